import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { firstNameIn, isZip, listZip, unpackZip, ZIP_BOUNDS } from '../../src/sessions/zip.ts';

const zipped = (files: Record<string, string>, level: 0 | 6 = 6): Buffer =>
  Buffer.from(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level }),
  );

const HARVEST = { 'harvest/pears.json': '{"pears":12}', 'harvest/figs.json': '{"figs":7}' };

describe.each([0, 6] as const)('an archive packed at level %i', (level) => {
  const bytes = zipped(HARVEST, level);

  test('is known by its head, and lists and gives what it holds', () => {
    expect([isZip(bytes), firstNameIn(bytes)]).toEqual([true, 'harvest/pears.json']);
    expect(listZip(bytes)?.entries.map((entry) => [entry.name, entry.unpacked])).toEqual([
      ['harvest/pears.json', 12],
      ['harvest/figs.json', 10],
    ]);
    const files = unpackZip(bytes, new Set(['harvest/figs.json', 'harvest/plums.json']));
    expect([...(files ?? [])].map(([name, content]) => [name, `${content}`])).toEqual([
      ['harvest/figs.json', '{"figs":7}'],
    ]);
  });

  test('that was cut off anywhere is damaged, and nothing worse', () => {
    for (let end = 0; end < bytes.length; end += 1) {
      const cut = bytes.subarray(0, end);
      expect(listZip(cut)).toBeNull();
      expect(unpackZip(cut, new Set(['harvest/figs.json']))).toBeNull();
    }
  });
});

test('what is no archive is told from one', () => {
  expect([isZip(Buffer.from('PK')), firstNameIn(Buffer.from('# Harvest'))]).toEqual([false, null]);
  expect(firstNameIn(zipped({ ['pear'.repeat(20)]: '' }).subarray(0, 40))).toBeNull();
});

test('files that unpack to much more than they take are refused', () => {
  const bomb = zipped({ 'bomb.json': ' '.repeat(1_000_000), 'pears.json': '{"pears":12}' });
  expect(listZip(bomb)).toMatchObject({
    refused: [{ name: 'bomb.json', why: 'too-large' }],
    entries: [{ name: 'pears.json' }],
  });
});

test('files that are packed in another way are refused', () => {
  const bytes = zipped({ 'pears.json': '{}' });
  bytes.writeUInt16LE(12, bytes.indexOf('PK\x01\x02', 0, 'latin1') + 10);
  expect(listZip(bytes)).toEqual({ entries: [], refused: [{ name: 'pears.json', why: 'unknown-packing' }] });
});

test('files that are too large together are left out', () => {
  const bytes = zipped({ 'pears.json': '{}', 'figs.json': '{}' });
  const at = bytes.indexOf('PK\x01\x02', 0, 'latin1');
  bytes.writeUInt32LE(ZIP_BOUNDS.unpacked - 1, at + 24);
  expect([...(unpackZip(bytes, new Set(['pears.json', 'figs.json'])) ?? [])].length).toBe(1);
});

test('an archive of too many files is not read', () => {
  const names = Array.from({ length: ZIP_BOUNDS.entries + 1 }, (_, at) => [`${at}`, ''] as const);
  expect(listZip(zipped(Object.fromEntries(names), 0))).toBeNull();
});

test('hostile names stay names', () => {
  const bytes = zipped({ '../../etc/pears': 'a', constructor: 'b' });
  expect([...(unpackZip(bytes, new Set(['constructor'])) ?? [])].map(([, content]) => `${content}`)).toEqual(['b']);
});

test('any change of its bytes gives a list or null', () => {
  const bytes = zipped(HARVEST);
  const changes = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(changes, (list) => {
      const spoilt = Buffer.from(bytes);
      for (const [at, byte] of list) spoilt[at] = byte;
      const names = new Set(listZip(spoilt)?.entries.map((entry) => entry.name));
      const files = unpackZip(spoilt, names);
      for (const name of files?.keys() ?? []) expect(names.has(name)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
