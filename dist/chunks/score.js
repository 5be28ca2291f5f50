import { i as __toESM } from "./rolldown-runtime.js";
import { a as FULL_REWARD, i as isSilent, l as promptBucket, n as banditReducer, o as isCheat, r as cellsOf, s as rewardOf } from "./state.js";
import { t as share } from "./share.js";
import { T as groupBy } from "./text.js";
import { n as readLedger, o as fold, r as uncounted, s as observations } from "./read2.js";
import { a as require_lib, i as require_lib$2, n as require_lib$1, o as require_lib$4, r as require_lib$3 } from "./statistics.js";
import { t as bandOf } from "./weigh.js";
import { a as pooledMean, d as edgesOf, f as logDensityOf$1, m as widthOf, o as posterior, p as logLogistic, r as uniformInt, s as priorOf, t as xoroshiro128plus, u as productsOfOthers } from "./xoroshiro128plus.js";
import { r as isVerified } from "./arm.js";
import { createHash } from "node:crypto";

// src/bandit/best.ts
var import_lib$4 = /* @__PURE__ */ __toESM(require_lib(), 1);
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
	const density = logDensityOf$1(belief);
	const [low, high] = edgesOf(belief);
	const raw = grid.map((t) => Math.exp(density(t)));
	const total = raw.reduce((sum, weight) => sum + weight, 0);
	const chance = (t) => (0, import_lib$4.default)(Math.exp(logLogistic(t)), belief.alpha, belief.beta);
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

// src/bandit/betting.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib$4(), 1);
/** Bisections of an interval's end: to 1e-9. */
const ROUNDS$2 = 30;
/** Bets are cut so that one value never takes more than half of the stake. */
const CUT = .5;
/**
* The size of each bet, from the values before it: √(2 ln(2/α)/(σ² t ln(t + 1))), where σ² is the variance so far with one
* value at distance ½ added.
*/
function betsFor(values, alpha) {
	let [sum, squares, variance] = [
		.5,
		.25,
		.25
	];
	return values.map((value, index) => {
		const t = index + 1;
		const bet = Math.sqrt(2 * Math.log(2 / alpha) / (variance * t * Math.log(t + 1)));
		sum += value;
		squares += (value - sum / (t + 1)) ** 2;
		variance = squares / (t + 1);
		return bet;
	});
}
/** Logarithm of half the capital of one who bets that the mean is above `mean`. */
function capital(values, bets, mean) {
	let logs = Math.log(.5);
	for (const [index, value] of values.entries()) logs += Math.log1p(Math.min(bets[index] ?? 0, CUT / Math.max(mean, 1e-12)) * (value - mean));
	return logs;
}
/** The highest mean that has lost against bets on more than it; 0 where none has. */
function lowerEnd(values, bets, alpha) {
	const limit = Math.log(1 / alpha);
	let [low, high] = [0, 1];
	if (capital(values, bets, 0) < limit) return 0;
	for (let round = 0; round < ROUNDS$2; round++) {
		const middle = (low + high) / 2;
		if (capital(values, bets, middle) >= limit) low = middle;
		else high = middle;
	}
	return low;
}
/**
* Interval for the mean of values in [0,1], in the order in which they came, that holds with probability 1 - α however often
* one looks, for any distribution and any n: those means against which a bettor has not multiplied the stake by 1/α (hedged
* capital). It adapts to the values' spread. Waudby-Smith, Ramdas 2024, "Estimating means of bounded random variables by
* betting", theorem 3. Of no values it is [0,1].
*/
function bettingInterval(values, alpha = .05) {
	const bets = betsFor(values, alpha);
	const mirrored = values.map((value) => 1 - value);
	const [low, high] = [lowerEnd(values, bets, alpha), 1 - lowerEnd(mirrored, bets, alpha)];
	return [Math.min(low, high), Math.max(low, high)];
}

// src/bandit/calibration.ts
const BINS = 5;
/** Fewer of either end say nothing of the order. */
const FEW$1 = 5;
const Z95$1 = 1.959963984540054;
/** Ranks from 1, equal values sharing the mean of their ranks. */
function midRanks(values) {
	const order = values.map((value, index) => ({
		value,
		index
	})).sort((a, b) => a.value - b.value);
	const ranks = values.map(() => 0);
	for (let from = 0; from < order.length;) {
		let to = from;
		while (to < order.length && order[to]?.value === order[from]?.value) to++;
		for (const { index } of order.slice(from, to)) ranks[index] = (from + to + 1) / 2;
		from = to;
	}
	return ranks;
}
/** Area under the ROC curve by ranks, with the interval of Hanley and McNeil 1982; null of fewer than five of either end. */
function areaOf(rows) {
	const ranks = midRanks(rows.map(({ grade }) => grade));
	const yes = rows.filter(({ accepted }) => accepted).length;
	const no = rows.length - yes;
	if (Math.min(yes, no) < FEW$1) return null;
	const value = (rows.reduce((total, { accepted }, index) => total + (accepted ? ranks[index] ?? 0 : 0), 0) - yes * (yes + 1) / 2) / (yes * no);
	const [both, twice] = [value / (2 - value), 2 * value * value / (1 + value)];
	const variance = (value * (1 - value) + (yes - 1) * (both - value * value) + (no - 1) * (twice - value * value)) / (yes * no);
	const reach = Z95$1 * Math.sqrt(Math.max(0, variance));
	return {
		value,
		low: Math.max(0, value - reach),
		high: Math.min(1, value + reach)
	};
}
function binsOf(rows) {
	return Array.from({ length: BINS }, (_, bin) => {
		const own = rows.filter(({ grade }) => Math.min(4, Math.floor(grade * BINS)) === bin);
		const mean = own.reduce((sum, { grade }) => sum + grade, 0) / own.length;
		const accepted = share(own.filter((row) => row.accepted).length, own.length);
		return {
			from: bin / BINS,
			to: (bin + 1) / BINS,
			mean,
			accepted
		};
	}).filter(({ accepted }) => accepted.of > 0);
}
/** Lays grades beside what became of their pull requests: Brier score, skill, calibration error and area under the curve. */
function calibrate(rows) {
	const n = rows.length;
	if (n === 0) return {
		n,
		brier: null,
		skill: null,
		error: null,
		auc: null,
		bins: []
	};
	const rate = rows.filter(({ accepted }) => accepted).length / n;
	const brier = rows.reduce((sum, { grade, accepted }) => sum + (grade - (accepted ? 1 : 0)) ** 2, 0) / n;
	const bins = binsOf(rows);
	const spread = rate * (1 - rate);
	return {
		n,
		brier,
		skill: spread === 0 ? null : 1 - brier / spread,
		error: bins.reduce((sum, { mean, accepted: { of, value } }) => sum + of / n * Math.abs(mean - (value ?? 0)), 0),
		auc: areaOf(rows),
		bins
	};
}
/** Spearman's rank correlation, ties sharing their ranks; null of fewer than three pairs or where one side is all equal. */
function rankCorrelation(pairs) {
	if (pairs.length < 3) return null;
	const [a, b] = [midRanks(pairs.map(([one]) => one)), midRanks(pairs.map(([, other]) => other))];
	const middle = (pairs.length + 1) / 2;
	const product = (x, y) => x.reduce((sum, rank, index) => sum + (rank - middle) * ((y[index] ?? 0) - middle), 0);
	const spread = Math.sqrt(product(a, a) * product(b, b));
	return spread === 0 ? null : product(a, b) / spread;
}

