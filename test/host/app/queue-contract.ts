import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Job, Lease, Queue } from '../../../src/host/app/queue.ts';

/** A job of one of the harbour's repositories. */
export const jobOf = (repository = 'harbour/ferries', installation = 7): Job => ({
  id: randomUUID(),
  delivery: randomUUID(),
  event: 'pull_request.opened',
  installation,
  repository,
  repositoryId: 11,
  work: { kind: 'grade', number: 1, head: 'a'.repeat(40), by: null },
});

/** A queue as tests see it: `lapse` lets every lease run out, `pass` lets seconds go by. */
export interface Tried {
  readonly queue: Queue;
  readonly lapse: () => Promise<void>;
  readonly pass: (seconds: number) => Promise<void>;
}

export const take = async (queue: Queue, paused: readonly number[] = []): Promise<Lease> => {
  const lease = await queue.take(paused);
  if (lease === null) throw new Error('there should be a job');
  return lease;
};

const idOf = (lease: Lease | null): string | null => lease?.job.id ?? null;

/** Takes until there is something: what lapsed may be noticed a little later. */
async function takeSoon(queue: Queue): Promise<Lease> {
  for (;;) {
    const lease = await queue.take([]);
    if (lease !== null) return lease;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** What every queue keeps to. Each test gets one that is empty. */
export function keepsTheContract(open: () => Promise<Tried>): void {
  test('gives out what was put in, once, and knows what it has and what is done', async () => {
    const { queue } = await open();
    const job = jobOf();
    expect(await queue.add(job)).toBe('added');
    expect(await queue.add(job)).toBe('waiting');
    expect(await queue.depth()).toEqual({ waiting: 1, running: 0 });
    const lease = await take(queue);
    expect(lease).toEqual({ job, tries: 1 });
    expect(await queue.add(job)).toBe('waiting');
    expect(await queue.take([])).toBeNull();
    expect(await queue.depth()).toEqual({ waiting: 0, running: 1 });
    await queue.finish(lease, 'done');
    expect(await queue.add(job)).toBe('done');
    expect(await queue.take([])).toBeNull();
    expect(await queue.depth()).toEqual({ waiting: 0, running: 0 });
  });

  test('takes a job that failed anew', async () => {
    const { queue } = await open();
    const job = jobOf();
    await queue.add(job);
    await queue.finish(await take(queue), 'failed');
    expect(await queue.take([])).toBeNull();
    expect(await queue.add(job)).toBe('added');
    expect(await take(queue)).toEqual({ job, tries: 1 });
  });

  test("keeps a repository's jobs in order, one at a time, and lets other repositories pass", async () => {
    const { queue } = await open();
    const [first, second, other] = [jobOf(), jobOf(), jobOf('harbour/cranes')];
    for (const job of [first, second, other]) await queue.add(job);
    const held = await take(queue);
    const passing = await take(queue);
    expect([held, passing].map(idOf)).toEqual([first.id, other.id]);
    expect(await queue.take([])).toBeNull();
    await queue.finish(held, 'done');
    expect(idOf(await queue.take([]))).toBe(second.id);
  });

  test('keeps the order of jobs that come at one time, and knows two that are one', async () => {
    const { queue } = await open();
    const jobs = Array.from({ length: 12 }, (_, at) => jobOf(at % 2 === 0 ? 'harbour/ferries' : 'harbour/cranes'));
    const [first] = jobs as [Job, ...Job[]];
    const added = await Promise.all([...jobs, first].map((job) => queue.add(job)));
    expect(added).toEqual([...jobs.map(() => 'added'), 'waiting']);
    const given: string[] = [];
    for (const { id } of jobs) {
      const lease = await take(queue);
      given.push(lease.job.id);
      await queue.finish(lease, id === first.id ? 'failed' : 'done');
    }
    expect(given).toEqual(jobs.map(({ id }) => id));
    const again = await Promise.all(jobs.map((job) => queue.add(job)));
    expect(again).toEqual(['added', ...jobs.slice(1).map(() => 'done')]);
  });

  test('lets nothing overtake a job that was put off, and gives it out when its time has come', async () => {
    const { queue, pass } = await open();
    const [first, second] = [jobOf(), jobOf()];
    for (const job of [first, second]) await queue.add(job);
    await queue.postpone(await take(queue), 1);
    expect(await queue.take([])).toBeNull();
    await pass(2);
    const again = await take(queue);
    expect(again).toEqual({ job: first, tries: 2 });
    await queue.finish(again, 'done');
    expect(idOf(await queue.take([]))).toBe(second.id);
  });

  test('passes over installations that rest', async () => {
    const { queue } = await open();
    const [resting, awake] = [jobOf('harbour/ferries', 7), jobOf('orchard/pears', 8)];
    for (const job of [resting, awake]) await queue.add(job);
    expect(idOf(await queue.take([7]))).toBe(awake.id);
    expect(await queue.take([7])).toBeNull();
    expect(idOf(await queue.take([]))).toBe(resting.id);
  });

  test('gives a job out again when nobody keeps its lease, and then hears the old holder no more', async () => {
    const { queue, lapse } = await open();
    const job = jobOf();
    await queue.add(job);
    const killed = await take(queue);
    expect(await queue.keep(killed)).toBe(true);
    await lapse();
    const resumed = await takeSoon(queue);
    expect(resumed).toEqual({ job, tries: 2 });
    expect(await queue.keep(killed)).toBe(false);
    await queue.finish(killed, 'done');
    await queue.postpone(killed, 0);
    expect(await queue.depth()).toEqual({ waiting: 0, running: 1 });
    expect(await queue.keep(resumed)).toBe(true);
    await queue.finish(resumed, 'done');
    expect(await queue.add(job)).toBe('done');
  });
}
