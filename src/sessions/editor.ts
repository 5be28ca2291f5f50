import type { Spill } from '../core/index.ts';
import { clip } from '../text/index.ts';
import type { Asked } from './draft.ts';
import { type JsonObject, textAt } from './json.ts';

/** The commands of the file editor that many agents share (`str_replace_editor`, `file_editor`, `text_editor` …). */
const COMMANDS: ReadonlySet<unknown> = new Set(['view', 'create', 'str_replace', 'insert', 'undo_edit', 'write']);

/** Whether some arguments are those of the shared file editor, whatever the tool is called. */
export const isEditor = (input: JsonObject | null): boolean =>
  COMMANDS.has(input?.command) && textAt(input, 'path') !== null;

/**
 * What a call of the shared file editor asked for. An insertion at a line and an undo have no content that could be put
 * in place of another: they are opaque, until the answer shows the file.
 */
export function editorAsked(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'path') ?? '';
  const content = textAt(input, 'file_text') ?? textAt(input, 'content');
  const old = textAt(input, 'old_str');
  const now = textAt(input, 'new_str') ?? '';
  if (input.command === 'view') return { kind: 'read', path };
  if ((input.command === 'create' || input.command === 'write') && content !== null) {
    return { kind: 'edit', edits: [{ op: 'write', path, content: clip(content, spill), before: null }] };
  }
  if (input.command === 'str_replace' && old !== null) {
    const texts = { old: clip(old, spill), new: clip(now, spill) };
    return { kind: 'edit', edits: [{ op: 'replace', path, ...texts, all: false, before: null }] };
  }
  const note = `${(textAt(input, 'command') ?? 'an edit').slice(0, 40)} without the file's content`;
  return { kind: 'edit', edits: [{ op: 'opaque', path, note }] };
}
