import { execFileSync } from 'node:child_process';
import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Replay } from '../../src/core/index.ts';
import { readDiff } from '../../src/diff/index.ts';
import { openRepository } from '../../src/host/git.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { replay, wants } from '../../src/replay/index.ts';
import { makeFolder, removeRepositories } from '../host/make-repository.ts';
import { readSession } from '../sessions/reading.ts';
import { told } from './orchard.ts';

afterAll(removeRepositories);

/**
 * Replays a recorded session of a real harness (Codex 0.169, OpenCode 1.18.33; a scripted model behind it) on the repository
 * that it worked in. `log` is named from the scenario's folder.
 */
async function replayRecorded(scenario: string, log = 'session.jsonl'): Promise<Replay> {
  const folder = path.resolve(import.meta.dirname, '../fixtures/replay', scenario);
  const meta = JSON.parse(readFileSync(path.join(folder, 'meta.json'), 'utf8')) as { base: string; head: string };
  const clone = path.join(makeFolder(), 'clone.git');
  execFileSync('git', ['clone', '--quiet', '--bare', path.join(folder, 'repo.bundle'), clone]);
  const spill = memorySpill();
  const repository = await openRepository(clone);
  const diff = readDiff(await repository.changes(meta.base, meta.head, spill), spill);
  const session = await readSession(createReadStream(path.join(folder, log)), spill);
  if ('kind' in session) throw new Error(session.why);
  const sessions = [{ file: 'session.jsonl', trust: 'A', boundBy: 'named', session }] as const;
  const tools = { grammars: await loadGrammars(['bash']), blobs: spill };
  expect(diff.problems).toEqual([]);
  expect(wants(sessions, diff, tools)).toEqual([]);
  repository.close();
  return replay({ sessions, diff, files: [] }, tools);
}

test('a session that failed, looked and tried again: the edit that took is the one that counts', async () => {
  const result = await replayRecorded('recover');
  expect(told(result)).toEqual(['calc.py: exact 2/0/0']);
  expect([result.status, result.outside, result.notInDiff]).toEqual(['replayed', [], []]);
});

test('edits through the shell: what is certain is followed, the rest is opaque by name, nothing is unlogged', async () => {
  const result = await replayRecorded('shell-edits');
  expect(told(result)).toEqual([
    'CHANGELOG.md: exact 3/0/0',
    'NOTES.md: exact 0/0/0',
    'calc.py: exact 2/0/0',
    'gen.txt: uncovered 0/1/0',
    'old.txt: exact 1/0/0',
  ]);
});

test('an edit and a write of OpenCode lead to its commit', async () => {
  const result = await replayRecorded('opencode-fix-add', '../../opencode/fix-add.json');
  expect(told(result)).toEqual(['NOTES.md: exact 1/0/0', 'calc.py: exact 2/0/0']);
});

test('the same edits through the shell are followed in an export of OpenCode as in a log of Codex', async () => {
  const [one, other] = [
    await replayRecorded('shell-edits'),
    await replayRecorded('opencode-shell-edits', 'session.json'),
  ];
  expect(told(other)).toEqual(told(one));
});
