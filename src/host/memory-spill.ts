import { createHash } from 'node:crypto';
import type { Digest, Spill } from '../core/index.ts';

/** A blob store in memory, for tests and small inputs. */
export function memorySpill(): Spill {
  const blobs = new Map<Digest, Uint8Array>();
  return {
    put(bytes) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (!blobs.has(digest)) blobs.set(digest, new Uint8Array(bytes));
      return digest;
    },
    read: (digest) => blobs.get(digest) ?? null,
  };
}
