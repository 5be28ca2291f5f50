/** A file of a unified diff. Null paths stand for `/dev/null`. */
export interface FileDiff {
  readonly from: string | null;
  readonly to: string | null;
  readonly hunks: readonly Hunk[];
  /** It asks for more than lines: a rename, a mode, a binary file. */
  readonly odd: boolean;
  /** Beginnings of git's ids of the file before and after, as its `index` line has them; null where there is none. */
  readonly ids: readonly [before: string, after: string] | null;
}

/** Lines that a change takes out of a file's and puts in, with those around them. */
export interface Hunk {
  /** 1-based lines that the header names: where it begins before, and after. */
  readonly at: number;
  readonly nowAt: number;
  /** Lines with their newlines. */
  readonly old: readonly string[];
  readonly now: readonly string[];
}

const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;

function pathOf(line: string): string | null | undefined {
  const path = line.slice(4).split('\t', 1)[0]?.trimEnd() ?? '';
  if (path === '/dev/null') return null;
  return path === '' || path.startsWith('"') ? undefined : path;
}

/** Reads one hunk from its header on; null where its counts do not agree with its lines. */
function readHunk(lines: readonly string[], start: number): { readonly hunk: Hunk; readonly end: number } | null {
  const [, at = '0', before = '1', nowAt = '0', after = '1'] = HEADER.exec(lines[start] ?? '') ?? [];
  let [left, right] = [Number(before), Number(after)];
  const [old, now]: [string[], string[]] = [[], []];
  let index = start + 1;
  for (; left > 0 || right > 0; index += 1) {
    const line = lines[index];
    const mark = line === undefined ? '' : line === '' ? ' ' : line.charAt(0);
    const bare = lines[index + 1]?.startsWith('\\ ') === true;
    const text = (line ?? '').slice(1) + (bare ? '' : '\n');
    if (!/^[-+ ]$/.test(mark)) return null;
    if (mark !== '+') {
      old.push(text);
      left -= 1;
    }
    if (mark !== '-') {
      now.push(text);
      right -= 1;
    }
    if (bare) index += 1;
  }
  return left === 0 && right === 0 ? { hunk: { at: Number(at), nowAt: Number(nowAt), old, now }, end: index } : null;
}

/** Reads a unified diff; null where it cannot be read to its end. Text around its files is passed over. */
export function readUnified(text: string): FileDiff[] | null {
  const lines = text.split('\n');
  const files: FileDiff[] = [];
  let odd = false;
  let ids: FileDiff['ids'] = null;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index] as string;
    if (/^(rename|copy) (from|to) |^(Binary files|GIT binary patch|old mode|new mode)|^(Index: |\*\*\* )/.test(line))
      odd = true;
    const [, before, after] = /^index ([0-9a-f]{7,40})\.\.([0-9a-f]{7,40})(?: \d{6})?$/.exec(line) ?? [];
    if (line.startsWith('diff --git ')) ids = null;
    if (before !== undefined && after !== undefined) ids = [before, after];
    if (!line.startsWith('--- ') || !(lines[index + 1] ?? '').startsWith('+++ ')) {
      if (HEADER.test(line)) return null;
      index += 1;
      continue;
    }
    const [from, to] = [pathOf(line), pathOf(lines[index + 1] as string)];
    if (from === undefined || to === undefined) return null;
    index += 2;
    const hunks: Hunk[] = [];
    while (HEADER.test(lines[index] ?? '')) {
      const read = readHunk(lines, index);
      if (read === null) return null;
      hunks.push(read.hunk);
      index = read.end;
    }
    if (hunks.length === 0) return null;
    files.push({ from, to, hunks, odd, ids });
    odd = false;
  }
  return odd || files.length === 0 ? null : files;
}

function fits(lines: readonly string[], part: readonly string[], at: number): boolean {
  return at >= 0 && part.every((line, index) => lines[at + index] === line);
}

/** Lines with hunks applied; `shifted`: one was not where it said. */
export interface Applied {
  readonly lines: readonly string[];
  readonly shifted: boolean;
}

/**
 * Applies hunks to lines (with their newlines), each where it says or, if its lines are in the file only once, there.
 * Null where one fits nowhere or in more than one place: nothing is ever applied with fuzz.
 */
export function applyHunks(lines: readonly string[], hunks: readonly Hunk[]): Applied | null {
  const out: string[] = [];
  let [done, shift] = [0, 0];
  let shifted = false;
  for (const { at, old, now } of hunks) {
    const asked = (old.length === 0 ? at : at - 1) + shift;
    let place = fits(lines, old, asked) && asked >= done ? asked : -1;
    if (place < 0) {
      if (old.length === 0) return null;
      const found: number[] = [];
      for (let one = done; one + old.length <= lines.length && found.length < 2; one += 1)
        if (fits(lines, old, one)) found.push(one);
      if (found.length !== 1) return null;
      place = found[0] as number;
      shift += place - asked;
      shifted = true;
    }
    for (let one = done; one < place; one += 1) out.push(lines[one] as string);
    for (const line of now) out.push(line);
    done = place + old.length;
  }
  for (const line of lines.slice(done)) out.push(line);
  return { lines: out, shifted };
}
