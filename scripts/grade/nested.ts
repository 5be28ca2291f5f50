/**
 * The best forecast that a search finds without seeing the fold that it is measured on: signals are chosen, five at most, by how
 * well they foretell each project from the others among the runs that are at hand. It says what a better choice of signals could
 * bring; nothing is shipped of it.
 */
import { shaped } from '../../src/grade/forecast.ts';
import { RIDGE } from './fits.ts';
import type { Labelled } from './labelled.ts';
import { type Case, chanceOf, type Fit, fitLogistic } from './logistic.ts';

interface Candidate {
  readonly signal: string;
  readonly shape: 'log1p' | 'saturating';
  readonly sign: 1 | -1;
}

/** Signs are set beforehand: effort for the worse, checks and recoveries for the better. */
const CANDIDATES: readonly Candidate[] = [
  { signal: 'costUsd', shape: 'log1p', sign: -1 },
  { signal: 'searchEffort', shape: 'log1p', sign: -1 },
  { signal: 'unattendedCalls', shape: 'log1p', sign: -1 },
  { signal: 'iterations', shape: 'log1p', sign: -1 },
  { signal: 'editsAfterGreen', shape: 'log1p', sign: -1 },
  { signal: 'finalTests', shape: 'saturating', sign: 1 },
  { signal: 'freshChecks', shape: 'saturating', sign: 1 },
  { signal: 'finalCheck', shape: 'saturating', sign: 1 },
  { signal: 'verification', shape: 'saturating', sign: 1 },
  { signal: 'recovery', shape: 'saturating', sign: 1 },
  { signal: 'reproduced', shape: 'saturating', sign: 1 },
];
const MOST = 5;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** A fit on some runs with some signals; counts are centred at the median of those runs. */
function fitOn(runs: readonly Labelled[], chosen: readonly Candidate[]): (run: Labelled) => number {
  const centres = chosen.map(({ signal, shape }) => {
    const known = runs.flatMap(({ report }) => report.signals[signal] ?? []);
    return shape === 'saturating' ? 0.5 : Math.log1p(median(known));
  });
  const caseOf = ({ report, resolved }: Labelled): Case => ({
    x: chosen.map(({ signal, shape }, at) =>
      shaped({ signal, shape, centre: centres[at] ?? 0, slope: 4 }, report.signals[signal]),
    ),
    y: resolved ? 1 : 0,
    offset: 0,
  });
  const restraint = { towards: chosen.map(() => 0), ridge: RIDGE.forecast, signs: chosen.map(({ sign }) => sign) };
  const fit: Fit = fitLogistic(runs.map(caseOf), restraint);
  return (run) => chanceOf(fit, caseOf(run));
}

/** −log likelihood of each project's runs by a fit on the other projects. */
function lossOf(runs: readonly Labelled[], chosen: readonly Candidate[]): number {
  const projects = [...new Set(runs.map(({ project }) => project))];
  return projects.reduce((sum, project) => {
    const chance = fitOn(
      runs.filter((run) => run.project !== project),
      chosen,
    );
    const own = runs.filter((run) => run.project === project);
    return own.reduce((part, run) => part - Math.log(run.resolved ? chance(run) : 1 - chance(run)), sum);
  }, 0);
}

/** Adds the signal that helps most for as long as one does. */
function choose(runs: readonly Labelled[]): readonly Candidate[] {
  let chosen: readonly Candidate[] = [];
  let least = lossOf(runs, chosen);
  while (chosen.length < MOST) {
    const tried = CANDIDATES.filter((one) => !chosen.includes(one)).map((one) => {
      const next = [...chosen, one];
      return { next, loss: lossOf(runs, next) };
    });
    const best = tried.reduce((a, b) => (b.loss < a.loss ? b : a));
    if (best.loss >= least) break;
    chosen = best.next;
    least = best.loss;
  }
  return chosen;
}

/** The forecast that the search finds on these runs. */
export function searchNested(runs: readonly Labelled[]): {
  readonly signals: readonly string[];
  readonly chanceOf: (run: Labelled) => number;
} {
  const chosen = choose(runs);
  return { signals: chosen.map(({ signal }) => signal), chanceOf: fitOn(runs, chosen) };
}
