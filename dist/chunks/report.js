import { n as tidy, t as renderJson } from "./json.js";
import { t as renderComment } from "./markdown.js";
import { a as wasJudged, i as unseenOf, n as hitsOf, r as tally } from "./link.js";
import { _ as strongest, a as explains, c as gradeFigure, d as precision, f as signalName, g as stepNames, h as standing, i as VERDICTS, l as logPlace, m as spending, o as forecastOf, p as signed, r as NO_AGENT, s as gapSentence, t as GRADE_MEANS, v as sumOf, y as work } from "./phrases.js";
import { i as plainLines, n as isPlainPath, r as plain } from "./safe.js";
import { n as wrap, t as painter } from "./paint.js";

// src/report/sarif.ts
/** GitHub shows no more results of one run: the strongest come first. */
const MOST_RESULTS = 5e3;
const MOST_LOCATIONS = 10;
const MOST_NOTIFICATIONS = 100;
const MESSAGE_LIMIT = 1e3;
const DESCRIPTION_LIMIT = 1024;
const HELP_LIMIT = 2e4;
/** Where a finding stands that is in the log alone: GitHub refuses a whole file for one result without a place. */
const NO_FILE = ".github/proctor.yml";
const LEVELS = {
	note: "note",
	warn: "warning",
	block: "error"
};
/** Hostile text as a SARIF message, in which brackets make links and numbers in braces are arguments (2.1.0, §3.11). */
function message(text, width = MESSAGE_LIMIT) {
	return { text: plain(text, width).replace(/[\\[\]]/g, "\\$&").replace(/\{(\d+)\}/g, "{{$1}}") || "no text" };
}
/** A line as SARIF names it. Results are of the head: of a line that is gone, the file is told and the line in words. */
function locate({ path, line, side }) {
	const isThere = side === "new" && line >= 1;
	return {
		physicalLocation: {
			artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/") },
			region: isThere ? {
				startLine: line,
				startColumn: 1,
				endLine: line
			} : { startLine: 1 }
		},
		...!isThere && { message: message(`line ${line} before the change`) }
	};
}
/** The places of a finding, each once, lines of the head first; the policy's file where no other is known. */
function placesOf({ anchors }) {
	const lines = anchors.flatMap((anchor) => anchor.kind === "line" && isPlainPath(anchor.path) ? [anchor] : []);
	const sorted = [...lines.filter(({ side }) => side === "new"), ...lines.filter(({ side }) => side === "old")];
	const ordered = [...new Map(sorted.map((one) => [`${one.side}:${one.line}:${one.path}`, one])).values()];
	if (ordered.length > 0) return ordered.slice(0, MOST_LOCATIONS).map(locate);
	return [{ physicalLocation: {
		artifactLocation: { uri: NO_FILE },
		region: { startLine: 1 }
	} }];
}
/** Names each finding for good; those that share a fingerprint are counted. GitHub reads `primaryLocationLineHash` alone. */
function numberFingerprints(hits) {
	const seen = /* @__PURE__ */ new Map();
	return hits.map(({ fingerprint }) => {
		const name = plain(fingerprint, 200);
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return `${name}:${count}`;
	});
}
function resultOf(hit, fingerprint, ruleIndex, sessions) {
	const [primary, ...related] = placesOf(hit);
	const step = logPlace(hit, sessions);
	const { waived } = hit;
	return {
		ruleId: plain(hit.rule, 80) || "unnamed",
		ruleIndex,
		level: LEVELS[hit.level],
		message: message(step === "" ? hit.says : `${plain(hit.says, 900)} (${step})`),
		...primary && { locations: [primary] },
		...related.length > 0 && { relatedLocations: related },
		partialFingerprints: { primaryLocationLineHash: fingerprint },
		...waived && { suppressions: [{
			kind: "external",
			status: "accepted",
			justification: `${plain(waived.by, 60)}: ${plain(waived.why, 300)}`
		}] }
	};
}
function describe({ rule, group }, page) {
	const id = plain(rule, 80) || "unnamed";
	const { question, help } = page ?? {
		question: id,
		help: id
	};
	return {
		id,
		shortDescription: { text: plain(question, DESCRIPTION_LIMIT) },
		fullDescription: { text: plain(help.split("\n\n").slice(0, 2).join("\n"), DESCRIPTION_LIMIT) },
		help: {
			text: plain(help, HELP_LIMIT),
			markdown: help.slice(0, HELP_LIMIT)
		},
		properties: { tags: [group] }
	};
}
function notificationsOf(report, leftOut) {
	const gaps = unseenOf(report).map(gapSentence);
	return [...leftOut > 0 ? [`${leftOut} more findings are left out; the JSON report holds them.`] : [], ...gaps].slice(0, MOST_NOTIFICATIONS).map((text) => ({
		level: "note",
		message: message(text)
	}));
}
function logOf(report, { version, pages }) {
	const all = hitsOf(report);
	const hits = all.slice(0, MOST_RESULTS);
	const rules = [...new Map(hits.map((hit) => [hit.rule, hit])).values()];
	const ranks = new Map(rules.map(({ rule }, index) => [rule, index]));
	const fingerprints = numberFingerprints(hits);
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Proctor",
				version,
				rules: rules.map((hit) => describe(hit, pages.get(hit.rule)))
			} },
			automationDetails: { id: "proctor/" },
			columnKind: "utf16CodeUnits",
			invocations: [{
				executionSuccessful: report.verdict !== "ungraded",
				toolExecutionNotifications: [...notificationsOf(report, all.length - hits.length)]
			}],
			results: hits.map((hit, at) => resultOf(hit, fingerprints[at] ?? "", ranks.get(hit.rule) ?? 0, report.sessions.length))
		}]
	};
}
/**
* The report as SARIF 2.1.0, as GitHub's code scanning takes it: findings alone, strongest first; what could not be looked at
* is a notification, a waived finding is suppressed. Without `tool`, rules have no help.
*/
function renderSarif(report, { tool }) {
	return `${JSON.stringify(logOf(report, tool ?? {
		version: "0",
		pages: /* @__PURE__ */ new Map()
	}), null, 2)}\n`;
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
	return [[`${verdict}${author.agent === null ? "" : `  ·  grade ${paint(gradeFigure(grade), ...style)}`}`, ...tally(report)].join("  ·  "), ...paragraph(page, plain(report.why), 0)];
}
function finding(page, hit) {
	const { paint, report } = page;
	const file = hit.path === void 0 ? [] : [`${plain(hit.path, 200)}${!hit.line ? "" : `:${hit.line}`}`];
	const step = logPlace(hit, report.sessions.length);
	const where = [...file, ...step === "" ? [] : [step]].join(" · ");
	const first = `  ${paint(`${MARKS[hit.level]} ${plain(hit.rule, 80)}`, "bold", LEVEL_STYLE[hit.level])}  ${paint(standing(hit), "dim")}`;
	const place = where === "" ? [] : [`    ${paint(where, "cyan")}`];
	const waived = hit.waived ? [`Waived by ${plain(hit.waived.by, 60)}: ${plain(hit.waived.why, 300)}`] : [];
	const known = wrap(precision(hit) ?? "", page.width - 4).map((line) => paint(line, "dim"));
	const texts = [plain(hit.says), ...waived].flatMap((text) => paragraph(page, text, 4));
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
	const lines = wrap(`${plain(why)}${where === "" ? "" : ` (${where})`}`, Math.max(20, width - left));
	return [`  ${paint(signed(points), points < 0 ? "red" : "green")}  ${plain(signalName(signal), 40).padEnd(wide)}  ${lines[0] ?? ""}`, ...indent(lines.slice(1), left)];
}
function graded(page) {
	const { report, paint } = page;
	const { grade, author } = report;
	if (author.agent === null) return wasJudged(report) ? ["", ...paragraph(page, NO_AGENT, 0)] : [];
	if (grade.value === null) return [...heading(page, "No grade"), ...paragraph(page, plain(grade.why), 2)];
	const { up, down } = strongest(grade.terms);
	const shown = [...up, ...down];
	const wide = Math.max(0, ...shown.map(({ signal }) => plain(signalName(signal), 40).length));
	const cap = grade.cap ? paragraph(page, `Held at ${grade.cap.at.toFixed(2)} by ${plain(grade.cap.why)} (${plain(grade.cap.rule, 80)}).`, 2) : [];
	const corrected = grade.calibration?.corrected ? ` ${plain(grade.calibration.says)}` : "";
	const sum = wrap(`${sumOf(grade)}; rubric ${plain(grade.rubric, 40)}.${corrected}`, page.width - 2).map((line) => `  ${paint(line, "dim")}`);
	const told = forecastOf(report);
	const forecast = told === null ? [] : wrap(plain(told), page.width - 2).map((line) => `  ${paint(line, "dim")}`);
	return [
		"",
		`${paint(`Grade ${gradeFigure(grade)}`, "bold")}  ${paint(GRADE_MEANS, "dim")}`,
		...shown.flatMap((one) => term(page, one, wide)),
		...cap,
		...sum,
		...forecast
	];
}
function replayed(page, replay) {
	const { paint } = page;
	const files = replay.files.filter(({ state }) => state !== "exact").slice(0, MOST_LINES);
	const rest = replay.files.length - files.length;
	const wide = Math.max(0, ...files.map(({ state }) => state.length));
	const lines = files.map(({ path, state, lines: { explained, changed } }) => `  ${paint(state.padEnd(wide), "dim")}  ${plain(path, 200)}  ${paint(`${explained} of ${changed}`, "dim")}`);
	const same = rest > 0 && replay.status === "replayed" && files.length < MOST_LINES ? [`  ${paint(`${rest} file${rest === 1 ? "" : "s"} replayed byte for byte`, "dim")}`] : [];
	return [
		...heading(page, "The log and the diff"),
		...paragraph(page, plain(explains(replay)), 2),
		...lines,
		...same
	];
}
const gap = (page, one) => {
	const [first = "", ...rest] = wrap(plain(gapSentence(one)), page.width - 4);
	return [`  · ${first}`, ...indent(rest, 4)];
};
function unseen(page) {
	const gaps = unseenOf(page.report);
	return gaps.length === 0 ? [] : [...heading(page, "What could not be looked at"), ...gaps.flatMap((one) => gap(page, one))];
}
function closing({ paint, report, width }) {
	const { author, sessions } = report;
	if (author.agent === null) return [];
	const models = author.models.slice(0, 5).map((model) => plain(model, 80));
	const done = sessions.length === 0 ? [] : [work(sessions), spending(report)];
	const line = [
		plain(author.agent, 80),
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
		for (let at = shared < 0 ? folders.length : shared; at < folders.length; at++) lines.push(`${"  ".repeat(at + 1)}${plain(folders[at] ?? "", 200)}/`);
		lines.push(`${"  ".repeat(folders.length + 1)}${plain(path.slice(path.lastIndexOf("/") + 1), 200)}  ${says}`);
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
	const signs = [...binding?.signs.map((sign) => plain(sign, 200)) ?? [], ...early];
	return `  ${at + 1}  ${plain(file, 200)}  ${plain(agent, 40)}, ${steps} steps  ${paint([bound, ...signs].join("; "), "dim")}`;
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
	const placed = ({ path, why, ...ref }) => `  step ${nameOf(page, ref)}  ${plain(path, 200)}  ${plain(why, 200)}`;
	return [
		...section(page, "Files", treeOf(rows)),
		...section(page, "Edits that could not be followed", some(missed, placed)),
		...section(page, "Changed by the log and not by the pull request (last step)", some(notInDiff, (one) => `  step ${nameOf(page, one)}  ${plain(one.path, 200)}`))
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
		says: `${paint(change, CHANGE_STYLE[change])}  ${paint(lines === null ? plain(why, 200) : `${lines.length} lines`, "dim")}`
	}));
	return section(page, `The tree behind step ${nameOf(page, step)}`, rows.length === 0 ? ["  nothing has been changed yet"] : treeOf(rows));
}
const key = ({ session, step }) => `${session}:${step}`;
function writerOf(page, labels, by) {
	if (by === null) return "base";
	if (by.kind === "unlogged") return "in no log";
	const label = labels.get(key(by));
	const name = `${by.kind === "opaque" ? "?" : ""}${nameOf(page, by)}`;
	return label === void 0 ? name : `${name} ${plain(label.tool, 20)} ${plain(label.does, 60)}`;
}
const WRITER = 36;
function content(page, file) {
	const { view, paint } = page;
	const title = `${plain(file.path, 400)} (${file.change})`;
	if (file.lines === null) return section(page, title, [`  ${plain(file.why, 400)}`]);
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
	const name = plain(path, 400);
	const head = [`--- replayed ${name}`, `+++ head ${name}`];
	return [...section(page, `${name}  ${state}`, why === "" ? [...head, ...lines] : [`  ${plain(why, 400)}`])];
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
		...wrap(plain(explains({
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

// src/report/index.ts
/** Forms of a report that a command can write, by the name of `--format`. */
const RENDERERS = {
	text: renderText,
	json: renderJson,
	markdown: renderComment,
	sarif: renderSarif
};
/** Forms of a replay that a command can write, by the name of `--format`. */
const TRACE_RENDERERS = {
	text: renderTraceText,
	json: renderTraceJson
};
/** What writes pages for a browser, loaded only where one is asked for. */
const loadPages = () => import("./page.js");
/** The report as one HTML file (docs/report-page.md). */
const renderPage = async (report, dossier) => (await loadPages()).renderPage(report, { dossier });

export { renderPage as i, TRACE_RENDERERS as n, loadPages as r, RENDERERS as t };