import type { PullRequest } from '../../core/index.ts';
import { fetchInto, type Repository } from '../git.ts';
import { readPull } from '../pull.ts';
import { attempt, type Client } from './client.ts';
import type { Place } from './place.ts';

/** GitHub lists at most this many commits of a pull request. */
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
}

async function listCommits(client: Client, { owner, repo, number }: Place): Promise<readonly unknown[]> {
  const commits: unknown[] = [];
  for (let page = 1; commits.length < COMMITS; page++) {
    const { data } = await client.rest.pulls.listCommits({
      owner,
      repo,
      pull_number: number,
      per_page: PER_PAGE,
      page,
    });
    commits.push(...data);
    if (data.length < PER_PAGE) break;
  }
  return commits;
}

/** Reads the pull request and fetches its two trees; the head is data and is never checked out. `comments`: those that ask for something. */
export async function fetchPull(
  client: Client,
  place: Place,
  remote: Remote,
  comments: () => Promise<readonly unknown[]>,
): Promise<FetchedPull> {
  const { owner, repo, number } = place;
  const [pull, commits] = await attempt('the pull request', 'pull-requests: read', () =>
    Promise.all([
      client.rest.pulls.get({ owner, repo, pull_number: number }).then(({ data }) => data),
      listCommits(client, place),
    ]),
  );
  const range = `${pull.base.sha}...${pull.head.sha}`;
  const compared = await attempt('the merge base', 'contents: read', () =>
    client.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: range, per_page: 1 }),
  );
  const base = compared.data.merge_base_commit.sha;
  const main = `refs/heads/${pull.base.repo.default_branch}`;
  const wants = [base, pull.head.sha, main];
  const repository = await fetchInto(remote.scratch, remote.url, { wants, token: remote.token, depth: 1 });
  return {
    repository,
    pull: readPull({ ...pull, commits, comments: await comments() }),
    base,
    head: pull.head.sha,
    main: await repository.resolve(main),
  };
}
