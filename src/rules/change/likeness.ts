import type { Assertion, Helper, Rows, TestUnit } from '../../syntax/index.ts';

interface Worded {
  readonly words: readonly string[];
}

/** More distinct words than this tell no more about likeness. */
const MAX_WORDS = 1000;

/** Share of the words that two bodies have in common (Jaccard), in [0,1]; 0 for empty bodies. */
export function alike(a: Worded, b: Worded): number {
  const [ours, theirs] = [a.words.slice(0, MAX_WORDS), b.words.slice(0, MAX_WORDS)];
  if (ours.length === 0 || theirs.length === 0) return 0;
  const other = new Set(theirs);
  const common = ours.filter((word) => other.has(word)).length;
  return common / (ours.length + theirs.length - common);
}

const keys = new WeakMap<Assertion, string>();

/** An assertion's demand as a key: equal keys demand the same. */
export function keyOf(one: Assertion): string {
  const key =
    keys.get(one) ?? JSON.stringify([one.subject, one.matcher, one.expected, one.negated, one.tolerance, one.strength]);
  keys.set(one, key);
  return key;
}

const TOKEN = /b?"(?:[^"\\]|\\.)*"|\S+/g;

/** The tokens of a normalised text, as an assertion's subject is; none of null. */
export const tokensOf = (text: string | null | undefined): readonly string[] => text?.match(TOKEN) ?? [];

const LITERAL = /^(b?["'`]|[-+]?\d)/;

/** The literals among some words. */
export const literals = (words: readonly string[]): string[] => words.filter((word) => LITERAL.test(word));

const QUOTED = /^b?(["'`])([\s\S]*)\1$/;

/** A literal without its quotes. */
export const contentOf = (literal: string): string => QUOTED.exec(literal)?.[2] ?? literal;

/** The literals of a normalised text, without their quotes. */
export const literalsIn = (text: string | null | undefined): readonly string[] =>
  literals(tokensOf(text)).map(contentOf);

/** The cells of a parametrised test, and the words of its cells. */
export const rowWords = (rows: Rows | null): string[] =>
  (rows?.cells ?? []).flat().flatMap((cell) => [cell, ...tokensOf(cell)]);

/** The literals that go into a test, its rows left out: they hold what is expected, too. */
export function inputsOf({ inputs, rows }: TestUnit): readonly string[] {
  const inRows = new Set(rowWords(rows));
  return inputs.filter((one) => !inRows.has(one));
}

/** The literals that go into a test and that it expects; what it says when it fails is none of them. */
function valuesOf({ inputs, assertions, words }: TestUnit): string[] {
  const demanded = assertions.map(({ subject, expected }) => `${subject} ${expected ?? ''}`);
  return literals(words).filter((word) => inputs.includes(word) || demanded.some((text) => text.includes(word)));
}

/** Whether the row that bears a test's name holds all that the test expected; what went in may be put in another way. */
function bearsName({ rows }: TestUnit, { name, assertions }: TestUnit): boolean {
  const row = rows?.cells.find((cells) => cells.some((cell) => cell.includes(`"${name}"`)));
  const expected = assertions.flatMap((one) => one.expected ?? []);
  const text = ` ${row?.join(' , ')} `;
  return row !== undefined && expected.length > 0 && expected.every((one) => text.includes(` ${one} `));
}

/**
 * Whether a parametrised test holds another's values among its rows, or a row of its name, and calls what that one called; be it
 * in helpers that it calls and that make demands.
 */
export function contains(host: TestUnit, guest: TestUnit, helpers: readonly Helper[]): boolean {
  if (host.rows === null) return false;
  const values = [...valuesOf(guest), ...literals(rowWords(guest.rows))];
  const own = helpers.filter(
    ({ name, assertions }) => host.calls.includes(name) && assertions.some(({ defect }) => defect === null),
  );
  const held = new Set([...host.words, ...rowWords(host.rows), ...own.flatMap(({ words }) => words)]);
  const called = new Set([...host.calls, ...own.flatMap(({ calls }) => calls)]);
  const shared = guest.calls.filter((name) => called.has(name)).length;
  const holds = values.length > 0 && values.every((value) => held.has(value));
  return (holds || bearsName(host, guest)) && shared >= guest.calls.length / 2;
}
