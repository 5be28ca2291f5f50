import { i as __toESM } from "./rolldown-runtime.js";
import { r as isVerified } from "./arm.js";
import { t as require_lib } from "./statistics.js";
import { a as FULL_REWARD, r as cellsOf } from "./state.js";

// src/bandit/density.ts
/** Log-density ratios below this are nothing (1e-12 of the peak). */
const FLOOR = -28;
/** Logarithm of the logistic function, exact for large |t|. */
const logLogistic = (t) => t < 0 ? t - Math.log1p(Math.exp(t)) : -Math.log1p(Math.exp(-t));
/** About one standard deviation of t = ln(x/(1-x)). */
const widthOf = ({ alpha, beta }) => Math.sqrt(1 / alpha + 1 / beta);
/**
* Log-density of t = ln(x/(1-x)) for x of a Beta distribution, as far as its peak: α ln x + β ln(1-x), highest at
* t = ln(α/β), smooth also where α or β is below 1; ln(1-x) = ln x - t.
*/
function logDensityOf({ alpha, beta }) {
	const raw = (t) => {
		const log = logLogistic(t);
		return alpha * log + beta * (log - t);
	};
	const top = raw(Math.log(alpha / beta));
	return (t) => raw(t) - top;
}
/** Where the density falls to nothing, on the side that `step` points to. */
function edge(belief, step) {
	const density = logDensityOf(belief);
	const peak = Math.log(belief.alpha / belief.beta);
	let reach = step;
	while (density(peak + reach) > FLOOR && Math.abs(reach) < 1e6) reach *= 1.2;
	return peak + reach;
}
/** Both ends of a belief on the scale ln(x/(1-x)): outside is less than 1e-12 of the peak's density. */
const edgesOf = (belief) => [edge(belief, -widthOf(belief)), edge(belief, widthOf(belief))];

// src/bandit/products.ts
/** For each place the product of all values but its own, written into `products`. */
function productsOfOthers(values, products) {
	let before = 1;
	for (let index = 0; index < values.length; index++) {
		products[index] = before;
		before *= values[index] ?? 1;
	}
	let after = 1;
	for (let index = values.length - 1; index >= 0; index--) {
		products[index] = (products[index] ?? 1) * after;
		after *= values[index] ?? 1;
	}
}

// src/bandit/sums.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
const DAY = 864e5;
const dayNumber = (utc) => Math.floor(Date.parse(`${utc.slice(0, 10)}T00:00:00Z`) / DAY);
/**
* The weight that a day's evidence has at a reading: 2^(-age in days / half-life); 0 for days that have not come yet.
* Decay by the calendar is a sum that knows no order, and no other arm's news touches it.
*/
function decayAt({ asOf, halfLifeDays }) {
	const today = dayNumber(asOf);
	const weights = /* @__PURE__ */ new Map();
	return (day) => {
		const known = weights.get(day);
		if (known !== void 0) return known;
		const age = today - dayNumber(day);
		const weight = age < 0 ? 0 : 2 ** (-age / halfLifeDays);
		weights.set(day, weight);
		return weight;
	};
}
/** The rewards of cells, each cell times what `weigh` gives it. */
function sumCells(cells, weigh) {
	let weight = 0;
	let reward = 0;
	let squares = 0;
	for (const cell of cells) {
		const share = weigh(cell);
		weight += share * cell.halves / 2;
		reward += share * cell.reward / (2 * FULL_REWARD);
		squares += share * cell.squares / 2e6;
	}
	return {
		weight,
		reward,
		squares
	};
}

