import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'typescript', 'ruby', 'php']);

function defects(path: string, text: string): readonly (string | null)[] {
  const reading = readOracle(path, text, grammars);
  return reading.kind === 'tests' ? (reading.tests[0]?.assertions ?? []).map(({ defect }) => defect) : [reading.kind];
}
const script = (body: string) => defects('crate.test.ts', `test('weighs', () => {\n${body}\n});\n`);
const python = (body: string) => defects('test_crate.py', `def test_weighs():\n${body.replace(/^/gm, '    ')}\n`);

const OWN = 'const want = [{ kg: 12, label: "pears" }];\n';

test.each([
  ['a member', `${OWN}expect(want[0]?.kg).toBe(12);`, ['tautology']],
  [
    'two, and the whole beside them',
    `${OWN}expect(want).toBeDefined();\nexpect(want[0].kg).toBe(12);`,
    [null, 'tautology'],
  ],
  ['what the code gives', `${OWN}expect(weigh()).toEqual(want);\nexpect(want[0].kg).toBe(12);`, [null, 'tautology']],
  ['what the code fills', `${OWN}fill(want);\nexpect(want[0].kg).toBe(12);`, [null]],
  ['what a loop may fill', `${OWN}for (const one of want) fill(one);\nexpect(want[0].kg).toBe(12);`, [null]],
  ['what is set', `${OWN}want[0].kg = weigh();\nexpect(want[0].kg).toBe(12);`, [null]],
  ['what is put in', `${OWN}want.push(weigh());\nexpect(want[0].kg).toBe(12);`, [null]],
  ['what is computed', 'const want = [{ kg: weigh() }];\nexpect(want[0].kg).toBe(12);', [null]],
  ['an element at a computed place', `${OWN}expect(want[at()].kg).toBe(12);`, [null]],
  ['another value', `${OWN}expect(want[0].kg).toBe(weigh());`, [null]],
])('a demand of the own literal cannot fail: %s', (_, body, found) => {
  expect(script(body)).toEqual(found);
});

test('so in Python, Ruby and PHP, but for names from outside the test', () => {
  expect(python('want = {"kg": 12}\nassert want["kg"] == 12')).toEqual(['tautology']);
  expect(python('want = {"kg": 12}\nweigh(want)\nassert want["kg"] == 12')).toEqual([null]);
  expect(python('assert want["kg"] == 12')).toEqual([null]);
  expect(defects('test_crate.py', 'WANT = {"kg": 12}\n\n\ndef test_weighs():\n    assert WANT["kg"] == 12\n')).toEqual([
    null,
  ]);
  const ruby = (body: string) => defects('spec/crate_spec.rb', `it 'weighs' do\n${body}\nend\n`);
  expect(ruby('want = { kg: 12 }\nexpect(want[:kg]).to eq(12)')).toEqual(['tautology']);
  expect(ruby('want = { kg: 12 }\nfill(want)\nexpect(want[:kg]).to eq(12)')).toEqual([null]);
  const php = (body: string) =>
    defects(
      'tests/CrateTest.php',
      `<?php\nclass CrateTest extends TestCase {\npublic function testWeighs() {\n${body}\n}\n}\n`,
    );
  expect(php("$want = ['kg' => 12];\n$this->assertSame(12, $want['kg']);")).toEqual(['tautology']);
  expect(php("$want = ['kg' => 12];\nfill($want);\n$this->assertSame(12, $want['kg']);")).toEqual([null]);
});
