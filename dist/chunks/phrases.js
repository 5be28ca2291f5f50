// src/report/phrases.ts
/** `1 call`, `3 calls`; thousands are grouped. */
const count = (number, thing) => `${number.toLocaleString("en-US")} ${thing}${number === 1 ? "" : "s"}`;
/** A share in whole percent, but never 0 or 100 unless it is nothing or all. */
function percent(part, all) {
	if (all === 0) return "–";
	const rounded = Math.round(part / all * 100);
	if (rounded === 100 && part < all) return "99%";
	return rounded === 0 && part > 0 ? "1%" : `${rounded}%`;
}
/** Points with their sign, a true minus. */
const signed = (points) => `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(2)}`;
/** `finalCheck` → `final check`. */
const signalName = (id) => id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
/** What the verdict is called. */
const VERDICTS = {
	pass: "Passed",
	block: "Blocked",
	ungraded: "Not graded"
};
/** What a level means to somebody who reads it. */
const LEVELS = {
	block: "blocks",
	warn: "wants an answer",
	note: "a note"
};
/** What became of a finding: its level, or that it was waived, without the name and the reason, which are hostile text. */
const standing = ({ level, waived }) => waived === void 0 ? LEVELS[level] : `waived, would have been: ${LEVELS[waived.level]}`;
/** The 95 % interval of a share, in percent. */
const interval = ({ low, high }, digits) => `${((low ?? 0) * 100).toFixed(digits)}–${((high ?? 1) * 100).toFixed(digits)}%`;
/** How often a rule was right where that was measured; null where nothing is to be said of it: below a warning. */
function precision({ measured, level, waived }) {
	if (measured === void 0 || (waived?.level ?? level) === "note") return null;
	if (measured === null) return "How often this rule is right at this level was not measured.";
	const { right, falseAlarms, cases, what } = measured;
	const where = `Measured on ${cases.toLocaleString("en-US")} ${what}`;
	const wrong = `false alarms: ${falseAlarms.count} (${interval(falseAlarms, 1)} of all)`;
	if (right.of === 0) return `${where}: no hits, so how often it is right is not known; ${wrong}.`;
	return `${where}: right in ${right.count} of ${count(right.of, "hit")} (${interval(right, 0)}); ${wrong}; 95% intervals.`;
}
/** What the grade is a grade of. */
const GRADE_MEANS = "How the work was done, not whether the code is right.";
/** What a grade is not a grade of where no agent shows. */
const NO_AGENT = "No agent shows in this pull request, so only the rules against cheating ran.";
/** Why a part of the report is empty where a run ended before anything was judged. */
const NOT_JUDGED = "Nothing was judged: the run ended before that.";
/** `0.71 (high)`, or `none`. */
const gradeFigure = ({ value, band }) => value === null ? "none" : `${value.toFixed(2)} (${band ?? "no band"})`;
/** `step 12`, with the session where there are several. Sessions count from 1; steps as in the JSON report. */
const stepName = ({ session, step }, sessions) => sessions > 1 ? `session ${session + 1}, step ${step}` : `step ${step}`;
/** `steps 4, 9, 12 …`: at most `most` of them. */
function stepNames(steps, sessions, most = 3) {
	if (steps.length === 0) return "";
	const shown = steps.slice(0, most).map(({ session, step }) => sessions > 1 ? `${session + 1}.${step}` : `${step}`);
	return `${steps.length === 1 ? "step" : "steps"} ${shown.join(", ")}${steps.length > most ? " …" : ""}`;
}
/** Where in the log a finding is; empty where it has no step. */
function logPlace({ session, step, logLine }, sessions) {
	if (step === void 0) return "";
	return `log ${stepName({
		session: session ?? 0,
		step
	}, sessions)}${logLine === void 0 ? "" : ` (line ${logLine})`}`;
}
/** What the diff owes to the log, in one sentence. */
function explains({ lines, status, why }) {
	if (status !== "replayed") return why;
	if (lines.changed === 0) return "The pull request changes no line.";
	const all = count(lines.changed, "changed line");
	const rest = [lines.opaque > 0 ? `${lines.opaque} may come from commands whose effect cannot be computed` : "", lines.unlogged > 0 ? `${lines.unlogged} ${lines.unlogged === 1 ? "is" : "are"} in no log` : ""].filter((part) => part !== "");
	return `${[`The log explains ${lines.explained} of ${all} (${percent(lines.explained, lines.changed)})`, ...rest].join("; ")}.`;
}
function duration(sessions) {
	const spans = sessions.map(({ startedAt, endedAt }) => startedAt === null || endedAt === null ? NaN : Date.parse(endedAt) - Date.parse(startedAt));
	const seconds = Math.round(spans.reduce((sum, span) => sum + span, 0) / 1e3);
	if (!Number.isFinite(seconds) || seconds < 0) return "duration unknown";
	if (seconds < 60) return `${seconds} s`;
	const minutes = Math.round(seconds / 60);
	return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Cost in dollars or tokens, and the time it took; what the log does not say is called unknown, never zero. */
function spending({ sessions, cost }) {
	const usd = cost.usd === null ? "cost unknown" : `$${cost.usd.toFixed(2)}`;
	const { input = null, output = null } = cost.tokens;
	return [
		usd,
		...input === null || output === null ? [] : [`${count(input, "token")} in, ${output.toLocaleString("en-US")} out`],
		duration(sessions)
	].join(" · ");
}
/** `codex 12 calls, 1 failed`, without names from the log. */
function work(sessions) {
	const calls = sessions.reduce((sum, session) => sum + session.calls, 0);
	const failed = sessions.reduce((sum, session) => sum + session.failed, 0);
	return `${sessions.length > 1 ? `${sessions.length} sessions, ` : ""}${count(calls, "call")}, ${failed} failed`;
}
/** How the terms make the grade. */
function sumOf({ base, terms, total }) {
	if (total === null) return "nothing could be summed";
	const points = terms.reduce((sum, term) => sum + term.points, 0);
	const value = (1 / (1 + Math.exp(-total))).toFixed(2);
	return `start ${signed(base)}, terms ${signed(points)}, sum ${signed(total)}, which is ${value} on the scale of 0 to 1`;
}
const sentence = (text) => /[.!?]$/.test(text) ? text : `${text}.`;
/** The forecast in a sentence; null where there is none to tell, where it is a guess, or where a block makes it idle. */
function forecastOf({ forecast, verdict }) {
	if (forecast === null || forecast.value === null || !forecast.fitted || verdict === "block") return null;
	return `Forecast, apart from the grade: a chance of ${forecast.value.toFixed(2)} that the work does what it was to do. ${sentence(forecast.why)}`;
}
/** The strongest terms for and against, at most `most` of each, strongest first. */
function strongest(terms, most = 3) {
	const byStrength = [...terms].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
	return {
		up: byStrength.filter(({ points }) => points > 0).slice(0, most),
		down: byStrength.filter(({ points }) => points < 0).slice(0, most)
	};
}
/** What could not be looked at, why, and what would help. */
const gapSentence = ({ what, why, remedy }) => `${what}: ${sentence(why)}${remedy === null ? "" : ` ${sentence(remedy)}`}`;

export { strongest as _, explains as a, gradeFigure as c, precision as d, signalName as f, stepNames as g, standing as h, VERDICTS as i, logPlace as l, spending as m, NOT_JUDGED as n, forecastOf as o, signed as p, NO_AGENT as r, gapSentence as s, GRADE_MEANS as t, percent as u, sumOf as v, work as y };