import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { HostError } from '../core/index.ts';
import { type GitFolder, runGit } from './git-run.ts';
import { layOut } from './git-store.ts';

/** Unpacks a git bundle, objects checked, into a git folder of ours at `gitDir`, with the refs that it names. */
export async function unbundle(file: string, gitDir: string): Promise<GitFolder> {
  layOut(gitDir);
  mkdirSync(path.join(gitDir, 'refs'));
  const folder: GitFolder = { gitDir, objects: null, secrets: [] };
  const result = await runGit(folder, ['bundle', 'unbundle', path.resolve(file)]);
  if (result.code !== 0)
    throw new HostError(`${file} is not a whole git bundle: ${result.errors.trim().split('\n').at(-1) ?? ''}`);
  const refs = [...result.stdout.toString('utf8').matchAll(/^([0-9a-f]{40}) (refs\/heads\/[\w./-]+)$/gm)];
  const updates = refs.map(([, id, name]) => `create ${name} ${id}\n`).join('');
  const updated = await runGit(folder, ['update-ref', '--stdin'], { input: updates });
  if (updated.code !== 0) throw new HostError(`${file}: its branches could not be read (${updated.errors.trim()})`);
  return folder;
}
