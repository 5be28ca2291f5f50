import type { Issue, Repository, Review, World } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';
import { association } from './issue.ts';
import { apiUrl, pageUrl } from './repository.ts';

/** A `pull-request-review`. */
export function renderReview(
  world: World,
  repository: Repository,
  issue: Issue,
  review: Review,
): Record<string, unknown> {
  const html = `${pageUrl(world, repository)}/pull/${issue.number}#pullrequestreview-${review.id}`;
  const pull = `${apiUrl(world, repository)}/pulls/${issue.number}`;
  return {
    id: review.id,
    node_id: nodeId('PullRequestReview', review.id),
    user: renderAccount(world, review.user),
    body: '',
    state: review.state,
    html_url: html,
    pull_request_url: pull,
    author_association: association(repository, review.user),
    _links: { html: { href: html }, pull_request: { href: pull } },
    submitted_at: review.submittedAt,
    commit_id: review.commit,
  };
}
