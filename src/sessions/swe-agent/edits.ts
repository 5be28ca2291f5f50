import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import { type Swap, swapLines, swapText, type View } from './windows.ts';

/** The file that is open in the agent's editor, and what was last shown of it. */
export interface OpenFile {
  readonly path: string | null;
  readonly view: View | null;
}

const opaque = (path: string | null, note: string): readonly FileEdit[] => [{ op: 'opaque', path, note }];

function replacement(file: OpenFile, swap: Swap | null, note: string, spill: Spill): readonly FileEdit[] {
  const { path } = file;
  if (path === null || swap === null || swap.old === swap.new) return opaque(path, note);
  if (swap.blank) return [{ op: 'write', path, content: clip(`${swap.new}\n`, spill), before: null }];
  return [{ op: 'replace', path, old: clip(swap.old, spill), new: clip(swap.new, spill), all: false, before: null }];
}

/** The text of an edit: what stands between its first line and the mark that ends it. */
function bodyOf(action: string): string[] {
  const text = action
    .replace(/\n?end_of_edit\s*$/, '')
    .split('\n')
    .slice(1);
  return text;
}

const UNSEEN = 'lines were changed by their numbers, and the log does not show what stood there';

/** `edit 3:5` with the new lines below it, or `edit` between the cursors. null: another form of edit. */
export function lineEdit(action: string, file: OpenFile, spill: Spill): readonly FileEdit[] | null {
  const head = /^edit(?:\s+(\d{1,9}):(\d{1,9}))?[ \t]*(?:\n|$)/.exec(action);
  if (!head) return null;
  const { view } = file;
  const numbers = head[1] === undefined ? view?.cursors : [Number(head[1]), Number(head[2])];
  const [first, last] = numbers ?? [];
  if (!view || first === undefined || last === undefined || last < first) return opaque(file.path, UNSEEN);
  return replacement(file, swapLines(view, first, Math.min(last, view.total), bodyOf(action)), UNSEEN, spill);
}

/** `edit 'old' 'new' [replace-all]`: the first place in the window, or every one in the file. */
export function searchEdit(words: readonly string[], file: OpenFile, spill: Spill): readonly FileEdit[] {
  const [, search, put, everywhere] = words;
  const { path, view } = file;
  if (path === null || search === undefined || put === undefined) return opaque(path, 'an edit that cannot be told');
  const all = everywhere !== undefined && !/^(?:false|0|no)$/i.test(everywhere);
  const swap = all || !view ? null : swapText(view, search, put);
  if (swap) return replacement(file, swap, UNSEEN, spill);
  return [{ op: 'replace', path, old: clip(search, spill), new: clip(put, spill), all, before: null }];
}

/** `insert 'text' [line]`: behind that line, or at the end. */
export function insertion(words: readonly string[], file: OpenFile, spill: Spill): readonly FileEdit[] {
  const [, text, line] = words;
  const { path, view } = file;
  if (text === undefined || !view) return opaque(path, UNSEEN);
  const behind = line === undefined ? view.total : Number(line);
  if (!view.lines.has(behind)) return opaque(path, UNSEEN);
  return replacement(file, swapLines(view, behind + 1, behind, text.split('\n')), UNSEEN, spill);
}

/** The path and the options behind `str_replace_editor <command>`: `--name value` or `--name=value`. */
export function editorOptions(words: readonly string[]): readonly [string | null, ReadonlyMap<string, string>] {
  const options = new Map<string, string>();
  let path: string | null = null;
  for (let at = 2; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const named = /^--(\w{1,40})(?:=([\s\S]*))?$/.exec(word);
    if (!named) path ??= word;
    else if (named[2] !== undefined) options.set(named[1] ?? '', named[2]);
    else {
      at += 1;
      options.set(named[1] ?? '', words[at] ?? '');
    }
  }
  return [path, options];
}
