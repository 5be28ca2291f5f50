import {
  type BanditState,
  banditReducer,
  cellsOf,
  compareRewards,
  estimate,
  type FollowUp,
  FULL_REWARD,
  followUp,
  isVerified,
  posterior,
  priorOf,
  probabilityBest,
  type Reading,
  rewardOf,
  share,
} from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { ArmScore, LedgerFile, Observation, Score, Spent, Week } from '../core/index.ts';
import { DEFAULT_POLICY } from '../core/index.ts';
import { armsIn, canonicalJson, fold, type Ledger, observations, readLedger } from '../ledger/index.ts';
import { renderScorecard } from '../report/index.ts';

/** `asOf`: ISO 8601 in UTC. `days`: how far back the tables reach; all the way where it is absent. */
export interface ScoreOptions extends Reading {
  readonly days?: number;
}

const DAY = 86_400_000;
const WEEKS = 12;

/** A session of the score's rubric with what it was worth, in [0,1]. */
interface Rewarded {
  readonly at: string;
  readonly reward: number;
}

const isPresent = <Value>(value: Value | null): value is Value => value !== null;
const dateOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10);

/** The Monday (UTC) of the week that a moment lies in; day 0 of the epoch was a Thursday. */
function monday(utc: string): number {
  const day = Math.floor(Date.parse(utc) / DAY);
  return (day - ((day + 3) % 7)) * DAY;
}

function weeksUntil(asOf: string, rewarded: readonly Rewarded[]): readonly Week[] {
  const last = monday(asOf);
  if (Number.isNaN(last)) return [];
  const byWeek = groupBy(rewarded, ({ at }) => monday(at));
  return Array.from({ length: WEEKS }, (_, index) => {
    const from = last - (WEEKS - 1 - index) * 7 * DAY;
    const { n, mean } = estimate((byWeek.get(from) ?? []).map(({ reward }) => reward));
    return { from: dateOf(from), n, mean };
  });
}

function spent(values: readonly (number | null)[]): Spent {
  const known = values.filter(isPresent);
  return { total: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0), known: known.length };
}

function rewardsOf(seen: readonly Observation[], rubric: string | null): readonly Rewarded[] {
  return seen.flatMap((observation) => {
    const { at, grade } = observation.graded;
    const reward = rewardOf(observation);
    return reward === null || grade.rubric !== rubric ? [] : [{ at, reward: reward.tenths / FULL_REWARD }];
  });
}

const isProductive = ({ graded, outcome }: Observation): boolean =>
  (outcome?.stage === 'merged' || outcome?.stage === 'kept') && graded.verdict !== 'block' && graded.responded;

function countBands(micros: readonly number[]): ArmScore['bands'] {
  const low = micros.filter((micro) => micro <= 400_000).length;
  const high = micros.filter((micro) => micro >= 600_000).length;
  return { low, mid: micros.length - low - high, high };
}

/** Everything of an arm's score that its own sessions tell. */
function scoreArm(arm: string, seen: readonly Observation[], rubric: string | null, options: ScoreOptions) {
  const rewarded = rewardsOf(seen, rubric);
  const graded = seen.map((one) => one.graded);
  const grades = graded.filter(({ grade }) => grade.rubric === rubric).flatMap(({ grade }) => grade.micro ?? []);
  const ended = seen.filter(({ outcome }) => outcome !== null && outcome.stage !== 'superseded');
  const count = (test: (event: Observation['graded']) => boolean) => share(graded.filter(test).length, seen.length);
  const usd = spent(graded.map(({ cost }) => cost.usdMicro));
  return {
    arm,
    verified: isVerified(arm),
    sessions: seen.length,
    reward: estimate(rewarded.map(({ reward }) => reward)),
    grade: estimate(grades.map((micro) => micro / 1e6)),
    bands: countBands(grades),
    productive: share(ended.filter(isProductive).length, ended.length),
    blocked: count(({ verdict }) => verdict === 'block'),
    noResponse: count(({ responded }) => !responded),
    graded: count(({ grade }) => grade.micro !== null),
    otherRubric: graded.filter(({ grade }) => grade.rubric !== rubric).length,
    usd: { total: usd.total === null ? null : usd.total / 1e6, known: usd.known },
    tokens: spent(graded.map(({ cost }) => cost.tokens)),
    weeks: weeksUntil(options.asOf, rewarded),
  } satisfies Partial<ArmScore>;
}

/** The probability of being best for each verified arm that has a reward. */
function bestOf(state: BanditState, options: ScoreOptions): ReadonlyMap<string, number> {
  const cells = cellsOf(state).filter((cell) => cell.rewarded > 0 && isVerified(cell.arm));
  const arms = [...new Set(cells.map(({ arm }) => arm))];
  const beliefs = arms.map((arm) => posterior(state, arm, options, priorOf(state, arm)));
  const chances = probabilityBest(beliefs);
  return new Map(arms.map((arm, index) => [arm, chances[index] ?? Number.NaN]));
}

