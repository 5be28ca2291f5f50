import { closeSync, readSync, write, writeSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { HostError } from '../core/index.ts';
import { holdHeap } from './engine.ts';

/** A stretch of a file, in bytes. */
export interface Extent {
  readonly offset: number;
  readonly length: number;
}

function writeAt(file: number, bytes: Uint8Array, offset: number): void {
  for (let done = 0; done < bytes.length; ) {
    done += writeSync(file, bytes, done, bytes.length - done, offset + done);
  }
}

function fill(file: number, bytes: Buffer, offset: number): void {
  for (let done = 0; done < bytes.length; ) {
    const got = readSync(file, bytes, done, bytes.length - done, offset + done);
    if (got === 0) throw new HostError('the scratch file that holds log payloads was cut short while it was in use');
    done += got;
  }
}

function readAt(file: number, { offset, length }: Extent): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  fill(file, bytes, offset);
  return bytes;
}

const PIECE = 1024 * 1024;
let room: Buffer | null = null;

/** As `readAt`, as a text; what was read waits in the same memory each time, not as garbage of which there would be much. */
function readTextAt(file: number, { offset, length }: Extent): string {
  room ??= Buffer.allocUnsafeSlow(PIECE);
  const decoder = new StringDecoder('utf8');
  let text = '';
  for (let done = 0; done < length; done += PIECE) {
    const piece = room.subarray(0, Math.min(PIECE, length - done));
    fill(file, piece, offset + done);
    text += decoder.write(piece);
  }
  return text + decoder.end();
}

/** Blobs are gathered to this many bytes before they are written: a call of the system for each would cost more than they. */
export const ARENA = 2 * 1024 * 1024;

/** Memory of files that were closed: whoever reads one log after the other needs no more, and leaves no garbage of that size. */
const spare: Buffer[] = [];
const MOST_SPARE = 2;
const takeArena = (): Buffer => spare.pop() ?? Buffer.allocUnsafeSlow(ARENA);
const giveBack = (arena: Buffer): void => {
  if (spare.length < MOST_SPARE) spare.push(arena);
};

/** What is on its way into a file; it is read from here until it has arrived. */
interface Leaving {
  readonly arena: Buffer;
  readonly length: number;
  readonly offset: number;
  /** It did not arrive: whoever writes next tries again, and learns why. */
  failed: boolean;
}

/**
 * A file that grows at its end, which is held in memory until there is enough of it to be written: only then is it opened,
 * to be read and written. Another thread writes it
 * while the next is gathered; where that one has not done when there is enough again, the second is written at once.
 */
export function openTail(open: () => number) {
  let opened: number | null = null;
  const file = (): number => {
    opened ??= open();
    return opened;
  };
  let arena = takeArena();
  let written = 0;
  let held = 0;
  let leaving: Leaving | null = null;
  let isOpen = true;
  let ended = (): void => {};
  const settle = (): void => {
    if (leaving) giveBack(leaving.arena);
    leaving = null;
  };
  const end = (): void => {
    settle();
    giveBack(arena);
    if (opened !== null) closeSync(opened);
    ended();
  };
  const send = (sent: Leaving, done: number): void => {
    write(file(), sent.arena, done, sent.length - done, sent.offset + done, (error, count) => {
      if (!error && done + count < sent.length && isOpen) return send(sent, done + count);
      if (!isOpen) end();
      else if (error) sent.failed = true;
      else settle();
    });
  };
  const flush = (): void => {
    holdHeap();
    if (leaving?.failed) {
      writeAt(file(), leaving.arena.subarray(0, leaving.length), leaving.offset);
      settle();
    }
    if (leaving) writeAt(file(), arena.subarray(0, held), written);
    else if (held > 0) {
      leaving = { arena, length: held, offset: written, failed: false };
      arena = takeArena();
      send(leaving, 0);
    }
    written += held;
    held = 0;
  };
  /** Where the bytes of an extent are in memory; null where they have arrived in the file. */
  const inMemory = ({ offset, length }: Extent): Buffer | null => {
    if (offset >= written) return arena.subarray(offset - written, offset - written + length);
    const from = leaving ? offset - leaving.offset : -1;
    return leaving && from >= 0 && from < leaving.length ? leaving.arena.subarray(from, from + length) : null;
  };
  return {
    /** Where `most` more bytes fit (`ARENA` at most), which become part of the file once they are kept. */
    room(most: number): Buffer {
      if (held + most > ARENA) flush();
      return arena.subarray(held);
    },
    /** Takes the first bytes of the room into the file. */
    keep(length: number): Extent {
      held += length;
      return { offset: written + held - length, length };
    },
    /** Writes bytes that are too many for the room. */
    write(bytes: Uint8Array): Extent {
      flush();
      writeAt(file(), bytes, written);
      written += bytes.length;
      return { offset: written - bytes.length, length: bytes.length };
    },
    read(extent: Extent): Uint8Array {
      const bytes = inMemory(extent);
      return bytes ? Buffer.from(bytes) : readAt(file(), extent);
    },
    readText(extent: Extent): string {
      return inMemory(extent)?.toString('utf8') ?? readTextAt(file(), extent);
    },
    /** Closes the file, and then calls `after`: at once, or when what is being written has arrived. */
    close(after: () => void): void {
      isOpen = false;
      ended = after;
      if (leaving === null || leaving.failed) end();
    },
  };
}
