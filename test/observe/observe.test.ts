import { describe, expect, test } from 'vitest';
import { EMPTY_CLIP, type SessionGraded, type Step } from '../../src/core/index.ts';
import { readLedger } from '../../src/ledger/index.ts';
import { categoryOf } from '../../src/observe/category.ts';
import { openFactors } from '../../src/observe/factors.ts';
import { creditSelection, tasksOf } from '../../src/observe/index.ts';
import { openProgress } from '../../src/observe/progress.ts';
import { openUnattended } from '../../src/observe/unattended.ts';
import { run } from '../../src/run.ts';
import { fileOf, graded, selection } from '../ledger/events.ts';
import { agentsPull, recordedHost } from '../world.ts';

const clip = (head: string) => ({ ...EMPTY_CLIP, head, bytes: head.length });
const place = { index: 0, line: 1, offset: 0, length: 1, depth: 0, model: null };
const at = (minute: number): string => new Date(Date.UTC(2026, 4, 2, 6, minute)).toISOString();
const call = { callId: null, outcome: 'ok', output: EMPTY_CLIP, endTime: null } as const;

const said = (by: 'human' | 'agent', minute: number): Step => ({
  ...place,
  kind: 'say',
  by,
  time: at(minute),
  text: clip('moor the ferry'),
});
const ran = (command: string, passed: number | null = null): Step => ({
  ...place,
  ...call,
  kind: 'run',
  tool: 'Bash',
  time: null,
  command: clip(command),
  cwd: null,
  exit: { code: 0, source: 'field' },
  tests: passed === null ? null : { runner: 'pytest', passed, failed: 0, failing: [], green: true },
});
const read = (path: string): Step => ({ ...place, ...call, kind: 'read', tool: 'Read', time: null, path });
const wrote = (path: string): Step => ({
  ...place,
  ...call,
  kind: 'edit',
  tool: 'Write',
  time: null,
  edits: [{ op: 'write', path, content: clip('tide'), before: null }],
});

test('a graded pull request leaves an event with what was seen beside the grade', async () => {
  const host = await recordedHost('honest-fix', {
    pull: agentsPull({ title: 'fix(timetable): count the tide once', labels: ['quay'] }),
  });
  await run(host);
  const [event] = readLedger((await host.ledger?.read()) ?? []).events;
  expect(event).toMatchObject({
    v: 2,
    context: { category: 'bugfix' },
    details: {
      model: { raw: 'scripted' },
      log: { found: true, required: false },
      hits: [],
      selection: null,
    },
  });
  const { details } = event as SessionGraded;
  expect(details?.calls?.settled).toBeGreaterThan(details?.calls?.failed ?? Number.NaN);
  expect(details?.factors).toContain('label:quay');
  expect(details?.progress[0]?.steps).toBeGreaterThan(0);
  expect(details?.edits).toBeGreaterThan(0);
});

describe('categoryOf', () => {
  const of = (pull: { labels?: string[]; title?: string }, ...paths: string[]) =>
    categoryOf(
      { labels: [], title: '', commits: [], ...pull },
      paths.map((path) => ({ path })),
    );

  test.each([
    [{ labels: ['quay', 'kind/bug'], title: 'docs: the pier' }, ['src/pier.ts'], 'bugfix'],
    [{ labels: ['type: Enhancement'] }, [], 'feature'],
    [{ title: 'perf(tide)!: halve the wait' }, [], 'performance'],
    [{ title: 'revert: the second ferry' }, [], 'revert'],
    [{ title: 'Mend the quay' }, ['docs/quay.md', 'README.md'], 'docs'],
    [{ title: 'Mend the quay' }, ['tests/quay_test.py'], 'tests'],
    [{ title: 'Mend the quay' }, ['src/quay.py', 'README.md'], null],
    [{}, [], null],
  ])('%j of %j is %s', (pull, paths, category) => {
    expect(of(pull, ...paths)).toBe(category);
  });
});

test('progress is a file first edited, more tests than ever passing, a commit; forty calls a bin', () => {
  const progress = openProgress();
  for (const step of [wrote('a.py'), wrote('a.py'), ran('pytest', 3), ran('pytest', 3), ran('pytest', 4)])
    progress.add(step);
  for (let turn = 0; turn < 40; turn++) progress.add(ran('ls'));
  progress.add(ran('cd quay && git -C . commit -m "tide"'));
  expect(progress.bins()).toEqual([
    { calls: 40, steps: 3 },
    { calls: 6, steps: 1 },
  ]);
});

test('unattended time ends with the last act before a human speaks; waiting for a human is not work', () => {
  const unattended = openUnattended();
  for (const step of [said('human', 0), said('agent', 10), said('human', 50), said('agent', 55)]) unattended.add(step);
  unattended.end();
  expect(unattended.found()).toEqual({ longestSeconds: 600, totalSeconds: 900 });
  const dateless = openUnattended();
  dateless.add(ran('ls'));
  dateless.end();
  expect(dateless.found()).toBeNull();
});

test('factors are tools, instruction files and skills, each once', () => {
  const factors = openFactors();
  for (const step of [ran('ls'), ran('ls'), read('/quay/AGENTS.md'), read('C:\\quay\\skills\\moor\\SKILL.md')])
    factors.add(step);
  expect(factors.found()).toEqual(['tool:Bash', 'tool:Read', 'instructions:AGENTS.md', 'skill:moor']);
});

describe('creditSelection', () => {
  const ours = 'harbour/ferry-timetable';
  const credit = (arm: string, found: boolean, made = selection({ task: `${ours}#7` })) => {
    const { id: _, ...event } = graded({ arm, details: { log: { found, required: true } } });
    return creditSelection(event, readLedger([fileOf(made)]).events, tasksOf(ours, 12, 'Mends it. Closes #7'));
  };

  test('F4: a verified arm that is not the selected one keeps its grade, and the selection is written beside it', () => {
    const { arm, details } = credit('codex:gpt-5', true);
    expect(arm).toBe('codex:gpt-5');
    expect(details?.selection).toEqual({ task: `${ours}#7`, arm: 'gptme:kimi-k2.6', propensityMicro: 250_000 });
  });

  test('a log that its author could have written counts where the repository had chosen the arm that it names', () => {
    expect(credit('gptme:kimi-k2.6~unverified', true).arm).toBe('gptme:kimi-k2.6');
    expect(credit('gptme:grok-4~unverified', true).arm).toBe('gptme:grok-4~unverified');
  });

  test('without a log the selected arm answers for its task, if the pull request is of its harness', () => {
    expect(credit('gptme:unknown~unverified', false).arm).toBe('gptme:kimi-k2.6');
    expect(credit('codex:unknown~unverified', false).arm).toBe('codex:unknown~unverified');
  });

  test('a selection of another task, or of a later moment, credits nobody', () => {
    const claimed = 'gptme:kimi-k2.6~unverified';
    expect(credit(claimed, true, selection({ task: `${ours}#8` })).arm).toBe(claimed);
    const later = selection({ task: `${ours}#7`, at: '2026-05-09T00:00:00Z' });
    expect(credit(claimed, true, later).details?.selection).toBeNull();
  });
});