/** The ledger as it was at a moment. */
function until(ledger: Ledger, asOf: string): Ledger {
  const end = Date.parse(asOf);
  return { ...ledger, events: ledger.events.filter(({ at }) => Date.parse(at) <= end) };
}

function scoreLedger(whole: Ledger, options: ScoreOptions): Score {
  const { asOf, days, halfLifeDays } = options;
  const ledger = until(whole, asOf);
  const all = observations(ledger);
  const start = days === undefined ? 0 : Math.max(0, Date.parse(asOf) - days * DAY);
  const seen = days === undefined ? all : all.filter(({ graded }) => Date.parse(graded.at) >= start);
  const rubric = all.at(-1)?.graded.grade.rubric ?? null;
  const byArm = groupBy(seen, ({ graded }) => graded.arm);
  const best = bestOf(fold(ledger, banditReducer), options);
  const rewards = new Map([...byArm].map(([arm, own]) => [arm, rewardsOf(own, rubric).map(({ reward }) => reward)]));
  const versus = (arm: string) =>
    [...rewards]
      .filter(([other]) => other !== arm && isVerified(other) && isVerified(arm))
      .map(([other, theirs]) => ({ arm: other, verdict: compareRewards(rewards.get(arm) ?? [], theirs) }))
      .sort((a, b) => (a.arm < b.arm ? -1 : 1));
  const arms = [...byArm]
    .map(([arm, own]) => ({ ...scoreArm(arm, own, rubric, options), best: best.get(arm) ?? null, versus: versus(arm) }))
    .sort((a, b) => b.sessions - a.sessions || (a.arm < b.arm ? -1 : 1));
  return {
    asOf,
    from: days === undefined || Number.isNaN(start) ? null : new Date(start).toISOString(),
    halfLifeDays,
    rubric,
    events: ledger.events.length,
    unknown: ledger.unknown.length,
    quarantine: ledger.quarantine,
    arms,
  };
}

/**
 * The scorecard's data from the files of a ledger. Events after `asOf` are as if they had not been; an `asOf` that is no
 * time leaves nothing. Never throws.
 */
export function score(files: readonly LedgerFile[], options: ScoreOptions): Score {
  return scoreLedger(readLedger(files), options);
}

/** A selection that has had no grade for so many days is overdue. */
const OVERDUE_DAYS = 14;

/** What became of the selections in a ledger: a grade answers one whose task names its pull request (`owner/name#12`). */
export function followSelections(files: readonly LedgerFile[], asOf: string): FollowUp {
  const ledger = until(readLedger(files), asOf);
  const selections = ledger.events
    .filter((event) => event.type === 'selection.made')
    .map(({ task, at, arm, propensityMicro }) => ({ task, at, arm, propensity: propensityMicro / 1e6 }));
  const runs = observations(ledger).flatMap((one) => {
    const { pull, arm } = one.graded;
    const task = pull && `${pull.repository}#${pull.number}`;
    return task === null ? [] : [{ task, arm, reward: (rewardOf(one)?.tenths ?? 0) / FULL_REWARD }];
  });
  return followUp(selections, runs, { asOf, days: OVERDUE_DAYS });
}

const listed = (values: readonly object[]): string =>
  values.length === 0 ? '[]' : `[\n${values.map((value) => `  ${canonicalJson(value)}`).join(',\n')}\n ]`;

/** One line a cell, so that a diff of the file reads as a diff of the sums. */
function stateText(ledger: Ledger): string {
  const counts = {
    events: ledger.events.length,
    quarantined: ledger.quarantine.length,
    schema: 'proctor/state/1',
    units: observations(ledger).length,
    unknown: ledger.unknown.length,
  };
  const tail = Object.entries(counts).map(([key, value]) => ` ${JSON.stringify(key)}:${JSON.stringify(value)}`);
  const cells = listed(cellsOf(fold(ledger, banditReducer)));
  return `{\n "arms":${listed(armsIn(ledger))},\n "cells":${cells},\n${tail.join(',\n')}\n}\n`;
}

/**
 * The files that follow from a ledger: `state.json` (schema `proctor/state/1`) and `SCORECARD.md`. The same ledger gives
 * the same bytes: instead of a clock, the latest event's time is the moment of reading.
 */
export function deriveFiles(ledger: Ledger): readonly LedgerFile[] {
  const asOf = ledger.events.at(-1)?.at ?? '1970-01-01T00:00:00Z';
  const scored = scoreLedger(ledger, { asOf, halfLifeDays: DEFAULT_POLICY.bandit['half-life-days'] });
  return [
    { path: 'state.json', text: stateText(ledger) },
    { path: 'SCORECARD.md', text: renderScorecard(scored, { period: `all sessions up to ${asOf.slice(0, 10)}` }) },
  ];
}
