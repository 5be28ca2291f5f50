import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../../src/core/index.ts';
import { loadGrammars } from '../../../src/host/grammars.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { logOf } from '../log.ts';
import { replayOn, told } from '../orchard.ts';

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
          runs.map((run) => ({ run })),
          spill,
        ),
      ],
      { grammars, blobs: spill },
    ),
  );
}

const EDIT = "sed -i 's/apple/fig/' rows.txt";
const WORSE = "sed -i 's/pear/thorn/' rows.txt";

describe('git brings back', () => {
  test.each([
    ['what is in the base', [WORSE, 'git checkout -- rows.txt', EDIT]],
    ['all of a folder', [WORSE, 'git checkout .', EDIT]],
    ['by restore', [WORSE, 'git restore rows.txt', EDIT]],
    ['what is staged', [EDIT, 'git add rows.txt', WORSE, 'git checkout -- rows.txt']],
    ['what was committed', [EDIT, 'git commit -am fig', WORSE, 'git checkout HEAD -- rows.txt']],
    ['by a hard reset', [WORSE, 'git add -A', 'git reset --hard HEAD', EDIT]],
    ['what was put away', [EDIT, 'git stash', 'pytest -q', 'git stash pop']],
    ['nothing where only a branch begins', [EDIT, 'git checkout -b south']],
  ])('%s', (_, runs) => {
    expect(after(FIG, ...runs)).toEqual(['rows.txt: exact 2/0/0']);
  });
});

test.each([
  ['a branch that may hold anything', [EDIT, 'git checkout main']],
  ['a merge', [EDIT, 'git merge south']],
  ['a commit of old', [EDIT, 'git checkout HEAD~1 -- rows.txt']],
  ['a stash that was not made here', [EDIT, 'git stash pop']],
])('what comes from elsewhere is opaque: %s', (_, runs) => {
  expect(after('date\n', ...runs)[0]).toMatch(/^rows\.txt: \S+ \d+\/[1-9]\d*\/0$/);
});

test('a literal patch is applied where it fits, opaque where it does not', () => {
  const patch = (line: string): string =>
    `git apply <<'EOF'\n--- a/rows.txt\n+++ b/rows.txt\n@@ -1,2 +1,2 @@\n-${line}\n+fig\n pear\nEOF`;
  expect(after(FIG, patch('apple'))).toEqual(['rows.txt: exact 2/0/0']);
  expect(after(FIG, patch('thorn'))[0]).toBe('rows.txt: uncovered 0/2/0');
});
