import { groupBy } from '../collections/index.ts';
import type { Gap, Level, Report, ReportedFinding } from '../core/index.ts';

const STRENGTH = { block: 2, warn: 1, note: 0 } as const satisfies Record<Level, number>;

/** What was found, strongest first; findings of one level stay in the order of the rules. */
export const hitsOf = ({ findings }: Report): readonly ReportedFinding[] =>
  findings.filter(({ outcome }) => outcome === 'hit').sort((a, b) => STRENGTH[b.level] - STRENGTH[a.level]);

/** What those have in common that cannot tell for one reason. */
const reasonOf = ({ missing, says }: ReportedFinding): string =>
  typeof missing === 'object' ? JSON.stringify(missing) : says;

/** Why some rules cannot tell: what one says of itself, and of several which file they could not read. */
function sentenceOf(rules: readonly ReportedFinding[]): string {
  const [first] = rules;
  if (rules.length === 1 || typeof first?.missing !== 'object') return first?.says ?? '';
  return `${first.missing.path} could not be read: ${first.missing.why}.`;
}

/** Everything that could not be looked at: gaps of the evidence, and rules that could not tell; those that say the same together. */
export function unseenOf({ gaps, findings }: Report): readonly Gap[] {
  const unknown = findings.filter(({ outcome }) => outcome === 'unknown');
  const [logless, others] = [
    unknown.filter(({ missing }) => missing === 'log'),
    unknown.filter(({ missing }) => missing !== 'log'),
  ];
  const together = (rules: readonly ReportedFinding[], why: string): Gap => ({
    what: [...new Set(rules.map(({ rule }) => rule))].join(', '),
    why,
    remedy: null,
  });
  const [only] = logless;
  const why = logless.length > 1 ? 'these rules look at session logs, and there is none.' : (only?.says ?? '');
  return [
    ...gaps,
    ...(only === undefined ? [] : [together(logless, why)]),
    ...[...groupBy(others, reasonOf).values()].map((rules) => together(rules, sentenceOf(rules))),
  ];
}

/** Whether anything was judged at all: a run that failed before has neither findings nor rules that looked. */
export const wasJudged = ({ findings, clear, sessions }: Report): boolean =>
  findings.length + clear.length + sessions.length > 0;

/** `3 findings, 1 blocking`; nothing where nothing was found. Where the gate only advises, findings `would block`. */
export function tally(report: Report): readonly string[] {
  const hits = hitsOf(report);
  if (hits.length === 0) return [];
  const all = `${hits.length} finding${hits.length === 1 ? '' : 's'}`;
  const blocking = hits.filter(({ level }) => level === 'block').length;
  if (blocking === 0) return [`${all}, none blocks`];
  return [`${all}, ${blocking} ${report.verdict === 'block' ? 'blocking' : 'would block'}`];
}
