import { type Measure, measured, unmeasured } from './signal.ts';

/** Share of the lines written with edit tools that only put back what the agent itself had taken out. */
export const revertedLines: Measure = ({ rewriting: { written, restored } }) => {
  if (written === 0) return unmeasured('No edit of the log has lines that could be followed.');
  return measured(restored / written, `Lines that the agent took out and put back: ${restored} of ${written}.`);
};
