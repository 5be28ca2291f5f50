import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../../src/core/index.ts';
import { accounted, asLog, readLog } from '../reading.ts';

/** What trips up readers of these logs, one test each; those that are not here stand with their adapter's tests. */
const calls = (session: Session) => session.steps.filter(isCall);

describe('Claude Code', () => {
  let serial = 0;
  const record = (type: string, rest: object = {}) => {
    serial += 1;
    const timestamp = `2026-05-04T08:00:${String(serial % 60).padStart(2, '0')}.000Z`;
    return { type, uuid: `r${serial}`, parentUuid: `r${serial - 1}`, sessionId: 'orchard', timestamp, ...rest };
  };
  const agent = (content: readonly object[], message: object = {}, rest: object = {}) =>
    record('assistant', {
      message: { role: 'assistant', id: `m${serial}`, model: 'opus', content, ...message },
      ...rest,
    });
  const use = (id: string, name = 'Bash', input: object = { command: `pick ${id}` }) =>
    agent([{ type: 'tool_use', id, name, input }]);
  const result = (id: string, content: unknown, rest: object = {}) =>
    record('user', {
      message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content }] },
      ...rest,
    });
  const text = (words: string) => ({ type: 'text', text: words });
  const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog(records));

  test('hooks that write attachments into the chain of parents lose nothing', async () => {
    const hook = () => record('attachment', { attachment: { type: 'hook_success', hookName: 'Stop' } });
    const session = await read(use('a'), hook(), result('a', 'ripe'), hook(), agent([text('Picked.')]));
    expect(session.steps.map(({ kind }) => kind)).toEqual(['run', 'say']);
  });

  test('records that go backwards in time, or name a parent not yet seen, keep the order of the file', async () => {
    const early = { timestamp: '2026-05-04T07:00:00.000Z', parentUuid: 'later' };
    const session = await read(agent([text('one')]), agent([text('two')], {}, early), agent([text('three')]));
    expect(session.steps.map((step) => step.kind === 'say' && step.text.head)).toEqual(['one', 'two', 'three']);
    expect(session.startedAt).toBe('2026-05-04T07:00:00.000Z');
  });

  test('results of parallel calls come in any order', async () => {
    const session = await read(use('a'), use('b'), result('b', 'figs'), result('a', 'pears'));
    expect(calls(session).map(({ output }) => output.head)).toEqual(['pears', 'figs']);
  });

  test('a model named <synthetic> is no model, and what it used is nothing', async () => {
    const made = { model: '<synthetic>', usage: { input_tokens: 900, output_tokens: 90 } };
    const session = await read(
      agent([text('Picked.')], { usage: { input_tokens: 1, output_tokens: 2 } }),
      agent([text('No.')], made),
    );
    expect(session.models).toEqual(['opus']);
    expect(session.usage).toMatchObject({ input: 1, output: 2 });
  });

  test('thinking tokens are a part of the output, and not added to it', async () => {
    const usage = { input_tokens: 1, output_tokens: 50, output_tokens_details: { thinking_tokens: 40 } };
    expect((await read(agent([text('Picked.')], { usage }))).usage.output).toBe(50);
  });

  test('the record after a compaction hangs on none, and the steps before it stay', async () => {
    const cut = { subtype: 'compact_boundary', parentUuid: null, logicalParentUuid: 'r1' };
    const summary = { isCompactSummary: true, message: { role: 'user', content: 'This session is being continued …' } };
    const session = await read(
      use('a'),
      result('a', 'ripe'),
      record('system', cut),
      record('user', { parentUuid: 'x', ...summary }),
    );
    expect(session.compactions).toBe(1);
    expect(calls(session).length).toBe(1);
    expect(session.steps.some((step) => step.kind === 'say' && step.by === 'human')).toBe(false);
  });

  test('a title may stand anywhere and be another session’s', async () => {
    const title = { type: 'summary', summary: 'Figs', leafUuid: 'elsewhere' };
    expect(await read(title, agent([text('Picked.')]), title)).toMatchObject({
      id: 'orchard',
      steps: [{ kind: 'say' }],
    });
  });

  test('a record glued behind another on its line is read', async () => {
    const log = `${JSON.stringify(use('a'))}${JSON.stringify({ type: 'summary', summary: 'Figs', leafUuid: 'x' })}\n`;
    const session = await readLog(log + asLog([result('a', 'ripe')]));
    expect(session).toMatchObject({ diagnostics: { spliced: 1, records: 3 }, steps: [{ outcome: 'ok' }] });
  });

  test('a record cut off with the whole of it glued behind counts once', async () => {
    const whole = JSON.stringify(use('a'));
    const session = await readLog(`${whole.slice(0, 60)}${whole}\n`);
    expect(calls(session).length).toBe(1);
    expect(session.diagnostics).toMatchObject({ records: 2, skipped: { 'bad-json': 1 } });
  });

  test('what an execution file lacks where the run failed: a partial array without a result', async () => {
    const init = { type: 'system', subtype: 'init', session_id: 'run', tools: [], cwd: '/orchard', model: 'opus' };
    const said = {
      type: 'assistant',
      session_id: 'run',
      message: {
        id: 'm',
        model: 'opus',
        content: [{ type: 'tool_use', id: 'a', name: 'Bash', input: { command: 'pick' } }],
      },
    };
    const session = await readLog(JSON.stringify([init, said], null, 2));
    expect(session).toMatchObject({
      id: 'run',
      cwd: '/orchard',
      end: 'unknown',
      usage: { costUsd: null },
      startedAt: null,
    });
    expect(calls(session)).toMatchObject([{ outcome: 'unanswered' }]);
  });

  test('messages of a sub-agent in an execution file are told by parent_tool_use_id', async () => {
    const said = (parent: string | null, id: string) => ({
      type: 'assistant',
      session_id: 'run',
      parent_tool_use_id: parent,
      message: { id, model: 'opus', content: [{ type: 'tool_use', id, name: 'Read', input: { file_path: 'a' } }] },
    });
    expect((await read(said(null, 'a'), said('task', 'b'))).steps.map(({ depth }) => depth)).toEqual([0, 1]);
  });

  test('pieces of messages that a headless run prints beside the whole ones say nothing twice', async () => {
    const piece = {
      type: 'stream_event',
      session_id: 'orchard',
      event: { type: 'content_block_delta', delta: { text: 'Pic' } },
    };
    const session = await read(piece, piece, agent([text('Picked.')]));
    expect(session.steps.length).toBe(1);
    expect(session.diagnostics.skipped).toEqual({ stream_event: 2 });
  });

  test('a sub-agent is called by Task, and since 2.1.6x by Agent', async () => {
    const session = await read(use('a', 'Task', { prompt: 'Pick.' }), use('b', 'Agent', { prompt: 'Pick.' }));
    expect(session.steps.map(({ kind }) => kind)).toEqual(['task', 'task']);
  });

  test('secrets that a recorder replaced are counted', async () => {
    expect((await read(use('a', 'Write', { file_path: 'k', content: 'key=REDACTED' }))).diagnostics.redacted).toBe(1);
  });

  test('failures in the words of each tool, a hook’s refusal and a parallel call’s failure are told apart', async () => {
    const failed = (id: string, content: string) =>
      record('user', {
        message: { role: 'user', content: [{ type: 'tool_result', tool_use_id: id, content, is_error: true }] },
      });
    const said = [
      'Exit code 2\nno ladder',
      'InputValidationError: Edit failed due to a missing parameter',
      'File has been modified since read, either by the user or by a linter',
      'Sibling tool call errored',
      'PreToolUse:Bash hook error: [./guard.sh]: not on this branch',
    ];
    const wrapped = said.map((words, at) =>
      at === 0 || at === 4 ? words : `<tool_use_error>${words}</tool_use_error>`,
    );
    const session = await read(...wrapped.flatMap((words, at) => [use(`t${at}`), failed(`t${at}`, words)]));
    const outcomes = ['error', 'error', 'error', 'cancelled', 'rejected'];
    expect(calls(session).map(({ outcome }) => outcome)).toEqual(outcomes);
    expect(calls(session)[0]).toMatchObject({ exit: { code: 2, source: 'text' } });
  });

  test('the same words typed ahead twice are said twice, however they are handed over', async () => {
    const typed = { type: 'queue-operation', operation: 'enqueue', sessionId: 'orchard', content: 'And the plums.' };
    const session = await read(
      use('a'),
      typed,
      typed,
      result('a', 'ripe'),
      record('attachment', { attachment: { type: 'queued_command', prompt: 'And the plums.' } }),
      record('user', { message: { role: 'user', content: 'And the plums.' } }),
      agent([text('Picked.')]),
    );
    const human = session.steps.filter((step) => step.kind === 'say' && step.by === 'human');
    expect(human.map(({ line }) => line)).toEqual([2, 3]);
  });

  test('slash commands, their output and reminders are not a person’s words', async () => {
    const own = [
      '<command-name>/clear</command-name>\n<command-args></command-args>',
      '<local-command-stdout>cleared</local-command-stdout>',
      '<system-reminder>\nBe brief.\n</system-reminder>',
    ];
    const said = [...own, 'Pick.'].map((content) => record('user', { message: { role: 'user', content } }));
    const by = (await read(...said)).steps.map((step) => step.kind === 'say' && step.by);
    expect(by).toEqual(['harness', 'harness', 'harness', 'human']);
  });

  test('every try of the model’s API that failed is counted', async () => {
    const error = (retryAttempt: number) =>
      record('system', { subtype: 'api_error', error: { message: 'Overloaded' }, retryAttempt, maxRetries: 10 });
    const session = await read(
      agent([text('I pick.')]),
      error(1),
      error(2),
      record('system', { subtype: 'away_summary' }),
    );
    expect([session.apiErrors, session.steps.filter((step) => step.kind === 'note').length]).toEqual([2, 2]);
  });
});

