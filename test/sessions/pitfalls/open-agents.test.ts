import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../../src/core/index.ts';
import { asLog, readAll, readLog } from '../reading.ts';

/** What trips up readers of the logs of agents that are not a vendor's, and of logs near them. */
const calls = (session: Session) => session.steps.filter(isCall);
const TIME = '2026-05-04T08:00:00.000000';

describe('OpenHands', () => {
  const event = (kind: string, more: object) => ({ kind, id: `${kind}-1`, timestamp: TIME, source: 'agent', ...more });
  const action = (given: string) =>
    event('ActionEvent', {
      thought: [],
      tool_name: 'terminal',
      tool_call_id: 't',
      action: null,
      tool_call: { id: 't', name: 'terminal', arguments: given },
    });
  const refused = event('AgentErrorEvent', { tool_name: 'terminal', tool_call_id: 't', error: 'not valid' });

  test.each(['{"command": "make pi', '', '7', '[]'])(
    'a call whose arguments are no object failed: %j',
    async (given) => {
      const session = await readLog(asLog([action(given), refused]));
      expect(calls(session)).toMatchObject([{ kind: 'other', outcome: 'error', input: { head: given } }]);
      expect(session.diagnostics.orphanResults).toBe(0);
    },
  );

  test('a call that its tool’s schema refused is what the model wrote', async () => {
    const session = await readLog(asLog([action('{"command": "make pick"}'), refused]));
    expect(calls(session)).toMatchObject([{ kind: 'run', outcome: 'error', command: { head: 'make pick' } }]);
  });

  test('calls made at once share the answer of the model, and each has its own result', async () => {
    const call = (id: string, command: string) =>
      event('ActionEvent', {
        id,
        thought: [],
        llm_response_id: 'r',
        tool_name: 'terminal',
        tool_call_id: id,
        action: { kind: 'TerminalAction', command },
      });
    const result = (id: string, text: string, exit_code: number) =>
      event('ObservationEvent', {
        id: `${id}-o`,
        source: 'environment',
        tool_name: 'terminal',
        tool_call_id: id,
        action_id: id,
        observation: { content: [{ type: 'text', text }], exit_code },
      });
    const session = await readLog(
      asLog([call('a', 'pick'), call('b', 'weigh'), result('b', 'heavy', 1), result('a', 'ripe', 0)]),
    );
    expect(calls(session).map(({ outcome, output }) => [outcome, output.head])).toEqual([
      ['ok', 'ripe'],
      ['error', 'heavy'],
    ]);
  });

  test('a refusal by a hook is one as by a person', async () => {
    const call = event('ActionEvent', {
      id: 'a',
      thought: [],
      tool_name: 'terminal',
      tool_call_id: 't',
      action: { kind: 'TerminalAction', command: 'pick' },
    });
    const no = event('UserRejectObservation', {
      tool_call_id: 't',
      action_id: 'a',
      rejection_reason: 'not yet',
      rejection_source: 'hook',
    });
    const session = await readLog(asLog([call, no]));
    expect(session.steps).toMatchObject([{ outcome: 'rejected' }, { what: 'permission', says: { head: 'not yet' } }]);
  });
});

describe('Cline', () => {
  const message = (role: string, text: string, more: object = {}) => ({
    role,
    content: [{ type: 'text', text }],
    ts: 1,
    ...more,
  });
  const log = (...messages: readonly object[]): string =>
    JSON.stringify({ version: '1', updated_at: TIME, agent: 'lead', sessionId: 's', system_prompt: '', messages });

  test('a compaction is told by the notice in the place of what was taken out, once', async () => {
    const notice = '<SYSTEM_NOTICE>Earlier context was compacted.</SYSTEM_NOTICE>';
    const told = { metadata: { kind: 'compaction', reason: 'auto' } };
    for (const more of [{}, told]) {
      const session = await readLog(log(message('user', notice, more), message('assistant', 'Picked.')));
      expect([session.compactions, session.steps.filter((step) => step.kind === 'note').length]).toEqual([1, 1]);
    }
  });

  test('words about a compaction are none', async () => {
    const session = await readLog(
      log(message('user', 'Why was <SYSTEM_NOTICE>Earlier context was compacted?'), message('assistant', 'So.')),
    );
    expect(session.compactions).toBe(0);
  });
});

describe('Kimi', () => {
  const write = async (content: string) => {
    const given = JSON.stringify({ path: 'rows.txt', content, mode: 'append' });
    const made = { type: 'ToolCall', payload: { id: 'c', function: { name: 'WriteFile', arguments: given } } };
    const [call] = calls(
      await readLog(
        asLog([
          { type: 'metadata', protocol_version: '1.3' },
          { timestamp: 1, message: made },
        ]),
      ),
    );
    return call?.kind === 'edit' ? call.edits : [];
  };

  test('whole lines that are appended stand behind what the file held', async () => {
    const text = '*** Begin Patch\n*** Update File: rows.txt\n@@\n+fig\n+\n+plum\n*** End Patch\n';
    expect(await write('fig\n\nplum\n')).toMatchObject([{ op: 'patch', text: { head: text } }]);
  });

  test('a line without its end may go on one of the file', async () => {
    expect(await write('fig')).toMatchObject([{ op: 'opaque', path: 'rows.txt' }]);
  });
});

