import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../../src/core/index.ts';
import { asLog, readAll, readLog } from '../reading.ts';

/** What trips up readers of these logs, one test each; those that are not here stand with their adapter's tests. */
const calls = (session: Session) => session.steps.filter(isCall);
const whyNot = async (value: unknown): Promise<string> => {
  const read = await readAll(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
  return 'kind' in read ? read.kind : `read as ${read[0]?.format}`;
};

describe('Gemini CLI', () => {
  const header = { sessionId: 's', projectHash: 'h', startTime: '2026-02-03T07:00:00.000Z' };
  const said = (id: string, type: string, rest: object) => ({
    id,
    timestamp: '2026-02-03T07:00:01.000Z',
    type,
    ...rest,
  });
  const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([header, ...records]));

  test('a whole conversation as one JSON document on one line is read, whatever its file is called', async () => {
    const messages = [said('u', 'user', { content: 'Pick.' }), said('g', 'gemini', { content: 'Picked.' })];
    expect((await readLog(JSON.stringify({ ...header, messages }))).steps.length).toBe(2);
  });

  test('lines of the user interface are not said by anybody', async () => {
    const session = await read(
      said('i', 'info', { content: 'Update available.' }),
      said('w', 'warning', { content: 'Slow.' }),
    );
    expect(session.steps).toEqual([]);
    expect(session.diagnostics.skipped).toEqual({ 'info-line': 1, 'warning-line': 1 });
  });

  test('input holds what the cache gave, output not the thoughts', async () => {
    const tokens = { input: 100, cached: 60, output: 9, thoughts: 5, tool: 0, total: 114 };
    expect((await read(said('g', 'gemini', { content: 'Picked.', tokens }))).usage).toMatchObject({
      input: 40,
      output: 14,
    });
  });

  test('a list of prompts is no session', async () => {
    expect(await whyNot([{ sessionId: 's', messageId: 0, type: 'user', message: 'Pick.', timestamp: 'x' }])).toBe(
      'not-a-log',
    );
  });
});

describe('OpenCode', () => {
  const at = { created: 1_780_290_000_000 };
  const info = { id: 'ses_1', version: '1.18', directory: '/orchard', time: at };
  const part = (id: string, rest: object) => ({ id, messageID: 'msg_1', sessionID: 'ses_1', ...rest });
  const tool = (state: object) =>
    part('prt_1', { type: 'tool', callID: 'c', tool: 'bash', state: { input: { command: 'pick' }, ...state } });
  const exported = (parts: readonly object[], more: object = {}): string =>
    JSON.stringify(
      {
        info: { ...info, ...more },
        messages: [{ info: { id: 'msg_1', sessionID: 'ses_1', role: 'assistant', time: at }, parts }],
      },
      null,
      1,
    );

  test('a shell command that failed is completed: only its exit tells', async () => {
    const state = { status: 'completed', output: 'rotten', metadata: { exit: 2 }, time: { start: 1, end: 2 } };
    expect((await readLog(exported([tool(state)]))).steps).toMatchObject([
      { outcome: 'error', exit: { code: 2, source: 'field' } },
    ]);
  });

  test('an output that was pruned later keeps its outcome', async () => {
    const state = { status: 'completed', output: '', metadata: { exit: 0 }, time: { start: 1, end: 2, compacted: 3 } };
    expect((await readLog(exported([tool(state)]))).steps).toMatchObject([{ outcome: 'ok' }]);
  });

  test('an export that a pipe cut off is read as far as its messages are whole', async () => {
    const message = (id: string) => ({
      info: { id, sessionID: 'ses_1', role: 'assistant', time: at },
      parts: [part(`prt_${id}`, { type: 'text', text: 'Picking.' })],
    });
    const whole = JSON.stringify({ info, messages: [message('msg_1'), message('msg_2')] }, null, 1);
    for (const behind of [10, 100, 300]) {
      const session = await readLog(whole.slice(0, whole.length - behind));
      expect(session.steps.length).toBeGreaterThanOrEqual(1);
      expect(session.diagnostics.skipped['bad-json']).toBe(1);
    }
  });

  test('ids of trees in a private repository are no commits', async () => {
    const patch = part('prt_2', { type: 'patch', hash: 'c0ffee', files: ['a'] });
    expect((await readLog(exported([patch, part('prt_3', { type: 'text', text: 'Picked.' })]))).baseCommit).toBeNull();
  });

  test('a session that a task tool began names its parent', async () => {
    const session = await readLog(exported([part('prt_0', { type: 'text', text: 'Picking.' })], { parentID: 'ses_0' }));
    expect(session.parentId).toBe('ses_0');
  });
});

