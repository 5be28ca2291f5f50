import { createHmac, randomUUID } from 'node:crypto';
import type { Payload } from '../github/index.ts';

export const SECRET = 'the tide turns at noon';

export interface Hook {
  readonly name: string;
  readonly payload: Payload;
  /** `X-GitHub-Delivery`; a new one unless told. */
  readonly id?: string;
  readonly secret?: string;
}

/** Sends a webhook as GitHub does; resolves with the status of the answer. */
export async function sendHook(
  url: string,
  { name, payload, id = randomUUID(), secret = SECRET }: Hook,
): Promise<number> {
  const body = JSON.stringify(payload);
  const signature = `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  const headers = {
    'content-type': 'application/json',
    'x-github-event': name,
    'x-github-delivery': id,
    'x-hub-signature-256': signature,
  };
  const answer = await fetch(url, { method: 'POST', body, headers });
  await answer.arrayBuffer();
  return answer.status;
}
