import { describe, expect, test } from 'vitest';
import type { RunStep, Session, Step } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { asLog, inPieces, readLog, readSession } from './reading.ts';

const SESSION = '019d7e48-96e2-77a0-b4ce-607c7aba4b96';
const at = (second: number): string => `2026-05-04T08:00:${String(second).padStart(2, '0')}.000Z`;
const meta = (payload: object = {}) => ({
  timestamp: at(0),
  type: 'session_meta',
  payload: {
    id: SESSION,
    cwd: '/orchard',
    cli_version: '0.142.0',
    git: { commit_hash: 'c0ffee', branch: 'main' },
    ...payload,
  },
});
const item = (payload: object, second = 1) => ({ timestamp: at(second), type: 'response_item', payload });
const event = (payload: object, second = 1) => ({ timestamp: at(second), type: 'event_msg', payload });
const call = (id: string, name: string, input: unknown) =>
  item({ type: 'function_call', call_id: id, name, arguments: JSON.stringify(input) });
const output = (id: string, text: unknown, second = 2) =>
  item({ type: 'function_call_output', call_id: id, output: text }, second);

const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([meta(), ...records]));
const runs = (session: Session): RunStep[] => session.steps.filter((step): step is RunStep => step.kind === 'run');
async function runOf(...records: readonly unknown[]): Promise<RunStep> {
  const [run] = runs(await read(...records));
  if (!run) throw new Error('no run');
  return run;
}
const exec = (text: unknown): Promise<RunStep> =>
  runOf(call('c', 'exec_command', { cmd: 'make pick' }), output('c', text));

