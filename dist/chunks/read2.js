import { T as groupBy } from "./text.js";
import { C as regex, E as string, _ as number, b as picklist, c as literal, f as maxValue, g as nullish, h as nullable, l as looseObject, m as minValue, n as boolean, o as integer, p as minLength, r as check, t as array, w as safeParse, x as pipe, y as optional } from "./dist.js";
import { createHash } from "node:crypto";

// src/ledger/time.ts
const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/;
/** Milliseconds since 1970 of an ISO 8601 time in UTC (`2026-05-02T03:11:09Z`); null for anything else, such as 30 February. */
function utcMillis(text) {
	if (!UTC.test(text)) return null;
	const millis = Date.parse(text);
	if (Number.isNaN(millis)) return null;
	return new Date(millis).toISOString().slice(0, 19) === text.slice(0, 19) ? millis : null;
}
/** A text that sorts as the time does, for times that `utcMillis` takes: plain comparison puts `09.5Z` before `09Z`. */
function timeKey(utc) {
	return utc.slice(0, 19) + (utc.slice(19, -1) || ".").padEnd(10, "0");
}

// src/ledger/aside.ts
/** Rulings on rulings are followed so far; nobody writes more, and a hostile chain must end. */
const DEEPEST = 50;
const isRuling = (event) => event.type === "event.quarantined" || event.type === "event.released";
/**
* The ruling that stands on each event, by its id: the latest (by time, then id) of those that are not themselves set aside. An
* id is the hash of its event, so that rulings cannot go round in a circle.
*/
function standingRulings(rulings) {
	const bySubject = groupBy(rulings, ({ event }) => event);
	const standing = (id, depth) => {
		let found = null;
		for (const ruling of depth > DEEPEST ? [] : bySubject.get(id) ?? []) {
			const order = `${timeKey(ruling.at)} ${ruling.id}`;
			if ((found === null || order > found.order) && standing(ruling.id, depth + 1)?.type !== "event.quarantined") found = {
				order,
				ruling
			};
		}
		return found?.ruling ?? null;
	};
	return new Map([...bySubject.keys()].flatMap((id) => {
		const ruling = standing(id, 0);
		return ruling === null ? [] : [[id, ruling]];
	}));
}
/** By id, why an event is set aside; events of which nothing is said count. */
const asideBy = (events) => new Map([...standingRulings(events.filter(isRuling))].flatMap(([id, { type, why }]) => type === "event.quarantined" ? [[id, why]] : []));

// node_modules/canonicalize/lib/canonicalize.js
function hasLoneSurrogate(value) {
	for (let i = 0; i < value.length; i++) {
		const code = value.charCodeAt(i);
		if (code >= 55296 && code <= 56319) {
			if (i === value.length - 1) return true;
			const next = value.charCodeAt(i + 1);
			if (!(next >= 56320 && next <= 57343)) return true;
			i++;
		} else if (code >= 56320 && code <= 57343) return true;
	}
	return false;
}
function canonicalize(object, seen = /* @__PURE__ */ new Set()) {
	if (typeof object === "number" && isNaN(object)) throw new Error("NaN is not allowed");
	if (typeof object === "number" && !isFinite(object)) throw new Error("Infinity is not allowed");
	if (typeof object === "string" && hasLoneSurrogate(object)) throw new Error("Lone surrogate is not allowed");
	if (object === null || typeof object !== "object") return JSON.stringify(object);
	if (typeof object.toJSON === "function") {
		if (seen.has(object)) throw new Error("Circular reference detected");
		seen.add(object);
		const result = canonicalize(object.toJSON(), seen);
		seen.delete(object);
		return result;
	}
	if (seen.has(object)) throw new Error("Circular reference detected");
	seen.add(object);
	let result;
	if (Array.isArray(object)) result = `[${object.map((cv) => {
		return canonicalize(cv === void 0 || typeof cv === "symbol" ? null : cv, seen);
	}).join(",")}]`;
	else {
		const parts = [];
		for (const key of Object.keys(object).sort()) {
			if (object[key] === void 0 || typeof object[key] === "symbol") continue;
			parts.push(`${canonicalize(key)}:${canonicalize(object[key], seen)}`);
		}
		result = `{${parts.join(",")}}`;
	}
	seen.delete(object);
	return result;
}

