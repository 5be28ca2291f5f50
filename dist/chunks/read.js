import { $ as DEFAULT_POLICY, C as safeParse, S as regex, T as string, a as gtValue, b as pipe, d as maxValue, f as minLength, g as number, i as description, m as nullable, p as minValue, t as array$1, u as maxLength, v as optional, w as strictObject, x as record, y as picklist } from "./dist.js";
import { n as redact } from "./group-by.js";
import { t as require_dist } from "./dist2.js";

// src/report/json.ts
/** Keys that people look for first; the others follow by name. */
const FIRST = "schema verdict why pull repository number title base head author agent models file format id sessions replay status rule group outcome level says path line side session step logLine findings clear value band total terms signal points cap mask rubric grade forecast signals measured cost usd tokens gaps".split(" ");
const RANK = new Map(FIRST.map((key, index) => [key, index]));
const rank = (key) => RANK.get(key) ?? FIRST.length;
function byRank(a, b) {
	const apart = rank(a) - rank(b);
	if (apart !== 0) return apart;
	return a < b ? -1 : 1;
}
/** A value with its keys in a fixed order and its texts redacted. */
function tidy(value) {
	if (typeof value === "string") return redact(value);
	if (Array.isArray(value)) return value.map(tidy);
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => byRank(a, b));
	return Object.fromEntries(entries.map(([key, inner]) => [key, tidy(inner)]));
}
/** Replay as it is published: where each single line comes from would fill megabytes. */
const published = ({ replay, ...report }) => ({
	...report,
	replay: replay && {
		status: replay.status,
		why: replay.why,
		files: replay.files.map(({ path, state, lines }) => ({
			path,
			state,
			lines
		})),
		lines: replay.lines,
		bindings: replay.bindings
	}
});
/** The report as published JSON (`docs/schema/report.json`): equal reports give equal bytes, secrets are redacted. */
const renderJson = (report) => `${JSON.stringify(tidy(published(report)), null, 2)}\n`;

