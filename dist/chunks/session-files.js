import { T as groupBy, j as HostError } from "./text.js";
import { r as holdHeap } from "./engine.js";
import { i as unpackMembers, r as MOST_ARCHIVED, t as isPlainZip } from "./sessions.js";
import { t as PROGRAM_ENDS } from "./database-program.js";
import { t as makeScratch } from "./scratch.js";
import { Readable } from "node:stream";
import { promisify } from "node:util";
import { createGunzip } from "node:zlib";
import { fileURLToPath } from "node:url";
import { createReadStream, createWriteStream, existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { execFile } from "node:child_process";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";

// src/sessions/join.ts
const NEWLINE = 10;
const SPACE = 32;
/** JSON has newlines between its tokens only: with blanks in their place a file is one line, whatever it was before. */
function withoutNewlines(chunk) {
	const bytes = Buffer.from(chunk);
	for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) bytes[at] = SPACE;
	return bytes;
}
/**
* A log of one record a line, made of files that hold one JSON object each. A step's line is then the ordinal of its file;
* a file that is damaged damages its own line only.
*/
async function* joinRecords(files, open) {
	for (const file of files) {
		for await (const chunk of open(file)) yield withoutNewlines(chunk);
		yield Buffer.from("\n");
	}
}

// src/sessions/layout/names.ts
/** Order of names that is the same everywhere: by their UTF-16 units. */
const inOrder = (one, other) => one < other ? -1 : one > other ? 1 : 0;
/** A name's folder, with the `/` behind it (empty for none), and what stands behind that. */
function cut(name) {
	const at = name.lastIndexOf("/") + 1;
	return [name.slice(0, at), name.slice(at)];
}
/** A folder without the `/` behind it, or `.` for the one that names are relative to. */
const shownFolder = (folder) => folder.replace(/\/$/, "") || ".";
/** Kinds of files that no harness writes its log in; what is missing here is told by content, which costs a little. */
const NO_LOG = /\.(?:png|jpe?g|gif|webp|svg|ico|bmp|avif|pdf|mp[34]|webm|mov|wav|woff2?|ttf|otf|html?|css|[cm]?jsx?|[cm]?tsx?|map|wasm|lock|pid|sock|ya?ml|toml|ini|env|pkl|pyc?|so|dll|dylib|exe|cast)$|(?:^|\/)(?:\.git|node_modules|\.DS_Store)(?:\/|$)/i;
/** Whether a file by its name is no log: a picture, a page, source code, a setting, a lock. */
const isNoLog = (name) => NO_LOG.test(name);

// src/sessions/layout/companions.ts
const COMPANIONS = [
	{
		log: /^api_conversation_history\.json$/,
		beside: /^(?:ui_messages|claude_messages|task_metadata|context_history|history_item)\.json$/
	},
	{
		log: /^wire\.jsonl$/,
		beside: /^(?:context(?:_\d+)?\.jsonl|state\.json)$/
	},
	{
		log: /^conversation\.jsonl$/,
		beside: /^(?:branches|views)\/|^(?:events|conv-checkpoints)\.jsonl$/
	},
	{
		log: /^opencode(?:-\w+)?\.db$/,
		beside: /^storage\//
	}
];
/** How many folders above itself a file may be a companion in. */
const NEAR = 5;
/** The folders that a file lies in, nearest first, each with the `/` behind it; '' is the one that names begin in. */
function* foldersOf(name) {
	let folder = name;
	for (let left = NEAR; left > 0 && folder !== ""; left -= 1) {
		folder = cut(folder.replace(/\/$/, ""))[0];
		yield folder;
	}
}
/** Passes over what a log that lies beside it makes needless. */
function findCompanions(names) {
	const kinds = /* @__PURE__ */ new Map();
	for (const name of names) {
		const [folder, file] = cut(name);
		const kind = COMPANIONS.find(({ log }) => log.test(file));
		if (kind) kinds.set(folder, [...kinds.get(folder) ?? [], kind]);
	}
	if (kinds.size === 0) return {
		groups: [],
		passed: []
	};
	const isBeside = (name) => [...foldersOf(name)].some((folder) => kinds.get(folder)?.some(({ beside }) => beside.test(name.slice(folder.length))));
	return {
		groups: [],
		passed: names.filter(isBeside)
	};
}

// src/sessions/layout/databases.ts
const DATABASE = /\.(?:db|sqlite3?)(?:\.gz)?$/i;
const ASIDE = ["-shm", "-journal"];
/** SQLite databases by their names, each with the write-ahead log that newer rows stand in. */
function findDatabases(names) {
	const known = new Set(names);
	const databases = names.filter((name) => DATABASE.test(name));
	return {
		groups: databases.map((name) => {
			const log = `${name}-wal`;
			return {
				form: "database",
				name,
				files: known.has(log) ? [name, log] : [name]
			};
		}),
		passed: databases.flatMap((name) => ASIDE.map((end) => name + end)).filter((name) => known.has(name))
	};
}

// src/sessions/layout/group.ts
/** A group of files that each hold a record; none where there are no files. */
function ofRecords(name, files) {
	const [first, ...rest] = files;
	return first === void 0 ? [] : [{
		form: "records",
		name,
		files: [first, ...rest]
	}];
}

// src/sessions/layout/events.ts
/** Of the SDK (`event-00012-<id>.json`; downloads write `_`), and of the versions before it (`events/12.json`). */
const EVENT = /^(.*\/)?(?:event[_-](\d{4,10})[_-][\w-]{1,100}|(?<=(?:^|\/)events\/)(\d{1,10}))\.json$/;
const FACTS = [
	"base_state.json",
	"meta.json",
	"metadata.json"
];
/** Pages of the same events, as the versions before the SDK kept them. */
const CACHED = /^event_cache\//;
function eventAt(name) {
	const found = EVENT.exec(name);
	if (!found) return [];
	const [, folder = "", number, old] = found;
	return [{
		name,
		home: folder.replace(/(^|\/)events\/$/, "$1"),
		number: Number(number ?? old)
	}];
}
const byNumber = (one, other) => one.number - other.number || inOrder(one.name, other.name);
/**
* The conversations of OpenHands, which keeps a file for each event: what is known of one as a whole (`base_state.json`,
* `meta.json`) comes first, then the events by number.
*/
function findEvents(names) {
	const known = new Set(names);
	const homes = groupBy(names.flatMap(eventAt), ({ home }) => home);
	const groups = [...homes].flatMap(([home, events]) => {
		const facts = FACTS.map((file) => home + file).filter((name) => known.has(name));
		return ofRecords(shownFolder(home), [...facts, ...events.sort(byNumber).map(({ name }) => name)]);
	});
	const isCached = (name) => {
		const [folder] = cut(cut(name)[0].slice(0, -1));
		return homes.has(folder) && CACHED.test(name.slice(folder.length)) && !EVENT.test(name);
	};
	return {
		groups,
		passed: names.filter(isCached)
	};
}

