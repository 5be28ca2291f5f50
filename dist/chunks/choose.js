import { D as weighArms, E as draw, O as describeBeta, R as promptBucket, t as readState } from "./bandit.js";
import { createHash } from "node:crypto";

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

export { selectionMade as n, choose as t };