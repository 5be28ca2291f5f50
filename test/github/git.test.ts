import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { gitEnvironment } from './git.ts';
import { type GitHubDouble, type Repository, startGitHub } from './index.ts';

let github: GitHubDouble;
let repository: Repository;
let scratch: string;

const run = promisify(execFile);

/** Runs a real git, as a person or a runner would, with a token. */
async function git(args: readonly string[], token: string | null, cwd = scratch): Promise<string> {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const header = token === null ? [] : ['-c', `http.extraHeader=Authorization: basic ${basic}`];
  const who = ['-c', 'user.name=Pomona Reed', '-c', 'user.email=pomona@orchard.example'];
  const { stdout } = await run('git', [...header, ...who, ...args], { cwd, env: gitEnvironment(scratch) });
  return stdout.trim();
}

const problemOf = (call: Promise<string>): Promise<string> =>
  call.then(
    () => '',
    (error) => error.stderr,
  );

beforeEach(async () => {
  scratch = mkdtempSync(path.join(tmpdir(), 'git-test-'));
  github = await startGitHub();
  repository = github.createRepository({ owner: 'pomona', name: 'orchard', files: { 'pears.txt': 'green\n' } });
});

afterEach(async () => {
  await github.close();
  rmSync(scratch, { recursive: true, force: true });
});

test('clone, commit and push; the pull request follows and says so in its ref', async () => {
  const token = github.token({ permissions: { contents: 'write' } });
  github.commit(repository, 'agent/ripen', { 'plums.txt': 'blue\n' });
  const pull = github.openPull({ head: 'agent/ripen' });
  await git(['clone', '--quiet', '--branch', 'agent/ripen', `${github.url}/pomona/orchard.git`, 'work'], token);
  const work = path.join(scratch, 'work');
  expect(readFileSync(path.join(work, 'plums.txt'), 'utf8')).toBe('blue\n');
  writeFileSync(path.join(work, 'figs.txt'), 'purple\n');
  await git(['add', '.'], token, work);
  await git(['commit', '--quiet', '-m', 'Add figs'], token, work);
  await git(['push', '--quiet', 'origin', 'agent/ripen'], token, work);
  const head = await git(['rev-parse', 'HEAD'], token, work);
  expect(github.pull(pull)).toMatchObject({ head: { sha: head }, commits: 2, changed_files: 2 });
  expect(await git(['ls-remote', 'origin', 'refs/pull/1/head'], token, work)).toBe(`${head}\trefs/pull/1/head`);
  expect(github.gitRequests.length).toBeGreaterThan(3);
  expect(github.requests).toEqual([]);
});

test('a commit is fetched by its id, shallow and without blobs; blobs come when asked for', async () => {
  const token = github.token({ permissions: { contents: 'read' } });
  const head = github.commit(repository, 'agent/ripen', { 'plums.txt': 'blue\n' });
  github.openPull({ head: 'agent/ripen' });
  const url = `${github.url}/pomona/orchard`;
  await git(['init', '--quiet', '.'], token);
  await git(['remote', 'add', 'origin', url], token);
  await git(['fetch', '--quiet', '--depth=1', '--filter=blob:none', 'origin', head], token);
  const blob = await git(['ls-tree', '--object-only', head, 'plums.txt'], token);
  const missing = await git(['rev-list', '--objects', '--missing=print', head], token);
  expect(missing).toContain(`?${blob}`);
  expect(await git(['cat-file', 'blob', blob], token)).toBe('blue');
  expect(await git(['rev-list', '--count', head], token)).toBe('1');
});

test('a fork’s commits are here under the pull request’s ref', async () => {
  const fork = github.createRepository({ owner: 'magpie', name: 'orchard', forkOf: repository });
  const head = github.commit(fork, 'main', { 'nest.txt': 'shiny\n' });
  const pull = github.openPull({ head: 'main', from: fork, login: 'magpie' });
  expect(pull).toMatchObject({
    head: { sha: head, repo: { full_name: 'magpie/orchard', fork: true } },
    changed_files: 1,
  });
  const token = github.token({ permissions: { contents: 'read' } });
  const refs = await git(['ls-remote', `${github.url}/pomona/orchard.git`, 'refs/pull/1/head'], token);
  expect(refs).toBe(`${head}\trefs/pull/1/head`);
});

test('who may not read or write is turned away', async () => {
  const url = `${github.url}/pomona/orchard.git`;
  const reader = github.token({ permissions: { contents: 'read' } });
  await git(['clone', '--quiet', url, 'work'], reader);
  const work = path.join(scratch, 'work');
  expect(await problemOf(git(['push', 'origin', 'HEAD:refs/heads/mine'], reader, work))).toMatch(/403|denied/);
  expect(await problemOf(git(['ls-remote', url], null))).toMatch(/could not read Username|Authentication failed/);
  expect(await problemOf(git(['ls-remote', url], github.token({})))).toMatch(/403/);
  const writer = github.token({ permissions: { contents: 'write' } });
  expect(await problemOf(git(['push', 'origin', 'HEAD:refs/pull/9/head'], writer, work))).toMatch(/hidden ref/);
  expect(github.log('mine')).toEqual([]);
});

test('two pushes from the same place: the second is no fast-forward', async () => {
  const token = github.token({ permissions: { contents: 'write' } });
  for (const name of ['one', 'two']) {
    await git(['clone', '--quiet', `${github.url}/pomona/orchard`, name], token);
    await git(['commit', '--quiet', '--allow-empty', '-m', name], token, path.join(scratch, name));
  }
  await git(['push', '--quiet', 'origin', 'main'], token, path.join(scratch, 'one'));
  expect(await problemOf(git(['push', 'origin', 'main'], token, path.join(scratch, 'two')))).toMatch(/rejected/);
  expect(github.log('main')[0]?.message).toBe('one');
});
