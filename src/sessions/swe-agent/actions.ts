import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { editorAsked } from '../editor.ts';
import { jsonText } from '../json.ts';
import { shellWords } from '../shell-words.ts';
import { editorOptions, insertion, lineEdit, type OpenFile, searchEdit } from './edits.ts';

/** Where the agent was when it acted. */
export interface Stand extends OpenFile {
  readonly directory: string | null;
}

/** An action with the name of the command it begins with; everything that is no command of the harness is the shell's. */
export interface Action {
  readonly tool: string;
  readonly asked: Asked;
}

const READS: ReadonlySet<string> = new Set(['open', 'goto', 'scroll_up', 'scroll_down', 'filemap', 'view_image']);
const SEARCHES: ReadonlySet<string> = new Set(['search_dir', 'search_file', 'find_file']);
const EDITS: ReadonlySet<string> = new Set(['edit', 'insert', 'str_replace_editor']);
const OTHERS: ReadonlySet<string> = new Set(['submit', 'set_cursors', 'exit_forfeit', 'skip', 'think']);

/** Characters by which a shell tells that more than one word was meant. */
const OPERATOR = /^(?:&&?|\|\|?|;|>>?|<<?|[<>]\()/;

const placed = (path: string, directory: string | null): string =>
  directory === null || path.startsWith('/') ? path : `${directory.replace(/\/$/, '')}/${path}`;

const edit = (edits: readonly FileEdit[]): Asked => ({ kind: 'edit', edits });

function editor(words: readonly string[], stand: Stand, spill: Spill): Asked {
  const [path, options] = editorOptions(words);
  const whole = path === null ? stand.path : placed(path, stand.directory);
  return editorAsked({ ...Object.fromEntries(options), command: words[1], path: whole ?? '' }, spill);
}

/** What a command of the harness asked for; null: it is none, or the shell is to do more than that. */
function ownAction(tool: string, action: string, stand: Stand, spill: Spill): Asked | null {
  if (tool === 'edit') {
    const lines = lineEdit(action, stand, spill);
    if (lines) return edit(lines);
  }
  const words = shellWords(action);
  if (words === null && EDITS.has(tool))
    return edit([{ op: 'opaque', path: stand.path, note: 'an edit whose quotes do not close' }]);
  if (words === null || words.some((word) => OPERATOR.test(word) && action.includes(` ${word}`))) return null;
  if (tool === 'edit') return edit(searchEdit(words, stand, spill));
  if (tool === 'insert') return edit(insertion(words, stand, spill));
  if (tool === 'str_replace_editor') return editor(words, stand, spill);
  const path = words[1] === undefined ? null : placed(words[1], stand.directory);
  if (tool === 'create' && path !== null && words.length === 2)
    return edit([{ op: 'write', path, content: clip('\n', spill), before: null }]);
  if (READS.has(tool))
    return { kind: 'read', path: tool === 'open' || tool === 'filemap' ? (path ?? stand.path) : stand.path };
  if (SEARCHES.has(tool)) return { kind: 'search', input: jsonText({ action }) };
  return OTHERS.has(tool) ? { kind: 'other', input: jsonText({ action }) } : null;
}

/** What an action asked for. `cwd` of a run is left to the caller's session where it is the same. */
export function readAction(text: string, stand: Stand, cwd: string | null, spill: Spill): Action {
  const action = text.trimEnd();
  const tool = /^[a-z_]{1,40}(?=\s|$)/.exec(action)?.[0] ?? '';
  const asked = tool === '' ? null : ownAction(tool, action, stand, spill);
  return asked ? { tool, asked } : { tool: 'bash', asked: { kind: 'run', command: action, cwd } };
}
