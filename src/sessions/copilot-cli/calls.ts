import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, parseJson, textAt } from '../json.ts';

type Phrase = (input: JsonObject, spill: Spill) => Asked;

const edits = (...list: readonly FileEdit[]): Asked => ({ kind: 'edit', edits: list });
const opaque = (path: string | null, note: string): Asked => edits({ op: 'opaque', path, note });

const run: Phrase = (input) => ({ kind: 'run', command: textAt(input, 'command') ?? '', cwd: null });
const read: Phrase = (input) => ({ kind: 'read', path: textAt(input, 'path') });

const replace: Phrase = (input, spill) => {
  const path = textAt(input, 'path');
  const old = textAt(input, 'old_str');
  // Taking text away is said by leaving the new one out.
  const now = input.new_str === undefined ? '' : textAt(input, 'new_str');
  if (path === null || old === null || now === null) return opaque(path, 'an edit without its path, old or new text');
  return edits({ op: 'replace', path, old: clip(old, spill), new: clip(now, spill), all: false, before: null });
};

const create: Phrase = (input, spill) => {
  const path = textAt(input, 'path');
  const content = textAt(input, 'file_text');
  if (path === null || content === null) return opaque(path, 'a new file without its path or content');
  return edits({ op: 'write', path, content: clip(content, spill), before: null });
};

const insert: Phrase = (input) => opaque(textAt(input, 'path'), 'text was put in at a line number');

/** The one tool of earlier versions, whose `command` names what it does. */
const replacer: Phrase = (input, spill) => {
  const command = textAt(input, 'command');
  if (command === 'view') return read(input, spill);
  if (command === 'create') return create(input, spill);
  if (command === 'str_replace') return replace(input, spill);
  return command === 'insert' ? insert(input, spill) : opaque(textAt(input, 'path'), `a ${command ?? 'nameless'} edit`);
};

const other =
  (kind: 'search' | 'web' | 'task' | 'plan'): Phrase =>
  (input) => ({ kind, input: jsonText(input) });

const PHRASES = {
  bash: run,
  powershell: run,
  shell: run,
  edit: replace,
  create,
  insert,
  str_replace_editor: replacer,
  view: read,
  grep: other('search'),
  rg: other('search'),
  glob: other('search'),
  web_fetch: other('web'),
  web_search: other('web'),
  task: other('task'),
  report_intent: other('plan'),
  update_todo: other('plan'),
  exit_plan_mode: other('plan'),
} satisfies Record<string, Phrase>;

const phrases: ReadonlyMap<string, Phrase> = new Map(Object.entries(PHRASES));

/** The arguments of a call as an object; they are written as one, or as JSON text of one. null for free text. */
export function inputOf(given: unknown): JsonObject | null {
  const value = typeof given === 'string' ? parseJson(given) : given;
  return isObject(value) ? value : null;
}

function patch(given: unknown, spill: Spill): Asked {
  const input = inputOf(given);
  const free = typeof given === 'string' && input === null ? given : null;
  const text = free ?? textAt(input, 'input') ?? textAt(input, 'patch') ?? textAt(input, 'patchText');
  return text === null ? opaque(null, 'a patch without its text') : edits({ op: 'patch', text: clip(text, spill) });
}

/** What a tool of Copilot CLI was asked to do. A tool that is not known is kept with its arguments as JSON text. */
export function asked(tool: string, given: unknown, spill: Spill): Asked {
  if (tool === 'apply_patch') return patch(given, spill);
  const phrase = phrases.get(tool);
  if (phrase) return phrase(inputOf(given) ?? {}, spill);
  return { kind: 'other', input: typeof given === 'string' ? given : jsonText(given ?? null) };
}
