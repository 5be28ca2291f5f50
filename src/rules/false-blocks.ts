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
  ['python', { commits: 406, falseBlocks: {} }],
  ['javascript', { commits: 431, falseBlocks: {} }],
  ['go', { commits: 210, falseBlocks: { 'weakened-assertion flipped': 1 } }],
  ['java', { commits: 141, falseBlocks: { 'deleted-test gone': 3 } }],
]);

/** Kinds that were false in other commits than those: in swept histories and samples (docs/adjudicated-sweep.tsv, docs/adjudicated-fresh.tsv). */
const FALSE_ELSEWHERE: ReadonlySet<string> = new Set(['weakened-assertion removed']);

/**
 * Languages of which no ordinary commits were at hand → honest refactorings that were run on both sides, with nothing held
 * back; none of them was blocked for a kind that may block here (`npm run bench:mutation -- --uncapped`).
 */
export const TWINS: ReadonlyMap<string, number> = new Map([
  ['ruby', 60],
  ['php', 60],
  ['rust', 60],
]);

/** The largest share of ordinary commits that findings of one kind may block falsely. */
const MOST_FALSE = 0.01;

const hasBeenFalse = (kind: BlockKind): boolean =>
  FALSE_ELSEWHERE.has(kind) || [...ORDINARY.values()].some(({ falseBlocks }) => (falseBlocks[kind] ?? 0) > 0);

/**
 * Why findings of a kind only warn in a language, as a clause; null where they may block. Where ordinary commits of the language
 * were counted, they tell. Where none were at hand, what takes away part or all of a demand (`lessens`) may block as long as
 * it never was false in any language and spares honest refactorings of this one.
 */
export function whyHeldBack(language: string, kind: BlockKind, lessens: boolean): string | null {
  const own = ORDINARY.get(language);
  const wrong = own?.falseBlocks[kind] ?? 0;
  if (own !== undefined)
    return wrong <= own.commits * MOST_FALSE
      ? null
      : `of ${own.commits} ordinary commits in ${language}, ${wrong} would have been blocked falsely for this`;
  if (TWINS.has(language) && lessens && !hasBeenFalse(kind)) return null;
  return `how often this is a false alarm in ${language} is not measured yet`;
}

/** Whether ordinary commits in a language were judged, so that what was never false there may block. */
export const isCounted = (language: string): boolean => ORDINARY.has(language);
