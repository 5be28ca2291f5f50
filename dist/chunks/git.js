import { j as HostError } from "./text.js";
import { a as pathText, n as sideFor } from "./join.js";
import { t as makeScratch } from "./scratch.js";
import { copyFileSync, existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { devNull } from "node:os";
import { spawn } from "node:child_process";

// src/host/git-run.ts
/** Objects over this size are never loaded, nor compared as text. */
const LARGEST_BLOB = 20971520;
const TIME_LIMIT_MS = 3e5;
const STDERR_LIMIT = 4e3;
const EMPTY_TREE = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
/** Variables of the caller's environment that git may see: the way to programs, temporary files and proxies. */
const PASSED = /^(PATH|PATHEXT|SYSTEMROOT|TMPDIR|TEMP|TMP|SSL_CERT_FILE|SSL_CERT_DIR|GIT_SSL_CAINFO|(HTTPS?|NO|ALL)_PROXY)$/i;
const CONFIG = [
	["core.hooksPath", devNull],
	["core.fsmonitor", "false"],
	["core.quotePath", "true"],
	["core.commitGraph", "false"],
	["core.multiPackIndex", "false"],
	["core.bigFileThreshold", String(LARGEST_BLOB)],
	["credential.helper", ""],
	["gc.auto", "0"],
	["maintenance.auto", "false"],
	["submodule.recurse", "false"],
	["protocol.allow", "never"],
	["protocol.https.allow", "always"],
	["http.followRedirects", "false"],
	["transfer.fsckObjects", "true"],
	["fetch.fsckObjects", "true"],
	["fetch.fsck.zeroPaddedFilemode", "ignore"],
	["fetch.fsck.badTimezone", "ignore"],
	["fetch.fsck.missingSpaceBeforeDate", "ignore"]
];
/** The whole environment of a git process: nothing of the user's or the system's git settings reaches it. */
function environment(folder) {
	const passed = Object.entries(process.env).filter(([name]) => PASSED.test(name));
	const config = [...CONFIG, ...folder.secrets].flatMap(([key, value], at) => [[`GIT_CONFIG_KEY_${at}`, key], [`GIT_CONFIG_VALUE_${at}`, value]]);
	return {
		...Object.fromEntries([...passed, ...config]),
		GIT_CONFIG_COUNT: String(config.length / 2),
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_SYSTEM: devNull,
		GIT_CONFIG_GLOBAL: devNull,
		GIT_ATTR_NOSYSTEM: "1",
		GIT_ATTR_SOURCE: EMPTY_TREE,
		GIT_NO_REPLACE_OBJECTS: "1",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_LITERAL_PATHSPECS: "1",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ASKPASS: "",
		GIT_PAGER: "",
		HOME: folder.gitDir,
		XDG_CONFIG_HOME: folder.gitDir,
		LC_ALL: "C",
		GIT_DIR: folder.gitDir,
		...folder.objects === null ? {} : {
			GIT_OBJECT_DIRECTORY: folder.objects,
			GIT_NO_LAZY_FETCH: "1"
		}
	};
}
function startError(error, folder) {
	if (!existsSync(folder.gitDir)) return new HostError("the repository was already closed");
	if (error.code === "ENOENT") return new HostError("git is needed and was not found", "Install git (2.31 or newer) and put it on the PATH.");
	return new HostError(`git could not be started: ${error.message}`);
}
/**
* Runs git in a folder of ours, with none of the user's, the system's or the examined repository's settings, and
* resolves when it has ended. A failing git is a result, not an error; HostError: git is missing or takes over five minutes.
*/
function runGit(folder, args, options = {}) {
	const { timeLimit = TIME_LIMIT_MS } = options;
	return new Promise((resolve, reject) => {
		const child = spawn("git", ["--no-pager", ...args], {
			cwd: folder.gitDir,
			env: environment(folder),
			stdio: [
				"pipe",
				"pipe",
				"pipe"
			],
			windowsHide: true
		});
		const timer = setTimeout(() => child.kill("SIGKILL"), timeLimit);
		const chunks = [];
		let size = 0;
		let errors = "";
		let cut = false;
		child.once("error", (error) => {
			clearTimeout(timer);
			reject(startError(error, folder));
		});
		child.stdout.on("data", (chunk) => {
			if (cut) return;
			size += chunk.length;
			if (options.onData) options.onData(chunk);
			else chunks.push(chunk);
			cut = options.cutAt !== void 0 && size > options.cutAt;
			if (cut) child.kill("SIGKILL");
		});
		child.stderr.setEncoding("utf8").on("data", (text) => {
			if (errors.length < STDERR_LIMIT) errors += text;
		});
		child.stdin.on("error", () => {});
		child.stdin.end(options.input ?? "");
		child.once("close", (code, signal) => {
			clearTimeout(timer);
			if (signal !== null && !cut) return reject(new HostError(`git ${args[0]} was stopped by ${signal} (time limit: ${Math.round(timeLimit / 1e3)} s)`));
			const stdout = Buffer.concat(chunks);
			resolve({
				code: cut ? 0 : code ?? 1,
				stdout: cut ? stdout.subarray(0, options.cutAt) : stdout,
				errors
			});
		});
	});
}
/** What git says of a server or a connection that fails for now. */
const FAILS_FOR_NOW = /returned error: (?:429|5\d\d)|RPC failed|early EOF|hung up|Empty reply|Could ?n(?:o|')t resolve|Connection (?:refused|reset|timed out)/i;
/** As `HostError.again`, of what git wrote to standard error. Any command may fetch: objects come when they are first needed. */
const secondsUntilServed = (errors) => FAILS_FOR_NOW.test(errors) ? 0 : null;

// src/host/git-store.ts
const BARE_CONFIG = "[core]\n	repositoryformatversion = 0\n	bare = true\n";
/** The attributes of highest rank: whatever a tree's .gitattributes say, git decides for itself what is binary. */
const ATTRIBUTES = "* !diff !text !eol !filter !merge !working-tree-encoding\n";
const SMALL_FILE = 1e6;
const isFolder = (file) => statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
const looksBare = (folder) => isFolder(path.join(folder, "objects")) && existsSync(path.join(folder, "HEAD"));
function readSmall(file) {
	const found = statSync(file, { throwIfNoEntry: false });
	return found?.isFile() && found.size < SMALL_FILE ? readFileSync(file, "utf8") : null;
}
/** The git folder that belongs to a working folder: `.git` itself, or where a `.git` file points. */
function gitFolderAt(folder) {
	const marker = path.join(folder, ".git");
	if (looksBare(marker)) return marker;
	const pointer = readSmall(marker)?.match(/^gitdir: (.+)/)?.[1];
	if (pointer !== void 0) return path.resolve(folder, pointer.trim());
	return looksBare(folder) ? folder : null;
}
function findStore(start) {
	for (let folder = path.resolve(start);; folder = path.dirname(folder)) {
		const own = gitFolderAt(folder);
		if (own !== null) {
			const shared = path.resolve(own, readSmall(path.join(own, "commondir"))?.trim() ?? ".");
			return isFolder(path.join(shared, "objects")) ? {
				own,
				shared
			} : null;
		}
		if (folder === path.dirname(folder)) return null;
	}
}
function refuseUnknownFormat(store, dir) {
	const config = readSmall(path.join(store.shared, "config")) ?? "";
	if (/^\s*objectformat\s*=\s*"?sha256/im.test(config)) throw new HostError(`${dir} names its objects by SHA-256, which is not supported`, "Use a SHA-1 clone of it.");
}
/** Makes an empty git folder whose config, attributes and (absent) hooks are ours. `config` is git's config syntax. */
function layOut(gitDir, config = BARE_CONFIG) {
	mkdirSync(path.join(gitDir, "objects"), { recursive: true });
	mkdirSync(path.join(gitDir, "info"), { recursive: true });
	writeFileSync(path.join(gitDir, "config"), config);
	writeFileSync(path.join(gitDir, "HEAD"), "ref: refs/heads/none\n");
	writeFileSync(path.join(gitDir, "info", "attributes"), ATTRIBUTES);
}
/**
* Lays a git folder of ours over the repository that holds `dir`: objects and refs are read where they lie, but git
* never looks at that repository's config, hooks, attributes, index or working tree. HostError where there is none.
*/
function overlay(dir, gitDir) {
	const store = findStore(dir);
	if (store === null) throw new HostError(`${dir} is not a git repository`, "Name the folder of a clone with --repo.");
	refuseUnknownFormat(store, dir);
	layOut(gitDir);
	const refs = path.join(store.shared, "refs");
	if (isFolder(refs)) symlinkSync(refs, path.join(gitDir, "refs"), "junction");
	else mkdirSync(path.join(gitDir, "refs"));
	const head = readSmall(path.join(store.own, "HEAD"));
	if (head !== null) writeFileSync(path.join(gitDir, "HEAD"), head);
	for (const name of ["packed-refs", "shallow"]) {
		const file = path.join(store.shared, name);
		if (existsSync(file)) copyFileSync(file, path.join(gitDir, name));
	}
	return {
		gitDir,
		objects: path.join(store.shared, "objects"),
		secrets: []
	};
}

// src/host/git-bundle.ts
/** Unpacks a git bundle, objects checked, into a git folder of ours at `gitDir`, with the refs that it names. */
async function unbundle(file, gitDir) {
	layOut(gitDir);
	mkdirSync(path.join(gitDir, "refs"));
	const folder = {
		gitDir,
		objects: null,
		secrets: []
	};
	const result = await runGit(folder, [
		"bundle",
		"unbundle",
		path.resolve(file)
	]);
	if (result.code !== 0) throw new HostError(`${file} is not a whole git bundle: ${result.errors.trim().split("\n").at(-1) ?? ""}`);
	const updates = [...result.stdout.toString("utf8").matchAll(/^([0-9a-f]{40}) (refs\/heads\/[\w./-]+)$/gm)].map(([, id, name]) => `create ${name} ${id}\n`).join("");
	const updated = await runGit(folder, ["update-ref", "--stdin"], { input: updates });
	if (updated.code !== 0) throw new HostError(`${file}: its branches could not be read (${updated.errors.trim()})`);
	return folder;
}

// src/host/git-fetch.ts
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;
/** Only https, or http to this very machine; nothing secret in the URL, for it is written to the folder's config. */
function checkUrl(text) {
	const url = URL.canParse(text) ? new URL(text) : null;
	const allowed = url?.protocol === "https:" || url?.protocol === "http:" && LOOPBACK.test(url.hostname);
	if (!url || !allowed || url.username !== "" || url.password !== "") throw new HostError("git fetches over https only, from a URL without credentials in it");
	return url;
}
/** A want as a refspec that means nothing but itself: no patterns, no options, no deletions. */
function refspec(want) {
	if (/^[0-9a-f]{40}$/.test(want)) return want;
	if (/^refs\/[\w./-]+$/.test(want) && !/\.\.|\/\/|\.lock$|\/$/.test(want)) return `+${want}:${want}`;
	throw new HostError(`${JSON.stringify(want)} is neither a full commit id nor a full ref name`);
}
function configFor(url, filter) {
	const remote = `[remote "origin"]\n\turl = "${url.href.replace(/["\\]/g, "\\$&")}"\n`;
	if (filter === null) return `[core]\n\trepositoryformatversion = 0\n\tbare = true\n${remote}`;
	return `[core]
	repositoryformatversion = 1
	bare = true
[extensions]
	partialClone = origin
${remote}\tpromisor = true\n\tpartialclonefilter = ${filter}\n`;
}
function secretsFor(url, token) {
	const secrets = [];
	if (url.protocol === "http:") secrets.push(["protocol.http.allow", "always"]);
	if (token !== null) {
		const basic = Buffer.from(`x-access-token:${token}`).toString("base64");
		secrets.push([`http.${url.origin}/.extraheader`, `Authorization: Basic ${basic}`]);
	}
	return secrets;
}
/** A bare folder of ours whose one remote is the server. */
function prepare(gitDir, url, filter, token) {
	layOut(gitDir, configFor(url, filter));
	mkdirSync(path.join(gitDir, "refs"), { recursive: true });
	return {
		gitDir,
		objects: null,
		secrets: secretsFor(url, token),
		...filter !== null && { partial: true }
	};
}
function fetchError(errors, url) {
	const said = errors.split("\n").filter((line) => /^(error|fatal|remote: error): /.test(line)).join("; ").slice(0, 300) || "it gave no reason";
	if (/Authentication failed|could not read Username|returned error: 40[13]/.test(errors)) return new HostError(`${url.host} refused git's fetch (${said})`, "Give a token that may read the contents.");
	return new HostError(`git fetch from ${url.host} failed: ${said}`, "Check that the commit exists there, and try again.", secondsUntilServed(errors));
}
/**
* Fetches commits into a bare folder of ours at `gitDir` (made if absent), shallow and without blobs unless told
* otherwise, and checks every object. The token travels in the environment: never in argv, never on disk.
*/
async function fetchObjects(gitDir, address, options) {
	const url = checkUrl(address);
	const wanted = options.wants.map(refspec);
	const filter = options.filter === void 0 ? "blob:none" : options.filter;
	const depth = options.depth === void 0 ? 1 : options.depth;
	const folder = prepare(gitDir, url, filter, options.token ?? null);
	if (wanted.length === 0) return folder;
	const args = [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-write-fetch-head",
		"--no-recurse-submodules",
		"--refmap="
	];
	if (depth !== null) args.push(`--depth=${depth}`);
	if (filter !== null) args.push(`--filter=${filter}`);
	const { timeLimit } = options;
	const result = await runGit(folder, [
		...args,
		"origin",
		...wanted
	], timeLimit === void 0 ? {} : { timeLimit });
	if (result.code !== 0) throw fetchError(result.errors, url);
	return folder;
}
/** Of the refs named in full, those that the server has. HostError where it refuses, or the repository is not there. */
async function existingRefs(gitDir, address, { wants, token = null, timeLimit }) {
	const url = checkUrl(address);
	for (const want of wants) refspec(want);
	const folder = prepare(gitDir, url, "blob:none", token);
	const limits = timeLimit === void 0 ? {} : { timeLimit };
	const result = await runGit(folder, [
		"ls-remote",
		"--quiet",
		"--refs",
		"origin",
		...wants
	], limits);
	if (result.code !== 0) throw fetchError(result.errors, url);
	const there = new Set(result.stdout.toString("utf8").split("\n").map((line) => line.slice(line.indexOf("	") + 1)));
	return wants.filter((want) => there.has(want));
}

// src/host/git-objects.ts
/** git's own rule for what is binary: a NUL among the first 8000 bytes. */
const SNIFFED = 8e3;
const tooLarge = (size, limit) => `it has ${size} bytes, over the limit of ${Math.round(limit / 1024 / 1024)} MB`;
const MISSING = "its content is not in this clone (run `git fetch`, or clone without --filter)";
/** What a blob's bytes are as one side of a file: text (any encoding) or binary, spilled. */
function sideOf(bytes, spill) {
	return {
		kind: bytes.subarray(0, SNIFFED).includes(0) ? "binary" : "text",
		digest: spill.put(bytes),
		bytes: bytes.length
	};
}
const objectError = (what, errors) => new HostError(`git could not ${what} objects: ${errors.trim()}`, null, secondsUntilServed(errors));
async function sizes(folder, ids) {
	const result = await runGit(folder, ["cat-file", "--batch-check"], { input: `${ids.join("\n")}\n` });
	if (result.code !== 0) throw objectError("look up", result.errors);
	const found = /* @__PURE__ */ new Map();
	for (const line of result.stdout.toString("latin1").split("\n")) {
		const [id, type, size] = line.split(" ");
		if (id) found.set(id, type === "blob" ? Number(size) : null);
	}
	return found;
}
/** Cuts the stream of `cat-file --batch` into objects: `<id> <type> <size>\n<bytes>\n`, holding one object at a time. */
function splitter(take) {
	let pieces = [];
	let held = 0;
	let wanted = 1;
	return (chunk) => {
		pieces.push(chunk);
		held += chunk.length;
		while (held >= wanted) {
			const buffer = pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
			pieces = [buffer];
			const line = buffer.indexOf(10);
			const [id = "", type, size] = buffer.subarray(0, Math.max(line, 0)).toString("latin1").split(" ");
			const length = type === "missing" ? -1 : Number(size);
			wanted = line < 0 ? held + 1 : line + 1 + length + 1;
			if (line < 0 || held < wanted) return;
			if (type === "blob") take(id, buffer.subarray(line + 1, line + 1 + length));
			pieces = [buffer.subarray(wanted)];
			held -= wanted;
			wanted = 1;
		}
	};
}
/**
* Contents of blobs by object id, spilled as they arrive. Ids that are missing or over `limit` bytes (20 MB) are `unavailable`, with
* why. HostError where git itself fails.
*/
async function readBlobs(folder, ids, spill, limit = LARGEST_BLOB) {
	const sides = /* @__PURE__ */ new Map();
	if (ids.size === 0) return sides;
	const known = await sizes(folder, [...ids]);
	const wanted = [];
	for (const id of ids) {
		const size = known.get(id) ?? null;
		if (size === null) sides.set(id, {
			kind: "unavailable",
			why: MISSING
		});
		else if (size > limit) sides.set(id, {
			kind: "unavailable",
			why: tooLarge(size, limit)
		});
		else wanted.push(id);
	}
	if (wanted.length === 0) return sides;
	const onData = splitter((id, bytes) => sides.set(id, sideOf(bytes, spill)));
	const result = await runGit(folder, ["cat-file", "--batch"], {
		input: `${wanted.join("\n")}\n`,
		onData
	});
	if (result.code !== 0) throw objectError("read", result.errors);
	for (const id of wanted) if (!sides.has(id)) sides.set(id, {
		kind: "unavailable",
		why: MISSING
	});
	return sides;
}

// src/host/git-listing.ts
const LISTING_LIMIT = 268435456;
const PATHS_AT_ONCE = 200;
const MOST_COMMITS = 1e3;
const FIELDS = [
	"%H",
	"%an",
	"%ae",
	"%aI",
	"%B"
];
/** Splits output at its NULs; the bytes of each piece, without the NUL. */
function pieces(bytes) {
	const found = [];
	for (let at = 0; at < bytes.length;) {
		const end = bytes.indexOf(0, at);
		if (end < 0) return found;
		found.push(bytes.subarray(at, end));
		at = end + 1;
	}
	return found;
}
/** Blob and commit ids in a raw diff (`:old new id id status`), submodules left out: they have no object here. */
function idsOfRaw(raw) {
	const ids = /* @__PURE__ */ new Set();
	for (const piece of pieces(raw)) {
		const fields = /^:(\d{6}) (\d{6}) ([0-9a-f]{40}) ([0-9a-f]{40}) /.exec(piece.toString("latin1"));
		if (fields === null) continue;
		for (const at of [1, 2]) if (!/^(160000|000000)$/.test(fields[at])) ids.add(fields[at + 2]);
	}
	return ids;
}
/** Whether a path names something inside a tree as git stores it; anything else is in no tree. */
function canBeInTree(path) {
	return path !== "" && !path.includes("\0") && path.split("/").every((part) => ![
		"",
		".",
		".."
	].includes(part));
}
function entriesOf(result, into) {
	for (const piece of pieces(result.stdout)) {
		const tab = piece.indexOf(9);
		const [mode = "", type, id = ""] = piece.subarray(0, tab).toString("latin1").split(" ");
		if (type !== "tree") into.set(pathText(piece.subarray(tab + 1)), {
			mode,
			id
		});
	}
}
const PREFETCH = [
	"fetch",
	"--quiet",
	"--no-tags",
	"--no-write-fetch-head",
	"--no-recurse-submodules"
];
/** Fetches blobs together, which git would fetch one by one; where that fails it still does. */
async function fetchTogether(folder, ids) {
	if (folder.partial !== true || ids.size < 2) return;
	const args = [
		"-c",
		"fetch.negotiationAlgorithm=noop",
		...PREFETCH,
		"--filter=blob:none",
		"--stdin",
		"origin"
	];
	await runGit(folder, args, { input: `${[...ids].join("\n")}\n` });
}
/** Contents of files in a commit's tree, in the order asked; `absent` where the tree has no such file. */
async function readFiles(folder, commit, paths, spill, limit) {
	const entries = /* @__PURE__ */ new Map();
	const asked = paths.filter(canBeInTree);
	for (let at = 0; at < asked.length; at += PATHS_AT_ONCE) {
		const some = asked.slice(at, at + PATHS_AT_ONCE);
		entriesOf(await runGit(folder, [
			"ls-tree",
			"-z",
			"--full-tree",
			commit,
			"--",
			...some
		]), entries);
	}
	const ids = new Set([...entries.values()].flatMap(({ mode, id }) => mode === "160000" ? [] : [id]));
	await fetchTogether(folder, ids);
	const blobs = await readBlobs(folder, ids, spill, limit);
	return paths.map((path) => {
		const entry = entries.get(path);
		if (entry) return sideFor(entry.mode, entry.id, blobs, spill);
		if (!path.startsWith("\"")) return { kind: "absent" };
		return {
			kind: "unavailable",
			why: "its name is not UTF-8, so git cannot be asked for it"
		};
	});
}
/** Folders with more names are not listed. */
const MOST_NAMES = 2e4;
const kindOf = (mode) => mode === "040000" ? "folder" : mode.startsWith("100") ? "file" : "other";
/**
* The names in a folder of a commit's tree ('' is its root), as a text that is a JSON list of `FolderEntry`. `absent` where
* the tree has no such folder; `unavailable` where it holds too many names, or one that is not UTF-8.
*/
async function listFolder(folder, commit, path, spill) {
	if (path !== "" && !canBeInTree(path)) return { kind: "absent" };
	const inside = path === "" ? [] : ["--", `${path}/`];
	const listed = pieces((await runGit(folder, [
		"ls-tree",
		"-z",
		"--full-tree",
		commit,
		...inside
	], { cutAt: LISTING_LIMIT })).stdout).map((piece) => {
		return [pathText(piece.subarray(piece.indexOf(9) + 1)), kindOf(piece.subarray(0, 6).toString("latin1"))];
	});
	if (listed.length === 0 && path !== "") return { kind: "absent" };
	if (listed.length > MOST_NAMES) return {
		kind: "unavailable",
		why: "it holds more names than are listed"
	};
	if (listed.some(([name]) => name.startsWith("\""))) return {
		kind: "unavailable",
		why: "a name in it is not UTF-8"
	};
	const bytes = Buffer.from(JSON.stringify(listed.map(([name, kind]) => [name.slice(name.lastIndexOf("/") + 1), kind])));
	return {
		kind: "text",
		digest: spill.put(bytes),
		bytes: bytes.length
	};
}
/** Paths of a commit's files under a folder (all of them without one), as git orders them; at most 256 MB of names. */
async function listPaths(folder, commit, prefix) {
	const clean = prefix?.replace(/\/+$/, "") ?? "";
	if (clean !== "" && !canBeInTree(clean)) return [];
	const args = [
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		"--name-only",
		commit
	];
	if (clean !== "") args.push("--", clean);
	return pieces((await runGit(folder, args, { cutAt: LISTING_LIMIT })).stdout).map(pathText);
}
function inUtc(time) {
	const parsed = Date.parse(time);
	return Number.isNaN(parsed) ? null : new Date(parsed).toISOString();
}
/** Commits that `head` has and `base` has not, oldest first; the newest 1000 of them. */
async function listCommits(folder, base, head) {
	const format = `--format=${FIELDS.join("%x00")}`;
	const args = [
		"log",
		"-z",
		"--topo-order",
		`--max-count=${MOST_COMMITS}`,
		"--encoding=UTF-8"
	];
	const plain = [
		"--no-mailmap",
		"--no-show-signature",
		"--no-notes",
		"--no-decorate",
		"--no-color"
	];
	const fields = (await runGit(folder, [
		...args,
		...plain,
		format,
		`${base}..${head}`,
		"--"
	], { cutAt: LISTING_LIMIT })).stdout.toString("utf8").split("\0");
	const commits = [];
	for (let at = 0; at + FIELDS.length <= fields.length; at += FIELDS.length) {
		const [sha = "", authorName = "", authorEmail = "", time = "", message = ""] = fields.slice(at, at + FIELDS.length);
		commits.push({
			sha,
			message: message.trimEnd(),
			authorName,
			authorEmail,
			authorLogin: null,
			committerLogin: null,
			authoredAt: inUtc(time)
		});
	}
	return commits.reverse();
}
/** The newest `last` commits with one parent up to `head`, newest first: of its first-parent line, or of all its history. */
async function listHistory(folder, head, last, each) {
	const plain = [
		"--no-mailmap",
		"--no-show-signature",
		"--no-notes",
		"--no-decorate",
		"--no-color"
	];
	const which = [
		"--min-parents=1",
		"--max-parents=1",
		`--max-count=${last}`,
		...each ? [] : ["--first-parent"]
	];
	const format = ["--encoding=UTF-8", "--format=%H%x00%P%x00%s"];
	const args = [
		"log",
		"-z",
		...which,
		...plain,
		...format,
		"--end-of-options",
		head,
		"--"
	];
	const fields = (await runGit(folder, args, { cutAt: LISTING_LIMIT })).stdout.toString("utf8").split("\0");
	const commits = [];
	for (let at = 0; at + 3 <= fields.length; at += 3) {
		const [commit = "", parent = "", subject = ""] = fields.slice(at, at + 3);
		commits.push({
			commit,
			parent,
			subject
		});
	}
	return commits;
}

// src/host/git.ts
/** Patch text beyond this is cut; the raw listing still names every file. */
const PATCH_LIMIT = 33554432;
const DIFF = [
	"diff-tree",
	"-r",
	"-M",
	"-l1000",
	"--no-color",
	"--no-ext-diff",
	"--no-textconv",
	"--no-relative"
];
const PATCH = [
	"--patch",
	"--full-index",
	"--unified=3",
	"--src-prefix=a/",
	"--dst-prefix=b/",
	"--submodule=short"
];
/** No ranges, paths, searches, reflog selectors or options: names, ids, and `~N`, `^N` behind them. */
const REVISION = /^(?!-)(?!.*(\.\.|@\{|\^\{))[^\s:?*[\\\0-\x20\x7f]{1,500}$/;
function fail(dir, what, result) {
	const missing = /unable to read|bad object|bad tree|missing|not a tree|does not exist|shallow/i.test(result.errors);
	const again = secondsUntilServed(result.errors);
	if (!missing || again !== null) throw new HostError(`git could not ${what} in ${dir}: ${result.errors.trim().slice(0, 300)}`, null, again);
	throw new HostError(`git could not ${what} in ${dir}: objects are missing from this clone`, `Run: git -C ${dir} fetch --unshallow (in a partial clone: fetch --refetch --no-filter).`);
}
async function resolveIn(folder, dir, revision) {
	if (!REVISION.test(revision)) throw new HostError(`${JSON.stringify(revision)} is not a revision`, "Name a branch, a tag or a commit id.");
	const args = [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${revision}^{commit}`
	];
	const result = await runGit(folder, args);
	const id = result.stdout.toString("latin1").trim();
	if (result.code === 0 && /^[0-9a-f]{40}$/.test(id)) return id;
	throw new HostError(`the commit ${revision} is not in ${dir}`, `Run: git -C ${dir} fetch origin ${revision} (or fetch --unshallow, where the clone is shallow).`);
}
async function symbolicRefIn(folder, name) {
	const { code, stdout } = await runGit(folder, [
		"symbolic-ref",
		"--quiet",
		name
	]);
	return code === 0 ? stdout.toString("utf8").trim() : null;
}
async function mergeBaseIn(folder, dir, one, other) {
	const result = await runGit(folder, [
		"merge-base",
		"--end-of-options",
		one,
		other
	]);
	if (result.code === 0) return result.stdout.toString("latin1").trim();
	if (result.code !== 1) fail(dir, "find the merge base", result);
	if ((await runGit(folder, ["rev-parse", "--is-shallow-repository"])).stdout.toString("latin1").trim() !== "true") return null;
	throw new HostError(`the merge base of ${one.slice(0, 10)} and ${other.slice(0, 10)} is beyond the shallow history of ${dir}`, `Run: git -C ${dir} fetch --unshallow`);
}
async function changesIn(folder, dir, [base, head], spill) {
	const ends = [
		"--end-of-options",
		base,
		head
	];
	const raw = await runGit(folder, [
		...DIFF,
		"--raw",
		"-z",
		"--no-abbrev",
		...ends
	]);
	if (raw.code !== 0) fail(dir, "compare the commits", raw);
	const patch = await runGit(folder, [
		...DIFF,
		...PATCH,
		...ends
	], { cutAt: PATCH_LIMIT });
	if (patch.code !== 0) fail(dir, "compare the commits", patch);
	const objects = await readBlobs(folder, idsOfRaw(raw.stdout), spill);
	return {
		base,
		head,
		baseTime: (await runGit(folder, [
			"log",
			"-1",
			"--no-show-signature",
			"--format=%cI",
			"--end-of-options",
			base
		])).stdout.toString("latin1").trim() || null,
		raw: raw.stdout,
		patch: patch.stdout,
		objects
	};
}
async function changedIn(folder, dir, base, head) {
	const only = [
		"--name-only",
		"--no-renames",
		"--diff-filter=d",
		"-z"
	];
	const result = await runGit(folder, [
		...DIFF,
		...only,
		"--end-of-options",
		base,
		head
	]);
	return result.code === 0 ? pieces(result.stdout).map(pathText) : fail(dir, "compare the commits", result);
}
function repositoryIn(folder, dir, close) {
	return {
		resolve: (revision) => resolveIn(folder, dir, revision),
		symbolicRef: (name) => symbolicRefIn(folder, name),
		mergeBase: (one, other) => mergeBaseIn(folder, dir, one, other),
		changes: (base, head, spill) => changesIn(folder, dir, [base, head], spill),
		changedPaths: (base, head) => changedIn(folder, dir, base, head),
		files: (commit, paths, spill, limit) => readFiles(folder, commit, paths, spill, limit),
		listFolder: (commit, path, spill) => listFolder(folder, commit, path, spill),
		listFiles: (commit, prefix) => listPaths(folder, commit, prefix ?? null),
		commits: (base, head) => listCommits(folder, base, head),
		history: (head, last, each) => listHistory(folder, head, last, each),
		close
	};
}
/** Opens the repository that holds `dir` (a working folder, one inside it, a worktree, a bare one), or a bundle's. */
async function openRepository(dir) {
	const scratch = makeScratch("git");
	const isBundle = statSync(dir, { throwIfNoEntry: false })?.isFile() === true;
	try {
		return repositoryIn(isBundle ? await unbundle(dir, scratch.path) : overlay(dir, scratch.path), dir, scratch.remove);
	} catch (error) {
		scratch.remove();
		throw error;
	}
}
/**
* Fetches commits from a server into the bare repository `dir` (made if absent) and opens it; blobs come when they are
* first asked for. The caller owns and removes `dir`. HostError where the server refuses or lacks a commit.
*/
async function fetchInto(dir, url, options) {
	return repositoryIn(await fetchObjects(dir, url, options), dir, () => {});
}

export { runGit as a, fetchObjects as i, openRepository as n, existingRefs as r, fetchInto as t };