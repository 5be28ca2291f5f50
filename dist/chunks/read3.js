import { i as __toESM } from "./rolldown-runtime.js";
import { C as regex, E as string, S as record, T as strictObject, _ as number, a as gtValue, b as picklist, d as maxLength, f as maxValue, h as nullable, i as description, m as minValue, n as boolean, o as integer, p as minLength, t as array, u as maxEntries, w as safeParse, x as pipe, y as optional } from "./dist.js";
import { D as DEFAULT_POLICY, o as nestsDeeper } from "./text.js";
import { t as closestMatch } from "./leven.js";
import { t as require_dist } from "./dist2.js";

// src/policy/nearest.ts
/**
* The word of `words` that was probably meant by `written`: at most a third of its letters (and always one) away.
* Null where none is that near.
*/
function nearest(written, words) {
	if (written.length > 100) return null;
	const allowed = Math.max(1, Math.floor(written.length / 3));
	return closestMatch(written.toLowerCase(), words, { maxDistance: allowed }) ?? null;
}
/** What to write instead: the nearest word, or else all of them. */
function remedy(written, words) {
	const meant = nearest(written, words);
	if (meant !== null) return `did you mean "${meant}"?`;
	return words.length > 0 ? `there are ${words.map((word) => `"${word}"`).join(", ")}` : "leave it out";
}

// src/policy/parse.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
/** Characters of a policy file that are read; a longer one is refused. */
const LONGEST$1 = 32768;
/** Lists and mappings within one another; a policy needs three. */
const DEEPEST = 20;
const keyText = (key) => (0, import_dist.isScalar)(key) ? String(key.value) : "";
const pairOf = (map, key) => map.items.findLast((pair) => keyText(pair.key) === key);
const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
/** The first line of a parser's message, without the place that it repeats. */
const gist = (message) => (message.split("\n", 1)[0] ?? "").replace(/ at line \d+, column \d+:?$/, "").slice(0, 160);
/**
* What is odd though the parser takes it. Aliases would let a short file stand for an endless one, tags change what a
* value is, and of a key that stands twice one hides the other.
*/
function doubtsOf(document, lineAt) {
	const doubts = document.warnings.map((warning) => ({
		line: warning.linePos?.[0].line ?? 1,
		why: `${gist(warning.message)}; write plain values`
	}));
	const doubt = (node, why) => void doubts.push({
		line: lineAt(node),
		why
	});
	(0, import_dist.visit)(document, {
		Alias: (_, alias) => doubt(alias, "aliases are not followed; write the value out"),
		Map(_, map) {
			const seen = /* @__PURE__ */ new Set();
			for (const { key } of map.items) {
				const text = keyText(key);
				if (!(0, import_dist.isScalar)(key)) doubt(key, "a key must be a plain word");
				else if (seen.has(text)) doubt(key, `key ${JSON.stringify(text)} stands here twice; keep one of them`);
				seen.add(text);
			}
		}
	});
	return doubts;
}
function open(document, value, lineAt) {
	const at = (place) => place.reduce((inner, key) => isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : void 0, value);
	return {
		value,
		has: (place) => at(place) !== void 0,
		isMapping: (place) => isRecord(at(place)),
		isEmpty: (place) => at(place) === null,
		keys: (place) => Object.keys(at(place) ?? {}),
		drop(place) {
			const around = at(place.slice(0, -1));
			const key = place.at(-1);
			if (isRecord(around) && key !== void 0) delete around[key];
		},
		lineOf(place) {
			const around = document.getIn(place.slice(0, -1), true);
			const last = place.at(-1);
			if ((0, import_dist.isMap)(around) && last !== void 0) return lineAt(pairOf(around, String(last))?.key ?? around);
			return lineAt(document.getIn(place, true) ?? around);
		}
	};
}
const refuse = (line, why) => ({
	ok: false,
	doubts: [{
		line,
		why
	}]
});
function compose(text) {
	const lines = new import_dist.LineCounter();
	const lineAt = (node) => lines.linePos(node?.range?.[0] ?? 0).line || 1;
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		uniqueKeys: false,
		schema: "core",
		logLevel: "error"
	});
	const [error] = document.errors;
	if (error?.code === "MULTIPLE_DOCS") return refuse(error.linePos?.[0].line ?? 1, "a second YAML document; keep one");
	if (error) return refuse(error.linePos?.[0].line ?? 1, `${gist(error.message)}; mend the YAML`);
	const doubts = doubtsOf(document, lineAt);
	if (doubts.length > 0) return {
		ok: false,
		doubts
	};
	const value = document.toJS({ maxAliasCount: 0 }) ?? {};
	if (!isRecord(value)) return refuse(1, "the policy must be a mapping of keys to values");
	return {
		ok: true,
		file: open(document, value, lineAt)
	};
}
/** Reads YAML 1.2 without tags, merge keys or aliases. An empty file is an empty mapping. Never throws. */
function parsePolicyText(text) {
	if (text.length > LONGEST$1) return refuse(1, `the file is longer than ${LONGEST$1} characters; shorten it`);
	if (nestsDeeper(text, DEEPEST)) return refuse(1, `values lie more than ${DEEPEST} deep in one another; flatten them`);
	try {
		return compose(text);
	} catch (error) {
		return refuse(1, `the YAML cannot be read (${error instanceof Error ? gist(error.message) : "unknown"}); mend it`);
	}
}

