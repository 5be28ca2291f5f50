import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { damaged, openArchive } from '../../src/sessions/archive.ts';
import { inPieces } from './reading.ts';

const packed = (files: Record<string, string>): Buffer =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
async function opened(bytes: Uint8Array) {
  const archive = await openArchive(inPieces(bytes, 11));
  if ('kind' in archive) throw new Error(archive.why);
  return archive;
}
const FILES = { 'a.json': '{"row":1}', 'b.json': '[1]', 'c.json': '{"row":', 'd.json': '{"key":"REDACTED"}' };

describe('an archive', () => {
  test('lists its files in its own order', async () => {
    expect((await opened(packed(FILES))).entries.map(({ name }) => name)).toEqual(Object.keys(FILES));
  });

  test('gives one item for each file that is wanted, in the order wanted', async () => {
    const archive = await opened(packed(FILES));
    const items = archive.read(
      ['d.json', 'a.json', 'b.json', 'c.json', 'gone.json'].map((name) => ({ name, part: 'rows' })),
    );
    expect(items).toMatchObject([
      { kind: 'record', part: 'rows', line: 1, value: { key: 'REDACTED' }, redacted: 1 },
      { kind: 'record', line: 2, value: { row: 1 }, length: 9 },
      { kind: 'damage', why: 'not-an-object', line: 3 },
      { kind: 'damage', why: 'bad-json', line: 4 },
      { kind: 'damage', why: 'too-large', line: 5 },
    ]);
  });

  test('of which nothing is wanted gives nothing', async () => {
    expect((await opened(packed(FILES))).read([])).toEqual([]);
  });

  test('whose contents are damaged says so once', async () => {
    const bytes = packed({ 'a.json': 'pears '.repeat(1000) });
    bytes.fill(0xff, 40, 60);
    expect((await opened(bytes)).read([{ name: 'a.json', part: 'rows' }])).toMatchObject([
      { kind: 'damage', why: 'bad-zip' },
    ]);
  });

  test('that is none is damage', async () => {
    expect(await openArchive(inPieces(Buffer.from('pears')))).toEqual(damaged('bad-zip', 1, 5));
    expect(await openArchive(inPieces(packed(FILES).subarray(0, 80)))).toMatchObject({ why: 'bad-zip' });
  });
});
