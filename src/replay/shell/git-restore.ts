import { type Call, type Done, pathsIn } from './call.ts';
import type { Held } from './disk.ts';
import { bring, headOf, lose, type Subcommand, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { readOptions } from './options.ts';

/** `git checkout`/`restore` of paths: tracked ones go back, others stay. */
function bringBack(call: Call, words: readonly string[], from: (path: string) => Held): Done | null {
  const paths = pathsIn(call, words);
  const { disk } = call;
  if (paths === null || paths.length === 0 || disk.git.lost || words.some((word) => /[*?[:]/.test(word))) return null;
  for (const path of touchedIn(call, paths)) {
    const held = from(path);
    if (held.kind !== 'absent') bring(call, path, held);
  }
  for (const path of paths) {
    const held = from(path);
    const now = disk.read(path);
    if (
      !disk.touched().includes(path) &&
      held.kind === 'unknown' &&
      now.kind === 'unknown' &&
      disk.isFolder(path) === null
    )
      disk.lose([path]);
    if (held.kind === 'absent' && disk.isFolder(path) === false) return { status: 1, output: '' };
  }
  return unsaid;
}

/** `git checkout` of paths from the index or HEAD, and of a new branch. */
export const checkout: Subcommand = (call) => {
  const args = call.args.filter((arg) => arg !== '-q' && arg !== '-f' && arg !== '--quiet');
  const dashes = args.indexOf('--');
  const before = dashes < 0 ? args : args.slice(0, dashes);
  if (/^-[bB]$/.test(args[0] ?? '') || args[0] === '--orphan') return args.length === 2 ? unsaid : lose(call);
  if (before.some((arg) => arg.startsWith('-'))) return lose(call);
  if (dashes >= 0 && before.length === 0) return bringBack(call, args.slice(1), (path) => stagedOf(call, path));
  if (dashes === 1 && before[0] === 'HEAD') return fromHead(call, args.slice(2));
  if (dashes >= 0) return null;
  if (args[0] === 'HEAD' && args.length > 1) return fromHead(call, args.slice(1));
  if (args.length === 1 && args[0] === 'HEAD') return unsaid;
  const known = args.length > 0 && args.every((arg) => isKnown(call, arg));
  if (known) return bringBack(call, args, (path) => stagedOf(call, path));
  return args.length > 1 ? null : lose(call);
};

/** Whether a word is certainly a path: `.`, or one that is there, with a mark of a path in it. */
function isKnown(call: Call, word: string): boolean {
  if (word === '.') return true;
  const path = call.path(word);
  return path !== null && /[./]/.test(word) && (call.disk.exists(path) === true || headOf(call, path).kind === 'text');
}

function fromHead(call: Call, words: readonly string[]): Done | null {
  const done = bringBack(call, words, (path) => headOf(call, path));
  const paths = done === null ? [] : (pathsIn(call, words) ?? []);
  for (const path of touchedIn(call, paths)) call.disk.git.index.delete(path);
  return done;
}

/** `git restore`, from the index or HEAD. */
export const restore: Subcommand = (call) => {
  const long = { staged: 'S', worktree: 'W', source: 's', quiet: 'q' };
  const options = readOptions(call.args, { plain: 'SWq', valued: 's', long });
  if (options === null) return null;
  const source = options.values.get('s');
  if (source !== undefined && source !== 'HEAD') return null;
  const head = source === 'HEAD' || options.flags.has('S');
  if (options.flags.has('S')) {
    const paths = pathsIn(call, options.words);
    if (paths === null) return lose(call);
    if (options.flags.has('W')) return fromHead(call, options.words);
    for (const path of touchedIn(call, paths)) call.disk.git.index.delete(path);
    return unsaid;
  }
  return bringBack(call, options.words, (path) => (head ? headOf(call, path) : stagedOf(call, path)));
};
