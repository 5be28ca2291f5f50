import { c as publishComment, d as publishCheck, f as pullOfCheck, i as readClaim, l as commandComments, n as respondWith, o as publishAll, p as compare, r as nothing, s as listComments, t as gradePull } from "./grade-pull.js";
import { n as defaultPolicy, t as rightOfPerson } from "./right.js";
import { C as failedReport, E as readPull, T as pastOf, f as decide, i as commentFor, m as readRequest, o as keepGrade, p as applyWaivers, s as recordWaivers, w as renderCheck, x as refusalOf } from "./local.js";
import { E as HostError, T as CHECK_NAME } from "./text.js";
import { n as connect, t as attempt } from "./client.js";
import { t as openLedger } from "./open-ledger.js";
import { f as readLedger } from "./weigh.js";
import { t as readPolicy } from "./read.js";
import { t as RULES } from "./rules.js";
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

// src/commands/perform-stage.ts
/** Does this job's part of a grade: all of it, only the reading, or only the posting. */
function performStage(runner, number, head) {
	return runner.stage === "publish" ? publishClaim(runner, number, head) : gradePull(runner, number, head);
}

// src/commands/obey-check.ts
/**
* The pull requests that are to be graded again since somebody re-ran our check or its suite, or pressed the check's button.
* GitHub does not name a fork's; our check does. Only an App hears of these events.
*/
function pullsToRegrade(event, payload) {
	const { action, check_run: run, check_suite: suite, requested_action: button } = payload;
	const named = (pulls = []) => pulls.map(({ number }) => number);
	if (event === "check_suite") return action === "rerequested" ? named(suite?.pull_requests) : [];
	const asks = action === "rerequested" || action === "requested_action" && button?.identifier === "regrade";
	if (event !== "check_run" || !asks || run?.name !== "proctor / grade") return [];
	const own = pullOfCheck(run.external_id ?? "");
	return own === null ? named(run.pull_requests) : [own];
}
/** Grades again what a check's re-run or button is about, where the person who asked may write. */
async function obeyCheck(runner) {
	const [number] = pullsToRegrade(runner.event, runner.payload);
	if (number === void 0) return nothing("nothing to do for this check");
	const { login = "", type } = runner.payload.sender ?? {};
	const permission = type === "User" ? await rightOfPerson(runner, login) : null;
	const refused = refusalOf({
		authorType: type === "User" ? "User" : "Bot",
		permission
	});
	return refused === null ? performStage(runner, number, "") : nothing(`the check is not made again: ${refused}`);
}

export { pullsToRegrade as n, performStage as r, obeyCheck as t };