import { describe, expect, test } from 'vitest';
import { isCall, type Session } from '../../src/core/index.ts';
import { pi } from '../../src/sessions/pi.ts';
import { accounted, asLog, fixture, outline, readLog } from './reading.ts';

/** `recover` was recorded with pi 0.73.1; `vineyard` is written by hand. */
test.each(['recover', 'vineyard'])('%s reads as its golden outline says, however the bytes are cut', async (name) => {
  for (const size of [7, 4096]) {
    const session = await readLog(fixture('pi', `${name}.jsonl`), size);
    expect(outline(session)).toBe(fixture('pi', `${name}.golden.txt`));
    expect(accounted(session)).toBe(true);
  }
});

const HEADER = { type: 'session', version: 3, id: 's', timestamp: '2026-04-05T05:00:00.000Z', cwd: '/vineyard' };
let count = 0;
const entry = (type: string, more: object) => {
  count += 1;
  return { type, id: `e${count}`, parentId: `e${count - 1}`, timestamp: '2026-04-05T05:00:01.000Z', ...more };
};
const message = (role: string, more: object) => entry('message', { message: { role, ...more } });
const assistant = (content: readonly object[], more: object = {}) =>
  message('assistant', { content, api: 'x', model: 'm', stopReason: 'toolUse', ...more });
const call = (id: string, name: string, args: object = {}) => ({ type: 'toolCall', id, name, arguments: args });
const result = (toolCallId: string, text: string, isError = false, more: object = {}) =>
  message('toolResult', { toolCallId, content: [{ type: 'text', text }], isError, ...more });
const read = (...records: readonly unknown[]): Promise<Session> => readLog(asLog([HEADER, ...records]));

describe('a command', () => {
  test.each([
    ['(no output)', false, ['ok', 0, 'implied', '']],
    ['vines\n', false, ['ok', 0, 'implied', 'vines\n']],
    ['vines\n\n\nCommand exited with code 3', true, ['error', 3, 'text', 'vines\n']],
    ['(no output)\n\nCommand exited with code 1', true, ['error', 1, 'text', '']],
    ['vines\n\nCommand exited with code 3', false, ['ok', 0, 'implied', 'vines\n\nCommand exited with code 3']],
    ['vines\n\nCommand timed out after 5 seconds', true, ['error', null, 'none', 'vines']],
    ['vines\n\nCommand aborted', true, ['cancelled', null, 'none', 'vines']],
    ['Tool execution was blocked', true, ['rejected', null, 'none', 'Tool execution was blocked']],
    ['spawn /bin/bash ENOENT', true, ['error', null, 'none', 'spawn /bin/bash ENOENT']],
  ])('%j, failed: %j', async (text, failed, expected) => {
    const { steps } = await read(assistant([call('c', 'bash', { command: 'prune' })]), result('c', text, failed));
    const [run] = steps.filter((step) => step.kind === 'run');
    expect([run?.outcome, run?.exit.code, run?.exit.source, run?.output.head]).toEqual(expected);
  });
});

test('an id that is given out again belongs to the later call', async () => {
  const pair = (text: string) => [assistant([call('c', 'grep')]), result('c', text)];
  const { steps } = await read(...pair('a'), ...pair('b'));
  expect(steps.filter(isCall).map((step) => step.output.head)).toEqual(['a', 'b']);
});

test('entries that hang on one that was left out are counted, but not the first', async () => {
  const said = ['a', 'b', 'c', 'd'].map((text) => assistant([{ type: 'text', text }]));
  const broken = async (...entries: readonly unknown[]) => (await read(...entries)).diagnostics.brokenLinks;
  expect(await broken(...said)).toBe(0);
  expect(await broken(...said.slice(2))).toBe(0);
  expect(await broken(...said.toSpliced(1, 2))).toBe(1);
});

test('answers that come twice, or to no call, are counted', async () => {
  const { diagnostics } = await read(
    assistant([call('c', 'grep')]),
    result('c', 'a'),
    result('c', 'a'),
    result('x', 'b'),
  );
  expect(diagnostics).toMatchObject({ duplicates: 1, orphanResults: 1 });
});

describe('an edit', () => {
  const edits = async (input: object, name = 'edit') => {
    const [step] = (await read(assistant([call('c', name, input)]), result('c', 'ok'))).steps;
    return step?.kind === 'edit' ? step.edits : [];
  };

  test('of several places is several replacements', async () => {
    const list = [
      { oldText: 'a', newText: 'b' },
      { oldText: 'c', newText: 'd' },
    ];
    expect(await edits({ path: 'rows.py', edits: list })).toMatchObject([
      { op: 'replace', path: 'rows.py', old: { head: 'a' }, new: { head: 'b' }, all: false },
      { op: 'replace', path: 'rows.py', old: { head: 'c' }, new: { head: 'd' } },
    ]);
  });

  test('in the form of earlier versions is one', async () => {
    expect(await edits({ path: 'rows.py', oldText: 'a', newText: '' })).toMatchObject([{ op: 'replace' }]);
  });

  test('without its texts is opaque', async () => {
    expect(await edits({ path: 'rows.py' })).toMatchObject([{ op: 'opaque', path: 'rows.py' }]);
    expect(await edits({ edits: [] })).toMatchObject([{ op: 'opaque', path: null }]);
    expect(await edits({ path: 'rows.py' }, 'write')).toMatchObject([{ op: 'opaque', path: 'rows.py' }]);
  });
});

test('a cost of nothing is one that is not known', async () => {
  const usage = { input: 10, output: 1, cacheRead: 0, cacheWrite: 0, cost: { total: 0 } };
  expect((await read(assistant([], { usage }))).usage).toMatchObject({ input: 10, costUsd: null, how: 'sum' });
});

test.each([
  ['stop', 'completed'],
  ['length', 'unknown'],
  ['error', 'error'],
  ['aborted', 'interrupted'],
  ['toolUse', 'unknown'],
])('a last answer that ends with %s is %s', async (stopReason, end) => {
  expect((await read(assistant([{ type: 'text', text: 'Done.' }], { stopReason }))).end).toBe(end);
});

test('an aborted answer cancels the calls that wait', async () => {
  const { steps } = await read(assistant([call('c', 'grep')]), assistant([], { stopReason: 'aborted' }));
  expect(steps).toMatchObject([{ outcome: 'cancelled' }, { what: 'interruption' }]);
});

test('records that only look alike are not claimed', () => {
  const others = [
    { type: 'session', id: 's' },
    { type: 'message', id: 'm', message: { role: 'user', content: 'vines' } },
    { type: 'message', role: 'assistant', content: [] },
  ];
  for (const other of others) expect(pi.claims(other)).toBe(false);
});
