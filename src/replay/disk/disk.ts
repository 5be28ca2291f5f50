import type { GitRecord } from './git-record.ts';

/** What is known of a path. `doubt`: it is what is believed, but something that cannot be computed may have changed it. */
export type Held =
  | { readonly kind: 'text'; readonly text: string; readonly doubt: boolean }
  | { readonly kind: 'absent'; readonly doubt: boolean }
  | { readonly kind: 'folder' }
  | { readonly kind: 'unknown' };

/** What is known to be in a folder, by name. */
export interface Listing {
  readonly names: ReadonlyMap<string, 'file' | 'folder' | 'other'>;
  /** Whether nothing else can be in it: files that git does not track lie beside those of a commit. */
  readonly whole: boolean;
  /** Something that cannot be computed may have put files there, or taken them away. */
  readonly doubt: boolean;
}

/** The files as they were before a script; paths are absolute, or relative to where the session began. */
export interface View {
  read(path: string): Held;
  /** Files below a folder as far as any are known, without end of the list being certain. */
  under(folder: string): readonly string[];
  /** What is in a folder; null where that is not known. */
  list(folder: string): Listing | null;
  /** What a path held in the commit that the session started from. */
  base(path: string): Held;
  /** Whether a revision's name is the id of the commit that the session started from. */
  isBase(revision: string): boolean;
  /** The repository's root folder, where a folder lies in it; null where it does not, or that is not known. */
  root(folder: string): string | null;
  /** Paths of the repository that sessions have touched so far. */
  touched(): readonly string[];
  /** Counts work that was done on these files; false where too much was. */
  spend(amount: number): boolean;
}

/** How far what a command does may be relied on: certain; believed; or it may not happen at all. */
export type Trust = 'sure' | 'doubt' | 'maybe';

/** What is done to files as wholes: contents are whole, since what they were made from is known where it is done. */
export type DiskEffect =
  /** `before`: the whole file before, where the log tells it. */
  | { readonly kind: 'write'; readonly path: string; readonly content: string; readonly before: string | null }
  /** The text that a file has now, made out of what it is believed to have held. */
  | { readonly kind: 'set'; readonly path: string; readonly content: string }
  | { readonly kind: 'remove'; readonly path: string }
  /** `to` is where it will be, never the folder that it is put in. */
  | { readonly kind: 'move'; readonly path: string; readonly to: string; readonly keep: boolean }
  /** Something that cannot be computed, to these paths; null: to any. */
  | { readonly kind: 'opaque'; readonly paths: readonly string[] | null };

const UNKNOWN: Held = { kind: 'unknown' };

/** The folder that a path lies in; '' for the start. */
export const folderOf = (path: string): string =>
  path.lastIndexOf('/') > 0 ? path.slice(0, path.lastIndexOf('/')) : path.startsWith('/') ? '/' : '';

/** The last segment of a path. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A path in a folder. */
export const within = (folder: string, name: string): string =>
  folder === '' ? name : folder === '/' ? `/${name}` : `${folder}/${name}`;

const isUnder = (path: string, folder: string): boolean =>
  folder === '' || path.startsWith(folder === '/' ? '/' : `${folder}/`);

/** Files while a script runs: what the view holds, what the script has changed so far, and the effects of that. */
export class Disk {
  readonly effects: DiskEffect[] = [];
  /** Paths whose text was asked for, in order. */
  readonly reads: string[] = [];
  /** Paths of which a commit's text was asked for. */
  readonly recalls: string[] = [];
  /** Paths that were changed, in order. */
  readonly writes: string[] = [];
  /** Files that output goes to now. */
  readonly opened: string[] = [];
  trust: Trust = 'sure';
  /** All that the script printed, as the log shows it; null where it does not. */
  readonly printed: () => string | null;
  readonly git: GitRecord;
  readonly #view: View;
  readonly #held = new Map<string, Held>();
  readonly #gone = new Set<string>();
  readonly #doubted = new Set<string>();
  readonly #touched = new Set<string>();
  #allDoubted = false;
  #work = 0;

  constructor(view: View, git: GitRecord, printed: () => string | null = () => null) {
    this.#view = view;
    this.git = git;
    this.printed = printed;
  }

  base(path: string): Held {
    return this.#view.base(path);
  }

  isBase(revision: string): boolean {
    return this.#view.isBase(revision);
  }

  root(folder: string): string | null {
    return this.#view.root(folder);
  }

