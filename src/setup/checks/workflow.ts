import { advice, type Check, type Diagnosis, ok, problem } from '../check.ts';
import type { Facts, OurJob } from '../facts.ts';
import { GRADE_PATH } from '../grade-workflow.ts';

function absent({ survey, unmerged }: Facts): Diagnosis {
  if (unmerged.includes(GRADE_PATH))
    return problem(
      GRADE_PATH,
      `The workflow is in the working folder and not on ${survey.branch}, so that it does not run.`,
      `Merge it into ${survey.branch}.`,
    );
  return problem(
    '.github/workflows/',
    `No workflow on ${survey.branch} grades pull requests.`,
    'Run `proctor init` and merge what it writes.',
  );
}

function placeholders(ours: readonly OurJob[]): readonly Diagnosis[] {
  const steps = ours.flatMap(({ workflow, job }) =>
    job.steps.flatMap(({ uses, line }) => (uses?.startsWith('OWNER/') ? [`${workflow.path}:${line}`] : [])),
  );
  const [first, ...others] = steps;
  if (first === undefined) return [];
  const more = others.length > 0 ? ` (and in ${others.length} more places)` : '';
  return [
    problem(
      first,
      `\`uses\` still names OWNER, which publishes no Action${more}.`,
      'Run `proctor init --force --action …`.',
    ),
  ];
}

function look(facts: Facts): readonly Diagnosis[] {
  const { grading, ours, unreadable } = facts;
  const [first, ...others] = grading;
  return [
    first === undefined
      ? absent(facts)
      : ok(`${first.workflow.path}:${first.job.line}`, `The job ${first.job.name} grades pull requests.`),
    ...others.map(({ workflow, job }) =>
      advice(
        `${workflow.path}:${job.line}`,
        `The job ${job.name} grades pull requests, too.`,
        'Keep one of them, unless the two are stages of one set-up.',
      ),
    ),
    ...placeholders(ours),
    ...unreadable.map((told): Diagnosis => {
      const [where = '', why = ''] = told.split(/: (.*)/s);
      return { level: 'unknown', where, says: `The workflow cannot be read: ${why}.`, remedy: 'Mend the YAML.' };
    }),
  ];
}

/** Does a workflow on the default branch grade pull requests? */
export const workflow: Check = { id: 'workflow', part: 'files', look };
