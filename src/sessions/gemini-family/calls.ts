import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, listAt, numberAt, textAt } from '../json.ts';

type Phrase = (input: JsonObject, spill: Spill) => Asked;

const edit = (...edits: readonly FileEdit[]): Asked => ({ kind: 'edit', edits });
const opaque = (path: string | null, note: string): Asked => edit({ op: 'opaque', path, note });

const pathIn = (input: JsonObject): string | null =>
  textAt(input, 'file_path') ?? textAt(input, 'absolute_path') ?? textAt(input, 'path') ?? textAt(input, 'dir_path');

const run: Phrase = (input) => ({
  kind: 'run',
  command: textAt(input, 'command') ?? '',
  cwd: textAt(input, 'dir_path') ?? textAt(input, 'directory') ?? textAt(input, 'cwd'),
});

const replacesAll = (input: JsonObject): boolean =>
  input.replace_all === true || input.allow_multiple === true || (numberAt(input, 'expected_replacements') ?? 1) > 1;

/** An edit whose old text is empty makes a new file. */
const replace: Phrase = (input, spill) => {
  const path = pathIn(input);
  const old = textAt(input, 'old_string');
  const now = textAt(input, 'new_string');
  if (path === null || old === null || now === null) return opaque(path, 'an edit without its path, old or new text');
  if (old === '') return edit({ op: 'write', path, content: clip(now, spill), before: null });
  return edit({
    op: 'replace',
    path,
    old: clip(old, spill),
    new: clip(now, spill),
    all: replacesAll(input),
    before: null,
  });
};

const write: Phrase = (input, spill) => {
  const path = pathIn(input);
  const content = textAt(input, 'content');
  if (path === null || content === null) return opaque(path, 'a write without its path or content');
  return edit({ op: 'write', path, content: clip(content, spill), before: null });
};

const read: Phrase = (input) => {
  const [first] = [...listAt(input, 'include'), ...listAt(input, 'paths')];
  return { kind: 'read', path: pathIn(input) ?? (typeof first === 'string' ? first : null) };
};

const other =
  (kind: 'search' | 'web' | 'task' | 'plan'): Phrase =>
  (input) => ({ kind, input: jsonText(input) });

const PHRASES = {
  run_shell_command: run,
  replace,
  edit: replace,
  write_file: write,
  read_file: read,
  read_many_files: read,
  list_directory: read,
  glob: other('search'),
  grep: other('search'),
  grep_search: other('search'),
  search_file_content: other('search'),
  web_fetch: other('web'),
  web_search: other('web'),
  google_web_search: other('web'),
  agent: other('task'),
  task: other('task'),
  invoke_agent: other('task'),
  delegate_to_agent: other('task'),
  codebase_investigator: other('task'),
  todo_write: other('plan'),
  write_todos: other('plan'),
  update_topic: other('plan'),
  enter_plan_mode: other('plan'),
  exit_plan_mode: other('plan'),
  tracker_create_task: other('plan'),
  tracker_update_task: other('plan'),
} satisfies Record<string, Phrase>;

const phrases: ReadonlyMap<string, Phrase> = new Map(Object.entries(PHRASES));

/** What a tool of Gemini CLI or of its fork Qwen Code was asked to do. A tool that is not known is kept as JSON text. */
export function asked(tool: string, input: unknown, spill: Spill): Asked {
  const phrase = phrases.get(tool);
  return phrase && isObject(input) ? phrase(input, spill) : { kind: 'other', input: jsonText(input ?? null) };
}
