import type { Step } from '../core/index.ts';

/** Figures beyond a year are a broken clock's. */
const LONGEST = 366 * 86_400;

/**
 * Measures for how long a session worked without a word of a human: from what somebody said to the last thing that happened
 * before somebody said more. What lies between the agent's last act and the next word is a human's time, not its own.
 */
export function openUnattended() {
  let [longest, total, known] = [0, 0, false];
  let began: number | null = null;
  let last: number | null = null;
  const close = (): void => {
    if (began !== null && last !== null && last >= began) {
      const seconds = Math.min(LONGEST, Math.round((last - began) / 1000));
      longest = Math.max(longest, seconds);
      total = Math.min(LONGEST, total + seconds);
      known = true;
    }
    began = null;
    last = null;
  };
  return {
    add(step: Step): void {
      const millis = step.time === null ? Number.NaN : Date.parse(step.time);
      if (Number.isNaN(millis)) return;
      if (step.kind === 'say' && step.by === 'human') close();
      began ??= millis;
      last = Math.max(last ?? millis, millis);
      const end = 'endTime' in step && step.endTime !== null ? Date.parse(step.endTime) : Number.NaN;
      if (end > last) last = end;
    },
    /** The session is over; the next step is of another one. */
    end: close,
    /** Null where no step has a time. */
    found: () => (known ? { longestSeconds: longest, totalSeconds: total } : null),
  };
}
