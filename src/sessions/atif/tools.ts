import type { FileEdit, OtherStep, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { editorAsked, isEditor } from '../editor.ts';
import { isObject, type JsonObject, jsonText, listAt } from '../json.ts';

const first = (input: JsonObject, keys: readonly string[]): string | null => {
  for (const key of keys) if (typeof input[key] === 'string') return input[key];
  return null;
};

const PATH = ['file_path', 'path', 'absolute_path', 'filePath', 'filename', 'notebook_path', 'target_file'] as const;

const quoted = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command line of a call; a list `["bash", "-lc", X]` runs X, other lists of words are quoted. */
function commandOf(input: JsonObject): string | null {
  const given = input.command ?? input.cmd ?? input.script ?? input.keystrokes;
  if (typeof given === 'string') return given;
  const words = Array.isArray(given) ? given.filter((word) => typeof word === 'string') : [];
  const [shell = '', flag = '', script] = words;
  const wrapped = words.length === 3 && /(?:^|\/)(?:ba|z|da)?sh$/.test(shell) && /^-[a-z]*c$/.test(flag);
  return words.length === 0 ? null : wrapped ? (script ?? '') : words.map(quoted).join(' ');
}

const opaque = (path: string | null, note: string): FileEdit => ({ op: 'opaque', path, note });

function replacement(path: string, input: JsonObject, spill: Spill): FileEdit {
  const old = first(input, ['old_string', 'old_str', 'oldText', 'old_text']);
  const now = first(input, ['new_string', 'new_str', 'newText', 'new_text']);
  if (old === null || now === null) return opaque(path, 'an edit without its old or new text');
  const many =
    input.replace_all === true || (typeof input.expected_replacements === 'number' && input.expected_replacements > 1);
  return { op: 'replace', path, old: clip(old, spill), new: clip(now, spill), all: many, before: null };
}

function edits(input: JsonObject, spill: Spill): FileEdit[] {
  const patch = first(input, ['patch', 'input', 'diff']);
  if (patch?.includes('*** Begin Patch')) return [{ op: 'patch', text: clip(patch, spill) }];
  const path = first(input, PATH);
  const content = first(input, ['content', 'file_text', 'contents', 'text']);
  if (path === null) return [opaque(null, 'an edit without a path')];
  if (Array.isArray(input.edits))
    return listAt(input, 'edits')
      .filter(isObject)
      .map((one) => replacement(path, one, spill));
  const isWrite = content !== null && first(input, ['old_string', 'old_str', 'oldText', 'old_text']) === null;
  return [
    isWrite ? { op: 'write', path, content: clip(content, spill), before: null } : replacement(path, input, spill),
  ];
}

type Kind = Exclude<OtherStep['kind'], 'other'> | 'run' | 'edit' | 'read';

/** Names that the tools of the agents go by whose trajectories are converted to this format, lower case, without `_`. */
const NAMES: Readonly<Record<Kind, readonly string[]>> = {
  run: [
    ...['bash', 'executebash', 'runshellcommand', 'shell', 'shellcommand', 'execcommand', 'bashcommand', 'terminal'],
    ...['executecommand', 'runterminalcmd', 'localshell', 'containerexec', 'runcommand', 'exec', 'execute'],
  ],
  edit: [
    ...['edit', 'multiedit', 'write', 'writefile', 'replace', 'applypatch', 'editfile', 'createfile', 'notebookedit'],
    ...['strreplace', 'searchreplace', 'patch'],
  ],
  read: [
    'read',
    'readfile',
    'readmanyfiles',
    'listdirectory',
    'ls',
    'notebookread',
    'viewimage',
    'view',
    'listdir',
    'cat',
  ],
  search: ['grep', 'glob', 'searchfilecontent', 'search', 'codebasesearch', 'filesearch', 'grepsearch', 'find'],
  web: ['webfetch', 'websearch', 'googlewebsearch', 'browser', 'fetch', 'browse', 'browseinteractive'],
  task: ['task', 'agent', 'delegate', 'spawnagent', 'subagent'],
  plan: ['todowrite', 'todoread', 'writetodos', 'updateplan', 'tasktracker', 'plan'],
};

const KINDS: ReadonlyMap<string, Kind> = new Map(
  (Object.keys(NAMES) as Kind[]).flatMap((kind) => NAMES[kind].map((name) => [name, kind] as const)),
);

/** What a call asked for, told by its tool's name and, for the editor that many agents share, by its arguments alone. */
export function asked(tool: string, input: JsonObject, cwd: string | null, spill: Spill): Asked {
  if (isEditor(input)) return editorAsked(input, spill);
  const kind = KINDS.get(tool.toLowerCase().replace(/[_.\- ]/g, ''));
  const given = jsonText(input);
  const command = kind === 'run' ? commandOf(input) : null;
  if (command !== null)
    return { kind: 'run', command, cwd: first(input, ['workdir', 'cwd', 'directory', 'dir_path']) ?? cwd };
  if (kind === 'edit') return { kind: 'edit', edits: edits(input, spill) };
  if (kind === 'read') return { kind: 'read', path: first(input, PATH) };
  return { kind: kind === undefined || kind === 'run' ? 'other' : kind, input: given };
}
