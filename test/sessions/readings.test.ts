import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { mergeSessions } from '../../src/sessions/index.ts';
import { accounted, asLog, fixture, readAll, readLog, readLogs } from './reading.ts';

const idsOf = (sessions: readonly Session[]) => sessions.map(({ id }) => id);

/** Sessions without the places of their steps, which differ with what stands before them in the file. */
const unplaced = ({ steps, ...facts }: Session) => ({
  ...facts,
  steps: steps.map(({ line: _line, offset: _offset, ...step }) => step),
});

const recordsIn = (sessions: readonly Session[]): number =>
  sessions.reduce((sum, { diagnostics }) => sum + diagnostics.records, 0);

const CODEX = ['fix-add', 'recover', 'weaken-test'].map((name) => fixture('codex', `${name}.jsonl`));
const HEADLESS = ['orchard', 'vineyard', 'ferry'].map((name) =>
  asLog([
    { type: 'system', subtype: 'init', session_id: name, cwd: `/${name}`, model: 'pear-4', tools: [] },
    {
      type: 'assistant',
      session_id: name,
      message: { id: `msg-${name}`, model: 'pear-4', content: [{ type: 'text', text: `On my way to the ${name}.` }] },
    },
    { type: 'result', subtype: 'success', session_id: name, total_cost_usd: 0.5 },
  ]),
);

describe.each([
  ['codex', CODEX],
  ['claude-code', HEADLESS],
])('logs of %s, put one behind the other,', (_format, logs) => {
  test('read as each of them alone', async () => {
    const order = fc.shuffledSubarray([...logs.keys()], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(order, fc.integer({ min: 5, max: 5000 }), async (picked, size) => {
        const chosen = picked.map((at) => logs[at] ?? '');
        const alone = await Promise.all(chosen.map((log) => readLog(log)));
        const sessions = await readLogs(chosen.join(''), size);
        expect(sessions.map(unplaced)).toEqual(alone.map(unplaced));
        expect(sessions.every(accounted)).toBe(true);
        expect(recordsIn(sessions)).toBe(recordsIn(alone));
      }),
      { numRuns: 12 },
    );
  });

  test('are one session where one of them is given twice', async () => {
    const [log = ''] = logs;
    expect((await readLogs(log + log)).length).toBe(1);
  });
});

const at = (second: number): string => `2026-05-04T08:00:${String(second).padStart(2, '0')}.000Z`;
const ORCHARD = '019d7e48-96e2-77a0-b4ce-607c7aba4b96';
const VINEYARD = '019d7e49-0000-77a0-b4ce-607c7aba4b96';

describe('a Codex file', () => {
  const meta = (id: string, rest: object = {}) => ({
    timestamp: at(1),
    type: 'session_meta',
    payload: { id, ...rest },
  });
  const words = (text: string) => ({
    timestamp: at(2),
    type: 'response_item',
    payload: { type: 'message', role: 'assistant', content: [{ type: 'output_text', text }] },
  });

  test('of a resumed session, whose header comes again, is one session', async () => {
    const log = [meta(ORCHARD), words('Picking.'), meta(ORCHARD), words('Picked.')];
    expect((await readLog(asLog(log))).steps.length).toBe(2);
  });

  test('of a fork whose copied history cannot be told is one session, however many headers it copied', async () => {
    const log = [meta('harvest'), meta(VINEYARD), words('Picking.'), meta(VINEYARD), words('Picked.')];
    expect(idsOf(await readLogs(asLog(log)))).toEqual(['harvest']);
  });

  test('of a fork is one session within the copy, and ends where another session begins', async () => {
    const turn = {
      timestamp: at(3),
      type: 'turn_context',
      payload: { turn_id: '019d7e49-0000-77a0-b4ce-ffffffffffff' },
    };
    const log = [meta(VINEYARD), meta(ORCHARD), words('Picking.'), meta(ORCHARD), turn, words('Pressing.')];
    const other = '019d7e50-0000-77a0-b4ce-607c7aba4b96';
    const sessions = await readLogs(asLog([...log, meta(other), words('Bottling.')]));
    expect(sessions.map(({ id, steps }) => [id, steps.length])).toEqual([
      [VINEYARD, 1],
      [other, 1],
    ]);
  });

  test('with headers of the first versions', async () => {
    const old = (id: string) => ({ id, timestamp: at(0), instructions: null });
    const bare = { type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Picked.' }] };
    const sessions = await readLogs(asLog([old(ORCHARD), bare, old(VINEYARD), bare]));
    expect(idsOf(sessions)).toEqual([ORCHARD, VINEYARD]);
  });
});

describe('a Claude Code file', () => {
  let serial = 0;
  const said = (sessionId: string, parentUuid: string | null, rest: object = {}) => {
    serial += 1;
    const message = { role: 'user', content: `Pick row ${serial}.` };
    return { type: 'user', uuid: `u${serial}`, parentUuid, sessionId, timestamp: at(serial % 60), message, ...rest };
  };

  test('of several sessions has one session for each', async () => {
    const log = [said('orchard', null), said('orchard', 'u1'), said('vineyard', null), said('vineyard', 'u3')];
    expect((await readLogs(asLog(log))).map(({ id, steps }) => [id, steps.length])).toEqual([
      ['orchard', 2],
      ['vineyard', 2],
    ]);
  });

  test('of a resumed session, which names the one before in the history it copied, is one session', async () => {
    const copied = said('orchard', null);
    const session = await readLog(asLog([copied, said('vineyard', copied.uuid)]));
    expect(session.steps.length).toBe(2);
  });

  test('in which the new name comes first and the copied history behind it is one session', async () => {
    const mode = { type: 'mode', mode: 'normal', sessionId: 'vineyard' };
    const copied = said('orchard', null);
    expect((await readLogs(asLog([mode, copied, said('vineyard', copied.uuid)]))).length).toBe(1);
  });

  test('with a side chain or a compacted history in it is one session', async () => {
    const first = said('orchard', null);
    const side = said('vineyard', null, { isSidechain: true });
    const compacted = said('winery', null, { logicalParentUuid: first.uuid });
    expect((await readLogs(asLog([first, side, compacted]))).length).toBe(1);
  });
});

test('sessions of one file that belong together are merged as those of several files are', async () => {
  const [log = ''] = HEADLESS;
  const [other = ''] = HEADLESS.slice(1);
  const sessions = await readLogs(log + other + log);
  expect(mergeSessions(sessions).map(({ id }) => id)).toEqual(
    mergeSessions(await readLogs(other + log))
      .map(({ id }) => id)
      .toSorted(),
  );
});

test('records of any kinds in any order count once, in one session', async () => {
  const lines = [...CODEX, ...HEADLESS].flatMap((log) => log.trimEnd().split('\n'));
  const picked = fc.array(fc.nat(lines.length - 1), { maxLength: 80 });
  await fc.assert(
    fc.asyncProperty(picked, async (list) => {
      const sessions = await readAll(Buffer.from(list.map((one) => lines[one]).join('\n')));
      if ('kind' in sessions) return;
      expect(sessions.every(accounted)).toBe(true);
      expect(recordsIn(sessions)).toBe(list.length);
    }),
    { numRuns: 100 },
  );
});
