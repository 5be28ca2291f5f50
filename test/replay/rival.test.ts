import { beforeAll, describe, expect, test } from 'vitest';
import type { Tools } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { type Draft, editor, logOf } from './log.ts';
import { replayOn, told } from './orchard.ts';

const spill = memorySpill();
const { replace, write, patch } = editor(spill);
let tools: Tools & { readonly blobs: typeof spill };
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

const ROWS = ['apple', 'pear', 'plum', 'cherry', 'quince', 'medlar', 'sloe', 'damson', 'fig', 'mulberry'];
const textOf = (rows: readonly string[]): string => `${rows.join('\n')}\n`;
const swap = (rows: readonly string[], old: string, now: string): string[] =>
  rows.map((row) => (row === old ? now : row));

/** Somebody had turned figs into dates in the working folder when the log's first edit was made. */
const THEIRS = swap(ROWS, 'fig', 'date');
const FIRST: Draft = { edits: [replace('rows.txt', 'apple', 'russet', { before: textOf(THEIRS) })] };

function played(drafts: readonly Draft[], head: readonly string[]): string[] {
  const trees = { base: { 'rows.txt': textOf(ROWS) }, head: { 'rows.txt': textOf(head) } };
  return told(replayOn(trees, [logOf(drafts, spill)], tools));
}

const OURS = swap(ROWS, 'apple', 'russet');

describe('changes of others in the working folder', () => {
  test('are left out where the head is what the edits make of the base alone', () => {
    expect(played([FIRST], OURS)).toEqual(['rows.txt: exact 2/0/0']);
  });

  test('are kept where the head has them', () => {
    expect(played([FIRST], swap(OURS, 'fig', 'date'))).toEqual(['rows.txt: exact 2/0/2']);
  });

  test('are kept where neither is the head', () => {
    const head = swap(swap(OURS, 'fig', 'date'), 'sloe', 'haw');
    expect(played([FIRST], head)).toEqual(['rows.txt: partial 2/0/4']);
  });

  test.each([
    ['an edit', { edits: [replace('rows.txt', 'pear', 'perry')] }],
    ['a patch', { edits: [patch('*** Update File: rows.txt', '@@', ' russet', '-pear', '+perry', ' plum')] }],
    ['a command', { run: 'sed -i s/pear/perry/ rows.txt' }],
  ] as const)('are left out of what %s makes later, too', (_, later) => {
    expect(played([FIRST, later], swap(OURS, 'pear', 'perry'))).toEqual(['rows.txt: exact 4/0/0']);
  });

  test('are no hypothesis any more where a later edit touches them', () => {
    const later: Draft = { edits: [replace('rows.txt', 'date', 'olive')] };
    expect(played([FIRST, later], swap(OURS, 'fig', 'olive'))).toEqual(['rows.txt: exact 3/0/1']);
    expect(played([FIRST, later], OURS)).toEqual(['rows.txt: partial 2/0/0']);
  });

  test('are gone where the file is written anew or taken away', () => {
    const anew: Draft = { edits: [write('rows.txt', 'bare\n')] };
    expect(played([FIRST, anew], OURS)[0]).toMatch(/^rows.txt: (partial|diverged)/);
    expect(played([FIRST, { run: 'rm rows.txt' }], OURS)[0]).toMatch(/^rows.txt: (partial|diverged)/);
  });
});
