import { type Machine, tick } from './machine.ts';
import { type Arguments, type Iterator, list, raise, refuse, type Value } from './value.ts';

/** How text is read from and put into a file: `null` is Python's own way, with every line end read as `\n`. */
type Newline = null | '' | '\n' | '\r\n';

/** An open file. `bytes` is what it holds, each byte a letter, where it is written; what is read lies behind `at`. */
export interface Handle {
  readonly kind: 'file';
  readonly path: string;
  readonly binary: boolean;
  readonly reads: boolean;
  readonly writes: boolean;
  readonly appends: boolean;
  readonly newline: Newline;
  /** `Files.version` when it was opened: Python reads later than we do. */
  readonly version: number;
  bytes: string;
  at: number;
  closed: boolean;
}

const toBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

/** The text that bytes mean; raises or refuses where they are no UTF-8. */
export function decode(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8');
  return toBytes(text) === bytes && !text.includes('\ufffd') ? text : refuse('bytes that are no text');
}

/** Line ends as Python reads them in text files. */
const universal = (text: string): string => text.replace(/\r\n?/g, '\n');

const UTF8 = /^utf[-_]?8$/i;

/** Refuses an encoding that is not UTF-8. */
export function checkEncoding(value: Value | undefined): void {
  if (value !== undefined && value !== null && !(typeof value === 'string' && UTF8.test(value)))
    refuse('such an encoding');
}

/** Opens a file as `open(path, mode)` does. */
export function openFile(machine: Machine, path: string, mode: string, newline: Newline): Handle {
  const plain = mode.replace(/[tb]/g, '');
  if (!/^(r|w|a|x|r\+|w\+|x\+|\+r|\+w)$/.test(plain) || /t.*b|b.*t|t.*t|b.*b/.test(mode)) refuse('such a mode');
  const letter = plain.replace('+', '');
  const { files } = machine;
  const changes = letter !== 'r' || plain.includes('+');
  if (letter === 'x' && files.look(path).kind !== 'absent') raise('FileExistsError');
  const handle: Handle = {
    kind: 'file',
    path,
    binary: mode.includes('b'),
    reads: letter === 'r' || plain.includes('+'),
    writes: changes,
    appends: letter === 'a',
    newline,
    version: files.version(path),
    bytes: '',
    at: 0,
    closed: false,
  };
  if (letter === 'r') handle.bytes = toBytes(files.text(path));
  else files.prepare(path);
  if (letter === 'a') {
    const state = files.look(path);
    handle.bytes = state.kind === 'text' ? toBytes(state.text) : '';
    handle.at = handle.bytes.length;
    if (state.kind === 'absent') files.write(path, '');
  } else if (letter !== 'r') files.write(path, '');
  if (changes) files.writers.set(path, handle);
  tick(machine, handle.bytes.length);
  return handle;
}

/** Closes a file: what was written is there now. */
export function closeFile(machine: Machine, handle: Handle): void {
  if (handle.closed) return;
  handle.closed = true;
  flush(machine, handle);
  machine.files.writers.delete(handle.path);
}

function flush(machine: Machine, handle: Handle): void {
  if (handle.writes) machine.files.write(handle.path, decode(handle.bytes));
}

function checkReads(machine: Machine, { reads, writes, path, version }: Handle): void {
  const { files } = machine;
  if (!reads) raise('UnsupportedOperation');
  if (!writes && (files.version(path) !== version || files.writers.has(path)))
    refuse('a file that changes while it is read');
}

function take(machine: Machine, handle: Handle): Value {
  checkReads(machine, handle);
  const rest = handle.bytes.slice(handle.at);
  handle.at = handle.bytes.length;
  tick(machine, rest.length);
  if (handle.binary) return { kind: 'bytes', data: rest };
  const text = decode(rest);
  return handle.newline === null ? universal(text) : text;
}

