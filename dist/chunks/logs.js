import { i as __toESM } from "./rolldown-runtime.js";
import { i as together, r as findLogs, t as namedLogs } from "./session-files.js";
import { j as HostError } from "./text.js";
import { t as require_picomatch } from "./picomatch.js";
import { r as existingRefs, t as fetchInto } from "./git.js";
import { t as attempt } from "./client.js";
import { BlockList, isIP } from "node:net";
import { request } from "node:http";
import { Readable } from "node:stream";
import { lookup } from "node:dns";
import { createReadStream, createWriteStream, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createInterface } from "node:readline";
import { request as request$1 } from "node:https";

// src/host/sources/source.ts
/** Nothing was found, and why. */
const nothing = (says) => ({
	logs: [],
	gaps: [],
	passed: [],
	says
});
/** Files that one pull request may bring from one source. */
const MOST_FILES = 50;
/** Bytes of one of them. */
const MOST_BYTES$1 = 100 * 1024 ** 2;
/** The file that a numbered piece (`full.jsonl.001`) belongs to; null for a file of its own. */
const wholeOf = (path) => /^(.*\.jsonl)\.\d{3}$/.exec(path)?.[1] ?? null;
/**
* Files of a commit's tree as logs may be looked for among them; those that are not there, or too large, are left out. A
* `.jsonl` file with numbered pieces beside it is one log. `about` is told the digest of a file's bytes, where it has no pieces.
*/
async function filesAt({ repository, spill }, commit, paths, about) {
	const wanted = paths.slice(0, MOST_FILES);
	const sides = await repository.files(commit, wanted, spill, MOST_BYTES$1);
	const digests = /* @__PURE__ */ new Map();
	const piecesOf = (path) => [...digests.keys()].filter((other) => wholeOf(other) === path).sort();
	const gaps = wanted.flatMap((path, at) => {
		const side = sides[at];
		if (side !== void 0 && "digest" in side && side.digest !== null) digests.set(path, side.digest);
		return side?.kind === "unavailable" ? [{
			what: about(path, void 0).name,
			why: side.why,
			remedy: null
		}] : [];
	});
	const found = await findLogs({
		names: [...digests.keys()].filter((path) => !digests.has(wholeOf(path) ?? "")),
		about: (path) => about(path, piecesOf(path).length === 0 ? digests.get(path) : void 0),
		async *open(path) {
			for (const piece of [path, ...piecesOf(path)]) {
				const bytes = spill.read(digests.get(piece) ?? "");
				if (bytes !== null) yield bytes;
			}
		},
		opens: {
			archives: true,
			databases: false
		}
	});
	const left = paths.length - wanted.length;
	const rest = left > 0 ? [{
		what: `${left} more files`,
		why: `only ${MOST_FILES} are read`,
		remedy: null
	}] : [];
	return {
		...found,
		gaps: [
			...found.gaps,
			...gaps,
			...rest
		]
	};
}
/** `3 logs`, `1 log`. */
const count = (of, thing) => `${of} ${thing}${of === 1 ? "" : "s"}`;

// src/host/sources/ask.ts
/** A source that takes longer is given up: a grade must not wait for a slow server. */
const TIME_LIMIT_MS$1 = 6e4;
function tooSlow(where, signal) {
	return new Promise((_, reject) => {
		const why = `${where}: no answer within ${Math.round(TIME_LIMIT_MS$1 / 1e3)} s`;
		signal.addEventListener("abort", () => reject(new HostError(why)), { once: true });
	});
}
/** Asks one source; what goes wrong there is a gap of its own, unless it is worth another try of the whole. */
async function askOne(source, asked) {
	const stop = new AbortController();
	const timer = setTimeout(() => stop.abort(), TIME_LIMIT_MS$1);
	try {
		return await Promise.race([source.find(asked, stop.signal), tooSlow(source.where, stop.signal)]);
	} catch (error) {
		if (!(error instanceof HostError) || asked.passes?.(error)) throw error;
		const gap = {
			what: source.where,
			why: error.message,
			remedy: error.remedy
		};
		return {
			...nothing("could not be looked at"),
			gaps: [gap]
		};
	} finally {
		clearTimeout(timer);
	}
}
/** Asks the sources one after the other, in order of trust. Each is asked, whatever the others had, and says what it found. */
async function askSources(sources, asked) {
	const yielded = [];
	for (const source of sources) yielded.push(await askOne(source, asked));
	const looked = yielded.map(({ says, logs }, at) => ({
		where: sources[at]?.where ?? "",
		found: says,
		logs: logs.length
	}));
	const attributed = yielded.flatMap((one) => one.attributed ?? []);
	return {
		...together(yielded),
		looked,
		...attributed.length > 0 && { attributed }
	};
}

// src/host/sources/agent-trace.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
/** Where agent-trace keeps its records. */
const TRACES = ".agent-trace/traces.jsonl";
const MOST_RECORDS = 5e3;
const MOST$1 = 20;
const isObject$2 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf$1 = (value) => Array.isArray(value) ? value.filter(isObject$2) : [];
const nameOf = (value) => typeof value === "string" && value !== "" && value.length <= 100 ? value : null;
function recordOf(line) {
	try {
		const value = JSON.parse(line);
		return isObject$2(value) ? value : null;
	} catch {
		return null;
	}
}
/** The models that a record's conversations name, by machines alone. */
const modelsOf = ({ files }) => listOf$1(files).flatMap((file) => listOf$1(file.conversations)).flatMap(({ contributor }) => isObject$2(contributor) && contributor.type !== "human" ? nameOf(contributor.model_id) ?? [] : []);
/**
* What records of agent-trace (0.1.0, one a line) say of the commits given: the tool and its models, each once, at most
* twenty. Records of other commits, and lines of anything else, say nothing. The form names no transcript.
*/
function readTraces(text, commits) {
	const found = /* @__PURE__ */ new Map();
	for (const line of text.split("\n", MOST_RECORDS)) {
		const record = recordOf(line);
		const commit = isObject$2(record?.vcs) ? nameOf(record.vcs.revision) : null;
		const agent = isObject$2(record?.tool) ? nameOf(record.tool.name)?.toLowerCase() : null;
		if (record === null || commit === null || !agent || !commits.has(commit)) continue;
		const models = modelsOf(record);
		for (const model of models.length === 0 ? [null] : models) if (found.size < MOST$1) found.set(`${commit}\n${agent}\n${model}`, {
			commit,
			agent,
			model,
			by: "agent trace"
		});
	}
	return [...found.values()];
}

