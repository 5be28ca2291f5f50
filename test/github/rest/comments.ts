import { checkComment } from '../limits.ts';
import { commentsOf, renderComment } from '../objects/issue.ts';
import { pageOf } from '../paging.ts';
import { inaccessible, may } from '../permissions.ts';
import { type Comment, freshId, timestamp } from '../world.ts';
import {
  created,
  found,
  noContent,
  numberOf,
  ok,
  type Reply,
  type RepositoryCall,
  type RepositoryHandler,
} from './call.ts';

const commentAt = (call: RepositoryCall): Comment => found(call.repository.comments.get(numberOf(call, 'comment_id')));

/** A comment belongs to whoever wrote it; besides them only a person who may write to the repository can change it. */
function ownComment(call: RepositoryCall): Comment {
  const comment = commentAt(call);
  const mine = comment.user.id === call.token.account.id;
  if (!mine && !(call.token.kind === 'user' && may(call.token, 'contents', 'write'))) throw inaccessible(call.token);
  return comment;
}

/** Adds a comment, as its author or an App in the author's name would. */
export function addComment(
  { world, repository }: Pick<RepositoryCall, 'world' | 'repository'>,
  comment: Pick<Comment, 'issue' | 'user' | 'app' | 'body'>,
): Comment {
  const now = timestamp(world);
  const made: Comment = { id: freshId(world), createdAt: now, updatedAt: now, ...comment };
  repository.comments.set(made.id, made);
  return made;
}

function create(call: RepositoryCall): Reply {
  const { world, repository, token } = call;
  const issue = found(repository.issues.get(numberOf(call, 'issue_number')));
  const { body } = call.body as { body: string };
  checkComment(body);
  const comment = addComment(call, { issue, user: token.account, app: token.app, body });
  return created(renderComment(world, repository, comment));
}

function update(call: RepositoryCall): Reply {
  const comment = ownComment(call);
  const { body } = call.body as { body: string };
  checkComment(body);
  Object.assign(comment, { body, updatedAt: timestamp(call.world) });
  return ok(renderComment(call.world, call.repository, comment));
}

function remove(call: RepositoryCall): Reply {
  call.repository.comments.delete(ownComment(call).id);
  return noContent;
}

function list(call: RepositoryCall): Reply {
  const { world, repository, query } = call;
  const issue = found(repository.issues.get(numberOf(call, 'issue_number')));
  const since = String(query.since ?? '');
  const comments = commentsOf(repository, issue).filter((comment) => comment.updatedAt >= since);
  const { items, headers } = pageOf(call, comments);
  return ok(
    items.map((comment) => renderComment(world, repository, comment)),
    headers,
  );
}

export const COMMENTS = {
  'issues/create-comment': create,
  'issues/delete-comment': remove,
  'issues/get-comment': (call) => ok(renderComment(call.world, call.repository, commentAt(call))),
  'issues/list-comments': list,
  'issues/update-comment': update,
} satisfies Record<string, RepositoryHandler>;
