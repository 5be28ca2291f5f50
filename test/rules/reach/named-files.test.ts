import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['javascript', 'python']);
const parser = (path: string, body: string): string =>
  `const parser = peg.generate(fs.readFileSync('${path}'));\n\nit('parses', () => {\n  ${body}\n});\n`;
const judge = (files: Sides): string => gravest(weakenedAssertion.find(buildCase(files, grammars)));
const tests = (path: string): Sides[string] => [
  parser(path, 'expect(parser.parse("a , b")).toEqual(["a", "b"]);'),
  parser(path, 'expect(parser.parse("a and b")).toEqual(["a", "b"]);'),
];

test.each([
  ['the grammar that it loads', './lib/list.pegjs', 'lib/list.pegjs', 'list = a "and" b\n', 'clear'],
  ['a comment of that grammar', './lib/list.pegjs', 'lib/list.pegjs', 'list = a "," b\n// and\n', 'warn'],
  ['another grammar', './lib/list.pegjs', 'lib/words.pegjs', 'list = a "and" b\n', 'warn'],
  ['one of which the name is a part', './lib/list.pegjs.old', 'lib/list.pegjs', 'list = a "and" b\n', 'warn'],
  ['a setting', './config/list.json', 'config/list.json', '{"a": "and"}\n', 'warn'],
  ['data of the tests', './test/fixtures/list.pegjs', 'test/fixtures/list.pegjs', 'list = a "and" b\n', 'warn'],
])('a test that names a file follows it: %s', (_, named, path, after, level) => {
  expect(judge({ 'test/parser.test.js': tests(named), [path]: ['list = a "," b\n', after] })).toBe(level);
});

test('a name that only the head has excuses nothing, one in the test itself may be a setting’s', () => {
  const body = (name: string): string =>
    `import glob\n\n\ndef test_finds():\n    assert "${name}" in expand("*.${name.slice(-3)}")\n`;
  const files = { 'tests/test_glob.py': [body('setup.cfg'), body('crate.ini')] } as const;
  expect(judge({ ...files, 'setup.cfg': ['[metadata]\nname = a\n', null] })).toBe('clear');
  expect(judge({ ...files, 'crate.ini': ['[a]\nb = 1\n', '[a]\nb = 2\n'] })).toBe('warn');
});

test('a file in no language may lead to what it says on a changed line, as long as it said it before', () => {
  const crate = (seal: string): string => `test('seal', () => {\n  expect(pack()).toContain("${seal}");\n});\n`;
  const [old, now] = ['orchard.pears.conference', 'orchard.pears.bosc'];
  const level = (path: string, before: string): string => {
    const files = { 'test/crate.test.js': [crate(old), crate(now)], [path]: [before, `seal: ${now}\n`] } as const;
    return gravest(weakenedAssertion.find(buildCase(files, grammars, { task: 'The crate tips over.' })));
  };
  expect(level('crate.conf', `seal: ${old}\n`)).toBe('warn');
  expect(level('crate.conf', 'size: 3\n')).toBe('block');
  expect(level('crate.md', `seal: ${old}\n`)).toBe('block');
});

test('so it may to what it says anew, as long as it said what the test expected beside it and the test names it anew', () => {
  const crate = (...seals: string[]): string =>
    `test('seals', () => {\n  expect(sealsOf(pack())).toEqual(${JSON.stringify(seals)});\n});\n`;
  const [old, more, other] = ['orchard.pears:Conference', 'orchard.pears:Bosc', 'orchard.plums:Damson'];
  const level = (before: string, after: string): string => {
    const tests = { 'test/crate.test.js': [crate(old), crate(old, more)] } as const;
    const files = { ...tests, 'src/seals.yaml': [`- ${before}\n`, `- ${after}\n- ${before}\n`] } as const;
    return gravest(weakenedAssertion.find(buildCase(files, grammars, { task: 'The crate tips over.' })));
  };
  expect(level(old, more)).toBe('clear');
  expect(level(other, more)).toBe('block');
  expect(level(old, other)).toBe('block');
});
