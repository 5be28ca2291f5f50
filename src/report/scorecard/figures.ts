import type { Estimate, Share, Spent, Week } from '../../core/index.ts';

/** What stands where there is nothing to say. */
export const NONE = '–';

const BARS = '▁▂▃▄▅▆▇█';

/** Values on the fixed scale 0…1, so that arms can be compared by eye; a dot is a value that is not there. */
export const barsOf = (values: readonly (number | null)[]): string =>
  values.map((value) => (value === null ? '·' : (BARS[Math.min(7, Math.floor(value * 8))] ?? '·'))).join('');

/** Weekly means as bars. */
export const sparkline = (weeks: readonly Week[]): string => barsOf(weeks.map(({ mean }) => mean));

/** Two decimals. */
export const two = (value: number | null): string => (value === null ? NONE : value.toFixed(2));

/** A difference with its sign. */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

export const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** `1 arm has`, `2 arms have`. */
export const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** A mean with its interval. */
export function mean({ mean: value, low, high }: Estimate): string {
  if (value === null) return NONE;
  return low === null || high === null ? two(value) : `${two(value)} (${two(low)}–${two(high)})`;
}

/** A share with its interval and its counts. */
export function fraction({ count, of, value, low, high }: Share): string {
  if (value === null || low === null || high === null) return NONE;
  return `${percent(value)} (${percent(low)}–${percent(high)}), ${count}/${of}`;
}

/** As `fraction`, in tenths of a percent: for shares near one. */
export function fine({ value, low, high, of }: Share): string {
  if (value === null || low === null || high === null) return NONE;
  const tenth = (part: number): string => (part * 100).toFixed(1);
  return `${tenth(value)}% (${tenth(low)}–${tenth(high)}%) of ${of.toLocaleString('en-US')}`;
}

/** A share with its counts alone. */
export const plain = ({ count, of, value }: Share): string =>
  value === null ? NONE : `${percent(value)} (${count}/${of})`;

/** The average over the sessions whose figure is known; for how many, where that is not all: a part's total would look cheap. */
export function average({ total, known }: Spent, sessions: number, write: (value: number) => string): string {
  if (total === null) return 'unknown';
  return `${write(total / known)}${known === sessions ? '' : ` (known for ${known} of ${sessions})`}`;
}

/** A total over the sessions whose figure is known. */
export function sum({ total, known }: Spent, sessions: number, write: (value: number) => string): string {
  if (total === null) return 'unknown';
  return `${write(total)}${known === sessions ? '' : ` (known for ${known} of ${sessions})`}`;
}

export const dollars = (value: number): string => `${value.toFixed(2)} USD`;
export const thousands = (value: number): string => Math.round(value).toLocaleString('en-US');
