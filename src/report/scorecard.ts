import type { ArmScore, Estimate, Score, Share, Spent, Week } from '../core/index.ts';
import { code, words } from './safe.ts';

/** How the time that a scorecard is about is named, such as `14 days up to 2026-05-02`. */
export interface ScorecardOptions {
  readonly period: string;
}

/** An arm with fewer rewards gets no verdict and no probability of being best. */
const FEW = 10;

/** An issue holds 65,536 characters: with these limits a scorecard fits, whatever the names. */
const ROWS = 30;
const PAIRS = 60;
const FILES = 10;

const BARS = '▁▂▃▄▅▆▇█';
const NONE = '–';

/** An arm's name, shorter where escaping makes it many times as long. */
function name(arm: string): string {
  const whole = words(arm, 80);
  return whole.length <= 240 ? whole : words(arm, 20);
}

const two = (value: number | null): string => (value === null ? NONE : value.toFixed(2));
const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** Weekly means on the fixed scale 0…1, so that arms can be compared by eye; a dot is a week without a reward. */
export const sparkline = (weeks: readonly Week[]): string =>
  weeks.map(({ mean }) => (mean === null ? '·' : (BARS[Math.min(7, Math.floor(mean * 8))] ?? '·'))).join('');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(head), row(head.map((_, index) => (index === 0 ? ':--' : '--:'))), ...rows.map(row)].join('\n');
}

function mean({ mean: value, low, high }: Estimate): string {
  if (value === null) return NONE;
  return low === null || high === null ? two(value) : `${two(value)} (${two(low)}–${two(high)})`;
}

function fraction({ count, of, value, low, high }: Share): string {
  if (value === null || low === null || high === null) return NONE;
  return `${percent(value)} (${percent(low)}–${percent(high)}), ${count}/${of}`;
}

const plain = ({ count, of, value }: Share): string => (value === null ? NONE : `${percent(value)} (${count}/${of})`);

/** A total is an average where it is known for all: a part's total would look cheap. */
function money({ total, known }: Spent, sessions: number, write: (value: number) => string): string {
  if (total === null) return 'unknown';
  return `${write(total / known)}${known === sessions ? '' : ` (known for ${known} of ${sessions})`}`;
}

const dollars = (value: number): string => `${value.toFixed(2)} USD`;
const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');

function quality(arms: readonly ArmScore[]): string {
  const head = ['Arm', 'Rewards', 'Mean reward', 'sd', 'Mean grade', 'Low / mid / high', 'By week', 'P(best)'];
  const rows = arms.map((arm) => [
    name(arm.arm),
    String(arm.reward.n),
    mean(arm.reward),
    two(arm.reward.sd),
    two(arm.grade.mean),
    `${arm.bands.low} / ${arm.bands.mid} / ${arm.bands.high}`,
    sparkline(arm.weeks),
    arm.reward.n < FEW || arm.best === null ? NONE : two(arm.best),
  ]);
  return table(head, rows);
}

function work(arms: readonly ArmScore[]): string {
  const head = [
    'Arm',
    'Sessions',
    'Productive',
    'Blocked',
    'No answer',
    'Graded',
    'Cost / session',
    'Tokens / session',
  ];
  const rows = arms.map((arm) => [
    name(arm.arm),
    String(arm.sessions),
    fraction(arm.productive),
    plain(arm.blocked),
    plain(arm.noResponse),
    plain(arm.graded),
    money(arm.usd, arm.sessions, dollars),
    money(arm.tokens, arm.sessions, thousands),
  ]);
  return table(head, rows);
}

