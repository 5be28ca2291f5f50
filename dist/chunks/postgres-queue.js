import { j as HostError } from "./text.js";

// src/host/app/gathering.ts
/**
* Makes one call of many: what is asked for while a call is under way is asked for together by the next, `most` at a time.
* Calls never overlap, so the order stays. Where one fails, all that it was for fail.
*/
function gatherCalls(most, perform) {
	const waiting = [];
	let isCalling = false;
	const call = async () => {
		isCalling = true;
		while (waiting.length > 0) {
			const asked = waiting.splice(0, most);
			try {
				const answers = await perform(asked.map(({ item }) => item));
				for (const [at, { resolve }] of asked.entries()) resolve(answers[at]);
			} catch (error) {
				for (const { reject } of asked) reject(error);
			}
		}
		isCalling = false;
	};
	return (item) => new Promise((resolve, reject) => {
		waiting.push({
			item,
			resolve,
			reject
		});
		if (!isCalling) call();
	});
}

// src/host/app/postgres-add.ts
/** Puts jobs in and tells the ids of those that were new. In the order of their ids: two replicas never wait for each other. */
async function insert({ boss, name, table }, jobs, db) {
	const rows = jobs.map((job) => ({
		id: job.id,
		data: job,
		groupId: job.repository
	}));
	rows.sort((one, other) => one.id < other.id ? -1 : 1);
	const added = new Set(await boss.insert(name, rows, {
		db,
		returnId: true
	}));
	if (added.size < 2) return added;
	const inOrder = `
    UPDATE ${table} AS job SET created_on = created_on + sent.place * interval '1 microsecond'
    FROM unnest($2::uuid[]) WITH ORDINALITY AS sent (id, place) WHERE job.name = $1 AND job.id = sent.id`;
	await db.executeSql(inOrder, [name, [...new Set(jobs.map(({ id }) => id))].filter((id) => added.has(id))]);
	return added;
}
/** What became of jobs that were there. A job that we gave up is complete for the library, with a word that it failed. */
async function endsOf({ name, table }, ids, db) {
	const text = `
    SELECT id, CASE WHEN state = 'failed' OR (state = 'completed' AND output->>'end' = 'failed') THEN 'failed'
      WHEN state = 'completed' THEN 'done' ELSE 'waiting' END AS came
    FROM ${table} WHERE name = $1 AND id = ANY($2::uuid[])`;
	const { rows } = ids.length === 0 ? { rows: [] } : await db.executeSql(text, [name, ids]);
	return new Map(rows.map(({ id, came }) => [String(id), came]));
}
/** Hands jobs in, in their order, within a transaction: what became of each. One that failed, or is gone meanwhile, is put in anew. */
async function addJobs(jobs, handed, db) {
	const added = new Set(await insert(jobs, handed, db));
	const old = handed.filter(({ id }) => !added.has(id));
	const ends = await endsOf(jobs, [...new Set(old.map(({ id }) => id))], db);
	const anew = old.filter(({ id }) => (ends.get(id) ?? "failed") === "failed");
	if (anew.length > 0) {
		const ids = anew.map(({ id }) => id);
		await jobs.boss.deleteJob(jobs.name, ids, { db });
		for (const id of await insert(jobs, anew, db)) added.add(id);
	}
	return handed.map(({ id }) => {
		if (added.delete(id)) return "added";
		return ends.get(id) === "done" ? "done" : "waiting";
	});
}

// src/host/app/postgres-queue.ts
const NAME = "jobs";
const SCHEMA = "proctor_queue";
const DAY_SECONDS = 86400;
/** The library gives up after so many tries; we do so earlier, and say why. */
const RETRIES = 1e3;
/** A burst of webhooks is put down in a few transactions of so many jobs. */
const MOST_AT_ONCE = 100;
/** Whoever takes a job holds this lock: two replicas that look at one time would both see a repository as free. */
const LOCK = "SELECT pg_advisory_xact_lock(7310275)";
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
async function inTransaction(pool, act) {
	const client = await pool.connect();
	try {
		await client.query("BEGIN");
		const result = await act({ executeSql: (text, values) => client.query(text, values) });
		await client.query("COMMIT");
		client.release();
		return result;
	} catch (error) {
		client.release(true);
		throw error;
	}
}
async function connect(url, say, leaseSeconds) {
	const [{ PgBoss: Boss }, { default: pg }] = await Promise.all([import("./dist3.js"), import("./esm2.js")]);
	const pool = new pg.Pool({
		connectionString: url,
		application_name: "proctor",
		connectionTimeoutMillis: 5e3,
		query_timeout: 3e4
	});
	pool.on("error", say);
	const every = Math.max(1, Math.floor(leaseSeconds / 4));
	const boss = new Boss({
		db: { executeSql: (text, values) => pool.query(text, values) },
		schema: SCHEMA,
		schedule: false,
		superviseIntervalSeconds: every,
		monitorIntervalSeconds: every
	});
	boss.on("error", say);
	try {
		await boss.start();
		const options = {
			heartbeatSeconds: leaseSeconds,
			expireInSeconds: 86399,
			retryLimit: RETRIES,
			retryDelay: 0
		};
		const kept = {
			retentionSeconds: 14 * DAY_SECONDS,
			deleteAfterSeconds: 7 * DAY_SECONDS
		};
		await boss.createQueue(NAME, {
			policy: "standard",
			...options,
			...kept
		});
		await boss.updateQueue(NAME, {
			...options,
			...kept
		});
	} catch (error) {
		await pool.end().catch(say);
		const why = error instanceof Error ? error.message : String(error);
		throw new HostError(`the queue's database cannot be used: ${why}`, "Check the address in PROCTOR_QUEUE, and that its user may create a schema.");
	}
	return {
		pool,
		boss
	};
}
/**
* A queue in PostgreSQL, for several replicas: pg-boss keeps the jobs, their leases (its heartbeats) and their memory. That a
* repository's jobs keep their order is ours, for the library's own order stops every repository where one has to wait.
*/
async function openPostgresQueue(url, { leaseSeconds }, say) {
	const { pool, boss } = await connect(url, say, leaseSeconds);
	const whileOurs = ({ job, tries }, act) => inTransaction(pool, async (db) => {
		const { rows } = await db.executeSql(OURS, [job.id, tries - 1]);
		if (rows.length > 0) await act(db);
		return rows.length > 0;
	});
	const jobs = {
		boss,
		name: NAME,
		table: `${SCHEMA}.job`
	};
	return {
		add: gatherCalls(MOST_AT_ONCE, (some) => inTransaction(pool, (db) => addJobs(jobs, some, db))),
		async take(paused) {
			const [found] = await inTransaction(pool, async (db) => {
				await db.executeSql(LOCK);
				const { rows } = await db.executeSql(HELD, [paused]);
				const ignoreGroups = rows.map(({ group_id: group }) => String(group));
				return boss.fetch(NAME, {
					db,
					includeMetadata: true,
					priority: false,
					groupConcurrency: 1,
					ignoreGroups
				});
			});
			return found === void 0 ? null : {
				job: found.data,
				tries: found.retryCount + 1
			};
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
		}
	};
}

export { openPostgresQueue };