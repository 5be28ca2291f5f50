import { type Call, type Done, failed, pathsIn } from '../disk/call.ts';
import type { Held } from '../disk/disk.ts';
import { type Commit, tipOf } from '../disk/git-record.ts';
import { branchOff, visit } from './git-branches.ts';
import { bring, headOf, isStrange, lose, type Subcommand, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { heldIn, revisionOf } from './git-revisions.ts';
import { readOptions } from './options.ts';

/** Where paths come back from; `removes`: what is tracked and is not there goes. */
interface Source {
  readonly held: (path: string) => Held;
  readonly removes: boolean;
}

/** `git checkout`/`restore` of paths: tracked ones go back, others stay. */
function bringBack(call: Call, words: readonly string[], { held: from, removes }: Source): Done | null {
  const paths = pathsIn(call, words);
  const { disk } = call;
  if (paths === null || paths.length === 0 || disk.git.lost || words.some((word) => /[*?[:]/.test(word))) return null;
  const goes = (path: string): boolean => removes && stagedOf(call, path).kind === 'text';
  for (const path of touchedIn(call, paths)) {
    const held = from(path);
    if (held.kind !== 'absent' || goes(path)) bring(call, path, held);
  }
  for (const path of paths) {
    const held = from(path);
    const now = disk.read(path);
    const strange = held.kind === 'unknown' && now.kind === 'unknown' && disk.isFolder(path) === null;
    if (strange && !disk.touched().includes(path)) disk.lose([path]);
    if (held.kind === 'absent' && !removes && disk.isFolder(path) === false) return { status: 1, output: '' };
  }
  return unsaid;
}

const fromIndex = (call: Call): Source => ({ held: (path) => stagedOf(call, path), removes: false });

/** Paths that come from a commit that cannot be told, into the working folder and the index. */
function fromElsewhere(call: Call, words: readonly string[]): Done | null {
  const paths = pathsIn(call, words);
  if (paths === null) return lose(call);
  for (const path of [...paths, ...touchedIn(call, paths)]) call.disk.git.index.set(path, { kind: 'unknown' });
  call.disk.lose(paths);
  return { status: call.expected, output: null };
}

/** `git checkout` of paths from the index or HEAD, and of a new branch. */
export const checkout: Subcommand = (call) => {
  const args = call.args.filter((arg) => arg !== '-q' && arg !== '-f' && arg !== '--quiet');
  const dashes = args.indexOf('--');
  const before = dashes < 0 ? args : args.slice(0, dashes);
  if (args[0] === '-b') return branchOff(call, args.slice(1));
  if (before.some((arg) => arg.startsWith('-') && arg !== '-')) return lose(call);
  if (dashes >= 0 && before.length === 0) return bringBack(call, args.slice(1), fromIndex(call));
  const [name = ''] = before;
  const named = dashes === 1 || (dashes < 0 && args.length > 1) ? revisionOf(call, name) : null;
  if (named !== null)
    return fromRevision(call, named, args.slice(dashes === 1 ? 2 : 1), { stages: true, removes: false });
  if (dashes >= 0) return dashes === 1 ? fromElsewhere(call, args.slice(2)) : lose(call);
  if (args.length === 1 && args[0] === 'HEAD') return unsaid;
  const known = args.length > 0 && args.every((arg) => isKnown(call, arg));
  if (known && (args.length > 1 || tipOf(call.disk.git, name) === undefined))
    return bringBack(call, args, fromIndex(call));
  if (args.length === 1 && !known) return visit(call, name);
  const rest = args.slice(1);
  return rest.length > 0 && rest.every((arg) => isKnown(call, arg)) ? fromElsewhere(call, rest) : lose(call);
};

/** Whether a word is certainly a path: `.`, or one that is there, with a mark of a path in it. */
function isKnown(call: Call, word: string): boolean {
  if (word === '.') return true;
  const path = call.path(word);
  return path !== null && /[./]/.test(word) && (call.disk.exists(path) === true || headOf(call, path).kind === 'text');
}

/** Paths as a commit holds them, in the working folder and, where `stages`, in the index. */
function fromRevision(
  call: Call,
  commit: Commit,
  words: readonly string[],
  { stages, removes }: { readonly stages: boolean; readonly removes: boolean },
): Done | null {
  const held = (path: string): Held => heldIn(call, commit, path);
  const done = bringBack(call, words, { held, removes });
  const { head, index } = call.disk.git;
  const paths = done === null || !stages ? [] : (pathsIn(call, words) ?? []);
  for (const path of [...paths, ...touchedIn(call, paths)]) {
    if (held(path).kind === 'absent' && !removes) continue;
    if (commit === head) index.delete(path);
    else index.set(path, held(path));
  }
  return done;
}

/** `git restore`, from the index or a commit that can be told; bounded to its paths where it cannot be. */
export const restore: Subcommand = (call) => {
  const long = { staged: 'S', worktree: 'W', source: 's', quiet: 'q' };
  const options = readOptions(call.args, { plain: 'SWq', valued: 's', long });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null) return lose(call);
  const [staged, source] = [options.flags.has('S'), options.values.get('s')];
  const revision = source === undefined && !staged ? null : revisionOf(call, source ?? 'HEAD');
  if (revision === null && (source !== undefined || staged)) {
    if (staged && !options.flags.has('W')) return lose(call);
    return fromElsewhere(call, options.words);
  }
  if (paths.some((path) => isStrange(call, path))) return failed(1);
  if (revision === null) return bringBack(call, options.words, fromIndex(call));
  if (!staged) return fromRevision(call, revision, options.words, { stages: false, removes: true });
  if (options.flags.has('W')) return fromRevision(call, revision, options.words, { stages: true, removes: true });
  for (const path of touchedIn(call, paths)) {
    if (revision === call.disk.git.head) call.disk.git.index.delete(path);
    else call.disk.git.index.set(path, heldIn(call, revision, path));
  }
  return unsaid;
};
