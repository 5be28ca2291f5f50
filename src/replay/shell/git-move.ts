import { type Call, type Done, failed, pathsIn } from '../disk/call.ts';
import { type Held, nameOf, within } from '../disk/disk.ts';
import { place } from './copies.ts';
import { rm } from './files.ts';
import { headOf, lose, type Subcommand, sameHeld, stagedOf, touchedIn, unsaid } from './git-paths.ts';
import { readOptions } from './options.ts';

const GONE: Held = { kind: 'absent', doubt: false };

/** Files that git knows at a path or below it, as far as the session has to do with them. */
const trackedAt = (call: Call, path: string): string[] =>
  [...new Set([path, ...touchedIn(call, [path])])].filter((one) => stagedOf(call, one).kind === 'text');

/** `git mv`: what is staged moves along; what git does not track, or what is in the way, is an error. */
export const gitMove: Subcommand = (call) => {
  const options = readOptions(call.args, { plain: 'f', long: { force: 'f' } });
  const paths = options === null ? null : pathsIn(call, options.words);
  const target = paths?.at(-1);
  if (options === null || paths === null || target === undefined) return lose(call);
  const { disk } = call;
  const into = disk.isFolder(target);
  const pairs = paths
    .slice(0, -1)
    .map((path) => [path, into === true ? within(target, nameOf(path)) : target] as const);
  const isFile = (path: string): boolean => disk.isFolder(path) === false;
  if (pairs.some(([path]) => isFile(path) && stagedOf(call, path).kind === 'absent')) return failed(128);
  if (!options.flags.has('f') && pairs.some(([, to]) => disk.exists(to) === true)) return failed(128);
  const staged = pairs.flatMap(([from, to]) =>
    trackedAt(call, from).map((path) => [path, to + path.slice(from.length), stagedOf(call, path)] as const),
  );
  const done = place({ ...call, name: 'mv' }, options.words, false, false);
  if (done === null || done.status !== 0) return done === null ? lose(call) : done;
  for (const [path, to, held] of staged) {
    disk.git.index.set(path, GONE);
    disk.git.index.set(to, held);
  }
  return unsaid;
};

/** Whether git keeps a file that it is told to remove, for it holds what is nowhere else. */
function isKept(call: Call, path: string, cached: boolean): boolean {
  const [head, staged, now] = [headOf(call, path), stagedOf(call, path), call.disk.read(path)];
  const changed = now.kind !== 'absent' && !sameHeld(now, staged);
  const added = !sameHeld(staged, head);
  return cached ? changed && added : changed || added;
}

/** `git rm`: all of what it names or, where one of it cannot go, nothing. */
export const gitRemove: Subcommand = (call) => {
  const long = { quiet: 'q', force: 'f', cached: 'c', recursive: 'r' };
  const options = readOptions(call.args, { plain: 'qfr', long });
  const paths = options === null ? null : pathsIn(call, options.words);
  if (options === null || paths === null || call.disk.git.lost) return lose(call);
  const { disk } = call;
  const [cached, deep, force] = ['c', 'r', 'f'].map((flag) => options.flags.has(flag));
  const folders = paths.filter((path) => disk.isFolder(path) !== false && stagedOf(call, path).kind !== 'text');
  if (folders.length > 0 && !deep) return disk.isFolder(folders[0] as string) === null ? lose(call) : failed(128);
  if (paths.some((path) => !folders.includes(path) && stagedOf(call, path).kind === 'absent')) return failed(128);
  const tracked = [...new Set(paths.flatMap((path) => trackedAt(call, path)))];
  if (!force && tracked.some((path) => isKept(call, path, cached === true))) return failed(1);
  for (const path of tracked) disk.git.index.set(path, GONE);
  if (cached) return unsaid;
  const others = folders.flatMap((path) => touchedIn(call, [path])).filter((path) => !tracked.includes(path));
  if (others.some((path) => disk.read(path).kind === 'text')) {
    for (const path of tracked) disk.remove(path);
    disk.lose(folders);
    return unsaid;
  }
  const done: Done | null = rm({ ...call, args: ['-rf', '--', ...options.words] });
  for (const path of tracked) disk.dropEmpty(path, call.shell.cwd);
  return done === null ? lose(call) : { ...done, loud: true };
};
