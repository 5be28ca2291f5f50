import { languageOf } from '../syntax/index.ts';
import type { Demanded } from './effective.ts';
import { callIn } from './helper-calls.ts';
import { tokensOf } from './likeness.ts';
import type { OracleChange } from './oracle-changes.ts';
import type { PlacedTest, TestPair } from './test-pairs.ts';

const LITERAL = /^(?:b?["'`].*|[-+]?\d[\w.]*|[-+,:[\]{}()]|True|False|None|true|false|null|nil|undefined)$/s;
const KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
/** A text that may name a file: what lies around the test decides, too. */
const PATH = /^b?["'`].*(?:[/\\]|\.\w{1,5}["'`]$)/s;

/** Whether normalised code is made of literals alone, none of which may name a file. */
function isLiteralOnly(text: string): boolean {
  const tokens = tokensOf(text);
  const isPlain = (token: string, at: number): boolean =>
    LITERAL.test(token) ? !PATH.test(token) : KEY.test(token) && tokens[at + 1] === ':';
  return tokens.length > 0 && tokens.every(isPlain);
}

/** Classes of Java's own that need no import. */
const OWN_OF_JAVA =
  /^(System|Math|StrictMath|String|Character|Boolean|Byte|Short|Integer|Long|Float|Double|Runtime|Thread|Class|Enum)$/;

/** Whether a call's first name is imported by the test's file, or found by its language without an import. */
function isOfCode({ path, reading }: PlacedTest, root: string, isBare: boolean): boolean {
  const from = reading.imports.find(({ names }) => names.some(({ local }) => local === root));
  if (from !== undefined) return !/^javax?\./.test(from.module);
  const id = languageOf(path)?.id;
  if (id === 'java') return !isBare && /^\p{Lu}/u.test(root) && !OWN_OF_JAVA.test(root);
  return id === 'go' && isBare && !reading.helpers.some(({ name }) => name === root);
}

/** Whether all of a case stands in its assertion: a call of imported code that is handed literals alone, and a literal that it is to equal. */
function isClosed({ assertion, helper }: Demanded, test: PlacedTest): boolean {
  const { subject, expected, strength } = assertion;
  const call = helper === null && strength === 'exact' ? callIn(subject) : null;
  if (call === null || call.given.length === 0 || expected === null || !isLiteralOnly(expected)) return false;
  const [root = '', next] = tokensOf(subject);
  return call.given.every(({ text }) => isLiteralOnly(text)) && isOfCode(test, root, next === '(');
}

const BOTH = /^(true|false)$/i;

/** Whether of the two answers that a question has the other one is expected now, of the very same. */
function turns({ before: { assertion: old }, after }: OracleChange): boolean {
  const [was, is] = [old.expected ?? '', after?.assertion.expected ?? ''];
  const same = old.subject === after?.assertion.subject && old.matcher !== 'row' && old.strength === 'exact';
  return same && BOTH.test(was) && BOTH.test(is) && was.toLowerCase() !== is.toLowerCase();
}

/**
 * Whether a change of what is expected, or put in, leaves nothing around the test that could have asked for it: the whole case
 * stands in the assertion on both sides, so that the code alone decides whether it holds; or a question is answered the other
 * way round. In whole histories people hardly ever change those without the code (docs/measures.md).
 */
export function turnsCase(change: OracleChange, { before, after }: TestPair): boolean {
  if (!/^(rewritten|fed)$/.test(change.kind) || change.after === null) return false;
  return turns(change) || (isClosed(change.before, before) && isClosed(change.after, after));
}
