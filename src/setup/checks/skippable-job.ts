import { advice, type Check, type Diagnosis, problem } from '../check.ts';
import { type Facts, type OurJob, typesOf } from '../facts.ts';

function lookAtJob({ workflow, job }: OurJob): readonly Diagnosis[] {
  const where = `${workflow.path}:${job.line}`;
  const mayBeSkipped = job.condition !== null && !/^(?:\$\{\{\s*)?always\(\)/.test(job.condition);
  const isClosed = typesOf(workflow, 'pull_request_target').includes('closed');
  return [
    ...(job.isOptional
      ? [
          problem(
            where,
            `\`continue-on-error\` lets the job ${job.name} pass whatever it finds.`,
            'Take it out; `gate: advise` in the policy shows findings and blocks nothing.',
          ),
        ]
      : []),
    ...(mayBeSkipped || isClosed
      ? [
          advice(
            where,
            !mayBeSkipped
              ? `The job ${job.name} also runs when a pull request is closed, and reports that as a pass of the same name.`
              : `\`if:\` can skip the job ${job.name}, and a required job that is skipped counts as passed.`,
            'Give what is to be required a workflow of its own, as `proctor init` does.',
          ),
        ]
      : []),
  ];
}

/** Can the job be passed by without grading? */
export const skippableJob: Check = {
  id: 'skippable-job',
  part: 'files',
  look: ({ grading }: Facts) => grading.filter((one) => !one.workflow.triggers.has('workflow_run')).flatMap(lookAtJob),
};
