import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { deletedTest } from '../../../src/rules/deleted-test.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'go', 'typescript']);
const HEAD = 'from orchard import crates, weigh\n';
const unit = (name: string, body: string): string => `\n\ndef test_${name}():\n    ${body}\n`;
const several = (count: number, body: (nth: number) => string): string =>
  Array.from({ length: count }, (_, nth) => unit(`new_${nth}`, body(nth))).join('');
const CRATES = [2, 5, 9].map((count) => unit(`crates_${count}`, `assert crates(${count}) == "${count} full"`)).join('');
const WEIGH = unit('weigh', 'assert weigh(pack(sort(3))) == 12');

/** A test is taken out, and others come beside those that stay. */
const deleted = (added: string, task?: string): string =>
  gravest(
    deletedTest.find(
      buildCase(
        { 'tests/test_orchard.py': [HEAD + CRATES + WEIGH, HEAD + CRATES + added] },
        grammars,
        task === undefined ? {} : { task },
      ),
    ),
  );

const honest = (count: number): string =>
  several(count, (nth) => `assert weigh(sample(${nth + 20})) == ${nth * 7 + 1}`);

test('a test that goes where several come that ask the like, in a change of tests alone, may be upkeep unless a task is known', () => {
  expect(deleted(honest(3))).toBe('warn');
  expect(deleted(honest(2))).toBe('block');
  expect(deleted(honest(3), 'Quinces are peeled too thick.')).toBe('block');
});

test.each([
  ['demand nothing', (nth: number) => `weigh(sample(${nth + 20}))`],
  ['examine something else', (nth: number) => `assert peel(${nth}) == "thin ${nth}"`],
  ['examine what they made themselves', (nth: number) => `weight = ${nth * 4}\n    assert weight == ${nth * 4}`],
  ['copy what is there', (nth: number) => `assert crates(${[2, 5, 9][nth]}) == "${[2, 5, 9][nth]} full"`],
  ['are copies of one another', () => 'assert weigh(sample(20)) == 141'],
  ['ask for less', (nth: number) => `assert weigh(sample(${nth + 20})) is not None`],
  ['ask for any other value', (nth: number) => `assert weigh(sample(${nth + 20})) != ${nth}`],
])('new tests that %s make up for none', (_, body) => {
  expect(deleted(several(3, body))).toBe('block');
});

test('an assertion that goes where several tests come', () => {
  const level = (before: string, after: string, file: string): string =>
    gravest(weakenedAssertion.find(buildCase({ [file]: [before, after] }, grammars)));
  const go = (body: string, more: string): string =>
    `package orchard\n\nimport "testing"\n\nfunc TestWeigh(t *testing.T) {\n\tcrate := Load(3)\n${body}}\n${more}`;
  const fails = (call: string, is: string): string =>
    `\tif got := ${call}; ${is} {\n\t\tt.Errorf("got %v", got)\n\t}\n`;
  const tests = (is: (nth: number) => string): string =>
    [1, 2, 3]
      .map((nth) => `\nfunc TestNew${nth}(t *testing.T) {\n${fails(`Load(${nth + 40}).Weigh()`, is(nth))}}\n`)
      .join('');
  const before = go(fails('crate.Weigh()', 'got != 12') + fails('crate.Count()', 'got != 3'), '');
  const left = fails('crate.Count()', 'got != 3');
  const goLevel = (more: string): string => level(before, go(left, more), 'orchard_test.go');
  expect(goLevel(tests((nth) => `got != ${nth * 4}`))).toBe('warn');
  expect(goLevel(tests(() => 'got < 0'))).toBe('block');
});
