import { renderAccount } from './objects/account.ts';
import { renderComment, renderIssue } from './objects/issue.ts';
import { renderPull } from './objects/pull.ts';
import { renderRepository } from './objects/repository.ts';
import type { Account, Comment, Issue, Repository, World } from './world.ts';

export type Payload = Record<string, unknown>;

/** What every payload of a repository has; there is no installation, as in a workflow's event file. */
const common = (world: World, repository: Repository, sender: Account): Payload => ({
  repository: renderRepository(world, repository),
  sender: renderAccount(world, sender),
});

/** A `pull_request` or `pull_request_target` payload. */
export function pullPayload(world: World, repository: Repository, action: string, issue: Issue): Payload {
  if (issue.pull === null) throw new Error(`#${issue.number} is no pull request`);
  return {
    action,
    number: issue.number,
    pull_request: renderPull(world, repository, issue, issue.pull),
    ...(action === 'synchronize' ? { before: issue.pull.head.before, after: issue.pull.head.sha } : {}),
    ...common(world, repository, issue.user),
  };
}

/** An `issue_comment` payload. */
export const commentPayload = (world: World, repository: Repository, action: string, comment: Comment): Payload => ({
  action,
  issue: renderIssue(world, repository, comment.issue),
  comment: renderComment(world, repository, comment),
  ...common(world, repository, comment.user),
});

/** A payload of any other event: whatever it says, with the repository and a sender. */
export const otherPayload = (world: World, repository: Repository, sender: Account, says: Payload): Payload => ({
  ...common(world, repository, sender),
  ...says,
});
