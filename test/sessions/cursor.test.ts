import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../src/core/index.ts';
import { stampOf, utterances } from '../../src/sessions/cursor/texts.ts';
import { cursor } from '../../src/sessions/cursor.ts';
import { asLog, readLog } from './reading.ts';

const START = 1_780_290_000_000;
const event = (type: string, more: object = {}) => ({ type, session_id: 'ferry', ...more });
const init = event('system', { subtype: 'init', cwd: '/ferry', model: 'Composer 2.5', permissionMode: 'default' });
const said = (text: string) =>
  event('assistant', { message: { role: 'assistant', content: [{ type: 'text', text }] } });
const started = (key: string, args: unknown, call_id: string | null = 'c') =>
  event('tool_call', {
    subtype: 'started',
    ...(call_id && { call_id }),
    tool_call: { [key]: { args } },
    timestamp_ms: START,
  });
const completed = (key: string, args: unknown, result: unknown, call_id: string | null = 'c') =>
  event('tool_call', {
    subtype: 'completed',
    ...(call_id && { call_id }),
    tool_call: { [key]: { args, result }, toolCallId: call_id },
    timestamp_ms: START + 1000,
  });
const kept = (role: string, ...content: readonly object[]) => ({ role, message: { content } });
const use = (name: string, input: unknown, more: object = {}) => ({ type: 'tool_use', name, input, ...more });

const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([init, ...records]));
const transcript = (...records: readonly unknown[]): Promise<Session> => readLog(asLog(records));
async function called(key: string, args: unknown, result: unknown) {
  const step = (await read(started(key, args), completed(key, args, result))).steps.find(isCall);
  if (!step) throw new Error('no call');
  return step;
}

describe('a command of a headless run', () => {
  test.each([
    [{ success: { exitCode: 0, stdout: 'ashore\n', stderr: '' } }, 'ok', 0, 'field', 'ashore\n'],
    [{ success: { interleavedOutput: 'a', stdout: 'b' } }, 'ok', 0, 'implied', 'a'],
    [
      { failure: { exitCode: 3, stdout: 'x', stderr: 'y', aborted: false }, isBackground: false },
      'error',
      3,
      'field',
      'xy',
    ],
    [{ success: { exitCode: 3 } }, 'error', 3, 'field', ''],
    [{ failure: { exitCode: 130, aborted: true } }, 'cancelled', 130, 'field', ''],
    [{ success: { exitCode: 0 }, isBackground: true }, 'running', null, 'none', ''],
    [{ rejected: { reason: 'no' } }, 'rejected', null, 'none', 'no'],
    [{ permissionDenied: { error: 'no' } }, 'rejected', null, 'none', 'no'],
    [{ timeout: { timeoutMs: 9 } }, 'error', null, 'none', '{"timeoutMs":9}'],
    [{ isBackground: false }, 'unknown', null, 'none', '{"isBackground":false}'],
    [null, 'unknown', null, 'none', ''],
  ])('%j', async (result, outcome, code, source, output) => {
    const run = await called('shellToolCall', { command: 'sail', workingDirectory: '' }, result);
    expect(run).toMatchObject({ kind: 'run', tool: 'shell', cwd: null, outcome, output: { head: output } });
    expect(run).toMatchObject({ exit: { code, source }, endTime: new Date(START + 1000).toISOString() });
  });

  test('that never ended was not answered', async () => {
    expect((await read(started('shellToolCall', {}))).steps).toMatchObject([{ outcome: 'unanswered' }]);
  });

  test('without an id is paired with the last of its tool', async () => {
    const session = await read(
      started('shellToolCall', { command: 'one' }, null),
      started('readToolCall', { path: 'quay' }, null),
      completed('shellToolCall', {}, { success: { exitCode: 0 } }, null),
      completed('grepToolCall', { pattern: 'quay' }, { success: { content: 'x' } }, null),
    );
    expect(session.steps.map((step) => isCall(step) && [step.kind, step.outcome])).toEqual([
      ['run', 'ok'],
      ['read', 'unanswered'],
      ['search', 'ok'],
    ]);
  });

  test('answered twice is counted', async () => {
    const end = completed('shellToolCall', {}, { success: {} });
    expect((await read(started('shellToolCall', {}), end, end)).diagnostics).toMatchObject({
      duplicates: 1,
      skipped: { duplicate: 1 },
    });
  });
});

