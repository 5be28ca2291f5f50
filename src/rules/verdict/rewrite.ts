import { keyOf } from '../change/likeness.ts';
import { isSame, type PlacedTest, type TestPair, testPairs } from '../change/test-pairs.ts';
import { demandsOf } from '../oracles/effective.ts';
import { compareOracles } from '../oracles/oracle-changes.ts';
import { changedRows } from '../oracles/row-changes.ts';
import type { Case } from '../rule.ts';
import type { Loss, Verdict } from './verdict.ts';

/** What became of one test, weighed. */
export interface Weighed {
  readonly test: PlacedTest;
  readonly loss: Loss;
  readonly verdict: Verdict;
}

/** So many tests of the base that are gone, or demand something else, make a rewrite. */
const MANY = 8;
/** The largest share of them that may have lost something, for the losses to be the rewrite's rough edges. */
const FEW = 1 / 5;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** Names of one test that the other one has not, and does not call: variables that may only be called otherwise. */
function ownNames({ unit }: PlacedTest, { unit: other }: PlacedTest): ReadonlySet<string> {
  const theirs = new Set([...other.words, ...unit.calls]);
  return new Set(unit.words.filter((word) => !theirs.has(word)));
}

/**
 * Whether a test demands something else than it did, or puts in something else. One in which something is only said, called or
 * laid out in another way, printed, repeated or added is the test that it was.
 */
function isWrittenAnew(facts: Case, pair: TestPair): boolean {
  const { before, after } = pair;
  if (isSame(pair) || before.unit.hash === after.unit.hash) return false;
  const put = new Set(after.unit.inputs);
  if (before.unit.inputs.some((one) => !put.has(one)) || changedRows(pair).length > 0) return true;
  const [old, now] = [demandsOf(facts, 'before', before).demanded, demandsOf(facts, 'after', after).demanded];
  const [oldNames, nowNames] = [ownNames(before, after), ownNames(after, before)];
  const masked = (key: string, names: ReadonlySet<string>): string =>
    key.replace(NAME, (name) => (names.has(name) ? '_' : name));
  const kept = new Set(now.map(({ assertion }) => masked(keyOf(assertion), nowNames)));
  return compareOracles(old, now).some((change) => !kept.has(masked(keyOf(change.before.assertion), oldNames)));
}

/**
 * Blocks of tests become warnings where they are few among many that are written anew at once: there, tests and assertions are
 * matched with what became of them by likeness, and some of them badly. What the log proves, and a defect that can be seen
 * in the head alone (`void`), needs no match.
 */
export function amidRewrite<T extends Weighed>(facts: Case, weighed: readonly T[]): readonly T[] {
  const rests = ({ loss, verdict }: Weighed): boolean =>
    verdict.level === 'block' && verdict.anchors.length === 0 && !/^(?:void|silenced)$/.test(loss);
  const weakened = new Set(weighed.filter(rests).map(({ test }) => test)).size;
  if (weakened === 0) return weighed;
  const { pairs, lost } = testPairs(facts);
  const edited = pairs.filter((pair) => isWrittenAnew(facts, pair)).length + lost.length;
  if (edited < MANY || weakened > edited * FEW) return weighed;
  const because = `${edited} tests are written anew at once (no more than a warning: which became which is uncertain)`;
  return weighed.map((one) => {
    if (!rests(one)) return one;
    return { ...one, verdict: { ...one.verdict, level: 'warn', because: `${one.verdict.because}, and ${because}` } };
  });
}
