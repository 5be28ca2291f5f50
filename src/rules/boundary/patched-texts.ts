/** What a patch of the V4A form makes of a file. */
export type Patched =
  | { readonly how: 'add'; readonly text: string }
  | { readonly how: 'update'; readonly chunks: readonly { readonly old: string; readonly now: string }[] }
  | { readonly how: 'delete' };

const HEAD = /^\*\*\* (Add|Update|Delete) File: (.{1,1000})$/;
const MOVE = /^\*\*\* Move to: (.{1,1000})$/;

/** The chunks of an update: what stands between two `@@`, as the lines before and after. */
function chunksOf(lines: readonly string[]): { readonly old: string; readonly now: string }[] {
  const chunks: { old: string[]; now: string[] }[] = [{ old: [], now: [] }];
  for (const line of lines) {
    const chunk = chunks.at(-1);
    if (line.startsWith('@@')) chunks.push({ old: [], now: [] });
    else if (chunk !== undefined && !line.startsWith('*** ')) {
      if (!line.startsWith('+')) chunk.old.push(line.slice(1));
      if (!line.startsWith('-')) chunk.now.push(line.slice(1));
    }
  }
  return chunks
    .filter(({ old, now }) => old.length + now.length > 0)
    .map(({ old, now }) => ({ old: old.join('\n'), now: now.join('\n') }));
}

/** The files of a patch by their paths, with what it makes of each; a file that moves goes by its new path. */
export function patchedFiles(text: string): ReadonlyMap<string, Patched> {
  const files = new Map<string, Patched>();
  let open: { readonly verb: string; name: string; readonly lines: string[] } | null = null;
  const close = (): void => {
    if (open === null) return;
    const { verb, name, lines } = open;
    if (verb === 'Delete') files.set(name, { how: 'delete' });
    else if (verb === 'Update') files.set(name, { how: 'update', chunks: chunksOf(lines) });
    else
      files.set(name, {
        how: 'add',
        text: lines.flatMap((line) => (line.startsWith('+') ? `${line.slice(1)}\n` : [])).join(''),
      });
    open = null;
  };
  for (const line of text.split('\n')) {
    const [, verb, name = ''] = HEAD.exec(line) ?? [];
    const moved = MOVE.exec(line)?.[1];
    if (verb !== undefined) {
      close();
      open = { verb, name: name.trim(), lines: [] };
    } else if (line.startsWith('*** End Patch')) close();
    else if (open !== null && moved !== undefined) open.name = moved.trim();
    else if (open !== null) open.lines.push(line);
  }
  close();
  return files;
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
