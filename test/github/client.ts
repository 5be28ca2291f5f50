import { Octokit } from '@octokit/core';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import type { GitHubDouble } from './index.ts';

const Client = Octokit.plugin(restEndpointMethods);
const silent = () => {};

/** The client that the product uses, without its retries and its talk. */
export const connect = (github: GitHubDouble, auth: string): InstanceType<typeof Client> =>
  new Client({ auth, baseUrl: github.url, log: { debug: silent, info: silent, warn: silent, error: silent } });

/** Permissions of a job that publishes. */
export const WRITE = { contents: 'write', pull_requests: 'write', checks: 'write', issues: 'write' } as const;

/** Status and message of a call that is refused; fails where it is not. */
export async function refusal(call: Promise<unknown>): Promise<{ readonly status: number; readonly message: string }> {
  try {
    await call;
  } catch (error) {
    const { status, message } = error as { status: number; message: string };
    return { status, message };
  }
  throw new Error('GitHub should have refused this');
}
