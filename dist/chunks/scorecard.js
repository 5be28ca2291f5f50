import { D as DEFAULT_POLICY } from "./text.js";
import { n as readLedgerFolder } from "./ledger-files.js";
import { n as drawCharts, t as chartNames } from "./charts.js";
import { t as compose } from "./blocks.js";
import { a as words, r as plain$1, t as code } from "./safe.js";
import { n as wrap, t as painter } from "./paint.js";
import { n as score } from "./score.js";
import { t as parseFlags } from "./parse-flags.js";
import { n as readPolicyNamed } from "./policy-flag.js";
import { i as wantsColor, n as deliver, t as columns } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

// src/report/scorecard/page.ts
/** The pieces of a cell or sentence. */
const piecesOf = (said) => typeof said === "string" ? [said] : said;
/** An arm's name as a piece. */
const name = (foreign) => ({ foreign });

// src/report/scorecard/markdown.ts
/** What each chart says in words, for readers without images. */
const ALT = {
	means: "Mean reward of each arm with its interval; the table above holds the same numbers",
	beliefs: "Belief about each arm by week; the column \"Belief by week\" shows the same",
	calibration: "Share of accepted pull requests by grade; the table above holds the same numbers"
};
/** A foreign name, shorter where escaping makes it many times as long. */
function safe(text) {
	const whole = words(text, 80);
	return whole.length <= 240 ? whole : words(text, 20);
}
function writePiece$1(piece) {
	if (typeof piece === "string") return piece;
	return "path" in piece ? code(piece.path, 120) : safe(piece.foreign);
}
const write$2 = (said) => piecesOf(said).map(writePiece$1).join("");
const row = (cells) => `| ${cells.join(" | ")} |`;
function tableOf$2({ head, rows }) {
	return [
		row(head),
		row(head.map((_, index) => index === 0 ? ":--" : "--:")),
		...rows.map((cells) => row(cells.map(write$2)))
	].join("\n");
}
/** A picture that follows the reader's colours. */
function picture(name, { url }) {
	return `<picture>${`<source media="(prefers-color-scheme: dark)" srcset="${url(`${name}-dark.svg`)}">`}<img alt="${ALT[name] ?? name}" src="${url(`${name}-light.svg`)}" width="640"></picture>`;
}
/** A section as GitHub Markdown, whole by itself. */
function markdownOf({ title, intro, table, lines, charts }, links) {
	const drawn = (charts ?? []).filter((name) => links?.names.has(name));
	return [
		...title === "" ? [] : [`## ${title}`],
		...intro === void 0 ? [] : [intro],
		...table === void 0 ? [] : [tableOf$2(table)],
		...links === void 0 ? [] : drawn.map((name) => picture(name, links)),
		...lines === void 0 ? [] : [lines.map((line) => `- ${write$2(line)}`).join("\n")]
	].join("\n\n");
}

