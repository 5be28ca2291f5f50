import type { LedgerFile, Score } from '../../core/index.ts';
import { chartsOf } from './specs.ts';
import { themeOf } from './theme.ts';

/** Charts of a score: `charts/<name>-light.svg` and `charts/<name>-dark.svg`. None where there is not enough to draw. */
export async function drawCharts(score: Score): Promise<readonly LedgerFile[]> {
  const charts = chartsOf(score);
  if (charts.length === 0) return [];
  const { drawSvg } = await import('./draw.ts');
  return Promise.all(
    charts.flatMap(({ name, spec }) =>
      (['light', 'dark'] as const).map(async (mode) => ({
        path: `charts/${name}-${mode}.svg`,
        text: await drawSvg({ ...spec(mode), config: themeOf(mode) }),
      })),
    ),
  );
}

/** The names of charts among some files, without mode and ending. */
export const chartNames = (files: readonly Pick<LedgerFile, 'path'>[]): ReadonlySet<string> =>
  new Set(files.flatMap(({ path }) => /^charts\/([a-z]+)-(?:light|dark)\.svg$/.exec(path)?.[1] ?? []));
