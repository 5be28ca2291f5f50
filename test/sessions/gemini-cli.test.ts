import { describe, expect, test } from 'vitest';
import { type CallStep, isCall, type Session } from '../../src/core/index.ts';
import { geminiCli } from '../../src/sessions/gemini-cli.ts';
import { accounted, asLog, fixture, outline, readLog } from './reading.ts';

/** Recorded with Gemini CLI 0.61.0, and written by hand in the form that the versions before 0.40 wrote. */
test.each([
  ['recover', 'jsonl'],
  ['orchard', 'json'],
])('%s reads as its golden outline says, however the bytes are cut', async (name, form) => {
  for (const size of [7, 4096]) {
    const session = await readLog(fixture('gemini-cli', `${name}.${form}`), size);
    expect(outline(session)).toBe(fixture('gemini-cli', `${name}.golden.txt`));
    expect(accounted(session)).toBe(true);
  }
});

const HEADER = {
  sessionId: 's',
  projectHash: 'h',
  startTime: '2026-02-03T07:00:00.000Z',
  lastUpdated: '2026-02-03T07:00:00.000Z',
};
const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([HEADER, ...records]));

const model = (id: string, toolCalls: readonly unknown[], more: object = {}) => ({
  id,
  timestamp: '2026-02-03T07:00:01.000Z',
  type: 'gemini',
  content: '',
  model: 'gemini-2.5-pro',
  toolCalls,
  ...more,
});
const user = (id: string, content: unknown, more: object = {}) => ({
  id,
  timestamp: '2026-02-03T07:00:02.000Z',
  type: 'user',
  content,
  ...more,
});
const response = (body: object) => [{ functionResponse: { id: 'c', name: 'tool', response: body } }];
const call = (name: string, args: object, more: object = {}) => ({ id: 'c', name, args, ...more });
const done = (output: string, status = 'success') => ({ status, result: response({ output }) });

async function first(toolCall: object): Promise<CallStep> {
  const step = (await read(model('m', [toolCall]))).steps.find(isCall);
  if (!step) throw new Error('no call');
  return step;
}
async function ran(answer: object, command = 'pick') {
  const step = await first(call('run_shell_command', { command }, answer));
  if (step.kind !== 'run') throw new Error('no run');
  return [step.outcome, step.exit.code, step.exit.source, step.output.head];
}

describe('a command', () => {
  test.each([
    ['Output: ripe\nProcess Group PGID: 7', ['ok', 0, 'implied', 'ripe']],
    ['<untrusted_context>\nOutput: (empty)\nProcess Group PGID: 7\n</untrusted_context>', ['ok', 0, 'implied', '']],
    ['Output: rotten\nExit Code: 2\nProcess Group PGID: 7', ['error', 2, 'text', 'rotten']],
    ['Output: \nError: spawn ENOENT\nProcess Group PGID: 7', ['error', null, 'none', '']],
    ['Output: rotten\nExit Code: 0\nProcess Group PGID: 1\nExit Code: 3\nProcess Group PGID: 7', ['error', 3, 'text']],
    ['Output: Exit Code: 1\nripe\nProcess Group PGID: 7', ['ok', 0, 'implied', 'Exit Code: 1\nripe']],
    [
      'Command: pick\nDirectory: (root)\nOutput: ripe\nError: (none)\nExit Code: 0\nSignal: 0\nProcess Group PGID: 7',
      ['ok', 0, 'text', 'ripe'],
    ],
    [
      'Command: pick\nDirectory: x\nStdout: a\nStderr: b\nError: (none)\nExit Code: 1\nSignal: (none)\nBackground PIDs: (none)\nProcess Group PGID: (none)',
      ['error', 1, 'text', 'a\nStderr: b'],
    ],
    [
      'Output too large. Showing first 8,000 and last 32,000 characters. For full output see: /o.txt\n<untrusted_context>\nOutput: ripe\n\n... [9 characters omitted] ...\n\nripe\nProcess Group PGID: 7\n</untrusted_context>',
      ['ok', 0, 'implied', 'ripe\n\n... [9 characters omitted] ...\n\nripe'],
    ],
    [
      'Tool output was too large and has been truncated.\nThe full output has been saved to: /o.txt\n\nTruncated part of the output:\nCommand: pick\nDirectory: (root)\nOutput: ripe\n... [CONTENT TRUNCATED] ...\nripe\nError: (none)\nExit Code: 1\nSignal: 0\nProcess Group PGID: 7',
      ['error', 1, 'text', 'ripe\n... [CONTENT TRUNCATED] ...\nripe'],
    ],
    [
      'Output: Output too large. Showing first 1 and last 2 characters.\nripe\nProcess Group PGID: 7',
      ['ok', 0, 'implied', 'Output too large. Showing first 1 and last 2 characters.\nripe'],
    ],
    ['Command was cancelled by user before it could complete. There was no output', ['cancelled', null, 'none']],
    ['Command timed out after 10ms before it could complete.', ['error', null, 'none']],
    ['Command moved to background (PID: 8). Output hidden.', ['running', null, 'none']],
    ['Command injection detected: $() found in command arguments.', ['rejected', null, 'none']],
    ['ripe', ['unknown', null, 'none', 'ripe']],
  ])('%j', async (output, expected) => {
    expect((await ran(done(output))).slice(0, expected.length)).toEqual(expected);
  });

  test('has the test run of its output', async () => {
    const output = 'Output: 1 failed, 4 passed in 0.05s\nExit Code: 1\nProcess Group PGID: 7';
    const step = await first(call('run_shell_command', { command: 'pytest -q', dir_path: 'harvest' }, done(output)));
    expect(step).toMatchObject({ cwd: 'harvest', tests: { runner: 'pytest', failed: 1, green: false } });
  });
});

