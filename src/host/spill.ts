import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import path from 'node:path';
import { type Digest, HostError, type Spill } from '../core/index.ts';
import { makeScratch } from './scratch.ts';

interface Extent {
  readonly offset: number;
  readonly length: number;
}

function writeAt(file: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done, offset + done);
  }
}

function readAt(file: number, { offset, length }: Extent): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const got = readSync(file, bytes, done, length - done, offset + done);
    if (got === 0) throw new HostError('the scratch file that holds log payloads was cut short while it was in use');
    done += got;
  }
  return bytes;
}

/**
 * A blob store in one append-only scratch file; memory holds an index of about 100 bytes a blob, never the blobs.
 * Equal bytes are kept once. After `close` the file is gone and `put` and `read` throw.
 */
export function fileSpill(): Spill & { close(): void } {
  const scratch = makeScratch('spill');
  const file = openSync(path.join(scratch.path, 'blobs'), 'wx+', 0o600);
  const index = new Map<Digest, Extent>();
  let end = 0;
  let open = true;
  return {
    put(bytes) {
      const digest = createHash('sha256').update(bytes).digest('hex');
      if (index.has(digest)) return digest;
      writeAt(file, bytes, end);
      index.set(digest, { offset: end, length: bytes.length });
      end += bytes.length;
      return digest;
    },
    read(digest) {
      const extent = index.get(digest);
      return extent === undefined ? null : readAt(file, extent);
    },
    close() {
      if (open) closeSync(file);
      open = false;
      scratch.remove();
    },
  };
}
