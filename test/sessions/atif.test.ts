import { describe, expect, test } from 'vitest';
import type { CallStep, Session } from '../../src/core/index.ts';
import { isCall } from '../../src/core/index.ts';
import { toldIn } from '../../src/sessions/atif/hidden-calls.ts';
import { readBytes, readLog } from './reading.ts';

const AGENT = { name: 'harbour', version: '1', model_name: 'gpt-4o' };
const step = (source: string, message: unknown, more: object = {}) => ({ step_id: 1, source, message, ...more });
const call = (name: string, input: object, id = 'c1') => ({ tool_call_id: id, function_name: name, arguments: input });
const observed = (content: unknown, id: string | null = 'c1', more: object = {}) => ({
  observation: { results: [{ source_call_id: id, content, ...more }] },
});
const read = (steps: readonly object[], more: object = {}): Promise<Session> =>
  readLog(JSON.stringify({ schema_version: 'ATIF-v1.8', session_id: 's', agent: AGENT, steps, ...more }));
const callsOf = (session: Session): CallStep[] => session.steps.filter(isCall);
async function callOf(name: string, input: object, answer: object = {}): Promise<CallStep> {
  const [only] = callsOf(await read([step('agent', '', { tool_calls: [call(name, input)], ...answer })]));
  if (!only) throw new Error('no call');
  return only;
}

describe('tools of the agents whose logs were converted', () => {
  test.each([
    ['Bash', { command: 'ls' }, { kind: 'run', command: { head: 'ls' } }],
    ['run_shell_command', { command: 'ls', directory: 'rows' }, { kind: 'run', cwd: 'rows' }],
    ['exec_command', { cmd: 'ls', workdir: '/a' }, { kind: 'run', cwd: '/a' }],
    ['shell', { command: ['bash', '-lc', 'ls | wc'] }, { kind: 'run', command: { head: 'ls | wc' } }],
    [
      'shell',
      { command: ['git', 'commit', '-m', "it's"] },
      { kind: 'run', command: { head: "git commit -m 'it'\\''s'" } },
    ],
    ['bash_command', { keystrokes: 'ls\n' }, { kind: 'run', command: { head: 'ls\n' } }],
    ['Write', { file_path: 'a', content: 'x' }, { kind: 'edit', edits: [{ op: 'write', path: 'a' }] }],
    [
      'Edit',
      { file_path: 'a', old_string: 'x', new_string: 'y', replace_all: true },
      { edits: [{ op: 'replace', all: true }] },
    ],
    [
      'MultiEdit',
      { file_path: 'a', edits: [{ old_string: 'x', new_string: 'y' }, {}] },
      { edits: [{ op: 'replace' }, { op: 'opaque' }] },
    ],
    ['replace', { file_path: 'a', old_string: 'x', new_string: 'y' }, { edits: [{ op: 'replace', all: false }] }],
    ['apply_patch', { input: '*** Begin Patch\n*** End Patch' }, { edits: [{ op: 'patch' }] }],
    ['Write', { content: 'x' }, { edits: [{ op: 'opaque', path: null }] }],
    ['oh_editor', { command: 'create', path: '/a', file_text: 'x' }, { edits: [{ op: 'write', path: '/a' }] }],
    ['oh_editor', { command: 'view', path: '/a' }, { kind: 'read', path: '/a' }],
    ['ReadFile', { absolute_path: '/a' }, { kind: 'read', path: '/a' }],
    ['Grep', { pattern: 'x' }, { kind: 'search' }],
    ['google_web_search', { query: 'x' }, { kind: 'web' }],
    ['update_plan', {}, { kind: 'plan' }],
    ['Bash', {}, { kind: 'other' }],
    ['__proto__', {}, { kind: 'other' }],
  ])('%s %j', async (name, input, wanted) => {
    expect(await callOf(name, input)).toMatchObject(wanted);
  });
});

