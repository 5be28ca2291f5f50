import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { HostError, type Side, type Spill } from '../../src/core/index.ts';
import { openRepository } from '../../src/host/git.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { commit, git, makeFolder, makeRepository, removeRepositories } from './make-repository.ts';

afterAll(removeRepositories);
afterEach(() => vi.unstubAllEnvs());

const textOf = (side: Side | undefined, spill: Spill): string | null =>
  side?.kind === 'text' ? Buffer.from(spill.read(side.digest) ?? []).toString('utf8') : null;

async function refusal(promise: Promise<unknown>): Promise<HostError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof HostError) return error;
  throw new Error(`expected a HostError, got ${error}`);
}

describe('revisions', () => {
  test('branches, tags, packed refs, short ids and ancestors become full commit ids', async () => {
    const dir = makeRepository();
    const first = commit(dir, { 'trees.txt': 'apple\n' });
    const second = commit(dir, { 'trees.txt': 'apple\npear\n' });
    git(dir, 'tag', '-a', 'harvest', '-m', 'Harvest', first);
    git(dir, 'branch', 'packed', first);
    git(dir, 'pack-refs', '--all');
    git(dir, 'branch', 'loose', second);
    const repository = await openRepository(dir);
    for (const name of ['HEAD~1', 'harvest', 'packed', first.slice(0, 9), first]) {
      expect(await repository.resolve(name), name).toBe(first);
    }
    for (const name of ['HEAD', 'main', 'loose', 'refs/heads/loose'])
      expect(await repository.resolve(name)).toBe(second);
    expect(await repository.mergeBase(first, second)).toBe(first);
    repository.close();
  });

  test('what could be an option, a range, a search or a path is not a revision', async () => {
    const dir = makeRepository();
    commit(dir, { 'trees.txt': 'apple\n' });
    const repository = await openRepository(dir);
    const hostile = [
      '--output=/tmp/x',
      '-h',
      '',
      'HEAD:trees.txt',
      ':/apple',
      'HEAD^{/a(b)*}',
      'a..b',
      'HEAD@{1}',
      'a\nb',
    ];
    for (const revision of hostile) {
      expect((await refusal(repository.resolve(revision))).message, revision).toContain('is not a revision');
    }
  });

  test('a commit that the clone lacks names git fetch as the way out', async () => {
    const dir = makeRepository();
    commit(dir, { 'trees.txt': 'apple\n' });
    const repository = await openRepository(dir);
    expect((await refusal(repository.resolve('d'.repeat(40)))).remedy).toContain('fetch');
    expect((await refusal(repository.changes('d'.repeat(40), 'e'.repeat(40), memorySpill()))).remedy).toContain(
      'fetch',
    );
  });

  test('the merge base of a shallow clone is beyond it, of strangers there is none', async () => {
    const dir = makeRepository();
    commit(dir, { 'trees.txt': 'apple\n' });
    const main = commit(dir, { 'trees.txt': 'pear\n' });
    git(dir, 'checkout', '--quiet', '--orphan', 'stranger');
    const stranger = commit(dir, { 'ferry.txt': '8:15\n' });
    const repository = await openRepository(dir);
    expect(await repository.mergeBase(main, stranger)).toBeNull();
    const clone = path.join(makeFolder(), 'clone');
    git(dir, 'clone', '--quiet', '--depth=1', '--no-single-branch', `file://${dir}`, clone);
    const shallow = await openRepository(clone);
    expect((await refusal(shallow.mergeBase(main, stranger))).remedy).toContain('fetch --unshallow');
  });
});

test('a clone without blobs asks for them instead of fetching them behind our back', async () => {
  const dir = makeRepository();
  const base = commit(dir, { 'trees.txt': 'apple\n' });
  const head = commit(dir, { 'trees.txt': 'pear\n' });
  git(dir, 'config', 'uploadpack.allowFilter', 'true');
  const clone = path.join(makeFolder(), 'clone');
  git(dir, 'clone', '--quiet', '--no-checkout', '--filter=blob:none', `file://${dir}`, clone);
  const repository = await openRepository(clone);
  expect((await refusal(repository.changes(base, head, memorySpill()))).remedy).toContain('--refetch');
  const [side] = await repository.files(head, ['trees.txt'], memorySpill());
  expect(side).toMatchObject({ kind: 'unavailable', why: expect.stringContaining('git fetch') });
});

