import { child, type Node } from '../../../src/syntax/tree.ts';
import type { Check } from '../types.ts';

/** A call whose result a check examines. */
export interface Callee {
  readonly name: string;
  /** The arguments without their brackets. */
  readonly given: string;
  /** The whole call. */
  readonly text: string;
}

/** What the templates of an equality are made of: source texts. */
export interface Parts {
  readonly actual: string;
  readonly expected: string;
  /** The statement as if it stood at the left margin. */
  readonly statement: string;
  readonly callee: Callee | null;
}

/** The call that a check's actual value is; null where it is anything else. `types` are call nodes of the grammar. */
export function calleeOf({ actualNode }: Check, types: RegExp): Callee | null {
  const node: Node | null = actualNode;
  if (node === null || !types.test(node.type)) return null;
  const called = child(node, 'function') ?? child(node, 'name') ?? child(node, 'method');
  const given = child(node, 'arguments');
  return called === null ? null : { name: called.text, given: given?.text.slice(1, -1) ?? '', text: node.text };
}

export const isNumber = (text: string): boolean => /^-?\d[\d_]*(\.\d+)?$/.test(text);

/** Whether a text is made of literals alone: no names but those that `words` allows. */
export const isPlain = (text: string, words: RegExp): boolean =>
  text !== '' &&
  /^[-"'`[{(\d]|^\w+$/.test(text) &&
  !/[A-Za-z_<]/.test(
    text
      .replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '')
      .replace(words, '')
      .replace(/\b\d[\d_.]*(?:e[-+]?\d+)?\b/g, ''),
  );
