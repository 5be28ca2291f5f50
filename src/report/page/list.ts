import { hitsOf } from '../findings.ts';
import { gradeFigure, spending, work } from '../phrases.ts';
import { documentOf } from './document.ts';
import { html, type Markup, type Part } from './html.ts';
import { authorOf, type StoredReport, subjectOf, verdictOf } from './stored.ts';

/** The address of a stored report. */
export const addressOf = (name: string): string => `/report?name=${encodeURIComponent(name)}`;

const choice = (which: 'a' | 'b', name: string): Markup =>
  html`<td><label><span class="hid">${name} as ${which === 'a' ? 'first' : 'second'}</span><input type="radio" name="${which}" value="${name}" required></label>`;

/** A row of the list. Numbers of a stored report may be anything: what cannot be told is left out. */
function row({ name, data: { report } }: StoredReport): Markup {
  return html`<tr>${choice('a', name)}${choice('b', name)}<th scope="row"><a href="${addressOf(name)}">${name}</a><td>${subjectOf(report)}<td><span class="tag ${report.verdict}">${verdictOf(report)}</span><td>${gradeFigure(report.grade)}<td>${authorOf(report)}<td>${hitsOf(report).length}<td>${work(report.sessions)} · ${spending(report)}
`;
}

function tryRow(stored: StoredReport): Part {
  try {
    return row(stored);
  } catch {
    return html`<tr><td><td><th scope="row">${stored.name}<td colspan="6">This file cannot be read as a report.
`;
  }
}

/** The list of the reports in a folder, from which two are chosen to be compared. `skipped`: files that hold none. */
export function listPage(folder: string, reports: readonly StoredReport[], skipped: number): string {
  const rest = skipped === 0 ? '' : html`<p class="dim">${skipped} other files there hold no report.</p>`;
  const table = html`<form action="/compare" method="get"><p><button>Compare the two chosen</button></p>
<div class="wide" role="region" aria-label="Reports" tabindex="0"><table class="terms list"><caption class="hid">Reports</caption>
<thead><tr><th scope="col">A<th scope="col">B<th scope="col">Report<th scope="col">Of<th scope="col">Verdict<th scope="col">Grade<th scope="col">Author<th scope="col">Findings<th scope="col">Work<tbody>
${reports.map(tryRow)}</table></div></form>
`;
  return documentOf({
    title: 'Reports · Proctor',
    policy: null,
    body: html`<header><p class="dim">Proctor reports in ${folder}</p><h1>${reports.length} ${reports.length === 1 ? 'report' : 'reports'}</h1></header>
<main>${reports.length === 0 ? html`<p>There is none. Write one with: proctor grade … --format html --out report.html</p>` : table}${rest}</main>
`,
  });
}
