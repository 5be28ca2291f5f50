import { oncePer } from '../../collections/index.ts';
import type { FileChange } from '../../core/index.ts';
import { isRecorded } from '../change/recorded-paths.ts';
import type { Case } from '../rule.ts';

/** What the changed lines of a file say no more, and what they say anew. */
interface Edit {
  readonly taken: readonly string[];
  readonly put: readonly string[];
  readonly lost: ReadonlySet<string>;
  readonly gained: ReadonlySet<string>;
}

const WORD = /[\p{L}_][\p{L}\p{N}_]*/gu;
/** Shorter lines stand anywhere by chance. */
const LEAST_LINE = 10;
/** Longer lines, and more of them, are not cited. */
const MOST_LINE = 2000;
const MOST_LINES = 500;

const wordsOf = (lines: readonly string[]): ReadonlySet<string> => new Set(lines.join('\n').match(WORD) ?? []);

const editOf = oncePer(({ hunks }: FileChange): Edit | null => {
  const lines = hunks.flatMap((hunk) => hunk.lines.filter(({ sign }) => sign !== ' '));
  if (lines.length > MOST_LINES || lines.some(({ text }) => text.length > MOST_LINE)) return null;
  const [taken, put] = (['-', '+'] as const).map((wanted) =>
    lines.filter(({ sign }) => sign === wanted).map(({ text }) => text.trim()),
  ) as [string[], string[]];
  const [before, after] = [wordsOf(taken), wordsOf(put)];
  const minus = (words: ReadonlySet<string>, other: ReadonlySet<string>) =>
    new Set([...words].filter((word) => !other.has(word)));
  return { taken, put, lost: minus(before, after), gained: minus(after, before) };
});

/** Whether a line of some lines stands whole in one of the others. */
const cites = (lines: readonly string[], cited: readonly string[]): boolean =>
  cited.some((one) => one.length >= LEAST_LINE && lines.some((line) => line.includes(one)));

const holdsAll = (words: ReadonlySet<string>, some: ReadonlySet<string>): boolean =>
  [...some].every((word) => words.has(word));

/**
 * The changed data of tests that a recording cites: it showed a line of them as it was, shows it as it is now, and says no other
 * word anew or no more. Numbers may be places, and are no words. Null where there is none.
 */
export function citedInput(facts: Case, recording: FileChange): FileChange | null {
  const shown = editOf(recording);
  if (shown === null || shown.lost.size + shown.gained.size === 0) return null;
  const isCited = (file: FileChange): boolean => {
    if (file.status !== 'modified' || isRecorded(file.path) || !facts.isTestPath(file.path)) return false;
    const edit = editOf(file);
    if (edit === null || !holdsAll(edit.lost, shown.lost) || !holdsAll(edit.gained, shown.gained)) return false;
    return cites(shown.taken, edit.taken) && cites(shown.put, edit.put);
  };
  return facts.evidence.diff.files.find(isCited) ?? null;
}
