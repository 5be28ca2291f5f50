import { type Measure, measured, unmeasured } from './signal.ts';

/** Share of the lines written with edit tools that the agent itself took out or rewrote later. */
export const churn: Measure = ({ rewriting: { written, rewritten, steps } }) => {
  if (written === 0) return unmeasured('No edit of the log has lines that could be followed.');
  return measured(
    rewritten / written,
    `Lines that the agent wrote and later rewrote itself: ${rewritten} of ${written}.`,
    steps.map((ref) => ({ ref })),
  );
};