describe('results', () => {
  test.each([
    ['pears\n[Command finished with exit code 2]', 'error', 2, 'text'],
    ['[The command completed with exit code 0.]\n[Current working directory: /a]', 'ok', 0, 'text'],
    ['[Command finished with exit code 0]\n[Command finished with exit code 1]', 'error', 1, 'text'],
    ['[Command finished with exit code 0]\npears', 'unknown', null, 'none'],
    ['pears\n[The command completed with exit code 0.]', 'ok', 0, 'text'],
    ['Exit code 1\nrotten', 'error', 1, 'text'],
    ['Chunk ID: aa\nWall time: 0.1 seconds\nProcess exited with code 0\nOutput:\n', 'ok', 0, 'text'],
    ['Command: ls\nStdout: pears\nExit Code: 3\nSignal: (none)', 'error', 3, 'text'],
    ['Error: no such file', 'error', null, 'none'],
    ["The user doesn't want to proceed with this tool use.", 'rejected', null, 'none'],
    ['pears', 'unknown', null, 'none'],
  ])('%j', async (text, outcome, code, source) => {
    expect(await callOf('Bash', { command: 'ls' }, observed(text))).toMatchObject({ outcome, exit: { code, source } });
  });

  test('what a converter noted beside a call counts where the text says nothing', async () => {
    const failed = { extra: { invocation: { status: 'failed' } } };
    expect((await callOf('Bash', { command: 'ls' }, observed('pears', 'c1', failed))).outcome).toBe('error');
  });

  test('that name no call go to the only one, others are the harness’s', async () => {
    expect((await callOf('Bash', { command: 'ls' }, observed('pears', null))).output.head).toBe('pears');
    const session = await read([step('agent', 'Hm.', observed('stray', 'c9'))]);
    expect(session.steps.at(-1)).toMatchObject({ by: 'harness', text: { head: 'stray' } });
    expect(session.diagnostics.orphanResults).toBe(1);
  });

  test('results in another order find their calls', async () => {
    const calls = [call('Bash', { command: 'one' }, 'a'), call('Bash', { command: 'two' }, 'b')];
    const results = [
      { source_call_id: 'b', content: '2' },
      { source_call_id: 'a', content: '1' },
    ];
    const session = await read([step('agent', '', { tool_calls: calls, observation: { results } })]);
    expect(callsOf(session).map((one) => one.output.head)).toEqual(['1', '2']);
  });

  test('a result that is a sub-agent makes its call a task', async () => {
    const ref = { subagent_trajectory_ref: [{ trajectory_path: 'trajectory.sub.json' }] };
    expect((await callOf('ask_pilot', {}, observed(null, 'c1', ref))).kind).toBe('task');
  });
});

describe('calls hidden in messages', () => {
  const commands = (...keys: readonly string[]): string =>
    JSON.stringify({
      analysis: 'A.',
      plan: 'P.',
      commands: keys.map((keystrokes) => ({ keystrokes })),
      task_complete: false,
    });

  test.each([
    ['lines', commands('cd a\n', 'ls\n'), [['bash_command', { keystrokes: 'cd a\nls' }]]],
    [
      'a key between lines',
      commands('top\n', 'q', 'ls\n'),
      [
        ['bash_command', { keystrokes: 'top' }],
        ['send_keys', { keys: 'q' }],
        ['bash_command', { keystrokes: 'ls' }],
      ],
    ],
    ['waiting', commands('', '\n'), []],
    ['words around the object', `Sure!\n${commands('ls\n')}\nDone.`, [['bash_command', { keystrokes: 'ls' }]]],
    [
      'XML',
      '<commands>\n<keystrokes duration="1">a &amp;&amp; b\n</keystrokes></commands>',
      [['bash_command', { keystrokes: 'a && b' }]],
    ],
    [
      'a function',
      'So.\n<function=execute_bash>\n<parameter=command>\nls\n-l\n</parameter>\n</function>',
      [['execute_bash', { command: 'ls\n-l' }]],
    ],
    [
      'a function that does not end',
      '<function=finish>\n<parameter=message>x</parameter>',
      [['finish', { message: 'x' }]],
    ],
    ['JSON that is none', '{"commands": [', []],
    ['words', 'Pears.', []],
  ])('%s', (_name, text, calls) => {
    expect(toldIn(text).calls.map((one) => [one.tool, one.input])).toEqual(calls);
  });

  test('share the screen that follows, which shows where they were typed', async () => {
    const screen = 'New Terminal Output:\n\nroot@pier:/ferry/pier# ls\nboat\n';
    const session = await read([step('agent', commands('C-c', 'ls\n'), observed(screen, null))]);
    expect(session.cwd).toBe('/ferry/pier');
    expect(callsOf(session).map((one) => [one.kind, one.outcome, one.output.head])).toEqual([
      ['other', 'unknown', ''],
      ['run', 'unknown', screen],
    ]);
  });

  test('do not hide where calls stand apart', async () => {
    const session = await read([step('agent', commands('ls\n'), { tool_calls: [call('Bash', { command: 'pwd' })] })]);
    expect(callsOf(session).map((one) => one.tool)).toEqual(['Bash']);
  });
});

