import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readLines } from '../../src/sessions/lines.ts';
import { inPieces } from './reading.ts';

interface Seen {
  readonly text: string | null;
  readonly number: number;
  readonly offset: number;
}

async function linesOf(bytes: Uint8Array, size: number, longest?: number): Promise<Seen[]> {
  const seen: Seen[] = [];
  for await (const batch of readLines(inPieces(bytes, size), longest)) {
    for (const { bytes: line, number, offset } of batch)
      seen.push({ text: line?.toString('utf8') ?? null, number, offset });
  }
  return seen;
}

test('lines end at \\n alone, not at other separators', async () => {
  const text = 'pear\u2028plum\u2029fig\r\u0085\u000bquince\nmedlar';
  const seen = await linesOf(Buffer.from(text), 3);
  expect(seen.map((line) => line.text)).toEqual(text.split('\n'));
});

test('any bytes, cut anywhere, give the lines of the whole', async () => {
  const text = fc.array(fc.constantFrom('\n', 'a', 'é', '🍐', '\r', ' '), { maxLength: 200 });
  await fc.assert(
    fc.asyncProperty(text, fc.integer({ min: 1, max: 20 }), async (parts, size) => {
      const bytes = Buffer.from(parts.join(''));
      const wanted = parts.join('').split('\n');
      if (wanted.at(-1) === '') wanted.pop();
      const seen = await linesOf(bytes, size);
      expect(seen.map((line) => line.text)).toEqual(wanted);
      for (const { text: line, offset, number } of seen) {
        expect(bytes.subarray(offset, offset + Buffer.byteLength(line ?? '')).toString()).toBe(line);
        expect(seen[number - 1]?.offset).toBe(offset);
      }
    }),
  );
});

test('a line that is too long is known by its place alone, and the next one is read', async () => {
  const seen = await linesOf(Buffer.from(`${'x'.repeat(50)}\nripe\n`), 8, 20);
  expect(seen).toEqual([
    { text: null, number: 1, offset: 0 },
    { text: 'ripe', number: 2, offset: 51 },
  ]);
});
