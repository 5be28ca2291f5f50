import { expect, test } from 'vitest';
import { exitOf } from '../../src/commands/grade.ts';
import { DEFAULT_POLICY, type Policy, type Report } from '../../src/core/index.ts';
import { failedReport, renderCheck } from '../../src/report/index.ts';
import { cleanReport, sampleFinding, sampleReport } from '../report/sample.ts';

const NOBODY = { agent: null, models: [], confidence: 0, evidence: [] };
const LENIENT: Policy = { ...DEFAULT_POLICY, 'on-error': 'pass' };
const unlogged: Report = { ...cleanReport(), sessions: [], replay: null, forecast: null };
const required: Report = {
  ...unlogged,
  verdict: 'ungraded',
  why: 'The policy requires a session log and none was found.',
};
const advised: Report = { ...sampleReport({ findings: [sampleFinding()] }), verdict: 'pass' };

/** The table in docs/action.md, row by row; merge groups have a test of their own. */
test.each([
  ['nothing blocks', cleanReport(), DEFAULT_POLICY, 'success', 0],
  ['a finding blocks', sampleReport(), DEFAULT_POLICY, 'failure', 1],
  ['a finding blocks, though errors may pass', sampleReport(), LENIENT, 'failure', 1],
  ['a finding would block, the gate advises', advised, DEFAULT_POLICY, 'success', 0],
  ['no session log', unlogged, DEFAULT_POLICY, 'success', 0],
  ['no session log, and one is required', required, DEFAULT_POLICY, 'failure', 3],
  ['no session log, one is required, and errors may pass', required, LENIENT, 'neutral', 0],
  ['an error of ours', failedReport('The base is gone.'), DEFAULT_POLICY, 'failure', 3],
  ['an error of ours that may pass', failedReport('The base is gone.'), LENIENT, 'neutral', 0],
  ['no agent shows, nothing blocks', { ...cleanReport(), author: NOBODY }, DEFAULT_POLICY, 'success', 0],
  ['no agent shows, a finding blocks', { ...sampleReport(), author: NOBODY }, DEFAULT_POLICY, 'failure', 1],
] as const)('%s', (_, report, policy, conclusion, exit) => {
  const check = renderCheck(report, policy);
  expect([check.conclusion, exitOf(report, policy).exit]).toEqual([conclusion, exit]);
  expect(/not a finding/.test(check.title)).toBe(report.verdict === 'ungraded');
});
