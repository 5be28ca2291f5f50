import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { n as redact, r as stripControl } from "./group-by.js";
import { c as cut, i as require_lib$3, l as oneLine, o as require_lib$4, r as require_lib$5, s as require_lib$6, t as require_lib$7, u as start } from "./lib.js";

// src/core/policy.ts
/** What holds where the repository says nothing. */
const DEFAULT_POLICY = {
	gate: "block",
	"on-error": "fail",
	logs: {
		require: "optional",
		paths: [".agent-logs/**", ".proctor/sessions/**"]
	},
	paths: {
		tests: [],
		protected: [],
		generated: []
	},
	rules: {},
	budget: { "false-blocks-per-thousand": null },
	boundaries: "agents",
	comment: "always",
	bandit: {
		"half-life-days": 30,
		floor: .01
	}
};

// src/text/markdown.ts
const LONG_TOKEN = new RegExp(`\\S{201,}`, "g");
/** A zero-width space: GitHub links names and numbers after Markdown is rendered, where a backslash no longer helps. */
const BREAK = "&#8203;";
/** Everything that GitHub would act on, each with what is written instead; the first that fits a place counts. */
const ACTIVE = [
	[/(?<![A-Za-z0-9_])[0-9a-fA-F]{7,}(?![A-Za-z0-9_])/, (id) => `\`${id}\``],
	[/(?<=[A-Za-z0-9])_(?=[A-Za-z0-9])/, (underscore) => underscore],
	[/[\\`*_~[\]]/, (mark) => `\\${mark}`],
	[/&/, () => "&amp;"],
	[/</, () => "&lt;"],
	[/>/, () => "&gt;"],
	[/\|/, () => "&#124;"],
	[/\$/, () => "<span>$</span>"],
	[/[@#]|:(?=\/\/)|:(?=[A-Za-z0-9_+-]{1,60}:)/, (mark) => mark + BREAK],
	[/(?:[Mm][Aa][Ii][Ll][Tt][Oo]|[Xx][Mm][Pp][Pp])(?=:)|[Ww]{3}(?=\.|$)|[Gg][Hh](?=-\d)/, (word) => word + BREAK]
];
const ANY_ACTIVE = new RegExp(ACTIVE.map(([pattern]) => `(${pattern.source})`).join("|"), "g");
function neutralise(match, ...groups) {
	const which = groups.findIndex((group) => group !== void 0);
	return ACTIVE[which]?.[1](match) ?? "";
}
const flat = (text) => stripControl(text).replace(/\s+/g, " ").trim().replace(LONG_TOKEN, (token) => `${start(token, 199)}…`);
/** What would begin a list, a rule, a heading's underline or a table's second row at the start of a line. */
const guardStart = (line) => line.replace(/^[-+=:]/, "\\$&").replace(/^(\d{1,9})([.)])/, "$1\\$2");
/**
* Hostile text as one line of plain words inside GitHub Markdown, in a paragraph, list item, heading or table cell:
* nothing of it pings, links, closes, embeds, formats or hides. Words of more than 200 characters are cut. Not for HTML
* blocks (`<summary>` lines): there Markdown's escapes are not read.
*/
const escapeMarkdown = (text) => guardStart(flat(text).replace(ANY_ACTIVE, neutralise));
const longestRun = (text, marks) => (text.match(marks) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
/**
* Hostile text as one line of code inside GitHub Markdown. Text with a pipe or `<` becomes an escaped `<code>` element:
* a pipe would split a table's cell even in a code span, and a marker must not be in the source at all.
*/
function codeSpan(text) {
	const line = flat(text) || " ";
	if (/[|<]/.test(line)) return `<code>${escapeMarkdown(line)}</code>`;
	const fence = "`".repeat(longestRun(line, /`+/g) + 1);
	const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
	return fence + pad + line + pad + fence;
}

// src/report/safe.ts
/** More than any sentence of ours; what lies behind it is not looked at, so that a huge text costs nothing. */
const LONGEST$1 = 2e4;
const clean = (text) => redact(stripControl(cut(text, LONGEST$1, "…")));
/** Hostile text as one redacted line of at most `width` characters, for a terminal or another place of plain text. */
const plain = (text, width = 600) => oneLine(clean(text), width);
/**
* Lines of a hostile text for a terminal, as many as there were: redacted as the one text that they are, so that a key of
* several lines is found; each at most `width` characters.
*/
function plainLines(lines, width = 2e3) {
	const cleaned = stripControl(redact(lines.map((line) => line.replaceAll("\n", " ")).join("\n"))).split("\n");
	return (cleaned.length === lines.length ? cleaned : lines.map((line) => stripControl(redact(line)).replaceAll("\n", " "))).map((line) => cut(line, width, "…"));
}
/** Whether a path may go out as it is: git quotes odd ones, and one that would have to be cleaned could hide or leak. */
const isPlainPath = (path) => path !== "" && path.length <= 1e3 && !path.startsWith("\"") && plain(path, path.length) === path;
/** Hostile text as words inside GitHub Markdown: redacted, inert, at most `width` characters before it is escaped. */
const words = (text, width = 600) => escapeMarkdown(plain(text, width));
/** Hostile text as code inside GitHub Markdown: redacted, inert, at most `width` characters. */
const code = (text, width = 200) => codeSpan(plain(text, width));

// src/bandit/arm.ts
const UNVERIFIED = "~unverified";
/** An arm's name is at most this long before its mark; a longer one is cut. */
const LONGEST = 120;
/** The last part of a routed name (`openrouter/moonshotai/kimi-k2.6`), without blanks; the version stays, for it tells models apart. */
function modelName(raw) {
	return ((raw ?? "").split("/").findLast((part) => part.trim() !== "") ?? "unknown").trim().replaceAll(/[\s~]+/g, "-");
}
/** The name of an arm, `harness:model`, from names as logs and stores spell them; at most 120 characters. */
function armName(harness, model) {
	return start(`${(harness || "unknown").replaceAll(/[\s~:]+/g, "-")}:${modelName(model ?? void 0)}`, LONGEST);
}
/** The model that took most of the main agent's steps; of equal ones the first that was used. */
function mainModel({ models, steps }) {
	const uses = new Map(models.map((model) => [model, 0]));
	for (const { model, depth } of steps) if (model !== null && depth === 0) uses.set(model, (uses.get(model) ?? 0) + 1);
	return [...uses].sort(([, a], [, b]) => b - a)[0]?.[0];
}
/**
* The arm that a session's reward is credited to: `harness:model`. It ends in `~unverified` where there is no log, or
* one that the author could have written (class C or D): such claims are kept apart and never selected.
*/
function armOf(author, logged) {
	return (logged ? armName(logged.session.agent ?? author.agent, mainModel(logged.session)) : armName(author.agent, author.models[0])) + (logged?.trust === "A" || logged?.trust === "B" ? "" : UNVERIFIED);
}
/** Whether an arm's evidence is such that it may be compared and selected. */
const isVerified = (arm) => !arm.endsWith(UNVERIFIED);

// node_modules/@stdlib/stats-base-dists-beta-cdf/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var betainc = require_lib$3();
	var isnan = require_lib$4();
	/**
	* Evaluates the cumulative distribution function (CDF) for a beta distribution with first shape parameter `alpha` and second shape parameter `beta` at a value `x`.
	*
	* @param {number} x - input value
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {Probability} evaluated CDF
	*
	* @example
	* var y = cdf( 0.5, 1.0, 1.0 );
	* // returns 0.5
	*
	* @example
	* var y = cdf( 0.5, 2.0, 4.0 );
	* // returns ~0.813
	*
	* @example
	* var y = cdf( 0.2, 2.0, 2.0 );
	* // returns ~0.104
	*
	* @example
	* var y = cdf( 0.8, 4.0, 4.0 );
	* // returns ~0.967
	*
	* @example
	* var y = cdf( -0.5, 4.0, 2.0 );
	* // returns 0.0
	*
	* @example
	* var y = cdf( 1.5, 4.0, 2.0 );
	* // returns 1.0
	*
	* @example
	* var y = cdf( 2.0, -1.0, 0.5 );
	* // returns NaN
	*
	* @example
	* var y = cdf( 2.0, 0.5, -1.0 );
	* // returns NaN
	*
	* @example
	* var y = cdf( NaN, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = cdf( 0.0, NaN, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = cdf( 0.0, 1.0, NaN );
	* // returns NaN
	*/
	function cdf(x, alpha, beta) {
		if (isnan(x) || isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) return NaN;
		if (x <= 0) return 0;
		if (x >= 1) return 1;
		return betainc(x, alpha, beta);
	}
	module.exports = cdf;
}));

