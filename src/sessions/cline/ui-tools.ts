import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { type JsonObject, jsonText, textAt } from '../json.ts';
import { blocksOf } from './markup.ts';

const edit = (...edits: readonly FileEdit[]): Asked => ({ kind: 'edit', edits });

function write(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'path');
  const content = textAt(input, 'content');
  if (path === null || content === null)
    return edit({ op: 'opaque', path, note: 'a new file without path or content' });
  return edit({ op: 'write', path, content: clip(content, spill), before: null });
}

/** What was changed stands under `diff` or `content`, by version, in the form that the model was told to write. */
function change(input: JsonObject, spill: Spill): Asked {
  const path = textAt(input, 'path');
  const blocks = [textAt(input, 'diff'), textAt(input, 'content')].map((text) => blocksOf(text ?? ''));
  const found = blocks.find((list) => list.length > 0);
  if (path === null || !found) return edit({ op: 'opaque', path, note: 'a change whose texts are not shown' });
  return edit(
    ...found.map(
      (block): FileEdit => ({
        op: 'replace',
        path,
        old: clip(block.old, spill),
        new: clip(block.new, spill),
        all: false,
        before: null,
      }),
    ),
  );
}

const KINDS: readonly (readonly [RegExp, 'search' | 'web' | 'task' | 'plan'])[] = [
  [/^(?:searchFiles|codebaseSearch|listCodeDefinition)/, 'search'],
  [/^web/, 'web'],
  [/^(?:newTask|finishTask|useSubagents)/, 'task'],
  [/^(?:updateTodoList|switchMode)/, 'plan'],
];

/** What a call asked for, as a row of the chat view shows it: `{tool, path, content, diff …}`. */
export function shownAsked(tool: string, input: JsonObject, spill: Spill): Asked {
  if (tool === 'newFileCreated') return write(input, spill);
  if (/^(?:editedExistingFile|appliedDiff)$/.test(tool)) return change(input, spill);
  const path = textAt(input, 'path');
  if (/^(?:fileDeleted|insertContent|searchAndReplace)$/.test(tool)) return edit({ op: 'opaque', path, note: tool });
  if (/^(?:readFile|listFiles)/.test(tool)) return { kind: 'read', path };
  return { kind: KINDS.find(([pattern]) => pattern.test(tool))?.[1] ?? 'other', input: jsonText(input) };
}
