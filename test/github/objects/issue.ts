import type { Account, Comment, Issue, Label, Repository, World } from '../world.ts';
import { nodeId, renderAccount, renderApp } from './account.ts';
import { apiUrl, pageUrl } from './repository.ts';

/** How GitHub describes the author's standing in the repository. */
export function association(repository: Repository, account: Account): string {
  if (account.id === repository.owner.id) return 'OWNER';
  return repository.roles.has(account.login.toLowerCase()) ? 'COLLABORATOR' : 'NONE';
}

/** A `label`. */
export const renderLabel = (world: World, repository: Repository, label: Label): Record<string, unknown> => ({
  id: label.id,
  node_id: nodeId('Label', label.id),
  url: `${apiUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
  name: label.name,
  color: label.color,
  default: false,
  description: label.description,
});

/** The labels of an issue, as the repository knows them. */
export const labelsOf = (world: World, repository: Repository, issue: Issue): Record<string, unknown>[] =>
  issue.labels.flatMap((name) => {
    const label = repository.labels.get(name.toLowerCase());
    return label === undefined ? [] : [renderLabel(world, repository, label)];
  });

export const commentsOf = (repository: Repository, issue: Issue): Comment[] =>
  [...repository.comments.values()].filter((comment) => comment.issue === issue);

/** An `issue`; a pull request shows a `pull_request` key. */
export function renderIssue(world: World, repository: Repository, issue: Issue): Record<string, unknown> {
  const url = `${apiUrl(world, repository)}/issues/${issue.number}`;
  const pull = `${apiUrl(world, repository)}/pulls/${issue.number}`;
  const page = `${pageUrl(world, repository)}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`;
  return {
    id: issue.id,
    node_id: nodeId(issue.pull === null ? 'Issue' : 'PullRequest', issue.id),
    url,
    repository_url: apiUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: renderAccount(world, issue.user),
    labels: labelsOf(world, repository, issue),
    state: issue.state,
    state_reason: issue.stateReason,
    locked: false,
    assignee: issue.assignees[0] === undefined ? null : renderAccount(world, issue.assignees[0]),
    assignees: issue.assignees.map((assignee) => renderAccount(world, assignee)),
    milestone: null,
    comments: commentsOf(repository, issue).length,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: association(repository, issue.user),
    performed_via_github_app: issue.app === null ? null : renderApp(world, issue.app),
    ...(issue.pull === null
      ? {}
      : {
          draft: issue.pull.draft,
          pull_request: {
            url: pull,
            html_url: page,
            diff_url: `${page}.diff`,
            patch_url: `${page}.patch`,
            merged_at: issue.pull.mergedAt,
          },
        }),
  };
}

/** An `issue-comment`. */
export function renderComment(world: World, repository: Repository, comment: Comment): Record<string, unknown> {
  const { issue } = comment;
  const kind = issue.pull === null ? 'issues' : 'pull';
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${apiUrl(world, repository)}/issues/comments/${comment.id}`,
    html_url: `${pageUrl(world, repository)}/${kind}/${issue.number}#issuecomment-${comment.id}`,
    issue_url: `${apiUrl(world, repository)}/issues/${issue.number}`,
    user: renderAccount(world, comment.user),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: association(repository, comment.user),
    performed_via_github_app: comment.app === null ? null : renderApp(world, comment.app),
  };
}
