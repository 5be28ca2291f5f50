/** How an arm stands in a choice. */
export type Standing =
  /** Enough is known of it: it competes on equal terms. */
  | 'established'
  /** Too little is known of it: it competes, with a capped share. */
  | 'trial'
  /** It answers nothing at this prompt size: asked now and then, to see whether that has changed. */
  | 'probe'
  /** Not to be chosen at all. */
  | 'excluded';

/** An arm of a choice: its standing, and its chance to be the best of those that compete. */
export interface Contender {
  readonly standing: Standing;
  readonly chance: number;
}

/** One in fifty tasks goes to an arm that is probed; all probes together take no more than half. */
const PROBE = 0.02;
const MOST_PROBES = 0.5;

/** An arm on trial gets at most a tenth, all of them together at most three tenths, as long as another one is established. */
const TRIAL = 0.1;
const MOST_TRIALS = 0.3;

/** Mixes shares that sum to 1 with an even split, so that none is below `floor`; a floor that cannot be is halved to one that can. */
function lift(shares: readonly number[], floor: number): readonly number[] {
  const least = Math.min(floor, 1 / (2 * shares.length));
  return shares.map((share) => least + (1 - shares.length * least) * share);
}

/** Holds trials to the cap and gives the rest to the established, in proportion to what they have. */
function cap(shares: readonly number[], trials: readonly boolean[], floor: number): readonly number[] {
  const count = trials.filter(Boolean).length;
  const established = shares.reduce((sum, share, index) => sum + (trials[index] ? 0 : share), 0);
  if (count === 0 || established <= 0) return shares;
  const most = Math.max(floor, Math.min(TRIAL, MOST_TRIALS / count));
  const held = shares.map((share, index) => (trials[index] ? Math.min(share, most) : share));
  const over = 1 - held.reduce((sum, share) => sum + share, 0);
  return held.map((share, index) => (trials[index] ? share : share * (1 + over / established)));
}

/**
 * The probability of each arm to be chosen; they sum to 1 (all 0 where every arm is excluded). Those that compete get
 * their chances to be best, none less than `floor`, trials capped; an arm that is probed gets 1/50. Where there is nobody
 * to compete, the probed ones share evenly.
 */
export function propensitiesOf(contenders: readonly Contender[], floor: number): readonly number[] {
  const competes = ({ standing }: Contender): boolean => standing === 'established' || standing === 'trial';
  const field = contenders.filter(competes);
  const probes = contenders.filter(({ standing }) => standing === 'probe').length;
  const probed = probes === 0 ? 0 : field.length === 0 ? 1 : Math.min(probes * PROBE, MOST_PROBES);
  const total = field.reduce((sum, { chance }) => sum + chance, 0);
  const own = Math.min(floor / (1 - probed), 1);
  const even = field.map(({ chance }) => (total > 0 ? chance / total : 1 / field.length));
  const trials = field.map(({ standing }) => standing === 'trial');
  const shares = [...cap(lift(even, own), trials, own)];
  return contenders.map((contender) => {
    if (contender.standing === 'probe') return probed / probes;
    return competes(contender) ? (1 - probed) * (shares.shift() ?? 0) : 0;
  });
}

/** Propensities in whole millionths that sum to a million (largest remainders first), so that what is logged is exact. */
export function inMillionths(shares: readonly number[]): readonly number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  if (!(total > 0)) return shares.map(() => 0);
  const exact = shares.map((share) => (share / total) * 1e6);
  const whole = exact.map(Math.floor);
  const left = 1e6 - whole.reduce((sum, part) => sum + part, 0);
  const order = exact.map((_, index) => index).sort((a, b) => ((exact[b] ?? 0) % 1) - ((exact[a] ?? 0) % 1) || a - b);
  for (const index of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
  return whole;
}
