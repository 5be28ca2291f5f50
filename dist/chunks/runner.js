import { A as CHECK_NAME, O as POLICY_PATH } from "./text.js";
import { n as askModel, r as formatFile, t as readNeeds } from "./needed-files.js";
import { t as loadGrammars } from "./grammars.js";
import { t as policyFrom } from "./policy-file.js";
import { t as fileSpill } from "./spill.js";
import { i as isRefused, n as connect, r as isLost, t as attempt } from "./client.js";
import { n as fetchPull } from "./fetch.js";
import { t as githubLedger } from "./ledger.js";
import { createHash } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";

// src/host/github/check.ts
/** GitHub takes this many annotations in one request, and appends those of later ones. */
const BATCH = 50;
const inGitHubsWords = (annotations) => annotations.map(({ path, line, level, title, message }) => ({
	path,
	start_line: line,
	end_line: line,
	annotation_level: level,
	title,
	message
}));
/** Names what a check says and of which pull request: GitHub does not tell that of a fork's. */
const nameOf = ({ number }, check) => `${number}:${createHash("sha256").update(JSON.stringify(check)).digest("hex")}`;
/** The pull request that a check of ours is about, by its `external_id`; null for any other. */
const pullOfCheck = (externalId) => Number(/^(\d{1,15}):[0-9a-f]{64}$/.exec(externalId)?.[1] ?? 0) || null;
/** The button below an App's check; a workflow's token could not answer it. */
const AGAIN = {
	label: "Grade again",
	description: "Grade this head once more",
	identifier: "regrade"
};
async function create(client, place, head, { asApp, ...check }) {
	const { owner, repo } = place;
	const { title, summary, annotations, conclusion } = check;
	const { data } = await client.rest.checks.create({
		owner,
		repo,
		name: CHECK_NAME,
		head_sha: head,
		external_id: nameOf(place, check),
		status: "completed",
		conclusion,
		output: {
			title,
			summary,
			annotations: inGitHubsWords(annotations.slice(0, BATCH))
		},
		...asApp && { actions: [AGAIN] },
		request: { retries: 0 }
	});
	return Number(data.id);
}
/** The newest run that says the same already; null where there is none. One that is asked for again is open, and says nothing. */
async function find(client, place, ref, { asApp: _, ...check }) {
	const { owner, repo } = place;
	const asked = {
		owner,
		repo,
		ref,
		check_name: CHECK_NAME,
		filter: "latest"
	};
	const { data } = await client.rest.checks.listForRef(asked);
	const same = data.check_runs.find(({ external_id: id, status }) => id === nameOf(place, check) && status === "completed");
	return same === void 0 ? null : Number(same.id);
}
/** As `create`; where the answer is lost, it is looked for first: a blind second try would leave two. */
async function createOnce$1(client, place, head, check) {
	try {
		return await create(client, place, head, check);
	} catch (error) {
		if (!isLost(error)) throw error;
		return await find(client, place, head, check) ?? create(client, place, head, check);
	}
}
async function annotate(client, place, id, { title, summary, annotations }) {
	for (let from = BATCH; from < annotations.length; from += BATCH) await client.rest.checks.update({
		owner: place.owner,
		repo: place.repo,
		check_run_id: id,
		output: {
			title,
			summary,
			annotations: inGitHubsWords(annotations.slice(from, from + BATCH))
		}
	});
}
/** Puts the check on the head commit. One that already says the same is left alone; else a new run replaces it. */
async function publishCheck(client, place, head, check) {
	return attempt("the check", "checks: write", async () => {
		if (await find(client, place, head, check) !== null) return {
			what: "check",
			ok: true,
			why: "unchanged"
		};
		await annotate(client, place, await createOnce$1(client, place, head, check), check);
		return {
			what: "check",
			ok: true,
			why: "created"
		};
	});
}

// src/host/github/commands.ts
/** People whose rights are looked up for one pull request; whoever comes later counts as not known. */
const MOST_PEOPLE = 5;
/** What changes how a pull request is judged or shown; asking for a new grade does neither. */
const COMMAND = /^\/proctor (?:waive|why)\s/;
/** Whom GitHub calls so may well have a right: they are looked up before strangers, who could use up the look-ups. */
const INSIDERS = /* @__PURE__ */ new Set([
	"OWNER",
	"MEMBER",
	"COLLABORATOR"
]);
/** The right that counts for commands: `maintain` hides behind `write` in GitHub's older field. Null where GitHub does not tell. */
async function rightOf(client, { owner, repo }, username) {
	try {
		const { data } = await client.rest.repos.getCollaboratorPermissionLevel({
			owner,
			repo,
			username
		});
		if (data.permission === "admin") return "admin";
		return data.user?.permissions?.maintain === true ? "maintain" : data.permission;
	} catch (error) {
		if (isRefused(error)) return null;
		throw error;
	}
}
/**
* Comments that ask for a waiver or a reason, as REST objects with the commenter's `permission` added. Rights are looked up
* only for them, once a person, for at most five people, those of the repository first: one request each. Null where GitHub does not tell.
*/
async function commandComments(client, place, comments) {
	const asking = comments.filter(({ body, user }) => user?.type === "User" && COMMAND.test(body ?? ""));
	const isInsider = ({ author_association: as }) => INSIDERS.has(as ?? "");
	const ordered = [...asking.filter(isInsider), ...asking.filter((comment) => !isInsider(comment))];
	const logins = [...new Set(ordered.map(({ user }) => user?.login ?? ""))].slice(0, MOST_PEOPLE);
	const rights = /* @__PURE__ */ new Map();
	for (const login of logins) rights.set(login, await rightOf(client, place, login));
	return asking.map((comment) => ({
		...comment,
		permission: rights.get(comment.user?.login ?? "") ?? null
	}));
}

