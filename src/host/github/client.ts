import { Octokit } from '@octokit/core';
import { restEndpointMethods } from '@octokit/plugin-rest-endpoint-methods';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import Bottleneck from 'bottleneck/light.js';
import { HostError } from '../../core/index.ts';

/**
 * Writes go one at a time with a short pause. The plugin's own pauses (one to three seconds) are for programs that write
 * a lot; a grade writes at most five times.
 */
const serially = (id: string): Bottleneck.Group => new Bottleneck.Group({ id, maxConcurrent: 1, minTime: 100 });

const Client = Octokit.plugin(restEndpointMethods, retry, throttling);
export type Client = InstanceType<typeof Client>;

/** Where GitHub is and who we are there. */
export interface Connection {
  readonly token: string;
  readonly apiUrl: string;
  /** Longest wait for a rate limit, in seconds; a minute unless told. Past it the call fails. */
  readonly patience?: number;
  readonly say: (line: string) => void;
}

/** A client that waits out rate limits of up to a minute and repeats what failed on GitHub's side. */
export function connect({ token, apiUrl, patience = 60, say }: Connection): Client {
  const wait = (seconds: number, what: { method: string; url: string }, _: unknown, tries: number): boolean => {
    say(`rate limit on ${what.method} ${what.url}: waiting ${seconds} s`);
    return tries < 2 && seconds <= patience;
  };
  return new Client({
    auth: token,
    baseUrl: apiUrl,
    userAgent: 'proctor',
    retry: { retries: 2 },
    throttle: {
      onRateLimit: wait,
      onSecondaryRateLimit: wait,
      write: serially('proctor-write'),
      notifications: serially('proctor-notifications'),
    },
    log: { debug() {}, info() {}, warn: say, error() {} },
  });
}

/** What a refusal means for the person who set the workflow up. */
function remedyFor(status: number, permission: string): string | null {
  if (status === 401) return 'Give the input `github-token` a valid token.';
  if (status === 403 || status === 404) return `Give the job \`permissions: ${permission}\`.`;
  return null;
}

/** What REST would have answered. */
const OF_GRAPHQL: ReadonlyMap<unknown, number> = new Map([
  ['FORBIDDEN', 403],
  ['RATE_LIMITED', 429],
]);

interface Refusal {
  readonly status: number | null;
  readonly reason: string;
}

/** REST errors carry a status; GraphQL answers 200 and names the kind of error in its body. */
function readRefusal(error: unknown): Refusal {
  const { status, errors } = error as { status?: unknown; errors?: readonly { type?: string; message?: string }[] };
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  if (typeof status === 'number') return { status, reason };
  const first = Array.isArray(errors) ? errors[0] : undefined;
  if (first === undefined) return { status: null, reason };
  return { status: OF_GRAPHQL.get(first.type) ?? 200, reason: first.message ?? reason };
}

/** GitHub asks whoever is over its secondary limit to wait a minute where it does not say how long. */
const SECONDARY_WAIT = 60;

type Headers = Readonly<Record<string, string | number | undefined>>;

/** Seconds after which GitHub may answer otherwise; null where it will not. */
function secondsUntil(error: unknown, status: number | null, reason: string): number | null {
  if (status === null || status >= 500) return 0;
  const { headers = {} } = (error as { response?: { headers?: Headers } }).response ?? {};
  if (status !== 429 && status !== 403) return null;
  if (headers['retry-after'] !== undefined) return Number(headers['retry-after']);
  if (headers['x-ratelimit-remaining'] === '0')
    return Math.max(0, Math.ceil(Number(headers['x-ratelimit-reset']) - Date.now() / 1000));
  return status === 429 || /secondary rate limit/i.test(reason) ? SECONDARY_WAIT : null;
}

/** Whether GitHub answered that this may not be asked, or is not there; a rate limit is neither. */
export function isRefused(error: unknown): boolean {
  const { status, reason } = readRefusal(error);
  return [401, 403, 404].includes(status ?? 0) && secondsUntil(error, status, reason) === null;
}

/** Whether a request may have taken effect though no answer says so: GitHub failed, or the connection did. */
export function isLost(error: unknown): boolean {
  const { status } = readRefusal(error);
  return status === null || status >= 500;
}

/** Runs a call of GitHub's API; a refusal becomes a `HostError` that names `what` was tried and the permission needed. */
export async function attempt<T>(what: string, permission: string, call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    if (error instanceof HostError) throw error;
    const { status, reason } = readRefusal(error);
    const again = secondsUntil(error, status, reason);
    if (status === null) throw new HostError(`${what}: GitHub could not be reached (${reason})`, null, again);
    const remedy = again === null ? remedyFor(status, permission) : null;
    throw new HostError(`${what}: GitHub answered ${status} (${reason})`, remedy, again);
  }
}
