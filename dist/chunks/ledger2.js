import { t as armName } from "./arm.js";
import { a as FULL_REWARD, s as rewardOf } from "./state.js";
import { n as readLedgerFolder, t as filesAt } from "./ledger-files.js";
import { a as sealEvent, f as utcMillis, i as eventPath, l as canonicalJson, n as readLedger, r as uncounted, s as observations } from "./read2.js";
import { D as unknown, E as string, S as record, _ as number, f as maxValue, g as nullish, l as looseObject, m as minValue, t as array, w as safeParse, x as pipe, y as optional } from "./dist.js";
import { a as appendRulings, n as armsIn, r as appendEvent, t as deriveFiles } from "./state-text.js";
import { t as parseFlags } from "./parse-flags.js";
import { n as deliver } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { c as oneLine, d as stripControl, j as HostError } from "./text.js";
import { a as runGit, i as fetchObjects, t as fetchInto } from "./git.js";
import { n as untilFirst } from "./ledger.js";
import { t as openLedger } from "./open-ledger.js";
import { t as writerOf } from "./writer.js";
import { t as followSelections } from "./score.js";
import { i as isRefused, n as connect, t as attempt } from "./client.js";
import { gunzipSync } from "node:zlib";
import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { tmpdir } from "node:os";

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
		v: 2,
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
		details: null,
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
function parse$3(text) {
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
	const { success, output } = safeParse(STATE$1, parse$3(text));
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

// src/ledger/provenance.ts
/** The commit that brought an event: the first to write its own file, else the last to write the month that holds it. */
function bringers({ commits }) {
	const [first, last] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	for (const commit of commits) for (const path of commit.written) {
		first.set(path, commit);
		if (!last.has(path)) last.set(path, commit);
	}
	return (event) => first.get(eventPath(event)) ?? last.get(`events/${event.at.slice(0, 7)}.jsonl`) ?? null;
}
/**
* Lays a ledger beside what its remote says: each event must have come in a commit that is in order, name a run that is, and
* none that was verified before may be gone. What fails is listed, an entry each; events that were set aside already are not.
*/
function verifyProvenance(files, provenance) {
	const { events, aside } = readLedger(files);
	const bringer = bringers(provenance);
	const found = events.flatMap((event) => {
		const named = {
			path: eventPath(event),
			event: event.id
		};
		const commit = bringer(event);
		if (commit === null) return [{
			...named,
			why: "no commit of the branch brought it"
		}];
		const why = commit.complaint === null ? provenance.complaintOf(event.writer) : `its commit ${commit.sha.slice(0, 12)} ${commit.complaint}`;
		return why === null ? [] : [{
			...named,
			why
		}];
	});
	const known = new Set([...events, ...aside].map(({ id }) => id));
	const gone = provenance.before === null ? [] : readLedger(provenance.before).events.filter(({ id }) => !known.has(id));
	return [...found, ...gone.map((event) => ({
		path: eventPath(event),
		why: "it was there when the ledger was verified last, and is gone"
	}))];
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
	const derived = derive(ledger);
	const names = new Set(derived.map(({ path }) => path));
	const stored = new Map(files.filter(({ path }) => names.has(path)).map(({ path, text }) => [path, text]));
	const fresh = derived.find(({ path }) => path === "state.json")?.text;
	return {
		events: ledger.events.length,
		unknown: ledger.unknown.length,
		quarantine: uncounted(ledger),
		derived: derived.map(({ path, text }) => ({
			path,
			state: !stored.has(path) ? "absent" : stored.get(path) === text ? "same" : "stale"
		})),
		vanished: vanishedArms(stored.get("state.json"), fresh, ledger)
	};
}

// src/commands/ledger-exchange.ts
const SEE$2 = "See: proctor ledger --help";
/** Nobody's run: what an import writes must not depend on who imports it, or a second import would add everything again. */
const WRITER$1 = {
	app: null,
	run: null,
	attempt: null,
	workflow: null,
	sha: null
};
const OPTIONS$2 = {
	into: { type: "string" },
	as: {
		type: "string",
		default: "sessions"
	},
	out: { type: "string" }
};
const parse$2 = (args) => parseFlags({
	args: [...args],
	options: OPTIONS$2,
	allowPositionals: true
}, SEE$2);
function readText(name) {
	try {
		const bytes = readFileSync(name === "-" ? 0 : name);
		return (bytes[0] === 31 && bytes[1] === 139 ? gunzipSync(bytes) : bytes).toString("utf8");
	} catch (error) {
		throw new UsageError(`${name}: ${error instanceof Error ? error.message : String(error)}`, SEE$2);
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
		const state = importBanditState(text, WRITER$1);
		if (state.kind === "bad") throw new UsageError(`${name}: ${state.why}`, SEE$2);
		return {
			events: state.events,
			left: state.skipped.map((arm) => `the arm ${JSON.stringify(arm)} has no name`)
		};
	}
	const { events, skipped } = importRecords(text, {
		nameArm: armName,
		writer: WRITER$1
	});
	if (events.length === 0) throw new UsageError(`${name}: it holds neither session records nor a bandit state`, SEE$2);
	return {
		events,
		left: skipped.map(({ line, why }) => `${name}:${line}: ${why}`)
	};
}
function write$1(dir, { path: name, text }) {
	const file = path.join(dir, name);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, text);
}
/** `proctor ledger import FILE --into DIR`: adds what the file tells to a checkout of the branch; again adds nothing. */
async function importInto(args) {
	const { values, positionals } = parse$2(args);
	const [name, ...more] = positionals;
	if (name === void 0 || more.length > 0 || values.into === void 0) throw new UsageError("ledger import takes one file and --into DIR", SEE$2);
	mkdirSync(values.into, { recursive: true });
	const files = await readLedgerFolder(values.into);
	const known = new Set(readLedger(files).events.map(({ id }) => id));
	const { events, left } = take(name, readText(name));
	const added = events.filter(({ id }) => !known.has(id)).map((event) => ({
		path: eventPath(event),
		text: `${canonicalJson(event)}\n`
	}));
	for (const file of [...added, ...deriveFiles(readLedger([...files, ...added]))]) write$1(values.into, file);
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
	const { values, positionals } = parse$2(args);
	const [dir, ...more] = positionals;
	if (dir === void 0 || more.length > 0) throw new UsageError("ledger export takes one folder", SEE$2);
	if (values.as !== "sessions" && values.as !== "bandit-state") throw new UsageError(`--as ${values.as}: unknown form`, "Use sessions or bandit-state");
	const ledger = readLedger(await readLedgerFolder(dir));
	const text = values.as === "sessions" ? exportRecords(observations(ledger).map(({ graded }) => graded)) : stateOf(ledger);
	deliver(text, values.out);
	return {
		exit: 0,
		line: null
	};
}

