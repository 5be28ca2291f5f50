import type { Spill } from '../../core/index.ts';
import type { Asked } from '../draft.ts';
import { editorAsked, isEditor } from '../editor.ts';
import { isObject, type JsonObject, jsonText, textAt } from '../json.ts';

const KINDS: readonly (readonly [RegExp, 'search' | 'web' | 'task' | 'plan'])[] = [
  [/^(?:grep|list_files|find|search_files)$/, 'search'],
  [/^(?:web_|browser|computer)/, 'web'],
  [/^(?:task|transfer_to_|delegate)/, 'task'],
  [/^(?:update_plan|todo)/, 'plan'],
];

/** The arguments of a call with the attachments that they name put in. */
function resolved(given: JsonObject, attached: (text: string) => string): JsonObject {
  const pairs = Object.entries(given).map(([key, value]) => [key, typeof value === 'string' ? attached(value) : value]);
  return Object.fromEntries(pairs) as JsonObject;
}

/** Reads what a call asked for: the tools that come with Inspect by name, any other as it is. */
export function readCall(tool: string, given: unknown, attached: (text: string) => string, spill: Spill): Asked {
  const input = isObject(given) ? resolved(given, attached) : {};
  const command = textAt(input, 'cmd') ?? textAt(input, 'command');
  if (/^(?:bash|shell|exec)$/.test(tool) && command !== null) return { kind: 'run', command, cwd: null };
  if (isEditor(input)) return editorAsked(input, spill);
  const path = textAt(input, 'path') ?? textAt(input, 'file') ?? textAt(input, 'file_path');
  if (/^(?:read_file|view_image)$/.test(tool) && path !== null) return { kind: 'read', path };
  const kind = KINDS.find(([pattern]) => pattern.test(tool))?.[1] ?? 'other';
  return { kind, input: jsonText(isObject(given) ? input : (given ?? null)) };
}
