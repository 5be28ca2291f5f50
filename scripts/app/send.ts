import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { type Hook, type Signed, signHook } from '../../test/commands/app-webhooks.ts';

/** What the burst came to: each answer's time in milliseconds, how many were sent again, and how long it took in all. */
export interface Sent {
  readonly milliseconds: readonly number[];
  readonly redelivered: number;
  readonly seconds: number;
}

const IN_FLIGHT = 50;

/**
 * Sends webhooks, in a process of its own and signed beforehand so that nothing but the answers is measured:
 * `node send.ts FILE URL…`. The file has one a line; each goes to the next address, and to the one after it where it is not
 * taken, as a person would redeliver it.
 */
const [file = '', ...urls] = process.argv.slice(2);
const hooks = readFileSync(file, 'utf8')
  .trim()
  .split('\n')
  .map((line) => signHook(JSON.parse(line) as Hook));
const agent = new Agent({ keepAlive: true });
const milliseconds: number[] = [];
let redelivered = 0;
let next = 0;

const post = (url: string, { headers, body }: Signed): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.once('error', reject).end(body);
  });

async function deliver(at: number, hook: Signed): Promise<void> {
  for (let tries = 0; ; tries++) {
    const started = performance.now();
    const status = await post(urls[(at + tries) % urls.length] ?? '', hook).catch(() => 0);
    milliseconds.push(performance.now() - started);
    if (status === 200) return;
    redelivered += 1;
  }
}

async function sendRest(): Promise<void> {
  while (next < hooks.length) {
    const at = next++;
    await deliver(at, hooks[at] as Signed);
  }
}

const started = performance.now();
await Promise.all(Array.from({ length: IN_FLIGHT }, sendRest));
const sent: Sent = { milliseconds, redelivered, seconds: (performance.now() - started) / 1000 };
agent.destroy();
process.stdout.write(JSON.stringify(sent));
