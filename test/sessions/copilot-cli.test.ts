import { describe, expect, test } from 'vitest';
import { isCall, type RunStep, type Session } from '../../src/core/index.ts';
import { copilotCli } from '../../src/sessions/copilot-cli.ts';
import { asLog, readLog } from './reading.ts';

let count = 0;
const event = (type: string, data: object, more: object = {}) => {
  count += 1;
  const timestamp = `2026-06-01T05:00:${String(count % 60).padStart(2, '0')}.000Z`;
  return { type, data, id: `e${count}`, timestamp, parentId: null, ...more };
};
const start = (context: object = {}) =>
  event('session.start', { sessionId: 'ferry', copilotVersion: '1.0.64', context: { cwd: '/ferry', ...context } });
const begin = (id: string, toolName: string, given?: unknown) =>
  event('tool.execution_start', { toolCallId: id, toolName, arguments: given });
const end = (id: string, content: string, data: object = {}) =>
  event('tool.execution_complete', { toolCallId: id, success: true, result: { content }, ...data });
const fail = (id: string, message: string, code = 'failure') =>
  event('tool.execution_complete', { toolCallId: id, success: false, error: { message, code } });
const message = (content: string, requests: readonly object[] = [], data: object = {}) =>
  event('assistant.message', { messageId: `m${count}`, content, toolRequests: requests, ...data });
const user = (content: string, data: object = {}) => event('user.message', { content, ...data });

const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([start(), ...records]));
async function first(...records: readonly unknown[]) {
  const step = (await read(...records)).steps.find(isCall);
  if (!step) throw new Error('no call');
  return step;
}
const ran = async (content: string, data: object = {}): Promise<RunStep> =>
  (await first(begin('c', 'bash', { command: 'sail' }), end('c', content, data))) as RunStep;

describe('a command', () => {
  test.each([
    ['ashore\n<shellId: 7 completed with exit code 0>', 'ok', 0, 'text', 'ashore'],
    ['<shellId: 7 completed with exit code 2>', 'error', 2, 'text', ''],
    ['ashore\n<exited with exit code 1>', 'error', 1, 'text', 'ashore'],
    ['ashore\n<command with id: deck exited with exit code 0>\n', 'ok', 0, 'text', 'ashore'],
    ['<exited with exit code 0>\nsunk', 'unknown', null, 'none', '<exited with exit code 0>\nsunk'],
    ['<exited with exit code 0>\n<exited with exit code 3>', 'error', 3, 'text', '<exited with exit code 0>'],
    ['ashore', 'unknown', null, 'none', 'ashore'],
    ['<command started in background with shellId: deck>', 'running', null, 'none', ''],
    ['..\n<command with shellId: 3 is still running after 30 seconds. Wait.>', 'running', null, 'none', '..'],
  ])('%j', async (content, outcome, code, source, body) => {
    const run = await ran(content);
    expect([run.outcome, run.exit.code, run.exit.source, run.output.head]).toEqual([outcome, code, source, body]);
  });

  test('has the exit code of a block of its own, where there is one', async () => {
    const contents = [{ type: 'shell_exit', shellId: '1', exitCode: 4 }];
    const run = await ran('sunk', { result: { content: 'sunk', contents } });
    expect([run.outcome, run.exit]).toEqual(['error', { code: 4, source: 'field' }]);
  });

  test('that was refused, broken off or failed to start says so', async () => {
    const outcomes = await Promise.all(
      [
        fail('c', 'Permission denied and could not request permission from user'),
        fail('c', 'Denied by preToolUse hook: No reason provided'),
        fail('c', 'no', 'rejected'),
        fail('c', 'The execution of this tool, or a previous tool was interrupted.'),
        fail('c', 'Permission denied: /harbour'),
      ].map(async (failed) => (await first(begin('c', 'bash', { command: 'sail' }), failed)).outcome),
    );
    expect(outcomes).toEqual(['rejected', 'rejected', 'rejected', 'cancelled', 'error']);
  });

  test('that a person denied is rejected, whatever the answer calls it', async () => {
    const decision = event('permission.completed', { toolCallId: 'c', result: { kind: 'denied-by-rules' } });
    expect((await first(begin('c', 'bash', {}), decision, fail('c', 'no'))).outcome).toBe('rejected');
  });

  test('whose log ends, or that is aborted, was never answered', async () => {
    const begun = begin('c', 'bash', { command: 'sail' });
    expect((await first(begun)).outcome).toBe('unanswered');
    expect((await first(begun, event('abort', { reason: 'user_initiated' }))).outcome).toBe('cancelled');
  });
});

