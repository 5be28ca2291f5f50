import pg from 'pg';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { openQueue } from '../../../src/host/app/open-queue.ts';
import type { Queue } from '../../../src/host/app/queue.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';
import { jobOf, keepsTheContract, type Tried } from './queue-contract.ts';

const server: PostgresServer | null = await startPostgres();
const opened: Queue[] = [];

const openHere = async (): Promise<Queue> => {
  const queue = await openQueue(server?.url ?? '', { leaseSeconds: 10 }, (error) => {
    throw error;
  });
  opened.push(queue);
  return queue;
};

async function query(text: string): Promise<void> {
  const client = new pg.Client(server?.url ?? '');
  await client.connect();
  await client.query(text);
  await client.end();
}

async function open(): Promise<Tried> {
  const queue = await openHere();
  await query('DELETE FROM proctor_queue.job');
  return {
    queue,
    lapse: () => query("UPDATE proctor_queue.job SET heartbeat_on = now() - interval '1 hour'"),
    pass: (seconds) => query(`UPDATE proctor_queue.job SET start_after = start_after - interval '${seconds} s'`),
  };
}

describe.skipIf(server === null)('a queue in PostgreSQL (skipped where no server is installed)', () => {
  afterEach(async () => {
    for (const queue of opened.splice(0)) await queue.close();
  });
  afterAll(() => server?.stop());

  keepsTheContract(open);

  test('two replicas that look at one time never hold two jobs of one repository', async () => {
    const { queue } = await open();
    const replica = await openHere();
    const repositories = ['harbour/ferries', 'harbour/cranes', 'orchard/pears'];
    for (const repository of [...repositories, ...repositories, ...repositories]) await queue.add(jobOf(repository));
    const looks = Array.from({ length: 8 }, (_, at) => (at % 2 === 0 ? queue : replica).take([]));
    const held = (await Promise.all(looks)).flatMap((lease) => lease?.job.repository ?? []);
    expect(held.sort()).toEqual([...repositories].sort());
  });
});

test('a database that cannot be reached is refused with the variable that names it', async () => {
  await expect(openQueue('postgres://ferry@127.0.0.1:1/none', { leaseSeconds: 10 }, () => {})).rejects.toMatchObject({
    remedy: expect.stringContaining('PROCTOR_QUEUE'),
  });
});
