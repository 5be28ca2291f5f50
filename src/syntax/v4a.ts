/** A piece of an update: context lines that lead to it, the lines it expects and those it leaves. */
export interface PatchChunk {
  readonly context: string | null;
  readonly old: readonly string[];
  readonly new: readonly string[];
  /** The expected lines are the last of the file. */
  readonly atEnd: boolean;
}

/** One file of a patch. */
export type FilePatch =
  | { readonly op: 'add'; readonly path: string; readonly content: string }
  | { readonly op: 'delete'; readonly path: string }
  | {
      readonly op: 'update';
      readonly path: string;
      readonly to: string | null;
      readonly chunks: readonly PatchChunk[];
    };

/** A place in a patch: the beginning of a line, or behind the last one. */
interface Reader {
  readonly text: string;
  at: number;
}

const FILE = /^\*\*\* (Add|Delete|Update) File: (.+)$/;

const endOfLine = ({ text, at }: Reader): number => (text.indexOf('\n', at) + 1 || text.length + 1) - 1;
const peek = (reader: Reader): string | null =>
  reader.at > reader.text.length ? null : reader.text.slice(reader.at, endOfLine(reader));
const step = (reader: Reader): void => {
  reader.at = endOfLine(reader) + 1;
};
const endsBody = (line: string): boolean => /^\*\*\* (?!End of File)/.test(line.trim());

/** Lines of a body: how they may begin, and the end of the last one. */
interface Body {
  readonly signs: string;
  readonly end: RegExp;
}

const ADDED: Body = { signs: '+', end: /\n(?!\+)/g };
const CHUNK: Body = { signs: ' +-\n', end: /\n(?![ +\-\n]|$)/g };

/** Passes over the lines of a body; returns them, cut out of the patch when they are asked for. */
function takeLines(reader: Reader, { signs, end }: Body): () => readonly string[] {
  const { text, at: from } = reader;
  if (from > text.length || !signs.includes(text[from] ?? '\n')) return () => [];
  end.lastIndex = from;
  const to = end.exec(text)?.index ?? text.length;
  reader.at = to + 1;
  return () => text.slice(from, to).split('\n');
}

/** A value that is made when it is first asked for. */
function later<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** The lines without those of a sign, and without their own. */
function without(lines: readonly string[], sign: string): readonly string[] {
  const left: string[] = [];
  for (const line of lines) if (line[0] !== sign) left.push(line.slice(1));
  return left;
}

function readAdded(reader: Reader, path: string): FilePatch {
  const lines = takeLines(reader, ADDED);
  const content = later(() =>
    lines()
      .map((line) => `${line.slice(1)}\n`)
      .join(''),
  );
  return {
    op: 'add',
    path,
    get content() {
      return content();
    },
  };
}

function readChunk(reader: Reader): PatchChunk {
  const header = /^@@(?: (.*))?$/.exec(peek(reader)?.trimEnd() ?? '');
  if (header) step(reader);
  const lines = takeLines(reader, CHUNK);
  const atEnd = peek(reader)?.trim() === '*** End of File';
  if (atEnd) step(reader);
  const [old, now] = [later(() => without(lines(), '+')), later(() => without(lines(), '-'))];
  return {
    context: header?.[1] || null,
    get old() {
      return old();
    },
    get new() {
      return now();
    },
    atEnd,
  };
}

function readUpdate(reader: Reader, path: string): FilePatch {
  const to = /^\*\*\* Move to: (.+)$/.exec(peek(reader)?.trim() ?? '')?.[1] ?? null;
  if (to !== null) step(reader);
  const chunks: PatchChunk[] = [];
  for (let line = peek(reader); line !== null && !endsBody(line); line = peek(reader)) {
    const before = reader.at;
    const chunk = readChunk(reader);
    if (reader.at === before) step(reader);
    else chunks.push(chunk);
  }
  return { op: 'update', path, to, chunks };
}

/**
 * Reads a patch in the V4A grammar (openai/codex, codex-rs/apply-patch): the files between `*** Begin Patch` and `*** End
 * Patch`, in order. Lines that fit nowhere are passed over; text without any file gives none. Never throws. Lines are cut
 * out when they are asked for: of patches of many megabytes most callers want the paths alone.
 */
export function readV4a(text: string): FilePatch[] {
  const reader: Reader = { text: text.replace(/\r\n/g, '\n'), at: 0 };
  const files: FilePatch[] = [];
  for (let line = peek(reader); line !== null; line = peek(reader)) {
    step(reader);
    const [, op, path = ''] = FILE.exec(line.trim()) ?? [];
    if (op === 'Add') files.push(readAdded(reader, path));
    if (op === 'Delete') files.push({ op: 'delete', path });
    if (op === 'Update') files.push(readUpdate(reader, path));
    if (line.trim() === '*** End Patch') break;
  }
  return files;
}