// src/bandit/dip.ts
function stepsOf(values) {
	const sorted = values.toSorted((a, b) => a - b);
	const ends = sorted.flatMap((value, index) => value === sorted[index + 1] ? [] : [index]);
	return {
		at: ends.map((index) => sorted[index] ?? 0),
		below: ends.map((_, order) => ((ends[order - 1] ?? -1) + 1) / sorted.length),
		upTo: ends.map((index) => (index + 1) / sorted.length)
	};
}
/** The lower convex hull of points in the order of x, as indices. */
function lowerHull(xs, ys) {
	const hull = [];
	const turns = (a, b, c) => ((ys[b] ?? 0) - (ys[a] ?? 0)) * ((xs[c] ?? 0) - (xs[b] ?? 0)) >= ((ys[c] ?? 0) - (ys[b] ?? 0)) * ((xs[b] ?? 0) - (xs[a] ?? 0));
	for (let point = 0; point < xs.length; point++) {
		while (hull.length > 1 && turns(hull.at(-2) ?? 0, hull.at(-1) ?? 0, point)) hull.pop();
		hull.push(point);
	}
	return hull;
}
/** How far the distribution lies above the largest convex function below it, before the last of the given steps: the mode. */
function convexGap({ at, below, upTo }) {
	const hull = lowerHull(at, below);
	let [gap, edge] = [0, 0];
	for (const [index, x] of at.slice(0, -1).entries()) {
		while (edge + 2 < hull.length && (at[hull[edge + 1] ?? 0] ?? 0) < x) edge++;
		const [from, to] = [hull[edge] ?? 0, hull[edge + 1] ?? hull[edge] ?? 0];
		const width = (at[to] ?? 0) - (at[from] ?? 0);
		const rise = width === 0 ? 0 : ((below[to] ?? 0) - (below[from] ?? 0)) * (x - (at[from] ?? 0)) / width;
		gap = Math.max(gap, (upTo[index] ?? 0) - (below[from] ?? 0) - rise);
	}
	return gap;
}
/** The same steps seen from the other end. */
const mirror = ({ at, below, upTo }) => ({
	at: at.map((x) => -x).reverse(),
	below: upTo.map((share) => 1 - share).reverse(),
	upTo: below.map((share) => 1 - share).reverse()
});
const first = ({ at, below, upTo }, count) => ({
	at: at.slice(0, count),
	below: below.slice(0, count),
	upTo: upTo.slice(0, count)
});
/**
* The dip of values: the largest distance between their distribution and the nearest one with a single mode (Hartigan and
* Hartigan 1985, "The dip test of unimodality"): the least, over the values as modes, of half the larger gap to a convex
* function on the left and to a concave one on the right. 0 of one value or none.
*/
function dipOf(values) {
	const steps = stepsOf(values);
	const mirrored = mirror(steps);
	const count = steps.at.length;
	const [left, right] = [(mode) => convexGap(first(steps, mode + 1)), (mode) => convexGap(first(mirrored, count - mode))];
	let [low, high] = [0, Math.max(0, count - 1)];
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		if (left(middle) < right(middle)) low = middle + 1;
		else high = middle;
	}
	const worst = (mode) => Math.max(left(mode), right(mode));
	return Math.min(worst(low), worst(Math.max(0, low - 1))) / 2;
}
const REPLICATES = 400;
/** So many samples that dip as far settle it: p is above .05 whatever the rest would do (Besag and Clifford 1991). */
const ENOUGH = 21;
/** Samples are no larger: beyond this √n · dip has the distribution that it keeps. */
const LARGEST$1 = 500;
/**
* P-value of the dip against the uniform distribution, of which a sample dips most among those with one mode: the share of
* samples of the same size that dip as far, or of smaller ones by √n. Few samples are drawn where p is not small. `uniform`
* gives numbers in [0,1).
*/
function dipTest(values, uniform) {
	const dip = dipOf(values);
	const length = Math.min(values.length, LARGEST$1);
	const limit = dip * Math.sqrt(values.length / length);
	let reached = 0;
	for (let replicate = 1; replicate <= REPLICATES; replicate++) {
		if (dipOf(Array.from({ length }, uniform)) >= limit) reached += 1;
		if (reached >= ENOUGH) return {
			dip,
			p: reached / replicate
		};
	}
	return {
		dip,
		p: (reached + 1) / 401
	};
}

// src/bandit/mix.ts
var import_lib$1 = /* @__PURE__ */ __toESM(require_lib$2(), 1);
var import_lib$2 = /* @__PURE__ */ __toESM(require_lib$3(), 1);
const log2 = (share, of) => share === 0 ? 0 : share * Math.log2(share / of);
/**
* How far two groups of names are apart: the Jensen–Shannon divergence of their shares by name, in bits. 0: the same mix; 1:
* no name in common. Null where either is empty.
*/
function divergenceOf(own, other) {
	if (own.length === 0 || other.length === 0) return null;
	const [a, b] = [own, other].map((all) => groupBy(all, (one) => one));
	const names = /* @__PURE__ */ new Set([...a?.keys() ?? [], ...b?.keys() ?? []]);
	let sum = 0;
	for (const name of names) {
		const p = (a?.get(name)?.length ?? 0) / own.length;
		const q = (b?.get(name)?.length ?? 0) / other.length;
		sum += (log2(p, (p + q) / 2) + log2(q, (p + q) / 2)) / 2;
	}
	return Math.min(Math.max(sum, 0), 1);
}
const categories = (rows) => rows.map(({ category }) => category);
/** How far two mixes of work are apart, by category (`divergenceOf`). */
const mixDivergence = (own, other) => divergenceOf(categories(own), categories(other));

// src/bandit/interval.ts
var import_lib$3 = /* @__PURE__ */ __toESM(require_lib$1(), 1);
/** Sum of squared distances from the mean. */
const squares = (values, mean) => values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
const meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
/**
* Mean of values in [0,1] with Student's 95 % interval, mean ± t(0.975, n-1)·sd/√n, cut to [0,1]. Fewer than two values
* have no spread and no interval, none at all no mean.
*/
function estimate(values) {
	const n = values.length;
	if (n === 0) return {
		n,
		mean: null,
		sd: null,
		low: null,
		high: null
	};
	const mean = meanOf(values);
	if (n === 1) return {
		n,
		mean,
		sd: null,
		low: null,
		high: null
	};
	const sd = Math.sqrt(squares(values, mean) / (n - 1));
	const reach = (0, import_lib$3.default)(.975, n - 1) * sd / Math.sqrt(n);
	return {
		n,
		mean,
		sd,
		low: Math.max(0, mean - reach),
		high: Math.min(1, mean + reach)
	};
}
/**
* Half the width of an interval for a mean that holds however often one looks (normal-mixture confidence sequence,
* tightest near n = 50): σ·√(2(nρ+1)/(n²ρ)·ln(√(nρ+1)/α)), ρ = (2 ln(1/α) + ln(1 + 2 ln(1/α)))/50, α = 0.05.
* Howard, Ramdas, McAuliffe, Sekhon 2021, "Time-uniform, nonparametric, nonasymptotic confidence sequences".
*/
function peekingRadius(n, sigma, alpha = .05) {
	const logs = 2 * Math.log(1 / alpha);
	const rho = (logs + Math.log(1 + logs)) / 50;
	const grown = n * rho + 1;
	return sigma * Math.sqrt(2 * grown / (n * n * rho) * Math.log(Math.sqrt(grown) / alpha));
}
/**
* Spread of values in [0,1] for use in `peekingRadius`: √((¼ + Σ(x-mean)²)/(n+1)). The ¼ is one more value as far off as
* can be, so that a few equal values do not look certain.
*/
function cautiousSpread(values) {
	return Math.sqrt((.25 + (values.length === 0 ? 0 : squares(values, meanOf(values)))) / (values.length + 1));
}

