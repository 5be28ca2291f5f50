import type { FileEdit, Spill } from '../../core/index.ts';
import { clip } from '../../text/index.ts';
import type { Asked } from '../draft.ts';
import { isObject, type JsonObject, jsonText, listAt, objectAt, textAt } from '../json.ts';
import { isAsAsked, readHunks } from './diffs.ts';

type Phrase = (input: JsonObject, metadata: JsonObject | null, spill: Spill) => Asked;

const edits = (list: readonly FileEdit[]): Asked => ({ kind: 'edit', edits: list });
const opaque = (path: string | null, note: string): FileEdit => ({ op: 'opaque', path, note });

/** What a call asked to replace, in a file that had this content before (null: not told). */
function replacement(path: string, input: JsonObject, before: string | null, spill: Spill): FileEdit {
  const old = textAt(input, 'oldString');
  const now = textAt(input, 'newString');
  if (old === null || now === null) return opaque(path, 'an edit without its old or new text');
  const whole = before === null ? null : clip(before, spill);
  // Replacing nothing writes the file.
  if (old === '') return { op: 'write', path, content: clip(now, spill), before: whole };
  return {
    op: 'replace',
    path,
    old: clip(old, spill),
    new: clip(now, spill),
    all: input.replaceAll === true,
    before: whole,
  };
}

/** What was really replaced, where the result tells it and it is not what was asked. */
function settled(asked: FileEdit, input: JsonObject, metadata: JsonObject | null, spill: Spill): readonly FileEdit[] {
  const diff = textAt(metadata, 'diff') ?? textAt(objectAt(metadata, 'filediff'), 'patch');
  if (asked.op !== 'replace' || diff === null) return [asked];
  if (isAsAsked(diff, textAt(input, 'oldString') ?? '', textAt(input, 'newString') ?? '')) return [asked];
  const hunks = readHunks(diff);
  if (hunks === null || hunks.length === 0) return [asked];
  return hunks.map((hunk) => ({ ...asked, old: clip(hunk.old, spill), new: clip(hunk.new, spill), all: false }));
}

const edit: Phrase = (input, metadata, spill) => {
  const path = textAt(input, 'filePath');
  if (path === null) return edits([opaque(null, 'an edit without a path')]);
  const before = textAt(objectAt(metadata, 'filediff'), 'before');
  return edits(settled(replacement(path, input, before, spill), input, metadata, spill));
};

const multiedit: Phrase = (input, _metadata, spill) => {
  const path = textAt(input, 'filePath');
  const list = listAt(input, 'edits').filter(isObject);
  if (path === null || list.length === 0) return edits([opaque(path, 'edits without their path or texts')]);
  return edits(list.map((one) => replacement(textAt(one, 'filePath') ?? path, one, null, spill)));
};

const write: Phrase = (input, _metadata, spill) => {
  const path = textAt(input, 'filePath');
  const content = textAt(input, 'content');
  if (path === null || content === null) return edits([opaque(path, 'a write without its path or content')]);
  return edits([{ op: 'write', path, content: clip(content, spill), before: null }]);
};

const patch: Phrase = (input, _metadata, spill) => {
  const text = textAt(input, 'patchText');
  return edits([text === null ? opaque(null, 'a patch without its text') : { op: 'patch', text: clip(text, spill) }]);
};

const run: Phrase = (input) => ({
  kind: 'run',
  command: textAt(input, 'command') ?? '',
  cwd: textAt(input, 'workdir') ?? textAt(input, 'cwd'),
});

const read: Phrase = (input) => ({ kind: 'read', path: textAt(input, 'filePath') ?? textAt(input, 'path') });

const other =
  (kind: 'search' | 'web' | 'task' | 'plan'): Phrase =>
  (input) => ({ kind, input: jsonText(input) });

const PHRASES = {
  bash: run,
  edit,
  multiedit,
  write,
  apply_patch: patch,
  patch,
  read,
  list: read,
  grep: other('search'),
  glob: other('search'),
  codesearch: other('search'),
  lsp: other('search'),
  webfetch: other('web'),
  websearch: other('web'),
  task: other('task'),
  todowrite: other('plan'),
  todoread: other('plan'),
  plan_enter: other('plan'),
  plan_exit: other('plan'),
} satisfies Record<string, Phrase>;

const phrases: ReadonlyMap<string, Phrase> = new Map(Object.entries(PHRASES));

/** What a tool of OpenCode was asked to do, and did, as its result tells. A tool that is not known is kept as JSON text. */
export function asked(tool: string, input: JsonObject | null, metadata: JsonObject | null, spill: Spill): Asked {
  const phrase = phrases.get(tool);
  return phrase ? phrase(input ?? {}, metadata, spill) : { kind: 'other', input: jsonText(input) };
}
