import type { Found, LogGroup } from './group.ts';

const DATABASE = /\.(?:db|sqlite3?)(?:\.gz)?$/i;
const ASIDE = ['-shm', '-journal'];

/** SQLite databases by their names, each with the write-ahead log that newer rows stand in. */
export function findDatabases(names: readonly string[]): Found {
  const known = new Set(names);
  const databases = names.filter((name) => DATABASE.test(name));
  const groups = databases.map((name): LogGroup => {
    const log = `${name}-wal`;
    return { form: 'database', name, files: known.has(log) ? [name, log] : [name] };
  });
  const aside = databases.flatMap((name) => ASIDE.map((end) => name + end)).filter((name) => known.has(name));
  return { groups, passed: aside };
}