// src/sessions/layout/storage.ts
const STORED = /^(.*\/)?(session|message|part)\/([^/]+)\/([^/]+)\.json$/;
/** How OpenCode's ids begin. */
const OWN = /^(?:ses|msg|prt)_/;
function storedAt(name) {
	const found = STORED.exec(name);
	if (!found) return [];
	const [, root = "", kind = "", of = "", id = ""] = found;
	return [{
		name,
		kind,
		root,
		of,
		id
	}];
}
const idOf = (stored) => stored.id;
const whatOf = (stored) => stored.of;
/** The sessions under one root: each with its messages, and the parts behind the message that they are of. */
function sessionsUnder(root, files) {
	const kinds = groupBy(files, ({ kind }) => kind);
	const sessions = new Map((kinds.get("session") ?? []).map((one) => [idOf(one), one]));
	const parts = groupBy(kinds.get("part") ?? [], whatOf);
	const isMessage = ({ id, of }) => OWN.test(id) || parts.has(id) || sessions.has(of);
	const messages = groupBy((kinds.get("message") ?? []).filter(isMessage), whatOf);
	const isSession = (id) => OWN.test(id) || messages.has(id);
	return [...new Set([...sessions.keys(), ...messages.keys()].filter(isSession))].flatMap((id) => {
		const session = sessions.get(id);
		const records = (messages.get(id) ?? []).flatMap((one) => [one, ...parts.get(one.id) ?? []]);
		const files = [...session ? [session] : [], ...records].map(({ name }) => name);
		return ofRecords(session?.name ?? shownFolder(`${root}message/${id}/`), files);
	});
}
/**
* The sessions in OpenCode's storage: `session/<project>/<id>.json`, `message/<session>/<id>.json`, `part/<message>/<id>.json`.
* Their ids are in order of time. Parts whose message is gone are passed over.
*/
function findStorage(names) {
	const stored = names.flatMap(storedAt);
	const groups = [...groupBy(stored, ({ root }) => root)].flatMap(([root, files]) => sessionsUnder(root, files));
	const taken = new Set(groups.flatMap(({ files }) => files));
	return {
		groups,
		passed: stored.filter(({ kind, id, name }) => kind === "part" && OWN.test(id) && !taken.has(name)).map(({ name }) => name)
	};
}

// src/sessions/layout.ts
/** The layouts that are known; each sees the names that those before it left. */
const FINDERS = [
	findCompanions,
	findDatabases,
	findStorage,
	findEvents,
	(names) => ({
		groups: [],
		passed: names.filter(isNoLog)
	}),
	(names) => ({
		groups: names.map((name) => ({
			form: "file",
			name,
			files: [name]
		})),
		passed: []
	})
];
/** The session in whose folder of sub-agents a file lies, as Claude Code and others keep them. */
function parentOf({ files: [first] }) {
	const folders = cut(first)[0].split("/");
	const at = folders.lastIndexOf("subagents");
	const parent = folders[at - 1];
	return at > 0 && parent ? { parent } : {};
}
/**
* Tells by their names alone what files make one log: most are one each, some harnesses keep a file for each record, or
* several views of the same session. Names are paths with `/` between folders; those of the folders above may be there.
* Each name that is given is in one group, or passed over; the order in which they are given plays no part.
*/
function layOut(names) {
	let left = [...new Set(names)].sort(inOrder);
	const groups = [];
	const passed = [];
	for (const find of FINDERS) {
		const found = find(left);
		const taken = /* @__PURE__ */ new Set([...found.groups.flatMap(({ files }) => files), ...found.passed]);
		groups.push(...found.groups);
		passed.push(...found.passed);
		left = left.filter((name) => !taken.has(name));
	}
	return {
		groups: groups.map((group) => ({
			...group,
			...parentOf(group)
		})).sort((one, other) => inOrder(one.name, other.name)),
		passed: passed.sort(inOrder)
	};
}

