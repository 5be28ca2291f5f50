import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, parseJson, textAt } from '../json.ts';

type Phrase = (input: JsonObject, spill: Spill) => Asked;

const opaque = (path: string | null, note: string): FileEdit => ({ op: 'opaque', path, note });
const edit = (edits: readonly FileEdit[]): Asked => ({ kind: 'edit', edits });
const pathIn = (input: JsonObject): string | null => textAt(input, 'path') ?? textAt(input, 'file_path');

/** The two lines of Kimi name the same things differently. */
function replacement(path: string, input: JsonObject, spill: Spill): FileEdit {
  const old = textAt(input, 'old') ?? textAt(input, 'old_string');
  const now = textAt(input, 'new') ?? textAt(input, 'new_string');
  if (old === null || now === null || old === '') return opaque(path, 'an edit without its old or new text');
  const all = input.replace_all === true;
  return { op: 'replace', path, old: clip(old, spill), new: clip(now, spill), all, before: null };
}

const replace: Phrase = (input, spill) => {
  const path = pathIn(input);
  if (path === null) return edit([opaque(null, 'an edit without its path')]);
  const given = input.edit ?? input.edits ?? input;
  const list = (Array.isArray(given) ? given : [given]).filter(isObject);
  return edit(list.map((one) => replacement(path, one, spill)));
};

/** Whole lines behind the last one, which an update without context says in the grammar of patches. */
function appended(path: string, content: string, spill: Spill): FileEdit {
  if (!content.endsWith('\n') || path.includes('\n')) return opaque(path, 'text was put behind what the file held');
  const added = content.slice(0, -1).replace(/^/gm, '+');
  return { op: 'patch', text: clip(`*** Begin Patch\n*** Update File: ${path}\n@@\n${added}\n*** End Patch\n`, spill) };
}

const write: Phrase = (input, spill) => {
  const path = pathIn(input);
  const content = textAt(input, 'content');
  if (path === null || content === null) return edit([opaque(path, 'a write without its path or content')]);
  if (input.mode === 'append') return edit([appended(path, content, spill)]);
  return edit([{ op: 'write', path, content: clip(content, spill), before: null }]);
};

const run: Phrase = (input) => ({ kind: 'run', command: textAt(input, 'command') ?? '', cwd: textAt(input, 'cwd') });
const read: Phrase = (input) => ({ kind: 'read', path: pathIn(input) });

const other =
  (kind: 'search' | 'web' | 'task' | 'plan'): Phrase =>
  (input) => ({ kind, input: jsonText(input) });

const PHRASES = {
  Shell: run,
  Bash: run,
  CMD: run,
  WriteFile: write,
  Write: write,
  StrReplaceFile: replace,
  Edit: replace,
  ReadFile: read,
  Read: read,
  ReadMediaFile: read,
  Glob: other('search'),
  Grep: other('search'),
  SearchWeb: other('web'),
  WebSearch: other('web'),
  FetchURL: other('web'),
  Task: other('task'),
  Agent: other('task'),
  AgentSwarm: other('task'),
  SetTodoList: other('plan'),
  TodoList: other('plan'),
  EnterPlanMode: other('plan'),
  ExitPlanMode: other('plan'),
} satisfies Record<string, Phrase>;

const phrases: ReadonlyMap<string, Phrase> = new Map(Object.entries(PHRASES));

/** What a tool of Kimi was asked to do; its arguments are an object or JSON text of one. Others are kept as JSON text. */
export function asked(tool: string, given: unknown, spill: Spill): Asked {
  const input = typeof given === 'string' ? parseJson(given) : given;
  const phrase = phrases.get(tool);
  if (phrase && isObject(input)) return phrase(input, spill);
  return { kind: 'other', input: typeof given === 'string' ? given : jsonText(given ?? null) };
}
