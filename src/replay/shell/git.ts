import { type Call, type Command, pathIn, pathsIn } from '../disk/call.ts';
import { recordCommit } from '../disk/git-record.ts';
import { branch, change } from './git-branches.ts';
import { merge, pull } from './git-merge.ts';
import { gitMove, gitRemove } from './git-move.ts';
import { headOf, lose, type Subcommand, sameHeld, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { cherryPick, rebase, revert } from './git-picks.ts';
import { reset } from './git-reset.ts';
import { checkout, restore } from './git-restore.ts';
import { show } from './git-show.ts';
import { stash } from './git-stash.ts';
import { readOptions } from './options.ts';
import { applyDiff } from './patch.ts';

function stage(call: Call, paths: readonly string[] | null, tracked: boolean): void {
  for (const path of touchedIn(call, paths)) {
    const held = call.disk.read(path);
    if (held.kind === 'folder') continue;
    if (!tracked || stagedOf(call, path).kind !== 'absent') call.disk.git.index.set(path, held);
  }
}

const add: Subcommand = (call) => {
  const options = readOptions(call.args, { plain: 'Aufvn', long: { all: 'A', update: 'u', force: 'f', verbose: 'v' } });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null || options.flags.has('n') || options.words.some((word) => /[*?[:]/.test(word)))
    return lose(call);
  stage(call, paths.length === 0 ? null : paths, options.flags.has('u'));
  return { status: paths.every((path) => call.disk.exists(path) === true) ? 0 : call.expected, output: '', loud: true };
};

const commit: Subcommand = (call) => {
  const { git } = call.disk;
  const options = readOptions(call.args, {
    plain: 'aqnsv',
    valued: 'mF',
    long: {
      all: 'a',
      message: 'm',
      quiet: 'q',
      'no-verify': 'n',
      'allow-empty': 'e',
      amend: 'M',
      'no-edit': 'E',
      signoff: 's',
      file: 'F',
    },
  });
  if (options === null || options.words.length > 0) {
    git.lost = true;
    return { status: call.expected, output: null };
  }
  if (call.expected !== null && call.expected !== 0) return { status: call.expected, output: null };
  if (options.flags.has('a')) stage(call, null, true);
  const changes = [...git.index].some(([path, held]) => !sameHeld(held, headOf(call, path)));
  // Files may have changed that are not known: only the log tells whether there was anything to commit.
  if (!changes && !options.flags.has('M') && !options.flags.has('e') && call.expected !== 0) git.believed = true;
  else if (!call.disk.spend(1000 * git.head.held.size)) git.lost = true;
  else recordCommit(git, { amends: options.flags.has('M'), quiet: options.flags.has('q') });
  return { status: call.expected, output: null };
};

const clean: Subcommand = (call) => {
  const options = readOptions(call.args, { plain: 'fdqxn', long: { force: 'f', quiet: 'q' } });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null || call.disk.git.lost) return null;
  if (options.flags.has('n') || !options.flags.has('f')) return unsaid;
  // What .gitignore names stays without -x.
  if (!options.flags.has('x')) call.disk.doubt();
  for (const path of touchedIn(call, paths.length === 0 ? null : paths)) {
    const held = stagedOf(call, path);
    if (held.kind !== 'absent' || call.disk.read(path).kind !== 'text') continue;
    call.disk.remove(path);
    if (options.flags.has('d')) call.disk.dropEmpty(path, call.shell.cwd);
  }
  return unsaid;
};

const apply: Subcommand = (call) => {
  const options = readOptions(call.args, {
    plain: 'Rv3',
    valued: 'p',
    long: { reverse: 'R', check: 'c', index: 'i', stat: 'c' },
  });
  if (options === null || options.flags.has('3')) return null;
  if (options.flags.has('c')) return { status: call.expected, output: null };
  const [file, more] = options.words;
  const path = file === undefined || file === '-' ? null : call.path(file);
  const text = file === undefined || file === '-' ? call.input() : path === null ? null : call.disk.text(path);
  const strips = Number(options.values.get('p') ?? 1);
  return more !== undefined || text === null ? null : applyDiff(call, text, strips, options.flags.has('R'), false);
};

/** Told apart by what they do to files: nothing. */
const quiet: Subcommand = (call) => ({ status: call.expected, output: null });

const SUBCOMMANDS: ReadonlyMap<string, Subcommand> = new Map<string, Subcommand>([
  ['mv', gitMove],
  ['rm', gitRemove],
  ['checkout', checkout],
  ['restore', restore],
  ['add', add],
  ['commit', commit],
  ['reset', reset],
  ['stash', stash],
  ['clean', clean],
  ['apply', apply],
  ['show', show],
  ['revert', revert],
  ['switch', change],
  ['branch', branch],
  ['merge', merge],
  ['pull', pull],
  ['cherry-pick', cherryPick],
  ['rebase', rebase],
  ...'status diff log tag blame grep ls-files ls-tree ls-remote rev-parse rev-list cat-file show-ref merge-base config fetch push describe remote'
    .split(' ')
    .map((name) => [name, quiet] as const),
  ...'am bisect worktree read-tree update-index update-ref'.split(' ').map((name) => [name, lose] as const),
]);

/** The words behind `git` without its own options, and the folder that `-C` names; null where an option is not known. */
function readGlobal(
  args: readonly string[],
): { readonly folder: string | null; readonly rest: readonly string[] } | null {
  let folder: string | null = null;
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] as string;
    if (!arg.startsWith('-')) return { folder, rest: args.slice(at) };
    const value = args[at + 1];
    if (arg === '-C' && folder === null && value !== undefined) folder = value;
    if (arg === '-C' || arg === '-c') at += 1;
    else if (arg !== '--no-pager' && arg !== '-P') return null;
  }
  return null;
}

/** The call as it is in another folder; null where that is not known. */
function callIn(call: Call, folder: string): Call | null {
  const cwd = call.path(folder);
  return cwd === null ? null : { ...call, shell: { ...call.shell, cwd }, path: (word) => pathIn(cwd, word) };
}

/** git, as far as the working folder's files go; null where they may change in a way that is not followed. */
export const git: Command = (call) => {
  const read = readGlobal(call.args);
  const [name = '', ...args] = read?.rest ?? [];
  const subcommand = SUBCOMMANDS.get(name);
  if (read === null || subcommand === undefined) return null;
  const placed = read.folder === null ? call : callIn(call, read.folder);
  if (placed === null) return subcommand === quiet ? quiet(call) : lose(call);
  const { disk } = call;
  if (placed.shell.cwd !== null && disk.root(placed.shell.cwd) === null) {
    // A repository of its own.
    if (subcommand !== quiet) disk.lose([placed.shell.cwd]);
    return { status: call.expected, output: null };
  }
  if (subcommand === quiet) return quiet(placed);
  if (disk.git.believed) disk.doubt();
  const done = subcommand({ ...placed, args });
  if (disk.trust === 'doubt') disk.git.believed = true;
  if (disk.trust === 'maybe') disk.git.lost = true;
  return done;
};
