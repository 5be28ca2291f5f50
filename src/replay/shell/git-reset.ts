import { failed, pathsIn } from './call.ts';
import { bring, headOf, lose, type Subcommand, sameHeld, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { moveBack, revisionOf } from './git-revisions.ts';

const MODES = new Set(['--hard', '--mixed', '--soft', '-q', '--quiet', '--']);

/** `git reset`, of paths or to a commit that can be told. */
export const reset: Subcommand = (call) => {
  const { git } = call.disk;
  const [name, ...rest] = call.args.filter((arg) => !MODES.has(arg));
  if ([name, ...rest].some((arg) => arg?.startsWith('-'))) return lose(call);
  const [hard, soft] = [call.args.includes('--hard'), call.args.includes('--soft')];
  const revision = revisionOf(call, name ?? 'HEAD');
  if (revision === null || rest.length > 0 || call.args.includes('--')) {
    const words = revision === null || name === undefined ? call.args.filter((arg) => !MODES.has(arg)) : rest;
    const odd = words.some((arg) => /[~^@]|^[0-9a-f]{7,40}$/.test(arg)) || (revision?.back ?? 0) > 0;
    if (hard || soft || odd || (words.length === 1 && !/[./]/.test(words[0] ?? ''))) return lose(call);
    const paths = words.length === 0 ? null : pathsIn(call, words);
    const isNowhere = (path: string): boolean =>
      stagedOf(call, path).kind === 'absent' &&
      headOf(call, path).kind === 'absent' &&
      call.disk.exists(path) === false;
    if (revision === null && !call.args.includes('--') && paths?.some(isNowhere)) return failed(128);
    for (const path of touchedIn(call, paths)) git.index.delete(path);
    return unsaid;
  }
  if (soft) for (const path of touchedIn(call, null)) git.index.set(path, git.index.get(path) ?? headOf(call, path));
  const staged = new Set(git.index.keys());
  const tracked = new Set(
    touchedIn(call, null).filter((path) => staged.has(path) || headOf(call, path).kind !== 'absent'),
  );
  moveBack(git, revision.back);
  if (soft) return unsaid;
  git.index.clear();
  if (hard) for (const path of tracked) bring(call, path, headOf(call, path));
  return unsaid;
};

/** `git revert --no-edit HEAD`, where the session made that commit and nothing has changed what it changed. */
export const revert: Subcommand = (call) => {
  const { git } = call.disk;
  const [name, ...rest] = call.args.filter((arg) => arg !== '--no-edit');
  const [last] = git.past.slice(-1);
  if (rest.length > 0 || name === undefined || git.lost || revisionOf(call, name)?.back !== 0 || last === undefined)
    return lose(call);
  const paths = [...git.head.keys()].filter((path) => git.head.get(path) !== last.get(path));
  const same = paths.every((path) => sameHeld(headOf(call, path), call.disk.read(path)));
  if (!same || git.index.size > 0 || call.expected !== 0) return lose(call);
  git.past.push(new Map(git.head));
  for (const path of paths) {
    const before = last.get(path) ?? call.disk.base(path);
    bring(call, path, before);
    git.head.set(path, before);
  }
  return unsaid;
};
