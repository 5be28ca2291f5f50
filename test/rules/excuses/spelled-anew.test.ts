import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest } from '../build-case.ts';

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

test('takes a field for renamed that code says anew and tests put in and expect, in whatever case', () => {
  const body = (id: string, key: string): string =>
    `it('one', () => { expect(pick({ ${id}: 'a', rest: 3 })).toEqual({ ${key}: 'a', rest: 4 }); });
it('two', () => { expect(pick({ ${id}: 'b', rest: 4 })).toEqual({ ${key}: 'b', rest: 5 }); });`;
  const source = (
    id: string,
  ): string => `export const tell = (a) => ({ ${id}: a.id, ${id.replace('Id', '_id')}: a.id });
`;
  const files = {
    'src/tell.ts': [source('evalId'), source('testId')],
    'test/orchard.test.ts': [inJavascript(body('evalId', 'eval_id')), inJavascript(body('testId', 'test_id'))],
  } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe('clear');
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
    `let pear; beforeEach(() => { pear = pick('pear'); });
it('loads', () => { load(3); expect(pear.kg).toBe(12); }); it('picks', () => { load(4); expect(pear.kg).toBe(12); });`,
    `const stub = () => ({ kg: 12 });
it('loads', () => { load(3); expect(stub().kg).toBe(12); }); it('picks', () => { load(4); expect(stub().kg).toBe(12); });`,
  ],
])('is told of else: %#', (before, after) => {
  expect(judged(before, after)).not.toBe('clear');
});
