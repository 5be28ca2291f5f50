import type { Assertion } from '../../syntax/index.ts';
import { tokensOf } from '../change/likeness.ts';

/** Functions that make one number of many. */
const ROUNDS =
  /^(?:round|int|floor|ceil|trunc|(?:Math|math|np|numpy) \. (?:round|floor|ceil|trunc|fround|Round|Floor|Ceil|Trunc)|Number \. parseInt|parseInt) \( $/;
const CALLS = /^[\p{L}\p{N}_$]+(?: (?:\.|::) [\p{L}\p{N}_$]+)* \( $/u;

/** What stands around a subject in another one: `sorted ( ` before it, ` . keys ( )` behind it; null where it is not in it, or the same. */
function around(inner: string, outer: string): { readonly head: string; readonly tail: string } | null {
  if (inner === '' || inner.length >= outer.length || !inner.includes('(')) return null;
  if (outer.startsWith(`${inner} . `) || outer.startsWith(`${inner} [ `))
    return { head: '', tail: outer.slice(inner.length) };
  const at = outer.indexOf(inner);
  const [head, tail] = [outer.slice(0, at), outer.slice(at + inner.length)];
  return at > 0 && CALLS.test(head) && /^ (?:\)|, .*\))$/.test(tail) ? { head, tail } : null;
}

/** Whether a value is a true part of another one: some of its tokens and no other, or a text within its text. */
function isWithin(part: string, entire: string): boolean {
  if (part === entire) return false;
  if (part.startsWith('"') && entire.startsWith('"')) return part.length > 2 && entire.includes(part.slice(1, -1));
  const left = [...tokensOf(entire)];
  return tokensOf(part).every((token) => {
    const at = left.indexOf(token);
    return at >= 0 && left.splice(at, 1).length > 0;
  });
}

/** Whether a whole value was demanded, and only something that is taken from it is now: its keys, its start, its rounded number. */
export function asksForPart(before: Assertion, after: Assertion): boolean {
  if (before.strength !== 'exact' || before.negated || after.negated) return false;
  if (before.expected === null || after.expected === null) return false;
  const found = around(before.subject, after.subject);
  if (found === null) return false;
  return ROUNDS.test(found.head) || isWithin(after.expected, before.expected);
}

const ONE_CALL = /^[\p{Ll}_][\p{L}\p{N}_]* \( $/u;
const LITERAL = /"(?:[^"\\]|\\.)*"|(?<![\p{L}\p{N}_])\d[\d._]*/gu;
const literals = (text: string | null): number => text?.match(LITERAL)?.length ?? 0;

/**
 * Whether a value was demanded as a whole, and now only what a function makes of it is (`names(plan())`), with fewer literals than
 * it took, those counted that any other demand holds against something made of the same value.
 */
export function asksForLess(before: Assertion, after: Assertion, all: readonly Assertion[]): boolean {
  if (before.strength !== 'exact' || after.strength !== 'exact' || before.negated || after.negated) return false;
  if (before.expected === null || after.expected === null || before.matcher !== after.matcher) return false;
  const found = around(before.subject, after.subject);
  if (found === null || found.tail !== ' )' || !ONE_CALL.test(found.head)) return false;
  const made = all.filter(({ subject, defect }) => defect === null && subject.includes(before.subject));
  const left = made.reduce((total, { expected }) => total + literals(expected), 0);
  return literals(after.expected) > 0 && left < literals(before.expected);
}

const MEMBER = /^ (?:\. ([\p{L}\p{N}_$]+)|\[ ("(?:[^"\\]|\\.)*") \])$/u;

/** Whether one member of a value was demanded, and the value as a whole is now, that member with what it was among the rest. */
export function asksForWhole(before: Assertion, after: Assertion): boolean {
  if (before.strength !== 'exact' || before.negated || after.negated) return false;
  if (!/^(?:exact|structure)$/.test(after.strength ?? '') || before.expected === null) return false;
  if (!before.subject.startsWith(`${after.subject} `)) return false;
  const [, plain, quoted] = MEMBER.exec(before.subject.slice(after.subject.length)) ?? [];
  const names = quoted === undefined ? [`${plain}`, `"${plain}"`] : [quoted, quoted.slice(1, -1)];
  const text = ` ${after.expected ?? ''} `;
  return names.some((name) => text.includes(` ${name} : ${before.expected} `));
}

/** Patterns that every text has, and texts that every text holds. */
const ANYTHING = /^\^?(?:\.|\.[*+]\??|\[\\{1,2}s\\{1,2}S\][*+]|\\{1,2}[wWsSdD]\*|\(\?:\))?\$?$/;

/** Whether an assertion asks for a pattern or a piece of text that anything has. */
export function asksForAnyText({ strength, expected, negated }: Assertion): boolean {
  if (negated || expected === null || (strength !== 'pattern' && strength !== 'structure')) return false;
  const [, quote, text] = /^[rbfu]{0,2}(["'/])(.*)\1[a-z]{0,8}$/s.exec(expected) ?? [];
  if (quote === undefined || text === undefined) return false;
  return strength === 'pattern' ? ANYTHING.test(text) : text === '' && quote === '"';
}

/** Shorter texts stand in others by chance. */
const LEAST_TEXT = 6;
const WORDLY = /[\p{L}\p{N}_]/u;

/** Whether a text is to hold what it was to hold and, before it or behind it, more: whole words of it, for a list may hold another word. */
export function asksForLonger(before: Assertion, after: Assertion): boolean {
  if (before.strength !== 'structure' || before.negated || before.matcher !== after.matcher) return false;
  const [old, now] = [before.expected ?? '', after.expected ?? ''];
  if (!old.startsWith('"') || !now.startsWith('"')) return false;
  const text = old.slice(1, -1);
  const at = now.indexOf(text, 1);
  if (text.length < LEAST_TEXT || at < 0) return false;
  return !WORDLY.test(now[at - 1] ?? '') && !WORDLY.test(now[at + text.length] ?? '');
}
