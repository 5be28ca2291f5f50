/** Work that a replay may still do, in characters looked at: hostile logs edit one huge file ten thousand times. */
export interface Budget {
  /** False, and nothing is taken, where so much is not left. */
  spend(amount: number): boolean;
  /** As `spend`, of characters that are kept in memory to the end; there are far fewer of them. */
  keep(amount: number): boolean;
  /** As `spend`, of characters that a formatter lays out, at some two microseconds each. */
  layOut(amount: number): boolean;
}

function openPurse(amount: number): (wanted: number) => boolean {
  let left = amount;
  return (wanted) => {
    if (wanted > left) return false;
    left -= wanted;
    return true;
  };
}

/** A budget of two thousand million characters to be looked at, some ten seconds, of eight million to be kept, and four to be laid out. */
export function newBudget(amount = 2e9, kept = 8e6, laidOut = 4e6): Budget {
  return { spend: openPurse(amount), keep: openPurse(kept), layOut: openPurse(laidOut) };
}