// src/ledger/canonical.ts
/**
* Whether JSON.stringify spells a value as RFC 8785 does: keys already sorted, figures finite, nothing that JSON lacks. An
* event that we wrote is read back so, and needs no sorting.
*/
function isInOrder(value) {
	if (typeof value === "number") return Number.isFinite(value);
	if (typeof value !== "object" || value === null) return value === null || typeof value === "string" || typeof value === "boolean";
	if (Array.isArray(value)) return value.every(isInOrder);
	if (Object.getPrototypeOf(value) !== Object.prototype || "toJSON" in value) return false;
	let last = "";
	for (const key of Object.keys(value)) {
		if (key < last || !isInOrder(value[key])) return false;
		last = key;
	}
	return true;
}
/** Lone surrogates, which JSON.stringify escapes and RFC 8785 refuses. A pair is never escaped. */
const LONE = /\\ud[89a-f]/;
/**
* JSON with one spelling per value (RFC 8785: keys sorted by UTF-16 code units, no blanks). Null for a value that has
* none: a number that is not finite, a lone surrogate, a cycle, nesting beyond the stack.
*/
function canonicalJson(value) {
	try {
		if (isInOrder(value)) {
			const text = JSON.stringify(value);
			if (!LONE.test(text)) return text;
		}
		return canonicalize(value) ?? null;
	} catch {
		return null;
	}
}

// src/ledger/fold.ts
/** Sorts as the ledger does: by time, then id. */
const orderOf = ({ at, id }) => `${timeKey(at)} ${id}`;
/** Names the group that an event belongs to. */
function groupKey(event) {
	if (event.type === "session.graded" && event.pull === null) return JSON.stringify([event.unit]);
	return JSON.stringify([event.pull?.repository, event.pull?.number]);
}
/** The last of some events by time, then id; null where there is none. */
function latest(events) {
	let found = null;
	for (const event of events) {
		const order = orderOf(event);
		if (found === null || order > found.order) found = {
			order,
			event
		};
	}
	return found?.event ?? null;
}
/** The latest outcome, with what checks and reviews had said by an earlier one where it does not tell itself. */
function outcomeOf(outcomes) {
	const last = latest(outcomes);
	if (last === null || outcomes.length === 1) return last;
	const ci = last.ci ?? latest(outcomes.filter((event) => event.ci != null))?.ci;
	const review = last.review ?? latest(outcomes.filter((event) => event.review != null))?.review;
	return {
		...last,
		...ci && { ci },
		...review && { review }
	};
}
function latestOfEach(graded) {
	const units = /* @__PURE__ */ new Map();
	for (const event of graded) {
		const known = units.get(event.unit);
		if (known === void 0) units.set(event.unit, [event]);
		else known.push(event);
	}
	return [...units.values()].flatMap((events) => latest(events) ?? []);
}
/**
* What a group says: one observation a unit. The latest event of a unit (by time, then id) supersedes the earlier ones, a
* voided one is as if it had not been, and a grading without a session id counts only while the group has none with one: a
* log that comes later supersedes, it never adds. The latest outcome holds for all units, whichever came first; what only an
* earlier one tells of checks and reviews stays known.
*/
function observationsOf({ graded, outcomes }, voided) {
	const units = latestOfEach(voided.size === 0 ? graded : graded.filter(({ id }) => !voided.has(id)));
	const isLogged = units.some(({ pull, session }) => pull !== null && session.id !== null);
	const outcome = outcomeOf(outcomes);
	return units.filter(({ session }) => session.id !== null || !isLogged).map((event) => ({
		graded: event,
		outcome
	}));
}
/** The ids of the gradings that the ledger declares void. */
const voidedIn = ({ events }) => new Set(events.flatMap((event) => event.type === "grade.voided" ? [event.grading] : []));
/** The events that observations rest on, by group. */
function groupsOf({ events }) {
	const groups = /* @__PURE__ */ new Map();
	for (const event of events) {
		if (event.type !== "session.graded" && event.type !== "outcome.revised") continue;
		const key = groupKey(event);
		const group = groups.get(key) ?? {
			graded: [],
			outcomes: []
		};
		groups.set(key, group);
		if (event.type === "session.graded") group.graded.push(event);
		else group.outcomes.push(event);
	}
	return groups;
}
/** What the ledger now says: one observation a unit, oldest first. */
function observations(ledger) {
	const voided = voidedIn(ledger);
	return [...groupsOf(ledger).values()].flatMap((group) => observationsOf(group, voided)).map((observation) => ({
		observation,
		order: orderOf(observation.graded)
	})).sort((a, b) => a.order < b.order ? -1 : 1).map(({ observation }) => observation);
}
/**
* Sums a ledger up. The reducer sees each unit once and in one order, so that the result is byte-identical however the
* ledger's files were ordered, repeated, split or merged.
*/
function fold(ledger, reducer) {
	return observations(ledger).reduce((state, observation) => reducer.add(state, observation), reducer.start());
}

