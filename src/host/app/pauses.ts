/** Installations that GitHub told to wait, until when. `clock` gives milliseconds since 1970. */
export interface Pauses {
  /** Lets an installation rest; a longer pause stays. */
  pause(installation: number, seconds: number): void;
  /** Those that rest now. */
  list(): readonly number[];
}

/** A rate limit is the installation's, not the job's: while it lasts, none of the installation's jobs is begun. */
export function openPauses(clock: () => number = Date.now): Pauses {
  const until = new Map<number, number>();
  return {
    pause(installation, seconds) {
      until.set(installation, Math.max(until.get(installation) ?? 0, clock() + seconds * 1000));
    },
    list() {
      for (const [installation, end] of until) if (end <= clock()) until.delete(installation);
      return [...until.keys()];
    },
  };
}