// src/policy/arms-shape.ts
/** How many arms a policy may describe, and how long a text of it may be. */
const [MOST, LONGEST] = [200, 120];
const text = (says) => pipe(string("must be a text"), minLength(1, "must not be empty"), maxLength(LONGEST, `must be at most ${LONGEST} characters long`), description(says));
const count = (says) => pipe(number("must be a whole number above 0"), integer("must be a whole number above 0"), minValue(1, "must be a whole number above 0"), maxValue(1e9, "must be at most 1000000000"), description(says));
const RANK = strictObject({
	rank: count("Its place, 1 for the best."),
	source: text("Which benchmark."),
	date: pipe(string("must be a date, such as \"2026-05-01\""), regex(/^\d{4}-\d\d-\d\d$/, "must be a date, such as \"2026-05-01\""))
});
const ARM = strictObject({
	licence: optional(text("Licence of the weights.")),
	"context-window": optional(count("Tokens that the model reads at most.")),
	"public-rank": optional(RANK)
});
/** Keys of an arm, and of its `public-rank`. */
const ARM_KEYS = {
	arm: Object.keys(ARM.entries),
	rank: Object.keys(RANK.entries)
};
/** `bandit.arms`: what is known of arms beside their sessions. */
const ARMS = optional(pipe(record(string(), ARM), maxEntries(MOST, `must describe at most ${MOST} arms`), description("What is known of arms (harness:model), to be shown beside their scores. No grade depends on it.")), () => ({}));
/** `bandit.aliases`: other spellings of models. */
const ALIASES = optional(pipe(record(string(), text("The name that its arm has.")), maxEntries(MOST, `must have at most ${MOST} names`), description("Names of models as logs spell them, with the name that their arms have: only what is one model.")), () => ({}));