// src/bandit/strata.ts
const rewardsOf$1 = (rows) => rows.map(({ reward }) => reward);
/** Satterthwaite's degrees of freedom of a sum of variances, each with its own. */
function freedomOf(parts) {
	return parts.reduce((sum, [variance]) => sum + variance, 0) ** 2 / parts.reduce((sum, [variance, freedom]) => sum + variance ** 2 / freedom, 0);
}
/** One category's difference; its means are 0 where a side is empty. */
function stratumOf(category, own, other) {
	const [a, b] = [rewardsOf$1(own), rewardsOf$1(other)];
	const means = [estimate(a).mean ?? 0, estimate(b).mean ?? 0];
	const parts = [a, b].map((side) => [cautiousSpread(side) ** 2 / side.length, Math.max(1, side.length - 1)]);
	return {
		category,
		n: [a.length, b.length],
		means,
		difference: means[0] - means[1],
		variance: parts.reduce((sum, [variance]) => sum + variance, 0),
		freedom: freedomOf(parts)
	};
}
/** Compares two groups within each category that has at least `fewest` sessions on both sides. */
function stratify(own, other, fewest) {
	const theirs = groupBy(other, ({ category }) => category);
	const strata = [...groupBy(own, ({ category }) => category)].map(([category, rows]) => stratumOf(category, rows, theirs.get(category) ?? [])).filter(({ n }) => Math.min(...n) >= fewest).sort((a, b) => a.category < b.category ? -1 : 1);
	const pairsOf = ({ n: [a, b] }) => a * b / (a + b);
	const pairs = strata.reduce((sum, stratum) => sum + pairsOf(stratum), 0);
	const parts = strata.map((stratum) => [(pairsOf(stratum) / pairs) ** 2 * stratum.variance, stratum.freedom]);
	return {
		strata,
		difference: strata.length === 0 ? null : strata.reduce((sum, one) => sum + pairsOf(one) / pairs * one.difference, 0),
		variance: parts.reduce((sum, [variance]) => sum + variance, 0),
		pairs,
		freedom: strata.length === 0 ? 0 : freedomOf(parts)
	};
}

// src/bandit/drift.ts
const DAY$2 = 864e5;
/** Fewer sessions on either side say nothing. */
const FEWEST$3 = 5;
/** Four weekly looks at a series that is flat raise a false alarm in less than one of twenty series. */
const ALPHA = .01;
/** Two-sided p-value of Welch's test. */
function pValue(difference, variance, freedom) {
	return 2 * (0, import_lib$1.default)(-Math.abs(difference) / Math.sqrt(variance), freedom);
}
/**
* Looks for drift of one arm: Welch's test of the recent window against the one before it, in each category and over
* all of them stratified. A mean that moved because the work did is `work mix`, not drift.
*/
function findDrift(rows, { asOf, recentDays, baselineDays }) {
	const end = Date.parse(asOf);
	const age = ({ at }) => (end - Date.parse(at)) / DAY$2;
	const recent = rows.filter((row) => age(row) >= 0 && age(row) < recentDays);
	const before = rows.filter((row) => age(row) >= recentDays && age(row) < recentDays + baselineDays);
	const { strata, difference: within, variance, freedom } = stratify(recent, before, FEWEST$3);
	const divergence = mixDivergence(recent, before);
	const all = stratumOf("", recent, before);
	const difference = divergence === null ? null : all.difference;
	if (Math.min(recent.length, before.length) < FEWEST$3) return {
		verdict: "too few",
		difference,
		within: null,
		divergence,
		cells: []
	};
	const raw = strata.map((one) => pValue(one.difference, one.variance, one.freedom));
	const corrected = raw.length === 0 ? [] : (0, import_lib$2.default)(raw, "bh");
	const cells = strata.map((one, index) => ({
		...one,
		p: corrected[index] ?? 1
	}));
	const moved = cells.some(({ p }) => p < ALPHA) || within !== null && pValue(within, variance, freedom) < ALPHA;
	const crude = pValue(all.difference, all.variance, all.freedom) < ALPHA;
	return {
		verdict: moved ? "drift" : crude ? "work mix" : "none",
		difference,
		within,
		divergence,
		cells
	};
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

// src/bandit/half-life.ts
/** Less than this tells nothing of a rate that falls. */
const FEWEST$2 = {
	stretches: 3,
	steps: 20
};
const ROUNDS$1 = 50;
const Z95 = 1.959963984540054;
/** Poisson regression ln(rate) = a + b·at with calls as exposure, by Newton's method; null where it does not settle. */
function fitRate(stretches) {
	const calls = stretches.reduce((sum, one) => sum + one.calls, 0);
	const scale = Math.max(...stretches.map(({ at }) => at), 1);
	let [a, b] = [Math.log(stretches.reduce((sum, one) => sum + one.steps, 0) / calls), 0];
	for (let round = 0; round < ROUNDS$1; round++) {
		let [g0, g1, h00, h01, h11] = [
			0,
			0,
			0,
			0,
			0
		];
		for (const { at, calls: exposure, steps } of stretches) {
			const x = at / scale;
			const expected = exposure * Math.exp(Math.min(a + b * x, 50));
			g0 += steps - expected;
			g1 += (steps - expected) * x;
			h00 += expected;
			h01 += expected * x;
			h11 += expected * x * x;
		}
		const determinant = h00 * h11 - h01 * h01;
		if (!(determinant > 1e-12)) return null;
		const [da, db] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant];
		a += da;
		b += db;
		if (Math.abs(da) + Math.abs(db) < 1e-10) return {
			slope: b / scale,
			error: Math.sqrt(h00 / determinant) / scale
		};
	}
	return null;
}
/**
* After how many calls the progress per call has halved, ln 2 over the slope of a Poisson regression on all sessions of an
* arm together, with its 95 % interval. Long sessions alone speak for late calls, so that an arm which gives up early looks
* durable: the number is one of those that went on.
*/
function halfLifeOf(stretches) {
	const none = (why) => ({
		calls: null,
		low: null,
		high: null,
		why
	});
	const steps = stretches.reduce((sum, one) => sum + one.steps, 0);
	if (stretches.length < FEWEST$2.stretches || steps < FEWEST$2.steps) return none(`needs ${FEWEST$2.stretches} stretches of forty calls and ${FEWEST$2.steps} steps of progress`);
	const fit = fitRate(stretches);
	if (fit === null) return none("no rate fits");
	const [least, most] = [-fit.slope - Z95 * fit.error, -fit.slope + Z95 * fit.error];
	if (!(least > 0)) return none(most <= 0 ? "progress rises" : "no fall can be told");
	return {
		calls: Math.LN2 / -fit.slope,
		low: Math.LN2 / most,
		high: Math.LN2 / least,
		why: "progress falls with the calls"
	};
}

// src/bandit/kappa.ts
const shareOf = (pairs, holds) => pairs.filter(holds).length / pairs.length;
/** Cohen's κ (1960): agreement beyond what the raters' own habits give by chance; null where chance alone agrees always. */
function kappa(pairs) {
	if (pairs.length === 0) return null;
	const answers = [...new Set(pairs.flat())];
	const agreed = shareOf(pairs, ([one, other]) => one === other);
	const chance = answers.reduce((sum, answer) => sum + shareOf(pairs, ([one]) => one === answer) * shareOf(pairs, ([, other]) => other === answer), 0);
	return chance > 1 - 1e-9 ? null : (agreed - chance) / (1 - chance);
}

