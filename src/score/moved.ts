import { estimate, findDrift } from '../bandit/index.ts';
import type { ArmScore, Movement } from '../core/index.ts';
import { isRewarding, type Row } from './row.ts';
import { DAY } from './weeks.ts';

/** Rows of the whole ledger as now known, and as known a week ago. */
export interface Then {
  readonly rows: readonly Row[];
  readonly best: ReadonlyMap<string, number>;
}

const WINDOWS = { recentDays: 7, baselineDays: 28 } as const;

const two = (value: number): string => value.toFixed(2);
const sessions = (count: number): string => `${count} ${count === 1 ? 'session' : 'sessions'}`;

function newcomers(rows: readonly Row[], since: number): readonly string[] {
  const fresh = rows.filter(({ at }) => Date.parse(at) >= since);
  const { n, mean } = estimate(fresh.filter(isRewarding).map(({ reward }) => reward));
  if (fresh.length === 0) return ['No new session.'];
  return [`${sessions(fresh.length)} came${mean === null ? '' : `, ${n} with a reward, mean ${two(mean)}`}.`];
}

/** What was revised of sessions that were known before: outcomes, later heads, gradings declared void. */
function revisions(now: readonly Row[], then: readonly Row[]): readonly string[] {
  const before = new Map(then.map((row) => [row.graded.unit, row]));
  const pairs = now.flatMap((row) => {
    const old = before.get(row.graded.unit);
    return old === undefined ? [] : [[old, row] as const];
  });
  const ended = pairs.filter(([old, row]) => old.ended !== row.ended).length;
  const regraded = pairs.filter(([old, row]) => old.graded.id !== row.graded.id).length;
  const gone = then.length - pairs.length;
  const worths = pairs.filter(([old, row]) => old.reward !== null && row.reward !== null);
  const change = worths.reduce((sum, [old, row]) => sum + (row.reward ?? 0) - (old.reward ?? 0), 0) / worths.length;
  const effect =
    worths.length > 0 && Math.abs(change) >= 0.005
      ? ` (mean of the earlier ones ${change > 0 ? '+' : '−'}${two(Math.abs(change))})`
      : '';
  return [
    ...(ended > 0 ? [`${sessions(ended)} of before learnt how the pull request ended${effect}.`] : []),
    ...(regraded > 0 ? [`${sessions(regraded)} of before ${regraded === 1 ? 'was' : 'were'} graded anew.`] : []),
    ...(gone > 0
      ? [
          `${sessions(gone)} no longer ${gone === 1 ? 'counts' : 'count'}: declared void, superseded or credited elsewhere.`,
        ]
      : []),
  ];
}

const DRIFT = {
  drift: (by: string) => [`Its rewards moved within categories (${by} against the four weeks before).`],
  'work mix': (by: string) => [`Its mean moved (${by}) because the work did: no category moved.`],
  none: () => [],
  'too few': () => [],
} as const satisfies Record<Movement['drift'], (by: string) => readonly string[]>;

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${two(Math.abs(value))}`;

/** What moved since a week ago, and why, for each verified arm. */
export function movements(
  arms: readonly Pick<ArmScore, 'arm' | 'best'>[],
  now: readonly Row[],
  then: Then,
  asOf: string,
): readonly Movement[] {
  const since = Date.parse(asOf) - 7 * DAY;
  return arms.map(({ arm, best }) => {
    const own = now.filter((row) => row.arm === arm);
    const drift = findDrift(own.filter(isRewarding), { asOf, ...WINDOWS });
    const by = signed((drift.verdict === 'drift' ? drift.within : null) ?? drift.difference ?? 0);
    return {
      arm,
      before: then.best.get(arm) ?? null,
      after: best,
      drift: drift.verdict,
      why: [
        ...newcomers(own, since),
        ...revisions(
          own,
          then.rows.filter((row) => row.arm === arm),
        ),
        ...DRIFT[drift.verdict](by),
      ],
    };
  });
}
