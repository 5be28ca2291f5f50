import type { TestPair } from '../change/test-pairs.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';

/** What a test hands to calls that assert nothing, each with the call's name. */
const handedBy = ({ unit }: TestPair['before']): ReadonlySet<string> =>
  new Set(unit.handed.flatMap(({ name, given }) => given.map(({ text }) => `${name} ${text}`)));

/**
 * Whether what is expected is made by the test, which hands it to a call, and to the same call when it is made otherwise: what
 * goes in changes with what comes out. A lone literal says nothing of that: it stands in other places by chance.
 */
export function comesBack({ kind, before, after }: OracleChange, pair: TestPair): boolean {
  const [old, now] = [before.assertion.expected, after?.assertion.expected ?? null];
  if (kind !== 'rewritten' || old === null || now === null || !old.includes(' ( ') || !now.includes(' ( '))
    return false;
  const [had, has] = [handedBy(pair.before), handedBy(pair.after)];
  return pair.before.unit.handed.some(({ name }) => had.has(`${name} ${old}`) && has.has(`${name} ${now}`));
}
