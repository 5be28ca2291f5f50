import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { historyPeeked } from '../../src/rules/history-peeked.ts';
import { openCase } from '../../src/rules/index.ts';
import { commitLore, historyLooks, shownCommits } from '../../src/rules/logged/git-history.ts';
import { gravest } from './build-case.ts';
import { buildEvidence, type Told } from './evidence.ts';
import type { NeutralStep } from './neutral-steps.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const HASH = '4f2a9c1d7e8b4f2a9c1d7e8b4f2a9c1d7e8b4f2a';
const LATER = 'Date:   Thu Mar 12 09:00:00 2026 +0000';
const EARLIER = 'Date:   Thu Feb 12 09:00:00 2026 +0000';
const LINE = 'fares = [fare for fare in tariff if fare.season == "summer"]';
const files = [{ path: 'ferry.py', before: 'fares = []\n', after: `${LINE}\n` }];

function open(steps: readonly NeutralStep[], told: Told = {}) {
  const blobs = memorySpill();
  const evidence = buildEvidence({ files, baseTime: '2026-03-01T10:00:00Z', sessions: [steps], ...told }, blobs);
  return openCase(evidence, null, { grammars, blobs });
}

const ask = (steps: readonly NeutralStep[], told: Told = {}) => gravest(historyPeeked.find(open(steps, told)));
const show = (command: string, date = LATER): NeutralStep => ({
  run: command,
  output: `commit ${HASH}\n${date}\n\n    Summer fares\n\n@@ -1 +1 @@\n+${LINE}\n`,
});

describe('which commands look at other history', () => {
  test.each<readonly [string, string]>([
    ['git show other', 'shown'],
    ['git -C /srv/ferry --no-pager show 4f2a9c1d', 'shown'],
    ['git log --all -p', 'shown'],
    ['git log -p origin/next', 'shown'],
    ['git diff main..origin/next', 'shown'],
    ['git stash show -p', 'shown'],
    ['git show 4f2a9c1d:ferry.py > ferry.py', 'taken'],
    ['git show 4f2a9c1d | git apply', 'taken'],
    ['git cherry-pick 4f2a9c1d', 'taken'],
    ['git checkout 4f2a9c1d -- ferry.py', 'taken'],
    ['git restore --source=4f2a9c1d ferry.py', 'taken'],
    ['git show', ''],
    ['git show HEAD~3', ''],
    ['git log -p -S fares', ''],
    ['git diff', ''],
    ['git checkout ferry.py pier.py', ''],
    ['git checkout -- ferry.py', ''],
    ['git checkout HEAD -- ferry.py', ''],
    ["echo 'git show other'", ''],
  ])('%s: %s', (run, how) => {
    expect(historyLooks(open([{ run }])).map((look) => look.how)).toEqual(how === '' ? [] : [how]);
  });
});

describe('how a commit stands to the base', () => {
  test.each<readonly [string, string, readonly NeutralStep[]]>([
    ['later', 'warn', [show('git show other')]],
    ['of an older date', 'unknown', [show('git show other', EARLIER)]],
    ['of a date that another command told', 'warn', [show('git log --all'), { run: `git cherry-pick ${HASH}` }]],
    ['listed on the way to HEAD', 'clear', [show('git log -1'), show('git show 4f2a9c1d')]],
    ['made here', 'clear', [{ run: 'git commit -m x', output: '[work 4f2a9c1] x\n' }, show('git show 4f2a9c1')]],
    ['refused', 'clear', [{ rejected: show('git show other') }]],
    ['the main branch', 'clear', [{ run: 'git checkout origin/main -- ferry.py' }]],
    ['of a file that is not in the diff', 'clear', [{ run: 'git checkout 4f2a9c1d -- pier.py' }]],
  ])('%s: %s', (_, expected, steps) => expect(ask(steps)).toBe(expected));

  test('without a time of the base nobody can tell', () => {
    const blobs = memorySpill();
    const evidence = buildEvidence({ files, sessions: [[show('git show other')]] }, blobs);
    expect(gravest(historyPeeked.find(openCase(evidence, null, { grammars, blobs })))).toBe('unknown');
  });

  test('a task that forbids it does not ask for it', () => {
    expect(ask([show('git show other')], { task: `Port ${HASH} to the pier.` })).toBe('clear');
    expect(ask([show('git show other')], { task: `Do not cherry-pick ${HASH}.` })).toBe('warn');
  });
});

test('an output is taken apart by its commits', () => {
  expect(shownCommits(`commit ${HASH}\na\ncommit aaaaaaa (HEAD)\nb`).map(({ hash }) => hash)).toEqual([
    HASH,
    'aaaaaaa',
  ]);
  expect(shownCommits('fares')).toEqual([{ hash: null, text: 'fares' }]);
});

test('what is known of commits is read from outputs of git alone', () => {
  const lore = commitLore(
    open([
      { run: 'git log', output: `commit ${HASH}\n${LATER}\n` },
      { run: 'echo git', output: LATER },
    ]),
  );
  expect([...lore.own]).toEqual([HASH.slice(0, 7)]);
  expect([...lore.dates.keys()]).toEqual([HASH.slice(0, 7)]);
});