describe('finding the repository', () => {
  test('from within it, through a worktree, and bare', async () => {
    const dir = makeRepository();
    const head = commit(dir, { 'rows/north.txt': 'apple\n' });
    const worktree = path.join(makeFolder(), 'worktree');
    git(dir, 'worktree', 'add', '--quiet', '-b', 'graft', worktree);
    const grafted = commit(worktree, { 'rows/north.txt': 'quince\n' });
    const bare = path.join(makeFolder(), 'bare.git');
    git(dir, 'clone', '--quiet', '--bare', dir, bare);
    for (const [place, id] of [
      [path.join(dir, 'rows'), head],
      [worktree, grafted],
      [bare, head],
    ] as const) {
      expect(await (await openRepository(place)).resolve('HEAD')).toBe(id);
    }
  });

  test('the names in a folder are listed with their kinds, without those below', async () => {
    const dir = makeRepository();
    const base = commit(dir, { 'rows/apple.txt': 'a', 'rows/old/pear.txt': 'b', 'gate.py': 'c' });
    const repository = await openRepository(dir);
    const spill = memorySpill();
    const listed = async (path: string) => {
      const side = await repository.listFolder(base, path, spill);
      return side.kind === 'text' ? JSON.parse(textOf(side, spill) ?? '') : side.kind;
    };
    expect(await listed('')).toEqual([
      ['gate.py', 'file'],
      ['rows', 'folder'],
    ]);
    expect(await listed('rows')).toEqual([
      ['apple.txt', 'file'],
      ['old', 'folder'],
    ]);
    expect([await listed('sheds'), await listed('../rows'), await listed('gate.py')]).toEqual([
      'absent',
      'absent',
      'absent',
    ]);
    repository.close();
  });

  test('a folder without one, and a machine without git, are said plainly', async () => {
    expect((await refusal(openRepository(makeFolder()))).message).toContain('is not a git repository');
    const dir = makeRepository();
    const repository = await openRepository(dir);
    vi.stubEnv('PATH', makeFolder());
    expect((await refusal(repository.resolve('HEAD'))).message).toContain('git is needed');
    repository.close();
    expect((await refusal(repository.resolve('HEAD'))).message).toContain('closed');
  });
});

