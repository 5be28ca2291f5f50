import { HostError } from '../../core/index.ts';
import { POLICY_PATH } from '../policy-file.ts';
import { attempt, type Client, isRefused } from './client.ts';
import type { Place } from './place.ts';

/** The text of the policy file on the default branch; null where there is none. HostError where it cannot be told. */
export async function defaultPolicy(client: Client, { owner, repo }: Omit<Place, 'number'>): Promise<string | null> {
  try {
    const { data } = await client.rest.repos.getContent({
      owner,
      repo,
      path: POLICY_PATH,
      mediaType: { format: 'raw' },
    });
    // With the raw media type the body is the text, whatever the types say.
    const text: unknown = data;
    if (typeof text === 'string') return text;
    throw new HostError(`${POLICY_PATH} could not be read: it is not a text file`, 'Make it a plain YAML file.');
  } catch (error) {
    if (isRefused(error) && (error as { status?: unknown }).status === 404) return null;
    return attempt('the policy', 'contents: read', () => Promise.reject(error));
  }
}
