import type { Assertion } from '../../syntax/index.ts';
import { isSame, type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

/** Whether an assertion can fail its test and asks for more than anything at all. */
export const tells = ({ defect, strength }: Assertion): boolean =>
  defect === null && strength !== 'truthy' && strength !== 'none';

/** Assertions that tell, once for each row of their test. */
function count({ unit }: PlacedTest): number {
  if (unit.gate.enabled === 'no') return 0;
  return unit.assertions.filter(tells).length * Math.max(1, unit.rows?.cells.length ?? 1);
}

const sum = (tests: readonly PlacedTest[]): number => tests.reduce((total, test) => total + count(test), 0);

const known = new WeakMap<Case, boolean>();

/**
 * Whether the tests of the diff, all together, assert less often than they did. Where they do not, and production code explains
 * why assertions went, the tests followed the code.
 */
export function demandsShrink(facts: Case): boolean {
  const { pairs, lost, added } = testPairs(facts);
  const other = pairs.filter((pair) => !isSame(pair));
  const seen =
    known.get(facts) ??
    sum([...other.map(({ after }) => after), ...added]) <
      sum([...other.map(({ before }) => before), ...lost.map(({ before }) => before)]);
  known.set(facts, seen);
  return seen;
}
