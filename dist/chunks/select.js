import { i as selectionJson, r as renderSelection, t as choose } from "./choose.js";
import { D as DEFAULT_POLICY } from "./text.js";
import { t as parseFlags } from "./parse-flags.js";
import { n as readPolicyNamed, t as readNamed } from "./policy-flag.js";
import { n as deliver } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { randomUUID } from "node:crypto";

// src/commands/select.ts
const HELP = `proctor select: which arm the next task goes to

  proctor select --state FILE --arm A --arm B … [--category C] [--prompt-bytes N] [--seed S]

  --state FILE     state.json of the branch proctor; may be gzipped; - is standard input
  --arm ARM        an arm that may be chosen, harness:model; name it once for each. One that the state does not know
                   starts from its last predecessor there, else from its category
  --category C     the kind of task, as the ledger's events name it
  --prompt-bytes N size of the prompt: an arm that answers nothing at this size is only probed there
  --seed S         any text; the same seed, state and moment choose the same arm. A new one is made where it is absent
  --as-of TIME     the moment at which evidence is weighed (ISO 8601 in UTC); now where it is absent
  --cost-weight L  how much less a session of average cost is worth than a free one, in rewards; 0 where it is absent
  --policy FILE    takes bandit.half-life-days and bandit.floor from a policy file
  --allow-unverified  lets arms be chosen whose evidence their author could have written
  --format         text or json (docs/schema/selection.json)
  --out FILE       writes there instead of to standard output

Keep the JSON: its propensity is what makes a later comparison of the arms fair. Exit 3: none of the arms may be chosen.

Examples
  proctor select --state state.json --arm claude-code:opus-4-6 --arm gptme:kimi-k2.6
  git show origin/proctor:state.json | proctor select --state - --arm codex:gpt-5.1 --arm gptme:kimi-k2.6 \\
    --category bugfix --prompt-bytes 61000 --seed "issue 12, attempt 1" --format json
`;
const OPTIONS = {
	state: { type: "string" },
	arm: {
		type: "string",
		multiple: true,
		default: []
	},
	category: { type: "string" },
	"prompt-bytes": { type: "string" },
	seed: { type: "string" },
	"as-of": { type: "string" },
	"cost-weight": {
		type: "string",
		default: "0"
	},
	policy: { type: "string" },
	"allow-unverified": {
		type: "boolean",
		default: false
	},
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
const SEE = "See: proctor select --help";
function readNumber(text, flag, isGood, kind) {
	const value = text.trim() === "" ? NaN : Number(text);
	if (!isGood(value)) throw new UsageError(`--${flag} ${text}: not ${kind}`, SEE);
	return value;
}
function checkArms(arms) {
	if (arms.length === 0) throw new UsageError("--arm is missing: there is nothing to choose from", SEE);
	const odd = arms.find((arm) => !/^[^\s:]+:\S+$/.test(arm));
	if (odd !== void 0) throw new UsageError(`--arm ${odd}: not an arm`, "Write it as harness:model, such as gptme:kimi-k2.6.");
}
function readMoment(text) {
	if (text === void 0) return (/* @__PURE__ */ new Date()).toISOString();
	const millis = Date.parse(text);
	if (Number.isNaN(millis) || !/^\d{4}-\d\d-\d\d/.test(text)) throw new UsageError(`--as-of ${text}: not a time`, "Write it as 2026-05-02T03:11:09Z.");
	return new Date(millis).toISOString();
}
function select(values) {
	if (values.state === void 0) throw new UsageError("--state is missing", SEE);
	checkArms(values.arm);
	const { "half-life-days": halfLifeDays, floor } = values.policy === void 0 ? DEFAULT_POLICY.bandit : readPolicyNamed(values.policy).bandit;
	const bytes = values["prompt-bytes"];
	const isSize = (value) => Number.isSafeInteger(value) && value >= 0;
	const isWeight = (value) => value >= 0 && value <= 1;
	const request = {
		arms: values.arm,
		category: values.category ?? null,
		promptBytes: bytes === void 0 ? null : readNumber(bytes, "prompt-bytes", isSize, "a whole number of bytes"),
		asOf: readMoment(values["as-of"]),
		halfLifeDays,
		floor,
		costWeight: readNumber(values["cost-weight"], "cost-weight", isWeight, "a number from 0 to 1"),
		allowUnverified: values["allow-unverified"]
	};
	const choice = choose(readNamed(values.state, "--state"), request, values.seed ?? randomUUID());
	if (choice.kind === "bad") throw new UsageError(`--state ${values.state}: ${choice.why}`, "Take state.json from the branch proctor; the next grading writes a damaged one anew.");
	return choice.selection;
}
const parse = (args) => parseFlags({
	args: [...args],
	options: OPTIONS
}, SEE).values;
async function perform(args) {
	const values = parse(args);
	if (values.format !== "text" && values.format !== "json") throw new UsageError(`--format ${values.format}: unknown form`, "Use text or json");
	const selection = select(values);
	deliver(values.format === "json" ? selectionJson(selection) : renderSelection(selection), values.out);
	return selection.arm === null ? {
		exit: 3,
		line: selection.why
	} : {
		exit: 0,
		line: null
	};
}
/** `proctor select`. */
const selectArm = {
	help: HELP,
	perform
};

export { selectArm };