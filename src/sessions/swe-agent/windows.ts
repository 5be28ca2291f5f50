/** The lines of a file that an answer showed, by their numbers (1-based), and how many the file has. */
export interface View {
  readonly total: number;
  readonly lines: ReadonlyMap<number, string>;
  /** The lines between which the cursors stand, in the variants that have them. */
  readonly cursors: readonly [first: number, last: number] | null;
}

/** A change of lines that were seen: the text that stood there, with lines around it, and what it became. */
export interface Swap {
  readonly old: string;
  readonly new: string;
  /** Nothing but blanks was in the file. */
  readonly blank: boolean;
}

const HEADER = /^\[File: [^\n]{1,4096} \((\d{1,9}) lines total[^\n)]{0,60}\)\]\r?$/gm;
const LINE = /^(\d{1,9}):([\s\S]*)$/;
const NOTE = /^\(\d{1,9} more lines (?:above|below)\)$/;

/** Whether an edit was refused: the file stays, and what is shown is what it would have become. */
export const isRefused = (answer: string): boolean =>
  /^Your proposed edit has introduced|^(?:Your c|C)hanges have NOT been applied/m.test(answer);

/** Reads the last window of numbered lines in an answer; null where there is none. */
export function readView(answer: string): View | null {
  const header = [...answer.matchAll(HEADER)].at(-1);
  if (!header) return null;
  const lines = new Map<number, string>();
  let start: number | null = null;
  let cursors: View['cursors'] = null;
  let next: number | null = null;
  for (const raw of answer.slice(header.index + header[0].length + 1).split('\n')) {
    const text = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (NOTE.test(text)) continue;
    if (text === '<<<<< START CURSOR >>>>>') start = next ?? 0;
    else if (text === '<<<<< END CURSOR >>>>>' && start !== null && next !== null) cursors = [start, next - 1];
    else {
      const [, number, content = ''] = LINE.exec(text) ?? [];
      const at = Number(number);
      if (number === undefined || (next !== null && at !== next)) break;
      if (start === 0) start = at;
      lines.set(at, content);
      next = at + 1;
    }
  }
  return { total: Number(header[1]), lines, cursors };
}

/** How many lines beside the changed ones help to find their place. */
const AROUND = 8;

function around(view: View, at: number, step: 1 | -1): string[] {
  const found: string[] = [];
  for (let line = at + step; found.length < AROUND; line += step) {
    const text = view.lines.get(line);
    if (text === undefined) break;
    found.push(text);
  }
  return step < 0 ? found.reverse() : found;
}

/** Puts lines in the place of those from `first` to `last`; null where not all of these were seen. `last < first`: none. */
export function swapLines(view: View, first: number, last: number, put: readonly string[]): Swap | null {
  if (last - first > view.lines.size) return null;
  const gone: string[] = [];
  for (let line = first; line <= last; line += 1) {
    const text = view.lines.get(line);
    if (text === undefined) return null;
    gone.push(text);
  }
  const above = around(view, first, -1);
  const below = around(view, Math.max(last, first - 1), 1);
  if (gone.length + above.length + below.length === 0) return null;
  const old = [...above, ...gone, ...below];
  const whole = view.lines.size === view.total && old.length === view.total;
  return {
    old: old.join('\n'),
    new: [...above, ...put, ...below].join('\n'),
    blank: whole && old.join('').trim() === '',
  };
}

/** Replaces the first place of a text among the lines that were seen; null where it is not there. */
export function swapText(view: View, search: string, put: string): Swap | null {
  const numbers = [...view.lines.keys()];
  const text = [...view.lines.values()].join('\n');
  const at = text.indexOf(search);
  const start = numbers[0];
  if (search === '' || at < 0 || start === undefined) return null;
  const first = start + text.slice(0, at).split('\n').length - 1;
  const last = first + search.split('\n').length - 1;
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const behind = text.indexOf('\n', at + search.length);
  const lines =
    text.slice(at === 0 ? 0 : from, at) + put + text.slice(at + search.length, behind < 0 ? text.length : behind);
  return swapLines(view, first, last, lines.split('\n'));
}
