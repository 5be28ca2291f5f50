import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../../src/core/index.ts';
import { accounted, readAll, readLog } from '../reading.ts';

let ts = 1_772_000_000_000;
const row = (type: 'say' | 'ask', kind: string, text?: unknown, rest: object = {}) => {
  ts += 1000;
  const shown = text === undefined || typeof text === 'string' ? text : JSON.stringify(text);
  return { ts, type, [type]: kind, text: shown, ...rest };
};
const says = (kind: string, text?: unknown, rest: object = {}) => row('say', kind, text, rest);
const asks = (kind: string, text?: unknown) => row('ask', kind, text);
const read = (...rows: readonly unknown[]): Promise<Session> =>
  readLog(JSON.stringify([says('task', 'Bake rye.'), ...rows]));
const texts = ({ steps }: Session) =>
  steps.flatMap((step) => (step.kind === 'say' ? [`${step.by}: ${step.text.head}`] : []));
const calls = async (...rows: readonly unknown[]) => (await read(...rows)).steps.filter(isCall);

describe('whose words a row holds', () => {
  test("the task, feedback and answers are a person's, the rest the agent's", async () => {
    const question = { question: 'How dark?', options: ['light', 'dark'] };
    const session = await read(says('text', 'On it.'), asks('followup', question), says('user_feedback', 'Dark.'));
    expect(texts(session)).toEqual(['human: Bake rye.', 'agent: On it.', 'agent: How dark?', 'human: Dark.']);
    expect(session.end).toBe('unknown');
  });

  test('Roo says the task as its first text', async () => {
    const session = await readLog(JSON.stringify([says('text', 'Bake rye.'), says('text', 'On it.')]));
    expect(texts(session)).toEqual(['human: Bake rye.', 'agent: On it.']);
  });

  test('a completion ends the task, and counts once though it is said and asked', async () => {
    const session = await read(says('completion_result', 'Baked.'), asks('completion_result', 'Baked.'));
    expect(texts(session)).toEqual(['human: Bake rye.', 'agent: Baked.']);
    expect(session).toMatchObject({ end: 'completed', diagnostics: { skipped: { repeat: 1 } } });
  });
});

test('rows that are still being written are skipped', async () => {
  const session = await read(says('text', 'On', { partial: true }), says('text', 'On it.', { partial: false }));
  expect(texts(session)).toEqual(['human: Bake rye.', 'agent: On it.']);
  expect(session.diagnostics.skipped).toEqual({ partial: 1 });
});

describe('a command', () => {
  test('has the output of the rows behind it, and no outcome that could be told', async () => {
    const rows = [asks('command', 'pytest -q'), says('command_output', '..F'), says('checkpoint_created')];
    expect(await calls(...rows, says('command_output', '1 failed, 2 passed in 0.1s'))).toMatchObject([
      {
        kind: 'run',
        command: { head: 'pytest -q' },
        outcome: 'unknown',
        exit: { source: 'none' },
        output: { head: '..F\n1 failed, 2 passed in 0.1s' },
        tests: { failed: 1 },
      },
    ]);
  });

  test('that is asked for and then run is one', async () => {
    expect((await calls(asks('command', 'make rye'), says('command', 'make rye'))).length).toBe(1);
  });

  test('loses the mark that says it wants approval', async () => {
    expect(await calls(asks('command', 'make ryeREQ_APP'))).toMatchObject([{ command: { head: 'make rye' } }]);
  });

  test('output of no command is an orphan', async () => {
    expect((await read(says('text', 'x'), says('command_output', 'late'))).diagnostics).toMatchObject({
      orphanResults: 1,
      skipped: { 'orphan-output': 1 },
    });
  });
});

