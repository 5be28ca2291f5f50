import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../../src/core/index.ts';
import { accounted, asLog, fixture, outline, readLog, readLogs } from '../reading.ts';

const PRINTED = fixture('qwen-code', 'printed.jsonl');

/** Printed by Qwen Code 0.15.10 with `--output-format stream-json`; the repository's path was replaced. */
test('a printed run reads as its golden outline says, however the bytes are cut', async () => {
  for (const size of [7, 4096]) {
    const session = await readLog(PRINTED, size);
    expect(outline(session)).toBe(fixture('qwen-code', 'printed.golden.txt'));
    expect(accounted(session)).toBe(true);
  }
});

test('--output-format json prints the same records as one array', async () => {
  const whole = await readLog(`[${PRINTED.trimEnd().split('\n').join(',')}]`);
  const unplaced = ({ steps, ...facts }: Session) => ({
    ...facts,
    steps: steps.map(({ line: _line, offset: _offset, ...step }) => step),
  });
  expect(unplaced(whole)).toEqual(unplaced(await readLog(PRINTED)));
});

let serial = 0;
const record = (type: string, rest: object = {}, session_id = 'ferry') => {
  serial += 1;
  return { type, uuid: `r${serial}`, session_id, parent_tool_use_id: null, ...rest };
};
const init = (session = 'ferry') =>
  record('system', { subtype: 'init', cwd: '/pier', model: 'qwen3', tools: [], qwen_code_version: '0.15.10' }, session);
const spoke = (content: readonly object[], usage: object = {}, rest: object = {}) =>
  record('assistant', { message: { id: `m${serial}`, role: 'assistant', model: 'qwen3', content, usage }, ...rest });
const text = (words: string) => ({ type: 'text', text: words });
const use = (id: string, name: string, input: object) => ({ type: 'tool_use', id, name, input });
const result = (tool_use_id: string, content: unknown, is_error = false) =>
  record('user', { message: { role: 'user', content: [{ type: 'tool_result', tool_use_id, is_error, content }] } });
const end = (rest: object = {}) => record('result', { subtype: 'success', is_error: false, duration_ms: 5, ...rest });
const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([init(), ...records]));

test('it is told from what Claude Code prints, whose form it has', async () => {
  expect((await read()).format).toBe('qwen-code');
  const other = { ...init(), qwen_code_version: undefined };
  expect((await readLog(asLog([other]))).format).toBe('claude-code');
});

describe('the answer to a shell command', () => {
  const run = spoke([use('c', 'run_shell_command', { command: 'make pick' })]);
  test.each([
    ['12 pears', 'unknown', null],
    ['Command exited with code: 2', 'error', 2],
    ['Command: make pick\nDirectory: (root)\nOutput: rotten\nError: (none)\nExit Code: 2\nSignal: (none)', 'error', 2],
    [
      'Command: make wine\nDirectory: (root)\nOutput: red\nError: (none)\nExit Code: 0\nSignal: (none)',
      'unknown',
      null,
    ],
    ['Command timed out after 120000ms.', 'error', null],
  ])('%j', async (content, outcome, code) => {
    expect((await read(run, result('c', content))).steps).toMatchObject([{ outcome, exit: { code } }]);
  });
});

describe('a call', () => {
  const edit = spoke([use('c', 'edit', { file_path: 'a', old_string: 'x', new_string: 'y' })]);
  test('fails by its flag, with the words that stand for its output', async () => {
    const session = await read(edit, result('c', [text('0 occurrences found')], true));
    expect(session.steps).toMatchObject([{ kind: 'edit', outcome: 'error', output: { head: '0 occurrences found' } }]);
  });

  test('that was denied is told at the end of the run', async () => {
    const denied = end({ permission_denials: [{ tool_name: 'edit', tool_use_id: 'c', tool_input: {} }] });
    expect((await read(edit, result('c', 'no', true), denied)).steps).toMatchObject([{ outcome: 'rejected' }]);
  });

  test('answered twice, never, or by nobody is counted', async () => {
    const session = await read(edit, spoke([use('d', 'glob', {})]), result('d', ''), result('d', ''), result('e', ''));
    expect(session.steps.filter(isCall).map(({ outcome }) => outcome)).toEqual(['unanswered', 'ok']);
    expect(session.diagnostics).toMatchObject({ unanswered: 1, duplicates: 1, orphanResults: 1 });
  });

  test("of a sub-agent lies a level deeper, and its prompt is the harness's", async () => {
    const inner = { parent_tool_use_id: 'task' };
    const prompt = record('user', { message: { role: 'user', content: [text('Weigh.')] }, ...inner });
    const session = await read(prompt, spoke([use('c', 'glob', {})], {}, inner));
    expect(session.steps).toMatchObject([
      { kind: 'say', by: 'harness', depth: 1 },
      { kind: 'search', depth: 1 },
    ]);
  });
});

describe('tokens and ends', () => {
  test("tokens are summed by message; the run's own sum counts where no message says", async () => {
    const used = { input_tokens: 10, cache_read_input_tokens: 4, output_tokens: 2 };
    const run = end({ usage: { input_tokens: 20, cache_read_input_tokens: 8, output_tokens: 4 } });
    const summed = await read(spoke([text('a')], used), spoke([text('b')], used), run);
    expect(summed.usage).toMatchObject({ input: 12, cachedInput: 8, output: 4, how: 'message-id' });
    expect((await read(run)).usage).toMatchObject({ input: 12, output: 4 });
  });

  test('a run that failed says why; a sub-agent that failed does not end the run', async () => {
    const error = { subtype: 'error_during_execution', is_error: true, error: { message: '503' } };
    expect(await read(end(error))).toMatchObject({ end: 'error', apiErrors: 1, steps: [{ says: { head: '503' } }] });
    const inner = end({ ...error, duration_ms: 0 });
    expect(await read(spoke([text('On.')]), inner)).toMatchObject({ end: 'completed', apiErrors: 0 });
  });

  test('pieces of messages that come whole later are skipped', async () => {
    const piece = record('stream_event', { event: { type: 'content_block_delta' } });
    expect((await read(piece, spoke([text('Done.')]))).diagnostics.skipped).toEqual({ 'stream-event': 1 });
  });
});

test('runs whose output went into one file are sessions of their own', async () => {
  const sessions = await readLogs(asLog([init('a'), init('a'), init('b')]));
  expect(sessions.map(({ id }) => id)).toEqual(['a', 'b']);
});
