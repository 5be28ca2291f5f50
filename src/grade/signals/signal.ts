import type { Signal, StepRef } from '../../core/index.ts';
import type { Facts } from '../facts.ts';

/** One thing measured on the facts: a pure function, which says why where it has no value. */
export type Measure = (facts: Facts) => Omit<Signal, 'id'>;

const MOST_STEPS = 20;

/** A value, and the steps on which it rests. */
export const measured = (
  value: number,
  why: string,
  calls: readonly { readonly ref: StepRef }[] = [],
): Omit<Signal, 'id'> => ({ value, why, steps: calls.slice(0, MOST_STEPS).map(({ ref }) => ref) });

/** A plain share: `part` of `of` cases, which is not 0, and the steps on which it rests. */
export const measuredShare = (
  part: number,
  of: number,
  why: string,
  calls: readonly { readonly ref: StepRef }[] = [],
): Omit<Signal, 'id'> => ({ ...measured(part / of, why, calls), of });

/** Nothing to measure; `why` is one sentence. */
export const unmeasured = (why: string): Omit<Signal, 'id'> => ({ value: null, why, steps: [] });

/** `3 of 4 tests`, `1 of 1 test`. */
export const share = (part: number, all: number, thing: string): string =>
  `${part} of ${all} ${thing}${all === 1 ? '' : 's'}`;

/** `1 call`, `3 calls`. */
export const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** A whole number for people, in groups of three digits. */
export const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3}){1,99}$)/g, ',');

/** A figure for people: whole, or with one digit behind the point where it is small. */
export const figure = (value: number): string =>
  Math.abs(value) < 10 && !Number.isInteger(value) ? value.toFixed(1) : grouped(Math.round(value));

const Z95 = 1.959963984540054;

/** Wilson's 95 % interval of a share, as `90–98%`. */
export function interval(part: number, all: number): string {
  const scale = 1 + Z95 ** 2 / all;
  const centre = (part / all + Z95 ** 2 / (2 * all)) / scale;
  const reach = (Z95 / scale) * Math.sqrt(((part / all) * (1 - part / all)) / all + Z95 ** 2 / (4 * all * all));
  return `${(100 * Math.max(0, centre - reach)).toFixed(1)}–${(100 * Math.min(1, centre + reach)).toFixed(1)}%`;
}

/** Said where no command line could be read. */
export const NO_COMMANDS = 'Command lines could not be read: the shell grammar is not at hand.';

/** Said where nothing failed. */
export const NO_FAILURE = 'Nothing failed, so nothing had to be recovered.';

/** Said where the model's API stopped the work before it came to what is measured. */
export const STOPPED = 'The model’s API stopped the work before its end.';
