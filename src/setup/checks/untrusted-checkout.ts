import { type Check, type Diagnosis, ok, problem } from '../check.ts';
import type { Facts } from '../facts.ts';
import type { Step, Workflow } from '../workflow-file.ts';

/** Events whose runs have the repository's rights though somebody else wrote what they are about. */
const PRIVILEGED = ['pull_request_target', 'workflow_run', 'issue_comment'];

/** Words that name the pull request's own code. */
const HEAD =
  /\bpull_request\.head\b|\bpull_request\.merge_commit_sha\b|\bworkflow_run\.head_(?:sha|branch|repository|commit)\b|\bgithub\.head_ref\b|\brefs\/(?:remotes\/)?pull\//;
const FETCHES =
  /\bgh\s+pr\s+checkout\b|\bgit\s+(?:fetch|pull|checkout|clone|switch)\b[^\n]{0,300}(?:\bpull\/|head[_.](?:ref|sha)|\$\{\{[^}\n]{0,200}head)/;

const takesHead = ({ uses, run, with: given }: Step): boolean =>
  /^actions\/checkout@/i.test(uses ?? '')
    ? HEAD.test(`${given.get('ref') ?? ''} ${given.get('repository') ?? ''}`)
    : run !== null && FETCHES.test(run);

function lookAtWorkflow(workflow: Workflow): readonly Diagnosis[] {
  const event = PRIVILEGED.find((one) => workflow.triggers.has(one));
  if (event === undefined) return [];
  return workflow.jobs.flatMap(({ name, steps }) =>
    steps
      .filter(takesHead)
      .map(({ line }) =>
        problem(
          `${workflow.path}:${line}`,
          `The job ${name} checks out the pull request's code in a run for ${event}, which has the repository's rights and secrets.`,
          'Read the pull request as data (Proctor needs no checkout), or run its code under pull_request.',
        ),
      ),
  );
}

function look({ workflows }: Facts): readonly Diagnosis[] {
  const found = workflows.flatMap(lookAtWorkflow);
  if (found.length > 0 || workflows.length === 0) return found;
  return [ok('.github/workflows/', 'No workflow with the rights of the repository checks out a pull request.')];
}

/** Does a workflow with the repository's rights check out what a pull request brings? */
export const untrustedCheckout: Check = { id: 'untrusted-checkout', part: 'files', look };
