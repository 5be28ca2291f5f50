import { describe, expect, test } from 'vitest';
import { readV4a } from '../../src/syntax/index.ts';

describe('reading', () => {
  test('files of every kind, in order, whatever stands around them', () => {
    const text = [
      'some words',
      '*** Begin Patch',
      '*** Environment ID: 1',
      '*** Add File: a b.txt',
      '+one',
      '+',
      '*** Delete File: /abs/old',
      '*** Update File: x',
      '*** Move to: y',
      '@@ def ripe():',
      ' a',
      '-b',
      '+c',
      '*** End of File',
      '*** End Patch',
      '*** Delete File: never',
    ].join('\r\n');
    expect(readV4a(text)).toEqual([
      { op: 'add', path: 'a b.txt', content: 'one\n\n' },
      { op: 'delete', path: '/abs/old' },
      {
        op: 'update',
        path: 'x',
        to: 'y',
        chunks: [{ context: 'def ripe():', old: ['a', 'b'], new: ['a', 'c'], atEnd: true }],
      },
    ]);
  });

  test('bodies end where a line begins otherwise, or with the text; blank lines are theirs', () => {
    const chunksOf = (...lines: readonly string[]) => {
      const [file] = readV4a(['*** Update File: x', ...lines].join('\n'));
      return file?.op === 'update' ? file.chunks.map(({ old, new: now, atEnd }) => [old, now, atEnd]) : null;
    };
    expect(chunksOf('@@', '-a', '', '+b', '')).toEqual([[['a', '', ''], ['', 'b', ''], false]]);
    expect(chunksOf('', '@@', '@@', ' a', 'junk', '+b')).toEqual([
      [[''], [''], false],
      [[], [], false],
      [['a'], ['a'], false],
      [[], ['b'], false],
    ]);
    expect(chunksOf('-a', '*** End of File', '+b', '*** End Patch', '+c')).toEqual([
      [['a'], [], true],
      [[], ['b'], false],
    ]);
    expect(readV4a('*** Add File: x\n+a\n\n+b\n')).toEqual([{ op: 'add', path: 'x', content: 'a\n' }]);
  });
});
