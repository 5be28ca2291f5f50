import { isAscii } from "node:buffer";
import crypto from "node:crypto";

// src/core/host.ts
/** The branch that holds the ledger. */
const LEDGER_BRANCH = "proctor";
/** The name of our check on a head: never a job's, since checks of one name hide each other. */
const CHECK_NAME = "proctor / grade";
/**
* The host could not do something; `remedy` says what would help. `again`: seconds after which it may work, where it failed
* for now only; null where trying again would not help.
*/
var HostError = class extends Error {
	remedy;
	again;
	constructor(message, remedy = null, again = null) {
		super(message);
		this.name = "HostError";
		this.remedy = remedy;
		this.again = again;
	}
};

// src/core/payload.ts
/** A text that needs no spilling: used where a log says nothing. */
const EMPTY_CLIP = {
	head: "",
	tail: "",
	bytes: 0,
	digest: null
};

// src/core/policy.ts
/** Where a repository keeps its policy. */
const POLICY_PATH = ".github/proctor.yml";
/** What holds where the repository says nothing. */
const DEFAULT_POLICY = {
	gate: "block",
	"on-error": "fail",
	logs: {
		require: "optional",
		paths: [
			".agent-logs/**",
			".proctor/sessions/**",
			".specstory/history/**",
			"**/.aider.chat.history.md",
			".claude/**/*.jsonl",
			".codex/**/rollout-*.jsonl",
			".gptme/**/conversation.jsonl",
			"logs/**/conversation.jsonl"
		],
		artifacts: [],
		hosts: [],
		store: null,
		"store-is-held": false
	},
	paths: {
		tests: [],
		protected: [],
		generated: []
	},
	scope: {
		paths: [],
		labels: {}
	},
	allow: {
		paths: [],
		commands: [],
		hosts: []
	},
	rules: {},
	budget: { "false-blocks-per-thousand": null },
	boundaries: "agents",
	comment: "always",
	grade: {
		rubric: "process",
		weights: {},
		calibration: "on",
		judge: {
			endpoint: null,
			model: null,
			share: .25
		}
	},
	bandit: {
		"half-life-days": 30,
		floor: .01,
		arms: {},
		aliases: {}
	}
};

// src/core/session.ts
/** Whether a step called a tool. */
const isCall = (step) => step.kind !== "say" && step.kind !== "note";

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

