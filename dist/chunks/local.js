import { O as POLICY_PATH, j as HostError } from "./text.js";
import { n as askModel, r as formatFile, t as readNeeds } from "./needed-files.js";
import { n as openRepository } from "./git.js";
import { t as loadGrammars } from "./grammars.js";
import { t as policyFrom } from "./policy-file.js";
import { t as readPull } from "./pull.js";
import { n as openFile, t as namedLogs } from "./session-files.js";
import { t as fileSpill } from "./spill.js";
import { existsSync } from "node:fs";

// src/host/local.ts
async function readAll(name) {
	if (name !== "-" && !existsSync(name)) throw new HostError(`${name}: no such file`);
	const chunks = [];
	for await (const chunk of openFile(name)) chunks.push(chunk);
	return Buffer.concat(chunks);
}
async function readPullFile(name) {
	const bytes = await readAll(name);
	try {
		return readPull(JSON.parse(bytes.toString("utf8")));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new HostError(`--pr ${name}: ${why}`, "Give the JSON object of GET /repos/…/pulls/N.");
	}
}
async function openRange({ repo, base, head }) {
	if (repo === null) return null;
	const repository = await openRepository(repo);
	const headId = await repository.resolve(head ?? "HEAD");
	if (base === null) throw new HostError("--base is missing", "Name the revision that the pull request is made against.");
	const baseId = await repository.resolve(base);
	return {
		repository,
		base: await repository.mergeBase(baseId, headId) ?? baseId,
		head: headId
	};
}
/** A host over local files and a local repository: it gathers, publishes nothing and keeps no ledger. */
function localHost(source) {
	const spill = fileSpill();
	let opened;
	const range = () => {
		opened ??= openRange(source);
		return opened;
	};
	return {
		spill,
		ledger: null,
		now: () => (/* @__PURE__ */ new Date()).toISOString(),
		say: source.say,
		grammars: loadGrammars,
		format: formatFile,
		ask: (question) => askModel(question, process.env),
		publish: async () => [],
		close: () => {
			spill.close();
			opened?.then((at) => at?.repository.close()).catch(() => void 0);
		},
		async policy() {
			if (source.policy !== null) return {
				text: (await readAll(source.policy)).toString("utf8"),
				where: source.policy
			};
			const at = await range();
			const [side] = at === null ? [] : await at.repository.files(at.base, [POLICY_PATH], spill);
			return side === void 0 ? null : policyFrom(side, spill);
		},
		pull: async () => source.pull === null ? null : readPullFile(source.pull),
		async changes() {
			const at = await range();
			if (at !== null) return at.repository.changes(at.base, at.head, spill);
			if (source.diff === null) throw new HostError("nothing to grade", "Give --repo DIR --base REV --head REV, or --diff FILE.");
			return {
				base: null,
				head: null,
				raw: null,
				patch: await readAll(source.diff),
				objects: /* @__PURE__ */ new Map()
			};
		},
		async files(needs) {
			const at = await range();
			const side = {
				kind: "unavailable",
				why: "no repository was given, only a diff"
			};
			return at === null ? needs.map((need) => ({
				...need,
				side
			})) : readNeeds(at, needs, spill);
		},
		logs: () => namedLogs(source.sessions)
	};
}

export { localHost as t };