// src/bandit/posterior.ts
/** What a prior is worth, in observations, where nothing else is known. */
const DEFAULT_STRENGTH = 10;
const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
/** The mean of all verified arms' rewards, each reward by its weight, undecayed; null where there is none yet. */
function pooledMean(state) {
	const { weight, reward } = sumCells(cellsOf(state).filter((cell) => isVerified(cell.arm)), () => 1);
	return weight === 0 ? null : reward / weight;
}
/**
* An arm's prior: its lifetime mean, shrunk to the pooled mean as if κ rewards of that had been seen,
* (κ·pooled + Σw·r)/(κ + Σw), worth κ observations. So an idle arm falls back to what it has shown, not to a half.
* `kappa` is held to 2…50. The mean is held to 0.05…0.95, so that one bad day never rules an arm out. `pooled`: the mean
* over all arms, where `state` holds the cells of this one alone.
*/
function priorOf(state, arm, kappa = 10, pooled = pooledMean(state)) {
	const strength = clamp(kappa, 2, 50);
	const { weight, reward } = sumCells(cellsOf(state, arm), () => 1);
	const mean = (strength * (pooled ?? .5) + reward) / (strength + weight);
	return {
		mean: clamp(mean, .05, .95),
		strength
	};
}
/** Mean, spread and equal-tailed 95 % interval of a Beta distribution. */
function describeBeta({ alpha, beta }) {
	const total = alpha + beta;
	return {
		mean: alpha / total,
		sd: Math.sqrt(alpha * beta / (total * total * (total + 1))),
		interval: [(0, import_lib.default)(.025, alpha, beta), (0, import_lib.default)(.975, alpha, beta)]
	};
}
/**
* The belief about one arm at `asOf`: α = strength·mean + Σ w·r, β = strength·(1-mean) + Σ w·(1-r) over its days, with
* w = 2^(-age in days / half-life) times each reward's weight. Wall-clock decay is a sum: it knows no order, and no
* other arm's news touches it. Fractional rewards count as fractions of a success (wider than the truth, by
* m(1-m)/variance).
*/
function posterior(state, arm, reading, prior) {
	const decay = decayAt(reading);
	const cells = cellsOf(state, arm).filter(({ day }) => decay(day) > 0);
	const { weight, reward } = sumCells(cells, ({ day }) => decay(day));
	const alpha = prior.strength * prior.mean + reward;
	const beta = prior.strength * (1 - prior.mean) + (weight - reward);
	const n = cells.reduce((count, cell) => count + cell.rewarded, 0);
	return {
		alpha,
		beta,
		...describeBeta({
			alpha,
			beta
		}),
		n,
		weight
	};
}

// node_modules/pure-rand/lib/esm/distribution/uniformInt.js
/**
* Uniformly generate number in range [0 ; rangeSize[
* With rangeSize <= 0x100000000
* @internal
*/
function uniformIntInternal(rng, rangeSize) {
	const MaxAllowed = rangeSize > 2 ? ~~(4294967296 / rangeSize) * rangeSize : 4294967296;
	let deltaV = rng.next() + 2147483648;
	while (deltaV >= MaxAllowed) deltaV = rng.next() + 2147483648;
	return deltaV % rangeSize;
}
/**
* We only accept safe integers here
* @internal
*/
function fromNumberToArrayInt64(out, n) {
	if (n < 0) {
		const posN = -n;
		out.sign = -1;
		out.data[0] = ~~(posN / 4294967296);
		out.data[1] = posN >>> 0;
	} else {
		out.sign = 1;
		out.data[0] = ~~(n / 4294967296);
		out.data[1] = n >>> 0;
	}
	return out;
}
/**
* Substract two ArrayInt of 64 bits on 64 bits.
* With arrayIntA - arrayIntB >= 0
* @internal
*/
function substractArrayInt64(out, arrayIntA, arrayIntB) {
	const lowA = arrayIntA.data[1];
	const highA = arrayIntA.data[0];
	const signA = arrayIntA.sign;
	const lowB = arrayIntB.data[1];
	const highB = arrayIntB.data[0];
	const signB = arrayIntB.sign;
	out.sign = 1;
	if (signA === 1 && signB === -1) {
		const low = lowA + lowB;
		const high = highA + highB + (low > 4294967295 ? 1 : 0);
		out.data[0] = high >>> 0;
		out.data[1] = low >>> 0;
		return out;
	}
	let lowFirst = lowA;
	let highFirst = highA;
	let lowSecond = lowB;
	let highSecond = highB;
	if (signA === -1) {
		lowFirst = lowB;
		highFirst = highB;
		lowSecond = lowA;
		highSecond = highA;
	}
	let reminderLow = 0;
	let low = lowFirst - lowSecond;
	if (low < 0) {
		reminderLow = 1;
		low = low >>> 0;
	}
	out.data[0] = highFirst - highSecond - reminderLow;
	out.data[1] = low;
	return out;
}
/**
* Uniformly generate ArrayInt64 in range [0 ; rangeSize[
*
* @remarks
* In the worst case scenario it may discard half of the randomly generated value.
* Worst case being: most significant number is 1 and remaining part evaluates to 0.
*
* @internal
*/
function uniformArrayIntInternal(rng, out, rangeSize) {
	const maxIndex0 = rangeSize[0] + 1;
	out[0] = uniformIntInternal(rng, maxIndex0);
	out[1] = uniformIntInternal(rng, 4294967296);
	while (out[0] >= rangeSize[0] && (out[0] !== rangeSize[0] || out[1] >= rangeSize[1])) {
		out[0] = uniformIntInternal(rng, maxIndex0);
		out[1] = uniformIntInternal(rng, 4294967296);
	}
	return out;
}
const safeNumberMaxSafeInteger = Number.MAX_SAFE_INTEGER;
const sharedA = {
	sign: 1,
	data: [0, 0]
};
const sharedB = {
	sign: 1,
	data: [0, 0]
};
const sharedC = {
	sign: 1,
	data: [0, 0]
};
const sharedData = [0, 0];
function uniformLargeIntInternal(rng, from, to, rangeSize) {
	const rangeSizeArrayIntValue = rangeSize <= safeNumberMaxSafeInteger ? fromNumberToArrayInt64(sharedC, rangeSize) : substractArrayInt64(sharedC, fromNumberToArrayInt64(sharedA, to), fromNumberToArrayInt64(sharedB, from));
	if (rangeSizeArrayIntValue.data[1] === 4294967295) {
		rangeSizeArrayIntValue.data[0] += 1;
		rangeSizeArrayIntValue.data[1] = 0;
	} else rangeSizeArrayIntValue.data[1] += 1;
	uniformArrayIntInternal(rng, sharedData, rangeSizeArrayIntValue.data);
	return sharedData[0] * 4294967296 + sharedData[1] + from;
}
/**
* Uniformly generate random integer values between `from` (included) and `to` (included)
*
* @param rng - Instance of RandomGenerator to extract random values from
* @param from - Lower bound of the range (included)
* @param to - Upper bound of the range (included)
*
* @public
*/
function uniformInt(rng, from, to) {
	const rangeSize = to - from;
	if (rangeSize <= 4294967295) return uniformIntInternal(rng, rangeSize + 1) + from;
	return uniformLargeIntInternal(rng, from, to, rangeSize);
}

