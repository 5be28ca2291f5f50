/** What two raters said of one case. */
export type Rated = readonly [one: string, other: string];

const shareOf = (pairs: readonly Rated[], holds: (pair: Rated) => boolean): number =>
  pairs.filter(holds).length / pairs.length;

/** Cohen's κ (1960): agreement beyond what the raters' own habits give by chance; null where chance alone agrees always. */
export function kappa(pairs: readonly Rated[]): number | null {
  if (pairs.length === 0) return null;
  const answers = [...new Set(pairs.flat())];
  const agreed = shareOf(pairs, ([one, other]) => one === other);
  const chance = answers.reduce(
    (sum, answer) => sum + shareOf(pairs, ([one]) => one === answer) * shareOf(pairs, ([, other]) => other === answer),
    0,
  );
  return chance > 1 - 1e-9 ? null : (agreed - chance) / (1 - chance);
}
