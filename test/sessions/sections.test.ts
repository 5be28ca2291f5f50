import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Item } from '../../src/sessions/records.ts';
import { type LineKind, sectionsOf } from '../../src/sessions/sections.ts';
import { inPieces } from './reading.ts';

/** A line's first letter names its part; a capital opens a section of it. */
const kindOf = (line: string): LineKind => {
  const part = line[0]?.toLowerCase() ?? 'blank';
  return { part, begins: line[0] !== undefined && line[0] !== part };
};

async function read(text: string, size?: number): Promise<Item[]> {
  const items: Item[] = [];
  for await (const batch of sectionsOf(inPieces(Buffer.from(text), size), kindOf)) items.push(...batch);
  return items;
}

const shown = (items: readonly Item[]) =>
  items.map((item) => (item.kind === 'record' ? [item.part, item.value.text, item.line] : [item.why]));

describe('sections', () => {
  test('are stretches of lines of one part', async () => {
    expect(shown(await read('pear 1\npear 2\nfig\n\npear 3\nPear 4'))).toEqual([
      ['p', 'pear 1\npear 2', 1],
      ['f', 'fig', 3],
      ['p', 'pear 3', 5],
      ['p', 'Pear 4', 6],
    ]);
  });

  test('lie where they say, whatever the line ends and characters', async () => {
    const text = 'pärs\r\npear REDACTED\r\nfig\n';
    const [first, second] = await read(text);
    const bytes = Buffer.from(text);
    const at = (item: Item | undefined) =>
      bytes.toString('utf8', item?.offset, (item?.offset ?? 0) + (item?.length ?? 0));
    expect([at(first), at(second)]).toEqual(['pärs\r\npear REDACTED\r', 'fig']);
    expect(first).toMatchObject({ redacted: 1, value: { text: 'pärs\npear REDACTED' } });
  });

  test('of blank lines alone are nothing', async () => {
    expect(await read('\n  \n\n')).toEqual([]);
    expect(await read('')).toEqual([]);
  });

  test('that grow too long go on in another', async () => {
    const line = `p${'x'.repeat(1_000_000)}\n`;
    const items = await read(line.repeat(18));
    expect(items.map((item) => item.line)).toEqual([1, 18]);
  });
});

test('every line that is not blank is in one section, in any pieces', async () => {
  const lines = fc.array(fc.constantFrom('pear', 'Pear', 'fig', '', ' ', 'plum'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(lines, fc.integer({ min: 1, max: 20 }), async (list, size) => {
      const items = await read(list.join('\n'), size);
      const texts = items.flatMap((item) => (item.kind === 'record' ? String(item.value.text).split('\n') : []));
      const solid = (all: readonly string[]) => all.filter((line) => line.trim() !== '');
      expect(solid(texts)).toEqual(solid(list));
    }),
    { numRuns: 200 },
  );
});
