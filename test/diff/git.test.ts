import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diff, FileChange } from '../../src/core/index.ts';
import { readDiff } from '../../src/diff/index.ts';
import { openRepository } from '../../src/host/git.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { commit, git, makeRepository, removeRepositories } from '../host/make-repository.ts';

const NAMES = [
  'rows b/x b/rows',
  'tab\there',
  'quote"d',
  'back\\slash',
  'new\nline',
  'röws',
  ' leading',
  '-dash',
  'a/b/c d',
];
const LINES = Array.from({ length: 30 }, (_, at) => `tree ${at}\n`).join('');
const spill = memorySpill();
let diff: Diff;
let fromText: Diff;

beforeAll(async () => {
  const dir = makeRepository();
  const named = Object.fromEntries(NAMES.map((name) => [name, 'apple\n']));
  const steady = {
    'old name': LINES,
    'gone.txt': 'elm\n',
    'crlf.txt': 'a\r\nb\r\n',
    mode: 'm\n',
    kind: 'k\n',
    'end.txt': 'a',
  };
  commit(dir, { ...named, ...steady, 'pixel.png': Uint8Array.of(0, 1) });
  git(dir, 'update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},sub`);
  git(dir, 'commit', '--quiet', '--message', 'A submodule');
  const base = git(dir, 'rev-parse', 'HEAD');
  for (const [name, content] of Object.entries({ ...named, 'old name': null, 'new name': `${LINES}more\n` })) {
    commit(dir, { [name]: content === null ? null : content.replace('apple', 'pear') });
  }
  git(dir, 'update-index', '--add', '--cacheinfo', `160000,${'2'.repeat(40)},sub`);
  git(dir, 'update-index', '--chmod=+x', 'mode');
  git(dir, 'commit', '--quiet', '--message', 'Move it');
  const rest = {
    'gone.txt': null,
    'crlf.txt': 'a\r\nc\r\n',
    kind: { link: 'mode' },
    'end.txt': 'b',
    empty: '',
    'pixel.png': Uint8Array.of(0, 2),
  };
  git(dir, 'config', 'core.fileMode', 'false');
  commit(dir, rest);
  git(dir, 'update-index', '--add', '--cacheinfo', `160000,${'2'.repeat(40)},sub`);
  git(dir, 'commit', '--quiet', '--allow-empty', '--message', 'Keep it');
  const repository = await openRepository(dir);
  const changes = await repository.changes(base, await repository.resolve('HEAD'), spill);
  diff = readDiff(changes, spill);
  fromText = readDiff({ ...changes, raw: null }, spill);
  repository.close();
});
afterAll(removeRepositories);

const fileAt = (path: string): FileChange | undefined => diff.files.find((file) => file.path === path);

describe("git's own output", () => {
  test.each(NAMES)('the name %j survives', (name) => {
    expect(fileAt(name)?.hunks[0]?.lines).toEqual([
      { sign: '-', text: 'apple' },
      { sign: '+', text: 'pear' },
    ]);
  });

  test('nothing is left over', () => {
    expect(diff.problems).toEqual([]);
    expect(diff.files.every((file) => file.before.kind !== 'unavailable' && file.after.kind !== 'unavailable')).toBe(
      true,
    );
  });

  test.each([
    ['new name', { status: 'renamed', oldPath: 'old name' }],
    ['gone.txt', { status: 'deleted', after: { kind: 'absent' }, newMode: null }],
    ['mode', { status: 'modified', newMode: '100755', hunks: [] }],
    ['kind', { status: 'retyped', newMode: '120000', after: { kind: 'symlink', target: 'mode' } }],
    ['empty', { status: 'added', after: { kind: 'text', bytes: 0 }, hunks: [] }],
    ['pixel.png', { status: 'modified', binary: true, after: { kind: 'binary', bytes: 2 } }],
    ['sub', { status: 'modified', before: { kind: 'submodule', commit: '1'.repeat(40) } }],
  ] as const)('%s is read as what it is', (path, expected) => {
    expect(fileAt(path)).toMatchObject(expected);
  });

  test('line ends and missing ones are kept', () => {
    expect(fileAt('crlf.txt')?.hunks[0]?.lines.map((line) => line.text)).toEqual(['a\r', 'b\r', 'c\r']);
    expect(fileAt('end.txt')?.hunks[0]?.lines).toEqual([
      { sign: '-', text: 'a', noNewline: true },
      { sign: '+', text: 'b', noNewline: true },
    ]);
  });

  test('the patch text alone gives the same names, kinds and hunks, but for the retyped file, which it tells twice', () => {
    const told = ({ path, oldPath, status, hunks }: FileChange) => ({ path, oldPath, status, hunks });
    const others = (from: Diff) => from.files.filter((file) => file.path !== 'kind').map(told);
    expect(others(fromText)).toEqual(others(diff));
    expect(fromText.files.filter((file) => file.path === 'kind').map((file) => file.status)).toEqual([
      'deleted',
      'added',
    ]);
  });
});