// node_modules/modern-tar/dist/packer-By1HVV7Z.js
const FILE = "file";
const LINK = "link";
const SYMLINK = "symlink";
const DIRECTORY = "directory";
const FLAGTYPE = {
	48: FILE,
	49: LINK,
	50: SYMLINK,
	51: "character-device",
	52: "block-device",
	53: DIRECTORY,
	54: "fifo",
	120: "pax-header",
	103: "pax-global-header",
	76: "gnu-long-name",
	75: "gnu-long-link-name"
};
const EMPTY = /* @__PURE__ */ new Uint8Array(0);
const encoder = new TextEncoder();
const decoder = new TextDecoder();
function readString(view, offset, size) {
	if (view[offset] === 0) return "";
	const end = view.indexOf(0, offset);
	const sliceEnd = end === -1 || end > offset + size ? offset + size : end;
	return decoder.decode(view.subarray(offset, sliceEnd));
}
function readOctal(view, offset, size) {
	let value = 0;
	const end = offset + size;
	for (let i = offset; i < end; i++) {
		const charCode = view[i];
		if (charCode === 0) break;
		if (charCode === 32) continue;
		if (charCode < 48 || charCode > 55) throw new Error("Invalid tar number.");
		value = value * 8 + (charCode - 48);
	}
	return value;
}
function readNumeric(view, offset, size) {
	if (view[offset] & 128) {
		let result = 0;
		result = view[offset] & 127;
		for (let i = 1; i < size; i++) result = result * 256 + view[offset + i];
		if (!Number.isSafeInteger(result)) throw new Error("TAR number too large");
		return result;
	}
	return readOctal(view, offset, size);
}
const isBodyless = (header) => header.type === "directory" || header.type === "symlink" || header.type === "link" || header.type === "character-device" || header.type === "block-device" || header.type === "fifo";
const stripPath = (p, n) => {
	const parts = p.split("/").filter(Boolean);
	return n >= parts.length ? "" : parts.slice(n).join("/");
};
function transformHeader(header, options) {
	const { strip, filter, map } = options;
	if (!strip && !filter && !map) return header;
	const h = { ...header };
	if (strip && strip > 0) {
		const newName = stripPath(h.name, strip);
		if (!newName) return null;
		h.name = h.type === "directory" && !newName.endsWith("/") ? `${newName}/` : newName;
		if (h.linkname) {
			const isAbsolute = h.linkname.startsWith("/");
			if (isAbsolute || h.type === "link") {
				const stripped = stripPath(h.linkname, strip);
				h.linkname = isAbsolute ? `/${stripped}` || "/" : stripped;
			}
		}
	}
	if (filter?.(h) === false) return null;
	const result = map ? map(h) : h;
	if (result && (!result.name?.trim() || result.name === "." || result.name === "/")) return null;
	return result;
}
const INITIAL_CAPACITY = 256;
function createChunkQueue() {
	let chunks = new Array(INITIAL_CAPACITY);
	let capacityMask = chunks.length - 1;
	let head = 0;
	let tail = 0;
	let totalAvailable = 0;
	const consumeFromHead = (count) => {
		const chunk = chunks[head];
		if (count === chunk.length) {
			chunks[head] = EMPTY;
			head = head + 1 & capacityMask;
		} else chunks[head] = chunk.subarray(count);
		totalAvailable -= count;
		if (totalAvailable === 0 && chunks.length > INITIAL_CAPACITY) {
			chunks = new Array(INITIAL_CAPACITY);
			capacityMask = 255;
			head = 0;
			tail = 0;
		}
	};
	function pull(bytes, callback) {
		if (callback) {
			let fed = 0;
			let remaining = Math.min(bytes, totalAvailable);
			while (remaining > 0) {
				const chunk = chunks[head];
				const toFeed = Math.min(remaining, chunk.length);
				const segment = toFeed === chunk.length ? chunk : chunk.subarray(0, toFeed);
				consumeFromHead(toFeed);
				remaining -= toFeed;
				fed += toFeed;
				if (!callback(segment)) break;
			}
			return fed;
		}
		if (totalAvailable < bytes) return null;
		if (bytes === 0) return EMPTY;
		const firstChunk = chunks[head];
		if (firstChunk.length >= bytes) {
			const view = firstChunk.length === bytes ? firstChunk : firstChunk.subarray(0, bytes);
			consumeFromHead(bytes);
			return view;
		}
		const result = new Uint8Array(bytes);
		let copied = 0;
		let remaining = bytes;
		while (remaining > 0) {
			const chunk = chunks[head];
			const toCopy = Math.min(remaining, chunk.length);
			result.set(toCopy === chunk.length ? chunk : chunk.subarray(0, toCopy), copied);
			copied += toCopy;
			remaining -= toCopy;
			consumeFromHead(toCopy);
		}
		return result;
	}
	return {
		push: (chunk) => {
			if (chunk.length === 0) return;
			let nextTail = tail + 1 & capacityMask;
			if (nextTail === head) {
				const oldLen = chunks.length;
				const newLen = oldLen * 2;
				const newChunks = new Array(newLen);
				const count = tail - head + oldLen & oldLen - 1;
				if (head < tail) for (let i = 0; i < count; i++) newChunks[i] = chunks[head + i];
				else {
					const firstPart = oldLen - head;
					for (let i = 0; i < firstPart; i++) newChunks[i] = chunks[head + i];
					for (let i = 0; i < tail; i++) newChunks[firstPart + i] = chunks[i];
				}
				chunks = newChunks;
				capacityMask = newLen - 1;
				head = 0;
				tail = count;
				nextTail = tail + 1 & capacityMask;
			}
			chunks[tail] = chunk;
			tail = nextTail;
			totalAvailable += chunk.length;
		},
		available: () => totalAvailable,
		peek: (bytes) => {
			if (totalAvailable < bytes) return null;
			if (bytes === 0) return EMPTY;
			const firstChunk = chunks[head];
			if (firstChunk.length >= bytes) return firstChunk.length === bytes ? firstChunk : firstChunk.subarray(0, bytes);
			const result = new Uint8Array(bytes);
			let copied = 0;
			let index = head;
			while (copied < bytes) {
				const chunk = chunks[index];
				const toCopy = Math.min(bytes - copied, chunk.length);
				if (toCopy === chunk.length) result.set(chunk, copied);
				else result.set(chunk.subarray(0, toCopy), copied);
				copied += toCopy;
				index = index + 1 & capacityMask;
			}
			return result;
		},
		discard: (bytes) => {
			if (bytes > totalAvailable) throw new Error("Too many bytes consumed");
			if (bytes === 0) return;
			let remaining = bytes;
			while (remaining > 0) {
				const chunk = chunks[head];
				const toConsume = Math.min(remaining, chunk.length);
				consumeFromHead(toConsume);
				remaining -= toConsume;
			}
		},
		pull
	};
}
const CHECKSUM_SPACE = 32;
function validateChecksum(block) {
	const stored = readOctal(block, 148, 8);
	let sum = 0;
	for (let i = 0; i < block.length; i++) if (i >= 148 && i < 156) sum += CHECKSUM_SPACE;
	else sum += block[i];
	return stored === sum;
}
function parseUstarHeader(block, strict) {
	if (strict && !validateChecksum(block)) throw new Error("Invalid tar header checksum.");
	const header = {
		name: readString(block, 0, 100),
		mode: readOctal(block, 100, 8),
		uid: readNumeric(block, 108, 8),
		gid: readNumeric(block, 116, 8),
		size: readNumeric(block, 124, 12),
		mtime: /* @__PURE__ */ new Date(readNumeric(block, 136, 12) * 1e3),
		type: FLAGTYPE[block[156]] || "file",
		linkname: readString(block, 157, 100)
	};
	const magic = readString(block, 257, 6);
	if (magic.trim() === "ustar") {
		header.uname = readString(block, 265, 32);
		header.gname = readString(block, 297, 32);
	}
	if (magic === "ustar") header.prefix = readString(block, 345, 155);
	return header;
}
const PAX_MAPPING = {
	path: ["name", (v) => v],
	linkpath: ["linkname", (v) => v],
	size: ["size", (v) => /^\d+$/.test(v) && Number.isSafeInteger(+v) ? +v : NaN],
	mtime: ["mtime", parseFloat],
	uid: ["uid", (v) => parseInt(v, 10)],
	gid: ["gid", (v) => parseInt(v, 10)],
	uname: ["uname", (v) => v],
	gname: ["gname", (v) => v]
};
function parsePax(buffer) {
	const overrides = Object.create(null);
	const pax = Object.create(null);
	let isPax = false;
	let offset = 0;
	while (offset < buffer.length) {
		const spaceIndex = buffer.indexOf(32, offset);
		if (spaceIndex === -1) break;
		const length = parseInt(decoder.decode(buffer.subarray(offset, spaceIndex)), 10);
		if (!(length > 0)) break;
		const recordEnd = offset + length;
		const recordStr = decoder.decode(buffer.subarray(spaceIndex + 1, recordEnd - 1));
		const equalsIndex = recordStr.indexOf("=");
		if (equalsIndex > 0) {
			const key = recordStr.slice(0, equalsIndex);
			const value = recordStr.slice(equalsIndex + 1);
			pax[key] = value;
			isPax = true;
			if (Object.hasOwn(PAX_MAPPING, key)) {
				const [targetKey, parser] = PAX_MAPPING[key];
				const parsedValue = parser(value);
				if (typeof parsedValue === "string" || !Number.isNaN(parsedValue)) overrides[targetKey] = parsedValue;
			}
		}
		offset = recordEnd;
	}
	if (isPax) overrides.pax = pax;
	return overrides;
}
function applyOverrides(header, overrides) {
	if (overrides.name !== void 0) header.name = overrides.name;
	if (overrides.linkname !== void 0) header.linkname = overrides.linkname;
	if (overrides.size !== void 0) header.size = overrides.size;
	if (overrides.mtime !== void 0) header.mtime = /* @__PURE__ */ new Date(overrides.mtime * 1e3);
	if (overrides.uid !== void 0) header.uid = overrides.uid;
	if (overrides.gid !== void 0) header.gid = overrides.gid;
	if (overrides.uname !== void 0) header.uname = overrides.uname;
	if (overrides.gname !== void 0) header.gname = overrides.gname;
	if (overrides.pax) header.pax = Object.assign({}, header.pax ?? {}, overrides.pax);
}
function getMetaParser(type) {
	switch (type) {
		case "pax-global-header":
		case "pax-header": return parsePax;
		case "gnu-long-name": return (data) => ({ name: readString(data, 0, data.length) });
		case "gnu-long-link-name": return (data) => ({ linkname: readString(data, 0, data.length) });
		default: return;
	}
}
const STATE_HEADER = 0;
const STATE_BODY = 1;
const MAX_META_SIZE = 8388608;
const MAX_GLOBAL_PAX_KEYS = 512;
const truncateErr = /* @__PURE__ */ new Error("Tar archive is truncated.");
function createUnpacker(options = {}) {
	const strict = options.strict ?? false;
	const { available, peek, push, discard, pull } = createChunkQueue();
	let state = STATE_HEADER;
	let ended = false;
	let done = false;
	let eof = false;
	let currentEntry = null;
	const paxGlobals = {};
	let nextEntryOverrides = {};
	const unpacker = {
		isEntryActive: () => state === STATE_BODY,
		isBodyComplete: () => !currentEntry || currentEntry.remaining === 0,
		canFinish: () => !currentEntry || available() >= currentEntry.remaining + currentEntry.padding,
		bodyBytes: () => currentEntry && currentEntry.remaining > 0 ? Math.min(currentEntry.remaining, available()) : 0,
		available,
		write(chunk) {
			if (ended) throw new Error("Archive already ended.");
			if (eof) {
				if (strict) checkPadding(chunk);
				return;
			}
			push(chunk);
		},
		end() {
			ended = true;
		},
		readHeader() {
			if (state !== STATE_HEADER) throw new Error("Cannot read header while an entry is active");
			if (done) return void 0;
			while (!done) {
				if (available() < 512) {
					if (ended) {
						if (available() > 0 && strict) throw truncateErr;
						done = true;
						return;
					}
					return null;
				}
				const headerBlock = peek(512);
				if (isZeroBlock(headerBlock)) {
					if (available() < 1024) {
						if (ended) {
							if (strict) throw truncateErr;
							done = true;
							return;
						}
						return null;
					}
					if (isZeroBlock(peek(1024).subarray(512))) {
						discard(1024);
						done = true;
						eof = true;
						if (strict) pull(available(), checkPadding);
						else discard(available());
						return;
					}
					if (strict) throw new Error("Invalid tar header.");
					discard(512);
					continue;
				}
				let internalHeader;
				try {
					internalHeader = parseUstarHeader(headerBlock, strict);
				} catch (err) {
					if (strict) throw err;
					discard(512);
					continue;
				}
				const metaParser = getMetaParser(internalHeader.type);
				if (metaParser) {
					if (internalHeader.size > MAX_META_SIZE) throw new Error("Tar metadata entry exceeds maximum size.");
					const paddedSize = internalHeader.size + (-internalHeader.size & 511);
					if (available() < 512 + paddedSize) {
						if (ended && strict) throw truncateErr;
						return null;
					}
					discard(512);
					const overrides = metaParser(pull(paddedSize).subarray(0, internalHeader.size));
					if (nextEntryOverrides.pax) nextEntryOverrides = {};
					const target = internalHeader.type === "pax-global-header" ? paxGlobals : nextEntryOverrides;
					if (target === paxGlobals && overrides.pax && Object.keys(overrides.pax).length > MAX_GLOBAL_PAX_KEYS) throw new Error("Too many global attributes.");
					for (const key in overrides) target[key] = overrides[key];
					continue;
				}
				discard(512);
				const header = internalHeader;
				if (internalHeader.prefix) header.name = `${internalHeader.prefix}/${header.name}`;
				applyOverrides(header, paxGlobals);
				applyOverrides(header, nextEntryOverrides);
				let archiveSize = header.size;
				if (isBodyless(header)) {
					archiveSize = 0;
					header.size = 0;
				} else if (header.name.endsWith("/") && header.type === "file") {
					header.type = DIRECTORY;
					header.size = 0;
				}
				nextEntryOverrides = {};
				currentEntry = {
					header,
					remaining: archiveSize,
					padding: -archiveSize & 511
				};
				state = STATE_BODY;
				return header;
			}
		},
		streamBody(callback) {
			if (state !== STATE_BODY || !currentEntry || currentEntry.remaining === 0) return 0;
			const bytesToFeed = Math.min(currentEntry.remaining, available());
			if (bytesToFeed === 0) return 0;
			const fed = pull(bytesToFeed, callback);
			currentEntry.remaining -= fed;
			return fed;
		},
		skipPadding() {
			if (state !== STATE_BODY || !currentEntry) return true;
			if (currentEntry.remaining > 0) throw new Error("Body not fully consumed");
			if (available() < currentEntry.padding) return false;
			discard(currentEntry.padding);
			currentEntry = null;
			state = STATE_HEADER;
			return true;
		},
		skipEntry() {
			if (state !== STATE_BODY || !currentEntry) return true;
			const toDiscard = Math.min(currentEntry.remaining, available());
			if (toDiscard > 0) {
				discard(toDiscard);
				currentEntry.remaining -= toDiscard;
			}
			if (currentEntry.remaining > 0) return false;
			return unpacker.skipPadding();
		},
		finish() {
			if (strict && !eof) throw truncateErr;
		}
	};
	return unpacker;
}
function isZeroBlock(block) {
	if (block.length === 0) return true;
	if (block[0] !== 0) return false;
	if (block.byteOffset % 8 === 0 && block.length % 8 === 0) {
		const view = new BigUint64Array(block.buffer, block.byteOffset, block.length / 8);
		for (let i = 0; i < view.length; i++) if (view[i] !== 0n) return false;
		return true;
	}
	for (let i = 0; i < block.length; i++) if (block[i] !== 0) return false;
	return true;
}
function checkPadding(chunk) {
	if (!isZeroBlock(chunk)) throw new Error("Invalid EOF.");
	return true;
}

