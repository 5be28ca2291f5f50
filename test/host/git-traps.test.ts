import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fetchInto, openRepository, type Repository } from '../../src/host/git.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { type GitServer, startGitServer } from './git-server.ts';
import { commit, git, makeFolder, makeRepository, removeRepositories } from './make-repository.ts';

const TOKEN = 'orchard-key-0001';
const POINTER = `version https://git-lfs.github.com/spec/v1\noid sha256:${'b'.repeat(64)}\nsize 12345\n`;

let marks: string;
let trap: string;

beforeEach(() => {
  marks = makeFolder();
  trap = path.join(marks, 'trap.sh');
  writeFileSync(trap, `#!/bin/sh\necho "$0 $*" >> ${marks}/sprung\nexit 1\n`);
  chmodSync(trap, 0o755);
});
afterEach(() => vi.unstubAllEnvs());
afterAll(removeRepositories);

const sprung = (): string => {
  const file = path.join(marks, 'sprung');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Runs git as its user would; that it fails is part of the trap. */
function gitAsUsual(dir: string, ...args: readonly string[]): void {
  try {
    git(dir, ...args);
  } catch {}
}

/** A repository whose head adds a submodule and files of Git LFS, with the commit before it. */
function makeTrapped(): { readonly dir: string; readonly base: string; readonly head: string } {
  const dir = makeRepository();
  const base = commit(dir, { 'trees.txt': 'apple\n' });
  commit(dir, {
    'trees.txt': 'pear\n',
    '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
    '.lfsconfig': `[lfs]\n\turl = https://wreck.invalid/\n[lfs "customtransfer.x"]\n\tpath = ${trap}\n`,
    'leaf.bin': POINTER,
    '.gitmodules': `[submodule "grove"]\n\tpath = grove\n\turl = ext::${trap} %S\n\tfetchRecurseSubmodules = true\n`,
  });
  git(dir, 'update-index', '--add', '--cacheinfo', `160000,${base},grove`);
  git(dir, 'commit', '--quiet', '--message', 'Add a grove');
  return { dir, base, head: git(dir, 'rev-parse', 'HEAD') };
}

async function readEverything(repository: Repository, base: string, head: string): Promise<readonly string[]> {
  const spill = memorySpill();
  const changes = await repository.changes(base, head, spill);
  const sides = await repository.files(head, ['leaf.bin', '.gitmodules', 'grove', 'grove/x'], spill);
  await repository.listFiles(head);
  await repository.listFolder(head, '', spill);
  repository.close();
  const told = sides.map((side) =>
    side.kind === 'text' ? Buffer.from(spill.read(side.digest) ?? []).toString() : side.kind,
  );
  return [Buffer.from(changes.patch).toString(), ...told];
}

describe('a repository with', () => {
  /** Each trap: what is planted, and what of git's own doings springs it. */
  const TRAPS: Readonly<Record<string, readonly [plant: (dir: string) => void, live: readonly string[]]>> = {
    'filters of Git LFS': [
      (dir) => {
        for (const name of ['clean', 'smudge', 'process']) git(dir, 'config', `filter.lfs.${name}`, trap);
        for (const name of ['command', 'textconv']) git(dir, 'config', `diff.lfs.${name}`, trap);
        git(dir, 'config', 'filter.lfs.required', 'true');
        rmSync(path.join(dir, 'leaf.bin'));
      },
      ['checkout', '--', 'leaf.bin'],
    ],
    'a submodule that is updated by a command': [
      (dir) => {
        git(dir, 'config', 'submodule.grove.url', dir);
        git(dir, 'config', 'submodule.grove.update', `!${trap}`);
        git(dir, 'config', 'protocol.allow', 'always');
        git(dir, 'config', 'submodule.recurse', 'true');
        git(dir, 'config', 'diff.submodule', 'log');
      },
      ['-c', 'protocol.file.allow=always', 'submodule', 'update'],
    ],
    'hooks in its own folder': [
      (dir) => {
        for (const hook of ['post-checkout', 'post-index-change', 'reference-transaction', 'pre-auto-gc']) {
          writeFileSync(path.join(dir, '.git/hooks', hook), `#!/bin/sh\n${trap}\n`);
          chmodSync(path.join(dir, '.git/hooks', hook), 0o755);
        }
      },
      ['checkout', '--quiet', '--detach'],
    ],
    'a config that includes another': [
      (dir) => {
        writeFileSync(path.join(marks, 'more.config'), `[core]\n\tfsmonitor = ${trap}\n[diff]\n\texternal = ${trap}\n`);
        git(dir, 'config', `includeIf.gitdir:${dir}/.path`, path.join(marks, 'more.config'));
      },
      ['diff', 'HEAD~2'],
    ],
    'a config of its working tree': [
      (dir) => {
        git(dir, 'config', 'extensions.worktreeConfig', 'true');
        git(dir, 'config', '--worktree', 'diff.external', trap);
        git(dir, 'config', '--worktree', 'core.sshCommand', trap);
      },
      ['diff', 'HEAD~2'],
    ],
  };

  test.each(Object.entries(TRAPS))('%s is read, and springs nothing', async (_, [plant, live]) => {
    const { dir, base, head } = makeTrapped();
    plant(dir);
    const [patch = '', leaf, modules, grove] = await readEverything(await openRepository(dir), base, head);
    expect(patch).toContain('-apple\n+pear\n');
    expect(patch).toContain(`+Subproject commit ${base}`);
    expect([leaf, grove]).toEqual([POINTER, expect.not.stringContaining('ext::')]);
    expect(modules).toContain('ext::');
    expect(sprung()).toBe('');
    gitAsUsual(dir, ...live);
    expect(sprung(), 'the trap is live').not.toBe('');
  });
});

describe('a fetch', () => {
  let server: GitServer;
  let url: string;
  let trapped: ReturnType<typeof makeTrapped>;

  beforeEach(async () => {
    trapped = makeTrapped();
    for (const allowed of ['allowFilter', 'allowAnySHA1InWant'])
      git(trapped.dir, 'config', `uploadpack.${allowed}`, 'true');
    server = await startGitServer(path.dirname(trapped.dir), TOKEN);
    url = `${server.url}/${path.basename(trapped.dir)}`;
  });
  afterEach(() => server.close());

  test('takes no submodule, no large file, and nothing from the settings or the environment of whoever runs it', async () => {
    const home = makeFolder();
    const config = [
      `[url "ext::${trap} "]\n\tinsteadOf = ${server.url}`,
      '[protocol]\n\tallow = always\n[protocol "ext"]\n\tallow = always',
      `[core]\n\tsshCommand = ${trap}\n\tgitProxy = ${trap}\n\taskPass = ${trap}\n\tfsmonitor = ${trap}`,
      `[credential]\n\thelper = ${trap}\n[fetch]\n\trecurseSubmodules = true`,
      `[remote "origin"]\n\tfetch = +refs/*:refs/*\n\tuploadpack = ${trap}`,
    ].join('\n');
    writeFileSync(path.join(home, '.gitconfig'), `${config}\n`);
    const hostile = { HOME: home, GIT_SSH_COMMAND: trap, GIT_PROXY_COMMAND: trap, GIT_ASKPASS: trap, GIT_SSH: trap };
    for (const [name, value] of Object.entries(hostile)) vi.stubEnv(name, value);
    vi.stubEnv('GIT_CONFIG_PARAMETERS', `'core.sshcommand=${trap}' 'remote.origin.uploadpack=${trap}'`);
    const scratch = path.join(makeFolder(), 'scratch');
    const repository = await fetchInto(scratch, url, { wants: [trapped.base, trapped.head], token: TOKEN });
    const [patch = '', leaf] = await readEverything(repository, trapped.base, trapped.head);
    expect(patch).toContain('-apple\n+pear\n');
    expect(leaf).toBe(POINTER);
    expect(sprung()).toBe('');
    expect(existsSync(path.join(scratch, 'modules'))).toBe(false);
  });

  test('brings the refs that were asked for under their own names, and no other', async () => {
    const { dir, head } = trapped;
    for (const name of ['refs/pull/7/head', 'refs/heads/-uploadpack', 'refs/tags/v1', `refs/replace/${head}`])
      git(dir, 'update-ref', name, head);
    const scratch = path.join(makeFolder(), 'scratch');
    const repository = await fetchInto(scratch, url, {
      wants: ['refs/pull/7/head', 'refs/heads/-uploadpack'],
      token: TOKEN,
    });
    expect(git(scratch, '--git-dir', scratch, 'for-each-ref', '--format=%(refname)').split('\n')).toEqual([
      'refs/heads/-uploadpack',
      'refs/pull/7/head',
    ]);
    repository.close();
  });
});
