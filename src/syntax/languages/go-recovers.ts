import { type Node, remember, walk } from '../tree.ts';

const PANICS = /\bpanic\s*\(/;
/** What hands a failure on: a call on the test's handle, another panic, or the end of the program. */
const HANDS_ON = /\b(?:t|tb|b|f|s|require|assert)\.\w|\bpanic\s*\(|\bos\.Exit\b/;

/** Whether a body takes up what panics in it, and tells nobody. */
const recovers = remember((top: Node): boolean =>
  walk(top, (at) => at === top || at.type !== 'func_literal').some(
    ({ type, text }) => type === 'defer_statement' && /\brecover\s*\(\s*\)/.test(text) && !HANDS_ON.test(text),
  ),
);

/** Whether an assertion fails by a panic alone, which its body takes up: `defer func() { _ = recover() }()`. */
export const isRecovered = (assertion: Node, top: Node): boolean => {
  const { text } = assertion;
  return PANICS.test(text) && !/\.(?:Error|Fatal|Fail)\w*\s*\(/.test(text) && recovers(top);
};