// src/collections/hash-table.ts
/** One character a byte. `hash` came with Node 20.12; it is several times as fast. */
const digestOf = (name) => crypto.hash?.("sha256", name, "binary") ?? crypto.createHash("sha256").update(name).digest("binary");
const wordAt = (bytes, at) => (bytes.charCodeAt(at) << 24 | bytes.charCodeAt(at + 1) << 16 | bytes.charCodeAt(at + 2) << 8 | bytes.charCodeAt(at + 3)) >>> 0;
/** Names that were hashed last: whoever asks for a name adds it next, and the next record names the one before. */
const LAST = 8;
/** A longer text is no name, and is not kept. */
const LONGEST_NAME = 500;
const [names, hashes] = [[], []];
let oldest = 0;
/** The first 64 bits of a name's SHA-256; a weaker hash would let a hostile log make all its names collide. */
function hashOf(name) {
	const known = hashes[names.indexOf(name)];
	if (known) return known;
	const digest = digestOf(name);
	const hash = {
		high: wordAt(digest, 0),
		low: wordAt(digest, 4)
	};
	if (name.length > LONGEST_NAME) return hash;
	names[oldest] = name;
	hashes[oldest] = hash;
	oldest = (oldest + 1) % LAST;
	return hash;
}
/** Slots lie in so many arrays, each of which grows by itself: to copy all of them at once would take as much again. */
const SEGMENTS = 64;
const FIRST_SLOTS = 16;
const FULL = .8;
/** How much larger a segment becomes that is full. */
const GROWTH = 1.5;
const isTaken = (words, at) => words[at] !== 0 || words[at + 1] !== 0;
/** Where a hash stands in a segment, or the free slot for it: one whose hash is 0. */
function slotOf(words, width, { high, low }) {
	let at = Math.floor(high / 2 ** 32 * (words.length / width)) * width;
	while (isTaken(words, at) && (words[at] !== high || words[at + 1] !== low)) {
		at += width;
		if (at === words.length) at = 0;
	}
	return at;
}
function grown(words, width) {
	const larger = new Uint32Array(Math.ceil(words.length / width * GROWTH) * width);
	for (let at = 0; at < words.length; at += width) {
		if (!isTaken(words, at)) continue;
		const to = slotOf(larger, width, {
			high: words[at] ?? 0,
			low: words[at + 1] ?? 0
		});
		for (let word = 0; word < width; word += 1) larger[to + word] = words[at + word] ?? 0;
	}
	return larger;
}
/** Slots by hash, in segments. */
function openSlots(width) {
	const segments = Array.from({ length: SEGMENTS }, () => new Uint32Array(FIRST_SLOTS * width));
	const used = new Uint32Array(SEGMENTS);
	const segmentOf = ({ low }) => segments[low % SEGMENTS];
	return {
		segments,
		segmentOf,
		/** The segment that a hash is in, with the slot where it stands from now on. */
		take(hash) {
			const number = hash.low % SEGMENTS;
			const old = segmentOf(hash);
			const words = (used[number] ?? 0) * width / old.length > FULL ? grown(old, width) : old;
			segments[number] = words;
			const at = slotOf(words, width, hash);
			if (!isTaken(words, at)) used[number] = (used[number] ?? 0) + 1;
			words[at] = hash.high;
			words[at + 1] = hash.low;
			return {
				words,
				at
			};
		}
	};
}
const GONE = 4294967295;
/** An empty table of hashes. */
function openHashTable() {
	const slots = openSlots(3);
	const get = (hash) => {
		const words = slots.segmentOf(hash);
		const at = slotOf(words, 3, hash);
		const value = isTaken(words, at) ? words[at + 2] : GONE;
		return value === GONE ? void 0 : value;
	};
	const set = (hash, value) => {
		const { words, at } = slots.take(hash);
		words[at + 2] = value;
	};
	return {
		get,
		set,
		delete(hash) {
			if (get(hash) !== void 0) set(hash, GONE);
		},
		*entries() {
			for (const words of slots.segments) for (let at = 0; at < words.length; at += 3) {
				const value = words[at + 2] ?? GONE;
				if (isTaken(words, at) && value !== GONE) yield [{
					high: words[at] ?? 0,
					low: words[at + 1] ?? 0
				}, value];
			}
		}
	};
}
/** An empty set of hashes. */
function openHashSet() {
	const slots = openSlots(2);
	return {
		has({ high, low }) {
			const words = slots.segmentOf({
				high,
				low
			});
			const at = slotOf(words, 2, {
				high,
				low
			});
			return words[at] === high && words[at + 1] === low;
		},
		add(hash) {
			slots.take(hash);
		}
	};
}

// src/collections/name-table.ts
/** Up to so many names are kept as they are. */
const MOST_PLAIN = 2e4;
/**
* An empty table. With few names it is a Map; many take some 20 bytes each, as only a hash of each is kept: that two of a
* million names are taken for one has a chance of 1 : 10^7.
*/
function openNameTable(mostPlain = MOST_PLAIN) {
	const plain = /* @__PURE__ */ new Map();
	let hashes = null;
	return {
		get: (name) => hashes ? hashes.get(hashOf(name)) : plain.get(name),
		set(name, value) {
			if (hashes === null && plain.size >= mostPlain && !plain.has(name)) {
				hashes = openHashTable();
				for (const [known, number] of plain) hashes.set(hashOf(known), number);
				plain.clear();
			}
			if (hashes) hashes.set(hashOf(name), value);
			else plain.set(name, value);
		},
		delete(name) {
			if (hashes) hashes.delete(hashOf(name));
			else plain.delete(name);
		}
	};
}
/** An empty set of names; like `openNameTable`, of many it keeps but hashes, some 14 bytes each. */
function openNameSet(mostPlain = MOST_PLAIN) {
	const plain = /* @__PURE__ */ new Set();
	let hashes = null;
	return {
		has: (name) => hashes ? hashes.has(hashOf(name)) : plain.has(name),
		add(name) {
			if (hashes === null && plain.size >= mostPlain) {
				hashes = openHashSet();
				for (const known of plain) hashes.add(hashOf(known));
				plain.clear();
			}
			if (hashes) hashes.add(hashOf(name));
			else plain.add(name);
		}
	};
}

