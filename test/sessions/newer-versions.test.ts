import { describe, expect, test } from 'vitest';
import { isCall, type Session, type Step } from '../../src/core/index.ts';
import { LOGS, logOf, recordsOf } from './hostile-logs.ts';
import { tryReading } from './properties.ts';
import { asLog, readLog } from './reading.ts';

/** What a newer version of a harness may write otherwise, without a word to us. */
const JSON_LOGS = Object.entries(LOGS).filter(([, log]) => recordsOf(log).length > 0);

/** A copy of a value, of which each object or number is changed. */
function each(
  value: unknown,
  change: { object?: (value: object) => object; number?: (value: number) => unknown },
): unknown {
  if (typeof value === 'number') return change.number?.(value) ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((one) => each(one, change));
  const copy = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, each(one, change)]));
  return change.object?.(copy) ?? copy;
}

const placeless = ({ line: _line, offset: _offset, length: _length, ...step }: Step): object => step;
const stepsOf = (sessions: readonly Session[]): Step[] => sessions.flatMap(({ steps }) => [...steps]);

async function readChanged(log: string, change: Parameters<typeof each>[1]): Promise<Step[]> {
  const { sessions, faults } = await tryReading(Buffer.from(logOf(recordsOf(log).map((one) => each(one, change)))));
  expect(faults).toEqual([]);
  return stepsOf(sessions);
}

describe.each(JSON_LOGS)('a log of %s', (_name, log) => {
  test('reads the same with members that are not known yet', async () => {
    const plain = await readChanged(log, {});
    const steps = await readChanged(log, { object: (value) => ({ ...value, ripeness: { of: ['pear', null, 7] } }) });
    const without = (step: Step): string => JSON.stringify(placeless(step)).replace(/"input":\{.*/, '');
    expect(steps.map(without)).toEqual(plain.map(without));
  });

  test('makes no other outcome of numbers that are written as text, but less known', async () => {
    const plain = await readChanged(log, {});
    const steps = await readChanged(log, { number: String });
    expect(steps.length).toBe(plain.length);
    for (const [at, step] of steps.entries()) {
      const before = plain[at];
      if (isCall(step) && before && isCall(before)) expect([before.outcome, 'unknown']).toContain(step.outcome);
    }
  });
});

const unanswered = (steps: readonly Step[]): number =>
  steps.filter((step) => isCall(step) && (step.outcome === 'unanswered' || step.outcome === 'cancelled')).length;

test.each(['claude-code (array)', 'codex', 'pi', 'kimi-cli', 'openhands', 'copilot-cli'])(
  'answers of %s that name no call are given to the one that waits',
  async (format) => {
    const log = LOGS[format] ?? '';
    const nameless = (value: object): object =>
      Object.fromEntries(
        Object.entries(value).filter(([key]) => !/^(?:tool_?(?:use|call)_?id|call_id|action_id)$/i.test(key)),
      );
    expect(unanswered(await readChanged(log, { object: nameless }))).toBeLessThanOrEqual(
      unanswered(await readChanged(log, {})),
    );
  },
);

/** Logs of one call, whose status is missing, of another kind than it was, or a word that is not known. */
const UNTOLD: readonly (readonly [string, readonly unknown[], string])[] = [
  [
    'codex-exec',
    [{ type: 'item.completed', item: { id: 'i', type: 'command_execution', command: 'pick' } }],
    'unknown',
  ],
  [
    'codex-exec, with an exit code',
    [
      {
        type: 'item.completed',
        item: { id: 'i', type: 'command_execution', command: 'pick', exit_code: 2, status: 'over' },
      },
    ],
    'error',
  ],
  [
    'entire-compact',
    [
      {
        v: 1,
        agent: 'claude-code',
        cli_version: '1',
        type: 'assistant',
        content: [{ type: 'tool_use', id: 'a', name: 'Edit', input: {}, result: { output: 'Picked.' } }],
      },
    ],
    'unknown',
  ],
  [
    'opencode',
    [
      {
        id: 'p',
        messageID: 'm',
        sessionID: 's',
        type: 'tool',
        callID: 'c',
        tool: 'weigh',
        state: { error: 'no scale' },
      },
    ],
    'error',
  ],
  [
    'openhands',
    [
      { id: 1, source: 'agent', action: 'edit', args: { path: 'a', command: 'create', file_text: '1' } },
      { id: 2, cause: 1, source: 'environment', observation: 'thwarted', content: 'no', extras: {} },
    ],
    'unknown',
  ],
];

test.each(UNTOLD)(
  'a call of %s did not go well because nothing says that it failed',
  async (_name, records, outcome) => {
    expect((await readLog(asLog(records))).steps).toMatchObject([{ outcome }]);
  },
);

test('what the SDK of Cline says of a failure is read in a block of text, too', async () => {
  const result = JSON.stringify({ query: 'a', error: 'no such row', success: false });
  const messages = [
    {
      role: 'assistant',
      content: [{ type: 'tool_use', id: 'c', name: 'editor', input: { path: 'a', new_text: '1' } }],
    },
    { role: 'user', content: [{ type: 'tool_result', tool_use_id: 'c', content: [{ type: 'text', text: result }] }] },
  ];
  const log = { version: '1', updated_at: 'x', sessionId: 's', system_prompt: '', messages };
  expect((await readLog(JSON.stringify(log, null, 1))).steps).toMatchObject([{ outcome: 'error' }]);
});

test('Gemini CLI: calls and answers in other forms than its own are kept', async () => {
  const at = '2026-02-03T07:00:01.000Z';
  const called = { functionCall: { id: 'f', name: 'weigh', args: {} } };
  const shown = { id: 'g', name: 'read_file', args: { path: 'a' }, status: 'success', result: [{ text: 'pears' }] };
  const session = await readLog(
    asLog([
      { sessionId: 's', projectHash: 'h', startTime: at },
      { id: 'm', timestamp: at, type: 'gemini', content: [called], toolCalls: [shown] },
    ]),
  );
  expect(session.steps).toMatchObject([
    { tool: 'read_file', outcome: 'ok', output: { head: 'pears' } },
    { tool: 'weigh' },
  ]);
});

test('Qwen Code: what a person was shown answers a call whose response is missing', async () => {
  const record = (type: string, rest: object) => ({ type, uuid: `u-${type}`, sessionId: 's', ...rest });
  const session = await readLog(
    asLog([
      record('assistant', {
        message: { role: 'model', parts: [{ functionCall: { id: 'c', name: 'weigh', args: {} } }] },
      }),
      record('tool_result', {
        toolCallResult: { callId: 'c', status: 'error', resultDisplay: 'no scale' },
        message: { parts: [] },
      }),
    ]),
  );
  expect(session.steps).toMatchObject([{ outcome: 'error', output: { head: 'no scale' } }]);
});