// src/bandit/leave-one-out.ts
/** Fewer pairs give no effect. */
const PAIRS = 15;
/** Arms by mean reward, best first; equal ones by name. */
function rank(rows) {
	return [...groupBy(rows, ({ arm }) => arm)].map(([arm, own]) => ({
		arm,
		mean: estimate(own.map(({ reward }) => reward)).mean ?? 0
	})).sort((a, b) => b.mean - a.mean || (a.arm < b.arm ? -1 : 1)).map(({ arm }) => arm);
}
/**
* Rewards with and without one factor, within categories, and whether the order of the arms hangs on its sessions.
* `randomised`: who got the factor was drawn by lot; otherwise the effect is what goes along with it, not what it does.
*/
function leaveOneOut(rows, factor, randomised) {
	const having = rows.filter(({ factors }) => factors.has(factor));
	const without = rows.filter(({ factors }) => !factors.has(factor));
	const { difference, variance, pairs } = stratify(having, without, 2);
	const enough = difference !== null && pairs >= PAIRS;
	const left = rank(without);
	const known = new Set(left);
	const all = rank(rows).filter((arm) => known.has(arm));
	return {
		factor,
		n: [having.length, without.length],
		difference: enough ? difference : null,
		radius: enough ? peekingRadius(pairs, Math.sqrt(variance * pairs)) : null,
		ranking: left.every((arm, index) => arm === all[index]) ? null : left,
		label: randomised ? "randomised" : "observational"
	};
}

// src/bandit/modes.ts
/** What must hold, all of it, before two modes are said. */
const RULE = {
	grades: 30,
	ties: .3,
	p: .05,
	gain: 6,
	share: .15,
	apart: .2
};
const ROUNDS = 100;
/** Of more grades, every second or third … is looked at: two modes that these do not show are not worth the word. */
const MOST$1 = 2e3;
/** Grades of exactly 0 and 1 have no density. */
const inside = (grade) => Math.min(Math.max(grade, .005), .995);
/** Logarithm of the density of a Beta distribution. */
function logDensityOf({ alpha, beta }) {
	const norm = (0, import_lib.default)(alpha + beta) - (0, import_lib.default)(alpha) - (0, import_lib.default)(beta);
	return (x) => (alpha - 1) * Math.log(x) + (beta - 1) * Math.log1p(-x) + norm;
}
/** The Beta distribution with the weighted mean and variance of grades. */
function matched(grades, weights) {
	const total = weights.reduce((sum, weight) => sum + weight, 0);
	const mean = grades.reduce((sum, grade, index) => sum + grade * (weights[index] ?? 0), 0) / total;
	const squares = grades.reduce((sum, grade, index) => sum + (weights[index] ?? 0) * (grade - mean) ** 2, 0);
	const strength = Math.min(Math.max(mean * (1 - mean) / Math.max(squares / total, 1e-6) - 1, .2), 1e4);
	return {
		alpha: strength * mean,
		beta: strength * (1 - mean)
	};
}
/** Fits two Beta distributions by expectation and maximisation, from a split at the middle grade. */
function fitMixture(grades) {
	const middle = grades.toSorted((a, b) => a - b)[Math.floor(grades.length / 2)] ?? .5;
	let owned = grades.map((grade) => grade < middle ? .9 : .1);
	let found = {
		low: {
			alpha: 1,
			beta: 1
		},
		high: {
			alpha: 1,
			beta: 1
		},
		share: .5,
		logLikelihood: -Infinity
	};
	for (let round = 0; round < ROUNDS; round++) {
		const share = owned.reduce((sum, weight) => sum + weight, 0) / grades.length;
		if (!(share > .001 && share < .999)) return found;
		const rest = owned.map((weight) => 1 - weight);
		const [low, high] = [matched(grades, owned), matched(grades, rest)];
		const [below, above] = [logDensityOf(low), logDensityOf(high)];
		const parts = grades.map((grade) => [share * Math.exp(below(grade)), (1 - share) * Math.exp(above(grade))]);
		owned = parts.map(([a, b]) => a + b > 0 ? a / (a + b) : .5);
		found = {
			low,
			high,
			share,
			logLikelihood: parts.reduce((sum, [a, b]) => sum + Math.log(Math.max(a + b, 1e-300)), 0)
		};
	}
	return found;
}
/** The share of the commonest grade. */
function tiesOf(grades) {
	const counts = /* @__PURE__ */ new Map();
	for (const grade of grades) counts.set(grade, (counts.get(grade) ?? 0) + 1);
	return Math.max(...counts.values()) / grades.length;
}
const mean = ({ alpha, beta }) => alpha / (alpha + beta);
/**
* Looks for two modes in grades of [0,1]. They are said only where all of this holds: thirty grades, not three in ten of
* them the same, a dip beyond that of one mode (p < .05), two Beta distributions better than one by more than 6 of the
* Bayesian information criterion, each with 15 % of the grades, their means .2 apart. Counts by band can never show it.
*/
function findModes(all, uniform) {
	const every = Math.ceil(all.length / MOST$1);
	const grades = every <= 1 ? all : all.filter((_, index) => index % every === 0);
	const no = (why, p = null, gain = null) => ({
		two: false,
		why,
		p,
		gain
	});
	if (grades.length < RULE.grades) return no(`there are ${grades.length} grades and ${RULE.grades} are needed`);
	if (tiesOf(grades) > RULE.ties) return no("too many grades are the same: the rubric may have made the gap");
	const clipped = grades.map(inside);
	const single = matched(clipped, clipped.map(() => 1));
	const { low, high, share, logLikelihood } = fitMixture(clipped);
	const density = logDensityOf(single);
	const gain = 2 * (logLikelihood - clipped.reduce((sum, grade) => sum + density(grade), 0)) - 3 * Math.log(grades.length);
	if (gain <= RULE.gain) return no("two distributions fit hardly better than one", null, gain);
	if (Math.min(share, 1 - share) < RULE.share) return no("one of the two holds too few grades", null, gain);
	if (Math.abs(mean(high) - mean(low)) < RULE.apart) return no("the two lie too close together", null, gain);
	const { p } = dipTest(grades, uniform);
	if (p >= RULE.p) return no("one mode explains the dip", p, gain);
	return {
		two: true,
		why: "the dip, the fit, the shares and the distance all say so",
		p,
		gain
	};
}

