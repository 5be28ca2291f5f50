import { t as fileSpill } from "./spill.js";
import { i as isRefused, n as connect, t as attempt } from "./client.js";
import { t as defaultPolicy } from "./default-policy.js";
import { n as fetchPull } from "./fetch.js";
import { t as openLedger } from "./open-ledger.js";
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

export { githubOutcomes as t };