import { j as HostError } from "./text.js";
import { i as isRefused, n as connect, t as attempt } from "./client.js";
import { n as githubHost, t as nothing } from "./runner.js";
import { t as githubOutcomes } from "./outcome2.js";
import { t as rightOfPerson } from "./right2.js";
import { t as refusalOf } from "./right.js";
import { s as runReporting } from "./run.js";
import { n as recordEnd, r as recordPush } from "./keep-outcomes.js";
import { t as passOnGrade } from "./pass-on-grade.js";
import { isMainThread } from "node:worker_threads";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { constants, getPriority, setPriority, tmpdir } from "node:os";

// src/host/github/head.ts
/** The commit that a pull request's head is now; null where there is no such pull request, or none that we may see. */
async function pullHead(source, number) {
	const [owner = "", repo = ""] = source.repository.split("/");
	return attempt("the pull request", "pull-requests: read", async () => {
		try {
			const { data } = await connect(source).rest.pulls.get({
				owner,
				repo,
				pull_number: number
			});
			return data.head.sha;
		} catch (error) {
			if (isRefused(error)) return null;
			throw error;
		}
	});
}

// src/commands/app-perform.ts
/** Limits are waited out in the queue, where nothing is held up; here only what is over before one could put it back. */
const PATIENCE = 2;
function sourceOf({ job, token, apiUrl, serverUrl, writer }, scratch) {
	return {
		token,
		apiUrl,
		serverUrl,
		repository: job.repository,
		writer,
		scratch,
		patience: PATIENCE,
		say: () => {}
	};
}
const again = (seconds, said) => ({
	end: "again",
	seconds,
	isLimit: seconds > 0,
	said
});
/** What an error comes to: those that pass are tried again. Messages of ours hold no words of a pull request. */
function resultOf(error) {
	if (!(error instanceof HostError)) throw error;
	return error.again === null ? {
		end: "failed",
		said: error.message
	} : again(error.again, error.message);
}
/** What was posted decides: a limit or a failure of GitHub's is tried again, which posts nothing twice. */
function resultOfPosts(posted, verdict) {
	const left = posted.filter(({ ok }) => !ok);
	const waits = left.flatMap(({ again: seconds }) => seconds === void 0 ? [] : [seconds]);
	const names = left.map(({ what }) => what).join(", ");
	if (waits.length > 0) return again(Math.max(...waits), `not posted yet: ${names}`);
	if (left.length > 0) return {
		end: "failed",
		said: `not posted: ${names}`
	};
	return {
		end: "done",
		said: verdict
	};
}
/** A host that comes to nothing but its reason, which is then published as such. */
const breaking = (host, why) => ({
	...host,
	changes: () => Promise.reject(new HostError(why, "Ask for the check again."))
});
/** What is over later is tried again then; the last try goes on without it, and only limits are waited for still. */
const passesFor = ({ isLast }) => (error) => error instanceof HostError && error.again !== null && (!isLast || error.again > 0);
async function grade(task, { number, head, by }, scratch) {
	const source = sourceOf(task, scratch);
	const { tokens, broken } = task;
	const refused = by && refusalOf({
		authorType: "User",
		permission: await rightOfPerson(source, by)
	});
	if (refused) return {
		end: "done",
		said: refused
	};
	const now = await pullHead(source, number);
	if (now === null || head !== null && head !== now) return {
		end: "stale",
		said: "another head, or none"
	};
	const passes = passesFor(task);
	const host = githubHost({
		...source,
		number,
		head: now,
		sessions: [],
		tokens,
		passes
	});
	try {
		const { report, posted } = await runReporting(broken === null ? host : breaking(host, broken), passes);
		return resultOfPosts(posted, report.verdict);
	} finally {
		host.close();
	}
}
/** A head without a grade is graded here as by any other job, and what stands in the way for now puts the whole off. */
async function passOn(task, commit, ref, temp) {
	const payload = {
		action: "checks_requested",
		merge_group: {
			head_sha: commit,
			head_ref: ref
		}
	};
	const runner = {
		...sourceOf(task, temp),
		tokens: task.tokens,
		sessions: [],
		event: "merge_group",
		payload,
		temp
	};
	const gradeFirst = async (_, number) => {
		const result = await grade(task, {
			kind: "grade",
			number,
			head: null,
			by: null
		}, path.join(temp, "pull"));
		if (result.end === "again") throw new HostError(result.said, null, result.seconds);
		return nothing(result.said);
	};
	const { exit, warnings } = await passOnGrade(runner, gradeFirst, passesFor(task));
	return warnings.length > 0 ? {
		end: "failed",
		said: "not posted: check"
	} : {
		end: "done",
		said: `exit ${exit}`
	};
}
async function perform(task, scratch) {
	const { work, repository } = task.job;
	if (work.kind === "grade") return grade(task, work, scratch);
	if (work.kind === "merge") return passOn(task, work.commit, work.ref, scratch);
	const host = githubOutcomes(sourceOf(task, scratch));
	if (work.kind === "end") return {
		end: "done",
		said: await recordEnd(host, repository, work.number)
	};
	const { before, after } = work;
	return {
		end: "done",
		said: await recordPush(host, {
			repository,
			before,
			after,
			at: (/* @__PURE__ */ new Date()).toISOString()
		})
	};
}
/** On Linux a priority is a thread's own: webhooks are answered first, whatever is being graded. */
function stepBack() {
	const { PRIORITY_BELOW_NORMAL: behind } = constants.priority;
	if (process.platform === "linux" && !isMainThread && getPriority() < behind) setPriority(behind);
}
/** Does a job of the App, in a thread of its own. Throws what nobody foresaw. */
async function performTask(task) {
	stepBack();
	const scratch = mkdtempSync(path.join(tmpdir(), "proctor-"));
	try {
		return await perform(task, scratch).catch(resultOf);
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}

export { resultOf as n, performTask as t };