// src/report/scorecard/figures.ts
/** What stands where there is nothing to say. */
const NONE = "–";
const BARS = "▁▂▃▄▅▆▇█";
/** Values on the fixed scale 0…1, so that arms can be compared by eye; a dot is a value that is not there. */
const barsOf = (values) => values.map((value) => value === null ? "·" : BARS[Math.min(7, Math.floor(value * 8))] ?? "·").join("");
/** Weekly means as bars. */
const sparkline = (weeks) => barsOf(weeks.map(({ mean }) => mean));
/** Two decimals. */
const two = (value) => value === null ? "–" : value.toFixed(2);
/** A difference with its sign. */
const signed = (value) => `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
const percent = (value) => `${Math.round(value * 100)}%`;
/** `1 arm has`, `2 arms have`. */
const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
/** A mean with its interval. */
function mean({ mean: value, low, high }) {
	if (value === null) return "–";
	return low === null || high === null ? two(value) : `${two(value)} (${two(low)}–${two(high)})`;
}
/** A share with its interval and its counts. */
function fraction({ count, of, value, low, high }) {
	if (value === null || low === null || high === null) return "–";
	return `${percent(value)} (${percent(low)}–${percent(high)}), ${count}/${of}`;
}
/** As `fraction`, in tenths of a percent: for shares near one. */
function fine({ value, low, high, of }) {
	if (value === null || low === null || high === null) return "–";
	const tenth = (part) => (part * 100).toFixed(1);
	return `${tenth(value)}% (${tenth(low)}–${tenth(high)}%) of ${of.toLocaleString("en-US")}`;
}
/** A share with its counts alone. */
const plain = ({ count, of, value }) => value === null ? "–" : `${percent(value)} (${count}/${of})`;
/** The average over the sessions whose figure is known; for how many, where that is not all: a part's total would look cheap. */
function average({ total, known }, sessions, write) {
	if (total === null) return "unknown";
	return `${write(total / known)}${known === sessions ? "" : ` (known for ${known} of ${sessions})`}`;
}
/** A total over the sessions whose figure is known. */
function sum({ total, known }, sessions, write) {
	if (total === null) return "unknown";
	return `${write(total)}${known === sessions ? "" : ` (known for ${known} of ${sessions})`}`;
}
const dollars = (value) => `${value.toFixed(2)} USD`;
const thousands = (value) => Math.round(value).toLocaleString("en-US");

// src/report/scorecard/arms.ts
/** An arm with fewer rewards gets no verdict and no probability of being best. */
const FEW = 10;
const tableOf$1 = (columns, arms) => ({
	head: columns.map(([head]) => head),
	rows: arms.map((arm) => columns.map(([, cell]) => cell(arm)))
});
const ARM = ["Arm", ({ arm }) => [name(arm)]];
const QUALITY = [
	ARM,
	["Rewards", ({ reward }) => String(reward.n)],
	["Mean reward", ({ reward }) => mean(reward)],
	["sd", ({ reward }) => two(reward.sd)],
	["Mean grade", ({ grade }) => two(grade.mean)],
	["Low / mid / high", ({ bands }) => `${bands.low} / ${bands.mid} / ${bands.high}`],
	["By week", ({ weeks }) => sparkline(weeks)],
	["P(best)", ({ reward, best }) => reward.n < 10 || best === null ? "–" : two(best)]
];
/** What is believed at the end of each week, and what the mean may be however often one looks. */
const CERTAINTY = [
	ARM,
	["Belief by week", ({ beliefs }) => beliefs.length === 0 ? "–" : barsOf(beliefs.map((one) => one.mean))],
	["Belief now", ({ beliefs }) => {
		const last = beliefs.at(-1);
		return last ? `${two(last.mean)} (${two(last.low)}–${two(last.high)})` : "–";
	}],
	["Under weekly looking", ({ always }) => always ? `${two(always.betting[0])}–${two(always.betting[1])}` : "–"],
	["± adaptive", ({ always }) => two(always?.adaptive ?? null)],
	["± for σ = ½", ({ always }) => two(always?.fixed ?? null)],
	["By propensity", ({ corrected }) => two(corrected.mean)],
	["If missing logs were 0 … 1", ({ bounds }) => bounds ? `${two(bounds.low)} … ${two(bounds.high)} (${bounds.missing} missing)` : "–"],
	["Two modes", ({ modes }) => modes.two ? `shown: ${modes.why}` : `not shown: ${modes.why}`]
];
function perAccepted({ usdPerAccepted: { usd, accepted } }) {
	if (accepted === 0) return "none accepted";
	return usd === null ? `unknown (${accepted} accepted)` : `${dollars(usd)} (${accepted} accepted)`;
}
function reviews({ reviews: { approved, known }, sessions }) {
	if (approved.of > 0) return plain(approved);
	return known === 0 ? "–" : `nobody decided (${known}/${sessions} looked at)`;
}
const WORK = [
	ARM,
	["Sessions", ({ sessions }) => String(sessions)],
	["Productive", ({ productive }) => fraction(productive)],
	["Approved in review", reviews],
	["Blocked", ({ blocked }) => plain(blocked)],
	["No answer", ({ noResponse }) => plain(noResponse)],
	["Graded", ({ graded }) => plain(graded)],
	["Cost / session", ({ usd, sessions }) => average(usd, sessions, dollars)],
	["Cost / accepted PR", perAccepted],
	["Tokens / session", ({ tokens, sessions }) => average(tokens, sessions, thousands)]
];
function halfLife({ calls, low, high, why }) {
	if (calls === null || low === null) return `${"–"} (${why})`;
	return `${thousands(calls)} calls (${thousands(low)}–${high === null ? "∞" : thousands(high)})`;
}
function hours({ unattended: { longest, median, total, known } }) {
	if (longest === null || median === null || total === null) return "unknown";
	return `${longest.toFixed(1)} / ${median.toFixed(1)} / ${total.toFixed(1)} (${known} sessions)`;
}
const STAMINA = [
	ARM,
	["Tool success", ({ toolSuccess }) => fine(toolSuccess)],
	["Recovered failures", ({ recovery }) => fraction(recovery)],
	["Progress halves after", ({ halfLife: found }) => halfLife(found)],
	["Unattended hours: longest / median / all", hours],
	["Cheating proven", ({ cheating }) => fraction(cheating)],
	["Boundary broken", ({ boundary }) => fraction(boundary)]
];
const BUCKETS = [
	"0-50k",
	"50k-200k",
	"200k-500k",
	"500k+",
	"-"
];
function silence(arms) {
	if (!arms.some(({ noResponse }) => noResponse.count > 0)) return [];
	const shown = BUCKETS.filter((bucket) => arms.some((arm) => arm.silence.some((one) => one.bucket === bucket)));
	const columns = [ARM, ...shown.map((bucket) => [bucket === "-" ? "size unknown" : `${bucket} bytes`, (arm) => {
		const found = arm.silence.find((one) => one.bucket === bucket);
		return found ? fraction(found.share) : "–";
	}])];
	return [{
		title: "No answer, by prompt size",
		table: tableOf$1(columns, arms)
	}];
}
const hasDetails = ({ toolSuccess, recovery, cheating, unattended }) => toolSuccess.of + recovery.of + cheating.of + unattended.known > 0;
/** The tables of arms whose logs can be trusted. */
function verifiedTables(arms) {
	if (arms.length === 0) return [];
	return [
		{
			title: "Quality",
			table: tableOf$1(QUALITY, arms),
			charts: ["means", "beliefs"]
		},
		{
			title: "How sure",
			table: tableOf$1(CERTAINTY, arms)
		},
		{
			title: "Work and cost",
			table: tableOf$1(WORK, arms)
		},
		...arms.some(hasDetails) ? [{
			title: "Stamina and discipline",
			table: tableOf$1(STAMINA, arms)
		}] : [],
		...silence(arms)
	];
}
/** The tables of arms whose logs their authors could have written. */
function claimedTables(arms) {
	if (arms.length === 0) return [];
	const intro = "Their logs are missing or could have been written by the author: compared with nobody and never selected.";
	const table = (columns) => tableOf$1(columns, arms);
	return [{
		title: "Unverified",
		intro,
		table: table(QUALITY)
	}, {
		title: "",
		table: table(WORK)
	}];
}
/** Places in public benchmarks beside ours; nothing where the policy names none. */
function publicRanks({ arms, rankAgreement }) {
	const ranked = arms.filter(({ publicRank }) => publicRank !== null);
	if (ranked.length === 0) return [];
	const order = ranked.filter(({ reward }) => reward.mean !== null).toSorted((a, b) => (b.reward.mean ?? 0) - (a.reward.mean ?? 0));
	const columns = [
		ARM,
		["Public rank", ({ publicRank }) => String(publicRank?.rank ?? "–")],
		["Source", ({ publicRank }) => [
			name(publicRank?.source ?? ""),
			", ",
			name(publicRank?.date ?? "")
		]],
		["Here, by mean reward", (arm) => order.includes(arm) ? String(order.indexOf(arm) + 1) : "–"]
	];
	const agreement = rankAgreement ? `Spearman's ρ of the two orders is ${two(rankAgreement.rho)}, over ${rankAgreement.arms} arms.` : "Fewer than three arms have both: nothing can be said of how the orders agree.";
	return [{
		title: "Beside public benchmarks",
		table: tableOf$1(columns, ranked),
		lines: [agreement]
	}];
}

