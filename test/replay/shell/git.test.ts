import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { replay } from '../../../src/replay/index.ts';
import { logOf } from '../log.ts';
import { diffOf, replayOn, told } from '../orchard.ts';
import { effectsOf } from './orchard-disk.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const ROW = 'apple\npear\nplum\n';
const FIG = 'fig\npear\nplum\n';

/** How a file is explained after some command lines, one a step. */
function after(head: string, ...runs: string[]): string[] {
  const spill = memorySpill();
  const base = { 'rows.txt': ROW };
  return told(
    replayOn(
      { base, head: { 'rows.txt': head } },
      [
        logOf(
          runs.map((run) => (run.includes('-am fig') ? { run, output: '[south 1a2b3c4] fig\n' } : { run })),
          spill,
        ),
      ],
      { grammars, blobs: spill },
    ),
  );
}

const EDIT = "sed -i 's/apple/fig/' rows.txt";
const WORSE = "sed -i 's/pear/thorn/' rows.txt";

/** On a branch of its own, which is begun and committed to. */
const SOUTH = ['git checkout -b south', EDIT, 'git commit -am fig'];

describe('git brings back', () => {
  test.each([
    ['what is in the base', [WORSE, 'git checkout -- rows.txt', EDIT]],
    ['all of a folder', [WORSE, 'git checkout .', EDIT]],
    ['by restore', [WORSE, 'git restore rows.txt', EDIT]],
    ['what is staged', [EDIT, 'git add rows.txt', WORSE, 'git checkout -- rows.txt']],
    ['what was committed', [EDIT, 'git commit -am fig', WORSE, 'git checkout HEAD -- rows.txt']],
    ['by a hard reset', [WORSE, 'git add -A', 'git reset --hard HEAD', EDIT]],
    ['what was put away', [EDIT, 'git stash', 'pytest -q', 'git stash pop']],
    [
      'by a commit of the session',
      [EDIT, 'git commit -am fig', WORSE, 'git commit -am worse', 'git checkout HEAD~1 -- rows.txt'],
    ],
    ['by restore from a commit', [WORSE, 'git commit -qam worse', 'git restore --source=HEAD~1 rows.txt', EDIT]],
    ['by a hard reset to before', [WORSE, 'git commit -am worse', 'git reset --hard HEAD^', EDIT]],
    [
      'by a soft reset, staged',
      [EDIT, 'git commit -am fig', 'git reset --soft HEAD~1', WORSE, 'git checkout -- rows.txt'],
    ],
    ['by a revert', [WORSE, 'git commit -am worse', 'git revert --no-edit HEAD', EDIT]],
    ['as a commit shows it', [WORSE, 'git show HEAD:rows.txt > rows.txt', EDIT]],
    ['as the index shows it', [EDIT, 'git add .', WORSE, 'git show :rows.txt > rows.txt']],
    ['from a stash of one file', [EDIT, 'git stash push -- rows.txt', 'git stash pop']],
    ['nothing where only a branch begins', [EDIT, 'git checkout -b south']],
    ['a branch that the session left', [EDIT, 'git commit -am fig', 'git checkout HEAD~1', 'git checkout -']],
    ['a commit by its printed id', [EDIT, 'git commit -am fig', 'git checkout HEAD~1', 'git cherry-pick 1a2b3c4']],
    ['by a revert of an older commit', [EDIT, 'git commit -am fig', WORSE, 'git commit -am worse', 'git revert HEAD']],
    ['what another branch was merged from', [...SOUTH, 'git checkout -', 'git merge south']],
    ['a commit of another branch', [...SOUTH, 'git checkout -', 'git cherry-pick south']],
    ['what was rebased', [...SOUTH, 'git checkout -b north HEAD~1', 'git rebase south']],
    ['what was built on it', [...SOUTH, 'git checkout -', WORSE, 'git add .', 'git stash', 'git rebase south']],
    ['a file of another branch', [...SOUTH, 'git checkout -', 'git checkout south -- rows.txt']],
    ['nothing where all is merged', [EDIT, 'git commit -am fig', 'git branch south', 'git merge south']],
    ['work that begins at a branch of elsewhere', ['git checkout -b south origin/main', EDIT]],
  ])('%s', (_, runs) => {
    expect(after(FIG, ...runs)).toEqual(['rows.txt: exact 2/0/0']);
  });
});

test.each([
  ['a branch that may hold anything', [EDIT, 'git checkout main']],
  ['a merge', [EDIT, 'git merge south']],
  ['a commit of old', [EDIT, 'git checkout HEAD~1 -- rows.txt']],
  ["a branch's file", [EDIT, 'git restore --source=south rows.txt']],
  ['a file of another commit', [EDIT, 'git show south:rows.txt > rows.txt']],
  ['what it staged from there', ['git checkout south -- rows.txt', EDIT, 'git checkout -- rows.txt']],
  ['a stash that was not made here', [EDIT, 'git stash pop']],
])('what comes from elsewhere is opaque: %s', (_, runs) => {
  expect(after('date\n', ...runs)[0]).toMatch(/^rows\.txt: \S+ \d+\/[1-9]\d*\/0$/);
});

