import { type Measure, measuredShare, share, unmeasured } from './signal.ts';

/** Share of the reads that only read again, within 30 calls, what nothing had changed since. */
export const duplicateReads: Measure = ({ rereading: { reads, again, steps } }) => {
  if (reads === 0) return unmeasured('The log reads nothing.');
  return measuredShare(
    again,
    reads,
    `${share(again, reads, 'read')} had been made shortly before, and nothing had changed.`,
    steps.map((ref) => ({ ref })),
  );
};
