import { j as HostError } from "./text.js";

// src/host/pull.ts
const object = (value) => typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
const array = (value) => Array.isArray(value) ? value : [];
const text = (value) => typeof value === "string" ? value : null;
const number = (value) => typeof value === "number" ? value : null;
const USER_TYPES = [
	"User",
	"Bot",
	"Organization",
	"Mannequin"
];
const userType = (user) => USER_TYPES.find((type) => type === object(user).type) ?? null;
/** A REST commit object (`GET /repos/…/pulls/N/commits`) in our words. */
function readCommit(value) {
	const commit = object(object(value).commit);
	const author = object(commit.author);
	return {
		sha: text(object(value).sha) ?? "",
		message: text(commit.message) ?? "",
		authorName: text(author.name) ?? "",
		authorEmail: text(author.email) ?? "",
		authorLogin: text(object(object(value).author).login),
		committerLogin: text(object(object(value).committer).login),
		verified: object(commit.verification).verified === true,
		authoredAt: text(author.date)
	};
}
/** A REST comment object of an issue; `permission` is added by whoever looked it up. An owner's right GitHub tells itself. */
function readComment(value) {
	const comment = object(value);
	return {
		id: number(comment.id) ?? 0,
		login: text(object(comment.user).login) ?? "",
		authorType: userType(comment.user),
		body: text(comment.body) ?? "",
		permission: text(comment.permission) ?? (comment.author_association === "OWNER" ? "admin" : null),
		createdAt: text(comment.created_at),
		updatedAt: text(comment.updated_at)
	};
}
/**
* Reads GitHub's REST pull object (`GET /repos/…/pulls/N`), optionally with `commits`, `labels`, `task` and `comments`
* added. Fields that are missing become null or empty; anything but an object is a `HostError`.
*/
function readPull(value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw new HostError("not a pull request: expected a JSON object", "Give the object of GET /repos/…/pulls/N.");
	const pull = object(value);
	const user = object(pull.user);
	const head = object(pull.head);
	const base = object(pull.base);
	return {
		repository: text(object(base.repo).full_name),
		number: number(pull.number),
		title: text(pull.title) ?? "",
		body: text(pull.body) ?? "",
		login: text(user.login),
		authorType: userType(user),
		authorId: number(user.id),
		headBranch: text(head.ref),
		headRepository: text(object(head.repo).full_name),
		baseBranch: text(base.ref),
		createdAt: text(pull.created_at),
		labels: array(pull.labels).map((label) => text(object(label).name) ?? text(label) ?? ""),
		commits: array(pull.commits).map(readCommit),
		comments: array(pull.comments).map(readComment),
		task: text(pull.task)
	};
}

export { readPull as t };