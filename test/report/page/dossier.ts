import type { Diff, Dossier, LoggedSession, Replay, Session, Step, ToldCall } from '../../../src/core/index.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { clip } from '../../../src/text/index.ts';

const spill = memorySpill();

const HOUR = Date.UTC(2026, 4, 2, 9);

const place = (index: number) => ({
  index,
  line: index + 3,
  offset: index * 100,
  length: 100,
  time: new Date(HOUR + index * 20_000).toISOString(),
  depth: 0,
  model: null,
});

const call = (index: number, tool: string, outcome: 'ok' | 'error', output: string) => ({
  ...place(index),
  tool,
  callId: `call-${index}`,
  outcome,
  output: clip(output, spill),
  endTime: null,
});

/** A command of the ferry's session. */
export const run = (index: number, command: string, output = '', outcome: 'ok' | 'error' = 'ok'): Step => ({
  ...call(index, 'shell', outcome, output),
  kind: 'run',
  command: clip(command, spill),
  cwd: null,
  exit: { code: outcome === 'ok' ? 0 : 1, source: 'field' },
  tests: null,
});

/** An edit of one line. */
export const edit = (index: number, path: string, before: string, after: string): Step => ({
  ...call(index, 'edit', 'ok', 'The file was edited.'),
  kind: 'edit',
  edits: [{ op: 'replace', path, old: clip(before, spill), new: clip(after, spill), all: false, before: null }],
});

/** Something that somebody said. */
export const say = (index: number, by: 'agent' | 'human', text: string): Step => ({
  ...place(index),
  kind: 'say',
  by,
  text: clip(text, spill),
});

/** The context was compacted. */
export const compaction = (index: number): Step => ({
  ...place(index),
  kind: 'note',
  what: 'compaction',
  says: clip('The conversation was summed up.', spill),
  path: null,
});

const SESSION: Omit<Session, 'steps'> = {
  format: 'codex',
  agent: 'codex',
  agentVersion: null,
  id: '01a1ffc3-f4ce',
  models: ['gpt-5.1-codex'],
  cwd: null,
  branch: null,
  baseCommit: null,
  pullRequests: [],
  startedAt: '2026-05-02T09:00:00Z',
  endedAt: '2026-05-02T09:06:30Z',
  end: 'completed',
  compactions: 1,
  apiErrors: 0,
  usage: { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null, how: 'none' },
  diagnostics: {
    records: 0,
    used: 0,
    skipped: {},
    spliced: 0,
    orphanResults: 0,
    unanswered: 0,
    duplicates: 0,
    truncated: 0,
    redacted: 0,
  },
};

/** A session that was found, of these steps. */
export const logged = (steps: readonly Step[]): LoggedSession => ({
  file: '.agent-logs/rollout.jsonl',
  trust: 'C',
  boundBy: 'its base commit',
  session: { ...SESSION, steps },
});

const TEST = 'test/timetable.test.ts';

/** What the pull request changes: the line of the timetable's test that a finding is about. */
export const changeOf = (before: string, after: string, path = TEST): Diff => ({
  base: null,
  head: null,
  problems: [],
  files: [
    {
      path,
      oldPath: null,
      status: 'modified',
      oldMode: '100644',
      newMode: '100644',
      binary: false,
      before: { kind: 'unavailable', why: 'only a diff was given' },
      after: { kind: 'unavailable', why: 'only a diff was given' },
      hunks: [
        {
          oldStart: 40,
          oldLines: 3,
          newStart: 40,
          newLines: 3,
          lines: [
            { sign: ' ', text: "test('departs at the turn of the tide', () => {" },
            { sign: '-', text: before },
            { sign: '+', text: after },
            { sign: ' ', text: '});' },
          ],
        },
      ],
    },
  ],
});

const LINES = { changed: 2, explained: 1, opaque: 0, unlogged: 1 };

/** A replay that explains the new line by step 17, and finds the old one's loss in no log. */
export const replayOf = (path = TEST): Replay => ({
  status: 'replayed',
  why: 'The log was replayed.',
  lines: LINES,
  files: [
    {
      path,
      state: 'partial',
      lines: LINES,
      origins: [
        { side: 'old', line: 41, origin: { kind: 'unlogged' } },
        { side: 'new', line: 41, origin: { kind: 'explained', session: 0, step: 17 } },
      ],
      steps: [{ session: 0, step: 17 }],
    },
  ],
  missed: [],
  outside: [{ session: 0, step: 3, path: '/etc/hosts' }],
  notInDiff: [],
  bindings: [],
});

const told = (step: number, settled: ToldCall['settled'], result?: 'green' | 'red'): ToldCall => ({
  session: 0,
  step,
  settled,
  check: result ? { kind: 'test', result } : null,
});

const STEPS: readonly Step[] = Array.from({ length: 20 }, (_, index) => {
  if (index === 0) return say(0, 'human', 'Sail at the turn of the tide.');
  if (index === 9) return run(9, 'npm test', 'not ok 3 departs at the turn of the tide', 'error');
  if (index === 13) return compaction(13);
  if (index === 17) return edit(17, TEST, "  expect(sail()).toBe('06:10');", "  expect(sail()).toBe('06:40');");
  return index === 18
    ? run(18, 'npm test', 'ok 12 tests passed')
    : run(index, `sed -n ${index}p src/timetable.ts`, 'a line');
});

/** What is known beside `sampleReport`: twenty steps, a failure that was recovered, one changed test. */
export const sampleDossier = (over: Partial<Dossier> = {}): Dossier => ({
  sessions: [logged(STEPS)],
  diff: changeOf("  expect(sail()).toBe('06:10');", "  expect(sail()).toBe('06:40');"),
  replay: replayOf(),
  blobs: spill,
  calls: STEPS.flatMap(({ index, kind }) => {
    if (kind === 'say' || kind === 'note') return [];
    if (index === 9) return [told(9, 'fail', 'red')];
    return [index === 18 ? told(18, 'ok', 'green') : told(index, 'ok')];
  }),
  episodes: [{ fails: [{ session: 0, step: 9 }], recovery: { session: 0, step: 18 } }],
  ...over,
});