test('the base is known by its id', () => {
  const spill = memorySpill();
  const base = '0123456789abcdef0123456789abcdef01234567';
  const log = logOf(
    [{ run: WORSE }, { run: 'git commit -am worse' }, { run: 'git checkout 0123456 -- rows.txt' }, { run: EDIT }],
    spill,
  );
  const diff = { ...diffOf({ 'rows.txt': ROW }, { 'rows.txt': FIG }, spill), base };
  const replayed = replay({ sessions: [log], diff, files: [] }, { grammars, blobs: spill });
  expect(told(replayed)).toEqual(['rows.txt: exact 2/0/0']);
});

const FILES = { 'rows.txt': ROW, 'gate.py': 'key\n', 'beds/leek.txt': 'leek\n' };
const effects = (...lines: string[]): unknown[] =>
  effectsOf(lines.join('\n'), FILES, grammars).map((effect) =>
    effect.kind === 'opaque'
      ? ['opaque', effect.paths]
      : effect.kind === 'move'
        ? [effect.path, effect.to]
        : [effect.kind, effect.path],
  );

describe('what git refuses is not done', () => {
  test.each([
    ['a file that was changed', [EDIT, 'git rm rows.txt'], [['set', 'rows.txt']]],
    [
      'unless it is forced',
      [EDIT, 'git rm -f rows.txt'],
      [
        ['set', 'rows.txt'],
        ['remove', 'rows.txt'],
      ],
    ],
    ['one that is not tracked', ['echo fig > new.txt', 'git rm new.txt'], [['write', 'new.txt']]],
    ['a folder without -r', ['git rm beds'], []],
    ['a folder', ['git rm -r beds'], [['remove', 'beds']]],
    ['a place that is taken', ['git mv rows.txt gate.py'], []],
    ['a move', ['git mv rows.txt beds'], [['rows.txt', 'beds/rows.txt']]],
    ['what only the index forgets', ['git rm --cached rows.txt', 'git checkout -- rows.txt'], []],
    ['a stash of what is not tracked', ['echo fig > new.txt', 'git stash push -- new.txt'], [['write', 'new.txt']]],
    ['a branch that is there', ['git checkout -b south', 'git checkout -b south && rm rows.txt'], []],
  ])('%s', (_, lines, told) => {
    expect(effects(...lines)).toEqual(told);
  });
});

test('a literal patch is applied where it fits, opaque where it does not', () => {
  const patch = (line: string): string =>
    `git apply <<'EOF'\n--- a/rows.txt\n+++ b/rows.txt\n@@ -1,2 +1,2 @@\n-${line}\n+fig\n pear\nEOF`;
  expect(after(FIG, patch('apple'))).toEqual(['rows.txt: exact 2/0/0']);
  expect(after(FIG, patch('thorn'))[0]).toBe('rows.txt: uncovered 0/2/0');
});

/** Effects after a pull that went well, or (`status`) not, and of which git printed this. */
const pulled = (line: string, printed: string, status = 0): unknown[] =>
  effectsOf(line, FILES, grammars, { status, printed: () => printed }).map((effect) =>
    effect.kind === 'opaque' ? effect.paths : effect.path,
  );

describe('what git says of a merge bounds it', () => {
  const STAT = ' rows.txt            |  2 +-\n {beds => plots}/leek.txt | 1 -\n 2 files changed, 1 insertion(+)\n';
  const MADE = `Updating 1a2b3c4..5d6e7f8\nFast-forward\n${STAT}`;
  const [sown] = ['echo fig > gate.py'];
  test.each([
    ['nothing new', `${sown}; git pull`, 'Already up to date.\n', 0, ['gate.py']],
    ['files that it names', `${sown}; git pull`, MADE, 0, ['gate.py', ['rows.txt', 'beds/leek.txt', 'plots/leek.txt']]],
    [
      'a merge of a branch',
      `${sown}; git merge origin/south`,
      `Merge made by the 'ort' strategy.\n${STAT}`,
      0,
      ['gate.py', ['rows.txt', 'beds/leek.txt', 'plots/leek.txt']],
    ],
    ['before anything was done', `git pull && ${sown}`, MADE, 0, ['gate.py']],
    ['a name that is cut', `${sown}; git pull`, MADE.replace('rows', '...'), 0, ['gate.py', null]],
    ['two of them', `${sown}; git pull; git pull`, MADE + MADE, 0, ['gate.py', null]],
    ['a refusal', `${sown}; git pull`, 'fatal: Not possible to fast-forward, aborting.\n', 128, ['gate.py']],
    ['a conflict', `${sown}; git pull`, 'CONFLICT (content): Merge conflict in rows.txt\n', 1, ['gate.py', null]],
    ['nothing at all', `${sown}; git pull`, '', 0, ['gate.py', null]],
  ])('%s', (_, line, printed, status, told) => {
    expect(pulled(line, printed, status)).toEqual(told);
  });
});

test('another repository is left to itself', () => {
  const root = (folder: string) => (folder.startsWith('/tmp') ? null : '');
  expect(effectsOf('git -C /tmp/demo reset --hard', FILES, grammars, { root })).toEqual([
    { kind: 'opaque', paths: ['/tmp/demo'] },
  ]);
  expect(effectsOf('git -C beds rm leek.txt', FILES, grammars)).toEqual([{ kind: 'remove', path: 'beds/leek.txt' }]);
});

test('what is written to a folder that git may have taken away with its last file is no more than believed', () => {
  const line = 'git rm -f beds/rows.txt; echo fig >> beds/rows.txt';
  expect(effectsOf(line, { 'beds/rows.txt': ROW }, grammars, { whole: false }).at(-1)).toEqual({
    kind: 'opaque',
    paths: ['beds/rows.txt'],
  });
});
