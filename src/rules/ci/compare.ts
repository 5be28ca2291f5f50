import type { Check } from './reading.ts';

/** A check and the file that it stands in. */
export interface PlacedCheck extends Check {
  readonly path: string;
  /** The file's path on the other side, so that a rename is no move. */
  readonly file: string;
  /** Whether its job is a part that others call by its name: a script, a target. */
  readonly isPart: boolean;
  /** Whether its file starts when code changes, as far as it says. */
  readonly onChanges: boolean;
}

/** A check of the base beside what became of it; null: nothing. */
export interface Fate {
  readonly before: PlacedCheck;
  readonly after: PlacedCheck | null;
  /** The same command where it can fail somewhere else. */
  readonly elsewhere: readonly PlacedCheck[];
}

type Likeness = (before: PlacedCheck, after: PlacedCheck) => boolean;

const heard: Likeness = (_, after) => after.silent === null;
const unheard: Likeness = (_, after) => after.silent !== null;
const samePlace: Likeness = (before, after) => before.file === after.file && before.job === after.job;
const samePart: Likeness = (before, after) => after.isPart && samePlace(before, after);
const sameWords: Likeness = (before, after) => before.words === after.words;
const sameTool: Likeness = (before, after) => before.kind === after.kind && before.tool === after.tool;
const sameKind: Likeness = (before, after) => before.kind === after.kind;
const onChanges: Likeness = (before, after) => after.onChanges || !before.onChanges;

/**
 * In which order partners are sought. What others call by its name is followed there first: its command in another part does not
 * answer for it. A check that is still there under its own words, but unheard, is matched before one that only runs the same
 * tool: a decoy elsewhere does not answer for it.
 */
const PASSES: readonly (readonly Likeness[])[] = [
  [sameWords, samePlace, heard],
  [sameWords, samePart, unheard],
  [sameTool, samePart, heard],
  [sameWords, onChanges, heard],
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

const OF_ONE_TOOL = PASSES.filter((likenesses) => !likenesses.includes(sameKind));

/** Whether a check is one that a part comes to by a call which it has on the other side too: the called part tells of it. */
const isCalledAlike = (check: PlacedCheck, others: readonly PlacedCheck[]): boolean =>
  check.via !== null &&
  others.some((one) => samePlace(check, one) && (one.via === check.via || one.calls === check.via));

/** Whether nobody heard a check of the head before either: no other one has become it. */
const wasUnheard = (check: PlacedCheck, before: readonly PlacedCheck[]): boolean =>
  check.silent !== null && before.some((one) => one.silent !== null && sameWords(one, check) && samePlace(one, check));

/** Whether a check may answer for another: what a part comes to by a call does so in its own place alone. */
const mayAnswer: Likeness = (before, after) => (before.via === null && after.via === null) || samePart(before, after);

/** Finds partners: each check of the head answers for one of these. */
function pairUp(
  before: readonly PlacedCheck[],
  after: readonly PlacedCheck[],
  passes = PASSES,
): ReadonlyMap<PlacedCheck, PlacedCheck> {
  const open = new Set(before);
  const free = new Set(after);
  const found = new Map<PlacedCheck, PlacedCheck>();
  for (const likenesses of passes)
    for (const check of open)
      for (const candidate of free) {
        if (!mayAnswer(check, candidate) || !likenesses.every((alike) => alike(check, candidate))) continue;
        found.set(check, candidate);
        open.delete(check);
        free.delete(candidate);
        break;
      }
  return found;
}

/**
 * What became of every check of the base that could fail. What a part came to by a call is sought besides, for the part may have it
 * written out in place of the call; nothing is said where it has nothing like it any more.
 */
export function followChecks(before: readonly PlacedCheck[], after: readonly PlacedCheck[]): readonly Fate[] {
  const open = before.filter((check) => check.silent === null && !isCalledAlike(check, after));
  const candidates = after.filter((check) => !isCalledAlike(check, before) && !wasUnheard(check, before));
  const own = open.filter(({ via }) => via === null);
  const called = open.filter(({ via }) => via !== null);
  const found = new Map([...pairUp(own, candidates), ...pairUp(called, candidates, OF_ONE_TOOL)]);
  return [...own, ...called.filter((check) => found.has(check))].map((check) => {
    const partner = found.get(check) ?? null;
    const elsewhere = after.filter((one) => one !== partner && sameWords(check, one) && heard(check, one));
    return { before: check, after: partner, elsewhere };
  });
}
