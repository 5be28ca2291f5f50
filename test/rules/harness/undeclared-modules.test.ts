import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { deletedTest } from '../../../src/rules/deleted-test.ts';
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

test('a file of tests that moves to where Cargo builds what is declared', () => {
  const test = 'use orchard::weigh;\n\n#[test]\nfn weighs() {\n    assert_eq!(weigh(3), 12);\n}\n';
  const moved = (path: string, beside: Sides = {}): string => {
    const files = { ...beside, [path]: [test, test, 'tests/weights.rs'] as [string, string, string] };
    return gravest(deletedTest.find(buildCase(files, grammars)));
  };
  expect(moved('tests/old/weights.rs')).toBe('warn');
  expect(moved('tests/scales.rs')).toBe('clear');
  expect(moved('tests/old/main.rs')).toBe('clear');
  expect(moved('tests/it/weights.rs', { 'tests/it/main.rs': ['mod a;\n', 'mod a;\nmod weights;\n'] })).toBe('clear');
});
