import { beforeAll, describe, expect, test } from 'vitest';
import type { Evidence, Need } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memoryHost } from '../../src/host/memory.ts';
import { newBudget } from '../../src/replay/edit/budget.ts';
import { foldersOf, namesIn } from '../../src/replay/folders.ts';
import { wants } from '../../src/replay/index.ts';
import { growTree } from '../../src/replay/tree.ts';
import { type Draft, logOf } from './log.ts';
import { diffOf, replayOn, told } from './orchard.ts';

const BASE = {
  'gate.py': 'key = 1\n',
  'rows/apple.py': 'import key\n',
  'rows/pear.py': 'import key\n',
  'rows/.hidden.py': 'import key\n',
  'rows/notes.md': 'import key\n',
  'beds/leek/old.py': 'import key\n',
};
const NO_CHANGES = { base: null, head: null, raw: null, patch: new Uint8Array(), objects: new Map() };
const host = memoryHost({ changes: NO_CHANGES, base: BASE });
const { spill } = host;
let tools: { grammars: Awaited<ReturnType<typeof loadGrammars>>; blobs: typeof spill };
beforeAll(async () => {
  tools = { grammars: await loadGrammars(['bash']), blobs: spill };
});

const CHANGED = {
  ...BASE,
  'rows/apple.py': 'import lock\n',
  'rows/pear.py': 'import lock\n',
  'beds/leek/old.py': 'import lock\n',
};

/** Asks in rounds, as a run does, and replays. */
async function replayInRounds(drafts: readonly Draft[], head: Record<string, string>) {
  const log = logOf(drafts, spill, { agent: 'codex' });
  const diff = diffOf(BASE, head, spill);
  const rounds: (readonly Need[])[] = [];
  let files: Evidence['files'] = [];
  for (let round = 0; round < 3; round += 1) {
    const held = new Set(files.map(({ path, folder }) => `${path}:${folder}`));
    const needs = wants([log], diff, tools, files).filter(({ path, folder }) => !held.has(`${path}:${folder}`));
    if (needs.length === 0) break;
    rounds.push(needs);
    files = [...files, ...(await host.files(needs))];
  }
  return { rounds, result: replayOn({ base: BASE, head }, [log], tools, { files }) };
}

describe('patterns over the repository', () => {
  test('folders are listed by need, round by round, and what matches is followed exactly', async () => {
    const { rounds, result } = await replayInRounds([{ run: "sed -i 's/key/lock/' rows/*.py */*/*.py" }], CHANGED);
    expect(rounds.map((needs) => needs.map(({ path, folder }) => (folder ? `${path}/` : path)))).toEqual([
      ['rows/', '/'],
      ['beds/'],
      ['beds/leek/'],
    ]);
    expect(told(result)).toEqual([
      'beds/leek/old.py: exact 2/0/0',
      'rows/apple.py: exact 2/0/0',
      'rows/pear.py: exact 2/0/0',
    ]);
    expect(result.notInDiff).toEqual([]);
  });

  test('what else it changes is seen, though the pull request does not have it', async () => {
    const head = { ...BASE, 'rows/apple.py': 'import lock\n' };
    const { result } = await replayInRounds([{ run: "sed -i 's/key/lock/' rows/*.py" }], head);
    expect(told(result)).toEqual(['rows/apple.py: exact 2/0/0']);
    expect(result.notInDiff.map(({ path }) => path)).toEqual(['rows/pear.py']);
  });

  test('files that the session made or took away count', async () => {
    const head = { 'rows/.hidden.py': 'import key\n', 'rows/notes.md': 'import key\n', 'rows/fig.md': 'fig\n' };
    const drafts = [
      { run: 'echo fig > rows/fig.py' },
      { run: 'rm rows/pear.py rows/apple.py' },
      { run: `for f in rows/*.py; do mv "$f" "\${f%.py}.md"; done` },
      { run: 'rm gate.py beds/leek/old.py' },
    ];
    const { result } = await replayInRounds(drafts, head);
    expect(result.files.map(({ state }) => state)).toEqual(result.files.map(() => 'exact'));
    expect(result.notInDiff).toEqual([]);
  });

  test.each([
    `find . -type f -name '*.py' -exec sed -i 's/key/lock/' {} +`,
    `find . -name '*.py' | xargs sed -i 's/key/lock/'`,
  ])('`%s` changes each file that is found, hidden ones too', async (run) => {
    const head = { ...CHANGED, 'gate.py': 'lock = 1\n', 'rows/.hidden.py': 'import lock\n' };
    const { rounds, result } = await replayInRounds([{ run }], head);
    expect(rounds[0]?.map(({ path, folder }) => [path, folder])).toEqual([['', true]]);
    expect(result.files.map(({ path, state }) => [path, state])).toEqual(
      ['beds/leek/old.py', 'gate.py', 'rows/.hidden.py', 'rows/apple.py', 'rows/pear.py'].map((one) => [one, 'exact']),
    );
    expect(result.notInDiff).toEqual([]);
  });

  test('commands that only read ask for nothing', async () => {
    const { rounds } = await replayInRounds([{ run: 'cat rows/*.py | grep key; ls beds/*' }], BASE);
    expect(rounds).toEqual([]);
  });

  test('without the names the line stays opaque', () => {
    const log = logOf([{ run: "sed -i 's/key/lock/' rows/*.py" }], spill, { agent: 'codex' });
    const result = replayOn({ base: BASE, head: CHANGED }, [log], tools);
    expect(new Set(result.files.map(({ state, lines }) => `${state} ${lines.opaque}`))).toEqual(
      new Set(['uncovered 2']),
    );
  });
});

describe('folders of the base', () => {
  const listed = async (...paths: string[]) =>
    foldersOf(await host.files(paths.map((path) => ({ tree: 'base', path, folder: true }))), spill);

  test('a folder below one that is known not to hold it is empty; others are not known', async () => {
    const folders = await listed('', 'rows');
    expect([...(namesIn(folders, 'rows') ?? [])]).toHaveLength(4);
    expect(namesIn(folders, 'rows/none/deeper')).toEqual(new Map());
    expect(namesIn(folders, 'sheds')).toEqual(new Map());
    expect(namesIn(folders, 'beds')).toBeNull();
    expect(namesIn(new Map(), '')).toBeNull();
  });

  test('what is in a folder that was moved is known no longer, and its neighbours are in doubt', async () => {
    const tree = growTree(new Map(), spill, newBudget(), { folders: await listed('', 'rows') });
    expect(tree.list('rows')?.sure).toBe(true);
    tree.reshape('rows');
    expect(tree.list('rows')).toBeNull();
    expect([...(tree.list('')?.names.keys() ?? [])].sort()).toEqual(['beds', 'gate.py']);
    expect(tree.list('')?.sure).toBe(false);
  });
});
