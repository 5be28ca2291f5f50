import { j as HostError } from "./text.js";
import { t as readDiff } from "./read.js";
import { r as appendEvent, t as deriveFiles } from "./state-text.js";
import { a as sealEvent, n as readLedger } from "./read2.js";
import { createHash } from "node:crypto";

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

export { recordEnd as n, recordPush as r, keepOutcomes as t };