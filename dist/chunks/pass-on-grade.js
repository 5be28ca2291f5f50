import { E as HostError, S as DEFAULT_POLICY, T as CHECK_NAME } from "./text.js";
import { t as fileSpill } from "./spill.js";
import { i as isRefused, n as connect, t as attempt } from "./client.js";
import { n as defaultPolicy } from "./right.js";
import { C as failedReport, D as readDiff, w as renderCheck } from "./local.js";
import { d as publishCheck, m as fetchPull, r as nothing, t as gradePull } from "./grade-pull.js";
import { t as openLedger } from "./open-ledger.js";
import { f as readLedger, h as sealEvent } from "./weigh.js";
import { r as appendEvent, t as deriveFiles } from "./state-text.js";
import { t as readPolicy } from "./read.js";
import { createHash } from "node:crypto";
import path from "node:path";

// src/host/github/outcome.ts
const PER_PAGE = 100;
const PAGES = 10;
const OURS = /^proctor\b/i;
const BROKEN = /* @__PURE__ */ new Set([
	"failure",
	"timed_out",
	"startup_failure"
]);
/** What the checks of a head had said, ours left out; null where none had ended or GitHub does not tell. */
async function checksOf(client, { owner, repo }, head) {
	try {
		const { data } = await client.rest.checks.listForRef({
			owner,
			repo,
			ref: head,
			per_page: PER_PAGE
		});
		const ended = data.check_runs.filter(({ name, conclusion }) => conclusion !== null && !OURS.test(name));
		if (ended.some(({ conclusion }) => BROKEN.has(conclusion ?? ""))) return "failed";
		return ended.some(({ conclusion }) => conclusion === "success") ? "passed" : null;
	} catch (error) {
		if (isRefused(error)) return null;
		throw error;
	}
}
const MAINTAINS = /* @__PURE__ */ new Set([
	"OWNER",
	"MEMBER",
	"COLLABORATOR"
]);
/** Whether a person of the repository wrote it, who is not the pull request's author. */
const isOfOthers = ({ user, author_association: role }, author) => user?.type === "User" && user.login !== author && MAINTAINS.has(role ?? "");
/** What a person decided, gravest first; comments and reviews that were not sent decide nothing. */
const DECISIONS = [
	["CHANGES_REQUESTED", "changes-requested"],
	["APPROVED", "approved"],
	["DISMISSED", "dismissed"]
];
/**
* What people of the repository had said in reviews: the last decision of each counts. Null where GitHub does not tell, or
* tells of more reviews than one page holds.
*/
async function reviewOf(client, place, author) {
	const { owner, repo, number } = place;
	try {
		const { data } = await client.rest.pulls.listReviews({
			owner,
			repo,
			pull_number: number,
			per_page: PER_PAGE
		});
		if (data.length >= PER_PAGE) return null;
		const decided = data.filter((review) => isOfOthers(review, author) && DECISIONS.some(([state]) => state === review.state));
		const last = new Set(new Map(decided.map(({ user, state }) => [user?.login, state])).values());
		return DECISIONS.find(([state]) => last.has(state))?.[1] ?? "none";
	} catch (error) {
		if (isRefused(error)) return null;
		throw error;
	}
}
const LABELS = /* @__PURE__ */ new Set(["superseded", "duplicate"]);
const SAYS = /\b(?:superseded by|in favou?r of|duplicate of) #\d/i;
/** Whether somebody of the repository, not the author, says that another pull request took its place. */
async function isSuperseded(client, place, author, labels) {
	if (labels.some((label) => LABELS.has(label.toLowerCase()))) return true;
	const { owner, repo, number } = place;
	const { data } = await client.rest.issues.listComments({
		owner,
		repo,
		issue_number: number,
		per_page: PER_PAGE
	});
	return data.some((comment) => isOfOthers(comment, author) && SAYS.test(comment.body ?? ""));
}
async function endOf(client, place) {
	const { owner, repo, number } = place;
	const { data } = await client.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	});
	if (data.state !== "closed") return null;
	const names = data.labels.map(({ name }) => name);
	const merged = data.merged_at !== null;
	const author = data.user?.login ?? "";
	return {
		stage: merged ? "merged" : await isSuperseded(client, place, author, names) ? "superseded" : "closed",
		at: data.merged_at ?? data.closed_at ?? data.updated_at,
		head: data.head.sha,
		commit: merged ? data.merge_commit_sha : null,
		ci: await checksOf(client, place, data.head.sha),
		review: await reviewOf(client, place, author)
	};
}
async function messagesOf(client, place, basehead) {
	const { owner, repo } = place;
	const messages = [];
	for (let page = 1; page <= PAGES; page++) {
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: PER_PAGE,
			page
		});
		messages.push(...data.commits.map(({ commit }) => commit.message));
		if (data.commits.length < PER_PAGE) break;
	}
	return messages;
}
/** Reads how pull requests ended and what became of them. */
function githubOutcomes(source) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const client = connect(source);
	const placeOf = (number) => ({
		owner,
		repo,
		number
	});
	return {
		ledger: openLedger(source),
		policy: () => defaultPolicy(client, {
			owner,
			repo
		}),
		ended: (number) => attempt("the pull request", "pull-requests: read", () => endOf(client, placeOf(number))),
		pushed: (before, after) => attempt("the pushed commits", "contents: read", () => messagesOf(client, placeOf(0), `${before}...${after}`)),
		async aftermath(number) {
			const spill = fileSpill();
			const remote = {
				url: `${source.serverUrl}/${source.repository}`,
				token: source.token,
				scratch: path.join(source.scratch, `pull-${number}`)
			};
			const { repository, base, head, main } = await fetchPull(client, placeOf(number), remote, async () => []);
			return {
				changes: await repository.changes(base, head, spill),
				async files(paths) {
					const sides = await repository.files(main, paths, spill);
					return new Map(paths.flatMap((name, at) => sides[at] ? [[name, sides[at]]] : []));
				},
				spill,
				close() {
					spill.close();
					repository.close();
				}
			};
		}
	};
}

