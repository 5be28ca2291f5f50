import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { deletedTest } from '../../../src/rules/deleted-test.ts';
import { demandsShrink } from '../../../src/rules/oracles/demands-shrink.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python']);
const SCALE = (factor: number): string => `def weigh(pears):\n    return pears * ${factor}\n`;
const file = (...tests: readonly string[]): string =>
  `import pytest\nfrom orchard import weigh\n${tests.map((body, at) => `\n\n${body.replace('test_', `test_${'abc'[at]}_`)}\n`).join('')}`;
const TWO = 'def test_weigh():\n    assert weigh(3) == 12\n    assert weigh(0) == 0';
const ONE = 'def test_weigh():\n    assert weigh(3) == 15';

const open = (before: string, after: string) =>
  buildCase({ 'tests/test_orchard.py': [before, after], 'orchard.py': [SCALE(4), SCALE(5)] }, grammars);

test.each([
  ['one assertion less', file(TWO), file(ONE), true],
  ['as many in another test', file(TWO), file(ONE, 'def test_none():\n    assert weigh(1) == 5'), false],
  ['nothing but truth comes', file(TWO), file(ONE, 'def test_none():\n    assert weigh(1)'), true],
  ['a tautology comes', file(TWO), file(ONE, 'def test_none():\n    assert 12 == 12'), true],
  ['a skipped test comes', file(TWO), file(ONE, '@pytest.mark.skip\ndef test_none():\n    assert weigh(1) == 5'), true],
  [
    'rows come',
    file(TWO),
    file('@pytest.mark.parametrize(("n", "kg"), [(3, 15), (0, 0)])\ndef test_weigh(n, kg):\n    assert weigh(n) == kg'),
    false,
  ],
])('tests that follow changed code: %s', (_, before, after, shrinks) => {
  const facts = open(before, after);
  expect(demandsShrink(facts)).toBe(shrinks);
});

test('an assertion that went with changed code is told where the tests assert less than they did', () => {
  const levels = (after: string): string => gravest(weakenedAssertion.find(open(file(TWO), after)));
  expect(levels(file(ONE))).toBe('note');
  expect(levels(file(ONE, 'def test_none():\n    assert weigh(1) == 5'))).toBe('clear');
});

test('an assertion that named what is gone, or asked for anything at all, goes with changed code', () => {
  const level = (gone: string): string => {
    const sides = [file(`def test_weigh():\n    assert weigh(3) == 12\n    ${gone}`), file(ONE)] as const;
    const dry = 'def dry(pears):\n    return weigh(pears) / 5\n\n\n';
    const files = { 'tests/test_orchard.py': sides, 'orchard.py': [dry + SCALE(4), SCALE(5)] as const };
    return gravest(weakenedAssertion.find(buildCase(files, grammars)));
  };
  expect(level('assert dry(5) == 4')).toBe('clear');
  expect(level('assert weigh(5)')).toBe('clear');
  expect(level('assert weigh(5) == 20')).toBe('note');
});

test('what production code asserts is no demand of its tests', () => {
  const tests = 'from orchard import weigh\n\n\ndef test_weigh():\n    weigh(3)\n';
  const before = 'def weigh(pears):\n    assert pears > 0\n    return pears * 4\n';
  const files = {
    'tests/test_orchard.py': [tests, `${tests}    weigh(4)\n`],
    'orchard.py': [before, SCALE(5)],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe('clear');
});

test('so is a test that is gone', () => {
  const gone = 'def test_empty():\n    crate = []\n    assert weigh(len(crate)) == 0';
  const levels = (after: string): string => gravest(deletedTest.find(open(file(ONE, gone), after)));
  expect(levels(file(ONE))).toBe('note');
  expect(levels(file(`${ONE}\n    assert weigh(2) == 10`))).toBe('clear');
});