// node_modules/leven/index.js
const array = [];
const characterCodeCache = [];
function leven(first, second, options) {
	if (first === second) return 0;
	const maxDistance = options?.maxDistance;
	const swap = first;
	if (first.length > second.length) {
		first = second;
		second = swap;
	}
	let firstLength = first.length;
	let secondLength = second.length;
	while (firstLength > 0 && first.charCodeAt(~-firstLength) === second.charCodeAt(~-secondLength)) {
		firstLength--;
		secondLength--;
	}
	let start = 0;
	while (start < firstLength && first.charCodeAt(start) === second.charCodeAt(start)) start++;
	firstLength -= start;
	secondLength -= start;
	if (maxDistance !== void 0 && secondLength - firstLength > maxDistance) return maxDistance;
	if (firstLength === 0) return maxDistance !== void 0 && secondLength > maxDistance ? maxDistance : secondLength;
	let bCharacterCode;
	let result;
	let temporary;
	let temporary2;
	let index = 0;
	let index2 = 0;
	while (index < firstLength) {
		characterCodeCache[index] = first.charCodeAt(start + index);
		array[index] = ++index;
	}
	while (index2 < secondLength) {
		bCharacterCode = second.charCodeAt(start + index2);
		temporary = index2++;
		result = index2;
		for (index = 0; index < firstLength; index++) {
			temporary2 = bCharacterCode === characterCodeCache[index] ? temporary : temporary + 1;
			temporary = array[index];
			result = array[index] = temporary > result ? temporary2 > result ? result + 1 : temporary2 : temporary2 > temporary ? temporary + 1 : temporary2;
		}
		if (maxDistance !== void 0) {
			let rowMinimum = result;
			for (index = 0; index < firstLength; index++) if (array[index] < rowMinimum) rowMinimum = array[index];
			if (rowMinimum > maxDistance) return maxDistance;
		}
	}
	array.length = firstLength;
	characterCodeCache.length = firstLength;
	return maxDistance !== void 0 && result > maxDistance ? maxDistance : result;
}
function closestMatch(target, candidates, options) {
	if (!Array.isArray(candidates) || candidates.length === 0) return;
	const userMax = options?.maxDistance;
	const targetLength = target.length;
	for (const candidate of candidates) if (candidate === target) return candidate;
	if (userMax === 0) return;
	let best;
	let bestDist = Number.POSITIVE_INFINITY;
	const seen = /* @__PURE__ */ new Set();
	for (const candidate of candidates) {
		if (seen.has(candidate)) continue;
		seen.add(candidate);
		const lengthDiff = Math.abs(candidate.length - targetLength);
		if (lengthDiff >= bestDist) continue;
		if (userMax !== void 0 && lengthDiff > userMax) continue;
		const cap = Number.isFinite(bestDist) ? userMax === void 0 ? bestDist : Math.min(bestDist, userMax) : userMax;
		const distance = cap === void 0 ? leven(target, candidate) : leven(target, candidate, { maxDistance: cap });
		if (userMax !== void 0 && distance > userMax) continue;
		let actualD = distance;
		if (cap !== void 0 && distance === cap && cap === userMax) actualD = leven(target, candidate);
		if (actualD < bestDist) {
			bestDist = actualD;
			best = candidate;
			if (bestDist === 0) break;
		}
	}
	if (userMax !== void 0 && bestDist > userMax) return;
	return best;
}

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
var import_dist = require_dist();
/** Characters of a policy file that are read; a longer one is refused. */
const LONGEST = 32768;
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
/** Brackets opened within one another, outside comments: a bound that is found without recursion. */
function isTooDeep(text) {
	let depth = 0;
	for (const letter of text.replace(/(?<=^|\s)#.*$/gm, "")) {
		if (letter === "[" || letter === "{") depth++;
		else if (letter === "]" || letter === "}") depth = Math.max(0, depth - 1);
		if (depth > DEEPEST) return true;
	}
	return text.split("\n").some((line) => /^ *(?:[-?] ){20}/.test(line) || /^ {100}/.test(line));
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
	if (text.length > LONGEST) return refuse(1, `the file is longer than ${LONGEST} characters; shorten it`);
	if (isTooDeep(text)) return refuse(1, `values lie more than ${DEEPEST} deep in one another; flatten them`);
	try {
		return compose(text);
	} catch (error) {
		return refuse(1, `the YAML cannot be read (${error instanceof Error ? gist(error.message) : "unknown"}); mend it`);
	}
}

// src/policy/shape.ts
/** The longest glob, and the longest list of them, that a policy may hold: matching stays cheap whatever it says. */
const GLOB_LENGTH = 256;
const GLOB_COUNT = 200;
const quoted = (words) => words.map((word) => `"${word}"`).join(", ");
const oneOf = (words) => picklist(words, `must be one of ${quoted(words)}`);
const glob = pipe(string("must be a list of globs, each of them a text"), minLength(1, "must not hold an empty glob"), maxLength(GLOB_LENGTH, `must hold globs of at most ${GLOB_LENGTH} characters`), regex(/^(?!\.{0,2}\/)/, "must hold globs relative to the repository, without \"/\", \"./\" or \"../\" before them"));
const globs = (says, fallback) => optional(pipe(array$1(glob, "must be a list of globs"), maxLength(GLOB_COUNT, `must hold at most ${GLOB_COUNT} globs`), description(says)), () => [...fallback]);
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
		paths: globs("Where session logs lie that are committed in the pull request.", DEFAULT_POLICY.logs.paths)
	}), {}),
	paths: optional(strictObject({
		tests: globs("What counts as a test, beside what Proctor knows by itself.", DEFAULT_POLICY.paths.tests),
		protected: globs("What agents may not change, beside workflows and the policy.", DEFAULT_POLICY.paths.protected),
		generated: globs("What is made by tools and therefore not judged line by line.", DEFAULT_POLICY.paths.generated)
	}), {}),
	rules: optional(pipe(record(string(), oneOf(LEVELS)), description("A rule's level, or off. A level is never raised above what the rule's evidence carries.")), {}),
	budget: optional(strictObject({ "false-blocks-per-thousand": optional(nullable(falseBlocks), DEFAULT_POLICY.budget["false-blocks-per-thousand"]) }), {}),
	boundaries: optional(pipe(oneOf(["agents", "everyone"]), description("Whose pull requests the boundary rules look at.")), DEFAULT_POLICY.boundaries),
	comment: optional(pipe(oneOf([
		"always",
		"findings",
		"off"
	]), description("When an agent's pull request gets a comment: always, only with findings, or never.")), DEFAULT_POLICY.comment),
	bandit: optional(strictObject({
		"half-life-days": optional(halfLife, DEFAULT_POLICY.bandit["half-life-days"]),
		floor: optional(floor, DEFAULT_POLICY.bandit.floor)
	}), {})
});
/** Each section's keys, the top under the empty name; `rules` takes the rules' ids instead. */
const SECTIONS = {
	"": Object.keys(POLICY_SHAPE.entries),
	logs: Object.keys(POLICY_SHAPE.entries.logs.wrapped.entries),
	paths: Object.keys(POLICY_SHAPE.entries.paths.wrapped.entries),
	rules: [],
	budget: Object.keys(POLICY_SHAPE.entries.budget.wrapped.entries),
	bandit: Object.keys(POLICY_SHAPE.entries.bandit.wrapped.entries)
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
function checkRules(file, known, report) {
	if (known.length === 0) return;
	for (const id of file.keys(["rules"])) {
		if (known.includes(id)) continue;
		report(["rules", id], `there is no rule ${JSON.stringify(id)}; ${remedy(id, known)}`);
		file.drop(["rules", id]);
	}
}
function sentenceOf(issue, place) {
	if (issue.expected === "never") {
		const section = place.slice(0, -1);
		const keys = (SECTIONS[section.join(".")] ?? []).map((key) => [...section, key].join("."));
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
* Reads the policy file. `text` null: there is none. `where` is the file's name in sentences. `rules`: the rules' ids, to
* notice misspelt ones; where it is left out any id is taken. A value or key that is wrong is a problem, named by line,
* and that key keeps its default; a text that is no plain YAML leaves every default. What follows from problems is for
* the caller to decide (a gate should fail closed). Never throws.
*/
function readPolicy(text, where, rules = []) {
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
	checkRules(file, rules, report);
	return {
		policy: settle(file, report),
		problems: sentences()
	};
}

export { renderJson as n, tidy as r, readPolicy as t };