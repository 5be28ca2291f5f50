import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../src/core/index.ts';
import { kimiCli } from '../../src/sessions/kimi-cli.ts';
import { accounted, asLog, fixture, outline, readLog } from './reading.ts';

/** Written by hand: the wire of the Python line, that of the TypeScript line, and the context of the first. */
test.each(['bakery', 'harbour', 'context'])('%s reads as its golden outline says, however it is cut', async (name) => {
  for (const size of [7, 4096]) {
    const session = await readLog(fixture('kimi-cli', `${name}.jsonl`), size);
    expect(outline(session)).toBe(fixture('kimi-cli', `${name}.golden.txt`));
    expect(accounted(session)).toBe(true);
  }
});

const read = (...records: readonly unknown[]): Promise<Session> =>
  readLog(asLog([{ type: 'metadata', protocol_version: '1.3' }, ...records]));
const calls = async (...records: readonly unknown[]) => (await read(...records)).steps.filter(isCall);

let seconds = 1_777_700_000;
const wire = (type: string, payload: object = {}) => {
  seconds += 1;
  return { timestamp: seconds, message: { type, payload } };
};
const called = (name: string, args: string, id = 'c') =>
  wire('ToolCall', { type: 'function', id, function: { name, arguments: args } });
const returned = (value: object, id = 'c') => wire('ToolResult', { tool_call_id: id, return_value: value });

describe('a command', () => {
  test.each([
    [
      { is_error: false, output: 'bread\n', message: 'Command executed successfully.' },
      ['ok', 0, 'implied', 'bread\n'],
    ],
    [{ is_error: true, output: 'ash\n', message: 'Command failed with exit code: 3.' }, ['error', 3, 'text', 'ash\n']],
    [{ is_error: true, output: '', message: 'Command killed by timeout (60s)' }, ['error', null, 'none']],
    [{ is_error: true, output: '', message: 'Rejected by user' }, ['rejected', null, 'none']],
    [{ is_error: false, output: 'Command failed with exit code: 3.', message: 'Done.' }, ['ok', 0, 'implied']],
    [{ is_error: true, output: 'ash\nCommand failed with exit code: 9.' }, ['error', 9, 'text', 'ash']],
    [{ output: 'bread' }, ['unknown', null, 'none', 'bread']],
  ])('%j', async (value, expected) => {
    const [run] = await calls(called('Shell', '{"command":"bake"}'), returned(value));
    if (run?.kind !== 'run') throw new Error('no run');
    const told = [run.outcome, run.exit.code, run.exit.source, run.output.head];
    expect(told.slice(0, expected.length)).toEqual(expected);
  });
});

describe('a call that comes in pieces', () => {
  test('is put together from all of them', async () => {
    const parts = ['{"path":', '"oven.py","content"', ':"hot"}'];
    const [first = '', ...rest] = parts;
    const pieces = rest.map((arguments_part) => wire('ToolCallPart', { arguments_part }));
    const [step] = await calls(called('WriteFile', first), ...pieces, returned({ is_error: false, output: 'ok' }));
    expect(step).toMatchObject({ outcome: 'ok', edits: [{ op: 'write', path: 'oven.py', content: { head: 'hot' } }] });
  });

  test('and never ends is kept as far as it goes', async () => {
    expect(await calls(called('WriteFile', '{"path":"ov'))).toMatchObject([{ kind: 'other', outcome: 'unanswered' }]);
  });

  test('a piece of no call is skipped', async () => {
    const session = await read(wire('ToolCallPart', { arguments_part: '}' }));
    expect(session.diagnostics.skipped).toMatchObject({ 'part-of-no-call': 1 });
  });
});

