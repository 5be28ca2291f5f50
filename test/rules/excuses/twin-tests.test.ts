import { expect, test } from 'vitest';
import type { FolderEntry, Need } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { openCase } from '../../../src/rules/case.ts';
import { deletedTest } from '../../../src/rules/deleted-test.ts';
import { twinNeeds } from '../../../src/rules/excuses/twin-tests.ts';
import { buildCase, gravest } from '../build-case.ts';

const grammars = await loadGrammars(['python']);
const HEAD = 'from orchard import weigh\n\n\n';
const TWO = 'def test_two():\n    crate = weigh(2)\n    assert crate.kilos == 8\n';
const THREE = 'def test_three():\n    crate = weigh(3)\n    assert crate.kilos == 12\n';

/** The rule's answer, and what it asked for, over a base in which these files lie beside the changed one. */
function judge(beside: Readonly<Record<string, string>>): { level: string; asked: readonly string[] } {
  const { evidence } = buildCase({ 'tests/test_scale.py': [HEAD + TWO + THREE, HEAD + TWO] }, grammars);
  const blobs = memorySpill();
  const put = (text: string) => ({ kind: 'text' as const, digest: blobs.put(Buffer.from(text)), bytes: text.length });
  const first = buildCase({ 'tests/test_scale.py': [HEAD + TWO + THREE, HEAD + TWO] }, grammars);
  const diff = {
    ...evidence.diff,
    files: evidence.diff.files.map((file) => ({
      ...file,
      before: put(first.text(first.evidence.diff.files[0] ?? file, 'before') ?? ''),
      after: put(HEAD + TWO),
    })),
  };
  const tools = { grammars, blobs };
  let whole = { ...evidence, diff };
  const asked: string[] = [];
  const sideOf = ({ path, folder }: Need) => {
    if (folder !== true) return path in beside ? put(beside[path] ?? '') : { kind: 'absent' as const };
    const below = Object.keys(beside).filter((one) => one.startsWith(path === '' ? '' : `${path}/`));
    const names = new Map(below.map((one) => [one.slice(path === '' ? 0 : path.length + 1).split('/')[0] ?? '', one]));
    const entries = [...names].map(([name, one]): FolderEntry => [name, one.endsWith(`/${name}`) ? 'file' : 'folder']);
    return put(JSON.stringify(entries));
  };
  for (let round = 0; round < 3; round += 1) {
    const held = new Set(whole.files.map(({ path, folder }) => `${path}${folder ? '/' : ''}`));
    const needs = twinNeeds(whole, tools).filter(({ path, folder }) => !held.has(`${path}${folder ? '/' : ''}`));
    asked.push(...needs.map(({ path, folder }) => `${path}${folder ? '/' : ''}`));
    whole = { ...whole, files: [...whole.files, ...needs.map((need) => ({ ...need, side: sideOf(need) }))] };
  }
  return { level: gravest(deletedTest.find(openCase(whole, null, tools))), asked };
}

test.each([
  ['beside it', { 'tests/test_more.py': HEAD + THREE }, 'clear'],
  ['in a folder below', { 'tests/units/test_more.py': HEAD + THREE }, 'clear'],
  ['with another value', { 'tests/test_more.py': HEAD + THREE.replace('12', '0') }, 'block'],
  ['skipped', { 'tests/test_more.py': `import pytest\n${HEAD}@pytest.mark.skip\n${THREE}` }, 'block'],
  ['where nobody collects it', { 'tests/more.py': HEAD + THREE }, 'block'],
  ['nowhere', {}, 'block'],
])('a deleted test that stands a second time %s', (_, beside, level) => {
  expect(judge(beside).level).toBe(level);
});

test('test files of the language are asked for, and nothing where no test is missing', () => {
  const { asked } = judge({ 'tests/test_more.py': HEAD, 'tests/notes.txt': '', 'tests/units/test_a.py': HEAD });
  expect(asked).toEqual(['tests/', 'tests/units/', 'tests/test_more.py', 'tests/units/test_a.py']);
  const facts = buildCase({ 'tests/test_scale.py': [HEAD + TWO, HEAD + TWO + THREE] }, grammars);
  expect(twinNeeds(facts.evidence, facts.tools)).toEqual([]);
});
