import { isAscii } from 'node:buffer';
import { type Blobs, type Clip, EMPTY_CLIP, type Spill } from '../core/index.ts';
import { readText } from './blob-text.ts';

const HEAD = 140;
const TAIL = 60;

/** Copies a piece out of a large string, so that keeping the piece does not keep the whole. */
export const detach = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

function putBytes(text: string, spill: Spill): { readonly digest: string; readonly bytes: number } {
  const bytes = Buffer.from(text, 'utf8');
  return { digest: spill.put(bytes), bytes: bytes.length };
}

/** Keeps a text's ends and hands the whole of it to `spill`. Up to 200 characters stay as they are. */
export function clip(text: string, spill: Spill): Clip {
  if (text === '') return EMPTY_CLIP;
  if (text.length <= HEAD + TAIL) return { head: detach(text), tail: '', bytes: Buffer.byteLength(text), digest: null };
  const { digest, bytes } = spill.putText?.(text) ?? putBytes(text, spill);
  return { head: detach(text.slice(0, HEAD)), tail: detach(text.slice(-TAIL)), bytes, digest };
}

/** A text of fewer bytes may be one that stays as it is; where the ends of a longer one are read, with a cut character each. */
const SHORT = 4 * (HEAD + TAIL);
const ENDS = 4 * HEAD;

/** As `clip`, of a text's UTF-8 bytes, which must be valid. */
export function clipBytes(bytes: Buffer, spill: Spill): Clip {
  if (bytes.length < SHORT) return clip(bytes.toString('utf8'), spill);
  const [first, last] = [bytes.subarray(0, HEAD), bytes.subarray(-TAIL)];
  const head = isAscii(first) ? first.toString('latin1') : detach(bytes.toString('utf8', 0, ENDS).slice(0, HEAD));
  const tail = isAscii(last)
    ? last.toString('latin1')
    : detach(bytes.toString('utf8', bytes.length - ENDS).slice(-TAIL));
  return { head, tail, bytes: bytes.length, digest: spill.put(bytes) };
}

/** The whole text of a clip; null where the store no longer holds it. Invalid UTF-8 becomes U+FFFD. */
export function whole(text: Clip, blobs: Blobs): string | null {
  if (text.digest === null) return text.head;
  return readText(blobs, text.digest);
}

/** The beginning of a clip in one line of at most `width` characters, with an ellipsis where it was cut. */
export function brief(text: Clip, width = 80): string {
  const line = text.head.replace(/\s+/g, ' ').trim();
  const cut = line.length > width || text.digest !== null;
  return cut ? `${line.slice(0, width - 1)}…` : line;
}
