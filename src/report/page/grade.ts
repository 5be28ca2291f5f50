import type { Signal, Term } from '../../core/index.ts';
import { wasJudged } from '../findings.ts';
import { forecastOf, GRADE_MEANS, gradeFigure, NO_AGENT, NOT_JUDGED, signalName, signed, sumOf } from '../phrases.ts';
import { html, type Markup, own, type Part } from './html.ts';
import { section, stepLinks, type View } from './view.ts';

/** The chart of the terms, drawn for light and dark pages; empty where there is none. */
export type TermsChart = ReadonlyMap<'light' | 'dark', string>;

const term = (view: View, { signal, value, points, why, steps }: Term): Markup =>
  html`<tr><th scope="row">${signalName(signal)}<td class="number">${value.toFixed(2)}<td class="number">${signed(points)}<td>${why}<td>${stepLinks(view, steps)}
`;

function termTable(view: View): Part {
  const { terms } = view.report.grade;
  if (terms.length === 0) return null;
  const sorted = [...terms].sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
  return html`<div class="wide" role="region" aria-label="Every term of the grade" tabindex="0"><table class="terms reasons"><caption class="hid">Every term of the grade</caption>
<thead><tr><th scope="col">Term<th scope="col" class="number">Value<th scope="col" class="number">Points<th scope="col">Why<th scope="col">Steps<tbody>
${sorted.map((one) => term(view, one))}</table></div>
`;
}

/** The drawing carries no words that the table does not have, so that a screen reader is spared it. */
function chart(drawn: TermsChart): Part {
  return [...drawn].map(
    ([mode, svg]) => html`<div class="chart ${mode}" aria-hidden="true">${own(svg)}</div>
`,
  );
}

const measured = (view: View, { id, value, why, steps }: Signal): Markup =>
  html`<tr><th scope="row">${signalName(id)}<td class="number">${value === null ? '–' : value.toFixed(2)}<td>${why}<td>${stepLinks(view, steps, 4)}
`;

function signals(view: View): Part {
  const all = view.report.measured;
  if (all.length === 0) return null;
  return html`<details><summary>Everything that was measured: ${all.length} signals</summary><div class="wide" role="region" aria-label="Everything that was measured" tabindex="0"><table class="terms reasons"><caption class="hid">Everything that was measured</caption>
<thead><tr><th scope="col">Signal<th scope="col" class="number">Value<th scope="col">What it counts<th scope="col">Steps<tbody>
${all.map((signal) => measured(view, signal))}</table></div></details>
`;
}

/** How the grade came about: each term with its points and its steps. */
export function gradeSection(view: View, drawn: TermsChart): Markup {
  const { grade, author } = view.report;
  const title = 'How the grade came about';
  if (author.agent === null)
    return section('grade', title, html`<p>${wasJudged(view.report) ? NO_AGENT : NOT_JUDGED}</p>`);
  if (grade.value === null)
    return section('grade', title, [html`<p>There is no grade: ${grade.why}</p>`, signals(view)]);
  const told = forecastOf(view.report);
  return section('grade', title, [
    html`<p><span class="figure">${gradeFigure(grade)}</span> ${GRADE_MEANS}</p>
`,
    grade.cap
      ? html`<p>Held at ${grade.cap.at.toFixed(2)} by ${grade.cap.why} (<code>${grade.cap.rule}</code>).</p>`
      : null,
    chart(drawn),
    termTable(view),
    html`<p class="dim">${sumOf(grade)}; rubric <code>${grade.rubric}</code>.</p>
`,
    told === null ? null : html`<p>${told}</p>`,
    signals(view),
  ]);
}
