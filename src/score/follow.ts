import { type FollowUp, followUp } from '../bandit/index.ts';
import type { Ledger } from '../ledger/index.ts';
import type { Row } from './row.ts';

/** A selection that has had no grade for so many days is overdue. */
const OVERDUE_DAYS = 14;

/** What became of a ledger's selections: a grade answers the one that its event names, else one of its pull request. */
export function followLedger({ events }: Ledger, rows: readonly Row[], asOf: string): FollowUp {
  const selections = events
    .filter((event) => event.type === 'selection.made')
    .map(({ task, at, arm, propensityMicro }) => ({ task, at, arm, propensity: propensityMicro / 1e6 }));
  const runs = rows.flatMap(({ task, arm, reward }) => (task === null ? [] : [{ task, arm, reward: reward ?? 0 }]));
  return followUp(selections, runs, { asOf, days: OVERDUE_DAYS });
}
