import { HostError, LEDGER_BRANCH } from '../../core/index.ts';
import type { BranchRules, RequiredCheck, RulesetFact, Settings, Told, Waiting } from '../../setup/index.ts';
import { attempt, type Client, type Connection, connect, isRefused } from './client.ts';
import type { Place } from './place.ts';

type Where = Pick<Place, 'owner' | 'repo'>;

const PER_PAGE = 100;
/** Runs that wait are counted among the newest so many. */
const MOST_RUNS = 100;

/** What GitHub refuses is not known, and the permission that the token lacks is said. */
async function tell<Value>(what: string, permission: string, ask: () => Promise<Value>): Promise<Told<Value>> {
  try {
    return { told: true, value: await attempt(what, permission, ask) };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { told: false, why: `${error.message}; the token needs \`${permission}\`` };
  }
}

/** Checks that classic branch protection requires; none where the branch has none, or is not there. */
async function protectedChecks(client: Client, where: Where, branch: string): Promise<readonly RequiredCheck[]> {
  try {
    const { data } = await client.rest.repos.getBranch({ ...where, branch });
    const required = data.protection?.required_status_checks;
    return (required?.checks ?? []).map(({ context, app_id: source }) => ({
      context,
      source,
      by: 'branch protection',
    }));
  } catch (error) {
    if (isRefused(error) && (error as { status?: unknown }).status === 404) return [];
    throw error;
  }
}

/** A ruleset's name, and who may pass it by: only those who may change a ruleset are told that. */
async function rulesetOf(client: Client, where: Where, id: number): Promise<RulesetFact> {
  try {
    const { data } = await client.rest.repos.getRepoRuleset({ ...where, ruleset_id: id, includes_parents: true });
    const actors = data.bypass_actors?.map(({ actor_type, actor_id }) =>
      [actor_type, actor_id].filter(Boolean).join(' '),
    );
    return { id, name: data.name, bypass: actors ?? null };
  } catch (error) {
    if (isRefused(error)) return { id, name: `${id}`, bypass: null };
    throw error;
  }
}

/** What holds for a branch, whether by rulesets of the repository, of its organisation, or by branch protection. */
async function rulesFor(client: Client, where: Where, branch: string): Promise<BranchRules> {
  const { data } = await client.rest.repos.getBranchRules({ ...where, branch, per_page: PER_PAGE });
  const ids = new Set(data.flatMap(({ ruleset_id: id }) => id ?? []));
  const rulesets: RulesetFact[] = [];
  for (const id of ids) rulesets.push(await rulesetOf(client, where, id));
  const nameOf = (id: number | undefined): string =>
    `the ruleset ${rulesets.find((ruleset) => ruleset.id === id)?.name ?? id}`;
  const required = data.flatMap((rule) =>
    rule.type !== 'required_status_checks'
      ? []
      : (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id: source }) => ({
          context,
          source: source ?? null,
          by: nameOf(rule.ruleset_id),
        })),
  );
  return {
    rules: data.map(({ type, ruleset_id: ruleset }) => ({ type, ruleset: ruleset ?? null })),
    checks: [...required, ...(await protectedChecks(client, where, branch))],
    rulesets,
  };
}

/** Runs that ended because nobody approved them yet, by who started them. */
async function waitingRuns(client: Client, where: Where): Promise<readonly Waiting[]> {
  const status = 'action_required';
  const { data } = await client.rest.actions.listWorkflowRunsForRepo({ ...where, status, per_page: MOST_RUNS });
  const waiting = new Map<string, Waiting>();
  for (const { actor } of data.workflow_runs) {
    const login = actor?.login ?? 'somebody';
    const count = (waiting.get(login)?.count ?? 0) + 1;
    waiting.set(login, { login, isBot: actor?.type === 'Bot', count });
  }
  return [...waiting.values()];
}

async function workflowStates(client: Client, where: Where): Promise<ReadonlyMap<string, string>> {
  const { data } = await client.rest.actions.listRepoWorkflows({ ...where, per_page: PER_PAGE });
  return new Map(data.workflows.map(({ path, state }) => [path, state]));
}

const FORK_APPROVAL = 'GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval';

/** Asks GitHub for the settings that Proctor depends on, some ten requests. What a token may not see is not told. */
export async function githubSettings(
  connection: Connection & { readonly repository: string },
  branch: string,
): Promise<Settings> {
  const { repository } = connection;
  const [owner = '', repo = ''] = repository.split('/');
  const client = connect(connection);
  const where = { owner, repo };
  return {
    repository,
    branch: await tell(`the rules for ${branch}`, 'contents: read', () => rulesFor(client, where, branch)),
    ledger: await tell(`the rules for ${LEDGER_BRANCH}`, 'contents: read', () =>
      rulesFor(client, where, LEDGER_BRANCH),
    ),
    token: await tell("the workflows' permissions", 'administration: read', async () => {
      const { data } = await client.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(where);
      const { default_workflow_permissions: level, can_approve_pull_request_reviews: mayApprove } = data;
      return { default: level, mayApprove };
    }),
    forkApproval: await tell('the approval of forks', 'administration: read', async () => {
      const { data } = await client.request(FORK_APPROVAL, where);
      return String((data as { approval_policy?: unknown }).approval_policy);
    }),
    waiting: await tell('the workflow runs', 'actions: read', () => waitingRuns(client, where)),
    actions: await tell('the settings of Actions', 'administration: read', async () => {
      const { data } = await client.rest.actions.getGithubActionsPermissionsRepository(where);
      return { enabled: data.enabled, allowed: data.allowed_actions ?? null };
    }),
    workflows: await tell('the workflows', 'actions: read', () => workflowStates(client, where)),
  };
}
