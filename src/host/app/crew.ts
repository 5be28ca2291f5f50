import { setTimeout as sleep } from 'node:timers/promises';
import type { Calm } from './calm.ts';
import type { Pauses } from './pauses.ts';
import type { Job, Lease, Queue } from './queue.ts';

/**
 * What came of a try. `again`: it failed for now, and may be tried after so many seconds; `isLimit`: because GitHub asked the
 * installation to wait. `said`: one line without words of a pull request.
 */
export type Result =
  | { readonly end: 'done' | 'stale' | 'failed'; readonly said: string }
  | { readonly end: 'again'; readonly seconds: number; readonly isLimit: boolean; readonly said: string };

/** How a try is made. `isLast`: it is not put off once more for anything but a limit. */
export interface Hand {
  perform(job: Job, isLast: boolean): Promise<Result>;
  /** Breaks off what it does; a running `perform` then gives any result soon. */
  stop(): Promise<void>;
}

export interface CrewOptions {
  readonly queue: Queue;
  readonly pauses: Pauses;
  readonly hands: readonly Hand[];
  readonly leaseSeconds: number;
  /** Longest wait between two looks into an empty queue, in milliseconds: other replicas also fill it. */
  readonly pollMilliseconds?: number;
  /** Waited for before each job, at most so many milliseconds: work does not begin in the middle of a burst of webhooks. */
  readonly calm?: Pick<Calm, 'wait'>;
  /** Told of each try as it ends, with its time in seconds. */
  readonly ended: (lease: Lease, result: Result, seconds: number) => void;
  /** Told of a queue that could not be reached, and of a try that threw; that is made again. */
  readonly failed: (error: unknown) => void;
}

export interface Crew {
  /** There is something new in the queue. */
  wake(): void;
  /** Begins nothing more and waits for what runs; what has not ended after `graceSeconds` is given back. */
  stop(graceSeconds: number): Promise<void>;
}

/** Tries of one job before it fails for good; limits have more patience. */
const TRIES = 8;
const LIMITED_TRIES = 50;
const LONGEST_WAIT = 600;

/** Milliseconds that a burst of webhooks may keep a job from being begun. */
const PATIENCE = 5000;

const UNFORESEEN: Result = { end: 'again', seconds: 0, isLimit: false, said: 'an error that nobody foresaw' };

/** Seconds before the next try: five, ten, twenty … ten minutes at most, or what GitHub asks for where that is longer. */
const waitAfter = (tries: number, asked: number): number =>
  Math.max(asked, Math.min(LONGEST_WAIT, 5 * 2 ** (tries - 1)));

/** Puts down how a try ended. */
async function settle({ queue, pauses }: CrewOptions, lease: Lease, result: Result): Promise<void> {
  const { job, tries } = lease;
  if (result.end !== 'again') return queue.finish(lease, result.end === 'failed' ? 'failed' : 'done');
  const { seconds, isLimit } = result;
  if (isLimit) pauses.pause(job.installation, seconds);
  if (tries >= (isLimit ? LIMITED_TRIES : TRIES)) return queue.finish(lease, 'failed');
  return queue.postpone(lease, isLimit ? seconds : waitAfter(tries, seconds));
}

/** Has hands work off a queue, each one job at a time, while their leases are kept. */
export function startCrew(options: CrewOptions): Crew {
  const { queue, pauses, hands, leaseSeconds, pollMilliseconds = 1000, calm, ended, failed } = options;
  let isStopping = false;
  const resting = new Set<() => void>();
  const wake = (): void => {
    for (const rise of resting) rise();
  };
  const rest = (): Promise<void> =>
    new Promise((resolve) => {
      const rise = (): void => {
        clearTimeout(timer);
        resting.delete(rise);
        resolve();
      };
      const timer = setTimeout(rise, pollMilliseconds);
      resting.add(rise);
    });

  const work = async (hand: Hand, lease: Lease): Promise<void> => {
    const started = performance.now();
    const keeping = setInterval(
      () => queue.keep(lease).then((isOurs) => (isOurs ? undefined : hand.stop()), failed),
      (leaseSeconds * 1000) / 3,
    );
    try {
      const result = await hand.perform(lease.job, lease.tries >= TRIES).catch((error: unknown) => {
        failed(error);
        return UNFORESEEN;
      });
      ended(lease, result, (performance.now() - started) / 1000);
      // What was broken off on the way out is nobody's failure: it goes back as it came.
      if (isStopping && result.end === 'again') await queue.postpone(lease, 0);
      else await settle(options, lease, result);
    } finally {
      clearInterval(keeping);
    }
  };
  const serve = async (hand: Hand): Promise<void> => {
    while (!isStopping) {
      try {
        await calm?.wait(PATIENCE);
        if (isStopping) return;
        const lease = await queue.take(pauses.list());
        if (lease === null) await rest();
        else await work(hand, lease);
      } catch (error) {
        failed(error);
        await rest();
      }
    }
  };
  const serving = Promise.all(hands.map(serve));
  return {
    wake,
    async stop(graceSeconds) {
      isStopping = true;
      wake();
      const patience = new AbortController();
      const late = sleep(graceSeconds * 1000, true, { signal: patience.signal }).catch(() => false);
      if (await Promise.race([serving.then(() => false), late])) await Promise.all(hands.map((hand) => hand.stop()));
      patience.abort();
      await serving;
      await Promise.all(hands.map((hand) => hand.stop()));
    },
  };
}
