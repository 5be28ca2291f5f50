import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readOracle, type TestFile } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['python', 'javascript', 'go', 'java', 'rust', 'ruby', 'php', 'csharp']);

const FILES = {
  python: ['tests/test_orchard.py', (body: string) => `def test_weigh():\n${body.replace(/^/gm, '    ')}\n`],
  javascript: ['test/orchard.test.js', (body: string) => `it('weighs', () => {\n${body}\n});\n`],
  go: ['orchard_test.go', (body: string) => `package orchard\n\nfunc TestWeigh(t *testing.T) {\n${body}\n}\n`],
  java: ['src/test/OrchardTest.java', (body: string) => `class OrchardTest {\n@Test\nvoid weighs() {\n${body}\n}\n}\n`],
  rust: ['tests/orchard.rs', (body: string) => `#[test]\nfn weighs() {\n${body}\n}\n`],
  ruby: ['spec/orchard_spec.rb', (body: string) => `RSpec.describe 'orchard' do\nit 'weighs' do\n${body}\nend\nend\n`],
  php: [
    'tests/OrchardTest.php',
    (body: string) => `<?php\nclass OrchardTest extends TestCase {\npublic function testWeigh() {\n${body}\n}\n}\n`,
  ],
  csharp: [
    'tests/OrchardTests.cs',
    (body: string) => `class OrchardTests {\n[Fact]\npublic void Weighs() {\n${body}\n}\n}\n`,
  ],
} as const;

const testIn = (language: keyof typeof FILES, body: string) => {
  const [path, around] = FILES[language];
  const [only] = (readOracle(path, around(body), grammars) as TestFile).tests;
  if (only === undefined) throw new Error('no test was read');
  return only;
};
const defects = (language: keyof typeof FILES, body: string) =>
  testIn(language, body).assertions.map(({ defect }) => defect);

test.each([
  ['python', 'got = weigh(3)\ngot = 12\nassert got == 12'],
  ['javascript', 'let got = weigh(3);\ngot = 12;\nexpect(got).toBe(12);'],
  ['go', 'got := Weigh(3)\ngot = 12\nif got != 12 {\n\tt.Fatal(got)\n}'],
  ['java', 'int got = weigh(3);\ngot = 12;\nassertEquals(12, got);'],
  ['rust', 'let got = weigh(3);\nlet got = 12;\nassert_eq!(got, 12);'],
  ['ruby', 'got = weigh(3)\ngot = 12\nexpect(got).to eq(12)'],
  ['php', '$got = weigh(3);\n$got = 12;\n$this->assertSame(12, $got);'],
  ['csharp', 'var got = Weigh(3);\ngot = 12;\nAssert.Equal(12, got);'],
] as const)('%s: a value that is written over an answer is all that is examined', (language, body) => {
  expect(defects(language, body)).toEqual(['tautology']);
});

test.each([
  ['the code has it', 'got = None\ngot = 0\nfill(got)\nassert got == 0'],
  ['it is counted up', 'got = weigh(3)\ngot = 0\nfor crate in crates:\n    got += 1\nassert got == 0'],
  ['a function may bind it', 'def see(x):\n    nonlocal got\n    got = x\ngot = weigh(3)\ngot = 0\nassert got == 0'],
  ['only one way leads there', 'got = weigh(3)\nif dry:\n    got = 0\nassert got == 0'],
  ['the loop comes back', 'got = weigh(3)\ngot = 0\nfor crate in crates:\n    assert got == 0\n    fill(got)'],
  ['a member may do more when it is set', 'got = weigh(3)\ngot.kilos = 12\nassert got.kilos == 12'],
  ['it is bound again', 'got = 0\ngot = weigh(3)\nassert got == 0'],
])('but not where %s', (_why, body) => {
  expect(defects('python', body)).toEqual([null]);
});

const held = (language: keyof typeof FILES, body: string) =>
  testIn(language, body).held?.map(({ name, text, after, until }) => [name, text, until - after]);

test('tells what a name stands for until it is bound again, or its block ends', () => {
  expect(
    held('python', 'got = weigh(3)\nassert got.kg == 1\n\ngot = weigh(4)\nassert got.kg == 2\nassert got.t == 0'),
  ).toEqual([
    ['got', 'weigh ( 3 )', 2],
    ['got', 'weigh ( 4 )', 2],
  ]);
  expect(held('javascript', 'let got = weigh(3);\ngot.kg = 12;\n\nexpect(got.kg).toBe(12);')).toBeUndefined();
  expect(held('python', 'with scale():\n    got = weigh(3)\nassert got.kg == 1')).toEqual([['got', 'weigh ( 3 )', 1]]);
  expect(held('python', 'if scale():\n    got = weigh(3)\nassert got.kg == 1')).toBeUndefined();
});

test('a body that binds names without end is read in time', () => {
  const body = Array.from({ length: 5000 }, () => 'got = 1').join('\n');
  expect(defects('python', `${body}\nassert got == 1`)).toEqual([null]);
});
