import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DEFAULT_POLICY, type Posted, type Writer } from '../core/index.ts';
import { githubHost } from '../host/github/index.ts';
import { githubScorecard } from '../host/github/scorecard.ts';
import { RENDERERS, renderScorecard, renderSummary } from '../report/index.ts';
import { type Outcome, runReporting } from '../run.ts';
import { score } from '../score/index.ts';
import { type Asked, chooseNext } from './choose-next.ts';
import { exitOf } from './grade.ts';
import type { Ended } from './usage.ts';

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
}

/** What the step leaves: outputs, the job summary, and how it ends. */
export interface Response extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What could not be posted, a sentence each. */
  readonly warnings: readonly string[];
}

const SCORECARD_DAYS = 30;
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

function outputsOf({ report, arm }: Outcome, file: string): Record<string, string> {
  return {
    verdict: report.verdict,
    grade: report.grade.value === null ? '' : report.grade.value.toFixed(2),
    band: report.grade.band ?? '',
    report: file,
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
    const file = path.join(runner.temp, 'proctor-report.json');
    writeFileSync(file, RENDERERS.json(report, { color: false, width: 100 }));
    const summary = renderSummary(report, posted);
    return { ...exitOf(report, policy), outputs: outputsOf(outcome, file), summary, warnings: complaintsOf(posted) };
  } finally {
    host.close();
  }
}

const DAY = 86_400_000;

/** The Monday on which the week of a moment began, as YYYY-MM-DD (UTC). */
function weekOf(moment: Date): string {
  const sinceMonday = (moment.getUTCDay() + 6) % 7;
  return new Date(moment.getTime() - sinceMonday * DAY).toISOString().slice(0, 10);
}

/** Keeps the week's scorecard issue. The policy's half-life is not read here: the default holds. */
async function keepScorecard(runner: Runner): Promise<Response> {
  const scratch = mkdtempSync(path.join(runner.temp, 'proctor-'));
  const host = githubScorecard({ ...runner, scratch });
  const now = new Date();
  const scored = score(await host.ledger(), {
    asOf: now.toISOString(),
    days: SCORECARD_DAYS,
    halfLifeDays: DEFAULT_POLICY.bandit['half-life-days'],
  });
  const body = renderScorecard(scored, { period: `the ${SCORECARD_DAYS} days to ${now.toISOString().slice(0, 10)}` });
  const { why } = await host.publish(`Proctor scorecard, week of ${weekOf(now)}`, body);
  return { exit: 0, line: `scorecard ${why}`, outputs: {}, summary: body, warnings: [] };
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
  if (event === 'schedule' || event === 'workflow_dispatch') return keepScorecard(runner);
  const asked = askedBy(event, payload);
  if (asked !== null) return grade(runner, asked, '');
  if (event !== 'pull_request_target' && event !== 'pull_request')
    return nothing(`nothing to do for the event ${event}`);
  if (pull === undefined || !GRADED.has(payload.action ?? ''))
    return nothing(`nothing to do for ${event}.${payload.action ?? 'unknown'}`);
  return grade(runner, pull.number, pull.head.sha);
}
