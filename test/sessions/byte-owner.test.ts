import { describe, expect, test } from 'vitest';
import type { Adapter } from '../../src/sessions/adapter.ts';
import { claimed } from '../../src/sessions/adapter.ts';
import { byteOwnerOf } from '../../src/sessions/byte-owner.ts';
import { tells } from '../../src/sessions/tells.ts';
import { inPieces } from './reading.ts';

const reader = (id: string, claims?: (head: Buffer) => boolean): Adapter => ({
  id,
  agent: id,
  tells: tells({}),
  claims: () => true,
  open: () => {
    throw new Error('not opened here');
  },
  ...(claims && { bytes: { claims, async *records() {} } }),
});
async function textOf(source: AsyncIterable<Uint8Array>): Promise<string> {
  let text = '';
  for await (const piece of source) text += Buffer.from(piece).toString('latin1');
  return text;
}
const owner = (adapters: readonly Adapter[], text: string, size = 3) =>
  byteOwnerOf(adapters, inPieces(Buffer.from(text), size));

describe('whose some bytes are', () => {
  const begins = (word: string) => (head: Buffer) => head.toString().startsWith(word);

  test('the first format that claims their head has them, and every byte is given again', async () => {
    const adapters = [
      reader('lines'),
      reader('fig', begins('fig')),
      reader('pear', begins('pear')),
      reader('any', () => true),
    ];
    const found = await owner(adapters, 'pears and figs');
    expect(found.owner?.id).toBe('pear');
    expect(await textOf(found.source)).toBe('pears and figs');
  });

  test('formats of records are not asked', async () => {
    expect((await owner([reader('lines')], 'pears')).owner).toBeNull();
  });

  test('the head is 4,096 bytes at most, and may be shorter', async () => {
    const lengths: number[] = [];
    const watching = reader('watching', (head) => lengths.push(head.length) < 0);
    await owner([watching], 'x'.repeat(10_000), 1000);
    await owner([watching], 'x');
    expect(lengths).toEqual([4096, 1]);
  });

  test('a claim that fails on hostile bytes is none', async () => {
    const failing = reader('failing', () => {
      throw new Error('rotten');
    });
    expect((await owner([failing, reader('any', () => true)], 'pears')).owner?.id).toBe('any');
    expect(claimed(() => failing.bytes?.claims(Buffer.alloc(1)) ?? false)).toBe(false);
  });
});
