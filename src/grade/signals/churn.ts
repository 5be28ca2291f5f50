import { type Measure, measured, share, unmeasured } from './signal.ts';

/** Share of the lines written with edit tools that the agent itself took out or rewrote later. */
export const churn: Measure = ({ rewriting: { written, rewritten, steps } }) => {
  if (written === 0) return unmeasured('No edit of the log has lines that could be followed.');
  return measured(
    rewritten / written,
    `${share(rewritten, written, 'line')} written ${rewritten === 1 ? 'was' : 'were'} later rewritten by the agent itself.`,
    steps.map((ref) => ({ ref })),
  );
};
