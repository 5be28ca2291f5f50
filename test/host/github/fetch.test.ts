import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchObjects } from '../../../src/host/git-fetch.ts';
import { secondsUntilServed } from '../../../src/host/git-run.ts';
import { type GitHubDouble, startGitHub } from '../../github/index.ts';

let github: GitHubDouble;
let folder: string;

beforeEach(async () => {
  github = await startGitHub();
  folder = mkdtempSync(path.join(tmpdir(), 'github-fetch-'));
});

afterEach(async () => {
  await github.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a git server that fails for now is worth another try, one that refuses is not', async () => {
  github.createRepository({ owner: 'harbour', name: 'ferries' });
  const token = github.token({ kind: 'app', permissions: { contents: 'read' } });
  const fetchMain = (at: string, given: string) =>
    fetchObjects(path.join(folder, at), `${github.url}/harbour/ferries`, { wants: ['refs/heads/main'], token: given });
  github.inject({ method: 'GET', path: /info\/refs/, status: 502 });
  await expect(fetchMain('failed', token)).rejects.toMatchObject({ again: 0 });
  await expect(fetchMain('refused', 'ghs_unknown')).rejects.toMatchObject({ again: null });
  await expect(fetchMain('served', token)).resolves.toMatchObject({ objects: null });
});

test('objects that do not exist are not waited for', () => {
  expect(secondsUntilServed('fatal: could not fetch 1f from promisor remote; HTTP 502, RPC failed')).toBe(0);
  expect(secondsUntilServed("fatal: unable to access 'https://orchard/': Empty reply from server")).toBe(0);
  expect(secondsUntilServed('fatal: remote error: upload-pack: not our ref 4035'.padEnd(60))).toBeNull();
});
