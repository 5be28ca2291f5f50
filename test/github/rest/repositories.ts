import { commitOf, git, mergeBase } from '../git.ts';
import { changedFiles, diffText } from '../git-changes.ts';
import { listCommits, readCommits } from '../git-commits.ts';
import { renderAccount } from '../objects/account.ts';
import { renderStatus } from '../objects/check.ts';
import { renderCommit, renderFile } from '../objects/commit.ts';
import { apiUrl, pageUrl, renderRepository } from '../objects/repository.ts';
import { pageOf } from '../paging.ts';
import { notFound, unprocessable } from '../refusal.ts';
import { type CommitStatus, findRepository, freshId, timestamp } from '../world.ts';
import { created, found, ok, type Reply, type RepositoryCall, type RepositoryHandler, textOf, wants } from './call.ts';

/** A comparison lists this many files, on its first page only, and this many commits a page at most. */
const COMPARED_FILES = 300;
const COMPARED_COMMITS = 250;

function commitAt(call: RepositoryCall, revision: string): string {
  const sha = commitOf(call.repository.directory, revision);
  if (sha === null) throw unprocessable(`No commit found for SHA: ${revision}`);
  return sha;
}

/** `main`, an id, or `owner:branch` of a fork whose commits are here. */
function comparedCommit(call: RepositoryCall, name: string): string {
  const [owner, branch] = name.split(':');
  if (owner === undefined || branch === undefined) return found(commitOf(call.repository.directory, name));
  const fork = found(findRepository(call.world, owner, call.repository.name));
  const sha = found(commitOf(fork.directory, branch));
  return found(commitOf(call.repository.directory, sha));
}

function compare(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { directory } = repository;
  const [from, to] = (call.path.basehead ?? '').split('...');
  if (from === undefined || to === undefined || from === '' || to === '') throw notFound();
  const [base, head] = [comparedCommit(call, from), comparedCommit(call, to)];
  const middle = mergeBase(directory, base, head);
  if (middle === null) throw notFound(`No common ancestor between ${from} and ${to}.`);
  if (wants(call, 'diff'))
    return ok(diffText(directory, middle, head), { 'content-type': 'application/vnd.github.diff' });
  const ahead = listCommits(directory, `${base}..${head}`, ['--reverse', '--topo-order']);
  const behind = listCommits(directory, `${head}..${base}`);
  const paged = call.query.page !== undefined || call.query.per_page !== undefined;
  const { items, headers } = paged ? pageOf(call, ahead) : { items: ahead.slice(-COMPARED_COMMITS), headers: {} };
  const [baseCommit, middleCommit, ...commits] = readCommits(directory, [base, middle, ...items]);
  const render = (commit: typeof baseCommit) => renderCommit(world, repository, found(commit));
  const files = Number(call.query.page ?? 1) > 1 ? [] : changedFiles(directory, middle, head).slice(0, COMPARED_FILES);
  const page = `${pageUrl(world, repository)}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`;
  const diverged = ahead.length > 0 ? 'diverged' : 'behind';
  const straight = ahead.length > 0 ? 'ahead' : 'identical';
  const body = {
    url: `${apiUrl(world, repository)}/compare/${encodeURIComponent(from)}...${encodeURIComponent(to)}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: render(baseCommit),
    merge_base_commit: render(middleCommit),
    status: behind.length > 0 ? diverged : straight,
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: commits.map(render),
    files: files.map((file) => renderFile(world, repository, head, file)),
  };
  return ok(body, headers);
}

function getCommit(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const [commit] = readCommits(repository.directory, [commitAt(call, call.path.ref ?? '')]);
  const { sha, parents } = found(commit);
  const empty = () => git(repository.directory, ['hash-object', '-t', 'tree', '-w', '--stdin']).toString().trim();
  const files = changedFiles(repository.directory, parents[0] ?? empty(), sha).slice(0, COMPARED_FILES);
  const additions = files.reduce((sum, file) => sum + file.additions, 0);
  const deletions = files.reduce((sum, file) => sum + file.deletions, 0);
  return ok({
    ...renderCommit(world, repository, found(commit)),
    stats: { additions, deletions, total: additions + deletions },
    files: files.map((file) => renderFile(world, repository, sha, file)),
  });
}

function list(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const start = commitOf(repository.directory, textOf(call, 'sha') ?? repository.defaultBranch);
  if (start === null) throw notFound();
  const options = ['since', 'until'].flatMap((name) => {
    const value = textOf(call, name);
    return value === null ? [] : [`--${name}=${value}`];
  });
  const path = textOf(call, 'path');
  const range = git(repository.directory, [
    'rev-list',
    ...options,
    start,
    '--',
    ...(path === null ? [] : [`:(literal)${path}`]),
  ]);
  const { items, headers } = pageOf(call, range.toString().split('\n').filter(Boolean));
  return ok(
    readCommits(repository.directory, items).map((commit) => renderCommit(world, repository, commit)),
    headers,
  );
}

function createStatus(call: RepositoryCall): Reply {
  const { world, repository, token } = call;
  const body = call.body as {
    state: string;
    context?: string;
    description?: string | null;
    target_url?: string | null;
  };
  const status: CommitStatus = {
    id: freshId(world),
    sha: commitAt(call, call.path.sha ?? ''),
    state: body.state,
    context: body.context ?? 'default',
    description: body.description ?? null,
    targetUrl: body.target_url ?? null,
    creator: token.account,
    createdAt: timestamp(world),
  };
  repository.statuses.push(status);
  return created(renderStatus(world, repository, status));
}

const LEGACY: Readonly<Record<string, string>> = { maintain: 'write', triage: 'read' };

/** The five roles as `role_name`, folded into the four old ones as `permission`. */
function getPermission(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const login = (call.path.username ?? '').toLowerCase();
  const account = found(world.accounts.get(login), `${call.path.username} is not a user`);
  const role = repository.roles.get(login) ?? (repository.private ? 'none' : 'read');
  const permission = LEGACY[role] ?? role;
  const order = ['pull', 'triage', 'push', 'maintain', 'admin'];
  const rank = ['read', 'triage', 'write', 'maintain', 'admin'].indexOf(role);
  const permissions = Object.fromEntries(order.map((name, at) => [name, at <= rank]));
  return ok({
    permission,
    role_name: role,
    user: { ...renderAccount(world, account), permissions, role_name: role },
  });
}

export const REPOSITORIES = {
  'repos/get': ({ world, repository }) => ok(renderRepository(world, repository)),
  'repos/compare-commits-with-basehead': compare,
  'repos/get-commit': getCommit,
  'repos/list-commits': list,
  'repos/create-commit-status': createStatus,
  'repos/get-collaborator-permission-level': getPermission,
} satisfies Record<string, RepositoryHandler>;