describe('a command in the background', () => {
  const begun = [
    begin('c', 'bash', { command: 'sail', mode: 'async' }),
    end('c', '<command started in background with shellId: deck>'),
  ];
  const poll = (id: string, content: string) => [begin(id, 'read_bash', { shellId: 'deck' }), end(id, content)];
  const noticed = (exitCode?: number) =>
    event('system.notification', { content: '', kind: { type: 'shell_completed', shellId: 'deck', exitCode } });
  const outcomeOf = async (...records: readonly unknown[]) => {
    const session = await read(...begun, ...records);
    const run = session.steps.at(0) as RunStep;
    return [run.outcome, run.exit.code, run.output.head, session.steps.length];
  };

  test('is told by the calls that fetch from it, which are no steps', async () => {
    const still = poll('p', 'one\n<command with shellId: deck is still running after 5 seconds. Wait.>');
    expect(await outcomeOf(...still)).toEqual(['running', null, 'one', 1]);
    const ended = poll('q', 'two\n<shellId: deck completed with exit code 1>');
    expect(await outcomeOf(...still, ...ended)).toEqual(['error', 1, 'one\ntwo', 1]);
  });

  test('whose output is fetched as a whole each time is not doubled', async () => {
    const still = poll('p', 'one\n<command with shellId: deck is still running after 5 seconds. Wait.>');
    const ended = poll('q', 'one\ntwo\n<shellId: deck completed with exit code 0>');
    expect(await outcomeOf(...still, ...ended)).toEqual(['ok', 0, 'one\ntwo', 1]);
  });

  test('ends by notice, or by the agent; a failed fetch ends nothing', async () => {
    expect(await outcomeOf(noticed(3))).toEqual(['error', 3, '', 1]);
    expect(await outcomeOf(noticed())).toEqual(['unknown', null, '', 1]);
    const stop = [begin('s', 'stop_bash', { shellId: 'deck' }), end('s', '<command with id: deck stopped>')];
    expect(await outcomeOf(...stop)).toEqual(['cancelled', null, '', 2]);
    expect(await outcomeOf(...stop, noticed(0))).toEqual(['cancelled', null, '', 2]);
    expect(await outcomeOf(begin('p', 'read_bash', { shellId: 'deck' }), fail('p', 'busy'))).toEqual([
      'running',
      null,
      '',
      1,
    ]);
  });

  test('that is unknown makes its fetching a call of its own', async () => {
    const session = await read(...poll('p', 'nothing there'));
    expect(session.steps.at(0)).toMatchObject({ kind: 'other', tool: 'read_bash', outcome: 'ok' });
  });

  test('that is spoken to shows the words as a call', async () => {
    const words = [
      begin('w', 'write_bash', { shellId: 'deck', input: 'ahoy' }),
      end('w', 'ahoy back\n<command with shellId: deck is still running after 1 seconds.>'),
    ];
    expect(await outcomeOf(...words)).toEqual(['running', null, 'ahoy back', 2]);
  });
});

