import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SedMachine } from '../../../../src/replay/shell/sed/execute.ts';
import { readSedScript } from '../../../../src/replay/shell/sed/script.ts';

const WORLD = { file: () => null, spend: () => true };

function run(text: string, script: string, extended = false): string | null {
  const commands = readSedScript(script, extended);
  return commands === null ? null : (new SedMachine(commands, false, WORLD).run(text)?.output ?? null);
}

const ROW = 'apple\npear\nplum\n';

test.each([
  ['a line', '2d', 'apple\nplum\n'],
  ['a range', '2,$s/p/P/', 'apple\nPear\nPlum\n'],
  ['lines between matches', '/apple/,/pear/d', 'plum\n'],
  ['all but', '2!d', 'pear\n'],
  ['text behind, in one line', '1a\\    fig\\n    date', 'apple\n    fig\n    date\npear\nplum\n'],
  ['text before, on lines of its own', '$i\\\nfig\\\ndate', 'apple\npear\nfig\ndate\nplum\n'],
  ['text in place of a range', '1,2c fig', 'fig\nplum\n'],
  ['groups and case', 's/\\(.\\)\\(.*\\)/\\u\\1\\2&/', 'Appleapple\nPearpear\nPlumplum\n'],
  ['the second match on', 's/p/P/2g', 'apPle\npear\nplum\n'],
  ['blocks, joined lines', '/pear/{N;s/\\n/+/}', 'apple\npear+plum\n'],
  ['a quotation by its code', '1s/apple/\\x27a\\x27/', "'a'\npear\nplum\n"],
  ['an end', '2q', 'apple\npear\n'],
])('%s', (_, script, expected) => {
  expect(run(ROW, script)).toBe(expected);
});

test('what lacks its last newline goes on lacking it', () => {
  expect(run('apple\npear', 's/e/E/')).toBe('applE\npEar');
  expect(run('pear', 'a fig')).toBe('pear\nfig\n');
  expect(run('pear', 'p')).toBe('pear\npear');
});

test('alternatives take the longest match; where that leaves open which group holds what, nothing is said', () => {
  expect(run('applecart\n', 's/apple|applecart/X/', true)).toBeNull();
  expect(run('apple\n', 's/pear|apple/X/', true)).toBe('X\n');
});

test('what depends on the locale is not said', () => {
  expect(run('mûre\n', 's/\\w*/X/')).toBeNull();
  expect(run('mûre\n', 's/m.r/X/')).toBeNull();
  expect(run('mûre\n', 's/re/X/')).toBe('mûX\n');
  expect(run('mûre\n', 's/o*/-/g')).toBeNull();
  expect(run('mre\n', 's/o*/-/g')).toBe('-m-r-e-\n');
});

test.each([
  's/a/b/e',
  's/a/b/w out',
  'w out',
  'e date',
  's/\\(a\\)\\1/b/',
  's/a',
  '1,2q',
  '}',
  'a',
  's/a/b\nc/',
  'b nowhere',
])('%j is not one that is followed', (script) => {
  expect(readSedScript(script, false)).toBeNull();
});

test('no script makes it throw or run on', () => {
  const parts = fc.constantFrom(
    's',
    'y',
    '/',
    'a',
    '\\',
    '(',
    ')',
    '{',
    '}',
    ';',
    '1',
    ',',
    '$',
    'd',
    'N',
    'b',
    ':x',
    'bx',
    '\n',
    '*',
    '[',
    ']',
    '&',
  );
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 14 }),
      fc.boolean(),
      (script, extended) => void run(ROW, script.join(''), extended),
    ),
  );
  expect(run(ROW, ':a;ba')).toBeNull();
});
