import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import type { Adapter } from '../../src/sessions/adapter.ts';
import { gather } from '../../src/sessions/document.ts';
import { ADAPTERS } from '../../src/sessions/index.ts';
import { readWith } from '../../src/sessions/read.ts';
import { asLog, inPieces, readBytes, readLog } from './reading.ts';

async function why(content: string | Uint8Array): Promise<string> {
  const session = await readBytes(Buffer.from(content));
  return 'kind' in session ? session.why : `read as ${session.format}`;
}

describe('what is no log is told with its reason', () => {
  test.each([
    ['', 'the file is empty'],
    ['\n \0\n', 'the file holds nothing but blanks'],
    [gzipSync('pears'), 'gzip data; it must be unpacked first'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary data, not a session log'],
    ['<!DOCTYPE html>\n<title>Sign in</title>', 'a web page or XML, not a session log; was a login page saved?'],
    ['{\n  "pears": 12\n}\n', 'one JSON document that holds no list of records'],
    [
      '# Harvest\n\nTwelve pears.\n',
      'not a known session log; there is no JSON record in it; known formats: claude-code, codex',
    ],
    [
      '{"tree":"pear","count":12}\n',
      'not a known session log; first record has keys tree, count; known formats: claude-code, codex',
    ],
    ['[{"tree":"pear"}]', 'not a known session log; first record has keys tree; known formats: claude-code, codex'],
  ])('%j', async (content, reason) => {
    expect(await why(content)).toBe(reason);
  });

  test('a first record of many or long keys is named in few words', async () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${at}-${'x'.repeat(300)}`, at]));
    expect((await why(asLog([wide]))).length).toBeLessThan(600);
  });

  test('a document over the cap is refused without being held', async () => {
    expect(await gather(inPieces(Buffer.alloc(100), 10), 99)).toBeNull();
    expect((await gather(inPieces(Buffer.alloc(100), 10), 100))?.length).toBe(100);
  });

  test('logs of other tools are left to their own adapters', async () => {
    const others = [
      { type: 'session.start', data: { sessionId: 's' }, id: 'e', timestamp: '2026-05-04T08:00:00Z', parentId: null },
      {
        uuid: 'u',
        sessionId: 's',
        timestamp: '2026-05-04T08:00:00Z',
        type: 'user',
        message: { role: 'user', parts: [{ text: 'pears' }] },
      },
      { type: 'system', subtype: 'init', cwd: '/orchard', session_id: 's', model: 'Pear 4', apiKeySource: 'login' },
      { role: 'user', message: { content: [{ type: 'text', text: 'pears' }] } },
      { type: 'thread.started', thread_id: 't' },
      { type: 'message', id: 'm', message: { role: 'user', content: 'pears' } },
    ];
    for (const other of others)
      expect(await why(asLog([other])), JSON.stringify(other)).toContain('not a known session log');
  });
});

describe('records before the first that an adapter claims', () => {
  const pear: Adapter = {
    id: 'pear',
    agent: 'pear',
    claims: (record) => record.tree === 'pear',
    open: () => {
      const counts = { orphanResults: 0, unanswered: 0, duplicates: 0, truncated: 0 };
      return {
        take: (record) => {
          if (record.value.ripe === false) throw new Error('not ripe');
          return record.value.tree === 'pear' ? null : `unknown:${record.value.tree}`;
        },
        finish: () => ({
          agentVersion: null,
          id: null,
          models: [],
          cwd: null,
          branch: null,
          baseCommit: null,
          pullRequests: [],
          startedAt: null,
          endedAt: null,
          end: 'unknown',
          compactions: 0,
          apiErrors: 0,
          steps: [],
          counts,
          usage: { input: null, cachedInput: null, cacheWrite: null, output: null, costUsd: null, how: 'none' },
        }),
      };
    },
  };
  const read = (text: string) => readWith([pear], inPieces(Buffer.from(text)), memorySpill());

  test('are counted with the rest, and an adapter that fails loses one record only', async () => {
    const session = await read(
      `rotten\n${asLog([{ tree: 'fig' }, { tree: 'pear' }, { tree: 'pear', ripe: false }, { tree: 'pear' }])}`,
    );
    expect('diagnostics' in session && session.diagnostics).toMatchObject({
      records: 5,
      used: 2,
      skipped: { 'bad-json': 1, 'unknown:fig': 1, 'adapter-failed': 1 },
    });
  });

  test('do not go on for ever', async () => {
    const session = await read(
      `${asLog(Array.from({ length: 1001 }, () => ({ tree: 'fig' })))}${asLog([{ tree: 'pear' }])}`,
    );
    expect(session).toMatchObject({ kind: 'not-a-log' });
  });

  test('reasons that a log invents stay few', async () => {
    const invented = Array.from({ length: 5000 }, (_, at) => ({ tree: `kind ${at}` }));
    const session = await read(asLog([{ tree: 'pear' }, ...invented]));
    expect('diagnostics' in session && Object.keys(session.diagnostics.skipped).length).toBeLessThanOrEqual(201);
  });
});

test('every adapter has an id of its own and a page under it in the docs', () => {
  const ids = ADAPTERS.map((adapter) => adapter.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(readFileSync(`docs/sessions/${id}.md`, 'utf8')).toMatch(/^# /);
});

test('an array that was cut off gives what is whole of it', async () => {
  const text =
    '[{"type":"system","subtype":"init","session_id":"s","tools":[]},{"type":"result","subtype":"success","total_cost_usd":1},{"type":"ass';
  const session = await readLog(text);
  expect(session).toMatchObject({
    end: 'completed',
    usage: { costUsd: 1 },
    diagnostics: { used: 2, skipped: { 'bad-json': 1 } },
  });
});
