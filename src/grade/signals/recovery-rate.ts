import { type Measure, measuredShare, share, unmeasured } from './signal.ts';

/** Share of error episodes that ended in a success on the same target. */
export const recoveryRate: Measure = ({ episodes }) => {
  if (episodes.length === 0) return unmeasured('Nothing failed, so nothing had to be recovered.');
  const recovered = episodes.filter(({ recovery }) => recovery !== null);
  const rest = episodes.filter(({ recovery }) => recovery === null).flatMap(({ fails }) => fails);
  return measuredShare(
    recovered.length,
    episodes.length,
    `${share(recovered.length, episodes.length, 'failure')} recovered.`,
    rest,
  );
};
