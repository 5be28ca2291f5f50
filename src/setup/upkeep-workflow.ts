import { LEDGER, UPKEEP } from './duties.ts';
import { type Form, NO_CHECKOUT } from './grade-workflow.ts';
import { jobText } from './job-text.ts';

/** Where the workflow goes that does everything but grading. */
export const UPKEEP_PATH = '.github/workflows/proctor-upkeep.yml';

/** What the workflow depends on. */
export interface UpkeepWords {
  readonly form: Form;
  /** The default branch. */
  readonly branch: string;
  /** The Action, as `uses:` names it. */
  readonly action: string;
}

const WEEKLY = '17 6 * * 1';
const SIX_HOURLY = '23 */6 * * *';

const scheduled = (cron: string): string => `github.event_name == 'schedule' && github.event.schedule == '${cron}'`;

/** By job: when it runs, which of its runs wait for one another, and what it gives the Action. */
const TERMS: Readonly<
  Record<string, { readonly condition: string; readonly group: string; readonly inputs?: string }>
> = {
  outcome: {
    condition: "github.event_name == 'pull_request_target'",
    group: `proctor-outcome-\${{ github.event.pull_request.number }}`,
  },
  reverts: { condition: "github.event_name == 'push'", group: 'proctor-reverts' },
  answer: {
    condition:
      "github.event_name == 'issue_comment' && github.event.issue.pull_request &&\nstartsWith(github.event.comment.body, '/proctor ')",
    group: `proctor-answer-\${{ github.event.issue.number }}`,
  },
  scorecard: {
    condition: `(${scheduled(WEEKLY)}) ||\n(github.event_name == 'workflow_dispatch' && inputs.arms == '')`,
    group: 'proctor-scorecard',
  },
  missed: { condition: scheduled(SIX_HOURLY), group: 'proctor-missed', inputs: '\n  with:\n    sweep: open' },
};

const selectJob = (action: string): string =>
  jobText({
    id: 'select',
    permissions: [LEDGER],
    condition: "github.event_name == 'workflow_dispatch' && inputs.arms != ''",
    steps: `- uses: ${action}
  with:
    select: true
    arms: \${{ inputs.arms }}
    category: \${{ inputs.category }}`,
  });

/** The workflow of everything else: outcomes, comments that ask for something, the scorecard, a choice by hand. */
export function upkeepWorkflow({ form, branch, action }: UpkeepWords): string {
  const jobs = UPKEEP.map(({ id, permissions }) => {
    const { inputs = '', ...terms } = TERMS[id] ?? {};
    return jobText({ id, permissions, ...terms, steps: `- uses: ${action}${inputs}` });
  });
  const text = `# What Proctor does beside grading. Written by \`proctor init\`. None of these jobs is to be required.
name: Proctor upkeep
on:
  pull_request_target: ${NO_CHECKOUT}
    types: [closed]
  push:
    branches: [${JSON.stringify(branch)}]
  issue_comment: ${NO_CHECKOUT}
    types: [created]
  schedule:
    - cron: "${WEEKLY}" # the scorecard
    - cron: "${SIX_HOURLY}" # pull requests that no event graded
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
${[...jobs, selectJob(action)].join('\n')}`;
  if (form !== 'two-stage') return text;
  return text
    .replace(
      `pull_request_target: ${NO_CHECKOUT}`,
      'pull_request: # of a fork, it may not write: that outcome is not kept',
    )
    .replace("github.event_name == 'pull_request_target'", "github.event_name == 'pull_request'");
}
