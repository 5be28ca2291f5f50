import { j as HostError } from "./text.js";
import { t as readPull } from "./pull.js";
import { a as publishComment, c as publishCheck, i as listComments, o as commandComments, r as publishAll, t as nothing } from "./runner.js";
import { n as connect, t as attempt } from "./client.js";
import { t as defaultPolicy } from "./default-policy.js";
import { t as compare } from "./fetch.js";
import { t as openLedger } from "./open-ledger.js";
import { c as pastOf, d as readRequest, i as recordWaivers, l as decide, r as keepGrade, t as commentFor, u as applyWaivers } from "./run.js";
import { n as readLedger } from "./read2.js";
import { t as readPolicy } from "./read3.js";
import { n as renderCheck, t as failedReport } from "./failed.js";
import { t as RULES } from "./rules.js";
import { t as readClaim } from "./claim2.js";
import { t as respondWith } from "./respond-with.js";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";

// src/host/github/publishing.ts
/** A host that publishes on one pull request. `scratch`: a folder of ours, for the ledger's objects. */
function githubPublishing(source) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const place = {
		owner,
		repo,
		number: source.number
	};
	const client = connect(source);
	let listed;
	const comments = () => {
		listed ??= attempt("the comments", "pull-requests: read", () => listComments(client, place));
		return listed;
	};
	return {
		now: () => (/* @__PURE__ */ new Date()).toISOString(),
		policy: () => defaultPolicy(client, place),
		pull: () => attempt("the pull request", "pull-requests: read", async () => {
			const { data } = await client.rest.pulls.get({
				owner,
				repo,
				pull_number: source.number
			});
			const asking = await commandComments(client, place, await comments());
			const range = `${data.base.sha}...${data.head.sha}`;
			const commits = asking.length === 0 ? [] : (await compare(client, place, range)).commits;
			return {
				pull: readPull({
					...data,
					commits,
					comments: asking
				}),
				head: data.head.sha,
				isOpen: data.state === "open"
			};
		}),
		publish: ({ comment, check }, head) => publishAll([...comment === null ? [] : [["comment", () => publishComment(client, place, comment, comments)]], ["check", () => publishCheck(client, place, head, {
			...check,
			asApp: source.writer.app !== null
		})]]),
		ledger: openLedger({
			...source,
			scratch: path.join(source.scratch, "state")
		})
	};
}

// src/commands/publish-claim.ts
async function policyOf(host) {
	const rules = RULES.map(({ id }) => id);
	const { policy, problems } = readPolicy(await host.policy(), ".github/proctor.yml", rules);
	if (problems.length > 0) throw new HostError(problems.join("\n"), "Correct the policy on the default branch.");
	return policy;
}
/** Why a claim is not about this pull request as it is; null where it is. */
function strayOf({ report }, repository, { pull, head }) {
	if (report.pull?.repository !== repository || report.pull.number !== pull.number) return "the claim is about another pull request";
	return report.head === head ? null : "the claim is about another commit";
}
/** A finding before anybody waived it: who may is looked up anew. */
function unwaive({ waived, ...finding }) {
	return waived === void 0 ? finding : {
		...finding,
		level: waived.level
	};
}
/** What is claimed, with everything that can be told without the diff and the log told anew: waivers, verdict, its reason. */
function rejudge(report, policy, { pull, head }, past) {
	const found = report.findings.map(unwaive);
	const { findings } = applyWaivers(found, pull, head, past);
	const decided = decide(policy, findings, report.sessions.length > 0);
	return {
		...report,
		findings,
		...decided
	};
}
/** What the ledger says of this pull request, where a comment asks to waive something. */
async function pastFor({ ledger }, repository, { pull }) {
	if (!pull.comments.some((comment) => readRequest(comment) !== null)) return void 0;
	return pastOf(readLedger(await ledger.read()), repository, pull.number ?? 0);
}
/** The event of the claim with everything that this job knows better put in its place. */
function eventOf({ graded }, report, repository, host) {
	if (graded === null || report.author.agent === null || report.pull?.number == null) return null;
	const pull = {
		repository,
		number: report.pull.number,
		head: report.head ?? ""
	};
	const session = report.sessions[0]?.id ?? null;
	const { value, mask, rubric, why } = report.grade;
	const { arm, context, cost, responded, details } = graded;
	return {
		v: 2,
		type: "session.graded",
		at: host.now(),
		writer: host.ledger.writer,
		pull,
		unit: `${repository}#${pull.number}:${session ?? "-"}`,
		session: {
			...graded.session,
			id: session
		},
		arm,
		context,
		grade: {
			micro: value === null ? null : Math.round(value * 1e6),
			mask,
			rubric,
			why
		},
		verdict: report.verdict,
		responded,
		cost,
		details
	};
}
async function record(claim, report, current, past, host) {
	const repository = report.pull?.repository ?? "";
	const waived = await recordWaivers(report, {
		pull: current.pull,
		...past && { past }
	}, host);
	const event = eventOf(claim, report, repository, host);
	return event === null ? waived : [...waived, await keepGrade(host.ledger, event, current.pull.body)];
}
async function publish(runner, host, named) {
	const policy = await policyOf(host);
	const current = await host.pull();
	const claim = await readClaim(runner.claim ?? "");
	const fail = async (why) => {
		const report = failedReport(why);
		const posted = await host.publish({
			comment: null,
			check: renderCheck(report, policy)
		}, current.head);
		return respondWith(runner, {
			report,
			policy,
			posted,
			arm: null,
			isJudged: false
		});
	};
	if ("why" in claim) return fail(claim.why);
	if (claim.report.verdict === "ungraded" && claim.report.pull === null) return fail(claim.report.why);
	const stray = strayOf(claim, runner.repository, current);
	if (stray !== null && claim.report.head === named && named !== current.head) return nothing(`the head is ${current.head} by now, which has a grade of its own`);
	if (stray !== null) return fail(stray);
	const past = await pastFor(host, runner.repository, current);
	const report = rejudge(claim.report, policy, current, past);
	const shown = {
		comment: commentFor(report, policy),
		check: renderCheck(report, policy)
	};
	const posted = [...await host.publish(shown, current.head), ...await record(claim, report, current, past, host)];
	return respondWith(runner, {
		report,
		policy,
		posted,
		arm: claim.graded?.arm ?? null,
		isJudged: true
	});
}
/**
* Posts what another job found out, in a process that never sees the diff or a log. The claim is held to the published
* schema and to the pull request and head that GitHub names; the policy, who waived what, and the verdict are found anew.
*/
async function publishClaim(runner, number, head) {
	const scratch = mkdtempSync(path.join(runner.temp, "proctor-"));
	try {
		return await publish(runner, githubPublishing({
			...runner,
			number,
			scratch
		}), head);
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}

export { publishClaim };