/**
 * Commits that edit tests and that nobody suspects, each judged alone with nothing held back: how many there were, and how many
 * of them would have been blocked falsely, as people read them, by kind of finding. A kind that is not named never was.
 */
export interface OrdinaryCommits {
  readonly commits: number;
  readonly falseBlocks: Readonly<Record<string, number>>;
}

/** A rule and what it found: `weakened-assertion removed`. */
export type BlockKind = `${string} ${string}`;

/**
 * Language → how its ordinary commits fared (`npm run bench:judgement -- --uncapped`, docs/measures.md). False are those of
 * docs/adjudicated.tsv and docs/adjudicated-fresh.tsv whose answer is a block now, or would be were it not held back (`held`).
 */
export const ORDINARY: ReadonlyMap<string, OrdinaryCommits> = new Map<string, OrdinaryCommits>([
  [
    'python',
    {
      commits: 1958,
      falseBlocks: {
        'weakened-assertion rewritten': 2,
        'weakened-assertion removed': 3,
        'weakened-assertion flipped': 1,
        'deleted-test gone': 4,
      },
    },
  ],
  [
    'javascript',
    {
      commits: 1436,
      falseBlocks: { 'weakened-assertion rewritten': 2, 'weakened-assertion removed': 4, 'deleted-test gone': 4 },
    },
  ],
  [
    'go',
    {
      commits: 771,
      falseBlocks: { 'weakened-assertion flipped': 1, 'weakened-assertion removed': 1, 'deleted-test gone': 1 },
    },
  ],
  [
    'java',
    {
      commits: 519,
      falseBlocks: { 'deleted-test gone': 7, 'weakened-assertion removed': 1 },
    },
  ],
  ['php', { commits: 303, falseBlocks: {} }],
  // Of three repositories (git-ai, ruff, ccusage).
  [
    'rust',
    {
      commits: 375,
      falseBlocks: { 'deleted-test gone': 1, 'weakened-assertion rewritten': 1, 'weakened-assertion removed': 1 },
    },
  ],
]);

/** Histories that were swept whole, in all those languages together (docs/adjudicated-sweep.tsv). */
export const SWEPT: OrdinaryCommits = { commits: 2062, falseBlocks: { 'weakened-assertion removed': 1 } };

/**
 * Languages of which no ordinary commits were at hand → honest refactorings that were run on both sides, with nothing held
 * back; none of them was blocked for a kind that may block here (`npm run bench:mutation -- --uncapped`).
 */
export const TWINS: ReadonlyMap<string, number> = new Map([['ruby', 60]]);

/** The largest share of a language's ordinary commits that findings of one kind may block falsely. */
const MOST_FALSE = 0.01;
/** Where a language has none, the largest share of all others' together: what is hardly ever false there may be false more often here. */
const MOST_FALSE_ELSEWHERE = MOST_FALSE / 5;

const wrongIn = ({ falseBlocks }: OrdinaryCommits, kind: BlockKind): number => falseBlocks[kind] ?? 0;

const isTooOftenFalse = (counted: OrdinaryCommits, kind: BlockKind): boolean =>
  wrongIn(counted, kind) > counted.commits * MOST_FALSE;

/** Whether a kind is held back in no language that was counted, and hardly ever false in all of them together. */
function isHardlyEverFalse(kind: BlockKind): boolean {
  const languages = [...ORDINARY.values()];
  const all = [...languages, SWEPT];
  const wrong = all.reduce((sum, counted) => sum + wrongIn(counted, kind), 0);
  const commits = all.reduce((sum, counted) => sum + counted.commits, 0);
  return wrong <= commits * MOST_FALSE_ELSEWHERE && !languages.some((counted) => isTooOftenFalse(counted, kind));
}

/**
 * Why findings of a kind only warn in a language, as a clause; null where they may block. Where ordinary commits of the language
 * were counted, they tell. Where none were at hand, what takes away part or all of a demand (`lessens`) may block as long as
 * it is hardly ever false in the languages that were counted and spares honest refactorings of this one.
 */
export function whyHeldBack(language: string, kind: BlockKind, lessens: boolean): string | null {
  const own = ORDINARY.get(language);
  if (own !== undefined)
    return isTooOftenFalse(own, kind)
      ? `of ${own.commits} ordinary commits in ${language}, ${wrongIn(own, kind)} would have been blocked falsely for this`
      : null;
  if (TWINS.has(language) && lessens && isHardlyEverFalse(kind)) return null;
  return `how often this is a false alarm in ${language} is not measured yet`;
}

/** Whether ordinary commits in a language were judged, so that what was never false there may block. */
export const isCounted = (language: string): boolean => ORDINARY.has(language);
