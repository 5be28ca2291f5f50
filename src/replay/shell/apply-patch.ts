import { readV4a } from '../../syntax/index.ts';
import { type Call, type Command, type Done, SILENT } from '../disk/call.ts';
import { folderOf } from '../disk/disk.ts';
import { newBudget } from '../edit/budget.ts';
import { updateText } from '../edit/v4a-apply.ts';

/** Where a patch cannot be followed, the files that it names may have changed. */
function loseAll({ disk }: Call, paths: readonly string[], status: number | null): Done {
  disk.lose(paths);
  return { status, output: null };
}

/** `apply_patch` with a V4A patch as its argument or on standard input: all files, or what it names is opaque. */
export const applyPatch: Command = (call) => {
  const { disk } = call;
  const text = call.args[0] ?? call.input();
  const files = text === null ? [] : readV4a(text);
  const named = files.flatMap((file) => ('to' in file && file.to !== null ? [file.path, file.to] : [file.path]));
  const paths = named.map(call.path).filter((path) => path !== null);
  if (files.length === 0 || paths.length < named.length) return null;
  const changes: (() => void)[] = [];
  for (const file of files) {
    const path = call.path(file.path) as string;
    if (file.op === 'add') changes.push(() => disk.write(path, file.content));
    else if (file.op === 'delete') changes.push(() => disk.remove(path));
    else {
      const before = disk.text(path);
      const done = before === null ? null : updateText(before, file.chunks, newBudget());
      if (done === null || 'why' in done) return loseAll(call, paths, call.expected);
      changes.push(() => disk.write(path, done.text, true));
      const target = file.to === null ? null : call.path(file.to);
      if (target !== null && target !== path) changes.push(() => disk.transfer(path, target, false));
    }
  }
  for (const path of paths) if (folderOf(path) !== '') disk.makeFolder(folderOf(path));
  for (const change of changes) change();
  return { ...SILENT, output: null };
};
