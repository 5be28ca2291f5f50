import { share } from '../../src/bandit/share.ts';
import { groupBy } from '../../src/collections/index.ts';
import type { Share } from '../../src/core/index.ts';
import { gravest, type Judged } from './judge.ts';

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

/** What somebody who read a commit found of a rule's block of it: a row of a table of adjudications. */
export interface Reading {
  /** The first ten or twelve digits of its id. */
  readonly commit: string;
  readonly rule: string;
  readonly finding: string;
  /** The rule's gravest level when it was read last; `held`: it would block, were it not held back. */
  readonly now: string;
}

const isOf = ({ commit }: Reading, one: Judged): boolean => one.commit.startsWith(commit);

/** The reading of a rule that blocks a commit; undefined where nobody has read that. */
export const readingOf = (readings: readonly Reading[], one: Judged): Reading | undefined =>
  readings.find(
    (reading) => isOf(reading, one) && one.hits.some(({ rule, level }) => level === 'block' && rule === reading.rule),
  );

/** Readings that say another level than their rule has now, each with that. */
export function outdated(readings: readonly Reading[], all: readonly Judged[]) {
  return readings.flatMap((reading) => {
    const one = all.find((judged) => isOf(reading, judged));
    if (one === undefined || one.level === null) return [];
    const level = gravest(one.hits.filter(({ rule }) => rule === reading.rule));
    return level === (reading.now === 'held' ? 'warn' : reading.now) ? [] : [{ ...reading, level }];
  });
}

function figuresOf(repository: string, all: readonly Judged[], readings: readonly Reading[]): Figures {
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
export function summarise(all: readonly Judged[], readings: readonly Reading[]): readonly Figures[] {
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
