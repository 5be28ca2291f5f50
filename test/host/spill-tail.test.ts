import { closeSync, existsSync, fstatSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { makeScratch } from '../../src/host/scratch.ts';
import { ARENA, type Extent, openTail } from '../../src/host/spill-tail.ts';

/** A file in a folder of its own. */
function fileFor(flags: string): { readonly file: number; readonly name: string } {
  const scratch = makeScratch('tail-test');
  onTestFinished(() => scratch.remove());
  const name = path.join(scratch.path, 'blobs');
  writeFileSync(name, '');
  return { file: openSync(name, flags), name };
}

/** Five pieces to an arena, each of its own letter. */
const pieceOf = (at: number): Buffer => Buffer.alloc(Math.floor(ARENA / 5), 0x61 + (at % 26));

function keep(tail: ReturnType<typeof openTail>, bytes: Buffer): Extent {
  tail.room(bytes.length).set(bytes);
  return tail.keep(bytes.length);
}

test.each([0, 1, 6])(
  'what is kept is read again while it waits, is being written and is written; %i pieces a turn',
  async (turn) => {
    const { file, name } = fileFor('r+');
    const tail = openTail(() => file);
    const extents: Extent[] = [];
    for (let at = 0; at < 32; at += 1) {
      extents.push(keep(tail, pieceOf(at)));
      if (turn > 0 && at % turn === 0) await setTimeout(1);
      for (const [before, extent] of extents.entries()) {
        expect(Buffer.compare(tail.read(extent), pieceOf(before))).toBe(0);
        if (at === 31) expect(tail.readText(extent)).toBe(pieceOf(before).toString());
      }
    }
    const large = tail.write(Buffer.alloc(ARENA + 1, 0x2a));
    expect(tail.readText(large)).toBe('*'.repeat(ARENA + 1));
    await new Promise<void>((resolve) => tail.close(resolve));
    const whole = Buffer.concat([...extents.keys()].map(pieceOf));
    expect(Buffer.compare(readFileSync(name).subarray(0, whole.length), whole)).toBe(0);
  },
);

test('a file that is closed while it is written is closed when that is done', async () => {
  const { file, name } = fileFor('r+');
  const tail = openTail(() => file);
  for (let at = 0; at < 6; at += 1) keep(tail, pieceOf(at));
  const closed = new Promise<void>((resolve) => tail.close(resolve));
  expect(fstatSync(file).isFile()).toBe(true);
  await closed;
  expect(() => fstatSync(file)).toThrow();
  expect(existsSync(name) && readFileSync(name).length).toBe(5 * pieceOf(0).length);
});

test('what cannot be written stays readable, and the next to write learns of it', async () => {
  const { file } = fileFor('r');
  const tail = openTail(() => file);
  const extents = Array.from({ length: 6 }, (_, at) => keep(tail, pieceOf(at)));
  await setTimeout(50);
  for (const [at, extent] of extents.entries()) expect(Buffer.compare(tail.read(extent), pieceOf(at))).toBe(0);
  for (let at = 6; at < 10; at += 1) keep(tail, pieceOf(at));
  expect(() => keep(tail, pieceOf(10))).toThrow(/EBADF/);
  closeSync(file);
});
