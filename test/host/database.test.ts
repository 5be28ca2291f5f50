import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { isDatabase, readDatabase } from '../../src/host/database.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { readSessions } from '../../src/sessions/index.ts';
import { accounted, fixture, inPieces, readLogs } from '../sessions/reading.ts';

const sqlite = process.getBuiltinModule('node:sqlite');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'grove-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const RECORDED = gunzipSync(readFileSync(path.join(import.meta.dirname, '../fixtures/opencode/stored.db.gz')));
const TABLES = `
  CREATE TABLE session (id TEXT PRIMARY KEY, parent_id TEXT, directory TEXT, version TEXT, revert TEXT, time_created INTEGER);
  CREATE TABLE message (id TEXT, session_id TEXT, time_created INTEGER, data TEXT);
  CREATE TABLE part (id TEXT, message_id TEXT, data TEXT);`;
const START = 1_780_290_000_000;
const ROWS = `
  INSERT INTO session VALUES ('ses_pear', NULL, '/grove', '1.18.33', NULL, ${START});
  INSERT INTO message VALUES ('msg_1', 'ses_pear', 1, '{"role":"user","time":{"created":${START}}}');
  INSERT INTO part VALUES ('prt_1', 'msg_1', '{"type":"text","text":"Pick the pears."}');`;

/** A database file of some statements, which are all in its write-ahead log where the file is left open. */
function made(sql: string, wal = false): { readonly file: string; close(): void } {
  const file = path.join(folder, `${readdirSync(folder).length}.db`);
  if (!sqlite) throw new Error('no SQLite');
  const database = new sqlite.DatabaseSync(file);
  if (wal) database.exec('PRAGMA journal_mode = WAL');
  database.exec(sql);
  if (!wal) database.close();
  return { file, close: () => wal && database.close() };
}

const source = (bytes: Uint8Array) => inPieces(bytes, 10_000);
const load = (bytes: Uint8Array, log?: Uint8Array) => readDatabase(source(bytes), log ? source(log) : null);

async function sessionsOf(bytes: Uint8Array, log?: Uint8Array): Promise<readonly Session[]> {
  const stored = await load(bytes, log);
  if ('why' in stored) throw new Error(stored.why);
  const read = await Promise.all(stored.map((one) => readSessions(one.open(), memorySpill())));
  return read.flatMap((one) => ('kind' in one ? [] : one));
}

const read = (sql: string): Promise<readonly Session[]> => sessionsOf(readFileSync(made(sql).file));
/** All that a session says, but for where in its log it says so. */
const meaning = (session: Session | undefined) =>
  session && { ...session, steps: session.steps.map((step) => ({ ...step, line: 0, offset: 0, length: 0 })) };

describe.skipIf(!sqlite)('an OpenCode database', () => {
  test('recorded with 1.18.33 says what the export of the same session says', async () => {
    const [stored, ...more] = await sessionsOf(RECORDED);
    const [exported] = await readLogs(fixture('opencode', 'stored.json'));
    expect(more).toEqual([]);
    expect(stored?.steps.length).toBe(10);
    expect(meaning(stored)).toEqual(meaning(exported));
  });

  test('gives each session its own log, sub-agents and what has lost its session included', async () => {
    const sessions = await read(`${TABLES}${ROWS}
      INSERT INTO session VALUES ('ses_fig', 'ses_pear', '/grove', '1.18.33', NULL, ${START - 5});
      INSERT INTO message VALUES ('msg_2', 'ses_fig', 1, '{"role":"user","time":{"created":${START}}}');
      INSERT INTO message VALUES ('msg_3', 'ses_lost', 1, '{"role":"user","time":{"created":${START}}}');
      INSERT INTO part VALUES ('prt_3', 'msg_3', '{"type":"text","text":"Lost."}');`);
    expect(sessions.map(({ id, parentId, steps }) => [id, parentId, steps.length])).toEqual([
      ['ses_fig', 'ses_pear', 0],
      ['ses_pear', undefined, 1],
      ['ses_lost', undefined, 1],
    ]);
  });

  test('in use is read with its write-ahead log, and left as it is', async () => {
    const { file, close } = made(`${TABLES}${ROWS}`, true);
    const [bytes, log] = [readFileSync(file), readFileSync(`${file}-wal`)];
    expect((await sessionsOf(bytes, log)).map(({ id }) => id)).toEqual(['ses_pear']);
    expect(await load(bytes)).toHaveProperty('isForeign', true);
    expect([readFileSync(file), readFileSync(`${file}-wal`)]).toEqual([bytes, log]);
    close();
  });

  test('with damaged rows counts them', async () => {
    const [session] = await read(`${TABLES}${ROWS}
      INSERT INTO part VALUES ('prt_2', 'msg_1', '{"type":"te');
      INSERT INTO part VALUES ('prt_3', 'msg_1', '"ses_quince"');
      INSERT INTO part VALUES ('prt_4', 'msg_1', x'00ff0a');
      UPDATE session SET revert = '{"messageID"';`);
    expect(session && accounted(session)).toBe(true);
    expect(session?.diagnostics).toMatchObject({ records: 6, used: 3, skipped: { 'bad-json': 2, 'not-an-object': 1 } });
  });
});

test('a database is told by its first bytes', () => {
  expect([isDatabase(RECORDED), isDatabase(Buffer.from('SQLite format 4')), isDatabase(Buffer.alloc(0))]).toEqual([
    true,
    false,
    false,
  ]);
});

test('nothing is left behind where a database was refused', async () => {
  const before = readdirSync(os.tmpdir()).filter((name) => name.startsWith('proctor-database-'));
  await load(Buffer.from('SQLite format 3\0'));
  const after = readdirSync(os.tmpdir()).filter((name) => name.startsWith('proctor-database-'));
  expect(after.filter((name) => !before.includes(name))).toEqual([]);
});