// src/report/scorecard/comparison.ts
const PAIRS = 60;
/** Mixes that are further apart than this are worth a word. */
const APART = .1;
function gap(better, worse) {
	const [high, low] = [better.reward.mean, worse?.reward.mean ?? null];
	if (high === null || low === null || high <= 0 || high < low) return "";
	return `: ${two(low)} is ${percent((high - low) / high)} below ${two(high)}`;
}
const apart = (what, bits) => bits !== null && bits > APART ? ` ${what} (${two(bits)} bits).` : "";
const mixes = ({ divergence, signals }) => apart("Their work differs", divergence) + apart("Their grades rest on different signals", signals);
/** One sentence a pair of arms, each pair once and from the better one's side. */
function comparison(arms) {
	if (arms.length < 2) return [];
	const byName = new Map(arms.map((arm) => [arm.arm, arm]));
	const lines = arms.flatMap((arm) => arm.versus.flatMap((versus) => {
		const { arm: other, verdict, why } = versus;
		if (!byName.has(other)) return [];
		if (verdict === "better") return [[
			name(arm.arm),
			" is better than ",
			name(other),
			`${gap(arm, byName.get(other))}.${mixes(versus)}`
		]];
		if (verdict !== "not distinguishable" || arm.arm > other) return [];
		return [[
			name(arm.arm),
			" and ",
			name(other),
			` are not distinguishable: ${why}.${mixes(versus)}`
		]];
	}));
	const rest = lines.length - PAIRS;
	const none = `No two arms have ${10} rewards each: nothing can be compared yet.`;
	if (lines.length === 0) return [{
		title: "Comparison",
		intro: none
	}];
	return [{
		title: "Comparison",
		lines: [...lines.slice(0, PAIRS), ...rest > 0 ? [`… and ${rest} more pairs.`] : []]
	}];
}