// node_modules/pure-rand/lib/esm/generator/xoroshiro128plus.js
const jumps = [
	3639956645,
	3750757012,
	1261568508,
	386426335
];
var XoroShiro128Plus = class XoroShiro128Plus {
	constructor(s01, s00, s11, s10) {
		this.s01 = s01;
		this.s00 = s00;
		this.s11 = s11;
		this.s10 = s10;
	}
	clone() {
		return new XoroShiro128Plus(this.s01, this.s00, this.s11, this.s10);
	}
	next() {
		const out = this.s00 + this.s10 | 0;
		const a0 = this.s10 ^ this.s00;
		const a1 = this.s11 ^ this.s01;
		const s00 = this.s00;
		const s01 = this.s01;
		this.s00 = s00 << 24 ^ s01 >>> 8 ^ a0 ^ a0 << 16;
		this.s01 = s01 << 24 ^ s00 >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
		this.s10 = a1 << 5 ^ a0 >>> 27;
		this.s11 = a0 << 5 ^ a1 >>> 27;
		return out;
	}
	jump() {
		let ns01 = 0;
		let ns00 = 0;
		let ns11 = 0;
		let ns10 = 0;
		let s01 = this.s01;
		let s00 = this.s00;
		let s11 = this.s11;
		let s10 = this.s10;
		for (let i = 0; i !== 4; ++i) {
			const ji = jumps[i];
			for (let mask = 1; mask; mask <<= 1) {
				if (ji & mask) {
					ns01 ^= s01;
					ns00 ^= s00;
					ns11 ^= s11;
					ns10 ^= s10;
				}
				const a0 = s10 ^ s00;
				const a1 = s11 ^ s01;
				const s00_ = s00;
				const s01_ = s01;
				s00 = s00_ << 24 ^ s01_ >>> 8 ^ a0 ^ a0 << 16;
				s01 = s01_ << 24 ^ s00_ >>> 8 ^ a1 ^ (a1 << 16 | a0 >>> 16);
				s10 = a1 << 5 ^ a0 >>> 27;
				s11 = a0 << 5 ^ a1 >>> 27;
			}
		}
		this.s01 = ns01;
		this.s00 = ns00;
		this.s11 = ns11;
		this.s10 = ns10;
	}
	getState() {
		return [
			this.s01,
			this.s00,
			this.s11,
			this.s10
		];
	}
};
function xoroshiro128plusFromState(state) {
	if (!(state.length === 4)) throw new Error("The state must have been produced by a xoroshiro128plus RandomGenerator");
	return new XoroShiro128Plus(state[0], state[1], state[2], state[3]);
}
function xoroshiro128plus(seed) {
	return new XoroShiro128Plus(-1, ~seed, seed | 0, 0);
}

export { pooledMean as a, decayAt as c, edgesOf as d, logDensityOf as f, describeBeta as i, sumCells as l, widthOf as m, xoroshiro128plusFromState as n, posterior as o, logLogistic as p, uniformInt as r, priorOf as s, xoroshiro128plus as t, productsOfOthers as u };