import type { PgBoss } from 'pg-boss';
import type { Added, Job } from './queue.ts';

/** A connection, as pg-boss asks for one. */
export interface Database {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Where jobs are kept: the library, the queue's name in it, and the table. */
export interface Jobs {
  readonly boss: PgBoss;
  readonly name: string;
  readonly table: string;
}

/** Puts jobs in and tells the ids of those that were new. In the order of their ids: two replicas never wait for each other. */
async function insert({ boss, name, table }: Jobs, jobs: readonly Job[], db: Database): Promise<ReadonlySet<string>> {
  // The library knows a group by this name here, whatever its types say.
  const rows = jobs.map((job) => ({ id: job.id, data: job, groupId: job.repository }));
  rows.sort((one, other) => (one.id < other.id ? -1 : 1));
  const added = new Set(await boss.insert(name, rows, { db, returnId: true }));
  if (added.size < 2) return added;
  // Jobs of one transaction have one time; the next transaction's is later than these few microseconds.
  const inOrder = `
    UPDATE ${table} AS job SET created_on = created_on + sent.place * interval '1 microsecond'
    FROM unnest($2::uuid[]) WITH ORDINALITY AS sent (id, place) WHERE job.name = $1 AND job.id = sent.id`;
  await db.executeSql(inOrder, [name, [...new Set(jobs.map(({ id }) => id))].filter((id) => added.has(id))]);
  return added;
}

/** What became of jobs that were there. A job that we gave up is complete for the library, with a word that it failed. */
async function endsOf({ name, table }: Jobs, ids: readonly string[], db: Database) {
  const text = `
    SELECT id, CASE WHEN state = 'failed' OR (state = 'completed' AND output->>'end' = 'failed') THEN 'failed'
      WHEN state = 'completed' THEN 'done' ELSE 'waiting' END AS came
    FROM ${table} WHERE name = $1 AND id = ANY($2::uuid[])`;
  const { rows } = ids.length === 0 ? { rows: [] } : await db.executeSql(text, [name, ids]);
  return new Map(rows.map(({ id, came }) => [String(id), came as 'failed' | 'done' | 'waiting']));
}

/** Hands jobs in, in their order, within a transaction: what became of each. One that failed, or is gone meanwhile, is put in anew. */
export async function addJobs(jobs: Jobs, handed: readonly Job[], db: Database): Promise<readonly Added[]> {
  const added = new Set(await insert(jobs, handed, db));
  const old = handed.filter(({ id }) => !added.has(id));
  const ends = await endsOf(jobs, [...new Set(old.map(({ id }) => id))], db);
  const anew = old.filter(({ id }) => (ends.get(id) ?? 'failed') === 'failed');
  if (anew.length > 0) {
    const ids = anew.map(({ id }) => id);
    await jobs.boss.deleteJob(jobs.name, ids, { db });
    for (const id of await insert(jobs, anew, db)) added.add(id);
  }
  return handed.map(({ id }) => {
    // Of two that are one, the first is new.
    if (added.delete(id)) return 'added';
    return ends.get(id) === 'done' ? 'done' : 'waiting';
  });
}
