import { readFileSync } from 'node:fs';
import { type Hook, sendHook } from '../../test/commands/app-webhooks.ts';

/** What the burst came to: each answer's time in milliseconds, how many were sent again, and how long it took in all. */
export interface Sent {
  readonly milliseconds: readonly number[];
  readonly redelivered: number;
  readonly seconds: number;
}

const IN_FLIGHT = 50;

/**
 * Sends webhooks, in a process of its own so that nothing but the answers is measured: `node send.ts FILE URL…`. The file has
 * one a line; each goes to the next address, and to the one after it where it is not taken, as a person would redeliver it.
 */
const [file = '', ...urls] = process.argv.slice(2);
const hooks = readFileSync(file, 'utf8').trim().split('\n');
const milliseconds: number[] = [];
let redelivered = 0;
let next = 0;

async function deliver(at: number, hook: Hook): Promise<void> {
  for (let tries = 0; ; tries++) {
    const started = performance.now();
    const status = await sendHook(urls[(at + tries) % urls.length] ?? '', hook).catch(() => 0);
    milliseconds.push(performance.now() - started);
    if (status === 200) return;
    redelivered += 1;
  }
}

async function sendRest(): Promise<void> {
  while (next < hooks.length) {
    const at = next++;
    await deliver(at, JSON.parse(hooks[at] ?? '') as Hook);
  }
}

const started = performance.now();
await Promise.all(Array.from({ length: IN_FLIGHT }, sendRest));
const sent: Sent = { milliseconds, redelivered, seconds: (performance.now() - started) / 1000 };
process.stdout.write(JSON.stringify(sent));
