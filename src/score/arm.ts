import { alwaysValid, estimate, findModes, halfLifeOf, share } from '../bandit/index.ts';
import { groupBy } from '../collections/index.ts';
import type { ArmScore, Band, HalfLife, SessionDetails, Share, Spent } from '../core/index.ts';
import { bandOf } from '../grade/index.ts';
import { randomOf } from './random.ts';
import { isRewarding, type Row } from './row.ts';
import { weeksUntil } from './weeks.ts';

const isPresent = <Value>(value: Value | null | undefined): value is Value => value != null;

/** The total of what is known, and of how many that is. */
function spent(values: readonly (number | null)[]): Spent {
  const known = values.filter(isPresent);
  return { total: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0), known: known.length };
}

/** US dollars of some rows. */
export function dollarsOf(rows: readonly Row[]): Spent {
  const { total, known } = spent(rows.map(({ graded }) => graded.cost.usdMicro));
  return { total: total === null ? null : total / 1e6, known };
}

export const tokensOf = (rows: readonly Row[]): Spent => spent(rows.map(({ graded }) => graded.cost.tokens));

function countBands(grades: readonly number[]): ArmScore['bands'] {
  const bands = grades.map(bandOf);
  const count = (band: Band): number => bands.filter((one) => one === band).length;
  return { low: count('low'), mid: count('mid'), high: count('high') };
}

/** Sums of two counts over all sessions that have both. */
function shareOver<Part>(
  parts: readonly (Part | null)[],
  good: (part: Part) => number,
  all: (part: Part) => number,
): Share {
  const known = parts.filter(isPresent);
  const total = (of: (part: Part) => number): number => known.reduce((sum, part) => sum + of(part), 0);
  return share(Math.min(total(good), total(all)), total(all));
}

const CALLS = 40;

function halfLife(details: readonly SessionDetails[]): HalfLife {
  const bins: { calls: number; steps: number }[] = [];
  for (const { progress } of details)
    for (const [at, { calls, steps }] of progress.entries()) {
      const known = bins[at] ?? { calls: 0, steps: 0 };
      bins[at] = { calls: known.calls + calls, steps: known.steps + steps };
    }
  return halfLifeOf(bins.map((bin, at) => ({ at: (at + 0.5) * CALLS, ...bin })).filter(({ calls }) => calls > 0));
}

function unattended(details: readonly SessionDetails[]): ArmScore['unattended'] {
  const spans = details.map((one) => one.unattended).filter(isPresent);
  const hours = spans.map(({ longestSeconds }) => longestSeconds / 3600).sort((a, b) => a - b);
  const total = spans.reduce((sum, { totalSeconds }) => sum + totalSeconds / 3600, 0);
  return {
    longest: hours.at(-1) ?? null,
    median: hours[Math.floor((hours.length - 1) / 2)] ?? null,
    total: hours.length === 0 ? null : total,
    known: hours.length,
  };
}

function silenceBySize(rows: readonly Row[]): ArmScore['silence'] {
  const byBucket = groupBy(rows, ({ bucket }) => bucket);
  return ['0-50k', '50k-200k', '200k-500k', '500k+', '-'].flatMap((bucket) => {
    const own = byBucket.get(bucket) ?? [];
    return own.length === 0 ? [] : [{ bucket, share: share(own.filter(({ silent }) => silent).length, own.length) }];
  });
}

/** Sessions without a log have no grade for want of one: what they were worth is anything from 0 to 1. */
function boundsOf(rows: readonly Row[]): ArmScore['bounds'] {
  const known = rows.filter(isRewarding);
  const missing = rows.filter(({ graded, reward }) => reward === null && graded.details?.log.found === false).length;
  if (missing === 0) return null;
  const sum = known.reduce((total, { reward }) => total + reward, 0);
  const all = known.length + missing;
  return { missing, low: sum / all, high: (sum + missing) / all };
}

const isProductive = (row: Row): boolean =>
  row.ended === 'accepted' && row.graded.verdict !== 'block' && !row.cheated && !row.silent;

function perAccepted(rows: readonly Row[]): ArmScore['usdPerAccepted'] {
  const accepted = new Set(rows.filter(isProductive).map(({ graded }) => graded.pull?.number ?? graded.unit)).size;
  const usd = dollarsOf(rows);
  const isKnown = usd.total !== null && usd.known === rows.length && accepted > 0;
  return { usd: isKnown ? (usd.total ?? 0) / accepted : null, accepted };
}

/** What people said of the work: a dismissed review is none for it, and none against it. */
function reviewsOf(rows: readonly Row[]): ArmScore['reviews'] {
  const count = (...said: readonly Row['review'][]): number =>
    rows.filter(({ review }) => said.includes(review)).length;
  return {
    approved: share(count('approved'), count('approved', 'changes-requested')),
    known: rows.length - count(null),
  };
}

/** The rates among an arm's sessions. */
function ratesOf(rows: readonly Row[], details: readonly SessionDetails[]) {
  const ended = rows.filter((row) => row.ended !== null);
  const breaches = details.filter(({ hits }) =>
    hits.some(({ group, level }) => group === 'boundary' && level === 'block'),
  );
  const count = (test: (row: Row) => boolean): Share => share(rows.filter(test).length, rows.length);
  return {
    productive: share(ended.filter(isProductive).length, ended.length),
    reviews: reviewsOf(rows),
    blocked: count(({ graded }) => graded.verdict === 'block'),
    cheating: share(rows.filter(({ cheated }) => cheated).length, details.length),
    boundary: share(breaches.length, details.length),
    noResponse: count(({ silent }) => silent),
    silence: silenceBySize(rows),
    toolSuccess: shareOver(
      details.map(({ calls }) => calls),
      ({ settled, failed }) => settled - failed,
      ({ settled }) => settled,
    ),
    recovery: shareOver(
      details.map(({ episodes }) => episodes),
      ({ recovered }) => recovered,
      ({ all }) => all,
    ),
    graded: count(({ graded }) => graded.grade.micro !== null),
  };
}

/** Everything of an arm's score that its own sessions tell; `rows` in the order in which they came. */
export function scoreArm(arm: string, rows: readonly Row[], rubric: string | null, asOf: string) {
  const rewards = rows.filter(isRewarding).map(({ reward }) => reward);
  const grades = rows.map(({ grade }) => grade).filter(isPresent);
  const details = rows.map(({ graded }) => graded.details).filter(isPresent);
  const { two, why } = findModes(grades, randomOf(`modes of ${arm}`));
  return {
    arm,
    verified: rows[0]?.verified === true,
    sessions: rows.length,
    reward: estimate(rewards),
    always: alwaysValid(rewards),
    bounds: boundsOf(rows),
    grade: estimate(grades),
    bands: countBands(grades),
    modes: { two, why },
    ...ratesOf(rows, details),
    halfLife: halfLife(details),
    unattended: unattended(details),
    otherRubric: rows.filter(({ graded }) => graded.grade.rubric !== rubric).length,
    usd: dollarsOf(rows),
    tokens: tokensOf(rows),
    usdPerAccepted: perAccepted(rows),
    weeks: weeksUntil(asOf, rows.filter(isRewarding)),
  } satisfies Partial<ArmScore>;
}
