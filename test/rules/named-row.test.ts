import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { contains } from '../../src/rules/change/likeness.ts';
import { readOracle, type TestUnit } from '../../src/syntax/index.ts';

const grammars = await loadGrammars(['javascript']);

function testsOf(text: string): readonly TestUnit[] {
  const reading = readOracle('orchard.test.js', text, grammars);
  return reading.kind === 'tests' ? reading.tests : [];
}

const BEFORE = `import { weigh } from './orchard.js';

test('weighs pears with their crate', () => {
  const crate = { kind: 'pear tree', straw: 'fresh straw' };
  expect(weigh(crate)).toBe('three and a half');
});

test('weighs plums', () => {
  expect(weigh({ kind: 'plum' })).toBe('two');
});
`;
const after = (...rows: readonly string[]): string => `import { weigh } from './orchard.js';

test.each([
  ${rows.join(',\n  ')},
])('$name', ({ crate, expected }) => {
  expect(weigh(crate)).toBe(expected);
});
`;
const PLUMS = "{ name: 'weighs plums', crate: { kind: 'plum' }, expected: 'two' }";

test.each([
  ["{ name: 'weighs pears with their crate', crate: { kind: 'pear' }, expected: 'three and a half' }", true],
  ["{ name: 'weighs figs', crate: { kind: 'pear tree', straw: 'fresh straw' }, expected: 'three and a half' }", true],
  ["{ name: 'weighs pears with their crate', crate: { kind: 'pear' }, expected: 'three' }", false],
  ["{ name: 'weighs figs', crate: { kind: 'fig' }, expected: 'three and a half' }", false],
])('a test that became a row is not missed where the row expects what it did: %s', (row, isHeld) => {
  const [guest] = testsOf(BEFORE);
  const [host] = testsOf(after(PLUMS, row));
  expect(guest !== undefined && host !== undefined && contains(host, guest, [])).toBe(isHeld);
});
