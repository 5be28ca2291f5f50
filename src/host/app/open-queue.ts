import type { Queue, QueueOptions } from './queue.ts';

const isPostgres = (name: string): boolean => /^postgres(?:ql)?:\/\//.test(name);

/** Opens the queue that `name` says: a `postgres://` address, or else a file of SQLite's. `say` hears of errors between calls. */
export async function openQueue(name: string, options: QueueOptions, say: (error: unknown) => void): Promise<Queue> {
  if (isPostgres(name)) return (await import('./postgres-queue.ts')).openPostgresQueue(name, options, say);
  return (await import('./sqlite-queue.ts')).openSqliteQueue(name, options);
}