// node_modules/modern-tar/dist/web/index.js
async function streamToBuffer(stream) {
	const chunks = [];
	const reader = stream.getReader();
	let totalLength = 0;
	try {
		while (true) {
			const { done, value } = await reader.read();
			if (done) break;
			chunks.push(value);
			totalLength += value.length;
		}
		const result = new Uint8Array(totalLength);
		let offset = 0;
		for (const chunk of chunks) {
			result.set(chunk, offset);
			offset += chunk.length;
		}
		return result;
	} finally {
		reader.releaseLock();
	}
}
const drain = (stream) => stream.pipeTo(new WritableStream());
const BUFFER_LIMIT = 1048576;
const RESUME_LIMIT = BUFFER_LIMIT / 2;
function createTarDecoder(options = {}) {
	const unpacker = createUnpacker(options);
	const strict = options.strict ?? false;
	let controller = null;
	let bodyController = null;
	let pumping = false;
	let blocked = false;
	let resume = null;
	let abortHooked = false;
	let eofReached = false;
	let sourceEnded = false;
	let closed = false;
	const unblock = () => {
		resume?.();
		resume = null;
	};
	const closeBody = () => {
		try {
			bodyController?.close();
		} catch {}
		bodyController = null;
	};
	const fail = (reason) => {
		if (closed) return;
		closed = true;
		try {
			bodyController?.error(reason);
		} catch {}
		bodyController = null;
		try {
			controller.error(reason);
		} catch {}
		controller = null;
		unblock();
	};
	const finish = () => {
		if (closed) return;
		closed = true;
		closeBody();
		try {
			controller.close();
		} catch {}
		controller = null;
		unblock();
	};
	const truncateOrFinish = () => {
		if (strict) throw new Error("Tar archive is truncated.");
		finish();
	};
	const pump = () => {
		if (pumping || closed || !controller) return;
		blocked = false;
		pumping = true;
		try {
			while (true) {
				if (eofReached) {
					if (sourceEnded) finish();
					break;
				}
				if (unpacker.isEntryActive()) {
					if (sourceEnded && !unpacker.canFinish()) {
						truncateOrFinish();
						break;
					}
					if (bodyController) {
						if ((bodyController.desiredSize ?? 1) <= 0) {
							blocked = true;
							break;
						}
						if (unpacker.streamBody((c) => (bodyController.enqueue(c), (bodyController.desiredSize ?? 1) > 0)) === 0 && !unpacker.isBodyComplete()) {
							if (sourceEnded) truncateOrFinish();
							break;
						}
					} else if (!unpacker.skipEntry()) {
						if (sourceEnded) truncateOrFinish();
						break;
					}
					if (unpacker.isBodyComplete()) {
						closeBody();
						if (!unpacker.skipPadding()) {
							if (sourceEnded) truncateOrFinish();
							break;
						}
					}
				} else {
					if ((controller.desiredSize ?? 0) < 0) {
						blocked = true;
						break;
					}
					const header = unpacker.readHeader();
					if (header === null) {
						if (sourceEnded) finish();
						break;
					}
					if (header === void 0) {
						if (sourceEnded) {
							unpacker.finish();
							finish();
							break;
						}
						eofReached = true;
						break;
					}
					controller.enqueue({
						header,
						body: new ReadableStream({
							start(c) {
								if (header.size === 0) c.close();
								else bodyController = c;
							},
							pull: pump,
							cancel() {
								bodyController = null;
								pump();
							}
						})
					});
				}
			}
		} catch (error) {
			fail(error);
			throw error;
		} finally {
			pumping = false;
		}
		if (resume && (!blocked || unpacker.available() < RESUME_LIMIT)) unblock();
	};
	return {
		readable: new ReadableStream({
			start(c) {
				controller = c;
			},
			pull: pump,
			cancel(reason) {
				unpacker.end();
				if (reason !== void 0) fail(reason);
				else finish();
			}
		}, { highWaterMark: 2 }),
		writable: new WritableStream({
			write(chunk, controller) {
				try {
					unpacker.write(chunk);
					pump();
					if (blocked && unpacker.available() >= BUFFER_LIMIT) {
						if (!abortHooked) {
							controller.signal.onabort = unblock;
							abortHooked = true;
						}
						return new Promise((resolve) => resume = resolve);
					}
				} catch (error) {
					fail(error);
					throw error;
				}
			},
			close() {
				try {
					sourceEnded = true;
					unpacker.end();
					pump();
				} catch (error) {
					fail(error);
					throw error;
				}
			},
			abort(reason) {
				fail(reason);
			}
		})
	};
}
async function unpackTar(archive, options = {}) {
	if (!(archive instanceof ReadableStream)) return unpackTarBuffer(archive instanceof Uint8Array ? archive : new Uint8Array(archive), options);
	const results = [];
	const reader = archive.pipeThrough(createTarDecoder(options)).getReader();
	try {
		while (true) {
			const { done, value: entry } = await reader.read();
			if (done) break;
			let processedHeader;
			try {
				processedHeader = transformHeader(entry.header, options);
			} catch (error) {
				await entry.body.cancel();
				throw error;
			}
			if (processedHeader === null) {
				await drain(entry.body);
				continue;
			}
			if (isBodyless(processedHeader)) {
				await drain(entry.body);
				results.push({ header: processedHeader });
			} else results.push({
				header: processedHeader,
				data: await streamToBuffer(entry.body)
			});
		}
	} catch (error) {
		await reader.cancel(error).catch(() => {});
		throw error;
	} finally {
		reader.releaseLock();
	}
	return results;
}
function unpackTarBuffer(archive, options) {
	const unpacker = createUnpacker(options);
	const strict = options.strict ?? false;
	const results = [];
	unpacker.write(archive);
	unpacker.end();
	while (true) {
		const header = unpacker.readHeader();
		if (header === void 0) break;
		if (header === null) {
			if (strict) throw new Error("Tar archive is truncated.");
			break;
		}
		const processedHeader = transformHeader(header, options);
		if (processedHeader === null) {
			const skipped = unpacker.skipEntry();
			if (!skipped && strict) throw new Error("Tar archive is truncated.");
			if (!skipped) break;
			continue;
		}
		if (isBodyless(processedHeader)) {
			const skipped = unpacker.skipEntry();
			if (!skipped && strict) throw new Error("Tar archive is truncated.");
			results.push({ header: processedHeader });
			if (!skipped) break;
			continue;
		}
		let size = header.size;
		if (size < 0 || !unpacker.canFinish()) {
			if (strict) throw new Error("Tar archive is truncated.");
			size = unpacker.bodyBytes();
		}
		const data = new Uint8Array(size);
		let offset = 0;
		unpacker.streamBody((chunk) => {
			data.set(chunk, offset);
			offset += chunk.length;
			return true;
		});
		const bodyComplete = unpacker.isBodyComplete();
		let paddingComplete = true;
		if (bodyComplete) {
			paddingComplete = unpacker.skipPadding();
			if (!paddingComplete && strict) throw new Error("Tar archive is truncated.");
		}
		results.push({
			header: processedHeader,
			data
		});
		if (!bodyComplete || !paddingComplete) break;
	}
	unpacker.finish();
	return results;
}

