import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { asLog, readLog } from './reading.ts';

let serial = 0;
const envelope = (type: string, extra: object = {}) => {
  serial += 1;
  const timestamp = `2026-05-04T08:00:${String(serial % 60).padStart(2, '0')}.000Z`;
  return {
    type,
    uuid: `record-${serial}`,
    sessionId: 'harvest',
    version: '2.1.7',
    cwd: '/orchard',
    gitBranch: 'pears',
    timestamp,
    ...extra,
  };
};
const user = (content: unknown, extra: object = {}) =>
  envelope('user', { message: { role: 'user', content }, ...extra });
const assistant = (content: unknown, extra: object = {}, message: object = {}) =>
  envelope('assistant', {
    message: { role: 'assistant', id: `msg-${serial}`, model: 'claude-opus-4-6', content, ...message },
    ...extra,
  });
const use = (id: string, name: string, input: unknown, extra: object = {}) =>
  assistant([{ type: 'tool_use', id, name, input }], extra);
const result = (id: string, content: unknown, extra: object = {}, failed?: boolean) =>
  user(
    [{ type: 'tool_result', tool_use_id: id, content, ...(failed === undefined ? {} : { is_error: failed }) }],
    extra,
  );
const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog(records));

describe('records that name the one before', () => {
  const chain = () => {
    const texts = ['Prune the pears', 'Done', 'And the plums', 'Done, too', 'Thanks'];
    let before: string | null = null;
    return texts.map((text) => {
      const one = user(text, { parentUuid: before });
      before = one.uuid;
      return one;
    });
  };
  const broken = async (...records: readonly unknown[]) => (await read(...records)).diagnostics.brokenLinks;

  test('leave none out in a whole log, nor where its head is missing, nor behind a compaction', async () => {
    expect(await broken(...chain())).toBe(0);
    expect(await broken(...chain().slice(2))).toBe(0);
    const [first, ...rest] = chain();
    const boundary = envelope('system', { subtype: 'compact_boundary', parentUuid: 'never-written' });
    expect(await broken(first, boundary, ...rest)).toBe(0);
  });

  test('hang on records that are passed over, too', async () => {
    const [first, ...rest] = chain();
    const attachment = envelope('attachment', { parentUuid: first?.uuid });
    expect(await broken(first, attachment, user('Go on', { parentUuid: attachment.uuid }), ...rest)).toBe(0);
  });

  test('may stand before the one that they follow', async () => {
    const [first, second, third, ...rest] = chain();
    expect(await broken(first, third, second, ...rest)).toBe(0);
  });

  test('tell what was taken out between them', async () => {
    expect(await broken(...chain().toSpliced(1, 1))).toBe(1);
    expect(await broken(...chain().toSpliced(1, 2))).toBe(1);
    const [one, , three, , five] = chain();
    expect(await broken(one, three, five)).toBe(2);
  });

  test('are not looked for where a version writes no chain', async () => {
    expect(await broken(user('Prune'), assistant([{ type: 'text', text: 'Done' }]))).toBeUndefined();
  });
});

