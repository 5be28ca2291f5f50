import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../../src/core/index.ts';
import { accounted, asLog, fixture, outline, readAll, readLog, readLogs } from '../reading.ts';

/** Printed by Gemini CLI 0.61.0 with `--output-format stream-json`; the repository's path was replaced. */
test('a printed run reads as its golden outline says, however the bytes are cut', async () => {
  for (const size of [7, 4096]) {
    const session = await readLog(fixture('gemini-cli', 'printed.jsonl'), size);
    expect(outline(session)).toBe(fixture('gemini-cli', 'printed.golden.txt'));
    expect(accounted(session)).toBe(true);
  }
});

const time = '2026-02-03T07:00:01.000Z';
const init = (session_id = 's') => ({ type: 'init', timestamp: time, session_id, model: 'gemini-2.5-pro' });
const said = (role: string, content: string) => ({ type: 'message', timestamp: time, role, content });
const use = (tool_id: string, tool_name: string, parameters: object) => ({
  type: 'tool_use',
  timestamp: time,
  tool_name,
  tool_id,
  parameters,
});
const result = (tool_id: string, status: string, rest: object = {}) => ({
  type: 'tool_result',
  timestamp: time,
  tool_id,
  status,
  ...rest,
});
const end = (status: string, rest: object = {}) => ({ type: 'result', timestamp: time, status, ...rest });
const failed = (message: string, severity = 'error') => ({ type: 'error', timestamp: time, severity, message });
const read = (...events: readonly unknown[]): Promise<Session> => readLog(asLog([init(), ...events]));
const texts = ({ steps }: Session) =>
  steps.flatMap((step) => (step.kind === 'say' ? [`${step.by}: ${step.text.head}`] : []));

describe('what the agent says', () => {
  test('comes in pieces, which are put together', async () => {
    const session = await read(said('assistant', 'Pick '), said('assistant', 'the '), said('assistant', 'pears.'));
    expect(texts(session)).toEqual(['agent: Pick the pears.']);
    expect(session.end).toBe('completed');
  });

  test('ends where a call or a person comes between', async () => {
    const weigh = use('c', 'read_file', { file_path: 'scale.txt' });
    const session = await read(said('assistant', 'First.'), weigh, said('assistant', 'Then.'), said('user', 'Go on.'));
    expect(texts(session)).toEqual(['agent: First.', 'agent: Then.', 'human: Go on.']);
    expect(session.end).toBe('unknown');
  });
});

describe('the answer to a shell command, of which only what a person would see is printed,', () => {
  test.each([
    ['12 pears', 'unknown', null, '12 pears'],
    ['Command exited with code: 3', 'error', 3, ''],
    ['Command terminated by signal: SIGKILL', 'error', null, 'Command terminated by signal: SIGKILL'],
    ['Command cancelled by user.', 'cancelled', null, 'Command cancelled by user.'],
    ['Command moved to background (PID: 7). Output hidden.', 'running', null, undefined],
    ['12 pears\nExit Code: 0', 'unknown', null, '12 pears\nExit Code: 0'],
    ['Command exited with code: 0', 'unknown', null, 'Command exited with code: 0'],
  ])('%j', async (output, outcome, code, shown) => {
    const run = use('c', 'run_shell_command', { command: 'make pick' });
    const [step] = (await read(run, result('c', 'success', { output }))).steps;
    expect(step).toMatchObject({ kind: 'run', outcome, exit: { code } });
    if (shown !== undefined) expect(step).toMatchObject({ output: { head: shown } });
  });

  test('tells of tests all the same', async () => {
    const run = use('c', 'run_shell_command', { command: 'pytest -q' });
    const session = await read(run, result('c', 'success', { output: '1 failed, 2 passed in 0.10s' }));
    expect(session.steps).toMatchObject([{ outcome: 'unknown', tests: { passed: 2, failed: 1 } }]);
  });
});

