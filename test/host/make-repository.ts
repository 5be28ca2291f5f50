import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { devNull, tmpdir } from 'node:os';
import path from 'node:path';
import { runProgram } from '../start/index.ts';

/** A file's content; a symlink by its target; null deletes. */
export type Content = string | Uint8Array | { readonly link: string } | { readonly script: string } | null;

const QUIET = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: devNull,
  GIT_AUTHOR_NAME: 'Pomona',
  GIT_AUTHOR_EMAIL: 'pomona@example.invalid',
  GIT_AUTHOR_DATE: '2026-05-01T08:00:00+02:00',
  GIT_COMMITTER_NAME: 'Pomona',
  GIT_COMMITTER_EMAIL: 'pomona@example.invalid',
  GIT_COMMITTER_DATE: '2026-05-01T08:00:00+02:00',
};

export function git(dir: string, ...args: string[]): string {
  return runProgram('git', args, { cwd: dir, env: QUIET }).toString().trim();
}

function put(file: string, content: Content): void {
  rmSync(file, { force: true });
  if (content === null) return;
  mkdirSync(path.dirname(file), { recursive: true });
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(file, content);
  else if ('link' in content) symlinkSync(content.link, file);
  else {
    writeFileSync(file, content.script);
    chmodSync(file, 0o755);
  }
}

export function commit(dir: string, files: Record<string, Content>, message = 'Tend the orchard'): string {
  for (const [name, content] of Object.entries(files)) put(path.join(dir, name), content);
  git(dir, 'add', '--all');
  git(dir, 'commit', '--quiet', '--allow-empty', '--message', message);
  return git(dir, 'rev-parse', 'HEAD');
}

const made: string[] = [];

/** An empty repository in a folder of its own; `removeRepositories` takes them all away. */
export function makeRepository(): string {
  const dir = makeFolder();
  git(dir, 'init', '--quiet', '--initial-branch=main');
  return dir;
}

export function makeFolder(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'orchard-'));
  made.push(dir);
  return dir;
}

export function removeRepositories(): void {
  for (const dir of made.splice(0)) rmSync(dir, { recursive: true, force: true });
}
