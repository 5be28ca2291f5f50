/** A permission of a job's token, and what for. */
export interface Permission {
  readonly name: string;
  readonly level: 'read' | 'write';
  readonly why: string;
}

/** Something that Proctor does on an event, as the Action does it. */
export interface Duty {
  /** The job's id in the workflows that `proctor init` writes. */
  readonly id: string;
  readonly event: string;
  /** The types of the event that it needs; none where the event has no types. */
  readonly types: readonly string[];
  /** The input of the Action that asks for it; absent where the event alone does. */
  readonly input?: 'sweep';
  readonly permissions: readonly Permission[];
  /** What is missing without it, after "without it". */
  readonly lost: string;
}

const permission = (name: string, level: Permission['level'], why: string): Permission => ({ name, level, why });

/** What every job that keeps something needs. */
export const LEDGER = permission('contents', 'write', 'the ledger, on the branch `proctor`');
const READ_PULLS = permission('pull-requests', 'read', 'to read the pull request');

const COMMENT = permission('pull-requests', 'write', 'the one comment');
const CHECK = permission('checks', 'write', 'the check on the head commit');
const ARTIFACTS = permission('actions', 'read', 'session logs in workflow artifacts');

/** What grading a pull request takes, whatever asks for it. */
const GRADING: readonly Permission[] = [LEDGER, COMMENT, CHECK, ARTIFACTS];

/** What each half of a grade takes, where they are jobs apart: the one that reads may not write. */
export const STAGES: Readonly<Record<'grade' | 'publish', readonly Permission[]>> = {
  grade: [permission('contents', 'read', 'the two trees, the policy'), READ_PULLS, ARTIFACTS],
  publish: [LEDGER, COMMENT, CHECK],
};

/** The job that is to be required. It works in a file of its own: a job that another event skips would count as passed. */
export const GRADE: Duty = {
  id: 'grade',
  event: 'pull_request_target',
  // A pull request can be given another base without a push: that is `edited`.
  types: ['opened', 'synchronize', 'reopened', 'ready_for_review', 'edited'],
  permissions: GRADING,
  lost: 'nothing is graded',
};

/** Everything else, one job each. */
export const UPKEEP: readonly Duty[] = [
  {
    id: 'outcome',
    event: 'pull_request_target',
    types: ['closed'],
    permissions: [LEDGER, READ_PULLS, permission('checks', 'read', 'what the checks of the head had said')],
    lost: 'the ledger does not learn which graded pull requests were merged',
  },
  {
    id: 'reverts',
    event: 'push',
    types: [],
    permissions: [LEDGER, READ_PULLS],
    lost: 'the ledger does not learn what was reverted',
  },
  {
    id: 'answer',
    event: 'issue_comment',
    types: ['created'],
    permissions: GRADING,
    lost: 'comments such as `/proctor waive` are not answered',
  },
  {
    id: 'scorecard',
    event: 'schedule',
    types: [],
    permissions: [LEDGER, READ_PULLS, permission('issues', 'write', "the week's issue")],
    lost: 'there is no scorecard, and no outcome after fourteen days',
  },
  {
    id: 'missed',
    event: 'schedule',
    types: [],
    input: 'sweep',
    permissions: GRADING,
    lost: 'pull requests whose event was missed stay ungraded until their next push',
  },
];
