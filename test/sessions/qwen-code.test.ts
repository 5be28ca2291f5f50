import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../src/core/index.ts';
import { qwenCode } from '../../src/sessions/qwen-code.ts';
import { accounted, asLog, fixture, outline, readLog } from './reading.ts';

/** `recover` was recorded with Qwen Code 0.15.10 (the prompt cut to its last line); `ferry` is written by hand. */
test.each(['recover', 'ferry'])('%s reads as its golden outline says, however the bytes are cut', async (name) => {
  for (const size of [7, 4096]) {
    const session = await readLog(fixture('qwen-code', `${name}.jsonl`), size);
    expect(outline(session)).toBe(fixture('qwen-code', `${name}.golden.txt`));
    expect(accounted(session)).toBe(true);
  }
});

let count = 0;
const record = (type: string, more: object) => {
  count += 1;
  const named = {
    uuid: `u${count}`,
    parentUuid: `u${count - 1}`,
    sessionId: 'ferry',
    timestamp: '2026-03-04T06:00:00Z',
  };
  return { ...named, type, cwd: '/ferry', version: '0.21.13', ...more };
};
const said = (...parts: readonly unknown[]) => ({ message: { role: 'user', parts } });
const assistant = (...parts: readonly unknown[]) =>
  record('assistant', { model: 'qwen3-coder', message: { role: 'model', parts } });
const called = (id: string | undefined, name = 'glob', args: object = {}) => ({ functionCall: { id, name, args } });
const answered = (id: string | undefined, response: object, beside?: object, name = 'glob') =>
  record('tool_result', {
    ...said({ functionResponse: { id, name, response } }),
    ...(beside ? { toolCallResult: { callId: id, ...beside } } : {}),
  });
const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog(records));
const outcomes = async (...records: readonly unknown[]) =>
  (await read(...records)).steps.filter(isCall).map((step) => [step.outcome, step.output.head]);

describe('the answer to a call', () => {
  test.each([
    [{ output: 'piers' }, { status: 'success' }, 'ok'],
    [{ output: 'piers' }, undefined, 'ok'],
    [{ error: 'no such pier' }, { status: 'error' }, 'error'],
    [{ error: 'no such pier' }, undefined, 'error'],
    [{}, {}, 'unknown'],
    [
      { error: 'Qwen Code requires permission to use "edit", but that permission was declined.' },
      { status: 'error' },
      'rejected',
    ],
    [
      { error: 'Tool "edit" is denied by permission rules. Matching deny rule: "Edit(piers.txt)".' },
      { status: 'error' },
      'rejected',
    ],
    [{ error: '[Operation Cancelled] Reason: Tool call cancelled by user.' }, { status: 'cancelled' }, 'cancelled'],
  ])('%j', async (response, beside, outcome) => {
    const [first] = await outcomes(assistant(called('c')), answered('c', response, beside));
    expect(first?.[0]).toBe(outcome);
  });

  test('without an id belongs to the first waiting call of its tool', async () => {
    const twice = assistant(called(undefined), called(undefined));
    const answers = [answered(undefined, { output: 'a' }), answered(undefined, { output: 'b' })];
    expect(await outcomes(twice, ...answers)).toEqual([
      ['ok', 'a'],
      ['ok', 'b'],
    ]);
  });

  test('of an id that is given out again belongs to the later call', async () => {
    const first = [assistant(called('c')), answered('c', { output: 'a' })];
    const second = [assistant(called('c')), answered('c', { output: 'b' })];
    expect(await outcomes(...first, ...second)).toEqual([
      ['ok', 'a'],
      ['ok', 'b'],
    ]);
  });

  test('takes no status that is told of another', async () => {
    const record = answered('c', { output: 'a' }, { callId: 'd', status: 'error' });
    expect(await outcomes(assistant(called('c')), record)).toEqual([['ok', 'a']]);
  });

  test('that comes twice, or to no call, is counted', async () => {
    const answer = answered('c', { output: 'a' });
    const { diagnostics } = await read(assistant(called('c')), answer, answer, answered('x', { output: 'b' }));
    expect(diagnostics).toMatchObject({ duplicates: 1, orphanResults: 1 });
  });
});

