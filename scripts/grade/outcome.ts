/** Grade and forecast against what came of labelled runs, out of fold by upstream project, beside plain figures. */
import { DEFAULTS, RUBRIC } from '../../src/grade/rubric.ts';
import { FITTED_SIGNALS, fitForecast, fitGrade, fitUnscaled, forecastBy, gradeBy, RIDGE, rubricOf } from './fits.ts';
import { type Labelled, readLabelled } from './labelled.ts';
import {
  auc,
  bootstrap,
  brier,
  calibrationError,
  errorByChance,
  reliability,
  type Scored,
  spiegelhalter,
  squaredError,
} from './measures.ts';
import { searchNested } from './nested.ts';

/** Scores of one run by every contender; higher says resolved. */
interface Run {
  readonly good: boolean;
  readonly scores: Readonly<Record<string, number>>;
}

const PLAIN = ['cost', 'steps', 'nonZeroExits', 'length', 'diffSize'] as const;
const GROUPS = 5;
const OTHER_GROUPS = [4, 6, 8, 10] as const;

/** Scores of the runs of a fold by fits on all other projects. Weights are fitted five at most; nothing is chosen on the fold. */
function scoreFold(fold: readonly Labelled[], others: readonly Labelled[]): readonly Run[] {
  const fitted = rubricOf(fitGrade(others));
  const free = rubricOf(
    fitGrade(
      others,
      FITTED_SIGNALS.map(() => 0),
    ),
  );
  const [forecast, unscaled] = [fitForecast(others), fitUnscaled(others)];
  const searched = searchNested(others);
  const share = others.filter(({ resolved }) => resolved).length / others.length;
  return fold.map((run) => ({
    good: run.resolved,
    scores: {
      ...Object.fromEntries(PLAIN.map((id) => [id, -run.plain[id]])),
      defaults: gradeBy(DEFAULTS, run),
      grade: gradeBy(fitted, run),
      free: gradeBy(free, run),
      shipped: gradeBy(RUBRIC, run),
      forecast: forecastBy(forecast, run),
      unscaled: forecastBy(unscaled, run),
      searched: searched.chanceOf(run),
      share,
    },
  }));
}

const scored = (runs: readonly Run[], id: string): readonly Scored[] =>
  runs.map(({ good, scores }) => ({ good, score: scores[id] ?? 0 }));

const range = ([low, high]: readonly [number, number]): string => `${low.toFixed(3)} to ${high.toFixed(3)}`;

function rowOf(runs: readonly Run[], id: string, says: string): string {
  const value = auc(scored(runs, id));
  return `  ${says.padEnd(34)} ${value.toFixed(3)}   ${range(bootstrap(runs, (drawn) => auc(scored(drawn, id))))}`;
}

function apart(runs: readonly Run[], one: string, other: string): string {
  const [a, b] = [auc(scored(runs, one)), auc(scored(runs, other))];
  const between = bootstrap(runs, (drawn) => auc(scored(drawn, one)) - auc(scored(drawn, other)));
  return `  ${one} less ${other}: ${(a - b).toFixed(3)} (${range(between)})`;
}

/** How far chances lie from what came, beside what chances that are exactly right and as far spread would show on as many runs. */
function errorsOf(runs: readonly Run[], id: string, says: string): readonly string[] {
  const cases = scored(runs, id);
  const rows = reliability(cases, GROUPS);
  const [chance, least, most] = errorByChance(cases, GROUPS);
  const skill = (drawn: readonly Run[]) => 1 - brier(scored(drawn, id)) / brier(scored(drawn, 'share'));
  const others = OTHER_GROUPS.map((groups) => {
    const [usual] = errorByChance(cases, groups);
    return `${groups}: ${calibrationError(reliability(cases, groups)).toFixed(3)} (${usual.toFixed(3)})`;
  });
  return [
    `${says}: calibration error ${calibrationError(rows).toFixed(3)} (aim ≤ 0.08), Brier skill over the other projects' share ${skill(runs).toFixed(3)} (${range(bootstrap(runs, skill))}; aim > 0)`,
    `  chances that are exactly right would have a calibration error of ${chance.toFixed(3)} on so few runs, 95% ${range([least, most])}`,
    `  by number of groups (exactly right: on average): ${others.join(', ')}`,
    `  squared error less chance's part ${squaredError(rows).toFixed(4)}, Spiegelhalter's z ${spiegelhalter(cases).toFixed(2)}`,
  ];
}

function honesty(runs: readonly Run[]): readonly string[] {
  const better = (drawn: readonly Run[]) => brier(scored(drawn, 'unscaled')) - brier(scored(drawn, 'forecast'));
  return [
    ...errorsOf(runs, 'forecast', 'forecast'),
    '  said from–to     n   said   came',
    ...reliability(scored(runs, 'forecast'), GROUPS).map(
      ({ from, to, n, said, came }) =>
        `  ${from.toFixed(2)}–${to.toFixed(2)}   ${String(n).padStart(6)}   ${said.toFixed(2)}   ${came.toFixed(2)}`,
    ),
    ...errorsOf(runs, 'unscaled', 'forecast before scaling'),
    `  what scaling takes off the Brier score: ${better(runs).toFixed(4)} (${range(bootstrap(runs, better))})`,
  ];
}

/** A report in lines. Skips itself where the samples are not at hand. */
export async function measureOutcome(folder: string): Promise<readonly string[]> {
  const missed: string[] = [];
  const all = await readLabelled(folder, (line) => missed.push(line)).catch(() => []);
  if (all.length === 0) return ['outcome: skipped, there are no labelled runs at hand'];
  const projects = [...new Set(all.map(({ project }) => project))];
  const runs = projects.flatMap((project) =>
    scoreFold(
      all.filter((run) => run.project === project),
      all.filter((run) => run.project !== project),
    ),
  );
  const best = PLAIN.reduce((a, b) => (auc(scored(runs, b)) > auc(scored(runs, a)) ? b : a));
  const graded = all.filter(({ report }) => report.grade.value !== null).length;
  return [
    `outcome: ${all.length} runs of ${projects.length} projects, ${all.filter(({ resolved }) => resolved).length} resolved, ${graded} graded, ${missed.length} not read`,
    `AUC for resolved, out of fold by project (ridge ${RIDGE.grade} for the grade, ${RIDGE.forecast} for the forecast), 95% interval of 4,000 resamples:`,
    rowOf(runs, 'forecast', 'forecast'),
    rowOf(runs, 'unscaled', 'forecast before scaling'),
    rowOf(runs, 'searched', 'forecast, searched in the folds'),
    rowOf(runs, 'grade', 'grade, fitted towards the defaults'),
    rowOf(runs, 'free', 'grade, fitted towards no weight'),
    rowOf(runs, 'defaults', 'grade, default weights'),
    rowOf(runs, 'shipped', 'grade, as shipped (in fold)'),
    ...PLAIN.map((id) => rowOf(runs, id, `less ${id}`)),
    apart(runs, 'forecast', best),
    apart(runs, 'searched', best),
    apart(runs, 'grade', 'defaults'),
    apart(runs, 'grade', best),
    ...honesty(runs),
  ];
}
