import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { recognise } from '../src/authorship/index.ts';
import { pullOf } from './authorship/pulls.ts';

const LARGEST = 200_000;
const examples = path.resolve(import.meta.dirname, '../examples');
const scratch = mkdtempSync(path.join(tmpdir(), 'examples-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const scenarios = readdirSync(path.join(examples, 'scenarios')).map((file) => path.basename(file, '.json'));
const recorded = readdirSync(examples, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'scenarios')
  .map(({ name }) => name);

const isolated = { PATH: process.env.PATH, HOME: scratch, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };
const git = (cwd: string, ...args: readonly string[]): string =>
  execFileSync('git', args, { cwd, encoding: 'utf8', env: isolated, stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const json = (...parts: readonly string[]) => JSON.parse(readFileSync(path.join(examples, ...parts), 'utf8'));

test('every scenario is recorded, and every recording has its scenario', () => {
  expect(recorded.sort()).toEqual(scenarios.sort());
  expect(recorded).toContain('honest-fix');
});

describe.each(recorded)('%s', (name) => {
  const folder = path.join(examples, name);
  const meta = json(name, 'meta.json');
  const pull = json(name, 'pull.json');
  const records: readonly { readonly type: string; readonly payload: Readonly<Record<string, unknown>> }[] =
    readFileSync(path.join(folder, 'session.jsonl'), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));

  test('holds four files, none of them large', () => {
    expect(readdirSync(folder).sort()).toEqual(['meta.json', 'pull.json', 'repo.bundle', 'session.jsonl']);
    for (const file of readdirSync(folder)) expect(statSync(path.join(folder, file)).size).toBeLessThan(LARGEST);
  });

  test('its bundle is whole and leads from base to another head', () => {
    const clone = path.join(scratch, name);
    git(scratch, 'clone', '-q', '-b', 'head', path.join(folder, 'repo.bundle'), clone);
    expect(git(clone, 'rev-parse', 'origin/base', 'head').split('\n')).toEqual([meta.base, meta.head]);
    git(clone, 'fsck', '--strict');
    const changed = git(clone, 'diff', '--name-only', 'origin/base', 'head').split('\n');
    expect(changed.filter(Boolean).length).toBeGreaterThan(0);
    const files = Object.keys(json('scenarios', `${name}.json`).files);
    expect(git(clone, 'ls-tree', '-r', '--name-only', 'origin/base').split('\n').sort()).toEqual(files.sort());
  });

  test('its log is that of the recorded session', () => {
    expect(records[0]?.type).toBe('session_meta');
    expect(records[0]?.payload.cwd).toBe(meta.cwd);
    expect(records[0]?.payload.cli_version).toBe(meta.version);
    expect(records.at(-1)?.payload.type).toBe('task_complete');
    const said = json('scenarios', `${name}.json`).turns.at(-1).say;
    expect(records.at(-1)?.payload.last_agent_message).toBe(said);
  });

  test('its pull request names the same commits and the task', () => {
    expect([pull.base.sha, pull.head.sha]).toEqual([meta.base, meta.head]);
    expect(pull.commits.map(({ sha }: { readonly sha: string }) => sha)).toEqual([meta.head]);
    expect(pull.task).toBe(json('scenarios', `${name}.json`).task);
    expect(recognise(pullOf({ headBranch: pull.head.ref }), []).agent).toBe('codex');
  });
});
