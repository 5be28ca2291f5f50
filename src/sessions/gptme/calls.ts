import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, jsonText, parseJson, textAt } from '../json.ts';
import { sectionsOf, swapsOf } from './patches.ts';
import type { Use } from './use.ts';

const opaque = (path: string | null, note: string): FileEdit => ({ op: 'opaque', path, note });
const ended = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`);

/** A path as a tool took it, below the directory that the shell had gone to. */
const placed = (path: string, directory: string | null): string =>
  directory === null || /^(?:[/~]|[A-Za-z]:[\\/])/.test(path) ? path : `${directory}/${path}`;

/** What a use says, whichever form it has: its path, and its text under the name that the tool knows it by. */
interface Phrase {
  readonly path: string | null;
  readonly text: string | null;
}

function phraseOf(use: Use, key: string, directory: string | null): Phrase {
  const path = (use.input ? textAt(use.input, 'path') : use.words)?.trim() ?? '';
  const text = use.input ? textAt(use.input, key) : use.callId === null ? use.content : null;
  return { path: path === '' ? null : placed(path, directory), text };
}

function save({ path, text }: Phrase, spill: Spill): FileEdit {
  if (path === null || text === null) return opaque(path, 'a save without path or content');
  return { op: 'write', path, content: clip(ended(text), spill), before: null };
}

/** Text goes to the end of the file, which an update without context says in the grammar of patches. */
function append({ path, text }: Phrase, spill: Spill): FileEdit {
  if (path === null || text === null || path.includes('\n')) return opaque(path, 'an append without path or content');
  const lines = ended(text).slice(0, -1).split('\n');
  const added = lines.map((line) => `+${line}`).join('\n');
  return { op: 'patch', text: clip(`*** Begin Patch\n*** Update File: ${path}\n@@\n${added}\n*** End Patch\n`, spill) };
}

function patch({ path, text }: Phrase, spill: Spill): FileEdit[] {
  const swaps = text === null ? null : swapsOf(text);
  if (path === null || swaps === null) return [opaque(path, 'a patch whose blocks cannot be told')];
  return swaps.map((swap) => {
    const { old, new: now } = swap;
    return { op: 'replace', path, old: clip(old, spill), new: clip(now, spill), all: false, before: null };
  });
}

function patchMany(use: Use, directory: string | null, spill: Spill): FileEdit[] {
  const given = use.input?.patches;
  const list = typeof given === 'string' ? parseJson(given) : given;
  if (Array.isArray(list)) {
    return list.filter(isObject).flatMap((one) => {
      const path = textAt(one, 'path');
      return patch({ path: path === null ? null : placed(path, directory), text: textAt(one, 'patch') }, spill);
    });
  }
  const sections = sectionsOf(use.content);
  if (sections.length > 0) {
    return sections.flatMap((one) => patch({ path: placed(one.path, directory), text: one.patch }, spill));
  }
  const paths = use.words.split(/\s+/).filter((word) => word !== '');
  const swaps = swapsOf(use.content);
  if (swaps === null || swaps.length !== paths.length) return [opaque(null, 'a patch of files that cannot be told')];
  return paths.flatMap((path, at) => {
    const { old, new: now } = swaps[at] ?? { old: '', new: '' };
    const edit = { op: 'replace' as const, path: placed(path, directory), all: false, before: null };
    return [{ ...edit, old: clip(old, spill), new: clip(now, spill) }];
  });
}

/** Python goes to an interpreter, as a shell would hand it over; the mark that ends it stands on none of its lines. */
function python(code: string): string {
  let mark = 'PYTHON';
  while (code.includes(mark)) mark = `${mark}_`;
  return `ipython <<'${mark}'\n${code}\n${mark}`;
}

const PLANS: ReadonlySet<string> = new Set(['todo', 'todoread', 'todowrite', 'progress']);
const SEARCHES: ReadonlySet<string> = new Set(['rag', 'rag_search', 'chats', 'search_chats']);
const WEB: ReadonlySet<string> = new Set(['browser', 'read_url', 'search']);
const EDITORS: ReadonlySet<string> = new Set(['morph', 'hashline_edit', 'patch_anchored']);

function otherKind(tool: string): 'plan' | 'search' | 'web' | 'task' | 'other' {
  if (PLANS.has(tool)) return 'plan';
  if (SEARCHES.has(tool)) return 'search';
  if (WEB.has(tool)) return 'web';
  return tool === 'subagent' ? 'task' : 'other';
}

/** What a use asked for; `directory`: where the shell had gone to, null while it is where the session began. */
export function asked(use: Use, directory: string | null, spill: Spill): Asked {
  const edit = (edits: readonly FileEdit[]): Asked => ({ kind: 'edit', edits });
  const given = use.input ? jsonText(use.input) : jsonText({ args: use.words, content: use.content });
  const other: Asked = { kind: otherKind(use.tool), input: given };
  const phrase = (key: string) => phraseOf(use, key, directory);
  switch (use.tool) {
    case 'shell': {
      const { text } = phrase('command');
      return text === null ? other : { kind: 'run', command: text, cwd: directory };
    }
    case 'ipython': {
      const { text } = phrase('code');
      return text === null ? other : { kind: 'run', command: python(text), cwd: directory };
    }
    case 'save':
      return edit([save(phrase('content'), spill)]);
    case 'append':
      return edit([append(phrase('content'), spill)]);
    case 'patch':
      return edit(patch(phrase('patch'), spill));
    case 'patch_many':
      return edit(patchMany(use, directory, spill));
    case 'read':
    case 'view_anchored':
      return { kind: 'read', path: phrase('path').path ?? (use.content.trim().split('\n')[0] || null) };
    default:
      return EDITORS.has(use.tool) ? edit([opaque(phrase('path').path, `${use.tool} names lines by marks`)]) : other;
  }
}
