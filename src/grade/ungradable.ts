import type { Facts } from './facts.ts';
import { isStopped } from './story.ts';

const MOST_LOST = 0.01;
const MOST_UNKNOWN = 0.05;
const LOST = /^(?:bad|unknown|adapter)/;

/** Records that the reader did not understand, over all sessions. */
const lostRecords = ({ sessions }: Facts): number =>
  sessions
    .flatMap(({ session }) => Object.entries(session.diagnostics.skipped))
    .reduce((sum, [reason, records]) => sum + (LOST.test(reason) ? records : 0), 0);

/** Calls of whose end the log says nothing, but for those that were still open when it ended. */
function unsettledCalls({ calls }: Facts): number {
  const end = calls.findLastIndex(({ traits }) => !traits.open);
  return calls.slice(0, end + 1).filter(({ settled }) => settled === 'unknown').length;
}

const FEW_CALLS = 5;

/** Why the work cannot be graded, in one sentence; null where it can. A log that we read badly is not a bad log. */
export function whyUngradable(facts: Facts): string | null {
  const { sessions, calls, story } = facts;
  if (sessions.length === 0) return 'There is no session log.';
  if (isStopped(facts) && calls.length < FEW_CALLS)
    return 'The model’s API failed before the work was done, which tells of the provider and not of the work.';
  if (!story.answered) return 'The model never answered, which tells of its availability and not of its work.';
  if (calls.length === 0) return 'The log holds no tool call.';
  const lost = lostRecords(facts);
  if (lost > MOST_LOST * calls.length)
    return `The log could not be read well enough: ${lost} records beside ${calls.length} calls were not understood.`;
  const unknown = unsettledCalls(facts);
  if (unknown > MOST_UNKNOWN * calls.length)
    return `The log could not be read well enough: it does not say how ${unknown} of ${calls.length} calls ended.`;
  return null;
}
