import type { Gap, Level, Report, ReportedFinding } from '../core/index.ts';

const STRENGTH = { block: 2, warn: 1, note: 0 } as const satisfies Record<Level, number>;

/** What was found, strongest first; findings of one level stay in the order of the rules. */
export const hitsOf = ({ findings }: Report): readonly ReportedFinding[] =>
  findings.filter(({ outcome }) => outcome === 'hit').sort((a, b) => STRENGTH[b.level] - STRENGTH[a.level]);

/** Everything that could not be looked at: gaps of the evidence, and rules that could not tell. */
export const unseenOf = ({ gaps, findings }: Report): readonly Gap[] => [
  ...gaps,
  ...findings
    .filter(({ outcome }) => outcome === 'unknown')
    .map(({ rule, says }) => ({ what: rule, why: says, remedy: null })),
];

/** Whether anything was judged at all: a run that failed before has neither findings nor rules that looked. */
export const wasJudged = ({ findings, clear, sessions }: Report): boolean =>
  findings.length + clear.length + sessions.length > 0;

/** `3 findings, 1 blocking`; nothing where nothing was found. */
export function tally(hits: readonly ReportedFinding[]): readonly string[] {
  const blocking = hits.filter(({ level }) => level === 'block').length;
  if (hits.length === 0) return [];
  const all = `${hits.length} finding${hits.length === 1 ? '' : 's'}`;
  if (blocking === 0) return [`${all}, none blocks`];
  return [blocking === hits.length ? `${all}, blocking` : `${all}, ${blocking} blocking`];
}