// src/bandit/off-policy.ts
/** Fewer effective choices, or a heavier one, and an estimate is noise with a number on it. */
const LEAST_EFFECTIVE = 30;
const HEAVIEST = 20;
/** The estimates, whatever they are worth (`offPolicyValue` says); null of no choices or a propensity that is not above 0. */
function offPolicyEstimates(rows) {
	if (rows.length === 0 || rows.some(({ propensity }) => !(propensity > 0))) return null;
	const weights = rows.map(({ target, propensity }) => target / propensity);
	const total = (of) => rows.reduce((sum, row, index) => sum + of(row, weights[index] ?? 0), 0);
	const n = rows.length;
	const sum = total((_, weight) => weight);
	const worth = total((row, weight) => weight * row.reward);
	const robust = (row, weight) => row.expectedTarget + weight * (row.reward - row.expected);
	const dr = total(robust) / n;
	const spread = total((row, weight) => (robust(row, weight) - dr) ** 2);
	return {
		n,
		ips: worth / n,
		snips: worth / sum,
		dr,
		error: Math.sqrt(spread / n / Math.max(1, n - 1)),
		effective: sum ** 2 / total((_, weight) => weight ** 2),
		largest: weights.reduce((most, weight) => Math.max(most, weight), 0)
	};
}
/**
* What a policy would have earned, from logged choices and their propensities. Refused where the effective sample is below
* 30 or one choice weighs more than 20. For one arm alone (`target` 1 or 0) `snips` is that arm's mean, corrected for who
* got which work by the logged propensities: plain means of what a bandit collected are biased low for the losers.
*/
function offPolicyValue(rows) {
	const value = offPolicyEstimates(rows);
	if (value === null) return {
		kind: "refused",
		why: "there is no choice with a propensity"
	};
	const { effective, largest } = value;
	if (!(effective >= LEAST_EFFECTIVE)) return {
		kind: "refused",
		why: `its effective sample is ${(effective || 0).toFixed(1)} choices and needs ${LEAST_EFFECTIVE}`
	};
	if (largest > HEAVIEST) return {
		kind: "refused",
		why: `one choice weighs ${largest.toFixed(1)} and may weigh ${HEAVIEST} at most`
	};
	return {
		kind: "value",
		value
	};
}

// src/bandit/pairwise.ts
/** Fewer pairs than this in a category say nothing of it. */
const FEWEST$1 = 2;
const rewardsOf = (rows) => rows.map(({ reward }) => reward);
/** The sign of the difference of two means whose intervals do not overlap; 0 where they do. */
function apart(a, b) {
	if (a[0] > b[1]) return 1;
	return b[0] > a[1] ? -1 : 0;
}
/**
* Compares the rewards of two arms, each in the order in which they came. Better or worse is said only where their
* intervals by betting, which hold for any n however often one looks, do not overlap *and* the difference within
* categories is clear of 0 on the same side: what only the mix of work made is not distinguishable. `intervals`: those by
* betting, where the caller has them already.
*/
function comparePair(own, other, intervals = [bettingInterval(rewardsOf(own)), bettingInterval(rewardsOf(other))]) {
	const { strata, difference, variance, pairs } = stratify(own, other, FEWEST$1);
	const divergence = mixDivergence(own, other);
	const radius = difference === null ? null : peekingRadius(pairs, Math.sqrt(variance * pairs));
	const found = {
		difference,
		radius,
		divergence,
		strata
	};
	if (Math.min(own.length, other.length) < 10) return {
		verdict: "too few",
		why: `one of them has fewer than ${10} rewards`,
		...found
	};
	if (difference === null || radius === null) return {
		verdict: "not distinguishable",
		why: "they have no category in common",
		...found
	};
	const sign = apart(...intervals);
	if (sign === 0) return {
		verdict: "not distinguishable",
		why: "their intervals overlap",
		...found
	};
	if (sign * difference <= radius) return {
		verdict: "not distinguishable",
		why: "the difference does not survive within categories",
		...found
	};
	return {
		verdict: sign > 0 ? "better" : "worse",
		why: "it holds within categories, however often one looks",
		...found
	};
}
/** The three intervals of one arm, from its rewards in the order in which they came; null of none. */
function alwaysValid(rewards) {
	if (rewards.length === 0) return null;
	return {
		fixed: peekingRadius(rewards.length, .5),
		adaptive: peekingRadius(rewards.length, cautiousSpread(rewards)),
		betting: bettingInterval(rewards)
	};
}

// src/score/random.ts
const LARGEST = 2 ** 30;
/** Numbers from 0 up to 1, the same for the same seed: a simulation that anybody can repeat. */
function randomOf(seed) {
	const generator = xoroshiro128plus(createHash("sha256").update(seed, "utf8").digest().readInt32LE(0));
	return () => uniformInt(generator, 0, LARGEST - 1) / LARGEST;
}

// src/score/row.ts
const endOf = ({ outcome }) => {
	if (outcome === null || outcome.stage === "superseded") return null;
	return outcome.stage === "merged" || outcome.stage === "kept" ? "accepted" : "rejected";
};
/** An observation as a row. Grades of another rubric than `rubric` are not on its scale and are left out. */
function rowOf(observation, rubric) {
	const { graded, outcome } = observation;
	const { arm, at, context, grade, pull } = graded;
	const isOurs = grade.rubric === rubric;
	const reward = isOurs ? rewardOf(observation) : null;
	return {
		at,
		arm,
		verified: isVerified(arm),
		category: context.category ?? "-",
		bucket: promptBucket(context.promptBytes),
		graded,
		ended: endOf(observation),
		ciFailed: outcome?.ci === "failed",
		review: outcome?.review ?? null,
		reward: reward === null ? null : reward.tenths / FULL_REWARD,
		grade: isOurs && grade.micro !== null ? grade.micro / 1e6 : null,
		cheated: isCheat(graded),
		silent: isSilent(graded),
		task: graded.details?.selection?.task ?? (pull && `${pull.repository}#${pull.number}`)
	};
}
/** Whether a row has a reward. */
const isRewarding = (row) => row.reward !== null;

// src/score/weeks.ts
const DAY = 864e5;
const WEEKS = 12;
/** Nothing that we date lies before it, and arithmetic on dates far from it has no date. */
const EARLIEST = Date.UTC(1900, 0, 1);
const dateOf = (millis) => new Date(millis).toISOString().slice(0, 10);
/** The Monday (UTC) of the week that a moment lies in, in milliseconds; day 0 of the epoch was a Thursday. */
function monday(utc) {
	const day = Math.floor(Date.parse(utc) / DAY);
	return (day - (day + 3) % 7) * DAY;
}
/** The Mondays of twelve weeks up to a moment, oldest first; none for a moment that is no time. */
function mondaysUntil(asOf) {
	const last = monday(asOf);
	if (Number.isNaN(last) || last < EARLIEST) return [];
	return Array.from({ length: WEEKS }, (_, index) => last - (11 - index) * 7 * DAY);
}
/** Mean reward by week. */
function weeksUntil(asOf, rows) {
	const byWeek = groupBy(rows, ({ at }) => monday(at));
	return mondaysUntil(asOf).map((from) => {
		const { n, mean } = estimate((byWeek.get(from) ?? []).map(({ reward }) => reward));
		return {
			from: dateOf(from),
			n,
			mean
		};
	});
}

