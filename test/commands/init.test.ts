import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { commit, git, makeFolder, makeRepository, removeRepositories } from '../host/make-repository.ts';

const told: string[] = [];
beforeEach(() => {
  told.splice(0);
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => told.push(String(text)) > 0);
});
afterAll(() => {
  vi.restoreAllMocks();
  removeRepositories();
});

/** Runs the command and returns what it printed. */
async function run(...args: readonly string[]): Promise<string> {
  expect(await init.perform(args)).toMatchObject({ exit: 0 });
  return told.splice(0).join('');
}

interface SetUp {
  readonly found: { readonly branch: string };
  readonly files: readonly {
    readonly path: string;
    readonly became: string;
    readonly diff: string;
    readonly text: string;
  }[];
  readonly next: readonly string[];
}

const fits = new Ajv2020({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../docs/schema/init.json'), 'utf8')),
);

async function runJson(...args: readonly string[]): Promise<SetUp> {
  const setUp = JSON.parse(await run(...args, '--format', 'json'));
  expect(fits(setUp), JSON.stringify(fits.errors)).toBe(true);
  return setUp;
}
const became = ({ files }: SetUp): readonly string[] => [...new Set(files.map((file) => file.became))];

function orchard(): string {
  const repo = makeRepository();
  commit(repo, { 'tests/test_pears.py': 'def test_ripe(): assert 1\n', 'uv.lock': '' });
  return repo;
}

const POLICY = '.github/proctor.yml';

test('a trial writes nothing; then it writes; then it has nothing to do', async () => {
  const repo = orchard();
  expect(became(await runJson('--repo', repo, '--dry-run'))).toEqual(['created']);
  expect(git(repo, 'status', '--porcelain')).toBe('');
  const first = await runJson('--repo', path.join(repo, 'tests'));
  for (const { path: name, text } of first.files) expect(readFileSync(path.join(repo, name), 'utf8')).toBe(text);
  expect(became(await runJson('--repo', repo))).toEqual(['unchanged']);
  commit(repo, {}, 'Set Proctor up');
  expect(became(await runJson('--repo', repo))).toEqual(['unchanged']);
});

test('what is there is kept and its difference shown; --force overwrites it', async () => {
  const repo = orchard();
  mkdirSync(path.join(repo, '.github'));
  writeFileSync(path.join(repo, POLICY), 'gate: advise\n');
  const kept = await runJson('--repo', repo);
  expect(kept.files.filter(({ became: how }) => how === 'kept')).toMatchObject([{ path: POLICY }]);
  expect(kept.next[0]).toContain('1 files were kept');
  expect(readFileSync(path.join(repo, POLICY), 'utf8')).toBe('gate: advise\n');
  const text = await run('--repo', repo);
  expect(text).toContain('\n-gate: advise\n');
  expect(text).toContain('\n+gate: block\n');
  await run('--repo', repo, '--force');
  expect(readFileSync(path.join(repo, POLICY), 'utf8')).toContain('gate: block');
});

test('it says what it found, how strong the gate is, who can bypass what, and what is left to do', async () => {
  const text = await run('--repo', orchard(), '--dry-run');
  for (const words of [
    'tests           tests/ (1)',
    'packages        uv (uv.lock)',
    'Advisory. The job `grade` can be required',
    'Nobody, administrators included, can delete the branch proctor',
    "gh api --method POST 'repos/{owner}/{repo}/rulesets' --input .github/rulesets/proctor-history.json",
    'in the place of OWNER',
    'nothing was written',
  ])
    expect(text).toContain(words);
});

test('two jobs and two stages can be asked for, and not both', async () => {
  const repo = orchard();
  const paths = async (form: string) =>
    (await runJson('--repo', repo, '--dry-run', form)).files.map((file) => file.path);
  expect(await paths('--two-jobs')).not.toContain('.github/workflows/proctor-start.yml');
  expect(await paths('--two-stage')).toContain('.github/workflows/proctor-start.yml');
  await expect(init.perform(['--two-jobs', '--two-stage'])).rejects.toThrow('choose one');
});

test('flags choose the action, the branch and the App', async () => {
  const repo = orchard();
  const setUp = await runJson('--repo', repo, '--action', 'octo-org/proctor@v1', '--branch', 'trunk', '--app', '4711');
  const texts = new Map(setUp.files.map((file) => [file.path, file.text]));
  expect(texts.get('.github/workflows/proctor.yml')).toContain('uses: octo-org/proctor@v1');
  expect(texts.get('.github/workflows/proctor-upkeep.yml')).toContain('branches: ["trunk"]');
  expect(JSON.parse(texts.get('.github/rulesets/proctor-writer.json') ?? '')).toMatchObject({
    bypass_actors: [{ actor_id: 4711, actor_type: 'Integration' }],
    rules: [{ type: 'creation' }, { type: 'update' }],
  });
  expect(setUp.next.join()).not.toContain('OWNER');
});

test('the default branch is what origin says, else main or master, else the one at hand', async () => {
  const repo = orchard();
  expect((await runJson('--repo', repo)).found.branch).toBe('main');
  git(repo, 'branch', '--move', 'main', 'harvest');
  expect((await runJson('--repo', repo)).found.branch).toBe('harvest');
  git(repo, 'update-ref', 'refs/remotes/origin/trunk', 'HEAD');
  git(repo, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  expect((await runJson('--repo', repo)).found.branch).toBe('trunk');
});

test('a repository without a commit is set up, too', async () => {
  expect(became(await runJson('--repo', makeRepository()))).toEqual(['created']);
});

test('another workflow that runs Proctor is named', async () => {
  const repo = orchard();
  commit(repo, { '.github/workflows/judge.yml': 'on: push\njobs:\n  j:\n    steps:\n      - uses: a/proctor@v1\n' });
  expect((await runJson('--repo', repo)).next.join('\n')).toContain('Take Proctor out of .github/workflows/judge.yml');
});

test('a link in the place of a file is not followed', async () => {
  const [repo, elsewhere] = [orchard(), makeFolder()];
  mkdirSync(path.join(repo, '.github'));
  symlinkSync(path.join(elsewhere, 'secret'), path.join(repo, POLICY));
  await expect(init.perform(['--repo', repo, '--force'])).rejects.toThrow('is no plain file');
  const other = orchard();
  symlinkSync(elsewhere, path.join(other, '.github'));
  await expect(init.perform(['--repo', other])).rejects.toThrow('is no plain folder');
});

test.each([
  [['--action', 'proctor'], 'not an action'],
  [['--action', 'a/b@v1\n      - run: x'], 'not an action'],
  [['--branch', 'a b'], 'not the name of a branch'],
  [['--app', 'mine'], 'not the id of an App'],
  [['--format', 'stone'], 'unknown form'],
  [['--repos'], '--repos'],
  [['--repo', '/'], 'lies in no working folder of git'],
])('%j is bad usage', async (args, why) => {
  await expect(init.perform(args)).rejects.toThrow(why);
});
