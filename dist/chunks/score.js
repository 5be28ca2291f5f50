import { l as DEFAULT_POLICY, o as renderScorecard } from "./report.js";
import { t as groupBy } from "./group-by.js";
import { A as priorOf, F as compareRewards, H as isVerified, I as estimate, L as share, M as cellsOf, N as FULL_REWARD, P as rewardOf, S as safeParse, T as unknown, _ as optional, b as record, c as literal, d as maxValue, f as minLength, g as number, h as nullish, i as check, j as banditReducer, k as posterior, l as looseObject, m as nullable, n as array, p as minValue, r as boolean, s as integer, v as picklist, w as string, x as regex, y as pipe, z as probabilityBest } from "./bandit.js";
import { createHash } from "node:crypto";

// src/bandit/follow-up.ts
const DAY$1 = 864e5;
/** From so many overdue selections on, and from this share of all that are due, something is broken. */
const [FEW, SHARE] = [5, .5];
/**
* Lays selections beside what was graded. A selection is unanswered when it is older than `days` at `asOf` and no graded
* session names its task; the latest selection of a task is the one that holds.
*/
function followUp(selections, runs, { asOf, days }) {
	const byTask = new Map(runs.map((run) => [run.task, run]));
	const order = selections.toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at) || (a.arm < b.arm ? -1 : 1));
	const last = [...new Map(order.map((selection) => [selection.task, selection])).values()];
	const isDue = ({ at }) => Date.parse(asOf) - Date.parse(at) > days * DAY$1;
	const followed = [];
	const diverted = [];
	const unanswered = [];
	for (const selection of last) {
		const run = byTask.get(selection.task);
		if (run === void 0) {
			if (isDue(selection)) unanswered.push(selection);
		} else if (run.arm === selection.arm) followed.push({
			...selection,
			reward: run.reward
		});
		else diverted.push({
			...selection,
			ran: run.arm
		});
	}
	const due = unanswered.length + followed.length + diverted.length;
	return {
		followed,
		diverted,
		unanswered,
		alarm: unanswered.length >= FEW && unanswered.length >= SHARE * due ? `${unanswered.length} of ${due} selections have had no grade for ${days} days: the bandit chooses and learns nothing` : null
	};
}

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
	for (const [key, inner] of Object.entries(value)) {
		if (key < last || !isInOrder(inner)) return false;
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
* log that comes later supersedes, it never adds. The latest outcome holds for all units, whichever came first.
*/
function observationsOf({ graded, outcomes }, voided) {
	const units = latestOfEach(voided.size === 0 ? graded : graded.filter(({ id }) => !voided.has(id)));
	const isLogged = units.some(({ pull, session }) => pull !== null && session.id !== null);
	const outcome = latest(outcomes);
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
/** What every event carries, of whatever kind. Fields that are not named here are kept. */
const envelope = looseObject({
	id: written.id,
	at: written.at,
	type: name
});
/** Known kinds of event, by type. An event with another `v` is of a kind that is not known. */
const KINDS = /* @__PURE__ */ new Map([
	["session.graded", looseObject({
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
	})],
	["outcome.revised", looseObject({
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
		survivingMicro: nullish(micro)
	})],
	["waiver.granted", looseObject({
		...written,
		type: literal("waiver.granted"),
		pull,
		rule: name,
		fingerprints: array(name),
		level: picklist([
			"note",
			"warn",
			"block"
		]),
		by: name,
		why: string(),
		comment: count
	})],
	["selection.made", looseObject({
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
	["grade.voided", looseObject({
		...written,
		type: literal("grade.voided"),
		grading: digest,
		...said
	})],
	["arm.registered", looseObject({
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
	["arm.retired", looseObject({
		...written,
		type: literal("arm.retired"),
		arm: name,
		...said
	})],
	["policy.changed", looseObject({
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
	const known = value.v === 1 ? KINDS.get(value.type) : void 0;
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
function parse$1(text) {
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
	const value = parse$1(text);
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
/** The entries of a map, by key: an order that everybody comes to who has the same keys. */
const sorted = (map) => [...map].sort(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value);
/** Each event once, by time, then id. */
const union = (events) => sorted(new Map(events.map((event) => [`${timeKey(event.at)} ${event.id}`, event])));
const unionQuarantine = (found) => sorted(new Map(found.map((entry) => [`${entry.path}\n${entry.why}`, entry])));
/**
* Reads a ledger from its files, in any order, an event any number of times. Never throws: what is not JSON, not an
* event, changed after it was written or no file of a ledger is listed in `quarantine`, and the rest is read.
*/
function readLedger(files) {
	const events = [];
	const unknown = [];
	const quarantine = [];
	for (const file of files) {
		const entries = readEntries(file);
		if (entries === null && !BESIDE.test(file.path)) quarantine.push({
			path: file.path,
			why: "it is no file of a ledger"
		});
		for (const { read } of entries ?? []) if (read.kind === "bad") quarantine.push(read.quarantined);
		else if (read.kind === "known") events.push(read.event);
		else unknown.push(read.event);
	}
	return {
		events: union(events),
		unknown: union(unknown),
		quarantine: unionQuarantine(quarantine)
	};
}

// src/ledger/month.ts
const LOOSE = /^events\/\d{4}\/\d\d\/\d\d\/[\w.-]+\.json$/;
/** The file of a sealed month, by the events' times: `events/2026-05.jsonl`. */
const monthPath = ({ at }) => `events/${at.slice(0, 7)}.jsonl`;
const isReadable = (read) => read.kind !== "bad";
/** The text of a month: each event once, by time and id; lines that could not be read stay behind them as they were. */
function monthText(events, unread) {
	return [...[...new Map(events.map((event) => [orderOf(event), event]))].sort(([a], [b]) => a < b ? -1 : 1).map(([, event]) => canonicalJson(event)), ...unread].map((line) => `${line}\n`).join("");
}
/** The events of loose files of months before `month` (YYYY-MM), with the files that they lie in. */
function looseBefore(files, month) {
	return files.filter(({ path }) => LOOSE.test(path)).flatMap((file) => {
		const read = readEntries(file)?.[0]?.read;
		return read && isReadable(read) && read.event.at.slice(0, 7) < month ? [{
			path: file.path,
			event: read.event
		}] : [];
	});
}
/**
* Seals each month before that of `at` that has events in files of their own: all its events go into one file, which a late
* event joins at the next sealing. What is in quarantine stays where it is. A ledger says the same before and after.
*/
function sealMonths(files, at) {
	const loose = looseBefore(files, at.slice(0, 7));
	const sealed = new Map(files.map((file) => [file.path, file]));
	const months = [...new Set(loose.map(({ event }) => monthPath(event)))].sort();
	return {
		removed: loose.map(({ path }) => path).sort(),
		files: months.map((path) => {
			const known = sealed.get(path);
			const entries = known ? readEntries(known) ?? [] : [];
			const kept = entries.map(({ read }) => read).filter(isReadable);
			const added = loose.filter(({ event }) => monthPath(event) === path);
			const unread = entries.filter(({ read }) => !isReadable(read)).map(({ text }) => text);
			return {
				path,
				text: monthText([...kept, ...added].map(({ event }) => event), unread)
			};
		})
	};
}

// src/ledger/append.ts
/** What an event says, apart from who said it and when. */
const content = (event) => canonicalJson({
	...event,
	at: null,
	writer: null,
	id: null
});
function newestOf(ledger, unit) {
	const found = ledger.events.findLast((event) => event.type === "session.graded" && event.unit === unit);
	return found?.type === "session.graded" ? found : null;
}
const fileOf = (event) => ({
	path: eventPath(event),
	text: `${canonicalJson(event)}\n`
});
/** The change that adds events which are not there yet, seals the months before them and renews what is derived. */
function changeOf(files, events, derive, message) {
	const added = events.map(fileOf);
	const earliest = events.map(({ at }) => at).sort()[0] ?? "";
	const { files: months, removed } = sealMonths(files, earliest);
	const derived = derive(readLedger([...files, ...added]));
	return {
		files: [
			...added,
			...months,
			...derived
		],
		message,
		...removed.length > 0 && { removed }
	};
}
/**
* The change that adds waivers which the ledger does not hold yet: one a comment and rule, for what was waived once stays
* bound to what it was. Null where there is nothing to add.
*/
function appendWaivers(files, waivers, derive, nonce) {
	const keyOf = ({ pull, comment, rule }) => JSON.stringify([
		pull.repository,
		pull.number,
		comment,
		rule
	]);
	const { events } = readLedger(files);
	const known = new Set(events.flatMap((event) => event.type === "waiver.granted" ? [keyOf(event)] : []));
	const added = waivers.filter((waiver) => !known.has(keyOf(waiver)));
	return added.length === 0 ? null : changeOf(files, added, derive, `Record a waiver\n\nNonce: ${nonce}\n`);
}
/**
* The change that adds a grading to a ledger and renews the files derived from it, which `derive` makes. Null where
* there is nothing to add: the event is there, or the newest of its unit says the same (a webhook delivered twice, a
* job run again). `nonce` goes into the commit message, so that no two writers make the same commit. The message
* holds nothing else from the event: GitHub would link the numbers and names in it.
*/
function appendGraded(files, event, derive, nonce) {
	const newest = newestOf(readLedger(files), event.unit);
	if (newest !== null && content(newest) === content(event)) return null;
	return appendEvent(files, event, derive, nonce);
}
const WHAT = {
	"session.graded": "a graded session",
	"outcome.revised": "an outcome",
	"waiver.granted": "a waiver",
	"selection.made": "a selection",
	"grade.voided": "a voided grade",
	"arm.registered": "an arm",
	"arm.retired": "a retired arm",
	"policy.changed": "a new policy"
};
/** The change that adds an event of any kind; null where the very event is there. */
function appendEvent(files, event, derive, nonce) {
	if (readLedger(files).events.some(({ id }) => id === event.id)) return null;
	const message = `Record ${WHAT[event.type]}\n\nEvent: ${event.id}\nNonce: ${nonce}\n`;
	return changeOf(files, [event], derive, message);
}

// src/ledger/arms.ts
/**
* The arms that were registered or retired, by name. The later event stands, so that a registration brings a retired arm
* back; retiring keeps what the gate found. Nothing else retires an arm: neither silence nor a state that was deleted.
*/
function armsIn({ events }) {
	const arms = /* @__PURE__ */ new Map();
	for (const event of events) if (event.type === "arm.registered") {
		const smoke = event.smoke && {
			passed: event.smoke.passed,
			of: event.smoke.of
		};
		arms.set(event.arm, {
			arm: event.arm,
			retired: false,
			smoke
		});
	} else if (event.type === "arm.retired") arms.set(event.arm, {
		arm: event.arm,
		retired: true,
		smoke: arms.get(event.arm)?.smoke ?? null
	});
	return [...arms.values()].sort((a, b) => a.arm < b.arm ? -1 : 1);
}

// src/ledger/gptme/records.ts
/**
* A line of a `session-records.jsonl`, the store of the Python package gptme-sessions: the fields that are read here, under
* their names there. All others are kept.
*/
const RECORD = looseObject({
	session_id: string(),
	timestamp: nullish(string()),
	end_time: nullish(string()),
	harness: nullish(string()),
	model: nullish(string()),
	category: nullish(string()),
	outcome: nullish(string()),
	failure_reason: nullish(string()),
	attempt_kind: nullish(string()),
	token_count: nullish(number()),
	input_tokens: nullish(number()),
	output_tokens: nullish(number()),
	first_turn_bytes: nullish(number()),
	trajectory_grade: nullish(number()),
	grades: nullish(record(string(), unknown()))
});
/** The weights of that store's composite grade; dimensions that are missing leave the denominator. */
const WEIGHTS = /* @__PURE__ */ new Map([
	["productivity", .4],
	["alignment", .35],
	["harm", .25]
]);
/** Failures of a provider or an account: the model did not answer, which is no fault of its work. */
const UNANSWERED = /* @__PURE__ */ new Set([
	"auth",
	"invalid_request",
	"pre_response_api_failure",
	"rate_limit"
]);
function parseRecord(text) {
	try {
		const { success, output } = safeParse(RECORD, JSON.parse(text));
		return success && output.session_id !== "" ? output : null;
	} catch {
		return null;
	}
}
/** A time of Python's `isoformat` in UTC, to the millisecond; one without an offset is taken for UTC. Null where it is none. */
function utcOf(text) {
	if (!text) return null;
	const zoned = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? text : `${text}Z`;
	const millis = Date.parse(zoned);
	if (Number.isNaN(millis)) return null;
	const utc = new Date(millis).toISOString();
	return utcMillis(utc) === null ? null : utc;
}
/** The grades that a record has of the known dimensions, by name. */
function dimensionsOf({ grades }) {
	return [...WEIGHTS.keys()].flatMap((name) => {
		const grade = grades && Object.hasOwn(grades, name) ? grades[name] : void 0;
		return typeof grade === "number" ? [[name, grade]] : [];
	});
}
function gradeOf(record) {
	const dimensions = dimensionsOf(record);
	const weight = dimensions.reduce((sum, [name]) => sum + (WEIGHTS.get(name) ?? 0), 0);
	const composite = dimensions.reduce((sum, [name, grade]) => sum + grade * (WEIGHTS.get(name) ?? 0), 0) / weight;
	const value = record.trajectory_grade ?? (weight === 0 ? null : composite);
	const isGrade = value !== null && value >= 0 && value <= 1;
	const mask = dimensions.map(([name]) => name).join("+") || "trajectory";
	return {
		micro: isGrade ? Math.round(value * 1e6) : null,
		mask,
		rubric: `gptme-sessions:${mask}`,
		why: isGrade ? "as the store graded it" : "the store has no grade from 0 to 1 for it"
	};
}
function verdictOf({ outcome }, micro) {
	if (outcome === "violated_policy") return "block";
	return micro === null ? "ungraded" : "pass";
}
function tokensOf({ token_count, input_tokens, output_tokens }) {
	if (token_count != null) return token_count;
	return input_tokens == null || output_tokens == null ? null : input_tokens + output_tokens;
}
function eventOf(record, { nameArm, writer }) {
	const grade = gradeOf(record);
	const at = utcOf(record.end_time) ?? utcOf(record.timestamp);
	const id = record.session_id;
	if (at === null) return null;
	return sealEvent({
		v: 1,
		type: "session.graded",
		at,
		writer,
		unit: `gptme-sessions:${id}`,
		pull: null,
		session: {
			id,
			format: "gptme-sessions",
			trust: "A"
		},
		arm: nameArm(record.harness, record.model?.replace(/@[^@/]*$/, "")),
		context: {
			category: record.category || null,
			promptBytes: record.first_turn_bytes ?? null
		},
		grade,
		verdict: verdictOf(record, grade.micro),
		responded: record.attempt_kind !== "infra_retry" && !UNANSWERED.has(record.failure_reason ?? ""),
		cost: {
			usdMicro: null,
			tokens: tokensOf(record)
		},
		origin: {
			format: "gptme-sessions",
			record
		}
	});
}
/**
* Reads a `session-records.jsonl`. The same file gives the same events, so that importing it again adds nothing; of lines
* with one session id the last one holds. Never throws.
*/
function importRecords(text, options) {
	const events = /* @__PURE__ */ new Map();
	const skipped = [];
	for (const [index, line] of text.split("\n").entries()) {
		if (line.trim() === "") continue;
		const record = parseRecord(line);
		const event = record && eventOf(record, options);
		if (event) events.set(event.unit, event);
		else skipped.push({
			line: index + 1,
			why: record ? "it has no time" : "it is no session record"
		});
	}
	return {
		events: [...events.values()],
		skipped
	};
}
/** What a session of ours is in that store: only what the event says. */
const plainRecord = ({ session, at, arm, context, grade, verdict, responded, cost }) => ({
	session_id: session.id ?? "",
	timestamp: at,
	harness: arm.slice(0, arm.indexOf(":")),
	model: arm.slice(arm.indexOf(":") + 1),
	category: context.category,
	outcome: verdict === "block" ? "violated_policy" : "unknown",
	failure_reason: responded ? null : "pre_response_api_failure",
	token_count: cost.tokens,
	first_turn_bytes: context.promptBytes,
	trajectory_grade: grade.micro === null ? null : grade.micro / 1e6
});
/** The lines of a `session-records.jsonl` for some gradings: what was imported comes back whole. */
function exportRecords(graded) {
	return graded.map((event) => {
		const own = event.origin?.format === "gptme-sessions" ? event.origin.record : plainRecord(event);
		return `${canonicalJson(own)}\n`;
	}).join("");
}

// src/ledger/gptme/bandit-state.ts
const FORMAT = "gptme-sessions bandit state";
const shape = pipe(number(), minValue(0), maxValue(1e9));
const tally = pipe(number(), minValue(0), maxValue(1e9));
/** An arm of a `bandit-state.json` of the Python package gptme-sessions: Beta parameters over a uniform prior, and counts. */
const ARM = looseObject({
	alpha: optional(shape, 1),
	beta: optional(shape, 1),
	total_selections: optional(tally, 0),
	/** Updates whose reward was above one half: a count, no sum of rewards. */
	total_rewards: optional(tally, 0),
	last_updated: optional(string(), "")
});
const STATE$1 = looseObject({
	arms: record(string(), ARM),
	contextual_arms: optional(record(string(), record(string(), ARM)), () => ({})),
	last_updated: optional(string(), "")
});
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
/**
* Reads a bandit's state of gptme-sessions. Each arm is registered; its sums are kept for an export and are no evidence here:
* they were decayed at every update, tell of no session and cannot be revised. A damaged state is refused as a whole.
*/
function importBanditState(text, writer) {
	const { success, output } = safeParse(STATE$1, parse(text));
	if (!success) return {
		kind: "bad",
		why: "it is no bandit state of gptme-sessions"
	};
	const events = [];
	const skipped = [];
	for (const [arm, own] of Object.entries(output.arms)) {
		const at = utcOf(own.last_updated) ?? utcOf(output.last_updated) ?? "1970-01-01T00:00:00.000Z";
		const contexts = Object.hasOwn(output.contextual_arms, arm) ? output.contextual_arms[arm] : {};
		const event = sealEvent({
			v: 1,
			type: "arm.registered",
			at,
			writer,
			arm,
			smoke: null,
			by: "import",
			why: `it has ${own.total_selections} updates in a bandit state of gptme-sessions`,
			origin: {
				format: FORMAT,
				record: {
					arm: own,
					contexts
				}
			}
		});
		if (event) events.push(event);
		else skipped.push(arm);
	}
	return {
		kind: "arms",
		events,
		skipped
	};
}
function add(map, key, { arm, at, reward }) {
	const own = map.get(key) ?? {
		arm_id: arm,
		alpha: 1,
		beta: 1,
		total_selections: 0,
		total_rewards: 0,
		last_updated: ""
	};
	own.alpha += reward;
	own.beta += 1 - reward;
	own.total_selections += 1;
	own.total_rewards += reward > .5 ? 1 : 0;
	own.last_updated = at > own.last_updated ? at : own.last_updated;
	map.set(key, own);
}
/** What was imported of arms that have shown nothing here since. */
function carried({ events }, known) {
	const found = /* @__PURE__ */ new Map();
	for (const event of events) if (event.type === "arm.registered" && event.origin?.format === FORMAT && !known.has(event.arm)) found.set(event.arm, {
		arm: event.origin.record.arm,
		contexts: event.origin.record.contexts
	});
	return [...found];
}
/**
* A bandit's state as gptme-sessions reads it: uniform priors plus undecayed rewards, by arm and by `["category"]`. An arm
* that was imported and has no session here comes back as it was.
*/
function exportBanditState(rewards, ledger) {
	const arms = /* @__PURE__ */ new Map();
	const contexts = /* @__PURE__ */ new Map();
	for (const one of rewards) {
		add(arms, one.arm, one);
		if (one.category === null) continue;
		const own = contexts.get(one.arm) ?? /* @__PURE__ */ new Map();
		add(own, JSON.stringify([one.category]), one);
		contexts.set(one.arm, own);
	}
	const old = carried(ledger, new Set(arms.keys()));
	const times = [...arms.values()].map(({ last_updated }) => last_updated).sort();
	const state = {
		arms: Object.fromEntries([...arms, ...old.map(([arm, { arm: own }]) => [arm, own])]),
		contextual_arms: Object.fromEntries([...[...contexts].map(([arm, own]) => [arm, Object.fromEntries(own)]), ...old.map(([arm, { contexts: own }]) => [arm, own])]),
		created: times[0] ?? "",
		last_updated: times.at(-1) ?? "",
		total_sessions: rewards.length
	};
	return `${canonicalJson(state)}\n`;
}

// src/ledger/verify.ts
/** An arm with more units than this does not just go away: its events were removed. */
const NOTICED = 10;
const STATE = looseObject({ cells: array(looseObject({
	arm: string(),
	units: number()
})) });
/** Units by arm as a state file says; empty where it is none. */
function unitsIn(text) {
	const units = /* @__PURE__ */ new Map();
	let value = null;
	try {
		value = JSON.parse(text ?? "");
	} catch {
		return units;
	}
	const { success, output } = safeParse(STATE, value);
	if (success) for (const { arm, units: more } of output.cells) units.set(arm, (units.get(arm) ?? 0) + more);
	return units;
}
function vanishedArms(stored, fresh, ledger) {
	const known = unitsIn(fresh);
	const retired = new Set(armsIn(ledger).flatMap(({ arm, retired: gone }) => gone ? [arm] : []));
	return [...unitsIn(stored)].filter(([arm, units]) => units > NOTICED && !known.has(arm) && !retired.has(arm)).map(([arm, units]) => ({
		arm,
		units
	}));
}
/**
* Recomputes what is derived from a ledger's events and lays it beside the files that are there, to the byte. Never throws:
* what cannot be read is listed.
*/
function verifyLedger(files, derive) {
	const ledger = readLedger(files);
	const stored = new Map(files.map(({ path, text }) => [path, text]));
	const derived = derive(ledger);
	const fresh = derived.find(({ path }) => path === "state.json")?.text;
	return {
		events: ledger.events.length,
		unknown: ledger.unknown.length,
		quarantine: ledger.quarantine,
		derived: derived.map(({ path, text }) => ({
			path,
			state: !stored.has(path) ? "absent" : stored.get(path) === text ? "same" : "stale"
		})),
		vanished: vanishedArms(stored.get("state.json"), fresh, ledger)
	};
}

// src/score.ts
const DAY = 864e5;
const WEEKS = 12;
const isPresent = (value) => value !== null;
const dateOf = (millis) => new Date(millis).toISOString().slice(0, 10);
/** The Monday (UTC) of the week that a moment lies in; day 0 of the epoch was a Thursday. */
function monday(utc) {
	const day = Math.floor(Date.parse(utc) / DAY);
	return (day - (day + 3) % 7) * DAY;
}
function weeksUntil(asOf, rewarded) {
	const last = monday(asOf);
	if (Number.isNaN(last)) return [];
	const byWeek = groupBy(rewarded, ({ at }) => monday(at));
	return Array.from({ length: WEEKS }, (_, index) => {
		const from = last - (11 - index) * 7 * DAY;
		const { n, mean } = estimate((byWeek.get(from) ?? []).map(({ reward }) => reward));
		return {
			from: dateOf(from),
			n,
			mean
		};
	});
}
function spent(values) {
	const known = values.filter(isPresent);
	return {
		total: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
		known: known.length
	};
}
function rewardsOf(seen, rubric) {
	return seen.flatMap((observation) => {
		const { at, grade } = observation.graded;
		const reward = rewardOf(observation);
		return reward === null || grade.rubric !== rubric ? [] : [{
			at,
			reward: reward.tenths / FULL_REWARD
		}];
	});
}
const isProductive = ({ graded, outcome }) => (outcome?.stage === "merged" || outcome?.stage === "kept") && graded.verdict !== "block" && graded.responded;
function countBands(micros) {
	const low = micros.filter((micro) => micro <= 4e5).length;
	const high = micros.filter((micro) => micro >= 6e5).length;
	return {
		low,
		mid: micros.length - low - high,
		high
	};
}
/** Everything of an arm's score that its own sessions tell. */
function scoreArm(arm, seen, rubric, options) {
	const rewarded = rewardsOf(seen, rubric);
	const graded = seen.map((one) => one.graded);
	const grades = graded.filter(({ grade }) => grade.rubric === rubric).flatMap(({ grade }) => grade.micro ?? []);
	const ended = seen.filter(({ outcome }) => outcome !== null && outcome.stage !== "superseded");
	const count = (test) => share(graded.filter(test).length, seen.length);
	const usd = spent(graded.map(({ cost }) => cost.usdMicro));
	return {
		arm,
		verified: isVerified(arm),
		sessions: seen.length,
		reward: estimate(rewarded.map(({ reward }) => reward)),
		grade: estimate(grades.map((micro) => micro / 1e6)),
		bands: countBands(grades),
		productive: share(ended.filter(isProductive).length, ended.length),
		blocked: count(({ verdict }) => verdict === "block"),
		noResponse: count(({ responded }) => !responded),
		graded: count(({ grade }) => grade.micro !== null),
		otherRubric: graded.filter(({ grade }) => grade.rubric !== rubric).length,
		usd: {
			total: usd.total === null ? null : usd.total / 1e6,
			known: usd.known
		},
		tokens: spent(graded.map(({ cost }) => cost.tokens)),
		weeks: weeksUntil(options.asOf, rewarded)
	};
}
/** The probability of being best for each verified arm that has a reward. */
function bestOf(state, options) {
	const cells = cellsOf(state).filter((cell) => cell.rewarded > 0 && isVerified(cell.arm));
	const arms = [...new Set(cells.map(({ arm }) => arm))];
	const beliefs = arms.map((arm) => posterior(state, arm, options, priorOf(state, arm)));
	const chances = probabilityBest(beliefs);
	return new Map(arms.map((arm, index) => [arm, chances[index] ?? NaN]));
}
/** The ledger as it was at a moment. */
function until(ledger, asOf) {
	const end = Date.parse(asOf);
	return {
		...ledger,
		events: ledger.events.filter(({ at }) => Date.parse(at) <= end)
	};
}
function scoreLedger(whole, options) {
	const { asOf, days, halfLifeDays } = options;
	const ledger = until(whole, asOf);
	const all = observations(ledger);
	const start = days === void 0 ? 0 : Math.max(0, Date.parse(asOf) - days * DAY);
	const seen = days === void 0 ? all : all.filter(({ graded }) => Date.parse(graded.at) >= start);
	const rubric = all.at(-1)?.graded.grade.rubric ?? null;
	const byArm = groupBy(seen, ({ graded }) => graded.arm);
	const best = bestOf(fold(ledger, banditReducer), options);
	const rewards = new Map([...byArm].map(([arm, own]) => [arm, rewardsOf(own, rubric).map(({ reward }) => reward)]));
	const versus = (arm) => [...rewards].filter(([other]) => other !== arm && isVerified(other) && isVerified(arm)).map(([other, theirs]) => ({
		arm: other,
		verdict: compareRewards(rewards.get(arm) ?? [], theirs)
	})).sort((a, b) => a.arm < b.arm ? -1 : 1);
	const arms = [...byArm].map(([arm, own]) => ({
		...scoreArm(arm, own, rubric, options),
		best: best.get(arm) ?? null,
		versus: versus(arm)
	})).sort((a, b) => b.sessions - a.sessions || (a.arm < b.arm ? -1 : 1));
	return {
		asOf,
		from: days === void 0 || Number.isNaN(start) ? null : new Date(start).toISOString(),
		halfLifeDays,
		rubric,
		events: ledger.events.length,
		unknown: ledger.unknown.length,
		quarantine: ledger.quarantine,
		arms
	};
}
/**
* The scorecard's data from the files of a ledger. Events after `asOf` are as if they had not been; an `asOf` that is no
* time leaves nothing. Never throws.
*/
function score(files, options) {
	return scoreLedger(readLedger(files), options);
}
/** A selection that has had no grade for so many days is overdue. */
const OVERDUE_DAYS = 14;
/** What became of the selections in a ledger: a grade answers one whose task names its pull request (`owner/name#12`). */
function followSelections(files, asOf) {
	const ledger = until(readLedger(files), asOf);
	const selections = ledger.events.filter((event) => event.type === "selection.made").map(({ task, at, arm, propensityMicro }) => ({
		task,
		at,
		arm,
		propensity: propensityMicro / 1e6
	}));
	const runs = observations(ledger).flatMap((one) => {
		const { pull, arm } = one.graded;
		const task = pull && `${pull.repository}#${pull.number}`;
		return task === null ? [] : [{
			task,
			arm,
			reward: (rewardOf(one)?.tenths ?? 0) / FULL_REWARD
		}];
	});
	return followUp(selections, runs, {
		asOf,
		days: OVERDUE_DAYS
	});
}
const listed = (values) => values.length === 0 ? "[]" : `[\n${values.map((value) => `  ${canonicalJson(value)}`).join(",\n")}\n ]`;
/** One line a cell, so that a diff of the file reads as a diff of the sums. */
function stateText(ledger) {
	const counts = {
		events: ledger.events.length,
		quarantined: ledger.quarantine.length,
		schema: "proctor/state/1",
		units: observations(ledger).length,
		unknown: ledger.unknown.length
	};
	const tail = Object.entries(counts).map(([key, value]) => ` ${JSON.stringify(key)}:${JSON.stringify(value)}`);
	const cells = listed(cellsOf(fold(ledger, banditReducer)));
	return `{\n "arms":${listed(armsIn(ledger))},\n "cells":${cells},\n${tail.join(",\n")}\n}\n`;
}
/**
* The files that follow from a ledger: `state.json` (schema `proctor/state/1`) and `SCORECARD.md`. The same ledger gives
* the same bytes: instead of a clock, the latest event's time is the moment of reading.
*/
function deriveFiles(ledger) {
	const asOf = ledger.events.at(-1)?.at ?? "1970-01-01T00:00:00Z";
	const scored = scoreLedger(ledger, {
		asOf,
		halfLifeDays: DEFAULT_POLICY.bandit["half-life-days"]
	});
	return [{
		path: "state.json",
		text: stateText(ledger)
	}, {
		path: "SCORECARD.md",
		text: renderScorecard(scored, { period: `all sessions up to ${asOf.slice(0, 10)}` })
	}];
}

export { exportBanditState as a, importRecords as c, appendWaivers as d, readLedger as f, canonicalJson as g, observations as h, verifyLedger as i, appendEvent as l, sealEvent as m, followSelections as n, importBanditState as o, eventPath as p, score as r, exportRecords as s, deriveFiles as t, appendGraded as u };