// src/collections/paged.ts
/** How many values one page holds. */
const PAGE = 256;
/** Pages that `at` keeps decoded: who asks for single values asks for neighbours. */
const MOST_DECODED = 4;
function textOf(blobs, digest) {
	if (blobs.readText) return blobs.readText(digest);
	const bytes = blobs.read(digest);
	return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
}
function putText(text, spill) {
	return spill.putText?.(text).digest ?? spill.put(Buffer.from(text));
}
/** Puts the values of a page into a store. */
function writePage(values, spill) {
	const parts = /* @__PURE__ */ new Map();
	for (const [place, value] of values.entries()) {
		const part = parts.get(value.kind) ?? {
			places: [],
			values: []
		};
		if (part.places.length === 0) parts.set(value.kind, part);
		part.places.push(place);
		part.values.push(value);
	}
	return [...parts].map(([kind, part]) => [kind, putText(JSON.stringify(part), spill)]);
}
/** The values of a page, or those of some kinds. Only a store that lost what it was given cannot bring them. */
function readPage(blobs, page, kinds) {
	const parts = (kinds === void 0 ? page : page.filter(([kind]) => kinds.includes(kind))).map(([, digest]) => {
		const text = textOf(blobs, digest);
		if (text === null) throw new Error("a page of a list is no longer in its store");
		return JSON.parse(text);
	});
	const [only] = parts;
	if (only === void 0 || parts.length === 1) return only?.values ?? [];
	const values = [];
	for (const part of parts) for (const [at, place] of part.places.entries()) values[place] = part.values[at];
	return kinds === void 0 ? values : values.filter(() => true);
}
/** A list that lies in a store, as pages of JSON: values must be plain JSON. `pages` are full but for the last. */
var Paged = class {
	length;
	#pages;
	#blobs;
	#decoded = /* @__PURE__ */ new Map();
	constructor(blobs, pages, length) {
		this.#blobs = blobs;
		this.#pages = pages;
		this.length = length;
	}
	#page(number) {
		const known = this.#decoded.get(number);
		if (known) return known;
		const page = readPage(this.#blobs, this.#pages[number] ?? []);
		this.#decoded.set(number, page);
		const [oldest] = this.#decoded.keys();
		if (this.#decoded.size > MOST_DECODED && oldest !== void 0) this.#decoded.delete(oldest);
		return page;
	}
	at(place) {
		const whole = Math.trunc(place) || 0;
		const index = whole < 0 ? this.length + whole : whole;
		return index < 0 || index >= this.length ? void 0 : this.#page(Math.floor(index / 256))[index % 256];
	}
	*[Symbol.iterator]() {
		for (const page of this.#pages) for (const value of readPage(this.#blobs, page)) yield value;
	}
	/** The values of some kinds, in order; the others are not read. */
	*ofKind(kinds) {
		for (const page of this.#pages) for (const value of readPage(this.#blobs, page, kinds)) yield value;
	}
	*entries() {
		let place = 0;
		for (const value of this) {
			yield [place, value];
			place += 1;
		}
	}
	find(test) {
		for (const [place, value] of this.entries()) if (test(value, place)) return value;
	}
	some(test) {
		for (const [place, value] of this.entries()) if (test(value, place)) return true;
		return false;
	}
	every(test) {
		return !this.some((value, place) => !test(value, place));
	}
	flatMap(to) {
		const mapped = [];
		for (const [place, value] of this.entries()) {
			const one = to(value, place);
			if (Array.isArray(one)) for (const inner of one) mapped.push(inner);
			else mapped.push(one);
		}
		return mapped;
	}
	map(to) {
		const mapped = [];
		for (const [place, value] of this.entries()) mapped.push(to(value, place));
		return mapped;
	}
	filter(test) {
		const kept = [];
		for (const [place, value] of this.entries()) if (test(value, place)) kept.push(value);
		return kept;
	}
	slice(from = 0, to = this.length) {
		const start = from < 0 ? Math.max(0, this.length + from) : from;
		const end = to < 0 ? this.length + to : Math.min(to, this.length);
		const values = [];
		for (let index = start; index < end; index += 1) values.push(this.at(index));
		return values;
	}
	/** As JSON it is the array that it stands for. */
	toJSON() {
		return [...this];
	}
};

// src/collections/of-kind.ts
/**
* The values of a list that are of some kinds, in order. Of a list that lies in a store no others are read, so that to ask
* costs as much as there are of them.
*/
function ofKind(list, ...kinds) {
	if (list instanceof Paged) return list.ofKind(kinds);
	const asked = kinds;
	return list.filter((value) => asked.includes(value.kind));
}

// src/collections/once-per.ts
/**
* Remembers what was answered for an object, as long as that lives. `ask` is to give the same answer for it whatever else it is
* told.
*/
function oncePer(ask) {
	const known = /* @__PURE__ */ new WeakMap();
	return (key, ...rest) => {
		const seen = known.get(key) ?? { answer: ask(key, ...rest) };
		known.set(key, seen);
		return seen.answer;
	};
}

// src/collections/pages.ts
/** A list that never grows longer is a plain array. */
const MOST_LIVE = 8192;
/** Of a longer list the last so many stay in memory: few enough that most are gone before the engine moves them to old space. */
const MOST_RECENT = 512;
/** Older values that were asked for again, to be changed, stay in memory up to this number before they are written back. */
const MOST_HELD = 16384;
/** Begins a list of plain JSON values. */
function openPages(spill, { waits, counts }, mostLive = MOST_LIVE) {
	const pages = [];
	let counted = 0;
	const held = /* @__PURE__ */ new Map();
	let tail = [];
	let recent = null;
	const most = () => 256 + (pages.length === 0 ? mostLive : Math.min(mostLive, MOST_RECENT));
	const sealed = () => pages.length * 256;
	const writeBack = () => {
		const byPage = groupBy(held, ([index]) => Math.floor(index / 256));
		for (const [number, changed] of byPage) {
			const values = [...readPage(spill, pages[number] ?? [])];
			for (const [index, value] of changed) {
				counted += Number(counts(value)) - Number(counts(values[index % 256]));
				values[index % 256] = value;
			}
			pages[number] = writePage(values, spill);
		}
		held.clear();
		recent = null;
	};
	const keep = (index, value) => {
		if (held.size >= MOST_HELD && !held.has(index)) writeBack();
		held.set(index, value);
	};
	const seal = () => {
		const values = tail.splice(0, 256);
		pages.push(writePage(values, spill));
		counted += values.filter(counts).length;
		const first = sealed() - 256;
		for (const [at, value] of values.entries()) if (waits(value)) keep(first + at, value);
	};
	const hold = (index) => {
		if (index >= sealed()) return tail[index - sealed()];
		const known = held.get(index);
		if (known) return known;
		const number = Math.floor(index / 256);
		if (recent?.number !== number) recent = {
			number,
			values: readPage(spill, pages[number] ?? [])
		};
		const value = recent.values[index % 256];
		if (value !== void 0) keep(index, value);
		return value;
	};
	return {
		get length() {
			return sealed() + tail.length;
		},
		get counted() {
			return counted;
		},
		push(value) {
			tail.push(value);
			while (tail.length >= most()) seal();
		},
		hold,
		put(index, value) {
			if (index < sealed()) keep(index, value);
			else tail[index - sealed()] = value;
		},
		*from(index) {
			for (let number = Math.floor(Math.min(index, sealed()) / 256); number < pages.length; number += 1) {
				const values = readPage(spill, pages[number] ?? []);
				for (const [at, value] of values.entries()) {
					const place = number * 256 + at;
					if (place >= index) yield held.get(place) ?? value;
				}
			}
			yield* tail.slice(Math.max(0, index - sealed()));
		},
		finish() {
			counted += tail.filter(counts).length;
			if (pages.length === 0) return tail;
			const length = sealed() + tail.length;
			writeBack();
			while (tail.length > 0) pages.push(writePage(tail.splice(0, 256), spill));
			tail = [];
			return new Paged(spill, pages, length);
		}
	};
}

// src/text/blob-text.ts
/** The text that a store holds under a digest; null where it holds none. Invalid UTF-8 becomes U+FFFD. */
function readText(blobs, digest) {
	if (blobs.readText) return blobs.readText(digest);
	const bytes = blobs.read(digest);
	return bytes === null ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8");
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
/** A text of fewer bytes may be one that stays as it is; where the ends of a longer one are read, with a cut character each. */
const SHORT = 800;
const ENDS = 560;
/** As `clip`, of a text's UTF-8 bytes, which must be valid. */
function clipBytes(bytes, spill) {
	if (bytes.length < SHORT) return clip(bytes.toString("utf8"), spill);
	const [first, last] = [bytes.subarray(0, HEAD), bytes.subarray(-60)];
	return {
		head: isAscii(first) ? first.toString("latin1") : detach(bytes.toString("utf8", 0, ENDS).slice(0, HEAD)),
		tail: isAscii(last) ? last.toString("latin1") : detach(bytes.toString("utf8", bytes.length - ENDS).slice(-60)),
		bytes: bytes.length,
		digest: spill.put(bytes)
	};
}
/** The whole text of a clip; null where the store no longer holds it. Invalid UTF-8 becomes U+FFFD. */
function whole(text, blobs) {
	if (text.digest === null) return text.head;
	return readText(blobs, text.digest);
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
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const show = (character) => character === "\n" || character === "	" ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/**
* Makes text safe to print on a terminal: colour and cursor sequences are taken out, CR LF becomes LF, and every other
* character that is not seen is shown as `\u{…}` with its code point, so that two names that differ also look different.
* Newlines and tabs stay. Idempotent.
*/
function stripControl(text) {
	return text.replace(TERMINAL_SEQUENCES, "").replace(/\r\n/g, "\n").replace(/(?<=\p{Extended_Pictographic})\ufe0f/gu, "").replace(UNSEEN, show).replace(PILED_MARKS, "$1");
}

// src/text/copy-text.ts
/**
* A copy of a piece of a text. The engine keeps a piece as a view of the whole, so that whoever keeps a line of a text of
* many megabytes keeps all of them; joined to something it becomes a text of its own.
*/
const copyText = (piece) => ` ${piece}`.slice(1);

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

// src/text/depth.ts
/**
* Whether a YAML or JSON text may nest its lists and mappings deeper than `most` levels: brackets that are open at one place
* (those in texts count, too), marks of lists one behind the other, or as deep an indent. Comments do not count. A bound that
* is found without recursion, for parsers that have none.
*/
function nestsDeeper(text, most) {
	let depth = 0;
	for (const letter of text.replace(/(?<=^|\s)#.*$/gm, "")) {
		if (letter === "[" || letter === "{") depth++;
		else if (letter === "]" || letter === "}") depth = Math.max(0, depth - 1);
		if (depth > most) return true;
	}
	return text.split("\n").some((line) => {
		const lead = /^(?: |[-?] )*/.exec(line)?.[0] ?? "";
		const marks = lead.length - lead.replace(/[-?]/g, "").length;
		return marks >= most || marks === 0 && lead.length >= 5 * most;
	});
}

// src/text/folder-entries.ts
/** What lies in a folder that was fetched; null where it was not, or what is held of it is no list. */
function folderEntries(side, blobs) {
	const text = side.kind === "text" ? readText(blobs, side.digest) : null;
	if (text === null) return null;
	try {
		const entries = JSON.parse(text);
		return Array.isArray(entries) ? entries : null;
	} catch {
		return null;
	}
}

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

// src/text/pattern.ts
/** A text as a regular expression that matches it and nothing else, with any flags. */
const escapePattern = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

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

export { CHECK_NAME as A, hashOf as C, DEFAULT_POLICY as D, isCall as E, LEDGER_BRANCH as M, POLICY_PATH as O, openNameTable as S, groupBy as T, readText as _, folderEntries as a, ofKind as b, oneLine as c, stripControl as d, brief as f, whole as g, detach as h, escapeMarkdown as i, HostError as j, EMPTY_CLIP as k, start as l, clipBytes as m, escapePattern as n, nestsDeeper as o, clip as p, codeSpan as r, cut as s, redact as t, copyText as u, openPages as v, openHashTable as w, openNameSet as x, oncePer as y };