/** The next line of a file with its end; undefined behind the last. Lone carriage returns are refused. */
function takeLine(machine: Machine, handle: Handle): Value | undefined {
  checkReads(machine, handle);
  if (handle.writes) refuse('lines of a file that is changed, too');
  if (handle.at >= handle.bytes.length) return undefined;
  const end = handle.bytes.indexOf('\n', handle.at);
  const line = handle.bytes.slice(handle.at, end < 0 ? handle.bytes.length : end + 1);
  if (!handle.binary && /\r(?!\n)/.test(line)) refuse('lone carriage returns');
  if (!handle.binary && handle.newline === '\r\n') refuse('such line ends');
  handle.at += line.length;
  tick(machine, line.length);
  if (handle.binary) return { kind: 'bytes', data: line };
  return handle.newline === null ? universal(decode(line)) : decode(line);
}

/** Walks the lines of a file. */
export function linesOf(machine: Machine, handle: Handle): Iterator {
  if (handle.closed) raise('ValueError');
  return { kind: 'iterator', next: () => takeLine(machine, handle) };
}

function put(machine: Machine, handle: Handle, value: Value): number {
  if (!handle.writes) raise('UnsupportedOperation');
  let bytes: string;
  if (typeof value === 'string' && !handle.binary) {
    const ends = handle.newline === '\r\n' ? value.replaceAll('\n', '\r\n') : value;
    if (ends.includes('\ufffd')) refuse('a letter that stands for bytes which are not known');
    bytes = toBytes(ends);
  } else if (value !== null && typeof value === 'object' && value.kind === 'bytes' && handle.binary) bytes = value.data;
  else
    return value !== null && typeof value === 'object' && value.kind === 'mystery'
      ? refuse('unknown text')
      : raise('TypeError');
  const at = handle.appends ? handle.bytes.length : handle.at;
  handle.bytes = handle.bytes.slice(0, at) + bytes + handle.bytes.slice(at + bytes.length);
  handle.at = at + bytes.length;
  tick(machine, handle.bytes.length / 16 + bytes.length);
  return typeof value === 'string' ? [...value].length : bytes.length;
}

const allLines = (machine: Machine, handle: Handle): Value[] => {
  const lines: Value[] = [];
  for (let line = takeLine(machine, handle); line !== undefined; line = takeLine(machine, handle)) lines.push(line);
  return lines;
};

/** A method of an open file. `items` walks a value. */
export function callFile(
  machine: Machine,
  handle: Handle,
  name: string,
  { positional, named }: Arguments,
  items: (value: Value) => Value[],
): Value {
  const [first] = positional;
  if (name === 'close') {
    closeFile(machine, handle);
    return null;
  }
  if (handle.closed) raise('ValueError');
  if (named.size > 0 || positional.length > 1) refuse('such arguments');
  switch (name) {
    case 'read':
      return first === undefined || first === -1 || first === null ? take(machine, handle) : refuse('part of a file');
    case 'readline':
      return first === undefined
        ? (takeLine(machine, handle) ?? (handle.binary ? { kind: 'bytes', data: '' } : ''))
        : refuse('part of a line');
    case 'readlines':
      return first === undefined ? list(allLines(machine, handle)) : refuse('some lines');
    case 'write':
      return first === undefined ? raise('TypeError') : put(machine, handle, first);
    case 'writelines':
      for (const item of items(first ?? null)) put(machine, handle, item);
      return null;
    case 'seek':
      handle.at = first === 0 ? 0 : refuse('a place in a file');
      return 0;
    case 'truncate':
      if (!handle.writes) raise('UnsupportedOperation');
      if (first !== undefined && first !== 0) refuse('a place in a file');
      handle.bytes = first === 0 ? '' : handle.bytes.slice(0, handle.at);
      if (first === 0 && handle.at > 0) refuse('a hole in a file');
      return handle.bytes.length;
    case 'flush':
      flush(machine, handle);
      return null;
    default:
      return refuse(`${name} of a file`);
  }
}