// src/report/scorecard/findings.ts
const [MOVED, FACTORS, REASONS] = [
	20,
	12,
	8
];
/** What moved since a week ago, and why. */
function moved({ moved: all, plateau }) {
	const chance = (value) => value === null ? "unknown" : two(value);
	const lines = all.filter(({ before, after, drift, why }) => Math.abs((after ?? 0) - (before ?? 0)) >= .005 || drift !== "none" || !why.includes("No new session.")).slice(0, MOVED).map(({ arm, before, after, why }) => [name(arm), `: P(best) ${chance(before)} → ${chance(after)}. ${why.join(" ")}`]);
	const still = plateau ? ["No arm's P(best) changed by more than 0.02 in four weeks: more of the same tells little new."] : [];
	if (lines.length + still.length === 0) return [];
	return [{
		title: "What moved in a week, and why",
		lines: [...lines, ...still]
	}];
}
/** In which ways sessions failed, and what that cost. */
function failures({ failures: all }) {
	if (all.length === 0) return [];
	return [{
		title: "Failures and their cost",
		intro: "Each session once, under the gravest way in which it failed.",
		table: {
			head: [
				"Failure",
				"Sessions",
				"Cost",
				"Tokens"
			],
			rows: all.map(({ kind, sessions, usd, tokens }) => [
				kind,
				String(sessions),
				sum(usd, sessions, dollars),
				sum(tokens, sessions, thousands)
			])
		}
	}];
}
/** How far the language models that gave opinions agree with the rules. */
function judges({ judges: all }) {
	const lines = all.map(({ by, agreed, kappa, offset }) => [name(by), `: in ${plain(agreed)} of the sessions it says the same band as the rules${kappa === null ? "" : ` (κ ${two(kappa)})`}, and on average ${signed(offset)} of their grade.`]);
	return lines.length === 0 ? [] : [{
		title: "The language model’s opinion, beside the rules",
		lines
	}];
}
/** Which sessions have a grade, and why not the rest. */
function coverage({ coverage: { graded, reasons, pulls } }) {
	if (graded.of === 0) return [];
	const shown = reasons.slice(0, REASONS).map(({ why, sessions }) => [`${plural(sessions, "session has", "sessions have")} no grade: `, name(why)]);
	const known = pulls ? [`Of the pull requests that agents opened, ${plain(pulls)} have a grade here${alarm(pulls.value)}.`] : [];
	return [{
		title: "Coverage",
		lines: [
			`${plain(graded)} of the sessions have a grade.`,
			...known,
			...shown
		]
	}];
}
const alarm = (value) => value !== null && value < .95 ? ": below 95%, so that the tables speak for a part" : "";
/** How well grades foretold what became of the pull requests. */
function calibration({ calibration: { n, brier, skill, error, auc, bins } }) {
	if (n === 0) return [];
	const area = auc ? `${two(auc.value)} (${two(auc.low)}–${two(auc.high)})` : `${"–"} (fewer than five of one end)`;
	return [{
		title: "Grade and outcome",
		intro: `Of ${plural(n, "session", "sessions")} whose pull request has ended: an accepted one has the higher grade with probability ${area}; Brier score ${two(brier)}, ${skill === null ? "skill unknown" : `skill ${signed(skill)} over the base rate`}; calibration error ${two(error)}. A grade is of the process and no forecast.`,
		table: {
			head: [
				"Grade",
				"Sessions",
				"Mean grade",
				"Accepted"
			],
			rows: bins.map(({ from, to, mean, accepted }) => [
				`${two(from)}–${two(to)}`,
				String(accepted.of),
				two(mean),
				fraction(accepted)
			])
		},
		charts: ["calibration"]
	}];
}
/** What goes along with tools, instruction files, labels, categories and prompt sizes. */
function factors({ factors: all }) {
	const known = all.filter(({ difference }) => difference !== null).slice(0, FACTORS);
	if (known.length === 0) return [];
	return [{
		title: "With and without",
		intro: "Mean reward of sessions with the factor less that of those without, within categories, and the order of the arms if its sessions are left out. Observational: what goes along with it, not what it does.",
		table: {
			head: [
				"Factor",
				"With / without",
				"Difference",
				"Order without it",
				"Label"
			],
			rows: known.map(({ factor, n, difference, radius, ranking, label }) => [
				[name(factor)],
				`${n[0]} / ${n[1]}`,
				`${signed(difference ?? 0)} ± ${two(radius)}`,
				ranking === null ? "stays" : ranking.slice(0, 5).flatMap((arm, index) => [index > 0 ? " > " : "", name(arm)]),
				label
			])
		}
	}];
}
/** What became of the choices that were logged. */
function selections({ selections: { followed, diverted, unanswered, alarm: broken } }) {
	const all = followed + diverted + unanswered;
	if (all === 0) return [];
	return [{
		title: "Selections",
		lines: [`${followed} ran as chosen (${percent(followed / all)}), ${diverted} on another arm, ${unanswered} had no grade in time.`, ...broken === null ? [] : [`${broken}.`]]
	}];
}