// src/score/arm.ts
const isPresent = (value) => value != null;
/** The total of what is known, and of how many that is. */
function spent(values) {
	const known = values.filter(isPresent);
	return {
		total: known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0),
		known: known.length
	};
}
/** US dollars of some rows. */
function dollarsOf(rows) {
	const { total, known } = spent(rows.map(({ graded }) => graded.cost.usdMicro));
	return {
		total: total === null ? null : total / 1e6,
		known
	};
}
const tokensOf = (rows) => spent(rows.map(({ graded }) => graded.cost.tokens));
function countBands(grades) {
	const bands = grades.map(bandOf);
	const count = (band) => bands.filter((one) => one === band).length;
	return {
		low: count("low"),
		mid: count("mid"),
		high: count("high")
	};
}
/** Sums of two counts over all sessions that have both. */
function shareOver(parts, good, all) {
	const known = parts.filter(isPresent);
	const total = (of) => known.reduce((sum, part) => sum + of(part), 0);
	return share(Math.min(total(good), total(all)), total(all));
}
const CALLS = 40;
function halfLife(details) {
	const bins = [];
	for (const { progress } of details) for (const [at, { calls, steps }] of progress.entries()) {
		const known = bins[at] ?? {
			calls: 0,
			steps: 0
		};
		bins[at] = {
			calls: known.calls + calls,
			steps: known.steps + steps
		};
	}
	return halfLifeOf(bins.map((bin, at) => ({
		at: (at + .5) * CALLS,
		...bin
	})).filter(({ calls }) => calls > 0));
}
function unattended(details) {
	const spans = details.map((one) => one.unattended).filter(isPresent);
	const hours = spans.map(({ longestSeconds }) => longestSeconds / 3600).sort((a, b) => a - b);
	const total = spans.reduce((sum, { totalSeconds }) => sum + totalSeconds / 3600, 0);
	return {
		longest: hours.at(-1) ?? null,
		median: hours[Math.floor((hours.length - 1) / 2)] ?? null,
		total: hours.length === 0 ? null : total,
		known: hours.length
	};
}
function silenceBySize(rows) {
	const byBucket = groupBy(rows, ({ bucket }) => bucket);
	return [
		"0-50k",
		"50k-200k",
		"200k-500k",
		"500k+",
		"-"
	].flatMap((bucket) => {
		const own = byBucket.get(bucket) ?? [];
		return own.length === 0 ? [] : [{
			bucket,
			share: share(own.filter(({ silent }) => silent).length, own.length)
		}];
	});
}
/** Sessions without a log have no grade for want of one: what they were worth is anything from 0 to 1. */
function boundsOf(rows) {
	const known = rows.filter(isRewarding);
	const missing = rows.filter(({ graded, reward }) => reward === null && graded.details?.log.found === false).length;
	if (missing === 0) return null;
	const sum = known.reduce((total, { reward }) => total + reward, 0);
	const all = known.length + missing;
	return {
		missing,
		low: sum / all,
		high: (sum + missing) / all
	};
}
const isProductive = (row) => row.ended === "accepted" && row.graded.verdict !== "block" && !row.cheated && !row.silent;
function perAccepted(rows) {
	const accepted = new Set(rows.filter(isProductive).map(({ graded }) => graded.pull?.number ?? graded.unit)).size;
	const usd = dollarsOf(rows);
	return {
		usd: usd.total !== null && usd.known === rows.length && accepted > 0 ? (usd.total ?? 0) / accepted : null,
		accepted
	};
}
/** What people said of the work: a dismissed review is none for it, and none against it. */
function reviewsOf(rows) {
	const count = (...said) => rows.filter(({ review }) => said.includes(review)).length;
	return {
		approved: share(count("approved"), count("approved", "changes-requested")),
		known: rows.length - count(null)
	};
}
/** The rates among an arm's sessions. */
function ratesOf(rows, details) {
	const ended = rows.filter((row) => row.ended !== null);
	const breaches = details.filter(({ hits }) => hits.some(({ group, level }) => group === "boundary" && level === "block"));
	const count = (test) => share(rows.filter(test).length, rows.length);
	return {
		productive: share(ended.filter(isProductive).length, ended.length),
		reviews: reviewsOf(rows),
		blocked: count(({ graded }) => graded.verdict === "block"),
		cheating: share(rows.filter(({ cheated }) => cheated).length, details.length),
		boundary: share(breaches.length, details.length),
		noResponse: count(({ silent }) => silent),
		silence: silenceBySize(rows),
		toolSuccess: shareOver(details.map(({ calls }) => calls), ({ settled, failed }) => settled - failed, ({ settled }) => settled),
		recovery: shareOver(details.map(({ episodes }) => episodes), ({ recovered }) => recovered, ({ all }) => all),
		graded: count(({ graded }) => graded.grade.micro !== null)
	};
}
/** Everything of an arm's score that its own sessions tell; `rows` in the order in which they came. */
function scoreArm(arm, rows, rubric, asOf) {
	const rewards = rows.filter(isRewarding).map(({ reward }) => reward);
	const grades = rows.map(({ grade }) => grade).filter(isPresent);
	const details = rows.map(({ graded }) => graded.details).filter(isPresent);
	const { two, why } = findModes(grades, randomOf(`modes of ${arm}`));
	return {
		arm,
		verified: rows[0]?.verified === true,
		sessions: rows.length,
		reward: estimate(rewards),
		always: alwaysValid(rewards),
		bounds: boundsOf(rows),
		grade: estimate(grades),
		bands: countBands(grades),
		modes: {
			two,
			why
		},
		...ratesOf(rows, details),
		halfLife: halfLife(details),
		unattended: unattended(details),
		otherRubric: rows.filter(({ graded }) => graded.grade.rubric !== rubric).length,
		usd: dollarsOf(rows),
		tokens: tokensOf(rows),
		usdPerAccepted: perAccepted(rows),
		weeks: weeksUntil(asOf, rows.filter(isRewarding))
	};
}

// src/score/belief.ts
/** Cells as a state, under any keys that keep them apart. */
const stateOf = (cells) => new Map(cells.map((cell, index) => [String(index), cell]));
/** Verified arms that have a reward, each with its own cells. */
function verifiedIn(state) {
	const cells = cellsOf(state).filter(({ arm }) => isVerified(arm));
	return [...groupBy(cells, ({ arm }) => arm)].filter(([, own]) => own.some(({ rewarded }) => rewarded > 0));
}
/** The probability of being best for each verified arm that has a reward. */
function bestOf(state, reading) {
	const arms = verifiedIn(state);
	const pooled = pooledMean(state);
	const chances = probabilityBest(arms.map(([arm, own]) => posterior(stateOf(own), arm, reading, priorOf(stateOf(own), arm, void 0, pooled))));
	return new Map(arms.map(([arm], index) => [arm, Math.min(1, chances[index] ?? NaN)]));
}
/** What was believed of each arm at the end of each of twelve weeks, by arm: from the sessions until then, as known now. */
function beliefsIn(state, { asOf, halfLifeDays }) {
	const end = Date.parse(asOf);
	const beliefs = new Map(verifiedIn(state).map(([arm]) => [arm, []]));
	for (const from of mondaysUntil(asOf)) {
		const last = new Date(Math.min(end, from + 7 * DAY - 1)).toISOString();
		const until = stateOf([...state.values()].filter(({ day }) => day <= last.slice(0, 10)));
		const [arms, pooled] = [new Map(verifiedIn(until)), pooledMean(until)];
		for (const [arm, list] of beliefs) {
			const own = arms.get(arm);
			if (own === void 0) {
				list.push({
					from: dateOf(from),
					mean: null,
					low: null,
					high: null
				});
				continue;
			}
			const cells = stateOf(own);
			const prior = priorOf(cells, arm, void 0, pooled);
			const { mean, interval } = posterior(cells, arm, {
				asOf: last,
				halfLifeDays
			}, prior);
			list.push({
				from: dateOf(from),
				mean,
				low: interval[0],
				high: interval[1]
			});
		}
	}
	return beliefs;
}

// src/score/coverage.ts
const reasonOf = ({ graded: { grade, details, responded } }) => {
	if (details?.log.found === false) return "no session log was found";
	return responded ? grade.why : "the model did not answer";
};
/** Which sessions have a grade, and why not the rest; of the pull requests that the host knows of, how many have an event. */
function coverageOf(rows, pulls) {
	const ungraded = rows.filter(({ graded }) => graded.grade.micro === null);
	const reasons = [...groupBy(ungraded, reasonOf)].map(([why, own]) => ({
		why,
		sessions: own.length
	})).sort((a, b) => b.sessions - a.sessions || (a.why < b.why ? -1 : 1));
	const graded = new Set(rows.flatMap(({ graded: { grade, pull } }) => pull === null || grade.micro === null ? [] : [`${pull.repository}#${pull.number}`.toLowerCase()]));
	const known = pulls && [...new Set(pulls.map((pull) => pull.toLowerCase()))];
	return {
		graded: share(rows.length - ungraded.length, rows.length),
		reasons,
		pulls: known && share(known.filter((pull) => graded.has(pull)).length, known.length)
	};
}