describe('edits', () => {
  const path = 'quay.txt';
  test.each([
    ['writeToolCall', { path, fileText: '12\n' }, [{ op: 'write', path, content: { head: '12\n' } }]],
    ['editToolCall', { path, streamContent: '12' }, [{ op: 'opaque', path }]],
    ['editToolCall', { path, old_string: '1', new_string: '2' }, [{ op: 'replace', path, all: false }]],
    [
      'deleteToolCall',
      { path },
      [{ op: 'patch', text: { head: '*** Begin Patch\n*** Delete File: quay.txt\n*** End Patch' } }],
    ],
    ['deleteToolCall', { path: 'a\n*** Delete File: b' }, [{ op: 'opaque' }]],
    ['deleteToolCall', {}, [{ op: 'opaque', path: null }]],
    ['writeToolCall', { path }, [{ op: 'opaque', path }]],
  ])('%s %j', async (key, args, edits) => {
    const call = await called(key, args, { success: {} });
    const told = call.kind === 'edit' ? call.edits : [];
    expect(told.length).toBe(edits.length);
    expect(told).toMatchObject(edits);
  });

  test('have their content from the answer, where it holds the whole file', async () => {
    const success = { afterFullFileContent: 'pier: 13\n', beforeFullFileContent: 'pier: 12\n' };
    const call = await called('editToolCall', { path, streamContent: '13' }, { success });
    expect(call).toMatchObject({
      edits: [{ op: 'write', path, content: { head: 'pier: 13\n' }, before: { head: 'pier: 12\n' } }],
    });
    const added = await called('editToolCall', { path }, { success: { afterFullFileContent: '13' } });
    expect(added).toMatchObject({ edits: [{ op: 'write', before: null }] });
  });
});

describe('a headless run', () => {
  const words = (session: Session) =>
    session.steps.map((step) => step.kind === 'say' && `${step.by}: ${step.text.head}`);

  test('says in one piece what it prints in several, and once', async () => {
    const session = await read(said('I '), said('sail.'), said('I sail.'), started('lsToolCall', {}), said('I sail.'));
    expect(words(session)).toEqual(['agent: I sail.', false, 'agent: I sail.']);
    expect(session.diagnostics.skipped).toEqual({ repeat: 1 });
  });

  test.each([
    [[said('Sailed.'), event('result', { subtype: 'success', is_error: false })], 'completed'],
    [[event('result', { subtype: 'error', is_error: true, result: 'no wind' })], 'error'],
    [[started('shellToolCall', {})], 'unknown'],
    [[{ type: 'turn_ended', status: 'aborted' }], 'interrupted'],
  ])('ends as its last record says (%#)', async (records, end) => {
    expect((await read(...records)).end).toBe(end);
  });

  test('has its model, directory and tokens, where it prints them', async () => {
    const usage = { inputTokens: 9, outputTokens: 2, cacheReadTokens: 7 };
    expect(await read(event('result', { subtype: 'success', usage }))).toMatchObject({
      id: 'ferry',
      cwd: '/ferry',
      models: ['Composer 2.5'],
      usage: { input: 9, cachedInput: 7, cacheWrite: null, output: 2, costUsd: null },
    });
  });

  test('skips reasoning, and what it does not know with its name', async () => {
    const { diagnostics } = await read(
      event('thinking', { subtype: 'delta' }),
      event('tide'),
      event('system', { subtype: 'x' }),
    );
    expect(diagnostics.skipped).toEqual({ thinking: 1, 'unknown:tide': 1, 'system/x': 1 });
  });
});

