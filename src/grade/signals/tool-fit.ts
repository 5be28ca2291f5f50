import { type Measure, measured, share, unmeasured } from './signal.ts';

/** Share of the calls whose program and tool were there to be called. */
export const toolFit: Measure = ({ calls }) => {
  if (calls.length === 0) return unmeasured('The log holds no call.');
  const missing = calls.filter(({ traits }) => traits.absent);
  return measured(
    1 - missing.length / calls.length,
    `${share(missing.length, calls.length, 'call')} named a program or a tool that is not there.`,
    missing,
  );
};
