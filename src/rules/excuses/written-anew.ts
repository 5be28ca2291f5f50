import { oncePer } from '../../collections/index.ts';
import { isTestsOnly } from '../change/production.ts';
import { isSame, liveAssertions, type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

const isOn = ({ unit }: PlacedTest): boolean => unit.gate.enabled !== 'no';

/** How many assertions of some tests can fail them. */
const countLive = (tests: readonly PlacedTest[]): number =>
  tests.reduce((sum, test) => sum + liveAssertions(test).length, 0);

/** Fewer new tests than this may be there to make up the number of one that is hidden. */
const SEVERAL = 3;

/**
 * Whether a change of tests alone adds several tests, as many as it takes away, and in all makes no fewer assertions than there
 * were: so do people who write tests anew.
 */
export const writesTestsAnew = oncePer((facts: Case): boolean => {
  const { pairs, lost, added } = testPairs(facts);
  if (added.filter(isOn).length < Math.max(SEVERAL, lost.length) || !isTestsOnly(facts)) return false;
  const edited = pairs.filter((pair) => !isSame(pair));
  const before = [...edited, ...lost].map((one) => one.before);
  return countLive([...edited.map(({ after }) => after), ...added]) >= countLive(before);
});
