import type { FileEdit, Spill } from '../../core/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, listAt, textAt } from '../json.ts';
import { clipText, longTextAt } from '../long-text/long-text.ts';

type Phrase = (input: JsonObject, spill: Spill, cwd: string | null) => Asked;

const opaque = (path: string | null, note: string): FileEdit => ({ op: 'opaque', path, note });

function replacement(path: string, input: JsonObject, spill: Spill): FileEdit {
  const old = longTextAt(input, 'old_string');
  const next = longTextAt(input, 'new_string');
  if (old === null || next === null) return opaque(path, 'an edit without its old or new text');
  const all = input.replace_all === true;
  return { op: 'replace', path, old: clipText(old, spill), new: clipText(next, spill), all, before: null };
}

function edit(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'file_path');
  if (path === null) return { kind: 'edit', edits: [opaque(null, 'an edit without a path')] };
  const list = Array.isArray(input.edits) ? listAt(input, 'edits').filter(isObject) : [input];
  return { kind: 'edit', edits: list.map((one) => replacement(path, one, spill)) };
}

function write(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'file_path');
  const content = longTextAt(input, 'content');
  if (path === null || content === null)
    return { kind: 'edit', edits: [opaque(path, 'a write without path or content')] };
  return { kind: 'edit', edits: [{ op: 'write', path, content: clipText(content, spill), before: null }] };
}

const notebook: Phrase = (input) => ({
  kind: 'edit',
  edits: [opaque(textAt(input, 'notebook_path'), 'a notebook cell was changed, and the log does not hold the file')],
});

const reading =
  (key: string): Phrase =>
  (input) => ({ kind: 'read', path: textAt(input, key) });

const other =
  (kind: 'search' | 'web' | 'task' | 'plan'): Phrase =>
  (input) => ({ kind, input: jsonText(input) });

const run: Phrase = (input, _spill, cwd) => ({ kind: 'run', command: textAt(input, 'command') ?? '', cwd });

const PHRASES = {
  Bash: run,
  PowerShell: run,
  Edit: edit,
  MultiEdit: edit,
  Write: write,
  NotebookEdit: notebook,
  Read: reading('file_path'),
  NotebookRead: reading('notebook_path'),
  LS: reading('path'),
  Grep: other('search'),
  Glob: other('search'),
  WebFetch: other('web'),
  WebSearch: other('web'),
  web_fetch: other('web'),
  web_search: other('web'),
  Task: other('task'),
  Agent: other('task'),
  TodoRead: other('plan'),
  TodoWrite: other('plan'),
  TaskCreate: other('plan'),
  TaskGet: other('plan'),
  TaskList: other('plan'),
  TaskUpdate: other('plan'),
  EnterPlanMode: other('plan'),
  ExitPlanMode: other('plan'),
} satisfies Record<string, Phrase>;

const phrases: ReadonlyMap<string, Phrase> = new Map(Object.entries(PHRASES));

/** What a tool of Claude Code was asked to do. A tool that is not known, or odd input, is kept as JSON text. */
export function asked(tool: string, input: unknown, spill: Spill, cwd: string | null): Asked {
  const phrase = phrases.get(tool);
  return phrase && isObject(input) ? phrase(input, spill, cwd) : { kind: 'other', input: jsonText(input) };
}
