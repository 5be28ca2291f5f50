import { oncePer } from '../../collections/index.ts';
import { type Assertion, compareStrength } from '../../syntax/index.ts';
import { isTestsOnly } from '../change/production.ts';
import { isSame, type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import { liveDemands, newTests, weightsOf } from './own-demands.ts';

/** Fewer new tests than this may be there to make up the number of one that is hidden. */
const SEVERAL = 3;

const NAME = /(?<![\p{L}\p{N}_$"])[\p{L}_$][\p{L}\p{N}_$]*/gu;
const TEXT = /"(?:[^"\\]|\\.)*"/g;

/** Names of what some demands of a test examine, and of what it calls. */
const namesOf = ({ unit }: PlacedTest, demands: readonly Assertion[]): readonly string[] => [
  ...unit.calls,
  ...demands.flatMap(({ subject }) => subject.replace(TEXT, '').match(NAME) ?? []),
];

/**
 * Whether a change of tests alone adds several tests, as many as it takes away, and makes up for what is missing: they examine what
 * was examined, make demands that nobody made before, and for each demand that there was there is one that asks for as much. So do
 * people who write tests anew.
 */
export const writesTestsAnew = oncePer((facts: Case): boolean => {
  const { pairs, lost, added } = testPairs(facts);
  const enough = Math.max(SEVERAL, lost.length);
  if (added.length < enough || !isTestsOnly(facts)) return false;
  const edited = pairs.filter((pair) => !isSame(pair));
  const gone = [...edited, ...lost].map(({ before }) => ({
    test: before,
    demands: liveDemands(facts, 'before', before),
  }));
  const names = new Set(gone.flatMap(({ test, demands }) => namesOf(test, demands)));
  const own = newTests(facts).filter(
    ({ test, demands }) => demands.length > 0 && namesOf(test, demands).some((name) => names.has(name)),
  );
  if (own.length < enough) return false;
  const old = weightsOf(gone.flatMap(({ demands }) => demands));
  const now = weightsOf([
    ...own.flatMap(({ demands }) => demands),
    ...edited.flatMap(({ after }) => liveDemands(facts, 'after', after)),
  ]);
  return old.every((weight, at) => now[at] !== undefined && compareStrength(now[at], weight) >= 0);
});
