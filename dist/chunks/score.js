import { r as __toESM } from "./rolldown-runtime.js";
import { $ as DEFAULT_POLICY, B as edgesOf, C as safeParse, F as FULL_REWARD, H as logLogistic, I as rewardOf, J as code, N as banditReducer, O as posterior, P as cellsOf, Q as words, S as regex, T as string, U as widthOf, V as logDensityOf, W as require_lib, b as pipe, c as literal, d as maxValue, f as minLength, g as number, h as nullish, k as priorOf, l as looseObject, m as nullable, n as boolean, o as integer, p as minValue, q as isVerified, r as check, t as array, v as optional, y as picklist, z as productsOfOthers } from "./dist.js";
import { i as share, n as estimate, r as peekingRadius, t as cautiousSpread } from "./interval.js";
import { t as groupBy } from "./group-by.js";
import { createHash } from "node:crypto";

// src/report/scorecard.ts
/** An arm with fewer rewards gets no verdict and no probability of being best. */
const FEW$2 = 10;
/** An issue holds 65,536 characters: with these limits a scorecard fits, whatever the names. */
const ROWS = 30;
const PAIRS = 60;
const FILES = 10;
const BARS = "▁▂▃▄▅▆▇█";
const NONE = "–";
/** An arm's name, shorter where escaping makes it many times as long. */
function name$1(arm) {
	const whole = words(arm, 80);
	return whole.length <= 240 ? whole : words(arm, 20);
}
const two = (value) => value === null ? NONE : value.toFixed(2);
const percent = (value) => `${Math.round(value * 100)}%`;
/** Weekly means on the fixed scale 0…1, so that arms can be compared by eye; a dot is a week without a reward. */
const sparkline = (weeks) => weeks.map(({ mean }) => mean === null ? "·" : BARS[Math.min(7, Math.floor(mean * 8))] ?? "·").join("");
const row = (cells) => `| ${cells.join(" | ")} |`;
function table(head, rows) {
	return [
		row(head),
		row(head.map((_, index) => index === 0 ? ":--" : "--:")),
		...rows.map(row)
	].join("\n");
}
function mean({ mean: value, low, high }) {
	if (value === null) return NONE;
	return low === null || high === null ? two(value) : `${two(value)} (${two(low)}–${two(high)})`;
}
function fraction({ count, of, value, low, high }) {
	if (value === null || low === null || high === null) return NONE;
	return `${percent(value)} (${percent(low)}–${percent(high)}), ${count}/${of}`;
}
const plain = ({ count, of, value }) => value === null ? NONE : `${percent(value)} (${count}/${of})`;
/** A total is an average where it is known for all: a part's total would look cheap. */
function money({ total, known }, sessions, write) {
	if (total === null) return "unknown";
	return `${write(total / known)}${known === sessions ? "" : ` (known for ${known} of ${sessions})`}`;
}
const dollars = (value) => `${value.toFixed(2)} USD`;
const thousands = (value) => Math.round(value).toLocaleString("en-US");
function quality(arms) {
	return table([
		"Arm",
		"Rewards",
		"Mean reward",
		"sd",
		"Mean grade",
		"Low / mid / high",
		"By week",
		"P(best)"
	], arms.map((arm) => [
		name$1(arm.arm),
		String(arm.reward.n),
		mean(arm.reward),
		two(arm.reward.sd),
		two(arm.grade.mean),
		`${arm.bands.low} / ${arm.bands.mid} / ${arm.bands.high}`,
		sparkline(arm.weeks),
		arm.reward.n < FEW$2 || arm.best === null ? NONE : two(arm.best)
	]));
}
function work(arms) {
	return table([
		"Arm",
		"Sessions",
		"Productive",
		"Blocked",
		"No answer",
		"Graded",
		"Cost / session",
		"Tokens / session"
	], arms.map((arm) => [
		name$1(arm.arm),
		String(arm.sessions),
		fraction(arm.productive),
		plain(arm.blocked),
		plain(arm.noResponse),
		plain(arm.graded),
		money(arm.usd, arm.sessions, dollars),
		money(arm.tokens, arm.sessions, thousands)
	]));
}
/** One line a pair of arms, each pair once and from the better one's side. */
function comparisons(arms) {
	const lines = arms.flatMap((arm) => arm.versus.flatMap(({ arm: other, verdict }) => {
		if (verdict === "better") return [`- ${name$1(arm.arm)} is better than ${name$1(other)}.`];
		if (verdict !== "not distinguishable" || arm.arm > other) return [];
		return [`- ${name$1(arm.arm)} and ${name$1(other)} are not distinguishable.`];
	}));
	if (lines.length === 0) return `No two arms have ${FEW$2} rewards each: nothing can be compared yet.`;
	const rest = lines.length - PAIRS;
	return [...lines.slice(0, PAIRS), ...rest > 0 ? [`- … and ${rest} more pairs.`] : []].join("\n");
}
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
/** What the tables leave out, a sentence each. */
function omissions(score) {
	const sum = (count) => score.arms.reduce((total, arm) => total + count(arm), 0);
	const few = score.arms.filter((arm) => arm.verified).filter((arm) => arm.reward.n < FEW$2).length;
	const ungraded = sum((arm) => arm.graded.of - arm.graded.count);
	const other = sum((arm) => arm.otherRubric);
	const open = sum((arm) => arm.sessions - arm.productive.of);
	const rows = Math.max(0, score.arms.length - ROWS);
	return [
		[few, `${plural(few, "arm has", "arms have")} fewer than ${FEW$2} rewards: no verdict and no P(best) for them.`],
		[ungraded, `${plural(ungraded, "session has", "sessions have")} no grade and ${ungraded === 1 ? "is" : "are"} in no mean.`],
		[other, `${plural(other, "session was", "sessions were")} graded by another rubric than the latest: not on the same scale, so in no mean.`],
		[open, `${plural(open, "session belongs", "sessions belong")} to a pull request that has not ended, as far as the ledger knows: not counted under "Productive".`],
		[score.unknown, `${plural(score.unknown, "event is", "events are")} of a kind that this version does not know: kept, not counted.`],
		[rows, `${plural(rows, "arm is", "arms are")} not shown, those with the fewest sessions.`]
	].filter(([count]) => count > 0).map(([, sentence]) => `- ${sentence}`);
}
function quarantine({ quarantine: found }) {
	if (found.length === 0) return [];
	const shown = found.slice(0, FILES).map(({ path, why }) => `  - ${code(path, 120)}: ${words(why)}`);
	const rest = found.length - shown.length;
	return [
		`- ${plural(found.length, "entry", "entries")} of the ledger could not be counted; nothing of them is lost, and restoring them clears this:`,
		...shown,
		...rest > 0 ? [`  - … and ${rest} more.`] : []
	];
}
function legend(score) {
	const rubric = score.rubric === null ? "" : ` Rubric ${code(score.rubric, 60)}.`;
	return [
		`Reward = the grade of the process; once the pull request has ended 0.4 · grade + 0.6 · outcome (merged 1, closed 0.1, reverted 0); 0 where a finding blocks.`,
		`In brackets: 95% intervals (Student's t for means, Wilson's for shares). "Better" is said only where intervals that hold under weekly looking do not overlap; they are wider than those shown.`,
		`P(best) rests on all sessions, each losing half its weight in ${score.halfLifeDays} days. The order of the rows is no ranking, and which arm got which work was not random.${rubric}`
	].join(" ");
}
/**
* The scorecard as GitHub Markdown, ending in a newline. Arm names, paths and rubrics come from logs and branches and are
* redacted and escaped; what is left out is said, with the reason.
*/
function renderScorecard(score, { period }) {
	const shown = score.arms.slice(0, ROWS);
	const verified = shown.filter((arm) => arm.verified);
	const claimed = shown.filter((arm) => !arm.verified);
	const missing = [...omissions(score), ...quarantine(score)];
	const section = (title, body) => `## ${title}\n\n${body}`;
	return `${[
		`# Scorecard: ${words(period, 120)}`,
		...score.arms.length === 0 ? ["No graded session yet."] : [],
		...verified.length === 0 ? [] : [section("Quality", quality(verified)), section("Work and cost", work(verified))],
		...verified.length < 2 ? [] : [section("Comparison", comparisons(verified))],
		...claimed.length === 0 ? [] : [
			section("Unverified", "Their logs are missing or could have been written by the author: compared with nobody and never selected."),
			quality(claimed),
			work(claimed)
		],
		...missing.length === 0 ? [] : [section("Not shown, and why", missing.join("\n"))],
		...score.arms.length === 0 ? [] : [legend(score)]
	].join("\n\n")}\n`;
}

// src/bandit/best.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
/** Fewest and most points of a quadrature. */
const POINTS = [200, 8e3];
/** Values of t that cover all beliefs, close enough that the narrowest one does not fall between two of them. */
function gridFor(beliefs) {
	const edges = beliefs.flatMap(edgesOf);
	const [low, high] = [Math.min(...edges), Math.max(...edges)];
	const step = .5 * Math.min(1, ...beliefs.map(widthOf));
	const length = Math.ceil(Math.min(Math.max((high - low) / step, POINTS[0]), POINTS[1]));
	return Array.from({ length }, (_, index) => low + (high - low) * index / (length - 1));
}
function curveOf(belief, grid) {
	const density = logDensityOf(belief);
	const [low, high] = edgesOf(belief);
	const raw = grid.map((t) => Math.exp(density(t)));
	const total = raw.reduce((sum, weight) => sum + weight, 0);
	const chance = (t) => (0, import_lib.default)(Math.exp(logLogistic(t)), belief.alpha, belief.beta);
	return {
		weights: raw.map((weight) => weight / total),
		below: grid.map((t) => t <= low ? 0 : t >= high ? 1 : chance(t))
	};
}
/**
* For each belief the probability that its mean is the highest: ∫ fₐ(x) ∏ F_b(x) dx over the others b, for independent
* Beta distributions, by the trapezoid rule on ln(x/(1-x)); to 1e-6 for parameters from 0.5 to 10,000. One belief alone is
* best with certainty; of none there is nothing to say.
*/
function probabilityBest(beliefs) {
	const grid = beliefs.length === 0 ? [] : gridFor(beliefs);
	const curves = beliefs.map((belief) => curveOf(belief, grid));
	const chances = beliefs.map(() => 0);
	const [values, others] = [new Float64Array(curves.length), new Float64Array(curves.length)];
	for (let point = 0; point < grid.length; point++) {
		for (const [index, { below }] of curves.entries()) values[index] = below[point] ?? 0;
		productsOfOthers(values, others);
		for (const [index, { weights }] of curves.entries()) chances[index] = (chances[index] ?? 0) + (weights[point] ?? 0) * (others[index] ?? 0);
	}
	return chances;
}

// src/bandit/compare.ts
/** Fewer rewards than this say nothing about an arm. */
const FEW$1 = 10;
/**
* How the rewards `own` (each in [0,1]) stand to `other`: better or worse only where the two 95 % intervals that hold
* under weekly looking do not overlap. That is stricter than a test of the difference: the slack pays for the many pairs
* of a scorecard.
*/
function compareRewards(own, other) {
	const [a, b] = [estimate(own).mean, estimate(other).mean];
	if (a === null || b === null || Math.min(own.length, other.length) < 10) return "too few";
	const reach = peekingRadius(own.length, cautiousSpread(own)) + peekingRadius(other.length, cautiousSpread(other));
	if (Math.abs(a - b) <= reach) return "not distinguishable";
	return a > b ? "better" : "worse";
}

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

export { readEntries as a, sealEvent as c, utcMillis as d, canonicalJson as f, armsIn as i, observations as l, followSelections as n, readLedger as o, renderScorecard as p, score as r, eventPath as s, deriveFiles as t, orderOf as u };