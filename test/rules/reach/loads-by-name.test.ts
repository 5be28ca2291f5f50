import { expect, test } from 'vitest';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { testPairs } from '../../../src/rules/change/test-pairs.ts';
import { loadsByName } from '../../../src/rules/reach/loads-by-name.ts';
import { buildCase } from '../build-case.ts';

const grammars = await loadGrammars(['javascript', 'python']);

function leads(path: string, head: string, reached: Readonly<Record<string, string>> = {}): boolean {
  const body = path.endsWith('.py')
    ? 'def test_tide():\n    assert tide(3) == 1\n'
    : "it('ebbs', () => { expect(tide(3)).toBe(1); });\n";
  const beside = Object.fromEntries(Object.entries(reached).map(([at, text]) => [at, [text, `${text}\n`] as const]));
  const facts = buildCase({ [path]: [head + body, `${head}\n${body}`], ...beside }, grammars);
  const [pair] = testPairs(facts).pairs;
  return pair !== undefined && loadsByName(facts, pair.before, Object.keys(reached));
}

test.each([
  ["const tide = require('../src/tide');\n", false],
  ["const { tide } = await import('../src/tide.js');\n", false],
  ["const tide = require('../src/' + name);\n", true],
  ['const tide = require(path.join(here, name));\n', true],
  ["const tide = proxyquire('../src/tide', { fs });\n", true],
  ["const { tide } = await vi.importActual('../src/tide.js');\n", true],
  ["import { execFileSync } from 'node:child_process';\n", true],
])('JavaScript: %s', (head, expected) => {
  expect(leads('test/tide.test.js', head)).toBe(expected);
});

test.each([
  ['from harbour import tide\n', false],
  ['import importlib\ntide = importlib.import_module(name).tide\n', true],
  ['import subprocess\n', true],
])('Python: %s', (head, expected) => {
  expect(leads('tests/test_tide.py', head)).toBe(expected);
});

test.each([
  ['tests/rig.py', 'import subprocess\n', true],
  ['packages/test-utils/rig.py', 'import pexpect\n', true],
  ['tests/rig.py', 'import math\n', false],
  ['harbour/pump.py', 'import subprocess\n', false],
])('what a test reaches counts where it serves tests: %s', (path, text, expected) => {
  expect(leads('tests/test_tide.py', 'from rig import tide\n', { [path]: text })).toBe(expected);
});
