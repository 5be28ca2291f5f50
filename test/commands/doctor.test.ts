import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { doctor } from '../../src/commands/doctor.ts';
import { propose } from '../../src/setup/index.ts';
import { type GitHubDouble, startGitHub } from '../github/index.ts';
import { commit, git, makeFolder, makeRepository, removeRepositories } from '../host/make-repository.ts';
import { surveyOf } from '../setup/surveys.ts';

const FILES = Object.fromEntries(
  propose(surveyOf({}), { action: 'octo-org/proctor@v1', form: 'one-job', app: null }).files.map(({ path, text }) => [
    path,
    text,
  ]),
);

let github: GitHubDouble;
let repo: string;
const told: string[] = [];
beforeAll(async () => {
  github = await startGitHub();
  github.createRepository({ owner: 'harbour', name: 'ferries', files: FILES });
  repo = makeRepository();
  commit(repo, FILES);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => told.push(String(text)) > 0);
  vi.stubEnv('GITHUB_API_URL', github.url);
  vi.stubEnv('GH_TOKEN', '');
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  removeRepositories();
  const { violations } = github;
  await github.close();
  expect(violations).toEqual([]);
});

async function run(...args: readonly string[]): Promise<{ readonly exit: number; readonly out: string }> {
  const { exit } = await doctor.perform(args);
  return { exit, out: told.splice(0).join('') };
}

test('the files alone: exit 0 without a problem, and it says that GitHub was not asked', async () => {
  const { exit, out } = await run('--repo', repo);
  expect(exit).toBe(0);
  expect(out).toContain('GitHub was not asked');
  expect(out).toContain('0 problems, 1 piece of advice');
});

test('with a token GitHub is asked, and what that may not see is unknown', async () => {
  vi.stubEnv('GITHUB_TOKEN', github.token({ kind: 'user', permissions: { contents: 'read' } }));
  const { exit, out } = await run('--repo', repo, '--github', 'harbour/ferries', '--format', 'json');
  const schema = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/schema/doctor.json'), 'utf8'));
  expect(new Ajv2020({ allowUnionTypes: true }).validate(schema, JSON.parse(out))).toBe(true);
  const { counts, findings, ...head } = JSON.parse(out);
  expect(exit).toBe(0);
  expect(head).toEqual({ schema: 'proctor/doctor/1', folder: repo, branch: 'main', repository: 'harbour/ferries' });
  expect(counts).toMatchObject({ problem: 0, unknown: 5 });
  expect(findings).toContainEqual({
    check: 'required-check',
    part: 'github',
    level: 'advice',
    where: 'Settings → Rules',
    says: 'Nothing requires the grade on main: a blocked pull request can be merged.',
    remedy: expect.stringContaining('Require grade'),
  });
});

test('problems come first and end with code 1; a bare clone and one behind its branch are read, too', async () => {
  const other = makeRepository();
  commit(other, { 'pears.py': '' });
  git(other, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  commit(other, FILES);
  const { exit, out } = await run('--repo', other);
  expect(exit).toBe(1);
  expect(out.split('\n')[1]).toMatch(/^ {2}PROBLEM {2}\.github\/workflows\/proctor\.yml$/);
  expect(out).toContain('not on main, so that it does not run');
  const bare = makeFolder();
  git(bare, 'clone', '--quiet', '--bare', other, '.');
  expect((await run('--repo', bare)).exit).toBe(0);
});

test.each([
  [['--github', 'ferries'], 'not a repository'],
  [['--github', 'harbour/ferries'], '--github needs a token'],
  [['--format', 'stone'], 'unknown form'],
  [['--repos'], '--repos'],
  [['--repo', '/'], 'is not a git repository'],
])('%j is bad usage', async (args, why) => {
  vi.stubEnv('GITHUB_TOKEN', '');
  await expect(doctor.perform(args)).rejects.toThrow(why);
});
