import type { Blobs, Digest } from '../core/index.ts';

/** The text that a store holds under a digest; null where it holds none. Invalid UTF-8 becomes U+FFFD. */
export function readText(blobs: Blobs, digest: Digest): string | null {
  if (blobs.readText) return blobs.readText(digest);
  const bytes = blobs.read(digest);
  return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}