describe('contents', () => {
  test('both sides of every change come by object id, the large ones with a reason instead', async () => {
    const dir = makeRepository();
    const base = commit(dir, { 'trees.txt': 'apple\n', 'gone.txt': 'elm\n', huge: 'x' });
    const huge = new Uint8Array(20 * 1024 * 1024 + 1).fill(65);
    const pixel = Uint8Array.of(137, 80, 0, 1);
    const head = commit(dir, {
      'trees.txt': 'pear\n',
      'gone.txt': null,
      'leaf.png': pixel,
      huge,
      near: { link: 'trees.txt' },
    });
    const repository = await openRepository(dir);
    const spill = memorySpill();
    const changes = await repository.changes(base, head, spill);
    expect(changes.baseTime).toBe('2026-05-01T08:00:00+02:00');
    const sides = [...changes.objects.values()];
    expect(
      sides
        .map((side) => textOf(side, spill))
        .filter((text) => text !== null)
        .sort(),
    ).toEqual(['apple\n', 'elm\n', 'pear\n', 'trees.txt', 'x'].sort());
    expect(sides.find((side) => side.kind === 'binary')).toMatchObject({ bytes: 4 });
    expect(sides.find((side) => side.kind === 'unavailable')).toMatchObject({ why: expect.stringContaining('20 MB') });
    expect(Buffer.from(changes.patch).toString()).toContain('-apple\n+pear\n');
    expect(changes.patch.length).toBeLessThan(3_000);
    expect(await repository.changedPaths(base, head)).toEqual(['huge', 'leaf.png', 'near', 'trees.txt']);
  });

  test('files at a commit keep their order; names are literal and never leave the tree', async () => {
    const dir = makeRepository();
    const files = {
      'rows/*.txt': 'star\n',
      'rows/a.txt': 'a\n',
      ':(top)x': 'magic\n',
      'new\nline': 'n\n',
      link: { link: 'rows' },
    };
    const head = commit(dir, files);
    const repository = await openRepository(dir);
    const spill = memorySpill();
    const asked = [
      'rows/*.txt',
      'nowhere',
      ':(top)x',
      'new\nline',
      'rows',
      '../rows/a.txt',
      '/etc/passwd',
      '',
      'a\0b',
      'link',
    ];
    const sides = await repository.files(head, asked, spill);
    expect(sides.map((side) => textOf(side, spill) ?? side.kind)).toEqual([
      'star\n',
      'absent',
      'magic\n',
      'n\n',
      'absent',
      'absent',
      'absent',
      'absent',
      'absent',
      'symlink',
    ]);
    expect(sides.at(-1)).toEqual({ kind: 'symlink', target: 'rows' });
    expect(await repository.listFiles(head, 'rows/')).toEqual(['rows/*.txt', 'rows/a.txt']);
    expect(await repository.listFiles(head)).toHaveLength(5);
    expect(await repository.files(head, ['rows/a.txt'], spill, 1)).toMatchObject([{ kind: 'unavailable' }]);
  });

  test('thousands of small blobs come through one process whole', async () => {
    const dir = makeRepository();
    const names = Array.from({ length: 1500 }, (_, at) => `rows/${at}.txt`);
    const base = commit(dir, {});
    const head = commit(dir, Object.fromEntries(names.map((name, at) => [name, `tree ${'y'.repeat(at)}\n`])));
    const spill = memorySpill();
    const repository = await openRepository(dir);
    const { objects } = await repository.changes(base, head, spill);
    const lengths = [...objects.values()].map((side) => textOf(side, spill)?.length ?? 0).sort((a, b) => a - b);
    expect(lengths).toEqual(names.map((_, at) => at + 6));
    expect((await repository.files(head, names, spill)).every((side) => side.kind === 'text')).toBe(true);
  });

  test('commits are told oldest first, with their whole message', async () => {
    const dir = makeRepository();
    const base = commit(dir, {});
    commit(dir, { a: '1' }, 'Plant a row\n\nWith room between.\n\nCo-authored-by: Faunus <faunus@example.invalid>');
    const head = commit(dir, { a: '2' }, 'Prune it');
    const commits = await (await openRepository(dir)).commits(base, head);
    expect(commits.map((one) => one.message.split('\n')[0])).toEqual(['Plant a row', 'Prune it']);
    expect(commits[0]?.message).toContain('Co-authored-by: Faunus');
    expect(commits[0]).toMatchObject({
      authorName: 'Pomona',
      authoredAt: '2026-05-01T06:00:00.000Z',
      authorLogin: null,
    });
    expect(commits[1]?.sha).toBe(head);
  });
});

