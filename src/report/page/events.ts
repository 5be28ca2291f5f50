import type { Report, StepRef, ToldCall } from '../../core/index.ts';
import { html, type Markup, type Part } from './html.ts';
import type { Row } from './row.ts';
import { stepLink, stepNumber, type View } from './view.ts';
import { keyOf } from './walk.ts';

/** Lines of a list, and links in one of them, at most. */
const [MOST, MOST_CHECKS] = [40, 200] as const;

const deed = (row: Row | undefined): Part => row && html` <code>${row.deed}</code>`;

const listing = (title: string, items: readonly Part[], all = items.length): Part =>
  items.length === 0
    ? null
    : html`<h3>${title}</h3>
<ul>${items.slice(0, MOST)}${all > MOST ? html`<li>… and ${all - Math.min(MOST, items.length)} more` : ''}</ul>
`;

/** Failures and what became of them. */
function failures(view: View): Part {
  const { dossier, walk } = view;
  const items = (dossier?.episodes ?? []).slice(0, MOST).map(({ fails, recovery }) => {
    const [first] = fails;
    if (first === undefined) return null;
    const times = fails.length > 1 ? `, ${fails.length} times until ${stepNumber(view, fails.at(-1) ?? first)}` : '';
    const end =
      recovery === null ? html`<b class="warn">never recovered</b>` : html`recovered at ${stepLink(view, recovery)}`;
    return html`<li>${stepLink(view, first)} failed${times}; ${end}${deed(walk?.rows.get(keyOf(first)))}
`;
  });
  const episodes = dossier?.episodes ?? [];
  const open = episodes.filter(({ recovery }) => recovery === null).length;
  return listing(`Failures: ${episodes.length}, of which ${open} never recovered`, items, episodes.length);
}

const SIGNS = { green: '✓', red: '✗', unsettled: '?' } as const;

const check = (view: View, call: ToldCall): Markup | null =>
  call.check &&
  html`<li class="${call.check.result}">${stepLink(view, call, html`<span class="hid">${call.check.kind} ${call.check.result}, step </span>${SIGNS[call.check.result]} ${stepNumber(view, call)}`)}`;

/** Tests, linters and builds in the order of their runs. */
function checks(view: View): Part {
  const runs = (view.dossier?.calls ?? []).filter((call) => call.check !== null);
  if (runs.length === 0) return null;
  const of = (result: string): number => runs.filter((call) => call.check?.result === result).length;
  const left = runs.length - MOST_CHECKS;
  return html`<h3>Checks: ${of('green')} green, ${of('red')} red${of('unsettled') > 0 ? `, ${of('unsettled')} that do not tell` : ''}</h3>
<ul class="checks">${runs.slice(0, MOST_CHECKS).map((call) => check(view, call))}</ul>${left > 0 ? `… and ${left} more` : ''}
`;
}

/** Compactions, interruptions, errors of the API, and what people said in between. */
function others(view: View): Part {
  const rows = [...(view.walk?.rows.values() ?? [])];
  const noted = rows.filter(
    ({ noted: what, byHuman }) => byHuman || (what !== null && what !== 'context' && what !== 'permission'),
  );
  const items = noted.slice(0, MOST).map(
    (row) => html`<li>${stepLink(view, row)} ${row.byHuman ? 'a person said' : row.name}${deed(row)}
`,
  );
  return listing('What happened besides calls', items, noted.length);
}

/** The places of a session that one would look for first. */
export const turningPoints = (view: View): Part => [failures(view), checks(view), others(view)];

/** Steps that a page must have a row for at most. */
const MOST_POINTS = 2_000;

/** Steps that a page must have a row for: those that its other sections speak of. */
export const pointsOf = ({ findings, grade }: Report): readonly StepRef[] =>
  [
    ...findings.flatMap(({ anchors }) => anchors.filter((anchor) => anchor.kind === 'step')),
    ...grade.terms.flatMap(({ steps }) => steps),
  ].slice(0, MOST_POINTS);
