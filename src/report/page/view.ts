import type { Dossier, Report, StepRef } from '../../core/index.ts';
import { html, type Markup, type Part } from './html.ts';
import type { Limits } from './limits.ts';
import { keyOf, type Walk } from './walk.ts';

/** What the sections of a page are made of. `dossier` and `walk` are null where only the report is at hand. */
export interface View {
  readonly report: Report;
  readonly dossier: Dossier | null;
  readonly walk: Walk | null;
  readonly limits: Limits;
}

/** `12`, or `2.12` where there are several sessions; they count from 1. */
export const stepNumber = ({ report }: View, { session, step }: StepRef): string =>
  report.sessions.length > 1 ? `${session + 1}.${step}` : `${step}`;

/** A link to a step's row, saying `says`; only the words where the step has no row. */
export function stepLink(view: View, ref: StepRef, says: Part = `step ${stepNumber(view, ref)}`): Markup {
  const key = keyOf(ref);
  return view.walk?.rows.has(key) ? html`<a href="#${key}">${says}</a>` : html`${says}`;
}

/** Links to steps, one behind the other, `most` at the most. */
export function stepLinks(view: View, steps: readonly StepRef[], most = 8): Markup {
  const links = steps
    .slice(0, most)
    .map((ref, at) => html`${at > 0 ? ', ' : ''}${stepLink(view, ref, stepNumber(view, ref))}`);
  const rest = steps.length - most;
  return html`${links}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** A number with its noun: `1 call`, `4,000 calls`. */
export const many = (number: number, thing: string, things = `${thing}s`): string =>
  `${number.toLocaleString('en-US')} ${number === 1 ? thing : things}`;

/** The name of a file's place on the page. */
export const fileKey = (at: number): string => `f${at}`;

/** A section of the page under its heading. */
export const section = (id: string, title: string, body: Part): Markup =>
  html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;
