/** What GitHub told, or why it did not: mostly a token without the permission. */
export type Told<Value> =
  | { readonly told: true; readonly value: Value }
  | { readonly told: false; readonly why: string };

/** A check that a branch requires. `source`: the id of the App that must have made it; null where any may. */
export interface RequiredCheck {
  readonly context: string;
  readonly source: number | null;
  /** What requires it: a ruleset's name, or branch protection. */
  readonly by: string;
}

/** A rule that holds for a branch, as GitHub's REST API names its type (`deletion`, `update`, `merge_queue` …). */
interface BranchRule {
  readonly type: string;
  /** The ruleset that it comes from. */
  readonly ruleset: number | null;
}

/** A ruleset, and who may pass it by: `Integration 15368`, `RepositoryRole 5` …; null where GitHub does not tell. */
export interface RulesetFact {
  readonly id: number;
  readonly name: string;
  readonly bypass: readonly string[] | null;
}

/** What holds for a branch. */
export interface BranchRules {
  readonly rules: readonly BranchRule[];
  readonly checks: readonly RequiredCheck[];
  readonly rulesets: readonly RulesetFact[];
}

/** Workflow runs that wait for somebody's approval, by who started them. */
export interface Waiting {
  readonly login: string;
  readonly isBot: boolean;
  readonly count: number;
}

/** The settings of a repository on GitHub, as far as Proctor depends on them. */
export interface Settings {
  /** `owner/name`. */
  readonly repository: string;
  readonly branch: Told<BranchRules>;
  readonly ledger: Told<BranchRules>;
  /** Of `GITHUB_TOKEN` where a workflow names no permissions, and whether workflows may approve pull requests. */
  readonly token: Told<{ readonly default: 'read' | 'write'; readonly mayApprove: boolean }>;
  /** Whose pull requests from forks wait for an approval before workflows run: GitHub's own word. */
  readonly forkApproval: Told<string>;
  readonly waiting: Told<readonly Waiting[]>;
  /** Whether Actions run at all, and which: `all`, `local_only`, `selected`; null where GitHub does not say. */
  readonly actions: Told<{ readonly enabled: boolean; readonly allowed: string | null }>;
  /** Path of each workflow → `active`, `disabled_manually` … */
  readonly workflows: Told<ReadonlyMap<string, string>>;
}
