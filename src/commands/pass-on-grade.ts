import { type Check, DEFAULT_POLICY, HostError, type Policy } from '../core/index.ts';
import { type Graded, type GradedHost, githubGraded } from '../host/github/graded.ts';
import { readPolicy } from '../policy/index.ts';
import { failedReport, renderCheck } from '../report/index.ts';
import { gradePull } from './grade-pull.ts';
import { nothing, type Response, type Runner } from './runner.ts';

/** `refs/heads/gh-readonly-queue/main/pr-12-<sha>`: GitHub names the branch of a merge group by the pull request that joined. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.{1,255}\/pr-(\d{1,15})-[0-9a-f]{40}$/;

/** The number of the pull request that a merge group was made for; null where its branch is named otherwise. */
export const queuedPull = (ref: string): number | null => Number(QUEUED.exec(ref)?.[1] ?? 0) || null;

const passedOn = (number: number, { head, check }: Graded): Check | null =>
  check && {
    ...check,
    summary: `The grade of pull request ${number} at \`${head}\`, passed on to the merge group. It was not graded again.`,
    annotations: [],
  };

const EXITS = { success: 0, neutral: 0, failure: 1 } as const satisfies Record<Check['conclusion'], Response['exit']>;

/** The policy's word on errors of ours; the default where the policy cannot be read. */
async function onError(host: GradedHost): Promise<Pick<Policy, 'on-error'>> {
  const text = await host.policy().catch(() => null);
  const { policy, problems } = readPolicy(text, 'policy');
  return problems.length > 0 ? DEFAULT_POLICY : policy;
}

/** Whether an error will pass, so that a later try is worth more than a check that fails. */
type Passes = (error: unknown) => boolean;

async function put(
  host: GradedHost,
  number: number,
  commit: string,
  check: Check,
  passes: Passes,
): Promise<readonly string[]> {
  try {
    await host.put(number, commit, check);
    return [];
  } catch (error) {
    if (!(error instanceof HostError) || passes(error)) throw error;
    return [`the check could not be posted: ${[error.message, error.remedy].filter(Boolean).join('. ')}`];
  }
}

/** A merge group whose pull request or grade cannot be told: as any error of ours, never taken for a pass. */
async function fail(host: GradedHost, commit: string, why: string, passes: Passes): Promise<Response> {
  const check = renderCheck(failedReport(why), await onError(host));
  const warnings = await put(host, 0, commit, check, passes);
  return {
    exit: check.conclusion === 'neutral' ? 0 : 3,
    line: `no grade to pass on: ${why}`,
    outputs: {},
    summary: check.summary,
    warnings,
  };
}

/**
 * Puts the grade of a pull request on the commit of its merge group. Nothing is graded again where the head has a grade; a
 * head without one is graded now. What stays unknown fails as an error of ours, as the policy says, unless it `passes`: that
 * is thrown on, for whoever can try again later.
 */
export async function passOnGrade(
  runner: Runner,
  grade: (runner: Runner, number: number, head: string) => Promise<Response> = gradePull,
  passes: Passes = () => false,
): Promise<Response> {
  const { head_sha: commit = '', head_ref: ref = '' } = runner.payload.merge_group ?? {};
  if (runner.payload.action !== 'checks_requested') return nothing('nothing to do for this merge group');
  const host = githubGraded(runner);
  const number = queuedPull(ref);
  if (number === null) return fail(host, commit, `the merge group's branch names no pull request`, passes);
  try {
    const known = passedOn(number, await host.graded(number));
    const graded = known === null ? await grade(runner, number, '') : null;
    const check = known ?? passedOn(number, await host.graded(number));
    if (check === null) return await fail(host, commit, `pull request ${number} has no grade that can be read`, passes);
    const warnings = [...(graded?.warnings ?? []), ...(await put(host, number, commit, check, passes))];
    const line = `pull request ${number}: ${check.title}`;
    return { exit: EXITS[check.conclusion], line, outputs: graded?.outputs ?? {}, summary: check.summary, warnings };
  } catch (error) {
    if (!(error instanceof HostError) || passes(error)) throw error;
    return fail(host, commit, error.message, passes);
  }
}
