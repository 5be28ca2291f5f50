import type { Check } from './reading.ts';

/** A check and the file that it stands in. */
export interface PlacedCheck extends Check {
  readonly path: string;
  /** The file's path on the other side, so that a rename is no move. */
  readonly file: string;
}

/** A check of the base beside what became of it; null: nothing. */
export interface Fate {
  readonly before: PlacedCheck;
  readonly after: PlacedCheck | null;
}

type Likeness = (before: PlacedCheck, after: PlacedCheck) => boolean;

const heard: Likeness = (_, after) => after.silent === null;
const unheard: Likeness = (_, after) => after.silent !== null;
const samePlace: Likeness = (before, after) => before.file === after.file && before.job === after.job;
const sameWords: Likeness = (before, after) => before.words === after.words;
const sameTool: Likeness = (before, after) => before.kind === after.kind && before.tool === after.tool;
const sameKind: Likeness = (before, after) => before.kind === after.kind;

/**
 * In which order partners are sought. A check that is still there under its own words, but unheard, is matched before one
 * that only runs the same tool: a decoy elsewhere does not answer for it.
 */
const PASSES: readonly (readonly Likeness[])[] = [
  [sameWords, samePlace, heard],
  [sameWords, heard],
  [sameWords, samePlace, unheard],
  [sameWords, unheard],
  [sameTool, samePlace, heard],
  [sameTool, samePlace, unheard],
  [sameTool, heard],
  [sameTool, unheard],
  [sameKind, samePlace, heard],
  [sameKind, heard],
];

/** What became of every check of the base that could fail: each check of the head answers for one of them. */
export function followChecks(before: readonly PlacedCheck[], after: readonly PlacedCheck[]): readonly Fate[] {
  const open = new Set(before.filter((check) => check.silent === null));
  const free = new Set(after);
  const fates = new Map<PlacedCheck, PlacedCheck>();
  for (const likenesses of PASSES)
    for (const check of open)
      for (const candidate of free) {
        if (!likenesses.every((alike) => alike(check, candidate))) continue;
        fates.set(check, candidate);
        open.delete(check);
        free.delete(candidate);
        break;
      }
  return before
    .filter((check) => check.silent === null)
    .map((check) => ({ before: check, after: fates.get(check) ?? null }));
}
