import type { Binding, LeftOver, Replay, StepRef, Trace, TracedFile } from '../core/index.ts';

/** A step in words: its tool and the first line of what it did; `line` is its raw line in the log. */
export interface StepLabel extends StepRef {
  readonly line: number;
  readonly tool: string;
  readonly does: string;
}

/** A session as a replay shows it. */
export interface TracedSession {
  readonly file: string;
  readonly agent: string;
  readonly steps: number;
  readonly binding: Binding | null;
}

/** What `proctor replay` shows. What was not asked for is null. */
export interface TraceView {
  readonly schema: 'proctor/replay/1';
  readonly base: string | null;
  readonly head: string | null;
  readonly sessions: readonly TracedSession[];
  readonly replay: Pick<Replay, 'status' | 'why' | 'files' | 'lines' | 'missed' | 'outside' | 'notInDiff'>;
  /** The tree behind one step. */
  readonly at: { readonly step: StepRef; readonly files: Trace['files'] } | null;
  /** The file that was asked for, and whether to show who wrote each line of it. */
  readonly file: TracedFile | null;
  readonly blame: boolean;
  readonly left: readonly LeftOver[] | null;
  /** The steps that wrote what is shown. */
  readonly labels: readonly StepLabel[];
}
