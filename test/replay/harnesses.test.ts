import { describe, expect, test } from 'vitest';
import type { Grammars, LoggedSession, Spill } from '../../src/core/index.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { readSession } from '../sessions/reading.ts';
import { replayOn, type Trees, told } from './orchard.ts';

const WORK = '/home/ilse/ferry';
const BASE: Trees = { 'timetable.txt': 'first 6\nlast 24\n', 'old.txt': 'moon\n' };
const NO_GRAMMARS: Grammars = new Map();

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

async function logged(text: string, spill: Spill): Promise<LoggedSession> {
  const session = await readSession(bytesOf(text), spill);
  if ('kind' in session) throw new Error(session.why);
  return { file: 'session', trust: 'A', boundBy: 'named', session };
}

/** Replays a log on the ferry's files and tells how the head was reached, and what was missed. */
async function replayed(text: string, head: Trees): Promise<readonly [string[], readonly string[]]> {
  const spill = memorySpill();
  const sessions = [await logged(text, spill)];
  const result = replayOn({ base: BASE, head }, sessions, { grammars: NO_GRAMMARS, blobs: spill });
  return [told(result), result.missed.map(({ why }) => why)];
}

const lines = (records: readonly object[]): string => records.map((one) => JSON.stringify(one)).join('\n');
const HEAD: Trees = { 'timetable.txt': 'first 6\nlast 23\n', 'late.txt': '23 on every day\n' };
const EXACT = ['late.txt: exact 1/0/0', 'old.txt: exact 1/0/0', 'timetable.txt: exact 2/0/0'];

describe('Copilot', () => {
  let count = 0;
  const event = (type: string, data: object) => {
    count += 1;
    return { type, data, id: `e${count}`, timestamp: '2026-06-01T05:00:00.000Z', parentId: null };
  };
  const call = (toolName: string, given: unknown, success = true) => {
    const toolCallId = `c${count}`;
    const result = success ? { result: { content: 'done' } } : { error: { message: 'No match found' } };
    return [
      event('tool.execution_start', { toolCallId, toolName, arguments: given }),
      event('tool.execution_complete', { toolCallId, success, ...result }),
    ];
  };
  const start = event('session.start', { sessionId: 's', context: { cwd: WORK } });
  const patch = (...body: string[]) => ['*** Begin Patch', ...body, '*** End Patch'].join('\n');

  test('edits, creations and patches lead to the head; a failed edit does not', async () => {
    const log = [
      start,
      ...call('edit', { path: `${WORK}/timetable.txt`, old_str: 'last 24', new_str: 'last 0' }, false),
      ...call('edit', { path: `${WORK}/timetable.txt`, old_str: 'last 24', new_str: 'last 23' }),
      ...call('create', { path: `${WORK}/late.txt`, file_text: '23\n' }),
      ...call(
        'apply_patch',
        patch('*** Update File: late.txt', '@@', '-23', '+23 on every day', '*** Delete File: old.txt'),
      ),
    ];
    expect(await replayed(lines(log), HEAD)).toEqual([EXACT, []]);
  });

  test('text put in at a line number is opaque, by name', async () => {
    const log = [start, ...call('str_replace_editor', { command: 'insert', path: `${WORK}/late.txt`, insert_line: 0 })];
    expect((await replayed(lines(log), HEAD))[0]).toContain('late.txt: uncovered 0/1/0');
  });
});

describe('Cursor', () => {
  const call = (id: string, key: string, args: object, success: object) => ({
    type: 'tool_call',
    subtype: 'completed',
    call_id: id,
    tool_call: { [key]: { args, result: { success } } },
  });

  test('edits of a headless run lead to the head', async () => {
    const path = `${WORK}/timetable.txt`;
    const whole = { beforeFullFileContent: BASE['timetable.txt'], afterFullFileContent: HEAD['timetable.txt'] };
    const log = [
      { type: 'system', subtype: 'init', session_id: 's', cwd: WORK, model: 'Composer' },
      call('1', 'editToolCall', { path, streamContent: 'last 23' }, whole),
      call('2', 'writeToolCall', { path: `${WORK}/late.txt`, fileText: '23 on every day\n' }, {}),
      call('3', 'deleteToolCall', { path: `${WORK}/old.txt` }, {}),
    ];
    expect(await replayed(lines(log), HEAD)).toEqual([EXACT, []]);
  });

  test('edits of a transcript are tried, though nobody knows what came of them', async () => {
    const use = (name: string, input: object) => ({
      role: 'assistant',
      message: { content: [{ type: 'tool_use', name, input }] },
    });
    const log = [
      use('StrReplace', { path: `${WORK}/timetable.txt`, old_string: 'last 24', new_string: 'last 23' }),
      use('Write', { path: `${WORK}/late.txt`, contents: '23 on every day\n' }),
      use('Delete', { path: `${WORK}/old.txt` }),
      use('StrReplace', { path: `${WORK}/timetable.txt`, old_string: 'noon', new_string: 'one' }),
    ];
    expect(await replayed(lines(log), HEAD)).toEqual([EXACT, ['the text to replace is not in the file']]);
  });
});

describe('OpenCode', () => {
  const part = (tool: string, input: object, state: object = {}) => ({
    id: `prt_${tool}`,
    type: 'tool',
    messageID: 'm',
    callID: `call_${tool}`,
    tool,
    state: { status: 'completed', input, output: '', time: { start: 1, end: 2 }, ...state },
  });
  const exported = (...parts: readonly object[]): string =>
    JSON.stringify({
      info: { id: 'ses', directory: WORK, time: { created: 1 } },
      messages: [{ info: { id: 'm', sessionID: 'ses', role: 'assistant', time: { created: 1 } }, parts }],
    });

  test('an edit that was found less exactly, a write and a patch lead to the head', async () => {
    const path = `${WORK}/timetable.txt`;
    const diff = `--- ${path}\n+++ ${path}\n@@ -1,2 +1,2 @@\n first 6\n-last 24\n+last 23\n`;
    const log = exported(
      part('edit', { filePath: path, oldString: '  last  24', newString: 'last 23' }, { metadata: { diff } }),
      part('write', { filePath: `${WORK}/late.txt`, content: '23 on every day\n' }),
      part('apply_patch', { patchText: '*** Begin Patch\n*** Delete File: old.txt\n*** End Patch' }),
    );
    expect(await replayed(log, HEAD)).toEqual([EXACT, []]);
  });
});