// src/ledger/intern.ts
/** Texts and parts longer than this hardly come twice, and a pool of more than this is not worth its memory. */
const [LONGEST, MOST] = [400, 5e4];
/** Behind so many parts of a field, it is looked at only where so large a share of them was known. */
const [TRIES, WORTH] = [512, .2];
/** Fields that differ from event to event. */
const OWN = /* @__PURE__ */ new Set([
	"id",
	"at",
	"unit",
	"head",
	"seed"
]);
const openPool = () => ({
	texts: /* @__PURE__ */ new Map(),
	parts: /* @__PURE__ */ new Map(),
	luck: /* @__PURE__ */ new Map()
});
function sharedText(text, { texts }) {
	if (text.length > LONGEST) return text;
	const known = texts.get(text);
	if (known === void 0 && texts.size < MOST) texts.set(text, text);
	return known ?? text;
}
function luckOf(field, { luck }) {
	const known = luck.get(field) ?? {
		tries: 0,
		hits: 0
	};
	if (known.tries === 0) luck.set(field, known);
	return known;
}
function sharedPart(part, field, pool) {
	const luck = luckOf(field, pool);
	if (luck.tries >= TRIES && luck.hits < WORTH * luck.tries) return part;
	luck.tries++;
	const key = JSON.stringify(part);
	const known = pool.parts.get(key);
	if (known !== void 0) luck.hits++;
	else if (pool.parts.size < MOST) pool.parts.set(key, part);
	return known ?? part;
}
/**
* Makes equal texts and parts one: a parser makes new ones for each arm, rubric and writer of a hundred thousand events.
* Changes the value that it is given, in place; from then on its parts may be those of other events, which nobody changes.
* Returns about how many characters the value has as text.
*/
function intern(value, pool) {
	const record = value;
	let length = 2;
	for (const key of Object.keys(record)) {
		const inner = record[key];
		length += key.length + 4;
		if (typeof inner === "string") {
			length += inner.length;
			if (!OWN.has(key)) record[key] = sharedText(inner, pool);
		} else if (typeof inner === "object" && inner !== null) {
			const within = intern(inner, pool);
			length += within;
			if (within <= LONGEST) record[key] = sharedPart(inner, key, pool);
		} else length += 8;
	}
	return length;
}

