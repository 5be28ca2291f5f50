import type { Finding, LoggedSession, PullRequest, Replay, Tools } from '../core/index.ts';
import type { BobCounts } from './bob.ts';
import { type Burst, findBursts } from './bursts.ts';
import type { Call } from './call.ts';
import { readCalls } from './calls.ts';
import { type Claim, findClaims } from './claims.ts';
import { type Ending, findEnding } from './ending.ts';
import { type Episode, findEpisodes } from './episodes.ts';
import type { Rewriting } from './lines.ts';
import { findLoops, type Loop } from './loops.ts';
import type { Series } from './metrics.ts';
import { findStuck, type Stuck } from './pivots.ts';
import type { Rereading } from './rereads.ts';
import { countRounds, type Rounds } from './rounds.ts';
import { isStopped, type Story } from './story.ts';

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
  readonly stuck: readonly Stuck[];
  readonly rounds: Rounds;
  readonly loops: readonly Loop[];
  readonly rewriting: Rewriting;
  readonly rereading: Rereading;
  readonly story: Story;
  readonly series: readonly Series[];
  readonly deeds: BobCounts;
  readonly claims: readonly Claim[];
  /** Whether commands could be read at all; without it nothing is known of checks. */
  readonly commandsRead: boolean;
}

/** Reads the sessions. Never throws; unreadable payloads are told apart by their digests alone. */
export function gatherFacts(input: GradeInput, tools: Tools): Facts {
  const { calls, ...gathered } = readCalls(input.sessions, input.replay, tools);
  const episodes = findEpisodes(calls);
  const { lastWords } = gathered.story;
  return {
    ...input,
    ...gathered,
    calls,
    episodes,
    stuck: findStuck(calls, episodes),
    rounds: countRounds(calls),
    bursts: findBursts(calls),
    ending: findEnding(calls, {
      stopped: isStopped({ ...input, ...gathered }),
      changed: input.replay.files.length > 0,
    }),
    loops: findLoops(calls),
    claims: findClaims({ ...input, lastWords }, tools),
    commandsRead: tools.grammars.has('bash') || !calls.some(({ traits }) => traits.run),
  };
}
