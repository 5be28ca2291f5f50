import { B as armName, N as FULL_REWARD, P as rewardOf } from "./bandit.js";
import { n as readLedgerFolder } from "./ledger-files.js";
import { a as exportBanditState, c as importRecords, f as readLedger, g as canonicalJson, h as observations, i as verifyLedger, n as followSelections, o as importBanditState, p as eventPath, s as exportRecords, t as deriveFiles } from "./score.js";
import { n as deliver } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { c as stripControl, o as oneLine } from "./group-by.js";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

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