import type { Report } from '../core/index.ts';

/** The report of a run that failed before anything could be judged; `message` says what went wrong, in one sentence. */
export const failedReport = (message: string): Report => ({
  schema: 'proctor/report/1',
  verdict: 'ungraded',
  why: message,
  pull: null,
  base: null,
  head: null,
  author: { agent: null, models: [], confidence: 0, evidence: [] },
  sessions: [],
  replay: null,
  findings: [],
  clear: [],
  grade: {
    value: null,
    band: null,
    why: message,
    total: null,
    base: 0,
    terms: [],
    cap: null,
    mask: '',
    rubric: 'none',
    calibration: null,
    judged: null,
  },
  forecast: null,
  signals: {},
  measured: [],
  cost: { usd: null, tokens: {} },
  gaps: [
    { what: 'the pull request', why: message, remedy: 'Run it again; if it fails again, report a bug of Proctor.' },
  ],
});
