/** A stretch of a file that an edit really replaced. */
export interface Hunk {
  readonly old: string;
  readonly new: string;
}

/** A unified diff of one file, its hunks with their context; null where it is none, or cannot be told exactly. */
export function readHunks(diff: string): readonly Hunk[] | null {
  const lines = diff.split('\n');
  const first = lines.findIndex((line) => line.startsWith('@@ '));
  if (first < 0) return null;
  const hunks: { old: string; new: string }[] = [];
  for (const line of lines.slice(first, lines.at(-1) === '' ? -1 : lines.length)) {
    const text = `${line.slice(1)}\n`;
    const last = hunks.at(-1);
    if (line.startsWith('@@ ')) hunks.push({ old: '', new: '' });
    else if (!last || line.startsWith('\\')) return null;
    else {
      if (line[0] !== '+') last.old += text;
      if (line[0] !== '-') last.new += text;
    }
  }
  return hunks;
}

const changed = (diff: string, sign: '+' | '-'): readonly string[] => {
  const first = diff.startsWith('@@ ') ? 0 : diff.indexOf('\n@@ ');
  const lines = diff.slice(Math.max(0, first)).split('\n');
  return lines.filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
};

/** Whether every line lies in a text: whole, or as the end or beginning of a line of the file. */
function within(lines: readonly string[], text: string): boolean {
  const own = text.split('\n');
  const whole = new Set(own);
  const [first = '', last = ''] = [own[0], own.at(-1)];
  return lines.every(
    (line) =>
      whole.has(line) || (own.length === 1 ? line.includes(text) : line.endsWith(first) || line.startsWith(last)),
  );
}

/**
 * Whether a diff is what replacing `old` by `now` gives: OpenCode looks for a text less exactly where it is not in the
 * file as asked, and formats files behind an edit.
 */
export const isAsAsked = (diff: string, old: string, now: string): boolean =>
  within(changed(diff, '-'), old) && within(changed(diff, '+'), now);
