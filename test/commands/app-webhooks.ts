import { createHmac, randomUUID } from 'node:crypto';
import type { Settings } from '../../src/commands/app-settings.ts';
import type { Payload } from '../github/index.ts';

export const SECRET = 'the tide turns at noon';

export interface Hook {
  readonly name: string;
  readonly payload: Payload;
  /** `X-GitHub-Delivery`; a new one unless told. */
  readonly id?: string;
  readonly secret?: string;
}

/** A webhook as it goes over the wire. */
export interface Signed {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Writes and signs a webhook as GitHub does. */
export function signHook({ name, payload, id = randomUUID(), secret = SECRET }: Hook): Signed {
  const body = JSON.stringify(payload);
  const headers = {
    'content-type': 'application/json',
    'x-github-event': name,
    'x-github-delivery': id,
    'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`,
  };
  return { headers, body };
}

/** Sends a webhook; resolves with the status of the answer. */
export async function sendHook(url: string, hook: Hook): Promise<number> {
  const answer = await fetch(url, { method: 'POST', ...signHook(hook) });
  await answer.arrayBuffer();
  return answer.status;
}

/** What a registered App may do in tests, which is what deploy/app.yml asks for. */
export const PERMISSIONS = {
  actions: 'read',
  checks: 'write',
  contents: 'write',
  issues: 'read',
  merge_queues: 'read',
  metadata: 'read',
  pull_requests: 'write',
} as const;

/** Settings of an App whose GitHub is at `url`. */
export const settingsFor = (url: string, more: Partial<Settings> = {}): Settings => ({
  appId: '1',
  privateKey: '',
  secret: SECRET,
  apiUrl: url,
  serverUrl: url,
  host: '127.0.0.1',
  port: 0,
  webhookPath: '/hooks',
  queue: ':memory:',
  workers: 1,
  leaseSeconds: 60,
  jobSeconds: 60,
  graceSeconds: 5,
  logLevel: 'info',
  tokens: {},
  ...more,
});
