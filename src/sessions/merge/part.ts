import type { Diagnostics, Sequence, Session, Step } from '../../core/index.ts';
import { type Costed, MESSAGES, type Told } from './usage.ts';

/** A session on its way through a merge, and the places in the given list of all logs that went into it, its own first. */
export interface Part {
  readonly session: Session & Told;
  readonly of: readonly number[];
}

/** Several parts that are one: never empty. */
export type Parts = readonly [Part, ...Part[]];

/** A list that is known to hold something; null where it does not. */
export const some = (parts: readonly Part[]): Parts | null => {
  const [first, ...rest] = parts;
  return first ? [first, ...rest] : null;
};

/** A session with other tokens and cost. */
export const withUsage = (session: Session & Told, costed: Costed): Session & Told => {
  const { [MESSAGES]: _messages, ...rest } = session;
  return { ...rest, ...costed };
};

/** Places of several parts, the first one's own place first, the rest in order. */
export const places = (parts: Parts): number[] => {
  const [own = 0] = parts[0].of;
  const rest = new Set(parts.flatMap(({ of }) => of).filter((place) => place !== own));
  return [own, ...[...rest].sort((one, other) => one - other)];
};

const SUMS = ['records', 'used', 'spliced', 'orphanResults', 'duplicates', 'truncated', 'redacted'] as const;

/** What reading several logs lost. `copies`: steps that more than one of them told, counted as duplicates. */
export function sumDiagnostics(all: readonly Diagnostics[], steps: Sequence<Step>, copies: number): Diagnostics {
  const skipped = new Map<string, number>();
  for (const one of all) {
    for (const [reason, records] of Object.entries(one.skipped)) {
      skipped.set(reason, (skipped.get(reason) ?? 0) + records);
    }
  }
  const sums = SUMS.map((key) => [key, all.reduce((total, one) => total + one[key], 0)] as const);
  const {
    records = 0,
    used = 0,
    spliced = 0,
    orphanResults = 0,
    duplicates = 0,
    truncated = 0,
    redacted = 0,
  } = Object.fromEntries(sums) as Partial<Record<(typeof SUMS)[number], number>>;
  const chained = all.filter(({ brokenLinks }) => brokenLinks !== undefined);
  const unanswered = steps.filter((step) => 'outcome' in step && step.outcome === 'unanswered').length;
  return {
    records,
    used,
    skipped: Object.fromEntries(skipped),
    spliced,
    orphanResults,
    ...(chained.length > 0 && { brokenLinks: chained.reduce((sum, one) => sum + (one.brokenLinks ?? 0), 0) }),
    unanswered,
    duplicates: duplicates + copies,
    truncated,
    redacted,
  };
}

const known = <T>(values: readonly (T | null)[], from: 'first' | 'last'): T | null => {
  const there = values.filter((value) => value !== null);
  return (from === 'first' ? there[0] : there.at(-1)) ?? null;
};

const ends = (times: readonly (string | null)[], from: 'first' | 'last'): string | null =>
  known(times.filter((time) => time !== null).toSorted(), from);

/** Facts of sessions, in order of time, as those of one: the first of most; how it ended and on which branch is the last's. */
export function uniteFacts(sessions: readonly [Session, ...Session[]]): Session {
  const [first] = sessions;
  const last = sessions.reduce((one, other) => ((other.endedAt ?? '') >= (one.endedAt ?? '') ? other : one));
  return {
    ...first,
    agentVersion: known(
      sessions.map((one) => one.agentVersion),
      'first',
    ),
    models: [...new Set(sessions.flatMap(({ models }) => models))],
    cwd: known(
      sessions.map((one) => one.cwd),
      'first',
    ),
    branch: known(
      sessions.map((one) => one.branch),
      'last',
    ),
    baseCommit: known(
      sessions.map((one) => one.baseCommit),
      'first',
    ),
    pullRequests: [...new Set(sessions.flatMap(({ pullRequests }) => pullRequests))],
    startedAt: ends(
      sessions.map((one) => one.startedAt),
      'first',
    ),
    endedAt: ends(
      sessions.map((one) => one.endedAt),
      'last',
    ),
    end: last.end,
  };
}
