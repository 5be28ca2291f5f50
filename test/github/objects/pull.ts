import { mergeBase, remember } from '../git.ts';
import { changedFiles } from '../git-changes.ts';
import { listCommits } from '../git-commits.ts';
import type { Account, Issue, Pull, Repository, World } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';
import { association, commentsOf, labelsOf } from './issue.ts';
import { apiUrl, pageUrl, renderRepository } from './repository.ts';

/** The commit that a pull request's changes are counted from. */
export const mergeBaseOf = (repository: Repository, pull: Pull): string =>
  mergeBase(repository.directory, pull.base.sha, pull.head.sha) ?? pull.base.sha;

/** Ids of a pull request's commits, oldest first. */
export function commitsOf({ directory }: Repository, pull: Pull): readonly string[] {
  const range = `${pull.base.sha}..${pull.head.sha}`;
  return remember(['commits', directory, range], () => listCommits(directory, range, ['--reverse', '--topo-order']));
}

function renderLinks(world: World, repository: Repository, issue: Issue, pull: Pull): Record<string, unknown> {
  const url = apiUrl(world, repository);
  const links = {
    self: `${url}/pulls/${issue.number}`,
    html: `${pageUrl(world, repository)}/pull/${issue.number}`,
    issue: `${url}/issues/${issue.number}`,
    comments: `${url}/issues/${issue.number}/comments`,
    review_comments: `${url}/pulls/${issue.number}/comments`,
    review_comment: `${url}/pulls/comments{/number}`,
    commits: `${url}/pulls/${issue.number}/commits`,
    statuses: `${url}/statuses/${pull.head.sha}`,
  };
  return Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }]));
}

function renderSide(world: World, repository: Repository, ref: string, sha: string): Record<string, unknown> {
  return {
    label: `${repository.owner.login}:${ref}`,
    ref,
    sha,
    user: renderAccount(world, repository.owner),
    repo: renderRepository(world, repository),
  };
}

/** A `pull-request-simple`, as lists show it. */
export function renderPullSimple(
  world: World,
  repository: Repository,
  issue: Issue,
  pull: Pull,
): Record<string, unknown> {
  const url = apiUrl(world, repository);
  const page = `${pageUrl(world, repository)}/pull/${issue.number}`;
  const people = issue.assignees.map((assignee: Account) => renderAccount(world, assignee));
  return {
    id: issue.id,
    node_id: nodeId('PullRequest', issue.id),
    url: `${url}/pulls/${issue.number}`,
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: `${url}/issues/${issue.number}`,
    commits_url: `${url}/pulls/${issue.number}/commits`,
    review_comments_url: `${url}/pulls/${issue.number}/comments`,
    review_comment_url: `${url}/pulls/comments{/number}`,
    comments_url: `${url}/issues/${issue.number}/comments`,
    statuses_url: `${url}/statuses/${pull.head.sha}`,
    number: issue.number,
    state: issue.state,
    locked: false,
    title: issue.title,
    body: issue.body,
    user: renderAccount(world, issue.user),
    labels: labelsOf(world, repository, issue).map((label) => ({ ...label, description: label.description ?? '' })),
    milestone: null,
    assignee: people[0] ?? null,
    assignees: people,
    requested_reviewers: [],
    requested_teams: [],
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    draft: pull.draft,
    head: renderSide(world, pull.head.repository, pull.head.ref, pull.head.sha),
    base: renderSide(world, repository, pull.base.ref, pull.base.sha),
    _links: renderLinks(world, repository, issue, pull),
    author_association: association(repository, issue.user),
    auto_merge: null,
    active_lock_reason: null,
  };
}

/** A `pull-request`: what `GET /pulls/N` and webhooks show. */
export function renderPull(world: World, repository: Repository, issue: Issue, pull: Pull): Record<string, unknown> {
  const files = changedFiles(repository.directory, mergeBaseOf(repository, pull), pull.head.sha);
  const sum = (count: 'additions' | 'deletions') => files.reduce((total, file) => total + file[count], 0);
  return {
    ...renderPullSimple(world, repository, issue, pull),
    merged: pull.mergedAt !== null,
    mergeable: null,
    rebaseable: null,
    mergeable_state: 'unknown',
    merged_by: pull.mergedBy === null ? null : renderAccount(world, pull.mergedBy),
    comments: commentsOf(repository, issue).length,
    review_comments: 0,
    maintainer_can_modify: pull.head.repository !== repository,
    commits: commitsOf(repository, pull).length,
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: files.length,
  };
}
