import { openSync, writeFileSync, writeSync } from "node:fs";

// src/host/database-program.ts
/** How the program ends where it has read nothing: Node cannot, it is no database, has no such tables, or has too much in them. */
const PROGRAM_ENDS = {
	noSqlite: 3,
	unreadable: 4,
	foreign: 5,
	tooMuch: 6
};
var Stopped = class extends Error {
	end;
	constructor(end) {
		super();
		this.end = end;
	}
};
/** A file that takes lines, session by session, up to a number of bytes. */
function openOutput(file, limit) {
	const target = openSync(file, "wx", 384);
	const ranges = [];
	let written = 0;
	return {
		ranges,
		write(session, lines) {
			const from = written;
			for (const line of lines) {
				const bytes = Buffer.from(`${line}\n`);
				written += bytes.length;
				if (written > limit) throw new Stopped(PROGRAM_ENDS.tooMuch);
				writeSync(target, bytes);
			}
			ranges.push([
				session,
				from,
				written
			]);
		}
	};
}
function select(database, sql, ...values) {
	return database.prepare(sql).iterate(...values);
}
/** Names of a table's columns; none where it is a view or a virtual table, or has columns that are computed. */
function columnsOf(database, table) {
	const [kind] = select(database, "SELECT type FROM pragma_table_list(?) WHERE schema = 'main'", table);
	const columns = [...select(database, "SELECT name, hidden FROM pragma_table_xinfo(?)", table)];
	const isPlain = kind?.type === "table" && columns.every(({ hidden }) => hidden === 0);
	return new Set(isPlain ? columns.map(({ name }) => name) : []);
}
function parsed(text) {
	try {
		return JSON.parse(String(text));
	} catch {
		return;
	}
}
/** The JSON of a row with what other columns say put in; text that is no JSON object is given as it is, and counts as damage. */
function recordOf(data, columns) {
	const value = parsed(data);
	if (typeof value === "object" && value !== null) return JSON.stringify({
		...value,
		...columns
	});
	return String(data).replaceAll("\n", " ");
}
function* messagesOf(database, session) {
	const messages = "SELECT id, data FROM message WHERE session_id = ? ORDER BY time_created, id";
	const parts = "SELECT id, data FROM part WHERE message_id = ? ORDER BY id";
	for (const { id, data } of select(database, messages, session)) {
		yield recordOf(data, {
			id,
			sessionID: session
		});
		for (const part of select(database, parts, String(id))) yield recordOf(part.data, {
			id: part.id,
			sessionID: session,
			messageID: id
		});
	}
}
function sessionOf(row) {
	const { id, directory, version, title, project_id: projectID, parent_id: parentID, time_created: created } = row;
	const revert = parsed(row.revert ?? "null");
	return JSON.stringify({
		id,
		directory,
		version,
		title,
		projectID,
		parentID,
		revert,
		time: { created }
	});
}
function* linesOf(database, row) {
	yield sessionOf(row);
	yield* messagesOf(database, String(row.id));
}
/** Every session by its id, with the lines that it is read as: what is known of it as a whole, its messages, their parts. */
function* sessionsOf(database) {
	const has = (table, ...names) => {
		const columns = columnsOf(database, table);
		return names.every((name) => columns.has(name));
	};
	if (!(has("message", "id", "session_id", "time_created", "data") && has("part", "id", "message_id", "data"))) throw new Stopped(PROGRAM_ENDS.foreign);
	const told = /* @__PURE__ */ new Set();
	const known = has("session", "id", "directory", "version", "time_created") ? select(database, "SELECT * FROM session ORDER BY time_created, id") : [];
	for (const row of known) {
		const id = String(row.id);
		told.add(id);
		yield [id, linesOf(database, row)];
	}
	for (const row of select(database, "SELECT DISTINCT session_id FROM message ORDER BY session_id")) {
		const id = String(row.session_id);
		if (!told.has(id)) yield [id, messagesOf(database, id)];
	}
}
/**
* Writes what an OpenCode database holds to a new file of `limit` bytes at most, and to `<out>.json` where in it each session
* stands; returns how that ended, 0 for well. Nothing in the database is run: views, computed columns and virtual tables are
* not asked, and triggers do not fire on reading.
*/
function writeDatabase(file, out, limit) {
	const sqlite = process.getBuiltinModule?.("node:sqlite");
	if (!sqlite) return PROGRAM_ENDS.noSqlite;
	try {
		const database = new sqlite.DatabaseSync(file, { readOnly: true });
		database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0");
		const output = openOutput(out, limit);
		for (const [session, lines] of sessionsOf(database)) output.write(session, lines);
		writeFileSync(`${out}.json`, JSON.stringify(output.ranges), {
			flag: "wx",
			mode: 384
		});
		return 0;
	} catch (error) {
		return error instanceof Stopped ? error.end : PROGRAM_ENDS.unreadable;
	}
}

export { writeDatabase as n, PROGRAM_ENDS as t };