import { t as localHost } from "./local.js";
import { t as RENDERERS } from "./report.js";
import { o as run } from "./run.js";
import { t as redact } from "./text.js";
import { t as explain } from "./explain2.js";

// src/commands/job.ts
const KEYS = [
	"id",
	"repo",
	"base",
	"head",
	"diff",
	"sessions",
	"pr"
];
const isId = (value) => typeof value === "number" || typeof value === "string" && value !== "";
/** What a field lacks to be a name of a file or a revision; null where it lacks nothing. Null fields count as left out. */
function complaint(key, value) {
	if (value === void 0 || value === null) return null;
	if (typeof value !== "string" || value === "") return `"${key}" must be text`;
	return value === "-" ? `"${key}": a job cannot read standard input; name a file` : null;
}
function complaintAbout(fields) {
	const { repo, diff, sessions } = fields;
	if (sessions != null && !Array.isArray(sessions)) return "\"sessions\" must be a list of names";
	const texts = [
		"repo",
		"base",
		"head",
		"diff",
		"pr"
	].map((key) => [key, fields[key]]);
	const logs = (sessions ?? []).map((name) => ["sessions", name ?? 0]);
	for (const [key, value] of [...texts, ...logs]) {
		const why = complaint(key, value);
		if (why !== null) return why;
	}
	return repo == null === (diff == null) ? "give either \"repo\" or \"diff\"" : null;
}
function sourceOf(fields) {
	const name = (key) => fields[key] ?? null;
	return {
		repo: name("repo"),
		base: name("base"),
		head: name("head"),
		diff: name("diff"),
		pull: name("pr"),
		policy: null,
		sessions: fields.sessions ?? []
	};
}
/** Reads one line of a file of jobs. Keys that no job has are told to `strange`, and otherwise not looked at. */
function readJob(line, strange = () => {}) {
	let value;
	try {
		value = JSON.parse(line);
	} catch {
		return {
			id: null,
			why: "the line is no JSON"
		};
	}
	if (typeof value !== "object" || value === null || Array.isArray(value)) return {
		id: null,
		why: "the line is no JSON object"
	};
	const fields = value;
	for (const key of Object.keys(fields)) if (!KEYS.includes(key)) strange(key);
	if (!isId(fields.id)) return {
		id: null,
		why: "\"id\" must be text or a number"
	};
	const why = complaintAbout(fields);
	return why === null ? {
		id: fields.id,
		source: sourceOf(fields)
	} : {
		id: fields.id,
		why
	};
}
/** A report on one line; spread out again (two blanks a level), it is what `proctor grade --format json` prints, byte for byte. */
const lineOf = (report) => JSON.stringify(JSON.parse(RENDERERS.json(report, {
	color: false,
	width: 100
})));
/** The line that says what kept a job from being graded; `line` names the line of a job without an id. */
const errorLine = (id, error, line) => JSON.stringify({
	id,
	...id === null && line !== void 0 ? { line } : {},
	error: redact(error)
});
/** Grades a job and gives its line of output, without a newline. Never throws: an error is a line, too. */
async function answerJob({ id, source }) {
	try {
		const host = localHost({
			...source,
			say: () => {}
		});
		try {
			return `{"id":${JSON.stringify(id)},"report":${lineOf((await run(host)).report)}}`;
		} finally {
			host.close();
		}
	} catch (error) {
		const { message, remedy, ours } = explain(error);
		const told = ours ? message.split("\n")[0] ?? message : [message, remedy].filter(Boolean).join(" ");
		return errorLine(id, told);
	}
}

export { errorLine as n, readJob as r, answerJob as t };