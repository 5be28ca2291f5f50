import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCall, type Sequence, type Session, type Step } from '../../src/core/index.ts';
import { mergeSessions } from '../../src/sessions/index.ts';
import { accounted, asLog, readLog } from './reading.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 4, 4, 8, 0, second)).toISOString();
const SESSION = '5e551011-0000-4000-8000-00000000000a';
const AGENT = 'a0ad4f44468bdf20d';

interface Line {
  readonly second: number;
  readonly session?: string;
  readonly agent?: string;
}

const envelope = (type: string, { second, session = SESSION, agent }: Line, message: object) => ({
  type,
  uuid: `${session}-${agent}-${second}-${type}`,
  sessionId: session,
  cwd: '/orchard',
  timestamp: at(second),
  isSidechain: agent !== undefined,
  ...(agent === undefined ? {} : { agentId: agent }),
  message,
});
const human = (line: Line, content: string) => envelope('user', line, { role: 'user', content });
const calls = (line: Line, id: string, name = 'Bash', input: object = { command: `pick ${id}` }, output_tokens = 10) =>
  envelope('assistant', line, {
    id: `msg_of_the_call_${id}`,
    model: 'claude-opus-4-6',
    usage: { input_tokens: 100, output_tokens },
    content: [{ type: 'tool_use', id, name, input }],
  });
const answers = (line: Line, id: string) =>
  envelope('user', line, { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content: 'picked' }] });

const logOf = (...records: readonly unknown[]): Promise<Session> => readLog(asLog(records));
const told = (steps: Sequence<Step>): string[] =>
  steps.map((step) => (isCall(step) ? `${step.depth} ${step.callId} ${step.outcome}` : step.kind));

const PEAR = 'toolu_picking_the_pear';
const FIG = 'toolu_picking_the_figs';
const HELP = 'toolu_asking_for_help';

describe('parts of one session', () => {
  const first = () => logOf(human({ second: 1 }, 'Pick.'), calls({ second: 2 }, PEAR));
  const resumed = () =>
    logOf(
      human({ second: 1 }, 'Pick.'),
      calls({ second: 2 }, PEAR),
      answers({ second: 3 }, PEAR),
      calls({ second: 4 }, FIG),
    );

  test('are joined, what both tell once, by the telling that has an answer', async () => {
    const [session, ...rest] = mergeSessions([await resumed(), await first()]);
    expect(rest).toEqual([]);
    expect(told(session?.steps ?? [])).toEqual(['say', `0 ${PEAR} ok`, `0 ${FIG} unanswered`]);
    expect(session).toMatchObject({
      id: SESSION,
      startedAt: at(1),
      endedAt: at(4),
      usage: { input: 200, output: 20, how: 'message-id' },
      diagnostics: { records: 6, used: 6, duplicates: 2, unanswered: 1 },
    });
  });

  test('a log that is given twice is one session with the same tokens', async () => {
    const once = await resumed();
    const [session, ...rest] = mergeSessions([once, await resumed()]);
    expect(rest).toEqual([]);
    expect(session?.usage).toEqual(once.usage);
    expect(session?.steps).toEqual(once.steps);
  });
});

describe('a fork', () => {
  const FORK = '5e551011-0000-4000-8000-00000000000b';
  const shared = (session: string) => [
    human({ second: 1, session }, 'Pick.'),
    calls({ second: 2, session }, PEAR),
    answers({ second: 3, session }, PEAR),
  ];

  test('keeps what is its own; its copy of the past and its tokens count once', async () => {
    const original = await logOf(...shared(SESSION), calls({ second: 4 }, FIG));
    const fork = await logOf(...shared(FORK), calls({ second: 9, session: FORK }, HELP));
    const merged = mergeSessions([fork, original]);
    expect(merged.map(({ id, steps }) => [id, told(steps)])).toEqual([
      [SESSION, ['say', `0 ${PEAR} ok`, `0 ${FIG} unanswered`]],
      [FORK, [`0 ${HELP} unanswered`]],
    ]);
    expect(merged.map(({ usage }) => usage.output)).toEqual([20, 10]);
    expect(merged[1]?.diagnostics.duplicates).toBe(2);
  });

  test('with nothing of its own is no session of its own', async () => {
    const merged = mergeSessions([await logOf(...shared(FORK)), await logOf(...shared(SESSION))]);
    expect(merged.map(({ id }) => id)).toEqual([SESSION]);
    expect(merged[0]?.diagnostics.records).toBe(6);
  });

  test('that does not name its session is the copy, though it began first', async () => {
    const excerpt = { ...(await logOf(...shared(SESSION))), id: null, startedAt: at(0) };
    const merged = mergeSessions([excerpt, await logOf(...shared(SESSION), calls({ second: 4 }, FIG))]);
    expect(merged.map(({ id, steps }) => [id, steps.length])).toEqual([[SESSION, 3]]);
  });

  test('ids that a counter made are compared with their times: unrelated sessions keep their calls', async () => {
    const one = await logOf(calls({ second: 1 }, 'call_1'));
    const other = await logOf(calls({ second: 2, session: FORK }, 'call_1'));
    expect(mergeSessions([one, other]).map(({ steps }) => steps.length)).toEqual([1, 1]);
  });
});

