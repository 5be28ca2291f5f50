import { type Call, type Command, pathsIn } from './call.ts';
import { gitMove, gitRemove } from './git-move.ts';
import { headOf, lose, type Subcommand, sameHeld, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { reset, revert } from './git-reset.ts';
import { begin, checkout, restore } from './git-restore.ts';
import { recordCommit } from './git-revisions.ts';
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
  if (!changes && !options.flags.has('M') && !options.flags.has('e') && call.expected !== 0) git.lost = true;
  else recordCommit(git, options.flags.has('M'));
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
  [
    'switch',
    (call) =>
      /^-[cC]$|^--create$/.test(call.args[0] ?? '') && call.args.length === 2
        ? begin(call, call.args[1] as string)
        : lose(call),
  ],
  ...'status diff log branch tag blame grep ls-files rev-parse config fetch push describe remote'
    .split(' ')
    .map((name) => [name, quiet] as const),
  ...'merge rebase pull cherry-pick am bisect worktree read-tree update-index'
    .split(' ')
    .map((name) => [name, lose] as const),
]);

/** git, as far as the working folder's files go; null where they may change in a way that is not followed. */
export const git: Command = (call) => {
  const at = call.args.findIndex((arg, index) => !arg.startsWith('-') && call.args[index - 1] !== '-c');
  const options = call.args.slice(0, Math.max(0, at));
  if (at < 0) return null;
  const odd = options.some((arg, index) => !/^(-c|--no-pager|-P)$/.test(arg) && options[index - 1] !== '-c');
  const subcommand = odd ? undefined : SUBCOMMANDS.get(call.args[at] as string);
  if (subcommand === undefined) return null;
  const done = subcommand({ ...call, args: call.args.slice(at + 1) });
  if (subcommand !== quiet && call.disk.trust === 'maybe') call.disk.git.lost = true;
  return done;
};
