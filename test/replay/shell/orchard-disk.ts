import type { Grammars } from '../../../src/core/index.ts';
import type { DiskEffect, Held, View } from '../../../src/replay/disk/disk.ts';
import { type GitRecord, newGitRecord } from '../../../src/replay/disk/git-record.ts';
import { effectsOfScript, type Script } from '../../../src/replay/script.ts';
import { parsePython, readProgram } from '../../../src/syntax/index.ts';

/** A view in which nothing exists but the given files; `null`: a file whose content is not known. */
function viewOf(files: Readonly<Record<string, string | null>>, whole: boolean): View {
  const names = Object.keys(files);
  const read = (path: string): Held => {
    if (!Object.hasOwn(files, path))
      return names.some((name) => name.startsWith(`${path}/`)) ? { kind: 'folder' } : { kind: 'absent', doubt: false };
    const text = files[path] ?? null;
    return text === null ? { kind: 'unknown' } : { kind: 'text', text, doubt: false };
  };
  return {
    read,
    under: (folder) => names.filter((name) => name.startsWith(`${folder}/`)),
    list: (folder) => {
      const prefix = folder === '' ? '' : `${folder}/`;
      const inside = names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
      const kindOf = (name: string) => (name.includes('/') ? ('folder' as const) : ('file' as const));
      return {
        names: new Map(inside.map((name) => [name.split('/')[0] as string, kindOf(name)])),
        whole,
        doubt: false,
      };
    },
    base: read,
    isBase: () => false,
    root: () => '',
    touched: () => [],
    spend: () => true,
  };
}

/** What a line does to some files. `status`: as the log tells it. */
export function effectsOf(
  line: string,
  files: Readonly<Record<string, string | null>>,
  grammars: Grammars,
  more: Partial<Script> & { readonly git?: GitRecord; readonly whole?: boolean; readonly root?: View['root'] } = {},
): readonly DiskEffect[] {
  const reading = readProgram(line, grammars);
  const read = (text: string) => readProgram(text, grammars)?.list ?? null;
  const python = (text: string) => parsePython(text, grammars);
  const { git = newGitRecord(), whole = true, root = () => '', ...rest } = more;
  const partly = (reading?.problems.length ?? 0) > 0;
  const script = {
    list: reading?.list ?? [],
    partly,
    cwd: null,
    status: null,
    printed: () => null,
    cutShort: false,
    bash: true,
    read,
    python,
  };
  return effectsOfScript({ ...script, ...rest }, { ...viewOf(files, whole), root }, git);
}
