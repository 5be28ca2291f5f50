import type { Dossier, Report } from '../../core/index.ts';
import { drawTerms } from '../charts/index.ts';
import { VERDICTS } from '../phrases.ts';
import { dataBlock } from './data.ts';
import { documentOf } from './document.ts';
import { pointsOf } from './events.ts';
import { filesSection } from './files.ts';
import { gapsSection } from './gaps.ts';
import { gradeSection, type TermsChart } from './grade.ts';
import { html, type Markup } from './html.ts';
import { type Limits, limitsAt, MOST_BYTES } from './limits.ts';
import { PAGE_POLICY } from './policy.ts';
import { SCRIPT } from './script.ts';
import { subjectOf } from './stored.ts';
import { timelineSection } from './timeline.ts';
import { verdictSection } from './verdict.ts';
import type { View } from './view.ts';
import { walk } from './walk.ts';

const header = ({ report }: View): Markup => html`<a class="skip" href="#earned">To the verdict</a>
<header><p class="dim">Proctor report on ${subjectOf(report)}</p><h1>${report.pull?.title || subjectOf(report)}</h1></header>
<nav aria-label="Sections"><ul><li><a href="#earned">Earned?</a><li><a href="#happened">What happened</a><li><a href="#explained">Log and change</a><li><a href="#grade">Grade</a><li><a href="#unseen">Not looked at</a></ul></nav>
`;

/** What a page shows besides the report, each where it is at hand. */
export interface Shown {
  /** Null: nothing was judged, or only the JSON report is at hand. */
  readonly dossier: Dossier | null;
  /** The chart of the grade's terms. */
  readonly chart?: TermsChart;
}

function drawPage(report: Report, { dossier, chart = new Map() }: Shown, limits: Limits): string {
  const view: View = { report, dossier, limits, walk: dossier && walk(dossier, pointsOf(report), limits) };
  const timelines = view.walk?.sessions.map(({ timeline }) => timeline) ?? [];
  return documentOf({
    title: `${VERDICTS[report.verdict]}: ${subjectOf(report)} · Proctor`,
    policy: PAGE_POLICY,
    scripts: [SCRIPT],
    body: [
      header(view),
      html`<main>
${verdictSection(view)}${timelineSection(view)}${filesSection(view)}${gradeSection(view, chart)}${gapsSection(view)}</main>
`,
      dataBlock(report, timelines, limits.data),
    ],
  });
}

/** Shares of the usual limits that are tried in turn. Texts of nothing but `&` need them: markup makes each five bytes. */
const SHARES = [1, 0.4, 0.1, 0.02] as const;

/** The report as one HTML file for people, of at most 5 MB: no network, readable without script, nothing of it acts. */
export function pageOf(report: Report, shown: Shown): string {
  let page = '';
  for (const share of SHARES) {
    page = drawPage(report, shown, limitsAt(share));
    if (Buffer.byteLength(page) <= MOST_BYTES) break;
  }
  return page;
}

/** As `pageOf`, with the chart drawn. */
export async function renderPage(report: Report, shown: Omit<Shown, 'chart'>): Promise<string> {
  const chart = report.author.agent === null ? new Map() : await drawTerms(report.grade.terms);
  return pageOf(report, { ...shown, chart });
}
