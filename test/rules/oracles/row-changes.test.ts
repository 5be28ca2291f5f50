import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { testPairs } from '../../../src/rules/change/test-pairs.ts';
import { changedRows } from '../../../src/rules/oracles/row-changes.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python']);
const table = (rows: string): string =>
  `import pytest\nfrom ferry import fare\n\n\n@pytest.mark.parametrize("age, price", [${rows}])\ndef test_fare(age, price):\n    assert fare(age) == price\n`;

function kinds(before: string, after: string): string[] {
  const facts = buildCase({ 'tests/test_ferry.py': [table(before), table(after)] }, grammars);
  return testPairs(facts)
    .pairs.flatMap(changedRows)
    .map(({ kind }) => kind);
}

test.each<[string, string, string, string[]]>([
  ['the same', '(3, 0), (40, 9)', '(3, 0), (40, 9)', []],
  ['in another order', '(3, 0), (40, 9)', '(40, 9), (3, 0)', []],
  ['with one more', '(3, 0)', '(3, 0), (70, 5)', []],
  ['with another price', '(3, 0), (40, 9)', '(3, 0), (40, 8)', ['rewritten']],
  ['with another age', '(3, 0), (40, 9)', '(3, 0), (41, 9)', ['reaimed']],
  ['with one fewer', '(3, 0), (40, 9)', '(3, 0)', ['removed']],
  ['with one replaced altogether', '(3, 0), (40, 9)', '(3, 0), (70, 5)', ['replaced']],
  [
    'with one that is skipped now',
    '(3, 0), (40, 9)',
    '(3, 0), pytest.param(40, 9, marks=pytest.mark.skip)',
    ['removed'],
  ],
])('rows %s', (_, before, after, expected) => {
  expect(kinds(before, after)).toEqual(expected);
});

test('thousands of rewritten rows are found without comparing each with each', () => {
  const rows = (price: number): string => Array.from({ length: 3000 }, (_, age) => `(${age}, ${price})`).join(', ');
  expect(kinds(rows(1), rows(2))[0]).toBe('rewritten');
});

const COMPUTED = 'chain(((n, 0) for n in (1, 2)), ((n, 9) for n in (30, 40)))';

test.each([
  ['[*((n, 0) for n in (1, 2)), *((n, 9) for n in (30, 40))]', true],
  ['[*((n, 0) for n in (1, 2)), *((n, 8) for n in (30, 40))]', false],
  ['[*((n, 0) for n in (1, 2))]', false],
])('rows that are computed of the same words are the same rows: %s', (after, same) => {
  const whole = (rows: string): string => table('').replace('[]', rows);
  const facts = buildCase({ 'tests/test_ferry.py': [whole(COMPUTED), whole(after)] }, grammars);
  expect(testPairs(facts).pairs.flatMap(changedRows).length === 0).toBe(same);
});

test.each([
  ['one of the rows that are asked the same', 'assert lamp is not True', 'clear'],
  ['none of the rows', 'assert lamp is not 7', 'block'],
  ['one of the rows, and asked otherwise', 'assert lamp is True', 'block'],
])('an assertion goes whose value is %s', (_, gone, level) => {
  const body = (line: string): string =>
    `from harbour import lamp\n\n\ndef test_lamp():\n    assert lamp.lit() == 3\n${line}    for other in (None, True, 0):\n        assert lamp is not other\n`;
  const sides = [body(`    ${gone}\n`), body('')] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_lamp.py': sides }, grammars)))).toBe(level);
});