// src/host/sources/committed.ts
/** What the records of agent-trace say of the pull request's commits, where it changes them. */
async function tracesOf({ changed, head, pull, repository, spill }) {
	if (!changed.includes(".agent-trace/traces.jsonl")) return [];
	const [side] = await repository.files(head, [TRACES], spill);
	const bytes = side?.kind === "text" ? spill.read(side.digest) : null;
	return bytes === null ? [] : readTraces(Buffer.from(bytes).toString("utf8"), new Set(pull.commits.map(({ sha }) => sha)));
}
/** Logs that the author committed in the pull request, where the policy says: class C, for the author could have written anything. */
const COMMITTED = {
	where: "files of the pull request",
	async find(asked) {
		const { policy, changed, head } = asked;
		const isLog = (0, import_picomatch.default)([...policy.logs.paths], { dot: true });
		const paths = changed.filter((name) => isLog(name));
		const attributed = await tracesOf(asked);
		const traced = attributed.length > 0 ? `, ${count(attributed.length, "agent trace")}` : "";
		if (paths.length === 0) return {
			...nothing(`none at logs.paths${traced}`),
			attributed
		};
		return {
			...await filesAt(asked, head, paths, (name) => ({
				name,
				named: false,
				trust: "C",
				boundBy: "committed in the pull request"
			})),
			says: `${count(paths.length, "file")} at logs.paths${traced}`,
			attributed
		};
	}
};

// src/host/sources/copilot-stream.ts
const isObject$1 = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value) => Array.isArray(value) ? value.filter(isObject$1) : [];
const textOf = (value) => typeof value === "string" ? value : "";
/** Where GitHub's runners check a repository out: the folder is named twice. */
const CHECKOUT = /\/home\/runner\/work\/([\w.-]{1,100})\/\1(?=[/"\s]|$)/;
/** A chunk of the stream; null for a line of anything else. */
function chunkOf(line) {
	if (!line.startsWith("data: {")) return null;
	try {
		const value = JSON.parse(line.slice(6));
		return isObject$1(value) && value.object === "chat.completion.chunk" ? value : null;
	} catch {
		return null;
	}
}
/** Arguments as the agent gave them: an object, or the text that was to be one. */
function argumentsOf(given) {
	try {
		const value = JSON.parse(textOf(given));
		return isObject$1(value) ? value : textOf(given);
	} catch {
		return textOf(given);
	}
}
/** Tools whose output tells how the command ended: that they answered says that they worked. */
const SHELLS = /* @__PURE__ */ new Set([
	"bash",
	"powershell",
	"shell"
]);
/** A call: asked for, begun, and with what it gave. Whether another tool than a shell worked, the stream does not tell. */
function tellCall(call, output, model) {
	const { name, arguments: given } = isObject$1(call.function) ? call.function : {};
	const of = {
		toolCallId: textOf(call.id),
		arguments: argumentsOf(given)
	};
	const toolRequests = [{
		toolCallId: of.toolCallId,
		name: textOf(name),
		arguments: of.arguments,
		type: "function"
	}];
	const ran = SHELLS.has(textOf(name)) ? { success: true } : {};
	return [
		{
			type: "assistant.message",
			data: {
				content: "",
				model,
				toolRequests
			}
		},
		{
			type: "tool.execution_start",
			data: {
				...of,
				toolName: textOf(name)
			}
		},
		{
			type: "tool.execution_complete",
			data: {
				toolCallId: of.toolCallId,
				model,
				...ran,
				result: { content: output }
			}
		}
	];
}
/** What a chunk tells: something said, or calls that have ended. Chunks on the way there repeat what these hold. */
function tellChunk({ choices, model }) {
	return listOf(choices).flatMap(({ delta, finish_reason: end }) => {
		const { content, role, tool_calls: calls } = isObject$1(delta) ? delta : {};
		const asked = listOf(calls);
		if (asked.length > 0) return end === "tool_calls" ? asked.flatMap((one) => tellCall(one, textOf(content), textOf(model))) : [];
		if (role !== "assistant" || textOf(content) === "") return [];
		return [{
			type: "assistant.message",
			data: {
				content,
				model: textOf(model),
				toolRequests: []
			}
		}];
	});
}
const timeOf = ({ created }) => typeof created === "number" && created > 0 && created < 1e11 ? (/* @__PURE__ */ new Date(created * 1e3)).toISOString() : null;
/**
* Rewrites GitHub's stream of a cloud agent's session (chunks of chat completions as server-sent events, one complete call
* a chunk) as the events that the same agent writes on disk, in which logs of it are read. The form of the stream is not
* documented; it is what GitHub's own command line and editor read. A stream of anything else passes as it is.
*/
async function* eventsOfStream(bytes, sessionId) {
	let began = false;
	let isPlaced = false;
	let count = 0;
	const write = ({ type, data }, timestamp) => Buffer.from(`${JSON.stringify({
		type,
		data,
		id: `e${count++}`,
		timestamp,
		parentId: null
	})}\n`);
	for await (const line of createInterface({
		input: Readable.from(bytes),
		crlfDelay: Number.POSITIVE_INFINITY
	})) {
		const chunk = chunkOf(line);
		if (chunk === null) {
			if (!began && line !== "" && !/^(?:data|event|id|retry|)\s*:/.test(line)) yield Buffer.from(`${line}\n`);
			continue;
		}
		const time = timeOf(chunk);
		if (!began) yield write({
			type: "session.start",
			data: {
				sessionId,
				producer: "copilot-agent"
			}
		}, time);
		began = true;
		const cwd = isPlaced ? void 0 : CHECKOUT.exec(line)?.[0];
		if (cwd !== void 0) yield write({
			type: "session.context_changed",
			data: { cwd }
		}, time);
		isPlaced ||= cwd !== void 0;
		for (const told of tellChunk(chunk)) yield write(told, time);
	}
}

// src/host/sources/reach.ts
const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;
/** Networks that are nobody's public address (IANA's special-purpose registries). Of IPv6, 2000::/3 alone is public. */
const PRIVATE_V4 = [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 3]
];
/** Within 2000::/3, what wraps an IPv4 address or documents something. */
const PRIVATE_V6 = [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20]
];
const refused = new BlockList();
for (const [net, prefix] of PRIVATE_V4) refused.addSubnet(net, prefix, "ipv4");
for (const [net, prefix] of PRIVATE_V6) refused.addSubnet(net, prefix, "ipv6");
const global6 = new BlockList();
global6.addSubnet("2000::", 3, "ipv6");
/** Whether an IP address (as text, without brackets) is one of the public internet. */
function isPublic(address) {
	const kind = isIP(address);
	if (kind === 4) return !refused.check(address, "ipv4");
	return kind === 6 && global6.check(address, "ipv6") && !refused.check(address, "ipv6");
}
/** Whether this address's name must lead to the public internet. */
const mustBePublic = ({ hostname }, { isTrusted, onThisMachine }) => isTrusted !== true && !(onThisMachine === true && LOOPBACK.test(hostname));
/** The address, or why it is not fetched: a phrase. */
function checkAddress(text, { hosts, isTrusted, onThisMachine }) {
	const url = text.length <= 2e3 && URL.canParse(text) ? new URL(text) : null;
	if (url === null) return "it is no address";
	if (url.username !== "" || url.password !== "") return "it has credentials in it";
	const local = onThisMachine === true && LOOPBACK.test(url.hostname);
	if (url.protocol !== "https:" && !(local && url.protocol === "http:")) return "only https is fetched";
	if (!hosts.includes(url.host)) return `the host ${url.host.slice(0, 100)} is not in logs.hosts of the policy`;
	const literal = url.hostname.replace(/^\[|\]$/g, "");
	if (isIP(literal) !== 0 && !local && isTrusted !== true && !isPublic(literal)) return "it is no public address";
	return url;
}

