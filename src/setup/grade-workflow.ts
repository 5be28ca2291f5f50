import { GRADE, STAGES } from './duties.ts';
import { jobText } from './job-text.ts';

/**
 * How pull requests come to be graded. `one-job`: under pull_request_target; `two-jobs`: there, too, with the job that reads the
 * pull request kept from every right to write; `two-stage`: behind a pull_request run, where pull_request_target is forbidden.
 */
export type Form = 'one-job' | 'two-jobs' | 'two-stage';

/** The workflow that grades, and the one that the two-stage form waits for. */
export const GRADE_PATH = '.github/workflows/proctor.yml';
export const START_PATH = '.github/workflows/proctor-start.yml';

/** Silences zizmor about a trigger, with the reason. */
export const NO_CHECKOUT = '# zizmor: ignore[dangerous-triggers] nothing of the pull request is checked out or run';

const START = 'Proctor start';

const HEAD = `# Grades the pull requests that coding agents open. Written by \`proctor init\`.
#
# The pull request is read as data: there is no checkout, and nothing of it is run.`;

const ON_TARGET = `${HEAD} pull_request_target takes this file
# and the policy from the default branch, so that a pull request cannot change its own judge.
name: Proctor
on:
  pull_request_target: ${NO_CHECKOUT}
    types: [${GRADE.types.join(', ')}]
  # A required job must also report in a merge queue: the pull request's grade is passed on there.
  merge_group:
    types: [checks_requested]
permissions: {}
concurrency:
  group: proctor-\${{ github.event.pull_request.number || github.event.merge_group.head_sha }}
  cancel-in-progress: true
jobs:
`;

const oneJob = (action: string): string =>
  ON_TARGET + jobText({ id: GRADE.id, permissions: GRADE.permissions, steps: `- uses: ${action}` });

/** GitHub's own actions for artifacts, pinned: the second job has rights, and what it downloads decides what it posts. */
const UPLOAD = 'actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2';
const DOWNLOAD = 'actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0';

const readSteps = (action: string): string => `- uses: ${action}
  id: proctor
  with:
    stage: grade
- uses: ${UPLOAD}
  if: steps.proctor.outputs.claim != ''
  with:
    name: proctor-claim
    path: \${{ steps.proctor.outputs.claim }}`;

const publishSteps = (action: string): string => `- uses: ${DOWNLOAD}
  if: needs.read.result == 'success'
  with:
    name: proctor-claim
    path: \${{ runner.temp }}
- uses: ${action}
  with:
    stage: publish
    claim: \${{ runner.temp }}/proctor-claim.json`;

/** The second job never sees the diff or a log. It always runs: a required job that is skipped counts as passed. */
function twoJobs(action: string): string {
  const read = jobText({
    id: 'read',
    permissions: STAGES.grade,
    condition: "github.event_name == 'pull_request_target'",
    steps: readSteps(action),
  });
  const publish = jobText({
    id: GRADE.id,
    permissions: STAGES.publish,
    needs: 'read',
    condition: 'always()',
    steps: publishSteps(action),
  });
  return `${ON_TARGET}${read}\n${publish}`;
}

const START_TEXT = `# Starts the workflow Proctor where pull_request_target is forbidden. Written by \`proctor init\`.
#
# It runs as the pull request has it, so that nothing of it is believed: it may hand over logs and has no rights.
name: ${START}
on:
  pull_request:
    types: [${GRADE.types.join(', ')}]
permissions: {}
concurrency:
  group: proctor-start-\${{ github.event.pull_request.number }}
  cancel-in-progress: true
jobs:
  start:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - run: echo "Nothing to hand over." # or upload an artifact that logs.artifacts of the policy names
`;

function behind(action: string): string {
  return `${HEAD} It runs behind ${START}, from the default
# branch; the pull request is found by what GitHub says of that run. What can be required is the check \`proctor / grade\`.
name: Proctor
on:
  workflow_run: ${NO_CHECKOUT}
    workflows: [${START}]
    types: [completed]
  merge_group:
    types: [checks_requested]
permissions: {}
concurrency:
  group: proctor-\${{ github.event.workflow_run.head_sha || github.event.merge_group.head_sha }}
  cancel-in-progress: true
jobs:
${jobText({ id: GRADE.id, permissions: GRADE.permissions, steps: `- uses: ${action}` })}`;
}

/** The files of the workflow that grades, in one form; `action` is what `uses:` names. */
export function gradeWorkflows(
  form: Form,
  action: string,
): readonly { readonly path: string; readonly text: string }[] {
  if (form === 'one-job') return [{ path: GRADE_PATH, text: oneJob(action) }];
  if (form === 'two-jobs') return [{ path: GRADE_PATH, text: twoJobs(action) }];
  return [
    { path: START_PATH, text: START_TEXT },
    { path: GRADE_PATH, text: behind(action) },
  ];
}