test('an answer that was cut before it was logged is counted', async () => {
  const output = 'Output: a\n\n... [CONTENT TRUNCATED] ...\n\nb\nExit Code: 0\nProcess Group PGID: 7';
  const call = called('c', 'run_shell_command', { command: 'timetable' });
  const { diagnostics } = await read(assistant(call), answered('c', { output }, undefined, 'run_shell_command'));
  expect(diagnostics.truncated).toBe(1);
});

test('a request that the user stopped is an interruption, and no failure of the API', async () => {
  const uiEvent = { 'event.name': 'qwen-code.api_error', error_message: 'Request was aborted.' };
  const stopped = (error_type: string) =>
    record('system', { subtype: 'ui_telemetry', systemPayload: { uiEvent: { ...uiEvent, error_type } } });
  const session = await read(assistant(called('c')), stopped('APIUserAbortError'));
  expect(session).toMatchObject({ end: 'interrupted', apiErrors: 0 });
  expect(session.steps).toMatchObject([{ outcome: 'cancelled' }, { kind: 'note', what: 'interruption' }]);
  expect(await read(assistant(called('c')), stopped('APIError'))).toMatchObject({ end: 'error', apiErrors: 1 });
});

test('a display that was cut does not stand for the file', async () => {
  const args = { file_path: '/ferry/a', old_string: 'x', new_string: 'y' };
  const display = { originalContent: 'x…', newContent: 'y…', truncatedForSession: true };
  const answer = answered('c', { output: 'ok' }, { status: 'success', resultDisplay: display }, 'edit');
  const { steps } = await read(assistant(called('c', 'edit', args)), answer);
  expect(steps.at(0)).toMatchObject({ edits: [{ op: 'replace', old: { head: 'x' }, before: null }] });
});

test('lines of one message are one message: its parts add up, its tokens do not', async () => {
  const usage = (promptTokenCount: number) => ({ usageMetadata: { promptTokenCount, candidatesTokenCount: 1 } });
  const one = { ...assistant({ text: 'Casting' }), ...usage(10) };
  const session = await read(one, { ...one, message: { parts: [{ text: 'off.' }, called('c')] }, ...usage(12) });
  expect(session.steps.map((step) => step.kind)).toEqual(['say', 'say', 'search']);
  expect(session.usage).toMatchObject({ input: 12, output: 1 });
});

describe('whose words', () => {
  test.each([
    [{}, 'human'],
    [{ subtype: 'mid_turn_user_message' }, 'human'],
    [{ subtype: 'cron' }, 'harness'],
    [{ subtype: 'notification' }, 'harness'],
    [{ isSidechain: true }, 'harness'],
  ])('%j', async (more, by) => {
    const { steps } = await read(record('user', { ...said({ text: 'Cast off.' }), ...more }));
    expect(steps).toMatchObject([{ kind: 'say', by }]);
  });

  test('a command is what was typed; what it stands for is the harness', async () => {
    const payload = { systemPayload: { displayText: '/sail' } };
    const { steps } = await read(record('user', { ...said({ text: 'Skip the tests and sail.' }), ...payload }));
    expect(steps).toMatchObject([
      { by: 'human', text: { head: '/sail' } },
      { by: 'harness', text: { head: 'Skip the tests and sail.' } },
    ]);
  });
});

test('records that only look alike are not claimed', () => {
  const envelope = { uuid: 'u', sessionId: 's', timestamp: 't' };
  const others = [
    { ...envelope, type: 'user', message: { role: 'user', content: 'pears' } },
    { ...envelope, type: 'system', subtype: 'init' },
    { type: 'user', message: { parts: [] } },
  ];
  for (const other of others) expect(qwenCode.claims(other)).toBe(false);
});

test('a log that begins with a system record is told from one of Claude Code', async () => {
  const first = record('system', { subtype: 'ui_telemetry', systemPayload: { uiEvent: { 'event.name': 'x' } } });
  expect(await read(first, assistant({ text: 'Sailed.' }))).toMatchObject({ format: 'qwen-code', end: 'completed' });
});
