import type { ReportedFinding } from '../../core/index.ts';
import { hitsOf, wasJudged } from '../findings.ts';
import { permalink } from '../link.ts';
import {
  GRADE_MEANS,
  gradeFigure,
  logPlace,
  NO_AGENT,
  precision,
  spending,
  standing,
  VERDICTS,
  work,
} from '../phrases.ts';
import { evidenceOf } from './evidence.ts';
import { html, type Markup, type Part, sizeOf } from './html.ts';
import { section, stepLink, type View } from './view.ts';

/** Findings that are shown with their places; the rest are one line each. */
const MOST_SHOWN = 60;

const NO_ROOM = html`<p class="dim">Its places are not shown, to keep the page small.</p>`;

function place({ report }: View, finding: ReportedFinding): Part {
  const { path, line, side } = finding;
  if (path === undefined) return null;
  const name = html`<code>${path}${line ? `:${line}` : ''}${side === 'old' ? ' (before)' : ''}</code>`;
  const address = permalink(report, finding);
  return html` · ${address === null ? name : html`<a href="${address}" rel="noreferrer">${name}</a>`}`;
}

function where(view: View, finding: ReportedFinding): Part {
  const { session = 0, step } = finding;
  const log = logPlace(finding, view.report.sessions.length);
  return [place(view, finding), step === undefined ? null : html` · ${stepLink(view, { session, step }, log)}`];
}

/** By whom it was waived, or how to waive what wants an answer. */
function answer({ waived, level, rule, fingerprint }: ReportedFinding): Part {
  if (waived) return html`<p class="dim">Waived by ${waived.by}: ${waived.why}</p>`;
  return level === 'note'
    ? null
    : html`<p class="dim">To waive it: <code>/proctor waive ${rule} ${fingerprint} REASON</code></p>`;
}

function finding(view: View, hit: ReportedFinding, at: number, evidence: Markup | null): Markup {
  const known = precision(hit);
  return html`<article class="finding ${hit.level}" aria-labelledby="finding-${at}">
<h3 id="finding-${at}">${hit.rule} <span class="tag ${hit.level}">${standing(hit)}</span></h3>
<p>${hit.says}</p>
<p class="dim">${hit.group}${where(view, hit)}</p>
${evidence}${known === null ? '' : html`<p class="dim">${known}</p>`}${answer(hit)}
</article>
`;
}

const brief = (view: View, hit: ReportedFinding): Markup =>
  html`<li><b>${hit.rule}</b> (${standing(hit)}): ${hit.says}<span class="dim">${where(view, hit)}</span>
`;

function found(view: View): Part {
  const hits = hitsOf(view.report);
  if (hits.length === 0) return wasJudged(view.report) ? html`<p>No rule found anything.</p>` : null;
  let room = view.limits.evidence;
  const shown = hits.slice(0, MOST_SHOWN).map((hit, at) => {
    const evidence = evidenceOf(view, hit);
    room -= evidence === null ? 0 : sizeOf(evidence);
    return finding(view, hit, at, room < 0 ? NO_ROOM : evidence);
  });
  const listed = hits.slice(MOST_SHOWN, view.limits.items).map((hit) => brief(view, hit));
  const left = hits.length - shown.length - listed.length;
  if (listed.length === 0) return shown;
  return [
    shown,
    html`<details><summary>${listed.length} more findings</summary><ul>${listed}</ul>${left > 0 ? `${left} more are in the JSON report.` : ''}</details>`,
  ];
}

function clear({ report }: View): Part {
  if (report.clear.length === 0) return null;
  const rules = report.clear.map((rule) => html`<li><code>${rule}</code>`);
  return html`<details><summary>${report.clear.length} rules looked and found nothing</summary><ul class="flow">${rules}</ul></details>
`;
}

const fact = (name: string, says: Part): Markup => html`<div><dt>${name}</dt><dd>${says}</dd></div>`;

function facts({ report }: View): Markup {
  const { author, sessions, grade } = report;
  const agent = author.agent === null ? NO_AGENT : [author.agent, ...author.models.slice(0, 5)].join(' · ');
  return html`<dl class="facts">
${fact('Verdict', html`<span class="verdict ${report.verdict}">${VERDICTS[report.verdict]}</span>`)}
${author.agent === null ? '' : fact('Grade', html`<span class="figure">${gradeFigure(grade)}</span> <span class="dim">${GRADE_MEANS}</span>`)}
${author.agent !== null || wasJudged(report) ? fact('Author', agent) : ''}
${sessions.length === 0 ? '' : fact('Work', `${work(sessions)} · ${spending(report)}`)}
</dl>
`;
}

/** Was it earned? The verdict, and each finding beside its lines of the change and its steps of the log. */
export const verdictSection = (view: View): Markup =>
  section('earned', 'Was it earned?', [
    facts(view),
    html`<p class="why">${view.report.why}</p>
`,
    found(view),
    clear(view),
  ]);
