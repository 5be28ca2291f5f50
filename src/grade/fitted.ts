/** Made by `npm run fit:grade`; do not edit. */
export const FITTED = {
  weights: {
    recovery: 0.62,
    verification: 0.584,
    finalTests: 0.013,
    freshChecks: 0.318,
    reproduced: 0.135,
  },
  provenance: {
    runs: 142,
    resolved: 103,
    projects: 6,
    harness: 'mini-swe-agent',
    models: 'google/gemini-3-pro-preview, gemini-3-pro-preview',
    label: 'resolved: the hidden tests of SWE-bench Verified pass',
    ridge: 20,
    towards: 'the default weights',
  },
} as const;

/** Made by `npm run fit:grade`; do not edit. */
export const FORECAST = {
  base: 0.949,
  weights: {
    costUsd: -0.237,
    searchEffort: -0.533,
    finalTests: 0.178,
    freshChecks: 0.315,
  },
  provenance: {
    runs: 142,
    resolved: 103,
    projects: 6,
    harness: 'mini-swe-agent',
    models: 'google/gemini-3-pro-preview, gemini-3-pro-preview',
    label: 'resolved: the hidden tests of SWE-bench Verified pass',
    ridge: 5,
    towards: 'no weight',
  },
} as const;