// src/observe/outcome.ts
/** After so many days without a revert merged work counts as kept. */
const KEPT_DAYS = 14;
const DAY = 864e5;
const isOf = (pull, other) => other !== null && other.number === pull.number && other.repository.toLowerCase() === pull.repository.toLowerCase();
/** The latest grading of a pull request; null where the ledger has none: its outcome would revise nothing. */
const gradingOf = (events, pull) => events.filter((event) => event.type === "session.graded").findLast((event) => isOf(pull, event.pull)) ?? null;
/** How a pull request ended, as the ledger now says; null where it does not. */
const outcomeIn = (events, pull) => events.filter((event) => event.type === "outcome.revised").findLast((event) => isOf(pull, event.pull)) ?? null;
/** Merged pull requests that fourteen days have passed over without another word, oldest first. */
function dueForKeeping(events, asOf) {
	const last = /* @__PURE__ */ new Map();
	for (const event of events) if (event.type === "outcome.revised") last.set(`${event.pull.repository.toLowerCase()}#${event.pull.number}`, event);
	return [...last.values()].filter(({ stage, at }) => stage === "merged" && Date.parse(asOf) - Date.parse(at) >= KEPT_DAYS * DAY);
}
const COMMIT = /\bThis reverts commit ([0-9a-f]{40})\b/g;
const PULL = /^Reverts (?:([\w.-]{1,100}\/[\w.-]{1,100}))?#(\d{1,9})\s*$/gm;
/** Reads reverts as git and GitHub write them; of another repository's pull requests it says nothing. */
function revertsIn(message, repository) {
	const text = message.slice(0, 65536);
	const commits = [...text.matchAll(COMMIT)].map(([, commit = ""]) => commit);
	const pulls = [...text.matchAll(PULL)].flatMap(([, of, number = ""]) => of === void 0 || of.toLowerCase() === repository.toLowerCase() ? [Number(number)] : []);
	return {
		commits: commits.slice(0, 50),
		pulls: [...new Set(pulls)].slice(0, 50)
	};
}
/** The merged pull requests that some messages claim to revert, as the ledger knows them. */
function revertedIn(events, messages, repository) {
	const claims = messages.map((message) => revertsIn(message, repository));
	const [commits, pulls] = [new Set(claims.flatMap((one) => one.commits)), new Set(claims.flatMap((one) => one.pulls))];
	const found = /* @__PURE__ */ new Map();
	for (const event of events) {
		if (event.type !== "outcome.revised" || event.pull.repository.toLowerCase() !== repository.toLowerCase()) continue;
		if (event.stage === "reverted" || event.stage === "closed" || event.stage === "superseded") found.delete(event.pull.number);
		else if (pulls.has(event.pull.number) || commits.has(event.commit ?? "") || commits.has(event.pull.head)) found.set(event.pull.number, event);
	}
	return [...found.values()];
}

