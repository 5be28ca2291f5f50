import { C as safeParse, E as unknown, F as FULL_REWARD, G as armName, I as rewardOf, T as string, b as pipe, d as maxValue, g as number, h as nullish, l as looseObject, p as minValue, t as array, v as optional, x as record } from "./dist.js";
import { n as readLedgerFolder } from "./ledger-files.js";
import { c as sealEvent, d as utcMillis, f as canonicalJson, i as armsIn, l as observations, n as followSelections, o as readLedger, s as eventPath, t as deriveFiles } from "./score.js";
import { n as deliver } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { l as oneLine } from "./lib.js";
import { r as stripControl } from "./group-by.js";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

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
function parse$2(text) {
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
	const { success, output } = safeParse(STATE$1, parse$2(text));
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

// src/commands/ledger-exchange.ts
const SEE$1 = "See: proctor ledger --help";
/** Nobody's run: what an import writes must not depend on who imports it, or a second import would add everything again. */
const WRITER = {
	app: null,
	run: null,
	attempt: null,
	workflow: null,
	sha: null
};
const OPTIONS$1 = {
	into: { type: "string" },
	as: {
		type: "string",
		default: "sessions"
	},
	out: { type: "string" }
};
function parse$1(args) {
	try {
		return parseArgs({
			args: [...args],
			options: OPTIONS$1,
			allowPositionals: true
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error), SEE$1);
	}
}
function readText(name) {
	try {
		const bytes = readFileSync(name === "-" ? 0 : name);
		return (bytes[0] === 31 && bytes[1] === 139 ? gunzipSync(bytes) : bytes).toString("utf8");
	} catch (error) {
		throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`, SEE$1);
	}
}
/** Whether a file is one JSON object with arms, and not a store of one record a line. */
const isState = (text) => {
	try {
		return Object.hasOwn(JSON.parse(text), "arms");
	} catch {
		return false;
	}
};
function take(name, text) {
	if (isState(text)) {
		const state = importBanditState(text, WRITER);
		if (state.kind === "bad") throw new UsageError(`${name}: ${state.why}`, SEE$1);
		return {
			events: state.events,
			left: state.skipped.map((arm) => `the arm ${JSON.stringify(arm)} has no name`)
		};
	}
	const { events, skipped } = importRecords(text, {
		nameArm: armName,
		writer: WRITER
	});
	if (events.length === 0) throw new UsageError(`${name}: it holds neither session records nor a bandit state`, SEE$1);
	return {
		events,
		left: skipped.map(({ line, why }) => `${name}:${line}: ${why}`)
	};
}
function write(dir, { path: name, text }) {
	const file = path.join(dir, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}
/** `proctor ledger import FILE --into DIR`: adds what the file tells to a checkout of the branch; again adds nothing. */
async function importInto(args) {
	const { values, positionals } = parse$1(args);
	const [name, ...more] = positionals;
	if (name === void 0 || more.length > 0 || values.into === void 0) throw new UsageError("ledger import takes one file and --into DIR", SEE$1);
	mkdirSync(values.into, { recursive: true });
	const files = await readLedgerFolder(values.into);
	const known = new Set(readLedger(files).events.map(({ id }) => id));
	const { events, left } = take(name, readText(name));
	const added = events.filter(({ id }) => !known.has(id)).map((event) => ({
		path: eventPath(event),
		text: `${canonicalJson(event)}\n`
	}));
	for (const file of [...added, ...deriveFiles(readLedger([...files, ...added]))]) write(values.into, file);
	const told = [`${added.length} events added, ${events.length - added.length} were there`, ...left];
	deliver(told.join("\n"), values.out);
	return {
		exit: 0,
		line: null
	};
}
function stateOf(ledger) {
	const rewards = observations(ledger).flatMap((one) => {
		const { arm, context, at } = one.graded;
		const reward = rewardOf(one);
		return reward === null ? [] : [{
			arm,
			category: context.category,
			at,
			reward: reward.tenths / FULL_REWARD
		}];
	});
	return exportBanditState(rewards, ledger);
}
/** `proctor ledger export DIR --as sessions|bandit-state`. */
async function exportFrom(args) {
	const { values, positionals } = parse$1(args);
	const [dir, ...more] = positionals;
	if (dir === void 0 || more.length > 0) throw new UsageError("ledger export takes one folder", SEE$1);
	if (values.as !== "sessions" && values.as !== "bandit-state") throw new UsageError(`--as ${values.as}: unknown form`, "Use sessions or bandit-state");
	const ledger = readLedger(await readLedgerFolder(dir));
	const text = values.as === "sessions" ? exportRecords(observations(ledger).map(({ graded }) => graded)) : stateOf(ledger);
	deliver(text, values.out);
	return {
		exit: 0,
		line: null
	};
}

// src/commands/ledger-verify.ts
const SEE = "See: proctor ledger --help";
/** Characters of a line: paths and names in a ledger are whatever somebody pushed. */
const LONGEST = 400;
const OPTIONS = {
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
function parse(args) {
	try {
		return parseArgs({
			args: [...args],
			options: OPTIONS,
			allowPositionals: true
		});
	} catch (error) {
		throw new UsageError(error instanceof Error ? error.message : String(error), SEE);
	}
}
const SAID = {
	same: "is what the events give, to the byte",
	stale: "is not what the events give; the next event writes it anew",
	absent: "is not there; the next event writes it"
};
function renderText({ events, unknown, quarantine, derived, vanished }, alarm) {
	return [
		`${events} events${unknown === 0 ? "" : `, and ${unknown} of kinds that this version does not know`}`,
		...derived.map(({ path, state }) => `${path} ${SAID[state]}`),
		...vanished.map(({ arm, units }) => `${arm} has ${units} sessions in state.json, but no event tells of it and none retired it`),
		...alarm === null ? [] : [alarm],
		...quarantine.map(({ path, why }) => `${path} does not count: ${why}`)
	].map((line) => stripControl(oneLine(line, LONGEST))).join("\n");
}
/** What does not verify, in one line; null where all does. Only the state decides: a scorecard may be of another version. */
function failureOf({ quarantine, derived, vanished }) {
	const state = derived.find(({ path }) => path === "state.json")?.state ?? "absent";
	const found = [
		...state === "same" ? [] : [`state.json ${SAID[state]}`],
		...vanished.length === 0 ? [] : [`${vanished.length} arms vanished without an event`],
		...quarantine.length === 0 ? [] : [`${quarantine.length} files or lines do not count`]
	];
	return found.length === 0 ? null : `the ledger does not verify: ${found.join("; ")}`;
}
/** `proctor ledger verify DIR`: exit 0 where the state follows from the events and all of them count, else 1. */
async function verify(args) {
	const { values, positionals } = parse(args);
	const [dir, ...more] = positionals;
	if (dir === void 0 || more.length > 0) throw new UsageError("ledger verify takes one folder", SEE);
	if (values.format !== "text" && values.format !== "json") throw new UsageError(`--format ${values.format}: unknown form`, "Use text or json");
	const files = await readLedgerFolder(dir);
	const verification = verifyLedger(files, deriveFiles);
	const { alarm } = followSelections(files, (/* @__PURE__ */ new Date()).toISOString());
	const line = failureOf(verification);
	const json = {
		schema: "proctor/verification/1",
		verified: line === null,
		...verification,
		alarm
	};
	deliver(values.format === "json" ? JSON.stringify(json, null, 2) : renderText(verification, alarm), values.out);
	return {
		exit: line === null ? 0 : 1,
		line
	};
}

// src/commands/ledger.ts
const HELP = `proctor ledger: look after the ledger on the branch proctor

  proctor ledger verify DIR             recomputes state.json from the events, and lists what does not count and why
  proctor ledger import FILE --into DIR adds sessions of a gptme-sessions store (session-records.jsonl), or registers the arms
                                        of its bandit state; importing again adds nothing
  proctor ledger export DIR             writes the ledger's sessions for such a store

  DIR        a checkout of the branch proctor or a copy of it, or a clone that has the branch
  --into DIR a folder: a checkout of the branch proctor, or a new one; commit and push it yourself
  --as       what to export: sessions (one record a line) or bandit-state
  --format   of verify: text or json
  --out FILE writes there instead of to standard output

verify ends with 0 where state.json is what the events give, to the byte, and every event counts; with 1 where it is not,
something is in quarantine, or an arm of more than ten sessions vanished without an event; with 2 where DIR cannot be read.

Examples
  git worktree add ../ledger proctor && proctor ledger verify ../ledger
  proctor ledger verify . --format json
  proctor ledger import ~/.local/share/gptme-sessions/session-records.jsonl --into ../ledger
  proctor ledger export ../ledger --as bandit-state --out bandit-state.json
`;
const VERBS = /* @__PURE__ */ new Map([
	["verify", verify],
	["import", importInto],
	["export", exportFrom]
]);
/** `proctor ledger VERB …`. */
const ledger = {
	help: HELP,
	perform: async ([verb = "", ...args]) => {
		const act = VERBS.get(verb);
		if (act === void 0) throw new UsageError(verb === "" ? "ledger: what is to be done is missing" : `ledger ${verb}: unknown`, `Use ${[...VERBS.keys()].join(", ")}. See: proctor ledger --help`);
		return act(args);
	}
};

export { ledger };