import { share } from '../../src/bandit/share.ts';
import { groupBy } from '../../src/collections/index.ts';
import type { Share } from '../../src/core/index.ts';
import type { Judged } from './judge.ts';

/** Shares of the commits of one repository, or of all, that were judged. */
export interface Figures {
  readonly repository: string;
  readonly judged: number;
  readonly failed: number;
  readonly blocked: Share;
  /** Blocked, and adjudicated to be no loss. */
  readonly falsely: Share;
  /** Blocked, and nobody has read them yet. */
  readonly unread: number;
  /** Blocked, warned of or noted. */
  readonly told: Share;
}

/** A finding of somebody who read a commit that was blocked, by the first twelve digits of its id. */
export type Readings = ReadonlyMap<string, { readonly finding: string; readonly now: string; readonly phrase: string }>;

/** So many digits of a commit's id stand in tables of adjudications. */
const DIGITS = 12;

export const readingOf = (readings: Readings, { commit }: Pick<Judged, 'commit'>) =>
  readings.get(commit.slice(0, DIGITS)) ?? readings.get(commit.slice(0, DIGITS - 2));

function figuresOf(repository: string, all: readonly Judged[], readings: Readings): Figures {
  const judged = all.filter(({ level }) => level !== null);
  const blocked = judged.filter(({ level }) => level === 'block');
  const findings = blocked.map((one) => readingOf(readings, one)?.finding);
  return {
    repository,
    judged: judged.length,
    failed: all.length - judged.length,
    blocked: share(blocked.length, judged.length),
    falsely: share(findings.filter((one) => one === 'false').length, judged.length),
    unread: findings.filter((one) => one === undefined).length,
    told: share(judged.filter(({ level }) => level !== 'clear').length, judged.length),
  };
}

/** A row for each repository, by name, and one for all. */
export function summarise(all: readonly Judged[], readings: Readings): readonly Figures[] {
  const groups = [...groupBy(all, ({ repository }) => repository)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return [...groups.map(([name, group]) => figuresOf(name, group, readings)), figuresOf('all', all, readings)];
}

const percent = (value: number | null): string => ((value ?? 0) * 100).toFixed(1);

const inWords = ({ count, value, low, high }: Share): string =>
  `${count} = ${percent(value)} % (${percent(low)}–${percent(high)})`;

/** The rows as lines of text. */
export const describeFigures = (rows: readonly Figures[]): string =>
  rows
    .map(
      ({ repository, judged, failed, blocked, falsely, unread, told }) =>
        `${repository}: n=${judged}${failed > 0 ? `, ${failed} not judged` : ''}; blocked ${inWords(blocked)}, falsely ${inWords(falsely)}, not read ${unread}; told of ${inWords(told)}`,
    )
    .join('\n');
