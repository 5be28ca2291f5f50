import { oncePer } from '../../collections/index.ts';
import { type Assertion, compareStrength, type Strength } from '../../syntax/index.ts';
import { keyOf } from '../change/likeness.ts';
import { suiteOf } from '../change/suite.ts';
import { type PlacedTest, testPairs } from '../change/test-pairs.ts';
import { demandsOf } from '../oracles/effective.ts';
import type { Case, SideName } from '../rule.ts';

/** What can fail a test; nothing where it does not run. */
export const liveDemands = (facts: Case, side: SideName, test: PlacedTest): readonly Assertion[] =>
  test.unit.gate.enabled === 'no'
    ? []
    : demandsOf(facts, side, test).demanded.flatMap(({ assertion }) => (assertion.defect === null ? [assertion] : []));

/** A new test and those of its demands that no test made before. */
export interface NewTest {
  readonly test: PlacedTest;
  readonly demands: readonly Assertion[];
}

/** A demand in the midst of what its test puts in and calls: made again in the midst of the same it is a copy. */
const inPlace = ({ unit }: PlacedTest, demand: Assertion): string =>
  JSON.stringify([unit.inputs, unit.calls, keyOf(demand)]);

/**
 * The tests that a change adds, with what they demand of their own: copies of tests that were there are left out, and so is what
 * another new test of the same suite demands already (another suite may set up something else).
 */
export const newTests = oncePer((facts: Case): readonly NewTest[] => {
  const { pairs, lost, added } = testPairs(facts);
  const old = [...pairs, ...lost].flatMap(({ before }) =>
    liveDemands(facts, 'before', before).map((one) => inPlace(before, one)),
  );
  const made = new Set(old);
  const isOwn = (test: PlacedTest, demand: Assertion): boolean => {
    const key = inPlace(test, demand);
    const inSuite = `${suiteOf(test) ?? ''}\0${key}`;
    return !made.has(key) && !made.has(inSuite) && made.add(inSuite).size > 0;
  };
  return added.map((test) => ({
    test,
    demands: liveDemands(facts, 'after', test).filter((one) => isOwn(test, one)),
  }));
});

/** How much a demand asks for: that something is not one certain value says little. */
const weightOf = ({ strength, negated, expected }: Assertion): Strength =>
  negated && expected !== null ? 'truthy' : (strength ?? 'truthy');

/** How much each of some demands asks for, strongest first. */
export const weightsOf = (demands: readonly Assertion[]): readonly Strength[] =>
  demands.map(weightOf).sort((a, b) => compareStrength(b, a));
