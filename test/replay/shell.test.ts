import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { effectsOfCommand } from '../../src/replay/shell.ts';
import { readShell } from '../../src/syntax/index.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const effectsOf = (line: string, sure = true) =>
  readShell(line, grammars)?.commands.flatMap((command) => effectsOfCommand(command, sure)) ?? [];
const write = (path: string, content: string) => ({ kind: 'write', path, content, before: null });
const move = (path: string, to: string, keep = false) => ({ kind: 'move', path, to, keep });
const opaque = (...paths: string[]) => ({ kind: 'opaque', paths });
const ANYWHERE = { kind: 'opaque', paths: null };

describe('certain', () => {
  test.each([
    ["cat <<'EOF' > rows.txt\nfig $x\nEOF", [write('rows.txt', 'fig $x\n')]],
    ["cat <<'EOF' >> rows.txt\nfig\nEOF", [{ kind: 'append', path: 'rows.txt', content: 'fig\n' }]],
    ['/usr/bin/echo a fig > rows.txt', [write('rows.txt', 'a fig\n')]],
    ["printf '%s\\n' fig date > rows.txt", [write('rows.txt', 'fig\ndate\n')]],
    ["printf 'fig\\tdate' > rows.txt", [write('rows.txt', 'fig\tdate')]],
    ['> rows.txt', [write('rows.txt', '')]],
    ['tee a b <<< fig', [write('a', 'fig\n'), write('b', 'fig\n')]],
    [
      'rm -rf old rows.txt',
      [
        { kind: 'remove', path: 'old' },
        { kind: 'remove', path: 'rows.txt' },
      ],
    ],
    ['git rm -q old', [{ kind: 'remove', path: 'old' }]],
    ['git rm --cached old', []],
    ['mv a b', [move('a', 'b')]],
    ['cp a b south', [move('a', 'south/', true), move('b', 'south/', true)]],
    ['git mv a b', [move('a', 'b')]],
    [
      "sed -i 's/pear/fig/' rows.txt",
      [{ kind: 'substitute', path: 'rows.txt', what: { old: 'pear', new: 'fig', all: false } }],
    ],
  ])('%s', (line, effects) => {
    expect(effectsOf(line)).toEqual(effects);
  });
});

describe('opaque, as narrow as can be told', () => {
  test.each([
    ['sort rows.txt > sorted.txt', [opaque('sorted.txt')]],
    ['printf "%d" 3 > rows.txt', [opaque('rows.txt')]],
    ['echo -n fig > rows.txt', [opaque('rows.txt')]],
    ['echo fig 2> errors.txt', [opaque('errors.txt')]],
    ["sed -i '3d' rows.txt", [opaque('3d', 'rows.txt')]],
    ['cp -n a b', [opaque('a', 'b')]],
    ['git checkout -- rows.txt', [opaque('rows.txt')]],
    ['echo fig > "$FILE"', [ANYWHERE]],
    ['git stash', [ANYWHERE]],
    ['python plant.py', [ANYWHERE]],
    ['rm *.orig', [ANYWHERE]],
    ['apply_patch', [ANYWHERE]],
  ])('%s', (line, effects) => {
    expect(effectsOf(line)).toEqual(effects);
  });

  test('a command that may not have run', () => {
    expect(effectsOf('echo fig > a; mv a b', false)).toEqual([opaque('a'), opaque('a', 'b')]);
    const patch = "apply_patch <<'EOF'\n*** Begin Patch\n*** Delete File: a\n*** End Patch\nEOF";
    expect(effectsOf(patch, false)).toEqual([opaque('a')]);
  });
});

test.each([
  'cat rows.txt',
  'sed -n 1,5p rows.txt',
  'grep fig rows.txt 2>&1',
  'ls > /dev/null',
  'git status',
  'git commit -am fig',
  'mkdir -p south',
  'cd south',
  'pytest -q',
])('nothing: %s', (line) => {
  expect(effectsOf(line)).toEqual([]);
});
