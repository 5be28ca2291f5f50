import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from './build-case.ts';

const grammars = await loadGrammars(['javascript', 'typescript', 'python']);

const inJavascript = (body: string): string =>
  `import { expect, it } from 'vitest';\nimport { load, pick } from '../src/orchard';\n${body}`;
const levelOf = (path: string, before: string, after: string): string =>
  gravest(weakenedAssertion.find(buildCase({ [path]: [before, after] }, grammars)));
const judged = (before: string, after: string): string =>
  levelOf('test/orchard.test.ts', inJavascript(before), inJavascript(after));

const twoWith = (crate: string): string =>
  `it('loads', () => { load(${crate}); expect(pick('pear')).toEqual({ from: ${crate} }); });
it('picks', () => { load(${crate}, 3); expect(pick('fig')).toHaveProperty('from', ${crate}); });`;
const branches = (end: string): string =>
  `it('names', () => { load({ branch: 'tree/42-2024${end}' }); expect(pick('pear')).toBe('see tree/42-2024${end}'); });
it('shows', () => { load({ branch: 'bush/7-2025${end}' }); expect(pick('fig')).toBe('see bush/7-2025${end}'); });`;

test('asks as before where tests put in another name for what they share, and expect that', () => {
  expect(judged(twoWith('testDir'), twoWith('getDir()'))).toBe('clear');
});

test('asks as before where tests exchange a value of their samples in what goes in and what comes out', () => {
  expect(judged(branches('_120000'), branches('-1200'))).toBe('clear');
});

test('says so in Python, too', () => {
  const py = (owner: string): string =>
    `from orchard import link\n\ndef test_one():\n    tree = link("${owner}", 3)\n    assert tree == "at/${owner}/3"\n\ndef test_two():\n    tree = link("${owner}", 4)\n    assert tree == "at/${owner}/4"\n`;
  expect(levelOf('tests/test_orchard.py', py('appletree'), py('mypeartree'))).toBe('clear');
});

test.each([
  // One test alone: its input may be the one that shows the bug.
  [branches('_120000'), branches('_120000').replaceAll('2024_120000', '2024-1200')],
  [branches('_120000'), branches('_120000').replaceAll('2024_120000', '2024_120001')],
  // What comes out changes, what goes in does not.
  [branches('_120000'), branches('_120000').replaceAll(/(see \S+)_120000/g, '$1-1200')],
  // A number is an input, and another one may be one without the bug.
  [
    `it('loads', () => { expect(load(1500)).toBe(5); });\nit('picks', () => { expect(pick(1500)).toBe(6); });`,
    `it('loads', () => { expect(load(3000)).toBe(5); });\nit('picks', () => { expect(pick(3000)).toBe(6); });`,
  ],
  // What is examined is no more what the code answers.
  [
    `it('loads', () => { expect(pear).toBe(12); });\nit('picks', () => { expect(pear).toBe(13); });`,
    `it('loads', () => { expect(stub()).toBe(12); });\nit('picks', () => { expect(stub()).toBe(13); });`,
  ],
])('is told of else: %#', (before, after) => {
  expect(judged(before, after)).not.toBe('clear');
});
