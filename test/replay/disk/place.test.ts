import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placerFor, resolvePath } from '../../../src/replay/disk/place.ts';

const KNOWN = new Set(['src/tree.ts', 'packages/ferry/src/tree.ts', 'README.md', 'docs/rows.md']);

describe('resolving', () => {
  test.each([
    ['src/tree.ts', '/home/pomona', '/home/pomona/src/tree.ts'],
    ['./src/../docs//rows.md', '/home/pomona/', '/home/pomona/docs/rows.md'],
    ['../../../../etc/passwd', '/home/pomona', '/etc/passwd'],
    ['/abs/./path', '/elsewhere', '/abs/path'],
    ['file:///abs/path', null, '/abs/path'],
    ['C:\\orchard\\src\\tree.ts', null, '/c:/orchard/src/tree.ts'],
    ['src\\tree.ts', 'C:\\orchard', '/c:/orchard/src/tree.ts'],
    ['odd\\name', '/home', '/home/odd\\name'],
    ['src/tree.ts', null, 'src/tree.ts'],
  ])('%j said in %j is %j', (path, from, whole) => {
    expect(resolvePath(path, from)).toBe(whole);
  });
});

describe('placing', () => {
  const placed = (paths: readonly string[], cwd: string | null): (string | null)[] => {
    const place = placerFor(
      paths.map((path) => resolvePath(path, cwd)),
      cwd,
      KNOWN,
    );
    return paths.map((path) => place(path, null));
  };

  test.each([
    [
      'from the root',
      '/home/pomona/orchard',
      ['/home/pomona/orchard/src/tree.ts', 'src/new.ts'],
      ['src/tree.ts', 'src/new.ts'],
    ],
    [
      'from a folder below',
      '/repo/packages/ferry',
      ['src/tree.ts', '/repo/README.md'],
      ['packages/ferry/src/tree.ts', 'README.md'],
    ],
    [
      'in a worktree inside',
      '/repo',
      ['/repo/.worktrees/1/src/tree.ts', '/repo/.worktrees/1/src/new.ts'],
      ['src/tree.ts', 'src/new.ts'],
    ],
    [
      'in a worktree beside',
      '/srv/orchard',
      ['/srv/orchard-fig/src/tree.ts', '/srv/orchard-fig/new.ts'],
      ['src/tree.ts', 'new.ts'],
    ],
    [
      'outside',
      '/home/pomona/orchard',
      ['/home/pomona/.plans/x.md', '/etc/hosts', '../other/a', '~/notes'],
      [null, null, null, null],
    ],
    ['a namesake elsewhere', '/home/pomona/orchard', ['/tmp/README.md', 'README.md'], [null, 'README.md']],
    [
      'without a working directory',
      null,
      ['src/tree.ts', '/anywhere/docs/rows.md', '../up'],
      ['src/tree.ts', 'docs/rows.md', null],
    ],
    ["git's own files", '/repo', ['/repo/.git/hooks/pre-commit', '/repo/.gitignore'], [null, '.gitignore']],
    ['Windows', 'C:\\orchard', ['C:\\orchard\\src\\tree.ts', 'docs\\rows.md'], ['src/tree.ts', 'docs/rows.md']],
  ] as const)('%s', (_, cwd, paths, expected) => {
    expect(placed(paths, cwd)).toEqual(expected);
  });

  test('a path never leaves the repository', () => {
    const part = fc.constantFrom('..', '.', '', 'src', 'tree.ts', '~', 'C:', '.git', 'a\\b');
    const path = fc.tuple(fc.boolean(), fc.array(part)).map(([rooted, parts]) => (rooted ? '/' : '') + parts.join('/'));
    fc.assert(
      fc.property(fc.array(path), fc.option(path), (paths, cwd) => {
        for (const one of placed(paths, cwd)) {
          if (one === null) continue;
          expect(one.startsWith('/')).toBe(false);
          expect(one.split('/')).not.toContain('..');
        }
      }),
    );
  });
});
