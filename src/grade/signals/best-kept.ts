import { bestSoFar, type Series } from '../metrics.ts';
import { figure, type Measure, measured, unmeasured } from './signal.ts';

const SHOWN = 8;

/** The longest series in which anything was gained; of several, the first. */
const chosen = (series: readonly Series[]): Series | null =>
  series
    .filter((one) => bestSoFar(one).at(-1) !== one.values[0])
    .reduce<Series | null>(
      (longest, one) => (longest === null || one.values.length > longest.values.length ? one : longest),
      null,
    );

/**
 * Where a command printed the same figure again and again (tests passed, a score, a loss): how much of the best that was
 * reached is still there at the end, in [0,1]. The reason shows the best-so-far curve.
 */
export const bestKept: Measure = ({ series }) => {
  const one = chosen(series);
  if (one === null) return unmeasured('No command printed a figure more than once that became better.');
  const curve = bestSoFar(one);
  const [first = 0, last = 0, best = 0] = [one.values[0], one.values.at(-1), curve.at(-1)];
  const kept = Math.min(1, Math.max(0, (last - first) / (best - first)));
  const shown = curve.slice(-SHOWN).map(figure).join(' → ');
  const name = one.name.replace(/[^\w /%-]/g, '').slice(0, 40);
  return measured(
    kept,
    `Best so far of "${name}" over ${one.values.length} runs: ${shown}; at the end ${figure(last)}.`,
    one.steps.map((ref) => ({ ref })),
  );
};