// src/host/sources/download.ts
const MOST_REDIRECTS = 3;
/**
* Names are looked up once, and the connection goes to what was checked: a name that answers with a private address is
* refused, so that nobody reaches into the runner's network by a name of their own.
*/
const lookUpPublic = (name, options, done) => {
	lookup(name, {
		...options,
		all: true
	}, (error, addresses) => {
		if (error) return done(error, "", 0);
		const [first] = addresses;
		if (addresses.find(({ address }) => !isPublic(address)) || !first) return done(/* @__PURE__ */ new Error("its name leads to no public address"), "", 0);
		if (options.all) return done(null, addresses);
		done(null, first.address, first.family);
	});
};
function get(url, { headers = {}, signal, reach }, isFirst) {
	return new Promise((resolve, reject) => {
		const request$2 = (url.protocol === "http:" ? request : request$1)(url, {
			headers: {
				"user-agent": "proctor",
				"accept-encoding": "identity",
				...isFirst ? headers : {}
			},
			signal,
			...mustBePublic(url, reach) && { lookup: lookUpPublic }
		});
		request$2.on("response", resolve);
		request$2.on("error", reject);
		request$2.end();
	});
}
/** Counts what goes through; more than `limit` is an error. */
async function* bounded(source, limit, tell) {
	let total = 0;
	for await (const chunk of source) {
		total += chunk.length;
		if (total > limit) throw new Error(`it has more than ${Math.round(limit / 1024 ** 2)} MB`);
		yield chunk;
	}
	tell(total);
}
async function save(answer, file, limit) {
	const told = Number(answer.headers["content-length"]);
	if (told > limit) throw new Error(`it has ${told} bytes, more than ${Math.round(limit / 1024 ** 2)} MB`);
	let bytes = 0;
	const counted = bounded(answer, limit, (total) => {
		bytes = total;
	});
	await pipeline(counted, createWriteStream(file, { mode: 384 }));
	return bytes;
}
/**
* Fetches an address into a file: https, from the hosts allowed, to public addresses, bounded in bytes, redirects and (by
* the signal) time. Never throws: what stood in the way is a phrase.
*/
async function download(asked, file) {
	let address = asked.address;
	let status = null;
	try {
		for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
			const here = checkAddress(address, asked.reach);
			const url = typeof here === "string" && hop > 0 && asked.onward ? checkAddress(address, asked.onward) : here;
			if (typeof url === "string") return {
				why: hop > 0 ? `it is redirected, and there ${url}` : url,
				status
			};
			const answer = await get(url, asked, hop === 0);
			status = answer.statusCode ?? null;
			if (status === 200) return { bytes: await save(answer, file, asked.limit) };
			answer.resume();
			const { location } = answer.headers;
			if (status === null || status < 300 || status >= 400 || location === void 0) return {
				why: `the server answered ${status}`,
				status
			};
			address = URL.canParse(location, url.href) ? new URL(location, url).href : location;
		}
		return {
			why: `it is redirected more than ${MOST_REDIRECTS} times`,
			status
		};
	} catch (error) {
		return {
			why: (asked.signal.aborted ? "it took too long" : error instanceof Error ? error.message : String(error)).slice(0, 200),
			status
		};
	}
}

// src/host/sources/fetched.ts
let made = 0;
/** The name under which it is looked at: archives are told by their ends. */
const endOf = ({ address, kind }) => kind === "zip" ? ".zip" : /\.(?:zip|tar|tgz|tar\.gz|jsonl|json|md|txt|gz)$/i.exec(URL.canParse(address) ? new URL(address).pathname : "")?.[0] ?? "";
/** Fetches one into the folder and finds the logs in it. What could not be fetched is a gap, or nothing where `mayMiss` says so. */
async function fetchLogs(remote, folder, { mayMiss = false } = {}) {
	mkdirSync(folder, { recursive: true });
	made += 1;
	const file = path.join(folder, `${made}${endOf(remote)}`);
	const result = await download({
		...remote,
		limit: MOST_BYTES$1
	}, file);
	if ("why" in result) {
		const gap = {
			what: remote.name,
			why: `not fetched: ${result.why}`,
			remedy: null
		};
		return {
			logs: [],
			gaps: mayMiss && result.status === 404 ? [] : [gap],
			passed: [],
			result
		};
	}
	const { name, trust, boundBy } = remote;
	return {
		...await findLogs({
			names: [file],
			about: () => ({
				name,
				named: false,
				trust,
				boundBy
			}),
			open: () => (remote.read ?? ((bytes) => bytes))(createReadStream(file)),
			opens: {
				archives: true,
				databases: false
			}
		}),
		result
	};
}

// src/host/sources/pushed-refs.ts
/** Longest that one call of git may take; a source as a whole is given up after a minute. */
const TIME_LIMIT_MS = 45e3;
const NAME = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;
/**
* Fetches those of the refs that there are, from the repository which the pull request comes from (a fork, mostly none):
* tools push what they record beside the commits. Without blobs: they come when they are read. HostError where git is refused.
*/
async function fetchPushedRefs(asked, folder, wants) {
	const { pull, server, scratch } = asked;
	const from = [pull.headRepository, pull.repository].find((name) => name !== null && NAME.test(name)) ?? "";
	if (from === "" || wants.length === 0) return {
		from,
		refs: [],
		repository: null
	};
	const url = `${server.url}/${from}`;
	const limits = {
		token: server.token,
		timeLimit: TIME_LIMIT_MS
	};
	const dir = path.join(scratch, folder);
	const refs = await existingRefs(dir, url, {
		wants,
		...limits
	});
	if (refs.length === 0) return {
		from,
		refs,
		repository: null
	};
	return {
		from,
		refs,
		repository: await fetchInto(dir, url, {
			wants: refs,
			depth: 1,
			...limits
		})
	};
}
/** The newest commits of the pull request, at most so many. */
const newestCommits = ({ commits }, most) => commits.slice(-most);