describe('a shell command', () => {
  const pick = (content: unknown, failed?: boolean, toolUseResult?: unknown) =>
    read(
      use('b', 'Bash', { command: 'make pick' }),
      result('b', content, toolUseResult === undefined ? {} : { toolUseResult }, failed),
    );

  test.each([
    ['picked', undefined, undefined, 'ok', 0, 'implied'],
    ['Exit code 2\nrotten', true, 'Error: Exit code 2\nrotten', 'error', 2, 'text'],
    ['Command timed out after 2m 0.0s', true, undefined, 'error', null, 'none'],
    ['', false, { stdout: '', stderr: '', returnCodeInterpretation: 'No matches found' }, 'ok', null, 'none'],
    ['stopped', false, { stdout: '', interrupted: true }, 'cancelled', null, 'none'],
    ['Command running in background with ID: a1', false, { backgroundTaskId: 'a1' }, 'running', null, 'none'],
    ['<tool_use_error>Sibling tool call errored</tool_use_error>', true, undefined, 'cancelled', null, 'none'],
    [
      "The user doesn't want to proceed with this tool use. The tool use was rejected",
      true,
      undefined,
      'rejected',
      null,
      'none',
    ],
    [
      'Claude requested permissions to use Bash, but you have not granted it yet.',
      true,
      undefined,
      'rejected',
      null,
      'none',
    ],
    ['PreToolUse:Bash hook error: [./guard.sh]: no force pushes', true, undefined, 'rejected', null, 'none'],
    ['[Request interrupted by user for tool use]', true, undefined, 'cancelled', null, 'none'],
    [[{ type: 'text', text: 'picked' }, { type: 'image' }], undefined, undefined, 'ok', 0, 'implied'],
    ['Exit code 2\nrotten', undefined, 'Error: Exit code 2\nrotten', 'error', 2, 'text'],
    ['<tool_use_error>No such tool</tool_use_error>', undefined, undefined, 'error', null, 'none'],
    ['Exit code 2 is what it printed', false, undefined, 'ok', 0, 'implied'],
  ])('%j', async (content, failed, beside, outcome, code, source) => {
    const { steps } = await pick(content, failed, beside);
    expect(steps.at(0)).toMatchObject({ kind: 'run', outcome, exit: { code, source } });
  });

  test('shows a failing test run that a pipe made green, from the whole output', async () => {
    const stdout = `${'.'.repeat(40)}\n1 failed, 4 passed in 0.05s\n`;
    const { steps } = await pick('… cut …', false, { stdout, stderr: '' });
    expect(steps.at(0)).toMatchObject({ outcome: 'ok', tests: { runner: 'pytest', failed: 1, green: false } });
  });

  test('has a working directory only where it is not the session’s', async () => {
    const { steps } = await read(
      user('Pick.'),
      use('1', 'Bash', { command: 'ls' }),
      use('2', 'Bash', { command: 'ls' }, { cwd: '/orchard/pears' }),
    );
    expect(steps.flatMap((step) => (step.kind === 'run' ? [step.cwd] : []))).toEqual([null, '/orchard/pears']);
  });

  test('denied by a person is rejected, whatever the text says', async () => {
    const { steps } = await read(
      use('b', 'Bash', { command: 'ls' }),
      result('b', 'no', { toolDenialKind: 'user-rejected' }, true),
    );
    expect(steps.at(0)).toMatchObject({ outcome: 'rejected' });
  });
});

describe('an edit', () => {
  const change = { file_path: '/orchard/pears.py', old_string: '11', new_string: '12' };

  test('knows the file before it and what a human made of it', async () => {
    const beside = { originalFile: 'n = 11\n', userModified: true, newString: '13' };
    const { steps } = await read(use('e', 'Edit', change), result('e', 'done', { toolUseResult: beside }));
    expect(steps.at(0)).toMatchObject({
      kind: 'edit',
      outcome: 'ok',
      edits: [
        {
          op: 'replace',
          path: '/orchard/pears.py',
          old: { head: '11' },
          new: { head: '13' },
          all: false,
          before: { head: 'n = 11\n' },
        },
      ],
    });
  });

  test('of several places is one step', async () => {
    const edits = [{ old_string: 'a', new_string: 'b' }, { old_string: 'c', new_string: 'd', replace_all: true }, 7];
    const { steps } = await read(use('m', 'MultiEdit', { file_path: 'pears.py', edits }));
    expect(steps).toMatchObject([
      {
        edits: [
          { op: 'replace', all: false },
          { op: 'replace', all: true },
        ],
      },
    ]);
  });

  test.each([
    [
      'Write',
      { file_path: 'a.txt', content: '12' },
      { op: 'write', path: 'a.txt', content: { head: '12' }, before: null },
    ],
    ['Write', { file_path: 'a.txt' }, { op: 'opaque', path: 'a.txt' }],
    ['Edit', { old_string: '1' }, { op: 'opaque', path: null }],
    ['Edit', { file_path: 'a.txt', old_string: 1 }, { op: 'opaque', path: 'a.txt' }],
    ['NotebookEdit', { notebook_path: 'a.ipynb', new_source: '12' }, { op: 'opaque', path: 'a.ipynb' }],
  ])('%s %j', async (name, input, edit) => {
    expect((await read(use('e', name, input))).steps.at(0)).toMatchObject({ kind: 'edit', edits: [edit] });
  });

  test.each([
    [
      { original_file: '{}', updated_file: '{"cells": []}', error: '' },
      { op: 'write', before: { head: '{}' } },
    ],
    [{ original_file: '{}', updated_file: '{}', error: 'Cell 7 is not there' }, { op: 'opaque' }],
    [{ updated_file: '{}' }, { op: 'opaque' }],
  ])('a notebook is what its result %j says', async (beside, edit) => {
    const call = use('n', 'NotebookEdit', { notebook_path: 'a.ipynb', new_source: '12' });
    const session = await read(call, result('n', 'Updated cell', { toolUseResult: beside }));
    expect(session.steps.at(0)).toMatchObject({ kind: 'edit', edits: [{ path: 'a.ipynb', ...edit }] });
  });
});

