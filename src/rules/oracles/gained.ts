import { oncePer } from '../../collections/index.ts';
import type { Assertion } from '../../syntax/index.ts';
import { keyOf } from '../change/likeness.ts';
import { isSame, type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { Case, SideName } from '../rule.ts';
import { demandsOf, demandsTheSame } from './effective.ts';
import { inRows } from './helper-calls.ts';

type Counts = ReadonlyMap<string, number>;

function count(all: readonly Assertion[]): Counts {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1);
  return counts;
}

/** The demands of a test, defects left out: as they are written, and of each of its rows. */
function demandsMade(facts: Case, side: SideName, test: PlacedTest): { written: Assertion[]; ofRows: Assertion[] } {
  if (test.unit.gate.enabled === 'no') return { written: [], ofRows: [] };
  const { demanded } = demandsOf(facts, side, test);
  const written = demanded.map(({ assertion }) => assertion).filter(({ defect }) => defect === null);
  return { written, ofRows: written.flatMap((one) => inRows(one, test.unit)) };
}

/** How often each demand is made now and was not before, by all tests together; `unrolled`: by one that had no rows before. */
const countGained = oncePer((facts: Case): { readonly all: Counts; readonly unrolled: Counts } => {
  const { pairs, added } = testPairs(facts);
  const [all, unrolled] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, now: Counts, old: Counts): void => {
    for (const [key, times] of now) {
      const more = times - (old.get(key) ?? 0);
      if (more > 0) to.set(key, (to.get(key) ?? 0) + more);
    }
  };
  const addTest = (test: PlacedTest, before: PlacedTest | null): void => {
    const made = demandsMade(facts, 'after', test);
    const had = before === null ? { written: [], ofRows: [] } : demandsMade(facts, 'before', before);
    const now = count([...made.written, ...made.ofRows]);
    add(all, now, count([...had.written, ...had.ofRows]));
    add(unrolled, now, count(had.written));
  };
  for (const pair of pairs) if (!isSame(pair) || !demandsTheSame(facts, pair)) addTest(pair.after, pair.before);
  for (const test of added) addTest(test, null);
  return { all, unrolled };
});

/** Demands that tests make now and did not make before: where a missing one may have gone. Each is given out once. */
export interface Gained {
  /** Whether a demand has come up and is not given out. */
  readonly holds: (one: Assertion) => boolean;
  /** Whether a demand has come up again, as it was. */
  readonly has: (one: Assertion) => boolean;
  /** Whether a demand that was made of each row of a test is made of the values of all of them, one by one. */
  readonly hasUnrolled: (one: Assertion, test: PlacedTest) => boolean;
}

/** Takes keys out of what is left, all of them or none. */
function take(left: Map<string, number>, keys: readonly string[]): boolean {
  const wanted = new Map<string, number>();
  for (const key of keys) wanted.set(key, (wanted.get(key) ?? 0) + 1);
  if (keys.length === 0 || [...wanted].some(([key, times]) => (left.get(key) ?? 0) < times)) return false;
  for (const [key, times] of wanted) left.set(key, (left.get(key) ?? 0) - times);
  return true;
}

export function gainedDemands(facts: Case): Gained {
  const counted = countGained(facts);
  const [all, unrolled] = [new Map(counted.all), new Map(counted.unrolled)];
  return {
    holds: (one) => (all.get(keyOf(one)) ?? 0) > 0,
    has: (one) => take(all, [keyOf(one)]),
    hasUnrolled: (one, { unit }) => {
      const keys = inRows(one, unit).map(keyOf);
      return !keys.includes(keyOf(one)) && take(unrolled, keys);
    },
  };
}