// src/host/sources/copilot.ts
const MOST_COMMITS$2 = 50;
const TRAILER$1 = /^Agent-Logs-Url: https:\/\/github\.com\/([\w.-]{1,100}\/[\w.-]{1,100})\/sessions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) {0,4}$/gm;
/** Sessions of this very repository that the commits name. */
function sessionsOf(pull) {
	const repository = pull.repository?.toLowerCase();
	const ids = newestCommits(pull, MOST_COMMITS$2).flatMap(({ message }) => [...message.slice(-16384).replaceAll("\r", "").matchAll(TRAILER$1)].flatMap(([, where = "", id = ""]) => where.toLowerCase() === repository ? [id] : []));
	return [...new Set(ids)];
}
/** GitHub documents no version of this part of its API: these are what its own command line sends. */
const HEADERS = {
	"copilot-integration-id": "copilot-4-cli",
	"x-github-api-version": "2026-01-09"
};
/**
* Sessions of Copilot's cloud agent that the commits name, fetched by their ids from GitHub, where the author cannot write:
* class A. Takes a person's token.
*/
const copilot = ({ token, address = "https://api.githubcopilot.com" }) => ({
	where: "Copilot's sessions",
	async find({ pull, scratch }, signal) {
		const ids = sessionsOf(pull);
		if (ids.length === 0) return nothing("none is named");
		const named = `the commits name ${count(ids.length, "session")}`;
		if (token === null || token === "") {
			const gap = {
				what: "Copilot's session",
				why: "GitHub gives it to a person's token only, and none was given",
				remedy: "Give the Action `copilot-token`, a person's token with the right Agent tasks: read."
			};
			return {
				...nothing(`${named}, and there is no token to read them with`),
				gaps: [gap]
			};
		}
		const reach = {
			hosts: [new URL(address).host],
			onThisMachine: true
		};
		const headers = {
			...HEADERS,
			authorization: `Bearer ${token}`,
			accept: "text/event-stream"
		};
		const found = [];
		for (const id of ids.slice(-5)) {
			const boundBy = "GitHub holds it; a commit of the pull request names it";
			const remote = {
				name: `Copilot session ${id}`,
				address: `${address}/agents/sessions/${id}/logs`,
				headers
			};
			const read = (bytes) => eventsOfStream(bytes, id);
			const of = {
				...remote,
				reach,
				signal,
				read,
				trust: "A",
				boundBy
			};
			found.push(await fetchLogs(of, path.join(scratch, "copilot")));
		}
		const all = together(found);
		return {
			...all,
			says: `${named}, ${count(all.logs.length, "log")} read`
		};
	}
});

// src/host/sources/entire.ts
const MOST_DIGESTS = 50;
const MISFIT = "the digest that Entire keeps beside it (`content_hash.txt`) is that of another text";
const BRANCH = "refs/heads/entire/checkpoints/v1";
const TRAILER = /^Entire-Checkpoint: ([0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26}) {0,4}$/gm;
const isBranchId = (id) => id.length === 12;
const refOf = (id) => isBranchId(id) ? BRANCH : `refs/entire/checkpoints/${id.slice(-2)}/${id}`;
/** The folder of a checkpoint in its tree. */
const folderOf = (id) => isBranchId(id) ? `${id.slice(0, 2)}/${id.slice(2)}` : "";
function checkpointsOf({ commits }) {
	const ids = commits.flatMap(({ message }) => [...message.slice(-16384).replaceAll("\r", "").matchAll(TRAILER)].map(([, id = ""]) => id));
	return [...new Set(ids)].slice(-10);
}
/**
* Of a checkpoint's files, the agents' own transcripts: `full.jsonl` of each session, in pieces where it is long. The
* recorder's own condensed one only where that is all there is.
*/
function transcriptsAmong(files) {
	const full = files.filter((file) => /(?:^|\/)full\.jsonl(?:\.\d{3})?$/.test(file));
	const folders = new Set(full.map((file) => file.slice(0, file.lastIndexOf("full.jsonl"))));
	const condensed = files.filter((file) => /(?:^|\/)transcript\.jsonl$/.test(file));
	return [...full, ...condensed.filter((file) => !folders.has(file.slice(0, -16)))];
}
/** The digests that Entire keeps beside its transcripts (`content_hash.txt`: `sha256:HEX`), by the transcript. */
async function digestsBeside({ spill }, repository, commit, files) {
	const beside = files.filter((file) => /(?:^|\/)content_hash\.txt$/.test(file)).slice(0, MOST_DIGESTS);
	const sides = await repository.files(commit, beside, spill, 1e3);
	return new Map(beside.flatMap((file, at) => {
		const side = sides[at];
		const text = side?.kind === "text" ? Buffer.from(spill.read(side.digest) ?? []).toString() : "";
		const digest = /^sha256:([0-9a-f]{64})\s*$/.exec(text)?.[1];
		return digest === void 0 ? [] : [[file.replace(/content_hash\.txt$/, "full.jsonl"), digest]];
	}));
}
async function readCheckpoint(asked, repository, id) {
	const commit = await repository.resolve(refOf(id));
	const files = await repository.listFiles(commit, folderOf(id));
	const kept = await digestsBeside(asked, repository, commit, files);
	return filesAt({
		spill: asked.spill,
		repository
	}, commit, transcriptsAmong(files), (file, digest) => ({
		name: `Entire checkpoint ${id}/${folderOf(id) === "" ? file : file.slice(folderOf(id).length + 1)}`,
		named: false,
		trust: "C",
		boundBy: `a commit of the pull request names the checkpoint ${id}`,
		...digest !== void 0 && kept.has(file) && kept.get(file) !== digest && { misfit: MISFIT }
	}));
}
/**
* Checkpoints of Entire that the pull request's commits name, on its branch or in refs of their own, in the fork where it
* comes from one. Class C: whoever pushes can write them, and a digest beside them proves nothing.
*/
const ENTIRE = {
	where: "Entire checkpoints",
	async find(asked) {
		const ids = checkpointsOf(asked.pull);
		if (ids.length === 0) return nothing("none is named");
		const wants = [...new Set(ids.map(refOf))];
		const { from, refs, repository } = await fetchPushedRefs(asked, "entire", wants);
		const named = `the commits name ${count(ids.length, "checkpoint")}`;
		if (repository === null) return nothing(`${named}, of which ${from} has none: were they pushed?`);
		const there = ids.filter((id) => refs.includes(refOf(id)));
		const read = [];
		for (const id of there) read.push(await readCheckpoint(asked, repository, id));
		const found = together(read);
		return {
			...found,
			says: `${named}, ${from} has ${count(found.logs.length, "transcript")} of them`
		};
	}
};

