import type { Node, ShellList } from '../syntax/index.ts';
import { Disk, type DiskEffect, type View } from './disk/disk.ts';
import { type GitRecord, newGitRecord, noteIds } from './disk/git-record.ts';
import { follow } from './shell/run.ts';
import { newShell } from './shell/shells.ts';

/** A command line as a step ran it. */
export interface Script {
  readonly list: ShellList;
  /** Something in it could not be read. */
  readonly partly: boolean;
  /** Absolute directory in which it started; null: not known. */
  readonly cwd: string | null;
  /** The status with which it ended; -1: some failure; null: the log does not say. */
  readonly status: number | null;
  /** All that it printed; null where the log does not show it whole. */
  readonly printed: () => string | null;
  /** It may have been cut short anywhere. */
  readonly cutShort: boolean;
  /** Whether bash ran it for certain. */
  readonly bash: boolean;
  /** Reads a script that stands in a file. */
  readonly read: (text: string) => ShellList | null;
  /** Reads a Python program. */
  readonly python: (text: string) => Node | null;
}

const KNOWS_NOTHING: View = {
  read: () => ({ kind: 'unknown' }),
  under: () => [],
  list: () => null,
  base: () => ({ kind: 'unknown' }),
  isBase: () => false,
  root: (folder) => folder,
  touched: () => [],
  spend: () => true,
};

function uncertain(effects: readonly DiskEffect[]): DiskEffect[] {
  return effects.map((effect) => {
    if (effect.kind === 'opaque') return effect;
    return { kind: 'opaque', paths: effect.kind === 'move' ? [effect.path, effect.to] : [effect.path] };
  });
}

/**
 * What a script does to files, told from what they held before it; paths are whole. What cannot be computed is opaque, and
 * so is everything where what we computed ends otherwise than the log says.
 */
export function effectsOfScript(script: Script, view: View, git: GitRecord): readonly DiskEffect[] {
  const disk = new Disk(view, git, script.printed);
  if (script.cutShort) disk.trust = 'maybe';
  const ended = follow(script.list, newShell(script.cwd ?? '', script.bash), disk, script, script.status);
  if (script.partly) disk.lose(null);
  if (git.told.length > 0) noteIds(git, script.printed());
  const { status } = script;
  if (status === null || ended === null || (status === 0) === (ended === 0)) return disk.effects;
  git.lost = true;
  return uncertain(disk.effects);
}

/** What a script asks to see. Paths are whole. */
export interface Asked {
  /** Paths that it names as what it changes, and those it makes them of. */
  readonly paths: readonly string[];
  /** Folders whose names its patterns are matched against. */
  readonly folders: readonly string[];
}

const NOTHING: Asked = { paths: [], folders: [] };

/** What a script asks to see, as far as its words alone, and the folders that `list` knows, tell; nothing where it only reads. */
export function askedByScript(script: Script, list: View['list'] = () => null): Asked {
  const folders = new Set<string>();
  const noted: View['list'] = (folder) => {
    folders.add(folder);
    return list(folder);
  };
  const disk = new Disk({ ...KNOWS_NOTHING, list: noted }, newGitRecord());
  follow(script.list, newShell(script.cwd ?? '', script.bash), disk, script, script.status);
  if (disk.effects.length === 0) return NOTHING;
  const changed = disk.effects.flatMap((effect) => {
    if (effect.kind === 'opaque') return effect.paths ?? [];
    return effect.kind === 'move' ? [effect.path, effect.to] : [effect.path];
  });
  const paths = changed.length === 0 ? [] : [...new Set([...changed, ...disk.reads, ...disk.recalls])];
  return { paths, folders: [...folders] };
}