// node_modules/@stdlib/stats-base-dists-beta-cdf/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$5();
	var betainc = require_lib$3();
	var isnan = require_lib$4();
	/**
	* Returns a function for evaluating the cumulative distribution function (CDF) for a beta distribution with first shape parameter `alpha` and second shape parameter `beta`.
	*
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {Function} CDF
	*
	* @example
	* var cdf = factory( 0.5, 0.5 );
	*
	* var y = cdf( 0.8 );
	* // returns ~0.705
	*
	* y = cdf( 0.3 );
	* // returns ~0.369
	*/
	function factory(alpha, beta) {
		if (isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) return constantFunction(NaN);
		return cdf;
		/**
		* Evaluates the cumulative distribution function (CDF) for a beta distribution.
		*
		* @private
		* @param {number} x - input value
		* @returns {Probability} evaluated CDF
		*
		* @example
		* var y = cdf( 2.0 );
		* // returns <number>
		*/
		function cdf(x) {
			if (isnan(x)) return NaN;
			if (x <= 0) return 0;
			if (x >= 1) return 1;
			return betainc(x, alpha, beta);
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-beta-cdf/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$2 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the cumulative distribution function (CDF) for a beta distribution.
	*
	* @module @stdlib/stats-base-dists-beta-cdf
	*
	* @example
	* var cdf = require( '@stdlib/stats-base-dists-beta-cdf' );
	*
	* var y = cdf( 0.5, 1.0, 1.0 );
	* // returns 0.5
	*
	* y = cdf( 0.5, 2.0, 4.0 );
	* // returns ~0.813
	*
	* @example
	* var factory = require( '@stdlib/stats-base-dists-beta-cdf' ).factory;
	*
	* var cdf = factory( 0.5, 0.5 );
	*
	* var y = cdf( 0.8 );
	* // returns ~0.705
	*
	* y = cdf( 0.3 );
	* // returns ~0.369
	*/
	var setReadOnly = require_lib$6();
	var main = require_main$2();
	setReadOnly(main, "factory", require_factory$1());
	module.exports = main;
}));

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

