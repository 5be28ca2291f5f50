import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import type { TestFile } from '../../../src/syntax/index.ts';
import { readOracle, readSource } from '../../../src/syntax/index.ts';

const grammars = await loadGrammars(['python']);

function read(text: string, path = 'tests/test_orchard.py'): TestFile {
  const reading = readOracle(path, text, grammars);
  if (reading.kind !== 'tests') throw new Error(`${reading.kind}: ${'why' in reading ? reading.why : ''}`);
  return reading;
}
const only = (body: string) =>
  read(`import pytest\n\n\ndef test_weigh(self):\n${body.replace(/^/gm, '    ')}\n`).tests[0]?.assertions ?? [];

test('tests are functions by name, and methods of test classes; everything else is a helper', () => {
  const file = read(`
def test_one(): pass
async def test_two(): pass
def helper(): pass
class TestTrees:
    def test_three(self): pass
    def prune(self): pass
    class TestInner:
        def test_four(self): pass
class Orchard:
    def test_not_collected(self): pass
class Weights(unittest.TestCase):
    def testFive(self): pass
@pytest.fixture
def test_pear(): return 1
if True:
    def test_six(): pass
`);
  const ids = [
    'test_one',
    'test_two',
    'TestTrees › test_three',
    'TestTrees › TestInner › test_four',
    'Weights › testFive',
    'test_six',
  ];
  expect(file.tests.map(({ id }) => id)).toEqual(ids);
  expect(file.helpers.map(({ name }) => name)).toEqual(['helper', 'prune', 'test_not_collected', 'test_pear']);
});

test.each([
  ['assert weigh(3) == 12', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert 12 == weigh(3)', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert weigh(3) == snapshot(12)', '==', 'exact', 'weigh ( 3 )', '12'],
  ['assert weigh(3) == snapshot()', '==', 'exact', 'weigh ( 3 )', 'snapshot ( )'],
  ['assert weigh(3) != 12', '!=', 'truthy', 'weigh ( 3 )', '12'],
  ['assert weigh(3) is None', 'is', 'exact', 'weigh ( 3 )', 'None'],
  ['assert weigh(3) is not None', 'is not', 'truthy', 'weigh ( 3 )', 'None'],
  ["assert 'pear' in names", 'in', 'structure', 'names', '"pear"'],
  ['assert weigh(3) >= 4', '>=', 'bound', 'weigh ( 3 )', '4'],
  ['assert weigh(3)', 'truthy', 'truthy', 'weigh ( 3 )', null],
  ['assert isinstance(weigh(3), int)', 'isinstance', 'type', 'weigh ( 3 )', 'int'],
  ['assert re.match(r"\\d+", label)', 'match', 'pattern', 'label', '"\\d+"'],
  ['assert weigh(3) == {"kg": ANY}', '==', 'structure', 'weigh ( 3 )', '{ "kg" : ANY }'],
  ['assert ripe(3) or ripe(4)', 'or', 'truthy', 'ripe ( 3 ) or ripe ( 4 )', null],
  ['self.assertEqual(weigh(3), 12)', 'assertEqual', 'exact', 'weigh ( 3 )', '12'],
  ['self.assertIn("pear", names)', 'assertIn', 'structure', 'names', '"pear"'],
  ['self.assertIsNone(weigh(0))', 'assertIsNone', 'exact', 'weigh ( 0 )', 'None'],
  ['pick.assert_called_once_with(3)', 'assert_called_once_with', 'exact', 'pick', '( 3 )'],
  ['pick.assert_called()', 'assert_called', 'truthy', 'pick', '( )'],
  ['assert_ripe(pear)', 'assert_ripe', null, 'pear', null],
  ['with pytest.raises(ValueError):\n    weigh(-1)', 'raises', 'type', 'weigh ( - 1 )', 'ValueError'],
])('%s', (code, matcher, strength, subject, expected) => {
  expect(only(code)).toMatchObject([{ matcher, strength, subject, expected, defect: null }]);
});

test.each([
  ['with pytest.raises(ValueError, match="negative"):\n    weigh(-1)', 'raises'],
  ['with self.assertRaisesRegex(ValueError, "negative"):\n    weigh(-1)', 'assertRaisesRegex'],
])('%j asks for an error and for what that says', (code, matcher) => {
  expect(only(code)).toMatchObject([
    { matcher, strength: 'type', subject: 'weigh ( - 1 )', expected: 'ValueError' },
    { matcher: `${matcher}(match)`, strength: 'pattern', subject: 'weigh ( - 1 )', expected: '"negative"' },
  ]);
});

test.each([
  ['x == pytest.approx(1.5)', 'rel', 1e-6],
  ['x == pytest.approx(1.5, rel=1e-3)', 'rel', 1e-3],
  ['x == pytest.approx(1.5, abs=0.5)', 'abs', 0.5],
  ['x == pytest.approx(1.5, 0.25)', 'rel', 0.25],
  ['math.isclose(x, 1.5, rel_tol=0.1)', 'rel', 0.1],
])('the tolerance of %s', (expression, measure, value) => {
  expect(only(`assert ${expression}`)).toMatchObject([{ strength: 'approximate', tolerance: { measure, value } }]);
});

