import type { Clip, Finding, LoggedSession, PullRequest, Replay, Session, Tools } from '../core/index.ts';
import { whole } from '../text/index.ts';
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
  /** What the agent said last in each session, at most 20,000 characters of each; hostile text. */
  readonly lastWords: string;
  /** Whether commands could be read at all; without it nothing is known of checks. */
  readonly commandsRead: boolean;
}

const LONGEST = 20_000;

/** The last thing that the main agent said; empty where it said nothing. */
function lastWordsOf({ steps }: Session, tools: Tools): string {
  let last: Clip | null = null;
  for (const step of steps) if (step.kind === 'say' && step.by === 'agent' && step.depth === 0) last = step.text;
  return last === null ? '' : (whole(last, tools.blobs) ?? last.head).slice(0, LONGEST);
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
    lastWords: input.sessions.map(({ session }) => lastWordsOf(session, tools)).join('\n'),
    commandsRead: tools.grammars.has('bash') || !calls.some(({ traits }) => traits.run),
  };
}
