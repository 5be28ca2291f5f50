/** Made by `npm run fit:grade`; do not edit. */
export const FITTED = {
  weights: {
    recovery: 0.743,
    verification: 0.791,
    finalTests: 0,
    freshChecks: 0.293,
    reproduced: 0.153,
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
  base: 0.987,
  weights: {
    costUsd: -0.255,
    searchEffort: -0.641,
    finalTests: 0,
    freshChecks: 0.497,
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
    scaled: 'by what it says of each project from the others',
  },
} as const;
