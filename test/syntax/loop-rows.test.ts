import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { readOracle, type TestUnit } from '../../src/syntax/index.ts';
import { buildCase, gravest } from '../rules/build-case.ts';

const grammars = await loadGrammars(['python', 'typescript', 'javascript', 'tsx', 'ruby', 'php', 'java', 'csharp']);

function units(path: string, text: string): readonly TestUnit[] {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(JSON.stringify(reading));
  return reading.tests;
}

const around = (rows: string): string =>
  `for (const [pears, kilos] of [${rows}]) {\n  it('weighs', () => expect(weigh(pears)).toBe(kilos));\n}\n`;
const each = (rows: string): string =>
  `[${rows}].forEach(([pears, kilos]) => {\n  it('weighs', () => expect(weigh(pears)).toBe(kilos));\n});\n`;
const inside = (rows: string): string =>
  `it('weighs', () => {\n  for (const [pears, kilos] of [${rows}]) expect(weigh(pears)).toBe(kilos);\n});\n`;
const named = (rows: string): string =>
  `const ROWS = [${rows}];\nfor (const row of ROWS) it('weighs', () => expect(weigh(row[0])).toBe(row[1]));\n`;
const python = (rows: string): string =>
  `def test_weigh():\n    for pears, kilos in [${rows}]:\n        assert weigh(pears) == kilos\n`;

const round = (rows: string): string => rows.replaceAll('[', '(').replaceAll(']', ')');
const level = (path: string, before: string, after: string): string => {
  const facts = buildCase({ [path]: [before, after] }, grammars, { task: 'Three pears are too light. Mend it.' });
  return gravest([...weakenedAssertion.find(facts), ...deletedTest.find(facts)]);
};

test.each([around, each, inside, named])('a row that is dropped is missed: %s', (write) => {
  const [whole, less] = [write('[3, 12], [4, 16]'), write('[3, 12]')];
  expect(units('orchard.test.ts', whole)[0]?.rows?.cells).toHaveLength(2);
  expect(level('orchard.test.ts', whole, less)).toBe('block');
  expect(level('orchard.test.ts', less, whole)).toBe('clear');
  expect(level('orchard.test.ts', whole, write('[4, 16], [3, 12]'))).toBe('clear');
});

test('a loop in a Python test', () => {
  const [whole, less] = [python(round('[3, 12], [4, 16]')), python(round('[3, 12],'))];
  expect(units('test_orchard.py', whole)[0]?.rows?.names).toEqual(['pears', 'kilos']);
  expect(level('test_orchard.py', whole, less)).toBe('block');
  expect(level('test_orchard.py', less, whole)).toBe('clear');
});

test('loops that ask nothing, or over what is not written out, have no rows', () => {
  expect(
    units('test_orchard.py', 'def test_a():\n    for a in [1, 2]:\n        pick(a)\n    assert weigh() == 2\n')[0]
      ?.rows,
  ).toBeNull();
  expect(
    units('test_orchard.py', 'def test_a():\n    for a in crates():\n        assert weigh(a) == 2\n')[0]?.rows,
  ).toBeNull();
  expect(
    units('orchard.test.ts', "for (const a of crates()) it('a', () => expect(weigh(a)).toBe(2));\n")[0]?.rows,
  ).toBeNull();
});

test.each([
  ['for a in range(0):\n        assert weigh(a) == 12', 'unreachable'],
  ['for a in range(3, 3):\n        assert weigh(a) == 12', 'unreachable'],
  ['for a in range(3):\n        assert weigh(a) == 12', null],
  ['for a in range(pears):\n        assert weigh(a) == 12', null],
])('Python: %j is %s', (loop, defect) => {
  expect(units('test_orchard.py', `def test_a(pears):\n    ${loop}\n`)[0]?.assertions[0]?.defect).toBe(defect);
});

const elsewhere: readonly [string, string, (rows: readonly string[]) => string][] = [
  [
    'Ruby',
    'orchard_test.rb',
    (rows) =>
      `class OrchardTest < Minitest::Test\n  def test_weigh\n    [${rows.map((one) => `[${one}]`).join(', ')}].each do |pears, kilos|\n      assert_equal kilos, weigh(pears)\n    end\n  end\nend\n`,
  ],
  [
    'PHP',
    'OrchardTest.php',
    (rows) =>
      `<?php\nclass OrchardTest extends TestCase {\n  public function testWeigh() {\n    foreach ([${rows.map((one) => `[${one}]`).join(', ')}] as [$pears, $kilos]) {\n      $this->assertSame($kilos, weigh($pears));\n    }\n  }\n}\n`,
  ],
  [
    'Java',
    'OrchardTest.java',
    (rows) =>
      `class OrchardTest {\n  @Test void weighs() {\n    for (int[] row : new int[][] {${rows.map((one) => `{${one}}`).join(', ')}}) assertEquals(row[1], weigh(row[0]));\n  }\n}\n`,
  ],
  [
    'C#',
    'OrchardTests.cs',
    (rows) =>
      `class OrchardTests {\n  [Fact] public void Weighs() {\n    foreach (var (pears, kilos) in new[] { ${rows.map((one) => `(${one})`).join(', ')} }) Assert.Equal(kilos, Weigh(pears));\n  }\n}\n`,
  ],
];
test.each(elsewhere)('a loop inside of a test in %s', (_, path, write) => {
  const [whole, less] = [write(['3, 12', '4, 16']), write(['3, 12'])];
  expect(units(path, whole)[0]?.rows?.cells).toHaveLength(2);
  expect(level(path, whole, less)).toBe(path.endsWith('.cs') ? 'warn' : 'block');
  expect(level(path, less, whole)).toBe('clear');
});
