import { i as __toESM } from "./rolldown-runtime.js";
import { T as groupBy } from "./text.js";
import { n as tidy } from "./json.js";
import { r as plain } from "./safe.js";
import { r as isVerified } from "./arm.js";
import { a as require_lib } from "./statistics.js";
import { c as decayAt, d as edgesOf, f as logDensityOf, i as describeBeta, l as sumCells, n as xoroshiro128plusFromState, r as uniformInt, u as productsOfOthers } from "./xoroshiro128plus.js";
import { c as PROMPT_BUCKETS, l as promptBucket, r as cellsOf, t as addCell } from "./state.js";
import { E as string, _ as number, b as picklist, c as literal, f as maxValue, h as nullable, l as looseObject, m as minValue, n as boolean, o as integer, p as minLength, s as isoDate, t as array, v as object, w as safeParse, x as pipe, y as optional } from "./dist.js";
import { createHash } from "node:crypto";

// src/report/selection.ts
const two = (value) => value.toFixed(2);
function cells({ arm, propensity, standing, quality, availability, cost }) {
	return [
		plain(arm, 60),
		propensity.toFixed(3),
		standing,
		`${two(quality.mean)} (${two(quality.low)}–${two(quality.high)}), ${quality.rewards}`,
		`${Math.round(availability.mean * 100)}%, ${availability.sessions}`,
		cost.usd === null ? "unknown" : `${two(cost.usd)} USD${cost.known === 0 ? " (assumed)" : ""}`
	];
}
const HEAD = [
	"arm",
	"propensity",
	"standing",
	"reward, rewards",
	"answers, sessions",
	"cost"
];
function table(rows) {
	const widths = HEAD.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
	const line = (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd();
	return rows.map(line).join("\n");
}
/** A selection for people, ending in a newline: what was chosen, why, and what everybody's chances rest on. */
function renderSelection(selection) {
	const { category, bucket } = selection.task;
	const { halfLifeDays, floor, costWeight } = selection.rules;
	const task = `task: category ${category === null ? "unknown" : plain(category, 60)}, prompt ${bucket === "-" ? "of unknown size" : `of ${bucket} bytes`}`;
	const rules = `weighed as of ${selection.asOf}: half-life ${halfLifeDays} days, floor ${floor}, cost weight ${costWeight}; seed ${JSON.stringify(plain(selection.seed, 80))}`;
	const notes = selection.candidates.filter(({ standing }) => standing !== "established").map(({ arm, why, quality }) => {
		const from = quality.from === null ? "" : `; it began from ${plain(quality.from, 60)}`;
		return `  ${plain(arm, 60)} ${plain(why)}${from}`;
	});
	return `${[
		selection.arm === null ? "no arm" : plain(selection.arm, 120),
		`  ${plain(selection.why, 1e3)}`,
		"",
		table([HEAD, ...selection.candidates.map(cells)]),
		...notes.length === 0 ? [] : ["", ...notes],
		"",
		`  ${task}`,
		`  ${rules}`
	].join("\n")}\n`;
}
/** A selection as JSON (`docs/schema/selection.json`): equal ones give equal bytes, secrets are redacted. */
const selectionJson = (selection) => `${JSON.stringify(tidy(selection), null, 2)}\n`;

// src/bandit/availability.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
/** Before it was ever asked an arm is taken to answer: 95 %, worth two sessions. */
const PRIOR = {
	alpha: 1.9,
	beta: .1
};
/** Silent: after three sessions or more, 90 % sure that fewer than four in five get an answer. */
const SILENT = {
	sessions: 3,
	share: .8,
	sure: .9
};
/**
* Availability of one arm at one prompt size, from its cells of that size and those of unknown size; where the task's size
* is not known (`-`) from all of them, and then nobody is called silent, for it may be so at one size only. Nothing is
* borrowed from another size or arm: an answer here says nothing of there.
*/
function availabilityAt(cells, bucket, decay) {
	const own = cells.filter((cell) => bucket === "-" || cell.bucket === bucket || cell.bucket === "-");
	let { alpha, beta } = PRIOR;
	let n = 0;
	for (const { day, units, silent } of own) {
		alpha += decay(day) * (units - silent);
		beta += decay(day) * silent;
		n += units;
	}
	const silent = bucket !== "-" && n >= SILENT.sessions && (0, import_lib.default)(SILENT.share, alpha, beta) > SILENT.sure;
	return {
		alpha,
		beta,
		n,
		silent
	};
}

// src/bandit/chances.ts
/** Steps of a table over ln(x/(1-x)). */
const STEPS = 256;
/** Into how many parts an arm's mass is split: few where many arms share the grid. */
const nodesFor = (arms) => Math.round(Math.min(Math.max(400 / arms, 6), 24));
const logistic = (t) => 1 / (1 + Math.exp(-t));
function tableOf(utility) {
	const density = logDensityOf(utility);
	const [low, high] = edgesOf(utility);
	const step = (high - low) / STEPS;
	const below = /* @__PURE__ */ new Float64Array(257);
	for (let index = 1; index <= STEPS; index++) below[index] = (below[index - 1] ?? 0) + Math.exp(density(low + (index - .5) * step));
	const total = below[STEPS] ?? 1;
	return {
		low,
		step,
		below: below.map((sum) => sum / total),
		shift: utility.shift
	};
}
/** The probability that the utility is below `value`, between table entries by a straight line. */
function chanceBelow({ low, step, below, shift }, value) {
	const x = value - shift;
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	const place = (Math.log(x / (1 - x)) - low) / step;
	if (place <= 0) return 0;
	if (place >= STEPS) return 1;
	const index = Math.floor(place);
	const under = below[index] ?? 0;
	return under + (place - index) * ((below[index + 1] ?? 1) - under);
}
/** Less of an arm's mass than this is not looked at closely. */
const TAIL = 1e-4;
/** Values that split an arm's mass evenly, its tails cut, on the scale of the utility. */
function nodesOf({ low, step, below, shift }, count) {
	const start = Math.max(0, below.findIndex((chance) => chance > TAIL) - 1);
	const nodes = [logistic(low + start * step) + shift];
	for (let index = start; index < STEPS; index++) if (Math.floor((below[index] ?? 0) * count) < Math.floor((below[index + 1] ?? 0) * count)) nodes.push(logistic(low + (index + 1) * step) + shift);
	return [...nodes, logistic(low + STEPS * step) + shift];
}
/** The intervals that matter: nodes of all arms, from where the worst of the best arm begins. */
function gridOf(tables) {
	const nodes = tables.map((table) => nodesOf(table, nodesFor(tables.length)));
	const start = Math.max(...nodes.map(([first]) => first ?? 0));
	return [...new Set(nodes.flat())].filter((node) => node >= start).sort((a, b) => a - b);
}
/**
* For each arm the probability that its utility is the highest, which is the probability that a Thompson draw takes it:
* Σ over intervals of (mass of the arm) · ∏ (chance of the others to be below). Good to about 1e-3; made for a choice among
* many arms in a few milliseconds (`probabilityBest` is exact). They sum to 1.
*/
function chancesOf(utilities) {
	const tables = utilities.map(tableOf);
	const grid = gridOf(tables);
	const chances = new Float64Array(tables.length);
	const middle = new Float64Array(tables.length);
	const others = new Float64Array(tables.length);
	let [before, after] = [new Float64Array(tables.length), new Float64Array(tables.length)];
	for (const node of grid) {
		for (const [index, table] of tables.entries()) {
			const chance = chanceBelow(table, node);
			after[index] = chance;
			middle[index] = (chance + (before[index] ?? 0)) / 2;
		}
		productsOfOthers(middle, others);
		for (let index = 0; index < tables.length; index++) chances[index] = (chances[index] ?? 0) + ((after[index] ?? 0) - (before[index] ?? 0)) * (others[index] ?? 0);
		[before, after] = [after, before];
	}
	const total = chances.reduce((sum, chance) => sum + chance, 0);
	return Array.from(chances, (chance) => total > 0 ? chance / total : 1 / chances.length);
}

// src/bandit/cost.ts
/** Sessions that the mean of all arms is worth. */
const STRENGTH = 4;
/** Expected cost of a session by arm: (κ·pooled + Σ w·usd)/(κ + Σ w), days decayed alike. */
function costsOf(cells, decay) {
	const priced = cells.filter((cell) => cell.priced > 0);
	const sum = (some, of) => some.reduce((total, cell) => total + decay(cell.day) * of(cell), 0);
	const verified = priced.filter(({ arm }) => isVerified(arm));
	const pooled = sum(verified, ({ usdMicro }) => usdMicro / 1e6) / sum(verified, (cell) => cell.priced);
	const byArm = groupBy(priced, ({ arm }) => arm);
	return (arm) => {
		const own = byArm.get(arm) ?? [];
		const known = own.reduce((total, cell) => total + cell.priced, 0);
		if (!Number.isFinite(pooled)) return {
			usd: null,
			known,
			relative: 1
		};
		const weight = sum(own, (cell) => cell.priced);
		const usd = (STRENGTH * pooled + sum(own, ({ usdMicro }) => usdMicro / 1e6)) / (STRENGTH + weight);
		return {
			usd,
			known,
			relative: pooled === 0 ? 1 : usd / pooled
		};
	};
}

// src/bandit/family.ts
const VERSION = /\d+(?:[._-]\d+)*/g;
/** A number this long within a name is a date (20250514): it says when a model was cut, not which one it is. */
const LONGEST_NUMBER = 5;
function lineageOf(arm) {
	const name = arm.toLowerCase().replace(/@[^@]*$/, "");
	const numbers = [...name.matchAll(VERSION)].flatMap(([found]) => found.split(/[._-]/));
	return {
		family: name.replaceAll(VERSION, "#"),
		version: numbers.filter((digits) => digits.length <= LONGEST_NUMBER).map(Number)
	};
}
/** Negative where `a` comes before `b`; a version that goes on is later (4 before 4.1). */
function compareVersions(a, b) {
	const at = a.findIndex((part, index) => part !== b[index]);
	if (at < 0) return a.length - b.length;
	return (a[at] ?? 0) - (b[at] ?? -1);
}
/**
* Finds the last version before an arm among `known`: same harness, same model but for its numbers. Null where there is
* none; a later version is no predecessor.
*/
function predecessorsIn(known) {
	const families = groupBy(known.map((arm) => ({
		arm,
		...lineageOf(arm)
	})), ({ family }) => family);
	return (arm) => {
		const own = lineageOf(arm);
		return (families.get(own.family) ?? []).filter((other) => other.arm !== arm && compareVersions(other.version, own.version) < 0).sort((a, b) => compareVersions(b.version, a.version) || (a.arm < b.arm ? -1 : 1))[0]?.arm ?? null;
	};
}

// src/bandit/propensity.ts
/** One in fifty tasks goes to an arm that is probed; all probes together take no more than half. */
const PROBE = .02;
const MOST_PROBES = .5;
/** An arm on trial gets at most a tenth, all of them together at most three tenths, as long as another one is established. */
const TRIAL$1 = .1;
const MOST_TRIALS = .3;
/** Mixes shares that sum to 1 with an even split, so that none is below `floor`; a floor that cannot be is halved to one that can. */
function lift(shares, floor) {
	const least = Math.min(floor, 1 / (2 * shares.length));
	return shares.map((share) => least + (1 - shares.length * least) * share);
}
/** Holds trials to the cap and gives the rest to the established, in proportion to what they have. */
function cap(shares, trials, floor) {
	const count = trials.filter(Boolean).length;
	const established = shares.reduce((sum, share, index) => sum + (trials[index] ? 0 : share), 0);
	if (count === 0 || established <= 0) return shares;
	const most = Math.max(floor, Math.min(TRIAL$1, MOST_TRIALS / count));
	const held = shares.map((share, index) => trials[index] ? Math.min(share, most) : share);
	const over = 1 - held.reduce((sum, share) => sum + share, 0);
	return held.map((share, index) => trials[index] ? share : share * (1 + over / established));
}
/**
* The probability of each arm to be chosen; they sum to 1 (all 0 where every arm is excluded). Those that compete get
* their chances to be best, none less than `floor`, trials capped; an arm that is probed gets 1/50. Where there is nobody
* to compete, the probed ones share evenly.
*/
function propensitiesOf(contenders, floor) {
	const competes = ({ standing }) => standing === "established" || standing === "trial";
	const field = contenders.filter(competes);
	const probes = contenders.filter(({ standing }) => standing === "probe").length;
	const probed = probes === 0 ? 0 : field.length === 0 ? 1 : Math.min(probes * PROBE, MOST_PROBES);
	const total = field.reduce((sum, { chance }) => sum + chance, 0);
	const own = Math.min(floor / (1 - probed), 1);
	const even = field.map(({ chance }) => total > 0 ? chance / total : 1 / field.length);
	const trials = field.map(({ standing }) => standing === "trial");
	const shares = [...cap(lift(even, own), trials, own)];
	return contenders.map((contender) => {
		if (contender.standing === "probe") return probed / probes;
		return competes(contender) ? (1 - probed) * (shares.shift() ?? 0) : 0;
	});
}
/** Propensities in whole millionths that sum to a million (largest remainders first), so that what is logged is exact. */
function inMillionths(shares) {
	const total = shares.reduce((sum, share) => sum + share, 0);
	if (!(total > 0)) return shares.map(() => 0);
	const exact = shares.map((share) => share / total * 1e6);
	const whole = exact.map(Math.floor);
	const left = 1e6 - whole.reduce((sum, part) => sum + part, 0);
	const order = exact.map((_, index) => index).sort((a, b) => (exact[b] ?? 0) % 1 - (exact[a] ?? 0) % 1 || a - b);
	for (const index of order.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1;
	return whole;
}

// src/bandit/additive.ts
const ROUNDS = 20;
/** For each group the shrunk mean of what `expected` leaves unexplained: Σ(r - expected)/(κ + Σw). */
function residuals(groups, kappa, expected) {
	const effects = /* @__PURE__ */ new Map();
	for (const [name, leaves] of groups) {
		const weight = leaves.reduce((sum, { life }) => sum + life.weight, 0);
		const left = leaves.reduce((sum, leaf) => sum + leaf.life.reward - leaf.life.weight * expected(leaf), 0);
		effects.set(name, left / (kappa + weight));
	}
	return effects;
}
/**
* Splits lifetime rewards into a common mean, an effect of the category and one of the arm (two-way ridge regression with
* penalty κ, by backfitting). A plain mean per category would call a category hard because a weak arm got all of it. With
* fewer than two categories there is nothing to split.
*/
function fitEffects(leaves, kappa) {
	const weight = leaves.reduce((sum, { life }) => sum + life.weight, 0);
	const mean = weight === 0 ? .5 : leaves.reduce((sum, { life }) => sum + life.reward, 0) / weight;
	const byCategory = groupBy(leaves, ({ context }) => context);
	const byArm = groupBy(leaves, ({ arm }) => arm);
	let category = /* @__PURE__ */ new Map();
	let arm = /* @__PURE__ */ new Map();
	for (let round = 0; byCategory.size > 1 && round < ROUNDS; round++) {
		category = residuals(byCategory, kappa, (leaf) => mean + (arm.get(leaf.arm) ?? 0));
		arm = residuals(byArm, kappa, (leaf) => mean + (category.get(leaf.context) ?? 0));
	}
	return {
		mean,
		category: (name) => category.get(name) ?? 0
	};
}

// src/bandit/shrink.ts
const plus = (a, b) => ({
	weight: a.weight + b.weight,
	reward: a.reward + b.reward,
	squares: a.squares + b.squares
});
const NOTHING = {
	weight: 0,
	reward: 0,
	squares: 0
};
/** What several cells have seen together. */
const together = (parts) => ({
	now: parts.map(({ now }) => now).reduce(plus, NOTHING),
	life: parts.map(({ life }) => life).reduce(plus, NOTHING)
});
/** A mean that no single day may push to certainty. */
const tame = (mean) => Math.min(Math.max(mean, .05), .95);
/**
* One step down the hierarchy. The prior's mean is the parent's, moved by the whole life of what was seen, (κ·parent +
* Σr)/(κ + Σw); it is worth κ observations, and the decayed evidence comes on top. So what rests falls back to what it has
* shown, and what was never seen is its parent.
*/
function refine(parent, kappa, { now, life }) {
	const prior = tame((kappa * parent + life.reward) / (kappa + life.weight));
	return {
		alpha: kappa * prior + Math.max(0, now.reward),
		beta: kappa * (1 - prior) + Math.max(0, now.weight - now.reward)
	};
}
/** The mean of a Beta distribution. */
const meanOf = ({ alpha, beta }) => alpha / (alpha + beta);
/** Variance of rewards; that of a coin toss of the same mean where no squares are known. */
function varianceOf({ weight, reward, squares }) {
	const mean = reward / weight;
	return squares === 0 ? mean * (1 - mean) : Math.max(0, squares / weight - mean ** 2);
}
const [LEAST, MOST, FEWEST_ARMS] = [
	2,
	50,
	5
];
/**
* How many observations a parent is worth, by moments: m(1 - m)/σ² - 1, where σ² is the variance between the arms' means
* less what chance alone puts between them; held to 2…50. `fallback` where there are fewer than five arms with two rewards:
* too few to tell a spread.
*/
function kappaFrom(arms, fallback) {
	const seen = arms.filter(({ weight }) => weight >= 2).map((sums) => ({
		...sums,
		mean: sums.reward / sums.weight
	}));
	if (seen.length < FEWEST_ARMS) return fallback;
	const centre = seen.reduce((sum, { mean }) => sum + mean, 0) / seen.length;
	const between = seen.reduce((sum, { mean }) => sum + (mean - centre) ** 2, 0) / (seen.length - 1);
	const chance = seen.reduce((sum, one) => sum + varianceOf(one) / one.weight, 0) / seen.length;
	const kappa = centre * (1 - centre) / Math.max(between - chance, 1e-9) - 1;
	return Math.min(Math.max(kappa, LEAST), MOST);
}
/** Rewards needed before their spread is trusted. */
const ENOUGH = 20;
/**
* How many times more a graded session tells than a coin toss of the same mean: m(1 - m)/variance, held to 1…4. 1 where
* fewer than twenty rewards or no squares are known: too sure is worse than too unsure.
*/
function sharpnessOf(seen) {
	if (seen.weight < ENOUGH || seen.squares === 0) return 1;
	const mean = seen.reward / seen.weight;
	const variance = varianceOf(seen);
	return variance <= 0 ? 1 : Math.min(Math.max(mean * (1 - mean) / variance, 1), 4);
}

// src/bandit/branch.ts
function leafOf(cells, decay) {
	const [first] = cells;
	if (first === void 0) return [];
	const { arm, context, bucket } = first;
	const [now, life] = [sumCells(cells, ({ day }) => decay(day)), sumCells(cells, () => 1)];
	return [{
		arm,
		context,
		bucket,
		now,
		life
	}];
}
/** Arms by name, from cells in their order (`cellsOf`); `decay` gives each day its weight. */
function branchesOf(cells, decay) {
	const branches = [...groupBy(cells, ({ arm }) => arm)].map(([arm, own]) => {
		const leaves = [...groupBy(own, ({ context, bucket }) => JSON.stringify([context, bucket])).values()].flatMap((group) => leafOf(group, decay));
		return [arm, {
			arm,
			leaves,
			all: together(leaves),
			n: own.reduce((sum, cell) => sum + cell.rewarded, 0)
		}];
	});
	return new Map(branches);
}

// src/bandit/quality.ts
/** What an arm without rewards starts from: four observations of its predecessor, else two of its category. */
const START = {
	predecessor: 4,
	category: 2
};
const multiply = (by, { weight, reward, squares }) => ({
	weight: by * weight,
	reward: by * reward,
	squares: by * squares
});
const raise = (by, sums) => ({
	...sums,
	reward: sums.reward + by * sums.weight
});
/** The level of the task's own category. */
const target = ({ effects, context }) => tame(effects.mean + (context.category === null ? 0 : effects.category(context.category)));
/** A leaf's rewards as if they had been earned in the task's category. */
function transfer(leaf, { effects, context }) {
	const by = (context.category === null ? 0 : effects.category(context.category)) - effects.category(leaf.context);
	return {
		now: raise(by, leaf.now),
		life: raise(by, leaf.life)
	};
}
/** An arm's evidence from far to near: other categories, other prompt sizes of this one, and the task's own kind. */
function layersOf(branch, ground) {
	const { category, bucket } = ground.context;
	const isNear = (leaf) => category === null || leaf.context === category;
	const isOwn = (leaf) => isNear(leaf) && (bucket === "-" || leaf.bucket === bucket);
	const layer = (test) => together(branch.leaves.filter(test).map((leaf) => transfer(leaf, ground)));
	return [
		layer((leaf) => !isNear(leaf)),
		layer((leaf) => isNear(leaf) && !isOwn(leaf)),
		layer(isOwn)
	];
}
function beliefOf(branch, start, parent, ground) {
	const kappa = Math.min(ground.kappa, start + (branch?.n ?? 0));
	if (branch === void 0) return refine(parent, kappa, together([]));
	const [far, near, own] = layersOf(branch, ground);
	const down = [far, near].reduce((mean, layer) => meanOf(refine(mean, kappa, layer)), parent);
	return refine(down, kappa, {
		...own,
		now: multiply(sharpnessOf(branch.all.life), own.now)
	});
}
/**
* What is believed of each arm's quality, as a function of the task and the arm's name. The means go down the hierarchy: all
* verified arms → the category → the arm elsewhere → the arm in this category → the arm at this prompt size; each
* reward counts on one level only. An arm that nobody has seen starts from its last predecessor, else from its category.
*/
function qualitiesFrom(cells, reading) {
	const branches = branchesOf(cells, decayAt(reading));
	const verified = [...branches.values()].filter(({ arm }) => isVerified(arm));
	const kappa = kappaFrom(verified.map(({ all }) => all.life), 10);
	const effects = fitEffects(verified.flatMap(({ leaves }) => leaves), kappa);
	const predecessorOf = predecessorsIn(verified.filter(({ n }) => n > 0).map(({ arm }) => arm));
	return (context, arm) => {
		const ground = {
			branches,
			effects,
			kappa,
			context
		};
		const branch = branches.get(arm);
		const from = predecessorOf(arm);
		const level = target(ground);
		const parent = from === null ? level : meanOf(beliefOf(branches.get(from), START.category, level, ground));
		return {
			...beliefOf(branch, from === null ? START.category : START.predecessor, parent, ground),
			n: branch?.n ?? 0,
			from
		};
	};
}

// src/bandit/standing.ts
/** An arm is on trial until it has ten rewards and is 80 % sure to be above the low band. */
const TRIAL = {
	rewards: 10,
	mean: .4,
	sure: .8
};
/**
* The gates before a choice, in order: verified evidence, retirement (only by event), the smoke gate, an answer at this
* prompt size, and enough rewards. `quality` is the belief about the arm on tasks of any kind.
*/
function standingOf(arm, record, quality, availability, allowUnverified) {
	if (!isVerified(arm) && !allowUnverified) return {
		standing: "excluded",
		why: "rests on logs that the author could have written"
	};
	if (record?.retired) return {
		standing: "excluded",
		why: "was retired"
	};
	if (record?.smoke && record.smoke.passed < record.smoke.of) return {
		standing: "excluded",
		why: `passed ${record.smoke.passed} of ${record.smoke.of} tasks of the smoke gate and needs all`
	};
	if (availability.silent) return {
		standing: "probe",
		why: "answers next to nothing at this prompt size and is only probed there"
	};
	if (quality.n < TRIAL.rewards) return {
		standing: "trial",
		why: `has ${quality.n} rewards; its share is capped until it has ${TRIAL.rewards}`
	};
	if (1 - (0, import_lib.default)(TRIAL.mean, quality.alpha, quality.beta) <= TRIAL.sure) return {
		standing: "trial",
		why: `is not yet sure to be above ${TRIAL.mean}; its share is capped`
	};
	return {
		standing: "established",
		why: `has ${quality.n} rewards`
	};
}

// src/bandit/utility.ts
/** First and second moment. */
function momentsOf({ alpha, beta }) {
	const total = alpha + beta;
	return [alpha / total, alpha * (alpha + 1) / (total * (total + 1))];
}
/**
* The worth of giving a task to an arm: quality × availability - penalty, where the penalty is λ · relative cost. The
* product of two independent Beta variables is written as the Beta of the same mean and variance, which is close for the
* shapes that occur here.
*/
function utilityOf(quality, availability, penalty) {
	const [qualityMean, qualitySquare] = momentsOf(quality);
	const [availabilityMean, availabilitySquare] = momentsOf(availability);
	const mean = qualityMean * availabilityMean;
	const variance = qualitySquare * availabilitySquare - mean * mean;
	const strength = Math.max(mean * (1 - mean) / variance - 1, .001);
	return {
		alpha: strength * mean,
		beta: strength * (1 - mean),
		shift: -penalty
	};
}
/** The mean of a utility. */
const expectedUtility = ({ alpha, beta, shift }) => alpha / (alpha + beta) + shift;

// src/bandit/select.ts
function assess(cells, records, request) {
	const { arms, category, promptBytes, costWeight, allowUnverified } = request;
	const [decay, bucket] = [decayAt(request), promptBucket(promptBytes)];
	const [qualityOf, costOf] = [qualitiesFrom(cells, request), costsOf(cells, decay)];
	const byArm = groupBy(cells, (cell) => cell.arm);
	return [...new Set(arms)].sort().map((arm) => {
		const quality = qualityOf({
			category,
			bucket
		}, arm);
		const inGeneral = qualityOf({
			category: null,
			bucket: "-"
		}, arm);
		const availability = availabilityAt(byArm.get(arm) ?? [], bucket, decay);
		const cost = costOf(arm);
		return {
			arm,
			quality,
			availability,
			cost,
			worth: utilityOf(quality, availability, costWeight * cost.relative),
			...standingOf(arm, records.get(arm), inGeneral, availability, allowUnverified)
		};
	});
}
/**
* The arms of a request with their propensities, by name. Days behind `asOf` are left out, and no other arm's sums are
* touched. The propensity of a competing arm is its probability to win a Thompson draw, bounded as `propensitiesOf`
* says; all are 0 where no arm may be chosen.
*/
function weighArms(state, request, records = []) {
	const decay = decayAt(request);
	const assessed = assess(cellsOf(state).filter(({ day }) => decay(day) > 0), new Map(records.map((record) => [record.arm, record])), request);
	const field = assessed.filter(({ standing }) => standing === "established" || standing === "trial");
	const chances = chancesOf(field.map(({ worth }) => worth));
	const chanceOf = new Map(field.map(({ arm }, index) => [arm, chances[index] ?? 0]));
	const contenders = assessed.map(({ arm, standing }) => ({
		standing,
		chance: chanceOf.get(arm) ?? 0
	}));
	const propensities = inMillionths(propensitiesOf(contenders, request.floor));
	return assessed.map(({ worth, ...rest }, index) => ({
		...rest,
		propensity: propensities[index] ?? 0,
		chance: contenders[index]?.chance ?? 0,
		utility: expectedUtility(worth)
	}));
}
/**
* Draws one candidate: a Thompson draw, made in one step from the propensities. `below(n)` gives a whole number from 0 to
* n - 1, each as likely. Null where nobody may be chosen.
*/
function draw(candidates, below) {
	const total = candidates.reduce((sum, { propensity }) => sum + propensity, 0);
	if (total === 0) return null;
	let left = below(total);
	for (const candidate of candidates) {
		if (left < candidate.propensity) return candidate;
		left -= candidate.propensity;
	}
	return null;
}

// src/bandit/state-file.ts
const count = pipe(number(), integer(), minValue(0), maxValue(Number.MAX_SAFE_INTEGER));
const name = pipe(string(), minLength(1));
const CELL = object({
	arm: name,
	context: name,
	bucket: optional(picklist(PROMPT_BUCKETS), "-"),
	day: pipe(string(), isoDate()),
	units: count,
	silent: count,
	blocked: count,
	rewarded: count,
	halves: count,
	reward: count,
	squares: optional(count, 0),
	priced: count,
	usdMicro: count,
	metered: count,
	tokens: count
});
const FILE = looseObject({
	schema: literal("proctor/state/1"),
	cells: array(CELL),
	arms: optional(array(looseObject({
		arm: name,
		retired: boolean(),
		smoke: nullable(object({
			passed: count,
			of: count
		}))
	})), () => [])
});
function parse(text) {
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}
const isConsistent = ({ units, silent, rewarded, halves, reward }) => silent <= units && rewarded <= units && halves <= 2 * rewarded && reward <= halves * 1e7;
/**
* Reads a `state.json` (schema `proctor/state/1`); cells of one key are added up. A file that is damaged is refused as a
* whole and never read as an empty one: a choice that forgot everything would look like a choice.
*/
function readState(text) {
	const value = parse(text);
	if (value === void 0) return {
		kind: "bad",
		why: "it is not JSON"
	};
	const { success, output, issues } = safeParse(FILE, value, { abortEarly: true });
	if (!success) {
		const place = issues[0].path?.map((item) => String(item.key)).join(".") ?? "";
		return {
			kind: "bad",
			why: place === "" ? "it is no state file" : `${place} is missing or not of its kind`
		};
	}
	const odd = output.cells.findIndex((cell) => !isConsistent(cell));
	if (odd >= 0) return {
		kind: "bad",
		why: `the sums of cells.${odd} contradict one another`
	};
	const state = /* @__PURE__ */ new Map();
	for (const cell of output.cells) addCell(state, cell);
	return {
		kind: "state",
		state,
		records: output.arms
	};
}

// src/choose.ts
const sha256 = (text) => createHash("sha256").update(text, "utf8").digest();
/** Whole numbers below a limit, each as likely, drawn from a seed of any length. */
function randomFrom(seed) {
	const bytes = sha256(seed);
	const generator = xoroshiro128plusFromState([
		0,
		4,
		8,
		12
	].map((at) => bytes.readInt32LE(at) || 1));
	return (limit) => uniformInt(generator, 0, limit - 1);
}
const mean = ({ alpha, beta }) => alpha / (alpha + beta);
function describe(candidate) {
	const { arm, standing, why, chance, utility, quality, availability, cost } = candidate;
	const [low, high] = describeBeta(quality).interval;
	return {
		arm,
		propensity: candidate.propensity / 1e6,
		standing,
		why,
		chance,
		utility,
		quality: {
			mean: mean(quality),
			low,
			high,
			rewards: quality.n,
			from: quality.from
		},
		availability: {
			mean: mean(availability),
			sessions: availability.n
		},
		cost: {
			usd: cost.usd,
			known: cost.known
		}
	};
}
function reasonFor(chosen, candidates) {
	if (chosen === null) return candidates.length === 0 ? "no arm was named" : `none of the arms may be chosen: ${candidates.map(({ arm, why }) => `${arm} ${why}`).join("; ")}`;
	const { arm, propensity, quality, why, standing } = chosen;
	const able = candidates.filter((one) => one.propensity > 0).length;
	if (able === 1) return `${arm} is the only arm that may be chosen; it ${why}`;
	const drawn = `drawn with probability ${propensity.toFixed(3)} from ${able} arms`;
	const belief = `its expected reward is ${quality.mean.toFixed(2)} (${quality.low.toFixed(2)}–${quality.high.toFixed(2)})`;
	return `${arm} was ${drawn}: it ${why}${standing === "probe" ? "" : `, and ${belief}`}`;
}
/**
* Chooses the arm of a task from a state file's text. Pure: the same text, request and seed give the same choice, in
* whatever order the arms were named. A damaged state is refused, never taken for an empty one.
*/
function choose(stateText, request, seed) {
	const file = readState(stateText);
	if (file.kind === "bad") return file;
	if (Number.isNaN(Date.parse(request.asOf))) return {
		kind: "bad",
		why: `it cannot be read as of "${request.asOf}"`
	};
	const weighed = weighArms(file.state, request, file.records);
	const drawn = draw(weighed, randomFrom(seed));
	const candidates = weighed.map(describe);
	const chosen = candidates.find(({ arm }) => arm === drawn?.arm) ?? null;
	const { category, promptBytes, asOf, halfLifeDays, floor, costWeight, allowUnverified } = request;
	return {
		kind: "selection",
		selection: {
			schema: "proctor/selection/1",
			arm: chosen?.arm ?? null,
			propensity: chosen?.propensity ?? 0,
			why: reasonFor(chosen, candidates),
			task: {
				category,
				promptBytes,
				bucket: promptBucket(promptBytes)
			},
			seed,
			asOf,
			state: `sha256:${sha256(stateText).toString("hex")}`,
			rules: {
				halfLifeDays,
				floor,
				costWeight,
				unverified: allowUnverified
			},
			candidates
		}
	};
}
const micro = (share) => Math.round(share * 1e6);
/** The event that tells the ledger of a selection for a task, before it has an id; null where no arm was chosen. */
function selectionMade(selection, task, writer) {
	const { arm, propensity, candidates, seed, state, asOf } = selection;
	if (arm === null) return null;
	const { category, promptBytes } = selection.task;
	return {
		v: 1,
		type: "selection.made",
		at: asOf,
		writer,
		task,
		arm,
		propensityMicro: micro(propensity),
		candidates: candidates.map((one) => ({
			arm: one.arm,
			propensityMicro: micro(one.propensity)
		})),
		context: {
			category,
			promptBytes
		},
		seed,
		state
	};
}

export { selectionJson as i, selectionMade as n, renderSelection as r, choose as t };