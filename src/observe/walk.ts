import { isCall, type LoggedSession, type Step } from '../core/index.ts';
import { openFactors } from './factors.ts';
import { openProgress } from './progress.ts';
import { openUnattended } from './unattended.ts';

/** What one pass over the steps of all sessions tells. */
export interface Walked {
  /** Bytes that humans asked; null without a log. */
  readonly promptBytes: number | null;
  /** Whether the model said or called anything; true without a log, for then nobody knows. */
  readonly responded: boolean;
  readonly edits: number | null;
  readonly progress: readonly { readonly calls: number; readonly steps: number }[];
  readonly unattended: { readonly longestSeconds: number; readonly totalSeconds: number } | null;
  /** Tools, instruction files and skills, as `kind:name`. */
  readonly factors: readonly string[];
}

const NOTHING: Walked = {
  promptBytes: null,
  responded: true,
  edits: null,
  progress: [],
  unattended: null,
  factors: [],
};

const isAnswer = (step: Step): boolean => isCall(step) || (step.kind === 'say' && step.by === 'agent');

/** Goes through the steps of all sessions once: a long session's lie on disk, a page at a time. */
export function walkSessions(sessions: readonly LoggedSession[]): Walked {
  if (sessions.length === 0) return NOTHING;
  const [progress, factors, unattended] = [openProgress(), openFactors(), openUnattended()];
  let [promptBytes, edits, responded] = [0, 0, false];
  for (const { session } of sessions) {
    for (const step of session.steps) {
      if (step.kind === 'say' && step.by === 'human') promptBytes += step.text.bytes;
      if (step.kind === 'edit' && step.outcome === 'ok') edits += 1;
      responded ||= isAnswer(step);
      progress.add(step);
      factors.add(step);
      unattended.add(step);
    }
    unattended.end();
  }
  return {
    promptBytes,
    responded,
    edits,
    progress: progress.bins(),
    unattended: unattended.found(),
    factors: factors.found(),
  };
}
