import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { memorySpill } from '../../src/host/memory-spill.ts';
import type { Adapter } from '../../src/sessions/adapter.ts';
import { claudeCode } from '../../src/sessions/claude-code.ts';
import { gather } from '../../src/sessions/hold.ts';
import { ADAPTERS } from '../../src/sessions/index.ts';
import { readWith } from '../../src/sessions/read.ts';
import { tells } from '../../src/sessions/tells.ts';
import { asLog, inPieces, readBytes, readLog } from './reading.ts';

async function why(content: string | Uint8Array): Promise<string> {
  const session = await readBytes(Buffer.from(content));
  return 'kind' in session ? session.why : `read as ${session.format}`;
}

const KNOWN = ADAPTERS.map((adapter) => adapter.id).join(', ');

describe('what is no log is told with its reason', () => {
  test.each([
    ['', 'the file is empty'],
    ['\n \0\n', 'the file holds nothing but blanks'],
    [gzipSync('pears'), 'gzip data; it must be unpacked first'],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'binary data, not a session log'],
    ['<!DOCTYPE html>\n<title>Sign in</title>', 'a web page or XML, not a session log; was a login page saved?'],
    ['{\n  "pears": 12\n}\n', 'one JSON document that holds no list of records'],
    ['# Harvest\n\nTwelve pears.\n', `not a known session log; there is no JSON record in it; known formats: ${KNOWN}`],
    [
      '{"tree":"pear","count":12}\n',
      `not a known session log; first record has keys tree, count; known formats: ${KNOWN}`,
    ],
    ['[{"tree":"pear"}]', `not a known session log; first record has keys tree; known formats: ${KNOWN}`],
  ])('%j', async (content, reason) => {
    expect(await why(content)).toBe(reason);
  });

  test('a first record of many or long keys is named in few words', async () => {
    const wide = Object.fromEntries(Array.from({ length: 500 }, (_, at) => [`${at}-${'x'.repeat(300)}`, at]));
    expect((await why(asLog([wide]))).length).toBeLessThan(500 + KNOWN.length);
  });

  test('a document over the cap is refused without being held', async () => {
    expect(await gather(inPieces(Buffer.alloc(100), 10), 99)).toBeNull();
    expect((await gather(inPieces(Buffer.alloc(100), 10), 100))?.length).toBe(100);
  });
});

describe('records before the first that an adapter claims', () => {
  const pear: Adapter = {
    id: 'pear',
    agent: 'pear',
    tells: tells({}),
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
    const sessions = await read(
      `rotten\n${asLog([{ tree: 'fig' }, { tree: 'pear' }, { tree: 'pear', ripe: false }, { tree: 'pear' }])}`,
    );
    const skipped = { 'bad-json': 1, 'unknown:fig': 1, 'adapter-failed': 1 };
    expect(sessions).toMatchObject([{ diagnostics: { records: 5, used: 2, skipped } }]);
  });

  test('do not go on for ever', async () => {
    const session = await read(
      `${asLog(Array.from({ length: 1001 }, () => ({ tree: 'fig' })))}${asLog([{ tree: 'pear' }])}`,
    );
    expect(session).toMatchObject({ kind: 'not-a-log' });
  });

  test('reasons that a log invents stay few', async () => {
    const invented = Array.from({ length: 5000 }, (_, at) => ({ tree: `kind ${at}` }));
    const sessions = await read(asLog([{ tree: 'pear' }, ...invented]));
    const [reasons] = 'kind' in sessions ? [] : sessions.map(({ diagnostics }) => Object.keys(diagnostics.skipped));
    expect(reasons?.length).toBe(201);
  });
});

describe('bytes that are no JSON', () => {
  const basket: Adapter = {
    id: 'basket',
    agent: 'picker',
    tells: tells({}),
    claims: () => false,
    bytes: {
      claims: (head) => head.toString('latin1').startsWith('# Basket'),
      async *records(source) {
        const bytes = await gather(source);
        const place = { line: 2, offset: 9, length: 5 };
        const fruit = `${bytes?.subarray(9)}`.trim();
        const value = { fruit };
        const record = { kind: 'record' as const, part: null, spliced: false, redacted: 0, value, ...place };
        yield fruit === '' ? [{ kind: 'damage' as const, why: 'bad-zip' as const, ...place }] : [record];
      },
    },
    open: () => {
      const reading = claudeCode.open(memorySpill());
      return { take: () => null, finish: () => ({ ...reading.finish(), id: 'picked' }) };
    },
  };
  const read = (text: string, size?: number) => readWith([basket], inPieces(Buffer.from(text), size), memorySpill());

  test.each([1, 7, 100])('go whole to the format that claims their head, in pieces of %i', async (size) => {
    const diagnostics = { records: 1, used: 1 };
    expect(await read('# Basket\npears\n', size)).toMatchObject([
      { format: 'basket', agent: 'picker', id: 'picked', diagnostics },
    ]);
  });

  test('are no log where nothing in them can be used, or where nobody claims them', async () => {
    const why = 'begins like a log of basket, but nothing in it can be read (bad-zip)';
    expect(await read('# Basket\n')).toEqual({ kind: 'not-a-log', why });
    expect(await read('PK\x03\x04\0')).toMatchObject({ why: expect.stringContaining('binary data') });
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
