import { type FilePatch, readV4a } from '../../syntax/index.ts';

/** What a patch of the V4A form makes of a file. */
export type Patched =
  | { readonly how: 'add'; readonly text: string }
  | { readonly how: 'update'; readonly chunks: readonly { readonly old: string; readonly now: string }[] }
  | { readonly how: 'delete' };

function patchedBy(file: FilePatch): Patched {
  if (file.op === 'delete') return { how: 'delete' };
  if (file.op === 'add') return { how: 'add', text: file.content };
  const chunks = file.chunks.filter((chunk) => chunk.old.length + chunk.new.length > 0);
  return { how: 'update', chunks: chunks.map((one) => ({ old: one.old.join('\n'), now: one.new.join('\n') })) };
}

/** The files of a patch by their paths, with what it makes of each; a file that moves goes by its new path. */
export function patchedFiles(text: string): ReadonlyMap<string, Patched> {
  const nameOf = (file: FilePatch): string => (file.op === 'update' && file.to !== null ? file.to : file.path);
  return new Map(readV4a(text).map((file) => [nameOf(file).trim(), patchedBy(file)]));
}

/** A text after such a change; null where it was not known, or a chunk does not fit it as it stands. */
export function applyPatched(text: string | null, patched: Patched): string | null {
  if (patched.how === 'add') return patched.text;
  if (patched.how === 'delete') return null;
  let now = text;
  let from = 0;
  for (const chunk of patched.chunks) {
    const at: number = now === null ? -1 : now.indexOf(chunk.old, from);
    if (now === null || at < 0) return null;
    now = `${now.slice(0, at)}${chunk.now}${now.slice(at + chunk.old.length)}`;
    from = at + chunk.now.length;
  }
  return now;
}
