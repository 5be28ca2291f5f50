import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import { asked as readAny } from '../atif/tools.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, listAt, parseJson, textAt } from '../json.ts';
import { blocksOf, trimmed } from './markup.ts';

const edit = (...edits: readonly FileEdit[]): Asked => ({ kind: 'edit', edits });
const opaque = (path: string | null, note: string): Asked => edit({ op: 'opaque', path, note });

function write(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'path');
  const content = textAt(input, 'content');
  if (path === null || content === null) return opaque(path, 'a write without path or content');
  return edit({ op: 'write', path, content: clip(trimmed(content), spill), before: null });
}

function diff(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'path');
  const blocks = blocksOf(textAt(input, 'diff') ?? '');
  if (path === null || blocks.length === 0) return opaque(path, 'a diff without path or blocks');
  return edit(
    ...blocks.map((block): FileEdit => {
      const texts = { old: clip(block.old, spill), new: clip(block.new, spill) };
      return { op: 'replace', path, ...texts, all: false, before: null };
    }),
  );
}

function searchAndReplace(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'path');
  const old = textAt(input, 'search');
  const loose =
    input.use_regex === 'true' || textAt(input, 'start_line') !== null || textAt(input, 'end_line') !== null;
  if (path === null || old === null || loose) return opaque(path, 'a search that is no plain text of the whole file');
  const texts = { old: clip(old, spill), new: clip(textAt(input, 'replace') ?? '', spill) };
  return edit({ op: 'replace', path, ...texts, all: true, before: null });
}

/** The SDK's editor: text in place of other text, a whole file where no old text is given, or lines put in at one. */
function editor(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'path');
  const old = textAt(input, 'old_text');
  const now = textAt(input, 'new_text');
  if (path === null || now === null) return opaque(path, 'an edit without path or new text');
  if (typeof input.insert_line === 'number') return opaque(path, 'lines put in without the file');
  if (old === null || old === '') return edit({ op: 'write', path, content: clip(now, spill), before: null });
  const texts = { old: clip(old, spill), new: clip(now, spill) };
  return edit({ op: 'replace', path, ...texts, all: false, before: null });
}

function readPath(input: JsonObject): string | null {
  const path = textAt(input, 'path') ?? textAt(input, 'args');
  return /<path>([^<]{1,1000})<\/path>/.exec(path ?? '')?.[1] ?? path;
}

/** A call's input as an object: it is one, or JSON text of one. */
function inputOf(given: unknown): JsonObject {
  const value = typeof given === 'string' ? parseJson(given) : given;
  return isObject(value) ? value : {};
}

const KINDS: readonly (readonly [RegExp, 'search' | 'web' | 'task' | 'plan'])[] = [
  [/search|list_code_definition/, 'search'],
  [/^(?:browser|web_|fetch_web)/, 'web'],
  [/^(?:new_task|spawn|subagent|team_)/, 'task'],
  [/^(?:update_todo|plan|todo|focus_chain)/, 'plan'],
];

/**
 * What a call asked for. One call of the SDK may run several commands or read several files: each is asked for by itself,
 * in the order of the call's results.
 */
export function readCalls(tool: string, given: unknown, spill: Spill): readonly Asked[] {
  const input = inputOf(given);
  const rest: readonly Asked[] = [{ kind: 'other', input: jsonText(given ?? null) }];
  switch (tool) {
    case 'execute_command':
      return [{ kind: 'run', command: trimmed(textAt(input, 'command') ?? ''), cwd: textAt(input, 'cwd') }];
    case 'run_commands': {
      const commands = listAt(input, 'commands').map((one) => (typeof one === 'string' ? one : jsonText(one)));
      return commands.length === 0 ? rest : commands.map((command) => ({ kind: 'run', command, cwd: null }));
    }
    case 'read_files': {
      const files = listAt(input, 'files').map((one) => (isObject(one) ? textAt(one, 'path') : null));
      return files.length === 0 ? rest : files.map((path) => ({ kind: 'read', path }));
    }
    case 'read_file':
    case 'list_files':
      return [{ kind: 'read', path: readPath(input) }];
    case 'write_to_file':
      return [write(input, spill)];
    case 'replace_in_file':
    case 'apply_diff':
      return [diff(input, spill)];
    case 'search_and_replace':
      return [searchAndReplace(input, spill)];
    case 'insert_content':
      return [opaque(textAt(input, 'path'), 'lines put in without the file')];
    case 'editor':
      return [editor(input, spill)];
    default: {
      const kind = KINDS.find(([pattern]) => pattern.test(tool))?.[1];
      return [kind ? { kind, input: jsonText(given ?? null) } : readAny(tool, input, null, spill)];
    }
  }
}
