import type { LedgerFile, Score, Term } from '../../core/index.ts';
import { type Chart, chartsOf } from './specs.ts';
import { termsChart } from './terms.ts';
import { type Mode, themeOf } from './theme.ts';

const MODES: readonly Mode[] = ['light', 'dark'];

/** Draws charts in both modes. */
async function drawAll(
  charts: readonly Chart[],
): Promise<readonly { readonly name: string; readonly mode: Mode; readonly svg: string }[]> {
  if (charts.length === 0) return [];
  const { drawSvg } = await import('./draw.ts');
  return Promise.all(
    charts.flatMap(({ name, spec }) =>
      MODES.map(async (mode) => ({ name, mode, svg: await drawSvg({ ...spec(mode), config: themeOf(mode) }) })),
    ),
  );
}

/** Charts of a score: `charts/<name>-light.svg` and `charts/<name>-dark.svg`. None where there is not enough to draw. */
export async function drawCharts(score: Score): Promise<readonly LedgerFile[]> {
  const drawn = await drawAll(chartsOf(score));
  return drawn.map(({ name, mode, svg }) => ({ path: `charts/${name}-${mode}.svg`, text: svg }));
}

/** The chart of a grade's terms as SVG text, by mode; empty where there is no term. */
export async function drawTerms(terms: readonly Term[]): Promise<ReadonlyMap<Mode, string>> {
  return new Map((await drawAll(termsChart(terms))).map(({ mode, svg }) => [mode, svg]));
}

/** The names of charts among some files, without mode and ending. */
export const chartNames = (files: readonly Pick<LedgerFile, 'path'>[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ path }) => /^charts\/([a-z]+)-(?:light|dark)\.svg$/.exec(path)?.[1] ?? []));
