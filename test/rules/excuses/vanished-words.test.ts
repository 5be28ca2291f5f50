import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python']);
const LINES = [
  'assert len(crate.weights) == 3',
  'assert crate.weights[0] == 12',
  'assert crate.weights[1].unit == "kg"',
];
const file = (lines: readonly string[]): string =>
  `from orchard import Crate\n\n\ndef test_crate():\n    crate = Crate(3)\n    crate.fill()\n${lines.map((line) => `    ${line}\n`).join('')}`;
const renamed = LINES.map((line) => line.replace('weights', 'loads'));

test.each([
  ['in all lines', renamed, 'clear'],
  ['in two of three', [...renamed.slice(0, 2), LINES[2] ?? ''], 'warn'],
  ['with another value in one', [...renamed.slice(0, 2), 'assert crate.loads[1].unit == "t"'], 'warn'],
  ['by two different names', [...renamed.slice(0, 2), 'assert crate.bags[1].unit == "kg"'], 'warn'],
])('a name takes the place of another one %s', (_, after, level) => {
  const sides = [file(LINES), file(after)] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_crate.py': sides }, grammars)))).toBe(level);
});

test('two places are too few to tell a rename from a way around', () => {
  const sides = [file(LINES.slice(0, 2)), file(renamed.slice(0, 2))] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_crate.py': sides }, grammars)))).toBe('warn');
});

test('a task that asks for something else is told of it', () => {
  const sides = [file(LINES), file(renamed)] as const;
  const facts = buildCase({ 'tests/test_crate.py': sides }, grammars, { task: 'Mend the scale.' });
  expect(gravest(weakenedAssertion.find(facts))).toBe('warn');
});

const stocked = (name: string, wanted = name): string =>
  `from orchard import Crate\n\n\ndef test_stock():\n    crate = Crate()\n    crate.add("${name}")\n    assert crate.names() == ["${wanted}"]\n`;

test.each([
  ['everywhere', stocked('russet apple'), '# russet apple\n', 'clear'],
  ['in the tests alone', stocked('russet apple'), '# golden pear\n', 'warn'],
  ['where it comes out alone', stocked('golden pear', 'russet apple'), '# russet apple\n', 'warn'],
])('a text that goes in and comes out is given up %s', (_, after, other, level) => {
  const files = {
    'tests/test_stock.py': [stocked('golden pear'), after],
    'docs/stock.md': ['# golden pear\n', other],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

test.each([
  ['with what the test puts in', 'sort = parse("pears list")', 'warn'],
  ['alone', 'sort = parse("pears add")', 'block'],
])('a word that is expected changes %s', (_, line, level) => {
  const named = (input: string, word: string): string =>
    `from orchard import parse\n\n\ndef test_sort():\n    ${input}\n    assert sort == "${word}"\n`;
  const code = (comment: string): string => `# ${comment}\ndef parse(text):\n    return text.split(" ")[1]\n`;
  const files = {
    'orchard.py': [code('the orchard'), code('our orchard')],
    'store.py': ['def full():\n    return 1\n', 'def full():\n    return 2\n'],
    'test_orchard.py': [named('sort = parse("pears add")', 'add'), named(line, 'list')],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

test.each([
  ['with what the test puts in', 'log = "see http://pier:5701 for pears"', 'warn'],
  ['alone', 'log = "see http://pier:5173 for pears"', 'block'],
  ['with a part of a longer one that goes in', 'log = "see http://pier:57019 for pears"', 'block'],
])('a word of a text that is expected changes %s', (_, line, level) => {
  const shown = (input: string, port: number): string =>
    `from orchard import show\n\n\ndef test_show():\n    ${input}\n    assert "http://pier:${port}" in show(log)\n`;
  const files = {
    'store.py': ['def full():\n    return 1\n', 'def full():\n    return 2\n'],
    'test_orchard.py': [shown('log = "see http://pier:5173 for pears"', 5173), shown(line, 5701)],
    'orchard.py': ['# a\ndef show(text):\n    return text\n', '# b\ndef show(text):\n    return text\n'],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

const moored = (pier: string, wanted: string, told = wanted): string =>
  `from ferry import moor\n\n\ndef test_moor():\n    ferry = moor("harbour/${pier}/1")\n    assert ferry.place == "harbour/${wanted}"\n    assert ferry.sign() == "now at ${told}"\n`;

test.each([
  ['wherever it stood', moored('west-quay', 'west-quay'), 'clear'],
  ['but in one place', moored('west-quay', 'west-quay', 'harbour'), 'warn'],
  ['where it comes out alone', moored('old-pier', 'west-quay'), 'warn'],
])('a piece of texts is spelled in another way %s', (_, after, level) => {
  const sides = [moored('old-pier', 'old-pier'), after] as const;
  expect(gravest(weakenedAssertion.find(buildCase({ 'tests/test_moor.py': sides }, grammars)))).toBe(level);
});

test.each([
  ['wherever it stood', 'sail', '', 'warn'],
  ['but in one place', 'sail', '\n\ndef test_fog():\n    ferry.depart(2)\n', 'block'],
  ['nowhere', 'depart', '', 'block'],
])('a test asserts less where another call comes in the place of one %s', (_, call, more, level) => {
  const hours = [1, 2, 3].map((hour) => `    assert ferry.depart(${hour}) == ${hour}\n`).join('');
  const before = `from harbour import ferry\n\n\ndef test_depart():\n${hours}    assert ferry.left == 3\n`;
  const after = before
    .replaceAll('depart(', `${call}(`)
    .replace('test_sail', 'test_depart')
    .replace('    assert ferry.left == 3\n', '');
  const facts = buildCase({ 'tests/test_ferry.py': [before + more, after + more] }, grammars);
  expect(gravest(weakenedAssertion.find(facts))).toBe(level);
});