describe('calls', () => {
  const PATCH = '*** Begin Patch\n*** Add File: quay.txt\n+12\n*** End Patch';
  test.each([
    ['edit', { path: 'quay.txt', old_str: '12', new_str: '13' }, [{ op: 'replace', path: 'quay.txt', all: false }]],
    ['edit', { path: 'quay.txt', old_str: '12' }, [{ op: 'replace', new: { head: '' } }]],
    ['edit', { path: 'quay.txt', new_str: '12' }, [{ op: 'opaque', path: 'quay.txt' }]],
    ['create', { path: 'quay.txt', file_text: '12\n' }, [{ op: 'write', content: { head: '12\n' } }]],
    ['create', '{"path":"quay.txt","file_text":"12"}', [{ op: 'write', content: { head: '12' } }]],
    ['create', { path: 'quay.txt' }, [{ op: 'opaque', path: 'quay.txt' }]],
    ['apply_patch', PATCH, [{ op: 'patch', text: { head: PATCH } }]],
    ['apply_patch', { input: PATCH }, [{ op: 'patch', text: { head: PATCH } }]],
    ['apply_patch', JSON.stringify({ patch: PATCH }), [{ op: 'patch', text: { head: PATCH } }]],
    ['apply_patch', {}, [{ op: 'opaque', path: null }]],
    ['str_replace_editor', { command: 'str_replace', path: 'q', old_str: 'a', new_str: 'b' }, [{ op: 'replace' }]],
    ['str_replace_editor', { command: 'create', path: 'q', file_text: 'a' }, [{ op: 'write' }]],
    ['str_replace_editor', { command: 'insert', path: 'q', insert_line: 1 }, [{ op: 'opaque', path: 'q' }]],
    ['str_replace_editor', { command: 'undo_edit', path: 'q' }, [{ op: 'opaque', path: 'q' }]],
  ])('%s %j changes files', async (tool, given, edits) => {
    expect(await first(begin('c', tool, given))).toMatchObject({ kind: 'edit', edits });
  });

  test.each([
    ['bash', 'run'],
    ['powershell', 'run'],
    ['view', 'read'],
    ['grep', 'search'],
    ['web_fetch', 'web'],
    ['task', 'task'],
    ['update_todo', 'plan'],
    ['ask_user', 'other'],
    ['constructor', 'other'],
  ])('%s is a step of kind %s, with or without arguments', async (tool, kind) => {
    expect((await first(begin('c', tool, { path: 'quay.txt' }))).kind).toBe(kind);
    expect((await first(begin('c', tool))).kind).toBe(kind);
  });

  test('stand where they were asked for, as they were then made', async () => {
    const asked = message('', [{ toolCallId: 'c', name: 'bash', arguments: '{"command":"sail"}' }]);
    const session = await read(
      asked,
      begin('c', 'bash', { command: 'sail --slow' }),
      end('c', '<exited with exit code 0>'),
    );
    expect(session.steps).toMatchObject([{ kind: 'run', line: 2, command: { head: 'sail --slow' }, outcome: 'ok' }]);
    expect((await read(asked)).steps).toMatchObject([{ outcome: 'unanswered' }]);
  });

  test('repeated, unknown and early answers are counted', async () => {
    const session = await read(
      end('lost', ''),
      begin('c', 'view', {}),
      end('c', ''),
      end('c', ''),
      begin('c', 'view', {}),
    );
    expect(session.diagnostics).toMatchObject({ orphanResults: 1, duplicates: 2, skipped: { duplicate: 2 } });
    const old = { result: { result_type: 'failure', text_result_for_llm: 'no quay' }, success: undefined };
    expect(await first(begin('c', 'view', {}), end('c', '', old))).toMatchObject({
      outcome: 'error',
      output: { head: 'no quay' },
    });
  });
});

describe('words', () => {
  const speakers = async (...records: readonly unknown[]) =>
    (await read(...records)).steps.map((step) => step.kind === 'say' && step.by);
  test('of a human are told from those that the harness says in the same place', async () => {
    expect(
      await speakers(
        user('Sail.', { parentAgentTaskId: 'p', source: undefined }),
        user('Sail on.', { isAutopilotContinuation: true }),
        user('How to sail.', { source: 'skill-sailing' }),
        user('<system_notification>\nashore'),
        user('Check the tides.', { parentToolCallId: 't' }),
        event('user.message', { content: 'Check the tides.' }, { agentId: 'tides' }),
        event('system.message', { content: 'Be kind.' }),
      ),
    ).toEqual(['human', 'harness', 'harness', 'harness', 'harness', 'harness', 'harness']);
  });
});