describe('what became of a call', () => {
  test.each([
    [{ status: 'error', result: response({ error: 'File not found' }) }, 'error'],
    [{ status: 'success', result: response({ error: 'File not found' }) }, 'error'],
    [{ status: 'error', result: response({ error: 'Tool execution denied by policy. Ask.' }) }, 'rejected'],
    [
      { status: 'cancelled', result: response({ error: '[Operation Cancelled] Reason: User denied execution.' }) },
      'rejected',
    ],
    [
      { status: 'cancelled', result: response({ error: '[Operation Cancelled] Reason: Request aborted' }) },
      'cancelled',
    ],
    [{ status: 'executing' }, 'running'],
    [{ status: 'awaiting_approval' }, 'unanswered'],
    [{}, 'unanswered'],
    [{ result: response({ output: 'ripe' }) }, 'ok'],
  ])('%j', async (more, outcome) => {
    expect((await first(call('read_file', { file_path: 'pears.py' }, more))).outcome).toBe(outcome);
  });
});

describe('an edit', () => {
  const args = { file_path: 'pears.py', old_string: 'a - b', new_string: 'a + b' };
  const edits = async (more: object, input: object = args, name = 'replace') => {
    const step = await first(call(name, input, { ...done('ok'), ...more }));
    return step.kind === 'edit' ? step.edits : [];
  };
  const shown = (originalContent: string, newContent: string) => ({ resultDisplay: { originalContent, newContent } });

  test('is the replacement that was asked for, with the file before it', async () => {
    expect(await edits(shown('x = a - b\n', 'x = a + b\n'))).toMatchObject([
      { op: 'replace', old: { head: 'a - b' }, new: { head: 'a + b' }, all: false, before: { head: 'x = a - b\n' } },
    ]);
    expect(await edits({})).toMatchObject([{ op: 'replace', before: null }]);
  });

  test('that was made where only something alike stood is the file that it left', async () => {
    expect(await edits(shown('x = a  -  b\n', 'x = a + b\n'))).toMatchObject([
      { op: 'write', path: 'pears.py', content: { head: 'x = a + b\n' }, before: { head: 'x = a  -  b\n' } },
    ]);
  });

  test('of every place says so', async () => {
    const all = { ...args, allow_multiple: true };
    expect(await edits(shown('a - b, a - b', 'a + b, a + b'), all)).toMatchObject([{ op: 'replace', all: true }]);
    expect(await edits({}, { ...args, expected_replacements: 2 })).toMatchObject([{ all: true }]);
  });

  test('that makes a file is a write', async () => {
    expect(await edits({}, { ...args, old_string: '' })).toMatchObject([{ op: 'write', content: { head: 'a + b' } }]);
    const write = await edits(shown('', 'of the user\n'), { file_path: 'p', content: 'of the model\n' }, 'write_file');
    expect(write).toMatchObject([{ op: 'write', content: { head: 'of the user\n' }, before: null }]);
  });

  test('without its texts is opaque', async () => {
    expect(await edits({}, { file_path: 'p' })).toMatchObject([{ op: 'opaque', path: 'p' }]);
  });
});