describe('a transcript', () => {
  test.each([
    ['Shell', { command: 'sail', working_directory: '/ferry' }, { kind: 'run', cwd: '/ferry' }],
    ['run_terminal_cmd', { command: 'sail' }, { kind: 'run', command: { head: 'sail' } }],
    [
      'StrReplace',
      { path: 'q', old_string: 'a', new_string: 'b', replace_all: true },
      { edits: [{ op: 'replace', all: true }] },
    ],
    [
      'MultiStrReplace',
      { path: 'q', edits: [{ old_string: 'a', new_string: 'b' }] },
      { edits: [{ op: 'replace', path: 'q' }] },
    ],
    ['Write', { path: 'q', contents: 'a' }, { edits: [{ op: 'write' }] }],
    ['ApplyPatch', '*** Begin Patch', { edits: [{ op: 'patch', text: { head: '*** Begin Patch' } }] }],
    ['ApplyPatch', {}, { edits: [{ op: 'opaque', path: null }] }],
    ['EditNotebook', { target_notebook: 'q.ipynb' }, { edits: [{ op: 'opaque', path: 'q.ipynb' }] }],
    ['Read', { path: 'q' }, { kind: 'read', path: 'q' }],
    ['list_dir', { target_directory: 'q' }, { kind: 'read', path: 'q' }],
    ['Task', {}, { kind: 'task' }],
    ['WebSearch', {}, { kind: 'web' }],
    ['TodoWrite', {}, { kind: 'plan' }],
    ['CallMcpTool', {}, { kind: 'other' }],
    ['hasOwnProperty', {}, { kind: 'other' }],
  ])('%s %j: what came of it is unknown', async (name, input, step) => {
    const session = await transcript(
      kept('assistant', use(name, input)),
      kept('assistant', use(name, input, { id: 'u' })),
    );
    expect(session.steps).toMatchObject([step, step]);
    expect(session.steps).toMatchObject([{ outcome: 'unknown' }, { outcome: 'unknown', callId: 'u' }]);
    expect(session.diagnostics.unanswered).toBe(0);
  });

  test('may hold results, which answer calls in their order or by id', async () => {
    const result = (text: string, more: object = {}) => ({
      type: 'tool_result',
      content: [{ type: 'text', text }],
      ...more,
    });
    const session = await transcript(
      kept('assistant', use('Read', {}), use('Shell', {})),
      kept('user', result('one'), result('two', { is_error: true })),
      kept('user', result('lost')),
      kept('assistant', use('Grep', {}, { id: 'g' })),
      kept('user', { type: 'tool-result', tool_use_id: 'g', content: 'three', is_error: false }),
    );
    expect(session.steps.map((step) => isCall(step) && [step.outcome, step.output.head])).toEqual([
      ['unknown', 'one'],
      ['error', 'two'],
      ['ok', 'three'],
    ]);
    expect(session.diagnostics.orphanResults).toBe(1);
  });

  test('says nothing where reasoning was left out', async () => {
    const text = (said: string) => ({ type: 'text', text: said });
    const session = await transcript(
      kept('assistant', text('[REDACTED]'), { type: 'thinking', thinking: 'hm' }),
      kept('user', text('[REDACTED]')),
    );
    expect(session.steps).toEqual([]);
  });

  test('ends as its last turn did', async () => {
    const words = kept('assistant', { type: 'text', text: 'Sailed.' });
    expect((await transcript(words)).end).toBe('completed');
    const failed = await transcript(words, { type: 'turn_ended', status: 'error', error: 'no wind' });
    expect(failed).toMatchObject({
      end: 'error',
      apiErrors: 1,
      steps: [{}, { kind: 'note', says: { head: 'no wind' } }],
    });
  });
});

describe('words', () => {
  test.each([
    ['Sail.', ['human: Sail.']],
    ['<user_query>\nSail.\n</user_query>', ['human: Sail.']],
    [
      '<timestamp>x</timestamp>\n<user_query>Sail.</user_query>\n<rules>slow</rules>',
      ['harness', 'human: Sail.', 'harness'],
    ],
    ['<system_reminder>Sail.</system_reminder>', ['harness']],
    ['<user_query>Say </user_query> twice</user_query>', ['human: Say </user_query> twice']],
    ['<user_query>Sail', ['human: Sail']],
  ])('%j', (text, expected) => {
    const told = utterances(text).map((part) => (part.by === 'human' ? `human: ${part.text}` : part.by));
    expect(told).toEqual(expected);
  });

  test.each([
    ['Monday, Jun 1, 2026, 7:00 AM (UTC+2)', '2026-06-01T05:00:00.000Z'],
    ['Sunday, Sep 20, 2026, 12:31 AM (UTC+3)', '2026-09-19T21:31:00.000Z'],
    ['Friday, Jul 31, 2026, 12:10 PM (UTC-5)', '2026-07-31T17:10:00.000Z'],
    ['Friday, Jul 31, 2026, 5:10 PM (UTC-3:30)', '2026-07-31T20:40:00.000Z'],
    ['Friday, July 31, 2026, 5:10 PM (UTC)', '2026-07-31T17:10:00.000Z'],
    ['Friday, Moon 31, 2026, 5:10 PM (UTC)', null],
    ['today', null],
  ])('sent at %s', (stamp, time) => {
    expect(stampOf(`<timestamp>${stamp}</timestamp>\n<user_query>x</user_query>`)).toBe(time);
  });

  test('of any kind are kept whole and never throw', () => {
    const piece = fc.constantFrom('<user_query>', '</user_query>', '<timestamp>', 'Sail. ', '\n', '(UTC+9999999)');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        stampOf(text);
        const said = utterances(text).map((part) => part.text);
        expect(said.join('').split('Sail.').length).toBe(text.split('Sail.').length);
      }),
    );
  });
});

test('records of Claude Code and others are not claimed', () => {
  expect([init, said('x'), started('x', {}), kept('user', {})].every((one) => cursor.claims(one))).toBe(true);
  for (const other of [
    { ...said('x'), uuid: 'u' },
    { ...said('x'), parent_tool_use_id: null },
    { ...init, tools: [] },
    { ...kept('user'), timestamp: '2026' },
    { role: 'user', content: 'x' },
    { type: 'turn_ended' },
    { type: 'tool_call', subtype: 'started' },
    { type: 'result', session_id: 's' },
  ])
    expect(cursor.claims(other)).toBe(false);
});
