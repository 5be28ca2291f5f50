import type { Grade, Opinion, Signal, Term } from '../core/index.ts';
import { oneLine } from '../text/index.ts';
import type { Rubric } from './rubric.ts';
import { bandOf } from './weigh.ts';

/** The most that a judge's opinion may weigh, as a share of all weight. */
const MOST_SHARE = 0.35;

const LONGEST = 200;

/** An opinion laid beside what the rules alone give; null where one of the two is missing. */
export const beside = ({ identity, value }: Opinion, rules: number | null): Grade['judged'] =>
  value === null || rules === null ? null : { by: oneLine(identity, LONGEST), value, rules };

function apartFrom(value: number, rules: number): string {
  const [own, other] = [bandOf(value), bandOf(rules)];
  const bands = own === other ? `both say ${own}` : `they say ${other}, it says ${own}`;
  return `; the rules alone give ${rules.toFixed(2)}, ${Math.abs(value - rules).toFixed(2)} apart: ${bands}`;
}

/** An opinion as a signal; its reason says how far it lies from what the rules alone give. */
export function opinionSignal({ identity, value, why }: Opinion, rules: number | null): Signal {
  const who = oneLine(identity, LONGEST);
  if (value === null)
    return { id: 'opinion', value: null, why: `No opinion of ${who}: ${oneLine(why, LONGEST)}.`, steps: [] };
  const apart = rules === null ? '' : apartFrom(value, rules);
  return { id: 'opinion', value, why: `${who} says ${value.toFixed(2)}${apart}. ${oneLine(why, LONGEST)}`, steps: [] };
}

/** A rubric in which an opinion weighs a share, at most 35 %, of all weight that signals with a value have. */
export function withOpinion(rubric: Rubric, terms: readonly Term[], { value }: Opinion, share: number): Rubric {
  if (value === null) return rubric;
  const part = Math.min(MOST_SHARE, Math.max(0, share));
  const rules = terms.reduce((sum, { signal }) => sum + Math.abs(rubric.terms[signal]?.weight ?? 0), 0);
  const weight = (rules * part) / (1 - part);
  return { ...rubric, terms: { ...rubric.terms, opinion: { weight, slope: 6, centre: 0.5 } } };
}
