import { groupBy } from '../collections/index.ts';
import type { Failure } from '../core/index.ts';
import { bandOf } from '../grade/index.ts';
import { dollarsOf, tokensOf } from './arm.ts';
import type { Row } from './row.ts';

/** A share of calls in circles from which a session is taken to have been lost in a loop. */
const LOST = 300_000;

/** The ways to fail, the gravest first: a session counts under the first that it shows. */
const KINDS: readonly (readonly [Failure['kind'], (row: Row) => boolean])[] = [
  ['no response', ({ silent }) => silent],
  ['integrity', ({ cheated }) => cheated],
  ['boundary', ({ graded }) => graded.verdict === 'block'],
  ['routing mismatch', ({ arm, graded: { details } }) => details?.selection != null && details.selection.arm !== arm],
  ['CI break', ({ ciFailed }) => ciFailed],
  ['abandoned loop', ({ graded: { details } }) => (details?.loopMicro ?? 0) >= LOST],
  ['no change', ({ graded: { details } }) => details?.edits === 0],
  ['rejected', ({ ended }) => ended === 'rejected'],
  ['low grade', ({ grade }) => grade !== null && bandOf(grade) === 'low'],
];

const kindOf = (row: Row): Failure['kind'] | null => KINDS.find(([, shows]) => shows(row))?.[0] ?? null;

/** Sessions by the way in which they failed, with what they cost; those that did not fail are left out. */
export function failuresOf(rows: readonly Row[]): readonly Failure[] {
  const byKind = groupBy(rows, kindOf);
  return KINDS.flatMap(([kind]) => {
    const own = byKind.get(kind) ?? [];
    return own.length === 0 ? [] : [{ kind, sessions: own.length, usd: dollarsOf(own), tokens: tokensOf(own) }];
  });
}
