import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Policy, Posted, Report } from '../core/index.ts';
import { renderSummary } from '../report/index.ts';
import { exitOf } from './grade.ts';
import type { Response, Runner } from './runner.ts';
import { writeReport } from './write-report.ts';

/** What a step tells of a report. `isJudged`: false where an error of ours stood in the way. */
interface Told {
  readonly report: Report;
  readonly policy: Policy;
  readonly posted: readonly Posted[];
  readonly arm: string | null;
  readonly isJudged: boolean;
}

/** Writes the report for later steps. Where nothing was judged there is no SARIF: it would close what is open. */
function keepReport({ temp }: Runner, { report, isJudged }: Told): { readonly report: string; readonly sarif: string } {
  const fileFor = (form: 'json' | 'sarif'): string => {
    const file = path.join(temp, `proctor-report.${form}`);
    writeFileSync(file, writeReport(form, report));
    return file;
  };
  return { report: fileFor('json'), sarif: isJudged ? fileFor('sarif') : '' };
}

/** The response of a step that has a report, with its files written to the runner's folder. */
export function respondWith(runner: Runner, told: Told): Response {
  const { report, policy, posted, arm } = told;
  const outputs = {
    verdict: report.verdict,
    grade: report.grade.value === null ? '' : report.grade.value.toFixed(2),
    band: report.grade.band ?? '',
    arm: arm ?? '',
    ...keepReport(runner, told),
  };
  const warnings = posted.filter(({ ok }) => !ok).map(({ what, why }) => `the ${what} could not be posted: ${why}`);
  return { ...exitOf(report, policy), outputs, summary: renderSummary(report, posted), warnings };
}
