import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'ruby']);

const python = (body: string): string =>
  `from orchard import weigh\n\n\ndef test_weigh():\n    crate = weigh(3)\n${body.replace(/^/gm, '    ')}\n`;
const judged = (path: string, before: string, after: string): string =>
  gravest(weakenedAssertion.find(buildCase({ [path]: [before, after] }, grammars)));
const inPython = (before: string, after: string): string =>
  judged('tests/test_orchard.py', python(before), python(after));

const PIECES =
  'assert isinstance(crate, Crate)\nassert isinstance(crate.label, str)\nassert "three\\tpears" in crate.label\nassert "plum" not in crate.label\nassert crate.count == 3';

test.each([
  ['holds them all', 'assert crate == Crate(label="""\\\nthree\tpears\\\n""", count=3)', 'clear'],
  [
    'holds them all, as it was recorded',
    'assert crate == snapshot(Crate(count=3, label="now three\\tpears"))',
    'clear',
  ],
  ['holds what was not to be there', 'assert crate == Crate(label="three\\tpears, a plum", count=3)', 'block'],
  ['holds another text', 'assert crate == Crate(label="two\\tpears", count=3)', 'block'],
  ['holds another count', 'assert crate == Crate(label="three\\tpears", count=4)', 'block'],
  ['does not say what it holds', 'assert crate == CRATE', 'block'],
  ['is not to be so', 'assert crate != Crate(label="three\\tpears", count=3)', 'block'],
  ['is another thing', 'assert basket == Crate(label="three\\tpears", count=3)', 'block'],
])('in Python, pieces of a value give way to the whole value, which %s', (_, whole, level) => {
  expect(inPython(PIECES, whole)).toBe(level);
});

test.each([
  ["{ label: 'three pears', count: 3 }", 'clear'],
  ["{ label: 'two pears', count: 3 }", 'block'],
])('in JavaScript, pieces of a value give way to the whole value %s', (whole, level) => {
  const file = (body: string): string =>
    `import { weigh } from './orchard.js';\n\ntest('weighs', () => {\n  const crate = weigh(3);\n${body}\n});\n`;
  const pieces = "  expect(crate.label).toContain('three');\n  expect(crate.count).toBe(3);";
  expect(judged('orchard.test.js', file(pieces), file(`  expect(crate).toEqual(${whole});`))).toBe(level);
});

test.each([
  ["label: 'three pears', count: 3", 'clear'],
  ["label: 'two pears', count: 3", 'block'],
])('in Ruby, pieces of a value give way to the whole value %s', (whole, level) => {
  const file = (body: string): string => `describe Scale do\n  it 'weighs' do\n${body}\n  end\nend\n`;
  const pieces = "    expect(crate.label).to include('three')\n    expect(crate.count).to eq(3)";
  expect(judged('spec/scale_spec.rb', file(pieces), file(`    expect(crate).to eq({ ${whole} })`))).toBe(level);
});

test.each([
  ['assert weigh(3) == 12', 'clear'],
  ['assert weigh(3) == 11', 'clear'],
  ['assert weigh(3) == 10', 'block'],
  ['assert weigh(3) == heavy', 'block'],
  ['assert weigh(4) == 12', 'block'],
])('a limit and what is there at all give way to %s', (whole, level) => {
  const loose = 'assert weigh(3) is not None\nassert weigh(3) > 10\nassert weigh(3) < 20';
  expect(inPython(loose, whole)).toBe(level);
});
