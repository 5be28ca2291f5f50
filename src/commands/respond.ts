import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { OutcomeHost } from '../host/github/outcome.ts';
import { performStage } from './perform-stage.ts';
import { nothing, type Payload, type Response, type Runner } from './runner.ts';

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

/** Runs something that keeps an outcome in the ledger, with a folder of its own. */
async function withOutcomes(runner: Runner, act: (host: OutcomeHost) => Promise<string>): Promise<Response> {
  const { githubOutcomes } = await import('../host/github/outcome.ts');
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
  const { recordPush } = await import('./keep-outcomes.ts');
  const at = new Date().toISOString();
  return withOutcomes(runner, (host) => recordPush(host, { repository: runner.repository, before, after, at }));
}

/** What becomes of a pull request: it is graded, or it ended. */
async function onPull(runner: Runner): Promise<Response> {
  const { event, payload } = runner;
  const { pull_request: pull, action = 'unknown' } = payload;
  if (pull !== undefined && action === 'closed' && runner.stage !== 'grade') {
    const { recordEnd } = await import('./keep-outcomes.ts');
    return withOutcomes(runner, (host) => recordEnd(host, runner.repository, pull.number));
  }
  if (pull === undefined || !GRADED.has(action)) return nothing(`nothing to do for ${event}.${action}`);
  return performStage(runner, pull.number, pull.head.sha);
}

type Answer = (runner: Runner) => Promise<Response>;

const keep: Answer = async (runner) => (await import('./keep-scorecard.ts')).keepScorecard(runner);
const obeyCheck: Answer = async (runner) => (await import('./obey-check.ts')).obeyCheck(runner);

/** What an event asks for loads when it comes, and nothing else does. */
const RESPONSES: ReadonlyMap<string, Answer> = new Map([
  ['pull_request_target', onPull],
  ['pull_request', onPull],
  ['issue_comment', async (runner) => (await import('./obey-comment.ts')).obeyComment(runner)],
  ['check_run', obeyCheck],
  ['check_suite', obeyCheck],
  ['workflow_run', async (runner) => (await import('./follow-run.ts')).followRun(runner)],
  ['merge_group', async (runner) => (await import('./pass-on-grade.ts')).passOnGrade(runner)],
  ['push', afterPush],
  ['schedule', keep],
  ['workflow_dispatch', keep],
]);

/** Does what the event asks for. Events that ask for nothing pass, and say so. */
export async function respond(runner: Runner): Promise<Response> {
  if (runner.select !== undefined) return (await import('./choose-next.ts')).chooseNext(runner, runner.select);
  if (runner.sweep === 'open') return (await import('./sweep-open.ts')).sweepOpen(runner);
  const answer = RESPONSES.get(runner.event);
  return answer === undefined ? nothing(`nothing to do for the event ${runner.event}`) : answer(runner);
}