describe('commands', () => {
  test.each([
    ['exec_command', { cmd: 'make pick', workdir: '/orchard/pears' }, 'make pick', '/orchard/pears'],
    ['shell', { command: ['bash', '-lc', 'make "pick"'] }, 'make "pick"', null],
    ['shell', { command: ['/bin/zsh', '-c', 'ls'] }, 'ls', null],
    ['shell', { command: ['git', 'commit', '-m', "it's ripe"] }, "git commit -m 'it'\\''s ripe'", null],
    ['shell_command', { command: 'make pick', workdir: '.' }, 'make pick', '.'],
    ['shell', { command: 7 }, '', null],
  ])('%s %j', async (name, input, command, cwd) => {
    const run = await runOf(call('c', name, input));
    expect([run.command.head, run.cwd, run.outcome]).toEqual([command, cwd, 'unanswered']);
  });

  test('a local_shell_call of the first versions, without an envelope', async () => {
    const session = await readLog(
      asLog([
        { id: 'old', timestamp: at(0), instructions: null, git: { commit_hash: 'beef', branch: 'pears' } },
        { record_type: 'state' },
        { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Pick the pears.' }] },
        {
          type: 'local_shell_call',
          call_id: 'c',
          status: 'completed',
          action: { type: 'exec', command: ['ls', '-l'] },
        },
        {
          type: 'function_call_output',
          call_id: 'c',
          output: '{"output":"pears\\n","metadata":{"exit_code":0,"duration_seconds":0.1}}',
        },
      ]),
    );
    expect(session).toMatchObject({ id: 'old', baseCommit: 'beef', branch: 'pears' });
    expect(runs(session)[0]).toMatchObject({
      command: { head: 'ls -l' },
      output: { head: 'pears\n' },
      exit: { code: 0, source: 'field' },
    });
    expect(session.diagnostics.skipped).toEqual({ state: 1 });
  });
});

describe('exit codes', () => {
  const HEAD = 'Chunk ID: 5e55aa\nWall time: 0.1 seconds\n';
  test.each([
    [`${HEAD}Process exited with code 0\nOriginal token count: 1\nOutput:\npears\n`, 'ok', 0, 'text', 'pears\n'],
    [`${HEAD}Process exited with code 2\nOutput:\n`, 'error', 2, 'text', ''],
    [
      `Command: /bin/zsh -lc 'make pick'\n${HEAD}Process exited with code 1\nOutput:\nrotten`,
      'error',
      1,
      'text',
      'rotten',
    ],
    ['Exit code: 3\nWall time: 0 seconds\nOutput:\nrotten', 'error', 3, 'text', 'rotten'],
    [
      'Wall time: 0.0 seconds\nOutput:\nExit code: 0\nWall time: 0 seconds\nOutput:\nSuccess.',
      'ok',
      0,
      'text',
      'Success.',
    ],
    ['{"output":"pears","metadata":{"exit_code":1}}', 'error', 1, 'field', 'pears'],
    [{ type: 'input_text', text: `${HEAD}Process exited with code 0\nOutput:\npears` }, 'ok', 0, 'text', 'pears'],
    ['exec_command failed for `make pick`: CreateProcess { message: "gone" }', 'error', null, 'none', null],
    [
      'exec_command failed for `make pick`: CreateProcess { message: "Rejected(\\"rejected by user\\")" }',
      'rejected',
      null,
      'none',
      null,
    ],
    ['aborted by user after 3.2s', 'cancelled', null, 'none', null],
    ['Wall time: 6.0 seconds\naborted by user', 'cancelled', null, 'none', null],
    ['pears', 'unknown', null, 'none', 'pears'],
  ])('%j', async (text, outcome, code, source, body) => {
    const run = await exec(text);
    expect([run.outcome, run.exit.code, run.exit.source]).toEqual([outcome, code, source]);
    if (body !== null) expect(run.output.head).toBe(body);
  });

  test('a command cannot dictate the exit that stands before its output', async () => {
    const cmd = `echo '\nChunk ID: 1\nWall time: 0 seconds\nProcess exited with code 0\nOutput:\n'; false`;
    const text = `Command: /bin/zsh -lc "${cmd}"\n${HEAD}Process exited with code 1\nOutput:\n`;
    const run = await runOf(call('c', 'exec_command', { cmd }), output('c', text));
    expect(run.exit).toEqual({ code: 1, source: 'text' });
  });

  test('an event fills what the answer lacks, before or behind it', async () => {
    const end = event({
      type: 'exec_command_end',
      call_id: 'c',
      exit_code: 4,
      aggregated_output: 'all',
      status: 'failed',
    });
    const begun = call('c', 'exec_command', { cmd: 'make pick' });
    for (const order of [
      [begun, end, output('c', 'rotten')],
      [begun, output('c', 'rotten'), end],
    ]) {
      expect(await runOf(...order)).toMatchObject({
        outcome: 'error',
        exit: { code: 4, source: 'field' },
        output: { head: 'rotten' },
      });
    }
    expect(await runOf(begun, end)).toMatchObject({ outcome: 'error', output: { head: 'all' } });
  });
});

describe('a process that goes on', () => {
  const more = (id: string, state: string, text: string, second: number) =>
    output(id, `Chunk ID: aa\nWall time: 1 seconds\nProcess ${state}\nOutput:\n${text}`, second);
  const begun = [call('c', 'exec_command', { cmd: 'pytest' }), more('c', 'running with session ID 77', '1 passed', 2)];

  test('is running until its end comes with a later call', async () => {
    expect(await runOf(...begun)).toMatchObject({ outcome: 'running', tests: null });
    const poll = [
      call('p', 'write_stdin', { session_id: 77, chars: '' }),
      more('p', 'exited with code 0', ' in 0.1s\n', 9),
    ];
    const session = await read(...begun, ...poll);
    expect(session.steps.length).toBe(1);
    expect(session.steps.at(0)).toMatchObject({
      outcome: 'ok',
      endTime: at(9),
      output: { head: '1 passed in 0.1s\n' },
      tests: { green: true },
    });
  });

  test('that is spoken to shows the words as a call of their own', async () => {
    const words = [
      call('p', 'write_stdin', { session_id: 77, chars: 'yes\n' }),
      more('p', 'exited with code 1', '!', 9),
    ];
    const session = await read(...begun, ...words);
    expect(session.steps.map((step) => [step.kind, 'outcome' in step && step.outcome])).toEqual([
      ['run', 'error'],
      ['other', 'error'],
    ]);
  });

  test('that nobody began is counted', async () => {
    const session = await read(
      call('p', 'write_stdin', { session_id: 5, chars: '' }),
      more('p', 'exited with code 0', '', 9),
    );
    expect(session.diagnostics.skipped).toEqual({ 'poll-of-unknown-process': 1 });
  });
});

describe('patches', () => {
  const PATCH = '*** Begin Patch\n*** Add File: pears.txt\n+12\n*** End Patch';
  const custom = item({
    type: 'custom_tool_call',
    status: 'completed',
    call_id: 'c',
    name: 'apply_patch',
    input: PATCH,
  });
  const answer = (text: string) => item({ type: 'custom_tool_call_output', call_id: 'c', output: text });

  test.each([
    ['freeform', custom],
    ['as input', call('c', 'apply_patch', { input: PATCH })],
    ['as patch', call('c', 'apply_patch', { patch: PATCH })],
    ['as a command', call('c', 'exec_command', { cmd: `apply_patch <<'END'\n${PATCH}\nEND` })],
    ['through a shell', call('c', 'shell', { command: ['bash', '-lc', `apply_patch <<"END"\n${PATCH}\nEND\n`] })],
    ['in its folder', call('c', 'exec_command', { cmd: `apply_patch << END\n${PATCH}\nEND`, workdir: '/orchard' })],
  ])('%s', async (_name, record) => {
    const session = await read(record);
    expect(session.steps.at(0)).toMatchObject({ kind: 'edit', edits: [{ op: 'patch', text: { head: PATCH } }] });
  });

  test.each([
    ['{"output":"Success. Updated the following files:\\nA pears.txt\\n","metadata":{"exit_code":0}}', 'ok'],
    ['Exit code: 0\nWall time: 0 seconds\nOutput:\nSuccess. Updated the following files:\n', 'ok'],
    ['Exit code: 1\nWall time: 0 seconds\nOutput:\nrotten\n', 'error'],
    ['apply_patch verification failed: Failed to find expected lines in pears.txt', 'error'],
    ['patch rejected by user', 'rejected'],
  ])('%j', async (text, outcome) => {
    expect((await read(custom, answer(text))).steps.at(0)).toMatchObject({ outcome });
  });

  test.each([
    ['in another folder', { cmd: `apply_patch <<'END'\n${PATCH}\nEND`, workdir: '/orchard/north' }],
    ['with another command behind it', { cmd: `apply_patch <<'END'\n${PATCH}\nEND\nmake pick` }],
    [
      'with another command behind it and the mark again',
      { cmd: `apply_patch <<'END'\n${PATCH}\nEND\nmake pick\nEND` },
    ],
    ['without its end', { cmd: `apply_patch <<'END'\n${PATCH}` }],
    ['piped on', { cmd: `apply_patch <<'END' | tee log\n${PATCH}\nEND` }],
  ])('a command with a patch %s stays a command', async (_name, input) => {
    expect((await read(call('c', 'exec_command', input))).steps.at(0)).toMatchObject({ kind: 'run' });
  });

  test('without an answer have what the event says', async () => {
    const done = event({ type: 'patch_apply_end', call_id: 'c', success: false, stdout: '', status: 'failed' });
    expect((await read(custom, done)).steps.at(0)).toMatchObject({ outcome: 'error' });
  });
});

describe('words', () => {
  const user = (text: string, extra: object = {}) =>
    item({ type: 'message', role: 'user', content: [{ type: 'input_text', text }], ...extra });
  const by = (session: Session): string[] =>
    session.steps.flatMap((step: Step) => (step.kind === 'say' ? [`${step.by}: ${step.text.head}`] : []));

  test.each([
    '<environment_context>\n<cwd>/orchard</cwd>',
    '<user_instructions>\nbe kind',
    '# AGENTS.md instructions for /orchard\n\nbe kind',
    '<permissions instructions>',
    '<turn_aborted>\nThe user',
    '<subagent_notification>\n{}',
  ])('the harness speaks in the name of the user: %j', async (text) => {
    expect(by(await read(user(text)))).toEqual([`harness: ${text}`]);
  });

  test('what an editor puts above a request is not the human', async () => {
    const text = '# Files mentioned by the user:\n\n## pears.py\n\n## My request for Codex:\nCount the pears.';
    expect(by(await read(user(text))).at(-1)).toBe('human: Count the pears.');
  });

  test('kinds that the log names are kept to', async () => {
    const kinds = { internal_chat_message_metadata_passthrough: { content_item_kinds: ['goal.reminder'] } };
    expect(by(await read(user('Keep going.', kinds)))).toEqual(['harness: Keep going.']);
  });

  test('are not said twice for being events too', async () => {
    const session = await read(
      event({ type: 'user_message', message: 'Pick.' }),
      user('Pick.'),
      event({ type: 'agent_message', message: 'ok' }),
    );
    expect(by(session)).toEqual(['human: Pick.']);
    expect(session.diagnostics.skipped).toEqual({ 'event-repeat': 2 });
  });
});

test('a process that is asked for news a thousand times is put together once, at its end or the log’s', async () => {
  const spill = memorySpill();
  let puts = 0;
  const counting = {
    ...spill,
    put(bytes: Uint8Array) {
      puts += 1;
      return spill.put(bytes);
    },
  };
  const going = (body: string) => `Process running with session ID 7\nOutput:\n${body}`;
  const polls = Array.from({ length: 1000 }, (_, at) => [
    call(`poll-${at}`, 'write_stdin', { session_id: 7, chars: '' }),
    output(`poll-${at}`, going('one more basket of pears\n')),
  ]).flat();
  const begun = [call('c', 'exec_command', { cmd: 'make pick' }), output('c', going('picking '.repeat(40)))];
  const log = Buffer.from(asLog([meta(), ...begun, ...polls]));
  const session = await readSession(inPieces(log), counting);
  if ('kind' in session) throw new Error(session.why);
  expect(session.steps).toMatchObject([{ outcome: 'running', output: { bytes: 320 + 25_000 } }]);
  expect(puts).toBeLessThan(5);
});

describe('a note', () => {
  const notes = async (...records: readonly unknown[]): Promise<string[]> =>
    (await read(...records)).steps.flatMap((step) => (step.kind === 'note' ? [`${step.what}: ${step.says.head}`] : []));
  const context = (payload: object) => ({ timestamp: at(1), type: 'turn_context', payload });

  test.each([
    [event({ type: 'turn_aborted', reason: 'interrupted' }), 'interruption: interrupted'],
    [event({ type: 'error', message: 'rate limit' }), 'api-error: rate limit'],
    [event({ type: 'error', error: { message: 'rate limit' } }), 'api-error: rate limit'],
    [event({ type: 'stream_error', message: 'retrying 1/5' }), 'api-error: retrying 1/5'],
    [event({ type: 'undo_completed', success: true, message: 'back' }), 'external-change: the user undid a turn: back'],
    [
      event({ type: 'guardian_assessment', status: 'denied', rationale: 'risky' }),
      'permission: guardian denied: risky',
    ],
    [
      context({ approval_policy: 'on-request', sandbox_policy: { type: 'read-only' } }),
      'permission: approval on-request, sandbox read-only',
    ],
  ])('%#', async (record, told) => {
    expect(await notes(record)).toEqual([told]);
  });

  test('of permissions is made where they change', async () => {
    const policy = { approval_policy: 'never', sandbox_policy: { type: 'read-only' } };
    const settings = event({ type: 'thread_settings_applied', thread_settings: { approval_policy: 'never' } });
    const loose = context({ approval_policy: 'never', sandbox_policy: { type: 'danger-full-access' } });
    expect(await notes(context(policy), context(policy), settings, loose)).toEqual([
      'permission: approval never, sandbox read-only',
      'permission: approval never, sandbox danger-full-access',
    ]);
  });

  test('is not made of an undo that failed or an assessment under way', async () => {
    const session = await read(
      event({ type: 'undo_completed', success: false }),
      event({ type: 'guardian_assessment', status: 'in_progress' }),
      context({ model: 'gpt-5.4' }),
    );
    expect(session.steps).toEqual([]);
  });
});

test.each([
  ['update_plan', 'plan'],
  ['spawn_agent', 'task'],
  ['wait_agent', 'task'],
  ['grep_files', 'search'],
  ['read_file', 'read'],
  ['prune_tree', 'other'],
])('%s is a call of kind %s', async (tool, kind) => {
  expect((await read(call('c', tool, {}))).steps.at(0)).toMatchObject({ kind, tool });
});

describe('the session', () => {
  const tokens = (input: number, cached: number, out: number) =>
    event({
      type: 'token_count',
      info: { total_token_usage: { input_tokens: input, cached_input_tokens: cached, output_tokens: out } },
    });

  test('has the facts of its first record, its turns and its last count', async () => {
    const session = await read(
      { timestamp: at(1), type: 'turn_context', payload: { model: 'gpt-5.5' } },
      tokens(10, 4, 1),
      tokens(30, 24, 5),
    );
    expect(session).toMatchObject({
      id: SESSION,
      cwd: '/orchard',
      baseCommit: 'c0ffee',
      branch: 'main',
      models: ['gpt-5.5'],
      startedAt: at(0),
      endedAt: at(1),
    });
    expect(session.usage).toEqual({
      input: 6,
      cachedInput: 24,
      cacheWrite: null,
      output: 5,
      costUsd: null,
      how: 'cumulative-last',
    });
  });

  test.each([
    [[{ type: 'task_started' }, { type: 'task_complete' }], 'completed'],
    [[{ type: 'task_started' }], 'unknown'],
    [
      [{ type: 'task_complete' }, { type: 'task_started' }, { type: 'turn_aborted', reason: 'interrupted' }],
      'interrupted',
    ],
    [[{ type: 'task_complete', error: { message: 'rotten' } }], 'error'],
    [[{ type: 'error', message: 'rotten' }], 'error'],
  ])('ends as its last turn did: %j', async (events, end) => {
    expect((await read(...events.map((one) => event(one)))).end).toBe(end);
  });

  test('an abort cancels calls that have no answer, and a late answer still counts', async () => {
    const abort = event({ type: 'turn_aborted' });
    const begun = call('c', 'exec_command', { cmd: 'make pick' });
    expect(await runOf(begun, abort)).toMatchObject({ outcome: 'cancelled' });
    expect(await runOf(begun, abort, output('c', 'aborted by user after 1s'))).toMatchObject({
      outcome: 'cancelled',
      endTime: at(2),
    });
  });

  test('compactions are counted and their history is not taken in', async () => {
    const replacement_history = [{ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Pick.' }] }];
    const session = await read(
      { timestamp: at(1), type: 'compacted', payload: { message: '', replacement_history } },
      event({ type: 'context_compacted' }),
    );
    expect(session.compactions).toBe(1);
    expect(session.steps).toMatchObject([{ kind: 'note', what: 'compaction' }]);
  });

  test('a fork leaves out what its parent did, and what that cost', async () => {
    const child = meta({
      forked_from_id: 'p',
      source: { subagent: { thread_spawn: { parent_thread_id: 'p', depth: 2 } } },
    });
    const parent = meta({ id: '019d7d08-46c9-7f73-affe-4e6ca9852d56', git: { commit_hash: 'beef' } });
    const turn = (id: string) => event({ type: 'task_started', turn_id: id });
    const log = [
      child,
      parent,
      turn('019d7d08-f1d2-78a1-ae52-df8e21f9b394'),
      call('c1', 'exec_command', { cmd: 'ls' }),
      tokens(100, 0, 9),
      turn('019d7e48-9707-74f1-a6d0-0978874cf657'),
      call('c2', 'exec_command', { cmd: 'make' }),
      tokens(130, 10, 12),
    ];
    const session = await readLog(asLog(log));
    expect(session).toMatchObject({
      id: SESSION,
      baseCommit: 'c0ffee',
      usage: { input: 20, cachedInput: 10, output: 3 },
    });
    expect(session.steps.map((step) => [step.kind === 'run' && step.command.head, step.depth])).toEqual([['make', 2]]);
    expect(session.diagnostics.skipped).toEqual({ 'copied-history': 4 });
  });

  test('a newer fork names the ordinal at which its own part begins', async () => {
    const child = { ...meta({ subagent_history_start_ordinal: 2, source: { subagent: 'review' } }), ordinal: 0 };
    const log = [
      child,
      { ...call('c1', 'shell', { command: ['ls'] }), ordinal: 1 },
      { ...call('c2', 'shell', { command: ['make'] }), ordinal: 2 },
    ];
    expect(runs(await readLog(asLog(log))).map((run) => [run.command.head, run.depth])).toEqual([['make', 1]]);
  });

  test('repeated calls, unknown tools, unknown records and orphans are counted', async () => {
    const ls = call('c', 'exec_command', { cmd: 'ls' });
    const session = await read(
      ls,
      ls,
      output('gone', ''),
      call('t', 'weigh_basket', { pears: 12 }),
      output('t', 'heavy'),
      item({ type: 'bloom' }),
      event({ type: 'bloom' }),
      { type: 'bloom' },
    );
    expect(session.diagnostics).toMatchObject({ duplicates: 1, orphanResults: 1, unanswered: 1 });
    expect(session.diagnostics.skipped).toEqual({
      duplicate: 1,
      'unknown:response_item/bloom': 1,
      'unknown:event_msg/bloom': 1,
      'unknown:bloom': 1,
    });
    expect(session.steps.at(1)).toMatchObject({
      kind: 'other',
      tool: 'weigh_basket',
      input: { head: '{"pears":12}' },
      outcome: 'ok',
    });
  });
});
