import { changedFiles, diffText } from '../git-changes.ts';
import { readCommits } from '../git-commits.ts';
import { renderCommit, renderFile } from '../objects/commit.ts';
import { commitsOf, mergeBaseOf, renderPull, renderPullSimple } from '../objects/pull.ts';
import { renderReview } from '../objects/review.ts';
import { pageOf } from '../paging.ts';
import type { Issue, Pull } from '../world.ts';
import { found, numberOf, ok, type RepositoryCall, type RepositoryHandler, textOf, wants } from './call.ts';

/** GitHub lists no more files and commits of a pull request than these. */
const FILES = 3000;
const COMMITS = 250;

function pullOf(call: RepositoryCall): { issue: Issue; pull: Pull } {
  const issue = found(call.repository.issues.get(numberOf(call, 'pull_number')));
  return { issue, pull: found(issue.pull) };
}

function list(call: RepositoryCall): ReturnType<RepositoryHandler> {
  const { world, repository, query } = call;
  const state = query.state ?? 'open';
  const head = textOf(call, 'head');
  const base = textOf(call, 'base');
  const by = query.sort === 'updated' ? 'updatedAt' : 'createdAt';
  const sign =
    (query.direction ?? (query.sort === undefined || query.sort === 'created' ? 'desc' : 'asc')) === 'desc' ? -1 : 1;
  const pulls = [...repository.issues.values()].flatMap((issue) => {
    const { pull } = issue;
    if (pull === null || (state !== 'all' && issue.state !== state)) return [];
    if (head !== null && head !== `${pull.head.repository.owner.login}:${pull.head.ref}`) return [];
    return base !== null && base !== pull.base.ref ? [] : [{ issue, pull }];
  });
  pulls.sort(
    (one, other) => sign * (one.issue[by].localeCompare(other.issue[by]) || one.issue.number - other.issue.number),
  );
  const { items, headers } = pageOf(call, pulls);
  return ok(
    items.map(({ issue, pull }) => renderPullSimple(world, repository, issue, pull)),
    headers,
  );
}

function get(call: RepositoryCall): ReturnType<RepositoryHandler> {
  const { world, repository } = call;
  const { issue, pull } = pullOf(call);
  if (wants(call, 'diff'))
    return ok(diffText(repository.directory, mergeBaseOf(repository, pull), pull.head.sha), {
      'content-type': 'application/vnd.github.diff; charset=utf-8',
    });
  return ok(renderPull(world, repository, issue, pull));
}

function listFiles(call: RepositoryCall): ReturnType<RepositoryHandler> {
  const { world, repository } = call;
  const { pull } = pullOf(call);
  const files = changedFiles(repository.directory, mergeBaseOf(repository, pull), pull.head.sha).slice(0, FILES);
  const { items, headers } = pageOf(call, files);
  return ok(
    items.map((file) => renderFile(world, repository, pull.head.sha, file)),
    headers,
  );
}

function listCommits(call: RepositoryCall): ReturnType<RepositoryHandler> {
  const { world, repository } = call;
  const { items, headers } = pageOf(call, commitsOf(repository, pullOf(call).pull).slice(0, COMMITS));
  const commits = readCommits(repository.directory, items);
  return ok(
    commits.map((commit) => renderCommit(world, repository, commit)),
    headers,
  );
}

function listReviews(call: RepositoryCall): ReturnType<RepositoryHandler> {
  const { world, repository } = call;
  const { issue, pull } = pullOf(call);
  const { items, headers } = pageOf(call, pull.reviews);
  return ok(
    items.map((review) => renderReview(world, repository, issue, review)),
    headers,
  );
}

export const PULLS = {
  'pulls/get': get,
  'pulls/list': list,
  'pulls/list-commits': listCommits,
  'pulls/list-files': listFiles,
  'pulls/list-reviews': listReviews,
} satisfies Record<string, RepositoryHandler>;
