import { n as renderContent } from "./markdown.js";
import { a as words } from "./safe.js";
import { t as exitOf } from "./grade2.js";
import { t as writeReport } from "./write-report.js";
import { writeFileSync } from "node:fs";
import path from "node:path";

// src/report/summary.ts
/** A job summary holds 1 MiB; a UTF-16 unit takes at most three bytes. */
const LIMIT = 34e4;
function unposted(posted) {
	const failed = posted.filter(({ ok }) => !ok);
	if (failed.length === 0) return [];
	return ["### What could not be posted", failed.map(({ what, why }) => `- the ${what}: ${words(why)}`).join("\n")];
}
/** The job summary: the comment's content, and what could not be posted and why. At most 1 MiB of Markdown. */
const renderSummary = (report, posted) => renderContent(report, LIMIT, unposted(posted));

// src/commands/respond-with.ts
/** Writes the report for later steps. Where nothing was judged there is no SARIF: it would close what is open. */
function keepReport({ temp }, { report, isJudged }) {
	const fileFor = (form) => {
		const file = path.join(temp, `proctor-report.${form}`);
		writeFileSync(file, writeReport(form, report));
		return file;
	};
	return {
		report: fileFor("json"),
		sarif: isJudged ? fileFor("sarif") : ""
	};
}
/** The response of a step that has a report, with its files written to the runner's folder. */
function respondWith(runner, told) {
	const { report, policy, posted, arm } = told;
	const outputs = {
		verdict: report.verdict,
		grade: report.grade.value === null ? "" : report.grade.value.toFixed(2),
		band: report.grade.band ?? "",
		arm: arm ?? "",
		...keepReport(runner, told)
	};
	const warnings = posted.filter(({ ok }) => !ok).map(({ what, why }) => `the ${what} could not be posted: ${why}`);
	return {
		...exitOf(report, policy),
		outputs,
		summary: renderSummary(report, posted),
		warnings
	};
}

export { respondWith as t };