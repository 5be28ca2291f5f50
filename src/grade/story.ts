import { type Clip, isCall, type LoggedSession, type Step, type Tools } from '../core/index.ts';
import { whole } from '../text/index.ts';
import { NO_TIME } from './call.ts';

/** What a session says besides its calls, over all sessions. */
export interface Story {
  /** Bytes that humans and the harness put in before the model first answered. */
  readonly promptBytes: number;
  /** Something was said or called by the model. */
  readonly answered: boolean;
  /** Places among the calls, each the number of calls before it, at which the context was compacted. */
  readonly compactions: readonly number[];
  /** The last thing that happened is an error of the model's API. */
  readonly endsWithApiError: boolean;
  readonly interruptions: number;
  /** Words of a human behind the first call. */
  readonly interventions: number;
  /** Longest and total time without a human's word or decision, in minutes; null where the log has no times. */
  readonly unattendedMinutes: { readonly longest: number; readonly total: number } | null;
  /** Most calls in a row without a human's word or decision. */
  readonly unattendedCalls: number;
  /** What the main agent said last in each session, at most 20,000 characters of each; hostile text. */
  readonly lastWords: string;
}

const LONGEST = 20_000;

/** Unix time in whole seconds of an ISO time; `NO_TIME` where there is none or it is no time. */
export function secondOf(time: string | null): number {
  const parsed = time === null ? Number.NaN : Math.floor(Date.parse(time) / 1000);
  return Number.isSafeInteger(parsed) && parsed >= 0 ? parsed : NO_TIME;
}

/** Measures the stretches between a human's words; each ends with the last thing that the agent did in it. */
function openStretches() {
  let [from, to, calls] = [NO_TIME, NO_TIME, 0];
  let [longest, total, most] = [0, 0, 0];
  let timed = false;
  return {
    at(second: number): void {
      if (second === NO_TIME) return;
      timed = true;
      if (from === NO_TIME) from = second;
      to = Math.max(to, second);
    },
    call(): void {
      calls += 1;
      most = Math.max(most, calls);
    },
    /** A human is there, or another session begins. */
    close(): void {
      const span = from === NO_TIME ? 0 : Math.max(0, to - from) / 60;
      longest = Math.max(longest, span);
      total += span;
      [from, to, calls] = [NO_TIME, NO_TIME, 0];
    },
    minutes: () => (timed ? { longest, total } : null),
    calls: () => most,
  };
}

/** Gathers the story as the steps go by. */
export function openStory(tools: Tools) {
  const stretches = openStretches();
  const compactions: number[] = [];
  const words: string[] = [];
  let [promptBytes, interruptions, interventions, calls] = [0, 0, 0, 0];
  let endsWithApiError = false;
  let answered = false;
  let last: Clip | null = null;
  const hear = (step: Step & { kind: 'say' }): void => {
    if (step.by === 'agent') {
      answered = true;
      if (step.depth === 0) last = step.text;
      return;
    }
    if (!answered) promptBytes += step.text.bytes;
    if (step.by !== 'human' || step.depth > 0) return;
    if (calls > 0) interventions += 1;
    stretches.close();
  };
  const note = (step: Step & { kind: 'note' }): void => {
    if (step.what === 'compaction') compactions.push(calls);
    else if (step.what === 'interruption') interruptions += 1;
    if (step.what === 'interruption' || step.what === 'permission') stretches.close();
  };
  return {
    take(step: Step): void {
      endsWithApiError = step.kind === 'note' && step.what === 'api-error';
      if (step.kind === 'say') hear(step);
      else if (step.kind === 'note') note(step);
      stretches.at(secondOf(step.time));
      if (!isCall(step)) return;
      answered = true;
      calls += 1;
      stretches.at(secondOf(step.endTime));
      stretches.call();
    },
    /** A session is at its end. */
    close(): void {
      stretches.close();
      words.push(last === null ? '' : (whole(last, tools.blobs) ?? last.head).slice(0, LONGEST));
      last = null;
    },
    total: (): Story => ({
      promptBytes,
      answered,
      compactions,
      endsWithApiError,
      interruptions,
      interventions,
      unattendedMinutes: stretches.minutes(),
      unattendedCalls: stretches.calls(),
      lastWords: words.join('\n'),
    }),
  };
}

/**
 * Whether the model's API kept the work from being done: nothing was ever answered beside its errors, or the log ends with one
 * after a few calls.
 */
export function isStopped({ sessions, story }: { sessions: readonly LoggedSession[]; story: Story }): boolean {
  const errors = sessions.reduce((sum, { session }) => sum + session.apiErrors, 0);
  return errors > 0 && (!story.answered || story.endsWithApiError);
}
