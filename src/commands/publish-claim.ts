import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import {
  type Finding,
  HostError,
  type Past,
  type Policy,
  type Posted,
  type Report,
  type ReportedFinding,
} from '../core/index.ts';
import { type CurrentPull, githubPublishing, type PublishingHost } from '../host/github/publishing.ts';
import { decide } from '../judge.ts';
import { pastOf, readLedger } from '../ledger/index.ts';
import { readPolicy } from '../policy/index.ts';
import { failedReport, renderCheck } from '../report/index.ts';
import { RULES } from '../rules/index.ts';
import { commentFor, keepGrade, recordWaivers } from '../run.ts';
import { applyWaivers, readRequest } from '../waivers/index.ts';
import { type Claim, readClaim } from './claim.ts';
import { respondWith } from './respond-with.ts';
import { nothing, type Response, type Runner } from './runner.ts';

async function policyOf(host: PublishingHost): Promise<Policy> {
  const rules = RULES.map(({ id }) => id);
  const { policy, problems } = readPolicy(await host.policy(), '.github/proctor.yml', rules);
  if (problems.length > 0) throw new HostError(problems.join('\n'), 'Correct the policy on the default branch.');
  return policy;
}

/** Why a claim is not about this pull request as it is; null where it is. */
function strayOf({ report }: Claim, repository: string, { pull, head }: CurrentPull): string | null {
  if (report.pull?.repository !== repository || report.pull.number !== pull.number)
    return 'the claim is about another pull request';
  return report.head === head ? null : 'the claim is about another commit';
}

/** A finding before anybody waived it: who may is looked up anew. */
function unwaive({ waived, ...finding }: ReportedFinding): ReportedFinding {
  return waived === undefined ? finding : { ...finding, level: waived.level };
}

/** What is claimed, with everything that can be told without the diff and the log told anew: waivers, verdict, its reason. */
function rejudge(report: Report, policy: Policy, { pull, head }: CurrentPull, past: Past | undefined): Report {
  const found = report.findings.map(unwaive) as readonly Finding[];
  const { findings } = applyWaivers(found, pull, head, past);
  const decided = decide(policy, findings, report.sessions.length > 0);
  return { ...report, findings: findings as readonly ReportedFinding[], ...decided };
}

/** What the ledger says of this pull request, where a comment asks to waive something. */
async function pastFor(
  { ledger }: PublishingHost,
  repository: string,
  { pull }: CurrentPull,
): Promise<Past | undefined> {
  if (!pull.comments.some((comment) => readRequest(comment) !== null)) return undefined;
  return pastOf(readLedger(await ledger.read()), repository, pull.number ?? 0);
}

/** The event of the claim with everything that this job knows better put in its place. */
function eventOf({ graded }: Claim, report: Report, repository: string, host: PublishingHost): Claim['graded'] {
  if (graded === null || report.author.agent === null || report.pull?.number == null) return null;
  const pull = { repository, number: report.pull.number, head: report.head ?? '' };
  const session = report.sessions[0]?.id ?? null;
  const { value, mask, rubric, why } = report.grade;
  const { arm, context, cost, responded, details } = graded;
  return {
    v: 2,
    type: 'session.graded',
    at: host.now(),
    writer: host.ledger.writer,
    pull,
    unit: `${repository}#${pull.number}:${session ?? '-'}`,
    session: { ...graded.session, id: session },
    arm,
    context,
    grade: { micro: value === null ? null : Math.round(value * 1e6), mask, rubric, why },
    verdict: report.verdict,
    responded,
    cost,
    details,
  };
}

async function record(
  claim: Claim,
  report: Report,
  current: CurrentPull,
  past: Past | undefined,
  host: PublishingHost,
) {
  const repository = report.pull?.repository ?? '';
  const waived = await recordWaivers(report, { pull: current.pull, ...(past && { past }) }, host);
  const event = eventOf(claim, report, repository, host);
  return event === null ? waived : [...waived, await keepGrade(host.ledger, event, current.pull.body)];
}

async function publish(runner: Runner, host: PublishingHost, named: string): Promise<Response> {
  const policy = await policyOf(host);
  const current = await host.pull();
  const claim = await readClaim(runner.claim ?? '');
  const fail = async (why: string): Promise<Response> => {
    const report = failedReport(why);
    const posted = await host.publish({ comment: null, check: renderCheck(report, policy) }, current.head);
    return respondWith(runner, { report, policy, posted, arm: null, isJudged: false });
  };
  if ('why' in claim) return fail(claim.why);
  if (claim.report.verdict === 'ungraded' && claim.report.pull === null) return fail(claim.report.why);
  const stray = strayOf(claim, runner.repository, current);
  if (stray !== null && claim.report.head === named && named !== current.head)
    return nothing(`the head is ${current.head} by now, which has a grade of its own`);
  if (stray !== null) return fail(stray);
  const past = await pastFor(host, runner.repository, current);
  const report = rejudge(claim.report, policy, current, past);
  const shown = { comment: commentFor(report, policy), check: renderCheck(report, policy) };
  const posted: readonly Posted[] = [
    ...(await host.publish(shown, current.head)),
    ...(await record(claim, report, current, past, host)),
  ];
  return respondWith(runner, { report, policy, posted, arm: claim.graded?.arm ?? null, isJudged: true });
}

/**
 * Posts what another job found out, in a process that never sees the diff or a log. The claim is held to the published
 * schema and to the pull request and head that GitHub names; the policy, who waived what, and the verdict are found anew.
 */
export async function publishClaim(runner: Runner, number: number, head: string): Promise<Response> {
  const scratch = mkdtempSync(path.join(runner.temp, 'proctor-'));
  try {
    return await publish(runner, githubPublishing({ ...runner, number, scratch }), head);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
