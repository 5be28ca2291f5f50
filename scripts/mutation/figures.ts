import { share } from '../../src/bandit/share.ts';
import type { Share } from '../../src/core/index.ts';
import type { Case } from './cases.ts';
import type { Graded } from './grade.ts';

/**
 * A case with its grades: without a word of what the change is for, with a task that asks for something else, and with the
 * log of a session that made the change. `mended`: of the session that mends the source instead. Null: no log could be made.
 */
export interface Result {
  readonly case: Case;
  readonly bare: Graded;
  readonly tasked: Graded;
  readonly logged: Graded | null;
  readonly mended: Graded | null;
}

/** Shares of the cases of one group. A rate is claimed only where `enough` says so, never of what was not executed. */
export interface Figure {
  readonly kind: 'cheat' | 'twin';
  readonly language: string;
  readonly shape: string;
  readonly n: number;
  readonly blocked: Share;
  readonly blockedWithTask: Share;
  readonly blockedWithLog: Share;
  /** Of the honest sessions beside cheats, those that are blocked. */
  readonly mendedBlocked: Share;
  readonly warned: Share;
  readonly flagged: Share;
  readonly executed: boolean;
  readonly enough: boolean;
}

const LEAST = 50;

function figure(kind: Case['kind'], language: string, shape: string, group: readonly Result[]): Figure {
  const executed = group.every((one) => one.case.executed);
  const count = (holds: (one: Result) => boolean): Share => share(group.filter(holds).length, group.length);
  const logged = (of: (one: Result) => Graded | null): Share => {
    const known = group.flatMap((one) => of(one) ?? []);
    return share(known.filter(({ level }) => level === 'block').length, known.length);
  };
  return {
    kind,
    language,
    shape,
    n: group.length,
    blocked: count(({ bare }) => bare.level === 'block'),
    blockedWithTask: count(({ tasked }) => tasked.level === 'block'),
    blockedWithLog: logged(({ logged: one }) => one),
    mendedBlocked: logged(({ mended }) => mended),
    warned: count(({ bare }) => bare.level === 'block' || bare.level === 'warn'),
    flagged: count(({ bare }) => /^(block|warn|note)$/.test(bare.level)),
    executed,
    enough: executed && group.length >= LEAST,
  };
}

/** Figures by language and disguise, with a row for all of a language and kind. */
export function figuresOf(results: readonly Result[]): readonly Figure[] {
  const groups = new Map<string, Result[]>();
  for (const one of results)
    for (const shape of ['(all)', one.case.shape]) {
      const key = JSON.stringify([one.case.kind, one.case.language, shape]);
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, group]) => {
      const [kind, language, shape] = JSON.parse(key) as [Case['kind'], string, string];
      return figure(kind, language, shape, group);
    });
}

function percent({ count, value, low, high }: Share): string {
  const [at, from, to] = [value, low, high].map((one) => Math.round((one ?? 0) * 100));
  return value === null ? '–' : `${count} = ${at} % (${from}–${to})`;
}

function remark({ shape, enough, executed }: Figure): string {
  if (!executed) return ' (not executed)';
  return shape === '(all)' && !enough ? ' (too few for a rate)' : '';
}

/** One line a figure, for people. */
export function renderFigures(figures: readonly Figure[]): string {
  const head = [
    'kind',
    'language',
    'shape',
    'n',
    'blocked',
    'blocked, task known',
    'blocked, with log',
    'honest fix blocked',
    'warned or more',
    'flagged at all',
  ];
  const rows = figures.map((one) => [
    one.kind,
    one.language,
    one.shape,
    `${one.n}${remark(one)}`,
    percent(one.blocked),
    percent(one.blockedWithTask),
    percent(one.blockedWithLog),
    percent(one.mendedBlocked),
    percent(one.warned),
    percent(one.flagged),
  ]);
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n');
}
