import { describe, expect, test } from 'vitest';
import type { Origin } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { newBudget } from '../../src/replay/edit/budget.ts';
import { growTree, remove, rewrite, type Tree } from '../../src/replay/tree.ts';

const BY: Origin = { kind: 'explained', session: 0, step: 1 };
const MB = 1_000_000;
const tree = (most?: number): Tree =>
  growTree(new Map(), memorySpill(), newBudget(), most === undefined ? {} : { most });
const text = (size: number, sign = 'p'): string => `${sign.repeat(size - 1)}\n`;

/** Gives a file a text and tells what it holds then: how much of it, or why nothing. */
function put(grown: Tree, path: string, size: number, sign?: string): number | string {
  const entry = grown.at(path);
  rewrite(grown, entry, text(size, sign), BY);
  const { content } = entry;
  return content.kind === 'text' ? content.text.length : content.kind === 'unknown' ? content.why : content.kind;
}

describe('files that together hold more than is followed', () => {
  test('are followed as far as there is room', () => {
    const grown = tree(10 * MB);
    const held = ['apples', 'pears', 'plums', 'figs'].map((path) => put(grown, path, 4 * MB));
    expect(held).toEqual([
      4 * MB,
      4 * MB,
      expect.stringContaining('than are followed'),
      expect.stringContaining('than are followed'),
    ]);
    expect(put(grown, 'quinces', 1 * MB)).toBe(MB);
  });

  test('may change as often as they like within that', () => {
    const grown = tree(10 * MB);
    for (const sign of 'abcdefgh') {
      expect(put(grown, 'apples', 4 * MB, sign)).toBe(4 * MB);
      expect(put(grown, 'pears', 5 * MB, sign)).toBe(5 * MB);
    }
  });

  test('make room again when they are removed', () => {
    const grown = tree(10 * MB);
    put(grown, 'apples', 9 * MB);
    expect(put(grown, 'pears', 9 * MB)).toContain('than are followed');
    remove(grown.at('apples'), BY);
    expect(put(grown, 'pears', 9 * MB)).toBe(9 * MB);
  });

  test('are all followed where they are small', () => {
    const grown = tree();
    for (let row = 0; row < 150; row += 1) expect(put(grown, `row ${row}`, 90_000)).toBe(90_000);
  });
});