describe('Copilot CLI', () => {
  let serial = 0;
  const event = (type: string, data: object) => {
    serial += 1;
    return { type, data, id: `e${serial}`, timestamp: '2026-06-01T05:00:00.000Z', parentId: null };
  };
  const start = (sessionId = 'ferry') =>
    event('session.start', { sessionId, context: { cwd: '/ferry', headCommit: 'beef' } });
  const begin = (args: unknown) =>
    event('tool.execution_start', { toolCallId: 'c', toolName: 'bash', arguments: args });

  test('arguments may be an object or the JSON text of one', async () => {
    for (const args of [{ command: 'sail' }, '{"command":"sail"}'])
      expect((await readLog(asLog([start(), begin(args)]))).steps).toMatchObject([
        { kind: 'run', command: { head: 'sail' } },
      ]);
  });

  test('a line separator within a string ends no record', async () => {
    const log = asLog([
      start(),
      event('assistant.message', { messageId: 'm', content: 'two\u2028lines', toolRequests: [] }),
    ]);
    expect((await readLog(log)).steps).toMatchObject([{ text: { head: 'two\u2028lines' } }]);
  });

  test('a raw newline within a string loses that record and no other', async () => {
    const broken = JSON.stringify(event('assistant.message', { messageId: 'm', content: 'two@lines' })).replace(
      '@',
      '\n',
    );
    const session = await readLog(`${asLog([start()])}${broken}\n${asLog([begin({ command: 'sail' })])}`);
    expect(calls(session).length).toBe(1);
    expect(session.diagnostics.skipped['bad-json']).toBeGreaterThan(0);
  });

  test('NUL bytes behind the last record are nothing', async () => {
    const session = await readLog(`${asLog([start(), begin({ command: 'sail' })])}\0\0\0\0`);
    expect(session.diagnostics).toMatchObject({ records: 2, used: 2 });
  });

  test('a session that was resumed in its file is one session', async () => {
    const log = asLog([
      start(),
      begin({ command: 'sail' }),
      event('session.shutdown', {}),
      event('session.resume', { sessionId: 'ferry' }),
      start(),
    ]);
    expect((await readLog(log)).baseCommit).toBe('beef');
  });
});

describe('Cursor', () => {
  test('a run that failed has no last record, and is not taken for completed', async () => {
    const init = { type: 'system', subtype: 'init', session_id: 's', cwd: '/ferry', model: 'Pear 4' };
    const call = {
      type: 'tool_call',
      subtype: 'started',
      session_id: 's',
      call_id: 'c',
      tool_call: { shellToolCall: { args: { command: 'sail' } } },
    };
    expect(await readLog(asLog([init, call]))).toMatchObject({ end: 'unknown', steps: [{ outcome: 'unanswered' }] });
  });

  test('a transcript in the older form, plain text, is not read', async () => {
    expect(await whyNot('user:\nPick.\nassistant:\nPicked.\n')).toBe('not-a-log');
  });
});

describe('Kimi', () => {
  test('two schemas under one file name are told apart by their records', async () => {
    const old = [
      { type: 'metadata', protocol_version: '1.1' },
      { timestamp: 1_772_000_000.5, message: { type: 'TurnBegin', payload: { user_input: 'Bake.' } } },
    ];
    const now = [
      { type: 'metadata', protocol_version: '1.4' },
      {
        type: 'turn.prompt',
        time: 1_772_000_000_500,
        input: [{ type: 'text', text: 'Bake.' }],
        origin: { kind: 'user' },
      },
    ];
    const times = await Promise.all([old, now].map(async (log) => (await readLog(asLog(log))).startedAt));
    expect(times[0]).toBe('2026-02-25T06:13:20.500Z');
    expect(times[1]).toBe(times[0]);
  });

  test('internal roles of the context say nothing', async () => {
    const log = [
      { role: '_system_prompt', content: 'You bake.' },
      { role: '_checkpoint', id: 0 },
      { role: 'user', content: 'Bake.' },
      { role: '_usage', token_count: 9 },
    ];
    const session = await readLog(asLog(log));
    expect(session.steps).toMatchObject([{ kind: 'say', by: 'human' }]);
  });
});

