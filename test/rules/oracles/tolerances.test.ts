import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'javascript']);

const python = (line: string): string =>
  `import math\nimport pytest\nfrom orchard import mean\n\ndef test_mean(self, want):\n    ${line}\n`;
const javascript = (line: string): string =>
  `import { expect, it } from 'vitest';\nimport { mean } from '../src/orchard.js';\nit('means', () => { ${line} });\n`;
const levelOf = (path: string, before: string, after: string): string =>
  gravest(weakenedAssertion.find(buildCase({ [path]: [before, after] }, grammars)));

test.each([
  // What a computation is off by of itself.
  ['assert mean(3) == 1.5', 'assert mean(3) == pytest.approx(1.5)', 'clear'],
  ['assert mean(3) == 1.5', 'assert pytest.approx(1.5) == mean(3)', 'clear'],
  ['assert mean(3) == 1.5', 'assert mean(3) == pytest.approx(1.5, abs=1e-6)', 'clear'],
  ['assert mean(3) == 0.30000000000000004', 'assert mean(3) == pytest.approx(0.3)', 'clear'],
  ['assert mean(3) == -1.5', 'assert mean(3) == pytest.approx(-1.5)', 'clear'],
  ['assert mean(3) == want', 'assert mean(3) == pytest.approx(want)', 'clear'],
  ['assert mean(3) == 1.5', 'assert abs(mean(3) - 1.5) < 1e-9', 'clear'],
  ['assert mean(3) == 1.5', 'assert abs(1.5 - mean(3)) <= 1e-9', 'clear'],
  ['assert mean(3) == 1.5', 'assert round(mean(3), 7) == 1.5', 'clear'],
  ['assert mean(3) == 1.5', 'self.assertAlmostEqual(mean(3), 1.5)', 'clear'],
  ['assert mean(3) == 0', 'assert mean(3) == pytest.approx(0)', 'clear'],
  // More, but less than the number says.
  ['assert mean(3) == 0.1234', 'assert mean(3) == pytest.approx(0.1234, abs=1e-5)', 'warn'],
  ['assert mean(3) == 0.1234', 'assert round(mean(3), 5) == 0.1234', 'warn'],
  ['assert mean(3) == want', 'assert round(mean(3), 6) == round(want, 6)', 'warn'],
  ['assert mean(3) == want', 'assert round(mean(3), 6) == round(wish, 6)', 'block'],
  ['assert mean(3) == 1.5', 'assert round(mean(3), 1) == round(1.5, 7)', 'block'],
  // More than that, and what is another value or nothing at all.
  ['assert mean(3) == 0.1234', 'assert mean(3) == pytest.approx(0.1234, abs=1e-3)', 'block'],
  ['assert mean(3) == 1.5', 'assert mean(3) == pytest.approx(1.5, abs=0.1)', 'block'],
  ['assert mean(3) == 1.5', 'assert mean(3) == pytest.approx(1.5, rel=0.1)', 'block'],
  ['assert mean(3) == 1.5', 'assert mean(3) == pytest.approx(1.6)', 'block'],
  ['assert mean(3) == 1.5', 'assert abs(mean(3) - 1.5) < 1', 'block'],
  ['assert mean(3) == 1.5', 'assert abs(mean(3) - 1.5) > 1e-9', 'block'],
  ['assert mean(3) == 1.5', 'assert abs(mean(3) * 0) < 1e-9', 'block'],
  ['assert mean(3) == 1e-9', 'assert mean(3) == pytest.approx(1e-9, abs=1e-6)', 'block'],
  ['assert mean(3) == 0', 'assert mean(3) == pytest.approx(0, abs=1e-3)', 'block'],
  ['assert mean(3) == 12', 'assert mean(3) == pytest.approx(12, abs=1)', 'block'],
  ['assert mean(3) == 1.5', 'assert not mean(3) == pytest.approx(1.5)', 'block'],
])('Python: %s → %s', (before, after, level) => {
  expect(levelOf('tests/test_orchard.py', python(before), python(after))).toBe(level);
});

test.each([
  ['expect(mean(3)).toBe(0.3);', 'expect(mean(3)).toBeCloseTo(0.3, 10);', 'clear'],
  ['expect(mean(3)).toBe(0.3);', 'expect(Math.abs(mean(3) - 0.3)).toBeLessThan(1e-9);', 'clear'],
  ['expect(mean(3)).toBe(0.3);', 'expect(mean(3)).toBeCloseTo(0.3);', 'warn'],
  ['expect(mean(3)).toBe(0.3);', 'expect(mean(3)).toBeCloseTo(0.3, 0);', 'block'],
  ['expect(mean(3)).toBe(0.125);', 'expect(mean(3)).toBeCloseTo(0.125);', 'block'],
  ['expect(mean(3)).toBe(3);', 'expect(mean(3)).toBeCloseTo(3);', 'block'],
])('JavaScript: %s → %s', (before, after, level) => {
  expect(levelOf('test/orchard.test.js', javascript(before), javascript(after))).toBe(level);
});

test.each([
  ['from unittest.mock import ANY\n\ndef approx(v):\n    return ANY', 'approx(1.5) == mean(3)'],
  ['from tests.helpers import approx', 'mean(3) == approx(1.5)'],
  ['from tests.helpers import *', 'mean(3) == approx(1.5)'],
  ['import tests.helpers as pytest', 'mean(3) == pytest.approx(1.5)'],
  ['pytest.approx = lambda v: Same()', 'mean(3) == pytest.approx(1.5)'],
  ['setattr(pytest, "approx", Same)', 'mean(3) == pytest.approx(1.5)'],
  ['abs = lambda v: 0', 'abs(mean(3) - 1.5) < 1e-9'],
  ['def abs(v):\n    return 0', 'abs(mean(3) - 1.5) < 1e-9'],
  ['def test_other(approx):\n    pass', 'mean(3) == approx(1.5)'],
  ['with loose() as approx:\n    pass', 'mean(3) == approx(1.5)'],
  ['def round(v, n):\n    return 1.5', 'round(mean(3), 7) == 1.5'],
])('Python: a word of the own tests is no tolerance: %j, %s', (head, asks) => {
  const after = python(`assert ${asks}`).replace('from orchard', `${head}\nfrom orchard`);
  expect(levelOf('tests/test_orchard.py', python('assert mean(3) == 1.5'), after)).toBe('block');
});

test('nor is one that another file of the change puts in its place', () => {
  const files = {
    'tests/test_orchard.py': [python('assert mean(3) == 1.5'), python('assert mean(3) == pytest.approx(1.5)')],
    'tests/conftest.py': ['import pytest\n', 'import pytest\n\npytest.approx = lambda value: Same()\n'],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe('block');
});

test('JavaScript: a matcher of the own tests is no tolerance', () => {
  const after = `expect.extend({ toBeCloseTo() { return { pass: true }; } });\n${javascript('expect(mean(3)).toBeCloseTo(0.3, 10);')}`;
  expect(levelOf('test/orchard.test.js', javascript('expect(mean(3)).toBe(0.3);'), after)).toBe('block');
});
