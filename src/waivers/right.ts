import type { PullRequest } from '../core/index.ts';
import type { WaiverRequest } from './request.ts';

const MAINTAINS: ReadonlySet<string> = new Set(['maintain', 'admin']);

/** Logins of all who had a hand in the work, in lower case. */
function handsOf({ login, commits }: PullRequest): ReadonlySet<string> {
  const names = commits.flatMap(({ authorLogin, committerLogin, authorEmail }) => {
    const masked = /^(?:\d+\+)?([^@+]+)@users\.noreply\.github\.com$/i.exec(authorEmail)?.[1];
    return [authorLogin, committerLogin, masked ?? null];
  });
  return new Set([login, ...names].flatMap((name) => (name === null || name === '' ? [] : [name.toLowerCase()])));
}

/**
 * Why a comment may not waive anything; null where it may: a user of type `User` with maintain rights or more, who wrote
 * neither the pull request nor a commit of it, in a comment that was never edited and gives a reason.
 */
export function refusal({ comment, reason }: WaiverRequest, pull: PullRequest): string | null {
  const { login, authorType, permission, createdAt, updatedAt } = comment;
  if (authorType !== 'User') return 'its author is not a person';
  if (login === '' || handsOf(pull).has(login.toLowerCase()))
    return 'its author wrote the pull request or a commit of it';
  if (createdAt === null || createdAt !== updatedAt) return 'the comment was edited, or its times are not known';
  if (permission === null) return "its author's rights on the repository are not known";
  if (!MAINTAINS.has(permission))
    return `its author's right is ${permission.slice(0, 40)}, and maintain or admin is asked for`;
  return reason === '' ? 'it gives no reason' : null;
}
