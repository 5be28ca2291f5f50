import { type Duty, GRADE, LEDGER, UPKEEP } from './duties.ts';

/** What the workflows of a repository depend on. */
export interface WorkflowWords {
  /** The default branch. */
  readonly branch: string;
  /** The Action, as `uses:` names it. */
  readonly action: string;
}

/** Where the workflow goes whose job can be required, and where the rest. */
export const GRADE_PATH = '.github/workflows/proctor.yml';
export const UPKEEP_PATH = '.github/workflows/proctor-upkeep.yml';

const MINUTES = 10;

function permissionsOf({ permissions }: Duty): string {
  const width = Math.max(...permissions.map(({ name, level }) => `${name}: ${level}`.length)) + 1;
  return permissions.map(({ name, level, why }) => `      ${`${name}: ${level}`.padEnd(width)} # ${why}\n`).join('');
}

/** When a job runs, which of its runs wait for one another, and what it gives the Action. */
interface Terms {
  readonly condition?: string;
  readonly group?: string;
  readonly inputs?: string;
}

function jobText(duty: Duty, action: string, { condition, group, inputs = '' }: Terms = {}): string {
  const when = condition === undefined ? '' : `    if: >-\n      ${condition.split('\n').join('\n      ')}\n`;
  const wait =
    group === undefined
      ? ''
      : `    concurrency:\n      group: proctor-${duty.id}${group}\n      cancel-in-progress: false\n`;
  return `  ${duty.id}:
${when}${wait}    runs-on: ubuntu-latest
    timeout-minutes: ${MINUTES}
    permissions:
${permissionsOf(duty)}    steps:
      - uses: ${action}
${inputs}`;
}

/** The workflow that grades each pull request; its job can be required. It has no other events: see `GRADE`. */
export function gradeWorkflow({ action }: WorkflowWords): string {
  return `# Grades the pull requests that coding agents open. Written by \`proctor init\`.
#
# The pull request is read as data: there is no checkout, and nothing of it is run. pull_request_target takes this file
# and the policy from the default branch, so that a pull request cannot change its own judge.
name: Proctor
on:
  pull_request_target: # zizmor: ignore[dangerous-triggers] nothing of the pull request is checked out or run
    types: [${GRADE.types.join(', ')}]
  # A required job must also report in a merge queue. It passes there: the pull request was graded before it was queued.
  merge_group:
permissions: {}
concurrency:
  group: proctor-\${{ github.event.pull_request.number || github.run_id }}
  cancel-in-progress: true
jobs:
${jobText(GRADE, action)}`;
}

const TERMS: Readonly<Record<string, Terms>> = {
  outcome: {
    condition: "github.event_name == 'pull_request_target'",
    group: `-\${{ github.event.pull_request.number }}`,
  },
  reverts: { condition: "github.event_name == 'push'", group: '' },
  answer: {
    condition:
      "github.event_name == 'issue_comment' && github.event.issue.pull_request &&\nstartsWith(github.event.comment.body, '/proctor ')",
    group: `-\${{ github.event.issue.number }}`,
  },
  scorecard: {
    condition: "github.event_name == 'schedule' ||\n(github.event_name == 'workflow_dispatch' && inputs.arms == '')",
    group: '',
  },
};

const SELECT: Duty = {
  id: 'select',
  event: 'workflow_dispatch',
  types: [],
  permissions: [LEDGER],
  lost: 'no arm can be chosen by hand',
};

const BY_HAND: Terms = {
  condition: "github.event_name == 'workflow_dispatch' && inputs.arms != ''",
  inputs: `        with:
          select: true
          arms: \${{ inputs.arms }}
          category: \${{ inputs.category }}
`,
};

/** The workflow of everything else: outcomes, comments that ask for something, the scorecard, a choice by hand. */
export function upkeepWorkflow({ branch, action }: WorkflowWords): string {
  const jobs = [...UPKEEP.map((duty) => jobText(duty, action, TERMS[duty.id])), jobText(SELECT, action, BY_HAND)];
  return `# What Proctor does beside grading. Written by \`proctor init\`. None of these jobs is to be required.
name: Proctor upkeep
on:
  pull_request_target: # zizmor: ignore[dangerous-triggers] nothing of the pull request is checked out or run
    types: [closed]
  push:
    branches: [${JSON.stringify(branch)}]
  issue_comment:
    types: [created]
  schedule:
    - cron: "17 6 * * 1"
  workflow_dispatch:
    inputs:
      arms:
        description: Arms to choose one of, as harness:model, one a line. Without any, the scorecard is made now.
        default: ""
      category:
        description: The kind of task that the choice is for.
        default: ""
permissions: {}
jobs:
${jobs.join('\n')}`;
}
