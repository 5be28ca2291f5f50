import { type Call, type Command, type Done, failed, pathsIn, SILENT } from '../disk/call.ts';
import { nameOf, within } from '../disk/disk.ts';
import { readOptions } from './options.ts';

/** Puts one thing at its place. False: it is an error; null: it cannot be told what happens. */
function putOne(call: Call, from: string, to: string, deep: boolean): boolean | null {
  const { disk, name } = call;
  const keep = name === 'cp';
  const there = disk.exists(from);
  if (there === false) return false;
  const folder = disk.isFolder(from);
  if (from === to) return false;
  if (folder === true && to.startsWith(`${from}/`)) return null;
  if (folder === true && keep && !deep) return false;
  const target = disk.read(to);
  if (target.kind === 'folder') return folder === true && keep ? merge(call, from, to) : null;
  if (folder === true && target.kind === 'text') return false;
  if (disk.canWrite(to) === false) return false;
  disk.transfer(from, to, keep);
  return there === null ? null : true;
}

/** A folder copied onto one of its name: file by file. */
function merge(call: Call, from: string, to: string): boolean | null {
  const { disk } = call;
  const inside = disk.under(from);
  const pairs = inside.map((path) => [path, to + path.slice(from.length)] as const);
  if (
    disk.list(from) === null ||
    pairs.some(([one, other]) => disk.isFolder(one) !== disk.isFolder(other) && disk.exists(other) !== false)
  )
    return null;
  for (const [one, other] of pairs) {
    if (disk.isFolder(one) === true) disk.makeFolder(other);
    else disk.transfer(one, other, true);
  }
  return true;
}

/** Moves or copies words to the last of them: into it where it is a folder. */
export function place(call: Call, words: readonly string[], deep: boolean, exact: boolean): Done | null {
  const sources = words.slice(0, -1);
  const last = words.at(-1);
  const target = last === undefined ? null : call.path(last);
  const paths = pathsIn(call, sources);
  if (last === undefined || target === null || paths === null || paths.length === 0) return null;
  if (sources.some((word) => /(^|\/)\.{1,2}\/?$/.test(word))) return null;
  const { disk, shell } = call;
  if (
    shell.cwd === null ||
    (call.name !== 'cp' && paths.some((path) => path === shell.cwd || shell.cwd?.startsWith(`${path}/`)))
  )
    return null;
  const folder = exact ? false : disk.isFolder(target);
  if (folder !== true && (paths.length > 1 || last.endsWith('/'))) {
    if (folder === false && !(paths.length === 1 && disk.isFolder(paths[0] as string) === true)) return failed();
    if (folder === null && call.expected !== 0) return null;
  }
  const into = folder === true || (folder === null && (paths.length > 1 || last.endsWith('/')));
  if (folder === null && !into && disk.isFolder(paths[0] as string) !== false) disk.doubt();
  let status: number | null = 0;
  for (const path of paths) {
    const done = putOne(call, path, into ? within(target, nameOf(path)) : target, deep);
    if (done === false) status = 1;
    if (done === null) {
      disk.lose([path, into ? within(target, nameOf(path)) : target]);
      status = status === 0 ? call.expected : status;
    }
  }
  return status === 0 ? SILENT : { status, output: '' };
}

/** `mv` and `cp`, also `-t FOLDER`; what depends on times or asks is left alone. */
export const move: Command = (call) => {
  const plain = call.name === 'cp' ? 'rRafpdPLHT' : 'fT';
  const long = { recursive: 'r', archive: 'a', force: 'f', 'target-directory': 't', 'no-target-directory': 'T' };
  const options = readOptions(call.args, { plain, valued: 't', long });
  if (options === null) return null;
  const deep = ['r', 'R', 'a'].some((flag) => options.flags.has(flag));
  const folder = options.values.get('t');
  if (folder !== undefined && call.disk.isFolder(call.path(folder) ?? '') !== true) return null;
  const words = folder === undefined ? options.words : [...options.words, `${folder.replace(/(?<!\/)\/+$/, '')}/`];
  return place(call, words, deep, options.flags.has('T'));
};
