import type { Pool } from 'pg';
import { HostError } from '../../core/index.ts';
import { gatherCalls } from './gathering.ts';
import { addJobs, type Database } from './postgres-add.ts';
import { type Job, type Lease, MEMORY_DAYS, type Queue, type QueueOptions } from './queue.ts';

const NAME = 'jobs';
const SCHEMA = 'proctor_queue';
const DAY_SECONDS = 86_400;

/** The library gives up after so many tries; we do so earlier, and say why. */
const RETRIES = 1000;

/** A burst of webhooks is put down in a few transactions of so many jobs. */
const MOST_AT_ONCE = 100;

/** Whoever takes a job holds this lock: two replicas that look at one time would both see a repository as free. */
const LOCK = 'SELECT pg_advisory_xact_lock(7310275)';

/** Repositories whose first job waits for its next try, or for its installation: their later jobs must not overtake it. */
const HELD = `
  SELECT DISTINCT group_id FROM ${SCHEMA}.job
  WHERE name = '${NAME}' AND state < 'active'
    AND ((state = 'retry' AND start_after > now()) OR (data->>'installation')::bigint = ANY($1))`;

const OURS = `SELECT 1 FROM ${SCHEMA}.job WHERE name = '${NAME}' AND id = $1 AND state = 'active' AND retry_count = $2 FOR UPDATE`;

/** Only a job that waits again: one that failed for good has ended. */
const DELAY = `UPDATE ${SCHEMA}.job SET start_after = now() + $2 * interval '1s' WHERE name = '${NAME}' AND id = $1 AND state = 'retry'`;

const DEPTH = `
  SELECT count(*) FILTER (WHERE state < 'active')::int AS waiting, count(*) FILTER (WHERE state = 'active')::int AS running
  FROM ${SCHEMA}.job WHERE name = '${NAME}' AND state < 'completed'`;

/** Runs statements on one connection, all or none of them. */
async function inTransaction<T>(pool: Pool, act: (db: Database) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await act({ executeSql: (text, values) => client.query(text, values) });
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    // A connection in an unknown state is not given back.
    client.release(true);
    throw error;
  }
}

async function connect(url: string, say: (error: unknown) => void, leaseSeconds: number) {
  const [{ PgBoss: Boss }, { default: pg }] = await Promise.all([import('pg-boss'), import('pg')]);
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'proctor',
    connectionTimeoutMillis: 5000,
    query_timeout: 30_000,
  });
  pool.on('error', say);
  const every = Math.max(1, Math.floor(leaseSeconds / 4));
  const boss = new Boss({
    db: { executeSql: (text, values) => pool.query(text, values) },
    schema: SCHEMA,
    schedule: false,
    superviseIntervalSeconds: every,
    monitorIntervalSeconds: every,
  });
  boss.on('error', say);
  try {
    await boss.start();
    const options = {
      heartbeatSeconds: leaseSeconds,
      expireInSeconds: DAY_SECONDS - 1,
      retryLimit: RETRIES,
      retryDelay: 0,
    };
    const kept = { retentionSeconds: 14 * DAY_SECONDS, deleteAfterSeconds: MEMORY_DAYS * DAY_SECONDS };
    await boss.createQueue(NAME, { policy: 'standard', ...options, ...kept });
    await boss.updateQueue(NAME, { ...options, ...kept });
  } catch (error) {
    await pool.end().catch(say);
    const why = error instanceof Error ? error.message : String(error);
    throw new HostError(
      `the queue's database cannot be used: ${why}`,
      'Check the address in PROCTOR_QUEUE, and that its user may create a schema.',
    );
  }
  return { pool, boss };
}

/**
 * A queue in PostgreSQL, for several replicas: pg-boss keeps the jobs, their leases (its heartbeats) and their memory. That a
 * repository's jobs keep their order is ours, for the library's own order stops every repository where one has to wait.
 */
export async function openPostgresQueue(
  url: string,
  { leaseSeconds }: QueueOptions,
  say: (error: unknown) => void,
): Promise<Queue> {
  const { pool, boss } = await connect(url, say, leaseSeconds);
  const whileOurs = ({ job, tries }: Lease, act: (db: Database) => Promise<unknown>): Promise<boolean> =>
    inTransaction(pool, async (db) => {
      const { rows } = await db.executeSql(OURS, [job.id, tries - 1]);
      if (rows.length > 0) await act(db);
      return rows.length > 0;
    });
  const jobs = { boss, name: NAME, table: `${SCHEMA}.job` };
  return {
    add: gatherCalls(MOST_AT_ONCE, (some: readonly Job[]) => inTransaction(pool, (db) => addJobs(jobs, some, db))),
    async take(paused) {
      const [found] = await inTransaction(pool, async (db) => {
        await db.executeSql(LOCK);
        const { rows } = await db.executeSql(HELD, [paused]);
        const ignoreGroups = rows.map(({ group_id: group }) => String(group));
        return boss.fetch<Job>(NAME, { db, includeMetadata: true, priority: false, groupConcurrency: 1, ignoreGroups });
      });
      return found === undefined ? null : { job: found.data, tries: found.retryCount + 1 };
    },
    keep: (lease) => whileOurs(lease, (db) => boss.touch(NAME, lease.job.id, { db })),
    async finish(lease, end) {
      await whileOurs(lease, (db) => boss.complete(NAME, lease.job.id, { end }, { db }));
    },
    async postpone(lease, seconds) {
      await whileOurs(lease, async (db) => {
        await boss.fail(NAME, lease.job.id, null, { db });
        await db.executeSql(DELAY, [lease.job.id, seconds]);
      });
    },
    async depth() {
      const { rows } = await pool.query(DEPTH);
      return rows[0];
    },
    async close() {
      await boss.stop({ graceful: false });
      await pool.end();
    },
  };
}
