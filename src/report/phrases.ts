import type {
  Gap,
  Grade,
  Level,
  Report,
  ReportedFinding,
  ReportedReplay,
  ReportedSession,
  Share,
  StepRef,
  Term,
} from '../core/index.ts';

/** `1 call`, `3 calls`; thousands are grouped. */
const count = (number: number, thing: string): string =>
  `${number.toLocaleString('en-US')} ${thing}${number === 1 ? '' : 's'}`;

/** A share in whole percent, but never 0 or 100 unless it is nothing or all. */
export function percent(part: number, all: number): string {
  if (all === 0) return '–';
  const rounded = Math.round((part / all) * 100);
  if (rounded === 100 && part < all) return '99%';
  return rounded === 0 && part > 0 ? '1%' : `${rounded}%`;
}

/** Points with their sign, a true minus. */
export const signed = (points: number): string => `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(2)}`;

/** `finalCheck` → `final check`. */
export const signalName = (id: string): string => id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What the verdict is called. */
export const VERDICTS = { pass: 'Passed', block: 'Blocked', ungraded: 'Not graded' } as const satisfies Record<
  Report['verdict'],
  string
>;

/** What a level means to somebody who reads it. */
const LEVELS = { block: 'blocks', warn: 'wants an answer', note: 'a note' } as const satisfies Record<Level, string>;

/** What became of a finding: its level, or that it was waived, without the name and the reason, which are hostile text. */
export const standing = ({ level, waived }: ReportedFinding): string =>
  waived === undefined ? LEVELS[level] : `waived, would have been: ${LEVELS[waived.level]}`;

/** The 95 % interval of a share, in percent. */
const interval = ({ low, high }: Share, digits: number): string =>
  `${((low ?? 0) * 100).toFixed(digits)}–${((high ?? 1) * 100).toFixed(digits)}%`;

/** How often a rule was right where that was measured; null where nothing is to be said of it: below a warning. */
export function precision({ measured, level, waived }: ReportedFinding): string | null {
  if (measured === undefined || (waived?.level ?? level) === 'note') return null;
  if (measured === null) return 'How often this rule is right at this level was not measured.';
  const { right, falseAlarms, cases, what } = measured;
  const where = `Measured on ${cases.toLocaleString('en-US')} ${what}`;
  const wrong = `false alarms: ${falseAlarms.count} (${interval(falseAlarms, 1)} of all)`;
  if (right.of === 0) return `${where}: no hits, so how often it is right is not known; ${wrong}.`;
  return `${where}: right in ${right.count} of ${count(right.of, 'hit')} (${interval(right, 0)}); ${wrong}; 95% intervals.`;
}

/** What the grade is a grade of. */
export const GRADE_MEANS = 'How the work was done, not whether the code is right.';

/** What a grade is not a grade of where no agent shows. */
export const NO_AGENT = 'No agent shows in this pull request, so only the rules against cheating ran.';

/** Why a part of the report is empty where a run ended before anything was judged. */
export const NOT_JUDGED = 'Nothing was judged: the run ended before that.';

/** `0.71 (high)`, or `none`. */
export const gradeFigure = ({ value, band }: Grade): string =>
  value === null ? 'none' : `${value.toFixed(2)} (${band ?? 'no band'})`;

/** `step 12`, with the session where there are several. Sessions count from 1; steps as in the JSON report. */
const stepName = ({ session, step }: StepRef, sessions: number): string =>
  sessions > 1 ? `session ${session + 1}, step ${step}` : `step ${step}`;

/** `steps 4, 9, 12 …`: at most `most` of them. */
export function stepNames(steps: readonly StepRef[], sessions: number, most = 3): string {
  if (steps.length === 0) return '';
  const shown = steps.slice(0, most).map(({ session, step }) => (sessions > 1 ? `${session + 1}.${step}` : `${step}`));
  return `${steps.length === 1 ? 'step' : 'steps'} ${shown.join(', ')}${steps.length > most ? ' …' : ''}`;
}