describe('ATIF', () => {
  const agent = { name: 'harbour', version: '1', model_name: 'pear-4' };
  const read = (steps: readonly object[]): Promise<Session> =>
    readLog(JSON.stringify({ schema_version: 'ATIF-v1.7', session_id: 's', agent, steps }));
  const made = (id: string) => ({ tool_call_id: id, function_name: 'bash', arguments: { command: 'sail' } });

  test('ids that are given twice within a step are allowed, and counted', async () => {
    const session = await read([{ step_id: 1, source: 'agent', message: '', tool_calls: [made('c'), made('c')] }]);
    expect(session.diagnostics.duplicates).toBe(1);
  });

  test('times that go backwards keep the order of the steps', async () => {
    const said = (message: string, timestamp: string) => ({ step_id: 1, source: 'agent', message, timestamp });
    const session = await read([said('one', '2026-01-01T10:00:00Z'), said('two', '2026-01-01T09:00:00Z')]);
    expect(session.steps.map((step) => step.kind === 'say' && step.text.head)).toEqual(['one', 'two']);
    expect(session.startedAt).toBe('2026-01-01T09:00:00.000Z');
  });

  test('a result of no call that the step names is not given to another', async () => {
    const observation = { results: [{ source_call_id: 'other', content: 'adrift' }] };
    const session = await read([{ step_id: 1, source: 'agent', message: '', tool_calls: [made('c')], observation }]);
    expect(calls(session)).toMatchObject([{ outcome: 'unanswered' }]);
    expect(session.diagnostics.orphanResults).toBe(1);
  });
});

describe('mini-swe-agent and SWE-agent', () => {
  const mini = (messages: readonly object[]): Promise<Session> =>
    readLog(
      JSON.stringify({
        info: { exit_status: 'Submitted', model_stats: { instance_cost: 0.1, api_calls: 1 } },
        messages: [{ role: 'user', content: 'Pick.' }, ...messages],
        trajectory_format: 'mini-swe-agent-1',
      }),
    );
  const fenced = (...commands: readonly string[]) => ({
    role: 'assistant',
    content: commands.map((command) => `\`\`\`bash\n${command}\n\`\`\``).join('\n'),
  });

  test('commands of an answer with several blocks never ran', async () => {
    const refusal = {
      role: 'user',
      content: 'Please always provide EXACTLY ONE action in triple backticks, found 2 actions.',
    };
    const session = await mini([fenced('rm -r a', 'rm -r b'), refusal]);
    expect(calls(session).every(({ outcome }) => outcome !== 'ok' && outcome !== 'unknown')).toBe(true);
  });

  test('every command begins in the same folder: cd does not last', async () => {
    const done = { role: 'user', content: '<returncode>0</returncode>\n<output>\n</output>' };
    const session = await mini([fenced('cd rows'), done, fenced('ls'), done]);
    expect(calls(session).map((call) => call.kind === 'run' && call.cwd)).toEqual([null, null]);
  });

  test('a submission handed in at a limit is no completed run', async () => {
    const step = {
      action: 'ls',
      observation: 'a',
      response: 'ls',
      thought: '',
      state: '{"open_file":"n/a","working_dir":"/o"}',
    };
    const log = {
      environment: 'swe_main',
      trajectory: [step],
      history: [],
      info: { exit_status: 'submitted (exit_cost)' },
    };
    expect((await readLog(JSON.stringify(log))).end).not.toBe('completed');
  });
});

describe('what looks like a log and is none', () => {
  test.each([
    ['a pointer of Git LFS', 'version https://git-lfs.github.com/spec/v1\noid sha256:abc\nsize 12\n'],
    [
      'a trace of who wrote which lines',
      { version: '0.1.0', id: 'a', timestamp: '2026-01-01T00:00:00Z', files: [{ path: 'a', conversations: [] }] },
    ],
    [
      'the result of a trial',
      { id: 't', task_id: 'pick', is_resolved: true, failure_mode: 'agent_timeout', parser_results: {} },
    ],
    ['a recorded terminal', '{"version":2,"width":80,"height":24}\n[0.1,"o","$ ls"]\n'],
    ['a list of a state', { version: '1.0', todos: [] }],
  ])('%s', async (_name, content) => {
    expect(await whyNot(content)).toBe('not-a-log');
  });
});

test('lines of more than a megabyte are read', async () => {
  const message = {
    role: 'assistant',
    id: 'm',
    model: 'opus',
    content: [{ type: 'tool_use', id: 'a', name: 'Write', input: { file_path: 'a', content: 'x'.repeat(3_000_000) } }],
  };
  const session = await readLog(
    asLog([{ type: 'assistant', uuid: 'u', sessionId: 's', timestamp: '2026-05-04T08:00:00.000Z', message }]),
    65_536,
  );
  expect(session.steps).toMatchObject([{ edits: [{ content: { bytes: 3_000_000 } }] }]);
});

test('kinds that are not known yet are named in the diagnostics and change nothing else', async () => {
  const known = {
    type: 'user',
    uuid: 'u',
    sessionId: 's',
    timestamp: '2026-05-04T08:00:00.000Z',
    message: { role: 'user', content: 'Pick.' },
  };
  const session = await readLog(asLog([known, { type: 'frost-warning', sessionId: 's' }]));
  expect(session.diagnostics.skipped).toEqual({ 'unknown:frost-warning': 1 });
  expect(session.steps.length).toBe(1);
});
