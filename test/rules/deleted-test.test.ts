import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { bareCase, buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'tsx']);
const find = (files: Sides, task?: string) =>
  deletedTest.find(buildCase(files, grammars, task === undefined ? {} : { task }));
const levelOf = (files: Sides, task?: string): string => gravest(find(files, task));

const HEAD = 'from orchard import prune, weigh\n';
const WEIGH = '\n\ndef test_weigh():\n    assert weigh(3) == 12\n    assert weigh(0) == 0\n';
const PRUNE = '\n\ndef test_prune():\n    tree = prune("pear", month=2)\n    assert tree.branches == 7\n';
const BOTH = HEAD + WEIGH + PRUNE;

test('a test that is gone without a change of what it tests blocks', () => {
  expect(levelOf({ 'tests/test_orchard.py': [BOTH, HEAD + WEIGH] })).toBe('block');
  expect(levelOf({ 'tests/test_orchard.py': [BOTH, null] })).toBe('block');
});

const SAWS =
  '\n\nclass TestSaws:\n    def test_sharp(self):\n        assert saw("new").sharp\n\n    def test_blunt(self):\n        assert not saw("old").sharp\n';
const SHARP = SAWS.slice(0, SAWS.indexOf('\n    def test_blunt'));

test('a suite that goes whole out of a file that lives on is warned of, unless a task does not ask for it', () => {
  const level = (before: string, after: string | null, task?: string): string =>
    levelOf({ 'tests/test_orchard.py': [before, after] }, task);
  expect(level(HEAD + WEIGH + SAWS, HEAD + WEIGH)).toBe('warn');
  expect(level(HEAD + WEIGH + SAWS, HEAD + WEIGH, 'Saws get blunt too soon.')).toBe('block');
  expect(level(HEAD + WEIGH + SAWS, null)).toBe('block');
  expect(level(HEAD + WEIGH + SAWS, HEAD + WEIGH + SHARP)).toBe('block');
  expect(level(HEAD + WEIGH + SHARP, HEAD + WEIGH)).toBe('block');
});

test('a new test that makes the same calls may stand for the one that is gone; one that demands nothing does not', () => {
  const level = (body: string): string =>
    levelOf({
      'tests/test_orchard.py': [BOTH, HEAD + WEIGH],
      'tests/test_quince.py': [null, `${HEAD}\n\ndef test_quince():\n    ${body}\n`],
    });
  expect(level('for one in (4, 5):\n        assert prune("quince", one).trunk == "whole"')).toBe('warn');
  expect(level('for one in (4, 5):\n        prune("quince", one)')).toBe('block');
  expect(level('for one in (4, 5):\n        assert weigh(one).trunk == "whole"')).toBe('block');
});

test('what a missing test called through a helper of its file, a new one may call itself', () => {
  const helper = '\n\ndef check(tree, month):\n    assert prune(tree, month).branches == 7\n';
  const missing = '\n\ndef test_prune():\n    check("pear", 2)\n';
  const added = (name: string): string =>
    `\n\ndef test_quince():\n    for one in (4, 5):\n        assert ${name}("quince", one).trunk == "whole"\n`;
  const level = (name: string): string =>
    levelOf({ 'tests/test_orchard.py': [HEAD + WEIGH + helper + missing, HEAD + WEIGH + helper + added(name)] });
  expect([level('prune'), level('weigh')]).toEqual(['warn', 'block']);
});

test('a test that runners no longer collect blocks, and is said to be so', () => {
  const [renamed] = find({ 'tests/test_orchard.py': [BOTH, BOTH.replace('def test_prune', 'def check_prune')] });
  expect(renamed).toMatchObject({ outcome: 'hit', level: 'block' });
  expect(renamed?.says).toContain('not collected any more: its body is check_prune');
  expect(levelOf({ 'tests/test_orchard.py.bak': [BOTH, null, 'tests/test_orchard.py'] })).toBe('block');
  expect(levelOf({ 'tests/orchard_old.py': [BOTH, BOTH, 'tests/test_orchard.py'] })).toBe('block');
});

test.each<[string, Sides]>([
  ['moved', { 'tests/test_orchard.py': [BOTH, HEAD + WEIGH], 'tests/test_prune.py': [null, HEAD + PRUNE] }],
  ['renamed', { 'tests/test_orchard.py': [BOTH, BOTH.replace('test_prune', 'test_prune_in_february')] }],
  [
    'put into a class',
    {
      'tests/test_orchard.py': [
        BOTH,
        `${HEAD + WEIGH}\n\nclass TestTrees:\n${PRUNE.trim().replace(/^/gm, '    ').replace('()', '(self)')}\n`,
      ],
    },
  ],
  [
    'merged into another',
    {
      'tests/test_orchard.py': [
        BOTH,
        `${HEAD + WEIGH}    tree = prune("pear", month=2)\n    assert tree.branches == 7\n`,
      ],
    },
  ],
  ['in a file that moved', { 'tests/unit/test_orchard.py': [BOTH, BOTH, 'tests/test_orchard.py'] }],
])('a test that was %s is still there', (_, files) => {
  expect(levelOf(files)).toBe('clear');
});

