import type { FileChange, HunkLine } from '../../core/index.ts';
import { escapePattern } from '../../text/index.ts';
import { literalsIn } from '../change/likeness.ts';
import { type TestPair, testPairs } from '../change/test-pairs.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Case, SideName } from '../rule.ts';
import { TYPED } from './same-call.ts';

/** So many places tell a name that is given up from one that is changed where it is in the way. */
const LEAST_PLACES = 3;
/** Shorter texts stand anywhere by chance. */
const LEAST_TEXT = 6;

const TOKEN = /"(?:[^"\\]|\\.)*"|[\p{L}_$][\p{L}\p{N}_$]*|\S+/gu;
const NAME = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const PARTS = /[\p{L}_$][\p{L}\p{N}_$]*|[^\p{L}_$]+/gu;

/** The one name that stands in the place of another one, wherever two texts differ; null where they differ otherwise. */
function replacedName(old: string, now: string): readonly [from: string, to: string] | null {
  const [left, right] = [old.match(TOKEN) ?? [], now.match(TOKEN) ?? []];
  if (left.length !== right.length) return null;
  const pairs = left.flatMap((token, at) => (token === right[at] ? [] : [[token, right[at] ?? ''] as const]));
  const [first] = pairs;
  if (first === undefined || !first.every((name) => NAME.test(name))) return null;
  return pairs.every(([from, to]) => from === first[0] && to === first[1]) ? first : null;
}

/** The removed lines of a file that come again with nothing but one name in the place of another. */
function renamedLines({ hunks }: FileChange, from: string, to: string): readonly string[] {
  const lines = hunks.flatMap((hunk) => hunk.lines);
  const added = new Set(lines.flatMap(({ sign, text }) => (sign === '+' ? [text] : [])));
  const renamed = (text: string): string =>
    (text.match(PARTS) ?? []).map((part) => (part === from ? to : part)).join('');
  const isRenamed = ({ sign, text }: HunkLine): boolean =>
    sign === '-' && text.includes(from) && added.has(renamed(text));
  return lines.filter(isRenamed).map(({ text }) => text);
}

const known = new WeakMap<object, Map<string, boolean>>();

/** Remembers of the same diff what was answered for some words. */
function remember(facts: Case, words: readonly string[], answer: () => boolean): boolean {
  const answers = known.get(facts.basis) ?? new Map<string, boolean>();
  known.set(facts.basis, answers);
  const key = JSON.stringify(words);
  const seen = answers.get(key) ?? answer();
  answers.set(key, seen);
  return seen;
}

/** How often a name stands in some files on one side of the change. */
function countName(facts: Case, files: readonly FileChange[], name: string, side: SideName): number {
  const texts = files.map((file) => facts.text(file, side) ?? '').filter((text) => text.includes(name));
  return texts.flatMap((text) => text.match(PARTS) ?? []).filter((part) => part === name).length;
}

/** Whether one name stands wherever another one did: on lines that are otherwise as they were, or as often, and was new. */
const isReplaced = (facts: Case, from: string, to: string): boolean =>
  remember(facts, [from, to], () => {
    const tests = facts.evidence.diff.files.filter(({ path }) => facts.isTestPath(path));
    if (countName(facts, tests, from, 'after') > 0) return false;
    const places = tests.reduce((total, file) => total + renamedLines(file, from, to).length, 0);
    const stood = countName(facts, tests, from, 'before');
    const isAsOften = countName(facts, tests, to, 'before') === 0 && countName(facts, tests, to, 'after') === stood;
    return places >= LEAST_PLACES || (stood >= LEAST_PLACES && isAsOften);
  });

/**
 * Whether an assertion examines what it did under a name that takes the place of another one in all changed tests, in three
 * places at least: nowhere is the old name left.
 */
function isRenamedThroughout(facts: Case, { kind, before, after }: OracleChange): boolean {
  if (after === null || !/^(reaimed|replaced)$/.test(kind)) return false;
  const [old, now] = [before.assertion, after.assertion];
  if (old.matcher !== now.matcher || old.expected !== now.expected || old.negated !== now.negated) return false;
  const renaming = replacedName(old.subject, now.subject);
  if (renaming === null) return false;
  return isReplaced(facts, ...renaming);
}

/** So many calls that a test makes no more, or newly makes, are held against each other. */
const MOST_CALLS = 8;

const isCallReplaced = (facts: Case, file: FileChange, from: string, to: string): boolean =>
  remember(facts, ['call', file.path, from, to], () => {
    const call = new RegExp(`(?<![\\p{L}\\p{N}_$])${escapePattern(from)}(?= ?\\()`, 'gu');
    const lines = file.hunks.flatMap((hunk) => hunk.lines);
    const added = new Set(lines.flatMap(({ sign, text }) => (sign === '+' ? [text] : [])));
    const turned = lines.filter(
      ({ sign, text }) => sign === '-' && text.search(call) >= 0 && added.has(text.replace(call, to)),
    );
    const old = testPairs(facts).pairs.filter(({ after }) => after.file === file);
    return turned.length >= LEAST_PLACES && !old.some(({ after }) => after.unit.calls.includes(from));
  });

/**
 * Whether the tests of a file turn to another call: one takes the place of another in three lines at least that are otherwise as
 * they were, and no test of the base that lives on makes that one. What was asked of it may be no more.
 */
export function turnsToOtherCall(facts: Case, { before, after }: TestPair): boolean {
  const [old, now] = [new Set(before.unit.calls), new Set(after.unit.calls)];
  const gone = before.unit.calls.filter((name) => NAME.test(name) && !now.has(name)).slice(0, MOST_CALLS);
  const come = after.unit.calls.filter((name) => NAME.test(name) && !old.has(name)).slice(0, MOST_CALLS);
  return gone.some((from) => come.some((to) => isCallReplaced(facts, after.file, from, to)));
}

