import type { Blobs, Clip, FileEdit, Step } from '../../core/index.ts';
import { cut, oneLine, redact, start, stripControl, whole } from '../../text/index.ts';

/** Payloads up to this size are read whole where their words are asked for, so that a secret is seen before it is cut. */
const LONGEST = 256 * 1024;

/** A key of several lines begins or ends in here: the part that is missing would keep it from being redacted. */
const KEY_PART = /PRIVATE KEY/;

/** The kept beginning of a longer text without the word at its end: a secret that is cut is not known again. */
const headOf = ({ head }: Clip): string => head.replace(/[^\s"'`,;(){}<>[\]]{0,140}$/, '');

/** The kept end of a longer text from its first whole line or word on. */
function tailOf({ tail }: Clip): string {
  const from = tail.indexOf('\n') + 1 || tail.search(/\s/) + 1;
  return from === 0 || KEY_PART.test(tail) ? '' : tail.slice(from);
}

/** The end of a text in one line, redacted, from what is in memory: verdicts stand at the end. */
export function lastWords(clip: Clip, width: number): string {
  const line = redact(stripControl(clip.digest === null ? clip.head : tailOf(clip)))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= width ? line : `…${line.slice(1 - width)}`;
}

/** A text's words, lines kept, redacted before it is cut in the middle to at most `limit` characters. */
export function words(clip: Clip, blobs: Blobs, limit: number): string {
  const full = clip.bytes <= LONGEST ? whole(clip, blobs) : null;
  const text = redact(stripControl(full ?? `${headOf(clip)}\n…\n${tailOf(clip)}`));
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  return `${start(text, half)}\n… (${(text.length - 2 * half).toLocaleString('en-US')} characters left out) …\n${text.slice(-half)}`;
}

function editWords(edit: FileEdit, read: (clip: Clip) => string): string {
  switch (edit.op) {
    case 'replace':
      return `${edit.path}\n- ${read(edit.old).replaceAll('\n', '\n- ')}\n+ ${read(edit.new).replaceAll('\n', '\n+ ')}`;
    case 'write':
      return `${edit.path}\n${read(edit.content)}`;
    case 'patch':
      return read(edit.text);
    case 'opaque':
      return [edit.path ?? '', edit.note].filter(Boolean).join('\n');
  }
}

/** What a step asked for or said, as `read` reads its texts; paths are as logged. */
function askedOf(step: Step, read: (clip: Clip) => string): string {
  switch (step.kind) {
    case 'say':
      return read(step.text);
    case 'note':
      return [step.path ?? '', read(step.says)].filter(Boolean).join(' ');
    case 'run':
      return read(step.command);
    case 'edit':
      return step.edits.map((edit) => editWords(edit, read)).join('\n');
    case 'read':
      return step.path ?? '';
    default:
      return read(step.input);
  }
}

const pathOf = (edit: FileEdit): string =>
  edit.op === 'patch' ? (edit.text.head.split('\n')[1] ?? '') : (edit.path ?? '');

/** What a step asked for or said, lines kept, redacted; each of its texts and its whole are cut. */
export const askedWords = (step: Step, blobs: Blobs, limit: number): string =>
  cut(redact(stripControl(askedOf(step, (clip) => words(clip, blobs, limit)))), 4 * limit, '…');

/** What a step did, in one line of at most `width` characters, redacted. */
export function deedOf(step: Step, width: number): string {
  const paths = step.kind === 'edit' ? [...new Set(step.edits.map(pathOf))].join(', ') : null;
  const text = paths ?? askedOf(step, (clip) => (clip.digest === null ? clip.head : `${headOf(clip)}…`));
  return oneLine(redact(stripControl(text)), width);
}
