import { T as HostError } from "./text.js";

// src/host/app/postgres-queue.ts
const NAME = "jobs";
const SCHEMA = "proctor_queue";
const DAY_SECONDS = 86400;
/** The library gives up after so many tries; we do so earlier, and say why. */
const RETRIES = 1e3;
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
/** A job that we gave up is complete for the library, with a word that it failed. */
const hasFailed = ({ output }) => output?.end === "failed";
async function add(boss, job) {
	const send = () => boss.send(NAME, job, {
		id: job.id,
		group: { id: job.repository }
	});
	if (await send() !== null) return "added";
	const known = await boss.getJobById(NAME, job.id);
	if (!(known === null || known.state === "failed" || known.state === "completed" && hasFailed(known))) return known.state === "completed" ? "done" : "waiting";
	await boss.deleteJob(NAME, job.id);
	return await send() === null ? "waiting" : "added";
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
	return {
		add: (job) => add(boss, job),
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