import crypto from 'node:crypto';
import { openSync } from 'node:fs';
import path from 'node:path';
import { type Digest, HostError, type Spill } from '../core/index.ts';
import { makeScratch, type Scratch } from './scratch.ts';
import { ARENA, type Extent, openTail } from './spill-tail.ts';

/** Node 20.12 and later hash in one call, at less than half the cost for what is small. */
const digestOf = (bytes: Uint8Array): Digest =>
  crypto.hash?.('sha256', bytes, 'hex') ?? crypto.createHash('sha256').update(bytes).digest('hex');

/**
 * A blob store in one append-only scratch file, which is made when there is more than memory is to hold: an index of about
 * 100 bytes a blob and the last 4 MB, never all blobs. Equal bytes are kept once. After `close` `put` and `read` throw, and the file goes, at the latest when what was
 * just being written is; it has no name even before, where the system allows that.
 */
export function fileSpill(): Spill & { close(): void } {
  let scratch: Scratch | null = null;
  const index = new Map<Digest, Extent>();
  const tail = openTail(() => {
    scratch = makeScratch('spill');
    const file = openSync(path.join(scratch.path, 'blobs'), 'wx+', 0o600);
    // A file without a name goes with the process, however that ends; Windows removes none that is open.
    if (process.platform !== 'win32') scratch.remove();
    return file;
  });
  let open = true;
  const expectOpen = (): void => {
    if (!open) throw new HostError('the scratch file that holds log payloads is closed');
  };
  const put = (bytes: Uint8Array): Digest => {
    expectOpen();
    const digest = digestOf(bytes);
    if (index.has(digest)) return digest;
    if (bytes.length > ARENA) index.set(digest, tail.write(bytes));
    else {
      tail.room(bytes.length).set(bytes);
      index.set(digest, tail.keep(bytes.length));
    }
    return digest;
  };
  return {
    put,
    putText(text) {
      expectOpen();
      const bytes = text.length * 3 > ARENA ? Buffer.from(text) : null;
      if (bytes) return { digest: put(bytes), bytes: bytes.length };
      const room = tail.room(text.length * 3);
      const length = room.write(text);
      const digest = digestOf(room.subarray(0, length));
      if (!index.has(digest)) index.set(digest, tail.keep(length));
      return { digest, bytes: length };
    },
    read(digest) {
      expectOpen();
      const extent = index.get(digest);
      return extent === undefined ? null : tail.read(extent);
    },
    readText(digest) {
      expectOpen();
      const extent = index.get(digest);
      return extent === undefined ? null : tail.readText(extent);
    },
    close() {
      if (open) tail.close(() => scratch?.remove());
      open = false;
    },
  };
}
