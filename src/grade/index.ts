import type { Cap, Forecast, Grade, GradePolicy, Opinion, Signal, Term, Tools } from '../core/index.ts';
import { gradeBob } from './bob.ts';
import { type Calibration, calibrated, calibrationOf, isCorrecting } from './calibration.ts';
import { capOf } from './caps.ts';
import { type Facts, type GradeInput, gatherFacts } from './facts.ts';
import { forecastOf } from './forecast.ts';
import { beside, opinionSignal, withOpinion } from './opinion.ts';
import { DEFAULTS, RUBRIC, type Rubric, withWeights } from './rubric.ts';
import { SIGNALS } from './signals/index.ts';
import { whyUngradable } from './ungradable.ts';
import { bandOf, logistic, rubricId, termsOf } from './weigh.ts';

export type { GradeInput } from './facts.ts';
export { judgePrompt, readOpinion } from './prompt.ts';
export { tellCalls } from './told.ts';
export { bandOf } from './weigh.ts';

/** Signals with a weight: those that a policy can weigh otherwise. */
export const WEIGHED: readonly string[] = Object.keys(DEFAULTS.terms);

const measure = (facts: Facts): readonly Signal[] =>
  Object.entries(SIGNALS).map(([id, signal]) => ({ id, ...signal(facts) }));

/** Runs of fewer calls tell little. */
const FEW_CALLS = 5;

const caution = (calls: number): string =>
  calls < FEW_CALLS ? ` It rests on ${calls === 1 ? 'one call' : `${calls} calls`} only.` : '';

function explain(value: number, cap: Cap | null, terms: readonly Term[], calls: number): string {
  if (cap && value === cap.at) return `Held at ${cap.at} by ${cap.why} (${cap.rule}).`;
  const strongest = terms.reduce<Term | null>(
    (best, term) => (best === null || Math.abs(term.points) > Math.abs(best.points) ? term : best),
    null,
  );
  return `${strongest?.why ?? 'No signal could be measured.'}${caution(calls)}`;
}

/**
 * What signals are weighed by, and under which ceiling. `ungradable`: why there is no grade. `judge`: who gave an opinion.
 * `calibration`: what is corrected for the harness; null: it is switched off. `calls`: on how many calls the signals rest.
 */
export interface Weighed {
  readonly cap?: Cap | null;
  readonly ungradable?: string | null;
  readonly rubric?: Rubric;
  readonly judge?: string | null;
  readonly calibration?: Calibration | null;
  readonly calls?: number;
}

const toldOf = (calibration: Calibration | null): Grade['calibration'] =>
  calibration && { corrected: isCorrecting(calibration), says: calibration.says };

/** The grade of some signals: `value = min(logistic(base + Σ points), cap)`. */
export function gradeSignals(signals: readonly Signal[], weighed: Weighed = {}): Grade {
  const { cap = null, ungradable = null, rubric = RUBRIC, judge = null, calibration = null } = weighed;
  const { calls = Number.POSITIVE_INFINITY } = weighed;
  const read = calibration === null ? rubric : calibrated(rubric, calibration);
  const terms = ungradable === null ? termsOf(signals, read) : [];
  const mask = [...terms.map(({ signal }) => signal)].sort().join('+');
  const name = rubricId(rubric, { judge, calibration: calibration?.id ?? null });
  const frame = {
    base: rubric.base,
    terms,
    cap,
    mask,
    rubric: name,
    calibration: toldOf(calibration),
    judged: null,
  };
  if (ungradable !== null) return { ...frame, value: null, band: null, why: ungradable, total: null };
  const total = terms.reduce<number>((sum, { points }) => sum + points, rubric.base);
  const value = Math.min(logistic(total), cap?.at ?? 1);
  return { ...frame, value, band: bandOf(value), why: explain(value, cap, terms, calls), total };
}

/** The published step rubric's grade in our frame: no sum, so that it has no terms. Its mask keeps it apart from ours. */
function gradeByBob({ deeds }: Facts, cap: Cap | null, ungradable: string | null): Grade {
  const frame = {
    total: null,
    base: 0,
    terms: [],
    cap,
    mask: 'bob-v1',
    rubric: 'bob-v1',
    calibration: null,
    judged: null,
  };
  if (ungradable !== null) return { ...frame, value: null, band: null, why: ungradable };
  const { grade, productive } = gradeBob(deeds, null);
  const said = Object.entries(deeds).flatMap(([name, count]) => (count ? [`${name} ${count}`] : []));
  const why = `By the step rubric bob-v1 (${productive ? 'productive' : 'not productive'}): ${said.join(', ') || 'nothing'}.`;
  return { ...frame, value: grade, band: bandOf(grade), why };
}

/** The grade of the sessions, a forecast of the outcome beside it, and what was measured. */
export interface Graded {
  readonly grade: Grade;
  readonly forecast: Forecast;
  readonly signals: readonly Signal[];
}

/** How it is to be graded; what is left out is as the default policy has it. */
export interface Grading {
  readonly policy?: GradePolicy;
  readonly opinion?: Opinion | null;
}

/** Grades the trajectory of all sessions of a pull request, and says what it measured. Pure; never throws. */
export function gradeSessions(input: GradeInput, tools: Tools, { policy, opinion = null }: Grading = {}): Graded {
  const facts = gatherFacts(input, tools);
  const [cap, ungradable] = [capOf(input.findings), whyUngradable(facts)];
  const signals = measure(facts);
  const forecast = forecastOf(signals, facts.sessions[0]?.session.agent ?? null, ungradable);
  if (policy?.rubric === 'bob-v1') return { grade: gradeByBob(facts, cap, ungradable), forecast, signals };
  const rubric = withWeights(RUBRIC, policy?.weights ?? {});
  const calibration = policy?.calibration === 'off' ? null : calibrationOf(input.sessions);
  const given = { cap, ungradable, calibration, calls: facts.calls.length };
  const alone = gradeSignals(signals, { ...given, rubric });
  if (opinion === null) return { grade: alone, forecast, signals };
  const judged = [...signals, opinionSignal(opinion, alone.value)];
  const weighed = withOpinion(rubric, alone.terms, opinion, policy?.judge.share ?? 0);
  const judge = opinion.value === null ? null : `${opinion.identity} at ${policy?.judge.share ?? 0}`;
  const grade = gradeSignals(judged, { ...given, rubric: weighed, judge });
  return { grade: { ...grade, judged: beside(opinion, alone.value) }, forecast, signals: judged };
}
