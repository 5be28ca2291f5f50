import { compareStrength } from '../../syntax/index.ts';
import { keyOf } from '../change/likeness.ts';
import { type TestPair, testPairs } from '../change/test-pairs.ts';
import { type Demanded, demandsOf } from '../oracles/effective.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Case } from '../rule.ts';

const CALLED = /(?<![\p{L}\p{N}_$])([\p{L}_$][\p{L}\p{N}_$]{0,200}[?!]?) \(/u;
/** The first function that a subject calls. */
const calledIn = (subject: string): string | undefined => CALLED.exec(subject)?.[1];

/** What the tests demand that the change adds to a test's own file. */
function addedDemands(facts: Case, { before }: TestPair): readonly Demanded[] {
  const added = testPairs(facts).added.filter(({ file, unit }) => file === before.file && unit.gate.enabled === 'yes');
  return added.flatMap((test) =>
    demandsOf(facts, 'after', test).demanded.filter(({ assertion }) => assertion.defect === null),
  );
}

/** Whether one demand is of the same kind as another one and of the same function, and no weaker; the input may be another. */
function asksTheLike({ assertion: old }: Demanded, { assertion: now }: Demanded): boolean {
  const called = calledIn(old.subject);
  const same = old.matcher === now.matcher && old.negated === now.negated && called !== undefined;
  if (!same || calledIn(now.subject) !== called || old.strength === null || now.strength === null) return false;
  if (old.strength === 'type' && old.expected !== now.expected) return false;
  return compareStrength(now.strength, old.strength) >= 0;
}

/**
 * Whether a demand is missing of a test that was taken apart: new tests of its file make another of its demands word for word,
 * or the one that keeps it has a new name, and they make one like the missing of the same function. Who hides a failure does not write the rest of the test anew.
 */
export function isAskedApart(facts: Case, { kind, before }: OracleChange, pair: TestPair): boolean {
  if (kind !== 'removed' || before.helper !== null) return false;
  const added = addedDemands(facts, pair);
  if (!added.some((one) => asksTheLike(before, one))) return false;
  const kept = new Set(demandsOf(facts, 'after', pair.after).demanded.map(({ assertion }) => keyOf(assertion)));
  const gone = demandsOf(facts, 'before', pair.before).demanded.map(({ assertion }) => keyOf(assertion));
  const apart = new Set(added.map(({ assertion }) => keyOf(assertion)));
  const isRenamed = pair.before.unit.id !== pair.after.unit.id;
  return gone.some((key) => (kept.has(key) ? isRenamed : apart.has(key)));
}