// src/score/factors.ts
/** A factor needs as many sessions with and without it, and only so many of the commonest are looked at. */
const [FEWEST, MOST] = [5, 60];
const factorsOf = ({ graded: { details }, category, bucket, arm }) => /* @__PURE__ */ new Set([
	...details?.factors ?? [],
	...category === "-" ? [] : [`category:${category}`],
	...bucket === "-" ? [] : [`prompt:${bucket}`],
	`arm:${arm}`
]);
/** Whether all sessions of an arm were drawn for it by a logged choice. */
const isDrawn = (rows, factor) => factor.startsWith("arm:") && rows.every(({ graded, arm }) => graded.details?.selection?.arm === arm);
/** A category is not compared within itself: its rows are laid together there. */
const strataOf = (rows, factor) => {
	const isCategory = factor.startsWith("category:");
	return rows.map((row) => ({
		arm: row.arm,
		reward: row.reward,
		category: isCategory ? row.arm : row.category,
		factors: factorsOf(row)
	}));
};
/** What goes along with each factor, the largest difference first; those with too few pairs to tell stand last. */
function factorScores(rows) {
	const counts = /* @__PURE__ */ new Map();
	for (const row of rows) for (const factor of factorsOf(row)) counts.set(factor, (counts.get(factor) ?? 0) + 1);
	return [...counts].filter(([, count]) => count >= FEWEST && rows.length - count >= FEWEST).sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).slice(0, MOST).map(([factor]) => leaveOneOut(strataOf(rows, factor), factor, isDrawn(rows, factor))).sort((a, b) => Math.abs(b.difference ?? 0) - Math.abs(a.difference ?? 0) || (a.factor < b.factor ? -1 : 1));
}

// src/score/failures.ts
/** A share of calls in circles from which a session is taken to have been lost in a loop. */
const LOST = 3e5;
/** The ways to fail, the gravest first: a session counts under the first that it shows. */
const KINDS = [
	["no response", ({ silent }) => silent],
	["integrity", ({ cheated }) => cheated],
	["boundary", ({ graded }) => graded.verdict === "block"],
	["routing mismatch", ({ arm, graded: { details } }) => details?.selection != null && details.selection.arm !== arm],
	["CI break", ({ ciFailed }) => ciFailed],
	["abandoned loop", ({ graded: { details } }) => (details?.loopMicro ?? 0) >= LOST],
	["no change", ({ graded: { details } }) => details?.edits === 0],
	["rejected", ({ ended }) => ended === "rejected"],
	["low grade", ({ grade }) => grade !== null && bandOf(grade) === "low"]
];
const kindOf = (row) => KINDS.find(([, shows]) => shows(row))?.[0] ?? null;
/** Sessions by the way in which they failed, with what they cost; those that did not fail are left out. */
function failuresOf(rows) {
	const byKind = groupBy(rows, kindOf);
	return KINDS.flatMap(([kind]) => {
		const own = byKind.get(kind) ?? [];
		return own.length === 0 ? [] : [{
			kind,
			sessions: own.length,
			usd: dollarsOf(own),
			tokens: tokensOf(own)
		}];
	});
}

// src/score/follow.ts
/** A selection that has had no grade for so many days is overdue. */
const OVERDUE_DAYS = 14;
/** What became of a ledger's selections: a grade answers the one that its event names, else one of its pull request. */
function followLedger({ events }, rows, asOf) {
	const selections = events.filter((event) => event.type === "selection.made").map(({ task, at, arm, propensityMicro }) => ({
		task,
		at,
		arm,
		propensity: propensityMicro / 1e6
	}));
	const runs = rows.flatMap(({ task, arm, reward }) => task === null ? [] : [{
		task,
		arm,
		reward: reward ?? 0
	}]);
	return followUp(selections, runs, {
		asOf,
		days: OVERDUE_DAYS
	});
}

// src/score/judges.ts
function scoreJudge(by, own) {
	const bands = own.map(({ micro, rulesMicro }) => [bandOf(micro / 1e6), bandOf(rulesMicro / 1e6)]);
	const apart = own.reduce((sum, { micro, rulesMicro }) => sum + micro - rulesMicro, 0);
	return {
		by,
		agreed: share(bands.filter(([one, other]) => one === other).length, bands.length),
		kappa: kappa(bands),
		offset: apart / own.length / 1e6
	};
}
/** How far each language model that gave opinions agrees with the rules, those with most opinions first. */
function judgeScores(details) {
	const judged = details.flatMap((one) => one?.judged ?? []);
	return [...groupBy(judged, ({ by }) => by)].map(([by, own]) => scoreJudge(by, own)).sort((a, b) => b.agreed.of - a.agreed.of || (a.by < b.by ? -1 : 1));
}

// src/score/moved.ts
const WINDOWS = {
	recentDays: 7,
	baselineDays: 28
};
const two = (value) => value.toFixed(2);
const sessions = (count) => `${count} ${count === 1 ? "session" : "sessions"}`;
function newcomers(rows, since) {
	const fresh = rows.filter(({ at }) => Date.parse(at) >= since);
	const { n, mean } = estimate(fresh.filter(isRewarding).map(({ reward }) => reward));
	if (fresh.length === 0) return ["No new session."];
	return [`${sessions(fresh.length)} came${mean === null ? "" : `, ${n} with a reward, mean ${two(mean)}`}.`];
}
/** What was revised of sessions that were known before: outcomes, later heads, gradings declared void. */
function revisions(now, then) {
	const before = new Map(then.map((row) => [row.graded.unit, row]));
	const pairs = now.flatMap((row) => {
		const old = before.get(row.graded.unit);
		return old === void 0 ? [] : [[old, row]];
	});
	const ended = pairs.filter(([old, row]) => old.ended !== row.ended).length;
	const regraded = pairs.filter(([old, row]) => old.graded.id !== row.graded.id).length;
	const gone = then.length - pairs.length;
	const worths = pairs.filter(([old, row]) => old.reward !== null && row.reward !== null);
	const change = worths.reduce((sum, [old, row]) => sum + (row.reward ?? 0) - (old.reward ?? 0), 0) / worths.length;
	const effect = worths.length > 0 && Math.abs(change) >= .005 ? ` (mean of the earlier ones ${change > 0 ? "+" : "−"}${two(Math.abs(change))})` : "";
	return [
		...ended > 0 ? [`${sessions(ended)} of before learnt how the pull request ended${effect}.`] : [],
		...regraded > 0 ? [`${sessions(regraded)} of before ${regraded === 1 ? "was" : "were"} graded anew.`] : [],
		...gone > 0 ? [`${sessions(gone)} no longer ${gone === 1 ? "counts" : "count"}: declared void, superseded or credited elsewhere.`] : []
	];
}
const DRIFT = {
	drift: (by) => [`Its rewards moved within categories (${by} against the four weeks before).`],
	"work mix": (by) => [`Its mean moved (${by}) because the work did: no category moved.`],
	none: () => [],
	"too few": () => []
};
const signed = (value) => `${value < 0 ? "−" : "+"}${two(Math.abs(value))}`;
/** What moved since a week ago, and why, for each verified arm. */
function movements(arms, now, then, asOf) {
	const since = Date.parse(asOf) - 7 * DAY;
	return arms.map(({ arm, best }) => {
		const own = now.filter((row) => row.arm === arm);
		const drift = findDrift(own.filter(isRewarding), {
			asOf,
			...WINDOWS
		});
		const by = signed((drift.verdict === "drift" ? drift.within : null) ?? drift.difference ?? 0);
		return {
			arm,
			before: then.best.get(arm) ?? null,
			after: best,
			drift: drift.verdict,
			why: [
				...newcomers(own, since),
				...revisions(own, then.rows.filter((row) => row.arm === arm)),
				...DRIFT[drift.verdict](by)
			]
		};
	});
}

