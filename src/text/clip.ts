import { type Blobs, type Clip, EMPTY_CLIP, type Spill } from '../core/index.ts';

const HEAD = 140;
const TAIL = 60;

/** Copies a piece out of a large string, so that keeping the piece does not keep the whole. */
const detach = (text: string): string => Buffer.from(text, 'utf8').toString('utf8');

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

/** The whole text of a clip; null where the store no longer holds it. Invalid UTF-8 becomes U+FFFD. */
export function whole(text: Clip, blobs: Blobs): string | null {
  if (text.digest === null) return text.head;
  const bytes = blobs.read(text.digest);
  return bytes === null ? null : Buffer.from(bytes).toString('utf8');
}

/** The beginning of a clip in one line of at most `width` characters, with an ellipsis where it was cut. */
export function brief(text: Clip, width = 80): string {
  const line = text.head.replace(/\s+/g, ' ').trim();
  const cut = line.length > width || text.digest !== null;
  return cut ? `${line.slice(0, width - 1)}…` : line;
}