// src/report/scorecard/omissions.ts
const FILES = 10;
/** What the tables leave out, a sentence each. */
function sentences(score, rows) {
	const total = (count) => score.arms.reduce((sum, arm) => sum + count(arm), 0);
	const few = score.arms.filter((arm) => arm.verified).filter((arm) => arm.reward.n < 10).length;
	const ungraded = total((arm) => arm.graded.of - arm.graded.count);
	const other = total((arm) => arm.otherRubric);
	const open = total((arm) => arm.sessions - arm.productive.of);
	const hidden = Math.max(0, score.arms.length - rows);
	return [
		[few, `${plural(few, "arm has", "arms have")} fewer than ${10} rewards: no verdict and no P(best) for them.`],
		[ungraded, `${plural(ungraded, "session has", "sessions have")} no grade and ${ungraded === 1 ? "is" : "are"} in no mean.`],
		[other, `${plural(other, "session was", "sessions were")} graded by another rubric than the latest: not on the same scale, so in no mean.`],
		[open, `${plural(open, "session belongs", "sessions belong")} to a pull request that has not ended, as far as the ledger knows: not counted under "Productive".`],
		[score.unknown, `${plural(score.unknown, "event is", "events are")} of a kind that this version does not know: kept, not counted.`],
		[hidden, `${plural(hidden, "arm is", "arms are")} not shown, those with the fewest sessions.`]
	].filter(([count]) => count > 0).map(([, sentence]) => sentence);
}
function quarantine({ quarantine: found }) {
	if (found.length === 0) return [];
	const shown = found.slice(0, FILES).map(({ path, why }) => [
		{ path },
		": ",
		name(why)
	]);
	const rest = found.length - shown.length;
	return [
		`${plural(found.length, "entry of the ledger does", "entries of the ledger do")} not count; nothing of them is lost. Restore what cannot be read, release what was set aside:`,
		...shown,
		...rest > 0 ? [`… and ${rest} more.`] : []
	];
}
/** What is not shown, and why; `rows`: how many arms are. */
function omissions(score, rows) {
	const lines = [...sentences(score, rows), ...quarantine(score)];
	return lines.length === 0 ? [] : [{
		title: "Not shown, and why",
		lines
	}];
}

