import { failed, pathsIn } from '../disk/call.ts';
import { bring, headOf, lose, type Subcommand, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { revisionOf } from './git-revisions.ts';

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
    const odd = words.some((arg) => /[~^@]|^[0-9a-f]{7,40}$/.test(arg)) || (revision !== null && revision !== git.head);
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
  const reached = [...new Set([...touchedIn(call, null), ...revision.held.keys()])];
  const staged = reached.map((path) => [path, stagedOf(call, path)] as const);
  const tracked = reached.filter((path) => git.index.has(path) || headOf(call, path).kind !== 'absent');
  git.head = revision;
  git.index.clear();
  if (soft) for (const [path, held] of staged) git.index.set(path, held);
  if (!hard) return unsaid;
  const held = reached.filter((path) => tracked.includes(path) || headOf(call, path).kind !== 'absent');
  for (const path of held) bring(call, path, headOf(call, path));
  return unsaid;
};
