import gammaln from '@stdlib/math-base-special-gammaln';
import { dipTest } from './dip.ts';
import type { Beta } from './posterior.ts';

/** Whether grades show two modes, and what speaks for and against it. */
export interface Modes {
  readonly two: boolean;
  /** The end of a sentence: which condition is not met, or that all are. */
  readonly why: string;
  /** Of the dip; null where something else had settled it before. */
  readonly p: number | null;
  /** By how much the Bayesian information criterion prefers two Beta distributions to one. */
  readonly gain: number | null;
}

/** What must hold, all of it, before two modes are said. */
const RULE = { grades: 30, ties: 0.3, p: 0.05, gain: 6, share: 0.15, apart: 0.2 } as const;

const ROUNDS = 100;

/** Of more grades, every second or third … is looked at: two modes that these do not show are not worth the word. */
const MOST = 2000;

/** Grades of exactly 0 and 1 have no density. */
const inside = (grade: number): number => Math.min(Math.max(grade, 0.005), 0.995);

/** Logarithm of the density of a Beta distribution. */
function logDensityOf({ alpha, beta }: Beta): (x: number) => number {
  const norm = gammaln(alpha + beta) - gammaln(alpha) - gammaln(beta);
  return (x) => (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) + norm;
}

/** The Beta distribution with the weighted mean and variance of grades. */
function matched(grades: readonly number[], weights: readonly number[]): Beta {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = grades.reduce((sum, grade, index) => sum + grade * (weights[index] ?? 0), 0) / total;
  const squares = grades.reduce((sum, grade, index) => sum + (weights[index] ?? 0) * (grade - mean) ** 2, 0);
  const strength = Math.min(Math.max((mean * (1 - mean)) / Math.max(squares / total, 1e-6) - 1, 0.2), 1e4);
  return { alpha: strength * mean, beta: strength * (1 - mean) };
}

/** Two Beta distributions; `share`: of the first. */
interface Mixture {
  readonly low: Beta;
  readonly high: Beta;
  readonly share: number;
  readonly logLikelihood: number;
}

/** Fits two Beta distributions by expectation and maximisation, from a split at the middle grade. */
function fitMixture(grades: readonly number[]): Mixture {
  const middle = grades.toSorted((a, b) => a - b)[Math.floor(grades.length / 2)] ?? 0.5;
  let owned: readonly number[] = grades.map((grade) => (grade < middle ? 0.9 : 0.1));
  let found: Mixture = {
    low: { alpha: 1, beta: 1 },
    high: { alpha: 1, beta: 1 },
    share: 0.5,
    logLikelihood: -Infinity,
  };
  for (let round = 0; round < ROUNDS; round++) {
    const share = owned.reduce((sum, weight) => sum + weight, 0) / grades.length;
    if (!(share > 1e-3 && share < 1 - 1e-3)) return found;
    const rest = owned.map((weight) => 1 - weight);
    const [low, high] = [matched(grades, owned), matched(grades, rest)];
    const [below, above] = [logDensityOf(low), logDensityOf(high)];
    const parts = grades.map(
      (grade) => [share * Math.exp(below(grade)), (1 - share) * Math.exp(above(grade))] as const,
    );
    owned = parts.map(([a, b]) => (a + b > 0 ? a / (a + b) : 0.5));
    const logLikelihood = parts.reduce((sum, [a, b]) => sum + Math.log(Math.max(a + b, 1e-300)), 0);
    found = { low, high, share, logLikelihood };
  }
  return found;
}

/** The share of the commonest grade. */
function tiesOf(grades: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const grade of grades) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  return Math.max(...counts.values()) / grades.length;
}

const mean = ({ alpha, beta }: Beta): number => alpha / (alpha + beta);

/**
 * Looks for two modes in grades of [0,1]. They are said only where all of this holds: thirty grades, not three in ten of
 * them the same, a dip beyond that of one mode (p < .05), two Beta distributions better than one by more than 6 of the
 * Bayesian information criterion, each with 15 % of the grades, their means .2 apart. Counts by band can never show it.
 */
export function findModes(all: readonly number[], uniform: () => number): Modes {
  const every = Math.ceil(all.length / MOST);
  const grades = every <= 1 ? all : all.filter((_, index) => index % every === 0);
  const no = (why: string, p: number | null = null, gain: number | null = null): Modes => ({
    two: false,
    why,
    p,
    gain,
  });
  if (grades.length < RULE.grades) return no(`there are ${grades.length} grades and ${RULE.grades} are needed`);
  if (tiesOf(grades) > RULE.ties) return no('too many grades are the same: the rubric may have made the gap');
  const clipped = grades.map(inside);
  const single = matched(
    clipped,
    clipped.map(() => 1),
  );
  const { low, high, share, logLikelihood } = fitMixture(clipped);
  const density = logDensityOf(single);
  const alone = clipped.reduce((sum, grade) => sum + density(grade), 0);
  const gain = 2 * (logLikelihood - alone) - 3 * Math.log(grades.length);
  if (gain <= RULE.gain) return no('two distributions fit hardly better than one', null, gain);
  if (Math.min(share, 1 - share) < RULE.share) return no('one of the two holds too few grades', null, gain);
  if (Math.abs(mean(high) - mean(low)) < RULE.apart) return no('the two lie too close together', null, gain);
  // Last, for it draws hundreds of samples.
  const { p } = dipTest(grades, uniform);
  if (p >= RULE.p) return no('one mode explains the dip', p, gain);
  return { two: true, why: 'the dip, the fit, the shares and the distance all say so', p, gain };
}
