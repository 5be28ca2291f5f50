import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { githubOutcomes, type OutcomeHost } from '../host/github/outcome.ts';
import { chooseNext } from './choose-next.ts';
import { followRun } from './follow-run.ts';
import { recordEnd, recordPush } from './keep-outcomes.ts';
import { keepScorecard } from './keep-scorecard.ts';
import { obeyCheck } from './obey-check.ts';
import { obeyComment } from './obey-comment.ts';
import { passOnGrade } from './pass-on-grade.ts';
import { performStage } from './perform-stage.ts';
import { nothing, type Payload, type Response, type Runner } from './runner.ts';
import { sweepOpen } from './sweep-open.ts';

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

/** What becomes of a pull request: it is graded, or it ended. */
async function onPull(runner: Runner): Promise<Response> {
  const { event, payload } = runner;
  const { pull_request: pull, action = 'unknown' } = payload;
  if (pull !== undefined && action === 'closed' && runner.stage !== 'grade')
    return withOutcomes(runner, (host) => recordEnd(host, runner.repository, pull.number));
  if (pull === undefined || !GRADED.has(action)) return nothing(`nothing to do for ${event}.${action}`);
  return performStage(runner, pull.number, pull.head.sha);
}

const RESPONSES: ReadonlyMap<string, (runner: Runner) => Promise<Response>> = new Map([
  ['pull_request_target', onPull],
  ['pull_request', onPull],
  ['issue_comment', obeyComment],
  ['check_run', obeyCheck],
  ['check_suite', obeyCheck],
  ['workflow_run', followRun],
  ['merge_group', (runner) => passOnGrade(runner)],
  ['push', afterPush],
  ['schedule', keepScorecard],
  ['workflow_dispatch', keepScorecard],
]);

/** Does what the event asks for. Events that ask for nothing pass, and say so. */
export async function respond(runner: Runner): Promise<Response> {
  if (runner.select !== undefined) return chooseNext(runner, runner.select);
  if (runner.sweep === 'open') return sweepOpen(runner);
  const answer = RESPONSES.get(runner.event);
  return answer === undefined ? nothing(`nothing to do for the event ${runner.event}`) : answer(runner);
}