describe('a call', () => {
  const edit = use('c', 'replace', { file_path: 'a', old_string: 'x', new_string: 'y' });
  test.each([
    [result('c', 'success'), 'ok', ''],
    [
      result('c', 'error', { output: 'Error: short', error: { type: 'edit', message: 'no x in a' } }),
      'error',
      'no x in a',
    ],
    [result('c', 'error', { error: { message: 'Tool execution denied by policy.' } }), 'rejected', 'Tool execution'],
  ])('%j', async (event, outcome, output) => {
    const [step] = (await read(edit, event)).steps;
    expect(step).toMatchObject({ outcome, output: { head: expect.stringContaining(output) } });
  });

  test('that has no answer is unanswered, and one that is answered twice counts once', async () => {
    const session = await read(
      edit,
      use('d', 'glob', {}),
      result('d', 'success'),
      result('d', 'error'),
      result('e', 'error'),
    );
    expect(session.steps.filter(isCall).map(({ outcome }) => outcome)).toEqual(['unanswered', 'ok']);
    expect(session.diagnostics).toMatchObject({ unanswered: 1, duplicates: 1, orphanResults: 1 });
  });
});

describe('how a run ends', () => {
  test.each([
    [end('success'), 'completed', []],
    [end('error', { error: { type: 'ApiError', message: '503' } }), 'error', ['api-error: 503']],
    [
      end('error', { error: { type: 'FatalCancellationError', message: 'Operation cancelled.' } }),
      'interrupted',
      ['interruption: Operation cancelled.'],
    ],
    [
      end('error', { error: { type: 'FatalTurnLimitedError', message: 'turns' } }),
      'interrupted',
      ['interruption: turns'],
    ],
    [end('error', { error: { type: 'FatalToolExecutionError', message: 'disk full' } }), 'error', []],
    [failed('Maximum session turns exceeded'), 'interrupted', ['interruption: Maximum session turns exceeded']],
    [
      failed('Agent execution blocked: by a hook', 'warning'),
      'unknown',
      ['permission: Agent execution blocked: by a hook'],
    ],
    [failed('[API Error: 429]', 'warning'), 'error', ['api-error: [API Error: 429]']],
  ])('%j', async (event, how, notes) => {
    const session = await read(said('user', 'Pick.'), event);
    expect(session.end).toBe(how);
    expect(session.steps.flatMap((step) => (step.kind === 'note' ? [`${step.what}: ${step.says.head}`] : []))).toEqual(
      notes,
    );
  });

  test("tokens are the run's, input without what the cache gave", async () => {
    const stats = {
      input_tokens: 100,
      cached: 40,
      output_tokens: 9,
      models: { 'gemini-3': { total_tokens: 109 }, idle: {} },
    };
    const session = await read(said('assistant', 'Done.'), end('success', { stats }));
    expect(session.usage).toEqual({
      input: 60,
      cachedInput: 40,
      cacheWrite: null,
      output: 9,
      costUsd: null,
      how: 'cumulative-last',
    });
    expect(session.models).toEqual(['gemini-3']);
  });

  test('a run that was killed has no end, no tokens and the model that it began with', async () => {
    const session = await read(said('user', 'Pick.'), use('c', 'glob', {}));
    expect(session).toMatchObject({ end: 'unknown', usage: { how: 'none' }, models: ['gemini-2.5-pro'] });
  });
});

test('runs whose output went into one file are sessions of their own', async () => {
  const sessions = await readLogs(asLog([init('a'), said('user', 'Pick.'), init('b'), said('user', 'Sort.')]));
  expect(sessions.map((one) => [one.id, texts(one)])).toEqual([
    ['a', ['human: Pick.']],
    ['b', ['human: Sort.']],
  ]);
});

test('the summary that --output-format json prints holds no steps, and is no session', async () => {
  const summary = { session_id: 's', response: 'Done.', stats: { models: {}, tools: { totalCalls: 6 } } };
  expect(await readAll(Buffer.from(JSON.stringify(summary, null, 2)))).toMatchObject({ kind: 'not-a-log' });
});

test('a warning without meaning for the run is skipped', async () => {
  expect((await read(failed('The terminal is narrow.', 'warning'))).diagnostics.skipped).toEqual({ warning: 1 });
});