// node_modules/@stdlib/math-base-special-betaincinv/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var isnan = require_lib$4();
	var kernelBetaincinv = require_lib$7();
	/**
	* Returns a value `p` such that `p = betainc(a, b, x)`.
	*
	* @param {Probability} p - function parameter
	* @param {PositiveNumber} a - function parameter
	* @param {PositiveNumber} b - function parameter
	* @param {boolean} [upper=false] - boolean indicating if the function should return the inverse of the upper tail of the incomplete beta function
	* @returns {number} function value
	*
	* @example
	* var y = betaincinv( 0.2, 3.0, 3.0 );
	* // returns ~0.327
	*
	* @example
	* var y = betaincinv( 0.4, 3.0, 3.0 );
	* // returns ~0.446
	*
	* @example
	* var y = betaincinv( 0.4, 3.0, 3.0, true );
	* // returns ~0.554
	*
	* @example
	* var y = betaincinv( 0.4, 1.0, 6.0 );
	* // returns ~0.082
	*
	* @example
	* var y = betaincinv( 0.8, 1.0, 6.0 );
	* // returns ~0.235
	*/
	function betaincinv(p, a, b, upper) {
		if (isnan(p) || isnan(a) || isnan(b)) return NaN;
		if (a <= 0 || b <= 0) return NaN;
		if (p < 0 || p > 1) return NaN;
		if (upper) return kernelBetaincinv(a, b, 1 - p, p)[0];
		return kernelBetaincinv(a, b, p, 1 - p)[0];
	}
	module.exports = betaincinv;
}));

