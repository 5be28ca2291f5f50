import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['javascript', 'typescript', 'python']);

const levelOf = (files: Sides): string => gravest(weakenedAssertion.find(buildCase(files, grammars)));

const reads = (text: string, file = 'ship.lock.yml'): string =>
  `import { expect, it } from 'vitest';
const ship = path.join(folder, '${file}');
it('pins', () => { const lock = fs.readFileSync(ship, 'utf-8'); expect(lock).toContain('${text}'); });`;
const pinned = (text: string): string => `steps:\n  - uses: ${text}\n  - run: weigh --all\n`;

test('follows a file that the test reads by its name', () => {
  const files: Sides = {
    'test/ship.test.ts': [reads('scale/setup@4f1c'), reads('scale/setup@9b7d')],
    '.ci/ship.lock.yml': [pinned('scale/setup@4f1c # v1'), pinned('scale/setup@9b7d # v2')],
  };
  expect(levelOf(files)).toBe('clear');
});

test('follows one in Python, too', () => {
  const py = (text: string): string =>
    `from pathlib import Path\n\ndef test_pin():\n    lock = Path("deploy/ship.toml").read_text()\n    assert "${text}" in lock\n`;
  const files: Sides = {
    'tests/test_ship.py': [py('setup@4f1c'), py('setup@9b7d')],
    'deploy/ship.toml': ['use = "setup@4f1c"\n', 'use = "setup@9b7d"\n'],
  };
  expect(levelOf(files)).toBe('clear');
});

test.each([
  ['the file is another one', { '.ci/other.yml': [pinned('scale/setup@4f1c'), pinned('scale/setup@9b7d')] }],
  [
    'it keeps what was asked',
    { '.ci/ship.lock.yml': [pinned('scale/setup@4f1c'), pinned('scale/setup@4f1c\n# scale/setup@9b7d')] },
  ],
  ['it does not say what is asked', { '.ci/ship.lock.yml': [pinned('scale/setup@4f1c'), pinned('scale/setup@7777')] }],
] as const)('is told where %s', (_, other) => {
  const edited = { 'test/ship.test.ts': [reads('scale/setup@4f1c'), reads('scale/setup@9b7d')] } as const;
  expect(levelOf({ ...edited, ...other })).not.toBe('clear');
});

test('lets a record lose a field that code names no more', () => {
  const source = (field: string): string => `export function weigh(kg) {\n  return { kg${field} };\n}\nrun(weigh);\n`;
  const body = (field: string): string =>
    `import { expect, it } from 'vitest';\nimport { all } from '../src/all';\nit('weighs', () => { expect(all(3)).toEqual({ kg: 3${field} }); });`;
  const files: Sides = {
    'src/weigh.ts': [source(", hidden: 'yes'"), source('')],
    'test/all.test.ts': [body(", hidden: 'yes'"), body('')],
  };
  expect(levelOf(files)).toBe('clear');
});

test.each([
  ["'2s'", "'10s'", 'clear'],
  ['2', '10', 'warn'],
])('lets a text go that code says no more, but no number: %s', (old, now, level) => {
  const source = (value: string): string =>
    `export function weigh(kg) {\n  return { after: ${value} };\n}\nrun(weigh);\n`;
  const body = (value: string): string =>
    `import { expect, it } from 'vitest';\nimport { all } from '../src/all';\nit('weighs', () => { expect(all(3).after).toBe(${value}); });`;
  const computed = old === '2' ? 'kg * 5' : "kg * 5 + 's'";
  const files: Sides = { 'src/weigh.ts': [source(old), source(computed)], 'test/all.test.ts': [body(old), body(now)] };
  expect(levelOf(files)).toBe(level);
});