// src/observe/surviving.ts
/** A file is looked at up to this many added lines: more are made by tools. */
const MOST$1 = 2e4;
/** Lines that say something: brackets and blanks alone are found anywhere. */
const says = (line) => /[\p{L}\p{N}]/u.test(line);
function linesOf(side, blobs) {
	const counts = /* @__PURE__ */ new Map();
	const bytes = side?.kind === "text" ? blobs.read(side.digest) : null;
	if (bytes === null) return counts;
	for (const line of Buffer.from(bytes).toString("utf8").split("\n")) {
		const text = line.trim();
		counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	return counts;
}
/**
* Share of the lines that a change added which a later tree still has in the same file, blanks at their ends aside; each
* line of the later file stands for one. Null where nothing was added that says anything. A file that was moved since counts
* as gone.
*/
function survivingShare(diff, later, blobs) {
	let [added, left] = [0, 0];
	for (const { path, hunks, status } of diff.files) {
		if (status === "deleted") continue;
		const counts = new Map(linesOf(later.get(path), blobs));
		const lines = hunks.flatMap((hunk) => hunk.lines.filter(({ sign, text }) => sign === "+" && says(text)));
		for (const { text } of lines.slice(0, MOST$1)) {
			added += 1;
			const known = counts.get(text.trim()) ?? 0;
			if (known === 0) continue;
			left += 1;
			counts.set(text.trim(), known - 1);
		}
	}
	return added === 0 ? null : left / added;
}

// src/commands/keep-outcomes.ts
/** Merged pull requests that one run looks at again: each needs a fetch. */
const MOST = 20;
/** A claimed revert is believed where at most this share of the lines that the pull request added is left. */
const GONE = .5;
/** Adds an event where the ledger, as it is when it is written, still wants it; tells whether it did. */
async function add({ ledger }, make) {
	return await ledger.update((files) => {
		const wanted = make(readLedger(files).events, ledger.writer);
		const event = wanted && sealEvent(wanted);
		return event && appendEvent(files, event, deriveFiles, ledger.nonce());
	}) !== null;
}
/** An outcome of a pull request that the ledger knows, unless it says so already. */
function revise(host, pull, says) {
	return add(host, (events, writer) => {
		const grading = gradingOf(events, pull);
		if (grading === null) return null;
		const outcome = says(grading);
		const known = outcomeIn(events, pull);
		return known?.stage === outcome.stage && known.at >= outcome.at ? null : {
			v: 1,
			writer,
			...outcome
		};
	});
}
/** Share of what a pull request added that the default branch still has; null where that cannot be told. */
async function shareLeft(host, number) {
	try {
		const { changes, files, spill, close } = await host.aftermath(number);
		try {
			const diff = readDiff(changes, spill);
			return survivingShare(diff, await files(diff.files.map(({ path }) => path)), spill);
		} finally {
			close();
		}
	} catch (error) {
		if (error instanceof HostError) return null;
		throw error;
	}
}
const micro = (share) => share === null ? null : Math.round(share * 1e6);
/** A pull request was closed: keeps how it ended, where the ledger has a grade of it. Returns one line for people. */
async function recordEnd(host, repository, number) {
	const end = await host.ended(number);
	if (end === null) return `pull request ${number} is open again: no outcome`;
	const { stage, at, head, commit, ci, review } = end;
	const pull = {
		repository,
		number
	};
	return await revise(host, pull, () => ({
		type: "outcome.revised",
		at,
		pull: {
			...pull,
			head
		},
		stage,
		ci,
		review,
		commit
	})) ? `pull request ${number} was ${stage}` : `the ledger has no grade of pull request ${number}, or knows its end`;
}
/** Keeps that a pull request was reverted, if the default branch has lost most of what it added. */
async function recordRevert(host, { pull }, at) {
	const left = await shareLeft(host, pull.number);
	if (left === null || left > GONE) return false;
	return revise(host, pull, () => ({
		type: "outcome.revised",
		at,
		pull,
		stage: "reverted",
		survivingMicro: micro(left)
	}));
}
/** Keeps from when on another policy holds. */
function recordPolicy(host, text, commit, at) {
	const policy = text === null ? null : `sha256:${createHash("sha256").update(text, "utf8").digest("hex")}`;
	return add(host, (events, writer) => {
		const last = events.filter((event) => event.type === "policy.changed").at(-1)?.policy ?? null;
		if (events.length === 0 || last === policy) return null;
		return {
			v: 1,
			type: "policy.changed",
			at,
			writer,
			policy,
			commit
		};
	});
}
/** The default branch was pushed to: keeps what was reverted, and whether another policy holds. */
async function recordPush(host, { repository, before, after, at }) {
	const changed = await recordPolicy(host, await host.policy(), after, at);
	const messages = /^0*$/.test(before) ? [] : await host.pushed(before, after);
	const claimed = revertedIn(readLedger(await host.ledger.read()).events, messages, repository);
	let reverted = 0;
	for (const merged of claimed.slice(0, MOST)) if (await recordRevert(host, merged, at)) reverted += 1;
	return `${claimed.length === 0 ? "nothing was reverted" : `${reverted} of ${claimed.length} claimed reverts hold`}${changed ? "; another policy holds" : ""}`;
}
/** Pull requests that were merged fourteen days ago and not reverted: keeps that, with the share of their lines that is left. */
async function keepOutcomes(host, asOf) {
	const due = dueForKeeping(readLedger(await host.ledger.read()).events, asOf).slice(0, MOST);
	for (const { pull } of due) {
		const survivingMicro = micro(await shareLeft(host, pull.number));
		await revise(host, pull, () => ({
			type: "outcome.revised",
			at: asOf,
			pull,
			stage: "kept",
			survivingMicro
		}));
	}
	return due.length;
}

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

export { githubOutcomes as a, recordPush as i, keepOutcomes as n, recordEnd as r, passOnGrade as t };