import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinRecords } from '../../src/sessions/join.ts';
import { inPieces } from './reading.ts';

async function joined(files: readonly string[], size?: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  const open = (name: string) => inPieces(Buffer.from(files[Number(name)] ?? ''), size);
  for await (const chunk of joinRecords([...files.keys()].map(String), open)) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

test('files of any layout become a line each, with the same content', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.object(), fc.nat(4))),
      fc.integer({ min: 1, max: 50 }),
      async (files, size) => {
        const text = await joined(
          files.map(([value, indent]) => `${JSON.stringify(value, null, indent)}\n`),
          size,
        );
        const lines = text.split('\n').slice(0, -1);
        expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
          files.map(([value]) => JSON.parse(JSON.stringify(value)) as unknown),
        );
      },
    ),
    { numRuns: 30 },
  );
});

test('a damaged file stays on its own line, and the bytes that were given are left as they are', async () => {
  expect(await joined(['{"pears":\n', '{"figs":\n2}'])).toBe('{"pears": \n{"figs": 2}\n');
  const bytes = Buffer.from('{\n}');
  for await (const _ of joinRecords(['a'], () => inPieces(bytes))) expect(`${bytes}`).toBe('{\n}');
});
