import type { Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { editorAsked, isEditor } from '../editor.ts';
import { isObject, type JsonObject, jsonText, textAt } from '../json.ts';

const TERMINALS = /^(?:terminal|bash|execute_bash|run|cmd_run|TerminalAction|ExecuteBashAction|CmdRunAction)$/;

const KINDS: readonly (readonly [RegExp, 'search' | 'web' | 'task' | 'plan'])[] = [
  [/^(?:grep|glob|search|codebase_search)/i, 'search'],
  [/^(?:browse|browser|fetch|tavily|web)/i, 'web'],
  [/^(?:delegate|task$|spawn|sub_?agent)/i, 'task'],
  [/^(?:task_track|plan|todo)/i, 'plan'],
];

/** A command's call: it runs something, or it speaks to what runs (`input`; empty: it only fetches output). */
export type Call = { readonly input: string } | { readonly asked: Asked };

function patchAsked(input: JsonObject, spill: Spill): Asked {
  const text = textAt(input, 'patch') ?? textAt(input, 'input');
  if (text === null) return { kind: 'edit', edits: [{ op: 'opaque', path: null, note: 'a patch without its text' }] };
  return { kind: 'edit', edits: [{ op: 'patch', text: clip(text, spill) }] };
}

/** The tools that copy Gemini CLI's: `write_file`, `edit`, `read_file`, `list_directory`. */
function fileAsked(tool: string, input: JsonObject, spill: Spill): Asked | null {
  const path = textAt(input, 'file_path') ?? textAt(input, 'path') ?? textAt(input, 'dir_path');
  if (path === null) return null;
  const content = textAt(input, 'content');
  const old = textAt(input, 'old_string');
  if (/^(?:read_file|list_directory|read)$/.test(tool)) return { kind: 'read', path };
  if (/^(?:write_file|write)$/.test(tool) && content !== null) {
    return { kind: 'edit', edits: [{ op: 'write', path, content: clip(content, spill), before: null }] };
  }
  if (tool !== 'edit') return null;
  if (old === null) return { kind: 'edit', edits: [{ op: 'opaque', path, note: 'a draft of some lines' }] };
  const texts = { old: clip(old, spill), new: clip(textAt(input, 'new_string') ?? '', spill) };
  const expected = input.expected_replacements;
  const all = typeof expected === 'number' && expected > 1;
  return { kind: 'edit', edits: [{ op: 'replace', path, ...texts, all, before: null }] };
}

/** Reads what a tool was asked for. One that is not known is kept with its input as JSON text. */
export function readCall(tool: string, given: unknown, cwd: string | null, spill: Spill): Call {
  const input = isObject(given) ? given : {};
  if (TERMINALS.test(tool)) {
    const command = textAt(input, 'command') ?? '';
    if (input.is_input === true || command === '') return { input: command };
    return { asked: { kind: 'run', command, cwd } };
  }
  if (isEditor(input)) return { asked: editorAsked(input, spill) };
  if (tool === 'apply_patch') return { asked: patchAsked(input, spill) };
  const file = fileAsked(tool, input, spill);
  if (file) return { asked: file };
  const kind = KINDS.find(([pattern]) => pattern.test(tool))?.[1] ?? 'other';
  return { asked: { kind, input: jsonText(given ?? null) } };
}
