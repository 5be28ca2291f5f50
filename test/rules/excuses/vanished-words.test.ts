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