describe('an edit', () => {
  const edits = async (name: string, input: object) => {
    const [step] = await calls(called(name, JSON.stringify(input)), returned({ is_error: false, output: 'ok' }));
    return step?.kind === 'edit' ? step.edits : [];
  };
  const one = { old: 'off', new: 'on' };

  test('is a replacement for each of its parts', async () => {
    const replace = { op: 'replace', path: 'oven.py', old: { head: 'off' }, new: { head: 'on' }, all: false };
    expect(await edits('StrReplaceFile', { path: 'oven.py', edit: one })).toMatchObject([replace]);
    const all = { ...one, replace_all: true };
    expect(await edits('StrReplaceFile', { path: 'oven.py', edit: [one, all] })).toMatchObject([
      replace,
      { all: true },
    ]);
    expect(await edits('Edit', { path: 'oven.py', old_string: 'off', new_string: 'on' })).toMatchObject([replace]);
  });

  test('that the log does not hold whole is opaque', async () => {
    expect(await edits('WriteFile', { path: 'a', content: 'x', mode: 'append' })).toMatchObject([{ op: 'opaque' }]);
    expect(await edits('StrReplaceFile', { path: 'a' })).toMatchObject([{ op: 'opaque', path: 'a' }]);
    expect(await edits('StrReplaceFile', { edit: one })).toMatchObject([{ op: 'opaque', path: null }]);
  });
});

test('an id that is given out again belongs to the later call', async () => {
  const pair = (text: string) => [called('Glob', '{}'), returned({ is_error: false, output: text })];
  expect((await calls(...pair('a'), ...pair('b'))).map((step) => step.output.head)).toEqual(['a', 'b']);
});

test('answers that come twice, or to no call, are counted', async () => {
  const answer = returned({ is_error: false, output: 'a' });
  const { diagnostics } = await read(called('Glob', '{}'), answer, answer, returned({ output: 'b' }, 'x'));
  expect(diagnostics).toMatchObject({ duplicates: 1, orphanResults: 1 });
});

test('tokens count once a message, by its last word', async () => {
  const usage = (input_other: number, message_id: string) =>
    wire('StatusUpdate', { message_id, token_usage: { input_other, output: 1 } });
  expect((await read(usage(10, 'a'), usage(12, 'a'), usage(5, 'b'))).usage).toMatchObject({ input: 17, output: 2 });
});

test('tokens of steps count where no record of their own does', async () => {
  const event = { type: 'step.end', uuid: 's', usage: { inputOther: 7, output: 2 } };
  const step = { type: 'context.append_loop_event', event, time: 1_785_600_000_000 };
  expect((await read(step)).usage).toMatchObject({ input: 7, output: 2 });
  const record = { type: 'usage.record', usage: { inputOther: 7, output: 2 }, time: 1_785_600_000_001 };
  expect((await read(step, record)).usage).toMatchObject({ input: 7, output: 2 });
});

test('sub-agents nest, to a bound', async () => {
  let event: object = { type: 'ContentPart', payload: { type: 'text', text: 'Crusty.' } };
  for (let depth = 0; depth < 3; depth += 1) event = { type: 'SubagentEvent', payload: { event } };
  const { message: nested } = wire('SubagentEvent', { event });
  expect((await read({ timestamp: 1, message: nested })).steps).toMatchObject([{ depth: 4, by: 'agent' }]);
  for (let depth = 0; depth < 50; depth += 1) event = { type: 'SubagentEvent', payload: { event } };
  expect((await read(wire('SubagentEvent', { event }))).steps).toEqual([]);
});

test('an answer in the context cannot make its failure a success', async () => {
  const tool = (text: string) => ({ role: 'tool', tool_call_id: 'c', content: [{ type: 'text', text }] });
  const ask = {
    role: 'assistant',
    content: '',
    tool_calls: [{ id: 'c', function: { name: 'Shell', arguments: '{}' } }],
  };
  const text =
    '<system>ERROR: Command failed with exit code: 4.</system>\n<system>Command failed with exit code: 0.</system>';
  expect(await calls(ask, tool(text))).toMatchObject([{ outcome: 'error', exit: { code: 4 } }]);
});

test('records that only look alike are not claimed', () => {
  const others = [
    { type: 'metadata', version: '1' },
    { timestamp: 1, message: { type: 'TurnBegin' } },
    { type: 'turn.started', thread_id: 't' },
    { type: 'session.start', data: {} },
    { role: 'user', content: 'bread' },
    { type: 'config.update', time: 1 },
  ];
  for (const other of others) expect(kimiCli.claims(other)).toBe(false);
});
