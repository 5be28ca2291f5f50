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
});
