import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { skippedTest } from '../../../src/rules/skipped-test.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['rust']);
const level = (files: Sides): string => gravest(skippedTest.find(buildCase(files, grammars)));

const code = 'pub fn weigh(n: u32) -> u32 {\n    n * 4\n}\n';
const tests = '#[cfg(test)]\nmod tests;\n';

test.each<[what: string, before: string, after: string, level: string]>([
  ['is declared no more', code + tests, code, 'warn'],
  ['is declared elsewhere in the file', code + tests, tests + code, 'clear'],
  ['is written out there', code + tests, `${code}#[cfg(test)]\nmod tests {}\n`, 'clear'],
  [
    'is compiled under a condition',
    code + tests,
    code + tests.replace('test)', 'all(test, feature = "slow"))'),
    'warn',
  ],
  ['is compiled on some machines', code + tests, code + tests.replace('test)', 'all(test, unix))'), 'note'],
  ['is none of tests', `mod scale;\n${code}`, code, 'clear'],
])('a module of tests that %s', (_, before, after, expected) => {
  expect(level({ 'src/lib.rs': [before, after] })).toBe(expected);
});

test('a module whose file goes along, or that moves to another file', () => {
  const gone: Sides = { 'src/lib.rs': [code + tests, code] };
  const test = '#[test]\nfn weighs() {}\n';
  expect(level({ ...gone, 'src/tests.rs': [test, null] })).toBe('clear');
  expect(level({ ...gone, 'src/tests/mod.rs': [test, null] })).toBe('clear');
  expect(level({ ...gone, 'src/scale.rs': [null, tests] })).toBe('clear');
  const pathed = code + tests.replace('mod', '#[path = "scale_tests.rs"]\nmod');
  expect(level({ 'src/lib.rs': [pathed, code], 'src/scale_tests.rs': [test, null] })).toBe('clear');
  expect(level({ 'src/lib.rs': [pathed, code], 'src/tests.rs': [test, null] })).toBe('warn');
});

test('modules of a binary of tests', () => {
  const list = 'mod common;\nmod ferries;\nmod weights;\n';
  expect(level({ 'tests/it/main.rs': [list, list.replace('mod weights;\n', '')] })).toBe('warn');
  expect(level({ 'tests/it/main.rs': [list, list.replace('mod common;\n', '')] })).toBe('clear');
});