describe('a sub-agent', () => {
  const parent = () =>
    logOf(
      human({ second: 1 }, 'Pick.'),
      calls({ second: 2 }, HELP, 'Task', { prompt: 'Find the figs.' }),
      answers({ second: 9 }, HELP),
      calls({ second: 10 }, PEAR),
    );
  const child = (agent = AGENT, session = SESSION) =>
    logOf(
      human({ second: 3, agent, session }, 'Find the figs.'),
      calls({ second: 4, agent, session }, FIG),
      answers({ second: 5, agent, session }, FIG),
    );

  test('works within its parent’s session, by the time of its results and a level deeper', async () => {
    const [session, ...rest] = mergeSessions([await child(), await parent()]);
    expect(rest).toEqual([]);
    expect(told(session?.steps ?? [])).toEqual(['say', 'say', `1 ${FIG} ok`, `0 ${HELP} ok`, `0 ${PEAR} unanswered`]);
    expect(session?.steps.map(({ index, log }) => [index, log])).toEqual([
      [0, undefined],
      [1, AGENT],
      [2, AGENT],
      [3, undefined],
      [4, undefined],
    ]);
    expect(session).toMatchObject({ id: SESSION, usage: { output: 30 }, diagnostics: { records: 7 } });
    expect(session?.parentId).toBeUndefined();
  });

  test('of a sub-agent is two levels deeper', async () => {
    const deeper = {
      ...(await child('b0ad4f44468bdf20d', AGENT)),
      steps: (await child()).steps.map((step) => ({ ...step, callId: 'toolu_of_the_grandchild' })),
    };
    const [session] = mergeSessions([deeper as Session, await child(), await parent()]);
    expect(Math.max(...(session?.steps ?? []).map(({ depth }) => depth))).toBe(2);
  });

  test('keeps no tokens by message once it is merged', async () => {
    const lone = await child();
    expect(Object.getOwnPropertySymbols(lone)).toHaveLength(1);
    for (const sessions of [[lone], [lone, await parent()]])
      for (const session of mergeSessions(sessions)) expect(Object.getOwnPropertySymbols(session)).toEqual([]);
  });

  test('whose parent is not at hand stays a session, and so do two that name each other', async () => {
    const lone = await child();
    expect(JSON.stringify(mergeSessions([lone]))).toBe(JSON.stringify([lone]));
    const circle = [
      { ...lone, id: 'apple', parentId: 'plum' },
      { ...(await logOf(calls({ second: 1 }, PEAR))), id: 'plum', parentId: 'apple' },
    ];
    expect(mergeSessions(circle).map(({ id }) => id)).toEqual(['plum', 'apple']);
  });

  test('runs commands in its own folder', async () => {
    const elsewhere = { ...(await child()), cwd: '/orchard/figs' };
    const [session] = mergeSessions([elsewhere, await parent()]);
    expect(session?.steps.flatMap((step) => (step.kind === 'run' ? [step.cwd] : []))).toEqual(['/orchard/figs', null]);
  });
});

describe('whatever logs there are', () => {
  const names = fc.constantFrom('apple', 'plum', 'pear', null);
  const step = fc.record({
    second: fc.nat(20),
    id: fc.constantFrom(PEAR, FIG, HELP, 'call_1', 'call_2', 'toolu_of_the_quince'),
    answered: fc.boolean(),
  });
  const log = fc.record({ id: names, parent: names, steps: fc.array(step, { maxLength: 6 }) });
  const build = async (
    drafts: readonly {
      id: string | null;
      parent: string | null;
      steps: readonly { second: number; id: string; answered: boolean }[];
    }[],
  ) =>
    Promise.all(
      drafts.map(async ({ id, parent, steps }): Promise<Session> => {
        const ordered = [...steps].sort((one, other) => one.second - other.second);
        const records = ordered.flatMap((one) => [
          calls({ second: one.second }, one.id),
          ...(one.answered ? [answers({ second: one.second + 1 }, one.id)] : []),
        ]);
        return {
          ...(await logOf(human({ second: 0 }, 'Pick.'), ...records)),
          id,
          ...(parent === null ? {} : { parentId: parent }),
        };
      }),
    );
  const sum = (sessions: readonly Session[], pick: (session: Session) => number): number =>
    sessions.reduce((total, session) => total + pick(session), 0);

  test('their order does not matter, merging twice is merging once, and records add up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(log, { maxLength: 6 }), fc.nat(), async (drafts, turn) => {
        const sessions = await build(drafts);
        const merged = mergeSessions(sessions);
        const by = turn % Math.max(1, sessions.length);
        expect(mergeSessions([...sessions.slice(by), ...sessions.slice(0, by)].reverse())).toEqual(merged);
        expect(mergeSessions(merged)).toEqual(merged);
        expect(sum(merged, ({ diagnostics }) => diagnostics.records)).toBe(
          sum(sessions, ({ diagnostics }) => diagnostics.records),
        );
        expect(merged.every(accounted)).toBe(true);
        for (const { steps } of merged) expect(steps.map(({ index }) => index)).toEqual(steps.map((_, place) => place));
      }),
      { numRuns: 120 },
    );
  });

  test('no call whose id is its own is lost or told twice', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(log, { maxLength: 6 }), async (drafts) => {
        const sessions = await build(drafts);
        const ids = (all: readonly Session[]): string[] =>
          all.flatMap(({ steps }) =>
            steps.flatMap((one) => (isCall(one) && one.callId?.startsWith('toolu') ? [one.callId] : [])),
          );
        expect(ids(mergeSessions(sessions)).sort()).toEqual([...new Set(ids(sessions))].sort());
      }),
      { numRuns: 120 },
    );
  });
});
