import { attempt, connect, isRefused } from './client.ts';
import type { GitHubSource } from './index.ts';

/** The commit that a pull request's head is now; null where there is no such pull request, or none that we may see. */
export async function pullHead(source: GitHubSource, number: number): Promise<string | null> {
  const [owner = '', repo = ''] = source.repository.split('/');
  return attempt('the pull request', 'pull-requests: read', async () => {
    try {
      const { data } = await connect(source).rest.pulls.get({ owner, repo, pull_number: number });
      return data.head.sha;
    } catch (error) {
      if (isRefused(error)) return null;
      throw error;
    }
  });
}
