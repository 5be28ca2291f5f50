import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostError } from '../core/index.ts';

/** What a try to write came to: a commit, nothing to add (null), or `stale`: somebody was faster. */
export type Tried = string | null | 'stale';

/** How long losers wait before they read again: from 50 ms, doubled up to 32 times that, with half as much jitter. */
const waitAfter = (turn: number): number => randomInt(25, 75) * 2 ** Math.min(turn, 5);

/** Failures of the connection in a row after which it is not tried again. */
const FAILURES = 5;

const isPassing = (error: unknown): boolean => error instanceof HostError && error.again === 0;

/**
 * Tries until nobody was faster. HostError after `tries` lost races, and where the connection fails five times in a row; a
 * failure of another kind ends it at once.
 */
export async function untilFirst(tries: number, attempt: () => Promise<Tried>): Promise<string | null> {
  let failures = 0;
  for (let turn = 0; turn < tries; turn++) {
    try {
      const result = await attempt();
      if (result !== 'stale') return result;
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isPassing(error) || failures === FAILURES) throw error;
    }
    await sleep(waitAfter(turn));
  }
  throw new HostError(`${tries} other writers were faster`, 'Run the job again.');
}
