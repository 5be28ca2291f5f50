import { hashOf, openHashTable } from '../collections/index.ts';
import type { Blobs, CallStep, Clip, EditStep, FileEdit } from '../core/index.ts';
import { whole } from '../text/index.ts';

const LARGEST = 262_144;

/** Numbers that name what a call is about, equal for calls that are about the same. */
export interface Names {
  /** Equal for calls that ask for exactly the same. */
  readonly signature: number;
  /** Equal for calls that try the same thing in the same way. */
  readonly approach: number;
  /** What it is about: a failure on it is recovered by a success on it. */
  readonly target: number;
}

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

/** Remembers what was made of short texts that come again and again: to find one takes less time than to hash it. */
function openRecall<Value>(): (text: string, make: () => Value) => Value {
  const known = new Map<string, Value>();
  return (text, make) => {
    if (text.length > LONGEST_AT_HAND) return make();
    const seen = known.get(text);
    if (seen !== undefined) return seen;
    const made = make();
    if (known.size >= MOST_AT_HAND) known.clear();
    known.set(text, made);
    return made;
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

/** What a call asks for, as text: its command line, what it edits, its path, or its input. */
export function askedText(step: CallStep, blobs: Blobs): string {
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

/**
 * Numbers what calls ask for, given as `asked`: equal for two that ask for exactly the same (`signature`), that try the same
 * thing in the same way (`approach`), that are about the same (`target`). Edits in the same way are the same edits.
 */
export function openNaming(numberOf: NumberOf): (step: CallStep, asked: string, target: string) => Names {
  const [known, targets] = [openRecall<Omit<Names, 'target'>>(), openRecall<number>()];
  return (step, asked, target) => {
    const exactly = `${step.tool}\0${'cwd' in step ? step.cwd : ''}\0${asked}`;
    const name = () => {
      const signature = numberOf(`signature ${exactly}`);
      const approach = step.kind === 'edit' ? signature : numberOf(`approach ${step.tool}\0${fold(asked)}`);
      return { signature, approach };
    };
    // An edit hardly ever comes again.
    const { signature, approach } = step.kind === 'edit' ? name() : known(exactly, name);
    return { signature, approach, target: targets(target, () => numberOf(`target ${target}`)) };
  };
}

/** Equal for two calls that were answered the same. */
export const observationOf = (step: CallStep, blobs: Blobs): string =>
  `${step.outcome}\0${step.kind === 'run' ? step.exit.code : ''}\0${settle(textOf(step.output, blobs))}`;
