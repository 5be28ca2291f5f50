import { j as HostError } from "./text.js";
import { n as openRepository } from "./git.js";
import { t as fileSpill } from "./spill.js";
import { readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

// src/host/ledger-files.ts
/** Where a clone keeps the ledger's branch: its own, or what it last fetched. */
const BRANCHES = ["refs/heads/proctor", "refs/remotes/origin/proctor"];
/** All text files of a commit; what is no text is left out. */
async function filesAt(repository, commit) {
	const spill = fileSpill();
	try {
		const paths = await repository.listFiles(commit);
		const sides = await repository.files(commit, paths, spill);
		return paths.flatMap((name, at) => {
			const side = sides[at];
			const bytes = side?.kind === "text" ? spill.read(side.digest) : null;
			return bytes === null ? [] : [{
				path: name,
				text: Buffer.from(bytes).toString("utf8")
			}];
		});
	} finally {
		spill.close();
	}
}
function filesUnder(dir) {
	return readdirSync(dir, {
		recursive: true,
		withFileTypes: true
	}).filter((entry) => entry.isFile()).map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name))).filter((name) => name.split(path.sep)[0] !== ".git").map((name) => ({
		path: name.replaceAll(path.sep, "/"),
		get text() {
			return readFileSync(path.join(dir, name), "utf8");
		}
	}));
}
const isFolder = (dir) => statSync(dir, { throwIfNoEntry: false })?.isDirectory() === true;
const isRepository = (dir) => statSync(path.join(dir, ".git"), { throwIfNoEntry: false }) !== void 0 || isFolder(path.join(dir, "objects"));
async function branchOf(dir) {
	const repository = await openRepository(dir);
	try {
		for (const branch of BRANCHES) {
			const commit = await repository.resolve(branch).catch(() => null);
			if (commit !== null) return await filesAt(repository, commit);
		}
		throw new HostError(`${dir} has no branch proctor`, `Run: git -C ${dir} fetch origin proctor:proctor`);
	} finally {
		repository.close();
	}
}
/**
* The files of a ledger: of a folder that holds its `events` (a checkout of the branch, a copy), else of the branch `proctor`
* in a clone. Links are not followed. HostError where `dir` is neither.
*/
async function readLedgerFolder(dir) {
	if (!isFolder(dir)) throw new HostError(`${dir} is not a folder`, "Name a checkout of the branch proctor, or a clone.");
	const events = path.join(dir, "events");
	if (isFolder(events) || !isRepository(dir)) return filesUnder(dir);
	return branchOf(dir);
}

export { readLedgerFolder as n, filesAt as t };