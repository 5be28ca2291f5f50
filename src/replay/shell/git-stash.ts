import { type Call, type Done, failed, pathsIn } from '../disk/call.ts';
import type { Held } from '../disk/disk.ts';
import { bring, headOf, lose, type Subcommand, sameHeld, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { readOptions } from './options.ts';

/** `git stash` of tracked files; what was put away comes back where nothing has changed meanwhile. */
export const stash: Subcommand = (call) => {
  const { git } = call.disk;
  const [verb = 'push', ...rest] = call.args[0]?.startsWith('-') ? ['push', ...call.args] : call.args;
  if (verb === 'list' || verb === 'show') return { status: 0, output: null };
  if (verb === 'drop' && rest.length === 0) {
    git.stashes.pop();
    return unsaid;
  }
  if (verb === 'push' || verb === 'save') {
    const asked = readPush(call, verb, rest);
    const strange = asked?.paths?.some(
      (path) => stagedOf(call, path).kind === 'absent' && call.disk.isFolder(path) === false,
    );
    if (strange) return failed();
    return asked !== null && !git.lost ? pushStash(call, asked) : lose(call);
  }
  return (verb === 'pop' || verb === 'apply') && rest.length === 0 && !git.lost
    ? popStash(call, verb === 'pop')
    : lose(call);
};

/** What `git stash push` puts away; null paths: all. */
interface Pushed {
  readonly paths: readonly string[] | null;
  readonly untracked: boolean;
}

function readPush(call: Call, verb: string, args: readonly string[]): Pushed | null {
  const long = { quiet: 'q', message: 'm', 'include-untracked': 'u' };
  const options = readOptions(args, { plain: 'qu', valued: 'm', long });
  const paths = options === null || verb === 'save' ? [] : pathsIn(call, options.words);
  if (options === null || paths === null || paths.some((path) => /[*?[:]/.test(path))) return null;
  return { paths: paths.length === 0 ? null : paths, untracked: options.flags.has('u') };
}

function pushStash(call: Call, { paths, untracked }: Pushed): Done {
  const kept = new Map<string, Held>();
  const { index } = call.disk.git;
  for (const path of touchedIn(call, paths)) {
    const head = headOf(call, path);
    const held = call.disk.read(path);
    if (head.kind === 'absent' && !index.has(path)) {
      if (!untracked || held.kind === 'absent' || held.kind === 'folder') continue;
      // What .gitignore names stays.
      call.disk.doubt();
    }
    if (sameHeld(held, head)) continue;
    kept.set(path, held);
    bring(call, path, head);
  }
  for (const path of touchedIn(call, paths)) index.delete(path);
  if (kept.size > 0) call.disk.git.stashes.push(kept);
  return unsaid;
}

function popStash(call: Call, drops: boolean): Done | null {
  const { git } = call.disk;
  const kept = git.stashes.at(-1);
  if (kept === undefined) return null;
  for (const [path, held] of kept) {
    const head = headOf(call, path);
    const now = call.disk.read(path);
    if (sameHeld(now, head)) bring(call, path, held);
    else call.disk.forget(path);
  }
  if (drops) git.stashes.pop();
  return unsaid;
}