// src/score/versus.ts
const masks = (rows) => rows.map(({ graded }) => graded.grade.mask);
/** How each verified arm stands to each other one, by arm. Rows in the order in which they came. */
function compareAll(byArm) {
	const arms = [...byArm].map(([arm, rows]) => ({
		arm,
		rows,
		ends: bettingInterval(rows.map(({ reward }) => reward))
	}));
	const mirrored = {
		better: "worse",
		worse: "better"
	};
	const found = new Map(arms.map(({ arm }) => [arm, []]));
	for (const [index, own] of arms.entries()) for (const other of arms.slice(index + 1)) {
		const { verdict, why, difference, radius, divergence } = comparePair(own.rows, other.rows, [own.ends, other.ends]);
		const signals = divergenceOf(masks(own.rows), masks(other.rows));
		const back = verdict === "better" || verdict === "worse" ? mirrored[verdict] : verdict;
		found.get(own.arm)?.push({
			arm: other.arm,
			verdict,
			why,
			difference,
			radius,
			divergence,
			signals
		});
		const turned = difference === null || difference === 0 ? difference : -difference;
		found.get(other.arm)?.push({
			arm: own.arm,
			verdict: back,
			why,
			difference: turned,
			radius,
			divergence,
			signals
		});
	}
	for (const list of found.values()) list.sort((a, b) => a.arm < b.arm ? -1 : 1);
	return found;
}
/** An arm's mean reward by the propensities of choices that were followed: plain means of what a bandit gave are biased low. */
function correctedMean(arm, followed) {
	const rows = followed.map((one) => ({
		...one,
		target: one.arm === arm ? 1 : 0,
		expected: 0,
		expectedTarget: 0
	}));
	const value = offPolicyValue(rows);
	return value.kind === "value" ? {
		mean: value.value.snips,
		why: ""
	} : {
		mean: null,
		why: value.why
	};
}

// src/score/index.ts
/** The ledger as it was at a moment. */
function until(ledger, millis) {
	return {
		...ledger,
		events: ledger.events.filter(({ at }) => Date.parse(at) <= millis)
	};
}
/** What was known at a moment, of sessions of `rubric`. */
function known(ledger, millis, rubric, halfLifeDays) {
	const then = until(ledger, millis);
	const asOf = new Date(Math.max(0, millis) || 0).toISOString();
	return {
		rows: observations(then).map((one) => rowOf(one, rubric)),
		best: bestOf(fold(then, banditReducer), {
			asOf,
			halfLifeDays
		})
	};
}
const PLATEAU = .02;
/** Whether nothing moved in four weeks: neither an arm's probability to be best nor which arms there are. */
function isPlateau(before, now) {
	if (before.size < 2) return null;
	return [...now].every(([arm, chance]) => Math.abs(chance - (before.get(arm) ?? Number.POSITIVE_INFINITY)) <= PLATEAU);
}
function agreementOf(arms) {
	const pairs = arms.flatMap(({ publicRank, reward, verified }) => publicRank && verified && reward.mean !== null ? [[-publicRank.rank, reward.mean]] : []);
	const rho = rankCorrelation(pairs);
	return rho === null ? null : {
		rho,
		arms: pairs.length
	};
}
/** Each arm's score, those with most sessions first. */
function scoreArms(rows, ledger, rubric, followed, options) {
	const state = fold(ledger, banditReducer);
	const best = bestOf(state, options);
	const beliefs = beliefsIn(state, options);
	const rewarding = rows.filter(isRewarding).filter(({ verified }) => verified);
	const byArm = groupBy(rows, ({ arm }) => arm);
	const verified = [...byArm.keys()].filter((arm) => byArm.get(arm)?.[0]?.verified);
	const versus = compareAll(new Map(verified.map((arm) => [arm, rewarding.filter((row) => row.arm === arm)])));
	return {
		arms: [...byArm].map(([arm, own]) => ({
			...scoreArm(arm, own, rubric, options.asOf),
			corrected: correctedMean(arm, followed),
			best: best.get(arm) ?? null,
			versus: versus.get(arm) ?? [],
			beliefs: beliefs.get(arm) ?? [],
			publicRank: options.ranks?.get(arm) ?? null
		})).sort((a, b) => b.sessions - a.sessions || (a.arm < b.arm ? -1 : 1)),
		best
	};
}
function scoreLedger(whole, options) {
	const { asOf, days, halfLifeDays } = options;
	const end = Date.parse(asOf);
	const ledger = until(whole, end);
	const seen = observations(ledger);
	const rubric = seen.at(-1)?.graded.grade.rubric ?? null;
	const all = seen.map((one) => rowOf(one, rubric));
	const start = days === void 0 ? 0 : Math.max(0, end - days * DAY);
	const rows = days === void 0 ? all : all.filter(({ at }) => Date.parse(at) >= start);
	const follow = followLedger(ledger, all, asOf);
	const { arms, best } = scoreArms(rows, ledger, rubric, follow.followed, options);
	const verified = rows.filter((row) => row.verified);
	const weekAgo = known(ledger, end - 7 * DAY, rubric, halfLifeDays);
	return {
		schema: "proctor/scorecard/1",
		asOf,
		from: days === void 0 || Number.isNaN(start) ? null : new Date(start).toISOString(),
		halfLifeDays,
		rubric,
		events: ledger.events.length,
		unknown: ledger.unknown.length,
		quarantine: uncounted(ledger),
		arms,
		moved: movements(arms.filter((arm) => arm.verified), all, weekAgo, asOf),
		plateau: isPlateau(known(ledger, end - 28 * DAY, rubric, halfLifeDays).best, best),
		failures: failuresOf(rows),
		coverage: coverageOf(rows, options.pulls ?? null),
		calibration: calibrate(rows.flatMap(({ grade, ended }) => grade === null || ended === null ? [] : [{
			grade,
			accepted: ended === "accepted"
		}])),
		judges: judgeScores(rows.map(({ graded }) => graded.details)),
		factors: factorScores(verified.filter(isRewarding)),
		rankAgreement: agreementOf(arms),
		selections: {
			followed: follow.followed.length,
			diverted: follow.diverted.length,
			unanswered: follow.unanswered.length,
			alarm: follow.alarm
		}
	};
}
/**
* The scorecard's data from the files of a ledger. Events after `asOf` are as if they had not been; an `asOf` that is no
* time leaves nothing. Never throws.
*/
function score(files, options) {
	return scoreLedger(readLedger(files), options);
}
/** What became of the selections in a ledger: followed, run on another arm, or never answered. */
function followSelections(files, asOf) {
	const ledger = until(readLedger(files), Date.parse(asOf));
	const seen = observations(ledger);
	const rubric = seen.at(-1)?.graded.grade.rubric ?? null;
	return followLedger(ledger, seen.map((one) => rowOf(one, rubric)), asOf);
}

export { score as n, followSelections as t };