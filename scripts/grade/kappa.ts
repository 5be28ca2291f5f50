/** How far two raters agree, and how far beyond chance. */
import { interval } from '../../src/grade/signals/signal.ts';
import { bootstrap } from './measures.ts';

/** What two raters said of one case. */
export type Rated = readonly [person: string, found: string];

const shareOf = (pairs: readonly Rated[], holds: (pair: Rated) => boolean): number =>
  pairs.filter(holds).length / pairs.length;

/** Cohen's κ (1960): agreement beyond what the raters' own habits give by chance; NaN where chance alone agrees always. */
export function kappa(pairs: readonly Rated[]): number {
  const said = shareOf(pairs, ([person, found]) => person === found);
  const answers = [...new Set(pairs.flat())];
  const chance = answers.reduce(
    (sum, answer) =>
      sum + shareOf(pairs, ([person]) => person === answer) * shareOf(pairs, ([, found]) => found === answer),
    0,
  );
  return chance === 1 ? Number.NaN : (said - chance) / (1 - chance);
}

/** One line: share that agrees with Wilson's interval, and κ with an interval of 4,000 resamples. */
export function tellAgreement(name: string, pairs: readonly Rated[]): string {
  if (pairs.length === 0) return `  ${name}: none`;
  const same = pairs.filter(([person, found]) => person === found).length;
  const [low, high] = bootstrap(pairs, kappa);
  const share = `${((100 * same) / pairs.length).toFixed(1)}% (${interval(same, pairs.length)})`;
  return `  ${name}: n = ${pairs.length}, agreement ${share}, κ ${kappa(pairs).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
