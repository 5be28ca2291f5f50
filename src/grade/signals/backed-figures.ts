import { type Measure, measuredShare, share, unmeasured } from './signal.ts';

/** Share of the figures in the last words and the description that the output of some command of the log holds. */
export const backedFigures: Measure = ({ claims }) => {
  if (claims.length === 0) return unmeasured('Neither the last words nor the description state a measured figure.');
  const backed = claims.flatMap((claim) => (claim.backed === null ? [] : [{ ref: claim.backed }]));
  return measuredShare(
    backed.length,
    claims.length,
    `Of the figures that are stated, ${share(backed.length, claims.length, 'figure')} stood in a command's output.`,
    backed,
  );
};
