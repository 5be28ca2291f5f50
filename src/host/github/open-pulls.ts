import { attempt, connect } from './client.ts';
import type { GitHubSource } from './index.ts';

type Source = Pick<GitHubSource, 'token' | 'apiUrl' | 'say' | 'repository'>;

/** The open pull request of a branch whose head is this commit, the oldest of them; null where there is none. One request. */
export function findOpenPull(
  source: Source,
  { owner: from, branch, head }: { readonly owner: string; readonly branch: string; readonly head: string },
): Promise<number | null> {
  const [owner = '', repo = ''] = source.repository.split('/');
  const asked = { owner, repo, state: 'open', head: `${from}:${branch}`, per_page: 100 } as const;
  return attempt('the open pull requests', 'pull-requests: read', async () => {
    const { data } = await connect(source).rest.pulls.list(asked);
    return data.filter((pull) => pull.head.sha === head).at(-1)?.number ?? null;
  });
}
