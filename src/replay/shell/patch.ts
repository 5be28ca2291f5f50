import { type Call, type Command, type Done, linesOf, SILENT } from '../disk/call.ts';
import { folderOf } from '../disk/disk.ts';
import { applyHunks, type FileDiff, readUnified } from '../edit/unified.ts';
import { readOptions } from './options.ts';

function strip(path: string, count: number): string | null {
  const parts = path.split('/');
  return parts.length > count ? parts.slice(count).join('/') : null;
}

type Change = {
  readonly path: string;
  readonly text: string | null;
  readonly fresh: boolean;
  readonly shifted: boolean;
};

function changeOf(call: Call, file: FileDiff, count: number, reversed: boolean): Change | null {
  const [before, after] = reversed ? [file.to, file.from] : [file.from, file.to];
  const word = before ?? after;
  const bare = word === null ? null : strip(word, count);
  const path = bare === null ? null : call.path(bare);
  const other = before !== null && after !== null ? strip(after, count) : bare;
  if (path === null || other !== bare || file.odd) return null;
  const there = call.disk.exists(path);
  const text = there === false && before === null ? '' : call.disk.text(path);
  if (text === null || (before === null && there !== false) || !call.disk.spend(text.length * 4)) return null;
  const hunks = reversed
    ? file.hunks.map(({ at, nowAt, old, now }) => ({ at: nowAt, nowAt: at, old: now, now: old }))
    : file.hunks;
  const applied = applyHunks(linesOf(text), hunks);
  if (applied === null) return null;
  const result = applied.lines.join('');
  const gone = after === null;
  if (gone && result !== '') return null;
  return { path, text: gone ? null : result, fresh: before === null, shifted: applied.shifted };
}

/**
 * Applies a whole diff, or nothing of it; null where a part of it does not fit exactly. `copies`: a file whose hunks were
 * not where they said is kept as `.orig`.
 */
export function applyDiff(call: Call, text: string, count: number, reversed: boolean, copies: boolean): Done | null {
  const files = readUnified(text);
  const changes = files?.map((file) => changeOf(call, file, count, reversed)) ?? [null];
  const known = changes.filter((change) => change !== null);
  if (known.length < changes.length || new Set(known.map(({ path }) => path)).size < known.length) return null;
  for (const { path, text: now, fresh, shifted } of known) {
    if (shifted && copies) call.disk.transfer(path, `${path}.orig`, true);
    if (fresh && folderOf(path) !== '') call.disk.makeFolder(folderOf(path));
    if (now === null) call.disk.remove(path);
    else call.disk.write(path, now, !fresh);
  }
  return SILENT;
}

/** `patch [-pN] [-R] [-s] [-i FILE]`; what it says of the files is not told. */
export const patch: Command = (call) => {
  const long = { strip: 'p', input: 'i', reverse: 'R', silent: 's', quiet: 's', forward: 'N', directory: 'd' };
  const options = readOptions(call.args, { plain: 'RsNu', valued: 'pi', long });
  if (options === null || options.words.length > 0) return null;
  const file = options.values.get('i');
  const path = file === undefined ? null : call.path(file);
  const text = file === undefined ? call.input() : path === null ? null : call.disk.text(path);
  const strips = options.values.get('p');
  if (text === null || strips === undefined || !/^\d$/.test(strips)) return null;
  const done = applyDiff(call, text, Number(strips), options.flags.has('R'), true);
  return done === null ? null : { ...done, output: options.flags.has('s') ? '' : null };
};