describe('a hostile repository', () => {
  /** Plants every way we know in which a repository makes git run something, each leaving a mark. */
  function plantTraps(dir: string, marks: string): void {
    const trap = path.join(marks, 'trap.sh');
    writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> ${marks}/sprung\ncat 2>/dev/null\n`);
    chmodSync(trap, 0o755);
    const settings: Record<string, string> = {
      'core.fsmonitor': trap,
      'core.sshCommand': trap,
      'core.pager': trap,
      'core.gitProxy': trap,
      'core.editor': trap,
      'core.askPass': trap,
      'core.alternateRefsCommand': trap,
      'credential.helper': trap,
      'diff.external': trap,
      'diff.orchard.command': trap,
      'diff.orchard.textconv': trap,
      'filter.orchard.clean': trap,
      'filter.orchard.smudge': trap,
      'filter.orchard.process': trap,
      'pager.log': trap,
      'log.showSignature': 'true',
      'gpg.program': trap,
      'alias.diff-tree': `!${trap}`,
      'alias.log': `!${trap}`,
      'core.hooksPath': marks,
      'core.attributesFile': path.join(marks, 'attributes'),
    };
    for (const [key, value] of Object.entries(settings)) git(dir, 'config', key, value);
    writeFileSync(path.join(marks, 'more.config'), `[diff]\n\texternal = ${trap}\n`);
    git(dir, 'config', 'include.path', path.join(marks, 'more.config'));
    writeFileSync(path.join(marks, 'attributes'), '* diff=orchard filter=orchard\n');
    mkdirSync(path.join(dir, '.git', 'info'), { recursive: true });
    writeFileSync(path.join(dir, '.git', 'info', 'attributes'), '* diff=orchard filter=orchard\n');
    for (const hook of ['post-checkout', 'reference-transaction', 'post-index-change', 'fsmonitor-watchman']) {
      writeFileSync(path.join(marks, hook), `#!/bin/sh\n${trap}\n`);
      chmodSync(path.join(marks, hook), 0o755);
    }
  }

  async function readEverything(dir: string, base: string, head: string): Promise<string> {
    const repository = await openRepository(dir);
    const spill = memorySpill();
    const changes = await repository.changes(await repository.resolve(base), await repository.resolve(head), spill);
    await repository.files(head, ['trees.txt'], spill);
    await repository.listFiles(head);
    await repository.commits(base, head);
    await repository.mergeBase(base, head);
    repository.close();
    return Buffer.from(changes.patch).toString('utf8');
  }

  test('springs none of its traps, though git itself would', async () => {
    const dir = makeRepository();
    const attributes = '* diff=orchard filter=orchard\n';
    const base = commit(dir, { 'trees.txt': 'apple\n', '.gitattributes': attributes });
    const head = commit(dir, { 'trees.txt': 'pear\n' });
    const marks = makeFolder();
    const sprung = path.join(marks, 'sprung');
    plantTraps(dir, marks);
    expect(await readEverything(dir, base, head)).toContain('-apple\n+pear\n');
    expect(existsSync(sprung)).toBe(false);
    git(dir, 'diff', base, head);
    expect(existsSync(sprung), 'the traps are live').toBe(true);
    rmSync(sprung);
    vi.stubEnv('GIT_EXTERNAL_DIFF', path.join(marks, 'trap.sh'));
    vi.stubEnv('GIT_DIR', path.join(dir, '.git'));
    expect(await readEverything(dir, base, head)).toContain('-apple\n+pear\n');
    expect(existsSync(sprung)).toBe(false);
  });

  test('cannot hide its changes by attributes, replaced objects or grafts', async () => {
    const dir = makeRepository();
    const base = commit(dir, { 'trees.txt': 'apple\n', '.gitattributes': '* -diff binary\n' });
    const head = commit(dir, { 'trees.txt': 'pear\n' });
    writeFileSync(path.join(dir, '.git', 'info', 'attributes'), '* -diff\n');
    git(dir, 'replace', git(dir, 'rev-parse', `${head}:trees.txt`), git(dir, 'rev-parse', `${base}:trees.txt`));
    expect(await readEverything(dir, base, head)).toContain('-apple\n+pear\n');
  });

  test('leaves nothing behind in it', async () => {
    const dir = makeRepository();
    const base = commit(dir, { 'trees.txt': 'apple\n' });
    const head = commit(dir, { 'trees.txt': 'pear\n' });
    const before = git(dir, 'ls-files', '--others', '--stage') + git(dir, 'count-objects', '-v');
    await readEverything(dir, base, head);
    expect(git(dir, 'ls-files', '--others', '--stage') + git(dir, 'count-objects', '-v')).toBe(before);
  });
});
