import { type FilePatch, readV4a } from '../../syntax/index.ts';

/** The files of a patch by their paths, with what it makes of each; a file that moves goes by its new path. */
export function patchedFiles(text: string): ReadonlyMap<string, FilePatch> {
  const nameOf = (file: FilePatch): string => (file.op === 'update' && file.to !== null ? file.to : file.path);
  return new Map(readV4a(text).map((file) => [nameOf(file).trim(), file]));
}

/** A text after such a change; null where it was not known, or a chunk does not fit it as it stands. */
export function applyPatched(text: string | null, patched: FilePatch): string | null {
  if (patched.op === 'add') return patched.content;
  if (patched.op === 'delete') return null;
  let now = text;
  let from = 0;
  for (const chunk of patched.chunks) {
    if (now === null) return null;
    if (chunk.old.length + chunk.new.length === 0) continue;
    const [old, fresh] = [chunk.old.join('\n'), chunk.new.join('\n')];
    const at = now.indexOf(old, from);
    if (at < 0) return null;
    now = `${now.slice(0, at)}${fresh}${now.slice(at + old.length)}`;
    from = at + fresh.length;
  }
  return now;
}
