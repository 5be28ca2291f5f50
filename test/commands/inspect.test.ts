import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { packTar } from 'modern-tar';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { inspect } from '../../src/commands/inspect.ts';
import type { Session } from '../../src/core/index.ts';
import { fixture } from '../sessions/reading.ts';
import { sharedData } from '../shared-data.ts';

let home = '';
const told: string[] = [];
beforeAll(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'harbour-'));
  vi.spyOn(process.stderr, 'write').mockImplementation((line) => told.push(String(line)) > 0);
});
beforeEach(() => told.splice(0));
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(home, { recursive: true });
});

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder of some files; returns its path. */
function folderOf(name: string, files: Files): string {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(home, name, file)), { recursive: true });
    writeFileSync(path.join(home, name, file), content);
  }
  return path.join(home, name);
}

interface Shown {
  readonly file: string;
  readonly session: Session;
}

/** What `proctor inspect --format json` prints for some names. */
async function shown(...names: readonly string[]): Promise<readonly Shown[]> {
  const out = path.join(home, 'out.jsonl');
  rmSync(out, { force: true });
  const { exit } = await inspect.perform([...names, '--format', 'json', '--out', out]);
  if (exit !== 0) return [];
  const lines = readFileSync(out, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Shown);
}
const formats = async (...names: readonly string[]): Promise<readonly string[]> =>
  (await shown(...names)).map(({ session }) => session.format);
const meaning = ({ steps, diagnostics: _, ...facts }: Session) => ({
  ...facts,
  steps: steps.map((step) => ({ ...step, line: 0, offset: 0, length: 0 })),
});

/** The folder that OpenCode kept before it had a database, as of an export. */
function storageOf(exported: string): Files {
  type Info = { readonly id: string };
  const { info, messages } = JSON.parse(exported) as {
    readonly info: Info;
    readonly messages: readonly { readonly info: Info; readonly parts: readonly Info[] }[];
  };
  const text = (value: unknown): string => JSON.stringify(value, null, 2);
  return Object.fromEntries([
    [`storage/session/grove/${info.id}.json`, text(info)],
    ...messages.flatMap((one) => [
      [`storage/message/${info.id}/${one.info.id}.json`, text(one.info)],
      ...one.parts.map((part) => [`storage/part/${one.info.id}/${part.id}.json`, text(part)]),
    ]),
    ['storage/session_diff/ses_1.json', '[]'],
    ['storage/migration', '2'],
  ]);
}

const events = (log: string, name: (at: number) => string): Files =>
  Object.fromEntries(
    log
      .trim()
      .split('\n')
      .map((line, at) => [name(at), JSON.stringify(JSON.parse(line), null, 1)]),
  );

describe('OpenCode', () => {
  const EXPORT = fixture('opencode', 'stored.json');

  test('a storage folder of two sessions is two, each the same as its export', async () => {
    const other = storageOf(fixture('opencode', 'recover.json'));
    const folder = folderOf('opencode', { ...storageOf(EXPORT), ...other });
    const stored = await shown(folder);
    const exported = await shown(
      folderOf('exports', { 'one.json': EXPORT, 'two.json': fixture('opencode', 'recover.json') }),
    );
    expect(stored.map(({ session }) => meaning(session))).toEqual(exported.map(({ session }) => meaning(session)));
    expect(stored[0]?.file).toMatch(/storage\/session\/grove\/ses_\w+\.json$/);
    expect(told.join('')).toMatch(/storage\/migration, .*session_diff\/ses_1\.json: no session logs/);
  });

  test.skipIf(!process.getBuiltinModule('node:sqlite'))(
    'a data folder with its database and what was before it',
    async () => {
      const database = gunzipSync(readFileSync(path.join(import.meta.dirname, '../fixtures/opencode/stored.db.gz')));
      const folder = folderOf('data', {
        ...storageOf(EXPORT),
        'opencode.db': database,
        'log/dev.log': 'INFO started\n',
      });
      const [stored, ...more] = await shown(folder);
      const [exported] = await shown(path.join(home, 'exports/one.json'));
      expect(more).toEqual([]);
      expect(stored?.file).toBe(`${folder}/opencode.db#${stored?.session.id}`);
      expect(stored && meaning(stored.session)).toEqual(exported && meaning(exported.session));
    },
  );
});

describe('OpenHands', () => {
  test('a conversation of the SDK is one session, with what its folder knows of it', async () => {
    const log = fixture('openhands', 'orchard.jsonl');
    const state = { id: 'talk', execution_status: 'finished', workspace: { working_dir: '/grove' } };
    const folder = folderOf('talk', {
      ...events(log, (at) => `events/event-${String(at).padStart(5, '0')}-ab.json`),
      'base_state.json': JSON.stringify(state),
    });
    const [joined, ...more] = await shown(folder);
    const [whole] = await shown(folderOf('one', { 'talk.jsonl': log }));
    expect(more).toEqual([]);
    expect(joined?.file).toBe(folder);
    expect(joined?.session).toMatchObject({ id: 'talk', cwd: '/grove', end: 'completed' });
    expect(joined && meaning(joined.session).steps).toEqual(whole && meaning(whole.session).steps);
  });

  test('a session of the versions before is in order of the numbers, not of the names', async () => {
    const list = JSON.parse(fixture('openhands', 'trajectory.json')) as readonly object[];
    const log = list.map((one) => JSON.stringify(one)).join('\n');
    const folder = folderOf('s1', {
      ...events(log, (at) => `events/${at}.json`),
      'event_cache/0-25.json': fixture('openhands', 'trajectory.json'),
      'metadata.json': '{"conversation_id":"s1","selected_repository":"grove/pears","selected_branch":"main"}',
    });
    const [joined, ...more] = await shown(folder);
    const [whole] = await shown(
      folderOf('one', { 'talk.json': fixture('openhands', 'trajectory.json') }).concat('/talk.json'),
    );
    expect(list.length).toBeGreaterThan(10);
    expect(more).toEqual([]);
    expect(joined?.session).toMatchObject({ id: 's1', branch: 'main' });
    expect(joined && meaning(joined.session).steps).toEqual(whole && meaning(whole.session).steps);
  });
});

