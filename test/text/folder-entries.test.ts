import { expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { folderEntries } from '../../src/text/index.ts';

test.each([
  [
    'a list of names',
    '[["rows.txt","file"],["beds","folder"]]',
    [
      ['rows.txt', 'file'],
      ['beds', 'folder'],
    ],
  ],
  ['an empty folder', '[]', []],
  ['what is no list', '{"rows.txt":"file"}', null],
  ['what is no JSON', 'rows.txt', null],
])('reads %s', (_, text, entries) => {
  const spill = memorySpill();
  const bytes = Buffer.from(text);
  expect(folderEntries({ kind: 'text', digest: spill.put(bytes), bytes: bytes.length }, spill)).toEqual(entries);
  expect(folderEntries({ kind: 'absent' }, spill)).toBeNull();
});
