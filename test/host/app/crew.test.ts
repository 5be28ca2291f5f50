import { afterEach, describe, expect, test } from 'vitest';
import { type CrewOptions, type Hand, type Result, startCrew } from '../../../src/host/app/crew.ts';
import { openPauses } from '../../../src/host/app/pauses.ts';
import type { Job, Queue } from '../../../src/host/app/queue.ts';
import { openSqliteQueue } from '../../../src/host/app/sqlite-queue.ts';
import { jobOf } from './queue-contract.ts';

const START = Date.parse('2026-11-20T08:00:00Z');
const DONE: Result = { end: 'done', said: 'pass' };
const again = (seconds: number, isLimit = false): Result => ({
  end: 'again',
  seconds,
  isLimit,
  said: 'GitHub answered 502',
});

let now = START;
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  now = START;
});

/** A hand that answers from a list, then with `DONE`, and writes down what it was asked. */
function scripted(answers: readonly Result[], asked: [job: Job, isLast: boolean][]): Hand {
  const left = [...answers];
  return {
    async perform(job, isLast) {
      asked.push([job, isLast]);
      return left.shift() ?? DONE;
    },
    stop: async () => {},
  };
}

/** Waits until something holds; the crew runs on real timers. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}

interface Watched {
  readonly queue: Queue;
  readonly pauses: CrewOptions['pauses'];
  readonly results: Result[];
  readonly failures: unknown[];
  readonly begin: (calm?: CrewOptions['calm']) => ReturnType<typeof startCrew>;
}

async function gather(hands: readonly Hand[], leaseSeconds = 60): Promise<Watched> {
  const queue = await openSqliteQueue(':memory:', { leaseSeconds }, () => now);
  const [results, failures]: [Result[], unknown[]] = [[], []];
  const pauses = openPauses(() => now);
  const ended: CrewOptions['ended'] = (_, result) => results.push(result);
  const failed: CrewOptions['failed'] = (error) => failures.push(error);
  const begin = (calm?: CrewOptions['calm']) => {
    const crew = startCrew({
      ...(calm && { calm }),
      queue,
      pauses,
      hands,
      leaseSeconds,
      pollMilliseconds: 5,
      ended,
      failed,
    });
    stops.push(async () => {
      await crew.stop(0);
      await queue.close();
    });
    return crew;
  };
  return { queue, pauses, results, failures, begin };
}

describe('a crew', () => {
  test('works off what there is, a repository in order, and hears of new jobs', async () => {
    const asked: [Job, boolean][] = [];
    const { queue, results, begin } = await gather([scripted([], asked), scripted([], asked)]);
    const jobs = [jobOf(), jobOf(), jobOf('orchard/pears'), jobOf()];
    for (const job of jobs) await queue.add(job);
    const crew = begin();
    await until(() => results.length === 4);
    const ferries = asked.flatMap(([job]) => (job.repository === 'harbour/ferries' ? [job.id] : []));
    expect(ferries).toEqual([jobs[0]?.id, jobs[1]?.id, jobs[3]?.id]);
    await queue.add(jobOf());
    crew.wake();
    await until(() => results.length === 5);
    expect(await queue.depth()).toEqual({ waiting: 0, running: 0 });
  });

  test('begins nothing while webhooks come in by the dozen', async () => {
    const { queue, results, begin } = await gather([scripted([], [])]);
    await queue.add(jobOf());
    const waited: number[] = [];
    let go = (): void => {};
    const answered = new Promise<void>((resolve) => {
      go = resolve;
    });
    begin({
      wait(most) {
        waited.push(most);
        return answered;
      },
    });
    await until(() => waited.length === 1);
    expect(await queue.depth()).toEqual({ waiting: 1, running: 0 });
    go();
    await until(() => results.length === 1);
    expect(waited[0]).toBeGreaterThan(0);
  });

  test('puts off what failed for now, longer each time, and tells the last try so', async () => {
    const asked: [Job, boolean][] = [];
    const { queue, results, begin } = await gather([scripted(Array(8).fill(again(0)), asked)]);
    const job = jobOf();
    await queue.add(job);
    begin();
    const waits: number[] = [];
    for (let tries = 1; tries < 8; tries++) {
      await until(() => results.length === tries);
      const from = now;
      await until(async () => (await queue.depth()).waiting === 1);
      while (results.length === tries) {
        now += 5000;
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      waits.push(Math.round((now - from) / 1000));
    }
    expect(asked.map(([, isLast]) => isLast)).toEqual([...Array(7).fill(false), true]);
    expect(waits[0]).toBeGreaterThanOrEqual(5);
    expect(waits[6]).toBeGreaterThanOrEqual(320);
    await until(async () => (await queue.add(job)) === 'added');
  });

  test('lets a whole installation rest for as long as GitHub asks, and no other', async () => {
    const asked: [Job, boolean][] = [];
    const { queue, pauses, results, begin } = await gather([scripted([again(90, true)], asked)]);
    const [limited, same, other] = [jobOf('harbour/ferries', 7), jobOf('harbour/cranes', 7), jobOf('orchard/pears', 8)];
    for (const job of [limited, same, other]) await queue.add(job);
    begin();
    await until(() => results.length === 2);
    expect(asked.map(([job]) => job.repository)).toEqual(['harbour/ferries', 'orchard/pears']);
    expect(pauses.list()).toEqual([7]);
    now += 89_000;
    expect(pauses.list()).toEqual([7]);
    now += 1000;
    await until(() => results.length === 4);
    expect(asked.slice(2).map(([job]) => job.id)).toEqual([limited.id, same.id]);
  });

  test('takes an error that nobody foresaw for a failure for now', async () => {
    let tries = 0;
    const hand: Hand = {
      perform: () => (tries++ === 0 ? Promise.reject(new TypeError('the tide is out')) : Promise.resolve(DONE)),
      stop: async () => {},
    };
    const { queue, results, failures, begin } = await gather([hand]);
    await queue.add(jobOf());
    begin();
    await until(async () => results.length === 1 && (await queue.depth()).waiting === 1);
    now += 5000;
    await until(() => results.length === 2);
    expect(failures).toHaveLength(1);
    expect(results.map(({ end }) => end)).toEqual(['again', 'done']);
  });

  test('gives back what has not ended when it is stopped, at once and in its place', async () => {
    let release = (_: Result): void => {};
    const slow: Hand = {
      perform: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
      stop: async () => release(again(0)),
    };
    const { queue, results, begin } = await gather([slow]);
    const [first, second] = [jobOf(), jobOf()];
    for (const job of [first, second]) await queue.add(job);
    const crew = begin();
    await until(async () => (await queue.depth()).running === 1);
    await crew.stop(0.01);
    expect(results).toHaveLength(1);
    expect(await queue.depth()).toEqual({ waiting: 2, running: 0 });
    expect(await queue.take([])).toEqual({ job: first, tries: 2 });
  });

  test('lets what runs end when it is stopped, and begins nothing more', async () => {
    const hand: Hand = {
      perform: async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return DONE;
      },
      stop: async () => {},
    };
    const { queue, results, begin } = await gather([hand]);
    for (const job of [jobOf(), jobOf()]) await queue.add(job);
    const crew = begin();
    await until(async () => (await queue.depth()).running === 1);
    await crew.stop(60);
    expect(results).toEqual([DONE]);
    expect(await queue.depth()).toEqual({ waiting: 1, running: 0 });
  });

  test('breaks off what is no longer its own, and outlives a queue that fails', async () => {
    let stopped = 0;
    let release = (_: Result): void => {};
    const hand: Hand = {
      perform: () =>
        new Promise((resolve) => {
          release = resolve;
        }),
      stop: async () => {
        stopped += 1;
        release(again(0));
      },
    };
    const { queue, failures, begin } = await gather([hand], 0.03);
    await queue.add(jobOf());
    const { take } = queue;
    let failing = true;
    Object.assign(queue, {
      take: (paused: readonly number[]) => (failing ? Promise.reject(new Error('disk full')) : take(paused)),
    });
    begin();
    await until(() => failures.length > 1);
    failing = false;
    await until(async () => (await queue.depth()).running === 1);
    now += 1000;
    const other = await take([]);
    expect(other?.tries).toBe(2);
    await until(() => stopped > 0);
  });
});
