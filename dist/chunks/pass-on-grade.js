import { A as CHECK_NAME, D as DEFAULT_POLICY, j as HostError } from "./text.js";
import { c as publishCheck, t as nothing } from "./runner.js";
import { n as connect, t as attempt } from "./client.js";
import { t as defaultPolicy } from "./default-policy.js";
import { t as readPolicy } from "./read3.js";
import { n as renderCheck, t as failedReport } from "./failed.js";
import { t as gradePull } from "./grade-pull.js";

// src/host/github/graded.ts
const CONCLUSIONS = [
	"success",
	"failure",
	"neutral"
];
/** Grades as GitHub holds them: the newest finished check of our name, by whom we are: an App, or workflows of the repository. */
function githubGraded(source) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const client = connect(source);
	const { app } = source.writer;
	const latest = async (ref) => {
		const asked = {
			owner,
			repo,
			ref,
			check_name: CHECK_NAME,
			filter: "latest"
		};
		const { data } = await client.rest.checks.listForRef(asked);
		const run = data.check_runs.filter(({ app: by }) => app === null ? by?.slug === "github-actions" : String(by?.id) === app).find(({ status }) => status === "completed");
		const conclusion = CONCLUSIONS.find((one) => one === run?.conclusion);
		return run && conclusion ? {
			conclusion,
			title: run.output.title ?? ""
		} : null;
	};
	return {
		graded: (number) => attempt("the grade of the pull request", "checks: read", async () => {
			const { data } = await client.rest.pulls.get({
				owner,
				repo,
				pull_number: number
			});
			if (data.state !== "open") throw new HostError(`pull request ${number} is not open`);
			return {
				head: data.head.sha,
				check: await latest(data.head.sha)
			};
		}),
		put: (number, commit, check) => publishCheck(client, {
			owner,
			repo,
			number
		}, commit, {
			...check,
			asApp: app !== null
		}),
		policy: () => defaultPolicy(client, {
			owner,
			repo
		})
	};
}

// src/commands/pass-on-grade.ts
/** `refs/heads/gh-readonly-queue/main/pr-12-<sha>`: GitHub names the branch of a merge group by the pull request that joined. */
const QUEUED = /^refs\/heads\/gh-readonly-queue\/.{1,255}\/pr-(\d{1,15})-[0-9a-f]{40}$/;
/** The number of the pull request that a merge group was made for; null where its branch is named otherwise. */
const queuedPull = (ref) => Number(QUEUED.exec(ref)?.[1] ?? 0) || null;
const passedOn = (number, { head, check }) => check && {
	...check,
	summary: `The grade of pull request ${number} at \`${head}\`, passed on to the merge group. It was not graded again.`,
	annotations: []
};
const EXITS = {
	success: 0,
	neutral: 0,
	failure: 1
};
/** The policy's word on errors of ours; the default where the policy cannot be read. */
async function onError(host) {
	const text = await host.policy().catch(() => null);
	const { policy, problems } = readPolicy(text, "policy");
	return problems.length > 0 ? DEFAULT_POLICY : policy;
}
async function put(host, number, commit, check, passes) {
	try {
		await host.put(number, commit, check);
		return [];
	} catch (error) {
		if (!(error instanceof HostError) || passes(error)) throw error;
		return [`the check could not be posted: ${[error.message, error.remedy].filter(Boolean).join(". ")}`];
	}
}
/** A merge group whose pull request or grade cannot be told: as any error of ours, never taken for a pass. */
async function fail(host, commit, why, passes) {
	const check = renderCheck(failedReport(why), await onError(host));
	const warnings = await put(host, 0, commit, check, passes);
	return {
		exit: check.conclusion === "neutral" ? 0 : 3,
		line: `no grade to pass on: ${why}`,
		outputs: {},
		summary: check.summary,
		warnings
	};
}
/**
* Puts the grade of a pull request on the commit of its merge group. Nothing is graded again where the head has a grade; a
* head without one is graded now. What stays unknown fails as an error of ours, as the policy says, unless it `passes`: that
* is thrown on, for whoever can try again later.
*/
async function passOnGrade(runner, grade = gradePull, passes = () => false) {
	const { head_sha: commit = "", head_ref: ref = "" } = runner.payload.merge_group ?? {};
	if (runner.payload.action !== "checks_requested") return nothing("nothing to do for this merge group");
	const host = githubGraded(runner);
	const number = queuedPull(ref);
	if (number === null) return fail(host, commit, `the merge group's branch names no pull request`, passes);
	try {
		const known = passedOn(number, await host.graded(number));
		const graded = known === null ? await grade(runner, number, "") : null;
		const check = known ?? passedOn(number, await host.graded(number));
		if (check === null) return await fail(host, commit, `pull request ${number} has no grade that can be read`, passes);
		const warnings = [...graded?.warnings ?? [], ...await put(host, number, commit, check, passes)];
		const line = `pull request ${number}: ${check.title}`;
		return {
			exit: EXITS[check.conclusion],
			line,
			outputs: graded?.outputs ?? {},
			summary: check.summary,
			warnings
		};
	} catch (error) {
		if (!(error instanceof HostError) || passes(error)) throw error;
		return fail(host, commit, error.message, passes);
	}
}

export { queuedPull as n, passOnGrade as t };