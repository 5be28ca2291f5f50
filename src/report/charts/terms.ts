import type { Term } from '../../core/index.ts';
import { signalName } from '../phrases.ts';
import { plain } from '../safe.ts';
import type { Chart } from './specs.ts';
import { FRAME, inkOf, type Mode } from './theme.ts';

const MOST_TERMS = 24;

/** What each term adds to the grade or takes from it, strongest first; nothing where there is none. */
export function termsChart(terms: readonly Term[]): readonly Chart[] {
  const values = [...terms]
    .filter(({ points }) => points !== 0)
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
    .slice(0, MOST_TERMS)
    .map(({ signal, points }) => ({
      term: `${plain(signalName(signal), 32)} ${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`,
      points,
      way: points < 0 ? 'against' : 'for',
    }));
  if (values.length === 0) return [];
  const y = { field: 'term', type: 'nominal', sort: null, axis: null };
  const spec = (mode: Mode): object => ({
    title: { text: 'What makes the grade', subtitle: ['points of each term: left against, right for'] },
    ...FRAME,
    height: { step: 32 },
    data: { values },
    layer: [
      {
        mark: { type: 'bar', height: 8, yOffset: 8 },
        encoding: {
          y,
          x: { field: 'points', type: 'quantitative', axis: { title: 'points', tickCount: 5 } },
          color: { field: 'way', type: 'nominal', sort: ['for', 'against'], legend: null },
        },
      },
      {
        mark: { type: 'text', align: 'left', dy: -6, x: 0, fontSize: 12, color: inkOf(mode) },
        encoding: { y, text: { field: 'term' } },
      },
    ],
  });
  return [{ name: 'terms', spec }];
}
