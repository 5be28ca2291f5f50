import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROGRAM_ENDS, type StoredRange, writeDatabase } from '../../src/host/database-program.ts';

const sqlite = process.getBuiltinModule('node:sqlite');
let folder = '';
let count = 0;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'grove-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const next = (): string => {
  count += 1;
  return path.join(folder, String(count));
};

const TABLES = `
  CREATE TABLE session (id TEXT PRIMARY KEY, parent_id TEXT, directory TEXT, version TEXT, revert TEXT, time_created INTEGER);
  CREATE TABLE message (id TEXT, session_id TEXT, time_created INTEGER, data TEXT);
  CREATE TABLE part (id TEXT, message_id TEXT, data TEXT);`;
const ROWS = `
  INSERT INTO session VALUES ('ses_pear', NULL, '/grove', '1.18.33', NULL, 7);
  INSERT INTO message VALUES ('msg_1', 'ses_pear', 1, '{"role":"user"}');
  INSERT INTO part VALUES ('prt_1', 'msg_1', '{"type":"text"}');`;

function made(sql: string): string {
  const file = next();
  if (!sqlite) throw new Error('no SQLite');
  const database = new sqlite.DatabaseSync(file);
  database.exec(`PRAGMA synchronous = OFF; ${sql}`);
  database.close();
  return file;
}

/** What the program makes of a database: how it ended, and the lines of each session. */
function written(
  file: string,
  limit = 1e6,
): { readonly end: number; readonly sessions: Record<string, readonly string[]> } {
  const out = next();
  const end = writeDatabase(file, out, limit);
  if (end !== 0) return { end, sessions: {} };
  const bytes = readFileSync(out);
  const ranges = JSON.parse(readFileSync(`${out}.json`, 'utf8')) as readonly StoredRange[];
  const linesOf = (from: number, to: number) => `${bytes.subarray(from, to)}`.split('\n').slice(0, -1);
  return { end, sessions: Object.fromEntries(ranges.map(([id, from, to]) => [id, linesOf(from, to)])) };
}
const write = (sql: string, limit?: number) => written(made(sql), limit);

describe.skipIf(!sqlite)('the rows of a database', () => {
  test('become records: messages in order of time, the parts of each by id', () => {
    const { sessions } = write(`${TABLES}${ROWS}
      INSERT INTO message VALUES ('msg_0', 'ses_pear', 2, '{"role":"assistant","id":"other"}');
      INSERT INTO part VALUES ('prt_5', 'msg_0', '{"type":"text"}');
      INSERT INTO part VALUES ('prt_4', 'msg_0', '{"type":"text","messageID":"other"}');`);
    const records = sessions.ses_pear?.map((line) => JSON.parse(line) as unknown);
    const of = { sessionID: 'ses_pear', messageID: 'msg_0' };
    expect(records).toEqual([
      { id: 'ses_pear', directory: '/grove', version: '1.18.33', parentID: null, revert: null, time: { created: 7 } },
      { id: 'msg_1', role: 'user', sessionID: 'ses_pear' },
      { id: 'prt_1', type: 'text', sessionID: 'ses_pear', messageID: 'msg_1' },
      { id: 'msg_0', role: 'assistant', sessionID: 'ses_pear' },
      { id: 'prt_4', type: 'text', ...of },
      { id: 'prt_5', type: 'text', ...of },
    ]);
  });

  test('stay apart by session, in order of time; messages without one come last', () => {
    const { sessions } = write(`${TABLES}${ROWS}
      INSERT INTO session VALUES ('ses_fig', 'ses_pear', '/grove', '1', '{"messageID":"msg_9"}', 3);
      INSERT INTO message VALUES ('msg_3', 'ses_lost', 1, '{}');`);
    expect(Object.entries(sessions).map(([id, lines]) => [id, lines.length])).toEqual([
      ['ses_fig', 1],
      ['ses_pear', 3],
      ['ses_lost', 1],
    ]);
    expect(sessions.ses_fig?.[0]).toContain('"parentID":"ses_pear","revert":{"messageID":"msg_9"}');
  });

  test('that are no JSON objects are a line of their own all the same', () => {
    const { sessions } = write(`${TABLES}${ROWS}
      INSERT INTO part VALUES ('prt_2', 'msg_1', '{"type":\n"te');
      INSERT INTO part VALUES ('prt_3', 'msg_1', '"ses_quince"');
      INSERT INTO part VALUES ('prt_4', 'msg_1', NULL);
      UPDATE session SET revert = '{"messageID"';`);
    expect(sessions.ses_pear?.slice(3)).toEqual(['{"type": "te', '"ses_quince"', 'null']);
    expect(sessions.ses_pear?.[0]).not.toContain('revert');
  });

  test('of any names and texts keep them', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !text.includes('\0')),
        fc.object(),
        (id, data) => {
          const text = JSON.stringify(data);
          const { sessions } = write(`${TABLES}
          INSERT INTO message VALUES ('m', '${id.replaceAll("'", "''")}', 1, '${text.replaceAll("'", "''")}')`);
          expect(Object.keys(sessions)).toEqual([id]);
          expect(JSON.parse(Object.values(sessions)[0]?.[0] ?? '')).toMatchObject({
            id: 'm',
            sessionID: id,
          });
        },
      ),
      { numRuns: 10 },
    );
  });
});