test('tests that became rows of one are still there', () => {
  const one = (name: string, n: number, kg: number): string =>
    `\n\ndef test_${name}():\n    assert weigh(${n}) == ${kg}\n`;
  const rows =
    '\n\n@pytest.mark.parametrize("n, kg", [(3, 12), (5, 20)])\ndef test_weights(n, kg):\n    assert weigh(n) == kg\n';
  const before = HEAD + one('three', 3, 12) + one('five', 5, 20);
  expect(levelOf({ 'tests/test_orchard.py': [before, `import pytest\n${HEAD}${rows}`] })).toBe('clear');
});

const SOURCE = 'def weigh(pears):\n    return pears * 4\n\n\ndef prune(tree, month):\n    return cut(tree, month)\n';

test('a test that goes with the code that it tests is no finding; with a change of other code it is', () => {
  const tests = { 'tests/test_orchard.py': [BOTH, HEAD.replace('prune, ', '') + WEIGH] as const };
  const [weighing = ''] = SOURCE.split('\n\n\n');
  expect(levelOf({ ...tests, 'orchard.py': [SOURCE, `${weighing}\n`] })).toBe('clear');
  expect(levelOf({ ...tests, 'orchard.py': [SOURCE, SOURCE.replace('pears * 4', 'pears * 5')] })).toBe('block');
  expect(levelOf({ ...tests, 'orchard.py': [SOURCE, `# prune\n${SOURCE}`] })).toBe('block');
});

test('only the task can ask for a test to go', () => {
  const files: Sides = { 'tests/test_orchard.py': [BOTH, HEAD + WEIGH] };
  expect(levelOf(files, 'Remove the tests of pruning, we sold the saws.')).toBe('note');
  expect(levelOf(files, 'Make pruning faster. Never delete tests.')).toBe('block');
});

test('a duplicate that never ran is not missed', () => {
  const shadowed = `${HEAD + WEIGH}\n\ndef test_prune():\n    assert prune("pear", 1)\n${PRUNE}`;
  expect(levelOf({ 'tests/test_orchard.py': [shadowed, BOTH] })).toBe('clear');
});

test('JavaScript: deleted, and renamed out of collection', () => {
  const text =
    "import { weigh } from '../src/orchard';\nit('weighs pears', () => { expect(weigh(3)).toBe(12); });\nit('weighs plums', () => { expect(weigh('plum')).toBe(1); });\n";
  const [first = '', second = ''] = text.split('\n');
  expect(levelOf({ 'src/orchard.test.ts': [text, `${first}\n${second}\n`] })).toBe('block');
  expect(levelOf({ 'src/orchard.ts': [text, text, 'src/orchard.test.ts'] })).toBe('block');
  expect(levelOf({ 'src/trees/orchard.spec.ts': [text, text, 'src/orchard.test.ts'] })).toBe('clear');
});

test('test files of languages that are not understood are unknown', () => {
  expect(levelOf({ 'orchard_test.go': ['package orchard', 'package trees'] })).toBe('unknown');
});

test('of a bare diff, a body that tests still call is warned of, for what it asserts may not be shown', () => {
  const before = ['it("weighs", () => {', '  const crate = fill(3);', '  expect(weigh(crate)).toBe(12);', '});'];
  const after = ['const run = (n) => {', '  const crate = fill(n);', '  expect(weigh(crate)).toBe(12);', '};'];
  const calls = 'it("weighs three", () => run(3));\n';
  const shown = (more: string) =>
    bareCase({ 'test/orchard.test.js': [`${before.join('\n')}\n`, `${after.join('\n')}\n${more}`] }, grammars);
  expect(gravest(deletedTest.find(shown(calls)))).not.toBe('block');
  expect(gravest(deletedTest.find(shown('')))).toBe('block');
});

const sums = (given: string): string => `def test_sums(${given}):\n    total = [3, 4]\n    assert sum(total) == 7\n`;

