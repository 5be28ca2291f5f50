import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from './build-case.ts';

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
