import { C as hashOf, E as isCall, S as openNameTable, g as whole, k as EMPTY_CLIP, m as clipBytes, p as clip, v as openPages, w as openHashTable, x as openNameSet } from "./text.js";
import { isAscii, isUtf8 } from "node:buffer";
import { stripVTControlCharacters } from "node:util";
import zlib from "node:zlib";
import { createRequire } from "module";

// src/sessions/aider/blocks.ts
const HEAD$1 = /^<{5,9} (?:SEARCH|ORIGINAL)>?\s*$/;
const DIVIDER$1 = /^={5,9}\s*$/;
const TAIL = /^>{5,9} (?:REPLACE|UPDATED)\s*$/;
const FENCE$2 = /^(?:`{3,20}|~{3,20}|<(?:source|code|pre|codeblock|sourcecode)>)/;
/** A file's name out of a line above a block; null where it holds none. Models dress names up as headings or code. */
function nameIn(line) {
	const text = line.trim();
	if (text === "" || text === "..." || text.length > 500) return null;
	const fence = FENCE$2.exec(text);
	if (fence) {
		const behind = text.slice(fence[0].length).trim();
		return /[./]/.test(behind) ? behind : null;
	}
	const bare = text.replace(/(?<!:):+$/, "").replace(/^#+/, "").trim().replace(/^[`*]+|(?<![`*])[`*]+$/g, "");
	return bare === "" ? null : bare;
}
/** The names that may be meant by the three lines above a block, the nearest first; lines above text do not count. */
function namesAbove(lines, at) {
	const names = [];
	for (let row = at - 1; row >= Math.max(0, at - 3); row -= 1) {
		const line = lines[row] ?? "";
		const name = nameIn(line);
		if (name !== null) names.push(name);
		if (!FENCE$2.test(line)) break;
	}
	return names;
}
/** Which of some names is a file: one that Aider names itself, one whose end it names, one that looks like a file. */
function pathAmong(names, known) {
	const exact = names.find((name) => known.has(name));
	if (exact !== void 0) return exact;
	for (const name of names) {
		const same = [...known].filter((path) => path.endsWith(`/${name}`) || name.endsWith(`/${path}`));
		if (same.length === 1 && same[0] !== void 0) return same[0];
	}
	const single = names.filter((name) => !name.includes(" "));
	return single.find((name) => name.includes(".")) ?? single[0] ?? null;
}
const joined = (lines, from, to) => lines.slice(from, to).map((line) => `${line}\n`).join("");
const indexFrom = (lines, from, ...marks) => {
	for (let at = from; at < lines.length; at += 1) if (marks.some((mark) => mark.test(lines[at] ?? ""))) return at;
	return -1;
};
/** The `SEARCH`/`REPLACE` blocks of an answer; one without a name above it belongs to the file of the one before. */
function searchReplaceBlocks(lines, known) {
	const blocks = [];
	let path = null;
	let at = indexFrom(lines, 0, HEAD$1);
	while (at >= 0) {
		const divider = indexFrom(lines, at + 1, DIVIDER$1);
		const tail = divider < 0 ? -1 : indexFrom(lines, divider + 1, TAIL, DIVIDER$1);
		if (tail < 0) break;
		path = pathAmong(namesAbove(lines, at), known) ?? path;
		blocks.push({
			form: "replace",
			path,
			old: joined(lines, at + 1, divider),
			new: joined(lines, divider + 1, tail)
		});
		at = indexFrom(lines, tail, HEAD$1);
	}
	return blocks;
}
/** The hunks of unified diffs, each as the replacement that Aider makes of it; line numbers do not count. */
function hunkBlocks(lines) {
	const blocks = [];
	let path = null;
	let old = "";
	let now = "";
	let inside = false;
	const flush = () => {
		if (old !== now) blocks.push({
			form: "replace",
			path,
			old,
			new: now
		});
		old = "";
		now = "";
	};
	for (const [at, line] of lines.entries()) {
		const target = line.startsWith("+++ ") && lines[at - 1]?.startsWith("--- ") ? line.slice(4).trim() : null;
		if (line.startsWith("```")) {
			flush();
			inside = line.startsWith("```diff");
		} else if (!inside) continue;
		else if (target !== null) path = target === "/dev/null" ? (lines[at - 1] ?? "").slice(4).trim() : target.replace(/^b\//, "");
		else if (line.startsWith("@@") || line.startsWith("--- ") && lines[at + 1]?.startsWith("+++ ")) flush();
		else if (line.startsWith("-")) old += `${line.slice(1)}\n`;
		else if (line.startsWith("+")) now += `${line.slice(1)}\n`;
		else {
			old += `${line.slice(1)}\n`;
			now += `${line.slice(1)}\n`;
		}
	}
	flush();
	return blocks;
}
/** Code blocks with a known file's name on the line above them: the file's whole new content. */
function wholeBlocks(lines, known) {
	const blocks = [];
	for (let at = 1; at < lines.length; at += 1) {
		const fence = /^`{3,20}|^~{3,20}/.exec(lines[at] ?? "")?.[0];
		if (fence === void 0) continue;
		const end = lines.indexOf(fence, at + 1);
		const above = nameIn(lines[at - 1] ?? "");
		const path = above === null ? null : pathAmong([above], known);
		if (end < 0) break;
		if (path !== null && known.has(path)) blocks.push({
			form: "whole",
			path,
			content: joined(lines, at + 1, end)
		});
		at = end;
	}
	return blocks;
}
/** Patches in the grammar of apply_patch. */
function patchBlocks(lines) {
	const blocks = [];
	for (let at = lines.indexOf("*** Begin Patch"); at >= 0; at = lines.indexOf("*** Begin Patch", at + 1)) {
		const end = lines.indexOf("*** End Patch", at);
		if (end < 0) break;
		blocks.push({
			form: "patch",
			text: joined(lines, at, end + 1)
		});
		at = end;
	}
	return blocks;
}

// src/sessions/aider/edits.ts
function blocksOf$4(text, known) {
	const lines = text.split("\n");
	const replacing = searchReplaceBlocks(lines, known);
	if (replacing.length > 0) return replacing;
	const patches = patchBlocks(lines);
	if (patches.length > 0) return patches;
	const hunks = hunkBlocks(lines);
	return hunks.length > 0 ? hunks : wholeBlocks(lines, known);
}
function editOf(block, spill) {
	if (block.form === "patch") return {
		op: "patch",
		text: clip(block.text, spill)
	};
	if (block.form === "whole") return {
		op: "write",
		path: block.path,
		content: clip(block.content, spill),
		before: null
	};
	if (block.path === null) return {
		op: "opaque",
		path: null,
		note: "a block that names no file"
	};
	const texts = {
		old: clip(block.old, spill),
		new: clip(block.new, spill)
	};
	return {
		op: "replace",
		path: block.path,
		...texts,
		all: false,
		before: null
	};
}
function outcomeOf$6(block, verdict) {
	if (verdict === null) return "unanswered";
	const path = block.form === "patch" ? null : block.path;
	if (path !== null && verdict.refused.has(path)) return "rejected";
	if (verdict.failed.some((one) => one.path === path && block.form === "replace" && (one.old === "" || one.old === block.old))) return "error";
	if (block.form === "patch") return verdict.applied.size > 0 ? "ok" : "error";
	if (path !== null && verdict.applied.has(path) || verdict.others) return "ok";
	return verdict.nonconforming ? "error" : "unanswered";
}
/**
* What became of the edits that an answer proposed, file by file and outcome by outcome. Only what Aider confirmed is
* `ok`; a file that it changed without a block that can be found is an opaque edit. `verdict`: null where it said nothing.
*/
function editsOf(text, verdict, known, spill) {
	const found = [];
	const covered = /* @__PURE__ */ new Set();
	for (const block of blocksOf$4(text, known)) {
		const path = block.form === "patch" ? null : block.path;
		const outcome = outcomeOf$6(block, verdict);
		if (block.form === "whole" && outcome === "unanswered") continue;
		const last = found.at(-1);
		const edit = editOf(block, spill);
		if (last?.path === path && last.outcome === outcome) last.edits.push(edit);
		else found.push({
			path,
			edits: [edit],
			outcome
		});
		if (path !== null) covered.add(path);
	}
	if (found.some((one) => one.edits.some((edit) => edit.op === "patch"))) return found;
	const bare = (paths, outcome, note) => [...paths].flatMap((path) => covered.has(path) ? [] : [{
		path,
		edits: [{
			op: "opaque",
			path,
			note
		}],
		outcome
	}]);
	return [
		...found,
		...bare(verdict?.applied ?? [], "ok", "Aider says that it changed this file; the answer holds no block for it"),
		...bare(verdict?.refused ?? [], "rejected", "Aider says that it left this file alone")
	];
}

// src/sessions/aider/lines.ts
const RUN = "# aider chat started at ";
const FENCE$1 = /^(`{3,20}|~{3,20})/;
/** What Aider says behind an answer, however the answer's code blocks ended. */
const AFTERWORDS = /^> (?:Tokens: |Applied edit to |\^C|The LLM did not conform)/;
/**
* Whether a text begins as Aider's chat history does: near its top stands a run's heading or, in a page that was cut out of a
* history, words of a person's and a notice of Aider's, each with its mark and its two blanks.
*/
function claimsHead$1(head) {
	const text = head.toString("latin1");
	if (/^(?:\xef\xbb\xbf)?\s*[[{<]/.test(text)) return false;
	if (/^# aider chat started at \d{4}-\d\d-\d\d /m.test(text)) return true;
	return /^#### \S.* {2}$/m.test(text) && /^> (?:Aider v\d|Applied edit to \S|Tokens: \d).* {2}$/m.test(text);
}
const isSpaced = (line) => line.endsWith("  ");
/** Follows the code blocks of an answer; returns whether the line belongs to one. */
function inCode$1(state, line) {
	const mark = FENCE$1.exec(line)?.[1] ?? null;
	if (state.fence === null) state.fence = mark;
	else if (mark?.startsWith(state.fence) && line.trim() === mark) state.fence = null;
	return state.fence !== null || mark !== null;
}
function isHuman(state, line) {
	if (!/^####(?: |$)/.test(line)) return false;
	state.spaced ??= isSpaced(line);
	return state.spaced ? isSpaced(line) : state.part !== "agent";
}
function isHarness(state, line) {
	if (!/^>(?: |$)/.test(line)) return false;
	state.spaced ??= isSpaced(line);
	if (state.spaced && !isSpaced(line) && state.part === "agent") return false;
	state.unfinished = state.spaced && !isSpaced(line);
	return true;
}
/** Whose a line is that begins no run and is in no code block. */
function partOf(state, line) {
	if (line.trim() === "") return state.part;
	if (state.unfinished && !line.startsWith("#")) {
		state.unfinished = !isSpaced(line);
		return "harness";
	}
	state.unfinished = false;
	if (isHuman(state, line)) return "human";
	if (isHarness(state, line)) return "harness";
	if (state.part === "preamble") return "preamble";
	inCode$1(state, line);
	return "agent";
}
/**
* Tells whose each line is, in order. Aider puts `#### ` before a user's lines and `> ` before its own, and ends both with
* two blanks; an answer's lines stand as they are, and may well begin alike. So the blanks decide, where the history has
* them (an editor may have stripped them: then quotes are Aider's, and a heading within an answer is the answer's), and
* nothing inside a code block of an answer is anybody else's.
*/
function openLines$1() {
	const state = {
		part: "preamble",
		fence: null,
		spaced: null,
		unfinished: false,
		blank: true
	};
	return (line) => {
		const before = state.part;
		const behindBlank = state.blank;
		state.blank = line.trim() === "";
		if (line.startsWith(RUN)) {
			Object.assign(state, {
				part: "run",
				fence: null,
				unfinished: false
			});
			return {
				part: "run",
				begins: true
			};
		}
		if (state.fence !== null && !AFTERWORDS.test(line)) inCode$1(state, line);
		else {
			state.fence = null;
			state.part = partOf(state, line);
		}
		const { part } = state;
		return {
			part,
			begins: part !== before || part === "human" && behindBlank && !state.blank
		};
	};
}

// src/sessions/aider/notices.ts
/** A text without the marks that make it Aider's: `> ` before each line, two blanks behind. */
const unquoted = (text) => text.split("\n").map((line) => line.replace(/^> ?/, "").trimEnd());
const after = (line, start) => line.startsWith(start) ? line.slice(start.length).trim().slice(0, 500) : null;
const MISMATCH = /^## SearchReplaceNoExactMatch: This SEARCH block failed to exactly match lines in (.{1,500})$/;
/** The text of a failed block, as Aider quotes it behind the line that says so. */
function quotedOld(lines, from) {
	if (!/^<{5,9} SEARCH/.test(lines[from] ?? "")) return "";
	const rest = lines.slice(from + 1, from + 2e3);
	const end = rest.findIndex((line) => /^={5,9}$/.test(line));
	return rest.slice(0, Math.max(0, end)).map((line) => `${line}\n`).join("");
}
/** Most blocks whose failure is told apart; more are failures all the same. */
const MOST_FAILED = 200;
/** Reads what Aider said about an answer's edits. */
function readVerdict(lines) {
	const verdict = {
		applied: /* @__PURE__ */ new Set(),
		refused: /* @__PURE__ */ new Set(),
		failed: [],
		others: false,
		nonconforming: false
	};
	for (const [at, line] of lines.entries()) {
		const applied = after(line, "Applied edit to ");
		const dry = after(line, "Did not apply edit to ");
		const skipped = after(line, "Skipping edits to ");
		const mismatch = MISMATCH.exec(line)?.[1];
		if (applied !== null) verdict.applied.add(applied);
		else if (dry?.endsWith(" (--dry-run)")) verdict.refused.add(dry.slice(0, -12));
		else if (skipped !== null) verdict.refused.add(skipped);
		else if (mismatch !== void 0 && verdict.failed.length < MOST_FAILED) verdict.failed.push({
			path: mismatch,
			old: quotedOld(lines, at + 1)
		});
		else if (/^# The other \d{1,6} SEARCH\/REPLACE blocks? (?:was|were) applied/.test(line)) verdict.others = true;
		else if (line.startsWith("The LLM did not conform to the edit format")) verdict.nonconforming = true;
	}
	return verdict;
}
/** Whether anything was said about edits at all. */
const isVerdict = (verdict) => verdict.applied.size + verdict.refused.size > 0 || verdict.nonconforming;
const count$1 = (text) => {
	if (text === void 0) return null;
	const scale = text.endsWith("k") ? 1e3 : text.endsWith("M") ? 1e6 : 1;
	const value = Number(text.replace(/[,kM]/g, "")) * scale;
	return Number.isFinite(value) ? Math.round(value) : null;
};
const TOKENS = /^Tokens: ([\d.,kM]{1,20}) sent(?:, ([\d.,kM]{1,20}) cache write)?(?:, ([\d.,kM]{1,20}) cache hit)?, ([\d.,kM]{1,20}) received\.(?: Cost: \$[\d.,]{1,20} (?:message|request), \$([\d.,]{1,20}) session\.)?/;
/**
* The tokens of one answer, as Aider rounds them, and the cost of the run so far (`costUsd`); null for other lines. What
* was written to the cache is within what was sent; what the cache gave is, where there is room for it.
*/
function readTokens(line) {
	const found = TOKENS.exec(line);
	if (!found) return null;
	const [sent, cacheWrite, cachedInput, output] = [
		found[1],
		found[2],
		found[3],
		found[4]
	].map(count$1);
	const fresh = (sent ?? 0) - (cacheWrite ?? 0);
	const input = Math.max(0, fresh >= (cachedInput ?? 0) ? fresh - (cachedInput ?? 0) : fresh);
	const costUsd = found[5] === void 0 ? null : Number(found[5].replace(/,/g, ""));
	return {
		input,
		cachedInput: cachedInput ?? null,
		cacheWrite: cacheWrite ?? null,
		output: output ?? null,
		costUsd: Number.isFinite(costUsd) ? costUsd : null
	};
}
/** The commands that Aider ran on the model's proposal, once each: it prints the line twice. */
function readCommands(lines) {
	const ran = [];
	for (const [at, line] of lines.entries()) {
		const command = after(line, "Running ");
		if (command === null || command === "" || lines[at - 1] === line) continue;
		const next = lines[at + 1] === line ? lines[at + 2] : lines[at + 1];
		const code = /^Command '.{0,500}' exited with status (\d{1,3})$/.exec(next ?? "")?.[1];
		ran.push({
			command,
			code: code === void 0 ? null : Number(code)
		});
	}
	return ran;
}
/** A question that Aider asked the user, with the answer in it. */
const isDecision = (line) => /^.{1,400}\? (?:[([].{0,80}[\])]:? ?)?(?:y|n|a|s|d|yes|no|all|skip|always|don't)$/i.test(line);
/** A failure of the model's API, as the last line of its report says it. */
const isApiError$1 = (line) => /^(?:Unexpected error: )?litellm\.(?:\w{1,40}\.){0,4}\w{1,60}(?:Error|Exception)\b/.test(line);
/** The model and the edit format that a run says it uses. */
function readModel(line) {
	const found = /^(?:Main model|Models?): (\S{1,200}) with (\S{1,40}) edit format/.exec(line);
	return found?.[1] === void 0 || found[2] === void 0 ? null : {
		model: found[1],
		form: found[2]
	};
}

// src/sessions/call-index.ts
/** An index of calls among these steps. */
function openCallIndex(steps) {
	const places = openNameTable();
	return {
		get(id) {
			const place = places.get(id);
			return place === void 0 ? void 0 : steps.hold(place);
		},
		has: (id) => places.get(id) !== void 0,
		set: (id, call) => places.set(id, call.index),
		delete: (id) => places.delete(id)
	};
}

// src/sessions/long-text/long-string.ts
/**
* A long string of a log as its bytes stand there, between the quotes: to make a string of it costs more than all that is
* mostly done with it. `raw` is valid JSON and UTF-8; the first `skip` characters of the text that it stands for, all of
* them ASCII, do not count.
*/
var LongText = class {
	raw;
	skip;
	constructor(raw, skip = 0) {
		this.raw = raw;
		this.skip = skip;
	}
	/** The text as a string, as JSON is to hold it. */
	toJSON() {
		return JSON.parse(`"${this.raw.toString("utf8")}"`).slice(this.skip);
	}
};

// src/sessions/json.ts
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The object under a key; null for anything else. */
function objectAt(parent, key) {
	const value = parent?.[key];
	return isObject(value) ? value : null;
}
/** The string under a key, as it stands; null for anything else. */
function textAt$1(parent, key) {
	const value = parent?.[key];
	return typeof value === "string" ? value : value instanceof LongText ? value.toJSON() : null;
}
/** A short name (a model, an id, a branch) under a key; null where it is empty, no string or over 500 characters. */
function nameAt(parent, key) {
	const value = textAt$1(parent, key);
	return value === null || value === "" || value.length > 500 ? null : value;
}
const DECIMAL = /^-?\d{1,17}(?:\.\d{1,17})?$/;
/** The finite number under a key, which some serialisers write as text (`"120"`); null for anything else. */
function numberAt(parent, key) {
	const value = parent?.[key];
	if (typeof value === "number") return Number.isFinite(value) ? value : null;
	return typeof value === "string" && DECIMAL.test(value) ? Number(value) : null;
}
/** The yes or no under a key, also where it is written as text; null for anything else. */
function flagAt(parent, key) {
	const value = parent?.[key];
	if (value === true || value === "true") return true;
	return value === false || value === "false" ? false : null;
}
/** The list under a key; empty for anything else. */
function listAt(parent, key) {
	const value = parent?.[key];
	return Array.isArray(value) ? value : [];
}
/** The blocks of a message's content under a key: an object is one, and so is a bare text, also within a list. */
function blocksAt(parent, key) {
	const value = parent?.[key];
	return (Array.isArray(value) ? value : [value]).flatMap((one) => typeof one === "string" ? [{
		type: "text",
		text: one
	}] : isObject(one) ? [one] : []);
}
/** The words of a message's content under a key: those of its blocks, one below the other; '' where there are none. */
const wordsAt = (parent, key) => blocksAt(parent, key).flatMap((block) => textAt$1(block, "text") ?? []).join("\n");
/** The commonest form, which needs no more work than to be looked at. */
const PLAIN_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
/** The time under a key (ISO 8601 text) as ISO 8601 in UTC with milliseconds; null where it is none. */
function timeAt(parent, key) {
	const value = textAt$1(parent, key);
	if (value === null || value.length > 40) return null;
	if (PLAIN_TIME.test(value)) return value;
	if (!/^\d{4}-\d\d-\d\dT/.test(value)) return null;
	const time = Date.parse(value);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}
/** How JSON begins: to be told by an exception that a text is none costs as much as to parse thousands of characters. */
const BEGINNING = /^[ \t\n\r]*[[{"\-\dtfn]/;
/** Parses JSON text; undefined where it is none. */
function parseJson(text) {
	if (!BEGINNING.test(text)) return void 0;
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/** A value as JSON text; `null` where it nests too deep to be written. */
function jsonText(value) {
	try {
		return JSON.stringify(value) ?? "null";
	} catch {
		return "null";
	}
}

// src/sessions/long-text/kernel-code.ts
/** kernel.wat as WebAssembly, in base64; written by `npm run assemble`. */
const KERNEL = [
	"AGFzbQEAAAABQwpgAX8Bf2AEe3t7ewF+YAV7e3t7ewF+YAF7AXtgAX4BfmAAAGAGf39/f39/AX9gBH9/f38Bf2ACe38Be2ADf39/AX8DCwoAAQ",
	"IDBAUGBwgJBQMBAAEGEAN/AUF/C34BQgALfwFBAAsHRwcGbWVtb3J5AgAEb3BlbgMABWJlZ2luAAULbG9uZ1N0cmluZ3MABgdzdG9wcGVkAwII",
	"dW5lc2NhcGUABwhob2xkc0FueQAJCoUMClkBBH8gAC0AAC0AgAIhASAALQABLQCAAiECIAAtAAItAIACIQMgAC0AAy0AgAIhBCABIAJyIAMgBH",
	"JyQYABcQRAQX8PCyABQQx0IAJBCHRyIANBBHQgBHJyCyIAIAD9ZK0gAf1krUIQhoQgAv1krUIghiAD/WStQjCGhIQLHAAgACAE/SMgASAE/SMg",
	"AiAE/SMgAyAE/SMQAQtOAP0MAAAAAAAAAAAAAAAAAAAAAP0MAAANAAgIBAAAAAAAAgAEASAAQQ/9D/1O/Q79DAAAAQAAAgQIAAAAAAAAAAAgAE",
	"EE/W39Dv1O/SQLSgAgACAAQgGGhSEAIAAgAEIChoUhACAAIABCBIaFIQAgACAAQgiGhSEAIAAgAEIQhoUhACAAIABCIIaFIQAgAEIAIwBBAE6t",
	"fYULCgBBfyQAQgAkAQvSAwMEewR+An8DQCAAIAFOBEAgDw8LIAD9AAAAIQYgAP0AABAhByAA/QAAICEIIAD9AAAwIQkgBiAHIAggCUEi/Q8QAi",
	"EKIAYgByAIIAlB3AD9DxACIQsgCyMBhFBFBEAgCyMBQn+FgyEMIAxCAYZCqtWq1arVqtWqf4QgDH1CqtWq1arVqtWqf4UhDCAMIAsjAYSFIQ0g",
	"DCALg0I/iCQBIAogDUJ/hYMhCiANIA0gBhADIAcQAyAIEAMgCRADEAGDUgRAQX8PCyANIAYgByAIIAlB9QD9DxACgyENAkADQCANUA0BIAAgDX",
	"qnaiEOIA5BAWoQAEEASARAQX8PCyANIA1CAX2DIQ0MAAsLCyAGIAf9dyAIIAn9d/13QSD9D/0m/VMEQCAGQSD9D/0mIAdBIP0P/SYgCEEg/Q/9",
	"JiAJQSD9D/0mEAEhDSANIAoQBINQRQRAQX8PCwsCQANAIApQDQEgACACaiAKeqdqIQ4gCiAKQgF9gyEKIwBBAEgEQCAOQQFqJAAMAQsgDiMAay",
	"ADTgRAIAQjADYCACAEIA42AgQgBEEIaiEEIA9BAWohDyAPIAVGBEBBfyQAIA8PCwtBfyQADAALCyAAQcAAaiEADAALAAv3AwIBewR/A0AgACAB",
	"TgRAIAAkAiADDwsgAP0AAAAhBCADIAT9CwAAIARB3AD9D/0j/WQhBSAFRQRAIAEgAGshBSAFQRBKBEBBECEFCyAAIAVqIQAgAyAFaiEDDAELIA",
	"VoIQUgACAFaiABTgRAIAEkAiADIAEgAGtqDwsgACAFaiEAIAMgBWohAyAALQABLQAAIQYgBkEBRwRAIAMgBjoAACAAQQJqIQAgA0EBaiEDDAEL",
	"IABBAmoQACEHIABBBmohACAHQYABSQRAIAMgBzoAACADQQFqIQMMAQsgB0GAEEkEQCADQcABIAdBBnZyOgAAIANBgAEgB0E/cXI6AAEgA0ECai",
	"EDDAELIAdBgPgDcUGAsANGBEAgAEEGaiACTCAALwAAQdzqAUZxBEAgAEECahAAIQggCEGA+ANxQYC4A0YEQEGAgAQgB0H/B3FBCnQgCEH/B3Fy",
	"aiEHIANB8AEgB0ESdnI6AAAgA0GAASAHQQx2QT9xcjoAASADQYABIAdBBnZBP3FyOgACIANBgAEgB0E/cXI6AAMgAEEGaiEAIANBBGohAwwDCw",
	"sLIAdBgPADcUGAsANGBEBB/f8DIQcLIANB4AEgB0EMdnI6AAAgA0GAASAHQQZ2QT9xcjoAASADQYABIAdBP3FyOgACIANBA2ohAwwACwALIgAg",
	"Af0AAAAgAEEP/Q/9Tv0OIAH9AAAQIABBBP1t/Q79TgvTAQEEfyABQQNrIQEgAiACKAKAAUECdGohBgNAIAAgAU4EQEEADwv9DAAAAAAAAAAAAA",
	"AAAAAAAAAgAP0AAAAgAhAIIAD9AAABIAJBIGoQCP1OIAD9AAACIAJBwABqEAggAP0AAAMgAkHgAGoQCP1O/U79JP1kIQMCQANAIANFDQEgACAD",
	"aGohBSAFIAFODQEgAyADQQFrcSEDIAIhBCAFKAAAIQUDQCAEIAZPDQEgBSAEKAKEAUYEQEEBDwsgBEEEaiEEDAALCwsgAEEQaiEADAALAAs="
].join("");

// src/sessions/long-text/kernel.ts
const PAGE = 65536;
const DIGITS = 256;
const PLACES = 512;
const MOST_PLACES$1 = 1024;
const SETS = 8704;
const WORD = 4;
/** Eight tables of sixteen bytes, how many words there are, and the words of four bytes. */
const SET = 260;
const BUCKETS = 8;
/** Behind the tables: what is read, and behind that what is written. */
const INPUT = 17024;
/** The kernel touches some bytes behind what it is given; blanks stand behind the end of JSON text. */
const SLACK = 64;
const BLANK = 32;
/** What is longer is gone through in pieces, so that its memory, which never shrinks, stays small. */
const PIECE$1 = 1048576;
/** An escape of a piece may end in the next one, and so may the pair that begins with it. */
const ESCAPE$1 = 12;
/** Room for a longer text is kept for the next one up to this size. */
const MOST_ROOM$2 = 16 * PIECE$1;
const ESCAPES$1 = {
	"\"": "\"",
	"\\": "\\",
	"/": "/",
	b: "\b",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	u: ""
};
function fillTables(memory) {
	for (const [letter, stands] of Object.entries(ESCAPES$1)) memory[letter.charCodeAt(0)] = stands.charCodeAt(0);
	memory.fill(128, DIGITS, 512);
	for (const digit of "0123456789abcdefABCDEF") memory[DIGITS + digit.charCodeAt(0)] = Number.parseInt(digit, 16);
}
function load() {
	const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL, "base64")));
	const kernel = exports;
	let memory = Buffer.from(kernel.memory.buffer);
	fillTables(memory);
	for (const set of sets) fillSet(memory, set);
	return {
		kernel,
		/** Its memory, with room for so many bytes from `INPUT` on; an older view is void once there had to be more. */
		memory(room) {
			const missing = INPUT + room + 128 - memory.length;
			if (missing > 0) {
				kernel.memory.grow(Math.ceil(missing / PAGE));
				memory = Buffer.from(kernel.memory.buffer);
			}
			return memory;
		}
	};
}
const sets = [];
/** Words that are much alike share a bucket: the tables then allow for little else. */
function fillSet(memory, { number, words }) {
	const at = SETS + number * SET;
	const sorted = words.toSorted((one, other) => one.compare(other));
	for (const [index, word] of sorted.entries()) {
		const bucket = 1 << Math.floor(index * BUCKETS / sorted.length);
		for (const [place, byte] of word.entries()) for (const half of [byte & 15, 16 + (byte >> 4)]) {
			const cell = at + 32 * place + half;
			memory[cell] = (memory[cell] ?? 0) | bucket;
		}
		word.copy(memory, at + 132 + 4 * index);
	}
	memory.writeUInt32LE(sorted.length, at + 128);
}
let loaded = null;
const machine = () => {
	loaded ??= load();
	return loaded;
};
const NOTHING$1 = Buffer.alloc(0);
/** Where the text of a string is put together that is gone through in pieces. */
let room = NOTHING$1;
/** What is in memory: the JSON text that was last looked through, from `INPUT` on, and the text of a string. */
let json = NOTHING$1;
let last = null;
function addSet(words, beside) {
	const set = {
		number: sets.length,
		words,
		beside
	};
	sets.push(set);
	if (loaded) fillSet(loaded.memory(0), set);
	return set;
}
/**
* Defines words of four bytes each that are looked for together, at most 32, and as many of `other`, another set that is
* mostly asked of the same texts: both are then looked for at once. There may be 32 sets, two of those beside another.
*/
function defineWords(words, other = null) {
	return addSet(words, other && {
		other,
		both: addSet([...words, ...other.words], null)
	});
}
/** Puts a piece of JSON text into memory, and blanks behind it if it is the last. */
function enter(text, from) {
	const memory = machine().memory(Math.min(text.length - from, 1048640));
	const piece = text.subarray(from, from + PIECE$1 + SLACK);
	memory.set(piece, INPUT);
	if (from + PIECE$1 >= text.length) memory.fill(BLANK, INPUT + piece.length, INPUT + piece.length + SLACK);
	return memory;
}
/** The places of strings that the kernel found, `count` of them, added to others. */
function takePlaces(memory, count, places) {
	for (let at = 0; at < 2 * count; at += 1) places.push(memory.readInt32LE(PLACES + 4 * at));
}
/**
* Where the strings of at least `least` bytes begin and end in JSON text, quotes left out, one after the other; at most
* 1,024 of them. null where a string is not valid JSON. What is outside of strings is not looked at.
*/
function findLongStrings(text, least) {
	const { kernel } = machine();
	const places = [];
	kernel.begin();
	[json, last] = [NOTHING$1, null];
	for (let from = 0; from < text.length; from += PIECE$1) {
		const memory = enter(text, from);
		const end = INPUT + Math.min(PIECE$1, text.length - from);
		const left = MOST_PLACES$1 - places.length / 2;
		const count = kernel.longStrings(INPUT, end, from - INPUT, least, PLACES, left);
		if (count < 0) return null;
		takePlaces(memory, count, places);
		if (count === left) break;
	}
	if (text.length <= PIECE$1) json = text;
	return kernel.open.value < 0 ? places : null;
}
/** Where bytes lie in memory, into which they are put where they are not part of what is there. */
function placeOf$2(raw, memory) {
	const at = raw.byteOffset - json.byteOffset;
	if (raw.buffer !== json.buffer || at < 0 || at + raw.length > json.length) {
		memory.set(raw, INPUT);
		json = NOTHING$1;
		return INPUT;
	}
	return INPUT + at;
}
function unescapeShort(raw) {
	const { kernel, memory: grown } = machine();
	const memory = grown(json.length + 2 * raw.length);
	const at = placeOf$2(raw, memory);
	const into = INPUT + Math.max(json.length, raw.length) + SLACK;
	const end = at + raw.length;
	return memory.subarray(into, kernel.unescape(at, end, end, into));
}
function unescapeLong(raw) {
	const { kernel, memory: grown } = machine();
	const memory = grown(2097280);
	const into = 1065664;
	const text = raw.length > room.length ? Buffer.allocUnsafeSlow(raw.length) : room;
	if (raw.length <= MOST_ROOM$2) room = text;
	json = NOTHING$1;
	let length = 0;
	for (let from = 0; from < raw.length; from += kernel.stopped.value - INPUT) {
		const piece = raw.subarray(from, from + PIECE$1 + ESCAPE$1);
		memory.set(piece, INPUT);
		const to = kernel.unescape(INPUT, INPUT + Math.min(PIECE$1, piece.length), INPUT + piece.length, into);
		memory.copy(text, length, into, to);
		length += to - into;
	}
	return text.subarray(0, length);
}
/**
* The text of a string, given the bytes between its quotes, which are valid JSON and UTF-8. It is UTF-8, too; half of a
* surrogate pair becomes U+FFFD. The bytes returned are good until the next call of a function of this file.
*/
function unescapeString(raw) {
	if (last?.raw === raw) return last.text;
	const text = raw.length > PIECE$1 ? unescapeLong(raw) : unescapeShort(raw);
	last = {
		raw,
		text,
		without: /* @__PURE__ */ new Map()
	};
	return text;
}
function finds(text, { number }) {
	const { kernel, memory: grown } = machine();
	const memory = grown(0);
	const set = SETS + number * SET;
	if (text.buffer === memory.buffer) return kernel.holdsAny(text.byteOffset, text.byteOffset + text.length, set) === 1;
	for (let from = 0; from < text.length; from += PIECE$1) {
		const piece = text.subarray(from, from + PIECE$1 + WORD - 1);
		memory.set(piece, INPUT);
		if (kernel.holdsAny(INPUT, INPUT + piece.length, set) === 1) return true;
	}
	return false;
}
/** Whether some bytes are the text that `unescapeString` gave last, or the end of it. */
const endsLast = (text) => last !== null && text.buffer === last.text.buffer && text.byteOffset >= last.text.byteOffset && text.byteOffset + text.length === last.text.byteOffset + last.text.length;
/** Whether some bytes, the text that `unescapeString` gave last or the end of it, hold any of the words. */
function holdsAny(text, set) {
	const without = endsLast(text) ? last?.without : void 0;
	if (text.byteOffset >= (without?.get(set) ?? Number.POSITIVE_INFINITY)) return false;
	const { beside } = set;
	if (beside === null || without === void 0) return finds(text, set);
	if (finds(text, beside.both)) return finds(text, set);
	without.set(set, text.byteOffset).set(beside.other, text.byteOffset);
	return false;
}
/** Lets go of the texts that were last worked on, which are as large as the log's largest strings: another log needs others. */
function forgetTexts() {
	[json, last, room] = [
		NOTHING$1,
		null,
		NOTHING$1
	];
}

// src/sessions/long-text/long-text.ts
/** Whether a value of a record is a text. */
const isText = (value) => typeof value === "string" || value instanceof LongText;
/** The text as a string. */
const stringOf = (text) => typeof text === "string" ? text : text.toJSON();
/** As `textAt`, but a long text is left as it stands in the log. */
function longTextAt(parent, key) {
	const value = parent?.[key];
	return isText(value) ? value : null;
}
/** The one text of a message's or a result's content, if it has no more than one, which may stand in a list. */
function onlyTextOf(content) {
	if (isText(content)) return content;
	const [block] = Array.isArray(content) && content.length === 1 ? content : [];
	return isObject(block) ? longTextAt(block, "text") : null;
}
/** Makes strings of all long texts in a value, which then may be kept. */
function settleTexts(value) {
	const open = [value];
	for (let parent = open.pop(); parent; parent = open.pop()) for (const [key, { value }] of Object.entries(Object.getOwnPropertyDescriptors(parent))) if (value instanceof LongText) Object.defineProperty(parent, key, { value: stringOf(value) });
	else if (typeof value === "object" && value !== null) open.push(value);
}
/** UTF-8 of a long text; good until the next text's is asked for. Half of a surrogate pair becomes U+FFFD. */
const bytesOf = ({ raw, skip }) => skip === 0 ? unescapeString(raw) : unescapeString(raw).subarray(skip);
/** Bytes of a text as UTF-8. */
const sizeOf = (text) => typeof text === "string" ? Buffer.byteLength(text) : bytesOf(text).length;
/** A text that may be kept. */
const detachText = (text) => typeof text === "string" ? text : new LongText(Buffer.from(text.raw), text.skip);
/** Whether two texts are known to be the same; two that are may be written differently. */
const isSame = (one, other) => typeof one === "string" || typeof other === "string" ? one === other : one.skip === other.skip && one.raw.equals(other.raw);
/** No character takes more bytes than this for each of its UTF-16 units. */
const MOST_OF_A_UNIT = 3;
/** The first characters of a text, at most so many. */
function startOf(text, most) {
	if (typeof text === "string") return text.slice(0, most);
	const bytes = bytesOf(text);
	const first = bytes.subarray(0, most);
	if (isAscii(first)) return first.toString("latin1");
	return bytes.toString("utf8", 0, MOST_OF_A_UNIT * (most + 1)).slice(0, most);
}
/** The text without so many characters at its beginning, which are all ASCII. */
const withoutStart = (text, count) => typeof text === "string" ? text.slice(count) : new LongText(text.raw, text.skip + count);
/** Whether a text holds some words, which are no half of a surrogate pair. */
const holds = (text, words) => typeof text === "string" ? text.includes(words) : bytesOf(text).includes(words);
/** As `clip`, of any text. */
function clipText(text, spill) {
	if (typeof text === "string") return clip(text, spill);
	const bytes = bytesOf(text);
	return bytes.length === 0 ? EMPTY_CLIP : clipBytes(bytes, spill);
}

// src/sessions/lines.ts
/** Longest line that is kept, in bytes: V8 holds no string of more than 512 MB. */
const LONGEST_LINE$1 = 268435456;
const NEWLINE$1 = 10;
const asBuffer$1 = (chunk) => Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
const ROOM$1 = 65536;
/** Longer room is given back when its line is done. */
const MOST_ROOM$1 = 16777216;
/** Puts a line together of which pieces come one by one. The same memory holds one such line after the other. */
function openJoiner(longest) {
	let room = Buffer.allocUnsafeSlow(ROOM$1);
	let length = 0;
	return {
		add(piece) {
			const needed = length + piece.length;
			if (needed <= longest) {
				if (needed > room.length) {
					const larger = Buffer.allocUnsafeSlow(Math.max(needed, Math.min(longest, 2 * room.length)));
					room.copy(larger, 0, 0, length);
					room = larger;
				}
				piece.copy(room, length);
			} else if (room.length > ROOM$1) room = Buffer.allocUnsafeSlow(ROOM$1);
			length = needed;
		},
		/** Length of what was added since the last line was taken. */
		length: () => length,
		/** The line; it is good until something is added again. */
		take() {
			const line = length > longest ? null : room.subarray(0, length);
			if (room.length > MOST_ROOM$1) room = Buffer.allocUnsafeSlow(ROOM$1);
			length = 0;
			return line;
		}
	};
}
/**
* Splits bytes at `\n` and at nothing else, and gives the lines that end in each chunk. Pieces of a line are joined in
* linear time, whatever its length. Lines are valid until the next ones are asked for, as are chunks of the source.
*/
async function* readLines(source, longest = LONGEST_LINE$1) {
	const joiner = openJoiner(longest);
	let offset = 0;
	let number = 1;
	const end = (last) => {
		const isWhole = joiner.length() === 0 && last.length <= longest;
		if (!isWhole) joiner.add(last);
		const length = isWhole ? last.length : joiner.length();
		const line = {
			bytes: isWhole ? last : joiner.take(),
			number,
			offset,
			length
		};
		offset += length + 1;
		number += 1;
		return line;
	};
	for await (const chunk of source) {
		const bytes = asBuffer$1(chunk);
		const lines = [];
		let from = 0;
		for (let at = bytes.indexOf(NEWLINE$1); at >= 0; at = bytes.indexOf(NEWLINE$1, from)) {
			lines.push(end(bytes.subarray(from, at)));
			from = at + 1;
		}
		yield lines;
		joiner.add(bytes.subarray(from));
	}
	if (joiner.length() > 0) yield [end(Buffer.alloc(0))];
}

// src/sessions/long-text/long-record.ts
/** Strings are cut out from this many bytes on, of records that have as many. */
const LEAST$2 = 2048;
/** Of longer records the bytes are not taken twice into memory. */
const MOST$3 = 33554432;
const LONGEST_KEY = 32;
const [QUOTE$2, COLON] = [34, 58];
/** Begins the string that stands in the place of a long one. */
const MARK$2 = "\"\\u0001";
const MARKED = "";
/** The key under which a string stands that begins at `start`, as it is written; null in a list, where there are blanks, or where it is long. */
function keyBefore(json, start) {
	const end = start - 3;
	if (end < 2 || json[end + 1] !== COLON || json[end] !== QUOTE$2) return null;
	const from = json.lastIndexOf(QUOTE$2, end - 1) + 1;
	return end - from > LONGEST_KEY ? null : json.toString("latin1", from, end);
}
/** The JSON text with a short mark for each long string; null where it might hold such a mark itself. */
function skeletonOf(json, strings) {
	let text = "";
	let from = 0;
	for (const [at, string] of strings.entries()) {
		const start = string.byteOffset - json.byteOffset;
		const part = json.toString("utf8", from, start - 1);
		if (part.includes(MARK$2)) return null;
		text += `${part}${MARK$2}${at}`;
		from = start + string.length;
	}
	const rest = json.toString("utf8", from);
	return rest.includes(MARK$2) ? null : text + rest;
}
/** The long strings that stand under some keys; null where one is not valid. */
function longStringsUnder(json, keys) {
	const places = findLongStrings(json, LEAST$2);
	if (places === null) return null;
	const strings = [];
	for (let at = 0; at < places.length; at += 2) {
		const [start = 0, end = 0] = [places[at], places[at + 1]];
		if (keys.has(keyBefore(json, start) ?? "")) strings.push(json.subarray(start, end));
	}
	return strings;
}
/** Puts the strings in the place of their marks, which are members of objects. */
function fillIn(skeleton, strings) {
	const open = [skeleton];
	let left = strings.length;
	const visit = (parent, key, value) => {
		if (typeof value === "object" && value !== null) open.push(value);
		else if (typeof value === "string" && value.startsWith(MARKED)) {
			const string = strings[Number(value.slice(1))];
			if (string) parent[key] = new LongText(string);
			left -= 1;
		}
	};
	for (let parent = open.pop(); parent && left > 0; parent = open.pop()) if (Array.isArray(parent)) for (const value of parent) visit(parent, "", value);
	else for (const key of Object.keys(parent)) visit(parent, key, parent[key]);
}
/**
* Parses a record as `JSON.parse` does, but the long strings under some keys are `LongText`. undefined where it has none,
* where it is no JSON, or where it must be parsed as a whole.
*/
function parseLong(json, keys) {
	if (json.length < LEAST$2 || json.length > MOST$3 || !isUtf8(json)) return void 0;
	const strings = longStringsUnder(json, keys) ?? [];
	const skeleton = strings.length > 0 ? skeletonOf(json, strings) : null;
	const value = skeleton === null ? void 0 : parseJson(skeleton);
	if (!isObject(value)) return void 0;
	fillIn(value, strings);
	return value;
}

// src/sessions/objects.ts
const QUOTE$1 = 34;
const BACKSLASH = 92;
const OPEN$4 = 123;
const isBlank$1 = (byte) => byte <= 32;
const isBetween$1 = (byte) => isBlank$1(byte) || byte === 44;
/** Where the object that opens at `start` closes (exclusive); -1 where it never does. */
function objectEnd(bytes, start) {
	let depth = 0;
	for (let at = start; at < bytes.length; at += 1) {
		const byte = bytes[at];
		if (byte === QUOTE$1) {
			for (at += 1; at < bytes.length && bytes[at] !== QUOTE$1; at += 1) if (bytes[at] === BACKSLASH) at += 1;
		} else if (byte === 123 || byte === 91) depth += 1;
		else if (byte === 125 || byte === 93) {
			depth -= 1;
			if (depth === 0) return at + 1;
		}
	}
	return -1;
}
function pieceAt$1(bytes, start) {
	const end = objectEnd(bytes, start);
	const scanned = (end < 0 ? bytes.length : end) - start;
	const value = end < 0 ? void 0 : parseJson(bytes.toString("utf8", start, end));
	return {
		value: isObject(value) ? value : null,
		start,
		end,
		scanned
	};
}
/** Whether a record may end at `at`: nothing follows, or another object. Objects inside a record are followed by `,` or `}`. */
function endsRecord(bytes, at) {
	let next = at;
	while (next < bytes.length && isBlank$1(bytes[next] ?? 0)) next += 1;
	return next >= bytes.length || bytes[next] === OPEN$4;
}
/**
* Finds a whole record behind a damaged one: it begins as the damaged one does (records of a log begin alike) and ends
* where a record may end. null where there is none, or where the budget is used up.
*/
function resume(bytes, damaged, budget) {
	const mark = bytes.subarray(damaged, damaged + 8);
	for (let at = bytes.indexOf(mark, damaged + 1); at >= 0 && budget.left > 0; at = bytes.indexOf(mark, at + 1)) {
		const piece = pieceAt$1(bytes, at);
		budget.left -= piece.scanned;
		if (piece.value && endsRecord(bytes, piece.end)) return piece;
	}
	return null;
}
/**
* Cuts bytes into the JSON objects that stand in them one behind the other (glued, or between blanks and commas) and the
* damage between them. Blank stretches are left out. Damage is searched through eight times at most, so that hostile
* bytes cost linear time; what is left then is damage as a whole.
*/
function* piecesOf$1(bytes, from = 0, to = bytes.length) {
	const part = bytes.subarray(0, to);
	const budget = { left: 8 * (to - from) };
	let at = from;
	while (at < to) {
		const open = part.indexOf(OPEN$4, at);
		const start = open < 0 ? to : open;
		if (!part.subarray(at, start).every(isBetween$1)) yield {
			value: null,
			start: at,
			end: start
		};
		if (open < 0) return;
		const piece = pieceAt$1(part, start);
		if (piece.value) {
			yield piece;
			at = piece.end;
			continue;
		}
		budget.left -= piece.scanned;
		const next = resume(part, start, budget);
		yield {
			value: null,
			start,
			end: next?.start ?? to
		};
		if (!next) return;
		at = next.start;
	}
}
/** How deep brackets nest, strings left aside. */
function depthOf$2(bytes) {
	let depth = 0;
	let deepest = 0;
	for (let at = 0; at < bytes.length; at += 1) {
		const byte = bytes[at];
		if (byte === QUOTE$1) {
			for (at += 1; at < bytes.length && bytes[at] !== QUOTE$1; at += 1) if (bytes[at] === BACKSLASH) at += 1;
		} else if (byte === 123 || byte === 91) {
			depth += 1;
			if (depth > deepest) deepest = depth;
		} else if (byte === 125 || byte === 93) depth -= 1;
	}
	return deepest;
}

// src/sessions/records.ts
const NEWLINE = 10;
/** What recorders put in the place of a secret. */
const REDACTED = "REDACTED";
const MARK$1 = Buffer.from(REDACTED);
const isWord = (byte) => byte !== void 0 && /\w/.test(String.fromCharCode(byte));
/** How often the word REDACTED stands in some bytes. */
function countRedacted(bytes) {
	let count = 0;
	for (let at = bytes.indexOf(MARK$1); at >= 0; at = bytes.indexOf(MARK$1, at + MARK$1.length)) if (!isWord(bytes[at - 1]) && !isWord(bytes[at + MARK$1.length])) count += 1;
	return count;
}
/** Where a line or a document lies in its bytes, without blanks, NULs (crashed writers leave them) and a byte-order mark. */
function trim(bytes) {
	let from = bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191 ? 3 : 0;
	let to = bytes.length;
	while (from < to && (bytes[from] ?? 0) <= 32) from += 1;
	while (to > from && (bytes[to - 1] ?? 0) <= 32) to -= 1;
	return [from, to];
}
/** Only long lines are measured: a short one cannot nest deep enough to exhaust memory. */
const LONG$1 = 4194304;
const DEEPEST$4 = 1e5;
/** Everything that stands between two offsets of `bytes`, whose first byte lies on `line` at `offset` of the file. */
function* recordsWithin(bytes, place, [from, to]) {
	let line = place.line;
	let newline = bytes.indexOf(NEWLINE);
	let before = 0;
	for (const piece of piecesOf$1(bytes, from, to)) {
		for (; newline >= 0 && newline < piece.start; newline = bytes.indexOf(NEWLINE, newline + 1)) {
			line += 1;
			before = 0;
		}
		const found = {
			line,
			offset: place.offset + piece.start,
			length: piece.end - piece.start
		};
		if (piece.value === null) yield {
			kind: "damage",
			why: "bad-json",
			...found
		};
		else {
			const redacted = countRedacted(bytes.subarray(piece.start, piece.end));
			yield {
				kind: "record",
				value: piece.value,
				spliced: before > 0,
				redacted,
				part: null,
				...found
			};
		}
		before += 1;
	}
}
/** What a line holds: one record, nothing (null), or, of a line that is no JSON value, whatever stands in it. */
function recordOf(line, { longKeys }) {
	const { number, offset, length } = line;
	if (line.bytes === null) return {
		kind: "damage",
		why: "too-long",
		line: number,
		offset,
		length
	};
	const [from, to] = trim(line.bytes);
	if (from === to) return null;
	const bytes = line.bytes.subarray(from, to);
	if (bytes.length > LONG$1 && depthOf$2(bytes) > DEEPEST$4) return {
		kind: "damage",
		why: "too-deep",
		line: number,
		offset,
		length
	};
	const found = {
		line: number,
		offset: offset + from,
		length: to - from
	};
	const value = (longKeys ? parseLong(bytes, longKeys) : void 0) ?? parseJson(bytes.toString("utf8"));
	if (isObject(value)) return {
		kind: "record",
		value,
		spliced: false,
		redacted: countRedacted(bytes),
		part: null,
		...found
	};
	if (value !== void 0) return {
		kind: "damage",
		why: "not-an-object",
		...found
	};
	return recordsWithin(line.bytes, {
		line: number,
		offset
	}, [from, to]);
}
function* recordsOfAll(lines, manner) {
	for (const line of lines) {
		const found = recordOf(line, manner);
		if (found === null) continue;
		if ("kind" in found) yield found;
		else yield* found;
	}
}
/**
* Reads a log of one JSON object a line. Blank lines are nothing; every other stretch is a record or damage. They come
* in batches (a promise for each of them would cost more than reading it), each to be used up before the next. A record is
* read when it is asked for, in the manner that then holds.
*/
async function* readRecords(source, manner = { longKeys: null }) {
	for await (const lines of readLines(source)) yield recordsOfAll(lines, manner);
}

// src/sessions/token-sum.ts
const add$5 = (sum, one) => one === null || one < 0 ? sum : (sum ?? 0) + one;
/** Sums what single answers cost. A cost of nothing is how logs write one that they do not know. */
function openTokenSum() {
	let sum = {
		input: null,
		cachedInput: null,
		cacheWrite: null,
		output: null,
		costUsd: null
	};
	let count = 0;
	return {
		note(tokens) {
			count += 1;
			sum = {
				input: add$5(sum.input, tokens.input),
				cachedInput: add$5(sum.cachedInput, tokens.cachedInput),
				cacheWrite: add$5(sum.cacheWrite, tokens.cacheWrite),
				output: add$5(sum.output, tokens.output),
				costUsd: add$5(sum.costUsd, tokens.costUsd)
			};
		},
		/** The sum so far; `costUsd`: a total that the log itself names, which counts before the sum. */
		total(costUsd = null) {
			const cost = costUsd !== null && costUsd > 0 ? costUsd : sum.costUsd;
			const known = cost !== null && cost > 0;
			return {
				...sum,
				costUsd: known ? Math.round(cost * 1e9) / 1e9 : null,
				how: count > 0 ? "sum" : "none"
			};
		}
	};
}
/** Usage of which every figure could be true: one below nothing, or beyond what numbers hold exactly, is not known. */
function soundUsage({ how, ...figures }) {
	const sound = (figure) => figure !== null && figure >= 0 && figure <= Number.MAX_SAFE_INTEGER ? figure : null;
	return {
		input: sound(figures.input),
		cachedInput: sound(figures.cachedInput),
		cacheWrite: sound(figures.cacheWrite),
		output: sound(figures.output),
		costUsd: sound(figures.costUsd),
		how
	};
}
/** Input without what the cache gave and took, of a count that holds both. */
const uncached = (input, cached, written) => input === null ? null : Math.max(0, input - (cached ?? 0) - (written ?? 0));

// src/sessions/draft.ts
const NO_EXIT$12 = {
	code: null,
	source: "none"
};
/** Tokens and cost of a log that says nothing about them. */
const NO_USAGE = {
	input: null,
	cachedInput: null,
	cacheWrite: null,
	output: null,
	costUsd: null,
	how: "none"
};
/** Whether a call still waits for its answer; one that an interruption cancelled may get it late. */
const isOpen = (call) => call.outcome === "unanswered" || call.outcome === "cancelled" && call.output.bytes === 0 && call.endTime === null;
/** Whether a step may still change under the hands of its adapter. */
const waits = (step) => isCall(step) && (isOpen(step) || step.outcome === "running");
const isUnanswered = (step) => isCall(step) && step.outcome === "unanswered";
/** A session about which nothing is known yet. */
function beginSession(spill) {
	const steps = openPages(spill, {
		waits,
		counts: isUnanswered
	});
	return {
		agentVersion: null,
		id: null,
		cwd: null,
		branch: null,
		baseCommit: null,
		startedAt: null,
		endedAt: null,
		end: "unknown",
		compactions: 0,
		apiErrors: 0,
		usage: NO_USAGE,
		models: /* @__PURE__ */ new Set(),
		pullRequests: /* @__PURE__ */ new Set(),
		steps,
		calls: openCallIndex(steps),
		counts: {
			orphanResults: 0,
			unanswered: 0,
			duplicates: 0,
			truncated: 0
		},
		spill,
		recent: []
	};
}
/** What every step has. To take it over into a larger object is quick only where it comes first there. */
const begin$4 = (kind, draft, { record, time, depth, model }) => ({
	kind,
	index: draft.steps.length,
	line: record.line,
	offset: record.offset,
	length: record.length,
	time,
	depth,
	model
});
/** Widens the session's span of time; records need not stand in the order of their times. */
function noteTime(draft, time) {
	if (time === null) return;
	if (draft.startedAt === null || time < draft.startedAt) draft.startedAt = time;
	if (draft.endedAt === null || time > draft.endedAt) draft.endedAt = time;
}
/** Adds something that was said; empty text adds nothing but what was put beside it. */
function say(draft, setting, by, text, attached = []) {
	if (text.trim() === "" && attached.length === 0) return;
	const said = {
		...begin$4("say", draft, setting),
		by,
		text: clip(text, draft.spill)
	};
	draft.steps.push(attached.length > 0 ? {
		...said,
		attached
	} : said);
}
/** Adds something that happened to the session; `path` is as logged. */
function note(draft, setting, what, says, path = null) {
	draft.steps.push({
		...begin$4("note", draft, setting),
		what,
		says: clip(says, draft.spill),
		path
	});
}
/** So many calls are gone through to find the ones that still wait. */
const MOST_RECENT = 16384;
function noteRecent({ recent }, call) {
	if (recent.length >= MOST_RECENT) {
		const waiting = recent.splice(0).filter(isOpen);
		for (const one of waiting.slice(-8192)) recent.push(one);
	}
	recent.push(call);
}
function callOf$2(draft, setting, tool, callId, asked) {
	const call = (kind) => ({
		...begin$4(kind, draft, setting),
		tool: tool.slice(0, 200),
		callId,
		outcome: "unanswered",
		output: EMPTY_CLIP,
		endTime: null
	});
	switch (asked.kind) {
		case "run": {
			const command = clip(asked.command, draft.spill);
			return {
				...call("run"),
				command,
				cwd: asked.cwd,
				exit: NO_EXIT$12,
				tests: null
			};
		}
		case "edit": return {
			...call("edit"),
			edits: asked.edits
		};
		case "read": return {
			...call("read"),
			path: asked.path
		};
		default: return {
			...call(asked.kind),
			input: clip(asked.input, draft.spill)
		};
	}
}
/** Puts another call in the place of one that turned out to make it; it keeps its id and its place. */
function retell(draft, setting, call, tool, asked) {
	const { index } = call;
	const told = {
		...callOf$2(draft, setting, tool, call.callId, asked),
		index
	};
	for (const key of Object.keys(call)) if (!(key in told)) Reflect.deleteProperty(call, key);
	Object.assign(call, told);
	draft.steps.put(index, call);
	return call;
}
/** Adds a call, yet unanswered. Returns null (and counts a duplicate) where a call of that id is already there. */
function ask(draft, setting, tool, callId, asked) {
	if (callId !== null && draft.calls.has(callId)) {
		draft.counts.duplicates += 1;
		return null;
	}
	const step = callOf$2(draft, setting, tool, callId, asked);
	draft.steps.push(step);
	noteRecent(draft, step);
	if (callId !== null) draft.calls.set(callId, step);
	return step;
}
/** Changes a call that was made long ago: it may lie in a page, of which the object at hand is a copy. */
function amend(draft, call, change) {
	Object.assign(call, change);
	draft.steps.put(call.index, call);
}
/** So many waiting calls are gone through for an answer that names none. */
const MOST_NAMELESS = 64;
/**
* The call that an answer is of: that of its id, else the first waiting call that has none, else, of an answer without an id,
* the only one that waits.
*/
function answeredCall({ calls, recent }, id) {
	const named = id === null ? void 0 : calls.get(id);
	if (named) return named;
	while (recent[0] && !isOpen(recent[0])) recent.shift();
	const waiting = recent.slice(0, MOST_NAMELESS).filter(isOpen);
	const [only] = id === null && waiting.length === 1 && recent.length <= MOST_NAMELESS ? waiting : [];
	return waiting.find(({ callId }) => callId === null) ?? only;
}
/** The agent was interrupted: calls without an answer were cancelled with it. */
function cancelOpenCalls(draft) {
	for (const call of draft.recent.splice(0)) if (isOpen(call)) amend(draft, call, { outcome: "cancelled" });
}
function noteCut({ counts }, call, { cut = false, output }) {
	if (cut && call.cut !== true) counts.truncated += 1;
	if (cut || holds(output, "REDACTED")) call.cut = true;
}
/** Gives a call its answer; of one that gets it in pieces, all that came so far. */
function answer(draft, call, given) {
	amend(draft, call, { outcome: given.outcome });
	call.output = clipText(given.output, draft.spill);
	call.endTime = given.endTime;
	noteCut(draft, call, given);
	if (call.kind !== "run") return;
	call.exit = given.exit ?? NO_EXIT$12;
	call.tests = given.tests ?? null;
}
/** The finished session, as its adapter hands it over. */
function endSession(draft) {
	const { models, pullRequests, calls: _calls, spill: _spill, recent: _recent, counts, ...facts } = draft;
	const steps = draft.steps.finish();
	return {
		...facts,
		models: [...models],
		pullRequests: [...pullRequests],
		steps,
		usage: soundUsage(facts.usage),
		counts: {
			...counts,
			unanswered: draft.steps.counted
		}
	};
}

// src/sessions/sections.ts
/** Longest section, in bytes; what goes on beyond it is a section of its own. */
const LONGEST_SECTION = 16777216;
const closed = ({ part, lines, line, offset, length }) => {
	const text = lines.join("\n");
	const redacted = text.match(/\bREDACTED\b/g)?.length ?? 0;
	return {
		kind: "record",
		value: { text },
		part,
		spliced: false,
		redacted,
		line,
		offset,
		length
	};
};
/**
* Cuts a log that is text into sections: stretches of lines of one part, each a record with the section's `text`. Sections
* of blank lines alone are nothing. `kindOf` sees each line once, in order, without its newline.
*/
async function* sectionsOf$1(source, kindOf) {
	let open = null;
	const take = (line) => {
		const place = {
			line: line.number,
			offset: line.offset
		};
		if (line.bytes === null) {
			const before = open;
			open = null;
			const damage = {
				kind: "damage",
				why: "too-long",
				...place,
				length: line.length
			};
			return before ? [closed(before), damage] : [damage];
		}
		const text = line.bytes.toString("utf8").replace(/\r$/, "");
		const { part, begins } = kindOf(text);
		const same = open !== null && !begins && open.part === part && open.length < LONGEST_SECTION;
		const done = same ? null : open;
		if (!same) open = {
			part,
			lines: [],
			length: 0,
			...place
		};
		open?.lines.push(text);
		if (open) open.length = line.offset + line.length - open.offset;
		return done?.lines.some((one) => one.trim() !== "") ? [closed(done)] : [];
	};
	for await (const lines of readLines(source)) yield lines.flatMap(take);
	const last = open;
	if (last?.lines.some((one) => one.trim() !== "")) yield [closed(last)];
}

// src/sessions/tells.ts
/** What a log can say about a run, beside who said and called what. */
const CAPABILITIES = {
	results: "results linked to their calls",
	outcomes: "success and failure told apart",
	exits: "exit codes of commands",
	edits: "edits that can be replayed",
	times: "times",
	ends: "when a call ended",
	models: "models",
	tokens: "tokens",
	cache: "tokens of the cache",
	cost: "cost",
	directory: "working directory",
	version: "version of the agent",
	subagents: "sub-agents",
	compactions: "compactions"
};
/** What a format tells, given what it does not or but partly tells; it tells all the rest. */
function tells(but) {
	const level = (capability) => {
		if (but.no?.includes(capability)) return "no";
		return but.partly?.includes(capability) ? "partly" : "yes";
	};
	return Object.fromEntries(Object.keys(CAPABILITIES).map((one) => [one, level(one)]));
}

// src/sessions/failing-places.ts
/** A line of a source file, as runners, compilers and stacks name it: `src/lib.rs:12:5`, `/srv/ScaleTest.php:23`, `Scale.cs:line 12`. */
const PLACE = /(?<![\w@./\\-])([\w@./\\-]{1,200}\.(?:py|[cm]?[jt]sx?|rb|php|go|rs|java|kt|cs)):(?:line )?(\d{1,7})(?!\w)/g;
/** Further places say no more. */
const MOST_PLACES = 50;
/** The places that some lines name, as `path:line` and once each, in order; the first 50. Takes linear time. */
function placesIn(lines) {
	const found = /* @__PURE__ */ new Set();
	for (const line of lines) for (const [, path = "", at = ""] of line.matchAll(PLACE)) {
		found.add(`${path}:${at}`);
		if (found.size >= MOST_PLACES) return [...found];
	}
	return [...found];
}

// src/sessions/runner-marks.ts
/** An expression without its escapes, sets and groups: what is left shows whether it is one of several in a row. */
function outlineOf(source) {
	let left = source.replaceAll(/\\.|\[(?:[^[\]\\]|\\.)*\]/gs, "");
	for (let before = ""; before !== left;) {
		before = left;
		left = left.replaceAll(/\([^()]*\)/g, "");
	}
	return left;
}
/** Whether a mark can stand nowhere but at the beginning of a line. */
const beginsLine = ({ mark }) => mark.flags === "m" && mark.source.startsWith("^") && !outlineOf(mark.source).includes("|");
/**
* Gives a function that finds the runners whose mark a text holds, in their order. Marks that begin a line are joined to
* one expression: most outputs hold none of them, and one look can tell.
*/
function markFinder(runners) {
	const joined = new Set(runners.filter(beginsLine));
	const starts = [...joined].map(({ mark }) => mark.source.slice(1));
	const anyStart = new RegExp(`^(?:${starts.join("|")})`, "m");
	return (text) => {
		const begun = anyStart.test(text);
		return runners.filter((runner) => (begun || !joined.has(runner)) && runner.mark.test(text));
	};
}

// src/sessions/runners/runner.ts
/** First groups of all lines that match. */
const firstGroups = (lines, pattern) => lines.flatMap((line) => pattern.exec(line)?.[1]?.trim() ?? []);
/** Counts in `3 passed, 1 failed` and the like: `word` → sum over the parts. Parts of another shape are left out. */
function countWords(text, separator) {
	const counts = /* @__PURE__ */ new Map();
	for (const part of text.split(separator)) {
		const found = /^\s*(\d{1,9})\s+([a-z]{1,20})\b/i.exec(part);
		const word = found?.[2]?.toLowerCase();
		if (word) counts.set(word, (counts.get(word) ?? 0) + Number(found?.[1]));
	}
	return counts;
}
/** Counts in `Failed: 1, Passed: 5` and the like. */
function countNames(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const part of text.split(",")) {
		const found = /^\s*([a-z ]{1,40}):\s*(\d{1,9})\b/i.exec(part);
		const name = found?.[1]?.trim().toLowerCase();
		if (name) counts.set(name, (counts.get(name) ?? 0) + Number(found?.[2]));
	}
	return counts;
}
/** Sum of the counts under some names. */
const sum = (counts, ...names) => names.reduce((total, name) => total + (counts.get(name) ?? 0), 0);
/** The lines behind the last one that matches; all of them where none does. */
function behind(lines, pattern) {
	return lines.slice(lines.findLastIndex((line) => pattern.test(line)) + 1);
}
/**
* A verdict over several summaries of one runner; null where there is none. Green when none failed and something passed;
* where none failed and nothing passed, nothing ran. `failed` is null where a run is red and no test is counted for it.
*/
function total(summaries, failing) {
	if (summaries.length === 0) return null;
	const passed = summaries.reduce((all, one) => all + one.passed, 0);
	const failed = summaries.reduce((all, one) => all + one.failed, 0);
	const red = summaries.some((one) => one.red === true);
	return {
		passed,
		failed: red && failed === 0 ? null : failed,
		failing,
		green: failed === 0 && !red && passed > 0
	};
}

// src/sessions/runners/browsers.ts
const PLAYWRIGHT_COUNT = new RegExp(`^ {2}(\\d{1,9} (?:passed|failed|flaky|skipped|interrupted|did not run))(?: \\([\\d.]{1,9}(?:ms|s|m|h)\\))?$`);
/** Playwright: `  1 failed` over its name, `  4 passed (2.1s)`; a flaky test passed in the end. */
const playwright = {
	id: "playwright",
	mark: /^ {2}\d+ (?:failed|passed \([\d.]+(?:ms|s|m|h)\))$/m,
	read(lines) {
		const counts = countWords(firstGroups(lines, PLAYWRIGHT_COUNT).join("|"), "|");
		if (counts.size === 0) return null;
		const red = sum(counts, "interrupted", "did") > 0 || lines.some((line) => /^ {2}\d{1,9} errors? (?:was|were) not a part of any test/.test(line));
		const at = lines.findIndex((line) => /^ {2}\d{1,9} failed$/.test(line));
		const list = at < 0 ? [] : lines.slice(at + 1);
		const end = list.findIndex((line) => !line.startsWith("    "));
		const failing = firstGroups(list.slice(0, end < 0 ? void 0 : end), /^ {4}(\S.{0,300}?)(?: ─+)?$/);
		return total([{
			passed: sum(counts, "passed", "flaky"),
			failed: sum(counts, "failed"),
			red
		}], failing);
	}
};
const KARMA = /^(.{0,200}): Executed (\d{1,9}) of \d{1,9}(?: \((\d{1,9}) FAILED\))?(?: \(?skipped (\d{1,9})\)?)?(?: (SUCCESS|ERROR|DISCONNECTED))?(?: \([^()]{1,60}\))?$/;
/** Karma: a browser's last `Executed 5 of 5 (1 FAILED) (0.1 secs / 0.05 secs)`; each line before counts up to it. */
const karma = {
	id: "karma",
	mark: /: Executed \d+ of \d+ /,
	read(lines) {
		const browsers = /* @__PURE__ */ new Map();
		for (const line of lines.flatMap((one) => one.split("\r"))) {
			const found = KARMA.exec(line);
			if (found) browsers.set(found[1] ?? "", found);
		}
		const summaries = [...browsers.values()].map(([, , ran, failed, , ended]) => {
			const count = Number(failed ?? 0);
			return {
				passed: Math.max(0, Number(ran) - count),
				failed: count,
				red: ended === "ERROR" || ended === "DISCONNECTED"
			};
		});
		return total(summaries, firstGroups(lines, /^.{1,100}\([^()]{1,60}\) (\S.{0,300}) FAILED$/));
	}
};
/** Jasmine: `5 specs, 1 failure, 1 pending spec`; failures are numbered below `Failures:`. */
const jasmine = {
	id: "jasmine",
	mark: /^\d+ specs?, \d+ failures?/m,
	read(lines) {
		const summaries = lines.flatMap((line) => {
			const found = /^(\d{1,9}) specs?, (\d{1,9}) failures?(?:, (\d{1,9}) pending specs?)?$/.exec(line);
			if (!found) return [];
			const [ran, failed, pending] = [
				Number(found[1]),
				Number(found[2]),
				Number(found[3] ?? 0)
			];
			return [{
				passed: Math.max(0, ran - failed - pending),
				failed
			}];
		});
		const red = lines.some((line) => /^Incomplete: /.test(line));
		const from = lines.indexOf("Failures:");
		const to = lines.indexOf("Pending:");
		const list = from < 0 ? [] : lines.slice(from, to > from ? to : void 0);
		return total(summaries.map((one) => ({
			...one,
			red
		})), firstGroups(list, /^\d{1,9}\) (.{1,300})$/));
	}
};

// src/sessions/runners/dotnet.ts
const namesOf = (lines) => firstGroups(lines, /^(?: {2}Failed|failed) (\S.{0,300}?) (?:\[[^\]]{1,30}\]|\([\d. a-z]{1,30}\))$/);
/** VSTest: `Failed!  - Failed: 1, Passed: 4, …`, or the older `Test Run Failed.` over `Passed: 4`. */
function vsTest(lines) {
	const modern = firstGroups(lines, /^(?:Passed|Failed)! {1,3}- (.{1,400})$/).map(countNames);
	if (modern.length > 0) return modern.map((counts) => ({
		passed: sum(counts, "passed"),
		failed: sum(counts, "failed")
	}));
	const runs = lines.filter((line) => /^Test Run (?:Successful|Failed|Aborted)\.$/.test(line));
	if (runs.length === 0) return [];
	const older = countNames(firstGroups(lines, /^ +((?:Passed|Failed): \d{1,9})$/).join(","));
	const red = runs.some((line) => !line.includes("Successful"));
	return [{
		passed: sum(older, "passed"),
		failed: sum(older, "failed"),
		red
	}];
}
/** Microsoft.Testing.Platform: `Test run summary: Failed!` over a column of counts, or all of it on one line. */
function testingPlatform(lines) {
	return lines.flatMap((line, at) => {
		const inline = /^Test summary: (total: \d{1,9}, .{1,300})$/.exec(line.trim())?.[1];
		const head = /^Test run summary: (Passed|Failed|Zero tests ran)/.exec(line.trim())?.[1];
		if (inline === void 0 && head === void 0) return [];
		const counts = countNames(inline ?? lines.slice(at + 1, at + 8).join(","));
		const failed = sum(counts, "failed");
		return [{
			passed: sum(counts, "succeeded"),
			failed,
			red: head === "Failed"
		}];
	});
}
/** dotnet test, through VSTest or Microsoft.Testing.Platform. */
const dotnet = {
	id: "dotnet",
	mark: /^(?:(?:Passed|Failed)! {1,3}-|Test Run (?:Successful|Failed|Aborted)\.|Test run summary: | *Test summary: total: )/m,
	pieces: true,
	read: (lines) => total([...vsTest(lines), ...testingPlatform(lines)], namesOf(lines))
};
/** NUnit's console: `Test Count: 5, Passed: 4, Failed: 1, …` over numbered failures. */
const nunit = {
	id: "nunit",
	mark: /^ *Test Count: \d+, Passed: \d+, Failed: \d+/m,
	read(lines) {
		const red = lines.some((line) => /^ *Overall result: Failed$/.test(line));
		const summaries = firstGroups(lines, /^ *Test Count: \d{1,9}, (Passed: .{1,200})$/).map((text) => {
			const counts = countNames(text);
			return {
				passed: sum(counts, "passed"),
				failed: sum(counts, "failed"),
				red
			};
		});
		return total(summaries, firstGroups(lines, /^\d{1,9}\) (?:Failed|Error) : (\S{1,300})$/));
	}
};

// src/sessions/runners/go.ts
const DONE$2 = /^DONE (\d{1,9} tests?(?:, \d{1,9} [a-z]{1,20}){0,4}) in [\d.]{1,12}s$/;
/** go test: a line a package (`ok  pkg 0.1s`, `FAIL pkg [build failed]`); tests are counted only where `-v` or a failure names them. */
const go = {
	id: "go",
	mark: /^(?:ok {2}|FAIL|--- FAIL:)[\t ]/m,
	pieces: true,
	read(lines) {
		if (lines.some((line) => DONE$2.test(line))) return null;
		const told = lines.filter((line) => /^ok {2}\t\S{1,300}\t(?:\(cached\)|[\d.]{1,12}s)/.test(line));
		const fine = told.some((line) => !line.endsWith("[no tests to run]"));
		const broken = lines.some((line) => /^FAIL\t\S{1,300}(?:\t[\d.]{1,12}s| \[[a-z ]{1,30}\])$/.test(line));
		const failing = firstGroups(lines, /^ *--- FAIL: (\S{1,300}) \([\d.]{1,12}s\)$/);
		if (told.length === 0 && !broken && failing.length === 0) return null;
		const red = broken || failing.length > 0 || lines.includes("FAIL");
		const passed = lines.filter((line) => /^--- PASS: \S{1,300} \([\d.]{1,12}s\)$/.test(line)).length;
		const failed = lines.filter((line) => /^--- FAIL: \S/.test(line)).length;
		if (!red && !fine) return {
			passed: 0,
			failed: 0,
			failing,
			green: false
		};
		return {
			passed: passed > 0 ? passed : null,
			failed: red && failed === 0 ? null : failed,
			failing,
			green: !red
		};
	}
};
/** gotestsum: `DONE 5 tests, 1 skipped, 1 failure in 0.012s` over `=== FAIL: pkg TestBasket (0.00s)`. */
const gotestsum = {
	id: "gotestsum",
	mark: /^DONE \d+ tests?/m,
	read(lines) {
		const summaries = firstGroups(lines, DONE$2).map((text) => {
			const counts = countWords(text, ", ");
			const failed = sum(counts, "failure", "failures");
			const ran = sum(counts, "test", "tests") - sum(counts, "skipped");
			return {
				passed: Math.max(0, ran - failed),
				failed,
				red: sum(counts, "error", "errors") > 0
			};
		});
		return total(summaries, firstGroups(lines, /^=== FAIL: (\S{1,300} \S{1,300})(?: .{0,200})?$/));
	}
};
function eventOf(line) {
	try {
		const value = JSON.parse(line);
		if (typeof value !== "object" || value === null) return null;
		const fields = new Map(Object.entries(value));
		const [action, name] = [fields.get("Action"), fields.get("Test")];
		return typeof action === "string" ? {
			action,
			name: typeof name === "string" ? name : null
		} : null;
	} catch {
		return null;
	}
}
/** go test -json: an event a line, as `test2json` writes them; a test within a test is not counted by itself. */
const goEvents = {
	id: "go",
	mark: /^\{"[^\n]{0,300}"Action":"(?:pass|fail|build-fail)"/m,
	pieces: true,
	read(lines) {
		const events = lines.flatMap((line) => /^\{".{0,300}"Action":"(?:pass|fail|build-fail)"/.test(line) ? eventOf(line) ?? [] : []);
		const count = (wanted) => events.filter(({ action, name }) => action === wanted && name?.includes("/") === false).length;
		const failing = events.flatMap(({ action, name }) => action === "fail" && name !== null ? [name] : []);
		const red = events.some(({ action }) => action !== "pass");
		return events.length === 0 ? null : total([{
			passed: count("pass"),
			failed: count("fail"),
			red
		}], failing);
	}
};

// src/sessions/runners/javascript.ts
/** vitest: ` Test Files  1 failed | 2 passed (3)` over `      Tests  1 failed | 5 passed (6)`, with `Errors  1 error`. */
const vitest = {
	id: "vitest",
	mark: /^ *Test Files {2}/m,
	read(lines) {
		const files = firstGroups(lines, /^ *Test Files {2}(.{1,200})$/).map((text) => countWords(text, "|"));
		const tests = firstGroups(lines, /^ *Tests {2}(.{1,200})$/).map((text) => countWords(text, "|"));
		if (files.length === 0) return null;
		const red = lines.some((line) => /^ *(?:Type )?Errors {2}\d/.test(line)) || files.some((file) => sum(file, "failed") > 0);
		const summaries = tests.map((one) => ({
			passed: sum(one, "passed"),
			failed: sum(one, "failed"),
			red
		}));
		const failing = firstGroups(lines, /^ *FAIL {2}(.{1,400}?)(?: \[.{1,200}\])?$/);
		return total(summaries.length > 0 ? summaries : [{
			passed: 0,
			failed: 0,
			red
		}], failing);
	}
};
/** jest: `Tests:       1 failed, 2 passed, 3 total` below `Test Suites: …`; a suite that cannot load has no tests. */
const jest = {
	id: "jest",
	mark: /^Test Suites: /m,
	read(lines) {
		const suites = firstGroups(lines, /^Test Suites: +(.{1,200} total)$/).map((text) => countWords(text, ", "));
		const tests = firstGroups(lines, /^Tests: +(.{1,200} total)$/).map((text) => countWords(text, ", "));
		if (suites.length === 0) return null;
		const red = lines.some((line) => /^Jest: .{0,200}coverage threshold /.test(line)) || suites.some((suite) => sum(suite, "failed") > 0);
		const summaries = tests.map((one) => ({
			passed: sum(one, "passed"),
			failed: sum(one, "failed"),
			red
		}));
		const failing = firstGroups(lines, /^ {2}● (.{1,300} › .{1,300})$/);
		const broken = firstGroups(lines, /^FAIL (\S{1,400})/);
		const whole = summaries.length > 0 ? summaries : [{
			passed: 0,
			failed: 0,
			red
		}];
		return total(whole, failing.length > 0 ? failing : broken);
	}
};
/** The numbered failures below mocha's counts: a line for each level of the tree, the last one with a colon. */
function numbered(lines) {
	return lines.flatMap((line, at) => {
		const first = /^ {2}\d{1,9}\) (.{1,300})$/.exec(line)?.[1];
		if (first === void 0) return [];
		const rest = lines.slice(at, at + 12);
		const end = rest.findIndex((one) => one.endsWith(":"));
		return end < 0 ? [first] : [[first, ...rest.slice(1, end + 1)].map((one) => one.trim()).join(" ").slice(0, -1)];
	});
}
/** mocha: `  5 passing (12ms)`, `  1 failing`; failing tests are numbered in the tree above, or else below. */
const mocha = {
	id: "mocha",
	mark: /^ *\d+ passing \(/m,
	read(lines) {
		const at = lines.findIndex((line) => /^ *\d{1,9} passing \(/.test(line));
		const passed = firstGroups(lines, /^ *(\d{1,9}) passing \([\d.]{1,9}\w{1,3}\)$/).map(Number);
		const failed = firstGroups(lines, /^ *(\d{1,9}) failing$/).map(Number);
		const summaries = passed.map((count, run) => ({
			passed: count,
			failed: failed[run] ?? 0
		}));
		const above = firstGroups(lines.slice(0, at), /^ +\d{1,9}\) (.{1,300})$/);
		return total(summaries, above.length > 0 ? above : numbered(lines.slice(at)));
	}
};
/** ava: below a rule, `  2 tests passed`, `  1 test failed`, `  1 uncaught exception`. */
const ava = {
	id: "ava",
	mark: /^ {2}\d+ (?:tests? (?:passed|failed)|uncaught exceptions?|unhandled rejections?)$/m,
	read(lines) {
		if (!lines.includes("  ─")) return null;
		const told = lines.flatMap((line) => /^ {2}\d{1,9} [a-z ]{4,40}$/.exec(line)?.[0] ?? []);
		const of = (what) => told.filter((line) => what.test(line)).reduce((all, line) => all + Number.parseInt(line, 10), 0);
		const red = of(/ (?:hooks? failed|uncaught exceptions?|unhandled rejections?|test files? .{1,20})$/) > 0;
		const summary = {
			passed: of(/ tests? passed$/),
			failed: of(/ tests? failed$/),
			red
		};
		return total([summary], firstGroups(lines, /^ {2}✘ \[fail\]: (.{1,300})$/));
	}
};

// src/sessions/runners/jvm.ts
const TESTS_RUN = /^(?:\[(?:INFO|WARNING|ERROR)\] )?(Tests run: *\d{1,9}, *Failures: *\d{1,9}(?:, *[A-Z][a-z]{1,10}: *\d{1,9}){0,2})$/;
const NAMED$2 = /^\[ERROR\] +(\S{1,300}?)(?: {2}|:\d| --).{0,400}<<< (?:FAILURE|ERROR)!$/;
const LISTED = /^\[ERROR\] {3}(\w[\w.$]{0,300})(?::\d{1,9}| »|->)/;
/** Maven Surefire: the totals `Tests run: 5, Failures: 1, Errors: 0, Skipped: 0`, not the lines a class has. */
const maven = {
	id: "maven",
	mark: /Tests run: *\d/,
	pieces: true,
	read(lines) {
		const summaries = firstGroups(lines, TESTS_RUN).map((text) => {
			const counts = countNames(text);
			const failed = sum(counts, "failures", "errors");
			return {
				passed: Math.max(0, sum(counts, "tests run") - failed - sum(counts, "skipped")),
				failed
			};
		});
		const red = lines.some((line) => /^(?:\[(?:INFO|ERROR)\] )?BUILD FAILURE$/.test(line));
		const ended = red && summaries.length > 0 ? [{
			passed: 0,
			failed: 0,
			red
		}] : [];
		const named = firstGroups(lines, NAMED$2);
		return total([...summaries, ...ended], named.length > 0 ? named : firstGroups(lines, LISTED));
	}
};
/** JUnit's own console: `OK (5 tests)`, or `[ 4 tests successful ]` over `[ 1 tests failed ]`. */
const junit = {
	id: "junit",
	mark: /^(?:OK \(\d+ tests?\)|\[ +\d+ tests (?:successful|failed) +\])/m,
	read(lines) {
		const counted = (what) => firstGroups(lines, new RegExp(`^\\[ {1,20}(\\d{1,9}) ${what} {1,20}\\]$`)).map(Number);
		const old = firstGroups(lines, /^OK \((\d{1,9}) tests?\)$/).map((count) => ({
			passed: Number(count),
			failed: 0
		}));
		const passed = counted("tests successful");
		const failed = counted("tests failed");
		const red = counted("containers failed").some((count) => count > 0);
		const platform = passed.map((count, run) => ({
			passed: count,
			failed: failed[run] ?? 0,
			red
		}));
		return total([...old, ...platform], firstGroups(lines, /^ {2}JUnit [A-Za-z]{1,20}:(\S{1,300})$/));
	}
};
/** Gradle: `5 tests completed, 1 failed`; it prints no count when all pass. */
const gradle = {
	id: "gradle",
	mark: /^\d+ tests? completed, /m,
	pieces: true,
	read(lines) {
		const summaries = lines.flatMap((line) => {
			const found = /^(\d{1,9}) tests? completed, (\d{1,9}) failed(?:, (\d{1,9}) skipped)?$/.exec(line);
			const [ran, failed, skipped] = [
				Number(found?.[1]),
				Number(found?.[2]),
				Number(found?.[3] ?? 0)
			];
			return found ? [{
				passed: Math.max(0, ran - failed - skipped),
				failed
			}] : [];
		});
		return total(summaries, firstGroups(lines, /^(\S.{0,300} > .{1,300}) FAILED$/));
	}
};

// src/sessions/runners/native.ts
/** cargo's own last word; after `could not compile` no test has run. */
const CARGO_ERROR = /^error: (?:test failed, to rerun|\d{1,6} targets? failed|could not compile `[^`]{1,100}` \([^)]{0,100}\btest\b)/;
/** The names that `cargo test -q` lists above its last result. */
function listedFailures(lines) {
	if (!lines.includes("failures:")) return [];
	const list = behind(lines, /^failures:$/);
	const end = list.findIndex((line) => line !== "" && !line.startsWith("    "));
	return firstGroups(list.slice(0, Math.max(0, end)), /^ {4}(\S.{0,300})$/);
}
/** cargo test: `test result: FAILED. 4 passed; 1 failed; …`, one a test binary. */
const cargo = {
	id: "cargo",
	mark: /^(?:test result: |error: (?:test failed|\d+ targets? failed|could not compile))/m,
	pieces: true,
	read(lines) {
		const summaries = lines.flatMap((line) => {
			const found = /^test result: (ok|FAILED)\. (.{1,200})$/.exec(line);
			const counts = countWords(found?.[2] ?? "", ";");
			return found ? [{
				passed: sum(counts, "passed"),
				failed: sum(counts, "failed"),
				red: found[1] === "FAILED"
			}] : [];
		});
		const errors = lines.filter((line) => CARGO_ERROR.test(line)).map(() => ({
			passed: 0,
			failed: 0,
			red: true
		}));
		const named = firstGroups(lines, /^test (.{1,300}) \.\.\. FAILED$/);
		return total([...summaries, ...errors], named.length > 0 ? named : listedFailures(lines));
	}
};
/** cargo nextest: `Summary [0.012s] 5 tests run: 4 passed, 1 failed, 0 skipped`. */
const nextest = {
	id: "nextest",
	mark: /^ *Summary \[ *[\d.]+s\] /m,
	read(lines) {
		const summaries = firstGroups(lines, /^ *Summary \[ {0,9}[\d.]{1,12}s\] [\d/]{1,19} tests? run: (.{1,200})$/).map((text) => {
			const counts = countWords(text.replaceAll("(", ", ").replaceAll(")", ""), ", ");
			const failed = sum(counts, "failed", "timed", "exec");
			return {
				passed: sum(counts, "passed"),
				failed
			};
		});
		const none = lines.some((line) => /^error: no tests to run/.test(line)) ? [{
			passed: 0,
			failed: 0
		}] : [];
		const failing = firstGroups(lines, /^ *(?:FAIL|TIMEOUT|SIGABRT|SIGSEGV) \[ {0,9}[\d.]{1,12}s\] (?:\( {0,6}\d{1,6}\/\d{1,6}\) )?(\S.{0,300})$/);
		return total([...summaries, ...none], [...new Set(failing)]);
	}
};
/** CTest: `67% tests passed, 1 tests failed out of 3`. */
const ctest = {
	id: "ctest",
	mark: /^(?:\d+% tests passed, \d+ tests failed out of \d+|No tests were found!!!)$/m,
	read(lines) {
		const summaries = lines.flatMap((line) => {
			const found = /^\d{1,3}% tests passed, (\d{1,9}) tests failed out of (\d{1,9})$/.exec(line);
			if (found) return [{
				passed: Number(found[2]) - Number(found[1]),
				failed: Number(found[1])
			}];
			return line === "No tests were found!!!" ? [{
				passed: 0,
				failed: 0
			}] : [];
		});
		const list = behind(lines, /^The following tests FAILED:$/);
		return total(summaries, firstGroups(list, /^\s{1,9}\d{1,9} - (.{1,300}?) \([^)]{1,40}\)(?: {2,}.{0,200})?$/));
	}
};
/** GoogleTest: `[  PASSED  ] 4 tests.` and `[  FAILED  ] 1 test, listed below:`; under CTest its words are CTest's. */
const googleTest = {
	id: "googletest",
	mark: /^\[={10}\] \d+ tests? from /m,
	read(lines) {
		if (lines.some((line) => ctest.mark.test(line))) return null;
		const passed = firstGroups(lines, /^\[ {2}PASSED {2}\] (\d{1,9}) tests?\.$/).map(Number);
		const failed = firstGroups(lines, /^\[ {2}FAILED {2}\] (\d{1,9}) tests?, listed below:$/).map(Number);
		const summaries = passed.map((count) => ({
			passed: count,
			failed: 0
		}));
		const red = failed.map((count) => ({
			passed: 0,
			failed: count
		}));
		const list = behind(lines, /^\[ {2}FAILED {2}\] \d{1,9} tests?, listed below:$/);
		return total([...summaries, ...red], failed.length === 0 ? [] : firstGroups(list, /^\[ {2}FAILED {2}\] (\S.{0,300})$/));
	}
};
/** swift test: XCTest's `Executed 5 tests, with 1 failure …` of all tests, and Swift Testing's `Test run with 5 tests …`. */
const swift = {
	id: "swift",
	mark: /^[ \t]*Executed \d+ tests?, with |Test run with \d+ tests? /m,
	read(lines) {
		const executed = lines.flatMap((line) => {
			const found = /^\s*Executed (\d{1,9}) tests?, with (?:(\d{1,9}) tests? skipped and )?(\d{1,9}) failures? /.exec(line);
			if (!found) return [];
			const [ran, skipped, failed] = [
				Number(found[1]),
				Number(found[2] ?? 0),
				Number(found[3])
			];
			return [{
				passed: Math.max(0, ran - skipped - failed),
				failed
			}];
		});
		const runs = lines.flatMap((line) => {
			const found = /^\S{1,4} {1,2}Test run with (\d{1,9}) tests?(?: in \d{1,9} suites?)? (passed|failed) after /.exec(line);
			return found ? [{
				passed: found[2] === "passed" ? Number(found[1]) : 0,
				failed: 0,
				red: found[2] === "failed"
			}] : [];
		});
		const failing = firstGroups(lines, /^Test Case '(?:-\[)?([^']{1,300}?)\]?' failed \(/);
		return total([...executed.slice(-1), ...runs], [...failing, ...firstGroups(lines, /^✘ {1,2}Test (.{1,300}?) failed after /)]);
	}
};

// src/sessions/runners/python.ts
const PYTEST_LINE = new RegExp(`^=* ?((?:\\d{1,9} (?:passed|failed|errors?|skipped|deselected|xfailed|xpassed|warnings?|rerun|subtests (?:passed|failed|skipped))(?:, )?){1,12}|no tests ran) in [\\d.]{1,12}s(?: \\([\\d:, a-z]{1,30}\\))?(?: =*)?$`);
const PYTEST_LIST = /^=+ short test summary info =+$/;
/** It stopped before its end, whatever had passed by then. */
const PYTEST_STOPPED = /^(?:INTERNALERROR> |!+ (?:KeyboardInterrupt|_pytest\.outcomes\.Exit|xdist\.dsession\.Interrupted))/;
const PYTEST_NAMED = /^(?:FAILED|ERROR) ([^\s[:][^[]{0,300}?(?:\[.{0,300}?\])?)(?: - .*)?$/;
/** With `-qq` pytest lists what failed and counts nothing. */
const unsummed = (failing) => failing.length === 0 ? null : {
	passed: null,
	failed: failing.length,
	failing,
	green: false
};
/** pytest: `== 1 failed, 2 passed in 0.12s ==`; errors at collection count as failures. */
const pytest = {
	id: "pytest",
	mark: / in \d[\d.]{0,11}s|=== short test summary /,
	read(lines) {
		const listed = lines.some((line) => PYTEST_LIST.test(line));
		const named = firstGroups(lines, PYTEST_NAMED).filter((name) => listed || /::|\.py\b/.test(name));
		const stopped = lines.some((line) => PYTEST_STOPPED.test(line));
		const summaries = firstGroups(lines, PYTEST_LINE).map((text) => {
			const counts = countWords(text, ", ");
			const failed = sum(counts, "failed", "error", "errors");
			const red = stopped || / subtests failed/.test(text);
			return {
				passed: sum(counts, "passed", "xpassed"),
				failed,
				red
			};
		});
		return summaries.length === 0 && listed ? unsummed(firstGroups(behind(lines, PYTEST_LIST), PYTEST_NAMED)) : total(summaries, named);
	}
};
const UNITTEST_VERDICT = /^(?:OK|FAILED|PASSED|NO TESTS RAN)(?: \(|$)/;
/** unittest, nose, Django and trial: `Ran 3 tests in 0.001s`, then `OK` or `FAILED (failures=1, errors=1)`. */
const unittest = {
	id: "unittest",
	mark: /^Ran \d+ tests? in /m,
	read(lines) {
		const summaries = lines.flatMap((line, at) => {
			const ran = /^Ran (\d{1,9}) tests? in [\d.]{1,12}s$/.exec(line);
			const verdict = ran && lines.slice(at + 1, at + 6).find((next) => UNITTEST_VERDICT.test(next));
			if (!verdict) return [];
			const counts = countNames(verdict.replace(/^[A-Z ]+ \(|\)$/g, "").replaceAll("=", ": "));
			const failed = sum(counts, "failures", "errors", "unexpected successes");
			const aside = sum(counts, "skipped", "skips", "expected failures");
			return [{
				passed: Math.max(0, Number(ran?.[1]) - failed - aside),
				failed,
				red: verdict.startsWith("FAILED")
			}];
		});
		return total(summaries, firstGroups(lines, /^(?:FAIL|ERROR|UNEXPECTED SUCCESS): (.{1,400})$/));
	}
};

// src/sessions/runners/runtimes.ts
/** bun test: ` 5 pass`, ` 1 fail`, `Ran 6 tests across 2 files.` */
const bun = {
	id: "bun",
	mark: /^ *Ran \d+ tests? across \d+ files?/m,
	read(lines) {
		const passed = firstGroups(lines, /^ *(\d{1,9}) pass$/).map(Number);
		const failed = firstGroups(lines, /^ *(\d{1,9}) fail$/).map(Number);
		const errors = firstGroups(lines, /^ *(\d{1,9}) errors?$/).length > 0;
		const ran = firstGroups(lines, /^ *Ran (\d{1,9}) tests? across /).map(Number);
		const rest = (run, count) => Math.max(0, (ran[run] ?? 0) - count);
		const summaries = failed.map((count, run) => ({
			passed: passed[run] ?? rest(run, count),
			failed: count,
			red: errors
		}));
		return total(summaries, firstGroups(lines, /^\(fail\) (.{1,300}?)(?: \[[\d.]{1,12}m?s\])?$/));
	}
};
const DENO = new RegExp(`^(ok|FAILED) \\| (\\d{1,9}) passed(?: \\(\\d{1,9} steps?\\))? \\| (\\d{1,9}) failed`);
/** deno test: `ok | 5 passed | 0 failed (12ms)`, `FAILED | 4 passed (1 step) | 1 failed (12ms)`. */
const deno = {
	id: "deno",
	mark: /^(?:ok|FAILED) \| \d+ passed/m,
	read(lines) {
		const summaries = lines.flatMap((line) => {
			const found = DENO.exec(line);
			return found ? [{
				passed: Number(found[2]),
				failed: Number(found[3]),
				red: found[1] === "FAILED"
			}] : [];
		});
		return total(summaries, firstGroups(lines, /^(\S.{0,300}?) \.{3} FAILED(?: \([\d.]{1,12}m?s\))?$/));
	}
};

// src/sessions/runners/scripting.ts
const RSPEC = /^(\d{1,9}) examples?, (\d{1,9}) failures?(?:, (\d{1,9}) pending)?(?:, (\d{1,9}) errors? occurred outside of examples)?$/;
/** RSpec: `5 examples, 1 failure, 1 pending`; errors outside of examples are red too. */
const rspec = {
	id: "rspec",
	mark: /^\d+ examples?, \d+ failures?/m,
	read(lines) {
		const summaries = lines.flatMap((line) => {
			const found = RSPEC.exec(line);
			if (!found) return [];
			const [, ran = 0, failed = 0, pending = 0, errors = 0] = [...found].map((text) => Number(text ?? 0));
			return [{
				passed: Math.max(0, ran - failed - pending),
				failed,
				red: errors > 0
			}];
		});
		return total(summaries, firstGroups(lines, /^rspec (\S{1,300})(?: # .{0,400})?$/));
	}
};
const RUNS$1 = /^(\d{1,9} (?:runs|tests), \d{1,9} assertions, \d{1,9} failures, \d{1,9} errors(?:, \d{1,9} [a-z]{1,20}){0,4})$/;
/** minitest and test-unit: `3 runs, 2 assertions, 1 failures, 1 errors, 0 skips`. */
const minitest = {
	id: "minitest",
	mark: /^\d+ (?:runs|tests), \d+ assertions, /m,
	read(lines) {
		const summaries = firstGroups(lines, RUNS$1).map((text) => {
			const counts = countWords(text, ", ");
			const failed = sum(counts, "failures", "errors");
			const aside = sum(counts, "skips", "pendings", "omissions");
			return {
				passed: Math.max(0, sum(counts, "runs", "tests") - failed - aside),
				failed
			};
		});
		const titled = lines.flatMap((line, at) => /^ {1,4}\d{1,9}\) (?:Failure|Error):$/.test(line) ? (lines[at + 1] ?? "").replace(/(?: \[.{0,300}\])?:$/, "") : []);
		return total(summaries, [...titled, ...firstGroups(lines, /^(?:Failure|Error): (\S{1,300}\(\S{1,200}\))(?::.{0,300})?$/)]);
	}
};
/** The numbered titles below PHPUnit's `There was 1 failure:` and `There were 2 errors:`, not those of risky tests. */
function phpFailures(lines) {
	let within = true;
	return lines.flatMap((line) => {
		const head = /^There (?:was|were) \d{1,9} ([a-z]{1,20})/.exec(line)?.[1];
		if (head !== void 0) within = /^(?:failures?|errors?)$/.test(head);
		return within ? /^\d{1,9}\) (\S{1,300}::\S{1,200})/.exec(line)?.[1] ?? [] : [];
	});
}
/** PHPUnit: `OK (3 tests, 5 assertions)`, or `Tests: 3, Assertions: 5, Failures: 1.` */
const phpunit = {
	id: "phpunit",
	mark: /^(?:OK \(\d+ tests?, \d+ assertions?\)|Tests: \d+, Assertions: \d+|No tests executed!)/m,
	read(lines) {
		const fine = firstGroups(lines, /^OK \((\d{1,9}) tests?, \d{1,9} assertions?\)$/).map((count) => ({
			passed: Number(count),
			failed: 0
		}));
		const rest = firstGroups(lines, /^(Tests: \d{1,9}, Assertions: \d{1,9}.{0,200})\.$/).map((text) => {
			const counts = countNames(text);
			const failed = sum(counts, "failures", "errors");
			const hollow = sum(counts, "assertions") === 0 ? sum(counts, "warnings") : 0;
			const aside = sum(counts, "skipped", "incomplete") + hollow;
			return {
				passed: Math.max(0, sum(counts, "tests") - failed - aside),
				failed
			};
		});
		const none = lines.includes("No tests executed!") ? [{
			passed: 0,
			failed: 0
		}] : [];
		return total([
			...fine,
			...rest,
			...none
		], phpFailures(lines));
	}
};
/** Pest and `artisan test`: `  Tests:    1 failed, 4 passed (9 assertions)`. */
const pest = {
	id: "pest",
	mark: /^ *Tests: {2,}\d.*\(\d+ assertions?\)$/m,
	read(lines) {
		const summaries = firstGroups(lines, /^ {0,4}Tests: {2,8}(\d.{1,200}) \(\d{1,9} assertions?\)$/).map((text) => {
			const counts = countWords(text, ", ");
			return {
				passed: sum(counts, "passed"),
				failed: sum(counts, "failed")
			};
		});
		return total(summaries, firstGroups(lines, /^ {2,4}FAILED {2,4}(\S.{0,300} > .{1,300}?)(?: {2,}\S{1,80})?$/));
	}
};
const FAILURES = /^((?:\d{1,9} (?:doctests?|tests?|properties|property), ){1,3}\d{1,9} failures?(?:, \d{1,9} [a-z]{1,20}){0,3})$/;
/** ExUnit, and bats for people: `2 tests, 1 failure, 1 skipped`; ExUnit says how long it took besides. */
const exunit = {
	id: "exunit",
	mark: /^\d+ (?:doctests?|tests?|property|properties), (?:\d+ \w+, )*\d+ failures?/m,
	read(lines) {
		const summaries = firstGroups(lines, FAILURES).map((text) => {
			const counts = countWords(text, ", ");
			const failed = sum(counts, "failure", "failures", "invalid");
			const ran = sum(counts, "test", "tests", "doctest", "doctests", "property", "properties");
			return {
				passed: Math.max(0, ran - failed - sum(counts, "skipped", "excluded")),
				failed
			};
		});
		const named = firstGroups(lines, /^ {1,4}\d{1,9}\) ((?:test|doctest|property) .{1,300})$/);
		const crossed = firstGroups(behind(lines, /^Running ExUnit /), /(?:^|\s)✗ (.{1,300}?)$/);
		return total(summaries, named.length > 0 ? named : crossed);
	}
};

// src/sessions/runners/tap.ts
const ASIDE = /# (?:TODO|SKIP)\b/i;
const failingPoints = (lines) => lines.filter((line) => !ASIDE.test(line)).flatMap((line) => /^ *not ok \d{1,9}(?: -)? (.{1,300})$/.exec(line)?.[1]?.replace(/ # time=.{0,40}$/, "") ?? []);
const PLAN = /^1\.\.(\d{1,9})\s*$/;
const isNode = (lines) => lines.some((line) => /^(?:ℹ|#) pass \d/.test(line)) && (lines.some((line) => /^(?:ℹ|#) cancelled \d/.test(line)) || !lines.some((line) => PLAN.test(line)));
/** node:test: `ℹ pass 5` and `ℹ fail 1` (spec), or `# pass 5` and `# fail 1` (TAP); it alone counts `cancelled`. */
const nodeTest = {
	id: "node:test",
	mark: /^(?:ℹ|#) pass \d/m,
	read(lines) {
		if (!isNode(lines)) return null;
		const passed = firstGroups(lines, /^(?:ℹ|#) pass (\d{1,9})$/).map(Number);
		const failed = firstGroups(lines, /^(?:ℹ|#) fail (\d{1,9})$/).map(Number);
		const cancelled = firstGroups(lines, /^(?:ℹ|#) cancelled (\d{1,9})$/).map(Number);
		const summaries = failed.map((count, run) => ({
			passed: passed[run] ?? 0,
			failed: count + (cancelled[run] ?? 0)
		}));
		const crossed = firstGroups(behind(lines, /^✖ failing tests:$/), /^ *✖ (.{1,300}?)(?: \([\d.]{1,12}ms\))?$/);
		return total(summaries, crossed.length > 0 ? crossed : failingPoints(lines));
	}
};
/** prove: `Files=2, Tests=4, …` and `Result: PASS`, with the failing files under `Test Summary Report`. */
function readProve(lines) {
	const ran = firstGroups(lines, /^Files=\d{1,9}, Tests=(\d{1,9}),/).map(Number);
	const results = firstGroups(lines, /^Result: (PASS|FAIL|NOTESTS)$/);
	const files = lines.flatMap((line) => {
		const found = /^(\S{1,300}) {1,9}\(Wstat: \d{1,9}(?: \([^)]{1,40}\))? Tests: \d{1,9} Failed: (\d{1,9})\)$/.exec(line);
		return found ? [{
			name: found[1],
			failed: Number(found[2])
		}] : [];
	});
	const failed = files.reduce((sum, file) => sum + file.failed, 0);
	const all = ran.reduce((sum, count) => sum + count, 0);
	if (ran.length === 0 || results.length === 0) return null;
	return total([{
		passed: Math.max(0, all - failed),
		failed,
		red: results.includes("FAIL")
	}], files.map(({ name }) => name));
}
/** Any other producer of the Test Anything Protocol: a plan (`1..5`) and unindented `ok` / `not ok` points; prove's sums. */
const tap = {
	id: "tap",
	mark: /^(?:1\.\.\d+\s*|Result: (?:PASS|FAIL|NOTESTS))$/m,
	pieces: true,
	read(lines) {
		if (isNode(lines)) return null;
		const summed = readProve(lines);
		if (summed) return summed;
		const points = lines.filter((line) => /^(?:not )?ok \d{1,9}\b/.test(line));
		const failing = failingPoints(points);
		const passed = points.filter((line) => line.startsWith("ok") && !ASIDE.test(line)).length;
		const planned = firstGroups(lines, PLAN).reduce((sum, count) => sum + Number(count), 0);
		const red = lines.some((line) => line.startsWith("Bail out!"));
		if (failing.length === 0 && !red && points.length < planned) return null;
		return total([{
			passed,
			failed: failing.length,
			red
		}], failingPoints(lines));
	}
};

// src/sessions/verdict-words.ts
/**
* Each runner's summary holds one of these: most outputs hold none and are done with. All of one length, so that the
* search can skip ahead.
*/
const WORDS$2 = [
	"pass",
	"fail",
	"FAIL",
	"Pass",
	"Fail",
	"ests",
	"skip",
	"OK (",
	"Ran ",
	"ok 1",
	"k  	",
	"erro",
	"warn",
	"dese",
	"PASS",
	"SUCC",
	"DONE",
	"Exec",
	"Resu",
	"Acti"
];
const LENGTH = 4;
/** For each pair of bytes, how far the search may move on when a window ends with it (Wu and Manber, 1994). */
const SHIFTS = (() => {
	const shifts = (/* @__PURE__ */ new Uint8Array(65536)).fill(3);
	for (const word of WORDS$2) for (let at = 1; at < LENGTH; at += 1) {
		const pair = word.charCodeAt(at - 1) << 8 | word.charCodeAt(at);
		shifts[pair] = Math.min(shifts[pair] ?? 0, 3 - at);
	}
	return shifts;
})();
const pairAt = (word, at) => word.charCodeAt(at) << 8 | word.charCodeAt(at + 1);
/** For each pair of bytes the words that begin with it, a bit for each word (there are 31 at most); and those that end with it. */
const [BEGINNINGS, ENDS$3] = [0, 2].map((at) => {
	const words = /* @__PURE__ */ new Uint32Array(65536);
	for (const [number, word] of WORDS$2.entries()) words[pairAt(word, at)] = (words[pairAt(word, at)] ?? 0) | 1 << number;
	return words;
});
const BYTES = /* @__PURE__ */ new Uint8Array(65536);
const ROOM = Buffer.from(BYTES.buffer);
/** Less than nothing, however far a search moves on from it. */
const FOUND = -1048576;
/** Where a search that stands at `at`, the last byte of a window, goes on; `FOUND` where the window is a word. */
function next(at) {
	const pair = BYTES[at - 1] << 8 | BYTES[at];
	const shift = SHIFTS[pair];
	if (shift !== 0) return at + shift;
	return (BEGINNINGS[BYTES[at - 3] << 8 | BYTES[at - 2]] & ENDS$3[pair]) === 0 ? at + 1 : FOUND;
}
function isWordBetween(start, end) {
	let at = start;
	while (at >= 0 && at < end) at = next(at);
	return at < 0;
}
/**
* Whether a word stands in the first bytes of `BYTES`. Four searches go side by side, each through its quarter: where one
* goes on is known only when its bytes have come, and the processor waits for four as long as for one.
*/
function isWordWithin(length) {
	const [one, two, three] = [
		length >> 2,
		length >> 1,
		3 * (length >> 2)
	];
	if (one < LENGTH) return isWordBetween(3, length);
	let [first, second, third, fourth] = [
		3,
		one,
		two,
		three
	];
	while (first < one && second < two && third < three && fourth < length) {
		first = next(first);
		second = next(second);
		third = next(third);
		fourth = next(fourth);
		if ((first | second | third | fourth) < 0) return true;
	}
	return isWordBetween(first, one) || isWordBetween(second, two) || isWordBetween(third, three) || isWordBetween(fourth, length);
}
/** The same words, for texts that are long. */
const VERDICT_WORDS = defineWords(WORDS$2.map((word) => Buffer.from(word)));
/**
* Whether any word that a runner's summary holds occurs in a text; linear, and faster than an expression. Of characters
* their low byte counts, so that a text in another script may, very rarely, seem to hold one.
*/
function holdsVerdictWord(text) {
	for (let start = 0; start < text.length; start += BYTES.length - LENGTH) {
		const piece = text.length > BYTES.length ? text.slice(start, start + BYTES.length) : text;
		if (isWordWithin(ROOM.write(piece, 0, "latin1"))) return true;
	}
	return false;
}

// src/sessions/test-run.ts
/** Every test runner whose verdict is read. */
const RUNNERS = [
	...[pytest, unittest],
	...[
		vitest,
		jest,
		mocha,
		ava,
		bun,
		deno,
		nodeTest,
		tap,
		playwright,
		karma,
		jasmine
	],
	...[
		go,
		goEvents,
		gotestsum,
		cargo,
		nextest,
		ctest,
		googleTest,
		swift,
		dotnet,
		nunit
	],
	...[
		maven,
		junit,
		gradle
	],
	...[
		rspec,
		minitest,
		phpunit,
		pest,
		exunit
	]
];
const markedIn = markFinder(RUNNERS);
/** Only the end of an output is read: runners print their verdict last. In characters. */
const LONGEST_OUTPUT = 1e6;
/** No summary line is longer; longer ones are somebody's data. */
const LONGEST_LINE = 2e3;
const MOST_FAILING = 50;
const ESCAPE = 27;
/** Something was left out of the output, by the agent or by whoever printed it; a phrase on a line of its own. */
const CUT$2 = /^[\s<([{.…*-]{0,20}(?:(?:the |command |tool )?(?:output|observation|response|result|content)s? (?:was |has been |is )?(?:too large|too long|truncated|clipped|elided)|[\d,.]{1,12} (?:more )?(?:lines?|characters?|chars?|bytes|tokens?) (?:were |of output )?(?:truncated|omitted|elided|hidden)|(?:truncated|omitted|elided)\b|warning: truncated output|elided_chars>|persisted-output>|… ?[+\d]{1,9} lines)/im;
/** A wrapper's own word that something in it failed. */
const WRAPPED$1 = /^(?:g?make(?:\[\d{1,3}\])?: \*\*\* .{0,200}Error \d|npm (?:ERR!|error) (?:Test failed|code ELIFECYCLE|Lifecycle script)| ?ELIFECYCLE\b|error Command failed with exit code|error: (?:script|Recipe) ["`]|rake aborted!| {2}evaluation failed :\(|FAILURE: Build failed)/m;
const add$4 = (one, other) => one === null || other === null ? null : one + other;
const isRed = ({ green, failed }) => !green && failed !== 0;
/** Several verdicts as one: green if one is and none is red. */
function join(runs) {
	const failing = new Set(runs.flatMap((run) => run.failing));
	return {
		runner: [...new Set(runs.map(({ runner }) => runner.id))].join("+"),
		passed: runs.map(({ passed }) => passed).reduce(add$4, 0),
		failed: runs.map(({ failed }) => failed).reduce(add$4, 0),
		failing: [...failing].slice(0, MOST_FAILING),
		green: runs.some(({ green }) => green) && !runs.some(isRed)
	};
}
/** Whether a green may hide a red: something failed that has no verdict, or an output is cut that is told in pieces. */
function isDoubtful(text, runs) {
	if (WRAPPED$1.test(text)) return true;
	const cut = [...text.matchAll(new RegExp(CUT$2, "gim"))].at(-1);
	if (cut === void 0) return false;
	const marks = runs.map(({ runner }) => text.slice(cut.index).search(runner.mark));
	return runs.some(({ runner }) => runner.pieces === true) || marks.some((at) => at < 0);
}
/** Whether the end of an output, as UTF-8, is worth reading; of characters outside ASCII fewer are asked for than are looked at. */
function mayHoldVerdict(bytes) {
	const end = bytes.length > 3 * LONGEST_OUTPUT ? bytes.subarray(-3 * LONGEST_OUTPUT) : bytes;
	return end.includes(ESCAPE) || holdsAny(end, VERDICT_WORDS);
}
/**
* The verdict that test runners printed in a command's output; null where none did. Several runners in one output make
* one verdict (ids joined by `+`). `green`: something passed and nothing failed; neither green nor failed: nothing ran.
* A green that may hide a failure is none. Whatever printed such lines is believed here, be it a saved log: whether the
* command ran tests is for `readRunVerdict` to say.
*/
function readTestRun(output) {
	if (typeof output !== "string") return mayHoldVerdict(bytesOf(output)) ? readTestRun(stringOf(output)) : null;
	const end = output.length > LONGEST_OUTPUT ? output.slice(-1e6) : output;
	const text = end.includes("\x1B") ? stripVTControlCharacters(end) : end;
	if (!holdsVerdictWord(text)) return null;
	const asked = markedIn(text);
	if (asked.length === 0) return null;
	const short = text.split("\n").map((line) => line.trimEnd()).filter((line) => line.length <= LONGEST_LINE);
	const runs = asked.flatMap((runner) => {
		const verdict = runner.read(short);
		return verdict ? [{
			runner,
			...verdict
		}] : [];
	});
	if (runs.length === 0) return null;
	const run = join(runs);
	if (run.green) return isDoubtful(text, runs) ? null : run;
	const places = run.failing.length < Math.min(run.failed ?? 1, MOST_FAILING) ? placesIn(short) : [];
	return places.length > 0 ? {
		...run,
		places
	} : run;
}

// src/sessions/times.ts
const NAIVE = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?$/;
/**
* The time under a key, in UTC; one that names no zone is taken for UTC, so that it reads alike on every machine (it may
* be off by its author's zone). null where there is none.
*/
function naiveTimeAt(parent, key) {
	const value = textAt$1(parent, key);
	if (value === null || value.length > 40 || !NAIVE.test(value)) return timeAt(parent, key);
	return timeAt({ [key]: `${value.replace(",", ".")}Z` }, key);
}
/** The time under a key that counts seconds since 1970; null where it is no number of this or the last century. */
function unixTimeAt(parent, key) {
	const seconds = numberAt(parent, key);
	return seconds === null || seconds <= 0 || seconds > 4e9 ? null : (/* @__PURE__ */ new Date(seconds * 1e3)).toISOString();
}

// src/sessions/aider.ts
/** Names of files are looked through for every block of an answer. */
const MOST_KNOWN = 500;
const settingOf$1 = (aider, record) => ({
	record,
	time: null,
	depth: 0,
	model: aider.model
});
function settleReply(aider, verdict) {
	const { reply, draft, known } = aider;
	if (!reply) return;
	aider.reply = null;
	for (const path of [...verdict?.applied ?? [], ...verdict?.refused ?? []].slice(0, MOST_KNOWN)) known.add(path);
	for (const { path, edits, outcome } of editsOf(reply.text, verdict, known, draft.spill)) {
		const call = ask(draft, reply.setting, aider.form, null, {
			kind: "edit",
			edits
		});
		const failure = outcome === "error" ? verdict?.failed.find((one) => one.path === path) : void 0;
		const output = failure ? `not found in ${failure.path}:\n${failure.old}` : "";
		if (call && outcome !== "unanswered") answer(draft, call, {
			outcome,
			output,
			endTime: null
		});
	}
}
/** What is still open belongs to what came before. */
function settle$11(aider) {
	settleReply(aider, null);
	aider.command = null;
}
function takeRun(aider, record, text) {
	const { draft } = aider;
	aider.begun = true;
	const at = /(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)/.exec(text.slice(0, 200));
	draft.startedAt = at && naiveTimeAt({ at: `${at[1]}T${at[2]}` }, "at");
	note(draft, settingOf$1(aider, record), "context", text.replace(/^#+\s*/, "").trim());
}
const REFLECTED = /^# Fix any errors below, if possible\./;
function takeHuman(aider, record, text) {
	const { draft } = aider;
	settle$11(aider);
	const setting = {
		...settingOf$1(aider, record),
		model: null
	};
	const said = text.split("\n").map((line) => line.replace(/^#### ?/, "").trimEnd()).join("\n").trim();
	say(draft, setting, REFLECTED.test(said) ? "harness" : "human", said);
	const [, tool, command] = /^(\/run|\/test|!) ?(.{1,2000})$/.exec(said) ?? [];
	if (tool !== void 0 && command !== void 0) aider.command = ask(draft, setting, tool, null, {
		kind: "run",
		command,
		cwd: null
	});
	if (!/^[/!]/.test(said)) draft.end = "unknown";
}
function takeCommands(aider, setting, lines) {
	const { draft, command } = aider;
	aider.command = null;
	if (command) {
		const decided = lines.findIndex((line) => /^Add .{0,100} to the chat\?/.test(line));
		const output = lines.slice(0, decided < 0 ? lines.length : decided).filter((line) => !/^```/.test(line)).join("\n").trim();
		answer(draft, command, {
			outcome: "unknown",
			output,
			endTime: null,
			tests: readTestRun(output)
		});
		return;
	}
	for (const { command: ran, code } of readCommands(lines)) {
		const call = ask(draft, setting, "Running", null, {
			kind: "run",
			command: ran,
			cwd: null
		});
		if (!call) continue;
		answer(draft, call, {
			outcome: code === null ? "unknown" : code === 0 ? "ok" : "error",
			output: "",
			endTime: null,
			exit: {
				code,
				source: code === null ? "none" : "text"
			}
		});
	}
}
/** Takes what a line of Aider's own says about the run; true while its report of an API error goes on. */
function takeLine$1(aider, setting, line, failing) {
	const { draft } = aider;
	const model = readModel(line);
	const tokens = readTokens(line);
	if (model) {
		Object.assign(aider, model);
		draft.models.add(model.model);
	} else if (tokens) {
		aider.tokens.note({
			...tokens,
			costUsd: null
		});
		aider.costUsd = tokens.costUsd ?? aider.costUsd;
		draft.end = "completed";
	} else if (line.startsWith("Aider v")) draft.agentVersion = line.slice(7, 60).trim();
	else if (line.startsWith("Git working dir: ")) draft.cwd ??= line.slice(17, 517).trim();
	else if (line.startsWith("Removed: ")) note(draft, setting, "external-change", `/undo ${line}`);
	else if (isDecision(line)) note(draft, setting, "permission", line);
	else if (isApiError$1(line) && !failing) {
		draft.apiErrors += 1;
		draft.end = "error";
		note(draft, setting, "api-error", line);
		return true;
	}
	const named = /^(?:Added|Creating empty file) (.{1,500}?)(?: to the chat\.?)?$/.exec(line)?.[1];
	if (named !== void 0 && aider.known.size < MOST_KNOWN) aider.known.add(named);
	return failing && !line.startsWith("Retrying in ");
}
function takeHarness(aider, record, text) {
	const { draft } = aider;
	const setting = {
		...settingOf$1(aider, record),
		model: null
	};
	const lines = unquoted(text);
	const verdict = readVerdict(lines);
	if (isVerdict(verdict)) settleReply(aider, verdict);
	say(draft, setting, "harness", lines.join("\n").trim());
	let failing = false;
	for (const line of lines) failing = takeLine$1(aider, setting, line, failing);
	takeCommands(aider, setting, lines);
	if (!(lines.includes("^C KeyboardInterrupt") && !lines.includes("^C again to exit"))) return;
	settle$11(aider);
	cancelOpenCalls(draft);
	note(draft, setting, "interruption", "^C KeyboardInterrupt");
	draft.end = "interrupted";
}
function takeAgent$2(aider, record, text) {
	settle$11(aider);
	const setting = settingOf$1(aider, record);
	say(aider.draft, setting, "agent", text.trim());
	aider.reply = {
		setting,
		text
	};
	aider.draft.end = "completed";
}
const TAKERS$2 = /* @__PURE__ */ new Map([
	["run", takeRun],
	["human", takeHuman],
	["harness", takeHarness],
	["agent", takeAgent$2]
]);
function open$19(spill) {
	const aider = {
		draft: beginSession(spill),
		tokens: openTokenSum(),
		costUsd: null,
		model: null,
		form: "edit",
		known: /* @__PURE__ */ new Set(),
		reply: null,
		command: null,
		begun: false
	};
	const reading = {
		of: (record) => record.part === "run" && aider.begun ? open$19(spill) : reading,
		take(record) {
			const taker = TAKERS$2.get(record.part);
			if (!taker) return "preamble";
			taker(aider, record, textAt$1(record.value, "text") ?? "");
			return null;
		},
		finish() {
			settle$11(aider);
			aider.draft.usage = aider.tokens.total(aider.costUsd);
			return endSession(aider.draft);
		}
	};
	return reading;
}
/** Aider's chat history, `.aider.chat.history.md`: a page of Markdown that every run in a repository is added to: a session each. */
const aider = {
	id: "aider",
	agent: "aider",
	tells: tells({
		partly: [
			"results",
			"outcomes",
			"exits",
			"cache",
			"cost",
			"directory"
		],
		no: [
			"times",
			"ends",
			"subagents",
			"compactions"
		]
	}),
	claims: () => false,
	bytes: {
		claims: claimsHead$1,
		records: (source) => sectionsOf$1(source, openLines$1())
	},
	open: open$19
};

// src/sessions/atif/answers.ts
/** Text of a message or a result: a string, or the texts among its parts. */
function textOf$8(content) {
	return wordsAt({ content }, "content");
}
/** What the harnesses write above or below an output about the exit code. */
const ABOVE = /^(?:(?:Error: )?Exit code:? |(?:Chunk ID: \w{1,20}\n)?(?:Wall time: [\d.]{1,20} seconds\n)?Process exited with code )(-?\d{1,9})\b/;
/** The last of them counts: what a command printed stands above. Other lines of the harness may stand below. */
const BELOW = /^[\s\S]*(?:\[Command finished with exit code |\[The command completed with exit code |(?:^|\n)Exit Code: |(?:^|\n)Return code: )(-?\d{1,9})\b[^\n]{0,20}(?:\n(?:\[[^\n]*\]|(?:Signal|Background PIDs|Process Group PGID): [^\n]*))*\s*$/;
function exitOf$4(text) {
	const said = ABOVE.exec(text) ?? BELOW.exec(text.slice(-400));
	return said ? {
		code: Number(said[1]),
		source: "text"
	} : {
		code: null,
		source: "none"
	};
}
const REJECTED$7 = /^(?:<tool_use_error>)?(?:The user doesn't want to|Permission (?:to use |denied by)|User rejected|Rejected by user|Tool execution (?:was )?(?:denied|rejected))/i;
const FAILED$4 = /^(?:<tool_use_error>|Error\b|ERROR\b|\[Error|Failed to |No replacement was performed|Invalid `|apply_patch verification failed|Traceback \(most recent call last\))/;
const DONE$1 = /^(?:File created successfully|The file [^\n]{0,1000} has been (?:edited|updated|created|overwritten)|Successfully |Success\. Updated|Exit code: 0\b|File [^\n]{0,1000} has been )/;
const STATES$1 = /* @__PURE__ */ new Map([
	["completed", "ok"],
	["success", "ok"],
	["error", "error"],
	["failed", "error"],
	["cancelled", "cancelled"]
]);
/** What some converters note beside a call or its result: how it went. The format itself has no such field. */
const noted = (extra) => STATES$1.get(nameAt(objectAt(extra, "invocation"), "status") ?? nameAt(extra, "status") ?? "");
/** Reads a result; `extra` is what the converter put beside it. */
function readAnswer$3(call, text, extra) {
	const exit = exitOf$4(text);
	const coded = exit.code === null ? void 0 : exit.code === 0 ? "ok" : "error";
	const told = REJECTED$7.test(text) ? "rejected" : FAILED$4.test(text) ? "error" : "unknown";
	const done = told === "unknown" && call.kind === "edit" && DONE$1.test(text);
	const outcome = coded ?? noted(extra) ?? (done ? "ok" : told);
	return call.kind === "run" ? {
		outcome,
		output: text,
		exit,
		tests: readTestRun(text)
	} : {
		outcome,
		output: text
	};
}
/** The directory that a terminal's first prompt shows: that of the first command typed there. null where none does. */
function promptedIn(text) {
	return /^(?:\([\w.-]{1,40}\) )?[\w.-]{1,100}@[\w.-]{1,100}:(\/[^\s#$]{0,1000}|~[^\s#$]{0,1000})[#$](?: |$)/m.exec(text.slice(0, 8e3))?.[1] ?? null;
}
/** The directory that the harness says the shell is in behind a command. */
const leftIn = (text) => /^\[Current working directory: (\/[^\n\]]{0,1000})\]$/m.exec(text.slice(-4e3))?.[1] ?? null;

// src/sessions/atif/hidden-calls.ts
/** Keys that are typed into the terminal. Texts that end with a newline are lines for the shell; others are single keys. */
function typedCalls(texts) {
	const typed = texts.filter((text) => text.trim() !== "");
	const calls = [];
	let lines = [];
	const flush = () => {
		if (lines.length > 0) calls.push({
			tool: "bash_command",
			input: { keystrokes: lines.join("").replace(/(?<!\n)\n+$/, "") }
		});
		lines = [];
	};
	for (const text of typed) if (text.endsWith("\n")) lines.push(text);
	else {
		flush();
		calls.push({
			tool: "send_keys",
			input: { keys: text }
		});
	}
	flush();
	return calls;
}
/** The object that an answer consists of; text before and behind it is tolerated, as the agent tolerates it. */
function objectWithin(text) {
	const from = text.indexOf("{");
	const to = text.lastIndexOf("}");
	const value = from < 0 || to < from ? void 0 : parseJson(text.slice(from, to + 1));
	return isObject(value) ? value : null;
}
function toldInJson(text) {
	if (!text.includes("\"commands\"")) return null;
	const value = objectWithin(text);
	if (!value || !Array.isArray(value.commands)) return null;
	const texts = listAt(value, "commands").filter(isObject).map((one) => typeof one.keystrokes === "string" ? one.keystrokes : "");
	return {
		words: [
			value.analysis,
			value.plan,
			value.explanation
		].filter((part) => typeof part === "string").join("\n"),
		calls: typedCalls(texts),
		done: value.task_complete === true
	};
}
const ENTITIES$1 = [
	[/&lt;/g, "<"],
	[/&gt;/g, ">"],
	[/&quot;/g, "\""],
	[/&apos;/g, "'"],
	[/&amp;/g, "&"]
];
/** The contents of every element of a name, in linear time. */
function contentsOf(text, name) {
	const contents = [];
	for (let at = text.indexOf(`<${name}`); at >= 0;) {
		const open = text.indexOf(">", at);
		const end = open < 0 ? -1 : text.indexOf(`</${name}>`, open);
		if (end < 0) break;
		if (/^[\s>]/.test(text.slice(at + name.length + 1, open + 1))) contents.push(text.slice(open + 1, end));
		at = text.indexOf(`<${name}`, end);
	}
	return contents;
}
function toldInXml(text) {
	if (!text.includes("<commands")) return null;
	const plain = (raw) => ENTITIES$1.reduce((all, [entity, char]) => all.replace(entity, char), raw);
	const words = [...contentsOf(text, "analysis"), ...contentsOf(text, "plan")];
	const done = contentsOf(text, "task_complete").some((one) => one.trim() === "true");
	return {
		words: words.join("\n"),
		calls: typedCalls(contentsOf(text, "keystrokes").map(plain)),
		done
	};
}
function parametersOf$1(text) {
	const found = [];
	const MARK = "<parameter=";
	for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 1)) {
		const open = text.indexOf(">", at);
		const end = open < 0 ? -1 : text.indexOf("</parameter>", open);
		if (end < 0) break;
		const value = text.slice(open + 1, end);
		found.push([text.slice(at + 11, open), value.replace(/^\n/, "").replace(/\n$/, "")]);
		at = end;
	}
	return Object.fromEntries(found);
}
/** `<function=name><parameter=key>value</parameter></function>`; the last one closes where the message ends, too. */
function toldAsFunction(text) {
	const from = text.indexOf("<function=");
	const open = from < 0 ? -1 : text.indexOf(">", from);
	if (open < 0 || open - from > 200) return null;
	const tool = text.slice(from + 10, open);
	const end = text.indexOf("</function>", open);
	const input = parametersOf$1(text.slice(open + 1, end < 0 ? text.length : end));
	return {
		words: text.slice(0, from).trim(),
		calls: [{
			tool,
			input
		}],
		done: tool === "finish"
	};
}
/** Finds the calls that a message without calls of its own holds in its text. */
const toldIn = (text) => toldInJson(text) ?? toldInXml(text) ?? toldAsFunction(text) ?? {
	words: text,
	calls: [],
	done: false
};

// src/sessions/task-template.ts
const human$1 = (text) => [{
	by: "human",
	text
}];
/** The task between two stretches of the harness' own text, by their offsets. */
const wordsBetween = (message, from, to) => [
	{
		by: "harness",
		text: message.slice(0, from)
	},
	{
		by: "human",
		text: message.slice(from, to)
	},
	{
		by: "harness",
		text: message.slice(to)
	}
];
/**
* Tells the task, in a human's words, from the (Jinja) template around it, which some logs hold beside it. `name` is that
* of the template's variable for the task. Where the template does not fit, all of the message counts as the human's.
*/
function taskWithin(message, template, name) {
	const place = template === null ? null : new RegExp(`\\{\\{-?\\s{0,4}${name}\\s{0,4}-?\\}\\}`).exec(template);
	if (template === null || place === null) return human$1(message);
	const before = template.slice(0, place.index);
	const after = template.slice(place.index + place[0].length);
	const literal = after.slice(0, after.search(/\{[{%#]|$/)).trimEnd();
	if (/\{[{%#]/.test(before) || !message.startsWith(before)) return human$1(message);
	const end = literal.trim() === "" ? message.length : message.lastIndexOf(literal);
	return end < before.length ? human$1(message) : wordsBetween(message, before.length, end);
}

// src/sessions/atif/texts.ts
/** Marks between which harnesses put the task into a first message of their own. */
const MARKS$1 = [["\nTask Description:\n", "\n\nCurrent terminal state:"], ["\n--------------------- NEW TASK DESCRIPTION ---------------------\n", "\n--------------------- END OF NEW TASK DESCRIPTION"]];
/** Whose words a message of the user is: of some harnesses it is a page of their own with the task in it. */
function utterances$5(text) {
	for (const [start, end] of MARKS$1) {
		const from = text.indexOf(start);
		const to = from < 0 ? -1 : text.lastIndexOf(end);
		if (to > from) return wordsBetween(text, from + start.length, to);
	}
	return [{
		by: "human",
		text
	}];
}

// src/sessions/editor.ts
/** The commands of the file editor that many agents share (`str_replace_editor`, `file_editor`, `text_editor` …). */
const COMMANDS = /* @__PURE__ */ new Set([
	"view",
	"create",
	"str_replace",
	"insert",
	"undo_edit",
	"write"
]);
/** Whether some arguments are those of the shared file editor, whatever the tool is called. */
const isEditor = (input) => COMMANDS.has(input?.command) && textAt$1(input, "path") !== null;
/**
* What a call of the shared file editor asked for. An insertion at a line and an undo have no content that could be put
* in place of another: they are opaque, until the answer shows the file.
*/
function editorAsked(input, spill) {
	const path = textAt$1(input, "path") ?? "";
	const content = textAt$1(input, "file_text") ?? textAt$1(input, "content");
	const old = textAt$1(input, "old_str");
	const now = textAt$1(input, "new_str") ?? "";
	if (input.command === "view") return {
		kind: "read",
		path
	};
	if ((input.command === "create" || input.command === "write") && content !== null) return {
		kind: "edit",
		edits: [{
			op: "write",
			path,
			content: clip(content, spill),
			before: null
		}]
	};
	if (input.command === "str_replace" && old !== null) return {
		kind: "edit",
		edits: [{
			op: "replace",
			path,
			old: clip(old, spill),
			new: clip(now, spill),
			all: false,
			before: null
		}]
	};
	return {
		kind: "edit",
		edits: [{
			op: "opaque",
			path,
			note: `${(textAt$1(input, "command") ?? "an edit").slice(0, 40)} without the file's content`
		}]
	};
}

// src/sessions/atif/tools.ts
const first$1 = (input, keys) => {
	for (const key of keys) if (typeof input[key] === "string") return input[key];
	return null;
};
const PATH = [
	"file_path",
	"path",
	"absolute_path",
	"filePath",
	"filename",
	"notebook_path",
	"target_file"
];
const quoted = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
/** The command line of a call; a list `["bash", "-lc", X]` runs X, other lists of words are quoted. */
function commandOf$1(input) {
	const given = input.command ?? input.cmd ?? input.script ?? input.keystrokes;
	if (typeof given === "string") return given;
	const words = Array.isArray(given) ? given.filter((word) => typeof word === "string") : [];
	const [shell = "", flag = "", script] = words;
	const wrapped = words.length === 3 && /(?:^|\/)(?:ba|z|da)?sh$/.test(shell) && /^-[a-z]*c$/.test(flag);
	return words.length === 0 ? null : wrapped ? script ?? "" : words.map(quoted).join(" ");
}
const opaque$10 = (path, note) => ({
	op: "opaque",
	path,
	note
});
function replacement$6(path, input, spill) {
	const old = first$1(input, [
		"old_string",
		"old_str",
		"oldText",
		"old_text"
	]);
	const now = first$1(input, [
		"new_string",
		"new_str",
		"newText",
		"new_text"
	]);
	if (old === null || now === null) return opaque$10(path, "an edit without its old or new text");
	const many = input.replace_all === true || typeof input.expected_replacements === "number" && input.expected_replacements > 1;
	return {
		op: "replace",
		path,
		old: clip(old, spill),
		new: clip(now, spill),
		all: many,
		before: null
	};
}
function edits$3(input, spill) {
	const patch = first$1(input, [
		"patch",
		"input",
		"diff"
	]);
	if (patch?.includes("*** Begin Patch")) return [{
		op: "patch",
		text: clip(patch, spill)
	}];
	const path = first$1(input, PATH);
	const content = first$1(input, [
		"content",
		"file_text",
		"contents",
		"text"
	]);
	if (path === null) return [opaque$10(null, "an edit without a path")];
	if (Array.isArray(input.edits)) return listAt(input, "edits").filter(isObject).map((one) => replacement$6(path, one, spill));
	return [content !== null && first$1(input, [
		"old_string",
		"old_str",
		"oldText",
		"old_text"
	]) === null ? {
		op: "write",
		path,
		content: clip(content, spill),
		before: null
	} : replacement$6(path, input, spill)];
}
/** Names that the tools of the agents go by whose trajectories are converted to this format, lower case, without `_`. */
const NAMES$2 = {
	run: [...[
		"bash",
		"executebash",
		"runshellcommand",
		"shell",
		"shellcommand",
		"execcommand",
		"bashcommand",
		"terminal"
	], ...[
		"executecommand",
		"runterminalcmd",
		"localshell",
		"containerexec",
		"runcommand",
		"exec",
		"execute"
	]],
	edit: [...[
		"edit",
		"multiedit",
		"write",
		"writefile",
		"replace",
		"applypatch",
		"editfile",
		"createfile",
		"notebookedit"
	], ...[
		"strreplace",
		"searchreplace",
		"patch"
	]],
	read: [
		"read",
		"readfile",
		"readmanyfiles",
		"listdirectory",
		"ls",
		"notebookread",
		"viewimage",
		"view",
		"listdir",
		"cat"
	],
	search: [
		"grep",
		"glob",
		"searchfilecontent",
		"search",
		"codebasesearch",
		"filesearch",
		"grepsearch",
		"find"
	],
	web: [
		"webfetch",
		"websearch",
		"googlewebsearch",
		"browser",
		"fetch",
		"browse",
		"browseinteractive"
	],
	task: [
		"task",
		"agent",
		"delegate",
		"spawnagent",
		"subagent"
	],
	plan: [
		"todowrite",
		"todoread",
		"writetodos",
		"updateplan",
		"tasktracker",
		"plan"
	]
};
const KINDS$6 = new Map(Object.keys(NAMES$2).flatMap((kind) => NAMES$2[kind].map((name) => [name, kind])));
/** What a call asked for, told by its tool's name and, for the editor that many agents share, by its arguments alone. */
function asked$8(tool, input, cwd, spill) {
	if (isEditor(input)) return editorAsked(input, spill);
	const kind = KINDS$6.get(tool.toLowerCase().replace(/[_.\- ]/g, ""));
	const given = jsonText(input);
	const command = kind === "run" ? commandOf$1(input) : null;
	if (command !== null) return {
		kind: "run",
		command,
		cwd: first$1(input, [
			"workdir",
			"cwd",
			"directory",
			"dir_path"
		]) ?? cwd
	};
	if (kind === "edit") return {
		kind: "edit",
		edits: edits$3(input, spill)
	};
	if (kind === "read") return {
		kind: "read",
		path: first$1(input, PATH)
	};
	return {
		kind: kind === void 0 || kind === "run" ? "other" : kind,
		input: given
	};
}

// src/sessions/cut-notices.ts
/** Words of the editor that SWE-agent, OpenHands and others share. */
const CLIPPED = ["<response clipped>", /<response clipped><NOTE>/];
/**
* What each harness writes into an output that it cut before it logged it, where the log has no field for that. Words
* that a command may print as well count only on a line of their own, as the harness writes them.
*/
const NOTICES = {
	"claude-code": [
		["<persisted-output>", /^<persisted-output>/],
		[" truncated] ...", /^\.\.\. \[\d{1,12} (?:lines|characters) truncated\] \.\.\.$/m],
		["[OUTPUT TRUNCATED - ", /^\[OUTPUT TRUNCATED - exceeded \d/m],
		["[Old tool result", /^\[Old tool result content cleared\]$/]
	],
	codex: [
		["Total output lines: ", /^(?:Warning: truncated output[^\n]{0,200}\n)?Total output lines: \d/],
		["Warning: truncated", /^Warning: truncated output \(original token count: \d/],
		[" truncated…", /…\d{1,12} (?:tokens|chars) truncated…/],
		["[... omitted ", /^\[\.\.\. omitted \d{1,12} of \d{1,12} lines \.\.\.\]$/m],
		["[... output truncated", /^\[\.\.\. output truncated to fit \d{1,12} bytes \.\.\.\]$/m]
	],
	"gemini-family": [
		[" characters omitted] ...", /^\.\.\. \[[\d,.]{1,16} characters omitted\] \.\.\.$/m],
		["[CONTENT TRUNCATED]", /^\.\.\. \[CONTENT TRUNCATED\] \.\.\.$/m],
		["content has been truncated", /^\s{0,4}IMPORTANT: The file content has been truncated\./],
		["[File content ", /^\[File content (?:partially )?truncated: /]
	],
	"copilot-cli": [["Output too large", /^Output too large to read at once \(/]],
	openhands: [
		["[... Observation truncated", /^\[\.\.\. Observation truncated due to length \.\.\.\]$/m],
		["[Previous command outputs", /^\[Previous command outputs are truncated\./],
		CLIPPED
	],
	"swe-agent": [CLIPPED],
	cline: [["(output truncated)", /^\.\.\. \(output truncated\) \.\.\.$/m], [" omitted...]", /^\[\.\.\.\d{1,12} (?:lines|characters) omitted\.\.\.\]$/m]],
	gptme: [[" truncated)", /^\.\.\. \((?:\d{1,12} lines truncated|output truncated)|^\.\.\.\(truncated\)\.\.\./m]],
	inspect: [["too long to be displayed", /^\s{0,4}The output of your call to \S{1,200} was too long to be displayed\.$/m]]
};
/** The four bytes of some words that stand least often in other texts: those with the fewest small letters. */
function rarestOf(words) {
	const bytes = Buffer.from(words);
	const pieces = Array.from({ length: bytes.length - 3 }, (_, at) => bytes.subarray(at, at + 4));
	const letters = pieces.map((piece) => piece.filter((byte) => byte >= 97 && byte <= 122).length);
	return pieces[letters.indexOf(Math.min(...letters))] ?? bytes;
}
const RAREST = new Map(Object.values(NOTICES).map((notices) => [notices, defineWords(notices.map(([words]) => rarestOf(words)), VERDICT_WORDS)]));
const mayBeNoticed = (output, notices) => {
	const words = RAREST.get(notices);
	return typeof output === "string" || words === void 0 || holdsAny(bytesOf(output), words);
};
const isNoticed = (output, notices) => mayBeNoticed(output, notices) && notices.some(([words, pattern]) => holds(output, words) && pattern.test(stringOf(output)));
/** Whether an output, as this harness logged it, says that the harness cut it. */
const isCutBy = (harness, output) => isNoticed(output, NOTICES[harness]);
/** As `isCutBy`, for logs that carry the outputs of whatever harness. */
const isCutByAny = (output) => Object.values(NOTICES).some((notices) => isNoticed(output, notices));

// src/sessions/merge/steps.ts
/** A counter can make such an id: it names a call only within its log. Others are random and name it everywhere. */
const isWeak = (id) => id.length < 12 || /^[a-z_-]*\d{1,8}$/i.test(id);
function askedOf$1(step) {
	switch (step.kind) {
		case "run": return step.command;
		case "edit": return step.edits.map((edit) => "path" in edit ? edit.path : edit.text);
		case "read": return step.path;
		case "say":
		case "note": return null;
		default: return step.input;
	}
}
/** Equal for two tellings of one call, whichever log they stand in; null for a step that is no call or cannot be told. */
function callKey(step) {
	if (!isCall(step) || step.callId === null) return null;
	if (!isWeak(step.callId)) return JSON.stringify([
		step.callId,
		step.tool,
		step.kind
	]);
	if (step.time === null) return null;
	return JSON.stringify([
		step.callId,
		step.tool,
		step.time,
		askedOf$1(step)
	]);
}
/** As `callKey`, for words and notes: only logs that repeat one another may be compared by it. */
function wordKey(step) {
	if (isCall(step) || step.time === null) return null;
	const text = step.kind === "say" ? step.text : step.says;
	return JSON.stringify([
		step.time,
		step.kind === "say" ? step.by : step.kind === "note" && step.what,
		text
	]);
}
/** How much an answer tells: of two tellings of a call the one with an answer counts. */
const isAnswered = (step) => isCall(step) && step.outcome !== "unanswered" && step.outcome !== "running" && step.outcome !== "unknown";
/** A step's place in time: a call's is when its answer came. */
function timeOf$3(step) {
	const time = Date.parse((isCall(step) ? step.endTime : null) ?? step.time ?? "");
	return Number.isNaN(time) ? Number.NEGATIVE_INFINITY : time;
}
/**
* Steps of several logs in the order in which they took effect. Each log keeps its own order: a step without a time, or
* with an earlier one, stands where the step before it stands. Ties go to the log that comes first.
*/
function interleave(lists) {
	const timed = lists.flatMap((steps) => {
		let time = Number.NEGATIVE_INFINITY;
		return steps.map((step) => {
			time = Math.max(time, timeOf$3(step));
			return {
				step,
				time
			};
		});
	});
	timed.sort((one, other) => one.time < other.time ? -1 : one.time > other.time ? 1 : 0);
	return timed.map(({ step }) => step);
}
/** Steps numbered as they stand. */
const renumber = (steps) => steps.map((step, index) => step.index === index ? step : {
	...step,
	index
});
/** A session's steps as they are told within another one: from which log, at which depth at least, in which folder. */
function adopt(child, parent, depth) {
	const cwd = child.cwd === parent.cwd ? null : child.cwd;
	const log = child.id === parent.id ? {} : { log: child.id ?? "" };
	return child.steps.map((step) => {
		const placed = {
			...log,
			...step,
			depth: Math.max(step.depth, depth)
		};
		return placed.kind === "run" && placed.cwd === null && cwd !== null ? {
			...placed,
			cwd
		} : placed;
	});
}

// src/sessions/atif.ts
/** Steps are numbered without gaps: one that comes behind a gap follows one that was left out. */
function noteNumber(atif, value) {
	const { counts } = atif.draft;
	const number = numberAt(value, "step_id");
	if (number !== null && atif.step !== null) {
		counts.brokenLinks ??= 0;
		if (number > atif.step + 1) counts.brokenLinks += 1;
	}
	atif.step = number;
}
/** The agent of a document, or of a sub-agent's within it. */
function takeAgent$1(atif, value) {
	const agent = objectAt(value, "agent");
	atif.model = nameAt(agent, "model_name");
	return agent;
}
function takeHeader$5(atif, value) {
	const { draft } = atif;
	const agent = takeAgent$1(atif, value);
	atif.agent = nameAt(agent, "name");
	draft.agentVersion = nameAt(agent, "version");
	draft.id = nameAt(value, "trajectory_id") ?? nameAt(value, "session_id");
	draft.cwd = nameAt(objectAt(agent, "extra"), "cwd") ?? nameAt(objectAt(value, "extra"), "cwd");
	atif.totals = objectAt(value, "final_metrics");
	atif.continues = (numberAt(objectAt(agent, "extra"), "continuation_index") ?? 0) > 0;
	atif.isContinued = nameAt(value, "continued_trajectory_ref") !== null;
	return null;
}
function claimsDocument$7(whole) {
	if (!Array.isArray(whole.steps)) return false;
	if (nameAt(whole, "schema_version")?.startsWith("ATIF-")) return true;
	const [step] = whole.steps;
	return nameAt(objectAt(whole, "agent"), "name") !== null && isObject(step) && "step_id" in step && "source" in step;
}
/** Counts hold what the cache gave; what it took is not said. */
function noteTokens({ tokens }, step) {
	const metrics = objectAt(step, "metrics");
	if (!metrics) return;
	const cachedInput = numberAt(metrics, "cached_tokens");
	const input = uncached(numberAt(metrics, "prompt_tokens"), cachedInput, null);
	const output = numberAt(metrics, "completion_tokens");
	tokens.note({
		input,
		cachedInput,
		cacheWrite: null,
		output,
		costUsd: numberAt(metrics, "cost_usd")
	});
}
/** Totals count only where no step says what it took: of a continuation they repeat those of the files before. */
function usageOf$3({ tokens, totals, continues }) {
	const cost = continues ? null : numberAt(totals, "total_cost_usd");
	const sum = tokens.total();
	if (sum.how === "sum" || totals === null) return {
		...sum,
		costUsd: sum.costUsd ?? (cost !== null && cost > 0 ? cost : null)
	};
	const cachedInput = numberAt(totals, "total_cached_tokens");
	return {
		input: uncached(numberAt(totals, "total_prompt_tokens"), cachedInput, null),
		cachedInput,
		cacheWrite: null,
		output: numberAt(totals, "total_completion_tokens"),
		costUsd: cost !== null && cost > 0 ? cost : null,
		how: "cumulative-last"
	};
}
const resultsOf = (step) => listAt(objectAt(step, "observation"), "results").filter(isObject);
const leadsToSubagent = (result) => listAt(result, "subagent_trajectory_ref").length > 0;
function askOne(atif, setting, step, given) {
	const { draft } = atif;
	const tool = nameAt(given, "function_name") ?? "unnamed";
	const id = nameAt(given, "tool_call_id");
	const delegated = resultsOf(step).some((result) => result.source_call_id === id && leadsToSubagent(result));
	const input = objectAt(given, "arguments") ?? {};
	const elsewhere = atif.directory === draft.cwd ? null : atif.directory;
	const wanted = asked$8(tool, input, elsewhere, draft.spill);
	const kind = delegated && wanted.kind === "other" ? {
		...wanted,
		kind: "task"
	} : wanted;
	const call = ask(draft, setting, tool, id, kind);
	return call ? [{
		call,
		extra: objectAt(given, "extra")
	}] : [];
}
function askHidden(atif, setting, { tool, input }) {
	const elsewhere = atif.directory === atif.draft.cwd ? null : atif.directory;
	const call = ask(atif.draft, setting, tool, null, asked$8(tool, input, elsewhere, atif.draft.spill));
	return call ? [{
		call,
		extra: null
	}] : [];
}
/** Where the shell stood, as far as its output shows it. */
function noteDirectory(atif, call, text) {
	if (call.kind !== "run") return;
	const before = promptedIn(text);
	const after = leftIn(text);
	atif.draft.cwd ??= before ?? (/(?:^|[;&|\n(])[ \t]*(?:cd|pushd|popd)\b/.test(call.command.head) ? null : after);
	if (before !== null) call.cwd = before === atif.draft.cwd ? null : before;
	atif.directory = after ?? before ?? atif.directory;
}
function settle$10(atif, setting, { call, extra }, result) {
	const text = textOf$8(result.content);
	const given = readAnswer$3(call, text, objectAt(result, "extra") ?? extra);
	answer(atif.draft, call, {
		...given,
		cut: isCutByAny(text),
		endTime: setting.time
	});
	noteDirectory(atif, call, text);
}
/** Gives the results of a step to its calls: by id, else in order; keys typed one by one share the last one's screen. */
function takeResults(atif, setting, step, made) {
	const open = [...made];
	const results = resultsOf(step);
	const anonymous = results.filter((result) => nameAt(result, "source_call_id") === null);
	for (const result of results) {
		const id = nameAt(result, "source_call_id");
		const named = open.findIndex((one) => one.call.callId === id);
		const at = id !== null ? named : anonymous.length < open.length ? open.length - 1 : 0;
		const [one] = at < 0 ? [] : open.splice(at, 1);
		if (one) settle$10(atif, setting, one, result);
		else {
			if (id !== null) atif.draft.counts.orphanResults += 1;
			say(atif.draft, {
				...setting,
				model: null
			}, "harness", textOf$8(result.content));
		}
	}
	for (const { call } of open) if (call.callId === null && results.length > 0) call.outcome = "unknown";
}
function takeAgentStep(atif, setting, step) {
	const { draft } = atif;
	const given = listAt(step, "tool_calls").filter(isObject);
	const text = textOf$8(step.message);
	const told = given.length > 0 ? {
		words: text,
		calls: [],
		done: false
	} : toldIn(text);
	say(draft, setting, "agent", told.words);
	const made = [...given.flatMap((one) => askOne(atif, setting, step, one)), ...told.calls.flatMap((one) => askHidden(atif, setting, one))];
	takeResults(atif, setting, step, made);
	const finished = told.done || given.some((one) => /^(?:finish|mark_task_complete|complete)$/.test(String(one.function_name)));
	if (setting.depth === 0) draft.end = finished || made.length === 0 ? "completed" : "unknown";
	if (setting.depth === 0) atif.awaits = false;
}
function takeSystemStep({ draft }, setting, step) {
	const managed = objectAt(objectAt(step, "extra"), "context_management");
	const text = textOf$8(step.message);
	if (managed) {
		draft.compactions += 1;
		note(draft, setting, "compaction", text);
	} else say(draft, setting, "harness", text);
	for (const result of resultsOf(step)) say(draft, setting, "harness", textOf$8(result.content));
}
function takeStep$1(atif, record) {
	const { value } = record;
	const { draft } = atif;
	const isAgent = value.source === "agent";
	noteNumber(atif, value);
	if (value.is_copied_context === true) return "copied-context";
	const model = isAgent ? nameAt(value, "model_name") ?? atif.model : null;
	if (model !== null) draft.models.add(model);
	const setting = {
		record,
		time: naiveTimeAt(value, "timestamp"),
		depth: atif.depth,
		model
	};
	noteTime(draft, setting.time);
	noteTokens(atif, value);
	if (isAgent) takeAgentStep(atif, setting, value);
	else if (value.source === "system") takeSystemStep(atif, setting, value);
	else if (value.source === "user") {
		const harness = atif.depth > 0 || atif.continues && atif.awaits;
		for (const { by, text } of utterances$5(textOf$8(value.message))) say(draft, setting, harness ? "harness" : by, text);
		if (atif.depth === 0) draft.end = "unknown";
	} else return `unknown:${(nameAt(value, "source") ?? "no-source").slice(0, 40)}`;
	return null;
}
function take$5(atif, record) {
	if (record.part === "header") return takeHeader$5(atif, record.value);
	if (record.part !== "subagent_trajectories[]") return takeStep$1(atif, record);
	atif.depth = 1;
	atif.step = null;
	takeAgent$1(atif, record.value);
	return null;
}
/** Sub-agents stand behind the whole of their parent's steps; the times of both tell how they fit. */
function ordered(body) {
	const main = body.steps.filter((step) => step.depth === 0);
	const rest = body.steps.filter((step) => step.depth > 0);
	return rest.length === 0 ? body : {
		...body,
		steps: renumber(interleave([main, rest]))
	};
}
function open$18(spill) {
	const atif = {
		draft: beginSession(spill),
		tokens: openTokenSum(),
		model: null,
		agent: null,
		depth: 0,
		totals: null,
		continues: false,
		awaits: true,
		isContinued: false,
		directory: null,
		step: null
	};
	return {
		take: (record) => take$5(atif, record),
		finish() {
			const { draft, agent, isContinued } = atif;
			draft.usage = usageOf$3(atif);
			if (isContinued) draft.end = "unknown";
			const body = ordered(endSession(draft));
			return agent === null ? body : {
				...body,
				agent
			};
		}
	};
}
/** ATIF, the trajectories that Harbor (Terminal-Bench 2) writes or converts from other agents' logs, versions 1.0 to 1.8. */
const atif = {
	id: "atif",
	agent: "atif",
	tells: tells({ partly: [
		"outcomes",
		"exits",
		"edits",
		"times",
		"ends",
		"tokens",
		"cache",
		"cost",
		"directory",
		"subagents",
		"compactions"
	] }),
	claims: () => false,
	document: {
		claims: claimsDocument$7,
		lists: ["steps", "subagent_trajectories[].steps"]
	},
	open: open$18
};

// src/sessions/claude-code/background.ts
const OUTCOMES$3 = /* @__PURE__ */ new Map([
	["completed", "ok"],
	["failed", "error"],
	["killed", "cancelled"],
	["stopped", "cancelled"]
]);
const outcomeOf$5 = (status, code) => {
	const said = OUTCOMES$3.get(status ?? "") ?? "running";
	return said === "ok" && code !== null && code !== 0 ? "error" : said;
};
const STARTED = /^Command running in background with ID: ([\w-]{1,60})/;
/** The name under which a command went to the background; null where the log does not say. */
const taskOf = (text, result) => textAt$1(result, "backgroundTaskId") ?? STARTED.exec(text)?.[1] ?? null;
const NOTICE$1 = "<task-notification>";
/** The text of the first element of that name. */
function elementIn(text, name) {
	const from = text.indexOf(`<${name}>`);
	const to = from < 0 ? -1 : text.indexOf(`</${name}>`, from);
	return to < 0 ? void 0 : text.slice(from + name.length + 2, to);
}
const EXIT$1 = /\(exit code (\d{1,9})\)/;
/** What a notice of the harness tells of a command that ended; null for any other text. */
function readNotice(text) {
	if (!text.startsWith(NOTICE$1)) return null;
	const id = elementIn(text, "task-id");
	const found = EXIT$1.exec(elementIn(text, "summary") ?? "")?.[1];
	const code = found === void 0 ? null : Number(found);
	return id === void 0 ? null : {
		id,
		code,
		outcome: outcomeOf$5(elementIn(text, "status"), code),
		output: null,
		whole: false
	};
}
/** What the answer of `BashOutput` (`shellId`) or of `TaskOutput` (`task`) tells; null for any other tool's. */
function readPoll(result) {
	const task = objectAt(result, "task");
	const id = textAt$1(task, "task_id") ?? textAt$1(result, "shellId");
	if (id === null) return null;
	const about = task ?? result;
	const code = numberAt(about, "exitCode");
	const outcome = outcomeOf$5(textAt$1(about, "status") ?? void 0, code);
	const printed = [textAt$1(result, "stdout"), textAt$1(result, "stderr")].filter((one) => one !== null && one !== "");
	return {
		id,
		code,
		outcome,
		output: task ? textAt$1(task, "output") : printed.join("\n"),
		whole: task !== null
	};
}
const MOST_TASKS = 1e3;
/** Follows commands that went to the background, and gives them the end that later records tell of. */
function openBackground(draft) {
	const tasks = /* @__PURE__ */ new Map();
	const settle = (told, endTime) => {
		const task = tasks.get(told.id);
		const call = task && draft.calls.get(task.call);
		if (!task || call?.kind !== "run") return;
		if (told.output !== null) task.printed = (told.whole ? told.output : task.printed + told.output).slice(-1e6);
		if (told.outcome === "running") return;
		const { exit } = call;
		const code = told.code ?? (told.outcome === "ok" ? 0 : null);
		answer(draft, call, {
			outcome: told.outcome,
			output: task.printed === "" ? call.output.head : task.printed,
			endTime: call.outcome === "running" ? endTime : call.endTime,
			exit: exit.code !== null ? exit : {
				code,
				source: told.code !== null ? "text" : code === null ? "none" : "implied"
			},
			tests: readTestRun(task.printed)
		});
	};
	return {
		/** A command went to the background. */
		begin(name, { callId }) {
			if (callId !== null && tasks.size < MOST_TASKS) tasks.set(name, {
				call: callId,
				printed: ""
			});
		},
		/** The structured answer of a tool that may have asked for what such a command printed. */
		poll(result, endTime) {
			const told = tasks.size > 0 ? readPoll(result) : null;
			if (told) settle(told, endTime);
		},
		/** A text of the harness that may tell of its end. */
		notice(text, endTime) {
			const told = tasks.size > 0 ? readNotice(text) : null;
			if (told) settle(told, endTime);
		}
	};
}

// src/sessions/claude-code/boundary.ts
const SPEAKS = /* @__PURE__ */ new Set(["user", "assistant"]);
/** Whether a record hangs on no other: the first message of a session file, or the head of a headless run's output. */
function isRoot(value) {
	if (value.type === "system") return value.subtype === "init" && typeof value.parent_tool_use_id !== "string";
	const isFirst = value.parentUuid === null && nameAt(value, "logicalParentUuid") === null;
	return SPEAKS.has(value.type) && nameAt(value, "uuid") !== null && isFirst && value.isSidechain !== true;
}
/**
* Tells where logs were put one behind the other. A resumed or forked session names another session in the history that
* it copied, but its own messages hang on that history; only a root under a name that is new begins another session.
*/
function openBoundary() {
	const names = /* @__PURE__ */ new Set();
	let spoke = false;
	return { 
	/** Whether a record begins another session; asked of each record, in order, until one does. */
isCrossed(value) {
		const name = nameAt(value, "sessionId") ?? nameAt(value, "session_id");
		if (spoke && name !== null && !names.has(name) && isRoot(value)) return true;
		if (name !== null) names.add(name);
		spoke ||= SPEAKS.has(value.type);
		return false;
	} };
}

// src/sessions/claude-code/notices.ts
/** Record types that say nothing about what the agent did. */
const IDLE$10 = /* @__PURE__ */ new Set([
	"summary",
	"file-history-snapshot",
	"last-prompt",
	"mode",
	"ai-title",
	"custom-title",
	"agent-name",
	"agent-setting",
	"bridge-session",
	"atis-latch",
	"frame-link",
	"relocated",
	"started",
	"worktree-state",
	"rate_limit_event",
	"stream_event"
]);
/** Whether records of this type are known to say nothing about what the agent did. */
const isIdle$1 = (type) => IDLE$10.has(type);
const IDLE_NOTICES = /* @__PURE__ */ new Set([
	"turn_duration",
	"stop_hook_summary",
	"microcompact_boundary",
	"away_summary",
	"session_start",
	"local_command",
	"informational",
	"hook_started",
	"hook_response",
	"status",
	"model_refusal_fallback"
]);
/** What an error of the model's API says, with how it was retried. */
function failureText(value) {
	const error = objectAt(value, "error");
	const inner = objectAt(objectAt(error, "error"), "error") ?? objectAt(error, "error") ?? error;
	const status = numberAt(error, "status");
	const [attempt, most] = [numberAt(value, "retryAttempt"), numberAt(value, "maxRetries")];
	return [
		status === null ? null : `status ${status}`,
		textAt$1(inner, "message") ?? textAt$1(value, "content") ?? textAt$1(value, "apiRefusalExplanation"),
		attempt === null ? null : `retry ${attempt} of ${most ?? "unknown"}`
	].filter((part) => part !== null).join("; ");
}
function takeCompaction$5(claude, setting, value) {
	claude.draft.compactions += 1;
	const about = objectAt(value, "compactMetadata");
	const tokens = numberAt(about, "preTokens");
	const trigger = nameAt(about, "trigger") ?? "unknown trigger";
	note(claude.draft, setting, "compaction", tokens === null ? trigger : `${trigger}, at ${tokens} tokens`);
}
/** Takes a `system` record: the start of a headless run, a compaction, an error of the model's API. */
function takeSystem$2(claude, setting, value) {
	const { draft } = claude;
	const subtype = value.subtype;
	if (subtype === "compact_boundary") takeCompaction$5(claude, setting, value);
	else if (subtype === "api_error" || subtype === "api_refusal" || subtype === "error") {
		if (subtype === "api_error") draft.apiErrors += 1;
		else draft.end = "error";
		note(draft, setting, "api-error", failureText(value));
	} else if (subtype === "init") {
		claude.announced ??= nameAt(value, "model");
		draft.agentVersion ??= nameAt(value, "claude_code_version");
		notePermissionMode(claude, setting, value);
	} else if (IDLE_NOTICES.has(subtype)) return `system/${String(subtype)}`;
	else return `unknown:system/${String(nameAt(value, "subtype")).slice(0, 40)}`;
	return null;
}
/** Notes the mode that decides what the agent must ask for, where it is another than before. Returns whether it is. */
function notePermissionMode(claude, setting, value) {
	const mode = nameAt(value, "permissionMode");
	if (mode === null || mode === claude.mode) return false;
	claude.mode = mode;
	note(claude.draft, setting, "permission", `mode ${mode}`);
	return true;
}
/** Takes what editors and hooks attach to the conversation, as far as it tells who else had a hand in the work. */
function takeNotice$2(claude, setting, attachment) {
	const { draft } = claude;
	switch (attachment.type) {
		case "edited_text_file": {
			const path = textAt$1(attachment, "filename");
			note(draft, setting, "external-change", textAt$1(attachment, "snippet") ?? "", path);
			return null;
		}
		case "command_permissions": {
			const tools = listAt(attachment, "allowedTools").filter((tool) => typeof tool === "string");
			if (tools.length === 0) return "attachment";
			note(draft, setting, "permission", `allowed: ${tools.join(", ")}`);
			return null;
		}
		case "hook_blocking_error": {
			const why = textAt$1(objectAt(attachment, "blockingError"), "blockingError") ?? "";
			note(draft, setting, "permission", `blocked by hook ${nameAt(attachment, "hookName") ?? ""}: ${why}`);
			return null;
		}
		default: return "attachment";
	}
}
/** Whether a user record's words are the harness's own, whoever they seem to be from. */
function isOwn(value) {
	if ([
		"isMeta",
		"isCompactSummary",
		"isVisibleInTranscriptOnly",
		"isSynthetic",
		"isSidechain"
	].some((flag) => value[flag] === true) || typeof value.parent_tool_use_id === "string") return true;
	const origin = value.origin;
	return isObject(origin) && origin.kind !== "human";
}

// src/sessions/claude-code/claims.ts
const BLOCKS = /* @__PURE__ */ new Set([
	"text",
	"thinking",
	"tool_use",
	"tool_result",
	"image"
]);
/** A block of Anthropic's message format; harnesses of other makers write `parts`, or input texts. */
const isBlock = (block) => isObject(block) && BLOCKS.has(textAt$1(block, "type") ?? "");
/** A message in Anthropic's format. Other tools that borrow it leave `type` out, or put no time and no session beside it. */
function isMessage$1(value) {
	const message = objectAt(value, "message");
	if (!message || "parts" in message || "api" in message) return false;
	return typeof message.content === "string" || listAt(message, "content").some(isBlock);
}
const NAMED$1 = [
	"sessionId",
	"uuid",
	"timestamp"
];
/** The head of a headless run. Qwen Code prints the same, with its own version in it. */
const isOwnInit = (value) => (Array.isArray(value.tools) || "claude_code_version" in value || Array.isArray(value.mcp_servers)) && textAt$1(value, "session_id") !== null && !("qwen_code_version" in value);
/** Whether a record is one that Claude Code writes. */
function claims$14(value) {
	const named = NAMED$1.some((key) => textAt$1(value, key) !== null);
	switch (value.type) {
		case "user":
		case "assistant": return isMessage$1(value) && (named || textAt$1(objectAt(value, "message"), "model") !== null);
		case "system":
			if (value.subtype === "init") return isOwnInit(value);
			if ("systemPayload" in value) return false;
			return textAt$1(value, "subtype") !== null && textAt$1(value, "sessionId") !== null;
		case "summary": return textAt$1(value, "leafUuid") !== null;
		case "file-history-snapshot": return textAt$1(value, "messageId") !== null;
		case "progress": return isObject(value.data) && textAt$1(value, "sessionId") !== null;
		case "queue-operation": return textAt$1(value, "operation") !== null && textAt$1(value, "sessionId") !== null;
		case "attachment": return isObject(value.attachment) && textAt$1(value, "sessionId") !== null;
		case "permission-mode": return textAt$1(value, "permissionMode") !== null && textAt$1(value, "sessionId") !== null;
		case "pr-link": return textAt$1(value, "prUrl") !== null;
		default: return isIdle$1(value.type) && textAt$1(value, "sessionId") !== null;
	}
}

// src/sessions/claude-code/calls.ts
const opaque$9 = (path, note) => ({
	op: "opaque",
	path,
	note
});
function replacement$5(path, input, spill) {
	const old = longTextAt(input, "old_string");
	const next = longTextAt(input, "new_string");
	if (old === null || next === null) return opaque$9(path, "an edit without its old or new text");
	const all = input.replace_all === true;
	return {
		op: "replace",
		path,
		old: clipText(old, spill),
		new: clipText(next, spill),
		all,
		before: null
	};
}
function edit$7(input, spill) {
	const path = textAt$1(input, "file_path");
	if (path === null) return {
		kind: "edit",
		edits: [opaque$9(null, "an edit without a path")]
	};
	return {
		kind: "edit",
		edits: (Array.isArray(input.edits) ? listAt(input, "edits").filter(isObject) : [input]).map((one) => replacement$5(path, one, spill))
	};
}
function write$7(input, spill) {
	const path = textAt$1(input, "file_path");
	const content = longTextAt(input, "content");
	if (path === null || content === null) return {
		kind: "edit",
		edits: [opaque$9(path, "a write without path or content")]
	};
	return {
		kind: "edit",
		edits: [{
			op: "write",
			path,
			content: clipText(content, spill),
			before: null
		}]
	};
}
const notebook$1 = (input) => ({
	kind: "edit",
	edits: [opaque$9(textAt$1(input, "notebook_path"), "a notebook cell was changed, and the log does not hold the file")]
});
const reading = (key) => (input) => ({
	kind: "read",
	path: textAt$1(input, key)
});
const other$6 = (kind) => (input) => ({
	kind,
	input: jsonText(input)
});
const run$6 = (input, _spill, cwd) => ({
	kind: "run",
	command: textAt$1(input, "command") ?? "",
	cwd
});
const PHRASES$6 = {
	Bash: run$6,
	PowerShell: run$6,
	Edit: edit$7,
	MultiEdit: edit$7,
	Write: write$7,
	NotebookEdit: notebook$1,
	Read: reading("file_path"),
	NotebookRead: reading("notebook_path"),
	LS: reading("path"),
	Grep: other$6("search"),
	Glob: other$6("search"),
	WebFetch: other$6("web"),
	WebSearch: other$6("web"),
	web_fetch: other$6("web"),
	web_search: other$6("web"),
	Task: other$6("task"),
	Agent: other$6("task"),
	TodoRead: other$6("plan"),
	TodoWrite: other$6("plan"),
	TaskCreate: other$6("plan"),
	TaskGet: other$6("plan"),
	TaskList: other$6("plan"),
	TaskUpdate: other$6("plan"),
	EnterPlanMode: other$6("plan"),
	ExitPlanMode: other$6("plan")
};
const phrases$6 = new Map(Object.entries(PHRASES$6));
/** What a tool of Claude Code was asked to do. A tool that is not known, or odd input, is kept as JSON text. */
function asked$7(tool, input, spill, cwd) {
	const phrase = phrases$6.get(tool);
	return phrase && isObject(input) ? phrase(input, spill, cwd) : {
		kind: "other",
		input: jsonText(input)
	};
}

// src/sessions/claude-code/results.ts
/** The text of a message's or a result's content, which is a string or a list of blocks. */
function textOf$7(content) {
	return (Array.isArray(content) ? content : [content]).map((block) => isText(block) ? stringOf(block) : isObject(block) ? textAt$1(block, "text") : null).filter((text) => text !== null).join("\n");
}
const REJECTED$6 = /^(?:<tool_use_error>)?(?:The user doesn't want to (?:proceed with this tool use|take this action)|Permission to use |Claude requested permissions? to|.{0,200}hook (?:blocking )?error|User rejected )/;
const CANCELLED$3 = /^(?:<tool_use_error>)?(?:\[Request interrupted by user|Sibling tool call errored|Cancelled: parallel tool call)/;
/** All that the sentences above may take of a text. */
const START$2 = 1e3;
/** What became of a call that was logged as an error: others' doing is not the agent's failure. */
function failure$3(text, result) {
	if (result?.interrupted === true || CANCELLED$3.test(text)) return "cancelled";
	return REJECTED$6.test(text) ? "rejected" : "error";
}
const inBackground = (text, result) => textAt$1(result, "backgroundTaskId") !== null || text.startsWith("Command running in background with ID");
/** Whether a call failed: the flag says so or, where there is none, the words in which Claude Code wraps failures. */
function isFailure(block, text, beside) {
	return flagAt(block, "is_error") ?? (text.startsWith("<tool_use_error>") || isText(beside) && startOf(beside, 7) === "Error: ");
}
/** Claude Code logs no exit code: a failure begins with it in words, a success has none and means 0. */
function exitOf$3(outcome, text, result) {
	const said = outcome === "ok" ? null : /^(?:Error: )?Exit code (\d{1,9})\b/.exec(text);
	if (said) return {
		code: Number(said[1]),
		source: "text"
	};
	return outcome === "ok" && textAt$1(result, "returnCodeInterpretation") === null ? {
		code: 0,
		source: "implied"
	} : {
		code: null,
		source: "none"
	};
}
/** The longer of what the model saw and what the shell printed, as the first is cut when long. */
function printed$3(text, result) {
	const [out, errors] = [longTextAt(result, "stdout") ?? "", longTextAt(result, "stderr") ?? ""];
	if (errors === "" && isSame(text, out)) return text;
	const shell = `${stringOf(out)}\n${stringOf(errors)}`;
	return shell.length > stringOf(text).length + 1 ? shell : text;
}
/** Reads the answer to a call from its result block and the structured result beside it (`toolUseResult`). */
function answerOf$5(call, block, beside, denied) {
	const result = isObject(beside) ? beside : null;
	const output = onlyTextOf(block.content) ?? textOf$7(block.content);
	const start = startOf(output, START$2);
	const failed = isFailure(block, start, beside);
	const stopped = result?.interrupted === true;
	const outcome = denied ? "rejected" : failed || stopped ? failure$3(start, result) : "ok";
	const cut = isCutBy("claude-code", output);
	if (call.kind !== "run") return {
		outcome,
		output,
		cut
	};
	if (outcome === "ok" && inBackground(start, result)) return {
		outcome: "running",
		output,
		cut
	};
	return {
		outcome,
		output,
		cut,
		exit: exitOf$3(outcome, start, result),
		tests: readTestRun(printed$3(output, result))
	};
}
/** A notebook with a cell changed: the result holds the whole file before and after, unless it says what went wrong. */
function changedNotebook(edit, result, spill) {
	const [before, content] = [longTextAt(result, "original_file"), longTextAt(result, "updated_file")];
	const failed = (textAt$1(result, "error") ?? "") !== "";
	if (edit.op !== "opaque" || edit.path === null || before === null || content === null || failed) return edit;
	return {
		op: "write",
		path: edit.path,
		content: clipText(content, spill),
		before: clipText(before, spill)
	};
}
/**
* The edits of a call as they were really made: with the file before it, where the result holds that, and with the texts
* that a human put in place of the proposed ones.
*/
function settledEdits$3(step, beside, spill) {
	const result = isObject(beside) ? beside : null;
	const original = longTextAt(result, "originalFile");
	const before = original === null ? null : clipText(original, spill);
	const changed = result?.userModified === true;
	return step.edits.map((edit) => {
		if (edit.op === "write") {
			const content = changed ? longTextAt(result, "content") : null;
			return {
				...edit,
				before,
				content: content === null ? edit.content : clipText(content, spill)
			};
		}
		if (edit.op !== "replace") return changedNotebook(edit, result, spill);
		const next = changed && step.edits.length === 1 ? longTextAt(result, "newString") : null;
		return {
			...edit,
			before,
			new: next === null ? edit.new : clipText(next, spill)
		};
	});
}

// src/sessions/claude-code/texts.ts
/** What Claude Code writes into the conversation by itself begins with one of these. */
const WRAPPERS$4 = /^(?:<(?:command-name|command-message|command-args|local-command-stdout|local-command-stderr|local-command-caveat|bash-input|bash-stdout|bash-stderr|system-reminder|task-notification|teammate-message|user-prompt-submit-hook|user-memory-input|ide_opened_file|ide_selection|ide_diagnostics|post-tool-use-hook|session-start-hook|new-diagnostics|fork-boilerplate)\b|\[Request interrupted by user|Caveat: The messages below were generated by the user while running local commands|This session is being continued from a previous conversation|Stop hook feedback:|\[Image: source:)/;
const OPEN$3 = "<system-reminder>";
const CLOSE$3 = "</system-reminder>";
/** Whether the user stopped the agent, as Claude Code notes it in the conversation. */
const isInterruption = (text) => text.startsWith("[Request interrupted by user");
/**
* Tells whose words a user record's text is: what the harness wrapped or slipped in (reminders may quote files of the
* repository) is never taken for a human's.
*/
function utterances$4(text) {
	if (WRAPPERS$4.test(text.trimStart())) return [{
		by: "harness",
		text
	}];
	const parts = [];
	let from = 0;
	for (let at = text.indexOf(OPEN$3); at >= 0; at = text.indexOf(OPEN$3, from)) {
		const close = text.indexOf(CLOSE$3, at);
		const end = close < 0 ? text.length : close + 18;
		parts.push({
			by: "human",
			text: text.slice(from, at)
		}, {
			by: "harness",
			text: text.slice(at, end)
		});
		from = end;
	}
	parts.push({
		by: "human",
		text: text.slice(from)
	});
	return parts.filter((part) => part.text.trim() !== "");
}

// src/sessions/claude-code/messages.ts
const MOST_EARLY = 200;
/** The blocks of a message; a bare text is one, also within a list. */
function blocksOf$3(message) {
	const blocks = [];
	for (const one of Array.isArray(message?.content) ? message.content : [message?.content]) if (isText(one)) blocks.push({
		type: "text",
		text: one
	});
	else if (isObject(one)) blocks.push(one);
	return blocks;
}
/** A call of a tool, whoever runs it (`tool_use`, `server_tool_use`, `mcp_tool_use`), or what has all that a call has. */
const isUse = (block) => typeof block.type === "string" && block.type.endsWith("tool_use") || "input" in block && nameAt(block, "id") !== null && nameAt(block, "name") !== null;
const isResult = (block) => typeof block.tool_use_id === "string" || block.type === "tool_result";
/** Words, also in a block of a kind that is not known. */
const isWords = (block) => block.type === "text" || !SILENT$1.has(block.type) && isText(block.text) && !isUse(block) && !isResult(block);
const SILENT$1 = /* @__PURE__ */ new Set([
	"thinking",
	"redacted_thinking",
	"image",
	"document"
]);
/** The reason for which a record says nothing of which every block is of a kind that is not known; else null. */
function unknownBlock(blocks) {
	const isKnown = (block) => isWords(block) || SILENT$1.has(block.type) || isUse(block) || isResult(block);
	const [first] = blocks;
	if (!first || blocks.some(isKnown)) return null;
	return `unknown:block/${(nameAt(first, "type") ?? "untyped").slice(0, 40)}`;
}
const settle$9 = (claude, setting, end) => {
	if (setting.depth === 0) claude.draft.end = end;
};
function takeCall$10(claude, setting, block, cwd) {
	const { draft, early } = claude;
	const tool = nameAt(block, "name") ?? "unnamed";
	const elsewhere = cwd === draft.cwd || draft.cwd === null ? null : cwd;
	const id = nameAt(block, "id");
	const call = ask(draft, setting, tool, id, asked$7(tool, block.input, draft.spill, elsewhere));
	settle$9(claude, setting, "unknown");
	const came = id === null ? void 0 : early.get(id);
	if (!call || !came || id === null) return;
	early.delete(id);
	takeAnswer$3(claude, ...came);
}
function takeAnswer$3(claude, setting, block, value) {
	const { draft, early } = claude;
	const id = nameAt(block, "tool_use_id") ?? "";
	const call = answeredCall(draft, nameAt(block, "tool_use_id"));
	settle$9(claude, setting, "unknown");
	if (!call) {
		if (id === "" || early.has(id) || early.size >= MOST_EARLY) draft.counts.orphanResults += 1;
		else {
			settleTexts(value);
			early.set(id, [
				setting,
				block,
				value
			]);
		}
		return;
	}
	if (!isOpen(call)) {
		draft.counts.duplicates += 1;
		return;
	}
	const beside = value.toolUseResult ?? value.tool_use_result;
	const denial = nameAt(value, "toolDenialKind");
	const given = answerOf$5(call, block, beside, denial !== null);
	answer(draft, call, {
		...given,
		endTime: setting.time
	});
	const structured = isObject(beside) ? beside : null;
	const task = given.outcome === "running" ? taskOf(call.output.head, structured) : null;
	if (task === null) claude.background.poll(structured, setting.time);
	else claude.background.begin(task, call);
	if (denial !== null) note(draft, setting, "permission", `${denial}: ${call.tool}`);
	if (call.kind !== "edit") return;
	call.edits = settledEdits$3(call, beside, draft.spill);
	if (!isObject(beside) || beside.userModified !== true) return;
	call.amended = true;
	const [first] = call.edits;
	const path = first && "path" in first ? first.path : null;
	note(draft, setting, "external-change", "the user changed the proposed edit before it was made", path);
}
/** Takes an answer of the model: its words, its calls, its usage. `<synthetic>` is the harness speaking in its place. */
function takeAssistant$7(claude, setting, value) {
	const { draft } = claude;
	const message = objectAt(value, "message");
	if (!message) return "no-message";
	const model = nameAt(message, "model");
	const own = model === "<synthetic>";
	if (model !== null && !own) draft.models.add(model);
	const key = nameAt(message, "id") ?? nameAt(value, "requestId") ?? nameAt(value, "uuid") ?? `${setting.time ?? ""}@${setting.record.offset}`;
	if (!own) claude.usage.note(key, objectAt(message, "usage"));
	const failed = value.isApiErrorMessage === true;
	if (failed) draft.apiErrors += 1;
	const here = {
		...setting,
		model: own ? null : model
	};
	const blocks = blocksOf$3(message);
	for (const block of blocks) if (isWords(block)) {
		if (failed) note(draft, here, "api-error", textOf$7([block]));
		else say(draft, here, own ? "harness" : "agent", textOf$7([block]));
		settle$9(claude, here, failed ? "error" : own ? draft.end : "completed");
	} else if (isUse(block)) takeCall$10(claude, here, block, nameAt(value, "cwd"));
	else if (isResult(block)) takeAnswer$3(claude, here, block, value);
	return unknownBlock(blocks);
}
/** Takes a user record: answers to calls, a human's words, or what the harness put there. */
function takeUser$5(claude, setting, value) {
	const { draft } = claude;
	const message = objectAt(value, "message");
	if (!message) return "no-message";
	notePermissionMode(claude, setting, value);
	const blocks = blocksOf$3(message);
	for (const block of blocks) if (isResult(block)) takeAnswer$3(claude, setting, block, value);
	else if (isWords(block)) takeText$2(claude, setting, textOf$7([block]), value);
	draft.cwd ??= nameAt(value, "cwd");
	return unknownBlock(blocks);
}
function takeText$2(claude, setting, text, value) {
	const { draft } = claude;
	claude.background.notice(text, setting.time);
	if (claude.queued.take(text)) return;
	const own = isOwn(value) || setting.depth > 0;
	if (isInterruption(text)) {
		settle$9(claude, setting, "interrupted");
		cancelOpenCalls(draft);
		note(draft, setting, "interruption", text);
		return;
	}
	for (const part of utterances$4(text)) {
		const by = own ? "harness" : part.by;
		if (by === "human") settle$9(claude, setting, "unknown");
		say(draft, setting, by, part.text);
	}
}

// src/sessions/claude-code/queue.ts
/** A queue in which nothing waits. */
function openQueue() {
	const waiting = /* @__PURE__ */ new Map();
	return {
		add(text) {
			waiting.set(text, (waiting.get(text) ?? 0) + 1);
		},
		take(text) {
			const count = waiting.get(text);
			if (count === void 0) return false;
			if (count > 1) waiting.set(text, count - 1);
			else waiting.delete(text);
			return true;
		}
	};
}

// src/sessions/merge/messages.ts
const LOW = 2 ** 20;
/** A message's name as a number: 52 bits of a hash of it, negative where the name may be another message's elsewhere. */
function keyOf(name) {
	const { high, low } = hashOf(name);
	const key = high * LOW + (low >>> 12) || 1;
	return name.length >= 12 && !name.startsWith("@") ? key : -key;
}
/** Whether a message's key names it in every log. */
const isSure = (key) => key > 0;
const placeOf$1 = (key) => {
	const size = Math.abs(key);
	return {
		high: Math.floor(size / LOW),
		low: size % LOW + (key < 0 ? LOW : 0)
	};
};
const keyAt = ({ high, low }) => (low < LOW ? 1 : -1) * (high * LOW + low % LOW);
const WIDTH = 4;
const BLOCK = 1024;
/** Stand for a count that is not known, and for one that lies elsewhere: it is no whole number, or too large. */
const [UNKNOWN, ELSEWHERE] = [4294967295, 4294967294];
const isPlain = (count) => count >>> 0 === count && count < ELSEWHERE;
/** The tokens of many messages by the messages' keys (see `keyOf`); some 30 bytes a message. */
var Messages = class {
	#rows = openHashTable();
	#blocks = [];
	/** Counts that do not fit, by their places among all counts. */
	#odd = /* @__PURE__ */ new Map();
	#size = 0;
	get size() {
		return this.#size;
	}
	#count(row, at) {
		const place = row * WIDTH + at;
		const count = this.#blocks[Math.floor(row / BLOCK)]?.[place % (BLOCK * WIDTH)] ?? UNKNOWN;
		return count === ELSEWHERE ? this.#odd.get(place) ?? null : count === UNKNOWN ? null : count;
	}
	#tokens(row) {
		return [
			this.#count(row, 0),
			this.#count(row, 1),
			this.#count(row, 2),
			this.#count(row, 3)
		];
	}
	get(key) {
		const row = this.#rows.get(placeOf$1(key));
		return row === void 0 ? void 0 : this.#tokens(row);
	}
	set(key, tokens) {
		const hash = placeOf$1(key);
		const row = this.#rows.get(hash) ?? this.#size;
		if (row === this.#size) {
			if (row % BLOCK === 0) this.#blocks.push(new Uint32Array(WIDTH * BLOCK));
			this.#rows.set(hash, row);
			this.#size += 1;
		}
		const block = this.#blocks[Math.floor(row / BLOCK)];
		for (let at = 0; at < WIDTH; at += 1) {
			const count = tokens[at] ?? null;
			const place = row * WIDTH + at;
			const plain = count === null || isPlain(count);
			if (!plain) this.#odd.set(place, count);
			if (block) block[place % (BLOCK * WIDTH)] = plain ? count ?? UNKNOWN : ELSEWHERE;
		}
	}
	/** In no particular order. */
	*entries() {
		for (const [hash, row] of this.#rows.entries()) yield {
			key: keyAt(hash),
			tokens: this.#tokens(row)
		};
	}
};

// src/sessions/merge/usage.ts
/** Where a session that was read keeps the tokens of its messages. A symbol: no part of the session as it is saved. */
const MESSAGES = Symbol("tokens by message");
const plus = (one, other) => one === null ? other : other === null ? one : one + other;
const most = (one, other) => one === null ? other : other === null ? one : Math.max(one, other);
/** The sum over messages; a count that no message has is null. */
function sumMessages(messages, costUsd) {
	let input = null;
	let cachedInput = null;
	let cacheWrite = null;
	let output = null;
	for (const { tokens } of messages.entries()) {
		input = plus(input, tokens[0]);
		cachedInput = plus(cachedInput, tokens[1]);
		cacheWrite = plus(cacheWrite, tokens[2]);
		output = plus(output, tokens[3]);
	}
	return {
		input,
		cachedInput,
		cacheWrite,
		output,
		costUsd,
		how: messages.size > 0 ? "message-id" : "none"
	};
}
const combine = (one, other, how) => ({
	input: how(one.input, other.input),
	cachedInput: how(one.cachedInput, other.cachedInput),
	cacheWrite: how(one.cacheWrite, other.cacheWrite),
	output: how(one.output, other.output),
	costUsd: how(one.costUsd, other.costUsd),
	how: one.how === "none" ? other.how : one.how
});
/** Messages of several logs, each once; of a message that grows from record to record, the larger counts. */
function unite(all) {
	const united = new Messages();
	const grow = (old, now) => [
		most(old[0], now[0]),
		most(old[1], now[1]),
		most(old[2], now[2]),
		most(old[3], now[3])
	];
	for (const one of all) for (const { key, tokens } of one[MESSAGES]?.entries() ?? []) {
		const old = united.get(key);
		united.set(key, old ? grow(old, tokens) : tokens);
	}
	return united;
}
/**
* Tokens and cost of several logs as one. Messages count once; where a log does not tell them apart, `overlap` says that
* the logs repeat one another, so that only the largest total is sure. A running total always is such.
*/
function joinUsage(all, overlap) {
	const totals = all.map(({ usage }) => usage);
	const repeated = overlap || totals.some(({ how }) => how === "cumulative-last");
	const joined = totals.reduce((one, other) => combine(one, other, repeated ? most : plus));
	if (!all.every((one) => one[MESSAGES] !== void 0)) return { usage: joined };
	const messages = unite(all);
	return {
		usage: sumMessages(messages, joined.costUsd),
		[MESSAGES]: messages
	};
}
/** Tokens and cost of a session with its sub-agents', which count apart. */
function addUsage(all) {
	const usage = all.map((one) => one.usage).reduce((one, other) => combine(one, other, plus));
	if (!all.every((one) => one[MESSAGES] !== void 0)) return { usage };
	const messages = unite(all);
	return {
		usage: sumMessages(messages, usage.costUsd),
		[MESSAGES]: messages
	};
}
/** Tokens of a session without the messages that other logs have already told. */
function withoutMessages(session, told) {
	const own = session[MESSAGES];
	if (own === void 0) return session;
	const rest = new Messages();
	for (const { key, tokens } of own.entries()) if (!told(key)) rest.set(key, tokens);
	return rest.size === own.size ? session : {
		usage: sumMessages(rest, session.usage.costUsd),
		[MESSAGES]: rest
	};
}

// src/sessions/claude-code/usage.ts
/**
* Sums token counts over messages. One answer of the model is logged as several records that repeat its usage and grow
* it: the last one of a message counts. `key` names the message.
*/
function openUsage$2() {
	const last = new Messages();
	return {
		told: { [MESSAGES]: last },
		note(key, usage) {
			if (usage) last.set(keyOf(key), [
				numberAt(usage, "input_tokens"),
				numberAt(usage, "cache_read_input_tokens"),
				numberAt(usage, "cache_creation_input_tokens"),
				numberAt(usage, "output_tokens")
			]);
		},
		total(costUsd) {
			return sumMessages(last, costUsd);
		}
	};
}

// src/sessions/links.ts
const MOST_WAITING = 1e4;
/**
* Follows records that name the one before them, which may stand behind them in the file. Not counted are the
* first record, which may go on from another file, and system records: a compaction's boundary follows a message that is
* never written.
*/
function openLinks({ own: ownKey, parent: parentKey }, isKnown) {
	/** Name that was named and has not been seen → records that name it. */
	const waiting = /* @__PURE__ */ new Map();
	let chained = false;
	return {
		/** Notes a record; asked before its own name is known. */
		note(value) {
			const [own, parent] = [nameAt(value, ownKey), nameAt(value, parentKey)];
			if (own === null || value[parentKey] === void 0) return;
			const isFirst = !chained;
			chained = true;
			if (waiting.size > 0) waiting.delete(own);
			if (isFirst || parent === null || value.type === "system" || isKnown(parent)) return;
			if (waiting.has(parent) || waiting.size < MOST_WAITING) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
		},
		/** Puts down how many records follow one which never came, if any of them names another. */
		count(counts) {
			if (chained) counts.brokenLinks = [...waiting.values()].reduce((sum, times) => sum + times, 0);
		}
	};
}

// src/sessions/claude-code.ts
/** A sub-agent's own file names the agent beside its parent's session, and holds nothing but sidechains. */
function nameSession$1({ draft }, value) {
	const session = nameAt(value, "sessionId") ?? nameAt(value, "session_id");
	const agent = value.isSidechain === true ? nameAt(value, "agentId") : null;
	if (draft.id === null && agent !== null) {
		draft.id = agent;
		if (session !== null && session !== `agent-${agent}`) draft.parentId = session;
	} else if (value.isSidechain === false && draft.parentId !== void 0) {
		draft.id = draft.parentId;
		delete draft.parentId;
	} else draft.id ??= session;
}
/** Facts that any record may carry. The first working directory counts, and the last branch: agents make their own. */
function noteEnvelope$1(claude, value) {
	const { draft } = claude;
	nameSession$1(claude, value);
	draft.agentVersion ??= nameAt(value, "version");
	draft.cwd ??= nameAt(value, "cwd");
	draft.branch = nameAt(value, "gitBranch") ?? draft.branch;
}
const settingOf = (record, value) => {
	const nested = value.isSidechain === true || typeof value.parent_tool_use_id === "string";
	return {
		record,
		time: timeAt(value, "timestamp"),
		depth: nested ? 1 : 0,
		model: null
	};
};
/** Whether a record of this uuid was already read: resumed sessions repeat history. */
function isRepeated(claude, value) {
	const uuid = nameAt(value, "uuid");
	if (uuid === null) return false;
	if (claude.seen.has(uuid)) {
		claude.draft.counts.duplicates += 1;
		return true;
	}
	claude.seen.add(uuid);
	return false;
}
/** A sub-agent's message, wrapped in a progress record of its parent's log. */
function takeProgress(claude, record) {
	const data = objectAt(record.value, "data");
	const inner = data?.type === "agent_progress" ? objectAt(data, "message") : null;
	if (!inner) return "progress";
	if (isRepeated(claude, inner)) return "duplicate";
	const setting = {
		...settingOf(record, inner),
		depth: 1
	};
	if (inner.type === "assistant") return takeAssistant$7(claude, setting, inner);
	return inner.type === "user" ? takeUser$5(claude, setting, inner) : "progress";
}
/** What the human typed while the agent was at work. It turns up again when it is handed over: said once. */
function sayQueued(claude, record, text, origin) {
	if (text === "") return "queue";
	claude.background.notice(text, timeAt(record.value, "timestamp"));
	const human = origin === null || origin.kind === "human";
	for (const part of utterances$4(text)) say(claude.draft, settingOf(record, record.value), human ? part.by : "harness", part.text);
	return null;
}
function takeQueueOperation(claude, record) {
	if (record.value.operation !== "enqueue") return "queue";
	const text = textOf$7(record.value.content);
	const skipped = sayQueued(claude, record, text, null);
	if (skipped === null) claude.queued.add(text);
	return skipped;
}
function takeAttachment(claude, record) {
	const attachment = objectAt(record.value, "attachment");
	if (attachment === null) return "attachment";
	if (attachment.type !== "queued_command") return takeNotice$2(claude, settingOf(record, record.value), attachment);
	const text = textOf$7(attachment.prompt);
	return claude.queued.take(text) ? "queued-repeat" : sayQueued(claude, record, text, objectAt(attachment, "origin"));
}
function takePullRequest(claude, value) {
	const url = nameAt(value, "prUrl");
	if (url === null) return "pr-link";
	claude.draft.pullRequests.add(url);
	return null;
}
/** The closing record of a headless run; the only place that holds the real cost. */
function takeResult$8(claude, value) {
	const cost = numberAt(value, "total_cost_usd");
	const subtype = nameAt(value, "subtype");
	if (subtype === null && cost === null) return "result";
	claude.costUsd = cost ?? claude.costUsd;
	claude.draft.end = (subtype ?? "success") === "success" && flagAt(value, "is_error") !== true ? "completed" : "error";
	return null;
}
function takeRecord$6(claude, setting) {
	const { record } = setting;
	const { value } = record;
	switch (value.type) {
		case "assistant": return isRepeated(claude, value) ? "duplicate" : takeAssistant$7(claude, setting, value);
		case "user": return isRepeated(claude, value) ? "duplicate" : takeUser$5(claude, setting, value);
		case "system": return isRepeated(claude, value) ? "duplicate" : takeSystem$2(claude, setting, value);
		case "progress": return takeProgress(claude, record);
		case "queue-operation": return takeQueueOperation(claude, record);
		case "attachment": return takeAttachment(claude, record);
		case "permission-mode": return notePermissionMode(claude, setting, value) ? null : "permission-mode";
		case "pr-link": return takePullRequest(claude, value);
		case "result": return takeResult$8(claude, value);
		default: return isIdle$1(value.type) ? value.type : `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
	}
}
function open$17(spill) {
	const draft = beginSession(spill);
	const claude = {
		draft,
		background: openBackground(draft),
		usage: openUsage$2(),
		costUsd: null,
		announced: null,
		mode: null,
		early: /* @__PURE__ */ new Map(),
		seen: openNameSet(),
		queued: openQueue()
	};
	const boundary = openBoundary();
	const links = openLinks({
		own: "uuid",
		parent: "parentUuid"
	}, (uuid) => claude.seen.has(uuid));
	const reading = {
		of: (record) => boundary.isCrossed(record.value) ? opened$1(spill, record) : reading,
		take(record) {
			links.note(record.value);
			const setting = settingOf(record, record.value);
			const skipped = takeRecord$6(claude, setting);
			const uuid = nameAt(record.value, "uuid");
			if (uuid !== null) claude.seen.add(uuid);
			if (skipped !== null) return skipped;
			noteEnvelope$1(claude, record.value);
			noteTime(claude.draft, setting.time);
			return null;
		},
		finish() {
			const { announced } = claude;
			if (draft.models.size === 0 && announced !== null) draft.models.add(announced);
			draft.counts.orphanResults += claude.early.size;
			links.count(draft.counts);
			draft.usage = claude.usage.total(claude.costUsd);
			return {
				...endSession(draft),
				...claude.usage.told
			};
		}
	};
	return reading;
}
/** The reading of a session that begins with a record; its boundary has to know that record's name. */
function opened$1(spill, record) {
	const reading = open$17(spill);
	return reading.of?.(record) ?? reading;
}
/** Outputs, the texts of files and of edits, and what nobody reads here. */
const LONG_KEYS$1 = /* @__PURE__ */ new Set([...[
	"content",
	"text",
	"stdout",
	"stderr",
	"originalFile",
	"old_string",
	"new_string",
	"oldString",
	"newString"
], ...[
	"thinking",
	"signature",
	"original_file",
	"updated_file"
]]);
/** Claude Code: its session files of every version, `--output-format stream-json`, and claude-code-action's execution file. */
const claudeCode = {
	id: "claude-code",
	agent: "claude-code",
	tells: tells({ partly: [
		"exits",
		"times",
		"ends",
		"cost"
	] }),
	claims: claims$14,
	open: open$17,
	longKeys: LONG_KEYS$1
};

// src/sessions/cline/markup.ts
const TOOLS$1 = /<(execute_command|read_file|write_to_file|replace_in_file|apply_diff|insert_content|search_and_replace|search_files|list_files|list_code_definition_names|codebase_search|browser_action|web_fetch|web_search|use_mcp_tool|access_mcp_resource|ask_followup_question|attempt_completion|new_task|switch_mode|plan_mode_respond|update_todo_list|fetch_instructions)>/;
const PARAMETER = /<(path|content|diff|command|question|result|response|regex|search|replace|use_regex|start_line|end_line|recursive|requires_approval|cwd|server_name|tool_name|arguments|uri|url|action|message|mode|query|todos|line|args|follow_up)>/g;
/** Parameters that may hold anything, the marks of others too: they end at the last mark of their own. */
const LONG = /* @__PURE__ */ new Set([
	"content",
	"diff",
	"result",
	"arguments"
]);
function parametersOf(body) {
	const input = Object.create(null);
	const lastCloses = /* @__PURE__ */ new Map();
	const pattern = new RegExp(PARAMETER.source, "g");
	for (let found = pattern.exec(body); found; found = pattern.exec(body)) {
		const name = found[1] ?? "";
		const close = `</${name}>`;
		const from = pattern.lastIndex;
		const last = lastCloses.get(name) ?? body.lastIndexOf(close);
		lastCloses.set(name, last);
		if (last < from) continue;
		const end = LONG.has(name) ? last : body.indexOf(close, from);
		input[name] ??= body.slice(from, end);
		pattern.lastIndex = end + close.length;
	}
	return input;
}
/** The text of a parameter without the newlines that stand next to its marks. */
const trimmed = (text) => text.replace(/^\r?\n/, "").replace(/\r?\n$/, "");
/** The first call in an answer; the harness runs one at most. null where there is none. */
function writtenCall(text) {
	const open = TOOLS$1.exec(text);
	const tool = open?.[1];
	if (!open || tool === void 0) return null;
	const close = text.lastIndexOf(`</${tool}>`);
	const from = open.index + open[0].length;
	return {
		tool,
		input: parametersOf(text.slice(from, close < from ? text.length : close)),
		before: text.slice(0, open.index)
	};
}
const OPEN$2 = /^(?:-{3,9}|<{3,9}) SEARCH>?\s*$/;
const DIVIDE = /^={3,9}\s*$/;
const CLOSE$2 = /^(?:\+{3,9}|>{3,9}) REPLACE>?\s*$/;
/** The replacements that a diff of SEARCH and REPLACE blocks asks for; Roo puts a line number above what is searched. */
function blocksOf$2(diff) {
	const blocks = [];
	let side = null;
	let block = {
		old: "",
		new: ""
	};
	for (const line of diff.split("\n")) if (OPEN$2.test(line)) {
		block = {
			old: "",
			new: ""
		};
		side = "old";
	} else if (side === "old" && DIVIDE.test(line)) side = "new";
	else if (side === "new" && CLOSE$2.test(line)) {
		blocks.push(block);
		side = null;
	} else if (side === "old" && /^-------$/.test(line.trim()) && /^(?::(?:start|end)_line:\s*\d+\s*\n)*$/.test(block.old)) block.old = "";
	else if (side !== null) block[side] += `${line}\n`;
	return blocks;
}

// src/sessions/cline/calls.ts
const edit$6 = (...edits) => ({
	kind: "edit",
	edits
});
const opaque$8 = (path, note) => edit$6({
	op: "opaque",
	path,
	note
});
function write$6(input, spill) {
	const path = textAt$1(input, "path");
	const content = textAt$1(input, "content");
	if (path === null || content === null) return opaque$8(path, "a write without path or content");
	return edit$6({
		op: "write",
		path,
		content: clip(trimmed(content), spill),
		before: null
	});
}
function diff(input, spill) {
	const path = textAt$1(input, "path");
	const blocks = blocksOf$2(textAt$1(input, "diff") ?? "");
	if (path === null || blocks.length === 0) return opaque$8(path, "a diff without path or blocks");
	return edit$6(...blocks.map((block) => {
		const texts = {
			old: clip(block.old, spill),
			new: clip(block.new, spill)
		};
		return {
			op: "replace",
			path,
			...texts,
			all: false,
			before: null
		};
	}));
}
function searchAndReplace(input, spill) {
	const path = textAt$1(input, "path");
	const old = textAt$1(input, "search");
	const loose = input.use_regex === "true" || textAt$1(input, "start_line") !== null || textAt$1(input, "end_line") !== null;
	if (path === null || old === null || loose) return opaque$8(path, "a search that is no plain text of the whole file");
	const texts = {
		old: clip(old, spill),
		new: clip(textAt$1(input, "replace") ?? "", spill)
	};
	return edit$6({
		op: "replace",
		path,
		...texts,
		all: true,
		before: null
	});
}
/** The SDK's editor: text in place of other text, a whole file where no old text is given, or lines put in at one. */
function editor$1(input, spill) {
	const path = textAt$1(input, "path");
	const old = textAt$1(input, "old_text");
	const now = textAt$1(input, "new_text");
	if (path === null || now === null) return opaque$8(path, "an edit without path or new text");
	if (typeof input.insert_line === "number") return opaque$8(path, "lines put in without the file");
	if (old === null || old === "") return edit$6({
		op: "write",
		path,
		content: clip(now, spill),
		before: null
	});
	const texts = {
		old: clip(old, spill),
		new: clip(now, spill)
	};
	return edit$6({
		op: "replace",
		path,
		...texts,
		all: false,
		before: null
	});
}
function readPath(input) {
	const path = textAt$1(input, "path") ?? textAt$1(input, "args");
	return /<path>([^<]{1,1000})<\/path>/.exec(path ?? "")?.[1] ?? path;
}
/** A call's input as an object: it is one, or JSON text of one. */
function inputOf$2(given) {
	const value = typeof given === "string" ? parseJson(given) : given;
	return isObject(value) ? value : {};
}
const KINDS$5 = [
	[/search|list_code_definition/, "search"],
	[/^(?:browser|web_|fetch_web)/, "web"],
	[/^(?:new_task|spawn|subagent|team_)/, "task"],
	[/^(?:update_todo|plan|todo|focus_chain)/, "plan"]
];
/**
* What a call asked for. One call of the SDK may run several commands or read several files: each is asked for by itself,
* in the order of the call's results.
*/
function readCalls(tool, given, spill) {
	const input = inputOf$2(given);
	const rest = [{
		kind: "other",
		input: jsonText(given ?? null)
	}];
	switch (tool) {
		case "execute_command": return [{
			kind: "run",
			command: trimmed(textAt$1(input, "command") ?? ""),
			cwd: textAt$1(input, "cwd")
		}];
		case "run_commands": {
			const commands = listAt(input, "commands").map((one) => typeof one === "string" ? one : jsonText(one));
			return commands.length === 0 ? rest : commands.map((command) => ({
				kind: "run",
				command,
				cwd: null
			}));
		}
		case "read_files": {
			const files = listAt(input, "files").map((one) => isObject(one) ? textAt$1(one, "path") : null);
			return files.length === 0 ? rest : files.map((path) => ({
				kind: "read",
				path
			}));
		}
		case "read_file":
		case "list_files": return [{
			kind: "read",
			path: readPath(input)
		}];
		case "write_to_file": return [write$6(input, spill)];
		case "replace_in_file":
		case "apply_diff": return [diff(input, spill)];
		case "search_and_replace": return [searchAndReplace(input, spill)];
		case "insert_content": return [opaque$8(textAt$1(input, "path"), "lines put in without the file")];
		case "editor": return [editor$1(input, spill)];
		default: {
			const kind = KINDS$5.find(([pattern]) => pattern.test(tool))?.[1];
			return [kind ? {
				kind,
				input: jsonText(given ?? null)
			} : asked$8(tool, input, null, spill)];
		}
	}
}

// src/sessions/cline/results.ts
const REJECTED$5 = /^(?:The user denied this operation|\[\[?User rejected|Command .{0,200} was rejected|User declined)/;
const FAILED$3 = /^(?:The tool execution failed with the following error|Error: |\[ERROR\]|Command failed|Missing value for required parameter|<error>)/;
/** Roo says the exit code, Cline only that a command was executed, or that it still runs. */
const EXIT = /^Exit code: (-?\d{1,9})\b/m;
const RUNNING$1 = /^(?:Command is still running|\(?The command is still running)/;
function exitOf$2(text) {
	const said = EXIT.exec(text.slice(0, 2e3));
	return said ? {
		code: Number(said[1]),
		source: "text"
	} : {
		code: null,
		source: "none"
	};
}
/** Reads an answer in words. `isRun`: its success says nothing of the command's. */
function readWords(text, isRun, failed) {
	const exit = isRun ? exitOf$2(text) : {
		code: null,
		source: "none"
	};
	const output = text;
	if (REJECTED$5.test(text)) return {
		output,
		outcome: "rejected",
		exit
	};
	if (failed || FAILED$3.test(text)) return {
		output,
		outcome: "error",
		exit
	};
	if (isRun && RUNNING$1.test(text)) return {
		output,
		outcome: "running",
		exit
	};
	if (isRun) return {
		output,
		outcome: exit.code === null ? "unknown" : exit.code === 0 ? "ok" : "error",
		exit
	};
	return {
		output,
		outcome: "ok",
		exit
	};
}
function readItem(item, isRun, failed) {
	const result = textAt$1(item, "result") ?? (item.result === void 0 ? "" : jsonText(item.result));
	const error = textAt$1(item, "error") ?? "";
	const read = readWords([result, error].filter((part) => part !== "").join("\n"), isRun, failed || flagAt(item, "success") === false);
	const code = isRun ? /\bexit code (\d{1,9})\b/.exec(error.slice(0, 500))?.[1] : void 0;
	if (code !== void 0) return {
		...read,
		exit: {
			code: Number(code),
			source: "text"
		}
	};
	return isRun && read.outcome === "unknown" && flagAt(item, "success") === true ? {
		...read,
		outcome: "ok",
		exit: {
			code: 0,
			source: "implied"
		}
	} : read;
}
/** The text of a list of content blocks; a bare string is one. */
const textOf$6 = (content) => wordsAt({ content }, "content");
/** Reads a tool's answer: words, or (JSON text of) one item or a list of items `{query, result, success, error}`. */
function readResults(content, isRun, failed) {
	const text = textOf$6(content);
	const value = /^\s*[[{]/.test(text) ? parseJson(text) : content;
	const told = (Array.isArray(value) ? value.filter(isObject) : isObject(value) ? [value] : []).filter((item) => [
		"query",
		"success",
		"result",
		"error"
	].filter((key) => key in item).length > 1);
	if (told.length > 0) return told.map((item) => readItem(item, isRun, failed));
	return [readWords(text, isRun, failed)];
}

// src/sessions/cline/texts.ts
/** What the harness says in the user's place begins with one of these. */
const OWN = /^(?:<(?:environment_details|SYSTEM_NOTICE|explicit_instructions|hook_context|automatic_reminder|notice)\b|\[ERROR\]|\[TASK RESUMPTION\]|\[[a-z_]+ for '|# Reminder|# Next Steps|Context summary:|The user (?:denied|approved|provided)|Automatically executed)/;
const INTERRUPTED$3 = /^\[TASK RESUMPTION\]|^This task was interrupted|was interrupted by the user/;
const WORDS$1 = /<(task|user_message|feedback|answer)>/;
/** Splits a text at what is wrapped as a person's own words; around them the harness speaks. */
function utterances$3(text) {
	const whole = text.trim();
	const interrupts = INTERRUPTED$3.test(whole);
	const open = WORDS$1.exec(whole.slice(0, 4e3));
	const name = open?.[1];
	const close = name === void 0 ? -1 : whole.lastIndexOf(`</${name}>`);
	if (!open || name === void 0 || close < 0) return whole === "" ? [] : [{
		by: OWN.test(whole) || interrupts ? "harness" : "human",
		text: whole,
		interrupts
	}];
	return [
		{
			by: "harness",
			text: whole.slice(0, open.index).trim(),
			interrupts
		},
		{
			by: "human",
			text: whole.slice(open.index + open[0].length, close).trim(),
			interrupts: false
		},
		{
			by: "harness",
			text: whole.slice(close + name.length + 3).trim(),
			interrupts: false
		}
	].filter((part) => part.text !== "");
}

// src/sessions/cline/ui-tools.ts
const edit$5 = (...edits) => ({
	kind: "edit",
	edits
});
function write$5(input, spill) {
	const path = textAt$1(input, "path");
	const content = textAt$1(input, "content");
	if (path === null || content === null) return edit$5({
		op: "opaque",
		path,
		note: "a new file without path or content"
	});
	return edit$5({
		op: "write",
		path,
		content: clip(content, spill),
		before: null
	});
}
/** What was changed stands under `diff` or `content`, by version, in the form that the model was told to write. */
function change(input, spill) {
	const path = textAt$1(input, "path");
	const found = [textAt$1(input, "diff"), textAt$1(input, "content")].map((text) => blocksOf$2(text ?? "")).find((list) => list.length > 0);
	if (path === null || !found) return edit$5({
		op: "opaque",
		path,
		note: "a change whose texts are not shown"
	});
	return edit$5(...found.map((block) => ({
		op: "replace",
		path,
		old: clip(block.old, spill),
		new: clip(block.new, spill),
		all: false,
		before: null
	})));
}
const KINDS$4 = [
	[/^(?:searchFiles|codebaseSearch|listCodeDefinition)/, "search"],
	[/^web/, "web"],
	[/^(?:newTask|finishTask|useSubagents)/, "task"],
	[/^(?:updateTodoList|switchMode)/, "plan"]
];
/** What a call asked for, as a row of the chat view shows it: `{tool, path, content, diff …}`. */
function shownAsked(tool, input, spill) {
	if (tool === "newFileCreated") return write$5(input, spill);
	if (/^(?:editedExistingFile|appliedDiff)$/.test(tool)) return change(input, spill);
	const path = textAt$1(input, "path");
	if (/^(?:fileDeleted|insertContent|searchAndReplace)$/.test(tool)) return edit$5({
		op: "opaque",
		path,
		note: tool
	});
	if (/^(?:readFile|listFiles)/.test(tool)) return {
		kind: "read",
		path
	};
	return {
		kind: KINDS$4.find(([pattern]) => pattern.test(tool))?.[1] ?? "other",
		input: jsonText(input)
	};
}

// src/sessions/cline/ui.ts
/** Whether a record is a row of `ui_messages.json`: `{ts, type: 'say' | 'ask', say | ask, text}`. */
const isUiRow = (value) => typeof value.ts === "number" && (value.type === "say" || value.type === "ask") && nameAt(value, String(value.type)) !== null;
const inner = (text) => {
	const value = parseJson(text);
	return isObject(value) ? value : {};
};
/** Gives the last command what it printed so far. The view never tells how a command ended. */
function settle$8(ui) {
	const { last, printed } = ui;
	ui.last = null;
	ui.printed = [];
	if (!last || !isOpen(last)) return;
	const output = printed.join("\n");
	const tests = last.kind === "run" ? readTestRun(output) : null;
	answer(ui.draft, last, {
		outcome: "unknown",
		output,
		cut: isCutBy("cline", output),
		endTime: null,
		tests
	});
}
const agent = ({ draft }, setting, text) => {
	say(draft, setting, "agent", text);
	draft.end = "completed";
	return null;
};
const question = (ui, setting, text) => {
	const asked = inner(text);
	return agent(ui, setting, textAt$1(asked, "question") ?? textAt$1(asked, "response") ?? text);
};
const human = ({ draft }, setting, text) => {
	say(draft, setting, "human", text);
	draft.end = "unknown";
	return null;
};
/** Cline's first row is the task; Roo says it as a text. */
const words = (ui, setting, text) => (ui.rows === 1 ? human : agent)(ui, setting, text);
const command = (ui, setting, text) => {
	const asked = {
		kind: "run",
		command: text.replace(/REQ_APP$/, ""),
		cwd: null
	};
	ui.last = ask(ui.draft, setting, "command", null, asked);
	ui.draft.end = "unknown";
	return null;
};
const tool = (ui, setting, text) => {
	const input = inner(text);
	const name = nameAt(input, "tool") ?? nameAt(input, "toolName") ?? "unnamed";
	ui.last = ask(ui.draft, setting, name, null, shownAsked(name, input, ui.draft.spill));
	ui.draft.end = "unknown";
	return null;
};
const printed$2 = (ui, _setting, text) => {
	if (!ui.last) {
		ui.draft.counts.orphanResults += 1;
		return "orphan-output";
	}
	if (text !== "") ui.printed.push(text);
	return null;
};
const failure$2 = (outcome) => (ui, setting, text) => {
	const { last, draft } = ui;
	if (last && isOpen(last)) answer(draft, last, {
		outcome,
		output: text,
		endTime: setting.time
	});
	else say(draft, setting, "harness", text);
	ui.last = null;
	return null;
};
const compaction = ({ draft }, setting, text) => {
	draft.compactions += 1;
	note(draft, setting, "compaction", text);
	return null;
};
const apiError = ({ draft }, setting, text) => {
	draft.apiErrors += 1;
	draft.end = "error";
	note(draft, setting, "api-error", text);
	return null;
};
const interruption = ({ draft }, setting, text) => {
	cancelOpenCalls(draft);
	draft.end = "interrupted";
	note(draft, setting, "interruption", text);
	return null;
};
const amended = ({ draft }, setting, text) => {
	note(draft, setting, "external-change", text, textAt$1(inner(text), "path"));
	return null;
};
/** A request to the model: the row is written anew when its tokens and its end are known. */
const request = (ui, setting, text) => {
	const told = inner(text);
	const [input, output] = [numberAt(told, "tokensIn"), numberAt(told, "tokensOut")];
	const [cachedInput, cacheWrite] = [numberAt(told, "cacheReads"), numberAt(told, "cacheWrites")];
	const used = {
		input,
		cachedInput,
		cacheWrite,
		output,
		costUsd: numberAt(told, "cost")
	};
	if (input !== null || output !== null) ui.tokens.note(used);
	const why = nameAt(told, "cancelReason");
	if (why === "user_cancelled") return interruption(ui, setting, why);
	return why === null ? null : apiError(ui, setting, textAt$1(told, "streamingFailedMessage") ?? why);
};
const TAKERS$1 = /* @__PURE__ */ new Map([
	["task", human],
	["text", words],
	["user_feedback", human],
	["user_feedback_diff", amended],
	["completion_result", agent],
	["followup", question],
	["plan_mode_respond", question],
	["command", command],
	["command_output", printed$2],
	["tool", tool],
	["use_mcp_server", tool],
	["mcp_server_response", printed$2],
	["diff_error", failure$2("error")],
	["error", failure$2("error")],
	["clineignore_error", failure$2("rejected")],
	["rooignore_error", failure$2("rejected")],
	["condense_context", compaction],
	["sliding_window_truncation", compaction],
	["api_req_started", request],
	["api_req_failed", apiError],
	["api_req_retry_delayed", apiError],
	["mistake_limit_reached", interruption],
	["resume_task", interruption]
]);
/** Rows behind which the last call may still be told about. */
const BESIDE = /* @__PURE__ */ new Set([
	"command_output",
	"mcp_server_response",
	"diff_error",
	"error",
	"clineignore_error",
	"rooignore_error",
	"checkpoint_created",
	"reasoning"
]);
const IDLE$9 = /^(?:reasoning|checkpoint_|api_req_|browser_action|shell_integration_warning|resume_completed_task|info$|task_progress|deleted_api_reqs|mcp_server_request_started|condense|subtask_result|codebase_search_result|load_mcp|user_edit_todos)/;
function takeRow(ui, record) {
	const { value } = record;
	const kind = nameAt(value, String(value.type)) ?? "";
	const text = textAt$1(value, "text") ?? "";
	if (value.partial === true) return "partial";
	if (text !== "" && text === ui.before && /^(?:command|tool|completion_result)$/.test(kind)) return "repeat";
	ui.rows += 1;
	if (!BESIDE.has(kind)) settle$8(ui);
	const taker = TAKERS$1.get(kind);
	if (!taker) return IDLE$9.test(kind) ? kind : `unknown:${String(value.type)}/${kind.slice(0, 40)}`;
	ui.before = text;
	const time = unixTimeAt({ seconds: (numberAt(value, "ts") ?? 0) / 1e3 }, "seconds");
	noteTime(ui.draft, time);
	return taker(ui, {
		record,
		time,
		depth: 0,
		model: null
	}, text);
}
/** Reads the rows of a task's chat view into a session. */
function openUi(draft, tokens) {
	const ui = {
		draft,
		tokens,
		last: null,
		printed: [],
		before: "",
		rows: 0
	};
	return {
		take: (record) => takeRow(ui, record),
		finish: () => settle$8(ui)
	};
}

// src/sessions/cline.ts
function settle$7(cline, call, result, endTime) {
	if (!result || !isOpen(call)) return;
	const tests = call.kind === "run" ? readTestRun(result.output) : null;
	answer(cline.draft, call, {
		...result,
		cut: isCutBy("cline", result.output),
		endTime,
		tests
	});
}
/** One of several things that a call asked for, of which its answer does not say what became. */
const UNTOLD = {
	output: "",
	outcome: "unknown",
	exit: {
		code: null,
		source: "none"
	}
};
function takeResult$7(cline, setting, block) {
	const { draft } = cline;
	const id = nameAt(block, "tool_use_id");
	const nameless = id === null ? answeredCall(draft, null) : void 0;
	const calls = id === null ? nameless && [nameless] : cline.asked.get(id);
	if (!calls) {
		draft.counts.orphanResults += 1;
		return;
	}
	const [first] = calls;
	if (first && !isOpen(first)) draft.counts.duplicates += 1;
	const results = readResults(block.content, first?.kind === "run", flagAt(block, "is_error") === true);
	for (const [at, call] of calls.entries()) settle$7(cline, call, results[at] ?? UNTOLD, setting.time);
}
/** Words that end the task, or ask: the model says them to the person by a call. */
const SPOKEN = /* @__PURE__ */ new Map([
	["attempt_completion", "result"],
	["plan_mode_respond", "response"],
	["ask_followup_question", "question"],
	["submit_and_exit", "summary"]
]);
function takeCall$9(cline, setting, tool, input, id) {
	const { draft } = cline;
	const spoken = SPOKEN.get(tool);
	draft.end = "unknown";
	cline.spoke = spoken !== void 0;
	if (spoken !== void 0) {
		say(draft, setting, "agent", textAt$1(isObject(input) ? input : null, spoken) ?? "");
		draft.end = "completed";
		if (id !== null) cline.asked.set(id, []);
		return null;
	}
	const calls = readCalls(tool, input, draft.spill).flatMap((one, at) => ask(draft, setting, tool, id === null || at === 0 ? id : `${id}#${at}`, one) ?? []);
	if (id !== null && !cline.asked.has(id)) cline.asked.set(id, calls);
	return calls[0] ?? null;
}
function takeWritten(cline, setting, call) {
	say(cline.draft, setting, "agent", call.before);
	cline.written = takeCall$9(cline, setting, call.tool, call.input, null);
}
function takeAssistant$6(cline, setting, value) {
	const { draft } = cline;
	cline.written = null;
	cline.spoke = false;
	const blocks = blocksAt(value, "content");
	const native = blocks.some(({ type }) => type === "tool_use");
	for (const block of blocks) if (block.type === "text") {
		const text = textOf$6([block]);
		const call = native ? null : writtenCall(text);
		if (call) takeWritten(cline, setting, call);
		else {
			say(draft, setting, "agent", text);
			draft.end = "completed";
		}
	} else if (block.type === "tool_use") takeCall$9(cline, setting, nameAt(block, "name") ?? "unnamed", block.input, nameAt(block, "id"));
	return null;
}
/** Where the editor stands, as the harness tells the model with the first task. */
const DIRECTORY = /^# Current (?:Working|Workspace) Directory \(([^\n]{1,4096})\) Files$/m;
function takeWords(cline, setting, text) {
	const { draft } = cline;
	for (const part of utterances$3(text)) {
		say(draft, setting, part.by, part.text);
		if (part.by === "harness") draft.cwd ??= DIRECTORY.exec(part.text)?.[1] ?? null;
		if (part.by === "human") draft.end = "unknown";
		if (!part.interrupts) continue;
		cancelOpenCalls(draft);
		note(draft, setting, "interruption", part.text);
		draft.end = "interrupted";
	}
}
/** The answer to the call that was written before. What a tool printed is never taken for a person's words. */
function takeWrittenResult(cline, setting, text) {
	const { draft, written } = cline;
	if (!written) {
		if (cline.spoke) takeWords(cline, setting, text);
		else say(draft, setting, "harness", text);
		return;
	}
	settle$7(cline, written, readWords(text, written.kind === "run", false), setting.time);
	if (written.outcome === "rejected") note(draft, setting, "permission", text.slice(0, 2e3));
}
const HEADING = /^\[[a-z_][^\n]{0,2000}\] Result:\s*/;
/** What a user message says: the answer to a call stands behind its heading, in the same text or the next. */
function takeTexts(cline, setting, texts) {
	let headed = false;
	for (const text of texts) {
		const heading = headed ? null : HEADING.exec(text);
		const rest = text.slice(heading?.[0].length ?? 0);
		if (heading && rest === "") headed = true;
		else if (heading || headed) {
			takeWrittenResult(cline, setting, rest);
			headed = false;
		} else takeWords(cline, setting, text);
	}
}
/** What the SDK puts in the place of what it took out. */
const COMPACTED = /^\s{0,9}<SYSTEM_NOTICE>\s{0,9}Earlier context was compacted\b/;
function takeUser$4(cline, setting, value) {
	const { draft } = cline;
	const about = objectAt(value, "metadata");
	const kind = nameAt(about, "kind") ?? "";
	const blocks = blocksAt(value, "content");
	if (kind.startsWith("compaction") || COMPACTED.test(textOf$6(blocks.slice(0, 1)))) {
		draft.compactions += 1;
		note(draft, setting, "compaction", textAt$1(about, "summary") ?? nameAt(about, "reason") ?? "");
		if (kind === "compaction_summary") return null;
	}
	const texts = [];
	const files = [];
	for (const block of blocks) if (block.type === "tool_result") takeResult$7(cline, setting, block);
	else if (block.type === "text") texts.push(textOf$6([block]));
	else if (block.type === "file") files.push(`${textAt$1(block, "path") ?? ""}\n${textAt$1(block, "content") ?? ""}`);
	takeTexts(cline, setting, texts);
	for (const file of files) say(draft, setting, "harness", file);
	return null;
}
function noteUse(cline, value) {
	const metrics = objectAt(value, "metrics");
	const tokens = objectAt(metrics, "tokens");
	if (!metrics) return;
	const count = (key, nested) => numberAt(metrics, key) ?? numberAt(tokens, nested);
	const [cachedInput, cacheWrite] = [count("cacheReadTokens", "cached"), count("cacheWriteTokens", "cacheWrite")];
	cline.tokens.note({
		input: uncached(count("inputTokens", "prompt"), cachedInput, cacheWrite),
		cachedInput,
		cacheWrite,
		output: count("outputTokens", "completion"),
		costUsd: numberAt(metrics, "cost")
	});
}
function takeMessage$11(cline, record) {
	const { value } = record;
	const { draft } = cline;
	const about = objectAt(value, "modelInfo");
	const model = nameAt(about, "id") ?? nameAt(about, "modelId");
	if (model !== null) draft.models.add(model);
	const seconds = (numberAt(value, "ts") ?? 0) / 1e3;
	const time = unixTimeAt({ seconds }, "seconds");
	noteTime(draft, time);
	noteUse(cline, value);
	if (value.role === "assistant") return takeAssistant$6(cline, {
		record,
		time,
		depth: 0,
		model
	}, value);
	if (value.role === "user") return takeUser$4(cline, {
		record,
		time,
		depth: 0,
		model: null
	}, value);
	return `unknown:${(nameAt(value, "role") ?? "message").slice(0, 40)}`;
}
function open$16(spill) {
	const cline = {
		draft: beginSession(spill),
		tokens: openTokenSum(),
		asked: /* @__PURE__ */ new Map(),
		written: null,
		spoke: false
	};
	const ui = openUi(cline.draft, cline.tokens);
	return {
		take(record) {
			if (record.part === null && isUiRow(record.value)) return ui.take(record);
			if (record.part !== "header") return takeMessage$11(cline, record);
			cline.draft.id = nameAt(record.value, "sessionId");
			return null;
		},
		finish() {
			ui.finish();
			cline.draft.usage = cline.tokens.total();
			return endSession(cline.draft);
		}
	};
}
const claimsDocument$6 = (whole) => Array.isArray(whole.messages) && nameAt(whole, "sessionId") !== null && "system_prompt" in whole && "updated_at" in whole;
/** In a bare list of messages only the wrapping of the task tells whose it is; rows of the chat view have a form of their own. */
function claims$13(value) {
	if (isUiRow(value)) return true;
	if (value.role !== "user" || "message" in value || !Array.isArray(value.content)) return false;
	const text = textOf$6(value.content);
	return /^<(?:task|user_message)>/.test(text) && (text.includes("<environment_details>") || typeof value.ts === "number");
}
/**
* Cline and Roo Code: the messages of a session of Cline's SDK, the history of a task that the editors keep, and the chat
* view beside it.
*/
const cline = {
	id: "cline",
	agent: "cline",
	tells: tells({
		partly: [
			"exits",
			"models",
			"tokens",
			"cache",
			"cost",
			"directory"
		],
		no: ["version", "subagents"]
	}),
	claims: claims$13,
	document: {
		claims: claimsDocument$6,
		lists: ["messages"]
	},
	open: open$16
};

// src/sessions/codex/calls.ts
const SHELLS = /^(?:.*\/)?(?:ba|z|da|k)?sh$/;
const quote = (word) => /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
/** The command line of a list of words: `["bash", "-lc", X]` runs X; other words are quoted for a shell. */
function commandLine(words) {
	const texts = words.filter((word) => typeof word === "string");
	const [shell, flag, script] = texts;
	if (texts.length === 3 && SHELLS.test(shell ?? "") && /^-[a-z]*c$/.test(flag ?? "")) return script ?? "";
	return texts.map(quote).join(" ");
}
function commandOf(input) {
	const command = input.cmd ?? input.command;
	if (Array.isArray(command)) return commandLine(command);
	return typeof command === "string" ? command : "";
}
const RUNS = /* @__PURE__ */ new Set([
	"exec_command",
	"shell",
	"shell_command",
	"local_shell",
	"local_shell_call",
	"container.exec"
]);
/** Whether a text is a patch as its beginning shows, and therefore no JSON. */
const isPatch = (text) => isText(text) && startOf(text, 3) === "***";
const givenTo = (payload) => payload.arguments ?? payload.input ?? payload.action ?? null;
/** A call's input: an object, JSON text of one, or free text (null). */
function inputOf$1(payload) {
	const given = givenTo(payload);
	if (isPatch(given)) return null;
	const value = isText(given) ? parseJson(stringOf(given)) : given;
	return isObject(value) ? value : null;
}
/** Tools that are known by more than their name, and what they are for. */
const KINDS$3 = /* @__PURE__ */ new Map([
	["grep_files", "search"],
	["web_search", "web"],
	["web_search_call", "web"],
	["spawn_agent", "task"],
	["send_input", "task"],
	["wait_agent", "task"],
	["resume_agent", "task"],
	["close_agent", "task"],
	["update_plan", "plan"]
]);
const READS$1 = /* @__PURE__ */ new Map([
	["view_image", "path"],
	["read_file", "file_path"],
	["list_dir", "dir_path"]
]);
function patchOf$1(payload, input) {
	return textAt$1(input, "input") ?? textAt$1(input, "patch") ?? longTextAt(payload, "input") ?? textAt$1(payload, "arguments");
}
/**
* A command that is a call of apply_patch and nothing else. Codex does not give such a command to the shell but applies
* the patch itself (openai/codex, codex-rs/apply-patch).
*/
const PATCHING = /^\s*(?:apply_patch|applypatch)\s+<<\s*(?:'(\w{1,80})'|"(\w{1,80})"|(\w{1,80}))[ \t]*\n/;
function patchIn(command) {
	const found = PATCHING.exec(command);
	const mark = found?.[1] ?? found?.[2] ?? found?.[3];
	if (!found || mark === void 0) return null;
	const body = command.slice(found[0].length).trimEnd();
	const end = body.length - mark.length;
	return end > 0 && `\n${body}\n`.indexOf(`\n${mark}\n`) === end ? body.slice(0, end - 1) : null;
}
/** A patch in the grammar of apply_patch. */
const askedToPatch = (text, spill) => ({
	kind: "edit",
	edits: [{
		op: "patch",
		text: clipText(text, spill)
	}]
});
/** A shell command, or the patch that it is. A patch for another folder than the session's stays a command. */
function askedToRun(input, home, spill) {
	const cwd = textAt$1(input, "workdir") ?? textAt$1(input, "working_directory") ?? textAt$1(input, "cwd");
	const command = input ? commandOf(input) : "";
	const text = cwd === null || cwd === home ? patchIn(command) : null;
	return text === null ? {
		kind: "run",
		command,
		cwd
	} : askedToPatch(text, spill);
}
/**
* Reads what a call item asked for in a session whose folder is `home`. A tool that is not known is kept with its input
* as JSON text.
*/
function readCall$2(payload, home, spill) {
	const tool = nameAt(payload, "name") ?? String(nameAt(payload, "type") ?? "unnamed");
	const input = inputOf$1(payload);
	if (RUNS.has(tool)) return {
		tool,
		stdin: null,
		cell: null,
		asked: askedToRun(input, home, spill)
	};
	if (tool === "apply_patch") {
		const text = patchOf$1(payload, input);
		return {
			tool,
			stdin: null,
			cell: null,
			asked: text === null ? {
				kind: "edit",
				edits: [{
					op: "opaque",
					path: null,
					note: "a patch without its text"
				}]
			} : askedToPatch(text, spill)
		};
	}
	const read = READS$1.get(tool);
	if (read !== void 0) return {
		tool,
		stdin: null,
		cell: null,
		asked: {
			kind: "read",
			path: textAt$1(input, read)
		}
	};
	const given = input ?? givenTo(payload);
	const asked = {
		kind: KINDS$3.get(tool) ?? "other",
		input: isText(given) ? stringOf(given) : jsonText(given)
	};
	const session = tool === "write_stdin" ? input?.session_id : void 0;
	const stdin = typeof session === "number" || typeof session === "string" ? {
		session: String(session),
		chars: textAt$1(input, "chars") ?? ""
	} : null;
	const cell = tool === "wait" ? input?.cell_id ?? null : null;
	return {
		tool,
		asked,
		stdin,
		cell: typeof cell === "number" || typeof cell === "string" ? String(cell) : null
	};
}
/** The commit and branch that a session's first record names. */
const gitOf = (payload) => {
	const git = objectAt(payload, "git");
	return {
		commit: nameAt(git, "commit_hash"),
		branch: nameAt(git, "branch")
	};
};

// src/sessions/codex/claims.ts
const ENVELOPES = /* @__PURE__ */ new Set([
	"session_meta",
	"turn_context",
	"response_item",
	"event_msg",
	"compacted",
	"world_state"
]);
const PART_TYPES = /* @__PURE__ */ new Set([
	"input_text",
	"output_text",
	"input_image"
]);
const isPart$1 = (part) => typeof part === "object" && part !== null && "type" in part && PART_TYPES.has(part.type);
/** Whether a bare item is one of those that the first versions wrote without an envelope. */
function isBareItem(value) {
	if (value.type === "message") return textAt$1(value, "role") !== null && listAt(value, "content").some(isPart$1);
	if (value.type === "function_call") return nameAt(value, "call_id") !== null && textAt$1(value, "arguments") !== null;
	if (value.type === "local_shell_call") return objectAt(value, "action") !== null;
	return false;
}
/** The header of the first versions: no type, the instructions and the commit. */
const isOldHeader = (value) => value.type === void 0 && nameAt(value, "id") !== null && "instructions" in value && "timestamp" in value;
/** Whether a record is one that Codex writes to its session files. */
function claims$12(value) {
	if (ENVELOPES.has(value.type)) return objectAt(value, "payload") !== null;
	return isBareItem(value) || isOldHeader(value);
}

// src/sessions/codex/texts.ts
/** What Codex puts into the conversation in the user's name begins with one of these. */
const WRAPPERS$3 = /^(?:<(?:environment_context|user_instructions|permissions|turn_aborted|subagent_notification|skill|skills_instructions|apps_instructions|plugins_instructions|INSTRUCTIONS|user_shell_command|user_action|collaboration_mode|model_switch|personality_spec|realtime_conversation|hook_prompt|image|developer_instructions|goal_context|app-context|codex_internal_context)\b|<\/image>|# AGENTS\.md instructions)/;
/** Editors list the open files first and put the user's own words below this heading. */
const REQUEST = "## My request for Codex:";
function utterance(text) {
	if (WRAPPERS$3.test(text.trimStart())) return [{
		by: "harness",
		text
	}];
	const at = text.startsWith("# ") ? text.indexOf(REQUEST) : -1;
	if (at < 0) return [{
		by: "human",
		text
	}];
	const cut = at + 24;
	return [{
		by: "harness",
		text: text.slice(0, cut)
	}, {
		by: "human",
		text: text.slice(cut).trim()
	}];
}
/** Text of the parts of a message or an output: a string, one part, or a list of parts. */
function textOf$5(content) {
	if (isText(content)) return stringOf(content);
	if (isObject(content)) return textAt$1(content, "text") ?? textAt$1(content, "content") ?? "";
	if (!Array.isArray(content)) return "";
	return content.flatMap((part) => isText(part) ? stringOf(part) : isObject(part) ? textAt$1(part, "text") ?? [] : []).join("\n");
}
/**
* Whose words the parts of a `user` message are. Newer logs name each part's kind beside it (`user.text`); a part that is
* of another kind, or wrapped as the harness wraps its own, is never taken for a human's.
*/
function utterances$2(message) {
	const kinds = listAt(objectAt(message, "internal_chat_message_metadata_passthrough"), "content_item_kinds");
	const content = message.content;
	return (Array.isArray(content) ? content : [content]).flatMap((part, at) => {
		const text = textOf$5(part);
		const kind = kinds[at];
		return typeof kind === "string" && !/^(?:user\.|unknown$)/.test(kind) ? [{
			by: "harness",
			text
		}] : utterance(text);
	});
}

// src/sessions/codex/outputs.ts
const NO_EXIT$11 = {
	code: null,
	source: "none"
};
/** Sentences that stand where an output would: the call never ran to its end. */
const CANCELLED$2 = /^(?:Wall time: [\d.]{1,20} seconds\n)?aborted(?: by user)?\b/;
const REJECTED$4 = /^.{0,2000}?(?:rejected by user|Rejected\(|Sandbox\(Denied|SandboxDenied \{)|^(?:command|patch|exec command) (?:was )?rejected/;
const FAILED$2 = /^(?:apply_patch verification failed|exec_command failed|write_stdin failed|execution error|failed to |unsupported call|collab \w+ failed|resources\/\w+ failed|error: |Error: )/;
const START$1 = 4e3;
function said(body) {
	const first = startOf(body, START$1);
	if (CANCELLED$2.test(first)) return "cancelled";
	if (FAILED$2.test(first)) return REJECTED$4.test(first) ? "rejected" : "error";
	return REJECTED$4.test(first) && first.length < START$1 ? "rejected" : "unknown";
}
const HEADER$2 = /^(?:Chunk ID: \w{1,20}\n)?(?:Exit code: (-?\d{1,9})\n)?(?:Wall time: [\d.]{1,20} seconds\n)?(?:Process exited with code (-?\d{1,9})\n|Process running with session ID (\d{1,15})\n)?(?:Original token count: \d{1,15}\n)?(Total output lines: \d{1,15}\n)?Output:\n?/;
/** Outputs of some versions begin with the command, quoted and therefore at least as long as it was asked for. */
function withoutCommand(output, command) {
	if (!startOf(output, 9).startsWith("Command: ")) return output;
	const text = stringOf(output);
	const at = text.indexOf("\nChunk ID: ", Math.min(text.length, command().length));
	return at < 0 ? text : text.slice(at + 1);
}
const LONGEST_HEADER = 500;
/** Takes the headers off: the shell's, and below it the one of a patch that was applied through the shell. */
function readHeaders(text) {
	let headed = {
		body: text,
		code: null,
		running: null,
		cut: false
	};
	for (let layer = 0; layer < 2; layer += 1) {
		const found = HEADER$2.exec(startOf(headed.body, LONGEST_HEADER));
		if (!found || found[0].startsWith("Output:")) break;
		const code = found[2] ?? found[1];
		headed = {
			body: withoutStart(headed.body, found[0].length),
			code: code === void 0 ? headed.code : Number(code),
			running: found[3] ?? headed.running,
			cut: headed.cut || found[4] !== void 0
		};
		if (headed.code !== null || headed.running !== null) break;
	}
	return headed;
}
const judged = (body, exit) => exit.code === null ? startOf(body, 16) === "Success. Updated" ? "ok" : said(body) : exit.code === 0 ? "ok" : "error";
/** The older shape: JSON text (or an object) of `{"output", "metadata": {"exit_code"}}`. */
function readJson(output) {
	const value = isText(output) && startOf(output, 9) === "{\"output\"" ? parseJson(stringOf(output)) : output;
	if (!isObject(value) || typeof value.output !== "string") return null;
	const body = value.output;
	const code = numberAt(objectAt(value, "metadata"), "exit_code");
	const exit = code === null ? NO_EXIT$11 : {
		code,
		source: "field"
	};
	return {
		body,
		exit,
		running: null,
		outcome: judged(body, exit),
		cut: isCutBy("codex", body)
	};
}
/** Reads an output (JSON, or a text that is long) in any of the shapes that Codex has used. `command` gives what the call ran, '' where it ran nothing. */
function readOutput(output, command) {
	const json = readJson(output);
	if (json) return json;
	const headed = readHeaders(withoutCommand(isText(output) ? output : textOf$5(output), command));
	const exit = headed.code === null ? NO_EXIT$11 : {
		code: headed.code,
		source: "text"
	};
	const cut = headed.cut || isCutBy("codex", headed.body);
	if (headed.running !== null) return {
		...headed,
		cut,
		exit,
		outcome: "running"
	};
	const content = isObject(output) ? output.success : void 0;
	const outcome = judged(headed.body, exit);
	if (outcome === "unknown" && typeof content === "boolean") return {
		...headed,
		cut,
		exit,
		outcome: content ? "ok" : "error"
	};
	return {
		...headed,
		cut,
		exit,
		outcome
	};
}
const OUTCOMES$2 = /* @__PURE__ */ new Map([
	["completed", "ok"],
	["failed", "error"],
	["declined", "rejected"]
]);
/** Reads `exec_command_end`, `patch_apply_end` and the items of `item_completed`; null for others. */
function readEvent(event) {
	if (!isObject(event)) return null;
	const code = numberAt(event, "exit_code");
	const success = event.success;
	const status = OUTCOMES$2.get(textAt$1(event, "status") ?? "");
	const outcome = typeof success === "boolean" ? success ? "ok" : "error" : code === null ? status : code === 0 ? "ok" : "error";
	const output = longTextAt(event, "aggregated_output") ?? longTextAt(event, "stdout") ?? "";
	return {
		code,
		outcome: outcome ?? "unknown",
		output
	};
}

// src/sessions/codex/items.ts
const NO_EXIT$10 = {
	code: null,
	source: "none"
};
const commandText = (codex, call) => call?.kind === "run" ? whole(call.command, codex.draft.spill) ?? "" : "";
/** Exit of a run: its own answer's, else what an event told. */
const exitWith = (exit, told) => exit.code === null && typeof told?.code === "number" ? {
	code: told.code,
	source: "field"
} : exit;
/** A call whose answer says neither success nor failure in words it is known by: other tools than shells just answer. */
function settled$2(call, outcome, told) {
	if (outcome !== "unknown") return outcome;
	if (told && told.outcome !== "unknown") return told.outcome;
	return call.kind === "run" || call.kind === "edit" ? "unknown" : "ok";
}
/** What events told of a call, which is told no more; of its output nothing may be read. */
function forgetTold({ told, shelf }, id) {
	const known = told.get(id);
	if (known) shelf.letGo(known.output);
	told.delete(id);
	return known;
}
/**
* Lets what an event told complete a call whose own answer came before: an outcome that it lacks, the end of a process
* that it left running. What is told before the answer waits for it.
*/
function tell(codex, id, told) {
	const call = codex.draft.calls.get(id);
	if (!call) return false;
	if (isOpen(call)) {
		forgetTold(codex, id);
		codex.told.set(id, {
			...told,
			output: codex.shelf.keep(told.output)
		});
		return true;
	}
	if (told.outcome === "unknown") return false;
	if (call.outcome === "unknown") {
		call.outcome = told.outcome;
		if (call.kind === "run") call.exit = exitWith(call.exit, told);
		return true;
	}
	if (call.outcome !== "running") return false;
	const tests = call.kind === "run" ? readTestRun(told.output) : null;
	answer(codex.draft, call, {
		...told,
		endTime: null,
		exit: exitWith(NO_EXIT$10, told),
		tests
	});
	return true;
}
/** At the end of the log: calls that got no answer of their own have what events told of them. */
function settleOpenCalls(codex) {
	for (const [id, told] of codex.told) {
		const call = codex.draft.calls.get(id);
		if (!call || !isOpen(call) || told.outcome === "unknown") continue;
		const tests = call.kind === "run" ? readTestRun(told.output) : null;
		answer(codex.draft, call, {
			...told,
			endTime: null,
			exit: exitWith(NO_EXIT$10, told),
			tests
		});
	}
}
function takeCall$8(codex, setting, payload) {
	const { draft } = codex;
	const id = nameAt(payload, "call_id") ?? nameAt(payload, "id");
	const { tool, asked, stdin, cell } = readCall$2(payload, draft.cwd, draft.spill);
	if (cell !== null && id !== null && codex.scripts.wait(id, cell)) return null;
	if (stdin && id !== null) {
		codex.polls.set(id, stdin.session);
		if (stdin.chars === "") return null;
	}
	const call = ask(draft, setting, tool, id, asked);
	if (call === null) return "duplicate";
	if (tool === "exec" && asked.kind === "other") codex.scripts.begin(id, call, asked.input, setting);
	if ((payload.type === "web_search_call" || payload.call_id === void 0 && payload.type === "local_shell_call") && payload.status === "completed") call.outcome = "ok";
	return null;
}
function takeOutput(codex, setting, payload) {
	const { draft } = codex;
	const id = nameAt(payload, "call_id") ?? "";
	if (codex.scripts.hear(id, () => textOf$5(payload.output), setting.time)) return null;
	const session = codex.polls.get(id);
	const call = session === void 0 ? answeredCall(draft, nameAt(payload, "call_id")) : draft.calls.get(id);
	if (!call && session === void 0) {
		draft.counts.orphanResults += 1;
		return null;
	}
	const read = readOutput(longTextAt(payload, "output") ?? payload.output ?? payload.tools ?? null, () => commandText(codex, call));
	if (session !== void 0) {
		codex.polls.delete(id);
		const known = codex.processes.resume(session, read, setting.time);
		if (!call) return known ? null : "poll-of-unknown-process";
	}
	if (!call) return null;
	if (!isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	const told = forgetTold(codex, id);
	const outcome = settled$2(call, read.outcome, told);
	const exit = read.running === null ? exitWith(read.exit, told) : read.exit;
	codex.processes.begin(call, {
		...read,
		outcome
	}, exit, setting.time);
	return null;
}
function takeMessage$10(codex, setting, payload) {
	const { draft } = codex;
	const role = payload.role;
	if (role === "assistant") {
		say(draft, setting, "agent", textOf$5(payload.content));
		if (!codex.hasTurns) draft.end = "completed";
		return null;
	}
	if (role !== "user") {
		say(draft, {
			...setting,
			model: null
		}, "harness", textOf$5(payload.content));
		return null;
	}
	for (const part of utterances$2(payload)) {
		const by = setting.depth > 0 ? "harness" : part.by;
		if (by === "human" && !codex.hasTurns) draft.end = "unknown";
		say(draft, {
			...setting,
			model: null
		}, by, part.text);
	}
	return null;
}
/** Takes an item of the conversation as the model saw it. */
function takeItem$2(codex, setting, payload) {
	const type = nameAt(payload, "type") ?? "";
	if (type === "message" || type === "" && typeof payload.role === "string") return takeMessage$10(codex, setting, payload);
	if (type === "agent_message") {
		say(codex.draft, {
			...setting,
			model: null
		}, "harness", textOf$5(payload.content));
		return null;
	}
	if (type === "reasoning" || type === "ghost_snapshot" || type === "compaction") return type;
	if (type.endsWith("_output")) return takeOutput(codex, setting, payload);
	if (type.endsWith("_call")) {
		if (!codex.hasTurns) codex.draft.end = "unknown";
		return takeCall$8(codex, setting, payload);
	}
	return `unknown:response_item/${type.slice(0, 40)}`;
}

// src/sessions/codex/events.ts
/** Events that repeat what the conversation's own items say, or say nothing about what the agent did. */
const IDLE$8 = /* @__PURE__ */ new Set([
	"user_message",
	"agent_message",
	"agent_reasoning",
	"agent_reasoning_raw_content",
	"agent_reasoning_section_break",
	"context_compacted",
	"web_search_end",
	"image_generation_end",
	"view_image_tool_call",
	"dynamic_tool_call_request",
	"dynamic_tool_call_response",
	"collab_agent_spawn_end",
	"collab_agent_interaction_end",
	"collab_waiting_end",
	"collab_close_end",
	"sub_agent_activity",
	"entered_review_mode",
	"exited_review_mode",
	"thread_name_updated",
	"thread_goal_updated"
]);
/** What an event adds to a call that its own answer left open. The call may be answered before or after the event. */
function fill(codex, id, event) {
	const told = readEvent(event);
	if (id === null || !told) return "event-repeat";
	return tell(codex, id, told) ? null : "event-repeat";
}
/** What an item tells of a call: of one that the conversation holds, or that a script made. */
function takeItem$1(codex, setting, payload) {
	const item = objectAt(payload, "item");
	const type = nameAt(item, "type");
	if (!(type === "CommandExecution" || type === "FileChange" || type === "McpToolCall") || item === null) return "event-repeat";
	const id = nameAt(item, "id");
	return id !== null && !codex.draft.calls.has(id) && codex.scripts.tell(setting, item) ? null : fill(codex, id, item);
}
/**
* A token count's totals: of the whole session so far, and of those before it that it was forked from. `input_tokens`
* holds the cached ones too, which the normal form keeps apart.
*/
function tokensOf$8(payload) {
	const total = objectAt(objectAt(payload, "info"), "total_token_usage");
	if (!total) return null;
	const input = numberAt(total, "input_tokens");
	const cachedInput = numberAt(total, "cached_input_tokens");
	const cacheWrite = numberAt(total, "cache_write_input_tokens");
	return {
		input: input === null ? null : Math.max(0, input - (cachedInput ?? 0) - (cacheWrite ?? 0)),
		cachedInput,
		cacheWrite,
		output: numberAt(total, "output_tokens"),
		costUsd: null,
		how: "cumulative-last"
	};
}
const less = (all, before) => all === null ? null : Math.max(0, all - (before ?? 0));
function takeTokens(codex, payload) {
	const all = tokensOf$8(payload);
	if (!all) return "token-count";
	const { inherited } = codex;
	codex.draft.usage = {
		...all,
		input: less(all.input, inherited.input),
		cachedInput: less(all.cachedInput, inherited.cachedInput),
		cacheWrite: less(all.cacheWrite, inherited.cacheWrite),
		output: less(all.output, inherited.output)
	};
	return null;
}
function takeEnd$4(codex, end) {
	codex.draft.end = end;
	codex.hasTurns = true;
	return null;
}
/** Notes what the agent may do unasked, where it is another than before. Returns null where it was noted. */
function notePermissions(codex, setting, settings) {
	const { permissions } = codex;
	permissions.approval = nameAt(settings, "approval_policy") ?? permissions.approval;
	const policy = objectAt(settings, "sandbox_policy");
	permissions.sandbox = nameAt(policy, "type") ?? nameAt(policy, "mode") ?? permissions.sandbox;
	const { approval, sandbox } = permissions;
	const says = [approval && `approval ${approval}`, sandbox && `sandbox ${sandbox}`].filter(Boolean).join(", ");
	if (says === permissions.noted) return "event-repeat";
	permissions.noted = says;
	note(codex.draft, setting, "permission", says);
	return null;
}
function takeAssessment(codex, setting, payload) {
	const status = nameAt(payload, "status");
	if (status === null || status === "in_progress") return "event-repeat";
	note(codex.draft, setting, "permission", [`guardian ${status}`, textAt$1(payload, "rationale")].filter(Boolean).join(": "));
	return null;
}
function takeFailure$1(codex, setting, payload) {
	codex.draft.apiErrors += 1;
	const says = textAt$1(payload, "message") ?? textAt$1(objectAt(payload, "error"), "message") ?? "";
	note(codex.draft, setting, "api-error", says);
	return null;
}
function takeUndo(codex, setting, payload) {
	if (payload.success !== true) return "event-repeat";
	note(codex.draft, setting, "external-change", `the user undid a turn: ${textAt$1(payload, "message") ?? ""}`);
	return null;
}
/** Takes an event of the user interface, as far as the conversation's own items lack what it says. */
function takeEvent$3(codex, setting, payload) {
	const type = nameAt(payload, "type");
	switch (type) {
		case "token_count": return takeTokens(codex, payload);
		case "task_started":
		case "turn_started": return takeEnd$4(codex, "unknown");
		case "task_complete":
		case "turn_complete": return takeEnd$4(codex, objectAt(payload, "error") ? "error" : "completed");
		case "turn_aborted":
			cancelOpenCalls(codex.draft);
			note(codex.draft, setting, "interruption", nameAt(payload, "reason") ?? "");
			return takeEnd$4(codex, "interrupted");
		case "error":
			takeFailure$1(codex, setting, payload);
			return takeEnd$4(codex, "error");
		case "stream_error": return takeFailure$1(codex, setting, payload);
		case "guardian_assessment": return takeAssessment(codex, setting, payload);
		case "thread_settings_applied": return notePermissions(codex, setting, objectAt(payload, "thread_settings"));
		case "undo_completed": return takeUndo(codex, setting, payload);
		case "thread_rolled_back":
			note(codex.draft, setting, "interruption", `the user took back ${numberAt(payload, "num_turns") ?? "some"} turns`);
			return null;
		case "exec_command_end":
		case "patch_apply_end":
		case "mcp_tool_call_end": return fill(codex, nameAt(payload, "call_id"), payload);
		case "item_completed": return takeItem$1(codex, setting, payload);
		default:
			if (IDLE$8.has(type)) return "event-repeat";
			return `unknown:event_msg/${(nameAt(payload, "type") ?? "untyped").slice(0, 40)}`;
	}
}

// src/sessions/codex/history.ts
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const UUID_7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-/;
/** Depth of the agent that a session belongs to: 0 for one that a person started. */
function depthOf$1(meta) {
	const source = objectAt(meta, "source");
	if (source === null || !("subagent" in source)) return 0;
	const spawned = objectAt(objectAt(source, "subagent"), "thread_spawn");
	return Math.min(100, Math.max(1, numberAt(spawned, "depth") ?? 1));
}
/** The session whose sub-agent a session is; null for one that is nobody's. */
const parentOf = (meta) => {
	const subagent = objectAt(objectAt(meta, "source"), "subagent");
	return nameAt(objectAt(subagent, "thread_spawn"), "parent_thread_id");
};
/**
* Tells the copy of another session's history from a session's own records. A forked or sub-agent file begins with its
* own `session_meta`, then the parent's and everything the parent did, stamped with the time of the fork. Its own part
* begins with the first turn whose id (a UUID of version 7, hence ordered by time) is not older than the session, or at
* the ordinal that newer files name. Where neither can be told, nothing is taken for a copy.
*/
function openHistory() {
	let own = null;
	let records = 0;
	let begun = false;
	const names = /* @__PURE__ */ new Set();
	let until = null;
	const startOf = (meta) => {
		const id = nameAt(meta, "id");
		if (own === null) {
			own = id;
			until = numberAt(meta, "subagent_history_start_ordinal");
		} else if (records === 2 && id !== null && id !== own && UUID_7.test(own) && until === null) until = "turn";
	};
	return {
		/**
		* Whether a header begins another session, whose log was put behind this one's: it names a session that was not named
		* before, and stands behind records that are no headers.
		*/
		beginsOther(meta) {
			const id = nameAt(meta, "id");
			return begun && until === null && id !== null && UUID.test(id) && !names.has(id);
		},
		/** Whether this record belongs to the copy. Called once for each record, in order. */
		isCopied(type, payload, ordinal) {
			records += 1;
			begun ||= type !== "session_meta";
			if (type === "session_meta") {
				names.add(nameAt(payload, "id") ?? "");
				startOf(payload);
				return records > 1 && until !== null;
			}
			if (typeof until === "number") {
				if (ordinal === null || ordinal >= until) until = null;
			} else if (until === "turn") {
				const turn = nameAt(payload, "turn_id") ?? "";
				if (own !== null && UUID_7.test(turn) && turn >= own) until = null;
			}
			return until !== null;
		}
	};
}

// src/sessions/codex/processes.ts
/** Most text of a process that is held while it is at work, in bytes; the middle of longer output is lost. */
const LONGEST$2 = 8e6;
/** Processes that outlive the call that began them: their output comes in pieces, with later calls. */
function openProcesses(draft) {
	const running = /* @__PURE__ */ new Map();
	const settle = (process, outcome, exit, endTime) => {
		const [first = ""] = process.parts;
		const output = process.parts.length > 1 ? process.parts.map(stringOf).join("") : first;
		const { call, cut } = process;
		answer(draft, call, {
			outcome,
			output,
			cut,
			endTime,
			exit,
			tests: readTestRun(output)
		});
	};
	const add = (process, { body, cut, running }) => {
		const size = sizeOf(body);
		const isTooLong = process.size + size > LONGEST$2;
		process.cut ||= cut || isTooLong;
		if (size === 0 || isTooLong) return;
		process.parts.push(running === null ? body : detachText(body));
		process.size += size;
	};
	const leave = (process) => {
		if (process?.last && process.call.outcome === "running") settle(process, process.last.outcome, process.last.exit, process.last.endTime);
	};
	return {
		/** A call's own answer; a process that goes on is remembered by its number. */
		begin(call, read, exit, endTime) {
			const process = {
				call,
				parts: [],
				size: 0,
				cut: false,
				last: null
			};
			add(process, read);
			if (read.running !== null) {
				leave(running.get(read.running));
				running.set(read.running, process);
			}
			settle(process, read.outcome, exit, endTime);
		},
		/** More of a process' output. Returns false where no such process is known. */
		resume(session, read, endTime) {
			const process = running.get(session);
			if (!process) return false;
			add(process, read);
			if (read.running !== null) process.last = {
				outcome: read.outcome,
				exit: read.exit,
				endTime
			};
			else {
				running.delete(session);
				settle(process, read.outcome, read.exit, endTime);
			}
			return true;
		},
		/** At the end of the log: processes that still go on have the output that they gave so far. */
		finish() {
			for (const process of running.values()) leave(process);
		}
	};
}

// src/sessions/codex/file-change.ts
const marked = (text, mark) => text.replace(/\n$/, "").split("\n").map((line) => `${mark}${line}`).join("\n");
/** The lines of a unified diff's hunks, whose heads hold numbers that a patch has not. */
const hunksOf = (diff) => diff.replace(/\n$/, "").split("\n").filter((line) => !/^(?:---|\+\+\+) \S|^\\ No newline/.test(line)).map((line) => line.startsWith("@@ ") ? "@@" : line).join("\n");
function sectionOf(path, change) {
	if (!isObject(change)) return [];
	const content = textAt$1(change, "content");
	const diff = textAt$1(change, "unified_diff");
	const moved = textAt$1(change, "move_path");
	switch (change.type) {
		case "add": return [`*** Add File: ${path}`, ...content ? [marked(content, "+")] : []];
		case "delete": return [`*** Delete File: ${path}`];
		case "update": {
			const move = moved === null ? [] : [`*** Move to: ${moved}`];
			return [
				`*** Update File: ${path}`,
				...move,
				...diff ? [hunksOf(diff)] : []
			];
		}
		default: return [];
	}
}
/** The patch that makes the changes which an event tells of: path → `{type, content}` or `{type, unified_diff, move_path}`. */
function patchOf(changes) {
	return [
		"*** Begin Patch",
		...isObject(changes) ? Object.entries(changes).flatMap(([path, one]) => sectionOf(path, one)) : [],
		"*** End Patch"
	].join("\n");
}

// src/sessions/codex/script-calls.ts
const QUOTES = /* @__PURE__ */ new Set([
	"\"",
	"'",
	"`"
]);
const ESCAPES = /* @__PURE__ */ new Map([
	["n", "\n"],
	["t", "	"],
	["r", "\r"],
	["b", "\b"],
	["f", "\f"],
	["v", "\v"],
	["0", "\0"],
	["\n", ""]
]);
const NUMBERED = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|u\{([0-9a-fA-F]{1,6})\})/;
/** What an escape behind a backslash stands for, and how many characters it takes. */
function escaped(source, at) {
	const found = NUMBERED.exec(source.slice(at, at + 10));
	const code = Number.parseInt(found?.[1] ?? found?.[2] ?? found?.[3] ?? "", 16);
	if (found && code <= 1114111) return [String.fromCodePoint(code), found[0].length];
	const sign = source.charAt(at);
	return [ESCAPES.get(sign) ?? sign, 1];
}
/** The JavaScript string that begins with the quote at a place; null where it has no end, or holds an expression. */
function literalAt(source, start, isRaw = false) {
	const quote = source.charAt(start);
	if (!QUOTES.has(quote)) return null;
	const parts = [];
	let from = start + 1;
	for (let at = from; at < source.length; at += 1) {
		const sign = source.charAt(at);
		if (sign === quote) return {
			text: parts.join("") + source.slice(from, at),
			end: at + 1
		};
		if (quote === "`" && sign === "$" && source.charAt(at + 1) === "{") return null;
		if (sign !== "\\") continue;
		if (isRaw) {
			at += 1;
			continue;
		}
		const [text, length] = escaped(source, at + 1);
		parts.push(source.slice(from, at), text);
		at += length;
		from = at + 1;
	}
	return null;
}
const BLANKS$1 = /\s{0,1000}/y;
/** The first place from here on where no blank stands. */
function skip(source, at) {
	BLANKS$1.lastIndex = at;
	return at + (BLANKS$1.exec(source)?.[0].length ?? 0);
}
const RAW = "String.raw";
/** `["a", "b"].join("\n")`. */
function joinedAt(source, start) {
	const parts = [];
	let at = skip(source, start + 1);
	while (source.charAt(at) !== "]") {
		const one = stringAt(source, at);
		if (!one) return null;
		parts.push(one.text);
		at = skip(source, one.end);
		if (source.charAt(at) === ",") at = skip(source, at + 1);
		else if (source.charAt(at) !== "]") return null;
	}
	at = skip(source, at + 1);
	if (!source.startsWith(".join(", at)) return null;
	const by = literalAt(source, skip(source, at + 6));
	return by && {
		text: parts.join(by.text),
		end: skip(source, by.end) + 1
	};
}
/** A text that is written out at a place: a string, a raw one. */
function stringAt(source, at) {
	return source.startsWith(RAW, at) ? literalAt(source, at + 10, true) : literalAt(source, at);
}
const NAME = /[A-Za-z_$][\w$]{0,80}/y;
/** A text at a place: written out there, or under a name that a declaration gives it. `texts`: name → text. */
function textAt(source, at, texts) {
	const written = source.charAt(at) === "[" ? joinedAt(source, at) : stringAt(source, at);
	if (written) return written.text;
	NAME.lastIndex = at;
	const name = NAME.exec(source)?.[0];
	return name === void 0 ? null : texts.get(name) ?? null;
}
const MOST$2 = 200;
/** Names that are declared as texts. One that is declared or set twice is none. */
function declaredTexts(source, mask) {
	const texts = /* @__PURE__ */ new Map();
	const twice = /* @__PURE__ */ new Set();
	for (const found of mask.matchAll(/(?<![\w$.])([A-Za-z_$][\w$]{0,80})\s{0,10}=(?![=>])\s{0,100}/g)) {
		const name = found[1] ?? "";
		const text = textAt(source, found.index + found[0].length, /* @__PURE__ */ new Map());
		if (texts.has(name)) twice.add(name);
		if (text !== null && texts.size < MOST$2) texts.set(name, text);
	}
	for (const name of twice) texts.delete(name);
	return texts;
}
/** The text of a member of the object that begins at a place; the object may hold no other object before it. */
function memberAt$1(source, start, key, texts) {
	let at = skip(source, start + 1);
	while (at < source.length && source.charAt(at) !== "}") {
		const quoted = literalAt(source, at);
		NAME.lastIndex = at;
		const name = quoted?.text ?? NAME.exec(source)?.[0];
		if (name === void 0) return null;
		at = skip(source, quoted?.end ?? at + name.length);
		if (source.charAt(at) !== ":") {
			if (name === key) return texts.get(name) ?? null;
		} else {
			at = skip(source, at + 1);
			if (name === key) return textAt(source, at, texts);
			at = stringAt(source, at)?.end ?? at;
		}
		while (at < source.length && !",}".includes(source.charAt(at))) {
			if ("{[(".includes(source.charAt(at))) return null;
			at += 1;
		}
		if (source.charAt(at) === ",") at = skip(source, at + 1);
	}
	return null;
}
const CALL = /(?<![\w$.])tools\s?\.\s?(exec_command|apply_patch)\s?\(\s{0,100}/g;
function callAt(source, name, at, texts) {
	const isObject = source.charAt(at) === "{";
	if (name === "apply_patch") {
		const text = isObject ? memberAt$1(source, at, "input", texts) : textAt(source, at, texts);
		return text === null ? null : {
			kind: "patch",
			text
		};
	}
	const command = isObject ? memberAt$1(source, at, "cmd", texts) : null;
	return command === null ? null : {
		kind: "run",
		command,
		cwd: memberAt$1(source, at, "workdir", texts)
	};
}
/** What a script may do otherwise than line by line, once each, or through other names. */
const BRANCHING = /(?<![\w$.])(?:if|for|while|switch|try|function|return|exit)\b|=>|\?[^.?]|&&|\|\||(?<![\w$.])tools\b(?!\s?\.)/;
const LONGEST$1 = 1e6;
/** Where a comment ends that begins at a place; that place where none begins there. */
function behindComment(source, at) {
	const [mark, end] = source.startsWith("//", at) ? ["\n", 0] : ["*/", 2];
	if (end === 2 && !source.startsWith("/*", at)) return at;
	const found = source.indexOf(mark, at + 2);
	return found < 0 ? source.length : found + end;
}
/** A script with blanks in the place of comments and of what its strings hold; a string without an end makes it null. */
function maskOf(source) {
	const parts = [];
	let from = 0;
	const blank = (start, end) => {
		parts.push(source.slice(from, start), " ".repeat(end - start));
		from = end;
	};
	for (let at = 0; at < source.length; at += 1) {
		const sign = source.charAt(at);
		if (sign === "/") {
			const end = behindComment(source, at);
			if (end === at) continue;
			blank(at, end);
			at = end - 1;
		} else if (QUOTES.has(sign)) {
			const literal = literalAt(source, at, source.startsWith(RAW, at - 10));
			if (!literal) return null;
			blank(at + 1, literal.end - 1);
			at = literal.end - 1;
		}
	}
	return parts.join("") + source.slice(from);
}
/** Reads a script: JavaScript that calls `tools.exec_command({cmd})` and `tools.apply_patch(text)`. It is not run. */
function scriptCalls(source) {
	const mask = source.length > LONGEST$1 ? null : maskOf(source);
	if (mask === null) return {
		calls: [],
		unsure: true
	};
	const texts = declaredTexts(source, mask);
	const found = [...mask.matchAll(CALL)].slice(0, MOST$2);
	const calls = found.flatMap(({ 0: { length }, 1: name = "", index }) => callAt(source, name, index + length, texts) ?? []);
	return {
		calls,
		unsure: calls.length < found.length || BRANCHING.test(mask)
	};
}

// src/sessions/codex/scripts.ts
const HEAD = /^Script (?:(completed|failed|terminated)|running with cell ID ([\w-]{1,40}))\n?(?:Wall time:? [\d.]{1,20} seconds?\n)?(?:Output:\n*)?/;
function readSaid(output) {
	const found = HEAD.exec(output);
	if (!found) return null;
	return {
		state: found[1] ?? "running",
		cell: found[2] ?? null,
		body: output.slice(found[0].length)
	};
}
const OUTCOMES$1 = {
	completed: "ok",
	failed: "error",
	terminated: "cancelled",
	running: "running"
};
const NO_EXIT$9 = {
	code: null,
	source: "none"
};
const MOST_PRINTED$1 = 1e6;
/** The folder of a `file:` address, else the path as it is. */
function folderOf(cwd) {
	if (cwd === null || !cwd.startsWith("file://")) return cwd;
	try {
		return decodeURIComponent(new URL(cwd).pathname);
	} catch {
		return cwd;
	}
}
/** What a script printed where it handed on what a command's tool gave it: JSON with its exit code and its output. */
function handedOn(printed) {
	const value = printed.startsWith("{") ? parseJson(printed) : null;
	const output = isObject(value) ? textAt$1(value, "output") : null;
	return output === null || !isObject(value) ? {
		code: null,
		output: printed
	} : {
		code: numberAt(value, "exit_code"),
		output
	};
}
/** How a command ended, by its exit code or, where that is not known, by what its tests said. */
function ranTo({ code }, tests) {
	if (code !== null) return code === 0 ? "ok" : "error";
	return tests === null || tests.failed === 0 ? tests?.green ? "ok" : "unknown" : "error";
}
const toolOf$1 = (one) => one.kind === "run" ? "exec_command" : "apply_patch";
/** So many scripts are at work at a time. */
const MOST_OPEN = 64;
function remember(scripts, name, script) {
	const [oldest] = scripts.keys();
	if (scripts.size >= MOST_OPEN && oldest !== void 0) scripts.delete(oldest);
	scripts.set(name, script);
}
const askedBy = (draft, one) => one.kind === "run" ? askedToRun({
	command: one.command,
	cwd: one.cwd
}, draft.cwd, draft.spill) : askedToPatch(one.text, draft.spill);
/** The script's own step becomes its first call; any further one is a step of its own. */
function place(draft, script, setting, { id, tool, asked }) {
	script.nested += 1;
	if (script.nested > 1 || script.ended) return ask(draft, setting, tool, id, asked);
	if (id !== null) draft.calls.set(id, script.call);
	return retell(draft, script.setting, script.call, tool, asked);
}
/** The next patch that a script spells out, of which no event told yet. */
function nextPatch(script) {
	script.patches ??= scriptCalls(script.source).calls.flatMap((one) => one.kind === "patch" ? one.text : []);
	const [spelt, ...rest] = script.patches;
	script.patches = rest;
	return spelt;
}
/** The call that an event tells of. */
function nestedCall(draft, script, item) {
	const id = nameAt(item, "id");
	switch (item.type) {
		case "CommandExecution": {
			const input = {
				command: item.command,
				cwd: folderOf(textAt$1(item, "cwd"))
			};
			return {
				id,
				tool: "exec_command",
				asked: askedToRun(input, draft.cwd, draft.spill)
			};
		}
		case "FileChange": {
			const patch = nextPatch(script) ?? patchOf(item.changes);
			return {
				id,
				tool: "apply_patch",
				asked: askedToPatch(patch, draft.spill)
			};
		}
		default: return {
			id,
			tool: [nameAt(item, "server"), nameAt(item, "tool") ?? "unnamed"].filter(Boolean).join("__"),
			asked: {
				kind: "other",
				input: jsonText(item.arguments ?? null)
			}
		};
	}
}
/** What an event tells of the end of a call. */
function answerOf$4(item, call, told, endTime) {
	const isServers = item.type === "McpToolCall";
	const output = isServers ? textOf$5(objectAt(item, "result")?.content) : told.output;
	return {
		outcome: isServers && told.outcome === "unknown" ? "ok" : told.outcome,
		output,
		endTime,
		exit: told.code === null ? NO_EXIT$9 : {
			code: told.code,
			source: "field"
		},
		tests: call.kind === "run" ? readTestRun(output) : null
	};
}
/** A script of whose calls no event told: those that it spells out are taken for made, unless it may not have made them. */
function takeSpelt(draft, script, { state }, endTime) {
	const { calls, unsure } = scriptCalls(script.source);
	const { code, output } = handedOn(script.printed);
	const exit = calls.length === 1 && code !== null ? {
		code,
		source: "text"
	} : NO_EXIT$9;
	const speaker = Math.max(0, calls.findLastIndex(({ kind }) => kind === "run"));
	for (const [at, one] of calls.entries()) {
		const call = place(draft, script, script.setting, {
			id: null,
			tool: toolOf$1(one),
			asked: askedBy(draft, one)
		});
		if (!call) continue;
		const text = at === speaker ? output : "";
		const tests = call.kind === "run" ? readTestRun(text) : null;
		const ended = calls.length > 1 && state === "failed" ? "unknown" : OUTCOMES$1[state];
		const done = call.kind === "run" ? ranTo(exit, tests) : unsure ? "unknown" : "ok";
		answer(draft, call, {
			outcome: state === "completed" ? done : ended,
			output: text,
			endTime,
			exit,
			tests
		});
	}
}
/** Whether the last script made a call of which an event tells, and no call of the conversation that is still open. */
function isNested(draft, script, item) {
	const near = draft.recent.slice(-16);
	return !(item.type === "McpToolCall" && near.some((one) => isOpen(one) && one.tool === item.tool)) && (!script.ended || nameAt(item, "id")?.startsWith("exec-") === true);
}
/** Follows scripts, and puts the calls that they make in their place. */
function openScripts(draft) {
	const byCall = /* @__PURE__ */ new Map();
	const byCell = /* @__PURE__ */ new Map();
	const waits = /* @__PURE__ */ new Map();
	let last = null;
	const hear = (script, said, endTime) => {
		if (script.printed.length < MOST_PRINTED$1) script.printed += said.body;
		if (said.cell !== null) remember(byCell, said.cell, script);
		if (script.nested === 0 && said.state !== "running") takeSpelt(draft, script, said, endTime);
		if (script.nested === 0) answer(draft, script.call, {
			outcome: OUTCOMES$1[said.state],
			output: script.printed,
			endTime
		});
		script.ended = said.state !== "running";
	};
	return {
		/** A call of `exec` with a script. */
		begin(id, call, source, setting) {
			const script = {
				call,
				source,
				setting: {
					...setting,
					record: {
						...setting.record,
						value: {}
					}
				},
				nested: 0,
				patches: null,
				printed: "",
				ended: false
			};
			last = script;
			if (id !== null) remember(byCall, id, script);
		},
		/** A call that waits for a script to go on; false where no such script is known. */
		wait(id, cell) {
			const script = byCell.get(cell);
			if (script) remember(waits, id, script);
			return script !== void 0;
		},
		/** The answer to a call, by its id; false where it is no script's, or says of none what became of it. */
		hear(id, output, endTime) {
			const script = byCall.get(id) ?? waits.get(id);
			const said = script ? readSaid(output()) : null;
			if (!script) return false;
			byCall.delete(id);
			waits.delete(id);
			if (said) hear(script, said, endTime);
			return said !== null || script.nested > 0;
		},
		/** An event about a call that nothing else tells of: the last script made it. False where there was no script. */
		tell(setting, item) {
			const told = last && isNested(draft, last, item) ? readEvent(item) : null;
			if (!last || !told) return false;
			const call = place(draft, last, setting, nestedCall(draft, last, item));
			if (call) answer(draft, call, answerOf$4(item, call, told, setting.time));
			return true;
		}
	};
}

// src/sessions/long-text/shelf.ts
/** Room for a longer text is given back. */
const MOST_ROOM = 16777216;
/**
* A shelf on which the same memory holds one text after the other: memory of its own for each would be garbage that the
* engine, which sees but little of it, is slow to collect.
*/
function openShelf() {
	let spare = null;
	const rooms = /* @__PURE__ */ new Map();
	return {
		keep(text) {
			if (typeof text === "string") return text;
			const { raw, skip } = text;
			const room = spare && spare.length >= raw.length ? spare : Buffer.allocUnsafeSlow(raw.length);
			if (room === spare) spare = null;
			raw.copy(room);
			const kept = new LongText(room.subarray(0, raw.length), skip);
			rooms.set(kept, room);
			return kept;
		},
		letGo(text) {
			const room = rooms.get(text);
			rooms.delete(text);
			if (room && room.length <= MOST_ROOM && room.length > (spare?.length ?? 0)) spare = room;
		}
	};
}

// src/sessions/codex.ts
function nameSession(draft, meta) {
	draft.id = nameAt(meta, "id");
	const parent = parentOf(meta);
	if (draft.id !== null && parent !== null) draft.parentId = parent;
}
function takeMeta(codex, position, meta) {
	const { draft } = codex;
	const git = gitOf(meta);
	if (draft.id === null) nameSession(draft, meta);
	draft.agentVersion ??= nameAt(meta, "cli_version");
	draft.cwd ??= nameAt(meta, "cwd");
	draft.baseCommit ??= git.commit;
	draft.branch ??= git.branch;
	position.depth = depthOf$1(meta);
	return null;
}
function takeContext$1(codex, position, setting, payload) {
	position.model = nameAt(payload, "model") ?? position.model;
	if (position.model !== null) codex.draft.models.add(position.model);
	codex.draft.cwd ??= nameAt(payload, "cwd");
	notePermissions(codex, setting, payload);
	return null;
}
function takeCompaction$4(codex, setting, payload) {
	codex.draft.compactions += 1;
	note(codex.draft, setting, "compaction", textAt$1(payload, "message") ?? "");
	return null;
}
const IDLE$7 = /* @__PURE__ */ new Set([
	"world_state",
	"token_usage_record",
	"inter_agent_communication_metadata"
]);
function takeRecord$5(codex, position, record, payload) {
	const type = record.value.type;
	const time = timeAt(record.value, "timestamp");
	const setting = {
		record,
		time,
		depth: position.depth,
		model: null
	};
	switch (type) {
		case "session_meta": return takeMeta(codex, position, payload);
		case "turn_context": return takeContext$1(codex, position, setting, payload);
		case "event_msg": return takeEvent$3(codex, setting, payload);
		case "compacted": return takeCompaction$4(codex, setting, payload);
		case "response_item": return takeItem$2(codex, {
			...position,
			record,
			time
		}, payload);
		default: return IDLE$7.has(type) ? String(type) : takeBare(codex, position, record);
	}
}
/** The first versions wrote the items without an envelope, behind a header without a type. */
function takeBare(codex, position, record) {
	const { value } = record;
	if (isOldHeader(value)) return takeMeta(codex, position, value);
	if (value.record_type === "state") return "state";
	const type = nameAt(value, "type");
	if (type === null || objectAt(value, "payload")) return `unknown:${(type ?? "untyped").slice(0, 40)}`;
	return takeItem$2(codex, {
		...position,
		record,
		time: timeAt(value, "timestamp")
	}, value)?.replace("unknown:response_item/", "unknown:") ?? null;
}
/** What a session's header says; null for any other record. */
const headerOf$1 = (value) => value.type === "session_meta" ? objectAt(value, "payload") : isOldHeader(value) ? value : null;
function open$15(spill) {
	const draft = beginSession(spill);
	const position = {
		depth: 0,
		model: null
	};
	const history = openHistory();
	const codex = {
		draft,
		processes: openProcesses(draft),
		scripts: openScripts(draft),
		told: /* @__PURE__ */ new Map(),
		shelf: openShelf(),
		inherited: NO_USAGE,
		polls: /* @__PURE__ */ new Map(),
		permissions: {
			approval: null,
			sandbox: null,
			noted: ""
		},
		hasTurns: false
	};
	const reading = {
		of({ value }) {
			const meta = headerOf$1(value);
			return meta && history.beginsOther(meta) ? open$15(spill) : reading;
		},
		take(record) {
			const { value } = record;
			const payload = objectAt(value, "payload") ?? value;
			const type = headerOf$1(value) ? "session_meta" : nameAt(value, "type") ?? "";
			if (history.isCopied(type, payload, numberAt(value, "ordinal"))) {
				codex.inherited = tokensOf$8(payload) ?? codex.inherited;
				return "copied-history";
			}
			const skipped = takeRecord$5(codex, position, record, payload);
			if (skipped === null) noteTime(draft, timeAt(value, "timestamp"));
			return skipped;
		},
		finish() {
			codex.processes.finish();
			settleOpenCalls(codex);
			return endSession(draft);
		}
	};
	return reading;
}
/** Outputs and patches, and what nobody reads here. */
const LONG_KEYS = /* @__PURE__ */ new Set([...[
	"output",
	"aggregated_output",
	"stdout",
	"stderr",
	"formatted_output",
	"input"
], "encrypted_content"]);
/** OpenAI Codex: the rollout files under `sessions/`, with and without envelopes. Not the output of `codex exec --json`. */
const codex = {
	id: "codex",
	agent: "codex",
	tells: tells({ no: ["cost"] }),
	claims: claims$12,
	open: open$15,
	longKeys: LONG_KEYS
};

// src/sessions/codex-exec.ts
const OUTCOMES = /* @__PURE__ */ new Map([
	["completed", "ok"],
	["failed", "error"],
	["declined", "rejected"],
	["in_progress", "running"]
]);
const typeOf$1 = (item) => nameAt(item, "type") ?? nameAt(item, "item_type") ?? "";
/** What an item asked for; null for one that is no call. */
function askedIn$1(item) {
	const type = typeOf$1(item);
	switch (type) {
		case "command_execution": return {
			tool: type,
			asked: {
				kind: "run",
				command: textAt$1(item, "command") ?? "",
				cwd: null
			}
		};
		case "file_change": return {
			tool: type,
			asked: {
				kind: "edit",
				edits: listAt(item, "changes").filter(isObject).map((change) => {
					const note = `${nameAt(change, "kind") ?? "change"}, without content`;
					return {
						op: "opaque",
						path: textAt$1(change, "path"),
						note
					};
				})
			}
		};
		case "mcp_tool_call": return {
			tool: `${nameAt(item, "server") ?? "mcp"}.${nameAt(item, "tool") ?? "unnamed"}`,
			asked: {
				kind: "other",
				input: jsonText(item.arguments ?? null)
			}
		};
		case "collab_tool_call": return {
			tool: nameAt(item, "tool") ?? type,
			asked: {
				kind: "task",
				input: textAt$1(item, "prompt") ?? ""
			}
		};
		case "web_search": return {
			tool: type,
			asked: {
				kind: "web",
				input: jsonText({ query: item.query ?? null })
			}
		};
		case "todo_list": return {
			tool: type,
			asked: {
				kind: "plan",
				input: jsonText(item.items ?? null)
			}
		};
		default: return null;
	}
}
function outputOf(item) {
	const error = textAt$1(objectAt(item, "error"), "message");
	const result = listAt(objectAt(item, "result"), "content").filter(isObject).map((part) => textAt$1(part, "text") ?? jsonText(part)).join("\n");
	return textAt$1(item, "aggregated_output") ?? error ?? result;
}
/** Searches and lists have no status: that they are complete is all there is to tell. */
const PLAIN$2 = /* @__PURE__ */ new Set(["web_search", "todo_list"]);
/** What became of an item that is complete. A status counts for no more than the exit code beside it. */
function outcomeOf$4(item) {
	const code = numberAt(item, "exit_code");
	const told = OUTCOMES.get(nameAt(item, "status") ?? "");
	if (told !== void 0 && told !== "ok") return told;
	if (code !== null) return code === 0 ? "ok" : "error";
	if (told === void 0 && objectAt(item, "error")) return "error";
	return told ?? (PLAIN$2.has(typeOf$1(item)) ? "ok" : "unknown");
}
function takeCall$7(exec, setting, item, ended) {
	const { draft } = exec;
	const wanted = askedIn$1(item);
	if (!wanted) return `unknown:item/${typeOf$1(item).slice(0, 40)}`;
	const id = `${exec.runs}/${nameAt(item, "id") ?? setting.record.offset}`;
	const call = draft.calls.get(id) ?? ask(draft, setting, wanted.tool, id, wanted.asked);
	if (!call) return "duplicate";
	draft.end = "unknown";
	if (!ended) return null;
	if (!isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	if (call.kind === "edit" && wanted.asked.kind === "edit") call.edits = wanted.asked.edits;
	const output = outputOf(item);
	const code = numberAt(item, "exit_code");
	const exit = {
		code,
		source: code === null ? "none" : "field"
	};
	const tests = call.kind === "run" ? readTestRun(output) : null;
	const outcome = outcomeOf$4(item);
	answer(draft, call, {
		outcome,
		output,
		cut: isCutBy("codex", output),
		endTime: null,
		exit,
		tests
	});
	return null;
}
function takeItem(exec, record, ended) {
	const { draft } = exec;
	const item = objectAt(record.value, "item");
	if (!item) return "no-item";
	const setting = {
		record,
		time: null,
		depth: 0,
		model: null
	};
	switch (typeOf$1(item)) {
		case "agent_message":
		case "assistant_message":
		case "plan":
			if (!ended) return "unfinished-item";
			say(draft, setting, "agent", textAt$1(item, "text") ?? "");
			return null;
		case "reasoning": return "reasoning";
		case "error":
			note(draft, setting, "context", textAt$1(item, "message") ?? "");
			return null;
		default: return takeCall$7(exec, setting, item, ended);
	}
}
function takeUse(exec, usage) {
	if (!usage) return;
	const [cachedInput, cacheWrite] = [numberAt(usage, "cached_input_tokens"), numberAt(usage, "cache_write_input_tokens")];
	exec.used.set(exec.thread, {
		input: uncached(numberAt(usage, "input_tokens"), cachedInput, cacheWrite),
		cachedInput,
		cacheWrite,
		output: numberAt(usage, "output_tokens"),
		costUsd: null
	});
}
function takeFailure(exec, record, message) {
	exec.draft.apiErrors += 1;
	exec.draft.end = "error";
	note(exec.draft, {
		record,
		time: null,
		depth: 0,
		model: null
	}, "api-error", message);
	return null;
}
function take$4(exec, record) {
	const { value } = record;
	const { draft } = exec;
	switch (value.type) {
		case "thread.started":
			exec.thread = nameAt(value, "thread_id") ?? "";
			exec.runs += 1;
			draft.id ??= nameAt(value, "thread_id");
			return null;
		case "turn.started":
			draft.end = "unknown";
			return null;
		case "turn.completed":
			takeUse(exec, objectAt(value, "usage"));
			draft.end = "completed";
			return null;
		case "turn.failed": return takeFailure(exec, record, textAt$1(objectAt(value, "error"), "message") ?? "");
		case "error": return takeFailure(exec, record, textAt$1(value, "message") ?? "");
		case "item.started":
		case "item.updated": return takeItem(exec, record, false);
		case "item.completed": return takeItem(exec, record, true);
		default: return `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
	}
}
function usageOf$2(exec) {
	const sum = openTokenSum();
	for (const tokens of exec.used.values()) sum.note(tokens);
	return {
		...sum.total(),
		how: exec.used.size > 0 ? "cumulative-last" : "none"
	};
}
function open$14(spill) {
	const exec = {
		draft: beginSession(spill),
		used: /* @__PURE__ */ new Map(),
		thread: "",
		runs: 0
	};
	return {
		take: (record) => take$4(exec, record),
		finish() {
			exec.draft.usage = usageOf$2(exec);
			return endSession(exec.draft);
		}
	};
}
function claims$11(value) {
	const item = objectAt(value, "item");
	switch (value.type) {
		case "thread.started": return nameAt(value, "thread_id") !== null;
		case "turn.completed": return numberAt(objectAt(value, "usage"), "cached_input_tokens") !== null;
		case "item.started":
		case "item.updated":
		case "item.completed": return nameAt(item, "id") !== null && typeOf$1(item ?? {}) !== "";
		default: return false;
	}
}
/** What `codex exec --json` prints: a run's items without times and without the contents of edits. */
const codexExec = {
	id: "codex-exec",
	agent: "codex",
	tells: tells({ no: [
		"edits",
		"times",
		"ends",
		"models",
		"cost",
		"directory",
		"version",
		"subagents",
		"compactions"
	] }),
	claims: claims$11,
	open: open$14
};

// src/sessions/copilot-cli/claims.ts
/** Event types that say nothing about what the agent did, or repeat what others say. */
const IDLE$6 = /* @__PURE__ */ new Set([
	"assistant.reasoning",
	"assistant.turn_start",
	"assistant.turn_end",
	"hook.start",
	"hook.end",
	"external_tool.requested",
	"external_tool.completed",
	"session.auto_mode_resolved",
	"session.autopilot_objective_changed",
	"session.binary_asset",
	"session.canvas.recorded",
	"session.canvas.removed",
	"session.compaction_start",
	"session.context_cleared",
	"session.handoff",
	"session.info",
	"session.mode_changed",
	"session.plan_changed",
	"session.remote_steerable_changed",
	"session.schedule_cancelled",
	"session.schedule_created",
	"session.schedule_rearmed",
	"session.session_limits_changed",
	"session.usage_checkpoint",
	"session.warning",
	"session.workspace_file_changed",
	"subagent.completed",
	"subagent.deselected",
	"subagent.failed",
	"subagent.selected",
	"subagent.started",
	"tool_search.activated"
]);
/** Whether events of this type are known to say nothing about what the agent did. */
const isIdle = (type) => IDLE$6.has(type);
const TYPE = /^(?:session|assistant|user|tool|hook|subagent|permission|system|skill)\.\w{1,60}$/;
/** Whether a record is an event of Copilot CLI: a dotted type, its data, an id and the event before it, or a time. */
const claims$10 = (value) => {
	const type = nameAt(value, "type");
	if (type === null || !(TYPE.test(type) || type === "abort")) return false;
	const isPlaced = "parentId" in value || timeAt(value, "timestamp") !== null;
	return objectAt(value, "data") !== null && nameAt(value, "id") !== null && isPlaced;
};

// src/sessions/copilot-cli/shells.ts
const NO_EXIT$8 = {
	code: null,
	source: "none"
};
/** Most text of a command that is held while it goes on, in characters; what comes beyond is lost. */
const LONGEST = 8e6;
/** Fetched output either goes on from what was there, or repeats it all. */
function add$3(shell, more) {
	if (shell.length > 0 && more.length >= shell.length && more.startsWith(shell.parts.join(""))) {
		shell.parts.length = 0;
		shell.length = 0;
	}
	if (isCutBy("copilot-cli", more) || shell.length + more.length > LONGEST) shell.cut = true;
	if (shell.length + more.length > LONGEST) return;
	const glue = shell.length > 0 && more !== "" ? "\n" : "";
	shell.parts.push(glue + more);
	shell.length += glue.length + more.length;
}
/** Commands that outlive the call that began them, by the id of their shell. Their output comes with later calls. */
function openShells(draft) {
	const shells = /* @__PURE__ */ new Map();
	const settle = (shell, outcome, exit) => {
		const output = shell.parts.join("");
		const { call, cut, endTime } = shell;
		answer(draft, call, {
			outcome,
			output,
			cut,
			endTime,
			exit,
			tests: readTestRun(output)
		});
	};
	return {
		has: (id) => shells.has(id),
		/** A command's own answer; one that goes on is remembered. */
		begin(call, read, endTime) {
			const shell = {
				call,
				parts: [],
				length: 0,
				cut: false,
				endTime,
				ended: null
			};
			add$3(shell, read.body);
			if (read.outcome === "running" && read.shell !== null) shells.set(read.shell, shell);
			settle(shell, read.outcome, read.exit);
		},
		/** A later call fetched more of its output. Answers that are no output (the poll failed) change nothing. */
		resume(id, read, endTime) {
			const shell = shells.get(id);
			if (!shell || read.outcome !== "running" && read.exit.code === null) return;
			add$3(shell, read.body);
			shell.endTime = endTime;
			if (read.outcome === "running") return;
			shells.delete(id);
			settle(shell, read.outcome, read.exit);
		},
		/** The harness noticed that it ended. */
		end(id, code, endTime) {
			const shell = shells.get(id);
			if (!shell || shell.ended !== null) return;
			shell.ended = {
				outcome: code === null ? "unknown" : code === 0 ? "ok" : "error",
				exit: {
					code,
					source: code === null ? "none" : "field"
				}
			};
			shell.endTime = endTime;
		},
		/** The agent stopped it. */
		stop(id, endTime) {
			const shell = shells.get(id);
			shells.delete(id);
			if (!shell) return;
			shell.endTime = endTime;
			settle(shell, shell.ended?.outcome ?? "cancelled", shell.ended?.exit ?? NO_EXIT$8);
		},
		/** The log is over: the rest runs on, or ended unseen. */
		close() {
			for (const shell of shells.values()) settle(shell, shell.ended?.outcome ?? "running", shell.ended?.exit ?? NO_EXIT$8);
		}
	};
}

// src/sessions/copilot-cli/answers.ts
const NO_EXIT$7 = {
	code: null,
	source: "none"
};
/** The last line of a shell's output is the harness's own. A command cannot write behind it. */
const EXITED$2 = /^<(?:shellId: (\S{1,100}) completed|command with id: (\S{1,100}) exited|exited) with exit code (-?\d{1,9})>$/;
const GOES_ON = /^<command (?:with|started in (?:detached )?background with) shellId: ([^\s<>]{1,100})(?:>$| is still running)/;
function readEnding(content) {
	const text = content.trimEnd();
	const at = text.lastIndexOf("\n");
	const last = text.slice(at + 1);
	const body = at < 0 ? "" : text.slice(0, at);
	const exited = EXITED$2.exec(last);
	if (exited) return {
		body,
		code: Number(exited[3]),
		shell: exited[1] ?? exited[2] ?? null,
		goesOn: false
	};
	const goesOn = GOES_ON.exec(last);
	if (goesOn) return {
		body,
		code: null,
		shell: goesOn[1] ?? null,
		goesOn: true
	};
	return {
		body: content,
		code: null,
		shell: null,
		goesOn: false
	};
}
/** The exit code that newer versions put beside the text, in a block of its own. */
function fieldExit(result) {
	for (const block of listAt(result, "contents")) {
		const code = isObject(block) ? numberAt(block, "exitCode") : null;
		if (code !== null) return {
			code,
			source: "field"
		};
	}
	return null;
}
/** The words with which the harness says that it did not run a tool at all. */
const REFUSED$3 = /^(?:Permission denied and could not request permission from user|Denied by \w+ hook\b|The user (?:rejected|denied|declined) )/;
const INTERRUPTED$2 = /^The execution of this tool, or a previous tool was interrupted/;
const WORDS = /* @__PURE__ */ new Map([
	["success", "ok"],
	["failure", "error"],
	["timeout", "error"],
	["rejected", "rejected"],
	["denied", "rejected"]
]);
/** Whether the call itself went through, whatever came of the command that it ran. */
function callOutcome(data, text) {
	const result = objectAt(data, "result");
	const said = WORDS.get(nameAt(objectAt(data, "error"), "code") ?? nameAt(result, "result_type") ?? "");
	const success = flagAt(data, "success") ?? (said === void 0 ? null : said === "ok");
	if (success === null) return "unknown";
	if (success) return "ok";
	if (INTERRUPTED$2.test(text)) return "cancelled";
	return said === "rejected" || REFUSED$3.test(text) ? "rejected" : "error";
}
/** Everything the tool said: what the model got, or the failure's message. */
const answerText = (data) => {
	const result = objectAt(data, "result");
	return (wordsAt(result, "content") || textAt$1(result, "text_result_for_llm")) ?? wordsAt(objectAt(data, "error"), "message");
};
/** Reads the end of a call that runs nothing in a shell. */
const readAnswer$2 = (data) => {
	const body = answerText(data);
	return {
		body,
		outcome: callOutcome(data, body),
		exit: NO_EXIT$7,
		shell: null
	};
};
/**
* Reads what a shell tool answered. `success` only means that the tool itself worked: the exit code decides, and where
* none is told nothing is known.
*/
function readShellAnswer(data) {
	const text = answerText(data);
	const outcome = callOutcome(data, text);
	const { body, code, shell, goesOn } = readEnding(text);
	if (goesOn) return {
		body,
		outcome: "running",
		exit: NO_EXIT$7,
		shell
	};
	const exit = fieldExit(objectAt(data, "result")) ?? (code === null ? NO_EXIT$7 : {
		code,
		source: "text"
	});
	if (outcome !== "ok") return {
		body,
		outcome,
		exit,
		shell
	};
	return {
		body,
		outcome: exit.code === null ? "unknown" : exit.code === 0 ? "ok" : "error",
		exit,
		shell
	};
}

// src/sessions/copilot-cli/calls.ts
const edits$2 = (...list) => ({
	kind: "edit",
	edits: list
});
const opaque$7 = (path, note) => edits$2({
	op: "opaque",
	path,
	note
});
const run$5 = (input) => ({
	kind: "run",
	command: textAt$1(input, "command") ?? "",
	cwd: null
});
const read$5 = (input) => ({
	kind: "read",
	path: textAt$1(input, "path")
});
const replace$3 = (input, spill) => {
	const path = textAt$1(input, "path");
	const old = textAt$1(input, "old_str");
	const now = input.new_str === void 0 ? "" : textAt$1(input, "new_str");
	if (path === null || old === null || now === null) return opaque$7(path, "an edit without its path, old or new text");
	return edits$2({
		op: "replace",
		path,
		old: clip(old, spill),
		new: clip(now, spill),
		all: false,
		before: null
	});
};
const create = (input, spill) => {
	const path = textAt$1(input, "path");
	const content = textAt$1(input, "file_text");
	if (path === null || content === null) return opaque$7(path, "a new file without its path or content");
	return edits$2({
		op: "write",
		path,
		content: clip(content, spill),
		before: null
	});
};
const insert = (input) => opaque$7(textAt$1(input, "path"), "text was put in at a line number");
/** The one tool of earlier versions, whose `command` names what it does. */
const replacer = (input, spill) => {
	const command = textAt$1(input, "command");
	if (command === "view") return read$5(input, spill);
	if (command === "create") return create(input, spill);
	if (command === "str_replace") return replace$3(input, spill);
	return command === "insert" ? insert(input, spill) : opaque$7(textAt$1(input, "path"), `a ${command ?? "nameless"} edit`);
};
const other$5 = (kind) => (input) => ({
	kind,
	input: jsonText(input)
});
const PHRASES$5 = {
	bash: run$5,
	powershell: run$5,
	shell: run$5,
	edit: replace$3,
	create,
	insert,
	str_replace_editor: replacer,
	view: read$5,
	grep: other$5("search"),
	rg: other$5("search"),
	glob: other$5("search"),
	web_fetch: other$5("web"),
	web_search: other$5("web"),
	task: other$5("task"),
	report_intent: other$5("plan"),
	update_todo: other$5("plan"),
	exit_plan_mode: other$5("plan")
};
const phrases$5 = new Map(Object.entries(PHRASES$5));
/** The arguments of a call as an object; they are written as one, or as JSON text of one. null for free text. */
function inputOf(given) {
	const value = typeof given === "string" ? parseJson(given) : given;
	return isObject(value) ? value : null;
}
function patch$3(given, spill) {
	const input = inputOf(given);
	const text = (typeof given === "string" && input === null ? given : null) ?? textAt$1(input, "input") ?? textAt$1(input, "patch") ?? textAt$1(input, "patchText");
	return text === null ? opaque$7(null, "a patch without its text") : edits$2({
		op: "patch",
		text: clip(text, spill)
	});
}
/** What a tool of Copilot CLI was asked to do. A tool that is not known is kept with its arguments as JSON text. */
function asked$6(tool, given, spill) {
	if (tool === "apply_patch") return patch$3(given, spill);
	const phrase = phrases$5.get(tool);
	if (phrase) return phrase(inputOf(given) ?? {}, spill);
	return {
		kind: "other",
		input: typeof given === "string" ? given : jsonText(given ?? null)
	};
}

// src/sessions/copilot-cli/tools.ts
const ATTACHED = /^(read|write|stop)_(?:bash|powershell|shell)$/;
function attachment(tool, given) {
	const does = ATTACHED.exec(tool)?.[1];
	const input = does === void 0 ? null : inputOf(given);
	const shell = nameAt(input, "shellId") ?? nameAt(input, "sessionId") ?? numberAt(input, "shellId");
	return does === void 0 || shell === null ? null : {
		does,
		shell: String(shell)
	};
}
/** Hooks may change what the model asked for: what was begun counts. */
function rephrase(draft, call, given) {
	const now = asked$6(call.tool, given, draft.spill);
	if (call.kind === "run") {
		if (now.kind === "run") call.command = clip(now.command, draft.spill);
	} else if (call.kind === "edit") {
		if (now.kind === "edit") call.edits = now.edits;
	} else if (call.kind === "read") {
		if (now.kind === "read") call.path = now.path;
	} else if ("input" in now) call.input = clip(now.input, draft.spill);
}
/** Adds a call. Fetching from a shell that is known is no step: what it brings belongs to the command's own. */
function begin$3(tools, setting, id, [tool, given]) {
	const attached = id === null ? null : attachment(tool, given);
	if (id !== null && attached !== null && tools.shells.has(attached.shell)) {
		tools.attached.set(id, attached);
		if (attached.does === "read") return;
	}
	ask(tools.draft, setting, tool, id, asked$6(tool, given, tools.draft.spill));
}
/** Takes the calls that an answer of the model asks for. Returns how many there are. */
function takeRequests(tools, setting, data) {
	const requests = listAt(data, "toolRequests").filter(isObject);
	for (const request of requests) {
		const tool = nameAt(request, "name") ?? "unnamed";
		begin$3(tools, setting, nameAt(request, "toolCallId"), [tool, request.arguments]);
	}
	return requests.length;
}
/** Takes the beginning of a call, which its request may have announced. */
function takeStart(tools, setting, data) {
	const id = nameAt(data, "toolCallId");
	if (id !== null && tools.own.has(id)) return "user-command";
	if (id !== null && tools.attached.has(id)) return null;
	const call = id === null ? void 0 : tools.draft.calls.get(id);
	if (call && !isOpen(call)) {
		tools.draft.counts.duplicates += 1;
		return "duplicate";
	}
	if (!call) begin$3(tools, setting, id, [nameAt(data, "toolName") ?? "unnamed", data.arguments]);
	else if (data.arguments !== void 0) rephrase(tools.draft, call, data.arguments);
	return null;
}
function answerCall(tools, call, data, time) {
	if (call.kind === "run") {
		const read = readShellAnswer(data);
		const denied = call.callId !== null && tools.denied.delete(call.callId);
		tools.shells.begin(call, denied ? {
			...read,
			outcome: "rejected"
		} : read, time);
		return;
	}
	const { body, outcome } = readAnswer$2(data);
	const denied = call.callId !== null && tools.denied.delete(call.callId);
	const cut = isCutBy("copilot-cli", body);
	answer(tools.draft, call, {
		outcome: denied ? "rejected" : outcome,
		output: body,
		cut,
		endTime: time
	});
}
/** Takes the end of a call. */
function takeEnd$3(tools, setting, data) {
	const { draft, shells, attached } = tools;
	const id = nameAt(data, "toolCallId") ?? "";
	if (tools.own.delete(id) || data.isUserRequested === true) return "user-command";
	const to = attached.get(id);
	const call = to ? draft.calls.get(id) : answeredCall(draft, nameAt(data, "toolCallId"));
	attached.delete(id);
	if (to?.does === "stop" && data.success !== false) shells.stop(to.shell, setting.time);
	else if (to && to.does !== "stop") shells.resume(to.shell, readShellAnswer(data), setting.time);
	if (!call) {
		if (!to) draft.counts.orphanResults += 1;
		return null;
	}
	if (!isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	answerCall(tools, call, data, setting.time);
	return null;
}
/** Takes the harness's notice that something in the background ended. */
function takeNotice$1(tools, setting, data) {
	const kind = objectAt(data, "kind");
	const shell = nameAt(kind, "shellId");
	if (shell !== null && nameAt(kind, "type") === "shell_completed") tools.shells.end(shell, numberAt(kind, "exitCode"), setting.time);
}

// src/sessions/copilot-cli/usage.ts
const FIELDS = [
	"inputTokens",
	"cacheReadTokens",
	"cacheWriteTokens",
	"outputTokens"
];
const add$2 = (one, other) => one.map((count, at) => count === null ? other[at] ?? null : count + (other[at] ?? 0));
const NOTHING = FIELDS.map(() => null);
/** The token counts of a session's end, summed over its models; all null where it has none. */
function countsOf(shutdown) {
	return Object.values(objectAt(shutdown, "modelMetrics") ?? {}).reduce((sum, metric) => {
		const usage = isObject(metric) ? objectAt(metric, "usage") : null;
		return usage ? add$2(sum, FIELDS.map((field) => numberAt(usage, field))) : sum;
	}, NOTHING);
}
const falls = (now, before) => now.some((count, at) => count !== null && count < (before[at] ?? 0));
/**
* Token counts: those of the session's end, which hold what the cache gave within the input. A resumed session ends
* several times, each time with all that was used so far; where a later count is smaller it began anew, and both count.
* A session that was never closed only has the output tokens of its messages, of which the parts of one answer repeat
* the whole.
*/
function openUsage$1() {
	let earlier = NOTHING;
	let last = NOTHING;
	const outputs = /* @__PURE__ */ new Map();
	return {
		close(shutdown) {
			const now = countsOf(shutdown);
			if (now.every((count) => count === null)) return;
			if (falls(now, last)) earlier = add$2(earlier, last);
			last = now;
		},
		message(data) {
			const key = nameAt(data, "apiCallId") ?? nameAt(data, "messageId");
			const count = numberAt(data, "outputTokens");
			if (key !== null && count !== null) outputs.set(key, count);
		},
		total() {
			const [input = null, cachedInput = null, cacheWrite = null, output = null] = add$2(earlier, last);
			if (input !== null || output !== null) return {
				input: input === null ? null : Math.max(0, input - (cachedInput ?? 0) - (cacheWrite ?? 0)),
				cachedInput,
				cacheWrite,
				output,
				costUsd: null,
				how: "cumulative-last"
			};
			if (outputs.size === 0) return NO_USAGE;
			return {
				...NO_USAGE,
				output: [...outputs.values()].reduce((sum, one) => sum + one, 0),
				how: "message-id"
			};
		}
	};
}

// src/sessions/copilot-cli.ts
const settle$6 = ({ draft }, setting, end) => {
	if (setting.depth === 0) draft.end = end;
};
function choose(copilot, name) {
	if (name !== null && name !== "auto") copilot.model = name;
}
/** The first working directory and commit count, and the last branch: agents make their own. */
function noteContext({ draft }, context) {
	draft.cwd ??= nameAt(context, "cwd");
	draft.baseCommit ??= nameAt(context, "headCommit") ?? nameAt(context, "baseCommit");
	draft.branch = nameAt(context, "branch") ?? draft.branch;
}
const takeStarted = (copilot, _setting, data) => {
	const { draft } = copilot;
	draft.id ??= nameAt(data, "sessionId");
	draft.agentVersion ??= nameAt(data, "copilotVersion");
	choose(copilot, nameAt(data, "selectedModel"));
	noteContext(copilot, objectAt(data, "context"));
	return null;
};
/** Words that the harness sends in the user's name. */
const WRAPPED = /^\s*<system_(?:notification|reminder)>/;
const takeUser$3 = (copilot, setting, data) => {
	const text = wordsAt(data, "content");
	const source = data.source ?? "user";
	const own = setting.depth > 0 || source !== "user" || data.isAutopilotContinuation === true || WRAPPED.test(text);
	settle$6(copilot, setting, "unknown");
	say(copilot.draft, setting, own ? "harness" : "human", text);
	return null;
};
const takeAnswer$2 = (copilot, setting, data) => {
	const { draft } = copilot;
	if (setting.model !== null) draft.models.add(setting.model);
	copilot.usage.message(data);
	const text = wordsAt(data, "content");
	say(draft, setting, "agent", text);
	const calls = takeRequests(copilot, setting, data);
	settle$6(copilot, setting, calls > 0 ? "unknown" : "completed");
	return null;
};
const takeToolStart = (copilot, setting, data) => {
	const skipped = takeStart(copilot, setting, data);
	if (skipped === null) settle$6(copilot, setting, "unknown");
	return skipped;
};
const takeText$1 = ({ draft }, setting, data) => {
	say(draft, {
		...setting,
		model: null
	}, "harness", wordsAt(data, "content"));
	return null;
};
const takeNotification = (copilot, setting, data) => {
	takeNotice$1(copilot, setting, data);
	return takeText$1(copilot, setting, data);
};
const takeAbort = (copilot, setting, data) => {
	note(copilot.draft, setting, "interruption", nameAt(data, "reason") ?? "");
	settle$6(copilot, setting, "interrupted");
	cancelOpenCalls(copilot.draft);
	return null;
};
const takeError$1 = (copilot, setting, data) => {
	copilot.draft.apiErrors += 1;
	note(copilot.draft, setting, "api-error", textAt$1(data, "message") ?? nameAt(data, "errorType") ?? "");
	settle$6(copilot, setting, "error");
	return null;
};
/** The oldest messages were dropped or put in a summary's place. */
const takeCompaction$3 = ({ draft }, setting, data) => {
	if (data.success === false) return "failed-compaction";
	draft.compactions += 1;
	note(draft, setting, "compaction", textAt$1(data, "summaryContent") ?? "");
	return null;
};
const takeRequested = ({ draft }, setting, data) => {
	const wanted = objectAt(data, "permissionRequest");
	const what = textAt$1(wanted, "fullCommandText") ?? textAt$1(wanted, "fileName") ?? textAt$1(wanted, "path");
	note(draft, setting, "permission", `asked for ${nameAt(wanted, "kind") ?? "something"}: ${what ?? jsonText(wanted)}`);
	return null;
};
const takeDecision$1 = ({ draft, denied }, setting, data) => {
	const kind = nameAt(objectAt(data, "result"), "kind") ?? "decided";
	const id = nameAt(data, "toolCallId");
	if (id !== null && kind.startsWith("denied")) denied.add(id);
	note(draft, setting, "permission", kind);
	return null;
};
const takePermissions = ({ draft }, setting, data) => {
	note(draft, setting, "permission", data.allowAllPermissions === true ? "everything is allowed" : jsonText(data));
	return null;
};
const takeUserCommand = ({ draft, own }, setting, data) => {
	const id = nameAt(data, "toolCallId");
	if (id !== null) own.add(id);
	const tool = nameAt(data, "toolName") ?? "a tool";
	note(draft, setting, "external-change", `the user ran ${tool}: ${jsonText(data.arguments)}`);
	return null;
};
const takeShutdown = (copilot, setting, data) => {
	copilot.usage.close(data);
	choose(copilot, nameAt(data, "currentModel"));
	if (data.shutdownType === "error") settle$6(copilot, setting, "error");
	return null;
};
const takes = new Map(Object.entries({
	"session.start": takeStarted,
	"session.resume": takeStarted,
	"session.context_changed": (copilot, _setting, data) => {
		noteContext(copilot, data);
		return null;
	},
	"session.model_change": (copilot, _setting, data) => {
		choose(copilot, nameAt(data, "newModel"));
		return null;
	},
	"session.task_complete": (copilot, setting, data) => {
		if (data.success !== false) settle$6(copilot, setting, "completed");
		return null;
	},
	"session.error": takeError$1,
	"session.truncation": takeCompaction$3,
	"session.compaction_complete": takeCompaction$3,
	"session.permissions_changed": takePermissions,
	"session.shutdown": takeShutdown,
	"user.message": takeUser$3,
	"assistant.message": takeAnswer$2,
	"system.message": takeText$1,
	"system.notification": takeNotification,
	"skill.invoked": takeText$1,
	"tool.user_requested": takeUserCommand,
	"tool.execution_start": takeToolStart,
	"tool.execution_complete": takeEnd$3,
	"permission.requested": takeRequested,
	"permission.completed": takeDecision$1,
	abort: takeAbort
}));
function open$13(spill) {
	const draft = beginSession(spill);
	const copilot = {
		draft,
		shells: openShells(draft),
		attached: /* @__PURE__ */ new Map(),
		denied: /* @__PURE__ */ new Set(),
		own: /* @__PURE__ */ new Set(),
		usage: openUsage$1(),
		model: null
	};
	const names = openNameSet();
	const links = openLinks({
		own: "id",
		parent: "parentId"
	}, (name) => names.has(name));
	return {
		take(record) {
			const { value } = record;
			links.note(value);
			const name = nameAt(value, "id");
			if (name !== null) names.add(name);
			const type = nameAt(value, "type") ?? "untyped";
			const take = takes.get(type);
			if (!take) return isIdle(type) ? type : value.ephemeral === true ? "ephemeral" : `unknown:${type.slice(0, 40)}`;
			const data = objectAt(value, "data");
			if (!data) return "no-data";
			const time = timeAt(value, "timestamp");
			const nested = nameAt(value, "agentId") !== null || nameAt(data, "parentToolCallId") !== null;
			const model = nameAt(data, "model") ?? (nested ? null : copilot.model);
			const skipped = take(copilot, {
				record,
				time,
				depth: nested ? 1 : 0,
				model
			}, data);
			if (skipped === null) noteTime(draft, time);
			return skipped;
		},
		finish() {
			copilot.shells.close();
			links.count(draft.counts);
			if (draft.models.size === 0 && copilot.model !== null) draft.models.add(copilot.model);
			draft.usage = copilot.usage.total();
			return endSession(draft);
		}
	};
}
/** GitHub Copilot CLI and the coding agent built on it: the `events.jsonl` of a session. */
const copilotCli = {
	id: "copilot-cli",
	agent: "copilot-cli",
	tells: tells({
		partly: ["exits", "subagents"],
		no: ["cost"]
	}),
	claims: claims$10,
	open: open$13
};

// src/sessions/cursor/calls.ts
const edits$1 = (...list) => ({
	kind: "edit",
	edits: list
});
const opaque$6 = (path, note) => ({
	op: "opaque",
	path,
	note
});
const pathOf = (input) => textAt$1(input, "path") ?? textAt$1(input, "file_path") ?? textAt$1(input, "target_file");
function replacement$4(path, input, spill) {
	const old = textAt$1(input, "old_string") ?? textAt$1(input, "oldString");
	const now = textAt$1(input, "new_string") ?? textAt$1(input, "newString");
	if (path === null || old === null || now === null) return opaque$6(path, "an edit whose content is not in the call");
	const all = input.replace_all === true || input.replaceAll === true;
	return {
		op: "replace",
		path,
		old: clip(old, spill),
		new: clip(now, spill),
		all,
		before: null
	};
}
const replace$2 = (input, spill) => {
	const path = pathOf(input);
	const list = listAt(input, "edits").filter(isObject);
	if (list.length === 0) return edits$1(replacement$4(path, input, spill));
	return edits$1(...list.map((one) => replacement$4(pathOf(one) ?? path, one, spill)));
};
const write$4 = (input, spill) => {
	const path = pathOf(input);
	const content = textAt$1(input, "contents") ?? textAt$1(input, "fileText") ?? textAt$1(input, "content");
	if (path === null || content === null) return edits$1(opaque$6(path, "a write without its path or content"));
	return edits$1({
		op: "write",
		path,
		content: clip(content, spill),
		before: null
	});
};
/** Taking a file away, in the one grammar that has words for it. A path of several lines would not fit in. */
const remove = (input, spill) => {
	const path = pathOf(input);
	if (path === null || /[\r\n]/.test(path)) return edits$1(opaque$6(path, "a deletion without a path"));
	return edits$1({
		op: "patch",
		text: clip(`*** Begin Patch\n*** Delete File: ${path}\n*** End Patch`, spill)
	});
};
const patch$2 = (input, spill) => {
	const text = textAt$1(input, "patch") ?? textAt$1(input, "input") ?? textAt$1(input, "patchContent");
	return edits$1(text === null ? opaque$6(null, "a patch without its text") : {
		op: "patch",
		text: clip(text, spill)
	});
};
const notebook = (input) => edits$1(opaque$6(textAt$1(input, "target_notebook") ?? pathOf(input), "a notebook cell was changed; cells are not replayed"));
const run$4 = (input) => ({
	kind: "run",
	command: textAt$1(input, "command") ?? "",
	cwd: textAt$1(input, "workingDirectory") || textAt$1(input, "working_directory") || null
});
const read$4 = (input) => ({
	kind: "read",
	path: pathOf(input) ?? textAt$1(input, "target_directory")
});
const other$4 = (kind) => (input) => ({
	kind,
	input: jsonText(input)
});
/** By the tool's name in small letters, without what only its carrier adds: `shellToolCall` and `Shell` are one. */
const PHRASES$4 = {
	shell: run$4,
	bash: run$4,
	terminal: run$4,
	runterminalcmd: run$4,
	edit: replace$2,
	strreplace: replace$2,
	multistrreplace: replace$2,
	searchreplace: replace$2,
	editfile: replace$2,
	write: write$4,
	delete: remove,
	deletefile: remove,
	applypatch: patch$2,
	editnotebook: notebook,
	read: read$4,
	readfile: read$4,
	ls: read$4,
	listdir: read$4,
	grep: other$4("search"),
	rg: other$4("search"),
	ripgrep: other$4("search"),
	glob: other$4("search"),
	grepsearch: other$4("search"),
	filesearch: other$4("search"),
	codebasesearch: other$4("search"),
	semanticsearch: other$4("search"),
	semsearch: other$4("search"),
	websearch: other$4("web"),
	webfetch: other$4("web"),
	fetch: other$4("web"),
	task: other$4("task"),
	agent: other$4("task"),
	todowrite: other$4("plan"),
	updatetodos: other$4("plan"),
	readtodos: other$4("plan"),
	createplan: other$4("plan")
};
const phrases$4 = new Map(Object.entries(PHRASES$4));
/** The name of a tool as its carrier gives it: `shellToolCall` is `shell`. */
const toolOf = (key) => key.replace(/ToolCall$/, "");
/** What a tool of Cursor was asked to do. A tool that is not known is kept with its input as JSON text. */
function asked$5(tool, given, spill) {
	const phrase = phrases$4.get(tool.toLowerCase().replaceAll("_", ""));
	const value = typeof given === "string" ? parseJson(given) ?? { input: given } : given;
	if (phrase) return phrase(isObject(value) ? value : {}, spill);
	return {
		kind: "other",
		input: typeof given === "string" ? given : jsonText(given ?? null)
	};
}

// src/sessions/cursor/claims.ts
const hasContent = (message) => Array.isArray(message?.content) || blocksAt(message, "content").length > 0;
/** A message as a transcript holds it: who speaks stands beside it, and nothing else that would name another harness. */
const isTranscript = (value) => (value.role === "user" || value.role === "assistant") && value.type === void 0 && hasContent(objectAt(value, "message")) && ![
	"uuid",
	"sessionId",
	"timestamp",
	"id"
].some((key) => key in value);
/** The end of a turn, the only other record of a transcript. */
const isTurnEnd = (value) => value.type === "turn_ended" && textAt$1(value, "status") !== null;
/** Words of a headless run. Claude Code writes the same kinds of records, with ids, models and results of their own. */
function isSaid(value) {
	if ("uuid" in value || "parent_tool_use_id" in value) return false;
	const message = objectAt(value, "message");
	const blocks = blocksAt(message, "content");
	if (message === null || "model" in message || "usage" in message || blocks.length === 0) return false;
	return blocks.every((block) => block.type === "text");
}
/** What the first records of others' headless runs hold. */
const OTHERS$1 = [
	"tools",
	"uuid",
	"mcp_servers",
	"slash_commands",
	"claude_code_version",
	"qwen_code_version"
];
/** Whether a record is one that Cursor's agent writes: to a transcript, or to the output of a headless run. */
function claims$9(value) {
	if (isTranscript(value) || isTurnEnd(value)) return true;
	const isSession = nameAt(value, "session_id") !== null;
	switch (value.type) {
		case "system": return value.subtype === "init" && isSession && !OTHERS$1.some((key) => key in value) && textAt$1(value, "model") !== null;
		case "user":
		case "assistant": return isSession && isSaid(value);
		case "thinking": return isSession && (value.subtype === "delta" || value.subtype === "completed");
		case "tool_call": return (value.subtype === "started" || value.subtype === "completed") && objectAt(value, "tool_call") !== null;
		default: return false;
	}
}

// src/sessions/cursor/results.ts
const REFUSED$2 = /* @__PURE__ */ new Set(["rejected", "permissionDenied"]);
/** The one member that says how a call ended, and what stands in it. */
function endingOf(result) {
	for (const how of Object.keys(result)) {
		const body = objectAt(result, how);
		if (body) return [how, body];
	}
	return null;
}
const outcomeOf$3 = (how) => how === "success" ? "ok" : REFUSED$2.has(how) ? "rejected" : "error";
const TEXTS = [
	"content",
	"message",
	"errorMessage",
	"error",
	"reason",
	"diffString"
];
function textOf$4(body) {
	for (const key of TEXTS) {
		const text = textAt$1(body, key);
		if (text !== null && text !== "") return text;
	}
	return jsonText(body);
}
const printed$1 = (body) => textAt$1(body, "interleavedOutput") ?? `${textAt$1(body, "stdout") ?? ""}${textAt$1(body, "stderr") ?? ""}`;
function answerOfRun(result, how, body) {
	const text = printed$1(body);
	const output = text === "" && how !== "success" && how !== "failure" ? textOf$4(body) : text;
	const code = numberAt(body, "exitCode");
	const rest = {
		output,
		exit: code !== null ? {
			code,
			source: "field"
		} : how === "success" ? {
			code: 0,
			source: "implied"
		} : {
			code,
			source: "none"
		},
		tests: readTestRun(output)
	};
	if (body.aborted === true) return {
		...rest,
		outcome: "cancelled"
	};
	if (result.isBackground === true) return {
		...rest,
		outcome: "running",
		exit: {
			code: null,
			source: "none"
		}
	};
	return {
		...rest,
		outcome: code !== null && code !== 0 ? "error" : outcomeOf$3(how)
	};
}
/** Reads what a completed call answers. */
function answerOf$3(call, result) {
	const ending = result && endingOf(result);
	if (!result || !ending) return {
		outcome: "unknown",
		output: result ? jsonText(result) : ""
	};
	const [how, body] = ending;
	if (call.kind === "run") return answerOfRun(result, how, body);
	return {
		outcome: outcomeOf$3(how),
		output: textOf$4(body),
		cut: body.exceededLimit === true
	};
}
/** An edit as it was made: Cursor's own edits tell their content only in their answer, as the whole file. */
function settledEdits$2(edits, result, spill) {
	const success = objectAt(result, "success");
	const after = textAt$1(success, "afterFullFileContent");
	const [edit] = edits;
	if (after === null || edits.length !== 1 || edit === void 0 || edit.op === "patch" || edit.path === null) return edits;
	const before = textAt$1(success, "beforeFullFileContent");
	const content = clip(after, spill);
	return [{
		op: "write",
		path: edit.path,
		content,
		before: before === null ? null : clip(before, spill)
	}];
}

// src/sessions/cursor/texts.ts
const OPEN$1 = "<user_query>";
const CLOSE$1 = "</user_query>";
/** What Cursor puts around a request begins with one of these. */
const WRAPPERS$2 = /^\s*<(?:timestamp|system_reminder|user_info|git_status|open_and_recently_viewed_files|attached_files|additional_data|rules|agent_skills|mcp_file_system|agent_transcripts|system_notification)\b/;
/** Tells a human's words from those that Cursor wraps around them; text without any wrapper is a human's. */
function utterances$1(text) {
	const open = text.indexOf(OPEN$1);
	if (open < 0) return [{
		by: WRAPPERS$2.test(text) ? "harness" : "human",
		text
	}];
	const close = text.lastIndexOf(CLOSE$1);
	const end = close < open ? text.length : close;
	return [
		{
			by: "harness",
			text: text.slice(0, open)
		},
		{
			by: "human",
			text: text.slice(open + 12, end).trim()
		},
		{
			by: "harness",
			text: text.slice(Math.min(text.length, end + 13))
		}
	].filter((part) => part.text.trim() !== "");
}
const STAMP = /^\s*<timestamp>\w{1,9}, (\w{3})\w{0,6} (\d{1,2}), (\d{4}), (\d{1,2}):(\d\d) ([AP]M) \(UTC(?:([+-]\d{1,2})(?::(\d\d))?)?\)<\/timestamp>/;
const MONTHS = [
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
/** The minute at which a message was sent, where Cursor wrote it at its beginning; null elsewhere. */
function stampOf(text) {
	const [, month = "", day, year, hour, minute, half, zone = "0", rest = "0"] = STAMP.exec(text.slice(0, 200)) ?? [];
	const index = MONTHS.indexOf(month);
	if (index < 0) return null;
	const hours = Number(hour) % 12 + (half === "PM" ? 12 : 0);
	const offset = Number(zone) * 60 + (zone.startsWith("-") ? -Number(rest) : Number(rest));
	const time = Date.UTC(Number(year), index, Number(day), hours, Number(minute) - offset);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}

// src/sessions/cursor.ts
/** What stands in place of reasoning that was left out. */
const LEFT_OUT = "[REDACTED]";
/** Says what the agent said so far; whatever is no word of its comes behind. */
function flush$4(cursor) {
	const { saying } = cursor;
	cursor.saying = null;
	if (saying) say(cursor.draft, saying.setting, "agent", saying.parts.join(""));
}
/** Adds a piece of what the agent says. Runs that print pieces print the whole as well, at its end. */
function utter(cursor, setting, text) {
	const saying = cursor.saying ?? {
		setting,
		parts: [],
		length: 0
	};
	cursor.saying = saying;
	if (text.length === saying.length && text.length > 0 && saying.parts.join("") === text) return "repeat";
	saying.parts.push(text);
	saying.length += text.length;
	cursor.draft.end = "completed";
	return null;
}
const blocksOf$1 = (value) => blocksAt(objectAt(value, "message"), "content");
function takeUserText({ draft }, setting, text) {
	const time = setting.time ?? stampOf(text);
	noteTime(draft, time);
	draft.end = "unknown";
	for (const part of utterances$1(text)) say(draft, {
		...setting,
		time,
		model: null
	}, part.by, part.text);
}
function begin$2(cursor, setting, id, [tool, given]) {
	const call = ask(cursor.draft, setting, tool, id, asked$5(tool, given, cursor.draft.spill));
	if (call && id === null) cursor.nameless.set(tool, call);
	cursor.draft.end = "unknown";
	return call;
}
const keep = ({ kept }, call) => {
	if (call) kept.push(call);
};
/** Some transcripts hold results; they follow their calls in order, and rarely say how they ended. */
function takeResult$6(cursor, setting, block) {
	const id = nameAt(block, "tool_use_id");
	const call = (id === null ? void 0 : cursor.draft.calls.get(id)) ?? cursor.kept[cursor.answered];
	cursor.answered += 1;
	if (!call || !isOpen(call)) {
		cursor.draft.counts.orphanResults += 1;
		return;
	}
	const failed = flagAt(block, "is_error");
	const outcome = failed === null ? "unknown" : failed ? "error" : "ok";
	answer(cursor.draft, call, {
		outcome,
		output: wordsAt(block, "content"),
		endTime: setting.time
	});
}
function takeMessage$9(cursor, setting, value) {
	const byUser = (value.role ?? value.type) === "user";
	let skipped = null;
	for (const block of blocksOf$1(value)) {
		const text = textAt$1(block, "text");
		const isCall = block.type === "tool_use" || block.type === "tool_call";
		const isResult = block.type === "tool_result" || block.type === "tool-result";
		if (isCall || isResult || byUser) flush$4(cursor);
		if (isCall) keep(cursor, begin$2(cursor, setting, nameAt(block, "id"), [nameAt(block, "name") ?? "unnamed", block.input]));
		else if (isResult) takeResult$6(cursor, setting, block);
		else if (block.type === "thinking" || text === null || text.trim() === LEFT_OUT) continue;
		else if (byUser) takeUserText(cursor, setting, text);
		else skipped = utter(cursor, setting, text);
	}
	if (isTranscript(value)) flush$4(cursor);
	return skipped;
}
/** The one member of a call that names its tool. */
function toolIn(call) {
	const key = Object.keys(call).find((one) => one.endsWith("ToolCall") || one === "function");
	const body = key === void 0 ? null : objectAt(call, key);
	if (key === void 0 || !body) return ["unnamed", {}];
	return [key === "function" ? nameAt(body, "name") ?? key : toolOf(key), body];
}
function takeCall$6(cursor, setting, value) {
	flush$4(cursor);
	const { draft, nameless } = cursor;
	const id = nameAt(value, "call_id");
	const [tool, body] = toolIn(objectAt(value, "tool_call") ?? {});
	const given = body.args ?? body.arguments;
	if (value.subtype === "started") {
		begin$2(cursor, setting, id, [tool, given]);
		return null;
	}
	const call = (id === null ? nameless.get(tool) : draft.calls.get(id)) ?? begin$2(cursor, setting, id, [tool, given]);
	if (id === null) nameless.delete(tool);
	if (!call || !isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	const result = objectAt(body, "result") ?? objectAt(objectAt(value, "tool_call"), "result");
	answer(draft, call, {
		...answerOf$3(call, result),
		endTime: setting.time
	});
	if (call.kind === "edit") call.edits = settledEdits$2(call.edits, result, draft.spill);
	return null;
}
function takeEnd$2(cursor, setting, status, says) {
	flush$4(cursor);
	const { draft } = cursor;
	if (status === "success" || status === "completed") draft.end = "completed";
	else if (/^(?:abort|cancel|interrupt)/.test(status)) {
		note(draft, setting, "interruption", says);
		cancelOpenCalls(draft);
		draft.end = "interrupted";
	} else {
		draft.apiErrors += 1;
		note(draft, setting, "api-error", says);
		draft.end = "error";
	}
	return null;
}
/** The last record of a headless run; a run that failed has none. */
function takeRunEnd(cursor, setting, value) {
	const usage = objectAt(value, "usage");
	if (usage) cursor.tokens.note({
		input: numberAt(usage, "inputTokens"),
		cachedInput: numberAt(usage, "cacheReadTokens"),
		cacheWrite: numberAt(usage, "cacheWriteTokens"),
		output: numberAt(usage, "outputTokens"),
		costUsd: null
	});
	const status = flagAt(value, "is_error") === true ? "error" : nameAt(value, "subtype") ?? "success";
	return takeEnd$2(cursor, setting, status, textAt$1(value, "result") ?? status);
}
function takeInit$2(cursor, value) {
	const { draft } = cursor;
	draft.cwd ??= nameAt(value, "cwd");
	cursor.model = nameAt(value, "model");
	if (cursor.model !== null) draft.models.add(cursor.model);
	return null;
}
function takeRecord$4(cursor, record, time) {
	const { value } = record;
	const setting = {
		record,
		time,
		depth: 0,
		model: cursor.model
	};
	if (isTranscript(value)) return takeMessage$9(cursor, setting, value);
	if (isTurnEnd(value)) {
		const status = nameAt(value, "status") ?? "";
		return takeEnd$2(cursor, setting, status, textAt$1(value, "error") ?? status);
	}
	switch (value.type) {
		case "system": return value.subtype === "init" ? takeInit$2(cursor, value) : `system/${(nameAt(value, "subtype") ?? "untyped").slice(0, 40)}`;
		case "user":
		case "assistant": return takeMessage$9(cursor, setting, value);
		case "tool_call": return takeCall$6(cursor, setting, value);
		case "result": return takeRunEnd(cursor, setting, value);
		case "thinking": return "thinking";
		default: return `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
	}
}
const timeOf$2 = (value) => {
	const time = numberAt(value, "timestamp_ms");
	return time === null || time <= 0 || time > 4e12 ? null : new Date(time).toISOString();
};
function open$12(spill) {
	const draft = beginSession(spill);
	const cursor = {
		draft,
		tokens: openTokenSum(),
		kept: [],
		answered: 0,
		nameless: /* @__PURE__ */ new Map(),
		saying: null,
		model: null
	};
	return {
		take(record) {
			draft.id ??= nameAt(record.value, "session_id");
			const time = timeOf$2(record.value);
			const skipped = takeRecord$4(cursor, record, time);
			if (skipped === null) noteTime(draft, time);
			return skipped;
		},
		finish() {
			flush$4(cursor);
			for (const call of cursor.kept) if (call.outcome === "unanswered") amend(cursor.draft, call, { outcome: "unknown" });
			draft.usage = cursor.tokens.total();
			return endSession(draft);
		}
	};
}
/** Cursor's agent: the output of `cursor-agent --output-format stream-json`, and the transcripts that Cursor keeps. */
const cursor = {
	id: "cursor",
	agent: "cursor",
	tells: tells({
		partly: [
			"results",
			"outcomes",
			"exits",
			"times",
			"ends",
			"models",
			"tokens",
			"cache",
			"directory"
		],
		no: [
			"cost",
			"version",
			"subagents",
			"compactions"
		]
	}),
	claims: claims$9,
	open: open$12
};

// src/sessions/entire-compact.ts
const NO_EXIT$6 = {
	code: null,
	source: "none"
};
/** The calls are the agent's own, under its own names. */
function askedIn(agent, block, spill) {
	const tool = nameAt(block, "name") ?? "unnamed";
	if (agent === "claude-code") return asked$7(tool, block.input ?? null, spill, null);
	if (agent === "codex") return readCall$2({
		name: tool,
		input: block.input
	}, null, spill).asked;
	if (isObject(block.input)) return asked$8(tool, block.input, null, spill);
	return {
		kind: "other",
		input: jsonText(block.input ?? null)
	};
}
function answerIn(agent, call, result) {
	const output = textAt$1(result, "output") ?? (result.output === void 0 ? "" : jsonText(result.output));
	const failed = result.status === "error";
	const told = failed || result.status === "success";
	if (agent === "claude-code") {
		const read = answerOf$5(call, {
			content: output,
			...told && { is_error: failed }
		}, null, false);
		return told || read.outcome !== "ok" ? read : {
			...read,
			outcome: "unknown",
			exit: NO_EXIT$6
		};
	}
	if (agent === "codex") {
		const read = readOutput(output, () => call.kind === "run" ? call.command.head : "");
		const outcome = read.outcome === "unknown" && failed ? "error" : read.outcome;
		return {
			outcome: outcome === "unknown" && call.kind !== "run" && call.kind !== "edit" ? "ok" : outcome,
			output: read.body,
			cut: read.cut,
			exit: read.exit,
			tests: call.kind === "run" ? readTestRun(read.body) : null
		};
	}
	const tests = call.kind === "run" ? readTestRun(output) : null;
	return {
		outcome: failed ? "error" : told ? "ok" : "unknown",
		output,
		cut: isCutByAny(output),
		tests
	};
}
function takeCall$5(entire, setting, block) {
	const { draft, agent } = entire;
	const id = nameAt(block, "id");
	const call = ask(draft, setting, nameAt(block, "name") ?? "unnamed", id, askedIn(agent, block, draft.spill));
	const result = objectAt(block, "result");
	draft.end = "unknown";
	if (call && result) answer(draft, call, {
		...answerIn(agent, call, result),
		endTime: null
	});
}
function takeAssistant$5(entire, setting, value) {
	const { draft } = entire;
	for (const block of listAt(value, "content")) {
		if (!isObject(block)) continue;
		if (block.type === "tool_use" || "input" in block) takeCall$5(entire, setting, block);
		else if (block.type === "text") {
			say(draft, setting, "agent", textAt$1(block, "text") ?? "");
			draft.end = "completed";
		}
	}
	const [input, output] = [numberAt(value, "input_tokens"), numberAt(value, "output_tokens")];
	if ((input ?? 0) + (output ?? 0) > 0) entire.used.set(nameAt(value, "id") ?? `${setting.record.offset}`, [input, output]);
	return null;
}
function take$3(entire, record) {
	const { value } = record;
	const { draft } = entire;
	const time = timeAt(value, "ts");
	const setting = {
		record,
		time,
		depth: 0,
		model: null
	};
	entire.agent ??= nameAt(value, "agent");
	if (value.type === "assistant" || value.type === "user") noteTime(draft, time);
	if (value.type === "assistant") return takeAssistant$5(entire, setting, value);
	if (value.type !== "user") return `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
	for (const block of listAt(value, "content")) {
		const text = isObject(block) ? textAt$1(block, "text") ?? "" : "";
		for (const part of utterances$4(text)) {
			say(draft, setting, part.by, part.text);
			if (part.by === "human") draft.end = "unknown";
		}
	}
	return null;
}
function open$11(spill) {
	const entire = {
		draft: beginSession(spill),
		used: /* @__PURE__ */ new Map(),
		agent: null
	};
	return {
		take: (record) => take$3(entire, record),
		finish() {
			const sum = openTokenSum();
			for (const [input, output] of entire.used.values()) sum.note({
				input,
				cachedInput: null,
				cacheWrite: null,
				output,
				costUsd: null
			});
			const { how, ...usage } = sum.total();
			entire.draft.usage = {
				...usage,
				how: how === "none" ? how : "message-id"
			};
			const body = endSession(entire.draft);
			return entire.agent === null ? body : {
				...body,
				agent: entire.agent
			};
		}
	};
}
const claims$8 = (value) => numberAt(value, "v") !== null && (value.type === "user" || value.type === "assistant") && nameAt(value, "agent") !== null && nameAt(value, "cli_version") !== null && Array.isArray(value.content);
/** The compact transcripts that Entire keeps beside an agent's own log. */
const entireCompact = {
	id: "entire-compact",
	agent: "entire",
	tells: tells({
		partly: ["exits"],
		no: [
			"ends",
			"models",
			"cache",
			"cost",
			"directory",
			"version",
			"subagents",
			"compactions"
		]
	}),
	claims: claims$8,
	open: open$11
};

// src/sessions/gemini-family/calls.ts
const edit$4 = (...edits) => ({
	kind: "edit",
	edits
});
const opaque$5 = (path, note) => edit$4({
	op: "opaque",
	path,
	note
});
const pathIn$2 = (input) => textAt$1(input, "file_path") ?? textAt$1(input, "absolute_path") ?? textAt$1(input, "path") ?? textAt$1(input, "dir_path");
const run$3 = (input) => ({
	kind: "run",
	command: textAt$1(input, "command") ?? "",
	cwd: textAt$1(input, "dir_path") ?? textAt$1(input, "directory") ?? textAt$1(input, "cwd")
});
const replacesAll = (input) => input.replace_all === true || input.allow_multiple === true || (numberAt(input, "expected_replacements") ?? 1) > 1;
/** An edit whose old text is empty makes a new file. */
const replace$1 = (input, spill) => {
	const path = pathIn$2(input);
	const old = textAt$1(input, "old_string");
	const now = textAt$1(input, "new_string");
	if (path === null || old === null || now === null) return opaque$5(path, "an edit without its path, old or new text");
	if (old === "") return edit$4({
		op: "write",
		path,
		content: clip(now, spill),
		before: null
	});
	return edit$4({
		op: "replace",
		path,
		old: clip(old, spill),
		new: clip(now, spill),
		all: replacesAll(input),
		before: null
	});
};
const write$3 = (input, spill) => {
	const path = pathIn$2(input);
	const content = textAt$1(input, "content");
	if (path === null || content === null) return opaque$5(path, "a write without its path or content");
	return edit$4({
		op: "write",
		path,
		content: clip(content, spill),
		before: null
	});
};
const read$3 = (input) => {
	const [first] = [...listAt(input, "include"), ...listAt(input, "paths")];
	return {
		kind: "read",
		path: pathIn$2(input) ?? (typeof first === "string" ? first : null)
	};
};
const other$3 = (kind) => (input) => ({
	kind,
	input: jsonText(input)
});
const PHRASES$3 = {
	run_shell_command: run$3,
	replace: replace$1,
	edit: replace$1,
	write_file: write$3,
	read_file: read$3,
	read_many_files: read$3,
	list_directory: read$3,
	glob: other$3("search"),
	grep: other$3("search"),
	grep_search: other$3("search"),
	search_file_content: other$3("search"),
	web_fetch: other$3("web"),
	web_search: other$3("web"),
	google_web_search: other$3("web"),
	agent: other$3("task"),
	task: other$3("task"),
	invoke_agent: other$3("task"),
	delegate_to_agent: other$3("task"),
	codebase_investigator: other$3("task"),
	todo_write: other$3("plan"),
	write_todos: other$3("plan"),
	update_topic: other$3("plan"),
	enter_plan_mode: other$3("plan"),
	exit_plan_mode: other$3("plan"),
	tracker_create_task: other$3("plan"),
	tracker_update_task: other$3("plan")
};
const phrases$3 = new Map(Object.entries(PHRASES$3));
/** What a tool of Gemini CLI or of its fork Qwen Code was asked to do. A tool that is not known is kept as JSON text. */
function asked$4(tool, input, spill) {
	const phrase = phrases$3.get(tool);
	return phrase && isObject(input) ? phrase(input, spill) : {
		kind: "other",
		input: jsonText(input ?? null)
	};
}

// src/sessions/gemini-family/parts.ts
/** The parts of a message's content: a text is one part. */
function partsOf$2(content) {
	if (typeof content === "string") return [{ text: content }];
	return (Array.isArray(content) ? content : [content]).flatMap((part) => typeof part === "string" ? { text: part } : isObject(part) ? part : []);
}
/** The words of some parts, thoughts left out. */
const wordsOf$3 = (parts) => parts.flatMap((part) => part.thought === true ? [] : textAt$1(part, "text") ?? []).join("\n");

// src/sessions/gemini-family/shell-output.ts
const NO_EXIT$5 = {
	code: null,
	source: "none"
};
/** Sentences that stand where an output would. */
const SENTENCES = [
	[/^Command (?:moved to|is running in|started in) (?:the )?background\b|^Background command started\b/, "running"],
	[/^Command was automatically cancelled\b|^Command timed out\b/, "error"],
	[/^Command was cancelled by user\b/, "cancelled"],
	[/^Command injection detected\b|^Command (?:rejected|blocked)\b/, "rejected"]
];
const OPEN = "<untrusted_context>\n";
const CLOSE = "\n</untrusted_context>";
/** Newer versions mark what a command printed as not to be trusted. */
const unwrapped = (text) => text.startsWith(OPEN) && text.trimEnd().endsWith(CLOSE) ? text.trimEnd().slice(20, -21) : text;
/** Stands above an answer from whose middle something was cut: Gemini CLI's notice, and Qwen Code's. */
const NOTICE = /^(?:Output too large\. Showing first [\d,.]{1,20} and last [\d,.]{1,20} characters\.[^\n]{0,4000}\n|Tool output was too large and has been truncated\.\n(?:[^\n]{0,4000}\n){1,8}?Truncated part of the output:\n)/;
/** The lines that the harness puts behind an output, the last one first; older versions write each, newer ones some. */
const TRAILER = [
	/^Process Group PGID: (?:\d{1,10}|\(none\))$/,
	/^Background PIDs: [\d, ()none]{1,2000}$/,
	/^Signal: ([\w() ]{1,40})$/,
	/^Exit Code: (-?\d{1,10}|\(none\))$/,
	/^Error: /
];
/** What stands behind the harness's very last line (a warning, say) is not looked at. */
function endOfTrailer(text) {
	const at = text.lastIndexOf("\nProcess Group PGID: ");
	const newline = at < 0 ? -1 : text.indexOf("\n", at + 1);
	return newline < 0 ? text.length : newline;
}
/** Takes the harness's lines off the end of an output. A command cannot write behind them. */
function readTrailer(text) {
	let end = endOfTrailer(text);
	let trailed = {
		body: text,
		found: false,
		code: null,
		failed: false
	};
	for (const [at, pattern] of TRAILER.entries()) {
		const start = text.lastIndexOf("\n", end - 1);
		const line = text.slice(start + 1, end);
		const said = start < 0 || line.length > 4e3 ? null : pattern.exec(line);
		if (!said) continue;
		const code = at === 3 && said[1] !== "(none)" ? Number(said[1]) : trailed.code;
		const killed = at === 2 && said[1] !== "0" && said[1] !== "(none)";
		const failed = trailed.failed || killed || at === 4 && line !== "Error: (none)";
		trailed = {
			body: text.slice(0, start),
			found: true,
			code,
			failed
		};
		end = start;
	}
	return trailed;
}
/** Older versions repeat the command and its directory above the output. */
function withoutHead(text, command) {
	const head = `Command: ${command}\nDirectory: `;
	const at = text.startsWith(head) ? text.indexOf("\n", head.length) : -1;
	const body = (at < 0 ? text : text.slice(at + 1)).replace(/^(?:Output|Stdout): /, "");
	return body === "(empty)" ? "" : body;
}
/**
* Reads the answer to a shell command. `Exit Code` is said always (older versions) or only where it is not 0 (newer ones,
* which begin with `Output:`); an answer of neither kind says nothing about how the command ended.
*/
function readShellOutput(text, command) {
	const inner = unwrapped(text.replace(NOTICE, ""));
	const sentence = SENTENCES.find(([pattern]) => pattern.test(inner));
	if (sentence) return {
		body: inner,
		exit: NO_EXIT$5,
		outcome: sentence[1]
	};
	const { body: headed, found, code, failed } = readTrailer(inner);
	const body = withoutHead(headed, command);
	if (code !== null) return {
		body,
		exit: {
			code,
			source: "text"
		},
		outcome: code === 0 ? "ok" : "error"
	};
	if (failed) return {
		body,
		exit: NO_EXIT$5,
		outcome: "error"
	};
	if (found && headed.startsWith("Output: ")) return {
		body,
		exit: {
			code: 0,
			source: "implied"
		},
		outcome: "ok"
	};
	return {
		body: found ? body : inner,
		exit: NO_EXIT$5,
		outcome: "unknown"
	};
}

// src/sessions/gemini-family/results.ts
/** How a call stands, as the log writes it; null where it has no such word, or one that says that the call goes on. */
const STATUSES = /* @__PURE__ */ new Map([
	["success", "ok"],
	["error", "error"],
	["cancelled", "cancelled"]
]);
const REJECTED$3 = /^(?:\[Operation Cancelled\] Reason: )?User (?:denied|did not allow|rejected|declined)\b|^Tool execution (?:for ".{0,200}" )?denied by policy|^Tool ".{0,200}" is denied by permission rules\b|but that permission was declined\b|^User rejected this operation/;
/** The text of a function's response: what it put out, or the error that it gave instead. */
function responded(response) {
	const failed = response?.error !== void 0 && response.error !== null;
	const given = failed ? response.error : response?.output ?? response?.content;
	return {
		text: typeof given === "string" ? given : given === void 0 ? "" : jsonText(given),
		failed,
		empty: given === void 0
	};
}
/** What became of a call, from its status and from what stands in the place of an output. */
function outcomeOf$2(status, { text, failed, empty }) {
	const said = STATUSES.get(status) ?? (failed ? "error" : empty ? "unknown" : "ok");
	if (said === "ok") return failed ? "error" : "ok";
	return REJECTED$3.test(text.slice(0, 4e3)) ? "rejected" : said;
}
/** Reads the answer to a call from its status and its function's response. */
function answerOf$2(call, spill, status, response) {
	const said = responded(response);
	const { text } = said;
	const outcome = outcomeOf$2(status, said);
	if (call.kind !== "run" || outcome !== "ok") return {
		outcome,
		output: text
	};
	const { body, exit, outcome: ended } = readShellOutput(text, whole(call.command, spill) ?? "");
	return {
		outcome: ended,
		output: body,
		exit,
		tests: readTestRun(body)
	};
}
/** What `old` → `now` makes of a text; null where the text does not hold it as the edit wants it. */
function replaced$1(text, old, now, all) {
	const at = text.indexOf(old);
	if (at < 0) return null;
	return all ? text.replaceAll(old, () => now) : `${text.slice(0, at)}${now}${text.slice(at + old.length)}`;
}
/**
* An edit as it was really made, where the log shows the file before and after it. These tools search for text that is
* only alike, and people may change what is proposed: where the asked edit does not lead to what was written, the
* written file counts.
*/
function settled$1(edit, original, content, spill) {
	if (edit.op !== "replace" && edit.op !== "write") return edit;
	const before = original === null || original === "" ? null : clip(original, spill);
	const written = {
		op: "write",
		path: edit.path,
		content: clip(content, spill),
		before
	};
	if (edit.op === "write" || original === null) return written;
	const old = whole(edit.old, spill);
	const now = whole(edit.new, spill);
	return old !== null && now !== null && replaced$1(original, old, now, edit.all) === content ? {
		...edit,
		before
	} : written;
}
/** The edits of a call as the display beside its answer shows them; as they were asked for where it shows nothing whole. */
function settledEdits$1(edits, display, spill) {
	const shown = isObject(display) && display.truncatedForSession !== true ? display : null;
	const content = textAt$1(shown, "newContent");
	const [edit] = edits;
	if (content === null || !edit || edits.length > 1) return edits;
	return [settled$1(edit, textAt$1(shown, "originalContent"), content, spill)];
}
/** The function responses that stand in a list of parts. */
function responsesIn(parts) {
	return parts.filter(isObject).flatMap((part) => {
		const response = objectAt(part, "functionResponse");
		return response ? [response] : [];
	});
}

// src/sessions/gemini-family/texts.ts
/** What the harness puts into the conversation in the user's name begins with one of these. */
const WRAPPERS$1 = /^(?:<(?:session_context|hook_context|state_snapshot|system-reminder|environment_context|qwen:[\w-]{1,60}|task-notification)\b|This is the (?:Gemini CLI|Qwen Code)\. We are setting up the context|System: |\[SYSTEM: |Please continue\.$)/;
/** Behind this line stand the files that the user referred to. */
const FILES = "--- Content from referenced files ---";
/** Whether a text is the summary that stands for a conversation that was compacted. */
const isSummary = (text) => text.trimStart().startsWith("<state_snapshot>");
/** A text that a human may have written, with the files that were put behind it. */
function pieces(text) {
	if (WRAPPERS$1.test(text.trimStart())) return [{
		by: "harness",
		text
	}];
	const at = text.startsWith(FILES) ? 0 : text.indexOf(`\n${FILES}`);
	if (at < 0) return [{
		by: "human",
		text
	}];
	return [{
		by: "human",
		text: text.slice(0, at)
	}, {
		by: "harness",
		text: text.slice(at)
	}];
}
/** What was typed, and what the harness made of it: a command's own text, or files beside it. */
function beside(shown, text) {
	const rest = text.startsWith(shown) ? text.slice(shown.length) : text;
	return [{
		by: "human",
		text: shown
	}, {
		by: "harness",
		text: rest
	}];
}
/**
* Whose words a user message is. Parts that the harness wrapped, files that it put beside a prompt, and whatever is not
* in the text that was typed (`shown`; null where the log does not hold it) are its own.
*/
function utterances(parts, shown) {
	const own = [];
	const words = [];
	for (const part of parts) {
		const text = wordsOf$3([part]);
		if (words.length > 0 && WRAPPERS$1.test(text.trimStart())) own.push({
			by: "harness",
			text
		});
		else words.push(part);
	}
	const text = wordsOf$3(words);
	const said = pieces(text);
	const typed = shown !== null && shown.trim() !== "" && said.some((one) => one.by === "human") ? shown : null;
	return [...typed === null || typed === text ? said : beside(typed, text), ...own].filter((one) => one.text.trim() !== "");
}

// src/sessions/gemini-cli/texts.ts
/** Whose words a user message is; what was typed may stand beside what the model was given. */
function messageUtterances(message) {
	const shown = message.displayContent === void 0 ? null : wordsOf$3(partsOf$2(message.displayContent));
	return utterances(partsOf$2(message.content), shown);
}
/** The working directory that the session's own introduction names. */
function workspaceOf(text) {
	return (/^ {0,4}- \*\*Workspace Directories:\*\*\n {1,6}- ([^\n]{1,500})$/m.exec(text) ?? /I'm currently working in the directory: ([^\n]{1,500})/.exec(text))?.[1]?.trim() ?? null;
}
/** The text under a message's content, in whichever shape it is. */
const messageText = (message) => textAt$1(message, "content") ?? wordsOf$3(partsOf$2(message.content));

// src/sessions/gemini-cli/messages.ts
const known = (gemini, id) => {
	const message = gemini.messages.get(id) ?? {
		from: gemini.draft.steps.length,
		said: false
	};
	gemini.messages.set(id, message);
	return message;
};
function tokensOf$7(tokens) {
	const cachedInput = numberAt(tokens, "cached");
	const output = numberAt(tokens, "output");
	const thoughts = numberAt(tokens, "thoughts");
	return {
		input: uncached(numberAt(tokens, "input"), cachedInput, null),
		cachedInput,
		cacheWrite: null,
		output: output === null ? thoughts : output + (thoughts ?? 0),
		costUsd: null
	};
}
/** Gives a call its answer, where the log holds one that is new. Returns whether it did. */
function settle$5(gemini, call, raw, endTime) {
	const { draft, working } = gemini;
	const parts = partsOf$2(raw.result);
	const [response] = responsesIn(parts);
	const words = response ? "" : wordsOf$3(parts);
	const status = raw.status;
	const ended = status === "success" || status === "error" || status === "cancelled";
	if (status === "executing") working.add(call);
	if (!isOpen(call) || !ended && !response) return false;
	const told = objectAt(response ?? null, "response") ?? (words === "" ? null : { output: words });
	const given = answerOf$2(call, draft.spill, status, told);
	answer(draft, call, {
		...given,
		cut: isCutBy("gemini-family", given.output),
		endTime
	});
	if (call.kind === "edit") call.edits = settledEdits$1(call.edits, raw.resultDisplay, draft.spill);
	working.delete(call);
	return true;
}
function takeCall$4(gemini, setting, raw, fallback) {
	const { draft } = gemini;
	const id = nameAt(raw, "id") ?? fallback;
	const tool = nameAt(raw, "name") ?? "unnamed";
	const time = timeAt(raw, "timestamp");
	const before = draft.calls.get(id);
	const call = before ?? ask(draft, setting, tool, id, asked$4(tool, raw.args, draft.spill));
	if (!call) return false;
	if (!before) draft.end = "unknown";
	return settle$5(gemini, call, raw, time) || !before;
}
/** Takes an answer of the model: its words, and its calls with what came of them. */
function takeModel(gemini, setting, message, id) {
	const { draft } = gemini;
	const state = known(gemini, id);
	const model = nameAt(message, "model");
	if (model !== null) draft.models.add(model);
	const tokens = objectAt(message, "tokens");
	if (tokens) gemini.tokens.set(id, tokensOf$7(tokens));
	const here = {
		...setting,
		model
	};
	let isNew = false;
	const text = messageText(message);
	if (!state.said && text.trim() !== "") {
		say(draft, here, "agent", text);
		draft.end = "completed";
		state.said = isNew = true;
	}
	for (const [at, raw] of listAt(message, "toolCalls").entries()) if (isObject(raw) && takeCall$4(gemini, here, raw, `${id}#${at}`)) isNew = true;
	for (const [at, part] of partsOf$2(message.content).entries()) {
		const raw = objectAt(part, "functionCall");
		if (raw && takeCall$4(gemini, here, raw, `${id}/${at}`)) isNew = true;
	}
	if (isNew || tokens) return null;
	draft.counts.duplicates += 1;
	return "duplicate";
}
/** A function's response in a message of its own, which mostly repeats what the call's own entry says. */
function takeResponse$1(gemini, setting, response) {
	const { draft } = gemini;
	const call = answeredCall(draft, nameAt(response, "id"));
	if (!call) draft.counts.orphanResults += 1;
	return call !== void 0 && settle$5(gemini, call, { result: [{ functionResponse: response }] }, setting.time);
}
/** Takes a user's message: a human's words, the harness's, or what the tools answered. */
function takeUser$2(gemini, setting, message, id) {
	const { draft } = gemini;
	const state = known(gemini, id);
	if (state.said) return "duplicate";
	state.said = true;
	const settledSome = responsesIn(partsOf$2(message.content)).map((one) => takeResponse$1(gemini, setting, one)).includes(true);
	const pieces = messageUtterances(message);
	for (const piece of pieces) {
		const by = setting.depth > 0 ? "harness" : piece.by;
		if (by === "harness") draft.cwd ??= workspaceOf(piece.text);
		else draft.end = "unknown";
		say(draft, setting, by, piece.text);
		if (!isSummary(piece.text)) continue;
		draft.compactions += 1;
		note(draft, setting, "compaction", "the conversation was replaced by a summary");
	}
	return pieces.length > 0 || settledSome ? null : "result-repeat";
}
/** Takes a line of the user interface, as far as it tells of a failure of the model's API or of an interruption. */
function takeLine(gemini, setting, message, type) {
	const { draft } = gemini;
	const text = messageText(message);
	if (/^(?:Request cancelled|User cancelled the request|Operation cancelled)\b/.test(text)) {
		cancelOpenCalls(draft);
		draft.end = "interrupted";
		note(draft, setting, "interruption", text);
		return null;
	}
	if (type !== "error" || !/^\[API Error|\bquota\b|\bAPI\b/i.test(text.slice(0, 400))) return `${type}-line`;
	draft.apiErrors += 1;
	draft.end = "error";
	note(draft, setting, "api-error", text);
	return null;
}

// src/sessions/gemini-family/displayed.ts
/** What stands alone where a command that printed nothing failed. */
const SILENT = /^Command exited with code:? (-?[1-9]\d{0,9})\.?$/;
const KILLED = /^Command terminated by signal: \w{1,20}$/;
const CANCELLED$1 = /^Command cancelled by user\.(?:\n|$)/;
const SENTENCE = /^Command (?:moved to background|is running in background|timed out)\b/;
/**
* The answer to a shell command as a headless run prints it: what a person would have seen. There is no exit code in it
* unless the command printed nothing, and lines that a command prints are never taken for the harness's own. Where the
* whole answer was printed, as the model got it, it begins with the command itself.
*/
function readDisplayed(text, command) {
	const silent = SILENT.exec(text.trim());
	if (silent) return {
		outcome: "error",
		output: "",
		exit: {
			code: Number(silent[1]),
			source: "text"
		}
	};
	if (KILLED.test(text.trim())) return {
		outcome: "error",
		output: text
	};
	if (CANCELLED$1.test(text)) return {
		outcome: "cancelled",
		output: text
	};
	if (!(text.startsWith(`Command: ${command}\nDirectory: `) || SENTENCE.test(text))) return {
		outcome: "unknown",
		output: text,
		tests: readTestRun(text)
	};
	const { body, exit, outcome } = readShellOutput(text, command);
	return {
		outcome,
		output: body,
		exit,
		tests: readTestRun(body)
	};
}

// src/sessions/gemini-cli/printed.ts
const SPEAKERS = /* @__PURE__ */ new Set(["user", "assistant"]);
/** Whether a record is the first event of a run: `--output-format stream-json`. */
const isPrintedInit$1 = (value) => value.type === "init" && nameAt(value, "session_id") !== null && !("tools" in value);
/** Whether a record is an event of such a run that no other harness prints. */
const isPrintedCall = (value) => nameAt(value, "tool_id") !== null && (value.type === "tool_use" && nameAt(value, "tool_name") !== null || value.type === "tool_result" && nameAt(value, "status") !== null);
/** Whether a record is any event of such a run. */
function isPrinted$1(value) {
	if (isPrintedInit$1(value) || isPrintedCall(value)) return true;
	if (value.type === "message") return SPEAKERS.has(value.role) && textAt$1(value, "content") !== null;
	if (value.type === "error") return nameAt(value, "severity") !== null;
	return value.type === "result" && nameAt(value, "status") !== null;
}
function flush$3(printed) {
	const { draft, saying } = printed;
	printed.saying = null;
	if (!saying) return;
	say(draft, saying.setting, "agent", saying.parts.join(""));
	draft.end = "completed";
}
function takeMessage$8(printed, setting, value) {
	const { draft } = printed;
	const text = textAt$1(value, "content") ?? "";
	if (value.role === "assistant") {
		printed.saying ??= {
			setting,
			parts: []
		};
		printed.saying.parts.push(text);
		return null;
	}
	flush$3(printed);
	for (const piece of utterances([{ text }], null)) say(draft, {
		...setting,
		model: null
	}, piece.by, piece.text);
	draft.end = "unknown";
	return null;
}
function takeCall$3({ draft }, setting, value) {
	const tool = nameAt(value, "tool_name") ?? "unnamed";
	draft.end = "unknown";
	return ask(draft, setting, tool, nameAt(value, "tool_id"), asked$4(tool, value.parameters, draft.spill)) ? null : "duplicate";
}
function takeResult$5({ draft }, setting, value) {
	const call = answeredCall(draft, nameAt(value, "tool_id"));
	if (!call) {
		draft.counts.orphanResults += 1;
		return null;
	}
	if (!isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	const output = textAt$1(value, "output") ?? "";
	const error = textAt$1(objectAt(value, "error"), "message");
	const given = error === null && value.status === "success" && call.kind === "run" ? readDisplayed(output, whole(call.command, draft.spill) ?? "") : answerOf$2(call, draft.spill, value.status, error === null ? { output } : { error });
	answer(draft, call, {
		...given,
		cut: isCutBy("gemini-family", given.output),
		endTime: setting.time
	});
	return null;
}
function fail({ draft }, setting, says) {
	draft.apiErrors += 1;
	draft.end = "error";
	note(draft, setting, "api-error", says);
}
function stop({ draft }, setting, says) {
	cancelOpenCalls(draft);
	draft.end = "interrupted";
	note(draft, setting, "interruption", says);
}
const STOPPED$3 = /turns exceeded|max(?:imum)? session turns|loop detected|^Operation cancelled/i;
/** A failure or a warning: of the model's API, of a bound on the run, of a hook that forbade the run to go on. */
function takeError(printed, setting, value) {
	const says = textAt$1(value, "message") ?? "";
	if (STOPPED$3.test(says)) stop(printed, setting, says);
	else if (/^Agent execution (?:blocked|stopped)/.test(says)) note(printed.draft, setting, "permission", says);
	else if (value.severity === "error" || /\bAPI\b|\bquota\b/i.test(says.slice(0, 400))) fail(printed, setting, says);
	else return "warning";
	return null;
}
/** Tokens are only told for the run as a whole; those of the input hold what the cache gave. */
function usageOf$1(stats) {
	const cachedInput = numberAt(stats, "cached");
	return {
		input: numberAt(stats, "input") ?? uncached(numberAt(stats, "input_tokens"), cachedInput, null),
		cachedInput,
		cacheWrite: null,
		output: numberAt(stats, "output_tokens"),
		costUsd: null,
		how: "cumulative-last"
	};
}
function takeEnd$1(printed, setting, value) {
	const { draft } = printed;
	const stats = objectAt(value, "stats");
	const error = objectAt(value, "error");
	if (stats) draft.usage = usageOf$1(stats);
	const models = objectAt(stats, "models");
	for (const name of Object.keys(models ?? {}).slice(0, 100)) if ((numberAt(objectAt(models, name), "total_tokens") ?? 0) > 0) draft.models.add(name);
	if (value.status === "success") draft.end = "completed";
	else if (/Cancellation|TurnLimit/.test(nameAt(error, "type") ?? "")) stop(printed, setting, textAt$1(error, "message") ?? "");
	else if (nameAt(error, "type")?.includes("ToolExecution")) draft.end = "error";
	else fail(printed, setting, textAt$1(error, "message") ?? "");
	return null;
}
function takeInit$1(printed, _setting, value) {
	const { draft } = printed;
	draft.id ??= nameAt(value, "session_id");
	printed.model = nameAt(value, "model");
	return null;
}
const TAKERS = /* @__PURE__ */ new Map([
	["init", takeInit$1],
	["tool_use", takeCall$3],
	["tool_result", takeResult$5],
	["error", takeError],
	["result", takeEnd$1]
]);
/** Reads the events that a headless run prints into a session. */
function openPrinted(draft) {
	const printed = {
		draft,
		saying: null,
		model: null
	};
	return {
		take(record) {
			const { value } = record;
			const time = timeAt(value, "timestamp");
			const setting = {
				record,
				time,
				depth: 0,
				model: printed.model
			};
			noteTime(draft, time);
			if (value.type === "message") return takeMessage$8(printed, setting, value);
			flush$3(printed);
			return TAKERS.get(value.type)?.(printed, setting, value) ?? null;
		},
		/** Says what is still unsaid. */
		finish() {
			flush$3(printed);
			if (draft.models.size === 0 && printed.model !== null) draft.models.add(printed.model);
		}
	};
}

// src/sessions/gemini-family/rewind.ts
const NOTHING_DONE = /* @__PURE__ */ new Set([
	"error",
	"rejected",
	"cancelled"
]);
/**
* The user took back part of the conversation, whose steps begin at `from`. They happened nevertheless; the files that
* they changed may have been put back, which the log does not say.
*/
function noteRewind(draft, setting, from) {
	const paths = /* @__PURE__ */ new Set();
	for (const step of draft.steps.from(from)) {
		if (step.kind !== "edit" || NOTHING_DONE.has(step.outcome)) continue;
		for (const edit of step.edits) if ("path" in edit && edit.path !== null) paths.add(edit.path);
	}
	note(draft, setting, "interruption", "the conversation was taken back to an earlier message");
	for (const path of paths) note(draft, setting, "external-change", "its changes may have been taken back", path);
	draft.end = "interrupted";
}

// src/sessions/gemini-cli.ts
const isHeader = (value) => nameAt(value, "sessionId") !== null && nameAt(value, "projectHash") !== null;
const LINES = /* @__PURE__ */ new Set([
	"info",
	"warning",
	"error"
]);
const TYPES$2 = /* @__PURE__ */ new Set([
	"user",
	"gemini",
	...LINES
]);
/** A record that names its session, an answer of the model with its id, or an event that a headless run prints. */
const claims$7 = (value) => isPrintedInit$1(value) || isPrintedCall(value) || isHeader(value) && textAt$1(value, "startTime") !== null || value.type === "gemini" && nameAt(value, "id") !== null && "content" in value;
function takeHeader$4(gemini, position, value) {
	const { draft } = gemini;
	draft.id ??= nameAt(value, "sessionId");
	if (value.kind === "subagent") position.depth = 1;
	const [directory] = listAt(value, "directories");
	if (typeof directory === "string") draft.cwd ??= directory;
	noteTime(draft, timeAt(value, "startTime"));
	noteTime(draft, timeAt(value, "lastUpdated"));
	return null;
}
function takeMessage$7(gemini, position, record, value) {
	const { draft } = gemini;
	const id = nameAt(value, "id") ?? `at ${record.offset} ${draft.steps.length}`;
	const type = nameAt(value, "type") ?? "untyped";
	const setting = {
		record,
		time: timeAt(value, "timestamp"),
		depth: position.depth,
		model: null
	};
	noteTime(draft, setting.time);
	if (type === "gemini") return takeModel(gemini, setting, value, id);
	if (type === "user") return takeUser$2(gemini, setting, value, id);
	return LINES.has(type) ? takeLine(gemini, setting, value, type) : `unknown:${type.slice(0, 40)}`;
}
/** A change of the session's facts. The list of messages in it is the whole conversation as it goes on from here. */
function takeSet(gemini, position, record, set) {
	takeHeader$4(gemini, position, set);
	return listAt(set, "messages").filter(isObject).map((message) => {
		const id = nameAt(message, "id");
		if (id === null || gemini.messages.has(id) || !TYPES$2.has(message.type)) return "known";
		return takeMessage$7(gemini, position, record, message);
	}).includes(null) ? null : "state";
}
/** The user took back a message and all behind it; the files that it changed may have been put back. */
function takeRewind(gemini, position, record, target) {
	const { draft, messages } = gemini;
	const ids = [...messages.keys()];
	const first = Math.max(0, ids.indexOf(target));
	const from = messages.get(ids[first] ?? "")?.from ?? 0;
	const setting = {
		record,
		time: null,
		depth: position.depth,
		model: null
	};
	for (const id of ids.slice(first)) messages.delete(id);
	noteRewind(draft, setting, from);
	return null;
}
function takeRecord$3(gemini, position, record) {
	const { value, part } = record;
	const set = objectAt(value, "$set");
	const target = nameAt(value, "$rewindTo");
	if (part === "header" || part === null && isHeader(value)) return takeHeader$4(gemini, position, value);
	if (target !== null) return takeRewind(gemini, position, record, target);
	if (set) return takeSet(gemini, position, record, set);
	return takeMessage$7(gemini, position, record, value);
}
function open$10(spill) {
	const gemini = {
		draft: beginSession(spill),
		messages: /* @__PURE__ */ new Map(),
		tokens: /* @__PURE__ */ new Map(),
		working: /* @__PURE__ */ new Set()
	};
	const position = { depth: 0 };
	const printed = openPrinted(gemini.draft);
	const reading = {
		of({ value }) {
			const id = isPrintedInit$1(value) ? nameAt(value, "session_id") : null;
			return id === null || gemini.draft.id === null || gemini.draft.id === id ? reading : open$10(spill);
		},
		take: (record) => record.part === null && isPrinted$1(record.value) ? printed.take(record) : takeRecord$3(gemini, position, record),
		finish() {
			const { draft, tokens, working } = gemini;
			printed.finish();
			for (const call of working) if (call.outcome === "unanswered") amend(draft, call, { outcome: "running" });
			const sum = openTokenSum();
			for (const one of tokens.values()) sum.note(one);
			const usage = sum.total();
			if (usage.how !== "none") draft.usage = {
				...usage,
				how: "message-id"
			};
			return endSession(draft);
		}
	};
	return reading;
}
/**
* Gemini CLI: its chat recordings, one JSON document (to 0.39) or a record a line (from 0.40), and what a headless run
* prints with `--output-format stream-json`.
*/
const geminiCli = {
	id: "gemini-cli",
	agent: "gemini-cli",
	tells: tells({
		partly: [
			"exits",
			"times",
			"ends",
			"directory",
			"subagents",
			"compactions"
		],
		no: ["cost", "version"]
	}),
	claims: claims$7,
	document: {
		claims: (whole) => isHeader(whole) && Array.isArray(whole.messages),
		lists: ["messages"]
	},
	open: open$10
};

// src/sessions/gptme/patches.ts
const ORIGINAL = "<<<<<<< ORIGINAL\n";
const DIVIDER = "\n=======\n";
const UPDATED = "\n>>>>>>> UPDATED";
/** Lines such as `# ...` stand for text that stays. */
const PLACEHOLDER = /^[ \t]*(?:#|\/\/|") \.\.\. ?.*$/m;
/** A swap with placeholder lines is several; null where both sides do not hold as many. */
function splitSwap(swap) {
	if (!PLACEHOLDER.test(swap.old) && !PLACEHOLDER.test(swap.new)) return [swap];
	const before = swap.old.split(PLACEHOLDER);
	const after = swap.new.split(PLACEHOLDER);
	if (before.length !== after.length) return null;
	return before.flatMap((old, at) => old === after[at] ? [] : [{
		old,
		new: after[at] ?? ""
	}]);
}
function readSwap(part) {
	const divider = part.indexOf(DIVIDER);
	if (divider < 0) return null;
	const rest = part.slice(divider + 9);
	const end = rest.startsWith(UPDATED.slice(1)) ? 0 : rest.indexOf(UPDATED);
	return end < 0 ? null : {
		old: part.slice(0, divider),
		new: rest.slice(0, end)
	};
}
/** The replacements of a patch between conflict markers, in order; null where it is none that gptme would apply. */
function swapsOf(patch) {
	const [before = "", ...parts] = patch.trim().split(ORIGINAL);
	if (before.trim() !== "" || parts.length === 0) return null;
	const swaps = [];
	for (const part of parts) {
		const swap = readSwap(part);
		const split = swap && splitSwap(swap);
		if (!split) return null;
		swaps.push(...split);
	}
	return swaps;
}
/** The sections of a patch of several files, headed `=== PATH: a.txt ===`; empty where there is no such heading. */
function sectionsOf(patch) {
	const [, ...sections] = `\n${patch}`.split("\n=== PATH: ");
	return sections.flatMap((section) => {
		const end = section.indexOf(" ===\n");
		return end < 0 ? [] : [{
			path: section.slice(0, end),
			patch: section.slice(end + 5)
		}];
	});
}

// src/sessions/gptme/calls.ts
const opaque$4 = (path, note) => ({
	op: "opaque",
	path,
	note
});
const ended = (text) => text.endsWith("\n") ? text : `${text}\n`;
/** A path as a tool took it, below the directory that the shell had gone to. */
const placed$2 = (path, directory) => directory === null || /^(?:[/~]|[A-Za-z]:[\\/])/.test(path) ? path : `${directory}/${path}`;
function phraseOf(use, key, directory) {
	const path = (use.input ? textAt$1(use.input, "path") : use.words)?.trim() ?? "";
	const text = use.input ? textAt$1(use.input, key) : use.callId === null ? use.content : null;
	return {
		path: path === "" ? null : placed$2(path, directory),
		text
	};
}
function save({ path, text }, spill) {
	if (path === null || text === null) return opaque$4(path, "a save without path or content");
	return {
		op: "write",
		path,
		content: clip(ended(text), spill),
		before: null
	};
}
/** Text goes to the end of the file, which an update without context says in the grammar of patches. */
function append({ path, text }, spill) {
	if (path === null || text === null || path.includes("\n")) return opaque$4(path, "an append without path or content");
	const added = ended(text).slice(0, -1).split("\n").map((line) => `+${line}`).join("\n");
	return {
		op: "patch",
		text: clip(`*** Begin Patch\n*** Update File: ${path}\n@@\n${added}\n*** End Patch\n`, spill)
	};
}
function patch$1({ path, text }, spill) {
	const swaps = text === null ? null : swapsOf(text);
	if (path === null || swaps === null) return [opaque$4(path, "a patch whose blocks cannot be told")];
	return swaps.map((swap) => {
		const { old, new: now } = swap;
		return {
			op: "replace",
			path,
			old: clip(old, spill),
			new: clip(now, spill),
			all: false,
			before: null
		};
	});
}
function patchMany(use, directory, spill) {
	const given = use.input?.patches;
	const list = typeof given === "string" ? parseJson(given) : given;
	if (Array.isArray(list)) return list.filter(isObject).flatMap((one) => {
		const path = textAt$1(one, "path");
		return patch$1({
			path: path === null ? null : placed$2(path, directory),
			text: textAt$1(one, "patch")
		}, spill);
	});
	const sections = sectionsOf(use.content);
	if (sections.length > 0) return sections.flatMap((one) => patch$1({
		path: placed$2(one.path, directory),
		text: one.patch
	}, spill));
	const paths = use.words.split(/\s+/).filter((word) => word !== "");
	const swaps = swapsOf(use.content);
	if (swaps === null || swaps.length !== paths.length) return [opaque$4(null, "a patch of files that cannot be told")];
	return paths.flatMap((path, at) => {
		const { old, new: now } = swaps[at] ?? {
			old: "",
			new: ""
		};
		return [{
			op: "replace",
			path: placed$2(path, directory),
			all: false,
			before: null,
			old: clip(old, spill),
			new: clip(now, spill)
		}];
	});
}
/** Python goes to an interpreter, as a shell would hand it over; the mark that ends it stands on none of its lines. */
function python(code) {
	let mark = "PYTHON";
	while (code.includes(mark)) mark = `${mark}_`;
	return `ipython <<'${mark}'\n${code}\n${mark}`;
}
const PLANS = /* @__PURE__ */ new Set([
	"todo",
	"todoread",
	"todowrite",
	"progress"
]);
const SEARCHES$1 = /* @__PURE__ */ new Set([
	"rag",
	"rag_search",
	"chats",
	"search_chats"
]);
const WEB = /* @__PURE__ */ new Set([
	"browser",
	"read_url",
	"search"
]);
const EDITORS = /* @__PURE__ */ new Set([
	"morph",
	"hashline_edit",
	"patch_anchored"
]);
function otherKind(tool) {
	if (PLANS.has(tool)) return "plan";
	if (SEARCHES$1.has(tool)) return "search";
	if (WEB.has(tool)) return "web";
	return tool === "subagent" ? "task" : "other";
}
/** What a use asked for; `directory`: where the shell had gone to, null while it is where the session began. */
function asked$3(use, directory, spill) {
	const edit = (edits) => ({
		kind: "edit",
		edits
	});
	const given = use.input ? jsonText(use.input) : jsonText({
		args: use.words,
		content: use.content
	});
	const other = {
		kind: otherKind(use.tool),
		input: given
	};
	const phrase = (key) => phraseOf(use, key, directory);
	switch (use.tool) {
		case "shell": {
			const { text } = phrase("command");
			return text === null ? other : {
				kind: "run",
				command: text,
				cwd: directory
			};
		}
		case "ipython": {
			const { text } = phrase("code");
			return text === null ? other : {
				kind: "run",
				command: python(text),
				cwd: directory
			};
		}
		case "save": return edit([save(phrase("content"), spill)]);
		case "append": return edit([append(phrase("content"), spill)]);
		case "patch": return edit(patch$1(phrase("patch"), spill));
		case "patch_many": return edit(patchMany(use, directory, spill));
		case "read":
		case "view_anchored": return {
			kind: "read",
			path: phrase("path").path ?? (use.content.trim().split("\n")[0] || null)
		};
		default: return EDITORS.has(use.tool) ? edit([opaque$4(phrase("path").path, `${use.tool} names lines by marks`)]) : other;
	}
}

// src/sessions/gptme/directories.ts
/** What stands before a relative path in an absolute one; null where the one does not end with the other. */
function above(whole, path) {
	const plain = path.replace(/^\.\//, "").replace(/\/$/, "");
	if (plain === "" || plain.split("/").includes("..") || !whole.startsWith("/")) return null;
	return whole.endsWith(`/${plain}`) && whole.length > plain.length + 1 ? whole.slice(0, -plain.length - 1) : null;
}
/** The directory in which a patch was applied: gptme answers with the whole path. null where it cannot be told. */
function patchedFrom(path, said) {
	const whole = /^Patch successfully applied to `([^`\n]{1,4096})`/.exec(said)?.[1];
	return whole === void 0 ? null : above(whole, path);
}
/** The directory that a lone `cd` left for another. null where it cannot be told. */
function leftBy(command, moved) {
	const path = /^\s*cd\s+([\w./-]{1,1000})\s*$/.exec(command)?.[1];
	return path === void 0 || path.startsWith("/") ? null : above(moved, path);
}

// src/sessions/gptme/results.ts
/** How the answer of a tool begins, where it always begins alike. */
const OPENINGS$1 = /* @__PURE__ */ new Map([
	["shell", /^(?:Ran (?:allowlisted )?command|Command (?:timed out|interrupted|denied)|Error running preceding|Started background job|\*\*Job #|\*\*Background Jobs|No background jobs|(?:Background c|C)ommand denied|Terminated job|Job #\d|No job with ID|Shell error)/],
	["ipython", /^(?:Executed code block|Exception during execution|No code provided)/],
	["save", /^(?:Saved (?:to|file)|Save aborted|No content provided|No path provided)/],
	["append", /^(?:Appended to|Append aborted|No content provided|No path provided)/],
	["patch", /^(?:Patch (?:successfully )?applied|Patch failed|Error: No patch|Invalid patch)/],
	["patch_many", /^(?:Applied \d+ patch|Atomic patch|Error parsing patches|No patch content)/],
	["read", /^(?:```|Permission denied|Read denied|File not found|Not a file|Cannot read|No path provided)/]
]);
const FAILED$1 = /^Error executing tool '([\w.]{1,200})':/;
/** The person at the keyboard said no, or stopped what was at work. */
const DECLINED = "Execution declined by user";
const INTERRUPTED$1 = "Interrupted by user";
/** Whether a message without an id is the answer of a tool. Of a tool whose answers are not known anything may be. */
function answers(tool, text) {
	const failed = FAILED$1.exec(text);
	if (failed) return failed[1] === tool;
	if (text.startsWith("Execution declined by user")) return true;
	const opening = OPENINGS$1.get(tool);
	return opening ? opening.test(text) : !text.startsWith("<");
}
/** Whether a text begins as the answers of a tool do whose answers are known. */
const begins = (tool, text) => OPENINGS$1.get(tool)?.test(text) === true;
const NO_EXIT$4 = {
	code: null,
	source: "none"
};
const REFUSED$1 = /^(?:(?:Background c|C)ommand denied|Execution declined|(?:Save|Append) aborted: user refused|Read denied)/;
const ERRORS = /^(?:Error\b|Command timed out|Save aborted|Append aborted|No (?:content|path|patch|code) |Patch failed|Invalid patch|Atomic patch (?:aborted|failed)|File not found|Not a file|Cannot read|Permission denied|Exception during|Shell error|No job with ID|Invalid job)/;
/** What the shell printed, without the harness's heading and the fences around it. */
function bodyOf$1(text) {
	const heading = /^[A-Z][a-z ]{1,40}(?: \(after [^)\n]{1,40}\))?:(?: `[^\n]*`\n\n|\n```bash\n)/.exec(text);
	if (!heading) return text;
	const behind = heading[0].endsWith("```bash\n") ? text.indexOf("\n```\n\n", heading[0].length - 1) + 6 : heading[0].length;
	return (behind < 6 ? text : text.slice(behind)).split("\n").filter((line) => !/^```(?:stdout|stderr)?$/.test(line)).map((line) => /^`(.+)`$/.exec(line)?.[1] ?? line).join("\n").trimEnd();
}
/** The shell's code stands below everything that the command printed, and only where it is not 0. */
function exitOf$1(text) {
	const status = text.slice(text.lastIndexOf("`") + 1);
	const said = /^(?:Return code: |Process interrupted \(return code: )(-?\d{1,9})/m.exec(status);
	if (said) return {
		code: Number(said[1]),
		source: "text"
	};
	return /^Ran (?:allowlisted )?command\b/.test(text) ? {
		code: 0,
		source: "implied"
	} : NO_EXIT$4;
}
/** What a tool's answer says. Which tool it was tells how it is read. */
function readAnswer$1(tool, text) {
	if (REFUSED$1.test(text)) return {
		outcome: "rejected",
		output: text
	};
	if (text.startsWith("Interrupted by user") || text.startsWith("Command interrupted")) return {
		outcome: "cancelled",
		output: text
	};
	if (tool === "shell") {
		if (text.startsWith("Started background job")) return {
			outcome: "running",
			output: text
		};
		const exit = exitOf$1(text);
		const outcome = exit.code === null ? ERRORS.test(text) ? "error" : "unknown" : exit.code === 0 ? "ok" : "error";
		const body = bodyOf$1(text);
		const output = exit.source === "text" ? body.replace(/(?<!\n)\n+(?:Return code: |Process interrupted)[^\n]*$/, "") : body;
		return {
			outcome,
			output,
			exit,
			tests: readTestRun(output)
		};
	}
	const outcome = tool === "ipython" && /^(?:Exception during execution|\w{1,100}Error: )/m.test(text) || ERRORS.test(text) ? "error" : OPENINGS$1.has(tool) ? "ok" : "unknown";
	return tool === "ipython" ? {
		outcome,
		output: text,
		tests: readTestRun(text)
	} : {
		outcome,
		output: text
	};
}

// src/sessions/gptme/fences.ts
const TICKS = /^`{3,}/;
/** How far a bare fence looks ahead for one that closes it, and that one for more text, in lines. */
const AHEAD = 20;
const BEHIND = 5;
const ticksOf = (line) => TICKS.exec(line)?.[0].length ?? 0;
const isBare = (line) => /^`{3,}\s*$/.test(line);
const opensLanguage = (line, ticks) => /^[\p{L}\p{N}_/.~]/u.test(line.slice(ticks).trim());
function linesOf(text) {
	const lines = [];
	let at = 0;
	for (const line of text.split("\n")) {
		lines.push({
			text: line.endsWith("\r") ? line.slice(0, -1) : line,
			at
		});
		at += line.length + 1;
	}
	return lines;
}
const isBlank = (line) => line === void 0 || line.text.trim() === "";
/** Whether a bare fence in a block opens one within it: another bare one closes that, and text goes on behind. */
function opensNested(lines, at) {
	for (const [offset, { text }] of lines.slice(at + 1, at + AHEAD).entries()) {
		if (isBare(text)) {
			const next = at + 1 + offset + 1;
			return lines.slice(next, next + BEHIND - 1).some((line) => !isBlank(line));
		}
		if (ticksOf(text) > 0) return false;
	}
	return false;
}
/** What a line is to the block that `ticks` opened, at a depth of nesting. `closes-here`: more follows on the line. */
function judge$2(lines, at, ticks, depth) {
	const text = lines[at]?.text ?? "";
	const own = ticksOf(text);
	if (own === 0) return "content";
	if (!isBare(text)) {
		const rest = text.slice(ticks);
		if (depth === 1 && own >= ticks && (/^`{3,}\S/.test(rest) || /^<think(?:ing)?>/.test(rest))) return "closes-here";
		return opensLanguage(text, own) ? "opens" : "content";
	}
	if (depth > 1) return "closes-inner";
	if (own !== ticks) return "content";
	const next = lines[at + 1];
	if (isBlank(next) || ticksOf(next?.text ?? "") > 0) return "closes";
	return opensNested(lines, at) ? "opens" : "content";
}
/**
* The fenced blocks of a text as gptme tells them: a block begins with three or more back-ticks at the start of a line
* and ends with as many alone on a line that nothing follows. One that does not end is none. Costs linear time.
*/
function fencesOf$1(text) {
	const lines = linesOf(text);
	const fences = [];
	let open = null;
	let depth = 1;
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at];
		if (open === null) {
			const glued = /^`{6}[^`\s]/.test(line.text) ? 3 : 0;
			const ticks = ticksOf(line.text) - glued;
			const words = line.text.slice(glued + ticks).trim();
			if (ticks > 0) open = {
				words,
				from: line.at,
				ticks,
				first: at + 1
			};
			depth = 1;
			continue;
		}
		const verdict = judge$2(lines, at, open.ticks, depth);
		if (verdict === "opens") depth += 1;
		else if (verdict === "closes-inner") depth -= 1;
		else if (verdict === "closes" || verdict === "closes-here") {
			const content = lines.slice(open.first, at).map((one) => one.text);
			const to = line.at + (verdict === "closes" ? line.text.length : open.ticks);
			fences.push({
				words: open.words,
				content: content.join("\n"),
				from: open.from,
				to
			});
			if (verdict === "closes-here") {
				lines[at] = {
					text: line.text.slice(open.ticks),
					at: to
				};
				at -= 1;
			}
			open = null;
		}
	}
	return fences;
}

// src/sessions/gptme/marked-uses.ts
const ENTITIES = /* @__PURE__ */ new Map([
	["lt", "<"],
	["gt", ">"],
	["amp", "&"],
	["quot", "\""],
	["apos", "'"]
]);
const plain$1 = (text) => text.replace(/&(lt|gt|amp|quot|apos);/g, (_all, name) => ENTITIES.get(name) ?? "");
const START = /<([A-Za-z][\w.-]{0,200})((?:\s[^<>]{0,4000})?)>/g;
const ATTRIBUTE = /([\w-]{1,100})\s?=\s?(?:"([^"]*)"|'([^']*)')/g;
/** The elements that stand side by side between two places of a text; one that does not close ends the search. */
function elementsIn(text, begin, end) {
	const region = text.slice(begin, end);
	const found = [];
	START.lastIndex = 0;
	for (let start = START.exec(region); start !== null; start = START.exec(region)) {
		const [all, name = "", head = ""] = start;
		const close = region.indexOf(`</${name}>`, START.lastIndex);
		if (close < 0) break;
		const to = close + name.length + 3;
		const body = region.slice(start.index + all.length, close);
		found.push({
			name,
			head,
			body,
			from: begin + start.index,
			to: begin + to
		});
		START.lastIndex = to;
	}
	return found;
}
function attributesOf$1(head) {
	return new Map([...head.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, plain$1(double ?? single ?? "")]));
}
/** The stretches of a text between a tag and its end. */
function regionsOf(text, tag) {
	const regions = [];
	for (let open = text.indexOf(`<${tag}>`); open >= 0;) {
		const end = text.indexOf(`</${tag}>`, open);
		if (end < 0) break;
		regions.push([open + tag.length + 2, end]);
		open = text.indexOf(`<${tag}>`, end);
	}
	return regions;
}
/** Calls written as XML: `<tool-use><save args="a.txt">…</save></tool-use>`, or `<invoke name="save">` in `<function_calls>`. */
function markedUses(text) {
	const own = regionsOf(text, "tool-use").flatMap(([from, to]) => elementsIn(text, from, to).map((element) => ({
		...element,
		tool: element.name,
		rest: attributesOf$1(element.head)
	})));
	const invoked = regionsOf(text, "function_calls").flatMap(([from, to]) => elementsIn(text, from, to).flatMap((element) => {
		const { name: tool, ...rest } = Object.fromEntries(attributesOf$1(element.head));
		return element.name === "invoke" && tool !== void 0 ? [{
			...element,
			tool,
			rest: new Map(Object.entries(rest))
		}] : [];
	}));
	return [...own, ...invoked].map(({ tool, rest, body, from, to }) => ({
		tool,
		words: [...rest.values()].join(" "),
		content: plain$1(body.trim()),
		input: null,
		callId: null,
		from,
		to
	})).sort((one, other) => one.from - other.from);
}

// src/sessions/gptme/repair.ts
/** Control characters as they must stand in a string of JSON. */
const ESCAPED = {
	"\n": "\\n",
	"\r": "\\r",
	"	": "\\t",
	"\b": "\\b",
	"\f": "\\f"
};
const escapeControls = (text) => text.replace(/[\x00-\x1f]/g, (letter) => {
	return ESCAPED[letter] ?? `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`;
});
/** Strings of JSON, also with bare control characters in them, and all that lies between; null where one never ends. */
function partsOf$1(text) {
	const parts = [];
	let from = 0;
	for (let open = text.indexOf("\""); open >= 0; open = text.indexOf("\"", from)) {
		let close = open + 1;
		while (close < text.length && text[close] !== "\"") close += text[close] === "\\" ? 2 : 1;
		if (close >= text.length) return null;
		parts.push(text.slice(from, open), text.slice(open, close + 1));
		from = close + 1;
	}
	return [...parts, text.slice(from)].filter((part) => part !== "");
}
/** What lies between two strings, in good JSON: a comma that closes nothing goes, one that is missing comes. */
function mendBetween(text, before, after) {
	const letters = [...text].filter((letter) => !/\s/.test(letter));
	const kept = letters.filter((letter, at) => !(letter === "," && /[}\]]/.test(letters[at + 1] ?? "")));
	const last = kept.at(-1);
	const missing = after !== void 0 && (last === void 0 ? before !== void 0 : /[}\]]/.test(last));
	const mended = kept.length === letters.length || /\w\s+\w/.test(text) ? text : kept.join("");
	return missing ? `${mended},` : mended;
}
/** A string that ends with a line end loses all blanks there, as it does where gptme repairs. */
const strip = (_, value) => typeof value === "string" && value.endsWith("\n") ? value.trimEnd() : value;
/**
* Parses parameters of a call that are not quite JSON, as gptme does before it runs them: line ends and other control
* characters in strings, commas too many and commas missing between members. Undefined where anything else is wrong, or
* where a comma stands in a string: gptme's repair then guesses where the string ends (of 1,500 pieces of Python with bare
* line ends, all 395 without a comma came out as here, and 190 of the 1,105 others in another way).
*/
function parseRepaired(text) {
	const whole = parseJson(text);
	if (whole !== void 0) return whole;
	const parts = partsOf$1(text);
	if (parts === null || parts.some((part) => part.startsWith("\"") && part.includes(","))) return void 0;
	const mendedText = parts.map((part, at) => part.startsWith("\"") ? escapeControls(part) : mendBetween(part, parts[at - 1], parts[at + 1])).join("");
	return parseJson(mendedText) === void 0 ? void 0 : JSON.parse(mendedText, strip);
}

// src/sessions/gptme/uses.ts
/** Words that open a block which gptme runs; blocks of all other languages are text. */
const TOOLS = new Map([...[
	"shell",
	"ipython",
	"save",
	"append",
	"patch",
	"patch_many",
	"patch_anchored",
	"hashline_edit",
	"morph",
	"read",
	"view_anchored",
	"tmux",
	"gh",
	"mcp",
	"todo",
	"progress",
	"choice",
	"clarify",
	"complete",
	"elicit",
	"form",
	"restart",
	"vent"
].map((name) => [name, name]), ["py", "ipython"]]);
/** Where the text begins in which blocks are calls: behind the model's thoughts; null where it never ended them. */
function behindThoughts(text) {
	for (const tag of ["thinking", "think"]) {
		const end = text.indexOf(`</${tag}>`);
		if (end < 0) continue;
		const before = text.slice(0, end);
		if (before.startsWith(`<${tag}>`) || before.includes(`\n<${tag}>`) || !before.includes(`<${tag}>`)) return end + tag.length + 3;
	}
	return /(?:^|\n)<think(?:ing)?>/.test(text) ? null : 0;
}
function fencedUses(text) {
	const start = behindThoughts(text);
	if (start === null) return [];
	return fencesOf$1(text.slice(start)).flatMap((fence) => {
		const [first = "", ...rest] = fence.words.split(" ");
		const tool = TOOLS.get(first);
		if (tool === void 0) return [];
		const place = {
			from: fence.from + start,
			to: fence.to + start
		};
		return [{
			tool,
			words: rest.join(" ").trim(),
			content: fence.content,
			input: null,
			callId: null,
			...place
		}];
	});
}
const NAMED = /^@([\w.]{1,200})\(([\w\-:.]{1,200})\):[ \t]{0,20}(?=\{)/gm;
/** A text and its UTF-8 bytes; gives the JSON object that begins at a character, for ever later ones, in linear time. */
function openObjects(text) {
	const bytes = Buffer.from(text);
	let at = 0;
	let offset = 0;
	return (start) => {
		offset += Buffer.byteLength(text.slice(at, start));
		at = start;
		const end = objectEnd(bytes, offset);
		return end < 0 ? null : bytes.toString("utf8", offset, end);
	};
}
/** Calls as `@tool(id): {…}`, outside of fenced blocks. Their parameters are JSON; what is not stays text. */
function namedUses(text) {
	if (!text.includes("@")) return [];
	const blocks = fencesOf$1(text);
	const objectAtCharacter = openObjects(text);
	const uses = [];
	let behind = 0;
	let block = 0;
	for (const match of text.matchAll(NAMED)) {
		const start = match.index + match[0].length;
		while (block < blocks.length && (blocks[block]?.to ?? 0) <= match.index) block += 1;
		const within = (blocks[block]?.from ?? text.length) <= match.index;
		if (match.index < behind || within) continue;
		const json = objectAtCharacter(start);
		if (json === null) break;
		behind = start + json.length;
		const value = parseRepaired(json);
		const [, tool = "", callId = ""] = match;
		const input = isObject(value) ? value : null;
		uses.push({
			tool,
			words: "",
			content: input ? "" : json,
			input,
			callId,
			from: match.index,
			to: behind
		});
	}
	return uses;
}
/**
* The calls in an answer, in order. gptme writes them in one of three forms and does not log in which: as elements of XML,
* or as fenced blocks, beside which named calls with JSON parameters may stand.
*/
function usesIn(text) {
	const marked = markedUses(text);
	if (marked.length > 0) return marked;
	return [...fencedUses(text), ...namedUses(text)].sort((one, other) => one.from - other.from);
}

// src/sessions/gptme.ts
const ROLES$1 = /* @__PURE__ */ new Set([
	"system",
	"user",
	"assistant",
	"tool"
]);
const KEYS = /* @__PURE__ */ new Set([
	"role",
	"content",
	"timestamp",
	"files",
	"file_hashes",
	"pinned",
	"hide",
	"quiet",
	"ephemeral_ttl",
	"call_id",
	"metadata"
]);
/** Keys by which others name their messages; gptme's have no name. */
const NAMES$1 = [
	"id",
	"uuid",
	"type",
	"sessionId",
	"session_id"
];
/**
* Whether a record is a message as gptme writes them: text, a time, and no key beside its own. A key that is not known yet
* is borne where the time has no zone, as only gptme writes it, and nothing names the message.
*/
function claims$6(value) {
	const time = naiveTimeAt(value, "timestamp");
	if (!ROLES$1.has(value.role) || typeof value.content !== "string" || time === null) return false;
	const isNaive = timeAt({ at: `${textAt$1(value, "timestamp")}Z` }, "at") === time;
	return Object.keys(value).every((key) => KEYS.has(key)) || isNaive && !NAMES$1.some((key) => key in value);
}
/** Older logs have the counts beside the model, newer ones a level deeper. */
function noteUsage$1({ tokens }, metadata) {
	const usage = objectAt(metadata, "usage") ?? metadata;
	const input = numberAt(usage, "input_tokens");
	const output = numberAt(usage, "output_tokens");
	const costUsd = numberAt(metadata, "cost");
	if (input === null && output === null && costUsd === null) return;
	const cachedInput = numberAt(usage, "cache_read_tokens");
	tokens.note({
		input,
		output,
		costUsd,
		cachedInput,
		cacheWrite: numberAt(usage, "cache_creation_tokens")
	});
}
const wordsOf$2 = (text) => text.replace(/<\/?(?:tool-use|function_calls)>/g, "").trim();
/** An answer of the model: its words around its calls, in order. */
function takeAssistant$4(gptme, setting, text) {
	const { draft } = gptme;
	stopWaiting(gptme);
	let behind = behindThoughts(text) ?? 0;
	for (const use of usesIn(text)) {
		if (use.from < behind) continue;
		say(draft, setting, "agent", wordsOf$2(text.slice(behind, use.from)));
		behind = use.to;
		const call = ask(draft, setting, use.tool, use.callId, asked$3(use, gptme.directory, draft.spill));
		if (call) gptme.waiting.push(call);
	}
	say(draft, setting, "agent", wordsOf$2(text.slice(behind)));
	const last = gptme.waiting.at(-1);
	draft.end = last === void 0 || last.tool === "complete" ? "completed" : "unknown";
}
function settle$4(gptme, setting, call, text) {
	const cut = isCutBy("gptme", text);
	answer(gptme.draft, call, {
		...readAnswer$1(call.tool, text),
		cut,
		endTime: setting.time
	});
	const [edit] = call.kind === "edit" && gptme.directory === null ? call.edits : [];
	if (edit?.op === "replace") gptme.draft.cwd ??= patchedFrom(edit.path, text);
	gptme.waiting = gptme.waiting.filter((one) => one !== call);
	if (call.tool !== "complete") gptme.draft.end = "unknown";
}
/** A tool may answer in several messages, of which only the last names the call. */
function hold$1(gptme, setting, text) {
	const call = gptme.waiting.find((one) => one.callId !== null && begins(one.tool, text));
	if (!call) return false;
	const begun = gptme.held.get(call) ?? {
		setting,
		texts: []
	};
	begun.texts.push(text);
	gptme.held.set(call, begun);
	return true;
}
/** Nothing more answers the calls that were made so far. */
function stopWaiting(gptme) {
	for (const [call, { setting, texts }] of gptme.held) settle$4(gptme, setting, call, texts.join("\n\n"));
	gptme.held.clear();
	gptme.waiting = [];
}
/** The call that a message answers: by its id, else the first waiting one whose answers look like it. */
function answeredBy(gptme, value, text) {
	const id = nameAt(value, "call_id");
	if (id !== null) return gptme.draft.calls.get(id) ?? null;
	const named = nameAt(objectAt(value, "metadata"), "tool");
	const open = gptme.waiting.filter((call) => call.callId === null || text.startsWith("Error executing tool"));
	if (value.role === "tool") return open[0] ?? null;
	return open.find((call) => named === null ? answers(call.tool, text) : call.tool === named) ?? null;
}
/** Things that happened to the session, said by the harness. Returns false for all else. */
function takeNotice(gptme, setting, text) {
	const { draft } = gptme;
	const moved = /^<system_info>Working directory changed to: ([^\n<]{1,4096})<\/system_info>/.exec(text);
	if (moved) {
		const last = draft.recent.at(-1);
		const began = gptme.directory === null && last?.kind === "run" ? leftBy(last.command.head, moved[1] ?? "") : null;
		draft.cwd ??= began;
		gptme.directory = moved[1] ?? null;
		note(draft, setting, "context", text, gptme.directory);
		return true;
	}
	if (text === "Interrupted by user" || text.startsWith("Stopped: reached max steps limit")) {
		for (const begun of gptme.held.values()) say(draft, begun.setting, "harness", begun.texts.join("\n\n"));
		gptme.held.clear();
		cancelOpenCalls(draft);
		gptme.waiting = [];
		draft.end = "interrupted";
		note(draft, setting, "interruption", text);
		return true;
	}
	if (!/^(?:🔄 Auto-compacted|✅ (?:Auto-compacting|LLM-powered resume) completed)/u.test(text)) return false;
	draft.compactions += 1;
	note(draft, setting, "compaction", text);
	return true;
}
function takeSystem$1(gptme, setting, value, text) {
	const { draft } = gptme;
	const named = value.role === "tool" || nameAt(value, "call_id") !== null;
	if (!named && takeNotice(gptme, setting, text)) return;
	const call = answeredBy(gptme, value, text);
	if (call && isOpen(call)) {
		const before = gptme.held.get(call)?.texts ?? [];
		gptme.held.delete(call);
		settle$4(gptme, setting, call, [...before, text].join("\n\n"));
		if (text.startsWith("Execution declined by user")) note(draft, setting, "permission", text);
		return;
	}
	if (!named && hold$1(gptme, setting, text)) return;
	if (call) draft.counts.duplicates += 1;
	else if (named) draft.counts.orphanResults += 1;
	say(draft, setting, "harness", text, attachedTo(value));
}
const MOST_ATTACHED$1 = 100;
/** The files that lay beside a message, by which gptme keeps their digests cut to 16 digits. */
function attachedTo(value) {
	return Object.entries(objectAt(value, "file_hashes") ?? {}).slice(0, MOST_ATTACHED$1).flatMap(([path, digest]) => typeof digest === "string" && /^[0-9a-f]{16,64}$/.test(digest) ? [{
		path: path.slice(0, 4096),
		digest
	}] : []);
}
function takeMessage$6(gptme, record) {
	const { value } = record;
	const { draft } = gptme;
	const text = textAt$1(value, "content");
	if (text === null || !ROLES$1.has(value.role)) return `unknown:${(nameAt(value, "role") ?? "no-role").slice(0, 40)}`;
	const metadata = objectAt(value, "metadata");
	const model = value.role === "assistant" ? nameAt(metadata, "model") : null;
	if (model !== null) draft.models.add(model);
	const setting = {
		record,
		time: naiveTimeAt(value, "timestamp"),
		depth: 0,
		model
	};
	noteTime(draft, setting.time);
	if (value.role === "assistant") {
		if (metadata) noteUsage$1(gptme, metadata);
		takeAssistant$4(gptme, setting, text);
	} else if (value.role === "user") {
		stopWaiting(gptme);
		draft.end = "unknown";
		say(draft, setting, "human", text, attachedTo(value));
	} else takeSystem$1(gptme, setting, value, text);
	return null;
}
function open$9(spill) {
	const gptme = {
		draft: beginSession(spill),
		tokens: openTokenSum(),
		waiting: [],
		held: /* @__PURE__ */ new Map(),
		directory: null
	};
	return {
		take: (record) => takeMessage$6(gptme, record),
		finish() {
			stopWaiting(gptme);
			gptme.draft.usage = gptme.tokens.total();
			return endSession(gptme.draft);
		}
	};
}
/** gptme: the `conversation.jsonl` of a log folder, calls in any of its three forms. */
const gptme = {
	id: "gptme",
	agent: "gptme",
	tells: tells({
		partly: [
			"outcomes",
			"exits",
			"ends",
			"cost"
		],
		no: ["version", "subagents"]
	}),
	claims: claims$6,
	open: open$9
};

// src/sessions/hold.ts
/** Largest JSON document that is read whole, in bytes; a larger one is streamed. */
const LARGEST_DOCUMENT = 67108864;
const PIECE = 1048576;
function* piecesOf(bytes) {
	for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}
function* piecesFrom(spill, digests) {
	for (const digest of digests) {
		const piece = spill.read(digest);
		if (piece) yield piece;
	}
}
/** Takes all of a source, into memory up to `most` bytes, else into `spill`. */
async function hold(source, spill, most = LARGEST_DOCUMENT) {
	let parts = [];
	let waiting = 0;
	let length = 0;
	const digests = [];
	for await (const chunk of source) {
		parts.push(Buffer.from(chunk));
		waiting += chunk.length;
		length += chunk.length;
		if (length <= most || waiting < PIECE) continue;
		for (const piece of piecesOf(Buffer.concat(parts.splice(0)))) digests.push(spill.put(piece));
		waiting = 0;
	}
	const bytes = Buffer.concat(parts);
	if (length <= most) return {
		bytes,
		pieces: () => piecesOf(bytes)
	};
	if (waiting > 0) digests.push(spill.put(bytes));
	parts = [];
	return {
		bytes: null,
		pieces: () => piecesFrom(spill, digests)
	};
}
/** All bytes of a source as one buffer; null as soon as there are more than `most`. */
async function gather(source, most = LARGEST_DOCUMENT) {
	const parts = [];
	let length = 0;
	for await (const chunk of source) {
		length += chunk.length;
		if (length > most) return null;
		parts.push(Buffer.from(chunk));
	}
	return Buffer.concat(parts);
}

// node_modules/fflate/esm/index.mjs
var require = createRequire("/");
var _a;
var Worker;
var isMarkedAsUntransferable;
try {
	_a = require("worker_threads"), Worker = _a.Worker, isMarkedAsUntransferable = _a.isMarkedAsUntransferable;
} catch (e) {}
var u8 = Uint8Array;
var u16 = Uint16Array;
var i32 = Int32Array;
var fleb = new u8([
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	0,
	1,
	1,
	1,
	1,
	2,
	2,
	2,
	2,
	3,
	3,
	3,
	3,
	4,
	4,
	4,
	4,
	5,
	5,
	5,
	5,
	0,
	0,
	0,
	0
]);
var fdeb = new u8([
	0,
	0,
	0,
	0,
	1,
	1,
	2,
	2,
	3,
	3,
	4,
	4,
	5,
	5,
	6,
	6,
	7,
	7,
	8,
	8,
	9,
	9,
	10,
	10,
	11,
	11,
	12,
	12,
	13,
	13,
	0,
	0
]);
var clim = new u8([
	16,
	17,
	18,
	0,
	8,
	7,
	9,
	6,
	10,
	5,
	11,
	4,
	12,
	3,
	13,
	2,
	14,
	1,
	15
]);
var freb = function(eb, start) {
	var b = new u16(31);
	for (var i = 0; i < 31; ++i) b[i] = start += 1 << eb[i - 1];
	var r = new i32(b[30]);
	for (var i = 1; i < 30; ++i) for (var j = b[i]; j < b[i + 1]; ++j) r[j] = j - b[i] << 5 | i;
	return {
		b,
		r
	};
};
var _a = freb(fleb, 2);
var fl = _a.b;
var revfl = _a.r;
fl[28] = 258, revfl[258] = 28;
var _b = freb(fdeb, 0);
var fd = _b.b;
var revfd = _b.r;
var rev = new u16(32768);
for (var i = 0; i < 32768; ++i) {
	var x = (i & 43690) >> 1 | (i & 21845) << 1;
	x = (x & 52428) >> 2 | (x & 13107) << 2;
	x = (x & 61680) >> 4 | (x & 3855) << 4;
	rev[i] = ((x & 65280) >> 8 | (x & 255) << 8) >> 1;
}
var hMap = (function(cd, mb, r) {
	var s = cd.length;
	var i = 0;
	var l = new u16(mb);
	for (; i < s; ++i) if (cd[i]) ++l[cd[i] - 1];
	var le = new u16(mb);
	for (i = 1; i < mb; ++i) le[i] = le[i - 1] + l[i - 1] << 1;
	var co;
	if (r) {
		co = new u16(1 << mb);
		var rvb = 15 - mb;
		for (i = 0; i < s; ++i) if (cd[i]) {
			var sv = i << 4 | cd[i];
			var r_1 = mb - cd[i];
			var v = le[cd[i] - 1]++ << r_1;
			for (var m = v | (1 << r_1) - 1; v <= m; ++v) co[rev[v] >> rvb] = sv;
		}
	} else {
		co = new u16(s);
		for (i = 0; i < s; ++i) if (cd[i]) co[i] = rev[le[cd[i] - 1]++] >> 15 - cd[i];
	}
	return co;
});
var flt = new u8(288);
for (var i = 0; i < 144; ++i) flt[i] = 8;
for (var i = 144; i < 256; ++i) flt[i] = 9;
for (var i = 256; i < 280; ++i) flt[i] = 7;
for (var i = 280; i < 288; ++i) flt[i] = 8;
var fdt = new u8(32);
for (var i = 0; i < 32; ++i) fdt[i] = 5;
var flrm = /*#__PURE__*/ hMap(flt, 9, 1);
var fdrm = /*#__PURE__*/ hMap(fdt, 5, 1);
var max = function(a) {
	var m = a[0];
	for (var i = 1; i < a.length; ++i) if (a[i] > m) m = a[i];
	return m;
};
var bits = function(d, p, m) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8) >> (p & 7) & m;
};
var bits16 = function(d, p) {
	var o = p / 8 | 0;
	return (d[o] | d[o + 1] << 8 | d[o + 2] << 16) >> (p & 7);
};
var shft = function(p) {
	return (p + 7) / 8 | 0;
};
var slc = function(v, s, e) {
	if (s == null || s < 0) s = 0;
	if (e == null || e > v.length) e = v.length;
	return new u8(v.subarray(s, e));
};
var ec = [
	"unexpected EOF",
	"invalid block type",
	"invalid length/literal",
	"invalid distance",
	"stream finished",
	"no stream handler",
	,
	"no callback",
	"invalid UTF-8 data",
	"extra field too long",
	"date not in range 1980-2099",
	"filename too long",
	"stream finishing",
	"invalid zip data"
];
var err = function(ind, msg, nt) {
	var e = new Error(msg || ec[ind]);
	e.code = ind;
	if (Error.captureStackTrace) Error.captureStackTrace(e, err);
	if (!nt) throw e;
	return e;
};
var inflt = function(dat, st, buf, dict) {
	var sl = dat.length, dl = dict ? dict.length : 0;
	if (!sl || st.f && !st.l) return buf || new u8(0);
	var noBuf = !buf;
	var resize = noBuf || st.i != 2;
	var noSt = st.i;
	if (noBuf) buf = new u8(sl * 3);
	var cbuf = function(l) {
		var bl = buf.length;
		if (l > bl) {
			var nbuf = new u8(Math.max(bl * 2, l));
			nbuf.set(buf);
			buf = nbuf;
		}
	};
	var final = st.f || 0, pos = st.p || 0, bt = st.b || 0, lm = st.l, dm = st.d, lbt = st.m, dbt = st.n;
	var tbts = sl * 8;
	do {
		if (!lm) {
			final = bits(dat, pos, 1);
			var type = bits(dat, pos + 1, 3);
			pos += 3;
			if (!type) {
				var s = shft(pos) + 4, l = dat[s - 4] | dat[s - 3] << 8, t = s + l;
				if (t > sl) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + l);
				buf.set(dat.subarray(s, t), bt);
				st.b = bt += l, st.p = pos = t * 8, st.f = final;
				continue;
			} else if (type == 1) lm = flrm, dm = fdrm, lbt = 9, dbt = 5;
			else if (type == 2) {
				var hLit = bits(dat, pos, 31) + 257, hcLen = bits(dat, pos + 10, 15) + 4;
				var tl = hLit + bits(dat, pos + 5, 31) + 1;
				pos += 14;
				var ldt = new u8(tl);
				var clt = new u8(19);
				for (var i = 0; i < hcLen; ++i) clt[clim[i]] = bits(dat, pos + i * 3, 7);
				pos += hcLen * 3;
				var clb = max(clt), clbmsk = (1 << clb) - 1;
				var clm = hMap(clt, clb, 1);
				for (var i = 0; i < tl;) {
					var r = clm[bits(dat, pos, clbmsk)];
					pos += r & 15;
					var s = r >> 4;
					if (s < 16) ldt[i++] = s;
					else {
						var c = 0, n = 0;
						if (s == 16) n = 3 + bits(dat, pos, 3), pos += 2, c = ldt[i - 1];
						else if (s == 17) n = 3 + bits(dat, pos, 7), pos += 3;
						else if (s == 18) n = 11 + bits(dat, pos, 127), pos += 7;
						while (n--) ldt[i++] = c;
					}
				}
				var lt = ldt.subarray(0, hLit), dt = ldt.subarray(hLit);
				lbt = max(lt);
				dbt = max(dt);
				lm = hMap(lt, lbt, 1);
				dm = hMap(dt, dbt, 1);
			} else err(1);
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
		}
		if (resize) cbuf(bt + 131072);
		var lms = (1 << lbt) - 1, dms = (1 << dbt) - 1;
		var lpos = pos;
		for (;; lpos = pos) {
			var c = lm[bits16(dat, pos) & lms], sym = c >> 4;
			pos += c & 15;
			if (pos > tbts) {
				if (noSt) err(0);
				break;
			}
			if (!c) err(2);
			if (sym < 256) buf[bt++] = sym;
			else if (sym == 256) {
				lpos = pos, lm = null;
				break;
			} else {
				var add = sym - 254;
				if (sym > 264) {
					var i = sym - 257, b = fleb[i];
					add = bits(dat, pos, (1 << b) - 1) + fl[i];
					pos += b;
				}
				var d = dm[bits16(dat, pos) & dms], dsym = d >> 4;
				if (!d) err(3);
				pos += d & 15;
				var dt = fd[dsym];
				if (dsym > 3) {
					var b = fdeb[dsym];
					dt += bits16(dat, pos) & (1 << b) - 1, pos += b;
				}
				if (pos > tbts) {
					if (noSt) err(0);
					break;
				}
				if (resize) cbuf(bt + 131072);
				var end = bt + add;
				if (bt < dt) {
					var shift = dl - dt, dend = Math.min(dt, end);
					if (shift + bt < 0) err(3);
					for (; bt < dend; ++bt) buf[bt] = dict[shift + bt];
				}
				for (; bt < end; ++bt) buf[bt] = buf[bt - dt];
			}
		}
		st.l = lm, st.p = lpos, st.b = bt, st.f = final;
		if (lm) final = 1, st.m = lbt, st.d = dm, st.n = dbt;
	} while (!final);
	return bt != buf.length && noBuf ? slc(buf, 0, bt) : buf.subarray(0, bt);
};
var et = /*#__PURE__*/ new u8(0);
var b2 = function(d, b) {
	return d[b] | d[b + 1] << 8;
};
var b4 = function(d, b) {
	return (d[b] | d[b + 1] << 8 | d[b + 2] << 16 | d[b + 3] << 24) >>> 0;
};
var b8 = function(d, b) {
	return b4(d, b) + b4(d, b + 4) * 4294967296;
};
function inflateSync(data, opts) {
	return inflt(data, { i: 2 }, opts && opts.out, opts && opts.dictionary);
}
var td = typeof TextDecoder != "undefined" && /*#__PURE__*/ new TextDecoder();
var tds = 0;
try {
	td.decode(et, { stream: true });
	tds = 1;
} catch (e) {}
var dutf8 = function(d) {
	for (var r = "", i = 0;;) {
		var c = d[i++];
		var eb = (c > 127) + (c > 223) + (c > 239);
		if (i + eb > d.length) return {
			s: r,
			r: slc(d, i - 1)
		};
		if (!eb) r += String.fromCharCode(c);
		else if (eb == 3) c = ((c & 15) << 18 | (d[i++] & 63) << 12 | (d[i++] & 63) << 6 | d[i++] & 63) - 65536, r += String.fromCharCode(55296 | c >> 10, 56320 | c & 1023);
		else if (eb & 1) r += String.fromCharCode((c & 31) << 6 | d[i++] & 63);
		else r += String.fromCharCode((c & 15) << 12 | (d[i++] & 63) << 6 | d[i++] & 63);
	}
};
/**
* Converts a Uint8Array to a string
* @param dat The data to decode to string
* @param latin1 Whether or not to interpret the data as Latin-1. This should
*               not need to be true unless encoding to binary string.
* @returns The original UTF-8/Latin-1 string
*/
function strFromU8(dat, latin1) {
	if (latin1) {
		var r = "";
		for (var i = 0; i < dat.length; i += 16384) r += String.fromCharCode.apply(null, dat.subarray(i, i + 16384));
		return r;
	} else if (td) return td.decode(dat);
	else {
		var _a = dutf8(dat), s = _a.s, r = _a.r;
		if (r.length) err(8);
		return s;
	}
}
var slzh = function(d, b) {
	return b + 30 + b2(d, b + 26) + b2(d, b + 28);
};
var zh = function(d, b, z) {
	var fnl = b2(d, b + 28), efl = b2(d, b + 30), fn = strFromU8(d.subarray(b + 46, b + 46 + fnl), !(b2(d, b + 8) & 2048)), es = b + 46 + fnl;
	var _a = z64hs(d, es, efl, z, b4(d, b + 20), b4(d, b + 24), b4(d, b + 42)), sc = _a[0], su = _a[1], off = _a[2];
	return [
		b2(d, b + 10),
		sc,
		su,
		fn,
		es + efl + b2(d, b + 32),
		off
	];
};
var z64hs = function(d, b, l, z, sc, su, off) {
	var nsc = sc == 4294967295, nsu = su == 4294967295, noff = off == 4294967295, e = b + l;
	var nf = nsc + nsu + noff;
	if (z && nf) {
		for (; b + 4 < e; b += 4 + b2(d, b + 2)) if (b2(d, b) == 1) return [
			nsc ? b8(d, b + 4 + 8 * nsu) : sc,
			nsu ? b8(d, b + 4) : su,
			noff ? b8(d, b + 4 + 8 * (nsu + nsc)) : off,
			1
		];
		if (z < 2) err(13);
	}
	return [
		sc,
		su,
		off,
		0
	];
};
/**
* Synchronously decompresses a ZIP archive. Prefer using `unzip` for better
* performance with more than one file.
* @param data The raw compressed ZIP file
* @param opts The ZIP extraction options
* @returns The decompressed files
*/
function unzipSync(data, opts) {
	var files = {};
	var e = data.length - 22;
	for (; b4(data, e) != 101010256; --e) if (!e || data.length - e > 65558) err(13);
	var c = b2(data, e + 8);
	if (!c) return {};
	var o = b4(data, e + 16);
	var z = b4(data, e - 20) == 117853008;
	if (z) {
		var ze = b4(data, e - 12);
		z = b4(data, ze) == 101075792;
		if (z) {
			c = b4(data, ze + 32);
			o = b4(data, ze + 48);
		}
	}
	var fltr = opts && opts.filter;
	for (var i = 0; i < c; ++i) {
		var _a = zh(data, o, z), c_2 = _a[0], sc = _a[1], su = _a[2], fn = _a[3], no = _a[4], off = _a[5], b = slzh(data, off);
		o = no;
		if (!fltr || fltr({
			name: fn,
			size: sc,
			originalSize: su,
			compression: c_2
		})) {
			if (!c_2) files[fn] = slc(data, b, b + sc);
			else if (c_2 == 8) files[fn] = inflateSync(data.subarray(b, b + sc), { out: new u8(su) });
			else err(14, "unknown compression type " + c_2);
		}
	}
	return files;
}

// src/sessions/zip/zstd.ts
/** The zip method that stands for zstd. */
const ZSTD = 93;
const unzstd = zlib.zstdDecompressSync;
/** Whether this Node unpacks zstd (22.15 and later do). */
const HAS_ZSTD = unzstd !== void 0;
const END$2 = 101010256;
const ENTRY = 33639248;
const FILE = 67324752;
const END_SIZE = 22;
/** Where the directory of an archive begins; null where none is found in the last 64 KB, in which it must be. */
function directoryOf(bytes) {
	const least = Math.max(0, bytes.length - END_SIZE - 65535);
	for (let at = bytes.length - END_SIZE; at >= least; at -= 1) if (bytes.readUInt32LE(at) === END$2) return bytes.readUInt32LE(at + 16);
	return null;
}
/** The packed bytes of a file whose local header stands at an offset. */
function packedAt(bytes, at, size) {
	if (bytes.readUInt32LE(at) !== FILE) throw new RangeError("no file stands there");
	const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
	return bytes.subarray(from, from + size);
}
/**
* Unpacks those of the named files that zstd packed, none to more than the directory says (APPNOTE 6.3.10, sections 4.3.7 and
* 4.3.12; archives over 4 GB aside). null where one of them is damaged, or where Node has no zstd.
*/
function unpackZstd(bytes, names) {
	const files = /* @__PURE__ */ new Map();
	try {
		let at = directoryOf(bytes) ?? bytes.length;
		while (at + 46 <= bytes.length && bytes.readUInt32LE(at) === ENTRY) {
			const [name, extra, comment] = [
				28,
				30,
				32
			].map((field) => bytes.readUInt16LE(at + field));
			const file = bytes.toString("utf8", at + 46, at + 46 + name);
			if (bytes.readUInt16LE(at + 10) === 93 && names.has(file) && !files.has(file)) {
				const packed = packedAt(bytes, bytes.readUInt32LE(at + 42), bytes.readUInt32LE(at + 20));
				const unpacked = unzstd?.(packed, { maxOutputLength: Math.max(1, bytes.readUInt32LE(at + 24)) });
				if (!unpacked) return null;
				files.set(file, unpacked);
			}
			at += 46 + name + extra + comment;
		}
		return files;
	} catch {
		return null;
	}
}

// src/sessions/zip.ts
/** Bounds against archives that were made to exhaust memory or time. Sizes are in bytes; `ratio` is unpacked to packed. */
const ZIP_BOUNDS = {
	archive: 134217728,
	unpacked: 134217728,
	entries: 1e4,
	ratio: 200
};
/** Methods that are unpacked: stored, deflated, and zstd where Node knows it. */
const METHODS = new Set(HAS_ZSTD ? [
	0,
	8,
	93
] : [0, 8]);
const asBuffer = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
/** Whether bytes begin as a zip archive does, with the header of a file. */
const isZip = (head) => head.length > 30 && head.readUInt32LE(0) === 67324752;
/** The name of the first file in an archive of which only the head is at hand; null where that is none. */
function firstNameIn(head) {
	if (!isZip(head)) return null;
	const length = head.readUInt16LE(26);
	return head.length < 30 + length ? null : head.toString("utf8", 30, 30 + length);
}
/** What an archive holds, in its own order; null for a damaged archive or one of too many files. */
function listZip(bytes) {
	const entries = [];
	const refused = [];
	let seen = 0;
	try {
		unzipSync(bytes, { filter: ({ name, size, originalSize, compression }) => {
			seen += 1;
			if (seen > ZIP_BOUNDS.entries) throw new Error("too many files");
			const fits = originalSize <= ZIP_BOUNDS.unpacked && originalSize <= Math.max(1, size) * ZIP_BOUNDS.ratio;
			if (!METHODS.has(compression)) refused.push({
				name,
				why: "unknown-packing"
			});
			else if (!fits) refused.push({
				name,
				why: "too-large"
			});
			else entries.push({
				name,
				packed: size,
				unpacked: originalSize
			});
			return false;
		} });
	} catch {
		return null;
	}
	return {
		entries,
		refused
	};
}
/**
* Unpacks the named files of an archive, as far as they fit into the bounds together; memory beyond what the directory
* promises is never used. null where one of them is damaged.
*/
function unpackZip(bytes, names) {
	const taken = /* @__PURE__ */ new Set();
	const zstd = /* @__PURE__ */ new Set();
	let left = ZIP_BOUNDS.unpacked;
	try {
		const files = unzipSync(bytes, { filter: ({ name, size, originalSize, compression }) => {
			const cost = Math.max(size, originalSize);
			if (!names.has(name) || taken.has(name) || cost > left) return false;
			left -= cost;
			taken.add(name);
			if (compression === 93) zstd.add(name);
			return compression !== 93;
		} });
		const others = zstd.size > 0 ? unpackZstd(bytes, zstd) : null;
		if ((others?.size ?? 0) < zstd.size) return null;
		return new Map([...taken].map((name) => [name, others?.get(name) ?? asBuffer(files[name] ?? /* @__PURE__ */ new Uint8Array())]));
	} catch {
		return null;
	}
}

// src/sessions/archive.ts
/** Damage in place of a file of an archive; `line` is the item's ordinal. */
const damaged = (why, line, length = 0) => ({
	kind: "damage",
	why,
	line,
	offset: 0,
	length
});
function itemOf$1(bytes, part, line) {
	if (!bytes) return damaged("too-large", line);
	const { length } = bytes;
	const value = parseJson(bytes.toString("utf8"));
	if (value === void 0) return damaged("bad-json", line, length);
	if (!isObject(value)) return damaged("not-an-object", line, length);
	return {
		kind: "record",
		value,
		part,
		spliced: false,
		redacted: countRedacted(bytes),
		line,
		offset: 0,
		length
	};
}
/**
* Opens an archive, or says what is wrong with it. An item's `line` is its ordinal among those read; places within the
* archive are not told (`offset` is 0, `length` that of the unpacked file).
*/
async function openArchive(source) {
	const bytes = await gather(source, ZIP_BOUNDS.archive);
	if (!bytes) return damaged("too-large", 1);
	const listed = listZip(bytes);
	if (!listed) return damaged("bad-zip", 1, bytes.length);
	return {
		entries: listed.entries,
		refused: listed.refused,
		read(wanted) {
			const files = unpackZip(bytes, new Set(wanted.map((one) => one.name)));
			if (!files) return [damaged("bad-zip", 1, bytes.length)];
			return wanted.map(({ name, part }, at) => itemOf$1(files.get(name), part, at + 1));
		}
	};
}

// src/sessions/parts.ts
/** Reads a path: `messages`, `info.messages`, `samples[].messages`. */
function listPath(name) {
	const [outer = "", inner] = name.split("[].");
	return {
		name,
		keys: outer.split("."),
		inner: inner === void 0 ? null : inner.split(".")
	};
}
/** The list under some keys of a value; null where there is none. */
function listUnder(value, keys) {
	let at = value;
	for (const key of keys) at = isObject(at) && Object.hasOwn(at, key) ? at[key] : null;
	return Array.isArray(at) ? at : null;
}
/** A copy of an object whose list under some keys is empty; the object itself where it has no such list. */
function withoutList(value, keys) {
	const [key = "", ...rest] = keys;
	if (listUnder(value, keys) === null) return value;
	const under = value[key];
	return {
		...value,
		[key]: rest.length > 0 && isObject(under) ? withoutList(under, rest) : []
	};
}
const itemOf = (value, part, span) => {
	if (!isObject(value)) return {
		kind: "damage",
		why: "not-an-object",
		...span
	};
	return {
		kind: "record",
		value,
		part,
		spliced: false,
		redacted: countRedacted(Buffer.from(jsonText(value))),
		...span
	};
};
/** The record of a document's own facts: all of it but its lists. */
const headerOf = (document, lists, span) => itemOf(lists.reduce((rest, list) => withoutList(rest, list.keys), document), "header", span);
/** The records of one element of a list: itself, then what its inner list holds. */
function* elementItems(element, list, span) {
	if (list.inner === null) return yield itemOf(element, list.name, span);
	const part = `${list.keys.join(".")}[]`;
	yield itemOf(isObject(element) ? withoutList(element, list.inner) : element, part, span);
	for (const inner of listUnder(element, list.inner) ?? []) yield itemOf(inner, list.name, span);
}

// src/sessions/inspect/archive.ts
const SAMPLE = /^samples\/[^/]{1,300}\.json$/;
const HEADERS = ["header.json", "_journal/start.json"];
/** The lists of a log, as it stands in one JSON document. */
const LISTS$1 = ["samples[].messages"];
/** Whether an archive begins as Inspect's do. */
function claimsArchive$1(head) {
	const first = firstNameIn(head);
	return first !== null && (SAMPLE.test(first) || HEADERS.includes(first) || first.startsWith("_journal/"));
}
function* partsOfSample(item) {
	if (item.kind === "damage") return yield item;
	const { line, offset, length } = item;
	yield* elementItems(item.value, listPath(LISTS$1[0]), {
		line,
		offset,
		length
	});
}
/** How much is unpacked at a time, and of one archive in all, in bytes. */
const BATCH = 16777216;
const MOST$1 = 1073741824;
/** Samples in batches that are small enough to be held; `left` are those that would be too much for one archive. */
function batchesOf(samples) {
	const batches = [];
	const left = [];
	let [batch, all] = [0, 0];
	for (const sample of samples) {
		const cost = Math.max(sample.packed, sample.unpacked);
		if (all + cost > MOST$1) {
			left.push(sample);
			continue;
		}
		all += cost;
		batch += cost;
		const last = batch > BATCH ? void 0 : batches.at(-1);
		if (last) last.push(sample);
		else {
			batches.push([sample]);
			batch = cost;
		}
	}
	return {
		batches,
		left
	};
}
/** Files of an archive by name, each once, in its order. */
const samplesIn = ({ entries }) => [...new Map(entries.filter(({ name }) => SAMPLE.test(name)).map((entry) => [entry.name, entry])).values()];
/**
* The records of an archived log, as of the same log in one document: its header (of a run that crashed, what was written
* at its start), then each sample and its messages. A record's line is the ordinal of its sample.
*/
async function* recordsOfArchive$1(source) {
	const archive = await openArchive(source);
	if ("kind" in archive) return yield [archive];
	const header = HEADERS.find((name) => archive.entries.some((entry) => entry.name === name));
	yield archive.read(header === void 0 ? [] : [{
		name: header,
		part: "header"
	}]);
	const { batches, left } = batchesOf(samplesIn(archive));
	let line = 0;
	for (const batch of batches) for (const item of archive.read(batch.map(({ name }) => ({
		name,
		part: "samples[]"
	})))) {
		line += 1;
		yield partsOfSample({
			...item,
			line
		});
	}
	const refused = archive.refused.filter(({ name }) => SAMPLE.test(name) || HEADERS.includes(name));
	yield [...left.map(() => "too-large"), ...refused.map(({ why }) => why)].map((why, at) => damaged(why, line + at + 1));
}

// src/sessions/inspect/calls.ts
const KINDS$2 = [
	[/^(?:grep|list_files|find|search_files)$/, "search"],
	[/^(?:web_|browser|computer)/, "web"],
	[/^(?:task|transfer_to_|delegate)/, "task"],
	[/^(?:update_plan|todo)/, "plan"]
];
/** The arguments of a call with the attachments that they name put in. */
function resolved(given, attached) {
	const pairs = Object.entries(given).map(([key, value]) => [key, typeof value === "string" ? attached(value) : value]);
	return Object.fromEntries(pairs);
}
/** Reads what a call asked for: the tools that come with Inspect by name, any other as it is. */
function readCall$1(tool, given, attached, spill) {
	const input = isObject(given) ? resolved(given, attached) : {};
	const command = textAt$1(input, "cmd") ?? textAt$1(input, "command");
	if (/^(?:bash|shell|exec)$/.test(tool) && command !== null) return {
		kind: "run",
		command,
		cwd: null
	};
	if (isEditor(input)) return editorAsked(input, spill);
	const path = textAt$1(input, "path") ?? textAt$1(input, "file") ?? textAt$1(input, "file_path");
	if (/^(?:read_file|view_image)$/.test(tool) && path !== null) return {
		kind: "read",
		path
	};
	return {
		kind: KINDS$2.find(([pattern]) => pattern.test(tool))?.[1] ?? "other",
		input: jsonText(isObject(given) ? input : given ?? null)
	};
}

// src/sessions/inspect/sample.ts
const PLAIN$1 = "attachment://";
/** Most text that attachments may add to a sample's messages, in characters: each may be named again and again. */
const MOST_ATTACHED = 268435456;
/** Puts attachments in the place of the texts that name them, until there is too much of them. */
function openAttachments(sample) {
	const attachments = objectAt(sample, "attachments");
	let left = MOST_ATTACHED;
	return (text) => {
		if (!text.startsWith(PLAIN$1)) return text;
		const key = text.slice(13);
		const whole = attachments && Object.hasOwn(attachments, key) ? textAt$1(attachments, key) : null;
		if (whole === null || whole.length > left) return text;
		left -= whole.length;
		return whole;
	};
}
function happeningOf(event, time) {
	switch (event.event) {
		case "approval": return {
			time,
			what: "permission",
			says: `${textAt$1(event, "decision") ?? ""} by ${textAt$1(event, "approver") ?? "somebody"}`
		};
		case "sample_limit": return {
			time,
			what: "interruption",
			says: `${textAt$1(event, "type") ?? ""} limit`
		};
		case "compaction": return {
			time,
			what: "compaction",
			says: textAt$1(event, "type") ?? ""
		};
		case "error": return {
			time,
			what: "api-error",
			says: textAt$1(objectAt(event, "error"), "message") ?? ""
		};
		case "model": {
			const error = textAt$1(event, "error");
			return error === null ? null : {
				time,
				what: "api-error",
				says: error
			};
		}
		default: return null;
	}
}
/** The ids of a model event's answer: of its message and of the calls in it. */
function idsOf(event) {
	const choice = listAt(objectAt(event, "output"), "choices")[0];
	const message = isObject(choice) ? objectAt(choice, "message") : null;
	return [message, ...listAt(message, "tool_calls").filter(isObject)].flatMap((one) => nameAt(one, "id") ?? []);
}
/** Reads the events of a sample; an older log keeps them in its transcript. */
function readEvents(sample) {
	const said = /* @__PURE__ */ new Map();
	const ended = /* @__PURE__ */ new Map();
	const failed = /* @__PURE__ */ new Set();
	const happenings = [];
	const times = [];
	const listed = listAt(sample, "events");
	const events = listed.length > 0 ? listed : listAt(objectAt(sample, "transcript"), "events");
	for (const event of events) {
		if (!isObject(event)) continue;
		const time = timeAt(event, "timestamp");
		const completed = timeAt(event, "completed") ?? time;
		if (time !== null) times.push(time);
		const happening = happeningOf(event, time);
		if (happening) happenings.push(happening);
		if (event.event === "model") for (const id of completed === null ? [] : idsOf(event)) said.set(id, completed ?? "");
		const id = nameAt(event, "id");
		if (event.event !== "tool" || id === null) continue;
		if (completed !== null) ended.set(id, completed);
		if (event.failed === true) failed.add(id);
	}
	times.sort();
	return {
		said,
		ended,
		failed,
		happenings,
		apiErrors: happenings.filter((one) => one.what === "api-error").length,
		first: times[0] ?? null,
		last: times.at(-1) ?? null
	};
}
/** The text of a message's content: a string, or a list of parts of which only texts count. */
function textOf$3(content, attached) {
	if (typeof content === "string") return attached(content);
	if (!Array.isArray(content)) return content === void 0 || content === null ? "" : jsonText(content);
	return content.flatMap((part) => isObject(part) && part.type === "text" ? textAt$1(part, "text") ?? [] : []).map(attached).join("\n");
}

// src/sessions/inspect/usage.ts
/**
* Tokens of one model. Whether `input_tokens` holds the cached ones differs by provider: where the total is input and
* output alone, it does.
*/
function tokensOf$6(usage) {
	const [input, output] = [numberAt(usage, "input_tokens"), numberAt(usage, "output_tokens")];
	const cachedInput = numberAt(usage, "input_tokens_cache_read");
	const cacheWrite = numberAt(usage, "input_tokens_cache_write");
	const cached = numberAt(usage, "total_tokens") === (input ?? 0) + (output ?? 0) ? (cachedInput ?? 0) + (cacheWrite ?? 0) : 0;
	return {
		input: input === null ? null : Math.max(0, input - cached),
		cachedInput,
		cacheWrite,
		output,
		costUsd: numberAt(usage, "total_cost")
	};
}
/** The sum over the models that a sample used, graders included. */
function usageOf(models) {
	const sum = openTokenSum();
	for (const usage of Object.values(models ?? {}).slice(0, 100)) if (isObject(usage)) sum.note(tokensOf$6(usage));
	return sum.total();
}

// src/sessions/inspect.ts
const ENDS$2 = /* @__PURE__ */ new Map([
	["success", "completed"],
	["cancelled", "interrupted"],
	["error", "error"]
]);
function noteLog({ draft, log }) {
	const { header: value } = log;
	const about = objectAt(value, "eval");
	const model = nameAt(about, "model");
	if (model !== null) draft.models.add(model);
	draft.id = nameAt(about, "run_id");
	draft.agentVersion = nameAt(objectAt(about, "packages"), "inspect_ai");
	draft.end = ENDS$2.get(value.status) ?? "unknown";
	noteTime(draft, timeAt(objectAt(value, "stats"), "started_at") ?? timeAt(about, "created"));
}
function takeHeader$3(inspect, value) {
	inspect.log.header = value;
	noteLog(inspect);
	return null;
}
/** A sample's name in its log, for logs that give samples no ids of their own. */
const nameOf = (run, sample) => {
	const id = nameAt(sample, "id") ?? numberAt(sample, "id");
	return id === null ? run : [
		run ?? "",
		id,
		numberAt(sample, "epoch") ?? 1
	].join("/");
};
function takeSample(inspect, value) {
	const { draft } = inspect;
	inspect.begun = true;
	inspect.log.samples += 1;
	const events = readEvents(value);
	inspect.events = events;
	inspect.attached = openAttachments(value);
	draft.id = nameAt(value, "uuid") ?? nameOf(draft.id, value);
	draft.apiErrors = events.apiErrors;
	draft.usage = usageOf(objectAt(value, "model_usage"));
	if (events.first !== null) draft.startedAt = events.first;
	noteTime(draft, events.last);
	if (objectAt(value, "error")) draft.end = "error";
	else if (objectAt(value, "limit")) draft.end = "interrupted";
	return null;
}
/** Notes what happened before a time (null: all that is left), in the place of the record that comes next. */
function noteBefore(inspect, record, time) {
	const { happenings } = inspect.events;
	for (let one = happenings[inspect.noted]; one; one = happenings[inspect.noted]) {
		if (time !== null && one.time !== null && one.time > time) return;
		inspect.noted += 1;
		if (one.what === "compaction") inspect.draft.compactions += 1;
		note(inspect.draft, {
			record,
			time: one.time,
			depth: 0,
			model: null
		}, one.what, one.says);
	}
}
function takeAssistant$3(inspect, record, value) {
	const { draft, events, attached } = inspect;
	const calls = listAt(value, "tool_calls").filter(isObject);
	const time = [nameAt(value, "id"), ...calls.map((call) => nameAt(call, "id"))].map((id) => events.said.get(id ?? "")).find((one) => one !== void 0) ?? null;
	if (time !== null) noteBefore(inspect, record, time);
	const model = nameAt(value, "model");
	if (model !== null && draft.models.size === 0) draft.models.add(model);
	const setting = {
		record,
		time,
		depth: 0,
		model: model ?? [...draft.models][0] ?? null
	};
	say(draft, setting, "agent", textOf$3(value.content, attached));
	for (const call of calls) {
		const tool = nameAt(call, "function") ?? "unnamed";
		ask(draft, setting, tool, nameAt(call, "id"), readCall$1(tool, call.arguments, attached, draft.spill));
	}
	return null;
}
const REFUSALS = /* @__PURE__ */ new Map([["approval", "rejected"], ["cancelled", "cancelled"]]);
function takeResult$4(inspect, value) {
	const { draft, events } = inspect;
	const id = nameAt(value, "tool_call_id") ?? "";
	const call = answeredCall(draft, nameAt(value, "tool_call_id"));
	if (!call) {
		draft.counts.orphanResults += 1;
		return null;
	}
	if (!isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	const error = objectAt(value, "error");
	const output = textOf$3(value.content, inspect.attached) || (textAt$1(error, "message") ?? "");
	const failed = (value.error ?? null) !== null || events.failed.has(id);
	const endTime = events.ended.get(id) ?? null;
	const fine = call.kind === "run" || call.tool === "python" ? "unknown" : "ok";
	const outcome = failed ? REFUSALS.get(error?.type) ?? "error" : fine;
	const tests = call.kind === "run" ? readTestRun(output) : null;
	answer(draft, call, {
		outcome,
		output,
		cut: isCutBy("inspect", output),
		endTime,
		tests
	});
	return null;
}
function takeMessage$5(inspect, record) {
	const { value } = record;
	const setting = {
		record,
		time: null,
		depth: 0,
		model: null
	};
	switch (value.role) {
		case "assistant": return takeAssistant$3(inspect, record, value);
		case "tool": return takeResult$4(inspect, value);
		case "user":
			say(inspect.draft, setting, value.source === "input" ? "human" : "harness", textOf$3(value.content, inspect.attached));
			return null;
		case "system":
			say(inspect.draft, setting, "harness", textOf$3(value.content, inspect.attached));
			return null;
		default: return `unknown:${(nameAt(value, "role") ?? "message").slice(0, 40)}`;
	}
}
/** Tokens of the whole log are a sample's where it is the only one: older logs count no others. */
const usageOfLog = ({ header, samples }) => samples === 1 ? usageOf(objectAt(objectAt(header, "stats"), "model_usage")) : null;
function openSample(spill, log) {
	const inspect = {
		draft: beginSession(spill),
		log,
		begun: false,
		events: readEvents({}),
		attached: (text) => text,
		noted: 0
	};
	noteLog(inspect);
	let last = null;
	const reading = {
		of: ({ part }) => part === "samples[]" && inspect.begun ? openSample(spill, log) : reading,
		take(record) {
			if (record.part === "header") return takeHeader$3(inspect, record.value);
			if (record.part === "samples[]") return takeSample(inspect, record.value);
			last = record;
			return takeMessage$5(inspect, record);
		},
		finish() {
			if (last) noteBefore(inspect, last, null);
			if (inspect.draft.usage.how === "none") inspect.draft.usage = usageOfLog(log) ?? inspect.draft.usage;
			return endSession(inspect.draft);
		}
	};
	return reading;
}
const claimsDocument$5 = (whole) => numberAt(whole, "version") !== null && typeof whole.status === "string" && nameAt(objectAt(whole, "eval"), "task") !== null;
/** Inspect's evaluation logs, as JSON and as `.eval` archives: every sample is a session. */
const inspect = {
	id: "inspect",
	agent: "inspect",
	tells: tells({
		partly: [
			"times",
			"ends",
			"tokens",
			"cache",
			"edits",
			"cost"
		],
		no: [
			"exits",
			"directory",
			"subagents"
		]
	}),
	claims: () => false,
	document: {
		claims: claimsDocument$5,
		lists: LISTS$1
	},
	bytes: {
		claims: claimsArchive$1,
		records: recordsOfArchive$1
	},
	open: (spill) => openSample(spill, {
		header: {},
		samples: 0
	})
};

// src/sessions/kimi-cli/calls.ts
const opaque$3 = (path, note) => ({
	op: "opaque",
	path,
	note
});
const edit$3 = (edits) => ({
	kind: "edit",
	edits
});
const pathIn$1 = (input) => textAt$1(input, "path") ?? textAt$1(input, "file_path");
/** The two lines of Kimi name the same things differently. */
function replacement$3(path, input, spill) {
	const old = textAt$1(input, "old") ?? textAt$1(input, "old_string");
	const now = textAt$1(input, "new") ?? textAt$1(input, "new_string");
	if (old === null || now === null || old === "") return opaque$3(path, "an edit without its old or new text");
	const all = input.replace_all === true;
	return {
		op: "replace",
		path,
		old: clip(old, spill),
		new: clip(now, spill),
		all,
		before: null
	};
}
const replace = (input, spill) => {
	const path = pathIn$1(input);
	if (path === null) return edit$3([opaque$3(null, "an edit without its path")]);
	const given = input.edit ?? input.edits ?? input;
	const list = (Array.isArray(given) ? given : [given]).filter(isObject);
	return edit$3(list.map((one) => replacement$3(path, one, spill)));
};
/** Whole lines behind the last one, which an update without context says in the grammar of patches. */
function appended(path, content, spill) {
	if (!content.endsWith("\n") || path.includes("\n")) return opaque$3(path, "text was put behind what the file held");
	const added = content.slice(0, -1).replace(/^/gm, "+");
	return {
		op: "patch",
		text: clip(`*** Begin Patch\n*** Update File: ${path}\n@@\n${added}\n*** End Patch\n`, spill)
	};
}
const write$2 = (input, spill) => {
	const path = pathIn$1(input);
	const content = textAt$1(input, "content");
	if (path === null || content === null) return edit$3([opaque$3(path, "a write without its path or content")]);
	if (input.mode === "append") return edit$3([appended(path, content, spill)]);
	return edit$3([{
		op: "write",
		path,
		content: clip(content, spill),
		before: null
	}]);
};
const run$2 = (input) => ({
	kind: "run",
	command: textAt$1(input, "command") ?? "",
	cwd: textAt$1(input, "cwd")
});
const read$2 = (input) => ({
	kind: "read",
	path: pathIn$1(input)
});
const other$2 = (kind) => (input) => ({
	kind,
	input: jsonText(input)
});
const PHRASES$2 = {
	Shell: run$2,
	Bash: run$2,
	CMD: run$2,
	WriteFile: write$2,
	Write: write$2,
	StrReplaceFile: replace,
	Edit: replace,
	ReadFile: read$2,
	Read: read$2,
	ReadMediaFile: read$2,
	Glob: other$2("search"),
	Grep: other$2("search"),
	SearchWeb: other$2("web"),
	WebSearch: other$2("web"),
	FetchURL: other$2("web"),
	Task: other$2("task"),
	Agent: other$2("task"),
	AgentSwarm: other$2("task"),
	SetTodoList: other$2("plan"),
	TodoList: other$2("plan"),
	EnterPlanMode: other$2("plan"),
	ExitPlanMode: other$2("plan")
};
const phrases$2 = new Map(Object.entries(PHRASES$2));
/** What a tool of Kimi was asked to do; its arguments are an object or JSON text of one. Others are kept as JSON text. */
function asked$2(tool, given, spill) {
	const input = typeof given === "string" ? parseJson(given) : given;
	const phrase = phrases$2.get(tool);
	if (phrase && isObject(input)) return phrase(input, spill);
	return {
		kind: "other",
		input: typeof given === "string" ? given : jsonText(given ?? null)
	};
}

// src/sessions/kimi-cli/results.ts
/** The text of a message's or an answer's content: a string, or the texts of its parts. */
function textOf$2(content) {
	if (typeof content === "string") return content;
	return (Array.isArray(content) ? content : [content]).flatMap((part) => isObject(part) ? textAt$1(part, "text") ?? [] : []).join("\n");
}
const NO_EXIT$3 = {
	code: null,
	source: "none"
};
const REJECTED$2 = /\brejected by (?:the )?user\b|^Rejected\b|\bdenied by (?:the )?(?:user|policy|hook)\b/i;
const CANCELLED = /^(?:Aborted|Cancelled|Interrupted)\b|\b(?:cancelled|interrupted|aborted) by (?:the )?user\b/i;
/** Behind it may stand that the output was cut, and where the whole of it lies. */
const EXITED$1 = /(?:^|\n)Command failed with exit code: (-?\d{1,9})\.?(?: Output is truncated to fit in the message\.)?(?:\s{1,9}\[Full output saved\]\n[\s\S]{0,2000})?\s{0,9}$/;
const RUNNING = /^(?:task_id|Background task)\b|\brunning in the background\b/i;
/** Part of the harness's sentence where it cut the output; single lines that it cut are marked at their ends. */
const CUT$1 = /\bOutput is truncated to fit in the message\b|\bLines \[[\d, ]{1,900}\] were truncated\b/;
function failure$1(text) {
	const said = text.slice(-4e3);
	if (REJECTED$2.test(said)) return "rejected";
	return CANCELLED.test(said) ? "cancelled" : "error";
}
/** The harness's sentence about a command stands beside its output, or is the last line of it. */
function splitSentence({ output, message }) {
	if (message !== "") return {
		body: output,
		said: message
	};
	const found = EXITED$1.exec(output.slice(-4e3));
	return found ? {
		body: output.slice(0, output.length - found[0].length),
		said: found[0]
	} : {
		body: output,
		said: output
	};
}
/** Reads the answer to a call. A command that failed says its exit code in a sentence; one that did not has ended with 0. */
function answerOf$1(call, told) {
	const { body, said } = splitSentence(told);
	const { failed } = told;
	const text = body === "" ? told.message : body;
	const outcome = failed === null ? "unknown" : failed ? failure$1(said) : "ok";
	const cut = CUT$1.test(said.slice(-4e3));
	if (call.kind !== "run") return {
		outcome,
		output: text,
		cut
	};
	if (outcome === "ok" && RUNNING.test(said.slice(0, 400))) return {
		outcome: "running",
		output: body,
		cut
	};
	const code = failed === true ? EXITED$1.exec(said.slice(-4e3))?.[1] : void 0;
	const exit = code ? {
		code: Number(code),
		source: "text"
	} : outcome === "ok" ? {
		code: 0,
		source: "implied"
	} : NO_EXIT$3;
	return {
		outcome,
		output: outcome === "ok" || code ? body : text,
		cut,
		exit,
		tests: readTestRun(body)
	};
}
const SYSTEM = /^<system>([\s\S]{0,4000}?)<\/system>\n?/;
/**
* An answer as the context holds it: the harness's sentence is the first part, in a tag of its own; behind a bare `ERROR`
* it is the second. What a tool put out follows, and may hold such tags too.
*/
function readContextAnswer(content) {
	const parts = (Array.isArray(content) ? content : [content]).map(textOf$2);
	const said = [];
	for (let part = parts[0]; part !== void 0; part = parts[0]) {
		const found = SYSTEM.exec(part);
		if (!found || said.length > 0 && said[0] !== "ERROR" || said.length > 1) break;
		said.push(found[1] ?? "");
		const rest = part.slice(found[0].length);
		if (rest === "") parts.shift();
		else parts[0] = rest;
	}
	const [first = "", second] = said;
	const failed = first.startsWith("ERROR");
	return {
		output: parts.join("\n"),
		message: second ?? first.replace(/^ERROR:? ?/, ""),
		failed
	};
}

// src/sessions/kimi-cli/kimi.ts
/** Tokens as both lines of Kimi write them; only the names differ. */
const tokensOf$5 = (usage) => ({
	input: numberAt(usage, "input_other") ?? numberAt(usage, "inputOther"),
	cachedInput: numberAt(usage, "input_cache_read") ?? numberAt(usage, "inputCacheRead"),
	cacheWrite: numberAt(usage, "input_cache_creation") ?? numberAt(usage, "inputCacheCreation"),
	output: numberAt(usage, "output"),
	costUsd: null
});
/** Adds a call; an id that was given out before, and answered, is a new call's. */
function addCall(kimi, setting, tool, id, given) {
	const { draft } = kimi;
	const before = id === null ? void 0 : draft.calls.get(id);
	if (id !== null && before && !isOpen(before)) draft.calls.delete(id);
	ask(draft, setting, tool, id, asked$2(tool, given, draft.spill));
	if (setting.depth === kimi.depth) draft.end = "unknown";
}
/** Writes down what came in pieces: the agent's words, and a call's arguments. */
function flush$2(kimi) {
	const { draft, words, call } = kimi;
	const text = words.parts.splice(0).join("");
	if (words.setting && text !== "") {
		say(draft, words.setting, "agent", text);
		if (words.setting.depth === kimi.depth) draft.end = "completed";
	}
	words.setting = null;
	kimi.call = null;
	if (call) addCall(kimi, call.setting, call.tool, call.id, call.parts.join(""));
}
/** Adds words of the agent, which may go on in the next record. */
function addWords(kimi, setting, text) {
	if (kimi.call || kimi.words.setting && kimi.words.setting.depth !== setting.depth) flush$2(kimi);
	kimi.words.setting ??= setting;
	kimi.words.parts.push(text);
}
/** Gives a call its answer. */
function addAnswer(kimi, setting, id, told) {
	const { draft } = kimi;
	const call = answeredCall(draft, id === "" ? null : id);
	if (setting.depth === kimi.depth) draft.end = "unknown";
	if (!call) draft.counts.orphanResults += 1;
	else if (!isOpen(call)) draft.counts.duplicates += 1;
	else {
		const given = answerOf$1(call, told);
		const outcome = kimi.refused.delete(id) ? "rejected" : given.outcome;
		answer(draft, call, {
			...given,
			outcome,
			endTime: setting.time
		});
	}
}
/** Notes what a person decided about a call. */
function addDecision(kimi, setting, call, action, decision) {
	if (/^(?:reject|den)/i.test(decision) && call !== null) kimi.refused.add(call);
	note(kimi.draft, setting, "permission", `${decision}: ${action}`);
}
/** What Kimi puts into the conversation in the user's name begins with one of these. */
const WRAPPERS = /^<(?:system|system-reminder|git-context|notification|hook[\w-]{0,20}|skill[\w-]{0,20})\b/;
/** A text in the user's name: a person's, unless the harness wrapped it or says itself that it is its own. */
function addPrompt(kimi, setting, text, own) {
	flush$2(kimi);
	const harness = own || setting.depth > 0 || WRAPPERS.test(text.trimStart());
	if (!harness) kimi.draft.end = "unknown";
	say(kimi.draft, {
		...setting,
		model: null
	}, harness ? "harness" : "human", text);
}
/** The name of a record's kind for the list of what was skipped. */
const unknownKind = (kind) => `unknown:${(kind ?? "untyped").slice(0, 40)}`;

// src/sessions/kimi-cli/code.ts
/** Records that say nothing about what the agent did, or repeat what others say. */
const IDLE$5 = /* @__PURE__ */ new Set([
	"full_compaction.begin",
	"full_compaction.complete",
	"llm.tools_snapshot",
	"plan_mode.enter",
	"plan_mode.exit",
	"plugin.session_start",
	"runtime.set_binding",
	"token_counting.measured",
	"token_counting.turn_recorded",
	"tools.set_active_tools"
]);
const PREFIX = /^(?:turn|context|llm|usage|permission|full_compaction|tools|plan_mode|runtime|token_counting|plugin)\.\w/;
/** Whether a record is one of the TypeScript line of Kimi. */
const isCodeRecord = (value) => {
	const type = nameAt(value, "type") ?? "";
	if (type === "config.update" || type === "profile.bind") return "modelAlias" in value || "profileName" in value;
	return PREFIX.test(type) && typeof value.time === "number";
};
function takeEvent$2(kimi, setting, event) {
	const type = nameAt(event, "type");
	const id = nameAt(event, "toolCallId");
	const part = objectAt(event, "part");
	if (type === "content.part") {
		if (part?.type !== "text") return `part/${String(nameAt(part, "type"))}`;
		addWords(kimi, setting, textAt$1(part, "text") ?? "");
		return null;
	}
	flush$2(kimi);
	if (type === "tool.call") {
		kimi.draft.cwd ??= nameAt(objectAt(event, "display"), "cwd");
		addCall(kimi, setting, nameAt(event, "name") ?? "unnamed", id, event.args);
		return null;
	}
	if (type === "tool.result") {
		const result = objectAt(event, "result");
		const failed = result ? flagAt(result, "isError") === true : null;
		addAnswer(kimi, setting, id ?? "", {
			output: textOf$2(result?.output),
			message: textAt$1(result, "message") ?? "",
			failed
		});
		return null;
	}
	if (type === "step.begin") return "step";
	if (type !== "step.end") return unknownKind(`loop/${type}`);
	const usage = objectAt(event, "usage");
	if (usage) kimi.stepTokens.set(nameAt(event, "uuid") ?? `at ${setting.record.offset}`, tokensOf$5(usage));
	return usage ? null : "step";
}
function takePrompt(kimi, setting, value) {
	const origin = objectAt(value, "origin");
	const text = textOf$2(value.input);
	if (kimi.depth === 0 && origin?.kind === "system_trigger" && origin.name === "subagent") kimi.depth = 1;
	if (kimi.prompts.size < 1e3) kimi.prompts.add(text);
	const depth = Math.max(setting.depth, kimi.depth);
	addPrompt(kimi, {
		...setting,
		depth
	}, text, origin !== null && origin.kind !== "user");
	return null;
}
/** The context repeats prompts, and holds what the harness put beside them. */
function takeMessage$4(kimi, setting, value) {
	const message = objectAt(value, "message");
	if (message?.role !== "user") return "context-repeat";
	const text = textOf$2(message.content);
	if (kimi.prompts.delete(text)) return "context-repeat";
	addPrompt(kimi, setting, text, objectAt(message, "origin")?.kind !== "user");
	return null;
}
/** A request to the model; one that is not the first of its step was tried again after a failure. */
function takeRequest$1(kimi, setting, value) {
	const { draft } = kimi;
	const model = nameAt(value, "model") ?? nameAt(value, "modelAlias");
	if (model !== null) draft.models.add(model);
	kimi.model = model ?? kimi.model;
	const attempt = /^(\d{1,6})\/\d{1,6}$/.exec(nameAt(value, "attempt") ?? "");
	if (!attempt || Number(attempt[1]) < 2) return "request";
	draft.apiErrors += 1;
	note(draft, setting, "api-error", `attempt ${attempt[0]}`);
	return null;
}
const ENDS$1 = /* @__PURE__ */ new Map([
	["completed", "completed"],
	["cancelled", "interrupted"],
	["interrupted", "interrupted"],
	["failed", "error"],
	["error", "error"]
]);
function takeTurnEnd(kimi, value) {
	kimi.draft.end = ENDS$1.get(nameAt(value, "reason") ?? "") ?? "unknown";
	return null;
}
function takeCancel(kimi, setting) {
	cancelOpenCalls(kimi.draft);
	kimi.draft.end = "interrupted";
	note(kimi.draft, setting, "interruption", "the turn was cancelled");
	return null;
}
function takeDecision(kimi, setting, value) {
	const result = objectAt(value, "result");
	const decision = nameAt(result, "decision") ?? "unknown";
	const scope = nameAt(result, "scope");
	const action = (textAt$1(value, "action") ?? "").slice(0, 400);
	addDecision(kimi, setting, nameAt(value, "toolCallId"), action, scope === null ? decision : `${decision} (${scope})`);
	return null;
}
function takeCompaction$2(kimi, setting, value) {
	const before = numberAt(value, "tokensBefore");
	kimi.draft.compactions += 1;
	const size = before === null ? "" : `from ${before} tokens to ${numberAt(value, "tokensAfter") ?? "unknown"}`;
	note(kimi.draft, setting, "compaction", size);
	return null;
}
function takeConfig(kimi, value) {
	const disclosed = objectAt(value, "environmentDisclosure");
	kimi.draft.cwd ??= nameAt(value, "cwd") ?? nameAt(disclosed, "cwd");
	kimi.model ??= nameAt(value, "modelAlias");
	return null;
}
function takeUsage(kimi, setting, value) {
	const usage = objectAt(value, "usage");
	if (usage) kimi.tokens.set(`at ${setting.record.offset}`, tokensOf$5(usage));
	return usage ? null : "usage";
}
/** Takes a record of the TypeScript line of Kimi ("Kimi Code"): flat, with a dotted type. */
function takeCode(kimi, setting, value) {
	const type = nameAt(value, "type");
	if (type !== "context.append_loop_event" && type !== "usage.record") flush$2(kimi);
	switch (type) {
		case "context.append_loop_event": return takeEvent$2(kimi, setting, objectAt(value, "event") ?? {});
		case "context.append_message": return takeMessage$4(kimi, setting, value);
		case "context.apply_compaction": return takeCompaction$2(kimi, setting, value);
		case "turn.prompt":
		case "turn.steer": return takePrompt(kimi, setting, value);
		case "turn.cancel": return takeCancel(kimi, setting);
		case "turn.ended": return takeTurnEnd(kimi, value);
		case "llm.request": return takeRequest$1(kimi, setting, value);
		case "usage.record": return takeUsage(kimi, setting, value);
		case "permission.record_approval_result": return takeDecision(kimi, setting, value);
		case "permission.set_mode":
			note(kimi.draft, setting, "permission", `mode ${nameAt(value, "mode") ?? "unknown"}`);
			return null;
		case "config.update":
		case "profile.bind": return takeConfig(kimi, value);
		default: return IDLE$5.has(type) ? String(type) : unknownKind(type);
	}
}

// src/sessions/kimi-cli/wire.ts
/** Messages that say nothing about what the agent did. */
const IDLE$4 = /* @__PURE__ */ new Set([
	"StepBegin",
	"CompactionBegin",
	"HookTriggered",
	"HookResolved",
	"MCPLoadingBegin",
	"MCPLoadingEnd",
	"Notification",
	"PlanDisplay",
	"QuestionRequest",
	"QuestionResponse",
	"ToolCallRequest"
]);
const TAKEN = /* @__PURE__ */ new Set([
	"TurnBegin",
	"TurnEnd",
	"SteerInput",
	"StepInterrupted",
	"StepRetry",
	"CompactionEnd",
	"StatusUpdate",
	"ContentPart",
	"ToolCall",
	"ToolCallPart",
	"ToolResult",
	"ApprovalRequest",
	"ApprovalResponse",
	"ApprovalRequestResolved",
	"SubagentEvent"
]);
/** Whether a message's type is one that Kimi's wire has. */
const isWireType = (type) => IDLE$4.has(type) || TAKEN.has(type);
function takeStatus(kimi, setting, payload) {
	const usage = objectAt(payload, "token_usage");
	if (!usage) return "status";
	kimi.tokens.set(nameAt(payload, "message_id") ?? `at ${setting.record.offset}`, tokensOf$5(usage));
	return null;
}
function takeCall$2(kimi, setting, payload) {
	const made = objectAt(payload, "function");
	flush$2(kimi);
	const parts = [textAt$1(made, "arguments") ?? ""];
	kimi.call = {
		setting,
		id: nameAt(payload, "id"),
		tool: nameAt(made, "name") ?? "unnamed",
		parts
	};
	return null;
}
function takeCallPart(kimi, payload) {
	if (!kimi.call) return "part-of-no-call";
	kimi.call.parts.push(textAt$1(payload, "arguments_part") ?? "");
	return null;
}
function takeResult$3(kimi, setting, payload) {
	const value = objectAt(payload, "return_value") ?? objectAt(payload, "result");
	const failed = flagAt(value, "is_error");
	const told = {
		output: textOf$2(value?.output),
		message: textAt$1(value, "message") ?? "",
		failed
	};
	addAnswer(kimi, setting, nameAt(payload, "tool_call_id") ?? "", told);
	return null;
}
function takeResponse(kimi, setting, payload) {
	const request = kimi.requests.get(nameAt(payload, "request_id") ?? "");
	addDecision(kimi, setting, request?.call ?? null, request?.action ?? "", nameAt(payload, "response") ?? "unknown");
	return null;
}
function takeRequest(kimi, payload) {
	const id = nameAt(payload, "id") ?? "";
	const action = textAt$1(payload, "description") ?? textAt$1(payload, "action") ?? "";
	if (kimi.requests.size < 1e4) kimi.requests.set(id, {
		call: nameAt(payload, "tool_call_id"),
		action: action.slice(0, 400)
	});
	return "approval-request";
}
function takeInterruption$2(kimi, setting) {
	cancelOpenCalls(kimi.draft);
	if (setting.depth === kimi.depth) kimi.draft.end = "interrupted";
	note(kimi.draft, setting, "interruption", "the step was broken off");
	return null;
}
function takeRetry(kimi, setting, payload) {
	kimi.draft.apiErrors += 1;
	note(kimi.draft, setting, "api-error", textAt$1(payload, "error") ?? textAt$1(payload, "reason") ?? "the step was tried again");
	return null;
}
function takeCompaction$1(kimi, setting) {
	kimi.draft.compactions += 1;
	note(kimi.draft, setting, "compaction", "the context was compacted");
	return null;
}
const DEEPEST$3 = 20;
/** A sub-agent's message, wrapped in its parent's. */
function takeNested(kimi, setting, payload) {
	const event = objectAt(payload, "event");
	if (!event || setting.depth >= DEEPEST$3) return "no-event";
	return takeWire(kimi, {
		...setting,
		depth: setting.depth + 1
	}, event);
}
function takeOther(kimi, setting, type, payload) {
	flush$2(kimi);
	switch (type) {
		case "TurnBegin":
		case "SteerInput":
			addPrompt(kimi, setting, textOf$2(payload.user_input), false);
			return null;
		case "TurnEnd":
			if (setting.depth === kimi.depth) kimi.draft.end = "completed";
			return null;
		case "StepInterrupted": return takeInterruption$2(kimi, setting);
		case "StepRetry": return takeRetry(kimi, setting, payload);
		case "CompactionEnd": return takeCompaction$1(kimi, setting);
		case "ToolResult": return takeResult$3(kimi, setting, payload);
		case "ApprovalRequest": return takeRequest(kimi, payload);
		case "ApprovalResponse":
		case "ApprovalRequestResolved": return takeResponse(kimi, setting, payload);
		default: return IDLE$4.has(type) ? String(type) : unknownKind(type);
	}
}
/** Takes a message of the wire that the Python line of Kimi records: `{type, payload}`. */
function takeWire(kimi, setting, message) {
	const type = nameAt(message, "type");
	const payload = objectAt(message, "payload") ?? {};
	switch (type) {
		case "ContentPart":
		case "TextPart":
			if (payload.type !== "text" && payload.type !== void 0) return `part/${String(nameAt(payload, "type"))}`;
			addWords(kimi, setting, textAt$1(payload, "text") ?? "");
			return null;
		case "ToolCall": return takeCall$2(kimi, setting, payload);
		case "ToolCallPart": return takeCallPart(kimi, payload);
		case "StatusUpdate": return takeStatus(kimi, setting, payload);
		case "SubagentEvent": return takeNested(kimi, setting, payload);
		default: return takeOther(kimi, setting, type, payload);
	}
}
/** A message of the context as Kimi keeps it for the model: `{role, content, tool_calls}`. It has no times. */
function takeContext(kimi, setting, value) {
	const text = textOf$2(value.content);
	flush$2(kimi);
	switch (value.role) {
		case "user":
			addPrompt(kimi, setting, text, false);
			return null;
		case "assistant":
			addWords(kimi, setting, text);
			flush$2(kimi);
			for (const raw of listAt(value, "tool_calls")) takeCall$2(kimi, setting, raw ?? {});
			flush$2(kimi);
			return null;
		case "tool":
			addAnswer(kimi, setting, nameAt(value, "tool_call_id") ?? "", readContextAnswer(value.content));
			return null;
		default: return nameAt(value, "role")?.startsWith("_") ? String(value.role) : unknownKind(nameAt(value, "role"));
	}
}

// src/sessions/kimi-cli.ts
const INTERNAL = /* @__PURE__ */ new Set([
	"_system_prompt",
	"_checkpoint",
	"_usage"
]);
const isMetadata = (value) => value.type === "metadata" && nameAt(value, "protocol_version") !== null;
const isWire = (value) => {
	const message = objectAt(value, "message");
	return isWireType(message?.type) && objectAt(message, "payload") !== null;
};
/** A record of either wire, or of the context with the roles that only Kimi has. */
const claims$5 = (value) => isMetadata(value) || isWire(value) || isCodeRecord(value) || INTERNAL.has(value.role);
/** Seconds in the Python line, milliseconds in the TypeScript line. */
function timeOf$1(value) {
	const milliseconds = numberAt(value, "time") ?? numberAt(value, "created_at");
	return milliseconds === null ? unixTimeAt(value, "timestamp") : unixTimeAt({ time: milliseconds / 1e3 }, "time");
}
function takeRecord$2(kimi, record) {
	const { value } = record;
	const agent = nameAt(value, "agentId");
	const depth = Math.max(kimi.depth, agent === null || agent === "main" ? 0 : 1);
	const setting = {
		record,
		time: timeOf$1(value),
		depth,
		model: kimi.model
	};
	if (isMetadata(value)) return "metadata";
	if (isWire(value)) return takeWire(kimi, setting, objectAt(value, "message") ?? {});
	return nameAt(value, "role") === null ? takeCode(kimi, setting, value) : takeContext(kimi, setting, value);
}
function open$8(spill) {
	const kimi = {
		draft: beginSession(spill),
		tokens: /* @__PURE__ */ new Map(),
		stepTokens: /* @__PURE__ */ new Map(),
		words: {
			setting: null,
			parts: []
		},
		call: null,
		prompts: /* @__PURE__ */ new Set(),
		requests: /* @__PURE__ */ new Map(),
		refused: /* @__PURE__ */ new Set(),
		depth: 0,
		model: null
	};
	return {
		take(record) {
			const skipped = takeRecord$2(kimi, record);
			if (skipped === null) noteTime(kimi.draft, timeOf$1(record.value));
			return skipped;
		},
		finish() {
			flush$2(kimi);
			const sum = openTokenSum();
			for (const one of (kimi.tokens.size > 0 ? kimi.tokens : kimi.stepTokens).values()) sum.note(one);
			kimi.draft.usage = sum.total();
			return endSession(kimi.draft);
		}
	};
}
/** Kimi CLI (`wire.jsonl`, `context.jsonl`) and its TypeScript successor Kimi Code (`wire.jsonl`, another schema). */
const kimiCli = {
	id: "kimi-cli",
	agent: "kimi-cli",
	tells: tells({
		partly: [
			"exits",
			"times",
			"ends",
			"models",
			"tokens",
			"cache",
			"directory",
			"subagents"
		],
		no: ["cost", "version"]
	}),
	claims: claims$5,
	open: open$8
};

// src/sessions/adapter.ts
/** Asks an adapter whether something is its own; a claim that fails on hostile values is none. */
function claimed(claim) {
	try {
		return claim();
	} catch {
		return false;
	}
}

// src/sessions/members.ts
/** Whether bytes begin as a zip archive that is not a log of its own form, so that its files may be logs. */
const isPlainZip$1 = (adapters, head) => isZip(head) && !adapters.some((one) => claimed(() => one.bytes?.claims(head) ?? false));
/** Unpacks all files of a zip archive, within its bounds (128 MB together); null where it is damaged or has too many. */
function unpackMembers(bytes) {
	const listed = listZip(bytes);
	if (!listed) return null;
	const names = listed.entries.map(({ name }) => name).filter((name) => !name.endsWith("/"));
	const files = unpackZip(bytes, new Set(names));
	if (!files) return null;
	const left = [...new Set(names)].filter((name) => !files.has(name));
	return {
		files,
		refused: [...listed.refused, ...left.map((name) => ({
			name,
			why: "too-large"
		}))]
	};
}
const MOST_ARCHIVED = ZIP_BOUNDS.archive;

// src/sessions/mini-swe-agent/actions.ts
const OPENINGS = ["```mswea_bash_command", "```bash"];
/** The blocks that one kind of fence opens, in linear time. */
function blocksOf(text, opening) {
	const blocks = [];
	for (let at = text.indexOf(opening); at >= 0;) {
		const newline = text.indexOf("\n", at);
		if (newline < 0) break;
		const isOpening = text.slice(at + opening.length, newline).trim() === "";
		const end = isOpening ? text.indexOf("\n```", newline + 1) : -1;
		if (isOpening && end < 0) break;
		if (isOpening) blocks.push(text.slice(newline + 1, end).trim());
		at = text.indexOf(opening, isOpening ? end + 4 : at + opening.length);
	}
	return blocks;
}
/** The commands in a text. Only a text with exactly one is obeyed: the agent refuses all others as a whole. */
function fencedActions(text) {
	for (const opening of OPENINGS) {
		const [only, more] = blocksOf(text, opening);
		if (only !== void 0) return more === void 0 ? [{
			command: only,
			id: null
		}] : [];
	}
	return [];
}
function parsedActions(list) {
	return list.filter(isObject).flatMap((one) => {
		const command = textAt$1(one, "command") ?? textAt$1(one, "action");
		return command === null ? [] : [{
			command,
			id: nameAt(one, "tool_call_id")
		}];
	});
}
/** Calls as the model's API returned them: nested under `function`, or flat in an output list. */
function calledActions(list) {
	return list.filter(isObject).flatMap((one) => {
		const named = objectAt(one, "function") ?? one;
		const input = parseJson(textAt$1(named, "arguments") ?? "");
		const command = isObject(input) ? textAt$1(input, "command") : null;
		return command === null ? [] : [{
			command,
			id: nameAt(one, "call_id") ?? nameAt(one, "id")
		}];
	});
}
/** Text of a message: a string, or the texts of its parts. */
function textOf$1(content) {
	if (typeof content === "string") return content;
	if (!Array.isArray(content)) return "";
	return content.flatMap((part) => isObject(part) ? textAt$1(part, "text") ?? [] : []).join("\n");
}
/** The words of an answer, whichever of the model's APIs it came through. */
function wordsOf$1(message) {
	if (message.content !== void 0) return textOf$1(message.content);
	return listAt(message, "output").filter(isObject).map((part) => textOf$1(part.content)).join("\n");
}
/** The commands of an answer that were run, or were to be: as the agent understood them, where it logged that. */
function actionsOf(message) {
	const extra = objectAt(message, "extra");
	if (Array.isArray(extra?.actions)) return parsedActions(extra.actions);
	const calls = [...listAt(message, "tool_calls"), ...listAt(message, "output")];
	return calls.length > 0 ? calledActions(calls) : fencedActions(wordsOf$1(message));
}
/** An answer's words without the block that holds its command. */
function wordsAround(text, actions) {
	const [only] = actions;
	if (only === void 0 || actions.length > 1 || only.id !== null) return text;
	const opening = OPENINGS.map((one) => text.indexOf(one)).find((at) => at >= 0);
	if (opening === void 0) return text;
	const end = text.indexOf("\n```", text.indexOf("\n", opening) + 1);
	return end < 0 ? text : `${text.slice(0, opening).trimEnd()}\n${text.slice(end + 4)}`.trim();
}

// src/sessions/mini-swe-agent/ends.ts
const STOPPED$2 = /* @__PURE__ */ new Set([
	"LimitsExceeded",
	"TimeExceeded",
	"UserInterruption",
	"KeyboardInterrupt"
]);
/** How a session ended, from its exit status: a name of the agent's own, or of the exception that ended it. */
function endOf$2(status) {
	if (status === "") return "unknown";
	if (status === "Submitted") return "completed";
	return STOPPED$2.has(status) ? "interrupted" : "error";
}
/** Whether an exception's name is one of those that the model's API raises. */
const isApiError = (status) => /^(?:API|RateLimit|Authentication|PermissionDenied|BadRequest|InternalServer|ServiceUnavailable|ContextWindowExceeded|ContentPolicy|Timeout|BudgetExceeded|OpenAI|Portkey|OpenRouter)\w{0,60}$/.test(status);

// src/sessions/mini-swe-agent/observations.ts
const NO_EXIT$2 = {
	code: null,
	source: "none"
};
const observed = (outcome, output, exit, cut = false) => ({
	outcome,
	output,
	exit,
	tests: readTestRun(output),
	cut
});
const exited = (code, source, output, cut = false) => observed(code === 0 ? "ok" : "error", output, {
	code,
	source
}, cut);
/** The newer form: fields beside the text that the model saw. */
function readFields(extra) {
	const code = numberAt(extra, "returncode");
	const output = textAt$1(extra, "raw_output");
	if (code === null || output === null) return null;
	const trouble = textAt$1(extra, "exception_info") ?? "";
	if (trouble === "") return exited(code, "field", output);
	const outcome = trouble.startsWith("action was not executed") ? "cancelled" : "error";
	return observed(outcome, output === "" ? trouble : output, NO_EXIT$2);
}
const HEADER$1 = /^(?:<exception>[\s\S]{0,4000}?<\/exception>\s{0,9})?<returncode>(-?\d{1,9})<\/returncode>\s{0,9}/;
const OUTPUT = "<output>";
const PYTHON = /^Observation: \{'output': [\s\S]*'returncode': (-?\d{1,9})(?:, '[\s\S]{0,300})?\}$/;
function readText(text) {
	const header = HEADER$1.exec(text);
	if (header) {
		const body = text.slice(header[0].length);
		const whole = body.startsWith(OUTPUT);
		const inner = whole ? body.slice(8).replace(/^\n/, "").replace(/<\/output>\s{0,9}$/, "") : body;
		const cut = !whole && body.includes("<output_head>");
		const code = Number(header[1]);
		return text.startsWith("<exception>") ? observed("error", inner, NO_EXIT$2, cut) : exited(code, "text", inner, cut);
	}
	const python = text.startsWith("Observation: {") ? PYTHON.exec(text) : null;
	if (python) return exited(Number(python[1]), "text", text);
	return /^The last command <command>/.test(text) && text.includes("</command> timed out") ? observed("error", text, NO_EXIT$2) : null;
}
/** Reads the message behind a command; null where it is no observation in any known template. */
const readObservation = (message, text) => {
	const extra = objectAt(message, "extra");
	return (extra && readFields(extra)) ?? readText(text);
};
/** What a command printed whose first line told the agent to stop: the agent takes it for the result, and its code is 0. */
const submitted = (output) => observed("ok", output, {
	code: 0,
	source: "implied"
});
/** Commands that hand in the result print one of these first. */
const SUBMITS = /COMPLETE_TASK_AND_SUBMIT_FINAL_OUTPUT|MINI_SWE_AGENT_FINAL_OUTPUT/;

// src/sessions/mini-swe-agent/tokens.ts
/**
* Tokens and cost of an answer, from the response of the model's API as the agent kept it, under the names of either of
* its two shapes. Their input counts hold what the cache gave and took. null where nothing is said.
*/
function tokensOf$4(response, extra) {
	const usage = objectAt(response, "usage");
	const costUsd = numberAt(extra, "cost") ?? numberAt(usage, "cost");
	if (usage === null) return costUsd === null ? null : {
		input: null,
		cachedInput: null,
		cacheWrite: null,
		output: null,
		costUsd
	};
	const all = numberAt(usage, "prompt_tokens") ?? numberAt(usage, "input_tokens");
	const details = objectAt(usage, "prompt_tokens_details") ?? objectAt(usage, "input_tokens_details");
	const cachedInput = numberAt(details, "cached_tokens");
	const cacheWrite = numberAt(usage, "cache_creation_input_tokens") ?? numberAt(details, "cache_creation_tokens");
	const output = numberAt(usage, "completion_tokens") ?? numberAt(usage, "output_tokens");
	return {
		input: uncached(all, cachedInput, cacheWrite),
		cachedInput,
		cacheWrite,
		output,
		costUsd
	};
}

// src/sessions/mini-swe-agent.ts
const OBSERVATION = /^<returncode>-?\d{1,9}<\/returncode>/;
/** Of a bare list of messages, as the first versions wrote it, only these tell whose it is. */
function claims$4(value) {
	if (typeof value.content !== "string" || typeof value.timestamp === "string") return false;
	if (value.role === "user") return OBSERVATION.test(value.content);
	return value.role === "assistant" && value.content.includes("```mswea_bash_command\n");
}
function claimsDocument$4(whole) {
	if (!Array.isArray(whole.messages)) return false;
	if (nameAt(whole, "trajectory_format")?.startsWith("mini-swe-agent")) return true;
	const info = objectAt(whole, "info");
	return info !== null && "exit_status" in info && "submission" in info && objectAt(info, "model_stats") !== null;
}
function takeHeader$2(mini, value) {
	const { draft } = mini;
	const info = objectAt(value, "info");
	const config = objectAt(info, "config");
	draft.id = nameAt(value, "instance_id");
	draft.agentVersion = nameAt(info, "mini_version");
	draft.cwd = nameAt(objectAt(config, "environment"), "cwd");
	mini.configured = nameAt(objectAt(config, "model"), "model_name");
	mini.template = textAt$1(objectAt(config, "agent"), "instance_template");
	mini.costUsd = numberAt(objectAt(info, "model_stats"), "instance_cost");
	const status = textAt$1(info, "exit_status") ?? "";
	draft.end = endOf$2(status);
	mini.ended = status !== "";
	return null;
}
function takeAnswer$1(mini, setting, message) {
	const { draft } = mini;
	const actions = actionsOf(message);
	say(draft, setting, "agent", wordsAround(wordsOf$1(message), actions));
	mini.waiting = actions.flatMap(({ command, id }) => {
		const call = ask(draft, setting, "bash", id, {
			kind: "run",
			command,
			cwd: null
		});
		if (call && SUBMITS.test(command)) mini.handing.add(call);
		return call ?? [];
	});
	mini.asked = mini.waiting;
	if (!mini.ended) draft.end = "unknown";
}
/** A human who sits before the agent runs a command in its stead; what it changes is nobody's who is graded. */
function takeCommand(mini, setting, message) {
	mini.waiting = [];
	for (const { command } of actionsOf(message)) note(mini.draft, setting, "external-change", command);
}
function settle$3(mini, setting, call, observation) {
	answer(mini.draft, call, {
		...observation,
		endTime: setting.time
	});
	mini.waiting = mini.waiting.filter((one) => one !== call);
}
const isStopped = ({ outcome }) => outcome === "unanswered" || outcome === "cancelled";
const REJECTED$1 = /^Commands? not executed\b/;
const INTERRUPTED = /^(?:Interrupted by user:|Temporary interruption caught)/;
const NEW_TASK = "The user added a new task: ";
/** A human stepped in, or the agent's own rules did. Returns false for all other messages. */
function takeInterrupt(mini, setting, message, text) {
	const { draft } = mini;
	const type = nameAt(objectAt(message, "extra"), "interrupt_type");
	if (REJECTED$1.test(text)) {
		for (const call of mini.asked) if (isStopped(call)) call.outcome = "rejected";
		note(draft, setting, "permission", text);
	} else if (INTERRUPTED.test(text) || type === "UserInterruption") {
		cancelOpenCalls(draft);
		note(draft, setting, "interruption", text);
	} else if (type === "UserNewTask" || text.startsWith(NEW_TASK)) say(draft, setting, "human", text.startsWith(NEW_TASK) ? text.slice(27) : text);
	else if (type !== null) say(draft, setting, "harness", text);
	else return false;
	mini.waiting = [];
	return true;
}
function takeObservation$2(mini, setting, message, text) {
	const { draft } = mini;
	const id = nameAt(message, "tool_call_id") ?? nameAt(message, "call_id");
	const call = id === null ? mini.waiting[0] : draft.calls.get(id);
	const observation = readObservation(message, text);
	if (call === void 0) {
		if (observation && id !== null) draft.counts.orphanResults += 1;
		say(draft, setting, "harness", text);
	} else if (observation) settle$3(mini, setting, call, observation);
	else if (mini.handing.has(call)) {
		settle$3(mini, setting, call, submitted(text));
		if (!mini.ended) draft.end = "completed";
	} else settle$3(mini, setting, call, {
		outcome: "unknown",
		output: text
	});
}
/** The last message of newer versions says how it ended, and holds what the last command printed. */
function takeExit(mini, setting, message, text) {
	const { draft } = mini;
	const status = nameAt(objectAt(message, "extra"), "exit_status") ?? "";
	const handed = mini.asked.findLast(isStopped);
	if (status === "Submitted") {
		if (handed) settle$3(mini, setting, handed, submitted(text));
	} else if (isApiError(status)) {
		draft.apiErrors += 1;
		note(draft, setting, "api-error", `${status}: ${text}`);
	} else note(draft, setting, "interruption", text === "" || status === text ? status : `${status}: ${text}`);
	draft.end = endOf$2(status);
	mini.ended = true;
}
function takeTask$1(mini, setting, text) {
	for (const words of taskWithin(text, mini.template, "task")) say(mini.draft, setting, words.by, words.text);
	mini.begun = true;
}
function takeMessage$3(mini, record) {
	const { value } = record;
	const { draft } = mini;
	const extra = objectAt(value, "extra");
	const response = value.object === "response" ? value : objectAt(extra, "response");
	const model = nameAt(response, "model");
	const role = nameAt(value, "role") ?? nameAt(value, "type") ?? nameAt(value, "object");
	const time = unixTimeAt(value, "timestamp") ?? unixTimeAt(extra, "timestamp") ?? unixTimeAt(response, "created");
	const isAnswer = role === "assistant" || role === "response";
	const setting = {
		record,
		time,
		depth: 0,
		model: isAnswer ? model ?? mini.configured : null
	};
	if (model !== null) draft.models.add(model);
	noteTime(draft, time);
	const tokens = tokensOf$4(response, extra);
	if (tokens) mini.tokens.note(tokens);
	const text = textAt$1(value, "output") ?? textOf$1(value.content);
	if (isAnswer) takeAnswer$1(mini, setting, value);
	else if (role === "system") say(draft, setting, "harness", text);
	else if (role === "exit") takeExit(mini, setting, value, text);
	else if (role === "user" && !mini.begun) takeTask$1(mini, setting, text);
	else if (role === "user" && Array.isArray(extra?.actions)) takeCommand(mini, setting, value);
	else if (role === "user" || role === "tool" || role === "function_call_output") {
		if (!takeInterrupt(mini, setting, value, text)) takeObservation$2(mini, setting, value, text);
	} else return `unknown:${(role ?? "no-role").slice(0, 40)}`;
	return null;
}
function open$7(spill) {
	const mini = {
		draft: beginSession(spill),
		tokens: openTokenSum(),
		costUsd: null,
		configured: null,
		template: null,
		ended: false,
		waiting: [],
		asked: [],
		handing: /* @__PURE__ */ new Set(),
		begun: false
	};
	return {
		take: (record) => record.part === "header" ? takeHeader$2(mini, record.value) : takeMessage$3(mini, record),
		finish() {
			const { draft, configured } = mini;
			if (draft.models.size === 0 && configured !== null) draft.models.add(configured);
			draft.usage = mini.tokens.total(mini.costUsd);
			return endSession(draft);
		}
	};
}
/** mini-SWE-agent: `.traj.json` of its first and second generation, and the bare lists of messages before them. */
const miniSweAgent = {
	id: "mini-swe-agent",
	agent: "mini-swe-agent",
	tells: tells({
		partly: [
			"times",
			"ends",
			"cache"
		],
		no: [
			"edits",
			"subagents",
			"compactions"
		]
	}),
	claims: claims$4,
	document: {
		claims: claimsDocument$4,
		lists: ["messages"]
	},
	open: open$7
};

// src/sessions/opencode/records.ts
const PARTS = /* @__PURE__ */ new Set([
	"text",
	"reasoning",
	"file",
	"tool",
	"step-start",
	"step-finish",
	"snapshot",
	"patch",
	"agent",
	"subtask",
	"retry",
	"compaction"
]);
const EVENTS = /* @__PURE__ */ new Set([
	"step_start",
	"text",
	"reasoning",
	"tool_use",
	"step_finish",
	"error"
]);
const isMessage = (value) => (value.role === "user" || value.role === "assistant") && nameAt(value, "id") !== null && nameAt(value, "sessionID") !== null && numberAt(objectAt(value, "time"), "created") !== null;
const isPart = (value) => PARTS.has(value.type) && nameAt(value, "id") !== null && nameAt(value, "messageID") !== null;
const isEvent = (value) => EVENTS.has(value.type) && nameAt(value, "sessionID") !== null && numberAt(value, "timestamp") !== null && (isObject(value.part) || "error" in value);
const isSession = (value) => nameAt(value, "id") !== null && (nameAt(value, "directory") !== null || nameAt(value, "projectID") !== null) && numberAt(objectAt(value, "time"), "created") !== null;
/** Tells what a record of the storage, or of a headless run, is by its keys; null: none of them. */
function kindOf(value) {
	if (isEvent(value)) return "event";
	if (isPart(value)) return "part";
	if (isMessage(value)) return "message";
	return isSession(value) ? "session" : null;
}
/** The same of a record as it came, which may be a piece of an export; with the value that says it. */
function kindOfRecord({ part, value }) {
	if (part === "messages[].parts") return ["part", value];
	const info = objectAt(value, "info");
	if (info && part !== null) return [part === "messages[]" ? "message" : "session", info];
	return [kindOf(value), value];
}
const isWhole = (message) => isObject(message) && isObject(message.info) && nameAt(message.info, "role") !== null && Array.isArray(message.parts);
/** Whether a document is an export of a session, or one file of OpenCode's storage. */
function claimsDocument$3(whole) {
	const info = objectAt(whole, "info");
	if (!info) return kindOf(whole) !== null && kindOf(whole) !== "event";
	const { messages } = whole;
	return nameAt(info, "id") !== null && isObject(info.time) && Array.isArray(messages) && messages.every(isWhole);
}
/** The time under a key, which counts milliseconds since 1970; null where it is no number of this or the last century. */
function momentAt(parent, key) {
	const time = numberAt(parent, key);
	return time === null || time <= 0 || time > 4e12 ? null : new Date(time).toISOString();
}

// src/sessions/opencode/diffs.ts
/** A unified diff of one file, its hunks with their context; null where it is none, or cannot be told exactly. */
function readHunks(diff) {
	const lines = diff.split("\n");
	const first = lines.findIndex((line) => line.startsWith("@@ "));
	if (first < 0) return null;
	const hunks = [];
	for (const line of lines.slice(first, lines.at(-1) === "" ? -1 : lines.length)) {
		const text = `${line.slice(1)}\n`;
		const last = hunks.at(-1);
		if (line.startsWith("@@ ")) hunks.push({
			old: "",
			new: ""
		});
		else if (!last || line.startsWith("\\")) return null;
		else {
			if (line[0] !== "+") last.old += text;
			if (line[0] !== "-") last.new += text;
		}
	}
	return hunks;
}
const changed = (diff, sign) => {
	const first = diff.startsWith("@@ ") ? 0 : diff.indexOf("\n@@ ");
	return diff.slice(Math.max(0, first)).split("\n").filter((line) => line.startsWith(sign)).map((line) => line.slice(1));
};
/** Whether every line lies in a text: whole, or as the end or beginning of a line of the file. */
function within(lines, text) {
	const own = text.split("\n");
	const whole = new Set(own);
	const [first = "", last = ""] = [own[0], own.at(-1)];
	return lines.every((line) => whole.has(line) || (own.length === 1 ? line.includes(text) : line.endsWith(first) || line.startsWith(last)));
}
/**
* Whether a diff is what replacing `old` by `now` gives: OpenCode looks for a text less exactly where it is not in the
* file as asked, and formats files behind an edit.
*/
const isAsAsked = (diff, old, now) => within(changed(diff, "-"), old) && within(changed(diff, "+"), now);

// src/sessions/opencode/calls.ts
const edits = (list) => ({
	kind: "edit",
	edits: list
});
const opaque$2 = (path, note) => ({
	op: "opaque",
	path,
	note
});
/** What a call asked to replace, in a file that had this content before (null: not told). */
function replacement$2(path, input, before, spill) {
	const old = textAt$1(input, "oldString");
	const now = textAt$1(input, "newString");
	if (old === null || now === null) return opaque$2(path, "an edit without its old or new text");
	const whole = before === null ? null : clip(before, spill);
	if (old === "") return {
		op: "write",
		path,
		content: clip(now, spill),
		before: whole
	};
	return {
		op: "replace",
		path,
		old: clip(old, spill),
		new: clip(now, spill),
		all: input.replaceAll === true,
		before: whole
	};
}
/** What was really replaced, where the result tells it and it is not what was asked. */
function settled(asked, input, metadata, spill) {
	const diff = textAt$1(metadata, "diff") ?? textAt$1(objectAt(metadata, "filediff"), "patch");
	if (asked.op !== "replace" || diff === null) return [asked];
	if (isAsAsked(diff, textAt$1(input, "oldString") ?? "", textAt$1(input, "newString") ?? "")) return [asked];
	const hunks = readHunks(diff);
	if (hunks === null || hunks.length === 0) return [asked];
	return hunks.map((hunk) => ({
		...asked,
		old: clip(hunk.old, spill),
		new: clip(hunk.new, spill),
		all: false
	}));
}
const edit$2 = (input, metadata, spill) => {
	const path = textAt$1(input, "filePath");
	if (path === null) return edits([opaque$2(null, "an edit without a path")]);
	const before = textAt$1(objectAt(metadata, "filediff"), "before");
	return edits(settled(replacement$2(path, input, before, spill), input, metadata, spill));
};
const multiedit = (input, _metadata, spill) => {
	const path = textAt$1(input, "filePath");
	const list = listAt(input, "edits").filter(isObject);
	if (path === null || list.length === 0) return edits([opaque$2(path, "edits without their path or texts")]);
	return edits(list.map((one) => replacement$2(textAt$1(one, "filePath") ?? path, one, null, spill)));
};
const write$1 = (input, _metadata, spill) => {
	const path = textAt$1(input, "filePath");
	const content = textAt$1(input, "content");
	if (path === null || content === null) return edits([opaque$2(path, "a write without its path or content")]);
	return edits([{
		op: "write",
		path,
		content: clip(content, spill),
		before: null
	}]);
};
const patch = (input, _metadata, spill) => {
	const text = textAt$1(input, "patchText");
	return edits([text === null ? opaque$2(null, "a patch without its text") : {
		op: "patch",
		text: clip(text, spill)
	}]);
};
const run$1 = (input) => ({
	kind: "run",
	command: textAt$1(input, "command") ?? "",
	cwd: textAt$1(input, "workdir") ?? textAt$1(input, "cwd")
});
const read$1 = (input) => ({
	kind: "read",
	path: textAt$1(input, "filePath") ?? textAt$1(input, "path")
});
const other$1 = (kind) => (input) => ({
	kind,
	input: jsonText(input)
});
const PHRASES$1 = {
	bash: run$1,
	edit: edit$2,
	multiedit,
	write: write$1,
	apply_patch: patch,
	patch,
	read: read$1,
	list: read$1,
	grep: other$1("search"),
	glob: other$1("search"),
	codesearch: other$1("search"),
	lsp: other$1("search"),
	webfetch: other$1("web"),
	websearch: other$1("web"),
	task: other$1("task"),
	todowrite: other$1("plan"),
	todoread: other$1("plan"),
	plan_enter: other$1("plan"),
	plan_exit: other$1("plan")
};
const phrases$1 = new Map(Object.entries(PHRASES$1));
/** What a tool of OpenCode was asked to do, and did, as its result tells. A tool that is not known is kept as JSON text. */
function asked$1(tool, input, metadata, spill) {
	const phrase = phrases$1.get(tool);
	return phrase ? phrase(input ?? {}, metadata, spill) : {
		kind: "other",
		input: jsonText(input)
	};
}

// src/sessions/opencode/tools.ts
const REJECTED = /^(?:Error: )?The user (?:rejected permission|has specified a rule which prevents|dismissed )/;
const ABORTED$1 = /^(?:Error: )?(?:Tool execution aborted|The operation was aborted)/;
function failure(text) {
	if (ABORTED$1.test(text)) return "cancelled";
	return REJECTED.test(text) ? "rejected" : "error";
}
/** The last lines of a shell's output, where the harness itself broke it off. */
const BROKEN = /<(?:bash_|shell_)?metadata>\n[^<]{0,2000}<\/(?:bash_|shell_)?metadata>\s*$/;
function brokenOff(output) {
	const said = BROKEN.exec(output.slice(-4e3))?.[0] ?? "";
	if (said.includes("User aborted the command")) return "cancelled";
	return /terminated command after exceeding timeout/.test(said) ? "error" : "unknown";
}
/** Older versions have no field for it, and a line of their own. */
const CUT = /^\(?Output (?:was )?truncated (?:due to|at) |^\.\.\.\d{1,12} (?:lines|bytes) truncated\.\.\.$/m;
const isCut$1 = (state) => objectAt(state, "metadata")?.truncated === true || CUT.test((textAt$1(state, "output") ?? "").slice(-4e3));
/** A command that failed is `completed` all the same: only its exit code tells. */
function answerRun(draft, call, state, outcome) {
	const metadata = objectAt(state, "metadata");
	const text = textAt$1(state, "error") ?? textAt$1(state, "output") ?? "";
	const output = text === "(no output)" ? "" : text;
	const code = numberAt(metadata, "exit");
	const exit = code === null ? {
		code,
		source: "none"
	} : {
		code,
		source: "field"
	};
	const done = code === null ? brokenOff(output) : code === 0 ? "ok" : "error";
	answer(draft, call, {
		outcome: outcome === "ok" || outcome === "unknown" ? done : outcome,
		output,
		cut: isCut$1(state),
		endTime: momentAt(objectAt(state, "time"), "end"),
		exit,
		tests: readTestRun(output)
	});
}
const STATES = /* @__PURE__ */ new Map([
	["completed", "ok"],
	["success", "ok"],
	["running", "running"]
]);
/** Adds a call with what became of it: both stand in one part. */
function takeTool$1(draft, setting, part) {
	const state = objectAt(part, "state") ?? {};
	const input = objectAt(state, "input");
	const tool = nameAt(part, "tool") ?? "unnamed";
	const invalid = tool === "invalid" && input !== null;
	const name = invalid ? nameAt(input, "tool") ?? tool : tool;
	const id = nameAt(part, "callID");
	const key = id !== null && draft.calls.has(id) ? nameAt(part, "id") : id;
	const what = asked$1(invalid ? tool : name, input, objectAt(state, "metadata"), draft.spill);
	const call = ask(draft, setting, name, key, what);
	if (!call) return "duplicate";
	const status = nameAt(state, "status");
	const error = textAt$1(state, "error") ?? "";
	if (status === "pending" || status === null && error === "" && textAt$1(state, "output") === null) return null;
	const outcome = status === "error" || status === null && error !== "" ? failure(error) : invalid ? "error" : STATES.get(status ?? "") ?? "unknown";
	if (call.kind === "run") answerRun(draft, call, state, outcome);
	else {
		const output = error === "" ? textAt$1(state, "output") ?? "" : error;
		answer(draft, call, {
			outcome,
			output,
			cut: isCut$1(state),
			endTime: momentAt(objectAt(state, "time"), "end")
		});
	}
	return null;
}
/** Notes a command that the user gave to the harness, past the agent. */
function noteUserCommand(draft, setting, part) {
	const input = objectAt(objectAt(part, "state"), "input");
	note(draft, setting, "external-change", `the user ran ${textAt$1(input, "command") ?? jsonText(input)}`);
	return null;
}

// src/sessions/opencode/usage.ts
const add$1 = (one, other) => one === null && other === null ? null : (one ?? 0) + (other ?? 0);
/**
* Tokens and cost of a step or a message; null where there are none. The input is without what the cache gave and took.
* Versions that also count the `total` keep reasoning apart from the output, of which it is a part here.
*/
function tokensOf$3(value) {
	const tokens = objectAt(value, "tokens");
	if (!tokens) return null;
	const cache = objectAt(tokens, "cache");
	const output = numberAt(tokens, "output");
	return {
		input: numberAt(tokens, "input"),
		cachedInput: numberAt(cache, "read"),
		cacheWrite: numberAt(cache, "write"),
		output: numberAt(tokens, "total") === null ? output : add$1(output, numberAt(tokens, "reasoning")),
		costUsd: numberAt(value, "cost")
	};
}
/** Sums tokens and cost over the steps of all messages; a message without steps counts as its own record says. */
function openUsage() {
	const sum = openTokenSum();
	const messages = /* @__PURE__ */ new Map();
	return {
		message(id, info) {
			const tokens = tokensOf$3(info);
			if (tokens) messages.set(id, tokens);
		},
		step(id, part) {
			const tokens = tokensOf$3(part);
			if (!tokens) return;
			if (id !== null) messages.delete(id);
			sum.note(tokens);
		},
		total() {
			for (const tokens of messages.values()) sum.note(tokens);
			return sum.total();
		}
	};
}

// src/sessions/opencode.ts
function takeSession(code, info) {
	const { draft } = code;
	draft.id ??= nameAt(info, "id");
	draft.agentVersion ??= nameAt(info, "version");
	draft.cwd ??= nameAt(info, "directory");
	const parent = nameAt(info, "parentID");
	if (parent !== null) {
		draft.parentId = parent;
		code.depth = 1;
	}
	const revert = objectAt(info, "revert");
	const message = nameAt(revert, "messageID");
	if (message !== null) code.revert = {
		message,
		part: nameAt(revert, "partID")
	};
	noteTime(draft, momentAt(objectAt(info, "time"), "created"));
	return null;
}
const flush$1 = (code) => {
	code.failed?.();
	code.failed = null;
};
function noteError({ draft }, setting, error) {
	const name = nameAt(error, "name") ?? "error";
	const says = textAt$1(objectAt(error, "data"), "message") ?? textAt$1(error, "message") ?? name;
	if (name === "MessageAbortedError") {
		note(draft, setting, "interruption", says);
		cancelOpenCalls(draft);
		draft.end = "interrupted";
		return;
	}
	draft.apiErrors += 1;
	note(draft, setting, "api-error", says);
	draft.end = "error";
}
/** Answers name the message that they answer: behind the first message, one that the log lacks was left out. */
function noteAnswered({ draft, messages }, parent) {
	if (parent === null || messages.size < 2) return;
	draft.counts.brokenLinks ??= 0;
	if (!messages.has(parent)) draft.counts.brokenLinks += 1;
}
const endOf$1 = (reason) => reason === "stop" ? "completed" : "unknown";
function takeMessage$2(code, record, info) {
	const { draft } = code;
	flush$1(code);
	const id = nameAt(info, "id") ?? "";
	if (code.revert?.message === id && code.revert.part === null) code.reverted = true;
	if (code.reverted) return "reverted";
	if (code.messages.has(id)) return "duplicate";
	const byUser = info.role === "user";
	const model = nameAt(info, "modelID") ?? nameAt(objectAt(info, "model"), "modelID");
	const time = momentAt(objectAt(info, "time"), "created");
	const parent = nameAt(info, "parentID");
	code.messages.set(id, {
		byUser,
		model: byUser ? null : model,
		time,
		parent,
		isSummary: info.summary === true
	});
	draft.id ??= nameAt(info, "sessionID");
	draft.cwd ??= nameAt(objectAt(info, "path"), "cwd");
	noteTime(draft, time);
	noteTime(draft, momentAt(objectAt(info, "time"), "completed"));
	if (byUser) {
		draft.end = "unknown";
		return null;
	}
	noteAnswered(code, parent);
	if (parent !== null && code.commands.has(parent)) return null;
	if (model !== null) draft.models.add(model);
	code.usage.message(id, info);
	draft.end = endOf$1(nameAt(info, "finish"));
	const error = objectAt(info, "error");
	if (error) code.failed = () => noteError(code, {
		record,
		time,
		depth: code.depth,
		model
	}, error);
	return null;
}
const USER_COMMAND = "The following tool was executed by the user";
function takeText(code, setting, part, message) {
	const text = textAt$1(part, "text") ?? "";
	const id = nameAt(part, "messageID");
	const own = part.synthetic === true || part.ignored === true || message?.isSummary === true || code.depth > 0;
	if (message?.byUser) {
		if (part.synthetic === true && text === USER_COMMAND && id !== null) code.commands.add(id);
		say(code.draft, setting, own ? "harness" : "human", text);
		return null;
	}
	const harness = part.synthetic === true || message?.isSummary === true;
	say(code.draft, setting, harness ? "harness" : "agent", text);
	return null;
}
const IDLE$3 = /* @__PURE__ */ new Set([
	"reasoning",
	"file",
	"step-start",
	"snapshot",
	"patch",
	"agent",
	"subtask"
]);
function takePart(code, record, part, at) {
	const { draft, revert } = code;
	if (revert?.part != null && nameAt(part, "id") === revert.part) code.reverted = true;
	if (code.reverted) return "reverted";
	const id = nameAt(part, "messageID");
	const message = id === null ? void 0 : code.messages.get(id);
	const span = objectAt(part, "time") ?? objectAt(objectAt(part, "state"), "time");
	const time = momentAt(span, "start") ?? momentAt(span, "created") ?? at ?? message?.time ?? null;
	const setting = {
		record,
		time,
		depth: code.depth,
		model: message?.model ?? null
	};
	noteTime(draft, time);
	switch (part.type) {
		case "text": return takeText(code, setting, part, message);
		case "tool":
			if (message?.parent != null && code.commands.has(message.parent)) return noteUserCommand(draft, setting, part);
			return takeTool$1(draft, setting, part);
		case "step-finish":
			code.usage.step(id, part);
			draft.end = endOf$1(nameAt(part, "reason"));
			return null;
		case "compaction":
			draft.compactions += 1;
			note(draft, setting, "compaction", part.auto === true ? "automatic" : "asked for");
			return null;
		case "retry": {
			draft.apiErrors += 1;
			const error = objectAt(part, "error");
			note(draft, setting, "api-error", textAt$1(objectAt(error, "data"), "message") ?? jsonText(error));
			return null;
		}
		default: return IDLE$3.has(part.type) ? String(part.type) : `unknown:${(nameAt(part, "type") ?? "untyped").slice(0, 40)}`;
	}
}
/** An event of a headless run: a part in an envelope, or the error that ended it. */
function takeEvent$1(code, record, event) {
	code.draft.id ??= nameAt(event, "sessionID");
	const time = momentAt(event, "timestamp");
	const part = objectAt(event, "part");
	if (part) return takePart(code, record, part, time);
	noteError(code, {
		record,
		time,
		depth: code.depth,
		model: null
	}, objectAt(event, "error") ?? {});
	return null;
}
function open$6(spill) {
	const draft = beginSession(spill);
	const code = {
		draft,
		usage: openUsage(),
		messages: /* @__PURE__ */ new Map(),
		commands: /* @__PURE__ */ new Set(),
		depth: 0,
		revert: null,
		reverted: false,
		failed: null
	};
	return {
		take(record) {
			const [kind, value] = kindOfRecord(record);
			switch (kind) {
				case "session": return takeSession(code, value);
				case "message": return takeMessage$2(code, record, value);
				case "part": return takePart(code, record, value, null);
				case "event": return takeEvent$1(code, record, value);
				default: return `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
			}
		},
		finish() {
			flush$1(code);
			draft.usage = code.usage.total();
			return endSession(draft);
		}
	};
}
/**
* OpenCode: `opencode export`, the output of `opencode run --format json`, and records of its storage (the session, then
* each message and its parts) one a line.
*/
const opencode = {
	id: "opencode",
	agent: "opencode",
	tells: tells({ partly: [
		"models",
		"cost",
		"directory",
		"version"
	] }),
	claims: (record) => kindOf(record) !== null,
	document: {
		claims: claimsDocument$3,
		lists: ["messages[].parts"]
	},
	open: open$6
};

// src/sessions/openhands/archive.ts
const EVENT = /(?:^|\/)event[_-]\d{4,10}[_-][\w-]{1,100}\.json$/;
const STATE = /(?:^|\/)(?:meta|base_state)\.json$/;
/** Whether an archive begins as the download of a conversation does: with an event, or with the facts beside them. */
function claimsArchive(head) {
	const first = firstNameIn(head);
	if (first === null) return false;
	return EVENT.test(first) || STATE.test(first) && /event[_-]\d{4,10}[_-]/.test(head.toString("latin1"));
}
/** The records of a conversation's archive: first the facts beside the events (`header`), then the events by number. */
async function* recordsOfArchive(source) {
	const archive = await openArchive(source);
	if ("kind" in archive) return yield [archive];
	const all = archive.entries.map(({ name }) => name);
	const states = all.filter((name) => STATE.test(name)).map((name) => ({
		name,
		part: "header"
	}));
	const names = all.filter((name) => EVENT.test(name)).sort();
	const wanted = [...states, ...names.map((name) => ({
		name,
		part: "events"
	}))];
	yield archive.read(wanted);
	yield archive.refused.filter(({ name }) => EVENT.test(name) || STATE.test(name)).map(({ why }, at) => damaged(why, wanted.length + at + 1));
}

// src/sessions/openhands/claims.ts
const KINDS$1 = /^(?:SystemPrompt|Message|Action|Observation|AgentError|ConversationError|Pause|Interrupt|CondensationSummary|ConversationStateUpdate|ACPToolCall|HookExecution|Token|LLMCompletionLog|StreamingDelta)Event$|^(?:Condensation|CondensationRequest|UserRejectObservation)$/;
const SOURCES = /* @__PURE__ */ new Set([
	"agent",
	"user",
	"environment",
	"hook"
]);
/** Whether a record is an event of the SDK (version 1 of OpenHands). */
const isNewEvent = (value) => KINDS$1.test(textAt$1(value, "kind") ?? "") && SOURCES.has(value.source) && nameAt(value, "id") !== null;
/** Whether a record is an action or an observation of the versions before the SDK. */
function isOldEvent(value) {
	if (!SOURCES.has(value.source)) return false;
	if (textAt$1(value, "action") !== null) return objectAt(value, "args") !== null;
	return textAt$1(value, "observation") !== null && "content" in value && (isObject(value.extras) || "cause" in value);
}
/** Whether a record is an event of OpenHands. */
const claims$3 = (value) => isNewEvent(value) || isOldEvent(value);
/** Under which keys the interfaces of OpenHands hand out a conversation's events. */
const LISTS = [
	"trajectory",
	"events",
	"items"
];
/** Whether a document is a list of events as one of the interfaces hands it out. */
const claimsDocument$2 = (whole) => LISTS.some((name) => listAt(whole, name).slice(0, 3).some((one) => isObject(one) && claims$3(one)));

// src/sessions/openhands/calls.ts
const TERMINALS = /^(?:terminal|bash|execute_bash|run|cmd_run|TerminalAction|ExecuteBashAction|CmdRunAction)$/;
const KINDS = [
	[/^(?:grep|glob|search|codebase_search)/i, "search"],
	[/^(?:browse|browser|fetch|tavily|web)/i, "web"],
	[/^(?:delegate|task$|spawn|sub_?agent)/i, "task"],
	[/^(?:task_track|plan|todo)/i, "plan"]
];
function patchAsked(input, spill) {
	const text = textAt$1(input, "patch") ?? textAt$1(input, "input");
	if (text === null) return {
		kind: "edit",
		edits: [{
			op: "opaque",
			path: null,
			note: "a patch without its text"
		}]
	};
	return {
		kind: "edit",
		edits: [{
			op: "patch",
			text: clip(text, spill)
		}]
	};
}
/** The tools that copy Gemini CLI's: `write_file`, `edit`, `read_file`, `list_directory`. */
function fileAsked(tool, input, spill) {
	const path = textAt$1(input, "file_path") ?? textAt$1(input, "path") ?? textAt$1(input, "dir_path");
	if (path === null) return null;
	const content = textAt$1(input, "content");
	const old = textAt$1(input, "old_string");
	if (/^(?:read_file|list_directory|read)$/.test(tool)) return {
		kind: "read",
		path
	};
	if (/^(?:write_file|write)$/.test(tool) && content !== null) return {
		kind: "edit",
		edits: [{
			op: "write",
			path,
			content: clip(content, spill),
			before: null
		}]
	};
	if (tool !== "edit") return null;
	if (old === null) return {
		kind: "edit",
		edits: [{
			op: "opaque",
			path,
			note: "a draft of some lines"
		}]
	};
	const texts = {
		old: clip(old, spill),
		new: clip(textAt$1(input, "new_string") ?? "", spill)
	};
	const expected = input.expected_replacements;
	const all = typeof expected === "number" && expected > 1;
	return {
		kind: "edit",
		edits: [{
			op: "replace",
			path,
			...texts,
			all,
			before: null
		}]
	};
}
/** Reads what a tool was asked for. One that is not known is kept with its input as JSON text. */
function readCall(tool, given, cwd, spill) {
	const input = isObject(given) ? given : {};
	if (TERMINALS.test(tool)) {
		const command = textAt$1(input, "command") ?? "";
		if (input.is_input === true || command === "") return { input: command };
		return { asked: {
			kind: "run",
			command,
			cwd
		} };
	}
	if (isEditor(input)) return { asked: editorAsked(input, spill) };
	if (tool === "apply_patch") return { asked: patchAsked(input, spill) };
	const file = fileAsked(tool, input, spill);
	if (file) return { asked: file };
	return { asked: {
		kind: KINDS.find(([pattern]) => pattern.test(tool))?.[1] ?? "other",
		input: jsonText(given ?? null)
	} };
}

// src/sessions/openhands/state.ts
/** Whether OpenHands cut an output before it logged it. */
const isCut = (output) => isCutBy("openhands", output);
const MOST_PRINTED = 8e6;
const exitOf = (code) => code === null ? {
	code: null,
	source: "none"
} : {
	code,
	source: "field"
};
function outcomeOf$1({ failed, code, goesOn }) {
	if (goesOn) return "running";
	if (code !== null) return code === 0 && !failed ? "ok" : "error";
	return failed ? "error" : "unknown";
}
/** Reads how a command ended: `exit_code` (-1: not yet), `timeout`, `metadata`. */
function readPrinted(result, output, failed) {
	const metadata = objectAt(result, "metadata");
	const said = numberAt(result, "exit_code") ?? numberAt(metadata, "exit_code");
	const cut = isCut(`${textAt$1(metadata, "prefix") ?? ""}${output}`);
	const goesOn = !failed && (result.timeout === true || said === -1);
	return {
		output,
		failed,
		cut,
		code: said === null || said === -1 ? null : Math.trunc(said),
		goesOn
	};
}
/** Gives a command its answer; `endTime` is null where the log has none. */
function settleRun(state, call, printed, endTime) {
	const { output, cut } = printed;
	const given = {
		outcome: outcomeOf$1(printed),
		output,
		cut,
		endTime,
		exit: exitOf(printed.code)
	};
	answer(state.draft, call, {
		...given,
		tests: readTestRun(output)
	});
	if (printed.goesOn) state.running = {
		call,
		printed: output,
		cut
	};
}
/** More output of the command that the terminal is at work on; false where there is none. */
function resumeRun(state, printed, endTime) {
	const { running } = state;
	if (!running) return false;
	state.running = null;
	const output = `${running.printed}\n${printed.output}`;
	const cut = running.cut || printed.cut || output.length > MOST_PRINTED;
	settleRun(state, running.call, {
		...printed,
		cut,
		output: output.slice(0, MOST_PRINTED)
	}, endTime);
	return true;
}
/** The edits of a call as its result shows them: with the file before it, and after it where the call does not tell. */
function settledEdits(step, result, spill) {
	const old = textAt$1(result, "old_content");
	const now = textAt$1(result, "new_content");
	const before = old === null || result.prev_exist === false ? null : clip(old, spill);
	return step.edits.map((edit) => {
		if (edit.op === "patch") return edit;
		if (edit.op !== "opaque") return {
			...edit,
			before
		};
		return edit.path === null || now === null ? edit : {
			op: "write",
			path: edit.path,
			content: clip(now, spill),
			before
		};
	});
}

// src/sessions/openhands/events.ts
function takeMessage$1(state, setting, value) {
	const { draft } = state;
	const text = wordsAt(objectAt(value, "llm_message"), "content");
	const human = value.source === "user" && textAt$1(value, "sender") === null;
	const by = value.source === "agent" ? "agent" : human ? "human" : "harness";
	say(draft, setting, by, text);
	say(draft, setting, "harness", wordsAt(value, "extended_content"));
	draft.end = by === "agent" ? "completed" : "unknown";
	return null;
}
/** A call whose arguments are no JSON object: it never ran. */
const unread = (call) => ({ asked: {
	kind: "other",
	input: textAt$1(call, "arguments") ?? ""
} });
function takeAction$1(state, setting, value) {
	const { draft } = state;
	const id = nameAt(value, "tool_call_id") ?? nameAt(value, "id");
	const event = nameAt(value, "id") ?? "";
	const action = objectAt(value, "action");
	const tool = nameAt(value, "tool_name") ?? nameAt(action, "kind") ?? "unnamed";
	say(draft, setting, "agent", wordsAt(value, "thought"));
	draft.end = "unknown";
	if (tool === "finish" || action?.kind === "FinishAction") {
		say(draft, setting, "agent", textAt$1(action, "message") ?? "");
		draft.end = "completed";
		if (id !== null) state.polls.add(id);
		return null;
	}
	const written = parseJson(textAt$1(objectAt(value, "tool_call"), "arguments") ?? "");
	const given = action ?? (isObject(written) ? written : null);
	const call = given ? readCall(tool, given, state.here, draft.spill) : unread(objectAt(value, "tool_call"));
	if ("input" in call && call.input === "") {
		if (id !== null) state.polls.add(id);
		return null;
	}
	const asked = "asked" in call ? call.asked : {
		kind: "other",
		input: call.input
	};
	const step = ask(draft, setting, tool, id, asked);
	if (!step) return "duplicate";
	state.byEvent.set(event, step);
	return null;
}
/** The call that an event answers, by the ids of the call and of the event that made it. */
function callOf$1({ draft, byEvent }, value) {
	const [call, event] = [nameAt(value, "tool_call_id"), nameAt(value, "action_id")];
	return (call === null && event !== null ? void 0 : answeredCall(draft, call)) ?? byEvent.get(event ?? "");
}
function takeObservation$1(state, setting, value) {
	const { draft } = state;
	const result = objectAt(value, "observation");
	if (!result) return "no-observation";
	const id = nameAt(value, "tool_call_id") ?? "";
	const call = callOf$1(state, value);
	const output = wordsAt(result, "content") || (textAt$1(result, "output") ?? "");
	const failed = flagAt(result, "is_error") === true;
	const terminal = "exit_code" in result;
	const where = nameAt(objectAt(result, "metadata"), "working_dir");
	if (terminal && where !== null) state.here = where;
	const poll = state.polls.has(id);
	const resumed = terminal && (poll || call?.kind === "other") && resumeRun(state, readPrinted(result, output, failed), setting.time);
	if (!call) {
		if (poll) return resumed ? null : "acknowledged";
		draft.counts.orphanResults += 1;
		return null;
	}
	if (!isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	if (call.kind === "run") settleRun(state, call, readPrinted(result, output, failed), setting.time);
	else answer(draft, call, {
		outcome: failed ? "error" : "ok",
		output,
		cut: isCut(output),
		endTime: setting.time
	});
	if (call.kind === "edit") call.edits = settledEdits(call, result, draft.spill);
	return null;
}
/** A call that was answered by something else than its tool. */
function takeRefusal(state, setting, value, outcome, output) {
	const { draft } = state;
	const call = callOf$1(state, value);
	if (call && !isOpen(call)) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	if (call) answer(draft, call, {
		outcome,
		output,
		endTime: setting.time
	});
	else draft.counts.orphanResults += 1;
	if (outcome === "rejected") note(draft, setting, "permission", output);
	return null;
}
function takeInterruption$1(state, setting, kind) {
	cancelOpenCalls(state.draft);
	state.draft.end = "interrupted";
	note(state.draft, setting, "interruption", kind);
	return null;
}
const add = (one, other) => one === null ? other : other === null ? one : one + other;
/** Takes the running totals of all models (agent, condenser …) of a conversation. A cost of nothing is none known. */
function noteStats(state, stats) {
	const metrics = objectAt(stats, "usage_to_metrics");
	if (!metrics) return false;
	let total = {
		input: null,
		cachedInput: null,
		cacheWrite: null,
		output: null,
		costUsd: null
	};
	for (const [use, one] of Object.entries(metrics).slice(0, 100)) {
		if (!isObject(one)) continue;
		const tokens = objectAt(one, "accumulated_token_usage");
		const model = nameAt(one, "model_name");
		const used = numberAt(tokens, "completion_tokens") ?? 0;
		if (model !== null && (used > 0 || state.draft.models.size === 0)) state.draft.models.add(model);
		if (model !== null && (state.model === null || use === "agent" || use === "default")) state.model = model;
		const [cachedInput, cacheWrite] = [numberAt(tokens, "cache_read_tokens"), numberAt(tokens, "cache_write_tokens")];
		total = {
			input: add(total.input, uncached(numberAt(tokens, "prompt_tokens"), cachedInput, cacheWrite)),
			cachedInput: add(total.cachedInput, cachedInput),
			cacheWrite: add(total.cacheWrite, cacheWrite),
			output: add(total.output, numberAt(tokens, "completion_tokens")),
			costUsd: add(total.costUsd, numberAt(one, "accumulated_cost") || null)
		};
	}
	state.total = total;
	return true;
}
const ENDS = /* @__PURE__ */ new Map([
	["finished", "completed"],
	["error", "error"],
	["stuck", "error"],
	["paused", "interrupted"],
	["running", "unknown"]
]);
/** Takes the state of a conversation: who runs it and where, what it used, how it stands. */
function takeState$1(state, whole) {
	const { draft } = state;
	draft.id ??= nameAt(whole, "id");
	draft.cwd ??= nameAt(objectAt(whole, "workspace"), "working_dir");
	noteStats(state, objectAt(whole, "stats"));
	const model = nameAt(objectAt(objectAt(whole, "agent"), "llm"), "model");
	if (model !== null && draft.models.size === 0) draft.models.add(model);
	state.model ??= model;
	draft.end = ENDS.get(whole.execution_status) ?? draft.end;
}
function takeUpdate(state, value) {
	const { draft } = state;
	const content = objectAt(value, "value");
	if (value.key === "stats") return noteStats(state, content) ? null : "state/stats";
	if (value.key === "execution_status") {
		draft.end = ENDS.get(value.value) ?? draft.end;
		return null;
	}
	if (value.key !== "full_state" || !content) return `state/${String(nameAt(value, "key")).slice(0, 40)}`;
	takeState$1(state, content);
	return null;
}
function takeForeignCall(state, setting, value) {
	const { draft } = state;
	const id = nameAt(value, "tool_call_id");
	const tool = nameAt(value, "title") ?? "ACP";
	const input = {
		kind: "other",
		input: JSON.stringify(value.raw_input ?? null)
	};
	const call = id !== null && draft.calls.get(id) || ask(draft, setting, tool, id, input);
	if (!call) return "duplicate";
	const failed = flagAt(value, "is_error") === true || value.status === "failed";
	const ended = failed || value.status === "completed";
	const output = typeof value.raw_output === "string" ? value.raw_output : JSON.stringify(value.raw_output ?? "");
	if (ended && isOpen(call)) answer(draft, call, {
		outcome: failed ? "error" : "ok",
		output,
		endTime: setting.time
	});
	return null;
}
/** Takes an event of the SDK; returns why it was skipped, null where it was used. */
function takeEvent(state, setting, value) {
	const { draft } = state;
	const kind = nameAt(value, "kind") ?? "";
	switch (kind) {
		case "MessageEvent": return takeMessage$1(state, setting, value);
		case "ActionEvent": return takeAction$1(state, setting, value);
		case "ObservationEvent": return takeObservation$1(state, setting, value);
		case "UserRejectObservation": return takeRefusal(state, setting, value, "rejected", textAt$1(value, "rejection_reason") ?? "");
		case "AgentErrorEvent": return takeRefusal(state, setting, value, "error", textAt$1(value, "error") ?? "");
		case "ACPToolCallEvent": return takeForeignCall(state, setting, value);
		case "ConversationErrorEvent":
			draft.apiErrors += 1;
			draft.end = "error";
			note(draft, setting, "api-error", `${textAt$1(value, "code") ?? ""} ${textAt$1(value, "detail") ?? ""}`.trim());
			return null;
		case "PauseEvent":
		case "InterruptEvent": return takeInterruption$1(state, setting, kind);
		case "Condensation":
			draft.compactions += 1;
			note(draft, setting, "compaction", textAt$1(value, "summary") ?? "");
			return null;
		case "ConversationStateUpdateEvent": return takeUpdate(state, value);
		default: return /^(?:SystemPrompt|CondensationSummary|HookExecution|Token|LLMCompletionLog|StreamingDelta)Event$|^CondensationRequest$/.test(kind) ? kind : `unknown:${kind.slice(0, 40)}`;
	}
}

// src/sessions/openhands/old-events.ts
const CALLS = /* @__PURE__ */ new Set([
	"run",
	"run_ipython",
	"read",
	"write",
	"edit",
	"browse",
	"browse_interactive",
	"delegate",
	"task_tracking",
	"call_tool_mcp",
	"mcp",
	"search",
	"push",
	"send_pr"
]);
const IDLE$2 = /* @__PURE__ */ new Set([
	"null",
	"recall",
	"think",
	"system",
	"start",
	"resume",
	"condensation_request"
]);
const idOf = (value, key) => {
	const id = value[key];
	return typeof id === "number" || typeof id === "string" ? String(id).slice(0, 200) : "";
};
/** The model and the running totals that an action of the agent carries. */
function noteMetrics(state, value) {
	const metrics = objectAt(value, "llm_metrics");
	const tokens = objectAt(metrics, "accumulated_token_usage");
	const response = objectAt(objectAt(value, "tool_call_metadata"), "model_response");
	const model = nameAt(tokens, "model") ?? nameAt(response, "model");
	if (model !== null) state.draft.models.add(model);
	state.model = model ?? state.model;
	if (!metrics) return;
	const [cachedInput, cacheWrite] = [numberAt(tokens, "cache_read_tokens"), numberAt(tokens, "cache_write_tokens")];
	state.total = {
		input: uncached(numberAt(tokens, "prompt_tokens"), cachedInput, cacheWrite),
		cachedInput,
		cacheWrite,
		output: numberAt(tokens, "completion_tokens"),
		costUsd: numberAt(metrics, "accumulated_cost") || null
	};
}
function takeCall$1(state, setting, value, tool) {
	const { draft } = state;
	const args = objectAt(value, "args") ?? {};
	const id = idOf(value, "id");
	say(draft, setting, "agent", textAt$1(args, "thought") ?? "");
	draft.end = "unknown";
	const partial = tool === "write" && ((numberAt(args, "start") ?? 0) > 0 || (numberAt(args, "end") ?? -1) >= 0);
	const call = readCall(partial ? "edit" : tool, args, state.here, draft.spill);
	if ("input" in call && call.input === "") {
		state.polls.add(id);
		return null;
	}
	const asked = "asked" in call ? call.asked : {
		kind: "other",
		input: call.input
	};
	const callId = nameAt(objectAt(value, "tool_call_metadata"), "tool_call_id");
	const step = ask(draft, setting, tool, callId === null || draft.calls.has(callId) ? null : callId, asked);
	if (step && id !== "") state.byEvent.set(id, step);
	return null;
}
function takeState(state, setting, says) {
	const { draft } = state;
	if (says === "stopped" || says === "paused") {
		cancelOpenCalls(draft);
		draft.end = "interrupted";
		note(draft, setting, "interruption", says);
	} else if (says === "user_rejected") note(draft, setting, "permission", says);
	else if (says === "error" || says === "rate_limited") {
		draft.apiErrors += 1;
		draft.end = "error";
		note(draft, setting, "api-error", says);
	} else if (says === "finished") draft.end = "completed";
	else if (says === "running") draft.end = "unknown";
	return null;
}
function takeAction(state, setting, value, action) {
	const { draft } = state;
	const args = objectAt(value, "args");
	if (value.source === "agent") noteMetrics(state, value);
	if (action === "system") draft.agentVersion ??= nameAt(args, "openhands_version");
	if (CALLS.has(action) && value.source === "agent") return takeCall$1(state, setting, value, action);
	switch (action) {
		case "message": {
			const by = value.source === "agent" ? "agent" : value.source === "user" ? "human" : "harness";
			say(draft, setting, by, textAt$1(args, "content") ?? textAt$1(value, "message") ?? "");
			draft.end = by === "agent" ? "completed" : "unknown";
			return null;
		}
		case "finish":
		case "reject":
			say(draft, setting, "agent", textAt$1(args, "final_thought") ?? textAt$1(args, "thought") ?? "");
			draft.end = action === "finish" ? "completed" : "error";
			return null;
		case "condensation":
			draft.compactions += 1;
			note(draft, setting, "compaction", textAt$1(args, "summary") ?? "");
			return null;
		case "change_agent_state": return takeState(state, setting, textAt$1(args, "agent_state"));
		case "stop":
		case "pause": return takeState(state, setting, action === "stop" ? "stopped" : "paused");
		default: return IDLE$2.has(action) || CALLS.has(action) ? `action/${action}` : `unknown:action/${action.slice(0, 40)}`;
	}
}
function settle$2(state, setting, call, value, observation) {
	const { draft } = state;
	const extras = objectAt(value, "extras") ?? {};
	const output = wordsAt(value, "content");
	const failed = observation === "error" || value.success === false;
	if (observation === "user_rejected") {
		answer(draft, call, {
			outcome: "rejected",
			output,
			endTime: setting.time
		});
		note(draft, setting, "permission", output);
	} else if (call.kind === "run") settleRun(state, call, readPrinted(extras, output, observation === "error"), setting.time);
	else {
		const fine = CALLS.has(observation) || value.success === true ? "ok" : "unknown";
		answer(draft, call, {
			outcome: failed ? "error" : fine,
			output,
			cut: isCut(output),
			endTime: setting.time
		});
	}
	if (call.kind === "edit") call.edits = settledEdits(call, extras, draft.spill);
}
function takeObservation(state, setting, value, observation) {
	const { draft } = state;
	const extras = objectAt(value, "extras") ?? {};
	const where = nameAt(objectAt(extras, "metadata"), "working_dir");
	if (where !== null) {
		state.here = where;
		draft.cwd ??= where;
	}
	if (observation === "agent_state_changed") return takeState(state, setting, textAt$1(extras, "agent_state"));
	const cause = idOf(value, "cause");
	const call = cause === "" && CALLS.has(observation) ? answeredCall(draft, null) : state.byEvent.get(cause);
	const poll = state.polls.has(cause);
	const printed = readPrinted(extras, wordsAt(value, "content"), observation === "error");
	const resumed = observation === "run" && (poll || call?.kind === "other") && resumeRun(state, printed, setting.time);
	if (call && isOpen(call)) {
		settle$2(state, setting, call, value, observation);
		return null;
	}
	if (resumed) return null;
	if (call) {
		draft.counts.duplicates += 1;
		return "duplicate";
	}
	if (observation === "error") {
		say(draft, setting, "harness", wordsAt(value, "content"));
		return null;
	}
	if (!CALLS.has(observation)) return `observation/${observation.slice(0, 40)}`;
	if (poll) return "acknowledged";
	draft.counts.orphanResults += 1;
	return null;
}
/** Takes an action or an observation of the versions before the SDK; returns why it was skipped, null where it was used. */
function takeOldEvent(state, setting, value) {
	const action = textAt$1(value, "action");
	if (action !== null) return takeAction(state, setting, value, action);
	return takeObservation(state, setting, value, textAt$1(value, "observation") ?? "");
}

// src/sessions/openhands.ts
/** Takes what stands beside the events: the conversation's state, or the facts of its download. */
function takeHeader$1(state, record) {
	const { value } = record;
	const { draft } = state;
	if (!("id" in value) && !("conversation_id" in value)) return "header";
	takeState$1(state, value);
	draft.id ??= nameAt(value, "conversation_id");
	draft.branch ??= nameAt(value, "selected_branch");
	const model = nameAt(value, "llm_model");
	if (model !== null) draft.models.add(model);
	state.model ??= model;
	const repository = nameAt(value, "selected_repository");
	const github = (nameAt(value, "git_provider") ?? "github") === "github" && /^[\w.-]+\/[\w.-]+$/.test(repository ?? "");
	const pulls = Array.isArray(value.pr_number) ? value.pr_number.slice(0, 20) : [];
	for (const pull of pulls) if (github && Number.isInteger(pull)) draft.pullRequests.add(`https://github.com/${repository}/pull/${String(pull)}`);
	return null;
}
const FACTS = [
	"persistence_dir",
	"execution_status",
	"conversation_id",
	"selected_repository"
];
/** Whether a record that is no part of a document tells of the conversation as a whole: a file that lies beside the events. */
const isFacts = ({ part, value }) => part === null && !("source" in value) && FACTS.some((key) => key in value);
function take$2(state, record) {
	const { value } = record;
	if (record.part === "header" || isFacts(record)) return takeHeader$1(state, record);
	const time = naiveTimeAt(value, "timestamp");
	const setting = {
		record,
		time,
		depth: 0,
		model: value.source === "agent" ? state.model : null
	};
	const taker = isNewEvent(value) ? takeEvent : isOldEvent(value) ? takeOldEvent : null;
	if (!taker) return "unknown:event";
	noteTime(state.draft, time);
	return taker(state, setting, value);
}
function open$5(spill) {
	const state = {
		draft: beginSession(spill),
		byEvent: /* @__PURE__ */ new Map(),
		polls: /* @__PURE__ */ new Set(),
		running: null,
		here: null,
		total: null,
		model: null
	};
	return {
		take: (record) => take$2(state, record),
		finish() {
			if (state.total) state.draft.usage = {
				...state.total,
				how: "cumulative-last"
			};
			return endSession(state.draft);
		}
	};
}
/** OpenHands: events of its SDK and of the versions before, one a line, as a list, or in the archive of a conversation. */
const openHands = {
	id: "openhands",
	agent: "openhands",
	tells: tells({
		partly: ["version"],
		no: ["subagents"]
	}),
	claims: claims$3,
	document: {
		claims: claimsDocument$2,
		lists: LISTS
	},
	bytes: {
		claims: claimsArchive,
		records: recordsOfArchive
	},
	open: open$5
};

// src/sessions/otel-genai/messages.ts
/** A value that attributes hold as it is or as JSON text. */
const opened = (value) => {
	if (typeof value !== "string") return value;
	const parsed = parseJson(value);
	return parsed === void 0 ? value : parsed;
};
/** A value as words: text as it is, anything else as JSON text; '' for none. */
const wordsOf = (value) => value === void 0 || value === null ? "" : typeof value === "string" ? value : jsonText(value);
function messageOf(value) {
	const parts = listAt(value, "parts").filter(isObject);
	const texts = parts.filter((part) => part.type === "text").map((part) => wordsOf(part.content ?? part.text));
	const bare = textAt$1(value, "content");
	return {
		role: nameAt(value, "role") ?? "",
		text: [...bare === null ? [] : [bare], ...texts].join("\n"),
		calls: parts.filter((part) => part.type === "tool_call").map((part) => ({
			id: nameAt(part, "id"),
			tool: nameAt(part, "name") ?? "unnamed",
			input: opened(part.arguments)
		})),
		answers: parts.flatMap((part) => {
			const id = part.type === "tool_call_response" ? nameAt(part, "id") : null;
			return id === null ? [] : [{
				id,
				output: wordsOf(part.response ?? part.result)
			}];
		})
	};
}
/** The messages under an attribute; empty where it is absent or holds none. */
function messagesIn(attributes, key) {
	const value = opened(attributes[key]);
	return Array.isArray(value) ? value.filter(isObject).map(messageOf) : [];
}

// src/sessions/otel-genai/spans.ts
const DEEPEST$2 = 50;
/** A value of the OTLP encoding as a plain one; null for one that nests too deep or is none. */
function plain(value, depth = 0) {
	if (!isObject(value) || depth > DEEPEST$2) return null;
	if ("stringValue" in value) return value.stringValue;
	if ("boolValue" in value) return value.boolValue;
	if ("doubleValue" in value) return Number(value.doubleValue);
	if ("intValue" in value) return Number(value.intValue);
	if ("arrayValue" in value) return listAt(objectAt(value, "arrayValue"), "values").map((one) => plain(one, depth + 1));
	if ("kvlistValue" in value) return named(listAt(objectAt(value, "kvlistValue"), "values"), depth + 1);
	return null;
}
function named(pairs, depth = 0) {
	const found = Object.create(null);
	for (const pair of pairs) {
		const key = isObject(pair) ? nameAt(pair, "key") : null;
		if (key !== null && isObject(pair)) found[key] = plain(pair.value, depth);
	}
	return found;
}
const attributesOf = (span) => Array.isArray(span.attributes) ? named(span.attributes) : objectAt(span, "attributes") ?? {};
/** A time as exporters write it: nanoseconds since 1970 as text or number, or ISO 8601. */
function timeOf(span, nano, plainKey) {
	const given = span[nano];
	const count = typeof given === "string" && /^\d{1,20}$/.test(given) ? Number(given) : given;
	const time = typeof count === "number" && count > 0 && count < 0x3782dace9d900000 ? Math.floor(count / 1e6) : null;
	return time === null ? timeAt(span, plainKey) : new Date(time).toISOString();
}
function spanOf(span, resource) {
	const context = objectAt(span, "context");
	const status = objectAt(span, "status");
	const code = status?.code ?? status?.status_code;
	return {
		id: nameAt(span, "spanId") ?? nameAt(context, "span_id") ?? nameAt(span, "id") ?? "",
		parent: nameAt(span, "parentSpanId") ?? nameAt(span, "parent_id") ?? nameAt(span, "parentId"),
		trace: nameAt(span, "traceId") ?? nameAt(context, "trace_id") ?? nameAt(span, "trace_id"),
		name: nameAt(span, "name") ?? "",
		start: timeOf(span, "startTimeUnixNano", "start_time"),
		end: timeOf(span, "endTimeUnixNano", "end_time"),
		failed: code === 2 || code === "2" || code === "STATUS_CODE_ERROR" || code === "ERROR",
		message: textAt$1(status, "message") ?? textAt$1(status, "description") ?? "",
		attributes: attributesOf(span),
		resource
	};
}
function spansWithin(block) {
	const resource = attributesOf(objectAt(block, "resource") ?? {});
	return [...listAt(block, "scopeSpans"), ...listAt(block, "instrumentationLibrarySpans")].filter(isObject).flatMap((scope) => listAt(scope, "spans").filter(isObject)).map((span) => spanOf(span, resource));
}
/** The spans of a record: a line of OTLP JSON, one of its `resourceSpans`, or a span as a console exporter prints it. */
function spansOf$1(value) {
	if (Array.isArray(value.resourceSpans)) return value.resourceSpans.filter(isObject).flatMap(spansWithin);
	if (Array.isArray(value.scopeSpans)) return spansWithin(value);
	return "attributes" in value ? [spanOf(value, attributesOf(objectAt(value, "resource") ?? {}))] : [];
}
/** Whether a span is one of generative AI. */
const isGenAi = ({ attributes }) => Object.keys(attributes).some((key) => key.startsWith("gen_ai."));

// src/sessions/otel-genai.ts
const NO_EXIT$1 = {
	code: null,
	source: "none"
};
function askedFor(tool, given, spill) {
	const input = opened(given);
	return isObject(input) ? asked$8(tool, input, null, spill) : {
		kind: "other",
		input: wordsOf(input)
	};
}
function settle$1(trace, call, span, output) {
	const { attributes } = span;
	const failed = span.failed || typeof attributes["error.type"] === "string";
	const code = numberAt(attributes, "process.exit.code");
	const read = readAnswer$3(call, output, null);
	const exit = code === null ? read.exit ?? NO_EXIT$1 : {
		code,
		source: "field"
	};
	const ended = code === null ? read.outcome : code === 0 ? "ok" : "error";
	const outcome = failed ? "error" : call.kind === "run" ? ended : "ok";
	answer(trace.draft, call, {
		...read,
		outcome,
		cut: isCutByAny(output),
		endTime: span.end,
		exit
	});
}
function takeTool(trace, setting, span) {
	const { attributes } = span;
	const id = nameAt(attributes, "gen_ai.tool.call.id");
	const tool = nameAt(attributes, "gen_ai.tool.name") ?? (span.name.replace(/^execute_tool /, "") || "unnamed");
	const known = id === null ? void 0 : trace.draft.calls.get(id);
	const given = attributes["gen_ai.tool.call.arguments"];
	const call = known ?? ask(trace.draft, setting, tool, id, askedFor(tool, given, trace.draft.spill));
	if (!call || !isOpen(call)) return;
	settle$1(trace, call, span, wordsOf(attributes["gen_ai.tool.call.result"]) || (span.failed ? span.message : ""));
}
function takeInput(trace, setting, span) {
	const { draft } = trace;
	for (const message of messagesIn(span.attributes, "gen_ai.input.messages")) {
		for (const { id, output } of message.answers) {
			const call = draft.calls.get(id);
			const cut = isCutByAny(output);
			if (call && isOpen(call)) answer(draft, call, {
				...readAnswer$3(call, output, null),
				cut,
				endTime: setting.time
			});
		}
		const key = `${message.role} ${message.text.length} ${message.text.slice(0, 500)}`;
		if (message.role !== "user" || trace.heard.has(key)) continue;
		trace.heard.add(key);
		say(draft, {
			...setting,
			model: null
		}, "human", message.text);
	}
}
const count = (attributes, ...names) => {
	for (const name of names) {
		const value = numberAt(attributes, `gen_ai.usage.${name}`);
		if (value !== null) return value;
	}
	return null;
};
function takeChat(trace, setting, span) {
	const { draft } = trace;
	const { attributes } = span;
	const model = nameAt(attributes, "gen_ai.response.model") ?? nameAt(attributes, "gen_ai.request.model");
	if (model !== null) draft.models.add(model);
	const cachedInput = count(attributes, "cache_read.input_tokens", "cache_read_input_tokens", "input_tokens.cached");
	const cacheWrite = count(attributes, "cache_creation.input_tokens", "cache_creation_input_tokens");
	const input = uncached(count(attributes, "input_tokens", "prompt_tokens"), cachedInput, cacheWrite);
	const output = count(attributes, "output_tokens", "completion_tokens");
	if (input !== null || output !== null) trace.tokens.note({
		input,
		cachedInput,
		cacheWrite,
		output,
		costUsd: null
	});
	takeInput(trace, setting, span);
	const here = {
		...setting,
		time: span.end ?? setting.time,
		model
	};
	for (const message of messagesIn(attributes, "gen_ai.output.messages")) {
		say(draft, here, "agent", message.text);
		for (const { id, tool, input: given } of message.calls) if (id === null || !draft.calls.has(id)) ask(draft, here, tool, id, askedFor(tool, given, draft.spill));
	}
	if (!span.failed) return;
	draft.apiErrors += 1;
	note(draft, here, "api-error", span.message || (nameAt(attributes, "error.type") ?? ""));
}
function takeAgent(trace, span) {
	trace.agents.add(span.id);
	trace.draft.agentVersion ??= nameAt(span.attributes, "gen_ai.agent.version");
	trace.agent = nameAt(span.attributes, "gen_ai.agent.name") ?? trace.agent;
	trace.draft.end = span.failed ? "error" : "completed";
}
function takeSpan(trace, record, span) {
	const { draft } = trace;
	const said = nameAt(span.attributes, "gen_ai.operation.name") ?? span.name.split(" ")[0];
	const setting = {
		record,
		time: span.start,
		depth: 0,
		model: null
	};
	noteTime(draft, span.start);
	noteTime(draft, span.end);
	draft.id ??= nameAt(span.attributes, "gen_ai.conversation.id");
	trace.agent ??= nameAt(span.resource, "service.name");
	if (said === "execute_tool") takeTool(trace, setting, span);
	else if (said === "invoke_agent") takeAgent(trace, span);
	else if (/^(?:chat|text_completion|generate_content)$/.test(said ?? "")) takeChat(trace, setting, span);
	while (trace.owners.length < draft.steps.length) trace.owners.push(span.id);
}
/** How many agents a span lies within, but for the outermost. */
function depthOf(trace, span) {
	let agents = 0;
	let at = span;
	for (let hops = 0; at !== void 0 && hops < 200; hops += 1) {
		if (trace.agents.has(at)) agents += 1;
		at = trace.parents.get(at);
	}
	return Math.max(0, agents - 1);
}
/** Steps in the order of their times, at their depths; the words that a sub-agent is given are its parent's. */
function placed$1(trace, steps) {
	const deep = steps.map((step) => {
		const depth = depthOf(trace, trace.owners[step.index] ?? "");
		if (step.kind === "say" && step.by === "human" && depth > 0) return {
			...step,
			depth,
			by: "harness"
		};
		return {
			...step,
			depth
		};
	});
	deep.sort((one, other) => (one.time ?? "") < (other.time ?? "") ? -1 : (one.time ?? "") > (other.time ?? "") ? 1 : 0);
	return renumber(deep);
}
function finish(trace) {
	trace.draft.usage = trace.tokens.total();
	const body = endSession(trace.draft);
	const steps = placed$1(trace, body.steps);
	return trace.agent === null ? {
		...body,
		steps
	} : {
		...body,
		steps,
		agent: trace.agent
	};
}
/** The conversation that a record is of, as one of its spans says, or another span of the same trace did. */
function conversationOf(value, { ofTrace }) {
	const spans = spansOf$1(value).filter(isGenAi);
	const told = spans.flatMap((span) => nameAt(span.attributes, "gen_ai.conversation.id") ?? [])[0] ?? null;
	const traces = spans.flatMap(({ trace }) => trace ?? []);
	if (told === null) return traces.flatMap((trace) => ofTrace.get(trace) ?? [])[0] ?? null;
	for (const trace of traces) ofTrace.set(trace, told);
	return told;
}
function open$4(spill, conversations = {
	readings: /* @__PURE__ */ new Map(),
	ofTrace: /* @__PURE__ */ new Map()
}) {
	const { readings } = conversations;
	const trace = {
		draft: beginSession(spill),
		tokens: openTokenSum(),
		owners: [],
		parents: /* @__PURE__ */ new Map(),
		agents: /* @__PURE__ */ new Set(),
		heard: /* @__PURE__ */ new Set(),
		agent: null
	};
	const reading = {
		of({ value }) {
			const id = conversationOf(value, conversations);
			if (id === null) return reading;
			const known = readings.get(id) ?? (readings.size === 0 ? reading : open$4(spill, conversations));
			readings.set(id, known);
			return known;
		},
		take(record) {
			if (record.part === "header") return "header";
			const spans = spansOf$1(record.value);
			for (const span of spans) if (span.parent !== null) trace.parents.set(span.id, span.parent);
			const used = spans.filter(isGenAi);
			for (const span of used) takeSpan(trace, record, span);
			return used.length > 0 ? null : spans.length > 0 ? "other-span" : "no-span";
		},
		finish: () => finish(trace)
	};
	return reading;
}
const claims$2 = (value) => {
	return ("resourceSpans" in value || "scopeSpans" in value || "spanId" in value || "context" in value) && spansOf$1(value).some(isGenAi);
};
const claimsDocument$1 = (whole) => listAt(whole, "resourceSpans").some((block) => isObject(block) && spansOf$1(block).some(isGenAi));
/** Spans of OpenTelemetry's conventions for generative AI, as JSON. */
const otelGenAi = {
	id: "otel-genai",
	agent: "otel-genai",
	tells: tells({
		partly: [
			"exits",
			"edits",
			"tokens",
			"cache"
		],
		no: [
			"cost",
			"directory",
			"compactions"
		]
	}),
	claims: claims$2,
	document: {
		claims: claimsDocument$1,
		lists: ["resourceSpans"]
	},
	open: (spill) => open$4(spill)
};

// src/sessions/pi/calls.ts
const opaque$1 = (path, note) => ({
	op: "opaque",
	path,
	note
});
const pathIn = (input) => textAt$1(input, "path") ?? textAt$1(input, "file_path");
function replacement$1(path, input, spill) {
	const old = textAt$1(input, "oldText");
	const now = textAt$1(input, "newText");
	if (old === null || now === null) return opaque$1(path, "an edit without its old or new text");
	return {
		op: "replace",
		path,
		old: clip(old, spill),
		new: clip(now, spill),
		all: false,
		before: null
	};
}
/** Earlier versions asked for one replacement, newer ones for a list. */
const edit$1 = (input, spill) => {
	const path = pathIn(input);
	if (path === null) return {
		kind: "edit",
		edits: [opaque$1(null, "an edit without its path")]
	};
	return {
		kind: "edit",
		edits: (Array.isArray(input.edits) ? listAt(input, "edits").filter(isObject) : [input]).map((one) => replacement$1(path, one, spill))
	};
};
const write = (input, spill) => {
	const path = pathIn(input);
	const content = textAt$1(input, "content");
	if (path === null || content === null) return {
		kind: "edit",
		edits: [opaque$1(path, "a write without its path or content")]
	};
	return {
		kind: "edit",
		edits: [{
			op: "write",
			path,
			content: clip(content, spill),
			before: null
		}]
	};
};
const run = (input) => ({
	kind: "run",
	command: textAt$1(input, "command") ?? "",
	cwd: null
});
const read = (input) => ({
	kind: "read",
	path: pathIn(input)
});
const other = (kind) => (input) => ({
	kind,
	input: jsonText(input)
});
const PHRASES = {
	bash: run,
	edit: edit$1,
	write,
	read,
	ls: read,
	grep: other("search"),
	find: other("search"),
	subagent: other("task"),
	task: other("task")
};
const phrases = new Map(Object.entries(PHRASES));
/** What a tool of pi was asked to do. Tools of extensions, which nobody can know, are kept as JSON text. */
function asked(tool, input, spill) {
	const phrase = phrases.get(tool);
	return phrase && isObject(input) ? phrase(input, spill) : {
		kind: "other",
		input: jsonText(input ?? null)
	};
}

// src/sessions/pi/results.ts
/** The text of a message's content: a string, or the texts of its blocks. */
function textOf(content) {
	if (typeof content === "string") return content;
	if (!Array.isArray(content)) return "";
	return content.flatMap((block) => isObject(block) ? textAt$1(block, "text") ?? [] : []).join("\n");
}
const NO_EXIT = {
	code: null,
	source: "none"
};
/** The last line of a failed command is the harness's own. */
const EXITED = /(?:^|\n\n)Command exited with code (-?\d{1,9})$/;
const STOPPED$1 = /(?:^|\n\n)Command (?:aborted|timed out after [\d.]{1,12} seconds)$/;
const ABORTED = /^Operation aborted\b|(?:^|\n\n)Command aborted$/;
const REFUSED = /^Tool execution was blocked\b|^Blocked by\b/;
const printed = (body) => body === "(no output)" ? "" : body;
function outcomeOf(failed, text) {
	if (!failed) return "ok";
	if (ABORTED.test(text.slice(-200)) || ABORTED.test(text.slice(0, 200))) return "cancelled";
	return REFUSED.test(text.slice(0, 200)) ? "rejected" : "error";
}
/**
* Reads the answer to a call. A command that failed has its exit code in its last line; one that did not fail has none,
* and ended with 0.
*/
function answerOf(call, message) {
	const text = textOf(message.content);
	const failed = flagAt(message, "isError") === true;
	const outcome = outcomeOf(failed, text);
	if (call.kind !== "run") return {
		outcome,
		output: text
	};
	const end = failed ? EXITED.exec(text.slice(-200)) ?? STOPPED$1.exec(text.slice(-200)) : null;
	const body = printed(end ? text.slice(0, text.length - end[0].length) : text);
	return {
		outcome,
		output: body,
		exit: end?.[1] ? {
			code: Number(end[1]),
			source: "text"
		} : failed ? NO_EXIT : {
			code: 0,
			source: "implied"
		},
		tests: readTestRun(body)
	};
}

// src/sessions/pi/messages.ts
const tokensOf$2 = (usage) => ({
	input: numberAt(usage, "input"),
	cachedInput: numberAt(usage, "cacheRead"),
	cacheWrite: numberAt(usage, "cacheWrite"),
	output: numberAt(usage, "output"),
	costUsd: numberAt(objectAt(usage, "cost"), "total")
});
/** Why the model stopped, as far as that ends the session or tells of a failure. */
function takeStop(pi, setting, message) {
	const { draft } = pi;
	const why = message.stopReason;
	draft.end = why === "stop" ? "completed" : why === "error" ? "error" : why === "aborted" ? "interrupted" : "unknown";
	const says = textAt$1(message, "errorMessage") ?? "";
	if (why === "error") {
		draft.apiErrors += 1;
		note(draft, setting, "api-error", says);
	} else if (why === "aborted") {
		cancelOpenCalls(draft);
		note(draft, setting, "interruption", says);
	}
}
function takeAssistant$2(pi, setting, message) {
	const { draft } = pi;
	const model = nameAt(message, "model");
	if (model !== null) draft.models.add(model);
	const usage = objectAt(message, "usage");
	if (usage) pi.tokens.note(tokensOf$2(usage));
	const here = {
		...setting,
		model
	};
	for (const block of blocksAt(message, "content")) if (block.type === "toolCall") {
		const tool = nameAt(block, "name") ?? "unnamed";
		const id = nameAt(block, "id");
		const before = id === null ? void 0 : draft.calls.get(id);
		if (id !== null && before && !isOpen(before)) draft.calls.delete(id);
		ask(draft, here, tool, id, asked(tool, block.arguments, draft.spill));
	} else if (block.type !== "thinking") say(draft, here, "agent", textOf([block]));
	takeStop(pi, here, message);
	return null;
}
function takeResult$2(pi, setting, message) {
	const { draft } = pi;
	const call = answeredCall(draft, nameAt(message, "toolCallId"));
	draft.end = "unknown";
	if (!call) draft.counts.orphanResults += 1;
	else if (!isOpen(call)) draft.counts.duplicates += 1;
	else {
		const cut = objectAt(objectAt(message, "details"), "truncation")?.truncated === true;
		answer(draft, call, {
			...answerOf(call, message),
			cut,
			endTime: setting.time
		});
	}
	return null;
}
/** A command that the user ran beside the agent: it may have changed any file. */
function takeOwnCommand(pi, setting, message) {
	note(pi.draft, setting, "external-change", `the user ran: ${textAt$1(message, "command") ?? ""}`);
	return null;
}
/** Takes a message of the conversation. */
function takeMessage(pi, setting, message) {
	const { draft } = pi;
	const role = nameAt(message, "role") ?? "nobody";
	switch (role) {
		case "assistant": return takeAssistant$2(pi, setting, message);
		case "toolResult": return takeResult$2(pi, setting, message);
		case "user":
			draft.end = "unknown";
			say(draft, setting, "human", textOf(message.content));
			return null;
		case "bashExecution": return takeOwnCommand(pi, setting, message);
		case "custom":
		case "hookMessage":
		case "branchSummary":
		case "compactionSummary":
			say(draft, setting, "harness", textAt$1(message, "summary") ?? textOf(message.content));
			return null;
		default: return `unknown:message/${role.slice(0, 40)}`;
	}
}

// src/sessions/pi.ts
/** Entries that say nothing about what the agent did. */
const IDLE$1 = /* @__PURE__ */ new Set([
	"model_change",
	"thinking_level_change",
	"custom",
	"label",
	"session_info"
]);
const ROLES = /* @__PURE__ */ new Set([
	"toolResult",
	"bashExecution",
	"branchSummary",
	"compactionSummary"
]);
/** The header that begins a file, or a message in pi's own form. */
function claims$1(value) {
	if (value.type === "session") return nameAt(value, "id") !== null && textAt$1(value, "cwd") !== null && textAt$1(value, "timestamp") !== null;
	const message = value.type === "message" ? objectAt(value, "message") : null;
	if (!message) return false;
	return ROLES.has(message.role) || message.role === "assistant" && textAt$1(message, "api") !== null;
}
function takeHeader(pi, value) {
	pi.draft.id ??= nameAt(value, "id");
	pi.draft.cwd ??= nameAt(value, "cwd");
	if (nameAt(value, "parentSession") !== null) pi.forkedAt = timeAt(value, "timestamp");
	return null;
}
/**
* Entries hang on the one before. One that hangs on an earlier one begins a branch: the user went back. Behind the first,
* one that hangs on none of the log's follows something that was left out.
*/
function noteBranch(pi, setting, value) {
	const parent = nameAt(value, "parentId");
	const { counts } = pi.draft;
	counts.brokenLinks ??= 0;
	if (parent === null || pi.last === null || parent === pi.last) return;
	if (!pi.seen.has(parent)) {
		counts.brokenLinks += 1;
		return;
	}
	note(pi.draft, setting, "interruption", "the conversation went back to an earlier entry");
}
function takeCompaction(pi, setting, value) {
	const tokens = numberAt(value, "tokensBefore");
	pi.draft.compactions += 1;
	note(pi.draft, setting, "compaction", tokens === null ? "" : `at ${tokens} tokens`);
	return null;
}
function takeEntry(pi, setting, value) {
	const { draft } = pi;
	const message = objectAt(value, "message");
	switch (value.type) {
		case "message": return message ? takeMessage(pi, setting, message) : "no-message";
		case "compaction": return takeCompaction(pi, setting, value);
		case "branch_summary":
			say(draft, setting, "harness", textAt$1(value, "summary") ?? "");
			return null;
		case "custom_message":
			say(draft, setting, "harness", textOf(value.content));
			return null;
		default: return IDLE$1.has(value.type) ? String(value.type) : `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
	}
}
function takeRecord$1(pi, record) {
	const { value } = record;
	const time = timeAt(value, "timestamp");
	if (pi.forkedAt !== null && time !== null && time < pi.forkedAt) return "copied-history";
	noteTime(pi.draft, time);
	if (value.type === "session") return takeHeader(pi, value);
	const setting = {
		record,
		time,
		depth: 0,
		model: null
	};
	const id = nameAt(value, "id");
	if (id !== null && pi.seen.has(id)) {
		pi.draft.counts.duplicates += 1;
		return "duplicate";
	}
	noteBranch(pi, setting, value);
	if (id !== null) pi.seen.add(id);
	pi.last = id;
	return takeEntry(pi, setting, value);
}
function open$3(spill) {
	const pi = {
		draft: beginSession(spill),
		tokens: openTokenSum(),
		forkedAt: null,
		seen: /* @__PURE__ */ new Set(),
		last: null
	};
	return {
		take: (record) => takeRecord$1(pi, record),
		finish() {
			pi.draft.usage = pi.tokens.total();
			return endSession(pi.draft);
		}
	};
}
/** pi (the coding agent of pi-mono): its session files of versions 1 to 3. */
const pi = {
	id: "pi",
	agent: "pi",
	tells: tells({
		partly: ["exits", "cost"],
		no: ["version", "subagents"]
	}),
	claims: claims$1,
	open: open$3
};

// src/sessions/qwen-code/messages.ts
function tokensOf$1(usage) {
	const cachedInput = numberAt(usage, "cachedContentTokenCount");
	const output = numberAt(usage, "candidatesTokenCount");
	return {
		input: uncached(numberAt(usage, "promptTokenCount"), cachedInput, null),
		cachedInput,
		cacheWrite: null,
		output,
		costUsd: null
	};
}
function takeCall(qwen, setting, called, uuid) {
	const { draft, owners } = qwen;
	const id = nameAt(called, "id");
	const tool = nameAt(called, "name") ?? "unnamed";
	const before = id === null ? void 0 : draft.calls.get(id);
	if (id !== null && before && !isOpen(before) && owners.get(id) !== uuid) draft.calls.delete(id);
	if (id !== null) owners.set(id, uuid);
	ask(draft, setting, tool, id, asked$4(tool, called.args, draft.spill));
	draft.end = "unknown";
}
/** Takes an answer of the model: its words and its calls. */
function takeAssistant$1(qwen, setting, value, uuid) {
	const { draft } = qwen;
	const model = nameAt(value, "model");
	if (model !== null) draft.models.add(model);
	const usage = objectAt(value, "usageMetadata");
	if (usage) qwen.tokens.set(uuid, tokensOf$1(usage));
	const here = {
		...setting,
		model
	};
	for (const part of partsOf$2(objectAt(value, "message")?.parts)) {
		const called = objectAt(part, "functionCall");
		if (called) takeCall(qwen, here, called, uuid);
		const text = wordsOf$3([part]);
		if (text.trim() === "") continue;
		say(draft, here, "agent", text);
		if (setting.depth === 0) draft.end = "completed";
	}
	return null;
}
const HUMAN = /* @__PURE__ */ new Set([
	void 0,
	null,
	"mid_turn_user_message"
]);
/** Takes a user record: a human's words, or a notice that the harness gives in the user's name. */
function takeUser$1(qwen, setting, value) {
	const { draft } = qwen;
	const shown = textAt$1(objectAt(value, "systemPayload"), "displayText");
	const own = setting.depth > 0 || !HUMAN.has(value.subtype);
	for (const piece of utterances(partsOf$2(objectAt(value, "message")?.parts), own ? null : shown)) {
		const by = own ? "harness" : piece.by;
		if (by === "human") draft.end = "unknown";
		say(draft, setting, by, piece.text);
	}
	return null;
}
/** The call that a response answers: by its id, else the first of that tool that still waits. */
function callOf(draft, response) {
	const id = nameAt(response, "id");
	if (id !== null) return draft.calls.get(id);
	const tool = nameAt(response, "name");
	return draft.recent.find((call) => call.tool === tool && call.callId === null && isOpen(call));
}
/** What is shown to a person of an answer, where the model's own is not in the record. */
const shownBy = (beside) => {
	const shown = textAt$1(beside, "resultDisplay");
	return {
		id: beside.callId,
		...shown !== null && { response: { output: shown } }
	};
};
/** Takes what a tool answered. */
function takeResult$1(qwen, setting, value) {
	const { draft } = qwen;
	const beside = objectAt(value, "toolCallResult");
	let taken = 0;
	const responses = responsesIn(partsOf$2(objectAt(value, "message")?.parts));
	for (const response of responses.length > 0 || !beside ? responses : [shownBy(beside)]) {
		const call = callOf(draft, response);
		const own = beside?.callId === response.id ? beside : null;
		taken += 1;
		if (!call) draft.counts.orphanResults += 1;
		else if (!isOpen(call)) draft.counts.duplicates += 1;
		else {
			const given = answerOf$2(call, draft.spill, own?.status, objectAt(response, "response"));
			answer(draft, call, {
				...given,
				cut: isCutBy("gemini-family", given.output),
				endTime: setting.time
			});
			if (call.kind === "edit") call.edits = settledEdits$1(call.edits, own?.resultDisplay, draft.spill);
		}
	}
	return taken > 0 ? null : "no-response";
}

// src/sessions/qwen-code/notices.ts
/** System records that say nothing about what the agent did, or repeat what others say. */
const IDLE = /* @__PURE__ */ new Set([
	"at_command",
	"attribution_snapshot",
	"custom_title",
	"session_artifact_snapshot",
	"slash_command"
]);
/** The user stopped the agent while the API was asked. */
function takeInterruption({ draft }, setting, says) {
	note(draft, setting, "interruption", says);
	if (setting.depth === 0) {
		cancelOpenCalls(draft);
		draft.end = "interrupted";
	}
	return null;
}
/** Telemetry repeats calls and answers; only failures of the model's API stand nowhere else. */
function takeTelemetry(qwen, setting, value) {
	const event = objectAt(objectAt(value, "systemPayload"), "uiEvent");
	const name = nameAt(event, "event.name") ?? "";
	const message = textAt$1(event, "error_message");
	if (!(name.endsWith(".api_error") || message !== null && textAt$1(event, "function_name") === null)) return "telemetry";
	if (nameAt(event, "error_type") === "APIUserAbortError") return takeInterruption(qwen, setting, message ?? "");
	const status = numberAt(event, "status_code");
	qwen.draft.apiErrors += 1;
	if (setting.depth === 0) qwen.draft.end = "error";
	note(qwen.draft, setting, "api-error", `${status === null ? "" : `status ${status}; `}${message ?? ""}`);
	return null;
}
function takeCompression(qwen, setting, value) {
	const info = objectAt(objectAt(value, "systemPayload"), "info");
	const tokens = numberAt(info, "originalTokenCount");
	const after = numberAt(info, "newTokenCount");
	qwen.draft.compactions += 1;
	const size = tokens === null ? "the conversation was compressed" : `from ${tokens} tokens to ${after ?? "unknown"}`;
	note(qwen.draft, setting, "compaction", size);
	return null;
}
/** Takes a system record. A rewind hangs on the last record that is kept. */
function takeSystem(qwen, setting, value) {
	const subtype = nameAt(value, "subtype") ?? "untyped";
	if (subtype === "ui_telemetry") return takeTelemetry(qwen, setting, value);
	if (subtype === "chat_compression") return takeCompression(qwen, setting, value);
	if (subtype === "rewind") {
		noteRewind(qwen.draft, setting, qwen.places.get(nameAt(value, "parentUuid") ?? "") ?? 0);
		return null;
	}
	return IDLE.has(subtype) ? `system/${subtype}` : `unknown:system/${subtype.slice(0, 40)}`;
}

// src/sessions/qwen-code/printed.ts
/** Whether a record is the first that a headless run prints (`--output-format stream-json` or `json`). */
const isPrintedInit = (value) => value.type === "system" && value.subtype === "init" && nameAt(value, "qwen_code_version") !== null;
/** Whether a record is of such a run: recordings name their session another way. */
const isPrinted = (value) => nameAt(value, "session_id") !== null && nameAt(value, "sessionId") === null;
function tokensOf(usage) {
	const cachedInput = numberAt(usage, "cache_read_input_tokens");
	return {
		input: uncached(numberAt(usage, "input_tokens"), cachedInput, null),
		cachedInput,
		cacheWrite: null,
		output: numberAt(usage, "output_tokens"),
		costUsd: null
	};
}
function takeInit({ draft }, value) {
	const model = nameAt(value, "model");
	if (model !== null) draft.models.add(model);
	draft.agentVersion ??= nameAt(value, "qwen_code_version");
	draft.cwd ??= nameAt(value, "cwd");
	return null;
}
function takeAssistant(qwen, setting, value) {
	const { draft } = qwen;
	const message = objectAt(value, "message");
	const model = nameAt(message, "model");
	if (model !== null) draft.models.add(model);
	const usage = objectAt(message, "usage");
	const id = nameAt(message, "id") ?? nameAt(value, "uuid");
	if (usage && id !== null) qwen.tokens.set(id, tokensOf(usage));
	const here = {
		...setting,
		model
	};
	for (const block of blocksAt(message, "content")) if (block.type === "text") {
		say(draft, here, "agent", textAt$1(block, "text") ?? "");
		if (setting.depth === 0) draft.end = "completed";
	} else if (block.type === "tool_use") {
		const tool = nameAt(block, "name") ?? "unnamed";
		ask(draft, here, tool, nameAt(block, "id"), asked$4(tool, block.input, draft.spill));
		draft.end = "unknown";
	}
	return null;
}
function takeResult({ draft }, block) {
	const call = answeredCall(draft, nameAt(block, "tool_use_id"));
	if (!call) draft.counts.orphanResults += 1;
	else if (!isOpen(call)) draft.counts.duplicates += 1;
	else {
		const text = wordsAt(block, "content");
		const failed = flagAt(block, "is_error") === true;
		const given = !failed && call.kind === "run" ? readDisplayed(text, whole(call.command, draft.spill) ?? "") : answerOf$2(call, draft.spill, failed ? "error" : "success", failed ? { error: text } : { output: text });
		answer(draft, call, {
			...given,
			cut: isCutBy("gemini-family", given.output),
			endTime: null
		});
	}
}
function takeUser(qwen, setting, value) {
	const { draft } = qwen;
	for (const block of blocksAt(objectAt(value, "message"), "content")) if (block.type === "tool_result") takeResult(qwen, block);
	else if (block.type === "text") {
		for (const piece of utterances([block], null)) say(draft, setting, setting.depth > 0 ? "harness" : piece.by, piece.text);
		draft.end = "unknown";
	}
	return null;
}
/** The end of the run. One that took no time is of a sub-agent that failed: the call that began it says so too. */
function takeEnd(qwen, setting, value) {
	const { draft } = qwen;
	const usage = objectAt(value, "usage");
	const failed = flagAt(value, "is_error") === true;
	if (numberAt(value, "duration_ms") === 0 && failed) return "subagent-result";
	if (usage && qwen.tokens.size === 0) qwen.tokens.set("run", tokensOf(usage));
	if (!failed) draft.end = "completed";
	else {
		draft.apiErrors += 1;
		draft.end = "error";
		note(draft, setting, "api-error", textAt$1(objectAt(value, "error"), "message") ?? "");
	}
	for (const denied of listAt(value, "permission_denials").filter(isObject)) {
		const call = draft.calls.get(nameAt(denied, "tool_use_id") ?? "");
		if (call?.outcome === "error") call.outcome = "rejected";
	}
	return null;
}
/** Takes a record that a headless run printed. It has no times. */
function takePrinted(qwen, record) {
	const { value } = record;
	const setting = {
		record,
		time: null,
		depth: nameAt(value, "parent_tool_use_id") === null ? 0 : 1,
		model: null
	};
	qwen.draft.id ??= nameAt(value, "session_id");
	switch (value.type) {
		case "system": return isPrintedInit(value) ? takeInit(qwen, value) : `system/${(nameAt(value, "subtype") ?? "untyped").slice(0, 40)}`;
		case "assistant": return takeAssistant(qwen, setting, value);
		case "user": return takeUser(qwen, setting, value);
		case "result": return takeEnd(qwen, setting, value);
		case "stream_event": return "stream-event";
		default: return `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
	}
}

// src/sessions/qwen-code.ts
const TYPES$1 = /* @__PURE__ */ new Set([
	"user",
	"assistant",
	"tool_result",
	"system"
]);
/** The first record of a headless run, or one in Claude Code's envelope with a body in Gemini's form: a message of `parts`, or a system record's payload. */
function claims(value) {
	if (isPrintedInit(value)) return true;
	const names = [nameAt(value, "uuid"), nameAt(value, "sessionId")];
	if (!TYPES$1.has(value.type) || names.every((name) => name === null)) return false;
	if (Array.isArray(objectAt(value, "message")?.parts)) return true;
	return value.type === "system" && nameAt(value, "subtype") !== null && objectAt(value, "systemPayload") ? !names.includes(null) : false;
}
/** Facts that any record may carry. The first working directory counts, and the last branch: agents make their own. */
function noteEnvelope({ draft }, value) {
	draft.id ??= nameAt(value, "sessionId");
	draft.agentVersion ??= nameAt(value, "version");
	draft.cwd ??= nameAt(value, "cwd");
	draft.branch = nameAt(value, "gitBranch") ?? draft.branch;
	noteTime(draft, timeAt(value, "timestamp"));
}
function takeRecord(qwen, record) {
	const { value } = record;
	const uuid = nameAt(value, "uuid") ?? `at ${record.offset}`;
	if (objectAt(value, "forkedFrom")) return "copied-history";
	const nested = value.isSidechain === true || nameAt(value, "agentId") !== null;
	const setting = {
		record,
		time: timeAt(value, "timestamp"),
		depth: nested ? 1 : 0,
		model: null
	};
	switch (value.type) {
		case "assistant": return takeAssistant$1(qwen, setting, value, uuid);
		case "user": return takeUser$1(qwen, setting, value);
		case "tool_result": return takeResult$1(qwen, setting, value);
		case "system": return takeSystem(qwen, setting, value);
		default: return `unknown:${(nameAt(value, "type") ?? "untyped").slice(0, 40)}`;
	}
}
function open$2(spill) {
	const qwen = {
		draft: beginSession(spill),
		places: /* @__PURE__ */ new Map(),
		tokens: /* @__PURE__ */ new Map(),
		owners: /* @__PURE__ */ new Map()
	};
	const links = openLinks({
		own: "uuid",
		parent: "parentUuid"
	}, (uuid) => qwen.places.has(uuid));
	const reading = {
		of({ value }) {
			const id = isPrintedInit(value) ? nameAt(value, "session_id") : null;
			return id === null || qwen.draft.id === null || qwen.draft.id === id ? reading : open$2(spill);
		},
		take(record) {
			if (isPrinted(record.value)) return takePrinted(qwen, record);
			links.note(record.value);
			const skipped = takeRecord(qwen, record);
			const uuid = nameAt(record.value, "uuid");
			if (uuid !== null) qwen.places.set(uuid, qwen.draft.steps.length);
			if (skipped === null) noteEnvelope(qwen, record.value);
			return skipped;
		},
		finish() {
			const sum = openTokenSum();
			for (const one of qwen.tokens.values()) sum.note(one);
			links.count(qwen.draft.counts);
			const usage = sum.total();
			qwen.draft.usage = {
				...usage,
				how: usage.how === "none" ? "none" : "message-id"
			};
			return endSession(qwen.draft);
		}
	};
	return reading;
}
/** Qwen Code: its chat recordings, and what a headless run prints with `--output-format stream-json` or `json`. */
const qwenCode = {
	id: "qwen-code",
	agent: "qwen-code",
	tells: tells({
		partly: [
			"exits",
			"times",
			"ends",
			"subagents"
		],
		no: ["cost"]
	}),
	claims,
	open: open$2
};

// src/sessions/opening.ts
const LOOK$1 = 4096;
/** What the first bytes say. `whole`: there are no more of them. */
function judge$1(head, whole) {
	if (head.length === 0) return { why: "the file is empty" };
	if (head[0] === 31 && head[1] === 139) return { why: "gzip data; it must be unpacked first" };
	if (isZip(head)) return { why: "an archive within an archive, or one that holds no log of a known form; unpack it" };
	const text = head.toString("latin1").replace(/^\xef\xbb\xbf/, "").replace(/^[\0\s]+/, "");
	if (text === "") return whole ? { why: "the file holds nothing but blanks" } : "lines";
	if (text.startsWith("[")) return "array";
	if (text.startsWith("{")) return "object";
	if (/^<(!doctype|html|head|\?xml)/i.test(text)) return { why: "a web page or XML, not a session log; was a login page saved?" };
	if (text.includes("\0")) return { why: "binary data, not a session log" };
	return "lines";
}
/** Bytes that were taken from a source, and then the rest of it. */
async function* chained(seen, rest) {
	yield* seen;
	if (rest) yield* { [Symbol.asyncIterator]: () => rest };
}
/** Takes from a source until `enough` says so of the last bytes taken and their total length, and gives it all again. */
async function lookAhead(source, enough) {
	const rest = source[Symbol.asyncIterator]();
	const seen = [];
	let length = 0;
	let done = false;
	while (!done) {
		const next = await rest.next();
		if (next.done) return {
			seen: Buffer.concat(seen),
			whole: true,
			source: chained(seen, null)
		};
		const chunk = Buffer.from(next.value);
		seen.push(chunk);
		length += chunk.length;
		done = enough(chunk, length);
	}
	return {
		seen: Buffer.concat(seen),
		whole: false,
		source: chained(seen, rest)
	};
}
/** Looks at the beginning of a source without losing it. */
async function peek(source) {
	const ahead = await lookAhead(source, (_chunk, length) => length >= LOOK$1);
	const form = judge$1(ahead.seen.subarray(0, LOOK$1), ahead.whole);
	return typeof form === "string" ? {
		form,
		source: ahead.source
	} : {
		form: "none",
		why: form.why
	};
}

// src/sessions/byte-owner.ts
const LOOK = 4096;
const readsBytes = (adapter) => adapter.bytes !== void 0;
/** Which format claims a source by its first bytes (null: none does). `source` gives every byte again. */
async function byteOwnerOf(adapters, bytes) {
	const { seen, source } = await lookAhead(bytes, (_chunk, length) => length >= LOOK);
	const head = seen.subarray(0, LOOK);
	return {
		owner: adapters.filter(readsBytes).find((adapter) => claimed(() => adapter.bytes.claims(head))) ?? null,
		source
	};
}

// src/sessions/spans.ts
const QUOTE = 34;
const OPENS = /* @__PURE__ */ new Set([123, 91]);
const isBetween = (byte) => byte !== void 0 && (byte <= 32 || byte === 44 || byte === 58);
/** Where the next value or closing bracket begins. */
function skipBetween(bytes, from) {
	let at = from;
	while (at < bytes.length && isBetween(bytes[at])) at += 1;
	return at;
}
/** Where the value that begins at `start` ends (exclusive). */
function valueEnd(bytes, start) {
	if (OPENS.has(bytes[start])) return objectEnd(bytes, start);
	let at = start;
	if (bytes[start] === QUOTE) {
		for (at += 1; at < bytes.length && bytes[at] !== QUOTE; at += 1) if (bytes[at] === 92) at += 1;
		return at + 1;
	}
	while (at < bytes.length && !isBetween(bytes[at]) && bytes[at] !== 93 && bytes[at] !== 125) at += 1;
	return at;
}
/** Where the value under a key begins, of the object that opens at `start`; -1 where there is none. The last one counts. */
function memberAt(bytes, start, key) {
	let found = -1;
	let at = skipBetween(bytes, start + 1);
	while (at < bytes.length && bytes[at] === QUOTE) {
		const end = valueEnd(bytes, at);
		const value = skipBetween(bytes, end);
		if (bytes.toString("utf8", at + 1, end - 1) === key) found = value;
		const next = skipBetween(bytes, valueEnd(bytes, value));
		if (next <= at) break;
		at = next;
	}
	return found;
}
/**
* The key and the beginning of the list that takes more than half of the bytes, of the lists that are members of the object
* which opens at `start`. null where there is none, or where its key cannot be told by its bytes.
*/
function largestList(bytes, start) {
	let found = null;
	const keys = /* @__PURE__ */ new Set();
	for (let at = skipBetween(bytes, start + 1); at < bytes.length && bytes[at] === QUOTE;) {
		const end = valueEnd(bytes, at);
		const value = skipBetween(bytes, end);
		const next = valueEnd(bytes, value);
		const key = bytes.toString("utf8", at + 1, end - 1);
		if (next <= value || keys.has(key) || key.includes("\\")) return null;
		keys.add(key);
		if (bytes[value] === 91 && next - value > bytes.length / 2) found = {
			key,
			start: value
		};
		at = skipBetween(bytes, next);
	}
	return found;
}
/**
* Where the elements lie of the list under some keys of the document that opens at `start`. The bytes should be valid JSON
* there: where they are not, reading ends. Lines are counted from the beginning of the bytes. Empty where there is no such list.
*/
function spansOf(bytes, start, keys) {
	let list = start;
	for (const key of keys) list = list < 0 || bytes[list] !== 123 ? -1 : memberAt(bytes, list, key);
	if (list < 0 || bytes[list] !== 91) return [];
	const spans = [];
	let line = 1;
	let counted = 0;
	for (let at = skipBetween(bytes, list + 1); at < bytes.length && bytes[at] !== 93;) {
		const end = valueEnd(bytes, at);
		if (end <= at) break;
		for (; counted < at; counted += 1) if (bytes[counted] === 10) line += 1;
		spans.push({
			line,
			offset: at,
			length: end - at
		});
		at = skipBetween(bytes, end);
	}
	return spans;
}

// node_modules/@streamparser/json/dist/mjs/utils/bufferedString.js
/**
* The accumulators that the tokenizer gathers strings and numbers into while
* their bytes arrive.
*
* @module
*/
/**
* A {@linkcode StringBuilder} that accumulates the token as a JavaScript
* string. This is the default: it's the fastest option for the small strings
* and numbers that dominate real JSON.
*/
var NonBufferedString = class {
	constructor() {
		this.decoder = new TextDecoder("utf-8", { fatal: true });
		this.pending = [];
		this.string = "";
		this.byteLength = 0;
	}
	appendChar(char) {
		this.pending.push(String.fromCharCode(char));
		this.byteLength += 1;
	}
	appendBuf(buf, start = 0, end = buf.length) {
		this.pending.push(this.decoder.decode(buf.subarray(start, end)));
		this.byteLength += end - start;
	}
	appendCharCode(code) {
		this.pending.push(String.fromCharCode(code));
	}
	reset() {
		this.pending = [];
		this.string = "";
		this.byteLength = 0;
	}
	toString() {
		if (this.pending.length > 0) {
			this.string += this.pending.join("");
			this.pending = [];
		}
		return this.string;
	}
};
/**
* A {@linkcode StringBuilder} that accumulates the token's bytes into a
* fixed-size `Uint8Array` and only decodes them once the buffer is full.
*
* Enabled through the tokenizer's `stringBufferSize`/`numberBufferSize`
* options. It avoids V8's over-allocation on repeated string concatenation,
* which is what makes very large strings and numbers exhaust memory, at the
* cost of an encoding/decoding round trip that isn't worth it for small values.
*/
var BufferedString = class {
	/**
	* @param bufferSize The size, in bytes, of the buffer to accumulate into.
	*/
	constructor(bufferSize) {
		this.decoder = new TextDecoder("utf-8", { fatal: true });
		this.bufferOffset = 0;
		this.string = "";
		this.byteLength = 0;
		this.buffer = new Uint8Array(bufferSize);
	}
	appendChar(char) {
		if (this.bufferOffset >= this.buffer.length) this.flushStringBuffer();
		this.buffer[this.bufferOffset++] = char;
		this.byteLength += 1;
	}
	appendBuf(buf, start = 0, end = buf.length) {
		const size = end - start;
		if (this.bufferOffset + size > this.buffer.length) this.flushStringBuffer();
		if (size > this.buffer.length) {
			this.string += this.decoder.decode(buf.subarray(start, end));
			this.byteLength += size;
			return;
		}
		this.buffer.set(buf.subarray(start, end), this.bufferOffset);
		this.bufferOffset += size;
		this.byteLength += size;
	}
	appendCharCode(code) {
		this.flushStringBuffer();
		this.string += String.fromCharCode(code);
	}
	flushStringBuffer() {
		this.string += this.decoder.decode(this.buffer.subarray(0, this.bufferOffset));
		this.bufferOffset = 0;
	}
	reset() {
		this.string = "";
		this.bufferOffset = 0;
		this.byteLength = 0;
	}
	toString() {
		this.flushStringBuffer();
		return this.string;
	}
};

// node_modules/@streamparser/json/dist/mjs/utils/types/tokenType.js
/**
* The JSON token types emitted by the tokenizer.
*
* @module
*/
/** The type of a JSON token, as reported by the tokenizer's `onToken` callback. */
var TokenType;
(function(TokenType) {
	/** `{` */
	TokenType[TokenType["LEFT_BRACE"] = 0] = "LEFT_BRACE";
	/** `}` */
	TokenType[TokenType["RIGHT_BRACE"] = 1] = "RIGHT_BRACE";
	/** `[` */
	TokenType[TokenType["LEFT_BRACKET"] = 2] = "LEFT_BRACKET";
	/** `]` */
	TokenType[TokenType["RIGHT_BRACKET"] = 3] = "RIGHT_BRACKET";
	/** `:` */
	TokenType[TokenType["COLON"] = 4] = "COLON";
	/** `,` */
	TokenType[TokenType["COMMA"] = 5] = "COMMA";
	/** `true` */
	TokenType[TokenType["TRUE"] = 6] = "TRUE";
	/** `false` */
	TokenType[TokenType["FALSE"] = 7] = "FALSE";
	/** `null` */
	TokenType[TokenType["NULL"] = 8] = "NULL";
	/** A string, with all its escape sequences already resolved. */
	TokenType[TokenType["STRING"] = 9] = "STRING";
	/** A number, already parsed into a JavaScript number. */
	TokenType[TokenType["NUMBER"] = 10] = "NUMBER";
	/** The configured separator between consecutive JSON documents. */
	TokenType[TokenType["SEPARATOR"] = 11] = "SEPARATOR";
})(TokenType || (TokenType = {}));
var tokenType_default = TokenType;

// node_modules/@streamparser/json/dist/mjs/utils/utf-8.js
/**
* The utf-8 byte values that the tokenizer matches the incoming stream against.
*
* @module
*/
/** The utf-8 byte value of each character that is meaningful to the tokenizer. */
var charset;
(function(charset) {
	charset[charset["BACKSPACE"] = 8] = "BACKSPACE";
	charset[charset["FORM_FEED"] = 12] = "FORM_FEED";
	charset[charset["NEWLINE"] = 10] = "NEWLINE";
	charset[charset["CARRIAGE_RETURN"] = 13] = "CARRIAGE_RETURN";
	charset[charset["TAB"] = 9] = "TAB";
	charset[charset["SPACE"] = 32] = "SPACE";
	charset[charset["EXCLAMATION_MARK"] = 33] = "EXCLAMATION_MARK";
	charset[charset["QUOTATION_MARK"] = 34] = "QUOTATION_MARK";
	charset[charset["NUMBER_SIGN"] = 35] = "NUMBER_SIGN";
	charset[charset["DOLLAR_SIGN"] = 36] = "DOLLAR_SIGN";
	charset[charset["PERCENT_SIGN"] = 37] = "PERCENT_SIGN";
	charset[charset["AMPERSAND"] = 38] = "AMPERSAND";
	charset[charset["APOSTROPHE"] = 39] = "APOSTROPHE";
	charset[charset["LEFT_PARENTHESIS"] = 40] = "LEFT_PARENTHESIS";
	charset[charset["RIGHT_PARENTHESIS"] = 41] = "RIGHT_PARENTHESIS";
	charset[charset["ASTERISK"] = 42] = "ASTERISK";
	charset[charset["PLUS_SIGN"] = 43] = "PLUS_SIGN";
	charset[charset["COMMA"] = 44] = "COMMA";
	charset[charset["HYPHEN_MINUS"] = 45] = "HYPHEN_MINUS";
	charset[charset["FULL_STOP"] = 46] = "FULL_STOP";
	charset[charset["SOLIDUS"] = 47] = "SOLIDUS";
	charset[charset["DIGIT_ZERO"] = 48] = "DIGIT_ZERO";
	charset[charset["DIGIT_ONE"] = 49] = "DIGIT_ONE";
	charset[charset["DIGIT_TWO"] = 50] = "DIGIT_TWO";
	charset[charset["DIGIT_THREE"] = 51] = "DIGIT_THREE";
	charset[charset["DIGIT_FOUR"] = 52] = "DIGIT_FOUR";
	charset[charset["DIGIT_FIVE"] = 53] = "DIGIT_FIVE";
	charset[charset["DIGIT_SIX"] = 54] = "DIGIT_SIX";
	charset[charset["DIGIT_SEVEN"] = 55] = "DIGIT_SEVEN";
	charset[charset["DIGIT_EIGHT"] = 56] = "DIGIT_EIGHT";
	charset[charset["DIGIT_NINE"] = 57] = "DIGIT_NINE";
	charset[charset["COLON"] = 58] = "COLON";
	charset[charset["SEMICOLON"] = 59] = "SEMICOLON";
	charset[charset["LESS_THAN_SIGN"] = 60] = "LESS_THAN_SIGN";
	charset[charset["EQUALS_SIGN"] = 61] = "EQUALS_SIGN";
	charset[charset["GREATER_THAN_SIGN"] = 62] = "GREATER_THAN_SIGN";
	charset[charset["QUESTION_MARK"] = 63] = "QUESTION_MARK";
	charset[charset["COMMERCIAL_AT"] = 64] = "COMMERCIAL_AT";
	charset[charset["LATIN_CAPITAL_LETTER_A"] = 65] = "LATIN_CAPITAL_LETTER_A";
	charset[charset["LATIN_CAPITAL_LETTER_B"] = 66] = "LATIN_CAPITAL_LETTER_B";
	charset[charset["LATIN_CAPITAL_LETTER_C"] = 67] = "LATIN_CAPITAL_LETTER_C";
	charset[charset["LATIN_CAPITAL_LETTER_D"] = 68] = "LATIN_CAPITAL_LETTER_D";
	charset[charset["LATIN_CAPITAL_LETTER_E"] = 69] = "LATIN_CAPITAL_LETTER_E";
	charset[charset["LATIN_CAPITAL_LETTER_F"] = 70] = "LATIN_CAPITAL_LETTER_F";
	charset[charset["LATIN_CAPITAL_LETTER_G"] = 71] = "LATIN_CAPITAL_LETTER_G";
	charset[charset["LATIN_CAPITAL_LETTER_H"] = 72] = "LATIN_CAPITAL_LETTER_H";
	charset[charset["LATIN_CAPITAL_LETTER_I"] = 73] = "LATIN_CAPITAL_LETTER_I";
	charset[charset["LATIN_CAPITAL_LETTER_J"] = 74] = "LATIN_CAPITAL_LETTER_J";
	charset[charset["LATIN_CAPITAL_LETTER_K"] = 75] = "LATIN_CAPITAL_LETTER_K";
	charset[charset["LATIN_CAPITAL_LETTER_L"] = 76] = "LATIN_CAPITAL_LETTER_L";
	charset[charset["LATIN_CAPITAL_LETTER_M"] = 77] = "LATIN_CAPITAL_LETTER_M";
	charset[charset["LATIN_CAPITAL_LETTER_N"] = 78] = "LATIN_CAPITAL_LETTER_N";
	charset[charset["LATIN_CAPITAL_LETTER_O"] = 79] = "LATIN_CAPITAL_LETTER_O";
	charset[charset["LATIN_CAPITAL_LETTER_P"] = 80] = "LATIN_CAPITAL_LETTER_P";
	charset[charset["LATIN_CAPITAL_LETTER_Q"] = 81] = "LATIN_CAPITAL_LETTER_Q";
	charset[charset["LATIN_CAPITAL_LETTER_R"] = 82] = "LATIN_CAPITAL_LETTER_R";
	charset[charset["LATIN_CAPITAL_LETTER_S"] = 83] = "LATIN_CAPITAL_LETTER_S";
	charset[charset["LATIN_CAPITAL_LETTER_T"] = 84] = "LATIN_CAPITAL_LETTER_T";
	charset[charset["LATIN_CAPITAL_LETTER_U"] = 85] = "LATIN_CAPITAL_LETTER_U";
	charset[charset["LATIN_CAPITAL_LETTER_V"] = 86] = "LATIN_CAPITAL_LETTER_V";
	charset[charset["LATIN_CAPITAL_LETTER_W"] = 87] = "LATIN_CAPITAL_LETTER_W";
	charset[charset["LATIN_CAPITAL_LETTER_X"] = 88] = "LATIN_CAPITAL_LETTER_X";
	charset[charset["LATIN_CAPITAL_LETTER_Y"] = 89] = "LATIN_CAPITAL_LETTER_Y";
	charset[charset["LATIN_CAPITAL_LETTER_Z"] = 90] = "LATIN_CAPITAL_LETTER_Z";
	charset[charset["LEFT_SQUARE_BRACKET"] = 91] = "LEFT_SQUARE_BRACKET";
	charset[charset["REVERSE_SOLIDUS"] = 92] = "REVERSE_SOLIDUS";
	charset[charset["RIGHT_SQUARE_BRACKET"] = 93] = "RIGHT_SQUARE_BRACKET";
	charset[charset["CIRCUMFLEX_ACCENT"] = 94] = "CIRCUMFLEX_ACCENT";
	charset[charset["LOW_LINE"] = 95] = "LOW_LINE";
	charset[charset["GRAVE_ACCENT"] = 96] = "GRAVE_ACCENT";
	charset[charset["LATIN_SMALL_LETTER_A"] = 97] = "LATIN_SMALL_LETTER_A";
	charset[charset["LATIN_SMALL_LETTER_B"] = 98] = "LATIN_SMALL_LETTER_B";
	charset[charset["LATIN_SMALL_LETTER_C"] = 99] = "LATIN_SMALL_LETTER_C";
	charset[charset["LATIN_SMALL_LETTER_D"] = 100] = "LATIN_SMALL_LETTER_D";
	charset[charset["LATIN_SMALL_LETTER_E"] = 101] = "LATIN_SMALL_LETTER_E";
	charset[charset["LATIN_SMALL_LETTER_F"] = 102] = "LATIN_SMALL_LETTER_F";
	charset[charset["LATIN_SMALL_LETTER_G"] = 103] = "LATIN_SMALL_LETTER_G";
	charset[charset["LATIN_SMALL_LETTER_H"] = 104] = "LATIN_SMALL_LETTER_H";
	charset[charset["LATIN_SMALL_LETTER_I"] = 105] = "LATIN_SMALL_LETTER_I";
	charset[charset["LATIN_SMALL_LETTER_J"] = 106] = "LATIN_SMALL_LETTER_J";
	charset[charset["LATIN_SMALL_LETTER_K"] = 107] = "LATIN_SMALL_LETTER_K";
	charset[charset["LATIN_SMALL_LETTER_L"] = 108] = "LATIN_SMALL_LETTER_L";
	charset[charset["LATIN_SMALL_LETTER_M"] = 109] = "LATIN_SMALL_LETTER_M";
	charset[charset["LATIN_SMALL_LETTER_N"] = 110] = "LATIN_SMALL_LETTER_N";
	charset[charset["LATIN_SMALL_LETTER_O"] = 111] = "LATIN_SMALL_LETTER_O";
	charset[charset["LATIN_SMALL_LETTER_P"] = 112] = "LATIN_SMALL_LETTER_P";
	charset[charset["LATIN_SMALL_LETTER_Q"] = 113] = "LATIN_SMALL_LETTER_Q";
	charset[charset["LATIN_SMALL_LETTER_R"] = 114] = "LATIN_SMALL_LETTER_R";
	charset[charset["LATIN_SMALL_LETTER_S"] = 115] = "LATIN_SMALL_LETTER_S";
	charset[charset["LATIN_SMALL_LETTER_T"] = 116] = "LATIN_SMALL_LETTER_T";
	charset[charset["LATIN_SMALL_LETTER_U"] = 117] = "LATIN_SMALL_LETTER_U";
	charset[charset["LATIN_SMALL_LETTER_V"] = 118] = "LATIN_SMALL_LETTER_V";
	charset[charset["LATIN_SMALL_LETTER_W"] = 119] = "LATIN_SMALL_LETTER_W";
	charset[charset["LATIN_SMALL_LETTER_X"] = 120] = "LATIN_SMALL_LETTER_X";
	charset[charset["LATIN_SMALL_LETTER_Y"] = 121] = "LATIN_SMALL_LETTER_Y";
	charset[charset["LATIN_SMALL_LETTER_Z"] = 122] = "LATIN_SMALL_LETTER_Z";
	charset[charset["LEFT_CURLY_BRACKET"] = 123] = "LEFT_CURLY_BRACKET";
	charset[charset["VERTICAL_LINE"] = 124] = "VERTICAL_LINE";
	charset[charset["RIGHT_CURLY_BRACKET"] = 125] = "RIGHT_CURLY_BRACKET";
	charset[charset["TILDE"] = 126] = "TILDE";
})(charset || (charset = {}));
/**
* The character that each JSON escape sequence stands for, keyed by the byte
* that follows the backslash. Unicode escapes (`\uXXXX`) are not in here; the
* tokenizer resolves those itself.
*/
const escapedSequences = {
	[34]: 34,
	[92]: 92,
	[47]: 47,
	[98]: 8,
	[102]: 12,
	[110]: 10,
	[114]: 13,
	[116]: 9
};

// node_modules/@streamparser/json/dist/mjs/tokenizer.js
/**
* A JSON-compliant tokenizer that turns a utf-8 stream into JSON tokens.
*
* @example
* ```ts
* import Tokenizer from "@streamparser/json/tokenizer.js";
*
* const tokenizer = new Tokenizer();
* tokenizer.onToken = ({ token, value, offset }) => {
*   // process the token
* };
*
* tokenizer.write('{ "test": ["a"] }');
* ```
*
* @module
*/
var TokenizerStates;
(function(TokenizerStates) {
	TokenizerStates[TokenizerStates["START"] = 0] = "START";
	TokenizerStates[TokenizerStates["ENDED"] = 1] = "ENDED";
	TokenizerStates[TokenizerStates["ERROR"] = 2] = "ERROR";
	TokenizerStates[TokenizerStates["TRUE1"] = 3] = "TRUE1";
	TokenizerStates[TokenizerStates["TRUE2"] = 4] = "TRUE2";
	TokenizerStates[TokenizerStates["TRUE3"] = 5] = "TRUE3";
	TokenizerStates[TokenizerStates["FALSE1"] = 6] = "FALSE1";
	TokenizerStates[TokenizerStates["FALSE2"] = 7] = "FALSE2";
	TokenizerStates[TokenizerStates["FALSE3"] = 8] = "FALSE3";
	TokenizerStates[TokenizerStates["FALSE4"] = 9] = "FALSE4";
	TokenizerStates[TokenizerStates["NULL1"] = 10] = "NULL1";
	TokenizerStates[TokenizerStates["NULL2"] = 11] = "NULL2";
	TokenizerStates[TokenizerStates["NULL3"] = 12] = "NULL3";
	TokenizerStates[TokenizerStates["STRING_DEFAULT"] = 13] = "STRING_DEFAULT";
	TokenizerStates[TokenizerStates["STRING_AFTER_BACKSLASH"] = 14] = "STRING_AFTER_BACKSLASH";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_1"] = 15] = "STRING_UNICODE_DIGIT_1";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_2"] = 16] = "STRING_UNICODE_DIGIT_2";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_3"] = 17] = "STRING_UNICODE_DIGIT_3";
	TokenizerStates[TokenizerStates["STRING_UNICODE_DIGIT_4"] = 18] = "STRING_UNICODE_DIGIT_4";
	TokenizerStates[TokenizerStates["STRING_INCOMPLETE_CHAR"] = 19] = "STRING_INCOMPLETE_CHAR";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_MINUS"] = 20] = "NUMBER_AFTER_INITIAL_MINUS";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_ZERO"] = 21] = "NUMBER_AFTER_INITIAL_ZERO";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_INITIAL_NON_ZERO"] = 22] = "NUMBER_AFTER_INITIAL_NON_ZERO";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_FULL_STOP"] = 23] = "NUMBER_AFTER_FULL_STOP";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_DECIMAL"] = 24] = "NUMBER_AFTER_DECIMAL";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_E"] = 25] = "NUMBER_AFTER_E";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_E_AND_SIGN"] = 26] = "NUMBER_AFTER_E_AND_SIGN";
	TokenizerStates[TokenizerStates["NUMBER_AFTER_E_AND_DIGIT"] = 27] = "NUMBER_AFTER_E_AND_DIGIT";
	TokenizerStates[TokenizerStates["SEPARATOR"] = 28] = "SEPARATOR";
	TokenizerStates[TokenizerStates["BOM_OR_START"] = 29] = "BOM_OR_START";
	TokenizerStates[TokenizerStates["BOM"] = 30] = "BOM";
})(TokenizerStates || (TokenizerStates = {}));
function TokenizerStateToString(tokenizerState) {
	return [
		"START",
		"ENDED",
		"ERROR",
		"TRUE1",
		"TRUE2",
		"TRUE3",
		"FALSE1",
		"FALSE2",
		"FALSE3",
		"FALSE4",
		"NULL1",
		"NULL2",
		"NULL3",
		"STRING_DEFAULT",
		"STRING_AFTER_BACKSLASH",
		"STRING_UNICODE_DIGIT_1",
		"STRING_UNICODE_DIGIT_2",
		"STRING_UNICODE_DIGIT_3",
		"STRING_UNICODE_DIGIT_4",
		"STRING_INCOMPLETE_CHAR",
		"NUMBER_AFTER_INITIAL_MINUS",
		"NUMBER_AFTER_INITIAL_ZERO",
		"NUMBER_AFTER_INITIAL_NON_ZERO",
		"NUMBER_AFTER_FULL_STOP",
		"NUMBER_AFTER_DECIMAL",
		"NUMBER_AFTER_E",
		"NUMBER_AFTER_E_AND_SIGN",
		"NUMBER_AFTER_E_AND_DIGIT",
		"SEPARATOR",
		"BOM_OR_START",
		"BOM"
	][tokenizerState];
}
const defaultOpts$1 = {
	stringBufferSize: 0,
	numberBufferSize: 0,
	separator: void 0,
	emitPartialTokens: false
};
/** The error thrown when the tokenizer is misconfigured or hits invalid JSON. */
var TokenizerError = class TokenizerError extends Error {
	/**
	* @param message What went wrong.
	*/
	constructor(message) {
		super(message);
		Object.setPrototypeOf(this, TokenizerError.prototype);
	}
};
function validateBufferSize(name, size) {
	if (size === void 0) return;
	if (!Number.isInteger(size) || size < 0) throw new TokenizerError(`Invalid "${name}": ${size}. Expected a non-negative integer.`);
}
function utf8SequenceLength(leadByte) {
	if (leadByte >= 194 && leadByte <= 223) return 2;
	if (leadByte <= 239) return 3;
	return 4;
}
function multiByteRunEnd(buffer, start) {
	let j = start;
	while (j < buffer.length && buffer[j] >= 128) {
		const seqLength = utf8SequenceLength(buffer[j]);
		if (j + seqLength > buffer.length) break;
		j += seqLength;
	}
	return j;
}
/**
* A JSON-compliant tokenizer that turns a utf-8 stream into JSON tokens.
*
* Data is pushed in with {@linkcode Tokenizer.write} and the resulting tokens
* come back through the {@linkcode Tokenizer.onToken} callback, which the user
* is expected to override. Feed the tokens to a `TokenParser` to get JSON
* values back, or use a `JSONParser`, which chains both.
*
* @example
* ```ts
* import Tokenizer from "@streamparser/json/tokenizer.js";
*
* const tokenizer = new Tokenizer({ separator: "\n" });
* tokenizer.onToken = ({ token, value, offset }) => {
*   // process the token
* };
* tokenizer.onError = (err) => console.error(err);
*
* tokenizer.write('{ "test": ["a"] }');
* tokenizer.end();
* ```
*/
var Tokenizer = class {
	/**
	* @param opts How to tokenize. See {@linkcode TokenizerOptions}.
	*/
	constructor(opts) {
		this.state = 29;
		this.bomIndex = 0;
		this.separatorIndex = 0;
		this.escapedCharsByteLength = 0;
		this.bytes_remaining = 0;
		this.bytes_in_sequence = 0;
		this.char_split_buffer = /* @__PURE__ */ new Uint8Array(4);
		this.encoder = new TextEncoder();
		this.offset = -1;
		this.streamByteLength = 0;
		opts = Object.assign(Object.assign({}, defaultOpts$1), opts);
		validateBufferSize("stringBufferSize", opts.stringBufferSize);
		validateBufferSize("numberBufferSize", opts.numberBufferSize);
		this.emitPartialTokens = opts.emitPartialTokens === true;
		this.bufferedString = opts.stringBufferSize && opts.stringBufferSize > 4 ? new BufferedString(opts.stringBufferSize) : new NonBufferedString();
		this.bufferedNumber = opts.numberBufferSize && opts.numberBufferSize > 0 ? new BufferedString(opts.numberBufferSize) : new NonBufferedString();
		this.separator = opts.separator;
		this.separatorBytes = opts.separator ? this.encoder.encode(opts.separator) : void 0;
	}
	/** Whether the tokenizer is ended, and thus no longer accepting data. */
	get isEnded() {
		return this.state === 1;
	}
	appendUnicodeCodeUnit(intVal) {
		if (this.highSurrogate !== void 0) {
			if (intVal >= 56320 && intVal <= 57343) {
				const unicodeString = String.fromCharCode(this.highSurrogate, intVal);
				const unicodeBuffer = this.encoder.encode(unicodeString);
				this.bufferedString.appendBuf(unicodeBuffer);
				this.escapedCharsByteLength += 6 - unicodeBuffer.byteLength;
				this.highSurrogate = void 0;
				return;
			}
			this.flushPendingHighSurrogate();
		}
		if (intVal >= 55296 && intVal <= 56319) {
			this.highSurrogate = intVal;
			this.escapedCharsByteLength += 6;
			return;
		}
		if (intVal >= 56320 && intVal <= 57343) {
			this.bufferedString.appendCharCode(intVal);
			this.escapedCharsByteLength += 6;
			return;
		}
		const unicodeString = String.fromCharCode(intVal);
		const unicodeBuffer = this.encoder.encode(unicodeString);
		this.bufferedString.appendBuf(unicodeBuffer);
		this.escapedCharsByteLength += 6 - unicodeBuffer.byteLength;
	}
	flushPendingHighSurrogate() {
		if (this.highSurrogate !== void 0) {
			this.bufferedString.appendCharCode(this.highSurrogate);
			this.highSurrogate = void 0;
		}
	}
	startIncompleteChar(buffer, start) {
		this.bytes_in_sequence = utf8SequenceLength(buffer[start]);
		this.bytes_remaining = start + this.bytes_in_sequence - buffer.length;
		this.char_split_buffer.set(buffer.subarray(start));
		this.state = 19;
	}
	/**
	* Pushes the next chunk of the JSON stream into the tokenizer.
	*
	* Tokenizing happens synchronously, so every token in `input` is emitted
	* through {@linkcode Tokenizer.onToken} before this returns. A chunk may end
	* anywhere, including in the middle of a multi-byte character; the rest of it
	* is picked up from the next chunk.
	*
	* @param input The chunk to tokenize: a string, a `TypedArray`, or any
	* iterable of utf-8 byte values.
	* @throws {TokenizerError} If the data is not valid JSON and no
	* {@linkcode Tokenizer.onError} callback has been set.
	*/
	write(input) {
		try {
			let buffer;
			if (input instanceof Uint8Array) buffer = input;
			else if (typeof input === "string") {
				if (this.pendingStringSurrogate !== void 0) {
					input = this.pendingStringSurrogate + input;
					this.pendingStringSurrogate = void 0;
				}
				const lastCharCode = input.charCodeAt(input.length - 1);
				if (lastCharCode >= 55296 && lastCharCode <= 56319) {
					this.pendingStringSurrogate = input[input.length - 1];
					input = input.slice(0, -1);
				}
				buffer = this.encoder.encode(input);
			} else if (ArrayBuffer.isView(input)) buffer = new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
			else if (input !== null && typeof input === "object" && typeof input[Symbol.iterator] === "function") buffer = Uint8Array.from(input);
			else throw new TypeError("Unexpected type. The `write` function only accepts Iterables (e.g. Arrays, Sets, Generators), TypedArrays and Strings.");
			for (let i = 0; i < buffer.length; i += 1) {
				const n = buffer[i];
				switch (this.state) {
					case 29:
						if (n === 239) {
							this.bom = [
								239,
								187,
								191
							];
							this.bomIndex += 1;
							this.state = 30;
							continue;
						}
						if (input instanceof Uint16Array) {
							if (n === 254) {
								this.bom = [254, 255];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
							if (n === 255) {
								this.bom = [255, 254];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
						}
						if (input instanceof Uint32Array) {
							if (n === 0) {
								this.bom = [
									0,
									0,
									254,
									255
								];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
							if (n === 255) {
								this.bom = [
									255,
									254,
									0,
									0
								];
								this.bomIndex += 1;
								this.state = 30;
								continue;
							}
						}
					case 0:
						this.offset += 1;
						if (this.separatorBytes && n === this.separatorBytes[0]) {
							if (this.separatorBytes.length === 1) {
								this.state = 0;
								this.onToken({
									token: tokenType_default.SEPARATOR,
									value: this.separator,
									offset: this.offset + this.separatorBytes.length - 1
								});
								continue;
							}
							this.state = 28;
							continue;
						}
						if (n === 32 || n === 10 || n === 13 || n === 9) continue;
						if (n === 123) {
							this.onToken({
								token: tokenType_default.LEFT_BRACE,
								value: "{",
								offset: this.offset
							});
							continue;
						}
						if (n === 125) {
							this.onToken({
								token: tokenType_default.RIGHT_BRACE,
								value: "}",
								offset: this.offset
							});
							continue;
						}
						if (n === 91) {
							this.onToken({
								token: tokenType_default.LEFT_BRACKET,
								value: "[",
								offset: this.offset
							});
							continue;
						}
						if (n === 93) {
							this.onToken({
								token: tokenType_default.RIGHT_BRACKET,
								value: "]",
								offset: this.offset
							});
							continue;
						}
						if (n === 58) {
							this.onToken({
								token: tokenType_default.COLON,
								value: ":",
								offset: this.offset
							});
							continue;
						}
						if (n === 44) {
							this.onToken({
								token: tokenType_default.COMMA,
								value: ",",
								offset: this.offset
							});
							continue;
						}
						if (n === 116) {
							this.state = 3;
							continue;
						}
						if (n === 102) {
							this.state = 6;
							continue;
						}
						if (n === 110) {
							this.state = 10;
							continue;
						}
						if (n === 34) {
							this.bufferedString.reset();
							this.escapedCharsByteLength = 0;
							this.state = 13;
							continue;
						}
						if (n >= 49 && n <= 57) {
							this.bufferedNumber.reset();
							this.bufferedNumber.appendChar(n);
							this.state = 22;
							continue;
						}
						if (n === 48) {
							this.bufferedNumber.reset();
							this.bufferedNumber.appendChar(n);
							this.state = 21;
							continue;
						}
						if (n === 45) {
							this.bufferedNumber.reset();
							this.bufferedNumber.appendChar(n);
							this.state = 20;
							continue;
						}
						break;
					case 13:
						if (n === 34) {
							this.flushPendingHighSurrogate();
							const string = this.bufferedString.toString();
							this.state = 0;
							this.onToken({
								token: tokenType_default.STRING,
								value: string,
								offset: this.offset
							});
							this.offset += this.escapedCharsByteLength + this.bufferedString.byteLength + 1;
							continue;
						}
						if (n === 92) {
							this.state = 14;
							continue;
						}
						if (n >= 128) {
							this.flushPendingHighSurrogate();
							const runEnd = multiByteRunEnd(buffer, i);
							if (runEnd > i) {
								this.bufferedString.appendBuf(buffer, i, runEnd);
								i = runEnd - 1;
							}
							if (runEnd < buffer.length && buffer[runEnd] >= 128) {
								this.startIncompleteChar(buffer, runEnd);
								i = buffer.length - 1;
							}
							continue;
						}
						if (n >= 32) {
							this.flushPendingHighSurrogate();
							let j = i;
							while (j < buffer.length) {
								const b = buffer[j];
								if (b < 32 || b >= 128 || b === 34 || b === 92) break;
								j += 1;
							}
							if (j - i >= 16) this.bufferedString.appendBuf(buffer, i, j);
							else for (let k = i; k < j; k += 1) this.bufferedString.appendChar(buffer[k]);
							i = j - 1;
							continue;
						}
						break;
					case 19: {
						const available = Math.min(this.bytes_remaining, buffer.length - i);
						this.char_split_buffer.set(buffer.subarray(i, i + available), this.bytes_in_sequence - this.bytes_remaining);
						this.bytes_remaining -= available;
						if (this.bytes_remaining > 0) {
							i = buffer.length - 1;
							continue;
						}
						this.bufferedString.appendBuf(this.char_split_buffer, 0, this.bytes_in_sequence);
						i += available - 1;
						this.state = 13;
						continue;
					}
					case 14: {
						const controlChar = escapedSequences[n];
						if (controlChar) {
							this.flushPendingHighSurrogate();
							this.bufferedString.appendChar(controlChar);
							this.escapedCharsByteLength += 1;
							this.state = 13;
							continue;
						}
						if (n === 117) {
							this.unicode = "";
							this.state = 15;
							continue;
						}
						break;
					}
					case 15:
					case 16:
					case 17:
						if (n >= 48 && n <= 57 || n >= 65 && n <= 70 || n >= 97 && n <= 102) {
							this.unicode += String.fromCharCode(n);
							this.state += 1;
							continue;
						}
						break;
					case 18:
						if (n >= 48 && n <= 57 || n >= 65 && n <= 70 || n >= 97 && n <= 102) {
							const intVal = parseInt(this.unicode + String.fromCharCode(n), 16);
							this.appendUnicodeCodeUnit(intVal);
							this.state = 13;
							continue;
						}
						break;
					case 20:
						if (n === 48) {
							this.bufferedNumber.appendChar(n);
							this.state = 21;
							continue;
						}
						if (n >= 49 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							this.state = 22;
							continue;
						}
						break;
					case 21:
						if (n === 46) {
							this.bufferedNumber.appendChar(n);
							this.state = 23;
							continue;
						}
						if (n === 101 || n === 69) {
							this.bufferedNumber.appendChar(n);
							this.state = 25;
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 22:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							continue;
						}
						if (n === 46) {
							this.bufferedNumber.appendChar(n);
							this.state = 23;
							continue;
						}
						if (n === 101 || n === 69) {
							this.bufferedNumber.appendChar(n);
							this.state = 25;
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 23:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							this.state = 24;
							continue;
						}
						break;
					case 24:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							continue;
						}
						if (n === 101 || n === 69) {
							this.bufferedNumber.appendChar(n);
							this.state = 25;
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 25: if (n === 43 || n === 45) {
						this.bufferedNumber.appendChar(n);
						this.state = 26;
						continue;
					}
					case 26:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							this.state = 27;
							continue;
						}
						break;
					case 27:
						if (n >= 48 && n <= 57) {
							this.bufferedNumber.appendChar(n);
							continue;
						}
						i -= 1;
						this.state = 0;
						this.emitNumber();
						continue;
					case 3:
						if (n === 114) {
							this.state = 4;
							continue;
						}
						break;
					case 4:
						if (n === 117) {
							this.state = 5;
							continue;
						}
						break;
					case 5:
						if (n === 101) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.TRUE,
								value: true,
								offset: this.offset
							});
							this.offset += 3;
							continue;
						}
						break;
					case 6:
						if (n === 97) {
							this.state = 7;
							continue;
						}
						break;
					case 7:
						if (n === 108) {
							this.state = 8;
							continue;
						}
						break;
					case 8:
						if (n === 115) {
							this.state = 9;
							continue;
						}
						break;
					case 9:
						if (n === 101) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.FALSE,
								value: false,
								offset: this.offset
							});
							this.offset += 4;
							continue;
						}
						break;
					case 10:
						if (n === 117) {
							this.state = 11;
							continue;
						}
						break;
					case 11:
						if (n === 108) {
							this.state = 12;
							continue;
						}
						break;
					case 12:
						if (n === 108) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.NULL,
								value: null,
								offset: this.offset
							});
							this.offset += 3;
							continue;
						}
						break;
					case 28:
						this.separatorIndex += 1;
						if (!this.separatorBytes || n !== this.separatorBytes[this.separatorIndex]) break;
						if (this.separatorIndex === this.separatorBytes.length - 1) {
							this.state = 0;
							this.onToken({
								token: tokenType_default.SEPARATOR,
								value: this.separator,
								offset: this.offset + this.separatorIndex
							});
							this.separatorIndex = 0;
						}
						continue;
					case 30:
						if (n === this.bom[this.bomIndex]) {
							if (this.bomIndex === this.bom.length - 1) {
								this.state = 0;
								this.bom = void 0;
								this.bomIndex = 0;
								continue;
							}
							this.bomIndex += 1;
							continue;
						}
						break;
					case 1: if (n === 32 || n === 10 || n === 13 || n === 9) continue;
				}
				throw new TokenizerError(`Unexpected "${String.fromCharCode(n)}" at chunk position "${i}" (absolute position "${this.streamByteLength + i}") in state ${TokenizerStateToString(this.state)}`);
			}
			this.streamByteLength += buffer.length;
			if (this.emitPartialTokens) switch (this.state) {
				case 3:
				case 4:
				case 5:
					this.onToken({
						token: tokenType_default.TRUE,
						value: true,
						offset: this.offset,
						partial: true
					});
					break;
				case 6:
				case 7:
				case 8:
				case 9:
					this.onToken({
						token: tokenType_default.FALSE,
						value: false,
						offset: this.offset,
						partial: true
					});
					break;
				case 10:
				case 11:
				case 12:
					this.onToken({
						token: tokenType_default.NULL,
						value: null,
						offset: this.offset,
						partial: true
					});
					break;
				case 13: {
					const string = this.bufferedString.toString();
					this.onToken({
						token: tokenType_default.STRING,
						value: string,
						offset: this.offset,
						partial: true
					});
					break;
				}
				case 21:
				case 22:
				case 24:
				case 27: try {
					this.onToken({
						token: tokenType_default.NUMBER,
						value: this.parseNumber(this.bufferedNumber.toString()),
						offset: this.offset,
						partial: true
					});
				} catch (_a) {}
			}
		} catch (err) {
			this.error(err);
		}
	}
	emitNumber() {
		this.onToken({
			token: tokenType_default.NUMBER,
			value: this.parseNumber(this.bufferedNumber.toString()),
			offset: this.offset
		});
		this.offset += this.bufferedNumber.byteLength - 1;
	}
	/**
	* Turns the characters of a JSON number into a JavaScript value.
	*
	* Equivalent to `Number(numberStr)`. Override it to handle numbers that a
	* JavaScript number can't represent, for example by keeping them as strings.
	*
	* @param numberStr The number, as it appeared in the JSON stream.
	* @returns The parsed number.
	*/
	parseNumber(numberStr) {
		return Number(numberStr);
	}
	/**
	* Puts the tokenizer in an error state and reports `err` through
	* {@linkcode Tokenizer.onError}. The tokenizer can't be used afterwards.
	*
	* @param err What went wrong.
	*/
	error(err) {
		if (this.state !== 1) this.state = 2;
		this.onError(err);
	}
	/**
	* Signals that the stream is over, flushing any number that was still being
	* tokenized and then ending the tokenizer, which can't be used afterwards.
	*
	* @throws {TokenizerError} If the stream ended in the middle of a token and no
	* {@linkcode Tokenizer.onError} callback has been set.
	*/
	end() {
		switch (this.state) {
			case 21:
			case 22:
			case 24:
			case 27:
				this.state = 1;
				this.emitNumber();
				this.onEnd();
				break;
			case 29:
			case 0:
			case 2:
				this.state = 1;
				this.onEnd();
				break;
			default: this.error(new TokenizerError(`Tokenizer ended in the middle of a token (state: ${TokenizerStateToString(this.state)}). Either not all the data was received or the data was invalid.`));
		}
	}
	/**
	* Called with every token found in the stream. Override it to consume them;
	* by default it throws.
	*
	* @param parsedToken The token and where it was found.
	*/
	onToken(parsedToken) {
		throw new TokenizerError("Can't emit tokens before the \"onToken\" callback has been set up.");
	}
	/**
	* Called when the data can't be tokenized. Override it to handle errors
	* asynchronously; by default it throws, so the error surfaces out of the
	* {@linkcode Tokenizer.write} or {@linkcode Tokenizer.end} call that caused it.
	*
	* @param err What went wrong.
	*/
	onError(err) {
		throw err;
	}
	/** Called once the tokenizer has ended. Override it to react to that; by default it does nothing. */
	onEnd() {}
};

// node_modules/@streamparser/json/dist/mjs/tokenparser.js
/**
* A parser that assembles the tokens emitted by the tokenizer into JSON values.
*
* @example
* ```ts
* import Tokenizer from "@streamparser/json/tokenizer.js";
* import TokenParser from "@streamparser/json/tokenparser.js";
*
* const tokenizer = new Tokenizer();
* const tokenParser = new TokenParser({ paths: ["$.*"] });
* tokenizer.onToken = tokenParser.write.bind(tokenParser);
* tokenParser.onValue = ({ value }) => {
*   // process the value
* };
*
* tokenizer.write('{ "test": ["a"] }');
* ```
*
* @module
*/
var TokenParserState;
(function(TokenParserState) {
	TokenParserState[TokenParserState["VALUE"] = 0] = "VALUE";
	TokenParserState[TokenParserState["KEY"] = 1] = "KEY";
	TokenParserState[TokenParserState["COLON"] = 2] = "COLON";
	TokenParserState[TokenParserState["COMMA"] = 3] = "COMMA";
	TokenParserState[TokenParserState["ENDED"] = 4] = "ENDED";
	TokenParserState[TokenParserState["ERROR"] = 5] = "ERROR";
	TokenParserState[TokenParserState["SEPARATOR"] = 6] = "SEPARATOR";
})(TokenParserState || (TokenParserState = {}));
function TokenParserStateToString(state) {
	return [
		"VALUE",
		"KEY",
		"COLON",
		"COMMA",
		"ENDED",
		"ERROR",
		"SEPARATOR"
	][state];
}
function setProperty(obj, key, value) {
	if (key === "__proto__") {
		Object.defineProperty(obj, key, {
			value,
			writable: true,
			enumerable: true,
			configurable: true
		});
		return;
	}
	obj[key] = value;
}
const defaultOpts = {
	paths: void 0,
	keepStack: true,
	separator: void 0,
	emitPartialValues: false
};
/** The error thrown when the token parser is misconfigured or gets an unexpected token. */
var TokenParserError = class TokenParserError extends Error {
	/**
	* @param message What went wrong.
	*/
	constructor(message) {
		super(message);
		Object.setPrototypeOf(this, TokenParserError.prototype);
	}
};
/**
* A parser that assembles the tokens emitted by a tokenizer into JSON values.
*
* Tokens are pushed in with {@linkcode TokenParser.write} and the resulting
* values come back through the {@linkcode TokenParser.onValue} callback, which
* the user is expected to override. Values are emitted innermost first, as soon
* as each one is complete, and can be narrowed down to the ones of interest with
* the `paths` option.
*
* @example
* ```ts
* import Tokenizer from "@streamparser/json/tokenizer.js";
* import TokenParser from "@streamparser/json/tokenparser.js";
*
* const tokenizer = new Tokenizer();
* const tokenParser = new TokenParser();
* tokenizer.onToken = tokenParser.write.bind(tokenParser);
* tokenParser.onValue = ({ value, key, parent, stack }) => {
*   // process the value
* };
*
* tokenizer.write('{ "test": ["a"] }');
* // onValue is called 3 times: "a", ["a"] and { test: ["a"] }
* ```
*/
var TokenParser = class {
	/**
	* @param opts What to emit and how. See {@linkcode TokenParserOptions}.
	* @throws {TokenParserError} If any of the configured `paths` is not a valid selector.
	*/
	constructor(opts) {
		this.state = 0;
		this.mode = void 0;
		this.key = void 0;
		this.value = void 0;
		this.stack = [];
		this.memberCount = 0;
		opts = Object.assign(Object.assign({}, defaultOpts), opts);
		if (opts.paths) {
			const root = {
				children: /* @__PURE__ */ new Map(),
				terminal: false
			};
			let matchEverything = false;
			for (const path of opts.paths) {
				if (path === void 0 || path === "$*") {
					matchEverything = true;
					continue;
				}
				if (!path.startsWith("$")) throw new TokenParserError(`Invalid selector "${path}". Should start with "$".`);
				const segments = path.split(".").slice(1);
				if (segments.includes("")) throw new TokenParserError(`Invalid selector "${path}". ".." syntax not supported.`);
				let node = root;
				for (const segment of segments) {
					let child = node.children.get(segment);
					if (!child) {
						child = {
							children: /* @__PURE__ */ new Map(),
							terminal: false
						};
						node.children.set(segment, child);
					}
					node = child;
				}
				node.terminal = true;
			}
			if (!matchEverything) this.selectorTrie = root;
		}
		this.keepStack = opts.keepStack || false;
		this.separator = opts.separator;
		if (!opts.emitPartialValues) this.emitPartial = () => {};
	}
	shouldEmit() {
		if (!this.selectorTrie) return true;
		return this.matchesSelector(this.selectorTrie, 0);
	}
	matchesSelector(node, level) {
		const keyCount = this.stack.length;
		if (level === keyCount) return node.terminal;
		const key = level < keyCount - 1 ? this.stack[level + 1].key : this.key;
		const wildcard = node.children.get("*");
		if (wildcard && this.matchesSelector(wildcard, level + 1)) return true;
		if (node.children.size > (wildcard ? 1 : 0)) {
			const segment = key === null || key === void 0 ? void 0 : key.toString();
			if (segment !== void 0) {
				const child = node.children.get(segment);
				if (child && this.matchesSelector(child, level + 1)) return true;
			}
		}
		return false;
	}
	push() {
		this.stack.push({
			key: this.key,
			value: this.value,
			mode: this.mode,
			emit: this.shouldEmit(),
			memberCount: this.memberCount
		});
	}
	pop() {
		const value = this.value;
		let emit;
		({key: this.key, value: this.value, mode: this.mode, emit, memberCount: this.memberCount} = this.stack.pop());
		this.state = this.mode !== void 0 ? 3 : 0;
		this.emit(value, emit);
	}
	emit(value, emit) {
		if (!this.keepStack && this.value && this.stack.every((item) => !item.emit)) {
			if (Array.isArray(this.value)) this.value.length -= 1;
			else delete this.value[this.key];
		}
		if (emit) this.onValue({
			value,
			key: this.key,
			parent: this.value,
			stack: this.stack
		});
		if (this.stack.length === 0) {
			if (this.separator) this.state = 6;
			else if (this.separator === void 0) this.end();
		}
	}
	emitPartial(value) {
		if (!this.shouldEmit()) return;
		if (this.state === 1) {
			this.onValue({
				value: void 0,
				key: value,
				parent: this.value,
				stack: this.stack,
				partial: true
			});
			return;
		}
		this.onValue({
			value,
			key: this.key,
			parent: this.value,
			stack: this.stack,
			partial: true
		});
	}
	/** Whether the token parser is ended, and thus no longer accepting tokens. */
	get isEnded() {
		return this.state === 4;
	}
	/**
	* Pushes the next token into the parser.
	*
	* Parsing happens synchronously, so every value that the token completes is
	* emitted through {@linkcode TokenParser.onValue} before this returns.
	*
	* @param parsedTokenInfo The token to process, as emitted by a tokenizer.
	* @throws {TokenParserError} If the token can't appear at this point of the
	* JSON document and no {@linkcode TokenParser.onError} callback has been set.
	*/
	write({ token, value, partial }) {
		try {
			if (partial) {
				if (this.state !== 0 && this.state !== 1) throw new TokenParserError(`Unexpected partial ${tokenType_default[token]} (${JSON.stringify(value)}) in state ${TokenParserStateToString(this.state)}`);
				this.emitPartial(value);
				return;
			}
			if (this.state === 0) {
				if (token === tokenType_default.STRING || token === tokenType_default.NUMBER || token === tokenType_default.TRUE || token === tokenType_default.FALSE || token === tokenType_default.NULL) {
					if (this.mode === 0) {
						setProperty(this.value, this.key, value);
						this.state = 3;
						this.memberCount++;
					} else if (this.mode === 1) {
						this.value.push(value);
						this.state = 3;
						this.memberCount++;
					}
					this.emit(value, this.shouldEmit());
					return;
				}
				if (token === tokenType_default.LEFT_BRACE) {
					this.memberCount++;
					this.push();
					if (this.mode === 0) {
						const val = {};
						setProperty(this.value, this.key, val);
						this.value = val;
					} else if (this.mode === 1) {
						const val = {};
						this.value.push(val);
						this.value = val;
					} else this.value = {};
					this.mode = 0;
					this.state = 1;
					this.key = void 0;
					this.memberCount = 0;
					this.emitPartial();
					return;
				}
				if (token === tokenType_default.LEFT_BRACKET) {
					this.memberCount++;
					this.push();
					if (this.mode === 0) {
						const val = [];
						setProperty(this.value, this.key, val);
						this.value = val;
					} else if (this.mode === 1) {
						const val = [];
						this.value.push(val);
						this.value = val;
					} else this.value = [];
					this.mode = 1;
					this.state = 0;
					this.key = 0;
					this.memberCount = 0;
					this.emitPartial();
					return;
				}
				if (this.mode === 1 && token === tokenType_default.RIGHT_BRACKET && this.memberCount === 0) {
					this.pop();
					return;
				}
			}
			if (this.state === 1) {
				if (token === tokenType_default.STRING) {
					this.key = value;
					this.state = 2;
					this.emitPartial();
					return;
				}
				if (token === tokenType_default.RIGHT_BRACE && this.memberCount === 0) {
					this.pop();
					return;
				}
			}
			if (this.state === 2) {
				if (token === tokenType_default.COLON) {
					this.state = 0;
					return;
				}
			}
			if (this.state === 3) {
				if (token === tokenType_default.COMMA) {
					if (this.mode === 1) {
						this.state = 0;
						this.key += 1;
						return;
					}
					/* istanbul ignore else */
					if (this.mode === 0) {
						this.state = 1;
						return;
					}
				}
				if (token === tokenType_default.RIGHT_BRACE && this.mode === 0 || token === tokenType_default.RIGHT_BRACKET && this.mode === 1) {
					this.pop();
					return;
				}
			}
			if (this.state === 6) {
				if (token === tokenType_default.SEPARATOR && value === this.separator) {
					this.state = 0;
					return;
				}
			}
			if (token === tokenType_default.SEPARATOR && this.state !== 6 && Array.from(value).map((n) => n.charCodeAt(0)).every((n) => n === 32 || n === 10 || n === 13 || n === 9)) return;
			throw new TokenParserError(`Unexpected ${tokenType_default[token]} (${JSON.stringify(value)}) in state ${TokenParserStateToString(this.state)}`);
		} catch (err) {
			this.error(err);
		}
	}
	/**
	* Puts the token parser in an error state and reports `err` through
	* {@linkcode TokenParser.onError}. The parser can't be used afterwards.
	*
	* @param err What went wrong.
	*/
	error(err) {
		if (this.state !== 4) this.state = 5;
		this.onError(err);
	}
	/**
	* Signals that there are no more tokens, ending the token parser, which can't
	* be used afterwards.
	*
	* @throws {Error} If the JSON document was left half-parsed and no
	* {@linkcode TokenParser.onError} callback has been set.
	*/
	end() {
		if (this.state !== 0 && this.state !== 6 || this.stack.length > 0) this.error(/* @__PURE__ */ new Error(`Parser ended in mid-parsing (state: ${TokenParserStateToString(this.state)}). Either not all the data was received or the data was invalid.`));
		else {
			this.state = 4;
			this.onEnd();
		}
	}
	/**
	* Called with every value that matches the configured `paths`. Override it to
	* consume them; by default it throws.
	*
	* @param parsedElementInfo The value and where it was found. Its `parent` and
	* `stack` are live references into the parser's in-progress structures, so use
	* `cloneParsedElementInfo` to snapshot them if they need to outlive the call.
	*/
	onValue(parsedElementInfo) {
		throw new TokenParserError("Can't emit data before the \"onValue\" callback has been set up.");
	}
	/**
	* Called when the tokens don't add up to valid JSON. Override it to handle
	* errors asynchronously; by default it throws, so the error surfaces out of the
	* {@linkcode TokenParser.write} or {@linkcode TokenParser.end} call that caused it.
	*
	* @param err What went wrong.
	*/
	onError(err) {
		throw err;
	}
	/** Called once the token parser has ended. Override it to react to that; by default it does nothing. */
	onEnd() {}
};

// node_modules/@streamparser/json/dist/mjs/utils/types/stackElement.js
/**
* The shape of the token parser's stack, i.e. the chain of containers that a
* parsed value is nested in.
*
* @module
*/
/** Whether the container being parsed is a JSON object or a JSON array. */
var TokenParserMode;
(function(TokenParserMode) {
	/** The container is a JSON object, so its members are keyed by property name. */
	TokenParserMode[TokenParserMode["OBJECT"] = 0] = "OBJECT";
	/** The container is a JSON array, so its members are keyed by index. */
	TokenParserMode[TokenParserMode["ARRAY"] = 1] = "ARRAY";
})(TokenParserMode || (TokenParserMode = {}));

// src/sessions/utf8.ts
const REPLACEMENT = Buffer.from("�");
const BYTE_ORDER_MARK = Buffer.from("﻿");
const continuations = (lead) => {
	if (lead >= 194 && lead <= 223) return 1;
	if (lead >= 224 && lead <= 239) return 2;
	return lead >= 240 && lead <= 244 ? 3 : 0;
};
/** What the byte behind a leading one may be: not every form is the shortest of its character, or within Unicode. */
const LEAST$1 = /* @__PURE__ */ new Map([[224, 160], [240, 144]]);
const MOST = /* @__PURE__ */ new Map([[237, 159], [244, 143]]);
/** The character at an offset, or the bytes that one U+FFFD stands for (the Unicode Standard, 3.9, table 3-8). */
function sequenceAt(bytes, at) {
	const lead = bytes[at] ?? 0;
	const needed = continuations(lead);
	if (needed === 0) return {
		length: 1,
		valid: lead < 128
	};
	let [least, most] = [LEAST$1.get(lead) ?? 128, MOST.get(lead) ?? 191];
	for (let next = 1; next <= needed; next += 1) {
		const byte = bytes[at + next] ?? 0;
		if (byte < least || byte > most) return {
			length: next,
			valid: false
		};
		[least, most] = [128, 191];
	}
	return {
		length: needed + 1,
		valid: true
	};
}
/** How many bytes at the end of a piece begin a character that goes on in the next one. */
function cutCharacter(bytes) {
	for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
		const byte = bytes[bytes.length - back] ?? 0;
		if (byte >= 192) return continuations(byte) >= back ? back : 0;
		if (byte < 128) return 0;
	}
	return 0;
}
const stretch = (bytes, offset) => ({
	bytes,
	offset,
	end: offset + bytes.length
});
/** Stretches of bytes that are UTF-8, and U+FFFD for each that is none. */
function* replaced(bytes, offset) {
	let from = 0;
	for (let at = 0; at < bytes.length;) {
		const { length, valid } = sequenceAt(bytes, at);
		if (!valid) {
			if (at > from) yield stretch(bytes.subarray(from, at), offset + from);
			yield {
				bytes: REPLACEMENT,
				offset: offset + at,
				end: offset + at + length
			};
			from = at + length;
		}
		at += length;
	}
	if (from < bytes.length) yield stretch(bytes.subarray(from), offset + from);
}
const stretches = (bytes, offset) => isUtf8(bytes) ? [stretch(bytes, offset)] : replaced(bytes, offset);
/**
* Pieces of a file as UTF-8, no character cut in two, each with its place in the file. Bytes that are none become
* U+FFFD, as decoders make it of them; a byte-order mark is left out.
*/
function* readable(pieces) {
	let carried = Buffer.alloc(0);
	let offset = 0;
	for (const piece of pieces) {
		const bytes = carried.length > 0 ? Buffer.concat([carried, piece]) : Buffer.from(piece.buffer, piece.byteOffset, piece.length);
		const end = bytes.length - cutCharacter(bytes);
		const start = offset === 0 && bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? 3 : 0;
		if (end > start) yield* stretches(bytes.subarray(start, end), offset + start);
		carried = Buffer.from(bytes.subarray(end));
		offset += end;
	}
	if (carried.length > 0) yield* stretches(carried, offset);
}

// src/sessions/stream.ts
/** Most bytes that one element may have, or all that is not in a list: they are held in memory. */
const MOST_HELD = 67108864;
const DEEPEST$1 = 1e5;
const OPENING = /* @__PURE__ */ new Set([tokenType_default.LEFT_BRACE, tokenType_default.LEFT_BRACKET]);
const CLOSING = /* @__PURE__ */ new Set([tokenType_default.RIGHT_BRACE, tokenType_default.RIGHT_BRACKET]);
/**
* Where a token lies in the file. One that began before the bytes being read (a string, a number) is taken to begin right
* behind the token before it.
*/
const placeOf = (offset, { told, place, offset: last }) => offset >= told ? place + offset - told : Math.min(last + 1, place);
function openParser(lists, keep, most) {
	const names = /* @__PURE__ */ new Set(["", ...lists.map((list) => list.keys.join("."))]);
	const paths = ["$.*", ...lists.map((list) => `$.${list.keys.join(".")}.*`)];
	const parser = new TokenParser({
		paths,
		keepStack: true
	});
	const tokenizer = new Tokenizer();
	const progress = {
		told: 0,
		place: 0,
		offset: 0,
		start: 0,
		given: 0,
		held: 0,
		ended: false,
		problem: null
	};
	const found = [];
	const opened = [];
	parser.onValue = ({ value, key, parent, stack }) => {
		const path = stack.slice(1).map((one) => String(one.key));
		const isElement = Array.isArray(parent) && names.has(path.join("."));
		if (isElement && parent.length > keep) parent.length = keep;
		else progress.held += progress.offset - progress.given;
		progress.given = progress.offset;
		const place = {
			offset: progress.start,
			length: progress.offset + 1 - progress.start
		};
		found.push({
			kind: "value",
			list: isElement ? path.join(".") : null,
			key: String(key),
			value,
			...place
		});
	};
	parser.onEnd = () => {
		progress.ended = true;
	};
	parser.onError = tokenizer.onError = () => {
		progress.problem ??= "bad-json";
	};
	tokenizer.onToken = ({ token, value, offset }) => {
		if (progress.problem !== null) return;
		progress.offset = progress.start = placeOf(offset, progress);
		if (OPENING.has(token)) opened.push(progress.offset);
		else if (CLOSING.has(token)) progress.start = opened.pop() ?? progress.offset;
		if (opened.length > DEEPEST$1) progress.problem = "too-deep";
		else if (progress.offset - progress.given + progress.held > most) progress.problem = "too-large";
		else parser.write({
			token,
			value
		});
	};
	return {
		tokenizer,
		progress,
		found
	};
}
/**
* Reads one JSON document in pieces and gives the elements of its lists one by one, and its other members, as each is
* complete; a bare array is a list without a path (''). `keep` elements of each list also stay in the member that holds
* them. What ends the document too early (a cut, bytes that are no JSON, a bound) comes last, as damage.
* One element, and what is not in a list, may have `most` bytes.
*/
function* streamDocument(pieces, lists, keep, most = MOST_HELD) {
	const { tokenizer, progress, found } = openParser(lists, keep, most);
	let read = 0;
	for (const { bytes, offset, end } of readable(pieces)) {
		progress.place = offset;
		tokenizer.write(bytes);
		progress.told += bytes.length;
		read = end;
		yield* found.splice(0);
		if (read - progress.offset > 2 * most) progress.problem ??= "too-large";
		if (progress.problem !== null) break;
	}
	const why = progress.problem ?? (progress.ended ? null : "bad-json");
	const offset = progress.given;
	if (why !== null) yield {
		kind: "damage",
		why,
		line: 1,
		offset,
		length: Math.max(0, read - offset)
	};
}

// src/sessions/document.ts
/** Where the list of records lies in a document: a bare array, or `{"loglines": […]}` as claude.ai exports it. */
function listWithin(bytes, value) {
	const [from, to] = trim(bytes);
	if (bytes[from] === 91) return [from + 1, bytes[to - 1] === 93 ? to - 1 : bytes.length];
	const text = bytes.toString("latin1");
	const named = /"loglines"\s{0,50}:\s{0,50}\[/.exec(text);
	if (!named || !isObject(value) || !Array.isArray(value.loglines)) return null;
	return [named.index + named[0].length, text.lastIndexOf("]")];
}
/** Elements of a list stand behind one another on a line by right. */
function* elementsWithin(items) {
	for (const item of items) yield item.kind === "record" ? {
		...item,
		spliced: false
	} : item;
}
/**
* The records of a bare array or of `loglines`, with their places in it. A cut-off array gives what is whole of it.
* null where the document holds no such list.
*/
function recordsOfList(bytes, value) {
	const list = listWithin(bytes, value);
	return list && elementsWithin(recordsWithin(bytes, {
		line: 1,
		offset: 0
	}, list));
}
/** The first of several objects that stand behind one another on many lines each, as an indented log has them; else null. */
function firstOfMany(bytes, [from, to]) {
	const end = objectEnd(bytes, from);
	const next = end < 0 ? to : bytes.indexOf("{", end);
	const first = next > 0 && next < to && bytes.subarray(from, end).includes("\n") && /^[\s,]*$/.test(bytes.toString("latin1", end, next)) ? parseJson(bytes.toString("utf8", from, end)) : null;
	return isObject(first) ? first : null;
}
/** The records of a log that somebody indented; null where it is none, or one whose first record is a document. */
function recordsIndented(adapters, bytes) {
	const span = trim(bytes);
	const first = firstOfMany(bytes, span);
	return first !== null && (!ownerOf$1(adapters, first) || adapters.some((one) => claimed(() => one.claims(first)))) ? recordsWithin(bytes, {
		line: 1,
		offset: 0
	}, span) : null;
}
/** Parses a document, a byte-order mark left aside; undefined where it is none, or nests too deep to be tried. */
function parseDocument(bytes) {
	if (bytes.length > 4194304 && depthOf$2(bytes) > 1e5) return void 0;
	return parseJson(bytes.toString("utf8", ...trim(bytes)));
}
/** The adapter that claims a document. */
const ownerOf$1 = (adapters, document) => isObject(document) && adapters.find((one) => claimed(() => one.document?.claims(document) ?? false)) || null;
/** The lists of which an adapter's documents consist. */
const pathsOf = (adapter) => (adapter.document?.lists ?? []).map(listPath);
/** A value that lies in the bytes of a document. */
const valueAt = (bytes, { offset, length }) => parseJson(bytes.toString("utf8", offset, offset + length));
/** Whether a list is the member of the document under a key. */
const isMember = ({ keys }, key) => keys.length === 1 && keys[0] === key;
/**
* The parts of a document that was parsed, in the order that its adapter names them. `long` is the member of which the
* document holds but the first elements: they are read from the bytes, one by one.
*/
function* partsOf(adapter, document, bytes, long = null) {
	const lists = pathsOf(adapter);
	const start = bytes.indexOf("{");
	yield headerOf(document, lists, {
		line: 1,
		offset: Math.max(0, start),
		length: bytes.length - start
	});
	for (const list of lists) {
		const elements = listUnder(document, list.keys) ?? [];
		const spans = elements.length > 0 ? spansOf(bytes, start, list.keys) : [];
		if (isMember(list, long)) {
			for (const span of spans) yield* elementItems(valueAt(bytes, span), list, span);
			continue;
		}
		const placed = spans.length === elements.length;
		for (const [at, element] of elements.entries()) {
			const span = placed ? spans[at] : void 0;
			yield* elementItems(element, list, span ?? {
				line: at + 1,
				offset: start,
				length: 0
			});
		}
	}
}
const SHOWN = 3;
/** What can be told of a document that is too large to be held, or damaged: its members, its lists cut short. */
function survey(held, adapters) {
	const known = [...new Set(adapters.flatMap((one) => one.document?.lists ?? []))].map(listPath);
	const found = Object.create(null);
	let members = 0;
	for (const one of streamDocument(held.pieces(), known, SHOWN)) {
		if (one.kind !== "value") continue;
		if (one.list === "") return null;
		if (one.list === null) found[one.key] = one.value;
		else if (!one.list.includes(".")) found[one.list] ??= [one.value];
		members += 1;
	}
	return members > 0 ? found : null;
}
/** The parts of a document in the same order, streamed: once for each of its lists. Lines are the elements' ordinals. */
function* streamedParts(adapter, header, held) {
	const lists = pathsOf(adapter);
	yield [headerOf(header, lists, {
		line: 1,
		offset: 0,
		length: 0
	})];
	for (const [at, list] of lists.entries()) {
		const name = list.keys.join(".");
		let line = 0;
		for (const one of streamDocument(held.pieces(), lists, 0)) if (one.kind === "damage") {
			if (at === lists.length - 1) yield [one];
		} else if (one.list === name) {
			line += 1;
			yield elementItems(one.value, list, {
				line,
				offset: one.offset,
				length: one.length
			});
		}
	}
}
const isElement = (one) => one.list === "";
/** The records of a bare array that is too large to be held. */
function* streamedList(held) {
	let line = 0;
	for (const one of streamDocument(held.pieces(), [], 0)) if (one.kind === "damage") yield [one];
	else if (isElement(one)) {
		line += 1;
		const span = {
			line,
			offset: one.offset,
			length: one.length
		};
		for (const item of elementItems(one.value, {
			name: "",
			keys: [],
			inner: null
		}, span)) yield [item.kind === "record" ? {
			...item,
			part: null
		} : item];
	}
}

// src/sessions/large-document.ts
/** Smaller documents are parsed as a whole, which takes less time. In bytes. */
const LEAST = 8388608;
const DEEPEST = 1e5;
const COMMA = 44;
const END$1 = 93;
const BLANKS = /* @__PURE__ */ new Set([
	32,
	9,
	10,
	13
]);
/** Whether one given byte stands between two offsets, and nothing else but blanks. */
function isOnly(bytes, from, to, byte) {
	let count = 0;
	for (let at = from; at < to; at += 1) if (bytes[at] === byte) count += 1;
	else if (!BLANKS.has(bytes[at])) return false;
	return count === 1;
}
/** Whether the elements of a list that closes in front of `end` are JSON, and are parted as JSON parts them. */
const isSound = (bytes, spans, end) => spans.every((span, at) => {
	const next = spans[at + 1];
	const behind = span.offset + span.length;
	return (next ? isOnly(bytes, behind, next.offset, COMMA) : isOnly(bytes, behind, end, END$1)) && valueAt(bytes, span) !== void 0;
});
/** A document with but the first elements of its longest list, and that list's key; null where it cannot be cut so. */
function thin(bytes) {
	const [start, to] = trim(bytes);
	const list = bytes[start] === 123 ? largestList(bytes, start) : null;
	if (list === null || depthOf$2(bytes) > DEEPEST) return null;
	const spans = spansOf(bytes, start, [list.key]);
	const [shown, last] = [spans[2], spans.at(-1)];
	if (!shown || !last) return null;
	const end = bytes.indexOf(END$1, last.offset + last.length) + 1;
	if (end === 0 || !isSound(bytes, spans, end)) return null;
	const kept = bytes.toString("utf8", start, shown.offset + shown.length) + bytes.toString("utf8", end - 1, to);
	const document = parseJson(kept);
	return isObject(document) ? {
		document,
		key: list.key
	} : null;
}
/**
* Whose a large document is, and its parts, read without ever holding more of its longest list than one element: parsed
* as a whole it takes five times its size. The parts are those of the whole. null where it is small, damaged, nobody's
* or of no such list.
*/
function readLarge(adapters, bytes, least = LEAST) {
	const thinned = bytes.length < least ? null : thin(bytes);
	const owner = thinned && ownerOf$1(adapters, thinned.document);
	if (!thinned || !owner || !pathsOf(owner).some((list) => isMember(list, thinned.key))) return null;
	return {
		owner,
		parts: partsOf(owner, thinned.document, bytes, thinned.key)
	};
}

// src/sessions/feed.ts
async function* asyncOf(pieces) {
	yield* pieces;
}
function lines(source) {
	const manner = { longKeys: null };
	return {
		owner: null,
		batches: readRecords(source, manner),
		manner
	};
}
/** A document in the first record of a source, and what follows it line by line. */
async function* partsThenLines(first, source) {
	yield first;
	let isFirst = true;
	for await (const batch of readRecords(source)) for (const item of batch) {
		if (!isFirst) yield [item];
		isFirst = false;
	}
}
async function arrayFeed(source, spill) {
	const held = await hold(source, spill);
	if (held.bytes === null) return {
		owner: null,
		batches: streamedList(held)
	};
	const records = recordsOfList(held.bytes, null);
	return records ? {
		owner: null,
		batches: [records]
	} : "one JSON document that holds no list of records";
}
/** A document of many lines, of more than can be held, or damaged; records of many lines each; else records after all. */
function documentFeed(adapters, held) {
	const { bytes } = held;
	const large = bytes && readLarge(adapters, bytes);
	if (large) return {
		owner: large.owner,
		batches: [large.parts]
	};
	const whole = bytes && parseDocument(bytes);
	if (bytes && isObject(whole)) {
		const owner = ownerOf$1(adapters, whole);
		if (owner) return {
			owner,
			batches: [partsOf(owner, whole, bytes)]
		};
		const records = recordsOfList(bytes, whole);
		return records ? {
			owner: null,
			batches: [records]
		} : "one JSON document that holds no list of records";
	}
	const indented = bytes && recordsIndented(adapters, bytes);
	if (indented) return {
		owner: null,
		batches: [indented]
	};
	const header = survey(held, adapters);
	const owner = ownerOf$1(adapters, header);
	if (owner && header) return {
		owner,
		batches: streamedParts(owner, header, held)
	};
	return lines(asyncOf(held.pieces()));
}
/** A file that begins with an object: a record of many, or a document of its own, on one line or on many. */
async function objectFeed(adapters, source, spill) {
	const ahead = await lookAhead(source, (chunk, length) => chunk.includes(10) || length > 67108864);
	const newline = ahead.seen.indexOf(10);
	const line = newline < 0 ? ahead.seen : ahead.seen.subarray(0, newline);
	const large = newline >= 0 || ahead.whole ? readLarge(adapters, line) : null;
	if (large) return {
		owner: large.owner,
		batches: partsThenLines(large.parts, ahead.source)
	};
	const value = newline >= 0 || ahead.whole ? parseDocument(line) : void 0;
	if (!isObject(value)) return documentFeed(adapters, await hold(ahead.source, spill));
	const owner = ownerOf$1(adapters, value);
	if (!owner) return lines(ahead.source);
	return {
		owner,
		batches: partsThenLines(partsOf(owner, value, line), ahead.source)
	};
}
/** The records of an opened source, or one sentence that says why there are none. */
async function feedOf(adapters, opening, spill) {
	switch (opening.form) {
		case "none": return opening.why;
		case "array": return arrayFeed(opening.source, spill);
		case "object": return objectFeed(adapters, opening.source, spill);
		case "lines": return lines(opening.source);
	}
}

// src/sessions/readings.ts
/** Most sessions that are told apart in one file; the records of any more stay with the last. */
const MOST_SESSIONS = 1e4;
/** An adapter's own failure must not lose the rest of the log. */
function takeSafely(reading, record) {
	try {
		return reading.take(record);
	} catch {
		return "adapter-failed";
	}
}
/** Counts what becomes of each record. A reason that a log invents cannot make the list of reasons grow without end. */
function openTally(reading) {
	const skipped = /* @__PURE__ */ new Map();
	const counts = {
		records: 0,
		used: 0,
		spliced: 0,
		redacted: 0
	};
	const skip = (reason) => {
		const key = skipped.has(reason) || skipped.size < 200 ? reason : "unknown:…";
		skipped.set(key, (skipped.get(key) ?? 0) + 1);
	};
	return {
		count(item) {
			counts.records += 1;
			const reason = item.kind === "damage" ? item.why : takeSafely(reading, item);
			if (reason === null) counts.used += 1;
			else skip(reason);
			if (item.kind === "damage") return;
			if (item.spliced) counts.spliced += 1;
			counts.redacted += item.redacted;
		},
		totals: () => ({
			...counts,
			skipped: Object.fromEntries(skipped)
		})
	};
}
function ownerOf(reading, record) {
	try {
		return reading.of?.(record) ?? reading;
	} catch {
		return reading;
	}
}
function sessionOf(adapter, reading, totals) {
	const { counts, ...body } = reading.finish();
	return {
		format: adapter.id,
		agent: adapter.agent,
		...body,
		diagnostics: {
			...totals,
			...counts
		}
	};
}
/**
* Reads the records of one file, each into the session that it is of. Every record counts once, in one session: over all
* of them, as within each, `records = used + Σ skipped`.
*/
function openReadings(adapter, spill) {
	let reading = adapter.open(spill);
	let tally = openTally(reading);
	const all = /* @__PURE__ */ new Map([[reading, tally]]);
	const turnTo = (next) => {
		const known = all.get(next);
		if (!known && all.size >= 1e4) return;
		reading = next;
		tally = known ?? openTally(next);
		all.set(reading, tally);
	};
	return {
		take(item) {
			const next = item.kind === "record" ? ownerOf(reading, item) : reading;
			if (next !== reading) turnTo(next);
			tally.count(item);
		},
		/** What became of the records, session by session. */
		totals: () => [...all.values()].map((one) => one.totals()),
		/** The sessions, in the order in which they begin in the file; at least one. */
		finish: () => [...all].map(([one, counted]) => sessionOf(adapter, one, counted.totals()))
	};
}

// src/sessions/utf16.ts
async function* decoded(source, encoding) {
	const decoder = new TextDecoder(encoding);
	for await (const chunk of source) yield Buffer.from(decoder.decode(chunk, { stream: true }));
	yield Buffer.from(decoder.decode());
}
/**
* Gives a source as UTF-8 where it begins with the byte-order mark of UTF-16, in which PowerShell writes what is redirected
* to a file; any other source as it is. Places in a log are then those in the text as UTF-8.
*/
async function asUtf8(bytes) {
	const { seen, source } = await lookAhead(bytes, (_chunk, length) => length >= 2);
	if (seen[0] === 255 && seen[1] === 254) return decoded(source, "utf-16le");
	return seen[0] === 254 && seen[1] === 255 ? decoded(source, "utf-16be") : source;
}

// src/sessions/read.ts
/** How much is looked at before a log that no adapter claims is given up. */
const EARLY_RECORDS = 1e3;
const EARLY_BYTES = 8388608;
const notALog = (why) => ({
	kind: "not-a-log",
	why
});
function keysOf(item) {
	if (item?.kind !== "record") return "there is no JSON record in it";
	const keys = Object.keys(item.value);
	return `first record has keys ${keys.slice(0, 8).map((key) => key.slice(0, 40)).join(", ")}${keys.length > 8 ? " …" : ""}`;
}
function unclaimed(adapters, early) {
	const known = adapters.map((adapter) => adapter.id).join(", ");
	const first = early.find((item) => item.kind === "record");
	return notALog(`not a known session log; ${keysOf(first)}; known formats: ${known}`);
}
/** What may help where files of an archive are packed in a way that is not known. */
const ZSTD_HINT = HAS_ZSTD ? "" : "; it may be zstd, which Node 22.15 and later unpack";
/** What a format claimed by its first bytes, and then found nothing in that it can use. */
function nothingOf(adapter, skipped) {
	const reasons = [...new Set(skipped)].slice(0, 5).join(", ");
	const hint = skipped.includes("unknown-packing") ? ZSTD_HINT : "";
	return notALog(`begins like a log of ${adapter.id}, but nothing in it can be read (${reasons || "it is empty"})${hint}`);
}
/** Feeds records to the adapter that claims one of the first (`owner`, where the bytes are one's own); those before it wait. */
function openSorter(adapters, spill, { owner, manner }) {
	const early = [];
	let readings = owner && openReadings(owner, spill);
	return {
		/** Takes the next record; returns false once it is clear that no adapter knows this log. */
		take(item) {
			if (readings) {
				readings.take(item);
				return true;
			}
			early.push(item);
			const adapter = item.kind === "record" ? adapters.find((one) => claimed(() => one.claims(item.value))) : void 0;
			if (!adapter) return early.length < EARLY_RECORDS && item.offset + item.length <= EARLY_BYTES;
			readings = openReadings(adapter, spill);
			if (manner) manner.longKeys = adapter.longKeys ?? null;
			for (const before of early.splice(0)) readings.take(before);
			return true;
		},
		finish() {
			if (!readings) return unclaimed(adapters, early);
			const totals = readings.totals();
			if (owner && totals.every(({ used }) => used === 0)) return nothingOf(owner, totals.flatMap(({ skipped }) => Object.keys(skipped)));
			return readings.finish();
		}
	};
}
/** Reads the sessions of a log with whichever of the adapters claims one of its first records. */
async function readWith(adapters, bytes, spill) {
	const { owner, source } = await byteOwnerOf(adapters, await asUtf8(bytes));
	const feed = owner ? {
		owner,
		batches: owner.bytes.records(source)
	} : await feedOf(adapters, await peek(source), spill);
	if (typeof feed === "string") return notALog(feed);
	const sorter = openSorter(adapters, spill, feed);
	try {
		for await (const batch of feed.batches) for (const item of batch) if (!sorter.take(item)) return sorter.finish();
		return sorter.finish();
	} finally {
		forgetTexts();
	}
}

// src/sessions/specstory/lines.ts
const MARK = /^<!-- Generated by SpecStory\b/m;
/** Whether a text begins as a page of SpecStory does. */
function claimsHead(head) {
	const text = head.toString("utf8").replace(/^\ufeff/, "").trimStart();
	return MARK.test(text.slice(0, 200)) && !/^[[{]/.test(text);
}
const FENCE = /^\s{0,3}(`{3,20}|~{3,20})/;
const ROLE = /^_\*\*(?:User|Agent|Assistant)\b[^\n]{0,300}\*\*_\s*$/;
const TOOL = /^<tool-use\b/;
const END = /<\/tool-use>\s*$/;
const THINK = /^<think>/;
/** Follows code blocks; nothing in one is a mark of the page. */
function inCode(state, line) {
	const mark = FENCE.exec(line)?.[1] ?? null;
	const before = state.fence;
	if (before === null) state.fence = mark;
	else if (mark?.startsWith(before) && line.trim() === mark) state.fence = null;
	return before !== null || mark !== null;
}
function begin$1(state, part, until) {
	state.part = part;
	state.until = until;
	return {
		part,
		begins: true
	};
}
/**
* Tells what each line of a page belongs to, in order: the heading of a turn (`role`) with what is said in it, a tool's
* block, a thought, the page's own heading. A turn's heading ends whatever block was left open.
*/
function openLines() {
	const state = {
		part: "heading",
		fence: null,
		until: null,
		speaker: "heading"
	};
	return (line) => {
		if (inCode(state, line)) return {
			part: state.part,
			begins: false
		};
		if (ROLE.test(line)) {
			state.speaker = "words";
			return begin$1(state, "role", null);
		}
		if (state.until) {
			const { part } = state;
			if (state.until.test(line)) begin$1(state, state.speaker, null);
			return {
				part,
				begins: false
			};
		}
		if (TOOL.test(line)) return begin$1(state, "tool", END.test(line) ? null : END);
		if (/^Tool use: \*\*/.test(line)) return begin$1(state, "tool", /^---\s*$/);
		if (THINK.test(line)) return begin$1(state, "thought", /<\/think>/.test(line) ? null : /<\/think>/);
		if (state.part !== "heading" && state.part !== state.speaker) return begin$1(state, state.speaker, null);
		return {
			part: state.part,
			begins: false
		};
	};
}

// src/sessions/specstory/tools.ts
/** The code blocks of a stretch of lines, and the lines around them. */
function fencesOf(text) {
	const fences = [];
	const around = [];
	let open = null;
	for (const line of text.split("\n")) {
		const found = /^\s{0,3}(`{3,20}|~{3,20})([^`]{0,200})$/.exec(line);
		if (open) {
			if (found?.[1]?.startsWith(open.mark) && found[2]?.trim() === "") {
				fences.push({
					language: open.language,
					content: open.lines.join("\n")
				});
				open = null;
			} else open.lines.push(line);
		} else if (found?.[1] !== void 0) open = {
			mark: found[1],
			language: (found[2] ?? "").trim(),
			lines: []
		};
		else around.push(line);
	}
	return {
		fences,
		around: around.join("\n")
	};
}
const MARKS = [
	[/&lt;/g, "<"],
	[/&gt;/g, ">"],
	[/&quot;/g, "\""],
	[/&#39;/g, "'"],
	[/&amp;/g, "&"]
];
const unescaped = (text) => MARKS.reduce((rest, [mark, sign]) => rest.replace(mark, sign), text);
const TYPES = /* @__PURE__ */ new Set([
	"shell",
	"read",
	"write",
	"search",
	"task"
]);
const NAMES = [
	[/todo|plan/i, "plan"],
	[/^(?:bash|shell|run_terminal|run_shell|execute|exec)/i, "shell"],
	[/^(?:read|view|list|ls$)/i, "read"],
	[/^(?:edit|multiedit|write|search_replace|apply_patch|create|delete_file|code_edit|replace)/i, "write"],
	[/^(?:grep|glob|search|codebase_search|find|file_search)/i, "search"],
	[/web|fetch|browser/i, "web"],
	[/^(?:task|agent|delegate)/i, "task"]
];
function typeOf(tool, told) {
	const named = NAMES.find(([pattern]) => pattern.test(tool))?.[1];
	if (told === "task") return named === "plan" ? "plan" : "task";
	return TYPES.has(told) ? told : named ?? "other";
}
const first = (text, ...patterns) => {
	for (const pattern of patterns) {
		const found = pattern.exec(text)?.[1];
		if (found !== void 0) return unescaped(found.trim());
	}
	return null;
};
const SHELL = /^(?:bash|sh|shell|zsh|powershell)$/;
function readShell(tool, summary, around, fences) {
	const at = fences.findIndex((fence) => SHELL.test(fence.language));
	const inline = first(around, /^[ \t]*`([^`\n]{1,2000})`[ \t]*$/m);
	const command = fences[at]?.content ?? inline ?? first(summary, /Run command: ([^\n]{1,2000})/) ?? "";
	const output = fences.flatMap((fence, index) => index === at ? [] : [fence.content]).join("\n");
	const code = /^(?:Error: )?Exit code (\d{1,9})\b/.exec(output)?.[1];
	const exit = code === void 0 ? {
		code: null,
		source: "none"
	} : {
		code: Number(code),
		source: "text"
	};
	return {
		tool,
		asked: {
			kind: "run",
			command,
			cwd: null
		},
		output,
		outcome: code === void 0 ? "unknown" : code === "0" ? "ok" : "error",
		exit
	};
}
const EDITED = [
	/(?:Edit|Write|Create|Delete) file: ([^\n<]{1,1000})/,
	/^The file (\S{1,1000}) has been /m,
	/^File created successfully at: ([^\n]{1,1000})/m,
	/^[ \t]*`([^`\n]{1,1000})`[ \t]*$/m
];
function askedOf(type, summary, around, body) {
	if (type === "read") return {
		kind: "read",
		path: first(summary, /(?:Read|Listed|List)[^:\n]{0,40}: ([^\n]{1,1000})/) ?? first(around, /`([^`\n]{1,1000})`/)
	};
	if (type === "write") {
		const note = "SpecStory shows a change, not the texts that it was made of";
		return {
			kind: "edit",
			edits: [{
				op: "opaque",
				path: first(`${summary}\n${body}`, ...EDITED),
				note
			}]
		};
	}
	return {
		kind: type === "search" || type === "web" || type === "task" || type === "plan" ? type : "other",
		input: jsonText({
			summary: unescaped(summary),
			shown: around.trim()
		})
	};
}
/** Reads a tool's block. Whether the call succeeded is not on the page, but for what a shell printed. */
function readTool(text) {
	const head = text.slice(0, 4e3);
	const bold = /Tool use: \*\*([^*\n]{1,200})\*\*/.exec(head)?.[1];
	const tool = /data-tool-name="([^"\n]{1,200})"/.exec(head)?.[1] ?? bold ?? "unnamed";
	const summary = /<summary>([^\n]{0,3000}?)<\/summary>/.exec(head)?.[1] ?? "";
	const { fences, around } = fencesOf(text.replace(/<\/?(?:tool-use|details|summary)\b[^>\n]{0,300}>/g, ""));
	const type = typeOf(tool, /data-tool-type="([^"\n]{1,40})"/.exec(head)?.[1] ?? "");
	if (type === "shell") return readShell(tool, summary, around, fences);
	const output = fences.map((fence) => fence.content).join("\n");
	return {
		tool,
		asked: askedOf(type, summary || around, around, text),
		output,
		outcome: "unknown",
		exit: {
			code: null,
			source: "none"
		}
	};
}

// src/sessions/specstory.ts
/** A time as pages write it: with or without seconds, in UTC. */
function timeIn(text) {
	const found = /(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)(:\d\d)?/.exec(text);
	return found && naiveTimeAt({ at: `${found[1]}T${found[2]}${found[3] ?? ":00"}` }, "at");
}
const AGENTS = /* @__PURE__ */ new Map([
	["claude code", "claude-code"],
	["codex cli", "codex"],
	["gemini cli", "gemini-cli"]
]);
function takeHeading(page, text) {
	const found = /<!-- (\S[^\n]{0,60}?) Session ([\w.-]{1,200}) \(([^)\n]{1,60})\) -->/.exec(text.slice(0, 4e3));
	const harness = found?.[1]?.toLowerCase();
	page.draft.id = found?.[2] ?? null;
	if (harness !== void 0) page.agent = AGENTS.get(harness) ?? harness.replace(/\s+/g, "-");
	noteTime(page.draft, timeIn(found?.[3] ?? text.slice(0, 4e3)));
	return null;
}
/** A turn's heading: `_**User (time)**_`, `_**Agent (model time)**_`, `_**Agent (model M, mode X)**_`. */
function takeRole(page, text) {
	const about = /\(([^)\n]{0,300})\)/.exec(text.slice(0, 4e3))?.[1] ?? "";
	page.by = /^_\*\*User\b/.test(text) ? "human" : "agent";
	page.time = timeIn(about);
	page.depth = text.includes("sidechain") ? 1 : 0;
	noteTime(page.draft, page.time);
	const named = /^(?:model )?([^\s,]{1,200})/.exec(about)?.[1];
	page.model = page.by === "agent" && named !== void 0 && !/^\d{4}-/.test(named) ? named : null;
	if (page.model !== null) page.draft.models.add(page.model);
	return null;
}
/** A text without the rules and blank lines at its ends, which part the turns. */
function withoutRules(text) {
	const lines = text.split("\n");
	const isRule = (line) => line !== void 0 && /^(?:---)?[ \t\r]*$/.test(line);
	let from = 0;
	let to = lines.length;
	while (from < to && isRule(lines[from])) from += 1;
	while (to > from && isRule(lines[to - 1])) to -= 1;
	return lines.slice(from, to).join("\n");
}
function take$1(page, record) {
	const { draft } = page;
	const text = textAt$1(record.value, "text") ?? "";
	const model = page.by === "agent" ? page.model : null;
	const setting = {
		record,
		time: page.time,
		depth: page.depth,
		model
	};
	switch (record.part) {
		case "heading": return takeHeading(page, text);
		case "role": return takeRole(page, text);
		case "thought": return "thought";
		case "tool": {
			const shown = readTool(text);
			const call = ask(draft, setting, shown.tool, null, shown.asked);
			const tests = shown.asked.kind === "run" ? readTestRun(shown.output) : null;
			if (call) answer(draft, call, {
				...shown,
				cut: isCutByAny(shown.output),
				endTime: null,
				tests
			});
			draft.end = "unknown";
			return null;
		}
		default: {
			const words = withoutRules(text);
			if (words === "") return "rule";
			say(draft, setting, page.by === "human" && page.depth > 0 ? "harness" : page.by, words);
			if (page.depth === 0) draft.end = page.by === "agent" ? "completed" : "unknown";
			return null;
		}
	}
}
function open$1(spill) {
	const page = {
		draft: beginSession(spill),
		agent: null,
		by: "human",
		time: null,
		model: null,
		depth: 0
	};
	return {
		take: (record) => take$1(page, record),
		finish() {
			const body = endSession(page.draft);
			return page.agent === null ? body : {
				...body,
				agent: page.agent
			};
		}
	};
}
/** SpecStory's pages of Markdown, made of the sessions of several agents. */
const specstory = {
	id: "specstory",
	agent: "specstory",
	tells: tells({
		partly: [
			"results",
			"outcomes",
			"exits",
			"times",
			"subagents"
		],
		no: [
			"edits",
			"ends",
			"tokens",
			"cache",
			"cost",
			"directory",
			"version",
			"compactions"
		]
	}),
	claims: () => false,
	bytes: {
		claims: claimsHead,
		records: (source) => sectionsOf$1(source, openLines())
	},
	open: open$1
};

// src/sessions/shell-words.ts
const DOUBLED = /* @__PURE__ */ new Set([
	"\"",
	"\\",
	"$",
	"`",
	"\n"
]);
function doubleQuoted(line, from) {
	const parts = [];
	let start = from;
	for (let at = from; at < line.length; at += 1) {
		if (line[at] === "\"") return {
			text: parts.join("") + line.slice(start, at),
			end: at + 1
		};
		if (line[at] !== "\\") continue;
		const next = line[at + 1] ?? "";
		if (DOUBLED.has(next)) {
			parts.push(line.slice(start, at), next === "\n" ? "" : next);
			start = at + 2;
		}
		at += 1;
	}
	return null;
}
const PLAIN = /[^\s'"\\]+/y;
function pieceAt(line, at) {
	const char = line[at];
	if (char === "\"") return doubleQuoted(line, at + 1);
	if (char === "'") {
		const end = line.indexOf("'", at + 1);
		return end < 0 ? null : {
			text: line.slice(at + 1, end),
			end: end + 1
		};
	}
	if (char === "\\") return {
		text: line[at + 1] === "\n" ? "" : line[at + 1] ?? "",
		end: at + 2
	};
	PLAIN.lastIndex = at;
	const text = PLAIN.exec(line)?.[0] ?? "";
	return {
		text,
		end: at + Math.max(1, text.length)
	};
}
/**
* The words of a command line as a POSIX shell splits them: quotes and backslashes taken off, nothing expanded. Operators
* are not told from words. null where a quote does not close.
*/
function shellWords(line) {
	const words = [];
	let parts = [];
	let within = false;
	const end = () => {
		if (within) words.push(parts.join(""));
		parts = [];
		within = false;
	};
	for (let at = 0; at < line.length;) {
		if (/\s/.test(line[at] ?? "")) {
			end();
			at += 1;
			continue;
		}
		const piece = pieceAt(line, at);
		if (piece === null) return null;
		parts.push(piece.text);
		within = true;
		at = piece.end;
	}
	end();
	return words;
}

// src/sessions/swe-agent/windows.ts
const HEADER = /^\[File: [^\n]{1,4096} \((\d{1,9}) lines total[^\n)]{0,60}\)\]\r?$/gm;
const LINE = /^(\d{1,9}):([\s\S]*)$/;
const NOTE = /^\(\d{1,9} more lines (?:above|below)\)$/;
/** Whether an edit was refused: the file stays, and what is shown is what it would have become. */
const isRefused = (answer) => /^Your proposed edit has introduced|^(?:Your c|C)hanges have NOT been applied/m.test(answer);
/** Reads the last window of numbered lines in an answer; null where there is none. */
function readView(answer) {
	const header = [...answer.matchAll(HEADER)].at(-1);
	if (!header) return null;
	const lines = /* @__PURE__ */ new Map();
	let start = null;
	let cursors = null;
	let next = null;
	for (const raw of answer.slice(header.index + header[0].length + 1).split("\n")) {
		const text = raw.endsWith("\r") ? raw.slice(0, -1) : raw;
		if (NOTE.test(text)) continue;
		if (text === "<<<<< START CURSOR >>>>>") start = next ?? 0;
		else if (text === "<<<<< END CURSOR >>>>>" && start !== null && next !== null) cursors = [start, next - 1];
		else {
			const [, number, content = ""] = LINE.exec(text) ?? [];
			const at = Number(number);
			if (number === void 0 || next !== null && at !== next) break;
			if (start === 0) start = at;
			lines.set(at, content);
			next = at + 1;
		}
	}
	return {
		total: Number(header[1]),
		lines,
		cursors
	};
}
/** How many lines beside the changed ones help to find their place. */
const AROUND = 8;
function around(view, at, step) {
	const found = [];
	for (let line = at + step; found.length < AROUND; line += step) {
		const text = view.lines.get(line);
		if (text === void 0) break;
		found.push(text);
	}
	return step < 0 ? found.reverse() : found;
}
/** Puts lines in the place of those from `first` to `last`; null where not all of these were seen. `last < first`: none. */
function swapLines(view, first, last, put) {
	if (last - first > view.lines.size) return null;
	const gone = [];
	for (let line = first; line <= last; line += 1) {
		const text = view.lines.get(line);
		if (text === void 0) return null;
		gone.push(text);
	}
	const above = around(view, first, -1);
	const below = around(view, Math.max(last, first - 1), 1);
	if (gone.length + above.length + below.length === 0) return null;
	const old = [
		...above,
		...gone,
		...below
	];
	const whole = view.lines.size === view.total && old.length === view.total;
	return {
		old: old.join("\n"),
		new: [
			...above,
			...put,
			...below
		].join("\n"),
		blank: whole && old.join("").trim() === ""
	};
}
/** Replaces the first place of a text among the lines that were seen; null where it is not there. */
function swapText(view, search, put) {
	const numbers = [...view.lines.keys()];
	const text = [...view.lines.values()].join("\n");
	const at = text.indexOf(search);
	const start = numbers[0];
	if (search === "" || at < 0 || start === void 0) return null;
	const first = start + text.slice(0, at).split("\n").length - 1;
	const last = first + search.split("\n").length - 1;
	const from = text.lastIndexOf("\n", at - 1) + 1;
	const behind = text.indexOf("\n", at + search.length);
	return swapLines(view, first, last, (text.slice(at === 0 ? 0 : from, at) + put + text.slice(at + search.length, behind < 0 ? text.length : behind)).split("\n"));
}

// src/sessions/swe-agent/edits.ts
const opaque = (path, note) => [{
	op: "opaque",
	path,
	note
}];
function replacement(file, swap, note, spill) {
	const { path } = file;
	if (path === null || swap === null || swap.old === swap.new) return opaque(path, note);
	if (swap.blank) return [{
		op: "write",
		path,
		content: clip(`${swap.new}\n`, spill),
		before: null
	}];
	return [{
		op: "replace",
		path,
		old: clip(swap.old, spill),
		new: clip(swap.new, spill),
		all: false,
		before: null
	}];
}
/** The text of an edit: what stands between its first line and the mark that ends it. */
function bodyOf(action) {
	return action.replace(/\n?end_of_edit\s*$/, "").split("\n").slice(1);
}
const UNSEEN = "lines were changed by their numbers, and the log does not show what stood there";
/** `edit 3:5` with the new lines below it, or `edit` between the cursors. null: another form of edit. */
function lineEdit(action, file, spill) {
	const head = /^edit(?:\s+(\d{1,9}):(\d{1,9}))?[ \t]*(?:\n|$)/.exec(action);
	if (!head) return null;
	const { view } = file;
	const [first, last] = (head[1] === void 0 ? view?.cursors : [Number(head[1]), Number(head[2])]) ?? [];
	if (!view || first === void 0 || last === void 0 || last < first) return opaque(file.path, UNSEEN);
	return replacement(file, swapLines(view, first, Math.min(last, view.total), bodyOf(action)), UNSEEN, spill);
}
/** `edit 'old' 'new' [replace-all]`: the first place in the window, or every one in the file. */
function searchEdit(words, file, spill) {
	const [, search, put, everywhere] = words;
	const { path, view } = file;
	if (path === null || search === void 0 || put === void 0) return opaque(path, "an edit that cannot be told");
	const all = everywhere !== void 0 && !/^(?:false|0|no)$/i.test(everywhere);
	const swap = all || !view ? null : swapText(view, search, put);
	if (swap) return replacement(file, swap, UNSEEN, spill);
	return [{
		op: "replace",
		path,
		old: clip(search, spill),
		new: clip(put, spill),
		all,
		before: null
	}];
}
/** `insert 'text' [line]`: behind that line, or at the end. */
function insertion(words, file, spill) {
	const [, text, line] = words;
	const { path, view } = file;
	if (text === void 0 || !view) return opaque(path, UNSEEN);
	const behind = line === void 0 ? view.total : Number(line);
	if (!view.lines.has(behind)) return opaque(path, UNSEEN);
	return replacement(file, swapLines(view, behind + 1, behind, text.split("\n")), UNSEEN, spill);
}
/** The path and the options behind `str_replace_editor <command>`: `--name value` or `--name=value`. */
function editorOptions(words) {
	const options = /* @__PURE__ */ new Map();
	let path = null;
	for (let at = 2; at < words.length; at += 1) {
		const word = words[at] ?? "";
		const named = /^--(\w{1,40})(?:=([\s\S]*))?$/.exec(word);
		if (!named) path ??= word;
		else if (named[2] !== void 0) options.set(named[1] ?? "", named[2]);
		else {
			at += 1;
			options.set(named[1] ?? "", words[at] ?? "");
		}
	}
	return [path, options];
}

// src/sessions/swe-agent/actions.ts
const READS = /* @__PURE__ */ new Set([
	"open",
	"goto",
	"scroll_up",
	"scroll_down",
	"filemap",
	"view_image"
]);
const SEARCHES = /* @__PURE__ */ new Set([
	"search_dir",
	"search_file",
	"find_file"
]);
const EDITS = /* @__PURE__ */ new Set([
	"edit",
	"insert",
	"str_replace_editor"
]);
const OTHERS = /* @__PURE__ */ new Set([
	"submit",
	"set_cursors",
	"exit_forfeit",
	"skip",
	"think"
]);
/** Characters by which a shell tells that more than one word was meant. */
const OPERATOR = /^(?:&&?|\|\|?|;|>>?|<<?|[<>]\()/;
const placed = (path, directory) => directory === null || path.startsWith("/") ? path : `${directory.replace(/\/$/, "")}/${path}`;
const edit = (edits) => ({
	kind: "edit",
	edits
});
function editor(words, stand, spill) {
	const [path, options] = editorOptions(words);
	const whole = path === null ? stand.path : placed(path, stand.directory);
	return editorAsked({
		...Object.fromEntries(options),
		command: words[1],
		path: whole ?? ""
	}, spill);
}
/** What a command of the harness asked for; null: it is none, or the shell is to do more than that. */
function ownAction(tool, action, stand, spill) {
	if (tool === "edit") {
		const lines = lineEdit(action, stand, spill);
		if (lines) return edit(lines);
	}
	const words = shellWords(action);
	if (words === null && EDITS.has(tool)) return edit([{
		op: "opaque",
		path: stand.path,
		note: "an edit whose quotes do not close"
	}]);
	if (words === null || words.some((word) => OPERATOR.test(word) && action.includes(` ${word}`))) return null;
	if (tool === "edit") return edit(searchEdit(words, stand, spill));
	if (tool === "insert") return edit(insertion(words, stand, spill));
	if (tool === "str_replace_editor") return editor(words, stand, spill);
	const path = words[1] === void 0 ? null : placed(words[1], stand.directory);
	if (tool === "create" && path !== null && words.length === 2) return edit([{
		op: "write",
		path,
		content: clip("\n", spill),
		before: null
	}]);
	if (READS.has(tool)) return {
		kind: "read",
		path: tool === "open" || tool === "filemap" ? path ?? stand.path : stand.path
	};
	if (SEARCHES.has(tool)) return {
		kind: "search",
		input: jsonText({ action })
	};
	return OTHERS.has(tool) ? {
		kind: "other",
		input: jsonText({ action })
	} : null;
}
/** What an action asked for. `cwd` of a run is left to the caller's session where it is the same. */
function readAction(text, stand, cwd, spill) {
	const action = text.trimEnd();
	const tool = /^[a-z_]{1,40}(?=\s|$)/.exec(action)?.[0] ?? "";
	const asked = tool === "" ? null : ownAction(tool, action, stand, spill);
	return asked ? {
		tool,
		asked
	} : {
		tool: "bash",
		asked: {
			kind: "run",
			command: action,
			cwd
		}
	};
}

// src/sessions/swe-agent/answers.ts
/** What the harness puts below an answer in the history: the open file and the directory, then a prompt. */
const PROMPT = /\n?\(Open file: ([^\n]{0,4096})\)\n\(Current directory: ([^\n]{0,4096})\)\nbash-\$\s{0,9}$/;
/** An answer without the prompt below it, and where that says the agent stands. */
function withoutPrompt(text) {
	const end = text.slice(-9e3);
	const prompt = PROMPT.exec(end);
	if (!prompt) return {
		text,
		state: null
	};
	const state = {
		open_file: prompt[1],
		working_dir: prompt[2]
	};
	return {
		text: text.slice(0, text.length - end.length + prompt.index),
		state
	};
}
const TIMED_OUT = /^(?:EXECUTION TIMED OUT|COMMAND TIMED OUT|The command '[\s\S]{0,2000}?' was cancelled because it took more than|(?:Execution|Command) timed out)/i;
const NOT_RUN = /^(?:(?:Interactive o|O)peration '[^\n]{0,400}' is not supported|Your bash command contained syntax errors and was NOT executed)/;
const FAILED = /^(?:Usage: |Error\b|ERROR\b|No file open|File (?:name )?[^\n]{0,400} (?:not found|already exists)|No edit was performed|Your edit was not applied|Text [^\n]{0,400} not found|No replacement was performed|Invalid |Warning: File )/m;
const DONE = /^(?:File updated|Text replaced|File created successfully|The file [^\n]{0,400} has been edited|\[File: )/m;
const SHELL_FAILED = /^(?:\/bin\/)?(?:ba)?sh: [^\n]{0,400}(?:command not found|[Ss]yntax error|No such file or directory|Permission denied)/m;
function judge(call, text) {
	if (TIMED_OUT.test(text)) return "error";
	if (NOT_RUN.test(text)) return "rejected";
	const first = text.slice(0, 4e3);
	if (call.kind === "run") return SHELL_FAILED.test(first) ? "error" : "unknown";
	if (isRefused(first) || call.kind === "edit" && isRefused(text) || FAILED.test(first.slice(0, 400))) return "error";
	if (call.kind === "edit") return DONE.test(text) ? "ok" : "unknown";
	return call.kind === "other" && call.tool !== "submit" ? "unknown" : "ok";
}
/** Reads an answer. No exit code is logged; only the words of the harness and the shell tell of a failure. */
function readAnswer(call, text) {
	const outcome = judge(call, text);
	return call.kind === "run" ? {
		outcome,
		output: text,
		tests: readTestRun(text)
	} : {
		outcome,
		output: text
	};
}

// src/sessions/swe-agent/ends.ts
const STOPPED = /* @__PURE__ */ new Set([
	"exit_cost",
	"exit_context",
	"exit_total_execution_time",
	"exit_command_timeout",
	"early_exit"
]);
/** The reason within a status: `submitted (exit_cost)` was handed in by the harness, after that. */
const reasonOf = (status) => /\((\w{1,60})\)$/.exec(status)?.[1] ?? status;
/** How a session ended, from its exit status. The agent may also give up by its own will (`exit_forfeit`). */
function endOf(status) {
	const reason = reasonOf(status);
	if (reason === "") return "unknown";
	if (reason === "submitted" || reason === "exit_forfeit") return "completed";
	return STOPPED.has(reason) ? "interrupted" : "error";
}
/** Whether the model's API ended it. */
const isApiEnd = (status) => reasonOf(status) === "exit_api";

// src/sessions/swe-agent.ts
/** The settings of newer versions: JSON in a string. */
function settingsOf(value) {
	const given = value.replay_config;
	const settings = typeof given === "string" ? parseJson(given) : given;
	return isObject(settings) ? settings : null;
}
const isStep = (one) => isObject(one) && typeof one.action === "string" && typeof one.observation === "string";
const isTurn = (one) => isObject(one) && typeof one.role === "string" && ("message_type" in one || typeof one.agent === "string");
function claimsDocument(whole) {
	const { trajectory, history } = whole;
	if (Array.isArray(trajectory) && trajectory.length > 0) return isStep(trajectory[0]);
	return Array.isArray(history) && history.length > 0 && isTurn(history[0]);
}
function noteUsage(draft, info) {
	const stats = objectAt(info, "model_stats");
	const input = numberAt(stats, "tokens_sent");
	const output = numberAt(stats, "tokens_received");
	const cost = numberAt(stats, "instance_cost");
	if (stats === null || numberAt(stats, "api_calls") === 0 || input === 0 && output === 0) return;
	draft.usage = {
		input,
		cachedInput: null,
		cacheWrite: null,
		output,
		costUsd: cost !== null && cost > 0 ? cost : null,
		how: "cumulative-last"
	};
}
function begin(spill, value) {
	const draft = beginSession(spill);
	const settings = settingsOf(value);
	const info = objectAt(value, "info");
	const repository = objectAt(objectAt(settings, "env"), "repo");
	const agent = objectAt(settings, "agent");
	const folder = nameAt(repository, "repo_name");
	const model = nameAt(objectAt(agent, "model"), "name");
	if (model !== null) draft.models.add(model);
	draft.agentVersion = nameAt(info, "swe_agent_version");
	draft.baseCommit = nameAt(repository, "base_commit");
	draft.cwd = folder === null ? null : `/${folder.replace(/^\//, "")}`;
	draft.end = endOf(textAt$1(info, "exit_status") ?? "");
	if (isApiEnd(textAt$1(info, "exit_status") ?? "")) draft.apiErrors += 1;
	noteUsage(draft, info);
	return {
		draft,
		model,
		template: textAt$1(objectAt(agent, "templates"), "instance_template"),
		hasSteps: Array.isArray(value.trajectory),
		directory: draft.cwd,
		open: null,
		view: null,
		acted: null,
		begun: false,
		last: null
	};
}
/** Where a step says that the agent stands: JSON in a string in older versions. */
function stateOf(state) {
	const value = typeof state === "string" ? parseJson(state) : state;
	return isObject(value) ? value : null;
}
function stand(swe, state) {
	const directory = nameAt(state, "working_dir");
	const open = nameAt(state, "open_file");
	swe.draft.cwd ??= directory;
	swe.directory = directory ?? swe.directory;
	if (open !== null) swe.open = open === "n/a" ? null : open;
}
/** An action, as far as it was one: the harness also writes down why it stopped as if it had been. */
function act(swe, text) {
	if (text.trim() === "" || /^exit_(?!forfeit)\w{1,60}\s*$/.test(text)) return null;
	const cwd = swe.directory === swe.draft.cwd ? null : swe.directory;
	return readAction(text, {
		path: swe.open,
		view: swe.view,
		directory: swe.directory
	}, cwd, swe.draft.spill);
}
function settle(swe, setting, action, said) {
	const call = ask(swe.draft, setting, action.tool, null, action.asked);
	if (!call) return;
	answer(swe.draft, call, {
		...readAnswer(call, said),
		cut: isCutBy("swe-agent", said),
		endTime: null
	});
	if (action.tool === "submit" && call.outcome === "ok" && swe.draft.end === "unknown") swe.draft.end = "completed";
	const view = isRefused(said) ? null : readView(said);
	if (view) swe.view = view;
}
function takeStep(swe, setting, value) {
	const { action: text, observation } = value;
	if (typeof text !== "string" || typeof observation !== "string") return "no-action";
	const state = stateOf(value.state);
	const isBefore = typeof value.state === "string";
	if (isBefore || swe.directory === null) stand(swe, state);
	say(swe.draft, setting, "agent", textAt$1(value, "thought") ?? "");
	const action = act(swe, text);
	if (action) settle(swe, setting, action, observation);
	else say(swe.draft, {
		...setting,
		model: null
	}, "harness", observation);
	if (!isBefore) stand(swe, state);
	return null;
}
const ISSUE = /\nISSUE:\n/;
const INSTRUCTIONS = "\n\nINSTRUCTIONS:\n";
/** The first message: the task in a human's words, within the harness' own. */
function takeTask(swe, setting, text) {
	const words = taskWithin(text, swe.template, "problem_statement");
	const issue = words.length === 1 ? ISSUE.exec(text) : null;
	const end = text.lastIndexOf(INSTRUCTIONS);
	const from = issue ? issue.index + issue[0].length : -1;
	for (const part of issue && end > from ? wordsBetween(text, from, end) : words) say(swe.draft, setting, part.by, part.text);
	swe.begun = true;
}
function takeAnswer(swe, setting, text) {
	const { text: said, state } = withoutPrompt(text);
	if (swe.acted) settle(swe, swe.acted.setting, swe.acted.action, said);
	else say(swe.draft, setting, "harness", said);
	swe.acted = null;
	stand(swe, state);
}
/** An action that no answer followed. */
function flush(swe) {
	if (swe.acted) ask(swe.draft, swe.acted.setting, swe.acted.action.tool, null, swe.acted.action.asked);
	swe.acted = null;
}
/** A message of the conversation. Where the steps stand apart, only what came before the first of them is new. */
function takeTurn(swe, setting, value) {
	const text = textAt$1(value, "content") ?? partsText(value.content);
	const quiet = {
		...setting,
		model: null
	};
	if (value.is_demo === true) return "demonstration";
	if (value.role === "system") {
		say(swe.draft, quiet, "harness", text);
		return null;
	}
	if (value.role === "user" && !swe.begun) {
		takeTask(swe, quiet, text);
		return null;
	}
	if (swe.hasSteps) return "history-repeat";
	if (value.role === "assistant") {
		flush(swe);
		say(swe.draft, setting, "agent", textAt$1(value, "thought") ?? text);
		const action = act(swe, textAt$1(value, "action") ?? "");
		swe.acted = action && {
			setting,
			action
		};
	} else takeAnswer(swe, quiet, text);
	return null;
}
function partsText(content) {
	if (!Array.isArray(content)) return "";
	return content.flatMap((part) => isObject(part) ? textAt$1(part, "text") ?? [] : []).join("\n");
}
function take(swe, record) {
	const setting = {
		record,
		time: null,
		depth: 0,
		model: swe.model
	};
	swe.last = setting;
	return record.part === "trajectory" ? takeStep(swe, setting, record.value) : takeTurn(swe, setting, record.value);
}
/** A status other than that of a session which ran its course is told behind its last step. */
function noteEnd(swe, status) {
	if (status === "" || status === "submitted" || !swe.last) return;
	note(swe.draft, {
		...swe.last,
		model: null
	}, isApiEnd(status) ? "api-error" : "interruption", status);
}
function open(spill) {
	let swe = begin(spill, {});
	let status = "";
	return {
		take(record) {
			if (record.part !== "header") return take(swe, record);
			swe = begin(spill, record.value);
			status = textAt$1(objectAt(record.value, "info"), "exit_status") ?? "";
			return null;
		},
		finish() {
			flush(swe);
			noteEnd(swe, status);
			return endSession(swe.draft);
		}
	};
}
/** SWE-agent: `.traj` files of its versions 0 and 1, and demonstrations that hold the conversation alone. */
const sweAgent = {
	id: "swe-agent",
	agent: "swe-agent",
	tells: tells({
		partly: [
			"models",
			"tokens",
			"cost",
			"version"
		],
		no: [
			"exits",
			"times",
			"ends",
			"cache",
			"subagents",
			"compactions"
		]
	}),
	claims: () => false,
	document: {
		claims: claimsDocument,
		lists: ["history", "trajectory"]
	},
	open
};

// src/sessions/index.ts
/** Every log format that is read: one file and one line each. The first that claims a record reads the file. */
const ADAPTERS = [
	claudeCode,
	codex,
	copilotCli,
	gptme,
	aider,
	openHands,
	inspect,
	cline,
	codexExec,
	entireCompact,
	specstory,
	otelGenAi,
	miniSweAgent,
	geminiCli,
	sweAgent,
	qwenCode,
	atif,
	opencode,
	pi,
	kimiCli,
	cursor
];
/**
* Reads the sessions of a log, whatever tool wrote it; the format is told by its content. Most files hold one; a history
* that every run is added to, an archive of samples or several logs put one behind the other hold more, in the order in
* which they begin. Never throws on what the bytes hold: unreadable records are counted in the diagnostics, and bytes that
* are no session log give `not-a-log` with the reason. Large payloads go to `spill`, so that memory stays small. The
* caller has unpacked compressed files.
*/
const readSessions = (bytes, spill) => readWith(ADAPTERS, bytes, spill);
/** Whether bytes begin as a zip archive whose files may be logs: one that is no log of a form of its own. */
const isPlainZip = (head) => isPlainZip$1(ADAPTERS, head);

export { MESSAGES as a, withoutMessages as c, callKey as d, interleave as f, wordKey as h, unpackMembers as i, isSure as l, renumber as m, readSessions as n, addUsage as o, isAnswered as p, MOST_ARCHIVED as r, joinUsage as s, isPlainZip as t, adopt as u };