describe('the session', () => {
  test('is of the agent that the document names', async () => {
    expect(await read([])).toMatchObject({ format: 'atif', agent: 'harbour', agentVersion: '1', id: 's' });
    expect(await read([], { agent: {} })).toMatchObject({ agent: 'atif', agentVersion: null });
  });

  test('a document of another schema is not read', async () => {
    expect('kind' in (await readBytes(Buffer.from('{"schema_version":"pear-1","steps":[{}]}')))).toBe(true);
  });

  const metrics = { prompt_tokens: 100, cached_tokens: 60, completion_tokens: 5, cost_usd: 0.1 };

  test.each([
    ['steps', [step('agent', 'a', { metrics }), step('agent', 'b', { metrics })], {}, [80, 120, 10, 0.2, 'sum']],
    ['totals', [step('agent', 'a')], {}, [400, 100, 9, 0.7, 'cumulative-last']],
    ['cost', [step('agent', 'a', { metrics: { completion_tokens: 5 } })], {}, [null, null, 5, 0.7, 'sum']],
    [
      'a continuation, whose totals are of all files',
      [step('agent', 'a', { metrics: { completion_tokens: 5 } })],
      { agent: { ...AGENT, extra: { continuation_index: 1 } } },
      [null, null, 5, 0.7, 'sum'],
    ],
  ])('takes what it took from %s', async (name, steps, more, [input, cachedInput, output, costUsd, how]) => {
    const totals = {
      total_prompt_tokens: 500,
      total_cached_tokens: 100,
      total_completion_tokens: 9,
      total_cost_usd: 0.7,
    };
    const session = await read(steps, { final_metrics: totals, ...more });
    expect(session.usage).toEqual({
      input,
      cachedInput,
      cacheWrite: null,
      output,
      costUsd: name.startsWith('a ') ? null : costUsd,
      how,
    });
  });

  test('leaves out what it copied, and is handed over by the harness', async () => {
    const steps = [
      step('user', 'You pick up the work of another agent.'),
      step('agent', 'As before.', { is_copied_context: true, metrics }),
      step('agent', 'On.'),
      step('user', 'And now?'),
    ];
    const session = await read(steps, { agent: { ...AGENT, extra: { continuation_index: 1 } } });
    expect(session.steps.map((one) => one.kind === 'say' && one.by)).toEqual(['harness', 'agent', 'human']);
    expect(session.diagnostics.skipped).toEqual({ 'copied-context': 1 });
    expect(session.usage.how).toBe('none');
  });

  test.each([
    [[step('agent', 'Done.')], {}, 'completed'],
    [[step('agent', '', { tool_calls: [call('Bash', {})] })], {}, 'unknown'],
    [[step('agent', '', { tool_calls: [call('finish', {})] })], {}, 'completed'],
    [[step('agent', 'Done.'), step('user', 'More.')], {}, 'unknown'],
    [[step('agent', 'Done.')], { continued_trajectory_ref: 'trajectory.cont-1.json' }, 'unknown'],
  ])('%j %j ends %s', async (steps, more, end) => {
    expect((await read(steps, more)).end).toBe(end);
  });

  test('a task within a page of the harness is the human’s', async () => {
    const page = 'Answer in JSON.\nTask Description:\nCount the boats.\n\nCurrent terminal state:\n$';
    const session = await read([step('user', page)]);
    expect(session.steps.map((one) => one.kind === 'say' && [one.by, one.text.head])).toContainEqual([
      'human',
      'Count the boats.',
    ]);
  });

  test('sub-agents within the document are taken in by their times', async () => {
    const sub = { trajectory_id: 't', agent: { name: 'pilot', version: '1', model_name: 'gpt-4o-mini' } };
    const steps = [
      step('agent', 'Go.', { timestamp: '2026-05-04T08:00:01Z' }),
      step('agent', 'Home.', { timestamp: '2026-05-04T08:00:09Z' }),
    ];
    const inner = [step('agent', 'Out.', { timestamp: '2026-05-04T08:00:05Z' })];
    const session = await read(steps, { subagent_trajectories: [{ ...sub, steps: inner }] });
    expect(session.steps.map((one) => [one.kind === 'say' && one.text.head, one.depth])).toEqual([
      ['Go.', 0],
      ['Out.', 1],
      ['Home.', 0],
    ]);
    expect(session).toMatchObject({ models: ['gpt-4o', 'gpt-4o-mini'], end: 'completed' });
  });
});
