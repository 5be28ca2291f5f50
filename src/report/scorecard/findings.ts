import type { Score } from '../../core/index.ts';
import { dollars, fraction, NONE, percent, plain, plural, signed, sum, thousands, two } from './figures.ts';
import { name, type Piece, type Said, type Section } from './page.ts';

const [MOVED, FACTORS, REASONS] = [20, 12, 8];

/** What moved since a week ago, and why. */
export function moved({ moved: all, plateau }: Score): readonly Section[] {
  const chance = (value: number | null): string => (value === null ? 'unknown' : two(value));
  const lines = all
    .filter(
      ({ before, after, drift, why }) =>
        Math.abs((after ?? 0) - (before ?? 0)) >= 0.005 || drift !== 'none' || !why.includes('No new session.'),
    )
    .slice(0, MOVED)
    .map(
      ({ arm, before, after, why }): Said => [
        name(arm),
        `: P(best) ${chance(before)} → ${chance(after)}. ${why.join(' ')}`,
      ],
    );
  const still = plateau
    ? ["No arm's P(best) changed by more than 0.02 in four weeks: more of the same tells little new."]
    : [];
  if (lines.length + still.length === 0) return [];
  return [{ title: 'What moved in a week, and why', lines: [...lines, ...still] }];
}

/** In which ways sessions failed, and what that cost. */
export function failures({ failures: all }: Score): readonly Section[] {
  if (all.length === 0) return [];
  const rows = all.map(({ kind, sessions, usd, tokens }) => [
    kind,
    String(sessions),
    sum(usd, sessions, dollars),
    sum(tokens, sessions, thousands),
  ]);
  const intro = 'Each session once, under the gravest way in which it failed.';
  return [
    { title: 'Failures and their cost', intro, table: { head: ['Failure', 'Sessions', 'Cost', 'Tokens'], rows } },
  ];
}

/** How far the language models that gave opinions agree with the rules. */
export function judges({ judges: all }: Score): readonly Section[] {
  const lines = all.map(({ by, agreed, kappa, offset }): readonly Piece[] => [
    name(by),
    `: in ${plain(agreed)} of the sessions it says the same band as the rules${kappa === null ? '' : ` (κ ${two(kappa)})`}, and on average ${signed(offset)} of their grade.`,
  ]);
  return lines.length === 0 ? [] : [{ title: 'The language model’s opinion, beside the rules', lines }];
}

/** Which sessions have a grade, and why not the rest. */
export function coverage({ coverage: { graded, reasons, pulls } }: Score): readonly Section[] {
  if (graded.of === 0) return [];
  const shown = reasons
    .slice(0, REASONS)
    .map(({ why, sessions }): readonly Piece[] => [
      `${plural(sessions, 'session has', 'sessions have')} no grade: `,
      name(why),
    ]);
  const known = pulls
    ? [`Of the pull requests that agents opened, ${plain(pulls)} have a grade here${alarm(pulls.value)}.`]
    : [];
  return [{ title: 'Coverage', lines: [`${plain(graded)} of the sessions have a grade.`, ...known, ...shown] }];
}

const alarm = (value: number | null): string =>
  value !== null && value < 0.95 ? ': below 95%, so that the tables speak for a part' : '';

/** How well grades foretold what became of the pull requests. */
export function calibration({ calibration: { n, brier, skill, error, auc, bins } }: Score): readonly Section[] {
  if (n === 0) return [];
  const area = auc ? `${two(auc.value)} (${two(auc.low)}–${two(auc.high)})` : `${NONE} (fewer than five of one end)`;
  const intro = `Of ${plural(n, 'session', 'sessions')} whose pull request has ended: an accepted one has the higher grade with probability ${area}; Brier score ${two(brier)}, ${skill === null ? 'skill unknown' : `skill ${signed(skill)} over the base rate`}; calibration error ${two(error)}. A grade is of the process and no forecast.`;
  const rows = bins.map(({ from, to, mean, accepted }) => [
    `${two(from)}–${two(to)}`,
    String(accepted.of),
    two(mean),
    fraction(accepted),
  ]);
  return [
    {
      title: 'Grade and outcome',
      intro,
      table: { head: ['Grade', 'Sessions', 'Mean grade', 'Accepted'], rows },
      charts: ['calibration'],
    },
  ];
}

/** What goes along with tools, instruction files, labels, categories and prompt sizes. */
export function factors({ factors: all }: Score): readonly Section[] {
  const known = all.filter(({ difference }) => difference !== null).slice(0, FACTORS);
  if (known.length === 0) return [];
  const rows = known.map(({ factor, n, difference, radius, ranking, label }): readonly Said[] => [
    [name(factor)],
    `${n[0]} / ${n[1]}`,
    `${signed(difference ?? 0)} ± ${two(radius)}`,
    ranking === null
      ? 'stays'
      : ranking.slice(0, 5).flatMap((arm, index): Piece[] => [index > 0 ? ' > ' : '', name(arm)]),
    label,
  ]);
  const intro =
    'Mean reward of sessions with the factor less that of those without, within categories, and the order of the arms if its sessions are left out. Observational: what goes along with it, not what it does.';
  const head = ['Factor', 'With / without', 'Difference', 'Order without it', 'Label'];
  return [{ title: 'With and without', intro, table: { head, rows } }];
}

/** What became of the choices that were logged. */
export function selections({
  selections: { followed, diverted, unanswered, alarm: broken },
}: Score): readonly Section[] {
  const all = followed + diverted + unanswered;
  if (all === 0) return [];
  const line = `${followed} ran as chosen (${percent(followed / all)}), ${diverted} on another arm, ${unanswered} had no grade in time.`;
  return [{ title: 'Selections', lines: [line, ...(broken === null ? [] : [`${broken}.`])] }];
}
