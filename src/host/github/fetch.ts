import type { PullRequest } from '../../core/index.ts';
import { fetchInto, type Repository } from '../git.ts';
import { readPull } from '../pull.ts';
import { attempt, type Client } from './client.ts';
import type { Place } from './place.ts';

/** As many commits as GitHub lists of a pull request. */
const COMMITS = 250;
const PER_PAGE = 100;

/** Where objects are fetched from, and the empty folder of ours that they go to. */
export interface Remote {
  readonly url: string;
  readonly token: string;
  readonly scratch: string;
}

/** A pull request with the objects that judging it needs. Commit ids are full; `base` is the merge base. */
export interface FetchedPull {
  readonly repository: Repository;
  readonly pull: PullRequest;
  readonly base: string;
  readonly head: string;
  /** Tip of the default branch: the policy is read there and nowhere else. */
  readonly main: string;
  /** The default branch's name. */
  readonly mainBranch: string;
}

/** The merge base and the commits since, oldest first: one request tells both where there are no more than a hundred. */
export async function compare(client: Client, { owner, repo }: Place, basehead: string) {
  const commits: unknown[] = [];
  for (let page = 1; ; page++) {
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead,
      per_page: PER_PAGE,
      page,
    });
    commits.push(...data.commits);
    const isLast = data.commits.length < PER_PAGE || commits.length >= Math.min(COMMITS, data.total_commits);
    if (isLast) return { base: data.merge_base_commit.sha, commits };
  }
}

/** Reads the pull request and fetches its two trees; the head is data and is never checked out. `comments`: those that ask for something. */
export async function fetchPull(
  client: Client,
  place: Place,
  remote: Remote,
  comments: () => Promise<readonly unknown[]>,
): Promise<FetchedPull> {
  const { owner, repo, number } = place;
  const pull = await attempt('the pull request', 'pull-requests: read', async () => {
    const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number });
    return data;
  });
  const range = `${pull.base.sha}...${pull.head.sha}`;
  const { base, commits } = await attempt('the merge base', 'contents: read', () => compare(client, place, range));
  const main = `refs/heads/${pull.base.repo.default_branch}`;
  const wants = [base, pull.head.sha, main];
  const repository = await fetchInto(remote.scratch, remote.url, { wants, token: remote.token, depth: 1 });
  return {
    repository,
    pull: readPull({ ...pull, commits, comments: await comments() }),
    base,
    head: pull.head.sha,
    main: await repository.resolve(main),
    mainBranch: pull.base.repo.default_branch,
  };
}
