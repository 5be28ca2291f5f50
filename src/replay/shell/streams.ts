import type { Disk } from '../disk/disk.ts';

/** What a command reads: everything at once, or a line. */
export interface Input {
  /** All that is left; null: not known. Nothing is left behind it. */
  all(): string | null;
  /** The next line without its newline; undefined at the end, null where not known. */
  line(): string | null | undefined;
  /** The names that it consists of, each with what ends it, where their order is not known; null: a text, or not known. */
  readonly names: readonly string[] | null;
}

/** Where a command's output goes. */
export interface Output {
  /** Takes text; null: some, not known which. */
  write(text: string | null): void;
  /** Takes names in an order that is not known; where this is left out, they are a text that is not known. */
  readonly list?: (names: readonly string[]) => void;
}

/** An input that holds a text, or nobody knows what. */
export function inputOf(text: string | null, names: Input['names'] = null): Input {
  let rest = text;
  return {
    names,
    all() {
      const taken = rest;
      if (rest !== null) rest = '';
      return taken;
    },
    line() {
      if (rest === null) return null;
      if (rest === '') return undefined;
      const end = rest.indexOf('\n');
      const line = end < 0 ? rest : rest.slice(0, end);
      const last = end < 0;
      rest = last ? '' : rest.slice(end + 1);
      return last ? undefined : line;
    },
  };
}

/** An input whose text is asked for when the first of it is read: a redirection of output may have emptied the file. */
export function laterInput(text: () => string | null): Input {
  let input: Input | null = null;
  const open = (): Input => {
    input ??= inputOf(text());
    return input;
  };
  return { all: () => open().all(), line: () => open().line(), names: null };
}

/** Goes nowhere that is looked at. */
export const NOWHERE: Output = { write: () => {} };

/** Keeps what is written; `text()` is null once something of it is not known, `names()` unless it is one list of names. */
export function capture(disk: Disk): Output & { text(): string | null; names(): Input['names'] } {
  let held: string | null = '';
  let listed: Input['names'] = null;
  return {
    write(text) {
      if (text !== '') listed = null;
      held = held === null || text === null || !disk.spend(text.length) ? null : held + text;
    },
    list(names) {
      listed = held === '' ? names : null;
      held = null;
    },
    text: () => held,
    names: () => listed,
  };
}

/** Writes to a file from its start, or behind what it holds; null where the file cannot be opened. */
export function fileOutput(disk: Disk, path: string, appends: boolean): Output | null {
  const may = disk.canWrite(path);
  if (may === false) return null;
  const before = disk.read(path);
  if (before.kind === 'folder') return null;
  if (!appends || before.kind === 'absent') disk.write(path, '', appends && before.kind === 'absent' && before.doubt);
  let held = appends && before.kind !== 'absent' ? disk.text(path) : '';
  return {
    write(text) {
      if (text === '') return;
      const now = disk.read(path);
      const same = now.kind === 'text' && now.text === held;
      const next = text === null || held === null ? null : held + text;
      if (!same || next === null || !disk.spend(next.length) || disk.trust === 'maybe') {
        held = null;
        disk.lose([path]);
        if (disk.trust !== 'maybe') disk.forget(path);
        return;
      }
      held = next;
      disk.write(path, next, appends);
    },
  };
}
