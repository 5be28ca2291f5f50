import { t as redact } from "./text.js";

// src/report/json.ts
/** Keys that people look for first; the others follow by name. */
const FIRST = "schema verdict why pull repository number title base head author agent models file format id sessions replay status rule group outcome level says path line side session step logLine findings clear value band total terms signal points cap mask rubric grade forecast signals measured cost usd tokens gaps".split(" ");
const RANK = new Map(FIRST.map((key, index) => [key, index]));
const rank = (key) => RANK.get(key) ?? FIRST.length;
function byRank(a, b) {
	const apart = rank(a) - rank(b);
	if (apart !== 0) return apart;
	return a < b ? -1 : 1;
}
/** A value with its keys in a fixed order and its texts redacted. */
function tidy(value) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return value.map(tidy);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => byRank(a, b));
	return Object.fromEntries(entries.map(([key, inner]) => [key, tidy(inner)]));
}
/** Replay as it is published: where each single line comes from would fill megabytes. */
const published = ({ replay, ...report }) => ({
	...report,
	replay: replay && {
		status: replay.status,
		why: replay.why,
		files: replay.files.map(({ path, state, lines }) => ({
			path,
			state,
			lines
		})),
		lines: replay.lines,
		bindings: replay.bindings
	}
});
/** The report as published JSON (`docs/schema/report.json`): equal reports give equal bytes, secrets are redacted. */
const renderJson = (report) => `${JSON.stringify(tidy(published(report)), null, 2)}\n`;

export { tidy as n, renderJson as t };