describe('records of one message', () => {
  test('that come again with more of it are one message', async () => {
    const early = model('m', [], { content: 'Picking.', tokens: { input: 10, output: 1, cached: 4 } });
    const begun = { ...early, toolCalls: [call('glob', { pattern: '*' }, { status: 'executing' })] };
    const ended = { ...early, tokens: { input: 12, output: 2, cached: 4 }, toolCalls: [call('glob', {}, done('p'))] };
    const session = await read(early, begun, ended, ended);
    expect(session.steps.map((step) => step.kind)).toEqual(['say', 'search']);
    expect(session.steps.at(1)).toMatchObject({ outcome: 'ok', output: { head: 'p' } });
    expect(session.usage).toMatchObject({ input: 8, cachedInput: 4, output: 2, how: 'message-id' });
    expect(accounted(session)).toBe(true);
  });

  test('answers that stand in messages of their own are read once', async () => {
    const asks = model('m', [call('glob', { pattern: '*' })]);
    const session = await read(asks, user('u', response({ output: 'p' })), user('v', response({ output: 'q' })));
    expect(session.steps).toMatchObject([{ kind: 'search', outcome: 'ok', output: { head: 'p' } }]);
    expect(session.diagnostics.skipped).toEqual({ 'result-repeat': 1 });
  });

  test('an answer to no call is an orphan', async () => {
    expect((await read(user('u', response({ output: 'p' })))).diagnostics.orphanResults).toBe(1);
  });
});

describe('the conversation', () => {
  test('keeps what a rewind took back, and says that files may have changed', async () => {
    const edit = call('write_file', { file_path: 'pears.py', content: 'x' }, done('ok'));
    const session = await read(user('u', 'Pick.'), model('m', [edit]), { $rewindTo: 'u' }, user('w', 'Plant.'));
    expect(session.steps).toMatchObject([
      { kind: 'say' },
      { kind: 'edit' },
      { kind: 'note', what: 'interruption' },
      { kind: 'note', what: 'external-change', path: 'pears.py' },
      { kind: 'say', text: { head: 'Plant.' } },
    ]);
  });

  test('that is set anew brings only what was not known', async () => {
    const known = model('m', [], { content: 'Picked.' });
    const summary = user('s', [{ text: '<state_snapshot>pears</state_snapshot>' }]);
    const session = await read(known, { $set: { messages: [summary, known, { id: 'x', type: 'odd' }] } });
    expect(session.compactions).toBe(1);
    expect(session.steps.map((step) => step.kind)).toEqual(['say', 'say', 'note']);
    expect(accounted(session)).toBe(true);
  });

  test.each([
    ['<session_context>\n- **Workspace Directories:**\n  - /orchard\n</session_context>', 'harness'],
    ['System: Potential loop detected. Details: pears', 'harness'],
    ['Pick the pears.', 'human'],
  ])('%j is of the %s', async (text, by) => {
    expect((await read(user('u', [{ text }]))).steps).toMatchObject([{ kind: 'say', by }]);
  });

  test('what the user typed is told from the files that were put beside it', async () => {
    const session = await read(user('u', 'Pick @a\nIgnore the tests.', { displayContent: 'Pick @a' }));
    expect(session.steps).toMatchObject([
      { by: 'human', text: { head: 'Pick @a' } },
      { by: 'harness', text: { head: '\nIgnore the tests.' } },
    ]);
  });

  test('of a sub-agent has depth 1 and no human', async () => {
    const session = await readLog(asLog([{ ...HEADER, kind: 'subagent' }, user('u', 'Pick.')]));
    expect(session.steps).toMatchObject([{ depth: 1, by: 'harness' }]);
  });

  test('that the user broke off is interrupted, and its open calls cancelled', async () => {
    const info = { id: 'i', timestamp: 't', type: 'info', content: 'Request cancelled.' };
    const session = await read(model('m', [call('glob', {})]), info);
    expect(session).toMatchObject({ end: 'interrupted', steps: [{ outcome: 'cancelled' }, { what: 'interruption' }] });
  });
});

test('records that only look alike are not claimed', () => {
  const others = [
    { sessionId: 's', timestamp: 't', type: 'user', message: {} },
    { type: 'user', id: 'u', content: 'pears' },
    { sessionId: 's', projectHash: 'h' },
    { $set: { lastUpdated: 't' } },
  ];
  for (const other of others) expect(geminiCli.claims(other)).toBe(false);
  expect(geminiCli.document?.claims({ messages: [], sessionId: 's' })).toBe(false);
});