// src/policy/grade-shape.ts
const weight = pipe(number("must be a number"), minValue(-10, "must be at least -10"), maxValue(10, "must be at most 10"));
const share = pipe(number("must be a number between 0 and 0.35"), minValue(0, "must be at least 0"), maxValue(.35, "must be at most 0.35"), description("The judge's share of all weight, at most 0.35."));
const endpoint = nullable(pipe(string("must be \"github\" or an https address"), maxLength(300, "must be at most 300 characters"), regex(/^(?:github|https:\/\/[^\s@?#]+)$/, "must be \"github\" or an https address without a name or query in it"), description("GitHub Models (\"github\"), or an OpenAI-compatible service, its address up to before /chat/completions.")));
const model = nullable(pipe(string("must be the name of a model"), regex(/^[\w./:@-]{1,120}$/, "must be the name of a model"), description("The model that is asked, with its version.")));
/** The policy's section `grade.judge`. */
const JUDGE = strictObject({
	endpoint: optional(endpoint, DEFAULT_POLICY.grade.judge.endpoint),
	model: optional(model, DEFAULT_POLICY.grade.judge.model),
	share: optional(share, DEFAULT_POLICY.grade.judge.share)
});
/** The policy's section `grade`. */
const GRADE = strictObject({
	rubric: optional(pipe(picklist(["process", "bob-v1"], "must be one of \"process\", \"bob-v1\""), description("What grades are made by: our rubric, or the published step rubric of gptme-sessions.")), DEFAULT_POLICY.grade.rubric),
	weights: optional(pipe(record(string(), weight, "must be a mapping of signals to weights"), description("Weights of signals instead of the rubric’s; 0 leaves one out. It is then another rubric.")), () => ({})),
	calibration: optional(pipe(picklist(["on", "off"], "must be one of \"on\", \"off\""), description("Whether levels of signals that depend on the harness are corrected, as far as they are known.")), DEFAULT_POLICY.grade.calibration),
	judge: optional(JUDGE, {})
});

// src/policy/shape.ts
/** The longest glob, and the longest list of them, that a policy may hold: matching stays cheap whatever it says. */
const GLOB_LENGTH = 256;
const GLOB_COUNT = 200;
const quoted = (words) => words.map((word) => `"${word}"`).join(", ");
const oneOf = (words) => picklist(words, `must be one of ${quoted(words)}`);
const glob = pipe(string("must be a list of globs, each of them a text"), minLength(1, "must not hold an empty glob"), maxLength(GLOB_LENGTH, `must hold globs of at most ${GLOB_LENGTH} characters`), regex(/^(?!\.{0,2}\/)/, "must hold globs relative to the repository, without \"/\", \"./\" or \"../\" before them"));
const globs = (says, fallback) => optional(pipe(array(glob, "must be a list of globs"), maxLength(GLOB_COUNT, `must hold at most ${GLOB_COUNT} globs`), description(says)), () => [...fallback]);
/** A list of short texts of one kind. */
const texts = (pattern, wrong, says) => optional(pipe(array(pipe(string(`must be a list, each of them ${wrong}`), maxLength(GLOB_LENGTH, `must hold texts of at most ${GLOB_LENGTH} characters`), regex(pattern, `must hold ${wrong}`)), `must be a list, each of them ${wrong}`), maxLength(GLOB_COUNT, `must hold at most ${GLOB_COUNT} of them`), description(says)), () => []);
const HOST_COUNT = 20;
const host = pipe(string("must be a list of hosts, each of them a text"), regex(/^(?=.{1,253}$)[a-z0-9.-]+(?::\d{1,5})?$/, "must hold plain names of hosts in small letters, such as logs.example.org"));
const store = pipe(string("must be an address or a path"), maxLength(500, "must be at most 500 characters long"), regex(/^(?:https:\/\/[a-z0-9.-]+(?::\d{1,5})?\/|http:\/\/(?:localhost|127\.0\.0\.1)(?::\d{1,5})?\/|\/)/, "must begin with \"https://\" and a host, or with \"/\""), description("Where each pull request's log is put: an https address or a path on the runner, with {owner}, {repository}, {number}, {head} or {branch} in it."));
const LEVELS = [
	"off",
	"note",
	"warn",
	"block"
];
const halfLife = pipe(number("must be a number of days"), gtValue(0, "must be above 0 days"), maxValue(3650, "must be at most 3650 days"), description("Days after which a grade counts half as much for the selection."));
const falseBlocks = pipe(number("must be a number of pull requests"), minValue(0, "must be at least 0"), maxValue(1e3, "must be at most 1000"), description("Pull requests of 1,000 in which a rule may block falsely (a maintainer waived it) before it only notes; none where left out."));
const floor = pipe(number("must be a number between 0 and 0.5"), minValue(0, "must be at least 0"), maxValue(.5, "must be at most 0.5"), description("Smallest share of the selections that an eligible arm keeps."));
/**
* The policy file's shape. Messages complete the sentence `"key" …`; descriptions go into the published JSON Schema.
* The empty file reads as `DEFAULT_POLICY`.
*/
const POLICY_SHAPE = strictObject({
	gate: optional(pipe(oneOf([
		"off",
		"advise",
		"block"
	]), description("What a blocking finding does: fails the check, is only shown, or nothing is judged at all.")), DEFAULT_POLICY.gate),
	"on-error": optional(pipe(oneOf(["fail", "pass"]), description("How the check ends on an error of Proctor's own under `gate: block`.")), DEFAULT_POLICY["on-error"]),
	logs: optional(strictObject({
		require: optional(pipe(oneOf(["optional", "required"]), description("Whether an agent's pull request without a readable session log stays ungraded and fails.")), DEFAULT_POLICY.logs.require),
		paths: globs("Where session logs lie that are committed in the pull request.", DEFAULT_POLICY.logs.paths),
		artifacts: globs("Names of workflow artifacts that hold session logs, beside those that are known.", DEFAULT_POLICY.logs.artifacts),
		hosts: optional(pipe(array(host, "must be a list of hosts"), maxLength(HOST_COUNT, `must hold at most ${HOST_COUNT} hosts`), description("Hosts from which a session log is fetched that the description or a commit links.")), () => [...DEFAULT_POLICY.logs.hosts]),
		store: optional(nullable(store), DEFAULT_POLICY.logs.store),
		"store-is-held": optional(pipe(boolean("must be true or false"), description("Whether the store is out of reach for those whose pull requests are judged.")), DEFAULT_POLICY.logs["store-is-held"])
	}), {}),
	paths: optional(strictObject({
		tests: globs("What counts as a test, beside what Proctor knows by itself.", DEFAULT_POLICY.paths.tests),
		protected: globs("What agents may not change, beside workflows and the policy.", DEFAULT_POLICY.paths.protected),
		generated: globs("What is made by tools and therefore not judged line by line.", DEFAULT_POLICY.paths.generated)
	}), {}),
	scope: optional(strictObject({
		paths: globs("What agents may change; everything where it is left out.", DEFAULT_POLICY.scope.paths),
		labels: optional(pipe(record(string(), array(glob, "must be a list of globs"), "must be a mapping of labels to lists of globs"), description("What agents may change where the pull request bears a label, instead of `paths`.")), {})
	}), {}),
	allow: optional(strictObject({
		paths: texts(/^(?:\/|~\/|\*\*\/)./, "a glob that begins with \"/\", \"~/\" or \"**/\"", "Where agents may read and write outside of the repository."),
		commands: texts(/^\S(?:[\s\S]*\S)?$/, "a command, with \"*\" for any words", "Commands that no boundary rule speaks of, as they take effect."),
		hosts: texts(/^(?:\*\.)?[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::\d+)?$/, "a host such as \"example.org\" or \"*.example.org\"", "Hosts that agents may contact; where one is named, no others.")
	}), {}),
	rules: optional(pipe(record(string(), oneOf(LEVELS)), description("A rule's level, or off. A level is never raised above what the rule's evidence carries.")), {}),
	budget: optional(strictObject({ "false-blocks-per-thousand": optional(nullable(falseBlocks), DEFAULT_POLICY.budget["false-blocks-per-thousand"]) }), {}),
	boundaries: optional(pipe(oneOf(["agents", "everyone"]), description("Whose pull requests the boundary rules look at.")), DEFAULT_POLICY.boundaries),
	comment: optional(pipe(oneOf([
		"always",
		"findings",
		"off"
	]), description("When an agent's pull request gets a comment: always, only with findings, or never.")), DEFAULT_POLICY.comment),
	grade: optional(GRADE, {}),
	bandit: optional(strictObject({
		"half-life-days": optional(halfLife, DEFAULT_POLICY.bandit["half-life-days"]),
		floor: optional(floor, DEFAULT_POLICY.bandit.floor),
		arms: ARMS,
		aliases: ALIASES
	}), {})
});
/** Each section's keys, the top under the empty name, `*` for any arm; `rules` takes the rules' ids instead. */
const SECTIONS = {
	"": Object.keys(POLICY_SHAPE.entries),
	logs: Object.keys(POLICY_SHAPE.entries.logs.wrapped.entries),
	paths: Object.keys(POLICY_SHAPE.entries.paths.wrapped.entries),
	scope: Object.keys(POLICY_SHAPE.entries.scope.wrapped.entries),
	allow: Object.keys(POLICY_SHAPE.entries.allow.wrapped.entries),
	rules: [],
	budget: Object.keys(POLICY_SHAPE.entries.budget.wrapped.entries),
	grade: Object.keys(GRADE.entries),
	"grade.judge": Object.keys(JUDGE.entries),
	bandit: Object.keys(POLICY_SHAPE.entries.bandit.wrapped.entries),
	"bandit.arms.*": ARM_KEYS.arm,
	"bandit.arms.*.public-rank": ARM_KEYS.rank
};

// src/policy/read.ts
/** Sentences that are reported; a file with more wrong than that is not worth more lines. */
const MOST_PROBLEMS = 20;
const named = (place) => JSON.stringify(place.join("."));
function shown(value) {
	const text = typeof value === "number" ? String(value) : JSON.stringify(value) ?? String(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
/** A section without anything in it says nothing; one that is no mapping is a problem, and left out. */
function checkSections(file, report) {
	for (const [section, holds] of Object.entries(SECTIONS)) {
		if (section === "" || !file.has([section]) || file.isMapping([section])) continue;
		if (!file.isEmpty([section])) {
			const inside = holds.length > 0 ? ` with ${holds.map((key) => `"${key}"`).join(", ")}` : " of rules and levels";
			report([section], `${named([section])} must be a mapping${inside}`);
		}
		file.drop([section]);
	}
}
/** Reports names in a section that nothing bears. */
function checkNames(file, place, { thing, known }, report) {
	if (known.length === 0) return;
	for (const id of file.keys(place)) {
		if (known.includes(id)) continue;
		report([...place, id], `there is no ${thing} ${JSON.stringify(id)}; ${remedy(id, known)}`);
		file.drop([...place, id]);
	}
}
/** The keys that a section may hold; each arm is a section of its own. */
function keysIn([first, second, ...more]) {
	const place = first === "bandit" && second === "arms" ? [
		first,
		second,
		"*",
		...more.slice(1)
	] : [
		first,
		second,
		...more
	];
	return SECTIONS[place.filter((part) => part !== void 0).join(".")] ?? [];
}
function sentenceOf(issue, place) {
	if (issue.expected === "never") {
		const section = place.slice(0, -1);
		const keys = keysIn(section).map((key) => [...section, key].join("."));
		return `unknown key ${named(place)}; ${remedy(place.join("."), keys)}`;
	}
	const words = [...(issue.expected ?? "").matchAll(/"([^"]*)"/g)].map(([, word]) => word ?? "");
	const meant = issue.type === "picklist" ? nearest(String(issue.input), words) : null;
	return `${named(place)} ${issue.message}, not ${shown(issue.input)}${meant === null ? "" : `; did you mean "${meant}"?`}`;
}
/** Reports what is wrong and takes it out, until what is left is a policy. Each round takes something out. */
function settle(file, report) {
	for (let round = 0; round < MOST_PROBLEMS; round++) {
		const parsed = safeParse(POLICY_SHAPE, file.value);
		if (parsed.success) return parsed.output;
		for (const issue of parsed.issues) {
			const keys = (issue.path ?? []).map(({ key }) => key);
			const place = keys.filter((key) => typeof key === "string");
			report(keys.filter((key) => typeof key === "string" || typeof key === "number"), sentenceOf(issue, place));
			file.drop(place);
		}
	}
	return DEFAULT_POLICY;
}
/**
* Reads the policy file. `text` null: there is none. `where` is the file's name in sentences. `rules` and `signals`: the
* ids of rules and of signals with a weight, to notice misspelt ones; where they are left out any id is taken. A value or key that is wrong is a problem, named by line,
* and that key keeps its default; a text that is no plain YAML leaves every default. What follows from problems is for
* the caller to decide (a gate should fail closed). Never throws.
*/
function readPolicy(text, where, rules = [], signals = []) {
	const parsed = parsePolicyText(text ?? "");
	const doubts = [];
	const sentences = () => doubts.sort((one, other) => one.line - other.line).slice(0, MOST_PROBLEMS).map(({ line, why }) => `${where}:${line}: ${why}`);
	if (!parsed.ok) {
		doubts.push(...parsed.doubts);
		return {
			policy: DEFAULT_POLICY,
			problems: sentences()
		};
	}
	const { file } = parsed;
	const report = (place, why) => void doubts.push({
		line: file.lineOf(place),
		why
	});
	checkSections(file, report);
	checkNames(file, ["rules"], {
		thing: "rule",
		known: rules
	}, report);
	checkNames(file, ["grade", "weights"], {
		thing: "signal with a weight",
		known: signals
	}, report);
	return {
		policy: settle(file, report),
		problems: sentences()
	};
}

export { readPolicy as t };