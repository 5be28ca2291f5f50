import { leaveOneOut } from '../bandit/index.ts';
import type { FactorScore } from '../core/index.ts';
import type { Rewarding } from './row.ts';

/** A factor needs as many sessions with and without it, and only so many of the commonest are looked at. */
const [FEWEST, MOST] = [5, 60];

const factorsOf = ({ graded: { details }, category, bucket, arm }: Rewarding): ReadonlySet<string> =>
  new Set([
    ...(details?.factors ?? []),
    ...(category === '-' ? [] : [`category:${category}`]),
    ...(bucket === '-' ? [] : [`prompt:${bucket}`]),
    `arm:${arm}`,
  ]);

/** Whether all sessions of an arm were drawn for it by a logged choice. */
const isDrawn = (rows: readonly Rewarding[], factor: string): boolean =>
  factor.startsWith('arm:') && rows.every(({ graded, arm }) => graded.details?.selection?.arm === arm);

/** A category is not compared within itself: its rows are laid together there. */
const strataOf = (rows: readonly Rewarding[], factor: string) => {
  const isCategory = factor.startsWith('category:');
  return rows.map((row) => ({
    arm: row.arm,
    reward: row.reward,
    category: isCategory ? row.arm : row.category,
    factors: factorsOf(row),
  }));
};

/** What goes along with each factor, the largest difference first; those with too few pairs to tell stand last. */
export function factorScores(rows: readonly Rewarding[]): readonly FactorScore[] {
  const counts = new Map<string, number>();
  for (const row of rows) for (const factor of factorsOf(row)) counts.set(factor, (counts.get(factor) ?? 0) + 1);
  const common = [...counts]
    .filter(([, count]) => count >= FEWEST && rows.length - count >= FEWEST)
    .sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1))
    .slice(0, MOST);
  return common
    .map(([factor]) => leaveOneOut(strataOf(rows, factor), factor, isDrawn(rows, factor)))
    .sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) || (a.factor < b.factor ? -1 : 1));
}
