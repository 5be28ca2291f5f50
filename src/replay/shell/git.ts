import { type Call, type Command, type Done, pathsIn } from './call.ts';
import { place } from './copies.ts';
import type { Held } from './disk.ts';
import { rm } from './files.ts';
import { readOptions } from './options.ts';
import { applyDiff } from './patch.ts';

/** A git subcommand; `call.args` are the words behind it. */
type Subcommand = (call: Call) => Done | null;

const unsaid: Done = { status: 0, output: null, loud: true };

function headOf({ disk }: Call, path: string): Held {
  return disk.git.head.get(path) ?? disk.base(path);
}

function stagedOf(call: Call, path: string): Held {
  return call.disk.git.index.get(path) ?? headOf(call, path);
}

/** Paths that the session has touched, in the folders or files given. */
function touchedIn({ disk }: Call, paths: readonly string[] | null): string[] {
  const all = disk.touched();
  if (paths === null) return all;
  return all.filter((path) =>
    paths.some((one) => path === one || one === '' || one === '/' || path.startsWith(`${one}/`)),
  );
}

/** Brings a path to what it held; in doubt where that is not known. */
function bring({ disk }: Call, path: string, held: Held): void {
  const now = disk.read(path);
  if (held.kind === 'text' && !held.doubt) {
    if (now.kind !== 'text' || now.text !== held.text || now.doubt) disk.write(path, held.text);
  } else if (held.kind === 'absent' && !held.doubt) {
    if (now.kind !== 'absent') disk.remove(path);
  } else disk.forget(path);
}

/** Notes that git's records are no longer followed. */
function lose({ disk }: Call): null {
  disk.git.lost = true;
  return null;
}

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

const checkout: Subcommand = (call) => {
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

const restore: Subcommand = (call) => {
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

/** What is in a path now, as something to be kept. */
function current({ disk }: Call, path: string): Held {
  return disk.read(path);
}

function stage(call: Call, paths: readonly string[] | null, tracked: boolean): void {
  for (const path of touchedIn(call, paths)) {
    const held = current(call, path);
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
  if (options.flags.has('a')) stage(call, null, true);
  for (const [path, held] of git.index) git.head.set(path, held);
  git.index.clear();
  return { status: call.expected, output: null };
};

const reset: Subcommand = (call) => {
  const args = call.args.filter((arg) => arg !== '-q' && arg !== '--quiet');
  const { git } = call.disk;
  const hard = args.includes('--hard');
  const rest = args.filter((arg) => arg !== '--hard' && arg !== '--mixed' && arg !== 'HEAD' && arg !== '--');
  if (rest.some((arg) => /^[-@^~]|[~^@]|^[0-9a-f]{7,40}$/.test(arg)) || (hard && rest.length > 0)) return lose(call);
  if (!hard) {
    const paths = rest.length === 0 ? null : pathsIn(call, rest);
    for (const path of touchedIn(call, paths)) git.index.delete(path);
    return unsaid;
  }
  if (git.lost) return null;
  for (const path of touchedIn(call, null)) {
    const head = headOf(call, path);
    if (head.kind !== 'absent' || git.index.has(path)) bring(call, path, head);
  }
  git.index.clear();
  return unsaid;
};

const stash: Subcommand = (call) => {
  const { git } = call.disk;
  const [verb = 'push', ...rest] = call.args[0]?.startsWith('-') ? ['push', ...call.args] : call.args;
  if (verb === 'list' || verb === 'show') return { status: 0, output: null };
  if (verb === 'drop' && rest.length === 0) {
    git.stashes.pop();
    return unsaid;
  }
  if (verb === 'push' || verb === 'save') {
    const plain = rest.every(
      (arg, at) => arg === '-q' || arg === '-m' || rest[at - 1] === '-m' || (verb === 'save' && !arg.startsWith('-')),
    );
    return plain && !git.lost ? pushStash(call) : lose(call);
  }
  return (verb === 'pop' || verb === 'apply') && rest.length === 0 && !git.lost
    ? popStash(call, verb === 'pop')
    : lose(call);
};

function pushStash(call: Call): Done {
  const kept = new Map<string, Held>();
  for (const path of touchedIn(call, null)) {
    const head = headOf(call, path);
    if (head.kind === 'absent' && !call.disk.git.index.has(path)) continue;
    const held = current(call, path);
    const same = held.kind === head.kind && (held.kind !== 'text' || head.kind !== 'text' || held.text === head.text);
    if (same && held.kind !== 'unknown') continue;
    kept.set(path, held);
    bring(call, path, head);
  }
  call.disk.git.index.clear();
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
    const same = now.kind === head.kind && (now.kind !== 'text' || head.kind !== 'text' || now.text === head.text);
    if (same && now.kind !== 'unknown') bring(call, path, held);
    else call.disk.forget(path);
  }
  if (drops) git.stashes.pop();
  return unsaid;
}

const clean: Subcommand = (call) => {
  const options = readOptions(call.args, { plain: 'fdqxn', long: { force: 'f', quiet: 'q' } });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null || call.disk.git.lost) return null;
  if (options.flags.has('n') || !options.flags.has('f')) return unsaid;
  // What .gitignore names stays without -x.
  if (!options.flags.has('x')) call.disk.doubt();
  for (const path of touchedIn(call, paths.length === 0 ? null : paths)) {
    const held = stagedOf(call, path);
    if (held.kind === 'absent' && call.disk.read(path).kind === 'text') call.disk.remove(path);
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
  [
    'mv',
    (call) =>
      call.args.some((arg) => arg.startsWith('-') && arg !== '-f')
        ? null
        : place(
            { ...call, name: 'mv' },
            call.args.filter((arg) => arg !== '-f'),
            false,
            false,
          ),
  ],
  [
    'rm',
    (call) => {
      if (call.args.includes('--cached')) return lose(call);
      const args = call.args.filter((arg) => arg !== '-q');
      const done = rm({ ...call, args });
      if (done !== null)
        for (const path of pathsIn(
          call,
          args.filter((arg) => !arg.startsWith('-')),
        ) ?? [])
          call.disk.git.index.set(path, { kind: 'absent', doubt: false });
      return done === null || done.status !== 0 ? done : unsaid;
    },
  ],
  ['checkout', checkout],
  ['restore', restore],
  ['add', add],
  ['commit', commit],
  ['reset', reset],
  ['stash', stash],
  ['clean', clean],
  ['apply', apply],
  ['switch', (call) => (/^-[cC]$|^--create$/.test(call.args[0] ?? '') && call.args.length === 2 ? unsaid : lose(call))],
  ...'status diff log show branch tag blame grep ls-files rev-parse config fetch push describe remote'
    .split(' ')
    .map((name) => [name, quiet] as const),
  ...'merge rebase pull revert cherry-pick am bisect worktree read-tree update-index'
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
