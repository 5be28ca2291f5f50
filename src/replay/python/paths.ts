import { folderOf } from '../disk/disk.ts';
import { callFile, checkEncoding, closeFile, decode, openFile } from './handle.ts';
import type { Machine } from './machine.ts';
import { arrange } from './text.ts';
import { type Arguments, type Path, raise, refuse, tuple, type Value } from './value.ts';

/** The path that a value names. */
export function wordOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  if (value != null && typeof value === 'object' && value.kind === 'path') return value.text;
  return refuse('no path');
}

/** A path as `pathlib` writes it: without empty segments and single dots. */
export function pure(text: string): Path {
  if (text.startsWith('//') || text.includes('\0')) refuse('such a path');
  const parts = text.split('/').filter((part) => part !== '' && part !== '.');
  const root = text.startsWith('/') ? '/' : '';
  return { kind: 'path', text: root + parts.join('/') || '.' };
}

/** `os.path.join`. */
export function join(parts: readonly string[]): string {
  let path = parts[0] ?? '';
  for (const part of parts.slice(1)) {
    if (part.startsWith('/')) path = part;
    else path += path === '' || path.endsWith('/') ? part : `/${part}`;
  }
  return path;
}

/** `os.path.split`. */
export function splitPath(path: string): readonly [string, string] {
  const at = path.lastIndexOf('/') + 1;
  const head = path.slice(0, at);
  return [/^\/+$/.test(head) ? head : head.replace(/(?<!\/)\/+$/, ''), path.slice(at)];
}

/** `os.path.splitext`. */
export function splitExtension(path: string): readonly [string, string] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const at = name.replace(/^\.+/, (dots) => '_'.repeat(dots.length)).lastIndexOf('.');
  if (at <= 0) return [path, ''];
  const end = path.length - name.length + at;
  return [path.slice(0, end), path.slice(end)];
}

/** `open(path, mode, …)`. */
export function openWord(machine: Machine, given: Arguments): Value {
  const [file, mode = 'r', buffering, encoding, , newline = null] = arrange(given, [
    'file',
    'mode',
    'buffering',
    'encoding',
    'errors',
    'newline',
  ]);
  checkEncoding(encoding);
  if (typeof mode !== 'string' || (buffering !== undefined && buffering !== -1)) return refuse('such a mode');
  if (newline !== null && newline !== '' && newline !== '\n' && newline !== '\r\n') return refuse('such line ends');
  if (newline === '\r\n' && !/[wax]/.test(mode)) return refuse('such line ends');
  return openFile(machine, machine.files.resolve(wordOf(file)), mode, newline);
}

const NONE: Arguments = { positional: [], named: new Map() };
const noItems = (): Value[] => refuse('items');

function readAll(machine: Machine, path: string, mode: string): Value {
  const handle = openFile(machine, path, mode, null);
  const read = callFile(machine, handle, 'read', NONE, noItems);
  closeFile(machine, handle);
  return read;
}

function writeAll(machine: Machine, path: string, mode: string, value: Value): Value {
  const handle = openFile(machine, path, mode, null);
  const count = callFile(machine, handle, 'write', { positional: [value], named: new Map() }, noItems);
  closeFile(machine, handle);
  return count;
}

/** Makes a folder, with those above it where `parents`. */
export function makeFolder(machine: Machine, word: string, parents: boolean, may: boolean): null {
  const { files } = machine;
  const path = files.resolve(word);
  const there = files.isFolder(path);
  if (there === true) return may ? null : raise('FileExistsError');
  // Where nothing is known of it, it is a folder afterwards in any case, or the log says that the program failed.
  if ((there === false || !may) && files.look(path).kind === 'text') return raise('FileExistsError');
  if (!parents && files.isFolder(folderOf(path)) !== true) refuse('a folder whose parent may be missing');
  files.makeFolder(path);
  return null;
}

/** Takes a file away. */
export function removeFile(machine: Machine, word: string, may = false): null {
  const path = machine.files.resolve(word);
  if (may && machine.files.look(path).kind === 'absent') return null;
  machine.files.remove(path);
  return null;
}

/** What is at a path: `exists`, `isfile`, `isdir`. */
export function asks(machine: Machine, word: string, what: 'any' | 'text' | 'folder'): boolean {
  if (word === '') return false;
  const { kind } = machine.files.look(machine.files.resolve(word));
  return what === 'any' ? kind !== 'absent' : kind === what;
}

const said = (value: Value | undefined): boolean => value === true;

/** A method of `pathlib.Path`. */
export function callPath(machine: Machine, path: Path, name: string, given: Arguments): Value {
  const { files } = machine;
  const [first, second] = given.positional;
  const named = (word: string): Value | undefined => given.named.get(word);
  switch (name) {
    case 'read_text':
      checkEncoding(named('encoding') ?? first);
      return readAll(machine, files.resolve(path.text), 'r');
    case 'read_bytes':
      return readAll(machine, files.resolve(path.text), 'rb');
    case 'write_text':
      checkEncoding(named('encoding') ?? second);
      if (given.named.has('newline')) refuse('such line ends');
      return writeAll(machine, files.resolve(path.text), 'w', first ?? named('data') ?? null);
    case 'write_bytes':
      return writeAll(machine, files.resolve(path.text), 'wb', first ?? null);
    case 'open':
      return openWord(machine, { positional: [path, ...given.positional], named: given.named });
    case 'exists':
      return asks(machine, path.text, 'any');
    case 'is_file':
      return asks(machine, path.text, 'text');
    case 'is_dir':
      return asks(machine, path.text, 'folder');
    case 'unlink':
      return removeFile(machine, path.text, said(named('missing_ok')));
    case 'mkdir':
      return makeFolder(machine, path.text, said(named('parents')), said(named('exist_ok')));
    case 'joinpath':
      return pure(join([path.text, ...given.positional.map(wordOf)]));
    case 'as_posix':
      return path.text;
    case 'with_name':
      return pure(join([splitPath(path.text)[0], wordOf(first)]));
    case 'with_suffix':
      return pure(splitExtension(path.text)[0] + wordOf(first));
    case 'rename':
    case 'replace':
      files.transfer(files.resolve(path.text), files.resolve(wordOf(first)), false);
      return pure(wordOf(first));
    default:
      return refuse(`${name} of a path`);
  }
}

/** An attribute of `pathlib.Path`; undefined where it is none. */
export function partOfPath({ text }: Path, name: string): Value | undefined {
  const [folder, file] = splitPath(text);
  switch (name) {
    case 'name':
      return text === '.' || file === '..' ? (text === '.' ? '' : file) : file;
    case 'parent':
      return pure(folder === '' ? '.' : folder);
    case 'stem':
      return splitExtension(file)[0];
    case 'suffix':
      return splitExtension(file)[1];
    case 'parts':
      return tuple(
        text.startsWith('/')
          ? [
              '/',
              ...text
                .slice(1)
                .split('/')
                .filter((one) => one !== ''),
            ]
          : text.split('/'),
      );
    default:
      return undefined;
  }
}

/** `bytes.decode`. */
export const decodeBytes = (data: string, given: Arguments): string => {
  checkEncoding(given.positional[0] ?? given.named.get('encoding'));
  return decode(data);
};
