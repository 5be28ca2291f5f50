import { type Measure, measured, share, unmeasured } from './signal.ts';

/** The expected rate, and how many episodes it weighs: few episodes say little. */
const EXPECTED = 0.7;
const PRIOR = 2;
const ABANDONED = 0.5;

/**
 * Recovery rate, shrunk towards 0.7 by two episodes. A target that was given up counts half where the work was proven
 * afterwards in another way.
 */
export const recovery: Measure = ({ episodes, ending }) => {
  if (episodes.length === 0) return unmeasured('Nothing failed, so nothing had to be recovered.');
  const recovered = episodes.filter((episode) => episode.recovery !== null);
  const open = episodes.filter((episode) => episode.recovery === null);
  const passed = open.filter(({ last }) => last < ending.lastGreen);
  const value = (recovered.length + ABANDONED * passed.length + PRIOR * EXPECTED) / (episodes.length + PRIOR);
  const turned = passed.length > 0 ? `, ${passed.length} more went another way that worked` : '';
  const rest =
    open.length > 0
      ? open.map(({ fails }) => fails)
      : recovered.map((episode) => [episode.recovery].flatMap((c) => c ?? []));
  return measured(value, `${share(recovered.length, episodes.length, 'failure')} recovered${turned}.`, rest.flat());
};
