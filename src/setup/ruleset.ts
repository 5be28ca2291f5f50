import { LEDGER_BRANCH } from '../core/index.ts';

/** A proposed ruleset: the body of `POST /repos/{owner}/{repo}/rulesets`, as GitHub's REST API names it. */
interface RulesetBody {
  readonly name: string;
  readonly target: 'branch';
  readonly enforcement: 'active';
  readonly bypass_actors: readonly {
    readonly actor_id: number;
    readonly actor_type: 'Integration';
    readonly bypass_mode: 'always';
  }[];
  readonly conditions: {
    readonly ref_name: { readonly include: readonly string[]; readonly exclude: readonly string[] };
  };
  readonly rules: readonly (Plain | RequiredChecks)[];
}

interface Plain {
  readonly type: 'creation' | 'update' | 'deletion' | 'non_fast_forward';
}

interface RequiredChecks {
  readonly type: 'required_status_checks';
  readonly parameters: {
    readonly strict_required_status_checks_policy: boolean;
    readonly required_status_checks: readonly { readonly context: string; readonly integration_id: number }[];
  };
}

/** A ruleset, the file that it is kept in, and what it comes to in words: who can do what once it is in force. */
export interface Ruleset {
  readonly path: string;
  readonly body: RulesetBody;
  readonly says: readonly string[];
}

/** GitHub Actions, as an App. */
export const ACTIONS_APP = 15368;

const OPEN: readonly string[] = [
  'Nobody, administrators included, can delete the branch proctor or rewrite its history: nobody may bypass it.',
  'Whoever may write to the repository can still add commits to the branch. GitHub refuses its Actions App as an actor that bypasses a ruleset of a repository, so that a stricter rule would lock the workflows out (a ruleset of an organisation may name it).',
  'Such a commit is noticed, not prevented: `proctor ledger verify --remote` checks who wrote each event.',
];

const writtenBy = (app: number): readonly string[] => [
  `Only the App ${app} can create the branch proctor and add commits to it: nobody else may bypass it, administrators included.`,
  'The workflows must be given a token of that App as `github-token`; with GITHUB_TOKEN the ledger cannot be written any more.',
];

const GATE: readonly string[] = [
  'Nothing is merged into the default branch unless the grade passed; nobody may bypass it.',
  'Direct pushes to it are refused as well, for nothing has graded them.',
  'Apply it when a first pull request was graded: before, every merge would wait for what never reported.',
];

function rulesetOf(name: string, ref: string, rules: RulesetBody['rules'], app: number | null = null): RulesetBody {
  return {
    name,
    target: 'branch',
    enforcement: 'active',
    bypass_actors: app === null ? [] : [{ actor_id: app, actor_type: 'Integration', bypass_mode: 'always' }],
    conditions: { ref_name: { include: [ref], exclude: [] } },
    rules,
  };
}

const LEDGER_REF = `refs/heads/${LEDGER_BRANCH}`;

const HISTORY: Ruleset = {
  path: '.github/rulesets/proctor-history.json',
  body: rulesetOf('Proctor: history of the ledger', LEDGER_REF, [{ type: 'deletion' }, { type: 'non_fast_forward' }]),
  says: OPEN,
};

const writer = (app: number): Ruleset => ({
  path: '.github/rulesets/proctor-writer.json',
  body: rulesetOf('Proctor: writer of the ledger', LEDGER_REF, [{ type: 'creation' }, { type: 'update' }], app),
  says: writtenBy(app),
});

/** Requires the job or check, whatever its workflow: that it comes from GitHub Actions is all that a ruleset can say of it. */
const gate = (context: string): Ruleset => ({
  path: '.github/rulesets/proctor-gate.json',
  body: rulesetOf('Proctor: required grade', '~DEFAULT_BRANCH', [
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: false,
        required_status_checks: [{ context, integration_id: ACTIONS_APP }],
      },
    },
  ]),
  says: GATE,
});

/**
 * The rulesets that a repository should have: one or two for the ledger's branch, and one that requires `context`, a job or a check. `app`: the id
 * of an App of one's own that writes the ledger; null where the workflows write it with `GITHUB_TOKEN`. History and writer
 * are apart because who may bypass a ruleset bypasses all of it.
 */
export function proposeRulesets(context: string, app: number | null): readonly Ruleset[] {
  const history = app === null ? HISTORY : { ...HISTORY, says: OPEN.slice(0, 1) };
  return [history, ...(app === null ? [] : [writer(app)]), gate(context)];
}