describe('a tool', () => {
  const diff = '------- SEARCH\nsalt 1\n=======\nsalt 2\n+++++++ REPLACE';
  test.each([
    [
      { tool: 'newFileCreated', path: 'rye.txt', content: 'flour\n' },
      { kind: 'edit', edits: [{ op: 'write', content: { head: 'flour\n' } }] },
    ],
    [
      { tool: 'editedExistingFile', path: 'rye.txt', content: diff },
      { edits: [{ op: 'replace', old: { head: 'salt 1\n' }, new: { head: 'salt 2\n' } }] },
    ],
    [
      {
        tool: 'appliedDiff',
        path: 'rye.txt',
        diff: '<<<<<<< SEARCH\n:start_line:1\n-------\na\n=======\nb\n>>>>>>> REPLACE',
      },
      { edits: [{ old: { head: 'a\n' }, new: { head: 'b\n' } }] },
    ],
    [
      { tool: 'editedExistingFile', path: 'rye.txt', diff: '@@ -1 +1 @@' },
      { edits: [{ op: 'opaque', path: 'rye.txt' }] },
    ],
    [{ tool: 'fileDeleted', path: 'rye.txt' }, { edits: [{ op: 'opaque', path: 'rye.txt' }] }],
    [
      { tool: 'readFile', path: 'rye.txt' },
      { kind: 'read', path: 'rye.txt' },
    ],
    [{ tool: 'searchFiles', path: '.', regex: 'rye' }, { kind: 'search' }],
    [{ tool: 'newTask', content: 'Knead.' }, { kind: 'task' }],
    [{ tool: 'updateTodoList', todos: [] }, { kind: 'plan' }],
    [{ tool: 'generateImage' }, { kind: 'other', tool: 'generateImage' }],
  ])('%j', async (input, step) => {
    expect(await calls(asks('tool', input))).toMatchObject([{ outcome: 'unknown', ...step }]);
  });

  test.each([
    ['diff_error', 'error'],
    ['error', 'error'],
    ['rooignore_error', 'rejected'],
    ['clineignore_error', 'rejected'],
  ])('before %s: %s', async (kind, outcome) => {
    const list = await calls(asks('tool', { tool: 'readFile', path: '.env' }), says(kind, 'no'), says('text', 'Hm.'));
    expect(list).toMatchObject([{ outcome, output: { head: 'no' } }]);
  });

  test('of an MCP server has its response', async () => {
    const wanted = { type: 'use_mcp_tool', serverName: 'oven', toolName: 'heat', arguments: '{}' };
    const rows = [asks('use_mcp_server', wanted), says('mcp_server_response', '230')];
    expect(await calls(...rows)).toMatchObject([{ kind: 'other', tool: 'heat', output: { head: '230' } }]);
  });
});

describe('a request to the model', () => {
  test('has its tokens and cost as JSON text', async () => {
    const used = { tokensIn: 10, tokensOut: 2, cacheReads: 30, cacheWrites: 5, cost: 0.25 };
    const session = await read(
      says('api_req_started', used),
      says('api_req_started', { request: 'still open' }),
      says('api_req_started', used),
    );
    expect(session.usage).toEqual({ input: 20, cachedInput: 60, cacheWrite: 10, output: 4, costUsd: 0.5, how: 'sum' });
  });

  test.each([
    [says('api_req_started', { cancelReason: 'user_cancelled' }), 'interrupted', 0],
    [says('api_req_started', { cancelReason: 'streaming_failed', streamingFailedMessage: '529' }), 'error', 1],
    [asks('api_req_failed', '401'), 'error', 1],
    [asks('resume_task', ''), 'interrupted', 0],
    [asks('mistake_limit_reached', 'three times'), 'interrupted', 0],
  ])('%j', async (last, end, apiErrors) => {
    expect(await read(last)).toMatchObject({ end, apiErrors });
  });
});

test('compactions and changes by a person are notes', async () => {
  const by = { tool: 'editedExistingFile', path: 'rye.txt', diff: '@@' };
  const rows = [says('condense_context', 'so far'), says('sliding_window_truncation'), says('user_feedback_diff', by)];
  const { compactions, steps } = await read(...rows);
  expect(compactions).toBe(2);
  expect(steps.at(-1)).toMatchObject({ kind: 'note', what: 'external-change', path: 'rye.txt' });
});

test('what is not known is named, what tells nothing is skipped', async () => {
  const rows = [says('reasoning', 'hm'), says('shell_integration_warning'), says('kneading', 'x')];
  expect((await read(...rows)).diagnostics.skipped).toEqual({
    reasoning: 1,
    shell_integration_warning: 1,
    'unknown:say/kneading': 1,
  });
});

test('facts beside a task are no session', async () => {
  const item = { id: 't', ts: 1, task: 'Bake rye.', tokensIn: 3, totalCost: 0.1, workspace: '/bakery' };
  expect(await readAll(Buffer.from(JSON.stringify(item, null, 1)))).toMatchObject({ kind: 'not-a-log' });
});

test('rows of any kinds in any order are accounted for', async () => {
  const kinds = [
    'task',
    'text',
    'tool',
    'command',
    'command_output',
    'error',
    'api_req_started',
    'use_mcp_server',
    'x',
  ];
  const odd = fc.constantFrom<unknown>('', '{', '{"tool":[]}', '{"tokensIn":"x"}', 'words', undefined, 7);
  const rows = fc.array(fc.tuple(fc.constantFrom<'say' | 'ask'>('say', 'ask'), fc.constantFrom(...kinds), odd), {
    maxLength: 30,
  });
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const session = await read(...list.map(([type, kind, text]) => ({ ...row(type, kind), text })));
      expect(accounted(session)).toBe(true);
      expect(session.diagnostics.skipped['adapter-failed'] ?? 0).toBe(0);
    }),
    { numRuns: 100 },
  );
});
