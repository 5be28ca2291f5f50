import type { Check, Level, Policy, Report, ReportedFinding } from '../core/index.ts';
import { hitsOf, tally } from './findings.ts';
import { renderContent } from './markdown.ts';
import { gradeFigure, VERDICTS } from './phrases.ts';
import { isPlainPath, plain } from './safe.ts';

const SUMMARY_LIMIT = 65_535;
const TITLE_LIMIT = 255;
const MESSAGE_LIMIT = 4_000;
const MOST_ANNOTATIONS = 200;

const LEVELS = { note: 'notice', warn: 'warning', block: 'failure' } as const satisfies Record<Level, string>;

function conclude(report: Report, policy: Pick<Policy, 'on-error'>): Check['conclusion'] {
  if (report.verdict === 'pass') return 'success';
  return report.verdict === 'ungraded' && policy['on-error'] === 'pass' ? 'neutral' : 'failure';
}

function titleOf(report: Report): string {
  if (report.verdict === 'ungraded') return 'Could not grade – this is not a finding';
  const figure = report.author.agent === null ? [] : [`grade ${gradeFigure(report.grade)}`];
  return [VERDICTS[report.verdict], ...tally(report), ...figure].join(' · ');
}

/** Only lines of the new side can be annotated, and only under a path that GitHub knows. */
function annotate({ rule, says, level, anchors }: ReportedFinding): Check['annotations'] {
  const lines = anchors.flatMap((anchor) =>
    anchor.kind === 'line' && anchor.side === 'new' && anchor.line >= 1 && isPlainPath(anchor.path) ? [anchor] : [],
  );
  return lines.map(({ path, line }) => ({
    path,
    line,
    level: LEVELS[level],
    title: plain(rule, TITLE_LIMIT),
    message: plain(says, MESSAGE_LIMIT) || plain(rule, TITLE_LIMIT),
  }));
}

/**
 * The check on the head commit. What could not be graded fails, titled as no finding, unless the policy lets errors pass;
 * then it is neutral, which GitHub counts as success.
 */
export function renderCheck(report: Report, policy: Pick<Policy, 'on-error'>): Check {
  return {
    conclusion: conclude(report, policy),
    title: plain(titleOf(report), TITLE_LIMIT),
    summary: renderContent(report, SUMMARY_LIMIT),
    annotations: hitsOf(report).flatMap(annotate).slice(0, MOST_ANNOTATIONS),
  };
}