// src/host/github/comment.ts
/** What our comment bears, by which we find it again; escaped text of a pull request cannot contain it. */
const MARKER = "<!-- proctor:comment:v1 -->";
const PER_PAGE = 100;
/** Pages of comments that are read; ours is nearly always on the first. */
const PAGES = 10;
/** The comments of a pull request, oldest first; at most a thousand. */
async function listComments(client, { owner, repo, number }) {
	const comments = [];
	for (let page = 1; page <= PAGES; page++) {
		const { data } = await client.rest.issues.listComments({
			owner,
			repo,
			issue_number: number,
			per_page: PER_PAGE,
			page
		});
		comments.push(...data);
		if (data.length < PER_PAGE) break;
	}
	return comments;
}
/** Our own earlier comment: it bears the marker and was written by a bot, for a person's quote of it is not ours. */
const isOurs = ({ body, user }) => body?.includes(MARKER) === true && user?.type === "Bot";
/** Creates the comment. Where the answer is lost, the comments are read again first: a blind second try would leave two. */
async function createOnce(client, place, body) {
	const { owner, repo, number } = place;
	const create = () => client.rest.issues.createComment({
		owner,
		repo,
		issue_number: number,
		body,
		request: { retries: 0 }
	});
	try {
		await create();
	} catch (error) {
		if (!isLost(error)) throw error;
		if (!(await listComments(client, place)).some(isOurs)) await create();
	}
}
/** Writes the one comment, or edits it in place; an unchanged one is left alone. `list` gives the comments that there are. */
async function publishComment(client, place, body, list = () => listComments(client, place)) {
	const { owner, repo } = place;
	return attempt("the comment", "pull-requests: write", async () => {
		const ours = (await list()).find(isOurs);
		if (ours?.body === body) return {
			what: "comment",
			ok: true,
			why: "unchanged"
		};
		if (ours) await client.rest.issues.updateComment({
			owner,
			repo,
			comment_id: ours.id,
			body
		});
		else await createOnce(client, place, body);
		return {
			what: "comment",
			ok: true,
			why: ours ? "edited" : "created"
		};
	});
}

// src/host/github/index.ts
/** Each thing is tried by itself: a token that may not comment may still be allowed a check. */
async function publishAll(attempts) {
	const { refusedPost } = await import("./run2.js");
	const posted = [];
	for (const [what, publish] of attempts) try {
		posted.push(await publish());
	} catch (error) {
		posted.push(refusedPost(what, error));
	}
	return posted;
}
const urlOf = (source) => `${source.serverUrl}/${source.repository}`;
function placeOf({ repository }, number) {
	const [owner = "", repo = ""] = repository.split("/");
	return {
		owner,
		repo,
		number
	};
}
/** A host over GitHub: reads through the API and a blobless fetch, publishes a comment and a check, keeps the ledger. */
function githubHost(source) {
	const { token } = source;
	const place = placeOf(source, source.number);
	const client = connect(source);
	const spill = fileSpill();
	const url = urlOf(source);
	let pending;
	let listed;
	const comments = () => {
		listed ??= listComments(client, place);
		return listed;
	};
	const fetched = () => {
		pending ??= fetchPull(client, place, {
			url,
			token,
			scratch: path.join(source.scratch, "pull")
		}, async () => attempt("the comments", "pull-requests: read", async () => commandComments(client, place, await comments())));
		return pending;
	};
	const headNow = async () => fetched().then(({ head }) => head).catch(() => source.head);
	const fileAt = async (commit, name) => {
		const { repository } = await fetched();
		return (await repository.files(commit, [name], spill))[0] ?? { kind: "absent" };
	};
	return {
		spill,
		now: () => (/* @__PURE__ */ new Date()).toISOString(),
		say: source.say,
		grammars: loadGrammars,
		format: formatFile,
		ask: (question) => askModel(question, {
			...process.env,
			GITHUB_TOKEN: token
		}),
		ledger: githubLedger(client, placeOf(source, 0), {
			url,
			token,
			scratch: path.join(source.scratch, "ledger")
		}, source.writer),
		policy: async () => policyFrom(await fileAt((await fetched()).main, POLICY_PATH), spill),
		pull: async () => (await fetched()).pull,
		async changes() {
			const { repository, base, head } = await fetched();
			return repository.changes(base, head, spill);
		},
		files: async (needs) => readNeeds(await fetched(), needs, spill),
		async logs(policy, changed) {
			const { searchLogs } = await import("./logs.js");
			return searchLogs(source, {
				...await fetched(),
				policy,
				changed,
				spill,
				client,
				place,
				comments
			});
		},
		async publish({ comment, check }) {
			const head = await headNow();
			const attempts = [["check", () => publishCheck(client, place, head, {
				...check,
				asApp: source.writer.app !== null
			})]];
			if (comment !== null) attempts.unshift(["comment", () => publishComment(client, place, comment, comments)]);
			return publishAll(attempts);
		},
		close() {
			spill.close();
			rmSync(source.scratch, {
				recursive: true,
				force: true
			});
		}
	};
}

// src/commands/runner.ts
/** The response to an event that left nothing to post. */
const nothing = (line) => ({
	exit: 0,
	line,
	outputs: {},
	summary: "",
	warnings: []
});

export { publishComment as a, publishCheck as c, listComments as i, pullOfCheck as l, githubHost as n, commandComments as o, publishAll as r, rightOf as s, nothing as t };