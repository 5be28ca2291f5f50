import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { HostError } from '../core/index.ts';

/** What a try to write came to: a commit, nothing to add (null), or `stale`: somebody was faster. */
export type Tried = string | null | 'stale';

/** Waits begin at 50 ms, double at most this often, and are never longer than half a minute. */
const [FIRST, DOUBLINGS, LONGEST] = [50, 5, 30_000];

/**
 * Milliseconds that losers wait before they read again, with half as much jitter: from what the lost try took, doubled each
 * time, so that many writers whose tries are slow come one after the other instead of all spoiling each other's.
 */
const waitAfter = (turn: number, took: number): number =>
  Math.min(LONGEST, (Math.max(FIRST, took / 4) * 2 ** Math.min(turn, DOUBLINGS) * randomInt(50, 150)) / 100);

/** Failures of the connection in a row after which it is not tried again. */
const FAILURES = 4;

const isPassing = (error: unknown): boolean => error instanceof HostError && error.again === 0;

/**
 * Tries until nobody was faster. HostError after `tries` lost races, and where the connection fails four times in a row; a
 * failure of another kind ends it at once.
 */
export async function untilFirst(tries: number, attempt: () => Promise<Tried>): Promise<string | null> {
  let failures = 0;
  for (let turn = 0; turn < tries; turn++) {
    const began = performance.now();
    try {
      const result = await attempt();
      if (result !== 'stale') return result;
      failures = 0;
    } catch (error) {
      failures += 1;
      if (!isPassing(error) || failures === FAILURES) throw error;
    }
    await sleep(waitAfter(turn, performance.now() - began));
  }
  throw new HostError(`${tries} other writers were faster`, 'Run the job again.');
}
