import { readSync, writeSync } from 'node:fs';

function readWhole(file: number, length: number): Buffer | null {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length; ) {
    const read = readSync(file, bytes, at, length - at, null);
    if (read === 0) return null;
    at += read;
  }
  return bytes;
}

/** Waits for the next frame of a pipe: four bytes that say how long it is, then its bytes. Null where the other side is gone. */
export function readFrame(file: number): Buffer | null {
  const length = readWhole(file, 4);
  return length === null ? null : readWhole(file, length.readUInt32LE());
}

/** Writes a frame, and waits until all of it is in the pipe. */
export function writeFrame(file: number, bytes: Uint8Array): void {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  const whole = Buffer.concat([length, bytes]);
  for (let at = 0; at < whole.length; ) at += writeSync(file, whole, at);
}
