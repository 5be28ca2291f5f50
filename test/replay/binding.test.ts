import { beforeAll, describe, expect, test } from 'vitest';
import type { Binding, Grammars, LoggedSession, PullRequest } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { type Draft, editor, logOf } from './log.ts';
import { replayOn } from './orchard.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const TREES = Array.from({ length: 10 }, (_, row) => `row ${row}: pear trees ${row * 12}`);
const BASE = { 'orchard.txt': 'The orchard\n' };
const HEAD = { 'orchard.txt': `The orchard\n${TREES.join('\n')}\n` };

const PULL: PullRequest = {
  repository: 'pomona/orchard',
  number: 12,
  title: 'Plant',
  body: '',
  login: null,
  authorType: null,
  headBranch: 'plant',
  headRepository: null,
  baseBranch: 'main',
  createdAt: null,
  labels: [],
  commits: [],
  comments: [],
  task: null,
};

interface Said {
  readonly drafts: (edit: ReturnType<typeof editor>) => readonly Draft[];
  readonly session?: Partial<LoggedSession['session']>;
}

function bind(trees: { base: Record<string, string>; head: Record<string, string> }, logs: readonly Said[]): Binding[] {
  const spill = memorySpill();
  const sessions = logs.map(({ drafts, session }) => {
    const logged = logOf(drafts(editor(spill)), spill);
    return { ...logged, session: { ...logged.session, ...session } };
  });
  return [...replayOn(trees, sessions, { grammars, blobs: spill }, { pull: PULL }).bindings];
}

const writing = (lines: readonly string[]): Said['drafts'] => {
  return (edit) => [{ edits: [edit.replace('orchard.txt', 'The orchard\n', `The orchard\n${lines.join('\n')}\n`)] }];
};

describe('a log and a change', () => {
  const change = { base: BASE, head: HEAD };

  test('a log whose edits make the change is probably its own', () => {
    expect(bind(change, [{ drafts: writing(TREES) }])).toEqual([
      { session: 0, kind: 'probable', covered: 10, of: 10, touched: ['orchard.txt'], signs: [] },
    ]);
  });

  test('with a link to the pull request it is certain', () => {
    const session = { pullRequests: ['https://github.com/Pomona/orchard/pull/12'] };
    const [found] = bind(change, [{ drafts: writing(TREES.slice(0, 6)), session }]);
    expect(found).toMatchObject({ kind: 'certain', covered: 6, signs: ['it names this pull request'] });
  });

  test('a link to another pull request of a like number is none', () => {
    const session = { pullRequests: ['https://github.com/pomona/orchard/pull/112'] };
    expect(bind(change, [{ drafts: writing(TREES.slice(0, 6)), session }])[0]).toMatchObject({
      kind: 'weak',
      signs: [],
    });
  });

  test('nor is one to the same name under another owner', () => {
    const session = { pullRequests: ['https://github.com/notpomona/orchard/pull/12'] };
    expect(bind(change, [{ drafts: writing(TREES), session }])[0]?.signs).toEqual([]);
  });

  test('each log is told with the changed files in which it had a hand', () => {
    const trees = { base: { ...BASE, 'ferry.txt': 'pier 4\n' }, head: { ...HEAD, 'ferry.txt': '' } };
    const sink: Said['drafts'] = (edit) => [{ edits: [edit.replace('ferry.txt', 'pier 4\n', '')] }];
    const look: Said['drafts'] = () => [{ run: 'cat ferry.txt' }];
    expect(bind(trees, [{ drafts: writing(TREES) }, { drafts: sink }, { drafts: look }])).toMatchObject([
      { kind: 'probable', touched: ['orchard.txt'] },
      { kind: 'foreign', covered: 0, touched: ['ferry.txt'] },
      { kind: 'foreign', covered: 0, touched: [] },
    ]);
  });

  test('half of the change and the branch make it probable', () => {
    const [found] = bind(change, [{ drafts: writing(TREES.slice(0, 5)), session: { branch: 'plant' } }]);
    expect(found).toMatchObject({ kind: 'probable', signs: ['it was on the branch plant'] });
  });

  test('a log about something else is foreign, each log for itself', () => {
    const other: Said['drafts'] = (edit) => [{ edits: [edit.write('ferry.txt', 'pier 4 leaves at 9:30\n')] }];
    expect(bind(change, [{ drafts: other }, { drafts: writing(TREES) }]).map(({ kind }) => kind)).toEqual([
      'foreign',
      'probable',
    ]);
  });

  test('lines in a command count as much as those of an edit', () => {
    const run = `cat >> orchard.txt <<'EOF'\n${TREES.join('\n')}\nEOF`;
    expect(bind(change, [{ drafts: () => [{ run }] }])[0]).toMatchObject({ kind: 'probable', covered: 10 });
  });

  test('of a change of a few lines only replay tells', () => {
    const few = { base: BASE, head: { 'orchard.txt': `The orchard\n${TREES[0]}\n` } };
    const [own] = bind(few, [{ drafts: writing(TREES.slice(0, 1)) }]);
    expect(own).toMatchObject({ kind: 'probable', covered: 1, of: 1 });
    expect(bind(few, [{ drafts: () => [{ run: 'ls' }] }])[0]).toMatchObject({ kind: 'unknown', covered: 0, of: 1 });
  });

  test('lines that were only moved make no log the log of the change', () => {
    const [first = '', ...rest] = TREES;
    const head = { 'orchard.txt': `The orchard\n${[...rest, first, 'quinces by the wall'].join('\n')}\n` };
    const elsewhere: Said['drafts'] = (edit) => [{ edits: [edit.write('list.txt', TREES.join('\n'))] }];
    const [found] = bind({ base: HEAD, head }, [{ drafts: elsewhere }]);
    expect(found).toMatchObject({ kind: 'unknown', covered: 0, of: 1 });
  });

  test('a change that only takes lines away is told by what is taken', () => {
    const felled = { base: HEAD, head: BASE };
    const fell: Said['drafts'] = (edit) => [{ edits: [edit.replace('orchard.txt', `${TREES.join('\n')}\n`, '')] }];
    expect(bind(felled, [{ drafts: fell }])[0]).toMatchObject({ kind: 'probable', covered: 10 });
    expect(bind(felled, [{ drafts: () => [{ run: 'ls' }] }])[0]).toMatchObject({ kind: 'foreign', covered: 0 });
  });

  test('a log that no line of is there is foreign, and no step of it is needed', () => {
    expect(bind(change, [{ drafts: () => [] }])[0]).toMatchObject({ kind: 'foreign', covered: 0 });
  });
});