test.each([
  ['Read', { file_path: 'a.py' }, { kind: 'read', path: 'a.py' }],
  ['LS', { path: 'src' }, { kind: 'read', path: 'src' }],
  ['Grep', { pattern: 'pear' }, { kind: 'search', input: { head: '{"pattern":"pear"}' } }],
  ['Glob', { pattern: '*.py' }, { kind: 'search' }],
  ['WebFetch', { url: 'https://example.org' }, { kind: 'web', input: { head: '{"url":"https://example.org"}' } }],
  ['Agent', { prompt: 'Count.' }, { kind: 'task' }],
  ['TodoWrite', { todos: [] }, { kind: 'plan' }],
  ['ExitPlanMode', { plan: 'Count.' }, { kind: 'plan' }],
  ['Prune', { tree: 4 }, { kind: 'other' }],
  ['Bash', 'not an object', { kind: 'other', input: { head: '"not an object"' } }],
  ['__proto__', {}, { kind: 'other', tool: '__proto__' }],
])('%s %j', async (name, input, step) => {
  expect((await read(use('t', name, input))).steps.at(0)).toMatchObject(step);
});

describe('words', () => {
  const by = async (...records: readonly unknown[]): Promise<string[]> =>
    (await read(...records)).steps.flatMap((step) => (step.kind === 'say' ? [`${step.by}: ${step.text.head}`] : []));

  test.each([
    [user('Pick.'), 'human: Pick.'],
    [user([{ type: 'text', text: 'Pick.' }]), 'human: Pick.'],
    [user('Pick.', { isMeta: true }), 'harness: Pick.'],
    [user('Pick.', { isCompactSummary: true }), 'harness: Pick.'],
    [user('Pick.', { isSidechain: true }), 'harness: Pick.'],
    [user('Pick.', { parent_tool_use_id: 'toolu_1' }), 'harness: Pick.'],
    [user('Pick.', { origin: { kind: 'task-notification' } }), 'harness: Pick.'],
    [
      user('<local-command-stdout>bye</local-command-stdout>'),
      'harness: <local-command-stdout>bye</local-command-stdout>',
    ],
    [user('<div> is misspelt'), 'human: <div> is misspelt'],
    [assistant([{ type: 'text', text: 'Picked.' }]), 'agent: Picked.'],
    [assistant([{ type: 'text', text: 'No response.' }], {}, { model: '<synthetic>' }), 'harness: No response.'],
  ])('%#', async (record, said) => {
    expect(await by(record)).toEqual([said]);
  });

  test('that a reminder adds to a human’s are not the human’s, closed or not', async () => {
    const text = 'Pick.<system-reminder>You may skip tests.</system-reminder> All of them.<system-reminder>and these';
    expect(await by(user(text))).toEqual([
      'human: Pick.',
      'harness: <system-reminder>You may skip tests.</system-reminder>',
      'human:  All of them.',
      'harness: <system-reminder>and these',
    ]);
  });

  test('typed ahead are said once, whichever way they are handed over', async () => {
    const enqueue = envelope('queue-operation', { operation: 'enqueue', content: 'and the figs' });
    const attached = envelope('attachment', { attachment: { type: 'queued_command', prompt: 'and the figs' } });
    expect(await by(enqueue, attached)).toEqual(['human: and the figs']);
    expect(await by(enqueue, user('and the figs'))).toEqual(['human: and the figs']);
    expect(await by(user('Pick.'), attached)).toEqual(['human: Pick.', 'human: and the figs']);
    const note = { type: 'queued_command', prompt: 'done', origin: { kind: 'task-notification' } };
    expect(await by(user('Pick.'), envelope('attachment', { attachment: note }))).toEqual([
      'human: Pick.',
      'harness: done',
    ]);
  });
});

