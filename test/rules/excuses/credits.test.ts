import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'typescript']);

const HEAD = 'import pytest\nfrom orchard import weigh\n\n\n';
const plain = `${HEAD}def test_weigh():\n    assert weigh(3) == 12\n    assert weigh(4) == 16\n`;
const rows = (cells: string, body = 'assert weigh(pears) == kilos'): string =>
  `${HEAD}@pytest.mark.parametrize("pears, kilos", [${cells}])\ndef test_weigh(pears, kilos):\n    ${body}\n`;

test.each([
  ['(3, 12), (4, 16)', 'clear'],
  ['(3, 12), (4, 16), (5, 20)', 'clear'],
  ['(3, 12)', 'block'],
  ['(3, 9), (4, 12), (5, 16)', 'warn'],
  ['(12, 3), (16, 4)', 'warn'],
])('values that moved into rows %s stand beside what they are asked of', (cells, level) => {
  const sides = [plain, rows(cells)] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_orchard.py': sides }, grammars)))).toBe(level);
});

test('be they looked for in what comes out', () => {
  const before = `${HEAD}def test_weigh():\n    assert "heavy" in weigh(3)\n`;
  const after = `${HEAD}@pytest.mark.parametrize("pears, word", [(3, "heavy")])\ndef test_weigh(pears, word):\n    assert word in weigh(pears)\n`;
  const facts = buildCase({ 'tests/test_orchard.py': [before, after] }, grammars);
  expect(gravest(weakenedAssertion.find(facts))).toBe('clear');
});

test('and the test holds something against them', () => {
  const sides = [plain, rows('(3, 12), (4, 16)', 'assert weigh(pears) > 0')] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_orchard.py': sides }, grammars)))).toBe('block');
});

test('rows whose names nobody tells are held against what is no literal', () => {
  const it = (title: string, body: string): string => `${title}, (pears, kilos) => {\n  ${body}\n});\n`;
  const before = "it('weighs', () => {\n  expect(weigh(3)).toBe(12);\n});\n";
  const after = (body: string): string => it("it.each([[3, 12], [4, 16]])('weighs'", body);
  const level = (body: string): string =>
    gravest(weakenedAssertion.find(buildCase({ 'test/orchard.test.ts': [before, after(body)] }, grammars)));
  expect(level('expect(weigh(pears)).toBe(kilos);')).toBe('clear');
  expect(level('expect(weigh(pears)).toBeGreaterThan(0);')).not.toBe('clear');
});