describe('the session', () => {
  test('has the first directory and commit, and the last branch', async () => {
    const session = await readLog(
      asLog([
        start({ branch: 'main', headCommit: 'c0ffee', baseCommit: 'beef' }),
        event('session.context_changed', { cwd: '/ferry/quay', branch: 'fix', headCommit: 'dead' }),
        event('session.resume', { context: { cwd: '/', branch: 'fix-2', headCommit: 'dead' } }),
      ]),
    );
    expect(session).toMatchObject({ id: 'ferry', cwd: '/ferry', branch: 'fix-2', baseCommit: 'c0ffee' });
    expect((await readLog(asLog([start({ baseCommit: 'beef' })]))).baseCommit).toBe('beef');
  });

  test.each([
    [[user('Sail.'), message('Sailed.')], 'completed'],
    [[message('', [{ toolCallId: 'c', name: 'view', arguments: {} }])], 'unknown'],
    [[message('Sailed.'), user('Again.')], 'unknown'],
    [[message('Sailed.'), event('abort', { reason: 'user_initiated' })], 'interrupted'],
    [[event('session.error', { message: 'No wind.' })], 'error'],
    [[message('Sailed.'), event('session.shutdown', { shutdownType: 'error' })], 'error'],
    [[message('Sailed.'), event('session.error', { message: 'x' }, { agentId: 'a' })], 'completed'],
    [[event('session.task_complete', { success: true })], 'completed'],
  ])('ends as its last event says (%#)', async (records, ended) => {
    expect((await read(...records)).end).toBe(ended);
  });

  const closed = (inputTokens: number, outputTokens: number, cacheReadTokens = 0) =>
    event('session.shutdown', {
      shutdownType: 'routine',
      currentModel: 'gpt-5.4-mini',
      modelMetrics: { 'gpt-5.4-mini': { usage: { inputTokens, outputTokens, cacheReadTokens } }, odd: 7 },
    });

  test('has the counts of its last end, and of those before that it does not hold', async () => {
    const usage = async (...records: readonly unknown[]) => (await read(...records)).usage;
    const counts = { cachedInput: 80, cacheWrite: null, costUsd: null, how: 'cumulative-last' };
    expect(await usage(closed(100, 9, 80))).toEqual({ ...counts, input: 20, output: 9 });
    expect(await usage(closed(50, 5, 40), closed(100, 9, 80))).toEqual({ ...counts, input: 20, output: 9 });
    expect(await usage(closed(100, 9, 40), closed(50, 5, 40))).toEqual({ ...counts, input: 70, output: 14 });
  });

  test('that was never closed has what its answers put out, once each', async () => {
    const parts = [0, 1].map((chunkIndex) => message('', [], { apiCallId: 'a', outputTokens: 30, chunkIndex }));
    const { usage } = await read(...parts, message('', [], { outputTokens: 5 }));
    expect(usage).toMatchObject({ input: null, output: 35, how: 'message-id' });
  });

  test('names the models that answered, else the one that was chosen', async () => {
    const chosen = event('session.model_change', { newModel: 'gpt-5' });
    expect((await read(chosen)).models).toEqual(['gpt-5']);
    expect((await read(event('session.model_change', { newModel: 'auto' }))).models).toEqual([]);
    expect((await read(chosen, message('Sailed.'))).models).toEqual(['gpt-5']);
    expect((await read(chosen, message('Sailed.', [], { model: 'claude' }))).models).toEqual(['claude']);
  });

  test('a failed compaction, transient events and unknown ones are skipped with their reason', async () => {
    const { compactions, diagnostics } = await read(
      event('session.compaction_complete', { success: false }),
      event('session.truncation', {}),
      event('assistant.message_delta', {}, { ephemeral: true }),
      event('session.tide', {}),
      { type: 'hook.start', id: 'h' },
      { type: 'abort', id: 'a' },
    );
    expect(compactions).toBe(1);
    expect(diagnostics.skipped).toEqual({
      'failed-compaction': 1,
      ephemeral: 1,
      'unknown:session.tide': 1,
      'hook.start': 1,
      'no-data': 1,
    });
  });
});

test('only events with a dotted type, data and a place in the chain are claimed', () => {
  expect(copilotCli.claims(start())).toBe(true);
  expect(copilotCli.claims(event('abort', {}))).toBe(true);
  expect(copilotCli.claims({ ...start(), parentId: undefined })).toBe(true);
  const { parentId: _, ...timed } = start();
  expect(copilotCli.claims(timed)).toBe(true);
  for (const other of [
    { ...timed, timestamp: null },
    { ...start(), data: 'ferry' },
    { ...start(), type: 'session_meta' },
    { type: 'abort' },
  ])
    expect(copilotCli.claims(other)).toBe(false);
});
