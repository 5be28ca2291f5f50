import type { Assertion } from '../../syntax/index.ts';
import { tokensOf } from '../change/likeness.ts';
import { inFieldOrder } from './field-order.ts';

/** A value that is written out, as far as its tokens tell. `text` is what stands between its quotes. */
type Written =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'boolean'; readonly is: boolean }
  | { readonly kind: 'number'; readonly is: number }
  | { readonly kind: 'text'; readonly is: string }
  | { readonly kind: 'group'; readonly text: string };

const NOTHING = /^(?:None|null|nil|undefined|nullptr)$/;
const NUMBER = /^(?:- ?)?\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][-+]?\d+)?(?:[dDfFlLmMuU]|[iuf](?:8|16|32|64|128|size))?$/;
const TEXT = /^"((?:[^"\\]|\\.)*)"$/s;
const GROUP = /^[[{(]/;
const NAME = /[\p{L}_$]/u;
/** A group that holds nothing; some matchers ask for it by their name. */
const EMPTY = /^(?:\[ \]|\{ \}|\( \)|empty)$/;

function written(expected: string): Written | null {
  if (NOTHING.test(expected)) return { kind: 'nothing' };
  if (/^(?:true|false)$/i.test(expected)) return { kind: 'boolean', is: /^true$/i.test(expected) };
  if (NUMBER.test(expected)) return { kind: 'number', is: Number.parseFloat(expected.replace(/[_ ]/g, '')) };
  const [, text] = TEXT.exec(expected) ?? [];
  if (text !== undefined) return { kind: 'text', is: text };
  return GROUP.test(expected) || EMPTY.test(expected) ? { kind: 'group', text: expected } : null;
}

/** Whether a value holds in a condition; null where that differs from language to language. */
function holds(value: Written): boolean | null {
  switch (value.kind) {
    case 'nothing':
      return false;
    case 'boolean':
      return value.is;
    case 'number':
      return value.is !== 0;
    case 'text':
      return value.is !== '';
    case 'group':
      return null;
  }
}

/** How a value goes with what was demanded before: `null` where it does, or where nobody can tell. */
type Conflict = 'opposite' | 'other' | null;

/** Matchers that ask for anything but nothing; Go's `error` asks for nothing where it is not negated. */
const ASKS_FOR_SOMETHING = /not ?_?(?:null|nil|none|undefined)|^(?:is not|toBeDefined|isDefined)$/i;
/** Matchers that ask for something within a text or a group. */
const ASKS_FOR_CONTENT = /not_?empty/i;
/** Matchers that ask whether a value holds in a condition. */
const TRUTH = /tru|fals[ey]|^(?:assert\.)?(?:is)?ok$|^assert$/i;
const FALSE = /fals[ey]/i;

const isEmpty = (value: Written): boolean =>
  (value.kind === 'text' && value.is === '') || (value.kind === 'group' && EMPTY.test(value.text));

/** Whether a demand is content with anything but nothing. */
export const asksForSomething = ({ strength, matcher, expected, negated }: Assertion): boolean =>
  strength === 'truthy' && (ASKS_FOR_SOMETHING.test(matcher) || (negated && NOTHING.test(expected ?? '')));

function againstTruth({ matcher, expected, negated }: Assertion, value: Written): Conflict {
  const isThere = ASKS_FOR_SOMETHING.test(matcher) || (negated && NOTHING.test(expected ?? ''));
  if (isThere) return value.kind === 'nothing' ? 'opposite' : null;
  if (ASKS_FOR_CONTENT.test(matcher)) return isEmpty(value) ? 'opposite' : null;
  if (expected !== null || !TRUTH.test(matcher)) return null;
  const held = holds(value);
  return held === null || held !== (negated || FALSE.test(matcher)) ? null : 'opposite';
}

const ABOVE = /^(?:>|toBeGreater|assertGreater|above|greaterThan|gt|Greater|least|assert\.is(?:Above|AtLeast))/;
const BELOW = /^(?:<|toBeLess|assertLess|below|lessThan|lt|Less|most|assert\.is(?:Below|AtMost))/;
/** What is above or below a limit, or may be it. */
const INCLUSIVE = /=|OrEqual|least|most|^[gl]te|AtLeast|AtMost/i;

function againstLimit({ matcher, expected }: Assertion, value: Written): Conflict {
  const limit = written(expected ?? '');
  if (limit?.kind !== 'number' || value.kind !== 'number') return null;
  if (limit.is === value.is) return INCLUSIVE.test(matcher) ? null : 'other';
  if (ABOVE.test(matcher)) return value.is > limit.is ? null : 'other';
  return BELOW.test(matcher) && value.is > limit.is ? 'other' : null;
}

function againstTolerance({ expected, tolerance }: Assertion, value: Written): Conflict {
  const middle = written(expected ?? '');
  if (middle?.kind !== 'number' || value.kind !== 'number' || tolerance === null) return null;
  const width = tolerance.measure === 'rel' ? Math.abs(middle.is) * tolerance.value : tolerance.value;
  return Math.abs(value.is - middle.is) > width ? 'other' : null;
}

/** What every text has that matches a pattern: what it begins with, unless it has branches or looks at no case. */
const FIXED = /^\^?([^\\^$.*+?()[\]{}|]+)(?![*?{])[^|]*$/;
const STARTS = /^(?:to_?)?(?:start|begin|has_?prefix)/i;
const ENDS = /^(?:to_?)?(?:end|has_?suffix)/i;

/** What of a text must be in another one, by a matcher that looks for a piece or a pattern. */
function againstPiece({ matcher, expected, strength }: Assertion, value: string): Conflict {
  const piece = written((expected ?? '').replace(/^\/ (.*) \/$/s, '"$1"'));
  if (piece?.kind !== 'text') return null;
  if (STARTS.test(matcher)) return value.startsWith(piece.is) ? null : 'other';
  if (ENDS.test(matcher)) return value.endsWith(piece.is) ? null : 'other';
  const wanted = strength === 'pattern' ? FIXED.exec(piece.is)?.[1] : piece.is;
  return wanted === undefined || value.includes(wanted) ? null : 'other';
}

/** Whether some tokens stand in others, in their order. */
function standIn(part: string, entire: string): boolean {
  const [wanted, all] = [tokensOf(inFieldOrder(part)), tokensOf(inFieldOrder(entire))];
  let found = 0;
  for (const token of all) if (token === wanted[found]) found += 1;
  return found === wanted.length;
}

const PROPERTY = /^\( "([^"\\]+)" , (.+) \)$/s;

/** What a record must have by name, of which a value is a whole record. */
function againstProperty(expected: string, text: string): Conflict {
  const [, name, value] = PROPERTY.exec(expected) ?? [];
  if (name === undefined || value === undefined || name.includes('.')) return null;
  return [name, `"${name}"`].some((one) => ` ${text} `.includes(` ${one} : ${value} `)) ? null : 'other';
}

function againstPart(before: Assertion, value: Written, text: string): Conflict {
  const { matcher, expected } = before;
  if (expected === null) return null;
  if (/length|len|size|count/i.test(matcher)) return EMPTY.test(text) && /^[1-9]/.test(expected) ? 'other' : null;
  if (/property|key/i.test(matcher)) return value.kind === 'group' ? againstProperty(expected, text) : null;
  if (matcher === 'one of')
    return NAME.test(expected.replace(/"(?:[^"\\]|\\.)*"/g, '')) || standIn(text, expected) ? null : 'other';
  if (value.kind === 'text') return againstPiece(before, value.is);
  const part = written(expected);
  return value.kind !== 'group' || part === null || standIn(expected, text) ? null : 'other';
}

const TYPES: readonly (readonly [kind: Written['kind'], type: RegExp])[] = [
  ['number', /^(?:"?number"?|int|float|Integer|Float|Numeric|Number|Double|Long)$/],
  ['text', /^(?:"?string"?|str|String)$/],
  ['boolean', /^(?:"?boolean"?|bool|Boolean)$/],
];

function againstType({ expected }: Assertion, value: Written): Conflict {
  if (value.kind === 'nothing')
    return /^(?:NoneType|NilClass|"undefined"|"object")$/.test(expected ?? '') ? null : 'other';
  const [kind] = TYPES.find(([, type]) => type.test(expected ?? '')) ?? [];
  return kind === undefined || kind === value.kind ? null : 'other';
}

const FAILS = /raise|throw|panic|rejects|expectException|exit/i;
/** Whether what is examined has to fail. */
export const mustFail = ({ matcher, negated }: Assertion): boolean => !negated && FAILS.test(matcher);

/**
 * Whether a demand that asks for more of the same subject asks for what the one before it would not have let pass: a call that had
 * to fail answers, or the one value that is expected is not among those that were accepted. `opposite`: what was denied.
 */
export function contradicts(before: Assertion, after: Assertion): Conflict {
  if (mustFail(before)) return mustFail(after) ? null : 'other';
  if (after.strength !== 'exact' || after.negated || after.expected === null) return null;
  if (before.subject !== after.subject) return null;
  if (before.negated && before.expected === after.expected) return 'opposite';
  const value = written(after.expected);
  if (value === null) return null;
  switch (before.strength) {
    case 'truthy':
      return againstTruth(before, value);
    case 'bound':
      return before.negated ? null : againstLimit(before, value);
    case 'approximate':
      return before.negated ? null : againstTolerance(before, value);
    case 'structure':
      return before.negated ? null : againstPart(before, value, after.expected);
    case 'pattern':
      return before.negated || value.kind !== 'text' ? null : againstPiece(before, value.is);
    case 'type':
      return before.negated ? null : againstType(before, value);
    default:
      return null;
  }
}

/** Whether a value that is written out is surely one that a demand of something, or of a limit, lets pass. */
export function letsPass(demand: Assertion, expected: string): boolean {
  const value = written(expected);
  if (value === null || demand.negated) return false;
  if (demand.strength === 'truthy')
    return ASKS_FOR_SOMETHING.test(demand.matcher) && demand.expected === null && value.kind !== 'nothing';
  const limit = demand.strength === 'bound' ? written(demand.expected ?? '') : null;
  const isKnown =
    limit?.kind === 'number' && value.kind === 'number' && (ABOVE.test(demand.matcher) || BELOW.test(demand.matcher));
  return isKnown && againstLimit(demand, value) === null;
}
