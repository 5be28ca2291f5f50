/** How far a person and what was found agree, and how far beyond chance. */
import { kappa, type Rated } from '../../src/bandit/index.ts';
import { interval } from '../../src/grade/signals/signal.ts';
import { bootstrap } from './measures.ts';

/** One line: share that agrees with Wilson's interval, and Cohen's κ with an interval of 4,000 resamples. */
export function tellAgreement(name: string, pairs: readonly Rated[]): string {
  if (pairs.length === 0) return `  ${name}: none`;
  const same = pairs.filter(([person, found]) => person === found).length;
  const figure = (drawn: readonly Rated[]): number => kappa(drawn) ?? Number.NaN;
  const [low, high] = bootstrap(pairs, figure);
  const share = `${((100 * same) / pairs.length).toFixed(1)}% (${interval(same, pairs.length)})`;
  return `  ${name}: n = ${pairs.length}, agreement ${share}, κ ${figure(pairs).toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;
}
