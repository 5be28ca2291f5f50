import { type Call, pathIn } from '../disk/call.ts';
import { folderOf } from '../disk/disk.ts';
import type { Handle } from './handle.ts';
import { raise, refuse } from './value.ts';

type State =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'folder' };
type Change =
  | { readonly do: 'write' | 'remove' | 'folder'; readonly path: string }
  | { readonly do: 'move' | 'copy'; readonly path: string; readonly to: string };

/**
 * A program's files: what it does is noted, and put on the disk only once the whole program has been computed. Paths are
 * whole; contents are what the bytes mean as UTF-8.
 */
export class Files {
  readonly #call: Call;
  readonly #states = new Map<string, State>();
  readonly #changes: Change[] = [];
  readonly #read = new Set<string>();
  readonly #versions = new Map<string, number>();
  /** Open for writing, with something that may not have reached the file. */
  readonly writers = new Map<string, Handle>();
  #cwd: string | null;

  constructor(call: Call) {
    this.#call = call;
    this.#cwd = call.shell.cwd;
  }

  get cwd(): string | null {
    return this.#cwd;
  }

  /** The path that a word means to the program. */
  resolve(word: string): string {
    if (word === '') raise('FileNotFoundError');
    if (word.includes('\0') || /^(~|file:)/.test(word) || word.includes('\\')) refuse('such a path');
    const path = pathIn(this.#cwd, word);
    return path ?? refuse('a folder that is not known');
  }

  /** How often a file was written. */
  version(path: string): number {
    return this.#versions.get(path) ?? 0;
  }

  /** Whether a file is known to be at a path; nothing is asked for. */
  shadows(path: string): boolean {
    return this.#states.get(path)?.kind === 'text' || this.#call.disk.read(path).kind === 'text';
  }

  change(word: string): void {
    const path = this.resolve(word);
    if (this.look(path).kind !== 'folder') refuse('a folder that is not there');
    this.#cwd = path;
  }

  /** What is at a path; refuses where that is not known. */
  look(path: string): State {
    if (this.writers.has(path)) refuse('a file that is still being written');
    return this.#states.get(path) ?? this.#fromDisk(path);
  }

  #fromDisk(path: string): State {
    const { disk } = this.#call;
    this.#read.add(path);
    const held = disk.read(path);
    if (held.kind === 'unknown')
      return disk.isFolder(path) === true ? { kind: 'folder' } : refuse('a file that is not known');
    if (held.kind === 'folder') return held;
    if (held.kind === 'absent') {
      if (held.doubt) disk.doubt();
      return { kind: 'absent' };
    }
    const text = disk.text(path);
    return text === null ? refuse('a file that is not known') : { kind: 'text', text };
  }

  /** The text of a file that is there. */
  text(path: string): string {
    const state = this.look(path);
    if (state.kind === 'absent') raise(this.#isIn(path) ? 'NotADirectoryError' : 'FileNotFoundError');
    if (state.kind === 'folder') raise('IsADirectoryError');
    return state.kind === 'text' ? state.text : refuse('no text');
  }

  /** Whether a path lies in what is a file. */
  #isIn(path: string): boolean {
    const folder = folderOf(path);
    return folder !== '' && (this.#states.get(folder) ?? this.#call.disk.read(folder)).kind === 'text';
  }

  /** Whether a path is a folder; null: not known. */
  isFolder(path: string): boolean | null {
    const state = this.#states.get(path);
    if (state !== undefined) return state.kind === 'folder';
    return this.#call.disk.isFolder(path);
  }

  /** Raises where no file can be put at a path. */
  prepare(path: string): void {
    if (this.writers.has(path)) refuse('a file that is still being written');
    const { disk } = this.#call;
    if (this.#states.get(path)?.kind === 'folder') raise('IsADirectoryError');
    if (this.#states.get(path)?.kind === 'text') return;
    if (disk.read(path).kind === 'folder') raise('IsADirectoryError');
    if (this.isFolder(folderOf(path)) === true) return;
    const may = disk.canWrite(path);
    if (may === false) raise(this.#isIn(path) ? 'NotADirectoryError' : 'FileNotFoundError');
    if (may === null && this.#call.expected !== 0) disk.doubt();
  }

  write(path: string, text: string): void {
    if (/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text) || text.includes('\ufffd'))
      refuse('a text that is no UTF-8');
    if (!this.#call.disk.spend(text.length)) refuse('too much text');
    this.#versions.set(path, this.version(path) + 1);
    this.#states.set(path, { kind: 'text', text });
    this.#changes.push({ do: 'write', path });
  }

  remove(path: string): void {
    this.text(path);
    this.#states.set(path, { kind: 'absent' });
    this.#changes.push({ do: 'remove', path });
  }

  makeFolder(path: string): void {
    this.#states.set(path, { kind: 'folder' });
    this.#changes.push({ do: 'folder', path });
  }

  /** Puts a text file at another place. */
  transfer(path: string, to: string, keep: boolean): void {
    const text = this.text(path);
    this.prepare(to);
    this.#states.set(to, { kind: 'text', text });
    if (!keep && path !== to) this.#states.set(path, { kind: 'absent' });
    if (path !== to) this.#changes.push({ do: keep ? 'copy' : 'move', path, to });
  }

  /** Puts everything on the disk, in order; of writes to one file that follow one another only the last. */
  commit(): void {
    const { disk } = this.#call;
    const moves = this.#changes.some((one) => one.do === 'move' || one.do === 'copy');
    if (moves && this.#changes.length > 1) {
      this.#commitStates();
      return;
    }
    for (const change of this.#changes) {
      if (change.do === 'move' || change.do === 'copy') disk.transfer(change.path, change.to, change.do === 'copy');
    }
    if (!moves) this.#commitStates();
  }

  #commitStates(): void {
    const { disk } = this.#call;
    for (const path of new Set(this.#changes.flatMap((one) => ('to' in one ? [one.path, one.to] : [one.path])))) {
      const state = this.#states.get(path);
      const before = disk.read(path);
      if (state?.kind === 'folder') disk.makeFolder(path);
      else if (state?.kind === 'absent') {
        if (before.kind !== 'absent') disk.remove(path);
      } else if (state?.kind === 'text') {
        const own = this.#read.has(path) && before.kind === 'text';
        if (before.kind !== 'text' || before.text !== state.text || before.doubt) disk.write(path, state.text, own);
      }
    }
  }
}
