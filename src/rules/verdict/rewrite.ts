import { isSame, type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import type { Loss, Verdict } from './verdict.ts';

/** What became of one test, weighed. */
export interface Weighed {
  readonly test: PlacedTest;
  readonly loss: Loss;
  readonly verdict: Verdict;
}

/** So many tests of the base, with another body or gone, make a rewrite. */
const MANY = 8;
/** The largest share of them that may have lost something, for the losses to be the rewrite's rough edges. */
const FEW = 1 / 5;

/**
 * Blocks of tests become warnings where they are few among many that are written anew at once: there, tests and assertions are
 * matched with what became of them by likeness, and some of them badly. What the log proves, and a defect that can be seen
 * in the head alone (`void`), needs no match.
 */
export function amidRewrite<T extends Weighed>(facts: Case, weighed: readonly T[]): readonly T[] {
  const rests = ({ loss, verdict }: Weighed): boolean =>
    verdict.level === 'block' && verdict.anchors.length === 0 && loss !== 'void';
  const weakened = new Set(weighed.filter(rests).map(({ test }) => test)).size;
  if (weakened === 0) return weighed;
  const { pairs, lost } = testPairs(facts);
  const edited =
    pairs.filter((pair) => !isSame(pair) && pair.before.unit.hash !== pair.after.unit.hash).length + lost.length;
  if (edited < MANY || weakened > edited * FEW) return weighed;
  const because = `${edited} tests are edited at once (no more than a warning: which became which is uncertain)`;
  return weighed.map((one) => {
    if (!rests(one)) return one;
    return { ...one, verdict: { ...one.verdict, level: 'warn', because: `${one.verdict.because}, and ${because}` } };
  });
}