test.each([
  ['nothing but its own list', sums(''), 'clear'],
  ['a fixture', sums('crate'), 'block'],
  ['code of the repository', sums('').replace('sum(', 'weigh('), 'block'],
  ['a helper of its file', `def mend(list):\n    return list\n\n\n${sums('').replace('sum(', 'mend(')}`, 'block'],
])('a missing test that examined %s', (_, gone, level) => {
  const kept = 'def test_weigh():\n    assert weigh(3) == 12\n';
  const head = 'from orchard import weigh\n\n\n';
  const after = gone.startsWith('def mend') ? `${gone.split('def test')[0]}${kept}` : kept;
  const files = { 'tests/test_orchard.py': [`${head}${gone}\n\n${kept}`, head + after] } as const;
  expect(gravest(deletedTest.find(buildCase(files, grammars)))).toBe(level);
});

test('a test whose value an edited neighbour has got, with most of its calls, may have been taken in', () => {
  const head = 'from orchard import Crate\n\n\n';
  const plain = 'def test_adds():\n    crate = Crate()\n    crate.add("pear")\n    assert crate.total() == 1\n';
  const marked = 'def test_marks():\n    crate = Crate()\n    crate.add("plum", "ripe")\n    crate.total()\n';
  const level = (after: string): string => {
    const files = { 'tests/test_crate.py': [`${head}${plain}\n\n${marked}`, head + after] } as const;
    return gravest(deletedTest.find(buildCase(files, grammars)));
  };
  expect(level(plain.replace('"pear"', '"pear", "ripe"'))).toBe('warn');
  expect(level(plain.replace('"pear"', '"apple"'))).toBe('block');
});

const CASES = ['pear', 'fig'].map(
  (fruit, at) =>
    `it('weighs a ${fruit}', () => {\n  load('orchard.env', 'ripe-trees');\n  pick('${fruit}-crate');\n  expect(weigh).toHaveBeenCalledWith(${at === 0}, 'grams');\n});\n`,
);
const asRows = (demand: string): string => `
function weighOne({ crate, heavy }) {
  load('orchard.env', 'ripe-trees');
  pick(crate);
  ${demand}
}
it.each([['weighs a pear', 'pear-crate', true], ['weighs a fig', 'fig-crate', false]])('%s', (_name, crate, heavy) => {
  weighOne({ crate, heavy });
});
`;

test.each([
  ["expect(weigh).toHaveBeenCalledWith(heavy, 'grams');", 'clear'],
  ["weigh(heavy, 'grams');", 'block'],
])(
  'follows tests into rows of one that leaves its work to a helper, where that demands something: %s',
  (demand, level) => {
    const head = "import { expect, it } from 'vitest';\nimport { load, pick, weigh } from '../src/orchard';\n";
    const files = { 'test/rows.test.ts': [`${head}${CASES.join('')}`, `${head}${asRows(demand)}`] } as const;
    expect(gravest(deletedTest.find(buildCase(files, grammars)))).toBe(level);
  },
);

test('a test may go with the name that a module handed on to it', () => {
  const tests = (name: string): string =>
    `import { ${name} } from '../src/orchard';\nit('${name}s', () => { expect(${name}(3)).toBe(12); });\n`;
  const source = (names: string): string => `import { peel, weigh } from './fruit';\nexport { ${names} };\n`;
  const without = {
    'test/peel.test.ts': [tests('peel'), null],
    'test/weigh.test.ts': [tests('weigh'), tests('weigh')],
  } as const;
  expect(levelOf({ ...without, 'src/orchard.ts': [source('peel, weigh'), source('weigh')] })).toMatch(/clear|note/);
  expect(levelOf({ ...without, 'src/orchard.ts': [source('peel, weigh'), source('weigh, peel')] })).toBe('block');
});

test.each([
  ['test/orchard.checks.ts', 'warn'],
  ['test/trees/orchard.spec.ts', 'clear'],
])('a test goes to %s, where runners may not look for it', (path, level) => {
  const text = "import { weigh } from '../src/weigh';\nit('weighs', () => { expect(weigh(3)).toBe(12); });\n";
  expect(levelOf({ 'test/orchard.test.ts': [text, null], [path]: [null, text] })).toBe(level);
});

test.each([
  ['"weigh", "peel", "prune", "graft"', 'clear'],
  ['"weigh", "peel", "graft"', 'block'],
])('tests with rows go into one with all of them: %s', (names, level) => {
  const rows = (name: string, list: string, more = ''): string =>
    `@pytest.mark.parametrize("name", [${list}])\ndef ${name}(name):\n    with pytest.warns(DeprecationWarning, match=name):\n        value = run(name)\n${more}`;
  const head = 'import pytest\nfrom orchard import run\n\n\n';
  const old = `${head}${rows('test_first', '"weigh", "peel"')}\n\n${rows('test_second', '"prune", "graft"')}`;
  const now = `${head}${rows('test_all', names, '    assert value == name\n')}`;
  expect(levelOf({ 'tests/test_orchard.py': [old, now] })).toBe(level);
});
