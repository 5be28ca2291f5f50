import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Session } from '../../src/core/index.ts';
import { sharedData } from '../shared-data.ts';
import { accounted, readAll } from './reading.ts';

const MESSAGE = 'no sample logs beside this checkout';

/** Which formats may read what lies in a folder of samples, where it is not the one of the folder's name alone. */
const MIXED = new Map([
  ['claude-code', ['claude-code', 'entire-compact']],
  ['claude-code-action', ['claude-code']],
  ['docent', ['inspect']],
  ['openhands-sdk', ['openhands']],
  ['sweagent-traj', ['swe-agent']],
]);

const root = sharedData('sessions');
const folders = root === null ? [] : readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());

const bytesOf = (file: Dirent): Buffer => {
  const bytes = readFileSync(path.join(file.parentPath, file.name));
  return file.name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
};

/** The files of a folder that were read as sessions, with what they were read as. */
async function sessionsIn(folder: string): Promise<(readonly [name: string, session: Session])[]> {
  const files = readdirSync(path.join(root ?? '', folder), { recursive: true, withFileTypes: true });
  const read: (readonly [string, Session])[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const sessions = await readAll(bytesOf(file));
    if (!('kind' in sessions)) read.push(...sessions.map((session) => [file.name, session] as const));
  }
  return read;
}

test.skipIf(folders.length === 0)(`no format takes another's logs (or skipped: ${MESSAGE})`, async () => {
  for (const { name: folder } of folders) {
    const allowed = MIXED.get(folder) ?? [folder];
    for (const [name, session] of await sessionsIn(folder))
      expect(allowed, `${folder}/${name}`).toContain(session.format);
  }
});

/** How many of a folder's files are sessions: beside them lie facts about sessions, and recordings of a model's answers. */
describe.each([
  ['gemini-cli', 15],
  ['kimi-cli', 4],
  ['qwen-code', 4],
])('sample logs of %s', (folder, count) => {
  test.skipIf(sharedData('sessions', folder) === null)(`read clean (or skipped: ${MESSAGE})`, async () => {
    const sessions = await sessionsIn(folder);
    expect(sessions.length).toBeGreaterThanOrEqual(count);
    for (const [name, session] of sessions) {
      const { skipped, orphanResults } = session.diagnostics;
      expect(accounted(session), name).toBe(true);
      expect(Object.keys(skipped), name).not.toContain('adapter-failed');
      expect(Object.keys(skipped), name).not.toContain('bad-json');
      expect(orphanResults, name).toBe(0);
    }
  });
});
