import { commitOf, entryAt, listTree, refOf } from '../git.ts';
import { readCommits } from '../git-commits.ts';
import { nodeId } from '../objects/account.ts';
import { renderCommit } from '../objects/commit.ts';
import { apiUrl, pageUrl } from '../objects/repository.ts';
import { pageOf } from '../paging.ts';
import { found, ok, type Reply, type RepositoryCall, type RepositoryHandler } from './call.ts';

/** A `branch-with-protection`. */
function getBranch(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const name = call.path.branch ?? '';
  const sha = found(refOf(repository.directory, `refs/heads/${name}`), 'Branch not found');
  const [commit] = readCommits(repository.directory, [sha]);
  const checks = repository.settings.requiredChecks.get(name);
  const self = `${apiUrl(world, repository)}/branches/${encodeURIComponent(name)}`;
  const required = {
    enforcement_level: 'everyone',
    contexts: checks?.map(({ context }) => context) ?? [],
    checks: checks ?? [],
  };
  return ok({
    name,
    commit: renderCommit(world, repository, found(commit)),
    _links: { self, html: `${pageUrl(world, repository)}/tree/${name}` },
    protected: checks !== undefined,
    protection: { enabled: checks !== undefined, required_status_checks: required },
    protection_url: `${self}/protection`,
  });
}

/** The workflows of the default branch; an id follows from the place in the list. */
function listWorkflows(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const tip = found(commitOf(repository.directory, repository.defaultBranch));
  const folder = entryAt(repository.directory, tip, '.github/workflows');
  const paths =
    folder === null ? [] : listTree(repository.directory, folder.sha).map((entry) => `.github/workflows/${entry.path}`);
  const { items, headers } = pageOf(call, paths);
  const workflows = items.map((path, at) => ({
    id: at + 1,
    node_id: nodeId('Workflow', at + 1),
    name: path,
    path,
    state: repository.settings.workflowStates.get(path) ?? 'active',
    created_at: repository.createdAt,
    updated_at: repository.createdAt,
    url: `${apiUrl(world, repository)}/actions/workflows/${at + 1}`,
    html_url: `${pageUrl(world, repository)}/blob/${repository.defaultBranch}/${path}`,
    badge_url: `${pageUrl(world, repository)}/workflows/${encodeURIComponent(path)}/badge.svg`,
  }));
  return ok({ total_count: paths.length, workflows }, headers);
}

export const SETTINGS = {
  'repos/get-branch': getBranch,
  'actions/list-repo-workflows': listWorkflows,
  'actions/get-github-actions-permissions-repository': ({ repository: { settings } }) =>
    ok({ enabled: settings.actions.enabled, allowed_actions: settings.actions.allowed }),
  'actions/get-github-actions-default-workflow-permissions-repository': ({ repository: { settings } }) =>
    ok({
      default_workflow_permissions: settings.token.default,
      can_approve_pull_request_reviews: settings.token.mayApprove,
    }),
  'actions/get-fork-pr-contributor-approval-permissions-repository': ({ repository: { settings } }) =>
    ok({ approval_policy: settings.forkApproval }),
} satisfies Record<string, RepositoryHandler>;
