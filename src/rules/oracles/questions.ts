import { languageOf } from '../../syntax/index.ts';
import { ask, asked } from './asked.ts';
import type { Demanded } from './effective.ts';
import { inPlace } from './in-place.ts';
import { unfold } from './predicates.ts';
import { ownerOf, partsOf, type Question, spelled } from './question.ts';

/** Languages in whose tests what is asked to hold is true or false, and nothing else. */
const STRICT: ReadonlySet<string> = new Set(['go', 'java', 'csharp', 'rust']);
/** Go's second answer: `err` is told by the call that gave it, as the first one is. */
const AN_ERROR = /\b(?:err|[a-z]\w{0,40}Err)\b/;
/** A value that is written out, be it of a type that is named: `[ 1 , 2 ]`, `Crate { Kg : 3 }`. */
const WRITTEN =
  /^(?:[[(] (.*) [\])]|(?:& )?(?:new )?(?:[\p{L}_][\p{L}\p{N}_]*(?: (?:\.|::) [\p{L}_][\p{L}\p{N}_]*){0,4} )?\{ (.*) \})$/su;
const FIELD = /^("(?:[^"\\]|\\.)*"|:?[\p{L}\p{N}_$]+) (?::|=>|=) (.+)$/su;
/** How often names in what a name stands for may be followed: what they are made of changes as well as what they are called. */
export const DEPTHS: readonly number[] = [0, 1, 3];
/** Larger values are not taken apart. */
const MOST_PARTS = 50;

/** What a question about a whole value that is written out asks of its parts. */
function inParts({ asks, of, to, not }: Question): readonly Question[] {
  if (not || !/^(?:is|fields)$/.test(asks)) return [];
  const value = spelled(to);
  const [, listed, named] = WRITTEN.exec(value) ?? [];
  const parts = partsOf(listed ?? named ?? (asks === 'fields' ? to : ''));
  if (parts.length === 0 || parts.length > MOST_PARTS) return [];
  const fields = parts.map((part) => FIELD.exec(part));
  if (fields.every((field) => field !== null))
    return fields.flatMap(([, key = '', given = '']) => [
      ask('is', key.startsWith('"') ? `${of} [ ${key} ]` : `${of} . ${key.replace(/^:/, '')}`, given),
      ask('key', of, key),
    ]);
  if (asks === 'fields' || !value.startsWith('[') || parts.some((part) => /^(?:\.\.\.|\*)/.test(part))) return [];
  return [...parts.map((part, at) => ask('is', `${of} [ ${at} ]`, part)), ask('size', of, String(parts.length))];
}

/** What holds wherever a question is answered as it asks, beside that. */
function besides({ asks, of, to, not }: Question): readonly Question[] {
  if (asks === 'is' && !not && to === 'true') return [ask('holds', of)];
  if (asks === 'is' && !not && to === 'false') return [ask('holds', of, '', true)];
  if (asks === 'starts' && !not) return [ask('contains', of, to)];
  if (asks === 'size' && !not && /^[1-9]\d*$/.test(to)) return [ask('size', of, '0', true)];
  if (asks === 'zero' && !not)
    return [...['0', 'false', 'nothing'].map((to) => ask('is', of, to)), ask('size', of, '0')];
  if (asks === 'is' && !not && of.endsWith(' . get ( )')) return [ask('size', of.slice(0, -10), '0', true)];
  const [, boxed, failed] = UNWRAPPED.exec(of) ?? [];
  if (boxed !== undefined) return [ask('ok', boxed, '', failed !== undefined)];
  if (asks === 'raises' && !not) return inError(of, to);
  return [];
}

const UNWRAPPED = /^(.+) \. unwrap(_err)? \( \)/s;

/** Ruby's `raise_error ( RuntimeError , "bad" )` asks for both. */
function inError(of: string, to: string): readonly Question[] {
  const [, error, pattern] = /^\( (\S+) , (.+) \)$/s.exec(to) ?? [];
  return error === undefined || pattern === undefined ? [] : [ask('raises', of, error), ask('raises', of, pattern)];
}

const keyOf = ({ asks, of, to, not }: Question): string => JSON.stringify([asks, ownerOf(of), spelled(to), not]);

/** What a demand asks, in no library's words: equal keys ask the same. None where that is not understood. */
export function questionsOf(one: Demanded, steps = 1): readonly string[] {
  if (one.assertion.defect !== null) return [];
  return read(one, steps).map(keyOf);
}

const GROUP = /^(?:\( (.+) \)|\[ (.+) \])$/s;

/** Values that are compared in one go, one by one: `( a , b )` with `( 1 , 2 )`. */
function inPairs(one: Question): readonly Question[] {
  if (one.asks !== 'is' || one.not) return [one];
  const [left, right] = [one.of, one.to].map((side) => partsOf(GROUP.exec(side)?.slice(1).join('') ?? ''));
  if (left === undefined || right === undefined || left.length < 2 || left.length !== right.length) return [one];
  return left.map((of, at) => unfold(ask('is', of, right[at])));
}

function read(one: Demanded, steps: number): readonly Question[] {
  const language = languageOf(one.file.path)?.id ?? '';
  const { matcher, text } = one.assertion;
  const stands = (text: string): string => inPlace(text, one.assertion.line, one.held ?? [], steps);
  const isError = language === 'go' && (matcher === 'error' || AN_ERROR.test(text));
  return asked(one.assertion, STRICT.has(language))
    .flatMap(inPairs)
    .map((question) => {
      const plain = unfold(question);
      const found = { ...plain, of: stands(plain.of), to: stands(plain.to) };
      return isError ? { ...found, asks: `error ${found.asks}` } : found;
    });
}

/** As `questionsOf`, with all that is answered where those are: the parts of a value that is demanded as a whole. */
export function answersTo(one: Demanded, steps = 1): readonly string[] {
  if (one.assertion.defect !== null) return [];
  const asked = read(one, steps);
  const parts = asked.flatMap(inParts).map(unfold);
  return [...asked, ...parts, ...[...asked, ...parts].flatMap(besides)].map(keyOf);
}

/** As `questionsOf`, with every value that is written out asked for piece by piece, its length with it. */
export function piecesOf(one: Demanded, steps = 1): readonly string[] {
  if (one.assertion.defect !== null) return [];
  return read(one, steps).flatMap((question) => {
    const pieces = inParts(question);
    const isAll = question.asks === 'fields' || pieces.some(({ asks }) => asks === 'size');
    return (isAll ? pieces.filter(({ asks }) => asks !== 'key').map(unfold) : [question]).map(keyOf);
  });
}

/** Whether a demand asks what is answered wherever another one is, and leaves open some of what that asks. */
export function asksOnlyPart(of: Demanded, now: Demanded): boolean {
  const [asked, answered] = [questionsOf(of), new Set(answersTo(of))];
  const [left, given] = [questionsOf(now), new Set(answersTo(now))];
  return (
    asked.length > 0 &&
    left.length > 0 &&
    left.every((key) => answered.has(key)) &&
    !asked.every((key) => given.has(key))
  );
}
