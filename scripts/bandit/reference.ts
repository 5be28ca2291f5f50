type Numbers = Readonly<Record<string, number>>;
type MeanAndError = readonly [mean: number, error: number];
type ByTime = Readonly<Record<string, MeanAndError>>;

/** `reference_values.json` of the sample data: the parts that the bench reads. */
export interface Reference {
  readonly seed_posteriors: Readonly<
    Record<string, Readonly<Record<'alpha' | 'beta' | 'mean' | 'sd', number>> & { readonly ci95: readonly number[] }>
  >;
  readonly seed_pbest: Numbers;
  readonly seed_pbest_capped100: Numbers;
  readonly seed_p_pair: Numbers;
  readonly pooled_mean: number;
  readonly shrunk_kappa20: Numbers;
  readonly lai_robbins_C: Numbers;
  readonly kl: Numbers;
  readonly ts_regret_mean_se: Readonly<Record<string, ByTime>>;
  readonly ts_seed3_delay: ByTime;
  readonly ts_switch_T2000_at1001: Readonly<Record<string, ByTime>>;
  readonly 'normal_mixture_cs_radius_sigma.5': Numbers;
  readonly 'normal_mixture_cs_radius_sigma.2': Numbers;
  readonly decay: { readonly 'gamma^n': Numbers; readonly halflife_updates: Numbers };
  readonly ope_toy: {
    readonly log: readonly (readonly [arm: number, propensity: number, reward: number, target: number])[];
    readonly q: readonly number[];
  } & Readonly<Record<'IPS' | 'SNIPS' | 'DR' | 'ESS', number>>;
}

/** `reference_values2.json`, likewise. */
export interface MoreReference {
  readonly peek_miscoverage_T1000: Numbers;
  readonly decay_limit: Numbers;
  readonly fractional_beta_var_ratio: Numbers;
}
