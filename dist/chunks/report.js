import { a as cut, c as stripControl, i as escapeMarkdown, n as redact, o as oneLine, r as codeSpan } from "./group-by.js";

// src/core/policy.ts
/** What holds where the repository says nothing. */
const DEFAULT_POLICY = {
	gate: "block",
	"on-error": "fail",
	logs: {
		require: "optional",
		paths: [".agent-logs/**", ".proctor/sessions/**"]
	},
	paths: {
		tests: [],
		protected: [],
		generated: []
	},
	rules: {},
	budget: { "false-blocks-per-thousand": null },
	boundaries: "agents",
	comment: "always",
	bandit: {
		"half-life-days": 30,
		floor: .01
	}
};

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

// src/report/blocks.ts
const JOIN = "\n\n";
/** As many whole blocks, from the first, as fit into `room` characters; nothing is split. */
function fill(blocks, room) {
	let text = "";
	for (const block of blocks) {
		const join = text === "" ? "" : JOIN;
		const left = room - text.length - join.length;
		const piece = typeof block === "string" ? {
			text: block,
			whole: block.length <= left
		} : fold(block, left);
		if (piece.text !== "" && piece.text.length <= left) text += join + piece.text;
		if (!piece.whole) return {
			text,
			whole: false
		};
	}
	return {
		text,
		whole: true
	};
}
function fold({ summary, blocks }, room) {
	const open = `<details><summary>${summary}</summary>\n\n`;
	const close = "\n\n</details>";
	const inside = fill(blocks, room - open.length - 12);
	return inside.text === "" ? inside : {
		text: open + inside.text + close,
		whole: inside.whole
	};
}
/** Markdown of at most `limit` UTF-16 units that ends with `end`; where blocks had to be left out, `notice` says so. */
function compose(blocks, limit, notice, end = "") {
	const tail = end === "" ? "" : JOIN + end;
	const all = fill(blocks, limit - tail.length);
	if (all.whole) return all.text + tail;
	return `${fill(blocks, limit - tail.length - 2 - notice.length).text}${JOIN}${notice}${tail}`;
}

// src/report/findings.ts
const STRENGTH = {
	block: 2,
	warn: 1,
	note: 0
};
/** What was found, strongest first; findings of one level stay in the order of the rules. */
const hitsOf = ({ findings }) => findings.filter(({ outcome }) => outcome === "hit").sort((a, b) => STRENGTH[b.level] - STRENGTH[a.level]);
/** Everything that could not be looked at: gaps of the evidence, and rules that could not tell. */
const unseenOf = ({ gaps, findings }) => [...gaps, ...findings.filter(({ outcome }) => outcome === "unknown").map(({ rule, says }) => ({
	what: rule,
	why: says,
	remedy: null
}))];
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

// src/report/safe.ts
/** More than any sentence of ours; what lies behind it is not looked at, so that a huge text costs nothing. */
const LONGEST = 2e4;
const clean = (text) => redact(stripControl(cut(text, LONGEST, "…")));
/** Hostile text as one redacted line of at most `width` characters, for a terminal or another place of plain text. */
const plain$1 = (text, width = 600) => oneLine(clean(text), width);
/**
* Lines of a hostile text for a terminal, as many as there were: redacted as the one text that they are, so that a key of
* several lines is found; each at most `width` characters.
*/
function plainLines(lines, width = 2e3) {
	const cleaned = stripControl(redact(lines.map((line) => line.replaceAll("\n", " ")).join("\n"))).split("\n");
	return (cleaned.length === lines.length ? cleaned : lines.map((line) => stripControl(redact(line)).replaceAll("\n", " "))).map((line) => cut(line, width, "…"));
}
/** Whether a path may go out as it is: git quotes odd ones, and one that would have to be cleaned could hide or leak. */
const isPlainPath = (path) => path !== "" && path.length <= 1e3 && !path.startsWith("\"") && plain$1(path, path.length) === path;
/** Hostile text as words inside GitHub Markdown: redacted, inert, at most `width` characters before it is escaped. */
const words = (text, width = 600) => escapeMarkdown(plain$1(text, width));
/** Hostile text as code inside GitHub Markdown: redacted, inert, at most `width` characters. */
const code = (text, width = 200) => codeSpan(plain$1(text, width));

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

