import { mkdtempSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Posted } from '../core/index.ts';
import { githubHost } from '../host/github/index.ts';
import { renderSummary } from '../report/index.ts';
import { type Outcome, runReporting } from '../run.ts';
import { exitOf } from './grade.ts';
import type { Response, Runner } from './runner.ts';
import { writeReport } from './write-report.ts';

/** Writes the report for later steps. Where nothing was judged there is no SARIF: it would close what is open. */
function keepReport(
  runner: Runner,
  { report, evidence }: Outcome,
): { readonly report: string; readonly sarif: string } {
  const fileFor = (form: 'json' | 'sarif'): string => {
    const file = path.join(runner.temp, `proctor-report.${form}`);
    writeFileSync(file, writeReport(form, report));
    return file;
  };
  return { report: fileFor('json'), sarif: evidence === null ? '' : fileFor('sarif') };
}

function outputsOf({ report, arm }: Outcome): Record<string, string> {
  return {
    verdict: report.verdict,
    grade: report.grade.value === null ? '' : report.grade.value.toFixed(2),
    band: report.grade.band ?? '',
    arm: arm ?? '',
  };
}

/** What could not be posted, a sentence each. */
const complaintsOf = (posted: readonly Posted[]): readonly string[] =>
  posted.filter(({ ok }) => !ok).map(({ what, why }) => `the ${what} could not be posted: ${why}`);

/** Grades one pull request on GitHub and posts what there is to post. `head`: the commit that the event named; '' for none. */
export async function gradePull(runner: Runner, number: number, head: string): Promise<Response> {
  const scratch = mkdtempSync(path.join(runner.temp, 'proctor-'));
  const host = githubHost({ ...runner, number, head, scratch });
  try {
    const outcome = await runReporting(host);
    const { report, policy, posted } = outcome;
    const outputs = { ...outputsOf(outcome), ...keepReport(runner, outcome) };
    const summary = renderSummary(report, posted);
    return { ...exitOf(report, policy), outputs, summary, warnings: complaintsOf(posted) };
  } finally {
    host.close();
  }
}