// src/host/sources/links.ts
/** Links that are followed, of one pull request. */
const MOST_LINKS = 5;
const MOST_COMMITS$1 = 50;
/** A gist's page, and where GitHub keeps its text. */
const GIST_HOSTS = ["gist.github.com", "gist.githubusercontent.com"];
const GIST_PAGE = /^https:\/\/gist\.github\.com\/[\w-]{1,39}\/([0-9a-f]{20,40})\/?$/;
/** Sessions that only their owner may open: where they lie, and the part of docs/providing-logs.md that helps. */
const BEHIND_LOGIN = [
	[
		/^https:\/\/claude\.ai\/code\/session_\w+/,
		"Claude Code on the web",
		"claude-code-on-the-web"
	],
	[
		/^https:\/\/chatgpt\.com\/codex\/tasks\/task_\w+/,
		"Codex cloud",
		"codex-cloud"
	],
	[
		/^https:\/\/cursor\.com\/agents\?id=bc-/,
		"Cursor",
		"cursor"
	],
	[
		/^https:\/\/app\.devin\.ai\/sessions\/[0-9a-f]{32}/,
		"Devin",
		"devin"
	],
	[
		/^https:\/\/jules\.google\.com\/task\/\d+/,
		"Jules",
		"jules"
	],
	[
		/^https:\/\/ampcode\.com\/threads\/T-/,
		"Amp",
		"amp"
	]
];
const ADDRESS = /https?:\/\/[^\s<>()[\]"'`]{4,1900}/g;
/** Addresses in the description and in the newest commits' messages, each once, in order. */
function addressesIn(pull) {
	const found = [pull.body.slice(0, 65536), ...newestCommits(pull, MOST_COMMITS$1).map((one) => one.message.slice(-8192))].flatMap((text) => [...text.matchAll(ADDRESS)].map(([address]) => address.replace(/[.,;:!*_]{1,4}$/, "")));
	return [...new Set(found)];
}
const rawOf = (address) => {
	const [, gist] = GIST_PAGE.exec(address) ?? [];
	return gist === void 0 ? address : `${address.replace(/\/$/, "")}/raw`;
};
function unreadable(addresses) {
	return BEHIND_LOGIN.flatMap(([pattern, whose, help]) => {
		const address = addresses.find((one) => pattern.test(one));
		if (address === void 0) return [];
		const remedy = `Export it in the workflow, or commit it: docs/providing-logs.md#${help}.`;
		return [{
			what: `the session of ${whose}`,
			why: `${address.slice(0, 120)} opens for its owner only`,
			remedy
		}];
	});
}
/**
* Links to logs in the description and the commit messages, to gists and to the hosts that the policy allows: class D, for
* whoever typed the link can change what lies behind it. Nothing else is ever fetched.
*/
const LINKS = {
	where: "links",
	async find({ pull, policy, scratch, server }, signal) {
		const addresses = addressesIn(pull);
		const hosts = [...GIST_HOSTS, ...policy.logs.hosts];
		const onThisMachine = /^http:\/\/(?:127\.0\.0\.1|localhost)(?::|\/|$)/.test(server.url);
		const allowed = addresses.filter((one) => URL.canParse(one) && hosts.includes(new URL(one).host) && (new URL(one).host !== "gist.github.com" || GIST_PAGE.test(one)));
		const gaps = unreadable(addresses);
		const behind = gaps.length > 0 ? `${count(gaps.length, "session")} behind a login` : null;
		if (allowed.length === 0) return {
			...nothing(behind ?? "none to an allowed host"),
			gaps
		};
		const found = [];
		for (const address of allowed.slice(0, MOST_LINKS)) {
			const boundBy = "linked in the description or a commit";
			const reach = {
				hosts,
				onThisMachine
			};
			found.push(await fetchLogs({
				name: address.slice(0, 200),
				address: rawOf(address),
				reach,
				signal,
				trust: "D",
				boundBy
			}, path.join(scratch, "links")));
		}
		const all = together(found);
		const says = [`${count(allowed.length, "link")} to allowed hosts`, behind].filter(Boolean).join(", ");
		return {
			...all,
			gaps: [...all.gaps, ...gaps],
			says
		};
	}
};

// src/host/sources/git-ai.ts
/** The names that git-ai gives to agents, where they are not ours. */
const AGENTS = {
	claude: "claude-code",
	"github-copilot": "copilot-cli",
	gemini: "gemini-cli",
	"continue-cli": "continue"
};
const NO_MODEL = /* @__PURE__ */ new Set([
	"",
	"unknown",
	"default",
	"auto"
]);
const MOST = 20;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const recordsOf = (value) => isObject(value) ? Object.values(value).filter(isObject) : [];
/** The JSON of a note: behind the first line of three hyphens, the attestations standing before it. */
function bodyOf(note) {
	const start = note.startsWith("---\n") ? 4 : note.indexOf("\n---\n") + 5;
	if (start < 5 && !note.startsWith("---\n")) return null;
	try {
		const value = JSON.parse(note.slice(start));
		return isObject(value) && String(value.schema_version).startsWith("authorship/") ? value : null;
	} catch {
		return null;
	}
}
/**
* What a note of git-ai (`authorship/3.0.0`) says of a commit: the agents and models of its prompts and sessions, each once,
* at most twenty. Null for a note of something else.
*/
function readGitAiNote(note, commit) {
	const body = bodyOf(note);
	if (body === null) return null;
	const found = /* @__PURE__ */ new Map();
	for (const { agent_id: id } of [...recordsOf(body.prompts), ...recordsOf(body.sessions)]) {
		if (!isObject(id) || typeof id.tool !== "string" || id.tool === "" || id.tool.length > 60) continue;
		const model = typeof id.model === "string" && id.model.length <= 100 && !NO_MODEL.has(id.model) ? id.model : null;
		const tool = id.tool.toLowerCase();
		const agent = Object.hasOwn(AGENTS, tool) ? AGENTS[tool] ?? tool : tool;
		if (found.size < MOST) found.set(`${agent}\n${model}`, {
			commit,
			agent,
			model,
			by: "git-ai note"
		});
	}
	return [...found.values()];
}

// src/host/sources/notes.ts
/** git-ai's notes, and those of git-memento: its transcripts, and where it keeps them unless told to sum them up. */
const REFS = [
	"refs/notes/ai",
	"refs/notes/memento-full-audit",
	"refs/notes/commits"
];
const MOST_COMMITS = 50;
const MOST_BYTES = 20 * 1024 ** 2;
const MEMENTO = /<!-- git-memento-session:start -->|^# Git Memento Session\r?$/m;
/** Where git puts a commit's note, however many folders it has fanned them out into. */
const placesOf = (sha) => [
	sha,
	`${sha.slice(0, 2)}/${sha.slice(2)}`,
	`${sha.slice(0, 2)}/${sha.slice(2, 4)}/${sha.slice(4)}`
];
async function readNotes(asked, repository, ref) {
	const tip = await repository.resolve(ref);
	const wanted = newestCommits(asked.pull, MOST_COMMITS).flatMap(({ sha }) => placesOf(sha).map((place) => ({
		commit: sha,
		place
	})));
	const places = wanted.map(({ place }) => place);
	const sides = await repository.files(tip, places, asked.spill, MOST_BYTES);
	return wanted.flatMap(({ commit }, at) => {
		const side = sides[at];
		const bytes = side?.kind === "text" ? asked.spill.read(side.digest) : null;
		return bytes === null ? [] : [{
			commit,
			text: Buffer.from(bytes).toString("utf8")
		}];
	});
}
/** A transcript of git-memento as a log. */
const logOf = (ref, { commit, text }) => ({
	name: `${ref} of ${commit.slice(0, 10)}`,
	named: false,
	trust: "C",
	boundBy: `a git note of the commit ${commit.slice(0, 10)}`,
	async *open() {
		yield Buffer.from(text);
	}
});
/**
* Notes on the pull request's commits. git-ai's tell which agent and model wrote them; its transcripts lie elsewhere, behind
* a login. git-memento's hold a transcript. Class C: whoever pushes can write them.
*/
const NOTES = {
	where: "git notes",
	async find(asked) {
		if (asked.pull.commits.length === 0) return nothing("there is no commit to look up");
		const { from, refs, repository } = await fetchPushedRefs(asked, "notes", REFS);
		if (repository === null) return nothing("there are none");
		const attributed = [];
		const logs = [];
		let seen = 0;
		for (const ref of refs) for (const note of await readNotes(asked, repository, ref)) {
			const told = readGitAiNote(note.text, note.commit);
			const isLog = told === null && MEMENTO.test(note.text);
			if (told !== null) attributed.push(...told);
			if (isLog) logs.push(logOf(ref, note));
			if (told !== null || isLog) seen += 1;
		}
		if (seen === 0) return nothing(`${refs.join(", ")} of ${from} hold none of these commits`);
		return {
			logs,
			gaps: [],
			passed: [],
			says: `${count(seen, "note")}, ${count(logs.length, "transcript")} in them`,
			attributed
		};
	}
};

// src/host/sources/openhands.ts
const MOST_CONVERSATIONS = 3;
const LINK = /^https:\/\/app\.all-hands\.dev\/conversations\/([0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:[/?#]|$)/;
const conversationsOf = (pull) => [...new Set(addressesIn(pull).flatMap((one) => LINK.exec(one)?.[1] ?? []))];
/**
* Conversations of OpenHands Cloud that the description or a commit links, with all their events: fetched by their ids from
* where the author cannot write, so class A. Takes an API key of the account that they belong to.
*/
const openHands = ({ token, address = "https://app.all-hands.dev" }) => ({
	where: "OpenHands Cloud",
	async find({ pull, scratch }, signal) {
		const ids = conversationsOf(pull);
		if (ids.length === 0) return nothing("none is linked");
		const linked = count(ids.length, "conversation");
		if (token === null || token === "") {
			const gap = {
				what: `${linked} of OpenHands Cloud`,
				why: "no token for it was given",
				remedy: "Give the Action `openhands-token`, an API key of that account."
			};
			return {
				...nothing(`${linked} linked, and no token to read them with`),
				gaps: [gap]
			};
		}
		const reach = {
			hosts: [new URL(address).host],
			onThisMachine: true
		};
		const found = [];
		for (const id of ids.slice(0, MOST_CONVERSATIONS)) {
			const remote = {
				name: `OpenHands conversation ${id}`,
				address: `${address}/api/v1/app-conversations/${id}/download`,
				kind: "zip",
				headers: { "x-access-token": token },
				boundBy: "OpenHands Cloud holds it; the description or a commit links it"
			};
			found.push(await fetchLogs({
				...remote,
				reach,
				signal,
				trust: "A"
			}, path.join(scratch, "openhands")));
		}
		const all = together(found);
		return {
			...all,
			says: `${linked} linked, ${count(all.logs.length, "log")} read`
		};
	}
});

// src/host/sources/store.ts
const PLACE = /\{(owner|repository|number|head|branch)\}/g;
/** What the template's names stand for. All of it but number and head is text of others. */
function valuesOf({ repository, number, headBranch }, head) {
	const [owner = "", name = ""] = (repository ?? "").split("/");
	return {
		owner,
		repository: name,
		number: String(number ?? ""),
		head,
		branch: headBranch ?? ""
	};
}
/** A value as one part of a path or address: it can neither climb out of its folder nor begin another part. */
const inAddress = (value) => encodeURIComponent(value).replace(/^\.{1,2}$/, "_");
const inPath = (value) => value.replace(/[^\w.-]/g, "_").replace(/^\.{1,2}$/, "_");
const fill = (template, values, write) => template.replace(PLACE, (_, name) => write(values[name] ?? ""));
async function readFolder(folder, trust) {
	if (!existsSync(folder)) return nothing(`${folder} is not there`);
	const found = await namedLogs([folder]);
	const boundBy = "lies where logs.store of the policy points";
	const logs = found.logs.map((log) => ({
		...log,
		named: false,
		trust,
		boundBy
	}));
	return {
		...found,
		logs,
		says: `${count(logs.length, "log")} in ${folder}`
	};
}
/**
* Where the policy says that each pull request's log is put: a folder of the runner, or an object of a store. The policy is
* the owner's word, so the store may lie in a private network.
*/
async function readStore({ pull, head, policy, scratch }, signal) {
	const template = policy.logs.store ?? "";
	const trust = policy.logs["store-is-held"] ? "A" : "C";
	const values = valuesOf(pull, head);
	if (path.isAbsolute(template)) return readFolder(fill(template, values, inPath), trust);
	const host = /^https?:\/\/([^/{}]+)\//.exec(template)?.[1];
	if (host === void 0) throw new HostError("logs.store is neither an https address nor an absolute path", "Correct it in the policy.");
	const address = fill(template, values, inAddress);
	const reach = {
		hosts: [host],
		isTrusted: true,
		onThisMachine: true
	};
	const remote = {
		name: address.slice(0, 200),
		address,
		reach,
		signal,
		trust,
		boundBy: "lies where logs.store of the policy points"
	};
	const found = await fetchLogs(remote, path.join(scratch, "store"), { mayMiss: true });
	const says = "why" in found.result ? `${host}: ${found.result.why}` : `${host} has the pull request's log`;
	return {
		...found,
		says
	};
}
/** The owner's store, where the policy names one. */
const STORE = {
	where: "log store",
	find: async (asked, signal) => asked.policy.logs.store === null ? nothing("the policy names none") : readStore(asked, signal)
};

// src/host/github/artifact-search.ts
/** Names under which artifacts hold logs, where the policy names none: what the agents' own actions and their docs use. */
const KNOWN_NAMES = [
	"agent",
	"agent-log*",
	"agent-session*",
	"claude-execution*",
	"claude-code-execution*",
	"claude-session*",
	"codex-session*",
	"codex-rollout*",
	"copilot-session*",
	"gemini-session*",
	"proctor-session*",
	"session-log*"
];
/** Runs of this repository that comments of bots, or the description, link: the agents' actions leave such a link. */
function linkedRuns({ body }, comments, runsAddress) {
	const found = [body, ...comments.flatMap((one) => one.user?.type === "Bot" ? [one.body ?? ""] : [])].flatMap((text) => text.slice(0, 65536).split(runsAddress).slice(1));
	return new Set(found.flatMap((rest) => Number(/^(\d{1,16})(?!\d)/.exec(rest)?.[1] ?? NaN)).filter(Number.isSafeInteger));
}
/** Hours around the pull request's work in which a run that sits on the default branch may have been its agent's. */
const HOURS_BEFORE = 6;
const HOURS_AFTER = 48;
const HOUR = 36e5;
/** The span of time in which the pull request was worked on; null where nothing tells. */
function spanOf({ commits, createdAt }) {
	const times = [createdAt, ...commits.map(({ authoredAt }) => authoredAt)].map((time) => Date.parse(time ?? "")).filter((time) => !Number.isNaN(time)).sort((one, other) => one - other);
	const [first] = times;
	const last = times.at(-1);
	return first === void 0 || last === void 0 ? null : [first - HOURS_BEFORE * HOUR, last + HOURS_AFTER * HOUR];
}
/**
* Of the artifacts, those that may hold the pull request's log, the surest first: of a run that is linked, on the head
* commit, on the branch, and last those whose run sat on the default branch at the time, as runs do that a comment set off.
* Which of them is really its log, its content tells.
*/
function candidatesAmong(artifacts, { pull, head, names, linked, mainBranch }) {
	const isNamed = (0, import_picomatch.default)([...KNOWN_NAMES, ...names], { dot: true });
	const shas = /* @__PURE__ */ new Set([head, ...pull.commits.map(({ sha }) => sha)]);
	const span = spanOf(pull);
	return [
		["its run is linked from a comment or the description", ({ run }) => linked.has(run)],
		["its run was on a commit of the pull request", ({ headSha }) => headSha !== null && shas.has(headSha)],
		["its run was on the pull request's branch", (one) => pull.headBranch !== mainBranch && one.headBranch === pull.headBranch],
		["its run was on the default branch at the time of the work", ({ headBranch, createdAt }) => {
			const at = Date.parse(createdAt ?? "");
			return headBranch === mainBranch && span !== null && at >= span[0] && at <= span[1];
		}]
	].flatMap(([boundBy, holds], rank) => artifacts.filter((one) => !one.expired && isNamed(one.name) && holds(one)).map((artifact) => ({
		artifact,
		boundBy,
		rank
	}))).filter(({ artifact }, at, all) => all.findIndex((other) => other.artifact.id === artifact.id) === at).map(({ artifact, boundBy }) => ({
		artifact,
		boundBy
	}));
}

// src/host/github/run-trust.ts
/** Events that run a pull request's own version of the workflow, on its own code. */
const OF_THE_PULL_REQUEST = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment"
]);
/** Why the event or the place of a run leaves its artifacts in the author's reach; null where they do not. */
function reachOf({ event, headBranch, headRepository, files }, trusted) {
	if (OF_THE_PULL_REQUEST.has(event)) return `it ran for the event ${event}, as the pull request has the workflow`;
	if (headRepository?.toLowerCase() !== trusted.repository.toLowerCase()) return "it ran on a commit of another repository";
	if (event === "push" && !trusted.isFork && headBranch === trusted.headBranch) return "it ran on a push of the pull request's branch";
	const [file = ""] = files;
	return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file) ? null : "it ran no workflow of this repository";
}
/** The digests of files at a commit, where they are text; anything else is null and equals nothing. */
async function digestsAt(repository, commit, files, spill) {
	return (await repository.files(commit, files, spill)).map((side) => side.kind === "text" ? side.digest : null);
}
/**
* Whether the workflow's files are, byte by byte, those of the default branch; a phrase where they are not. `repository`
* must hold both commits.
*/
async function differsFromMain({ files, headSha }, { repository, main, spill }) {
	const there = await digestsAt(repository, main, files, spill);
	const ran = headSha === main ? there : await digestsAt(repository, headSha, files, spill);
	const at = files.findIndex((_, index) => ran[index] == null || ran[index] !== there[index]);
	return at < 0 ? null : `${files[at]} is not what the default branch has`;
}

// src/host/github/artifacts.ts
const MOST_ARTIFACTS = 3;
const PER_PAGE = 100;
const PERMISSION = "actions: read";
const listed = (artifacts) => artifacts.map((one) => ({
	id: one.id,
	name: one.name,
	bytes: one.size_in_bytes,
	expired: one.expired,
	createdAt: one.created_at,
	run: one.workflow_run?.id ?? 0,
	headBranch: one.workflow_run?.head_branch ?? null,
	headSha: one.workflow_run?.head_sha ?? null
}));
const isPlainName = (name) => /^[\w .-]+$/.test(name);
/** What is looked through: the artifacts of the linked runs; without a link, the repository's newest. */
async function listArtifacts(client, place, linked, names) {
	const { owner, repo } = place;
	return attempt("the workflow artifacts", PERMISSION, async () => {
		if (linked.size === 0) {
			const [name = ""] = names;
			const only = names.length === 1 && isPlainName(name) ? { name } : {};
			const { data } = await client.rest.actions.listArtifactsForRepo({
				owner,
				repo,
				per_page: PER_PAGE,
				...only
			});
			return listed(data.artifacts);
		}
		const found = [];
		for (const run_id of [...linked].slice(-3)) {
			const of = {
				owner,
				repo,
				run_id,
				per_page: PER_PAGE
			};
			const answer = await client.rest.actions.listWorkflowRunArtifacts(of).catch(noSuchRun);
			found.push(...listed(answer?.data.artifacts ?? []));
		}
		return found;
	});
}
/** A link may lead to a run that is gone, or never was. */
function noSuchRun(error) {
	if (error.status === 404) return null;
	throw error;
}
async function readRun(client, { owner, repo }, run_id) {
	const { data } = await attempt("the workflow run", PERMISSION, () => client.rest.actions.getWorkflowRun({
		owner,
		repo,
		run_id
	}));
	const here = `${owner}/${repo}/`.toLowerCase();
	const plain = (file) => file.replace(/@[^@]*$/, "");
	const called = (data.referenced_workflows ?? []).flatMap(({ path: file }) => file.toLowerCase().startsWith(here) ? [plain(file).slice(here.length)] : []);
	return {
		id: data.id,
		event: data.event,
		headSha: data.head_sha,
		headBranch: data.head_branch,
		headRepository: data.head_repository?.full_name ?? null,
		files: [plain(data.path), ...called],
		isComplete: data.status === "completed"
	};
}
/** Class B where the run is of trusted code; else C, and why. */
async function trustOf(run, { pull, main, spill, server, scratch, passes }, repository) {
	const isFork = pull.headRepository?.toLowerCase() !== repository.toLowerCase();
	const reach = reachOf(run, {
		repository,
		headBranch: pull.headBranch,
		isFork
	});
	if (reach !== null) return ["C", reach];
	const wants = [.../* @__PURE__ */ new Set([main, run.headSha])];
	try {
		const folder = path.join(scratch, `run-${run.id}`);
		const both = await fetchInto(folder, `${server.url}/${repository}`, {
			wants,
			token: server.token,
			depth: 1
		});
		const differs = await differsFromMain(run, {
			repository: both,
			main,
			spill
		});
		return differs === null ? ["B", null] : ["C", differs];
	} catch (error) {
		if (!(error instanceof HostError) || passes?.(error)) throw error;
		return ["C", `its workflow could not be held against the default branch's (${error.message})`];
	}
}
async function readArtifact({ client, place }, { artifact, boundBy }, asked, signal) {
	const { owner, repo } = place;
	const name = `artifact ${artifact.name} of run ${artifact.run}`;
	const skip = (why) => {
		return {
			logs: [],
			gaps: [{
				what: name,
				why,
				remedy: null
			}],
			passed: []
		};
	};
	if (artifact.bytes > MOST_BYTES$1) return skip(`it has ${artifact.bytes} bytes, more than ${MOST_BYTES$1 / 1024 ** 2} MB`);
	const run = await readRun(client, place, artifact.run);
	if (!run.isComplete) return skip("its run has not ended yet");
	const [trust, why] = await trustOf(run, asked, `${owner}/${repo}`);
	const { headers } = await attempt("the artifact", PERMISSION, () => client.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}", {
		owner,
		repo,
		artifact_id: artifact.id,
		archive_format: "zip",
		request: { redirect: "manual" }
	}));
	const address = headers.location ?? "";
	if (!URL.canParse(address)) return skip("GitHub did not say where it lies");
	const remote = {
		name,
		address,
		kind: "zip",
		reach: {
			hosts: [new URL(address).host],
			isTrusted: true,
			onThisMachine: true
		},
		signal,
		trust,
		boundBy: why === null ? boundBy : `${boundBy}; class C, for ${why}`
	};
	return fetchLogs(remote, path.join(asked.scratch, "artifacts"));
}
/**
* Artifacts of workflow runs, where a bot's comment or the description links a run, or the policy names artifacts. One
* request to look, and two for each artifact that is read.
*/
const artifactSource = (of) => ({
	where: "workflow artifacts",
	async find(asked, signal) {
		const { pull, policy, server, head } = asked;
		const names = policy.logs.artifacts;
		const { owner, repo } = of.place;
		const linked = linkedRuns(pull, await of.comments(), `${server.url}/${owner}/${repo}/actions/runs/`);
		if (linked.size === 0 && names.length === 0) return nothing("no run is linked, the policy names none");
		const artifacts = await listArtifacts(of.client, of.place, linked, names);
		const { mainBranch } = of;
		const candidates = candidatesAmong(artifacts, {
			pull,
			head,
			names,
			linked,
			mainBranch
		});
		const looked = `${count(artifacts.length, "artifact")}${linked.size > 0 ? ` of ${count(linked.size, "linked run")}` : ""}`;
		if (candidates.length === 0) return nothing(`${looked}, none by a name of logs and of this work`);
		const found = [];
		for (const one of candidates.slice(0, MOST_ARTIFACTS)) found.push(await readArtifact(of, one, asked, signal));
		const all = together(found);
		return {
			...all,
			says: `${looked}, ${count(candidates.length, "candidate")}, ${count(all.logs.length, "log")}`
		};
	}
});

