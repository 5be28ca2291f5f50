import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, listAt, textAt } from '../json.ts';

type Phrase = (input: JsonObject, spill: Spill) => Asked;

const opaque = (path: string | null, note: string): FileEdit => ({ op: 'opaque', path, note });
const pathIn = (input: JsonObject): string | null => textAt(input, 'path') ?? textAt(input, 'file_path');

function replacement(path: string, input: JsonObject, spill: Spill): FileEdit {
  const old = textAt(input, 'oldText');
  const now = textAt(input, 'newText');
  if (old === null || now === null) return opaque(path, 'an edit without its old or new text');
  return { op: 'replace', path, old: clip(old, spill), new: clip(now, spill), all: false, before: null };
}

/** Earlier versions asked for one replacement, newer ones for a list. */
const edit: Phrase = (input, spill) => {
  const path = pathIn(input);
  if (path === null) return { kind: 'edit', edits: [opaque(null, 'an edit without its path')] };
  const list = Array.isArray(input.edits) ? listAt(input, 'edits').filter(isObject) : [input];
  return { kind: 'edit', edits: list.map((one) => replacement(path, one, spill)) };
};

const write: Phrase = (input, spill) => {
  const path = pathIn(input);
  const content = textAt(input, 'content');
  if (path === null || content === null)
    return { kind: 'edit', edits: [opaque(path, 'a write without its path or content')] };
  return { kind: 'edit', edits: [{ op: 'write', path, content: clip(content, spill), before: null }] };
};

const run: Phrase = (input) => ({ kind: 'run', command: textAt(input, 'command') ?? '', cwd: null });
const read: Phrase = (input) => ({ kind: 'read', path: pathIn(input) });

const other =
  (kind: 'search' | 'task'): Phrase =>
  (input) => ({ kind, input: jsonText(input) });

const PHRASES = {
  bash: run,
  edit,
  write,
  read,
  ls: read,
  grep: other('search'),
  find: other('search'),
  subagent: other('task'),
  task: other('task'),
} satisfies Record<string, Phrase>;

const phrases: ReadonlyMap<string, Phrase> = new Map(Object.entries(PHRASES));

/** What a tool of pi was asked to do. Tools of extensions, which nobody can know, are kept as JSON text. */
export function asked(tool: string, input: unknown, spill: Spill): Asked {
  const phrase = phrases.get(tool);
  return phrase && isObject(input) ? phrase(input, spill) : { kind: 'other', input: jsonText(input ?? null) };
}
