import { createHash } from "node:crypto";

// src/grade/fitted.ts
/** Made by `npm run fit:grade`; do not edit. */
const FITTED = {
	weights: {
		recovery: .743,
		verification: .791,
		finalTests: 0,
		freshChecks: .293,
		reproduced: .153
	},
	provenance: {
		runs: 142,
		resolved: 103,
		projects: 6,
		harness: "mini-swe-agent",
		models: "google/gemini-3-pro-preview, gemini-3-pro-preview",
		label: "resolved: the hidden tests of SWE-bench Verified pass",
		ridge: 20,
		towards: "the default weights"
	}
};
/** Made by `npm run fit:grade`; do not edit. */
const FORECAST = {
	base: .987,
	weights: {
		costUsd: -.255,
		searchEffort: -.641,
		finalTests: 0,
		freshChecks: .497
	},
	provenance: {
		runs: 142,
		resolved: 103,
		projects: 6,
		harness: "mini-swe-agent",
		models: "google/gemini-3-pro-preview, gemini-3-pro-preview",
		label: "resolved: the hidden tests of SWE-bench Verified pass",
		ridge: 5,
		towards: "no weight",
		scaled: "by what it says of each project from the others"
	}
};

// src/grade/rubric.ts
/**
* The weights before any fit, set by judgement on what published studies found to matter. Where labelled runs tell more, the
* fitted table stands over them.
*/
const DEFAULTS = {
	base: .2,
	terms: {
		recovery: {
			weight: .9,
			slope: 4,
			centre: .7
		},
		verification: {
			weight: 1.1,
			slope: 4,
			centre: .5
		},
		finalCheck: {
			weight: .5,
			slope: 6,
			centre: .5
		},
		finalTests: {
			weight: .3,
			slope: 6,
			centre: .5
		},
		freshChecks: {
			weight: .3,
			slope: 4,
			centre: .5
		},
		reproduced: {
			weight: .2,
			slope: 4,
			centre: 0
		},
		earlyTests: {
			weight: .4,
			slope: 4,
			centre: .3
		},
		repeatedFailure: {
			weight: -.8,
			slope: 3,
			centre: 0
		},
		loopWaste: {
			weight: -.9,
			slope: 4,
			centre: 0
		},
		churn: {
			weight: -.5,
			slope: 2,
			centre: 0
		},
		closure: {
			weight: .6,
			slope: 4,
			centre: .5
		},
		claimSupport: {
			weight: .4,
			slope: 6,
			centre: .5
		},
		candour: {
			weight: .2,
			slope: 6,
			centre: .5
		}
	},
	caps: {
		cheating: {
			at: .2,
			why: "a blocking finding of cheating"
		},
		boundary: {
			at: .4,
			why: "a blocking finding of trespass"
		},
		claim: {
			at: .5,
			why: "a claim of passing checks that the log does not bear out"
		}
	}
};
/** A rubric with other weights; a signal without a weighing of its own gets none, and one with 0 drops out. */
function withWeights(rubric, weights) {
	const known = new Map(Object.entries(weights));
	const terms = Object.entries(rubric.terms).flatMap(([id, weighing]) => {
		const weight = known.get(id) ?? weighing.weight;
		return weight === 0 ? [] : [[id, {
			...weighing,
			weight
		}]];
	});
	return {
		...rubric,
		terms: Object.fromEntries(terms)
	};
}
/** The whole rubric: the defaults, and over them what was fitted. */
const RUBRIC = withWeights(DEFAULTS, FITTED.weights);

// src/grade/weigh.ts
/** JSON with sorted keys: equal values give equal text. */
function canonical(value) {
	if (typeof value !== "object" || value === null) return JSON.stringify(value);
	return `{${Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}
/** The edition of the signals' definitions: to be raised with every change of what one counts. */
const EDITION = "r4";
/**
* Names a rubric: the edition of the definitions, and a hash of all figures, of who gave an opinion, and of what corrects for
* the harness. Grades of different rubrics are not comparable.
*/
function rubricId({ base, terms: { opinion, ...terms }, caps }, madeBy = {}) {
	const { judge = null, calibration = null } = madeBy;
	const figures = canonical({
		base,
		terms,
		caps: Object.fromEntries(Object.entries(caps).map(([id, { at }]) => [id, at])),
		...opinion && judge !== null && { judge },
		...calibration !== null && { calibration }
	});
	return `${EDITION}-${createHash("sha256").update(figures).digest("hex").slice(0, 8)}`;
}
/** The rubric that is used where nothing else is asked for. */
const RUBRIC_ID = rubricId(RUBRIC);
/** Share of a signal's weight that a value is worth, in (−1, 1), rising with the value. */
const saturate = (value, { slope, centre }) => 2 / (1 + Math.exp(-slope * (value - centre))) - 1;
/** `1 / (1 + e^−x)`. */
const logistic = (x) => 1 / (1 + Math.exp(-x));
/** low ≤ 0.4 < mid < 0.6 ≤ high. */
function bandOf(value) {
	if (value <= .4) return "low";
	return value < .6 ? "mid" : "high";
}
/** The terms of the signals that have a value and a weight, in the order of the signals. */
function termsOf(signals, rubric = RUBRIC) {
	const weighings = new Map(Object.entries(rubric.terms));
	return signals.flatMap(({ id, value, why, steps }) => {
		const weighing = weighings.get(id);
		if (weighing === void 0 || value === null) return [];
		return [{
			signal: id,
			value,
			points: weighing.weight * saturate(value, weighing),
			why,
			steps
		}];
	});
}

export { saturate as a, RUBRIC as c, rubricId as i, withWeights as l, canonical as n, termsOf as o, logistic as r, DEFAULTS as s, bandOf as t, FORECAST as u };