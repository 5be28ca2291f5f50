import type { LoggedSession, Replay, ToldCalls, Tools } from '../core/index.ts';
import { readCalls } from './calls.ts';
import { findEpisodes } from './episodes.ts';

/** The calls of the sessions as they are graded, for whoever shows them: reads the sessions anew. Never throws. */
export function tellCalls(sessions: readonly LoggedSession[], replay: Replay, tools: Tools): ToldCalls {
  const { calls } = readCalls(sessions, replay, tools);
  return {
    calls: calls.map(({ ref, settled, check }) => ({ ...ref, settled, check })),
    episodes: findEpisodes(calls).map(({ fails, recovery }) => ({
      fails: fails.map(({ ref }) => ref),
      recovery: recovery?.ref ?? null,
    })),
  };
}
