import { A as CHECK_NAME, j as HostError } from "./text.js";
import { n as connect, t as attempt } from "./client.js";
import { t as gradePull } from "./grade-pull.js";

// src/host/github/missed.ts
/** Open pull requests that are looked at, those first that changed last: one request each. */
const MOST$1 = 200;
const PER_PAGE = 100;
async function openPulls(client, owner, repo) {
	const open = [];
	for (let page = 1; open.length < MOST$1; page++) {
		const asked = {
			owner,
			repo,
			state: "open",
			sort: "updated",
			direction: "desc",
			per_page: PER_PAGE,
			page
		};
		const { data } = await client.rest.pulls.list(asked);
		for (const { number, head } of data) open.push({
			number,
			head: head.sha
		});
		if (data.length < PER_PAGE) break;
	}
	return open.slice(0, MOST$1);
}
/** Whether a head has a finished check of our name; one that was asked for again is open. */
async function hasGrade(client, owner, repo, ref) {
	const asked = {
		owner,
		repo,
		ref,
		check_name: CHECK_NAME,
		filter: "latest",
		status: "completed"
	};
	return (await client.rest.checks.listForRef(asked)).data.total_count > 0;
}
/** Finds the open pull requests that no event graded, at most `most` of them. */
function findMissed(source, most) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const client = connect(source);
	return attempt("the open pull requests", "pull-requests: read, checks: read", async () => {
		const pulls = [];
		let looked = 0;
		for (const pull of await openPulls(client, owner, repo)) {
			if (pulls.length >= most) break;
			looked += 1;
			if (!await hasGrade(client, owner, repo, pull.head)) pulls.push(pull);
		}
		return {
			looked,
			pulls
		};
	});
}

// src/commands/sweep-open.ts
/** So many are graded in one run; the next run takes the others. */
const MOST = 20;
/** Grades the open pull requests whose heads no event graded, one after the other, each as they are now with their labels. */
async function sweepOpenPulls(runner, most = MOST, grade = gradePull) {
	const { looked, pulls } = await findMissed(runner, most);
	const swept = [];
	const warnings = [];
	for (const { number, head } of pulls) {
		runner.say(`pull request ${number}`);
		try {
			const { line, outputs, warnings: own } = await grade(runner, number, head);
			swept.push({
				number,
				head,
				verdict: outputs.verdict ?? null,
				says: line ?? ""
			});
			warnings.push(...own.map((warning) => `pull request ${number}: ${warning}`));
		} catch (error) {
			if (!(error instanceof HostError)) throw error;
			swept.push({
				number,
				head,
				verdict: null,
				says: error.message
			});
		}
	}
	return {
		looked,
		swept,
		warnings
	};
}
/** One line about a sweep. */
const tellSweep = ({ looked, swept }) => `${looked} open pull request${looked === 1 ? "" : "s"} looked at, ${swept.length} had no grade`;
/** The sweep as a table for a job summary. Nothing in it was written by others. */
function summarise(sweep) {
	if (sweep.swept.length === 0) return tellSweep(sweep);
	const rows = sweep.swept.map(({ number, head, verdict }) => `| ${number} | \`${head}\` | ${verdict ?? "not graded"} |`);
	return [
		tellSweep(sweep),
		"",
		"| pull request | head | verdict |",
		"|--:|:--|:--|",
		...rows
	].join("\n");
}
/** As a step of a scheduled workflow: it passes whatever was found, for each pull request has a check of its own. */
async function sweepOpen(runner) {
	const sweep = await sweepOpenPulls(runner);
	return {
		exit: 0,
		line: tellSweep(sweep),
		outputs: {},
		summary: summarise(sweep),
		warnings: sweep.warnings
	};
}

export { sweepOpenPulls as n, tellSweep as r, sweepOpen as t };