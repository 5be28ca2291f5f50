import { attempt, connect } from './client.ts';
import { rightOf } from './commands.ts';
import type { GitHubSource } from './index.ts';

/** A person's right on the repository (`admin`, `maintain`, `write` …); null where GitHub does not tell. One request. */
export function rightOfPerson(
  source: Pick<GitHubSource, 'token' | 'apiUrl' | 'say' | 'repository'>,
  login: string,
): Promise<string | null> {
  const [owner = '', repo = ''] = source.repository.split('/');
  const client = connect(source);
  return attempt('the rights of a person', 'contents: read', () => rightOf(client, { owner, repo, number: 0 }, login));
}