test('a task of Cline, and a session of Kimi, are one session each', async () => {
  const task = folderOf('tasks/1', {
    'api_conversation_history.json': fixture('cline', 'task.json'),
    'ui_messages.json': '[{"ts":1,"type":"say","say":"text","text":"Pick"}]',
    'task_metadata.json': '{"files_in_context":[]}',
  });
  const kimi = folderOf('kimi/1', {
    'wire.jsonl': fixture('kimi-cli', 'harbour.jsonl'),
    'context.jsonl': fixture('kimi-cli', 'context.jsonl'),
    'state.json': '{}',
  });
  expect(await formats(task)).toEqual(['cline']);
  expect(await formats(kimi)).toEqual(['kimi-cli']);
  expect(told).toHaveLength(2);
});

describe('a run’s artifact', () => {
  const FILES: Files = {
    'run/claude/orchard.jsonl': fixture('claude-code', 'orchard.jsonl'),
    'run/codex/2026/11/21/rollout-fix.jsonl': fixture('codex', 'fix-add.jsonl'),
    'run/gemini.json': gzipSync(fixture('gemini-cli', 'orchard.json')),
    'run/chart.png': Buffer.from('PNG'),
    'run/report.html': '<html></html>',
    'run/settings.json': '{"theme":"dark"}',
    ...events(fixture('openhands', 'orchard.jsonl'), (at) => `run/talk/events/event-0000${at}-x.json`),
  };
  const bytesOf = (files: Files) =>
    Object.entries(files).map(([name, content]) => [name, Buffer.from(content)] as const);
  const ALL = ['claude-code', 'codex', 'gemini-cli', 'openhands'];

  test('as a folder, a zip and a gzipped tar is the same sessions', async () => {
    const tar = await packTar(bytesOf(FILES).map(([name, body]) => ({ header: { name, size: body.length }, body })));
    const folder = folderOf('artifact', FILES);
    const packed = folderOf('packed', {
      'artifact.zip': zipSync(Object.fromEntries(bytesOf(FILES))),
      'artifact.tgz': gzipSync(tar),
    });
    const steps = async (name: string) => (await shown(name)).map(({ session }) => meaning(session));
    const loose = await steps(folder);
    expect(loose.map(({ format }) => format).sort()).toEqual(ALL);
    expect(told).toEqual([expect.stringMatching(/chart\.png, .*report\.html, .*settings\.json: no session logs/)]);
    expect(await steps(path.join(packed, 'artifact.zip'))).toEqual(loose);
    expect(await steps(path.join(packed, 'artifact.tgz'))).toEqual(loose);
    expect((await shown(packed)).length).toBe(ALL.length);
  });

  test('an archive in an archive is not followed, and that is said', async () => {
    const inner = zipSync({ 'orchard.jsonl': Buffer.from(fixture('claude-code', 'orchard.jsonl')) });
    const folder = folderOf('nested', { 'outer.zip': zipSync({ 'inner.zip': inner }) });
    expect(await shown(folder)).toEqual([]);
    expect(told.join('')).toMatch(/outer\.zip\/inner\.zip: an archive within an archive/);
  });

  test('a bomb is left packed, and what lies beside it is read', async () => {
    const bomb = zipSync({
      'bomb.jsonl': Buffer.alloc(10_000_000, ' '),
      'orchard.jsonl': Buffer.from(fixture('claude-code', 'orchard.jsonl')),
    });
    expect(await formats(folderOf('bomb', { 'run.zip': bomb }))).toEqual(['claude-code']);
    expect(told.join('')).toMatch(/run\.zip\/bomb\.jsonl: too large, or packed/);
  });

  test('that is damaged is an error where it was named, else a gap', async () => {
    const folder = folderOf('damaged', { 'run.zip': zipSync({ 'a.jsonl': Buffer.from('{}') }).subarray(0, 60) });
    await expect(shown(path.join(folder, 'run.zip'))).rejects.toThrow(/run\.zip: an archive that is damaged/);
    expect(await shown(folder)).toEqual([]);
    expect(told.join('')).toMatch(/run\.zip: an archive that is damaged/);
  });
});

test('a broken file among logs is in the way of none of them', async () => {
  const folder = folderOf('broken', {
    'a.jsonl.gz': Buffer.from([0x1f, 0x8b, 0, 1, 2]),
    'orchard.jsonl': fixture('claude-code', 'orchard.jsonl'),
  });
  expect(await formats(folder)).toEqual(['claude-code']);
  expect(told.join('')).toMatch(/a\.jsonl\.gz: .*not readable gzip/);
});

test('sample folders of OpenCode are read (or skipped: no sample logs beside this checkout)', async () => {
  const samples = sharedData('sessions', 'opencode');
  if (!samples) return;
  const sessions = await shown(path.join(samples, 'git-ai__opencode-storage'));
  expect(sessions.map(({ session }) => [session.format, session.steps.length > 0])).toEqual([['opencode', true]]);
});