// src/ledger/schema.ts
/** Sums of a ledger's lifetime must stay exact, so that one event may not hold more than this. */
const LARGEST = 0xe8d4a51000;
/** Whether a figure is one that an event may hold: whole, not negative, not absurd. */
const isCount = (figure) => Number.isInteger(figure) && figure >= 0 && figure <= LARGEST;
const name = pipe(string(), minLength(1));
const text = nullable(string());
const count = pipe(number(), integer(), minValue(0), maxValue(LARGEST));
const micro = pipe(number(), integer(), minValue(0), maxValue(1e6));
const pull = looseObject({
	repository: name,
	number: pipe(count, minValue(1)),
	head: string()
});
const digest = pipe(string(), regex(/^sha256:[0-9a-f]{64}$/));
const written = {
	v: literal(1),
	id: digest,
	at: pipe(string(), check((at) => utcMillis(at) !== null, "not a time in UTC")),
	writer: looseObject({
		app: text,
		run: text,
		attempt: nullable(count),
		workflow: text,
		sha: text
	})
};
const context = looseObject({
	category: text,
	promptBytes: nullable(count)
});
/** Who decided, and why: of what people do to the ledger. */
const said = {
	by: name,
	why: string()
};
const origin = optional(looseObject({
	format: name,
	record: looseObject({})
}));
const level = picklist([
	"note",
	"warn",
	"block"
]);
const details = nullable(looseObject({
	model: looseObject({
		raw: text,
		via: text,
		quant: text,
		names: optional(count)
	}),
	log: looseObject({
		found: boolean(),
		required: boolean()
	}),
	calls: nullable(looseObject({
		settled: count,
		failed: count
	})),
	episodes: nullable(looseObject({
		all: count,
		recovered: count
	})),
	progress: array(looseObject({
		calls: count,
		steps: count
	})),
	loopMicro: nullable(micro),
	edits: nullable(count),
	unattended: nullable(looseObject({
		longestSeconds: count,
		totalSeconds: count
	})),
	hits: array(looseObject({
		rule: name,
		group: string(),
		level
	})),
	factors: array(string()),
	selection: nullable(looseObject({
		task: name,
		arm: name,
		propensityMicro: micro
	})),
	judged: optional(nullable(looseObject({
		by: name,
		micro,
		rulesMicro: micro
	})))
}));
/** A grading of version 1, which says nothing of `details`; version 2 adds them. */
const GRADED = {
	...written,
	type: literal("session.graded"),
	unit: name,
	pull: nullable(pull),
	session: looseObject({
		id: text,
		format: string(),
		trust: string()
	}),
	arm: name,
	context,
	grade: looseObject({
		micro: nullable(micro),
		mask: string(),
		rubric: string(),
		why: string()
	}),
	verdict: picklist([
		"pass",
		"block",
		"ungraded"
	]),
	responded: boolean(),
	cost: looseObject({
		usdMicro: nullable(count),
		tokens: nullable(count)
	}),
	origin
};
/** What every event carries, of whatever kind. Fields that are not named here are kept. */
const envelope = looseObject({
	id: written.id,
	at: written.at,
	type: name
});
/** Known kinds of event, by type and version. An event with another `v` is of a kind that is not known. */
const KINDS = /* @__PURE__ */ new Map([
	["session.graded 1", looseObject(GRADED)],
	["session.graded 2", looseObject({
		...GRADED,
		v: literal(2),
		details
	})],
	["outcome.revised 1", looseObject({
		...written,
		type: literal("outcome.revised"),
		pull,
		stage: picklist([
			"merged",
			"closed",
			"superseded",
			"kept",
			"reverted"
		]),
		survivingMicro: nullish(micro),
		ci: nullish(picklist(["passed", "failed"])),
		review: nullish(picklist([
			"approved",
			"changes-requested",
			"dismissed",
			"none"
		])),
		commit: nullish(string())
	})],
	["waiver.granted 1", looseObject({
		...written,
		type: literal("waiver.granted"),
		pull,
		rule: name,
		fingerprints: array(name),
		level,
		by: name,
		why: string(),
		comment: count
	})],
	["selection.made 1", looseObject({
		...written,
		type: literal("selection.made"),
		task: name,
		arm: name,
		propensityMicro: micro,
		candidates: array(looseObject({
			arm: name,
			propensityMicro: micro
		})),
		context,
		seed: string(),
		state: digest
	})],
	["grade.voided 1", looseObject({
		...written,
		type: literal("grade.voided"),
		grading: digest,
		...said
	})],
	["event.quarantined 1", looseObject({
		...written,
		type: literal("event.quarantined"),
		event: digest,
		...said
	})],
	["event.released 1", looseObject({
		...written,
		type: literal("event.released"),
		event: digest,
		...said
	})],
	["arm.registered 1", looseObject({
		...written,
		type: literal("arm.registered"),
		arm: name,
		smoke: nullable(looseObject({
			passed: count,
			of: count
		})),
		origin,
		...said
	})],
	["arm.retired 1", looseObject({
		...written,
		type: literal("arm.retired"),
		arm: name,
		...said
	})],
	["policy.changed 1", looseObject({
		...written,
		type: literal("policy.changed"),
		policy: nullable(digest),
		commit: text
	})]
]);
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function complaint(schema, value) {
	const { success, issues } = safeParse(schema, value, { abortEarly: true });
	if (success) return null;
	const place = issues[0].path?.map((item) => String(item.key)).join(".") ?? "";
	return place === "" ? "is not an event" : `its field ${place} is missing or not of its kind`;
}
/** Tells an event of a known kind from one of an unknown kind and from no event at all. */
function shapeOf(value) {
	if (!isRecord(value)) return {
		kind: "bad",
		why: "is not an event"
	};
	const known = typeof value.type === "string" && typeof value.v === "number" ? KINDS.get(`${value.type} ${value.v}`) : void 0;
	const why = complaint(known ?? envelope, value);
	if (why !== null) return {
		kind: "bad",
		why
	};
	return { kind: known ? "known" : "unknown" };
}

