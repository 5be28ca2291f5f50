import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Posted, Writer } from '../core/index.ts';
import { githubHost } from '../host/github/index.ts';
import { githubOutcomes, type OutcomeHost } from '../host/github/outcome.ts';
import { renderSummary } from '../report/index.ts';
import { type Outcome, runReporting } from '../run.ts';
import { type Asked, chooseNext } from './choose-next.ts';
import { exitOf } from './grade.ts';
import { recordEnd, recordPush } from './keep-outcomes.ts';
import { keepScorecard } from './keep-scorecard.ts';
import type { Ended } from './usage.ts';
import { writeReport } from './write-report.ts';

/** What the Actions runner tells a step, and what the workflow gave it. */
export interface Runner {
  readonly token: string;
  readonly sessions: readonly string[];
  /** Tokens for agents' own platforms, where their logs lie. */
  readonly tokens?: { readonly copilot?: string; readonly openHands?: string };
  readonly event: string;
  readonly payload: Payload;
  readonly repository: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly temp: string;
  readonly writer: Writer;
  /** The choice that the workflow asks for; absent where it asks for none. */
  readonly select?: Asked;
  readonly say: (line: string) => void;
}

/** The few fields of a webhook's payload that choose what to do; everything else is read afresh. */
export interface Payload {
  readonly action?: string;
  readonly pull_request?: { readonly number: number; readonly head: { readonly sha: string } };
  readonly issue?: { readonly number: number; readonly pull_request?: unknown };
  readonly comment?: { readonly body?: string };
  /** Of a push. */
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly repository?: { readonly default_branch?: string };
}

/** What the step leaves: outputs, the job summary, and how it ends. */
export interface Response extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What could not be posted, a sentence each. */
  readonly warnings: readonly string[];
}

const GRADED = new Set(['opened', 'synchronize', 'reopened', 'ready_for_review', 'edited']);

/** Reads the event's payload; a file that is no JSON object is an empty payload. */
export function readPayload(file: string): Payload {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return typeof value === 'object' && value !== null ? (value as Payload) : {};
  } catch {
    return {};
  }
}

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

const complaintsOf = (posted: readonly Posted[]): readonly string[] =>
  posted.filter(({ ok }) => !ok).map(({ what, why }) => `the ${what} could not be posted: ${why}`);

async function grade(runner: Runner, number: number, head: string): Promise<Response> {
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

/** Runs something that keeps an outcome in the ledger, with a folder of its own. */
async function withOutcomes(runner: Runner, act: (host: OutcomeHost) => Promise<string>): Promise<Response> {
  const scratch = mkdtempSync(path.join(runner.temp, 'proctor-'));
  try {
    return nothing(await act(githubOutcomes({ ...runner, scratch })));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** What a push changes: nothing unless it is one to the default branch. */
async function afterPush(runner: Runner): Promise<Response> {
  const { ref, before, after, repository } = runner.payload;
  if (before === undefined || after === undefined || ref !== `refs/heads/${repository?.default_branch}`)
    return nothing('nothing to do for a push to another branch');
  const at = new Date().toISOString();
  return withOutcomes(runner, (host) => recordPush(host, { repository: runner.repository, before, after, at }));
}

/** The pull request on which a comment asks for something that a new grade answers; null for any other event. */
function askedBy(event: string, { action, issue, comment }: Payload): number | null {
  const asks = /^\/proctor (?:waive|regrade)\b/.test(comment?.body ?? '');
  return event === 'issue_comment' && action === 'created' && issue?.pull_request && asks ? issue.number : null;
}

const nothing = (line: string): Response => ({ exit: 0, line, outputs: {}, summary: '', warnings: [] });

/** Does what the event asks for. Events that ask for nothing pass, and say so. */
export async function respond(runner: Runner): Promise<Response> {
  const { event, payload } = runner;
  const pull = payload.pull_request;
  if (runner.select !== undefined) return chooseNext(runner, runner.select);
  if (event === 'push') return afterPush(runner);
  if (event === 'schedule' || event === 'workflow_dispatch') return keepScorecard(runner);
  const asked = askedBy(event, payload);
  if (asked !== null) return grade(runner, asked, '');
  if (event !== 'pull_request_target' && event !== 'pull_request')
    return nothing(`nothing to do for the event ${event}`);
  if (pull !== undefined && payload.action === 'closed')
    return withOutcomes(runner, (host) => recordEnd(host, runner.repository, pull.number));
  if (pull === undefined || !GRADED.has(payload.action ?? ''))
    return nothing(`nothing to do for ${event}.${payload.action ?? 'unknown'}`);
  return grade(runner, pull.number, pull.head.sha);
}
