import { n as hitsOf, r as tally } from "./link.js";
import { n as isPlainPath, r as plain } from "./safe.js";
import { c as gradeFigure, i as VERDICTS } from "./phrases.js";
import { n as renderContent } from "./markdown.js";

// src/report/check.ts
const SUMMARY_LIMIT = 65535;
const TITLE_LIMIT = 255;
const MESSAGE_LIMIT = 4e3;
const MOST_ANNOTATIONS = 200;
const LEVELS = {
	note: "notice",
	warn: "warning",
	block: "failure"
};
function conclude(report, policy) {
	if (report.verdict === "pass") return "success";
	return report.verdict === "ungraded" && policy["on-error"] === "pass" ? "neutral" : "failure";
}
function titleOf(report) {
	if (report.verdict === "ungraded") return "Could not grade – this is not a finding";
	const figure = report.author.agent === null ? [] : [`grade ${gradeFigure(report.grade)}`];
	return [
		VERDICTS[report.verdict],
		...tally(report),
		...figure
	].join(" · ");
}
/** Only lines of the new side can be annotated, and only under a path that GitHub knows. */
function annotate({ rule, says, level, anchors }) {
	return anchors.flatMap((anchor) => anchor.kind === "line" && anchor.side === "new" && anchor.line >= 1 && isPlainPath(anchor.path) ? [anchor] : []).map(({ path, line }) => ({
		path,
		line,
		level: LEVELS[level],
		title: plain(rule, TITLE_LIMIT),
		message: plain(says, MESSAGE_LIMIT) || plain(rule, TITLE_LIMIT)
	}));
}
/**
* The check on the head commit. What could not be graded fails, titled as no finding, unless the policy lets errors pass;
* then it is neutral, which GitHub counts as success.
*/
function renderCheck(report, policy) {
	return {
		conclusion: conclude(report, policy),
		title: plain(titleOf(report), TITLE_LIMIT),
		summary: renderContent(report, SUMMARY_LIMIT),
		annotations: hitsOf(report).flatMap(annotate).slice(0, MOST_ANNOTATIONS)
	};
}

// src/report/failed.ts
/** The report of a run that failed before anything could be judged; `message` says what went wrong, in one sentence. */
const failedReport = (message) => ({
	schema: "proctor/report/1",
	verdict: "ungraded",
	why: message,
	pull: null,
	base: null,
	head: null,
	author: {
		agent: null,
		models: [],
		confidence: 0,
		evidence: []
	},
	sessions: [],
	replay: null,
	findings: [],
	clear: [],
	grade: {
		value: null,
		band: null,
		why: message,
		total: null,
		base: 0,
		terms: [],
		cap: null,
		mask: "",
		rubric: "none",
		calibration: null,
		judged: null
	},
	forecast: null,
	signals: {},
	measured: [],
	cost: {
		usd: null,
		tokens: {}
	},
	gaps: [{
		what: "the pull request",
		why: message,
		remedy: "Run it again; if it fails again, report a bug of Proctor."
	}]
});

export { renderCheck as n, failedReport as t };