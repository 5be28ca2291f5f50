import { unseenOf } from '../findings.ts';
import { gapSentence } from '../phrases.ts';
import { html, type Markup } from './html.ts';
import { section, type View } from './view.ts';

/** What could not be looked at, why, and what would help; and where logs were looked for. */
export function gapsSection({ report, limits: { items } }: View): Markup {
  const gaps = unseenOf(report);
  const looked = (report.looked ?? []).map(({ where, found }) => html`<li>${where}: ${found}`);
  return section('unseen', 'What could not be looked at', [
    gaps.length === 0
      ? html`<p>Nothing: every rule could look at what it asks for.</p>`
      : html`<ul>${gaps.slice(0, items).map((gap) => html`<li>${gapSentence(gap)}`)}</ul>`,
    gaps.length > items ? html`<p>… and ${gaps.length - items} more in the JSON report.</p>` : null,
    looked.length === 0
      ? null
      : html`<details><summary>Where logs were looked for</summary><ul>${looked}</ul></details>`,
  ]);
}
