import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { HostError } from '../core/index.ts';

/** The files that somebody works on. Paths are relative to its top; none leads out of it. */
export interface WorkingFolder {
  readonly top: string;
  /** Null where there is no such file. HostError where it is no plain file. */
  read(name: string): string | null;
  /** Makes the folders above it. HostError where something in the way is no folder, or the place is no plain file. */
  write(name: string, text: string): void;
}

function topOf(dir: string): string {
  for (let folder = path.resolve(dir); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder;
    if (folder === path.dirname(folder))
      throw new HostError(`${dir} lies in no working folder of git`, 'Name the folder of a clone by --repo.');
  }
}

/** A link could lead anywhere: the repository may have been written by somebody else. */
function placeOf(top: string, name: string): string {
  const parts = name.split('/');
  parts.forEach((_, at) => {
    const place = path.join(top, ...parts.slice(0, at + 1));
    const found = lstatSync(place, { throwIfNoEntry: false });
    const fits = at === parts.length - 1 ? found?.isFile() : found?.isDirectory();
    if (found !== undefined && !fits)
      throw new HostError(`${place} is no plain ${at === parts.length - 1 ? 'file' : 'folder'}`, 'Move it away.');
  });
  return path.join(top, ...parts);
}

/** Opens the working folder that `dir` lies in. HostError where there is none. */
export function openWorkingFolder(dir: string): WorkingFolder {
  const top = topOf(dir);
  return {
    top,
    read(name) {
      const place = placeOf(top, name);
      return existsSync(place) ? readFileSync(place, 'utf8') : null;
    },
    write(name, text) {
      const place = placeOf(top, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, text);
    },
  };
}
