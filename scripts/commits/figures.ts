import { share } from '../../src/bandit/share.ts';
import { groupBy } from '../../src/collections/index.ts';
import type { Share } from '../../src/core/index.ts';
import { gravest, type Judged } from './judge.ts';

/** Shares of the commits of one repository, of one language, or of all, that were judged. */
export interface Figures {
  readonly by: 'repository' | 'language' | 'all';
  /** The repository's or the language's; `all`. */
  readonly name: string;
  readonly judged: number;
  readonly failed: number;
  readonly blocked: Share;
  /** Blocked, and every rule that blocks it is adjudicated to see no loss. */
  readonly falsely: Share;
  /** Blocked by a rule whose block nobody has read yet. */
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

/** What a rule says of a commit that it blocks: its first words, and how often it does. */
export interface Block {
  readonly repository: string;
  readonly commit: string;
  readonly rule: string;
  readonly says: string;
  readonly times: number;
}

const isOf = ({ commit }: Reading, one: Judged): boolean => one.commit.startsWith(commit);

const blockingRules = (one: Judged) =>
  groupBy(
    one.hits.filter(({ level }) => level === 'block'),
    ({ rule }) => rule,
  );

const readingOf = (readings: readonly Reading[], one: Judged, rule: string): Reading | undefined =>
  readings.find((reading) => reading.rule === rule && isOf(reading, one));

/** The blocks that nobody has read, a rule of a commit each. */
export function unreadBlocks(readings: readonly Reading[], all: readonly Judged[]): readonly Block[] {
  return all.flatMap((one) =>
    [...blockingRules(one)].flatMap(([rule, hits]): Block[] => {
      const { repository, commit } = one;
      const says = hits[0]?.says ?? '';
      return readingOf(readings, one, rule) ? [] : [{ repository, commit, rule, says, times: hits.length }];
    }),
  );
}

/** Readings that say another level than their rule has now, each with that. */
export function outdated(readings: readonly Reading[], all: readonly Judged[]) {
  return readings.flatMap((reading) => {
    const one = all.find((judged) => isOf(reading, judged));
    if (one === undefined || one.level === null) return [];
    const level = gravest(one.hits.filter(({ rule }) => rule === reading.rule));
    return level === (reading.now === 'held' ? 'warn' : reading.now) ? [] : [{ ...reading, level }];
  });
}

function figuresOf(by: Figures['by'], name: string, all: readonly Judged[], readings: readonly Reading[]): Figures {
  const judged = all.filter(({ level }) => level !== null);
  const blocked = judged.filter(({ level }) => level === 'block');
  const findings = blocked.map((one) =>
    [...blockingRules(one).keys()].map((rule) => readingOf(readings, one, rule)?.finding),
  );
  return {
    by,
    name,
    judged: judged.length,
    failed: all.length - judged.length,
    blocked: share(blocked.length, judged.length),
    falsely: share(findings.filter((of) => of.every((one) => one === 'false')).length, judged.length),
    unread: findings.filter((of) => of.includes(undefined)).length,
    told: share(judged.filter(({ level }) => level !== 'clear').length, judged.length),
  };
}

/** A row for each repository and for each language, by name, and one for all. */
export function summarise(all: readonly Judged[], readings: readonly Reading[]): readonly Figures[] {
  const rowsBy = (by: 'repository' | 'language'): readonly Figures[] =>
    [...groupBy(all, (one) => one[by])]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, group]) => figuresOf(by, name, group, readings));
  return [...rowsBy('repository'), ...rowsBy('language'), figuresOf('all', 'all', all, readings)];
}

const percent = (value: number | null): string => ((value ?? 0) * 100).toFixed(1);

const inWords = ({ count, value, low, high }: Share): string =>
  `${count} = ${percent(value)} % (${percent(low)}–${percent(high)})`;

/** The rows as lines of text. */
export const describeFigures = (rows: readonly Figures[]): string =>
  rows
    .map(
      ({ name, judged, failed, blocked, falsely, unread, told }) =>
        `${name}: n=${judged}${failed > 0 ? `, ${failed} not judged` : ''}; blocked ${inWords(blocked)}, falsely ${inWords(falsely)}, not read ${unread}; told of ${inWords(told)}`,
    )
    .join('\n');
