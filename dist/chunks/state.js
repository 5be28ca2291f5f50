// src/bandit/bucket.ts
/**
* Size of a prompt in bytes: from the first number (in thousands) up to below the second. `-`: not known. Some arms answer
* nothing above a size, so that availability is believed bucket by bucket.
*/
const PROMPT_BUCKETS = [
	"-",
	"0-50k",
	"50k-200k",
	"200k-500k",
	"500k+"
];
/** The bucket that a prompt of so many bytes lies in; null, and what is no count, is not known. */
function promptBucket(bytes) {
	if (bytes === null || !(bytes >= 0)) return "-";
	if (bytes < 5e4) return "0-50k";
	if (bytes < 2e5) return "50k-200k";
	return bytes < 5e5 ? "200k-500k" : "500k+";
}

// src/bandit/reward.ts
/** Units of `Reward.tenths` in a reward of 1. */
const FULL_REWARD = 1e7;
/** What a pull request kept of its worth where people rewrote all of it after the merge, and what each surviving line adds. */
const [REWRITTEN, SURVIVED] = [5e5, .4];
/**
* Worth of work that was closed without a merge. It may just not have been wanted: it keeps a little, more where a person had
* approved it, less where one asked for changes that did not come, and always less than anything merged.
*/
const CLOSED = {
	approved: 3e5,
	"changes-requested": 5e4,
	dismissed: 1e5,
	none: 1e5
};
/**
* Worth of an outcome in whole millionths. Reviews count where nothing stronger is known: of merged work they say nothing
* more. Merged work is worth .5 to .9 by the share of its lines that survived people's rework, and all where none was counted.
* Null for one that another pull request superseded: that says nothing of the work.
*/
function worthOf({ stage, survivingMicro, review }) {
	if (stage === "reverted") return 0;
	if (stage === "closed") return CLOSED[review ?? "none"];
	if (stage === "superseded") return null;
	const surviving = survivingMicro ?? 1e6;
	return surviving >= 1e6 ? 1e6 : REWRITTEN + Math.round(SURVIVED * surviving);
}
/**
* Tenths of a millionth of work of which only the grade is known, and what people said of it: an approval brings it a fifth of
* the way to 1, changes that were asked for a fifth of the way to 0.
*/
function provisional(micro, outcome) {
	if (outcome?.review === "approved") return 8 * micro + 2e6;
	return outcome?.review === "changes-requested" ? 8 * micro : 10 * micro;
}
/** Whether a cheat is proven, also where the policy only advises. */
const isCheat = ({ details }) => details?.hits.some(({ group, level }) => group === "cheating" && level === "block") === true;
/**
* The reward as known now: the grade, at half weight; once the pull request has ended 0.4 · grade + 0.6 · outcome, at
* full weight (a delayed reward is a register that is revised, not an increment). A blocked session is worth nothing, merged
* or not, and so is a proven cheat under a policy that only advises. Null where the model did not answer (that is availability,
* not quality) or there is no grade; silence of the pull request is no evidence, and revises nothing.
*/
function rewardOf({ graded, outcome }) {
	if (!graded.responded) return null;
	const worth = outcome === null ? null : worthOf(outcome);
	const halves = worth === null ? 1 : 2;
	if (graded.verdict === "block" || isCheat(graded)) return {
		tenths: 0,
		halves
	};
	const { micro } = graded.grade;
	if (micro === null) return null;
	return {
		tenths: worth === null ? provisional(micro, outcome) : 4 * micro + 6 * worth,
		halves
	};
}

// src/bandit/state.ts
/** Thousandths of a reward: squares of finer ones would not stay exact in a sum. */
const THOUSANDTH = FULL_REWARD / 1e3;
const keyOf = ({ arm, context, bucket, day }) => JSON.stringify([
	arm,
	context,
	bucket,
	day
]);
/** Whether nobody heard of the model: no answer, or no log where the policy asks for one. */
const isSilent = ({ responded, details }) => !responded || details?.log.required === true && !details.log.found;
function cellFor(observation) {
	const { arm, at, context, cost, verdict } = observation.graded;
	const reward = rewardOf(observation);
	return {
		arm,
		context: context.category ?? "-",
		bucket: promptBucket(context.promptBytes),
		day: at.slice(0, 10),
		units: 1,
		silent: isSilent(observation.graded) ? 1 : 0,
		blocked: verdict === "block" ? 1 : 0,
		rewarded: reward === null ? 0 : 1,
		halves: reward?.halves ?? 0,
		reward: reward === null ? 0 : reward.halves * reward.tenths,
		squares: reward === null ? 0 : reward.halves * Math.round(reward.tenths / THOUSANDTH) ** 2,
		priced: cost.usdMicro === null ? 0 : 1,
		usdMicro: cost.usdMicro ?? 0,
		metered: cost.tokens === null ? 0 : 1,
		tokens: cost.tokens ?? 0
	};
}
/** Adds two cells of the same key. */
function plus(a, b) {
	return {
		arm: a.arm,
		context: a.context,
		bucket: a.bucket,
		day: a.day,
		units: a.units + b.units,
		silent: a.silent + b.silent,
		blocked: a.blocked + b.blocked,
		rewarded: a.rewarded + b.rewarded,
		halves: a.halves + b.halves,
		reward: a.reward + b.reward,
		squares: a.squares + b.squares,
		priced: a.priced + b.priced,
		usdMicro: a.usdMicro + b.usdMicro,
		metered: a.metered + b.metered,
		tokens: a.tokens + b.tokens
	};
}
/** Adds a cell to the one of its key. */
function addCell(state, cell) {
	const key = keyOf(cell);
	const known = state.get(key);
	return state.set(key, known ? plus(known, cell) : cell);
}
/** Sums observations into cells, for a fold over the ledger. A unit touches the cells of its own arm and of no other. */
const banditReducer = {
	start: () => /* @__PURE__ */ new Map(),
	add: (state, observation) => addCell(state, cellFor(observation))
};
/** All cells in the order of their keys (arm, context, bucket, day as JSON); of one arm only where one is named. */
function cellsOf(state, arm = null) {
	return [...state].filter(([, cell]) => arm === null || cell.arm === arm).sort(([a], [b]) => a < b ? -1 : 1).map(([, cell]) => cell);
}

export { FULL_REWARD as a, PROMPT_BUCKETS as c, isSilent as i, promptBucket as l, banditReducer as n, isCheat as o, cellsOf as r, rewardOf as s, addCell as t };