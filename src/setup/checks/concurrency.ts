import { advice, type Check, type Diagnosis, problem } from '../check.ts';
import type { Facts, OurJob } from '../facts.ts';

/** Words that tell one pull request's runs from another's. */
const APART =
  /pull_request\.number|event\.number|event\.issue\.number|head_ref|head\.(?:sha|ref)|run_id|workflow_run\./;

function lookAtJob({ workflow, job }: OurJob): readonly Diagnosis[] {
  const where = `${workflow.path}:${job.line}`;
  const both = [workflow.concurrency, job.concurrency].flatMap((one) => one ?? []);
  const shared = both.find(({ group }) => !APART.test(group));
  if (shared !== undefined)
    return [
      problem(
        where,
        `All pull requests share the concurrency group ${shared.group}: a grade of one ends or drops that of another.`,
        'Put the number of the pull request into the group.',
      ),
    ];
  if (both.length > 0) return [];
  return [
    advice(
      where,
      `Two pushes in a row are graded at once by the job ${job.name}, the older one for nothing.`,
      'Give the workflow a concurrency group with the number of the pull request and `cancel-in-progress: true`.',
    ),
  ];
}

/** Do runs for different pull requests get in each other's way? */
export const concurrency: Check = {
  id: 'concurrency',
  part: 'files',
  look: ({ grading }: Facts) => grading.flatMap(lookAtJob),
};