describe.skipIf(!sqlite)('a database that is none of OpenCode’s, or hostile', () => {
  const VIEW = 'WITH RECURSIVE pick(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM pick)';
  const PART = 'CREATE TABLE part (id TEXT, message_id TEXT, data TEXT);';
  test.each([
    ['other tables', 'CREATE TABLE pears (id TEXT)'],
    ['other columns', `CREATE TABLE message (id TEXT, data TEXT); ${PART}`],
    [
      'an endless view',
      `CREATE VIEW message AS ${VIEW} SELECT n AS id, n AS session_id, n AS time_created, n AS data FROM pick; ${PART}`,
    ],
    [
      'views of one another',
      `CREATE VIEW message AS SELECT * FROM fig; CREATE VIEW fig AS SELECT * FROM message; ${PART}`,
    ],
    [
      'computed columns',
      `CREATE TABLE message (id TEXT, session_id TEXT, time_created INT, data TEXT AS (hex(zeroblob(400000000)))); ${PART}`,
    ],
    ['a virtual table', `CREATE VIRTUAL TABLE message USING fts5(id, session_id, time_created, data); ${PART}`],
  ])('%s', (_what, sql) => {
    expect([PROGRAM_ENDS.foreign, PROGRAM_ENDS.unreadable]).toContain(write(sql).end);
  });

  test('an endless view in the place of sessions is left aside', () => {
    const view = `CREATE VIEW session AS ${VIEW} SELECT n AS id, n AS directory, n AS version, n AS time_created FROM pick;`;
    const rows = `${TABLES}${ROWS}DROP TABLE session; ${view}`;
    expect(Object.keys(write(rows).sessions)).toEqual(['ses_pear']);
  });

  test('triggers do not fire', () => {
    const trigger = 'CREATE TRIGGER pick AFTER INSERT ON part BEGIN DELETE FROM message; END;';
    expect(write(`${TABLES}${ROWS}${trigger}`).sessions.ses_pear).toHaveLength(3);
  });

  test('rows that multiply one another end at a bound', () => {
    const many = (insert: string) => `${VIEW} ${insert} FROM pick LIMIT 3000;`;
    const sql = `${TABLES}${many(`INSERT INTO message SELECT 'msg_1', 'ses_pear', n, '{}'`)}${many(`INSERT INTO part SELECT n, 'msg_1', '{}'`)}`;
    expect(write(sql).end).toBe(PROGRAM_ENDS.tooMuch);
  });

  test('damage anywhere gives sessions or a reason', () => {
    const whole = readFileSync(made(`${TABLES}${ROWS}`));
    const place = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 16, max: whole.length }),
        (list, end) => {
          const bytes = Buffer.from(whole);
          for (const [at, byte] of list) bytes[at % 600] = byte;
          const file = next();
          writeFileSync(file, bytes.subarray(0, end));
          expect([0, ...Object.values(PROGRAM_ENDS)]).toContain(written(file).end);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('no database at all', () => {
    const file = next();
    writeFileSync(file, 'pears');
    expect(written(file).end).toBe(PROGRAM_ENDS.unreadable);
    expect(written(next()).end).toBe(PROGRAM_ENDS.unreadable);
  });
});
