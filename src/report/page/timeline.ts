import type { ReportedSession } from '../../core/index.ts';
import { wasJudged } from '../findings.ts';
import { NOT_JUDGED, spending } from '../phrases.ts';
import { turningPoints } from './events.ts';
import { html, type Markup, type Part } from './html.ts';
import { stepList } from './steps.ts';
import { drawStrip, stripLegend } from './strip.ts';
import { many, section, type View } from './view.ts';
import { keyOf, MOST_SESSIONS, type WalkedSession } from './walk.ts';

const NAMES = {
  edit: ['edit', 'edits'],
  run: ['command', 'commands'],
  look: ['read or search', 'reads and searches'],
  other: ['other call', 'other calls'],
} as const;

function byLane({ lanes }: WalkedSession): string {
  const cells = (Object.keys(NAMES) as (keyof typeof NAMES)[]).flatMap((lane) => {
    const [one, more] = NAMES[lane];
    const { calls, failed } = lanes.get(lane) ?? { calls: 0, failed: 0 };
    return calls === 0 ? [] : [`${many(calls, one, more)}${failed > 0 ? ` (${failed} failed)` : ''}`];
  });
  return cells.join(' · ');
}

/** Finds the row that a step is shown in: its own, or the next that there is. */
function hrefIn(walked: WalkedSession): (step: number) => string | null {
  return (step) => {
    const row = walked.rows.find((one) => one.step >= step);
    return row === undefined ? null : `#${keyOf(row)}`;
  };
}

function session(view: View, reported: ReportedSession, at: number): Part {
  const walked = view.walk?.sessions[at];
  const several = view.report.sessions.length > 1;
  const title = `${several ? `Session ${at + 1}: ` : ''}${reported.agent}, ${many(walked?.steps ?? reported.calls, walked ? 'step' : 'call')}`;
  const { costUsd: usd, input, output } = reported.usage;
  const own = { ...view.report, sessions: [reported], cost: { usd, tokens: { input, output } } };
  const cost = several ? ` · ${spending(own)}` : '';
  const head = html`<h3>${title}</h3>
<p><code>${reported.file}</code> <span class="dim">${reported.format} · ${reported.models.slice(0, 5).join(', ')} · taken for this change’s by ${reported.boundBy}</span></p>
`;
  if (walked === undefined) return head;
  return [
    head,
    html`<p>${byLane(walked)}${cost}</p>
`,
    drawStrip(walked.timeline, `Timeline of session ${at + 1}: jump to its steps`, hrefIn(walked)),
  ];
}

/** Without script the field does nothing, so the script shows it. */
const jump =
  (): Markup => html`<form id="jump" hidden><label>Go to step <input name="step" inputmode="numeric" pattern="([0-9]+[.])?[0-9]+" size="8" required></label> <button>Go</button> <span role="status"></span></form>
`;

/** What happened: the timeline of each session, its turning points, and every step. */
export function timelineSection(view: View): Markup {
  const { report, walk } = view;
  if (report.sessions.length === 0)
    return section(
      'happened',
      'What happened',
      html`<p>${wasJudged(report) ? 'There is no session log, so nothing is known of how the change was made.' : NOT_JUDGED}</p>`,
    );
  const sessions = report.sessions.slice(0, MOST_SESSIONS).map((one, at) => session(view, one, at));
  const left = report.sessions.length - MOST_SESSIONS;
  return section('happened', 'What happened', [
    html`<p>${spending(report)}</p>
`,
    walk === null ? null : [stripLegend(), jump()],
    sessions,
    left > 0 ? html`<p>… and ${many(left, 'more session')}.</p>` : null,
    turningPoints(view),
    walk === null
      ? null
      : html`<h3>Every step</h3>
${report.sessions.slice(0, MOST_SESSIONS).map((_, at) => stepList(view, at))}`,
  ]);
}
