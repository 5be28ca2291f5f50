import { type Check, type Diagnosis, lookAt, ok, problem } from '../check.ts';
import { type Facts, serves } from '../facts.ts';

function look({ settings, survey: { branch }, grading }: Facts): readonly Diagnosis[] {
  const [first] = grading;
  if (settings === null || first === undefined) return [];
  const { path, triggers } = first.workflow;
  return lookAt(settings.branch, 'Settings → Rules', `Whether ${branch} has a merge queue`, ({ rules, checks }) => {
    if (!rules.some(({ type }) => type === 'merge_queue')) return [];
    if (grading.some((one) => serves(one, 'merge_group')))
      return [ok(path, `${branch} has a merge queue, and the job reports in it.`)];
    const required = checks.some(({ context }) => grading.some(({ job }) => job.name === context));
    return [
      problem(
        `${path}:${triggers.get('pull_request_target')?.line ?? 1}`,
        `${branch} has a merge queue, in which the job ${first.job.name} never reports${required ? ': nothing can be merged' : ''}.`,
        'Add `merge_group:` to its triggers.',
      ),
    ];
  });
}

/** Does the job report in the merge queue, where there is one? */
export const mergeQueue: Check = { id: 'merge-queue', part: 'github', look };
