import { HostError } from '../core/index.ts';
import { UsageError } from './usage.ts';

/** An error in words. `ours`: nobody foresaw it, so that it is a defect of Proctor and no finding. */
export interface Explained {
  readonly message: string;
  readonly remedy: string | null;
  readonly ours: boolean;
}

/** Puts an error into words; of one that we did not foresee, `message` holds the stack. */
export function explain(error: unknown): Explained {
  if (error instanceof UsageError) return { message: error.message, remedy: error.hint, ours: false };
  if (error instanceof HostError) return { message: error.message, remedy: error.remedy, ours: false };
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message: `an error of our own, not a finding: ${told}`, remedy: null, ours: true };
}
