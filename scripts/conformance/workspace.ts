import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Scenario } from './scenario.ts';

/** A home and a repository that nothing else has touched. */
export interface Workspace {
  readonly home: string;
  readonly repository: string;
  /** What a program in it may know of its surroundings. */
  readonly env: Readonly<Record<string, string>>;
  git(...args: readonly string[]): string;
  remove(): void;
}

/** Equal files make equal commits, whoever records them and when. */
const WHO = { name: 'Ilse', email: 'ilse@orchard.example' };
const WHEN = '2026-05-04T06:00:00Z';

/** Writes files and their folders, by their path under a folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** Programs that the sessions run, under a path that tells nothing about this machine. */
function linkPrograms(folder: string, standIns: Readonly<Record<string, string>>): void {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(standIns)) writeFileSync(path.join(folder, name), text, { mode: 0o755 });
  const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim();
  symlinkSync(python, path.join(folder, 'python3'));
  symlinkSync(process.execPath, path.join(folder, 'node'));
}

/**
 * A tool that replaces a file by another, given a device's name, replaces the device: `git config` does. What everybody
 * writes to /dev/null would then be read by everybody.
 */
function checkNull(): void {
  if (process.platform !== 'win32' && !lstatSync('/dev/null').isCharacterDevice())
    throw new Error('/dev/null is a plain file. Restore it: rm /dev/null; mknod -m 666 /dev/null c 1 3');
}

/** Lays out a scenario's files as the commit `base`; work goes on on the branch `head`. */
export function openWorkspace(scenario: Scenario): Workspace {
  checkNull();
  const root = mkdtempSync(path.join(tmpdir(), 'recording-'));
  const [home, repository, programs] = ['home', 'repository', 'programs'].map((name) => path.join(root, name)) as [
    string,
    string,
    string,
  ];
  mkdirSync(home);
  mkdirSync(repository);
  linkPrograms(programs, scenario.programs ?? {});
  const PATH = [programs, '/usr/local/bin', '/usr/bin', '/bin'].join(path.delimiter);
  const env = {
    PATH,
    HOME: home,
    USER: 'ilse',
    LANG: 'C.UTF-8',
    TERM: 'dumb',
    CI: 'true',
    TZ: 'UTC',
    PYTHONDONTWRITEBYTECODE: '1',
    XDG_CACHE_HOME: path.join(home, '.cache'),
    XDG_CONFIG_HOME: path.join(home, '.config'),
    XDG_DATA_HOME: path.join(home, '.local/share'),
    XDG_STATE_HOME: path.join(home, '.local/state'),
  };
  // Login shells forget the PATH that they are given.
  writeFiles(home, { '.bash_profile': `PATH='${PATH}'\n`, '.profile': `PATH='${PATH}'\n` });
  writeFiles(home, scenario.home ?? {});
  writeFiles(repository, scenario.files);
  const own = { GIT_CONFIG_GLOBAL: path.join(root, 'no-config'), GIT_CONFIG_NOSYSTEM: '1' };
  const author = { GIT_AUTHOR_NAME: WHO.name, GIT_AUTHOR_EMAIL: WHO.email, GIT_AUTHOR_DATE: WHEN };
  const committer = { GIT_COMMITTER_NAME: WHO.name, GIT_COMMITTER_EMAIL: WHO.email, GIT_COMMITTER_DATE: WHEN };
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['-c', 'core.hooksPath=none', ...args], {
      cwd: repository,
      encoding: 'utf8',
      env: { ...env, ...own, ...author, ...committer },
    }).trim();
  git('init', '-q', '-b', 'base');
  if (scenario.setup !== undefined) execFileSync('sh', ['-c', scenario.setup], { cwd: repository, env });
  git('add', '-A');
  git('commit', '-q', '--allow-empty', '-m', 'Begin');
  git('checkout', '-q', '-b', 'head');
  const remove = (): void => {
    rmSync(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    checkNull();
  };
  return { home, repository, env, git, remove };
}
