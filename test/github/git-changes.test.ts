import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { entryAt, initialise, listTree, readBlob } from './git.ts';
import { changedFiles } from './git-changes.ts';
import { type FileContents, readCommits, writeCommit, writeCommitOfTree, writeTree } from './git-commits.ts';

const POMONA = { name: 'Pomona Reed', email: 'pomona@orchard.example', date: '2026-11-02T09:00:00Z' };

let directory: string;

const write = (parent: string | null, files: FileContents): string =>
  writeCommit(directory, { parent, files, message: 'Tend\n\nthe trees', author: POMONA, committer: POMONA });

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'git-changes-'));
  initialise(directory, 'main');
});

afterEach(() => {
  rmSync(directory, { recursive: true, force: true });
});

test('every kind of change is told, with its own patch', () => {
  const long = Array.from({ length: 20 }, (_, n) => `row ${n}\n`).join('');
  const before = write(null, {
    'old name.txt': long,
    'pears.txt': 'green\n',
    'plums.txt': 'blue\n',
    photo: new Uint8Array([1, 0, 2]),
    link: { link: 'pears.txt' },
  });
  const after = write(before, {
    'old name.txt': null,
    'new\nname "é".txt': `${long}row 20\n`,
    'pears.txt': 'green\rdiff --git a/x b/x\r@@ -1 +1 @@\n',
    'plums.txt': null,
    photo: new Uint8Array([3, 0, 4]),
    link: 'a file now\n',
    'tool.sh': { exec: 'true\n' },
  });
  const files = changedFiles(directory, before, after);
  expect(
    files.map(({ path: at, oldPath, status, additions, deletions }) => [at, oldPath, status, additions, deletions]),
  ).toEqual([
    ['link', null, 'changed', 1, 1],
    ['new\nname "é".txt', 'old name.txt', 'renamed', 1, 0],
    ['pears.txt', null, 'modified', 1, 1],
    ['photo', null, 'modified', 0, 0],
    ['plums.txt', null, 'removed', 0, 1],
    ['tool.sh', null, 'added', 1, 0],
  ]);
  const patches = Object.fromEntries(files.map(({ path: at, patch }) => [at, patch]));
  expect(patches['pears.txt']).toBe('@@ -1 +1 @@\n-green\n+green\rdiff --git a/x b/x\r@@ -1 +1 @@');
  expect(patches['plums.txt']).toBe('@@ -1 +0,0 @@\n-blue');
  expect(patches['tool.sh']).toBe('@@ -0,0 +1 @@\n+true');
  expect(patches.photo).toBeNull();
  expect(changedFiles(directory, before, before)).toEqual([]);
});

test('a patch that GitHub would find too large is left out', () => {
  const before = write(null, { 'rows.txt': '' });
  const after = write(before, { 'rows.txt': 'x\n'.repeat(20_001), 'few.txt': 'x\n' });
  expect(changedFiles(directory, before, after).map(({ path: at, patch }) => [at, patch === null])).toEqual([
    ['few.txt', false],
    ['rows.txt', true],
  ]);
});

test('commits and trees are read as they were written', () => {
  const first = write(null, { 'a/pears.txt': 'green\n' });
  const [commit] = readCommits(directory, [first, '0'.repeat(40)]);
  expect(commit).toMatchObject({ sha: first, parents: [], message: 'Tend\n\nthe trees', author: POMONA });
  const blob = entryAt(directory, first, 'a/pears.txt')?.sha ?? '';
  expect(readBlob(directory, blob).toString()).toBe('green\n');
  expect(entryAt(directory, first, 'a/*')).toBeNull();
  const tree = writeTree(directory, commit?.tree ?? '', [
    { path: 'b/"plums"', mode: '100755', sha: blob },
    { path: 'a/pears.txt', mode: '100644', sha: null },
  ]);
  expect(listTree(directory, tree, true).map(({ mode, path: at }) => [mode, at])).toEqual([
    ['040000', 'b'],
    ['100755', 'b/"plums"'],
  ]);
  const message = 'Merge the rows';
  const merge = writeCommitOfTree(directory, tree, [first], { message, author: POMONA, committer: POMONA });
  expect(readCommits(directory, [merge])).toMatchObject([{ tree, parents: [first], message }]);
});