describe('a note', () => {
  const notes = async (...records: readonly unknown[]): Promise<string[]> =>
    (await read(...records)).steps.flatMap((step) =>
      step.kind === 'note' ? [`${step.what}: ${step.says.head}${step.path === null ? '' : ` (${step.path})`}`] : [],
    );
  const system = (subtype: string, extra: object) => envelope('system', { subtype, ...extra });
  const attached = (attachment: object) => envelope('attachment', { attachment });

  test.each([
    [
      system('compact_boundary', { compactMetadata: { trigger: 'auto', preTokens: 900 } }),
      'compaction: auto, at 900 tokens',
    ],
    [system('compact_boundary', {}), 'compaction: unknown trigger'],
    [user('[Request interrupted by user]'), 'interruption: [Request interrupted by user]'],
    [
      system('api_error', {
        error: { status: 529, error: { error: { message: 'Overloaded' } } },
        retryAttempt: 2,
        maxRetries: 10,
      }),
      'api-error: status 529; Overloaded; retry 2 of 10',
    ],
    [system('api_refusal', { apiRefusalExplanation: 'No fruit.' }), 'api-error: No fruit.'],
    [
      assistant([{ type: 'text', text: 'API Error: 529' }], { isApiErrorMessage: true }, { model: '<synthetic>' }),
      'api-error: API Error: 529',
    ],
    [envelope('permission-mode', { permissionMode: 'plan' }), 'permission: mode plan'],
    [user('Pick.', { permissionMode: 'acceptEdits' }), 'permission: mode acceptEdits'],
    [attached({ type: 'command_permissions', allowedTools: ['Bash(ls:*)', 7] }), 'permission: allowed: Bash(ls:*)'],
    [
      attached({ type: 'hook_blocking_error', hookName: 'Stop', blockingError: { blockingError: 'red' } }),
      'permission: blocked by hook Stop: red',
    ],
    [attached({ type: 'edited_text_file', filename: '/o/a.py', snippet: '1\tn' }), 'external-change: 1\tn (/o/a.py)'],
  ])('%#', async (record, told) => {
    expect(await notes(record)).toEqual([told]);
  });

  test('of a permission mode is made where the mode changes', async () => {
    const mode = (permissionMode: string) => envelope('permission-mode', { permissionMode });
    expect(
      await notes(mode('default'), mode('default'), user('Go.', { permissionMode: 'plan' }), mode('plan')),
    ).toEqual(['permission: mode default', 'permission: mode plan']);
  });

  test('is no call, and none is made of attachments that say nothing about other hands', async () => {
    const session = await read(
      user('Pick.'),
      attached({ type: 'diagnostics' }),
      attached({ type: 'command_permissions' }),
    );
    expect(session.steps.map((step) => step.kind)).toEqual(['say']);
    expect(session.diagnostics.skipped).toEqual({ attachment: 2 });
  });

  test('tells of a denial and of an edit that the user changed', async () => {
    const denied = [use('b', 'Bash', { command: 'ls' }), result('b', 'no', { toolDenialKind: 'user-rejected' }, true)];
    expect(await notes(...denied)).toEqual(['permission: user-rejected: Bash']);
    const edit = use('e', 'Edit', { file_path: 'a.py', old_string: '1', new_string: '2' });
    const session = await read(edit, result('e', 'done', { toolUseResult: { userModified: true, newString: '3' } }));
    expect(session.steps).toMatchObject([
      { kind: 'edit', amended: true },
      { kind: 'note', what: 'external-change', path: 'a.py' },
    ]);
  });
});

