import { CHECK_NAME } from './check.ts';
import { attempt, type Client, connect } from './client.ts';
import type { GitHubSource } from './index.ts';

type Source = Pick<GitHubSource, 'token' | 'apiUrl' | 'say' | 'repository'>;

/** An open pull request whose head has no finished check of ours. */
interface MissedPull {
  readonly number: number;
  readonly head: string;
}

/** What a look at the open pull requests came to: how many were looked at, and which of them no event graded. */
export interface Missed {
  readonly looked: number;
  readonly pulls: readonly MissedPull[];
}

/** Open pull requests that are looked at, those first that changed last: one request each. */
const MOST = 200;
const PER_PAGE = 100;

async function openPulls(client: Client, owner: string, repo: string): Promise<readonly MissedPull[]> {
  const open: MissedPull[] = [];
  for (let page = 1; open.length < MOST; page++) {
    const asked = { owner, repo, state: 'open', sort: 'updated', direction: 'desc', per_page: PER_PAGE, page } as const;
    const { data } = await client.rest.pulls.list(asked);
    for (const { number, head } of data) open.push({ number, head: head.sha });
    if (data.length < PER_PAGE) break;
  }
  return open.slice(0, MOST);
}

/** Whether a head has a finished check of our name; one that was asked for again is open. */
async function hasGrade(client: Client, owner: string, repo: string, ref: string): Promise<boolean> {
  const asked = { owner, repo, ref, check_name: CHECK_NAME, filter: 'latest', status: 'completed' } as const;
  return (await client.rest.checks.listForRef(asked)).data.total_count > 0;
}

/** Finds the open pull requests that no event graded, at most `most` of them. */
export function findMissed(source: Source, most: number): Promise<Missed> {
  const [owner = '', repo = ''] = source.repository.split('/');
  const client = connect(source);
  return attempt('the open pull requests', 'pull-requests: read, checks: read', async () => {
    const pulls: MissedPull[] = [];
    let looked = 0;
    for (const pull of await openPulls(client, owner, repo)) {
      if (pulls.length >= most) break;
      looked += 1;
      if (!(await hasGrade(client, owner, repo, pull.head))) pulls.push(pull);
    }
    return { looked, pulls };
  });
}