// node_modules/@stdlib/math-base-special-betaincinv/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the inverse of the incomplete beta function.
	*
	* @module @stdlib/math-base-special-betaincinv
	*
	* @example
	* var betaincinv = require( '@stdlib/math-base-special-betaincinv' );
	*
	* var y = betaincinv( 0.2, 3.0, 3.0 );
	* // returns ~0.327
	*
	* y = betaincinv( 0.4, 3.0, 3.0 );
	* // returns ~0.446
	*
	* y = betaincinv( 0.4, 3.0, 3.0, true );
	* // returns ~0.554
	*
	* y = betaincinv( 0.4, 1.0, 6.0 );
	* // returns ~0.082
	*
	* y = betaincinv( 0.8, 1.0, 6.0 );
	* // returns ~0.235
	*/
	var main = require_main$1();
	module.exports = main;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/main.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_main = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var betaincinv = require_lib$1();
	var isnan = require_lib$4();
	/**
	* Evaluates the quantile function for a beta distribution with first shape parameter `alpha` and second shape parameter `beta` at a probability `p`.
	*
	* @param {Probability} p - input value
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {number} evaluated quantile function
	*
	* @example
	* var y = quantile( 0.8, 2.0, 1.0 );
	* // returns ~0.894
	*
	* @example
	* var y = quantile( 0.5, 4.0, 2.0 );
	* // returns ~0.686
	*
	* @example
	* var y = quantile( 1.1, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( -0.2, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( NaN, 1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, NaN, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, 1.0, NaN );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, -1.0, 1.0 );
	* // returns NaN
	*
	* @example
	* var y = quantile( 0.5, 1.0, -1.0 );
	* // returns NaN
	*/
	function quantile(p, alpha, beta) {
		if (isnan(p) || isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0 || p < 0 || p > 1) return NaN;
		return betaincinv(p, alpha, beta);
	}
	module.exports = quantile;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/factory.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_factory = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var constantFunction = require_lib$5();
	var betaincinv = require_lib$1();
	var isnan = require_lib$4();
	/**
	* Returns a function for evaluating the quantile function for a beta distribution with first shape parameter `alpha` and second shape parameter `beta`.
	*
	* @param {PositiveNumber} alpha - first shape parameter
	* @param {PositiveNumber} beta - second shape parameter
	* @returns {Function} quantile function
	*
	* @example
	* var quantile = factory( 2.5, 0.5 );
	* var y = quantile( 0.5 );
	* // returns ~0.904
	*
	* y = quantile( 0.8 );
	* // returns ~0.986
	*/
	function factory(alpha, beta) {
		if (isnan(alpha) || isnan(beta) || alpha <= 0 || beta <= 0) return constantFunction(NaN);
		return quantile;
		/**
		* Evaluates the quantile function for a beta distribution.
		*
		* @private
		* @param {Probability} p - input value
		* @returns {number} evaluated quantile function
		*
		* @example
		* var y = quantile( 0.3 );
		* // returns <number>
		*/
		function quantile(p) {
			if (isnan(p) || p < 0 || p > 1) return NaN;
			return betaincinv(p, alpha, beta);
		}
	}
	module.exports = factory;
}));

// node_modules/@stdlib/stats-base-dists-beta-quantile/lib/index.js
/**
* @license Apache-2.0
*
* Copyright (c) 2018 The Stdlib Authors.
*
* Licensed under the Apache License, Version 2.0 (the "License");
* you may not use this file except in compliance with the License.
* You may obtain a copy of the License at
*
*    http://www.apache.org/licenses/LICENSE-2.0
*
* Unless required by applicable law or agreed to in writing, software
* distributed under the License is distributed on an "AS IS" BASIS,
* WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
* See the License for the specific language governing permissions and
* limitations under the License.
*/
var require_lib = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	/**
	* Evaluate the quantile function for a beta distribution.
	*
	* @module @stdlib/stats-base-dists-beta-quantile
	*
	* @example
	* var quantile = require( '@stdlib/stats-base-dists-beta-quantile' );
	*
	* var y = quantile( 0.8, 2.0, 1.0 );
	* // returns ~0.894
	*
	* y = quantile( 0.5, 4.0, 2.0 );
	* // returns ~0.686
	*
	* @example
	* var factory = require( '@stdlib/stats-base-dists-beta-quantile' ).factory;
	*
	* var quantile = factory( 2.0, 2.0 );
	*
	* var y = quantile( 0.8 );
	* // returns ~0.713
	*
	* y = quantile( 0.4 );
	* // returns ~0.433
	*/
	var setReadOnly = require_lib$6();
	var main = require_main();
	setReadOnly(main, "factory", require_factory());
	module.exports = main;
}));