describe('the session', () => {
  test('sums usage once a message, the last record of it, and takes the cost from the result', async () => {
    const say = (id: string, out: number, more: object = {}) =>
      assistant([{ type: 'text', text: 'Picked.' }], more, {
        id,
        usage: { input_tokens: 3, output_tokens: out, cache_read_input_tokens: 10 },
      });
    const session = await read(say('m1', 2), say('m1', 40), say('m2', 5), {
      type: 'result',
      subtype: 'success',
      is_error: false,
      total_cost_usd: 0.25,
    });
    expect(session.usage).toEqual({
      input: 6,
      cachedInput: 20,
      cacheWrite: null,
      output: 45,
      costUsd: 0.25,
      how: 'message-id',
    });
    expect(session.models).toEqual(['claude-opus-4-6']);
  });

  const text = () => assistant([{ type: 'text', text: 'Picked.' }]);
  test.each([
    ['completed', () => [user('Pick.'), text()]],
    ['unknown', () => [text(), user('And?')]],
    ['unknown', () => [text(), use('r', 'Read', { file_path: 'a' })]],
    ['interrupted', () => [text(), user('[Request interrupted by user]')]],
    [
      'error',
      () => [
        assistant([{ type: 'text', text: 'API Error: 529' }], { isApiErrorMessage: true }, { model: '<synthetic>' }),
      ],
    ],
    ['error', () => [text(), { type: 'result', subtype: 'error_max_turns', is_error: true }]],
  ])('ends %s', async (end, records) => {
    expect((await read(...records())).end).toBe(end);
  });

  test('an interruption cancels calls that have no answer', async () => {
    const session = await read(use('b', 'Bash', { command: 'sleep 9' }), user('[Request interrupted by user]'));
    expect(session.steps.at(0)).toMatchObject({ outcome: 'cancelled' });
    expect(session.diagnostics.unanswered).toBe(0);
  });

  test('calls and answers are known by their shape; a record of nothing but unknown blocks is skipped by name', async () => {
    const session = await read(
      assistant([{ type: 'mcp_tool_use', id: '1', name: 'weigh', server_name: 'scale', input: {} }]),
      user([{ type: 'mcp_tool_result', tool_use_id: '1', content: '7 kg' }]),
      assistant([{ type: 'ripeness', score: 7 }]),
      assistant([{ type: 'thinking', thinking: 'Hm.' }]),
    );
    expect(session.steps).toMatchObject([{ tool: 'weigh', outcome: 'ok', output: { head: '7 kg' } }]);
    expect(session.diagnostics.skipped).toEqual({ 'unknown:block/ripeness': 1 });
  });

  test('repeated records and calls, early answers and orphans are told apart', async () => {
    const once = use('1', 'Read', { file_path: 'a' });
    const session = await read(
      once,
      once,
      use('1', 'Read', { file_path: 'a' }),
      result('2', 'early'),
      use('2', 'Read', { file_path: 'b' }),
      result('3', 'orphan'),
      result('2', 'again'),
    );
    expect(session.steps.map((step) => 'outcome' in step && step.outcome)).toEqual(['unanswered', 'ok']);
    expect(session.diagnostics).toMatchObject({
      duplicates: 3,
      orphanResults: 1,
      unanswered: 1,
      skipped: { duplicate: 1 },
    });
  });

  test('counts compactions, errors of the API and pull requests; the branch is the last', async () => {
    const session = await read(
      envelope('system', { subtype: 'compact_boundary' }),
      envelope('system', { subtype: 'api_error' }),
      envelope('system', { subtype: 'microcompact_boundary' }),
      envelope('system', { subtype: 'frost' }),
      envelope('pr-link', { prUrl: 'https://github.com/mara/orchard/pull/7' }),
      user('Pick.', { gitBranch: 'figs' }),
      { type: 'summary', summary: 'Pears', leafUuid: 'x' },
    );
    expect(session).toMatchObject({
      id: 'harvest',
      compactions: 1,
      apiErrors: 1,
      branch: 'figs',
      pullRequests: ['https://github.com/mara/orchard/pull/7'],
    });
    expect(session.diagnostics.skipped).toEqual({
      'system/microcompact_boundary': 1,
      'unknown:system/frost': 1,
      summary: 1,
    });
  });

  test('a sub-agent’s calls are deeper, and those told twice count once', async () => {
    const inner = {
      type: 'assistant',
      uuid: 'inner',
      message: { role: 'assistant', id: 'm', content: [{ type: 'tool_use', id: 's', name: 'Grep', input: {} }] },
    };
    const progress = () => envelope('progress', { data: { type: 'agent_progress', message: inner } });
    const session = await read(
      use('t', 'Task', {}),
      progress(),
      progress(),
      use('q', 'Read', { file_path: 'a' }, { isSidechain: true }),
    );
    expect(session.steps.map((step) => step.depth)).toEqual([0, 1, 1]);
    expect(session.diagnostics.skipped).toEqual({ duplicate: 1 });
  });

  test('as claude.ai exports it has its records under a name', async () => {
    const session = await readLog(JSON.stringify({ title: 'loglines', loglines: [user('Pick.'), text()] }, null, 1));
    expect(session.steps.map((step) => step.kind)).toEqual(['say', 'say']);
  });
});