test.each([
  ['assert True', 'tautology'],
  ['assert weigh(3) == 12 or True', 'tautology'],
  ['assert (weigh(3) == 12, "why")', 'tautology'],
  ['x = y\nassert x == x', 'tautology'],
  ['assert len(names) >= 0', 'tautology'],
  ['self.assertTrue(True)', 'tautology'],
  ['try:\n    assert a == 1\nexcept:\n    pass', 'swallowed'],
  ['try:\n    assert a == 1\nexcept AssertionError as e:\n    print(e)', 'swallowed'],
  ['with suppress(AssertionError):\n    assert a == 1', 'swallowed'],
  ['return\nassert a == 1', 'unreachable'],
  ['if not True:\n    assert a == 1', 'unreachable'],
  ['while False:\n    assert a == 1', 'unreachable'],
  ['b = weigh(3)\nif weigh(3) is None:\n    assert b == 1', 'unreachable'],
  ['b = kept()\nif b is None:\n    b = weigh(3)\n    assert b == 1', null],
  ['if weigh(3) != 1:\n    assert weigh(3) == 1', 'unreachable'],
  ['if weigh(3) == 1.0:\n    assert weigh(3) == 1', null],
  ['pytest.skip("fog")\nassert a == 1', 'unreachable'],
  ['def later():\n    assert a == 1', 'unreachable'],
  ['try:\n    assert a == 1\nexcept ValueError:\n    pass', null],
  ['try:\n    assert a == 1\nexcept AssertionError:\n    raise', null],
  ['if fog:\n    return\nassert a == 1', null],
  ['def later():\n    assert a == 1\nlater()', null],
  ['assert False, "never here"', null],
])('%j has the defect %s', (code, defect) => {
  expect(only(code).map((one) => one.defect)).toEqual([defect]);
});

test('rows of parametrised tests, without those that are skipped', () => {
  const { tests } = read(
    '@pytest.mark.parametrize("n, kg", [(1, 4), pytest.param(2, 8, id="two"), pytest.param(3, 0, marks=pytest.mark.skip)])\ndef test_weigh(n, kg): pass\n',
  );
  expect(tests[0]?.rows).toEqual({
    names: ['n', 'kg'],
    cells: [
      ['1', '4'],
      ['2', '8'],
    ],
    line: 1,
  });
});

test('what does not parse around tests is unreadable; a small error elsewhere is not', () => {
  expect(readOracle('test_a.py', 'def test_a():\n    assert (1 ==\n', grammars)).toMatchObject({ kind: 'unreadable' });
  expect(
    readOracle('test_a.py', 'def helper():\n    print "old"\n\ndef test_a():\n    assert a\n', grammars).kind,
  ).toBe('tests');
});

test('only names that pytest collects are collected', () => {
  const collected = (path: string): boolean => read('def test_a(): pass\n', path).collected;
  expect(['test_a.py', 'tests/a_test.py', 'src/tests/test_b.py'].map(collected)).toEqual([true, true, true]);
  expect(['a.py', 'tests/weights.py', 'build/test_a.py', '.hidden/test_a.py'].map(collected)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});

const hashes = (text: string): Record<string, string> => {
  const reading = readSource('orchard.py', text, grammars);
  return reading.kind === 'source' ? Object.fromEntries(reading.symbols.map(({ name, hash }) => [name, hash])) : {};
};

test('symbols of a source, and what does not change them', () => {
  const text =
    'import sys\nLIMIT = 3\n\nclass Tree:\n    """A tree."""\n    kind = "pear"\n    def prune(self, month):\n        return month\n\ndef weigh(n):\n    return n * 4\nregister(weigh)\n';
  const base = hashes(text);
  expect(Object.keys(base).sort()).toEqual(['<module>', 'LIMIT', 'Tree', 'Tree.prune', 'weigh']);
  const same = text
    .replace('"""A tree."""', '"""A fine tree."""')
    .replace('(n)', '(n: int) -> int')
    .replace('n * 4', '(n  *  4)  # pounds')
    .replace('import sys', 'import os');
  expect(hashes(same)).toEqual(base);
  expect(hashes(text.replace('n * 4', 'n * 5'))).toEqual({
    ...base,
    weigh: expect.not.stringMatching(base.weigh ?? ''),
  });
});

test('imports, wherever they stand', () => {
  const reading = readSource(
    'a.py',
    'import a.b, c as d\nfrom .trees import pear as p, plum\ndef f():\n    from x import *\n',
    grammars,
  );
  expect(reading).toMatchObject({
    imports: [
      { module: 'a.b', names: [{ local: 'a', original: '' }] },
      { module: 'c', names: [{ local: 'd', original: '' }] },
      {
        module: '.trees',
        names: [
          { local: 'p', original: 'pear' },
          { local: 'plum', original: 'plum' },
        ],
      },
      { module: 'x', names: [{ local: '*', original: '*' }] },
    ],
  });
});

test('a test whose name is deleted below is not run', () => {
  const text =
    'def test_weigh():\n    assert weigh(3) == 12\n\n\ndef test_pears():\n    assert pears\n\n\ndel test_weigh\n';
  expect(read(text).tests.map(({ gate }) => gate.enabled)).toEqual(['no', 'yes']);
});
