import type { Score } from '../../core/index.ts';
import { compose } from '../blocks.ts';
import { code, words } from '../safe.ts';
import { type ChartLinks, markdownOf } from './markdown.ts';
import { sectionsOf } from './sections.ts';

export { renderScorecardText } from './text.ts';

/** How the time that a scorecard is about is named, such as `14 days up to 2026-05-02`, and where its charts lie. */
export interface ScorecardOptions {
  readonly period: string;
  /** Absent where no charts were drawn. */
  readonly charts?: ChartLinks;
}

/** An issue holds 65,536 characters; a little is left for the marker. */
const LIMIT = 65_000;

function legend({ halfLifeDays, rubric }: Score): string {
  return [
    'Reward = the grade of the process; once the pull request has ended 0.4 · grade + 0.6 · outcome (merged 1, closed 0.05 to 0.3 by what reviews said, reverted 0); 0 where a finding blocks or a cheat is proven.',
    'In brackets: 95% intervals (Student\'s t for means, Wilson\'s for shares). "Better" is said only where intervals that hold under weekly looking do not overlap and the difference holds within categories of work; they are wider than those shown first.',
    `Beliefs and P(best) rest on all sessions, each losing half its weight in ${halfLifeDays} days. The order of the rows is no ranking, and which arm got which work was not random.${rubric === null ? '' : ` Rubric ${code(rubric, 60)}.`}`,
  ].join(' ');
}

/**
 * The scorecard as GitHub Markdown of at most 65,000 characters, ending in a newline. Arm names, paths and rubrics come from
 * logs and branches and are redacted and escaped; what is left out is said, with the reason.
 */
export function renderScorecard(score: Score, { period, charts }: ScorecardOptions): string {
  const blocks = [
    `# Scorecard: ${words(period, 120)}`,
    ...(score.arms.length === 0 ? ['No graded session yet.'] : []),
    ...sectionsOf(score).map((section) => markdownOf(section, charts)),
  ];
  const notice = 'The rest does not fit here: `proctor scorecard --ledger DIR` shows all of it.';
  const end =
    score.arms.length === 0 ? '' : `${legend(score)}${score.rubric === null ? '' : `${words(score.rubric, 60)}.`}`;
  return `${compose(blocks, LIMIT, notice, end)}\n`;
}
