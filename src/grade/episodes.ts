import { type Call, NO_TIME } from './call.ts';

/** A span of failures on one target, from the first failure to the first success, or to the end of the log. */
export interface Episode {
  readonly fails: readonly Call[];
  /** The call that succeeded; null where none did. */
  readonly recovery: Call | null;
  /** Positions among the calls: of its first and last failure, and of its end: the recovery, or the log's last call. */
  readonly first: number;
  readonly last: number;
  readonly end: number;
}

type Open = { -readonly [Key in keyof Episode]: Episode[Key] } & { fails: Call[] };

/** Error episodes in order of their beginning. Refused and unknown calls neither begin nor end one. */
export function findEpisodes(calls: readonly Call[]): readonly Episode[] {
  const open = new Map<number, Open>();
  const all: Open[] = [];
  calls.forEach((call, index) => {
    const known = open.get(call.target);
    if (call.settled === 'fail') {
      const episode = known ?? { fails: [], recovery: null, first: index, last: index, end: calls.length - 1 };
      episode.fails.push(call);
      episode.last = index;
      if (!known) all.push(episode);
      open.set(call.target, episode);
    } else if (call.settled === 'ok' && known) {
      known.recovery = call;
      known.end = index;
      open.delete(call.target);
    }
  });
  return all;
}

/** A time until something happened, or until one stopped looking: then it is censored. */
export interface Lasting {
  readonly length: number;
  readonly censored: boolean;
}

/** How many calls each episode lasted behind its first failure. */
export const callsTaken = (episodes: readonly Episode[]): readonly Lasting[] =>
  episodes.map(({ first, end, recovery }) => ({ length: end - first, censored: recovery === null }));

/** How many minutes each episode lasted; of those whose times the log tells. */
export const minutesTaken = (episodes: readonly Episode[], calls: readonly Call[]): readonly Lasting[] =>
  episodes.flatMap(({ first, end, recovery }) => {
    const [from, to] = [calls[first]?.second ?? NO_TIME, calls[end]?.second ?? NO_TIME];
    if (from === NO_TIME || to === NO_TIME || to < from) return [];
    return [{ length: (to - from) / 60, censored: recovery === null }];
  });
