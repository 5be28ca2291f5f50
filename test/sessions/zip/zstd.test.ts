import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HAS_ZSTD, unpackZstd } from '../../../src/sessions/zip/zstd.ts';
import { listZip, unpackZip } from '../../../src/sessions/zip.ts';
import { zstdZip } from '../zstd-zip.ts';

const HARVEST = { 'harvest/pears.json': '{"pears":12}'.repeat(50), 'harvest/figs.json': '{"figs":7}' };
const NAMES = new Set(Object.keys(HARVEST));
const texts = (files: ReadonlyMap<string, Buffer> | null) =>
  files && Object.fromEntries([...files].map(([name, bytes]) => [name, `${bytes}`]));

describe.skipIf(!HAS_ZSTD)('an archive packed with zstd', () => {
  const bytes = zstdZip(HARVEST);

  test('gives what it holds', () => {
    expect(listZip(bytes)?.entries.map(({ name }) => name)).toEqual([...NAMES]);
    expect(texts(unpackZip(bytes, NAMES))).toEqual(HARVEST);
    expect(texts(unpackZip(bytes, new Set(['harvest/figs.json', 'plums.json'])))).toEqual({
      'harvest/figs.json': '{"figs":7}',
    });
  });

  test('never gives more than its directory promises', () => {
    const bomb = zstdZip({ 'pears.json': 'x'.repeat(100_000) });
    bomb.writeUInt32LE(50, bomb.lastIndexOf('pears.json') - 46 + 24);
    expect(unpackZip(bomb, new Set(['pears.json']))).toBeNull();
  });

  test('that was cut, or changed anywhere, gives files or null', () => {
    for (let end = 0; end < bytes.length; end += 1) expect(unpackZip(bytes.subarray(0, end), NAMES)).toBeNull();
    const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(changes, (list) => {
        const spoilt = Buffer.from(bytes);
        for (const [at, byte] of list) spoilt[at] = byte;
        for (const name of unpackZstd(spoilt, NAMES)?.keys() ?? []) expect(NAMES.has(name)).toBe(true);
        unpackZip(spoilt, NAMES);
      }),
      { numRuns: 500 },
    );
  });
});

test('bytes that are no archive hold no file', () => {
  expect(unpackZstd(Buffer.from('harvest'), NAMES)).toEqual(new Map());
  expect(unpackZstd(Buffer.alloc(0), NAMES)).toEqual(new Map());
});