// src/report/scorecard/sections.ts
/** With more rows of arms nobody reads on. */
const ROWS = 30;
/** The parts of a scorecard in their order. */
function sectionsOf(score) {
	const shown = score.arms.slice(0, ROWS);
	const verified = shown.filter((arm) => arm.verified);
	return [
		...verifiedTables(verified),
		...comparison(verified),
		...moved(score),
		...failures(score),
		...coverage(score),
		...calibration(score),
		...judges(score),
		...factors(score),
		...publicRanks(score),
		...selections(score),
		...claimedTables(shown.filter((arm) => !arm.verified)),
		...omissions(score, ROWS)
	];
}

// src/report/scorecard/text.ts
function writePiece(piece) {
	if (typeof piece === "string") return piece;
	return "path" in piece ? plain$1(piece.path, 120) : plain$1(piece.foreign, 80);
}
const write$1 = (said) => piecesOf(said).map(writePiece).join("");
/** A table that fits the terminal, or else one block a row: `head: cell`, a line each. */
function tableOf({ head, rows }, width, paint) {
	const cells = [head, ...rows.map((row) => row.map(write$1))];
	const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
	if (widths.reduce((sum, one) => sum + one + 2, 0) <= width) return cells.map((row, index) => {
		const line = row.map((cell, at) => at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0));
		return index === 0 ? paint(line.join("  "), "dim") : line.join("  ");
	});
	const longest = Math.max(...head.slice(1).map((one) => one.length));
	return cells.slice(1).flatMap(([first = "", ...rest]) => [paint(first, "bold"), ...rest.map((cell, at) => `  ${(head[at + 1] ?? "").padEnd(longest)}  ${cell}`)]);
}
function sectionText({ title, intro, table, lines }, width, paint) {
	return [
		...title === "" ? [] : ["", paint(title, "bold")],
		...intro === void 0 ? [] : wrap(intro, width),
		...table === void 0 ? [] : tableOf(table, width, paint),
		...(lines ?? []).flatMap((line) => wrap(write$1(line), width - 2).map((part, at) => (at === 0 ? "· " : "  ") + part))
	];
}
/** The scorecard for a terminal: the same sections as in Markdown, all of them. */
function renderScorecardText(score, period, { color, width = 100 }) {
	const paint = painter(color);
	const none = score.arms.length === 0 ? ["No graded session yet."] : [];
	const sections = sectionsOf(score).flatMap((section) => sectionText(section, width, paint));
	return `${[
		paint(`Scorecard: ${plain$1(period, 120)}`, "bold"),
		...none,
		...sections
	].join("\n")}\n`;
}

// src/report/scorecard/index.ts
/** An issue holds 65,536 characters; a little is left for the marker. */
const LIMIT = 65e3;
function legend({ halfLifeDays, rubric }) {
	return [
		"Reward = the grade of the process; once the pull request has ended 0.4 · grade + 0.6 · outcome (merged 1, closed 0.05 to 0.3 by what reviews said, reverted 0); 0 where a finding blocks or a cheat is proven.",
		"In brackets: 95% intervals (Student's t for means, Wilson's for shares). \"Better\" is said only where intervals that hold under weekly looking do not overlap and the difference holds within categories of work; they are wider than those shown first.",
		`Beliefs and P(best) rest on all sessions, each losing half its weight in ${halfLifeDays} days. The order of the rows is no ranking, and which arm got which work was not random.${rubric === null ? "" : ` Rubric ${code(rubric, 60)}.`}`
	].join(" ");
}
/**
* The scorecard as GitHub Markdown of at most 65,000 characters, ending in a newline. Arm names, paths and rubrics come from
* logs and branches and are redacted and escaped; what is left out is said, with the reason.
*/
function renderScorecard(score, { period, charts }) {
	const blocks = [
		`# Scorecard: ${words(period, 120)}`,
		...score.arms.length === 0 ? ["No graded session yet."] : [],
		...sectionsOf(score).map((section) => markdownOf(section, charts))
	];
	const notice = "The rest does not fit here: `proctor scorecard --ledger DIR` shows all of it.";
	const end = score.arms.length === 0 ? "" : `${legend(score)}${score.rubric === null ? "" : `${words(score.rubric, 60)}.`}`;
	return `${compose(blocks, LIMIT, notice, end)}\n`;
}

