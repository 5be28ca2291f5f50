import type { FollowUp } from '../bandit/index.ts';
import { banditReducer, calibrate, type Reading, rankCorrelation } from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { ArmScore, LedgerFile, PublicRank, Score } from '../core/index.ts';
import { fold, type Ledger, observations, readLedger, uncounted } from '../ledger/index.ts';
import { scoreArm } from './arm.ts';
import { beliefsIn, bestOf } from './belief.ts';
import { coverageOf, type KnownPulls } from './coverage.ts';
import { factorScores } from './factors.ts';
import { failuresOf } from './failures.ts';
import { followLedger } from './follow.ts';
import { judgeScores } from './judges.ts';
import { movements, type Then } from './moved.ts';
import { isRewarding, type Row, rowOf } from './row.ts';
import { compareAll, correctedMean } from './versus.ts';
import { DAY } from './weeks.ts';

/** The scorecard's data from a ledger's events, and the files that follow from them. */
export { deriveFiles } from './state-text.ts';

/** `asOf`: ISO 8601 in UTC. `days`: how far back the tables reach; all the way where it is absent. */
export interface ScoreOptions extends Reading {
  readonly days?: number;
  /** Agents' pull requests of the window (`owner/name#12`), where the host can list them. */
  readonly pulls?: KnownPulls;
  /** Places in public benchmarks, by arm. */
  readonly ranks?: ReadonlyMap<string, PublicRank>;
}

/** The ledger as it was at a moment. */
function until(ledger: Ledger, millis: number): Ledger {
  return { ...ledger, events: ledger.events.filter(({ at }) => Date.parse(at) <= millis) };
}

/** What was known at a moment, of sessions of `rubric`. */
function known(ledger: Ledger, millis: number, rubric: string | null, halfLifeDays: number): Then {
  const then = until(ledger, millis);
  const asOf = new Date(Math.max(0, millis) || 0).toISOString();
  return {
    rows: observations(then).map((one) => rowOf(one, rubric)),
    best: bestOf(fold(then, banditReducer), { asOf, halfLifeDays }),
  };
}

const PLATEAU = 0.02;

/** Whether nothing moved in four weeks: neither an arm's probability to be best nor which arms there are. */
function isPlateau(before: ReadonlyMap<string, number>, now: ReadonlyMap<string, number>): boolean | null {
  if (before.size < 2) return null;
  return [...now].every(([arm, chance]) => Math.abs(chance - (before.get(arm) ?? Number.POSITIVE_INFINITY)) <= PLATEAU);
}

function agreementOf(arms: readonly ArmScore[]): Score['rankAgreement'] {
  const pairs = arms.flatMap(({ publicRank, reward, verified }) =>
    publicRank && verified && reward.mean !== null ? [[-publicRank.rank, reward.mean] as const] : [],
  );
  const rho = rankCorrelation(pairs);
  return rho === null ? null : { rho, arms: pairs.length };
}

/** Each arm's score, those with most sessions first. */
function scoreArms(
  rows: readonly Row[],
  ledger: Ledger,
  rubric: string | null,
  followed: FollowUp['followed'],
  options: ScoreOptions,
): { readonly arms: readonly ArmScore[]; readonly best: ReadonlyMap<string, number> } {
  const state = fold(ledger, banditReducer);
  const best = bestOf(state, options);
  const beliefs = beliefsIn(state, options);
  const rewarding = rows.filter(isRewarding).filter(({ verified }) => verified);
  const byArm = groupBy(rows, ({ arm }) => arm);
  const verified = [...byArm.keys()].filter((arm) => byArm.get(arm)?.[0]?.verified);
  const versus = compareAll(new Map(verified.map((arm) => [arm, rewarding.filter((row) => row.arm === arm)])));
  const arms = [...byArm].map(([arm, own]) => ({
    ...scoreArm(arm, own, rubric, options.asOf),
    corrected: correctedMean(arm, followed),
    best: best.get(arm) ?? null,
    versus: versus.get(arm) ?? [],
    beliefs: beliefs.get(arm) ?? [],
    publicRank: options.ranks?.get(arm) ?? null,
  }));
  return { arms: arms.sort((a, b) => b.sessions - a.sessions || (a.arm < b.arm ? -1 : 1)), best };
}

function scoreLedger(whole: Ledger, options: ScoreOptions): Score {
  const { asOf, days, halfLifeDays } = options;
  const end = Date.parse(asOf);
  const ledger = until(whole, end);
  const seen = observations(ledger);
  const rubric = seen.at(-1)?.graded.grade.rubric ?? null;
  const all = seen.map((one) => rowOf(one, rubric));
  const start = days === undefined ? 0 : Math.max(0, end - days * DAY);
  const rows = days === undefined ? all : all.filter(({ at }) => Date.parse(at) >= start);
  const follow = followLedger(ledger, all, asOf);
  const { arms, best } = scoreArms(rows, ledger, rubric, follow.followed, options);
  const verified = rows.filter((row) => row.verified);
  const weekAgo = known(ledger, end - 7 * DAY, rubric, halfLifeDays);
  return {
    schema: 'proctor/scorecard/1',
    asOf,
    from: days === undefined || Number.isNaN(start) ? null : new Date(start).toISOString(),
    halfLifeDays,
    rubric,
    events: ledger.events.length,
    unknown: ledger.unknown.length,
    quarantine: uncounted(ledger),
    arms,
    moved: movements(
      arms.filter((arm) => arm.verified),
      all,
      weekAgo,
      asOf,
    ),
    plateau: isPlateau(known(ledger, end - 28 * DAY, rubric, halfLifeDays).best, best),
    failures: failuresOf(rows),
    coverage: coverageOf(rows, options.pulls ?? null),
    calibration: calibrate(
      rows.flatMap(({ grade, ended }) =>
        grade === null || ended === null ? [] : [{ grade, accepted: ended === 'accepted' }],
      ),
    ),
    judges: judgeScores(rows.map(({ graded }) => graded.details)),
    factors: factorScores(verified.filter(isRewarding)),
    rankAgreement: agreementOf(arms),
    selections: {
      followed: follow.followed.length,
      diverted: follow.diverted.length,
      unanswered: follow.unanswered.length,
      alarm: follow.alarm,
    },
  };
}

/**
 * The scorecard's data from the files of a ledger. Events after `asOf` are as if they had not been; an `asOf` that is no
 * time leaves nothing. Never throws.
 */
export function score(files: Iterable<LedgerFile>, options: ScoreOptions): Score {
  return scoreLedger(readLedger(files), options);
}

/** What became of the selections in a ledger: followed, run on another arm, or never answered. */
export function followSelections(files: readonly LedgerFile[], asOf: string): FollowUp {
  const ledger = until(readLedger(files), Date.parse(asOf));
  const seen = observations(ledger);
  const rubric = seen.at(-1)?.graded.grade.rubric ?? null;
  return followLedger(
    ledger,
    seen.map((one) => rowOf(one, rubric)),
    asOf,
  );
}
