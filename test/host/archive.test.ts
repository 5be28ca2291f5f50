import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../src/host/archive.ts';
import { inPieces } from '../sessions/reading.ts';

const HARVEST = { 'grove/pears.jsonl': '{"pears":1}\n', 'grove/figs.jsonl': '' };
const entries = Object.entries(HARVEST).map(([name, text]) => [name, Buffer.from(text)] as const);
const zip = Buffer.from(zipSync(Object.fromEntries(entries)));
const tar = Buffer.from(
  await packTar([
    { header: { name: 'grove/', size: 0, type: 'directory' } },
    { header: { name: 'link', size: 0, type: 'symlink', linkname: '/etc/passwd' } },
    ...entries.map(([name, body]) => ({ header: { name, size: body.length }, body })),
  ]),
);

const open = (name: string, bytes: Uint8Array) => openArchive(name, () => inPieces(bytes, 5000));
async function textsOf(name: string, bytes: Uint8Array) {
  const archive = await open(name, bytes);
  if (archive === null || typeof archive === 'string') return archive;
  return Object.fromEntries([...archive.files].map(([file, content]) => [file, `${content}`]));
}

test.each([
  ['run.zip', zip],
  ['RUN.ZIP', zip],
  ['run.tar', tar],
  ['run.tar.gz', gzipSync(tar)],
  ['run.tgz', gzipSync(tar)],
])('%s gives its files, and neither folders nor links', async (name, bytes) => {
  expect(await textsOf(name, bytes)).toEqual(HARVEST);
});

test.each([
  ['a zip under another name', 'run.jsonl', zip],
  ['a log under the name of an archive', 'run.zip', Buffer.from('{"pears":1}\n')],
  ['a log of its own form', 'run.zip', Buffer.from(zipSync({ 'samples/1_epoch_1.json': Buffer.from('{}') }))],
  ['nothing', 'run.tar', Buffer.alloc(0)],
])('%s is not opened', async (_what, name, bytes) => {
  expect(await open(name, bytes)).toBeNull();
});

describe('damage', () => {
  test('is said in a sentence', async () => {
    expect(await open('run.zip', zip.subarray(0, 60))).toMatch(/^an archive that is damaged/);
    expect(await open('run.tar', Buffer.from(tar).fill(0x37, 700, 900))).toMatch(/^an archive that is damaged/);
  });

  test('anywhere is never worse than that', async () => {
    const change = fc.array(fc.tuple(fc.nat(tar.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(change, fc.nat(tar.length), async (list, end) => {
        for (const [name, whole] of [
          ['run.tar', tar],
          ['run.zip', zip],
        ] as const) {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of list) bytes[at % bytes.length] = byte;
          await open(name, bytes.subarray(0, Math.max(end, 600)));
        }
      }),
      { numRuns: 200 },
    );
  });

  test('a tar of too many files is not opened', async () => {
    const header = tar.subarray(0, 512);
    const many = Buffer.concat([...Array.from({ length: 10_001 }, () => header), Buffer.alloc(1024)]);
    expect(await open('run.tar', many)).toMatch(/more than 10,000 files/);
  });
});
