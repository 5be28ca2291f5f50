import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'go', 'java', 'ruby', 'php', 'rust']);

const level = (path: string, before: string, after: string): string =>
  gravest(weakenedAssertion.find(buildCase({ [path]: [before, after] }, grammars)));

test.each([
  [
    'tests/test_orchard.py',
    'def test_weigh():\n    ',
    'got = weigh(3)',
    'got = Box(total=12)',
    '\n    assert got.total == 12\n',
  ],
  [
    'test/orchard.test.js',
    "it('weighs', () => {\n",
    'const got = weigh(3);',
    'const got = box(12);',
    '\nexpect(got.total).toBe(12);\n});\n',
  ],
  [
    'orchard_test.go',
    'package orchard\n\nfunc TestWeigh(t *testing.T) {\n',
    'got := Weigh(3)',
    'got := box(12)',
    '\nif got.Total != 12 {\nt.Fatal()\n}\n}\n',
  ],
  [
    'src/test/java/OrchardTest.java',
    'class OrchardTest {\n@Test\nvoid weighs() {\n',
    'Box got = weigh(3);',
    'Box got = box(12);',
    '\nassertEquals(12, got.total());\n}\n}\n',
  ],
  [
    'spec/orchard_spec.rb',
    "RSpec.describe 'orchard' do\nit 'weighs' do\n",
    'got = weigh(3)',
    'got = box(12)',
    '\nexpect(got.total).to eq(12)\nend\nend\n',
  ],
  [
    'tests/orchard.rs',
    '#[test]\nfn weighs() {\n',
    'let got = weigh(3);',
    'let got = boxed(12);',
    '\nassert_eq!(got.total, 12);\n}\n',
  ],
])('%s: a demand stays on a name that something else has been given', (path, head, was, is, demand) => {
  expect(level(path, head + was + demand, head + is + demand)).toBe('warn');
});

const python = (body: string): string =>
  `def test_weigh():\n${body.replace(/^/gm, '    ')}\n    assert got.total == 12\n`;

test.each([
  ['got = weigh(3)\ngot = mend(got)', 'warn'],
  ['got = mend(weigh(3))', 'warn'],
  ['got = orchard.weigh(3)', 'clear'],
  ['got = weigh(pears=3)', 'clear'],
  ['got = weigh(count(3))', 'clear'],
  ['pears = 3\ngot = weigh(pears)', 'clear'],
])('Python: %j', (after, expected) => {
  expect(level('tests/test_orchard.py', python('got = weigh(3)'), python(after))).toBe(expected);
});

test.each([
  ['def weighed():\n    return weigh(3)\n\n\n', 'clear'],
  ['from tests.helpers import weighed\n\n\n', 'clear'],
  ['def weighed():\n    return Box(12)\n\n\n', 'warn'],
  ['from orchard import weighed\n\n\n', 'warn'],
])('a helper of tests may make the call: %j', (head, expected) => {
  const after = head + python('got = weighed()');
  expect(level('tests/test_orchard.py', python('got = weigh(3)'), after)).toBe(expected);
});

test.each([
  ['const pears = 3;', 'const pears = 4;', 'warn'],
  ['const pears = 3;', 'const pears = 3; // the same', 'clear'],
  ['const pears = 3;', 'const pears = count();', 'clear'],
])('a call that is handed another literal under the same name: %s → %s', (old, now, expected) => {
  const inside = (line: string): string =>
    `import { weigh } from '../src/orchard.js';\nit('weighs', () => {\n${line}\nexpect(weigh(pears)).toBe(12);\n});\n`;
  const around = (line: string): string =>
    `import { weigh } from '../src/orchard.js';\n${line}\nit('weighs', () => {\nexpect(weigh(pears)).toBe(12);\n});\n`;
  expect(level('test/orchard.test.js', inside(old), inside(now))).toBe(expected);
  expect(level('test/orchard.test.js', around(old), around(now))).toBe(expected);
});

test.each([
  ['got = weigh(3)', 'got = weigh(4)', 'assert got.total == 12', 'warn'],
  ['got = weigh(3)', 'got = weigh(4)', 'assert is_ripe(got)', 'warn'],
  ['got = weigh(3)', 'got = weigh(4)', 'assert got is not None', 'warn'],
  ['got = weigh(3)', 'got = weigh(4)', 'assert isinstance(got, Crate)', 'clear'],
  ['got = load("pears.json")', 'got = load("crates.json")', 'assert got.total == 12', 'clear'],
])('%s → %s in front of %s', (old, now, demand, expected) => {
  const file = (line: string): string => `def test_weigh():\n    ${line}\n    ${demand}\n`;
  expect(level('tests/test_orchard.py', file(old), file(now))).toBe(expected);
});