// src/host/unpacked.ts
/** A log may unpack to this many bytes; past it we say so instead of filling the disk. */
const UNPACKED_LIMIT = 8 * 1024 ** 3;
/** Bytes unpacked at a time: each piece is a turn of another thread, which costs more than to unpack 16 KB, as many as there would be. */
const PIECE$1 = 131072;
/** Pieces that stay as they are, whatever the source does with its memory. */
async function* kept(source) {
	for await (const chunk of source) yield Buffer.from(chunk);
}
async function* gunzip(packed, name) {
	let total = 0;
	try {
		for await (const chunk of Readable.from(kept(packed)).pipe(createGunzip({ chunkSize: PIECE$1 }))) {
			total += chunk.length;
			if (total > UNPACKED_LIMIT) throw new HostError(`${name}: unpacks to more than ${UNPACKED_LIMIT} bytes`);
			yield chunk;
		}
	} catch (error) {
		if (error instanceof HostError) throw error;
		throw new HostError(`${name}: not readable gzip (${error instanceof Error ? error.message : error})`);
	}
}
/** The bytes of a source, unpacked where they are gzipped, which their content tells. `name` is for messages. */
async function* unpacked(source, name) {
	const chunks = source[Symbol.asyncIterator]();
	const first = await chunks.next();
	if (first.done) return;
	const head = first.value;
	async function* whole() {
		yield head;
		yield* { [Symbol.asyncIterator]: () => chunks };
	}
	if (head[0] === 31 && head[1] === 139) yield* gunzip(whole(), name);
	else yield* whole();
}
/** The first piece of a source, of which no more is read; empty where it has none. */
async function headOf(source) {
	for await (const chunk of source) return Buffer.from(chunk);
	return Buffer.alloc(0);
}

