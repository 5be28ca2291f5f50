import type { Diff } from './diff.ts';
import type { LoggedSession } from './evidence.ts';
import type { Blobs } from './payload.ts';
import type { Replay, StepRef } from './replay.ts';

/** What grading made of a call. `refused`: a person, a policy or an interruption stopped it. */
export interface ToldCall extends StepRef {
  readonly settled: 'ok' | 'fail' | 'refused' | 'unknown';
  /** What it checked and what came of that; null where it checked nothing. */
  readonly check: {
    readonly kind: 'test' | 'lint' | 'build' | 'trial';
    readonly result: 'green' | 'red' | 'unsettled';
  } | null;
}

/** A span of failures on one target, and the call that then succeeded; null where none did. */
interface ToldEpisode {
  readonly fails: readonly StepRef[];
  readonly recovery: StepRef | null;
}

/** The calls of all sessions in their order, as grading reads them. */
export interface ToldCalls {
  readonly calls: readonly ToldCall[];
  readonly episodes: readonly ToldEpisode[];
}

/**
 * What a page for people shows beside the report: the sessions step by step, and the change line by line. Nothing of it is
 * published as JSON, and it is put together only where a page is asked for.
 */
export interface Dossier extends ToldCalls {
  readonly sessions: readonly LoggedSession[];
  readonly diff: Diff;
  readonly replay: Replay;
  readonly blobs: Blobs;
}
