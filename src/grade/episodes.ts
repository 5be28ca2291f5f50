import type { Call } from './call.ts';

/** A span of failures on one target, from the first failure to the first success, or to the end of the log. */
export interface Episode {
  readonly fails: readonly Call[];
  /** The call that succeeded; null where none did. */
  readonly recovery: Call | null;
  /** Position of its last failure among the calls. */
  readonly last: number;
}

/** Error episodes in order of their beginning. Refused and unknown calls neither begin nor end one. */
export function findEpisodes(calls: readonly Call[]): readonly Episode[] {
  const open = new Map<number, { fails: Call[]; recovery: Call | null; last: number }>();
  const all: Episode[] = [];
  calls.forEach((call, index) => {
    const known = open.get(call.target);
    if (call.settled === 'fail') {
      const episode = known ?? { fails: [], recovery: null, last: index };
      episode.fails.push(call);
      episode.last = index;
      if (!known) all.push(episode);
      open.set(call.target, episode);
    } else if (call.settled === 'ok' && known) {
      known.recovery = call;
      open.delete(call.target);
    }
  });
  return all;
}
