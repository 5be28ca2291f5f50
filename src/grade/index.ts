import type { Cap, Grade, Signal, Term, Tools } from '../core/index.ts';
import { capOf } from './caps.ts';
import { type Facts, type GradeInput, gatherFacts } from './facts.ts';
import { RUBRIC } from './rubric.ts';
import { SIGNALS } from './signals/index.ts';
import { whyUngradable } from './ungradable.ts';
import { bandOf, logistic, RUBRIC_ID, termsOf } from './weigh.ts';

export type { GradeInput } from './facts.ts';

const measure = (facts: Facts): readonly Signal[] =>
  Object.entries(SIGNALS).map(([id, signal]) => ({ id, ...signal(facts) }));

function explain(value: number, cap: Cap | null, terms: readonly Term[]): string {
  if (cap && value === cap.at) return `Held at ${cap.at} by ${cap.why} (${cap.rule}).`;
  const strongest = terms.reduce<Term | null>(
    (best, term) => (best === null || Math.abs(term.points) > Math.abs(best.points) ? term : best),
    null,
  );
  return strongest?.why ?? 'No signal could be measured.';
}

/** The grade of some signals under some ceiling: `value = min(logistic(base + Σ points), cap)`. */
export function gradeSignals(signals: readonly Signal[], cap: Cap | null, ungradable: string | null = null): Grade {
  const all = termsOf(signals);
  const terms = ungradable === null ? all : [];
  const mask = [...terms.map(({ signal }) => signal)].sort().join('+');
  const frame = { base: RUBRIC.base, terms, cap, mask, rubric: RUBRIC_ID };
  if (ungradable !== null) return { ...frame, value: null, band: null, why: ungradable, total: null };
  const total = terms.reduce<number>((sum, { points }) => sum + points, RUBRIC.base);
  const value = Math.min(logistic(total), cap?.at ?? 1);
  return { ...frame, value, band: bandOf(value), why: explain(value, cap, terms), total };
}

/** Grades the trajectory of all sessions of a pull request, and says what it measured. Pure; never throws. */
export function gradeSessions(
  input: GradeInput,
  tools: Tools,
): { readonly grade: Grade; readonly signals: readonly Signal[] } {
  const facts = gatherFacts(input, tools);
  const signals = measure(facts);
  return { grade: gradeSignals(signals, capOf(input.findings), whyUngradable(facts)), signals };
}
