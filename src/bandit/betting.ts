/** Bisections of an interval's end: to 1e-9. */
const ROUNDS = 30;

/** Bets are cut so that one value never takes more than half of the stake. */
const CUT = 0.5;

/**
 * The size of each bet, from the values before it: √(2 ln(2/α)/(σ² t ln(t + 1))), where σ² is the variance so far with one
 * value at distance ½ added.
 */
function betsFor(values: readonly number[], alpha: number): readonly number[] {
  let [sum, squares, variance] = [0.5, 0.25, 0.25];
  return values.map((value, index) => {
    const t = index + 1;
    const bet = Math.sqrt((2 * Math.log(2 / alpha)) / (variance * t * Math.log(t + 1)));
    sum += value;
    squares += (value - sum / (t + 1)) ** 2;
    variance = squares / (t + 1);
    return bet;
  });
}

/** Logarithm of half the capital of one who bets that the mean is above `mean`. */
function capital(values: readonly number[], bets: readonly number[], mean: number): number {
  let logs = Math.log(0.5);
  for (const [index, value] of values.entries())
    logs += Math.log1p(Math.min(bets[index] ?? 0, CUT / Math.max(mean, 1e-12)) * (value - mean));
  return logs;
}

/** The highest mean that has lost against bets on more than it; 0 where none has. */
function lowerEnd(values: readonly number[], bets: readonly number[], alpha: number): number {
  const limit = Math.log(1 / alpha);
  let [low, high] = [0, 1];
  if (capital(values, bets, 0) < limit) return 0;
  for (let round = 0; round < ROUNDS; round++) {
    const middle = (low + high) / 2;
    if (capital(values, bets, middle) >= limit) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Interval for the mean of values in [0,1], in the order in which they came, that holds with probability 1 - α however often
 * one looks, for any distribution and any n: those means against which a bettor has not multiplied the stake by 1/α (hedged
 * capital). It adapts to the values' spread. Waudby-Smith, Ramdas 2024, "Estimating means of bounded random variables by
 * betting", theorem 3. Of no values it is [0,1].
 */
export function bettingInterval(values: readonly number[], alpha = 0.05): readonly [low: number, high: number] {
  const bets = betsFor(values, alpha);
  const mirrored = values.map((value) => 1 - value);
  const [low, high] = [lowerEnd(values, bets, alpha), 1 - lowerEnd(mirrored, bets, alpha)];
  return [Math.min(low, high), Math.max(low, high)];
}