// src/host/git-ledger.ts
const BRANCH$1 = "refs/heads/proctor";
/** Where the commit that is to be pushed lies. */
const NEXT = "refs/proctor/next";
const AUTHOR = "proctor <proctor@localhost>";
async function tipOf(folder) {
	const { code, stdout } = await runGit(folder, [
		"rev-parse",
		"--verify",
		"--quiet",
		BRANCH$1
	]);
	return code === 0 ? stdout.toString("latin1").trim() : null;
}
const hasNoBranch = (error) => error instanceof HostError && /find remote ref/.test(error.message);
/** Fetches the branch afresh; a server without it has an empty ledger. */
async function takeSnapshot({ url, token, scratch }) {
	const fetched = (wants) => fetchObjects(scratch, url, {
		wants,
		token,
		depth: null,
		filter: null
	});
	let folder;
	try {
		folder = await fetched([BRANCH$1]);
	} catch (error) {
		if (!hasNoBranch(error)) throw error;
		return {
			folder: await fetched([]),
			tip: null,
			files: []
		};
	}
	const tip = await tipOf(folder);
	const repository = await fetchInto(scratch, url, {
		wants: [],
		token,
		filter: null
	});
	return {
		folder,
		tip,
		files: tip === null ? [] : await filesAt(repository, tip)
	};
}
const data = (text) => `data ${Buffer.byteLength(text)}\n${text}\n`;
/** The change as git's fast-import reads it; paths of a ledger need no quoting. */
function importStream({ message, files, removed }, tip) {
	return [
		`commit ${NEXT}\ncommitter ${AUTHOR} ${Math.floor(Date.now() / 1e3)} +0000\n${data(message)}`,
		...tip === null ? [] : [`from ${tip}\n`],
		...(removed ?? []).map((path) => `D ${path}\n`),
		...files.map(({ path, text }) => `M 100644 inline ${path}\n${data(text)}`),
		"done\n"
	].join("");
}
async function commit(folder, tip, change) {
	const imported = await runGit(folder, [
		"fast-import",
		"--quiet",
		"--force",
		"--done"
	], { input: importStream(change, tip) });
	if (imported.code !== 0) throw new HostError(`git could not commit to the ledger: ${imported.errors.slice(0, 300)}`);
	return (await runGit(folder, ["rev-parse", NEXT])).stdout.toString("latin1").trim();
}
const REFUSED = /Authentication failed|could not read Username|returned error: 40[13]\b|protected branch|pre-receive hook declined/;
/** Whether what git says of a push is a refusal, which no second try overcomes. Whole phrases: commit ids hold any digits. */
const isRefusal = (errors) => REFUSED.test(errors);
/**
* Pushes where the branch still stands where it was read. Any failure but a refusal is taken for a lost race: reading
* again tells whether a push whose answer was lost has arrived.
*/
async function push$1(folder, tip, next) {
	const lease = `--force-with-lease=${BRANCH$1}:${tip ?? ""}`;
	const { code, errors } = await runGit(folder, [
		"push",
		"--quiet",
		"--no-verify",
		lease,
		"origin",
		`${next}:${BRANCH$1}`
	]);
	if (code === 0) return next;
	if (!isRefusal(errors)) return "stale";
	throw new HostError(`the ledger could not be pushed: ${errors.trim().slice(0, 300)}`, "Give a token that may push.");
}
/**
* The ledger on a branch of any git server, written by `git push --force-with-lease`: whoever loses the race reads again.
* One store writes one change at a time.
*/
function gitLedger(source) {
	const tryOnce = async (change) => {
		const { folder, tip, files } = await takeSnapshot(source);
		const wanted = change(files);
		return wanted === null ? null : push$1(folder, tip, await commit(folder, tip, wanted));
	};
	return {
		writer: source.writer,
		nonce: randomUUID,
		read: async () => (await takeSnapshot(source)).files,
		update: (change) => untilFirst(source.tries ?? 40, () => tryOnce(change))
	};
}