// src/ledger/seal.ts
/** The id that an event must have: the SHA-256 of the canonical JSON of all its other fields; null where there is none. */
function idOf(event) {
	const { id: _, ...rest } = event;
	const text = canonicalJson(rest);
	return text === null ? null : `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
}
/** A copy whose strings are all valid Unicode: session ids and models come from logs, and half a character has no JSON. */
function wellFormed(value) {
	if (typeof value === "string") return Buffer.from(value, "utf8").toString("utf8");
	if (Array.isArray(value)) return value.map(wellFormed);
	if (typeof value !== "object" || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)]));
}
const known = (figure) => figure !== null && isCount(figure) ? figure : null;
/** Figures that a log claims: an absurd one is unknown, or else a log could keep itself out of the ledger. */
function withoutAbsurdities(event) {
	if (event.type !== "session.graded") return event;
	const { cost, context } = event;
	return {
		...event,
		context: {
			...context,
			promptBytes: known(context.promptBytes)
		},
		cost: {
			...cost,
			usdMicro: known(cost.usdMicro),
			tokens: known(cost.tokens)
		}
	};
}
/**
* Gives an event its id. Halves of surrogate pairs become U+FFFD, absurd costs and sizes null. Null for an event that a
* reader would put into quarantine: a grade that is not whole or out of range, a time that is none, a missing field.
*/
function sealEvent(event) {
	const clean = wellFormed(withoutAbsurdities(event));
	const id = idOf(clean);
	if (id === null) return null;
	const sealed = {
		...clean,
		id
	};
	return shapeOf(sealed).kind === "known" ? sealed : null;
}
/** Where a sealed event lies on the branch: `events/YYYY/MM/DD/HHMMSS-<first eight of its hash>.json`. */
function eventPath(event) {
	const [date = "", time = ""] = event.at.slice(0, 19).split("T");
	const hash = event.id.slice(7, 15);
	return `events/${date.replaceAll("-", "/")}/${time.replaceAll(":", "")}-${hash}.json`;
}

// src/ledger/upgrade.ts
/** What each version of a kind lacks of the version after it. */
const UPGRADES = /* @__PURE__ */ new Map([["session.graded 1", {
	v: 2,
	details: null
}]]);
/**
* An event as the current version writes it, from any version that was ever written. What it lacks is unknown, never
* guessed. Id and text on the branch stay what they were: the upgrade is of what was read, and is written nowhere.
*/
function upgradeEvent(event) {
	const added = UPGRADES.get(`${event.type} ${event.v}`);
	return added === void 0 ? event : {
		...event,
		...added
	};
}

// src/ledger/read.ts
/** Files that lie beside the events and hold none: what is derived from them, and a repository's own paraphernalia. */
const BESIDE = /^(state\.json|SCORECARD\.md|README\.md|LICENSE|charts\/.*|\.[^/]+)$/;
/** A file's events: a single one in `.json`, one a line in a sealed month's `.jsonl`. Null for a file of neither kind. */
function entriesOf({ path, text }) {
	if (!path.startsWith("events/")) return null;
	if (path.endsWith(".json")) return [{
		path,
		text
	}];
	if (!path.endsWith(".jsonl")) return null;
	return text.split("\n").map((line, index) => ({
		path: `${path}:${index + 1}`,
		text: line
	})).filter((entry) => entry.text.trim() !== "");
}
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
function readEntry({ path, text }) {
	const bad = (why) => ({
		kind: "bad",
		quarantined: {
			path,
			why
		}
	});
	const value = parse(text);
	if (value === void 0) return bad("it is not JSON");
	const shape = shapeOf(value);
	if (shape.kind === "bad") return bad(shape.why);
	const event = value;
	if (idOf(event) !== event.id) return bad("its id is not the hash of its content: it was changed after it was written");
	return {
		kind: shape.kind,
		event
	};
}
/** What each event of a file was read as, in order; null for a file that holds none. */
const readEntries = (file) => entriesOf(file)?.map((entry) => ({
	...entry,
	read: readEntry(entry)
})) ?? null;
/** By a key that everybody comes to who has the same values; those of one key once, the last of them. */
function unionBy(values, keyOf) {
	const keyed = values.map((value) => ({
		key: keyOf(value),
		value
	})).sort((a, b) => a.key < b.key ? -1 : 1);
	return keyed.filter(({ key }, at) => key !== keyed[at + 1]?.key).map(({ value }) => value);
}
/** Each event once, by time, then id. */
const union = (events) => unionBy(events, ({ at, id }) => `${timeKey(at)} ${id}`);
const unionQuarantine = (found) => unionBy(found, ({ path, why }) => `${path}\n${why}`);
/**
* Reads a ledger from its files, in any order, an event any number of times; files may be made one by one as they are asked
* for. Never throws: what is not JSON, not an event, changed after it was written or no file of a ledger is listed in
* `quarantine`, and the rest is read; an event that another one sets aside is told apart.
*/
function readLedger(files) {
	const events = [];
	const unknown = [];
	const quarantine = [];
	const pool = openPool();
	for (const file of files) {
		const entries = entriesOf(file);
		if (entries === null && !BESIDE.test(file.path)) quarantine.push({
			path: file.path,
			why: "it is no file of a ledger"
		});
		for (const entry of entries ?? []) {
			const read = readEntry(entry);
			if (read.kind === "bad") quarantine.push(read.quarantined);
			else if (read.kind === "unknown") unknown.push(read.event);
			else {
				intern(read.event, pool);
				events.push(upgradeEvent(read.event));
			}
		}
	}
	return {
		...settle(union(events)),
		unknown: union(unknown),
		quarantine: unionQuarantine(quarantine)
	};
}
/** Parts those that were set aside from those that count. */
function settle(all) {
	const aside = asideBy(all);
	if (aside.size === 0) return {
		events: all,
		aside: []
	};
	return {
		events: all.filter(({ id }) => !aside.has(id)),
		aside: all.filter(({ id }) => aside.has(id))
	};
}
/** All that does not count, with the reason: what could not be read, and events that were set aside. Sorted by path. */
function uncounted({ events, aside, quarantine }) {
	if (aside.length === 0) return quarantine;
	const why = asideBy([...events, ...aside]);
	const found = aside.map((event) => ({
		path: eventPath(event),
		why: `it was set aside: ${why.get(event.id)}`
	}));
	return unionQuarantine([...quarantine, ...found]);
}

export { sealEvent as a, orderOf as c, standingRulings as d, utcMillis as f, eventPath as i, canonicalJson as l, readLedger as n, fold as o, uncounted as r, observations as s, readEntries as t, isRuling as u };