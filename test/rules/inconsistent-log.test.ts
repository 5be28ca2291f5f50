import { beforeAll, describe, expect, test } from 'vitest';
import type { Evidence, Grammars, Session, Step } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay } from '../../src/replay/index.ts';
import { inconsistentLog } from '../../src/rules/inconsistent-log.ts';
import { openCase } from '../../src/rules/index.ts';
import { buildEvidence } from './evidence.ts';
import type { NeutralStep } from './neutral-steps.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

const trees = Array.from({ length: 60 }, (_, row) => `row ${row} of the orchard bears pears`);
const FILE = { path: 'rows.txt', before: 'rows\n', after: `rows\n${trees.join('\n')}\n` };

/** What the rule says of one session, after its parts were changed. */
function said(
  steps: readonly NeutralStep[],
  {
    session = {},
    step = (one) => one,
    committed = null,
    misfit,
  }: {
    session?: Partial<Session>;
    step?: (step: Step) => Step;
    committed?: string | null;
    misfit?: string;
  } = {},
): readonly string[] {
  const blobs = memorySpill();
  const built = buildEvidence({ files: [FILE], sessions: [steps] }, blobs);
  const commit = { sha: 'a', message: '', authorName: '', authorEmail: '', authorLogin: null, committerLogin: null };
  const evidence: Evidence = {
    ...built,
    pull: built.pull && { ...built.pull, commits: committed === null ? [] : [{ ...commit, authoredAt: committed }] },
    sessions: built.sessions.map((logged) => ({
      ...logged,
      ...(misfit !== undefined && { misfit }),
      session: { ...logged.session, ...session, steps: [...logged.session.steps].map(step) },
    })),
  };
  const tools = { grammars, blobs };
  const facts = openCase(evidence, replay(evidence, tools), tools);
  return inconsistentLog.find(facts).map(({ outcome, says }) => `${outcome}: ${says}`);
}

const CLEAR = ['clear: The logs fit themselves, their edits and the commits.'];
const LOOK: NeutralStep = { run: 'ls' };
const timed =
  (times: readonly (string | null)[]) =>
  (step: Step): Step => ({ ...step, time: times[step.index] ?? null });

describe('a chain of records', () => {
  const linked = (brokenLinks: number, skipped: Record<string, number> = {}): Partial<Session> => ({
    diagnostics: {
      records: 0,
      used: 0,
      skipped,
      spliced: 0,
      orphanResults: 0,
      brokenLinks,
      unanswered: 0,
      duplicates: 0,
      truncated: 0,
      redacted: 0,
    },
  });

  test('that leaves records out is a sign, unless unreadable ones account for it', () => {
    expect(said([LOOK], { session: linked(0) })).toEqual(CLEAR);
    expect(said([LOOK], { session: linked(1) })).toEqual([expect.stringContaining('a record follows one')]);
    expect(said([LOOK], { session: linked(3, { 'bad-json': 1 }) })).toEqual([
      expect.stringContaining('2 records follow'),
    ]);
    expect(said([LOOK], { session: linked(2, { 'bad-json': 1, 'too-long': 1, progress: 9 }) })).toEqual(CLEAR);
    expect(said([LOOK], { session: linked(1, { progress: 1 }) })).toHaveLength(1);
  });
});

describe('results and calls', () => {
  const lost = (orphanResults: number): Partial<Session> => ({
    diagnostics: {
      records: 0,
      used: 0,
      skipped: {},
      spliced: 0,
      orphanResults,
      unanswered: 0,
      duplicates: 0,
      truncated: 0,
      redacted: 0,
    },
  });

  test('many results without their calls are told, two are not', () => {
    expect(said([LOOK], { session: lost(2) })).toEqual(CLEAR);
    expect(said([LOOK], { session: lost(3) })).toEqual([
      'hit: Of the log session-0.jsonl: 3 results answer calls that are not in it; the whole log would clear it.',
    ]);
  });

  test('some calls without results among very many are interruptions', () => {
    const open: NeutralStep = { run: 'ls', outcome: 'unanswered' };
    expect(said([open, open, open, LOOK])[0]).toContain('3 of its 4 calls have no result');
    expect(said([open, open, open, ...Array.from({ length: 60 }, () => LOOK)])).toEqual(CLEAR);
    expect(said([open, open, LOOK])).toEqual(CLEAR);
  });
});

describe('time', () => {
  test('that goes back by more than a minute is told, with the step', () => {
    const back = timed(['2026-03-01T08:00:00Z', '2026-03-01T07:50:00Z']);
    expect(said([LOOK, LOOK], { step: back })[0]).toContain('its time goes back by 10 min');
    expect(said([LOOK, LOOK], { step: timed(['2026-03-01T08:00:00Z', '2026-03-01T07:59:10Z']) })).toEqual(CLEAR);
    expect(said([LOOK, LOOK], { step: timed(['2026-03-01T08:00:00Z', 'not a time']) })).toEqual(CLEAR);
  });

  test('of a sub-agent is its own', () => {
    const times = timed(['2026-03-01T08:00:00Z', '2026-03-01T07:00:00Z']);
    expect(said([LOOK, LOOK], { step: (one) => ({ ...times(one), depth: one.index }) })).toEqual(CLEAR);
  });
});

describe('exit codes', () => {
  const red = { run: 'pytest', output: '2 failed, 1 passed in 0.1s' };

  test('that are only inferred are no sign', () => {
    expect(said([red])[0]).toContain('a test run printed failures and ended with exit code 0');
    const inferred = (step: Step): Step =>
      step.kind === 'run' ? { ...step, exit: { code: 0, source: 'implied' } } : step;
    expect(said([red], { step: inferred })).toEqual(CLEAR);
  });

  test.each(['pytest || true', 'pytest; ls', 'pytest | tee log', 'cat log'])(
    'after %s may be another command\u2019s',
    (run) => {
      expect(said([{ ...red, run }])).toEqual(CLEAR);
    },
  );

  test('that fail behind passed tests are no sign', () => {
    expect(said([{ run: 'pytest', exit: 1, output: '3 passed in 0.1s' }])).toEqual(CLEAR);
  });
});

test('what lies beside a log and does not fit it is told', () => {
  expect(said([LOOK], { misfit: 'the digest beside it is that of another text' })).toEqual([
    'hit: Of the log session-0.jsonl: the digest beside it is that of another text; the log as it was first recorded would clear it.',
  ]);
});

describe('a last commit', () => {
  const wrote = (count: number): NeutralStep => ({
    write: 'rows.txt',
    content: `rows\n${trees.slice(0, count).join('\n')}\n`,
  });
  const session = { endedAt: '2026-03-01T08:00:00Z' };

  test('long after the log, with lines that are not in it, is told', () => {
    expect(said([wrote(50)], { session, committed: '2026-03-01T09:30:00Z' })).toEqual([
      'hit: The last commit was made 90 min after the logs end, and 10 changed lines are in none of them; the log of that work would clear it.',
    ]);
  });

  test.each([
    ['soon after the log', 50, session, '2026-03-01T08:09:00Z'],
    ['with a few lines more', 58, session, '2026-03-01T09:30:00Z'],
    ['with a log that is another change\u2019s', 2, session, '2026-03-01T09:30:00Z'],
    ['and a log without times', 50, {}, '2026-03-01T09:30:00Z'],
    ['without a time', 50, session, null],
  ])('%s is not', (_, count, parts, committed) => {
    expect(said([wrote(count)], { session: parts, committed })).toEqual(CLEAR);
  });
});
