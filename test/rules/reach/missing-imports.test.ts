import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { deletedTest } from '../../../src/rules/deleted-test.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { bareCase, gravest } from '../build-case.ts';
import { caseInTree, type Texts } from './case-in-tree.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript']);

const KEPT = 'def test_count():\n    assert 3 == len([1, 2, 3])\n';
/** What is said of a test that goes, by how its file imports what it calls. */
const python = (head: string, tree: Texts): string => {
  const before = `${head}\n\n\ndef test_crate():\n    assert weigh(3) == 12\n\n\n${KEPT}`;
  const facts = caseInTree({ 'tests/test_crate.py': [before, `${head}\n\n\n${KEPT}`] }, tree, grammars);
  return gravest(deletedTest.find(facts));
};
const script = (head: string, tree: Texts): string => {
  const kept = "it('counts', () => { expect([1].length).toBe(1); });\n";
  const before = `${head}\nit('weighs', () => { expect(weigh(3)).toBe(12); });\n${kept}`;
  const facts = caseInTree({ 'test/crate.test.ts': [before, `${head}\n${kept}`] }, tree, grammars);
  return gravest(deletedTest.find(facts));
};

const WEIGH = 'def weigh(n):\n    return n * 4\n';
const COUNT = 'def count(n):\n    return n\n';

test.each<[string, string, Texts, string]>([
  ['is there', 'from orchard.crate import weigh', { 'src/orchard/crate.py': WEIGH }, 'block'],
  ['is there no more', 'from orchard.crate import weigh', { 'src/orchard/crate.py': COUNT }, 'warn'],
  ['is a part of another name', 'from orchard import weigh', { 'orchard/__init__.py': 'weigh_all = 1\n' }, 'warn'],
  ['is a module', 'from orchard import weigh', { 'orchard/__init__.py': '', 'orchard/weigh.py': COUNT }, 'block'],
  [
    'is handed on with all else',
    'from orchard import weigh',
    { 'orchard/__init__.py': 'from orchard.crate import *\n', 'orchard/crate.py': WEIGH },
    'block',
  ],
  [
    'is not among all else',
    'from orchard import weigh',
    { 'orchard/__init__.py': 'from orchard.crate import *\n', 'orchard/crate.py': COUNT },
    'warn',
  ],
  [
    'may be made when asked for',
    'from orchard import weigh',
    { 'orchard/__init__.py': 'def __getattr__(name):\n    return name\n' },
    'block',
  ],
  ['is of a package that is not at hand', 'from orchard.crate import weigh', {}, 'block'],
])('what a missing test of Python imported: %s', (_, head, tree, level) => {
  expect(python(head, tree)).toBe(level);
});

test.each<[string, string, Texts, string]>([
  [
    'is there',
    "import { weigh } from '../src/crate';",
    { 'src/crate.ts': 'export const weigh = (n) => n * 4;' },
    'block',
  ],
  ['is there no more', "import { weigh } from '../src/crate';", { 'src/crate.ts': 'export const count = 1;' }, 'warn'],
  ['was in a file that is gone', "import { weigh } from '../src/crate.js';", { 'src/scale.ts': '' }, 'warn'],
  ['is a file that is gone', "import weigh from '../src/crate';", {}, 'warn'],
  ['is a file', "import weigh from '../src/crate';", { 'src/crate.js': 'module.exports = (n) => n * 4;' }, 'block'],
  ['comes from a loader', "import { weigh } from '../src/crate.vue';", {}, 'block'],
  ['comes from a package', "import { weigh } from 'orchard';", {}, 'block'],
  [
    'is handed on with all else',
    "import { weigh } from '../src';",
    { 'src/index.ts': "export * from './crate';", 'src/crate.ts': 'export function weigh(n) {}' },
    'block',
  ],
  [
    'is not among all else',
    "import { weigh } from '../src';",
    { 'src/index.ts': "export * from './crate';\nexport * from './index';", 'src/crate.ts': '' },
    'warn',
  ],
])('what a missing test of TypeScript imported: %s', (_, head, tree, level) => {
  expect(script(head, tree)).toBe(level);
});

test('a name that the pull request itself takes away was there before', () => {
  const head = 'from crate import weigh\n';
  const before = `${head}\n\ndef test_crate():\n    assert weigh(3) == 12\n\n\n${KEPT}`;
  const change = { 'test_crate.py': [before, `${head}\n\n${KEPT}`], 'crate.py': [WEIGH, COUNT] } as const;
  const [finding] = deletedTest.find(caseInTree(change, {}, grammars));
  expect(finding?.says).not.toContain('could not run before');
});

test('a test that a task may ask to make run is no broken one, nor is one that cannot fail any more', () => {
  const head = 'from crate import weigh\n';
  const before = `${head}\n\ndef test_crate():\n    assert weigh(3) == 12\n\n\n${KEPT}`;
  const level = (after: string, task: string | null = null): string => {
    const facts = caseInTree({ 'test_crate.py': [before, after] }, { 'crate.py': COUNT }, grammars, task);
    return gravest([...deletedTest.find(facts), ...weakenedAssertion.find(facts)]);
  };
  const without = `${head}\n\n${KEPT}`;
  expect(level(without)).toBe('warn');
  expect(level(without, 'Crates have to be weighed.')).toBe('block');
  expect(level(before.replace('weigh(3) == 12', 'True'))).toBe('block');
});

test('what hunks alone show of a module tells nothing that it has not', () => {
  const head = 'from crate import weigh\n';
  const tests = [
    `${head}\n\ndef test_crate():\n    assert weigh(3) == 12\n`,
    `${head}\n\ndef test_crate():\n    assert True\n`,
  ];
  const rest = Array.from({ length: 9 }, (_, at) => `LEVEL_${at} = ${at}\n`).join('');
  const module = `# ripe\n${rest}${WEIGH}`;
  const facts = bareCase(
    { 'test_crate.py': [tests[0] ?? '', tests[1] ?? ''], 'crate.py': [module, module.replace('ripe', 'green')] },
    grammars,
  );
  expect(gravest(weakenedAssertion.find(facts))).toBe('block');
});
