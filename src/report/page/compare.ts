import { groupBy } from '../../collections/index.ts';
import type { Report, Term } from '../../core/index.ts';
import { hitsOf } from '../findings.ts';
import { gradeFigure, percent, signalName, signed, spending, standing, work } from '../phrases.ts';
import { documentOf } from './document.ts';
import { html, type Markup, type Part } from './html.ts';
import { addressOf } from './list.ts';
import { type Counts, countMarks } from './marks.ts';
import { authorOf, type StoredReport, subjectOf, verdictOf } from './stored.ts';
import { drawStrip, stripLegend } from './strip.ts';
import { section } from './view.ts';

type Pair = readonly [one: StoredReport, other: StoredReport];

/** A line of the table: what is compared, and what it is of each. */
const line = (name: Part, [one, other]: readonly [Part, Part]): Markup =>
  html`<tr><th scope="row">${name}<td>${one}<td>${other}
`;

const both = <T>([one, other]: Pair, read: (stored: StoredReport) => T): readonly [T, T] => [read(one), read(other)];

const heads = (pair: Pair): Markup => {
  const [one, other] = both(pair, ({ data }) => authorOf(data.report));
  return html`<thead><tr><th scope="col">What<th scope="col">A: ${one}<th scope="col">B: ${other}<tbody>
`;
};

const table = (caption: string, pair: Pair, rows: Part): Markup =>
  html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table class="terms pair"><caption class="hid">${caption}</caption>
${heads(pair)}${rows}</table></div>
`;

/** What the timelines count; null where a report carries none. */
function countsOf({ data: { timelines } }: StoredReport): Counts | null {
  return timelines.length === 0 ? null : countMarks(timelines.map(({ marks }) => marks).join(''));
}

const explainedOf = ({ replay }: Report): string =>
  replay === null
    ? 'no log'
    : `${replay.lines.explained} of ${replay.lines.changed} lines (${percent(replay.lines.explained, replay.lines.changed)})`;

function facts(pair: Pair): Markup {
  const counts = both(pair, countsOf);
  const told = (read: (one: Counts) => number): readonly [Part, Part] => [
    counts[0] === null ? 'not known' : read(counts[0]),
    counts[1] === null ? 'not known' : read(counts[1]),
  ];
  return table('The two sessions', pair, [
    line(
      'Report',
      both(pair, ({ name }) => html`<a href="${addressOf(name)}">${name}</a>`),
    ),
    line(
      'Of',
      both(pair, ({ data }) => subjectOf(data.report)),
    ),
    line(
      'Verdict',
      both(
        pair,
        ({ data: { report } }) => html`<span class="tag ${report.verdict}">${verdictOf(report)}</span> ${report.why}`,
      ),
    ),
    line(
      'Grade',
      both(pair, ({ data }) => gradeFigure(data.report.grade)),
    ),
    line(
      'Work',
      both(pair, ({ data }) => work(data.report.sessions)),
    ),
    line(
      'Cost and time',
      both(pair, ({ data }) => spending(data.report)),
    ),
    line(
      'Checks green',
      told(({ green }) => green),
    ),
    line(
      'Checks red',
      told(({ red }) => red),
    ),
    line(
      'Compactions',
      told(({ compactions }) => compactions),
    ),
    line(
      'Explained by the log',
      both(pair, ({ data }) => explainedOf(data.report)),
    ),
  ]);
}

function strips(pair: Pair): Part {
  const drawn = pair.map(({ data }, at) =>
    data.timelines.slice(0, 5).map((timeline, session) => {
      const name = `${at === 0 ? 'A' : 'B'}, session ${session + 1}`;
      return html`<h3>${name}</h3>${drawStrip(timeline, name, () => null)}`;
    }),
  );
  return drawn.every((one) => one.length === 0)
    ? html`<p>Only pages carry timelines: JSON reports do not.</p>`
    : [stripLegend(), drawn];
}

const points = (term: Term | undefined): Part =>
  term === undefined ? '–' : `${signed(term.points)} (${term.value.toFixed(2)}): ${term.why}`;

/** Each term of either grade, the one that sets them apart most first. */
function terms(pair: Pair): Markup {
  const [one, other] = both(pair, ({ data }) => new Map(data.report.grade.terms.map((term) => [term.signal, term])));
  const apart = (signal: string): number => Math.abs((one.get(signal)?.points ?? 0) - (other.get(signal)?.points ?? 0));
  const signals = [...new Set([...one.keys(), ...other.keys()])].sort((a, b) => apart(b) - apart(a));
  const masks = both(pair, ({ data: { report } }) => `${report.grade.rubric} ${report.grade.mask}`);
  const note =
    masks[0] === masks[1]
      ? ''
      : html`<p class="warn">The two grades rest on different signals or weights, so their values are not on one scale.</p>
`;
  return html`${note}${table(
    'Terms of the grades',
    pair,
    signals.map((signal) => line(signalName(signal), [points(one.get(signal)), points(other.get(signal))])),
  )}`;
}

/** Findings by rule, side by side. */
function findings(pair: Pair): Part {
  const of = both(pair, ({ data }) => groupBy(hitsOf(data.report), ({ rule }) => rule));
  const rules = [...new Set(of.flatMap((one) => [...one.keys()]))];
  const cell = (found: (typeof of)[0], rule: string): Part => {
    const hits = found.get(rule) ?? [];
    return hits.length === 0
      ? '–'
      : html`<ul>${hits.slice(0, 10).map((hit) => html`<li>${standing(hit)}: ${hit.says}`)}</ul>`;
  };
  if (rules.length === 0) return html`<p>Neither has a finding.</p>`;
  return table(
    'Findings by rule',
    pair,
    rules.map((rule) => line(rule, [cell(of[0], rule), cell(of[1], rule)])),
  );
}

/** Two reports side by side: the same task by two models, say. */
export const comparePage = (pair: Pair): string =>
  documentOf({
    title: 'Two sessions · Proctor',
    policy: null,
    body: html`<header><p class="dim"><a href="/">All reports</a></p><h1>Two sessions side by side</h1></header>
<main>
${section('facts', 'What they came to', facts(pair))}${section('strips', 'What happened', strips(pair))}${section('findings', 'What was found', findings(pair))}${section('terms', 'How the grades came about', terms(pair))}</main>
`,
  });
