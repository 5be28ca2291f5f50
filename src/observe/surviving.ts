import type { Blobs, Diff, Side } from '../core/index.ts';

/** A file is looked at up to this many added lines: more are made by tools. */
const MOST = 20_000;

/** Lines that say something: brackets and blanks alone are found anywhere. */
const says = (line: string): boolean => /[\p{L}\p{N}]/u.test(line);

function linesOf(side: Side | undefined, blobs: Blobs): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const bytes = side?.kind === 'text' ? blobs.read(side.digest) : null;
  if (bytes === null) return counts;
  for (const line of Buffer.from(bytes).toString('utf8').split('\n')) {
    const text = line.trim();
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}

/**
 * Share of the lines that a change added which a later tree still has in the same file, blanks at their ends aside; each
 * line of the later file stands for one. Null where nothing was added that says anything. A file that was moved since counts
 * as gone.
 */
export function survivingShare(diff: Diff, later: ReadonlyMap<string, Side>, blobs: Blobs): number | null {
  let [added, left] = [0, 0];
  for (const { path, hunks, status } of diff.files) {
    if (status === 'deleted') continue;
    const counts = new Map(linesOf(later.get(path), blobs));
    const lines = hunks.flatMap((hunk) => hunk.lines.filter(({ sign, text }) => sign === '+' && says(text)));
    for (const { text } of lines.slice(0, MOST)) {
      added += 1;
      const known = counts.get(text.trim()) ?? 0;
      if (known === 0) continue;
      left += 1;
      counts.set(text.trim(), known - 1);
    }
  }
  return added === 0 ? null : left / added;
}
