import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { drawAll, readNamed, takeAll } from '../../../scripts/commits/choose.ts';

const clones = mkdtempSync(path.join(os.tmpdir(), 'commits-'));
const folder = path.join(clones, 'orchard+pears/repo');
const git = (...args: readonly string[]): string =>
  execFileSync(
    'git',
    ['-C', folder, '-c', 'user.name=n', '-c', 'user.email=e', '-c', 'commit.gpgsign=false', ...args],
    { encoding: 'utf8' },
  ).trim();
const commit = (files: Readonly<Record<string, string>>): string => {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  git('add', '-A');
  git('commit', '-qm', 'x');
  return git('rev-parse', 'HEAD');
};
const ids: Record<string, string> = {};

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  git('init', '-q');
  commit({ 'scale_test.go': 'a\n', 'scale.go': 'a\n', 'pear.rs': 'assert!(a);\n' });
  ids.lost = commit({ 'scale_test.go': 'b\n' });
  ids.added = commit({ 'scale_test.go': 'b\nc\n' });
  ids.production = commit({ 'scale.go': 'b\n' });
  ids.rust = commit({ 'pear.rs': 'assert!(b);\n' });
  ids.code = commit({ 'pear.rs': 'assert!(b);\nfn c() {}\n' });
});
afterAll(() => rmSync(clones, { recursive: true }));

const said: string[] = [];
const say = (text: string): void => void said.push(text);
const draw = (known: readonly string[] = []): readonly string[] => {
  const named = known.map((one) => ({ repository: 'orchard/pears', commit: one.slice(0, 12), draw: '' }));
  return drawAll(clones, ['orchard/pears=9', 'orchard/figs'], 1, 7, named, say).map((one) => one.commit);
};

test('drawn is what takes lines out of tests, without what is known', () => {
  expect(new Set(draw())).toEqual(new Set([ids.lost, ids.rust]));
  expect(draw()).toEqual(draw());
  expect(draw([ids.rust ?? ''])).toEqual([ids.lost]);
  expect(said).toContain('orchard/figs is skipped: there is no clone of it');
});

test('what a table names is taken once, with its parent and language, where the clone has it', () => {
  const file = path.join(clones, 'table.tsv');
  const rows = [ids.rust, ids.lost, ids.rust, '0123456789ab'].map((id) => `orchard/pears\t${id?.slice(0, 12)}`);
  writeFileSync(file, ['repository\tcommit', ...rows].join('\n'));
  const taken = takeAll(clones, readNamed([file]), say);
  expect(taken.map(({ commit: id, parent, language }) => [id, parent, language])).toEqual([
    [ids.rust, ids.production, 'rust'],
    [ids.lost, git('rev-parse', `${ids.lost}^`), 'go'],
  ]);
  expect(said.at(-1)).toBe('orchard/pears 0123456789ab is skipped: its clone does not have it');
});
