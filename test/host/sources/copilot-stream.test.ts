import { expect, test } from 'vitest';
import type { Session } from '../../../src/core/index.ts';
import { memorySpill } from '../../../src/host/memory-spill.ts';
import { eventsOfStream } from '../../../src/host/sources/copilot-stream.ts';
import { readSessions } from '../../../src/sessions/index.ts';

const ROOT = ['/home/runner', 'work', 'ferries', 'ferries'].join('/');

const chunk = (delta: object, end: string | null = null): string => {
  const choices = [{ index: 0, finish_reason: end, delta: { role: 'assistant', ...delta } }];
  return `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1_780_000_000, model: 'claude-sonnet-4.6', choices })}`;
};
const call = (id: string, name: string, given: object, content: string): string =>
  chunk(
    { content, tool_calls: [{ index: 0, id, type: 'function', function: { name, arguments: JSON.stringify(given) } }] },
    'tool_calls',
  );

const STREAM = [
  chunk({ content: 'I will look at the timetable.' }),
  '',
  // On its way: repeated whole below.
  chunk({ content: '', tool_calls: [{ index: 0, id: 'c1', function: { name: 'bash', arguments: '{"com' } }] }),
  call('c1', 'bash', { command: `cd ${ROOT} && python -m pytest -q` }, '1 failed in 0.02s\n<exited with exit code 1>'),
  call(
    'c2',
    'str_replace_editor',
    { command: 'str_replace', path: `${ROOT}/clock.py`, old_str: 'NOON = 11', new_str: 'NOON = 12' },
    'edited',
  ),
  'data: {"object":"something.else"}',
  'data: {broken',
  chunk({ content: 'Noon is at twelve now.' }, 'stop'),
  'data: [DONE]',
].join('\n');

async function* bytesOf(text: string): AsyncIterable<Uint8Array> {
  for (let at = 0; at < text.length; at += 97) yield Buffer.from(text.slice(at, at + 97));
}

async function read(text: string): Promise<Session> {
  const found = await readSessions(eventsOfStream(bytesOf(text), 'a1b2'), memorySpill());
  if ('kind' in found) throw new Error(found.why);
  const [session] = found;
  if (session === undefined) throw new Error('no session');
  return session;
}

test("a stream of the cloud agent's session reads as the log that the same agent writes on disk", async () => {
  const session = await read(STREAM);
  expect(session).toMatchObject({ format: 'copilot-cli', id: 'a1b2', models: ['claude-sonnet-4.6'], cwd: ROOT });
  expect([...session.steps].map(({ kind }) => kind)).toEqual(['say', 'run', 'edit', 'say']);
  const [, run, edit] = [...session.steps];
  expect(run).toMatchObject({
    exit: { code: 1 },
    outcome: 'error',
    output: { head: expect.stringContaining('1 failed') },
  });
  expect(edit).toMatchObject({ edits: [{ op: 'replace', path: expect.stringContaining('clock.py') }] });
});

test('what is no such stream passes as it is, and hostile lines are left out', async () => {
  const text = '{"type":"session.start"}\n';
  const chunks: Uint8Array[] = [];
  for await (const bytes of eventsOfStream(bytesOf(text), 'a1b2')) chunks.push(bytes);
  expect(Buffer.concat(chunks).toString()).toBe(text);
  const odd = [
    'data: {"object":"chat.completion.chunk"}',
    'data: {"object":"chat.completion.chunk","choices":[null,{"delta":3},{"delta":{"tool_calls":[null,{}]},"finish_reason":"tool_calls"}]}',
  ];
  const lines: string[] = [];
  for await (const bytes of eventsOfStream(bytesOf(odd.join('\n')), 'a1b2')) lines.push(Buffer.from(bytes).toString());
  expect(lines.map((line) => JSON.parse(line).type)).toEqual([
    'session.start',
    'assistant.message',
    'tool.execution_start',
    'tool.execution_complete',
  ]);
});