/** Where in the log a finding is; empty where it has no step. */
export function logPlace({ session, step, logLine }: ReportedFinding, sessions: number): string {
  if (step === undefined) return '';
  const name = stepName({ session: session ?? 0, step }, sessions);
  return `log ${name}${logLine === undefined ? '' : ` (line ${logLine})`}`;
}

/** What the diff owes to the log, in one sentence. */
export function explains({ lines, status, why }: ReportedReplay): string {
  if (status !== 'replayed') return why;
  if (lines.changed === 0) return 'The pull request changes no line.';
  const all = count(lines.changed, 'changed line');
  const rest = [
    lines.opaque > 0 ? `${lines.opaque} may come from commands whose effect cannot be computed` : '',
    lines.unlogged > 0 ? `${lines.unlogged} ${lines.unlogged === 1 ? 'is' : 'are'} in no log` : '',
  ].filter((part) => part !== '');
  const head = `The log explains ${lines.explained} of ${all} (${percent(lines.explained, lines.changed)})`;
  return `${[head, ...rest].join('; ')}.`;
}

function duration(sessions: readonly ReportedSession[]): string {
  const spans = sessions.map(({ startedAt, endedAt }) =>
    startedAt === null || endedAt === null ? Number.NaN : Date.parse(endedAt) - Date.parse(startedAt),
  );
  const seconds = Math.round(spans.reduce((sum, span) => sum + span, 0) / 1000);
  if (!Number.isFinite(seconds) || seconds < 0) return 'duration unknown';
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Cost in dollars or tokens, and the time it took; what the log does not say is called unknown, never zero. */
export function spending({ sessions, cost }: Report): string {
  const usd = cost.usd === null ? 'cost unknown' : `$${cost.usd.toFixed(2)}`;
  const { input = null, output = null } = cost.tokens;
  const tokens =
    input === null || output === null ? [] : [`${count(input, 'token')} in, ${output.toLocaleString('en-US')} out`];
  return [usd, ...tokens, duration(sessions)].join(' · ');
}

/** `codex 12 calls, 1 failed`, without names from the log. */
export function work(sessions: readonly ReportedSession[]): string {
  const calls = sessions.reduce((sum, session) => sum + session.calls, 0);
  const failed = sessions.reduce((sum, session) => sum + session.failed, 0);
  const several = sessions.length > 1 ? `${sessions.length} sessions, ` : '';
  return `${several}${count(calls, 'call')}, ${failed} failed`;
}

/** How the terms make the grade. */
export function sumOf({ base, terms, total }: Grade): string {
  if (total === null) return 'nothing could be summed';
  const points = terms.reduce((sum, term) => sum + term.points, 0);
  const value = (1 / (1 + Math.exp(-total))).toFixed(2);
  return `start ${signed(base)}, terms ${signed(points)}, sum ${signed(total)}, which is ${value} on the scale of 0 to 1`;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The forecast in a sentence; null where there is none to tell, where it is a guess, or where a block makes it idle. */
export function forecastOf({ forecast, verdict }: Report): string | null {
  if (forecast === null || forecast.value === null || !forecast.fitted || verdict === 'block') return null;
  return `Forecast, apart from the grade: a chance of ${forecast.value.toFixed(2)} that the work does what it was to do. ${sentence(forecast.why)}`;
}

/** The strongest terms for and against, at most `most` of each, strongest first. */
export function strongest(
  terms: readonly Term[],
  most = 3,
): { readonly up: readonly Term[]; readonly down: readonly Term[] } {
  const byStrength = [...terms].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return {
    up: byStrength.filter(({ points }) => points > 0).slice(0, most),
    down: byStrength.filter(({ points }) => points < 0).slice(0, most),
  };
}

/** What could not be looked at, why, and what would help. */
export const gapSentence = ({ what, why, remedy }: Gap): string =>
  `${what}: ${sentence(why)}${remedy === null ? '' : ` ${sentence(remedy)}`}`;