  touched(): string[] {
    const own = [...this.#held].filter(([, held]) => held.kind !== 'folder').map(([path]) => path);
    return [...new Set([...this.#view.touched(), ...own, ...this.git.index.keys(), ...this.git.head.held.keys()])];
  }

  /** Counts work; false where a script has done too much. */
  spend(amount: number): boolean {
    this.#work += amount;
    return this.#work < 200_000_000 && this.#view.spend(amount);
  }

  #isGone(path: string): boolean {
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1))
      if (this.#gone.has(path.slice(0, at))) return true;
    return false;
  }

  #isDoubted(path: string): boolean {
    if (this.#allDoubted && !this.#touched.has(path)) return true;
    for (let at = path.length; at > 0; at = path.lastIndexOf('/', at - 1))
      if (this.#doubted.has(path.slice(0, at))) return true;
    return false;
  }

  #look(path: string): Held {
    if (path === '' || path === '/') return { kind: 'folder' };
    const own = this.#held.get(path);
    if (own !== undefined) return own;
    if (this.#childrenOf(path).length > 0) return { kind: 'folder' };
    return this.#isGone(path) ? { kind: 'absent', doubt: false } : this.#view.read(path);
  }

  #childrenOf(folder: string): string[] {
    return [...this.#held]
      .filter(([path, held]) => held.kind !== 'absent' && isUnder(path, folder))
      .map(([path]) => path);
  }

  read(path: string): Held {
    const held = this.#look(path);
    return (held.kind === 'text' || held.kind === 'absent') && this.#isDoubted(path) ? { ...held, doubt: true } : held;
  }

  /** Text of a file; null where it is not known or there is none. Reading what is in doubt makes the rest of the script so. */
  text(path: string): string | null {
    this.reads.push(path);
    const held = this.read(path);
    if (held.kind !== 'text') return null;
    if (held.text !== '' && this.opened.includes(path)) {
      // Some programs refuse to read what they write, others never end.
      this.forget(path);
      return null;
    }
    if (held.doubt) this.doubt();
    return held.text;
  }

  /** Makes what follows no more than believed. */
  doubt(): void {
    if (this.trust === 'sure') this.trust = 'doubt';
  }

  /** Whether there is a file or folder; null: not known. */
  exists(path: string): boolean | null {
    const held = this.read(path);
    if (held.kind === 'unknown') return null;
    if ('doubt' in held && held.doubt) this.doubt();
    return held.kind !== 'absent';
  }

  isFolder(path: string): boolean | null {
    const held = this.read(path);
    return held.kind === 'unknown' ? (this.under(path).length > 0 ? true : null) : held.kind === 'folder';
  }

  /** Known files and folders below a folder. */
  under(folder: string): string[] {
    const old = this.#isGone(folder)
      ? []
      : this.#view.under(folder).filter((path) => !this.#held.has(path) && !this.#isGone(path));
    return [...new Set([...old, ...this.#childrenOf(folder)])].sort();
  }

  /** What is in a folder now; null where that is not known. */
  #listing(folder: string): Listing | null {
    const gone = this.#isGone(folder);
    const made = gone && this.#held.get(folder)?.kind === 'folder';
    const before = gone ? null : this.#view.list(folder);
    if (before === null && !made) return null;
    const names = new Map(before?.names);
    const start = folder === '' ? 0 : within(folder, '').length;
    for (const name of names.keys()) if (this.#isGone(within(folder, name))) names.delete(name);
    for (const [path, { kind }] of this.#held) {
      if (!isUnder(path, folder) || path.length <= start) continue;
      const [name = '', ...deeper] = path.slice(start).split('/');
      if (deeper.length > 0 && kind !== 'absent') names.set(name, 'folder');
      else if (deeper.length > 0) continue;
      else if (kind === 'absent') names.delete(name);
      else names.set(name, kind === 'folder' ? 'folder' : kind === 'text' ? 'file' : 'other');
    }
    const doubt = before?.doubt === true || this.#allDoubted || this.#isDoubted(folder);
    return { names, whole: before?.whole ?? true, doubt };
  }

  /** Names in a folder, all that there are; null where they are not known for certain. */
  list(folder: string): string[] | null {
    const listing = this.#listing(folder);
    return listing?.whole && !listing.doubt ? [...listing.names.keys()].sort() : null;
  }

  /** What is known to be in a folder; null where nothing is. Makes what follows no more than believed where it is. */
  names(folder: string): Omit<Listing, 'doubt'> | null {
    const listing = this.#listing(folder);
    if (listing?.doubt) this.doubt();
    return listing === null ? null : { names: listing.names, whole: listing.whole && !listing.doubt };
  }

  /** Takes folders above a path away that hold nothing any more, as git does, up to one that holds `kept`. */
  dropEmpty(path: string, kept: string | null): void {
    for (let folder = folderOf(path); folder !== '' && folder !== '/'; folder = folderOf(folder)) {
      const listing = kept === folder || kept?.startsWith(`${folder}/`) ? null : this.#listing(folder);
      if (listing === null || listing.names.size > 0) return;
      this.#gone.add(folder);
      this.#held.set(folder, { kind: 'absent', doubt: !listing.whole || listing.doubt });
    }
  }

  #isFile(path: string): boolean {
    return this.#look(path).kind !== 'folder';
  }

  /** Whether a file can be made at a path, as far as is known; null: its folder is not known. In doubt where git may have taken that away. */
  canWrite(path: string): boolean | null {
    const folder = folderOf(path);
    if (this.read(path).kind === 'folder' || path.endsWith('/')) return false;
    if (folder === '' || folder === '/') return true;
    const held = this.read(folder);
    if (held.kind === 'folder') return true;
    if (held.kind === 'absent' && held.doubt) {
      this.doubt();
      return null;
    }
    return held.kind === 'unknown' ? (this.under(folder).length > 0 ? true : null) : false;
  }

  #set(path: string, held: Held): void {
    this.writes.push(path);
    this.#held.set(path, held);
    if (this.trust === 'sure') {
      this.#touched.add(path);
      this.#doubted.delete(path);
    } else this.#doubted.add(path);
  }

  /** Adds an effect; one write that follows another of the same file takes its place, so that no line seems new. */
  #put(effect: Extract<DiskEffect, { kind: 'write' | 'set' }>): void {
    const before = this.effects.at(-1);
    const noted = before?.kind === 'opaque' && before.paths?.length === 1 && before.paths[0] === effect.path;
    const at = this.effects.length - (noted ? 2 : 1);
    const last = this.effects[at];
    const follows = (last?.kind === 'write' || last?.kind === 'set') && last.path === effect.path;
    if (!follows) this.effects.push(effect);
    else {
      const certain = last.kind === 'write' && this.trust === 'sure' && !noted;
      this.effects[at] = certain ? { ...last, content: effect.content } : effect;
    }
  }

  /** Gives a file a text. `own`: the text is nothing but a change of what the file held. */
  write(path: string, text: string, own = false): void {
    if (this.trust === 'maybe') {
      this.lose([path]);
      return;
    }
    const doubted = own && this.#isDoubted(path);
    this.#put(
      own || this.trust === 'doubt'
        ? { kind: 'set', path, content: text }
        : { kind: 'write', path, content: text, before: null },
    );
    this.#set(path, { kind: 'text', text, doubt: false });
    if (doubted) this.#doubted.add(path);
    if (this.trust === 'doubt') this.lose([path]);
  }

  /** Takes a file or a folder with all that is in it away. */
  remove(path: string): void {
    if (this.trust === 'maybe') {
      this.lose([path]);
      return;
    }
    const doubted = this.trust === 'doubt';
    for (const one of [path, ...this.#childrenOf(path)]) this.#held.delete(one);
    this.#gone.add(path);
    this.#set(path, { kind: 'absent', doubt: false });
    this.effects.push({ kind: 'remove', path });
    if (doubted) this.effects.push({ kind: 'opaque', paths: [path] });
  }

  makeFolder(path: string): void {
    if (this.trust === 'maybe') {
      if (this.#look(path).kind === 'absent') this.#held.set(path, UNKNOWN);
      return;
    }
    if (this.#look(path).kind !== 'folder') this.#set(path, { kind: 'folder' });
  }

  /** Puts a file, or a folder with all that is known in it, at another place; both paths are whole. */
  transfer(from: string, to: string, keep: boolean): void {
    if (this.trust === 'maybe') {
      this.lose(keep ? [to] : [from, to]);
      return;
    }
    const inside = this.#isFile(from) ? [] : this.under(from);
    const moved = [from, ...inside].map((path) => [to + path.slice(from.length), this.read(path)] as const);
    const doubted = moved.some(([, held]) => held.kind === 'unknown' || ('doubt' in held && held.doubt));
    if (!keep) {
      for (const path of [from, ...this.#childrenOf(from)]) this.#held.delete(path);
      this.#gone.add(from);
      this.#set(from, { kind: 'absent', doubt: false });
    }
    for (const [path, held] of moved) this.#set(path, held);
    this.effects.push({ kind: 'move', path: from, to, keep });
    if (doubted || this.trust === 'doubt') {
      this.#doubted.add(to);
      this.effects.push({ kind: 'opaque', paths: keep || this.trust === 'sure' ? [to] : [from, to] });
    }
  }

  /** Notes that files or folders may have changed in a way that cannot be computed; null: any. */
  lose(lost: readonly string[] | null): void {
    const paths = lost?.some((path) => path === '' || path === '/') ? null : lost;
    const last = this.effects.at(-1);
    const again = last?.kind === 'opaque' && last.paths?.join('\n') === paths?.join('\n');
    if (!again) this.effects.push({ kind: 'opaque', paths });
    if (paths === null) {
      this.#allDoubted = true;
      this.#touched.clear();
    } else for (const path of paths) this.#doubted.add(path);
  }

  /** A path holds something that is not a text, or not known. */
  forget(path: string): void {
    this.lose([path]);
    this.#held.set(path, UNKNOWN);
  }
}
