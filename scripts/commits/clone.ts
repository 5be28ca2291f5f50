import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** What git answers in the clone of a repository (`owner/name`, in `owner+name/repo` below a folder). Throws where git fails. */
export function askClone(folder: string, ...args: readonly string[]): string {
  const stdio: readonly ['ignore', 'pipe', 'ignore'] = ['ignore', 'pipe', 'ignore'];
  return execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: [...stdio], maxBuffer: 1e9 });
}

/** Where the clone of a repository lies below a folder of clones; null where there is none. */
export function cloneOf(clones: string, repository: string): string | null {
  const folder = path.join(clones, repository.replace('/', '+'), 'repo');
  return existsSync(folder) ? folder : null;
}