test('a finding on a name says what that name stands for', () => {
  const [old, now] = ['got = weigh(3)', 'got = weigh(4)'].map(python) as [string, string];
  const [found] = weakenedAssertion.find(buildCase({ 'tests/test_orchard.py': [old, now] }, grammars));
  expect(found).toMatchObject({ says: expect.stringContaining('(of `weigh(4).total` now)') });
});

test('a variable that is given a list is no call that answers one', () => {
  const file = (more: string): string => `def test_weigh():\n    got = weigh(3)\n${more}    assert len(got) == 3\n`;
  expect(level('tests/test_orchard.py', file(''), file('    got = [1, 2, 3]\n'))).not.toBe('clear');
});

test.each([
  [
    'src/test/java/OrchardTest.java',
    'import org.junit.jupiter.api.*;\nclass OrchardTest {\nprivate int pears;\n@BeforeEach\nvoid setUp() {\npears = ',
    ';\n}\n@Test\nvoid weighs() {\nassertEquals(12, weigh(pears));\n}\n}\n',
  ],
  [
    'tests/test_orchard.py',
    'class TestOrchard(TestCase):\n    def setUp(self):\n        self.pears = ',
    '\n\n    def test_weighs(self):\n        self.assertEqual(weigh(self.pears), 12)\n',
  ],
  [
    'test/orchard.test.js',
    'let pears;\nbeforeEach(() => {\npears = ',
    ";\n});\nit('weighs', () => {\nexpect(weigh(pears)).toBe(12);\n});\n",
  ],
  [
    'spec/orchard_spec.rb',
    "RSpec.describe 'orchard' do\nbefore { @pears = ",
    " }\nit 'weighs' do\nexpect(weigh(@pears)).to eq(12)\nend\nend\n",
  ],
  [
    'test/orchard_test.rb',
    'class OrchardTest < Minitest::Test\ndef setup\n@pears = ',
    '\nend\ndef test_weighs\nassert_equal 12, weigh(@pears)\nend\nend\n',
  ],
  [
    'tests/OrchardTest.php',
    '<?php\nclass OrchardTest extends TestCase {\nprotected function setUp(): void {\n$this->pears = ',
    ';\n}\npublic function testWeighs() {\n$this->assertSame(12, weigh($this->pears));\n}\n}\n',
  ],
  [
    'tests/Unit/OrchardTest.php',
    '<?php\nbeforeEach(function () {\n$this->pears = ',
    ";\n});\nit('weighs', function () {\nexpect(weigh($this->pears))->toBe(12);\n});\n",
  ],
])('%s: what a set-up gives the tests is what goes in', (path, head, demand) => {
  expect(level(path, `${head}3${demand}`, `${head}4${demand}`)).toBe('warn');
  expect(level(path, `${head}3${demand}`, `${head}3${demand}`)).toBe('clear');
});

test.each([
  [
    'test/orchard_test.rb',
    'PEARS',
    'PEARS = ',
    '\nclass OrchardTest < Minitest::Test\ndef test_weighs\nassert_equal ',
    ', weigh(3)\nend\nend\n',
  ],
  [
    'tests/OrchardTest.php',
    'self::PEARS',
    '<?php\nclass OrchardTest extends TestCase {\nprivate const PEARS = ',
    ';\npublic function testWeighs() {\n$this->assertSame(',
    ', weigh(3));\n}\n}\n',
  ],
  [
    'tests/CrateTest.php',
    '$this->pears',
    '<?php\nclass CrateTest extends TestCase {\nprivate $pears = ',
    ';\npublic function testWeighs() {\n$this->assertSame(',
    ', weigh(3));\n}\n}\n',
  ],
])('%s: %s is the value that is expected', (path, name, head, demand, tail) => {
  const file = (value: number): string => `${head}${value}${demand}${name}${tail}`;
  expect(level(path, file(12), file(9))).toBe('warn');
  expect(level(path, `${head}12${demand}12${tail}`, file(12))).toBe('clear');
});

test('an answer that an instance variable of Ruby held is a value now, which cannot fail', () => {
  const file = (value: string): string =>
    `class OrchardTest < Minitest::Test\ndef test_weighs\n@got = ${value}\nassert_equal 12, @got\nend\nend\n`;
  expect(level('test/orchard_test.rb', file('weigh(3)'), file('12'))).toBe('block');
});