/** How often a text stands in quotes or code on one side of the change, and in how many files. */
function placesOf(facts: Case, text: string, side: SideName): readonly number[] {
  const counts = facts.evidence.diff.files.map((file) => (facts.text(file, side) ?? '').split(text).length - 1);
  return counts.filter((count) => count > 0);
}

const vanishes = (facts: Case, text: string): boolean =>
  text.length >= LEAST_TEXT &&
  remember(facts, [text], () => {
    const places = placesOf(facts, text, 'before');
    const total = places.reduce((sum, count) => sum + count, 0);
    return places.length > 1 && total >= LEAST_PLACES && placesOf(facts, text, 'after').length === 0;
  });

/**
 * Whether a text that goes into a test and comes out of it is another one now, and is given up everywhere: it stood in three
 * places of two changed files at least, and stands in none of them any more.
 */
function isTextGivenUp(facts: Case, { kind, before, after }: OracleChange): boolean {
  if (kind !== 'reaimed' || after === null || before.assertion.subject !== after.assertion.subject) return false;
  const now = literalsIn(after.assertion.expected);
  const gone = literalsIn(before.assertion.expected).filter((one) => !now.includes(one));
  return gone.length > 0 && gone.every((text) => vanishes(facts, text));
}

const QUOTED = /^"(?:[^"\\]|\\.)*"$/;
const LETTER = /\p{L}/u;

/** Where two texts differ: what is left between what they begin and what they end with. */
export function differingPiece(old: string, now: string): readonly [from: string, to: string] {
  const most = Math.min(old.length, now.length);
  let head = 0;
  while (head < most && old[head] === now[head]) head += 1;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === now.at(-1 - tail)) tail += 1;
  return [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
}

/** The piece of texts that another one takes the place of, wherever two demands differ; null where they differ otherwise. */
function replacedPiece(old: string, now: string): readonly [from: string, to: string] | null {
  const [left, right] = [old.match(TOKEN) ?? [], now.match(TOKEN) ?? []];
  if (left.length !== right.length) return null;
  const pairs = left.flatMap((token, at) => (token === right[at] ? [] : [[token, right[at] ?? ''] as const]));
  if (pairs.length === 0 || !pairs.flat().every((token) => QUOTED.test(token))) return null;
  const pieces = pairs.map(([from, to]) => differingPiece(from, to));
  const [first] = pieces;
  if (first === undefined || first[0].length < LEAST_TEXT || !LETTER.test(first[0])) return null;
  return pieces.every(([from, to]) => from === first[0] && to === first[1]) ? first : null;
}

/**
 * Whether one piece of texts takes the place of another on every changed line of the tests that had it: three at least, and
 * one that asserts nothing, so that what goes in changes with what comes out.
 */
const isRespelled = (facts: Case, from: string, to: string): boolean =>
  remember(facts, ['piece', from, to], () => {
    const tests = facts.evidence.diff.files.filter(({ path }) => facts.isTestPath(path));
    const lines = tests.flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines));
    const had = lines.flatMap(({ sign, text }) => (sign === '-' && text.includes(from) ? [text] : []));
    const added = new Set(lines.flatMap(({ sign, text }) => (sign === '+' ? [text] : [])));
    const isAll = had.length >= LEAST_PLACES && had.every((text) => added.has(text.replaceAll(from, to)));
    return isAll && had.some((text) => !ASSERTS.test(text));
  });

/** Whether a demand differs by a piece of its texts alone, which is spelled in another way throughout the changed tests. */
function isPieceGivenUp(facts: Case, { kind, before, after }: OracleChange): boolean {
  if (after === null || !/^(reaimed|rewritten|reworded|fed)$/.test(kind)) return false;
  const [old, now] = [before.assertion, after.assertion];
  if (old.matcher !== now.matcher || old.negated !== now.negated) return false;
  const piece = replacedPiece(`${old.subject} ${old.expected}`, `${now.subject} ${now.expected}`);
  return piece !== null && isRespelled(facts, ...piece);
}

const ASSERTS = /\b(?:assert|expect|verify|check|should|must|require|ensure)/i;

const FIELD = /\. ([\p{L}_][\p{L}\p{N}_]{3,})$/u;

/**
 * Whether an assertion went that asks for a field, in a language whose compiler knows them, and the changed tests name that field
 * no more, where they named it in three places at least and put something into it: it is gone from the code, which has changed before.
 */
export function asksForGivenUpField(facts: Case, { kind, before }: OracleChange): boolean {
  const [, field] = FIELD.exec(before.assertion.subject) ?? [];
  if (kind !== 'removed' || field === undefined || !TYPED.test(before.file.path)) return false;
  return remember(facts, ['field', field], () => {
    const named = new RegExp(`\\.${escapePattern(field)}(?![\\p{L}\\p{N}_])`, 'gu');
    const files = facts.evidence.diff.files.filter(({ path }) => TYPED.test(path));
    const count = (side: SideName): number =>
      files.reduce((sum, file) => sum + (facts.text(file, side)?.match(named) ?? []).length, 0);
    if (count('after') > 0 || count('before') < LEAST_PLACES) return false;
    const putIn = new RegExp(`\\.${escapePattern(field)} ?=(?!=)`, 'u');
    return files.some(({ hunks }) =>
      hunks.some(({ lines }) => lines.some(({ sign, text }) => sign === '-' && putIn.test(text))),
    );
  });
}

/** Whether an assertion differs by a name or text alone that is given up throughout the change. */
export const isGivenUp = (facts: Case, change: OracleChange): boolean =>
  isRenamedThroughout(facts, change) || isTextGivenUp(facts, change) || isPieceGivenUp(facts, change);
