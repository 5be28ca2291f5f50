import { mkdtempSync, rmSync } from 'node:fs';
import { constants, getPriority, setPriority, tmpdir } from 'node:os';
import path from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { type Host, HostError, type Posted, type Writer } from '../core/index.ts';
import type { Result } from '../host/app/crew.ts';
import type { Job } from '../host/app/queue.ts';
import type { Work } from '../host/app/work.ts';
import { pullHead } from '../host/github/head.ts';
import { type GitHubSource, githubHost } from '../host/github/index.ts';
import { githubOutcomes } from '../host/github/outcome.ts';
import { rightOfPerson } from '../host/github/right.ts';
import { refusalOf } from '../questions/index.ts';
import { runReporting } from '../run.ts';
import { recordEnd, recordPush } from './keep-outcomes.ts';
import { passOnGrade } from './pass-on-grade.ts';
import { nothing, type Response, type Runner } from './runner.ts';

/** A job as a thread gets it. `broken`: what is to be reported in place of a grade, since grading failed. */
export interface Task {
  readonly job: Job;
  readonly token: string;
  readonly tokens: { readonly copilot?: string; readonly openHands?: string };
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly writer: Writer;
  readonly isLast: boolean;
  readonly broken: string | null;
}

/** Limits are waited out in the queue, where nothing is held up; here only what is over before one could put it back. */
const PATIENCE = 2;

function sourceOf({ job, token, apiUrl, serverUrl, writer }: Task, scratch: string): GitHubSource {
  return { token, apiUrl, serverUrl, repository: job.repository, writer, scratch, patience: PATIENCE, say: () => {} };
}

const again = (seconds: number, said: string): Result => ({ end: 'again', seconds, isLimit: seconds > 0, said });

/** What an error comes to: those that pass are tried again. Messages of ours hold no words of a pull request. */
export function resultOf(error: unknown): Result {
  if (!(error instanceof HostError)) throw error;
  return error.again === null ? { end: 'failed', said: error.message } : again(error.again, error.message);
}

/** What was posted decides: a limit or a failure of GitHub's is tried again, which posts nothing twice. */
function resultOfPosts(posted: readonly Posted[], verdict: string): Result {
  const left = posted.filter(({ ok }) => !ok);
  const waits = left.flatMap(({ again: seconds }) => (seconds === undefined ? [] : [seconds]));
  const names = left.map(({ what }) => what).join(', ');
  if (waits.length > 0) return again(Math.max(...waits), `not posted yet: ${names}`);
  if (left.length > 0) return { end: 'failed', said: `not posted: ${names}` };
  return { end: 'done', said: verdict };
}

/** A host that comes to nothing but its reason, which is then published as such. */
const breaking = (host: Host, why: string): Host => ({
  ...host,
  changes: () => Promise.reject(new HostError(why, 'Ask for the check again.')),
});

/** What is over later is tried again then; the last try goes on without it, and only limits are waited for still. */
const passesFor =
  ({ isLast }: Task) =>
  (error: unknown): boolean =>
    error instanceof HostError && error.again !== null && (!isLast || error.again > 0);

type Grading = Extract<Work, { readonly kind: 'grade' }>;

async function grade(task: Task, { number, head, by }: Grading, scratch: string): Promise<Result> {
  const source = sourceOf(task, scratch);
  const { tokens, broken } = task;
  const refused = by && refusalOf({ authorType: 'User', permission: await rightOfPerson(source, by) });
  if (refused) return { end: 'done', said: refused };
  const now = await pullHead(source, number);
  if (now === null || (head !== null && head !== now)) return { end: 'stale', said: 'another head, or none' };
  const passes = passesFor(task);
  const host = githubHost({ ...source, number, head: now, sessions: [], tokens, passes });
  try {
    const { report, posted } = await runReporting(broken === null ? host : breaking(host, broken), passes);
    return resultOfPosts(posted, report.verdict);
  } finally {
    host.close();
  }
}

/** A head without a grade is graded here as by any other job, and what stands in the way for now puts the whole off. */
async function passOn(task: Task, commit: string, ref: string, temp: string): Promise<Result> {
  const payload = { action: 'checks_requested', merge_group: { head_sha: commit, head_ref: ref } };
  const runner = { ...sourceOf(task, temp), tokens: task.tokens, sessions: [], event: 'merge_group', payload, temp };
  const gradeFirst = async (_: Runner, number: number): Promise<Response> => {
    const result = await grade(task, { kind: 'grade', number, head: null, by: null }, path.join(temp, 'pull'));
    if (result.end === 'again') throw new HostError(result.said, null, result.seconds);
    return nothing(result.said);
  };
  const { exit, warnings } = await passOnGrade(runner, gradeFirst, passesFor(task));
  return warnings.length > 0 ? { end: 'failed', said: 'not posted: check' } : { end: 'done', said: `exit ${exit}` };
}

async function perform(task: Task, scratch: string): Promise<Result> {
  const { work, repository } = task.job;
  if (work.kind === 'grade') return grade(task, work, scratch);
  if (work.kind === 'merge') return passOn(task, work.commit, work.ref, scratch);
  const host = githubOutcomes(sourceOf(task, scratch));
  if (work.kind === 'end') return { end: 'done', said: await recordEnd(host, repository, work.number) };
  const { before, after } = work;
  return { end: 'done', said: await recordPush(host, { repository, before, after, at: new Date().toISOString() }) };
}

/** On Linux a priority is a thread's own: webhooks are answered first, whatever is being graded. */
function stepBack(): void {
  const { PRIORITY_BELOW_NORMAL: behind } = constants.priority;
  if (process.platform === 'linux' && !isMainThread && getPriority() < behind) setPriority(behind);
}

/** Does a job of the App, in a thread of its own. Throws what nobody foresaw. */
export async function performTask(task: Task): Promise<Result> {
  stepBack();
  const scratch = mkdtempSync(path.join(tmpdir(), 'proctor-'));
  try {
    return await perform(task, scratch).catch(resultOf);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
