import { r as __require, t as __commonJSMin } from "./rolldown-runtime.js";
import { d as esm_default } from "./esm.js";
import assert, { notStrictEqual } from "node:assert";
import EventEmitter from "node:events";
import { randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// node_modules/pg-boss/dist/plans.js
const PG_ERROR = { divisionByZero: "22012" };
const DEFAULT_SCHEMA = "pgboss";
const MIGRATE_RACE_MESSAGE = "division by zero";
const CREATE_RACE_MESSAGE = "already exists";
const SINGLE_QUOTE_REGEX = /'/g;
const FIFTEEN_MINUTES = 900;
const FORTEEN_DAYS = 1209600;
const SEVEN_DAYS = 604800;
const JOB_STATES = Object.freeze({
	created: "created",
	retry: "retry",
	active: "active",
	completed: "completed",
	cancelled: "cancelled",
	failed: "failed"
});
const QUEUE_POLICIES = Object.freeze({
	standard: "standard",
	short: "short",
	singleton: "singleton",
	stately: "stately",
	exclusive: "exclusive",
	key_strict_fifo: "key_strict_fifo"
});
const QUEUE_DEFAULTS = {
	expire_seconds: FIFTEEN_MINUTES,
	retention_seconds: FORTEEN_DAYS,
	deletion_seconds: SEVEN_DAYS,
	retry_limit: 2,
	retry_delay: 0,
	warning_queued: 0,
	retry_backoff: false,
	partition: false
};
const COMMON_JOB_TABLE = "job_common";
function create(schema, version, options) {
	const noPartitioning = options?.noTablePartitioning ?? false;
	const noDeferrable = options?.noDeferrableConstraints ?? false;
	const noLocks = options?.noAdvisoryLocks ?? false;
	const noCovering = options?.noCoveringIndexes ?? false;
	return locked(schema, [
		options?.createSchema ? createSchema(schema) : "",
		createEnumJobState(schema),
		createTableVersion(schema),
		createTableQueue(schema),
		createTableSchedule(schema),
		createTableSubscription(schema),
		createTableBam(schema),
		noPartitioning ? "" : jobTableFormatFunction(schema),
		noPartitioning ? "" : jobTableRunFunction(schema),
		noPartitioning ? "" : jobTableRunAsyncFunction(schema),
		createTableJob(schema, noPartitioning),
		createPrimaryKeyJob(schema),
		noPartitioning ? createTableJobIndexes(schema, noDeferrable, noCovering) : createTableJobCommon(schema),
		createTableWarning(schema),
		createIndexWarning(schema),
		createTableJobDependency(schema),
		createIndexJobDependencyParent(schema),
		createQueueFunction(schema, noPartitioning),
		deleteQueueFunction(schema, noPartitioning),
		insertVersion(schema, version)
	], void 0, noLocks);
}
function createSchema(schema) {
	return `CREATE SCHEMA IF NOT EXISTS ${schema}`;
}
function createEnumJobState(schema) {
	return `
    CREATE TYPE ${schema}.job_state AS ENUM (
      '${JOB_STATES.created}',
      '${JOB_STATES.retry}',
      '${JOB_STATES.active}',
      '${JOB_STATES.completed}',
      '${JOB_STATES.cancelled}',
      '${JOB_STATES.failed}'
    )
  `;
}
function createTableVersion(schema) {
	return `
    CREATE TABLE ${schema}.version (
      version int primary key,
      cron_on timestamp with time zone,
      bam_on timestamp with time zone
    )
  `;
}
function createTableQueue(schema) {
	return `
    CREATE TABLE ${schema}.queue (
      name text NOT NULL,
      policy text NOT NULL,
      retry_limit int NOT NULL,
      retry_delay int NOT NULL,
      retry_backoff bool NOT NULL,
      retry_delay_max int,
      expire_seconds int NOT NULL,
      retention_seconds int NOT NULL,
      deletion_seconds int NOT NULL,
      dead_letter text REFERENCES ${schema}.queue (name) CHECK (dead_letter IS DISTINCT FROM name),
      partition bool NOT NULL,
      table_name text NOT NULL,
      deferred_count int NOT NULL default 0,
      queued_count int NOT NULL default 0,
      warning_queued int NOT NULL default 0,
      active_count int NOT NULL default 0,
      total_count int NOT NULL default 0,
      heartbeat_seconds int,
      singletons_active text[],
      monitor_on timestamp with time zone,
      maintain_on timestamp with time zone,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name)
    )
  `;
}
function createTableSchedule(schema) {
	return `
    CREATE TABLE ${schema}.schedule (
      name text REFERENCES ${schema}.queue ON DELETE CASCADE,
      key text not null DEFAULT '',
      cron text not null,
      timezone text,
      data jsonb,
      options jsonb,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY (name, key)
    )
  `;
}
function createTableSubscription(schema) {
	return `
    CREATE TABLE ${schema}.subscription (
      event text not null,
      name text not null REFERENCES ${schema}.queue ON DELETE CASCADE,
      created_on timestamp with time zone not null default now(),
      updated_on timestamp with time zone not null default now(),
      PRIMARY KEY(event, name)
    )
  `;
}
function createTableBam(schema) {
	return `
    CREATE TABLE ${schema}.bam (
      id uuid PRIMARY KEY default gen_random_uuid(),
      name text NOT NULL,
      version int NOT NULL,
      status text NOT NULL DEFAULT 'pending',
      queue text,
      table_name text NOT NULL,
      command text NOT NULL,
      error text,
      created_on timestamp with time zone NOT NULL DEFAULT now(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone
    )
  `;
}
function createTableWarning(schema) {
	return `
    CREATE TABLE ${schema}.warning (
      id uuid PRIMARY KEY default gen_random_uuid(),
      type text NOT NULL,
      message text NOT NULL,
      data jsonb,
      created_on timestamp with time zone NOT NULL DEFAULT now()
    )
  `;
}
function createIndexWarning(schema) {
	return `CREATE INDEX warning_i1 ON ${schema}.warning (created_on DESC)`;
}
function createTableJobDependency(schema) {
	return `
    CREATE TABLE ${schema}.job_dependency (
      child_name text NOT NULL,
      child_id uuid NOT NULL,
      parent_name text NOT NULL,
      parent_id uuid NOT NULL,
      PRIMARY KEY (child_name, child_id, parent_name, parent_id)
    )
  `;
}
function createIndexJobDependencyParent(schema) {
	return `CREATE INDEX IF NOT EXISTS job_dep_parent_idx ON ${schema}.job_dependency (parent_name, parent_id)`;
}
function jobTableFormatFunction(schema) {
	return `
    CREATE FUNCTION ${schema}.job_table_format(command text, table_name text)
    RETURNS text AS
    $$
      SELECT format(
        replace(
          replace(command, '.job', '.%1$I'),
          'job_i', '%1$s_i'
        ),
        table_name
      );
    $$
    LANGUAGE sql IMMUTABLE;
  `;
}
function jobTableRunFunction(schema) {
	return `
    CREATE FUNCTION ${schema}.job_table_run(command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM ${schema}.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE ${schema}.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE ${schema}.job_table_format(command, '${COMMON_JOB_TABLE}');

      FOR tbl IN SELECT table_name FROM ${schema}.queue WHERE partition = true
      LOOP
        EXECUTE ${schema}.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$
    LANGUAGE plpgsql;
  `;
}
function jobTableRunAsyncFunction(schema) {
	return `
    CREATE FUNCTION ${schema}.job_table_run_async(command_name text, version int, command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
    RETURNS VOID AS
    $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM ${schema}.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO ${schema}.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          ${schema}.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO ${schema}.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        '${COMMON_JOB_TABLE}',
        ${schema}.job_table_format(command, '${COMMON_JOB_TABLE}')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        ${schema}.job_table_format(command, queue.table_name)
      FROM ${schema}.queue
      WHERE partition = true;
    END;
    $$
    LANGUAGE plpgsql;
  `;
}
function createTableJob(schema, noPartitioning = false) {
	const partitionClause = noPartitioning ? "" : "PARTITION BY LIST (name)";
	return `
    CREATE TABLE ${schema}.job (
      id uuid not null default gen_random_uuid(),
      name text not null,
      priority integer not null default(0),
      data jsonb,
      state ${schema}.job_state not null default '${JOB_STATES.created}',
      retry_limit integer not null default ${QUEUE_DEFAULTS.retry_limit},
      retry_count integer not null default 0,
      retry_delay integer not null default ${QUEUE_DEFAULTS.retry_delay},
      retry_backoff boolean not null default ${QUEUE_DEFAULTS.retry_backoff},
      retry_delay_max integer,
      expire_seconds int not null default ${QUEUE_DEFAULTS.expire_seconds},
      deletion_seconds int not null default ${QUEUE_DEFAULTS.deletion_seconds},
      singleton_key text,
      singleton_on timestamp without time zone,
      group_id text,
      group_tier text,
      start_after timestamp with time zone not null default now(),
      created_on timestamp with time zone not null default now(),
      started_on timestamp with time zone,
      completed_on timestamp with time zone,
      keep_until timestamp with time zone NOT NULL default now() + interval '${QUEUE_DEFAULTS.retention_seconds}',
      output jsonb,
      dead_letter text,
      policy text,
      heartbeat_on timestamp with time zone,
      heartbeat_seconds int,
      blocked boolean not null default false,
      blocking boolean not null default false,
      pending_dependencies int not null default 0
    ) ${partitionClause}
  `;
}
const JOB_COLUMNS_MIN = "id, name, data, expire_seconds as \"expireInSeconds\", heartbeat_seconds as \"heartbeatSeconds\", group_id as \"groupId\", group_tier as \"groupTier\"";
const JOB_COLUMNS_ALL = `${JOB_COLUMNS_MIN},
  policy,
  state,
  priority,
  retry_limit as "retryLimit",
  retry_count as "retryCount",
  retry_delay as "retryDelay",
  retry_backoff as "retryBackoff",
  retry_delay_max as "retryDelayMax",
  start_after as "startAfter",
  started_on as "startedOn",
  singleton_key as "singletonKey",
  singleton_on as "singletonOn",
  deletion_seconds as "deleteAfterSeconds",
  heartbeat_on as "heartbeatOn",
  created_on as "createdOn",
  completed_on as "completedOn",
  keep_until as "keepUntil",
  dead_letter as "deadLetter",
  blocked,
  blocking,
  pending_dependencies as "pendingDependencies",
  output
`;
function createTableJobCommon(schema) {
	return `
    CREATE TABLE ${schema}.${COMMON_JOB_TABLE} (LIKE ${schema}.job INCLUDING GENERATED INCLUDING DEFAULTS);

    SELECT ${schema}.job_table_run($cmd$${createPrimaryKeyJob(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createQueueForeignKeyJob(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createQueueForeignKeyJobDeadLetter(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobPolicyShort(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobPolicySingleton(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobPolicyStately(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobPolicyExclusive(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobPolicyKeyStrictFifo(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createCheckConstraintKeyStrictFifo(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobThrottle(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobFetch(schema)}$cmd$, '${COMMON_JOB_TABLE}');
    SELECT ${schema}.job_table_run($cmd$${createIndexJobGroupConcurrency(schema)}$cmd$, '${COMMON_JOB_TABLE}');

    ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.${COMMON_JOB_TABLE} DEFAULT;
  `;
}
function createTableJobIndexes(schema, noDeferrableConstraints = false, noCoveringIndex = false) {
	return `
    ${createQueueForeignKeyJob(schema, noDeferrableConstraints)};
    ${createQueueForeignKeyJobDeadLetter(schema, noDeferrableConstraints)};
    ${createIndexJobPolicyShort(schema)};
    ${createIndexJobPolicySingleton(schema)};
    ${createIndexJobPolicyStately(schema)};
    ${createIndexJobPolicyExclusive(schema)};
    ${createIndexJobPolicyKeyStrictFifo(schema)};
    ${createCheckConstraintKeyStrictFifo(schema)};
    ${createIndexJobThrottle(schema)};
    ${createIndexJobFetch(schema, noCoveringIndex)};
    ${createIndexJobGroupConcurrency(schema)};
  `;
}
function createQueueFunction(schema, noPartitioning = false) {
	if (noPartitioning) return `
      CREATE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
      RETURNS VOID AS
      $$
      BEGIN
        INSERT INTO ${schema}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, ${QUEUE_DEFAULTS.retry_limit}),
          COALESCE((options->>'retryDelay')::int, ${QUEUE_DEFAULTS.retry_delay}),
          COALESCE((options->>'retryBackoff')::bool, ${QUEUE_DEFAULTS.retry_backoff}),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, ${QUEUE_DEFAULTS.expire_seconds}),
          COALESCE((options->>'retentionSeconds')::int, ${QUEUE_DEFAULTS.retention_seconds}),
          COALESCE((options->>'deleteAfterSeconds')::int, ${QUEUE_DEFAULTS.deletion_seconds}),
          COALESCE((options->>'warningQueueSize')::int, ${QUEUE_DEFAULTS.warning_queued}),
          options->>'deadLetter',
          false,
          'job',
          (options->>'heartbeatSeconds')::int
        )
        ON CONFLICT DO NOTHING;
      END;
      $$
      LANGUAGE plpgsql;
    `;
	return `
    CREATE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
    RETURNS VOID AS
    $$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE '${COMMON_JOB_TABLE}'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO ${schema}.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, ${QUEUE_DEFAULTS.retry_limit}),
          COALESCE((options->>'retryDelay')::int, ${QUEUE_DEFAULTS.retry_delay}),
          COALESCE((options->>'retryBackoff')::bool, ${QUEUE_DEFAULTS.retry_backoff}),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, ${QUEUE_DEFAULTS.expire_seconds}),
          COALESCE((options->>'retentionSeconds')::int, ${QUEUE_DEFAULTS.retention_seconds}),
          COALESCE((options->>'deleteAfterSeconds')::int, ${QUEUE_DEFAULTS.deletion_seconds}),
          COALESCE((options->>'warningQueueSize')::int, ${QUEUE_DEFAULTS.warning_queued}),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, ${QUEUE_DEFAULTS.partition}),
          tablename,
          (options->>'heartbeatSeconds')::int
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

      EXECUTE ${schema}.job_table_format($cmd$${createPrimaryKeyJob(schema)}$cmd$, tablename);
      EXECUTE ${schema}.job_table_format($cmd$${createQueueForeignKeyJob(schema)}$cmd$, tablename);
      EXECUTE ${schema}.job_table_format($cmd$${createQueueForeignKeyJobDeadLetter(schema)}$cmd$, tablename);

      EXECUTE ${schema}.job_table_format($cmd$${createIndexJobFetch(schema)}$cmd$, tablename);
      EXECUTE ${schema}.job_table_format($cmd$${createIndexJobThrottle(schema)}$cmd$, tablename);
      EXECUTE ${schema}.job_table_format($cmd$${createIndexJobGroupConcurrency(schema)}$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE ${schema}.job_table_format($cmd$${createIndexJobPolicyShort(schema)}$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE ${schema}.job_table_format($cmd$${createIndexJobPolicySingleton(schema)}$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE ${schema}.job_table_format($cmd$${createIndexJobPolicyStately(schema)}$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE ${schema}.job_table_format($cmd$${createIndexJobPolicyExclusive(schema)}$cmd$, tablename);
      ELSIF options->>'policy' = '${QUEUE_POLICIES.key_strict_fifo}' THEN
        EXECUTE ${schema}.job_table_format($cmd$${createIndexJobPolicyKeyStrictFifo(schema)}$cmd$, tablename);
        EXECUTE ${schema}.job_table_format($cmd$${createCheckConstraintKeyStrictFifo(schema)}$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $$
    LANGUAGE plpgsql;
  `;
}
function deleteQueueFunction(schema, noPartitioning = false) {
	const deleteJobsSql = noPartitioning ? `DELETE FROM ${schema}.job WHERE name = queue_name;` : `
      SELECT table_name, partition
      FROM ${schema}.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS ${schema}.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM ${schema}.%I WHERE name = %L', v_table, queue_name);
      END IF;
    `;
	return `
    CREATE FUNCTION ${schema}.delete_queue(queue_name text)
    RETURNS VOID AS
    $$${noPartitioning ? "" : `
    DECLARE
      v_table varchar;
      v_partition bool;`}
    BEGIN
      ${deleteJobsSql}
      DELETE FROM ${schema}.queue WHERE name = queue_name;
    END;
    $$
    LANGUAGE plpgsql;
  `;
}
function createQueue(schema, name, options, noAdvisoryLocks) {
	return locked(schema, `SELECT ${schema}.create_queue('${name}', '${JSON.stringify(options)}'::jsonb)`, "create-queue", noAdvisoryLocks);
}
function deleteQueue(schema, name, noAdvisoryLocks) {
	return locked(schema, `SELECT ${schema}.delete_queue('${name}')`, "delete-queue", noAdvisoryLocks);
}
function createPrimaryKeyJob(schema) {
	return `ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)`;
}
function createQueueForeignKeyJob(schema, noPartitioning = false) {
	return `ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT${noPartitioning ? "" : " DEFERRABLE INITIALLY DEFERRED"}`;
}
function createQueueForeignKeyJobDeadLetter(schema, noPartitioning = false) {
	return `ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT${noPartitioning ? "" : " DEFERRABLE INITIALLY DEFERRED"}`;
}
function createIndexJobPolicyShort(schema) {
	return `CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = '${JOB_STATES.created}' AND policy = '${QUEUE_POLICIES.short}'`;
}
function createIndexJobPolicySingleton(schema) {
	return `CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = '${JOB_STATES.active}' AND policy = '${QUEUE_POLICIES.singleton}'`;
}
function createIndexJobPolicyStately(schema) {
	return `CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= '${JOB_STATES.active}' AND policy = '${QUEUE_POLICIES.stately}'`;
}
function createIndexJobThrottle(schema) {
	return `CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> '${JOB_STATES.cancelled}' AND singleton_on IS NOT NULL`;
}
function createIndexJobFetch(schema, noCoveringIndex = false) {
	return `CREATE INDEX job_i5 ON ${schema}.job (name, start_after) ${noCoveringIndex ? "" : "INCLUDE (priority, created_on, id) "}WHERE state < '${JOB_STATES.active}' AND NOT blocked`;
}
function createIndexJobPolicyExclusive(schema) {
	return `CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= '${JOB_STATES.active}' AND policy = '${QUEUE_POLICIES.exclusive}'`;
}
function createIndexJobPolicyKeyStrictFifo(schema) {
	return `CREATE UNIQUE INDEX job_i8 ON ${schema}.job (name, singleton_key) WHERE state IN ('${JOB_STATES.active}', '${JOB_STATES.retry}', '${JOB_STATES.failed}') AND policy = '${QUEUE_POLICIES.key_strict_fifo}'`;
}
function createCheckConstraintKeyStrictFifo(schema) {
	return `ALTER TABLE ${schema}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = '${QUEUE_POLICIES.key_strict_fifo}' AND singleton_key IS NULL))`;
}
function createIndexJobGroupConcurrency(schema) {
	return `CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = '${JOB_STATES.active}' AND group_id IS NOT NULL`;
}
function trySetQueueMonitorTime(schema, queues, seconds) {
	return trySetQueueTimestamp(schema, queues, "monitor_on", seconds);
}
function trySetQueueDeletionTime(schema, queues, seconds) {
	return trySetQueueTimestamp(schema, queues, "maintain_on", seconds);
}
function trySetCronTime(schema, seconds) {
	return trySetTimestamp(schema, "cron_on", seconds);
}
function trySetBamTime(schema, seconds) {
	return trySetTimestamp(schema, "bam_on", seconds);
}
function trySetTimestamp(schema, column, seconds) {
	return `
    UPDATE ${schema}.version
    SET ${column} = now()
    WHERE EXTRACT( EPOCH FROM (now() - COALESCE(${column}, now() - interval '1 week') ) ) > ${seconds}
    RETURNING true
  `;
}
function trySetQueueTimestamp(schema, queues, column, seconds) {
	return {
		text: `
    UPDATE ${schema}.queue
    SET ${column} = now()
    WHERE name = ANY($1::text[])
      AND EXTRACT( EPOCH FROM (now() - COALESCE(${column}, now() - interval '1 week') ) ) > ${seconds}
    RETURNING name
  `,
		values: [queues]
	};
}
function updateQueue(schema, { deadLetter } = {}) {
	return `
    WITH options as (SELECT $2::jsonb as data)
    UPDATE ${schema}.queue SET
      retry_limit = COALESCE((o.data->>'retryLimit')::int, retry_limit),
      retry_delay = COALESCE((o.data->>'retryDelay')::int, retry_delay),
      retry_backoff = COALESCE((o.data->>'retryBackoff')::bool, retry_backoff),
      retry_delay_max = CASE WHEN o.data ? 'retryDelayMax'
        THEN (o.data->>'retryDelayMax')::int
        ELSE retry_delay_max END,
      expire_seconds = COALESCE((o.data->>'expireInSeconds')::int, expire_seconds),
      retention_seconds = COALESCE((o.data->>'retentionSeconds')::int, retention_seconds),
      deletion_seconds = COALESCE((o.data->>'deleteAfterSeconds')::int, deletion_seconds),
      warning_queued = COALESCE((o.data->>'warningQueueSize')::int, warning_queued),
      heartbeat_seconds = CASE WHEN o.data ? 'heartbeatSeconds'
        THEN (o.data->>'heartbeatSeconds')::int
        ELSE heartbeat_seconds END,
      ${deadLetter === void 0 ? "" : `dead_letter = CASE WHEN '${deadLetter}' IS DISTINCT FROM dead_letter THEN '${deadLetter}' ELSE dead_letter END,`}
      updated_on = now()
    FROM options o
    WHERE name = $1
  `;
}
function getQueues(schema, names) {
	const hasNames = names && names.length > 0;
	return {
		text: `
    SELECT
      q.name,
      q.policy,
      q.retry_limit as "retryLimit",
      q.retry_delay as "retryDelay",
      q.retry_backoff as "retryBackoff",
      q.retry_delay_max as "retryDelayMax",
      q.expire_seconds as "expireInSeconds",
      q.retention_seconds as "retentionSeconds",
      q.deletion_seconds as "deleteAfterSeconds",
      q.partition,
      q.heartbeat_seconds as "heartbeatSeconds",
      q.dead_letter as "deadLetter",
      q.deferred_count as "deferredCount",
      q.warning_queued as "warningQueueSize",
      q.queued_count as "queuedCount",
      q.active_count as "activeCount",
      q.total_count as "totalCount",
      q.singletons_active as "singletonsActive",
      q.table_name as "table",
      q.created_on as "createdOn",
      q.updated_on as "updatedOn"
    FROM ${schema}.queue q
    ${hasNames ? "WHERE q.name = ANY($1::text[])" : ""}
   `,
		values: hasNames ? [names] : []
	};
}
function deleteJobsById(schema, table) {
	return `
    WITH results as (
      DELETE FROM ${schema}.${table}
      WHERE name = $1
        AND id IN (SELECT UNNEST($2::uuid[]))
      RETURNING 1
    )
    SELECT COUNT(*) from results
  `;
}
function deleteQueuedJobs(schema, table) {
	return `DELETE from ${schema}.${table} WHERE name = $1 and state < '${JOB_STATES.active}'`;
}
function deleteStoredJobs(schema, table) {
	return `DELETE from ${schema}.${table} WHERE name = $1 and state > '${JOB_STATES.active}'`;
}
function truncateTable(schema, table) {
	return `TRUNCATE ${schema}.${table}`;
}
function deleteAllJobs(schema, table) {
	return `DELETE from ${schema}.${table} WHERE name = $1`;
}
function getSchedules(schema) {
	return `SELECT * FROM ${schema}.schedule ORDER BY name, key`;
}
function getSchedulesByQueue(schema) {
	return `SELECT * FROM ${schema}.schedule WHERE name = $1 AND COALESCE(key, '') = $2`;
}
function schedule(schema) {
	return `
    INSERT INTO ${schema}.schedule (name, key, cron, timezone, data, options)
    VALUES ($1, $2, $3, $4, $5, $6)
    ON CONFLICT (name, key) DO UPDATE SET
      cron = EXCLUDED.cron,
      timezone = EXCLUDED.timezone,
      data = EXCLUDED.data,
      options = EXCLUDED.options,
      updated_on = now()
  `;
}
function unschedule(schema) {
	return `
    DELETE FROM ${schema}.schedule
    WHERE name = $1
      AND COALESCE(key, '') = $2
  `;
}
function subscribe(schema) {
	return `
    INSERT INTO ${schema}.subscription (event, name)
    VALUES ($1, $2)
    ON CONFLICT (event, name) DO UPDATE SET
      event = EXCLUDED.event,
      name = EXCLUDED.name,
      updated_on = now()
  `;
}
function unsubscribe(schema) {
	return `
    DELETE FROM ${schema}.subscription
    WHERE event = $1 and name = $2
  `;
}
function getQueuesForEvent(schema) {
	return `
    SELECT name FROM ${schema}.subscription
    WHERE event = $1
  `;
}
function getTime() {
	return "SELECT round(date_part('epoch', now()) * 1000) as time";
}
function insertWarning(schema) {
	return `
    INSERT INTO ${schema}.warning (type, message, data)
    VALUES ($1, $2, $3)
  `;
}
function deleteOldWarnings(schema, days) {
	return `
    DELETE FROM ${schema}.warning
    WHERE created_on < now() - interval '${days} days'
  `;
}
function getVersion(schema) {
	return `SELECT version from ${schema}.version`;
}
function setVersion(schema, version) {
	return `UPDATE ${schema}.version SET version = '${version}'`;
}
function versionTableExists(schema) {
	return `SELECT to_regclass('${schema}.version') as name`;
}
function insertVersion(schema, version) {
	return `INSERT INTO ${schema}.version(version) VALUES ('${version}')`;
}
function buildFetchParams(options) {
	const { ignoreSingletons, ignoreGroups, groupConcurrency, minPriority, maxPriority } = options;
	const hasIgnoreSingletons = ignoreSingletons != null && ignoreSingletons.length > 0;
	const hasIgnoreGroups = ignoreGroups != null && ignoreGroups.length > 0;
	const hasGroupConcurrency = groupConcurrency != null;
	const hasMinPriority = minPriority != null;
	const hasMaxPriority = maxPriority != null;
	const groupConcurrencyConfig = hasGroupConcurrency ? typeof groupConcurrency === "number" ? { default: groupConcurrency } : groupConcurrency : null;
	const hasTiers = groupConcurrencyConfig?.tiers && Object.keys(groupConcurrencyConfig.tiers).length > 0;
	const values = [];
	let paramIndex = 0;
	let ignoreSingletonsParam = "";
	let ignoreGroupsParam = "";
	let defaultGroupLimitParam = "";
	let tiersParam = "";
	let minPriorityParam = "";
	let maxPriorityParam = "";
	if (hasIgnoreSingletons) {
		paramIndex++;
		ignoreSingletonsParam = `$${paramIndex}::text[]`;
		values.push(ignoreSingletons);
	}
	if (hasIgnoreGroups) {
		paramIndex++;
		ignoreGroupsParam = `$${paramIndex}::text[]`;
		values.push(ignoreGroups);
	}
	if (hasGroupConcurrency && groupConcurrencyConfig) {
		paramIndex++;
		defaultGroupLimitParam = `$${paramIndex}::int`;
		values.push(groupConcurrencyConfig.default);
		if (hasTiers) {
			paramIndex++;
			tiersParam = `$${paramIndex}::jsonb`;
			values.push(JSON.stringify(groupConcurrencyConfig.tiers));
		}
	}
	if (hasMinPriority) {
		paramIndex++;
		minPriorityParam = `$${paramIndex}::int`;
		values.push(minPriority);
	}
	if (hasMaxPriority) {
		paramIndex++;
		maxPriorityParam = `$${paramIndex}::int`;
		values.push(maxPriority);
	}
	return {
		values,
		ignoreSingletonsParam,
		ignoreGroupsParam,
		defaultGroupLimitParam,
		tiersParam,
		minPriorityParam,
		maxPriorityParam
	};
}
/**
* Builds the fetch query for claiming jobs from the queue.
*
* With SKIP LOCKED (noSkipLocked=false, the default), uses SELECT FOR UPDATE SKIP
* LOCKED, which lets multiple workers efficiently fetch different jobs simultaneously.
*
* With noSkipLocked=true, omits FOR UPDATE SKIP LOCKED and adds an additional state
* check in the WHERE clause. This pattern works better with distributed databases like
* CockroachDB where SKIP LOCKED has performance issues and can unexpectedly skip
* unlocked rows.
*
* Trade-off when noSkipLocked is set: under high contention, workers may receive fewer
* jobs per fetch as concurrent updates to the same rows will result in some workers
* getting empty results. This is acceptable for job queues where processing time
* exceeds fetch time.
*/
function fetchNextJob(options, noSkipLocked = false) {
	const { schema, table, name, policy, limit, includeMetadata, priority = true, orderByCreatedOn = true, ignoreStartAfter = false, groupConcurrency, minPriority, maxPriority } = options;
	const singletonFetch = limit > 1 && (policy === QUEUE_POLICIES.singleton || policy === QUEUE_POLICIES.stately);
	const hasIgnoreSingletons = options.ignoreSingletons != null && options.ignoreSingletons.length > 0;
	const hasIgnoreGroups = options.ignoreGroups != null && options.ignoreGroups.length > 0;
	const hasGroupConcurrency = groupConcurrency != null;
	const hasMinPriority = minPriority != null;
	const hasMaxPriority = maxPriority != null;
	const hasTiers = hasGroupConcurrency && typeof groupConcurrency === "object" && groupConcurrency.tiers && Object.keys(groupConcurrency.tiers).length > 0;
	const params = buildFetchParams(options);
	const selectCols = [
		"j.id",
		singletonFetch ? "j.singleton_key" : "",
		hasGroupConcurrency ? "j.group_id, j.group_tier" : ""
	].filter(Boolean).join(", ");
	const activeGroupCountsCte = hasGroupConcurrency ? `active_group_counts AS MATERIALIZED (
        SELECT group_id, COUNT(*)::int as active_cnt
        FROM ${schema}.${table}
        WHERE name = '${name}' AND state = '${JOB_STATES.active}' AND group_id IS NOT NULL
        GROUP BY group_id
      ), ` : "";
	const lockClause = noSkipLocked ? "" : "FOR UPDATE OF j SKIP LOCKED";
	const whereConditions = [
		`j.name = '${name}'`,
		`j.state < '${JOB_STATES.active}'`,
		"NOT j.blocked",
		!ignoreStartAfter ? "j.start_after < now()" : "",
		hasIgnoreSingletons ? `j.singleton_key <> ALL(${params.ignoreSingletonsParam})` : "",
		hasIgnoreGroups ? `(j.group_id IS NULL OR j.group_id <> ALL(${params.ignoreGroupsParam}))` : "",
		hasMinPriority ? `j.priority >= ${params.minPriorityParam}` : "",
		hasMaxPriority ? `j.priority <= ${params.maxPriorityParam}` : "",
		hasGroupConcurrency ? `(j.group_id IS NULL
            OR agc.active_cnt IS NULL
            OR agc.active_cnt < ${hasTiers ? `COALESCE((${params.tiersParam} ->> j.group_tier)::int, ${params.defaultGroupLimitParam})` : params.defaultGroupLimitParam})` : ""
	].filter(Boolean).join("\n          AND ");
	const nextCte = `
      next AS (
        SELECT ${selectCols}
        FROM ${schema}.${table} j
        ${hasGroupConcurrency ? "LEFT JOIN active_group_counts agc ON j.group_id = agc.group_id" : ""}
        WHERE ${whereConditions}
        ORDER BY ${priority ? "j.priority desc, " : ""}${orderByCreatedOn ? "j.created_on, " : ""}j.id
        LIMIT ${limit}
        ${lockClause}
      )`;
	const singletonCte = singletonFetch ? `, singleton_ranking AS (
        SELECT id, ${hasGroupConcurrency ? "group_id, group_tier, " : ""}
          row_number() OVER (PARTITION BY singleton_key) as singleton_rn
        FROM next
      )` : "";
	const groupConcurrencyCtes = hasGroupConcurrency ? `,
      group_ranking AS (
        SELECT t.id
          , t.group_id
          , t.group_tier
          ${singletonFetch ? ", singleton_rn" : ""}
          , ROW_NUMBER() OVER (PARTITION BY t.group_id ORDER BY t.id) as group_rn
          , COALESCE(agc.active_cnt, 0) as active_cnt
        FROM ${singletonFetch ? "singleton_ranking" : "next"} t
        LEFT JOIN active_group_counts agc ON t.group_id = agc.group_id
        ${singletonFetch ? "WHERE singleton_rn = 1" : ""}
      ),
      group_filtered AS (
        SELECT id FROM group_ranking
        WHERE group_id IS NULL
          OR (active_cnt + group_rn) <= ${hasTiers ? `COALESCE((${params.tiersParam} ->> group_tier)::int, ${params.defaultGroupLimitParam})` : params.defaultGroupLimitParam}
      )` : "";
	const finalCte = hasGroupConcurrency ? "group_filtered" : singletonFetch ? "singleton_ranking" : "next";
	const distributedStateCheck = noSkipLocked ? `AND j.state < '${JOB_STATES.active}'` : "";
	return {
		text: `
      WITH
      ${activeGroupCountsCte}
      ${nextCte}
      ${singletonCte}
      ${groupConcurrencyCtes}
      UPDATE ${schema}.${table} j SET
        state = '${JOB_STATES.active}',
        started_on = now(),
        heartbeat_on = now(),
        retry_count = CASE WHEN started_on IS NOT NULL THEN retry_count + 1 ELSE retry_count END
      FROM ${finalCte}
      WHERE name = '${name}' AND j.id = ${finalCte}.id
      ${singletonFetch && !hasGroupConcurrency ? "AND singleton_rn = 1" : ""}
      ${distributedStateCheck}
      RETURNING j.${includeMetadata ? JOB_COLUMNS_ALL : JOB_COLUMNS_MIN}
    `,
		values: params.values
	};
}
function completeJobsUpdate(schema, table, includeQueued) {
	return `UPDATE ${schema}.${table}
      SET completed_on = now(),
        state = '${JOB_STATES.completed}',
        output = $3::jsonb,
        blocked = ${includeQueued ? "false" : "blocked"},
        pending_dependencies = ${includeQueued ? "0" : "pending_dependencies"}
      WHERE name = $1
        AND id IN (SELECT UNNEST($2::uuid[]))
        AND ${includeQueued ? `state < '${JOB_STATES.completed}'` : `state = '${JOB_STATES.active}'`}`;
}
function lockedChildrenCte(schema) {
	return `locked_children AS (
      SELECT j.name, j.id, d.n
      FROM ${schema}.job j
      JOIN decremented d ON d.child_name = j.name
        AND d.child_id = j.id
      WHERE j.blocked
      ORDER BY j.name, j.id
      FOR UPDATE OF j
    )`;
}
function unblockChildrenUpdate(schema) {
	return `UPDATE ${schema}.job j
      SET pending_dependencies = GREATEST(j.pending_dependencies - lc.n, 0),
          blocked = GREATEST(j.pending_dependencies - lc.n, 0) > 0
      FROM locked_children lc
      WHERE j.name = lc.name
        AND j.id = lc.id`;
}
function completeJobs(schema, table, includeQueued) {
	return `
    WITH completed AS (
      ${completeJobsUpdate(schema, table, includeQueued)}
      RETURNING name, id, blocking
    ),
    decremented AS (
      SELECT d.child_name, d.child_id, COUNT(*)::int AS n
      FROM ${schema}.job_dependency d
      JOIN completed c ON c.blocking
        AND d.parent_name = c.name
        AND d.parent_id = c.id
      GROUP BY d.child_name, d.child_id
    ),
    ${lockedChildrenCte(schema)},
    unblocked AS (
      ${unblockChildrenUpdate(schema)}
      RETURNING 1
    )
    SELECT COUNT(*) FROM completed
  `;
}
function cancelJobs(schema, table) {
	return `
    WITH results as (
      UPDATE ${schema}.${table}
      SET completed_on = now(),
        state = '${JOB_STATES.cancelled}'
      WHERE name = $1
        AND id IN (SELECT UNNEST($2::uuid[]))
        AND state < '${JOB_STATES.completed}'
      RETURNING 1
    )
    SELECT COUNT(*) from results
  `;
}
function resumeJobs(schema, table) {
	return `
    WITH results as (
      UPDATE ${schema}.${table}
      SET completed_on = NULL,
        state = '${JOB_STATES.created}'
      WHERE name = $1
        AND id IN (SELECT UNNEST($2::uuid[]))
        AND state = '${JOB_STATES.cancelled}'
      RETURNING 1
    )
    SELECT COUNT(*) from results
  `;
}
function restoreJobs(schema, table) {
	return `
    UPDATE ${schema}.${table}
    SET state = '${JOB_STATES.created}',
        started_on = NULL,
        heartbeat_on = NULL
    WHERE name = $1
      AND id IN (SELECT UNNEST($2::uuid[]))
  `;
}
function insertJobs(schema, { table, name, returnId = true }) {
	return `
    INSERT INTO ${schema}.${table} (
      id,
      name,
      data,
      priority,
      start_after,
      singleton_key,
      singleton_on,
      group_id,
      group_tier,
      expire_seconds,
      deletion_seconds,
      keep_until,
      retry_limit,
      retry_delay,
      retry_backoff,
      retry_delay_max,
      policy,
      dead_letter,
      heartbeat_seconds,
      blocked,
      blocking,
      pending_dependencies
    )
    SELECT
      COALESCE(id, gen_random_uuid()) as id,
      '${name}' as name,
      data,
      COALESCE(priority, 0) as priority,
      j.start_after,
      "singletonKey",
      CASE
        WHEN "singletonSeconds" IS NOT NULL THEN 'epoch'::timestamp + '1s'::interval * ("singletonSeconds"::float8 * floor(( date_part('epoch', now()) + COALESCE("singletonOffset",0)::float8) / "singletonSeconds"::float8 ))
        ELSE NULL
        END as singleton_on,
      "groupId" as group_id,
      "groupTier" as group_tier,
      COALESCE("expireInSeconds", q.expire_seconds) as expire_seconds,
      COALESCE("deleteAfterSeconds", q.deletion_seconds) as deletion_seconds,
      j.start_after + (COALESCE("retentionSeconds", q.retention_seconds) * interval '1s') as keep_until,
      COALESCE("retryLimit", q.retry_limit) as retry_limit,
      COALESCE("retryDelay", q.retry_delay) as retry_delay,
      COALESCE("retryBackoff", q.retry_backoff, false) as retry_backoff,
      COALESCE("retryDelayMax", q.retry_delay_max) as retry_delay_max,
      q.policy,
      COALESCE("deadLetter", q.dead_letter) as dead_letter,
      COALESCE("heartbeatSeconds", q.heartbeat_seconds) as heartbeat_seconds,
      COALESCE(blocked, false) as blocked,
      COALESCE(blocking, false) as blocking,
      COALESCE("pendingDependencies", 0) as pending_dependencies
    FROM (
      SELECT *,
        CASE
          WHEN right("startAfter", 1) = 'Z' THEN CAST("startAfter" as timestamp with time zone)
          ELSE now() + CAST(COALESCE("startAfter",'0') as interval)
          END as start_after
      FROM json_to_recordset($1::json) as x (
        id uuid,
        priority integer,
        data jsonb,
        "startAfter" text,
        "retryLimit" integer,
        "retryDelay" integer,
        "retryDelayMax" integer,
        "retryBackoff" boolean,
        "singletonKey" text,
        "singletonSeconds" integer,
        "singletonOffset" integer,
        "groupId" text,
        "groupTier" text,
        "expireInSeconds" integer,
        "deleteAfterSeconds" integer,
        "retentionSeconds" integer,
        "deadLetter" text,
        "heartbeatSeconds" integer,
        blocked boolean,
        blocking boolean,
        "pendingDependencies" integer
      )
    ) j
    JOIN ${schema}.queue q ON q.name = '${name}'
    ON CONFLICT DO NOTHING
    ${returnId ? "RETURNING id" : ""}
  `;
}
function failJobsById(schema, table) {
	return failJobs(schema, table, `name = $1 AND id IN (SELECT UNNEST($2::uuid[])) AND state < '${JOB_STATES.completed}'`, "$3::jsonb");
}
function failJobsByTimeout(schema, table, queues, noAdvisoryLocks) {
	return locked(schema, failJobs(schema, table, `state = '${JOB_STATES.active}'
            AND (started_on + expire_seconds * interval '1s') < now()
            AND name = ANY(${serializeArrayParam(queues)})`, "'{ \"value\": { \"message\": \"job timed out\" } }'::jsonb"), table + "failJobsByTimeout", noAdvisoryLocks);
}
function failJobsByHeartbeat(schema, table, queues, noAdvisoryLocks) {
	return locked(schema, failJobs(schema, table, `state = '${JOB_STATES.active}'
            AND heartbeat_seconds IS NOT NULL
            AND (heartbeat_on + heartbeat_seconds * interval '1s') < now()
            AND name = ANY(${serializeArrayParam(queues)})`, "'{ \"value\": { \"message\": \"job heartbeat timeout\" } }'::jsonb"), table + "failJobsByHeartbeat", noAdvisoryLocks);
}
function touchJobs(schema, table) {
	return `
    WITH results AS (
      UPDATE ${schema}.${table}
      SET heartbeat_on = now()
      WHERE name = $1
        AND id IN (SELECT UNNEST($2::uuid[]))
        AND state = '${JOB_STATES.active}'
      RETURNING 1
    )
    SELECT COUNT(*) FROM results
  `;
}
function failJobs(schema, table, where, output) {
	return `
    WITH deleted_jobs AS (
      DELETE FROM ${schema}.${table}
      WHERE ${where}
      RETURNING *
    ),
    retried_jobs AS (
      INSERT INTO ${schema}.${table} (
        id,
        name,
        priority,
        data,
        state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        completed_on,
        keep_until,
        policy,
        output,
        dead_letter,
        heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies
      )
      SELECT
        id,
        name,
        priority,
        data,
        CASE
          WHEN retry_count < retry_limit THEN '${JOB_STATES.retry}'::${schema}.job_state
          ELSE '${JOB_STATES.failed}'::${schema}.job_state
          END as state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        CASE WHEN retry_count = retry_limit THEN start_after
             WHEN NOT retry_backoff THEN now() + retry_delay * interval '1'
             ELSE now() + LEAST(
               retry_delay_max,
               retry_delay * (
                2 ^ LEAST(16, retry_count + 1) / 2 +
                2 ^ LEAST(16, retry_count + 1) / 2 * random()
               )
             ) * interval '1s'
        END as start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        CASE WHEN retry_count < retry_limit THEN NULL ELSE now() END as completed_on,
        keep_until,
        policy,
        ${output},
        dead_letter,
        NULL as heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies
      FROM deleted_jobs
      ON CONFLICT DO NOTHING
      RETURNING *
    ),
    failed_jobs as (
      INSERT INTO ${schema}.${table} (
        id,
        name,
        priority,
        data,
        state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        completed_on,
        keep_until,
        policy,
        output,
        dead_letter,
        heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies
      )
      SELECT
        id,
        name,
        priority,
        data,
        '${JOB_STATES.failed}'::${schema}.job_state as state,
        retry_limit,
        retry_count,
        retry_delay,
        retry_backoff,
        retry_delay_max,
        start_after,
        started_on,
        singleton_key,
        singleton_on,
        group_id,
        group_tier,
        expire_seconds,
        deletion_seconds,
        created_on,
        now() as completed_on,
        keep_until,
        policy,
        ${output},
        dead_letter,
        NULL as heartbeat_on,
        heartbeat_seconds,
        blocked,
        blocking,
        pending_dependencies
      FROM deleted_jobs
      WHERE id NOT IN (SELECT id from retried_jobs)
      RETURNING *
    ),
    results as (
      SELECT * FROM retried_jobs
      UNION ALL
      SELECT * FROM failed_jobs
    ),
    dlq_jobs as (
      INSERT INTO ${schema}.job (name, data, output, retry_limit, retry_backoff, retry_delay, keep_until, deletion_seconds)
      SELECT
        r.dead_letter,
        data,
        output,
        q.retry_limit,
        q.retry_backoff,
        q.retry_delay,
        now() + q.retention_seconds * interval '1s',
        q.deletion_seconds
      FROM results r
        JOIN ${schema}.queue q ON q.name = r.dead_letter
      WHERE state = '${JOB_STATES.failed}'
    )
    SELECT COUNT(*) FROM results
  `;
}
function selectJobsToFailById(schema, table) {
	return {
		text: `SELECT * FROM ${schema}.${table} WHERE name = $1 AND id IN (SELECT UNNEST($2::uuid[])) AND state < '${JOB_STATES.completed}'`,
		values: []
	};
}
function deleteJobsToFail(schema, table) {
	return {
		text: `DELETE FROM ${schema}.${table} WHERE name = $1 AND id IN (SELECT UNNEST($2::uuid[]))`,
		values: []
	};
}
function selectJobsToFailByTimeout(schema, table, queues) {
	return {
		text: `SELECT * FROM ${schema}.${table}
      WHERE state = '${JOB_STATES.active}'
        AND (started_on + expire_seconds * interval '1s') < now()
        AND name = ANY(${serializeArrayParam(queues)})`,
		values: []
	};
}
function selectJobsToFailByHeartbeat(schema, table, queues) {
	return {
		text: `SELECT * FROM ${schema}.${table}
      WHERE state = '${JOB_STATES.active}'
        AND heartbeat_seconds IS NOT NULL
        AND (heartbeat_on + heartbeat_seconds * interval '1s') < now()
        AND name = ANY(${serializeArrayParam(queues)})`,
		values: []
	};
}
function deleteJobsByIds(schema, table) {
	return {
		text: `DELETE FROM ${schema}.${table} WHERE id IN (SELECT UNNEST($1::uuid[]))`,
		values: []
	};
}
function completeJobsDistributed(schema, table, includeQueued) {
	return `
    ${completeJobsUpdate(schema, table, includeQueued)}
    RETURNING id, blocking
  `;
}
function decrementDependents(schema) {
	return `
    WITH decremented AS (
      SELECT d.child_name, d.child_id, COUNT(*)::int AS n
      FROM ${schema}.job_dependency d
      WHERE d.parent_name = $1
        AND d.parent_id IN (SELECT UNNEST($2::uuid[]))
      GROUP BY d.child_name, d.child_id
    ),
    ${lockedChildrenCte(schema)}
    ${unblockChildrenUpdate(schema)}
  `;
}
function insertRetryJob(schema, table) {
	return `
    INSERT INTO ${schema}.${table} (
      id, name, priority, data, state, retry_limit, retry_count, retry_delay,
      retry_backoff, retry_delay_max, start_after, started_on, singleton_key, singleton_on,
      group_id, group_tier, expire_seconds, deletion_seconds, created_on, completed_on,
      keep_until, policy, output, dead_letter,
      heartbeat_on, heartbeat_seconds, blocked, blocking, pending_dependencies
    ) VALUES (
      $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24,
      $25, $26, $27, $28, $29
    ) ON CONFLICT DO NOTHING
    RETURNING id
  `;
}
function insertDeadLetterJob(schema) {
	return `
    INSERT INTO ${schema}.job (name, data, output, retry_limit, retry_backoff, retry_delay, keep_until, deletion_seconds)
    SELECT $1, $2, $3, q.retry_limit, q.retry_backoff, q.retry_delay, now() + q.retention_seconds * interval '1s', q.deletion_seconds
    FROM ${schema}.queue q WHERE q.name = $1
  `;
}
function deletion(schema, table, queues, noAdvisoryLocks) {
	return locked(schema, `
    DELETE FROM ${schema}.${table}
    WHERE name = ANY(${serializeArrayParam(queues)})
      AND
      (
        (deletion_seconds > 0 AND completed_on + deletion_seconds * interval '1s' < now())
        OR
        (state < '${JOB_STATES.active}' AND keep_until < now())
      )
  `, table + "deletion", noAdvisoryLocks);
}
function retryJobs(schema, table) {
	return `
    WITH results as (
      UPDATE ${schema}.job
      SET state = '${JOB_STATES.retry}',
        retry_limit = retry_limit + 1
      WHERE name = $1
        AND id IN (SELECT UNNEST($2::uuid[]))
        AND state = '${JOB_STATES.failed}'
      RETURNING 1
    )
    SELECT COUNT(*) from results
  `;
}
function getQueueStats(schema, table, queues) {
	return {
		text: `
    SELECT
        name,
        (count(*) FILTER (WHERE start_after > now()))::int as "deferredCount",
        (count(*) FILTER (WHERE state < '${JOB_STATES.active}'))::int as "queuedCount",
        (count(*) FILTER (WHERE state = '${JOB_STATES.active}'))::int as "activeCount",
        count(*)::int as "totalCount",
        array_agg(singleton_key) FILTER (WHERE policy IN ('${QUEUE_POLICIES.singleton}','${QUEUE_POLICIES.stately}') AND state = '${JOB_STATES.active}') as "singletonsActive"
      FROM ${schema}.${table}
      WHERE name = ANY($1::text[])
      GROUP BY 1
  `,
		values: [queues]
	};
}
function cacheQueueStats(schema, table, queues, noAdvisoryLocks) {
	return locked(schema, `
    WITH stats AS (${getQueueStats(schema, table, queues).text.replace("$1::text[]", serializeArrayParam(queues))})
    UPDATE ${schema}.queue SET
      deferred_count = COALESCE(stats."deferredCount", 0),
      queued_count = COALESCE(stats."queuedCount", 0),
      active_count = COALESCE(stats."activeCount", 0),
      total_count = COALESCE(stats."totalCount", 0),
      singletons_active = stats."singletonsActive"
    FROM (
      SELECT q.name
      FROM unnest(${serializeArrayParam(queues)}) AS q(name)
    ) q
    LEFT JOIN stats ON stats.name = q.name
    WHERE queue.name = q.name
    RETURNING
      queue.name,
      queue.queued_count as "queuedCount",
      queue.warning_queued as "warningQueueSize"
  `, "queue-stats", noAdvisoryLocks);
}
function serializeArrayParam(values) {
	return `ARRAY[${values.map((v) => `'${v.replace(SINGLE_QUOTE_REGEX, "''")}'`).join(",")}]::text[]`;
}
function serializeJsonParam(value) {
	return `'${JSON.stringify(value).replace(SINGLE_QUOTE_REGEX, "''")}'`;
}
function transaction(query) {
	return `
    BEGIN;
    SET LOCAL lock_timeout = 30000;
    SET LOCAL idle_in_transaction_session_timeout = 30000;
    ${Array.isArray(query) ? query.join(";\n") : query};
    COMMIT;
  `;
}
function locked(schema, query, key, noAdvisoryLocks) {
	const statements = Array.isArray(query) ? query : [query];
	return transaction(noAdvisoryLocks ? statements : [advisoryLock(schema, key), ...statements]);
}
function advisoryLock(schema, key) {
	return `SELECT pg_advisory_xact_lock(
      ('x' || encode(sha224((current_database() || '.pgboss.${schema}${key || ""}')::bytea), 'hex'))::bit(64)::bigint
  )`;
}
function assertMigration(schema, version) {
	return `SELECT version::int/(version::int-${version}) from ${schema}.version`;
}
function findJobs(schema, table, options) {
	const { queued, byKey, byData, byId } = options;
	let paramIndex = 1;
	const whereConditions = [];
	if (byId) {
		++paramIndex;
		whereConditions.push(`AND id = $${paramIndex}`);
	}
	if (byKey) {
		++paramIndex;
		whereConditions.push(`AND singleton_key = $${paramIndex}`);
	}
	if (byData) {
		++paramIndex;
		whereConditions.push(`AND data @> $${paramIndex}`);
	}
	if (queued) whereConditions.push(`AND state < '${JOB_STATES.active}'`);
	return `
    SELECT ${JOB_COLUMNS_ALL}
    FROM ${schema}.${table}
    WHERE name = $1
      ${whereConditions.join("\n      ")}
    `;
}
function getJobById(schema, table) {
	return `
    SELECT ${JOB_COLUMNS_ALL}
    FROM ${schema}.${table}
    WHERE name = $1
      AND id = $2
    `;
}
function insertDependencies(schema) {
	return `
    INSERT INTO ${schema}.job_dependency (child_name, child_id, parent_name, parent_id)
    SELECT child_name, child_id, parent_name, parent_id
    FROM json_to_recordset($1::json) AS x (
      child_name text,
      child_id uuid,
      parent_name text,
      parent_id uuid
    )
    ON CONFLICT DO NOTHING
  `;
}
function getDependencies(schema) {
	return `
    SELECT parent_name as "parentName", parent_id as "parentId"
    FROM ${schema}.job_dependency
    WHERE child_name = $1 AND child_id = $2
  `;
}
function getDependents(schema) {
	return `
    SELECT child_name as "childName", child_id as "childId"
    FROM ${schema}.job_dependency
    WHERE parent_name = $1 AND parent_id = $2
  `;
}
function cleanupDependencies(schema, table, queues, noAdvisoryLocks) {
	return locked(schema, `
    DELETE FROM ${schema}.job_dependency
    WHERE (child_name = ANY(${serializeArrayParam(queues)})
      AND NOT EXISTS (
        SELECT 1 FROM ${schema}.${table} j
        WHERE j.name = child_name AND j.id = child_id
      ))
    OR (parent_name = ANY(${serializeArrayParam(queues)})
      AND NOT EXISTS (
        SELECT 1 FROM ${schema}.${table} j
        WHERE j.name = parent_name AND j.id = parent_id
      ))
  `, table + "cleanupDependencies", noAdvisoryLocks);
}
function getBlockedKeys(schema, table) {
	return `
    SELECT DISTINCT singleton_key as "singletonKey"
    FROM ${schema}.${table}
    WHERE name = $1
      AND state = '${JOB_STATES.failed}'
      AND policy = '${QUEUE_POLICIES.key_strict_fifo}'
    `;
}
function getNextBamCommand(schema) {
	return `
    UPDATE ${schema}.bam
    SET status = 'in_progress', started_on = now()
    WHERE id = (
      SELECT id FROM ${schema}.bam
      WHERE status IN ('pending', 'failed')
        AND NOT EXISTS (SELECT 1 FROM ${schema}.bam WHERE status = 'in_progress')
      ORDER BY created_on
      LIMIT 1
    )
    RETURNING id, name, version, status, queue, table_name as "table", command, error,
              created_on as "createdOn", started_on as "startedOn", completed_on as "completedOn"
  `;
}
function setBamCompleted(schema, id) {
	return `
    UPDATE ${schema}.bam
    SET status = 'completed', completed_on = now()
    WHERE id = '${id}'
  `;
}
function setBamFailed(schema, id, error) {
	return `
    UPDATE ${schema}.bam
    SET status = 'failed', error = '${error.replace(/'/g, "''")}', completed_on = now()
    WHERE id = '${id}'
  `;
}
function getBamStatus(schema) {
	return `
    SELECT status, count(*)::int as count, max(created_on) as "lastCreatedOn"
    FROM ${schema}.bam
    GROUP BY status
  `;
}
function getBamEntries(schema) {
	return `
    SELECT id, name, version, status, queue, table_name as "table", command, error,
           created_on as "createdOn", started_on as "startedOn", completed_on as "completedOn"
    FROM ${schema}.bam
    ORDER BY version, created_on
  `;
}

// node_modules/pg-boss/dist/attorney.js
const POLICY = {
	MAX_EXPIRATION_HOURS: 24,
	MIN_POLLING_INTERVAL_MS: 500,
	MAX_RETENTION_DAYS: 365
};
const COMPATIBILITY_FLAGS = [
	"noSkipLocked",
	"noMultiMutationCte",
	"noTablePartitioning",
	"noDeferrableConstraints",
	"noAdvisoryLocks",
	"noCoveringIndexes"
];
const BACKEND_PROFILES = {
	postgres: {
		kind: "standard",
		flags: {}
	},
	cockroachdb: {
		kind: "distributed",
		flags: {
			noSkipLocked: true,
			noMultiMutationCte: true,
			noTablePartitioning: true,
			noDeferrableConstraints: true,
			noAdvisoryLocks: true,
			noCoveringIndexes: true
		}
	},
	yugabytedb: {
		kind: "distributed",
		flags: {
			noAdvisoryLocks: true,
			noTablePartitioning: true
		}
	},
	citus: {
		kind: "distributed",
		flags: {}
	},
	pglite: {
		kind: "embedded",
		flags: {}
	}
};
function assertObjectName(value, name = "Name") {
	assert(/^[\w.\-/]+$/.test(value), `${name} can only contain alphanumeric characters, underscores, hyphens, periods, or forward slashes`);
}
function validateQueueArgs(config = {}) {
	assert(!("deadLetter" in config) || config.deadLetter === null || typeof config.deadLetter === "string", "deadLetter must be a string");
	if (config.deadLetter) assertObjectName(config.deadLetter, "deadLetter");
	validateRetryConfig(config);
	validateExpirationConfig(config);
	validateRetentionConfig(config);
	validateDeletionConfig(config);
	validateHeartbeatConfig(config);
}
function checkSendArgs(args) {
	let name, data, options;
	if (typeof args[0] === "string") {
		name = args[0];
		data = args[1];
		assert(typeof data !== "function", "send() cannot accept a function as the payload.  Did you intend to use work()?");
		options = args[2];
	} else if (typeof args[0] === "object") {
		assert(args.length === 1, "send object API only accepts 1 argument");
		const job = args[0];
		assert(job, "boss requires all jobs to have a name");
		name = job.name;
		data = job.data;
		options = job.options;
	}
	options = options || {};
	assert(name, "boss requires all jobs to have a queue name");
	assert(typeof options === "object", "options should be an object");
	options = { ...options };
	assert(!("priority" in options) || Number.isInteger(options.priority), "priority must be an integer");
	options.priority = options.priority || 0;
	options.startAfter = options.startAfter instanceof Date && typeof options.startAfter.toISOString === "function" ? options.startAfter.toISOString() : +options.startAfter > 0 ? "" + options.startAfter : typeof options.startAfter === "string" ? options.startAfter : void 0;
	validateRetryConfig(options);
	validateExpirationConfig(options);
	validateRetentionConfig(options);
	validateDeletionConfig(options);
	validateGroupConfig(options);
	validateHeartbeatConfig(options);
	return {
		name,
		data,
		options
	};
}
function validateGroupConfig(config) {
	if (!("group" in config) || config.group === void 0 || config.group === null) return;
	assert(typeof config.group === "object", "group must be an object");
	assert(typeof config.group.id === "string" && config.group.id.length > 0, "group.id must be a non-empty string");
	assert(!("tier" in config.group) || typeof config.group.tier === "string" && config.group.tier.length > 0, "group.tier must be a non-empty string if provided");
}
function validateFlowJobs(jobs) {
	assert(Array.isArray(jobs), "flow requires an array of jobs");
	assert(jobs.length >= 2, "flow requires at least 2 jobs");
	const refs = /* @__PURE__ */ new Set();
	for (const job of jobs) {
		assert(typeof job.ref === "string" && job.ref.length > 0, "each flow job must have a non-empty ref");
		assert(!refs.has(job.ref), `duplicate ref: "${job.ref}"`);
		refs.add(job.ref);
		assert(typeof job.name === "string" && job.name.length > 0, "each flow job must have a non-empty name");
		assertObjectName(job.name);
	}
	const hasDeps = jobs.some((j) => j.dependsOn && j.dependsOn.length > 0);
	assert(hasDeps, "flow requires at least one job with dependsOn");
	for (const job of jobs) {
		if (!job.dependsOn) continue;
		assert(Array.isArray(job.dependsOn), `dependsOn for ref "${job.ref}" must be an array`);
		for (const dep of job.dependsOn) {
			assert(typeof dep === "string" && dep.length > 0, "dependsOn entries must be non-empty strings");
			assert(dep !== job.ref, `job "${job.ref}" cannot depend on itself`);
			assert(refs.has(dep), `dependsOn ref "${dep}" not found in flow`);
		}
	}
	const inDegree = /* @__PURE__ */ new Map();
	const edges = /* @__PURE__ */ new Map();
	for (const job of jobs) {
		inDegree.set(job.ref, 0);
		edges.set(job.ref, []);
	}
	for (const job of jobs) {
		if (!job.dependsOn) continue;
		for (const dep of job.dependsOn) {
			edges.get(dep).push(job.ref);
			inDegree.set(job.ref, inDegree.get(job.ref) + 1);
		}
	}
	const queue = [];
	for (const [ref, deg] of inDegree) if (deg === 0) queue.push(ref);
	let visited = 0;
	while (queue.length > 0) {
		const current = queue.shift();
		visited++;
		for (const child of edges.get(current)) {
			const newDeg = inDegree.get(child) - 1;
			inDegree.set(child, newDeg);
			if (newDeg === 0) queue.push(child);
		}
	}
	if (visited !== jobs.length) {
		const cycle = findDependencyCycle(edges);
		assert(false, `flow contains a dependency cycle: ${cycle.join(" -> ")}`);
	}
}
function findDependencyCycle(edges) {
	const visiting = /* @__PURE__ */ new Set();
	const visited = /* @__PURE__ */ new Set();
	const path = [];
	function visit(ref) {
		if (visiting.has(ref)) {
			const start = path.indexOf(ref);
			return [...path.slice(start), ref];
		}
		if (visited.has(ref)) return null;
		visiting.add(ref);
		path.push(ref);
		for (const child of edges.get(ref) || []) {
			const cycle = visit(child);
			if (cycle) return cycle;
		}
		path.pop();
		visiting.delete(ref);
		visited.add(ref);
		return null;
	}
	let cycle = null;
	for (const ref of edges.keys()) {
		cycle = visit(ref);
		if (cycle) break;
	}
	return cycle;
}
function validateGroupConcurrencyValue(value, optionName) {
	if (typeof value === "number") {
		assert(Number.isInteger(value) && value >= 1, `${optionName} must be an integer >= 1`);
		return;
	}
	assert(typeof value === "object", `${optionName} must be a number or an object with { default, tiers? }`);
	assert(Number.isInteger(value.default) && value.default >= 1, `${optionName}.default must be an integer >= 1`);
	if ("tiers" in value && value.tiers) {
		assert(typeof value.tiers === "object", `${optionName}.tiers must be an object`);
		for (const [tier, limit] of Object.entries(value.tiers)) {
			assert(typeof tier === "string" && tier.length > 0, `${optionName} tier keys must be non-empty strings`);
			assert(Number.isInteger(limit) && limit >= 1, `${optionName}.tiers["${tier}"] must be an integer >= 1`);
		}
	}
}
function validatePriorityRangeConfig(config) {
	if (config.minPriority !== void 0) assert(Number.isInteger(config.minPriority), "minPriority must be an integer");
	if (config.maxPriority !== void 0) assert(Number.isInteger(config.maxPriority), "maxPriority must be an integer");
	if (config.minPriority !== void 0 && config.maxPriority !== void 0) assert(config.minPriority <= config.maxPriority, "minPriority must be <= maxPriority");
}
function validateGroupConcurrencyConfig(config) {
	const hasGlobal = config.groupConcurrency != null;
	const hasLocal = config.localGroupConcurrency != null;
	assert(!(hasGlobal && hasLocal), "cannot specify both groupConcurrency and localGroupConcurrency - choose one");
	if (hasGlobal) validateGroupConcurrencyValue(config.groupConcurrency, "groupConcurrency");
	if (hasLocal) {
		validateGroupConcurrencyValue(config.localGroupConcurrency, "localGroupConcurrency");
		validateLocalGroupConcurrencyLimit(config.localGroupConcurrency, config.localConcurrency);
	}
}
function validateLocalGroupConcurrencyLimit(localGroupConcurrency, localConcurrency) {
	const effectiveLocalConcurrency = localConcurrency ?? 1;
	if (typeof localGroupConcurrency === "number") assert(localGroupConcurrency <= effectiveLocalConcurrency, `localGroupConcurrency (${localGroupConcurrency}) cannot exceed localConcurrency (${effectiveLocalConcurrency})`);
	else if (typeof localGroupConcurrency === "object") {
		assert(localGroupConcurrency.default <= effectiveLocalConcurrency, `localGroupConcurrency.default (${localGroupConcurrency.default}) cannot exceed localConcurrency (${effectiveLocalConcurrency})`);
		if (localGroupConcurrency.tiers) for (const [tier, limit] of Object.entries(localGroupConcurrency.tiers)) assert(limit <= effectiveLocalConcurrency, `localGroupConcurrency.tiers["${tier}"] (${limit}) cannot exceed localConcurrency (${effectiveLocalConcurrency})`);
	}
}
function checkWorkArgs(name, args) {
	let options, callback;
	assert(name, "queue name is required");
	if (args.length === 1) {
		callback = args[0];
		options = {};
	} else if (args.length > 1) {
		options = args[0] || {};
		callback = args[1];
	}
	assert(typeof callback === "function", "expected callback to be a function");
	assert(typeof options === "object", "expected config to be an object");
	options = { ...options };
	applyPollingInterval(options);
	assert(!("batchSize" in options) || Number.isInteger(options.batchSize) && options.batchSize >= 1, "batchSize must be an integer > 0");
	assert(!("includeMetadata" in options) || typeof options.includeMetadata === "boolean", "includeMetadata must be a boolean");
	assert(!("priority" in options) || typeof options.priority === "boolean", "priority must be a boolean");
	assert(!("localConcurrency" in options) || Number.isInteger(options.localConcurrency) && options.localConcurrency >= 1, "localConcurrency must be an integer >= 1");
	validatePriorityRangeConfig(options);
	validateGroupConcurrencyConfig(options);
	validateHeartbeatRefreshConfig(options);
	return {
		options,
		callback
	};
}
function checkFetchArgs(name, options) {
	assert(name, "missing queue name");
	assert(!("batchSize" in options) || Number.isInteger(options.batchSize) && options.batchSize >= 1, "batchSize must be an integer > 0");
	assert(!("includeMetadata" in options) || typeof options.includeMetadata === "boolean", "includeMetadata must be a boolean");
	assert(!("priority" in options) || typeof options.priority === "boolean", "priority must be a boolean");
	assert(!("ignoreStartAfter" in options) || typeof options.ignoreStartAfter === "boolean", "ignoreStartAfter must be a boolean");
	validatePriorityRangeConfig(options);
}
function getConfig(value) {
	assert(value && (typeof value === "object" || typeof value === "string"), "configuration assert: string or config object is required to connect to postgres");
	const config = typeof value === "string" ? { connectionString: value } : { ...value };
	config.schedule = "schedule" in config ? config.schedule : true;
	config.supervise = "supervise" in config ? config.supervise : true;
	config.migrate = "migrate" in config ? config.migrate : true;
	config.createSchema = "createSchema" in config ? config.createSchema : true;
	resolveBackend(config);
	applySchemaConfig(config);
	applyOpsConfig(config);
	applyScheduleConfig(config);
	applyBamConfig(config);
	validateWarningConfig(config);
	return config;
}
function applySchemaConfig(config) {
	if (config.schema) assertPostgresObjectName(config.schema);
	config.schema = config.schema || "pgboss";
}
function validateWarningConfig(config) {
	assert(!("warningQueueSize" in config) || config.warningQueueSize >= 1, "configuration assert: warningQueueSize must be at least 1");
	assert(!("warningSlowQuerySeconds" in config) || config.warningSlowQuerySeconds >= 1, "configuration assert: warningSlowQuerySeconds must be at least 1");
	assert(!("warningRetentionDays" in config) || Number.isInteger(config.warningRetentionDays) && config.warningRetentionDays >= 1, "configuration assert: warningRetentionDays must be an integer >= 1");
	assert(!("warningRetentionDays" in config) || config.warningRetentionDays <= POLICY.MAX_RETENTION_DAYS, `configuration assert: warningRetentionDays cannot exceed ${POLICY.MAX_RETENTION_DAYS} days`);
}
function resolveBackend(config) {
	const backend = "backend" in config ? config.backend : "postgres";
	assert(backend in BACKEND_PROFILES, `configuration assert: backend must be one of ${Object.keys(BACKEND_PROFILES).join(", ")}`);
	config.backend = backend;
	const { flags } = BACKEND_PROFILES[backend];
	for (const flag of COMPATIBILITY_FLAGS) config[flag] = flags[flag] ?? false;
	if (config.__test__distributed) {
		config.noSkipLocked = true;
		config.noMultiMutationCte = true;
	}
}
function assertPostgresObjectName(name) {
	assert(typeof name === "string", "Name must be a string");
	assert(name.length <= 50, "Name cannot exceed 50 characters");
	assert(!/\W/.test(name), "Name can only contain alphanumeric characters or underscores");
	assert(!/^\d/.test(name), "Name cannot start with a number");
}
function assertQueueName(name) {
	assert(name, "Name is required");
	assert(typeof name === "string", "Name must be a string");
	assertObjectName(name);
}
function assertKey(key) {
	if (!key) return;
	assert(typeof key === "string", "Key must be a string");
	assertObjectName(key, "Key");
}
function validateRetentionConfig(config) {
	assert(!("retentionSeconds" in config) || config.retentionSeconds >= 1, "configuration assert: retentionSeconds must be at least every second");
}
function validateExpirationConfig(config) {
	assert(!("expireInSeconds" in config) || config.expireInSeconds >= 1, "configuration assert: expireInSeconds must be at least every second");
	assert(!config.expireInSeconds || config.expireInSeconds / 60 / 60 < POLICY.MAX_EXPIRATION_HOURS, `configuration assert: expiration cannot exceed ${POLICY.MAX_EXPIRATION_HOURS} hours`);
}
function validateRetryConfig(config) {
	assert(!("retryDelay" in config) || Number.isInteger(config.retryDelay) && config.retryDelay >= 0, "retryDelay must be an integer >= 0");
	assert(!("retryLimit" in config) || Number.isInteger(config.retryLimit) && config.retryLimit >= 0, "retryLimit must be an integer >= 0");
	assert(!("retryBackoff" in config) || config.retryBackoff === true || config.retryBackoff === false, "retryBackoff must be either true or false");
	assert(!("retryDelayMax" in config) || config.retryDelayMax === null || config.retryBackoff === true, "retryDelayMax can only be set if retryBackoff is true");
	assert(!("retryDelayMax" in config) || config.retryDelayMax === null || Number.isInteger(config.retryDelayMax) && config.retryDelayMax >= 0, "retryDelayMax must be an integer >= 0");
}
function validateHeartbeatConfig(config) {
	assert(!("heartbeatSeconds" in config) || config.heartbeatSeconds === null || Number.isInteger(config.heartbeatSeconds) && config.heartbeatSeconds >= 10, "heartbeatSeconds must be an integer >= 10");
}
function validateHeartbeatRefreshConfig(config) {
	if (!("heartbeatRefreshSeconds" in config) || config.heartbeatRefreshSeconds == null) return;
	assert(typeof config.heartbeatRefreshSeconds === "number" && config.heartbeatRefreshSeconds > 0, "heartbeatRefreshSeconds must be a number > 0");
}
function applyPollingInterval(config) {
	assert(!("pollingIntervalSeconds" in config) || config.pollingIntervalSeconds >= POLICY.MIN_POLLING_INTERVAL_MS / 1e3, `configuration assert: pollingIntervalSeconds must be at least every ${POLICY.MIN_POLLING_INTERVAL_MS}ms`);
	config.pollingInterval = "pollingIntervalSeconds" in config ? config.pollingIntervalSeconds * 1e3 : 2e3;
}
function applyOpsConfig(config) {
	assert(!("superviseIntervalSeconds" in config) || config.superviseIntervalSeconds >= 1, "configuration assert: superviseIntervalSeconds must be at least every second");
	config.superviseIntervalSeconds = config.superviseIntervalSeconds || 60;
	assert(config.superviseIntervalSeconds / 60 / 60 <= POLICY.MAX_EXPIRATION_HOURS, `configuration assert: superviseIntervalSeconds cannot exceed ${POLICY.MAX_EXPIRATION_HOURS} hours`);
	assert(!("maintenanceIntervalSeconds" in config) || config.maintenanceIntervalSeconds >= 1, "configuration assert: maintenanceIntervalSeconds must be at least every second");
	config.maintenanceIntervalSeconds = config.maintenanceIntervalSeconds || POLICY.MAX_EXPIRATION_HOURS * 60 * 60;
	assert(config.maintenanceIntervalSeconds / 60 / 60 <= POLICY.MAX_EXPIRATION_HOURS, `configuration assert: maintenanceIntervalSeconds cannot exceed ${POLICY.MAX_EXPIRATION_HOURS} hours`);
	assert(!("monitorIntervalSeconds" in config) || config.monitorIntervalSeconds >= 1, "configuration assert: monitorIntervalSeconds must be at least every second");
	config.monitorIntervalSeconds = config.monitorIntervalSeconds || 60;
	assert(config.monitorIntervalSeconds / 60 / 60 <= POLICY.MAX_EXPIRATION_HOURS, `configuration assert: monitorIntervalSeconds cannot exceed ${POLICY.MAX_EXPIRATION_HOURS} hours`);
	assert(!("queueCacheIntervalSeconds" in config) || config.queueCacheIntervalSeconds >= 1, "configuration assert: queueCacheIntervalSeconds must be at least every second");
	config.queueCacheIntervalSeconds = config.queueCacheIntervalSeconds || 60;
	assert(config.queueCacheIntervalSeconds / 60 / 60 <= POLICY.MAX_EXPIRATION_HOURS, `configuration assert: queueCacheIntervalSeconds cannot exceed ${POLICY.MAX_EXPIRATION_HOURS} hours`);
}
function validateDeletionConfig(config) {
	assert(!("deleteAfterSeconds" in config) || config.deleteAfterSeconds >= 0, "configuration assert: deleteAfterSeconds must be at least 0 (0 disables deletion)");
}
function applyScheduleConfig(config) {
	assert(!("clockMonitorIntervalSeconds" in config) || config.clockMonitorIntervalSeconds >= 1 && config.clockMonitorIntervalSeconds <= 600, "configuration assert: clockMonitorIntervalSeconds must be between 1 second and 10 minutes");
	config.clockMonitorIntervalSeconds = config.clockMonitorIntervalSeconds || 600;
	assert(!("cronMonitorIntervalSeconds" in config) || config.cronMonitorIntervalSeconds >= 1 && config.cronMonitorIntervalSeconds <= 45, "configuration assert: cronMonitorIntervalSeconds must be between 1 and 45 seconds");
	config.cronMonitorIntervalSeconds = config.cronMonitorIntervalSeconds || 30;
	assert(!("cronWorkerIntervalSeconds" in config) || config.cronWorkerIntervalSeconds >= 1 && config.cronWorkerIntervalSeconds <= 45, "configuration assert: cronWorkerIntervalSeconds must be between 1 and 45 seconds");
	config.cronWorkerIntervalSeconds = config.cronWorkerIntervalSeconds || 5;
}
function applyBamConfig(config) {
	const minInterval = config.__test__bypass_bam_interval_check ? 1 : 10;
	assert(!("bamIntervalSeconds" in config) || config.bamIntervalSeconds >= minInterval, `configuration assert: bamIntervalSeconds must be at least ${minInterval} seconds`);
	config.bamIntervalSeconds = config.bamIntervalSeconds || 60;
}

// node_modules/pg-boss/dist/migrationStore.js
function flatten(schema, commands, version, noAdvisoryLocks) {
	commands.unshift(assertMigration(schema, version));
	commands.push(setVersion(schema, version));
	return locked(schema, commands, void 0, noAdvisoryLocks);
}
function rollback(schema, version, migrations, noAdvisoryLocks) {
	migrations = migrations || getAll(schema);
	const result = migrations.find((i) => i.version === version);
	assert(result, `Version ${version} not found.`);
	return flatten(schema, result.uninstall || [], result.previous, noAdvisoryLocks);
}
function next(schema, version, migrations, noAdvisoryLocks) {
	migrations = migrations || getAll(schema);
	const result = migrations.find((i) => i.previous === version);
	assert(result, `Version ${version} not found.`);
	return flatten(schema, result.install, result.version, noAdvisoryLocks);
}
function migrate(schema, version, migrations, noAdvisoryLocks) {
	migrations = migrations || getAll(schema);
	const result = migrations.filter((i) => i.previous >= version).sort((a, b) => a.version - b.version).reduce((acc, migration) => {
		acc.install = acc.install.concat(migration.install);
		if (migration.async) {
			const bamCommands = migration.async.map((cmd) => cmd.replace(/\$VERSION\$/g, String(migration.version)));
			acc.install = acc.install.concat(bamCommands);
		}
		acc.version = migration.version;
		return acc;
	}, {
		install: [],
		version
	});
	assert(result.install.length > 0, `Version ${version} not found.`);
	return flatten(schema, result.install, result.version, noAdvisoryLocks);
}
function getAll(schema) {
	return [
		{
			release: "11.1.0",
			version: 26,
			previous: 25,
			install: [`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE format('ALTER TABLE ${schema}.%1$I ADD PRIMARY KEY (name, id)', tablename);
          EXECUTE format('ALTER TABLE ${schema}.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', tablename);
          EXECUTE format('ALTER TABLE ${schema}.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', tablename);

          EXECUTE format('CREATE INDEX %1$s_i5 ON ${schema}.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', tablename);
          EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON ${schema}.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON ${schema}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON ${schema}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON ${schema}.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i6 ON ${schema}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''exclusive''', tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `, `CREATE UNIQUE INDEX job_i6 ON ${schema}.job_common (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'`],
			uninstall: [`DROP INDEX ${schema}.job_i6`]
		},
		{
			release: "12.6.0",
			version: 27,
			previous: 26,
			install: [
				`ALTER TABLE ${schema}.version ADD COLUMN IF NOT EXISTS bam_on timestamp with time zone`,
				`
        CREATE TABLE IF NOT EXISTS ${schema}.bam (
          id uuid PRIMARY KEY default gen_random_uuid(),
          name text NOT NULL,
          version int NOT NULL,
          status text NOT NULL DEFAULT 'pending',
          queue text,
          table_name text NOT NULL,
          command text NOT NULL,
          error text,
          created_on timestamp with time zone NOT NULL DEFAULT now(),
          started_on timestamp with time zone,
          completed_on timestamp with time zone
        )
        `,
				`CREATE FUNCTION ${schema}.job_table_format(command text, table_name text)
          RETURNS text AS
          $$
            SELECT format(
              replace(
                replace(command, '.job', '.%1$I'),
                'job_i', '%1$s_i'
              ),
              table_name
            );
          $$
          LANGUAGE sql IMMUTABLE;
        `,
				`
        CREATE OR REPLACE FUNCTION ${schema}.job_table_run_async(command_name text, version int, command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
        RETURNS VOID AS
        $$
        BEGIN
          IF queue_name IS NOT NULL THEN
            SELECT table_name INTO tbl_name FROM ${schema}.queue WHERE name = queue_name;
          END IF;

          IF tbl_name IS NOT NULL THEN
            INSERT INTO ${schema}.bam (name, version, status, queue, table_name, command)
            VALUES (
              command_name,
              version,
              'pending',
              queue_name,
              tbl_name,
              ${schema}.job_table_format(command, tbl_name)
            );
            RETURN;
          END IF;

          INSERT INTO ${schema}.bam (name, version, status, queue, table_name, command)
          SELECT
            command_name,
            version,
            'pending',
            NULL,
            'job_common',
            ${schema}.job_table_format(command, 'job_common')
          UNION ALL
          SELECT
            command_name,
            version,
            'pending',
            queue.name,
            queue.table_name,
            ${schema}.job_table_format(command, queue.table_name)
          FROM ${schema}.queue
          WHERE partition = true;
        END;
        $$
        LANGUAGE plpgsql;
        `,
				`
        CREATE OR REPLACE FUNCTION ${schema}.job_table_run(command text, tbl_name text DEFAULT NULL, queue_name text DEFAULT NULL)
        RETURNS VOID AS
        $$
        DECLARE
          tbl RECORD;
        BEGIN
          IF queue_name IS NOT NULL THEN
            SELECT table_name INTO tbl_name FROM ${schema}.queue WHERE name = queue_name;
          END IF;

          IF tbl_name IS NOT NULL THEN
            EXECUTE ${schema}.job_table_format(command, tbl_name);
            RETURN;
          END IF;

          EXECUTE ${schema}.job_table_format(command, 'job_common');

          FOR tbl IN SELECT table_name FROM ${schema}.queue WHERE partition = true
          LOOP
            EXECUTE ${schema}.job_table_format(command, tbl.table_name);
          END LOOP;
        END;
        $$
        LANGUAGE plpgsql;
        `,
				`ALTER TABLE ${schema}.job ADD COLUMN IF NOT EXISTS group_id text`,
				`ALTER TABLE ${schema}.job ADD COLUMN IF NOT EXISTS group_tier text`,
				`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `,
				`ALTER INDEX IF EXISTS ${schema}.job_i1 RENAME TO job_common_i1`,
				`ALTER INDEX IF EXISTS ${schema}.job_i2 RENAME TO job_common_i2`,
				`ALTER INDEX IF EXISTS ${schema}.job_i3 RENAME TO job_common_i3`,
				`ALTER INDEX IF EXISTS ${schema}.job_i4 RENAME TO job_common_i4`,
				`ALTER INDEX IF EXISTS ${schema}.job_i5 RENAME TO job_common_i5`,
				`ALTER INDEX IF EXISTS ${schema}.job_i6 RENAME TO job_common_i6`,
				`ALTER INDEX IF EXISTS ${schema}.job_i7 RENAME TO job_common_i7`
			],
			async: [`SELECT ${schema}.job_table_run_async(
          'group_concurency_index',
          $VERSION$,
          $$
          CREATE INDEX CONCURRENTLY job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL
          $$
        )`],
			uninstall: [
				`ALTER INDEX ${schema}.job_common_i6 RENAME TO job_i6`,
				`ALTER INDEX ${schema}.job_common_i5 RENAME TO job_i5`,
				`ALTER INDEX ${schema}.job_common_i4 RENAME TO job_i4`,
				`ALTER INDEX ${schema}.job_common_i3 RENAME TO job_i3`,
				`ALTER INDEX ${schema}.job_common_i2 RENAME TO job_i2`,
				`ALTER INDEX ${schema}.job_common_i1 RENAME TO job_i1`,
				`SELECT ${schema}.job_table_run('DROP INDEX ${schema}.job_i7')`,
				`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE format('ALTER TABLE ${schema}.%1$I ADD PRIMARY KEY (name, id)', tablename);
          EXECUTE format('ALTER TABLE ${schema}.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', tablename);
          EXECUTE format('ALTER TABLE ${schema}.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', tablename);

          EXECUTE format('CREATE INDEX %1$s_i5 ON ${schema}.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', tablename);
          EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON ${schema}.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON ${schema}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON ${schema}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON ${schema}.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE format('CREATE UNIQUE INDEX %1$s_i6 ON ${schema}.%1$I (name, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''exclusive''', tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `,
				`DROP FUNCTION ${schema}.job_table_run(text, text, text)`,
				`DROP FUNCTION ${schema}.job_table_run_async(text, int, text, text, text)`,
				`DROP FUNCTION ${schema}.job_table_format(text, text)`,
				`DROP TABLE ${schema}.bam`,
				`ALTER TABLE ${schema}.version DROP COLUMN bam_on`,
				`ALTER TABLE ${schema}.job DROP COLUMN group_tier`,
				`ALTER TABLE ${schema}.job DROP COLUMN group_id`
			]
		},
		{
			release: "12.10.0",
			version: 28,
			previous: 27,
			install: [`SELECT ${schema}.job_table_run($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, 'job_common')`, `
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
          ELSIF options->>'policy' = 'key_strict_fifo' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${schema}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
            EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `],
			async: [`SELECT ${schema}.job_table_run_async(
          'key_strict_fifo_index',
          $VERSION$,
          $$
          CREATE UNIQUE INDEX CONCURRENTLY job_i8 ON ${schema}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'
          $$
        , 'job_common')`],
			uninstall: [
				`SELECT ${schema}.job_table_run('DROP INDEX IF EXISTS ${schema}.job_i8')`,
				`SELECT ${schema}.job_table_run('ALTER TABLE ${schema}.job DROP CONSTRAINT IF EXISTS job_key_strict_fifo_singleton_key_check')`,
				`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `
			]
		},
		{
			release: "12.11.0",
			version: 29,
			previous: 28,
			install: [`CREATE TABLE ${schema}.warning (
          id uuid PRIMARY KEY default gen_random_uuid(),
          type text NOT NULL,
          message text NOT NULL,
          data jsonb,
          created_on timestamp with time zone NOT NULL DEFAULT now()
        )`, `CREATE INDEX warning_i1 ON ${schema}.warning (created_on DESC)`],
			uninstall: [`DROP INDEX ${schema}.warning_i1`, `DROP TABLE ${schema}.warning`]
		},
		{
			release: "12.12.0",
			version: 30,
			previous: 29,
			install: [
				`ALTER TABLE ${schema}.job ADD COLUMN heartbeat_on timestamp with time zone`,
				`ALTER TABLE ${schema}.job ADD COLUMN heartbeat_seconds int`,
				`ALTER TABLE ${schema}.queue ADD COLUMN heartbeat_seconds int`,
				`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name,
              heartbeat_seconds
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename,
              (options->>'heartbeatSeconds')::int
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
          ELSIF options->>'policy' = 'key_strict_fifo' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${schema}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
            EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `
			],
			uninstall: [
				`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
          ELSIF options->>'policy' = 'key_strict_fifo' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${schema}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
            EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `,
				`ALTER TABLE ${schema}.queue DROP COLUMN heartbeat_seconds`,
				`ALTER TABLE ${schema}.job DROP COLUMN heartbeat_seconds`,
				`ALTER TABLE ${schema}.job DROP COLUMN heartbeat_on`
			]
		},
		{
			release: "12.19.0",
			version: 31,
			previous: 30,
			install: [
				`ALTER TABLE ${schema}.job ADD COLUMN blocked boolean NOT NULL DEFAULT false`,
				`ALTER TABLE ${schema}.job ADD COLUMN blocking boolean NOT NULL DEFAULT false`,
				`ALTER TABLE ${schema}.job ADD COLUMN pending_dependencies int NOT NULL DEFAULT 0`,
				`
        CREATE TABLE IF NOT EXISTS ${schema}.job_dependency (
          child_name text NOT NULL,
          child_id uuid NOT NULL,
          parent_name text NOT NULL,
          parent_id uuid NOT NULL,
          PRIMARY KEY (child_name, child_id, parent_name, parent_id)
        )
        `,
				`CREATE INDEX IF NOT EXISTS job_dep_parent_idx ON ${schema}.job_dependency (parent_name, parent_id)`,
				`SELECT ${schema}.job_table_run($cmd$DROP INDEX IF EXISTS ${schema}.job_i5$cmd$)`,
				`SELECT ${schema}.job_table_run($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active' AND NOT blocked$cmd$)`,
				`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name,
              heartbeat_seconds
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename,
              (options->>'heartbeatSeconds')::int
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
          ELSIF options->>'policy' = 'key_strict_fifo' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${schema}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
            EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `
			],
			uninstall: [
				`DROP INDEX IF EXISTS ${schema}.job_dep_parent_idx`,
				`DROP TABLE IF EXISTS ${schema}.job_dependency`,
				`
        CREATE OR REPLACE FUNCTION ${schema}.create_queue(queue_name text, options jsonb)
        RETURNS VOID AS
        $$
        DECLARE
          tablename varchar := CASE WHEN options->>'partition' = 'true'
                                THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                                ELSE 'job_common'
                                END;
          queue_created_on timestamptz;
        BEGIN

          WITH q as (
            INSERT INTO ${schema}.queue (
              name,
              policy,
              retry_limit,
              retry_delay,
              retry_backoff,
              retry_delay_max,
              expire_seconds,
              retention_seconds,
              deletion_seconds,
              warning_queued,
              dead_letter,
              partition,
              table_name,
              heartbeat_seconds
            )
            VALUES (
              queue_name,
              options->>'policy',
              COALESCE((options->>'retryLimit')::int, 2),
              COALESCE((options->>'retryDelay')::int, 0),
              COALESCE((options->>'retryBackoff')::bool, false),
              (options->>'retryDelayMax')::int,
              COALESCE((options->>'expireInSeconds')::int, 900),
              COALESCE((options->>'retentionSeconds')::int, 1209600),
              COALESCE((options->>'deleteAfterSeconds')::int, 604800),
              COALESCE((options->>'warningQueueSize')::int, 0),
              options->>'deadLetter',
              COALESCE((options->>'partition')::bool, false),
              tablename,
              (options->>'heartbeatSeconds')::int
            )
            ON CONFLICT DO NOTHING
            RETURNING created_on
          )
          SELECT created_on into queue_created_on from q;

          IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
            RETURN;
          END IF;

          EXECUTE format('CREATE TABLE ${schema}.%I (LIKE ${schema}.job INCLUDING DEFAULTS)', tablename);

          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES ${schema}.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON ${schema}.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
          EXECUTE ${schema}.job_table_format($cmd$CREATE INDEX job_i7 ON ${schema}.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);

          IF options->>'policy' = 'short' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
          ELSIF options->>'policy' = 'singleton' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
          ELSIF options->>'policy' = 'stately' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON ${schema}.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
          ELSIF options->>'policy' = 'exclusive' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON ${schema}.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
          ELSIF options->>'policy' = 'key_strict_fifo' THEN
            EXECUTE ${schema}.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON ${schema}.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
            EXECUTE ${schema}.job_table_format($cmd$ALTER TABLE ${schema}.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
          END IF;

          EXECUTE format('ALTER TABLE ${schema}.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
          EXECUTE format('ALTER TABLE ${schema}.job ATTACH PARTITION ${schema}.%I FOR VALUES IN (%L)', tablename, queue_name);
        END;
        $$
        LANGUAGE plpgsql;
        `,
				`SELECT ${schema}.job_table_run($cmd$DROP INDEX IF EXISTS ${schema}.job_i5$cmd$)`,
				`SELECT ${schema}.job_table_run($cmd$CREATE INDEX job_i5 ON ${schema}.job (name, start_after) INCLUDE (priority, created_on, id) WHERE state < 'active'$cmd$)`,
				`ALTER TABLE ${schema}.job DROP COLUMN pending_dependencies`,
				`ALTER TABLE ${schema}.job DROP COLUMN blocking`,
				`ALTER TABLE ${schema}.job DROP COLUMN blocked`
			]
		}
	];
}

// node_modules/pg-boss/package.json
var pgboss = { "schema": 31 };

// node_modules/pg-boss/dist/contractor.js
const schemaVersion = pgboss.schema;
var Contractor = class {
	static constructionPlans(schema = DEFAULT_SCHEMA, options = { createSchema: true }) {
		return create(schema, schemaVersion, options);
	}
	static migrationPlans(schema = DEFAULT_SCHEMA, version = schemaVersion - 1) {
		return migrate(schema, version);
	}
	static rollbackPlans(schema = DEFAULT_SCHEMA, version = schemaVersion) {
		return rollback(schema, version);
	}
	config;
	db;
	migrations;
	constructor(db, config) {
		this.config = config;
		this.db = db;
		this.migrations = this.config.migrations || getAll(this.config.schema);
	}
	async schemaVersion() {
		const result = await this.db.executeSql(getVersion(this.config.schema));
		return result.rows.length ? parseInt(result.rows[0].version) : null;
	}
	async isInstalled() {
		return !!(await this.db.executeSql(versionTableExists(this.config.schema))).rows[0].name;
	}
	async start() {
		if (await this.isInstalled()) {
			const version = await this.schemaVersion();
			if (version !== null && schemaVersion > version) await this.migrate(version);
		} else await this.create();
	}
	async check() {
		if (!await this.isInstalled()) throw new Error("pg-boss is not installed");
		const version = await this.schemaVersion();
		if (schemaVersion !== version) throw new Error("pg-boss database requires migrations");
	}
	async create() {
		try {
			const commands = create(this.config.schema, schemaVersion, this.config);
			await this.db.executeSql(commands);
		} catch (err) {
			assert(err.message.includes(CREATE_RACE_MESSAGE), err);
		}
	}
	async migrate(version) {
		try {
			const commands = migrate(this.config.schema, version, this.migrations, this.config.noAdvisoryLocks);
			await this.db.executeSql(commands);
		} catch (err) {
			assert(err.message.includes(MIGRATE_RACE_MESSAGE), err);
		}
	}
	async next(version) {
		const commands = next(this.config.schema, version, this.migrations, this.config.noAdvisoryLocks);
		await this.db.executeSql(commands);
	}
	async rollback(version) {
		const commands = rollback(this.config.schema, version, this.migrations, this.config.noAdvisoryLocks);
		await this.db.executeSql(commands);
	}
};

// node_modules/non-error/index.js
const isNonErrorSymbol = Symbol("isNonError");
function defineProperty(object, key, value) {
	Object.defineProperty(object, key, {
		value,
		writable: false,
		enumerable: false,
		configurable: false
	});
}
function stringify(value) {
	if (value === void 0) return "undefined";
	if (value === null) return "null";
	if (typeof value === "string") return value;
	if (typeof value === "number" || typeof value === "boolean") return String(value);
	if (typeof value === "bigint") return `${value}n`;
	if (typeof value === "symbol") return value.toString();
	if (typeof value === "function") return `[Function${value.name ? ` ${value.name}` : " (anonymous)"}]`;
	if (value instanceof Error) try {
		return String(value);
	} catch {
		return "<Unserializable error>";
	}
	try {
		return JSON.stringify(value);
	} catch {
		try {
			return String(value);
		} catch {
			return "<Unserializable value>";
		}
	}
}
var NonError = class NonError extends Error {
	constructor(value, { superclass: Superclass = Error } = {}) {
		if (NonError.isNonError(value)) return value;
		if (value instanceof Error) throw new TypeError("Do not pass Error instances to NonError. Throw the error directly instead.");
		super(`Non-error value: ${stringify(value)}`);
		if (Superclass !== Error) Object.setPrototypeOf(this, Superclass.prototype);
		defineProperty(this, "name", "NonError");
		defineProperty(this, isNonErrorSymbol, true);
		defineProperty(this, "isNonError", true);
		defineProperty(this, "value", value);
	}
	static isNonError(value) {
		return value?.[isNonErrorSymbol] === true;
	}
	static #handleCallback(callback, arguments_) {
		try {
			const result = callback(...arguments_);
			if (result && typeof result.then === "function") return (async () => {
				try {
					return await result;
				} catch (error) {
					if (error instanceof Error) throw error;
					throw new NonError(error);
				}
			})();
			return result;
		} catch (error) {
			if (error instanceof Error) throw error;
			throw new NonError(error);
		}
	}
	static try(callback) {
		return NonError.#handleCallback(callback, []);
	}
	static wrap(callback) {
		return (...arguments_) => NonError.#handleCallback(callback, arguments_);
	}
	static [Symbol.hasInstance](instance) {
		return NonError.isNonError(instance);
	}
};

// node_modules/serialize-error/error-constructors.js
const list = [
	Error,
	EvalError,
	RangeError,
	ReferenceError,
	SyntaxError,
	TypeError,
	URIError,
	AggregateError,
	globalThis.DOMException,
	globalThis.AssertionError,
	globalThis.SystemError
].filter(Boolean).map((constructor) => [constructor.name, constructor]);
const errorConstructors = new Map(list);
const errorFactories = /* @__PURE__ */ new Map();
const isErrorInstance = (value) => value instanceof Error || (Error.isError?.(value) ?? Object.prototype.toString.call(value) === "[object Error]");

// node_modules/serialize-error/index.js
const errorProperties = [
	{
		property: "name",
		enumerable: false
	},
	{
		property: "message",
		enumerable: false
	},
	{
		property: "stack",
		enumerable: false
	},
	{
		property: "code",
		enumerable: true
	},
	{
		property: "cause",
		enumerable: false
	},
	{
		property: "errors",
		enumerable: false
	}
];
const toJsonWasCalled = /* @__PURE__ */ new WeakSet();
const toJSON = (from) => {
	toJsonWasCalled.add(from);
	try {
		return from.toJSON();
	} finally {
		toJsonWasCalled.delete(from);
	}
};
const setProperty = (to, key, value) => {
	try {
		to[key] = value;
	} catch {}
};
const errorPropertyNames = new Set(errorProperties.map(({ property }) => property));
const newError = (name) => {
	if (name === "NonError") return new NonError();
	const factory = errorFactories.get(name);
	if (factory) return factory();
	const ErrorConstructor = errorConstructors.get(name) ?? Error;
	return ErrorConstructor === AggregateError ? new ErrorConstructor([]) : new ErrorConstructor();
};
const skip = Symbol("skip");
const destroyValue = (value, options, depth) => {
	if (value && value instanceof Uint8Array && value.constructor?.name === "Buffer") return options.serialize ? "[object Buffer]" : value;
	if (value !== null && typeof value === "object" && typeof value.pipe === "function" && typeof value.on === "function") return options.serialize ? "[object Stream]" : value;
	if (typeof value === "function") return options.serialize ? skip : value;
	if (options.serialize && typeof value === "bigint") return `${value}n`;
	if (!value || typeof value !== "object") return value;
	if (options.seen.has(value)) return "[Circular]";
	return destroyCircular({
		...options,
		from: value,
		to: void 0,
		depth
	});
};
const createTarget = (from, serialize) => {
	if (Array.isArray(from)) return [];
	if (!serialize && isErrorLike(from)) return newError(from.name);
	return {};
};
const canRedefine = (to, property) => Object.getOwnPropertyDescriptor(to, property)?.configurable !== false;
const unreadable = Symbol("unreadable");
const readProperty = (from, property) => {
	try {
		return from[property];
	} catch {
		return unreadable;
	}
};
const isAbsent = (from, property, value) => (value === void 0 || value === null) && !Object.hasOwn(from, property);
const destroyCircular = (options) => {
	const { from, seen, forceEnumerable, maxDepth, depth, useToJSON, serialize } = options;
	const to = options.to ?? createTarget(from, serialize);
	seen.add(from);
	if (depth >= maxDepth) {
		seen.delete(from);
		return to;
	}
	if (useToJSON && typeof from.toJSON === "function" && !toJsonWasCalled.has(from)) {
		const json = toJSON(from);
		if (json !== from) {
			seen.delete(from);
			return json;
		}
	}
	const copyErrorProperties = serialize || isErrorInstance(to);
	if (copyErrorProperties) for (const { property, enumerable } of errorProperties) {
		const rawValue = readProperty(from, property);
		if (rawValue === unreadable || isAbsent(from, property, rawValue)) continue;
		const value = destroyValue(rawValue, options, depth + 1);
		if (value === skip) continue;
		if (!canRedefine(to, property)) {
			setProperty(to, property, value);
			continue;
		}
		Object.defineProperty(to, property, {
			value,
			enumerable: forceEnumerable || enumerable,
			configurable: true,
			writable: true
		});
	}
	for (const key of Object.keys(from)) {
		if (key === "__proto__") continue;
		if (copyErrorProperties && errorPropertyNames.has(key)) continue;
		const value = destroyValue(from[key], options, depth + 1);
		if (value !== skip) setProperty(to, key, value);
	}
	seen.delete(from);
	return to;
};
function serializeError(value, options = {}) {
	const { maxDepth = Number.POSITIVE_INFINITY, useToJSON = true } = options;
	if (typeof value !== "object" || value === null) value = new NonError(typeof value === "function" ? "<Function>" : value);
	return destroyCircular({
		from: value,
		seen: /* @__PURE__ */ new Set(),
		forceEnumerable: true,
		maxDepth,
		depth: 0,
		useToJSON,
		serialize: true
	});
}
function isErrorLike(value) {
	return Boolean(value) && typeof value === "object" && typeof readProperty(value, "name") === "string" && typeof readProperty(value, "message") === "string" && typeof readProperty(value, "stack") === "string";
}

// node_modules/cron-parser/dist/fields/types.js
var require_types = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
}));

// node_modules/cron-parser/dist/fields/CronField.js
var require_CronField = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronField = void 0;
	/**
	* Represents a field within a cron expression.
	* This is a base class and should not be instantiated directly.
	* @class CronField
	*/
	var CronField = class CronField {
		#hasLastChar = false;
		#hasQuestionMarkChar = false;
		#wildcard = false;
		#values = [];
		options = { rawValue: "" };
		/**
		* Returns the minimum value allowed for this field.
		*/
		/* istanbul ignore next */ static get min() {
			/* istanbul ignore next */
			throw new Error("min must be overridden");
		}
		/**
		* Returns the maximum value allowed for this field.
		*/
		/* istanbul ignore next */ static get max() {
			/* istanbul ignore next */
			throw new Error("max must be overridden");
		}
		/**
		* Returns the allowed characters for this field.
		*/
		/* istanbul ignore next */ static get chars() {
			/* istanbul ignore next - this is overridden */
			return Object.freeze([]);
		}
		/**
		* Returns whether a string value, such as `L`, is allowed in this field.
		* @param {string} value - The value to check
		* @returns {boolean}
		*/
		static isValidChar(value) {
			return this.chars.includes(value);
		}
		/**
		* Returns the regular expression used to validate this field.
		*/
		static get validChars() {
			return /^[?,*\dH/-]+$|^.*H\(\d+-\d+\)\/\d+.*$|^.*H\(\d+-\d+\).*$|^.*H\/\d+.*$/;
		}
		/**
		* Returns the constraints for this field.
		*/
		static get constraints() {
			return {
				min: this.min,
				max: this.max,
				chars: this.chars,
				validChars: this.validChars
			};
		}
		/**
		* CronField constructor. Initializes the field with the provided values.
		* @param {number[] | string[]} values - Values for this field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		* @throws {TypeError} if the constructor is called directly
		* @throws {Error} if validation fails
		*/
		constructor(values, options = { rawValue: "" }) {
			if (!Array.isArray(values)) throw new Error(`${this.constructor.name} Validation error, values is not an array`);
			if (!(values.length > 0)) throw new Error(`${this.constructor.name} Validation error, values contains no values`);
			/* istanbul ignore next */
			this.options = {
				...options,
				rawValue: options.rawValue ?? ""
			};
			this.#values = [...values].sort(CronField.sorter);
			this.#wildcard = this.options.wildcard !== void 0 ? this.options.wildcard : this.#isWildcardValue();
			this.#hasLastChar = this.options.rawValue.includes("L") || values.includes("L");
			this.#hasQuestionMarkChar = this.options.rawValue.includes("?") || values.includes("?");
		}
		/**
		* Returns the minimum value allowed for this field.
		* @returns {number}
		*/
		get min() {
			return this.constructor.min;
		}
		/**
		* Returns the maximum value allowed for this field.
		* @returns {number}
		*/
		get max() {
			return this.constructor.max;
		}
		/**
		* Returns an array of allowed special characters for this field.
		* @returns {string[]}
		*/
		get chars() {
			return this.constructor.chars;
		}
		/**
		* Indicates whether this field has a "last" character.
		* @returns {boolean}
		*/
		get hasLastChar() {
			return this.#hasLastChar;
		}
		/**
		* Indicates whether this field has a "question mark" character.
		* @returns {boolean}
		*/
		get hasQuestionMarkChar() {
			return this.#hasQuestionMarkChar;
		}
		/**
		* Indicates whether this field is a wildcard.
		* @returns {boolean}
		*/
		get isWildcard() {
			return this.#wildcard;
		}
		/**
		* Returns an array of allowed values for this field.
		* @returns {CronFieldType}
		*/
		get values() {
			return this.#values;
		}
		/**
		* Helper function to sort values in ascending order.
		* @param {number | string} a - First value to compare
		* @param {number | string} b - Second value to compare
		* @returns {number} - A negative, zero, or positive value, depending on the sort order
		*/
		static sorter(a, b) {
			const aIsNumber = typeof a === "number";
			const bIsNumber = typeof b === "number";
			if (aIsNumber && bIsNumber) return a - b;
			if (!aIsNumber && !bIsNumber) return a.localeCompare(b);
			return aIsNumber ? /* istanbul ignore next - A will always be a number until L-2 is supported */ -1 : 1;
		}
		/**
		* Find the next (or previous when `reverse` is true) numeric value in a sorted list.
		* Returns null if there's no value strictly after/before the current one.
		*
		* @param values - Sorted numeric values
		* @param currentValue - Current value to compare against
		* @param reverse - When true, search in reverse for previous smaller value
		*/
		static findNearestValueInList(values, currentValue, reverse) {
			if (reverse) {
				for (let i = values.length - 1; i >= 0; i--) if (values[i] < currentValue) return values[i];
				return null;
			}
			for (let i = 0; i < values.length; i++) if (values[i] > currentValue) return values[i];
			return null;
		}
		/**
		* Instance helper that operates on this field's numeric `values`.
		*
		* @param currentValue - Current value to compare against
		* @param reverse - When true, search in reverse for previous smaller value
		*/
		findNearestValue(currentValue, reverse) {
			return this.constructor.findNearestValueInList(this.values, currentValue, reverse);
		}
		/**
		* Serializes the field to an object.
		* @returns {SerializedCronField}
		*/
		serialize() {
			return {
				wildcard: this.#wildcard,
				values: this.#values
			};
		}
		/**
		* Validates the field values against the allowed range and special characters.
		* @throws {Error} if validation fails
		*/
		validate() {
			let badValue;
			const charsString = this.chars.length > 0 ? ` or chars ${this.chars.join("")}` : "";
			const field = this.constructor;
			const rangeTest = (value) => {
				badValue = value;
				return typeof value === "number" ? value >= this.min && value <= this.max : field.isValidChar(value);
			};
			if (!this.#values.every(rangeTest)) throw new Error(`${this.constructor.name} Validation error, got value ${badValue} expected range ${this.min}-${this.max}${charsString}`);
			const duplicate = this.#values.find((value, index) => this.#values.indexOf(value) !== index);
			if (duplicate !== void 0) throw new Error(`${this.constructor.name} Validation error, duplicate values found: ${duplicate}`);
		}
		/**
		* Determines if the field is a wildcard based on the values.
		* When options.rawValue is not empty, it checks if the raw value is a wildcard, otherwise it checks if all values in the range are included.
		* @returns {boolean}
		*/
		#isWildcardValue() {
			if (this.options.rawValue.length > 0) return ["*", "?"].includes(this.options.rawValue);
			return Array.from({ length: this.max - this.min + 1 }, (_, i) => i + this.min).every((value) => this.#values.includes(value));
		}
	};
	exports.CronField = CronField;
}));

// node_modules/luxon/build/node/luxon.js
var require_luxon = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	/**
	* @private
	*/
	var LuxonError = class extends Error {};
	/**
	* @private
	*/
	var InvalidDateTimeError = class extends LuxonError {
		constructor(reason) {
			super(`Invalid DateTime: ${reason.toMessage()}`);
		}
	};
	/**
	* @private
	*/
	var InvalidIntervalError = class extends LuxonError {
		constructor(reason) {
			super(`Invalid Interval: ${reason.toMessage()}`);
		}
	};
	/**
	* @private
	*/
	var InvalidDurationError = class extends LuxonError {
		constructor(reason) {
			super(`Invalid Duration: ${reason.toMessage()}`);
		}
	};
	/**
	* @private
	*/
	var ConflictingSpecificationError = class extends LuxonError {};
	/**
	* @private
	*/
	var InvalidUnitError = class extends LuxonError {
		constructor(unit) {
			super(`Invalid unit ${unit}`);
		}
	};
	/**
	* @private
	*/
	var InvalidArgumentError = class extends LuxonError {};
	/**
	* @private
	*/
	var ZoneIsAbstractError = class extends LuxonError {
		constructor() {
			super("Zone is an abstract class");
		}
	};
	/**
	* @private
	*/
	const n = "numeric";
	const s = "short";
	const l = "long";
	const DATE_SHORT = {
		year: n,
		month: n,
		day: n
	};
	const DATE_MED = {
		year: n,
		month: s,
		day: n
	};
	const DATE_MED_WITH_WEEKDAY = {
		year: n,
		month: s,
		day: n,
		weekday: s
	};
	const DATE_FULL = {
		year: n,
		month: l,
		day: n
	};
	const DATE_HUGE = {
		year: n,
		month: l,
		day: n,
		weekday: l
	};
	const TIME_SIMPLE = {
		hour: n,
		minute: n
	};
	const TIME_WITH_SECONDS = {
		hour: n,
		minute: n,
		second: n
	};
	const TIME_WITH_SHORT_OFFSET = {
		hour: n,
		minute: n,
		second: n,
		timeZoneName: s
	};
	const TIME_WITH_LONG_OFFSET = {
		hour: n,
		minute: n,
		second: n,
		timeZoneName: l
	};
	const TIME_24_SIMPLE = {
		hour: n,
		minute: n,
		hourCycle: "h23"
	};
	const TIME_24_WITH_SECONDS = {
		hour: n,
		minute: n,
		second: n,
		hourCycle: "h23"
	};
	const TIME_24_WITH_SHORT_OFFSET = {
		hour: n,
		minute: n,
		second: n,
		hourCycle: "h23",
		timeZoneName: s
	};
	const TIME_24_WITH_LONG_OFFSET = {
		hour: n,
		minute: n,
		second: n,
		hourCycle: "h23",
		timeZoneName: l
	};
	const DATETIME_SHORT = {
		year: n,
		month: n,
		day: n,
		hour: n,
		minute: n
	};
	const DATETIME_SHORT_WITH_SECONDS = {
		year: n,
		month: n,
		day: n,
		hour: n,
		minute: n,
		second: n
	};
	const DATETIME_MED = {
		year: n,
		month: s,
		day: n,
		hour: n,
		minute: n
	};
	const DATETIME_MED_WITH_SECONDS = {
		year: n,
		month: s,
		day: n,
		hour: n,
		minute: n,
		second: n
	};
	const DATETIME_MED_WITH_WEEKDAY = {
		year: n,
		month: s,
		day: n,
		weekday: s,
		hour: n,
		minute: n
	};
	const DATETIME_FULL = {
		year: n,
		month: l,
		day: n,
		hour: n,
		minute: n,
		timeZoneName: s
	};
	const DATETIME_FULL_WITH_SECONDS = {
		year: n,
		month: l,
		day: n,
		hour: n,
		minute: n,
		second: n,
		timeZoneName: s
	};
	const DATETIME_HUGE = {
		year: n,
		month: l,
		day: n,
		weekday: l,
		hour: n,
		minute: n,
		timeZoneName: l
	};
	const DATETIME_HUGE_WITH_SECONDS = {
		year: n,
		month: l,
		day: n,
		weekday: l,
		hour: n,
		minute: n,
		second: n,
		timeZoneName: l
	};
	/**
	* @interface
	*/
	var Zone = class {
		/**
		* The type of zone
		* @abstract
		* @type {string}
		*/
		get type() {
			throw new ZoneIsAbstractError();
		}
		/**
		* The name of this zone.
		* @abstract
		* @type {string}
		*/
		get name() {
			throw new ZoneIsAbstractError();
		}
		/**
		* The IANA name of this zone.
		* Defaults to `name` if not overwritten by a subclass.
		* @abstract
		* @type {string}
		*/
		get ianaName() {
			return this.name;
		}
		/**
		* Returns whether the offset is known to be fixed for the whole year.
		* @abstract
		* @type {boolean}
		*/
		get isUniversal() {
			throw new ZoneIsAbstractError();
		}
		/**
		* Returns the offset's common name (such as EST) at the specified timestamp
		* @abstract
		* @param {number} ts - Epoch milliseconds for which to get the name
		* @param {Object} opts - Options to affect the format
		* @param {string} opts.format - What style of offset to return. Accepts 'long' or 'short'.
		* @param {string} opts.locale - What locale to return the offset name in.
		* @return {string}
		*/
		offsetName(ts, opts) {
			throw new ZoneIsAbstractError();
		}
		/**
		* Returns the offset's value as a string
		* @abstract
		* @param {number} ts - Epoch milliseconds for which to get the offset
		* @param {string} format - What style of offset to return.
		*                          Accepts 'narrow', 'short', or 'techie'. Returning '+6', '+06:00', or '+0600' respectively
		* @return {string}
		*/
		formatOffset(ts, format) {
			throw new ZoneIsAbstractError();
		}
		/**
		* Return the offset in minutes for this zone at the specified timestamp.
		* @abstract
		* @param {number} ts - Epoch milliseconds for which to compute the offset
		* @return {number}
		*/
		offset(ts) {
			throw new ZoneIsAbstractError();
		}
		/**
		* Return whether this Zone is equal to another zone
		* @abstract
		* @param {Zone} otherZone - the zone to compare
		* @return {boolean}
		*/
		equals(otherZone) {
			throw new ZoneIsAbstractError();
		}
		/**
		* Return whether this Zone is valid.
		* @abstract
		* @type {boolean}
		*/
		get isValid() {
			throw new ZoneIsAbstractError();
		}
	};
	let singleton$1 = null;
	/**
	* Represents the local zone for this JavaScript environment.
	* @implements {Zone}
	*/
	var SystemZone = class SystemZone extends Zone {
		/**
		* Get a singleton instance of the local zone
		* @return {SystemZone}
		*/
		static get instance() {
			if (singleton$1 === null) singleton$1 = new SystemZone();
			return singleton$1;
		}
		/** @override **/
		get type() {
			return "system";
		}
		/** @override **/
		get name() {
			return new Intl.DateTimeFormat().resolvedOptions().timeZone;
		}
		/** @override **/
		get isUniversal() {
			return false;
		}
		/** @override **/
		offsetName(ts, { format, locale }) {
			return parseZoneInfo(ts, format, locale);
		}
		/** @override **/
		formatOffset(ts, format) {
			return formatOffset(this.offset(ts), format);
		}
		/** @override **/
		offset(ts) {
			return -new Date(ts).getTimezoneOffset();
		}
		/** @override **/
		equals(otherZone) {
			return otherZone.type === "system";
		}
		/** @override **/
		get isValid() {
			return true;
		}
	};
	const dtfCache = /* @__PURE__ */ new Map();
	function makeDTF(zoneName) {
		let dtf = dtfCache.get(zoneName);
		if (dtf === void 0) {
			dtf = new Intl.DateTimeFormat("en-US", {
				hour12: false,
				timeZone: zoneName,
				year: "numeric",
				month: "2-digit",
				day: "2-digit",
				hour: "2-digit",
				minute: "2-digit",
				second: "2-digit",
				era: "short"
			});
			dtfCache.set(zoneName, dtf);
		}
		return dtf;
	}
	const typeToPos = {
		year: 0,
		month: 1,
		day: 2,
		era: 3,
		hour: 4,
		minute: 5,
		second: 6
	};
	function hackyOffset(dtf, date) {
		const formatted = dtf.format(date).replace(/\u200E/g, ""), [, fMonth, fDay, fYear, fadOrBc, fHour, fMinute, fSecond] = /(\d+)\/(\d+)\/(\d+) (AD|BC),? (\d+):(\d+):(\d+)/.exec(formatted);
		return [
			fYear,
			fMonth,
			fDay,
			fadOrBc,
			fHour,
			fMinute,
			fSecond
		];
	}
	function partsOffset(dtf, date) {
		const formatted = dtf.formatToParts(date);
		const filled = [];
		for (let i = 0; i < formatted.length; i++) {
			const { type, value } = formatted[i];
			const pos = typeToPos[type];
			if (type === "era") filled[pos] = value;
			else if (!isUndefined(pos)) filled[pos] = parseInt(value, 10);
		}
		return filled;
	}
	const ianaZoneCache = /* @__PURE__ */ new Map();
	/**
	* A zone identified by an IANA identifier, like America/New_York
	* @implements {Zone}
	*/
	var IANAZone = class IANAZone extends Zone {
		/**
		* @param {string} name - Zone name
		* @return {IANAZone}
		*/
		static create(name) {
			let zone = ianaZoneCache.get(name);
			if (zone === void 0) ianaZoneCache.set(name, zone = new IANAZone(name));
			return zone;
		}
		/**
		* Reset local caches. Should only be necessary in testing scenarios.
		* @return {void}
		*/
		static resetCache() {
			ianaZoneCache.clear();
			dtfCache.clear();
		}
		/**
		* Returns whether the provided string is a valid specifier. This only checks the string's format, not that the specifier identifies a known zone; see isValidZone for that.
		* @param {string} s - The string to check validity on
		* @example IANAZone.isValidSpecifier("America/New_York") //=> true
		* @example IANAZone.isValidSpecifier("Sport~~blorp") //=> false
		* @deprecated For backward compatibility, this forwards to isValidZone, better use `isValidZone()` directly instead.
		* @return {boolean}
		*/
		static isValidSpecifier(s) {
			return this.isValidZone(s);
		}
		/**
		* Returns whether the provided string identifies a real zone
		* @param {string} zone - The string to check
		* @example IANAZone.isValidZone("America/New_York") //=> true
		* @example IANAZone.isValidZone("Fantasia/Castle") //=> false
		* @example IANAZone.isValidZone("Sport~~blorp") //=> false
		* @return {boolean}
		*/
		static isValidZone(zone) {
			if (!zone) return false;
			try {
				new Intl.DateTimeFormat("en-US", { timeZone: zone }).format();
				return true;
			} catch (e) {
				return false;
			}
		}
		constructor(name) {
			super();
			/** @private **/
			this.zoneName = name;
			/** @private **/
			this.valid = IANAZone.isValidZone(name);
		}
		/**
		* The type of zone. `iana` for all instances of `IANAZone`.
		* @override
		* @type {string}
		*/
		get type() {
			return "iana";
		}
		/**
		* The name of this zone (i.e. the IANA zone name).
		* @override
		* @type {string}
		*/
		get name() {
			return this.zoneName;
		}
		/**
		* Returns whether the offset is known to be fixed for the whole year:
		* Always returns false for all IANA zones.
		* @override
		* @type {boolean}
		*/
		get isUniversal() {
			return false;
		}
		/**
		* Returns the offset's common name (such as EST) at the specified timestamp
		* @override
		* @param {number} ts - Epoch milliseconds for which to get the name
		* @param {Object} opts - Options to affect the format
		* @param {string} opts.format - What style of offset to return. Accepts 'long' or 'short'.
		* @param {string} opts.locale - What locale to return the offset name in.
		* @return {string}
		*/
		offsetName(ts, { format, locale }) {
			return parseZoneInfo(ts, format, locale, this.name);
		}
		/**
		* Returns the offset's value as a string
		* @override
		* @param {number} ts - Epoch milliseconds for which to get the offset
		* @param {string} format - What style of offset to return.
		*                          Accepts 'narrow', 'short', or 'techie'. Returning '+6', '+06:00', or '+0600' respectively
		* @return {string}
		*/
		formatOffset(ts, format) {
			return formatOffset(this.offset(ts), format);
		}
		/**
		* Return the offset in minutes for this zone at the specified timestamp.
		* @override
		* @param {number} ts - Epoch milliseconds for which to compute the offset
		* @return {number}
		*/
		offset(ts) {
			if (!this.valid) return NaN;
			const date = new Date(ts);
			if (isNaN(date)) return NaN;
			const dtf = makeDTF(this.name);
			let [year, month, day, adOrBc, hour, minute, second] = dtf.formatToParts ? partsOffset(dtf, date) : hackyOffset(dtf, date);
			if (adOrBc === "BC") year = -Math.abs(year) + 1;
			const asUTC = objToLocalTS({
				year,
				month,
				day,
				hour: hour === 24 ? 0 : hour,
				minute,
				second,
				millisecond: 0
			});
			let asTS = +date;
			const over = asTS % 1e3;
			asTS -= over >= 0 ? over : 1e3 + over;
			return (asUTC - asTS) / 6e4;
		}
		/**
		* Return whether this Zone is equal to another zone
		* @override
		* @param {Zone} otherZone - the zone to compare
		* @return {boolean}
		*/
		equals(otherZone) {
			return otherZone.type === "iana" && otherZone.name === this.name;
		}
		/**
		* Return whether this Zone is valid.
		* @override
		* @type {boolean}
		*/
		get isValid() {
			return this.valid;
		}
	};
	let intlLFCache = {};
	function getCachedLF(locString, opts = {}) {
		const key = JSON.stringify([locString, opts]);
		let dtf = intlLFCache[key];
		if (!dtf) {
			dtf = new Intl.ListFormat(locString, opts);
			intlLFCache[key] = dtf;
		}
		return dtf;
	}
	const intlDTCache = /* @__PURE__ */ new Map();
	function getCachedDTF(locString, opts = {}) {
		const key = JSON.stringify([locString, opts]);
		let dtf = intlDTCache.get(key);
		if (dtf === void 0) {
			dtf = new Intl.DateTimeFormat(locString, opts);
			intlDTCache.set(key, dtf);
		}
		return dtf;
	}
	const intlNumCache = /* @__PURE__ */ new Map();
	function getCachedINF(locString, opts = {}) {
		const key = JSON.stringify([locString, opts]);
		let inf = intlNumCache.get(key);
		if (inf === void 0) {
			inf = new Intl.NumberFormat(locString, opts);
			intlNumCache.set(key, inf);
		}
		return inf;
	}
	const intlRelCache = /* @__PURE__ */ new Map();
	function getCachedRTF(locString, opts = {}) {
		const { base, ...cacheKeyOpts } = opts;
		const key = JSON.stringify([locString, cacheKeyOpts]);
		let inf = intlRelCache.get(key);
		if (inf === void 0) {
			inf = new Intl.RelativeTimeFormat(locString, opts);
			intlRelCache.set(key, inf);
		}
		return inf;
	}
	let sysLocaleCache = null;
	function systemLocale() {
		if (sysLocaleCache) return sysLocaleCache;
		else {
			sysLocaleCache = new Intl.DateTimeFormat().resolvedOptions().locale;
			return sysLocaleCache;
		}
	}
	const intlResolvedOptionsCache = /* @__PURE__ */ new Map();
	function getCachedIntResolvedOptions(locString) {
		let opts = intlResolvedOptionsCache.get(locString);
		if (opts === void 0) {
			opts = new Intl.DateTimeFormat(locString).resolvedOptions();
			intlResolvedOptionsCache.set(locString, opts);
		}
		return opts;
	}
	const weekInfoCache = /* @__PURE__ */ new Map();
	function getCachedWeekInfo(locString) {
		let data = weekInfoCache.get(locString);
		if (!data) {
			const locale = new Intl.Locale(locString);
			data = "getWeekInfo" in locale ? locale.getWeekInfo() : locale.weekInfo;
			if (!("minimalDays" in data)) data = {
				...fallbackWeekSettings,
				...data
			};
			weekInfoCache.set(locString, data);
		}
		return data;
	}
	function parseLocaleString(localeStr) {
		const xIndex = localeStr.indexOf("-x-");
		if (xIndex !== -1) localeStr = localeStr.substring(0, xIndex);
		const uIndex = localeStr.indexOf("-u-");
		if (uIndex === -1) return [localeStr];
		else {
			let options;
			let selectedStr;
			try {
				options = getCachedDTF(localeStr).resolvedOptions();
				selectedStr = localeStr;
			} catch (e) {
				const smaller = localeStr.substring(0, uIndex);
				options = getCachedDTF(smaller).resolvedOptions();
				selectedStr = smaller;
			}
			const { numberingSystem, calendar } = options;
			return [
				selectedStr,
				numberingSystem,
				calendar
			];
		}
	}
	function intlConfigString(localeStr, numberingSystem, outputCalendar) {
		if (outputCalendar || numberingSystem) {
			if (!localeStr.includes("-u-")) localeStr += "-u";
			if (outputCalendar) localeStr += `-ca-${outputCalendar}`;
			if (numberingSystem) localeStr += `-nu-${numberingSystem}`;
			return localeStr;
		} else return localeStr;
	}
	function mapMonths(f) {
		const ms = [];
		for (let i = 1; i <= 12; i++) {
			const dt = DateTime.utc(2009, i, 1);
			ms.push(f(dt));
		}
		return ms;
	}
	function mapWeekdays(f) {
		const ms = [];
		for (let i = 1; i <= 7; i++) {
			const dt = DateTime.utc(2016, 11, 13 + i);
			ms.push(f(dt));
		}
		return ms;
	}
	function listStuff(loc, length, englishFn, intlFn) {
		const mode = loc.listingMode();
		if (mode === "error") return null;
		else if (mode === "en") return englishFn(length);
		else return intlFn(length);
	}
	function supportsFastNumbers(loc) {
		if (loc.numberingSystem && loc.numberingSystem !== "latn") return false;
		else return loc.numberingSystem === "latn" || !loc.locale || loc.locale.startsWith("en") || getCachedIntResolvedOptions(loc.locale).numberingSystem === "latn";
	}
	/**
	* @private
	*/
	var PolyNumberFormatter = class {
		constructor(intl, forceSimple, opts) {
			this.padTo = opts.padTo || 0;
			this.floor = opts.floor || false;
			const { padTo, floor, ...otherOpts } = opts;
			if (!forceSimple || Object.keys(otherOpts).length > 0) {
				const intlOpts = {
					useGrouping: false,
					...opts
				};
				if (opts.padTo > 0) intlOpts.minimumIntegerDigits = opts.padTo;
				this.inf = getCachedINF(intl, intlOpts);
			}
		}
		format(i) {
			if (this.inf) {
				const fixed = this.floor ? Math.floor(i) : i;
				return this.inf.format(fixed);
			} else return padStart(this.floor ? Math.floor(i) : roundTo(i, 3), this.padTo);
		}
	};
	/**
	* @private
	*/
	var PolyDateFormatter = class {
		constructor(dt, intl, opts) {
			this.opts = opts;
			this.originalZone = void 0;
			let z = void 0;
			if (this.opts.timeZone) this.dt = dt;
			else if (dt.zone.type === "fixed") {
				const gmtOffset = -1 * (dt.offset / 60);
				const offsetZ = gmtOffset >= 0 ? `Etc/GMT+${gmtOffset}` : `Etc/GMT${gmtOffset}`;
				if (dt.offset !== 0 && IANAZone.create(offsetZ).valid) {
					z = offsetZ;
					this.dt = dt;
				} else {
					z = "UTC";
					this.dt = dt.offset === 0 ? dt : dt.setZone("UTC").plus({ minutes: dt.offset });
					this.originalZone = dt.zone;
				}
			} else if (dt.zone.type === "system") this.dt = dt;
			else if (dt.zone.type === "iana") {
				this.dt = dt;
				z = dt.zone.name;
			} else {
				z = "UTC";
				this.dt = dt.setZone("UTC").plus({ minutes: dt.offset });
				this.originalZone = dt.zone;
			}
			const intlOpts = { ...this.opts };
			intlOpts.timeZone = intlOpts.timeZone || z;
			this.dtf = getCachedDTF(intl, intlOpts);
		}
		format() {
			if (this.originalZone) return this.formatToParts().map(({ value }) => value).join("");
			return this.dtf.format(this.dt.toJSDate());
		}
		formatToParts() {
			const parts = this.dtf.formatToParts(this.dt.toJSDate());
			if (this.originalZone) return parts.map((part) => {
				if (part.type === "timeZoneName") {
					const offsetName = this.originalZone.offsetName(this.dt.ts, {
						locale: this.dt.locale,
						format: this.opts.timeZoneName
					});
					return {
						...part,
						value: offsetName
					};
				} else return part;
			});
			return parts;
		}
		resolvedOptions() {
			return this.dtf.resolvedOptions();
		}
	};
	/**
	* @private
	*/
	var PolyRelFormatter = class {
		constructor(intl, isEnglish, opts) {
			this.opts = {
				style: "long",
				...opts
			};
			if (!isEnglish && hasRelative()) this.rtf = getCachedRTF(intl, opts);
		}
		format(count, unit) {
			if (this.rtf) return this.rtf.format(count, unit);
			else return formatRelativeTime(unit, count, this.opts.numeric, this.opts.style !== "long");
		}
		formatToParts(count, unit) {
			if (this.rtf) return this.rtf.formatToParts(count, unit);
			else return [];
		}
	};
	const fallbackWeekSettings = {
		firstDay: 1,
		minimalDays: 4,
		weekend: [6, 7]
	};
	/**
	* @private
	*/
	var Locale = class Locale {
		static fromOpts(opts) {
			return Locale.create(opts.locale, opts.numberingSystem, opts.outputCalendar, opts.weekSettings, opts.defaultToEN);
		}
		static create(locale, numberingSystem, outputCalendar, weekSettings, defaultToEN = false) {
			const specifiedLocale = locale || Settings.defaultLocale;
			const localeR = specifiedLocale || (defaultToEN ? "en-US" : systemLocale());
			const numberingSystemR = numberingSystem || Settings.defaultNumberingSystem;
			const outputCalendarR = outputCalendar || Settings.defaultOutputCalendar;
			const weekSettingsR = validateWeekSettings(weekSettings) || Settings.defaultWeekSettings;
			return new Locale(localeR, numberingSystemR, outputCalendarR, weekSettingsR, specifiedLocale);
		}
		static resetCache() {
			sysLocaleCache = null;
			intlDTCache.clear();
			intlNumCache.clear();
			intlRelCache.clear();
			intlResolvedOptionsCache.clear();
			weekInfoCache.clear();
		}
		static fromObject({ locale, numberingSystem, outputCalendar, weekSettings } = {}) {
			return Locale.create(locale, numberingSystem, outputCalendar, weekSettings);
		}
		constructor(locale, numbering, outputCalendar, weekSettings, specifiedLocale) {
			const [parsedLocale, parsedNumberingSystem, parsedOutputCalendar] = parseLocaleString(locale);
			this.locale = parsedLocale;
			this.numberingSystem = numbering || parsedNumberingSystem || null;
			this.outputCalendar = outputCalendar || parsedOutputCalendar || null;
			this.weekSettings = weekSettings;
			this.intl = intlConfigString(this.locale, this.numberingSystem, this.outputCalendar);
			this.weekdaysCache = {
				format: {},
				standalone: {}
			};
			this.monthsCache = {
				format: {},
				standalone: {}
			};
			this.meridiemCache = null;
			this.eraCache = {};
			this.specifiedLocale = specifiedLocale;
			this.fastNumbersCached = null;
		}
		get fastNumbers() {
			if (this.fastNumbersCached == null) this.fastNumbersCached = supportsFastNumbers(this);
			return this.fastNumbersCached;
		}
		listingMode() {
			const isActuallyEn = this.isEnglish();
			const hasNoWeirdness = (this.numberingSystem === null || this.numberingSystem === "latn") && (this.outputCalendar === null || this.outputCalendar === "gregory");
			return isActuallyEn && hasNoWeirdness ? "en" : "intl";
		}
		clone(alts) {
			if (!alts || Object.getOwnPropertyNames(alts).length === 0) return this;
			else return Locale.create(alts.locale || this.specifiedLocale, alts.numberingSystem || this.numberingSystem, alts.outputCalendar || this.outputCalendar, validateWeekSettings(alts.weekSettings) || this.weekSettings, alts.defaultToEN || false);
		}
		redefaultToEN(alts = {}) {
			return this.clone({
				...alts,
				defaultToEN: true
			});
		}
		redefaultToSystem(alts = {}) {
			return this.clone({
				...alts,
				defaultToEN: false
			});
		}
		months(length, format = false) {
			return listStuff(this, length, months, () => {
				const monthSpecialCase = this.intl === "ja" || this.intl.startsWith("ja-");
				format &= !monthSpecialCase;
				const intl = format ? {
					month: length,
					day: "numeric"
				} : { month: length }, formatStr = format ? "format" : "standalone";
				if (!this.monthsCache[formatStr][length]) {
					const mapper = !monthSpecialCase ? (dt) => this.extract(dt, intl, "month") : (dt) => this.dtFormatter(dt, intl).format();
					this.monthsCache[formatStr][length] = mapMonths(mapper);
				}
				return this.monthsCache[formatStr][length];
			});
		}
		weekdays(length, format = false) {
			return listStuff(this, length, weekdays, () => {
				const intl = format ? {
					weekday: length,
					year: "numeric",
					month: "long",
					day: "numeric"
				} : { weekday: length }, formatStr = format ? "format" : "standalone";
				if (!this.weekdaysCache[formatStr][length]) this.weekdaysCache[formatStr][length] = mapWeekdays((dt) => this.extract(dt, intl, "weekday"));
				return this.weekdaysCache[formatStr][length];
			});
		}
		meridiems() {
			return listStuff(this, void 0, () => meridiems, () => {
				if (!this.meridiemCache) {
					const intl = {
						hour: "numeric",
						hourCycle: "h12"
					};
					this.meridiemCache = [DateTime.utc(2016, 11, 13, 9), DateTime.utc(2016, 11, 13, 19)].map((dt) => this.extract(dt, intl, "dayperiod"));
				}
				return this.meridiemCache;
			});
		}
		eras(length) {
			return listStuff(this, length, eras, () => {
				const intl = { era: length };
				if (!this.eraCache[length]) this.eraCache[length] = [DateTime.utc(-40, 1, 1), DateTime.utc(2017, 1, 1)].map((dt) => this.extract(dt, intl, "era"));
				return this.eraCache[length];
			});
		}
		extract(dt, intlOpts, field) {
			const matching = this.dtFormatter(dt, intlOpts).formatToParts().find((m) => m.type.toLowerCase() === field);
			return matching ? matching.value : null;
		}
		numberFormatter(opts = {}) {
			return new PolyNumberFormatter(this.intl, opts.forceSimple || this.fastNumbers, opts);
		}
		dtFormatter(dt, intlOpts = {}) {
			return new PolyDateFormatter(dt, this.intl, intlOpts);
		}
		relFormatter(opts = {}) {
			return new PolyRelFormatter(this.intl, this.isEnglish(), opts);
		}
		listFormatter(opts = {}) {
			return getCachedLF(this.intl, opts);
		}
		isEnglish() {
			return this.locale === "en" || this.locale.toLowerCase() === "en-us" || getCachedIntResolvedOptions(this.intl).locale.startsWith("en-us");
		}
		getWeekSettings() {
			if (this.weekSettings) return this.weekSettings;
			else if (!hasLocaleWeekInfo()) return fallbackWeekSettings;
			else return getCachedWeekInfo(this.locale);
		}
		getStartOfWeek() {
			return this.getWeekSettings().firstDay;
		}
		getMinDaysInFirstWeek() {
			return this.getWeekSettings().minimalDays;
		}
		getWeekendDays() {
			return this.getWeekSettings().weekend;
		}
		equals(other) {
			return this.locale === other.locale && this.numberingSystem === other.numberingSystem && this.outputCalendar === other.outputCalendar;
		}
		toString() {
			return `Locale(${this.locale}, ${this.numberingSystem}, ${this.outputCalendar})`;
		}
	};
	let singleton = null;
	/**
	* A zone with a fixed offset (meaning no DST)
	* @implements {Zone}
	*/
	var FixedOffsetZone = class FixedOffsetZone extends Zone {
		/**
		* Get a singleton instance of UTC
		* @return {FixedOffsetZone}
		*/
		static get utcInstance() {
			if (singleton === null) singleton = new FixedOffsetZone(0);
			return singleton;
		}
		/**
		* Get an instance with a specified offset
		* @param {number} offset - The offset in minutes
		* @return {FixedOffsetZone}
		*/
		static instance(offset) {
			return offset === 0 ? FixedOffsetZone.utcInstance : new FixedOffsetZone(offset);
		}
		/**
		* Get an instance of FixedOffsetZone from a UTC offset string, like "UTC+6"
		* @param {string} s - The offset string to parse
		* @example FixedOffsetZone.parseSpecifier("UTC+6")
		* @example FixedOffsetZone.parseSpecifier("UTC+06")
		* @example FixedOffsetZone.parseSpecifier("UTC-6:00")
		* @return {FixedOffsetZone}
		*/
		static parseSpecifier(s) {
			if (s) {
				const r = s.match(/^utc(?:([+-]\d{1,2})(?::(\d{2}))?)?$/i);
				if (r) return new FixedOffsetZone(signedOffset(r[1], r[2]));
			}
			return null;
		}
		constructor(offset) {
			super();
			/** @private **/
			this.fixed = offset;
		}
		/**
		* The type of zone. `fixed` for all instances of `FixedOffsetZone`.
		* @override
		* @type {string}
		*/
		get type() {
			return "fixed";
		}
		/**
		* The name of this zone.
		* All fixed zones' names always start with "UTC" (plus optional offset)
		* @override
		* @type {string}
		*/
		get name() {
			return this.fixed === 0 ? "UTC" : `UTC${formatOffset(this.fixed, "narrow")}`;
		}
		/**
		* The IANA name of this zone, i.e. `Etc/UTC` or `Etc/GMT+/-nn`
		*
		* @override
		* @type {string}
		*/
		get ianaName() {
			if (this.fixed === 0) return "Etc/UTC";
			else return `Etc/GMT${formatOffset(-this.fixed, "narrow")}`;
		}
		/**
		* Returns the offset's common name at the specified timestamp.
		*
		* For fixed offset zones this equals to the zone name.
		* @override
		*/
		offsetName() {
			return this.name;
		}
		/**
		* Returns the offset's value as a string
		* @override
		* @param {number} ts - Epoch milliseconds for which to get the offset
		* @param {string} format - What style of offset to return.
		*                          Accepts 'narrow', 'short', or 'techie'. Returning '+6', '+06:00', or '+0600' respectively
		* @return {string}
		*/
		formatOffset(ts, format) {
			return formatOffset(this.fixed, format);
		}
		/**
		* Returns whether the offset is known to be fixed for the whole year:
		* Always returns true for all fixed offset zones.
		* @override
		* @type {boolean}
		*/
		get isUniversal() {
			return true;
		}
		/**
		* Return the offset in minutes for this zone at the specified timestamp.
		*
		* For fixed offset zones, this is constant and does not depend on a timestamp.
		* @override
		* @return {number}
		*/
		offset() {
			return this.fixed;
		}
		/**
		* Return whether this Zone is equal to another zone (i.e. also fixed and same offset)
		* @override
		* @param {Zone} otherZone - the zone to compare
		* @return {boolean}
		*/
		equals(otherZone) {
			return otherZone.type === "fixed" && otherZone.fixed === this.fixed;
		}
		/**
		* Return whether this Zone is valid:
		* All fixed offset zones are valid.
		* @override
		* @type {boolean}
		*/
		get isValid() {
			return true;
		}
	};
	/**
	* A zone that failed to parse. You should never need to instantiate this.
	* @implements {Zone}
	*/
	var InvalidZone = class extends Zone {
		constructor(zoneName) {
			super();
			/**  @private */
			this.zoneName = zoneName;
		}
		/** @override **/
		get type() {
			return "invalid";
		}
		/** @override **/
		get name() {
			return this.zoneName;
		}
		/** @override **/
		get isUniversal() {
			return false;
		}
		/** @override **/
		offsetName() {
			return null;
		}
		/** @override **/
		formatOffset() {
			return "";
		}
		/** @override **/
		offset() {
			return NaN;
		}
		/** @override **/
		equals() {
			return false;
		}
		/** @override **/
		get isValid() {
			return false;
		}
	};
	/**
	* @private
	*/
	function normalizeZone(input, defaultZone) {
		if (isUndefined(input) || input === null) return defaultZone;
		else if (input instanceof Zone) return input;
		else if (isString(input)) {
			const lowered = input.toLowerCase();
			if (lowered === "default") return defaultZone;
			else if (lowered === "local" || lowered === "system") return SystemZone.instance;
			else if (lowered === "utc" || lowered === "gmt") return FixedOffsetZone.utcInstance;
			else return FixedOffsetZone.parseSpecifier(lowered) || IANAZone.create(input);
		} else if (isNumber(input)) return FixedOffsetZone.instance(input);
		else if (typeof input === "object" && "offset" in input && typeof input.offset === "function") return input;
		else return new InvalidZone(input);
	}
	const numberingSystems = {
		arab: "[٠-٩]",
		arabext: "[۰-۹]",
		bali: "[᭐-᭙]",
		beng: "[০-৯]",
		deva: "[०-९]",
		fullwide: "[０-９]",
		gujr: "[૦-૯]",
		hanidec: "[〇|一|二|三|四|五|六|七|八|九]",
		khmr: "[០-៩]",
		knda: "[೦-೯]",
		laoo: "[໐-໙]",
		limb: "[᥆-᥏]",
		mlym: "[൦-൯]",
		mong: "[᠐-᠙]",
		mymr: "[၀-၉]",
		orya: "[୦-୯]",
		tamldec: "[௦-௯]",
		telu: "[౦-౯]",
		thai: "[๐-๙]",
		tibt: "[༠-༩]",
		latn: "\\d"
	};
	const numberingSystemsUTF16 = {
		arab: [1632, 1641],
		arabext: [1776, 1785],
		bali: [6992, 7001],
		beng: [2534, 2543],
		deva: [2406, 2415],
		fullwide: [65296, 65303],
		gujr: [2790, 2799],
		khmr: [6112, 6121],
		knda: [3302, 3311],
		laoo: [3792, 3801],
		limb: [6470, 6479],
		mlym: [3430, 3439],
		mong: [6160, 6169],
		mymr: [4160, 4169],
		orya: [2918, 2927],
		tamldec: [3046, 3055],
		telu: [3174, 3183],
		thai: [3664, 3673],
		tibt: [3872, 3881]
	};
	const hanidecChars = numberingSystems.hanidec.replace(/[\[|\]]/g, "").split("");
	function parseDigits(str) {
		let value = parseInt(str, 10);
		if (isNaN(value)) {
			value = "";
			for (let i = 0; i < str.length; i++) {
				const code = str.charCodeAt(i);
				if (str[i].search(numberingSystems.hanidec) !== -1) value += hanidecChars.indexOf(str[i]);
				else for (const key in numberingSystemsUTF16) {
					const [min, max] = numberingSystemsUTF16[key];
					if (code >= min && code <= max) value += code - min;
				}
			}
			return parseInt(value, 10);
		} else return value;
	}
	const digitRegexCache = /* @__PURE__ */ new Map();
	function resetDigitRegexCache() {
		digitRegexCache.clear();
	}
	function digitRegex({ numberingSystem }, append = "") {
		const ns = numberingSystem || "latn";
		let appendCache = digitRegexCache.get(ns);
		if (appendCache === void 0) {
			appendCache = /* @__PURE__ */ new Map();
			digitRegexCache.set(ns, appendCache);
		}
		let regex = appendCache.get(append);
		if (regex === void 0) {
			regex = new RegExp(`${numberingSystems[ns]}${append}`);
			appendCache.set(append, regex);
		}
		return regex;
	}
	let now = () => Date.now();
	let defaultZone = "system";
	let defaultLocale = null;
	let defaultNumberingSystem = null;
	let defaultOutputCalendar = null;
	let twoDigitCutoffYear = 60;
	let throwOnInvalid;
	let defaultWeekSettings = null;
	/**
	* Settings contains static getters and setters that control Luxon's overall behavior. Luxon is a simple library with few options, but the ones it does have live here.
	*/
	var Settings = class {
		/**
		* Get the callback for returning the current timestamp.
		* @type {function}
		*/
		static get now() {
			return now;
		}
		/**
		* Set the callback for returning the current timestamp.
		* The function should return a number, which will be interpreted as an Epoch millisecond count
		* @type {function}
		* @example Settings.now = () => Date.now() + 3000 // pretend it is 3 seconds in the future
		* @example Settings.now = () => 0 // always pretend it's Jan 1, 1970 at midnight in UTC time
		*/
		static set now(n) {
			now = n;
		}
		/**
		* Set the default time zone to create DateTimes in. Does not affect existing instances.
		* Use the value "system" to reset this value to the system's time zone.
		* @type {string}
		*/
		static set defaultZone(zone) {
			defaultZone = zone;
		}
		/**
		* Get the default time zone object currently used to create DateTimes. Does not affect existing instances.
		* The default value is the system's time zone (the one set on the machine that runs this code).
		* @type {Zone}
		*/
		static get defaultZone() {
			return normalizeZone(defaultZone, SystemZone.instance);
		}
		/**
		* Get the default locale to create DateTimes with. Does not affect existing instances.
		* @type {string}
		*/
		static get defaultLocale() {
			return defaultLocale;
		}
		/**
		* Set the default locale to create DateTimes with. Does not affect existing instances.
		* @type {string}
		*/
		static set defaultLocale(locale) {
			defaultLocale = locale;
		}
		/**
		* Get the default numbering system to create DateTimes with. Does not affect existing instances.
		* @type {string}
		*/
		static get defaultNumberingSystem() {
			return defaultNumberingSystem;
		}
		/**
		* Set the default numbering system to create DateTimes with. Does not affect existing instances.
		* @type {string}
		*/
		static set defaultNumberingSystem(numberingSystem) {
			defaultNumberingSystem = numberingSystem;
		}
		/**
		* Get the default output calendar to create DateTimes with. Does not affect existing instances.
		* @type {string}
		*/
		static get defaultOutputCalendar() {
			return defaultOutputCalendar;
		}
		/**
		* Set the default output calendar to create DateTimes with. Does not affect existing instances.
		* @type {string}
		*/
		static set defaultOutputCalendar(outputCalendar) {
			defaultOutputCalendar = outputCalendar;
		}
		/**
		* @typedef {Object} WeekSettings
		* @property {number} firstDay
		* @property {number} minimalDays
		* @property {number[]} weekend
		*/
		/**
		* @return {WeekSettings|null}
		*/
		static get defaultWeekSettings() {
			return defaultWeekSettings;
		}
		/**
		* Allows overriding the default locale week settings, i.e. the start of the week, the weekend and
		* how many days are required in the first week of a year.
		* Does not affect existing instances.
		*
		* @param {WeekSettings|null} weekSettings
		*/
		static set defaultWeekSettings(weekSettings) {
			defaultWeekSettings = validateWeekSettings(weekSettings);
		}
		/**
		* Get the cutoff year for whether a 2-digit year string is interpreted in the current or previous century. Numbers higher than the cutoff will be considered to mean 19xx and numbers lower or equal to the cutoff will be considered 20xx.
		* @type {number}
		*/
		static get twoDigitCutoffYear() {
			return twoDigitCutoffYear;
		}
		/**
		* Set the cutoff year for whether a 2-digit year string is interpreted in the current or previous century. Numbers higher than the cutoff will be considered to mean 19xx and numbers lower or equal to the cutoff will be considered 20xx.
		* @type {number}
		* @example Settings.twoDigitCutoffYear = 0 // all 'yy' are interpreted as 20th century
		* @example Settings.twoDigitCutoffYear = 99 // all 'yy' are interpreted as 21st century
		* @example Settings.twoDigitCutoffYear = 50 // '49' -> 2049; '50' -> 1950
		* @example Settings.twoDigitCutoffYear = 1950 // interpreted as 50
		* @example Settings.twoDigitCutoffYear = 2050 // ALSO interpreted as 50
		*/
		static set twoDigitCutoffYear(cutoffYear) {
			twoDigitCutoffYear = cutoffYear % 100;
		}
		/**
		* Get whether Luxon will throw when it encounters invalid DateTimes, Durations, or Intervals
		* @type {boolean}
		*/
		static get throwOnInvalid() {
			return throwOnInvalid;
		}
		/**
		* Set whether Luxon will throw when it encounters invalid DateTimes, Durations, or Intervals
		* @type {boolean}
		*/
		static set throwOnInvalid(t) {
			throwOnInvalid = t;
		}
		/**
		* Reset Luxon's global caches. Should only be necessary in testing scenarios.
		* @return {void}
		*/
		static resetCaches() {
			Locale.resetCache();
			IANAZone.resetCache();
			DateTime.resetCache();
			resetDigitRegexCache();
		}
	};
	var Invalid = class {
		constructor(reason, explanation) {
			this.reason = reason;
			this.explanation = explanation;
		}
		toMessage() {
			if (this.explanation) return `${this.reason}: ${this.explanation}`;
			else return this.reason;
		}
	};
	const nonLeapLadder = [
		0,
		31,
		59,
		90,
		120,
		151,
		181,
		212,
		243,
		273,
		304,
		334
	];
	const leapLadder = [
		0,
		31,
		60,
		91,
		121,
		152,
		182,
		213,
		244,
		274,
		305,
		335
	];
	function unitOutOfRange(unit, value) {
		return new Invalid("unit out of range", `you specified ${value} (of type ${typeof value}) as a ${unit}, which is invalid`);
	}
	function dayOfWeek(year, month, day) {
		const d = new Date(Date.UTC(year, month - 1, day));
		if (year < 100 && year >= 0) d.setUTCFullYear(d.getUTCFullYear() - 1900);
		const js = d.getUTCDay();
		return js === 0 ? 7 : js;
	}
	function computeOrdinal(year, month, day) {
		return day + (isLeapYear(year) ? leapLadder : nonLeapLadder)[month - 1];
	}
	function uncomputeOrdinal(year, ordinal) {
		const table = isLeapYear(year) ? leapLadder : nonLeapLadder, month0 = table.findIndex((i) => i < ordinal), day = ordinal - table[month0];
		return {
			month: month0 + 1,
			day
		};
	}
	function isoWeekdayToLocal(isoWeekday, startOfWeek) {
		return (isoWeekday - startOfWeek + 7) % 7 + 1;
	}
	/**
	* @private
	*/
	function gregorianToWeek(gregObj, minDaysInFirstWeek = 4, startOfWeek = 1) {
		const { year, month, day } = gregObj, ordinal = computeOrdinal(year, month, day), weekday = isoWeekdayToLocal(dayOfWeek(year, month, day), startOfWeek);
		let weekNumber = Math.floor((ordinal - weekday + 14 - minDaysInFirstWeek) / 7), weekYear;
		if (weekNumber < 1) {
			weekYear = year - 1;
			weekNumber = weeksInWeekYear(weekYear, minDaysInFirstWeek, startOfWeek);
		} else if (weekNumber > weeksInWeekYear(year, minDaysInFirstWeek, startOfWeek)) {
			weekYear = year + 1;
			weekNumber = 1;
		} else weekYear = year;
		return {
			weekYear,
			weekNumber,
			weekday,
			...timeObject(gregObj)
		};
	}
	function weekToGregorian(weekData, minDaysInFirstWeek = 4, startOfWeek = 1) {
		const { weekYear, weekNumber, weekday } = weekData, weekdayOfJan4 = isoWeekdayToLocal(dayOfWeek(weekYear, 1, minDaysInFirstWeek), startOfWeek), yearInDays = daysInYear(weekYear);
		let ordinal = weekNumber * 7 + weekday - weekdayOfJan4 - 7 + minDaysInFirstWeek, year;
		if (ordinal < 1) {
			year = weekYear - 1;
			ordinal += daysInYear(year);
		} else if (ordinal > yearInDays) {
			year = weekYear + 1;
			ordinal -= daysInYear(weekYear);
		} else year = weekYear;
		const { month, day } = uncomputeOrdinal(year, ordinal);
		return {
			year,
			month,
			day,
			...timeObject(weekData)
		};
	}
	function gregorianToOrdinal(gregData) {
		const { year, month, day } = gregData;
		return {
			year,
			ordinal: computeOrdinal(year, month, day),
			...timeObject(gregData)
		};
	}
	function ordinalToGregorian(ordinalData) {
		const { year, ordinal } = ordinalData;
		const { month, day } = uncomputeOrdinal(year, ordinal);
		return {
			year,
			month,
			day,
			...timeObject(ordinalData)
		};
	}
	/**
	* Check if local week units like localWeekday are used in obj.
	* If so, validates that they are not mixed with ISO week units and then copies them to the normal week unit properties.
	* Modifies obj in-place!
	* @param obj the object values
	*/
	function usesLocalWeekValues(obj, loc) {
		if (!isUndefined(obj.localWeekday) || !isUndefined(obj.localWeekNumber) || !isUndefined(obj.localWeekYear)) {
			if (!isUndefined(obj.weekday) || !isUndefined(obj.weekNumber) || !isUndefined(obj.weekYear)) throw new ConflictingSpecificationError("Cannot mix locale-based week fields with ISO-based week fields");
			if (!isUndefined(obj.localWeekday)) obj.weekday = obj.localWeekday;
			if (!isUndefined(obj.localWeekNumber)) obj.weekNumber = obj.localWeekNumber;
			if (!isUndefined(obj.localWeekYear)) obj.weekYear = obj.localWeekYear;
			delete obj.localWeekday;
			delete obj.localWeekNumber;
			delete obj.localWeekYear;
			return {
				minDaysInFirstWeek: loc.getMinDaysInFirstWeek(),
				startOfWeek: loc.getStartOfWeek()
			};
		} else return {
			minDaysInFirstWeek: 4,
			startOfWeek: 1
		};
	}
	function hasInvalidWeekData(obj, minDaysInFirstWeek = 4, startOfWeek = 1) {
		const validYear = isInteger(obj.weekYear), validWeek = integerBetween(obj.weekNumber, 1, weeksInWeekYear(obj.weekYear, minDaysInFirstWeek, startOfWeek)), validWeekday = integerBetween(obj.weekday, 1, 7);
		if (!validYear) return unitOutOfRange("weekYear", obj.weekYear);
		else if (!validWeek) return unitOutOfRange("week", obj.weekNumber);
		else if (!validWeekday) return unitOutOfRange("weekday", obj.weekday);
		else return false;
	}
	function hasInvalidOrdinalData(obj) {
		const validYear = isInteger(obj.year), validOrdinal = integerBetween(obj.ordinal, 1, daysInYear(obj.year));
		if (!validYear) return unitOutOfRange("year", obj.year);
		else if (!validOrdinal) return unitOutOfRange("ordinal", obj.ordinal);
		else return false;
	}
	function hasInvalidGregorianData(obj) {
		const validYear = isInteger(obj.year), validMonth = integerBetween(obj.month, 1, 12), validDay = integerBetween(obj.day, 1, daysInMonth(obj.year, obj.month));
		if (!validYear) return unitOutOfRange("year", obj.year);
		else if (!validMonth) return unitOutOfRange("month", obj.month);
		else if (!validDay) return unitOutOfRange("day", obj.day);
		else return false;
	}
	function hasInvalidTimeData(obj) {
		const { hour, minute, second, millisecond } = obj;
		const validHour = integerBetween(hour, 0, 23) || hour === 24 && minute === 0 && second === 0 && millisecond === 0, validMinute = integerBetween(minute, 0, 59), validSecond = integerBetween(second, 0, 59), validMillisecond = integerBetween(millisecond, 0, 999);
		if (!validHour) return unitOutOfRange("hour", hour);
		else if (!validMinute) return unitOutOfRange("minute", minute);
		else if (!validSecond) return unitOutOfRange("second", second);
		else if (!validMillisecond) return unitOutOfRange("millisecond", millisecond);
		else return false;
	}
	/**
	* @private
	*/
	function isUndefined(o) {
		return typeof o === "undefined";
	}
	function isNumber(o) {
		return typeof o === "number";
	}
	function isInteger(o) {
		return typeof o === "number" && o % 1 === 0;
	}
	function isString(o) {
		return typeof o === "string";
	}
	function isDate(o) {
		return Object.prototype.toString.call(o) === "[object Date]";
	}
	function hasRelative() {
		try {
			return typeof Intl !== "undefined" && !!Intl.RelativeTimeFormat;
		} catch (e) {
			return false;
		}
	}
	function hasLocaleWeekInfo() {
		try {
			return typeof Intl !== "undefined" && !!Intl.Locale && ("weekInfo" in Intl.Locale.prototype || "getWeekInfo" in Intl.Locale.prototype);
		} catch (e) {
			return false;
		}
	}
	function maybeArray(thing) {
		return Array.isArray(thing) ? thing : [thing];
	}
	function bestBy(arr, by, compare) {
		if (arr.length === 0) return;
		return arr.reduce((best, next) => {
			const pair = [by(next), next];
			if (!best) return pair;
			else if (compare(best[0], pair[0]) === best[0]) return best;
			else return pair;
		}, null)[1];
	}
	function pick(obj, keys) {
		return keys.reduce((a, k) => {
			a[k] = obj[k];
			return a;
		}, {});
	}
	function hasOwnProperty(obj, prop) {
		return Object.prototype.hasOwnProperty.call(obj, prop);
	}
	function validateWeekSettings(settings) {
		if (settings == null) return null;
		else if (typeof settings !== "object") throw new InvalidArgumentError("Week settings must be an object");
		else {
			if (!integerBetween(settings.firstDay, 1, 7) || !integerBetween(settings.minimalDays, 1, 7) || !Array.isArray(settings.weekend) || settings.weekend.some((v) => !integerBetween(v, 1, 7))) throw new InvalidArgumentError("Invalid week settings");
			return {
				firstDay: settings.firstDay,
				minimalDays: settings.minimalDays,
				weekend: Array.from(settings.weekend)
			};
		}
	}
	function integerBetween(thing, bottom, top) {
		return isInteger(thing) && thing >= bottom && thing <= top;
	}
	function floorMod(x, n) {
		return x - n * Math.floor(x / n);
	}
	function padStart(input, n = 2) {
		const isNeg = input < 0;
		let padded;
		if (isNeg) padded = "-" + ("" + -input).padStart(n, "0");
		else padded = ("" + input).padStart(n, "0");
		return padded;
	}
	function parseInteger(string) {
		if (isUndefined(string) || string === null || string === "") return;
		else return parseInt(string, 10);
	}
	function parseFloating(string) {
		if (isUndefined(string) || string === null || string === "") return;
		else return parseFloat(string);
	}
	function parseMillis(fraction) {
		if (isUndefined(fraction) || fraction === null || fraction === "") return;
		else {
			const f = parseFloat("0." + fraction) * 1e3;
			return Math.floor(f);
		}
	}
	function roundTo(number, digits, rounding = "round") {
		const factor = 10 ** digits;
		switch (rounding) {
			case "expand": return number > 0 ? Math.ceil(number * factor) / factor : Math.floor(number * factor) / factor;
			case "trunc": return Math.trunc(number * factor) / factor;
			case "round": return Math.round(number * factor) / factor;
			case "floor": return Math.floor(number * factor) / factor;
			case "ceil": return Math.ceil(number * factor) / factor;
			default: throw new RangeError(`Value rounding ${rounding} is out of range`);
		}
	}
	function isLeapYear(year) {
		return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
	}
	function daysInYear(year) {
		return isLeapYear(year) ? 366 : 365;
	}
	function daysInMonth(year, month) {
		const modMonth = floorMod(month - 1, 12) + 1, modYear = year + (month - modMonth) / 12;
		if (modMonth === 2) return isLeapYear(modYear) ? 29 : 28;
		else return [
			31,
			null,
			31,
			30,
			31,
			30,
			31,
			31,
			30,
			31,
			30,
			31
		][modMonth - 1];
	}
	function objToLocalTS(obj) {
		let d = Date.UTC(obj.year, obj.month - 1, obj.day, obj.hour, obj.minute, obj.second, obj.millisecond);
		if (obj.year < 100 && obj.year >= 0) {
			d = new Date(d);
			d.setUTCFullYear(obj.year, obj.month - 1, obj.day);
		}
		return +d;
	}
	function firstWeekOffset(year, minDaysInFirstWeek, startOfWeek) {
		return -isoWeekdayToLocal(dayOfWeek(year, 1, minDaysInFirstWeek), startOfWeek) + minDaysInFirstWeek - 1;
	}
	function weeksInWeekYear(weekYear, minDaysInFirstWeek = 4, startOfWeek = 1) {
		const weekOffset = firstWeekOffset(weekYear, minDaysInFirstWeek, startOfWeek);
		const weekOffsetNext = firstWeekOffset(weekYear + 1, minDaysInFirstWeek, startOfWeek);
		return (daysInYear(weekYear) - weekOffset + weekOffsetNext) / 7;
	}
	function untruncateYear(year) {
		if (year > 99) return year;
		else return year > Settings.twoDigitCutoffYear ? 1900 + year : 2e3 + year;
	}
	function parseZoneInfo(ts, offsetFormat, locale, timeZone = null) {
		const date = new Date(ts), intlOpts = {
			hourCycle: "h23",
			year: "numeric",
			month: "2-digit",
			day: "2-digit",
			hour: "2-digit",
			minute: "2-digit"
		};
		if (timeZone) intlOpts.timeZone = timeZone;
		const modified = {
			timeZoneName: offsetFormat,
			...intlOpts
		};
		const parsed = new Intl.DateTimeFormat(locale, modified).formatToParts(date).find((m) => m.type.toLowerCase() === "timezonename");
		return parsed ? parsed.value : null;
	}
	function signedOffset(offHourStr, offMinuteStr) {
		let offHour = parseInt(offHourStr, 10);
		if (Number.isNaN(offHour)) offHour = 0;
		const offMin = parseInt(offMinuteStr, 10) || 0, offMinSigned = offHour < 0 || Object.is(offHour, -0) ? -offMin : offMin;
		return offHour * 60 + offMinSigned;
	}
	function asNumber(value) {
		const numericValue = Number(value);
		if (typeof value === "boolean" || value === "" || !Number.isFinite(numericValue)) throw new InvalidArgumentError(`Invalid unit value ${value}`);
		return numericValue;
	}
	function normalizeObject(obj, normalizer) {
		const normalized = {};
		for (const u in obj) if (hasOwnProperty(obj, u)) {
			const v = obj[u];
			if (v === void 0 || v === null) continue;
			normalized[normalizer(u)] = asNumber(v);
		}
		return normalized;
	}
	/**
	* Returns the offset's value as a string
	* @param {number} ts - Epoch milliseconds for which to get the offset
	* @param {string} format - What style of offset to return.
	*                          Accepts 'narrow', 'short', or 'techie'. Returning '+6', '+06:00', or '+0600' respectively
	* @return {string}
	*/
	function formatOffset(offset, format) {
		const hours = Math.trunc(Math.abs(offset / 60)), minutes = Math.trunc(Math.abs(offset % 60)), sign = offset >= 0 ? "+" : "-";
		switch (format) {
			case "short": return `${sign}${padStart(hours, 2)}:${padStart(minutes, 2)}`;
			case "narrow": return `${sign}${hours}${minutes > 0 ? `:${minutes}` : ""}`;
			case "techie": return `${sign}${padStart(hours, 2)}${padStart(minutes, 2)}`;
			default: throw new RangeError(`Value format ${format} is out of range for property format`);
		}
	}
	function timeObject(obj) {
		return pick(obj, [
			"hour",
			"minute",
			"second",
			"millisecond"
		]);
	}
	/**
	* @private
	*/
	const monthsLong = [
		"January",
		"February",
		"March",
		"April",
		"May",
		"June",
		"July",
		"August",
		"September",
		"October",
		"November",
		"December"
	];
	const monthsShort = [
		"Jan",
		"Feb",
		"Mar",
		"Apr",
		"May",
		"Jun",
		"Jul",
		"Aug",
		"Sep",
		"Oct",
		"Nov",
		"Dec"
	];
	const monthsNarrow = [
		"J",
		"F",
		"M",
		"A",
		"M",
		"J",
		"J",
		"A",
		"S",
		"O",
		"N",
		"D"
	];
	function months(length) {
		switch (length) {
			case "narrow": return [...monthsNarrow];
			case "short": return [...monthsShort];
			case "long": return [...monthsLong];
			case "numeric": return [
				"1",
				"2",
				"3",
				"4",
				"5",
				"6",
				"7",
				"8",
				"9",
				"10",
				"11",
				"12"
			];
			case "2-digit": return [
				"01",
				"02",
				"03",
				"04",
				"05",
				"06",
				"07",
				"08",
				"09",
				"10",
				"11",
				"12"
			];
			default: return null;
		}
	}
	const weekdaysLong = [
		"Monday",
		"Tuesday",
		"Wednesday",
		"Thursday",
		"Friday",
		"Saturday",
		"Sunday"
	];
	const weekdaysShort = [
		"Mon",
		"Tue",
		"Wed",
		"Thu",
		"Fri",
		"Sat",
		"Sun"
	];
	const weekdaysNarrow = [
		"M",
		"T",
		"W",
		"T",
		"F",
		"S",
		"S"
	];
	function weekdays(length) {
		switch (length) {
			case "narrow": return [...weekdaysNarrow];
			case "short": return [...weekdaysShort];
			case "long": return [...weekdaysLong];
			case "numeric": return [
				"1",
				"2",
				"3",
				"4",
				"5",
				"6",
				"7"
			];
			default: return null;
		}
	}
	const meridiems = ["AM", "PM"];
	const erasLong = ["Before Christ", "Anno Domini"];
	const erasShort = ["BC", "AD"];
	const erasNarrow = ["B", "A"];
	function eras(length) {
		switch (length) {
			case "narrow": return [...erasNarrow];
			case "short": return [...erasShort];
			case "long": return [...erasLong];
			default: return null;
		}
	}
	function meridiemForDateTime(dt) {
		return meridiems[dt.hour < 12 ? 0 : 1];
	}
	function weekdayForDateTime(dt, length) {
		return weekdays(length)[dt.weekday - 1];
	}
	function monthForDateTime(dt, length) {
		return months(length)[dt.month - 1];
	}
	function eraForDateTime(dt, length) {
		return eras(length)[dt.year < 0 ? 0 : 1];
	}
	function formatRelativeTime(unit, count, numeric = "always", narrow = false) {
		const units = {
			years: ["year", "yr."],
			quarters: ["quarter", "qtr."],
			months: ["month", "mo."],
			weeks: ["week", "wk."],
			days: [
				"day",
				"day",
				"days"
			],
			hours: ["hour", "hr."],
			minutes: ["minute", "min."],
			seconds: ["second", "sec."]
		};
		const lastable = [
			"hours",
			"minutes",
			"seconds"
		].indexOf(unit) === -1;
		if (numeric === "auto" && lastable) {
			const isDay = unit === "days";
			switch (count) {
				case 1: return isDay ? "tomorrow" : `next ${units[unit][0]}`;
				case -1: return isDay ? "yesterday" : `last ${units[unit][0]}`;
				case 0: return isDay ? "today" : `this ${units[unit][0]}`;
			}
		}
		const isInPast = Object.is(count, -0) || count < 0, fmtValue = Math.abs(count), singular = fmtValue === 1, lilUnits = units[unit], fmtUnit = narrow ? singular ? lilUnits[1] : lilUnits[2] || lilUnits[1] : singular ? units[unit][0] : unit;
		return isInPast ? `${fmtValue} ${fmtUnit} ago` : `in ${fmtValue} ${fmtUnit}`;
	}
	function stringifyTokens(splits, tokenToString) {
		let s = "";
		for (const token of splits) if (token.literal) s += token.val;
		else s += tokenToString(token.val);
		return s;
	}
	const macroTokenToFormatOpts = {
		D: DATE_SHORT,
		DD: DATE_MED,
		DDD: DATE_FULL,
		DDDD: DATE_HUGE,
		t: TIME_SIMPLE,
		tt: TIME_WITH_SECONDS,
		ttt: TIME_WITH_SHORT_OFFSET,
		tttt: TIME_WITH_LONG_OFFSET,
		T: TIME_24_SIMPLE,
		TT: TIME_24_WITH_SECONDS,
		TTT: TIME_24_WITH_SHORT_OFFSET,
		TTTT: TIME_24_WITH_LONG_OFFSET,
		f: DATETIME_SHORT,
		ff: DATETIME_MED,
		fff: DATETIME_FULL,
		ffff: DATETIME_HUGE,
		F: DATETIME_SHORT_WITH_SECONDS,
		FF: DATETIME_MED_WITH_SECONDS,
		FFF: DATETIME_FULL_WITH_SECONDS,
		FFFF: DATETIME_HUGE_WITH_SECONDS
	};
	/**
	* @private
	*/
	var Formatter = class Formatter {
		static create(locale, opts = {}) {
			return new Formatter(locale, opts);
		}
		static parseFormat(fmt) {
			let current = null, currentFull = "", bracketed = false;
			const splits = [];
			for (let i = 0; i < fmt.length; i++) {
				const c = fmt.charAt(i);
				if (c === "'") {
					if (currentFull.length > 0 || bracketed) splits.push({
						literal: bracketed || /^\s+$/.test(currentFull),
						val: currentFull === "" ? "'" : currentFull
					});
					current = null;
					currentFull = "";
					bracketed = !bracketed;
				} else if (bracketed) currentFull += c;
				else if (c === current) currentFull += c;
				else {
					if (currentFull.length > 0) splits.push({
						literal: /^\s+$/.test(currentFull),
						val: currentFull
					});
					currentFull = c;
					current = c;
				}
			}
			if (currentFull.length > 0) splits.push({
				literal: bracketed || /^\s+$/.test(currentFull),
				val: currentFull
			});
			return splits;
		}
		static macroTokenToFormatOpts(token) {
			return macroTokenToFormatOpts[token];
		}
		constructor(locale, formatOpts) {
			this.opts = formatOpts;
			this.loc = locale;
			this.systemLoc = null;
		}
		formatWithSystemDefault(dt, opts) {
			if (this.systemLoc === null) this.systemLoc = this.loc.redefaultToSystem();
			return this.systemLoc.dtFormatter(dt, {
				...this.opts,
				...opts
			}).format();
		}
		dtFormatter(dt, opts = {}) {
			return this.loc.dtFormatter(dt, {
				...this.opts,
				...opts
			});
		}
		formatDateTime(dt, opts) {
			return this.dtFormatter(dt, opts).format();
		}
		formatDateTimeParts(dt, opts) {
			return this.dtFormatter(dt, opts).formatToParts();
		}
		formatInterval(interval, opts) {
			return this.dtFormatter(interval.start, opts).dtf.formatRange(interval.start.toJSDate(), interval.end.toJSDate());
		}
		resolvedOptions(dt, opts) {
			return this.dtFormatter(dt, opts).resolvedOptions();
		}
		num(n, p = 0, signDisplay = void 0) {
			if (this.opts.forceSimple) return padStart(n, p);
			const opts = { ...this.opts };
			if (p > 0) opts.padTo = p;
			if (signDisplay) opts.signDisplay = signDisplay;
			return this.loc.numberFormatter(opts).format(n);
		}
		formatDateTimeFromString(dt, fmt) {
			const knownEnglish = this.loc.listingMode() === "en", useDateTimeFormatter = this.loc.outputCalendar && this.loc.outputCalendar !== "gregory", string = (opts, extract) => this.loc.extract(dt, opts, extract), formatOffset = (opts) => {
				if (dt.isOffsetFixed && dt.offset === 0 && opts.allowZ) return "Z";
				return dt.isValid ? dt.zone.formatOffset(dt.ts, opts.format) : "";
			}, meridiem = () => knownEnglish ? meridiemForDateTime(dt) : string({
				hour: "numeric",
				hourCycle: "h12"
			}, "dayperiod"), month = (length, standalone) => knownEnglish ? monthForDateTime(dt, length) : string(standalone ? { month: length } : {
				month: length,
				day: "numeric"
			}, "month"), weekday = (length, standalone) => knownEnglish ? weekdayForDateTime(dt, length) : string(standalone ? { weekday: length } : {
				weekday: length,
				month: "long",
				day: "numeric"
			}, "weekday"), maybeMacro = (token) => {
				const formatOpts = Formatter.macroTokenToFormatOpts(token);
				if (formatOpts) return this.formatWithSystemDefault(dt, formatOpts);
				else return token;
			}, era = (length) => knownEnglish ? eraForDateTime(dt, length) : string({ era: length }, "era"), tokenToString = (token) => {
				switch (token) {
					case "S": return this.num(dt.millisecond);
					case "u":
					case "SSS": return this.num(dt.millisecond, 3);
					case "s": return this.num(dt.second);
					case "ss": return this.num(dt.second, 2);
					case "uu": return this.num(Math.floor(dt.millisecond / 10), 2);
					case "uuu": return this.num(Math.floor(dt.millisecond / 100));
					case "m": return this.num(dt.minute);
					case "mm": return this.num(dt.minute, 2);
					case "h": return this.num(dt.hour % 12 === 0 ? 12 : dt.hour % 12);
					case "hh": return this.num(dt.hour % 12 === 0 ? 12 : dt.hour % 12, 2);
					case "H": return this.num(dt.hour);
					case "HH": return this.num(dt.hour, 2);
					case "Z": return formatOffset({
						format: "narrow",
						allowZ: this.opts.allowZ
					});
					case "ZZ": return formatOffset({
						format: "short",
						allowZ: this.opts.allowZ
					});
					case "ZZZ": return formatOffset({
						format: "techie",
						allowZ: this.opts.allowZ
					});
					case "ZZZZ": return dt.zone.offsetName(dt.ts, {
						format: "short",
						locale: this.loc.locale
					});
					case "ZZZZZ": return dt.zone.offsetName(dt.ts, {
						format: "long",
						locale: this.loc.locale
					});
					case "z": return dt.zoneName;
					case "a": return meridiem();
					case "d": return useDateTimeFormatter ? string({ day: "numeric" }, "day") : this.num(dt.day);
					case "dd": return useDateTimeFormatter ? string({ day: "2-digit" }, "day") : this.num(dt.day, 2);
					case "c": return this.num(dt.weekday);
					case "ccc": return weekday("short", true);
					case "cccc": return weekday("long", true);
					case "ccccc": return weekday("narrow", true);
					case "E": return this.num(dt.weekday);
					case "EEE": return weekday("short", false);
					case "EEEE": return weekday("long", false);
					case "EEEEE": return weekday("narrow", false);
					case "L": return useDateTimeFormatter ? string({
						month: "numeric",
						day: "numeric"
					}, "month") : this.num(dt.month);
					case "LL": return useDateTimeFormatter ? string({
						month: "2-digit",
						day: "numeric"
					}, "month") : this.num(dt.month, 2);
					case "LLL": return month("short", true);
					case "LLLL": return month("long", true);
					case "LLLLL": return month("narrow", true);
					case "M": return useDateTimeFormatter ? string({ month: "numeric" }, "month") : this.num(dt.month);
					case "MM": return useDateTimeFormatter ? string({ month: "2-digit" }, "month") : this.num(dt.month, 2);
					case "MMM": return month("short", false);
					case "MMMM": return month("long", false);
					case "MMMMM": return month("narrow", false);
					case "y": return useDateTimeFormatter ? string({ year: "numeric" }, "year") : this.num(dt.year);
					case "yy": return useDateTimeFormatter ? string({ year: "2-digit" }, "year") : this.num(dt.year.toString().slice(-2), 2);
					case "yyyy": return useDateTimeFormatter ? string({ year: "numeric" }, "year") : this.num(dt.year, 4);
					case "yyyyyy": return useDateTimeFormatter ? string({ year: "numeric" }, "year") : this.num(dt.year, 6);
					case "G": return era("short");
					case "GG": return era("long");
					case "GGGGG": return era("narrow");
					case "kk": return this.num(dt.weekYear.toString().slice(-2), 2);
					case "kkkk": return this.num(dt.weekYear, 4);
					case "W": return this.num(dt.weekNumber);
					case "WW": return this.num(dt.weekNumber, 2);
					case "n": return this.num(dt.localWeekNumber);
					case "nn": return this.num(dt.localWeekNumber, 2);
					case "ii": return this.num(dt.localWeekYear.toString().slice(-2), 2);
					case "iiii": return this.num(dt.localWeekYear, 4);
					case "o": return this.num(dt.ordinal);
					case "ooo": return this.num(dt.ordinal, 3);
					case "q": return this.num(dt.quarter);
					case "qq": return this.num(dt.quarter, 2);
					case "X": return this.num(Math.floor(dt.ts / 1e3));
					case "x": return this.num(dt.ts);
					default: return maybeMacro(token);
				}
			};
			return stringifyTokens(Formatter.parseFormat(fmt), tokenToString);
		}
		formatDurationFromString(dur, fmt) {
			const invertLargest = this.opts.signMode === "negativeLargestOnly" ? -1 : 1;
			const tokenToField = (token) => {
				switch (token[0]) {
					case "S": return "milliseconds";
					case "s": return "seconds";
					case "m": return "minutes";
					case "h": return "hours";
					case "d": return "days";
					case "w": return "weeks";
					case "M": return "months";
					case "y": return "years";
					default: return null;
				}
			}, tokenToString = (lildur, info) => (token) => {
				const mapped = tokenToField(token);
				if (mapped) {
					const inversionFactor = info.isNegativeDuration && mapped !== info.largestUnit ? invertLargest : 1;
					let signDisplay;
					if (this.opts.signMode === "negativeLargestOnly" && mapped !== info.largestUnit) signDisplay = "never";
					else if (this.opts.signMode === "all") signDisplay = "always";
					else signDisplay = "auto";
					return this.num(lildur.get(mapped) * inversionFactor, token.length, signDisplay);
				} else return token;
			}, tokens = Formatter.parseFormat(fmt), realTokens = tokens.reduce((found, { literal, val }) => literal ? found : found.concat(val), []), collapsed = dur.shiftTo(...realTokens.map(tokenToField).filter((t) => t));
			return stringifyTokens(tokens, tokenToString(collapsed, {
				isNegativeDuration: collapsed < 0,
				largestUnit: Object.keys(collapsed.values)[0]
			}));
		}
	};
	const ianaRegex = /[A-Za-z_+-]{1,256}(?::?\/[A-Za-z0-9_+-]{1,256}(?:\/[A-Za-z0-9_+-]{1,256})?)?/;
	function combineRegexes(...regexes) {
		const full = regexes.reduce((f, r) => f + r.source, "");
		return RegExp(`^${full}$`);
	}
	function combineExtractors(...extractors) {
		return (m) => extractors.reduce(([mergedVals, mergedZone, cursor], ex) => {
			const [val, zone, next] = ex(m, cursor);
			return [
				{
					...mergedVals,
					...val
				},
				zone || mergedZone,
				next
			];
		}, [
			{},
			null,
			1
		]).slice(0, 2);
	}
	function parse(s, ...patterns) {
		if (s == null) return [null, null];
		for (const [regex, extractor] of patterns) {
			const m = regex.exec(s);
			if (m) return extractor(m);
		}
		return [null, null];
	}
	function simpleParse(...keys) {
		return (match, cursor) => {
			const ret = {};
			let i = 0;
			for (; i < keys.length; i++) ret[keys[i]] = parseInteger(match[cursor + i]);
			return [
				ret,
				null,
				cursor + i
			];
		};
	}
	const offsetRegex = /(?:([Zz])|([+-]\d\d)(?::?(\d\d))?)/;
	const isoExtendedZone = `(?:${offsetRegex.source}?(?:\\[(${ianaRegex.source})\\])?)?`;
	const isoTimeBaseRegex = /(\d\d)(?::?(\d\d)(?::?(\d\d)(?:[.,](\d{1,30}))?)?)?/;
	const isoTimeRegex = RegExp(`${isoTimeBaseRegex.source}${isoExtendedZone}`);
	const isoTimeExtensionRegex = RegExp(`(?:[Tt]${isoTimeRegex.source})?`);
	const isoYmdRegex = /([+-]\d{6}|\d{4})(?:-?(\d\d)(?:-?(\d\d))?)?/;
	const isoWeekRegex = /(\d{4})-?W(\d\d)(?:-?(\d))?/;
	const isoOrdinalRegex = /(\d{4})-?(\d{3})/;
	const extractISOWeekData = simpleParse("weekYear", "weekNumber", "weekDay");
	const extractISOOrdinalData = simpleParse("year", "ordinal");
	const sqlYmdRegex = /(\d{4})-(\d\d)-(\d\d)/;
	const sqlTimeRegex = RegExp(`${isoTimeBaseRegex.source} ?(?:${offsetRegex.source}|(${ianaRegex.source}))?`);
	const sqlTimeExtensionRegex = RegExp(`(?: ${sqlTimeRegex.source})?`);
	function int(match, pos, fallback) {
		const m = match[pos];
		return isUndefined(m) ? fallback : parseInteger(m);
	}
	function extractISOYmd(match, cursor) {
		return [
			{
				year: int(match, cursor),
				month: int(match, cursor + 1, 1),
				day: int(match, cursor + 2, 1)
			},
			null,
			cursor + 3
		];
	}
	function extractISOTime(match, cursor) {
		return [
			{
				hours: int(match, cursor, 0),
				minutes: int(match, cursor + 1, 0),
				seconds: int(match, cursor + 2, 0),
				milliseconds: parseMillis(match[cursor + 3])
			},
			null,
			cursor + 4
		];
	}
	function extractISOOffset(match, cursor) {
		const local = !match[cursor] && !match[cursor + 1], fullOffset = signedOffset(match[cursor + 1], match[cursor + 2]);
		return [
			{},
			local ? null : FixedOffsetZone.instance(fullOffset),
			cursor + 3
		];
	}
	function extractIANAZone(match, cursor) {
		return [
			{},
			match[cursor] ? IANAZone.create(match[cursor]) : null,
			cursor + 1
		];
	}
	const isoTimeOnly = RegExp(`^T?${isoTimeBaseRegex.source}$`);
	const isoDuration = /^-?P(?:(?:(-?\d{1,20}(?:\.\d{1,20})?)Y)?(?:(-?\d{1,20}(?:\.\d{1,20})?)M)?(?:(-?\d{1,20}(?:\.\d{1,20})?)W)?(?:(-?\d{1,20}(?:\.\d{1,20})?)D)?(?:T(?:(-?\d{1,20}(?:\.\d{1,20})?)H)?(?:(-?\d{1,20}(?:\.\d{1,20})?)M)?(?:(-?\d{1,20})(?:[.,](-?\d{1,20}))?S)?)?)$/;
	function extractISODuration(match) {
		const [s, yearStr, monthStr, weekStr, dayStr, hourStr, minuteStr, secondStr, millisecondsStr] = match;
		const hasNegativePrefix = s[0] === "-";
		const negativeSeconds = secondStr && secondStr[0] === "-";
		const maybeNegate = (num, force = false) => num !== void 0 && (force || num && hasNegativePrefix) ? -num : num;
		return [{
			years: maybeNegate(parseFloating(yearStr)),
			months: maybeNegate(parseFloating(monthStr)),
			weeks: maybeNegate(parseFloating(weekStr)),
			days: maybeNegate(parseFloating(dayStr)),
			hours: maybeNegate(parseFloating(hourStr)),
			minutes: maybeNegate(parseFloating(minuteStr)),
			seconds: maybeNegate(parseFloating(secondStr), secondStr === "-0"),
			milliseconds: maybeNegate(parseMillis(millisecondsStr), negativeSeconds)
		}];
	}
	const obsOffsets = {
		GMT: 0,
		EDT: -240,
		EST: -300,
		CDT: -300,
		CST: -360,
		MDT: -360,
		MST: -420,
		PDT: -420,
		PST: -480
	};
	function fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr) {
		const result = {
			year: yearStr.length === 2 ? untruncateYear(parseInteger(yearStr)) : parseInteger(yearStr),
			month: monthsShort.indexOf(monthStr) + 1,
			day: parseInteger(dayStr),
			hour: parseInteger(hourStr),
			minute: parseInteger(minuteStr)
		};
		if (secondStr) result.second = parseInteger(secondStr);
		if (weekdayStr) result.weekday = weekdayStr.length > 3 ? weekdaysLong.indexOf(weekdayStr) + 1 : weekdaysShort.indexOf(weekdayStr) + 1;
		return result;
	}
	const rfc2822 = /^(?:(Mon|Tue|Wed|Thu|Fri|Sat|Sun),\s)?(\d{1,2})\s(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\s(\d{2,4})\s(\d\d):(\d\d)(?::(\d\d))?\s(?:(UT|GMT|[ECMP][SD]T)|([Zz])|(?:([+-]\d\d)(\d\d)))$/;
	function extractRFC2822(match) {
		const [, weekdayStr, dayStr, monthStr, yearStr, hourStr, minuteStr, secondStr, obsOffset, milOffset, offHourStr, offMinuteStr] = match, result = fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr);
		let offset;
		if (obsOffset) offset = obsOffsets[obsOffset];
		else if (milOffset) offset = 0;
		else offset = signedOffset(offHourStr, offMinuteStr);
		return [result, new FixedOffsetZone(offset)];
	}
	function preprocessRFC2822(s) {
		return s.replace(/\([^()]*\)|[\n\t]/g, " ").replace(/(\s\s+)/g, " ").trim();
	}
	const rfc1123 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), (\d\d) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/;
	const rfc850 = /^(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday), (\d\d)-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-(\d\d) (\d\d):(\d\d):(\d\d) GMT$/;
	const ascii = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) ( \d|\d\d) (\d\d):(\d\d):(\d\d) (\d{4})$/;
	function extractRFC1123Or850(match) {
		const [, weekdayStr, dayStr, monthStr, yearStr, hourStr, minuteStr, secondStr] = match;
		return [fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr), FixedOffsetZone.utcInstance];
	}
	function extractASCII(match) {
		const [, weekdayStr, monthStr, dayStr, hourStr, minuteStr, secondStr, yearStr] = match;
		return [fromStrings(weekdayStr, yearStr, monthStr, dayStr, hourStr, minuteStr, secondStr), FixedOffsetZone.utcInstance];
	}
	const isoYmdWithTimeExtensionRegex = combineRegexes(isoYmdRegex, isoTimeExtensionRegex);
	const isoWeekWithTimeExtensionRegex = combineRegexes(isoWeekRegex, isoTimeExtensionRegex);
	const isoOrdinalWithTimeExtensionRegex = combineRegexes(isoOrdinalRegex, isoTimeExtensionRegex);
	const isoTimeCombinedRegex = combineRegexes(isoTimeRegex);
	const extractISOYmdTimeAndOffset = combineExtractors(extractISOYmd, extractISOTime, extractISOOffset, extractIANAZone);
	const extractISOWeekTimeAndOffset = combineExtractors(extractISOWeekData, extractISOTime, extractISOOffset, extractIANAZone);
	const extractISOOrdinalDateAndTime = combineExtractors(extractISOOrdinalData, extractISOTime, extractISOOffset, extractIANAZone);
	const extractISOTimeAndOffset = combineExtractors(extractISOTime, extractISOOffset, extractIANAZone);
	function parseISODate(s) {
		return parse(s, [isoYmdWithTimeExtensionRegex, extractISOYmdTimeAndOffset], [isoWeekWithTimeExtensionRegex, extractISOWeekTimeAndOffset], [isoOrdinalWithTimeExtensionRegex, extractISOOrdinalDateAndTime], [isoTimeCombinedRegex, extractISOTimeAndOffset]);
	}
	function parseRFC2822Date(s) {
		return parse(preprocessRFC2822(s), [rfc2822, extractRFC2822]);
	}
	function parseHTTPDate(s) {
		return parse(s, [rfc1123, extractRFC1123Or850], [rfc850, extractRFC1123Or850], [ascii, extractASCII]);
	}
	function parseISODuration(s) {
		return parse(s, [isoDuration, extractISODuration]);
	}
	const extractISOTimeOnly = combineExtractors(extractISOTime);
	function parseISOTimeOnly(s) {
		return parse(s, [isoTimeOnly, extractISOTimeOnly]);
	}
	const sqlYmdWithTimeExtensionRegex = combineRegexes(sqlYmdRegex, sqlTimeExtensionRegex);
	const sqlTimeCombinedRegex = combineRegexes(sqlTimeRegex);
	const extractISOTimeOffsetAndIANAZone = combineExtractors(extractISOTime, extractISOOffset, extractIANAZone);
	function parseSQL(s) {
		return parse(s, [sqlYmdWithTimeExtensionRegex, extractISOYmdTimeAndOffset], [sqlTimeCombinedRegex, extractISOTimeOffsetAndIANAZone]);
	}
	const INVALID$2 = "Invalid Duration";
	const lowOrderMatrix = {
		weeks: {
			days: 7,
			hours: 168,
			minutes: 10080,
			seconds: 604800,
			milliseconds: 6048e5
		},
		days: {
			hours: 24,
			minutes: 1440,
			seconds: 86400,
			milliseconds: 864e5
		},
		hours: {
			minutes: 60,
			seconds: 3600,
			milliseconds: 36e5
		},
		minutes: {
			seconds: 60,
			milliseconds: 6e4
		},
		seconds: { milliseconds: 1e3 }
	};
	const casualMatrix = {
		years: {
			quarters: 4,
			months: 12,
			weeks: 52,
			days: 365,
			hours: 8760,
			minutes: 525600,
			seconds: 31536e3,
			milliseconds: 31536e6
		},
		quarters: {
			months: 3,
			weeks: 13,
			days: 91,
			hours: 2184,
			minutes: 131040,
			seconds: 7862400,
			milliseconds: 78624e5
		},
		months: {
			weeks: 4,
			days: 30,
			hours: 720,
			minutes: 43200,
			seconds: 2592e3,
			milliseconds: 2592e6
		},
		...lowOrderMatrix
	};
	const daysInYearAccurate = 146097 / 400;
	const daysInMonthAccurate = 146097 / 4800;
	const accurateMatrix = {
		years: {
			quarters: 4,
			months: 12,
			weeks: daysInYearAccurate / 7,
			days: daysInYearAccurate,
			hours: daysInYearAccurate * 24,
			minutes: daysInYearAccurate * 24 * 60,
			seconds: daysInYearAccurate * 24 * 60 * 60,
			milliseconds: daysInYearAccurate * 24 * 60 * 60 * 1e3
		},
		quarters: {
			months: 3,
			weeks: daysInYearAccurate / 28,
			days: daysInYearAccurate / 4,
			hours: daysInYearAccurate * 24 / 4,
			minutes: daysInYearAccurate * 24 * 60 / 4,
			seconds: daysInYearAccurate * 24 * 60 * 60 / 4,
			milliseconds: daysInYearAccurate * 24 * 60 * 60 * 1e3 / 4
		},
		months: {
			weeks: daysInMonthAccurate / 7,
			days: daysInMonthAccurate,
			hours: daysInMonthAccurate * 24,
			minutes: daysInMonthAccurate * 24 * 60,
			seconds: daysInMonthAccurate * 24 * 60 * 60,
			milliseconds: daysInMonthAccurate * 24 * 60 * 60 * 1e3
		},
		...lowOrderMatrix
	};
	const orderedUnits$1 = [
		"years",
		"quarters",
		"months",
		"weeks",
		"days",
		"hours",
		"minutes",
		"seconds",
		"milliseconds"
	];
	const reverseUnits = orderedUnits$1.slice(0).reverse();
	function clone$1(dur, alts, clear = false) {
		const conf = {
			values: clear ? alts.values : {
				...dur.values,
				...alts.values || {}
			},
			loc: dur.loc.clone(alts.loc),
			conversionAccuracy: alts.conversionAccuracy || dur.conversionAccuracy,
			matrix: alts.matrix || dur.matrix
		};
		return new Duration(conf);
	}
	function durationToMillis(matrix, vals) {
		var _vals$milliseconds;
		let sum = (_vals$milliseconds = vals.milliseconds) != null ? _vals$milliseconds : 0;
		for (const unit of reverseUnits.slice(1)) if (vals[unit]) sum += vals[unit] * matrix[unit]["milliseconds"];
		return sum;
	}
	function normalizeValues(matrix, vals) {
		const factor = durationToMillis(matrix, vals) < 0 ? -1 : 1;
		orderedUnits$1.reduceRight((previous, current) => {
			if (!isUndefined(vals[current])) {
				if (previous) {
					const previousVal = vals[previous] * factor;
					const conv = matrix[current][previous];
					const rollUp = Math.floor(previousVal / conv);
					vals[current] += rollUp * factor;
					vals[previous] -= rollUp * conv * factor;
				}
				return current;
			} else return previous;
		}, null);
		orderedUnits$1.reduce((previous, current) => {
			if (!isUndefined(vals[current])) {
				if (previous) {
					const fraction = vals[previous] % 1;
					vals[previous] -= fraction;
					vals[current] += fraction * matrix[previous][current];
				}
				return current;
			} else return previous;
		}, null);
	}
	function removeZeroes(vals) {
		const newVals = {};
		for (const [key, value] of Object.entries(vals)) if (value !== 0) newVals[key] = value;
		return newVals;
	}
	/**
	* A Duration object represents a period of time, like "2 months" or "1 day, 1 hour". Conceptually, it's just a map of units to their quantities, accompanied by some additional configuration and methods for creating, parsing, interrogating, transforming, and formatting them. They can be used on their own or in conjunction with other Luxon types; for example, you can use {@link DateTime#plus} to add a Duration object to a DateTime, producing another DateTime.
	*
	* Here is a brief overview of commonly used methods and getters in Duration:
	*
	* * **Creation** To create a Duration, use {@link Duration.fromMillis}, {@link Duration.fromObject}, or {@link Duration.fromISO}.
	* * **Unit values** See the {@link Duration#years}, {@link Duration#months}, {@link Duration#weeks}, {@link Duration#days}, {@link Duration#hours}, {@link Duration#minutes}, {@link Duration#seconds}, {@link Duration#milliseconds} accessors.
	* * **Configuration** See  {@link Duration#locale} and {@link Duration#numberingSystem} accessors.
	* * **Transformation** To create new Durations out of old ones use {@link Duration#plus}, {@link Duration#minus}, {@link Duration#normalize}, {@link Duration#set}, {@link Duration#reconfigure}, {@link Duration#shiftTo}, and {@link Duration#negate}.
	* * **Output** To convert the Duration into other representations, see {@link Duration#as}, {@link Duration#toISO}, {@link Duration#toFormat}, and {@link Duration#toJSON}
	*
	* There's are more methods documented below. In addition, for more information on subtler topics like internationalization and validity, see the external documentation.
	*/
	var Duration = class Duration {
		/**
		* @private
		*/
		constructor(config) {
			const accurate = config.conversionAccuracy === "longterm" || false;
			let matrix = accurate ? accurateMatrix : casualMatrix;
			if (config.matrix) matrix = config.matrix;
			/**
			* @access private
			*/
			this.values = config.values;
			/**
			* @access private
			*/
			this.loc = config.loc || Locale.create();
			/**
			* @access private
			*/
			this.conversionAccuracy = accurate ? "longterm" : "casual";
			/**
			* @access private
			*/
			this.invalid = config.invalid || null;
			/**
			* @access private
			*/
			this.matrix = matrix;
			/**
			* @access private
			*/
			this.isLuxonDuration = true;
		}
		/**
		* Create Duration from a number of milliseconds.
		* @param {number} count of milliseconds
		* @param {Object} opts - options for parsing
		* @param {string} [opts.locale='en-US'] - the locale to use
		* @param {string} opts.numberingSystem - the numbering system to use
		* @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
		* @return {Duration}
		*/
		static fromMillis(count, opts) {
			return Duration.fromObject({ milliseconds: count }, opts);
		}
		/**
		* Create a Duration from a JavaScript object with keys like 'years' and 'hours'.
		* If this object is empty then a zero milliseconds duration is returned.
		* @param {Object} obj - the object to create the DateTime from
		* @param {number} obj.years
		* @param {number} obj.quarters
		* @param {number} obj.months
		* @param {number} obj.weeks
		* @param {number} obj.days
		* @param {number} obj.hours
		* @param {number} obj.minutes
		* @param {number} obj.seconds
		* @param {number} obj.milliseconds
		* @param {Object} [opts=[]] - options for creating this Duration
		* @param {string} [opts.locale='en-US'] - the locale to use
		* @param {string} opts.numberingSystem - the numbering system to use
		* @param {string} [opts.conversionAccuracy='casual'] - the preset conversion system to use
		* @param {string} [opts.matrix=Object] - the custom conversion system to use
		* @return {Duration}
		*/
		static fromObject(obj, opts = {}) {
			if (obj == null || typeof obj !== "object") throw new InvalidArgumentError(`Duration.fromObject: argument expected to be an object, got ${obj === null ? "null" : typeof obj}`);
			return new Duration({
				values: normalizeObject(obj, Duration.normalizeUnit),
				loc: Locale.fromObject(opts),
				conversionAccuracy: opts.conversionAccuracy,
				matrix: opts.matrix
			});
		}
		/**
		* Create a Duration from DurationLike.
		*
		* @param {Object | number | Duration} durationLike
		* One of:
		* - object with keys like 'years' and 'hours'.
		* - number representing milliseconds
		* - Duration instance
		* @return {Duration}
		*/
		static fromDurationLike(durationLike) {
			if (isNumber(durationLike)) return Duration.fromMillis(durationLike);
			else if (Duration.isDuration(durationLike)) return durationLike;
			else if (typeof durationLike === "object") return Duration.fromObject(durationLike);
			else throw new InvalidArgumentError(`Unknown duration argument ${durationLike} of type ${typeof durationLike}`);
		}
		/**
		* Create a Duration from an ISO 8601 duration string.
		* @param {string} text - text to parse
		* @param {Object} opts - options for parsing
		* @param {string} [opts.locale='en-US'] - the locale to use
		* @param {string} opts.numberingSystem - the numbering system to use
		* @param {string} [opts.conversionAccuracy='casual'] - the preset conversion system to use
		* @param {string} [opts.matrix=Object] - the preset conversion system to use
		* @see https://en.wikipedia.org/wiki/ISO_8601#Durations
		* @example Duration.fromISO('P3Y6M1W4DT12H30M5S').toObject() //=> { years: 3, months: 6, weeks: 1, days: 4, hours: 12, minutes: 30, seconds: 5 }
		* @example Duration.fromISO('PT23H').toObject() //=> { hours: 23 }
		* @example Duration.fromISO('P5Y3M').toObject() //=> { years: 5, months: 3 }
		* @return {Duration}
		*/
		static fromISO(text, opts) {
			const [parsed] = parseISODuration(text);
			if (parsed) return Duration.fromObject(parsed, opts);
			else return Duration.invalid("unparsable", `the input "${text}" can't be parsed as ISO 8601`);
		}
		/**
		* Create a Duration from an ISO 8601 time string.
		* @param {string} text - text to parse
		* @param {Object} opts - options for parsing
		* @param {string} [opts.locale='en-US'] - the locale to use
		* @param {string} opts.numberingSystem - the numbering system to use
		* @param {string} [opts.conversionAccuracy='casual'] - the preset conversion system to use
		* @param {string} [opts.matrix=Object] - the conversion system to use
		* @see https://en.wikipedia.org/wiki/ISO_8601#Times
		* @example Duration.fromISOTime('11:22:33.444').toObject() //=> { hours: 11, minutes: 22, seconds: 33, milliseconds: 444 }
		* @example Duration.fromISOTime('11:00').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
		* @example Duration.fromISOTime('T11:00').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
		* @example Duration.fromISOTime('1100').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
		* @example Duration.fromISOTime('T1100').toObject() //=> { hours: 11, minutes: 0, seconds: 0 }
		* @return {Duration}
		*/
		static fromISOTime(text, opts) {
			const [parsed] = parseISOTimeOnly(text);
			if (parsed) return Duration.fromObject(parsed, opts);
			else return Duration.invalid("unparsable", `the input "${text}" can't be parsed as ISO 8601`);
		}
		/**
		* Create an invalid Duration.
		* @param {string} reason - simple string of why this datetime is invalid. Should not contain parameters or anything else data-dependent
		* @param {string} [explanation=null] - longer explanation, may include parameters and other useful debugging information
		* @return {Duration}
		*/
		static invalid(reason, explanation = null) {
			if (!reason) throw new InvalidArgumentError("need to specify a reason the Duration is invalid");
			const invalid = reason instanceof Invalid ? reason : new Invalid(reason, explanation);
			if (Settings.throwOnInvalid) throw new InvalidDurationError(invalid);
			else return new Duration({ invalid });
		}
		/**
		* @private
		*/
		static normalizeUnit(unit) {
			const normalized = {
				year: "years",
				years: "years",
				quarter: "quarters",
				quarters: "quarters",
				month: "months",
				months: "months",
				week: "weeks",
				weeks: "weeks",
				day: "days",
				days: "days",
				hour: "hours",
				hours: "hours",
				minute: "minutes",
				minutes: "minutes",
				second: "seconds",
				seconds: "seconds",
				millisecond: "milliseconds",
				milliseconds: "milliseconds"
			}[unit ? unit.toLowerCase() : unit];
			if (!normalized) throw new InvalidUnitError(unit);
			return normalized;
		}
		/**
		* Check if an object is a Duration. Works across context boundaries
		* @param {object} o
		* @return {boolean}
		*/
		static isDuration(o) {
			return o && o.isLuxonDuration || false;
		}
		/**
		* Get  the locale of a Duration, such 'en-GB'
		* @type {string}
		*/
		get locale() {
			return this.isValid ? this.loc.locale : null;
		}
		/**
		* Get the numbering system of a Duration, such 'beng'. The numbering system is used when formatting the Duration
		*
		* @type {string}
		*/
		get numberingSystem() {
			return this.isValid ? this.loc.numberingSystem : null;
		}
		/**
		* Returns a string representation of this Duration formatted according to the specified format string. You may use these tokens:
		* * `S` for milliseconds
		* * `s` for seconds
		* * `m` for minutes
		* * `h` for hours
		* * `d` for days
		* * `w` for weeks
		* * `M` for months
		* * `y` for years
		* Notes:
		* * Add padding by repeating the token, e.g. "yy" pads the years to two digits, "hhhh" pads the hours out to four digits
		* * Tokens can be escaped by wrapping with single quotes.
		* * The duration will be converted to the set of units in the format string using {@link Duration#shiftTo} and the Durations's conversion accuracy setting.
		* @param {string} fmt - the format string
		* @param {Object} opts - options
		* @param {boolean} [opts.floor=true] - floor numerical values
		* @param {'negative'|'all'|'negativeLargestOnly'} [opts.signMode=negative] - How to handle signs
		* @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toFormat("y d s") //=> "1 6 2"
		* @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toFormat("yy dd sss") //=> "01 06 002"
		* @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toFormat("M S") //=> "12 518402000"
		* @example Duration.fromObject({ days: 6, seconds: 2 }).toFormat("d s", { signMode: "all" }) //=> "+6 +2"
		* @example Duration.fromObject({ days: -6, seconds: -2 }).toFormat("d s", { signMode: "all" }) //=> "-6 -2"
		* @example Duration.fromObject({ days: -6, seconds: -2 }).toFormat("d s", { signMode: "negativeLargestOnly" }) //=> "-6 2"
		* @return {string}
		*/
		toFormat(fmt, opts = {}) {
			const fmtOpts = {
				...opts,
				floor: opts.round !== false && opts.floor !== false
			};
			return this.isValid ? Formatter.create(this.loc, fmtOpts).formatDurationFromString(this, fmt) : INVALID$2;
		}
		/**
		* Returns a string representation of a Duration with all units included.
		* To modify its behavior, use `listStyle` and any Intl.NumberFormat option, though `unitDisplay` is especially relevant.
		* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/Intl/NumberFormat/NumberFormat#options
		* @param {Object} opts - Formatting options. Accepts the same keys as the options parameter of the native `Intl.NumberFormat` constructor, as well as `listStyle`.
		* @param {string} [opts.listStyle='narrow'] - How to format the merged list. Corresponds to the `style` property of the options parameter of the native `Intl.ListFormat` constructor.
		* @param {boolean} [opts.showZeros=true] - Show all units previously used by the duration even if they are zero
		* @example
		* ```js
		* var dur = Duration.fromObject({ months: 1, weeks: 0, hours: 5, minutes: 6 })
		* dur.toHuman() //=> '1 month, 0 weeks, 5 hours, 6 minutes'
		* dur.toHuman({ listStyle: "long" }) //=> '1 month, 0 weeks, 5 hours, and 6 minutes'
		* dur.toHuman({ unitDisplay: "short" }) //=> '1 mth, 0 wks, 5 hr, 6 min'
		* dur.toHuman({ showZeros: false }) //=> '1 month, 5 hours, 6 minutes'
		* ```
		*/
		toHuman(opts = {}) {
			if (!this.isValid) return INVALID$2;
			const showZeros = opts.showZeros !== false;
			const l = orderedUnits$1.map((unit) => {
				const val = this.values[unit];
				if (isUndefined(val) || val === 0 && !showZeros) return null;
				return this.loc.numberFormatter({
					style: "unit",
					unitDisplay: "long",
					...opts,
					unit: unit.slice(0, -1)
				}).format(val);
			}).filter((n) => n);
			return this.loc.listFormatter({
				type: "conjunction",
				style: opts.listStyle || "narrow",
				...opts
			}).format(l);
		}
		/**
		* Returns a JavaScript object with this Duration's values.
		* @example Duration.fromObject({ years: 1, days: 6, seconds: 2 }).toObject() //=> { years: 1, days: 6, seconds: 2 }
		* @return {Object}
		*/
		toObject() {
			if (!this.isValid) return {};
			return { ...this.values };
		}
		/**
		* Returns an ISO 8601-compliant string representation of this Duration.
		* @see https://en.wikipedia.org/wiki/ISO_8601#Durations
		* @example Duration.fromObject({ years: 3, seconds: 45 }).toISO() //=> 'P3YT45S'
		* @example Duration.fromObject({ months: 4, seconds: 45 }).toISO() //=> 'P4MT45S'
		* @example Duration.fromObject({ months: 5 }).toISO() //=> 'P5M'
		* @example Duration.fromObject({ minutes: 5 }).toISO() //=> 'PT5M'
		* @example Duration.fromObject({ milliseconds: 6 }).toISO() //=> 'PT0.006S'
		* @return {string}
		*/
		toISO() {
			if (!this.isValid) return null;
			let s = "P";
			if (this.years !== 0) s += this.years + "Y";
			if (this.months !== 0 || this.quarters !== 0) s += this.months + this.quarters * 3 + "M";
			if (this.weeks !== 0) s += this.weeks + "W";
			if (this.days !== 0) s += this.days + "D";
			if (this.hours !== 0 || this.minutes !== 0 || this.seconds !== 0 || this.milliseconds !== 0) s += "T";
			if (this.hours !== 0) s += this.hours + "H";
			if (this.minutes !== 0) s += this.minutes + "M";
			if (this.seconds !== 0 || this.milliseconds !== 0) s += roundTo(this.seconds + this.milliseconds / 1e3, 3) + "S";
			if (s === "P") s += "T0S";
			return s;
		}
		/**
		* Returns an ISO 8601-compliant string representation of this Duration, formatted as a time of day.
		* Note that this will return null if the duration is invalid, negative, or equal to or greater than 24 hours.
		* @see https://en.wikipedia.org/wiki/ISO_8601#Times
		* @param {Object} opts - options
		* @param {boolean} [opts.suppressMilliseconds=false] - exclude milliseconds from the format if they're 0
		* @param {boolean} [opts.suppressSeconds=false] - exclude seconds from the format if they're 0
		* @param {boolean} [opts.includePrefix=false] - include the `T` prefix
		* @param {string} [opts.format='extended'] - choose between the basic and extended format
		* @example Duration.fromObject({ hours: 11 }).toISOTime() //=> '11:00:00.000'
		* @example Duration.fromObject({ hours: 11 }).toISOTime({ suppressMilliseconds: true }) //=> '11:00:00'
		* @example Duration.fromObject({ hours: 11 }).toISOTime({ suppressSeconds: true }) //=> '11:00'
		* @example Duration.fromObject({ hours: 11 }).toISOTime({ includePrefix: true }) //=> 'T11:00:00.000'
		* @example Duration.fromObject({ hours: 11 }).toISOTime({ format: 'basic' }) //=> '110000.000'
		* @return {string}
		*/
		toISOTime(opts = {}) {
			if (!this.isValid) return null;
			const millis = this.toMillis();
			if (millis < 0 || millis >= 864e5) return null;
			opts = {
				suppressMilliseconds: false,
				suppressSeconds: false,
				includePrefix: false,
				format: "extended",
				...opts,
				includeOffset: false
			};
			return DateTime.fromMillis(millis, { zone: "UTC" }).toISOTime(opts);
		}
		/**
		* Returns an ISO 8601 representation of this Duration appropriate for use in JSON.
		* @return {string}
		*/
		toJSON() {
			return this.toISO();
		}
		/**
		* Returns an ISO 8601 representation of this Duration appropriate for use in debugging.
		* @return {string}
		*/
		toString() {
			return this.toISO();
		}
		/**
		* Returns a string representation of this Duration appropriate for the REPL.
		* @return {string}
		*/
		[Symbol.for("nodejs.util.inspect.custom")]() {
			if (this.isValid) return `Duration { values: ${JSON.stringify(this.values)} }`;
			else return `Duration { Invalid, reason: ${this.invalidReason} }`;
		}
		/**
		* Returns an milliseconds value of this Duration.
		* @return {number}
		*/
		toMillis() {
			if (!this.isValid) return NaN;
			return durationToMillis(this.matrix, this.values);
		}
		/**
		* Returns an milliseconds value of this Duration. Alias of {@link toMillis}
		* @return {number}
		*/
		valueOf() {
			return this.toMillis();
		}
		/**
		* Make this Duration longer by the specified amount. Return a newly-constructed Duration.
		* @param {Duration|Object|number} duration - The amount to add. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
		* @return {Duration}
		*/
		plus(duration) {
			if (!this.isValid) return this;
			const dur = Duration.fromDurationLike(duration), result = {};
			for (const k of orderedUnits$1) if (hasOwnProperty(dur.values, k) || hasOwnProperty(this.values, k)) result[k] = dur.get(k) + this.get(k);
			return clone$1(this, { values: result }, true);
		}
		/**
		* Make this Duration shorter by the specified amount. Return a newly-constructed Duration.
		* @param {Duration|Object|number} duration - The amount to subtract. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
		* @return {Duration}
		*/
		minus(duration) {
			if (!this.isValid) return this;
			const dur = Duration.fromDurationLike(duration);
			return this.plus(dur.negate());
		}
		/**
		* Scale this Duration by the specified amount. Return a newly-constructed Duration.
		* @param {function} fn - The function to apply to each unit. Arity is 1 or 2: the value of the unit and, optionally, the unit name. Must return a number.
		* @example Duration.fromObject({ hours: 1, minutes: 30 }).mapUnits(x => x * 2) //=> { hours: 2, minutes: 60 }
		* @example Duration.fromObject({ hours: 1, minutes: 30 }).mapUnits((x, u) => u === "hours" ? x * 2 : x) //=> { hours: 2, minutes: 30 }
		* @return {Duration}
		*/
		mapUnits(fn) {
			if (!this.isValid) return this;
			const result = {};
			for (const k of Object.keys(this.values)) result[k] = asNumber(fn(this.values[k], k));
			return clone$1(this, { values: result }, true);
		}
		/**
		* Get the value of unit.
		* @param {string} unit - a unit such as 'minute' or 'day'
		* @example Duration.fromObject({years: 2, days: 3}).get('years') //=> 2
		* @example Duration.fromObject({years: 2, days: 3}).get('months') //=> 0
		* @example Duration.fromObject({years: 2, days: 3}).get('days') //=> 3
		* @return {number}
		*/
		get(unit) {
			return this[Duration.normalizeUnit(unit)];
		}
		/**
		* "Set" the values of specified units. Return a newly-constructed Duration.
		* @param {Object} values - a mapping of units to numbers
		* @example dur.set({ years: 2017 })
		* @example dur.set({ hours: 8, minutes: 30 })
		* @return {Duration}
		*/
		set(values) {
			if (!this.isValid) return this;
			const mixed = {
				...this.values,
				...normalizeObject(values, Duration.normalizeUnit)
			};
			return clone$1(this, { values: mixed });
		}
		/**
		* "Set" the locale and/or numberingSystem.  Returns a newly-constructed Duration.
		* @example dur.reconfigure({ locale: 'en-GB' })
		* @return {Duration}
		*/
		reconfigure({ locale, numberingSystem, conversionAccuracy, matrix } = {}) {
			const opts = {
				loc: this.loc.clone({
					locale,
					numberingSystem
				}),
				matrix,
				conversionAccuracy
			};
			return clone$1(this, opts);
		}
		/**
		* Return the length of the duration in the specified unit.
		* @param {string} unit - a unit such as 'minutes' or 'days'
		* @example Duration.fromObject({years: 1}).as('days') //=> 365
		* @example Duration.fromObject({years: 1}).as('months') //=> 12
		* @example Duration.fromObject({hours: 60}).as('days') //=> 2.5
		* @return {number}
		*/
		as(unit) {
			return this.isValid ? this.shiftTo(unit).get(unit) : NaN;
		}
		/**
		* Reduce this Duration to its canonical representation in its current units.
		* Assuming the overall value of the Duration is positive, this means:
		* - excessive values for lower-order units are converted to higher-order units (if possible, see first and second example)
		* - negative lower-order units are converted to higher order units (there must be such a higher order unit, otherwise
		*   the overall value would be negative, see third example)
		* - fractional values for higher-order units are converted to lower-order units (if possible, see fourth example)
		*
		* If the overall value is negative, the result of this method is equivalent to `this.negate().normalize().negate()`.
		* @example Duration.fromObject({ years: 2, days: 5000 }).normalize().toObject() //=> { years: 15, days: 255 }
		* @example Duration.fromObject({ days: 5000 }).normalize().toObject() //=> { days: 5000 }
		* @example Duration.fromObject({ hours: 12, minutes: -45 }).normalize().toObject() //=> { hours: 11, minutes: 15 }
		* @example Duration.fromObject({ years: 2.5, days: 0, hours: 0 }).normalize().toObject() //=> { years: 2, days: 182, hours: 12 }
		* @return {Duration}
		*/
		normalize() {
			if (!this.isValid) return this;
			const vals = this.toObject();
			normalizeValues(this.matrix, vals);
			return clone$1(this, { values: vals }, true);
		}
		/**
		* Rescale units to its largest representation
		* @example Duration.fromObject({ milliseconds: 90000 }).rescale().toObject() //=> { minutes: 1, seconds: 30 }
		* @return {Duration}
		*/
		rescale() {
			if (!this.isValid) return this;
			const vals = removeZeroes(this.normalize().shiftToAll().toObject());
			return clone$1(this, { values: vals }, true);
		}
		/**
		* Convert this Duration into its representation in a different set of units.
		* @example Duration.fromObject({ hours: 1, seconds: 30 }).shiftTo('minutes', 'milliseconds').toObject() //=> { minutes: 60, milliseconds: 30000 }
		* @return {Duration}
		*/
		shiftTo(...units) {
			if (!this.isValid) return this;
			if (units.length === 0) return this;
			units = units.map((u) => Duration.normalizeUnit(u));
			const built = {}, accumulated = {}, vals = this.toObject();
			let lastUnit;
			for (const k of orderedUnits$1) if (units.indexOf(k) >= 0) {
				lastUnit = k;
				let own = 0;
				for (const ak in accumulated) {
					own += this.matrix[ak][k] * accumulated[ak];
					accumulated[ak] = 0;
				}
				if (isNumber(vals[k])) own += vals[k];
				const i = Math.trunc(own);
				built[k] = i;
				accumulated[k] = (own * 1e3 - i * 1e3) / 1e3;
			} else if (isNumber(vals[k])) accumulated[k] = vals[k];
			for (const key in accumulated) if (accumulated[key] !== 0) built[lastUnit] += key === lastUnit ? accumulated[key] : accumulated[key] / this.matrix[lastUnit][key];
			normalizeValues(this.matrix, built);
			return clone$1(this, { values: built }, true);
		}
		/**
		* Shift this Duration to all available units.
		* Same as shiftTo("years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds")
		* @return {Duration}
		*/
		shiftToAll() {
			if (!this.isValid) return this;
			return this.shiftTo("years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds");
		}
		/**
		* Return the negative of this Duration.
		* @example Duration.fromObject({ hours: 1, seconds: 30 }).negate().toObject() //=> { hours: -1, seconds: -30 }
		* @return {Duration}
		*/
		negate() {
			if (!this.isValid) return this;
			const negated = {};
			for (const k of Object.keys(this.values)) negated[k] = this.values[k] === 0 ? 0 : -this.values[k];
			return clone$1(this, { values: negated }, true);
		}
		/**
		* Removes all units with values equal to 0 from this Duration.
		* @example Duration.fromObject({ years: 2, days: 0, hours: 0, minutes: 0 }).removeZeros().toObject() //=> { years: 2 }
		* @return {Duration}
		*/
		removeZeros() {
			if (!this.isValid) return this;
			const vals = removeZeroes(this.values);
			return clone$1(this, { values: vals }, true);
		}
		/**
		* Get the years.
		* @type {number}
		*/
		get years() {
			return this.isValid ? this.values.years || 0 : NaN;
		}
		/**
		* Get the quarters.
		* @type {number}
		*/
		get quarters() {
			return this.isValid ? this.values.quarters || 0 : NaN;
		}
		/**
		* Get the months.
		* @type {number}
		*/
		get months() {
			return this.isValid ? this.values.months || 0 : NaN;
		}
		/**
		* Get the weeks
		* @type {number}
		*/
		get weeks() {
			return this.isValid ? this.values.weeks || 0 : NaN;
		}
		/**
		* Get the days.
		* @type {number}
		*/
		get days() {
			return this.isValid ? this.values.days || 0 : NaN;
		}
		/**
		* Get the hours.
		* @type {number}
		*/
		get hours() {
			return this.isValid ? this.values.hours || 0 : NaN;
		}
		/**
		* Get the minutes.
		* @type {number}
		*/
		get minutes() {
			return this.isValid ? this.values.minutes || 0 : NaN;
		}
		/**
		* Get the seconds.
		* @return {number}
		*/
		get seconds() {
			return this.isValid ? this.values.seconds || 0 : NaN;
		}
		/**
		* Get the milliseconds.
		* @return {number}
		*/
		get milliseconds() {
			return this.isValid ? this.values.milliseconds || 0 : NaN;
		}
		/**
		* Returns whether the Duration is invalid. Invalid durations are returned by diff operations
		* on invalid DateTimes or Intervals.
		* @return {boolean}
		*/
		get isValid() {
			return this.invalid === null;
		}
		/**
		* Returns an error code if this Duration became invalid, or null if the Duration is valid
		* @return {string}
		*/
		get invalidReason() {
			return this.invalid ? this.invalid.reason : null;
		}
		/**
		* Returns an explanation of why this Duration became invalid, or null if the Duration is valid
		* @type {string}
		*/
		get invalidExplanation() {
			return this.invalid ? this.invalid.explanation : null;
		}
		/**
		* Equality check
		* Two Durations are equal iff they have the same units and the same values for each unit.
		* @param {Duration} other
		* @return {boolean}
		*/
		equals(other) {
			if (!this.isValid || !other.isValid) return false;
			if (!this.loc.equals(other.loc)) return false;
			function eq(v1, v2) {
				if (v1 === void 0 || v1 === 0) return v2 === void 0 || v2 === 0;
				return v1 === v2;
			}
			for (const u of orderedUnits$1) if (!eq(this.values[u], other.values[u])) return false;
			return true;
		}
	};
	const INVALID$1 = "Invalid Interval";
	function validateStartEnd(start, end) {
		if (!start || !start.isValid) return Interval.invalid("missing or invalid start");
		else if (!end || !end.isValid) return Interval.invalid("missing or invalid end");
		else if (end < start) return Interval.invalid("end before start", `The end of an interval must be after its start, but you had start=${start.toISO()} and end=${end.toISO()}`);
		else return null;
	}
	/**
	* An Interval object represents a half-open interval of time, where each endpoint is a {@link DateTime}. Conceptually, it's a container for those two endpoints, accompanied by methods for creating, parsing, interrogating, comparing, transforming, and formatting them.
	*
	* Here is a brief overview of the most commonly used methods and getters in Interval:
	*
	* * **Creation** To create an Interval, use {@link Interval.fromDateTimes}, {@link Interval.after}, {@link Interval.before}, or {@link Interval.fromISO}.
	* * **Accessors** Use {@link Interval#start} and {@link Interval#end} to get the start and end.
	* * **Interrogation** To analyze the Interval, use {@link Interval#count}, {@link Interval#length}, {@link Interval#hasSame}, {@link Interval#contains}, {@link Interval#isAfter}, or {@link Interval#isBefore}.
	* * **Transformation** To create other Intervals out of this one, use {@link Interval#set}, {@link Interval#splitAt}, {@link Interval#splitBy}, {@link Interval#divideEqually}, {@link Interval.merge}, {@link Interval.xor}, {@link Interval#union}, {@link Interval#intersection}, or {@link Interval#difference}.
	* * **Comparison** To compare this Interval to another one, use {@link Interval#equals}, {@link Interval#overlaps}, {@link Interval#abutsStart}, {@link Interval#abutsEnd}, {@link Interval#engulfs}
	* * **Output** To convert the Interval into other representations, see {@link Interval#toString}, {@link Interval#toLocaleString}, {@link Interval#toISO}, {@link Interval#toISODate}, {@link Interval#toISOTime}, {@link Interval#toFormat}, and {@link Interval#toDuration}.
	*/
	var Interval = class Interval {
		/**
		* @private
		*/
		constructor(config) {
			/**
			* @access private
			*/
			this.s = config.start;
			/**
			* @access private
			*/
			this.e = config.end;
			/**
			* @access private
			*/
			this.invalid = config.invalid || null;
			/**
			* @access private
			*/
			this.isLuxonInterval = true;
		}
		/**
		* Create an invalid Interval.
		* @param {string} reason - simple string of why this Interval is invalid. Should not contain parameters or anything else data-dependent
		* @param {string} [explanation=null] - longer explanation, may include parameters and other useful debugging information
		* @return {Interval}
		*/
		static invalid(reason, explanation = null) {
			if (!reason) throw new InvalidArgumentError("need to specify a reason the Interval is invalid");
			const invalid = reason instanceof Invalid ? reason : new Invalid(reason, explanation);
			if (Settings.throwOnInvalid) throw new InvalidIntervalError(invalid);
			else return new Interval({ invalid });
		}
		/**
		* Create an Interval from a start DateTime and an end DateTime. Inclusive of the start but not the end.
		* @param {DateTime|Date|Object} start
		* @param {DateTime|Date|Object} end
		* @return {Interval}
		*/
		static fromDateTimes(start, end) {
			const builtStart = friendlyDateTime(start), builtEnd = friendlyDateTime(end);
			const validateError = validateStartEnd(builtStart, builtEnd);
			if (validateError == null) return new Interval({
				start: builtStart,
				end: builtEnd
			});
			else return validateError;
		}
		/**
		* Create an Interval from a start DateTime and a Duration to extend to.
		* @param {DateTime|Date|Object} start
		* @param {Duration|Object|number} duration - the length of the Interval.
		* @return {Interval}
		*/
		static after(start, duration) {
			const dur = Duration.fromDurationLike(duration), dt = friendlyDateTime(start);
			return Interval.fromDateTimes(dt, dt.plus(dur));
		}
		/**
		* Create an Interval from an end DateTime and a Duration to extend backwards to.
		* @param {DateTime|Date|Object} end
		* @param {Duration|Object|number} duration - the length of the Interval.
		* @return {Interval}
		*/
		static before(end, duration) {
			const dur = Duration.fromDurationLike(duration), dt = friendlyDateTime(end);
			return Interval.fromDateTimes(dt.minus(dur), dt);
		}
		/**
		* Create an Interval from an ISO 8601 string.
		* Accepts `<start>/<end>`, `<start>/<duration>`, and `<duration>/<end>` formats.
		* @param {string} text - the ISO string to parse
		* @param {Object} [opts] - options to pass {@link DateTime#fromISO} and optionally {@link Duration#fromISO}
		* @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
		* @return {Interval}
		*/
		static fromISO(text, opts) {
			const [s, e] = (text || "").split("/", 2);
			if (s && e) {
				let start, startIsValid;
				try {
					start = DateTime.fromISO(s, opts);
					startIsValid = start.isValid;
				} catch (e) {
					startIsValid = false;
				}
				let end, endIsValid;
				try {
					end = DateTime.fromISO(e, opts);
					endIsValid = end.isValid;
				} catch (e) {
					endIsValid = false;
				}
				if (startIsValid && endIsValid) return Interval.fromDateTimes(start, end);
				if (startIsValid) {
					const dur = Duration.fromISO(e, opts);
					if (dur.isValid) return Interval.after(start, dur);
				} else if (endIsValid) {
					const dur = Duration.fromISO(s, opts);
					if (dur.isValid) return Interval.before(end, dur);
				}
			}
			return Interval.invalid("unparsable", `the input "${text}" can't be parsed as ISO 8601`);
		}
		/**
		* Check if an object is an Interval. Works across context boundaries
		* @param {object} o
		* @return {boolean}
		*/
		static isInterval(o) {
			return o && o.isLuxonInterval || false;
		}
		/**
		* Returns the start of the Interval
		* @type {DateTime}
		*/
		get start() {
			return this.isValid ? this.s : null;
		}
		/**
		* Returns the end of the Interval. This is the first instant which is not part of the interval
		* (Interval is half-open).
		* @type {DateTime}
		*/
		get end() {
			return this.isValid ? this.e : null;
		}
		/**
		* Returns the last DateTime included in the interval (since end is not part of the interval)
		* @type {DateTime}
		*/
		get lastDateTime() {
			return this.isValid ? this.e ? this.e.minus(1) : null : null;
		}
		/**
		* Returns whether this Interval's end is at least its start, meaning that the Interval isn't 'backwards'.
		* @type {boolean}
		*/
		get isValid() {
			return this.invalidReason === null;
		}
		/**
		* Returns an error code if this Interval is invalid, or null if the Interval is valid
		* @type {string}
		*/
		get invalidReason() {
			return this.invalid ? this.invalid.reason : null;
		}
		/**
		* Returns an explanation of why this Interval became invalid, or null if the Interval is valid
		* @type {string}
		*/
		get invalidExplanation() {
			return this.invalid ? this.invalid.explanation : null;
		}
		/**
		* Returns the length of the Interval in the specified unit.
		* @param {string} unit - the unit (such as 'hours' or 'days') to return the length in.
		* @return {number}
		*/
		length(unit = "milliseconds") {
			return this.isValid ? this.toDuration(...[unit]).get(unit) : NaN;
		}
		/**
		* Returns the count of minutes, hours, days, months, or years included in the Interval, even in part.
		* Unlike {@link Interval#length} this counts sections of the calendar, not periods of time, e.g. specifying 'day'
		* asks 'what dates are included in this interval?', not 'how many days long is this interval?'
		* @param {string} [unit='milliseconds'] - the unit of time to count.
		* @param {Object} opts - options
		* @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week; this operation will always use the locale of the start DateTime
		* @return {number}
		*/
		count(unit = "milliseconds", opts) {
			if (!this.isValid) return NaN;
			const start = this.start.startOf(unit, opts);
			let end;
			if (opts != null && opts.useLocaleWeeks) end = this.end.reconfigure({ locale: start.locale });
			else end = this.end;
			end = end.startOf(unit, opts);
			return Math.floor(end.diff(start, unit).get(unit)) + (end.valueOf() !== this.end.valueOf());
		}
		/**
		* Returns whether this Interval's start and end are both in the same unit of time
		* @param {string} unit - the unit of time to check sameness on
		* @return {boolean}
		*/
		hasSame(unit) {
			return this.isValid ? this.isEmpty() || this.e.minus(1).hasSame(this.s, unit) : false;
		}
		/**
		* Return whether this Interval has the same start and end DateTimes.
		* @return {boolean}
		*/
		isEmpty() {
			return this.s.valueOf() === this.e.valueOf();
		}
		/**
		* Return whether this Interval's start is after the specified DateTime.
		* @param {DateTime} dateTime
		* @return {boolean}
		*/
		isAfter(dateTime) {
			if (!this.isValid) return false;
			return this.s > dateTime;
		}
		/**
		* Return whether this Interval's end is before the specified DateTime.
		* @param {DateTime} dateTime
		* @return {boolean}
		*/
		isBefore(dateTime) {
			if (!this.isValid) return false;
			return this.e <= dateTime;
		}
		/**
		* Return whether this Interval contains the specified DateTime.
		* @param {DateTime} dateTime
		* @return {boolean}
		*/
		contains(dateTime) {
			if (!this.isValid) return false;
			return this.s <= dateTime && this.e > dateTime;
		}
		/**
		* "Sets" the start and/or end dates. Returns a newly-constructed Interval.
		* @param {Object} values - the values to set
		* @param {DateTime} values.start - the starting DateTime
		* @param {DateTime} values.end - the ending DateTime
		* @return {Interval}
		*/
		set({ start, end } = {}) {
			if (!this.isValid) return this;
			return Interval.fromDateTimes(start || this.s, end || this.e);
		}
		/**
		* Split this Interval at each of the specified DateTimes
		* @param {...DateTime} dateTimes - the unit of time to count.
		* @return {Array}
		*/
		splitAt(...dateTimes) {
			if (!this.isValid) return [];
			const sorted = dateTimes.map(friendlyDateTime).filter((d) => this.contains(d)).sort((a, b) => a.toMillis() - b.toMillis()), results = [];
			let { s } = this, i = 0;
			while (s < this.e) {
				const added = sorted[i] || this.e, next = +added > +this.e ? this.e : added;
				results.push(Interval.fromDateTimes(s, next));
				s = next;
				i += 1;
			}
			return results;
		}
		/**
		* Split this Interval into smaller Intervals, each of the specified length.
		* Left over time is grouped into a smaller interval
		* @param {Duration|Object|number} duration - The length of each resulting interval.
		* @return {Array}
		*/
		splitBy(duration) {
			const dur = Duration.fromDurationLike(duration);
			if (!this.isValid || !dur.isValid || dur.as("milliseconds") === 0) return [];
			let { s } = this, idx = 1, next;
			const results = [];
			while (s < this.e) {
				const added = this.start.plus(dur.mapUnits((x) => x * idx));
				next = +added > +this.e ? this.e : added;
				results.push(Interval.fromDateTimes(s, next));
				s = next;
				idx += 1;
			}
			return results;
		}
		/**
		* Split this Interval into the specified number of smaller intervals.
		* @param {number} numberOfParts - The number of Intervals to divide the Interval into.
		* @return {Array}
		*/
		divideEqually(numberOfParts) {
			if (!this.isValid) return [];
			return this.splitBy(this.length() / numberOfParts).slice(0, numberOfParts);
		}
		/**
		* Return whether this Interval overlaps with the specified Interval
		* @param {Interval} other
		* @return {boolean}
		*/
		overlaps(other) {
			return this.e > other.s && this.s < other.e;
		}
		/**
		* Return whether this Interval's end is adjacent to the specified Interval's start.
		* @param {Interval} other
		* @return {boolean}
		*/
		abutsStart(other) {
			if (!this.isValid) return false;
			return +this.e === +other.s;
		}
		/**
		* Return whether this Interval's start is adjacent to the specified Interval's end.
		* @param {Interval} other
		* @return {boolean}
		*/
		abutsEnd(other) {
			if (!this.isValid) return false;
			return +other.e === +this.s;
		}
		/**
		* Returns true if this Interval fully contains the specified Interval, specifically if the intersect (of this Interval and the other Interval) is equal to the other Interval; false otherwise.
		* @param {Interval} other
		* @return {boolean}
		*/
		engulfs(other) {
			if (!this.isValid) return false;
			return this.s <= other.s && this.e >= other.e;
		}
		/**
		* Return whether this Interval has the same start and end as the specified Interval.
		* @param {Interval} other
		* @return {boolean}
		*/
		equals(other) {
			if (!this.isValid || !other.isValid) return false;
			return this.s.equals(other.s) && this.e.equals(other.e);
		}
		/**
		* Return an Interval representing the intersection of this Interval and the specified Interval.
		* Specifically, the resulting Interval has the maximum start time and the minimum end time of the two Intervals.
		* Returns null if the intersection is empty, meaning, the intervals don't intersect.
		* @param {Interval} other
		* @return {Interval}
		*/
		intersection(other) {
			if (!this.isValid) return this;
			const s = this.s > other.s ? this.s : other.s, e = this.e < other.e ? this.e : other.e;
			if (s >= e) return null;
			else return Interval.fromDateTimes(s, e);
		}
		/**
		* Return an Interval representing the union of this Interval and the specified Interval.
		* Specifically, the resulting Interval has the minimum start time and the maximum end time of the two Intervals.
		* @param {Interval} other
		* @return {Interval}
		*/
		union(other) {
			if (!this.isValid) return this;
			const s = this.s < other.s ? this.s : other.s, e = this.e > other.e ? this.e : other.e;
			return Interval.fromDateTimes(s, e);
		}
		/**
		* Merge an array of Intervals into an equivalent minimal set of Intervals.
		* Combines overlapping and adjacent Intervals.
		* The resulting array will contain the Intervals in ascending order, that is, starting with the earliest Interval
		* and ending with the latest.
		*
		* @param {Array} intervals
		* @return {Array}
		*/
		static merge(intervals) {
			const [found, final] = intervals.sort((a, b) => a.s - b.s).reduce(([sofar, current], item) => {
				if (!current) return [sofar, item];
				else if (current.overlaps(item) || current.abutsStart(item)) return [sofar, current.union(item)];
				else return [sofar.concat([current]), item];
			}, [[], null]);
			if (final) found.push(final);
			return found;
		}
		/**
		* Return an array of Intervals representing the spans of time that only appear in one of the specified Intervals.
		* @param {Array} intervals
		* @return {Array}
		*/
		static xor(intervals) {
			let start = null, currentCount = 0;
			const results = [], ends = intervals.map((i) => [{
				time: i.s,
				type: "s"
			}, {
				time: i.e,
				type: "e"
			}]), arr = Array.prototype.concat(...ends).sort((a, b) => a.time - b.time);
			for (const i of arr) {
				currentCount += i.type === "s" ? 1 : -1;
				if (currentCount === 1) start = i.time;
				else {
					if (start && +start !== +i.time) results.push(Interval.fromDateTimes(start, i.time));
					start = null;
				}
			}
			return Interval.merge(results);
		}
		/**
		* Return an Interval representing the span of time in this Interval that doesn't overlap with any of the specified Intervals.
		* @param {...Interval} intervals
		* @return {Array}
		*/
		difference(...intervals) {
			return Interval.xor([this].concat(intervals)).map((i) => this.intersection(i)).filter((i) => i && !i.isEmpty());
		}
		/**
		* Returns a string representation of this Interval appropriate for debugging.
		* @return {string}
		*/
		toString() {
			if (!this.isValid) return INVALID$1;
			return `[${this.s.toISO()} – ${this.e.toISO()})`;
		}
		/**
		* Returns a string representation of this Interval appropriate for the REPL.
		* @return {string}
		*/
		[Symbol.for("nodejs.util.inspect.custom")]() {
			if (this.isValid) return `Interval { start: ${this.s.toISO()}, end: ${this.e.toISO()} }`;
			else return `Interval { Invalid, reason: ${this.invalidReason} }`;
		}
		/**
		* Returns a localized string representing this Interval. Accepts the same options as the
		* Intl.DateTimeFormat constructor and any presets defined by Luxon, such as
		* {@link DateTime.DATE_FULL} or {@link DateTime.TIME_SIMPLE}. The exact behavior of this method
		* is browser-specific, but in general it will return an appropriate representation of the
		* Interval in the assigned locale. Defaults to the system's locale if no locale has been
		* specified.
		* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
		* @param {Object} [formatOpts=DateTime.DATE_SHORT] - Either a DateTime preset or
		* Intl.DateTimeFormat constructor options.
		* @param {Object} opts - Options to override the configuration of the start DateTime.
		* @example Interval.fromISO('2022-11-07T09:00Z/2022-11-08T09:00Z').toLocaleString(); //=> 11/7/2022 – 11/8/2022
		* @example Interval.fromISO('2022-11-07T09:00Z/2022-11-08T09:00Z').toLocaleString(DateTime.DATE_FULL); //=> November 7 – 8, 2022
		* @example Interval.fromISO('2022-11-07T09:00Z/2022-11-08T09:00Z').toLocaleString(DateTime.DATE_FULL, { locale: 'fr-FR' }); //=> 7–8 novembre 2022
		* @example Interval.fromISO('2022-11-07T17:00Z/2022-11-07T19:00Z').toLocaleString(DateTime.TIME_SIMPLE); //=> 6:00 – 8:00 PM
		* @example Interval.fromISO('2022-11-07T17:00Z/2022-11-07T19:00Z').toLocaleString({ weekday: 'short', month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit' }); //=> Mon, Nov 07, 6:00 – 8:00 p
		* @return {string}
		*/
		toLocaleString(formatOpts = DATE_SHORT, opts = {}) {
			return this.isValid ? Formatter.create(this.s.loc.clone(opts), formatOpts).formatInterval(this) : INVALID$1;
		}
		/**
		* Returns an ISO 8601-compliant string representation of this Interval.
		* @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
		* @param {Object} opts - The same options as {@link DateTime#toISO}
		* @return {string}
		*/
		toISO(opts) {
			if (!this.isValid) return INVALID$1;
			return `${this.s.toISO(opts)}/${this.e.toISO(opts)}`;
		}
		/**
		* Returns an ISO 8601-compliant string representation of date of this Interval.
		* The time components are ignored.
		* @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
		* @return {string}
		*/
		toISODate() {
			if (!this.isValid) return INVALID$1;
			return `${this.s.toISODate()}/${this.e.toISODate()}`;
		}
		/**
		* Returns an ISO 8601-compliant string representation of time of this Interval.
		* The date components are ignored.
		* @see https://en.wikipedia.org/wiki/ISO_8601#Time_intervals
		* @param {Object} opts - The same options as {@link DateTime#toISO}
		* @return {string}
		*/
		toISOTime(opts) {
			if (!this.isValid) return INVALID$1;
			return `${this.s.toISOTime(opts)}/${this.e.toISOTime(opts)}`;
		}
		/**
		* Returns a string representation of this Interval formatted according to the specified format
		* string. **You may not want this.** See {@link Interval#toLocaleString} for a more flexible
		* formatting tool.
		* @param {string} dateFormat - The format string. This string formats the start and end time.
		* See {@link DateTime#toFormat} for details.
		* @param {Object} opts - Options.
		* @param {string} [opts.separator =  ' – '] - A separator to place between the start and end
		* representations.
		* @return {string}
		*/
		toFormat(dateFormat, { separator = " – " } = {}) {
			if (!this.isValid) return INVALID$1;
			return `${this.s.toFormat(dateFormat)}${separator}${this.e.toFormat(dateFormat)}`;
		}
		/**
		* Return a Duration representing the time spanned by this interval.
		* @param {string|string[]} [unit=['milliseconds']] - the unit or units (such as 'hours' or 'days') to include in the duration.
		* @param {Object} opts - options that affect the creation of the Duration
		* @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
		* @example Interval.fromDateTimes(dt1, dt2).toDuration().toObject() //=> { milliseconds: 88489257 }
		* @example Interval.fromDateTimes(dt1, dt2).toDuration('days').toObject() //=> { days: 1.0241812152777778 }
		* @example Interval.fromDateTimes(dt1, dt2).toDuration(['hours', 'minutes']).toObject() //=> { hours: 24, minutes: 34.82095 }
		* @example Interval.fromDateTimes(dt1, dt2).toDuration(['hours', 'minutes', 'seconds']).toObject() //=> { hours: 24, minutes: 34, seconds: 49.257 }
		* @example Interval.fromDateTimes(dt1, dt2).toDuration('seconds').toObject() //=> { seconds: 88489.257 }
		* @return {Duration}
		*/
		toDuration(unit, opts) {
			if (!this.isValid) return Duration.invalid(this.invalidReason);
			return this.e.diff(this.s, unit, opts);
		}
		/**
		* Run mapFn on the interval start and end, returning a new Interval from the resulting DateTimes
		* @param {function} mapFn
		* @return {Interval}
		* @example Interval.fromDateTimes(dt1, dt2).mapEndpoints(endpoint => endpoint.toUTC())
		* @example Interval.fromDateTimes(dt1, dt2).mapEndpoints(endpoint => endpoint.plus({ hours: 2 }))
		*/
		mapEndpoints(mapFn) {
			return Interval.fromDateTimes(mapFn(this.s), mapFn(this.e));
		}
	};
	/**
	* The Info class contains static methods for retrieving general time and date related data. For example, it has methods for finding out if a time zone has a DST, for listing the months in any supported locale, and for discovering which of Luxon features are available in the current environment.
	*/
	var Info = class {
		/**
		* Return whether the specified zone contains a DST.
		* @param {string|Zone} [zone='local'] - Zone to check. Defaults to the environment's local zone.
		* @return {boolean}
		*/
		static hasDST(zone = Settings.defaultZone) {
			const proto = DateTime.now().setZone(zone).set({ month: 12 });
			return !zone.isUniversal && proto.offset !== proto.set({ month: 6 }).offset;
		}
		/**
		* Return whether the specified zone is a valid IANA specifier.
		* @param {string} zone - Zone to check
		* @return {boolean}
		*/
		static isValidIANAZone(zone) {
			return IANAZone.isValidZone(zone);
		}
		/**
		* Converts the input into a {@link Zone} instance.
		*
		* * If `input` is already a Zone instance, it is returned unchanged.
		* * If `input` is a string containing a valid time zone name, a Zone instance
		*   with that name is returned.
		* * If `input` is a string that doesn't refer to a known time zone, a Zone
		*   instance with {@link Zone#isValid} == false is returned.
		* * If `input is a number, a Zone instance with the specified fixed offset
		*   in minutes is returned.
		* * If `input` is `null` or `undefined`, the default zone is returned.
		* @param {string|Zone|number} [input] - the value to be converted
		* @return {Zone}
		*/
		static normalizeZone(input) {
			return normalizeZone(input, Settings.defaultZone);
		}
		/**
		* Get the weekday on which the week starts according to the given locale.
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @param {string} [opts.locObj=null] - an existing locale object to use
		* @returns {number} the start of the week, 1 for Monday through 7 for Sunday
		*/
		static getStartOfWeek({ locale = null, locObj = null } = {}) {
			return (locObj || Locale.create(locale)).getStartOfWeek();
		}
		/**
		* Get the minimum number of days necessary in a week before it is considered part of the next year according
		* to the given locale.
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @param {string} [opts.locObj=null] - an existing locale object to use
		* @returns {number}
		*/
		static getMinimumDaysInFirstWeek({ locale = null, locObj = null } = {}) {
			return (locObj || Locale.create(locale)).getMinDaysInFirstWeek();
		}
		/**
		* Get the weekdays, which are considered the weekend according to the given locale
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @param {string} [opts.locObj=null] - an existing locale object to use
		* @returns {number[]} an array of weekdays, 1 for Monday through 7 for Sunday
		*/
		static getWeekendWeekdays({ locale = null, locObj = null } = {}) {
			return (locObj || Locale.create(locale)).getWeekendDays().slice();
		}
		/**
		* Return an array of standalone month names.
		* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
		* @param {string} [length='long'] - the length of the month representation, such as "numeric", "2-digit", "narrow", "short", "long"
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @param {string} [opts.numberingSystem=null] - the numbering system
		* @param {string} [opts.locObj=null] - an existing locale object to use
		* @param {string} [opts.outputCalendar='gregory'] - the calendar
		* @example Info.months()[0] //=> 'January'
		* @example Info.months('short')[0] //=> 'Jan'
		* @example Info.months('numeric')[0] //=> '1'
		* @example Info.months('short', { locale: 'fr-CA' } )[0] //=> 'janv.'
		* @example Info.months('numeric', { locale: 'ar' })[0] //=> '١'
		* @example Info.months('long', { outputCalendar: 'islamic' })[0] //=> 'Rabiʻ I'
		* @return {Array}
		*/
		static months(length = "long", { locale = null, numberingSystem = null, locObj = null, outputCalendar = "gregory" } = {}) {
			return (locObj || Locale.create(locale, numberingSystem, outputCalendar)).months(length);
		}
		/**
		* Return an array of format month names.
		* Format months differ from standalone months in that they're meant to appear next to the day of the month. In some languages, that
		* changes the string.
		* See {@link Info#months}
		* @param {string} [length='long'] - the length of the month representation, such as "numeric", "2-digit", "narrow", "short", "long"
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @param {string} [opts.numberingSystem=null] - the numbering system
		* @param {string} [opts.locObj=null] - an existing locale object to use
		* @param {string} [opts.outputCalendar='gregory'] - the calendar
		* @return {Array}
		*/
		static monthsFormat(length = "long", { locale = null, numberingSystem = null, locObj = null, outputCalendar = "gregory" } = {}) {
			return (locObj || Locale.create(locale, numberingSystem, outputCalendar)).months(length, true);
		}
		/**
		* Return an array of standalone week names.
		* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
		* @param {string} [length='long'] - the length of the weekday representation, such as "narrow", "short", "long".
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @param {string} [opts.numberingSystem=null] - the numbering system
		* @param {string} [opts.locObj=null] - an existing locale object to use
		* @example Info.weekdays()[0] //=> 'Monday'
		* @example Info.weekdays('short')[0] //=> 'Mon'
		* @example Info.weekdays('short', { locale: 'fr-CA' })[0] //=> 'lun.'
		* @example Info.weekdays('short', { locale: 'ar' })[0] //=> 'الاثنين'
		* @return {Array}
		*/
		static weekdays(length = "long", { locale = null, numberingSystem = null, locObj = null } = {}) {
			return (locObj || Locale.create(locale, numberingSystem, null)).weekdays(length);
		}
		/**
		* Return an array of format week names.
		* Format weekdays differ from standalone weekdays in that they're meant to appear next to more date information. In some languages, that
		* changes the string.
		* See {@link Info#weekdays}
		* @param {string} [length='long'] - the length of the month representation, such as "narrow", "short", "long".
		* @param {Object} opts - options
		* @param {string} [opts.locale=null] - the locale code
		* @param {string} [opts.numberingSystem=null] - the numbering system
		* @param {string} [opts.locObj=null] - an existing locale object to use
		* @return {Array}
		*/
		static weekdaysFormat(length = "long", { locale = null, numberingSystem = null, locObj = null } = {}) {
			return (locObj || Locale.create(locale, numberingSystem, null)).weekdays(length, true);
		}
		/**
		* Return an array of meridiems.
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @example Info.meridiems() //=> [ 'AM', 'PM' ]
		* @example Info.meridiems({ locale: 'my' }) //=> [ 'နံနက်', 'ညနေ' ]
		* @return {Array}
		*/
		static meridiems({ locale = null } = {}) {
			return Locale.create(locale).meridiems();
		}
		/**
		* Return an array of eras, such as ['BC', 'AD']. The locale can be specified, but the calendar system is always Gregorian.
		* @param {string} [length='short'] - the length of the era representation, such as "short" or "long".
		* @param {Object} opts - options
		* @param {string} [opts.locale] - the locale code
		* @example Info.eras() //=> [ 'BC', 'AD' ]
		* @example Info.eras('long') //=> [ 'Before Christ', 'Anno Domini' ]
		* @example Info.eras('long', { locale: 'fr' }) //=> [ 'avant Jésus-Christ', 'après Jésus-Christ' ]
		* @return {Array}
		*/
		static eras(length = "short", { locale = null } = {}) {
			return Locale.create(locale, null, "gregory").eras(length);
		}
		/**
		* Return the set of available features in this environment.
		* Some features of Luxon are not available in all environments. For example, on older browsers, relative time formatting support is not available. Use this function to figure out if that's the case.
		* Keys:
		* * `relative`: whether this environment supports relative time formatting
		* * `localeWeek`: whether this environment supports different weekdays for the start of the week based on the locale
		* @example Info.features() //=> { relative: false, localeWeek: true }
		* @return {Object}
		*/
		static features() {
			return {
				relative: hasRelative(),
				localeWeek: hasLocaleWeekInfo()
			};
		}
	};
	function dayDiff(earlier, later) {
		const utcDayStart = (dt) => dt.toUTC(0, { keepLocalTime: true }).startOf("day").valueOf(), ms = utcDayStart(later) - utcDayStart(earlier);
		return Math.floor(Duration.fromMillis(ms).as("days"));
	}
	function highOrderDiffs(cursor, later, units) {
		const differs = [
			["years", (a, b) => b.year - a.year],
			["quarters", (a, b) => b.quarter - a.quarter + (b.year - a.year) * 4],
			["months", (a, b) => b.month - a.month + (b.year - a.year) * 12],
			["weeks", (a, b) => {
				const days = dayDiff(a, b);
				return (days - days % 7) / 7;
			}],
			["days", dayDiff]
		];
		const results = {};
		const earlier = cursor;
		let lowestOrder, highWater;
		for (const [unit, differ] of differs) if (units.indexOf(unit) >= 0) {
			lowestOrder = unit;
			results[unit] = differ(cursor, later);
			highWater = earlier.plus(results);
			if (highWater > later) {
				results[unit]--;
				cursor = earlier.plus(results);
				if (cursor > later) {
					highWater = cursor;
					results[unit]--;
					cursor = earlier.plus(results);
				}
			} else cursor = highWater;
		}
		return [
			cursor,
			results,
			highWater,
			lowestOrder
		];
	}
	function diff(earlier, later, units, opts) {
		let [cursor, results, highWater, lowestOrder] = highOrderDiffs(earlier, later, units);
		const remainingMillis = later - cursor;
		const lowerOrderUnits = units.filter((u) => [
			"hours",
			"minutes",
			"seconds",
			"milliseconds"
		].indexOf(u) >= 0);
		if (lowerOrderUnits.length === 0) {
			if (highWater < later) highWater = cursor.plus({ [lowestOrder]: 1 });
			if (highWater !== cursor) results[lowestOrder] = (results[lowestOrder] || 0) + remainingMillis / (highWater - cursor);
		}
		const duration = Duration.fromObject(results, opts);
		if (lowerOrderUnits.length > 0) return Duration.fromMillis(remainingMillis, opts).shiftTo(...lowerOrderUnits).plus(duration);
		else return duration;
	}
	const MISSING_FTP = "missing Intl.DateTimeFormat.formatToParts support";
	function intUnit(regex, post = (i) => i) {
		return {
			regex,
			deser: ([s]) => post(parseDigits(s))
		};
	}
	const spaceOrNBSP = `[ ${String.fromCharCode(160)}]`;
	const spaceOrNBSPRegExp = new RegExp(spaceOrNBSP, "g");
	function fixListRegex(s) {
		return s.replace(/\./g, "\\.?").replace(spaceOrNBSPRegExp, spaceOrNBSP);
	}
	function stripInsensitivities(s) {
		return s.replace(/\./g, "").replace(spaceOrNBSPRegExp, " ").toLowerCase();
	}
	function oneOf(strings, startIndex) {
		if (strings === null) return null;
		else return {
			regex: RegExp(strings.map(fixListRegex).join("|")),
			deser: ([s]) => strings.findIndex((i) => stripInsensitivities(s) === stripInsensitivities(i)) + startIndex
		};
	}
	function offset(regex, groups) {
		return {
			regex,
			deser: ([, h, m]) => signedOffset(h, m),
			groups
		};
	}
	function simple(regex) {
		return {
			regex,
			deser: ([s]) => s
		};
	}
	function escapeToken(value) {
		return value.replace(/[\-\[\]{}()*+?.,\\\^$|#\s]/g, "\\$&");
	}
	/**
	* @param token
	* @param {Locale} loc
	*/
	function unitForToken(token, loc) {
		const one = digitRegex(loc), two = digitRegex(loc, "{2}"), three = digitRegex(loc, "{3}"), four = digitRegex(loc, "{4}"), six = digitRegex(loc, "{6}"), oneOrTwo = digitRegex(loc, "{1,2}"), oneToThree = digitRegex(loc, "{1,3}"), oneToSix = digitRegex(loc, "{1,6}"), oneToNine = digitRegex(loc, "{1,9}"), twoToFour = digitRegex(loc, "{2,4}"), fourToSix = digitRegex(loc, "{4,6}"), literal = (t) => ({
			regex: RegExp(escapeToken(t.val)),
			deser: ([s]) => s,
			literal: true
		}), unitate = (t) => {
			if (token.literal) return literal(t);
			switch (t.val) {
				case "G": return oneOf(loc.eras("short"), 0);
				case "GG": return oneOf(loc.eras("long"), 0);
				case "y": return intUnit(oneToSix);
				case "yy": return intUnit(twoToFour, untruncateYear);
				case "yyyy": return intUnit(four);
				case "yyyyy": return intUnit(fourToSix);
				case "yyyyyy": return intUnit(six);
				case "M": return intUnit(oneOrTwo);
				case "MM": return intUnit(two);
				case "MMM": return oneOf(loc.months("short", true), 1);
				case "MMMM": return oneOf(loc.months("long", true), 1);
				case "L": return intUnit(oneOrTwo);
				case "LL": return intUnit(two);
				case "LLL": return oneOf(loc.months("short", false), 1);
				case "LLLL": return oneOf(loc.months("long", false), 1);
				case "d": return intUnit(oneOrTwo);
				case "dd": return intUnit(two);
				case "o": return intUnit(oneToThree);
				case "ooo": return intUnit(three);
				case "HH": return intUnit(two);
				case "H": return intUnit(oneOrTwo);
				case "hh": return intUnit(two);
				case "h": return intUnit(oneOrTwo);
				case "mm": return intUnit(two);
				case "m": return intUnit(oneOrTwo);
				case "q": return intUnit(oneOrTwo);
				case "qq": return intUnit(two);
				case "s": return intUnit(oneOrTwo);
				case "ss": return intUnit(two);
				case "S": return intUnit(oneToThree);
				case "SSS": return intUnit(three);
				case "u": return simple(oneToNine);
				case "uu": return simple(oneOrTwo);
				case "uuu": return intUnit(one);
				case "a": return oneOf(loc.meridiems(), 0);
				case "kkkk": return intUnit(four);
				case "kk": return intUnit(twoToFour, untruncateYear);
				case "W": return intUnit(oneOrTwo);
				case "WW": return intUnit(two);
				case "E":
				case "c": return intUnit(one);
				case "EEE": return oneOf(loc.weekdays("short", false), 1);
				case "EEEE": return oneOf(loc.weekdays("long", false), 1);
				case "ccc": return oneOf(loc.weekdays("short", true), 1);
				case "cccc": return oneOf(loc.weekdays("long", true), 1);
				case "Z":
				case "ZZ": return offset(new RegExp(`([+-]${oneOrTwo.source})(?::(${two.source}))?`), 2);
				case "ZZZ": return offset(new RegExp(`([+-]${oneOrTwo.source})(${two.source})?`), 2);
				case "z": return simple(/[a-z_+-/]{1,256}?/i);
				case " ": return simple(/[^\S\n\r]/);
				default: return literal(t);
			}
		};
		const unit = unitate(token) || { invalidReason: MISSING_FTP };
		unit.token = token;
		return unit;
	}
	const partTypeStyleToTokenVal = {
		year: {
			"2-digit": "yy",
			numeric: "yyyyy"
		},
		month: {
			numeric: "M",
			"2-digit": "MM",
			short: "MMM",
			long: "MMMM"
		},
		day: {
			numeric: "d",
			"2-digit": "dd"
		},
		weekday: {
			short: "EEE",
			long: "EEEE"
		},
		dayperiod: "a",
		dayPeriod: "a",
		hour12: {
			numeric: "h",
			"2-digit": "hh"
		},
		hour24: {
			numeric: "H",
			"2-digit": "HH"
		},
		minute: {
			numeric: "m",
			"2-digit": "mm"
		},
		second: {
			numeric: "s",
			"2-digit": "ss"
		},
		timeZoneName: {
			long: "ZZZZZ",
			short: "ZZZ"
		}
	};
	function tokenForPart(part, formatOpts, resolvedOpts) {
		const { type, value } = part;
		if (type === "literal") {
			const isSpace = /^\s+$/.test(value);
			return {
				literal: !isSpace,
				val: isSpace ? " " : value
			};
		}
		const style = formatOpts[type];
		let actualType = type;
		if (type === "hour") {
			if (formatOpts.hour12 != null) actualType = formatOpts.hour12 ? "hour12" : "hour24";
			else if (formatOpts.hourCycle != null) {
				if (formatOpts.hourCycle === "h11" || formatOpts.hourCycle === "h12") actualType = "hour12";
				else actualType = "hour24";
			} else actualType = resolvedOpts.hour12 ? "hour12" : "hour24";
		}
		let val = partTypeStyleToTokenVal[actualType];
		if (typeof val === "object") val = val[style];
		if (val) return {
			literal: false,
			val
		};
	}
	function buildRegex(units) {
		return [`^${units.map((u) => u.regex).reduce((f, r) => `${f}(${r.source})`, "")}$`, units];
	}
	function match(input, regex, handlers) {
		const matches = input.match(regex);
		if (matches) {
			const all = {};
			let matchIndex = 1;
			for (const i in handlers) if (hasOwnProperty(handlers, i)) {
				const h = handlers[i], groups = h.groups ? h.groups + 1 : 1;
				if (!h.literal && h.token) all[h.token.val[0]] = h.deser(matches.slice(matchIndex, matchIndex + groups));
				matchIndex += groups;
			}
			return [matches, all];
		} else return [matches, {}];
	}
	function dateTimeFromMatches(matches) {
		const toField = (token) => {
			switch (token) {
				case "S": return "millisecond";
				case "s": return "second";
				case "m": return "minute";
				case "h":
				case "H": return "hour";
				case "d": return "day";
				case "o": return "ordinal";
				case "L":
				case "M": return "month";
				case "y": return "year";
				case "E":
				case "c": return "weekday";
				case "W": return "weekNumber";
				case "k": return "weekYear";
				case "q": return "quarter";
				default: return null;
			}
		};
		let zone = null;
		let specificOffset;
		if (!isUndefined(matches.z)) zone = IANAZone.create(matches.z);
		if (!isUndefined(matches.Z)) {
			if (!zone) zone = new FixedOffsetZone(matches.Z);
			specificOffset = matches.Z;
		}
		if (!isUndefined(matches.q)) matches.M = (matches.q - 1) * 3 + 1;
		if (!isUndefined(matches.h)) {
			if (matches.h < 12 && matches.a === 1) matches.h += 12;
			else if (matches.h === 12 && matches.a === 0) matches.h = 0;
		}
		if (matches.G === 0 && matches.y) matches.y = -matches.y;
		if (!isUndefined(matches.u)) matches.S = parseMillis(matches.u);
		return [
			Object.keys(matches).reduce((r, k) => {
				const f = toField(k);
				if (f) r[f] = matches[k];
				return r;
			}, {}),
			zone,
			specificOffset
		];
	}
	let dummyDateTimeCache = null;
	function getDummyDateTime() {
		if (!dummyDateTimeCache) dummyDateTimeCache = DateTime.fromMillis(1555555555555);
		return dummyDateTimeCache;
	}
	function maybeExpandMacroToken(token, locale) {
		if (token.literal) return token;
		const tokens = formatOptsToTokens(Formatter.macroTokenToFormatOpts(token.val), locale);
		if (tokens == null || tokens.includes(void 0)) return token;
		return tokens;
	}
	function expandMacroTokens(tokens, locale) {
		return Array.prototype.concat(...tokens.map((t) => maybeExpandMacroToken(t, locale)));
	}
	/**
	* @private
	*/
	var TokenParser = class {
		constructor(locale, format) {
			this.locale = locale;
			this.format = format;
			this.tokens = expandMacroTokens(Formatter.parseFormat(format), locale);
			this.units = this.tokens.map((t) => unitForToken(t, locale));
			this.disqualifyingUnit = this.units.find((t) => t.invalidReason);
			if (!this.disqualifyingUnit) {
				const [regexString, handlers] = buildRegex(this.units);
				this.regex = RegExp(regexString, "i");
				this.handlers = handlers;
			}
		}
		explainFromTokens(input) {
			if (!this.isValid) return {
				input,
				tokens: this.tokens,
				invalidReason: this.invalidReason
			};
			else {
				const [rawMatches, matches] = match(input, this.regex, this.handlers), [result, zone, specificOffset] = matches ? dateTimeFromMatches(matches) : [
					null,
					null,
					void 0
				];
				if (hasOwnProperty(matches, "a") && hasOwnProperty(matches, "H")) throw new ConflictingSpecificationError("Can't include meridiem when specifying 24-hour format");
				return {
					input,
					tokens: this.tokens,
					regex: this.regex,
					rawMatches,
					matches,
					result,
					zone,
					specificOffset
				};
			}
		}
		get isValid() {
			return !this.disqualifyingUnit;
		}
		get invalidReason() {
			return this.disqualifyingUnit ? this.disqualifyingUnit.invalidReason : null;
		}
	};
	function explainFromTokens(locale, input, format) {
		return new TokenParser(locale, format).explainFromTokens(input);
	}
	function parseFromTokens(locale, input, format) {
		const { result, zone, specificOffset, invalidReason } = explainFromTokens(locale, input, format);
		return [
			result,
			zone,
			specificOffset,
			invalidReason
		];
	}
	function formatOptsToTokens(formatOpts, locale) {
		if (!formatOpts) return null;
		const df = Formatter.create(locale, formatOpts).dtFormatter(getDummyDateTime());
		const parts = df.formatToParts();
		const resolvedOpts = df.resolvedOptions();
		return parts.map((p) => tokenForPart(p, formatOpts, resolvedOpts));
	}
	const INVALID = "Invalid DateTime";
	const MAX_DATE = 864e13;
	function unsupportedZone(zone) {
		return new Invalid("unsupported zone", `the zone "${zone.name}" is not supported`);
	}
	/**
	* @param {DateTime} dt
	*/
	function possiblyCachedWeekData(dt) {
		if (dt.weekData === null) dt.weekData = gregorianToWeek(dt.c);
		return dt.weekData;
	}
	/**
	* @param {DateTime} dt
	*/
	function possiblyCachedLocalWeekData(dt) {
		if (dt.localWeekData === null) dt.localWeekData = gregorianToWeek(dt.c, dt.loc.getMinDaysInFirstWeek(), dt.loc.getStartOfWeek());
		return dt.localWeekData;
	}
	function clone(inst, alts) {
		const current = {
			ts: inst.ts,
			zone: inst.zone,
			c: inst.c,
			o: inst.o,
			loc: inst.loc,
			invalid: inst.invalid
		};
		return new DateTime({
			...current,
			...alts,
			old: current
		});
	}
	function fixOffset(localTS, o, tz) {
		let utcGuess = localTS - o * 60 * 1e3;
		const o2 = tz.offset(utcGuess);
		if (o === o2) return [utcGuess, o];
		utcGuess -= (o2 - o) * 60 * 1e3;
		const o3 = tz.offset(utcGuess);
		if (o2 === o3) return [utcGuess, o2];
		return [localTS - Math.min(o2, o3) * 60 * 1e3, Math.max(o2, o3)];
	}
	function tsToObj(ts, offset) {
		ts += offset * 60 * 1e3;
		const d = new Date(ts);
		return {
			year: d.getUTCFullYear(),
			month: d.getUTCMonth() + 1,
			day: d.getUTCDate(),
			hour: d.getUTCHours(),
			minute: d.getUTCMinutes(),
			second: d.getUTCSeconds(),
			millisecond: d.getUTCMilliseconds()
		};
	}
	function objToTS(obj, offset, zone) {
		return fixOffset(objToLocalTS(obj), offset, zone);
	}
	function adjustTime(inst, dur) {
		const oPre = inst.o, year = inst.c.year + Math.trunc(dur.years), month = inst.c.month + Math.trunc(dur.months) + Math.trunc(dur.quarters) * 3, c = {
			...inst.c,
			year,
			month,
			day: Math.min(inst.c.day, daysInMonth(year, month)) + Math.trunc(dur.days) + Math.trunc(dur.weeks) * 7
		}, millisToAdd = Duration.fromObject({
			years: dur.years - Math.trunc(dur.years),
			quarters: dur.quarters - Math.trunc(dur.quarters),
			months: dur.months - Math.trunc(dur.months),
			weeks: dur.weeks - Math.trunc(dur.weeks),
			days: dur.days - Math.trunc(dur.days),
			hours: dur.hours,
			minutes: dur.minutes,
			seconds: dur.seconds,
			milliseconds: dur.milliseconds
		}).as("milliseconds");
		let [ts, o] = fixOffset(objToLocalTS(c), oPre, inst.zone);
		if (millisToAdd !== 0) {
			ts += millisToAdd;
			o = inst.zone.offset(ts);
		}
		return {
			ts,
			o
		};
	}
	function parseDataToDateTime(parsed, parsedZone, opts, format, text, specificOffset) {
		const { setZone, zone } = opts;
		if (parsed && Object.keys(parsed).length !== 0 || parsedZone) {
			const interpretationZone = parsedZone || zone, inst = DateTime.fromObject(parsed, {
				...opts,
				zone: interpretationZone,
				specificOffset
			});
			return setZone ? inst : inst.setZone(zone);
		} else return DateTime.invalid(new Invalid("unparsable", `the input "${text}" can't be parsed as ${format}`));
	}
	function toTechFormat(dt, format, allowZ = true) {
		return dt.isValid ? Formatter.create(Locale.create("en-US"), {
			allowZ,
			forceSimple: true
		}).formatDateTimeFromString(dt, format) : null;
	}
	function toISODate(o, extended, precision) {
		const longFormat = o.c.year > 9999 || o.c.year < 0;
		let c = "";
		if (longFormat && o.c.year >= 0) c += "+";
		c += padStart(o.c.year, longFormat ? 6 : 4);
		if (precision === "year") return c;
		if (extended) {
			c += "-";
			c += padStart(o.c.month);
			if (precision === "month") return c;
			c += "-";
		} else {
			c += padStart(o.c.month);
			if (precision === "month") return c;
		}
		c += padStart(o.c.day);
		return c;
	}
	function toISOTime(o, extended, suppressSeconds, suppressMilliseconds, includeOffset, extendedZone, precision) {
		let showSeconds = !suppressSeconds || o.c.millisecond !== 0 || o.c.second !== 0, c = "";
		switch (precision) {
			case "day":
			case "month":
			case "year": break;
			default:
				c += padStart(o.c.hour);
				if (precision === "hour") break;
				if (extended) {
					c += ":";
					c += padStart(o.c.minute);
					if (precision === "minute") break;
					if (showSeconds) {
						c += ":";
						c += padStart(o.c.second);
					}
				} else {
					c += padStart(o.c.minute);
					if (precision === "minute") break;
					if (showSeconds) c += padStart(o.c.second);
				}
				if (precision === "second") break;
				if (showSeconds && (!suppressMilliseconds || o.c.millisecond !== 0)) {
					c += ".";
					c += padStart(o.c.millisecond, 3);
				}
		}
		if (includeOffset) {
			if (o.isOffsetFixed && o.offset === 0 && !extendedZone) c += "Z";
			else if (o.o < 0) {
				c += "-";
				c += padStart(Math.trunc(-o.o / 60));
				c += ":";
				c += padStart(Math.trunc(-o.o % 60));
			} else {
				c += "+";
				c += padStart(Math.trunc(o.o / 60));
				c += ":";
				c += padStart(Math.trunc(o.o % 60));
			}
		}
		if (extendedZone) c += "[" + o.zone.ianaName + "]";
		return c;
	}
	const defaultUnitValues = {
		month: 1,
		day: 1,
		hour: 0,
		minute: 0,
		second: 0,
		millisecond: 0
	};
	const defaultWeekUnitValues = {
		weekNumber: 1,
		weekday: 1,
		hour: 0,
		minute: 0,
		second: 0,
		millisecond: 0
	};
	const defaultOrdinalUnitValues = {
		ordinal: 1,
		hour: 0,
		minute: 0,
		second: 0,
		millisecond: 0
	};
	const orderedUnits = [
		"year",
		"month",
		"day",
		"hour",
		"minute",
		"second",
		"millisecond"
	];
	const orderedWeekUnits = [
		"weekYear",
		"weekNumber",
		"weekday",
		"hour",
		"minute",
		"second",
		"millisecond"
	];
	const orderedOrdinalUnits = [
		"year",
		"ordinal",
		"hour",
		"minute",
		"second",
		"millisecond"
	];
	function normalizeUnit(unit) {
		const normalized = {
			year: "year",
			years: "year",
			month: "month",
			months: "month",
			day: "day",
			days: "day",
			hour: "hour",
			hours: "hour",
			minute: "minute",
			minutes: "minute",
			quarter: "quarter",
			quarters: "quarter",
			second: "second",
			seconds: "second",
			millisecond: "millisecond",
			milliseconds: "millisecond",
			weekday: "weekday",
			weekdays: "weekday",
			weeknumber: "weekNumber",
			weeksnumber: "weekNumber",
			weeknumbers: "weekNumber",
			weekyear: "weekYear",
			weekyears: "weekYear",
			ordinal: "ordinal"
		}[unit.toLowerCase()];
		if (!normalized) throw new InvalidUnitError(unit);
		return normalized;
	}
	function normalizeUnitWithLocalWeeks(unit) {
		switch (unit.toLowerCase()) {
			case "localweekday":
			case "localweekdays": return "localWeekday";
			case "localweeknumber":
			case "localweeknumbers": return "localWeekNumber";
			case "localweekyear":
			case "localweekyears": return "localWeekYear";
			default: return normalizeUnit(unit);
		}
	}
	/**
	* @param {Zone} zone
	* @return {number}
	*/
	function guessOffsetForZone(zone) {
		if (zoneOffsetTs === void 0) zoneOffsetTs = Settings.now();
		if (zone.type !== "iana") return zone.offset(zoneOffsetTs);
		const zoneName = zone.name;
		let offsetGuess = zoneOffsetGuessCache.get(zoneName);
		if (offsetGuess === void 0) {
			offsetGuess = zone.offset(zoneOffsetTs);
			zoneOffsetGuessCache.set(zoneName, offsetGuess);
		}
		return offsetGuess;
	}
	function quickDT(obj, opts) {
		const zone = normalizeZone(opts.zone, Settings.defaultZone);
		if (!zone.isValid) return DateTime.invalid(unsupportedZone(zone));
		const loc = Locale.fromObject(opts);
		let ts, o;
		if (!isUndefined(obj.year)) {
			for (const u of orderedUnits) if (isUndefined(obj[u])) obj[u] = defaultUnitValues[u];
			const invalid = hasInvalidGregorianData(obj) || hasInvalidTimeData(obj);
			if (invalid) return DateTime.invalid(invalid);
			const offsetProvis = guessOffsetForZone(zone);
			[ts, o] = objToTS(obj, offsetProvis, zone);
		} else ts = Settings.now();
		return new DateTime({
			ts,
			zone,
			loc,
			o
		});
	}
	function diffRelative(start, end, opts) {
		const round = isUndefined(opts.round) ? true : opts.round, rounding = isUndefined(opts.rounding) ? "trunc" : opts.rounding, format = (c, unit) => {
			c = roundTo(c, round || opts.calendary ? 0 : 2, opts.calendary ? "round" : rounding);
			return end.loc.clone(opts).relFormatter(opts).format(c, unit);
		}, differ = (unit) => {
			if (opts.calendary) {
				if (!end.hasSame(start, unit)) return end.startOf(unit).diff(start.startOf(unit), unit).get(unit);
				else return 0;
			} else return end.diff(start, unit).get(unit);
		};
		if (opts.unit) return format(differ(opts.unit), opts.unit);
		for (const unit of opts.units) {
			const count = differ(unit);
			if (Math.abs(count) >= 1) return format(count, unit);
		}
		return format(start > end ? -0 : 0, opts.units[opts.units.length - 1]);
	}
	function lastOpts(argList) {
		let opts = {}, args;
		if (argList.length > 0 && typeof argList[argList.length - 1] === "object") {
			opts = argList[argList.length - 1];
			args = Array.from(argList).slice(0, argList.length - 1);
		} else args = Array.from(argList);
		return [opts, args];
	}
	/**
	* Timestamp to use for cached zone offset guesses (exposed for test)
	*/
	let zoneOffsetTs;
	/**
	* Cache for zone offset guesses (exposed for test).
	*
	* This optimizes quickDT via guessOffsetForZone to avoid repeated calls of
	* zone.offset().
	*/
	const zoneOffsetGuessCache = /* @__PURE__ */ new Map();
	/**
	* A DateTime is an immutable data structure representing a specific date and time and accompanying methods. It contains class and instance methods for creating, parsing, interrogating, transforming, and formatting them.
	*
	* A DateTime comprises of:
	* * A timestamp. Each DateTime instance refers to a specific millisecond of the Unix epoch.
	* * A time zone. Each instance is considered in the context of a specific zone (by default the local system's zone).
	* * Configuration properties that effect how output strings are formatted, such as `locale`, `numberingSystem`, and `outputCalendar`.
	*
	* Here is a brief overview of the most commonly used functionality it provides:
	*
	* * **Creation**: To create a DateTime from its components, use one of its factory class methods: {@link DateTime.local}, {@link DateTime.utc}, and (most flexibly) {@link DateTime.fromObject}. To create one from a standard string format, use {@link DateTime.fromISO}, {@link DateTime.fromHTTP}, and {@link DateTime.fromRFC2822}. To create one from a custom string format, use {@link DateTime.fromFormat}. To create one from a native JS date, use {@link DateTime.fromJSDate}.
	* * **Gregorian calendar and time**: To examine the Gregorian properties of a DateTime individually (i.e as opposed to collectively through {@link DateTime#toObject}), use the {@link DateTime#year}, {@link DateTime#month},
	* {@link DateTime#day}, {@link DateTime#hour}, {@link DateTime#minute}, {@link DateTime#second}, {@link DateTime#millisecond} accessors.
	* * **Week calendar**: For ISO week calendar attributes, see the {@link DateTime#weekYear}, {@link DateTime#weekNumber}, and {@link DateTime#weekday} accessors.
	* * **Configuration** See the {@link DateTime#locale} and {@link DateTime#numberingSystem} accessors.
	* * **Transformation**: To transform the DateTime into other DateTimes, use {@link DateTime#set}, {@link DateTime#reconfigure}, {@link DateTime#setZone}, {@link DateTime#setLocale}, {@link DateTime.plus}, {@link DateTime#minus}, {@link DateTime#endOf}, {@link DateTime#startOf}, {@link DateTime#toUTC}, and {@link DateTime#toLocal}.
	* * **Output**: To convert the DateTime to other representations, use the {@link DateTime#toRelative}, {@link DateTime#toRelativeCalendar}, {@link DateTime#toJSON}, {@link DateTime#toISO}, {@link DateTime#toHTTP}, {@link DateTime#toObject}, {@link DateTime#toRFC2822}, {@link DateTime#toString}, {@link DateTime#toLocaleString}, {@link DateTime#toFormat}, {@link DateTime#toMillis} and {@link DateTime#toJSDate}.
	*
	* There's plenty others documented below. In addition, for more information on subtler topics like internationalization, time zones, alternative calendars, validity, and so on, see the external documentation.
	*/
	var DateTime = class DateTime {
		/**
		* @access private
		*/
		constructor(config) {
			const zone = config.zone || Settings.defaultZone;
			let invalid = config.invalid || (Number.isNaN(config.ts) ? new Invalid("invalid input") : null) || (!zone.isValid ? unsupportedZone(zone) : null);
			/**
			* @access private
			*/
			this.ts = isUndefined(config.ts) ? Settings.now() : config.ts;
			let c = null, o = null;
			if (!invalid) {
				if (config.old && config.old.ts === this.ts && config.old.zone.equals(zone)) [c, o] = [config.old.c, config.old.o];
				else {
					const ot = isNumber(config.o) && !config.old ? config.o : zone.offset(this.ts);
					c = tsToObj(this.ts, ot);
					invalid = Number.isNaN(c.year) ? new Invalid("invalid input") : null;
					c = invalid ? null : c;
					o = invalid ? null : ot;
				}
			}
			/**
			* @access private
			*/
			this._zone = zone;
			/**
			* @access private
			*/
			this.loc = config.loc || Locale.create();
			/**
			* @access private
			*/
			this.invalid = invalid;
			/**
			* @access private
			*/
			this.weekData = null;
			/**
			* @access private
			*/
			this.localWeekData = null;
			/**
			* @access private
			*/
			this.c = c;
			/**
			* @access private
			*/
			this.o = o;
			/**
			* @access private
			*/
			this.isLuxonDateTime = true;
		}
		/**
		* Create a DateTime for the current instant, in the system's time zone.
		*
		* Use Settings to override these default values if needed.
		* @example DateTime.now().toISO() //~> now in the ISO format
		* @return {DateTime}
		*/
		static now() {
			return new DateTime({});
		}
		/**
		* Create a local DateTime
		* @param {number} [year] - The calendar year. If omitted (as in, call `local()` with no arguments), the current time will be used
		* @param {number} [month=1] - The month, 1-indexed
		* @param {number} [day=1] - The day of the month, 1-indexed
		* @param {number} [hour=0] - The hour of the day, in 24-hour time
		* @param {number} [minute=0] - The minute of the hour, meaning a number between 0 and 59
		* @param {number} [second=0] - The second of the minute, meaning a number between 0 and 59
		* @param {number} [millisecond=0] - The millisecond of the second, meaning a number between 0 and 999
		* @example DateTime.local()                                  //~> now
		* @example DateTime.local({ zone: "America/New_York" })      //~> now, in US east coast time
		* @example DateTime.local(2017)                              //~> 2017-01-01T00:00:00
		* @example DateTime.local(2017, 3)                           //~> 2017-03-01T00:00:00
		* @example DateTime.local(2017, 3, 12, { locale: "fr" })     //~> 2017-03-12T00:00:00, with a French locale
		* @example DateTime.local(2017, 3, 12, 5)                    //~> 2017-03-12T05:00:00
		* @example DateTime.local(2017, 3, 12, 5, { zone: "utc" })   //~> 2017-03-12T05:00:00, in UTC
		* @example DateTime.local(2017, 3, 12, 5, 45)                //~> 2017-03-12T05:45:00
		* @example DateTime.local(2017, 3, 12, 5, 45, 10)            //~> 2017-03-12T05:45:10
		* @example DateTime.local(2017, 3, 12, 5, 45, 10, 765)       //~> 2017-03-12T05:45:10.765
		* @return {DateTime}
		*/
		static local() {
			const [opts, args] = lastOpts(arguments), [year, month, day, hour, minute, second, millisecond] = args;
			return quickDT({
				year,
				month,
				day,
				hour,
				minute,
				second,
				millisecond
			}, opts);
		}
		/**
		* Create a DateTime in UTC
		* @param {number} [year] - The calendar year. If omitted (as in, call `utc()` with no arguments), the current time will be used
		* @param {number} [month=1] - The month, 1-indexed
		* @param {number} [day=1] - The day of the month
		* @param {number} [hour=0] - The hour of the day, in 24-hour time
		* @param {number} [minute=0] - The minute of the hour, meaning a number between 0 and 59
		* @param {number} [second=0] - The second of the minute, meaning a number between 0 and 59
		* @param {number} [millisecond=0] - The millisecond of the second, meaning a number between 0 and 999
		* @param {Object} options - configuration options for the DateTime
		* @param {string} [options.locale] - a locale to set on the resulting DateTime instance
		* @param {string} [options.outputCalendar] - the output calendar to set on the resulting DateTime instance
		* @param {string} [options.numberingSystem] - the numbering system to set on the resulting DateTime instance
		* @param {string} [options.weekSettings] - the week settings to set on the resulting DateTime instance
		* @example DateTime.utc()                                              //~> now
		* @example DateTime.utc(2017)                                          //~> 2017-01-01T00:00:00Z
		* @example DateTime.utc(2017, 3)                                       //~> 2017-03-01T00:00:00Z
		* @example DateTime.utc(2017, 3, 12)                                   //~> 2017-03-12T00:00:00Z
		* @example DateTime.utc(2017, 3, 12, 5)                                //~> 2017-03-12T05:00:00Z
		* @example DateTime.utc(2017, 3, 12, 5, 45)                            //~> 2017-03-12T05:45:00Z
		* @example DateTime.utc(2017, 3, 12, 5, 45, { locale: "fr" })          //~> 2017-03-12T05:45:00Z with a French locale
		* @example DateTime.utc(2017, 3, 12, 5, 45, 10)                        //~> 2017-03-12T05:45:10Z
		* @example DateTime.utc(2017, 3, 12, 5, 45, 10, 765, { locale: "fr" }) //~> 2017-03-12T05:45:10.765Z with a French locale
		* @return {DateTime}
		*/
		static utc() {
			const [opts, args] = lastOpts(arguments), [year, month, day, hour, minute, second, millisecond] = args;
			opts.zone = FixedOffsetZone.utcInstance;
			return quickDT({
				year,
				month,
				day,
				hour,
				minute,
				second,
				millisecond
			}, opts);
		}
		/**
		* Create a DateTime from a JavaScript Date object. Uses the default zone.
		* @param {Date} date - a JavaScript Date object
		* @param {Object} options - configuration options for the DateTime
		* @param {string|Zone} [options.zone='local'] - the zone to place the DateTime into
		* @return {DateTime}
		*/
		static fromJSDate(date, options = {}) {
			const ts = isDate(date) ? date.valueOf() : NaN;
			if (Number.isNaN(ts)) return DateTime.invalid("invalid input");
			const zoneToUse = normalizeZone(options.zone, Settings.defaultZone);
			if (!zoneToUse.isValid) return DateTime.invalid(unsupportedZone(zoneToUse));
			return new DateTime({
				ts,
				zone: zoneToUse,
				loc: Locale.fromObject(options)
			});
		}
		/**
		* Create a DateTime from a number of milliseconds since the epoch (meaning since 1 January 1970 00:00:00 UTC). Uses the default zone.
		* @param {number} milliseconds - a number of milliseconds since 1970 UTC
		* @param {Object} options - configuration options for the DateTime
		* @param {string|Zone} [options.zone='local'] - the zone to place the DateTime into
		* @param {string} [options.locale] - a locale to set on the resulting DateTime instance
		* @param {string} options.outputCalendar - the output calendar to set on the resulting DateTime instance
		* @param {string} options.numberingSystem - the numbering system to set on the resulting DateTime instance
		* @param {string} options.weekSettings - the week settings to set on the resulting DateTime instance
		* @return {DateTime}
		*/
		static fromMillis(milliseconds, options = {}) {
			if (!isNumber(milliseconds)) throw new InvalidArgumentError(`fromMillis requires a numerical input, but received a ${typeof milliseconds} with value ${milliseconds}`);
			else if (milliseconds < -864e13 || milliseconds > MAX_DATE) return DateTime.invalid("Timestamp out of range");
			else return new DateTime({
				ts: milliseconds,
				zone: normalizeZone(options.zone, Settings.defaultZone),
				loc: Locale.fromObject(options)
			});
		}
		/**
		* Create a DateTime from a number of seconds since the epoch (meaning since 1 January 1970 00:00:00 UTC). Uses the default zone.
		* @param {number} seconds - a number of seconds since 1970 UTC
		* @param {Object} options - configuration options for the DateTime
		* @param {string|Zone} [options.zone='local'] - the zone to place the DateTime into
		* @param {string} [options.locale] - a locale to set on the resulting DateTime instance
		* @param {string} options.outputCalendar - the output calendar to set on the resulting DateTime instance
		* @param {string} options.numberingSystem - the numbering system to set on the resulting DateTime instance
		* @param {string} options.weekSettings - the week settings to set on the resulting DateTime instance
		* @return {DateTime}
		*/
		static fromSeconds(seconds, options = {}) {
			if (!isNumber(seconds)) throw new InvalidArgumentError("fromSeconds requires a numerical input");
			else return new DateTime({
				ts: seconds * 1e3,
				zone: normalizeZone(options.zone, Settings.defaultZone),
				loc: Locale.fromObject(options)
			});
		}
		/**
		* Create a DateTime from a JavaScript object with keys like 'year' and 'hour' with reasonable defaults.
		* @param {Object} obj - the object to create the DateTime from
		* @param {number} obj.year - a year, such as 1987
		* @param {number} obj.month - a month, 1-12
		* @param {number} obj.day - a day of the month, 1-31, depending on the month
		* @param {number} obj.ordinal - day of the year, 1-365 or 366
		* @param {number} obj.weekYear - an ISO week year
		* @param {number} obj.weekNumber - an ISO week number, between 1 and 52 or 53, depending on the year
		* @param {number} obj.weekday - an ISO weekday, 1-7, where 1 is Monday and 7 is Sunday
		* @param {number} obj.localWeekYear - a week year, according to the locale
		* @param {number} obj.localWeekNumber - a week number, between 1 and 52 or 53, depending on the year, according to the locale
		* @param {number} obj.localWeekday - a weekday, 1-7, where 1 is the first and 7 is the last day of the week, according to the locale
		* @param {number} obj.hour - hour of the day, 0-23
		* @param {number} obj.minute - minute of the hour, 0-59
		* @param {number} obj.second - second of the minute, 0-59
		* @param {number} obj.millisecond - millisecond of the second, 0-999
		* @param {Object} opts - options for creating this DateTime
		* @param {string|Zone} [opts.zone='local'] - interpret the numbers in the context of a particular zone. Can take any value taken as the first argument to setZone()
		* @param {string} [opts.locale='system\'s locale'] - a locale to set on the resulting DateTime instance
		* @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
		* @param {string} opts.numberingSystem - the numbering system to set on the resulting DateTime instance
		* @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
		* @example DateTime.fromObject({ year: 1982, month: 5, day: 25}).toISODate() //=> '1982-05-25'
		* @example DateTime.fromObject({ year: 1982 }).toISODate() //=> '1982-01-01'
		* @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }) //~> today at 10:26:06
		* @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }, { zone: 'utc' }),
		* @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }, { zone: 'local' })
		* @example DateTime.fromObject({ hour: 10, minute: 26, second: 6 }, { zone: 'America/New_York' })
		* @example DateTime.fromObject({ weekYear: 2016, weekNumber: 2, weekday: 3 }).toISODate() //=> '2016-01-13'
		* @example DateTime.fromObject({ localWeekYear: 2022, localWeekNumber: 1, localWeekday: 1 }, { locale: "en-US" }).toISODate() //=> '2021-12-26'
		* @return {DateTime}
		*/
		static fromObject(obj, opts = {}) {
			obj = obj || {};
			const zoneToUse = normalizeZone(opts.zone, Settings.defaultZone);
			if (!zoneToUse.isValid) return DateTime.invalid(unsupportedZone(zoneToUse));
			const loc = Locale.fromObject(opts);
			const normalized = normalizeObject(obj, normalizeUnitWithLocalWeeks);
			const { minDaysInFirstWeek, startOfWeek } = usesLocalWeekValues(normalized, loc);
			const tsNow = Settings.now(), offsetProvis = !isUndefined(opts.specificOffset) ? opts.specificOffset : zoneToUse.offset(tsNow), containsOrdinal = !isUndefined(normalized.ordinal), containsGregorYear = !isUndefined(normalized.year), containsGregorMD = !isUndefined(normalized.month) || !isUndefined(normalized.day), containsGregor = containsGregorYear || containsGregorMD, definiteWeekDef = normalized.weekYear || normalized.weekNumber;
			if ((containsGregor || containsOrdinal) && definiteWeekDef) throw new ConflictingSpecificationError("Can't mix weekYear/weekNumber units with year/month/day or ordinals");
			if (containsGregorMD && containsOrdinal) throw new ConflictingSpecificationError("Can't mix ordinal dates with month/day");
			const useWeekData = definiteWeekDef || normalized.weekday && !containsGregor;
			let units, defaultValues, objNow = tsToObj(tsNow, offsetProvis);
			if (useWeekData) {
				units = orderedWeekUnits;
				defaultValues = defaultWeekUnitValues;
				objNow = gregorianToWeek(objNow, minDaysInFirstWeek, startOfWeek);
			} else if (containsOrdinal) {
				units = orderedOrdinalUnits;
				defaultValues = defaultOrdinalUnitValues;
				objNow = gregorianToOrdinal(objNow);
			} else {
				units = orderedUnits;
				defaultValues = defaultUnitValues;
			}
			let foundFirst = false;
			for (const u of units) {
				const v = normalized[u];
				if (!isUndefined(v)) foundFirst = true;
				else if (foundFirst) normalized[u] = defaultValues[u];
				else normalized[u] = objNow[u];
			}
			const invalid = (useWeekData ? hasInvalidWeekData(normalized, minDaysInFirstWeek, startOfWeek) : containsOrdinal ? hasInvalidOrdinalData(normalized) : hasInvalidGregorianData(normalized)) || hasInvalidTimeData(normalized);
			if (invalid) return DateTime.invalid(invalid);
			const [tsFinal, offsetFinal] = objToTS(useWeekData ? weekToGregorian(normalized, minDaysInFirstWeek, startOfWeek) : containsOrdinal ? ordinalToGregorian(normalized) : normalized, offsetProvis, zoneToUse), inst = new DateTime({
				ts: tsFinal,
				zone: zoneToUse,
				o: offsetFinal,
				loc
			});
			if (normalized.weekday && containsGregor && obj.weekday !== inst.weekday) return DateTime.invalid("mismatched weekday", `you can't specify both a weekday of ${normalized.weekday} and a date of ${inst.toISO()}`);
			if (!inst.isValid) return DateTime.invalid(inst.invalid);
			return inst;
		}
		/**
		* Create a DateTime from an ISO 8601 string
		* @param {string} text - the ISO string
		* @param {Object} opts - options to affect the creation
		* @param {string|Zone} [opts.zone='local'] - use this zone if no offset is specified in the input string itself. Will also convert the time to this zone
		* @param {boolean} [opts.setZone=false] - override the zone with a fixed-offset zone specified in the string itself, if it specifies one
		* @param {string} [opts.locale='system's locale'] - a locale to set on the resulting DateTime instance
		* @param {string} [opts.outputCalendar] - the output calendar to set on the resulting DateTime instance
		* @param {string} [opts.numberingSystem] - the numbering system to set on the resulting DateTime instance
		* @param {string} [opts.weekSettings] - the week settings to set on the resulting DateTime instance
		* @example DateTime.fromISO('2016-05-25T09:08:34.123')
		* @example DateTime.fromISO('2016-05-25T09:08:34.123+06:00')
		* @example DateTime.fromISO('2016-05-25T09:08:34.123+06:00', {setZone: true})
		* @example DateTime.fromISO('2016-05-25T09:08:34.123', {zone: 'utc'})
		* @example DateTime.fromISO('2016-W05-4')
		* @return {DateTime}
		*/
		static fromISO(text, opts = {}) {
			const [vals, parsedZone] = parseISODate(text);
			return parseDataToDateTime(vals, parsedZone, opts, "ISO 8601", text);
		}
		/**
		* Create a DateTime from an RFC 2822 string
		* @param {string} text - the RFC 2822 string
		* @param {Object} opts - options to affect the creation
		* @param {string|Zone} [opts.zone='local'] - convert the time to this zone. Since the offset is always specified in the string itself, this has no effect on the interpretation of string, merely the zone the resulting DateTime is expressed in.
		* @param {boolean} [opts.setZone=false] - override the zone with a fixed-offset zone specified in the string itself, if it specifies one
		* @param {string} [opts.locale='system's locale'] - a locale to set on the resulting DateTime instance
		* @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
		* @param {string} opts.numberingSystem - the numbering system to set on the resulting DateTime instance
		* @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
		* @example DateTime.fromRFC2822('25 Nov 2016 13:23:12 GMT')
		* @example DateTime.fromRFC2822('Fri, 25 Nov 2016 13:23:12 +0600')
		* @example DateTime.fromRFC2822('25 Nov 2016 13:23 Z')
		* @return {DateTime}
		*/
		static fromRFC2822(text, opts = {}) {
			const [vals, parsedZone] = parseRFC2822Date(text);
			return parseDataToDateTime(vals, parsedZone, opts, "RFC 2822", text);
		}
		/**
		* Create a DateTime from an HTTP header date
		* @see https://www.w3.org/Protocols/rfc2616/rfc2616-sec3.html#sec3.3.1
		* @param {string} text - the HTTP header date
		* @param {Object} opts - options to affect the creation
		* @param {string|Zone} [opts.zone='local'] - convert the time to this zone. Since HTTP dates are always in UTC, this has no effect on the interpretation of string, merely the zone the resulting DateTime is expressed in.
		* @param {boolean} [opts.setZone=false] - override the zone with the fixed-offset zone specified in the string. For HTTP dates, this is always UTC, so this option is equivalent to setting the `zone` option to 'utc', but this option is included for consistency with similar methods.
		* @param {string} [opts.locale='system's locale'] - a locale to set on the resulting DateTime instance
		* @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
		* @param {string} opts.numberingSystem - the numbering system to set on the resulting DateTime instance
		* @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
		* @example DateTime.fromHTTP('Sun, 06 Nov 1994 08:49:37 GMT')
		* @example DateTime.fromHTTP('Sunday, 06-Nov-94 08:49:37 GMT')
		* @example DateTime.fromHTTP('Sun Nov  6 08:49:37 1994')
		* @return {DateTime}
		*/
		static fromHTTP(text, opts = {}) {
			const [vals, parsedZone] = parseHTTPDate(text);
			return parseDataToDateTime(vals, parsedZone, opts, "HTTP", opts);
		}
		/**
		* Create a DateTime from an input string and format string.
		* Defaults to en-US if no locale has been specified, regardless of the system's locale. For a table of tokens and their interpretations, see [here](https://moment.github.io/luxon/#/parsing?id=table-of-tokens).
		* @param {string} text - the string to parse
		* @param {string} fmt - the format the string is expected to be in (see the link below for the formats)
		* @param {Object} opts - options to affect the creation
		* @param {string|Zone} [opts.zone='local'] - use this zone if no offset is specified in the input string itself. Will also convert the DateTime to this zone
		* @param {boolean} [opts.setZone=false] - override the zone with a zone specified in the string itself, if it specifies one
		* @param {string} [opts.locale='en-US'] - a locale string to use when parsing. Will also set the DateTime to this locale
		* @param {string} opts.numberingSystem - the numbering system to use when parsing. Will also set the resulting DateTime to this numbering system
		* @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
		* @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
		* @return {DateTime}
		*/
		static fromFormat(text, fmt, opts = {}) {
			if (isUndefined(text) || isUndefined(fmt)) throw new InvalidArgumentError("fromFormat requires an input string and a format");
			const { locale = null, numberingSystem = null } = opts, [vals, parsedZone, specificOffset, invalid] = parseFromTokens(Locale.fromOpts({
				locale,
				numberingSystem,
				defaultToEN: true
			}), text, fmt);
			if (invalid) return DateTime.invalid(invalid);
			else return parseDataToDateTime(vals, parsedZone, opts, `format ${fmt}`, text, specificOffset);
		}
		/**
		* @deprecated use fromFormat instead
		*/
		static fromString(text, fmt, opts = {}) {
			return DateTime.fromFormat(text, fmt, opts);
		}
		/**
		* Create a DateTime from a SQL date, time, or datetime
		* Defaults to en-US if no locale has been specified, regardless of the system's locale
		* @param {string} text - the string to parse
		* @param {Object} opts - options to affect the creation
		* @param {string|Zone} [opts.zone='local'] - use this zone if no offset is specified in the input string itself. Will also convert the DateTime to this zone
		* @param {boolean} [opts.setZone=false] - override the zone with a zone specified in the string itself, if it specifies one
		* @param {string} [opts.locale='en-US'] - a locale string to use when parsing. Will also set the DateTime to this locale
		* @param {string} opts.numberingSystem - the numbering system to use when parsing. Will also set the resulting DateTime to this numbering system
		* @param {string} opts.weekSettings - the week settings to set on the resulting DateTime instance
		* @param {string} opts.outputCalendar - the output calendar to set on the resulting DateTime instance
		* @example DateTime.fromSQL('2017-05-15')
		* @example DateTime.fromSQL('2017-05-15 09:12:34')
		* @example DateTime.fromSQL('2017-05-15 09:12:34.342')
		* @example DateTime.fromSQL('2017-05-15 09:12:34.342+06:00')
		* @example DateTime.fromSQL('2017-05-15 09:12:34.342 America/Los_Angeles')
		* @example DateTime.fromSQL('2017-05-15 09:12:34.342 America/Los_Angeles', { setZone: true })
		* @example DateTime.fromSQL('2017-05-15 09:12:34.342', { zone: 'America/Los_Angeles' })
		* @example DateTime.fromSQL('09:12:34.342')
		* @return {DateTime}
		*/
		static fromSQL(text, opts = {}) {
			const [vals, parsedZone] = parseSQL(text);
			return parseDataToDateTime(vals, parsedZone, opts, "SQL", text);
		}
		/**
		* Create an invalid DateTime.
		* @param {string} reason - simple string of why this DateTime is invalid. Should not contain parameters or anything else data-dependent.
		* @param {string} [explanation=null] - longer explanation, may include parameters and other useful debugging information
		* @return {DateTime}
		*/
		static invalid(reason, explanation = null) {
			if (!reason) throw new InvalidArgumentError("need to specify a reason the DateTime is invalid");
			const invalid = reason instanceof Invalid ? reason : new Invalid(reason, explanation);
			if (Settings.throwOnInvalid) throw new InvalidDateTimeError(invalid);
			else return new DateTime({ invalid });
		}
		/**
		* Check if an object is an instance of DateTime. Works across context boundaries
		* @param {object} o
		* @return {boolean}
		*/
		static isDateTime(o) {
			return o && o.isLuxonDateTime || false;
		}
		/**
		* Produce the format string for a set of options
		* @param formatOpts
		* @param localeOpts
		* @returns {string}
		*/
		static parseFormatForOpts(formatOpts, localeOpts = {}) {
			const tokenList = formatOptsToTokens(formatOpts, Locale.fromObject(localeOpts));
			return !tokenList ? null : tokenList.map((t) => t ? t.val : null).join("");
		}
		/**
		* Produce the the fully expanded format token for the locale
		* Does NOT quote characters, so quoted tokens will not round trip correctly
		* @param fmt
		* @param localeOpts
		* @returns {string}
		*/
		static expandFormat(fmt, localeOpts = {}) {
			return expandMacroTokens(Formatter.parseFormat(fmt), Locale.fromObject(localeOpts)).map((t) => t.val).join("");
		}
		static resetCache() {
			zoneOffsetTs = void 0;
			zoneOffsetGuessCache.clear();
		}
		/**
		* Get the value of unit.
		* @param {string} unit - a unit such as 'minute' or 'day'
		* @example DateTime.local(2017, 7, 4).get('month'); //=> 7
		* @example DateTime.local(2017, 7, 4).get('day'); //=> 4
		* @return {number}
		*/
		get(unit) {
			return this[unit];
		}
		/**
		* Returns whether the DateTime is valid. Invalid DateTimes occur when:
		* * The DateTime was created from invalid calendar information, such as the 13th month or February 30
		* * The DateTime was created by an operation on another invalid date
		* @type {boolean}
		*/
		get isValid() {
			return this.invalid === null;
		}
		/**
		* Returns an error code if this DateTime is invalid, or null if the DateTime is valid
		* @type {string}
		*/
		get invalidReason() {
			return this.invalid ? this.invalid.reason : null;
		}
		/**
		* Returns an explanation of why this DateTime became invalid, or null if the DateTime is valid
		* @type {string}
		*/
		get invalidExplanation() {
			return this.invalid ? this.invalid.explanation : null;
		}
		/**
		* Get the locale of a DateTime, such 'en-GB'. The locale is used when formatting the DateTime
		*
		* @type {string}
		*/
		get locale() {
			return this.isValid ? this.loc.locale : null;
		}
		/**
		* Get the numbering system of a DateTime, such 'beng'. The numbering system is used when formatting the DateTime
		*
		* @type {string}
		*/
		get numberingSystem() {
			return this.isValid ? this.loc.numberingSystem : null;
		}
		/**
		* Get the output calendar of a DateTime, such 'islamic'. The output calendar is used when formatting the DateTime
		*
		* @type {string}
		*/
		get outputCalendar() {
			return this.isValid ? this.loc.outputCalendar : null;
		}
		/**
		* Get the time zone associated with this DateTime.
		* @type {Zone}
		*/
		get zone() {
			return this._zone;
		}
		/**
		* Get the name of the time zone.
		* @type {string}
		*/
		get zoneName() {
			return this.isValid ? this.zone.name : null;
		}
		/**
		* Get the year
		* @example DateTime.local(2017, 5, 25).year //=> 2017
		* @type {number}
		*/
		get year() {
			return this.isValid ? this.c.year : NaN;
		}
		/**
		* Get the quarter
		* @example DateTime.local(2017, 5, 25).quarter //=> 2
		* @type {number}
		*/
		get quarter() {
			return this.isValid ? Math.ceil(this.c.month / 3) : NaN;
		}
		/**
		* Get the month (1-12).
		* @example DateTime.local(2017, 5, 25).month //=> 5
		* @type {number}
		*/
		get month() {
			return this.isValid ? this.c.month : NaN;
		}
		/**
		* Get the day of the month (1-30ish).
		* @example DateTime.local(2017, 5, 25).day //=> 25
		* @type {number}
		*/
		get day() {
			return this.isValid ? this.c.day : NaN;
		}
		/**
		* Get the hour of the day (0-23).
		* @example DateTime.local(2017, 5, 25, 9).hour //=> 9
		* @type {number}
		*/
		get hour() {
			return this.isValid ? this.c.hour : NaN;
		}
		/**
		* Get the minute of the hour (0-59).
		* @example DateTime.local(2017, 5, 25, 9, 30).minute //=> 30
		* @type {number}
		*/
		get minute() {
			return this.isValid ? this.c.minute : NaN;
		}
		/**
		* Get the second of the minute (0-59).
		* @example DateTime.local(2017, 5, 25, 9, 30, 52).second //=> 52
		* @type {number}
		*/
		get second() {
			return this.isValid ? this.c.second : NaN;
		}
		/**
		* Get the millisecond of the second (0-999).
		* @example DateTime.local(2017, 5, 25, 9, 30, 52, 654).millisecond //=> 654
		* @type {number}
		*/
		get millisecond() {
			return this.isValid ? this.c.millisecond : NaN;
		}
		/**
		* Get the week year
		* @see https://en.wikipedia.org/wiki/ISO_week_date
		* @example DateTime.local(2014, 12, 31).weekYear //=> 2015
		* @type {number}
		*/
		get weekYear() {
			return this.isValid ? possiblyCachedWeekData(this).weekYear : NaN;
		}
		/**
		* Get the week number of the week year (1-52ish).
		* @see https://en.wikipedia.org/wiki/ISO_week_date
		* @example DateTime.local(2017, 5, 25).weekNumber //=> 21
		* @type {number}
		*/
		get weekNumber() {
			return this.isValid ? possiblyCachedWeekData(this).weekNumber : NaN;
		}
		/**
		* Get the day of the week.
		* 1 is Monday and 7 is Sunday
		* @see https://en.wikipedia.org/wiki/ISO_week_date
		* @example DateTime.local(2014, 11, 31).weekday //=> 4
		* @type {number}
		*/
		get weekday() {
			return this.isValid ? possiblyCachedWeekData(this).weekday : NaN;
		}
		/**
		* Returns true if this date is on a weekend according to the locale, false otherwise
		* @returns {boolean}
		*/
		get isWeekend() {
			return this.isValid && this.loc.getWeekendDays().includes(this.weekday);
		}
		/**
		* Get the day of the week according to the locale.
		* 1 is the first day of the week and 7 is the last day of the week.
		* If the locale assigns Sunday as the first day of the week, then a date which is a Sunday will return 1,
		* @returns {number}
		*/
		get localWeekday() {
			return this.isValid ? possiblyCachedLocalWeekData(this).weekday : NaN;
		}
		/**
		* Get the week number of the week year according to the locale. Different locales assign week numbers differently,
		* because the week can start on different days of the week (see localWeekday) and because a different number of days
		* is required for a week to count as the first week of a year.
		* @returns {number}
		*/
		get localWeekNumber() {
			return this.isValid ? possiblyCachedLocalWeekData(this).weekNumber : NaN;
		}
		/**
		* Get the week year according to the locale. Different locales assign week numbers (and therefor week years)
		* differently, see localWeekNumber.
		* @returns {number}
		*/
		get localWeekYear() {
			return this.isValid ? possiblyCachedLocalWeekData(this).weekYear : NaN;
		}
		/**
		* Get the ordinal (meaning the day of the year)
		* @example DateTime.local(2017, 5, 25).ordinal //=> 145
		* @type {number|DateTime}
		*/
		get ordinal() {
			return this.isValid ? gregorianToOrdinal(this.c).ordinal : NaN;
		}
		/**
		* Get the human readable short month name, such as 'Oct'.
		* Defaults to the system's locale if no locale has been specified
		* @example DateTime.local(2017, 10, 30).monthShort //=> Oct
		* @type {string}
		*/
		get monthShort() {
			return this.isValid ? Info.months("short", { locObj: this.loc })[this.month - 1] : null;
		}
		/**
		* Get the human readable long month name, such as 'October'.
		* Defaults to the system's locale if no locale has been specified
		* @example DateTime.local(2017, 10, 30).monthLong //=> October
		* @type {string}
		*/
		get monthLong() {
			return this.isValid ? Info.months("long", { locObj: this.loc })[this.month - 1] : null;
		}
		/**
		* Get the human readable short weekday, such as 'Mon'.
		* Defaults to the system's locale if no locale has been specified
		* @example DateTime.local(2017, 10, 30).weekdayShort //=> Mon
		* @type {string}
		*/
		get weekdayShort() {
			return this.isValid ? Info.weekdays("short", { locObj: this.loc })[this.weekday - 1] : null;
		}
		/**
		* Get the human readable long weekday, such as 'Monday'.
		* Defaults to the system's locale if no locale has been specified
		* @example DateTime.local(2017, 10, 30).weekdayLong //=> Monday
		* @type {string}
		*/
		get weekdayLong() {
			return this.isValid ? Info.weekdays("long", { locObj: this.loc })[this.weekday - 1] : null;
		}
		/**
		* Get the UTC offset of this DateTime in minutes
		* @example DateTime.now().offset //=> -240
		* @example DateTime.utc().offset //=> 0
		* @type {number}
		*/
		get offset() {
			return this.isValid ? +this.o : NaN;
		}
		/**
		* Get the short human name for the zone's current offset, for example "EST" or "EDT".
		* Defaults to the system's locale if no locale has been specified
		* @type {string}
		*/
		get offsetNameShort() {
			if (this.isValid) return this.zone.offsetName(this.ts, {
				format: "short",
				locale: this.locale
			});
			else return null;
		}
		/**
		* Get the long human name for the zone's current offset, for example "Eastern Standard Time" or "Eastern Daylight Time".
		* Defaults to the system's locale if no locale has been specified
		* @type {string}
		*/
		get offsetNameLong() {
			if (this.isValid) return this.zone.offsetName(this.ts, {
				format: "long",
				locale: this.locale
			});
			else return null;
		}
		/**
		* Get whether this zone's offset ever changes, as in a DST.
		* @type {boolean}
		*/
		get isOffsetFixed() {
			return this.isValid ? this.zone.isUniversal : null;
		}
		/**
		* Get whether the DateTime is in a DST.
		* @type {boolean}
		*/
		get isInDST() {
			if (this.isOffsetFixed) return false;
			else return this.offset > this.set({
				month: 1,
				day: 1
			}).offset || this.offset > this.set({ month: 5 }).offset;
		}
		/**
		* Get those DateTimes which have the same local time as this DateTime, but a different offset from UTC
		* in this DateTime's zone. During DST changes local time can be ambiguous, for example
		* `2023-10-29T02:30:00` in `Europe/Berlin` can have offset `+01:00` or `+02:00`.
		* This method will return both possible DateTimes if this DateTime's local time is ambiguous.
		* @returns {DateTime[]}
		*/
		getPossibleOffsets() {
			if (!this.isValid || this.isOffsetFixed) return [this];
			const dayMs = 864e5;
			const minuteMs = 6e4;
			const localTS = objToLocalTS(this.c);
			const oEarlier = this.zone.offset(localTS - dayMs);
			const oLater = this.zone.offset(localTS + dayMs);
			const o1 = this.zone.offset(localTS - oEarlier * minuteMs);
			const o2 = this.zone.offset(localTS - oLater * minuteMs);
			if (o1 === o2) return [this];
			const ts1 = localTS - o1 * minuteMs;
			const ts2 = localTS - o2 * minuteMs;
			const c1 = tsToObj(ts1, o1);
			const c2 = tsToObj(ts2, o2);
			if (c1.hour === c2.hour && c1.minute === c2.minute && c1.second === c2.second && c1.millisecond === c2.millisecond) return [clone(this, { ts: ts1 }), clone(this, { ts: ts2 })];
			return [this];
		}
		/**
		* Returns true if this DateTime is in a leap year, false otherwise
		* @example DateTime.local(2016).isInLeapYear //=> true
		* @example DateTime.local(2013).isInLeapYear //=> false
		* @type {boolean}
		*/
		get isInLeapYear() {
			return isLeapYear(this.year);
		}
		/**
		* Returns the number of days in this DateTime's month
		* @example DateTime.local(2016, 2).daysInMonth //=> 29
		* @example DateTime.local(2016, 3).daysInMonth //=> 31
		* @type {number}
		*/
		get daysInMonth() {
			return daysInMonth(this.year, this.month);
		}
		/**
		* Returns the number of days in this DateTime's year
		* @example DateTime.local(2016).daysInYear //=> 366
		* @example DateTime.local(2013).daysInYear //=> 365
		* @type {number}
		*/
		get daysInYear() {
			return this.isValid ? daysInYear(this.year) : NaN;
		}
		/**
		* Returns the number of weeks in this DateTime's year
		* @see https://en.wikipedia.org/wiki/ISO_week_date
		* @example DateTime.local(2004).weeksInWeekYear //=> 53
		* @example DateTime.local(2013).weeksInWeekYear //=> 52
		* @type {number}
		*/
		get weeksInWeekYear() {
			return this.isValid ? weeksInWeekYear(this.weekYear) : NaN;
		}
		/**
		* Returns the number of weeks in this DateTime's local week year
		* @example DateTime.local(2020, 6, {locale: 'en-US'}).weeksInLocalWeekYear //=> 52
		* @example DateTime.local(2020, 6, {locale: 'de-DE'}).weeksInLocalWeekYear //=> 53
		* @type {number}
		*/
		get weeksInLocalWeekYear() {
			return this.isValid ? weeksInWeekYear(this.localWeekYear, this.loc.getMinDaysInFirstWeek(), this.loc.getStartOfWeek()) : NaN;
		}
		/**
		* Returns the resolved Intl options for this DateTime.
		* This is useful in understanding the behavior of formatting methods
		* @param {Object} opts - the same options as toLocaleString
		* @return {Object}
		*/
		resolvedLocaleOptions(opts = {}) {
			const { locale, numberingSystem, calendar } = Formatter.create(this.loc.clone(opts), opts).resolvedOptions(this);
			return {
				locale,
				numberingSystem,
				outputCalendar: calendar
			};
		}
		/**
		* "Set" the DateTime's zone to UTC. Returns a newly-constructed DateTime.
		*
		* Equivalent to {@link DateTime#setZone}('utc')
		* @param {number} [offset=0] - optionally, an offset from UTC in minutes
		* @param {Object} [opts={}] - options to pass to `setZone()`
		* @return {DateTime}
		*/
		toUTC(offset = 0, opts = {}) {
			return this.setZone(FixedOffsetZone.instance(offset), opts);
		}
		/**
		* "Set" the DateTime's zone to the host's local zone. Returns a newly-constructed DateTime.
		*
		* Equivalent to `setZone('local')`
		* @return {DateTime}
		*/
		toLocal() {
			return this.setZone(Settings.defaultZone);
		}
		/**
		* "Set" the DateTime's zone to specified zone. Returns a newly-constructed DateTime.
		*
		* By default, the setter keeps the underlying time the same (as in, the same timestamp), but the new instance will report different local times and consider DSTs when making computations, as with {@link DateTime#plus}. You may wish to use {@link DateTime#toLocal} and {@link DateTime#toUTC} which provide simple convenience wrappers for commonly used zones.
		* @param {string|Zone} [zone='local'] - a zone identifier. As a string, that can be any IANA zone supported by the host environment, or a fixed-offset name of the form 'UTC+3', or the strings 'local' or 'utc'. You may also supply an instance of a {@link DateTime#Zone} class.
		* @param {Object} opts - options
		* @param {boolean} [opts.keepLocalTime=false] - If true, adjust the underlying time so that the local time stays the same, but in the target zone. You should rarely need this.
		* @return {DateTime}
		*/
		setZone(zone, { keepLocalTime = false, keepCalendarTime = false } = {}) {
			zone = normalizeZone(zone, Settings.defaultZone);
			if (zone.equals(this.zone)) return this;
			else if (!zone.isValid) return DateTime.invalid(unsupportedZone(zone));
			else {
				let newTS = this.ts;
				if (keepLocalTime || keepCalendarTime) {
					const offsetGuess = zone.offset(this.ts);
					const asObj = this.toObject();
					[newTS] = objToTS(asObj, offsetGuess, zone);
				}
				return clone(this, {
					ts: newTS,
					zone
				});
			}
		}
		/**
		* "Set" the locale, numberingSystem, or outputCalendar. Returns a newly-constructed DateTime.
		* @param {Object} properties - the properties to set
		* @example DateTime.local(2017, 5, 25).reconfigure({ locale: 'en-GB' })
		* @return {DateTime}
		*/
		reconfigure({ locale, numberingSystem, outputCalendar } = {}) {
			const loc = this.loc.clone({
				locale,
				numberingSystem,
				outputCalendar
			});
			return clone(this, { loc });
		}
		/**
		* "Set" the locale. Returns a newly-constructed DateTime.
		* Just a convenient alias for reconfigure({ locale })
		* @example DateTime.local(2017, 5, 25).setLocale('en-GB')
		* @return {DateTime}
		*/
		setLocale(locale) {
			return this.reconfigure({ locale });
		}
		/**
		* "Set" the values of specified units. Returns a newly-constructed DateTime.
		* You can only set units with this method; for "setting" metadata, see {@link DateTime#reconfigure} and {@link DateTime#setZone}.
		*
		* This method also supports setting locale-based week units, i.e. `localWeekday`, `localWeekNumber` and `localWeekYear`.
		* They cannot be mixed with ISO-week units like `weekday`.
		* @param {Object} values - a mapping of units to numbers
		* @example dt.set({ year: 2017 })
		* @example dt.set({ hour: 8, minute: 30 })
		* @example dt.set({ weekday: 5 })
		* @example dt.set({ year: 2005, ordinal: 234 })
		* @return {DateTime}
		*/
		set(values) {
			if (!this.isValid) return this;
			const normalized = normalizeObject(values, normalizeUnitWithLocalWeeks);
			const { minDaysInFirstWeek, startOfWeek } = usesLocalWeekValues(normalized, this.loc);
			const settingWeekStuff = !isUndefined(normalized.weekYear) || !isUndefined(normalized.weekNumber) || !isUndefined(normalized.weekday), containsOrdinal = !isUndefined(normalized.ordinal), containsGregorYear = !isUndefined(normalized.year), containsGregorMD = !isUndefined(normalized.month) || !isUndefined(normalized.day), containsGregor = containsGregorYear || containsGregorMD, definiteWeekDef = normalized.weekYear || normalized.weekNumber;
			if ((containsGregor || containsOrdinal) && definiteWeekDef) throw new ConflictingSpecificationError("Can't mix weekYear/weekNumber units with year/month/day or ordinals");
			if (containsGregorMD && containsOrdinal) throw new ConflictingSpecificationError("Can't mix ordinal dates with month/day");
			let mixed;
			if (settingWeekStuff) mixed = weekToGregorian({
				...gregorianToWeek(this.c, minDaysInFirstWeek, startOfWeek),
				...normalized
			}, minDaysInFirstWeek, startOfWeek);
			else if (!isUndefined(normalized.ordinal)) mixed = ordinalToGregorian({
				...gregorianToOrdinal(this.c),
				...normalized
			});
			else {
				mixed = {
					...this.toObject(),
					...normalized
				};
				if (isUndefined(normalized.day)) mixed.day = Math.min(daysInMonth(mixed.year, mixed.month), mixed.day);
			}
			const [ts, o] = objToTS(mixed, this.o, this.zone);
			return clone(this, {
				ts,
				o
			});
		}
		/**
		* Add a period of time to this DateTime and return the resulting DateTime
		*
		* Adding hours, minutes, seconds, or milliseconds increases the timestamp by the right number of milliseconds. Adding days, months, or years shifts the calendar, accounting for DSTs and leap years along the way. Thus, `dt.plus({ hours: 24 })` may result in a different time than `dt.plus({ days: 1 })` if there's a DST shift in between.
		* @param {Duration|Object|number} duration - The amount to add. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
		* @example DateTime.now().plus(123) //~> in 123 milliseconds
		* @example DateTime.now().plus({ minutes: 15 }) //~> in 15 minutes
		* @example DateTime.now().plus({ days: 1 }) //~> this time tomorrow
		* @example DateTime.now().plus({ days: -1 }) //~> this time yesterday
		* @example DateTime.now().plus({ hours: 3, minutes: 13 }) //~> in 3 hr, 13 min
		* @example DateTime.now().plus(Duration.fromObject({ hours: 3, minutes: 13 })) //~> in 3 hr, 13 min
		* @return {DateTime}
		*/
		plus(duration) {
			if (!this.isValid) return this;
			const dur = Duration.fromDurationLike(duration);
			return clone(this, adjustTime(this, dur));
		}
		/**
		* Subtract a period of time to this DateTime and return the resulting DateTime
		* See {@link DateTime#plus}
		* @param {Duration|Object|number} duration - The amount to subtract. Either a Luxon Duration, a number of milliseconds, the object argument to Duration.fromObject()
		@return {DateTime}
		*/
		minus(duration) {
			if (!this.isValid) return this;
			const dur = Duration.fromDurationLike(duration).negate();
			return clone(this, adjustTime(this, dur));
		}
		/**
		* "Set" this DateTime to the beginning of a unit of time.
		* @param {string} unit - The unit to go to the beginning of. Can be 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', or 'millisecond'.
		* @param {Object} opts - options
		* @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week
		* @example DateTime.local(2014, 3, 3).startOf('month').toISODate(); //=> '2014-03-01'
		* @example DateTime.local(2014, 3, 3).startOf('year').toISODate(); //=> '2014-01-01'
		* @example DateTime.local(2014, 3, 3).startOf('week').toISODate(); //=> '2014-03-03', weeks always start on Mondays
		* @example DateTime.local(2014, 3, 3, 5, 30).startOf('day').toISOTime(); //=> '00:00.000-05:00'
		* @example DateTime.local(2014, 3, 3, 5, 30).startOf('hour').toISOTime(); //=> '05:00:00.000-05:00'
		* @return {DateTime}
		*/
		startOf(unit, { useLocaleWeeks = false } = {}) {
			if (!this.isValid) return this;
			const o = {}, normalizedUnit = Duration.normalizeUnit(unit);
			switch (normalizedUnit) {
				case "years": o.month = 1;
				case "quarters":
				case "months": o.day = 1;
				case "weeks":
				case "days": o.hour = 0;
				case "hours": o.minute = 0;
				case "minutes": o.second = 0;
				case "seconds": o.millisecond = 0;
			}
			if (normalizedUnit === "weeks") {
				if (useLocaleWeeks) {
					const startOfWeek = this.loc.getStartOfWeek();
					const { weekday } = this;
					if (weekday < startOfWeek) o.weekNumber = this.weekNumber - 1;
					o.weekday = startOfWeek;
				} else o.weekday = 1;
			}
			if (normalizedUnit === "quarters") o.month = (Math.ceil(this.month / 3) - 1) * 3 + 1;
			return this.set(o);
		}
		/**
		* "Set" this DateTime to the end (meaning the last millisecond) of a unit of time
		* @param {string} unit - The unit to go to the end of. Can be 'year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', or 'millisecond'.
		* @param {Object} opts - options
		* @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week
		* @example DateTime.local(2014, 3, 3).endOf('month').toISO(); //=> '2014-03-31T23:59:59.999-05:00'
		* @example DateTime.local(2014, 3, 3).endOf('year').toISO(); //=> '2014-12-31T23:59:59.999-05:00'
		* @example DateTime.local(2014, 3, 3).endOf('week').toISO(); // => '2014-03-09T23:59:59.999-05:00', weeks start on Mondays
		* @example DateTime.local(2014, 3, 3, 5, 30).endOf('day').toISO(); //=> '2014-03-03T23:59:59.999-05:00'
		* @example DateTime.local(2014, 3, 3, 5, 30).endOf('hour').toISO(); //=> '2014-03-03T05:59:59.999-05:00'
		* @return {DateTime}
		*/
		endOf(unit, opts) {
			return this.isValid ? this.plus({ [unit]: 1 }).startOf(unit, opts).minus(1) : this;
		}
		/**
		* Returns a string representation of this DateTime formatted according to the specified format string.
		* **You may not want this.** See {@link DateTime#toLocaleString} for a more flexible formatting tool. For a table of tokens and their interpretations, see [here](https://moment.github.io/luxon/#/formatting?id=table-of-tokens).
		* Defaults to en-US if no locale has been specified, regardless of the system's locale.
		* @param {string} fmt - the format string
		* @param {Object} opts - opts to override the configuration options on this DateTime
		* @example DateTime.now().toFormat('yyyy LLL dd') //=> '2017 Apr 22'
		* @example DateTime.now().setLocale('fr').toFormat('yyyy LLL dd') //=> '2017 avr. 22'
		* @example DateTime.now().toFormat('yyyy LLL dd', { locale: "fr" }) //=> '2017 avr. 22'
		* @example DateTime.now().toFormat("HH 'hours and' mm 'minutes'") //=> '20 hours and 55 minutes'
		* @return {string}
		*/
		toFormat(fmt, opts = {}) {
			return this.isValid ? Formatter.create(this.loc.redefaultToEN(opts)).formatDateTimeFromString(this, fmt) : INVALID;
		}
		/**
		* Returns a localized string representing this date. Accepts the same options as the Intl.DateTimeFormat constructor and any presets defined by Luxon, such as `DateTime.DATE_FULL` or `DateTime.TIME_SIMPLE`.
		* The exact behavior of this method is browser-specific, but in general it will return an appropriate representation
		* of the DateTime in the assigned locale.
		* Defaults to the system's locale if no locale has been specified
		* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat
		* @param formatOpts {Object} - Intl.DateTimeFormat constructor options and configuration options
		* @param {Object} opts - opts to override the configuration options on this DateTime
		* @example DateTime.now().toLocaleString(); //=> 4/20/2017
		* @example DateTime.now().setLocale('en-gb').toLocaleString(); //=> '20/04/2017'
		* @example DateTime.now().toLocaleString(DateTime.DATE_FULL); //=> 'April 20, 2017'
		* @example DateTime.now().toLocaleString(DateTime.DATE_FULL, { locale: 'fr' }); //=> '28 août 2022'
		* @example DateTime.now().toLocaleString(DateTime.TIME_SIMPLE); //=> '11:32 AM'
		* @example DateTime.now().toLocaleString(DateTime.DATETIME_SHORT); //=> '4/20/2017, 11:32 AM'
		* @example DateTime.now().toLocaleString({ weekday: 'long', month: 'long', day: '2-digit' }); //=> 'Thursday, April 20'
		* @example DateTime.now().toLocaleString({ weekday: 'short', month: 'short', day: '2-digit', hour: '2-digit', minute: '2-digit' }); //=> 'Thu, Apr 20, 11:27 AM'
		* @example DateTime.now().toLocaleString({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }); //=> '11:32'
		* @return {string}
		*/
		toLocaleString(formatOpts = DATE_SHORT, opts = {}) {
			return this.isValid ? Formatter.create(this.loc.clone(opts), formatOpts).formatDateTime(this) : INVALID;
		}
		/**
		* Returns an array of format "parts", meaning individual tokens along with metadata. This is allows callers to post-process individual sections of the formatted output.
		* Defaults to the system's locale if no locale has been specified
		* @see https://developer.mozilla.org/en-US/docs/Web/JavaScript/Reference/Global_Objects/DateTimeFormat/formatToParts
		* @param opts {Object} - Intl.DateTimeFormat constructor options, same as `toLocaleString`.
		* @example DateTime.now().toLocaleParts(); //=> [
		*                                   //=>   { type: 'day', value: '25' },
		*                                   //=>   { type: 'literal', value: '/' },
		*                                   //=>   { type: 'month', value: '05' },
		*                                   //=>   { type: 'literal', value: '/' },
		*                                   //=>   { type: 'year', value: '1982' }
		*                                   //=> ]
		*/
		toLocaleParts(opts = {}) {
			return this.isValid ? Formatter.create(this.loc.clone(opts), opts).formatDateTimeParts(this) : [];
		}
		/**
		* Returns an ISO 8601-compliant string representation of this DateTime
		* @param {Object} opts - options
		* @param {boolean} [opts.suppressMilliseconds=false] - exclude milliseconds from the format if they're 0
		* @param {boolean} [opts.suppressSeconds=false] - exclude seconds from the format if they're 0
		* @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
		* @param {boolean} [opts.extendedZone=false] - add the time zone format extension
		* @param {string} [opts.format='extended'] - choose between the basic and extended format
		* @param {string} [opts.precision='milliseconds'] - truncate output to desired presicion: 'years', 'months', 'days', 'hours', 'minutes', 'seconds' or 'milliseconds'. When precision and suppressSeconds or suppressMilliseconds are used together, precision sets the maximum unit shown in the output, however seconds or milliseconds will still be suppressed if they are 0.
		* @example DateTime.utc(1983, 5, 25).toISO() //=> '1982-05-25T00:00:00.000Z'
		* @example DateTime.now().toISO() //=> '2017-04-22T20:47:05.335-04:00'
		* @example DateTime.now().toISO({ includeOffset: false }) //=> '2017-04-22T20:47:05.335'
		* @example DateTime.now().toISO({ format: 'basic' }) //=> '20170422T204705.335-0400'
		* @example DateTime.now().toISO({ precision: 'day' }) //=> '2017-04-22Z'
		* @example DateTime.now().toISO({ precision: 'minute' }) //=> '2017-04-22T20:47Z'
		* @return {string|null}
		*/
		toISO({ format = "extended", suppressSeconds = false, suppressMilliseconds = false, includeOffset = true, extendedZone = false, precision = "milliseconds" } = {}) {
			if (!this.isValid) return null;
			precision = normalizeUnit(precision);
			const ext = format === "extended";
			let c = toISODate(this, ext, precision);
			if (orderedUnits.indexOf(precision) >= 3) c += "T";
			c += toISOTime(this, ext, suppressSeconds, suppressMilliseconds, includeOffset, extendedZone, precision);
			return c;
		}
		/**
		* Returns an ISO 8601-compliant string representation of this DateTime's date component
		* @param {Object} opts - options
		* @param {string} [opts.format='extended'] - choose between the basic and extended format
		* @param {string} [opts.precision='day'] - truncate output to desired precision: 'years', 'months', or 'days'.
		* @example DateTime.utc(1982, 5, 25).toISODate() //=> '1982-05-25'
		* @example DateTime.utc(1982, 5, 25).toISODate({ format: 'basic' }) //=> '19820525'
		* @example DateTime.utc(1982, 5, 25).toISODate({ precision: 'month' }) //=> '1982-05'
		* @return {string|null}
		*/
		toISODate({ format = "extended", precision = "day" } = {}) {
			if (!this.isValid) return null;
			return toISODate(this, format === "extended", normalizeUnit(precision));
		}
		/**
		* Returns an ISO 8601-compliant string representation of this DateTime's week date
		* @example DateTime.utc(1982, 5, 25).toISOWeekDate() //=> '1982-W21-2'
		* @return {string}
		*/
		toISOWeekDate() {
			return toTechFormat(this, "kkkk-'W'WW-c");
		}
		/**
		* Returns an ISO 8601-compliant string representation of this DateTime's time component
		* @param {Object} opts - options
		* @param {boolean} [opts.suppressMilliseconds=false] - exclude milliseconds from the format if they're 0
		* @param {boolean} [opts.suppressSeconds=false] - exclude seconds from the format if they're 0
		* @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
		* @param {boolean} [opts.extendedZone=true] - add the time zone format extension
		* @param {boolean} [opts.includePrefix=false] - include the `T` prefix
		* @param {string} [opts.format='extended'] - choose between the basic and extended format
		* @param {string} [opts.precision='milliseconds'] - truncate output to desired presicion: 'hours', 'minutes', 'seconds' or 'milliseconds'. When precision and suppressSeconds or suppressMilliseconds are used together, precision sets the maximum unit shown in the output, however seconds or milliseconds will still be suppressed if they are 0.
		* @example DateTime.utc().set({ hour: 7, minute: 34 }).toISOTime() //=> '07:34:19.361Z'
		* @example DateTime.utc().set({ hour: 7, minute: 34, seconds: 0, milliseconds: 0 }).toISOTime({ suppressSeconds: true }) //=> '07:34Z'
		* @example DateTime.utc().set({ hour: 7, minute: 34 }).toISOTime({ format: 'basic' }) //=> '073419.361Z'
		* @example DateTime.utc().set({ hour: 7, minute: 34 }).toISOTime({ includePrefix: true }) //=> 'T07:34:19.361Z'
		* @example DateTime.utc().set({ hour: 7, minute: 34, second: 56 }).toISOTime({ precision: 'minute' }) //=> '07:34Z'
		* @return {string}
		*/
		toISOTime({ suppressMilliseconds = false, suppressSeconds = false, includeOffset = true, includePrefix = false, extendedZone = false, format = "extended", precision = "milliseconds" } = {}) {
			if (!this.isValid) return null;
			precision = normalizeUnit(precision);
			return (includePrefix && orderedUnits.indexOf(precision) >= 3 ? "T" : "") + toISOTime(this, format === "extended", suppressSeconds, suppressMilliseconds, includeOffset, extendedZone, precision);
		}
		/**
		* Returns an RFC 2822-compatible string representation of this DateTime
		* @example DateTime.utc(2014, 7, 13).toRFC2822() //=> 'Sun, 13 Jul 2014 00:00:00 +0000'
		* @example DateTime.local(2014, 7, 13).toRFC2822() //=> 'Sun, 13 Jul 2014 00:00:00 -0400'
		* @return {string}
		*/
		toRFC2822() {
			return toTechFormat(this, "EEE, dd LLL yyyy HH:mm:ss ZZZ", false);
		}
		/**
		* Returns a string representation of this DateTime appropriate for use in HTTP headers. The output is always expressed in GMT.
		* Specifically, the string conforms to RFC 1123.
		* @see https://www.w3.org/Protocols/rfc2616/rfc2616-sec3.html#sec3.3.1
		* @example DateTime.utc(2014, 7, 13).toHTTP() //=> 'Sun, 13 Jul 2014 00:00:00 GMT'
		* @example DateTime.utc(2014, 7, 13, 19).toHTTP() //=> 'Sun, 13 Jul 2014 19:00:00 GMT'
		* @return {string}
		*/
		toHTTP() {
			return toTechFormat(this.toUTC(), "EEE, dd LLL yyyy HH:mm:ss 'GMT'");
		}
		/**
		* Returns a string representation of this DateTime appropriate for use in SQL Date
		* @example DateTime.utc(2014, 7, 13).toSQLDate() //=> '2014-07-13'
		* @return {string|null}
		*/
		toSQLDate() {
			if (!this.isValid) return null;
			return toISODate(this, true);
		}
		/**
		* Returns a string representation of this DateTime appropriate for use in SQL Time
		* @param {Object} opts - options
		* @param {boolean} [opts.includeZone=false] - include the zone, such as 'America/New_York'. Overrides includeOffset.
		* @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
		* @param {boolean} [opts.includeOffsetSpace=true] - include the space between the time and the offset, such as '05:15:16.345 -04:00'
		* @example DateTime.utc().toSQL() //=> '05:15:16.345'
		* @example DateTime.now().toSQL() //=> '05:15:16.345 -04:00'
		* @example DateTime.now().toSQL({ includeOffset: false }) //=> '05:15:16.345'
		* @example DateTime.now().toSQL({ includeZone: false }) //=> '05:15:16.345 America/New_York'
		* @return {string}
		*/
		toSQLTime({ includeOffset = true, includeZone = false, includeOffsetSpace = true } = {}) {
			let fmt = "HH:mm:ss.SSS";
			if (includeZone || includeOffset) {
				if (includeOffsetSpace) fmt += " ";
				if (includeZone) fmt += "z";
				else if (includeOffset) fmt += "ZZ";
			}
			return toTechFormat(this, fmt, true);
		}
		/**
		* Returns a string representation of this DateTime appropriate for use in SQL DateTime
		* @param {Object} opts - options
		* @param {boolean} [opts.includeZone=false] - include the zone, such as 'America/New_York'. Overrides includeOffset.
		* @param {boolean} [opts.includeOffset=true] - include the offset, such as 'Z' or '-04:00'
		* @param {boolean} [opts.includeOffsetSpace=true] - include the space between the time and the offset, such as '05:15:16.345 -04:00'
		* @example DateTime.utc(2014, 7, 13).toSQL() //=> '2014-07-13 00:00:00.000 Z'
		* @example DateTime.local(2014, 7, 13).toSQL() //=> '2014-07-13 00:00:00.000 -04:00'
		* @example DateTime.local(2014, 7, 13).toSQL({ includeOffset: false }) //=> '2014-07-13 00:00:00.000'
		* @example DateTime.local(2014, 7, 13).toSQL({ includeZone: true }) //=> '2014-07-13 00:00:00.000 America/New_York'
		* @return {string}
		*/
		toSQL(opts = {}) {
			if (!this.isValid) return null;
			return `${this.toSQLDate()} ${this.toSQLTime(opts)}`;
		}
		/**
		* Returns a string representation of this DateTime appropriate for debugging
		* @return {string}
		*/
		toString() {
			return this.isValid ? this.toISO() : INVALID;
		}
		/**
		* Returns a string representation of this DateTime appropriate for the REPL.
		* @return {string}
		*/
		[Symbol.for("nodejs.util.inspect.custom")]() {
			if (this.isValid) return `DateTime { ts: ${this.toISO()}, zone: ${this.zone.name}, locale: ${this.locale} }`;
			else return `DateTime { Invalid, reason: ${this.invalidReason} }`;
		}
		/**
		* Returns the epoch milliseconds of this DateTime. Alias of {@link DateTime#toMillis}
		* @return {number}
		*/
		valueOf() {
			return this.toMillis();
		}
		/**
		* Returns the epoch milliseconds of this DateTime.
		* @return {number}
		*/
		toMillis() {
			return this.isValid ? this.ts : NaN;
		}
		/**
		* Returns the epoch seconds (including milliseconds in the fractional part) of this DateTime.
		* @return {number}
		*/
		toSeconds() {
			return this.isValid ? this.ts / 1e3 : NaN;
		}
		/**
		* Returns the epoch seconds (as a whole number) of this DateTime.
		* @return {number}
		*/
		toUnixInteger() {
			return this.isValid ? Math.floor(this.ts / 1e3) : NaN;
		}
		/**
		* Returns an ISO 8601 representation of this DateTime appropriate for use in JSON.
		* @return {string}
		*/
		toJSON() {
			return this.toISO();
		}
		/**
		* Returns a BSON serializable equivalent to this DateTime.
		* @return {Date}
		*/
		toBSON() {
			return this.toJSDate();
		}
		/**
		* Returns a JavaScript object with this DateTime's year, month, day, and so on.
		* @param opts - options for generating the object
		* @param {boolean} [opts.includeConfig=false] - include configuration attributes in the output
		* @example DateTime.now().toObject() //=> { year: 2017, month: 4, day: 22, hour: 20, minute: 49, second: 42, millisecond: 268 }
		* @return {Object}
		*/
		toObject(opts = {}) {
			if (!this.isValid) return {};
			const base = { ...this.c };
			if (opts.includeConfig) {
				base.outputCalendar = this.outputCalendar;
				base.numberingSystem = this.loc.numberingSystem;
				base.locale = this.loc.locale;
			}
			return base;
		}
		/**
		* Returns a JavaScript Date equivalent to this DateTime.
		* @return {Date}
		*/
		toJSDate() {
			return new Date(this.isValid ? this.ts : NaN);
		}
		/**
		* Return the difference between two DateTimes as a Duration.
		* @param {DateTime} otherDateTime - the DateTime to compare this one to
		* @param {string|string[]} [unit=['milliseconds']] - the unit or array of units (such as 'hours' or 'days') to include in the duration.
		* @param {Object} opts - options that affect the creation of the Duration
		* @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
		* @example
		* var i1 = DateTime.fromISO('1982-05-25T09:45'),
		*     i2 = DateTime.fromISO('1983-10-14T10:30');
		* i2.diff(i1).toObject() //=> { milliseconds: 43807500000 }
		* i2.diff(i1, 'hours').toObject() //=> { hours: 12168.75 }
		* i2.diff(i1, ['months', 'days']).toObject() //=> { months: 16, days: 19.03125 }
		* i2.diff(i1, ['months', 'days', 'hours']).toObject() //=> { months: 16, days: 19, hours: 0.75 }
		* @return {Duration}
		*/
		diff(otherDateTime, unit = "milliseconds", opts = {}) {
			if (!this.isValid || !otherDateTime.isValid) return Duration.invalid("created by diffing an invalid DateTime");
			const durOpts = {
				locale: this.locale,
				numberingSystem: this.numberingSystem,
				...opts
			};
			const units = maybeArray(unit).map(Duration.normalizeUnit), otherIsLater = otherDateTime.valueOf() > this.valueOf(), diffed = diff(otherIsLater ? this : otherDateTime, otherIsLater ? otherDateTime : this, units, durOpts);
			return otherIsLater ? diffed.negate() : diffed;
		}
		/**
		* Return the difference between this DateTime and right now.
		* See {@link DateTime#diff}
		* @param {string|string[]} [unit=['milliseconds']] - the unit or units units (such as 'hours' or 'days') to include in the duration
		* @param {Object} opts - options that affect the creation of the Duration
		* @param {string} [opts.conversionAccuracy='casual'] - the conversion system to use
		* @return {Duration}
		*/
		diffNow(unit = "milliseconds", opts = {}) {
			return this.diff(DateTime.now(), unit, opts);
		}
		/**
		* Return an Interval spanning between this DateTime and another DateTime
		* @param {DateTime} otherDateTime - the other end point of the Interval
		* @return {Interval|DateTime}
		*/
		until(otherDateTime) {
			return this.isValid ? Interval.fromDateTimes(this, otherDateTime) : this;
		}
		/**
		* Return whether this DateTime is in the same unit of time as another DateTime.
		* Higher-order units must also be identical for this function to return `true`.
		* Note that time zones are **ignored** in this comparison, which compares the **local** calendar time. Use {@link DateTime#setZone} to convert one of the dates if needed.
		* @param {DateTime} otherDateTime - the other DateTime
		* @param {string} unit - the unit of time to check sameness on
		* @param {Object} opts - options
		* @param {boolean} [opts.useLocaleWeeks=false] - If true, use weeks based on the locale, i.e. use the locale-dependent start of the week; only the locale of this DateTime is used
		* @example DateTime.now().hasSame(otherDT, 'day'); //~> true if otherDT is in the same current calendar day
		* @return {boolean}
		*/
		hasSame(otherDateTime, unit, opts) {
			if (!this.isValid) return false;
			const inputMs = otherDateTime.valueOf();
			const adjustedToZone = this.setZone(otherDateTime.zone, { keepLocalTime: true });
			return adjustedToZone.startOf(unit, opts) <= inputMs && inputMs <= adjustedToZone.endOf(unit, opts);
		}
		/**
		* Equality check
		* Two DateTimes are equal if and only if they represent the same millisecond, have the same zone and location, and are both valid.
		* To compare just the millisecond values, use `+dt1 === +dt2`.
		* @param {DateTime} other - the other DateTime
		* @return {boolean}
		*/
		equals(other) {
			return this.isValid && other.isValid && this.valueOf() === other.valueOf() && this.zone.equals(other.zone) && this.loc.equals(other.loc);
		}
		/**
		* Returns a string representation of a this time relative to now, such as "in two days". Can only internationalize if your
		* platform supports Intl.RelativeTimeFormat. Rounds towards zero by default.
		* @param {Object} options - options that affect the output
		* @param {DateTime} [options.base=DateTime.now()] - the DateTime to use as the basis to which this time is compared. Defaults to now.
		* @param {string} [options.style="long"] - the style of units, must be "long", "short", or "narrow"
		* @param {string|string[]} options.unit - use a specific unit or array of units; if omitted, or an array, the method will pick the best unit. Use an array or one of "years", "quarters", "months", "weeks", "days", "hours", "minutes", or "seconds"
		* @param {boolean} [options.round=true] - whether to round the numbers in the output.
		* @param {string} [options.rounding="trunc"] - rounding method to use when rounding the numbers in the output. Can be "trunc" (toward zero), "expand" (away from zero), "round", "floor", or "ceil".
		* @param {number} [options.padding=0] - padding in milliseconds. This allows you to round up the result if it fits inside the threshold. Don't use in combination with {round: false} because the decimal output will include the padding.
		* @param {string} options.locale - override the locale of this DateTime
		* @param {string} options.numberingSystem - override the numberingSystem of this DateTime. The Intl system may choose not to honor this
		* @example DateTime.now().plus({ days: 1 }).toRelative() //=> "in 1 day"
		* @example DateTime.now().setLocale("es").toRelative({ days: 1 }) //=> "dentro de 1 día"
		* @example DateTime.now().plus({ days: 1 }).toRelative({ locale: "fr" }) //=> "dans 23 heures"
		* @example DateTime.now().minus({ days: 2 }).toRelative() //=> "2 days ago"
		* @example DateTime.now().minus({ days: 2 }).toRelative({ unit: "hours" }) //=> "48 hours ago"
		* @example DateTime.now().minus({ hours: 36 }).toRelative({ round: false }) //=> "1.5 days ago"
		*/
		toRelative(options = {}) {
			if (!this.isValid) return null;
			const base = options.base || DateTime.fromObject({}, { zone: this.zone }), padding = options.padding ? this < base ? -options.padding : options.padding : 0;
			let units = [
				"years",
				"months",
				"days",
				"hours",
				"minutes",
				"seconds"
			];
			let unit = options.unit;
			if (Array.isArray(options.unit)) {
				units = options.unit;
				unit = void 0;
			}
			return diffRelative(base, this.plus(padding), {
				...options,
				numeric: "always",
				units,
				unit
			});
		}
		/**
		* Returns a string representation of this date relative to today, such as "yesterday" or "next month".
		* Only internationalizes on platforms that supports Intl.RelativeTimeFormat.
		* @param {Object} options - options that affect the output
		* @param {DateTime} [options.base=DateTime.now()] - the DateTime to use as the basis to which this time is compared. Defaults to now.
		* @param {string} options.locale - override the locale of this DateTime
		* @param {string} options.unit - use a specific unit; if omitted, the method will pick the unit. Use one of "years", "quarters", "months", "weeks", or "days"
		* @param {string} options.numberingSystem - override the numberingSystem of this DateTime. The Intl system may choose not to honor this
		* @example DateTime.now().plus({ days: 1 }).toRelativeCalendar() //=> "tomorrow"
		* @example DateTime.now().setLocale("es").plus({ days: 1 }).toRelative() //=> ""mañana"
		* @example DateTime.now().plus({ days: 1 }).toRelativeCalendar({ locale: "fr" }) //=> "demain"
		* @example DateTime.now().minus({ days: 2 }).toRelativeCalendar() //=> "2 days ago"
		*/
		toRelativeCalendar(options = {}) {
			if (!this.isValid) return null;
			return diffRelative(options.base || DateTime.fromObject({}, { zone: this.zone }), this, {
				...options,
				numeric: "auto",
				units: [
					"years",
					"months",
					"days"
				],
				calendary: true
			});
		}
		/**
		* Return the min of several date times
		* @param {...DateTime} dateTimes - the DateTimes from which to choose the minimum
		* @return {DateTime} the min DateTime, or undefined if called with no argument
		*/
		static min(...dateTimes) {
			if (!dateTimes.every(DateTime.isDateTime)) throw new InvalidArgumentError("min requires all arguments be DateTimes");
			return bestBy(dateTimes, (i) => i.valueOf(), Math.min);
		}
		/**
		* Return the max of several date times
		* @param {...DateTime} dateTimes - the DateTimes from which to choose the maximum
		* @return {DateTime} the max DateTime, or undefined if called with no argument
		*/
		static max(...dateTimes) {
			if (!dateTimes.every(DateTime.isDateTime)) throw new InvalidArgumentError("max requires all arguments be DateTimes");
			return bestBy(dateTimes, (i) => i.valueOf(), Math.max);
		}
		/**
		* Explain how a string would be parsed by fromFormat()
		* @param {string} text - the string to parse
		* @param {string} fmt - the format the string is expected to be in (see description)
		* @param {Object} options - options taken by fromFormat()
		* @return {Object}
		*/
		static fromFormatExplain(text, fmt, options = {}) {
			const { locale = null, numberingSystem = null } = options;
			return explainFromTokens(Locale.fromOpts({
				locale,
				numberingSystem,
				defaultToEN: true
			}), text, fmt);
		}
		/**
		* @deprecated use fromFormatExplain instead
		*/
		static fromStringExplain(text, fmt, options = {}) {
			return DateTime.fromFormatExplain(text, fmt, options);
		}
		/**
		* Build a parser for `fmt` using the given locale. This parser can be passed
		* to {@link DateTime.fromFormatParser} to a parse a date in this format. This
		* can be used to optimize cases where many dates need to be parsed in a
		* specific format.
		*
		* @param {String} fmt - the format the string is expected to be in (see
		* description)
		* @param {Object} options - options used to set locale and numberingSystem
		* for parser
		* @returns {TokenParser} - opaque object to be used
		*/
		static buildFormatParser(fmt, options = {}) {
			const { locale = null, numberingSystem = null } = options, localeToUse = Locale.fromOpts({
				locale,
				numberingSystem,
				defaultToEN: true
			});
			return new TokenParser(localeToUse, fmt);
		}
		/**
		* Create a DateTime from an input string and format parser.
		*
		* The format parser must have been created with the same locale as this call.
		*
		* @param {String} text - the string to parse
		* @param {TokenParser} formatParser - parser from {@link DateTime.buildFormatParser}
		* @param {Object} opts - options taken by fromFormat()
		* @returns {DateTime}
		*/
		static fromFormatParser(text, formatParser, opts = {}) {
			if (isUndefined(text) || isUndefined(formatParser)) throw new InvalidArgumentError("fromFormatParser requires an input string and a format parser");
			const { locale = null, numberingSystem = null } = opts, localeToUse = Locale.fromOpts({
				locale,
				numberingSystem,
				defaultToEN: true
			});
			if (!localeToUse.equals(formatParser.locale)) throw new InvalidArgumentError(`fromFormatParser called with a locale of ${localeToUse}, but the format parser was created for ${formatParser.locale}`);
			const { result, zone, specificOffset, invalidReason } = formatParser.explainFromTokens(text);
			if (invalidReason) return DateTime.invalid(invalidReason);
			else return parseDataToDateTime(result, zone, opts, `format ${formatParser.format}`, text, specificOffset);
		}
		/**
		* {@link DateTime#toLocaleString} format like 10/14/1983
		* @type {Object}
		*/
		static get DATE_SHORT() {
			return DATE_SHORT;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Oct 14, 1983'
		* @type {Object}
		*/
		static get DATE_MED() {
			return DATE_MED;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Fri, Oct 14, 1983'
		* @type {Object}
		*/
		static get DATE_MED_WITH_WEEKDAY() {
			return DATE_MED_WITH_WEEKDAY;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'October 14, 1983'
		* @type {Object}
		*/
		static get DATE_FULL() {
			return DATE_FULL;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Tuesday, October 14, 1983'
		* @type {Object}
		*/
		static get DATE_HUGE() {
			return DATE_HUGE;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30 AM'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get TIME_SIMPLE() {
			return TIME_SIMPLE;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30:23 AM'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get TIME_WITH_SECONDS() {
			return TIME_WITH_SECONDS;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30:23 AM EDT'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get TIME_WITH_SHORT_OFFSET() {
			return TIME_WITH_SHORT_OFFSET;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30:23 AM Eastern Daylight Time'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get TIME_WITH_LONG_OFFSET() {
			return TIME_WITH_LONG_OFFSET;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30', always 24-hour.
		* @type {Object}
		*/
		static get TIME_24_SIMPLE() {
			return TIME_24_SIMPLE;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30:23', always 24-hour.
		* @type {Object}
		*/
		static get TIME_24_WITH_SECONDS() {
			return TIME_24_WITH_SECONDS;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30:23 EDT', always 24-hour.
		* @type {Object}
		*/
		static get TIME_24_WITH_SHORT_OFFSET() {
			return TIME_24_WITH_SHORT_OFFSET;
		}
		/**
		* {@link DateTime#toLocaleString} format like '09:30:23 Eastern Daylight Time', always 24-hour.
		* @type {Object}
		*/
		static get TIME_24_WITH_LONG_OFFSET() {
			return TIME_24_WITH_LONG_OFFSET;
		}
		/**
		* {@link DateTime#toLocaleString} format like '10/14/1983, 9:30 AM'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_SHORT() {
			return DATETIME_SHORT;
		}
		/**
		* {@link DateTime#toLocaleString} format like '10/14/1983, 9:30:33 AM'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_SHORT_WITH_SECONDS() {
			return DATETIME_SHORT_WITH_SECONDS;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Oct 14, 1983, 9:30 AM'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_MED() {
			return DATETIME_MED;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Oct 14, 1983, 9:30:33 AM'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_MED_WITH_SECONDS() {
			return DATETIME_MED_WITH_SECONDS;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Fri, 14 Oct 1983, 9:30 AM'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_MED_WITH_WEEKDAY() {
			return DATETIME_MED_WITH_WEEKDAY;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'October 14, 1983, 9:30 AM EDT'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_FULL() {
			return DATETIME_FULL;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'October 14, 1983, 9:30:33 AM EDT'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_FULL_WITH_SECONDS() {
			return DATETIME_FULL_WITH_SECONDS;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Friday, October 14, 1983, 9:30 AM Eastern Daylight Time'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_HUGE() {
			return DATETIME_HUGE;
		}
		/**
		* {@link DateTime#toLocaleString} format like 'Friday, October 14, 1983, 9:30:33 AM Eastern Daylight Time'. Only 12-hour if the locale is.
		* @type {Object}
		*/
		static get DATETIME_HUGE_WITH_SECONDS() {
			return DATETIME_HUGE_WITH_SECONDS;
		}
	};
	/**
	* @private
	*/
	function friendlyDateTime(dateTimeish) {
		if (DateTime.isDateTime(dateTimeish)) return dateTimeish;
		else if (dateTimeish && dateTimeish.valueOf && isNumber(dateTimeish.valueOf())) return DateTime.fromJSDate(dateTimeish);
		else if (dateTimeish && typeof dateTimeish === "object") return DateTime.fromObject(dateTimeish);
		else throw new InvalidArgumentError(`Unknown datetime argument: ${dateTimeish}, of type ${typeof dateTimeish}`);
	}
	const VERSION = "3.7.2";
	exports.DateTime = DateTime;
	exports.Duration = Duration;
	exports.FixedOffsetZone = FixedOffsetZone;
	exports.IANAZone = IANAZone;
	exports.Info = Info;
	exports.Interval = Interval;
	exports.InvalidZone = InvalidZone;
	exports.Settings = Settings;
	exports.SystemZone = SystemZone;
	exports.VERSION = VERSION;
	exports.Zone = Zone;
}));

// node_modules/cron-parser/dist/CronDate.js
var require_CronDate = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronDate = exports.DAYS_IN_MONTH = exports.DateMathOp = exports.TimeUnit = void 0;
	const luxon_1 = require_luxon();
	var TimeUnit;
	(function(TimeUnit) {
		TimeUnit["Second"] = "Second";
		TimeUnit["Minute"] = "Minute";
		TimeUnit["Hour"] = "Hour";
		TimeUnit["Day"] = "Day";
		TimeUnit["Month"] = "Month";
		TimeUnit["Year"] = "Year";
	})(TimeUnit || (exports.TimeUnit = TimeUnit = {}));
	var DateMathOp;
	(function(DateMathOp) {
		DateMathOp["Add"] = "Add";
		DateMathOp["Subtract"] = "Subtract";
	})(DateMathOp || (exports.DateMathOp = DateMathOp = {}));
	exports.DAYS_IN_MONTH = Object.freeze([
		31,
		29,
		31,
		30,
		31,
		30,
		31,
		31,
		30,
		31,
		30,
		31
	]);
	/**
	* CronDate class that wraps the Luxon DateTime object to provide
	* a consistent API for working with dates and times in the context of cron.
	*/
	var CronDate = class CronDate {
		#date;
		#dstStart = null;
		#dstStartLandingHour = null;
		#dstEnd = null;
		/**
		* Constructs a new CronDate instance.
		* @param {CronDate | Date | number | string} [timestamp] - The timestamp to initialize the CronDate with.
		* @param {string} [tz] - The timezone to use for the CronDate.
		*/
		constructor(timestamp, tz) {
			const dateOpts = { zone: tz };
			if (!timestamp && timestamp !== 0) this.#date = luxon_1.DateTime.local();
			else if (timestamp instanceof CronDate) {
				this.#date = timestamp.#date;
				this.#dstStart = timestamp.#dstStart;
				this.#dstStartLandingHour = timestamp.#dstStartLandingHour;
				this.#dstEnd = timestamp.#dstEnd;
			} else if (timestamp instanceof Date) this.#date = luxon_1.DateTime.fromJSDate(timestamp, dateOpts);
			else if (typeof timestamp === "number") this.#date = luxon_1.DateTime.fromMillis(timestamp, dateOpts);
			else {
				this.#date = luxon_1.DateTime.fromISO(timestamp, dateOpts);
				this.#date.isValid || (this.#date = luxon_1.DateTime.fromRFC2822(timestamp, dateOpts));
				this.#date.isValid || (this.#date = luxon_1.DateTime.fromSQL(timestamp, dateOpts));
				this.#date.isValid || (this.#date = luxon_1.DateTime.fromFormat(timestamp, "EEE, d MMM yyyy HH:mm:ss", dateOpts));
				this.#date.isValid || (this.#date = luxon_1.DateTime.fromHTTP(timestamp, dateOpts));
			}
			if (!this.#date.isValid) throw new Error(`CronDate: unhandled timestamp: ${timestamp}`);
			if (tz && tz !== this.#date.zoneName) this.#date = this.#date.setZone(tz);
		}
		/**
		* Determines if the given year is a leap year.
		* @param {number} year - The year to check
		* @returns {boolean} - True if the year is a leap year, false otherwise
		* @private
		*/
		static #isLeapYear(year) {
			return year % 4 === 0 && year % 100 !== 0 || year % 400 === 0;
		}
		/**
		* Returns daylight savings start time.
		* @returns {number | null}
		*/
		get dstStart() {
			return this.#dstStart;
		}
		/**
		* Returns the first existing hour after the skipped window, or null.
		* @returns {number | null}
		*/
		get dstStartLandingHour() {
			return this.#dstStartLandingHour;
		}
		/**
		* Discards the recorded daylight savings start window. The two halves are
		* only meaningful together, so neither is writable on its own.
		*/
		clearDstStart() {
			this.#dstStart = null;
			this.#dstStartLandingHour = null;
		}
		/**
		* Returns daylight savings end time.
		* @returns {number | null}
		*/
		get dstEnd() {
			return this.#dstEnd;
		}
		/**
		* Sets daylight savings end time.
		* @param {number | null} value
		*/
		set dstEnd(value) {
			this.#dstEnd = value;
		}
		/**
		* Adds one year to the current CronDate.
		*/
		addYear() {
			this.#date = this.#date.plus({ years: 1 });
		}
		/**
		* Adds one month to the current CronDate.
		*/
		addMonth() {
			this.#date = this.#date.plus({ months: 1 }).startOf("month");
		}
		/**
		* Adds one day to the current CronDate.
		*/
		addDay() {
			this.#date = this.#date.plus({ days: 1 }).startOf("day");
		}
		/**
		* Adds one hour to the current CronDate.
		*/
		addHour() {
			this.#date = this.#date.plus({ hours: 1 }).startOf("hour");
		}
		/**
		* Adds one minute to the current CronDate.
		*/
		addMinute() {
			this.#date = this.#date.plus({ minutes: 1 }).startOf("minute");
		}
		/**
		* Adds one second to the current CronDate.
		*/
		addSecond() {
			this.#date = this.#date.plus({ seconds: 1 });
		}
		/**
		* Subtracts one year from the current CronDate.
		*/
		subtractYear() {
			this.#date = this.#date.minus({ years: 1 });
		}
		/**
		* Subtracts one month from the current CronDate.
		* If the month is 1, it will subtract one year instead.
		*/
		subtractMonth() {
			this.#date = this.#date.minus({ months: 1 }).endOf("month").startOf("second");
		}
		/**
		* Subtracts one day from the current CronDate.
		* If the day is 1, it will subtract one month instead.
		*/
		subtractDay() {
			this.#date = this.#date.minus({ days: 1 }).endOf("day").startOf("second");
		}
		/**
		* Subtracts one hour from the current CronDate.
		* If the hour is 0, it will subtract one day instead.
		*/
		subtractHour() {
			this.#date = this.#date.minus({ hours: 1 }).endOf("hour").startOf("second");
		}
		/**
		* Subtracts one minute from the current CronDate.
		* If the minute is 0, it will subtract one hour instead.
		*/
		subtractMinute() {
			this.#date = this.#date.minus({ minutes: 1 }).endOf("minute").startOf("second");
		}
		/**
		* Subtracts one second from the current CronDate.
		* If the second is 0, it will subtract one minute instead.
		*/
		subtractSecond() {
			this.#date = this.#date.minus({ seconds: 1 });
		}
		/**
		* Adds a unit of time to the current CronDate.
		* @param {TimeUnit} unit
		*/
		addUnit(unit) {
			switch (unit) {
				case TimeUnit.Year: return this.addYear();
				case TimeUnit.Month: return this.addMonth();
				case TimeUnit.Day: return this.addDay();
				case TimeUnit.Hour: return this.addHour();
				case TimeUnit.Minute: return this.addMinute();
				case TimeUnit.Second: return this.addSecond();
			}
		}
		/**
		* Subtracts a unit of time from the current CronDate.
		* @param {TimeUnit} unit
		*/
		subtractUnit(unit) {
			switch (unit) {
				case TimeUnit.Year: return this.subtractYear();
				case TimeUnit.Month: return this.subtractMonth();
				case TimeUnit.Day: return this.subtractDay();
				case TimeUnit.Hour: return this.subtractHour();
				case TimeUnit.Minute: return this.subtractMinute();
				case TimeUnit.Second: return this.subtractSecond();
			}
		}
		/**
		* Handles a math operation.
		* @param {DateMathOp} verb - {'add' | 'subtract'}
		* @param {TimeUnit} unit - {'year' | 'month' | 'day' | 'hour' | 'minute' | 'second'}
		*/
		invokeDateOperation(verb, unit) {
			if (verb === DateMathOp.Add) {
				this.addUnit(unit);
				return;
			}
			if (verb === DateMathOp.Subtract) {
				this.subtractUnit(unit);
				return;
			}
			/* istanbul ignore next - this would only happen if an end user call the handleMathOp with an invalid verb */
			throw new Error(`Invalid verb: ${verb}`);
		}
		/**
		* Returns the day.
		* @returns {number}
		*/
		getDate() {
			return this.#date.day;
		}
		/**
		* Returns the year.
		* @returns {number}
		*/
		getFullYear() {
			return this.#date.year;
		}
		/**
		* Returns the day of the week.
		* @returns {number}
		*/
		getDay() {
			const weekday = this.#date.weekday;
			return weekday === 7 ? 0 : weekday;
		}
		/**
		* Returns the month.
		* @returns {number}
		*/
		getMonth() {
			return this.#date.month - 1;
		}
		/**
		* Returns the hour.
		* @returns {number}
		*/
		getHours() {
			return this.#date.hour;
		}
		/**
		* Returns the minutes.
		* @returns {number}
		*/
		getMinutes() {
			return this.#date.minute;
		}
		/**
		* Returns the seconds.
		* @returns {number}
		*/
		getSeconds() {
			return this.#date.second;
		}
		/**
		* Returns the milliseconds.
		* @returns {number}
		*/
		getMilliseconds() {
			return this.#date.millisecond;
		}
		/**
		* Returns the timezone offset from UTC in minutes (e.g. UTC+2 => 120).
		* Useful for detecting DST transition days.
		*
		* @returns {number} UTC offset in minutes
		*/
		getUTCOffset() {
			return this.#date.offset;
		}
		/**
		* Sets the time to the start of the day (00:00:00.000) in the current timezone.
		*/
		setStartOfDay() {
			this.#date = this.#date.startOf("day");
		}
		/**
		* Sets the time to the end of the day (23:59:59.999) in the current timezone.
		*/
		setEndOfDay() {
			this.#date = this.#date.endOf("day");
		}
		/**
		* Returns the time.
		* @returns {number}
		*/
		getTime() {
			return this.#date.valueOf();
		}
		/**
		* Returns the UTC day.
		* @returns {number}
		*/
		getUTCDate() {
			return this.#getUTC().day;
		}
		/**
		* Returns the UTC year.
		* @returns {number}
		*/
		getUTCFullYear() {
			return this.#getUTC().year;
		}
		/**
		* Returns the UTC day of the week.
		* @returns {number}
		*/
		getUTCDay() {
			const weekday = this.#getUTC().weekday;
			return weekday === 7 ? 0 : weekday;
		}
		/**
		* Returns the UTC month.
		* @returns {number}
		*/
		getUTCMonth() {
			return this.#getUTC().month - 1;
		}
		/**
		* Returns the UTC hour.
		* @returns {number}
		*/
		getUTCHours() {
			return this.#getUTC().hour;
		}
		/**
		* Returns the UTC minutes.
		* @returns {number}
		*/
		getUTCMinutes() {
			return this.#getUTC().minute;
		}
		/**
		* Returns the UTC seconds.
		* @returns {number}
		*/
		getUTCSeconds() {
			return this.#getUTC().second;
		}
		/**
		* Returns the UTC milliseconds.
		* @returns {string | null}
		*/
		toISOString() {
			return this.#date.toUTC().toISO();
		}
		/**
		* Returns the date as a JSON string.
		* @returns {string | null}
		*/
		toJSON() {
			return this.#date.toJSON();
		}
		/**
		* Sets a date unit, skipping the luxon `set` call when the value does not change.
		*/
		#set(unit, value) {
			if (this.#date[unit] !== value) this.#date = this.#date.set({ [unit]: value });
		}
		/**
		* Sets the day.
		* @param d
		*/
		setDate(d) {
			this.#set("day", d);
		}
		/**
		* Sets the year.
		* @param y
		*/
		setFullYear(y) {
			this.#set("year", y);
		}
		/**
		* Sets the day of the week.
		* @param d
		*/
		setDay(d) {
			this.#set("weekday", d);
		}
		/**
		* Sets the month.
		* @param m
		*/
		setMonth(m) {
			this.#set("month", m + 1);
		}
		/**
		* Sets the hour.
		* @param h
		*/
		setHours(h) {
			this.#set("hour", h);
		}
		/**
		* Sets the minutes.
		* @param m
		*/
		setMinutes(m) {
			this.#set("minute", m);
		}
		/**
		* Sets the seconds.
		* @param s
		*/
		setSeconds(s) {
			this.#set("second", s);
		}
		/**
		* Sets the milliseconds.
		* @param s
		*/
		setMilliseconds(s) {
			this.#set("millisecond", s);
		}
		/**
		* Returns the date as a string.
		* @returns {string}
		*/
		toString() {
			return this.toDate().toString();
		}
		/**
		* Returns the date as a Date object.
		* @returns {Date}
		*/
		toDate() {
			return this.#date.toJSDate();
		}
		/**
		* Returns true if the day is the last day of the month.
		* @returns {boolean}
		*/
		isLastDayOfMonth() {
			const { day, month } = this.#date;
			if (month === 2) {
				const isLeap = CronDate.#isLeapYear(this.#date.year);
				return day === exports.DAYS_IN_MONTH[month - 1] - (isLeap ? 0 : 1);
			}
			return day === exports.DAYS_IN_MONTH[month - 1];
		}
		/**
		* Returns true if the day is the last weekday of the month.
		* @returns {boolean}
		*/
		isLastWeekdayOfMonth() {
			const { day, month } = this.#date;
			let lastDay;
			if (month === 2) lastDay = exports.DAYS_IN_MONTH[month - 1] - (CronDate.#isLeapYear(this.#date.year) ? 0 : 1);
			else lastDay = exports.DAYS_IN_MONTH[month - 1];
			return day > lastDay - 7;
		}
		/**
		* Primarily for internal use.
		* @param {DateMathOp} op - The operation to perform.
		* @param {TimeUnit} unit - The unit of time to use.
		* @param {number} [hoursLength] - The length of the hours. Used to skip the DST handling when every hour is scheduled.
		*/
		applyDateOperation(op, unit, hoursLength) {
			if (unit === TimeUnit.Month || unit === TimeUnit.Day) {
				this.invokeDateOperation(op, unit);
				this.clearDstStart();
				if (op === DateMathOp.Add && hoursLength !== 24 && this.getHours() > 0) {
					this.#dstStart = 0;
					this.#dstStartLandingHour = this.getHours();
				}
				return;
			}
			const previousHour = this.getHours();
			const previousOffset = this.getUTCOffset();
			this.invokeDateOperation(op, unit);
			const currentHour = this.getHours();
			const advance = (currentHour - previousHour + 24) % 24;
			if (op === DateMathOp.Add && this.getUTCOffset() > previousOffset && advance >= 2) {
				if (hoursLength !== 24) {
					this.#dstStart = (previousHour + 1) % 24;
					this.#dstStartLandingHour = currentHour;
				}
			} else if (advance === 0 && this.getMinutes() === 0 && this.getSeconds() === 0) {
				if (hoursLength !== 24) this.dstEnd = currentHour;
			}
		}
		/**
		* Returns the UTC date.
		* @private
		* @returns {DateTime}
		*/
		#getUTC() {
			return this.#date.toUTC();
		}
	};
	exports.CronDate = CronDate;
	exports.default = CronDate;
}));

// node_modules/cron-parser/dist/fields/CronMonth.js
var require_CronMonth = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronMonth = void 0;
	const CronDate_1 = require_CronDate();
	const CronField_1 = require_CronField();
	const MIN_MONTH = 1;
	const MAX_MONTH = 12;
	const MONTH_CHARS = Object.freeze([]);
	/**
	* Represents the "day of the month" field within a cron expression.
	* @class CronDayOfMonth
	* @extends CronField
	*/
	var CronMonth = class extends CronField_1.CronField {
		static get min() {
			return MIN_MONTH;
		}
		static get max() {
			return MAX_MONTH;
		}
		static get chars() {
			return MONTH_CHARS;
		}
		static get daysInMonth() {
			return CronDate_1.DAYS_IN_MONTH;
		}
		/**
		* CronDayOfMonth constructor. Initializes the "day of the month" field with the provided values.
		* @param {MonthRange[]} values - Values for the "day of the month" field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		*/
		constructor(values, options) {
			super(values, options);
			this.validate();
		}
		/**
		* Returns an array of allowed values for the "day of the month" field.
		* @returns {MonthRange[]}
		*/
		get values() {
			return super.values;
		}
	};
	exports.CronMonth = CronMonth;
}));

// node_modules/cron-parser/dist/fields/CronDayOfMonth.js
var require_CronDayOfMonth = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronDayOfMonth = void 0;
	const CronField_1 = require_CronField();
	const CronMonth_1 = require_CronMonth();
	const MIN_DAY = 1;
	const MAX_DAY = 31;
	const DAY_CHARS = Object.freeze(["L"]);
	/**
	* Represents the "day of the month" field within a cron expression.
	* @class CronDayOfMonth
	* @extends CronField
	*/
	var CronDayOfMonth = class CronDayOfMonth extends CronField_1.CronField {
		/**
		* Creates a "day of the month" field limited to the days the given month has.
		* @param {MonthRange[]} month - Values for the "month" field the days are used with
		* @param {DayOfMonthRange[]} values - Values for the "day of the month" field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		* @returns {CronDayOfMonth}
		*/
		static fromMonth(month, values, options) {
			if (month.length !== 1) return new CronDayOfMonth(values, options);
			const daysInMonth = CronMonth_1.CronMonth.daysInMonth[month[0] - 1];
			const days = values.filter((value) => typeof value !== "number" || value <= daysInMonth);
			return new CronDayOfMonth(days.length > 0 ? days : values, options);
		}
		static get min() {
			return MIN_DAY;
		}
		static get max() {
			return MAX_DAY;
		}
		static get chars() {
			return DAY_CHARS;
		}
		static get validChars() {
			return /^[?,*\dLH/-]+$|^.*H\(\d+-\d+\)\/\d+.*$|^.*H\(\d+-\d+\).*$|^.*H\/\d+.*$/;
		}
		/**
		* CronDayOfMonth constructor. Initializes the "day of the month" field with the provided values.
		* @param {DayOfMonthRange[]} values - Values for the "day of the month" field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		* @throws {Error} if validation fails
		*/
		constructor(values, options) {
			super(values, options);
			this.validate();
		}
		/**
		* Returns an array of allowed values for the "day of the month" field.
		* @returns {DayOfMonthRange[]}
		*/
		get values() {
			return super.values;
		}
	};
	exports.CronDayOfMonth = CronDayOfMonth;
}));

// node_modules/cron-parser/dist/fields/CronDayOfWeek.js
var require_CronDayOfWeek = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronDayOfWeek = void 0;
	const CronField_1 = require_CronField();
	const MIN_DAY = 0;
	const MAX_DAY = 7;
	const DAY_CHARS = Object.freeze(["L"]);
	/**
	* Represents the "day of the week" field within a cron expression.
	* @class CronDayOfTheWeek
	* @extends CronField
	*/
	var CronDayOfWeek = class extends CronField_1.CronField {
		static get min() {
			return MIN_DAY;
		}
		static get max() {
			return MAX_DAY;
		}
		static get chars() {
			return DAY_CHARS;
		}
		static isValidChar(value) {
			return /^[0-7]?L$/.test(value);
		}
		static get validChars() {
			return /^[?,*\dLH#/-]+$|^.*H\(\d+-\d+\)\/\d+.*$|^.*H\(\d+-\d+\).*$|^.*H\/\d+.*$/;
		}
		/**
		* CronDayOfTheWeek constructor. Initializes the "day of the week" field with the provided values.
		* @param {DayOfWeekRange[]} values - Values for the "day of the week" field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		*/
		constructor(values, options) {
			super(values, options);
			this.validate();
			if (this.values.some((value) => value === "L")) throw new Error(`${this.constructor.name} Validation error, unexpected standalone L`);
		}
		/**
		* Returns an array of allowed values for the "day of the week" field.
		* @returns {DayOfWeekRange[]}
		*/
		get values() {
			return super.values;
		}
		/**
		* Returns the nth day of the week if specified in the cron expression.
		* This is used for the '#' character in the cron expression.
		* @returns {number} The nth day of the week (1-5) or 0 if not specified.
		*/
		get nthDay() {
			return this.options.nthDayOfWeek ?? 0;
		}
	};
	exports.CronDayOfWeek = CronDayOfWeek;
}));

// node_modules/cron-parser/dist/fields/CronHour.js
var require_CronHour = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronHour = void 0;
	const CronField_1 = require_CronField();
	const MIN_HOUR = 0;
	const MAX_HOUR = 23;
	const HOUR_CHARS = Object.freeze([]);
	/**
	* Represents the "hour" field within a cron expression.
	* @class CronHour
	* @extends CronField
	*/
	var CronHour = class extends CronField_1.CronField {
		static get min() {
			return MIN_HOUR;
		}
		static get max() {
			return MAX_HOUR;
		}
		static get chars() {
			return HOUR_CHARS;
		}
		/**
		* CronHour constructor. Initializes the "hour" field with the provided values.
		* @param {HourRange[]} values - Values for the "hour" field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		*/
		constructor(values, options) {
			super(values, options);
			this.validate();
		}
		/**
		* Returns an array of allowed values for the "hour" field.
		* @returns {HourRange[]}
		*/
		get values() {
			return super.values;
		}
	};
	exports.CronHour = CronHour;
}));

// node_modules/cron-parser/dist/fields/CronMinute.js
var require_CronMinute = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronMinute = void 0;
	const CronField_1 = require_CronField();
	const MIN_MINUTE = 0;
	const MAX_MINUTE = 59;
	const MINUTE_CHARS = Object.freeze([]);
	/**
	* Represents the "second" field within a cron expression.
	* @class CronSecond
	* @extends CronField
	*/
	var CronMinute = class extends CronField_1.CronField {
		static get min() {
			return MIN_MINUTE;
		}
		static get max() {
			return MAX_MINUTE;
		}
		static get chars() {
			return MINUTE_CHARS;
		}
		/**
		* CronSecond constructor. Initializes the "second" field with the provided values.
		* @param {SixtyRange[]} values - Values for the "second" field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		*/
		constructor(values, options) {
			super(values, options);
			this.validate();
		}
		/**
		* Returns an array of allowed values for the "second" field.
		* @returns {SixtyRange[]}
		*/
		get values() {
			return super.values;
		}
	};
	exports.CronMinute = CronMinute;
}));

// node_modules/cron-parser/dist/fields/CronSecond.js
var require_CronSecond = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronSecond = void 0;
	const CronField_1 = require_CronField();
	const MIN_SECOND = 0;
	const MAX_SECOND = 59;
	const SECOND_CHARS = Object.freeze([]);
	/**
	* Represents the "second" field within a cron expression.
	* @class CronSecond
	* @extends CronField
	*/
	var CronSecond = class extends CronField_1.CronField {
		static get min() {
			return MIN_SECOND;
		}
		static get max() {
			return MAX_SECOND;
		}
		static get chars() {
			return SECOND_CHARS;
		}
		/**
		* CronSecond constructor. Initializes the "second" field with the provided values.
		* @param {SixtyRange[]} values - Values for the "second" field
		* @param {CronFieldOptions} [options] - Options provided by the parser
		*/
		constructor(values, options) {
			super(values, options);
			this.validate();
		}
		/**
		* Returns an array of allowed values for the "second" field.
		* @returns {SixtyRange[]}
		*/
		get values() {
			return super.values;
		}
	};
	exports.CronSecond = CronSecond;
}));

// node_modules/cron-parser/dist/fields/index.js
var require_fields = /* @__PURE__ */ __commonJSMin(((exports, module, this$2) => {
	var __createBinding = this$2 && this$2.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$2 && this$2.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	__exportStar(require_types(), exports);
	__exportStar(require_CronDayOfMonth(), exports);
	__exportStar(require_CronDayOfWeek(), exports);
	__exportStar(require_CronField(), exports);
	__exportStar(require_CronHour(), exports);
	__exportStar(require_CronMinute(), exports);
	__exportStar(require_CronMonth(), exports);
	__exportStar(require_CronSecond(), exports);
}));

// node_modules/cron-parser/dist/CronFieldCollection.js
var require_CronFieldCollection = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronFieldCollection = void 0;
	const fields_1 = require_fields();
	/**
	* Represents a complete set of cron fields.
	* @class CronFieldCollection
	*/
	var CronFieldCollection = class CronFieldCollection {
		#second;
		#minute;
		#hour;
		#dayOfMonth;
		#month;
		#dayOfWeek;
		/**
		* Creates a new CronFieldCollection instance by partially overriding fields from an existing one.
		* @param {CronFieldCollection} base - The base CronFieldCollection to copy fields from
		* @param {CronFieldOverride} fields - The fields to override, can be CronField instances or raw values
		* @returns {CronFieldCollection} A new CronFieldCollection instance
		* @example
		* const base = new CronFieldCollection({
		*   second: new CronSecond([0]),
		*   minute: new CronMinute([0]),
		*   hour: new CronHour([12]),
		*   dayOfMonth: new CronDayOfMonth([1]),
		*   month: new CronMonth([1]),
		*   dayOfWeek: new CronDayOfWeek([1])
		* });
		*
		* // Using CronField instances
		* const modified1 = CronFieldCollection.from(base, {
		*   hour: new CronHour([15]),
		*   minute: new CronMinute([30])
		* });
		*
		* // Using raw values
		* const modified2 = CronFieldCollection.from(base, {
		*   hour: [15],        // Will create new CronHour
		*   minute: [30]       // Will create new CronMinute
		* });
		*/
		static from(base, fields) {
			return new CronFieldCollection({
				second: this.resolveField(fields_1.CronSecond, base.second, fields.second),
				minute: this.resolveField(fields_1.CronMinute, base.minute, fields.minute),
				hour: this.resolveField(fields_1.CronHour, base.hour, fields.hour),
				dayOfMonth: this.resolveField(fields_1.CronDayOfMonth, base.dayOfMonth, fields.dayOfMonth),
				month: this.resolveField(fields_1.CronMonth, base.month, fields.month),
				dayOfWeek: this.resolveField(fields_1.CronDayOfWeek, base.dayOfWeek, fields.dayOfWeek)
			});
		}
		/**
		* Resolves a field value, either using the provided CronField instance or creating a new one from raw values.
		* @param constructor - The constructor for creating new field instances
		* @param baseField - The base field to use if no override is provided
		* @param fieldValue - The override value, either a CronField instance or raw values
		* @returns The resolved CronField instance
		* @private
		*/
		static resolveField(constructor, baseField, fieldValue) {
			if (!fieldValue) return baseField;
			if (fieldValue instanceof fields_1.CronField) return fieldValue;
			return new constructor(fieldValue);
		}
		/**
		* CronFieldCollection constructor. Initializes the cron fields with the provided values.
		* @param {CronFields} param0 - The cron fields values
		* @throws {Error} if validation fails
		* @example
		* const cronFields = new CronFieldCollection({
		*   second: new CronSecond([0]),
		*   minute: new CronMinute([0, 30]),
		*   hour: new CronHour([9]),
		*   dayOfMonth: new CronDayOfMonth([15]),
		*   month: new CronMonth([1]),
		*   dayOfWeek: new CronDayOfTheWeek([1, 2, 3, 4, 5]),
		* })
		*
		* console.log(cronFields.second.values); // [0]
		* console.log(cronFields.minute.values); // [0, 30]
		* console.log(cronFields.hour.values); // [9]
		* console.log(cronFields.dayOfMonth.values); // [15]
		* console.log(cronFields.month.values); // [1]
		* console.log(cronFields.dayOfWeek.values); // [1, 2, 3, 4, 5]
		*/
		constructor({ second, minute, hour, dayOfMonth, month, dayOfWeek }) {
			if (!second) throw new Error("Validation error, Field second is missing");
			if (!minute) throw new Error("Validation error, Field minute is missing");
			if (!hour) throw new Error("Validation error, Field hour is missing");
			if (!dayOfMonth) throw new Error("Validation error, Field dayOfMonth is missing");
			if (!month) throw new Error("Validation error, Field month is missing");
			if (!dayOfWeek) throw new Error("Validation error, Field dayOfWeek is missing");
			if (!dayOfMonth.hasLastChar && dayOfWeek.isWildcard) {
				const longestMonth = Math.max(...month.values.map((value) => fields_1.CronMonth.daysInMonth[value - 1]));
				if (!(parseInt(dayOfMonth.values[0], 10) <= longestMonth)) throw new Error("Invalid explicit day of month definition");
			}
			this.#second = second;
			this.#minute = minute;
			this.#hour = hour;
			this.#month = month;
			this.#dayOfWeek = dayOfWeek;
			this.#dayOfMonth = dayOfMonth;
		}
		/**
		* Returns the second field.
		* @returns {CronSecond}
		*/
		get second() {
			return this.#second;
		}
		/**
		* Returns the minute field.
		* @returns {CronMinute}
		*/
		get minute() {
			return this.#minute;
		}
		/**
		* Returns the hour field.
		* @returns {CronHour}
		*/
		get hour() {
			return this.#hour;
		}
		/**
		* Returns the day of the month field.
		* @returns {CronDayOfMonth}
		*/
		get dayOfMonth() {
			return this.#dayOfMonth;
		}
		/**
		* Returns the month field.
		* @returns {CronMonth}
		*/
		get month() {
			return this.#month;
		}
		/**
		* Returns the day of the week field.
		* @returns {CronDayOfWeek}
		*/
		get dayOfWeek() {
			return this.#dayOfWeek;
		}
		/**
		* Returns a string representation of the cron fields.
		* @param {(number | CronChars)[]} input - The cron fields values
		* @static
		* @returns {FieldRange[]} - The compacted cron fields
		*/
		static compactField(input) {
			if (input.length === 0) return [];
			const output = [];
			let current = void 0;
			input.forEach((item, i, arr) => {
				if (current === void 0) {
					current = {
						start: item,
						count: 1
					};
					return;
				}
				const prevItem = arr[i - 1] || current.start;
				const nextItem = arr[i + 1];
				if (item === "L" || item === "W") {
					output.push(current);
					output.push({
						start: item,
						count: 1
					});
					current = void 0;
					return;
				}
				if (current.step === void 0 && nextItem !== void 0) {
					const step = item - prevItem;
					if (step <= nextItem - item) {
						current = {
							...current,
							count: 2,
							end: item,
							step
						};
						return;
					}
					current.step = 1;
				}
				if (item - (current.end ?? 0) === current.step) {
					current.count++;
					current.end = item;
				} else {
					if (current.count === 1) output.push({
						start: current.start,
						count: 1
					});
					else if (current.count === 2) {
						output.push({
							start: current.start,
							count: 1
						});
						output.push({
							start: current.end ?? /* istanbul ignore next - see above */ prevItem,
							count: 1
						});
					} else output.push(current);
					current = {
						start: item,
						count: 1
					};
				}
			});
			if (current) output.push(current);
			return output;
		}
		/**
		* Handles a single range.
		* @param {CronField} field - The cron field to stringify
		* @param {FieldRange} range {start: number, end: number, step: number, count: number} The range to handle.
		* @param {number} max The maximum value for the field.
		* @returns {string | null} The stringified range or null if it cannot be stringified.
		* @private
		*/
		static #handleSingleRange(field, range, max) {
			const step = range.step;
			if (!step) return null;
			if (step === 1 && range.start === field.min && range.end && range.end >= max) {
				if ((field instanceof fields_1.CronDayOfMonth || field instanceof fields_1.CronDayOfWeek) && !field.isWildcard) return null;
				return field.hasQuestionMarkChar ? "?" : "*";
			}
			if (step !== 1 && range.start === field.min && range.end && range.end >= max - step + 1) return `*/${step}`;
			return null;
		}
		/**
		* Handles multiple ranges.
		* @param {FieldRange} range {start: number, end: number, step: number, count: number} The range to handle.
		* @returns {string} The stringified range.
		* @private
		*/
		static #handleMultipleRanges(range) {
			const step = range.step;
			if (step === 1) return `${range.start}-${range.end}`;
			const multiplier = range.start === 0 ? range.count - 1 : range.count;
			/* istanbul ignore if */
			if (!step) throw new Error("Unexpected range step");
			/* istanbul ignore if */
			if (!range.end) throw new Error("Unexpected range end");
			if (step * multiplier > range.end) {
				const mapFn = (_, index) => {
					/* istanbul ignore if */
					if (typeof range.start !== "number") throw new Error("Unexpected range start");
					return index % step === 0 ? range.start + index : null;
				};
				/* istanbul ignore if */
				if (typeof range.start !== "number") throw new Error("Unexpected range start");
				const seed = { length: range.end - range.start + 1 };
				return Array.from(seed, mapFn).filter((value) => value !== null).join(",");
			}
			return `${range.start}-${range.end}/${step}`;
		}
		/**
		* Returns a string representation of the cron fields.
		* @param {CronField} field - The cron field to stringify
		* @static
		* @returns {string} - The stringified cron field
		*/
		stringifyField(field) {
			let max = field.max;
			let values = field.values;
			if (field instanceof fields_1.CronDayOfWeek) {
				max = 6;
				const dayOfWeek = this.#dayOfWeek.values;
				values = dayOfWeek[dayOfWeek.length - 1] === 7 ? dayOfWeek.slice(0, -1) : dayOfWeek;
			}
			if (field instanceof fields_1.CronDayOfMonth) max = this.#month.values.length === 1 ? fields_1.CronMonth.daysInMonth[this.#month.values[0] - 1] : field.max;
			const ranges = CronFieldCollection.compactField(values);
			if (ranges.length === 1) {
				const singleRangeResult = CronFieldCollection.#handleSingleRange(field, ranges[0], max);
				if (singleRangeResult) return singleRangeResult;
			}
			return ranges.map((range) => {
				const value = range.count === 1 ? range.start.toString() : CronFieldCollection.#handleMultipleRanges(range);
				if (field instanceof fields_1.CronDayOfWeek && field.nthDay > 0) return `${value}#${field.nthDay}`;
				return value;
			}).join(",");
		}
		/**
		* Returns a string representation of the cron field values.
		* @param {boolean} includeSeconds - Whether to include seconds in the output
		* @returns {string} The formatted cron string
		*/
		stringify(includeSeconds = false) {
			const arr = [];
			if (includeSeconds) arr.push(this.stringifyField(this.#second));
			arr.push(this.stringifyField(this.#minute), this.stringifyField(this.#hour), this.stringifyField(this.#dayOfMonth), this.stringifyField(this.#month), this.stringifyField(this.#dayOfWeek));
			return arr.join(" ");
		}
		/**
		* Returns a serialized representation of the cron fields values.
		* @returns {SerializedCronFields} An object containing the cron field values
		*/
		serialize() {
			return {
				second: this.#second.serialize(),
				minute: this.#minute.serialize(),
				hour: this.#hour.serialize(),
				dayOfMonth: this.#dayOfMonth.serialize(),
				month: this.#month.serialize(),
				dayOfWeek: this.#dayOfWeek.serialize()
			};
		}
	};
	exports.CronFieldCollection = CronFieldCollection;
}));

// node_modules/cron-parser/dist/CronExpression.js
var require_CronExpression = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronExpression = exports.LOOPS_LIMIT_EXCEEDED_ERROR_MESSAGE = exports.TIME_SPAN_OUT_OF_BOUNDS_ERROR_MESSAGE = void 0;
	const CronDate_1 = require_CronDate();
	/**
	* Error message for when the current date is outside the specified time span.
	*/
	exports.TIME_SPAN_OUT_OF_BOUNDS_ERROR_MESSAGE = "Out of the time span range";
	/**
	* Error message for when the loop limit is exceeded during iteration.
	*/
	exports.LOOPS_LIMIT_EXCEEDED_ERROR_MESSAGE = "Invalid expression, loop limit exceeded";
	/**
	* Cron iteration loop safety limit
	*/
	const LOOP_LIMIT = 1e4;
	/**
	* Class representing a Cron expression.
	*/
	var CronExpression = class CronExpression {
		#options;
		#tz;
		#initialDate;
		#currentDate;
		#startDate;
		#endDate;
		#fields;
		#dstTransitionDayKey = null;
		#isDstTransitionDay = false;
		/**
		* Creates a new CronExpression instance.
		*
		* @param {CronFieldCollection} fields - Cron fields.
		* @param {CronExpressionOptions} options - Parser options.
		*/
		constructor(fields, options) {
			this.#options = options;
			this.#tz = options.tz;
			this.#startDate = options.startDate != null ? new CronDate_1.CronDate(options.startDate, this.#tz) : null;
			this.#endDate = options.endDate != null ? new CronDate_1.CronDate(options.endDate, this.#tz) : null;
			let currentDateValue = options.currentDate ?? options.startDate;
			if (currentDateValue != null) {
				const tempCurrentDate = new CronDate_1.CronDate(currentDateValue, this.#tz);
				if (this.#startDate && tempCurrentDate.getTime() < this.#startDate.getTime()) currentDateValue = this.#startDate;
				else if (this.#endDate && tempCurrentDate.getTime() > this.#endDate.getTime()) currentDateValue = this.#endDate;
			}
			this.#initialDate = new CronDate_1.CronDate(currentDateValue, this.#tz);
			this.#currentDate = this.#initialDate;
			this.#fields = fields;
		}
		/**
		* Getter for the cron fields.
		*
		* @returns {CronFieldCollection} Cron fields.
		*/
		get fields() {
			return this.#fields;
		}
		/**
		* Converts cron fields back to a CronExpression instance.
		*
		* @public
		* @param {Record<string, number[]>} fields - The input cron fields object.
		* @param {CronExpressionOptions} [options] - Optional parsing options.
		* @returns {CronExpression} - A new CronExpression instance.
		*/
		static fieldsToExpression(fields, options) {
			return new CronExpression(fields, options || {});
		}
		/**
		* Checks if the given value matches any element in the sequence.
		*
		* @param {number} value - The value to be matched.
		* @param {number[]} sequence - The sequence to be checked against.
		* @returns {boolean} - True if the value matches an element in the sequence; otherwise, false.
		* @memberof CronExpression
		* @private
		*/
		static #matchSchedule(value, sequence) {
			return sequence.some((element) => element === value);
		}
		/**
		* Returns the minimum or maximum value from the given array of numbers.
		*
		* @param {number[]} values - An array of numbers.
		* @param {boolean} reverse - If true, returns the maximum value; otherwise, returns the minimum value.
		* @returns {number} - The minimum or maximum value.
		*/
		#getMinOrMax(values, reverse) {
			return values[reverse ? values.length - 1 : 0];
		}
		/**
		* Checks whether the given date falls on a DST transition day in its timezone.
		*
		* This is used to disable certain “direct set” fast paths on DST days, because setting the hour
		* directly may land on a non-existent or repeated local time. We cache the result per calendar day
		* to keep iteration overhead low.
		*
		* @param {CronDate} currentDate - Date to check (in the cron timezone)
		* @returns {boolean} True when the day has a DST transition
		* @private
		*/
		#checkDstTransition(currentDate) {
			const key = `${currentDate.getFullYear()}-${currentDate.getMonth() + 1}-${currentDate.getDate()}`;
			if (this.#dstTransitionDayKey === key) return this.#isDstTransitionDay;
			const startOfDay = new CronDate_1.CronDate(currentDate);
			startOfDay.setStartOfDay();
			const endOfDay = new CronDate_1.CronDate(currentDate);
			endOfDay.setEndOfDay();
			this.#dstTransitionDayKey = key;
			this.#isDstTransitionDay = startOfDay.getUTCOffset() !== endOfDay.getUTCOffset();
			return this.#isDstTransitionDay;
		}
		/**
		* Moves the date to the next/previous allowed second value. If there is no remaining allowed second
		* within the current minute, rolls to the next/previous minute and resets seconds to the min/max allowed.
		*
		* @param {CronDate} currentDate - Mutable date being iterated
		* @param {DateMathOp} dateMathVerb - Add/Subtract depending on direction
		* @param {boolean} reverse - When true, iterating backwards
		* @private
		*/
		#moveToNextSecond(currentDate, dateMathVerb, reverse) {
			const seconds = this.#fields.second.values;
			const currentSecond = currentDate.getSeconds();
			const nextSecond = this.#fields.second.findNearestValue(currentSecond, reverse);
			if (nextSecond !== null) {
				currentDate.setSeconds(nextSecond);
				return;
			}
			currentDate.applyDateOperation(dateMathVerb, CronDate_1.TimeUnit.Minute, this.#fields.hour.values.length);
			currentDate.setSeconds(this.#getMinOrMax(seconds, reverse));
		}
		/**
		* Moves the date to the next/previous allowed minute value and resets seconds to the min/max allowed.
		* If there is no remaining allowed minute within the current hour, rolls to the next/previous hour and
		* resets minutes/seconds to their extrema.
		*
		* @param {CronDate} currentDate - Mutable date being iterated
		* @param {DateMathOp} dateMathVerb - Add/Subtract depending on direction
		* @param {boolean} reverse - When true, iterating backwards
		* @private
		*/
		#moveToNextMinute(currentDate, dateMathVerb, reverse) {
			const minutes = this.#fields.minute.values;
			const seconds = this.#fields.second.values;
			const currentMinute = currentDate.getMinutes();
			const nextMinute = this.#fields.minute.findNearestValue(currentMinute, reverse);
			if (nextMinute !== null) {
				currentDate.setMinutes(nextMinute);
				currentDate.setSeconds(this.#getMinOrMax(seconds, reverse));
				return;
			}
			currentDate.applyDateOperation(dateMathVerb, CronDate_1.TimeUnit.Hour, this.#fields.hour.values.length);
			currentDate.setMinutes(this.#getMinOrMax(minutes, reverse));
			currentDate.setSeconds(this.#getMinOrMax(seconds, reverse));
		}
		/**
		* Determines if the current date matches the last specified weekday of the month.
		*
		* @param {Array<(number|string)>} expressions - An array of expressions containing weekdays and "L" for the last weekday.
		* @param {CronDate} currentDate - The current date object.
		* @returns {boolean} - True if the current date matches the last specified weekday of the month; otherwise, false.
		* @memberof CronExpression
		* @private
		*/
		static #isLastWeekdayOfMonthMatch(expressions, currentDate) {
			if (!currentDate.isLastWeekdayOfMonth()) return false;
			const day = currentDate.getDay();
			return expressions.some((expression) => day === parseInt(expression.toString().charAt(0), 10) % 7);
		}
		/**
		* Determines if the current date matches the nth occurrence of a weekday in the month.
		*
		* @param {number} nthDay - The nth occurrence (1-5) from a `#` expression; values <= 0 mean no nth constraint.
		* @param {CronDate} currentDate - The current date object.
		* @returns {boolean} - True if there is no nth constraint, or the current date is the nth occurrence of its weekday; otherwise, false.
		* @memberof CronExpression
		* @private
		*/
		static #isNthWeekdayOfMonthMatch(nthDay, currentDate) {
			return nthDay <= 0 || Math.ceil(currentDate.getDate() / 7) === nthDay;
		}
		/**
		* Find the next scheduled date based on the cron expression.
		* @returns {CronDate} - The next scheduled date or an ES6 compatible iterator object.
		* @memberof CronExpression
		* @public
		*/
		next() {
			return this.#findSchedule();
		}
		/**
		* Find the previous scheduled date based on the cron expression.
		* @returns {CronDate} - The previous scheduled date or an ES6 compatible iterator object.
		* @memberof CronExpression
		* @public
		*/
		prev() {
			return this.#findSchedule(true);
		}
		/**
		* Check if there is a next scheduled date based on the current date and cron expression.
		* @returns {boolean} - Returns true if there is a next scheduled date, false otherwise.
		* @memberof CronExpression
		* @public
		*/
		hasNext() {
			const current = this.#currentDate;
			try {
				this.#findSchedule();
				return true;
			} catch {
				return false;
			} finally {
				this.#currentDate = current;
			}
		}
		/**
		* Check if there is a previous scheduled date based on the current date and cron expression.
		* @returns {boolean} - Returns true if there is a previous scheduled date, false otherwise.
		* @memberof CronExpression
		* @public
		*/
		hasPrev() {
			const current = this.#currentDate;
			try {
				this.#findSchedule(true);
				return true;
			} catch {
				return false;
			} finally {
				this.#currentDate = current;
			}
		}
		/**
		* Iterate over a specified number of steps and optionally execute a callback function for each step.
		* @param {number} steps - The number of steps to iterate. Positive value iterates forward, negative value iterates backward.
		* @returns {CronDate[]} - An array of iterator fields or CronDate objects.
		* @memberof CronExpression
		* @public
		*/
		take(limit) {
			const items = [];
			if (limit >= 0) for (let i = 0; i < limit; i++) try {
				items.push(this.next());
			} catch {
				return items;
			}
			else for (let i = 0; i > limit; i--) try {
				items.push(this.prev());
			} catch {
				return items;
			}
			return items;
		}
		/**
		* Reset the iterator to a new date or its initial date after applying the configured range.
		* @param {Date | CronDate} [newDate] - Optional new date to reset to. If not provided, it will reset to the initial date.
		* @memberof CronExpression
		* @public
		*/
		reset(newDate) {
			this.#currentDate = newDate ? new CronDate_1.CronDate(newDate, this.#tz) : this.#initialDate;
		}
		/**
		* Generate a string representation of the cron expression.
		* @param {boolean} [includeSeconds=false] - Whether to include the seconds field in the string representation.
		* @returns {string} - The string representation of the cron expression.
		* @memberof CronExpression
		* @public
		*/
		stringify(includeSeconds = false) {
			return this.#fields.stringify(includeSeconds);
		}
		/**
		* Check if the cron expression includes the given date
		* @param {Date|CronDate} date
		* @returns {boolean}
		*/
		includesDate(date) {
			const { second, minute, hour, month } = this.#fields;
			const dt = new CronDate_1.CronDate(date, this.#tz);
			if (!second.values.includes(dt.getSeconds()) || !minute.values.includes(dt.getMinutes()) || !hour.values.includes(dt.getHours()) || !month.values.includes(dt.getMonth() + 1)) return false;
			if (!this.#matchDayOfMonth(dt)) return false;
			return true;
		}
		/**
		* Returns the string representation of the cron expression.
		* @returns {CronDate} - The next schedule date.
		*/
		toString() {
			/* istanbul ignore next - should be impossible under normal use to trigger the or branch */
			return this.#options.expression || this.stringify(true);
		}
		/**
		* Determines if the given date matches the cron expression's day of month and day of week fields.
		*
		* The function checks the following rules:
		* Rule 1: If both "day of month" and "day of week" are restricted (not wildcard), then one or both must match the current day.
		* Rule 2: If "day of month" is restricted and "day of week" is not restricted, then "day of month" must match the current day.
		* Rule 3: If "day of month" is a wildcard, "day of week" is not a wildcard, and "day of week" matches the current day, then the match is accepted.
		* In all rules, a "day of week" match also honors an nth-occurrence (`#`) constraint (e.g. `5#3` = the 3rd Friday) and the last-weekday (`L`) form.
		* If none of the rules match, the match is rejected.
		*
		* @param {CronDate} currentDate - The current date to be evaluated against the cron expression.
		* @returns {boolean} Returns true if the current date matches the cron expression's day of month and day of week fields, otherwise false.
		* @memberof CronExpression
		* @private
		*/
		#matchDayOfMonth(currentDate) {
			const isDayOfMonthWildcardMatch = this.#fields.dayOfMonth.isWildcard;
			const isRestrictedDayOfMonth = !isDayOfMonthWildcardMatch;
			const isDayOfWeekWildcardMatch = this.#fields.dayOfWeek.isWildcard;
			const isRestrictedDayOfWeek = !isDayOfWeekWildcardMatch;
			const matchedDOM = CronExpression.#matchSchedule(currentDate.getDate(), this.#fields.dayOfMonth.values) || this.#fields.dayOfMonth.hasLastChar && currentDate.isLastDayOfMonth();
			const nthDay = this.#fields.dayOfWeek.nthDay;
			const matchedDOW = CronExpression.#matchSchedule(currentDate.getDay(), this.#fields.dayOfWeek.values) && CronExpression.#isNthWeekdayOfMonthMatch(nthDay, currentDate) || this.#fields.dayOfWeek.hasLastChar && CronExpression.#isLastWeekdayOfMonthMatch(this.#fields.dayOfWeek.values, currentDate);
			if (isRestrictedDayOfMonth && isRestrictedDayOfWeek && (matchedDOM || matchedDOW)) return true;
			if (matchedDOM && !isRestrictedDayOfWeek) return true;
			if (isDayOfMonthWildcardMatch && !isDayOfWeekWildcardMatch && matchedDOW) return true;
			return false;
		}
		/**
		* Determines if the current hour matches the cron expression.
		*
		* @param {CronDate} currentDate - The current date object.
		* @param {DateMathOp} dateMathVerb - The date math operation enumeration value.
		* @param {boolean} reverse - A flag indicating whether the matching should be done in reverse order.
		* @returns {boolean} - True if the current hour matches the cron expression; otherwise, false.
		*/
		#matchHour(currentDate, dateMathVerb, reverse) {
			const hourValues = this.#fields.hour.values;
			const hours = hourValues;
			const currentHour = currentDate.getHours();
			const isMatch = CronExpression.#matchSchedule(currentHour, hourValues);
			const isDstEnd = currentDate.dstEnd === currentHour;
			if (currentDate.dstStart !== null && currentDate.dstStartLandingHour === currentHour) {
				for (let skipped = currentDate.dstStart; skipped !== currentHour; skipped = (skipped + 1) % 24) if (CronExpression.#matchSchedule(skipped, hourValues)) return true;
			}
			if (isDstEnd && !reverse) {
				currentDate.dstEnd = null;
				currentDate.applyDateOperation(CronDate_1.DateMathOp.Add, CronDate_1.TimeUnit.Hour, hours.length);
				return false;
			}
			if (isMatch) return true;
			currentDate.clearDstStart();
			const nextHour = this.#fields.hour.findNearestValue(currentHour, reverse);
			if (nextHour === null) {
				currentDate.applyDateOperation(dateMathVerb, CronDate_1.TimeUnit.Day, hours.length);
				return false;
			}
			if (this.#checkDstTransition(currentDate)) {
				const steps = reverse ? currentHour - nextHour : nextHour - currentHour;
				for (let i = 0; i < steps; i++) {
					currentDate.applyDateOperation(dateMathVerb, CronDate_1.TimeUnit.Hour, hours.length);
					if (!reverse && currentDate.getHours() >= nextHour) break;
					if (reverse && currentDate.getHours() <= nextHour) break;
				}
			} else currentDate.setHours(nextHour);
			currentDate.setMinutes(this.#getMinOrMax(this.#fields.minute.values, reverse));
			currentDate.setSeconds(this.#getMinOrMax(this.#fields.second.values, reverse));
			return false;
		}
		/**
		* Validates the current date against the start and end dates of the cron expression.
		* If the current date is outside the specified time span, an error is thrown.
		*
		* @param currentDate {CronDate} - The current date to validate.
		* @throws {Error} If the current date is outside the specified time span.
		* @private
		*/
		#validateTimeSpan(currentDate) {
			if (!this.#startDate && !this.#endDate) return;
			const currentTime = currentDate.getTime();
			if (this.#startDate && currentTime < this.#startDate.getTime()) throw new Error(exports.TIME_SPAN_OUT_OF_BOUNDS_ERROR_MESSAGE);
			if (this.#endDate && currentTime > this.#endDate.getTime()) throw new Error(exports.TIME_SPAN_OUT_OF_BOUNDS_ERROR_MESSAGE);
		}
		/**
		* Finds the next or previous schedule based on the cron expression.
		*
		* @param {boolean} [reverse=false] - If true, finds the previous schedule; otherwise, finds the next schedule.
		* @returns {CronDate} - The next or previous schedule date.
		* @private
		*/
		#findSchedule(reverse = false) {
			const dateMathVerb = reverse ? CronDate_1.DateMathOp.Subtract : CronDate_1.DateMathOp.Add;
			const currentDate = new CronDate_1.CronDate(this.#currentDate);
			const startTimestamp = currentDate.getTime();
			if (currentDate.getMilliseconds() > 0) {
				currentDate.setMilliseconds(0);
				if (!reverse) currentDate.applyDateOperation(CronDate_1.DateMathOp.Add, CronDate_1.TimeUnit.Second, this.#fields.hour.values.length);
			}
			let stepCount = 0;
			while (++stepCount < LOOP_LIMIT) {
				this.#validateTimeSpan(currentDate);
				if (!CronExpression.#matchSchedule(currentDate.getMonth() + 1, this.#fields.month.values)) {
					currentDate.applyDateOperation(dateMathVerb, CronDate_1.TimeUnit.Month, this.#fields.hour.values.length);
					continue;
				}
				if (!this.#matchDayOfMonth(currentDate)) {
					currentDate.applyDateOperation(dateMathVerb, CronDate_1.TimeUnit.Day, this.#fields.hour.values.length);
					continue;
				}
				if (!this.#matchHour(currentDate, dateMathVerb, reverse)) continue;
				if (!CronExpression.#matchSchedule(currentDate.getMinutes(), this.#fields.minute.values)) {
					this.#moveToNextMinute(currentDate, dateMathVerb, reverse);
					continue;
				}
				if (!CronExpression.#matchSchedule(currentDate.getSeconds(), this.#fields.second.values)) {
					this.#moveToNextSecond(currentDate, dateMathVerb, reverse);
					continue;
				}
				if (startTimestamp === currentDate.getTime()) {
					currentDate.applyDateOperation(dateMathVerb, CronDate_1.TimeUnit.Second, this.#fields.hour.values.length);
					continue;
				}
				break;
			}
			if (stepCount >= LOOP_LIMIT) throw new Error(exports.LOOPS_LIMIT_EXCEEDED_ERROR_MESSAGE);
			this.#currentDate = currentDate;
			return currentDate;
		}
		/**
		* Returns an iterator for iterating through future CronDate instances
		*
		* @name Symbol.iterator
		* @memberof CronExpression
		* @returns {Iterator<CronDate>} An iterator object for CronExpression that returns CronDate values.
		*/
		[Symbol.iterator]() {
			return { next: () => {
				try {
					return {
						value: this.#findSchedule(),
						done: false
					};
				} catch {
					return {
						value: void 0,
						done: true
					};
				}
			} };
		}
	};
	exports.CronExpression = CronExpression;
	exports.default = CronExpression;
}));

// node_modules/cron-parser/dist/utils/random.js
var require_random = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.seededRandom = seededRandom;
	/**
	* Computes a numeric hash from a given string
	* @param {string} str A value to hash
	* @returns {number} A numeric hash computed from the given value
	*/
	function xfnv1a(str) {
		let h = 2166136261;
		for (let i = 0; i < str.length; i++) {
			h ^= str.charCodeAt(i);
			h = Math.imul(h, 16777619);
		}
		return () => h >>> 0;
	}
	/**
	* Initialize a new PRNG using a given seed
	* @param {number} seed The seed used to initialize the PRNG
	* @returns {PRNG} A random number generator
	*/
	function mulberry32(seed) {
		return () => {
			let t = seed += 1831565813;
			t = Math.imul(t ^ t >>> 15, t | 1);
			t ^= t + Math.imul(t ^ t >>> 7, t | 61);
			return ((t ^ t >>> 14) >>> 0) / 4294967296;
		};
	}
	/**
	* Generates a PRNG using a given seed. When not provided, the seed is randomly generated
	* @param {string} str A string to derive the seed from
	* @returns {PRNG} A random number generator correctly seeded
	*/
	function seededRandom(str) {
		return mulberry32(str ? xfnv1a(str)() : Math.floor(Math.random() * 1e10));
	}
}));

// node_modules/cron-parser/dist/CronExpressionParser.js
var require_CronExpressionParser = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronExpressionParser = exports.DayOfWeek = exports.Months = exports.CronUnit = exports.PredefinedExpressions = void 0;
	const CronFieldCollection_1 = require_CronFieldCollection();
	const CronExpression_1 = require_CronExpression();
	const random_1 = require_random();
	const fields_1 = require_fields();
	var PredefinedExpressions;
	(function(PredefinedExpressions) {
		PredefinedExpressions["@yearly"] = "0 0 0 1 1 *";
		PredefinedExpressions["@annually"] = "0 0 0 1 1 *";
		PredefinedExpressions["@monthly"] = "0 0 0 1 * *";
		PredefinedExpressions["@weekly"] = "0 0 0 * * 0";
		PredefinedExpressions["@daily"] = "0 0 0 * * *";
		PredefinedExpressions["@hourly"] = "0 0 * * * *";
		PredefinedExpressions["@minutely"] = "0 * * * * *";
		PredefinedExpressions["@secondly"] = "* * * * * *";
		PredefinedExpressions["@weekdays"] = "0 0 0 * * 1-5";
		PredefinedExpressions["@weekends"] = "0 0 0 * * 0,6";
	})(PredefinedExpressions || (exports.PredefinedExpressions = PredefinedExpressions = {}));
	var CronUnit;
	(function(CronUnit) {
		CronUnit["Second"] = "Second";
		CronUnit["Minute"] = "Minute";
		CronUnit["Hour"] = "Hour";
		CronUnit["DayOfMonth"] = "DayOfMonth";
		CronUnit["Month"] = "Month";
		CronUnit["DayOfWeek"] = "DayOfWeek";
	})(CronUnit || (exports.CronUnit = CronUnit = {}));
	var Months;
	(function(Months) {
		Months[Months["jan"] = 1] = "jan";
		Months[Months["feb"] = 2] = "feb";
		Months[Months["mar"] = 3] = "mar";
		Months[Months["apr"] = 4] = "apr";
		Months[Months["may"] = 5] = "may";
		Months[Months["jun"] = 6] = "jun";
		Months[Months["jul"] = 7] = "jul";
		Months[Months["aug"] = 8] = "aug";
		Months[Months["sep"] = 9] = "sep";
		Months[Months["oct"] = 10] = "oct";
		Months[Months["nov"] = 11] = "nov";
		Months[Months["dec"] = 12] = "dec";
	})(Months || (exports.Months = Months = {}));
	var DayOfWeek;
	(function(DayOfWeek) {
		DayOfWeek[DayOfWeek["sun"] = 0] = "sun";
		DayOfWeek[DayOfWeek["mon"] = 1] = "mon";
		DayOfWeek[DayOfWeek["tue"] = 2] = "tue";
		DayOfWeek[DayOfWeek["wed"] = 3] = "wed";
		DayOfWeek[DayOfWeek["thu"] = 4] = "thu";
		DayOfWeek[DayOfWeek["fri"] = 5] = "fri";
		DayOfWeek[DayOfWeek["sat"] = 6] = "sat";
	})(DayOfWeek || (exports.DayOfWeek = DayOfWeek = {}));
	/**
	* Static class that parses a cron expression and returns a CronExpression object.
	* @static
	* @class CronExpressionParser
	*/
	/**
	* Upper bound on the number of values a single field may expand to.
	* No field can hold this many distinct values, so exceeding it always means the list repeats values.
	*/
	const MAX_FIELD_VALUES = 256;
	/**
	* Upper bound on the length of a cron expression.
	* Listing every value of every field needs about half of this, so a longer expression is never meaningful.
	*/
	const MAX_EXPRESSION_LENGTH = 1024;
	var CronExpressionParser = class CronExpressionParser {
		/**
		* Parses a cron expression and returns a CronExpression object.
		* @param {string} expression - The cron expression to parse.
		* @param {CronExpressionOptions} [options={}] - The options to use when parsing the expression.
		* @param {boolean} [options.strict=false] - If true, will throw an error if the expression contains both dayOfMonth and dayOfWeek, or a hashed range or step the field cannot satisfy.
		* @param {CronDate} [options.currentDate=new CronDate(undefined, 'UTC')] - The date to use when calculating the next/previous occurrence.
		*
		* @returns {CronExpression} A CronExpression object.
		*/
		static parse(expression, options = {}) {
			const { strict = false, hashSeed } = options;
			const rand = (0, random_1.seededRandom)(hashSeed);
			if (Object.hasOwn(PredefinedExpressions, expression)) expression = PredefinedExpressions[expression];
			const rawFields = CronExpressionParser.#getRawFields(expression, strict);
			if (!(rawFields.dayOfMonth === "*" || rawFields.dayOfWeek === "*" || !strict)) throw new Error("Cannot use both dayOfMonth and dayOfWeek together in strict mode!");
			const second = CronExpressionParser.#parseField(CronUnit.Second, rawFields.second, fields_1.CronSecond.constraints, rand, strict);
			const minute = CronExpressionParser.#parseField(CronUnit.Minute, rawFields.minute, fields_1.CronMinute.constraints, rand, strict);
			const hour = CronExpressionParser.#parseField(CronUnit.Hour, rawFields.hour, fields_1.CronHour.constraints, rand, strict);
			const month = CronExpressionParser.#parseField(CronUnit.Month, rawFields.month, fields_1.CronMonth.constraints, rand, strict);
			const dayOfMonth = CronExpressionParser.#parseField(CronUnit.DayOfMonth, rawFields.dayOfMonth, fields_1.CronDayOfMonth.constraints, rand, strict);
			const { dayOfWeek: _dayOfWeek, nthDayOfWeek } = CronExpressionParser.#parseNthDay(rawFields.dayOfWeek);
			const dayOfWeek = CronExpressionParser.#parseField(CronUnit.DayOfWeek, _dayOfWeek, fields_1.CronDayOfWeek.constraints, rand, strict);
			const fields = new CronFieldCollection_1.CronFieldCollection({
				second: new fields_1.CronSecond(second, { rawValue: rawFields.second }),
				minute: new fields_1.CronMinute(minute, { rawValue: rawFields.minute }),
				hour: new fields_1.CronHour(hour, { rawValue: rawFields.hour }),
				dayOfMonth: fields_1.CronDayOfMonth.fromMonth(month, dayOfMonth, { rawValue: rawFields.dayOfMonth }),
				month: new fields_1.CronMonth(month, { rawValue: rawFields.month }),
				dayOfWeek: new fields_1.CronDayOfWeek(dayOfWeek, {
					rawValue: rawFields.dayOfWeek,
					nthDayOfWeek
				})
			});
			return new CronExpression_1.CronExpression(fields, {
				...options,
				expression
			});
		}
		/**
		* Get the raw fields from a cron expression.
		* @param {string} expression - The cron expression to parse.
		* @param {boolean} strict - If true, will throw an error if the expression contains both dayOfMonth and dayOfWeek.
		* @private
		* @returns {RawCronFields} The raw fields.
		*/
		static #getRawFields(expression, strict) {
			if (strict && !expression.length) throw new Error("Invalid cron expression");
			expression = expression || "0 * * * * *";
			if (expression.length > MAX_EXPRESSION_LENGTH) throw new Error(`Invalid cron expression, too long, expected at most ${MAX_EXPRESSION_LENGTH} characters`);
			const atoms = expression.trim().split(/\s+/);
			if (strict && atoms.length < 6) throw new Error("Invalid cron expression, expected 6 fields");
			if (atoms.length > 6) throw new Error("Invalid cron expression, too many fields");
			const defaults = [
				"0",
				"*",
				"*",
				"*",
				"*",
				"*"
			];
			if (atoms.length < defaults.length) atoms.unshift(...defaults.slice(0, defaults.length - atoms.length));
			const [second, minute, hour, dayOfMonth, month, dayOfWeek] = atoms;
			return {
				second,
				minute,
				hour,
				dayOfMonth,
				month,
				dayOfWeek
			};
		}
		/**
		* Parse a field from a cron expression.
		* @param {CronUnit} field - The field to parse.
		* @param {string} value - The value of the field.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @param {PRNG} rand - The random number generator to use.
		* @param {boolean} strict - If true, will throw an error on an unusable hashed range or step.
		* @private
		* @returns {(number | string)[]} The parsed field.
		*/
		static #parseField(field, value, constraints, rand, strict) {
			if (field === CronUnit.Month || field === CronUnit.DayOfWeek) {
				const aliases = field === CronUnit.Month ? Months : DayOfWeek;
				value = value.replace(/[a-z]{3}/gi, (match) => {
					match = match.toLowerCase();
					const replacer = aliases[match];
					if (replacer === void 0) throw new Error(`Validation error, cannot resolve alias "${match}"`);
					return replacer.toString();
				});
			}
			if (!constraints.validChars.test(value)) throw new Error(`Invalid characters, got value: ${value}`);
			value = this.#parseWildcard(value, constraints);
			value = this.#parseHashed(value, constraints, rand, field, strict);
			return this.#parseSequence(field, value, constraints);
		}
		/**
		* Parse a wildcard from a cron expression.
		* @param {string} value - The value to parse.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @private
		*/
		static #parseWildcard(value, constraints) {
			const parsed = value.replace(/(^|,)[*?](?=\/|,|$)/g, (_, separator) => `${separator}${constraints.min}-${constraints.max}`);
			if (/[*?]/.test(parsed)) throw new Error(`Invalid wildcard, got value: ${value}`);
			return parsed;
		}
		/**
		* Parse a hashed value from a cron expression.
		* @param {string} value - The value to parse.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @param {PRNG} rand - The random number generator to use.
		* @param {CronUnit} field - The field being parsed, used when reporting an unusable range or step.
		* @param {boolean} strict - If true, will throw an error on an unusable hashed range or step.
		* @private
		*/
		static #parseHashed(value, constraints, rand, field, strict) {
			const randomValue = rand();
			let count = 0;
			return value.replace(/H(?:\((\d+)-(\d+)\))?(?:\/(\d+))?/g, (_, min, max, step) => {
				if (min && max && step) {
					const minNum = parseInt(min, 10);
					const maxNum = parseInt(max, 10);
					const stepNum = parseInt(step, 10);
					if (stepNum <= 0) throw new Error(`Invalid step: ${stepNum}, must be positive`);
					const range = CronExpressionParser.#hashedRange(minNum, maxNum, constraints, field, strict);
					count += Math.ceil((range.max - range.min + 1) / stepNum);
					CronExpressionParser.#assertMaxFieldValues(field, count);
					return CronExpressionParser.#hashedStep(randomValue, range.min, range.max, stepNum, field, strict);
				} else if (min && max) {
					const minNum = parseInt(min, 10);
					const maxNum = parseInt(max, 10);
					const range = CronExpressionParser.#hashedRange(minNum, maxNum, constraints, field, strict);
					return String(CronExpressionParser.#hashedValue(randomValue, range.min, range.max));
				} else if (step) {
					const stepNum = parseInt(step, 10);
					if (stepNum <= 0) throw new Error(`Invalid step: ${stepNum}, must be positive`);
					count += Math.ceil((constraints.max - constraints.min + 1) / stepNum);
					CronExpressionParser.#assertMaxFieldValues(field, count);
					return CronExpressionParser.#hashedStep(randomValue, constraints.min, constraints.max, stepNum, field, strict);
				} else return String(CronExpressionParser.#hashedValue(randomValue, constraints.min, constraints.max));
			});
		}
		/**
		* Pick a single hashed value within an inclusive range.
		* @param {number} randomValue - The seeded random value in [0, 1).
		* @param {number} min - Lowest value that may be picked.
		* @param {number} max - Highest value that may be picked.
		* @private
		*/
		static #hashedValue(randomValue, min, max) {
			return Math.floor(randomValue * (max - min + 1)) + min;
		}
		/**
		* Name a field the way the expression object does, rather than the Pascal case of CronUnit.
		* @param {CronUnit} field - The field to name.
		* @private
		*/
		static #fieldName(field) {
			return field.charAt(0).toLowerCase() + field.slice(1);
		}
		/**
		* Narrow an explicit hashed range to the values the field can hold, so that values are only
		* ever drawn from the range a step is measured against. In strict mode a bound outside the
		* field constraints is rejected instead of clamped, which keeps the range reported in the
		* error the one that was written.
		* @param {number} min - Lowest value the expression asks for.
		* @param {number} max - Highest value the expression asks for.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @param {CronUnit} field - The field being parsed, used when reporting an unusable range.
		* @param {boolean} strict - If true, will throw an error on a range outside the constraints.
		* @private
		*/
		static #hashedRange(min, max, constraints, field, strict) {
			if (min > max) throw new Error(`Invalid range: ${min}-${max}, min > max`);
			if (strict && (min < constraints.min || max > constraints.max)) throw new Error(`Invalid range: ${min}-${max}, outside the ${constraints.min}-${constraints.max} range of the ${CronExpressionParser.#fieldName(field)} field`);
			const rangeMin = Math.max(min, constraints.min);
			const rangeMax = Math.min(max, constraints.max);
			if (rangeMin > rangeMax) throw new Error(`Invalid range: ${min}-${max}, no usable value in the ${CronExpressionParser.#fieldName(field)} field`);
			return {
				min: rangeMin,
				max: rangeMax
			};
		}
		/**
		* Build the hashed values of a stepped range, offset from the start of the step by the seeded
		* jitter. A step wider than the range leaves no step-aligned value inside it, so a single
		* hashed occurrence within the range is used instead of an empty field, or in strict mode the
		* expression is rejected as unsatisfiable.
		* @param {number} randomValue - The seeded random value in [0, 1).
		* @param {number} min - Lowest value the range allows.
		* @param {number} max - Highest value the range allows.
		* @param {number} step - The step between values, already validated as positive.
		* @param {CronUnit} field - The field being parsed, used when reporting an unusable step.
		* @param {boolean} strict - If true, will throw an error on a step wider than its range.
		* @private
		*/
		static #hashedStep(randomValue, min, max, step, field, strict) {
			if (strict && step > max - min + 1) throw new Error(`Invalid step: ${step}, wider than the ${min}-${max} range of the ${CronExpressionParser.#fieldName(field)} field`);
			const offset = Math.floor(randomValue * step);
			const values = [];
			for (let i = Math.floor(min / step) * step + offset; i <= max; i += step) if (i >= min) values.push(i);
			if (values.length === 0) return String(CronExpressionParser.#hashedValue(randomValue, min, max));
			return values.join(",");
		}
		/**
		* Throw once a field has expanded to more than MAX_FIELD_VALUES values.
		* @param {CronUnit} field - The field being parsed.
		* @param {number} count - The number of values collected so far.
		* @private
		*/
		static #assertMaxFieldValues(field, count) {
			if (count > MAX_FIELD_VALUES) throw new Error(`Constraint error, too many values in ${field} field, expected at most ${MAX_FIELD_VALUES}`);
		}
		/**
		* Parse a sequence from a cron expression.
		* @param {CronUnit} field - The field to parse.
		* @param {string} val - The sequence to parse.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @private
		*/
		static #parseSequence(field, val, constraints) {
			const stack = [];
			function handleResult(result, constraints) {
				if (Array.isArray(result)) stack.push(...result);
				else if (CronExpressionParser.#isValidConstraintChar(constraints, result)) stack.push(result);
				else {
					const v = parseInt(result.toString(), 10);
					if (!(v >= constraints.min && v <= constraints.max)) throw new Error(`Constraint error, got value ${result} expected range ${constraints.min}-${constraints.max}`);
					stack.push(field === CronUnit.DayOfWeek ? v % 7 : result);
				}
			}
			const atoms = val.split(",");
			for (const atom of atoms) {
				CronExpressionParser.#assertMaxFieldValues(field, stack.length);
				if (!(atom.length > 0)) throw new Error("Invalid list value format");
				handleResult(CronExpressionParser.#parseRepeat(field, atom, constraints), constraints);
			}
			return stack;
		}
		/**
		* Parse repeat from a cron expression.
		* @param {CronUnit} field - The field to parse.
		* @param {string} val - The repeat to parse.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @private
		* @returns {(number | string)[]} The parsed repeat.
		*/
		static #parseRepeat(field, val, constraints) {
			const atoms = val.split("/");
			if (atoms.length > 2) throw new Error(`Invalid repeat: ${val}`);
			if (atoms.length === 2) {
				if (!atoms[0].includes("-")) atoms[0] = `${atoms[0]}-${constraints.max}`;
				return CronExpressionParser.#parseRange(field, atoms[0], +atoms[1], constraints);
			}
			return CronExpressionParser.#parseRange(field, val, 1, constraints);
		}
		/**
		* Validate a cron range.
		* @param {number} min - The minimum value of the range.
		* @param {number} max - The maximum value of the range.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @private
		* @returns {void}
		* @throws {Error} Throws an error if the range is invalid.
		*/
		static #validateRange(min, max, constraints) {
			if (!(!isNaN(min) && !isNaN(max) && min >= constraints.min && max <= constraints.max)) throw new Error(`Constraint error, got range ${min}-${max} expected range ${constraints.min}-${constraints.max}`);
			if (min > max) throw new Error(`Invalid range: ${min}-${max}, min(${min}) > max(${max})`);
		}
		/**
		* Validate a cron repeat interval.
		* @param {number} repeatInterval - The repeat interval to validate.
		* @private
		* @returns {void}
		* @throws {Error} Throws an error if the repeat interval is invalid.
		*/
		static #validateRepeatInterval(repeatInterval) {
			if (!(!isNaN(repeatInterval) && repeatInterval > 0)) throw new Error(`Constraint error, cannot repeat at every ${repeatInterval} time.`);
		}
		/**
		* Create a range from a cron expression.
		* @param {CronUnit} field - The field to parse.
		* @param {number} min - The minimum value of the range.
		* @param {number} max - The maximum value of the range.
		* @param {number} repeatInterval - The repeat interval of the range.
		* @private
		* @returns {number[]} The created range.
		*/
		static #createRange(field, min, max, repeatInterval) {
			const stack = [];
			if (field === CronUnit.DayOfWeek && max % 7 === 0 && (max - min) % repeatInterval === 0) stack.push(0);
			for (let index = min; index <= max; index += repeatInterval) if (stack.indexOf(index) === -1) stack.push(index);
			return stack;
		}
		/**
		* Parse a range from a cron expression.
		* @param {CronUnit} field - The field to parse.
		* @param {string} val - The range to parse.
		* @param {number} repeatInterval - The repeat interval of the range.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @private
		* @returns {number[] | string[] | number | string} The parsed range.
		*/
		static #parseRange(field, val, repeatInterval, constraints) {
			const atoms = val.split("-");
			if (atoms.length <= 1) return isNaN(+val) ? val : +val;
			if (atoms.length > 2) throw new Error(`Invalid range: ${val}`);
			const [min, max] = atoms.map((atom) => /^\d+$/.test(atom) ? +atom : NaN);
			this.#validateRange(min, max, constraints);
			this.#validateRepeatInterval(repeatInterval);
			return this.#createRange(field, min, max, repeatInterval);
		}
		/**
		* Parse a cron expression.
		* @param {string} val - The cron expression to parse.
		* @private
		* @returns {string} The parsed cron expression.
		*/
		static #parseNthDay(val) {
			const atoms = val.split("#");
			if (atoms.length <= 1) return { dayOfWeek: atoms[0] };
			const nthValue = +atoms[atoms.length - 1];
			const matches = val.match(/([,\-/L])/);
			if (matches !== null) throw new Error(`Constraint error, invalid dayOfWeek \`#\` and \`${matches?.[0]}\` special characters are incompatible`);
			if (!(atoms.length <= 2 && !isNaN(nthValue) && nthValue >= 1 && nthValue <= 5)) throw new Error("Constraint error, invalid dayOfWeek occurrence number (#)");
			return {
				dayOfWeek: atoms[0],
				nthDayOfWeek: nthValue
			};
		}
		/**
		* Checks if a character is valid for a field.
		* @param {CronConstraints} constraints - The constraints for the field.
		* @param {string | number} value - The value to check.
		* @private
		* @returns {boolean} Whether the character is valid for the field.
		*/
		static #isValidConstraintChar(constraints, value) {
			return constraints.chars.some((char) => value.toString().includes(char));
		}
	};
	exports.CronExpressionParser = CronExpressionParser;
}));

// node_modules/cron-parser/dist/CronFileParser.js
var require_CronFileParser = /* @__PURE__ */ __commonJSMin(((exports) => {
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronFileParser = void 0;
	const CronExpressionParser_1 = require_CronExpressionParser();
	/**
	* Parser for crontab files that handles both synchronous and asynchronous operations.
	*/
	var CronFileParser = class CronFileParser {
		/**
		* Parse a crontab file asynchronously
		* @param filePath Path to crontab file
		* @returns Promise resolving to parse results
		* @throws If file cannot be read
		*/
		static async parseFile(filePath) {
			const { readFile } = __require("fs/promises");
			const data = await readFile(filePath, "utf8");
			return CronFileParser.#parseContent(data);
		}
		/**
		* Parse a crontab file synchronously
		* @param filePath Path to crontab file
		* @returns Parse results
		* @throws If file cannot be read
		*/
		static parseFileSync(filePath) {
			const { readFileSync } = __require("fs");
			const data = readFileSync(filePath, "utf8");
			return CronFileParser.#parseContent(data);
		}
		/**
		* Internal method to parse crontab file content
		* @private
		*/
		static #parseContent(data) {
			const blocks = data.split("\n");
			const result = {
				variables: {},
				expressions: [],
				errors: {}
			};
			for (const block of blocks) {
				const entry = block.trim();
				if (entry.length === 0 || entry.startsWith("#")) continue;
				const variableMatch = entry.match(/^([^\s=]+)\s*=\s*(.*)$/);
				if (variableMatch) {
					const [, key, value] = variableMatch;
					Object.defineProperty(result.variables, key, {
						value: value.replace(/^(["'])(.*)\1$/, "$2"),
						enumerable: true,
						writable: true,
						configurable: true
					});
					continue;
				}
				try {
					const parsedEntry = CronFileParser.#parseEntry(entry);
					result.expressions.push(parsedEntry.interval);
				} catch (err) {
					Object.defineProperty(result.errors, entry, {
						value: err,
						enumerable: true,
						writable: true,
						configurable: true
					});
				}
			}
			return result;
		}
		/**
		* Parse a single crontab entry
		* @private
		*/
		static #parseEntry(entry) {
			const atoms = entry.split(/\s+/);
			const scheduleLength = atoms[0].startsWith("@") ? 1 : 5;
			return {
				interval: CronExpressionParser_1.CronExpressionParser.parse(atoms.slice(0, scheduleLength).join(" ")),
				command: atoms.slice(scheduleLength, atoms.length)
			};
		}
	};
	exports.CronFileParser = CronFileParser;
}));

// node_modules/cron-parser/dist/index.js
var require_dist = /* @__PURE__ */ __commonJSMin(((exports, module, this$1) => {
	var __createBinding = this$1 && this$1.__createBinding || (Object.create ? (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		var desc = Object.getOwnPropertyDescriptor(m, k);
		if (!desc || ("get" in desc ? !m.__esModule : desc.writable || desc.configurable)) desc = {
			enumerable: true,
			get: function() {
				return m[k];
			}
		};
		Object.defineProperty(o, k2, desc);
	}) : (function(o, m, k, k2) {
		if (k2 === void 0) k2 = k;
		o[k2] = m[k];
	}));
	var __exportStar = this$1 && this$1.__exportStar || function(m, exports) {
		for (var p in m) if (p !== "default" && !Object.prototype.hasOwnProperty.call(exports, p)) __createBinding(exports, m, p);
	};
	Object.defineProperty(exports, "__esModule", { value: true });
	exports.CronFileParser = exports.CronExpressionParser = exports.CronExpression = exports.CronFieldCollection = exports.CronDate = void 0;
	/* istanbul ignore file */
	const CronExpressionParser_1 = require_CronExpressionParser();
	var CronDate_1 = require_CronDate();
	Object.defineProperty(exports, "CronDate", {
		enumerable: true,
		get: function() {
			return CronDate_1.CronDate;
		}
	});
	var CronFieldCollection_1 = require_CronFieldCollection();
	Object.defineProperty(exports, "CronFieldCollection", {
		enumerable: true,
		get: function() {
			return CronFieldCollection_1.CronFieldCollection;
		}
	});
	var CronExpression_1 = require_CronExpression();
	Object.defineProperty(exports, "CronExpression", {
		enumerable: true,
		get: function() {
			return CronExpression_1.CronExpression;
		}
	});
	var CronExpressionParser_2 = require_CronExpressionParser();
	Object.defineProperty(exports, "CronExpressionParser", {
		enumerable: true,
		get: function() {
			return CronExpressionParser_2.CronExpressionParser;
		}
	});
	var CronFileParser_1 = require_CronFileParser();
	Object.defineProperty(exports, "CronFileParser", {
		enumerable: true,
		get: function() {
			return CronFileParser_1.CronFileParser;
		}
	});
	__exportStar(require_fields(), exports);
	exports.default = CronExpressionParser_1.CronExpressionParser;
}));

// node_modules/pg-boss/dist/tools.js
var import_dist = require_dist();
/**
* When sql contains multiple queries, result is an array of objects with rows property
* This function unwraps the result into a single object with rows property
*/
function unwrapSQLResult(result) {
	if (Array.isArray(result)) return { rows: result.flatMap((i) => i.rows) };
	return result;
}
function delay(ms, error, abortController) {
	const ac = abortController || new AbortController();
	const promise = new Promise((resolve, reject) => {
		setTimeout(ms, null, { signal: ac.signal }).then(() => {
			if (error) reject(new Error(error));
			else resolve();
		}).catch(resolve);
	});
	promise.abort = () => {
		if (!ac.signal.aborted) ac.abort();
	};
	return promise;
}
async function resolveWithinSeconds(promise, seconds, message, abortController) {
	const reject = delay(Math.max(1, seconds) * 1e3, message, abortController);
	let result;
	try {
		result = await Promise.race([promise, reject]);
	} finally {
		reject.abort();
	}
	return result;
}

// node_modules/pg-boss/dist/warning.js
/**
* Emits a warning event and optionally persists it to the database.
* This is a shared utility to avoid duplicating warning persistence logic
* across boss.ts and timekeeper.ts.
*/
async function emitAndPersistWarning(ctx, type, message, data) {
	ctx.emitter.emit(ctx.warningEvent, {
		message,
		data
	});
	if (ctx.persistWarnings) try {
		const sql = insertWarning(ctx.schema);
		await ctx.db.executeSql(sql, [
			type,
			message,
			JSON.stringify(data)
		]);
	} catch (err) {
		ctx.emitter.emit(ctx.errorEvent, err);
	}
}

// node_modules/pg-boss/dist/timekeeper.js
const QUEUES = { SEND_IT: "__pgboss__send-it" };
const EVENTS = {
	error: "error",
	schedule: "schedule",
	warning: "warning"
};
const WARNINGS$1 = { CLOCK_SKEW: { message: "Warning: Clock skew between this instance and the database server. This will not break scheduling, but is emitted any time the skew exceeds 60 seconds." } };
const WARNING_TYPES$1 = { CLOCK_SKEW: "clock_skew" };
var Timekeeper = class extends EventEmitter {
	db;
	config;
	manager;
	stopped = true;
	cronMonitorInterval;
	skewMonitorInterval;
	timekeeping;
	_checkingSkew = false;
	clockSkew = 0;
	events = EVENTS;
	constructor(db, manager, config) {
		super();
		this.db = db;
		this.config = config;
		this.manager = manager;
	}
	get checkingSkew() {
		return this._checkingSkew;
	}
	get warningContext() {
		return {
			emitter: this,
			db: this.db,
			schema: this.config.schema,
			persistWarnings: this.config.persistWarnings,
			warningEvent: this.events.warning,
			errorEvent: this.events.error
		};
	}
	async start() {
		this.stopped = false;
		await this.cacheClockSkew();
		await this.manager.createQueue(QUEUES.SEND_IT);
		const options = {
			pollingIntervalSeconds: this.config.cronWorkerIntervalSeconds,
			batchSize: 50
		};
		await this.manager.work(QUEUES.SEND_IT, options, (jobs) => this.onSendIt(jobs));
		setImmediate(() => this.onCron());
		this.cronMonitorInterval = setInterval(async () => await this.onCron(), this.config.cronMonitorIntervalSeconds * 1e3);
		this.skewMonitorInterval = setInterval(async () => await this.cacheClockSkew(), this.config.clockMonitorIntervalSeconds * 1e3);
	}
	async stop() {
		if (this.stopped) return;
		this.stopped = true;
		await this.manager.offWork(QUEUES.SEND_IT, { wait: true });
		if (this.skewMonitorInterval) {
			clearInterval(this.skewMonitorInterval);
			this.skewMonitorInterval = null;
		}
		if (this.cronMonitorInterval) {
			clearInterval(this.cronMonitorInterval);
			this.cronMonitorInterval = null;
		}
		while (this.timekeeping || this._checkingSkew) await delay(10);
	}
	async cacheClockSkew() {
		let skew = 0;
		this._checkingSkew = true;
		try {
			if (this.config.__test__force_clock_monitoring_error) throw new Error(this.config.__test__force_clock_monitoring_error);
			if (this.config.__test__delay_clock_skew_ms) await delay(this.config.__test__delay_clock_skew_ms);
			const { rows } = await this.db.executeSql(getTime());
			const local = Date.now();
			skew = parseFloat(rows[0].time) - local;
			const skewSeconds = Math.abs(skew) / 1e3;
			if (skewSeconds >= 60 || this.config.__test__force_clock_skew_warning) await emitAndPersistWarning(this.warningContext, WARNING_TYPES$1.CLOCK_SKEW, WARNINGS$1.CLOCK_SKEW.message, {
				seconds: skewSeconds,
				direction: skew > 0 ? "slower" : "faster"
			});
		} catch (err) {
			this.emit(this.events.error, err);
		} finally {
			this.clockSkew = skew;
			this._checkingSkew = false;
		}
	}
	async onCron() {
		try {
			if (this.stopped || this.timekeeping) return;
			if (this.config.__test__force_cron_monitoring_error) throw new Error(this.config.__test__force_cron_monitoring_error);
			this.timekeeping = true;
			const sql = trySetCronTime(this.config.schema, this.config.cronMonitorIntervalSeconds);
			if (!this.stopped) {
				const { rows } = await this.db.executeSql(sql);
				if (!this.stopped && rows.length === 1) await this.cron();
			}
		} catch (err) {
			this.emit(this.events.error, err);
		} finally {
			this.timekeeping = false;
		}
	}
	async cron() {
		const scheduled = (await this.getSchedules()).filter((i) => this.shouldSendIt(i.cron, i.timezone)).map(({ name, key, data, options }) => ({
			data: {
				name,
				data,
				options
			},
			singletonKey: `${name}__${key}`,
			singletonSeconds: 60
		}));
		if (scheduled.length > 0 && !this.stopped) await this.manager.insert(QUEUES.SEND_IT, scheduled);
	}
	shouldSendIt(cron, tz) {
		const prevTime = import_dist.CronExpressionParser.parse(cron, {
			tz,
			strict: false
		}).prev();
		return (Date.now() + this.clockSkew - prevTime.getTime()) / 1e3 < 60;
	}
	async onSendIt(jobs) {
		await Promise.allSettled(jobs.map(({ data }) => this.manager.send(data)));
	}
	async getSchedules(name, key = "") {
		let sql = getSchedules(this.config.schema);
		let params = [];
		if (name) {
			sql = getSchedulesByQueue(this.config.schema);
			params = [name, key];
		}
		const { rows } = await this.db.executeSql(sql, params);
		return rows;
	}
	async schedule(name, cron, data, options = {}) {
		const { tz = "UTC", key = "", ...rest } = options;
		import_dist.CronExpressionParser.parse(cron, {
			tz,
			strict: false
		});
		checkSendArgs([
			name,
			data,
			{ ...rest }
		]);
		assertKey(key);
		try {
			const sql = schedule(this.config.schema);
			await this.db.executeSql(sql, [
				name,
				key,
				cron,
				tz,
				data,
				options
			]);
		} catch (err) {
			if (err.message.includes("foreign key")) err.message = `Queue ${name} not found`;
			throw err;
		}
	}
	async unschedule(name, key = "") {
		const sql = unschedule(this.config.schema);
		await this.db.executeSql(sql, [name, key]);
	}
};

// node_modules/pg-boss/dist/worker.js
const WORKER_STATES = {
	created: "created",
	active: "active",
	stopping: "stopping",
	stopped: "stopped"
};
var Worker = class {
	id;
	workId;
	name;
	options;
	fetch;
	onFetch;
	onError;
	interval;
	jobs = [];
	createdOn = Date.now();
	state = WORKER_STATES.created;
	lastFetchedOn = null;
	lastJobStartedOn = null;
	lastJobEndedOn = null;
	lastJobDuration = null;
	lastError = null;
	lastErrorOn = null;
	stopping = false;
	stopped = false;
	abortController = null;
	loopDelayPromise = null;
	beenNotified = false;
	runPromise = null;
	constructor({ id, workId, name, options, interval, fetch, onFetch, onError }) {
		this.id = id;
		this.workId = workId;
		this.name = name;
		this.options = options;
		this.fetch = fetch;
		this.onFetch = onFetch;
		this.onError = onError;
		this.interval = interval;
	}
	start() {
		this.runPromise = this.run();
	}
	async run() {
		this.state = WORKER_STATES.active;
		while (!this.stopping) {
			const started = Date.now();
			try {
				this.beenNotified = false;
				const jobs = await this.fetch();
				this.lastFetchedOn = Date.now();
				if (jobs) {
					this.jobs = jobs;
					this.lastJobStartedOn = this.lastFetchedOn;
					await this.onFetch(jobs);
					this.lastJobEndedOn = Date.now();
					this.jobs = [];
				}
			} catch (err) {
				this.lastErrorOn = Date.now();
				this.lastError = err;
				err.message = `${err.message} (Queue: ${this.name}, Worker: ${this.id})`;
				this.onError(err);
			}
			const duration = Date.now() - started;
			this.lastJobDuration = duration;
			if (!this.stopping && !this.beenNotified && this.interval - duration > 100) {
				this.loopDelayPromise = delay(this.interval - duration);
				await this.loopDelayPromise;
				this.loopDelayPromise = null;
			}
		}
		this.stopping = false;
		this.stopped = true;
		this.state = WORKER_STATES.stopped;
	}
	notify() {
		this.beenNotified = true;
		if (this.loopDelayPromise) this.loopDelayPromise.abort();
	}
	async stop() {
		this.stopping = true;
		this.state = WORKER_STATES.stopping;
		if (this.loopDelayPromise) this.loopDelayPromise.abort();
		await this.runPromise;
	}
	abort() {
		if (this.abortController && !this.abortController.signal.aborted) this.abortController.abort();
	}
	toWipData() {
		return {
			id: this.id,
			workId: this.workId,
			name: this.name,
			options: this.options,
			state: this.state,
			count: this.jobs.length,
			createdOn: this.createdOn,
			lastFetchedOn: this.lastFetchedOn,
			lastJobStartedOn: this.lastJobStartedOn,
			lastJobEndedOn: this.lastJobEndedOn,
			lastError: this.lastError,
			lastErrorOn: this.lastErrorOn,
			lastJobDuration: this.lastJobDuration
		};
	}
};

// node_modules/pg-boss/dist/spy.js
var JobSpy = class {
	#jobResults = /* @__PURE__ */ new Map();
	#pendingPromises = [];
	clear() {
		this.#jobResults.clear();
		this.#pendingPromises = [];
	}
	waitForJobWithId(id, awaitedState) {
		return this.waitForJob(() => true, awaitedState, id);
	}
	waitForJob(dataSelector, awaitedState, specificId) {
		const selector = (job) => {
			if (specificId && job.id !== specificId) return false;
			return dataSelector(job.data);
		};
		for (const job of this.#jobResults.values()) if (job.state === awaitedState && selector(job)) return Promise.resolve(this.#cloneJob(job));
		return this.#registerPromise(selector, awaitedState);
	}
	#registerPromise(selector, awaitedState) {
		let resolve;
		const promise = new Promise((_resolve) => {
			resolve = _resolve;
		});
		this.#pendingPromises.push({
			selector,
			awaitedState,
			resolve
		});
		return promise;
	}
	#getJobResultKey(id, state) {
		return `${id}:${state}`;
	}
	#cloneJob(job) {
		return {
			id: job.id,
			name: job.name,
			data: structuredClone(job.data),
			state: job.state,
			output: job.output ? structuredClone(job.output) : void 0
		};
	}
	addJob(id, name, data, state, output) {
		const job = {
			id,
			name,
			data: structuredClone(data),
			state,
			output: output ? structuredClone(output) : void 0
		};
		const key = this.#getJobResultKey(id, state);
		this.#jobResults.set(key, job);
		const matchingPromises = [];
		const remainingPromises = [];
		for (const pending of this.#pendingPromises) if (pending.awaitedState === state && pending.selector(job)) matchingPromises.push(pending);
		else remainingPromises.push(pending);
		this.#pendingPromises = remainingPromises;
		for (const pending of matchingPromises) pending.resolve(this.#cloneJob(job));
	}
};

// node_modules/pg-boss/dist/manager.js
const INTERNAL_QUEUES = Object.values(QUEUES).reduce((acc, i) => ({
	...acc,
	[i]: i
}), {});
const NUMERIC_METADATA_FIELDS = [
	"priority",
	"retryLimit",
	"retryCount",
	"retryDelay",
	"retryDelayMax",
	"expireInSeconds",
	"heartbeatSeconds",
	"deleteAfterSeconds",
	"pendingDependencies"
];
const NUMERIC_QUEUE_FIELDS = [
	"retryLimit",
	"retryDelay",
	"retryDelayMax",
	"expireInSeconds",
	"retentionSeconds",
	"deleteAfterSeconds",
	"heartbeatSeconds",
	"deferredCount",
	"warningQueueSize",
	"queuedCount",
	"activeCount",
	"totalCount"
];
const events$3 = {
	error: "error",
	wip: "wip"
};
function rethrowWriteError(err) {
	if (err?.code === PG_ERROR.divisionByZero) throw new Error("one or more jobs could not be created. This usually means a job id was duplicated, collided with an existing job, or was rejected by a queue policy (short, singleton, stately, or exclusive).", { cause: err });
	throw err;
}
var Manager = class extends EventEmitter {
	events = events$3;
	db;
	config;
	wipTs;
	workers;
	stopped;
	queueCacheInterval;
	wipInterval;
	timekeeper;
	queues;
	pendingOffWorkCleanups;
	#spies;
	#localGroupActive;
	#localGroupConfig;
	#localGroupMaxLimit;
	constructor(db, config) {
		super();
		this.config = config;
		this.db = db;
		this.wipTs = Date.now();
		this.workers = /* @__PURE__ */ new Map();
		this.queues = {};
		this.pendingOffWorkCleanups = /* @__PURE__ */ new Set();
		this.#spies = /* @__PURE__ */ new Map();
		this.#localGroupActive = /* @__PURE__ */ new Map();
		this.#localGroupConfig = /* @__PURE__ */ new Map();
		this.#localGroupMaxLimit = /* @__PURE__ */ new Map();
	}
	getSpy(name) {
		if (!this.config.__test__enableSpies) throw new Error("Spy is not enabled. Set __test__enableSpies: true in constructor options to use spies.");
		let spy = this.#spies.get(name);
		if (!spy) {
			spy = new JobSpy();
			this.#spies.set(name, spy);
		}
		return spy;
	}
	clearSpies() {
		for (const spy of this.#spies.values()) spy.clear();
		this.#spies.clear();
	}
	#getLocalGroupLimit(queueName, groupTier) {
		const config = this.#localGroupConfig.get(queueName);
		if (!config) return Infinity;
		if (groupTier && config.tiers && groupTier in config.tiers) return config.tiers[groupTier];
		return config.default;
	}
	#getGroupsAtLocalCapacity(queueName) {
		const config = this.#localGroupConfig.get(queueName);
		if (!config) return [];
		const queueGroups = this.#localGroupActive.get(queueName);
		if (!queueGroups) return [];
		const maxLimit = this.#localGroupMaxLimit.get(queueName) ?? config.default;
		const atCapacity = [];
		for (const [groupId, activeCount] of queueGroups.entries()) if (activeCount >= maxLimit) atCapacity.push(groupId);
		return atCapacity;
	}
	#incrementLocalGroupCount(queueName, groupId) {
		let queueGroups = this.#localGroupActive.get(queueName);
		if (!queueGroups) {
			queueGroups = /* @__PURE__ */ new Map();
			this.#localGroupActive.set(queueName, queueGroups);
		}
		const current = queueGroups.get(groupId) || 0;
		queueGroups.set(groupId, current + 1);
	}
	#decrementLocalGroupCount(queueName, groupId) {
		const queueGroups = this.#localGroupActive.get(queueName);
		if (!queueGroups) return;
		const current = queueGroups.get(groupId) || 0;
		if (current <= 1) queueGroups.delete(groupId);
		else queueGroups.set(groupId, current - 1);
	}
	#trackJobsActive(name, jobs) {
		const spy = this.config.__test__enableSpies ? this.#spies.get(name) : void 0;
		if (spy) for (const job of jobs) spy.addJob(job.id, name, job.data, "active");
	}
	#trackJobsCompleted(name, jobs, result) {
		const spy = this.config.__test__enableSpies ? this.#spies.get(name) : void 0;
		if (spy) {
			const output = jobs.length === 1 ? result : void 0;
			for (const job of jobs) spy.addJob(job.id, name, job.data, "completed", output);
		}
	}
	#trackJobsFailed(name, jobs, err) {
		const spy = this.config.__test__enableSpies ? this.#spies.get(name) : void 0;
		if (spy) for (const job of jobs) spy.addJob(job.id, name, job.data, "failed", {
			message: err?.message,
			stack: err?.stack
		});
	}
	#storeLocalGroupConfig(name, localGroupConcurrency) {
		const config = typeof localGroupConcurrency === "number" ? { default: localGroupConcurrency } : localGroupConcurrency;
		this.#localGroupConfig.set(name, config);
		this.#localGroupMaxLimit.set(name, config.tiers ? Math.max(config.default, ...Object.values(config.tiers)) : config.default);
	}
	#cleanupLocalGroupTracking(name) {
		if (!this.getWorkers().some((w) => w.name === name && !w.stopping && !w.stopped)) {
			this.#localGroupConfig.delete(name);
			this.#localGroupActive.delete(name);
			this.#localGroupMaxLimit.delete(name);
		}
	}
	#trackLocalGroupStart(name, jobs) {
		const allowed = [];
		const excess = [];
		const groupedJobs = [];
		for (const job of jobs) {
			if (!job.groupId) {
				allowed.push(job);
				continue;
			}
			if ((this.#localGroupActive.get(name)?.get(job.groupId) || 0) < this.#getLocalGroupLimit(name, job.groupTier)) {
				this.#incrementLocalGroupCount(name, job.groupId);
				allowed.push(job);
				groupedJobs.push(job);
			} else excess.push(job);
		}
		return {
			allowed,
			excess,
			groupedJobs
		};
	}
	#trackLocalGroupEnd(name, groupedJobs) {
		for (const job of groupedJobs) if (job.groupId) this.#decrementLocalGroupCount(name, job.groupId);
	}
	async #processJobs(name, jobs, callback, worker, heartbeatRefreshSeconds) {
		const jobIds = jobs.map((job) => job.id);
		const maxExpiration = jobs.reduce((acc, i) => Math.max(acc, i.expireInSeconds), 0);
		const heartbeatSeconds = jobs.reduce((acc, j) => Math.max(acc, j.heartbeatSeconds || 0), 0);
		const ac = new AbortController();
		jobs.forEach((job) => {
			job.signal = ac.signal;
		});
		if (worker) worker.abortController = ac;
		let heartbeatTimer = null;
		if (heartbeatSeconds > 0) {
			const intervalMs = (heartbeatRefreshSeconds ?? heartbeatSeconds / 2) * 1e3;
			heartbeatTimer = setInterval(async () => {
				try {
					await this.touch(name, jobIds);
				} catch (err) {
					this.emit(events$3.error, err);
				}
			}, intervalMs);
		}
		try {
			const result = await resolveWithinSeconds(callback(jobs), maxExpiration, `handler execution exceeded ${maxExpiration}s`, ac);
			await this.complete(name, jobIds, jobIds.length === 1 ? result : void 0);
			this.#trackJobsCompleted(name, jobs, result);
		} catch (err) {
			await this.fail(name, jobIds, err);
			this.#trackJobsFailed(name, jobs, err);
		} finally {
			if (heartbeatTimer) clearInterval(heartbeatTimer);
			if (worker) worker.abortController = null;
		}
	}
	async start() {
		this.stopped = false;
		this.queueCacheInterval = setInterval(() => this.onCacheQueues({ emit: true }), this.config.queueCacheIntervalSeconds * 1e3);
		this.wipInterval = setInterval(() => {
			const now = Date.now();
			if (now - this.wipTs < 2e3) return;
			const wip = this.getWipData();
			if (wip.some((w) => w.count > 0)) {
				this.emit(events$3.wip, wip);
				this.wipTs = now;
			}
		}, 2e3);
		await this.onCacheQueues();
	}
	async onCacheQueues({ emit = false } = {}) {
		try {
			assert(!this.config.__test__throw_queueCache, "test error");
			const queues = await this.getQueues();
			this.queues = queues.reduce((acc, i) => {
				acc[i.name] = i;
				return acc;
			}, {});
		} catch (error) {
			emit && this.emit(events$3.error, {
				...error,
				message: error.message,
				stack: error.stack
			});
		}
	}
	async getQueueCache(name) {
		assert(this.queues, "Queue cache is not initialized");
		let queue = this.queues[name];
		if (queue) return queue;
		queue = await this.getQueue(name);
		if (!queue) throw new Error(`Queue ${name} does not exist`);
		this.queues[name] = queue;
		return queue;
	}
	async stop() {
		this.stopped = true;
		clearInterval(this.queueCacheInterval);
		clearInterval(this.wipInterval);
		await Promise.allSettled([...this.workers.values()].filter((worker) => !INTERNAL_QUEUES[worker.name]).map(async (worker) => await this.offWork(worker.name, { wait: false })));
		this.#localGroupConfig.clear();
		this.#localGroupActive.clear();
		this.#localGroupMaxLimit.clear();
	}
	async failWip() {
		for (const worker of this.workers.values()) {
			const jobIds = worker.jobs.map((j) => j.id);
			if (jobIds.length) await this.fail(worker.name, jobIds, "pg-boss shut down while active");
			worker.abort();
		}
	}
	async work(name, ...args) {
		const { options, callback } = checkWorkArgs(name, args);
		if (this.stopped) throw new Error("Workers are disabled. pg-boss is stopped");
		const { pollingInterval: interval, batchSize = 1, includeMetadata = false, priority = true, localConcurrency = 1, localGroupConcurrency, groupConcurrency, orderByCreatedOn = true, heartbeatRefreshSeconds, minPriority, maxPriority } = options;
		if (localGroupConcurrency != null) this.#storeLocalGroupConfig(name, localGroupConcurrency);
		const firstWorkerId = randomUUID({ disableEntropyCache: true });
		const createWorker = (workerId, workId) => {
			const fetch = () => {
				const ignoreGroups = localGroupConcurrency != null ? this.#getGroupsAtLocalCapacity(name) : void 0;
				return this.fetch(name, {
					batchSize,
					includeMetadata,
					priority,
					orderByCreatedOn,
					groupConcurrency,
					ignoreGroups,
					minPriority,
					maxPriority
				});
			};
			const onFetch = async (jobs) => {
				if (!jobs.length) return;
				if (this.config.__test__throw_worker) throw new Error("__test__throw_worker");
				this.emitWip(name);
				this.#trackJobsActive(name, jobs);
				const worker = this.workers.get(workerId);
				if (localGroupConcurrency == null) await this.#processJobs(name, jobs, callback, worker, heartbeatRefreshSeconds);
				else {
					const { allowed, excess, groupedJobs } = this.#trackLocalGroupStart(name, jobs);
					if (excess.length > 0) {
						const excessIds = excess.map((job) => job.id);
						await this.restore(name, excessIds);
					}
					if (allowed.length > 0) try {
						await this.#processJobs(name, allowed, callback, worker, heartbeatRefreshSeconds);
					} finally {
						this.#trackLocalGroupEnd(name, groupedJobs);
					}
				}
				this.emitWip(name);
			};
			const onError = (error) => {
				this.emit(events$3.error, {
					...error,
					message: error.message,
					stack: error.stack,
					queue: name,
					worker: workerId
				});
			};
			return new Worker({
				id: workerId,
				workId,
				name,
				options,
				interval,
				fetch,
				onFetch,
				onError
			});
		};
		for (let i = 0; i < localConcurrency; i++) {
			const worker = createWorker(i === 0 ? firstWorkerId : randomUUID({ disableEntropyCache: true }), firstWorkerId);
			this.addWorker(worker);
			worker.start();
		}
		return firstWorkerId;
	}
	addWorker(worker) {
		this.workers.set(worker.id, worker);
	}
	removeWorker(worker) {
		this.workers.delete(worker.id);
	}
	getWorkers() {
		return Array.from(this.workers.values());
	}
	emitWip(name) {
		if (!INTERNAL_QUEUES[name]) {
			const now = Date.now();
			if (now - this.wipTs > 2e3) {
				this.emit(events$3.wip, this.getWipData());
				this.wipTs = now;
			}
		}
	}
	getWipData(options = {}) {
		const { includeInternal = false } = options;
		return this.getWorkers().map((i) => i.toWipData()).filter((i) => i.state !== "stopped" && (!INTERNAL_QUEUES[i.name] || includeInternal));
	}
	hasPendingCleanups() {
		return this.pendingOffWorkCleanups.size > 0;
	}
	async offWork(name, options = { wait: true }) {
		assert(name, "queue name is required");
		assert(typeof name === "string", "queue name must be a string");
		const query = (i) => options?.id ? i.id === options.id : i.name === name;
		const workers = this.getWorkers().filter((i) => query(i) && !i.stopping && !i.stopped);
		if (workers.length === 0) return;
		const cleanupPromise = Promise.allSettled(workers.map(async (worker) => {
			await worker.stop();
			this.removeWorker(worker);
		}));
		if (options.wait) {
			await cleanupPromise;
			this.#cleanupLocalGroupTracking(name);
		} else {
			this.pendingOffWorkCleanups.add(cleanupPromise);
			cleanupPromise.finally(() => {
				this.pendingOffWorkCleanups.delete(cleanupPromise);
				this.#cleanupLocalGroupTracking(name);
			});
		}
	}
	notifyWorker(workerId) {
		this.workers.get(workerId)?.notify();
	}
	async subscribe(event, name) {
		assert(event, "Missing required argument");
		assert(name, "Missing required argument");
		const sql = subscribe(this.config.schema);
		await this.db.executeSql(sql, [event, name]);
	}
	async unsubscribe(event, name) {
		assert(event, "Missing required argument");
		assert(name, "Missing required argument");
		const sql = unsubscribe(this.config.schema);
		await this.db.executeSql(sql, [event, name]);
	}
	async publish(event, data, options) {
		assert(event, "Missing required argument");
		const sql = getQueuesForEvent(this.config.schema);
		const { rows } = await this.db.executeSql(sql, [event]);
		await Promise.allSettled(rows.map(({ name }) => this.send(name, data, options)));
	}
	async send(...args) {
		const result = checkSendArgs(args);
		return await this.createJob(result);
	}
	async sendAfter(name, data, options, after) {
		options = options ? { ...options } : {};
		options.startAfter = after;
		const result = checkSendArgs([
			name,
			data,
			options
		]);
		return await this.createJob(result);
	}
	async sendThrottled(name, data, options, seconds, key) {
		options = options ? { ...options } : {};
		options.singletonSeconds = seconds;
		options.singletonNextSlot = false;
		options.singletonKey = key;
		const result = checkSendArgs([
			name,
			data,
			options
		]);
		return await this.createJob(result);
	}
	async sendDebounced(name, data, options, seconds, key) {
		options = options ? { ...options } : {};
		options.singletonSeconds = seconds;
		options.singletonNextSlot = true;
		options.singletonKey = key;
		const result = checkSendArgs([
			name,
			data,
			options
		]);
		return await this.createJob(result);
	}
	async createJob(request) {
		const { name, data = null, options = {} } = request;
		const { id = null, db: wrapper, priority, startAfter, singletonKey = null, singletonSeconds, singletonNextSlot, expireInSeconds, deleteAfterSeconds, retentionSeconds, keepUntil, retryLimit, retryDelay, retryBackoff, retryDelayMax, heartbeatSeconds, group, deadLetter = null } = options;
		const job = {
			id,
			name,
			data,
			priority,
			startAfter,
			singletonKey,
			singletonSeconds,
			singletonOffset: 0,
			groupId: group?.id ?? null,
			groupTier: group?.tier ?? null,
			expireInSeconds,
			deleteAfterSeconds,
			retentionSeconds,
			keepUntil,
			retryLimit,
			retryDelay,
			retryBackoff,
			retryDelayMax,
			heartbeatSeconds,
			deadLetter
		};
		const db = wrapper || this.db;
		const { table, policy } = await this.getQueueCache(name);
		if (policy === QUEUE_POLICIES.key_strict_fifo && !singletonKey) throw new Error(`${QUEUE_POLICIES.key_strict_fifo} queues require a singletonKey`);
		const sql = insertJobs(this.config.schema, {
			table,
			name,
			returnId: true
		});
		const { rows: try1 } = await db.executeSql(sql, [JSON.stringify([job])]);
		if (try1.length === 1) {
			const jobId = try1[0].id;
			if (this.config.__test__enableSpies) {
				const spy = this.#spies.get(name);
				if (spy) spy.addJob(jobId, name, data || {}, "created");
			}
			return jobId;
		}
		if (singletonNextSlot) {
			job.startAfter = this.getDebounceStartAfter(singletonSeconds, this.timekeeper.clockSkew);
			job.singletonOffset = singletonSeconds;
			const { rows: try2 } = await db.executeSql(sql, [JSON.stringify([job])]);
			if (try2.length === 1) {
				const jobId = try2[0].id;
				if (this.config.__test__enableSpies) {
					const spy = this.#spies.get(name);
					if (spy) spy.addJob(jobId, name, data || {}, "created");
				}
				return jobId;
			}
		}
		return null;
	}
	async insert(name, jobs, options = {}) {
		assert(Array.isArray(jobs), "jobs argument should be an array");
		const { table, policy } = await this.getQueueCache(name);
		if (policy === QUEUE_POLICIES.key_strict_fifo) {
			for (const job of jobs) if (!job.singletonKey) throw new Error(`${QUEUE_POLICIES.key_strict_fifo} queues require a singletonKey`);
		}
		const insertPayload = jobs.map((j) => {
			const { blocked, blocking, pendingDependencies, ...rest } = j;
			return rest;
		});
		const db = this.assertDb(options);
		const spy = this.config.__test__enableSpies ? this.#spies.get(name) : void 0;
		const returnId = !!spy || !!options.returnId;
		const sql = insertJobs(this.config.schema, {
			table,
			name,
			returnId
		});
		const { rows } = await db.executeSql(sql, [JSON.stringify(insertPayload)]);
		if (rows.length) {
			if (spy) for (let i = 0; i < rows.length; i++) spy.addJob(rows[i].id, name, jobs[i].data || {}, "created");
			return rows.map((i) => i.id);
		}
		return null;
	}
	async flow(jobs, options = {}) {
		validateFlowJobs(jobs);
		const flowJobs = jobs.map((job) => ({
			...job,
			options: checkSendArgs([{
				name: job.name,
				data: job.data,
				options: job.options
			}]).options
		}));
		const refToId = {};
		for (const job of flowJobs) refToId[job.ref] = job.options?.id ?? randomUUID();
		const refToJob = new Map(flowJobs.map((job) => [job.ref, job]));
		const dependencyCountByRef = /* @__PURE__ */ new Map();
		const parentRefs = /* @__PURE__ */ new Set();
		const depRows = [];
		for (const job of flowJobs) {
			const dependsOn = [...new Set(job.dependsOn ?? [])];
			dependencyCountByRef.set(job.ref, dependsOn.length);
			for (const depRef of dependsOn) {
				const parentJob = refToJob.get(depRef);
				parentRefs.add(depRef);
				depRows.push({
					child_name: job.name,
					child_id: refToId[job.ref],
					parent_name: parentJob.name,
					parent_id: refToId[depRef]
				});
			}
		}
		const byQueue = /* @__PURE__ */ new Map();
		for (const job of flowJobs) {
			const group = byQueue.get(job.name) || [];
			group.push(job);
			byQueue.set(job.name, group);
		}
		const statements = [];
		for (const [queueName, queueJobs] of byQueue) {
			const { table } = await this.getQueueCache(queueName);
			const insertPayload = queueJobs.map((j) => {
				const dependencyCount = dependencyCountByRef.get(j.ref) ?? 0;
				return {
					id: refToId[j.ref],
					name: queueName,
					data: j.data ?? null,
					priority: j.options?.priority,
					startAfter: j.options?.startAfter,
					singletonKey: j.options?.singletonKey ?? void 0,
					singletonSeconds: j.options?.singletonSeconds,
					groupId: j.options?.group?.id ?? void 0,
					groupTier: j.options?.group?.tier ?? void 0,
					expireInSeconds: j.options?.expireInSeconds,
					deleteAfterSeconds: j.options?.deleteAfterSeconds,
					retentionSeconds: j.options?.retentionSeconds,
					retryLimit: j.options?.retryLimit,
					retryDelay: j.options?.retryDelay,
					retryBackoff: j.options?.retryBackoff,
					retryDelayMax: j.options?.retryDelayMax,
					heartbeatSeconds: j.options?.heartbeatSeconds,
					deadLetter: j.options?.deadLetter ?? void 0,
					blocked: dependencyCount > 0 || void 0,
					blocking: parentRefs.has(j.ref) || void 0,
					pendingDependencies: dependencyCount || void 0
				};
			});
			const insertSql = insertJobs(this.config.schema, {
				table,
				name: queueName,
				returnId: true
			}).replace("$1", () => serializeJsonParam(insertPayload));
			statements.push(`
        WITH ins AS (
          ${insertSql}
        )
        SELECT 1 / (CASE WHEN (SELECT count(*) FROM ins) = ${insertPayload.length} THEN 1 ELSE 0 END)
      `);
		}
		if (depRows.length > 0) statements.push(insertDependencies(this.config.schema).replace("$1", () => serializeJsonParam(depRows)));
		const db = options.db ?? this.db;
		const sql = options.db ? statements.join(";\n") : transaction(statements);
		try {
			await db.executeSql(sql);
		} catch (err) {
			rethrowWriteError(err);
		}
		return refToId;
	}
	getDebounceStartAfter(singletonSeconds, clockOffset) {
		const debounceInterval = singletonSeconds * 1e3;
		const now = Date.now() + clockOffset;
		const slot = Math.floor(now / debounceInterval) * debounceInterval;
		let startAfter = singletonSeconds - Math.floor((now - slot) / 1e3) || 1;
		if (singletonSeconds > 1) startAfter++;
		return startAfter;
	}
	async fetch(name, options = {}) {
		checkFetchArgs(name, options);
		const db = this.assertDb(options);
		const { table, policy, singletonsActive } = await this.getQueueCache(name);
		const fetchOptions = {
			...options,
			schema: this.config.schema,
			table,
			name,
			policy,
			limit: options.batchSize || 1,
			ignoreSingletons: singletonsActive
		};
		const query = fetchNextJob(fetchOptions, this.config.noSkipLocked);
		let result;
		try {
			result = await db.executeSql(query.text, query.values);
		} catch (err) {}
		const rows = result?.rows || [];
		if (this.config.backend === "cockroachdb") {
			for (const row of rows) for (const field of NUMERIC_METADATA_FIELDS) if (row[field] !== void 0 && row[field] !== null) row[field] = Number(row[field]);
		}
		return rows;
	}
	mapCompletionIdArg(id, funcName) {
		const errorMessage = `${funcName}() requires an id`;
		assert(id, errorMessage);
		const ids = Array.isArray(id) ? id : [id];
		assert(ids.length, errorMessage);
		return ids;
	}
	mapCompletionDataArg(data) {
		if (data === null || typeof data === "undefined" || typeof data === "function") return null;
		return serializeError(typeof data === "object" && !Array.isArray(data) ? data : { value: data });
	}
	mapCommandResponse(ids, result) {
		return {
			jobs: ids,
			requested: ids.length,
			affected: result && result.rows ? parseInt(result.rows[0].count) : 0
		};
	}
	async complete(name, id, data, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const ids = this.mapCompletionIdArg(id, "complete");
		const { table } = await this.getQueueCache(name);
		const outputData = this.mapCompletionDataArg(data);
		if (this.config.noMultiMutationCte) return this.completeDistributed(name, ids, outputData, table, db, options.includeQueued);
		const sql = completeJobs(this.config.schema, table, options.includeQueued);
		const result = await db.executeSql(sql, [
			name,
			ids,
			outputData
		]);
		return this.mapCommandResponse(ids, result);
	}
	async withDistributedTransaction(db, fn) {
		if (db === this.db && this.db._pgbdb) return this.db.withTransaction(fn);
		return fn(db);
	}
	async completeDistributed(name, ids, outputData, table, db, includeQueued) {
		return this.withDistributedTransaction(db, async (tx) => {
			const completeSql = completeJobsDistributed(this.config.schema, table, includeQueued);
			const { rows } = await tx.executeSql(completeSql, [
				name,
				ids,
				outputData
			]);
			const blockingIds = rows.filter((row) => row.blocking).map((row) => row.id);
			if (blockingIds.length > 0) {
				const decrementSql = decrementDependents(this.config.schema);
				await tx.executeSql(decrementSql, [name, blockingIds]);
			}
			return {
				jobs: ids,
				requested: ids.length,
				affected: rows.length
			};
		});
	}
	async fail(name, id, data, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const ids = this.mapCompletionIdArg(id, "fail");
		const { table } = await this.getQueueCache(name);
		const outputData = this.mapCompletionDataArg(data);
		if (this.config.noMultiMutationCte) return this.failDistributed(name, ids, outputData, table, db);
		const sql = failJobsById(this.config.schema, table);
		const result = await db.executeSql(sql, [
			name,
			ids,
			outputData
		]);
		return this.mapCommandResponse(ids, result);
	}
	async failDistributed(name, ids, outputData, table, db) {
		return this.withDistributedTransaction(db, async (tx) => {
			const selectQuery = selectJobsToFailById(this.config.schema, table);
			const { rows: jobs } = await tx.executeSql(selectQuery.text, [name, ids]);
			if (jobs.length === 0) return {
				jobs: ids,
				requested: ids.length,
				affected: 0
			};
			const deleteQuery = deleteJobsToFail(this.config.schema, table);
			await tx.executeSql(deleteQuery.text, [name, ids]);
			const count = await this.reinsertFailedJobs(tx, table, jobs, outputData);
			return {
				jobs: ids,
				requested: ids.length,
				affected: count
			};
		});
	}
	async failJobsByTimeoutDistributed(table, queues) {
		const select = selectJobsToFailByTimeout(this.config.schema, table, queues);
		return this.expireJobsDistributed(table, select, { value: { message: "job timed out" } });
	}
	async failJobsByHeartbeatDistributed(table, queues) {
		const select = selectJobsToFailByHeartbeat(this.config.schema, table, queues);
		return this.expireJobsDistributed(table, select, { value: { message: "job heartbeat timeout" } });
	}
	async expireJobsDistributed(table, select, outputData) {
		return this.withDistributedTransaction(this.db, async (tx) => {
			const { rows: jobs } = await tx.executeSql(select.text, []);
			if (jobs.length === 0) return 0;
			const ids = jobs.map((job) => job.id);
			const deleteSql = deleteJobsByIds(this.config.schema, table);
			await tx.executeSql(deleteSql.text, [ids]);
			return this.reinsertFailedJobs(tx, table, jobs, outputData);
		});
	}
	async reinsertFailedJobs(tx, table, jobs, outputData) {
		const insertSql = insertRetryJob(this.config.schema, table);
		const dlqSql = insertDeadLetterJob(this.config.schema);
		let count = 0;
		for (const job of jobs) {
			const retryCount = Number(job.retry_count);
			const retryLimit = Number(job.retry_limit);
			const retryDelay = Number(job.retry_delay);
			const retryDelayMax = job.retry_delay_max != null ? Number(job.retry_delay_max) : null;
			const canRetry = retryCount < retryLimit;
			let retried = false;
			if (canRetry) {
				let startAfter = job.start_after;
				if (!job.retry_backoff) startAfter = new Date(Date.now() + retryDelay * 1e3);
				else {
					const exp = Math.min(16, retryCount + 1);
					const delay = retryDelay * (Math.pow(2, exp) / 2 + Math.pow(2, exp) / 2 * Math.random());
					const cappedDelay = retryDelayMax != null ? Math.min(retryDelayMax, delay) : delay;
					startAfter = new Date(Date.now() + cappedDelay * 1e3);
				}
				const { rows } = await tx.executeSql(insertSql, [
					job.id,
					job.name,
					job.priority,
					job.data,
					"retry",
					job.retry_limit,
					job.retry_count,
					job.retry_delay,
					job.retry_backoff,
					job.retry_delay_max,
					startAfter,
					job.started_on,
					job.singleton_key,
					job.singleton_on,
					job.group_id,
					job.group_tier,
					job.expire_seconds,
					job.deletion_seconds,
					job.created_on,
					null,
					job.keep_until,
					job.policy,
					outputData,
					job.dead_letter,
					null,
					job.heartbeat_seconds,
					job.blocked,
					job.blocking,
					job.pending_dependencies
				]);
				retried = rows.length > 0;
			}
			if (!retried) {
				await tx.executeSql(insertSql, [
					job.id,
					job.name,
					job.priority,
					job.data,
					"failed",
					job.retry_limit,
					job.retry_count,
					job.retry_delay,
					job.retry_backoff,
					job.retry_delay_max,
					job.start_after,
					job.started_on,
					job.singleton_key,
					job.singleton_on,
					job.group_id,
					job.group_tier,
					job.expire_seconds,
					job.deletion_seconds,
					job.created_on,
					/* @__PURE__ */ new Date(),
					job.keep_until,
					job.policy,
					outputData,
					job.dead_letter,
					null,
					job.heartbeat_seconds,
					job.blocked,
					job.blocking,
					job.pending_dependencies
				]);
				if (job.dead_letter) await tx.executeSql(dlqSql, [
					job.dead_letter,
					job.data,
					outputData
				]);
			}
			count++;
		}
		return count;
	}
	async deleteJob(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const ids = this.mapCompletionIdArg(id, "deleteJob");
		const { table } = await this.getQueueCache(name);
		const sql = deleteJobsById(this.config.schema, table);
		const result = await db.executeSql(sql, [name, ids]);
		return this.mapCommandResponse(ids, result);
	}
	async cancel(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const ids = this.mapCompletionIdArg(id, "cancel");
		const { table } = await this.getQueueCache(name);
		const sql = cancelJobs(this.config.schema, table);
		const result = await db.executeSql(sql, [name, ids]);
		return this.mapCommandResponse(ids, result);
	}
	async resume(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const ids = this.mapCompletionIdArg(id, "resume");
		const { table } = await this.getQueueCache(name);
		const sql = resumeJobs(this.config.schema, table);
		const result = await db.executeSql(sql, [name, ids]);
		return this.mapCommandResponse(ids, result);
	}
	async restore(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const ids = this.mapCompletionIdArg(id, "restore");
		const { table } = await this.getQueueCache(name);
		const sql = restoreJobs(this.config.schema, table);
		await db.executeSql(sql, [name, ids]);
	}
	async retry(name, id, options = {}) {
		assertQueueName(name);
		const db = options.db || this.db;
		const ids = this.mapCompletionIdArg(id, "retry");
		const { table } = await this.getQueueCache(name);
		const sql = retryJobs(this.config.schema, table);
		const result = await db.executeSql(sql, [name, ids]);
		return this.mapCommandResponse(ids, result);
	}
	async touch(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const ids = this.mapCompletionIdArg(id, "touch");
		const { table } = await this.getQueueCache(name);
		const sql = touchJobs(this.config.schema, table);
		const result = await db.executeSql(sql, [name, ids]);
		return this.mapCommandResponse(ids, result);
	}
	async createQueue(name, options = {}) {
		name = name || options.name;
		assertQueueName(name);
		const policy = options.policy || QUEUE_POLICIES.standard;
		assert(policy in QUEUE_POLICIES, `${policy} is not a valid queue policy`);
		validateQueueArgs(options);
		if (options.deadLetter) {
			assertQueueName(options.deadLetter);
			notStrictEqual(name, options.deadLetter, "deadLetter cannot be itself");
			await this.getQueueCache(options.deadLetter);
		}
		const sql = createQueue(this.config.schema, name, {
			...options,
			policy
		}, this.config.noAdvisoryLocks);
		await this.db.executeSql(sql);
	}
	async getBlockedKeys(name) {
		assertQueueName(name);
		const { table, policy } = await this.getQueueCache(name);
		if (policy !== QUEUE_POLICIES.key_strict_fifo) throw new Error(`getBlockedKeys is only available for ${QUEUE_POLICIES.key_strict_fifo} queues`);
		const sql = getBlockedKeys(this.config.schema, table);
		const { rows } = await this.db.executeSql(sql, [name]);
		return rows.map((row) => row.singletonKey);
	}
	async getQueues(names) {
		names = Array.isArray(names) ? names : typeof names === "string" ? [names] : void 0;
		if (names) for (const name of names) assertQueueName(name);
		const query = getQueues(this.config.schema, names);
		const { rows } = await this.db.executeSql(query.text, query.values);
		if (this.config.backend === "cockroachdb") {
			for (const row of rows) for (const field of NUMERIC_QUEUE_FIELDS) if (row[field] !== void 0 && row[field] !== null) row[field] = Number(row[field]);
		}
		return rows;
	}
	async updateQueue(name, options = {}) {
		assertQueueName(name);
		assert(Object.keys(options).length > 0, "no properties found to update");
		if ("policy" in options) throw new Error("queue policy cannot be changed after creation");
		if ("partition" in options) throw new Error("queue partitioning cannot be changed after creation");
		validateQueueArgs(options);
		const { deadLetter } = options;
		if (deadLetter) {
			assertQueueName(deadLetter);
			notStrictEqual(name, deadLetter, "deadLetter cannot be itself");
		}
		const sql = updateQueue(this.config.schema, { deadLetter });
		await this.db.executeSql(sql, [name, options]);
	}
	async getQueue(name) {
		return (await this.getQueues([name]))[0] || null;
	}
	async deleteQueue(name) {
		assertQueueName(name);
		try {
			await this.getQueueCache(name);
			const sql = deleteQueue(this.config.schema, name, this.config.noAdvisoryLocks);
			await this.db.executeSql(sql);
		} catch {}
	}
	async deleteQueuedJobs(name) {
		assertQueueName(name);
		const { table } = await this.getQueueCache(name);
		const sql = deleteQueuedJobs(this.config.schema, table);
		await this.db.executeSql(sql, [name]);
	}
	async deleteStoredJobs(name) {
		assertQueueName(name);
		const { table } = await this.getQueueCache(name);
		const sql = deleteStoredJobs(this.config.schema, table);
		await this.db.executeSql(sql, [name]);
	}
	async deleteAllJobs(name) {
		if (!name) {
			const sql = truncateTable(this.config.schema, "job");
			await this.db.executeSql(sql);
			return;
		}
		assertQueueName(name);
		const { table, partition } = await this.getQueueCache(name);
		if (partition) {
			const sql = truncateTable(this.config.schema, table);
			await this.db.executeSql(sql);
		} else {
			const sql = deleteAllJobs(this.config.schema, table);
			await this.db.executeSql(sql, [name]);
		}
	}
	async getQueueStats(name) {
		assertQueueName(name);
		const queue = await this.getQueueCache(name);
		const query = getQueueStats(this.config.schema, queue.table, [name]);
		const { rows } = await this.db.executeSql(query.text, query.values);
		const stats = rows.at(0);
		if (stats && this.config.backend === "cockroachdb") {
			for (const field of NUMERIC_QUEUE_FIELDS) if (stats[field] !== void 0 && stats[field] !== null) stats[field] = Number(stats[field]);
		}
		return Object.assign(queue, stats || {
			deferredCount: 0,
			queuedCount: 0,
			activeCount: 0,
			totalCount: 0
		});
	}
	async getJobById(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const { table } = await this.getQueueCache(name);
		const sql = getJobById(this.config.schema, table);
		const result1 = await db.executeSql(sql, [name, id]);
		if (result1?.rows?.length === 1) {
			const row = result1.rows[0];
			if (this.config.backend === "cockroachdb") {
				for (const field of NUMERIC_METADATA_FIELDS) if (row[field] !== void 0 && row[field] !== null) row[field] = Number(row[field]);
			}
			return row;
		} else return null;
	}
	async findJobs(name, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const { table } = await this.getQueueCache(name);
		const { id, key, data, queued = false } = options;
		const sql = findJobs(this.config.schema, table, {
			byId: id !== void 0,
			byKey: key !== void 0,
			byData: data !== void 0,
			queued
		});
		const values = [name];
		if (id !== void 0) values.push(id);
		if (key !== void 0) values.push(key);
		if (data !== void 0) values.push(JSON.stringify(data));
		return (await db.executeSql(sql, values))?.rows || [];
	}
	async getDependencies(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const sql = getDependencies(this.config.schema);
		const { rows } = await db.executeSql(sql, [name, id]);
		return rows.map((r) => ({
			name: r.parentName,
			id: r.parentId
		}));
	}
	async getDependents(name, id, options = {}) {
		assertQueueName(name);
		const db = this.assertDb(options);
		const sql = getDependents(this.config.schema);
		const { rows } = await db.executeSql(sql, [name, id]);
		return rows.map((r) => ({
			name: r.childName,
			id: r.childId
		}));
	}
	assertDb(options) {
		if (options.db) return options.db;
		if (this.db._pgbdb) assert(this.db.opened, "Database connection is not opened");
		return this.db;
	}
};

// node_modules/pg-boss/dist/boss.js
const events$2 = {
	error: "error",
	warning: "warning"
};
const WARNINGS = {
	SLOW_QUERY: {
		seconds: 30,
		message: "Warning: slow query. Your queues and/or database server should be reviewed"
	},
	LARGE_QUEUE: {
		size: 1e4,
		message: "Warning: large queue backlog. Your queue should be reviewed"
	}
};
const WARNING_TYPES = {
	SLOW_QUERY: "slow_query",
	QUEUE_BACKLOG: "queue_backlog"
};
var Boss = class extends EventEmitter {
	#stopped;
	#stopping;
	#maintaining;
	#superviseInterval;
	#db;
	#config;
	#manager;
	events = events$2;
	constructor(db, manager, config) {
		super();
		this.#db = db;
		this.#config = config;
		this.#manager = manager;
		this.#stopped = true;
		this.#stopping = false;
		if (config.warningSlowQuerySeconds) WARNINGS.SLOW_QUERY.seconds = config.warningSlowQuerySeconds;
		if (config.warningQueueSize) WARNINGS.LARGE_QUEUE.size = config.warningQueueSize;
	}
	get maintaining() {
		return !!this.#maintaining;
	}
	async start() {
		if (this.#stopped) {
			this.#stopping = false;
			this.#superviseInterval = setInterval(() => this.#onSupervise(), this.#config.superviseIntervalSeconds * 1e3);
			this.#stopped = false;
		}
	}
	async stop() {
		if (!this.#stopped) {
			this.#stopping = true;
			if (this.#superviseInterval) clearInterval(this.#superviseInterval);
			this.#stopped = true;
			while (this.#maintaining) await delay(10);
		}
	}
	get #warningContext() {
		return {
			emitter: this,
			db: this.#db,
			schema: this.#config.schema,
			persistWarnings: this.#config.persistWarnings,
			warningEvent: events$2.warning,
			errorEvent: events$2.error
		};
	}
	async #executeQuery(query) {
		if (typeof query === "string") query = {
			text: query,
			values: []
		};
		const started = Date.now();
		const result = unwrapSQLResult(await this.#db.executeSql(query.text, query.values));
		const elapsed = (Date.now() - started) / 1e3;
		if (elapsed > WARNINGS.SLOW_QUERY.seconds || this.#config.__test__warn_slow_query) await emitAndPersistWarning(this.#warningContext, WARNING_TYPES.SLOW_QUERY, WARNINGS.SLOW_QUERY.message, {
			elapsed,
			sql: query.text,
			values: query.values
		});
		return result;
	}
	async #onSupervise() {
		try {
			if (this.#stopped) return;
			if (this.#maintaining) return;
			if (this.#config.__test__throw_maint) throw new Error(this.#config.__test__throw_maint);
			this.#maintaining = true;
			if (this.#config.__test__delay_maint_ms) await delay(this.#config.__test__delay_maint_ms);
			const queues = await this.#manager.getQueues();
			!this.#stopped && await this.supervise(queues);
			!this.#stopped && await this.#maintainWarnings();
		} catch (err) {
			this.emit(events$2.error, err);
		} finally {
			this.#maintaining = false;
		}
	}
	async #maintainWarnings() {
		if (!this.#config.persistWarnings || !this.#config.warningRetentionDays) return;
		const sql = deleteOldWarnings(this.#config.schema, this.#config.warningRetentionDays);
		await this.#executeQuery(sql);
	}
	async supervise(value) {
		let queues;
		if (Array.isArray(value)) queues = value;
		else queues = await this.#manager.getQueues(value);
		const queueGroups = queues.reduce((acc, q) => {
			const { table } = q;
			acc[table] = acc[table] || {
				table,
				queues: []
			};
			acc[table].queues.push(q);
			return acc;
		}, {});
		const heartbeatQueueNames = new Set(queues.filter((q) => q.heartbeatSeconds != null).map((q) => q.name));
		for (const queueGroup of Object.values(queueGroups)) {
			if (this.#stopping) return;
			const { table, queues } = queueGroup;
			const names = queues.map((i) => i.name);
			while (names.length) {
				if (this.#stopping) return;
				const chunk = names.splice(0, 100);
				await this.#monitor(table, chunk, heartbeatQueueNames);
				await this.#maintain(table, chunk);
			}
		}
	}
	async #monitor(table, names, heartbeatQueueNames) {
		if (this.#stopping) return;
		const command = trySetQueueMonitorTime(this.#config.schema, names, this.#config.monitorIntervalSeconds);
		const { rows } = await this.#executeQuery(command);
		if (this.#stopping) return;
		if (rows.length) {
			const queues = rows.map((q) => q.name);
			const cacheStatsSql = cacheQueueStats(this.#config.schema, table, queues, this.#config.noAdvisoryLocks);
			const { rows: rowsCacheStats } = await this.#executeQuery(cacheStatsSql);
			if (this.#stopping) return;
			const warnings = rowsCacheStats.filter((i) => Number(i.queuedCount) > (Number(i.warningQueueSize) || WARNINGS.LARGE_QUEUE.size));
			for (const warning of warnings) await emitAndPersistWarning(this.#warningContext, WARNING_TYPES.QUEUE_BACKLOG, WARNINGS.LARGE_QUEUE.message, warning);
			if (this.#config.noMultiMutationCte) await this.#manager.failJobsByTimeoutDistributed(table, queues);
			else {
				const sql = failJobsByTimeout(this.#config.schema, table, queues, this.#config.noAdvisoryLocks);
				await this.#executeQuery(sql);
			}
			if (this.#stopping) return;
			const heartbeatQueues = queues.filter((q) => heartbeatQueueNames.has(q));
			if (heartbeatQueues.length) {
				if (this.#config.noMultiMutationCte) await this.#manager.failJobsByHeartbeatDistributed(table, heartbeatQueues);
				else {
					const heartbeatSql = failJobsByHeartbeat(this.#config.schema, table, heartbeatQueues, this.#config.noAdvisoryLocks);
					await this.#executeQuery(heartbeatSql);
				}
			}
		}
	}
	async #maintain(table, names) {
		if (this.#stopping) return;
		const command = trySetQueueDeletionTime(this.#config.schema, names, this.#config.maintenanceIntervalSeconds);
		const { rows } = await this.#executeQuery(command);
		if (this.#stopping) return;
		if (rows.length) {
			const queues = rows.map((q) => q.name);
			const sql = deletion(this.#config.schema, table, queues, this.#config.noAdvisoryLocks);
			await this.#executeQuery(sql);
			const depSql = cleanupDependencies(this.#config.schema, table, queues, this.#config.noAdvisoryLocks);
			await this.#executeQuery(depSql);
		}
	}
};

// node_modules/pg-boss/dist/bam.js
const events$1 = {
	error: "error",
	bam: "bam"
};
var Bam = class extends EventEmitter {
	#stopped;
	#working;
	#pollInterval;
	#db;
	#config;
	events = events$1;
	constructor(db, config) {
		super();
		this.#db = db;
		this.#config = config;
		this.#stopped = true;
		this.#working = false;
	}
	get working() {
		return this.#working;
	}
	async start() {
		if (!this.#stopped) return;
		this.#stopped = false;
		setImmediate(() => this.#onPoll());
		this.#pollInterval = setInterval(() => this.#onPoll(), this.#config.bamIntervalSeconds * 1e3);
	}
	async stop() {
		if (this.#stopped) return;
		this.#stopped = true;
		if (this.#pollInterval) {
			clearInterval(this.#pollInterval);
			this.#pollInterval = void 0;
		}
		while (this.#working) await delay(10);
	}
	async #onPoll() {
		if (this.#stopped || this.#working || !this.#config.migrate) return;
		this.#working = true;
		try {
			if (this.#config.__test__throw_bam) throw new Error(this.#config.__test__throw_bam);
			if (this.#config.__test__delay_bam_ms) await delay(this.#config.__test__delay_bam_ms);
			const sql = trySetBamTime(this.#config.schema, this.#config.bamIntervalSeconds);
			const { rows } = await this.#db.executeSql(sql);
			if (rows.length === 1) await this.#processCommands();
		} catch (err) {
			this.emit(events$1.error, err);
		} finally {
			this.#working = false;
		}
	}
	async #processCommands() {
		if (this.#stopped) return;
		const entry = await this.#getNextCommand();
		if (!entry || this.#stopped) return;
		this.emit(events$1.bam, {
			id: entry.id,
			name: entry.name,
			status: "in_progress",
			queue: entry.queue,
			table: entry.table
		});
		try {
			await this.#db.executeSql(entry.command);
			if (this.#stopped) return;
			await this.#markCompleted(entry.id);
			this.emit(events$1.bam, {
				id: entry.id,
				name: entry.name,
				status: "completed",
				queue: entry.queue,
				table: entry.table
			});
		} catch (err) {
			if (this.#stopped) return;
			await this.#markFailed(entry.id, err);
			this.emit(events$1.error, err);
			this.emit(events$1.bam, {
				id: entry.id,
				name: entry.name,
				status: "failed",
				queue: entry.queue,
				table: entry.table,
				error: String(err)
			});
		}
	}
	async #getNextCommand() {
		const sql = getNextBamCommand(this.#config.schema);
		const { rows } = await this.#db.executeSql(sql);
		return rows[0] || null;
	}
	async #markCompleted(id) {
		const sql = setBamCompleted(this.#config.schema, id);
		await this.#db.executeSql(sql);
	}
	async #markFailed(id, error) {
		const sql = setBamFailed(this.#config.schema, id, String(error));
		await this.#db.executeSql(sql);
	}
};

// node_modules/pg-boss/dist/db.js
var Db = class extends EventEmitter {
	pool;
	config;
	/** @internal */
	_pgbdb;
	opened;
	constructor(config) {
		super();
		config.application_name = config.application_name || "pgboss";
		config.connectionTimeoutMillis = config.connectionTimeoutMillis || 1e4;
		this.config = config;
		this._pgbdb = true;
		this.opened = false;
	}
	events = { error: "error" };
	async open() {
		this.pool = new esm_default.Pool(this.config);
		this.pool.on("error", (error) => this.emit("error", error));
		this.opened = true;
	}
	async close() {
		if (!this.pool.ending) {
			this.opened = false;
			await this.pool.end();
		}
	}
	async executeSql(text, values) {
		assert(this.opened, "Database not opened. Call open() before executing SQL.");
		return await this.pool.query(text, values);
	}
	async withTransaction(fn) {
		assert(this.opened, "Database not opened. Call open() before executing SQL.");
		const client = await this.pool.connect();
		try {
			await client.query("BEGIN");
			const result = await fn({ executeSql: (text, values) => client.query(text, values) });
			await client.query("COMMIT");
			return result;
		} catch (err) {
			await client.query("ROLLBACK");
			throw err;
		} finally {
			client.release();
		}
	}
};

// node_modules/pg-boss/dist/adapters/placeholders.js
/**
* Parses a SQL string with PostgreSQL-style `$N` placeholders into the
* literal segments between placeholders and the values in textual order.
*
* Handles repeated indexes (e.g. `$2` appearing twice) by duplicating the
* value at each occurrence, so adapters that target positional `?`-style
* binders or tagged-template SQL builders stay consistent with what
* postgres would have produced from the original `$N` form.
*/
function parsePlaceholders(text, values) {
	const parts = [];
	const reordered = [];
	const re = /\$(\d+)/g;
	let lastIndex = 0;
	let match;
	while ((match = re.exec(text)) !== null) {
		parts.push(text.slice(lastIndex, match.index));
		reordered.push(values?.[Number(match[1]) - 1]);
		lastIndex = re.lastIndex;
	}
	parts.push(text.slice(lastIndex));
	return {
		parts,
		reordered
	};
}

// node_modules/pg-boss/dist/adapters/knex.js
function fromKnex(trx) {
	return { async executeSql(text, values) {
		const { parts, reordered } = parsePlaceholders(text, values);
		const knexSql = parts.join("?");
		return unwrapSQLResult(await trx.raw(knexSql, reordered));
	} };
}

// node_modules/pg-boss/dist/adapters/kysely.js
function fromKysely(trx) {
	return { async executeSql(text, values) {
		return { rows: [...(await trx.executeQuery({
			sql: text,
			parameters: values ?? [],
			query: { kind: "RawNode" },
			queryId: { queryId: "pgboss" }
		})).rows] };
	} };
}

// node_modules/pg-boss/dist/adapters/drizzle.js
/**
* Wraps a drizzle-orm transaction as an {@link IDatabase}.
*
* Accepts the `sql` tagged-template function from `drizzle-orm` as the
* second argument so the adapter can construct parameterised queries
* without a runtime dependency on `drizzle-orm`.
*
* @example
* ```ts
* import { sql } from 'drizzle-orm'
* import { fromDrizzle } from 'pg-boss'
*
* await db.transaction(async (tx) => {
*   await boss.send('my-queue', data, { db: fromDrizzle(tx, sql) })
* })
* ```
*/
function fromDrizzle(tx, sql) {
	return { async executeSql(text, values) {
		const { parts, reordered } = parsePlaceholders(text, values);
		const strings = Object.assign([...parts], { raw: [...parts] });
		return unwrapSQLResult(await tx.execute(sql(strings, ...reordered)));
	} };
}

// node_modules/pg-boss/dist/adapters/prisma.js
function fromPrisma(tx) {
	return { async executeSql(text, values) {
		const rows = await tx.$queryRawUnsafe(text, ...values ?? []);
		// v8 ignore next
		return { rows: Array.isArray(rows) ? rows : [] };
	} };
}

// node_modules/pg-boss/dist/adapters/pglite.js
function fromPglite(pglite) {
	const run = async (text, values) => {
		if (values?.length) return await pglite.query(text, values);
		return { rows: (await pglite.exec(text)).flatMap((r) => r.rows ?? []) };
	};
	return { async executeSql(text, values) {
		try {
			return await run(text, values);
		} catch (err) {
			await pglite.query("ROLLBACK").catch(() => {});
			throw err;
		}
	} };
}

// node_modules/pg-boss/dist/index.js
const events = Object.freeze({
	error: "error",
	warning: "warning",
	wip: "wip",
	stopped: "stopped",
	bam: "bam"
});
function getConstructionPlans(schema) {
	return Contractor.constructionPlans(schema);
}
function getMigrationPlans(schema, version) {
	return Contractor.migrationPlans(schema, version);
}
function getRollbackPlans(schema, version) {
	return Contractor.rollbackPlans(schema, version);
}
var PgBoss = class extends EventEmitter {
	#stoppingOn;
	#stopped;
	#starting;
	#started;
	#config;
	#db;
	#boss;
	#contractor;
	#manager;
	#timekeeper;
	#bam;
	constructor(value) {
		super();
		this.#stoppingOn = null;
		this.#stopped = true;
		const config = getConfig(value);
		this.#config = config;
		const db = this.getDb();
		this.#db = db;
		if ("_pgbdb" in this.#db && this.#db._pgbdb) this.#promoteEvents(this.#db);
		const contractor = new Contractor(db, config);
		const manager = new Manager(db, config);
		const boss = new Boss(db, manager, config);
		const timekeeper = new Timekeeper(db, manager, config);
		manager.timekeeper = timekeeper;
		const bam = new Bam(db, config);
		this.#promoteEvents(manager);
		this.#promoteEvents(boss);
		this.#promoteEvents(timekeeper);
		this.#promoteEvents(bam);
		this.#boss = boss;
		this.#contractor = contractor;
		this.#manager = manager;
		this.#timekeeper = timekeeper;
		this.#bam = bam;
	}
	#promoteEvents(emitter) {
		for (const event of Object.values(emitter?.events)) emitter.on(event, (arg) => this.emit(event, arg));
	}
	async start() {
		if (this.#starting || this.#started) return this;
		this.#starting = true;
		try {
			if (this.#db._pgbdb && !this.#db.opened) await this.#db.open();
			await this.#warnIfDistributedMisconfigured();
			if (this.#config.migrate) await this.#contractor.start();
			else await this.#contractor.check();
			await this.#manager.start();
			if (this.#config.supervise) await this.#boss.start();
			if (this.#config.schedule) await this.#timekeeper.start();
			if (this.#config.migrate) await this.#bam.start();
		} catch (err) {
			this.#starting = false;
			throw err;
		}
		this.#starting = false;
		this.#started = true;
		this.#stopped = false;
		return this;
	}
	async #warnIfDistributedMisconfigured() {
		try {
			const { rows } = await this.#db.executeSql("SELECT version()");
			const version = rows?.[0]?.version || "";
			if (/yugabyte|-yb-/i.test(version)) {
				if (!this.#config.noTablePartitioning || !this.#config.noAdvisoryLocks) this.emit(events.warning, {
					message: "YugabyteDB detected: set backend: 'yugabytedb' for compatibility. Partitioned queues (partition: true) are not supported on YugabyteDB.",
					data: { backend: "yugabytedb" }
				});
			}
		} catch {}
	}
	async stop(options = {}) {
		if (this.#stoppingOn || this.#stopped) return;
		let { close = true, graceful = true, timeout = 3e4 } = options;
		timeout = Math.max(timeout, 1e3);
		this.#stoppingOn = Date.now();
		await this.#manager.stop();
		await this.#timekeeper.stop();
		await this.#boss.stop();
		await this.#bam.stop();
		const shutdown = async () => {
			await this.#manager.failWip();
			if (this.#db._pgbdb && this.#db.opened && close) {
				await this.#db.close();
				await delay(10);
			}
			this.#stopped = true;
			this.#stoppingOn = null;
			this.#started = false;
			this.emit(events.stopped);
		};
		if (!graceful) return await shutdown();
		while (Date.now() - this.#stoppingOn < timeout && this.#manager.hasPendingCleanups()) await delay(500);
		await shutdown();
	}
	async send(...args) {
		return await this.#manager.send(...args);
	}
	async sendAfter(name, data, options, after) {
		return this.#manager.sendAfter(name, data, options, after);
	}
	sendThrottled(name, data, options, seconds, key) {
		return this.#manager.sendThrottled(name, data, options, seconds, key);
	}
	sendDebounced(name, data, options, seconds, key) {
		return this.#manager.sendDebounced(name, data, options, seconds, key);
	}
	insert(name, jobs, options) {
		return this.#manager.insert(name, jobs, options);
	}
	flow(jobs, options) {
		return this.#manager.flow(jobs, options);
	}
	fetch(name, options = {}) {
		return this.#manager.fetch(name, options);
	}
	work(...args) {
		return this.#manager.work(...args);
	}
	offWork(name, options) {
		return this.#manager.offWork(name, options);
	}
	notifyWorker(workerId) {
		return this.#manager.notifyWorker(workerId);
	}
	subscribe(event, name) {
		return this.#manager.subscribe(event, name);
	}
	unsubscribe(event, name) {
		return this.#manager.unsubscribe(event, name);
	}
	publish(event, data, options) {
		return this.#manager.publish(event, data, options);
	}
	cancel(name, id, options) {
		return this.#manager.cancel(name, id, options);
	}
	resume(name, id, options) {
		return this.#manager.resume(name, id, options);
	}
	retry(name, id, options) {
		return this.#manager.retry(name, id, options);
	}
	deleteJob(name, id, options) {
		return this.#manager.deleteJob(name, id, options);
	}
	deleteQueuedJobs(name) {
		return this.#manager.deleteQueuedJobs(name);
	}
	deleteStoredJobs(name) {
		return this.#manager.deleteStoredJobs(name);
	}
	deleteAllJobs(name) {
		return this.#manager.deleteAllJobs(name);
	}
	complete(name, id, data, options) {
		return this.#manager.complete(name, id, data, options);
	}
	fail(name, id, data, options) {
		return this.#manager.fail(name, id, data, options);
	}
	touch(name, id, options) {
		return this.#manager.touch(name, id, options);
	}
	/**
	* @deprecated Use findJobs() instead
	*/
	getJobById(name, id, options) {
		return this.#manager.getJobById(name, id, options);
	}
	findJobs(name, options) {
		return this.#manager.findJobs(name, options);
	}
	createQueue(name, options) {
		return this.#manager.createQueue(name, options);
	}
	getBlockedKeys(name) {
		return this.#manager.getBlockedKeys(name);
	}
	getDependencies(name, id, options) {
		return this.#manager.getDependencies(name, id, options);
	}
	getDependents(name, id, options) {
		return this.#manager.getDependents(name, id, options);
	}
	updateQueue(name, options) {
		return this.#manager.updateQueue(name, options);
	}
	deleteQueue(name) {
		return this.#manager.deleteQueue(name);
	}
	getQueues(names) {
		return this.#manager.getQueues();
	}
	getQueue(name) {
		return this.#manager.getQueue(name);
	}
	getQueueStats(name) {
		return this.#manager.getQueueStats(name);
	}
	isMaintaining() {
		return this.#boss.maintaining;
	}
	isBamWorking() {
		return this.#bam.working;
	}
	isCheckingSkew() {
		return this.#timekeeper.checkingSkew;
	}
	supervise(name) {
		return this.#boss.supervise(name);
	}
	getWipData(options) {
		return this.#manager.getWipData(options);
	}
	getSpy(name) {
		return this.#manager.getSpy(name);
	}
	clearSpies() {
		this.#manager.clearSpies();
	}
	isInstalled() {
		return this.#contractor.isInstalled();
	}
	schemaVersion() {
		return this.#contractor.schemaVersion();
	}
	schedule(name, cron, data, options) {
		return this.#timekeeper.schedule(name, cron, data, options);
	}
	unschedule(name, key) {
		return this.#timekeeper.unschedule(name, key);
	}
	getSchedules(name, key) {
		return this.#timekeeper.getSchedules(name, key);
	}
	async getBamStatus() {
		const sql = getBamStatus(this.#config.schema);
		const { rows } = await this.#db.executeSql(sql);
		return rows;
	}
	async getBamEntries() {
		const sql = getBamEntries(this.#config.schema);
		const { rows } = await this.#db.executeSql(sql);
		return rows;
	}
	getDb() {
		if (this.#db) return this.#db;
		if (this.#config.db) return this.#config.db;
		return new Db(this.#config);
	}
};

export { PgBoss, events, fromDrizzle, fromKnex, fromKysely, fromPglite, fromPrisma, getConstructionPlans, getMigrationPlans, getRollbackPlans, QUEUE_POLICIES as policies, JOB_STATES as states };