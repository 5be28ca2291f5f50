import { type Measure, measured, share, unmeasured } from './signal.ts';

/** Share of the changed lines that replaying the log accounts for. It tells about the evidence, not about the work. */
export const logExplains: Measure = ({ replay }) => {
  if (replay.status !== 'replayed') return unmeasured(replay.why);
  const { changed, explained } = replay.lines;
  if (changed === 0) return unmeasured('No line was changed.');
  return measured(explained / changed, `The log explains ${share(explained, changed, 'changed line')}.`);
};
