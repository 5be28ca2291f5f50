import { T as groupBy } from "./text.js";
import { n as isPlainPath } from "./safe.js";

// src/report/findings.ts
const STRENGTH = {
	block: 2,
	warn: 1,
	note: 0
};
/** What was found, strongest first; findings of one level stay in the order of the rules. */
const hitsOf = ({ findings }) => findings.filter(({ outcome }) => outcome === "hit").sort((a, b) => STRENGTH[b.level] - STRENGTH[a.level]);
/** What those have in common that cannot tell for one reason. */
const reasonOf = ({ missing, says }) => typeof missing === "object" ? JSON.stringify(missing) : says;
/** Why some rules cannot tell: what one says of itself, and of several which file they could not read. */
function sentenceOf(rules) {
	const [first] = rules;
	if (rules.length === 1 || typeof first?.missing !== "object") return first?.says ?? "";
	return `${first.missing.path} could not be read: ${first.missing.why}.`;
}
/** Everything that could not be looked at: gaps of the evidence, and rules that could not tell; those that say the same together. */
function unseenOf({ gaps, findings }) {
	const unknown = findings.filter(({ outcome }) => outcome === "unknown");
	const [logless, others] = [unknown.filter(({ missing }) => missing === "log"), unknown.filter(({ missing }) => missing !== "log")];
	const together = (rules, why) => ({
		what: [...new Set(rules.map(({ rule }) => rule))].join(", "),
		why,
		remedy: null
	});
	const [only] = logless;
	const why = logless.length > 1 ? "these rules look at session logs, and there is none." : only?.says ?? "";
	return [
		...gaps,
		...only === void 0 ? [] : [together(logless, why)],
		...[...groupBy(others, reasonOf).values()].map((rules) => together(rules, sentenceOf(rules)))
	];
}
/** Whether anything was judged at all: a run that failed before has neither findings nor rules that looked. */
const wasJudged = ({ findings, clear, sessions }) => findings.length + clear.length + sessions.length > 0;
/** `3 findings, 1 blocking`; nothing where nothing was found. Where the gate only advises, findings `would block`. */
function tally(report) {
	const hits = hitsOf(report);
	if (hits.length === 0) return [];
	const all = `${hits.length} finding${hits.length === 1 ? "" : "s"}`;
	const blocking = hits.filter(({ level }) => level === "block").length;
	if (blocking === 0) return [`${all}, none blocks`];
	return [`${all}, ${blocking} ${report.verdict === "block" ? "blocking" : "would block"}`];
}

// src/report/link.ts
const REPOSITORY = /^[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$/;
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const segment = (text) => encodeURIComponent(text).replace(/[!'()*~_]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
/**
* Address of the line that a finding is about, at the commit of its side; null where repository, commit or path are not
* known well enough. The path is percent-encoded, so that nothing of it is read as Markdown.
*/
function permalink({ pull, base, head }, finding) {
	const { path, line, side } = finding;
	const commit = side === "old" ? base : head;
	const repository = pull?.repository ?? "";
	if (path === void 0 || commit === null || !REPOSITORY.test(repository) || !COMMIT.test(commit)) return null;
	if (!isPlainPath(path)) return null;
	const address = `https://github.com/${repository}/blob/${commit}/${path.split("/").map(segment).join("/")}`;
	return line === void 0 || line < 1 ? address : `${address}#L${line}`;
}

export { wasJudged as a, unseenOf as i, hitsOf as n, tally as r, permalink as t };