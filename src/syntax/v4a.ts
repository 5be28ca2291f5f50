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

interface Reader {
  readonly lines: readonly string[];
  at: number;
}

const FILE = /^\*\*\* (Add|Delete|Update) File: (.+)$/;

const peek = (reader: Reader): string | null => reader.lines[reader.at] ?? null;
const endsBody = (line: string): boolean => /^\*\*\* (?!End of File)/.test(line.trim());

function readAdded(reader: Reader): string {
  let content = '';
  for (let line = peek(reader); line?.startsWith('+'); line = peek(reader)) {
    content += `${line.slice(1)}\n`;
    reader.at += 1;
  }
  return content;
}

/** Takes a body line into a chunk; false where the chunk ends. */
function takeLine(line: string, old: string[], now: string[]): boolean {
  const text = line.slice(1);
  if (line === '') {
    old.push('');
    now.push('');
  } else if (line[0] === ' ') {
    old.push(text);
    now.push(text);
  } else if (line[0] === '-') old.push(text);
  else if (line[0] === '+') now.push(text);
  else return false;
  return true;
}

function readChunk(reader: Reader): PatchChunk {
  const header = /^@@(?: (.*))?$/.exec(peek(reader)?.trimEnd() ?? '');
  if (header) reader.at += 1;
  const old: string[] = [];
  const now: string[] = [];
  for (let line = peek(reader); line !== null && takeLine(line, old, now); line = peek(reader)) reader.at += 1;
  const atEnd = peek(reader)?.trim() === '*** End of File';
  if (atEnd) reader.at += 1;
  return { context: header?.[1] || null, old, new: now, atEnd };
}

function readUpdate(reader: Reader, path: string): FilePatch {
  const to = /^\*\*\* Move to: (.+)$/.exec(peek(reader)?.trim() ?? '')?.[1] ?? null;
  if (to !== null) reader.at += 1;
  const chunks: PatchChunk[] = [];
  for (let line = peek(reader); line !== null && !endsBody(line); line = peek(reader)) {
    const before = reader.at;
    const chunk = readChunk(reader);
    if (reader.at === before) reader.at += 1;
    else chunks.push(chunk);
  }
  return { op: 'update', path, to, chunks };
}

/**
 * Reads a patch in the V4A grammar (openai/codex, codex-rs/apply-patch): the files between `*** Begin Patch` and `*** End
 * Patch`, in order. Lines that fit nowhere are passed over; text without any file gives none. Never throws.
 */
export function readV4a(text: string): FilePatch[] {
  const reader: Reader = { lines: text.replace(/\r\n/g, '\n').split('\n'), at: 0 };
  const files: FilePatch[] = [];
  for (let line = peek(reader); line !== null; line = peek(reader)) {
    reader.at += 1;
    const [, op, path = ''] = FILE.exec(line.trim()) ?? [];
    if (op === 'Add') files.push({ op: 'add', path, content: readAdded(reader) });
    if (op === 'Delete') files.push({ op: 'delete', path });
    if (op === 'Update') files.push(readUpdate(reader, path));
    if (line.trim() === '*** End Patch') break;
  }
  return files;
}
