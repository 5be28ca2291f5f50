import type { ArmScore, Score } from '../../core/index.ts';
import { plain } from '../safe.ts';
import { FRAME, inkOf, MOST_SERIES, type Mode } from './theme.ts';

/** A chart: its name on the branch, and its Vega-Lite specification for a mode. */
export interface Chart {
  readonly name: string;
  readonly spec: (mode: Mode) => object;
}

/** An arm's name as a chart shows it: redacted, one line, of a length that a phone has room for. */
const label = (arm: string): string => plain(arm, 40);

const shownOf = ({ arms }: Score): readonly ArmScore[] =>
  arms.filter(({ verified, reward }) => verified && reward.mean !== null).slice(0, 12);

const unit = (title: string) => ({ type: 'quantitative', scale: { domain: [0, 1] }, axis: { title, tickCount: 5 } });

/** Mean reward of each arm: thick, Student's interval; thin, the one that holds under weekly looking. */
function meansChart(score: Score): readonly Chart[] {
  const values = shownOf(score).map(({ arm, reward, always }) => ({
    arm: `${label(arm)} (${reward.n})`,
    mean: reward.mean,
    low: reward.low,
    high: reward.high,
    least: always?.betting[0] ?? null,
    most: always?.betting[1] ?? null,
  }));
  if (values.length === 0) return [];
  const y = { field: 'arm', type: 'nominal', sort: null, axis: null };
  const x = (field: string) => ({ field, ...unit('mean reward') });
  const spec = (mode: Mode): object => ({
    title: { text: 'Mean reward', subtitle: ['thick: 95% interval', 'thin: holds under weekly looking'] },
    ...FRAME,
    height: { step: 46 },
    data: { values },
    layer: [
      {
        mark: { type: 'text', align: 'left', dy: -15, x: 0, fontSize: 12, color: inkOf(mode) },
        encoding: { y, text: { field: 'arm' } },
      },
      { mark: { type: 'rule', strokeWidth: 1.5 }, encoding: { y, x: x('least'), x2: { field: 'most' } } },
      {
        mark: { type: 'rule', strokeWidth: 5 },
        encoding: { y, x: x('low'), x2: { field: 'high' }, color: { field: 'arm', legend: null, sort: null } },
      },
      { mark: { type: 'point', size: 90, color: inkOf(mode), opacity: 1 }, encoding: { y, x: x('mean') } },
    ],
  });
  return [{ name: 'means', spec }];
}

/** The belief about each of the arms with most sessions, by week, with its interval. */
function beliefsChart(score: Score): readonly Chart[] {
  const arms = shownOf(score).slice(0, MOST_SERIES);
  const values = arms.flatMap(({ arm, beliefs }) =>
    beliefs.filter(({ mean }) => mean !== null).map((belief) => ({ ...belief, arm: label(arm) })),
  );
  if (new Set(values.map(({ from }) => from)).size < 2) return [];
  const x = {
    field: 'from',
    type: 'temporal',
    timeUnit: 'utcyearmonthdate',
    axis: { title: 'week of', format: '%b %d', labelAngle: 0, tickCount: 4 },
  };
  const color = { field: 'arm', type: 'nominal', sort: arms.map(({ arm }) => label(arm)) };
  const y = (field: string) => ({ field, ...unit('believed mean reward') });
  const spec = (): object => ({
    title: { text: 'Belief by week', subtitle: ['line: mean · band: 95% of the belief'] },
    ...FRAME,
    height: 260,
    data: { values },
    layer: [
      { mark: { type: 'area', opacity: 0.16 }, encoding: { x, y: y('low'), y2: { field: 'high' }, color } },
      {
        mark: { type: 'line', strokeWidth: 2.5 },
        encoding: { x, y: y('mean'), color },
      },
      { mark: { type: 'point' }, encoding: { x, y: y('mean'), color, shape: color } },
    ],
  });
  return [{ name: 'beliefs', spec }];
}

/** The share of accepted pull requests by grade, beside the diagonal on which grade and share are the same. */
function calibrationChart({ calibration: { n, bins } }: Score): readonly Chart[] {
  if (bins.length < 2) return [];
  const values = bins.map(({ mean, accepted }) => ({ mean, ...accepted }));
  const x = { field: 'mean', ...unit('mean grade') };
  const y = (field: string) => ({ field, ...unit('accepted') });
  const spec = (mode: Mode): object => ({
    title: {
      text: 'Grade and outcome',
      subtitle: [`${n} sessions whose PR has ended`, 'dashed: grade and share are the same'],
    },
    ...FRAME,
    height: 260,
    layer: [
      {
        data: {
          values: [
            { mean: 0, value: 0 },
            { mean: 1, value: 1 },
          ],
        },
        mark: { type: 'line', strokeDash: [4, 4], strokeWidth: 1, color: inkOf(mode) },
        encoding: { x, y: y('value') },
      },
      {
        data: { values },
        mark: { type: 'rule', strokeWidth: 3 },
        encoding: { x, y: y('low'), y2: { field: 'high' }, color: { value: inkOf(mode) } },
      },
      {
        data: { values },
        mark: { type: 'point', size: 90, color: inkOf(mode), opacity: 1 },
        encoding: { x, y: y('value') },
      },
      {
        data: { values },
        mark: { type: 'text', align: 'left', dx: 9, fontSize: 12, color: inkOf(mode) },
        encoding: { x, y: y('value'), text: { field: 'of' } },
      },
    ],
  });
  return [{ name: 'calibration', spec }];
}

/** The charts that a score has enough for. */
export const chartsOf = (score: Score): readonly Chart[] => [
  ...meansChart(score),
  ...beliefsChart(score),
  ...calibrationChart(score),
];
