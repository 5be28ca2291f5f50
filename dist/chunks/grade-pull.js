import { n as githubHost, t as nothing } from "./runner.js";
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { mkdtempSync } from "node:fs";
import path from "node:path";

// src/host/github/request-sent.ts
/** Named in the documentation of undici, by which `fetch` makes its requests: a request's headers were written. */
const CHANNEL = "undici:client:sendHeaders";
/** Resolves once the next request of this process has been handed to the system; never, where none is made. */
function requestSent() {
	return new Promise((resolve) => {
		const told = () => {
			unsubscribe(CHANNEL, told);
			resolve();
		};
		subscribe(CHANNEL, told);
	});
}

// src/commands/grade-pull.ts
/** A host that reads, and posts nothing. */
const reading = (host) => ({
	...host,
	publish: () => Promise.resolve([]),
	ledger: host.ledger && {
		...host.ledger,
		update: () => Promise.resolve(null)
	}
});
/** Grades as a claim for another job, or posts what there is to post. */
async function gradeWith(runner, host) {
	const [{ runReporting }, { withPage }] = await Promise.all([import("./run2.js"), import("./keep-page.js")]);
	if (runner.stage === "grade") {
		const { writeClaim } = await import("./claim.js");
		const outcome = await runReporting(reading(host));
		const claim = path.join(runner.temp, "proctor-claim.json");
		writeClaim(claim, outcome, host.now(), runner.writer);
		const { verdict } = outcome.report;
		return withPage(runner, outcome, {
			...nothing(`graded, to be published: ${verdict}`),
			outputs: {
				claim,
				verdict
			}
		});
	}
	const { respondWith } = await import("./respond-with2.js");
	const outcome = await runReporting(host);
	return withPage(runner, outcome, respondWith(runner, {
		...outcome,
		isJudged: outcome.evidence !== null
	}));
}
/** Grades one pull request on GitHub and posts what there is to post, or leaves it as a claim. `head`: the commit that the event named; '' for none. */
async function gradePull(runner, number, head) {
	const scratch = mkdtempSync(path.join(runner.temp, "proctor-"));
	const host = githubHost({
		...runner,
		number,
		head,
		scratch
	});
	const sent = requestSent();
	const asked = host.pull().catch(() => null);
	await Promise.race([sent, asked]);
	try {
		return await gradeWith(runner, host);
	} finally {
		host.close();
	}
}

export { gradePull as t };