// src/host/archive.ts
/** An empty shelf. */
function makeShelf() {
	let last = null;
	return async (open) => {
		if (last?.open === open) return last.archive;
		last = null;
		const archive = await open();
		last = {
			open,
			archive
		};
		return archive;
	};
}
const ARCHIVE = /\.(?:zip|tar|tgz|tar\.gz)$/i;
const MOST_FILES = 1e4;
const isTar = (head) => head.toString("latin1", 257, 262) === "ustar";
/** All bytes of a source; null where it has more than an archive may have. */
async function gather(source) {
	const chunks = [];
	let length = 0;
	for await (const chunk of source) {
		length += chunk.length;
		if (length > MOST_ARCHIVED) return null;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
async function untar(bytes) {
	let count = 0;
	try {
		const files = (await unpackTar(bytes, {
			strict: true,
			filter: ({ type = "file" }) => {
				count += 1;
				if (count > MOST_FILES) throw new RangeError("too many files");
				return type === "file";
			}
		})).map(({ header, data }) => [header.name, Buffer.from(data ?? [])]);
		return {
			files: new Map(files),
			left: []
		};
	} catch {
		return null;
	}
}
function unzip(bytes) {
	const members = unpackMembers(bytes);
	return members && {
		files: members.files,
		left: members.refused.map(({ name, why }) => [name, REASONS[why]])
	};
}
const REASONS = {
	"too-large": "too large, or packed to less than one part in two hundred",
	"unknown-packing": `packed in a way that Node ${process.versions.node} cannot unpack (zstd takes Node 22.15)`
};
/**
* The files of a zip or tar archive, told by its name and its first bytes; null where it is none (a zip that is a log of its
* own form included), and a sentence where it is one and cannot be read. 128 MB and 10,000 files are unpacked at most.
*/
async function openArchive(name, open) {
	if (!ARCHIVE.test(name)) return null;
	const head = await headOf(unpacked(open(), name));
	const kind = isPlainZip(head) ? unzip : isTar(head) ? untar : null;
	if (!kind) return null;
	const bytes = await gather(unpacked(open(), name));
	if (!bytes) return `an archive of more than ${MOST_ARCHIVED / 1024 ** 2} MB; unpack it and name the folder`;
	return await kind(bytes) ?? "an archive that is damaged, or holds more than 10,000 files";
}

// src/host/database.ts
const LIMITS = {
	bytes: 4 * 1024 ** 3,
	milliseconds: 12e4
};
/** The program lies beside the command line's, bundled (dist/chunks/x.js, dist/database.js) or not. */
const PROGRAM = new URL(`../database${path.extname(import.meta.url)}`, import.meta.url);
const EXPORT = "Export the session (opencode export ID > session.json) and name that file.";
const unread = (why, remedy = EXPORT, isForeign = false) => ({
	why,
	remedy,
	isForeign
});
const BY_END = /* @__PURE__ */ new Map([
	[PROGRAM_ENDS.noSqlite, unread(`an SQLite database, which Node ${process.versions.node} cannot read`, `Use Node 22.13 or newer, or export the session (opencode export ID > session.json).`)],
	[PROGRAM_ENDS.foreign, unread("an SQLite database without the tables of OpenCode", null, true)],
	[PROGRAM_ENDS.tooMuch, unread("an SQLite database that gives more than it can hold")],
	[PROGRAM_ENDS.unreadable, unread("an SQLite database that is damaged")]
]);
/** Whether bytes begin as an SQLite database does. */
const isDatabase = (head) => Buffer.from(head.subarray(0, 16)).toString("latin1") === "SQLite format 3\0";
async function* limited(source, most) {
	let left = most;
	for await (const chunk of source) {
		left -= chunk.length;
		if (left < 0) throw new RangeError("too large");
		yield chunk;
	}
}
/** Copies a source to a file; returns its size, or null where there is more of it than is read. */
async function copy(source, file) {
	const target = createWriteStream(file, {
		flags: "wx",
		mode: 384
	});
	try {
		await pipeline(Readable.from(limited(source, LIMITS.bytes)), target);
		return target.bytesWritten;
	} catch (error) {
		if (error instanceof RangeError) return null;
		throw error;
	}
}
/** Runs the program; null where it did its work. */
async function runProgram(file, out, limit) {
	try {
		await promisify(execFile)(process.execPath, [
			fileURLToPath(PROGRAM),
			file,
			out,
			String(limit)
		], {
			timeout: LIMITS.milliseconds,
			killSignal: "SIGKILL",
			env: {}
		});
		return null;
	} catch (error) {
		const { code = null, killed = false } = error;
		if (killed) return unread(`an SQLite database that was not read within ${LIMITS.milliseconds / 1e3} seconds`);
		return BY_END.get(code) ?? unread("an SQLite database that is damaged");
	}
}
/**
* Reads the sessions of an OpenCode database (`log`: its write-ahead log, which the newest rows stand in), or says why it has
* none. Both are copied first, so that one in use is neither locked nor changed; the copies go with the process. A database
* may have 4 GB, and may take two minutes.
*/
async function readDatabase(database, log) {
	const scratch = makeScratch("database");
	const [file, out] = [path.join(scratch.path, "sessions.db"), path.join(scratch.path, "records.jsonl")];
	const size = [await copy(database, file), log ? await copy(log, `${file}-wal`) : 0].reduce((sum, one) => sum === null || one === null ? null : sum + one, 0);
	const failed = size === null ? unread("an SQLite database that is too large") : await runProgram(file, out, 1e6 + 3 * size);
	if (failed) {
		scratch.remove();
		return failed;
	}
	return JSON.parse(readFileSync(`${out}.json`, "utf8")).filter(([, from, to]) => to > from).map(([id, from, to]) => ({
		id,
		open: () => createReadStream(out, {
			start: from,
			end: to - 1
		})
	}));
}

// src/host/log-set.ts
const NOTHING = {
	logs: [],
	gaps: [],
	passed: []
};
/** All that was found in several places. */
const together = (all) => ({
	logs: all.flatMap(({ logs }) => logs),
	gaps: all.flatMap(({ gaps }) => gaps),
	passed: all.flatMap(({ passed }) => passed)
});
/** What is in the way of a log: an error where the operator named it, else a gap. */
function missing({ name, named }, why, remedy) {
	if (named) throw new HostError(`--session ${name}: ${why}`, remedy);
	return {
		...NOTHING,
		gaps: [{
			what: name,
			why,
			remedy
		}]
	};
}
/** A group's place as people know it: where its files are shown otherwise than they are laid out, so is their folder. */
function shownName(set, { name, files: [first] }) {
	const shown = set.about(first).name;
	if (name === first) return shown;
	const rest = first.slice(name.length);
	return first.startsWith(name) && shown.endsWith(rest) ? shown.slice(0, -rest.length) : name;
}
function logOf(set, group) {
	const { files, form, parent } = group;
	const [first] = files;
	const about = set.about(files.find((file) => set.about(file).named) ?? first);
	const open = (name) => unpacked(set.stream?.(name) ?? set.open(name), set.about(name).name);
	return {
		...about,
		name: shownName(set, group),
		...files.length > 1 ? { files: files.map((file) => set.about(file).name) } : {},
		...parent === void 0 ? {} : { parent },
		open: () => form === "records" ? joinRecords(files, open) : open(first)
	};
}
const COMMITTED = "Commit the exported session (opencode export ID > session.json) instead.";
async function logsOfDatabase(set, group) {
	const { files } = group;
	const [database, log] = files;
	const about = set.about(database);
	const open = (name) => unpacked(set.open(name), about.name);
	if (!isDatabase(await headOf(open(database)))) return {
		...NOTHING,
		logs: [logOf(set, group)]
	};
	if (!set.opens.databases) return missing(about, "a database that the author committed is not opened", COMMITTED);
	const sessions = await readDatabase(open(database), log === void 0 ? null : open(log));
	if (!("why" in sessions)) {
		const logs = sessions.map((session) => ({
			...about,
			named: false,
			files: [about.name],
			name: `${about.name}#${session.id}`,
			open: session.open
		}));
		return logs.length > 0 ? {
			...NOTHING,
			logs
		} : missing(about, "an OpenCode database without a session", null);
	}
	if (sessions.isForeign && !about.named) return {
		...NOTHING,
		passed: [about.name]
	};
	return missing(about, sessions.why, sessions.remedy);
}
/** The files of an archive that is on a shelf, or comes back to it when one of them is read. */
const filesOf$1 = (set, about, names, take) => ({
	names,
	about: (file) => ({
		...about,
		named: false,
		name: `${about.name}/${file}`
	}),
	async *open(file) {
		const bytes = (await take())?.files.get(file);
		if (bytes) yield bytes;
	},
	opens: {
		...set.opens,
		archives: false
	}
});
/** The logs in an archive; null where the file is none that is opened here. */
async function logsOfArchive(set, name, shelf) {
	if (!set.opens.archives) return null;
	const about = set.about(name);
	const open = () => openArchive(name, () => set.open(name));
	const archive = await shelf(open);
	if (archive === null) return null;
	if (typeof archive === "string") return missing(about, archive, null);
	const take = async () => {
		const taken = await shelf(open);
		return typeof taken === "string" ? null : taken;
	};
	const { logs, gaps, passed } = await findLogs(filesOf$1(set, about, [...archive.files.keys()], take), shelf);
	const left = archive.left.map(([file, why]) => ({
		what: `${about.name}/${file}`,
		why,
		remedy: null
	}));
	return {
		logs: logs.map((log) => ({
			...log,
			files: [about.name, ...log.files ?? []]
		})),
		gaps: [...gaps, ...left],
		passed
	};
}
async function logsOfGroup(set, group, shelf) {
	const { form, files } = group;
	const about = set.about(files[0]);
	try {
		if (form === "database") return await logsOfDatabase(set, group);
		return (form === "file" ? await logsOfArchive(set, files[0], shelf) : null) ?? {
			...NOTHING,
			logs: [logOf(set, group)]
		};
	} catch (error) {
		if (about.named || !(error instanceof HostError)) throw error;
		return missing(about, error.message, error.remedy);
	}
}
/** Files that need not be read are read where the operator named them. */
function logsOfPassed(set, passed) {
	const isNamed = (name) => set.about(name).named;
	return {
		...NOTHING,
		logs: passed.filter(isNamed).map((name) => logOf(set, {
			form: "file",
			name,
			files: [name]
		})),
		passed: passed.filter((name) => !isNamed(name)).map((name) => set.about(name).name)
	};
}
/** Finds the logs among some files: what lies together is one log, archives and databases are opened. */
async function findLogs(set, shelf = makeShelf()) {
	const { groups, passed } = layOut(set.names);
	const found = [];
	for (const group of groups) found.push(await logsOfGroup(set, group, shelf));
	return together([...found, logsOfPassed(set, passed)]);
}

// src/host/session-files.ts
/** Bytes read at a time: larger pieces are no faster, and wait in memory until they are collected. */
const PIECE = 262144;
const readFile = (name) => name === "-" ? process.stdin : createReadStream(name, { highWaterMark: PIECE });
/** A log of more pieces is a long one: the engine's memory is watched from then on. */
const SHORT = 4;
/** As `readFile`, with the same memory for every other piece: a piece is good until the next one is asked for. */
async function* streamFile(name) {
	if (name === "-") return yield* process.stdin;
	const file = await open(name);
	const { size } = await file.stat();
	const length = size > 0 ? Math.min(PIECE, size) : PIECE;
	const rooms = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)];
	const read = (room) => file.read(room, 0, length, null);
	let ahead = read(rooms[0]);
	try {
		for (let turn = 1;; turn += 1) {
			const { bytesRead, buffer } = await ahead;
			if (bytesRead === 0) return;
			ahead = read(rooms[turn % 2] ?? rooms[0]);
			if (turn > SHORT) holdHeap();
			yield buffer.subarray(0, bytesRead);
		}
	} finally {
		await ahead.catch(() => null);
		await file.close();
	}
}
/** The bytes of a file, unpacked where they are gzipped (told by content); `-` is standard input. */
const openFile = (name) => unpacked(readFile(name), name);
const isFilled = (file) => {
	const facts = statSync(file, { throwIfNoEntry: false });
	return facts?.isFile() === true && facts.size > 0;
};
function filesUnder(folder) {
	return readdirSync(folder, {
		recursive: true,
		encoding: "utf8"
	}).map((file) => path.join(folder, file)).filter(isFilled).sort();
}
/** Logs of the sub-agents of a session that was named by its own file: they lie in a folder of its name beside it. */
function agentsBeside(file) {
	const folder = path.join(file.replace(/\.jsonl(?:\.gz)?$/, ""), "subagents");
	return /\.jsonl(?:\.gz)?$/.test(file) && statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? filesUnder(folder).filter((name) => /\.jsonl(?:\.gz)?$/.test(name)) : [];
}
const named = (name) => name === "-" || !statSync(name).isDirectory();
/** The files that a name stands for, and whether it is theirs. A folder's are not named one by one. */
function filesOf(name) {
	if (name !== "-" && !existsSync(name)) throw new HostError(`--session ${name}: no such file`, "Name a session log, or a folder that holds some.");
	if (!named(name)) return filesUnder(name).map((file) => [file, false]);
	return [[name, true], ...agentsBeside(name).map((file) => [file, false])];
}
const STDIN = "-";
/** A path as layouts know it: absolute, so that a folder which is named on its own shows where it lies. */
const placeOf = (file) => file === STDIN ? file : path.resolve(file).split(path.sep).join("/");
/**
* The logs that the operator names: each file (with those of its sub-agents that lie beside it), and what is under each folder
* or in each archive, where the files of one session are one log. A file that several names stand for is given once.
*/
async function namedLogs(names) {
	const files = /* @__PURE__ */ new Map();
	for (const one of names.flatMap(filesOf)) {
		const place = placeOf(one[0]);
		if (one[1] || !files.has(place)) files.set(place, one);
	}
	return findLogs({
		names: files.keys(),
		about: (place) => {
			const [name = place, named = false] = files.get(place) ?? [];
			return {
				name,
				named,
				trust: "A",
				boundBy: named ? "named on the command line" : "found where the command line points"
			};
		},
		open: (place) => readFile(place),
		stream: (place) => streamFile(place),
		opens: {
			archives: true,
			databases: true
		}
	});
}

export { together as i, openFile as n, findLogs as r, namedLogs as t };