// src/report/phrases.ts
/** `1 call`, `3 calls`; thousands are grouped. */
const count = (number, thing) => `${number.toLocaleString("en-US")} ${thing}${number === 1 ? "" : "s"}`;
/** A share in whole percent, but never 0 or 100 unless it is nothing or all. */
function percent$1(part, all) {
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
const LEVELS$1 = {
	block: "blocks",
	warn: "wants an answer",
	note: "a note"
};
/** What became of a finding: its level, or that it was waived, without the name and the reason, which are hostile text. */
const standing = ({ level, waived }) => waived === void 0 ? LEVELS$1[level] : `waived, would have been: ${LEVELS$1[waived.level]}`;
const interval = ({ low, high }) => `95% interval ${((low ?? 0) * 100).toFixed(0)}–${((high ?? 1) * 100).toFixed(0)}%`;
/** How often a rule was right where that was measured; null where nothing is to be said of it: below a warning. */
function precision({ measured, level, waived }) {
	if (measured === void 0 || (waived?.level ?? level) === "note") return null;
	if (measured === null) return "How often this rule is right at this level was not measured.";
	const { right, falseAlarms, cases, what } = measured;
	const where = `${cases.toLocaleString("en-US")} ${what}`;
	if (right.of === 0) return `Among ${where} this rule never fired, so how often it is right is not known; false alarms: at most ${((falseAlarms.high ?? 1) * 100).toFixed(1)}% of them.`;
	return `Measured: right in ${right.count} of ${right.of} hits among ${where} (${interval(right)}).`;
}
/** What the grade is a grade of. */
const GRADE_MEANS = "How the work was done, not whether the code is right.";
/** What a grade is not a grade of where no agent shows. */
const NO_AGENT = "No agent shows in this pull request, so only the rules against cheating ran.";
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
	return `${[`The log explains ${lines.explained} of ${all} (${percent$1(lines.explained, lines.changed)})`, ...rest].join("; ")}.`;
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
function work$1(sessions) {
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
/** The strongest terms for and against, at most `most` of each, strongest first. */
function strongest(terms, most = 3) {
	const byStrength = [...terms].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
	return {
		up: byStrength.filter(({ points }) => points > 0).slice(0, most),
		down: byStrength.filter(({ points }) => points < 0).slice(0, most)
	};
}
const sentence = (text) => /[.!?]$/.test(text) ? text : `${text}.`;
/** What could not be looked at, why, and what would help. */
const gapSentence = ({ what, why, remedy }) => `${what}: ${sentence(why)}${remedy === null ? "" : ` ${sentence(remedy)}`}`;

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
function finding$1(report, hit) {
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
function found$1(report) {
	const hits = hitsOf(report).map((hit) => finding$1(report, hit));
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
const row$1 = (cells) => `| ${cells.join(" | ")} |`;
function termRow(term, sessions) {
	const steps = stepNames(term.steps, sessions);
	return row$1([
		words(signalName(term.signal), 60),
		term.value.toFixed(2),
		signed(term.points),
		words(term.why),
		steps
	]);
}
function termTable(terms, sessions) {
	return [...[row$1([
		"term",
		"value",
		"points",
		"why",
		"in the log"
	]), "|:--|--:|--:|:--|:--|"], ...terms.map((term) => termRow(term, sessions))].join("\n");
}
function graded$1({ terms, ...grade }, sessions) {
	if (grade.value === null) return ["### The grade", `There is none: ${words(grade.why)}`];
	const { up, down } = strongest(terms);
	const all = `${sumOf({
		...grade,
		terms
	})}; rubric ${code(grade.rubric, 40)}.`;
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
			blocks: [termTable(terms, sessions), all]
		}
	];
}
function replayed$1(replay) {
	if (replay === null) return [];
	const files = replay.files.slice(0, MOST_ROWS).map(({ path, state, lines }) => row$1([
		code(path),
		state,
		`${lines.explained} of ${lines.changed}`
	]));
	const left = replay.files.length - files.length;
	const table = [
		row$1([
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
const gap$1 = (one) => `- ${words(gapSentence(one), 900)}`;
function unseen$1(report) {
	const gaps = unseenOf(report).map(gap$1);
	return gaps.length === 0 ? [] : ["### What could not be looked at", gaps.slice(0, MOST_ROWS).join("\n")];
}
function about(report) {
	const { author, sessions } = report;
	if (author.agent === null) return wasJudged(report) ? [NO_AGENT] : [];
	const models = author.models.slice(0, 5).map((model) => code(model, 80));
	const done = sessions.length === 0 ? [] : [work$1(sessions), spending(report)];
	return [[
		words(author.agent, 80),
		...models,
		...done
	].join(" · ")];
}
const RESPOND = "<sub>To respond, push a commit: it is graded anew, and this comment is edited in place. Each finding says what would clear it.</sub>";
/** The whole content as blocks, most important first. */
function content$1(report) {
	const graded_ = report.author.agent === null ? [] : graded$1(report.grade, report.sessions.length);
	return [
		headline(report),
		words(report.why),
		...found$1(report),
		...graded_,
		...replayed$1(report.replay),
		...unseen$1(report),
		"---",
		...about(report),
		RESPOND
	];
}
/** The comment on the pull request: GitHub Markdown of at most 65,536 characters, in which nothing from the report acts. */
const renderComment = (report) => compose(content$1(report), COMMENT_LIMIT, NOTICE, MARKER);
/** The same content for another place, of at most `limit` characters, without the marker; `more` comes behind it. */
const renderContent = (report, limit, more = []) => compose([...content$1(report), ...more], limit, NOTICE);

// src/report/paint.ts
const CODES = {
	bold: "1",
	dim: "2",
	red: "31",
	green: "32",
	yellow: "33",
	cyan: "36"
};
/** A painter that writes SGR sequences, or one that leaves text alone. */
const painter = (color) => color ? (text, ...styles) => styles.length === 0 ? text : `\x1b[${styles.map((style) => CODES[style]).join(";")}m${text}\x1b[0m` : (text) => text;
/** Breaks one line at blanks into lines of at most `width` characters; a longer word stands alone. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}

// src/report/text.ts
const VERDICT_STYLE = {
	pass: "green",
	block: "red",
	ungraded: "yellow"
};
const MARKS = {
	block: "✗",
	warn: "!",
	note: "·"
};
const LEVEL_STYLE = {
	block: "red",
	warn: "yellow",
	note: "dim"
};
const BAND_STYLE = {
	low: "red",
	mid: "yellow",
	high: "green"
};
const MOST_LINES = 20;
const indent = (lines, by) => lines.map((line) => " ".repeat(by) + line);
/** A paragraph under an indentation. */
const paragraph = ({ width }, text, by) => indent(wrap(text, width - by), by);
const heading = ({ paint }, text) => ["", paint(text, "bold")];
function opening(page) {
	const { paint, report } = page;
	const verdict = paint(VERDICTS[report.verdict], "bold", VERDICT_STYLE[report.verdict]);
	const { grade, author } = report;
	const style = grade.band ? ["bold", BAND_STYLE[grade.band]] : ["bold"];
	return [[`${verdict}${author.agent === null ? "" : `  ·  grade ${paint(gradeFigure(grade), ...style)}`}`, ...tally(report)].join("  ·  "), ...paragraph(page, plain$1(report.why), 0)];
}
function finding(page, hit) {
	const { paint, report } = page;
	const file = hit.path === void 0 ? [] : [`${plain$1(hit.path, 200)}${!hit.line ? "" : `:${hit.line}`}`];
	const step = logPlace(hit, report.sessions.length);
	const where = [...file, ...step === "" ? [] : [step]].join(" · ");
	const first = `  ${paint(`${MARKS[hit.level]} ${plain$1(hit.rule, 80)}`, "bold", LEVEL_STYLE[hit.level])}  ${paint(standing(hit), "dim")}`;
	const place = where === "" ? [] : [`    ${paint(where, "cyan")}`];
	const waived = hit.waived ? [`Waived by ${plain$1(hit.waived.by, 60)}: ${plain$1(hit.waived.why, 300)}`] : [];
	const known = wrap(precision(hit) ?? "", page.width - 4).map((line) => paint(line, "dim"));
	const texts = [plain$1(hit.says), ...waived].flatMap((text) => paragraph(page, text, 4));
	return [
		"",
		first,
		...place,
		...texts,
		...indent(known, 4)
	];
}
function found(page) {
	const hits = hitsOf(page.report);
	return hits.length === 0 ? [] : [...heading(page, "What was found"), ...hits.flatMap((hit) => finding(page, hit)).slice(1)];
}
function term(page, { signal, points, why, steps }, wide) {
	const { paint, report, width } = page;
	const left = 9 + wide + 2;
	const where = stepNames(steps, report.sessions.length);
	const lines = wrap(`${plain$1(why)}${where === "" ? "" : ` (${where})`}`, Math.max(20, width - left));
	return [`  ${paint(signed(points), points < 0 ? "red" : "green")}  ${plain$1(signalName(signal), 40).padEnd(wide)}  ${lines[0] ?? ""}`, ...indent(lines.slice(1), left)];
}
function graded(page) {
	const { report, paint } = page;
	const { grade, author } = report;
	if (author.agent === null) return wasJudged(report) ? ["", ...paragraph(page, NO_AGENT, 0)] : [];
	if (grade.value === null) return [...heading(page, "No grade"), ...paragraph(page, plain$1(grade.why), 2)];
	const { up, down } = strongest(grade.terms);
	const shown = [...up, ...down];
	const wide = Math.max(0, ...shown.map(({ signal }) => plain$1(signalName(signal), 40).length));
	const cap = grade.cap ? paragraph(page, `Held at ${grade.cap.at.toFixed(2)} by ${plain$1(grade.cap.why)} (${plain$1(grade.cap.rule, 80)}).`, 2) : [];
	const sum = wrap(`${sumOf(grade)}; rubric ${plain$1(grade.rubric, 40)}.`, page.width - 2).map((line) => `  ${paint(line, "dim")}`);
	return [
		"",
		`${paint(`Grade ${gradeFigure(grade)}`, "bold")}  ${paint(GRADE_MEANS, "dim")}`,
		...shown.flatMap((one) => term(page, one, wide)),
		...cap,
		...sum
	];
}
function replayed(page, replay) {
	const { paint } = page;
	const files = replay.files.filter(({ state }) => state !== "exact").slice(0, MOST_LINES);
	const rest = replay.files.length - files.length;
	const wide = Math.max(0, ...files.map(({ state }) => state.length));
	const lines = files.map(({ path, state, lines: { explained, changed } }) => `  ${paint(state.padEnd(wide), "dim")}  ${plain$1(path, 200)}  ${paint(`${explained} of ${changed}`, "dim")}`);
	const same = rest > 0 && replay.status === "replayed" && files.length < MOST_LINES ? [`  ${paint(`${rest} file${rest === 1 ? "" : "s"} replayed byte for byte`, "dim")}`] : [];
	return [
		...heading(page, "The log and the diff"),
		...paragraph(page, plain$1(explains(replay)), 2),
		...lines,
		...same
	];
}
const gap = (page, one) => {
	const [first = "", ...rest] = wrap(plain$1(gapSentence(one)), page.width - 4);
	return [`  · ${first}`, ...indent(rest, 4)];
};
function unseen(page) {
	const gaps = unseenOf(page.report);
	return gaps.length === 0 ? [] : [...heading(page, "What could not be looked at"), ...gaps.flatMap((one) => gap(page, one))];
}
function closing({ paint, report, width }) {
	const { author, sessions } = report;
	if (author.agent === null) return [];
	const models = author.models.slice(0, 5).map((model) => plain$1(model, 80));
	const done = sessions.length === 0 ? [] : [work$1(sessions), spending(report)];
	const line = [
		plain$1(author.agent, 80),
		...models,
		...done
	].join(" · ");
	return ["", ...wrap(line, width).map((part) => paint(part, "dim"))];
}
/**
* The report for a person at a terminal: verdict, findings, grade, what the log explains, what could not be looked at.
* Colour only where asked for; nothing of the report's own text reaches the terminal as a control sequence.
*/
function renderText(report, { color, width = 100 }) {
	const page = {
		paint: painter(color),
		width: Math.max(40, width),
		report
	};
	const replay = report.replay === null ? [] : replayed(page, report.replay);
	return [
		...opening(page),
		...found(page),
		...graded(page),
		...replay,
		...unseen(page),
		...closing(page),
		""
	].join("\n");
}

// src/report/trace-json.ts
const countLines = (file) => ({
	...file,
	lines: file.lines?.length ?? null
});
/** A replay as JSON (`docs/schema/replay.json`): equal ones give equal bytes, secrets are redacted. */
function renderTraceJson({ replay, at, ...view }) {
	const files = replay.files.map(({ path, state, lines, steps }) => ({
		path,
		state,
		lines,
		steps
	}));
	const behind = at && {
		step: at.step,
		files: at.files.map(countLines)
	};
	return `${JSON.stringify(tidy({
		...view,
		replay: {
			...replay,
			files
		},
		at: behind
	}), null, 2)}\n`;
}

// src/report/trace-text.ts
const MOST = 20;
/** `12`, or `2:12` where there are several sessions; they count from 1. */
const nameOf = ({ view }, { session, step }) => view.sessions.length > 1 ? `${session + 1}:${step}` : `${step}`;
/** A list of paths as a tree: each folder once, what is said of a file behind its name. */
function treeOf(rows) {
	const lines = [];
	let open = [];
	for (const { path, says } of [...rows].sort((one, other) => one.path < other.path ? -1 : 1)) {
		const folders = path.split("/").slice(0, -1);
		const shared = folders.findIndex((folder, at) => folder !== open[at]);
		for (let at = shared < 0 ? folders.length : shared; at < folders.length; at++) lines.push(`${"  ".repeat(at + 1)}${plain$1(folders[at] ?? "", 200)}/`);
		lines.push(`${"  ".repeat(folders.length + 1)}${plain$1(path.slice(path.lastIndexOf("/") + 1), 200)}  ${says}`);
		open = folders;
	}
	return lines;
}
const share = ({ explained, opaque, unlogged, changed }) => [
	`${explained} of ${changed} lines explained`,
	opaque > 0 ? `${opaque} opaque` : "",
	unlogged > 0 ? `${unlogged} in no log` : ""
].filter(Boolean).join(", ");
function sessionLine({ paint }, { file, agent, steps, binding }, at) {
	const bound = binding === null ? "" : `${binding.kind}: ${binding.covered} of ${binding.of} telling lines`;
	const early = binding?.early ? ["it ended before the base was committed"] : [];
	const signs = [...binding?.signs.map((sign) => plain$1(sign, 200)) ?? [], ...early];
	return `  ${at + 1}  ${plain$1(file, 200)}  ${plain$1(agent, 40)}, ${steps} steps  ${paint([bound, ...signs].join("; "), "dim")}`;
}
/** At most some lines, and how many are left out. */
function some(items, show) {
	const rest = items.length - MOST;
	return [...items.slice(0, MOST).map(show), ...rest > 0 ? [`  … and ${rest} more (--format json holds them)`] : []];
}
const section = ({ paint }, title, lines) => lines.length === 0 ? [] : [
	"",
	paint(title, "bold"),
	...lines
];
const STATE_STYLE = {
	exact: "green",
	whitespace: "green",
	diverged: "red"
};
function overview(page) {
	const { paint, view } = page;
	const { files, missed, notInDiff } = view.replay;
	const rows = files.map(({ path, state, lines }) => ({
		path,
		says: `${paint(state, STATE_STYLE[state] ?? "yellow")}  ${paint(share(lines), "dim")}`
	}));
	const placed = ({ path, why, ...ref }) => `  step ${nameOf(page, ref)}  ${plain$1(path, 200)}  ${plain$1(why, 200)}`;
	return [
		...section(page, "Files", treeOf(rows)),
		...section(page, "Edits that could not be followed", some(missed, placed)),
		...section(page, "Changed by the log and not by the pull request (last step)", some(notInDiff, (one) => `  step ${nameOf(page, one)}  ${plain$1(one.path, 200)}`))
	];
}
const CHANGE_STYLE = {
	added: "green",
	changed: "yellow",
	removed: "red",
	same: "dim",
	unknown: "dim"
};
function behind(page, { step, files }) {
	const { paint } = page;
	const rows = files.filter(({ change }) => change !== "same").map(({ path, change, lines, why }) => ({
		path,
		says: `${paint(change, CHANGE_STYLE[change])}  ${paint(lines === null ? plain$1(why, 200) : `${lines.length} lines`, "dim")}`
	}));
	return section(page, `The tree behind step ${nameOf(page, step)}`, rows.length === 0 ? ["  nothing has been changed yet"] : treeOf(rows));
}
const key = ({ session, step }) => `${session}:${step}`;
function writerOf(page, labels, by) {
	if (by === null) return "base";
	if (by.kind === "unlogged") return "in no log";
	const label = labels.get(key(by));
	const name = `${by.kind === "opaque" ? "?" : ""}${nameOf(page, by)}`;
	return label === void 0 ? name : `${name} ${plain$1(label.tool, 20)} ${plain$1(label.does, 60)}`;
}
const WRITER = 36;
function content(page, file) {
	const { view, paint } = page;
	const title = `${plain$1(file.path, 400)} (${file.change})`;
	if (file.lines === null) return section(page, title, [`  ${plain$1(file.why, 400)}`]);
	const texts = plainLines(file.lines.map(({ text }) => text));
	if (!view.blame) return section(page, title, texts);
	const labels = new Map(view.labels.map((label) => [key(label), label]));
	const wide = String(texts.length).length;
	const lines = file.lines.map(({ by }, at) => {
		const writer = writerOf(page, labels, by);
		const cell = writer.length > WRITER ? `${writer.slice(0, 35)}…` : writer.padEnd(WRITER);
		return `${paint(cell, by === null ? "dim" : "cyan")} ${paint(String(at + 1).padStart(wide), "dim")}  ${texts[at] ?? ""}`;
	});
	return section(page, title, lines);
}
const SIGN_STYLE = {
	"+": ["green"],
	"-": ["red"],
	" ": []
};
function difference(page, { path, state, hunks, why }) {
	const { paint, view } = page;
	const labels = new Map(view.labels.map((label) => [key(label), label]));
	const lines = hunks.flatMap(({ oldStart, newStart, lines: all }) => {
		const texts = plainLines(all.map(({ text }) => text));
		const told = all.map(({ sign, origin }, at) => {
			const line = paint(`${sign}${texts[at] ?? ""}`, ...SIGN_STYLE[sign]);
			return sign === " " || origin === null ? line : `${line}  ${paint(`« ${writerOf(page, labels, origin)}`, "dim")}`;
		});
		return [paint(`@@ -${oldStart} +${newStart} @@`, "cyan"), ...told];
	});
	const name = plain$1(path, 400);
	const head = [`--- replayed ${name}`, `+++ head ${name}`];
	return [...section(page, `${name}  ${state}`, why === "" ? [...head, ...lines] : [`  ${plain$1(why, 400)}`])];
}
function leftOver(page, left) {
	if (left.length === 0) return ["", "Nothing is left unexplained: every changed file comes out byte for byte."];
	return left.flatMap((one) => difference(page, one));
}
/**
* A replay for a person at a terminal: sessions and the tree of files, or what was asked for instead. Colour only where
* asked for; nothing of the logs' or the files' own text reaches the terminal as a control sequence.
*/
function renderTraceText(view, { color, width = 100 }) {
	const page = {
		paint: painter(color),
		width: Math.max(40, width),
		view
	};
	const range = `${view.base?.slice(0, 12) ?? "base"} → ${view.head?.slice(0, 12) ?? "head"}`;
	const opening = [
		page.paint(range, "bold"),
		...wrap(plain$1(explains({
			...view.replay,
			bindings: []
		})), page.width),
		...section(page, "Sessions", view.sessions.map((one, at) => sessionLine(page, one, at)))
	];
	const asked = [
		...view.at === null ? [] : behind(page, view.at),
		...view.file === null ? [] : content(page, view.file),
		...view.left === null ? [] : leftOver(page, view.left)
	];
	return [...view.at !== null || view.file !== null || view.left !== null ? asked.slice(1) : [...opening, ...overview(page)], ""].join("\n");
}

// src/report/check.ts
const SUMMARY_LIMIT = 65535;
const TITLE_LIMIT = 255;
const MESSAGE_LIMIT = 4e3;
const MOST_ANNOTATIONS = 200;
const LEVELS = {
	note: "notice",
	warn: "warning",
	block: "failure"
};
function conclude(report, policy) {
	if (report.verdict === "pass") return "success";
	return report.verdict === "ungraded" && policy["on-error"] === "pass" ? "neutral" : "failure";
}
function titleOf(report) {
	if (report.verdict === "ungraded") return "Could not grade – this is not a finding";
	const figure = report.author.agent === null ? [] : [`grade ${gradeFigure(report.grade)}`];
	return [
		VERDICTS[report.verdict],
		...tally(report),
		...figure
	].join(" · ");
}
/** Only lines of the new side can be annotated, and only under a path that GitHub knows. */
function annotate({ rule, says, level, anchors }) {
	return anchors.flatMap((anchor) => anchor.kind === "line" && anchor.side === "new" && anchor.line >= 1 && isPlainPath(anchor.path) ? [anchor] : []).map(({ path, line }) => ({
		path,
		line,
		level: LEVELS[level],
		title: plain$1(rule, TITLE_LIMIT),
		message: plain$1(says, MESSAGE_LIMIT) || plain$1(rule, TITLE_LIMIT)
	}));
}
/**
* The check on the head commit. What could not be graded fails, titled as no finding, unless the policy lets errors pass;
* then it is neutral, which GitHub counts as success.
*/
function renderCheck(report, policy) {
	return {
		conclusion: conclude(report, policy),
		title: plain$1(titleOf(report), TITLE_LIMIT),
		summary: renderContent(report, SUMMARY_LIMIT),
		annotations: hitsOf(report).flatMap(annotate).slice(0, MOST_ANNOTATIONS)
	};
}

// src/report/scorecard.ts
/** An arm with fewer rewards gets no verdict and no probability of being best. */
const FEW = 10;
/** An issue holds 65,536 characters: with these limits a scorecard fits, whatever the names. */
const ROWS = 30;
const PAIRS = 60;
const FILES = 10;
const BARS = "▁▂▃▄▅▆▇█";
const NONE = "–";
/** An arm's name, shorter where escaping makes it many times as long. */
function name(arm) {
	const whole = words(arm, 80);
	return whole.length <= 240 ? whole : words(arm, 20);
}
const two$1 = (value) => value === null ? NONE : value.toFixed(2);
const percent = (value) => `${Math.round(value * 100)}%`;
/** Weekly means on the fixed scale 0…1, so that arms can be compared by eye; a dot is a week without a reward. */
const sparkline = (weeks) => weeks.map(({ mean }) => mean === null ? "·" : BARS[Math.min(7, Math.floor(mean * 8))] ?? "·").join("");
const row = (cells) => `| ${cells.join(" | ")} |`;
function table$1(head, rows) {
	return [
		row(head),
		row(head.map((_, index) => index === 0 ? ":--" : "--:")),
		...rows.map(row)
	].join("\n");
}
function mean({ mean: value, low, high }) {
	if (value === null) return NONE;
	return low === null || high === null ? two$1(value) : `${two$1(value)} (${two$1(low)}–${two$1(high)})`;
}
function fraction({ count, of, value, low, high }) {
	if (value === null || low === null || high === null) return NONE;
	return `${percent(value)} (${percent(low)}–${percent(high)}), ${count}/${of}`;
}
const plain = ({ count, of, value }) => value === null ? NONE : `${percent(value)} (${count}/${of})`;
/** A total is an average where it is known for all: a part's total would look cheap. */
function money({ total, known }, sessions, write) {
	if (total === null) return "unknown";
	return `${write(total / known)}${known === sessions ? "" : ` (known for ${known} of ${sessions})`}`;
}
const dollars = (value) => `${value.toFixed(2)} USD`;
const thousands = (value) => Math.round(value).toLocaleString("en-US");
function quality(arms) {
	return table$1([
		"Arm",
		"Rewards",
		"Mean reward",
		"sd",
		"Mean grade",
		"Low / mid / high",
		"By week",
		"P(best)"
	], arms.map((arm) => [
		name(arm.arm),
		String(arm.reward.n),
		mean(arm.reward),
		two$1(arm.reward.sd),
		two$1(arm.grade.mean),
		`${arm.bands.low} / ${arm.bands.mid} / ${arm.bands.high}`,
		sparkline(arm.weeks),
		arm.reward.n < FEW || arm.best === null ? NONE : two$1(arm.best)
	]));
}
function work(arms) {
	return table$1([
		"Arm",
		"Sessions",
		"Productive",
		"Blocked",
		"No answer",
		"Graded",
		"Cost / session",
		"Tokens / session"
	], arms.map((arm) => [
		name(arm.arm),
		String(arm.sessions),
		fraction(arm.productive),
		plain(arm.blocked),
		plain(arm.noResponse),
		plain(arm.graded),
		money(arm.usd, arm.sessions, dollars),
		money(arm.tokens, arm.sessions, thousands)
	]));
}
/** One line a pair of arms, each pair once and from the better one's side. */
function comparisons(arms) {
	const lines = arms.flatMap((arm) => arm.versus.flatMap(({ arm: other, verdict }) => {
		if (verdict === "better") return [`- ${name(arm.arm)} is better than ${name(other)}.`];
		if (verdict !== "not distinguishable" || arm.arm > other) return [];
		return [`- ${name(arm.arm)} and ${name(other)} are not distinguishable.`];
	}));
	if (lines.length === 0) return `No two arms have ${FEW} rewards each: nothing can be compared yet.`;
	const rest = lines.length - PAIRS;
	return [...lines.slice(0, PAIRS), ...rest > 0 ? [`- … and ${rest} more pairs.`] : []].join("\n");
}
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
/** What the tables leave out, a sentence each. */
function omissions(score) {
	const sum = (count) => score.arms.reduce((total, arm) => total + count(arm), 0);
	const few = score.arms.filter((arm) => arm.verified).filter((arm) => arm.reward.n < FEW).length;
	const ungraded = sum((arm) => arm.graded.of - arm.graded.count);
	const other = sum((arm) => arm.otherRubric);
	const open = sum((arm) => arm.sessions - arm.productive.of);
	const rows = Math.max(0, score.arms.length - ROWS);
	return [
		[few, `${plural(few, "arm has", "arms have")} fewer than ${FEW} rewards: no verdict and no P(best) for them.`],
		[ungraded, `${plural(ungraded, "session has", "sessions have")} no grade and ${ungraded === 1 ? "is" : "are"} in no mean.`],
		[other, `${plural(other, "session was", "sessions were")} graded by another rubric than the latest: not on the same scale, so in no mean.`],
		[open, `${plural(open, "session belongs", "sessions belong")} to a pull request that has not ended, as far as the ledger knows: not counted under "Productive".`],
		[score.unknown, `${plural(score.unknown, "event is", "events are")} of a kind that this version does not know: kept, not counted.`],
		[rows, `${plural(rows, "arm is", "arms are")} not shown, those with the fewest sessions.`]
	].filter(([count]) => count > 0).map(([, sentence]) => `- ${sentence}`);
}
function quarantine({ quarantine: found }) {
	if (found.length === 0) return [];
	const shown = found.slice(0, FILES).map(({ path, why }) => `  - ${code(path, 120)}: ${words(why)}`);
	const rest = found.length - shown.length;
	return [
		`- ${plural(found.length, "entry", "entries")} of the ledger could not be counted; nothing of them is lost, and restoring them clears this:`,
		...shown,
		...rest > 0 ? [`  - … and ${rest} more.`] : []
	];
}
function legend(score) {
	const rubric = score.rubric === null ? "" : ` Rubric ${code(score.rubric, 60)}.`;
	return [
		`Reward = the grade of the process; once the pull request has ended 0.4 · grade + 0.6 · outcome (merged 1, closed 0.1, reverted 0); 0 where a finding blocks.`,
		`In brackets: 95% intervals (Student's t for means, Wilson's for shares). "Better" is said only where intervals that hold under weekly looking do not overlap; they are wider than those shown.`,
		`P(best) rests on all sessions, each losing half its weight in ${score.halfLifeDays} days. The order of the rows is no ranking, and which arm got which work was not random.${rubric}`
	].join(" ");
}
/**
* The scorecard as GitHub Markdown, ending in a newline. Arm names, paths and rubrics come from logs and branches and are
* redacted and escaped; what is left out is said, with the reason.
*/
function renderScorecard(score, { period }) {
	const shown = score.arms.slice(0, ROWS);
	const verified = shown.filter((arm) => arm.verified);
	const claimed = shown.filter((arm) => !arm.verified);
	const missing = [...omissions(score), ...quarantine(score)];
	const section = (title, body) => `## ${title}\n\n${body}`;
	return `${[
		`# Scorecard: ${words(period, 120)}`,
		...score.arms.length === 0 ? ["No graded session yet."] : [],
		...verified.length === 0 ? [] : [section("Quality", quality(verified)), section("Work and cost", work(verified))],
		...verified.length < 2 ? [] : [section("Comparison", comparisons(verified))],
		...claimed.length === 0 ? [] : [
			section("Unverified", "Their logs are missing or could have been written by the author: compared with nobody and never selected."),
			quality(claimed),
			work(claimed)
		],
		...missing.length === 0 ? [] : [section("Not shown, and why", missing.join("\n"))],
		...score.arms.length === 0 ? [] : [legend(score)]
	].join("\n\n")}\n`;
}

// src/report/selection.ts
const two = (value) => value.toFixed(2);
function cells({ arm, propensity, standing, quality, availability, cost }) {
	return [
		plain$1(arm, 60),
		propensity.toFixed(3),
		standing,
		`${two(quality.mean)} (${two(quality.low)}–${two(quality.high)}), ${quality.rewards}`,
		`${Math.round(availability.mean * 100)}%, ${availability.sessions}`,
		cost.usd === null ? "unknown" : `${two(cost.usd)} USD${cost.known === 0 ? " (assumed)" : ""}`
	];
}
const HEAD = [
	"arm",
	"propensity",
	"standing",
	"reward, rewards",
	"answers, sessions",
	"cost"
];
function table(rows) {
	const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
	const line = (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
	return rows.map(line).join("\n");
}
/** A selection for people, ending in a newline: what was chosen, why, and what everybody's chances rest on. */
function renderSelection(selection) {
	const { category, bucket } = selection.task;
	const { halfLifeDays, floor, costWeight } = selection.rules;
	const task = `task: category ${category === null ? "unknown" : plain$1(category, 60)}, prompt ${bucket === "-" ? "of unknown size" : `of ${bucket} bytes`}`;
	const rules = `weighed as of ${selection.asOf}: half-life ${halfLifeDays} days, floor ${floor}, cost weight ${costWeight}; seed ${JSON.stringify(plain$1(selection.seed, 80))}`;
	const notes = selection.candidates.filter(({ standing }) => standing !== "established").map(({ arm, why, quality }) => {
		const from = quality.from === null ? "" : `; it began from ${plain$1(quality.from, 60)}`;
		return `  ${plain$1(arm, 60)} ${plain$1(why)}${from}`;
	});
	return `${[
		selection.arm === null ? "no arm" : plain$1(selection.arm, 120),
		`  ${plain$1(selection.why, 1e3)}`,
		"",
		table([HEAD, ...selection.candidates.map(cells)]),
		...notes.length === 0 ? [] : ["", ...notes],
		"",
		`  ${task}`,
		`  ${rules}`
	].join("\n")}\n`;
}
/** A selection as JSON (`docs/schema/selection.json`): equal ones give equal bytes, secrets are redacted. */
const selectionJson = (selection) => `${JSON.stringify(tidy(selection), null, 2)}\n`;

// src/report/summary.ts
/** A job summary holds 1 MiB; a UTF-16 unit takes at most three bytes. */
const LIMIT = 34e4;
function unposted(posted) {
	const failed = posted.filter(({ ok }) => !ok);
	if (failed.length === 0) return [];
	return ["### What could not be posted", failed.map(({ what, why }) => `- the ${what}: ${words(why)}`).join("\n")];
}
/** The job summary: the comment's content, and what could not be posted and why. At most 1 MiB of Markdown. */
const renderSummary = (report, posted) => renderContent(report, LIMIT, unposted(posted));

// src/report/index.ts
/** Forms of a report that a command can write, by the name of `--format`. */
const RENDERERS = {
	text: renderText,
	json: renderJson,
	markdown: renderComment
};
/** Forms of a replay that a command can write, by the name of `--format`. */
const TRACE_RENDERERS = {
	text: renderTraceText,
	json: renderTraceJson
};

export { selectionJson as a, renderComment as c, renderSelection as i, DEFAULT_POLICY as l, TRACE_RENDERERS as n, renderScorecard as o, renderSummary as r, renderCheck as s, RENDERERS as t };