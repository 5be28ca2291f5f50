/** Work that a replay may still do, in characters looked at: hostile logs edit one huge file ten thousand times. */
export interface Budget {
  /** False, and nothing is taken, where so much is not left. */
  spend(amount: number): boolean;
}

/** A budget of two thousand million characters, some ten seconds. */
export function newBudget(amount = 2e9): Budget {
  let left = amount;
  return {
    spend(wanted) {
      if (wanted > left) return false;
      left -= wanted;
      return true;
    },
  };
}
