import { pathIn } from '../disk/call.ts';
import { within } from '../disk/disk.ts';
import { type Subcommand, stagedOf } from './git-paths.ts';
import { heldIn, revisionOf } from './git-revisions.ts';

/**
 * `git show REVISION:PATH` prints a file as a commit that can be told, or (`:PATH`) the index, holds it. The path begins at
 * the repository's root unless it begins with `./` or `../`. Whatever else it shows is not told; it changes nothing.
 */
export const show: Subcommand = (call) => {
  const { disk, shell } = call;
  const untold = { status: call.expected, output: null };
  const [word, ...rest] = call.args;
  const [, name = '', path = ''] = /^([^:]{0,200}):([^:].*)$/s.exec(word ?? '') ?? [];
  const root = shell.cwd === null ? null : disk.root(shell.cwd);
  if (rest.length > 0 || path === '' || root === null || disk.git.lost) return untold;
  const place = /^\.\.?\//.test(path) ? pathIn(shell.cwd, path) : within(root, path);
  if (place !== null) disk.recalls.push(place);
  const commit = name === '' ? null : revisionOf(call, name);
  const committed = place === null || commit === null ? null : heldIn(call, commit, place);
  const held = place !== null && name === '' ? stagedOf(call, place) : committed;
  if (held?.kind === 'absent' && !held.doubt) return { status: 128, output: '', loud: true };
  if (held?.kind !== 'text') return untold;
  if (held.doubt) disk.doubt();
  return { status: 0, output: held.text };
};
