import { M as LEDGER_BRANCH, j as HostError } from "./text.js";
import { t as fetchInto } from "./git.js";
import { t as filesAt } from "./ledger-files.js";
import { t as attempt } from "./client.js";
import { randomInt, randomUUID } from "node:crypto";
import { setTimeout } from "node:timers/promises";

// src/host/ledger-race.ts
/** Waits begin at 50 ms, double at most this often, and are never longer than half a minute. */
const [FIRST, DOUBLINGS, LONGEST] = [
	50,
	5,
	3e4
];
/**
* Milliseconds that losers wait before they read again, with half as much jitter: from what the lost try took, doubled each
* time, so that many writers whose tries are slow come one after the other instead of all spoiling each other's.
*/
const waitAfter = (turn, took) => Math.min(LONGEST, Math.max(FIRST, took / 4) * 2 ** Math.min(turn, DOUBLINGS) * randomInt(50, 150) / 100);
/** Failures of the connection in a row after which it is not tried again. */
const FAILURES = 4;
const isPassing = (error) => error instanceof HostError && error.again === 0;
/**
* Tries until nobody was faster. HostError after `tries` lost races, and where the connection fails four times in a row; a
* failure of another kind ends it at once.
*/
async function untilFirst(tries, attempt) {
	let failures = 0;
	for (let turn = 0; turn < tries; turn++) {
		const began = performance.now();
		try {
			const result = await attempt();
			if (result !== "stale") return result;
			failures = 0;
		} catch (error) {
			failures += 1;
			if (!isPassing(error) || failures === FAILURES) throw error;
		}
		await setTimeout(waitAfter(turn, performance.now() - began));
	}
	throw new HostError(`${tries} other writers were faster`, "Run the job again.");
}

// src/host/github/ledger.ts
/** Writers that lose the race try again this often. */
const TRIES = 10;
const COMMIT = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
async function tipOf(client, { owner, repo }) {
	try {
		return (await client.rest.git.getRef({
			owner,
			repo,
			ref: `heads/${LEDGER_BRANCH}`
		})).data.object.sha;
	} catch (error) {
		if (error.status === 404) return null;
		throw error;
	}
}
/** Fetches the branch afresh: what an earlier fetch saw may be stale. */
async function takeSnapshot(client, where, remote) {
	const tip = await tipOf(client, where);
	if (tip === null) return {
		tip,
		files: []
	};
	const { url, token, scratch } = remote;
	const repository = await fetchInto(scratch, url, {
		wants: [tip],
		token,
		depth: 1,
		filter: null
	});
	try {
		return {
			tip,
			files: await filesAt(repository, tip)
		};
	} finally {
		repository.close();
	}
}
/** Somebody was faster: read again and try again. */
const isStale = (error) => /STALE_DATA|expected branch to point|reference already exists/i.test(error instanceof Error ? `${error.message} ${JSON.stringify(error.errors ?? "")}` : "");
/** The first commit of an orphan branch; GitHub's mutation cannot make one. */
async function createBranch(client, { owner, repo }, change) {
	const tree = await client.rest.git.createTree({
		owner,
		repo,
		tree: change.files.map(({ path, text }) => ({
			path,
			content: text,
			mode: "100644",
			type: "blob"
		}))
	});
	const commit = await client.rest.git.createCommit({
		owner,
		repo,
		message: change.message,
		tree: tree.data.sha,
		parents: []
	});
	await client.rest.git.createRef({
		owner,
		repo,
		ref: `refs/heads/${LEDGER_BRANCH}`,
		sha: commit.data.sha
	});
	return commit.data.sha;
}
async function commitOn(client, { owner, repo }, tip, change) {
	const additions = change.files.map(({ path, text }) => ({
		path,
		contents: Buffer.from(text).toString("base64")
	}));
	const deletions = (change.removed ?? []).map((path) => ({ path }));
	const [headline = "", ...body] = change.message.split("\n");
	return (await client.graphql(COMMIT, { input: {
		branch: {
			repositoryNameWithOwner: `${owner}/${repo}`,
			branchName: LEDGER_BRANCH
		},
		expectedHeadOid: tip,
		message: {
			headline,
			body: body.join("\n").trim()
		},
		fileChanges: {
			additions,
			...deletions.length > 0 && { deletions }
		}
	} })).createCommitOnBranch.commit.oid;
}
/** The ledger on a branch of the repository, written by compare-and-swap: whoever loses the race reads again. */
function githubLedger(client, where, remote, writer) {
	const tryOnce = async (change) => {
		const { tip, files } = await takeSnapshot(client, where, remote);
		const wanted = change(files);
		if (wanted === null) return null;
		try {
			return await (tip === null ? createBranch(client, where, wanted) : commitOn(client, where, tip, wanted));
		} catch (error) {
			if (isStale(error)) return "stale";
			throw error;
		}
	};
	return {
		writer,
		nonce: randomUUID,
		read: async () => (await takeSnapshot(client, where, remote)).files,
		update: (change) => attempt("the ledger", "contents: write", () => untilFirst(TRIES, () => tryOnce(change)))
	};
}

export { untilFirst as n, githubLedger as t };