test('Gemini CLI: a command that a signal ended has failed, though it has no exit code', async () => {
  const output = (signal: string) =>
    `Command: pick\nDirectory: (root)\nOutput: ripe\nError: (none)\nExit Code: (none)\nSignal: ${signal}\nProcess Group PGID: 7`;
  const outcomes: (readonly string[])[] = [];
  for (const signal of ['9', 'SIGKILL', '0', '(none)']) {
    const response = { id: 'c', name: 'run_shell_command', response: { output: output(signal) } };
    const call = {
      id: 'c',
      name: 'run_shell_command',
      args: { command: 'pick' },
      status: 'success',
      result: [{ functionResponse: response }],
    };
    const records = [
      { sessionId: 's', projectHash: 'h', startTime: TIME },
      { id: 'g', timestamp: TIME, type: 'gemini', content: '', toolCalls: [call] },
    ];
    const [run] = calls(await readLog(asLog(records)));
    outcomes.push([signal, run?.outcome ?? '', run?.output.head ?? '']);
  }
  expect(outcomes).toEqual([
    ['9', 'error', 'ripe'],
    ['SIGKILL', 'error', 'ripe'],
    ['0', 'unknown', 'ripe'],
    ['(none)', 'unknown', 'ripe'],
  ]);
});

test.each([
  ['submitted', 'completed'],
  ['submitted (exit_cost)', 'interrupted'],
  ['exit_command', 'error'],
  ['exit_command_timeout', 'interrupted'],
  ['exit_context', 'interrupted'],
  ['exit_cost', 'interrupted'],
  ['exit_total_execution_time', 'interrupted'],
  ['exit_format', 'error'],
  ['exit_api', 'error'],
  ['exit_environment_error', 'error'],
  ['exit_error', 'error'],
  ['exit_forfeit', 'completed'],
  ['early_exit', 'interrupted'],
  [null, 'unknown'],
])('SWE-agent: a session that ended as %s is %s', async (exit_status, end) => {
  const trajectory = [{ action: 'ls', observation: 'rows', response: '', thought: '', state: '{}' }];
  const stats = { instance_cost: 0, tokens_sent: 0, tokens_received: 0, api_calls: 3 };
  const log = { environment: 'x', trajectory, history: [], info: { exit_status, model_stats: stats } };
  const session = await readLog(JSON.stringify(log));
  expect([session.end, session.usage.costUsd, session.usage.input]).toEqual([end, null, null]);
});

test('mini-SWE-agent: what stopped a run without a word is told by its name alone', async () => {
  const exit = { role: 'exit', content: '', extra: { exit_status: 'LimitsExceeded' } };
  const log = {
    trajectory_format: 'mini-swe-agent-1.1',
    info: {},
    messages: [{ role: 'system', content: 'Pick.' }, exit],
  };
  expect((await readLog(JSON.stringify(log))).steps.at(-1)).toMatchObject({
    what: 'interruption',
    says: { head: 'LimitsExceeded' },
  });
});

describe('near to a log, and none', () => {
  test.each([
    [
      'a run of Docent',
      JSON.stringify({
        id: 'x',
        transcripts: [{ messages: [{ role: 'user', content: 'Pick.' }], metadata: {} }],
        metadata: {},
      }),
    ],
    [
      'a list of τ-bench',
      JSON.stringify([{ task_id: 1, reward: 1, info: {}, traj: [{ role: 'user', content: 'Pick.' }], trial: 0 }]),
    ],
    [
      'who wrote which lines, by git-ai',
      JSON.stringify({ files: { a: { authors: [{ author: 'x', lines: [1] }] } }, schema_version: 'authorship/0.0.1' }),
    ],
    [
      'the result of a trial of Harbor',
      JSON.stringify({
        verifier_result: { rewards: { reward: 1 } },
        exception_info: null,
        agent_result: { n_input_tokens: 1 },
      }),
    ],
    [
      'what Roo knows of a task',
      JSON.stringify({ id: 'x', rootTaskId: 'y', ts: 1, task: 'Pick', tokensIn: 1, workspace: '/o', mode: 'code' }),
    ],
    [
      'what gptme keeps to restore a conversation',
      asLog([
        { seq: 1, ts: TIME, type: 'message_append', payload: { role: 'user', content: 'Pick.', timestamp: TIME } },
      ]),
    ],
    [
      'the first session files of Goose',
      asLog([
        { working_dir: '/o', description: 'x', message_count: 1 },
        { role: 'user', created: 1, content: [{ type: 'text', text: 'Pick.' }] },
      ]),
    ],
  ])('%s', async (_, text) => {
    const read = await readAll(Buffer.from(text));
    expect('kind' in read ? read.kind : read[0]?.format).toBe('not-a-log');
  });
});
