import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostError } from '../core/index.ts';

/** What a try to write came to: a commit, nothing to add (null), or `stale`: somebody was faster. */
export type Tried = string | null | 'stale';

/** How long losers wait before they read again: from 50 ms, doubled up to 32 times that, with half as much jitter. */
const waitAfter = (turn: number): number => randomInt(25, 75) * 2 ** Math.min(turn, 5);

/** Tries until nobody was faster. HostError after `tries` lost races. */
export async function untilFirst(tries: number, attempt: () => Promise<Tried>): Promise<string | null> {
  for (let turn = 0; turn < tries; turn++) {
    const result = await attempt();
    if (result !== 'stale') return result;
    await sleep(waitAfter(turn));
  }
  throw new HostError(`${tries} other writers were faster`, 'Run the job again.');
}
