import { T as groupBy } from "./text.js";

// src/diff/path.ts
const ESCAPES = {
	a: 7,
	b: 8,
	t: 9,
	n: 10,
	v: 11,
	f: 12,
	r: 13,
	"\"": 34,
	"\\": 92
};
const NAMES = new Map(Object.entries(ESCAPES).map(([name, byte]) => [byte, name]));
const strict = new TextDecoder("utf-8", {
	fatal: true,
	ignoreBOM: true
});
function quoteByte(byte) {
	const name = NAMES.get(byte);
	if (name !== void 0) return `\\${name}`;
	return byte < 32 || byte > 126 ? `\\${byte.toString(8).padStart(3, "0")}` : String.fromCharCode(byte);
}
/** A path as git writes it in a diff: as it is, or quoted where it holds anything but plain printable ASCII. */
function quotePath(bytes) {
	const quoted = Array.from(bytes, quoteByte).join("");
	return quoted.length === bytes.length ? quoted : `"${quoted}"`;
}
/** A path's bytes as text: itself where it is UTF-8, else between double quotes with git's octal escapes. */
function pathText(bytes) {
	try {
		return strict.decode(bytes);
	} catch {
		return `"${Array.from(bytes, quoteByte).join("")}"`;
	}
}
/**
* Reads a path that git quoted (C escapes between double quotes) at the beginning of `text`, one character a byte. Null
* where there is none or it does not end; `length` counts the characters that it takes.
*/
function readQuoted(text) {
	if (!text.startsWith("\"")) return null;
	const parts = [];
	let at = 1;
	while (at < text.length && text[at] !== "\"") {
		const octal = /^\\([0-3][0-7]{2})/.exec(text.slice(at, at + 4))?.[1];
		const named = text[at] === "\\" ? ESCAPES[text[at + 1] ?? ""] : void 0;
		if (octal !== void 0) parts.push(Buffer.of(Number.parseInt(octal, 8)));
		else if (named !== void 0) parts.push(Buffer.of(named));
		else if (text[at] === "\\") return null;
		else {
			const end = text.slice(at).search(/["\\]/);
			const plain = end < 0 ? text.slice(at) : text.slice(at, at + end);
			parts.push(Buffer.from(plain, "latin1"));
			at += plain.length;
			continue;
		}
		at += octal === void 0 ? 2 : 4;
	}
	return at < text.length ? {
		path: pathText(Buffer.concat(parts)),
		length: at + 1
	} : null;
}

// src/diff/raw.ts
const META = /^:(\d{6}) (\d{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) ([ACDMRT])\d*$/;
const STATUS = {
	A: "added",
	C: "copied",
	D: "deleted",
	M: "modified",
	R: "renamed",
	T: "retyped"
};
/** Reads the listing. What cannot be read ends it, with a problem; never throws. */
function readRaw(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const records = [];
	let at = 0;
	const next = () => {
		const end = buffer.indexOf(0, at);
		if (end < 0) return null;
		const piece = buffer.subarray(at, end);
		at = end + 1;
		return piece;
	};
	while (at < buffer.length) {
		const fields = META.exec(next()?.toString("latin1") ?? "");
		const status = STATUS[fields?.[5] ?? ""];
		const oldPath = next();
		const newPath = status === "renamed" || status === "copied" ? next() : oldPath;
		if (fields === null || status === void 0 || oldPath === null || newPath === null) return {
			records,
			problem: `the listing of changed files breaks off after ${records.length} of them`
		};
		const [, oldMode = "", newMode = "", oldId = "", newId = ""] = fields;
		records.push({
			oldMode,
			newMode,
			oldId,
			newId,
			status,
			oldPath,
			newPath
		});
	}
	return {
		records,
		problem: null
	};
}

// src/diff/cursor.ts
/** A line costs some hundred bytes of memory, however short it is. */
const MOST_LINES = 3e6;
/** Puts a cursor on the first line. A last line without a newline counts as one; nothing after the last newline does not. */
function cursorOver(bytes) {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;
	let end = 0;
	const cursor = {
		line: null,
		number: 0,
		cut: false,
		advance
	};
	function advance() {
		cursor.number += 1;
		cursor.cut = cursor.number > MOST_LINES && at < buffer.length;
		if (at >= buffer.length || cursor.cut) {
			cursor.line = null;
			return;
		}
		end = buffer.indexOf(10, at);
		if (end < 0) end = buffer.length;
		cursor.line = buffer.subarray(at, end);
		at = end + 1;
	}
	advance();
	return cursor;
}

// src/diff/hunk.ts
const HEADER = /^@@ -(\d{1,9})(?:,(\d{1,9}))? \+(\d{1,9})(?:,(\d{1,9}))? @@/;
/** Longer headings are none: git cuts them at 80 bytes. */
const MOST_HEADING = 200;
const SIGNS = {
	32: " ",
	43: "+",
	45: "-"
};
const BACKSLASH = 92;
function signOf(line, oldLeft, newLeft) {
	const sign = line.length === 0 || line.length === 1 && line[0] === 13 ? " " : SIGNS[line[0]] ?? null;
	if (sign === "+") return newLeft > 0 ? sign : null;
	if (sign === "-") return oldLeft > 0 ? sign : null;
	return oldLeft > 0 && newLeft > 0 ? sign : null;
}
/** What stands behind a hunk's numbers, without the blank that parts them. */
function headingOf(rest) {
	const text = rest.length > MOST_HEADING ? "" : rest.toString("utf8").replace(/^ /, "");
	return text.endsWith("\r") ? text.slice(0, -1) : text;
}
function markEnd(lines) {
	const last = lines.at(-1);
	if (last) lines[lines.length - 1] = {
		...last,
		noNewline: true
	};
}
/** Reads the hunk that begins at the cursor and leaves the cursor behind it; null (and no move) where none begins. */
function readHunk(cursor, keep) {
	const fields = HEADER.exec(cursor.line?.subarray(0, 100).toString("latin1") ?? "");
	if (fields === null) return null;
	const heading = headingOf(cursor.line?.subarray(fields[0].length) ?? Buffer.alloc(0));
	const [oldStart, oldLines, newStart, newLines] = [
		1,
		2,
		3,
		4
	].map((at) => Number(fields[at] ?? 1));
	const lines = [];
	const bytes = [];
	let oldLeft = oldLines;
	let newLeft = newLines;
	cursor.advance();
	while (cursor.line !== null && (oldLeft > 0 || newLeft > 0 || cursor.line[0] === BACKSLASH)) {
		const { line } = cursor;
		if (line[0] === BACKSLASH) markEnd(lines);
		else {
			const sign = signOf(line, oldLeft, newLeft);
			if (sign === null) break;
			if (sign !== "+") oldLeft -= 1;
			if (sign !== "-") newLeft -= 1;
			const content = line.length === 1 && line[0] === 13 ? line : line.subarray(1);
			lines.push({
				sign,
				text: content.toString("utf8")
			});
			if (keep) bytes.push(content);
		}
		cursor.advance();
	}
	return {
		hunk: {
			oldStart,
			oldLines,
			newStart,
			newLines,
			...heading !== "" && { heading },
			lines
		},
		bytes,
		whole: oldLeft === 0 && newLeft === 0
	};
}

// src/diff/section.ts
/** An empty section that begins at a line. */
function newSection(header, line) {
	return {
		header,
		line,
		oldName: null,
		newName: null,
		from: null,
		to: null,
		how: null,
		oldMode: null,
		newMode: null,
		added: false,
		deleted: false,
		binary: false,
		hunks: [],
		bytes: []
	};
}
/** A name of a header line (one character a byte): unquoted, a timestamp behind a tab dropped. */
function nameIn(text) {
	const quoted = readQuoted(text);
	if (quoted) return quoted.path;
	const tab = text.indexOf("	");
	return pathText(Buffer.from(tab < 0 ? text : text.slice(0, tab), "latin1"));
}
const mode = (text) => /^[0-7]{6}$/.test(text) ? text : null;
const BEGINNINGS = Object.entries({
	"old mode ": (section, rest) => {
		section.oldMode = mode(rest);
	},
	"new mode ": (section, rest) => {
		section.newMode = mode(rest);
	},
	"new file mode ": (section, rest) => {
		section.added = true;
		section.newMode = mode(rest);
	},
	"deleted file mode ": (section, rest) => {
		section.deleted = true;
		section.oldMode = mode(rest);
	},
	"rename from ": (section, rest) => {
		section.how = "renamed";
		section.from = nameIn(rest);
	},
	"rename to ": (section, rest) => {
		section.to = nameIn(rest);
	},
	"copy from ": (section, rest) => {
		section.how = "copied";
		section.from = nameIn(rest);
	},
	"copy to ": (section, rest) => {
		section.to = nameIn(rest);
	},
	"index ": (section, rest) => {
		const both = /^[0-9a-f]+\.\.[0-9a-f]+ ([0-7]{6})$/.exec(rest)?.[1] ?? null;
		section.oldMode ??= both;
		section.newMode ??= both;
	},
	"similarity index ": () => {},
	"dissimilarity index ": () => {},
	"Binary files ": (section) => {
		section.binary = true;
	},
	"GIT binary patch": (section) => {
		section.binary = true;
	},
	"--- ": (section, rest) => {
		section.oldName = nameIn(rest);
	},
	"+++ ": (section, rest) => {
		section.newName = nameIn(rest);
	}
});
/** The longest header line that is read; paths have at most 4096 bytes, four characters each when quoted. */
const LONGEST = 4e4;
/** The current line as text, one character a byte, without the CR that some transports add; '' at the end. */
function headerText(cursor) {
	return cursor.line?.subarray(0, LONGEST).toString("latin1").replace(/\r$/, "") ?? "";
}
/** Takes a header line into the section; false where the line is none. */
function takeHeader(section, text) {
	const found = BEGINNINGS.find(([beginning]) => text.startsWith(beginning));
	found?.[1](section, text.slice(found[0].length));
	return found !== void 0;
}
/** Takes all hunks that begin at the cursor; true where the last one broke off. */
function takeHunks(section, cursor) {
	const keep = section.header === null || section.added || section.deleted;
	for (;;) {
		const read = readHunk(cursor, keep || section.hunks.length === 0);
		if (read === null) return false;
		section.hunks.push(read.hunk);
		section.bytes.push(read.bytes);
		if (!read.whole) return true;
	}
}

// src/diff/sections.ts
const MOST_PROBLEMS = 50;
/** A `---` line opens a section by itself where `+++` follows it and no open section waits for its names. */
function opensPlain(text, open) {
	return text.startsWith("--- ") && (open === null || open.oldName !== null || open.hunks.length > 0);
}
function readSection(cursor, section, problems) {
	let inHeader = true;
	for (;;) {
		const text = headerText(cursor);
		if (cursor.line === null || text.startsWith("diff ") || opensPlain(text, section)) return;
		if (text.startsWith("@@ ")) {
			const before = cursor.number;
			if (takeHunks(section, cursor)) problems.push(`a hunk that ends at line ${cursor.number} is shorter than it says`);
			if (cursor.number > before) continue;
			problems.push(`line ${cursor.number} is not a hunk header that can be read`);
		}
		if (inHeader) inHeader = takeHeader(section, text);
		cursor.advance();
	}
}
/** Skips a section of a merge, whose lines have one sign for each parent. */
function skipCombined(cursor) {
	do
		cursor.advance();
	while (cursor.line !== null && !headerText(cursor).startsWith("diff "));
}
/**
* Splits unified diff text into sections, git's or plain, with any text (mail headers, `diff` command lines) between
* them. Never throws; time is linear in the text. Combined diffs and broken hunks are told as problems, at most 50.
*/
function readSections(patch) {
	const cursor = cursorOver(patch);
	const sections = [];
	const problems = [];
	while (cursor.line !== null) {
		const text = headerText(cursor);
		if (/^diff --(cc|combined) /.test(text)) {
			problems.push(`line ${cursor.number} begins the diff of a merge against several parents, which is not read`);
			skipCombined(cursor);
		} else if (text.startsWith("diff --git ")) {
			const section = newSection(text.slice(11), cursor.number);
			cursor.advance();
			readSection(cursor, section, problems);
			sections.push(section);
		} else if (opensPlain(text, null)) {
			const section = newSection(null, cursor.number);
			readPlain(cursor, text, section, problems);
			if (section.newName !== null) sections.push(section);
		} else cursor.advance();
	}
	if (cursor.cut) problems.unshift(`the diff is longer than ${cursor.number - 1} lines, the rest was not read`);
	return {
		sections,
		problems: problems.slice(0, MOST_PROBLEMS)
	};
}
function readPlain(cursor, text, section, problems) {
	cursor.advance();
	if (!headerText(cursor).startsWith("+++ ")) return;
	takeHeader(section, text);
	readSection(cursor, section, problems);
}

// src/diff/join.ts
const ABSENT = "000000";
const SYMLINK = "120000";
const SUBMODULE = "160000";
const present = (mode) => mode === ABSENT ? null : mode;
/** One side of a file from its mode and object id: symlinks become their target, submodules their commit. */
function sideFor(mode, id, objects, spill) {
	if (mode === ABSENT) return { kind: "absent" };
	if (mode === SUBMODULE) return {
		kind: "submodule",
		commit: id
	};
	const side = objects.get(id) ?? {
		kind: "unavailable",
		why: "its content was not handed over"
	};
	if (mode !== SYMLINK || side.kind !== "text" && side.kind !== "binary" || side.digest === null) return side;
	const target = spill.read(side.digest);
	return target === null ? side : {
		kind: "symlink",
		target: pathText(target)
	};
}
function headerOf(record) {
	const [old, now] = [record.oldPath, record.newPath];
	return `${quotePath(Buffer.concat([Buffer.from("a/"), old]))} ${quotePath(Buffer.concat([Buffer.from("b/"), now]))}`;
}
/** Whether the record promises hunks that the patch ought to hold. */
function wantsHunks(record, file) {
	if (record.oldId === record.newId || file.binary) return false;
	const empty = (side) => side.kind === "absent" || side.kind === "text" && side.bytes === 0;
	return !(empty(file.before) && empty(file.after));
}
function fileOf(record, parts, changes, spill) {
	const before = sideFor(record.oldMode, record.oldId, changes.objects, spill);
	const after = sideFor(record.newMode, record.newId, changes.objects, spill);
	const moved = record.status === "renamed" || record.status === "copied";
	return {
		path: pathText(record.newPath),
		oldPath: moved ? pathText(record.oldPath) : null,
		status: record.status,
		oldMode: present(record.oldMode),
		newMode: present(record.newMode),
		binary: parts.some((part) => part.binary) || before.kind === "binary" || after.kind === "binary",
		before,
		after,
		hunks: parts.flatMap((part) => part.hunks)
	};
}
/** Joins the raw listing (which decides what files there are) with the patch (which gives their hunks). */
function joinRaw(changes, spill) {
	const { records, problem } = readRaw(changes.raw);
	const { sections, problems } = readSections(changes.patch);
	const byHeader = groupBy(sections, (section) => section.header ?? "");
	const found = [...problems, ...problem === null ? [] : [problem]];
	return {
		files: records.map((record) => {
			const file = fileOf(record, byHeader.get(headerOf(record)) ?? [], changes, spill);
			if (file.hunks.length === 0 && wantsHunks(record, file)) found.push(`the hunks of ${file.path} are missing`);
			return file;
		}),
		problems: found
	};
}

export { pathText as a, nameIn as i, sideFor as n, readQuoted as o, readSections as r, joinRaw as t };