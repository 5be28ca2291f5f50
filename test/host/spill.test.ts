import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { fileSpill } from '../../src/host/spill.ts';
import { ARENA } from '../../src/host/spill-tail.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('whatever is put in comes out again under its SHA-256, in any order', () => {
  const spill = fileSpill();
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 20 }), (blobs) => {
      const digests = blobs.map((bytes) => spill.put(bytes));
      expect(digests).toEqual(blobs.map(sha256));
      for (const at of blobs.keys()) {
        expect(Buffer.compare(spill.read(digests[at] ?? '') ?? Buffer.of(1), blobs[at] ?? Buffer.of())).toBe(0);
      }
    }),
  );
  spill.close();
});

test('texts and bytes share one store, however large they are and wherever the tail in memory ends', () => {
  const spill = fileSpill();
  const texts = ['a pear', 'Birnen für 5 €', '🍐'.repeat(3), 'lone \ud800 half', ''];
  const large = ['figs ', 'ünreif '].map((word) => word.repeat(200_000));
  const all = [...texts, ...large, ...Array.from({ length: 40 }, (_, at) => `${at} plums `.repeat(30_000)), ...texts];
  const put = all.map((text) => spill.putText?.(text));
  for (const [at, text] of all.entries()) {
    const bytes = Buffer.from(text);
    expect(put[at]).toEqual({ digest: sha256(bytes), bytes: bytes.length });
    expect(spill.put(bytes)).toBe(put[at]?.digest);
    expect(Buffer.compare(spill.read(put[at]?.digest ?? '') ?? Buffer.of(1), bytes)).toBe(0);
    expect(spill.readText?.(put[at]?.digest ?? '')).toBe(bytes.toString());
  }
  spill.close();
});

test('what was never put in is not there', () => {
  const spill = fileSpill();
  spill.put(Buffer.from('an apple'));
  expect(spill.read('0'.repeat(64))).toBeNull();
  spill.close();
});

test('stores one behind the other, and beside each other, hold their own alone', () => {
  const words = ['pear', 'plum', 'fig'].map((word) => Buffer.from(`${word} `.repeat(50_000)));
  const [first, beside] = [fileSpill(), fileSpill()];
  const put = words.map((bytes, at) => (at === 1 ? beside : first).put(bytes));
  first.close();
  const next = fileSpill();
  const digest = next.put(Buffer.from('a quince'));
  expect([...put].map((one) => next.read(one))).toEqual([null, null, null]);
  expect(beside.readText?.(put[1] ?? '')).toBe(String(words[1]));
  expect(next.readText?.(digest)).toBe('a quince');
  for (const one of [beside, next]) one.close();
});

test('a store that memory holds needs no file', () => {
  vi.stubEnv('TMPDIR', path.join(tmpdir(), 'proctor-no-such-folder'));
  const spill = fileSpill();
  expect(spill.readText?.(spill.put(Buffer.from('a pear')))).toBe('a pear');
  spill.close();
});

test('a closed store answers no more; a second close does nothing', () => {
  const spill = fileSpill();
  const digest = spill.put(Buffer.alloc(ARENA + 1, 0x70));
  expect(spill.read(digest)?.length).toBe(ARENA + 1);
  spill.close();
  spill.close();
  expect(() => spill.read(digest)).toThrow();
  expect(() => spill.put(Buffer.from('a plum'))).toThrow();
});