// src/bandit/reward.ts
var import_lib = /* @__PURE__ */ __toESM(require_lib(), 1);
/** Units of `Reward.tenths` in a reward of 1. */
const FULL_REWARD = 1e7;
/** What a pull request kept of its worth where people rewrote all of it after the merge, and what each surviving line adds. */
const [REWRITTEN, SURVIVED] = [5e5, .4];
/**
* Worth of an outcome in whole millionths. A closed pull request may just not have been wanted: it keeps a little. Merged
* work is worth .5 to .9 by the share of its lines that survived people's rework, and all where none was counted. Null for
* one that another pull request superseded: that says nothing of the work.
*/
function worthOf({ stage, survivingMicro }) {
	if (stage === "reverted") return 0;
	if (stage === "closed") return 1e5;
	if (stage === "superseded") return null;
	const surviving = survivingMicro ?? 1e6;
	return surviving >= 1e6 ? 1e6 : REWRITTEN + Math.round(SURVIVED * surviving);
}
/**
* The reward as known now: the grade, at half weight; once the pull request has ended 0.4 · grade + 0.6 · outcome, at
* full weight (a delayed reward is a register that is revised, not an increment). A blocked session, that is, a
* proven cheat or breach, is worth nothing, merged or not. Null where the model did not answer (that is availability,
* not quality) or there is no grade; silence of the pull request is no evidence, and revises nothing.
*/
function rewardOf({ graded, outcome }) {
	if (!graded.responded) return null;
	const worth = outcome === null ? null : worthOf(outcome);
	const halves = worth === null ? 1 : 2;
	if (graded.verdict === "block") return {
		tenths: 0,
		halves
	};
	const { micro } = graded.grade;
	if (micro === null) return null;
	return {
		tenths: worth === null ? 10 * micro : 4 * micro + 6 * worth,
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
function cellFor(observation) {
	const { arm, at, context, cost, responded, verdict } = observation.graded;
	const reward = rewardOf(observation);
	return {
		arm,
		context: context.category ?? "-",
		bucket: promptBucket(context.promptBytes),
		day: at.slice(0, 10),
		units: 1,
		silent: responded ? 0 : 1,
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

// src/bandit/sums.ts
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
* `kappa` is held to 2…50. The mean is held to 0.05…0.95, so that one bad day never rules an arm out.
*/
function priorOf(state, arm, kappa = 10) {
	const strength = clamp(kappa, 2, 50);
	const { weight, reward } = sumCells(cellsOf(state, arm), () => 1);
	const mean = (strength * (pooledMean(state) ?? .5) + reward) / (strength + weight);
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

// node_modules/valibot/dist/index.mjs
let store$4;
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/**
* Returns the global configuration.
*
* @param config The config to merge.
*
* @returns The configuration.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && !store$4) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? store$4?.lang,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? store$4?.abortEarly,
		abortPipeEarly: config$1?.abortPipeEarly ?? store$4?.abortPipeEarly
	};
}
let store$3;
/**
* Returns a global error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getGlobalMessage(lang) {
	return store$3?.get(lang);
}
let store$2;
/**
* Returns a schema error message.
*
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSchemaMessage(lang) {
	return store$2?.get(lang);
}
let store$1;
/**
* Returns a specific error message.
*
* @param reference The identifier reference.
* @param lang The language of the message.
*
* @returns The error message.
*/
/* @__NO_SIDE_EFFECTS__ */
function getSpecificMessage(reference, lang) {
	return store$1?.get(reference)?.get(lang);
}
/**
* Stringifies an unknown input to a literal or type string.
*
* @param input The unknown input.
*
* @returns A literal or type string.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
/**
* Adds an issue to the dataset.
*
* @param context The issue context.
* @param label The issue label.
* @param dataset The input dataset.
* @param config The configuration.
* @param other The optional props.
*
* @internal
*/
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? /* @__PURE__ */ getSpecificMessage(context.reference, issue.lang) ?? (isSchema ? /* @__PURE__ */ getSchemaMessage(issue.lang) : null) ?? config$1.message ?? /* @__PURE__ */ getGlobalMessage(issue.lang);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/**
* Compares two values using the SameValueZero algorithm, which treats `NaN`
* as equal to itself unlike `===`.
*
* @param value1 The first value.
* @param value2 The second value.
*
* @returns Whether the values are equal.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/**
* Disallows inherited object properties and prevents object prototype
* pollution by disallowing certain keys.
*
* @param object The object to check.
* @param key The key to check.
*
* @returns Whether the key is allowed.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/**
* Joins multiple `expects` values with the given separator.
*
* @param values The `expects` values.
* @param separator The separator.
*
* @returns The joined `expects` property.
*
* @internal
*/
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
/**
* Eagerly creates and attaches the Standard Schema properties of a schema.
*
* Hint: The contextual `this` type includes the standard properties that are
* attached before the schema is returned.
*
* @param schema The schema to attach standard properties to.
*
* @returns The schema with standard properties attached.
*
* @internal
*/
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/**
* [ISO 8601](https://en.wikipedia.org/wiki/ISO_8601) date regex.
*/
const ISO_DATE_REGEX = /^\d{4}-(?:0[1-9]|1[0-2])-(?:[12]\d|0[1-9]|3[01])$/u;
/* @__NO_SIDE_EFFECTS__ */
function check(requirement, message$1) {
	return {
		kind: "validation",
		type: "check",
		reference: check,
		async: false,
		expects: null,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "input", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Creates a description metadata action.
*
* @param description_ The description text.
*
* @returns A description action.
*/
/* @__NO_SIDE_EFFECTS__ */
function description(description_) {
	return {
		kind: "metadata",
		type: "description",
		reference: description,
		description: description_
	};
}
/* @__NO_SIDE_EFFECTS__ */
function gtValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "gt_value",
		reference: gtValue,
		async: false,
		expects: `>${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value > this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function isoDate(message$1) {
	return {
		kind: "validation",
		type: "iso_date",
		reference: isoDate,
		async: false,
		expects: null,
		requirement: ISO_DATE_REGEX,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "date", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_length",
		reference: maxLength,
		async: false,
		expects: `<=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length > this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minLength(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_length",
		reference: minLength,
		async: false,
		expects: `>=${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length < this.requirement) _addIssue(this, "length", dataset, config$1, { received: `${dataset.value.length}` });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/**
* Returns the fallback value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The output dataset if available.
* @param config The config if available.
*
* @returns The fallback value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/**
* Returns the default value of the schema.
*
* @param schema The schema to get it from.
* @param dataset The input dataset if available.
* @param config The config if available.
*
* @returns The default value.
*/
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function looseObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "loose_object",
		reference: looseObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (/* @__PURE__ */ _isValidObjectKey(input, key) && !Object.prototype.hasOwnProperty.call(this.entries, key)) dataset.value[key] = input[key];
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictObject(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_object",
		reference: strictObject,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
				if (!dataset.issues || !config$1.abortEarly) {
					for (const key in input) if (!Object.prototype.hasOwnProperty.call(this.entries, key)) {
						_addIssue(this, "key", dataset, config$1, {
							input: key,
							expected: "never",
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/**
* Creates a unknown schema.
*
* @returns A unknown schema.
*/
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/**
* Parses an unknown input based on a schema.
*
* @param schema The schema to be used.
* @param input The input to be parsed.
* @param config The parse configuration.
*
* @returns The parse result.
*/
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}

export { DEFAULT_POLICY as $, decayAt as A, edgesOf as B, safeParse as C, describeBeta as D, unknown as E, FULL_REWARD as F, armName as G, logLogistic as H, rewardOf as I, code as J, armOf as K, PROMPT_BUCKETS as L, addCell as M, banditReducer as N, posterior as O, cellsOf as P, words as Q, promptBucket as R, regex as S, string as T, widthOf as U, logDensityOf as V, require_lib$2 as W, plain as X, isPlainPath as Y, plainLines as Z, object as _, gtValue as a, pipe as b, literal as c, maxValue as d, minLength as f, number as g, nullish as h, description as i, sumCells as j, priorOf as k, looseObject as l, nullable as m, boolean as n, integer as o, minValue as p, isVerified as q, check as r, isoDate as s, array as t, maxLength as u, optional as v, strictObject as w, record as x, picklist as y, productsOfOthers as z };