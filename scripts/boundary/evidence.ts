import {
  type Clip,
  DEFAULT_POLICY,
  EMPTY_CLIP,
  type Evidence,
  type LoggedSession,
  type RunStep,
  type Session,
} from '../../src/core/index.ts';

const short = (head: string): Clip => ({ head, tail: '', bytes: Buffer.byteLength(head), digest: null });

const runStep = (line: string, index: number): RunStep => ({
  kind: 'run',
  index,
  line: index + 1,
  offset: 0,
  length: 0,
  time: null,
  endTime: null,
  depth: 0,
  model: null,
  tool: 'Bash',
  callId: null,
  outcome: 'ok',
  output: EMPTY_CLIP,
  command: short(line),
  cwd: null,
  exit: { code: 0, source: 'field' },
  tests: null,
});

/** Evidence that holds sessions and nothing else. */
export const evidenceOf = (sessions: readonly LoggedSession[]): Evidence => ({
  schema: 'proctor/evidence/1',
  pull: null,
  policy: DEFAULT_POLICY,
  diff: { base: null, head: null, files: [], problems: [] },
  sessions,
  files: [],
  gaps: [],
});

/** A session in which these lines were run, each with success, in /home/ada/orchard. */
export function sessionOf(lines: readonly string[]): LoggedSession {
  const session: Session = {
    format: 'orchard-log',
    agent: 'orchard',
    agentVersion: null,
    id: null,
    models: [],
    cwd: '/home/ada/orchard',
    branch: null,
    baseCommit: null,
    pullRequests: [],
    startedAt: null,
    endedAt: null,
    end: 'completed',
    compactions: 0,
    apiErrors: 0,
    steps: lines.map(runStep),
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
  return { file: 'session.jsonl', trust: 'A', boundBy: 'made for measuring', session };
}