/** One line a pair of arms, each pair once and from the better one's side. */
function comparisons(arms: readonly ArmScore[]): string {
  const lines = arms.flatMap((arm) =>
    arm.versus.flatMap(({ arm: other, verdict }) => {
      if (verdict === 'better') return [`- ${name(arm.arm)} is better than ${name(other)}.`];
      if (verdict !== 'not distinguishable' || arm.arm > other) return [];
      return [`- ${name(arm.arm)} and ${name(other)} are not distinguishable.`];
    }),
  );
  if (lines.length === 0) return `No two arms have ${FEW} rewards each: nothing can be compared yet.`;
  const rest = lines.length - PAIRS;
  return [...lines.slice(0, PAIRS), ...(rest > 0 ? [`- … and ${rest} more pairs.`] : [])].join('\n');
}

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** What the tables leave out, a sentence each. */
function omissions(score: Score): readonly string[] {
  const sum = (count: (arm: ArmScore) => number) => score.arms.reduce((total, arm) => total + count(arm), 0);
  const verified = score.arms.filter((arm) => arm.verified);
  const few = verified.filter((arm) => arm.reward.n < FEW).length;
  const ungraded = sum((arm) => arm.graded.of - arm.graded.count);
  const other = sum((arm) => arm.otherRubric);
  const open = sum((arm) => arm.sessions - arm.productive.of);
  const rows = Math.max(0, score.arms.length - ROWS);
  const sentences: readonly (readonly [number, string])[] = [
    [few, `${plural(few, 'arm has', 'arms have')} fewer than ${FEW} rewards: no verdict and no P(best) for them.`],
    [
      ungraded,
      `${plural(ungraded, 'session has', 'sessions have')} no grade and ${ungraded === 1 ? 'is' : 'are'} in no mean.`,
    ],
    [
      other,
      `${plural(other, 'session was', 'sessions were')} graded by another rubric than the latest: not on the same scale, so in no mean.`,
    ],
    [
      open,
      `${plural(open, 'session belongs', 'sessions belong')} to a pull request that has not ended, as far as the ledger knows: not counted under "Productive".`,
    ],
    [
      score.unknown,
      `${plural(score.unknown, 'event is', 'events are')} of a kind that this version does not know: kept, not counted.`,
    ],
    [rows, `${plural(rows, 'arm is', 'arms are')} not shown, those with the fewest sessions.`],
  ];
  return sentences.filter(([count]) => count > 0).map(([, sentence]) => `- ${sentence}`);
}

function quarantine({ quarantine: found }: Score): readonly string[] {
  if (found.length === 0) return [];
  const shown = found.slice(0, FILES).map(({ path, why }) => `  - ${code(path, 120)}: ${words(why)}`);
  const rest = found.length - shown.length;
  return [
    `- ${plural(found.length, 'entry', 'entries')} of the ledger could not be counted; nothing of them is lost, and restoring them clears this:`,
    ...shown,
    ...(rest > 0 ? [`  - … and ${rest} more.`] : []),
  ];
}

function legend(score: Score): string {
  const rubric = score.rubric === null ? '' : ` Rubric ${code(score.rubric, 60)}.`;
  return [
    `Reward = the grade of the process; once the pull request has ended 0.4 · grade + 0.6 · outcome (merged 1, closed 0.1, reverted 0); 0 where a finding blocks.`,
    `In brackets: 95% intervals (Student's t for means, Wilson's for shares). "Better" is said only where intervals that hold under weekly looking do not overlap; they are wider than those shown.`,
    `P(best) rests on all sessions, each losing half its weight in ${score.halfLifeDays} days. The order of the rows is no ranking, and which arm got which work was not random.${rubric}`,
  ].join(' ');
}

/**
 * The scorecard as GitHub Markdown, ending in a newline. Arm names, paths and rubrics come from logs and branches and are
 * redacted and escaped; what is left out is said, with the reason.
 */
export function renderScorecard(score: Score, { period }: ScorecardOptions): string {
  const shown = score.arms.slice(0, ROWS);
  const verified = shown.filter((arm) => arm.verified);
  const claimed = shown.filter((arm) => !arm.verified);
  const missing = [...omissions(score), ...quarantine(score)];
  const section = (title: string, body: string): string => `## ${title}\n\n${body}`;
  const parts = [
    `# Scorecard: ${words(period, 120)}`,
    ...(score.arms.length === 0 ? ['No graded session yet.'] : []),
    ...(verified.length === 0 ? [] : [section('Quality', quality(verified)), section('Work and cost', work(verified))]),
    ...(verified.length < 2 ? [] : [section('Comparison', comparisons(verified))]),
    ...(claimed.length === 0
      ? []
      : [
          section(
            'Unverified',
            'Their logs are missing or could have been written by the author: compared with nobody and never selected.',
          ),
          quality(claimed),
          work(claimed),
        ]),
    ...(missing.length === 0 ? [] : [section('Not shown, and why', missing.join('\n'))]),
    ...(score.arms.length === 0 ? [] : [legend(score)]),
  ];
  return `${parts.join('\n\n')}\n`;
}
