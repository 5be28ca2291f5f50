import { type Call, NO_TIME } from './call.ts';
import type { Episode } from './episodes.ts';

/** What became of an episode of two failures or more that did not end at once. */
export interface Stuck {
  readonly episode: Episode;
  /** `late`: behind the third failure, or later than five minutes. `none`: it never turned. */
  readonly pivot: 'timely' | 'late' | 'none';
}

const AHEAD = 3;
const FEWEST = 2;
const TIMELY_FAILS = 3;
const TIMELY_SECONDS = 300;

/** The next three calls try nothing that has failed in the episode, unless something was changed before. */
function turnsAt(calls: readonly Call[], at: number, tried: ReadonlySet<number>, target: number): boolean {
  const next = calls.slice(at + 1, at + 1 + AHEAD);
  if (next.length < AHEAD || next.every((call) => call.target === target)) return false;
  let changed = false;
  for (const call of next) {
    if (tried.has(call.approach) && !changed) return false;
    changed ||= call.settled === 'ok' && call.changed !== 'nothing';
  }
  return true;
}

function isTimely(fails: readonly Call[], count: number): boolean {
  const [from, to] = [fails[0]?.second ?? NO_TIME, fails[count - 1]?.second ?? NO_TIME];
  const seconds = from === NO_TIME || to === NO_TIME ? 0 : to - from;
  return count <= TIMELY_FAILS && seconds <= TIMELY_SECONDS;
}

function turnOf(calls: readonly Call[], episode: Episode, at: readonly number[]): Stuck['pivot'] {
  const tried = new Set<number>();
  for (const [index, fail] of episode.fails.entries()) {
    tried.add(fail.approach);
    const place = at[index] ?? calls.length;
    if (index + 1 < FEWEST || !turnsAt(calls, place, tried, fail.target)) continue;
    return isTimely(episode.fails, index + 1) ? 'timely' : 'late';
  }
  return 'none';
}

/**
 * Episodes in which the agent was stuck, and whether it turned to something else: behind two failures or more, the next three
 * calls hold none of the approaches that had failed, and one is about something else. Episodes that end within those three
 * calls of the second failure are left out: nothing had to be given up.
 */
export function findStuck(calls: readonly Call[], episodes: readonly Episode[]): readonly Stuck[] {
  const places = new Map<Call, number>();
  for (const [index, call] of calls.entries()) if (call.settled === 'fail') places.set(call, index);
  return episodes.flatMap((episode) => {
    const at = episode.fails.map((fail) => places.get(fail) ?? calls.length);
    const second = at[FEWEST - 1];
    if (second === undefined) return [];
    const pivot = turnOf(calls, episode, at);
    if (pivot === 'none' && episode.recovery !== null && episode.end <= second + AHEAD) return [];
    return [{ episode, pivot }];
  });
}
