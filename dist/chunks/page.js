import { E as isCall, T as groupBy, c as oneLine, d as stripControl, g as whole, l as start, s as cut, t as redact } from "./text.js";
import { a as wasJudged, i as unseenOf, n as hitsOf, t as permalink } from "./link.js";
import { a as explains, c as gradeFigure, d as precision, f as signalName, h as standing, i as VERDICTS, l as logPlace, m as spending, n as NOT_JUDGED, o as forecastOf, p as signed, r as NO_AGENT, s as gapSentence, t as GRADE_MEANS, u as percent, v as sumOf, y as work } from "./phrases.js";
import { i as plainLines, r as plain } from "./safe.js";
import { t as renderJson } from "./json.js";
import { r as drawTerms } from "./charts.js";
import { createHash } from "node:crypto";

// src/report/page/html.ts
const MARKED = Symbol("markup");
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};
const escapeText = (text) => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
const mark = (text) => ({ [MARKED]: text });
function write(part) {
	if (part === null || part === void 0) return "";
	if (Array.isArray(part)) return part.map(write).join("");
	return typeof part === "object" && MARKED in part ? part[MARKED] : escapeText(lineOf(String(part)));
}
/** A text as one safe line; a blank at its ends stays one. */
const lineOf = (text) => `${/^\s/.test(text) ? " " : ""}${plain(text)}${/\S\s$/.test(text) ? " " : ""}`;
/**
* Markup from a template. What is put into it is text unless it is markup itself: one line of at most 600 characters,
* redacted, what is unseen made visible. Attributes that take a part must be quoted.
*/
const html = (template, ...parts) => mark(template.map((piece, at) => piece + (at < parts.length ? write(parts[at]) : "")).join(""));
/** Text that was redacted already, such as lines of a whole that were redacted together. */
const cleaned = (text) => mark(escapeText(text));
/** Markup of our own making that no template gives: the drawing of a chart, a style sheet. */
const own = (text) => mark(text);
/** The text of some markup. */
const textOf = (markup) => markup[MARKED];
/** Bytes that some markup takes in the file. */
const sizeOf = (markup) => Buffer.byteLength(markup[MARKED]);
/** How an inline style or script is named in a Content-Security-Policy. */
const hashOf = (text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

// src/report/page/style.ts
const LIGHT = `--back:#fff;--soft:#f6f8fa;--ink:#1f2328;--dim:#59636e;--line:#d1d9e0;--link:#0757b0;--bad:#b3261e;--good:#116329;--warn:#7d4e00;--add:#e6f6ea;--del:#fdeceb;--here:#fff3bf;--edit:#0072b2;--run:#6e5494;--look:#8aa4b8;--other:#c3ccd4;--human:#d55e00`;
const FRAME$1 = `
:root{color-scheme:light dark;${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{--back:#0d1117;--soft:#161b22;--ink:#f0f6fc;--dim:#9da7b3;--line:#3d444d;--link:#79b8ff;--bad:#ff8a80;--good:#5fd07f;--warn:#f0b84a;--add:#12331f;--del:#3d1a1c;--here:#4d3f00;--edit:#56b4e9;--run:#b69adf;--look:#7f9fb8;--other:#667180;--human:#e69f00}}
*{box-sizing:border-box}
html{scroll-padding-top:5.5rem}
body{margin:0;background:var(--back);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Helvetica,Arial,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:76rem;margin:0 auto;padding:0 1rem}
header{padding-top:1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0}
h2{font-size:1.3rem;margin:0 0 .75rem;padding-top:1.5rem;border-top:1px solid var(--line)}
section:first-child h2{border:0}
h3{font-size:1.05rem;margin:1.25rem 0 .4rem}
p{margin:.4rem 0}
ul,ol{margin:.4rem 0;padding-left:1.4rem}
a{color:var(--link)}
:focus-visible{outline:3px solid var(--link);outline-offset:1px}
code,pre,samp,.code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:.85rem}
nav{position:sticky;top:0;z-index:1;background:var(--back);border-bottom:1px solid var(--line)}
nav ul{display:flex;flex-wrap:wrap;gap:.1rem 1rem;max-width:76rem;margin:0 auto;padding:.4rem 1rem;list-style:none}
nav a{display:inline-block;padding:.15rem 0}
summary{cursor:pointer;padding:.3rem 0}
.dim,small,figcaption{color:var(--dim)}
.hid{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:.5rem;z-index:2;background:var(--back)}
`;
const VERDICT = `
.facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,10rem),1fr));gap:.75rem;margin:0}
.facts>div{padding:.6rem .8rem;background:var(--soft);border:1px solid var(--line);border-radius:.4rem}
dt{color:var(--dim);font-size:.85rem}
dd{margin:0}
.verdict,.figure{font-size:1.25rem;font-weight:600}
.verdict.pass,.good,.green a{color:var(--good)}
.verdict.block,.bad,.red a{color:var(--bad)}
.verdict.ungraded,.warn{color:var(--warn)}
.why{font-size:1.05rem;margin:.8rem 0}
.finding{margin:1rem 0;padding:.2rem 1rem .6rem;border:1px solid var(--line);border-left:.35rem solid var(--line);border-radius:.4rem}
.finding.block{border-left-color:var(--bad)}
.finding.warn{border-left-color:var(--warn);color:inherit}
.finding h3{margin-top:.6rem}
.tag{display:inline-block;padding:0 .45rem;border:1px solid var(--line);border-radius:1rem;font-size:.8rem;font-weight:400;color:var(--ink);background:var(--soft);white-space:nowrap}
.tag.block,.tag.diverged{border-color:var(--bad);color:var(--bad)}
.tag.warn,.tag.partial,.tag.uncovered{border-color:var(--warn);color:var(--warn)}
.tag.exact{border-color:var(--good);color:var(--good)}
.beside{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,26rem),1fr));gap:.75rem;align-items:start}
.beside>div{min-width:0}
figure{margin:.5rem 0;border:1px solid var(--line);border-radius:.4rem;overflow:hidden}
figcaption{padding:.3rem .6rem;background:var(--soft);border-bottom:1px solid var(--line);font-size:.85rem}
pre{margin:0;padding:.5rem .6rem;white-space:pre-wrap;max-height:24rem;overflow:auto}
pre.out{border-top:1px dashed var(--line);color:var(--dim)}
.flow{columns:14rem}
`;
const CODE = `
.code{width:100%;border-collapse:collapse;line-height:1.45}
.code td{padding:0 .4rem;vertical-align:top}
.code td:first-child{width:1%;text-align:right;white-space:nowrap;color:var(--dim);user-select:none}
.code td:nth-child(2){width:1%;white-space:nowrap;border-right:1px solid var(--line)}
.code td:last-child{white-space:pre-wrap;min-width:8rem;tab-size:4}
.code .add{background:var(--add)}
.code .del{background:var(--del)}
.code .here{background:var(--here)}
.code .here td:last-child{font-weight:600}
.code tr.add td:first-child,.code tr.del td:first-child,.code tr.here td:first-child{color:var(--ink)}
.file{margin:.4rem 0;border:1px solid var(--line);border-radius:.4rem;overflow:hidden}
.file>summary{padding:.35rem .6rem;background:var(--soft)}
.file>p{padding:0 .6rem}
.tree ul{list-style:none;padding-left:1.1rem;border-left:1px solid var(--line)}
.tree>ul{padding-left:0;border:0}
.share{display:block;width:100%;height:.8rem;border-radius:.3rem}
.share .explained{fill:var(--edit)}
.share .opaque{fill:var(--look)}
.share .unlogged{fill:var(--human)}
.wide{overflow-x:auto}
.terms{border-collapse:collapse;width:100%;font-size:.95rem}
.terms th,.terms td{padding:.3rem .6rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
.terms th,.list td{overflow-wrap:break-word}
.terms tbody th{font-weight:600;white-space:nowrap}
.reasons td{min-width:7rem}
.reasons td:nth-last-child(2){min-width:16rem}
.list{min-width:64rem}
.pair{table-layout:fixed;min-width:24rem}
.pair th:first-child{width:8.2rem}
.pair tbody th{white-space:normal}
.pair ul{padding-left:1rem}
.terms .number{text-align:right;white-space:nowrap;min-width:0;font-variant-numeric:tabular-nums}
.chart{max-width:28rem}
.chart svg{width:100%;height:auto}
.chart.dark{display:none}
@media screen and (prefers-color-scheme:dark){.chart.dark{display:block}.chart.light{display:none}}
`;
const TIMELINE = `
.strip{display:grid;grid-template-columns:repeat(auto-fit,minmax(1.5rem,1fr));list-style:none;margin:.5rem 0;padding:0;border:1px solid var(--line);border-radius:.4rem;overflow:hidden}
.strip a,.strip span{display:block;border-right:1px solid var(--line);border-bottom:1px solid var(--line);padding:.25rem 0}
.strip a:hover{background:var(--soft)}
.strip a:focus-visible{outline-offset:-3px}
.strip svg{display:block;width:100%;height:3rem}
.edit{fill:var(--edit)}
.run{fill:var(--run)}
.look{fill:var(--look)}
.other,.gap{fill:var(--other)}
.gap{fill:var(--ink)}
.human{fill:var(--human)}
svg .bad,svg .red{fill:var(--bad)}
svg .green{fill:var(--good)}
.legend{display:flex;flex-wrap:wrap;gap:.1rem 1rem;list-style:none;padding:0;font-size:.85rem;color:var(--dim)}
.legend i{display:inline-block;width:.8rem;height:.8rem;margin-right:.35rem;vertical-align:-.05rem;background:var(--other)}
.legend .edit{background:var(--edit)}
.legend .run{background:var(--run)}
.legend .look{background:var(--look)}
.legend .bad,.legend .red{background:var(--bad)}
.legend .green{background:var(--good);height:.4rem}
.legend .human{background:var(--human)}
.legend .gap{background:var(--ink);width:.2rem}
.checks{display:flex;flex-wrap:wrap;gap:.2rem .8rem;list-style:none;padding:0}
.checks a{display:inline-block;min-width:1.5rem;min-height:1.5rem}
.steps>summary{border-top:1px solid var(--line)}
.steps ol{list-style:none;padding:0;margin:0}
.steps li{padding:.2rem .5rem;border-left:.25rem solid var(--other);margin:.1rem 0}
.steps li.edit{border-color:var(--edit)}
.steps li.run{border-color:var(--run)}
.steps li.look{border-color:var(--look)}
.steps li.human{border-color:var(--human)}
.steps li:target{background:var(--here)}
.steps samp{color:var(--dim)}
#jump{margin:.6rem 0}
#jump[hidden]{display:none}
input,button,select{font:inherit;color:inherit;background:var(--soft);border:1px solid var(--dim);border-radius:.3rem;padding:.2rem .6rem}
`;
const PRINT = `
@media print{
:root{${LIGHT}}
nav,#jump,.skip,details:not([open]).steps,details:not([open]).file{display:none}
body{font-size:11pt}
header,main{max-width:none;padding:0}
pre{max-height:none}
.finding,figure,tr{break-inside:avoid}
h2,h3{break-after:avoid}
a{color:inherit;text-decoration:none}
}
`;
/** The page's style sheet. Colours of text reach 4.5 to 1 on every ground they stand on, in both modes. */
const STYLE = [
	FRAME$1,
	VERDICT,
	CODE,
	TIMELINE,
	PRINT
].join("").replaceAll("\n", "");

// \0@oxc-project+runtime@0.156.0/helpers/esm/taggedTemplateLiteral.js
function _taggedTemplateLiteral(e, t) {
	return t || (t = e.slice(0)), Object.freeze(Object.defineProperties(e, { raw: { value: Object.freeze(t) } }));
}

// src/report/page/document.ts
var _templateObject;
/** A whole HTML document that stands alone. */
function documentOf({ title, policy, body, scripts = [] }) {
	const head = policy === null ? [] : [html`<meta http-equiv="Content-Security-Policy" content="${own(policy)}">
`];
	const run = scripts.map((script) => html(_templateObject || (_templateObject = _taggedTemplateLiteral(["<script>", "<\/script>\n"])), own(script)));
	return textOf(html`<!doctype html>
<html lang="en"><head><meta charset="utf-8">
${head}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer"><meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>${own(STYLE)}</style></head>
<body>
${body}${run}</body></html>
`);
}

// src/report/page/excerpt.ts
/** Payloads up to this size are read whole where their words are asked for, so that a secret is seen before it is cut. */
const LONGEST = 262144;
/** A key of several lines begins or ends in here: the part that is missing would keep it from being redacted. */
const KEY_PART = /PRIVATE KEY/;
/** The kept beginning of a longer text without the word at its end: a secret that is cut is not known again. */
const headOf = ({ head }) => head.replace(/[^\s"'`,;(){}<>[\]]{0,140}$/, "");
/** The kept end of a longer text from its first whole line or word on. */
function tailOf({ tail }) {
	const from = tail.indexOf("\n") + 1 || tail.search(/\s/) + 1;
	return from === 0 || KEY_PART.test(tail) ? "" : tail.slice(from);
}
/** The end of a text in one line, redacted, from what is in memory: verdicts stand at the end. */
function lastWords(clip, width) {
	const line = redact(stripControl(clip.digest === null ? clip.head : tailOf(clip))).replace(/\s+/g, " ").trim();
	return line.length <= width ? line : `…${line.slice(1 - width)}`;
}
/** A text's words, lines kept, redacted before it is cut in the middle to at most `limit` characters. */
function words(clip, blobs, limit) {
	const full = clip.bytes <= LONGEST ? whole(clip, blobs) : null;
	const text = redact(stripControl(full ?? `${headOf(clip)}\n…\n${tailOf(clip)}`));
	if (text.length <= limit) return text;
	const half = Math.floor(limit / 2);
	return `${start(text, half)}\n… (${(text.length - 2 * half).toLocaleString("en-US")} characters left out) …\n${text.slice(-half)}`;
}
function editWords(edit, read) {
	switch (edit.op) {
		case "replace": return `${edit.path}\n- ${read(edit.old).replaceAll("\n", "\n- ")}\n+ ${read(edit.new).replaceAll("\n", "\n+ ")}`;
		case "write": return `${edit.path}\n${read(edit.content)}`;
		case "patch": return read(edit.text);
		case "opaque": return [edit.path ?? "", edit.note].filter(Boolean).join("\n");
	}
}
/** What a step asked for or said, as `read` reads its texts; paths are as logged. */
function askedOf(step, read) {
	switch (step.kind) {
		case "say": return read(step.text);
		case "note": return [step.path ?? "", read(step.says)].filter(Boolean).join(" ");
		case "run": return read(step.command);
		case "edit": return step.edits.map((edit) => editWords(edit, read)).join("\n");
		case "read": return step.path ?? "";
		default: return read(step.input);
	}
}
const pathOf = (edit) => edit.op === "patch" ? edit.text.head.split("\n")[1] ?? "" : edit.path ?? "";
/** What a step asked for or said, lines kept, redacted; each of its texts and its whole are cut. */
const askedWords = (step, blobs, limit) => cut(redact(stripControl(askedOf(step, (clip) => words(clip, blobs, limit)))), 4 * limit, "…");
/** What a step did, in one line of at most `width` characters, redacted. */
function deedOf(step, width) {
	const text = (step.kind === "edit" ? [...new Set(step.edits.map(pathOf))].join(", ") : null) ?? askedOf(step, (clip) => clip.digest === null ? clip.head : `${headOf(clip)}…`);
	return oneLine(redact(stripControl(text)), width);
}

// src/report/page/row.ts
const LANES = {
	edit: "edit",
	run: "run",
	read: "look",
	search: "look",
	web: "look",
	task: "other",
	plan: "other",
	other: "other",
	say: "say",
	note: "note"
};
/** What a step is counted as. */
const laneOf = ({ kind }) => LANES[kind];
const NOTES = {
	compaction: "context compacted",
	interruption: "interrupted",
	"api-error": "API error",
	permission: "permission",
	"external-change": "changed from outside",
	context: "settings"
};
const nameOf = (step) => {
	if (step.kind === "note") return NOTES[step.what];
	return step.kind === "say" ? step.by : step.tool;
};
/** What a failure or a check answered; of anything else the answer is not shown. */
function answerOf(step, told) {
	if (!isCall(step) || told === null || told.settled !== "fail" && told.check === null) return null;
	const text = lastWords(step.output, WIDTH$1);
	return text === "" ? null : cleaned(text);
}
/** Characters of a row's texts at most. */
const WIDTH$1 = 200;
/** Bytes of a row without its texts, about. */
const FRAME = 160;
/** The row of a step. */
function rowOf(session, step, told) {
	const [deed, answer] = [cleaned(deedOf(step, WIDTH$1)), answerOf(step, told)];
	return {
		session,
		step: step.index,
		line: step.line,
		lane: laneOf(step),
		name: nameOf(step),
		deed,
		answer,
		size: FRAME + sizeOf(deed) + (answer === null ? 0 : sizeOf(answer)),
		time: step.time,
		depth: step.depth,
		told,
		noted: step.kind === "note" ? step.what : null,
		byHuman: step.kind === "say" && step.by === "human"
	};
}

// src/report/page/marks.ts
/** Letters of a timeline at most; of a longer session each stands for several steps. */
const MOST_MARKS = 2e4;
const LETTERS = {
	edit: "e",
	run: "r",
	look: "l",
	other: "o",
	say: "s",
	note: "n"
};
/** Later letters tell more: where one stands for several steps, the most telling is kept. */
const TELLING = "nslorehcLORE?+!-";
const CHECKS$1 = {
	green: "+",
	red: "-",
	unsettled: "?"
};
/** The letter of a step. */
function markOf(step, told) {
	if (step.kind === "note" && step.what === "compaction") return "c";
	if (step.kind === "note" && step.what === "api-error") return "!";
	if (step.kind === "say" && step.by === "human") return "h";
	if (told?.check) return CHECKS$1[told.check.result];
	const letter = LETTERS[laneOf(step)];
	return told?.settled === "fail" ? letter.toUpperCase() : letter;
}
/** Collects the letters of a session of so many steps. */
function openTimeline(steps) {
	const each = Math.max(1, Math.ceil(steps / MOST_MARKS));
	const letters = [];
	let [best, held] = ["", 0];
	const keep = () => {
		if (held > 0) letters.push(best);
		[best, held] = ["", 0];
	};
	return {
		add(letter) {
			if (held === 0 || TELLING.indexOf(letter) > TELLING.indexOf(best)) best = letter;
			held += 1;
			if (held === each) keep();
		},
		close() {
			keep();
			return {
				marks: letters.join(""),
				each
			};
		}
	};
}
/** Whether a text is a timeline's, for whoever reads one from a file. */
const isMarks = (text) => text.length <= 20001 && /^[erlosnERLOSN+\-?hc!]*$/.test(text);
/** Counts the letters of a part of a timeline. */
function countMarks(marks) {
	const of = /* @__PURE__ */ new Map();
	for (const letter of marks) of.set(letter, (of.get(letter) ?? 0) + 1);
	const sum = (letters) => [...letters].reduce((total, letter) => total + (of.get(letter) ?? 0), 0);
	return {
		calls: sum("erloERLO+-?"),
		failed: sum("ERLO-"),
		edits: sum("eE"),
		green: sum("+"),
		red: sum("-"),
		compactions: sum("c")
	};
}

// src/report/page/data.ts
const OPENING = "<script type=\"application/json\" id=\"proctor\">";
const CLOSING = "<\/script>";
/** What would end the block, or is not seen where it is read. */
const UNSAFE = /[<>&\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;
const escapeUnits = (character) => character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
/** The published report; of one that is too large only the strongest findings, and no more of anything than `most`. */
function publish(report, limit, most = 100) {
	const text = renderJson(report);
	if (text.length <= limit) return JSON.parse(text);
	const { replay, clear, measured } = report;
	return JSON.parse(renderJson({
		...report,
		findings: hitsOf(report).slice(0, most),
		clear: clear.slice(0, most),
		gaps: report.gaps.slice(0, most),
		measured: measured.slice(0, most),
		replay: replay && {
			...replay,
			files: replay.files.slice(0, most),
			bindings: replay.bindings.slice(0, most)
		}
	}));
}
/**
* Data of a page as a block that no browser runs: nothing in it can close the block or open another. A report of more than
* `limit` characters is shortened.
*/
function dataBlock(report, timelines, limit) {
	const data = {
		schema: "proctor/page/1",
		report: publish(report, limit),
		timelines: timelines.slice(0, 20)
	};
	const text = JSON.stringify(data);
	return own(OPENING + text.replace(UNSAFE, escapeUnits) + CLOSING);
}
const isTimeline = (value) => typeof value === "object" && value !== null && "marks" in value && typeof value.marks === "string" && isMarks(value.marks) && "each" in value && Number.isSafeInteger(value.each) && Number(value.each) > 0;
const isReport = (value) => typeof value === "object" && value !== null && "schema" in value && value.schema === "proctor/report/1";
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
/**
* The data of a report page, or of a report as JSON; null where a text is neither. Only the schema's name is looked at: what
* is in the report is what its writer put there, and renders as text.
*/
function readPageData(text) {
	const from = text.lastIndexOf(OPENING);
	const to = text.indexOf(CLOSING, from);
	const value = parse(from < 0 || to < 0 ? text : text.slice(from + 45, to));
	if (isReport(value)) return {
		schema: "proctor/page/1",
		report: value,
		timelines: []
	};
	if (typeof value !== "object" || value === null || !("report" in value) || !isReport(value.report)) return null;
	const timelines = "timelines" in value && Array.isArray(value.timelines) ? value.timelines.filter(isTimeline) : [];
	return {
		schema: "proctor/page/1",
		report: value.report,
		timelines
	};
}

// src/report/page/stored.ts
/** Reports of one file that are read. */
const MOST_LINES$1 = 5e3;
/** The report in a line of `proctor backfill`'s answers; null for any other line. */
function readAnswer(line) {
	try {
		const { report } = JSON.parse(line);
		return readPageData(JSON.stringify(report ?? null));
	} catch {
		return null;
	}
}
/** The reports of a file: a page, a JSON report, or answers of `proctor backfill`, one a line. None where it holds none. */
function readStored(name, text) {
	if (!name.endsWith(".jsonl")) {
		const data = readPageData(text);
		return data === null ? [] : [{
			name,
			data
		}];
	}
	return text.split("\n", MOST_LINES$1).map((line, at) => ({
		name: `${name}:${at + 1}`,
		data: readAnswer(line)
	})).filter((stored) => stored.data !== null);
}
/** What a report is about, as a list names it: its pull request, or else its commit. */
const subjectOf = ({ pull, head }) => {
	if (pull?.repository != null && pull.number !== null) return `${pull.repository}#${pull.number}`;
	return head === null ? "a diff" : head.slice(0, 12);
};
/** Who wrote it, as a list names it. */
const authorOf = ({ author }) => author.agent === null ? "no agent shows" : [author.agent, ...author.models.slice(0, 3)].join(" · ");
/** A verdict in words; what is none is said as it stands. */
const verdictOf = ({ verdict }) => VERDICTS[verdict] ?? verdict;

// src/report/page/list.ts
/** The address of a stored report. */
const addressOf = (name) => `/report?name=${encodeURIComponent(name)}`;
const choice = (which, name) => html`<td><label><span class="hid">${name} as ${which === "a" ? "first" : "second"}</span><input type="radio" name="${which}" value="${name}" required></label>`;
/** A row of the list. Numbers of a stored report may be anything: what cannot be told is left out. */
function row({ name, data: { report } }) {
	return html`<tr>${choice("a", name)}${choice("b", name)}<th scope="row"><a href="${addressOf(name)}">${name}</a><td>${subjectOf(report)}<td><span class="tag ${report.verdict}">${verdictOf(report)}</span><td>${gradeFigure(report.grade)}<td>${authorOf(report)}<td>${hitsOf(report).length}<td>${work(report.sessions)} · ${spending(report)}
`;
}
function tryRow(stored) {
	try {
		return row(stored);
	} catch {
		return html`<tr><td><td><th scope="row">${stored.name}<td colspan="6">This file cannot be read as a report.
`;
	}
}
/** The list of the reports in a folder, from which two are chosen to be compared. `skipped`: files that hold none. */
function listPage(folder, reports, skipped) {
	const rest = skipped === 0 ? "" : html`<p class="dim">${skipped} other files there hold no report.</p>`;
	const table = html`<form action="/compare" method="get"><p><button>Compare the two chosen</button></p>
<div class="wide" role="region" aria-label="Reports" tabindex="0"><table class="terms list"><caption class="hid">Reports</caption>
<thead><tr><th scope="col">A<th scope="col">B<th scope="col">Report<th scope="col">Of<th scope="col">Verdict<th scope="col">Grade<th scope="col">Author<th scope="col">Findings<th scope="col">Work<tbody>
${reports.map(tryRow)}</table></div></form>
`;
	return documentOf({
		title: "Reports · Proctor",
		policy: null,
		body: html`<header><p class="dim">Proctor reports in ${folder}</p><h1>${reports.length} ${reports.length === 1 ? "report" : "reports"}</h1></header>
<main>${reports.length === 0 ? html`<p>There is none. Write one with: proctor grade … --format html --out report.html</p>` : table}${rest}</main>
`
	});
}

// src/report/page/walk.ts
/** Sessions that are shown; of more only the first. */
const MOST_SESSIONS = 20;
/** A step's name among those of all sessions; its row has it as its id. */
const keyOf = ({ session, step }) => `s${session}-${step}`;
/** Whether a step failed, checked something, or is no call but a turn of the session: such a step is shown before others. */
const tells = (step, told) => told?.settled === "fail" || told?.check != null || step.kind === "say" && step.by === "human" || step.kind === "note" && step.what !== "context";
function count(lanes, lane, failed) {
	const known = lanes.get(lane) ?? {
		calls: 0,
		failed: 0
	};
	lanes.set(lane, {
		calls: known.calls + 1,
		failed: known.failed + (failed ? 1 : 0)
	});
}
/** Reads all steps of a dossier once; `cited` are kept as they are, and always have a row. */
function walk(dossier, cited, limits) {
	const asked = new Set(cited.map(keyOf));
	const told = new Map(dossier.calls.map((call) => [keyOf(call), call]));
	const kept = /* @__PURE__ */ new Map();
	const rows = /* @__PURE__ */ new Map();
	let spent = 0;
	return {
		sessions: dossier.sessions.map(({ session: { steps } }, session) => {
			const own = [];
			const timeline = openTimeline(steps.length);
			const lanes = /* @__PURE__ */ new Map();
			for (const step of steps) {
				const key = keyOf({
					session,
					step: step.index
				});
				const call = told.get(key) ?? null;
				timeline.add(markOf(step, call));
				if (isCall(step)) count(lanes, laneOf(step), call?.settled === "fail");
				if (asked.has(key)) kept.set(key, step);
				const limit = tells(step, call) ? limits.telling : limits.rows;
				if (session >= 20 || spent >= limit && !asked.has(key)) continue;
				const row = rowOf(session, step, call);
				spent += row.size;
				own.push(row);
				rows.set(key, row);
			}
			return {
				rows: own,
				steps: steps.length,
				timeline: timeline.close(),
				lanes
			};
		}),
		cited: kept,
		rows
	};
}

// src/report/page/view.ts
/** `12`, or `2.12` where there are several sessions; they count from 1. */
const stepNumber = ({ report }, { session, step }) => report.sessions.length > 1 ? `${session + 1}.${step}` : `${step}`;
/** A link to a step's row, saying `says`; only the words where the step has no row. */
function stepLink(view, ref, says = `step ${stepNumber(view, ref)}`) {
	const key = keyOf(ref);
	return view.walk?.rows.has(key) ? html`<a href="#${key}">${says}</a>` : html`${says}`;
}
/** Links to steps, one behind the other, `most` at the most. */
function stepLinks(view, steps, most = 8) {
	const links = steps.slice(0, most).map((ref, at) => html`${at > 0 ? ", " : ""}${stepLink(view, ref, stepNumber(view, ref))}`);
	const rest = steps.length - most;
	return html`${links}${rest > 0 ? ` and ${rest} more` : ""}`;
}
/** A number with its noun: `1 call`, `4,000 calls`. */
const many = (number, thing, things = `${thing}s`) => `${number.toLocaleString("en-US")} ${number === 1 ? thing : things}`;
/** The name of a file's place on the page. */
const fileKey = (at) => `f${at}`;
/** A section of the page under its heading. */
const section = (id, title, body) => html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}
</section>
`;

// src/report/page/strip.ts
/**
* The timeline is drawn here and not by the charts' library: it is a row of links into the steps, which are to be reached by
* keyboard and named for a screen reader, and of thousands of steps a specification would be larger than the drawing.
*/
const [LANE, HEIGHT] = [6, 42];
const rounded = (length) => Math.round(length * 100) / 100;
/** Where a letter is drawn: its lane from above, what it looks like, and how many lanes high it is. */
const SHAPES = {
	e: [
		0,
		"edit",
		1
	],
	r: [
		1,
		"run",
		1
	],
	l: [
		2,
		"look",
		1
	],
	o: [
		3,
		"other",
		1
	],
	s: [
		3,
		"other",
		1
	],
	n: [
		3,
		"other",
		1
	],
	E: [
		0,
		"bad",
		1
	],
	R: [
		1,
		"bad",
		1
	],
	L: [
		2,
		"bad",
		1
	],
	O: [
		3,
		"bad",
		1
	],
	"+": [
		5,
		"green",
		1
	],
	"?": [
		5,
		"other",
		1
	],
	"-": [
		5,
		"red",
		2
	],
	h: [
		0,
		"human",
		4
	],
	c: [
		0,
		"gap",
		7
	],
	"!": [
		0,
		"red",
		4
	]
};
/** Looks that must be seen among however many steps: they are never drawn thinner than a pixel of a narrow part. */
const SEEN = /* @__PURE__ */ new Set([
	"bad",
	"red",
	"human",
	"gap"
]);
const PIXELS = 24;
/** Draws a part that has room for `length` steps. One path for each look: a drawing of a hundred steps has a handful of elements. */
function draw(marks, length) {
	const paths = /* @__PURE__ */ new Map();
	const least = Math.max(1, length / PIXELS);
	[...marks].forEach((letter, at) => {
		const shape = SHAPES[letter];
		if (shape === void 0) return;
		const [lane, look, lanes] = shape;
		const wide = SEEN.has(look) ? least : 1;
		const x = Math.min(at, length - wide);
		const bar = `M${rounded(x)} ${lane * LANE}h${rounded(wide)}v${lanes * LANE - 1}h-${rounded(wide)}z`;
		paths.set(look, (paths.get(look) ?? "") + bar);
	});
	const drawn = [...paths].map(([look, path]) => `<path class="${look}" d="${path}"/>`).join("");
	return own(`<svg viewBox="0 0 ${length} ${HEIGHT}" preserveAspectRatio="none" aria-hidden="true">${drawn}</svg>`);
}
/** What a part of a timeline holds, in words. */
function describe({ calls, failed, edits, green, red, compactions }) {
	return [
		many(calls, "call"),
		edits > 0 ? many(edits, "edit") : "",
		failed > 0 ? `${failed} failed` : "",
		green > 0 ? `${many(green, "check")} green` : "",
		red > 0 ? `${many(red, "check")} red` : "",
		compactions > 0 ? many(compactions, "compaction") : ""
	].filter((part) => part !== "").join(", ");
}
/** Parts that a timeline is cut into at most, and letters that a part has at least. */
const [MOST_PARTS, SHORTEST] = [48, 25];
function cutParts({ marks, each }) {
	const length = Math.max(SHORTEST, Math.ceil(marks.length / MOST_PARTS));
	return Array.from({ length: Math.ceil(marks.length / length) }, (_, at) => ({
		from: at * length * each,
		marks: marks.slice(at * length, (at + 1) * length)
	}));
}
/**
* A timeline as a strip of drawings that wraps where the page is narrow. `hrefOf` gives the address of a step, or null where
* there is none to go to: then the strip is a picture with a name.
*/
function drawStrip(timeline, name, hrefOf) {
	const cut = cutParts(timeline);
	const length = cut[0]?.marks.length ?? 1;
	const parts = cut.map(({ from, marks }) => {
		const says = `Steps ${from} to ${from + marks.length * timeline.each - 1}: ${describe(countMarks(marks))}`;
		const href = hrefOf(from);
		const drawing = draw(marks, length);
		return href === null ? html`<li><span role="img" aria-label="${says}">${drawing}</span>` : html`<li><a href="${href}" aria-label="${says}" title="${says}">${drawing}</a>`;
	});
	return html`<ol class="strip" aria-label="${name}">${parts}</ol>
`;
}
/** What the strip's colours and heights mean. */
const stripLegend = () => html`<ul class="legend" aria-label="What the timeline shows">
<li><i class="edit"></i>edits<li><i class="run"></i>commands<li><i class="look"></i>reads and searches<li><i class="other"></i>other
<li><i class="bad"></i>failed<li><i class="green"></i>check green (short)<li><i class="red"></i>check red (long)<li><i class="human"></i>a person spoke<li><i class="gap"></i>context compacted
</ul>
`;

// src/report/page/compare.ts
/** A line of the table: what is compared, and what it is of each. */
const line = (name, [one, other]) => html`<tr><th scope="row">${name}<td>${one}<td>${other}
`;
const both = ([one, other], read) => [read(one), read(other)];
const heads = (pair) => {
	const [one, other] = both(pair, ({ data }) => authorOf(data.report));
	return html`<thead><tr><th scope="col">What<th scope="col">A: ${one}<th scope="col">B: ${other}<tbody>
`;
};
const table = (caption, pair, rows) => html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table class="terms pair"><caption class="hid">${caption}</caption>
${heads(pair)}${rows}</table></div>
`;
/** What the timelines count; null where a report carries none. */
function countsOf({ data: { timelines } }) {
	return timelines.length === 0 ? null : countMarks(timelines.map(({ marks }) => marks).join(""));
}
const explainedOf = ({ replay }) => replay === null ? "no log" : `${replay.lines.explained} of ${replay.lines.changed} lines (${percent(replay.lines.explained, replay.lines.changed)})`;
function facts$1(pair) {
	const counts = both(pair, countsOf);
	const told = (read) => [counts[0] === null ? "not known" : read(counts[0]), counts[1] === null ? "not known" : read(counts[1])];
	return table("The two sessions", pair, [
		line("Report", both(pair, ({ name }) => html`<a href="${addressOf(name)}">${name}</a>`)),
		line("Of", both(pair, ({ data }) => subjectOf(data.report))),
		line("Verdict", both(pair, ({ data: { report } }) => html`<span class="tag ${report.verdict}">${verdictOf(report)}</span> ${report.why}`)),
		line("Grade", both(pair, ({ data }) => gradeFigure(data.report.grade))),
		line("Work", both(pair, ({ data }) => work(data.report.sessions))),
		line("Cost and time", both(pair, ({ data }) => spending(data.report))),
		line("Checks green", told(({ green }) => green)),
		line("Checks red", told(({ red }) => red)),
		line("Compactions", told(({ compactions }) => compactions)),
		line("Explained by the log", both(pair, ({ data }) => explainedOf(data.report)))
	]);
}
function strips(pair) {
	const drawn = pair.map(({ data }, at) => data.timelines.slice(0, 5).map((timeline, session) => {
		const name = `${at === 0 ? "A" : "B"}, session ${session + 1}`;
		return html`<h3>${name}</h3>${drawStrip(timeline, name, () => null)}`;
	}));
	return drawn.every((one) => one.length === 0) ? html`<p>Only pages carry timelines: JSON reports do not.</p>` : [stripLegend(), drawn];
}
const points = (term) => term === void 0 ? "–" : `${signed(term.points)} (${term.value.toFixed(2)}): ${term.why}`;
/** Each term of either grade, the one that sets them apart most first. */
function terms(pair) {
	const [one, other] = both(pair, ({ data }) => new Map(data.report.grade.terms.map((term) => [term.signal, term])));
	const apart = (signal) => Math.abs((one.get(signal)?.points ?? 0) - (other.get(signal)?.points ?? 0));
	const signals = [.../* @__PURE__ */ new Set([...one.keys(), ...other.keys()])].sort((a, b) => apart(b) - apart(a));
	const masks = both(pair, ({ data: { report } }) => `${report.grade.rubric} ${report.grade.mask}`);
	const note = masks[0] === masks[1] ? "" : html`<p class="warn">The two grades rest on different signals or weights, so their values are not on one scale.</p>
`;
	return html`${note}${table("Terms of the grades", pair, signals.map((signal) => line(signalName(signal), [points(one.get(signal)), points(other.get(signal))])))}`;
}
/** Findings by rule, side by side. */
function findings(pair) {
	const of = both(pair, ({ data }) => groupBy(hitsOf(data.report), ({ rule }) => rule));
	const rules = [...new Set(of.flatMap((one) => [...one.keys()]))];
	const cell = (found, rule) => {
		const hits = found.get(rule) ?? [];
		return hits.length === 0 ? "–" : html`<ul>${hits.slice(0, 10).map((hit) => html`<li>${standing(hit)}: ${hit.says}`)}</ul>`;
	};
	if (rules.length === 0) return html`<p>Neither has a finding.</p>`;
	return table("Findings by rule", pair, rules.map((rule) => line(rule, [cell(of[0], rule), cell(of[1], rule)])));
}
/** Two reports side by side: the same task by two models, say. */
const comparePage = (pair) => documentOf({
	title: "Two sessions · Proctor",
	policy: null,
	body: html`<header><p class="dim"><a href="/">All reports</a></p><h1>Two sessions side by side</h1></header>
<main>
${section("facts", "What they came to", facts$1(pair))}${section("strips", "What happened", strips(pair))}${section("findings", "What was found", findings(pair))}${section("terms", "How the grades came about", terms(pair))}</main>
`
});

// src/report/page/events.ts
/** Lines of a list, and links in one of them, at most. */
const [MOST, MOST_CHECKS] = [40, 200];
const deed = (row) => row && html` <code>${row.deed}</code>`;
const listing = (title, items, all = items.length) => items.length === 0 ? null : html`<h3>${title}</h3>
<ul>${items.slice(0, MOST)}${all > MOST ? html`<li>… and ${all - Math.min(MOST, items.length)} more` : ""}</ul>
`;
/** Failures and what became of them. */
function failures(view) {
	const { dossier, walk } = view;
	const items = (dossier?.episodes ?? []).slice(0, MOST).map(({ fails, recovery }) => {
		const [first] = fails;
		if (first === void 0) return null;
		const times = fails.length > 1 ? `, ${fails.length} times until ${stepNumber(view, fails.at(-1) ?? first)}` : "";
		const end = recovery === null ? html`<b class="warn">never recovered</b>` : html`recovered at ${stepLink(view, recovery)}`;
		return html`<li>${stepLink(view, first)} failed${times}; ${end}${deed(walk?.rows.get(keyOf(first)))}
`;
	});
	const episodes = dossier?.episodes ?? [];
	const open = episodes.filter(({ recovery }) => recovery === null).length;
	return listing(`Failures: ${episodes.length}, of which ${open} never recovered`, items, episodes.length);
}
const SIGNS = {
	green: "✓",
	red: "✗",
	unsettled: "?"
};
const check = (view, call) => call.check && html`<li class="${call.check.result}">${stepLink(view, call, html`<span class="hid">${call.check.kind} ${call.check.result}, step </span>${SIGNS[call.check.result]} ${stepNumber(view, call)}`)}`;
/** Tests, linters and builds in the order of their runs. */
function checks(view) {
	const runs = (view.dossier?.calls ?? []).filter((call) => call.check !== null);
	if (runs.length === 0) return null;
	const of = (result) => runs.filter((call) => call.check?.result === result).length;
	const left = runs.length - MOST_CHECKS;
	return html`<h3>Checks: ${of("green")} green, ${of("red")} red${of("unsettled") > 0 ? `, ${of("unsettled")} that do not tell` : ""}</h3>
<ul class="checks">${runs.slice(0, MOST_CHECKS).map((call) => check(view, call))}</ul>${left > 0 ? `… and ${left} more` : ""}
`;
}
/** Compactions, interruptions, errors of the API, and what people said in between. */
function others(view) {
	const noted = [...view.walk?.rows.values() ?? []].filter(({ noted: what, byHuman }) => byHuman || what !== null && what !== "context" && what !== "permission");
	const items = noted.slice(0, MOST).map((row) => html`<li>${stepLink(view, row)} ${row.byHuman ? "a person said" : row.name}${deed(row)}
`);
	return listing("What happened besides calls", items, noted.length);
}
/** The places of a session that one would look for first. */
const turningPoints = (view) => [
	failures(view),
	checks(view),
	others(view)
];
/** Steps that a page must have a row for at most. */
const MOST_POINTS = 2e3;
/** Steps that a page must have a row for: those that its other sections speak of. */
const pointsOf = ({ findings, grade }) => [...findings.flatMap(({ anchors }) => anchors.filter((anchor) => anchor.kind === "step")), ...grade.terms.flatMap(({ steps }) => steps)].slice(0, MOST_POINTS);

// src/report/page/blame.ts
const placeOf = (side, line) => `${side}:${line}`;
/** The origins of a file's changed lines; none where nothing was replayed. */
const originsOf = (file) => new Map(file?.origins.map(({ side, line, origin }) => [placeOf(side, line), origin]));
const sameOrigin = (one, other) => {
	if (one === void 0 || other === void 0 || one.kind !== other.kind) return one === other;
	return one.kind === "unlogged" || other.kind !== "unlogged" && one.session === other.session && one.step === other.step;
};
/** Who wrote a line, as its row says it. */
function writer(view, origin) {
	if (origin.kind === "unlogged") return html`<b class="warn" title="No step of a log writes this line">no log</b>`;
	if (origin.kind === "explained") return stepLink(view, origin);
	return html`<span title="A command that may have written it">${stepLink(view, origin, `step ${stepNumber(view, origin)}?`)}</span>`;
}
/** Lines of a hunk with their numbers and origins; who wrote several lines in a row is said at the first. */
function blameHunk(view, hunk, origins) {
	let [before, after] = [hunk.oldStart, hunk.newStart];
	let last;
	return hunk.lines.map(({ sign, text }) => {
		const [side, number] = sign === "-" ? ["old", before] : ["new", after];
		if (sign !== "+") before += 1;
		if (sign !== "-") after += 1;
		const origin = sign === " " ? void 0 : origins.get(placeOf(side, number));
		const told = origin !== void 0 && !sameOrigin(origin, last) ? writer(view, origin) : "";
		last = origin;
		return {
			sign,
			number,
			text,
			origin: told,
			pointed: false
		};
	});
}
/** The replayed side of a changed file. */
const replayedOf = ({ dossier }, { path }) => dossier?.replay.files.find((file) => file.path === path);

// src/report/page/lines.ts
/** Characters of a line of code that are shown. */
const WIDTH = 400;
const CLASSES = {
	"+": "add",
	"-": "del",
	" ": "same"
};
/** Rows of a table of code. Texts are redacted as the one text that they are. */
function codeRows(lines) {
	const texts = plainLines(lines.map(({ text }) => text), WIDTH);
	return lines.map(({ sign, number, origin, pointed }, at) => html`<tr class="${CLASSES[sign]}${pointed ? " here" : ""}"><td>${number}<td>${origin}<td>${cleaned(`${sign}${texts[at] ?? ""}`)}
`);
}
/** A table of code under what a screen reader says of it. */
const codeTable = (caption, rows) => html`<table class="code"><caption class="hid">${caption}</caption><thead class="hid"><tr><th scope="col">Line<th scope="col">Written by<th scope="col">Text<tbody>
${rows}</table>
`;

// src/report/page/files.ts
/** Files of the tree, and lines of one file, that are shown at most. */
const [MOST_FILES, MOST_OF_FILE] = [1e3, 1200];
const STATES$1 = {
	exact: "the log leads to it byte for byte",
	whitespace: "but for blanks, the log leads to it",
	partial: "some lines are the log’s",
	diverged: "the log edited it, and explains none of the change",
	uncovered: "no edit of it is in the log",
	unknown: "a side is not at hand"
};
const leaf = ({ path, state, lines, at }, linked) => {
	const name = path.slice(path.lastIndexOf("/") + 1) || path;
	const share = `${lines.explained} of ${lines.changed} lines`;
	const unlogged = lines.unlogged > 0 ? html`, <b class="warn">${lines.unlogged} in no log</b>` : "";
	return html`<li>${linked ? html`<a href="#${fileKey(at)}"><code>${name}</code></a>` : html`<code>${name}</code>`} <span class="tag ${state}" title="${STATES$1[state]}">${state}</span> <span class="dim">${share}${unlogged}</span>
`;
};
/** Folders within folders that are drawn; below them paths are. */
const DEEPEST = 20;
/** The changed files as a tree: each folder once. */
function treeOf(leaves, linked, depth = 0, prefix = "") {
	const folderOf = ({ path }) => {
		const slash = path.indexOf("/", prefix.length);
		return slash < 0 || depth > DEEPEST ? "" : path.slice(prefix.length, slash + 1);
	};
	const items = [...groupBy(leaves, folderOf)].map(([folder, own]) => folder === "" ? own.map((one) => leaf(one, linked)) : html`<li><code>${folder}</code>${treeOf(own, linked, depth + 1, prefix + folder)}
`);
	return html`<ul>${items}</ul>`;
}
function reason({ binary, hunks, before, after }) {
	if (binary) return "A binary file.";
	if (hunks.length > 0) return "";
	const missing = [before, after].find((side) => side.kind === "unavailable");
	return missing?.kind === "unavailable" ? `Not at hand: ${missing.why}.` : "No line of it changed.";
}
/** As many of the rows as there is room for, and how much they take. */
function fitRows(rows, room) {
	let bytes = 0;
	const end = rows.findIndex((row) => {
		bytes += sizeOf(row);
		return bytes > room;
	});
	return end < 0 ? [rows, bytes] : [rows.slice(0, end), room];
}
/** A changed file with who wrote each changed line; at most `room` bytes of it. */
function blamed(view, file, at, room) {
	const replayed = replayedOf(view, file);
	const origins = originsOf(replayed);
	const all = file.hunks.flatMap((hunk) => blameHunk(view, hunk, origins));
	const [lines, bytes] = room <= 0 ? [[], 0] : fitRows(codeRows(all.slice(0, MOST_OF_FILE)), room);
	const left = all.length - lines.length;
	const missed = (view.dossier?.replay.missed ?? []).filter(({ path }) => path === file.path).slice(0, 5);
	return [html`<details class="file" id="${fileKey(at)}"><summary><code>${file.path}</code> <span class="dim">${file.status}${replayed ? html`, ${replayed.state}: ${replayed.lines.explained} of ${replayed.lines.changed} lines explained` : ""}</span></summary>
${replayed && replayed.steps.length > 0 ? html`<p class="dim">Edited by steps ${stepLinks(view, replayed.steps)}</p>` : ""}${missed.map((one) => html`<p class="dim">${stepLink(view, one)} could not be followed: ${one.why}</p>`)}
${lines.length > 0 ? codeTable(`The change of ${file.path}, line by line`, lines) : html`<p>${reason(file)}</p>`}${left > 0 ? html`<p class="dim">${many(left, "more line")} not shown, to keep the page small.</p>` : ""}</details>
`, bytes];
}
function blameOf(view) {
	const files = view.dossier?.diff.files ?? [];
	let room = view.limits.code;
	const shown = files.slice(0, MOST_FILES).map((file, at) => {
		const [body, used] = blamed(view, file, at, room);
		room -= used;
		return body;
	});
	return shown.length === 0 ? null : html`<h3>Line by line</h3>
<p class="dim">Beside each changed line: the step that wrote it, once for the lines that follow it; “?” behind a step: a command that may have written it.</p>
${shown}`;
}
const listed = (title, items) => items.length === 0 ? null : html`<details><summary>${title}</summary><ul>${items.slice(0, 100)}</ul>${items.length > 100 ? `… and ${items.length - 100} more` : ""}</details>
`;
/** What the log did that the change does not show. */
function elsewhere(view) {
	const { notInDiff = [], outside = [] } = view.dossier?.replay ?? {};
	const item = (one) => html`<li><code>${one.path}</code> <span class="dim">${stepLink(view, one)}</span>`;
	return [listed(`${many(notInDiff.length, "file")} that the log changed and the pull request does not`, notInDiff.map(item)), listed(`${many(outside.length, "edit")} outside of the repository`, outside.map(item))];
}
function leavesOf({ report, dossier }) {
	const places = new Map(dossier?.diff.files.map(({ path }, at) => [path, at]));
	return (report.replay?.files ?? []).map(({ path, state, lines }) => ({
		path,
		state,
		lines,
		at: places.get(path) ?? -1
	}));
}
/** How far the log explains the change: the tree of changed files, each line with the step that wrote it, what is in no log. */
function filesSection(view) {
	const { replay } = view.report;
	const leaves = leavesOf(view);
	const sums = replay && replay.status === "replayed" && replay.lines.changed > 0 ? shareBar(replay) : null;
	const rest = leaves.length - MOST_FILES;
	const missing = wasJudged(view.report) ? "There is no log to lay beside the change." : NOT_JUDGED;
	return section("explained", "Did the log explain the change?", [
		html`<p>${replay === null ? missing : explains(replay)}</p>
`,
		sums,
		leaves.length === 0 ? null : html`<div class="tree">${treeOf(leaves.slice(0, MOST_FILES), view.dossier !== null)}</div>`,
		rest > 0 ? html`<p>… and ${many(rest, "more file")}.</p>` : null,
		blameOf(view),
		elsewhere(view)
	]);
}
const shareBar = ({ lines }) => {
	const shares = [
		"explained",
		"opaque",
		"unlogged"
	].map((kind) => [kind, lines[kind]]);
	const says = shares.map(([kind, count]) => `${percent(count, lines.changed)} ${kind}`).join(", ");
	let x = 0;
	const parts = shares.map(([kind, count]) => {
		const width = count / lines.changed * 100;
		x += width;
		return html`<rect class="${kind}" x="${(x - width).toFixed(2)}" width="${width.toFixed(2)}" height="6"/>`;
	});
	return html`<svg class="share" viewBox="0 0 100 6" preserveAspectRatio="none" role="img" aria-label="${says}">${parts}</svg>
<p class="dim">${says}</p>
`;
};

// src/report/page/gaps.ts
/** What could not be looked at, why, and what would help; and where logs were looked for. */
function gapsSection({ report, limits: { items } }) {
	const gaps = unseenOf(report);
	const looked = (report.looked ?? []).map(({ where, found }) => html`<li>${where}: ${found}`);
	return section("unseen", "What could not be looked at", [
		gaps.length === 0 ? html`<p>Nothing: every rule could look at what it asks for.</p>` : html`<ul>${gaps.slice(0, items).map((gap) => html`<li>${gapSentence(gap)}`)}</ul>`,
		gaps.length > items ? html`<p>… and ${gaps.length - items} more in the JSON report.</p>` : null,
		looked.length === 0 ? null : html`<details><summary>Where logs were looked for</summary><ul>${looked}</ul></details>`
	]);
}

// src/report/page/grade.ts
const term = (view, { signal, value, points, why, steps }) => html`<tr><th scope="row">${signalName(signal)}<td class="number">${value.toFixed(2)}<td class="number">${signed(points)}<td>${why}<td>${stepLinks(view, steps)}
`;
function termTable(view) {
	const { terms } = view.report.grade;
	if (terms.length === 0) return null;
	const sorted = [...terms].sort((one, other) => Math.abs(other.points) - Math.abs(one.points));
	return html`<div class="wide" role="region" aria-label="Every term of the grade" tabindex="0"><table class="terms reasons"><caption class="hid">Every term of the grade</caption>
<thead><tr><th scope="col">Term<th scope="col" class="number">Value<th scope="col" class="number">Points<th scope="col">Why<th scope="col">Steps<tbody>
${sorted.map((one) => term(view, one))}</table></div>
`;
}
/** The drawing carries no words that the table does not have, so that a screen reader is spared it. */
function chart(drawn) {
	return [...drawn].map(([mode, svg]) => html`<div class="chart ${mode}" aria-hidden="true">${own(svg)}</div>
`);
}
const measured = (view, { id, value, why, steps }) => html`<tr><th scope="row">${signalName(id)}<td class="number">${value === null ? "–" : value.toFixed(2)}<td>${why}<td>${stepLinks(view, steps, 4)}
`;
function signals(view) {
	const all = view.report.measured;
	if (all.length === 0) return null;
	return html`<details><summary>Everything that was measured: ${all.length} signals</summary><div class="wide" role="region" aria-label="Everything that was measured" tabindex="0"><table class="terms reasons"><caption class="hid">Everything that was measured</caption>
<thead><tr><th scope="col">Signal<th scope="col" class="number">Value<th scope="col">What it counts<th scope="col">Steps<tbody>
${all.map((signal) => measured(view, signal))}</table></div></details>
`;
}
/** How the grade came about: each term with its points and its steps. */
function gradeSection(view, drawn) {
	const { grade, author } = view.report;
	const title = "How the grade came about";
	if (author.agent === null) return section("grade", title, html`<p>${wasJudged(view.report) ? NO_AGENT : NOT_JUDGED}</p>`);
	if (grade.value === null) return section("grade", title, [html`<p>There is no grade: ${grade.why}</p>`, signals(view)]);
	const told = forecastOf(view.report);
	return section("grade", title, [
		html`<p><span class="figure">${gradeFigure(grade)}</span> ${GRADE_MEANS}</p>
`,
		grade.cap ? html`<p>Held at ${grade.cap.at.toFixed(2)} by ${grade.cap.why} (<code>${grade.cap.rule}</code>).</p>` : null,
		chart(drawn),
		termTable(view),
		html`<p class="dim">${sumOf(grade)}; rubric <code>${grade.rubric}</code>.</p>
`,
		told === null ? null : html`<p>${told}</p>`,
		signals(view)
	]);
}

// src/report/page/limits.ts
/** Bytes of a page at most. */
const MOST_BYTES = 5e6;
const WHOLE = {
	rows: 2e6,
	telling: 24e5,
	code: 1e6,
	evidence: 5e5,
	items: 300,
	data: 6e5
};
/** The limits at a share of what a page usually has: the next that is tried where a page came out too large. */
const limitsAt = (share) => ({
	rows: WHOLE.rows * share,
	telling: WHOLE.telling * share,
	code: WHOLE.code * share,
	evidence: WHOLE.evidence * share,
	items: Math.max(1, Math.floor(WHOLE.items * share)),
	data: WHOLE.data * share
});

// src/report/page/script.ts
/**
* The page's only script: everything can be read without it. It opens what a link leads into (browsers do so by themselves
* where they can), shows the field that jumps to a step, and opens what is folded for print. Whoever changes it changes its hash.
*/
const SCRIPT = `(() => {
  const reveal = (id) => {
    const target = document.getElementById(id);
    for (let node = target; node; node = node.parentElement) if (node.tagName === 'DETAILS') node.open = true;
    return target;
  };
  const follow = () => {
    const target = reveal(decodeURIComponent(location.hash.slice(1)));
    if (target) target.scrollIntoView();
  };
  addEventListener('hashchange', follow);
  if (location.hash) follow();
  const form = document.getElementById('jump');
  if (!form) return;
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const [session, step] = /^(?:([0-9]+)[.])?([0-9]+)$/.exec(form.elements.step.value.trim())?.slice(1) ?? [];
    const id = 's' + (session === undefined ? 0 : session - 1) + '-' + step;
    const target = reveal(id);
    form.querySelector('[role=status]').textContent = target ? '' : 'There is no row for this step.';
    if (target) {
      location.hash = id;
      target.querySelector('a').focus();
    }
  });
})();
`;

// src/report/page/policy.ts
const NOTHING = "default-src 'none'; base-uri 'none'";
/** What a page that stands alone may do: show itself with our style sheet, and run our script. */
const PAGE_POLICY = `${NOTHING}; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; form-action 'none'`;
/** What lists and comparisons that we serve may do: show themselves, and send their form to us. */
const LISTING_POLICY = `${NOTHING}; style-src ${hashOf(STYLE)}; form-action 'self'; frame-ancestors 'none'`;
/** What a stored page may do, whoever wrote it: show itself. It runs nothing, not even our script, and sends nothing. */
const STORED_POLICY = `${NOTHING}; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'none'; sandbox`;

// src/report/page/steps.ts
/** Steps that are opened together. */
const CHUNK = 100;
/** `+12 min` since the session began; nothing where the log has no times. */
function since(time, start) {
	const minutes = time === null ? NaN : (Date.parse(time) - start) / 6e4;
	if (!Number.isFinite(minutes) || minutes < 0) return "";
	return minutes < 600 ? `+${minutes.toFixed(minutes < 10 ? 1 : 0)} min` : `+${(minutes / 60).toFixed(1)} h`;
}
const STATES = {
	ok: "",
	fail: html` <b class="bad">✗ failed</b>`,
	refused: html` <b class="warn">refused</b>`,
	unknown: html` <span class="dim">end unknown</span>`
};
const CHECKS = {
	green: html` <b class="good">✓ green</b>`,
	red: html` <b class="bad">✗ red</b>`,
	unsettled: html` <span class="dim">does not tell</span>`
};
function stateOf({ told }) {
	if (told === null) return null;
	return told.check === null ? STATES[told.settled] : html` ${told.check.kind}${CHECKS[told.check.result]}`;
}
function stepRow(view, row, start) {
	const key = keyOf(row);
	const answer = row.answer && html`<br><samp>${row.answer}</samp>`;
	const tool = row.depth > 0 ? `${row.name} (sub-agent)` : row.name;
	return html`<li id="${key}" class="${row.byHuman ? "human" : row.lane}"><a href="#${key}">${stepNumber(view, row)}</a> <b>${tool}</b>${stateOf(row)} <small>${since(row.time, start)}</small> <code>${row.deed}</code>${answer}
`;
}
/** What the steps of a chunk hold, told by the timeline where that has a letter for each. */
function summaryOf({ marks, each }, from, rows) {
	const first = Math.floor(from / each);
	const told = describe(countMarks(marks.slice(first, Math.ceil((from + CHUNK) / each))));
	return each === 1 ? told : `${rows} shown, ${told}`;
}
/** All steps of a session that have a row, a hundred to a fold. */
function stepList(view, session) {
	const walked = view.walk?.sessions[session];
	if (walked === void 0) return null;
	const start = Date.parse(view.report.sessions[session]?.startedAt ?? "");
	const chunks = /* @__PURE__ */ new Map();
	for (const row of walked.rows) {
		const at = Math.floor(row.step / CHUNK);
		const rows = chunks.get(at);
		if (rows) rows.push(row);
		else chunks.set(at, [row]);
	}
	const folds = [...chunks].map(([at, rows]) => {
		const from = at * CHUNK;
		const to = Math.min(walked.steps, from + CHUNK) - 1;
		const whose = view.report.sessions.length > 1 ? `Session ${session + 1}, steps` : "Steps";
		return html`<details class="steps"><summary>${whose} ${from}–${to} <span class="dim">${summaryOf(walked.timeline, from, rows.length)}</span></summary>
<ol>${rows.map((row) => stepRow(view, row, start))}</ol></details>
`;
	});
	const missing = walked.steps - walked.rows.length;
	return [missing > 0 ? html`<p class="dim">${missing.toLocaleString("en-US")} steps have no row, to keep the page small: calls that worked and checked nothing.</p>` : null, folds];
}

// src/report/page/timeline.ts
const NAMES = {
	edit: ["edit", "edits"],
	run: ["command", "commands"],
	look: ["read or search", "reads and searches"],
	other: ["other call", "other calls"]
};
function byLane({ lanes }) {
	return Object.keys(NAMES).flatMap((lane) => {
		const [one, more] = NAMES[lane];
		const { calls, failed } = lanes.get(lane) ?? {
			calls: 0,
			failed: 0
		};
		return calls === 0 ? [] : [`${many(calls, one, more)}${failed > 0 ? ` (${failed} failed)` : ""}`];
	}).join(" · ");
}
/** Finds the row that a step is shown in: its own, or the next that there is. */
function hrefIn(walked) {
	return (step) => {
		const row = walked.rows.find((one) => one.step >= step);
		return row === void 0 ? null : `#${keyOf(row)}`;
	};
}
function session(view, reported, at) {
	const walked = view.walk?.sessions[at];
	const several = view.report.sessions.length > 1;
	const title = `${several ? `Session ${at + 1}: ` : ""}${reported.agent}, ${many(walked?.steps ?? reported.calls, walked ? "step" : "call")}`;
	const { costUsd: usd, input, output } = reported.usage;
	const own = {
		...view.report,
		sessions: [reported],
		cost: {
			usd,
			tokens: {
				input,
				output
			}
		}
	};
	const cost = several ? ` · ${spending(own)}` : "";
	const head = html`<h3>${title}</h3>
<p><code>${reported.file}</code> <span class="dim">${reported.format} · ${reported.models.slice(0, 5).join(", ")} · taken for this change’s by ${reported.boundBy}</span></p>
`;
	if (walked === void 0) return head;
	return [
		head,
		html`<p>${byLane(walked)}${cost}</p>
`,
		drawStrip(walked.timeline, `Timeline of session ${at + 1}: jump to its steps`, hrefIn(walked))
	];
}
/** Without script the field does nothing, so the script shows it. */
const jump = () => html`<form id="jump" hidden><label>Go to step <input name="step" inputmode="numeric" pattern="([0-9]+[.])?[0-9]+" size="8" required></label> <button>Go</button> <span role="status"></span></form>
`;
/** What happened: the timeline of each session, its turning points, and every step. */
function timelineSection(view) {
	const { report, walk } = view;
	if (report.sessions.length === 0) return section("happened", "What happened", html`<p>${wasJudged(report) ? "There is no session log, so nothing is known of how the change was made." : NOT_JUDGED}</p>`);
	const sessions = report.sessions.slice(0, 20).map((one, at) => session(view, one, at));
	const left = report.sessions.length - 20;
	return section("happened", "What happened", [
		html`<p>${spending(report)}</p>
`,
		walk === null ? null : [stripLegend(), jump()],
		sessions,
		left > 0 ? html`<p>… and ${many(left, "more session")}.</p>` : null,
		turningPoints(view),
		walk === null ? null : html`<h3>Every step</h3>
${report.sessions.slice(0, 20).map((_, at) => stepList(view, at))}`
	]);
}

// src/report/page/evidence.ts
const AROUND = 6;
/** Lines and steps that a finding shows at most. */
const [MOST_LINES, MOST_STEPS] = [6, 3];
/** Characters of what a step asked for, and of what it was answered. */
const WORDS = 1600;
const isOn = ({ sign, number }, { side, line }) => number === line && (side === "new" ? sign !== "-" : sign === "-");
const holds = ({ oldStart, oldLines, newStart, newLines }, { side, line }) => {
	const [start, length] = side === "new" ? [newStart, newLines] : [oldStart, oldLines];
	return line >= start && line < start + length;
};
/** The lines of a hunk that anchors point at, with those around them; none where no anchor points into it. */
function linesAround(view, file, hunk, anchors) {
	const own = anchors.filter((anchor) => holds(hunk, anchor));
	if (own.length === 0) return [];
	const lines = blameHunk(view, hunk, originsOf(replayedOf(view, file))).map((line) => ({
		...line,
		pointed: own.some((anchor) => isOn(line, anchor))
	}));
	const at = lines.flatMap(({ pointed }, place) => pointed ? [place] : []);
	return lines.filter((_, place) => at.some((point) => Math.abs(point - place) <= AROUND));
}
/** What the change shows of a file where a finding points into it. */
function hunksOf(view, path, anchors) {
	const file = view.dossier?.diff.files.find((one) => one.path === path || one.oldPath === path);
	return (file?.hunks ?? []).map((hunk) => file && linesAround(view, file, hunk, anchors)).flatMap((lines) => {
		const first = lines?.find(({ pointed }) => pointed);
		if (lines === void 0 || first === void 0) return [];
		const where = `line ${first.number}`;
		return html`<figure><figcaption>The change: <code>${path}</code>, ${where}</figcaption>
${codeTable(`The change of ${path}, ${where}`, codeRows(lines))}</figure>
`;
	});
}
const OUTCOMES = {
	ok: "worked",
	fail: "failed",
	refused: "was refused",
	unknown: "is not known to have worked"
};
/** A step in the words of the log: what it asked for, and what it was answered. */
function stepWords(view, ref, step) {
	const blobs = view.dossier?.blobs ?? { read: () => null };
	const asked = askedWords(step, blobs, WORDS);
	const answered = isCall(step) ? words(step.output, blobs, WORDS) : "";
	const told = view.walk?.rows.get(keyOf(ref))?.told;
	const name = isCall(step) ? step.tool : step.kind === "say" ? step.by : step.what;
	const outcome = told ? `, which ${OUTCOMES[told.settled]}` : "";
	const rest = answered === "" ? "" : html`<pre class="out" tabindex="0">${cleaned(answered)}</pre>`;
	return html`<figure><figcaption>The log: ${stepLink(view, ref, `step ${stepNumber(view, ref)}`)}, line ${step.line}, <code>${name}</code>${outcome}</figcaption>
<pre tabindex="0">${cleaned(asked)}</pre>${rest}</figure>
`;
}
/** A finding's places beside one another: hunks of the change, and steps of the log in their own words. */
function evidenceOf(view, { anchors }) {
	const lines = anchors.filter((anchor) => anchor.kind === "line").slice(0, MOST_LINES);
	const hunks = [...groupBy(lines, ({ path }) => path)].flatMap(([path, own]) => hunksOf(view, path, own));
	const steps = anchors.filter((anchor) => anchor.kind === "step").slice(0, MOST_STEPS).flatMap((anchor) => {
		const step = view.walk?.cited.get(keyOf(anchor));
		return step === void 0 ? [] : [stepWords(view, anchor, step)];
	});
	if (hunks.length + steps.length === 0) return null;
	return html`<div class="beside">${hunks.length === 0 ? "" : html`<div>${hunks}</div>`}${steps.length === 0 ? "" : html`<div>${steps}</div>`}</div>
`;
}

// src/report/page/verdict.ts
/** Findings that are shown with their places; the rest are one line each. */
const MOST_SHOWN = 60;
const NO_ROOM = html`<p class="dim">Its places are not shown, to keep the page small.</p>`;
function place({ report }, finding) {
	const { path, line, side } = finding;
	if (path === void 0) return null;
	const name = html`<code>${path}${line ? `:${line}` : ""}${side === "old" ? " (before)" : ""}</code>`;
	const address = permalink(report, finding);
	return html` · ${address === null ? name : html`<a href="${address}" rel="noreferrer">${name}</a>`}`;
}
function where(view, finding) {
	const { session = 0, step } = finding;
	const log = logPlace(finding, view.report.sessions.length);
	return [place(view, finding), step === void 0 ? null : html` · ${stepLink(view, {
		session,
		step
	}, log)}`];
}
/** By whom it was waived, or how to waive what wants an answer. */
function answer({ waived, level, rule, fingerprint }) {
	if (waived) return html`<p class="dim">Waived by ${waived.by}: ${waived.why}</p>`;
	return level === "note" ? null : html`<p class="dim">To waive it: <code>/proctor waive ${rule} ${fingerprint} REASON</code></p>`;
}
function finding(view, hit, at, evidence) {
	const known = precision(hit);
	return html`<article class="finding ${hit.level}" aria-labelledby="finding-${at}">
<h3 id="finding-${at}">${hit.rule} <span class="tag ${hit.level}">${standing(hit)}</span></h3>
<p>${hit.says}</p>
<p class="dim">${hit.group}${where(view, hit)}</p>
${evidence}${known === null ? "" : html`<p class="dim">${known}</p>`}${answer(hit)}
</article>
`;
}
const brief = (view, hit) => html`<li><b>${hit.rule}</b> (${standing(hit)}): ${hit.says}<span class="dim">${where(view, hit)}</span>
`;
function found(view) {
	const hits = hitsOf(view.report);
	if (hits.length === 0) return wasJudged(view.report) ? html`<p>No rule found anything.</p>` : null;
	let room = view.limits.evidence;
	const shown = hits.slice(0, MOST_SHOWN).map((hit, at) => {
		const evidence = evidenceOf(view, hit);
		room -= evidence === null ? 0 : sizeOf(evidence);
		return finding(view, hit, at, room < 0 ? NO_ROOM : evidence);
	});
	const listed = hits.slice(MOST_SHOWN, view.limits.items).map((hit) => brief(view, hit));
	const left = hits.length - shown.length - listed.length;
	if (listed.length === 0) return shown;
	return [shown, html`<details><summary>${listed.length} more findings</summary><ul>${listed}</ul>${left > 0 ? `${left} more are in the JSON report.` : ""}</details>`];
}
function clear({ report }) {
	if (report.clear.length === 0) return null;
	const rules = report.clear.map((rule) => html`<li><code>${rule}</code>`);
	return html`<details><summary>${report.clear.length} rules looked and found nothing</summary><ul class="flow">${rules}</ul></details>
`;
}
const fact = (name, says) => html`<div><dt>${name}</dt><dd>${says}</dd></div>`;
function facts({ report }) {
	const { author, sessions, grade } = report;
	const agent = author.agent === null ? NO_AGENT : [author.agent, ...author.models.slice(0, 5)].join(" · ");
	return html`<dl class="facts">
${fact("Verdict", html`<span class="verdict ${report.verdict}">${VERDICTS[report.verdict]}</span>`)}
${author.agent === null ? "" : fact("Grade", html`<span class="figure">${gradeFigure(grade)}</span> <span class="dim">${GRADE_MEANS}</span>`)}
${author.agent !== null || wasJudged(report) ? fact("Author", agent) : ""}
${sessions.length === 0 ? "" : fact("Work", `${work(sessions)} · ${spending(report)}`)}
</dl>
`;
}
/** Was it earned? The verdict, and each finding beside its lines of the change and its steps of the log. */
const verdictSection = (view) => section("earned", "Was it earned?", [
	facts(view),
	html`<p class="why">${view.report.why}</p>
`,
	found(view),
	clear(view)
]);

// src/report/page/page.ts
const header = ({ report }) => html`<a class="skip" href="#earned">To the verdict</a>
<header><p class="dim">Proctor report on ${subjectOf(report)}</p><h1>${report.pull?.title || subjectOf(report)}</h1></header>
<nav aria-label="Sections"><ul><li><a href="#earned">Earned?</a><li><a href="#happened">What happened</a><li><a href="#explained">Log and change</a><li><a href="#grade">Grade</a><li><a href="#unseen">Not looked at</a></ul></nav>
`;
function drawPage(report, { dossier, chart = /* @__PURE__ */ new Map() }, limits) {
	const view = {
		report,
		dossier,
		limits,
		walk: dossier && walk(dossier, pointsOf(report), limits)
	};
	const timelines = view.walk?.sessions.map(({ timeline }) => timeline) ?? [];
	return documentOf({
		title: `${VERDICTS[report.verdict]}: ${subjectOf(report)} · Proctor`,
		policy: PAGE_POLICY,
		scripts: [SCRIPT],
		body: [
			header(view),
			html`<main>
${verdictSection(view)}${timelineSection(view)}${filesSection(view)}${gradeSection(view, chart)}${gapsSection(view)}</main>
`,
			dataBlock(report, timelines, limits.data)
		]
	});
}
/** Shares of the usual limits that are tried in turn. Texts of nothing but `&` need them: markup makes each five bytes. */
const SHARES = [
	1,
	.4,
	.1,
	.02
];
/** The report as one HTML file for people, of at most 5 MB: no network, readable without script, nothing of it acts. */
function pageOf(report, shown) {
	let page = "";
	for (const share of SHARES) {
		page = drawPage(report, shown, limitsAt(share));
		if (Buffer.byteLength(page) <= 5e6) break;
	}
	return page;
}
/** As `pageOf`, with the chart drawn. */
async function renderPage(report, shown) {
	const chart = report.author.agent === null ? /* @__PURE__ */ new Map() : await drawTerms(report.grade.terms);
	return pageOf(report, {
		...shown,
		chart
	});
}

export { LISTING_POLICY, STORED_POLICY, comparePage, listPage, readStored, renderPage };