import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, listAt, parseJson, textAt } from '../json.ts';

type Phrase = (input: JsonObject, spill: Spill) => Asked;

const edits = (...list: readonly FileEdit[]): Asked => ({ kind: 'edit', edits: list });
const opaque = (path: string | null, note: string): FileEdit => ({ op: 'opaque', path, note });

const pathOf = (input: JsonObject): string | null =>
  textAt(input, 'path') ?? textAt(input, 'file_path') ?? textAt(input, 'target_file');

function replacement(path: string | null, input: JsonObject, spill: Spill): FileEdit {
  const old = textAt(input, 'old_string') ?? textAt(input, 'oldString');
  const now = textAt(input, 'new_string') ?? textAt(input, 'newString');
  if (path === null || old === null || now === null) return opaque(path, 'an edit whose content is not in the call');
  const all = input.replace_all === true || input.replaceAll === true;
  return { op: 'replace', path, old: clip(old, spill), new: clip(now, spill), all, before: null };
}

const replace: Phrase = (input, spill) => {
  const path = pathOf(input);
  const list = listAt(input, 'edits').filter(isObject);
  if (list.length === 0) return edits(replacement(path, input, spill));
  return edits(...list.map((one) => replacement(pathOf(one) ?? path, one, spill)));
};

const write: Phrase = (input, spill) => {
  const path = pathOf(input);
  const content = textAt(input, 'contents') ?? textAt(input, 'fileText') ?? textAt(input, 'content');
  if (path === null || content === null) return edits(opaque(path, 'a write without its path or content'));
  return edits({ op: 'write', path, content: clip(content, spill), before: null });
};

/** Taking a file away, in the one grammar that has words for it. A path of several lines would not fit in. */
const remove: Phrase = (input, spill) => {
  const path = pathOf(input);
  if (path === null || /[\r\n]/.test(path)) return edits(opaque(path, 'a deletion without a path'));
  return edits({ op: 'patch', text: clip(`*** Begin Patch\n*** Delete File: ${path}\n*** End Patch`, spill) });
};

const patch: Phrase = (input, spill) => {
  const text = textAt(input, 'patch') ?? textAt(input, 'input') ?? textAt(input, 'patchContent');
  return edits(text === null ? opaque(null, 'a patch without its text') : { op: 'patch', text: clip(text, spill) });
};

const notebook: Phrase = (input) =>
  edits(
    opaque(textAt(input, 'target_notebook') ?? pathOf(input), 'a notebook cell was changed; cells are not replayed'),
  );

const run: Phrase = (input) => ({
  kind: 'run',
  command: textAt(input, 'command') ?? '',
  cwd: textAt(input, 'workingDirectory') || textAt(input, 'working_directory') || null,
});

const read: Phrase = (input) => ({ kind: 'read', path: pathOf(input) ?? textAt(input, 'target_directory') });

const other =
  (kind: 'search' | 'web' | 'task' | 'plan'): Phrase =>
  (input) => ({ kind, input: jsonText(input) });

/** By the tool's name in small letters, without what only its carrier adds: `shellToolCall` and `Shell` are one. */
const PHRASES = {
  shell: run,
  bash: run,
  terminal: run,
  runterminalcmd: run,
  edit: replace,
  strreplace: replace,
  multistrreplace: replace,
  searchreplace: replace,
  editfile: replace,
  write,
  delete: remove,
  deletefile: remove,
  applypatch: patch,
  editnotebook: notebook,
  read,
  readfile: read,
  ls: read,
  listdir: read,
  grep: other('search'),
  rg: other('search'),
  ripgrep: other('search'),
  glob: other('search'),
  grepsearch: other('search'),
  filesearch: other('search'),
  codebasesearch: other('search'),
  semanticsearch: other('search'),
  semsearch: other('search'),
  websearch: other('web'),
  webfetch: other('web'),
  fetch: other('web'),
  task: other('task'),
  agent: other('task'),
  todowrite: other('plan'),
  updatetodos: other('plan'),
  readtodos: other('plan'),
  createplan: other('plan'),
} satisfies Record<string, Phrase>;

const phrases: ReadonlyMap<string, Phrase> = new Map(Object.entries(PHRASES));

/** The name of a tool as its carrier gives it: `shellToolCall` is `shell`. */
export const toolOf = (key: string): string => key.replace(/ToolCall$/, '');

/** What a tool of Cursor was asked to do. A tool that is not known is kept with its input as JSON text. */
export function asked(tool: string, given: unknown, spill: Spill): Asked {
  const phrase = phrases.get(tool.toLowerCase().replaceAll('_', ''));
  const value = typeof given === 'string' ? (parseJson(given) ?? { input: given }) : given;
  if (phrase) return phrase(isObject(value) ? value : {}, spill);
  return { kind: 'other', input: typeof given === 'string' ? given : jsonText(given ?? null) };
}
