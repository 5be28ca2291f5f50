import { t as compose } from "./blocks.js";
import { a as wasJudged, i as unseenOf, n as hitsOf, r as tally, t as permalink } from "./link.js";
import { _ as strongest, a as explains, c as gradeFigure, d as precision, f as signalName, g as stepNames, h as standing, i as VERDICTS, l as logPlace, m as spending, o as forecastOf, p as signed, r as NO_AGENT, s as gapSentence, t as GRADE_MEANS, v as sumOf, y as work } from "./phrases.js";
import { a as words, t as code } from "./safe.js";

// src/report/markdown.ts
/** By this our one comment is found again. It stands at the end: mail programs show the beginning. */
const MARKER = "<!-- proctor:comment:v1 -->";
const COMMENT_LIMIT = 65536;
const OPEN_FINDINGS = 3;
const MOST_ROWS = 50;
const NOTICE = "*Cut here to stay within GitHub’s limit; the JSON report holds the rest.*";
/** The first line: what an e-mail preview shows. */
function headline(report) {
	const { grade, author } = report;
	const figure = author.agent === null ? [] : [`grade **${gradeFigure(grade)}**`];
	return [
		`**${VERDICTS[report.verdict]}**`,
		...figure,
		...tally(report)
	].join(" · ");
}
function place(report, finding) {
	const { path, line, side } = finding;
	const file = path === void 0 ? [] : [`${path}${!line ? "" : `:${line}`}${side === "old" ? " (before)" : ""}`];
	const link = permalink(report, finding);
	const linked = file.map((text) => link === null ? code(text) : `[${code(text)}](${link})`);
	const step = logPlace(finding, report.sessions.length);
	return [...linked, ...step === "" ? [] : [step]].join(" · ");
}
/** By whom and why it was waived; or else how a maintainer waives what wants an answer. */
function answer({ waived, level, rule, fingerprint }) {
	if (waived) return [`Waived by ${code(waived.by, 60)}: ${words(waived.why, 300)}`];
	return level === "note" ? [] : [`To waive it: ${code(`/proctor waive ${rule} ${fingerprint} REASON`)}`];
}
function finding(report, hit) {
	const where = place(report, hit);
	const first = `**${words(hit.rule, 80)}** · ${standing(hit)}${where === "" ? "" : ` · ${where}`}`;
	const known = precision(hit);
	const small = known === null ? [] : [`<sub>${words(known)}</sub>`];
	return [
		first,
		words(hit.says),
		...answer(hit),
		...small
	].join("\\\n");
}
function found(report) {
	const hits = hitsOf(report).map((hit) => finding(report, hit));
	if (hits.length === 0) return [];
	const rest = hits.slice(OPEN_FINDINGS);
	const more = rest.length === 0 ? [] : [{
		summary: `${rest.length} more`,
		blocks: rest
	}];
	return [
		"### What was found",
		...hits.slice(0, OPEN_FINDINGS),
		...more
	];
}
/** What somebody asked about a rule, and what the rule says. */
function answered({ answers = [] }) {
	const blocks = answers.map(({ rule, question, by, says }) => {
		return [
			`**${words(rule, 80)}**, asked by ${code(by, 60)}${question === null ? "" : `: ${words(question)}`}`,
			"",
			...says.map((one) => `- ${words(one)}`)
		].join("\n");
	});
	return blocks.length === 0 ? [] : ["### What was asked", ...blocks];
}
const row = (cells) => `| ${cells.join(" | ")} |`;
function termRow(term, sessions) {
	const steps = stepNames(term.steps, sessions);
	return row([
		words(signalName(term.signal), 60),
		term.value.toFixed(2),
		signed(term.points),
		words(term.why),
		steps
	]);
}
function termTable(terms, sessions) {
	return [...[row([
		"term",
		"value",
		"points",
		"why",
		"in the log"
	]), "|:--|--:|--:|:--|:--|"], ...terms.map((term) => termRow(term, sessions))].join("\n");
}
function graded({ terms, ...grade }, sessions, told) {
	if (grade.value === null) return ["### The grade", `There is none: ${words(grade.why)}`];
	const { up, down } = strongest(terms);
	const corrected = grade.calibration?.corrected ? ` ${words(grade.calibration.says)}` : "";
	const all = `${sumOf({
		...grade,
		terms
	})}; rubric ${code(grade.rubric, 40)}.${corrected}`;
	const cap = grade.cap ? [`Held at ${grade.cap.at.toFixed(2)} by ${words(grade.cap.why)} (${words(grade.cap.rule, 80)}).`] : [];
	return [
		`### The grade: ${gradeFigure({
			...grade,
			terms
		})}`,
		[GRADE_MEANS, ...cap].join(" "),
		...up.length + down.length === 0 ? [] : [termTable([...up, ...down], sessions)],
		{
			summary: "Every term",
			blocks: [
				termTable(terms, sessions),
				all,
				...told === null ? [] : [words(told)]
			]
		}
	];
}
function replayed(replay) {
	if (replay === null) return [];
	const files = replay.files.slice(0, MOST_ROWS).map(({ path, state, lines }) => row([
		code(path),
		state,
		`${lines.explained} of ${lines.changed}`
	]));
	const left = replay.files.length - files.length;
	const table = [
		row([
			"file",
			"replayed",
			"lines explained"
		]),
		"|:--|:--|--:|",
		...files
	].join("\n");
	const more = left > 0 ? [`… and ${left} more files.`] : [];
	return [
		"### How much of the diff the log explains",
		words(explains(replay)),
		...files.length === 0 ? [] : [{
			summary: "By file",
			blocks: [table, ...more]
		}]
	];
}
const CLASSES = {
	A: "held where the author cannot write",
	B: "made by a run of trusted code",
	C: "pushed by the author",
	D: "linked"
};
/** Where logs were looked for, and how far those that were found can be trusted. Without a log a gap says where. */
function searched({ looked = [], sessions }) {
	if (looked.length === 0 || sessions.length === 0) return [];
	const logs = sessions.slice(0, MOST_ROWS).map(({ file, trust, boundBy }) => `- ${code(file)}: class ${trust} (${CLASSES[trust] ?? ""}), ${words(boundBy, 200)}`);
	const places = looked.map(({ where, found: says }) => `- ${words(where, 80)}: ${words(says, 200)}`);
	return [{
		summary: "Where logs were looked for",
		blocks: [[...logs, ...places].join("\n")]
	}];
}
const gap = (one) => `- ${words(gapSentence(one), 900)}`;
function unseen(report) {
	const gaps = unseenOf(report).map(gap);
	return gaps.length === 0 ? [] : ["### What could not be looked at", gaps.slice(0, MOST_ROWS).join("\n")];
}
function about(report) {
	const { author, sessions } = report;
	if (author.agent === null) return wasJudged(report) ? [NO_AGENT] : [];
	const models = author.models.slice(0, 5).map((model) => code(model, 80));
	const done = sessions.length === 0 ? [] : [work(sessions), spending(report)];
	return [[
		words(author.agent, 80),
		...models,
		...done
	].join(" · ")];
}
const RESPOND = "<sub>To respond, push a commit: it is graded anew, and this comment is edited in place. Each finding says what would clear it. Who may write here can also ask: `/proctor why RULE`, `/proctor regrade`.</sub>";
/** The whole content as blocks, most important first. */
function content(report) {
	const graded_ = report.author.agent === null ? [] : graded(report.grade, report.sessions.length, forecastOf(report));
	return [
		headline(report),
		words(report.why),
		...found(report),
		...answered(report),
		...graded_,
		...replayed(report.replay),
		...searched(report),
		...unseen(report),
		"---",
		...about(report),
		RESPOND
	];
}
/** The comment on the pull request: GitHub Markdown of at most 65,536 characters, in which nothing from the report acts. */
const renderComment = (report) => compose(content(report), COMMENT_LIMIT, NOTICE, MARKER);
/** The same content for another place, of at most `limit` characters, without the marker; `more` comes behind it. */
const renderContent = (report, limit, more = []) => compose([...content(report), ...more], limit, NOTICE);

export { renderContent as n, renderComment as t };