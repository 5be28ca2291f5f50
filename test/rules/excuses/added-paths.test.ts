import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { weakenedAssertion } from '../../../src/rules/weakened-assertion.ts';
import { buildCase, gravest, type Sides } from '../build-case.ts';

const grammars = await loadGrammars(['python']);
const lists = (...paths: readonly string[]): string =>
  `from orchard import found\n\n\ndef test_found():\n    assert found("plots") == ${JSON.stringify(paths)}\n`;

test.each<[string, readonly string[], Sides, string]>([
  ['a file that it adds', ['plots/a.csv', 'plots/b.csv'], { 'plots/b.csv': [null, '1\n'] }, 'clear'],
  ['a folder that it adds', ['plots/a.csv', 'plots/north/'], { 'plots/north/c.csv': [null, '1\n'] }, 'clear'],
  ['a file that it takes away', [], { 'plots/a.csv': ['1\n', null] }, 'clear'],
  ['a file that is not there', ['plots/a.csv', 'plots/z.csv'], { 'plots/b.csv': [null, '1\n'] }, 'warn'],
  ['a file that stays', [], { 'plots/b.csv': ['1\n', null] }, 'warn'],
])('a list of the repository follows the change: %s', (_, after, files, level) => {
  const tests = { 'tests/test_found.py': [lists('plots/a.csv'), lists(...after)] } as const;
  expect(gravest(weakenedAssertion.find(buildCase({ ...tests, ...files }, grammars)))).toBe(level);
});

test.each<[string, string, Sides[string], string]>([
  ['the file that it names gets', 'main.py', ['x = 1\n', 'x = 1\n', 'harbour/cli.py'], 'clear'],
  ['another file gets', 'main.py', ['x = 1\n', 'x = 1\n', 'harbour/app.py'], 'warn'],
  ['no file gets', 'boat.py', ['x = 1\n', 'x = 1\n', 'harbour/cli.py'], 'warn'],
])('a text is expected with the name that %s', (_, name, sides, level) => {
  const shown = (file: string): string =>
    `from harbour import show\n\n\ndef test_show():\n    assert "harbour: ${file}" in show()\n`;
  const files = { 'tests/test_show.py': [shown('cli.py'), shown(name)], 'harbour/main.py': sides } as const;
  expect(gravest(weakenedAssertion.find(buildCase(files, grammars)))).toBe(level);
});

test.each<[string, readonly string[], Sides, string]>([
  ['a module that it adds', ['orchard.pear', 'orchard.plum'], { 'src/orchard/plum.py': [null, 'x = 1\n'] }, 'clear'],
  ['a module that it takes away', [], { 'src/orchard/pear.py': ['x = 1\n', null] }, 'clear'],
  ['a class that it takes away', [], { 'core/src/main/java/orchard/pear.java': ['class pear {}\n', null] }, 'clear'],
  ['a module that is not there', ['orchard.fig'], { 'src/orchard/plum.py': [null, 'x = 1\n'] }, 'block'],
  ['a module that stays', [], { 'src/orchard/plum.py': ['x = 1\n', null] }, 'warn'],
])('a list of modules by their dotted names follows the change: %s', (_, after, files, level) => {
  const tests = { 'tests/test_found.py': [lists('orchard.pear'), lists(...after)] } as const;
  expect(gravest(weakenedAssertion.find(buildCase({ ...tests, ...files }, grammars)))).toBe(level);
});