// src/host/github/logs.ts
/** Where logs are looked for beside the runner, in order of trust. A store counts by what the policy says of it. */
function sourcesFor({ tokens = {} }, policy, artifacts) {
	const held = policy.logs["store-is-held"];
	return [
		copilot({ token: tokens.copilot ?? null }),
		openHands({ token: tokens.openHands ?? null }),
		...held ? [STORE] : [],
		artifactSource(artifacts),
		ENTIRE,
		NOTES,
		COMMITTED,
		...held ? [] : [STORE],
		LINKS
	];
}
/** The logs that an earlier step put on the runner, and those that the sources have. */
async function searchLogs(source, looking) {
	const { pull, head, main, repository, mainBranch, policy, changed, spill, client, place, comments } = looking;
	const named = await namedLogs(source.sessions);
	const asked = {
		pull,
		head,
		main,
		changed,
		policy,
		spill,
		repository,
		server: {
			url: source.serverUrl,
			token: source.token
		},
		scratch: path.join(source.scratch, "logs"),
		...source.passes && { passes: source.passes }
	};
	const found = await askSources(sourcesFor(source, policy, {
		client,
		place,
		comments,
		mainBranch
	}), asked);
	const passed = [...named.passed, ...found.passed ?? []];
	return {
		...found,
		logs: [...named.logs, ...found.logs],
		gaps: [...named.gaps, ...found.gaps],
		passed
	};
}

export { searchLogs };