import { hashOf, openHashTable } from '../collections/index.ts';
import type { Blobs, CallStep, Clip, EditStep, FileEdit } from '../core/index.ts';
import { whole } from '../text/index.ts';

const LARGEST = 262_144;

/** Numbers texts: from 1 on, equal for equal texts. Only hashes of the texts are kept. */
export type NumberOf = (text: string) => number;

/** A numbering that knows no text yet. */
export function openNumbers(): NumberOf {
  const numbers = openHashTable();
  let last = 0;
  return (text) => {
    const hash = hashOf(text);
    const known = numbers.get(hash);
    if (known !== undefined) return known;
    last += 1;
    numbers.set(hash, last);
    return last;
  };
}

const MOST_AT_HAND = 2000;
const LONGEST_AT_HAND = 400;

/** The same numbers, for texts that come again and again: to find a short one takes less time than to hash it. */
export function atHand(numberOf: NumberOf): NumberOf {
  const numbers = new Map<string, number>();
  return (text) => {
    if (text.length > LONGEST_AT_HAND) return numberOf(text);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = numberOf(text);
    if (numbers.size >= MOST_AT_HAND) numbers.clear();
    numbers.set(text, number);
    return number;
  };
}

/** The text of a clip where it is at hand and of moderate size; else what identifies it. */
export const textOf = (clip: Clip, blobs: Blobs): string =>
  (clip.bytes <= LARGEST ? whole(clip, blobs) : null) ?? `${clip.head}…${clip.digest}`;

const same = (clip: Clip): string => clip.digest ?? clip.head;

function editText(edit: FileEdit): string {
  switch (edit.op) {
    case 'replace':
      return `${edit.path}\n${same(edit.old)}\n${same(edit.new)}\n${edit.all}`;
    case 'write':
      return `${edit.path}\n${same(edit.content)}`;
    case 'patch':
      return same(edit.text);
    case 'opaque':
      return `${edit.path}\n${edit.note}`;
  }
}

const editsText = (step: EditStep): string => step.edits.map((edit) => `${edit.op}\n${editText(edit)}`).join('\0');

function askedText(step: CallStep, blobs: Blobs): string {
  switch (step.kind) {
    case 'run':
      return textOf(step.command, blobs);
    case 'edit':
      return editsText(step);
    case 'read':
      return step.path ?? '';
    default:
      return textOf(step.input, blobs);
  }
}

/** What tells apart two attempts of the same kind: numbers, temporary paths, quotes and blanks do not. */
const fold = (text: string): string =>
  text
    .replace(/\/tmp\/[^\s'"]*/g, '/tmp')
    .replace(/\d+/g, '0')
    .replace(/["'`\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What differs between two equal results: durations, clock times, addresses, random ids. Other numbers are kept. */
const settle = (text: string): string =>
  text
    .replace(/\b\d+(?:\.\d+)?\s?(?:ms|s|secs?|seconds?)\b/g, '0s')
    .replace(/\b\d\d:\d\d:\d\d(?:\.\d+)?/g, '0:0')
    .replace(/\/tmp\/[^\s'"]*/g, '/tmp')
    .replace(/\b(?:0x)?[0-9a-f]{6,}\b/gi, (word) => (/\d/.test(word) && /[a-f]/i.test(word) ? '0x' : word));

/** Equal for two calls that ask for exactly the same. */
export const signatureOf = (step: CallStep, blobs: Blobs): string =>
  `${step.tool}\0${'cwd' in step ? step.cwd : ''}\0${askedText(step, blobs)}`;

/** Equal for two calls that try the same thing in the same way. */
export const approachOf = (step: CallStep, blobs: Blobs): string =>
  `${step.tool}\0${step.kind === 'edit' ? editsText(step) : fold(askedText(step, blobs))}`;

/** Equal for two calls that were answered the same. */
export const observationOf = (step: CallStep, blobs: Blobs): string =>
  `${step.outcome}\0${step.kind === 'run' ? step.exit.code : ''}\0${settle(textOf(step.output, blobs))}`;
