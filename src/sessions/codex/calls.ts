import type { OtherStep, Spill } from '../../core/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, nameAt, objectAt, parseJson, textAt } from '../json.ts';
import { clipText, isText, longTextAt, startOf, stringOf, type Text } from '../long-text/long-text.ts';

/** A call as the model made it. */
export interface NamedCall {
  readonly tool: string;
  readonly asked: Asked;
  /** The process that a `write_stdin` speaks to, and what it says. */
  readonly stdin: { readonly session: string; readonly chars: string } | null;
  /** The script that a `wait` waits for. */
  readonly cell: string | null;
}

const SHELLS = /^(?:.*\/)?(?:ba|z|da|k)?sh$/;

const quote = (word: string): string => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command line of a list of words: `["bash", "-lc", X]` runs X; other words are quoted for a shell. */
function commandLine(words: readonly unknown[]): string {
  const texts = words.filter((word) => typeof word === 'string');
  const [shell, flag, script] = texts;
  if (texts.length === 3 && SHELLS.test(shell ?? '') && /^-[a-z]*c$/.test(flag ?? '')) return script ?? '';
  return texts.map(quote).join(' ');
}

function commandOf(input: JsonObject): string {
  const command = input.cmd ?? input.command;
  if (Array.isArray(command)) return commandLine(command);
  return typeof command === 'string' ? command : '';
}

const RUNS: ReadonlySet<string> = new Set([
  'exec_command',
  'shell',
  'shell_command',
  'local_shell',
  'local_shell_call',
  'container.exec',
]);

/** Whether a text is a patch as its beginning shows, and therefore no JSON. */
const isPatch = (text: unknown): boolean => isText(text) && startOf(text, 3) === '***';

const givenTo = (payload: JsonObject): unknown => payload.arguments ?? payload.input ?? payload.action ?? null;

/** A call's input: an object, JSON text of one, or free text (null). */
function inputOf(payload: JsonObject): JsonObject | null {
  const given = givenTo(payload);
  if (isPatch(given)) return null;
  const value = isText(given) ? parseJson(stringOf(given)) : given;
  return isObject(value) ? value : null;
}

/** Tools that are known by more than their name, and what they are for. */
const KINDS: ReadonlyMap<string, OtherStep['kind']> = new Map([
  ['grep_files', 'search'],
  ['web_search', 'web'],
  ['web_search_call', 'web'],
  ['spawn_agent', 'task'],
  ['send_input', 'task'],
  ['wait_agent', 'task'],
  ['resume_agent', 'task'],
  ['close_agent', 'task'],
  ['update_plan', 'plan'],
]);

const READS: ReadonlyMap<string, string> = new Map([
  ['view_image', 'path'],
  ['read_file', 'file_path'],
  ['list_dir', 'dir_path'],
]);

function patchOf(payload: JsonObject, input: JsonObject | null): Text | null {
  return (
    textAt(input, 'input') ?? textAt(input, 'patch') ?? longTextAt(payload, 'input') ?? textAt(payload, 'arguments')
  );
}

/**
 * A command that is a call of apply_patch and nothing else. Codex does not give such a command to the shell but applies
 * the patch itself (openai/codex, codex-rs/apply-patch).
 */
const PATCHING = /^\s*(?:apply_patch|applypatch)\s+<<\s*(?:'(\w{1,80})'|"(\w{1,80})"|(\w{1,80}))[ \t]*\n/;

function patchIn(command: string): string | null {
  const found = PATCHING.exec(command);
  const mark = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!found || mark === undefined) return null;
  const body = command.slice(found[0].length).trimEnd();
  const end = body.length - mark.length;
  // The first line that is the mark ends the patch: what stands behind it would be another command.
  return end > 0 && `\n${body}\n`.indexOf(`\n${mark}\n`) === end ? body.slice(0, end - 1) : null;
}

/** A patch in the grammar of apply_patch. */
export const askedToPatch = (text: Text, spill: Spill): Asked => ({
  kind: 'edit',
  edits: [{ op: 'patch', text: clipText(text, spill) }],
});

/** A shell command, or the patch that it is. A patch for another folder than the session's stays a command. */
export function askedToRun(input: JsonObject | null, home: string | null, spill: Spill): Asked {
  const cwd = textAt(input, 'workdir') ?? textAt(input, 'working_directory') ?? textAt(input, 'cwd');
  const command = input ? commandOf(input) : '';
  const text = cwd === null || cwd === home ? patchIn(command) : null;
  return text === null ? { kind: 'run', command, cwd } : askedToPatch(text, spill);
}

/**
 * Reads what a call item asked for in a session whose folder is `home`. A tool that is not known is kept with its input
 * as JSON text.
 */
export function readCall(payload: JsonObject, home: string | null, spill: Spill): NamedCall {
  const tool = nameAt(payload, 'name') ?? String(nameAt(payload, 'type') ?? 'unnamed');
  const input = inputOf(payload);
  if (RUNS.has(tool)) return { tool, stdin: null, cell: null, asked: askedToRun(input, home, spill) };
  if (tool === 'apply_patch') {
    const text = patchOf(payload, input);
    const unread = { op: 'opaque' as const, path: null, note: 'a patch without its text' };
    const asked: Asked = text === null ? { kind: 'edit', edits: [unread] } : askedToPatch(text, spill);
    return { tool, stdin: null, cell: null, asked };
  }
  const read = READS.get(tool);
  if (read !== undefined) return { tool, stdin: null, cell: null, asked: { kind: 'read', path: textAt(input, read) } };
  const given = input ?? givenTo(payload);
  const kind = KINDS.get(tool) ?? 'other';
  const asked: Asked = { kind, input: isText(given) ? stringOf(given) : jsonText(given) };
  const session = tool === 'write_stdin' ? input?.session_id : undefined;
  const named = typeof session === 'number' || typeof session === 'string';
  const stdin = named ? { session: String(session), chars: textAt(input, 'chars') ?? '' } : null;
  const cell = tool === 'wait' ? (input?.cell_id ?? null) : null;
  return { tool, asked, stdin, cell: typeof cell === 'number' || typeof cell === 'string' ? String(cell) : null };
}

/** The commit and branch that a session's first record names. */
export const gitOf = (payload: JsonObject): { readonly commit: string | null; readonly branch: string | null } => {
  const git = objectAt(payload, 'git');
  return { commit: nameAt(git, 'commit_hash'), branch: nameAt(git, 'branch') };
};