describe('Codex', () => {
  const at = '2026-05-04T08:00:01.000Z';
  const item = (payload: object) => ({ timestamp: at, type: 'response_item', payload });
  const event = (payload: object) => ({ timestamp: at, type: 'event_msg', payload });
  const meta = {
    timestamp: at,
    type: 'session_meta',
    payload: { id: 'o', cwd: '/orchard', git: { commit_hash: 'c0ffee' } },
  };
  const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([meta, ...records]));
  const patch = '*** Begin Patch\n*** Add File: a\n+1\n*** End Patch';

  test('a custom call whose status is completed may have failed', async () => {
    const call = { type: 'custom_tool_call', status: 'completed', call_id: 'c', name: 'apply_patch', input: patch };
    const output = 'apply_patch verification failed: Failed to find expected lines in a';
    const session = await read(item(call), item({ type: 'custom_tool_call_output', call_id: 'c', output }));
    expect(session.steps).toMatchObject([{ kind: 'edit', outcome: 'error' }]);
  });

  test('files without exec_command_end say their exit in the text', async () => {
    const call = { type: 'function_call', name: 'exec_command', call_id: 'c', arguments: '{"cmd":"make pick"}' };
    const output = 'Chunk ID: 1\nWall time: 0.1 seconds\nProcess exited with code 4\nOutput:\nrotten';
    const session = await read(item(call), item({ type: 'function_call_output', call_id: 'c', output }));
    expect(session.steps).toMatchObject([{ outcome: 'error', exit: { code: 4, source: 'text' } }]);
  });

  test('reasoning that is empty or encrypted says nothing', async () => {
    const thought = { type: 'reasoning', summary: [], content: null, encrypted_content: 'gAAA' };
    const session = await read(item(thought));
    expect(session.steps).toEqual([]);
    expect(accounted(session)).toBe(true);
  });

  test('totals that are told again and again count once; output holds the reasoning, input the cache', async () => {
    const total = { input_tokens: 100, cached_input_tokens: 60, output_tokens: 30, reasoning_output_tokens: 20 };
    const count = event({ type: 'token_count', info: { total_token_usage: total, last_token_usage: total } });
    const session = await read(count, count, event({ type: 'token_count', info: null }), count);
    expect(session.usage).toMatchObject({
      input: 40,
      cachedInput: 60,
      output: 30,
      how: 'cumulative-last',
      costUsd: null,
    });
  });

  test('newer records are numbered, which makes them no others', async () => {
    const said = item({ type: 'message', role: 'assistant', content: [{ type: 'output_text', text: 'Picked.' }] });
    const session = await readLog(
      asLog([
        { ...meta, ordinal: 0 },
        { ...said, ordinal: 1 },
      ]),
    );
    expect(session).toMatchObject({ baseCommit: 'c0ffee', steps: [{ kind: 'say' }] });
  });

  test('a turn that was aborted is told by text to the model, too, which nobody said', async () => {
    const told = {
      type: 'message',
      role: 'user',
      content: [{ type: 'input_text', text: '<turn_aborted>\nThe user interrupted.\n</turn_aborted>' }],
    };
    const session = await read(item(told), event({ type: 'turn_aborted', reason: 'interrupted' }));
    expect(session.end).toBe('interrupted');
    expect(session.steps.some((step) => step.kind === 'say' && step.by === 'human')).toBe(false);
  });

  test.each([
    ['exec_command failed for `ls`: SandboxDenied { message: "Operation not permitted" }', 'rejected'],
    ['failed in sandbox: Sandbox(Denied { output: 1 })', 'rejected'],
    ['exec_command failed: CreateProcess { message: "Rejected(\\"rejected by user\\")" }', 'rejected'],
    ['aborted by user after 3.2s', 'cancelled'],
    ['execution error: Io(Os { code: 2 })', 'error'],
    ['exec_command failed for `ls`: CreateProcess { message: "No such file" }', 'error'],
  ])('a failure in prose: %s', async (output, outcome) => {
    const call = { type: 'function_call', call_id: 'c', name: 'exec_command', arguments: '{"cmd":"ls"}' };
    const session = await read(item(call), item({ type: 'function_call_output', call_id: 'c', output }));
    expect(calls(session)).toMatchObject([{ outcome, exit: { code: null } }]);
  });

  test('turns that the user took back are noted, and their calls stay', async () => {
    const call = { type: 'custom_tool_call', call_id: 'c', name: 'apply_patch', input: patch };
    const session = await read(item(call), event({ type: 'thread_rolled_back', num_turns: 2 }));
    expect(session.steps).toMatchObject([
      { kind: 'edit' },
      { what: 'interruption', says: { head: 'the user took back 2 turns' } },
    ]);
    expect(session.diagnostics.skipped).toEqual({});
  });

  test('what a compaction keeps of the history is not said again', async () => {
    const said = { type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Pick.' }] };
    const payload = { message: '', replacement_history: [said, said] };
    const session = await read(
      item(said),
      { timestamp: at, type: 'compacted', payload },
      event({ type: 'context_compacted' }),
    );
    expect(session.steps.map((step) => (step.kind === 'note' ? step.what : step.kind))).toEqual(['say', 'compaction']);
  });

  test('a review or a guardian is a sub-agent, too', async () => {
    for (const subagent of ['review', { other: 'guardian' }, { thread_spawn: { parent_thread_id: 'p', depth: 1 } }]) {
      const own = { timestamp: at, type: 'session_meta', payload: { id: 'o', cwd: '/orchard', source: { subagent } } };
      const said = item({ type: 'message', role: 'user', content: [{ type: 'input_text', text: 'Weigh it.' }] });
      const [step] = (await readLog(asLog([own, said]))).steps;
      expect(step).toMatchObject({ kind: 'say', by: 'harness', depth: 1 });
    }
  });
});
