import { a as pathText, i as nameIn, o as readQuoted, r as readSections, t as joinRaw } from "./join.js";

// src/diff/names.ts
/**
* Prefixes that git puts before names: a/ b/, and the mnemonic i/ (index), w/ (work tree), c/ (commit), o/ (object). A
* path that is not UTF-8 begins with a quote.
*/
const PREFIX = /^("?)([abciow])\//;
const NOWHERE = "/dev/null";
const bare = (name) => name.replace(PREFIX, "$1");
function stripBoth(old, now) {
	const found = [old, now].flatMap((name) => name === NOWHERE ? [] : [PREFIX.exec(name)?.[2] ?? null]);
	const both = !found.includes(null) && new Set(found).size === found.length;
	const take = (name) => name === NOWHERE ? null : both ? bare(name) : name;
	return {
		old: take(old),
		now: take(now)
	};
}
/** The two names of a `diff --git` line that has nothing else to go by: both are the same file, so it splits in half. */
function splitHeader(header) {
	const first = readQuoted(header);
	if (first) return stripBoth(first.path, nameIn(header.slice(first.length + 1)));
	const half = (header.length - 1) / 2;
	const [old, now] = [header.slice(0, half), header.slice(half + 1)];
	if (Number.isInteger(half) && header[half] === " " && (old === now || bare(old) === bare(now))) return stripBoth(nameIn(old), nameIn(now));
	const quote = header.indexOf(" \"");
	return quote > 0 ? stripBoth(nameIn(header.slice(0, quote)), nameIn(header.slice(quote + 1))) : null;
}
/** What a section calls its file, from the surest sign it has; null where it names none. */
function namesOf(section) {
	if (section.from !== null && section.to !== null) return {
		old: section.from,
		now: section.to
	};
	if (section.oldName !== null && section.newName !== null) return stripBoth(section.oldName, section.newName);
	return section.header === null ? null : splitHeader(section.header);
}

// src/diff/bare.ts
const UNKNOWN = {
	kind: "unavailable",
	why: "only a diff was given, not the files"
};
const NEWLINE = Buffer.from("\n");
function isAdded(section, names) {
	const [hunk, second] = section.hunks;
	return section.added || names.old === null || section.header === null && second === void 0 && hunk?.oldStart === 0 && hunk.oldLines === 0;
}
function isDeleted(section, names) {
	const [hunk, second] = section.hunks;
	return section.deleted || names.now === null || section.header === null && second === void 0 && hunk?.newStart === 0 && hunk.newLines === 0;
}
/** The content of a file whose every line is in the section; null where some are not. */
function contentOf(section) {
	if (section.hunks.length > 1) return null;
	const [hunk] = section.hunks;
	const lines = section.bytes[0] ?? [];
	if (hunk && (hunk.oldLines > 0 && hunk.newLines > 0 || hunk.lines.length !== Math.max(hunk.oldLines, hunk.newLines))) return null;
	const parts = lines.flatMap((line) => [line, NEWLINE]);
	if (hunk?.lines.at(-1)?.noNewline) parts.pop();
	return Buffer.concat(parts);
}
/** Context lines that git prints around changes unless told otherwise. */
const CONTEXT = 3;
const contextAt = ({ lines }, end) => {
	const found = end === "start" ? lines.findIndex(({ sign }) => sign !== " ") : lines.findLastIndex(({ sign }) => sign !== " ");
	return end === "start" ? found : lines.length - 1 - found;
};
/** Context lines around the changes of a diff: what hunks that do not begin with the file begin with. */
function contextOf(sections) {
	let least = Number.POSITIVE_INFINITY;
	for (const { hunks } of sections) for (const hunk of hunks) if (hunk.oldStart > 1 && hunk.newStart > 1) least = Math.min(least, contextAt(hunk, "start"));
	return Number.isFinite(least) ? least : CONTEXT;
}
/** Both sides of a file of which the only hunk begins with its first line and ends, short of context, with its last. */
function wholeSides(section, context, spill) {
	const [hunk, second] = section.hunks;
	const [lines = []] = section.bytes;
	const isPlain = section.oldMode === section.newMode && !/^1[26]0000$/.test(section.newMode ?? "");
	if (hunk === void 0 || second !== void 0 || lines.length !== hunk.lines.length || !isPlain) return null;
	if (hunk.oldStart !== 1 || hunk.newStart !== 1 || contextAt(hunk, "end") >= context) return null;
	const sideOf = (other) => {
		const parts = hunk.lines.flatMap(({ sign, noNewline }, at) => sign === other ? [] : [{
			line: lines[at] ?? NEWLINE,
			noNewline
		}]).flatMap(({ line, noNewline }) => noNewline ? [line] : [line, NEWLINE]);
		const content = Buffer.concat(parts);
		return {
			kind: "text",
			digest: spill.put(content),
			bytes: content.length
		};
	};
	return {
		before: sideOf("+"),
		after: sideOf("-")
	};
}
function wholeSide(section, mode, spill) {
	if (section.binary) return {
		kind: "binary",
		digest: null,
		bytes: null
	};
	const content = contentOf(section);
	if (content === null) return UNKNOWN;
	const commit = /^Subproject commit ([0-9a-f]{40})\n?$/.exec(mode === "160000" ? content.toString("latin1") : "")?.[1];
	if (commit !== void 0) return {
		kind: "submodule",
		commit
	};
	if (mode === "120000") return {
		kind: "symlink",
		target: pathText(content)
	};
	return {
		kind: "text",
		digest: spill.put(content),
		bytes: content.length
	};
}
function fileOf(section, context, spill) {
	const names = namesOf(section);
	const path = names?.now ?? names?.old;
	if (!names || !path) return null;
	const added = isAdded(section, names);
	const deleted = !added && isDeleted(section, names);
	const both = added || deleted || section.binary ? null : wholeSides(section, context, spill);
	const rest = section.binary ? {
		kind: "binary",
		digest: null,
		bytes: null
	} : UNKNOWN;
	return {
		path: deleted ? names.old ?? path : path,
		oldPath: section.how === null ? null : names.old,
		status: section.how ?? (added ? "added" : deleted ? "deleted" : "modified"),
		oldMode: added ? null : section.oldMode,
		newMode: deleted ? null : section.newMode,
		binary: section.binary,
		before: added ? { kind: "absent" } : deleted ? wholeSide(section, section.oldMode, spill) : both?.before ?? rest,
		after: deleted ? { kind: "absent" } : added ? wholeSide(section, section.newMode, spill) : both?.after ?? rest,
		hunks: section.hunks
	};
}
/** Reads a diff that comes alone: sides are known only of files whose every line it holds, as of those that it adds or deletes. */
function readBare(patch, spill) {
	const { sections, problems } = readSections(patch);
	const context = contextOf(sections);
	const files = sections.map((section) => fileOf(section, context, spill));
	const nameless = sections.filter((_, at) => files[at] === null).map((section) => `line ${section.line} begins a file whose name cannot be read`);
	return {
		files: files.filter((file) => file !== null),
		problems: [...problems, ...nameless.slice(0, 50)]
	};
}

// src/diff/read.ts
/**
* Reads what the host handed over. With a raw listing, that listing says which files changed and the patch only adds
* their hunks; without one the patch says all, and sides are `unavailable` but for files that it adds or deletes whole.
* Never throws; what could not be read is in `problems`. Time is linear in the input.
*/
function readDiff(changes, spill) {
	const { raw, base, head, baseTime = null } = changes;
	const read = raw === null ? readBare(changes.patch, spill) : joinRaw({
		...changes,
		raw
	}, spill);
	return {
		base,
		head,
		...baseTime === null ? {} : { baseTime },
		...read
	};
}

export { readDiff as t };