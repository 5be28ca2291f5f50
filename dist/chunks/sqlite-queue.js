import { j as HostError } from "./text.js";

// src/host/app/sqlite-queue.ts
/** Times are milliseconds since 1970. A job is open while it is waiting or running; `due` says from when it may be taken (again). */
const TABLES = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS jobs (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    repository TEXT NOT NULL,
    installation INTEGER NOT NULL,
    job TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'running', 'done', 'failed')),
    tries INTEGER NOT NULL DEFAULT 0,
    due INTEGER NOT NULL,
    ended INTEGER
  ) STRICT;
  CREATE INDEX IF NOT EXISTS open_jobs ON jobs (repository, place) WHERE state IN ('waiting', 'running');
  CREATE INDEX IF NOT EXISTS ended_jobs ON jobs (ended) WHERE ended IS NOT NULL;
`;
/** The first open job of each repository is the only one that may be taken; its `due` is the end of the lease while it runs. */
const TAKE = `
  UPDATE jobs SET state = 'running', tries = tries + 1, due = :until
  WHERE place = (
    SELECT place FROM jobs
    WHERE place IN (SELECT min(place) FROM jobs WHERE state IN ('waiting', 'running') GROUP BY repository)
      AND due <= :now AND installation NOT IN (SELECT value FROM json_each(:paused))
    ORDER BY place LIMIT 1
  )
  RETURNING job, tries`;
const OURS = "id = :id AND tries = :tries AND state = 'running'";
/** SQLite came to Node with version 22; the command line also runs on 20, and must not ask for it. */
async function openDatabase(file) {
	const sqlite = process.getBuiltinModule?.("node:sqlite");
	if (sqlite === void 0) throw new HostError(`Node ${process.versions.node} has no SQLite of its own`, "Run the app with Node 24, or let PROCTOR_QUEUE name a PostgreSQL database (postgres://…).");
	try {
		const database = new sqlite.DatabaseSync(file);
		database.exec(TABLES);
		return database;
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new HostError(`the queue ${file} cannot be opened: ${why}`, "Let PROCTOR_QUEUE name a file that may be written.");
	}
}
const DAY = 864e5;
/** A queue in a file, for one replica. `clock` gives milliseconds since 1970. */
async function openSqliteQueue(file, { leaseSeconds }, clock = Date.now) {
	const database = await openDatabase(file);
	const insert = database.prepare("INSERT INTO jobs (id, repository, installation, job, due) VALUES (:id, :repository, :installation, :job, :now) ON CONFLICT DO NOTHING");
	const forget = database.prepare("DELETE FROM jobs WHERE id = :id AND state = 'failed'");
	const find = database.prepare("SELECT state FROM jobs WHERE id = :id");
	const take = database.prepare(TAKE);
	const keep = database.prepare(`UPDATE jobs SET due = :until WHERE ${OURS}`);
	const finish = database.prepare(`UPDATE jobs SET state = :end, ended = :now WHERE ${OURS}`);
	const prune = database.prepare("DELETE FROM jobs WHERE ended < :before");
	const postpone = database.prepare(`UPDATE jobs SET state = 'waiting', due = :due WHERE ${OURS}`);
	const count = database.prepare("SELECT state, count(*) AS jobs FROM jobs WHERE state IN ('waiting', 'running') GROUP BY state");
	const until = () => clock() + leaseSeconds * 1e3;
	const named = ({ job, tries }) => ({
		id: job.id,
		tries
	});
	const add = ({ id, repository, installation, ...rest }) => {
		forget.run({ id });
		const job = JSON.stringify({
			id,
			repository,
			installation,
			...rest
		});
		if (insert.run({
			id,
			repository,
			installation,
			job,
			now: clock()
		}).changes > 0) return "added";
		return find.get({ id })?.state === "done" ? "done" : "waiting";
	};
	return {
		add: async (job) => add(job),
		async take(paused) {
			const row = take.get({
				now: clock(),
				until: until(),
				paused: JSON.stringify(paused)
			});
			return row === void 0 ? null : {
				job: JSON.parse(String(row.job)),
				tries: Number(row.tries)
			};
		},
		keep: async (lease) => keep.run({
			...named(lease),
			until: until()
		}).changes > 0,
		async finish(lease, end) {
			finish.run({
				...named(lease),
				end,
				now: clock()
			});
			prune.run({ before: clock() - 7 * DAY });
		},
		async postpone(lease, seconds) {
			postpone.run({
				...named(lease),
				due: clock() + seconds * 1e3
			});
		},
		async depth() {
			const rows = new Map(count.all().map(({ state, jobs }) => [state, Number(jobs)]));
			return {
				waiting: rows.get("waiting") ?? 0,
				running: rows.get("running") ?? 0
			};
		},
		close: async () => database.close()
	};
}

export { openSqliteQueue };