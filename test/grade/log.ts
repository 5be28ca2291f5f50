import type {
  Clip,
  Finding,
  Grade,
  LoggedSession,
  Outcome,
  Replay,
  Session,
  Signal,
  Step,
  TestRun,
  Tools,
} from '../../src/core/index.ts';
import { gradeSessions } from '../../src/grade/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { clip } from '../../src/text/index.ts';

const spill = memorySpill();

/** Tools with the shell grammar. */
export const tools: Tools = { grammars: await loadGrammars(['bash']), blobs: spill };

/** A step that does not know its place yet. */
export type Loose = (index: number) => Step;

const clipped = (text: string): Clip => clip(text, spill);

const place = (index: number) => ({
  index,
  line: index + 1,
  offset: index * 100,
  length: 100,
  time: null,
  depth: 0,
  model: null,
});

const call = (tool: string, index: number, outcome: Outcome, output: string) => ({
  ...place(index),
  tool,
  callId: `call-${index}`,
  outcome,
  output: clipped(output),
  endTime: null,
});

interface Ran {
  readonly code?: number | null;
  readonly output?: string;
  readonly tests?: TestRun;
  readonly outcome?: Outcome;
}

/** A shell command; it succeeds unless `code` says otherwise. */
export const run =
  (command: string, { code = 0, output = '', tests, outcome }: Ran = {}): Loose =>
  (index) => ({
    kind: 'run',
    ...call('shell', index, outcome ?? (code === 0 ? 'ok' : 'error'), output),
    command: clipped(command),
    cwd: null,
    exit: { code, source: code === null ? 'none' : 'field' },
    tests: tests ?? null,
  });

/** One replacement in a file. */
export const edit =
  (path: string, before: string, after: string, outcome: Outcome = 'ok'): Loose =>
  (index) => ({
    kind: 'edit',
    ...call('Edit', index, outcome, outcome === 'ok' ? 'done' : 'no such text'),
    edits: [{ op: 'replace', path, old: clipped(before), new: clipped(after), all: false, before: null }],
  });

/** A whole file. */
export const write =
  (path: string, content: string): Loose =>
  (index) => ({
    kind: 'edit',
    ...call('Write', index, 'ok', 'done'),
    edits: [{ op: 'write', path, content: clipped(content), before: null }],
  });

/** A patch in the grammar of apply_patch. */
export const patch =
  (text: string): Loose =>
  (index) => ({
    kind: 'edit',
    ...call('apply_patch', index, 'ok', 'done'),
    edits: [{ op: 'patch', text: clipped(text) }],
  });

export const read =
  (path: string, output = '', outcome: Outcome = 'ok'): Loose =>
  (index) => ({ kind: 'read', ...call('Read', index, outcome, output), path });

export const other =
  (tool: string, input: unknown, output = '', outcome: Outcome = 'ok'): Loose =>
  (index) => ({ kind: 'other', ...call(tool, index, outcome, output), input: clipped(JSON.stringify(input)) });

export const say =
  (text: string, by: 'agent' | 'human' = 'agent'): Loose =>
  (index) => ({ kind: 'say', ...place(index), by, text: clipped(text) });

/** What happened without a call. */
export const note =
  (what: 'compaction' | 'interruption' | 'api-error' | 'permission', says = ''): Loose =>
  (index) => ({ kind: 'note', ...place(index), what, says: clipped(says), path: null });

/** The same step at a time. */
export const at =
  (time: string, loose: Loose): Loose =>
  (index) => ({ ...loose(index), time });

/** A session of these steps. */
export const session = (loose: readonly Loose[], over: Partial<Session> = {}): Session => ({
  format: 'codex',
  agent: 'codex',
  agentVersion: null,
  id: 'orchard-1',
  models: ['pear-1'],
  cwd: '/home/orchard',
  branch: null,
  baseCommit: null,
  pullRequests: [],
  startedAt: null,
  endedAt: null,
  end: 'unknown',
  compactions: 0,
  apiErrors: 0,
  steps: loose.map((step, index) => step(index)),
  usage: { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null, how: 'none' },
  diagnostics: {
    records: loose.length,
    used: loose.length,
    skipped: {},
    spliced: 0,
    orphanResults: 0,
    unanswered: 0,
    duplicates: 0,
    truncated: 0,
    redacted: 0,
  },
  ...over,
});

export const logged = (one: Session): LoggedSession => ({
  file: 'session.jsonl',
  trust: 'A',
  boundBy: 'named by the operator',
  session: one,
});

const NO_LINES = { changed: 0, explained: 0, opaque: 0, unlogged: 0 };

/** Nothing could be replayed: edits are taken from the log as they stand. */
export const NO_REPLAY: Replay = {
  status: 'no-base',
  why: 'The base is not at hand.',
  files: [],
  lines: NO_LINES,
  missed: [],
  outside: [],
  notInDiff: [],
  bindings: [],
};

/** A replay that owes these paths of the pull request to these steps of the first session. */
export const replayOf = (steps: Readonly<Record<string, readonly number[]>>): Replay => ({
  ...NO_REPLAY,
  status: 'replayed',
  why: 'Replayed.',
  files: Object.entries(steps).map(([path, own]) => ({
    path,
    state: 'exact',
    lines: { ...NO_LINES, changed: 4, explained: 4 },
    origins: [],
    steps: own.map((step) => ({ session: 0, step })),
  })),
  lines: { changed: 4, explained: 4, opaque: 0, unlogged: 0 },
});

interface Given {
  readonly replay?: Replay;
  readonly findings?: readonly Finding[];
  readonly over?: Partial<Session>;
  readonly tools?: Tools;
}

/** Grades one session made of these steps. */
export function gradeOf(loose: readonly Loose[], given: Given = {}): { grade: Grade; signals: readonly Signal[] } {
  const sessions = [logged(session(loose, given.over))];
  const input = { sessions, replay: given.replay ?? NO_REPLAY, findings: given.findings ?? [], pull: null };
  return gradeSessions(input, given.tools ?? tools);
}

/** The value of one signal of a session made of these steps. */
export const measureOf = (id: string, loose: readonly Loose[], given: Given = {}): number | null =>
  gradeOf(loose, given).signals.find((signal) => signal.id === id)?.value ?? null;

export const finding = (over: Partial<Finding>): Finding => ({
  rule: 'weakened-assertion',
  group: 'cheating',
  outcome: 'hit',
  level: 'block',
  says: 'A test was weakened.',
  anchors: [],
  fingerprint: 'weakened-assertion:orchard',
  ...over,
});

/** A test run that fails, one that passes, an edit of source, and the words that end a session. */
export const red = run('npx vitest run', { code: 1, output: '1 failed' });
export const green = run('npx vitest run', { output: '4 passed' });
export const fix = edit('src/harvest.ts', 'return pears - 1;', 'return pears + apples;');
export const done = say('The harvest now counts apples.');
