import type { Finding, LoggedSession, PullRequest, Replay, Tools } from '../core/index.ts';
import { type Burst, findBursts } from './bursts.ts';
import type { Call } from './call.ts';
import { readCalls } from './calls.ts';
import { type Ending, findEnding } from './ending.ts';
import { type Episode, findEpisodes } from './episodes.ts';
import type { Rewriting } from './lines.ts';
import { findLoopCalls } from './loops.ts';

/** What grading is given. */
export interface GradeInput {
  readonly sessions: readonly LoggedSession[];
  readonly replay: Replay;
  readonly findings: readonly Finding[];
  readonly pull: PullRequest | null;
}

/** What every signal is computed from; read once. */
export interface Facts extends GradeInput {
  readonly calls: readonly Call[];
  readonly episodes: readonly Episode[];
  readonly bursts: readonly Burst[];
  readonly ending: Ending;
  readonly loopCalls: readonly Call[];
  readonly rewriting: Rewriting;
  /** Whether commands could be read at all; without it nothing is known of checks. */
  readonly commandsRead: boolean;
}

/** Reads the sessions. Never throws; unreadable payloads are told apart by their digests alone. */
export function gatherFacts(input: GradeInput, tools: Tools): Facts {
  const { calls, rewriting } = readCalls(input.sessions, input.replay, tools);
  return {
    ...input,
    calls,
    episodes: findEpisodes(calls),
    bursts: findBursts(calls),
    ending: findEnding(calls),
    loopCalls: findLoopCalls(calls),
    rewriting,
    commandsRead: tools.grammars.has('bash') || !calls.some(({ traits }) => traits.run),
  };
}