// src/commands/scorecard.ts
const HELP = `proctor scorecard: how the arms compare on this repository's own work

  proctor scorecard --ledger DIR [--until DATE] [--days N] [--format text|json|markdown]

  --ledger DIR   a checkout of the branch proctor or a copy of it, or a clone that has the branch
  --until DATE   as it was known then: YYYY-MM-DD (its end, in UTC) or a time in ISO 8601; now where it is absent
  --days N       sessions of the last N days in the tables; all of them where it is absent. Beliefs rest on all sessions
  --policy FILE  takes bandit.half-life-days and bandit.arms (public ranks) from a policy file
  --charts DIR   draws charts/*.svg there; --format markdown then shows them
  --format       text, json (docs/schema/scorecard.json) or markdown
  --out FILE     writes there instead of to standard output

Means, intervals and verdicts are explained in docs/bandit.md and docs/ledger.md.

Examples
  git fetch origin proctor:proctor && proctor scorecard --ledger . --days 14
  proctor scorecard --ledger ../ledger --until 2026-05-02 --format markdown --charts . --out SCORECARD.md
`;
const OPTIONS = {
	ledger: { type: "string" },
	until: { type: "string" },
	days: { type: "string" },
	policy: { type: "string" },
	charts: { type: "string" },
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
const SEE = "See: proctor scorecard --help";
const parse = (args) => parseFlags({
	args: [...args],
	options: OPTIONS
}, SEE).values;
/** The moment of `--until`: the end of a day, or a moment within it. */
function readUntil(text) {
	if (text === void 0) return (/* @__PURE__ */ new Date()).toISOString();
	const isDay = /^\d{4}-\d\d-\d\d$/.test(text);
	const isTime = isDay || /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/.test(text);
	const millis = Date.parse(isDay ? `${text}T23:59:59.999Z` : text);
	if (!isTime || Number.isNaN(millis)) throw new UsageError(`--until ${text}: not a date`, "Write it as 2026-05-02 or 2026-05-02T03:11:09Z.");
	return new Date(millis).toISOString();
}
function readDays(text) {
	if (text === void 0) return void 0;
	const days = Number(text);
	if (!/^\d{1,5}$/.test(text) || days < 1) throw new UsageError(`--days ${text}: not a number of days`, SEE);
	return days;
}
/** Places in public benchmarks, as a policy says. */
const ranksOf = ({ arms }) => new Map(Object.entries(arms).flatMap(([arm, says]) => says["public-rank"] ? [[arm, says["public-rank"]]] : []));
/** How people call the time that a scorecard is about. */
const periodOf = (asOf, days) => `${days === void 0 ? "all sessions" : `the ${days} days`} to ${asOf.slice(0, 10)}`;
/** Writes the charts into a folder and returns their names. */
async function writeCharts(scored, dir) {
	const files = await drawCharts(scored);
	for (const { path: name, text } of files) {
		mkdirSync(path.join(dir, path.dirname(name)), { recursive: true });
		writeFileSync(path.join(dir, name), text);
	}
	return chartNames(files);
}
async function perform(args) {
	const { ledger, until, days: asked, policy, charts, format, out } = parse(args);
	if (ledger === void 0) throw new UsageError("--ledger is missing", SEE);
	if (format !== "text" && format !== "json" && format !== "markdown") throw new UsageError(`--format ${format}: unknown form`, "Use text, json or markdown");
	const [asOf, days] = [readUntil(until), readDays(asked)];
	const bandit = policy === void 0 ? DEFAULT_POLICY.bandit : readPolicyNamed(policy).bandit;
	const scored = score(await readLedgerFolder(ledger), {
		asOf,
		halfLifeDays: bandit["half-life-days"],
		ranks: ranksOf(bandit),
		...days !== void 0 && { days }
	});
	const names = charts === void 0 ? /* @__PURE__ */ new Set() : await writeCharts(scored, charts);
	const period = periodOf(asOf, days);
	const text = {
		json: () => JSON.stringify(scored, null, 2),
		markdown: () => renderScorecard(scored, {
			period,
			charts: {
				url: (file) => `charts/${file}`,
				names
			}
		}),
		text: () => renderScorecardText(scored, period, {
			color: wantsColor() && out === void 0,
			width: columns()
		})
	}[format]();
	deliver(text, out);
	return {
		exit: 0,
		line: null
	};
}
/** `proctor scorecard`. */
const scorecard = {
	help: HELP,
	perform
};

export { renderScorecard as i, ranksOf as n, scorecard as r, periodOf as t };