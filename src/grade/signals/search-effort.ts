import { count, type Measure, measured, unmeasured } from './signal.ts';

/** Different looks (reads, listings, searches) before the first edit of source: how long the place was searched for. */
export const searchEffort: Measure = ({ calls }) => {
  const first = calls.findIndex(({ changed }) => changed === 'source');
  if (first < 0) return unmeasured('The log edits no source.');
  const looks = new Map(
    calls
      .slice(0, first)
      .filter(({ traits }) => traits.looks)
      .map((call) => [call.signature, call]),
  );
  return measured(looks.size, `${count(looks.size, 'different look')} before the first edit.`, [...looks.values()]);
};
