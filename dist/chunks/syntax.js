import { n as HostError } from "./usage.js";
import { c as Parser } from "./web-tree-sitter2.js";
import { createHash } from "node:crypto";
import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import v8 from "node:v8";
import { tmpdir } from "node:os";

// src/core/payload.ts
/** A text that needs no spilling: used where a log says nothing. */
const EMPTY_CLIP = {
	head: "",
	tail: "",
	bytes: 0,
	digest: null
};

// src/core/session.ts
/** Whether a step called a tool. */
const isCall = (step) => step.kind !== "say" && step.kind !== "note";

// src/host/engine.ts
/**
* Has WebAssembly that is loaded from now on run as it is compiled first. To compile the tables of a grammar a second time,
* as the engine does with what runs often, takes half a gigabyte for a moment, and longer than it saves.
*/
function compileOnce() {
	for (const flag of [
		"--liftoff-only",
		"--no-wasm-tier-up",
		"--no-wasm-dynamic-tiering"
	]) v8.setFlagsFromString(flag);
}
/** Where new objects lie until they have proved that they last. */
const NURSERY = "new_space";
const MOST_NURSERY = 16777216;
let held = false;
/**
* Keeps the room for new objects from growing past 16 MB or what it now is: the engine would let it grow to 64 MB and more
* while a long log is read, of which next to nothing lasts.
*/
function holdNursery() {
	if (held) return;
	if ((v8.getHeapSpaceStatistics().find((space) => space.space_name === NURSERY)?.space_size ?? 0) < MOST_NURSERY) return;
	v8.setFlagsFromString("--semi-space-growth-factor=1");
	held = true;
}

// src/text/clip.ts
const HEAD = 140;
/** Copies a piece out of a large string, so that keeping the piece does not keep the whole. */
const detach = (text) => Buffer.from(text, "utf8").toString("utf8");
function putBytes(text, spill) {
	const bytes = Buffer.from(text, "utf8");
	return {
		digest: spill.put(bytes),
		bytes: bytes.length
	};
}
/** Keeps a text's ends and hands the whole of it to `spill`. Up to 200 characters stay as they are. */
function clip(text, spill) {
	if (text === "") return EMPTY_CLIP;
	if (text.length <= 200) return {
		head: detach(text),
		tail: "",
		bytes: Buffer.byteLength(text),
		digest: null
	};
	const { digest, bytes } = spill.putText?.(text) ?? putBytes(text, spill);
	return {
		head: detach(text.slice(0, HEAD)),
		tail: detach(text.slice(-60)),
		bytes,
		digest
	};
}
/** The whole text of a clip; null where the store no longer holds it. Invalid UTF-8 becomes U+FFFD. */
function whole(text, blobs) {
	if (text.digest === null) return text.head;
	const bytes = blobs.read(text.digest);
	return bytes === null ? null : Buffer.from(bytes).toString("utf8");
}
/** The beginning of a clip in one line of at most `width` characters, with an ellipsis where it was cut. */
function brief(text, width = 80) {
	const line = text.head.replace(/\s+/g, " ").trim();
	return line.length > width || text.digest !== null ? `${line.slice(0, width - 1)}…` : line;
}

// src/text/control.ts
/** Well-formed terminal sequences: OSC, DCS/PM/APC/SOS strings, CSI, two-character and charset escapes (ECMA-48). */
const TERMINAL_SEQUENCES = /\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)|\x1b[PX^_][^\x1b\n]*\x1b\\|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[ -/]+[0-~]|\x1b[@-Z\\^_a-z]/g;
/**
* Characters that are not seen, or that change how others are seen: controls, format characters (bidi, zero width, tags),
* line and paragraph separators, lone surrogates, private and unassigned code points, blank fillers, variation selectors (Unicode's
* Default_Ignorable_Code_Point).
*/
const UNSEEN$2 = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const show = (character) => character === "\n" || character === "	" ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/**
* Makes text safe to print on a terminal: colour and cursor sequences are taken out, CR LF becomes LF, and every other
* character that is not seen is shown as `\u{…}` with its code point, so that two names that differ also look different.
* Newlines and tabs stay. Idempotent.
*/
function stripControl(text) {
	return text.replace(TERMINAL_SEQUENCES, "").replace(/\r\n/g, "\n").replace(/(?<=\p{Extended_Pictographic})\ufe0f/gu, "").replace(UNSEEN$2, show).replace(PILED_MARKS, "$1");
}

// src/text/cut.ts
const isLeadingSurrogate = (code) => code >= 55296 && code <= 56319;
/** The first `length` UTF-16 units of a text, one less where that would split a surrogate pair. */
function start(text, length) {
	if (text.length <= length) return text;
	if (length <= 0) return "";
	return text.slice(0, isLeadingSurrogate(text.charCodeAt(length - 1)) ? length - 1 : length);
}
/**
* The text, or its beginning and `notice` where it is longer than `limit` UTF-16 units; never longer than `limit`. GitHub
* counts code points, which are never more than these units.
*/
function cut(text, limit, notice) {
	if (text.length <= limit) return text;
	return notice.length >= limit ? start(notice, limit) : start(text, limit - notice.length) + notice;
}
/** One line of at most `width` UTF-16 units: blanks are joined, and an ellipsis stands where it was cut. */
const oneLine = (text, width) => cut(text.replace(/\s+/g, " ").trim(), width, "…");

// src/text/markdown.ts
const LONG_TOKEN = new RegExp(`\\S{201,}`, "g");
/** A zero-width space: GitHub links names and numbers after Markdown is rendered, where a backslash no longer helps. */
const BREAK = "&#8203;";
/** Everything that GitHub would act on, each with what is written instead; the first that fits a place counts. */
const ACTIVE = [
	[/(?<![A-Za-z0-9_])[0-9a-fA-F]{7,}(?![A-Za-z0-9_])/, (id) => `\`${id}\``],
	[/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/, (underscore) => underscore],
	[/[\\`*_~[\]]/, (mark) => `\\${mark}`],
	[/&/, () => "&amp;"],
	[/</, () => "&lt;"],
	[/>/, () => "&gt;"],
	[/\|/, () => "&#124;"],
	[/\$/, () => "<span>$</span>"],
	[/[@#]|:(?=\/\/)|:(?=[A-Za-z0-9_+-]{1,60}:)/, (mark) => mark + BREAK],
	[/(?:[Mm][Aa][Ii][Ll][Tt][Oo]|[Xx][Mm][Pp][Pp])(?=:)|[Ww]{3}(?=\.|$)|[Gg][Hh](?=-\d)/, (word) => word + BREAK]
];
const ANY_ACTIVE = new RegExp(ACTIVE.map(([pattern]) => `(${pattern.source})`).join("|"), "g");
function neutralise(match, ...groups) {
	const which = groups.findIndex((group) => group !== void 0);
	return ACTIVE[which]?.[1](match) ?? "";
}
const flat = (text) => stripControl(text).replace(/\s+/g, " ").trim().replace(LONG_TOKEN, (token) => `${start(token, 199)}…`);
/** What would begin a list, a rule, a heading's underline or a table's second row at the start of a line. */
const guardStart = (line) => line.replace(/^[-+=:]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
/**
* Hostile text as one line of plain words inside GitHub Markdown, in a paragraph, list item, heading or table cell:
* nothing of it pings, links, closes, embeds, formats or hides. Words of more than 200 characters are cut. Not for HTML
* blocks (`<summary>` lines): there Markdown's escapes are not read.
*/
const escapeMarkdown = (text) => guardStart(flat(text).replace(ANY_ACTIVE, neutralise));
const longestRun = (text, marks) => (text.match(marks) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
/**
* Hostile text as one line of code inside GitHub Markdown. Text with a pipe or `<` becomes an escaped `<code>` element:
* a pipe would split a table's cell even in a code span, and a marker must not be in the source at all.
*/
function codeSpan(text) {
	const line = flat(text) || " ";
	if (/[|<]/.test(line)) return `<code>${escapeMarkdown(line)}</code>`;
	const fence = "`".repeat(longestRun(line, /`+/g) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return fence + pad + line + pad + fence;
}

// src/text/secrets.ts
/**
* Shapes of live credentials, from their issuers' documentation. A shape is a pattern whose matches are secret whole.
* Every pattern begins with fixed text and either repeats one class of characters or fails within a bounded distance, so
* that scanning takes linear time; none ends before a letter or digit, so that what follows is never taken for a start.
*/
const SECRET_SHAPES = {
	"private key": /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----[\s\S]*?(?:-----END [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----|$)/g,
	"age key": /AGE-SECRET-KEY-1[A-Za-z0-9]{40,}/g,
	github: /gh[pousr]_[A-Za-z0-9][A-Za-z0-9_.-]{14,}[A-Za-z0-9]*/g,
	"github fine-grained": /github_pat_[A-Za-z0-9_]{20,}/g,
	gitlab: /gl(?:pat|dt|rt|cbt|ptt|ft|soat|agent|oas|imt)-[A-Za-z0-9_.-]{16,}/g,
	aws: /(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}[A-Za-z0-9]*/g,
	"sk-": /(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,}/g,
	stripe: /(?:[sr]k_(?:live|test)|whsec)_[A-Za-z0-9]{16,}/g,
	slack: /(?:xox[abceoprsd]|xapp)-[A-Za-z0-9-]{10,}/g,
	"slack webhook": /hooks\.slack\.com\/(?:services|workflows)\/[A-Za-z0-9/_-]{8,}/g,
	"discord webhook": /discord(?:app)?\.com\/api\/webhooks\/[A-Za-z0-9/_-]{8,}/g,
	jwt: /(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]+){1,4}/g,
	npm: /npm_[A-Za-z0-9]{30,}/g,
	pypi: /pypi-AgE[A-Za-z0-9_-]{20,}/g,
	google: /AIza[A-Za-z0-9_-]{30,}|ya29\.[A-Za-z0-9_.-]{20,}|GOCSPX-[A-Za-z0-9_-]{20,}/g,
	"model providers": /(?<![A-Za-z0-9])(?:hf_|gsk_|r8_|xai-|pplx-|fw_|tgp_v1_)[A-Za-z0-9_-]{28,}/g,
	sendgrid: /SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/g,
	"other services": /(?:shp(?:at|ca|pa|ss)_|do[oprt]_v1_|dckr_pat_|dckr_oat_|hv[sb]\.|lin_api_|secret_|ntn_|dapi|figd_|dp\.pt\.|sntrys_)[A-Za-z0-9_-]{28,}/g,
	telegram: /(?<![0-9])[0-9]{8,10}:AA[A-Za-z0-9_-]{33,}/g
};

// src/text/redact.ts
const REDACTED = "[redacted]";
const MAX_PASSES = 4;
/** `Authorization: Bearer …` and its like, and a bearer token alone. */
const AUTHORIZATION = /(\bauthorization\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?(?:(?:bearer|basic|token|digest|negotiate)\s{1,3})?)[^\s"',;\\]+/gi;
const BEARER = /(\bbearer\s{1,3})[A-Za-z0-9._~+/=-]{16,}/gi;
/** The password of `scheme://user:password@host`, and a long user name that can only be a token. */
const URL_PASSWORD = /(:\/\/[^\s/:@'"`<>]{0,256}:)[^\s/'"`<>]+(?=@)/g;
const URL_TOKEN = /(:\/\/)[A-Za-z0-9_.~%-]{20,}(?=@)/g;
/** A value given to a name that speaks of a secret: `api_key = "…"`, `--token …`, `?access_token=…`, JSON and YAML. */
const ASSIGNMENT = /((?:token|secret|passw(?:or)?d|passphrase|api[_-]?key|access[_-]?key|private[_-]?key|account[_-]?key|auth[_-]?key|credential)[a-z0-9_-]{0,40}(?:\\?["'`]\]?)?(?:\s{0,3}(?:=>|:=|[:=])\s{0,3}|\s)(?:\\?["'`])?)([^\s"'`,;&<>(){}[\]\\]{8,})/gi;
/** Shannon entropy in bits a character. */
function entropy(text) {
	const counts = /* @__PURE__ */ new Map();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	let bits = 0;
	for (const count of counts.values()) bits -= count / text.length * Math.log2(count / text.length);
	return bits;
}
/** Random-looking: letters and digits mixed, few repeats. Words, paths, versions and dates are not. */
const looksRandom = (value) => /[A-Za-z]/.test(value) && /[0-9]/.test(value) && entropy(value.slice(0, 256)) >= 2.75;
function pass(text) {
	let safe = text;
	for (const shape of Object.values(SECRET_SHAPES)) safe = safe.replace(shape, REDACTED);
	return safe.replace(AUTHORIZATION, `$1${REDACTED}`).replace(BEARER, `$1${REDACTED}`).replace(URL_PASSWORD, `$1${REDACTED}`).replace(URL_TOKEN, `$1${REDACTED}`).replace(ASSIGNMENT, (all, name, value) => looksRandom(value) ? name + REDACTED : all);
}
/**
* Replaces what is shaped like a live secret by `[redacted]`: known tokens, private keys, authorization headers, passwords
* in URLs, random-looking values of names that speak of secrets. Linear in the text's length, idempotent. A secret of no
* known shape, or one taken apart (by line breaks, by encoding), stays: this keeps accidents out of a comment, it does not
* stop somebody who wants to leak.
*/
function redact(text) {
	let before = text;
	for (let count = 0; count < MAX_PASSES; count++) {
		const after = pass(before);
		if (after === before) break;
		before = after;
	}
	return before;
}

// src/collections/group-by.ts
/** Values by key, in order of first appearance; `Map.groupBy`, which Node 20 lacks. */
function groupBy(values, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}

// src/host/scratch.ts
const kept = /* @__PURE__ */ new Set();
let watching = false;
function discard(folder) {
	kept.delete(folder);
	rmSync(folder, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
}
function discardAll() {
	for (const folder of kept) discard(folder);
}
/** Makes an empty folder in the system's place for temporary files (mode 0700), named for what it is for. */
function makeScratch(purpose) {
	const folder = mkdtempSync(path.join(tmpdir(), `proctor-${purpose}-`));
	if (!watching) process.once("exit", discardAll);
	watching = true;
	kept.add(folder);
	return {
		path: folder,
		remove: () => discard(folder)
	};
}

// src/host/spill.ts
function writeAt(file, bytes, offset) {
	for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, offset + done);
}
function readAt(file, { offset, length }) {
	const bytes = Buffer.allocUnsafe(length);
	for (let done = 0; done < length;) {
		const got = readSync(file, bytes, done, length - done, offset + done);
		if (got === 0) throw new HostError("the scratch file that holds log payloads was cut short while it was in use");
		done += got;
	}
	return bytes;
}
/** Blobs are gathered to this many bytes before they are written: a call of the system for each would cost more than they. */
const ARENA = 4194304;
/** The end of a file, held in memory until there is enough of it to be written. */
function openTail(file) {
	const arena = Buffer.allocUnsafe(ARENA);
	let written = 0;
	let held = 0;
	const flush = () => {
		holdNursery();
		writeAt(file, arena.subarray(0, held), written);
		written += held;
		held = 0;
	};
	return {
		/** Where `most` more bytes fit, which become part of the file once they are kept. */
		room(most) {
			if (held + most > ARENA) flush();
			return arena.subarray(held);
		},
		/** Takes the first bytes of the room into the file. */
		keep(length) {
			held += length;
			return {
				offset: written + held - length,
				length
			};
		},
		/** Writes bytes that are too many for the room. */
		write(bytes) {
			flush();
			writeAt(file, bytes, written);
			written += bytes.length;
			return {
				offset: written - bytes.length,
				length: bytes.length
			};
		},
		read(extent) {
			const from = extent.offset - written;
			return from < 0 ? readAt(file, extent) : Buffer.from(arena.subarray(from, from + extent.length));
		}
	};
}
const digestOf = (bytes) => createHash("sha256").update(bytes).digest("hex");
/**
* A blob store in one append-only scratch file; memory holds an index of about 100 bytes a blob and the last 4 MB, never
* all blobs. Equal bytes are kept once. After `close` the file is gone and `put` and `read` throw.
*/
function fileSpill() {
	const scratch = makeScratch("spill");
	const file = openSync(path.join(scratch.path, "blobs"), "wx+", 384);
	const index = /* @__PURE__ */ new Map();
	const tail = openTail(file);
	let open = true;
	const expectOpen = () => {
		if (!open) throw new HostError("the scratch file that holds log payloads is closed");
	};
	const put = (bytes) => {
		expectOpen();
		const digest = digestOf(bytes);
		if (index.has(digest)) return digest;
		if (bytes.length > ARENA) index.set(digest, tail.write(bytes));
		else {
			tail.room(bytes.length).set(bytes);
			index.set(digest, tail.keep(bytes.length));
		}
		return digest;
	};
	return {
		put,
		putText(text) {
			expectOpen();
			const bytes = text.length * 3 > ARENA ? Buffer.from(text) : null;
			if (bytes) return {
				digest: put(bytes),
				bytes: bytes.length
			};
			const room = tail.room(text.length * 3);
			const length = room.write(text);
			const digest = digestOf(room.subarray(0, length));
			if (!index.has(digest)) index.set(digest, tail.keep(length));
			return {
				digest,
				bytes: length
			};
		},
		read(digest) {
			expectOpen();
			const extent = index.get(digest);
			return extent === void 0 ? null : tail.read(extent);
		},
		close() {
			if (open) closeSync(file);
			open = false;
			scratch.remove();
		}
	};
}

// src/syntax/tree.ts
/** Deeper code than this is not written by hand. It bounds every recursion over a tree. */
const MAX_DEPTH = 400;
/** Longer files are not read: on hostile text the parser's recovery takes more than linear time. */
const MAX_TEXT$1 = 3e5;
/** Whether a node has children that are not copied. Leaves the cursor where it is. */
const isCut = (cursor) => cursor.gotoFirstChild() && cursor.gotoParent();
function copy(cursor, text, parent, cut = false) {
	const { startIndex, endIndex } = cursor;
	return {
		type: cursor.nodeType,
		field: cursor.currentFieldName,
		named: cursor.nodeIsNamed,
		text: text.slice(startIndex, endIndex),
		start: startIndex,
		line: cursor.startPosition.row + 1,
		endLine: cursor.endPosition.row + 1,
		broken: cut || cursor.nodeType === "ERROR" || cursor.nodeIsMissing,
		parent,
		children: []
	};
}
/** Copies a whole tree in one walk, depth first, without recursion. */
function grow(cursor, text) {
	const root = copy(cursor, text, null);
	let at = root;
	let depth = 0;
	const descend = () => {
		if (depth >= 400 || !cursor.gotoFirstChild()) return false;
		depth += 1;
		return true;
	};
	const advance = () => {
		for (;;) {
			if (depth === 0) return false;
			const above = at.parent;
			if (cursor.gotoNextSibling()) {
				at = above;
				return true;
			}
			cursor.gotoParent();
			depth -= 1;
			at = above;
		}
	};
	for (;;) {
		if (!descend() && !advance()) return root;
		const child = copy(cursor, text, at, depth >= 400 && isCut(cursor));
		at.children.push(child);
		at = child;
	}
}
/** Parses a text; null where the parser gives up or the text is too long. Never throws on bad input. */
function parseTree(text, language) {
	if (text.length > 3e5) return null;
	const parser = new Parser();
	try {
		const tree = parser.setLanguage(language).parse(text);
		if (tree === null) return null;
		const cursor = tree.walk();
		const root = grow(cursor, text);
		cursor.delete();
		tree.delete();
		return root;
	} catch {
		return null;
	} finally {
		parser.delete();
	}
}
/** The child in a field; null where there is none. */
const child = (node, field) => node.children.find((c) => c.field === field) ?? null;
/** Named children without comments. */
const parts = (node) => node.children.filter((c) => c.named && !isComment(c));
const isComment = (node) => /^(html_|line_|block_)?comment$/.test(node.type);
/** Every node below (and with) this one, in order of the text; `enter` false keeps out what lies below a node. */
function* walk(node, enter = () => true) {
	const waiting = [node];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		yield next;
		if (next !== node && !enter(next)) continue;
		for (let i = next.children.length - 1; i >= 0; i -= 1) waiting.push(next.children[i]);
	}
}
/** Remembers an answer for each node, so that asking for it from many places costs no more than once. */
function remember(ask) {
	const known = /* @__PURE__ */ new WeakMap();
	return (node) => {
		const seen = known.get(node) ?? { answer: ask(node) };
		known.set(node, seen);
		return seen.answer;
	};
}
/** From the node's parent upwards, up to and with `top` (or the root). */
function* ancestors(node, top = null) {
	for (let at = node.parent; at !== null; at = at.parent) {
		yield at;
		if (at === top) return;
	}
}

// src/syntax/normal.ts
const STRINGS$1 = /* @__PURE__ */ new Set([
	"string",
	"template_string",
	"concatenated_string",
	"interpreted_string_literal",
	"raw_string_literal",
	"string_literal",
	"chained_string"
]);
const CLOSERS = /* @__PURE__ */ new Set([
	")",
	"]",
	"}"
]);
const WRAPPERS$1 = /* @__PURE__ */ new Set([
	"parenthesized_expression",
	"await",
	"await_expression",
	"non_null_expression",
	"parenthesized_statements"
]);
const PLAIN_STRING = /^[uUbB]?("""|'''|"|'|`)([\s\S]*)\1$/;
/** Rust's `r#"…"#`. */
const FENCED_STRING = /^b?r(#+)"([\s\S]*)"\1$/;
const NAMES = /(identifier|^constant)$/;
const isInterpolated = (node) => node.children.some((c) => c.type === "interpolation" || c.type === "template_substitution");
/** A string literal's text between its quotes; null for one that computes something. Escapes are left as written. */
function stringValue(node) {
	if (node.type === "concatenated_string" || node.type === "chained_string") {
		const pieces = node.children.filter((c) => c.type === "string").map(stringValue);
		return pieces.includes(null) ? null : pieces.join("");
	}
	if (!STRINGS$1.has(node.type) || isInterpolated(node)) return null;
	const fenced = FENCED_STRING.exec(node.text);
	if (fenced !== null) return fenced[2] ?? "";
	const raw = node.text.replace(/^[rR]+/, "");
	return PLAIN_STRING.exec(raw)?.[2] ?? null;
}
const quote$1 = (value) => `"${value.replace(/\\(['`])/g, "$1").replace(/(?<!\\)"/g, "\\\"")}"`;
/** Where parentheses around a whole expression change nothing but its layout. */
const LOOSE$1 = /^(return_statement|assignment|augmented_assignment|variable_declarator|expression_statement|arguments|argument_list|parenthesized_expression|assert_statement|pair|keyword_argument|arrow_function|default_parameter|lexical_declaration)$/;
const isRedundant = ({ type, parent }) => (type === "(" || type === ")") && parent?.type === "parenthesized_expression" && LOOSE$1.test(parent.parent?.type ?? "");
function literal(node) {
	const value = stringValue(node);
	return value === null ? node.text : quote$1(value);
}
/** The tokens of some code in order, without comments, and with one kind of quotes. `skip` leaves out whole nodes. */
function tokens(node, skip = () => false) {
	const found = [];
	if (STRINGS$1.has(node.type)) return [literal(node)];
	for (const at of walk(node, (n) => !STRINGS$1.has(n.type) && !isComment(n) && !skip(n))) {
		if (isComment(at) || skip(at) || at.type === ";" || isRedundant(at)) continue;
		if (STRINGS$1.has(at.type)) found.push(literal(at));
		else if (at.children.length === 0 && at.text.trim() !== "") {
			if (CLOSERS.has(at.text) && found.at(-1) === ",") found.pop();
			found.push(at.text);
		}
	}
	return found;
}
/** What an expression is once redundant parentheses, `await` and `!` are taken off. */
function bare(node) {
	let at = node;
	while (WRAPPERS$1.has(at.type)) {
		const [inner, another] = at.children.filter((c) => c.named && !isComment(c));
		if (inner === void 0 || another !== void 0) break;
		at = inner;
	}
	return at;
}
/** An expression as comparable text: tokens joined by a blank. */
const normal = (node) => tokens(bare(node)).join(" ");
/** 16 hexadecimal characters that stay equal when only comments or layout change. */
const digest = (pieces) => createHash("sha256").update(pieces.join("\0")).digest("hex").slice(0, 16);
/** Distinct names that some code mentions, sorted. */
function mentions(node) {
	const found = /* @__PURE__ */ new Set();
	for (const at of walk(node)) if (NAMES.test(at.type) && at.children.length === 0) found.add(at.text);
	return [...found].sort();
}
/** A token that is a string or a number. */
const LITERAL = /^(["'`]|[-+]?\d)/;
/** Distinct tokens that carry meaning, sorted: names, numbers and strings. */
function words(node) {
	return [...new Set(tokens(node).filter((token) => /[\p{L}\p{N}]/u.test(token)))].sort();
}

// src/syntax/constant.ts
const ALWAYS = /* @__PURE__ */ new Set([
	"true",
	"lambda",
	"lambda_expression",
	"simple_symbol",
	"hash",
	"arrow_function",
	"function_expression",
	"regex",
	"class"
]);
const NEVER = /* @__PURE__ */ new Set([
	"false",
	"none",
	"null",
	"nil",
	"null_literal",
	"undefined"
]);
const FILLED_TRUE = /* @__PURE__ */ new Set([
	"tuple",
	"list",
	"dictionary",
	"set"
]);
const NUMBERS = /^(integer|float|number|(int|integer|float|(decimal|hex)_integer|decimal_floating_point)_literal)$/;
const LITERALS = /^(true|false|none|null|nil|(rune|char|character|boolean|null)_literal|simple_symbol|hash_key_symbol|regex|(string|symbol)_array)$/;
const STRINGS = /^(string|template_string|concatenated_string|chained_string|(interpreted_string|raw_string|string)_literal)$/;
const COLLECTIONS = /^(list|tuple|dictionary|set|array|object|pair|arguments|hash|array_initializer)$/;
/** No interpreter older than this runs the tests of our day, so a comparison with one is a constant. */
const OLDEST_PYTHON = 8;
const isPlain = (type) => NUMBERS.test(type) || LITERALS.test(type);
/** Whether a node is a literal, a sign before a number included. */
function isLiteral(node) {
	const at = bare(node);
	if (at.type === "unary_operator" || at.type === "unary_expression" || at.type === "unary") return parts(at).every((part) => isPlain(part.type));
	if (COLLECTIONS.test(at.type)) return parts(at).every(isLiteral);
	if (at.type === "property_identifier") return true;
	if (STRINGS.test(at.type)) return stringValue(at) !== null;
	return isPlain(at.type);
}
const numberOf = (node) => Number(node.text.replaceAll("_", "").replace(/([jJlLnfFdD]|[iuf](8|16|32|64|128|size))$/, ""));
function compare(left, operator, right) {
	switch (operator) {
		case "==":
		case "===":
		case "is": return left === right;
		case "!=":
		case "!==":
		case "is not": return left !== right;
		default: {
			const [a, b] = [Number(left), Number(right)];
			if (Number.isNaN(a) || Number.isNaN(b)) return null;
			if (operator === "<") return a < b;
			if (operator === ">") return a > b;
			if (operator === "<=") return a <= b;
			return operator === ">=" ? a >= b : null;
		}
	}
}
/** `sys.version_info >= (3, 6)` and its like: true on whatever runs today. */
function versionGate(left, operator, right) {
	if (normal(left) !== "sys . version_info") return null;
	const [major, minor] = parts(bare(right)).map(numberOf);
	if (major === void 0 || major > 3 || major === 3 && (minor ?? 0) > OLDEST_PYTHON) return null;
	if (operator === ">=" || operator === ">") return true;
	return operator === "<" || operator === "<=" ? false : null;
}
function comparison(node) {
	const [left, right, more] = parts(node);
	if (left === void 0 || right === void 0 || more !== void 0) return null;
	const operator = node.children.filter((c) => c !== left && c !== right).map((c) => c.text).join(" ");
	if (isLiteral(left) && isLiteral(right)) return compare(normal(left), operator, normal(right));
	return versionGate(left, operator, right);
}
function either(node) {
	const operator = node.children.find((c) => [
		"or",
		"and",
		"||",
		"&&"
	].includes(c.type))?.type;
	if (operator === void 0) return comparison(node);
	const sides = parts(node).map(constantTruth);
	const deciding = operator === "or" || operator === "||";
	if (sides.includes(deciding)) return deciding;
	return sides.includes(null) ? null : !deciding;
}
/** What an expression is as a condition, wherever the code runs; null where that depends. Recursion ends at MAX_DEPTH. */
function constantTruth(node) {
	const at = bare(node);
	if (ALWAYS.has(at.type)) return true;
	if (NEVER.has(at.type)) return false;
	if (["array", "object"].includes(at.type)) return true;
	if (FILLED_TRUE.has(at.type)) return parts(at).length > 0;
	if (at.type === "boolean_literal") return at.text === "true";
	if (NUMBERS.test(at.type)) return numberOf(at) !== 0;
	const text = stringValue(at);
	if (text !== null) return text !== "";
	if (at.type === "not_operator" || /^unary(_expression)?$/.test(at.type) && /^(!|not)$/.test(at.children[0]?.type ?? "")) {
		const inner = parts(at)[0];
		const truth = inner === void 0 ? null : constantTruth(inner);
		return truth === null ? null : !truth;
	}
	return [
		"boolean_operator",
		"comparison_operator",
		"binary_expression",
		"binary"
	].includes(at.type) ? either(at) : null;
}

// src/syntax/flow.ts
const BLOCKS = /* @__PURE__ */ new Set([
	"block",
	"statement_block",
	"statement_list",
	"module",
	"program",
	"switch_case",
	"switch_block_statement_group",
	...[
		"body_statement",
		"block_body",
		"then",
		"else",
		"do",
		"begin"
	]
]);
const ENDS$1 = /* @__PURE__ */ new Set([
	"return_statement",
	"raise_statement",
	"throw_statement",
	"break_statement",
	"continue_statement",
	"return_expression",
	"break_expression",
	"continue_expression",
	...[
		"return",
		"next",
		"break"
	]
]);
const BRANCHES = /* @__PURE__ */ new Set([
	"if_statement",
	"elif_clause",
	"while_statement",
	"conditional_expression",
	"ternary_expression",
	"if_expression",
	"while_expression",
	...[
		"if",
		"elsif",
		"if_modifier",
		"unless",
		"unless_modifier",
		"while",
		"until",
		"conditional"
	]
]);
/** Branches that are taken where their condition does not hold. */
const INVERTED = /^un(less|til)/;
const GUARDS = /* @__PURE__ */ new Set([
	...BRANCHES,
	"switch_statement",
	"match_statement",
	"case_clause",
	"expression_switch_statement",
	"type_switch_statement",
	"select_statement",
	"match_arm",
	"switch_expression",
	"case"
]);
/** Calls that do not come back. */
const LEAVING = /^(pytest \. (skip|xfail|exit|fail)|self \. (skipTest|fail)|sys \. exit|os \. _exit|process \. exit|(this|t|ctx|context) \. skip|(t|tb|f|s \. T \( \)) \. (Skip|Skipf|SkipNow|Fatal|Fatalf|FailNow)|os \. Exit|(std :: )?process :: (exit|abort)|panic)$/;
/** The same where a call has a receiver and a method, or is a bare word. */
const LEAVING_METHODS = /^(((Assertions|Assert)\.)?fail|System\.exit|(Assumptions\.)?abort|skip|raise|flunk|((Process|Kernel)\.)?exit!?)$/;
/** The call of an expression statement, `await` taken off; null for other statements. */
function callOf(statement) {
	if (statement.type !== "expression_statement") return null;
	const inner = statement.children.find((c) => c.named && !isComment(c));
	const at = inner?.type === "await" || inner?.type === "await_expression" ? inner.children.at(-1) : inner;
	return at?.type === "call" || at?.type === "call_expression" ? at : null;
}
/** Rust's macros that do not come back. */
const panics = (node) => node.type === "macro_invocation" && /^(panic|todo|unimplemented|unreachable)$/.test(child(node, "macro")?.text ?? "");
/** Java's and Ruby's calls: `System.exit` of `System.exit(0)`, `skip` of `skip`. */
function methodOf(statement) {
	const at = statement.type === "expression_statement" ? parts(statement)[0] : statement;
	if (at?.type === "identifier") return at.text;
	if (at === void 0 || !/^(call|method_invocation)$/.test(at.type)) return "";
	const holder = child(at, "object") ?? child(at, "receiver");
	const name = (child(at, "name") ?? child(at, "method"))?.text ?? "";
	return holder === null ? name : `${holder.text}.${name}`;
}
/** Whether a branch is always taken, or never; null where that depends or it has no condition. */
function isTaken(branch) {
	const condition = child(branch, "condition");
	const truth = condition === null ? null : constantTruth(condition);
	return truth === null ? null : truth !== INVERTED.test(branch.type);
}
function leaves(statement) {
	if (ENDS$1.has(statement.type) || LEAVING_METHODS.test(methodOf(statement))) return true;
	const inner = statement.type === "expression_statement" ? parts(statement)[0] : void 0;
	if (inner !== void 0 && (ENDS$1.has(inner.type) || panics(inner))) return true;
	const called = callOf(statement);
	if (called !== null) {
		const name = child(called, "function");
		return name !== null && LEAVING.test(name.text.replace(/\s+/g, "").replaceAll(".", " . "));
	}
	const branch = inner?.type === "if_expression" ? inner : statement;
	if (!/^(if|unless)(_statement|_expression|_modifier)?$/.test(branch.type)) return false;
	const then = child(branch, "consequence") ?? child(branch, "body");
	if (then === null || isTaken(branch) !== true) return false;
	return leaves(then) || then.children.some((one) => leaves(one) || one.children.some(leaves));
}
/** Tells of nodes whether they can be reached at all; remembers where each block ends early. */
function reachability() {
	const ends = /* @__PURE__ */ new Map();
	const endOf = (block) => {
		const known = ends.get(block);
		if (known !== void 0) return known;
		const end = block.children.find(leaves) ?? null;
		ends.set(block, end);
		return end;
	};
	const known = /* @__PURE__ */ new Map();
	const uncalled = (node, top) => {
		const answer = known.get(node) ?? isUncalled(node, top);
		known.set(node, answer);
		return answer;
	};
	return (node, top) => {
		let below = node;
		for (const at of ancestors(node, top)) {
			if (BLOCKS.has(at.type)) {
				const end = endOf(at);
				if (end !== null && end.start < below.start) return false;
			} else if (BRANCHES.has(at.type) && isDead(at, below)) return false;
			else if (isEmptyLoop$2(at, below) || at !== top && uncalled(at, top)) return false;
			below = at;
		}
		return true;
	};
}
/** A loop over a literal without elements. */
function isEmptyLoop$2(loop, below) {
	if (!loop.type.startsWith("for_") || below.field !== "body") return false;
	const clause = loop.children.find((c) => c.type === "range_clause") ?? loop;
	const over = child(clause, "right") ?? child(clause, "value");
	const elements = over?.type === "composite_literal" ? child(over, "body") : over;
	if (over === null || elements == null) return false;
	return /^(list|tuple|array|dictionary|array_expression|composite_literal)$/.test(over.type) && parts(elements).length === 0;
}
/** A function of its own name inside of a body that nothing there mentions again. */
function isUncalled(node, top) {
	if (!/^(function_(definition|declaration)|method)$/.test(node.type)) return false;
	if (node.parent?.type === "decorated_definition") return false;
	const name = child(node, "name");
	if (name === null) return false;
	for (const at of walk(top)) if (at !== name && at.type === "identifier" && at.text === name.text) return false;
	return true;
}
/** Whether a branch is never taken, its condition being constant. */
function isDead(branch, below) {
	const condition = child(branch, "condition");
	if (condition === null || condition === below) return false;
	const truth = isTaken(branch);
	if (truth === null) return false;
	return below.field === "alternative" ? truth : !truth;
}
/** Whether a node stands under a condition that is not constant. */
function isGuarded(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (GUARDS.has(at.type) && below.field !== "condition") {
			const condition = child(at, "condition");
			if (condition === null || constantTruth(condition) === null) return true;
		}
		below = at;
	}
	return false;
}

// src/syntax/scope.ts
const MAX_HOPS = 4;
const MAX_TEXT = 4e3;
function bind(scope, target, value) {
	if (target?.type !== "identifier") return;
	scope.set(target.text, scope.has(target.text) ? null : value);
}
/** Go and Rust: `a, err := weigh()` makes `a` stand for the call, since the errors behind it are told by it. */
function bindList(scope, names, values) {
	const targets = /list$/.test(names.type) ? parts(names) : [names];
	const given = values === null ? [] : values.type === "expression_list" ? parts(values) : [values];
	for (const [index, target] of targets.entries()) bind(scope, target, given[index] ?? null);
}
const LISTED = /^(short_var_declaration|var_spec|const_spec|let_declaration|range_clause|const_item|static_item)$/;
/** Names bound below a node, that of nested functions included: a name bound twice stands for nothing. */
function bindings(node, enter = () => true) {
	const scope = /* @__PURE__ */ new Map();
	for (const at of walk(node, enter)) if (at.type === "assignment" || at.type === "assignment_expression") bind(scope, child(at, "left"), child(at, "right"));
	else if (at.type === "variable_declarator") bind(scope, child(at, "name"), child(at, "value"));
	else if (LISTED.test(at.type)) {
		const names = child(at, "left") ?? child(at, "pattern") ?? child(at, "name");
		const values = at.type === "range_clause" ? null : child(at, "right") ?? child(at, "value");
		if (names !== null) bindList(scope, names, values);
	} else if (at.type === "assignment_statement") {
		const names = child(at, "left");
		if (names !== null) bindList(scope, names, null);
	} else if (at.type.startsWith("for_") || at.type.startsWith("augmented_")) bind(scope, child(at, "left"), null);
	return scope;
}
/** What an expression stands for, following names through the scopes, nearest first. */
function resolve(node, scopes) {
	let at = bare(node);
	for (let hop = 0; hop < MAX_HOPS && at.type === "identifier"; hop += 1) {
		const value = scopes.find((one) => one.has(at.text))?.get(at.text);
		if (value == null || value.text.length > MAX_TEXT) break;
		at = bare(value);
	}
	return at;
}

// src/syntax/demand.ts
const MAX_QUOTE = 120;
/** Code in one line of at most 120 characters. */
function quote(node) {
	const line = node.text.slice(0, 480).replace(/\s+/g, " ").trim();
	return line.length > MAX_QUOTE ? `${line.slice(0, 119)}…` : line;
}
/** Anything goes there: a placeholder inside what is expected leaves only the structure around it. */
const PLACEHOLDER$1 = /(^| )(ANY|anything|any \(|objectContaining|arrayContaining|stringContaining|stringMatching|\.\.\.)( |$)/;
const COMPUTES = /\(/;
function sides(demand, scopes) {
	const subject = demand.subject === null ? null : resolve(demand.subject, scopes);
	const expected = demand.expected === null ? null : resolve(demand.expected, scopes);
	return demand.symmetric === true && subject !== null && expected !== null && isLiteral(subject) && !isLiteral(expected) ? [expected, subject] : [subject, expected];
}
function strengthOf$1(demand, expected) {
	if (demand.strength !== "exact") return demand.strength;
	if (demand.negated === true) return "truthy";
	return expected !== null && PLACEHOLDER$1.test(expected) ? "structure" : "exact";
}
/**
* Whether both sides are one and the same, without a call that might answer differently. A part of something that was
* remembered before (`count := tree.count`) is what it was then, not what it is now.
*/
function comparesItself(demand, subject, expected) {
	if (demand.symmetric !== true || demand.negated === true || subject !== expected || COMPUTES.test(subject)) return false;
	const written = [demand.subject, demand.expected].map((side) => side === null ? "" : normal(side));
	return written[0] === written[1] || !/[.[]/.test(subject);
}
/** Turns a demand into an assertion, in the scopes around it and under what was found out about its flow. */
function assertionOf(demand, scopes, top, defect) {
	const [subjectNode, expectedNode] = sides(demand, scopes);
	const subject = subjectNode === null ? "" : normal(subjectNode);
	const expected = expectedNode === null ? demand.fixed ?? null : normal(expectedNode);
	const tautology = demand.tautology === true || comparesItself(demand, subject, expected);
	return {
		line: demand.node.line,
		text: quote(demand.node),
		subject,
		expected,
		matcher: demand.matcher,
		strength: strengthOf$1(demand, expected),
		tolerance: demand.tolerance ?? null,
		negated: demand.negated === true,
		defect: tautology ? "tautology" : defect,
		guarded: isGuarded(demand.node, top)
	};
}

// src/syntax/build-body.ts
/** Reads a function's body. `outer` are the scopes around it, nearest first. */
function buildBody(whole, body, outer, language) {
	const enter = (node) => !language.foreign(node);
	const scopes = [bindings(body, enter), ...outer];
	const reachable = reachability();
	const assertions = [];
	const calls = /* @__PURE__ */ new Set();
	const demanding = /* @__PURE__ */ new Set();
	for (const at of walk(body, enter)) {
		const name = language.called(at);
		if (name !== null && name !== "") calls.add(name);
		for (const demand of language.demands(at)) {
			demanding.add(at);
			const defect = reachable(at, body) ? language.defect(at, body) : "unreachable";
			assertions.push(assertionOf(demand, scopes, body, defect));
		}
	}
	return {
		line: whole.line,
		endLine: whole.endLine,
		hash: digest(tokens(body)),
		words: words(body),
		inputs: [...new Set(tokens(body, (at) => demanding.has(at)).filter((token) => LITERAL.test(token)))].sort(),
		calls: [...calls],
		assertions
	};
}
/** Gives equal ids a number, so that ids tell the tests of a file apart: the first keeps it plain. */
function numberIds(units) {
	const seen = /* @__PURE__ */ new Map();
	return units.map((unit) => {
		const count = (seen.get(unit.id) ?? 0) + 1;
		seen.set(unit.id, count);
		return count === 1 ? unit : {
			...unit,
			id: `${unit.id}#${count}`
		};
	});
}

// src/syntax/gate.ts
/** An enabled test. */
const OPEN = {
	enabled: "yes",
	reason: "",
	line: null,
	platform: false
};
/** A test that does not run, wherever the code runs. */
const shut = (at, reason) => ({
	enabled: "no",
	reason,
	line: at.line,
	platform: false
});
const ORDER$4 = [
	"no",
	"unfocused",
	"conditional",
	"yes"
];
/** Of several gates the one that lets least through; of two conditional ones the one that is not about the machine. */
function strictest(gates) {
	const rank = (gate) => ORDER$4.indexOf(gate.enabled) * 2 + (gate.platform ? 1 : 0);
	return gates.reduce((least, gate) => rank(gate) < rank(least) ? gate : least, OPEN);
}

// src/syntax/languages/go-calls.ts
/** The last name of what a call calls: `Weigh` of `orchard.Weigh(…)`; empty where it is computed. */
function calledName$5(call) {
	const callee = child(call, "function");
	if (callee === null) return "";
	if (callee.type === "selector_expression") return child(callee, "field")?.text ?? "";
	return callee.type === "identifier" ? callee.text : "";
}
/** What stands before the last dot of a callee; null for plain names. */
function receiverOf$1(call) {
	const callee = child(call, "function");
	return callee?.type === "selector_expression" ? child(callee, "operand") : null;
}
/** Arguments of a call, comments left out. */
function argumentsOf$4(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list);
}
/** Receivers that are a test's handle or a library of assertions; loggers are called otherwise. */
const HANDLE = /^(t|tb|b|f|c|s|tt|ts|is|as|a|r|g|T|test|suite|assert|require|[\w.]+\.(T|Require|Assert)\(\))$/;
const FAILS$1 = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow|Failf|FailNowf)$/;
/** Whether a call fails the test that it stands in. `assert.Error(t, err)` is not meant, which asks for an error. */
function fails(call) {
	if (call.type !== "call_expression") return false;
	const receiver = receiverOf$1(call)?.text ?? "";
	const name = calledName$5(call);
	if (receiver === "") return name === "panic";
	if (receiver === "log") return /^(Fatal|Panic)/.test(name);
	if (!HANDLE.test(receiver) || !FAILS$1.test(name)) return false;
	return !/^(assert|require|is|as|a|r|s|suite|ts)$|\.(Require|Assert)\(\)$/.test(receiver) || name.startsWith("Fail");
}
/** Whether an expression is a test's handle, as the first argument of an assertion function is. */
const isHandle = (node) => /^(t|tb|b|f|tt|T|test|\w+\.T\(\)|GinkgoT\(\))$/.test(node.text);
/** The statements of a block or of a case of a switch. */
const statementsOf = (block) => block.children.flatMap((c) => c.type === "statement_list" ? parts(c) : []);
/** The first statement of a block that fails the test; null where none does, or only behind a `return`. */
function failureIn(block) {
	for (const statement of statementsOf(block)) {
		if (/^(return|break|continue)_statement$/.test(statement.type)) return null;
		const call = statement.type === "expression_statement" ? parts(statement)[0] : void 0;
		if (call !== void 0 && fails(call)) return call;
	}
	return null;
}

// src/syntax/languages/go-matchers.ts
/** Functions of testify, gotest.tools and is; those that end in `f` are theirs as well. */
const ROWS = [
	[
		"exact",
		"pair",
		"Equal EqualValues EqualExportedValues Exactly Same DeepEqual JSONEq YAMLEq PanicsWithValue PanicsWithError"
	],
	[
		"exact",
		"pair",
		"NotEqual NotEqualValues NotSame",
		true
	],
	[
		"exact",
		"one",
		"Nil Empty Zero"
	],
	[
		"exact",
		"holder",
		"ErrorIs EqualError"
	],
	[
		"exact",
		"holder",
		"NotErrorIs",
		true
	],
	[
		"structure",
		"holder",
		"Len Contains Subset"
	],
	[
		"structure",
		"holder",
		"NotContains NotSubset",
		true
	],
	[
		"structure",
		"pair",
		"ElementsMatch ObjectsAreEqual"
	],
	[
		"approximate",
		"pair",
		"InDelta InEpsilon InDeltaSlice InDeltaMapValues InEpsilonSlice WithinDuration"
	],
	[
		"bound",
		"holder",
		"Greater GreaterOrEqual Less LessOrEqual WithinRange"
	],
	[
		"bound",
		"one",
		"Positive Negative IsIncreasing IsDecreasing IsNonDecreasing IsNonIncreasing"
	],
	[
		"pattern",
		"pair",
		"Regexp"
	],
	[
		"pattern",
		"pair",
		"NotRegexp",
		true
	],
	[
		"pattern",
		"holder",
		"ErrorContains"
	],
	[
		"type",
		"pair",
		"IsType Implements"
	],
	[
		"type",
		"holder",
		"ErrorAs ErrorType"
	],
	[
		"truthy",
		"one",
		"NoError NilError NoErr NotNil NotEmpty NotZero Panics NotPanics Eventually EventuallyWithT Never Condition FileExists DirExists NoFileExists NoDirExists"
	],
	[
		"truthy",
		"one",
		"Error Err",
		true
	]
];
/** Assertion functions by name. */
const FUNCTIONS$2 = new Map(ROWS.flatMap(([strength, form, names, negated = false]) => names.split(" ").map((name) => [name, {
	strength,
	form,
	negated
}])));
/** Checkers of quicktest and check.v1, as in `c.Assert(got, qt.Equals, want)`. */
const CHECKERS = new Map([
	...[
		"Equals",
		"DeepEquals",
		"CmpEquals",
		"JSONEquals",
		"ContentEquals",
		"IsNil",
		"ErrorIs"
	].map((name) => [name, "exact"]),
	...[
		"HasLen",
		"Contains",
		"Any",
		"All"
	].map((name) => [name, "structure"]),
	...[
		"Matches",
		"ErrorMatches",
		"PanicMatches"
	].map((name) => [name, "pattern"]),
	...[
		"ErrorAs",
		"Implements",
		"FitsTypeOf"
	].map((name) => [name, "type"]),
	...[
		"IsNotNil",
		"NotNil",
		"IsTrue",
		"IsFalse",
		"Not"
	].map((name) => [name, "truthy"])
]);
const named = (names, predicate) => names.split(" ").map((name) => [name, predicate]);
/** Calls that are a comparison in a condition: strength, and the places of the subject and of what is expected. */
const PREDICATES$3 = new Map([
	...named("reflect.DeepEqual cmp.Equal bytes.Equal slices.Equal maps.Equal proto.Equal errors.Is", [
		"exact",
		0,
		1
	]),
	...named("strings.Contains bytes.Contains slices.Contains strings.EqualFold", [
		"structure",
		0,
		1
	]),
	...named("strings.HasPrefix strings.HasSuffix bytes.HasPrefix bytes.HasSuffix", [
		"pattern",
		0,
		1
	]),
	...named("regexp.MatchString", [
		"pattern",
		1,
		0
	]),
	...named("errors.As", [
		"type",
		0,
		1
	])
]);

// src/syntax/languages/go-assertions.ts
const NEGATION$1 = {
	"==": "!=",
	"!=": "==",
	"<": ">=",
	">=": "<",
	">": "<=",
	"<=": ">"
};
const ORDER$3 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
const ERROR = /(^|\.)(err|\w*Err|error|e|err\d)$/;
/** The call that a declaration binds a name to: of several results of one call the last is told by the call as well. */
function boundBy(statement, name) {
	if (statement?.type !== "short_var_declaration") return null;
	const names = parts(child(statement, "left") ?? statement);
	const values = parts(child(statement, "right") ?? statement);
	const index = names.findIndex((one) => one.text === name);
	const isLast = values.length === 1 && index === names.length - 1;
	const value = index < 0 ? void 0 : isLast ? values[0] : values[index];
	return value?.type === "call_expression" ? value : null;
}
const assigns = (statement, name) => parts(child(statement, "left") ?? statement).some((one) => one.text === name);
/** What a name means in a condition: the call that it is bound to in the `if` itself, or shortly before it. */
function meaningOf(name, condition) {
	if (name.type !== "identifier") return name;
	let statement = condition;
	for (; statement !== null; statement = statement.parent) {
		const found = boundBy(child(statement, "initializer"), name.text);
		if (found !== null) return found;
		if (statement.parent?.type === "statement_list") break;
	}
	const around = statement?.parent?.children ?? [];
	const index = statement === null ? 0 : around.indexOf(statement);
	for (let i = index - 1; i >= 0 && i >= index - 40; i -= 1) {
		const before = around[i];
		const found = boundBy(before ?? null, name.text);
		if (found !== null) return found;
		if (before?.type === "assignment_statement" && assigns(before, name.text)) return name;
	}
	return name;
}
/** The strength that options of `cmp.Diff` and `cmp.Equal` leave. */
function withOptions(options) {
	const text = options.map((one) => one.text).join(" ");
	if (/Approx/.test(text)) return "approximate";
	return /Ignore|Sort(Slices|Maps)|FilterPath/.test(text) ? "structure" : "exact";
}
/** `cmp.Diff(want, got, options…)`; null for all other expressions. */
function fromDiff(node, at, negated) {
	if (at.type !== "call_expression" || !/^(Diff|DiffStrings|UnifiedDiff)$/.test(calledName$5(at))) return null;
	const [expected, subject, ...options] = argumentsOf$4(at);
	if (expected === void 0 || subject === void 0) return null;
	const strength = withOptions(options);
	return {
		node,
		subject,
		expected,
		matcher: strength === "exact" ? "Diff" : "Diff with options",
		strength,
		negated,
		symmetric: strength === "exact"
	};
}
/** The difference that a condition says to be empty: `diff == ""`, `len(diff) == 0`. */
function emptied(left, right) {
	if (stringValue(right) === "") return left;
	return left.type === "call_expression" && calledName$5(left) === "len" && right.text === "0" ? argumentsOf$4(left)[0] ?? null : null;
}
function fromNil(node, subject, operator, nil) {
	const common = {
		node,
		subject,
		expected: nil,
		matcher: `${operator} nil`
	};
	if (ERROR.test(subject.text)) return {
		...common,
		matcher: "error",
		strength: "truthy",
		negated: operator === "!="
	};
	return {
		...common,
		strength: operator === "==" ? "exact" : "truthy"
	};
}
function fromPair$3(node, left, operator, right) {
	if (right.type === "nil" && /^[!=]=$/.test(operator)) return fromNil(node, left, operator, right);
	const difference = /^[!=]=$/.test(operator) ? emptied(left, right) : null;
	const diff = difference === null ? null : fromDiff(node, meaningOf(difference, node), operator === "!=");
	if (diff !== null) return diff;
	const exact = operator === "==" || operator === "!=";
	const trivial = operator === ">=" && right.text === "0" && /^len\b/.test(left.text);
	return {
		node,
		subject: left,
		expected: right,
		matcher: operator,
		strength: exact ? "exact" : "bound",
		negated: operator === "!=",
		symmetric: exact,
		tautology: trivial
	};
}
function fromPredicate$1(node, call, wanted) {
	const name = (child(call, "function")?.text ?? "").replace(/\s+/g, "");
	const given = argumentsOf$4(call);
	const receiver = receiverOf$1(call);
	const known = PREDICATES$3.get(name);
	const common = {
		node,
		matcher: name === "cmp.Equal" && given.length > 2 ? "cmp.Equal with options" : name,
		negated: !wanted
	};
	if (known !== void 0 && given.length > 1) {
		const [strength, subject, expected] = known;
		const held = name === "cmp.Equal" ? withOptions(given.slice(2)) : strength;
		const symmetric = held === "exact" && name !== "errors.Is";
		return {
			...common,
			subject: given[subject] ?? null,
			expected: given[expected] ?? null,
			strength: held,
			symmetric
		};
	}
	const [first] = given;
	if (/\.Equal$/.test(name) && receiver !== null && given.length === 1 && first !== void 0) return {
		...common,
		matcher: "Equal",
		subject: receiver,
		expected: first,
		strength: "exact",
		symmetric: true
	};
	if (/\.Match(String)?$/.test(name) && receiver !== null && first !== void 0) return {
		...common,
		matcher: "Match",
		subject: first,
		expected: receiver,
		strength: "pattern"
	};
	return {
		...common,
		subject: call,
		expected: null,
		matcher: "truthy",
		strength: "truthy"
	};
}
/** One of several conditions is enough: no more than the weakest of them is demanded. */
function fromEither$2(node, at, wanted) {
	const weakest = parts(at).flatMap((side) => hold$1(node, side, wanted)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
	return {
		node,
		subject: at,
		expected: null,
		matcher: "or",
		strength: ORDER$3.find((one) => weakest.includes(one)) ?? "bound",
		negated: !wanted
	};
}
/** What it demands that an expression is true (`wanted`) or false. */
function hold$1(node, expression, wanted) {
	const at = bare(expression);
	const operator = child(at, "operator")?.type ?? "";
	const [left, right] = [child(at, "left"), child(at, "right")];
	if (at.type === "unary_expression" && operator === "!") {
		const inner = child(at, "operand");
		return inner === null ? [] : hold$1(node, inner, !wanted);
	}
	if (left !== null && right !== null && (operator === "&&" || operator === "||")) return operator === "&&" === wanted ? [left, right].flatMap((side) => hold$1(node, side, wanted)) : [fromEither$2(node, at, wanted)];
	const comparing = wanted ? operator : NEGATION$1[operator];
	if (left !== null && right !== null && Object.hasOwn(NEGATION$1, operator) && comparing !== void 0) return [fromPair$3(node, bare(left), comparing, bare(right))];
	const meaning = at.type === "identifier" ? meaningOf(at, node) : at;
	if (meaning.type === "call_expression") return [fromPredicate$1(node, meaning, wanted)];
	return [{
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy",
		negated: !wanted
	}];
}
function fromCondition$3(node, condition, wanted) {
	const tautology = constantTruth(condition) === wanted;
	return hold$1(node, condition, wanted).map((demand) => tautology ? {
		...demand,
		tautology
	} : demand);
}
/** `if got != want { t.Errorf(…) }`, and its `else`. */
function fromIf$1(node) {
	const condition = child(node, "condition");
	const [then, otherwise] = [child(node, "consequence"), child(node, "alternative")];
	if (condition === null || then === null) return [];
	if (failureIn(then) !== null) return fromCondition$3(node, condition, false);
	if (otherwise?.type === "block" && failureIn(otherwise) !== null) return fromCondition$3(node, condition, true);
	return [];
}
/** `case got != want: t.Errorf(…)` of a switch over nothing; other cases only say that they must not come up. */
function fromCase(node) {
	if (!(node.children.some((c) => c.type === "statement_list") && failureIn(node) !== null)) return [];
	const value = child(node, "value") ?? child(node, "communication");
	const over = node.parent === null ? null : child(node.parent, "value");
	const [condition] = value === null ? [] : parts(value);
	if (node.type === "expression_case" && over === null && condition !== void 0) return fromCondition$3(node, condition, false);
	return [{
		node,
		subject: over ?? value,
		expected: over === null ? null : value,
		matcher: "case",
		strength: "truthy",
		negated: true
	}];
}
const HANDLED = /^(if_statement|expression_case|default_case|communication_case|type_case)$/;
/** A failing call that stands under no condition of its own, as in a callback that must not run. */
function fromFailure(call) {
	const block = call.parent?.parent?.type === "statement_list" ? call.parent.parent.parent : null;
	const holder = block?.type === "block" ? block.parent : block;
	if (holder !== null && holder !== void 0 && HANDLED.test(holder.type)) return [];
	return [{
		node: call,
		subject: null,
		expected: null,
		matcher: "fail",
		strength: "truthy"
	}];
}
/** What `InDelta` and its kin accept: their third argument. */
function toleranceOf$5(name, given) {
	const value = Number(given[2]?.text.replaceAll("_", ""));
	return {
		measure: name.replace(/(Slice|MapValues)$/, ""),
		value: Number.isNaN(value) ? -1 : value
	};
}
function fromMatcher$2(node, name, known, given, subjectFirst) {
	const { strength, form, negated } = known;
	const swap = form === "pair" && !subjectFirst;
	const [first = null, second = null] = given;
	const error = /^(NoError|NilError|NoErr|Error|Err)$/.test(name);
	return {
		node,
		subject: swap ? second : first,
		expected: form === "one" ? null : swap ? first : second,
		matcher: error ? "error" : name,
		strength,
		negated,
		symmetric: strength === "exact" && form === "pair",
		tolerance: strength === "approximate" ? toleranceOf$5(name, given) : null,
		...error || name === "Nil" ? { fixed: "nil" } : {}
	};
}
/** `c.Assert(got, qt.Equals, want)`. */
function fromChecker(node, given) {
	const [subject, checker, expected = null] = given;
	const name = checker === void 0 ? "" : (checker.text.split("(")[0] ?? "").replace(/^.*\./, "");
	const strength = CHECKERS.get(name);
	if (subject === void 0 || strength === void 0) return null;
	return {
		node,
		subject,
		expected,
		matcher: name,
		strength,
		negated: name === "Not"
	};
}
/** `assert.Assert(t, is.Equal(got, want))`, `assert.Check(t, got == want)`. */
function fromCheck(node, given) {
	const checked = fromChecker(node, given);
	if (checked !== null) return [checked];
	const [condition] = given;
	if (condition === void 0) return [];
	const known = condition.type === "call_expression" ? FUNCTIONS$2.get(calledName$5(condition)) : void 0;
	if (known !== void 0) return [fromMatcher$2(node, calledName$5(condition), known, argumentsOf$4(condition), true)];
	return fromCondition$3(node, condition, true);
}
const LIBRARY = /^(assert|require|is|must|check|expect|a|r|as|req|c|s|ts|suite)$|\.(Require|Assert)\(\)$/;
/** A call of an assertion library that stands as a statement, or whose answer is asked for in an `if`. */
function fromLibrary(call, subjectFirst) {
	const receiver = receiverOf$1(call);
	if (receiver === null || !LIBRARY.test(receiver.text.replace(/\s+/g, ""))) return [];
	const written = calledName$5(call);
	const name = FUNCTIONS$2.has(written) ? written : written.replace(/f$/, "");
	const all = argumentsOf$4(call);
	const given = all[0] !== void 0 && isHandle(all[0]) ? all.slice(1) : all;
	if (/^(Assert|Check)$/.test(name)) return fromCheck(call, given);
	if (name === "True" || name === "False") {
		const [condition] = given;
		return condition === void 0 ? [] : fromCondition$3(call, condition, name === "True");
	}
	const known = FUNCTIONS$2.get(name);
	if (known !== void 0) return [fromMatcher$2(call, name, known, given, subjectFirst)];
	return given !== all && /^(assert|require)$/.test(receiver.text) && name !== "New" ? [{
		node: call,
		subject: given[0] ?? null,
		expected: given[1] ?? null,
		matcher: name,
		strength: null
	}] : [];
}
function demandsAt(node, subjectFirst) {
	if (node.type === "if_statement") return fromIf$1(node);
	if (/_case$/.test(node.type)) return fromCase(node);
	if (node.type !== "call_expression") return [];
	return fails(node) ? fromFailure(node) : fromLibrary(node, subjectFirst);
}
/**
* What a Go test demands at one node. `subjectFirst`: its library takes what is examined before what is expected. Names
* such as `got` are bound again and again in one test, so what each stands for is looked for nearby.
*/
const demandsIn$1 = (subjectFirst) => (node) => demandsAt(node, subjectFirst).map((demand) => demand.subject === null ? demand : {
	...demand,
	subject: meaningOf(demand.subject, node)
});
const OUTPUT = /^(?:\/\/|\/\*)\s*(unordered )?output:([\s\S]*)$/i;
/** What an Example function must print: the comment that ends its body; null where it is only compiled. */
function outputOf(body) {
	const comments = body.children.flatMap((c) => c.type === "statement_list" ? [...c.children] : [c]).filter(isComment);
	const start = comments.findLastIndex((one) => OUTPUT.test(one.text));
	const head = comments[start];
	if (head === void 0) return null;
	const [, unordered, first = ""] = OUTPUT.exec(head.text) ?? [];
	const text = [first, ...comments.slice(start + 1).map((one) => one.text.replace(/^\/\//, ""))].map((line) => line.trim()).join("\n").trim();
	return {
		node: head,
		subject: null,
		expected: null,
		matcher: "Output",
		strength: unordered === void 0 ? "exact" : "structure",
		fixed: JSON.stringify(text)
	};
}

// src/syntax/languages/go-gates.ts
const SYSTEMS = "aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|unix";
const MACHINES = "386|amd64|arm|arm64|loong64|mips|mips64|mips64le|mipsle|ppc64|ppc64le|riscv64|s390x|wasm";
const PLATFORM = new RegExp(`^(${SYSTEMS}|${MACHINES}|cgo|race|msan|asan|gc|gccgo)$`);
const SUFFIX = new RegExp(`_(${SYSTEMS.replace("|unix", "")}|${MACHINES})_test\\.go$`);
const MACHINE$5 = /\bruntime\.|\bos\.(Getuid|Geteuid)|Getenv\("CI"\)|\bexec\.LookPath|\bLookPath\b|isatty/;
/** `t.Skip()` under a condition: constant ones are decided. */
function guardedSkip$2(call, top, scopes) {
	const reason = normal(call);
	for (const above of ancestors(call, top)) {
		const condition = above.type === "if_statement" ? child(above, "condition") : null;
		if (condition === null) continue;
		const resolved = resolve(condition, scopes);
		const truth = constantTruth(resolved);
		if (truth !== null) return truth ? shut(call, reason) : OPEN;
		const initializer = child(above, "initializer")?.text ?? "";
		const platform = MACHINE$5.test(resolved.text) || MACHINE$5.test(condition.text) || MACHINE$5.test(initializer);
		return {
			enabled: "conditional",
			reason: `${normal(condition)} → ${reason}`,
			line: call.line,
			platform
		};
	}
	return {
		enabled: "conditional",
		reason,
		line: call.line,
		platform: false
	};
}
const isInBranch = (node, top) => [...ancestors(node, top)].some((at) => at.type === "if_statement");
/** Skips written as statements of a test: `t.Skip(…)`, `if testing.Short() { t.Skip(…) }`. */
function gateOfStatements$4(body, scopes) {
	const gates = [];
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) {
		const call = callOf(at);
		const receiver = call === null ? null : receiverOf$1(call);
		if (call !== null && receiver !== null && /^(Skip|Skipf|SkipNow)$/.test(calledName$5(call))) gates.push(isInBranch(call, body) ? guardedSkip$2(call, body, scopes) : shut(call, normal(call)));
		if (/^(statement_list|if_statement|block)$/.test(at.type)) waiting.push(...at.children);
	}
	return strictest(gates);
}
const TAG = /\s*(&&|\|\||!|\(|\)|[\w.]+)/y;
const MAX_TAGS = 200;
/** Three-valued: a `//go:build` expression where only `ignore` is known to be off and language versions to be on. */
function readTags(text) {
	const found = [];
	TAG.lastIndex = 0;
	for (let match = TAG.exec(text); match !== null && found.length < MAX_TAGS; match = TAG.exec(text)) found.push(match[1]);
	let at = 0;
	let custom = false;
	const atom = () => {
		const token = found[at++];
		if (token === "!") {
			const inner = atom();
			return inner === null ? null : !inner;
		}
		if (token === "(") {
			const inner = any();
			at += 1;
			return inner;
		}
		if (token === void 0 || /^go\d/.test(token)) return true;
		if (token === "ignore") return false;
		if (!PLATFORM.test(token)) custom = true;
		return null;
	};
	const all = () => {
		let truth = atom();
		for (; found[at] === "&&";) {
			at += 1;
			const next = atom();
			truth = truth === false || next === false ? false : truth === null || next === null ? null : true;
		}
		return truth;
	};
	const any = () => {
		let truth = all();
		for (; found[at] === "||";) {
			at += 1;
			const next = all();
			truth = truth === true || next === true ? true : truth === null || next === null ? null : false;
		}
		return truth;
	};
	return found.length === 0 ? null : {
		truth: any(),
		custom
	};
}
/** What `//go:build` above the package clause, and the file's name, say about all tests of a file. */
function gateOfFile(path, root) {
	const gates = [];
	const suffix = SUFFIX.exec(path)?.[1];
	if (suffix !== void 0) gates.push({
		enabled: "conditional",
		reason: `the file's name ends in ${suffix}`,
		line: null,
		platform: true
	});
	for (const at of root.children) {
		if (at.type === "package_clause") break;
		const text = isComment(at) ? /^\/\/go:build\s+(.*)$/.exec(at.text)?.[1] ?? null : null;
		const read = text === null ? null : readTags(text);
		if (read === null || read.truth === true) continue;
		const reason = at.text.trim();
		if (read.truth === false) gates.push(shut(at, reason));
		else gates.push({
			enabled: "conditional",
			reason,
			line: at.line,
			platform: !read.custom
		});
	}
	return strictest(gates);
}
/** What `TestMain` does to the tests of its file: without `m.Run()` none runs; an exit with 0 hides their failure. */
function gateOfMain(main, body) {
	const text = body.text.replace(/\s+/g, "");
	if (!/\.Run\(\)/.test(text)) return shut(main, "TestMain does not run the tests");
	return /os\.Exit\(0\)/.test(text) && !/:?=\w+\.Run\(\)/.test(text) ? shut(main, "TestMain exits with 0 whatever they say") : OPEN;
}

// src/syntax/languages/go-rows.ts
const inner = (element) => element === null ? null : parts(element)[0] ?? null;
function rowOf(element) {
	const keyed = element.type === "keyed_element";
	const key = keyed ? inner(child(element, "key")) : null;
	const written = keyed ? inner(child(element, "value")) : inner(element);
	if (written === null) return null;
	const pointed = written.type === "unary_expression" ? child(written, "operand") ?? written : written;
	const value = pointed.type === "composite_literal" ? child(pointed, "body") : pointed;
	if (value?.type !== "literal_value") return {
		key,
		cells: [[null, written]]
	};
	return {
		key,
		cells: parts(value).flatMap((part) => {
			if (part.type !== "keyed_element") return [[null, inner(part) ?? part]];
			const cell = inner(child(part, "value"));
			return cell === null ? [] : [[inner(child(part, "key"))?.text ?? null, cell]];
		})
	};
}
/** Fields of `[]struct{ … }`, in order; empty for a table of a named type. */
function fieldsOf(table) {
	const type = child(table, "type");
	const list = (type === null ? void 0 : [...walk(type)].find((one) => one.type === "struct_type"))?.children.find((c) => c.type === "field_declaration_list");
	return (list === void 0 ? [] : parts(list)).flatMap((field) => field.children.filter((c) => c.field === "name" && c.named).map((c) => c.text));
}
const TABLE$1 = /^(slice_type|array_type|implicit_length_array_type|map_type)$/;
function loopOf(loop, scopes) {
	const clause = loop.type === "for_statement" ? loop.children.find((c) => c.type === "range_clause") : void 0;
	const right = clause === void 0 ? null : child(clause, "right");
	const left = clause === void 0 ? null : child(clause, "left");
	if (right === null) return null;
	const table = resolve(right, scopes);
	if (table.type !== "composite_literal" || !TABLE$1.test(child(table, "type")?.type ?? "")) return null;
	const [key = "", row = ""] = left === null ? [] : parts(left).map((one) => one.text);
	return {
		loop,
		table,
		key,
		row
	};
}
/** Names in a loop that say nothing but a subtest's name (`t.Run(tt.name, …)`), and those that say something else. */
const usesIn = remember((loop) => {
	const titles = /* @__PURE__ */ new Set();
	const others = /* @__PURE__ */ new Set();
	for (const at of walk(loop)) {
		if (!/^(identifier|selector_expression)$/.test(at.type) || at.parent?.type === "expression_list") continue;
		const call = at.parent?.parent;
		(call?.type === "call_expression" && calledName$5(call) === "Run" && argumentsOf$4(call)[0] === at ? titles : others).add(at.text);
	}
	return {
		titles,
		others
	};
});
function onlyNames(text, loop) {
	const { titles, others } = usesIn(loop);
	return titles.has(text) && !others.has(text);
}
function cellsOf$3({ loop, table, key, row }) {
	const body = child(table, "body");
	const rows = (body === null ? [] : parts(body)).map(rowOf).filter((one) => one !== null);
	const fields = fieldsOf(table);
	const nameAt = (place) => fields[place] ?? String(place);
	const titled = rows.map((one) => ({
		key: one.key,
		cells: new Map(one.cells.map(([name, value], place) => [name ?? nameAt(place), normal(value)]))
	}));
	const used = new Set(titled.flatMap(({ cells }) => [...cells.keys()]));
	const names = [...fields.filter((name) => used.has(name)), ...[...used].filter((name) => !fields.includes(name))].filter((name) => row === "" || !onlyNames(`${row}.${name}`, loop));
	const keyed = child(table, "type")?.type === "map_type" && key !== "_" && key !== "" && !onlyNames(key, loop);
	return {
		names: keyed ? [key, ...names] : names,
		cells: titled.map((one) => [...keyed ? [one.key === null ? "" : normal(one.key)] : [], ...names.map((name) => one.cells.get(name) ?? "")])
	};
}
/** Whether a loop over a table is one over cases: its body names a test's handle, or asks something of a row. */
const tests = (loop) => /\b(t|tb|s|assert|require|is|c)\b\s*[.(]|\(t,/.test(child(loop, "body")?.text ?? "");
/** Rows of the tables that a test runs over, and the seeds of a fuzz test. */
function rowsOf$5(body, scopes, foreign) {
	const names = [];
	const cells = [];
	let line = null;
	for (const at of walk(body, (node) => !foreign(node))) {
		const loop = loopOf(at, scopes);
		if (loop !== null && tests(loop.loop)) {
			const found = cellsOf$3(loop);
			names.push(...found.names);
			cells.push(...found.cells);
			line ??= loop.table.line;
		} else if (at.type === "call_expression" && calledName$5(at) === "Add" && receiverOf$1(at)?.text === "f") {
			cells.push(argumentsOf$4(at).map(normal));
			line ??= at.line;
		}
	}
	return line === null ? null : {
		names,
		cells,
		line
	};
}

// src/syntax/languages/go-source.ts
/** A statement without effect: `_ = x`, a branch never taken. */
function isIdle$5(node) {
	if (node.type === "empty_statement") return true;
	if (node.type === "assignment_statement") return /^_\s*=\s*[\w.]+$/.test(node.text);
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
const symbol$5 = (name, node) => ({
	name,
	line: node.line,
	hash: digest(tokens(node, isIdle$5)),
	mentions: mentions(node)
});
/** The type that a method belongs to: `Orchard` of `(o *Orchard)` and `(o Orchard[T])`. */
function receiverType(method) {
	const receiver = child(method, "receiver");
	return (receiver === null ? [] : [...walk(receiver)].filter((one) => one.type === "type_identifier"))[0]?.text ?? "";
}
function functionName(node) {
	const name = child(node, "name")?.text ?? "";
	if (node.type === "method_declaration") return `${receiverType(node)}.${name}`;
	return name === "init" || name === "_" ? "<module>" : name;
}
const SPEC = /^(type_spec|type_alias|const_spec|var_spec)$/;
function declared$1(at) {
	if (/^(function|method)_declaration$/.test(at.type)) return [symbol$5(functionName(at), at)];
	if (!/^(type|const|var)_declaration$/.test(at.type)) return [];
	return [...walk(at, (inner) => /_(list|declaration)$/.test(inner.type))].filter((inner) => SPEC.test(inner.type)).flatMap((spec) => spec.children.filter((c) => c.field === "name" && c.named).map((name) => symbol$5(name.text === "_" ? "<module>" : name.text, spec)));
}
/** What a file imports, and its own package, which is its folder: `.`. */
function goImports(root) {
	const found = [{
		module: ".",
		names: [{
			local: "*",
			original: "*"
		}]
	}];
	for (const at of walk(root, (node) => /^import_/.test(node.type))) {
		const path = at.type === "import_spec" ? child(at, "path") : null;
		const module = path === null ? "" : stringValue(path) ?? "";
		if (module === "") continue;
		const last = module.replace(/\/v\d+$/, "").split("/").at(-1) ?? "";
		found.push({
			module,
			names: [{
				local: child(at, "name")?.text ?? last,
				original: ""
			}]
		});
	}
	return found;
}
/** The symbols and imports of a Go file. */
function readGoSource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: parts(root).flatMap(declared$1),
		imports: goImports(root)
	};
}

// src/syntax/languages/go.ts
const LOOP = /^for_statement$/;
/** Subtests nested deeper than this are not read, for each level is read as a body of its own. */
const MAX_NESTING = 12;
/** `t.Run("weighs", func(t *testing.T) { … })` outside of loops: a test inside a test. */
const subtestOf = remember((call) => {
	if (call.type !== "call_expression" || calledName$5(call) !== "Run") return null;
	const [title, run] = argumentsOf$4(call);
	const name = title === void 0 ? null : stringValue(title);
	const body = run?.type === "func_literal" ? child(run, "body") : null;
	if (name === null || body === null) return null;
	for (const above of ancestors(call)) {
		if (LOOP.test(above.type)) return null;
		if (above.type === "func_literal" && subtestOf(above.parent?.parent) === null) return null;
	}
	return {
		name,
		body
	};
});
/** An assertion inside a function that nobody calls: `_ = func() { … }`. */
function defectOf$3(node, top) {
	for (const at of ancestors(node, top)) {
		const list = at.type === "func_literal" && at.parent?.type === "expression_list" ? at.parent.parent : null;
		if (list != null && child(list, "left")?.text === "_") return "unreachable";
	}
	return null;
}
/** The type of a function's only parameter, `*testing.T` in most tests; null where it has none or several. */
function handleOf(definition) {
	const parameters = child(definition, "parameters");
	const list = parameters === null ? [] : parts(parameters);
	return list.length === 1 ? child(list[0], "type")?.text.replace(/\s+/g, "") ?? null : null;
}
function kindOf$2(definition, name) {
	const handle = handleOf(definition);
	const empty = parts(child(definition, "parameters") ?? definition).length === 0;
	if (definition.type === "method_declaration") return /^Test(?!\p{Ll})/u.test(name) && empty ? "test" : "helper";
	if (name === "TestMain" && handle === "*testing.M") return "main";
	if (/^(Test(?!\p{Ll}))/u.test(name) && handle === "*testing.T") return "test";
	if (/^(Fuzz(?!\p{Ll}))/u.test(name) && handle === "*testing.F") return "test";
	return /^Example(?!\p{Ll})/u.test(name) && empty ? "example" : "helper";
}
/** A test, and the tests inside it. One that only holds others and demands nothing itself is not counted beside them. */
function readTest$3(name, whole, body, around, reading) {
	const waiting = [{
		name,
		whole,
		body,
		around
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { foreign } = reading.language;
		const enter = (node) => !foreign(node);
		const local = [bindings(next.body, enter), ...next.around.scopes];
		const gates = [...next.around.gates, gateOfStatements$4(next.body, local)];
		const path = [...next.around.path, next.name];
		const inside = [...walk(next.body, enter)].flatMap((at) => {
			const subtest = subtestOf(at);
			return subtest === null ? [] : [{
				...subtest,
				whole: at,
				around: {
					path,
					gates,
					scopes: local
				}
			}];
		});
		const built = buildBody(next.whole, next.body, next.around.scopes, reading.language);
		const rows = rowsOf$5(next.body, local, foreign);
		if (inside.length === 0 || built.assertions.length > 0 || rows !== null) reading.tests.push({
			id: path.join(" › "),
			name: next.name,
			gate: gateOf$2(gates, rows, next.whole),
			rows,
			...built
		});
		if (path.length < MAX_NESTING) waiting.push(...inside.reverse());
	}
}
function gateOf$2(gates, rows, whole) {
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(whole, "no rows are left to run")] : [];
	return strictest([...gates, ...emptied]);
}
/** An Example function runs only where it says what it prints. */
function readExample(name, definition, body, reading) {
	const built = buildBody(definition, body, [reading.module], reading.language);
	const output = outputOf(body);
	if (output === null) {
		reading.helpers.push({
			name,
			...built
		});
		return;
	}
	const printed = assertionOf(output, [], body, null);
	const whole = {
		...built,
		assertions: [...built.assertions, printed]
	};
	reading.tests.push({
		id: name,
		name,
		gate: strictest(reading.gates),
		rows: null,
		...whole
	});
}
function readFunction$2(definition, reading, isTestFile) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	const kind = isTestFile ? kindOf$2(definition, name) : "helper";
	const around = {
		path: definition.type === "method_declaration" ? [receiverType(definition)] : [],
		gates: reading.gates,
		scopes: [reading.module]
	};
	if (kind === "test") readTest$3(name, definition, body, around, reading);
	else if (kind === "example") readExample(name, definition, body, reading);
	else if (isTestFile || /\btesting\.(T|TB|B|F)\b/.test(child(definition, "parameters")?.text ?? "")) reading.helpers.push({
		name,
		...buildBody(definition, body, [reading.module], reading.language)
	});
}
/** The line of an error that makes the tests around it unsure. */
function brokenLine$5(root) {
	for (const at of walk(root)) if (at.broken) return at.line;
	return null;
}
function mainGates(definitions) {
	return definitions.flatMap((one) => {
		const body = child(one, "body");
		return body !== null && kindOf$2(one, child(one, "name")?.text ?? "") === "main" ? [gateOfMain(one, body)] : [];
	});
}
/** What the go command leaves out: folders that begin with a dot or an underscore, `testdata` and `vendor`. */
const LEFT_OUT$2 = /(^|\/)([._][^/]*|testdata|vendor)\/|(^|\/)[._][^/]*$/;
function readGoOracle(path, root) {
	const broken = brokenLine$5(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = goImports(root);
	const subjectFirst = imports.some(({ module }) => /^gotest\.tools|matryer\/is|go-quicktest/.test(module));
	const isTestFile = path.endsWith("_test.go");
	const definitions = parts(root).filter((c) => /^(function|method)_declaration$/.test(c.type));
	const reading = {
		language: {
			demands: demandsIn$1(subjectFirst),
			defect: defectOf$3,
			called: (node) => node.type === "call_expression" ? calledName$5(node) : null,
			foreign: (node) => subtestOf(node) !== null
		},
		module: bindings(root, (node) => !/^(function|method)_declaration$/.test(node.type)),
		gates: [gateOfFile(path, root), ...mainGates(definitions)],
		tests: [],
		helpers: []
	};
	for (const definition of definitions) readFunction$2(definition, reading, isTestFile);
	return {
		kind: "tests",
		tests: numberIds(reading.tests),
		helpers: reading.helpers,
		imports,
		collected: isTestFile && !LEFT_OUT$2.test(path)
	};
}
/** Go: the testing package, testify, gotest.tools, quicktest. */
const go = {
	id: "go",
	claims: (path) => path.endsWith(".go"),
	grammar: () => "go",
	measured: false,
	oracle: readGoOracle,
	source: readGoSource
};

// src/syntax/paths.ts
const TEST_FOLDER = /(^|\/)(tests?|__tests__|__mocks__|__snapshots__|specs?|e2e|testing|testdata|test-utils|cypress)\//i;
const TEST_FILE = /(^|\/)(test_[^/]*\.py|[^/]*_test\.(py|go|ts|js)|tests?\.py|conftest\.py|[^/]+[.-](test|tests|spec|specs|e2e|cy)\.[cm]?[jt]sx?|(test|spec)\.[cm]?[jt]sx?|[^/]*Tests?\.(java|kt|cs|php|swift)|(Test[A-Z][^/]*|[^/]*([a-z]IT|ITCase|TestCase))\.java|[^/]*_(spec|test)\.rb|[^/]+\.snap)$/;
/** Whether a path belongs to the tests by convention: test files and what lies in test folders (helpers, fixtures). */
const isTestPath = (path) => TEST_FILE.test(path) || TEST_FOLDER.test(path);
/** Folders that runners leave out unless told otherwise. */
const LEFT_OUT$1 = /(^|\/)(\.[^/]+|build|dist|node_modules|venv|CVS|_darcs|[^/]+\.egg)\//;
/** Whether pytest or unittest would collect a file of this name without being configured. */
const collectsPython = (path) => !LEFT_OUT$1.test(path) && /(^|\/)(test[^/]*|[^/]*_tests?)\.py$/.test(path);
/** Whether vitest, jest, mocha, node:test or playwright would collect a file of this name without being configured. */
const collectsJavascript = (path) => !LEFT_OUT$1.test(path) && namesJavascriptTest(path);
const namesJavascriptTest = (path) => /(^|\/)([^/]+[._-](test|tests|spec|specs|e2e|cy)|test|spec|test-[^/]+)\.[cm]?[jt]sx?$/.test(path) || /(^|\/)(__tests__|tests?|specs?|e2e)\//.test(path) && /[^/]\.[cm]?[jt]sx?$/.test(path);
/** Whether surefire or failsafe would collect a file of this name without being configured; Gradle takes any name. */
const collectsJava = (path) => !LEFT_OUT$1.test(path) && /(^|\/)((Test|IT)[A-Z][^/]*|[^/]*(Test|Tests|TestCase|[a-z]IT|ITCase))\.java$/.test(path);
/** Whether RSpec, or Rails and Rake with minitest, would collect a file of this name without being configured. */
const collectsRuby = (path) => !LEFT_OUT$1.test(path) && /(^|\/)([^/]*_(spec|test)|test_[^/]*)\.rb$/.test(path);

// src/syntax/languages/java-tree.ts
/** Last part of a dotted name: `Test` of `org.junit.Test`. */
const lastName$1 = (name) => name.slice(name.lastIndexOf(".") + 1).trim();
/** Annotations of a declaration, as written. */
function annotationsOf(declaration) {
	return (declaration.children.find((c) => c.type === "modifiers")?.children ?? []).filter((c) => c.type === "annotation" || c.type === "marker_annotation");
}
/** The name of an annotation without its package. */
const annotationName = (annotation) => lastName$1(child(annotation, "name")?.text ?? "");
/** Whether a declaration has a modifier such as `private` or `static`. */
const hasModifier = (declaration, word) => declaration.children.some((c) => c.type === "modifiers" && c.children.some((one) => one.type === word));
/** A value given to an annotation by name; '' asks for the unnamed one (`value` is the same). Null where it is not given. */
function annotationValue(annotation, key) {
	const given = child(annotation, "arguments");
	for (const one of given === null ? [] : parts(given)) {
		if (one.type !== "element_value_pair") {
			if (key === "") return one;
			continue;
		}
		const name = child(one, "key")?.text;
		if (name === key || key === "" && name === "value") return child(one, "value");
	}
	return null;
}
/** The elements of `{ a, b }`, or the one value that stands for such a list. */
const elementsOf$1 = (value) => /^(element_value_array_initializer|array_initializer)$/.test(value.type) ? parts(value) : [value];
/** The name that a call calls; empty for other nodes. */
const calledName$4 = (call) => call.type === "method_invocation" ? child(call, "name")?.text ?? "" : "";
/** Arguments of a call or of `new`, comments left out. */
function argumentsOf$3(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list);
}
/** The class of `Foo.class`; other nodes as they are. */
const classOf = (node) => node.type === "class_literal" ? parts(node)[0] ?? node : node;
/** Whether an expression is a text, or builds one. */
function isText(node) {
	if (stringValue(node) !== null) return true;
	if (node.type === "binary_expression") return parts(node).some(isText);
	return /^(String|MessageFormat)\.(format|valueOf)\b/.test(node.text);
}
/** What a delta accepts; -1 for one that is computed, null where none is given. */
function toleranceOf$4(delta, measure) {
	if (delta === void 0) return null;
	const value = Number(delta.text.replace(/_/g, "").replace(/[fFdDlL]$/, ""));
	return {
		measure,
		value: Number.isNaN(value) ? -1 : value
	};
}

// src/syntax/languages/java-conditions.ts
const OPERATORS$3 = /* @__PURE__ */ new Map([
	["==", ["exact"]],
	["!=", ["exact", true]],
	["<", ["bound"]],
	["<=", ["bound"]],
	[">", ["bound"]],
	[">=", ["bound"]]
]);
/** Methods that are a comparison of their own, by what they ask. */
const PREDICATES$2 = /* @__PURE__ */ new Map([
	["equals", "exact"],
	["deepEquals", "exact"],
	["contentEquals", "exact"],
	["equalsIgnoreCase", "structure"],
	["contains", "structure"],
	["containsAll", "structure"],
	["containsKey", "structure"],
	["containsValue", "structure"],
	["startsWith", "pattern"],
	["endsWith", "pattern"],
	["matches", "pattern"],
	["isInstance", "type"]
]);
const WEAKEST$1 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
const truthy$1 = (node, subject) => ({
	node,
	subject,
	expected: null,
	matcher: "truthy",
	strength: "truthy"
});
function fromPredicate(node, call) {
	const name = calledName$4(call);
	const strength = PREDICATES$2.get(name);
	const given = argumentsOf$3(call);
	const holder = child(call, "object");
	const [subject, expected] = /^(Objects|Arrays|StringUtils)$/.test(holder?.text ?? "") ? [given[0], given[1]] : [holder ?? void 0, given[0]];
	if (strength === void 0 || subject === void 0 || expected === void 0) return truthy$1(node, call);
	return {
		node,
		subject,
		expected,
		matcher: name,
		strength,
		symmetric: strength === "exact"
	};
}
function fromOperator$1(node, at) {
	const [left = null, right = null] = [child(at, "left"), child(at, "right")];
	const operator = child(at, "operator")?.type ?? "";
	const shape = OPERATORS$3.get(operator);
	if (shape === void 0) return truthy$1(node, at);
	const [strength, negated = false] = shape;
	if (negated && right !== null && normal(right) === "null") return {
		...truthy$1(node, left ?? at),
		matcher: "!= null"
	};
	const trivial = operator === ">=" && right?.text === "0" && left !== null && /(size|length) \( \)$/.test(normal(left));
	return {
		node,
		subject: left,
		expected: right,
		matcher: operator,
		strength,
		negated,
		symmetric: strength === "exact",
		tautology: trivial
	};
}
/** What a condition asks that is asserted to hold; `and` asks all of its sides, `or` no more than its weakest. */
function fromCondition$2(node, expression) {
	const at = bare(expression);
	if (at.type === "unary_expression" && child(at, "operator")?.type === "!") {
		const inner = child(at, "operand");
		return (inner === null ? [] : fromCondition$2(node, inner)).map((demand) => ({
			...demand,
			negated: demand.negated !== true
		}));
	}
	if (at.type === "binary_expression") {
		const operator = child(at, "operator")?.type;
		if (operator === "&&") return parts(at).flatMap((side) => fromCondition$2(node, side));
		if (operator !== "||") return [fromOperator$1(node, at)];
		const asked = parts(at).flatMap((side) => fromCondition$2(node, side)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
		return [{
			node,
			subject: at,
			expected: null,
			matcher: "or",
			strength: WEAKEST$1.find((one) => asked.includes(one)) ?? "bound"
		}];
	}
	if (at.type === "instanceof_expression") {
		const expected = child(at, "right");
		return [{
			node,
			subject: child(at, "left"),
			expected,
			matcher: "instanceof",
			strength: "type"
		}];
	}
	return [at.type === "method_invocation" ? fromPredicate(node, at) : truthy$1(node, at)];
}
/** A condition that is one of two values is asserted exactly: `assertTrue(ripe)` is `assertEquals(true, ripe)`. */
function asWanted(demand, wanted, tautology) {
	const holds = demand.negated === true !== wanted;
	const trivial = tautology || demand.tautology === true;
	if (demand.matcher !== "truthy") return {
		...demand,
		negated: !holds,
		tautology: trivial
	};
	return {
		...demand,
		matcher: "==",
		strength: "exact",
		fixed: String(holds),
		negated: false,
		tautology: trivial
	};
}
/** What asserting a condition asks, as true or as false; not both of two sides are false where their `and` is. */
function fromTruth(node, condition, wanted) {
	const tautology = constantTruth(condition) === wanted;
	const at = bare(condition);
	return (at.type === "binary_expression" && child(at, "operator")?.type === "&&" && !wanted ? [truthy$1(node, at)] : fromCondition$2(node, condition)).map((demand) => asWanted(demand, wanted, tautology));
}

// src/syntax/languages/java-matchers.ts
/** Methods of JUnit's and TestNG's classes of assertions. */
const PLAIN$3 = {
	exact: "assertEquals assertSame assertNull assertArrayEquals assertIterableEquals assertEqualsDeep",
	structure: "assertEqualsNoOrder",
	bound: "assertTimeout assertTimeoutPreemptively",
	pattern: "assertLinesMatch",
	type: "assertThrows assertThrowsExactly expectThrows assertInstanceOf assertDoesNotThrow",
	truthy: "assertTrue assertFalse assertNotNull"
};
/** Methods of the same classes that deny. */
const DENYING$1 = { exact: "assertNotEquals assertNotSame" };
/** Methods behind `assertThat(…)` of AssertJ and Truth. */
const CHAINED$2 = {
	exact: `isEqualTo isSameAs isSameInstanceAs isNull isTrue isFalse isEmpty isZero isOne isBlank isNullOrEmpty isEqualByComparingTo
    isSameElementsAs containsExactly containsExactlyElementsOf containsExactlyElementsIn isEqualToIgnoringNewLines
    containsExactlyEntriesOf containsExactlyEntriesIn hasToString isEquivalentAccordingToCompareTo hasValue isNaN
    isPositiveInfinity isNegativeInfinity`,
	structure: `contains containsOnly containsExactlyInAnyOrder containsAll containsAtLeast containsAtLeastElementsIn
    containsEntry containsKey containsValue containsKeys containsSubsequence containsSequence hasSize hasSameSizeAs
    hasLength isIn isSubsetOf containsAnyOf containsOnlyOnce isEqualToIgnoringCase isEqualToIgnoringWhitespace
    containsIgnoringCase hasFieldOrPropertyWithValue isOneOf
    hasSameElementsAs isAnyOf containsAnyIn`,
	approximate: "isCloseTo isWithin",
	bound: `isGreaterThan isGreaterThanOrEqualTo isLessThan isLessThanOrEqualTo isAtLeast isAtMost isBetween
    isStrictlyBetween isBefore isAfter isPositive isNegative hasSizeGreaterThan hasSizeLessThan isNotNegative
    isNotPositive hasSizeBetween`,
	pattern: `matches startsWith endsWith containsPattern hasMessage hasMessageContaining hasMessageStartingWith
    hasMessageMatching find containsMatch`,
	type: `isInstanceOf isExactlyInstanceOf isInstanceOfAny hasCauseInstanceOf hasRootCauseInstanceOf isThrownBy
    isInstance isAssignableTo doesNotThrowAnyException`,
	truthy: `isNotNull isNotEmpty isPresent isNotBlank exists allMatch anyMatch allSatisfy anySatisfy satisfies
    hasNoCause`
};
const CHAIN_DENYING = {
	exact: "isNotEqualTo isNotSameAs isNotSameInstanceAs isNotZero",
	structure: "doesNotContain doesNotContainKey doesNotContainEntry isNotIn noneMatch doesNotContainAnyElementsOf containsNoneOf",
	pattern: "doesNotMatch doesNotStartWith doesNotEndWith",
	type: "isNotInstanceOf isNotExactlyInstanceOf"
};
/** Hamcrest's matchers. */
const HAMCREST = {
	exact: "is equalTo sameInstance theInstance nullValue emptyString empty emptyIterable arrayContaining contains",
	structure: `containsInAnyOrder hasItem hasItems hasItemInArray hasEntry hasKey hasValue hasSize in isIn oneOf isOneOf
    hasProperty everyItem arrayWithSize equalToIgnoringCase aMapWithSize`,
	approximate: "closeTo",
	bound: "greaterThan greaterThanOrEqualTo lessThan lessThanOrEqualTo comparesEqualTo",
	pattern: "containsString startsWith endsWith matchesPattern matchesRegex stringContainsInOrder hasToString",
	type: "instanceOf isA any typeCompatibleWith",
	truthy: "notNullValue anything"
};
function table$2(byStrength) {
	const entries = Object.entries(byStrength);
	return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength])));
}
const FUNCTIONS$1 = table$2(PLAIN$3);
const DENIALS$2 = table$2(DENYING$1);
const CHAIN = table$2(CHAINED$2);
const CHAIN_DENIALS = table$2(CHAIN_DENYING);
const MATCHERS$2 = table$2(HAMCREST);
/** What a matcher expects where its name says it. */
const FIXED$3 = new Map([
	...[
		"assertNull",
		"isNull",
		"nullValue"
	].map((name) => [name, "null"]),
	...["isTrue", "isPresent"].map((name) => [name, "true"]),
	...["isFalse"].map((name) => [name, "false"]),
	...["isZero"].map((name) => [name, "0"]),
	...["isOne"].map((name) => [name, "1"]),
	...[
		"isEmpty",
		"empty",
		"emptyString",
		"emptyIterable"
	].map((name) => [name, "empty"])
]);
/** Limits by the operator that says the same, so that either way of writing one compares with the other. */
const LIMITS = new Map([
	...[
		"isGreaterThan",
		"greaterThan",
		"isAfter",
		"hasSizeGreaterThan"
	].map((name) => [name, ">"]),
	...[
		"isGreaterThanOrEqualTo",
		"greaterThanOrEqualTo",
		"isAtLeast"
	].map((name) => [name, ">="]),
	...[
		"isLessThan",
		"lessThan",
		"isBefore",
		"hasSizeLessThan"
	].map((name) => [name, "<"]),
	...[
		"isLessThanOrEqualTo",
		"lessThanOrEqualTo",
		"isAtMost"
	].map((name) => [name, "<="])
]);
/** Words of a chain that only describe, or set how a comparison is made. */
const DESCRIBING = /^(as|describedAs|withFailMessage|overridingErrorMessage|named|withRepresentation|isNotNull|that|usingDefaultComparator|inHexadecimal|inBinary)$/;
/** Words of a chain that turn from what is examined to a part of it. */
const TURNING = /^(extracting|filteredOn|first|last|element|elements|size|length|asString|asList|asInstanceOf|flatExtracting|map|flatMap|singleElement|get|returnToMap|usingRecursiveComparison|usingElementComparator|usingComparator|ignoring\w+|comparingElementsUsing|cause|rootCause|message|key|hasMessageThat|hasCauseThat|inOrder|extractingResultOf|returns|isNotEmpty|andExpect)$/;

// src/syntax/languages/java-chains.ts
const ROOTS = /^(assertThat|assertThatObject|assertThatThrownBy|assertThatCode|catchThrowable|thenThrownBy)$/;
const EXCEPTIONS = /* @__PURE__ */ new Map([
	["assertThatIllegalArgumentException", "IllegalArgumentException"],
	["assertThatIllegalStateException", "IllegalStateException"],
	["assertThatNullPointerException", "NullPointerException"],
	["assertThatIOException", "IOException"],
	["assertThatException", "Exception"]
]);
const EXCEPTION_ROOT = /^assertThat(ExceptionOfType|\w*Exception)$/;
const UNORDERED = [
	"truthy",
	"type",
	"pattern",
	"bound",
	"approximate",
	"structure"
];
/** What opens a chain; Truth's `that` stands behind a message, BDD's `then` by itself. */
function isRoot(call) {
	const name = calledName$4(call);
	const holder = child(call, "object");
	if (name === "that") return holder !== null && /^(assertWithMessage|assertAbout|expect)$/.test(calledName$4(holder));
	return ROOTS.test(name) || EXCEPTION_ROOT.test(name) || name === "then" && holder === null;
}
/** The calls of a chain from its root outwards: `assertThat(x)`, `.isNotNull()`, `.isEqualTo(3)`. */
function linksOf$1(call) {
	const links = [];
	for (let at = call; at?.type === "method_invocation"; at = child(at, "object")) links.push(at);
	const root = links.findLastIndex(isRoot);
	return links.slice(0, root + 1).reverse();
}
const isInner = ({ field, parent }) => field === "object" && parent?.type === "method_invocation";
const fixedBy = (name) => {
	const value = FIXED$3.get(name);
	return value === void 0 ? {} : { fixed: value };
};
/** The block of `() -> weigh()`; other expressions as they are. */
const inside$3 = (node) => node.type === "lambda_expression" ? child(node, "body") ?? node : node;
function fromClose(link, subject, next) {
	const [first, margin] = argumentsOf$3(link);
	const within = margin === void 0 ? void 0 : argumentsOf$3(margin)[0] ?? margin;
	const isWithin = calledName$4(link) === "isWithin";
	const percent = /ercent/.test(margin?.text ?? "") ? "percent" : "delta";
	return {
		node: link,
		subject,
		expected: isWithin ? next === void 0 ? null : argumentsOf$3(next)[0] ?? null : first ?? null,
		matcher: calledName$4(link),
		strength: "approximate",
		tolerance: toleranceOf$4(isWithin ? first : within, percent)
	};
}
function fromLink(link, subject, next) {
	const name = calledName$4(link);
	if (name === "isCloseTo" || name === "isWithin") return [fromClose(link, subject, next)];
	if (subject !== null && /^is(True|False)$/.test(name)) return fromTruth(link, subject, name === "isTrue");
	const strength = CHAIN.get(name) ?? CHAIN_DENIALS.get(name) ?? null;
	const [only, more] = argumentsOf$3(link);
	return [{
		node: link,
		subject,
		expected: more !== void 0 ? child(link, "arguments") : only === void 0 ? null : classOf(only),
		matcher: LIMITS.get(name) ?? name,
		strength,
		negated: CHAIN_DENIALS.has(name),
		symmetric: name === "isEqualTo",
		...fixedBy(name)
	}];
}
/** `assertThatExceptionOfType(Rotten.class).isThrownBy(() -> weigh())`. */
function fromException(root, links) {
	const thrown = links.find((one) => calledName$4(one) === "isThrownBy");
	const [block = null] = thrown === void 0 ? [] : argumentsOf$3(thrown);
	const [type] = argumentsOf$3(root);
	const named = EXCEPTIONS.get(calledName$4(root));
	return [{
		node: thrown ?? root,
		subject: block === null ? null : inside$3(block),
		expected: type === void 0 ? null : classOf(type),
		matcher: "isThrownBy",
		strength: thrown === void 0 ? "none" : "type",
		...named === void 0 ? {} : { fixed: named }
	}];
}
/**
* What a chain of AssertJ or Truth asks: a demand for each matcher in it. An empty list for the inner calls of one; null
* where there is no chain.
*/
function demandsOfChain(call) {
	const [root, ...rest] = linksOf$1(call);
	if (root === void 0) return null;
	if (isInner(call)) return [];
	if (EXCEPTION_ROOT.test(calledName$4(root))) return fromException(root, rest);
	const [examined] = argumentsOf$3(root);
	if (rest.length === 0) return argumentsOf$3(root).length > 1 || calledName$4(root) !== "assertThat" ? null : unasked$1(call);
	let subject = examined === void 0 ? null : inside$3(bare(examined));
	const found = [];
	for (const [index, link] of rest.entries()) {
		const name = calledName$4(link);
		if (name === "of" && calledName$4(rest[index - 1] ?? link) === "isWithin") continue;
		if (DESCRIBING.test(name) && (name !== "isNotNull" || index < rest.length - 1)) continue;
		if (TURNING.test(name)) subject = link;
		else found.push(...fromLink(link, subject, rest[index + 1]));
	}
	return found.length > 0 ? found : unasked$1(call);
}
/** `assertThat(x)` and nothing behind it. */
const unasked$1 = (call) => [{
	node: call,
	subject: argumentsOf$3(call)[0] ?? null,
	expected: null,
	matcher: calledName$4(call),
	strength: "none"
}];
/** What a matcher of Hamcrest asks of a subject. */
function fromMatcher$1(node, subject, matcher) {
	const name = calledName$4(matcher);
	const given = argumentsOf$3(matcher);
	const [first, second] = given;
	if (name === "allOf" || name === "both" || name === "and") return given.flatMap((one) => fromMatcher$1(node, subject, one));
	if (name === "anyOf") {
		const asked = given.flatMap((one) => fromMatcher$1(node, subject, one)).map(({ strength }) => strength ?? "truthy");
		const strength = UNORDERED.find((one) => asked.includes(one)) ?? "structure";
		return [{
			node,
			subject,
			expected: child(matcher, "arguments"),
			matcher: "anyOf",
			strength
		}];
	}
	if (name === "not" && first !== void 0) return (MATCHERS$2.has(calledName$4(first)) ? fromMatcher$1(node, subject, first) : [equal(node, subject, first)]).map((demand) => ({
		...demand,
		negated: demand.negated !== true
	}));
	if (name === "is" && first !== void 0) return MATCHERS$2.has(calledName$4(first)) || calledName$4(first) === "not" ? fromMatcher$1(node, subject, first) : [first.type === "class_literal" ? {
		...equal(node, subject, first),
		strength: "type"
	} : equal(node, subject, first)];
	const strength = MATCHERS$2.get(name) ?? null;
	return [{
		node,
		subject,
		expected: given.length > 1 && strength !== "approximate" ? child(matcher, "arguments") : first === void 0 ? null : classOf(first),
		matcher: LIMITS.get(name) ?? name,
		strength,
		tolerance: strength === "approximate" ? toleranceOf$4(second, "delta") : null,
		tautology: name === "anything",
		...fixedBy(name)
	}];
}
const equal = (node, subject, expected) => ({
	node,
	subject,
	expected,
	matcher: "equalTo",
	strength: "exact",
	symmetric: true
});
/** `assertThat(x, is(3))`, a reason before it or not. */
function demandsOfMatcher(call) {
	const [subject, matcher] = argumentsOf$3(call).slice(-2);
	if (subject === void 0 || matcher === void 0) return [];
	if (matcher.type !== "method_invocation") return fromTruth(call, matcher, true);
	return fromMatcher$1(call, subject, matcher);
}

// src/syntax/languages/java-assertions.ts
/** Arguments of an assertion without its message: first in JUnit 4 where a text stands before two others, last elsewhere. */
function withoutMessage(name, given, library) {
	const least = /^assert(True|False|Null|NotNull)$/.test(name) ? 1 : 2;
	const [first] = given;
	if (given.length > least && library === "junit4" && first !== void 0 && isText(first)) return given.slice(1);
	const last = given.at(-1);
	const trailing = last !== void 0 && (isText(last) || last.type === "lambda_expression");
	return given.length > least && trailing && library !== "junit4" ? given.slice(0, -1) : given;
}
function fromThrows(call, name, library) {
	const given = argumentsOf$3(call).filter((one) => library === "jupiter" || !isText(one));
	const block = given.find((one) => one.type === "lambda_expression" || one.type === "method_reference") ?? null;
	const [type] = given;
	const subject = block === null ? given[1] ?? null : child(block, "body") ?? block;
	if (name === "assertDoesNotThrow") return [{
		node: call,
		subject,
		expected: null,
		matcher: name,
		strength: "type",
		negated: true
	}];
	return [{
		node: call,
		subject,
		expected: type === void 0 || type === block ? null : classOf(type),
		matcher: name,
		strength: "type"
	}];
}
function fromFunction$1(call, name, library) {
	if (/^assert\w*Throws?\w*$|^expectThrows$/.test(name)) return fromThrows(call, name, library);
	const [first = null, second = null, delta] = withoutMessage(name, argumentsOf$3(call), library);
	if (first !== null && /^assert(True|False)$/.test(name)) return fromTruth(call, first, name === "assertTrue");
	const strength = FUNCTIONS$1.get(name) ?? DENIALS$2.get(name) ?? null;
	const negated = DENIALS$2.has(name);
	if (/^assert(Null|NotNull)$/.test(name)) {
		const fixed = FIXED$3.get(name);
		return [{
			node: call,
			subject: first,
			expected: null,
			matcher: name,
			strength,
			...fixed === void 0 ? {} : { fixed }
		}];
	}
	const [expected, subject] = library === "testng" ? [second, first] : [first, second];
	const approximate = delta !== void 0 && strength === "exact";
	return [{
		node: call,
		subject,
		expected: name === "assertInstanceOf" && expected !== null ? classOf(expected) : expected,
		matcher: name,
		strength: approximate ? "approximate" : strength,
		negated,
		symmetric: strength === "exact",
		tolerance: approximate ? toleranceOf$4(delta, "delta") : null
	}];
}
/** `try { weigh(); fail(); } catch (Rotten e) {}`: the older way to expect an exception; elsewhere a branch not to be taken. */
function fromFail(call) {
	let below = call;
	for (const at of ancestors(call)) {
		if (at.type === "try_statement" && below.field === "body") {
			const type = (at.children.find((c) => c.type === "catch_clause")?.children.find((c) => /parameter/.test(c.type)))?.children.find((c) => c.type === "catch_type") ?? null;
			return {
				node: call,
				subject: below,
				expected: type,
				matcher: "fail",
				strength: "type"
			};
		}
		if (at.type === "if_statement") return {
			node: call,
			subject: child(at, "condition"),
			expected: null,
			matcher: "fail",
			strength: "truthy"
		};
		if (/^(method_declaration|lambda_expression)$/.test(at.type)) break;
		below = at;
	}
	return {
		node: call,
		subject: null,
		expected: null,
		matcher: "fail",
		strength: "none"
	};
}
/** `verify(scale, times(2)).weigh(3)` of Mockito. */
function fromVerify(call, verify) {
	const [mock = null, mode] = argumentsOf$3(verify);
	const how = mode === void 0 || /^(Mockito\.)?times\(\s*1\s*\)$/.test(mode.text) ? "" : normal(mode);
	const given = child(call, "arguments");
	return {
		node: call,
		subject: mock,
		expected: null,
		matcher: `verify.${calledName$4(call)}`,
		strength: /\batLeast|\batMost/.test(how) ? "bound" : "structure",
		negated: /\bnever\b/.test(how),
		fixed: `${given === null ? "" : normal(given)} ${how}`.trim()
	};
}
/** Calls that lead to assertions and are none. */
const GROUPING = /^assert(All|WithMessage|About)$/;
const HOLDERS = /^(?:org(?:\.\w+)+\.)?(?:Assert|Assertions|AssertJUnit|MatcherAssert|TestCase|this|super|softly|softAssert|collector)$/;
/** What one node of a test demands by itself; nothing for most nodes. */
const demandsIn = (library) => (node) => {
	if (node.type === "assert_statement") {
		const [condition] = parts(node);
		return condition === void 0 ? [] : fromTruth(node, condition, true);
	}
	if (node.type !== "method_invocation") return [];
	const holder = child(node, "object");
	const name = calledName$4(node);
	if (holder !== null && calledName$4(holder) === "verify") return [fromVerify(node, holder)];
	const chained = demandsOfChain(node);
	if (chained !== null) return chained;
	if (holder !== null && !HOLDERS.test(holder.text)) return [];
	if (name === "fail") return [fromFail(node)];
	if (name === "assertThat" || name === "assumeThat") return name === "assertThat" ? demandsOfMatcher(node) : [];
	return /^(assert[A-Z]|expectThrows$)/.test(name) && !GROUPING.test(name) ? fromFunction$1(node, name, library) : [];
};

// src/syntax/languages/java-defects.ts
/** Failed assertions are errors: `catch (Exception e)` does not hold them back. */
const CATCHES_ALL$2 = /\b(AssertionError|AssertionFailedError|ComparisonFailure|Error|Throwable)\b/;
const SAYS_SO$1 = /\b(throw|fail\w*|assert\w*|addError|rethrow)\b|\.\s*(set|add|offer|put|completeExceptionally)\s*\(/i;
/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows$2 = remember((clause) => {
	const caught = clause.children.find((c) => /parameter/.test(c.type));
	const body = child(clause, "body");
	return caught !== void 0 && CATCHES_ALL$2.test(caught.text) && body !== null && !SAYS_SO$1.test(body.text);
});
/** Whether a call expects that its lambda fails, so that a failed assertion in there is what it waits for. */
const expectsFailure$1 = remember((call) => {
	const name = calledName$4(call);
	if (/^(assertThatThrownBy|catchThrowable|thenThrownBy)$/.test(name)) return true;
	return /^(assertThrows|expectThrows)$/.test(name) && CATCHES_ALL$2.test(argumentsOf$3(call)[0]?.text ?? "");
});
const isEmptyLoop$1 = remember((loop) => {
	if (loop.type !== "enhanced_for_statement") return false;
	const over = child(loop, "value");
	if (over === null) return false;
	const elements = over.type === "array_creation_expression" ? child(over, "value") : null;
	if (elements !== null) return parts(elements).length === 0;
	return /^(of|asList|emptyList|emptySet)$/.test(calledName$4(over)) && argumentsOf$3(over).length === 0;
});
/** Names of soft assertions made in a body that nobody asks for their result. */
const unasked = remember((top) => {
	const made = /* @__PURE__ */ new Set();
	for (const at of walk(top)) {
		const value = at.type === "variable_declarator" ? child(at, "value") : null;
		if (value !== null && /^new\s+(\w+\.)*\w*SoftAssert(ions)?\s*\(/.test(value.text)) made.add(child(at, "name")?.text ?? "");
	}
	if (made.size > 0) {
		for (const at of walk(top)) if (calledName$4(at) === "assertAll") made.delete(child(at, "object")?.text ?? "");
	}
	return made;
});
const rootOf = (call) => {
	let at = call;
	for (let inner = child(at, "object"); inner !== null; inner = child(at, "object")) at = inner;
	return at.text;
};
/** `@Test(expected = AssertionError.class)`: the test waits for its own assertions to fail. */
const awaitsFailure = remember((top) => {
	const test = top.parent === null ? void 0 : annotationsOf(top.parent).find((one) => annotationName(one) === "Test");
	const expected = test === void 0 ? null : annotationValue(test, "expected");
	return expected !== null && CATCHES_ALL$2.test(expected.text);
});
/** What takes an assertion's power, around it or in how the test is declared. */
function defectOf$2(node, top) {
	if (awaitsFailure(top)) return "swallowed";
	let below = node;
	for (const at of ancestors(node, top)) {
		if (/^try_(with_resources_)?statement$/.test(at.type) && below.field === "body") {
			if (at.children.some((c) => c.type === "catch_clause" && swallows$2(c))) return "swallowed";
		} else if (isEmptyLoop$1(at) && below.field === "body") return "unreachable";
		else if (at.type === "method_invocation" && below.field === "arguments" && expectsFailure$1(at)) return "swallowed";
		below = at;
	}
	return unasked(top).has(rootOf(node)) ? "swallowed" : null;
}

// src/syntax/languages/java-gates.ts
const MACHINE$4 = /\b(System\s*\.\s*getProperty\(\s*"(os|java)\.|OS\.|JRE\.|SystemUtils|Platform\.|JavaVersion|is(Windows|Mac|Linux|Android|Unix)|IS_(OS|JAVA)_\w+|availableProcessors|GraphicsEnvironment)\b/;
const SHUT = /^(Disabled|Ignore|Ignored)$/;
const ON_MACHINE = /^(Enabled|Disabled)(On(Os|Jre)|ForJreRange|InNativeImage)$/;
const CONDITIONAL = /^(Enabled|Disabled)(If|IfSystemProperty|IfSystemProperties|IfEnvironmentVariable|IfEnvironmentVariables|InAotMode)$/;
const ABORTED = /^(SkipException|TestAbortedException|AssumptionViolatedException|AssumptionViolated)$/;
/** What the annotations of a method or class do to the tests below. */
function gateOfAnnotations(declaration) {
	return strictest(annotationsOf(declaration).map((one) => {
		const name = annotationName(one);
		if (SHUT.test(name)) return shut(one, normal(one));
		if (name === "Test" && annotationValue(one, "enabled")?.text === "false") return shut(one, normal(one));
		const platform = ON_MACHINE.test(name);
		if (!platform && !CONDITIONAL.test(name)) return OPEN;
		return {
			enabled: "conditional",
			reason: normal(one),
			line: one.line,
			platform
		};
	}));
}
/** The condition under which an assumption lets the test go on, and what it has to be. */
function assumption(call) {
	const name = calledName$4(call);
	if (!/^assume(True|False|That|NotNull|NoException)$|^assumingThat$/.test(name)) return null;
	return {
		condition: argumentsOf$3(call).find((one) => !/^string_literal$/.test(one.type)) ?? call,
		wanted: name !== "assumeFalse"
	};
}
function gateOfAssumption(call, scopes) {
	const assumed = assumption(call);
	if (assumed === null) return OPEN;
	const condition = resolve(assumed.condition, scopes);
	const truth = constantTruth(condition);
	if (truth !== null && /^assume(True|False|That)$|^assumingThat$/.test(calledName$4(call))) return truth === assumed.wanted ? OPEN : shut(call, normal(call));
	const platform = MACHINE$4.test(condition.text) || MACHINE$4.test(assumed.condition.text);
	return {
		enabled: "conditional",
		reason: normal(call),
		line: call.line,
		platform
	};
}
/** Whether a statement leaves the test as skipped, whatever comes. */
function aborts(at) {
	if (at.type === "throw_statement") return ABORTED.test(child(parts(at)[0] ?? at, "type")?.text.split(".").at(-1) ?? "");
	return calledName$4(at) === "abort" && /^(Assumptions)?$/.test(child(at, "object")?.text ?? "");
}
/** Assumptions and thrown skips of a body, those in lambdas and inner classes left out. */
function gateOfStatements$3(body, scopes) {
	const gates = [];
	for (const at of walk(body, (node) => !/^(lambda_expression|class_body)$/.test(node.type))) {
		if (at.type === "method_invocation") gates.push(gateOfAssumption(at, scopes));
		if (!aborts(at)) continue;
		if (!isGuarded(at, body)) gates.push(shut(at, normal(at)));
		else gates.push({
			enabled: "conditional",
			reason: normal(at),
			line: at.line,
			platform: MACHINE$4.test(body.text)
		});
	}
	return strictest(gates);
}

// src/syntax/languages/java-rows.ts
/** Where the method that gives rows to all tests of its class stands among the methods. */
const SHARED_ROWS = "@Parameters";
const TABLES = /^(ValueSource|CsvSource|EnumSource|MethodSource|FieldSource|CsvFileSource|ArgumentsSource|NullSource|EmptySource|NullAndEmptySource|Test|Parameters|MethodParams)$/;
const cellsOfLine = (line, delimiter) => line.split(delimiter).map((cell) => cell.trim());
function csvRows(annotation) {
	const block = annotationValue(annotation, "textBlock");
	const delimiter = annotationValue(annotation, "delimiterString") ?? annotationValue(annotation, "delimiter");
	const cut = delimiter === null ? "," : (stringValue(delimiter) ?? delimiter.text.replace(/'/g, "")) || ",";
	const value = annotationValue(annotation, "");
	return (block === null ? (value === null ? [] : elementsOf$1(value)).map((one) => stringValue(one) ?? normal(one)) : (stringValue(block) ?? "").split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("#"))).map((line) => cellsOfLine(line, cut));
}
/** One value a row: `@ValueSource(ints = {1, 2})`; named alone, `@EnumSource(Fruit.class)` is one row. */
function valueRows(annotation) {
	const given = child(annotation, "arguments");
	return (given === null ? [] : parts(given)).flatMap((one) => {
		const value = one.type === "element_value_pair" ? child(one, "value") : one;
		return value === null ? [] : elementsOf$1(value).map((element) => [normal(classOf(element))]);
	});
}
/** A row as a provider builds it: `Arguments.of(1, 4)`, `{1, 4}`, `List.of(1, 4)`, or one value. */
function cellsOf$2(row) {
	if (row.type === "array_initializer") return parts(row).map(normal);
	if (row.type === "array_creation_expression") return cellsOf$2(child(row, "value") ?? row);
	if (/^(of|arguments|argumentSet|asList|entry)$/.test(calledName$4(row))) return argumentsOf$3(row).map(normal);
	return [normal(row)];
}
/** What a provider hands out: the elements of the list that it returns; one cell with all of it where it computes. */
function providedRows(method, scopes) {
	const body = child(method, "body") ?? method;
	const returned = [...walk(body)].find((one) => one.type === "return_statement");
	const value = returned === void 0 ? void 0 : parts(returned)[0];
	if (value === void 0) return [[normal(body)]];
	let list = resolve(value, scopes);
	if (list.type === "array_creation_expression") list = child(list, "value") ?? list;
	if (list.type === "array_initializer") return parts(list).map(cellsOf$2);
	if (/^(of|asList)$/.test(calledName$4(list))) return argumentsOf$3(list).map(cellsOf$2);
	return [[normal(body)]];
}
function fromProviders(names, methods, scopes) {
	return names.flatMap((name) => {
		const method = methods.get(name);
		return method === void 0 ? [[`"${name}"`]] : providedRows(method, scopes);
	});
}
function rowsOfAnnotation(annotation, test, methods, scopes) {
	const name = annotationName(annotation);
	const value = annotationValue(annotation, "");
	const texts = (node) => elementsOf$1(node).map((one) => stringValue(one) ?? normal(one));
	switch (name) {
		case "CsvSource": return csvRows(annotation);
		case "MethodSource": return fromProviders(value === null ? [test] : texts(value), methods, scopes);
		case "Test": {
			const provider = annotationValue(annotation, "dataProvider");
			return provider === null ? [] : fromProviders(texts(provider), methods, scopes);
		}
		case "NullSource":
		case "EmptySource":
		case "NullAndEmptySource": return [[name]];
		default: return valueRows(annotation);
	}
}
const parametersOf = (method) => {
	const list = child(method, "parameters");
	return (list === null ? [] : parts(list)).map((one) => child(one, "name")?.text ?? "");
};
/** Whether an annotation gives rows to its test. */
const givesRows = (one) => TABLES.test(annotationName(one)) && (annotationName(one) !== "Test" || annotationValue(one, "dataProvider") !== null);
/** Rows of a test: from annotations of its own, or (JUnit 4's `Parameterized`) from its class. */
function rowsOf$4(method, methods, scopes) {
	const [first, ...more] = annotationsOf(method).filter(givesRows);
	const name = child(method, "name")?.text ?? "";
	if (first !== void 0) {
		const cells = [first, ...more].flatMap((one) => rowsOfAnnotation(one, name, methods, scopes));
		return {
			names: parametersOf(method),
			cells,
			line: first.line
		};
	}
	const shared = methods.get(SHARED_ROWS);
	return shared === void 0 ? null : {
		names: [],
		cells: providedRows(shared, scopes),
		line: shared.line
	};
}

// src/syntax/languages/java-source.ts
const TYPES$2 = /^(class|interface|enum|record|annotation_type)_declaration$/;
const MEMBERS = /^(method|constructor|compact_constructor|field|constant)_declaration$/;
/** Annotations that only the compiler or the reader of the code looks at. */
const FOR_READERS = /^(Override|SuppressWarnings|Deprecated|Nullable|NonNull|NotNull|Nonnull|VisibleForTesting|SafeVarargs|FunctionalInterface|Generated|CanIgnoreReturnValue|API)$/;
const VISIBILITY = /^(public|protected|private|final)$/;
/** What changes nothing that the code does: a branch never taken, an empty statement, visibility, notes for readers. */
function isIdle$4(node) {
	if (VISIBILITY.test(node.type) && node.parent?.type === "modifiers") return true;
	if (/^(marker_)?annotation$/.test(node.type)) return FOR_READERS.test(annotationName(node));
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$4(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$4(at) || skip(at))),
		mentions: mentions(node)
	};
}
const isMember = (node) => TYPES$2.test(node.type) || MEMBERS.test(node.type);
/** Members of a body; those of an enum stand one level deeper. */
const membersOf$1 = (body) => parts(body).flatMap((c) => c.type === "enum_body_declarations" ? parts(c) : [c]);
function symbolsOfMember(member, path) {
	if (member.type === "method_declaration") return [symbol$4(path + (child(member, "name")?.text ?? ""), member)];
	if (/constructor_declaration$/.test(member.type)) return [symbol$4(`${path}constructor`, member)];
	return member.children.filter((c) => c.type === "variable_declarator").map((c) => symbol$4(path + (child(c, "name")?.text ?? ""), member));
}
/** Methods as `Outer.Inner.method`, constructors as `Class.constructor`; a class itself is what is left without its members. */
function symbolsOf$3(root) {
	const found = [];
	const waiting = parts(root).map((node) => ({
		node,
		path: ""
	}));
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		const { node, path } = next;
		if (MEMBERS.test(node.type)) found.push(...symbolsOfMember(node, path));
		if (!TYPES$2.test(node.type)) continue;
		const name = path + (child(node, "name")?.text ?? "");
		const body = child(node, "body");
		found.push(symbol$4(name, node, (inner) => inner !== node && isMember(inner)));
		if (body !== null) waiting.push(...membersOf$1(body).map((member) => ({
			node: member,
			path: `${name}.`
		})));
	}
	return found;
}
const spell = (node) => node.text.replace(/\s+/g, "");
/** Imports of a file; its own package counts as imported whole, as the language has it. */
function javaImports(root) {
	const found = [];
	for (const at of root.children) {
		const name = at.children.find((c) => /identifier$/.test(c.type));
		if (name === void 0) continue;
		const whole = spell(name);
		if (at.type === "package_declaration") found.push({
			module: whole,
			names: [{
				local: "*",
				original: "*"
			}]
		});
		if (at.type !== "import_declaration") continue;
		const last = lastName$1(whole);
		if (at.children.some((c) => c.type === "asterisk")) found.push({
			module: whole,
			names: [{
				local: "*",
				original: "*"
			}]
		});
		else found.push({
			module: whole.slice(0, Math.max(0, whole.length - last.length - 1)),
			names: [{
				local: last,
				original: last
			}]
		});
	}
	return found;
}
/** The symbols and imports of a Java file. */
function readJavaSource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: symbolsOf$3(root),
		imports: javaImports(root)
	};
}

// src/syntax/languages/java.ts
const TEST$1 = /(Test|^TestFactory|^TestTemplate|^Theory)$/;
const HOOK = /^(Before|After)(Each|All|Class|Method|Suite)?$/;
const TYPES$1 = /^(class|interface|enum|record)_declaration$/;
function isTest$2(method, around) {
	const names = annotationsOf(method).map(annotationName);
	if (names.some((name) => TEST$1.test(name))) return true;
	const isPublic = hasModifier(method, "public");
	if (around.byClass && isPublic && !names.some((name) => HOOK.test(name) || name === "DataProvider")) return true;
	return around.byName && isPublic && (child(method, "name")?.text ?? "").startsWith("test");
}
/** Jupiter runs neither private nor static methods, whatever stands above them. */
function unrunnable$1(method, library) {
	const word = ["private", "static"].find((one) => hasModifier(method, one));
	return library === "jupiter" && word !== void 0 ? [shut(method, `${word} methods are not run as tests`)] : [];
}
/** `@Test(expected = Rotten.class)`. */
function expectations(method, scopes) {
	return annotationsOf(method).flatMap((node) => {
		const expected = annotationValue(node, "expected") ?? annotationValue(node, "expectedExceptions");
		if (annotationName(node) !== "Test" || expected === null) return [];
		const demand = {
			node,
			subject: null,
			expected: classOf(expected),
			matcher: "expected",
			strength: "type"
		};
		return [assertionOf(demand, scopes, method, null)];
	});
}
function readTest$2(method, body, around, reading) {
	const name = child(method, "name")?.text ?? "";
	const built = buildBody(method, body, around.scopes, reading.body);
	const rows = rowsOf$4(method, around.methods, around.scopes);
	const local = [bindings(body), ...around.scopes];
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, "no rows are left to run")] : [];
	const own = [
		gateOfAnnotations(method),
		gateOfStatements$3(body, local),
		...unrunnable$1(method, reading.framework)
	];
	const gate = strictest([
		...around.gates,
		...own,
		...emptied
	]);
	const assertions = [...expectations(method, around.scopes), ...built.assertions];
	reading.tests.push({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows,
		...built,
		assertions
	});
}
/** Hooks go by one name, since the framework calls them, and not the tests. */
function readMethod$1(method, around, reading) {
	const body = child(method, "body");
	if (body === null) return;
	if (isTest$2(method, around)) {
		readTest$2(method, body, around, reading);
		return;
	}
	const name = annotationsOf(method).some((one) => /^Before/.test(annotationName(one))) ? "beforeEach" : child(method, "name")?.text ?? "";
	reading.helpers.push({
		name,
		...buildBody(method, body, around.scopes, reading.body)
	});
}
/** Fields count as helpers of their name: what they are made of is what tests that name them use. */
function readField(field, around, reading) {
	for (const one of field.children.filter((c) => c.type === "variable_declarator")) reading.helpers.push({
		name: child(one, "name")?.text ?? "",
		...buildBody(field, field, around.scopes, reading.body)
	});
}
const membersOf = (type) => parts(child(type, "body") ?? type);
function methodsOf(type) {
	const found = /* @__PURE__ */ new Map();
	for (const member of membersOf(type)) {
		if (member.type !== "method_declaration") continue;
		const provider = annotationsOf(member).find((one) => annotationName(one) === "DataProvider");
		const given = provider === void 0 ? null : annotationValue(provider, "name");
		found.set(child(member, "name")?.text ?? "", member);
		if (annotationsOf(member).some((one) => annotationName(one) === "Parameters")) found.set(SHARED_ROWS, member);
		if (given !== null) found.set(given.text.slice(1, -1), member);
	}
	return found;
}
/** A class inside of another one runs only if it says so, or if it is static and collected by itself. */
function hiddenGate(type, nested, library) {
	if (!nested || library !== "jupiter" || type.type !== "class_declaration" || hasModifier(type, "static")) return [];
	return annotationsOf(type).some((one) => annotationName(one) === "Nested") ? [] : [shut(type, "an inner class without @Nested is not run")];
}
function inside$2(type, around, reading) {
	const body = child(type, "body") ?? type;
	const scopes = [bindings(body, (node) => !/^(method|constructor|class)_declaration$/.test(node.type)), ...around.scopes];
	const hooks = membersOf(type).filter((one) => one.type === "method_declaration" && annotationsOf(one).some((a) => /^Before/.test(annotationName(a))));
	const gates = [
		...hiddenGate(type, around.path.length > 0, reading.framework),
		gateOfAnnotations(type),
		...hooks.map((hook) => gateOfStatements$3(child(hook, "body") ?? hook, scopes))
	];
	return {
		path: [...around.path, child(type, "name")?.text ?? ""],
		gates: [...around.gates, ...gates],
		scopes,
		methods: methodsOf(type),
		byName: /TestCase\b/.test(child(type, "superclass")?.text ?? ""),
		byClass: annotationsOf(type).some((one) => annotationName(one) === "Test")
	};
}
/** Reads classes in order of the text; classes inside of methods are part of their body. */
function readTypes(root, top, reading) {
	const waiting = [...parts(root)].reverse().map((node) => ({
		node,
		around: top
	}));
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node, around } = next;
		if (node.type === "method_declaration") readMethod$1(node, around, reading);
		else if (node.type === "field_declaration") readField(node, around, reading);
		else if (TYPES$1.test(node.type)) {
			const within = inside$2(node, around, reading);
			for (const member of [...membersOf(node)].reverse()) waiting.push({
				node: member,
				around: within
			});
		}
	}
}
function libraryOf(imports) {
	const starts = (prefix) => imports.some(({ module }) => module.startsWith(prefix));
	if (starts("org.testng")) return "testng";
	if (starts("org.junit.jupiter")) return "jupiter";
	return starts("org.junit") || starts("junit.framework") ? "junit4" : "jupiter";
}
/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine$4(root) {
	for (const at of walk(root)) {
		if (!at.broken) continue;
		const holder = [...ancestors(at)].find((above) => above.type === "method_declaration");
		if (holder === void 0 || annotationsOf(holder).some((one) => TEST$1.test(annotationName(one)))) return at.line;
	}
	return null;
}
function readJavaOracle(path, root) {
	const broken = brokenLine$4(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = javaImports(root);
	const library = libraryOf(imports);
	const called = (node) => node.type === "object_creation_expression" ? child(node, "type")?.text ?? "" : calledName$4(node) || null;
	const reading = {
		body: {
			demands: demandsIn(library),
			defect: defectOf$2,
			called,
			foreign: () => false
		},
		framework: library,
		tests: [],
		helpers: []
	};
	readTypes(root, {
		path: [],
		gates: [],
		scopes: [],
		methods: /* @__PURE__ */ new Map(),
		byName: false,
		byClass: false
	}, reading);
	const collected = collectsJava(path);
	return {
		kind: "tests",
		tests: collected || isTestPath(path) ? numberIds(reading.tests) : [],
		helpers: reading.helpers,
		imports,
		collected
	};
}
/** Java: JUnit 3, 4 and 5 and TestNG, with AssertJ, Hamcrest, Truth and Mockito. */
const java = {
	id: "java",
	claims: (path) => path.endsWith(".java"),
	grammar: () => "java",
	measured: false,
	oracle: readJavaOracle,
	source: readJavaSource
};

// src/syntax/languages/javascript-matchers.ts
/** Matchers of jest, vitest, jest-dom, playwright, chai and sinon-chai, by the last word of the chain. */
const CHAINED$1 = {
	exact: `toBe toEqual toStrictEqual toBeNull toBeUndefined toBeNaN toBeEmpty toHaveBeenCalledWith
    toHaveBeenLastCalledWith toHaveBeenNthCalledWith toHaveBeenCalledExactlyOnceWith toHaveReturnedWith
    toHaveLastReturnedWith toMatchSnapshot toMatchInlineSnapshot toMatchFileSnapshot toHaveScreenshot
    toThrowErrorMatchingSnapshot toThrowErrorMatchingInlineSnapshot toHaveText toHaveValue toHaveTextContent
    toHaveAttribute toHaveURL toHaveTitle toHaveCount toHaveDisplayValue toHaveFormValues toHaveStyle
    equal equals eq eql eqls true false null undefined empty calledWith calledOnceWith calledWithExactly`,
	structure: `toMatchObject toContain toContainEqual toHaveProperty toHaveLength toHaveBeenCalledTimes
    toHaveBeenCalledOnce toContainText toHaveReturnedTimes toBeOneOf toHaveClass include includes contain contains
    members property keys lengthOf length oneOf calledOnce callCount`,
	approximate: "toBeCloseTo closeTo approximately",
	bound: `toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual above below least most within
    greaterThan lessThan gt gte lt lte`,
	pattern: "toMatch match matches string",
	type: "toBeInstanceOf toBeTypeOf a an instanceof instanceOf toThrow toThrowError throw throws rejects rejectedWith",
	truthy: `toBeDefined toBeTruthy toBeFalsy toHaveBeenCalled toHaveReturned toBeVisible toBeInTheDocument
    toBeAttached toBeHidden toBeEnabled toBeDisabled toBeChecked exist ok called fulfilled rejected`
};
/** Functions of node:assert, of chai's `assert` and of node:test's `t.assert`. */
const PLAIN$2 = {
	exact: "equal strictEqual deepEqual deepStrictEqual snapshot isTrue isFalse isNull isUndefined",
	structure: "partialDeepStrictEqual include deepInclude sameMembers lengthOf property",
	approximate: "closeTo approximately",
	bound: "isAbove isBelow isAtLeast isAtMost",
	pattern: "match",
	type: "throws rejects instanceOf typeOf",
	truthy: "ok isOk exists isDefined isNotNull"
};
/** Functions of the same libraries that deny. */
const DENYING = {
	exact: "notEqual notStrictEqual notDeepEqual notDeepStrictEqual",
	structure: "notInclude",
	pattern: "doesNotMatch",
	type: "doesNotThrow doesNotReject",
	truthy: "isNotOk notOk"
};
function table$1(byStrength) {
	const entries = Object.entries(byStrength);
	return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength])));
}
/** What the matcher behind `expect(…)` asks, by its name. */
const MATCHERS$1 = table$1(CHAINED$1);
/** What a function of an `assert` object asks. */
const FUNCTIONS = table$1(PLAIN$2);
/** What such a function denies. */
const DENIALS$1 = table$1(DENYING);

// src/syntax/languages/javascript-assertions.ts
/** Matchers whose name says what they expect. */
const FIXED$2 = new Map([
	...[
		"toBeNull",
		"null",
		"assert.isNull"
	].map((name) => [name, "null"]),
	...[
		"toBeUndefined",
		"undefined",
		"assert.isUndefined"
	].map((name) => [name, "undefined"]),
	...["true", "assert.isTrue"].map((name) => [name, "true"]),
	...["false", "assert.isFalse"].map((name) => [name, "false"])
]);
const fixed = (matcher) => {
	const value = FIXED$2.get(matcher);
	return value === void 0 ? {} : { fixed: value };
};
const LITERAL_SUBJECT = /^(toBeDefined|toBeTruthy|ok|exist|isOk)$/;
/** The last name of what a call calls; empty where it is computed. */
function calledName$3(call) {
	const callee = child(call, "function");
	if (callee === null) return "";
	return (callee.type === "member_expression" ? child(callee, "property")?.text : callee.text) ?? "";
}
/** Arguments of a call, comments left out. */
function argumentsOf$2(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list);
}
const isExpect = (call) => /^(expect|expect\.(soft|poll|element)|should)$/.test(child(call, "function")?.text ?? "");
/** Reads a chain downwards from its outermost node; null where it does not begin with `expect(…)` or `x.should`. */
function chainOf(top) {
	const words = [];
	let last = null;
	for (let at = top; at !== null;) if (at.type === "call_expression") {
		if (isExpect(at)) return {
			subject: argumentsOf$2(at)[0] ?? null,
			words: words.reverse(),
			last
		};
		if (words.length === 0) last = at;
		at = child(at, "function");
	} else if (at.type === "member_expression") {
		const word = child(at, "property")?.text ?? "";
		at = child(at, "object");
		if (word === "should") return {
			subject: at,
			words: words.reverse(),
			last
		};
		words.push(word);
	} else if (at.type === "non_null_expression") at = parts(at)[0] ?? null;
	else return null;
	return null;
}
/** Whether this call or member is the outermost of its chain, but for `.catch` and `.then` behind it. */
function isOutermost(node) {
	const { parent } = node;
	if (parent === null) return true;
	if (parent.type === "call_expression" && node.field === "function") return false;
	if (parent.type !== "member_expression" || node.field !== "object") return true;
	return /^(catch|then|finally)$/.test(child(parent, "property")?.text ?? "");
}
/** The tolerance stands in argument `at`. */
function toleranceOf$3(matcher, given, at) {
	if (matcher === "toBeCloseTo") return {
		measure: "digits",
		value: 10 ** -Number(given[at]?.text ?? 2)
	};
	const delta = Number(given[at]?.text);
	return /^(closeTo|approximately)$/.test(matcher) ? {
		measure: "delta",
		value: Number.isNaN(delta) ? -1 : delta
	} : null;
}
/** `toThrow()` asks for anything thrown; with text or a pattern it asks for that. */
function strengthOf(matcher, given) {
	const [first] = given;
	if (/^(toThrow|toThrowError|throw|throws|rejects|rejectedWith)$/.test(matcher)) {
		if (first === void 0) return "truthy";
		return [
			"string",
			"template_string",
			"regex",
			"object"
		].includes(bare(first).type) ? "pattern" : "type";
	}
	if (/^toHave(Text|URL|Title|TextContent|Value)$/.test(matcher) && first?.type === "regex") return "pattern";
	return MATCHERS$1.get(matcher) ?? null;
}
/** Of several arguments all are expected, but for the tolerance behind an approximate value. */
const expectedIn = (matcher, given, call) => given.length > 1 && call !== null && MATCHERS$1.get(matcher) !== "approximate" ? child(call, "arguments") : given[0] ?? null;
function fromChain(node, chain) {
	const called = chain.last !== null;
	const matcher = chain.words.at(-1) ?? "";
	if (/^(|catch|then|finally)$/.test(matcher) || !called && !MATCHERS$1.has(matcher)) return null;
	const given = chain.last === null ? [] : argumentsOf$2(chain.last);
	const { subject } = chain;
	const [first] = given;
	const literal = subject !== null && isLiteral(subject);
	const same = literal && first !== void 0 && normal(subject) === normal(first);
	const negated = chain.words.includes("not") || chain.words.includes("never");
	const truthy = literal && given.length === 0 && LITERAL_SUBJECT.test(matcher) && constantTruth(subject) !== false;
	const boolean = literal && given.length === 0 && subject !== null && normal(subject) === matcher;
	return {
		node,
		subject,
		expected: expectedIn(matcher, given, chain.last),
		matcher,
		strength: strengthOf(matcher, given),
		negated,
		symmetric: /^(toBe|toEqual|toStrictEqual|equal|equals|eq|eql)$/.test(matcher),
		tolerance: toleranceOf$3(matcher, given, 1),
		...fixed(matcher),
		tautology: !negated && (same || truthy || boolean)
	};
}
const ASSERTERS = /^(assert|assert\.strict|t\.assert|ctx\.assert|context\.assert|chai\.assert|strict)$/;
function fromFunction(call) {
	const callee = child(call, "function");
	if (callee === null) return null;
	const bareCall = callee.type === "identifier" && callee.text === "assert";
	const holder = callee.type === "member_expression" ? child(callee, "object")?.text ?? "" : "";
	if (!bareCall && !ASSERTERS.test(holder)) return null;
	const name = bareCall ? "ok" : calledName$3(call);
	const given = argumentsOf$2(call);
	const [subject = null, second = null] = given;
	const negated = DENIALS$1.has(name);
	const known = FUNCTIONS.get(name) ?? DENIALS$1.get(name) ?? null;
	const one = known === "truthy" || /^is[A-Z]/.test(name);
	const strength = /^(throws|rejects)$/.test(name) ? strengthOf(name, given.slice(1)) : known;
	return {
		node: call,
		subject,
		expected: one ? null : second,
		matcher: bareCall ? "assert" : `assert.${name}`,
		strength,
		negated,
		symmetric: known === "exact" && !one,
		tolerance: toleranceOf$3(name, given, 2),
		...fixed(`assert.${name}`),
		tautology: known === "truthy" && !negated && subject !== null && constantTruth(subject) === true
	};
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$3(node) {
	if (node.type !== "call_expression" && node.type !== "member_expression") return [];
	const direct = node.type === "call_expression" ? fromFunction(node) : null;
	if (direct !== null) return [direct];
	if (!isOutermost(node)) return [];
	const chain = chainOf(node);
	const demand = chain === null ? null : fromChain(node, chain);
	return demand === null ? [] : [demand];
}
/** Whether an assertion answers later, so that it counts only when it is awaited or returned. */
function isLater(node, playwright) {
	const words = chainOf(node)?.words ?? [];
	if (words.some((word) => /^(resolves|rejects|eventually|rejected|rejectedWith|fulfilled)$/.test(word))) return true;
	if (/^(assert|t\.assert)\.(rejects|doesNotReject)$/.test(child(node, "function")?.text ?? "")) return true;
	return playwright && /^toB|^toHave(Text|URL|Title|Value|Count|Attribute|Screenshot)|^toContainText/.test(words.at(-1) ?? "") && isLocator(node);
}
/** Playwright's own matchers look at a page or one of its locators, which are called so. */
const isLocator = (node) => /^expect(\.soft)?\(\s*(await\s+)?(\w+\.)?(page|locator)\b|\.(locator|getBy\w+)\(/.test(node.text);

// src/syntax/languages/javascript-gates.ts
const MACHINE$3 = /\b(process\.(platform|arch|version|versions|env\.CI)|os\.(platform|type|arch)|navigator\.|browserName|isMobile|is(Windows|Win|Mac|Linux|CI|Node|Bun|Deno)\b|semver|globalThis\.\w+|typeof)\b/i;
const SHUT_WORDS = /* @__PURE__ */ new Set([
	"skip",
	"todo",
	"fixme",
	"fails",
	"failing",
	"fail"
]);
const IN_BODY = /^(this|t|ctx|context|test|it|testInfo)\.(skip|fixme|fail|todo)$/;
/** A condition as a gate: constant ones are decided. `when` is the truth that keeps the test from running. */
function conditional$3(at, condition, when, scopes, reason) {
	const resolved = resolve(condition, scopes);
	const truth = constantTruth(resolved);
	if (truth !== null) return truth === when ? shut(at, reason) : OPEN;
	const platform = MACHINE$3.test(resolved.text) || MACHINE$3.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform
	};
}
/** What the words behind `it` or `describe` do: `it.skip`, `test.skipIf(C)`, `describe.runIf(C).each`. */
function gateOfChain(call, words, scopes) {
	for (const { word, given } of words) {
		if (SHUT_WORDS.has(word)) return shut(call, word);
		const [condition] = given;
		if (condition !== void 0 && (word === "skipIf" || word === "runIf")) return conditional$3(call, condition, word === "skipIf", scopes, `${word} ( ${normal(condition)} )`);
	}
	return OPEN;
}
/** What an options argument says: `{ skip: true }`, `{ todo: '…' }` of node:test, vitest and Deno. */
function gateOfOptions(given, scopes) {
	for (const option of given.filter((one) => one.type === "object").flatMap(parts)) {
		const key = child(option, "key")?.text ?? "";
		const value = child(option, "value");
		if (value !== null && /^(skip|todo|ignore|fails)$/.test(key)) return conditional$3(option, value, true, scopes, normal(option));
	}
	return OPEN;
}
/** Skips written as statements: `this.skip()`, `t.skip()`, `test.skip(C, 'why')`. */
function gateOfStatements$2(body, scopes) {
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) {
		const call = callOf(at) ?? (at.type === "return_statement" ? parts(at).find((c) => c.type === "call_expression") ?? null : null);
		const name = call === null ? "" : child(call, "function")?.text ?? "";
		if (call !== null && IN_BODY.test(name)) {
			const [condition] = argumentsOf$2(call);
			if (argumentsOf$2(call).some((one) => /function/.test(one.type)) && /^(test|it)\./.test(name)) continue;
			if (isGuarded(call, body)) return guardedSkip$1(call, body, scopes);
			return condition !== void 0 && /^(test|testInfo)\./.test(name) && condition.type !== "string" ? conditional$3(call, condition, true, scopes, normal(call)) : shut(call, normal(call));
		}
		if (/^(if_statement|else_clause|statement_block)$/.test(at.type)) waiting.push(...at.children);
	}
	return OPEN;
}
function guardedSkip$1(call, body, scopes) {
	for (const above of ancestors(call, body)) {
		const condition = above.type === "if_statement" ? child(above, "condition") : null;
		if (condition !== null) return conditional$3(call, condition, true, scopes, normal(call));
	}
	return {
		enabled: "conditional",
		reason: normal(call),
		line: call.line,
		platform: false
	};
}

// src/syntax/languages/javascript-source.ts
const TYPES = /^(type_annotation|type_arguments|type_parameters|interface_declaration|type_alias_declaration|asserts_annotation|type_predicate_annotation|accessibility_modifier|ambient_declaration)$/;
const DECLARATIONS = /^(function_declaration|generator_function_declaration|class_declaration|abstract_class_declaration|enum_declaration)$/;
/** A statement without effect, or one that only the type checker reads. */
function isIdle$3(node) {
	if (TYPES.test(node.type) || node.type === "empty_statement") return true;
	if (node.type === "expression_statement") return parts(node).every((c) => isLiteral(c) && stringValue(c) !== "use server");
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$3(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$3(at) || skip(at))),
		mentions: mentions(node)
	};
}
/** A class without its methods, and each method as `Class.method`. */
function classSymbols(node) {
	const name = child(node, "name")?.text ?? "default";
	const body = child(node, "body");
	const methods = body === null ? [] : body.children.filter((c) => c.type === "method_definition");
	return [symbol$3(name, node, (inner) => inner.type === "method_definition" && inner.parent === body), ...methods.map((method) => symbol$3(`${name}.${child(method, "name")?.text ?? ""}`, method))];
}
function declared(node) {
	if (/class_declaration$/.test(node.type)) return classSymbols(node);
	if (DECLARATIONS.test(node.type)) return [symbol$3(child(node, "name")?.text ?? "default", node)];
	if (node.type !== "lexical_declaration" && node.type !== "variable_declaration") return [];
	return parts(node).filter((c) => c.type === "variable_declarator").flatMap((c) => {
		const name = child(c, "name");
		if (name?.type === "identifier") return [symbol$3(name.text, c)];
		return name === null ? [] : mentions(name).map((one) => symbol$3(one, c));
	});
}
function symbolsOf$2(root) {
	const found = [];
	const rest = [];
	const named = /* @__PURE__ */ new Set();
	for (const at of parts(root)) {
		const exported = at.type === "export_statement";
		if (at.type === "import_statement" || exported && child(at, "source") !== null || isIdle$3(at)) continue;
		const inner = exported ? child(at, "declaration") ?? child(at, "value") ?? at : at;
		if (isIdle$3(inner)) continue;
		const here = declared(inner);
		if (here.length > 0) found.push(...here);
		else if (exported && inner !== at) found.push(symbol$3("default", inner));
		else if (!exported) {
			rest.push(...tokens(at, isIdle$3));
			for (const name of mentions(at)) named.add(name);
		}
	}
	if (rest.length > 0) found.push({
		name: "<module>",
		line: 1,
		hash: digest(rest),
		mentions: [...named].sort()
	});
	return found;
}
/** The names that an import or export clause binds. */
function clauseNames(statement) {
	const names = [];
	for (const at of walk(statement)) if (at.type === "import_specifier" || at.type === "export_specifier") {
		const original = child(at, "name")?.text ?? "";
		names.push({
			local: child(at, "alias")?.text ?? original,
			original
		});
	} else if (at.type === "namespace_import" || at.type === "namespace_export") names.push({
		local: parts(at)[0]?.text ?? "*",
		original: ""
	});
	else if (at.type === "identifier" && at.parent?.type === "import_clause") names.push({
		local: at.text,
		original: "default"
	});
	return statement.type === "export_statement" && names.length === 0 ? [{
		local: "*",
		original: "*"
	}] : names;
}
const LOADERS$1 = /^(require|import|vi\.importActual|jest\.requireActual|vi\.mock|jest\.mock)$/;
/** Static, dynamic and CommonJS imports with a literal module, and re-exports. */
function javascriptImports(root) {
	const found = [];
	for (const at of walk(root)) {
		const source = /^(import|export)_statement$/.test(at.type) ? child(at, "source") : null;
		if (source !== null) found.push({
			module: stringValue(source) ?? "",
			names: clauseNames(at)
		});
		if (at.type !== "call_expression" || !LOADERS$1.test(child(at, "function")?.text ?? "")) continue;
		const [module] = parts(child(at, "arguments") ?? at);
		const path = module === void 0 ? null : stringValue(module);
		if (path !== null) found.push({
			module: path,
			names: [{
				local: "*",
				original: ""
			}]
		});
	}
	return found;
}
/** The symbols and imports of a JavaScript or TypeScript file. */
function readJavascriptSource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: symbolsOf$2(root),
		imports: javascriptImports(root)
	};
}

// src/syntax/languages/javascript.ts
const TESTS$1 = /* @__PURE__ */ new Set([
	"it",
	"test",
	"specify",
	"xit",
	"xtest",
	"xspecify",
	"fit",
	"ftest"
]);
const SUITES = /* @__PURE__ */ new Set([
	"describe",
	"context",
	"suite",
	"xdescribe",
	"xcontext",
	"fdescribe",
	"fcontext"
]);
const STEPS = /* @__PURE__ */ new Set(["t", "ctx"]);
const FUNCTION = /^(arrow_function|function_expression|function|generator_function|function_declaration|method_definition)$/;
/** The words of a callee from its root outwards: `it.each(rows)` → `it`, `each(rows)`; null for other callees. */
function wordsOf(callee) {
	const words = [];
	let given = [];
	for (let at = callee; at !== null;) {
		if (at.type === "identifier") return {
			base: at.text,
			words: words.reverse()
		};
		if (at.type === "call_expression") {
			const template = at.children.find((c) => c.type === "template_string");
			given = template === void 0 ? argumentsOf$2(at) : [template];
			at = child(at, "function");
		} else if (at.type === "member_expression") {
			words.push({
				word: child(at, "property")?.text ?? "",
				given
			});
			given = [];
			at = child(at, "object");
		} else return null;
	}
	return null;
}
const NOT_DECLARING = /^(beforeEach|afterEach|beforeAll|afterAll|before|after|use|extend|setTimeout|step|configure|info|slow)$/;
/** Reads a call as a declaration; null for all other calls. Subtests of node:test are declarations too (`t.test`). */
const declarationOf$1 = remember((call) => {
	if (call.type !== "call_expression") return null;
	const callee = child(call, "function");
	const chain = callee === null ? null : wordsOf(callee);
	const given = argumentsOf$2(call);
	const [title] = given;
	if (chain === null || title === void 0 || chain.words.some(({ word }) => NOT_DECLARING.test(word))) return null;
	const subtest = (STEPS.has(chain.base) || chain.base === "Deno") && chain.words[0]?.word === "test";
	const suite = SUITES.has(chain.base) || TESTS$1.has(chain.base) && chain.words[0]?.word === "describe";
	if (!subtest && !suite && !TESTS$1.has(chain.base)) return null;
	const body = given.findLast((one) => FUNCTION.test(one.type)) ?? null;
	if ((chain.words.at(-1)?.word === "each" || chain.words.at(-1)?.word === "for") && callee?.type !== "call_expression") return null;
	if (body === null && !chain.words.some(({ word }) => /^(skip|todo|fixme)$/.test(word)) && !/^x/.test(chain.base)) {
		if (!["string", "template_string"].includes(title.type)) return null;
		if (given.length > 1 && !given.slice(1).some((one) => one.type === "identifier")) return null;
	}
	if (body === null && !/string|identifier|member/.test(title.type)) return null;
	const { base, words } = chain;
	return {
		kind: suite ? "suite" : "test",
		call,
		base,
		words,
		title: stringValue(title) ?? normal(title),
		given,
		body
	};
});
const swallowsPromise = remember((at) => {
	if (at.type !== "call_expression" || calledName$3(at) !== "catch") return false;
	const [handler] = argumentsOf$2(at);
	return handler !== void 0 && FUNCTION.test(handler.type) && !/\b(throw|expect|assert|fail|done|reject)\b/.test(handler.text);
});
const swallowsError = remember((at) => {
	const handler = child(at, "handler");
	if (handler === null) return false;
	return !/\b(throw|expect|assert|fail|done|reject|rethrow)\b/.test((child(handler, "body") ?? handler).text);
});
/** A promise's assertion counts where somebody waits for it: `await`, `return`, an arrow's value, or it is handed on. */
function isDropped$1(node, top) {
	for (const at of ancestors(node, top)) {
		if (at.type === "expression_statement") return true;
		if (at.type !== "member_expression" && at.type !== "call_expression") return false;
		if (at.type === "call_expression" && node.parent?.type === "arguments") return false;
	}
	return false;
}
const defectIn$1 = (playwright) => (node, top) => {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body" && swallowsError(at)) return "swallowed";
		if (swallowsPromise(at) && below.field === "function") return "swallowed";
		below = at;
	}
	return isLater(node, playwright) && isDropped$1(node, top) ? "unawaited" : null;
};
function gateOf$1(declaration, around, body) {
	const { call, base, words, given, kind } = declaration;
	const gates = [
		...around.gates,
		gateOfChain(call, words, around.scopes),
		gateOfOptions(given, around.scopes)
	];
	if (/^x/.test(base)) gates.push(shut(call, base));
	if (body !== null) gates.push(gateOfStatements$2(body, [bindings(body), ...around.scopes]));
	else if (kind === "test" && declaration.given.length === 1) gates.push(shut(call, "todo"));
	return strictest(gates);
}
const isFocused$1 = ({ base, words, given }) => /^f/.test(base) || words.some(({ word }) => word === "only") || given.some((one) => one.type === "object" && /\bonly\s*:\s*true\b/.test(one.text));
/** Rows of `.each`: an array's elements, or the lines of a table template. */
function rowsOf$3(words, scopes) {
	const [table] = words.find(({ word }) => word === "each" || word === "for")?.given ?? [];
	if (table === void 0) return null;
	const list = resolve(table, scopes);
	if (list.type === "template_string") {
		const [header = "", ...lines] = list.text.slice(1, -1).trim().split("\n");
		const cellsIn = (line) => line.split("|").map((cell) => cell.trim());
		return {
			names: cellsIn(header),
			cells: lines.map(cellsIn),
			line: table.line
		};
	}
	const bareList = list.type === "as_expression" || list.type === "satisfies_expression" ? parts(list)[0] ?? list : list;
	if (bareList.type !== "array") return {
		names: [],
		cells: [[normal(list)]],
		line: table.line
	};
	return {
		names: [],
		cells: parts(bareList).map((row) => row.type === "array" || row.type === "object" ? parts(row).map(normal) : [normal(row)]),
		line: table.line
	};
}
function readTest$1(declaration, around, reading) {
	const { call, title, words } = declaration;
	const body = declaration.body === null ? null : child(declaration.body, "body") ?? declaration.body;
	const gate = gateOf$1(declaration, around, body);
	const rows = rowsOf$3(words, around.scopes);
	const empty = rows !== null && rows.cells.length === 0 ? [shut(call, "no rows are left to run")] : [];
	const built = buildBody(call, body ?? call, around.scopes, reading.language);
	const id = [...around.path, title].join(" › ");
	const focused = around.focused || isFocused$1(declaration);
	reading.tests.push({
		id,
		name: title,
		gate: strictest([gate, ...empty]),
		rows,
		focused,
		...built
	});
}
/** The named function that a node defines: a declaration, a method, `const weigh = () => …`; null for others. */
function helperName(node) {
	if (node.type === "function_declaration" || node.type === "method_definition") return child(node, "name")?.text ?? null;
	const value = node.type === "variable_declarator" ? child(node, "value") : null;
	return value !== null && FUNCTION.test(value.type) ? child(node, "name")?.text ?? null : null;
}
function readHelper(node, name, around, reading) {
	const definition = node.type === "variable_declarator" ? child(node, "value") ?? node : node;
	const body = child(definition, "body");
	if (body !== null) reading.helpers.push({
		name,
		...buildBody(node, body, around.scopes, reading.language)
	});
}
/** The name of a value beside the tests (`const scale = makeScale(3)`), which they share; null for other nodes. */
function valueName(node) {
	const name = node.type === "variable_declarator" ? child(node, "name") : null;
	return name?.type === "identifier" && child(node, "value") !== null ? name.text : null;
}
/** What a shared value is made of: a test that names it reaches what its making calls. */
function readValue(node, name, around, reading) {
	const value = child(node, "value");
	if (value !== null) reading.helpers.push({
		name,
		...buildBody(node, value, around.scopes, reading.language)
	});
}
function inside$1(declaration, around) {
	const body = declaration.body === null ? null : child(declaration.body, "body");
	const gate = declaration.kind === "suite" ? gateOf$1(declaration, around, body) : OPEN;
	return {
		path: [...around.path, declaration.title],
		gates: [...around.gates, gate],
		focused: around.focused || isFocused$1(declaration),
		scopes: body === null ? around.scopes : [bindings(body, (node) => !FUNCTION.test(node.type)), ...around.scopes]
	};
}
/**
* Reads declarations in order of the text. Tests inside of tests are read as well, as subtests; functions inside of
* tests and functions are part of their body.
*/
function readDeclarations$1(root, top, reading) {
	const waiting = [{
		node: root,
		around: top,
		within: false
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node } = next;
		let { around, within } = next;
		const declaration = declarationOf$1(node);
		const name = within ? null : helperName(node);
		if (declaration?.kind === "test") readTest$1(declaration, around, reading);
		else if (name !== null) readHelper(node, name, around, reading);
		const value = within || name !== null ? null : valueName(node);
		if (value !== null) readValue(node, value, around, reading);
		within ||= declaration?.kind === "test" || name !== null;
		if (declaration !== null) around = inside$1(declaration, around);
		for (let i = node.children.length - 1; i >= 0; i -= 1) waiting.push({
			node: node.children[i],
			around,
			within
		});
	}
}
/** Where some test has `.only`, all others do not run. */
function unfocus$1({ focused, ...unit }, any) {
	if (!any || focused || unit.gate.enabled === "no") return unit;
	return {
		...unit,
		gate: {
			enabled: "unfocused",
			reason: "another test has .only",
			line: unit.line,
			platform: false
		}
	};
}
/** An error that tree-sitter could not keep within one statement makes what is around it unsure. */
function brokenLine$3(root) {
	for (const at of walk(root)) {
		if (!at.broken) continue;
		if (at === root) return at.line;
		if ([...ancestors(at)].some((above) => declarationOf$1(above) !== null) || at.parent === root || /\b(it|test|describe|expect|assert)\b/.test(at.text)) return at.line;
	}
	return null;
}
function readJavascriptOracle(path, root) {
	const broken = brokenLine$3(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = javascriptImports(root);
	const playwright = imports.some(({ module }) => module.startsWith("@playwright/"));
	const foreign = (node) => declarationOf$1(node) !== null;
	const reading = {
		language: {
			demands: demandsOf$3,
			defect: defectIn$1(playwright),
			called: (node) => node.type === "call_expression" ? calledName$3(node) : null,
			foreign
		},
		tests: [],
		helpers: []
	};
	const scope = bindings(root, (node) => !FUNCTION.test(node.type));
	const collected = collectsJavascript(path);
	readDeclarations$1(root, {
		path: [],
		gates: [],
		focused: false,
		scopes: [scope]
	}, reading);
	const any = reading.tests.some((unit) => unit.focused);
	const tests = collected || isTestPath(path) ? reading.tests.map((unit) => unfocus$1(unit, any)) : [];
	return {
		kind: "tests",
		tests: numberIds(tests),
		helpers: reading.helpers,
		imports,
		collected
	};
}
const EXTENSION = /\.([cm]?)([jt]s)(x?)$/;
/** JavaScript and TypeScript: vitest, jest, mocha with chai, node:test with node:assert, playwright. */
const javascript = {
	id: "javascript",
	claims: (path) => EXTENSION.test(path),
	grammar: (path) => {
		const [, , kind, x] = EXTENSION.exec(path) ?? [];
		if (kind === "js") return "javascript";
		return x === "x" ? "tsx" : "typescript";
	},
	measured: true,
	oracle: readJavascriptOracle,
	source: readJavascriptSource
};

// src/syntax/languages/python-assertions.ts
/** unittest's methods and their like: strength, and whether they deny. */
const METHODS$2 = {
	assertEqual: ["exact"],
	assertEquals: ["exact"],
	assertNotEqual: ["exact", true],
	assertIs: ["exact"],
	assertIsNot: ["exact", true],
	assertIsNone: ["exact"],
	assertIsNotNone: ["truthy"],
	assertTrue: ["truthy"],
	assertFalse: ["truthy", true],
	assertListEqual: ["exact"],
	assertDictEqual: ["exact"],
	assertSetEqual: ["exact"],
	assertTupleEqual: ["exact"],
	assertSequenceEqual: ["exact"],
	assertMultiLineEqual: ["exact"],
	assertCountEqual: ["structure"],
	assertDictContainsSubset: ["structure"],
	assertIn: ["structure"],
	assertNotIn: ["structure", true],
	assertAlmostEqual: ["approximate"],
	assertAlmostEquals: ["approximate"],
	assertNotAlmostEqual: ["approximate", true],
	assertGreater: ["bound"],
	assertGreaterEqual: ["bound"],
	assertLess: ["bound"],
	assertLessEqual: ["bound"],
	assertRegex: ["pattern"],
	assertNotRegex: ["pattern", true],
	assertIsInstance: ["type"],
	assertNotIsInstance: ["type", true],
	assertRaises: ["type"],
	assertRaisesRegex: ["pattern"],
	assertWarns: ["type"],
	assertWarnsRegex: ["pattern"],
	assertLogs: ["type"],
	assert_equal: ["exact"],
	assert_array_equal: ["exact"],
	assert_frame_equal: ["exact"],
	assert_series_equal: ["exact"],
	assert_index_equal: ["exact"],
	assert_allclose: ["approximate"],
	assert_almost_equal: ["approximate"],
	assert_array_almost_equal: ["approximate"],
	assert_called: ["truthy"],
	assert_not_called: ["exact"],
	assert_called_once: ["structure"],
	assert_called_with: ["exact"],
	assert_called_once_with: ["exact"],
	assert_awaited: ["truthy"],
	assert_awaited_once: ["structure"],
	assert_awaited_with: ["exact"],
	assert_awaited_once_with: ["exact"],
	assert_any_call: ["structure"],
	assert_has_calls: ["structure"]
};
/** Comparison operators inside `assert`. */
const OPERATORS$2 = {
	"==": ["exact"],
	is: ["exact"],
	"!=": ["exact", true],
	"<>": ["exact", true],
	"is not": ["exact", true],
	in: ["structure"],
	"not in": ["structure", true],
	"<": ["bound"],
	"<=": ["bound"],
	">": ["bound"],
	">=": ["bound"]
};
/** Calls that are a comparison of their own: strength, position of the subject, of what is expected. */
const PREDICATES$1 = {
	isinstance: [
		"type",
		0,
		1
	],
	issubclass: [
		"type",
		0,
		1
	],
	hasattr: [
		"type",
		0,
		1
	],
	match: [
		"pattern",
		1,
		0
	],
	search: [
		"pattern",
		1,
		0
	],
	fullmatch: [
		"pattern",
		1,
		0
	],
	allclose: [
		"approximate",
		0,
		1
	],
	isclose: [
		"approximate",
		0,
		1
	],
	array_equal: [
		"exact",
		0,
		1
	]
};
const FIXED$1 = {
	assertIsNone: "None",
	assertIsNotNone: "None"
};
const MOCKS = /^assert_(called|not_called|awaited|not_awaited|any_call|any_await|has_calls|has_awaits)/;
const RAISES = /* @__PURE__ */ new Set([
	"raises",
	"warns",
	"deprecated_call"
]);
const ORDER$2 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
/** The last name of what a call calls: `weigh` of `orchard.weigh(…)`; empty where it is computed. */
function calledName$2(call) {
	const callee = child(call, "function");
	if (callee === null) return "";
	return (callee.type === "attribute" ? child(callee, "attribute")?.text : callee.text) ?? "";
}
const receiver = (call) => {
	const callee = child(call, "function");
	return callee?.type === "attribute" ? child(callee, "object") : null;
};
/** Positional arguments and keyword arguments of a call. */
function argumentsOf$1(call) {
	const list = child(call, "arguments");
	const positional = [];
	const keyword = /* @__PURE__ */ new Map();
	for (const part of list === null ? [] : list.type === "generator_expression" ? [list] : parts(list)) {
		const value = child(part, "value");
		if (part.type === "keyword_argument" && value !== null) keyword.set(child(part, "name")?.text ?? "", value);
		else positional.push(part);
	}
	return {
		positional,
		keyword
	};
}
const TOLERANCES = [
	"rel",
	"abs",
	"rtol",
	"atol",
	"rel_tol",
	"abs_tol",
	"delta"
];
/** What an approximate call accepts: a sum over its tolerance arguments; `places` and `decimal` count down. */
function toleranceOf$2(call) {
	const { positional, keyword } = argumentsOf$1(call);
	const places = keyword.get("places") ?? keyword.get("decimal") ?? (/lmost/.test(calledName$2(call)) ? positional[2] : void 0);
	const given = TOLERANCES.filter((name) => keyword.has(name));
	if (given.length > 0) {
		const value = given.reduce((sum, name) => sum + Number(keyword.get(name)?.text), 0);
		return {
			measure: given.map((name) => name.replace(/_?tol$/, "")).join("+"),
			value: Number.isNaN(value) ? -1 : value
		};
	}
	if (places !== void 0 || /lmost/.test(calledName$2(call))) return {
		measure: "places",
		value: 10 ** -Number(places?.text ?? 7)
	};
	const second = calledName$2(call) === "approx" ? positional[1] : void 0;
	return {
		measure: "rel",
		value: Number(second?.text ?? 1e-6)
	};
}
/** The `approx(…)` on a side of a comparison; null where there is none. */
const approximation = (node) => bare(node).type === "call" && calledName$2(bare(node)) === "approx" ? bare(node) : null;
function fromPair$2(node, left, operator, right) {
	const approx = approximation(left) ?? approximation(right);
	const [strength, negated] = OPERATORS$2[operator] ?? ["truthy"];
	const common = {
		node,
		matcher: operator,
		negated: negated === true,
		tautology: isTrivial(left, operator, right)
	};
	if (operator === "is not" && normal(right) === "None") return {
		...common,
		subject: left,
		expected: right,
		strength: "truthy",
		negated: false
	};
	if (approx === null) return {
		...common,
		subject: left,
		expected: right,
		strength,
		symmetric: strength !== "bound"
	};
	const subject = approximation(left) === null ? left : right;
	const expected = argumentsOf$1(approx).positional[0] ?? null;
	return {
		...common,
		subject,
		expected,
		matcher: "== approx",
		strength: "approximate",
		tolerance: toleranceOf$2(approx)
	};
}
/** A length is never below zero. */
const isTrivial = (left, operator, right) => operator === ">=" && normal(right) === "0" && /^len \(/.test(normal(left));
function fromComparison(node) {
	const operands = parts(node);
	const found = [];
	for (const [index, right] of operands.entries()) {
		const left = operands[index - 1];
		if (left === void 0) continue;
		const between = node.children.filter((c) => !c.named && c.start > left.start && c.start < right.start);
		found.push(fromPair$2(node, left, between.map((c) => c.text).join(" ").replace(/\s+/g, " "), right));
	}
	return found;
}
function fromCall(node, call) {
	const name = calledName$2(call);
	const { positional } = argumentsOf$1(call);
	const shape = PREDICATES$1[name];
	if (shape !== void 0 && positional.length >= 2) {
		const [strength, subject, expected] = shape;
		const tautology = name === "isinstance" && normal(positional[1]) === "object";
		const tolerance = strength === "approximate" ? toleranceOf$2(call) : null;
		return {
			node,
			subject: positional[subject] ?? null,
			expected: positional[expected] ?? null,
			matcher: name,
			strength,
			tolerance,
			tautology
		};
	}
	if (name === "startswith" || name === "endswith") return {
		node,
		subject: receiver(call),
		expected: positional[0] ?? null,
		matcher: name,
		strength: "pattern"
	};
	return {
		node,
		subject: name === "bool" ? positional[0] ?? call : call,
		expected: null,
		matcher: "truthy",
		strength: "truthy"
	};
}
/** `a or b` asks no more than the weakest of its sides. */
function fromEither$1(node, expression) {
	const weakest = parts(expression).flatMap((side) => fromExpression(node, side)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
	return {
		node,
		subject: expression,
		expected: null,
		matcher: "or",
		strength: ORDER$2.find((one) => weakest.includes(one)) ?? "bound"
	};
}
function fromExpression(node, expression) {
	const at = bare(expression);
	if (at.type === "not_operator") {
		const inner = parts(at)[0];
		return (inner === void 0 ? [] : fromExpression(node, inner)).map((demand) => ({
			...demand,
			negated: demand.negated !== true
		}));
	}
	if (at.type === "boolean_operator") return at.children.some((c) => c.type === "and") ? parts(at).flatMap((side) => fromExpression(node, side)) : [fromEither$1(node, at)];
	if (at.type === "comparison_operator") return fromComparison(at).map((demand) => ({
		...demand,
		node
	}));
	if (at.type === "call") return [fromCall(node, at)];
	return [{
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy"
	}];
}
function fromAssert$1(node) {
	const expression = parts(node)[0];
	if (expression === void 0) return [];
	const tautology = constantTruth(expression) === true;
	return fromExpression(node, expression).map((demand) => tautology ? {
		...demand,
		tautology
	} : demand);
}
/** The block of the `with` statement that opens this context manager; the call itself elsewhere. */
function heldBlock(call) {
	let at = call;
	while (at !== null && at.type !== "with_statement" && !at.type.endsWith("_definition") && !/statement$/.test(at.type)) at = at.parent;
	return at?.type === "with_statement" ? child(at, "body") ?? call : call;
}
function fromRaises(call, name) {
	const { positional, keyword } = argumentsOf$1(call);
	const pattern = keyword.get("match") ?? (name.endsWith("Regex") ? positional[1] : void 0);
	return {
		node: call,
		subject: heldBlock(call),
		expected: pattern ?? positional[0] ?? keyword.get("expected_exception") ?? null,
		matcher: pattern === void 0 ? name : `${name}(match)`,
		strength: pattern === void 0 ? "type" : "pattern"
	};
}
function fromMethod(call, name) {
	if (RAISES.has(name) || /^assert(Raises|Warns)/.test(name)) return fromRaises(call, name);
	if (!/^assert(_|[A-Z])/.test(name)) return null;
	const [strength, negated] = METHODS$2[name] ?? [null];
	const { positional } = argumentsOf$1(call);
	if (MOCKS.test(name)) return {
		node: call,
		subject: receiver(call),
		expected: child(call, "arguments"),
		matcher: name,
		strength
	};
	const [first = null, second = null] = positional;
	const truth = first === null || second !== null ? null : constantTruth(first);
	const one = /^assert(True|False|IsNone|IsNotNone)$/.test(name);
	return {
		node: call,
		subject: name === "assertIn" || name === "assertNotIn" ? second : first,
		expected: one ? null : name === "assertIn" || name === "assertNotIn" ? first : second,
		matcher: name,
		strength,
		negated: negated === true,
		symmetric: strength === "exact" && !one,
		tolerance: strength === "approximate" ? toleranceOf$2(call) : null,
		...Object.hasOwn(FIXED$1, name) ? { fixed: FIXED$1[name] } : {},
		tautology: name === "assertTrue" && truth === true || name === "assertFalse" && truth === false
	};
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$2(node) {
	if (node.type === "assert_statement") return fromAssert$1(node);
	if (node.type !== "call") return [];
	const demand = fromMethod(node, calledName$2(node));
	return demand === null ? [] : [demand];
}

// src/syntax/languages/python-gates.ts
const MARKERS = /^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/;
const RUNTIME = /^(pytest\.(skip|xfail)|self\.(skipTest)|unittest\.SkipTest|(\w+\.)?SkipTest)$/;
const MACHINE$2 = /\b(sys\.platform|platform\.|os\.name|version_info|find_spec|importorskip|shutil\.which|cpu_count|getuid|geteuid|maxsize|implementation|is_available)|\b(IS_|ON_|HAS_|HAVE_|NO_)?(WIN(DOWS)?|MAC(OS)?|LINUX|PYPY|CI|PY\d+|CUDA|GPU)\b|\b_?(HAS|HAVE|has|have)_\w+/;
/** A condition as a gate: constant ones are decided, others depend. `when` is the truth that keeps the test from running. */
function conditional$2(at, condition, when, scopes, reason) {
	const resolved = resolve(condition, scopes);
	const truth = constantTruth(resolved);
	const text = stringValue(resolved);
	const literal = text === null ? null : /^(True|1)$/.test(text.trim()) ? true : /^(False|0)$/.test(text.trim()) ? false : null;
	const decided = text === null ? truth : literal;
	if (decided !== null) return decided === when ? shut(at, reason) : OPEN;
	const platform = MACHINE$2.test(text ?? resolved.text) || MACHINE$2.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform
	};
}
/** The name of a decorator or marker, import aliases and module names resolved: `pytest.mark.skip`. */
function markerName(marker, scopes, aliases) {
	const callee = marker.type === "call" ? child(marker, "function") ?? marker : marker;
	const known = resolve(callee, scopes);
	const [first = "", ...rest] = (known.type === "call" ? child(known, "function") ?? known : known).text.replace(/\s+/g, "").split(".");
	return [aliases.get(first) ?? first, ...rest].join(".");
}
/** What one decorator (or element of `pytestmark`) does to the tests below it. */
function gateOfMarker(marker, scopes, aliases) {
	const name = markerName(marker, scopes, aliases);
	const kind = name.split(".").at(-1) ?? "";
	if (!MARKERS.test(kind) || !/^(pytest|unittest|mark|twisted|_pytest)\b|^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/.test(name)) return OPEN;
	const stated = marker.type === "call" ? marker : resolve(marker, scopes);
	const call = stated.type === "call" ? argumentsOf$1(stated) : {
		positional: [],
		keyword: /* @__PURE__ */ new Map()
	};
	const condition = call.keyword.get("condition") ?? (kind === "skip" ? void 0 : call.positional[0]);
	if (kind === "expectedFailure" || kind === "skip" || condition === void 0) return shut(marker, normal(marker));
	return conditional$2(marker, condition, kind !== "skipUnless", scopes, normal(marker));
}
const isTestlessFlag = (statement) => /^__test__\s*=\s*False$/.test(statement.text.trim());
/** The elements of `pytestmark = …`: one marker, or a list of them. */
function pytestmarks(statement) {
	const assignment = statement.children.find((c) => c.type === "assignment");
	const value = assignment === void 0 ? null : child(assignment, "right");
	if (assignment === void 0 || value === null || child(assignment, "left")?.text !== "pytestmark") return [];
	return value.type === "list" || value.type === "tuple" ? parts(value) : [value];
}
/** The call or `raise` by which a statement skips at run time; null where it does not. */
function runtimeSkip(statement) {
	const at = statement.type === "raise_statement" ? parts(statement)[0] ?? null : callOf(statement);
	if (at === null) return null;
	const name = at.type === "call" ? child(at, "function")?.text : at.text;
	return name !== void 0 && RUNTIME.test(name) ? at : null;
}
/** `if C: pytest.skip()`: the gate that the nearest condition makes. */
function guardedSkip(at, top, scopes) {
	for (const above of ancestors(at, top)) {
		const condition = above.type === "if_statement" ? child(above, "condition") : null;
		if (condition !== null) return conditional$2(at, condition, true, scopes, normal(at));
		if (above.type === "except_clause") return {
			enabled: "conditional",
			reason: normal(at),
			line: at.line,
			platform: true
		};
	}
	return {
		enabled: "conditional",
		reason: normal(at),
		line: at.line,
		platform: false
	};
}
/** Skips written as statements of a body: of a module, a class or a test. */
function gateOfStatements$1(body, scopes, aliases) {
	const gates = [];
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) {
		if (/_definition$/.test(at.type)) continue;
		if (isTestlessFlag(at)) gates.push(shut(at, "__test__ = False"));
		gates.push(...pytestmarks(at).map((marker) => gateOfMarker(marker, scopes, aliases)));
		const skip = runtimeSkip(at);
		if (skip !== null) gates.push(isGuarded(skip, body) ? guardedSkip(skip, body, scopes) : shut(skip, normal(skip)));
		if (/^(if_statement|else_clause|elif_clause|block|try_statement|except_clause)$/.test(at.type)) waiting.push(...at.children);
	}
	return strictest(gates);
}

// src/syntax/languages/python-source.ts
const IMPORTS = /^(import_statement|import_from_statement|future_import_statement)$/;
/** Statements that only open a place for definitions. */
const TRANSPARENT$2 = /^(decorated_definition|if_statement|else_clause|elif_clause|try_statement|except_clause|block)$/;
/** A statement without effect: a docstring or another bare literal, `pass`, a branch never taken. */
function isIdle$2(node) {
	if (node.type === "pass_statement") return true;
	if (node.type === "expression_statement") return parts(node).every(isLiteral);
	if (node.type !== "if_statement" || node.children.some((c) => c.field === "alternative")) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
/** Annotations of parameters and results, with the marks before them. */
const isSignatureType = ({ type, field, parent }) => field === "return_type" || type === "->" && parent?.type === "function_definition" || /^(type|:)$/.test(type) && /^typed_/.test(parent?.type ?? "");
const nested = (node) => node.type === "function_definition" || node.type === "class_definition";
function symbol$2(name, node, skip = () => false) {
	const idle = (at) => isIdle$2(at) || isSignatureType(at) || skip(at);
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, idle)),
		mentions: mentions(node)
	};
}
/** Functions and classes, methods by `Class.method`; a class itself is what is left without its methods. */
function definitions(root) {
	const symbols = [];
	const owned = /* @__PURE__ */ new Set();
	const waiting = [{
		node: root,
		path: ""
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) for (const at of next.node.children) {
		if (TRANSPARENT$2.test(at.type)) waiting.push({
			node: at,
			path: next.path
		});
		if (!nested(at)) continue;
		const whole = at.parent?.type === "decorated_definition" ? at.parent : at;
		const name = next.path + (child(at, "name")?.text ?? "");
		const body = child(at, "body");
		owned.add(whole);
		if (at.type === "function_definition") symbols.push(symbol$2(name, whole));
		else {
			symbols.push(symbol$2(name, whole, (inner) => inner !== at && nested(inner)));
			if (body !== null) waiting.push({
				node: body,
				path: `${name}.`
			});
		}
	}
	return {
		symbols,
		owned
	};
}
/** Constants of the module, and everything else that it does on being imported. */
function statements(root, owned) {
	const found = [];
	const rest = [];
	const named = /* @__PURE__ */ new Set();
	for (const at of parts(root)) {
		if (owned.has(at) || IMPORTS.test(at.type) || isIdle$2(at)) continue;
		const assignment = at.children.find((c) => c.type === "assignment");
		const target = assignment === void 0 ? null : child(assignment, "left");
		if (target?.type === "identifier" && target.text !== "__version__") found.push(symbol$2(target.text, at));
		else {
			rest.push(...tokens(at, (inner) => nested(inner) || IMPORTS.test(inner.type) || isIdle$2(inner)));
			for (const name of mentions(at)) named.add(name);
		}
	}
	if (rest.length > 0) found.push({
		name: "<module>",
		line: 1,
		hash: digest(rest),
		mentions: [...named].sort()
	});
	return found;
}
function importedName(node) {
	if (node.type === "aliased_import") return {
		local: child(node, "alias")?.text ?? "",
		original: child(node, "name")?.text ?? ""
	};
	return {
		local: node.text,
		original: node.text
	};
}
/** Every import of a file, those inside functions included. */
function pythonImports(root) {
	const found = [];
	for (const at of walk(root)) {
		if (at.type === "import_statement") for (const part of parts(at)) {
			const { local, original } = importedName(part);
			const first = local === original ? original.split(".")[0] ?? original : local;
			found.push({
				module: original,
				names: [{
					local: first,
					original: ""
				}]
			});
		}
		if (at.type !== "import_from_statement") continue;
		const module = child(at, "module_name");
		const names = parts(at).filter((c) => c !== module);
		const all = names.some((c) => c.type === "wildcard_import");
		found.push({
			module: module?.text ?? "",
			names: all ? [{
				local: "*",
				original: "*"
			}] : names.map(importedName)
		});
	}
	return found;
}
/** The symbols and imports of a Python file. */
function readPythonSource(root) {
	for (const at of walk(root)) if (at.broken && !isComment(at)) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	const { symbols, owned } = definitions(root);
	return {
		kind: "source",
		symbols: [...symbols, ...statements(root, owned)],
		imports: pythonImports(root)
	};
}

// src/syntax/languages/python.ts
const CATCHES_ALL$1 = /\b(AssertionError|Exception|BaseException)\b/;
/** Statements around definitions that do not hide them from collection. */
const TRANSPARENT$1 = /^(module|block|if_statement|else_clause|elif_clause|try_statement|except_clause|finally_clause|with_statement)$/;
/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows$1 = remember((handler) => {
	const body = handler.children.find((c) => c.type === "block");
	const caught = parts(handler).filter((c) => c !== body);
	if (caught.length > 0 && !caught.some((c) => CATCHES_ALL$1.test(c.text))) return false;
	return body === void 0 || !/\b(raise|fail|assert\w*|exit|skip)\b/.test(body.text);
});
/** Whether a `with` statement expects or suppresses the failure of an assertion. */
const suppresses = remember((statement) => {
	const clause = statement.children.find((c) => c.type === "with_clause");
	return clause !== void 0 && /\b(suppress|raises|assertRaises)\s*\([^)]*\b(AssertionError|Exception|BaseException)\b/.test(clause.text);
});
function defectOf$1(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body") {
			if (at.children.some((c) => c.type === "except_clause" && swallows$1(c))) return "swallowed";
		} else if (at.type === "with_statement" && below.field === "body" && suppresses(at)) return "swallowed";
		below = at;
	}
	return null;
}
const isTest$1 = (name) => name.startsWith("test");
const BODY = {
	demands: demandsOf$2,
	defect: defectOf$1,
	called: (node) => node.type === "call" ? calledName$2(node) : null,
	foreign: (node) => node.type === "class_definition"
};
const decoratorsOf = (definition) => definition.parent?.type !== "decorated_definition" ? [] : definition.parent.children.filter((c) => c.type === "decorator").flatMap((c) => parts(c).slice(0, 1));
/** Rows of `parametrize` that run: those marked as skipped are not among them. Several decorators are multiplied by name only. */
function rowsOf$2(decorators, scopes) {
	const calls = decorators.filter((c) => c.type === "call" && /(parametrize|expand)$/.test(child(c, "function")?.text ?? ""));
	const [first] = calls;
	if (first === void 0) return null;
	const names = [];
	const cells = [];
	for (const call of calls) {
		const { positional, keyword } = argumentsOf$1(call);
		const header = keyword.get("argnames") ?? positional[0];
		const list = keyword.get("argvalues") ?? positional[1];
		if (header === void 0 || list === void 0) continue;
		const titles = header.type === "string" ? (stringValue(header) ?? "").split(",") : parts(header).map((c) => stringValue(c) ?? c.text);
		names.push(...titles.map((name) => name.trim()).filter((name) => name !== ""));
		const rows = resolve(list, scopes);
		if (!/^(list|tuple|set)$/.test(rows.type)) cells.push([normal(rows)]);
		else for (const row of parts(rows)) cells.push(...cellsOf$1(row));
	}
	return {
		names,
		cells,
		line: first.line
	};
}
function cellsOf$1(row) {
	if (row.type === "call" && calledName$2(row) === "param") {
		const { positional, keyword } = argumentsOf$1(row);
		const marks = keyword.get("marks");
		return marks !== void 0 && /\b(skip|xfail)\b/.test(marks.text) ? [] : [positional.map(normal)];
	}
	return [row.type === "tuple" || row.type === "list" ? parts(row).map(normal) : [normal(row)]];
}
function gateOfTest(definition, body, around, rows, reading) {
	const { scopes } = around;
	const marked = decoratorsOf(definition).map((marker) => gateOfMarker(marker, scopes, reading.aliases));
	const local = [bindings(body, (node) => !BODY.foreign(node)), ...scopes];
	const empty = {
		enabled: "no",
		reason: "no rows are left to run",
		line: rows?.line ?? null,
		platform: false
	};
	const emptied = rows !== null && rows.cells.length === 0 ? [empty] : [];
	return strictest([
		...around.gates,
		...marked,
		...emptied,
		gateOfStatements$1(body, local, reading.aliases)
	]);
}
function readFunction$1(definition, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	const whole = definition.parent?.type === "decorated_definition" ? definition.parent : definition;
	const built = buildBody(whole, body, around.scopes, BODY);
	if (!isTest$1(name) || !around.collected || isFixture(definition)) {
		reading.helpers.push({
			name,
			...built
		});
		return;
	}
	shadow(whole, name, reading);
	const rows = rowsOf$2(decoratorsOf(definition), around.scopes);
	const gate = gateOfTest(definition, body, around, rows, reading);
	reading.tests.push({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows,
		...built
	});
}
/** A second definition of a name in one block replaces the first, which therefore never runs. */
function shadow(whole, name, reading) {
	const names = reading.defined.get(whole.parent) ?? /* @__PURE__ */ new Map();
	const earlier = reading.tests[names.get(name) ?? -1];
	const reason = `another ${name} is defined at line ${whole.line}`;
	if (earlier !== void 0) reading.tests[names.get(name)] = {
		...earlier,
		gate: shut(whole, reason)
	};
	reading.defined.set(whole.parent, names.set(name, reading.tests.length));
}
const isFixture = (definition) => decoratorsOf(definition).some((c) => /\bfixture\b/.test(c.text));
function readClass(definition, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return null;
	const bases = child(definition, "superclasses")?.text ?? "";
	const inherits = bases.split(/[^\w]+/).some((base) => reading.collectedClasses.has(base));
	const collected = around.collected && (name.startsWith("Test") || /Test|Case|Spec|Mixin|Base/.test(bases) || inherits);
	if (collected) reading.collectedClasses.add(name);
	const marked = decoratorsOf(definition).map((marker) => gateOfMarker(marker, around.scopes, reading.aliases));
	const gates = [
		...around.gates,
		...marked,
		gateOfStatements$1(body, around.scopes, reading.aliases)
	];
	return {
		path: [...around.path, name],
		gates,
		scopes: around.scopes,
		collected
	};
}
/** Reads definitions in order of the text; what hides inside functions is part of their body. */
function readDefinitions(root, around, reading) {
	const waiting = [{
		node: root,
		around
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node, around: here } = next;
		if (node.type === "function_definition") readFunction$1(node, here, reading);
		else if (node.type === "class_definition") {
			const inside = readClass(node, here, reading);
			const body = child(node, "body");
			if (inside !== null && body !== null) waiting.push({
				node: body,
				around: inside
			});
		} else if (TRANSPARENT$1.test(node.type) || node.type === "decorated_definition") for (const below of [...node.children].reverse()) waiting.push({
			node: below,
			around: here
		});
	}
}
/** `from pytest import mark as m` → `m` is `pytest.mark`. */
function aliasesOf(imports) {
	const found = /* @__PURE__ */ new Map();
	for (const { module, names } of imports) for (const { local, original } of names) found.set(local, original === "" ? module : `${module}.${original}`);
	return found;
}
/** The line of an error in a test, or outside of any function: there the tests around it are unsure. */
function brokenLine$2(root) {
	for (const at of walk(root)) {
		if (!at.broken) continue;
		const holder = [...ancestors(at)].find((above) => above.type === "function_definition");
		if (holder === void 0 || isTest$1(child(holder, "name")?.text ?? "")) return at.line;
	}
	return null;
}
function readPythonOracle(path, root) {
	const broken = brokenLine$2(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = pythonImports(root);
	const moduleScope = bindings(root, (node) => !/_definition$/.test(node.type));
	const reading = {
		aliases: aliasesOf(imports),
		tests: [],
		helpers: [],
		collectedClasses: /* @__PURE__ */ new Set(),
		defined: /* @__PURE__ */ new Map()
	};
	const gates = [gateOfStatements$1(root, [moduleScope], reading.aliases)];
	const collected = collectsPython(path);
	const inTests = collected || isTestPath(path);
	readDefinitions(root, {
		path: [],
		gates,
		scopes: [moduleScope],
		collected: inTests
	}, reading);
	return {
		kind: "tests",
		tests: numberIds(reading.tests.reverse()).reverse(),
		helpers: reading.helpers,
		imports,
		collected
	};
}
/** Python: pytest and unittest. */
const python = {
	id: "python",
	claims: (path) => path.endsWith(".py") || path.endsWith(".pyi"),
	grammar: () => "python",
	measured: true,
	oracle: readPythonOracle,
	source: readPythonSource
};

// src/syntax/languages/ruby-tree.ts
/** The name that a call calls; a bare word may be a call as well. Empty for other nodes. */
function calledName$1(node) {
	if (node.type === "identifier") return node.text;
	return node.type === "call" ? child(node, "method")?.text ?? "" : "";
}
/** What a call is sent to; null for calls without a receiver and other nodes. */
const receiverOf = (node) => node.type === "call" ? child(node, "receiver") : null;
/** Arguments of a call without those given by name. */
function argumentsOf(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list).filter((one) => one.type !== "pair" && one.type !== "block_argument");
}
/** What a call is given by name: `skip: true`, `:if => ripe`. */
function optionsOf(call) {
	const found = /* @__PURE__ */ new Map();
	const list = child(call, "arguments");
	for (const one of list === null ? [] : parts(list)) {
		const value = one.type === "pair" ? child(one, "value") : null;
		if (value !== null) found.set((child(one, "key")?.text ?? "").replace(/^:|["']/g, ""), value);
	}
	return found;
}
/** The statements of the block given to a call (or of a lambda); null where there is none. */
function blockOf(call) {
	const block = child(call, "block") ?? (call.type === "lambda" ? child(call, "body") : null);
	return block === null ? null : child(block, "body") ?? block;
}
/** The only statement of some; all of them where they are more. */
function lone(statements) {
	const [only, another] = parts(statements);
	return only !== void 0 && another === void 0 ? only : statements;
}
/** What a `describe` or `it` is called: its text, or the constant that it is about. */
const titleOf = (call) => argumentsOf(call).filter((one) => one.type !== "simple_symbol" || argumentsOf(call)[0] === one).map((one) => stringValue(one) ?? one.text).join(" ");
/**
* Puts the text of each heredoc below the mark that opens it: the grammar has it behind the statement, where nothing tells
* what it belongs to. Changes the tree, which is our own copy.
*/
function graftHeredocs(root) {
	const marks = [];
	const bodies = [];
	for (const at of walk(root)) if (at.type === "heredoc_beginning") marks.push(at);
	else if (at.type === "heredoc_body") bodies.push(at);
	for (const [index, body] of bodies.entries()) {
		const mark = marks[index];
		const holder = body.parent;
		if (mark === void 0 || holder === null || mark.children.length > 0) continue;
		holder.children.splice(holder.children.indexOf(body), 1);
		mark.children.push(...body.children.filter((c) => c.type !== "heredoc_end"));
	}
	return root;
}
/** What a delta accepts; -1 for one that is computed. */
function toleranceOf$1(given, measure, fallback) {
	const value = given === void 0 ? fallback : Number(given.text.replaceAll("_", ""));
	return {
		measure,
		value: Number.isNaN(value) ? -1 : value
	};
}
/** What `expect(…)` or its like examines; undefined where a call is none. */
function examined(call) {
	const name = calledName$1(call);
	if (name === "is_expected") return call;
	if (!/^(expect|_|value|assert_that|are_expected)$/.test(name) || receiverOf(call) !== null) return void 0;
	const block = blockOf(call);
	return block === null ? argumentsOf(call)[0] ?? null : lone(block);
}

// src/syntax/languages/ruby-conditions.ts
const OPERATORS$1 = /* @__PURE__ */ new Map([
	["==", ["exact", false]],
	["===", ["structure", false]],
	["!=", ["exact", true]],
	["<", ["bound", false]],
	["<=", ["bound", false]],
	[">", ["bound", false]],
	[">=", ["bound", false]],
	["=~", ["pattern", false]],
	["!~", ["pattern", true]]
]);
const PREDICATES = /* @__PURE__ */ new Map([
	["include?", "structure"],
	["key?", "structure"],
	["has_key?", "structure"],
	["start_with?", "pattern"],
	["end_with?", "pattern"],
	["match?", "pattern"],
	["is_a?", "type"],
	["kind_of?", "type"],
	["instance_of?", "type"],
	["respond_to?", "type"],
	["eql?", "exact"],
	["equal?", "exact"]
]);
const WEAKEST = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound",
	"approximate",
	"structure"
];
const truthy = (node, subject) => ({
	node,
	subject,
	expected: null,
	matcher: "truthy",
	strength: "truthy"
});
/** The least that is asked by some demands, where only one of them has to hold. */
const weakestOf = (demands) => {
	const asked = demands.map((one) => one.negated === true ? "truthy" : one.strength ?? "truthy");
	return WEAKEST.find((one) => asked.includes(one)) ?? "structure";
};
/** What one comparison asks. */
function fromOperator(node, subject, operator, expected) {
	const [strength, negated] = OPERATORS$1.get(operator) ?? ["truthy", false];
	const symmetric = strength === "exact";
	const trivial = operator === ">=" && expected?.text === "0" && /\. (size|length|count)$/.test(subject === null ? "" : normal(subject));
	if (negated && expected?.type === "nil" && subject !== null) return {
		...truthy(node, subject),
		matcher: "!= nil"
	};
	return {
		node,
		subject,
		expected,
		matcher: operator,
		strength,
		negated,
		symmetric,
		tautology: trivial
	};
}
/** What a condition asks that is asserted to hold; `&&` asks all of its sides, `||` no more than its weakest. */
function fromCondition$1(node, expression) {
	const at = bare(expression);
	const operator = child(at, "operator")?.type ?? "";
	if (at.type === "unary" && /^(!|not)$/.test(operator)) {
		const inner = child(at, "operand");
		return (inner === null ? [] : fromCondition$1(node, inner)).map((demand) => ({
			...demand,
			negated: demand.negated !== true
		}));
	}
	if (at.type === "binary") {
		if (operator === "&&" || operator === "and") return parts(at).flatMap((side) => fromCondition$1(node, side));
		if (operator === "||" || operator === "or") return [{
			node,
			subject: at,
			expected: null,
			matcher: "or",
			strength: weakestOf(parts(at).flatMap((side) => fromCondition$1(node, side)))
		}];
		return [OPERATORS$1.has(operator) ? fromOperator(node, child(at, "left"), operator, child(at, "right")) : truthy(node, at)];
	}
	const name = calledName$1(at);
	const subject = receiverOf(at);
	if (subject !== null && name === "nil?") return [{
		node,
		subject,
		expected: null,
		matcher: name,
		strength: "exact",
		fixed: "nil"
	}];
	const strength = PREDICATES.get(name);
	const [expected] = at.type === "call" ? argumentsOf(at) : [];
	if (subject === null || strength === void 0 || expected === void 0) return [truthy(node, at)];
	return [{
		node,
		subject,
		expected,
		matcher: name,
		strength
	}];
}

// src/syntax/languages/ruby-matchers.ts
/** Matchers of RSpec. */
const CHAINED = {
	exact: `eq eql equal be_nil match_array contain_exactly be_empty have_received receive eq_json
    be_an_exact have_http_status yield_with_args yield_successive_args`,
	structure: `include match_json have_attributes have_key have_value start_with end_with all be_one_of have_length
    yield_control change have_text have_content have_selector have_css have_field have_link have_button`,
	approximate: "be_within",
	bound: "be_between cover",
	pattern: "match match_regex output",
	type: `be_a be_an be_a_kind_of be_kind_of be_an_instance_of be_instance_of raise_error raise_exception respond_to
    throw_symbol`,
	truthy: "be_truthy be_falsey be_falsy be be_present be_blank exist satisfy be_valid be_success be_successful"
};
/** Assertions of minitest and test-unit by what follows `assert_`, and those behind `must_`. */
const PLAIN$1 = {
	exact: "equal same nil empty operator_equal",
	structure: "includes include has_key changes difference no_difference one_of contains",
	approximate: "in_delta in_epsilon be_close_to be_within_delta be_within_epsilon be_close",
	bound: "compare",
	pattern: "match output path_exists start_with end_with",
	type: `raises raise raise_with_message raise_kind_of instance_of kind_of respond_to nothing_raised throws
    be_instance_of be_kind_of`,
	truthy: "predicate send not_nil true false block response redirected_to"
};
function table(byStrength) {
	const entries = Object.entries(byStrength);
	return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength])));
}
/** What a matcher of RSpec asks, by its name. */
const MATCHERS = table(CHAINED);
/** What an assertion of minitest or test-unit asks, by its name without `assert_`. */
const ASSERTIONS = table(PLAIN$1);
/** What a matcher expects where its name says it. */
const FIXED = /* @__PURE__ */ new Map([
	["be_nil", "nil"],
	["nil", "nil"],
	["be_empty", "empty"],
	["empty", "empty"]
]);

// src/syntax/languages/ruby-minitest.ts
/** minitest has what is expected first, but for these. */
const SUBJECT_FIRST = /^(includes|include|predicate|respond_to|compare)$/;
/** `assert_equal 3, weigh`, `refute weigh`: `kind` is what follows the verb, `denied` whether it is to fail. */
function fromAssert(call, kind, denied) {
	const given = argumentsOf(call);
	const [first = null, second = null] = given;
	if (first !== null && (kind === "" || kind === "true" || kind === "false")) {
		const wanted = denied === (kind === "false");
		const tautology = constantTruth(first) === wanted;
		return fromCondition$1(call, first).map((one) => ({
			...one,
			negated: one.negated === true === wanted,
			...tautology ? { tautology } : {}
		}));
	}
	const strength = ASSERTIONS.get(kind) ?? null;
	const matcher = `assert_${kind}`;
	const block = blockOf(call);
	if (/^(raises?|raise_\w+|nothing_raised|throws|difference|changes|no_\w+)$/.test(kind)) return [{
		node: call,
		subject: block === null ? null : lone(block),
		expected: first,
		matcher,
		strength: /^raise/.test(kind) && first === null ? "truthy" : strength,
		negated: denied || kind === "nothing_raised"
	}];
	const fixed = FIXED.get(kind);
	if (fixed !== void 0) return [{
		node: call,
		subject: first,
		expected: null,
		matcher,
		strength,
		negated: denied,
		fixed
	}];
	if (kind === "operator") return [fromOperator(call, first, (second?.text ?? "").replace(/^:/, ""), given[2] ?? null)].map((one) => ({
		...one,
		negated: one.negated === true !== denied
	}));
	const [subject, expected] = SUBJECT_FIRST.test(kind) ? [first, second] : [second, first];
	return [{
		node: call,
		subject,
		expected,
		matcher,
		strength,
		negated: denied,
		tolerance: strength === "approximate" ? toleranceOf$1(given[2], kind === "in_epsilon" ? "epsilon" : "delta", .001) : null,
		symmetric: strength === "exact"
	}];
}
/** minitest's expectations: `_(x).must_equal 3`, `x.wont_be_nil`. */
function fromExpectation(call, name) {
	const holder = receiverOf(call);
	if (holder === null) return [];
	const subject = examined(holder) === void 0 ? holder : examined(holder) ?? null;
	const kind = name.replace(/^(must|wont)_(be_(?!close|within|instance|kind)|be$)?/, "");
	const list = child(call, "arguments");
	const given = list === null ? [] : parts(list);
	const denied = name.startsWith("wont_");
	const operator = given[0]?.type === "simple_symbol" && /^:[=<>!~]+$/.test(given[0].text) ? given[0].text.slice(1) : null;
	if (kind === "" && operator !== null) return [fromOperator(call, subject, operator, given[1] ?? null)];
	const strength = ASSERTIONS.get(kind) ?? null;
	const fixed = FIXED.get(kind);
	const tolerance = strength === "approximate" ? toleranceOf$1(given[1], "delta", .001) : null;
	const symmetric = strength === "exact" && given.length > 0;
	return [{
		node: call,
		subject,
		expected: given[0] ?? null,
		matcher: name,
		strength,
		negated: denied,
		tolerance,
		symmetric,
		...fixed === void 0 ? {} : { fixed }
	}];
}

// src/syntax/languages/ruby-assertions.ts
/** The links of a matcher from its first word on: `be_within(0.1)`, `.of(3)`. */
function linksOf(matcher) {
	const links = [];
	for (let at = matcher; at !== null; at = receiverOf(at)) links.push(at);
	return links.reverse();
}
const DENYING_WORDS = /^(be_falsey|be_falsy)$/;
const ERRORS = /^raise_(error|exception)$/;
function fromErrors(node, subject, matcher) {
	const given = matcher.type === "call" ? argumentsOf(matcher) : [];
	const text = given.find((one) => /^(string|regex)$/.test(one.type));
	const name = calledName$1(matcher);
	return {
		node,
		subject,
		expected: given.length > 1 ? child(matcher, "arguments") : given[0] ?? null,
		matcher: name,
		strength: given.length === 0 ? "truthy" : text === void 0 ? "type" : "pattern"
	};
}
/** What a matcher of RSpec asks of a subject. */
function fromMatcher(node, subject, matcher) {
	if (matcher.type === "binary" && calledName$1(child(matcher, "left") ?? matcher) === "be") return [fromOperator(node, subject, child(matcher, "operator")?.type ?? "", child(matcher, "right"))];
	const [first = matcher, ...rest] = linksOf(matcher);
	const joint = rest.findLast((link) => /^(and|or)$/.test(calledName$1(link)));
	if (joint !== void 0) {
		const found = [receiverOf(joint), argumentsOf(joint)[0]].filter((one) => one != null).flatMap((one) => fromMatcher(node, subject, one));
		if (calledName$1(joint) === "and") return found;
		return [{
			node,
			subject,
			expected: matcher,
			matcher: "or",
			strength: weakestOf(found)
		}];
	}
	const name = calledName$1(first);
	const given = first.type === "call" ? argumentsOf(first) : [];
	if (ERRORS.test(name)) return [fromErrors(node, subject, first)];
	if (name === "be_within") return [{
		node,
		subject,
		expected: argumentsOf(rest.at(-1) ?? first)[0] ?? null,
		matcher: name,
		strength: "approximate",
		tolerance: toleranceOf$1(given[0], calledName$1(rest[0] ?? first) === "percent_of" ? "percent" : "delta", -1)
	}];
	return [fromWord(node, subject, matcher, first, rest.length > 0)];
}
function fromWord(node, subject, matcher, first, chained) {
	const name = calledName$1(first);
	const list = first.type === "call" ? child(first, "arguments") : null;
	const given = list === null ? [] : parts(list);
	const strength = name === "be" && given.length > 0 ? "exact" : MATCHERS.get(name) ?? (/^(be|have)_/.test(name) ? "truthy" : null);
	const fixed = FIXED.get(name);
	const bareWord = name !== "" && given.length === 0 && !chained;
	return {
		node,
		subject,
		expected: chained ? matcher : given.length > 1 ? list : given[0] ?? null,
		matcher: name === "" ? "matcher" : name,
		strength: name === "match" && given[0] !== void 0 && given[0].type !== "regex" ? "structure" : strength,
		negated: DENYING_WORDS.test(name),
		symmetric: strength === "exact" && given.length === 1,
		...fixed === void 0 || !bareWord ? {} : { fixed }
	};
}
const DENIALS = /^(not_to|to_not|should_not)$/;
function fromExpect(call, name) {
	const holder = receiverOf(call);
	const subject = name.startsWith("should") ? holder : holder === null ? void 0 : examined(holder);
	if (subject === void 0 || holder === null && name !== "should" && name !== "should_not") return null;
	const [matcher] = argumentsOf(call);
	if (matcher === void 0) return null;
	const denied = DENIALS.test(name);
	return fromMatcher(call, subject, matcher).map((one) => {
		const tautology = one.matcher === "be_truthy" && subject !== null && constantTruth(subject) === true && !denied;
		return {
			...one,
			negated: one.negated === true !== denied,
			...tautology ? { tautology } : {}
		};
	});
}
/** `x.should == 3`. */
function fromShould(node) {
	const left = child(node, "left");
	const name = left === null ? "" : calledName$1(left);
	if (left === null || !/^should(_not)?$/.test(name)) return [];
	const demand = fromOperator(node, receiverOf(left), child(node, "operator")?.type ?? "", child(node, "right"));
	return [{
		...demand,
		negated: demand.negated === true !== (name === "should_not")
	}];
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$1(node) {
	if (node.type === "binary") return fromShould(node);
	if (node.type !== "call") return [];
	const name = calledName$1(node);
	if (/^(to|not_to|to_not|should|should_not)$/.test(name)) return fromExpect(node, name) ?? [];
	if (/^(must|wont)_\w/.test(name)) return fromExpectation(node, name);
	if (receiverOf(node) !== null && receiverOf(node)?.type !== "self") return [];
	const [, verb, kind = ""] = /^(assert|refute)(?:_(\w+))?$/.exec(name) ?? [];
	if (verb === void 0) return [];
	const plain = kind.replace(/^not(_(?!nil)|$)/, "");
	return fromAssert(node, plain === "not_nil" ? "nil" : plain, verb === "refute" !== (plain !== kind || kind === "not_nil"));
}

// src/syntax/languages/ruby-declarations.ts
const TESTS = /^[xf]?(it|specify|example|scenario)$|^(its|test)$/;
const GROUPS$1 = /^[xf]?(describe|context|feature|example_group)$/;
const SHARED = /^(shared_examples|shared_examples_for|shared_context)$/;
const INCLUDED = /^(it_behaves_like|it_should_behave_like|include_examples|include_context)$/;
/** Words that skip inside of a test and declare one outside. */
const WAITING = /^(pending|skip)$/;
function kindOf$1(call, base, body) {
	const holder = receiverOf(call);
	if (holder !== null) return GROUPS$1.test(base) && holder.text === "RSpec" && body !== null ? "group" : null;
	if (INCLUDED.test(base)) return "included";
	if ((GROUPS$1.test(base) || SHARED.test(base)) && body !== null) return "group";
	const [title] = argumentsOf(call);
	if (base === "define_method" || base === "should") return body !== null && title !== void 0 && /^(["'](?!\))|:)(test_)?/.test(title.text) && isNamed(base, title) ? "test" : null;
	if (WAITING.test(base)) return body !== null ? "test" : null;
	return TESTS.test(base) && (body !== null || title !== void 0 && stringValue(title) !== null) ? "test" : null;
}
/** Tests made in a loop are called `test_…`; shoulda's have a text. */
const isNamed = (base, title) => base === "should" ? title.type === "string" : /^["':]+test_/.test(title.text);
/** Reads a call as a declaration; null for all other nodes. */
const declarationOf = remember((call) => {
	if (call.type !== "call") return null;
	const base = calledName$1(call);
	const body = blockOf(call) ?? (child(call, "block") === null ? null : call);
	const kind = kindOf$1(call, base, body);
	if (kind === null) return null;
	return {
		kind,
		call,
		base,
		title: titleOf(call) || "example",
		body
	};
});
/** Whether a declaration asks that it alone be run. */
const isFocused = ({ base, call }) => /^f(it|specify|example|scenario|describe|context|feature)$/.test(base) || argumentsOf(call).some((one) => one.text === ":focus") || optionsOf(call).get("focus")?.text === "true";

// src/syntax/languages/ruby-defects.ts
/** Failed expectations of RSpec and minitest are no `StandardError`: a bare `rescue` does not hold them back. */
const CATCHES_ALL = /\b(Exception|ExpectationNotMetError|Minitest::Assertion|MultipleExpectationsNotMetError|AssertionFailedError)\b/;
const CATCHES_STANDARD = /\bStandardError\b/;
const SAYS_SO = /\b(raise|fail|flunk|expect|assert\w*|throw)\b/;
/** `standard`: a failed assertion is a `StandardError`, as test-unit has it. */
const swallows = (clause, standard) => {
	const caught = child(clause, "exceptions")?.text ?? "StandardError";
	return (CATCHES_ALL.test(caught) || standard && CATCHES_STANDARD.test(caught)) && !SAYS_SO.test(child(clause, "body")?.text ?? "");
};
/** Whether a block's failure is what is expected: `expect { … }.to raise_error`, `assert_raises(Exception) { … }`. */
const expectsFailure = remember((call) => {
	const name = calledName$1(call);
	if (/^assert_raises?$/.test(name)) return CATCHES_ALL.test(child(call, "arguments")?.text ?? "");
	const outer = call.parent;
	if (name !== "expect" || outer === null || receiverOf(outer) !== call || calledName$1(outer) !== "to") return false;
	const [matcher] = argumentsOf(outer);
	if (matcher === void 0 || !/^raise_(error|exception)$/.test(calledName$1(matcher))) return false;
	return matcher.type === "identifier" || CATCHES_ALL.test(matcher.text);
});
/** `[].each { … }`: a block that is called for nothing. */
const isEmptyLoop = remember((call) => {
	const over = receiverOf(call);
	return over !== null && /^(array|hash)$/.test(over.type) && parts(over).length === 0 && blockOf(call) !== null;
});
/** What takes an assertion's power around it. */
const defectIn = (standard) => (node, top) => {
	let below = node;
	for (const at of ancestors(node, top)) {
		if ((/^(rescue|ensure|else)$/.test(below.type) ? [] : at.children.filter((c) => c.type === "rescue" && c.named)).some((clause) => swallows(clause, standard))) return "swallowed";
		if (at.type === "call" && below.field === "block") {
			if (isEmptyLoop(at)) return "unreachable";
			if (expectsFailure(at)) return "swallowed";
		}
		below = at;
	}
	return null;
};

// src/syntax/languages/ruby-gates.ts
const MACHINE$1 = /\b(RUBY_(PLATFORM|VERSION|ENGINE|PATCHLEVEL)|RbConfig|Gem\.win_platform\?|Gem::Platform|Etc\.|ENV\[["']CI["']\]|(jruby|windows|mri|linux|macos|osx|truffleruby)\?)/;
const SHUT_OPTIONS = /^(skip|pending|xit)$/;
const SKIPS = /^(skip|pending|omit|pend)$/;
const TRANSPARENT = /^(if|unless|if_modifier|unless_modifier|then|else|elsif|begin|body_statement|rescue|ensure|do)$/;
/** A condition as a gate: constant ones are decided. `when` is the truth that keeps the test from running. */
function conditional$1(at, condition, when, scopes, reason) {
	const resolved = resolve(condition, scopes);
	const truth = constantTruth(resolved);
	if (truth !== null) return truth === when ? shut(at, reason) : OPEN;
	const platform = MACHINE$1.test(resolved.text) || MACHINE$1.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform
	};
}
/** What metadata does: `:skip`, `skip: 'later'`, `pending: true`, `if: ripe`, `unless: green`. */
function gateOfMetadata(call, scopes) {
	const gates = [];
	for (const one of argumentsOf(call).slice(1)) if (one.type === "simple_symbol" && SHUT_OPTIONS.test(one.text.slice(1))) gates.push(shut(one, one.text));
	for (const [key, value] of optionsOf(call)) {
		const reason = `${key}: ${normal(value)}`;
		if (SHUT_OPTIONS.test(key)) gates.push(conditional$1(value, value, true, scopes, reason));
		if (key === "if" || key === "unless") gates.push(conditional$1(value, value, key === "unless", scopes, reason));
	}
	return strictest(gates);
}
/** A skip under the nearest condition above it. */
function gateOfSkip(at, top, scopes) {
	let below = at;
	for (const above of ancestors(at, top)) {
		const condition = /^(if|unless|elsif)(_modifier)?$/.test(above.type) ? child(above, "condition") : null;
		if (condition !== null) {
			const otherwise = below.field === "alternative";
			return conditional$1(at, condition, above.type.startsWith("unless") === otherwise, scopes, normal(at));
		}
		below = above;
	}
	if (!isGuarded(at, top)) return shut(at, normal(at));
	return {
		enabled: "conditional",
		reason: normal(at),
		line: at.line,
		platform: false
	};
}
/** Skips written as statements; without a condition they keep everything behind them from running. */
function gateOfStatements(body, scopes) {
	const gates = [];
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) if (SKIPS.test(calledName$1(at)) && receiverOf(at) === null && child(at, "block") === null) gates.push(gateOfSkip(at, body, scopes));
	else if (TRANSPARENT.test(at.type)) waiting.push(...parts(at));
	return strictest(gates);
}

// src/syntax/languages/ruby-rows.ts
const LOOPS = /^(each|each_with_index|each_pair|each_with_object|map)$/;
const cellsOf = (row) => /^(array|pair|hash)$/.test(row.type) ? parts(row).map(normal) : [normal(row)];
/** Rows of a test that is declared in a loop over a list: the nearest loop below its group. */
function rowsOf$1(call, scopes) {
	for (const at of ancestors(call)) {
		if (declarationOf(at) !== null || at.type === "class") return null;
		const over = receiverOf(at);
		if (over === null || !LOOPS.test(calledName$1(at)) || blockOf(at) === null) continue;
		const list = resolve(over, scopes);
		const parameters = child(child(at, "block") ?? at, "parameters");
		return {
			names: parameters === null ? [] : parts(parameters).map((one) => one.text),
			cells: /^(array|hash|string_array|symbol_array)$/.test(list.type) ? parts(list).map(cellsOf) : [[normal(list)]],
			line: at.line
		};
	}
	return null;
}

// src/syntax/languages/ruby-source.ts
const SCOPES = /^(class|module|singleton_class)$/;
const METHODS$1 = /^(method|singleton_method)$/;
const LOADERS = /^(require|require_relative|load|autoload)$/;
/** What changes nothing that the code does: a bare literal that is not the value of its body, a branch never taken. */
function isIdle$1(node) {
	const { parent } = node;
	if (parent !== null && /^(body_statement|program)$/.test(parent.type) && isLiteral(node)) return parts(parent).at(-1) !== node;
	if (!/^(if|if_modifier)$/.test(node.type) || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$1(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$1(at) || skip(at))),
		mentions: mentions(node)
	};
}
const constantOf = (node) => {
	const left = node.type === "assignment" ? child(node, "left") : null;
	return left?.type === "constant" ? left : null;
};
const isSymbol = (node) => METHODS$1.test(node.type) || SCOPES.test(node.type) || constantOf(node) !== null;
const pathOf = (node) => (child(node, "name")?.text ?? "").replace(/\s+/g, "").replaceAll("::", ".");
const INITIALIZER = "constructor";
function methodName(method) {
	const name = child(method, "name")?.text ?? "";
	return name === "initialize" ? INITIALIZER : name;
}
/** Methods as `Module.Class.method`, `initialize` as `Class.constructor`; what a module or class does besides by its name. */
function symbolsOf$1(root) {
	const found = [];
	const waiting = parts(root).map((node) => ({
		node,
		path: ""
	}));
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		const { node, path } = next;
		const constant = constantOf(node);
		if (METHODS$1.test(node.type)) found.push(symbol$1(path + methodName(node), node));
		else if (constant !== null) found.push(symbol$1(path + constant.text, node));
		else if (SCOPES.test(node.type)) {
			const name = node.type === "singleton_class" ? path.replace(/\.$/, "") : path + pathOf(node);
			const body = child(node, "body");
			if (node.type !== "singleton_class") found.push(symbol$1(name, node, (inner) => inner !== node && isSymbol(inner)));
			const inside = name === "" ? "" : `${name}.`;
			if (body !== null) waiting.push(...parts(body).map((member) => ({
				node: member,
				path: inside
			})));
		}
	}
	return found;
}
const isLoading = (node) => LOADERS.test(calledName$1(node)) && receiverOf(node) === null;
function topLevel(root) {
	const rest = parts(root).filter((node) => !isSymbol(node) && !isLoading(node) && !isIdle$1(node));
	const words = rest.flatMap((node) => tokens(node, (at) => isSymbol(at) || isIdle$1(at)));
	if (words.length === 0) return [];
	return [{
		name: "<module>",
		line: 1,
		hash: digest(words),
		mentions: [...new Set(rest.flatMap(mentions))].sort()
	}];
}
const snake = (name) => name.replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, "_").replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toLowerCase();
/** Files that constants are looked for in by convention, as autoloaders do: `Orchard::Scale` in `orchard/scale`. */
function autoloaded(root) {
	const found = /* @__PURE__ */ new Map();
	for (const at of walk(root)) {
		if (!/^(constant|scope_resolution)$/.test(at.type) || at.parent?.type === "scope_resolution") continue;
		const name = at.text.replace(/\s+/g, "").replace(/^::/, "");
		if (!/^[A-Z][\w:]*$/.test(name)) continue;
		const module = name.split("::").filter(Boolean).map(snake).join("/");
		found.set(module, {
			module,
			names: [{
				local: name.split("::").at(-1) ?? name,
				original: "*"
			}]
		});
	}
	return [...found.values()];
}
/** What a file requires, a leading dot before what is relative to it, and what its constants would load. */
function rubyImports(root) {
	const found = [];
	for (const at of walk(root)) {
		if (at.type !== "call" || !isLoading(at)) continue;
		const text = argumentsOf(at).map(stringValue).findLast((one) => one !== null);
		if (text == null) continue;
		const plain = text.replace(/\.rb$/, "");
		const module = calledName$1(at) === "require_relative" ? `./${plain}` : plain;
		found.push({
			module,
			names: [{
				local: "*",
				original: "*"
			}]
		});
	}
	return [...found, ...autoloaded(root)];
}
/** The symbols and imports of a Ruby file. */
function readRubySource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	graftHeredocs(root);
	return {
		kind: "source",
		symbols: [...symbolsOf$1(root), ...topLevel(root)],
		imports: rubyImports(root)
	};
}

// src/syntax/languages/ruby.ts
const METHODS = /^(method|singleton_method)$/;
const HOOKS = /^(before|setup|prepend_before|background)$/;
const DEFINING = /^(let|let!|subject|subject!|let_it_be|given)$/;
const isStatement = (node) => /^(body_statement|block_body|then|else|begin)$/.test(node.parent?.type ?? "");
/** Calls, and bare words where they stand for themselves; assertions are read as such and not as calls. */
function called(node) {
	if (node.type !== "call" && !(node.type === "identifier" && isStatement(node))) return null;
	return demandsOf$1(node).length > 0 ? null : calledName$1(node);
}
/** The name that `let(:pear)` or `subject` defines; null for other calls. */
function definedName(node) {
	if (node.type !== "call" || receiverOf(node) !== null || !DEFINING.test(calledName$1(node))) return null;
	const [name] = argumentsOf(node);
	return name === void 0 ? "subject" : name.text.replace(/^:|["']/g, "");
}
/** What names stand for inside of a group: local ones, and what `let` and `subject` define there. */
function scopeOf(body) {
	const found = new Map(bindings(body, (node) => declarationOf(node) === null && !METHODS.test(node.type)));
	for (const one of parts(body)) {
		const name = definedName(one);
		const block = name === null ? null : blockOf(one);
		if (name === null || block === null) continue;
		found.set(name, lone(block));
		if (calledName$1(one).startsWith("subject")) found.set("is_expected", lone(block)).set("subject", lone(block));
	}
	return found;
}
const isHook = (node) => HOOKS.test(calledName$1(node)) && receiverOf(node) === null;
/** Skips in the hooks of a group keep all of its tests from running. */
const gatesOfHooks = (body, scopes) => parts(body).filter(isHook).map((hook) => gateOfStatements(blockOf(hook) ?? hook, scopes));
function gateOf({ call, base, body, kind }, scopes) {
	const own = /^(x|pending$|skip$)/.test(base) ? shut(call, base) : OPEN;
	const unwritten = kind === "test" && body === null ? shut(call, "it has no body") : OPEN;
	return strictest([
		own,
		unwritten,
		gateOfMetadata(call, scopes)
	]);
}
function readTest(declaration, around, reading) {
	const { call, title } = declaration;
	const body = declaration.body ?? call;
	const scopes = around.scopes;
	const rows = rowsOf$1(call, scopes);
	const emptied = rows !== null && rows.cells.length === 0 ? shut(call, "no rows are left to run") : OPEN;
	const inner = declaration.kind === "test" ? gateOfStatements(body, [bindings(body), ...scopes]) : OPEN;
	const gate = strictest([
		...around.gates,
		gateOf(declaration, scopes),
		emptied,
		inner
	]);
	const name = declaration.kind === "included" ? `${declaration.base} ${title}` : title;
	const focused = around.focused || isFocused(declaration);
	const id = [...around.path, name].join(" › ");
	reading.tests.push({
		id,
		name,
		gate,
		rows,
		focused,
		...buildBody(call, body, scopes, reading.body)
	});
}
function insideGroup(declaration, around) {
	const { body, title } = declaration;
	const scopes = body === null ? around.scopes : [scopeOf(body), ...around.scopes];
	const hooks = body === null ? [] : gatesOfHooks(body, scopes);
	return {
		path: [...around.path, title],
		gates: [
			...around.gates,
			gateOf(declaration, scopes),
			...hooks
		],
		focused: around.focused || isFocused(declaration),
		scopes
	};
}
/** Why methods of a class are not run though they are called `test_…`: behind a bare `private`, or defined again below. */
const unrunnable = remember((body) => {
	const found = /* @__PURE__ */ new Map();
	const latest = /* @__PURE__ */ new Map();
	let hidden = false;
	for (const one of body.children) {
		if (/^(private|protected|public)$/.test(one.text)) hidden = one.text !== "public";
		if (one.type !== "method") continue;
		const name = child(one, "name")?.text ?? "";
		const earlier = latest.get(name);
		if (earlier !== void 0) found.set(earlier, `another ${name} is defined below`);
		if (hidden) found.set(one, "private methods are not run as tests");
		latest.set(name, one);
	}
	return found;
});
/** `def test_weight` is a test in a class; other methods are helpers. */
function readMethod(method, around, reading) {
	const name = child(method, "name")?.text ?? "";
	const body = child(method, "body") ?? method;
	const built = buildBody(method, body, around.scopes, reading.body);
	if (!/^test_/.test(name) || around.path.length === 0 || method.type !== "method") {
		reading.helpers.push({
			name,
			...built
		});
		return;
	}
	const gates = [...around.gates, gateOfStatements(body, [bindings(body), ...around.scopes])];
	const reason = method.parent === null ? void 0 : unrunnable(method.parent).get(method);
	if (reason !== void 0) gates.push(shut(method, reason));
	const id = [...around.path, name].join(" › ");
	reading.tests.push({
		id,
		name,
		gate: strictest(gates),
		rows: null,
		focused: false,
		...built
	});
}
function insideClass(node, around) {
	const body = child(node, "body") ?? node;
	const scopes = [scopeOf(body), ...around.scopes];
	const hooks = parts(body).filter((one) => one.type === "method" && child(one, "name")?.text === "setup").map((one) => gateOfStatements(child(one, "body") ?? one, scopes));
	return {
		path: [...around.path, child(node, "name")?.text ?? ""],
		gates: [
			...around.gates,
			...gatesOfHooks(body, scopes),
			...hooks
		],
		focused: around.focused,
		scopes
	};
}
/** Blocks of hooks and definitions are helpers: what they do, the tests that name them do. */
function readBlock(node, around, reading) {
	const name = isHook(node) ? "before" : definedName(node);
	const body = blockOf(node);
	if (name !== null && body !== null) reading.helpers.push({
		name,
		...buildBody(node, body, around.scopes, reading.body)
	});
}
/** Reads declarations in order of the text. What hides inside of tests and methods is part of their body. */
function readDeclarations(root, top, reading) {
	const waiting = [{
		node: root,
		around: top
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node } = next;
		let { around } = next;
		const declaration = declarationOf(node);
		if (METHODS.test(node.type)) {
			readMethod(node, around, reading);
			continue;
		}
		if (declaration !== null && declaration.kind !== "group") {
			readTest(declaration, around, reading);
			continue;
		}
		if (declaration !== null) around = insideGroup(declaration, around);
		else if (node.type === "class") around = insideClass(node, around);
		else if (node.type === "call" && (isHook(node) || definedName(node) !== null)) readBlock(node, around, reading);
		for (const below of [...node.children].reverse()) waiting.push({
			node: below,
			around
		});
	}
}
/** Where some test is focused, all others do not run. */
function unfocus({ focused, ...unit }, any) {
	if (!any || focused || unit.gate.enabled === "no") return unit;
	return {
		...unit,
		gate: {
			enabled: "unfocused",
			reason: "another test is focused",
			line: unit.line,
			platform: false
		}
	};
}
/** The line of an error; inside of a method that is no test it makes nothing unsure but that. */
function brokenLine$1(root) {
	for (const at of walk(root)) {
		if (!at.broken) continue;
		const holder = [...ancestors(at)].find((above) => METHODS.test(above.type));
		if (holder === void 0 || /^test_/.test(child(holder, "name")?.text ?? "")) return at.line;
	}
	return null;
}
const isTestUnit = (root, imports) => imports.some(({ module }) => module === "test/unit") || /\bTest::Unit::TestCase\b/.test(root.text);
function readRubyOracle(path, root) {
	const broken = brokenLine$1(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	graftHeredocs(root);
	const imports = rubyImports(root);
	const reading = {
		body: {
			demands: demandsOf$1,
			defect: defectIn(isTestUnit(root, imports)),
			called,
			foreign: (node) => node !== root && declarationOf(node) !== null
		},
		tests: [],
		helpers: []
	};
	readDeclarations(root, {
		path: [],
		gates: [],
		focused: false,
		scopes: [scopeOf(root)]
	}, reading);
	const any = reading.tests.some((unit) => unit.focused);
	const collected = collectsRuby(path);
	const tests = collected || isTestPath(path) ? reading.tests.map((unit) => unfocus(unit, any)) : [];
	return {
		kind: "tests",
		tests: numberIds(tests),
		helpers: reading.helpers,
		imports,
		collected
	};
}
/** Ruby: RSpec, minitest in both of its styles, and test-unit. */
const ruby = {
	id: "ruby",
	claims: (path) => path.endsWith(".rb"),
	grammar: () => "ruby",
	measured: false,
	oracle: readRubyOracle,
	source: readRubySource
};

// src/syntax/languages/rust-macros.ts
const lastName = (text) => text.slice(text.lastIndexOf(":") + 1).trim();
/** Some neighbouring tokens as one node, so that they can be compared like an expression. */
function piece(tokens, parent) {
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (first === void 0 || last === void 0) return {
		...parent,
		type: "token_piece",
		text: "",
		children: []
	};
	if (tokens.length === 1) return first;
	const text = parent.text.slice(first.start - parent.start, last.start - parent.start + last.text.length);
	const { line, start } = first;
	return {
		field: null,
		named: true,
		broken: false,
		parent,
		children: tokens,
		type: "token_piece",
		text,
		start,
		line,
		endLine: last.endLine
	};
}
/** Tokens between the brackets of a token tree. */
const inside = (tree) => tree.children.slice(1, -1).filter((c) => !/comment$/.test(c.type));
/** Splits tokens at a separator that stands outside of brackets and of `::<…>`. */
function splitAt(tokens, isSeparator, parent) {
	const found = [[]];
	let angles = 0;
	for (const [index, token] of tokens.entries()) {
		if (token.text === "<" && (angles > 0 || tokens[index - 1]?.text === "::")) angles += 1;
		else if (angles > 0 && /^>+$/.test(token.text)) angles = Math.max(0, angles - token.text.length);
		else if (angles === 0 && isSeparator(token)) {
			found.push([]);
			continue;
		}
		found.at(-1)?.push(token);
	}
	return found.filter((one) => one.length > 0).map((one) => piece(one, parent));
}
/** The arguments of a macro, as far as commas part them. */
const macroArguments = (tree) => splitAt(inside(tree), (token) => token.text === ",", tree);
/** A macro invocation; null for all other nodes. */
function macroOf(node) {
	if (node.type !== "macro_invocation") return null;
	const tree = node.children.find((c) => c.type === "token_tree");
	return tree === void 0 ? null : {
		node,
		name: lastName(child(node, "macro")?.text ?? ""),
		tree
	};
}
/** Macros among the tokens of a token tree, not entering brackets. */
function macrosAmong(tree) {
	return tree.children.flatMap((token, index) => {
		const [bang, below] = [tree.children[index + 1], tree.children[index + 2]];
		if (token.type !== "identifier" || bang?.text !== "!" || below?.type !== "token_tree") return [];
		return [{
			node: token,
			name: token.text,
			tree: below
		}];
	});
}
/** Tokens of a token tree that are called: names before an opening parenthesis. */
const calledAmong = remember((tree) => {
	const found = /* @__PURE__ */ new Set();
	for (const [index, token] of tree.children.entries()) if (token.type === "identifier" && tree.children[index + 1]?.text.startsWith("(")) found.add(token);
	return found;
});

// src/syntax/languages/rust-conditions.ts
const NEGATION = {
	"==": "!=",
	"!=": "==",
	"<": ">=",
	">=": "<",
	">": "<=",
	"<=": ">"
};
const ORDER$1 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
/** The tokens of an expression in brackets, or of a row of tokens; null for what the grammar has read. */
function tokensOf(at) {
	if (at.type === "token_tree") return inside(at);
	return at.type === "token_piece" ? at.children : null;
}
function splitTokens(tokens, at) {
	for (const operators of [
		["||"],
		["&&"],
		Object.keys(NEGATION)
	]) {
		const operator = tokens.find((token) => !token.named && operators.includes(token.text))?.text;
		if (operator === void 0) continue;
		const sides = splitAt(tokens, (token) => !token.named && token.text === operator, at);
		if (sides.length > 1) return {
			operator,
			sides
		};
	}
	const [first, ...rest] = tokens;
	return first?.text === "!" && rest.length > 0 ? {
		operator: "!",
		sides: [piece(rest, at)]
	} : null;
}
function split(at) {
	const tokens = tokensOf(at);
	if (tokens !== null) return splitTokens(tokens, at);
	const operator = child(at, "operator")?.text ?? (at.type === "unary_expression" ? at.children[0]?.text ?? "" : "");
	return /^(binary|unary)_expression$/.test(at.type) ? {
		operator,
		sides: parts(at)
	} : null;
}
/** The method call that an expression ends in; null where it ends otherwise. */
function tailOf(at) {
	if (at.type === "call_expression") {
		const callee = child(at, "function");
		const receiver = callee?.type === "field_expression" ? child(callee, "value") : null;
		const list = child(at, "arguments");
		if (callee == null || receiver === null || list === null) return null;
		return {
			receiver,
			name: child(callee, "field")?.text ?? "",
			given: parts(list)
		};
	}
	const tokens = tokensOf(at) ?? [];
	const [dot, name, list] = tokens.slice(-3);
	if (dot?.text !== "." || name?.type !== "identifier" || list?.type !== "token_tree") return null;
	return {
		receiver: piece(tokens.slice(0, -3), at),
		name: name.text,
		given: macroArguments(list)
	};
}
/** Methods that answer a question about what they are called on. */
const QUESTIONS = /* @__PURE__ */ new Map([
	["is_none", ["exact", "None"]],
	["is_empty", ["exact", "empty"]],
	["is_ok", ["truthy", "Ok"]],
	["is_some", ["truthy"]],
	["contains", ["structure"]],
	["contains_key", ["structure"]],
	["starts_with", ["pattern"]],
	["ends_with", ["pattern"]],
	["eq", ["exact"]],
	["is_err_and", ["structure"]],
	["is_ok_and", ["structure"]],
	["is_some_and", ["structure"]]
]);
function fromTail(node, tail, wanted) {
	const { receiver, name, given } = tail;
	if (name === "is_err") return {
		node,
		subject: receiver,
		expected: null,
		fixed: "Ok",
		matcher: "is_ok",
		strength: "truthy",
		negated: wanted
	};
	if (name === "is_match") return {
		node,
		subject: given[0] ?? null,
		expected: receiver,
		matcher: name,
		strength: "pattern",
		negated: !wanted
	};
	const shape = QUESTIONS.get(name);
	if (shape === void 0) return null;
	const [strength, fixed] = shape;
	return {
		node,
		subject: receiver,
		matcher: name,
		strength,
		negated: !wanted,
		expected: given[0] ?? null,
		...fixed === void 0 ? {} : { fixed }
	};
}
/** `matches!(x, Some(_))`. */
function fromMatches(node, at, wanted) {
	const macro = macroOf(at) ?? (at.type === "token_piece" && at.children.length === 3 ? macrosAmong(at)[0] : void 0);
	if (macro == null || macro.name !== "matches") return null;
	const [subject = null, expected = null] = macroArguments(macro.tree);
	const tautology = expected?.text === "_";
	return {
		node,
		subject,
		expected,
		matcher: "matches",
		strength: "structure",
		negated: !wanted,
		tautology
	};
}
function fromPair$1(node, left, operator, right) {
	const exact = operator === "==" || operator === "!=";
	const common = {
		node,
		matcher: operator,
		strength: exact ? "exact" : "bound",
		symmetric: exact
	};
	const trivial = operator === ">=" && right.text === "0" && /\.len\s*\(\)$/.test(left.text);
	return {
		...common,
		...inOrder(left, right, exact),
		negated: operator === "!=",
		tautology: trivial
	};
}
const CONSTRUCTORS = /^(vec|Some|None|Ok|Err|String|Vec|from|new|to_string|to_owned|into|format|json|usize|[iuf]\d+)$/;
/** Whether an expression says a value without computing one: `vec![1, 2]`, `Some("pear")`. */
function isValue(node) {
	const waiting = [node];
	let any = false;
	for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
		if (/identifier$/.test(at.type) && at.children.length === 0 && !CONSTRUCTORS.test(at.text)) return false;
		if (/_literal$/.test(at.type) || at.text === "None") any = true;
		waiting.push(...at.children);
	}
	return any;
}
/** Neither order is customary in `assert_eq!`: the side that is a plain value is what is expected. */
function inOrder(left, right, symmetric = true) {
	return symmetric && isValue(left) && !isValue(right) ? {
		subject: right,
		expected: left
	} : {
		subject: left,
		expected: right
	};
}
function fromEither(node, at, sides, wanted) {
	const weakest = sides.flatMap((side) => hold(node, side, wanted)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
	return {
		node,
		subject: at,
		expected: null,
		matcher: "or",
		strength: ORDER$1.find((one) => weakest.includes(one)) ?? "bound",
		negated: !wanted
	};
}
/** `if let Some(x) = y { panic!() }`. */
function fromLet(node, at, wanted) {
	const [subject, expected] = [child(at, "value"), child(at, "pattern")];
	return {
		node,
		subject,
		expected,
		matcher: "matches",
		strength: "structure",
		negated: !wanted
	};
}
function hold(node, expression, wanted) {
	const at = bare(expression);
	if (at.type === "let_condition") return [fromLet(node, at, wanted)];
	const { operator = "", sides = [] } = split(at) ?? {};
	const [left, right] = sides;
	if (operator === "!" && left !== void 0) return hold(node, left, !wanted);
	if (operator === "&&" || operator === "||") return operator === "&&" === wanted ? sides.flatMap((side) => hold(node, side, wanted)) : [fromEither(node, at, sides, wanted)];
	const comparing = wanted ? operator : NEGATION[operator];
	if (left !== void 0 && right !== void 0 && Object.hasOwn(NEGATION, operator) && comparing !== void 0) return [fromPair$1(node, left, comparing, right)];
	const tail = tailOf(at);
	return [(tail === null ? null : fromTail(node, tail, wanted)) ?? fromMatches(node, at, wanted) ?? {
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy",
		negated: !wanted
	}];
}
/** The truth of a row of tokens, where it is constant: `true`, `1 == 1`, `x || true`. */
function truthOf(expression) {
	const at = bare(expression);
	const found = split(at);
	if (found === null) return constantTruth(at);
	const truths = found.sides.map(truthOf);
	const { operator } = found;
	if (operator === "!") return truths[0] == null ? null : !truths[0];
	if (operator === "&&" || operator === "||") {
		const deciding = operator === "||";
		return truths.includes(deciding) ? deciding : truths.includes(null) ? null : !deciding;
	}
	const [left, right] = found.sides;
	return left !== void 0 && right !== void 0 && isValue(left) && left.text === right.text && operator === "==" ? true : null;
}
/** What it demands that an expression is true (`wanted`) or false. Recursion ends at the depth of the tree. */
function fromCondition(node, condition, wanted) {
	const tautology = truthOf(condition) === wanted;
	return hold(node, condition, wanted).map((demand) => tautology ? {
		...demand,
		tautology
	} : demand);
}

// src/syntax/languages/rust-assertions.ts
const FAILS = /^(panic|unreachable|todo|unimplemented|fail)$/;
const failing = (node) => {
	const at = node?.type === "expression_statement" ? parts(node)[0] : node;
	return at !== void 0 && FAILS.test(macroOf(at)?.name ?? "");
};
/** Whether a block, or the expression of a match arm, does nothing but fail in the end. */
const failsIn = (node) => failing(node) || /^(block|else_clause)$/.test(node.type) && node.children.some((c) => failing(c) || c.type === "block" && failsIn(c));
/** What `epsilon = 1e-3` and its kin, or a bare third argument, accept. */
function toleranceOf(name, options) {
	const given = options.map((one) => /^(?:(\w+)\s*=\s*)?([\d._e+-]+?)(?:_?f(?:32|64))?$/i.exec(one.text));
	const value = given.reduce((sum, match) => sum + Number((match?.[2] ?? "x").replaceAll("_", "")), 0);
	return {
		measure: `${name}:${given.map((match) => match?.[1] ?? "delta").join("+")}`,
		value: Number.isNaN(value) ? -1 : value
	};
}
/** `assert_snapshot!(value, @"inline")`: the inline text is what is expected. */
function fromSnapshot(node, name, given) {
	const inline = given.find((one) => one.text.startsWith("@"));
	const expected = inline === void 0 ? null : piece(inline.children.slice(1), inline);
	return {
		node,
		subject: given.find((one) => one !== inline && !/^(raw_)?string_literal$/.test(one.type)) ?? null,
		expected,
		matcher: name,
		strength: "exact"
	};
}
function fromPair(node, name, given) {
	const [left = null, right = null] = given;
	const sides = left === null || right === null ? {
		subject: left,
		expected: right
	} : inOrder(left, right);
	const negated = /_ne$/.test(name);
	return {
		node,
		...sides,
		matcher: negated ? "!=" : "==",
		strength: "exact",
		negated,
		symmetric: true
	};
}
function fromMacro({ node, name: written, tree }) {
	const name = written.replace(/^(debug|prop|prop_debug)_(?=assert)/, "");
	if (!/^(assert|expect_that|verify_that|check)/.test(name)) return [];
	const given = macroArguments(tree);
	const [first = null, second = null, ...more] = given;
	if (name === "assert") return first === null ? [] : fromCondition(node, first, true);
	if (/^assert_(relative|abs_diff|ulps|approx)_eq$/.test(name)) {
		const tolerance = toleranceOf(name, more);
		return [{
			node,
			...first === null || second === null ? {
				subject: first,
				expected: second
			} : inOrder(first, second),
			matcher: name,
			strength: "approximate",
			tolerance,
			symmetric: true
		}];
	}
	if (/^assert_(eq|ne|str_eq|strict_eq)$/.test(name)) return [fromPair(node, name, given)];
	if (/^assert_(matches|let)$/.test(name)) return [{
		node,
		subject: first,
		expected: second,
		matcher: "matches",
		strength: "structure",
		tautology: second?.text === "_"
	}];
	if (/snapshot$/.test(name)) return [fromSnapshot(node, name, given)];
	const bound = /^assert_(gt|ge|lt|le)$/.exec(name)?.[1];
	if (bound !== void 0) return [{
		node,
		subject: first,
		expected: second,
		matcher: {
			gt: ">",
			ge: ">=",
			lt: "<",
			le: "<="
		}[bound] ?? bound,
		strength: "bound"
	}];
	if (/^assert_(ok|some|err|none)$/.test(name)) return [{
		node,
		subject: first,
		expected: null,
		fixed: name,
		matcher: name,
		strength: "truthy"
	}];
	return [{
		node,
		subject: first,
		expected: second,
		matcher: name,
		strength: null
	}];
}
function fromIf(node) {
	const condition = child(node, "condition");
	const [then, otherwise] = [child(node, "consequence"), child(node, "alternative")];
	if (condition === null || then === null) return [];
	if (failsIn(then)) return fromCondition(node, condition, false);
	return otherwise !== null && failsIn(otherwise) ? fromCondition(node, condition, true) : [];
}
/** `match x { Some(y) => …, _ => panic!() }`: the arms that do not panic are what is expected. */
function fromMatch(node) {
	const body = child(node, "body");
	const arms = body === null ? [] : parts(body).filter((c) => c.type === "match_arm");
	const good = arms.filter((arm) => !failsIn(child(arm, "value") ?? arm));
	if (good.length === arms.length) return [];
	const fixed = good.map((arm) => normal(child(arm, "pattern") ?? arm)).join(" | ");
	return [{
		node,
		subject: child(node, "value"),
		expected: null,
		fixed,
		matcher: "matches",
		strength: "structure"
	}];
}
/** `let Some(x) = y else { panic!() }`. */
function fromLetElse(node) {
	const otherwise = child(node, "alternative");
	if (otherwise === null || !failsIn(otherwise)) return [];
	const [subject, expected] = [child(node, "value"), child(node, "pattern")];
	return [{
		node,
		subject,
		expected,
		matcher: "matches",
		strength: "structure"
	}];
}
/** What a Rust test demands at one node. */
function demandsOf(node) {
	if (node.type === "macro_invocation") {
		const macro = macroOf(node);
		return macro === null ? [] : fromMacro(macro);
	}
	if (node.type === "token_tree") return macrosAmong(node).flatMap(fromMacro);
	if (node.type === "if_expression") return fromIf(node);
	if (node.type === "match_expression") return fromMatch(node);
	return node.type === "let_declaration" ? fromLetElse(node) : [];
}
/** What a test without any assertion demands: that nothing it unwraps, or hands on by `?`, fails. */
function unwrapsOf(node) {
	const common = {
		node,
		expected: null,
		strength: "truthy"
	};
	if (node.type === "try_expression") return [{
		...common,
		subject: parts(node)[0] ?? null,
		matcher: "unwrap"
	}];
	const tail = node.type === "call_expression" ? tailOf(node) : null;
	if (tail === null || !/^(unwrap|expect|unwrap_err|expect_err)$/.test(tail.name)) return [];
	const negated = tail.name.endsWith("_err");
	return [{
		...common,
		subject: tail.receiver,
		matcher: "unwrap",
		negated
	}];
}
/** `#[should_panic]`, with the text of the panic where it is given. */
function panicDemand(attribute) {
	const tree = child(attribute, "arguments");
	const value = child(attribute, "value");
	const text = tree === null ? value : inside(tree).find((c) => /string_literal$/.test(c.type) && !isComment(c)) ?? null;
	return {
		node: attribute,
		subject: null,
		expected: text,
		matcher: "should_panic",
		strength: text === null ? "truthy" : "pattern"
	};
}

// src/syntax/languages/rust-gates.ts
function attributeOf(item) {
	const node = item.children.find((c) => c.type === "attribute");
	const path = node?.children.find((c) => c.named && c.field === null);
	if (node === void 0 || path === void 0) return null;
	return {
		name: path.text.replace(/\s+/g, ""),
		node,
		tree: child(node, "arguments")
	};
}
/** The attributes above each item of a block or file, and those that a file states of itself (`#![…]`). */
function attributesBelow(holder) {
	const found = /* @__PURE__ */ new Map();
	let waiting = [];
	for (const at of holder.children) {
		const attribute = /attribute_item$/.test(at.type) ? attributeOf(at) : null;
		if (attribute !== null && at.type === "inner_attribute_item") found.set(holder, [...found.get(holder) ?? [], attribute]);
		else if (attribute !== null) waiting.push(attribute);
		else if (at.named && !isComment(at)) {
			if (waiting.length > 0) found.set(at, waiting);
			waiting = [];
		}
	}
	return found;
}
const MACHINE = /\b(target_\w+|unix|windows|debug_assertions|panic|miri|wasm|overflow_checks|docsrs|sanitize|loom|tokio_unstable)\b/;
const both = (truths, deciding) => truths.includes(deciding) ? deciding : truths.includes(null) ? null : !deciding;
/** A predicate of `cfg`: `test` is on, `false` and `any()` are off, all else depends. Recursion ends at the tree's depth. */
function cfgTruth(predicate) {
	const [head, list] = predicate.type === "token_piece" ? predicate.children : [predicate];
	const given = list?.type === "token_tree" ? macroArguments(list) : [];
	if (head?.text === "test" || head?.text === "true") return true;
	if (/^(false|FALSE|never)$/.test(head?.text ?? "")) return false;
	if (head?.text === "not") {
		const truth = given[0] === void 0 ? null : cfgTruth(given[0]);
		return truth === null ? null : !truth;
	}
	if (list?.type !== "token_tree") return null;
	if (head?.text === "all") return both(given.map(cfgTruth), false);
	return head?.text === "any" ? both(given.map(cfgTruth), true) : null;
}
function conditional(at, predicate, keeps) {
	const truth = cfgTruth(predicate);
	const reason = normal(at);
	if (truth !== null) return truth === keeps ? OPEN : shut(at, reason);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform: MACHINE.test(predicate.text)
	};
}
/** What one attribute does to the tests below it. */
function gateOfAttribute({ name, node, tree }) {
	if (name === "ignore") return shut(node, normal(node));
	const [predicate, ...rest] = tree === null ? [] : macroArguments(tree);
	if (predicate === void 0) return OPEN;
	if (name === "cfg") return conditional(node, predicate, true);
	return name === "cfg_attr" && rest.some((one) => /^ignore\b/.test(one.text)) ? conditional(node, predicate, false) : OPEN;
}
/** Whether an attribute keeps an item out of everything but tests: `#[cfg(test)]`, `#[cfg(all(test, …))]`. */
const isTestOnly = ({ name, tree }) => name === "cfg" && tree !== null && inside(tree).some((token, index, all) => token.text === "test" || token.text === "all" && /\btest\b/.test(all[index + 1]?.text ?? ""));

// src/syntax/languages/rust-rows.ts
/** Parameters marked `#[case]`, or all where none is. */
function parameterNames(definition) {
	const list = child(definition, "parameters");
	const names = [];
	const cases = [];
	let marked = false;
	for (const at of list === null ? [] : parts(list)) if (at.type === "attribute_item") marked = /\bcase\b/.test(at.text);
	else {
		const name = child(at, "pattern")?.text ?? "";
		names.push(name);
		if (marked) cases.push(name);
		marked = false;
	}
	return cases.length > 0 ? cases : names;
}
/** The rows of `#[case(…)]` and `#[test_case(… ; "name")]`. */
function fromAttributes(definition, attributes) {
	const cases = attributes.filter(({ name }) => /(^|::)(case|test_case)$|^case::/.test(name));
	const [first] = cases;
	if (first === void 0) return null;
	const cells = cases.map(({ tree }) => {
		if (tree === null) return [];
		const [values] = splitAt(inside(tree), (token) => token.text === ";", tree);
		if (values === void 0) return [];
		const tokens = values.type === "token_piece" ? values.children : [values];
		return splitAt(tokens, (token) => token.text === "," || token.text === "=>", tree).map(normal);
	});
	return {
		names: parameterNames(definition),
		cells,
		line: first.node.line
	};
}
/** The elements of an array or of `vec![…]`, each as its cells; null for all other expressions. */
function elementsOf(table) {
	const at = table.type === "reference_expression" ? child(table, "value") ?? table : table;
	if (at.type === "array_expression") return parts(at).map((one) => one.type === "tuple_expression" ? parts(one).map(normal) : [normal(one)]);
	const macro = macroOf(at);
	if (macro?.name !== "vec") return null;
	return macroArguments(macro.tree).map((one) => one.type === "token_tree" ? macroArguments(one).map(normal) : [normal(one)]);
}
/** The rows of loops over written lists whose body asserts something. */
function fromLoops(body, scopes) {
	for (const at of walk(body)) {
		const [over, pattern, inner] = [
			child(at, "value"),
			child(at, "pattern"),
			child(at, "body")
		];
		if (at.type !== "for_expression" || over === null || pattern === null || inner === null) continue;
		if (!/\bassert|\bpanic!|\.unwrap\(/.test(inner.text)) continue;
		const tail = over.type === "call_expression" ? /^(\w+)\.(?:iter|into_iter)\(\)/.exec(over.text)?.[1] ?? null : null;
		const named = tail === null ? null : scopes.find((one) => one.has(tail))?.get(tail);
		const pointed = over.type === "reference_expression" ? child(over, "value") ?? over : over;
		const cells = elementsOf(named ?? resolve(pointed, scopes));
		if (cells === null) continue;
		return {
			names: [...walk(pattern)].filter((one) => one.type === "identifier").map((one) => one.text),
			cells,
			line: at.line
		};
	}
	return null;
}
/** Rows of a parametrised test: cases above it, or a list that it runs over. */
const rowsOf = (definition, body, attributes, scopes) => fromAttributes(definition, attributes) ?? fromLoops(body, scopes);

// src/syntax/languages/rust-source.ts
const isTest = ({ name }) => /(^|::)(test|rstest|test_case|wasm_bindgen_test)$/.test(name);
/** Attributes that only tools read. */
const IDLE_ATTRIBUTE = /^(doc|allow|warn|deny|expect|inline|must_use|rustfmt::|clippy::)/;
function isIdle(node) {
	if (node.type === "empty_statement" || node.type === "attribute_item") return true;
	if (node.type !== "if_expression" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
const ITEMS$1 = /^(function_item|function_signature_item|struct_item|enum_item|union_item|trait_item|type_item|const_item|static_item|macro_definition)$/;
function symbol(name, node, attributes) {
	const marks = attributes.filter((one) => !IDLE_ATTRIBUTE.test(one.name)).flatMap((one) => tokens(one.node));
	return {
		name,
		line: node.line,
		hash: digest([...marks, ...tokens(node, isIdle)]),
		mentions: mentions(node)
	};
}
/** The type that an `impl` block is for, without its parameters. */
function implName(node) {
	const type = child(node, "type");
	return (type === null ? void 0 : [...walk(type)].find((one) => one.type === "type_identifier"))?.text ?? type?.text ?? "";
}
/** Items of a file and its inline modules, methods as `Type.method`; what only tests see is left out. */
function symbolsOf(root) {
	const found = [];
	const waiting = [{
		holder: root,
		path: ""
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { holder, path } = next;
		const attributes = attributesBelow(holder);
		for (const at of parts(holder)) {
			const marks = attributes.get(at) ?? [];
			if (marks.some((one) => isTestOnly(one) || isTest(one))) continue;
			const body = child(at, "body");
			const name = path + (child(at, "name")?.text ?? "");
			if (at.type === "mod_item" && body !== null) waiting.push({
				holder: body,
				path
			});
			else if (at.type === "impl_item" && body !== null) waiting.push({
				holder: body,
				path: `${implName(at)}.`
			});
			else if (ITEMS$1.test(at.type)) found.push(symbol(name, at, marks));
			else if (at.type === "macro_invocation") found.push(symbol("<module>", at, marks));
		}
	}
	return found;
}
/** How many inline modules of its file a node stands in. */
const depthOf = (node) => [...ancestors(node)].filter((above) => above.type === "mod_item").length;
/** A path as it would be written at the top of its file: `super` out of inline modules becomes `self`. */
function fromTop(path, depth) {
	const segments = path.replace(/\s+/g, "").replace(/^::/, "").split("::");
	const supers = segments.findIndex((one) => one !== "super");
	const ups = supers < 0 ? segments.length : supers;
	if (ups === 0 || depth === 0) return segments.join("::");
	return ["self", ...segments.slice(Math.min(ups, depth))].join("::");
}
function splitPath(path, alias) {
	const segments = path.replace(/\s+/g, "").split("::");
	const original = segments.pop() ?? "";
	return {
		path: segments.join("::"),
		name: {
			local: alias ?? original,
			original
		}
	};
}
const joined = (prefix, path) => prefix === "" ? path : path === "" ? prefix : `${prefix}::${path}`;
/** The names that a `use` binds, each with the path in front of it. */
function usedBy(argument) {
	const found = [];
	const waiting = [{
		node: argument,
		prefix: ""
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node, prefix } = next;
		if (node.type === "scoped_use_list" || node.type === "use_list") {
			const inner = joined(prefix, child(node, "path")?.text ?? "");
			const list = node.type === "use_list" ? node : child(node, "list");
			for (const one of list === null ? [] : parts(list)) waiting.push({
				node: one,
				prefix: inner
			});
		} else if (node.type === "use_wildcard") found.push({
			path: joined(prefix, parts(node)[0]?.text ?? ""),
			name: {
				local: "*",
				original: "*"
			}
		});
		else if (node.type === "use_as_clause") found.push(splitPath(joined(prefix, child(node, "path")?.text ?? ""), child(node, "alias")?.text ?? null));
		else if (node.type === "self") found.push(splitPath(prefix, null));
		else found.push(splitPath(joined(prefix, node.text), null));
	}
	return found;
}
/** `use`, `mod x;`, and paths in the text that begin with `crate`, `self` or `super`; the file itself is `self`. */
function rustImports(root) {
	const found = [{
		module: "self",
		names: [{
			local: "*",
			original: "*"
		}]
	}];
	const seen = /* @__PURE__ */ new Set();
	for (const at of walk(root, (node) => node.type !== "use_declaration")) if (at.type === "use_declaration") {
		const argument = child(at, "argument");
		const depth = depthOf(at);
		for (const { path, name } of argument === null ? [] : usedBy(argument)) found.push({
			module: path === "" ? name.original : fromTop(path, depth),
			names: [name]
		});
	} else if (at.type === "mod_item" && child(at, "body") === null) found.push({
		module: `self::${child(at, "name")?.text ?? ""}`,
		names: []
	});
	else if (at.type === "scoped_identifier" && /^(crate|super|self)\b/.test(at.text) && !seen.has(at.text)) {
		seen.add(at.text);
		found.push({
			module: fromTop(at.text, depthOf(at)),
			names: []
		});
	}
	return found;
}
/** The symbols and imports of a Rust file. */
function readRustSource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: symbolsOf(root),
		imports: rustImports(root)
	};
}

// src/syntax/languages/rust.ts
const TEST = /(^|::)(test|rstest|test_case|test_matrix|wasm_bindgen_test|quickcheck|gtest)$/;
/** Whether what holds a node is thrown away: `let _ = …;`, or a statement that uses nothing of it. */
function isDropped(at) {
	const { parent } = at;
	if (parent?.type === "let_declaration") return /^_/.test(child(parent, "pattern")?.text ?? "");
	return parent?.type === "expression_statement";
}
function defectOf(node, top) {
	for (const at of ancestors(node, top)) {
		if (at.type === "async_block" && isDropped(at)) return "unawaited";
		if (at.type === "closure_expression" && isDropped(at)) return "unreachable";
		const callee = at.type === "call_expression" ? child(at, "function")?.text ?? "" : "";
		if (/(^|::)catch_unwind$/.test(callee) && isDropped(at)) return "swallowed";
	}
	return null;
}
function calledName(node) {
	if (node.type === "identifier" && node.parent?.type === "token_tree") return calledAmong(node.parent).has(node) ? node.text : null;
	const macro = macroOf(node);
	if (macro !== null) return macro.name;
	const callee = node.type === "call_expression" ? child(node, "function") : null;
	if (callee === null) return null;
	const name = child(callee, "field") ?? child(callee, "name") ?? callee;
	return /identifier$/.test(name.type) ? name.text : "";
}
const STRICT = {
	demands: demandsOf,
	defect: defectOf,
	called: calledName,
	foreign: () => false
};
const LENIENT = {
	...STRICT,
	demands: unwrapsOf
};
/** Under `#[should_panic]` a failing assertion is what makes the test pass. */
function withPanic(built, body, attributes) {
	const expected = attributes.find(({ name }) => name === "should_panic");
	if (expected === void 0) return built;
	const swallowed = built.assertions.map((one) => ({
		...one,
		defect: one.defect ?? "swallowed"
	}));
	return {
		...built,
		assertions: [...swallowed, assertionOf(panicDemand(expected.node), [], body, null)]
	};
}
/** Reads a test's body; one that asserts nothing demands at least that nothing it unwraps fails. */
function readBody(whole, body, scopes, attributes) {
	const built = withPanic(buildBody(whole, body, scopes, STRICT), body, attributes);
	return built.assertions.length > 0 ? built : buildBody(whole, body, scopes, LENIENT);
}
function readFunction(definition, attributes, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	if (!attributes.some((one) => TEST.test(one.name))) {
		if (around.testing) reading.helpers.push({
			name,
			...buildBody(definition, body, around.scopes, STRICT)
		});
		return;
	}
	const local = [bindings(body), ...around.scopes];
	const rows = rowsOf(definition, body, attributes, local);
	const gates = [...around.gates, ...attributes.map(gateOfAttribute)];
	const empty = rows !== null && rows.cells.length === 0 ? [shut(definition, "no rows are left to run")] : [];
	const built = readBody(definition, body, around.scopes, attributes);
	const id = [...around.path, name].join(" › ");
	reading.tests.push({
		id,
		name,
		gate: strictest([...gates, ...empty]),
		rows,
		...built
	});
}
/** Tests that stand as tokens in `proptest! { #[test] fn weighs(n in 0..9) { … } }`. */
function readTokens(invocation, around, reading) {
	const macro = macroOf(invocation);
	if (macro?.name !== "proptest") return;
	for (const [index, token] of macro.tree.children.entries()) {
		const [name, , body] = macro.tree.children.slice(index + 1, index + 4);
		if (token.text !== "fn" || name === void 0 || body?.type !== "token_tree") continue;
		const id = [...around.path, name.text].join(" › ");
		const built = buildBody(body, body, around.scopes, STRICT);
		reading.tests.push({
			id,
			name: name.text,
			gate: strictest(around.gates),
			rows: null,
			...built
		});
	}
}
function below(at, body, attributes, around) {
	const isModule = at.type === "mod_item";
	const gates = attributes.filter((one) => one.name === "cfg" || one.name === "cfg_attr").map(gateOfAttribute);
	return {
		holder: body,
		path: isModule ? [...around.path, child(at, "name")?.text ?? ""] : around.path,
		gates: [...around.gates, ...gates],
		scopes: around.scopes,
		testing: around.testing || attributes.some(isTestOnly)
	};
}
const CONSTANTS = /^(source_file|const_item|static_item)$/;
function readItems(top, reading) {
	const waiting = [top];
	for (let around = waiting.pop(); around !== void 0; around = waiting.pop()) {
		const scopes = [bindings(around.holder, (node) => CONSTANTS.test(node.type)), ...around.scopes];
		const here = {
			...around,
			scopes
		};
		const attributes = attributesBelow(around.holder);
		for (const at of parts(around.holder)) {
			const marks = attributes.get(at) ?? [];
			const body = child(at, "body");
			if (at.type === "function_item") readFunction(at, marks, here, reading);
			else if (/^(mod|impl|trait)_item$/.test(at.type) && body !== null) waiting.push(below(at, body, marks, here));
			else {
				const invocation = at.type === "expression_statement" ? parts(at)[0] : at;
				if (invocation !== void 0) readTokens(invocation, here, reading);
			}
		}
	}
}
/** The line of an error in a file that holds tests, wherever it stands. */
function brokenLine(path, root) {
	if (!isTestPath(path) && !/#\[\s*(\w+::)*(test|rstest)\b|\bcfg\(test\)/.test(root.text)) return null;
	for (const at of walk(root)) if (at.broken) return at.line;
	return null;
}
const LEFT_OUT = /(^|\/)target\//;
function readRustOracle(path, root) {
	const broken = brokenLine(path, root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const reading = {
		tests: [],
		helpers: []
	};
	const whole = (attributesBelow(root).get(root) ?? []).filter(({ name }) => name === "cfg").map(gateOfAttribute);
	const testing = isTestPath(path);
	readItems({
		holder: root,
		path: [],
		gates: [OPEN, ...whole],
		scopes: [],
		testing
	}, reading);
	return {
		kind: "tests",
		tests: numberIds(reading.tests),
		helpers: reading.helpers,
		imports: rustImports(root),
		collected: !LEFT_OUT.test(path)
	};
}
/** Rust: the built-in test harness with its attributes, rstest, test-case, insta, approx, proptest. */
const rust = {
	id: "rust",
	claims: (path) => path.endsWith(".rs"),
	grammar: () => "rust",
	measured: false,
	mixed: true,
	oracle: readRustOracle,
	source: readRustSource
};

// src/syntax/languages/index.ts
/** Every language whose tests are understood. */
const LANGUAGES = [
	python,
	javascript,
	go,
	java,
	rust,
	ruby
];
/** The language of a path; null for a language that is not understood. */
const languageOf = (path) => LANGUAGES.find((one) => one.claims(path)) ?? null;
/** Ids of the grammars that reading these paths takes, with the shell's for the commands of the logs. */
function grammarsFor(paths) {
	const ids = paths.map((path) => languageOf(path)?.grammar(path)).filter((id) => id !== void 0);
	return [.../* @__PURE__ */ new Set(["bash", ...ids])].sort();
}

// src/syntax/python-tree.ts
/** The tree of a Python program; null where the grammar `python` is not loaded or the text is too long. */
function parsePython(text, grammars) {
	const grammar = grammars.get("python");
	return grammar === void 0 ? null : parseTree(text, grammar);
}

// src/syntax/read-oracle.ts
function parse(path, text, grammars) {
	const language = languageOf(path);
	if (language === null) return { kind: "not-a-language" };
	const id = language.grammar(path);
	const grammar = grammars.get(id);
	if (grammar === void 0) return {
		kind: "unreadable",
		why: `the ${id} grammar is not loaded`
	};
	const root = parseTree(text, grammar);
	return root === null ? {
		kind: "unreadable",
		why: "it is too long or could not be parsed"
	} : {
		language,
		root
	};
}
/** The tests of a file. Never throws; a file whose tests do not parse is `unreadable`, with the line in `why`. */
function readOracle(path, text, grammars) {
	const parsed = parse(path, text, grammars);
	return "kind" in parsed ? parsed : parsed.language.oracle(path, parsed.root);
}
/** The symbols and imports of a file. Never throws; a file that does not parse is `unreadable`. */
function readSource(path, text, grammars) {
	const parsed = parse(path, text, grammars);
	return "kind" in parsed ? parsed : parsed.language.source(parsed.root);
}

// src/syntax/verification/silent.ts
const SILENCING = /^(?:--exit-zero|-DskipTests(?:=true)?|-Dmaven\.test\.skip(?:=true)?|-Dmaven\.test\.failure\.ignore(?:=true)?|--issues-exit-code=0|--suppress-tests-failed-exit-code|--no-run|--exit-code=0)$/;
/** Why an option lets a verification pass whatever it finds, a clause; null where none does. */
function silencingOption(command) {
	const found = command.args.find((arg) => arg !== null && SILENCING.test(arg));
	if (found !== void 0) return `its option ${found} lets it pass`;
	return command.args.findIndex((arg, index) => arg === "test" && command.args[index - 1] === "-x") > 0 ? "its option -x test leaves the tests out" : null;
}
const DETACHING = /* @__PURE__ */ new Set([
	"tmux",
	"screen",
	"at",
	"batch",
	"daemonize",
	"dtach",
	"start"
]);
/** Whether a command comes back before what it was told to run has ended. */
function detaches({ name, args }) {
	if (DETACHING.has(name)) return true;
	return (name === "docker" || name === "podman") && args.some((arg) => arg === "-d" || arg === "--detach");
}

// src/syntax/verification/words.ts
/** The last part of a path, without a Windows launcher's ending. */
function baseName$1(word) {
	return word.slice(word.lastIndexOf("/") + 1).replace(/\.(exe|cmd|bat)$/i, "");
}
/** The arguments that are no options, in order; `valued` names options whose next word belongs to them. */
function operands(args, valued = []) {
	const found = [];
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] ?? null;
		if (arg === null) continue;
		if (valued.includes(arg)) index += 1;
		else if (!arg.startsWith("-")) found.push(arg);
	}
	return found;
}
/** Whether one of the options is given, as itself or as `--option=value`. */
function hasOption(args, ...options) {
	return args.some((arg) => arg !== null && options.some((option) => arg === option || arg.startsWith(`${option}=`)));
}
const TASKS = [
	["lint", /(^|[-:_./])(lint\w*|typecheck|type-check|types|tsc|mypy|eslint|vet|clippy|analy[sz]e|static|style|fmt-check)($|[-:_./])/i],
	["lint", /(^|[-:_./])(check-?types|check-?fmt|check-?format|(format|fmt|style|types?)[-:_.]check)($|[-:_./])/i],
	["test", /(^|[-:_./])(tests?|testing|spec|specs|unit|e2e|integration|coverage|pytest|jest|vitest|verify)($|[-:_./])/i],
	["lint", /(^|[-:_./])check($|[-:_./])/i],
	["build", /(^|[-:_./])(build|compile|bundle|dist|package|assemble)($|[-:_./])/i]
];
/** What a task is for by its name: `test:unit` → test, `lint` and `check` → lint, `build` → build. */
function taskKind(task) {
	if (task === null || task === void 0) return "unknown";
	return TASKS.find(([, pattern]) => pattern.test(task))?.[0] ?? "unknown";
}

// src/syntax/verification/launchers.ts
const PACKAGES = [
	"-p",
	"--package",
	"-c",
	"--call",
	"--cwd",
	"-w",
	"--workspace"
];
const PYTHON_RUNNER = [
	"--with",
	"--python",
	"-p",
	"--extra",
	"--group",
	"--project",
	"--directory",
	"--env-file",
	"-e"
];
const LAUNCHERS = /* @__PURE__ */ new Map([
	["npx", {
		behind: [[]],
		valued: PACKAGES
	}],
	["bunx", { behind: [[]] }],
	["npm", {
		behind: [["exec"], ["x"]],
		valued: PACKAGES
	}],
	["pnpm", { behind: [["exec"], ["dlx"]] }],
	["yarn", { behind: [["exec"], ["dlx"]] }],
	["bun", { behind: [["x"]] }],
	["uv", {
		behind: [["run"], ["tool", "run"]],
		valued: PYTHON_RUNNER
	}],
	["uvx", {
		behind: [[]],
		valued: PYTHON_RUNNER
	}],
	["pipx", { behind: [["run"]] }],
	["poetry", { behind: [["run"]] }],
	["pipenv", { behind: [["run"]] }],
	["pdm", { behind: [["run"]] }],
	["rye", { behind: [["run"]] }],
	["hatch", { behind: [["run"]] }],
	["conda", {
		behind: [["run"]],
		valued: [
			"-n",
			"-p",
			"--name",
			"--prefix"
		]
	}],
	["bundle", { behind: [["exec"]] }],
	["mise", { behind: [["exec"], ["x"]] }],
	["direnv", { behind: [["exec"]] }],
	["cross-env", { behind: [[]] }],
	["dotenv", {
		behind: [[]],
		valued: ["-e", "-f"]
	}],
	["xvfb-run", {
		behind: [[]],
		valued: [
			"-n",
			"-s",
			"-w",
			"-e",
			"-f",
			"-p"
		]
	}],
	["c8", { behind: [[]] }],
	["nyc", { behind: [[]] }],
	["coverage", {
		behind: [["run"]],
		valued: [
			"--source",
			"--omit",
			"--include",
			"--rcfile",
			"--data-file"
		]
	}]
]);
function behindLauncher(tool, launcher) {
	const subcommand = launcher.behind.find((words) => words.every((word, index) => tool.args[index] === word));
	if (subcommand === void 0) return null;
	const rest = tool.args.slice(subcommand.length);
	let index = 0;
	for (; index < rest.length; index += 1) {
		const word = rest[index] ?? null;
		if (word === null) return null;
		if (word === "-m" && (tool.name === "coverage" || tool.name === "uv")) return {
			name: "python",
			args: rest.slice(index)
		};
		if (launcher.valued?.includes(word)) index += 1;
		else if (!word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word)) break;
	}
	const name = rest[index] ?? null;
	if (name === null) return null;
	if (tool.name === "coverage") return {
		name: "python",
		args: rest.slice(index)
	};
	return {
		name: baseName$1(name).replace(/@[^/]*$/, ""),
		args: rest.slice(index + 1)
	};
}
/** `python -m tool …` as `tool …`. */
function pythonModule(tool) {
	if (!/^(python|pypy)[\d.]*$|^py$/.test(tool.name)) return null;
	const at = tool.args.findIndex((arg) => arg === null || !/^-[bBdEiIOPqsSuvx]+$|^-[WX].*$/.test(arg));
	const name = tool.args[at + 1] ?? null;
	return tool.args[at] !== "-m" || name === null ? null : {
		name,
		args: tool.args.slice(at + 2)
	};
}
/** Takes `npx`, `uv run`, `python -m` … off, at most eight deep. */
function launch(start) {
	let tool = start;
	for (let depth = 0; depth < 8; depth += 1) {
		const launcher = LAUNCHERS.get(tool.name);
		const next = pythonModule(tool) ?? (launcher === void 0 ? null : behindLauncher(tool, launcher));
		if (next === null) return tool;
		tool = next;
	}
	return tool;
}

// src/syntax/verification/special.ts
const NODE_VALUED = [
	"--prefix",
	"-C",
	"--dir",
	"--cwd",
	"-w",
	"--workspace",
	"--filter",
	"-F"
];
const INSTALLS = /^(install|i|ci|clean-install|add|remove|rm|uninstall|up|update|upgrade|link|init|publish|version|import|dedupe|pack)$/;
const ASKS = /^(ls|list|view|info|why|outdated|audit|config|root|prefix|bin|search|explain)$/;
/** npm, pnpm, yarn and bun: a script by its name, or a subcommand of their own. */
function packageRunner(args) {
	const words = operands(args, NODE_VALUED);
	const [first, second] = words[0] === "workspace" ? words.slice(2) : words;
	if (first === void 0) return "unknown";
	if (/^(run|run-script|rum)$/.test(first)) return taskKind(second);
	if (/^(test|t|tst|install-test|it)$/.test(first)) return "test";
	if (INSTALLS.test(first)) return "write";
	return ASKS.test(first) ? "read" : taskKind(first);
}
const GIT_READS = /^(status|log|diff|show|blame|annotate|rev-parse|ls-files|grep|describe|reflog|cat-file|ls-tree|merge-base|shortlog|rev-list|check-ignore|for-each-ref|name-rev|remote|version|help|whatchanged|diff-tree|ls-remote|count-objects|var|fetch|show-ref|cherry)$/;
const GIT_WRITES = /^(add|commit|checkout|switch|restore|reset|merge|rebase|mv|rm|apply|am|clean|pull|push|cherry-pick|revert|init|clone|update-index|worktree|submodule|filter-branch|update-ref|gc|prune|notes|replace|sparse-checkout|read-tree|checkout-index)$/;
/** git by its subcommand; `branch`, `tag`, `stash` and `config` by whether they are asked or told. */
function git(args) {
	const [subcommand, ...rest] = operands(args, [
		"-c",
		"-C",
		"--git-dir",
		"--work-tree"
	]);
	if (subcommand === void 0) return "unknown";
	if (subcommand === "branch" || subcommand === "tag") return rest.length === 0 || hasOption(args, "-l", "--list", "--contains") ? "read" : "write";
	if (subcommand === "stash") return /^(list|show)$/.test(rest[0] ?? "") ? "read" : "write";
	if (subcommand === "config") return (hasOption(args, "--get", "--get-all", "--list", "-l", "--get-regexp") || rest.length === 1) && !hasOption(args, "--unset", "--unset-all") ? "read" : "write";
	if (GIT_READS.test(subcommand)) return "read";
	return GIT_WRITES.test(subcommand) ? "write" : "unknown";
}
/** sed reads unless it edits in place. */
function sed(args) {
	return args.some((arg) => /^(-[nErsuz]*i|--in-place)/.test(arg ?? "")) ? "write" : "read";
}
const TEST_CODE = /\b(?:import|from)\s+[\w.]*\btests?\b|\b(?:import|from)\s+(?:[\w.]+\.)?test_|\b(?:unittest|pytest)\b|\btest_\w+\s*\(/;
const TEST_SCRIPT = /(^|[/_.-])(run[_-]?tests?|tests?|specs?|test[_-]all)(\.[a-z]+)?$/i;
const CODE_OPTIONS = [
	"-c",
	"-e",
	"--eval",
	"-p",
	"--print"
];
/** Whether a script of this path is one of tests, by its name. */
function namesTests(path) {
	return isTestPath(path) || /(^|\/)test_[^/]*$|_test\.[a-z]+$/.test(path) || TEST_SCRIPT.test(path);
}
/** An interpreter's call: inline code or standard input that uses a test module, or a script named after tests, is a test. */
function script(args, input) {
	if (hasOption(args, "--test")) return "test";
	const at = args.findIndex((arg) => CODE_OPTIONS.includes(arg ?? ""));
	const code = at < 0 ? input : args[at + 1] ?? null;
	const [file] = operands(args, [
		"-W",
		"-X",
		"-r",
		"--require",
		"--import",
		"--loader"
	]);
	if (at < 0 && file !== void 0 && file !== "-") return namesTests(file) ? "test" : scriptKind(file);
	return code !== null && TEST_CODE.test(code) ? "test" : "unknown";
}
/** A script called by its path, by the name it has: `./scripts/lint.sh` → lint. */
function scriptKind(path) {
	if (namesTests(path)) return "test";
	const base = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
	return /^[\w.-]+$/.test(base) ? taskKind(base.replaceAll("_", "-")) : "unknown";
}
const CARGO_KINDS = [
	["test", /^(test|t|nextest|miri|tarpaulin|llvm-cov)$/],
	["lint", /^(clippy|check|c|deny|audit)$/],
	["build", /^(build|b|doc)$/],
	["read", /^(tree|metadata|search)$/],
	["write", /^(add|remove|update|fix|install|new|init|publish|fmt)$/]
];
/** cargo by its subcommand; `fmt --check` only looks. */
function cargo(args) {
	const [subcommand = ""] = operands(args, [
		"--manifest-path",
		"-p",
		"--package",
		"-C"
	]).filter((word) => word[0] !== "+");
	if (subcommand === "fmt" && hasOption(args, "--check")) return "lint";
	return CARGO_KINDS.find(([, pattern]) => pattern.test(subcommand))?.[0] ?? "unknown";
}

// src/syntax/verification/tools.ts
const DIRECTORIES = [
	"-C",
	"--directory",
	"-f",
	"--file",
	"--manifest-path",
	"-p",
	"--project",
	"--prefix"
];
/** The first operand decides, by a list of names for each kind. */
function subcommands(table, otherwise = "unknown") {
	const kinds = new Map(Object.entries(table).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind])));
	return (args) => {
		const [first] = operands(args, DIRECTORIES).filter((operand) => !operand.startsWith("+"));
		return kinds.get(first ?? "") ?? otherwise;
	};
}
/** A formatter: it only looks where one of these options is given. */
function checks(...options) {
	return (args) => hasOption(args, ...options) ? "lint" : "write";
}
/** It changes files where one of these options is given. */
function writesWith(options, otherwise = "read") {
	return (args) => hasOption(args, ...options) ? "write" : otherwise;
}
/** A runner of named tasks: the weightiest kind that one of the names tells. */
function tasks(none, check) {
	return (args) => {
		const named = operands(args, [
			...DIRECTORIES,
			"-j",
			"-I"
		]).filter((operand) => !operand.includes("="));
		if (named.length === 0) return none;
		const kinds = named.map((name) => name === "check" || name === ":check" ? check : taskKind(name));
		return [
			"test",
			"lint",
			"build"
		].find((kind) => kinds.includes(kind)) ?? (named.every((name) => name === "all") ? none : "unknown");
	};
}
/** tox, nox: environments named after linters lint; anything else tests. */
function environments(args) {
	const at = args.findIndex((arg) => /^(-e|-s|--env|--session|--sessions|run)$/.test(arg ?? ""));
	const named = at < 0 ? null : args[at + 1] ?? null;
	return taskKind(named) === "lint" ? "lint" : "test";
}
const TABLE = [
	["pytest py.test unittest nose2 nosetests trial stestr behave doctest jest vitest mocha ava tap jasmine karma wtr cypress rspec minitest cucumber phpunit pest ctest gotestsum ginkgo bats busted prove testem codeception runtests", "test"],
	["tox nox", environments],
	["eslint flake8 pylint mypy dmypy pyright basedpyright ty pyrefly oxlint vue-tsc svelte-check tslint xo standard golangci-lint staticcheck shellcheck actionlint hadolint yamllint markdownlint markdownlint-cli2 rubocop standardrb phpstan psalm phpcs stylelint knip publint ktlint detekt swiftlint clang-tidy cppcheck bandit semgrep pre-commit lint-staged commitlint codespell sqlfluff tflint zizmor vulture pydocstyle pycodestyle pyflakes djlint ansible-lint", "lint"],
	["black isort autopep8 yapf docformatter", checks("--check", "--check-only", "--diff", "-c")],
	["prettier", checks("--check", "-c", "-l", "--list-different")],
	["gofmt goimports gofumpt", checks("-l", "-d")],
	["rustfmt clang-format", checks("--check", "--dry-run", "-n")],
	["biome", subcommands({
		lint: "check lint ci",
		write: "format migrate init"
	})],
	["ruff", (args) => operands(args)[0] === "format" && !hasOption(args, "--check", "--diff") ? "write" : "lint"],
	["tsc", (args) => hasOption(args, "--noEmit") ? "lint" : "build"],
	["playwright", subcommands({
		test: "test",
		write: "install install-deps codegen"
	})],
	["make gmake ninja", tasks("build", "test")],
	["just task invoke inv poe rake nx turbo lerna moon thor grunt gulp", tasks("unknown", "lint")],
	["mise", (args) => taskKind(operands(args)[1])],
	["composer", (args) => taskKind(operands(args).find((operand) => !operand.startsWith("run")))],
	["gradle gradlew", tasks("unknown", "test")],
	["mvn mvnw", subcommands({
		test: "test verify integration-test surefire:test",
		build: "compile package install"
	})],
	["npm pnpm yarn bun", packageRunner],
	["go", subcommands({
		test: "test",
		lint: "vet",
		build: "build install generate",
		read: "list env version doc",
		write: "mod get fmt work"
	})],
	["cargo", cargo],
	["dotnet", subcommands({
		test: "test",
		build: "build publish pack",
		write: "add restore new format"
	})],
	["deno", (args) => subcommandOfDeno(args)],
	["swift flutter dart mix sbt lein stack cabal zig bazel bazelisk meson rebar3 xcodebuild hatch", subcommands({
		test: "test eunit ct",
		lint: "analyze credo dialyzer format-check",
		build: "build compile"
	})],
	["webpack vite rollup rolldown esbuild tsup parcel next nuxt astro cmake gcc g++ cc clang clang++ rustc javac kotlinc msbuild build py_compile compileall", "build"],
	["docker podman", subcommands({
		build: "build buildx",
		read: "ps images logs inspect"
	})],
	["ls cat head tail grep egrep fgrep rg ag ack wc uniq cut tr less more file stat du df pwd which type whereis echo printf tree diff cmp date env printenv uname whoami id ps test [ true false : sleep basename dirname realpath readlink xxd od hexdump strings md5sum sha256sum cd pushd popd set export unset declare local readonly shopt seq jobs wait hash ulimit history man nl tac column comm paste fold bat lsof top free lscpu nproc hostname exit return read command", "read"],
	["find fd", writesWith([
		"-delete",
		"-exec",
		"-execdir",
		"-ok",
		"-okdir",
		"-fprint",
		"-fprintf",
		"-fls",
		"-x",
		"-X"
	])],
	["sort", writesWith(["-o", "--output"])],
	["awk gawk mawk", (args) => args.some((arg) => arg === "inplace" || />|system\s*\(/.test(arg ?? "")) ? "unknown" : "read"],
	["sed gsed", sed],
	["jq yq", writesWith([
		"-i",
		"--inplace",
		"--in-place"
	])],
	["curl", writesWith([
		"-o",
		"-O",
		"--output",
		"--remote-name",
		"-OL",
		"-LO"
	])],
	["git", git],
	["gh", (args) => /^(view|list|diff|status|checks|watch)$/.test(operands(args)[1] ?? "") ? "read" : "unknown"],
	["rm mv cp mkdir rmdir touch ln chmod chown dd install rsync truncate patch unzip wget pip pip3 brew apt apt-get apk yum dnf corepack shred split unlink", "write"],
	["tee", (args) => operands(args).every((file) => file.startsWith("/dev/")) ? "read" : "write"],
	["tar", (args) => /^-?-?(t|list)/.test(args[0] ?? "") ? "read" : "write"],
	["uv poetry pipenv pdm gem", subcommands({
		write: "sync add remove install pip lock update venv uninstall",
		build: "build"
	})]
];
function subcommandOfDeno(args) {
	const [first, second] = operands(args);
	if (first === "task") return taskKind(second);
	return first === "test" ? "test" : first === "lint" || first === "check" ? "lint" : "unknown";
}
/** Tool name → how to tell what a call of it is for. */
const TOOLS = new Map(TABLE.flatMap(([names, asked]) => names.split(" ").map((name) => [name, asked])));

// src/syntax/verification.ts
const INTERPRETER = /^(python|pypy|ruby|perl|node|php)[\d.]*$|^(py|tsx|ts-node|bash|sh|zsh|dash)$/;
const VERIFYING$1 = /* @__PURE__ */ new Set([
	"test",
	"lint",
	"build"
]);
/** Asked for these, a runner runs nothing. */
const ONLY_ASKS = [
	"--version",
	"--help",
	"-h",
	"--collect-only",
	"--co",
	"--listTests",
	"--list-tests",
	"--fixtures"
];
/** Tools of which `-v` asks the version; of others it asks for more words. */
const SHORT_VERSION = /^(?:tsc|eslint|prettier|stylelint|jest|vitest|rspec|rubocop|webpack|rollup|vite|rustc|gcc|clang)$/;
function asksVersion({ name, args }) {
	if (args.length !== 1) return false;
	return args[0] === "-V" && name !== "ctest" || args[0] === "-v" && SHORT_VERSION.test(name);
}
function kindOf(tool, command, named) {
	if (INTERPRETER.test(tool.name)) return script(tool.args, command.pipedInto ? null : command.heredoc);
	const asked = TOOLS.get(tool.name);
	if (asked !== void 0) return typeof asked === "function" ? asked(tool.args) : asked;
	return named.includes("/") || /\.(sh|py|rb|js|ts|mjs|pl)$/.test(named) ? scriptKind(named) : "unknown";
}
function writesFile(command) {
	return command.redirects.some(({ op, target }) => op.includes(">") && !(op.includes("&") && /^\d+$/.test(target ?? "1")) && !target?.startsWith("/dev/"));
}
/** Words that make what follows an object, not a command to run. */
const HANDLES = /^(?:install|i|add|remove|uninstall|update|upgrade|download|fetch|pull|which|help|info|show|search)$/;
const FARTHEST = 6;
/** A verification behind a program that we do not know: most such programs run what stands behind them. */
function behindStranger(args) {
	for (const [index, arg] of args.slice(0, FARTHEST).entries()) {
		if (arg === null || HANDLES.test(arg)) break;
		const tool = launch({
			name: baseName$1(arg),
			args: args.slice(index + 1)
		});
		const asked = TOOLS.get(tool.name);
		const kind = typeof asked === "function" ? asked(tool.args) : asked ?? "unknown";
		if (VERIFYING$1.has(kind)) return kind;
	}
	return "unknown";
}
/** The tool that a command runs in the end, `npx`, `uv run`, `python -m` and the like taken off; '' where it is not literal. */
function toolOf(command) {
	return command.name === null ? "" : launch({
		name: baseName$1(command.name),
		args: command.args
	}).name;
}
/**
* What a command is for. Runners and linters are told by name, task runners by the task's name, interpreters by the
* script or inline code; `read` and `write` tell whether anything else changes files. `unknown` where nothing tells.
*/
function classify(command) {
	if (command.name === null) return "unknown";
	if (command.name === "") return writesFile(command) ? "write" : "read";
	const tool = launch({
		name: baseName$1(command.name),
		args: command.args
	});
	const told = kindOf(tool, command, tool.name === baseName$1(command.name) ? command.name : tool.name);
	const kind = told === "unknown" && !INTERPRETER.test(tool.name) ? behindStranger(tool.args) : told;
	if (VERIFYING$1.has(kind)) return hasOption(tool.args, ...ONLY_ASKS) || asksVersion(tool) ? "read" : kind;
	return kind === "read" && writesFile(command) ? "write" : kind;
}

// src/syntax/run-verdict.ts
const ORDER = [
	"test",
	"lint",
	"build"
];
/** Commands that hardly ever fail, or whose failure is that of the check. */
const HARMLESS = /* @__PURE__ */ new Set([
	"",
	"cd",
	"echo",
	"printf",
	"export",
	"set",
	"source",
	".",
	"true",
	":",
	"pwd",
	"date",
	"sleep"
]);
/** Behind a pipe they hardly ever fail either; `grep` does, where it finds nothing. */
const PASSING_ON = /^(?:head|tail|sed|awk|cut|sort|uniq|less|more|tr|tee|cat)$/;
const FILTERS = /^(?:head|tail|grep|egrep|fgrep|rg|ag|ack|sed|awk|gawk|cut|sort|uniq|less|more|tr)$/;
/** Runners that say their verdict piece by piece: where a piece is missing, so may a failure be. */
const PIECEWISE = /^(?:go|cargo|tap|maven|gradle|dotnet)$/;
/** Of these the last lines say it again where anything failed. */
const SUMS_UP = /^(?:go|cargo|maven)$/;
const TOLD = /* @__PURE__ */ new Set([
	"ok",
	"error",
	"unknown",
	"running"
]);
/** The shell could not find or start the command. */
const NOT_STARTED = /* @__PURE__ */ new Set([126, 127]);
const bears = (command) => command.proven && silencingOption(command) === null && !detaches(command);
const mayFail = (command) => !command.masked && silencingOption(command) === null && !detaches(command);
/** How a call ended, as far as its log says; null: it did not, or that is not known. */
function ended({ outcome, exit }) {
	if (outcome !== "ok" && outcome !== "error" && outcome !== "unknown") return null;
	if (exit.code !== null) return exit.code === 0 ? "ok" : "fail";
	return outcome === "unknown" ? null : outcome === "ok" ? "ok" : "fail";
}
const VERIFYING = new Set(ORDER);
/** Whether a failure of the line may be that of a command which is no check. */
const isShared = (commands, own) => commands.some((command) => !own.includes(command) && mayFail(command) && !HARMLESS.has(command.name ?? "?") && !(command.pipedInto && PASSING_ON.test(command.name ?? "")) && !VERIFYING.has(classify(command)));
/**
* What the exit status of a call says of some commands of its line (`own`, of `commands`): green only if success of the
* line proves theirs, red only if no other command can have failed in their place.
*/
function exitVerdict(step, commands, own) {
	const end = ended(step);
	if (end === null || own.length === 0) return "unknown";
	if (end === "ok") return own.every(bears) ? "green" : "unknown";
	if (NOT_STARTED.has(step.exit.code) || isShared(commands, own)) return "unknown";
	return own.some(mayFail) ? "red" : "unknown";
}
/** Whether a line may have run tests: it does more than show, search and change files. Hooks of git run tests, too. */
const mayRunTests = (commands) => commands.some((command) => {
	const kind = classify(command);
	if (command.name === "git" && command.args.some((arg) => arg === "commit" || arg === "push")) return true;
	if (kind !== "unknown") return VERIFYING.has(kind);
	return command.name === null ? command.args.length > 0 : !HARMLESS.has(command.name);
});
const piecesOf = ({ runner }) => runner.split("+").filter((one) => PIECEWISE.test(one));
/** Whether something between the runner and the log may have left a failure out. */
function isFiltered(tests, commands, own) {
	const filters = commands.filter(({ name, pipedInto }) => pipedInto && FILTERS.test(name ?? ""));
	if (filters.length === 0) return false;
	if (own.length > 1 || own.some(({ conditional }) => conditional)) return true;
	const pieces = piecesOf(tests);
	return pieces.length > 0 && !(pieces.every((one) => SUMS_UP.test(one)) && filters.every(({ name }) => name === "tail"));
}
const isEmpty = ({ green, passed, failed, failing }) => failed === 0 && failing.length === 0 && (!green || passed === 0);
/** A runner that ran nothing proves nothing; a failure that only the exit status tells is one all the same. */
function byRunner(tests, filtered, exit) {
	if (exit === "red" && (tests.green || isEmpty(tests))) return {
		result: "red",
		by: "exit"
	};
	if (isEmpty(tests) || tests.green && filtered) return {
		result: "unknown",
		by: "none"
	};
	return {
		result: tests.green ? "green" : "red",
		by: "runner"
	};
}
/**
* What a call of the shell tells about the work. A runner's printed verdict comes first, and counts only where the line
* may have run tests: `cat log` tells nothing. Without one the exit status tells, where it is the check's own. `reading`
* is that of its command line, null where commands cannot be read. Of a call that was never seen to end, only the
* runner's words count; one that was refused, cancelled or left without an answer tells nothing.
*/
function readRunVerdict(step, reading) {
	const commands = reading?.commands ?? [];
	const readable = reading !== null && reading.problems.length === 0;
	const tests = step.tests !== null && (!readable || mayRunTests(commands)) ? step.tests : null;
	const kinds = commands.map((command) => ({
		command,
		kind: classify(command)
	}));
	const kind = tests ? "test" : ORDER.find((wanted) => kinds.some((one) => one.kind === wanted)) ?? null;
	const own = kinds.filter((one) => one.kind === kind).map(({ command }) => command);
	const masked = own.length > 0 && !own.every(bears);
	const nothing = {
		kind,
		masked,
		result: "unknown",
		by: "none"
	};
	if (kind === null || !TOLD.has(step.outcome)) return nothing;
	const exit = exitVerdict(step, commands, own);
	const partial = step.outcome === "running" && tests !== null && piecesOf(tests).length > 0;
	if (tests) return {
		kind,
		masked,
		...byRunner(tests, partial || isFiltered(tests, commands, own), exit)
	};
	return exit === "unknown" ? nothing : {
		kind,
		masked,
		result: exit,
		by: "exit"
	};
}

// src/syntax/shell/wrappers.ts
const WRAPPERS = new Map(Object.entries({
	env: {
		valued: [
			"-u",
			"--unset",
			"-C",
			"--chdir",
			"-S",
			"--split-string"
		],
		leading: 0
	},
	timeout: {
		valued: [
			"-s",
			"--signal",
			"-k",
			"--kill-after"
		],
		leading: 1
	},
	gtimeout: {
		valued: [
			"-s",
			"--signal",
			"-k",
			"--kill-after"
		],
		leading: 1
	},
	nohup: {
		valued: [],
		leading: 0
	},
	time: {
		valued: [
			"-f",
			"--format",
			"-o",
			"--output"
		],
		leading: 0
	},
	sudo: {
		valued: [
			"-u",
			"-g",
			"-h",
			"-p",
			"-C",
			"-T",
			"-r",
			"-t",
			"-D",
			"-R",
			"-U"
		],
		leading: 0
	},
	doas: {
		valued: ["-u", "-C"],
		leading: 0
	},
	nice: {
		valued: ["-n", "--adjustment"],
		leading: 0
	},
	ionice: {
		valued: [
			"-c",
			"-n",
			"-p"
		],
		leading: 0
	},
	stdbuf: {
		valued: [
			"-i",
			"-o",
			"-e"
		],
		leading: 0
	},
	setsid: {
		valued: [],
		leading: 0
	},
	command: {
		valued: [],
		leading: 0
	},
	builtin: {
		valued: [],
		leading: 0
	},
	exec: {
		valued: ["-a"],
		leading: 0
	},
	chronic: {
		valued: [],
		leading: 0
	},
	xargs: {
		valued: [
			"-n",
			"-I",
			"-P",
			"-L",
			"-d",
			"-s",
			"-E",
			"-a",
			"--max-args",
			"--max-procs"
		],
		leading: 0,
		appends: true
	}
}));
const SHELLS = /^(?:ba|z|da|k)?sh$/;
const EXECUTES = /^-(?:exec|execdir|ok|okdir)$/;
function baseName(word) {
	return word.slice(word.lastIndexOf("/") + 1);
}
/** The script of `bash -c '…'`, with what its options switch on; null if these words are no such call. */
function shellScript(words) {
	let errexit = false;
	let pipefail = false;
	for (let index = 1; index < words.length; index += 1) {
		const word = words[index] ?? null;
		if (word === null || !/^[-+]/.test(word)) return null;
		if (word.startsWith("--")) continue;
		if (word.includes("e")) errexit = true;
		if (word.endsWith("o")) {
			index += 1;
			if (words[index] === "pipefail") pipefail = true;
			if (words[index] === "errexit") errexit = true;
		} else if (word.includes("c")) {
			const text = words[index + 1] ?? null;
			return text === null ? null : {
				text,
				errexit,
				pipefail
			};
		}
	}
	return null;
}
/** Whether these words are a shell that reads its script from standard input. */
function readsScript(words) {
	const [name, ...args] = words;
	return typeof name === "string" && SHELLS.test(baseName(name)) && args.every((arg) => /^-[a-z]*$/.test(arg ?? ""));
}
function skipOptions(words, wrapper, assignments) {
	let index = 1;
	for (; index < words.length; index += 1) {
		const word = words[index] ?? null;
		if (word === "--") return index + 1;
		const assigned = word === null ? null : /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word);
		if (assigned !== null) assignments[assigned[1]] = assigned[2];
		else if (word === null || !word.startsWith("-") || word === "-") break;
		else if (wrapper.valued.includes(word)) index += 1;
	}
	return index;
}
function changedDirectory(options) {
	const at = options.findIndex((word) => word === "-C" || word === "--chdir");
	return at < 0 ? void 0 : options[at + 1] ?? null;
}
/** Takes `env`, `timeout`, `sudo`, `xargs`, `bash -c` … off the front of a command, at most 16 of them. */
function unwrap(all) {
	const wrappers = [];
	const assignments = Object.create(null);
	let directory;
	let words = all;
	while (wrappers.length < 16) {
		const name = words[0] ?? null;
		if (name === null) break;
		const base = baseName(name);
		const script = SHELLS.test(base) ? shellScript(words) : null;
		if (script !== null) return {
			wrappers: [...wrappers, `${base} -c`],
			words,
			assignments,
			script,
			directory
		};
		const wrapper = WRAPPERS.get(base);
		if (wrapper === void 0) break;
		if (base === "command" && /^-[vV]$/.test(words[1] ?? "")) break;
		const from = skipOptions(words, wrapper, assignments) + wrapper.leading;
		if (from >= words.length) break;
		if (base === "env") directory = changedDirectory(words.slice(1, from)) ?? directory;
		wrappers.push(base);
		words = wrapper.appends ? [...words.slice(from), null] : words.slice(from);
	}
	return {
		wrappers,
		words,
		assignments,
		script: null,
		directory
	};
}
/** The commands that `find … -exec cmd {} ;` runs; what `{}` stands for is not literal. */
function executedByFind(words) {
	if (words[0] === null || words[0] === void 0 || baseName(words[0]) !== "find") return [];
	const commands = [];
	words.forEach((word, index) => {
		if (!EXECUTES.test(word ?? "")) return;
		const length = words.slice(index + 1).findIndex((next) => next === ";" || next === "+");
		const inner = words.slice(index + 1, length < 0 ? void 0 : index + 1 + length);
		if (inner.length > 0) commands.push(inner.map((part) => part?.includes("{}") ? null : part));
	});
	return commands;
}
/** `git -C dir …` as `git …` run in `dir`; undefined directory where there is none. */
function gitDirectory(words) {
	if (words[0] !== "git" || words[1] !== "-C") return {
		words,
		directory: void 0
	};
	return {
		words: ["git", ...words.slice(3)],
		directory: words[2] ?? null
	};
}

// src/syntax/shell/quoting.ts
const NAMED = {
	a: "\x07",
	b: "\b",
	e: "\x1B",
	E: "\x1B",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
function decodeEscape(code) {
	const letter = code.charAt(0);
	if (/[xuU]/.test(letter) && code.length > 1) {
		const point = Number.parseInt(code.slice(1), 16);
		return point > 1114111 ? "�" : String.fromCodePoint(point);
	}
	if (/[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
	if (letter === "c" && code.length > 1) return String.fromCharCode(code.charCodeAt(1) & 31);
	const named = NAMED[letter];
	if (named !== void 0) return named;
	return /[\\'"?]/.test(letter) ? letter : `\\${code}`;
}
/** The inside of `$'…'` with its escapes decoded (bash manual, "ANSI-C Quoting"). */
function decodeAnsiC(inside) {
	return inside.replace(/\\(x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3}|c[\s\S]|[\s\S])/g, (_, code) => decodeEscape(code));
}
/** The inside of `"…"` or of an unquoted heredoc: a backslash counts only before `$`, backtick, itself, newline (and `"`). */
function unescapeDouble(inside, quotes = true) {
	return inside.replace(quotes ? /\\([$`"\\\n])/g : /\\([$`\\\n])/g, (_, kept) => kept === "\n" ? "" : kept);
}
/** Unquoted text: every backslash quotes the character behind it; before a newline both vanish. */
function unescapeWord(text) {
	return text.replace(/\\([\s\S])/g, (_, kept) => kept === "\n" ? "" : kept);
}

// src/syntax/shell/words.ts
const EXPANSIONS = /* @__PURE__ */ new Set([
	"simple_expansion",
	"expansion",
	"command_substitution",
	"process_substitution",
	"arithmetic_expansion"
]);
const PLAIN_VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/;
const SPLITS = /[\s*?[\]]/;
function variableValue(node, source, scope) {
	const match = PLAIN_VARIABLE.exec(source.slice(node.start, node.end));
	return match === null ? null : scope.variables.get(match[1] ?? match[2] ?? "") ?? null;
}
/** Text between double quotes (or an unquoted heredoc's): null if it holds an expansion whose value is not known. */
function readExpanding(node, source, scope, range) {
	let text = "";
	let from = range.start;
	for (const child of node.children) {
		if (!EXPANSIONS.has(child.type)) continue;
		const value = variableValue(child, source, scope);
		if (value === null) return null;
		text += unescapeDouble(source.slice(from, child.start), range.quotes) + value;
		from = child.end;
	}
	return text + unescapeDouble(source.slice(from, range.end), range.quotes);
}
function barePiece(text) {
	return {
		text: unescapeWord(text),
		bare: text.replace(/\\[\s\S]/g, "_")
	};
}
function readPieces(node, source, scope) {
	const text = source.slice(node.start, node.end);
	switch (node.type) {
		case "word":
		case "number":
		case "variable_name":
		case "test_operator": return text.startsWith("$\"") ? null : [barePiece(text)];
		case "raw_string": return [{
			text: source.quotes.get(node.start) ?? text.slice(1, -1),
			bare: ""
		}];
		case "ansi_c_string": return [{
			text: decodeAnsiC(text.slice(2, -1)),
			bare: ""
		}];
		case "string": {
			const lifted = source.quotes.get(node.start);
			if (lifted !== void 0) return [{
				text: unescapeDouble(lifted),
				bare: ""
			}];
			const inside = readExpanding(node, source, scope, {
				start: node.start + 1,
				end: node.end - 1,
				quotes: true
			});
			return inside === null ? null : [{
				text: inside,
				bare: ""
			}];
		}
		case "simple_expansion":
		case "expansion": {
			const value = variableValue(node, source, scope);
			return value === null || value === "" || SPLITS.test(value) ? null : [{
				text: value,
				bare: ""
			}];
		}
		default: return null;
	}
}
function joinPieces(pieces, globs) {
	const bare = pieces.map((piece) => piece.bare || "_").join("");
	if (bare.startsWith("~")) return null;
	if (globs && (/[*?[]/.test(bare) || /\{(?:[^{},.]|\.(?!\.))*(?:,|\.\.)[^{}]*\}/.test(bare))) return null;
	return pieces.map((piece) => piece.text).join("");
}
/**
* The literal value of a word, or null where it depends on what only the running shell knows: unknown variables,
* substitutions, `~`, globs and braces. With `globs: false` (values of assignments) the last two stand for themselves.
*/
function readWord(node, source, scope, globs = true) {
	if (node.type === "command_name" && node.children.length === 1) return readWord(node.children[0], source, scope, globs);
	if (node.type !== "concatenation") {
		const pieces = readPieces(node, source, scope);
		return pieces === null ? null : joinPieces(pieces, globs);
	}
	const pieces = [];
	let from = node.start;
	for (const child of node.children) {
		const read = readPieces(child, source, scope);
		if (read === null || child.start !== from) return null;
		pieces.push(...read);
		from = child.end;
	}
	return from === node.end ? joinPieces(pieces, globs) : null;
}

// src/syntax/shell/heredoc.ts
const EXPANDED = /\\([$`\\\n])|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})|\$[\w{(?!#*@$-]|`/g;
/** A heredoc's text with what is literal in it expanded; null where something is not. */
function expandHeredoc(heredoc, scope) {
	if (heredoc.quoted) return heredoc.body;
	let literal = true;
	const text = heredoc.body.replace(EXPANDED, (_, escaped, plain, braced) => {
		if (escaped !== void 0) return escaped === "\n" ? "" : escaped;
		const value = scope.variables.get(plain ?? braced ?? "") ?? null;
		if (value === null) literal = false;
		return value ?? "";
	});
	return literal ? text : null;
}
/** The heredoc that a redirect stands for; null for any other redirect. */
function heredocOf(redirect, heredocs) {
	const operator = redirect.children.find((child) => child.type === "<");
	return operator === void 0 ? null : heredocs.get(operator.start) ?? null;
}
/** The heredocs and here-strings on an item, in order. */
function inputs(item, heredocs) {
	return [...item.node?.type === "command" ? item.node.children : [], ...item.redirects].filter((node) => node.type === "herestring_redirect" || node.type === "file_redirect" && heredocOf(node, heredocs) !== null);
}
/** The heredocs on an item in which commands are substituted. */
function substitutingHeredocs(item, heredocs) {
	return inputs(item, heredocs).flatMap((node) => {
		const heredoc = heredocOf(node, heredocs);
		return heredoc === null || heredoc.quoted || !/\$\(|`/.test(heredoc.body) ? [] : [heredoc];
	});
}
/** The text that the last heredoc or here-string of an item puts on standard input; null: none, or not literal. */
function readStandardInput(item, source, scope) {
	const node = inputs(item, source.heredocs).at(-1);
	if (node === void 0) return null;
	const heredoc = heredocOf(node, source.heredocs);
	if (heredoc !== null) return expandHeredoc(heredoc, scope);
	const word = node.children.at(-1);
	const value = word === void 0 ? null : readWord(word, source, scope, false);
	return value === null ? null : `${value}\n`;
}
/** Whether an item has a heredoc or here-string at all. */
const hasStandardInput = (item, heredocs) => inputs(item, heredocs).length > 0;

// src/syntax/shell/lines.ts
const OPERATORS = /* @__PURE__ */ new Set([
	"&&",
	"||",
	"|",
	"|&",
	";",
	";;",
	"&",
	"\n",
	"!"
]);
const LOOSE = /* @__PURE__ */ new Set([
	"list",
	"pipeline",
	"redirected_statement",
	"negated_command",
	"program",
	"ERROR"
]);
const ITEMS = /* @__PURE__ */ new Set([
	"command",
	"declaration_command",
	"unset_command",
	"test_command",
	"variable_assignment",
	"variable_assignments",
	"subshell",
	"compound_statement",
	"if_statement",
	"while_statement",
	"for_statement",
	"c_style_for_statement",
	"case_statement",
	"function_definition"
]);
function newItem(node) {
	return {
		node,
		redirects: []
	};
}
/** Puts one node's commands and operators in the order of the source, whatever the nesting. */
var Lineariser = class {
	tokens = [];
	#last = null;
	#add(item) {
		this.tokens.push({ item });
		this.#last = item;
	}
	#owner() {
		if (this.#last === null) this.#add(newItem(null));
		return this.#last;
	}
	visit(node) {
		if (OPERATORS.has(node.type)) {
			this.tokens.push({ op: node.type });
			if (node.type !== "!") this.#last = null;
		} else if (node.type === "file_redirect" || node.type === "herestring_redirect") this.#owner().redirects.push(node);
		else if (ITEMS.has(node.type)) this.#add(newItem(node));
		else if (LOOSE.has(node.type)) {
			if (node.type === "redirected_statement" && node.children[0]?.field !== "body") this.#add(newItem(null));
			for (const child of node.children) this.visit(child);
		}
	}
};
function toPipelines(tokens) {
	const pipelines = [];
	let items = [];
	let negated = false;
	const close = () => {
		if (items.length > 0) pipelines.push({
			items,
			negated
		});
		items = [];
		negated = false;
	};
	for (const token of tokens) if ("item" in token) items.push(token.item);
	else if (token.op === "!") negated = true;
	else if (token.op === "&&" || token.op === "||") close();
	close();
	return pipelines;
}
function toStatement(tokens, background) {
	const pipelines = toPipelines(tokens);
	if (pipelines.length === 0) return [];
	return [{
		pipelines,
		joints: tokens.flatMap((token) => "op" in token && (token.op === "&&" || token.op === "||") ? [token.op] : []).slice(0, pipelines.length - 1),
		background
	}];
}
/** The statements among `nodes`, with the shell's own precedence: `;` and newline, then `&&` and `||`, then `|`. */
function readStatements(nodes) {
	const lineariser = new Lineariser();
	for (const node of nodes) lineariser.visit(node);
	const statements = [];
	let open = [];
	let joined = true;
	const close = (background) => {
		statements.push(...toStatement(open, background));
		open = [];
	};
	for (const token of lineariser.tokens) {
		const previous = open.at(-1);
		const continues = previous !== void 0 && "op" in previous;
		if ("op" in token && token.op === "\n" && continues) continue;
		const ends = "op" in token && [
			";",
			";;",
			"&",
			"\n"
		].includes(token.op);
		if (ends) close(token.op === "&");
		else {
			if ("item" in token && !joined) close(false);
			open.push(token);
		}
		joined = ends || "op" in token;
	}
	close(false);
	return statements;
}

// src/syntax/shell/source.ts
/** A text as it is, with nothing lifted out of it. */
function plainSource(text) {
	const slice = (start, end) => text.slice(start, end);
	return {
		length: text.length,
		slice,
		heredocs: /* @__PURE__ */ new Map(),
		quotes: /* @__PURE__ */ new Map()
	};
}

// src/syntax/shell/word-parts.ts
const NAME = /(?:[A-Za-z_]\w*|[0-9?@*#$!-])/y;
const BRACED = /\$\{([A-Za-z_]\w*|[0-9?@*#])(:?[-+]|%%?|##?|\/\/?)?([^{}$`"'\\]*)\}/y;
/** What ends a word where it stands unquoted. */
const ENDS = /[\s;&|<>()]/;
function exec(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
/** Reads one word, or all words, of a stretch of a source; the grammar is asked only where substitutions end. */
var Scanner = class {
	#source;
	#text;
	#offset;
	#nested = /* @__PURE__ */ new Map();
	#inner;
	#at = 0;
	#parts = [];
	constructor(source, node, inner) {
		this.#source = source;
		this.#text = source.slice(node.start, node.end);
		this.#offset = node.start;
		this.#inner = inner;
		const visit = (branch) => {
			for (const child of branch.children) {
				if (/_(substitution|expansion)$/.test(child.type) && !this.#nested.has(child.start)) this.#nested.set(child.start, child);
				if (child.type !== "command_substitution") visit(child);
			}
		};
		visit({
			...node,
			children: [node]
		});
	}
	#put(text, quoted) {
		const last = this.#parts.at(-1);
		if (last?.kind === "text" && last.quoted === quoted) this.#parts[this.#parts.length - 1] = {
			...last,
			text: last.text + text
		};
		else this.#parts.push({
			kind: "text",
			text,
			quoted
		});
	}
	/** Steps over a construct that the grammar delimits; false where it does not. */
	#skip() {
		const node = this.#nested.get(this.#offset + this.#at) ?? null;
		if (node === null) this.#at = this.#text.length;
		else this.#at = node.end - this.#offset;
		return node;
	}
	#dollar(quoted) {
		const braced = exec(BRACED, this.#text, this.#at);
		if (braced !== null) {
			const [whole, name = "", operator = "", operand = ""] = braced;
			this.#at += whole.length;
			const known = operator !== "" || operand === "";
			this.#parts.push(known ? {
				kind: "variable",
				name,
				operator,
				operand,
				quoted
			} : { kind: "unknown" });
			return;
		}
		const plain = exec(NAME, this.#text, this.#at + 1);
		if (plain !== null) {
			this.#at += 1 + plain[0].length;
			this.#parts.push({
				kind: "variable",
				name: plain[0],
				operator: "",
				operand: "",
				quoted
			});
		} else if (/[({]/.test(this.#text[this.#at + 1] ?? "")) this.#substitution(quoted);
		else {
			this.#put("$", true);
			this.#at += 1;
		}
	}
	#substitution(quoted) {
		const start = this.#at;
		const node = this.#skip();
		if (node?.type === "command_substitution") this.#parts.push({
			kind: "substitution",
			list: this.#inner(node),
			quoted
		});
		else if (node?.type === "arithmetic_expansion") this.#parts.push({
			kind: "sum",
			text: this.#text.slice(start + 3, this.#at - 2)
		});
		else this.#parts.push({ kind: "unknown" });
	}
	#double() {
		const lifted = this.#source.quotes.get(this.#offset + this.#at);
		if (lifted !== void 0) {
			this.#put(lifted.replace(/\\([$`"\\\n])/g, (_, kept) => kept === "\n" ? "" : kept), true);
			this.#at += 3;
			return;
		}
		this.#at += 1;
		this.#put("", true);
		while (this.#at < this.#text.length && this.#text[this.#at] !== "\"") this.#expanding("$`\"\\");
		this.#at += 1;
	}
	/** One character or expansion of a text in which only `$`, a backtick and the given escapes count. */
	#expanding(escapes) {
		const here = this.#text[this.#at];
		if (here === "\\") {
			const next = this.#text[this.#at + 1] ?? "";
			this.#put(next === "\n" ? "" : escapes.includes(next) && next !== "" ? next : `\\${next}`, true);
			this.#at += 2;
		} else if (here === "$") this.#dollar(true);
		else if (here === "`") this.#backtick(true);
		else {
			this.#put(here, true);
			this.#at += 1;
		}
	}
	#backtick(quoted) {
		const node = this.#skip();
		const escapes = node !== null && this.#source.slice(node.start, node.end).includes("\\");
		if (node === null || escapes) this.#parts.push({ kind: "unknown" });
		else this.#parts.push({
			kind: "substitution",
			list: this.#inner(node),
			quoted
		});
	}
	#single() {
		const lifted = this.#source.quotes.get(this.#offset + this.#at);
		const end = this.#text.indexOf("'", this.#at + 1);
		this.#put(lifted ?? this.#text.slice(this.#at + 1, end < 0 ? void 0 : end), true);
		this.#at = end < 0 ? this.#text.length : end + 1;
	}
	#ansi() {
		const from = this.#at + 2;
		let end = from;
		while (end < this.#text.length && this.#text[end] !== "'") end += this.#text[end] === "\\" ? 2 : 1;
		this.#put(decodeAnsiC(this.#text.slice(from, end)), true);
		this.#at = end + 1;
	}
	#plain(here) {
		if (here === "\\") {
			const next = this.#text[this.#at + 1] ?? "";
			if (next !== "\n") this.#put(next, true);
			this.#at += 2;
		} else if (here === "'") this.#single();
		else if (here === "\"") this.#double();
		else if (here === "`") this.#backtick(false);
		else if (here === "$" && this.#text[this.#at + 1] === "'") this.#ansi();
		else if (here === "$" && this.#text[this.#at + 1] === "\"") {
			this.#at += 1;
			this.#double();
		} else if (here === "$") this.#dollar(false);
		else if ((here === "<" || here === ">") && this.#text[this.#at + 1] === "(") {
			this.#skip();
			this.#parts.push({ kind: "unknown" });
		} else {
			this.#put(here, false);
			this.#at += 1;
		}
	}
	word() {
		while (this.#at < this.#text.length) this.#plain(this.#text[this.#at]);
		return this.#parts;
	}
	words() {
		const words = [];
		const close = () => {
			if (this.#parts.length > 0) words.push(this.#parts);
			this.#parts = [];
		};
		while (this.#at < this.#text.length) {
			const here = this.#text[this.#at];
			if (/\s/.test(here)) {
				close();
				this.#at += 1;
			} else this.#plain(here);
		}
		close();
		return words;
	}
	expanded() {
		while (this.#at < this.#text.length) this.#expanding("$`\\");
		return this.#parts;
	}
};
/** The parts of the word that a node is. */
function scanWord(source, node, inner) {
	return new Scanner(source, node, inner).word();
}
/** The words between the brackets of a test; null where operators of the shell stand among them. */
function splitWords(source, node, inner) {
	const words = new Scanner(source, node, inner).words();
	return words.some((word) => word.some((part) => part.kind === "text" && !part.quoted && ENDS.test(part.text))) ? null : words;
}
/** The parts of an unquoted heredoc's text; what it substitutes is unknown. */
function scanText(text) {
	const node = {
		type: "heredoc",
		field: null,
		start: 0,
		end: text.length,
		line: 1,
		children: []
	};
	return new Scanner(plainSource(text), node, () => []).expanded();
}

// src/syntax/shell/build-program.ts
const DEEPEST$1 = 60;
const CLAUSES$1 = /* @__PURE__ */ new Set(["elif_clause", "else_clause"]);
function between(node, from, to) {
	const start = node.children.findIndex((child) => child.type === from);
	const end = to === null ? -1 : node.children.findIndex((child) => child.type === to);
	return node.children.slice(start + 1, end < 0 ? void 0 : end);
}
/** Turns the grammar's nodes of one source into a program's, down to a depth. */
var Builder = class {
	#source;
	#depth = 0;
	constructor(source) {
		this.#source = source;
	}
	#text(node) {
		return node === void 0 ? "" : this.#source.slice(node.start, node.end);
	}
	#word(node) {
		return scanWord(this.#source, node, (inner) => this.list(inner.children));
	}
	#heredoc({ body, quoted }) {
		return quoted ? [{
			kind: "text",
			text: body,
			quoted: true
		}] : scanText(body);
	}
	#redirect(node) {
		const descriptor = node.children.find((child) => child.type === "file_descriptor");
		const fd = descriptor === void 0 ? null : Number.parseInt(this.#text(descriptor), 10);
		const heredoc = heredocOf(node, this.#source.heredocs);
		const known = fd !== null && Number.isNaN(fd) ? null : fd;
		if (heredoc !== null) return {
			op: "<<",
			fd: known,
			target: null,
			input: this.#heredoc(heredoc)
		};
		const operator = node.children.find((child) => child.type !== "file_descriptor" && child.field !== "destination");
		if (node.type === "herestring_redirect") {
			const last = node.children.at(-1);
			const word = last === void 0 ? null : this.#word(last);
			const newline = {
				kind: "text",
				text: "\n",
				quoted: true
			};
			return {
				op: "<<<",
				fd: known,
				target: null,
				input: word === null ? null : [...word, newline]
			};
		}
		const target = node.children.find((child) => child.field === "destination");
		return {
			op: this.#text(operator),
			fd: known,
			target: target === void 0 ? null : this.#word(target),
			input: null
		};
	}
	#assignments(nodes) {
		return nodes.filter((node) => node.type === "variable_assignment").map((node) => {
			const [name, operator] = node.children;
			const value = node.children.find((child) => child.field === "value");
			const plain = name?.type === "variable_name" && this.#text(operator) === "=";
			const named = this.#text(name?.type === "subscript" ? name.children[0] : name);
			if (!plain || value?.type === "array") return {
				name: named,
				value: null
			};
			return {
				name: named,
				value: value === void 0 ? [] : this.#word(value)
			};
		});
	}
	#simple(item) {
		const { node } = item;
		const behind = [...node?.type === "command" ? node.children : [], ...item.redirects].filter((child) => child.type === "file_redirect").flatMap((child) => child.children.filter(({ field }) => field === "destination").slice(1));
		if (node === null) return {
			kind: "simple",
			assignments: [],
			words: behind.map((word) => this.#word(word))
		};
		if (node.type === "declaration_command" || node.type === "unset_command") return {
			kind: "simple",
			assignments: [],
			words: node.children.map((word) => word.type === "variable_assignment" ? this.#raw(word) : this.#word(word))
		};
		if (node.type !== "command") {
			const assigned = node.type === "variable_assignment" ? [node] : node.children;
			return {
				kind: "simple",
				assignments: this.#assignments(assigned),
				words: behind.map((word) => this.#word(word))
			};
		}
		const words = node.children.filter((child) => child.type === "command_name" || child.field === "argument");
		return {
			kind: "simple",
			assignments: this.#assignments(node.children),
			words: [...words, ...behind].map((word) => this.#word(word))
		};
	}
	/** `name=value` as one word. */
	#raw(node) {
		const value = node.children.find((child) => child.field === "value");
		return [{
			kind: "text",
			text: this.#source.slice(node.start, value?.start ?? node.end),
			quoted: true
		}, ...value === void 0 ? [] : this.#word(value).map((part) => "quoted" in part ? {
			...part,
			quoted: true
		} : part)];
	}
	#test(node) {
		const text = this.#text(node);
		const marks = text.startsWith("[[") ? ["[[", "]]"] : text.startsWith("[") && !text.startsWith("((") ? ["[", "]"] : null;
		if (marks === null || !text.endsWith(marks[1])) return {
			kind: "maybe",
			lists: []
		};
		const width = marks[0].length;
		const words = splitWords(this.#source, {
			...node,
			start: node.start + width,
			end: node.end - width
		}, (inner) => this.list(inner.children));
		if (words === null) return {
			kind: "maybe",
			lists: []
		};
		if (width === 2) return {
			kind: "condition",
			words
		};
		const mark = (part) => [{
			kind: "text",
			text: part,
			quoted: true
		}];
		return {
			kind: "simple",
			assignments: [],
			words: [
				mark("["),
				...words,
				mark("]")
			]
		};
	}
	#if(node) {
		const clauses = node.children.filter((child) => CLAUSES$1.has(child.type));
		const first = {
			...node,
			children: node.children.filter((child) => !CLAUSES$1.has(child.type))
		};
		const branches = [first, ...clauses.filter((clause) => clause.type === "elif_clause")].map((clause) => ({
			condition: this.list(between(clause, clause === first ? "if" : "elif", "then")),
			body: this.list(between(clause, "then", "fi"))
		}));
		const last = clauses.find((clause) => clause.type === "else_clause");
		return {
			kind: "if",
			branches,
			otherwise: last === void 0 ? null : this.list(between(last, "else", null))
		};
	}
	#for(node) {
		const variable = node.children.find((child) => child.field === "variable");
		const body = this.#body(node);
		const values = node.children.filter((child) => child.field === "value");
		const selects = node.children.some((child) => child.type === "select");
		if (variable === void 0 || selects || values.length === 0) return {
			kind: "maybe",
			lists: [body]
		};
		return {
			kind: "for",
			variable: this.#text(variable),
			words: values.map((value) => this.#word(value)),
			body
		};
	}
	#body(node) {
		const body = node.children.find((child) => child.type === "do_group" || child.field === "body");
		return body === void 0 ? [] : this.list(body.children);
	}
	#node(item) {
		const { node } = item;
		switch (node?.type) {
			case "subshell":
			case "compound_statement": return {
				kind: "group",
				list: this.list(node.children),
				subshell: node.type === "subshell"
			};
			case "if_statement": return this.#if(node);
			case "while_statement": {
				const condition = this.list(node.children.filter((child) => child.field === "condition"));
				return {
					kind: "while",
					until: node.children.some((child) => child.type === "until"),
					condition,
					body: this.#body(node)
				};
			}
			case "for_statement": return this.#for(node);
			case "c_style_for_statement": return {
				kind: "maybe",
				lists: [this.#body(node)]
			};
			case "case_statement": return {
				kind: "maybe",
				lists: node.children.filter((child) => child.type === "case_item").map((one) => this.list(one.children.filter((child) => child.field !== "value")))
			};
			case "function_definition": {
				const body = node.children.find((child) => child.field === "body");
				return {
					kind: "function",
					name: this.#text(node.children.find((child) => child.field === "name")),
					body: body === void 0 ? [] : this.list([body])
				};
			}
			case "test_command": return this.#test(node);
			default: return this.#simple(item);
		}
	}
	#item(item) {
		const redirects = [...item.node?.type === "command" ? item.node.children : [], ...item.redirects].filter((node) => /^(file|herestring)_redirect$/.test(node.type));
		return {
			node: this.#node(item),
			redirects: redirects.map((node) => this.#redirect(node))
		};
	}
	#pipeline({ items, negated }) {
		return {
			items: items.map((item) => this.#item(item)),
			negated
		};
	}
	#statement({ pipelines, joints, background }) {
		return {
			pipelines: pipelines.map((pipeline) => this.#pipeline(pipeline)),
			joints,
			background
		};
	}
	list(nodes) {
		if (this.#depth >= DEEPEST$1) return [{
			pipelines: [{
				items: [{
					node: {
						kind: "simple",
						assignments: [],
						words: [[{ kind: "unknown" }]]
					},
					redirects: []
				}],
				negated: false
			}],
			joints: [],
			background: false
		}];
		this.#depth += 1;
		const list = readStatements(nodes).map((statement) => this.#statement(statement));
		this.#depth -= 1;
		return list;
	}
};
/** The program that some nodes of a source are. What it nests deeper than 60 lists is a command whose name is not known. */
function buildProgram(source, roots) {
	return new Builder(source).list(roots);
}

// src/syntax/shell/scope.ts
/** A scope in which nothing is known yet. */
function newScope(options = {}) {
	const { errexit = false, pipefail = false } = options;
	return {
		variables: /* @__PURE__ */ new Map(),
		cwd: "",
		errexit,
		pipefail,
		left: false
	};
}
/** A subshell's own copy: what it changes does not come back. */
function copyScope(scope) {
	return {
		...scope,
		variables: new Map(scope.variables)
	};
}
/** Folds a branch that may or may not have run back into `scope`: whatever differs is unknown afterwards. */
function mergeScope(scope, branch) {
	for (const [name, value] of branch.variables) if (scope.variables.get(name) !== value || !scope.variables.has(name)) scope.variables.set(name, null);
	if (branch.cwd !== scope.cwd) scope.cwd = null;
	scope.errexit &&= branch.errexit;
	scope.pipefail &&= branch.pipefail;
	scope.left ||= branch.left;
}
/** Directory `to` seen from `from`; null where either is not known. */
function enterDirectory(from, to) {
	if (to === null || to === "" || to.startsWith("~")) return null;
	if (path.posix.isAbsolute(to)) return path.posix.normalize(to).replace(/(?<=.)\/$/, "");
	if (from === null) return null;
	const joined = path.posix.join(from, to).replace(/(?<=.)\/$/, "");
	return joined === "." ? "" : joined;
}
/** Applies `set -e`, `set +e`, `set -euo pipefail` and the like. */
function setOptions(scope, args) {
	args.forEach((arg, index) => {
		const short = /^([-+])([a-zA-Z]+)$/.exec(arg ?? "");
		if (short === null) return;
		const on = short[1] === "-";
		if (short[2]?.includes("e")) scope.errexit = on;
		if (short[2]?.includes("n")) scope.left ||= on;
		if (!short[2]?.includes("o")) return;
		const named = args[index + 1];
		if (named === "pipefail") scope.pipefail = on;
		if (named === "errexit") scope.errexit = on;
	});
}

// src/syntax/shell/chunks.ts
/** A chunk ends at the first line behind this many characters on which no block is open. */
const ENOUGH = 1500;
/** Longer chunks are cut here, wherever that is. */
const LONGEST_CHUNK = 4e3;
const LONGEST$1 = 4e4;
const COSTLY = 800;
const OPENS = /(?:^|[;&|(]|\b(?:then|do|else)\b)\s*(?:if|for|while|until|case|select)\b|(?:^|[\s;&|)])\{(?=\s|$)/g;
const CLOSES = /(?:^|[;&|)\s])(?:fi|done|esac|\})(?=[\s;&|)>]|$)/g;
const CONTINUES = /(?:\\|&&|\|\|?)\s*$/;
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
/** Cuts a source at newlines outside of quotes, brackets and blocks; the blocks are counted by their words. */
function cutChunks(source, breaks) {
	const chunks = [];
	let [start, row, from, depth] = [
		0,
		0,
		0,
		0
	];
	let problem = null;
	const close = (end) => {
		const text = source.slice(start, end);
		if (text.length > LONGEST_CHUNK) problem = `a command longer than ${LONGEST_CHUNK} characters`;
		const kept = text.length > LONGEST_CHUNK ? text.slice(0, LONGEST_CHUNK).replace(/(?<![\s|&])[\s|&]+$/, "") : text;
		if (kept.trim() !== "") chunks.push({
			text: kept,
			start,
			row,
			costly: kept.length > COSTLY
		});
		row += text.split("\n").length - 1;
		start = end;
		depth = 0;
	};
	for (const end of [...breaks, source.length]) {
		if (end > LONGEST$1) {
			problem = `only its first ${LONGEST$1} characters were read`;
			break;
		}
		const line = source.slice(from, end);
		depth += count(line, OPENS) - count(line, CLOSES);
		from = end;
		const open = depth > 0 || CONTINUES.test(line);
		if (end - start > LONGEST_CHUNK || end - start > ENOUGH && !open) close(end);
	}
	if (from > start) close(from);
	if (chunks.length === 0 && source.length > 0 && problem !== null) close(LONGEST_CHUNK);
	return {
		chunks,
		problem
	};
}

// src/syntax/shell/lift.ts
const OPERATOR = /<<(-?)[ \t]*((?:[^\s;&|<>()'"\\`]|\\[\s\S]|'[^'\n]*'|"[^"\n]*")+)/y;
const COMMENT = /#[^\n]*/y;
const PLACEHOLDER = "</h";
/** Shorter quoted words are left where they are. */
const LONG_QUOTE = 60;
function matchAt(pattern, text, index) {
	pattern.lastIndex = index;
	return pattern.exec(text);
}
/** End of a quotation from `at`, where one character may stop it and a backslash quotes the next; -1 where it has none. */
function endOfQuote(text, at, mark, stops) {
	for (let index = at; index < text.length; index += 1) {
		const here = text[index];
		if (here === "\\") index += 1;
		else if (here === mark) return index + 1;
		else if (stops.includes(here)) return -1;
	}
	return -1;
}
/** Length of what is quoted as a whole at `at`: an escape, `'…'`, `$'…'`, or `"…"` without expansions; 0 where nothing is. */
function quotedLength(text, at) {
	const here = text[at];
	if (here === "\\") return 2;
	if (here === "'") {
		const end = text.indexOf("'", at + 1);
		return (end < 0 ? text.length : end + 1) - at;
	}
	if (here === "\"") {
		const end = endOfQuote(text, at + 1, "\"", "$`");
		return end < 0 ? 0 : end - at;
	}
	if (here !== "$" || text[at + 1] !== "'") return 0;
	const end = endOfQuote(text, at + 2, "'", "");
	return (end < 0 ? text.length : end) - at;
}
/** Goes through a text once, keeping track of what quotes what, as far as heredocs ask for it. */
var Lifter = class {
	#text;
	#pieces = [];
	#length = 0;
	#from = 0;
	#at = 0;
	#frames = [{ kind: "code" }];
	/** Every heredoc found its delimiter. */
	closed = true;
	#pending = [];
	heredocs = /* @__PURE__ */ new Map();
	quotes = /* @__PURE__ */ new Map();
	breaks = [];
	cuts = [];
	constructor(text) {
		this.#text = text;
	}
	#flush(until, next) {
		this.#pieces.push(this.#text.slice(this.#from, until));
		this.#length += until - this.#from;
		this.#from = next;
		this.#at = next;
	}
	/** Replaces a long quoted word, matched here, by a placeholder; anything else is stepped over. */
	#quoted(word) {
		const mark = word.charAt(0);
		if (word.length < LONG_QUOTE || mark !== "'" && mark !== "\"" || !word.endsWith(mark)) {
			this.#at += word.length;
			return;
		}
		this.#flush(this.#at, this.#at + word.length);
		this.quotes.set(this.#length, word.slice(1, -1));
		this.#pieces.push(`${mark}q${mark}`);
		this.#length += 3;
		const lines = word.split("\n").length - 1;
		if (lines > 0) this.cuts.push({
			offset: this.#length,
			lines
		});
	}
	#operator() {
		const found = matchAt(OPERATOR, this.#text, this.#at);
		if (found === null) return false;
		const word = found[2];
		this.#flush(this.#at, this.#at + found[0].length);
		const delimiter = word.replace(/\\([\s\S])|['"]/g, "$1");
		this.#pending.push({
			at: this.#length,
			delimiter,
			quoted: /['"\\]/.test(word),
			indented: found[1] === "-"
		});
		this.#pieces.push(PLACEHOLDER);
		this.#length += 3;
		return true;
	}
	#readBody(from, { delimiter, indented }) {
		const lines = [];
		let at = from;
		let count = 0;
		while (at < this.#text.length) {
			const newline = this.#text.indexOf("\n", at);
			const end = newline < 0 ? this.#text.length : newline + 1;
			const line = indented ? this.#text.slice(at, end).replace(/^\t+/, "") : this.#text.slice(at, end);
			at = end;
			count += 1;
			if (line.replace(/\r?\n$/, "") === delimiter) return {
				body: lines.join(""),
				end: at,
				lines: count
			};
			lines.push(line);
		}
		this.closed = false;
		return {
			body: lines.join(""),
			end: at,
			lines: count
		};
	}
	#newline() {
		this.#at += 1;
		if (this.#pending.length > 0) this.#readBodies();
		if (this.#frames.length === 1) this.breaks.push(this.#length + this.#at - this.#from);
	}
	#readBodies() {
		this.#flush(this.#at, this.#at);
		let removed = 0;
		for (const pending of this.#pending) {
			const { body, end, lines } = this.#readBody(this.#at, pending);
			this.heredocs.set(pending.at, {
				delimiter: pending.delimiter,
				quoted: pending.quoted,
				body
			});
			removed += lines;
			this.#at = end;
		}
		this.#from = this.#at;
		this.cuts.push({
			offset: this.#length,
			lines: removed
		});
		this.#pending = [];
	}
	#push(frame, length) {
		this.#frames.push(frame);
		this.#at += length;
	}
	#pop(length) {
		if (this.#frames.length > 1) this.#frames.pop();
		this.#at += length;
	}
	/** Substitutions, which open inside double quotes as well. */
	#opens() {
		const two = this.#text.slice(this.#at, this.#at + 2);
		if (this.#text.startsWith("$((", this.#at)) this.#push({
			kind: "sum",
			open: 2
		}, 3);
		else if (two === "$(") this.#push({ kind: "code" }, 2);
		else if (two === "${") this.#push({ kind: "brace" }, 2);
		else if (two[0] === "`") this.#push({ kind: "backtick" }, 1);
		else return false;
		return true;
	}
	#brace(here) {
		if (here === "\\") this.#at += 2;
		else if (here === "}") this.#pop(1);
		else if (here === "\"") this.#push({ kind: "double" }, 1);
		else if (!this.#opens()) this.#at += 1;
	}
	#sum(frame, here) {
		frame.open += here === "(" ? 1 : here === ")" ? -1 : 0;
		if (frame.open === 0) this.#pop(1);
		else this.#at += 1;
	}
	#double(here) {
		if (here === "\\") this.#at += 2;
		else if (here === "\"") this.#pop(1);
		else if (!this.#opens()) this.#at += 1;
	}
	#code(kind) {
		const here = this.#text[this.#at];
		const before = this.#text[this.#at - 1] ?? "\n";
		const length = quotedLength(this.#text, this.#at);
		if (length > 0) this.#quoted(this.#text.slice(this.#at, this.#at + length));
		else if (here === "\"") this.#push({ kind: "double" }, 1);
		else if (here === "`" && kind === "backtick") this.#pop(1);
		else if (this.#opens()) return;
		else if (here === "#" && /[\s;&|(]/.test(before)) this.#at += matchAt(COMMENT, this.#text, this.#at)?.[0].length ?? 1;
		else if (here === "\n") this.#newline();
		else if (here === "(" && /[\s;&|]/.test(before) && this.#text[this.#at + 1] === "(") this.#push({
			kind: "sum",
			open: 2
		}, 2);
		else if (here === "(") this.#push({ kind: "code" }, 1);
		else if (here === ")" && kind === "code") this.#pop(1);
		else if (this.#text.startsWith("<<<", this.#at)) this.#at += 3;
		else if (here !== "<" || !this.#operator()) this.#at += 1;
	}
	lift() {
		while (this.#at < this.#text.length) {
			const frame = this.#frames.at(-1);
			const here = this.#text[this.#at];
			if (frame.kind === "double") this.#double(here);
			else if (frame.kind === "sum") this.#sum(frame, here);
			else if (frame.kind === "brace") this.#brace(here);
			else this.#code(frame.kind);
		}
		this.#flush(this.#text.length, this.#text.length);
		return this.#pieces.join("");
	}
};
/**
* Takes heredocs and long quoted words out of a script before it is parsed: the grammar loses its way where a heredoc is
* followed by more on its line, and data need not be parsed. Linear in the text.
*/
function liftData(text) {
	const lifter = new Lifter(text);
	const source = {
		...plainSource(lifter.lift()),
		heredocs: lifter.heredocs,
		quotes: lifter.quotes
	};
	const problems = lifter.closed ? [] : ["a heredoc without its end"];
	return {
		source,
		breaks: lifter.breaks,
		problems,
		originalLine: lineCounter(lifter.cuts)
	};
}
/** Adds the lines that were cut before an offset, by binary search. */
function lineCounter(cuts) {
	let sum = 0;
	const sums = cuts.map((cut) => {
		sum += cut.lines;
		return sum;
	});
	return (offset, line) => {
		let low = 0;
		let high = cuts.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((cuts[middle]?.offset ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return line + (sums[low - 1] ?? 0);
	};
}

// src/syntax/shell/tree.ts
const MOST_NODES = 6e4;
const DEEPEST = 400;
const MOST_PROBLEMS = 5;
/** Copies one parsed chunk into branches, depth first and without recursion, up to the bounds. */
var Collector = class {
	problems = /* @__PURE__ */ new Set();
	#nodes = 0;
	note(problem) {
		if (this.problems.size < MOST_PROBLEMS) this.problems.add(problem);
	}
	#copy(cursor, at) {
		const start = cursor.startIndex + at.start;
		const line = at.originalLine(start, at.row + cursor.startPosition.row + 1);
		this.#nodes += 1;
		if (cursor.nodeType === "ERROR" || cursor.nodeIsMissing) this.note(`not shell syntax at line ${line}`);
		const end = cursor.endIndex + at.start;
		return {
			type: cursor.nodeType,
			field: cursor.currentFieldName,
			start,
			end,
			line,
			children: []
		};
	}
	collect(cursor, at) {
		const root = this.#copy(cursor, at);
		const path = [root];
		const descend = () => {
			if (path.length < DEEPEST) return cursor.gotoFirstChild();
			if (cursor.currentNode.childCount > 0) this.note(`nested deeper than ${DEEPEST}`);
			return false;
		};
		const ascend = () => {
			while (path.length > 1) {
				path.pop();
				if (cursor.gotoNextSibling()) return true;
				cursor.gotoParent();
			}
			return false;
		};
		while (this.#nodes < MOST_NODES && (descend() || ascend())) {
			const branch = this.#copy(cursor, at);
			path.at(-1).children.push(branch);
			path.push(branch);
		}
		if (this.#nodes >= MOST_NODES) this.note(`more than ${MOST_NODES} syntax nodes`);
		return root;
	}
};
function parseChunk(parser, text, at, collector) {
	const tree = parser.parse(text);
	if (tree === null) return null;
	const cursor = tree.walk();
	const root = collector.collect(cursor, at);
	cursor.delete();
	tree.delete();
	return root;
}
/**
* Parses a script into plain branches, chunk by chunk, since the parser's recovery from errors takes time and memory that
* grow with the square of the text. What lies beyond a bound, or behind a long chunk that is not shell syntax, is left out
* and said in `problems`. Positions count UTF-16 units. Data is lifted out unless `lift` is false.
*/
function growTree(text, language, lift = true) {
	const lifted = lift ? liftData(text) : {
		...liftData(""),
		source: plainSource(text)
	};
	const { source, originalLine } = lifted;
	const collector = new Collector();
	for (const problem of lifted.problems) collector.note(problem);
	const roots = [];
	const parser = new Parser();
	try {
		parser.setLanguage(language);
		const { chunks, problem } = cutChunks(source, lifted.breaks);
		if (problem !== null) collector.note(problem);
		for (const { start, row, text: chunk, costly } of chunks) {
			const before = collector.problems.size;
			const root = parseChunk(parser, chunk, {
				start,
				row,
				originalLine
			}, collector);
			if (root !== null) roots.push(root);
			if (costly && collector.problems.size > before) break;
		}
	} catch {
		collector.note("the parser gave up");
	} finally {
		parser.delete();
	}
	return {
		source,
		roots,
		problems: [...collector.problems]
	};
}

// src/syntax/shell/command.ts
const MOST_COMMANDS = 1e4;
/** Adds a command to the reading, up to a bound. */
function emit(walk, command) {
	if (walk.reading.commands.length < MOST_COMMANDS) walk.reading.commands.push(command);
	else walk.reading.problems.add(`more than ${MOST_COMMANDS} commands`);
}
const MOST_LISTS = 2e4;
/** Counts a list that is about to be walked; false where there have been too many. */
function mayWalk({ reading }) {
	reading.lists += 1;
	if (reading.lists <= MOST_LISTS && reading.commands.length < MOST_COMMANDS) return true;
	reading.problems.add(`more than ${MOST_COMMANDS} commands`);
	return false;
}
/** Whether a failure is seen from outside the line, given the options in force. */
function reaches(reach, scope) {
	return reach.status || scope.errexit && reach.exit && !reach.unchecked;
}
/** A subshell's own exit is but its status to the shell around it. */
function shellReach(reach, scope) {
	const seen = reaches(reach, scope);
	return {
		status: seen,
		exit: seen,
		unchecked: reach.unchecked
	};
}

// src/syntax/shell/reach.ts
const GROUPS = /* @__PURE__ */ new Set([
	"subshell",
	"compound_statement",
	"else_clause",
	"do_group"
]);
function failingCommand(text, inherits) {
	const leaving = /^(exit|return)(?:\s+("?)(\S+?)\2)?$/.exec(text.trim());
	if (leaving !== null) {
		const code = leaving[3] ?? "$?";
		if (/^\d+$/.test(code)) return Number(code) % 256 === 0 ? null : "exit";
		return code === "$?" && inherits ? "exit" : null;
	}
	return /^(false|\/bin\/false)$/.test(text.trim()) ? "status" : null;
}
function failingItem(item, source, inherits, depth) {
	const { node } = item;
	if (node === null || depth > 8) return null;
	if (node.type === "command") return failingCommand(source.slice(node.start, node.end), inherits);
	if (!GROUPS.has(node.type)) return null;
	const failing = failingList(readStatements(node.children), source, depth + 1);
	return failing === "exit" && node.type === "subshell" ? "status" : failing;
}
function failingPipeline(pipeline, source, inherits, depth) {
	const item = pipeline?.items.at(-1);
	if (pipeline === void 0 || item === void 0 || pipeline.negated || pipeline.items.length > 1) return null;
	return failingItem(item, source, inherits, depth);
}
/** Whether a list certainly ends in failure: its last statement does. */
function failingList(statements, source, depth = 0) {
	const last = statements.at(-1);
	if (last === void 0 || last.background || last.joints.includes("||")) return null;
	const failing = failingPipeline(last.pipelines.at(-1), source, false, depth);
	return failing === "exit" && last.pipelines.length > 1 ? "status" : failing;
}
/** Whether `|| failed=1` keeps the failure in a variable that the list's last statement looks at. */
function savesFailure(pipeline, verdict, source) {
	const node = pipeline?.items.length === 1 ? pipeline.items[0]?.node : null;
	if (node === null || node === void 0 || verdict === "") return false;
	const name = /^(\w+)=(?:"?\$\?"?|[1-9]\d{0,1})$/.exec(source.slice(node.start, node.end).trim())?.[1];
	return name !== void 0 && decides(verdict, name);
}
/** Whether a last statement ends in failure if this variable is neither 0 nor empty. */
function decides(verdict, name) {
	const value = `"?\\$(?:${name}|\\{${name}\\})"?`;
	const zero = `["']?0["']?`;
	const test = "(?:\\[\\[?|test)\\s+";
	return [
		`(?:exit|return)\\s+${value}`,
		`${test}${value}\\s+(?:-eq|==?)\\s+${zero}(?:\\s+\\]\\]?)?`,
		`\\(\\(\\s*\\$?${name}\\s*==\\s*0\\s*\\)\\)`,
		`if\\s+${test}(?:${value}\\s+(?:-ne|!=|-gt)\\s+${zero}|-n\\s+${value})(?:\\s+\\]\\]?)?[\\s;]+then\\s(?:(?!\\s*(?:el|exit))[^;\\n]*[;\\n])*\\s*exit\\s+[1-9]\\d?[\\s;]*fi`
	].some((form) => new RegExp(`^${form}$`).test(verdict.trim()));
}
/** The text of a list's last statement if it ends the shell or decides by a condition; else ''. */
function verdictOf(statements, source) {
	const item = statements.at(-1)?.pipelines[0]?.items[0]?.node ?? null;
	const start = statements[0]?.pipelines[0]?.items[0]?.node?.start;
	if (item === null || start === void 0 || item.end - start > LONGEST_VERDICT) return "";
	const text = source.slice(item.start, item.end);
	const name = /\$\{?([A-Za-z_]\w*)|\(\(\s*([A-Za-z_]\w*)/.exec(text)?.slice(1).find(Boolean);
	if (name === void 0 || !/^(?:exit|return|test|\[|\(\(|if)/.test(text)) return "";
	return isOverwritten(source.slice(start, item.start), name) ? "" : text;
}
const LONGEST_VERDICT = 4e3;
/** Whether a variable that `|| name=1` has set is set to anything else behind that. */
function isOverwritten(text, name) {
	const set = [...text.matchAll(new RegExp(`(\\|\\|\\s*)?(?<![$\\w{])${name}\\b`, "g"))].map((found) => Boolean(found[1]));
	const first = set.indexOf(true);
	return first >= 0 && set.slice(first).includes(false);
}
/**
* The reach of pipeline `index` of a statement that itself has `reach`. `verdict` is the last statement of its list, see
* `verdictOf`.
*/
function reachInStatement(statement, index, reach, source, verdict) {
	const rest = statement.joints.slice(index);
	if (rest.length === 0) return reach;
	const within = {
		...reach,
		unchecked: true
	};
	const or = rest.indexOf("||");
	if (or < 0) return within;
	const failing = failingPipeline(statement.pipelines[index + or + 1], source, true, 0);
	const saved = savesFailure(statement.pipelines[index + or + 1], verdict, source);
	if (failing === "exit" || saved) return {
		...within,
		status: reach.exit
	};
	if (failing === "status") return reach;
	return {
		...within,
		status: false
	};
}
const STATUS = /^"?\$(?:\?|\{PIPESTATUS\[(\d+)\]\})"?$/;
function statementText(statement, source) {
	if (statement?.pipelines.length !== 1 || statement.pipelines[0]?.items.length !== 1) return "";
	const node = statement.pipelines[0].items[0]?.node ?? null;
	return node === null ? "" : source.slice(node.start, node.end).trim();
}
function wholeText(statement, source) {
	return (statement?.pipelines.flatMap((pipeline) => pipeline.items) ?? []).map(({ node }) => node === null ? "" : source.slice(node.start, node.end)).join(" ");
}
/** See `Carried`; null where the list does not end that way. */
function carriedStatus(statements, source) {
	const last = statements.length - 1;
	const leaving = /^exit(?:\s+(\S+))?$/.exec(statementText(statements[last], source));
	if (leaving === null) return null;
	const handed = leaving[1] ?? "$?";
	const direct = STATUS.exec(handed);
	if (direct !== null) return {
		statement: last - 1,
		item: direct[1] === void 0 ? null : Number(direct[1])
	};
	const name = /^"?\$\{?(\w+)\}?"?$/.exec(handed)?.[1];
	if (name === void 0) return null;
	const mentions = new RegExp(`(?<![$\\w{])${name}\\b`);
	for (let index = last - 1; index > 0; index -= 1) {
		const text = statementText(statements[index], source);
		if (!text.startsWith(`${name}=`)) {
			if (mentions.test(wholeText(statements[index], source))) return null;
			continue;
		}
		const saved = STATUS.exec(text.slice(name.length + 1));
		if (saved === null) return null;
		return {
			statement: index - 1,
			item: saved[1] === void 0 ? null : Number(saved[1])
		};
	}
	return null;
}

// src/syntax/shell/redirects.ts
/** The redirect nodes of an item: its own and those that hang on it. */
function redirectNodes(item) {
	return [...item.node?.type === "command" ? item.node.children : [], ...item.redirects].filter((node) => node.type === "file_redirect");
}
function readRedirect(node, source, scope) {
	const text = (part) => part === void 0 ? "" : source.slice(part.start, part.end);
	const descriptor = node.children.find((child) => child.type === "file_descriptor");
	const operator = node.children.find((child) => child.type !== "file_descriptor" && child.field !== "destination");
	const target = node.children.find((child) => child.field === "destination");
	const fd = descriptor === void 0 ? null : Number.parseInt(text(descriptor), 10);
	return {
		op: text(operator),
		fd: fd === null || Number.isNaN(fd) ? null : fd,
		target: target === void 0 ? null : readWord(target, source, scope)
	};
}
/** The file redirections of an item, in the order of the source. */
function readRedirects(item, source, scope) {
	return redirectNodes(item).filter((node) => heredocOf(node, source.heredocs) === null).map((node) => readRedirect(node, source, scope));
}
/** Words that the grammar reads as second targets of a redirect, though they are arguments: `echo a > f b`. */
function wordsBehindRedirects(item) {
	return redirectNodes(item).flatMap((node) => node.children.filter((child) => child.field === "destination").slice(1));
}

// src/syntax/shell/simple.ts
const DEEPEST_SCRIPT = 8;
/** Where the grammar takes one of these for a command (`! if …`), it has lost the thread. */
const KEYWORDS = /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|select|function|coproc|[{}])$/;
const UNSEEN$1 = {
	status: false,
	exit: false,
	unchecked: true
};
/** Nodes within which a command substitution is certainly run. */
const PLAIN = /* @__PURE__ */ new Set([
	"variable_assignment",
	"variable_assignments",
	"concatenation",
	"string"
]);
function findSubstitutions(node, plain, found = []) {
	for (const child of node.children) if (child.type === "command_substitution") found.push({
		node: child,
		plain
	});
	else if (child.type === "process_substitution") found.push({
		node: child,
		plain: false
	});
	else findSubstitutions(child, plain && PLAIN.has(child.type), found);
	return found;
}
/**
* Walks the substitutions inside some nodes: they run before the command around them. An assignment alone ends as the
* last of them does: that one has `reach`, the others have none.
*/
function walkSubstitutions(walk, nodes, scope, place, reach) {
	const found = nodes.flatMap((node) => findSubstitutions(node, PLAIN.has(node.type)));
	found.forEach(({ node, plain }, index) => {
		const seen = plain && index === found.length - 1 ? shellReach(reach, scope) : UNSEEN$1;
		const inside = {
			...copyScope(scope),
			errexit: false
		};
		walk.list(walk, node.children, inside, {
			...place,
			reach: seen,
			pipedInto: false
		});
	});
}
function readAssignments(walk, node, scope) {
	const read = Object.create(null);
	const nodes = node.type === "variable_assignment" ? [node] : node.children;
	for (const assignment of nodes) {
		if (assignment.type !== "variable_assignment") continue;
		const [name, operator] = assignment.children;
		if (name === void 0) continue;
		const value = assignment.children.find((child) => child.field === "value");
		const literal = value === void 0 ? "" : readWord(value, walk.source, scope, false);
		const plain = name.type === "variable_name" && walk.source.slice(operator?.start, operator?.end) === "=";
		const variable = walk.source.slice(name.start, name.type === "subscript" ? name.children[0]?.end : name.end);
		read[variable] = plain ? literal : null;
	}
	return read;
}
function assign(scope, assignments) {
	for (const [name, value] of Object.entries(assignments)) scope.variables.set(name, value);
}
/** Whether it may end the shell, at once or later, with status 0; then nothing behind it is sure to run. */
function mayLeave({ name, args, wrappers }, place) {
	if (wrappers.length > place.wrappers.length && wrappers.includes("exec")) return true;
	if (name === "trap") return args.some((arg) => arg === null || /\bexit\b/.test(arg));
	if (name !== "exit" && name !== "return") return false;
	const [code = "$?"] = args;
	if (code === "$?") return !place.afterFailure;
	return code === null ? !place.afterFailure : !/^\d+$/.test(code) || Number(code) % 256 === 0;
}
/** What a builtin does to the rest of the line. */
function applyBuiltin(command, scope, place) {
	const words = command.args.filter((arg) => arg === null || !/^-[A-Za-z-]*$/.test(arg) || arg === "-");
	if (command.name === "cd" || command.name === "pushd") scope.cwd = words[0] === "-" ? null : enterDirectory(scope.cwd, words[0] ?? null);
	else if (command.name === "popd") scope.cwd = null;
	else if (command.name === "set") setOptions(scope, command.args);
	else if (mayLeave(command, place)) scope.left = true;
	else if (command.name === "read" || command.name === "unset" || command.name === "mapfile") {
		for (const word of words) if (word !== null) scope.variables.set(word, null);
	}
}
/** Substitutions in an unquoted heredoc run as well; here the grammar reads the heredoc itself. */
function walkHeredocs(walk, item, scope, place) {
	for (const { body, delimiter } of substitutingHeredocs(item, walk.source.heredocs)) {
		const { roots, source } = walk.reading.parse(`: <<${delimiter}\n${body}${delimiter}\n`, false);
		const below = {
			...place,
			line: place.line ?? item.node?.line ?? null
		};
		walkSubstitutions({
			...walk,
			source
		}, roots, scope, below, UNSEEN$1);
	}
}
/** Gives the scope as the script leaves it. */
function walkScript(walk, script, scope, place) {
	const inner = {
		...newScope(script),
		cwd: scope.cwd
	};
	if (place.depth >= DEEPEST_SCRIPT) {
		walk.reading.problems.add(`scripts in scripts deeper than ${DEEPEST_SCRIPT}`);
		return inner;
	}
	const { roots, problems, source } = walk.reading.parse(script.text);
	for (const problem of problems) walk.reading.problems.add(problem);
	const reach = {
		status: place.reach.status,
		exit: place.reach.status,
		unchecked: false
	};
	const below = {
		...place,
		reach,
		depth: place.depth + 1
	};
	walk.list({
		...walk,
		source
	}, roots, inner, below);
	return inner;
}
function commandWords(walk, item, scope) {
	const { node } = item;
	const read = (word) => readWord(word, walk.source, scope);
	const behind = wordsBehindRedirects(item).map(read);
	if (node === null) return behind;
	if (node.type === "test_command") return ["[", null];
	if (node.type === "declaration_command" || node.type === "unset_command") {
		const [keyword, ...rest] = node.children;
		return [walk.source.slice(keyword?.start, keyword?.end), ...rest.map((word) => readDeclared(walk, word, scope))];
	}
	if (node.type !== "command") return behind;
	return [...node.children.filter((child) => child.type === "command_name" || child.field === "argument").map(read), ...behind];
}
function readDeclared(walk, word, scope) {
	if (word.type !== "variable_assignment") return readWord(word, walk.source, scope);
	const [entry] = Object.entries(readAssignments(walk, word, scope));
	return entry === void 0 || entry[1] === null ? null : `${entry[0]}=${entry[1]}`;
}
/** Walks one command that is no group: its substitutions, itself, the scripts it is given, what it does to the scope. */
function walkSimple(walk, item, scope, place) {
	const { source } = walk;
	const nodes = [item.node, ...item.redirects].filter((node) => node !== null);
	const words = commandWords(walk, item, scope);
	walkSubstitutions(walk, nodes, scope, place, item.node?.type.startsWith("variable_assignment") ?? false ? place.reach : UNSEEN$1);
	walkHeredocs(walk, item, scope, place);
	const own = item.node === null ? {} : readAssignments(walk, item.node, scope);
	const heredoc = readStandardInput(item, source, scope);
	const line = place.line ?? item.node?.line ?? item.redirects[0]?.line ?? 1;
	const taken = unwrap(words);
	const { words: bare, directory } = gitDirectory(taken.words);
	if (KEYWORDS.test(words[0] ?? "")) walk.reading.problems.add(`the keyword ${words[0]} where a command should stand`);
	const moved = directory !== void 0 ? directory : taken.directory;
	const wrappers = [...place.wrappers, ...taken.wrappers];
	const masked = !reaches(place.reach, scope);
	const base = {
		name: bare.length === 0 ? "" : bare[0] ?? null,
		args: bare.slice(1),
		assignments: Object.assign(Object.create(null), own, taken.assignments),
		redirects: readRedirects(item, source, scope),
		heredoc,
		wrappers,
		cwd: moved === void 0 ? scope.cwd : enterDirectory(scope.cwd, moved),
		masked,
		proven: !masked && !place.conditional && !place.unsure && !scope.left && !wrappers.includes("xargs"),
		pipedInto: place.pipedInto,
		conditional: place.conditional,
		line
	};
	const unsure = place.unsure || scope.left;
	const below = {
		...place,
		wrappers,
		line,
		unsure,
		reach: {
			...place.reach,
			status: !masked
		}
	};
	const script = taken.script ?? stdinScript(bare, heredoc);
	if (script !== null) {
		if (base.redirects.length > 0) emit(walk, {
			...base,
			name: null,
			args: []
		});
		const shell = taken.script === null ? {
			...below,
			wrappers: [...wrappers, `${bare[0]} <<`]
		} : below;
		walkScript(walk, script, {
			...scope,
			cwd: base.cwd
		}, shell);
		return;
	}
	emit(walk, base);
	for (const inner of executedByFind(bare)) emit(walk, {
		...base,
		name: inner[0] ?? null,
		args: inner.slice(1),
		redirects: [],
		masked: true,
		proven: false,
		wrappers: [...wrappers, "find -exec"]
	});
	if (item.node === null || item.node.type === "command") applyBuiltin(base, scope, place);
	else assign(scope, own);
	if (base.name === "eval") walkEval(walk, base, scope, below);
}
function stdinScript(words, heredoc) {
	return heredoc !== null && readsScript(words) ? {
		text: heredoc,
		errexit: false,
		pipefail: false
	} : null;
}
function walkEval(walk, command, scope, place) {
	if (command.args.some((arg) => arg === null)) return;
	const { errexit, pipefail } = scope;
	const { left } = walkScript(walk, {
		text: command.args.join(" "),
		errexit,
		pipefail
	}, scope, {
		...place,
		wrappers: [...place.wrappers, "eval"]
	});
	scope.left ||= left;
}

// src/syntax/shell/walk.ts
const UNSEEN = {
	status: false,
	exit: false,
	unchecked: true
};
const MOST_TURNS = 50;
/** Children up to and behind each of the given keywords: `if`, `then` → two lists. */
function sections(node, keywords) {
	const parts = [[]];
	for (const child of node.children) if (keywords.has(child.type)) parts.push([]);
	else parts.at(-1)?.push(child);
	return parts;
}
const CLAUSES = /* @__PURE__ */ new Set(["elif_clause", "else_clause"]);
/** Failing in a condition is seen only where the branch taken then always fails. */
function conditionReach(condition, failing, source, place) {
	const statements = readStatements(condition);
	const pipelines = statements[0]?.pipelines;
	if (statements.length !== 1 || pipelines?.length !== 1) return UNSEEN;
	const how = failingList(readStatements(failing), source);
	return how === null ? UNSEEN : {
		status: how === "exit" ? place.reach.exit : place.reach.status,
		exit: false,
		unchecked: true
	};
}
function walkIf(walk, node, scope, place) {
	const [, condition = [], rest = []] = sections(node, /* @__PURE__ */ new Set([
		"if",
		"elif",
		"then"
	]));
	const body = rest.filter((child) => !CLAUSES.has(child.type));
	const clauses = rest.filter((child) => CLAUSES.has(child.type));
	const negated = readStatements(condition)[0]?.pipelines[0]?.negated === true;
	const otherwise = clauses.length === 1 && clauses[0]?.type === "else_clause" ? clauses : [];
	const reach = conditionReach(condition, negated ? body : otherwise[0]?.children ?? [], walk.source, place);
	walkConditionList(walk, condition, scope, {
		...place,
		reach
	});
	const branches = [body, ...clauses.map((clause) => clause.type === "elif_clause" ? [clause] : clause.children)];
	for (const branch of branches) walkBranch(walk, branch, scope, place);
}
/** A negated condition counts as looked at, so that `if ! check; then exit 1; fi` masks nothing. */
function walkConditionList(walk, nodes, scope, place) {
	for (const statement of readStatements(nodes)) walkStatement(walk, statement, scope, place, null, true);
}
function walkBranch(walk, nodes, scope, place) {
	const branch = copyScope(scope);
	const [only] = nodes;
	if (only?.type === "elif_clause") walkIf(walk, only, branch, {
		...place,
		conditional: true
	});
	else walkList(walk, nodes, branch, {
		...place,
		conditional: true
	});
	mergeScope(scope, branch);
}
function forgetAssigned(walk, node, scope) {
	for (const child of node.children) {
		if (child.type === "variable_assignment" && child.children[0] !== void 0) scope.variables.set(walk.source.slice(child.children[0].start, child.children[0].end), null);
		forgetAssigned(walk, child, scope);
	}
}
function walkLoop(walk, node, scope, place) {
	const body = node.children.find((child) => child.type === "do_group" || child.field === "body");
	const condition = node.children.filter((child) => child.field === "condition");
	forgetAssigned(walk, node, scope);
	if (node.type === "while_statement") walkConditionList(walk, condition, scope, {
		...place,
		reach: UNSEEN
	});
	const reach = {
		...place.reach,
		status: false
	};
	if (body !== void 0) walkBranch(walk, body.children, scope, {
		...place,
		reach
	});
}
/** `for x in a b c` with literal words runs its body once a word; any other loop is read once, its variable unknown. */
function walkFor(walk, node, scope, place) {
	const variable = node.children.find((child) => child.field === "variable");
	const body = node.children.find((child) => child.field === "body");
	const values = node.children.filter((child) => child.field === "value");
	walkSubstitutions(walk, [{
		...node,
		children: values
	}], scope, place, UNSEEN);
	if (variable === void 0 || body === void 0) return;
	const name = walk.source.slice(variable.start, variable.end);
	const words = values.map((value) => readWord(value, walk.source, scope));
	const leaves = /\b(break|continue)\b/.test(walk.source.slice(body.start, body.end));
	if (words.length === 0 || words.length > MOST_TURNS || words.includes(null) || leaves) {
		scope.variables.set(name, null);
		walkLoop(walk, node, scope, place);
		return;
	}
	words.forEach((word, turn) => {
		scope.variables.set(name, word);
		const reach = {
			...place.reach,
			status: place.reach.status && turn === words.length - 1 && words.length === 1
		};
		walkList(walk, body.children, scope, {
			...place,
			reach
		});
	});
}
function walkCase(walk, node, scope, place) {
	walkSubstitutions(walk, [{
		...node,
		children: node.children.filter((child) => child.field === "value")
	}], scope, place, UNSEEN);
	for (const item of node.children) if (item.type === "case_item") walkBranch(walk, item.children.filter((child) => child.field !== "value"), scope, place);
}
function walkFunction(walk, node, scope, place) {
	const body = node.children.find((child) => child.field === "body");
	const inside = {
		...newScope(),
		cwd: null
	};
	const reach = {
		status: true,
		exit: true,
		unchecked: false
	};
	if (body === void 0) return;
	walkList(walk, [body], inside, {
		...place,
		reach,
		conditional: true
	});
	scope.left ||= inside.left && /\bex(?:it|ec)\b/.test(walk.source.slice(body.start, body.end));
}
const WALKERS = /* @__PURE__ */ new Map([
	["subshell", (walk, node, scope, place) => walkList(walk, node.children, copyScope(scope), {
		...place,
		reach: shellReach(place.reach, scope)
	})],
	["compound_statement", (walk, node, scope, place) => walkList(walk, node.children, scope, place)],
	["if_statement", walkIf],
	["while_statement", walkLoop],
	["c_style_for_statement", walkLoop],
	["for_statement", walkFor],
	["case_statement", walkCase],
	["function_definition", walkFunction]
]);
function walkItem(walk, item, scope, place) {
	const walker = item.node === null ? void 0 : WALKERS.get(item.node.type);
	if (item.node === null || walker === void 0) {
		walkSimple(walk, item, scope, place);
		return;
	}
	const redirects = readRedirects(item, walk.source, scope);
	if (redirects.length > 0 || hasStandardInput(item, walk.source.heredocs)) {
		const { conditional, pipedInto, wrappers } = place;
		const line = place.line ?? item.node.line;
		const base = {
			name: null,
			args: [],
			assignments: {},
			heredoc: null,
			masked: true,
			proven: false,
			cwd: scope.cwd
		};
		emit(walk, {
			...base,
			redirects,
			wrappers,
			pipedInto,
			conditional,
			line
		});
	}
	walker(walk, item.node, scope, place);
}
function walkPipeline(walk, pipeline, scope, place, carried) {
	const { items } = pipeline;
	const last = items.length - 1;
	items.forEach((item, index) => {
		const seen = index === last || scope.pipefail;
		const status = index === carried ? place.reach.exit : place.reach.status && seen;
		const reach = seen || index === carried ? {
			...place.reach,
			status
		} : UNSEEN;
		const pipedInto = place.pipedInto || index > 0;
		walkItem(walk, item, items.length === 1 ? scope : copyScope(scope), {
			...place,
			reach,
			pipedInto
		});
	});
}
function walkStatement(walk, statement, scope, place, carried, condition = false) {
	statement.pipelines.forEach((pipeline, index) => {
		const own = reachInStatement(statement, index, place.reach, walk.source, place.verdict);
		const reach = statement.background || pipeline.negated && !condition ? UNSEEN : own;
		const optional = statement.joints.slice(0, index).includes("||");
		const inside = optional ? copyScope(scope) : scope;
		const conditional = place.conditional || optional;
		const unsure = place.unsure || statement.joints.slice(0, index).includes("&&") && !reach.status;
		const afterFailure = statement.joints[index - 1] === "||";
		walkPipeline(walk, pipeline, inside, {
			...place,
			reach,
			conditional,
			unsure,
			afterFailure
		}, carried);
		if (optional && !failsAlways(pipeline, walk)) mergeScope(scope, inside);
	});
}
function failsAlways(pipeline, walk) {
	return failingList([{
		pipelines: [pipeline],
		joints: [],
		background: false
	}], walk.source) === "exit";
}
function walkList(walk, nodes, scope, place) {
	if (!mayWalk(walk)) return;
	const statements = readStatements(nodes);
	const handed = carriedStatus(statements, walk.source);
	const verdict = verdictOf(statements, walk.source) || place.verdict;
	statements.forEach((statement, index) => {
		const carried = handed?.statement === index;
		const status = place.reach.status && index === statements.length - 1;
		const item = carried ? handed.item : null;
		const reach = {
			...place.reach,
			status: carried && item === null ? place.reach.exit : status
		};
		walkStatement(walk, statement, statement.background ? copyScope(scope) : scope, {
			...place,
			reach,
			verdict
		}, item);
	});
}
/** Walks a whole script into `reading.commands`. */
function walkText(reading, { source, roots }, scope) {
	walkList({
		reading,
		source,
		list: walkList
	}, roots, scope, {
		reach: {
			status: true,
			exit: true,
			unchecked: false
		},
		conditional: false,
		unsure: false,
		afterFailure: false,
		pipedInto: false,
		wrappers: [],
		depth: 0,
		line: null,
		verdict: ""
	});
}

// src/syntax/shell.ts
const LONGEST = 4e6;
/**
* Reads a command line or script without running anything. Null: the grammar `bash` is not loaded. Never throws; what is
* not shell syntax, too long or too deep is named in `problems`.
*/
function readShell(text, grammars, options = {}) {
	const language = grammars.get("bash");
	if (language === void 0) return null;
	if (text.length > LONGEST) return {
		commands: [],
		problems: [`longer than ${LONGEST} characters`]
	};
	const parse = (script, lift) => growTree(script, language, lift);
	const script = parse(text);
	const reading = {
		commands: [],
		problems: new Set(script.problems),
		lists: 0,
		parse
	};
	walkText(reading, script, newScope(options));
	const problems = [...reading.problems];
	const unsure = (command) => ({
		...command,
		proven: false
	});
	return {
		commands: problems.length === 0 ? reading.commands : reading.commands.map(unsure),
		problems
	};
}
/** Reads a script as a program. Null: the grammar `bash` is not loaded. Never throws. */
function readProgram(text, grammars) {
	const language = grammars.get("bash");
	if (language === void 0) return null;
	if (text.length > LONGEST) return {
		list: [],
		problems: [`longer than ${LONGEST} characters`]
	};
	const { source, roots, problems } = growTree(text, language);
	return {
		list: buildProgram(source, roots),
		problems
	};
}

export { whole as A, escapeMarkdown as C, stripControl as D, start as E, isCall as M, EMPTY_CLIP as N, brief as O, codeSpan as S, oneLine as T, walk as _, readRunVerdict as a, groupBy as b, silencingOption as c, parsePython as d, grammarsFor as f, parts as g, child as h, exitVerdict as i, compileOnce as j, clip as k, readOracle as l, isTestPath as m, readShell as n, classify as o, languageOf as p, unwrap as r, toolOf as s, readProgram as t, readSource as u, fileSpill as v, cut as w, redact as x, makeScratch as y };