// src/commands/ledger-place.ts
/** Where `--remote` points: `owner/name` on a server with GitHub's API, else any address of a git server. */
function placeOf(remote, env, scratch) {
	const serverUrl = env.GITHUB_SERVER_URL || "https://github.com";
	const name = remote.startsWith(`${serverUrl}/`) ? remote.slice(serverUrl.length + 1).replace(/(?:\.git|\/)$/, "") : remote;
	const isName = /^[\w.-]+\/[\w.-]+$/.test(name);
	if (!isName && !/^https?:\/\//.test(remote)) throw new UsageError(`--remote ${remote}: neither owner/name nor an https address`, "See: proctor ledger --help");
	const token = env.GITHUB_TOKEN || null;
	const url = isName ? `${serverUrl}/${name}` : remote;
	const writer = writerOf(env);
	if (!isName || token === null) return {
		url,
		token,
		writer,
		github: null
	};
	const apiUrl = env.GITHUB_API_URL || "https://api.github.com";
	const say = () => void 0;
	return {
		url,
		token,
		writer,
		github: {
			token,
			apiUrl,
			serverUrl,
			repository: name,
			writer,
			scratch,
			say
		}
	};
}
/** The ledger there, to be written: through GitHub's API, which signs what an App commits, else by a leased push. */
const openPlace = ({ url, token, writer, github }, scratch) => github === null ? gitLedger({
	url,
	token,
	scratch: path.join(scratch, "push"),
	writer
}) : openLedger(github);

// src/commands/ledger-record.ts
const SEE$1 = "See: proctor ledger --help";
/** A person at a terminal, of no run. */
const WRITER = {
	app: null,
	run: null,
	attempt: null,
	workflow: null,
	sha: null
};
const OPTIONS$1 = {
	into: { type: "string" },
	remote: { type: "string" },
	by: { type: "string" },
	why: { type: "string" },
	smoke: { type: "string" }
};
const parse$1 = (args) => parseFlags({
	args: [...args],
	options: OPTIONS$1,
	allowPositionals: true
}, SEE$1);
/** `2/3`: two of three tasks of the smoke gate were passed. */
function readSmoke(text) {
	if (text === void 0) return null;
	const [, passed, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
	if (passed === void 0 || of === void 0 || Number(passed) > Number(of)) throw new UsageError(`--smoke ${text}: not tasks passed of tasks run, such as 2/3`, SEE$1);
	return {
		passed: Number(passed),
		of: Number(of)
	};
}
/** The one event among some whose id begins as somebody wrote it, with or without `sha256:`; `what` names such an event. */
function idFor(events, start, what) {
	const hash = start.replace(/^sha256:/, "");
	const found = events.filter(({ id }) => id.slice(7).startsWith(hash));
	const [first, ...more] = found;
	if (!/^[0-9a-f]{8,64}$/.test(hash) || first === void 0 || more.length > 0) throw new UsageError(`${start}: ${found.length === 0 ? `no ${what}` : `${found.length} events`} of that id`, "Name the id of an event by its first eight characters or more; its file name ends in them.");
	return first.id;
}
function makeEvent(verb, subject, values, { events, aside }, at) {
	const { by = "", why = "" } = values;
	if (by === "" || why === "") throw new UsageError(`ledger ${verb} takes --by NAME and --why TEXT`, SEE$1);
	const said = {
		at,
		writer: WRITER,
		by,
		why,
		v: 1
	};
	const gradings = events.filter(({ type }) => type === "session.graded");
	if (verb === "void") return sealEvent({
		...said,
		type: "grade.voided",
		grading: idFor(gradings, subject, "grading")
	});
	if (verb === "release") return sealEvent({
		...said,
		type: "event.released",
		event: idFor(aside, subject, "event that was set aside")
	});
	if (!/^[^\s:]+:\S+$/.test(subject)) throw new UsageError(`${subject}: not an arm`, "Write it as harness:model.");
	if (verb === "retire") return sealEvent({
		...said,
		type: "arm.retired",
		arm: subject
	});
	return sealEvent({
		...said,
		type: "arm.registered",
		arm: subject,
		smoke: readSmoke(values.smoke)
	});
}
/** Writes into a checkout of the branch; committing and pushing it is up to whoever called. */
async function writeInto(dir, change) {
	mkdirSync(dir, { recursive: true });
	const wanted = change(await readLedgerFolder(dir));
	for (const name of wanted?.removed ?? []) rmSync(path.join(dir, name));
	for (const { path: name, text } of wanted?.files ?? []) {
		mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
		writeFileSync(path.join(dir, name), text);
	}
	return `written into ${dir}; commit and push it`;
}
/** Writes onto the branch of any git server, against the tip that was read. */
async function push(remote, change) {
	const scratch = mkdtempSync(path.join(tmpdir(), "proctor-ledger-"));
	try {
		return `pushed as ${await openPlace(placeOf(remote, process.env, scratch), scratch).update(change)}`;
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}
/** `proctor ledger void|register|retire|release SUBJECT --by NAME --why TEXT (--into DIR | --remote URL)`: a person's word, as an event. */
const recordWord = (verb) => async (args) => {
	const { values, positionals } = parse$1(args);
	const [subject, ...more] = positionals;
	const { into, remote } = values;
	if (subject === void 0 || more.length > 0 || into === void 0 === (remote === void 0)) throw new UsageError(`ledger ${verb} takes one subject, and --into DIR or --remote URL`, SEE$1);
	const at = (/* @__PURE__ */ new Date()).toISOString();
	const change = (files) => {
		const event = makeEvent(verb, subject, values, readLedger(files), at);
		if (event === null) throw new UsageError(`${subject}: it cannot be written as an event`, SEE$1);
		return appendEvent(files, event, deriveFiles, event.id.slice(-12));
	};
	return {
		exit: 0,
		line: into === void 0 ? await push(remote ?? "", change) : await writeInto(into, change)
	};
};

// src/host/github/provenance.ts
const PER_PAGE = 100;
const PAGES = 100;
async function makersOf(client, owner, repo) {
	const makers = /* @__PURE__ */ new Map();
	for (let page = 1; page <= PAGES; page++) {
		const { data } = await client.rest.repos.listCommits({
			owner,
			repo,
			sha: "proctor",
			per_page: PER_PAGE,
			page
		});
		for (const { sha, author, commit } of data) {
			const login = author && "login" in author ? author.login : null;
			const isBot = author !== null && "type" in author && author.type === "Bot";
			makers.set(sha, {
				login,
				isBot,
				isVerified: commit.verification?.verified === true
			});
		}
		if (data.length < PER_PAGE) break;
	}
	return makers;
}
/** Asks GitHub who wrote the ledger's branch, and which runs its events name. */
function githubProvenance(source) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const client = connect(source);
	return {
		defaultBranch: () => attempt("the repository", "metadata: read", async () => (await client.rest.repos.get({
			owner,
			repo
		})).data.default_branch),
		makers: () => attempt("the ledger's commits", "contents: read", () => makersOf(client, owner, repo)),
		run: (id) => attempt("a workflow run", "actions: read", async () => {
			try {
				const { data } = await client.rest.actions.getWorkflowRun({
					owner,
					repo,
					run_id: Number(id)
				});
				const { run_attempt: attempts, event, head_branch: branch, path: workflow } = data;
				return {
					attempts: attempts ?? 1,
					event,
					branch,
					workflow: workflow.split("@")[0] ?? ""
				};
			} catch (error) {
				if (isRefused(error) && error.status === 404) return null;
				throw error;
			}
		})
	};
}

// src/host/ledger-history.ts
const BRANCH = "refs/heads/proctor";
/** A line a commit and a line a path: `commit <sha>`, then `A<tab>path`. */
function readLog(text) {
	const commits = [];
	for (const line of text.split("\n")) {
		const [head = "", path] = line.split("	");
		if (head.startsWith("commit ")) commits.push({
			sha: head.slice(7),
			written: [],
			removed: []
		});
		else if (path !== void 0) commits.at(-1)?.[head === "D" ? "removed" : "written"].push(path);
	}
	return commits;
}
/** Fetches the branch with its history from any git server. HostError where there is none. `scratch`: a folder of ours. */
async function fetchHistory(url, token, scratch) {
	const folder = await fetchObjects(scratch, url, {
		wants: [BRANCH],
		token,
		depth: null,
		filter: null
	});
	const { code, stdout, errors } = await runGit(folder, [
		"log",
		"--format=commit %H",
		"--name-status",
		"--no-renames",
		"--diff-merges=first-parent",
		BRANCH,
		"--"
	]);
	if (code !== 0) throw new HostError(`git could not read the ledger's history: ${errors.slice(0, 300)}`);
	const commits = readLog(stdout.toString("utf8"));
	const repository = await fetchInto(scratch, url, {
		wants: [],
		token,
		filter: null
	});
	const known = new Set(commits.map(({ sha }) => sha));
	const tip = commits[0]?.sha ?? "";
	return {
		tip,
		commits,
		files: await filesAt(repository, tip),
		at: async (commit) => known.has(commit) ? filesAt(repository, commit) : null
	};
}

// src/commands/ledger-remote.ts
/** Events of workflows that run the default branch's code, whatever pull request they are about. */
const TRUSTED = /* @__PURE__ */ new Set([
	"pull_request_target",
	"schedule",
	"workflow_dispatch",
	"push",
	"issue_comment",
	"workflow_run",
	"merge_group"
]);
/** Of these, the ones whose branch is the pull request's or none of ours. */
const ELSEWHERE = /* @__PURE__ */ new Set(["pull_request_target", "merge_group"]);
/** What is wrong with a commit's maker. Programs of ours write through GitHub's API, which signs; people do not write here. */
function commitComplaint(maker) {
	if (maker === void 0) return "is not one that GitHub lists";
	if (!maker.isVerified) return "has no signature that GitHub verified";
	return maker.isBot ? null : `was made by ${maker.login ?? "nobody that GitHub knows"}, who is no App`;
}
/** What is wrong with the run that a writer names: null, a run of the default branch's own workflow. */
function runComplaint(writer, run, repository, branch) {
	if (run === null) return `its run ${writer.run} is not one of this repository`;
	const wanted = `${repository}/${run.workflow}@refs/heads/${branch}`;
	if (writer.workflow !== null && writer.workflow.toLowerCase() !== wanted.toLowerCase()) return `its run ${writer.run} was of ${run.workflow}, not of ${writer.workflow}`;
	if ((writer.attempt ?? 1) > run.attempts) return `its run ${writer.run} has no attempt ${writer.attempt}`;
	if (!TRUSTED.has(run.event)) return `its run ${writer.run} was started by ${run.event}, which runs a pull request's code`;
	return ELSEWHERE.has(run.event) || run.branch === branch ? null : `its run ${writer.run} was on ${run.branch ?? "no branch"}, not on ${branch}`;
}
/** Each run that events name, asked for once. */
async function runsOf(host, files) {
	const ids = new Set(readLedger(files).events.flatMap(({ writer }) => writer.run ?? []));
	const runs = /* @__PURE__ */ new Map();
	for (const id of ids) runs.set(id, /^\d{1,15}$/.test(id) ? await host.run(id) : null);
	return runs;
}
/**
* Fetches a ledger with its history and lays it beside what GitHub says of its commits and runs. `since`: the tip that was
* verified last; nothing of it may be gone. Of a server without GitHub's API only the history is checked, and that is said.
*/
async function readRemote(remote, since, env) {
	const scratch = mkdtempSync(path.join(tmpdir(), "proctor-remote-"));
	try {
		const { url, token, github } = placeOf(remote, env, scratch);
		const history = await fetchHistory(url, token, scratch);
		const { files, tip, commits } = history;
		const before = since === void 0 ? null : await history.at(since);
		if (since !== void 0 && before === null) throw new HostError(`the branch has no commit ${since} any more: its history was rewritten`, "Look for the old tip in a clone.");
		if (github === null) {
			const unseen = ["Authors, signatures and runs were not looked at: that needs GitHub and a GITHUB_TOKEN."];
			const plain = commits.map((commit) => ({
				...commit,
				complaint: null
			}));
			return {
				files,
				tip,
				unproven: verifyProvenance(files, {
					commits: plain,
					complaintOf: () => null,
					before
				}),
				unseen
			};
		}
		const host = githubProvenance(github);
		const [branch, makers, runs] = [
			await host.defaultBranch(),
			await host.makers(),
			await runsOf(host, files)
		];
		const judged = commits.map((commit) => ({
			...commit,
			complaint: commitComplaint(makers.get(commit.sha))
		}));
		const complaintOf = (by) => by.run === null ? null : runComplaint(by, runs.get(by.run) ?? null, github.repository, branch);
		return {
			files,
			tip,
			unproven: verifyProvenance(files, {
				commits: judged,
				complaintOf,
				before
			}),
			unseen: []
		};
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}
/** Sets aside, on the branch, the events that a check has something against. Resolves to whether any was not yet. */
async function setAside(remote, unproven, env, at) {
	const scratch = mkdtempSync(path.join(tmpdir(), "proctor-aside-"));
	try {
		const place = placeOf(remote, env, scratch);
		if (place.github !== null && place.writer.run === null) throw new HostError("on GitHub only a workflow sets events aside: the next check would not believe the commit of a person", "Run it on a schedule: docs/ledger.md has the workflow.");
		const store = openPlace(place, scratch);
		const { writer } = store;
		const rulings = unproven.flatMap(({ event, why }) => {
			return event === void 0 ? [] : sealEvent({
				v: 1,
				at,
				writer,
				by: "proctor ledger verify",
				why,
				type: "event.quarantined",
				event
			}) ?? [];
		});
		return await store.update((files) => appendRulings(files, rulings, deriveFiles, store.nonce())) !== null;
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}

// src/commands/ledger-verify.ts
const SEE = "See: proctor ledger --help";
/** Characters of a line: paths and names in a ledger are whatever somebody pushed. */
const LONGEST = 400;
const OPTIONS = {
	remote: { type: "string" },
	since: { type: "string" },
	quarantine: {
		type: "boolean",
		default: false
	},
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
const parse = (args) => parseFlags({
	args: [...args],
	options: OPTIONS,
	allowPositionals: true
}, SEE);
const SAID = {
	same: "is what the events give, to the byte",
	stale: "is not what the events give; the next event writes it anew",
	absent: "is not there; the next event writes it"
};
function renderText({ events, unknown, quarantine, derived, vanished }, alarm, far, isSetAside) {
	return [
		`${events} events${unknown === 0 ? "" : `, and ${unknown} of kinds that this version does not know`}`,
		...derived.map(({ path, state }) => `${path} ${SAID[state]}`),
		...vanished.map(({ arm, units }) => `${arm} has ${units} sessions in state.json, but no event tells of it and none retired it`),
		...alarm === null ? [] : [alarm],
		...far ? [...far.unseen, `verified up to ${far.tip}; name it with --since the next time`] : [],
		...isSetAside ? ["what the check has something against was set aside: release it with proctor ledger release"] : [],
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
/** `proctor ledger verify DIR | --remote OWNER/NAME`: exit 0 where the state follows from the events and all of them count, else 1. */
async function verify(args) {
	const { values, positionals } = parse(args);
	const [dir, ...more] = positionals;
	const { remote, since } = values;
	if (dir === void 0 === (remote === void 0) || more.length > 0) throw new UsageError("ledger verify takes one folder, or --remote", SEE);
	if (since !== void 0 && (remote === void 0 || !/^[0-9a-f]{40}$/.test(since))) throw new UsageError(`--since ${since}: it takes the full id of a commit, and goes with --remote`, SEE);
	if (values.quarantine && remote === void 0) throw new UsageError("--quarantine goes with --remote: a folder tells nothing of who wrote it", SEE);
	if (values.format !== "text" && values.format !== "json") throw new UsageError(`--format ${values.format}: unknown form`, "Use text or json");
	const far = remote === void 0 ? null : await readRemote(remote, since, process.env);
	const files = far?.files ?? await readLedgerFolder(dir ?? "");
	const own = verifyLedger(files, deriveFiles);
	const verification = {
		...own,
		quarantine: [...own.quarantine, ...far?.unproven ?? []]
	};
	const { alarm } = followSelections(files, (/* @__PURE__ */ new Date()).toISOString());
	const isSetAside = values.quarantine && remote !== void 0 && far !== null && far.unproven.length > 0 ? await setAside(remote, far.unproven, process.env, (/* @__PURE__ */ new Date()).toISOString()) : false;
	const line = failureOf(verification);
	const json = {
		schema: "proctor/verification/1",
		verified: line === null,
		...verification,
		alarm,
		...far && {
			tip: far.tip,
			unseen: far.unseen,
			setAside: isSetAside
		}
	};
	deliver(values.format === "json" ? JSON.stringify(json, null, 2) : renderText(verification, alarm, far, isSetAside), values.out);
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
  proctor ledger verify --remote OWNER/NAME [--since COMMIT]
                                        the same of the branch on GitHub; also who made its commits, whether they are signed,
                                        whether the runs that events name exist, and that nothing is gone since COMMIT
  proctor ledger verify --remote OWNER/NAME --quarantine
                                        and sets what fails aside on the branch: it counts for nothing until it is released
  proctor ledger release ID             an event that was set aside counts again: by the first characters of its id
  proctor ledger void ID                a grading does not count: by the first characters of its id
  proctor ledger register ARM [--smoke PASSED/OF]
  proctor ledger retire ARM             an arm may be chosen, or not any more

  DIR        a checkout of the branch proctor or a copy of it, or a clone that has the branch
  --into DIR a folder: a checkout of the branch proctor, or a new one; commit and push it yourself
  --remote   of void, register, retire, release: OWNER/NAME on GitHub, or the https address of a git server's repository; it is
             written against the tip that was read. The token is GITHUB_TOKEN
  --by NAME, --why TEXT  who says so, and why: of void, register, retire and release
  --as       what to export: sessions (one record a line) or bandit-state
  --format   of verify: text or json
  --out FILE writes there instead of to standard output

verify ends with 0 where state.json is what the events give, to the byte, and every event counts; with 1 where it is not,
something is in quarantine, or an arm of more than ten sessions vanished without an event; with 2 where DIR cannot be read.

Examples
  git worktree add ../ledger proctor && proctor ledger verify ../ledger
  proctor ledger verify . --format json
  proctor ledger import ~/.local/share/gptme-sessions/session-records.jsonl --into ../ledger
  proctor ledger retire gptme:kimi-k2.5 --by pomona --why "its provider left" --into ../ledger
  proctor ledger export ../ledger --as bandit-state --out bandit-state.json
`;
const VERBS = /* @__PURE__ */ new Map([
	["verify", verify],
	["import", importInto],
	["export", exportFrom],
	["void", recordWord("void")],
	["register", recordWord("register")],
	["retire", recordWord("retire")],
	["release", recordWord("release")]
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