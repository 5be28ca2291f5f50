import { c as Parser, n as Edit } from "./web-tree-sitter2.js";
import { createHash } from "node:crypto";
import path from "node:path";

// src/syntax/deferred-body.ts
const bodies = /* @__PURE__ */ new WeakMap();
/** What is read of a body; read now, if nobody asked before. */
function settle(body) {
	body.facts ??= body.read();
	return body.facts;
}
/** What is read of the body of a unit. */
const factsOf = (unit) => settle(bodies.get(unit));
const property = (name) => ({
	configurable: true,
	enumerable: true,
	get() {
		return factsOf(this)[name];
	}
});
/** An object's own, so that a copy of it has them too, and is read by then. */
const FACTS = {
	hash: property("hash"),
	words: property("words"),
	inputs: property("inputs"),
	calls: property("calls"),
	parameters: property("parameters"),
	handed: property("handed"),
	assertions: property("assertions"),
	held: property("held"),
	answers: property("answers"),
	insists: property("insists")
};
/** The body behind a unit; null for one that was put together elsewhere. */
const bodyOf$3 = (unit) => bodies.get(unit) ?? null;
/** Whether the other side has a test or helper that is the same, down to the letter and what its names stand for. */
const hasTwin = (unit) => bodyOf$3(unit)?.twin != null;
/** Whether a test or helper of one side is, down to the letter and what its names stand for, that of the other side. */
function isUntouched(before, after) {
	const [old, now] = [bodyOf$3(before), bodyOf$3(after)];
	return old?.twin != null && old.twin.body === now;
}
/** A test or helper: what is told of it, with a body that is not read for that. */
function unitOf(head, { line, endLine, body }) {
	const unit = Object.defineProperties({
		...head,
		line,
		endLine
	}, FACTS);
	bodies.set(unit, body);
	return unit;
}
/** A unit of which something else is told, with the same body. */
const retell = (head, unit) => unitOf(head, {
	line: unit.line,
	endLine: unit.endLine,
	body: bodies.get(unit)
});
/** A body of which something is otherwise than it was read. */
function changeBody(built, change) {
	const { text, around } = built.body;
	const read = () => {
		const facts = settle(built.body);
		return {
			...facts,
			...change(facts)
		};
	};
	return {
		...built,
		body: {
			text,
			around,
			facts: null,
			read,
			twin: null
		}
	};
}
const PLAIN$5 = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
/**
* How many of some words may at most stand in a body, as far as that is told without reading it: names stand in it as they are
* written.
*/
function mostWords(unit, words) {
	const body = bodyOf$3(unit);
	if (body === null || body.facts !== null) return words.length;
	return words.filter((word) => !PLAIN$5.test(word) || body.text.includes(word)).length;
}
const NAME$6 = /[\p{L}_$][\p{L}\p{N}_$]*[?!=]?/gu;
/**
* Whether one of some names stands anywhere in a unit that is untouched, or in what its names stand for; true for others,
* which are to be read.
*/
function mentionsAny(unit, names) {
	const body = bodyOf$3(unit);
	if (body?.twin == null) return true;
	if (names.size === 0) return false;
	for (const text of [body.text, body.twin.meanings]) for (const [name] of text.matchAll(NAME$6)) if (names.has(name) || names.has(name.replace(/[?!=]$/, ""))) return true;
	return false;
}

// src/syntax/effective/command.ts
/** Stands for a part of a word that is not known. */
const OPEN$1 = "\0";
const known$2 = (text) => ({
	text,
	open: false
});
const unknownWord = {
	text: "\0",
	open: true
};
const MOST_WORK = 2e4;
/** Counts work done; false where there has been too much. */
function mayWork(walk, amount = 1) {
	const before = walk.work;
	walk.work += amount;
	if (walk.work <= MOST_WORK) return true;
	if (before <= MOST_WORK) doubt(walk, "the line", "it comes to more commands than are followed");
	return false;
}
const MOST_DOUBTS = 20;
/** Notes what cannot be told. */
function doubt(walk, what, why) {
	if (walk.doubts.length < MOST_DOUBTS) walk.doubts.push({
		what: what.slice(0, 60),
		why
	});
}
/** A copy for a subshell: what it changes does not come back. */
function copyScene(scene) {
	return {
		variables: new Map(scene.variables),
		exported: new Set(scene.exported),
		choices: new Map(scene.choices),
		functions: new Map(scene.functions),
		unsure: new Set(scene.unsure),
		aliases: new Map(scene.aliases),
		gitAliases: new Map(scene.gitAliases),
		positional: scene.positional,
		cwd: scene.cwd
	};
}
/** The scene of a shell that is started as a program: it knows what is exported, and what is set for it alone. */
function childScene(scene, own) {
	const handed = [...scene.variables].filter(([name]) => scene.exported.has(name));
	return {
		...copyScene(scene),
		variables: new Map([...handed, ...Object.entries(own)]),
		choices: new Map([...scene.choices].filter(([name]) => scene.exported.has(name) && own[name] === void 0)),
		functions: /* @__PURE__ */ new Map(),
		unsure: /* @__PURE__ */ new Set(),
		aliases: /* @__PURE__ */ new Map()
	};
}
/** A scene in which nothing is known but the home folder and where one stands. */
function newScene() {
	return {
		variables: /* @__PURE__ */ new Map([
			["HOME", known$2("~")],
			["PWD", known$2(".")],
			["TMPDIR", known$2("/tmp")],
			["IFS", known$2(" ")]
		]),
		exported: /* @__PURE__ */ new Set([
			"HOME",
			"PWD",
			"TMPDIR",
			"IFS"
		]),
		choices: /* @__PURE__ */ new Map(),
		functions: /* @__PURE__ */ new Map(),
		unsure: /* @__PURE__ */ new Set(),
		aliases: /* @__PURE__ */ new Map(),
		gitAliases: /* @__PURE__ */ new Map(),
		positional: [],
		cwd: ""
	};
}
/** The name of a program without folder, `.exe` and capitals. */
function programName(word) {
	return word.slice(Math.max(word.lastIndexOf("/"), word.lastIndexOf("\\")) + 1).replace(/\.exe$/i, "").toLowerCase();
}
/** Directory `to` seen from `from`; null where not known. `~` stays as it is. */
function enter(from, to) {
	if (to === void 0) return "~";
	if (to.text.startsWith("\0") || to.text === "-") return null;
	if (/^[/~]|^[A-Za-z]:[\\/]/.test(to.text)) return to.text;
	if (from === null) return null;
	return from === "" ? to.text : `${from}/${to.text}`;
}

// src/syntax/effective/literals.ts
const isMark = (token, text) => token?.kind === "mark" && token.text === text;
function joined$4(tokens, values) {
	if (tokens.length === 0) return null;
	let text = "";
	let open = false;
	let expects = true;
	for (const token of tokens) if (token.kind === "text") {
		text += token.open ? token.text.replace(/[$#]?\{[^{}]{0,200}\}|[$@][A-Za-z_]\w{0,80}/g, "\0") : token.text;
		open ||= token.open;
		expects = false;
	} else if (token.kind === "name" && expects) {
		const value = values.get(token.text) ?? (tokens.length > 1 ? unknownWord : null);
		if (value === null) return null;
		text += value.text;
		open ||= value.open;
		expects = false;
	} else if (token.kind === "mark" && /^[+.]$/.test(token.text) && !expects) expects = true;
	else return null;
	return {
		text,
		open
	};
}
/** Splits tokens at a mark (a comma) outside of brackets. */
function split$1(tokens, mark = ",") {
	const parts = [[]];
	let depth = 0;
	for (const token of tokens) {
		if (token.kind === "mark" && /^[([{]$/.test(token.text)) depth += 1;
		if (token.kind === "mark" && /^[)\]}]$/.test(token.text)) depth -= 1;
		if (depth === 0 && token.kind === "mark" && token.text === mark) parts.push([]);
		else parts.at(-1)?.push(token);
	}
	return parts.filter((part) => part.length > 0);
}
/** Functions that leave a path what it is. */
const SAME$1 = /^(?:expanduser|expandvars|abspath|realpath|normpath|fspath|resolve|normalize|Path|PurePath|str|String)$/;
const HOME = /^(?:home|homedir)$/;
const DEEPEST$4 = 6;
/** The name of the function and its arguments, where the tokens are one call and nothing else. */
function onlyCall(tokens) {
	const at = tokens.findIndex((token) => isMark(token, "("));
	const head = tokens.slice(0, at);
	const isName = head.every((token, index) => index % 2 === 0 ? token.kind === "name" : isMark(token, "."));
	if (at < 1 || at % 2 === 0 || !isName) return null;
	let depth = 0;
	for (let index = at; index < tokens.length; index += 1) {
		if (isMark(tokens[index], "(")) depth += 1;
		if (isMark(tokens[index], ")")) depth -= 1;
		if (depth === 0) return index === tokens.length - 1 ? {
			name: head.at(-1)?.text ?? "",
			inside: tokens.slice(at + 1, -1)
		} : null;
	}
	return null;
}
function glued(parts, by) {
	const words = parts.filter((part) => part !== null);
	if (words.length < parts.length || words.length === 0) return null;
	return {
		text: words.map(({ text }) => text).join(by),
		open: words.some(({ open }) => open)
	};
}
/** `os.environ["HOME"]`, `process.env.HOME`. */
const isHome = (tokens) => /^(?:os\.environ\[HOME\]|process\.env\.HOME|ENV\[HOME\])$/.test(tokens.map(({ text }) => text).join(""));
/** The value of an expression of literal texts, names of literals, `+`, and what joins or widens paths; null for anything else. */
function literalOf$2(all, values, depth = 0) {
	const tokens = all[0]?.text === "require" && isMark(all[4], ".") ? all.slice(5) : all;
	if (depth > DEEPEST$4 || tokens.length === 0) return null;
	const below = (some) => literalOf$2(some, values, depth + 1);
	if (isHome(tokens)) return known$2("~");
	const call = onlyCall(tokens);
	if (call !== null && HOME.test(call.name)) return known$2("~");
	if (call !== null && SAME$1.test(call.name)) return below(split$1(call.inside)[0] ?? []);
	if (call !== null && call.name === "join") return glued(split$1(call.inside).map(below), "/");
	const parts = split$1(tokens, "/");
	if (parts.length > 1) return glued(parts.map(below), "/");
	const summands = tokens.some((token) => isMark(token, "(")) ? split$1(tokens, "+") : [];
	return summands.length > 1 ? glued(summands.map(below), "") : joined$4(tokens, values);
}

// src/syntax/effective/calls.ts
/** Stands between the values that a loop gives a name in turn. */
const EACH = "";
/** A script with more calls is not followed to its end. */
const MOST_CALLS = 400;
const MOST_TOKENS = 2e4;
/** `'git push'.split()`, `shlex.split('git push')`: a text that is a list of words; null for anything else. */
function splitWords$1(tokens, values) {
	const spelled = tokens.map(({ text, kind }) => kind === "text" ? "x" : text).join("");
	const at = /^shlex\.split\([\w+]+\)$/.test(spelled) ? 4 : /^[\w+]+\.split\(x?\)$/.test(spelled) ? 0 : -1;
	if (at < 0) return null;
	const end = at === 4 ? -1 : tokens.findIndex((token) => isMark(token, "."));
	const value = literalOf$2(tokens.slice(at, end), values);
	return value === null ? null : value.text.split(/\s+/).map((text) => ({
		...value,
		text
	}));
}
function readArgument(all, values) {
	const tokens = all.filter((token) => !isMark(token, "\n"));
	const named = tokens[0]?.kind === "name" && /^[=:]$/.test(tokens[1]?.text ?? "") && !isMark(tokens[2], "=");
	const own = named ? tokens.slice(2) : tokens;
	const words = splitWords$1(own, values);
	const list = isMark(own[0], "[") && isMark(own.at(-1), "]") ? split$1(own.slice(1, -1)).map((part) => literalOf$2(part.filter((one) => !isMark(one, "\n")), values) ?? unknownWord) : words;
	const names = tokens.flatMap((token) => token.kind === "name" ? [token.text] : []).slice(0, 50);
	const texts = tokens.flatMap((token) => token.kind === "text" ? [{
		text: token.text,
		open: token.open
	}] : []);
	return {
		keyword: named ? tokens[0]?.text ?? null : null,
		value: list === null ? literalOf$2(own, values) : null,
		list,
		names,
		texts: texts.slice(0, 50)
	};
}
/** Index of the bracket that closes the one at `at`; the last token where none does. */
function closing(tokens, at) {
	let depth = 0;
	for (let index = at; index < tokens.length; index += 1) {
		const token = tokens[index];
		if (token.kind !== "mark") continue;
		if (/^[([{]$/.test(token.text)) depth += 1;
		if (/^[)\]}]$/.test(token.text)) depth -= 1;
		if (depth === 0) return index;
	}
	return tokens.length - 1;
}
/** The dotted name that ends at `at`, and where it begins. */
function dotted$1(tokens, at) {
	const parts = [tokens[at]?.text ?? ""];
	let from = at;
	while (isMark(tokens[from - 1], ".") && tokens[from - 2]?.kind === "name" && parts.length < 8) {
		from -= 2;
		parts.unshift(tokens[from]?.text ?? "");
	}
	return {
		name: parts.join("."),
		from
	};
}
const MOST_BRACKETED = 40;
/** `(home / 'x').read_text()`: what stands in brackets, as a path that something is called on; null where it is no text. */
function bracketed(tokens, end, values) {
	if (!isMark(tokens[end], ")")) return null;
	let depth = 0;
	for (let at = end; at >= 0 && at > end - MOST_BRACKETED; at -= 1) {
		if (isMark(tokens[at], ")")) depth += 1;
		if (isMark(tokens[at], "(")) depth -= 1;
		if (depth > 0) continue;
		const inside = readArgument(tokens.slice(at + 1, end), values);
		return inside.value === null ? null : {
			callee: "Path",
			args: [inside],
			on: null
		};
	}
	return null;
}
/** Arguments of a call spend work in proportion to their tokens; nested calls read theirs again, up to a bound. */
function callsIn(all) {
	const tokens = all.slice(0, MOST_TOKENS);
	const values = /* @__PURE__ */ new Map();
	const calls = [];
	const byEnd = /* @__PURE__ */ new Map();
	let work = 0;
	for (let at = 0; at < tokens.length && calls.length < 400 && work < 10 * MOST_TOKENS; at += 1) {
		const token = tokens[at];
		if (token.kind !== "name") continue;
		const next = tokens[at + 1];
		if (token.text === "for" && isMark(tokens[at + 3], "[") && tokens[at + 2]?.text === "in") {
			const items = readArgument(tokens.slice(at + 3, closing(tokens, at + 3) + 1), values).list ?? [];
			const text = items.map((item) => item.text).join("");
			values.set(tokens[at + 1]?.text ?? "", {
				text,
				open: items.some(({ open }) => open)
			});
		}
		if (isMark(next, "=") && !isMark(tokens[at + 2], "=")) {
			let end = at + 2;
			while (end < tokens.length && end < at + 12 && !/^[\n;]$/.test(tokens[end]?.text ?? "")) end += 1;
			const value = literalOf$2(tokens.slice(at + 2, end), values);
			if (value === null) values.delete(token.text);
			else values.set(token.text, value);
		}
		const bare = next?.kind === "text";
		if (!isMark(next, "(") && !bare) continue;
		const end = bare ? at + 1 : closing(tokens, at + 1);
		work += end - at;
		const { name, from } = dotted$1(tokens, at);
		const inside = bare ? [next] : tokens.slice(at + 2, end);
		const on = isMark(tokens[from - 1], ".") ? byEnd.get(from - 2) ?? bracketed(tokens, from - 2, values) : null;
		const call = {
			callee: on === null ? name : `${on.callee}().${name}`,
			args: split$1(inside).map((part) => readArgument(part, values)),
			on: on === null || on.args.length > 0 ? on?.args ?? null : on.on
		};
		calls.push(call);
		byEnd.set(end, call);
	}
	return calls;
}

// src/syntax/effective/call-effects.ts
/** Calls that start another program. */
const SPAWNS = /^(?:os\.(?:system|popen|exec\w+|spawn\w+|posix_spawnp?)|pexpect\.\w+|pcntl_exec|Deno\.Command|subprocess\.\w+|sp\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|pty\.spawn|system|popen|passthru|shell_exec|proc_open|check_output|check_call|execSync|spawnSync|execFileSync|spawn|execFile|exec|run|call|Popen|execa|execaSync|\$|Open3\.\w+|IO\.popen|Kernel\.system|os\.execute|io\.popen|Deno\.run|Bun\.spawn(?:Sync)?|(?:cp|child_process|childProcess)\.\w+)$|(?:^|[.)])(?:execSync|spawnSync|execFileSync|system|popen|check_output|check_call|getoutput)$|^require\(\)\.(?:exec|spawn|execFile)\w*$/;
const REMOVES = /(?:^|[.)])(?:remove|unlink|rmtree|remove_tree|rmdir|removedirs|rmSync|unlinkSync|rmdirSync|rm_rf|rm_r|rm_f|rimraf(?:Sync)?)$|^(?:fs|fsp|fs\.promises)\.rm$|^rm$|^(?:File|FileUtils|Dir)\.(?:delete|rm|remove_\w+)$/;
const READS = /(?:^|[.)])(?:readFileSync|readFile|read_text|read_bytes|file_get_contents|readlines?)$|^File\.(?:read|open)$|^(?:io\.)?open$|(?:^|\.)Path\(\)\.open$/;
const WRITES = /(?:^|[.)])(?:writeFileSync|writeFile|appendFileSync|appendFile|write_text|write_bytes|file_put_contents)$|^File\.write$/;
const FETCHES$1 = /(?:^|[.)])(?:urlopen|urlretrieve)$|^(?:requests|httpx|axios|got|ky|session|http|https|superagent|needle|client)\.(?:get|post|put|patch|delete|head|request|download)$|^(?:fetch|axios|got)$|^(?:Net::HTTP|URI)\.(?:get|post|open|get_response)$/;
const SENDS = /\.(?:post|put|patch)$/;
const CONNECTS = /(?:^|[.)])(?:connect|create_connection|createConnection|fsockopen)$|^(?:TCPSocket|IO::Socket::INET)\.(?:new|open)$/;
const CHANGES_MODE = /(?:^|[.)])(?:chmod|chmodSync|lchmod)$/;
const LINKS = /(?:^|[.)])(?:symlink|symlinkSync|ln_s|symlink_to)$/;
const ADDRESS$1 = /^(?:https?|ftp):/;
const OPENS_FILE = /^(?:open|createReadStream|readFileSync|readFile|read_bytes|read_text|file_get_contents)$/;
/** The first argument without a keyword, where it is a text. */
const first$1 = (args) => {
	return args.find(({ keyword }) => keyword === null)?.value ?? null;
};
const eachOf = (word) => word.text.split("").map((text) => ({
	...word,
	text
}));
const make = (...words) => ({
	words: words.flatMap((one) => typeof one === "string" ? known$2(one) : eachOf(one)),
	redirects: []
});
const namesIn$3 = (args) => args.flatMap(({ names }) => names);
/** A request as `curl` would make it: what is sent is a file where the call opens one. */
function fetched(callee, args, address) {
	if (!ADDRESS$1.test(address.text) && !address.open) return null;
	if (!(SENDS.test(callee) || args.some(({ keyword, names, texts }) => /^(?:data|json|body|files)$/.test(keyword ?? "") || names.includes("POST") || texts.some(({ text }) => text === "POST")))) return make("curl", address);
	const file = namesIn$3(args).some((name) => OPENS_FILE.test(name));
	return make("curl", "-d", file ? {
		text: `@${unknownWord.text}`,
		open: true
	} : unknownWord, address);
}
/** `connect(('203.0.113.9', 4444))`: the host stands in brackets of its own. */
function connected(args) {
	const [host] = args.flatMap(({ value, list, texts }) => [
		...value === null ? [] : [value],
		...list ?? [],
		...texts
	]);
	return host === void 0 ? null : make("nc", host, "0");
}
/** A call as the command that would do the same; null where it does nothing that matters here, or its words are not literal. */
function asCommand(call) {
	const { callee, args } = call;
	if (CONNECTS.test(callee)) return connected(args);
	const word = call.on !== null && /(?:^|\.)Path\(\)/.test(callee) ? first$1(call.on) : first$1(args);
	if (SPAWNS.test(callee) || word === null) return null;
	if (REMOVES.test(callee)) return /tree|rf|rmSync|rimraf|_r$|^fs|^rm$/.test(callee) ? make("rm", "-rf", word) : make("rm", word);
	const second = args.filter(({ keyword }) => keyword === null)[1]?.value ?? null;
	if (LINKS.test(callee) && call.on !== null) return make("ln", "-s", first$1(args) ?? unknownWord, word);
	if (LINKS.test(callee)) return second === null ? null : make("ln", "-s", word, second);
	if (CHANGES_MODE.test(callee)) return make("chmod", "0", word);
	if (FETCHES$1.test(callee)) return fetched(callee, args, word);
	const mode = args.filter(({ keyword }) => keyword === null || keyword === "mode")[1]?.value?.text ?? "r";
	if (WRITES.test(callee) || READS.test(callee) && /open$/.test(callee) && /^[rb]*[wax+]/.test(mode)) return {
		words: [known$2(":")],
		redirects: [{
			op: ">",
			target: word
		}]
	};
	if (!READS.test(callee)) return null;
	return ADDRESS$1.test(word.text) ? make("curl", word) : make("cat", word);
}
/** Whether a script connects somewhere and puts a program's streams on that connection: a shell given away. */
const handsShell = (calls, names) => calls.some(({ callee }) => CONNECTS.test(callee)) && names.some((name) => /^(?:dup2|pty)$/.test(name));
const REMOVER = /^(?:unlink|rmtree|remove_tree|rmdir|rm_rf|rm_r|rmSync|unlinkSync|rmdirSync)$/;
/** A place that is certainly not of the folder in which the script runs, nor one for scratch. */
const ELSEWHERE = /^(?:\/(?!tmp\b|dev\b|var\/(?:tmp|folders)\b)[\w.-]|~|\.\.(?:\/|$))/;
/**
* Whether a script removes what it works out while it runs, and speaks of places outside: what goes there is not in its text.
* `texts` and `names` are the texts and names of the script.
*/
function removesUnseen(calls, names, texts) {
	if (!texts.some((text) => ELSEWHERE.test(text))) return false;
	const unseen = calls.some((call) => REMOVES.test(call.callee) && asCommand(call) === null);
	const called = calls.filter(({ callee }) => REMOVER.test(callee.replace(/^.*[.)]/, ""))).length;
	const spoken = [...names, ...texts].filter((word) => REMOVER.test(word)).length;
	return unseen || spoken > called;
}

// src/syntax/effective/environment-print.ts
const PRINTS = /^(?:print|pprint|pp|puts|p|say|echo|log|info|dumps|dump|stringify|inspect|write|writelines|printf|print_r|var_dump|var_export|json_encode)$/;
const LOOPS$2 = /^(?:for|foreach|each|each_pair|map|forEach|keys|while)$/;
/** What asks for one variable, or for the yes and no of one. */
const ONE = /^(?:get|fetch|pop|setdefault|update|has|has_key|key|include|delete|dig|[A-Z_][A-Z0-9_]*)$/;
/** Where the whole of an environment is named that ends before `at`; -1 where the tokens there name none. */
function environmentAt(tokens, at) {
	const { kind, text } = tokens[at];
	if (kind !== "name") return -1;
	const owned = isMark(tokens[at + 1], ".") ? `${text}.${tokens[at + 2]?.text ?? ""}` : "";
	if (/^(?:os\.environb?|process\.env|Deno\.env)$/.test(owned)) return at + 3;
	if (text === "$_ENV" || text === "$ENV") return at + 1;
	return text === "ENV" || text === "environ" && !isMark(tokens[at - 1], ".") ? at + 1 : -1;
}
/** Whether what stands behind an environment takes all of it. */
function isWhole$1(tokens, end) {
	const next = tokens[end];
	if (isMark(next, "[") || isMark(next, "{") || isMark(next, "=")) return false;
	return !(isMark(next, ".") && ONE.test(tokens[end + 1]?.text ?? ""));
}
/** Whether but its names or their number are taken: `sorted(os.environ)`, `Object.keys(process.env)`. */
const isNames = (tokens, at, end) => isMark(tokens[at - 1], "(") && /^(?:keys|sorted|list|set|len|size)$/.test(tokens[at - 2]?.text ?? "") || isMark(tokens[end], ".") && /^(?:keys|length|size)$/.test(tokens[end + 1]?.text ?? "");
/** Whether it is handed on to a program or spread into another one. */
const isHanded = (tokens, at) => /^(?:[=:*]|\.)$/.test(tokens[at - 1]?.kind === "mark" ? tokens[at - 1]?.text ?? "" : "") || tokens[at - 2]?.kind === "name" && /^env$/.test(tokens[at - 2]?.text ?? "");
/** Whether a script prints its whole environment: in one statement, or in a loop over it. */
function printsEnvironment(tokens) {
	if (!tokens.some(({ kind, text }) => kind === "name" && PRINTS.test(text))) return false;
	let from = 0;
	for (let at = 0; at < tokens.length; at += 1) {
		if (isMark(tokens[at], ";") || isMark(tokens[at], "\n")) from = at + 1;
		const end = environmentAt(tokens, at);
		if (end < 0 || !isWhole$1(tokens, end) || isNames(tokens, at, end) || isHanded(tokens, at)) continue;
		const before = tokens.slice(from, at).filter(({ kind }) => kind === "name");
		const behind = tokens.slice(end, end + 6).filter(({ kind }) => kind === "name");
		if (before.some(({ text }) => PRINTS.test(text))) return true;
		if ([...before, ...behind].some(({ text }) => LOOPS$2.test(text))) return true;
	}
	return false;
}

// src/syntax/effective/tokens.ts
/** Characters of a script that are read. */
const LONGEST_SOURCE = 4e4;
const NAME$5 = /[A-Za-z_$][\w$]*/y;
const PREFIX = /[rRbBfFuU]{1,2}(?=["'])/y;
const SPACE = /[^\S\n]+/y;
const NUMBER$2 = /0[xob][\da-fA-F]+|\d[\d_.]*/y;
const ESCAPES = {
	n: "\n",
	t: "	",
	r: "\r",
	"0": "\0"
};
function match(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text)?.[0] ?? null;
}
function decode(text) {
	return text.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|([\s\S]))/g, (_, hex, wide, other) => {
		const code = hex ?? wide;
		if (code !== void 0) return String.fromCharCode(Number.parseInt(code, 16));
		return other === "\n" ? "" : ESCAPES[other] ?? other;
	});
}
/** The inside of a quotation that begins at `at`; up to the end of the text where it does not close. */
function quotation(text, at, mark) {
	const from = at + mark.length;
	let end = from;
	while (end < text.length && !text.startsWith(mark, end)) {
		if (mark.length === 1 && mark !== "`" && text[end] === "\n") break;
		end += text[end] === "\\" ? 2 : 1;
	}
	return {
		text: text.slice(from, end),
		end: Math.min(text.length, end + mark.length)
	};
}
function commentEnd(text, at, family) {
	const hash = text[at] === "#" && family !== "node";
	const slashes = text.startsWith("//", at) && (family === "node" || family === "php");
	const line = text.indexOf("\n", at);
	if (hash || slashes) return line < 0 ? text.length : line;
	if (!text.startsWith("/*", at) || family !== "node" && family !== "php") return -1;
	const close = text.indexOf("*/", at + 2);
	return close < 0 ? text.length : close + 2;
}
/** Quotations by words, of Ruby and Perl, as the plain ones: `%x(…)`, `qx{…}` as backticks, `qw(…)` as a text. */
const plainQuotes = (text) => text.replace(/(?:%x|\bqx)\s{0,3}(?:\(([^()\n]{1,500})\)|\{([^{}\n]{1,500})\}|\[([^[\]\n]{1,500})\]|([|!/])([^|!/\n]{1,500})\4)/g, (...found) => `\`${found[1] ?? found[2] ?? found[3] ?? found[5]}\``).replace(/(?:%w|\bqw)\s{0,3}(?:\(([^()\n"]{1,500})\)|\{([^{}\n"]{1,500})\}|\[([^[\]\n"]{1,500})\])/g, (...found) => `"${found[1] ?? found[2] ?? found[3]}"`);
/** Splits a script into names, texts and marks; comments and numbers fall away. The first 40,000 characters; linear. */
function tokensOf$1(source, family) {
	const raw = source.slice(0, LONGEST_SOURCE);
	const text = family === "ruby" || family === "perl" ? plainQuotes(raw) : raw;
	const tokens = [];
	const runs = family === "ruby" || family === "perl" || family === "php";
	let at = 0;
	while (at < text.length) {
		const space = match(SPACE, text, at);
		const comment = space === null ? commentEnd(text, at, family) : -1;
		if (space !== null) at += space.length;
		else if (comment >= 0) at = comment;
		else {
			const prefix = family === "python" ? match(PREFIX, text, at) ?? "" : "";
			const here = text[at + prefix.length] ?? "";
			if (here === "\"" || here === "'" || here === "`") {
				const triple = family === "python" && text.startsWith(here.repeat(3), at + prefix.length);
				const inside = quotation(text, at + prefix.length, triple ? here.repeat(3) : here);
				const format = /f/i.test(prefix) && /\{[^{]/.test(inside.text);
				const put = (here === "`" || family !== "python" && here === "\"") && /[#$]\{|[$@][A-Za-z]/.test(inside.text);
				const plain = /r/i.test(prefix) ? inside.text : decode(inside.text);
				tokens.push({
					kind: "text",
					text: plain,
					open: format || put,
					runs: here === "`" && runs
				});
				at = inside.end;
			} else {
				const name = match(NAME$5, text, at);
				const skipped = name ?? match(NUMBER$2, text, at);
				if (name !== null) tokens.push({
					kind: "name",
					text: name
				});
				else if (skipped !== null) tokens.push({
					kind: "mark",
					text: skipped
				});
				else tokens.push({
					kind: "mark",
					text: here
				});
				at += (skipped ?? here).length || 1;
			}
		}
	}
	return tokens;
}

// src/syntax/effective/wrappers.ts
const plain = { valued: [] };
const verbs = (...names) => ({
	valued: [],
	verbs: names
});
/** Programs that run the rest of their words as a command. */
const WRAPPERS$2 = new Map(Object.entries({
	env: {
		valued: [
			"-u",
			"--unset",
			"-C",
			"--chdir"
		],
		assigns: true
	},
	sudo: {
		valued: [
			"-u",
			"-g",
			"-h",
			"-p",
			"-C",
			"-T",
			"-r",
			"-t",
			"-D",
			"-R",
			"-U"
		],
		assigns: true
	},
	doas: {
		valued: ["-u", "-C"],
		assigns: true
	},
	run0: plain,
	pkexec: { valued: ["--user"] },
	timeout: {
		valued: [
			"-s",
			"--signal",
			"-k",
			"--kill-after"
		],
		leading: 1
	},
	gtimeout: {
		valued: [
			"-s",
			"--signal",
			"-k",
			"--kill-after"
		],
		leading: 1
	},
	nohup: plain,
	time: { valued: [
		"-f",
		"--format",
		"-o",
		"--output"
	] },
	nice: { valued: ["-n", "--adjustment"] },
	ionice: { valued: [
		"-c",
		"-n",
		"-p"
	] },
	chrt: {
		valued: [],
		leading: 1
	},
	taskset: {
		valued: [],
		leading: 1
	},
	stdbuf: { valued: [
		"-i",
		"-o",
		"-e"
	] },
	setsid: plain,
	command: plain,
	builtin: plain,
	exec: { valued: ["-a"] },
	noglob: plain,
	nocorrect: plain,
	chronic: plain,
	caffeinate: { valued: ["-t", "-w"] },
	unbuffer: plain,
	setpriv: { valued: [
		"--reuid",
		"--regid",
		"--groups"
	] },
	prlimit: plain,
	numactl: plain,
	firejail: plain,
	bwrap: { valued: [
		"--chdir",
		"--dev",
		"--proc",
		"--tmpfs",
		"--unsetenv",
		"--dir"
	] },
	valgrind: plain,
	entr: plain,
	gosu: {
		valued: [],
		leading: 1
	},
	"su-exec": {
		valued: [],
		leading: 1
	},
	"dbus-run-session": plain,
	"ssh-agent": plain,
	"nix-shell": {
		valued: [
			"-p",
			"--packages",
			"-I"
		],
		line: /^--(?:run|command)$/
	},
	strace: { valued: [
		"-o",
		"-e",
		"-p",
		"-s",
		"-u"
	] },
	ltrace: { valued: ["-o", "-e"] },
	busybox: plain,
	toybox: plain,
	fakeroot: plain,
	proot: { valued: [
		"-b",
		"-r",
		"-w"
	] },
	chroot: {
		valued: [],
		leading: 1
	},
	unshare: { valued: [] },
	nsenter: { valued: ["-t"] },
	flock: {
		valued: ["-w", "-E"],
		leading: 1
	},
	watch: {
		valued: ["-n", "--interval"],
		joins: true
	},
	coproc: plain,
	"xvfb-run": { valued: ["-s", "-n"] },
	"systemd-run": { valued: [
		"-p",
		"-u",
		"--unit"
	] },
	"cross-env": {
		valued: [],
		assigns: true
	},
	dotenv: { valued: ["-e", "-f"] },
	npx: { valued: ["-p", "--package"] },
	bunx: plain,
	pnpx: plain,
	uvx: { valued: [
		"--from",
		"--with",
		"-p",
		"--python"
	] },
	poetry: verbs("run"),
	pipenv: verbs("run"),
	pdm: verbs("run"),
	rye: verbs("run"),
	hatch: verbs("run"),
	pixi: verbs("run"),
	uv: {
		valued: [
			"--with",
			"-p",
			"--python",
			"--directory",
			"--project",
			"--extra",
			"--group",
			"--from"
		],
		verbs: ["run", "tool run"]
	},
	pipx: {
		valued: [
			"--spec",
			"--python",
			"--pip-args"
		],
		verbs: ["run"]
	},
	bundle: verbs("exec"),
	rbenv: verbs("exec"),
	pyenv: verbs("exec"),
	mise: verbs("exec", "x"),
	direnv: {
		valued: [],
		leading: 1,
		verbs: ["exec"]
	},
	conda: {
		valued: [
			"-n",
			"-p",
			"--name",
			"--prefix"
		],
		verbs: ["run"]
	},
	npm: verbs("exec", "x"),
	pnpm: verbs("exec", "dlx"),
	yarn: verbs("exec", "dlx"),
	deno: verbs("task-exec")
}));
const SHELLS$1 = /^(?:ba|z|da|k|a|mk|pdk|fi|c|tc|r?ba)?sh$/;
/** Interpreters that take code as an option's value or on standard input. */
const INTERPRETERS = /^(?:python[\d.]*|pypy[\d.]*|node|nodejs|deno|bun|ruby|perl|php|lua[\d.]*|osascript|rscript|julia)$/;
/** Options behind which such code stands. */
const CODE_OPTION = {
	python: /^-[bBdEhiIOqsSuvx]*c$/,
	node: /^(?:-e|-p|-pe|--eval|--print|eval)$/,
	ruby: /^-[a-zA-Z]*e$/,
	perl: /^-[a-zA-Z0-9]*[eE]$/,
	php: /^-r$/,
	lua: /^-e$/,
	osascript: /^-e$/,
	rscript: /^-e$/,
	julia: /^(?:-e|-E|--eval|--print)$/
};
/** The family of an interpreter: `python3.12` is `python`. */
function family(name) {
	if (/^py(?:thon|py)/.test(name)) return "python";
	if (/^(?:node|nodejs|deno|bun)$/.test(name)) return "node";
	return name.replace(/(?<![\d.])[\d.]+$/, "");
}
/** Whether a program runs the words behind it, a script or code: a wrapper, a shell or an interpreter, by its name without folder. */
const startsPrograms = (name) => WRAPPERS$2.has(name) || SHELLS$1.test(name) || INTERPRETERS.test(name);

// src/syntax/effective/code.ts
const RUNS_CODE = /^(?:exec|eval|execfile|compile|Function|vm\.run\w*|instance_eval|class_eval)$/;
const HIDES = /^(?:b64decode|a85decode|b32decode|unhexlify|fromhex|decodebytes|atob|decompress|rot13|unpack1?|marshal|loads|chr|fromCharCode)$/;
/** Names by which a script has text of another machine at hand. */
const FETCHED = /^(?:urlopen|requests|httpx|fetch|axios|got|file_get_contents|curl_exec|URI|Net|LWP|HTTP)$/;
/** A program that a call starts: a line for a shell, or words. */
function spawned(call, language) {
	const given = call.args.filter(({ keyword }) => keyword === null);
	const [head, second] = given;
	if (head === void 0) return null;
	const words = given.map(({ value }) => value).filter((value) => value !== null);
	if (language !== "node" && /^(?:system|exec|spawn|Kernel\.\w+)$/.test(call.callee) && words.length === given.length && words.length > 1) return { words };
	if (head.list !== null) return { words: head.list };
	if (/^os\.(?:exec[lv]|spawn[lv]|posix)/.test(call.callee) && head.value !== null) return { words: [head.value, ...(second?.list ?? words.slice(1)).slice(1)] };
	if (head.value === null) return null;
	return second?.list ? { words: [head.value, ...second.list] } : { line: head.value };
}
/** Libraries in which a program's verbs are functions: `repo.git.push('-f', 'origin')`. Its words, as far as they are literal. */
function namedProgram({ callee, args }) {
	const names = callee.split(/[.()]+/);
	const at = names[0] === "sh" ? 1 : names.findLastIndex((name) => /^(?:git|gh|npm|docker|kubectl|sudo)$/.test(name));
	const texts = args.flatMap((one) => one.texts);
	return at < 0 || texts.length === 0 ? null : [...names.slice(at).filter(Boolean).map(known$2), ...texts];
}
function runCall(walk, call, scene, position, language) {
	const { callee, args } = call;
	const names = args.flatMap((one) => one.names);
	if (RUNS_CODE.test(callee) && (callee !== "exec" || language === "python")) {
		const code = first$1(args);
		if (code !== null && !code.open) runText(walk, code.text, language, scene, position);
		else if (names.some((name) => HIDES.test(name))) doubt(walk, callee, "it runs a text that is encoded");
		else if (names.some((name) => FETCHED.test(name))) runFetched(walk, scene, position);
		return;
	}
	if (SPAWNS.test(callee)) {
		const started = spawned(call, language);
		const path = /^re\b|[Rr]eg|pattern/.test(callee);
		if (started === null) {
			if (names.some((name) => HIDES.test(name))) doubt(walk, callee, "it starts a program whose name is encoded");
			const words = args.flatMap(({ texts }) => texts).slice(0, 20);
			if (words.length > 1) walk.run({
				words,
				assignments: {},
				redirects: []
			}, scene, {
				...position,
				conditional: true
			});
		} else if ("words" in started) {
			if (started.words.length > 0) walk.run({
				words: started.words,
				assignments: {},
				redirects: []
			}, scene, position);
		} else if (!path && started.line.text.split("\0").join("").trim() !== "") walk.script(started.line.text.split("\0").join("$_"), scene, position);
		return;
	}
	const named = namedProgram(call);
	if (named !== null) walk.run({
		words: named,
		assignments: {},
		redirects: []
	}, scene, {
		...position,
		conditional: true
	});
	const command = asCommand(call);
	if (command !== null) walk.run({
		...command,
		assignments: {}
	}, scene, position);
	else if (/\)\.then$/.test(callee) && names.some((name) => /^(?:eval|Function)$/.test(name))) runFetched(walk, scene, position);
}
/** What the last command fetched is run. */
function runFetched(walk, scene, position) {
	const input = {
		text: null,
		from: walk.commands.slice(-1)
	};
	walk.run({
		words: [known$2("sh")],
		assignments: {},
		redirects: []
	}, scene, {
		...position,
		input
	});
}
/** Follows a script of an interpreter by its calls with literal arguments. */
function runText(walk, text, language, scene, position) {
	const tokens = tokensOf$1(text, language);
	for (const token of tokens) if (token.kind === "text" && token.runs) walk.script(token.text.replace(/#\{[^{}]{0,200}\}/g, "$_"), scene, position);
	const calls = callsIn(tokens);
	if (calls.length >= 400 || text.length > 4e4) doubt(walk, language, "it is too long to be followed to its end");
	const ordered = [...calls].sort((one, other) => Number(RUNS_CODE.test(one.callee)) - Number(RUNS_CODE.test(other.callee)));
	for (const call of ordered) runCall(walk, call, scene, position, language);
	if (printsEnvironment(tokens)) walk.run({
		words: [known$2("printenv")],
		assignments: {},
		redirects: []
	}, scene, position);
	const spoken = (kind) => tokens.flatMap((token) => token.kind === kind ? [token.text] : []);
	if (handsShell(calls, spoken("name"))) walk.run({
		words: [
			"nc",
			"-e",
			"sh"
		].map(known$2),
		assignments: {},
		redirects: []
	}, scene, position);
	if (removesUnseen(calls, spoken("name"), spoken("text"))) doubt(walk, language, "what it removes is worked out while it runs");
}
/** Options of Node that print what the code comes to. */
const prints = /^-p|^-pe$|^--print$/;
/** Opens what an interpreter is given to run on the line or on standard input. */
function runCode(walk, command, scene, position) {
	const { name, args, input } = command;
	const language = family(name ?? "");
	const option = CODE_OPTION[language];
	if (option === void 0 || position.depth > 10) return;
	const below = {
		...position,
		depth: position.depth + 1,
		wrappers: [...position.wrappers, language],
		input: null
	};
	const at = args.findIndex(({ text }) => option.test(text));
	const code = at < 0 ? void 0 : args[at + 1];
	if (code !== void 0) {
		if (code.open && code.text.trim().length <= 1) doubt(walk, language, "it runs a text that is not in the line");
		else runText(walk, prints.test(args[at]?.text ?? "") ? `print(${code.text})` : code.text, language, scene, below);
		return;
	}
	const file = args.find(({ text }) => !text.startsWith("-"));
	if (!(file === void 0 || file.text === "/dev/stdin") || input === null || args.some(({ text }) => /^-m|^--version|^-V/.test(text))) return;
	if (input.text !== null) runText(walk, input.text, language, scene, below);
	else if (input.from.length > 0 && !/^(?:php|node)$/.test(language)) {
		if (!input.from.every((one) => one.name === "cat" || /^(?:curl|wget)$/.test(one.name ?? ""))) doubt(walk, language, "it runs what another command prints");
	}
}

// src/syntax/effective/powershell-calls.ts
const QUOTED = /"(?:[^"`]|`[\s\S])*"|'(?:[^']|'')*'/g;
const MARK$2 = /\u0002(\d+)\u0002/;
const ADDRESS = /^https?:/i;
/** Methods of .NET as the program that does the same. */
function asCalled(type, method, args) {
	const [one, two, three] = args;
	const made = (...words) => ({
		words: words.flatMap((word) => word === void 0 ? [] : typeof word === "string" ? [known$2(word)] : [word]),
		assignments: {},
		redirects: []
	});
	if (/^(?:System\.)?IO\.(?:File|Directory)$/i.test(type) && one !== void 0) {
		if (/^Delete$/i.test(method)) return made("rm", "-r", one);
		if (/^(?:ReadAll\w*|ReadLines|OpenText|OpenRead)$/i.test(method)) return made("cat", one);
		if (/^(?:Copy|Move)$/i.test(method)) return made(/^C/i.test(method) ? "cp" : "mv", one, two);
		if (/^(?:WriteAll\w*|AppendAll\w*|Create\w*)$/i.test(method)) return {
			words: [known$2(":")],
			assignments: {},
			redirects: [{
				op: ">",
				target: one
			}]
		};
	}
	if (/^(?:System\.)?Environment$/i.test(type)) {
		if (/^GetEnvironmentVariables$/i.test(method)) return made("printenv");
		const lasts = /^(?:User|Machine)$/i.test(three?.text ?? "");
		return /^SetEnvironmentVariable$/i.test(method) && lasts ? made("setx", one, two) : null;
	}
	if (one === void 0 || !ADDRESS.test(one.text)) return null;
	if (/^DownloadFile\w*$/i.test(method)) return made("curl", one, "-o", two ?? unknownWord);
	if (/^Download(?:String|Data)\w*$|^GetStringAsync$/i.test(method)) return made("curl", one);
	return /^Upload\w+$|^PostAsync$/i.test(method) ? made("curl", "-d", unknownWord, one) : null;
}
const CALL = /(?:\[([\w.]{1,80})\]::|\.)(\w{1,60})\(([^()]{0,500})\)/g;
/** The calls of .NET methods in a line of PowerShell, outside of its quotations; arguments are texts, or open. */
function callsOfNet(text) {
	const quotes = [];
	return [...text.replace(QUOTED, (quoted) => `\u0002${quotes.push(quoted) - 1}\u0002`).matchAll(CALL)].slice(0, 50).flatMap(([, type = "", method = "", inside = ""]) => {
		return asCalled(type, method, inside.split(",").flatMap((part) => {
			const at = MARK$2.exec(part)?.[1];
			const quoted = at === void 0 ? void 0 : quotes[Number(at)];
			if (quoted === void 0) return part.trim() === "" ? [] : [unknownWord];
			return [known$2(quoted.slice(1, -1).replaceAll("''", "'"))];
		})) ?? [];
	});
}

// src/syntax/effective/powershell-words.ts
/** Cmdlets, their aliases, and commands of `cmd`, as the programs that do the same elsewhere. */
const SAME = {
	"remove-item": ["rm"],
	ri: ["rm"],
	del: ["rm"],
	erase: ["rm"],
	rd: ["rm", "-r"],
	rmdir: ["rm", "-r"],
	"clear-content": ["truncate"],
	clc: ["truncate"],
	"get-content": ["cat"],
	gc: ["cat"],
	type: ["cat"],
	"get-childitem": ["get-childitem"],
	gci: ["get-childitem"],
	dir: ["get-childitem"],
	ls: ["get-childitem"],
	"get-item": ["get-childitem"],
	"set-content": ["tee"],
	sc: ["tee"],
	"add-content": ["tee", "-a"],
	ac: ["tee", "-a"],
	"out-file": ["tee"],
	"new-item": ["touch"],
	ni: ["touch"],
	"copy-item": ["cp"],
	copy: ["cp"],
	xcopy: ["cp"],
	robocopy: ["cp"],
	cpi: ["cp"],
	"move-item": ["mv"],
	move: ["mv"],
	"rename-item": ["mv"],
	ren: ["mv"],
	"set-location": ["cd"],
	sl: ["cd"],
	chdir: ["cd"],
	"invoke-webrequest": ["curl"],
	iwr: ["curl"],
	"invoke-restmethod": ["curl"],
	irm: ["curl"],
	"start-bitstransfer": ["curl"],
	"invoke-expression": ["iex"],
	"stop-process": ["killall"],
	spps: ["killall"],
	taskkill: ["killall"],
	"write-output": ["echo"],
	"write-host": ["echo"],
	"format-volume": ["mkfs"],
	"clear-disk": ["wipefs"],
	"restart-computer": ["reboot"],
	"stop-computer": ["shutdown"],
	"set-itemproperty": ["reg", "add"],
	"new-itemproperty": ["reg", "add"],
	"start-process": [],
	saps: [],
	"&": [],
	call: []
};
/** Parameters as the options of those programs; '' falls away. Abbreviations count, as PowerShell takes them. */
const PARAMETERS = [
	[/^-(?:r|rec\w*)$|^\/s$/i, "-r"],
	[/^-fo\w{0,3}$|^\/[qf]$/i, "-f"],
	[/^-outf\w*$/i, "-o"],
	[/^-inf\w*$/i, "-T"],
	[/^-bod\w*$/i, "-d"],
	[/^-met\w*$/i, "-X"],
	[/^-(?:path|literalpath|lp|uri|filepath|value|name|erroraction|ea|confirm(?::\S+)?|usebasicparsing|useb|source|destination|encoding|argumentlist|wait|itemtype|id|im)$|^\/(?:im|pid|t)$/i, ""]
];
/** Names of variables are the same in any case. */
const nameOf$7 = (text) => text.toLowerCase().replace(/^env:/, "");
function variable$1(name, scene) {
	if (/^(?:env:userprofile|env:home|home)$/i.test(name)) return "~";
	if (/^profile$/i.test(name)) return "~/.config/powershell/profile.ps1";
	if (/^(?:pwd|psscriptroot)$/i.test(name)) return ".";
	if (/^env:(?:temp|tmp)$/i.test(name)) return "/tmp";
	return scene.variables.get(nameOf$7(name))?.text ?? "\0";
}
/** What a word stands for: quotes off, variables that the line sets put in, the home folder as `~`. */
function unquoteWindows(text, scene) {
	if (text.startsWith("'")) return known$2(text.slice(1, -1).replaceAll("''", "'"));
	const put = (text.startsWith("\"") ? text.slice(1, -1) : text).replace(/`([\s\S])/g, "$1").replace(/%(\w{1,60})%/g, (_, name) => variable$1(`env:${name}`, scene)).replace(/\$(?:\([^()]*\)|\{([^{}]{1,80})\}|((?:env:)?\w{1,80}))/g, (_, braced, plain) => {
		const name = braced ?? plain;
		return name === void 0 ? "\0" : variable$1(name, scene);
	});
	return {
		text: put,
		open: put.includes("\0")
	};
}
/** Sets a variable of the line, or of the environment. */
function setWindows(name, value, scene) {
	if (scene.variables.size < 500) scene.variables.set(nameOf$7(name), value);
	if (/^env:/i.test(name)) scene.exported.add(nameOf$7(name));
}
/** A statement's words as those of the program that does the same. */
function translateWindows(words) {
	const [first, ...rest] = words;
	if (first === void 0) return [];
	const name = first.text.toLowerCase().replace(/\.(?:exe|cmd)$/, "");
	if (name === "certutil" && rest.some(({ text }) => /^[-/]urlcache$/i.test(text))) {
		const [address, file] = rest.filter(({ text }) => !/^[-/]/.test(text));
		return [
			known$2("curl"),
			...address ? [address] : [],
			...file ? [known$2("-o"), file] : []
		];
	}
	if (name === "format" && rest.some(({ text }) => /^[A-Za-z]:$/.test(text))) return [known$2("mkfs"), ...rest];
	const same = Object.hasOwn(SAME, name) ? SAME[name] : void 0;
	if (same === void 0) return [first, ...rest];
	const args = rest.flatMap((word) => {
		const option = PARAMETERS.find(([pattern]) => pattern.test(word.text))?.[1];
		return option === void 0 ? [word] : option === "" ? [] : [known$2(option)];
	});
	const transfers = name === "start-bitstransfer" && args[1] !== void 0 ? [
		args[0],
		known$2("-o"),
		args[1]
	] : args;
	return [...same.map(known$2), ...transfers];
}

// src/syntax/effective/powershell.ts
const LONGEST$10 = 2e4;
const TOKEN = /"(?:[^"`]|`[\s\S])*"|'(?:[^']|'')*'|\$\([^()]{0,500}\)|\$\{[^{}]{0,80}\}|&&|\|\||[;|\n&{}]|(?:[\d*]?>>?)(?:&\d)?|#[^\n]*|(?:[^\s"'`;|&#{}>]|`[\s\S]|(?<=\S)#)+/g;
/** Heads of blocks: what follows in braces may not run. */
const MAYBE = /^(?:if|elseif|else|switch|catch|function|filter)$/i;
const HEADS = /^(?:if|elseif|else|switch|catch|function|filter|try|finally|for|foreach|while|do|param|begin|process|end)$/i;
const TAKES_PIPED = /^(?:rm|cat|cp|mv|truncate)$/;
/** `iex (iwr https://…)`: what is fetched within the words is what is run. */
function fetchedWithin(walk, words, scene, position) {
	const text = words.map((word) => word.text).join(" ");
	const address = /https?:\/\/[^\s"'()]{1,500}/i.exec(text)?.[0];
	if (address === void 0 || !/\b(?:iwr|irm|curl|wget|invoke-(?:webrequest|restmethod)|downloadstring)\b/i.test(text)) return null;
	const before = walk.commands.length;
	walk.run({
		words: [known$2("curl"), known$2(address)],
		assignments: {},
		redirects: []
	}, scene, position);
	return {
		text: null,
		from: walk.commands.slice(before)
	};
}
/** One line of PowerShell or `cmd` under way. */
var LineReader = class {
	#walk;
	#scene;
	#position;
	#words = [];
	#redirects = [];
	#target = null;
	#input;
	/** Whether each open block may be left out. */
	#blocks = [];
	constructor(walk, scene, position) {
		this.#walk = walk;
		this.#scene = scene;
		this.#position = position;
		this.#input = position.input;
	}
	/** `$name = value`, `$env:NAME = value`, `set NAME=value`: true where the statement is one. */
	#sets() {
		const [first, sign, ...value] = this.#words;
		const bySet = (first?.text ?? "").toLowerCase() === "set" ? /^(\w{1,60})=(.*)$/.exec(sign?.text ?? "") : null;
		const name = bySet?.[1] === void 0 ? this.#assigned : `env:${bySet[1]}`;
		if (bySet === null && (name === null || sign?.text !== "=")) return false;
		const whole = value.length === 1 ? value[0] : {
			text: "\0",
			open: true
		};
		const given = bySet === null ? whole : known$2(bySet[2] ?? "");
		if (name === null) return false;
		setWindows(name, given, this.#scene);
		if (!/^env:/i.test(name)) return value.length <= 1;
		const words = [known$2("export"), {
			text: `${name.slice(4)}=${given.text}`,
			open: given.open
		}];
		this.#walk.run({
			words,
			assignments: {},
			redirects: []
		}, this.#scene, this.#here());
		return true;
	}
	/** The variable with which the statement begins, as it is written. */
	#assigned = null;
	#here() {
		return {
			...this.#position,
			conditional: this.#position.conditional || this.#blocks.includes(true)
		};
	}
	/** Words that come in by the pipe, where the program is given none of its own. */
	#piped(words) {
		const [name, ...rest] = words;
		const from = this.#input?.from.at(-1);
		if (!TAKES_PIPED.test(name?.text ?? "") || rest.some(({ text }) => !text.startsWith("-"))) return words;
		const place = from?.name === "get-childitem" ? from.args.find(({ text }) => !/^[-/]\w/.test(text))?.text ?? "." : null;
		return place === null ? words : [...words, {
			text: `${place}/${"\0"}`,
			open: true
		}];
	}
	#close(mark) {
		const before = this.#walk.commands.length;
		const called = {
			words: this.#piped(translateWindows(this.#words)),
			assignments: {},
			redirects: this.#redirects
		};
		const [first] = called.words;
		if (first?.text === "iex" && this.#input === null) this.#input = fetchedWithin(this.#walk, this.#words, this.#scene, this.#here());
		if (this.#words.length + this.#redirects.length > 0 && !this.#sets()) this.#walk.run(called, this.#scene, {
			...this.#here(),
			input: this.#input
		});
		const made = this.#walk.commands.slice(before);
		const text = called.words.map((one) => one.text);
		const literal = first !== void 0 && this.#quoted && called.words.length === 1;
		this.#input = mark !== "|" ? this.#position.input : first?.text === "echo" ? {
			text: text.slice(1).join(" "),
			from: []
		} : literal ? {
			text: text.join(" "),
			from: []
		} : {
			text: null,
			from: made
		};
		this.#words = [];
		this.#redirects = [];
		this.#assigned = null;
		this.#quoted = false;
	}
	/** The statement begins with a quotation. */
	#quoted = false;
	#open() {
		const head = this.#words[0]?.text.toLowerCase().replace(/\(.*$/, "") ?? "";
		this.#blocks.push(MAYBE.test(head));
		if (HEADS.test(head)) this.#words = [];
		else this.#close(this.#input === null ? "" : "|");
	}
	take(token) {
		if (token.startsWith("#")) return;
		if (/^[\d*]?>>?(?:&\d)?$/.test(token)) this.#target = token.includes("&") ? null : token.replace(/^[\d*]/, "");
		else if (/^(?:&&|\|\||[;|\n])$/.test(token)) this.#close(token);
		else if (token === "&") this.#close("");
		else if (token === "{") this.#open();
		else if (token === "}") {
			this.#close("");
			this.#blocks.pop();
		} else {
			const word = unquoteWindows(token, this.#scene);
			if (this.#target !== null) this.#redirects.push({
				op: this.#target,
				target: word
			});
			else {
				if (this.#words.length === 0) this.#assigned = /^\$((?:env:)?\w{1,80})$/i.exec(token)?.[1] ?? null;
				if (this.#words.length === 0) this.#quoted = /^['"]/.test(token);
				this.#words.push(word);
			}
			this.#target = null;
		}
	}
	end() {
		this.#close("");
	}
};
/**
* Follows a line of PowerShell or `cmd`: statements, pipes, blocks, quotes, variables that it sets, calls of .NET; cmdlets are
* put as the programs they stand for.
*/
function runLine(walk, text, scene, position) {
	const cut = text.slice(0, LONGEST$10);
	for (const called of callsOfNet(cut)) walk.run(called, scene, position);
	const reader = new LineReader(walk, scene, position);
	for (const [token] of cut.matchAll(TOKEN)) reader.take(token);
	reader.end();
}
/** Opens `powershell -Command …` and `-EncodedCommand …`. */
function runPowershell(walk, command, scene, position) {
	const { args, name, input } = command;
	const below = {
		...position,
		depth: position.depth + 1,
		wrappers: [...position.wrappers, name ?? ""],
		input: null
	};
	if (position.depth > 10) return;
	const encoded = args.findIndex(({ text }) => /^-e(?:c|nc\w*)?$/i.test(text));
	const plain = args.findIndex(({ text }) => /^[-/](?:c|command)$/i.test(text));
	if (encoded >= 0) {
		const packed = args[encoded + 1]?.text ?? "";
		const script = /^[A-Za-z0-9+/]{4,20000}={0,2}$/.test(packed) ? Buffer.from(packed, "base64").toString("utf16le") : null;
		if (script === null) doubt(walk, name ?? "", "it runs a text that is encoded");
		else runLine(walk, script, scene, below);
	} else if (plain >= 0) runLine(walk, args.slice(plain + 1).map(({ text }) => text).join(" "), scene, below);
	else if (input?.text != null) runLine(walk, input.text, scene, below);
}

// src/syntax/effective/builtins.ts
/** What a builtin changes for the rest of the line: the directory, variables, aliases. */
function applyBuiltin$1({ name, args }, scene) {
	switch (name) {
		case "cd":
		case "pushd":
		case "set-location":
			scene.cwd = enter(scene.cwd, args.find(({ text }) => !/^-./.test(text) || text === "-"));
			break;
		case "popd":
			scene.cwd = null;
			break;
		case "alias":
			for (const { text } of args) {
				const [, key, value] = /^([^=]{1,60})=([\s\S]*)$/.exec(text) ?? [];
				if (key !== void 0 && value !== void 0 && scene.aliases.size < 100) scene.aliases.set(key, value);
			}
			break;
		case "export":
		case "declare":
		case "typeset":
		case "local":
		case "readonly":
			for (const { text, open } of args) {
				const [, key, value] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(text) ?? [];
				if (key !== void 0 && value !== void 0) scene.variables.set(key, {
					text: value,
					open
				});
				if (name === "export" || args[0]?.text === "-x") scene.exported.add(key ?? text);
			}
			break;
		case "read":
		case "unset":
		case "mapfile":
		case "readarray":
			for (const { text } of args) if (/^[A-Za-z_]\w*$/.test(text)) scene.variables.set(text, unknownWord);
			break;
		case "shift":
			scene.positional = scene.positional.slice(/^\d{1,3}$/.test(args[0]?.text ?? "") ? Number(args[0]?.text) : 1);
			break;
		case "set": {
			if (args[0]?.text === "-a") for (const key of scene.variables.keys()) scene.exported.add(key);
			const at = args.findIndex(({ text }) => text === "--");
			if (at >= 0) scene.positional = args.slice(at + 1);
			break;
		}
	}
}

// src/syntax/effective/containers.ts
/** Options of `run` and `exec` that take the next word as their value. */
const VALUED$1 = /^(?:-[euvwpmhlc]|--(?:env|env-file|user|volume|mount|workdir|publish|name|network|net|entrypoint|memory|cpus|hostname|label|platform|pull|add-host|cap-add|cap-drop|device|gpus|ipc|pid|userns|security-opt|tmpfs|ulimit|shm-size|restart|index|namespace|container|context|project-name|file|profile|pod))$/;
/** Where the word behind the options begins, from a place on. */
function operandAt(words, from) {
	let at = from;
	while (at < words.length && words[at]?.startsWith("-")) at += VALUED$1.test(words[at] ?? "") ? 2 : 1;
	return at;
}
/** Where the command begins that a container is to run; -1 where there is none. */
function commandAt(name, words) {
	if (name === "kubectl" || name === "oc") {
		const at = words.indexOf("--");
		return words.includes("exec") && at >= 0 ? at + 1 : -1;
	}
	let at = operandAt(words, 0);
	while (/^(?:compose|container)$/.test(words[at] ?? "")) at = operandAt(words, at + 1);
	return /^(?:exec|run)$/.test(words[at] ?? "") ? operandAt(words, at + 1) + 1 : -1;
}
/** The image that a command runs or fetches; null where it does neither. */
function containerImage({ args }) {
	const words = args.map(({ text }) => text);
	let at = operandAt(words, 0);
	while (/^(?:container|image)$/.test(words[at] ?? "")) at = operandAt(words, at + 1);
	return /^(?:run|create|pull)$/.test(words[at] ?? "") ? words[operandAt(words, at + 1)] ?? null : null;
}
/** Opens what runs within a container: its places are not those of the machine, which the wrapper `docker` says. */
function openContainer(walk, command, scene, position) {
	const { name, args } = command;
	if (!/^(?:docker|podman|nerdctl|docker-compose|kubectl|oc)$/.test(name ?? "")) return;
	const at = commandAt(name ?? "", args.map(({ text }) => text));
	const words = at < 0 ? [] : args.slice(at);
	if (words.length === 0 || position.depth > 10) return;
	const below = {
		...position,
		depth: position.depth + 1,
		wrappers: [...position.wrappers, "docker"]
	};
	walk.run({
		words,
		assignments: {},
		redirects: []
	}, {
		...scene,
		cwd: null
	}, below);
}

// src/syntax/effective/git-line.ts
const MOST_SETTINGS = 20;
const VALUED = /^(?:--git-dir|--work-tree|--namespace|--super-prefix|--exec-path|--config-env)$/;
/** Takes git's own options off: `-C dir`, `-c key=value`. */
function open$2(words, scene) {
	const settings = Object.create(null);
	let { cwd } = scene;
	let at = 1;
	for (; at < words.length; at += 1) {
		const { text = "" } = words[at] ?? {};
		if (text === "-C") {
			cwd = enter(cwd, words[at + 1]);
			at += 1;
		} else if (text === "-c") {
			const [, key = "", value = ""] = /^([^=]*)=?([\s\S]*)$/.exec(words[at + 1]?.text ?? "") ?? [];
			settings[`git.${key.toLowerCase()}`] = {
				text: value,
				open: words[at + 1]?.open ?? true
			};
			at += 1;
		} else if (VALUED.test(text)) at += 1;
		else if (!text.startsWith("-")) break;
	}
	return {
		args: words.slice(at),
		settings,
		cwd
	};
}
/** Settings that git takes from variables: `GIT_CONFIG_KEY_0` with `GIT_CONFIG_VALUE_0`, or `GIT_CONFIG_PARAMETERS`. */
function settingsByVariables(own, scene) {
	const settings = Object.create(null);
	const given = (name) => own[name] ?? scene.variables.get(name);
	for (let at = 0; at < MOST_SETTINGS; at += 1) {
		const key = given(`GIT_CONFIG_KEY_${at}`);
		if (key === void 0) break;
		settings[`git.${key.text.toLowerCase()}`] = given(`GIT_CONFIG_VALUE_${at}`) ?? known$2("");
	}
	const { text = "" } = given("GIT_CONFIG_PARAMETERS") ?? {};
	for (const [, key = "", value = ""] of text.slice(0, 2e3).matchAll(/'([^'=]{1,200})'?='?([^']{0,500})'/g)) settings[`git.${key.toLowerCase()}`] = known$2(value);
	return settings;
}
/** The script that some subcommand is given to run. */
function scriptIn(args) {
	const words = args.map(({ text }) => text);
	const [verb, next] = words;
	const rest = (from) => words.slice(from).join(" ");
	if (verb === "submodule" && words.includes("foreach")) return rest(words.indexOf("foreach") + 1).replace(/^--recursive /, "");
	if (verb === "bisect" && next === "run") return rest(2);
	if (verb === "filter-branch") {
		const at = words.findIndex((word) => /^--(?:tree|index|msg|env|commit)-filter$/.test(word));
		return at < 0 ? null : words[at + 1] ?? null;
	}
	if (verb !== "rebase") return null;
	const glued = words.find((word) => word.startsWith("--exec="));
	const at = words.findIndex((word) => word === "-x" || word === "--exec");
	return glued?.slice(7) ?? (at < 0 ? null : words[at + 1] ?? null);
}
/** Settings and variables whose value git runs by a shell. */
const RUN_SETTING = /^(?:core\.(?:pager|sshcommand|editor|fsmonitor|askpass|gitproxy)|sequence\.editor|diff\.external|gpg\.program|pager\.\w+|(?:diff|merge|filter|difftool|mergetool)\.[\w-]+\.(?:textconv|command|driver|clean|smudge|process|cmd))$/i;
const RUN_VARIABLE = /^(?:GIT_(?:EDITOR|SEQUENCE_EDITOR|PAGER|SSH_COMMAND|SSH|ASKPASS|EXTERNAL_DIFF|PROXY_COMMAND)|EDITOR|VISUAL|PAGER)$/;
/** What settings and variables make git run; plain names of programs are left out. */
function handedPrograms({ args, assignments }) {
	const given = Object.entries(assignments).flatMap(([key, { text }]) => RUN_VARIABLE.test(key) || RUN_SETTING.test(key.replace(/^git\./, "")) ? [text] : []);
	const at = args[0]?.text === "config" ? args.findIndex(({ text }) => RUN_SETTING.test(text)) : -1;
	const set = at > 0 ? args[at + 1]?.text : void 0;
	return [...given, ...set === void 0 ? [] : [set]].filter((text) => /\s/.test(text.trim()));
}
function noteAlias(args, settings, scene) {
	for (const [key, { text }] of Object.entries(settings)) if (key.startsWith("git.alias.")) scene.gitAliases.set(key.slice(10), text);
	const at = args[0]?.text === "config" ? args.findIndex(({ text }) => /^alias\./i.test(text)) : -1;
	const [name, value] = args.slice(at, at + 2);
	if (at > 0 && name !== void 0 && value !== void 0) scene.gitAliases.set(name.text.slice(6).toLowerCase(), value.text);
}
/**
* Follows a git command: its aliases put in, its own options taken off (`-c key=value` is kept as the assignment
* `git.key`), what it runs in turn opened.
*/
function openGit(walk, called, scene, position) {
	const { args, settings: own, cwd } = open$2(called.words, scene);
	const settings = {
		...settingsByVariables(called.assignments, scene),
		...own
	};
	noteAlias(args, settings, scene);
	const verb = args[0]?.text ?? "";
	const alias = scene.gitAliases.get(verb.toLowerCase());
	const inside = {
		...scene,
		cwd
	};
	const below = {
		...position,
		wrappers: [...position.wrappers, "git alias"]
	};
	const rest = args.slice(1);
	if (alias?.startsWith("!")) {
		const bare = {
			...inside,
			gitAliases: new Map(scene.gitAliases)
		};
		bare.gitAliases.delete(verb.toLowerCase());
		walk.script(`${alias.slice(1)} ${rest.map(({ text }) => text).join(" ")}`, {
			...bare,
			positional: rest
		}, below);
		return;
	}
	const put = alias === void 0 ? args : [...alias.trim().split(/\s+/).map(known$2), ...rest];
	const command = {
		name: "git",
		called: called.words[0]?.text ?? "git",
		args: put,
		assignments: Object.assign(Object.create(null), called.assignments, settings),
		redirects: called.redirects,
		input: position.input,
		wrappers: alias === void 0 ? position.wrappers : below.wrappers,
		cwd,
		conditional: position.conditional,
		doubtful: position.doubtful
	};
	walk.commands.push(command);
	const script = scriptIn(put);
	for (const line of [...script === null ? [] : [script], ...handedPrograms(command)]) walk.script(line, inside, {
		...position,
		wrappers: [...position.wrappers, "git"],
		input: null
	});
}

// src/syntax/effective/scripts.ts
/** Programs whose output somebody made to be run: nobody can tell what it is. */
const TRANSFORMS = /^(?:base64|base32|openssl|xxd|uudecode|rev|tr|gzip|gunzip|zcat|xz|bzip2|bunzip2|awk|gawk|sed|perl|python[\d.]*|ruby|node|cut|printf|echo|gpg|dd|jq|od|paste|sort)$/;
const FETCHES = /^(?:curl|wget|wget2|aria2c|axel|http|https|httpie|xh|fetch|lwp-request|lwp-download|lynx|w3m|links|elinks|get|nc|ncat)$/;
/** An open part of a script is put in as a variable that nobody sets. */
const UNSET = "$_";
const asScript = (word) => word.text.split("\0").join(UNSET);
/** What a script is made of, where it is not in the line: says so, unless the rules see it for themselves. */
function doubtSource(walk, what, from) {
	if (from.some(({ name }) => FETCHES.test(name ?? ""))) return;
	const odd = from.find(({ name }) => name === null || TRANSFORMS.test(name));
	if (odd !== void 0) doubt(walk, what, `it runs what ${odd.name ?? "an unknown program"} prints`);
	else if (from.length === 0) doubt(walk, what, "it runs a text that is not in the line");
}
/** Runs a word as a script; a word that is all open is doubted. */
function runWord(walk, what, word, scene, position) {
	if (word.open && word.text.split("\0").join("").trim() === "") doubtSource(walk, what, word.from ?? []);
	else walk.script(asScript(word), scene, position);
}
const join$1 = (words) => ({
	text: words.map(({ text }) => text).join(" "),
	open: words.some(({ open }) => open),
	from: words.flatMap(({ from = [] }) => from)
});
function shellScript$1(walk, command, around, position) {
	const scene = childScene(around, command.assignments);
	const { name, args, input, assignments } = command;
	const below = {
		...position,
		wrappers: [...position.wrappers, `${name} -c`],
		input: null
	};
	const { PROMPT_COMMAND, BASH_ENV, ENV } = assignments;
	if (PROMPT_COMMAND !== void 0) runWord(walk, "PROMPT_COMMAND", PROMPT_COMMAND, scene, below);
	if ((BASH_ENV ?? ENV) !== void 0) doubt(walk, name ?? "", "a file that a variable names is read first");
	const at = args.findIndex(({ text }) => /^-[a-zA-Z]{0,9}c[a-zA-Z]{0,9}$/.test(text) && !text.startsWith("--"));
	const script = at < 0 ? void 0 : args.slice(at + 1).find(({ text }) => !/^[-+][a-zA-Z]*$/.test(text));
	if (script !== void 0) {
		const behind = args.slice(args.indexOf(script) + 2);
		runWord(walk, `${name} -c`, script, {
			...scene,
			positional: behind
		}, below);
		return;
	}
	const operands = args.filter(({ text }) => !/^[-+]./.test(text) && text !== "-" && text !== "pipefail");
	const [file] = operands;
	if (!(file === void 0 || file.text === "/dev/stdin" || args.some(({ text }) => /^-[a-z]{0,9}s[a-z]{0,9}$/.test(text)))) {
		if (file.open && file.from !== void 0) doubtSource(walk, `${name}`, file.from);
		return;
	}
	if (input === null) return;
	if (input.text === null) doubtSource(walk, `${name}`, input.from);
	else walk.script(input.text.split("\0").join(UNSET), {
		...scene,
		positional: operands
	}, below);
}
/** Where the words behind an ssh host begin. */
function behindHost(args) {
	let at = 0;
	for (; at < args.length && args[at]?.text.startsWith("-"); at += 1) if (/^-[bcDEeFIiJLlmOopQRSWw]$/.test(args[at]?.text ?? "")) at += 1;
	return args.slice(at + 1);
}
/** Where other programs than shells are handed a line for a shell: in a word of their own. */
const LINES_WITHIN = [
	{
		by: /^expect$/,
		line: /(?:^|[;\n])\s{0,9}(?:spawn|exec|system)\s{1,9}([^;\n]{1,500})/
	},
	{
		by: /^(?:n?vim?|view|ex|gvim)$/,
		line: /^\+?:?(?:silent\s)?!\s{0,9}([^\n]{1,500})$/
	},
	{
		by: /^g?sed$/,
		line: /^\d{0,9}e\s{1,9}([^\n]{1,500})$/
	},
	{
		by: /^(?:g|bsd)?tar$/,
		line: /^--(?:checkpoint-action=exec|to-command|use-compress-program|rsh-command)=([^\n]{1,500})$/
	},
	{
		by: /^(?:npm|pnpm|yarn)$/,
		line: /^scripts\.[\w:.-]{1,80}=([^\n]{1,500})$/,
		later: true
	},
	{
		by: /^(?:ssh|scp|sftp)$/,
		line: /^-?o?(?:ProxyCommand|LocalCommand)[= ]([^\n]{1,500})$/i
	},
	{
		by: /^rsync$/,
		line: /^--rsh=([^\n]{1,500})$/
	}
];
function linesWithin(walk, { name, args }, scene, below) {
	const at = name === "ssh" ? [...below.wrappers.slice(0, -1), "ssh -o"] : below.wrappers;
	for (const { by, line, later } of LINES_WITHIN) {
		if (!by.test(name ?? "")) continue;
		for (const { text } of args.slice(0, 50)) {
			const found = line.exec(text.slice(0, 5e3))?.[1];
			if (found !== void 0) walk.script(found.split("\0").join(UNSET), scene, {
				...below,
				wrappers: at,
				conditional: later ?? below.conditional
			});
		}
	}
	if (name === "gh" && args[0]?.text === "alias" && args[1]?.text === "set" || name === "npm" && args[0]?.text === "set-script") walk.script((args.at(-1)?.text ?? "").replace(/^!/, ""), scene, {
		...below,
		conditional: true
	});
}
/** The lines that a table of cron jobs runs. */
function cronLines(text) {
	return text.replace(/^\s{0,9}(?:@\w{1,20}|(?:[\d*,/-]{1,40}\s{1,9}){5})\s{0,9}/gm, "");
}
const AWK_SYSTEM = /\bsystem\s{0,9}\(\s{0,9}"((?:[^"\\\n]|\\.){1,500})"\s{0,9}\)|"((?:[^"\\\n]|\\.){1,500})"\s{0,9}\|\s{0,9}getline|\|\s{0,9}"((?:[^"\\\n]|\\.){1,500})"/g;
/** Opens the scripts that a command is given: of shells, `eval`, `trap`, `su -c`, `ssh`, `tmux`, `awk`. */
function openScripts(walk, command, scene, position) {
	const { name, args, input } = command;
	const below = {
		...position,
		wrappers: [...position.wrappers, name ?? ""],
		input: null
	};
	if (name === null) return;
	linesWithin(walk, command, scene, below);
	if (name === "crontab" && input?.text != null) walk.script(cronLines(input.text), scene, {
		...below,
		conditional: true
	});
	if (SHELLS$1.test(name)) shellScript$1(walk, command, scene, position);
	else if (name === "eval" && args.length > 0) runWord(walk, "eval", join$1(args), scene, below);
	else if ((name === "source" || name === ".") && args[0]?.text === "/dev/stdin" && input?.text != null) walk.script(input.text, scene, below);
	else if ((name === "source" || name === ".") && args[0]?.open && args[0].from !== void 0) doubtSource(walk, name, args[0].from);
	else if (name === "trap" && args[0] !== void 0 && !/^-|^$/.test(args[0].text)) runWord(walk, name, args[0], scene, below);
	else if (name === "su" || name === "runuser" || name === "script" || name === "sg") {
		const at = args.findIndex(({ text }) => /^-\w*c$|^--command$/.test(text));
		const script = at < 0 ? void 0 : args[at + 1];
		if (script !== void 0) runWord(walk, name, script, scene, below);
	} else if (name === "ssh") {
		const script = behindHost(args);
		if (script.length > 0) runWord(walk, name, join$1(script), {
			...scene,
			cwd: null
		}, below);
		else if (input !== null) walk.run({
			words: [known$2("sh")],
			assignments: {},
			redirects: []
		}, {
			...scene,
			cwd: null
		}, {
			...below,
			input
		});
	} else if (name === "tmux" || name === "screen") {
		const at = args.findIndex(({ text }) => /^(?:send-keys|send|new-session|new|new-window|neww|run-shell|-dm\w*|-X)$/.test(text));
		const words = args.slice(at + 1).filter(({ text }) => /\s/.test(text));
		if (at >= 0) for (const word of words.slice(0, 3)) runWord(walk, name, word, scene, below);
	} else if (/^(?:at|batch)$/.test(name) && input?.text != null) walk.script(input.text, scene, below);
	else if (/^[gm]?awk$/.test(name)) for (const { text } of args) for (const [, first, second, third] of text.slice(0, 5e3).matchAll(AWK_SYSTEM)) walk.script((first ?? second ?? third ?? "").replace(/\\(["\\])/g, "$1"), scene, below);
}

// src/syntax/effective/unwrap.ts
const LAUNCHERS$1 = /^(?:npx|bunx|pnpx|uvx|npm|pnpm|yarn|pipx|uv)$/;
const MOST$5 = 16;
const ASSIGNED = /^([A-Za-z_]\w*)=([\s\S]*)$/;
/** Where the command behind a wrapper's own options begins. */
function behind(words, from, wrapper, assignments) {
	let left = wrapper.leading ?? 0;
	for (let at = from; at < words.length; at += 1) {
		const { text = "", open = false } = words[at] ?? {};
		const assigned = wrapper.assigns ? ASSIGNED.exec(text) : null;
		if (text === "--") continue;
		if (assigned !== null) assignments[assigned[1]] = {
			text: assigned[2],
			open
		};
		else if (/^(?:-S|--split-string)$/.test(text) && wrapper.assigns) return {
			at: words.length,
			line: joined$3(words.slice(at + 1))
		};
		else if ((wrapper.line ?? /^(?:-c|--call)$/).test(text) && !wrapper.assigns) return {
			at: words.length,
			line: words[at + 1]?.text ?? null
		};
		else if (text.startsWith("-") && text !== "-") at += wrapper.valued.includes(text) ? 1 : 0;
		else if (left > 0) left -= 1;
		else return {
			at,
			line: null
		};
	}
	return {
		at: words.length,
		line: null
	};
}
const joined$3 = (words) => words.map(({ text }) => text).join(" ");
/** Where a wrapper's options begin: behind its name, or behind the verb that makes it one; -1 where it is none. */
function start(words, wrapper) {
	if (wrapper.verbs === void 0) return 1;
	const at = words.findIndex(({ text }, index) => index > 0 && !text.startsWith("-"));
	if (at > 0 && wrapper.verbs.includes(words[at]?.text ?? "")) return at + 1;
	return at > 0 && wrapper.verbs.includes(`${words[at]?.text} ${words[at + 1]?.text}`) ? at + 2 : -1;
}
function directory(options) {
	const at = options.findIndex(({ text }) => /^(?:-C|--chdir|-D)$/.test(text));
	const glued = options.find(({ text }) => text.startsWith("--chdir="));
	return at < 0 ? glued && known$2(glued.text.slice(8)) : options[at + 1];
}
/** Takes wrappers off the front of a command, at most 16 of them. */
function takeWrappers(all, scene) {
	const wrappers = [];
	const assignments = Object.create(null);
	let { cwd } = scene;
	let words = all;
	let launcher;
	while (wrappers.length < MOST$5) {
		const [first] = words;
		if (first === void 0 || first.open) break;
		const name = programName(first.text);
		const wrapper = WRAPPERS$2.get(name);
		const from = wrapper === void 0 ? -1 : start(words, wrapper);
		if (wrapper === void 0 || from < 0) break;
		if (name === "command" && /^-[vV]/.test(words[1]?.text ?? "")) break;
		const { at, line } = behind(words, from, wrapper, assignments);
		if (line !== null) return {
			words: [],
			wrappers: [...wrappers, name],
			assignments,
			cwd,
			line
		};
		if (at >= words.length) break;
		if (wrapper.joins) return {
			words: [],
			wrappers: [...wrappers, name],
			assignments,
			cwd,
			line: joined$3(words.slice(at))
		};
		if (name === "env" || name === "sudo") {
			const to = directory(words.slice(from, at));
			if (to !== void 0) cwd = enter(cwd, to);
		}
		wrappers.push(name);
		if (LAUNCHERS$1.test(name) && !(name === "uv" && from === 2)) launcher = words.slice(0, at).map(({ text }) => text);
		words = words.slice(at);
	}
	return {
		words,
		wrappers,
		assignments,
		cwd,
		line: null,
		...launcher && { launcher }
	};
}
/** Where `find` and `fd` look, and behind which options a command of theirs stands. */
const FINDERS = {
	find: /^-(?:exec|execdir|ok|okdir)$/,
	fd: /^(?:-x|-X|--exec|--exec-batch)$/,
	fdfind: /^(?:-x|-X|--exec|--exec-batch)$/
};
/** The folder in which a finder looks: `find DIR …`, `fd PATTERN DIR …`. */
function lookedIn(words, name) {
	const operands = words.slice(1).map(({ text }) => text).filter((_, at, all) => name === "find" || !/^-[tedESjco]$/.test(all[at - 1] ?? ""));
	if (name === "find") return operands[0] === void 0 || /^[-(!]/.test(operands[0]) ? "." : operands[0];
	return operands.filter((text) => !text.startsWith("-"))[1] ?? ".";
}
/** The commands that `find … -exec cmd {} ;` and `fd … -x cmd` run; what `{}` stands for lies somewhere below where they look. */
function executedByFind$1(words) {
	const name = programName(words[0]?.text ?? "");
	const runs = FINDERS[name];
	if (runs === void 0) return [];
	const at = words.findIndex(({ text }) => runs.test(text));
	const place = lookedIn(at < 0 ? words : words.slice(0, at), name);
	const named = words.find((_, index) => /^-i?name$/.test(words[index - 1]?.text ?? ""))?.text ?? "*";
	const below = /[*?[\]]/.test(named) ? "\0" : `${"\0"}/${named}`;
	const found = {
		text: `${place.replace(/(?<!\/)\/+$/, "")}/${below}`,
		open: true
	};
	const commands = [];
	words.forEach(({ text }, index) => {
		if (!runs.test(text)) return;
		const rest = words.slice(index + 1);
		const end = rest.findIndex((word) => /^[;+]$/.test(word.text));
		const inner = rest.slice(0, end < 0 ? void 0 : end);
		const named = inner.some((word) => word.text.includes("{}"));
		const put = inner.map((word) => word.text.includes("{}") ? placed(word, found) : word);
		if (inner.length > 0) commands.push(named || name === "find" ? put : [...put, found]);
	});
	if (name === "find" && words.some(({ text }) => text === "-delete")) commands.push([
		known$2("rm"),
		known$2("-rf"),
		found
	]);
	return commands;
}
const placed = (word, found) => ({
	text: word.text.split("{}").join(found.text),
	open: true
});

// src/syntax/effective/run-words.ts
const PLAIN_ALIAS = /^[^;&|<>$`'"\\(){}]{1,200}$/;
const shown = (word) => word.text.split("\0").join("…");
const quote$2 = (word) => `'${word.text.split("\0").join("unknown").replaceAll("'", "'\\''")}'`;
/** An alias or a function of the line itself; false where the word is none. */
function runOwn(walk, { words, ...rest }, scene, position) {
	const [first, ...args] = words;
	if (first === void 0 || first.open) return false;
	const body = scene.functions.get(first.text);
	if (body !== void 0) {
		const inside = {
			...scene,
			positional: args
		};
		const unsure = scene.unsure.has(first.text);
		const conditional = position.conditional || unsure;
		walk.list(body, inside, {
			...position,
			conditional,
			wrappers: [...position.wrappers, first.text]
		});
		scene.cwd = inside.cwd;
		return !unsure;
	}
	const alias = scene.aliases.get(first.text);
	if (alias === void 0) return false;
	const bare = {
		...scene,
		aliases: new Map(scene.aliases)
	};
	bare.aliases.delete(first.text);
	const below = {
		...position,
		wrappers: [...position.wrappers, "alias"]
	};
	if (PLAIN_ALIAS.test(alias)) runWords(walk, {
		...rest,
		words: [...alias.trim().split(/\s+/).map(known$2), ...args]
	}, bare, below);
	else walk.script(`${alias} ${args.map(quote$2).join(" ")}`, bare, below);
	return true;
}
const XARGS_VALUED = /^-[nIiPLdsEa]$|^--(?:max-args|max-procs|delimiter|arg-file|replace)$/;
/** What stands for words that come in by a pipe: files below where `find` looks, or anything. */
function unreadInput({ input }) {
	const from = input?.from ?? [];
	const finds = from.find(({ name }) => name === "find" || name === "ls" || name === "fd");
	const operands = (finds?.args ?? []).map(({ text }) => text).filter((text) => !text.startsWith("-"));
	const place = ((finds?.name === "find" ? finds.args[0]?.text : finds?.name === "fd" ? operands[1] : operands[0]) ?? "").replace(/\/\*$/, "");
	if (finds === void 0 || place === "" || /^[-(!]/.test(place)) return {
		...unknownWord,
		from
	};
	return {
		text: `${place.replace(/(?<!\/)\/+$/, "")}/${"\0"}`,
		open: true,
		from
	};
}
/** The command that `xargs` or `parallel` runs, with the words that it takes from elsewhere. */
function appended(words, position) {
	let at = 1;
	let mark = null;
	for (; at < words.length && words[at]?.text.startsWith("-"); at += 1) {
		const option = words[at]?.text ?? "";
		if (/^-[Ii]/.test(option)) mark = option.length > 2 ? option.slice(2) : words[at + 1]?.text ?? "{}";
		if (XARGS_VALUED.test(option)) at += 1;
	}
	const split = words.findIndex(({ text }) => /^:::\+?$/.test(text));
	const command = words.slice(at, split < 0 ? void 0 : split);
	const text = position.input?.text ?? null;
	const lines = words.slice(1, at).map((word) => word.text).some((option) => /^-[0d]|^--(?:null|delimiter)/.test(option)) || mark !== null;
	const listed = split < 0 ? [] : words.slice(split + 1);
	const piped = text === null ? [unreadInput(position)] : text.split(lines ? /[\0\n]+/ : /\s+/).filter(Boolean).slice(0, 50).map(known$2);
	const values = listed.length > 0 ? listed : piped;
	const symbol = mark ?? (command.some((word) => word.text.includes("{}")) && split >= 0 ? "{}" : null);
	if (symbol === null) return [...command, ...values];
	const whole = values.map((value) => value.text).join(" ");
	const open = values.some((value) => value.open);
	return command.map((word) => word.text.includes(symbol) ? {
		text: word.text.split(symbol).join(whole),
		open: word.open || open
	} : word);
}
/** Follows one command: what it is, and what it runs in turn. */
function runWords(walk, called, scene, position) {
	if (!mayWork(walk) || runOwn(walk, called, scene, position)) return;
	const taken = takeWrappers(called.words, scene);
	const wrappers = [...position.wrappers, ...taken.wrappers];
	const inside = {
		...position,
		wrappers
	};
	const here = {
		...scene,
		cwd: taken.cwd
	};
	if (taken.line !== null) {
		walk.script(taken.line, here, inside);
		return;
	}
	const [first] = taken.words;
	const isOpen = first?.open === true && programName(first.text).includes("\0");
	const name = first === void 0 ? "" : isOpen ? null : programName(first.text);
	const assignments = Object.assign(Object.create(null), called.assignments, taken.assignments);
	if (name === "xargs" || name === "parallel") {
		const words = appended(taken.words, position);
		const below = {
			...inside,
			wrappers: [...wrappers, name],
			input: null
		};
		if (name === "parallel" && /^:::\+?$/.test(taken.words.find(({ text }, at) => at > 0 && !text.startsWith("-"))?.text ?? "")) for (const { text } of words) walk.script(text, here, below);
		else if (words.length > 0) runWords(walk, {
			...called,
			words,
			assignments
		}, here, below);
		return;
	}
	if (name === "git" || name === "hub") {
		openGit(walk, {
			...called,
			words: taken.words,
			assignments
		}, here, inside);
		return;
	}
	const command = {
		name,
		called: first?.text ?? "",
		args: taken.words.slice(1),
		assignments,
		redirects: called.redirects,
		input: position.input,
		wrappers,
		...taken.launcher && { launcher: taken.launcher },
		cwd: taken.cwd,
		conditional: position.conditional,
		doubtful: position.doubtful
	};
	if (name === null && first !== void 0) doubt(walk, shown(first), "the program that it runs is not in the line");
	walk.commands.push(command);
	for (const words of executedByFind$1(taken.words)) {
		const below = {
			...inside,
			wrappers: [...wrappers, name ?? ""],
			input: null
		};
		runWords(walk, {
			words,
			assignments: {},
			redirects: []
		}, here, below);
	}
	openScripts(walk, command, here, inside);
	openContainer(walk, command, here, inside);
	const [option, module] = command.args;
	if (option?.text === "-m" && module !== void 0 && /^py/.test(name ?? "")) {
		const below = {
			...inside,
			wrappers: [...wrappers, "python -m"]
		};
		runWords(walk, {
			words: command.args.slice(1),
			assignments,
			redirects: []
		}, here, below);
	}
	if (INTERPRETERS.test(name ?? "")) runCode(walk, command, here, inside);
	else if (/^(?:powershell|pwsh|cmd)$/.test(name ?? "")) runPowershell(walk, command, here, inside);
	applyBuiltin$1(command, scene);
}

// src/syntax/shell/quoting.ts
const NAMED = {
	a: "\x07",
	b: "\b",
	e: "\x1B",
	E: "\x1B",
	f: "\f",
	n: "\n",
	r: "\r",
	t: "	",
	v: "\v"
};
function decodeEscape(code) {
	const letter = code.charAt(0);
	if (/[xuU]/.test(letter) && code.length > 1) {
		const point = Number.parseInt(code.slice(1), 16);
		return point > 1114111 ? "�" : String.fromCodePoint(point);
	}
	if (/[0-7]/.test(letter)) return String.fromCharCode(Number.parseInt(code, 8) & 255);
	if (letter === "c" && code.length > 1) return String.fromCharCode(code.charCodeAt(1) & 31);
	const named = NAMED[letter];
	if (named !== void 0) return named;
	return /[\\'"?]/.test(letter) ? letter : `\\${code}`;
}
/** The inside of `$'…'` with its escapes decoded (bash manual, "ANSI-C Quoting"). */
function decodeAnsiC(inside) {
	return inside.replace(/\\(x[0-9a-fA-F]{1,2}|u[0-9a-fA-F]{1,4}|U[0-9a-fA-F]{1,8}|[0-7]{1,3}|c[\s\S]|[\s\S])/g, (_, code) => decodeEscape(code));
}
/** The inside of `"…"` or of an unquoted heredoc: a backslash counts only before `$`, backtick, itself, newline (and `"`). */
function unescapeDouble(inside, quotes = true) {
	return inside.replace(quotes ? /\\([$`"\\\n])/g : /\\([$`\\\n])/g, (_, kept) => kept === "\n" ? "" : kept);
}
/** Unquoted text: every backslash quotes the character behind it; before a newline both vanish. */
function unescapeWord(text) {
	return text.replace(/\\([\s\S])/g, (_, kept) => kept === "\n" ? "" : kept);
}

// src/syntax/effective/output.ts
const LONGEST$9 = 2e4;
function decodeBase64(text) {
	const packed = text.replace(/\s+/g, "");
	if (packed === "" || !/^[A-Za-z0-9+/_-]{1,20000}={0,2}$/.test(packed)) return null;
	const plain = Buffer.from(packed, "base64").toString("utf8");
	return plain.includes("�") ? null : plain;
}
function decodeHex(text) {
	const packed = text.replace(/\s+/g, "");
	return /^(?:[0-9a-f]{2}){1,10000}$/i.test(packed) ? Buffer.from(packed, "hex").toString("utf8") : null;
}
function echoed(args) {
	const from = args.findIndex(({ text }) => !/^-[neE]+$/.test(text));
	const options = args.slice(0, from < 0 ? args.length : from);
	const text = (from < 0 ? [] : args.slice(from)).map((word) => word.text).join(" ");
	const whole = options.some((one) => one.text.includes("e")) ? decodeAnsiC(text) : text;
	return options.some((one) => one.text.includes("n")) ? whole : `${whole}\n`;
}
function printed(args) {
	const [first, ...rest] = args[0]?.text === "--" || args[0]?.text === "-v" ? args.slice(1) : args;
	if (first === void 0) return null;
	const format = decodeAnsiC(first.text);
	const slots = format.match(/%[sbq]/g)?.length ?? 0;
	if (/%[^sbq%]/.test(format)) return null;
	if (slots === 0) return format;
	const turns = Math.min(50, Math.max(1, Math.ceil(rest.length / slots)));
	let next = 0;
	return Array.from({ length: turns }, () => format.replace(/%([sbq%])/g, (_, kind) => {
		if (kind === "%") return "%";
		const text = rest[next++]?.text ?? "";
		return kind === "b" ? decodeAnsiC(text) : text;
	})).join("");
}
const DECODES = /^(?:-d|-D|--decode|-di)$/;
/** What one command prints, given what it reads; null where that is not known. Parts may be open. */
function printedBy(command) {
	const { name, args, input } = command;
	const words = args.map(({ text }) => text);
	if (name === "echo") return echoed(args);
	if (name === "printf") return printed(args);
	if (name === "cat" && words.every((word) => word === "-")) return input?.text ?? null;
	if (name === "pwd") return ".";
	if (name === "git" && words.join(" ") === "rev-parse --show-toplevel") return ".";
	if (name === "dirname" && words[0] !== void 0) return words[0] === "." ? ".." : path.posix.dirname(words[0]);
	if (name === "mktemp") return `/tmp/${"\0"}`;
	if (name === "whoami") return "\0";
	if ((name === "which" || name === "command" || name === "type") && words.length > 0) {
		const last = words.at(-1) ?? "";
		return /^-/.test(last) ? null : last;
	}
	const given = input?.text ?? null;
	if (given === null || given.includes("\0")) return null;
	if (name === "base64" && words.some((word) => DECODES.test(word))) return decodeBase64(given);
	if (name === "openssl" && words.includes("base64") && words.includes("-d")) return decodeBase64(given);
	if (name === "xxd" && words.some((word) => /^-\w*r/.test(word))) return decodeHex(given);
	if (name === "rev") return given.split("\n").map((line) => [...line].reverse().join("")).join("\n");
	if (name === "tee") return given;
	return null;
}
/** What a list of commands, the last of them at the end of a pipe, prints; without trailing newlines. Null: not known. */
function outputOf$1(commands) {
	const last = commands.at(-1);
	const text = last === void 0 || last.redirects.some(({ op }) => op === ">") ? null : printedBy(last);
	if (text === null || text.length > LONGEST$9) return null;
	if (commands.slice(0, -1).some((one) => !(last?.input?.from.includes(one) ?? false) && one.name !== "cd")) return null;
	return text.replace(/(?<!\n)\n+$/, "");
}
/** What a command writes into a pipe. */
const pipedText = (command) => command === void 0 ? null : printedBy(command);

// src/syntax/effective/expand.ts
const MOST_FIELDS = 200;
const LONGEST$8 = 2e4;
const BRACES = /^([^{}]{0,200})\{([^{}]{0,400},[^{}]{0,400})\}([^{}]{0,200})$/;
/** What a substitution puts into a word; its commands are emitted on the way. */
function substitute(walk, list, scene, position) {
	const before = walk.commands.length;
	walk.list(list, copyScene(scene), {
		...position,
		input: null
	});
	const from = walk.commands.slice(before);
	const text = outputOf$1(from);
	return text === null ? {
		...unknownWord,
		from
	} : {
		text,
		open: text.includes("\0"),
		from
	};
}
function trimmed(value, operator, operand) {
	if (/[*?[\]]/.test(operand)) return null;
	if (operator.startsWith("#")) return value.startsWith(operand) ? value.slice(operand.length) : value;
	if (operator.startsWith("%")) return value.endsWith(operand) ? value.slice(0, value.length - operand.length) : value;
	const [old = "", now = ""] = operand.split("/");
	if (old === "" || /[#%&]/.test(old)) return null;
	return operator === "//" ? value.split(old).join(now) : value.replace(old, () => now);
}
function variable(part, scene) {
	const { name, operator, operand } = part;
	if (/^[@*]$/.test(name)) {
		const { positional } = scene;
		return {
			text: positional.map(({ text }) => text).join(" "),
			open: positional.some(({ open }) => open)
		};
	}
	const value = /^\d$/.test(name) ? scene.positional[Number(name) - 1] : scene.variables.get(name);
	if (operator === "") return value ?? {
		...unknownWord,
		variables: [name]
	};
	if (operator.endsWith("-")) return value === void 0 || value.text === "" ? known$2(operand) : value;
	if (operator.endsWith("?")) return value ?? {
		...unknownWord,
		variables: [name]
	};
	if (operator.endsWith("+")) return value === void 0 ? unknownWord : known$2(operand);
	const cut = value === void 0 || value.open ? null : trimmed(value.text, operator, operand);
	return cut === null ? unknownWord : known$2(cut);
}
function partWord(walk, part, scene, position) {
	if (part.kind === "text") return known$2(part.text);
	if (part.kind === "variable") return variable(part, scene);
	if (part.kind === "substitution") return substitute(walk, part.list, scene, position);
	if (part.kind === "unknown" && part.list !== void 0) {
		const { from = [] } = substitute(walk, part.list, scene, position);
		return {
			...unknownWord,
			from
		};
	}
	return unknownWord;
}
/** What one word comes to where it is not split: an assignment's value, a redirect's target. */
function oneWord(walk, word, scene, position) {
	const parts = word.map((part) => partWord(walk, part, scene, position));
	const from = parts.flatMap((part) => part.from ?? []);
	const variables = parts.flatMap((part) => part.variables ?? []);
	return {
		text: parts.map((part) => part.text).join("").slice(0, LONGEST$8),
		open: parts.some(({ open }) => open),
		...beside({
			from,
			variables
		})
	};
}
/** `a{b,c}d` → `abd acd`, at most once nested and three times over. */
function braced$1(text, depth = 0) {
	const match = depth < 3 ? BRACES.exec(text) : null;
	if (match === null) return [text];
	const [, before = "", inside = "", behind = ""] = match;
	return inside.split(",").flatMap((one) => braced$1(`${before}${one}${behind}`, depth + 1));
}
const beside = ({ from, variables }) => ({
	...from.length > 0 && { from },
	...variables.length > 0 && { variables }
});
/** What parts fields: blanks, or what the line has put into IFS. */
function splitter(scene) {
	const { text = " ", open = false } = scene.variables.get("IFS") ?? {};
	return text === " " || text === "" || open ? /\s+/ : new RegExp(`[${text.slice(0, 20).replace(/[\\\]^-]/g, "\\$&")}]+`);
}
/** The fields that a word of a command line is split into. */
function fieldsOf$1(walk, word, scene, position) {
	const [only] = word;
	if (word.length === 1 && only?.kind === "text") return only.quoted ? [known$2(only.text)] : braced$1(only.text).map(known$2);
	const [all, ...others] = word.filter((part) => part.kind !== "text" || part.text !== "");
	if (all?.kind === "variable" && all.name === "@" && all.operator === "" && others.length === 0) return scene.positional;
	const fields = [];
	let joined = false;
	const put = (piece, text, glue, quoted) => {
		const last = fields.at(-1);
		if (glue && last !== void 0) {
			last.text = (last.text + text).slice(0, LONGEST$8);
			last.open ||= piece.open && text.includes("\0");
			last.from.push(...piece.from ?? []);
			last.variables.push(...piece.variables ?? []);
			last.quoted ||= quoted;
		} else if (fields.length < MOST_FIELDS) {
			const { open, from = [], variables = [] } = piece;
			fields.push({
				text,
				open: open && text.includes("\0"),
				from: [...from],
				variables: [...variables],
				quoted
			});
		}
	};
	for (const part of word) {
		if (!mayWork(walk)) break;
		const value = partWord(walk, part, scene, position);
		const quoted = "quoted" in part && part.quoted;
		if (part.kind === "text" || quoted) {
			put(value, value.text, joined, quoted);
			joined = true;
			continue;
		}
		const pieces = value.text.split(splitter(scene));
		pieces.forEach((piece, index) => {
			if (piece !== "") put(value, piece, index === 0 && joined, false);
		});
		joined = pieces.at(-1) !== "" || pieces.length === 1 && joined;
	}
	return fields.filter(({ text, quoted }) => text !== "" || quoted).map(({ text, open, from, variables }) => ({
		text,
		open,
		...beside({
			from,
			variables
		})
	}));
}

// src/syntax/effective/walk.ts
const MOST_TURNS$1 = 20;
const DEEPEST$3 = 12;
function inputOf(walk, item, scene, position) {
	const given = item.redirects.findLast(({ input }) => input !== null);
	if (given?.input == null) {
		const file = item.redirects.findLast(({ op }) => op === "<");
		const from = file?.target == null ? void 0 : oneWord(walk, file.target, scene, position).from;
		return from === void 0 ? position.input : {
			text: pipedText(from.at(-1)),
			from
		};
	}
	const word = oneWord(walk, given.input, scene, position);
	return {
		text: word.text,
		from: word.from ?? []
	};
}
const MOST_CHOICES$1 = 4;
/** So many variables of one command are varied. */
const MOST_VARIED = 3;
/** Sets a variable; where that need not happen, the values that it may have instead are kept. */
function assign$1(scene, name, value, conditional) {
	const before = scene.variables.get(name);
	const others = [...scene.choices.get(name) ?? [], ...before === void 0 ? [] : [before]].filter(({ text, open }) => open || text !== value.text);
	if (conditional && others.length > 0 && others.length < MOST_CHOICES$1) scene.choices.set(name, others);
	else if (!conditional) scene.choices.delete(name);
	scene.variables.set(name, value);
}
/** The first variable of a command that may have several values. */
function chosenIn({ words, assignments }, { redirects }, { choices }) {
	if (choices.size === 0) return void 0;
	return [
		...words,
		...assignments.map(({ value }) => value ?? []),
		...redirects.flatMap(({ target, input }) => [target ?? [], input ?? []])
	].flat().flatMap((part) => part.kind === "variable" && choices.has(part.name) ? [part.name] : [])[0];
}
/** A command with a variable that may have several values: with each of them. */
function runChoices(walk, name, item, scene, position, varied) {
	const others = scene.choices.get(name) ?? [];
	const last = scene.variables.get(name);
	scene.choices.delete(name);
	for (const value of [...others, ...last === void 0 ? [] : [last]]) {
		scene.variables.set(name, value);
		runSimple(walk, item.node, item, scene, {
			...position,
			conditional: true
		}, varied + 1);
	}
	if (!scene.choices.has(name)) scene.choices.set(name, others);
}
function runSimple(walk, node, item, scene, position, varied = 0) {
	const chosen = chosenIn(node, item, scene);
	if (chosen !== void 0 && varied < MOST_VARIED) {
		if (mayWork(walk)) runChoices(walk, chosen, {
			...item,
			node
		}, scene, position, varied);
		return;
	}
	if (chosen !== void 0) doubt(walk, "the line", "its variables may have too many values");
	const assignments = Object.create(null);
	for (const { name, value } of node.assignments) assignments[name] = value === null ? unknownWord : oneWord(walk, value, scene, position);
	const words = node.words.flatMap((word) => fieldsOf$1(walk, word, scene, position));
	const redirects = item.redirects.flatMap(({ op, target }) => target === null ? [] : [{
		op,
		target: oneWord(walk, target, scene, position)
	}]);
	const input = inputOf(walk, item, scene, position);
	if (words.length === 0) {
		for (const [name, value] of Object.entries(assignments)) assign$1(scene, name, value, position.conditional);
		if (redirects.length === 0 && Object.keys(assignments).length === 0) return;
	}
	runWords(walk, {
		words,
		assignments,
		redirects
	}, scene, {
		...position,
		input
	});
}
/** Defines a function; where that need not happen, the program of that name may run instead. */
function define$8(scene, name, body, conditional) {
	if (!conditional) scene.unsure.delete(name);
	else if (!scene.functions.has(name)) scene.unsure.add(name);
	scene.functions.set(name, body);
}
function branch$1(walk, list, scene, position) {
	walkList$1(walk, list, scene, {
		...position,
		conditional: true
	});
}
function runFor(walk, node, scene, position) {
	const words = node.words.flatMap((word) => fieldsOf$1(walk, word, scene, position));
	const turns = words.length > MOST_TURNS$1 ? [unknownWord] : words;
	const before = scene.variables.get(node.variable);
	for (const word of turns) {
		assign$1(scene, node.variable, word, false);
		walkList$1(walk, node.body, scene, position);
	}
	if (position.conditional && before !== void 0) scene.choices.set(node.variable, [before]);
}
function runNode(walk, item, scene, position) {
	const { node } = item;
	if (node.kind === "simple") {
		runSimple(walk, node, item, scene, position);
		return;
	}
	if (node.kind === "condition") {
		for (const word of node.words) oneWord(walk, word, scene, position);
		return;
	}
	for (const { op, target } of item.redirects) if (target !== null) {
		const redirects = [{
			op,
			target: oneWord(walk, target, scene, position)
		}];
		runWords(walk, {
			words: [],
			assignments: {},
			redirects
		}, scene, position);
	}
	const inside = {
		...position,
		input: inputOf(walk, item, scene, position)
	};
	if (node.kind === "group") walkList$1(walk, node.list, node.subshell ? copyScene(scene) : scene, inside);
	else if (node.kind === "for") runFor(walk, node, scene, inside);
	else if (node.kind === "function") define$8(scene, node.name, node.body, position.conditional);
	else if (node.kind === "while") {
		walkList$1(walk, node.condition, scene, inside);
		branch$1(walk, node.body, scene, inside);
	} else if (node.kind === "if") {
		for (const { condition } of node.branches.slice(0, 1)) walkList$1(walk, condition, scene, inside);
		for (const { condition } of node.branches.slice(1)) branch$1(walk, condition, scene, inside);
		for (const { body } of node.branches) branch$1(walk, body, scene, inside);
		if (node.otherwise !== null) branch$1(walk, node.otherwise, scene, inside);
	} else if (node.kind === "case") {
		oneWord(walk, node.word, scene, position);
		for (const { body } of node.cases) branch$1(walk, body, scene, inside);
	} else for (const list of node.lists) branch$1(walk, list, scene, inside);
}
function runPipeline(walk, { items }, scene, position) {
	let { input } = position;
	items.forEach((item, index) => {
		const before = walk.commands.length;
		runNode(walk, item, items.length === 1 ? scene : copyScene(scene), {
			...position,
			input
		});
		if (index === items.length - 1) return;
		const made = walk.commands.slice(before);
		const through = made.at(-1);
		const from = [...made, ...through?.input?.from ?? []];
		input = {
			text: made.length === 1 || made.slice(0, -1).every((one) => through?.input?.from.includes(one)) ? pipedText(through) : null,
			from
		};
	});
}
/** Follows a list of statements in order; hostile ones are cut off with a doubt. */
function walkList$1(walk, list, scene, position) {
	if (!mayWork(walk)) return;
	if (position.depth > DEEPEST$3) {
		doubt(walk, "the line", "its scripts lie too deep in one another");
		return;
	}
	const below = {
		...position,
		depth: position.depth + 1
	};
	list.forEach((statement, at) => {
		const lastOfAll = at === list.length - 1;
		statement.pipelines.forEach((pipeline, index) => {
			const joints = statement.joints.slice(0, index);
			const optional = joints.includes("||");
			const last = lastOfAll && index === statement.pipelines.length - 1;
			const doubtful = joints.includes("&&") || position.doubtful && last;
			const place = {
				...below,
				doubtful,
				conditional: position.conditional || optional
			};
			runPipeline(walk, pipeline, statement.background ? copyScene(scene) : scene, place);
		});
	});
}

// src/syntax/shell/memory.ts
/**
* An empty memory for values that weigh `most` at a time, and as much again. Whoever goes through more texts than fit, time
* after time in one order, finds the first ones each time, where a memory of the latest alone would have lost each before
* it is asked for again; and of the rest the latest.
*/
function openMemory(most) {
	const first = /* @__PURE__ */ new Map();
	const latest = /* @__PURE__ */ new Map();
	let [ofFirst, ofLatest] = [0, 0];
	return {
		get: (text) => first.get(text) ?? latest.get(text),
		set(text, value, weight) {
			if (weight > most) return;
			if (ofFirst + weight <= most) {
				first.set(text, value);
				ofFirst += weight;
				return;
			}
			if (ofLatest + weight > most) {
				latest.clear();
				ofLatest = 0;
			}
			latest.set(text, value);
			ofLatest += weight;
		}
	};
}

// src/syntax/shell/words.ts
const EXPANSIONS = /* @__PURE__ */ new Set([
	"simple_expansion",
	"expansion",
	"command_substitution",
	"process_substitution",
	"arithmetic_expansion"
]);
const PLAIN_VARIABLE = /^\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})$/;
const SPLITS = /[\s*?[\]]/;
function variableValue(node, source, scope) {
	const match = PLAIN_VARIABLE.exec(source.slice(node.start, node.end));
	return match === null ? null : scope.variables.get(match[1] ?? match[2] ?? "") ?? null;
}
/** Text between double quotes (or an unquoted heredoc's): null if it holds an expansion whose value is not known. */
function readExpanding(node, source, scope, range) {
	let text = "";
	let from = range.start;
	for (const child of node.children) {
		if (!EXPANSIONS.has(child.type)) continue;
		const value = variableValue(child, source, scope);
		if (value === null) return null;
		text += unescapeDouble(source.slice(from, child.start), range.quotes) + value;
		from = child.end;
	}
	return text + unescapeDouble(source.slice(from, range.end), range.quotes);
}
function barePiece(text) {
	return {
		text: unescapeWord(text),
		bare: text.replace(/\\[\s\S]/g, "_")
	};
}
function readPieces(node, source, scope) {
	const text = source.slice(node.start, node.end);
	switch (node.type) {
		case "word":
		case "number":
		case "variable_name":
		case "test_operator": return text.startsWith("$\"") ? null : [barePiece(text)];
		case "raw_string": return [{
			text: source.quotes.get(node.start) ?? text.slice(1, -1),
			bare: ""
		}];
		case "ansi_c_string": return [{
			text: decodeAnsiC(text.slice(2, -1)),
			bare: ""
		}];
		case "string": {
			const lifted = source.quotes.get(node.start);
			if (lifted !== void 0) return [{
				text: unescapeDouble(lifted),
				bare: ""
			}];
			const inside = readExpanding(node, source, scope, {
				start: node.start + 1,
				end: node.end - 1,
				quotes: true
			});
			return inside === null ? null : [{
				text: inside,
				bare: ""
			}];
		}
		case "simple_expansion":
		case "expansion": {
			const value = variableValue(node, source, scope);
			return value === null || value === "" || SPLITS.test(value) ? null : [{
				text: value,
				bare: ""
			}];
		}
		default: return null;
	}
}
function joinPieces(pieces, globs) {
	const bare = pieces.map((piece) => piece.bare || "_").join("");
	if (bare.startsWith("~")) return null;
	if (globs && (/[*?[]/.test(bare) || /\{(?:[^{},.]|\.(?!\.))*(?:,|\.\.)[^{}]*\}/.test(bare))) return null;
	return pieces.map((piece) => piece.text).join("");
}
/**
* The literal value of a word, or null where it depends on what only the running shell knows: unknown variables,
* substitutions, `~`, globs and braces. With `globs: false` (values of assignments) the last two stand for themselves.
*/
function readWord(node, source, scope, globs = true) {
	if (node.type === "command_name" && node.children.length === 1) return readWord(node.children[0], source, scope, globs);
	if (node.type !== "concatenation") {
		const pieces = readPieces(node, source, scope);
		return pieces === null ? null : joinPieces(pieces, globs);
	}
	const pieces = [];
	let from = node.start;
	for (const child of node.children) {
		const read = readPieces(child, source, scope);
		if (read === null || child.start !== from) return null;
		pieces.push(...read);
		from = child.end;
	}
	return from === node.end ? joinPieces(pieces, globs) : null;
}

// src/syntax/shell/heredoc.ts
const EXPANDED = /\\([$`\\\n])|\$(?:([A-Za-z_]\w*)|\{([A-Za-z_]\w*)\})|\$[\w{(?!#*@$-]|`/g;
/** A heredoc's text with what is literal in it expanded; null where something is not. */
function expandHeredoc(heredoc, scope) {
	if (heredoc.quoted) return heredoc.body;
	let literal = true;
	const text = heredoc.body.replace(EXPANDED, (_, escaped, plain, braced) => {
		if (escaped !== void 0) return escaped === "\n" ? "" : escaped;
		const value = scope.variables.get(plain ?? braced ?? "") ?? null;
		if (value === null) literal = false;
		return value ?? "";
	});
	return literal ? text : null;
}
/** The heredoc that a redirect stands for; null for any other redirect. */
function heredocOf(redirect, heredocs) {
	const operator = redirect.children.find((child) => child.type === "<");
	return operator === void 0 ? null : heredocs.get(operator.start) ?? null;
}
/** The heredocs and here-strings on an item, in order. */
function inputs(item, heredocs) {
	return [...item.node?.type === "command" ? item.node.children : [], ...item.redirects].filter((node) => node.type === "herestring_redirect" || node.type === "file_redirect" && heredocOf(node, heredocs) !== null);
}
/** The heredocs on an item in which commands are substituted. */
function substitutingHeredocs(item, heredocs) {
	return inputs(item, heredocs).flatMap((node) => {
		const heredoc = heredocOf(node, heredocs);
		return heredoc === null || heredoc.quoted || !/\$\(|`/.test(heredoc.body) ? [] : [heredoc];
	});
}
/** The text that the last heredoc or here-string of an item puts on standard input; null: none, or not literal. */
function readStandardInput(item, source, scope) {
	const node = inputs(item, source.heredocs).at(-1);
	if (node === void 0) return null;
	const heredoc = heredocOf(node, source.heredocs);
	if (heredoc !== null) return expandHeredoc(heredoc, scope);
	const word = node.children.at(-1);
	const value = word === void 0 ? null : readWord(word, source, scope, false);
	return value === null ? null : `${value}\n`;
}
/** Whether an item has a heredoc or here-string at all. */
const hasStandardInput = (item, heredocs) => inputs(item, heredocs).length > 0;

// src/syntax/shell/lines.ts
const OPERATORS$4 = /* @__PURE__ */ new Set([
	"&&",
	"||",
	"|",
	"|&",
	";",
	";;",
	"&",
	"\n",
	"!"
]);
const LOOSE$1 = /* @__PURE__ */ new Set([
	"list",
	"pipeline",
	"redirected_statement",
	"negated_command",
	"program",
	"ERROR"
]);
const ITEMS$1 = /* @__PURE__ */ new Set([
	"command",
	"declaration_command",
	"unset_command",
	"test_command",
	"variable_assignment",
	"variable_assignments",
	"subshell",
	"compound_statement",
	"if_statement",
	"while_statement",
	"for_statement",
	"c_style_for_statement",
	"case_statement",
	"function_definition"
]);
function newItem(node) {
	return {
		node,
		redirects: []
	};
}
/** Puts one node's commands and operators in the order of the source, whatever the nesting. */
var Lineariser = class {
	tokens = [];
	#last = null;
	#add(item) {
		this.tokens.push({ item });
		this.#last = item;
	}
	#owner() {
		if (this.#last === null) this.#add(newItem(null));
		return this.#last;
	}
	visit(node) {
		if (OPERATORS$4.has(node.type)) {
			this.tokens.push({ op: node.type });
			if (node.type !== "!") this.#last = null;
		} else if (node.type === "file_redirect" || node.type === "herestring_redirect") this.#owner().redirects.push(node);
		else if (ITEMS$1.has(node.type)) this.#add(newItem(node));
		else if (LOOSE$1.has(node.type)) {
			if (node.type === "redirected_statement" && node.children[0]?.field !== "body") this.#add(newItem(null));
			for (const child of node.children) this.visit(child);
		}
	}
};
function toPipelines(tokens) {
	const pipelines = [];
	let items = [];
	let negated = false;
	const close = () => {
		if (items.length > 0) pipelines.push({
			items,
			negated
		});
		items = [];
		negated = false;
	};
	for (const token of tokens) if ("item" in token) items.push(token.item);
	else if (token.op === "!") negated = true;
	else if (token.op === "&&" || token.op === "||") close();
	close();
	return pipelines;
}
function toStatement(tokens, background) {
	const pipelines = toPipelines(tokens);
	if (pipelines.length === 0) return [];
	return [{
		pipelines,
		joints: tokens.flatMap((token) => "op" in token && (token.op === "&&" || token.op === "||") ? [token.op] : []).slice(0, pipelines.length - 1),
		background
	}];
}
/** The statements among `nodes`, with the shell's own precedence: `;` and newline, then `&&` and `||`, then `|`. */
function readStatements$1(nodes) {
	const lineariser = new Lineariser();
	for (const node of nodes) lineariser.visit(node);
	const statements = [];
	let open = [];
	let joined = true;
	const close = (background) => {
		statements.push(...toStatement(open, background));
		open = [];
	};
	for (const token of lineariser.tokens) {
		const previous = open.at(-1);
		const continues = previous !== void 0 && "op" in previous;
		if ("op" in token && token.op === "\n" && continues) continue;
		const ends = "op" in token && [
			";",
			";;",
			"&",
			"\n"
		].includes(token.op);
		if (ends) close(token.op === "&");
		else {
			if (!joined && ("item" in token || token.op === "!")) close(false);
			open.push(token);
		}
		joined = ends || "op" in token;
	}
	close(false);
	return statements;
}

// src/syntax/shell/source.ts
/** A text as it is, with nothing lifted out of it. */
function plainSource(text) {
	const slice = (start, end) => text.slice(start, end);
	return {
		length: text.length,
		slice,
		heredocs: /* @__PURE__ */ new Map(),
		quotes: /* @__PURE__ */ new Map()
	};
}

// src/syntax/shell/word-parts.ts
const NAME$4 = /(?:[A-Za-z_]\w*|[0-9?@*#$!-])/y;
const BRACED = /\$\{([A-Za-z_]\w*|[0-9?@*#])(:?[-+?]|%%?|##?|\/\/?)?([^{}$`"'\\]*)\}/y;
/** What ends a word where it stands unquoted. */
const ENDS$1 = /[\s;&|<>()]/;
function exec(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
/** Reads one word, or all words, of a stretch of a source; the grammar is asked only where substitutions end. */
var Scanner$1 = class {
	#source;
	#text;
	#offset;
	#nested = /* @__PURE__ */ new Map();
	#inner;
	#at = 0;
	#parts = [];
	constructor(source, node, inner) {
		this.#source = source;
		this.#text = source.slice(node.start, node.end);
		this.#offset = node.start;
		this.#inner = inner;
		const visit = (branch) => {
			for (const child of branch.children) {
				if (/_(substitution|expansion)$/.test(child.type) && !this.#nested.has(child.start)) this.#nested.set(child.start, child);
				if (child.type !== "command_substitution") visit(child);
			}
		};
		visit({
			...node,
			children: [node]
		});
	}
	#put(text, quoted) {
		const last = this.#parts.at(-1);
		if (last?.kind === "text" && last.quoted === quoted) this.#parts[this.#parts.length - 1] = {
			...last,
			text: last.text + text
		};
		else this.#parts.push({
			kind: "text",
			text,
			quoted
		});
	}
	/** Steps over a construct that the grammar delimits; false where it does not. */
	#skip() {
		const node = this.#nested.get(this.#offset + this.#at) ?? null;
		if (node === null) this.#at = this.#text.length;
		else this.#at = node.end - this.#offset;
		return node;
	}
	#dollar(quoted) {
		const braced = exec(BRACED, this.#text, this.#at);
		if (braced !== null) {
			const [whole, name = "", operator = "", operand = ""] = braced;
			this.#at += whole.length;
			const known = operator !== "" || operand === "";
			this.#parts.push(known ? {
				kind: "variable",
				name,
				operator,
				operand,
				quoted
			} : { kind: "unknown" });
			return;
		}
		const plain = exec(NAME$4, this.#text, this.#at + 1);
		if (plain !== null) {
			this.#at += 1 + plain[0].length;
			this.#parts.push({
				kind: "variable",
				name: plain[0],
				operator: "",
				operand: "",
				quoted
			});
		} else if (/[({]/.test(this.#text[this.#at + 1] ?? "")) this.#substitution(quoted);
		else {
			this.#put("$", true);
			this.#at += 1;
		}
	}
	#substitution(quoted) {
		const start = this.#at;
		const node = this.#skip();
		if (node?.type === "command_substitution") this.#parts.push({
			kind: "substitution",
			list: this.#inner(node),
			quoted
		});
		else if (node?.type === "arithmetic_expansion") this.#parts.push({
			kind: "sum",
			text: this.#text.slice(start + 3, this.#at - 2)
		});
		else this.#unknown(node);
	}
	/** What cannot be told, with the commands that run within it. */
	#unknown(node) {
		const within = [];
		const visit = (branch) => {
			if (/^(?:command|process)_substitution$/.test(branch.type)) within.push(this.#inner(branch));
			else for (const child of branch.children) visit(child);
		};
		if (node !== null) visit(node);
		const list = within.flat();
		this.#parts.push(list.length === 0 ? { kind: "unknown" } : {
			kind: "unknown",
			list
		});
	}
	#double() {
		const lifted = this.#source.quotes.get(this.#offset + this.#at);
		if (lifted !== void 0) {
			this.#put(lifted.replace(/\\([$`"\\\n])/g, (_, kept) => kept === "\n" ? "" : kept), true);
			this.#at += 3;
			return;
		}
		this.#at += 1;
		this.#put("", true);
		while (this.#at < this.#text.length && this.#text[this.#at] !== "\"") this.#expanding("$`\"\\");
		this.#at += 1;
	}
	/** One character or expansion of a text in which only `$`, a backtick and the given escapes count. */
	#expanding(escapes) {
		const here = this.#text[this.#at];
		if (here === "\\") {
			const next = this.#text[this.#at + 1] ?? "";
			this.#put(next === "\n" ? "" : escapes.includes(next) && next !== "" ? next : `\\${next}`, true);
			this.#at += 2;
		} else if (here === "$") this.#dollar(true);
		else if (here === "`") this.#backtick(true);
		else {
			this.#put(here, true);
			this.#at += 1;
		}
	}
	#backtick(quoted) {
		const node = this.#skip();
		const escapes = node !== null && this.#source.slice(node.start, node.end).includes("\\");
		if (node === null || escapes) this.#unknown(node);
		else this.#parts.push({
			kind: "substitution",
			list: this.#inner(node),
			quoted
		});
	}
	#single() {
		const lifted = this.#source.quotes.get(this.#offset + this.#at);
		const end = this.#text.indexOf("'", this.#at + 1);
		this.#put(lifted ?? this.#text.slice(this.#at + 1, end < 0 ? void 0 : end), true);
		this.#at = end < 0 ? this.#text.length : end + 1;
	}
	#ansi() {
		const from = this.#at + 2;
		let end = from;
		while (end < this.#text.length && this.#text[end] !== "'") end += this.#text[end] === "\\" ? 2 : 1;
		this.#put(decodeAnsiC(this.#text.slice(from, end)), true);
		this.#at = end + 1;
	}
	#plain(here) {
		if (here === "\\") {
			const next = this.#text[this.#at + 1] ?? "";
			if (next !== "\n") this.#put(next, true);
			this.#at += 2;
		} else if (here === "'") this.#single();
		else if (here === "\"") this.#double();
		else if (here === "`") this.#backtick(false);
		else if (here === "$" && this.#text[this.#at + 1] === "'") this.#ansi();
		else if (here === "$" && this.#text[this.#at + 1] === "\"") {
			this.#at += 1;
			this.#double();
		} else if (here === "$") this.#dollar(false);
		else if ((here === "<" || here === ">") && this.#text[this.#at + 1] === "(") this.#unknown(this.#skip());
		else {
			this.#put(here, false);
			this.#at += 1;
		}
	}
	word() {
		while (this.#at < this.#text.length) this.#plain(this.#text[this.#at]);
		return this.#parts;
	}
	words() {
		const words = [];
		const close = () => {
			if (this.#parts.length > 0) words.push(this.#parts);
			this.#parts = [];
		};
		while (this.#at < this.#text.length) {
			const here = this.#text[this.#at];
			if (/\s/.test(here)) {
				close();
				this.#at += 1;
			} else this.#plain(here);
		}
		close();
		return words;
	}
	expanded() {
		while (this.#at < this.#text.length) this.#expanding("$`\\");
		return this.#parts;
	}
};
/** The parts of the word that a node is. */
function scanWord(source, node, inner) {
	return new Scanner$1(source, node, inner).word();
}
/** The words between the brackets of a test; null where operators of the shell stand among them. */
function splitWords(source, node, inner) {
	const words = new Scanner$1(source, node, inner).words();
	return words.some((word) => word.some((part) => part.kind === "text" && !part.quoted && ENDS$1.test(part.text))) ? null : words;
}
/** The parts of an unquoted heredoc's text; what it substitutes is unknown. */
function scanText(text) {
	const node = {
		type: "heredoc",
		field: null,
		start: 0,
		end: text.length,
		line: 1,
		children: []
	};
	return new Scanner$1(plainSource(text), node, () => []).expanded();
}

// src/syntax/shell/build-program.ts
const DEEPEST$2 = 60;
const CLAUSES$1 = /* @__PURE__ */ new Set(["elif_clause", "else_clause"]);
function between$1(node, from, to) {
	const start = node.children.findIndex((child) => child.type === from);
	const end = to === null ? -1 : node.children.findIndex((child) => child.type === to);
	return node.children.slice(start + 1, end < 0 ? void 0 : end);
}
/** Turns the grammar's nodes of one source into a program's, down to a depth. */
var Builder = class {
	#source;
	#depth = 0;
	constructor(source) {
		this.#source = source;
	}
	#text(node) {
		return node === void 0 ? "" : this.#source.slice(node.start, node.end);
	}
	#word(node) {
		return scanWord(this.#source, node, (inner) => this.list(inner.children));
	}
	#heredoc({ body, quoted }) {
		return quoted ? [{
			kind: "text",
			text: body,
			quoted: true
		}] : scanText(body);
	}
	#redirect(node) {
		const descriptor = node.children.find((child) => child.type === "file_descriptor");
		const fd = descriptor === void 0 ? null : Number.parseInt(this.#text(descriptor), 10);
		const heredoc = heredocOf(node, this.#source.heredocs);
		const known = fd !== null && Number.isNaN(fd) ? null : fd;
		if (heredoc !== null) return {
			op: "<<",
			fd: known,
			target: null,
			input: this.#heredoc(heredoc)
		};
		const operator = node.children.find((child) => child.type !== "file_descriptor" && child.field !== "destination");
		if (node.type === "herestring_redirect") {
			const last = node.children.at(-1);
			const word = last === void 0 ? null : this.#word(last);
			const newline = {
				kind: "text",
				text: "\n",
				quoted: true
			};
			return {
				op: "<<<",
				fd: known,
				target: null,
				input: word === null ? null : [...word, newline]
			};
		}
		const target = node.children.find((child) => child.field === "destination");
		return {
			op: this.#text(operator),
			fd: known,
			target: target === void 0 ? null : this.#word(target),
			input: null
		};
	}
	#assignments(nodes) {
		return nodes.filter((node) => node.type === "variable_assignment").map((node) => {
			const [name, operator] = node.children;
			const value = node.children.find((child) => child.field === "value");
			const plain = name?.type === "variable_name" && this.#text(operator) === "=";
			const named = this.#text(name?.type === "subscript" ? name.children[0] : name);
			if (!plain || value?.type === "array") return {
				name: named,
				value: null
			};
			return {
				name: named,
				value: value === void 0 ? [] : this.#word(value)
			};
		});
	}
	#simple(item) {
		const { node } = item;
		const behind = [...node?.type === "command" ? node.children : [], ...item.redirects].filter((child) => child.type === "file_redirect").flatMap((child) => child.children.filter(({ field }) => field === "destination").slice(1));
		if (node === null) return {
			kind: "simple",
			assignments: [],
			words: behind.map((word) => this.#word(word))
		};
		if (node.type === "declaration_command" || node.type === "unset_command") return {
			kind: "simple",
			assignments: [],
			words: node.children.map((word) => word.type === "variable_assignment" ? this.#raw(word) : this.#word(word))
		};
		if (node.type !== "command") {
			const assigned = node.type === "variable_assignment" ? [node] : node.children;
			return {
				kind: "simple",
				assignments: this.#assignments(assigned),
				words: behind.map((word) => this.#word(word))
			};
		}
		const words = this.#called(node);
		return {
			kind: "simple",
			assignments: this.#assignments(node.children),
			words: [...words, ...behind].map((word) => this.#word(word))
		};
	}
	/** The words of a command; a second `!` before it, which the grammar takes for its name, is none. */
	#called(node) {
		const words = node.children.filter((child) => child.type === "command_name" || child.field === "argument");
		return words.slice(this.#negations(words));
	}
	#negations(words) {
		const first = words.findIndex((word) => this.#text(word) !== "!");
		return first < 0 ? 0 : first;
	}
	/** `name=value` as one word. */
	#raw(node) {
		const value = node.children.find((child) => child.field === "value");
		return [{
			kind: "text",
			text: this.#source.slice(node.start, value?.start ?? node.end),
			quoted: true
		}, ...value === void 0 ? [] : this.#word(value).map((part) => "quoted" in part ? {
			...part,
			quoted: true
		} : part)];
	}
	#test(node) {
		const text = this.#text(node);
		const marks = text.startsWith("[[") ? ["[[", "]]"] : text.startsWith("[") && !text.startsWith("((") ? ["[", "]"] : null;
		if (marks === null || !text.endsWith(marks[1])) return {
			kind: "maybe",
			lists: []
		};
		const width = marks[0].length;
		const words = splitWords(this.#source, {
			...node,
			start: node.start + width,
			end: node.end - width
		}, (inner) => this.list(inner.children));
		if (words === null) return {
			kind: "maybe",
			lists: []
		};
		if (width === 2) return {
			kind: "condition",
			words
		};
		const mark = (part) => [{
			kind: "text",
			text: part,
			quoted: true
		}];
		return {
			kind: "simple",
			assignments: [],
			words: [
				mark("["),
				...words,
				mark("]")
			]
		};
	}
	#if(node) {
		const clauses = node.children.filter((child) => CLAUSES$1.has(child.type));
		const first = {
			...node,
			children: node.children.filter((child) => !CLAUSES$1.has(child.type))
		};
		const branches = [first, ...clauses.filter((clause) => clause.type === "elif_clause")].map((clause) => ({
			condition: this.list(between$1(clause, clause === first ? "if" : "elif", "then")),
			body: this.list(between$1(clause, "then", "fi"))
		}));
		const last = clauses.find((clause) => clause.type === "else_clause");
		return {
			kind: "if",
			branches,
			otherwise: last === void 0 ? null : this.list(between$1(last, "else", null))
		};
	}
	#for(node) {
		const variable = node.children.find((child) => child.field === "variable");
		const body = this.#body(node);
		const values = node.children.filter((child) => child.field === "value");
		const selects = node.children.some((child) => child.type === "select");
		if (variable === void 0 || selects || values.length === 0) return {
			kind: "maybe",
			lists: [body]
		};
		return {
			kind: "for",
			variable: this.#text(variable),
			words: values.map((value) => this.#word(value)),
			body
		};
	}
	/** The grammar takes blanks in front of some patterns for a part of them. */
	#pattern(node) {
		const blanks = /^\s*/.exec(this.#text(node))?.[0].length ?? 0;
		return this.#word({
			...node,
			start: node.start + blanks
		});
	}
	#case(node) {
		const items = node.children.filter((child) => child.type === "case_item");
		const word = node.children.find((child) => child.field === "value");
		const cases = items.map((one) => ({
			patterns: one.children.filter((child) => child.field === "value").map((value) => this.#pattern(value)),
			body: this.list(between$1(one, ")", null).filter((child) => !/^;[;&]+$/.test(child.type)))
		}));
		if (items.some((one) => one.children.some((child) => /^;;?&$/.test(child.type))) || word === void 0) return {
			kind: "maybe",
			lists: cases.map(({ body }) => body)
		};
		return {
			kind: "case",
			word: this.#word(word),
			cases
		};
	}
	#body(node) {
		const body = node.children.find((child) => child.type === "do_group" || child.field === "body");
		return body === void 0 ? [] : this.list(body.children);
	}
	#node(item) {
		const { node } = item;
		switch (node?.type) {
			case "subshell":
			case "compound_statement": return {
				kind: "group",
				list: this.list(node.children),
				subshell: node.type === "subshell"
			};
			case "if_statement": return this.#if(node);
			case "while_statement": {
				const condition = this.list(node.children.filter((child) => child.field === "condition"));
				return {
					kind: "while",
					until: node.children.some((child) => child.type === "until"),
					condition,
					body: this.#body(node)
				};
			}
			case "for_statement": return this.#for(node);
			case "c_style_for_statement": return {
				kind: "maybe",
				lists: [this.#body(node)]
			};
			case "case_statement": return this.#case(node);
			case "function_definition": {
				const body = node.children.find((child) => child.field === "body");
				return {
					kind: "function",
					name: this.#text(node.children.find((child) => child.field === "name")),
					body: body === void 0 ? [] : this.list([body])
				};
			}
			case "test_command": return this.#test(node);
			default: return this.#simple(item);
		}
	}
	#item(item) {
		const redirects = [...item.node?.type === "command" ? item.node.children : [], ...item.redirects].filter((node) => /^(file|herestring)_redirect$/.test(node.type));
		return {
			node: this.#node(item),
			redirects: redirects.map((node) => this.#redirect(node))
		};
	}
	#pipeline({ items, negated }) {
		const words = items[0]?.node?.type === "command" ? items[0].node.children : [];
		const twice = this.#negations(words) % 2 === 1;
		return {
			items: items.map((item) => this.#item(item)),
			negated: negated !== twice
		};
	}
	#statement({ pipelines, joints, background }) {
		return {
			pipelines: pipelines.map((pipeline) => this.#pipeline(pipeline)),
			joints,
			background
		};
	}
	list(nodes) {
		if (this.#depth >= DEEPEST$2) return [{
			pipelines: [{
				items: [{
					node: {
						kind: "simple",
						assignments: [],
						words: [[{ kind: "unknown" }]]
					},
					redirects: []
				}],
				negated: false
			}],
			joints: [],
			background: false
		}];
		this.#depth += 1;
		const list = readStatements$1(nodes).map((statement) => this.#statement(statement));
		this.#depth -= 1;
		return list;
	}
};
/** The program that some nodes of a source are. What it nests deeper than 60 lists is a command whose name is not known. */
function buildProgram(source, roots) {
	return new Builder(source).list(roots);
}

// src/syntax/shell/scope.ts
/** A scope in which nothing is known yet. */
function newScope(options = {}) {
	const { errexit = false, pipefail = false } = options;
	return {
		variables: /* @__PURE__ */ new Map(),
		cwd: "",
		errexit,
		pipefail,
		left: false
	};
}
/** A subshell's own copy: what it changes does not come back. */
function copyScope(scope) {
	return {
		...scope,
		variables: new Map(scope.variables)
	};
}
/** Folds a branch that may or may not have run back into `scope`: whatever differs is unknown afterwards. */
function mergeScope(scope, branch) {
	for (const [name, value] of branch.variables) if (scope.variables.get(name) !== value || !scope.variables.has(name)) scope.variables.set(name, null);
	if (branch.cwd !== scope.cwd) scope.cwd = null;
	scope.errexit &&= branch.errexit;
	scope.pipefail &&= branch.pipefail;
	scope.left ||= branch.left;
}
/** Directory `to` seen from `from`; null where either is not known. */
function enterDirectory(from, to) {
	if (to === null || to === "" || to.startsWith("~")) return null;
	if (path.posix.isAbsolute(to)) return path.posix.normalize(to).replace(/(?<=.)\/$/, "");
	if (from === null) return null;
	const joined = path.posix.join(from, to).replace(/(?<=.)\/$/, "");
	return joined === "." ? "" : joined;
}
/** Applies `set -e`, `set +e`, `set -euo pipefail` and the like. */
function setOptions(scope, args) {
	args.forEach((arg, index) => {
		const short = /^([-+])([a-zA-Z]+)$/.exec(arg ?? "");
		if (short === null) return;
		const on = short[1] === "-";
		if (short[2]?.includes("e")) scope.errexit = on;
		if (short[2]?.includes("n")) scope.left ||= on;
		if (!short[2]?.includes("o")) return;
		const named = args[index + 1];
		if (named === "pipefail") scope.pipefail = on;
		if (named === "errexit") scope.errexit = on;
	});
}

// src/syntax/shell/chunks.ts
/** A chunk ends at the first line behind this many characters on which no block is open. */
const ENOUGH = 1500;
/** Longer chunks are cut here, wherever that is. */
const LONGEST_CHUNK = 4e3;
const LONGEST$7 = 4e4;
const COSTLY = 800;
const OPENS$2 = /(?:^|[;&|(]|\b(?:then|do|else)\b)\s*(?:if|for|while|until|case|select)\b|(?:^|[\s;&|)])\{(?=\s|$)/g;
const CLOSES = /(?:^|[;&|)\s])(?:fi|done|esac|\})(?=[\s;&|)>]|$)/g;
const CONTINUES = /(?:\\|&&|\|\|?)\s*$/;
const count = (text, pattern) => text.match(pattern)?.length ?? 0;
/** Cuts a source at newlines outside of quotes, brackets and blocks; the blocks are counted by their words. */
function cutChunks(source, breaks) {
	const chunks = [];
	let [start, row, from, depth] = [
		0,
		0,
		0,
		0
	];
	let problem = null;
	const close = (end) => {
		const text = source.slice(start, end);
		if (text.length > LONGEST_CHUNK) problem = `a command longer than ${LONGEST_CHUNK} characters`;
		const kept = text.length > LONGEST_CHUNK ? text.slice(0, LONGEST_CHUNK).replace(/(?<![\s|&])[\s|&]+$/, "") : text;
		if (kept.trim() !== "") chunks.push({
			text: kept,
			start,
			row,
			costly: kept.length > COSTLY
		});
		row += text.split("\n").length - 1;
		start = end;
		depth = 0;
	};
	for (const end of [...breaks, source.length]) {
		if (end > LONGEST$7) {
			problem = `only its first ${LONGEST$7} characters were read`;
			break;
		}
		const line = source.slice(from, end);
		depth += count(line, OPENS$2) - count(line, CLOSES);
		from = end;
		const open = depth > 0 || CONTINUES.test(line);
		if (end - start > LONGEST_CHUNK || end - start > ENOUGH && !open) close(end);
	}
	if (from > start) close(from);
	if (chunks.length === 0 && source.length > 0 && problem !== null) close(LONGEST_CHUNK);
	return {
		chunks,
		problem
	};
}

// src/syntax/shell/lift.ts
const OPERATOR = /<<(-?)[ \t]*((?:[^\s;&|<>()'"\\`]|\\[\s\S]|'[^'\n]*'|"[^"\n]*")+)/y;
const COMMENT$1 = /#[^\n]*/y;
const PLACEHOLDER$1 = "</h";
/** Shorter quoted words are left where they are. */
const LONG_QUOTE = 60;
function matchAt(pattern, text, index) {
	pattern.lastIndex = index;
	return pattern.exec(text);
}
/** End of a quotation from `at`, where one character may stop it and a backslash quotes the next; -1 where it has none. */
function endOfQuote(text, at, mark, stops) {
	for (let index = at; index < text.length; index += 1) {
		const here = text[index];
		if (here === "\\") index += 1;
		else if (here === mark) return index + 1;
		else if (stops.includes(here)) return -1;
	}
	return -1;
}
/** Length of what is quoted as a whole at `at`: an escape, `'…'`, `$'…'`, or `"…"` without expansions; 0 where nothing is. */
function quotedLength(text, at) {
	const here = text[at];
	if (here === "\\") return 2;
	if (here === "'") {
		const end = text.indexOf("'", at + 1);
		return (end < 0 ? text.length : end + 1) - at;
	}
	if (here === "\"") {
		const end = endOfQuote(text, at + 1, "\"", "$`");
		return end < 0 ? 0 : end - at;
	}
	if (here !== "$" || text[at + 1] !== "'") return 0;
	const end = endOfQuote(text, at + 2, "'", "");
	return (end < 0 ? text.length : end) - at;
}
/** Goes through a text once, keeping track of what quotes what, as far as heredocs ask for it. */
var Lifter = class {
	#text;
	#pieces = [];
	#length = 0;
	#from = 0;
	#at = 0;
	#frames = [{ kind: "code" }];
	/** Every heredoc found its delimiter. */
	closed = true;
	#pending = [];
	heredocs = /* @__PURE__ */ new Map();
	quotes = /* @__PURE__ */ new Map();
	breaks = [];
	cuts = [];
	constructor(text) {
		this.#text = text;
	}
	#flush(until, next) {
		this.#pieces.push(this.#text.slice(this.#from, until));
		this.#length += until - this.#from;
		this.#from = next;
		this.#at = next;
	}
	/** Replaces a long quoted word, matched here, by a placeholder; anything else is stepped over. */
	#quoted(word) {
		const mark = word.charAt(0);
		if (word.length < LONG_QUOTE || mark !== "'" && mark !== "\"" || !word.endsWith(mark)) {
			this.#at += word.length;
			return;
		}
		this.#flush(this.#at, this.#at + word.length);
		this.quotes.set(this.#length, word.slice(1, -1));
		this.#pieces.push(`${mark}q${mark}`);
		this.#length += 3;
		const lines = word.split("\n").length - 1;
		if (lines > 0) this.cuts.push({
			offset: this.#length,
			lines
		});
	}
	#operator() {
		const found = matchAt(OPERATOR, this.#text, this.#at);
		if (found === null) return false;
		const word = found[2];
		this.#flush(this.#at, this.#at + found[0].length);
		const delimiter = word.replace(/\\([\s\S])|['"]/g, "$1");
		this.#pending.push({
			at: this.#length,
			delimiter,
			quoted: /['"\\]/.test(word),
			indented: found[1] === "-"
		});
		this.#pieces.push(PLACEHOLDER$1);
		this.#length += 3;
		return true;
	}
	#readBody(from, { delimiter, indented }) {
		const lines = [];
		let at = from;
		let count = 0;
		while (at < this.#text.length) {
			const newline = this.#text.indexOf("\n", at);
			const end = newline < 0 ? this.#text.length : newline + 1;
			const line = indented ? this.#text.slice(at, end).replace(/^\t+/, "") : this.#text.slice(at, end);
			at = end;
			count += 1;
			if (line.replace(/\r?\n$/, "") === delimiter) return {
				body: lines.join(""),
				end: at,
				lines: count
			};
			lines.push(line);
		}
		this.closed = false;
		return {
			body: lines.join(""),
			end: at,
			lines: count
		};
	}
	#newline() {
		this.#at += 1;
		if (this.#pending.length > 0) this.#readBodies();
		if (this.#frames.length === 1) this.breaks.push(this.#length + this.#at - this.#from);
	}
	#readBodies() {
		this.#flush(this.#at, this.#at);
		let removed = 0;
		for (const pending of this.#pending) {
			const { body, end, lines } = this.#readBody(this.#at, pending);
			this.heredocs.set(pending.at, {
				delimiter: pending.delimiter,
				quoted: pending.quoted,
				body
			});
			removed += lines;
			this.#at = end;
		}
		this.#from = this.#at;
		this.cuts.push({
			offset: this.#length,
			lines: removed
		});
		this.#pending = [];
	}
	#push(frame, length) {
		this.#frames.push(frame);
		this.#at += length;
	}
	#pop(length) {
		if (this.#frames.length > 1) this.#frames.pop();
		this.#at += length;
	}
	/** Substitutions, which open inside double quotes as well. */
	#opens() {
		const two = this.#text.slice(this.#at, this.#at + 2);
		if (this.#text.startsWith("$((", this.#at)) this.#push({
			kind: "sum",
			open: 2
		}, 3);
		else if (two === "$(") this.#push({ kind: "code" }, 2);
		else if (two === "${") this.#push({ kind: "brace" }, 2);
		else if (two[0] === "`") this.#push({ kind: "backtick" }, 1);
		else return false;
		return true;
	}
	#brace(here) {
		if (here === "\\") this.#at += 2;
		else if (here === "}") this.#pop(1);
		else if (here === "\"") this.#push({ kind: "double" }, 1);
		else if (!this.#opens()) this.#at += 1;
	}
	#sum(frame, here) {
		frame.open += here === "(" ? 1 : here === ")" ? -1 : 0;
		if (frame.open === 0) this.#pop(1);
		else this.#at += 1;
	}
	#double(here) {
		if (here === "\\") this.#at += 2;
		else if (here === "\"") this.#pop(1);
		else if (!this.#opens()) this.#at += 1;
	}
	#code(kind) {
		const here = this.#text[this.#at];
		const before = this.#text[this.#at - 1] ?? "\n";
		const length = quotedLength(this.#text, this.#at);
		if (length > 0) this.#quoted(this.#text.slice(this.#at, this.#at + length));
		else if (here === "\"") this.#push({ kind: "double" }, 1);
		else if (here === "`" && kind === "backtick") this.#pop(1);
		else if (this.#opens()) return;
		else if (here === "#" && /[\s;&|(]/.test(before)) this.#at += matchAt(COMMENT$1, this.#text, this.#at)?.[0].length ?? 1;
		else if (here === "\n") this.#newline();
		else if (here === "(" && /[\s;&|]/.test(before) && this.#text[this.#at + 1] === "(") this.#push({
			kind: "sum",
			open: 2
		}, 2);
		else if (here === "(") this.#push({ kind: "code" }, 1);
		else if (here === ")" && kind === "code") this.#pop(1);
		else if (this.#text.startsWith("<<<", this.#at)) this.#at += 3;
		else if (here !== "<" || !this.#operator()) this.#at += 1;
	}
	lift() {
		while (this.#at < this.#text.length) {
			const frame = this.#frames.at(-1);
			const here = this.#text[this.#at];
			if (frame.kind === "double") this.#double(here);
			else if (frame.kind === "sum") this.#sum(frame, here);
			else if (frame.kind === "brace") this.#brace(here);
			else this.#code(frame.kind);
		}
		this.#flush(this.#text.length, this.#text.length);
		return this.#pieces.join("");
	}
};
/**
* Takes heredocs and long quoted words out of a script before it is parsed: the grammar loses its way where a heredoc is
* followed by more on its line, and data need not be parsed. Linear in the text.
*/
function liftData(text) {
	const lifter = new Lifter(text);
	const source = {
		...plainSource(lifter.lift()),
		heredocs: lifter.heredocs,
		quotes: lifter.quotes
	};
	const problems = lifter.closed ? [] : ["a heredoc without its end"];
	return {
		source,
		breaks: lifter.breaks,
		problems,
		originalLine: lineCounter(lifter.cuts)
	};
}
/** Adds the lines that were cut before an offset, by binary search. */
function lineCounter(cuts) {
	let sum = 0;
	const sums = cuts.map((cut) => {
		sum += cut.lines;
		return sum;
	});
	return (offset, line) => {
		let low = 0;
		let high = cuts.length;
		while (low < high) {
			const middle = low + high >>> 1;
			if ((cuts[middle]?.offset ?? 0) <= offset) low = middle + 1;
			else high = middle;
		}
		return line + (sums[low - 1] ?? 0);
	};
}

// src/syntax/shell/tree.ts
const MOST_NODES = 6e4;
const DEEPEST$1 = 400;
const MOST_PROBLEMS = 5;
/** Copies one parsed chunk into branches, depth first and without recursion, up to the bounds. */
var Collector = class {
	problems = /* @__PURE__ */ new Set();
	#nodes = 0;
	note(problem) {
		if (this.problems.size < MOST_PROBLEMS) this.problems.add(problem);
	}
	#copy(cursor, at) {
		const start = cursor.startIndex + at.start;
		const line = at.originalLine(start, at.row + cursor.startPosition.row + 1);
		this.#nodes += 1;
		if (cursor.nodeType === "ERROR" || cursor.nodeIsMissing) this.note(`not shell syntax at line ${line}`);
		const end = cursor.endIndex + at.start;
		return {
			type: cursor.nodeType,
			field: cursor.currentFieldName,
			start,
			end,
			line,
			children: []
		};
	}
	collect(cursor, at) {
		const root = this.#copy(cursor, at);
		const path = [root];
		const descend = () => {
			if (path.length < DEEPEST$1) return cursor.gotoFirstChild();
			if (cursor.currentNode.childCount > 0) this.note(`nested deeper than ${DEEPEST$1}`);
			return false;
		};
		const ascend = () => {
			while (path.length > 1) {
				path.pop();
				if (cursor.gotoNextSibling()) return true;
				cursor.gotoParent();
			}
			return false;
		};
		while (this.#nodes < MOST_NODES && (descend() || ascend())) {
			const branch = this.#copy(cursor, at);
			path.at(-1).children.push(branch);
			path.push(branch);
		}
		if (this.#nodes >= MOST_NODES) this.note(`more than ${MOST_NODES} syntax nodes`);
		return root;
	}
};
function parseChunk(parser, text, at, collector) {
	const tree = parser.parse(text);
	if (tree === null) return null;
	const cursor = tree.walk();
	const root = collector.collect(cursor, at);
	cursor.delete();
	tree.delete();
	return root;
}
/**
* Parses a script into plain branches, chunk by chunk, since the parser's recovery from errors takes time and memory that
* grow with the square of the text. What lies beyond a bound, or behind a long chunk that is not shell syntax, is left out
* and said in `problems`. Positions count UTF-16 units. Data is lifted out unless `lift` is false.
*/
function growTree$1(text, language, lift = true) {
	const lifted = lift ? liftData(text) : {
		...liftData(""),
		source: plainSource(text)
	};
	const { source, originalLine } = lifted;
	const collector = new Collector();
	for (const problem of lifted.problems) collector.note(problem);
	const roots = [];
	const parser = new Parser();
	try {
		parser.setLanguage(language);
		const { chunks, problem } = cutChunks(source, lifted.breaks);
		if (problem !== null) collector.note(problem);
		for (const { start, row, text: chunk, costly } of chunks) {
			const before = collector.problems.size;
			const root = parseChunk(parser, chunk, {
				start,
				row,
				originalLine
			}, collector);
			if (root !== null) roots.push(root);
			if (costly && collector.problems.size > before) break;
		}
	} catch {
		collector.note("the parser gave up");
	} finally {
		parser.delete();
	}
	return {
		source,
		roots,
		problems: [...collector.problems]
	};
}

// src/syntax/shell/command.ts
const MOST_COMMANDS = 1e4;
/** Adds a command to the reading, up to a bound. */
function emit(walk, command) {
	if (walk.reading.commands.length < MOST_COMMANDS) walk.reading.commands.push(command);
	else walk.reading.problems.add(`more than ${MOST_COMMANDS} commands`);
}
const MOST_LISTS = 2e4;
/** Counts a list that is about to be walked; false where there have been too many. */
function mayWalk({ reading }) {
	reading.lists += 1;
	if (reading.lists <= MOST_LISTS && reading.commands.length < MOST_COMMANDS) return true;
	reading.problems.add(`more than ${MOST_COMMANDS} commands`);
	return false;
}
/** Whether a failure is seen from outside the line, given the options in force. */
function reaches(reach, scope) {
	return reach.status || scope.errexit && reach.exit && !reach.unchecked;
}
/** A subshell's own exit is but its status to the shell around it. */
function shellReach(reach, scope) {
	const seen = reaches(reach, scope);
	return {
		status: seen,
		exit: seen,
		unchecked: reach.unchecked
	};
}

// src/syntax/shell/reach.ts
const GROUPS$2 = /* @__PURE__ */ new Set([
	"subshell",
	"compound_statement",
	"else_clause",
	"do_group"
]);
function failingCommand(text, inherits) {
	const leaving = /^(exit|return)(?:\s+("?)(\S+?)\2)?$/.exec(text.trim());
	if (leaving !== null) {
		const code = leaving[3] ?? "$?";
		if (/^\d+$/.test(code)) return Number(code) % 256 === 0 ? null : "exit";
		return code === "$?" && inherits ? "exit" : null;
	}
	return /^(false|\/bin\/false)$/.test(text.trim()) ? "status" : null;
}
function failingItem(item, source, inherits, depth) {
	const { node } = item;
	if (node === null || depth > 8) return null;
	if (node.type === "command") return failingCommand(source.slice(node.start, node.end), inherits);
	if (!GROUPS$2.has(node.type)) return null;
	const failing = failingList(readStatements$1(node.children), source, depth + 1);
	return failing === "exit" && node.type === "subshell" ? "status" : failing;
}
function failingPipeline(pipeline, source, inherits, depth) {
	const item = pipeline?.items.at(-1);
	if (pipeline === void 0 || item === void 0 || pipeline.negated || pipeline.items.length > 1) return null;
	return failingItem(item, source, inherits, depth);
}
/** Whether a list certainly ends in failure: its last statement does. */
function failingList(statements, source, depth = 0) {
	const last = statements.at(-1);
	if (last === void 0 || last.background || last.joints.includes("||")) return null;
	const failing = failingPipeline(last.pipelines.at(-1), source, false, depth);
	return failing === "exit" && last.pipelines.length > 1 ? "status" : failing;
}
/** Whether `|| failed=1` keeps the failure in a variable that the list's last statement looks at. */
function savesFailure(pipeline, verdict, source) {
	const node = pipeline?.items.length === 1 ? pipeline.items[0]?.node : null;
	if (node === null || node === void 0 || verdict === "") return false;
	const name = /^(\w+)=(?:"?\$\?"?|[1-9]\d{0,1})$/.exec(source.slice(node.start, node.end).trim())?.[1];
	return name !== void 0 && decides(verdict, name);
}
/** Whether a last statement ends in failure if this variable is neither 0 nor empty. */
function decides(verdict, name) {
	const value = `"?\\$(?:${name}|\\{${name}\\})"?`;
	const zero = `["']?0["']?`;
	const test = "(?:\\[\\[?|test)\\s+";
	return [
		`(?:exit|return)\\s+${value}`,
		`${test}${value}\\s+(?:-eq|==?)\\s+${zero}(?:\\s+\\]\\]?)?`,
		`\\(\\(\\s*\\$?${name}\\s*==\\s*0\\s*\\)\\)`,
		`if\\s+${test}(?:${value}\\s+(?:-ne|!=|-gt)\\s+${zero}|-n\\s+${value})(?:\\s+\\]\\]?)?[\\s;]+then\\s(?:(?!\\s*(?:el|exit))[^;\\n]*[;\\n])*\\s*exit\\s+[1-9]\\d?[\\s;]*fi`
	].some((form) => new RegExp(`^${form}$`).test(verdict.trim()));
}
/** The text of a list's last statement if it ends the shell or decides by a condition; else ''. */
function verdictOf(statements, source) {
	const item = statements.at(-1)?.pipelines[0]?.items[0]?.node ?? null;
	const start = statements[0]?.pipelines[0]?.items[0]?.node?.start;
	if (item === null || start === void 0 || item.end - start > LONGEST_VERDICT) return "";
	const text = source.slice(item.start, item.end);
	const name = /\$\{?([A-Za-z_]\w*)|\(\(\s*([A-Za-z_]\w*)/.exec(text)?.slice(1).find(Boolean);
	if (name === void 0 || !/^(?:exit|return|test|\[|\(\(|if)/.test(text)) return "";
	return isOverwritten(source.slice(start, item.start), name) ? "" : text;
}
const LONGEST_VERDICT = 4e3;
/** Whether a variable that `|| name=1` has set is set to anything else behind that. */
function isOverwritten(text, name) {
	const set = [...text.matchAll(new RegExp(`(\\|\\|\\s*)?(?<![$\\w{])${name}\\b`, "g"))].map((found) => Boolean(found[1]));
	const first = set.indexOf(true);
	return first >= 0 && set.slice(first).includes(false);
}
/**
* The reach of pipeline `index` of a statement that itself has `reach`. `verdict` is the last statement of its list, see
* `verdictOf`.
*/
function reachInStatement(statement, index, reach, source, verdict) {
	const rest = statement.joints.slice(index);
	if (rest.length === 0) return reach;
	const within = {
		...reach,
		unchecked: true
	};
	const or = rest.indexOf("||");
	if (or < 0) return within;
	const failing = failingPipeline(statement.pipelines[index + or + 1], source, true, 0);
	const saved = savesFailure(statement.pipelines[index + or + 1], verdict, source);
	if (failing === "exit" || saved) return {
		...within,
		status: reach.exit
	};
	if (failing === "status") return reach;
	return {
		...within,
		status: false
	};
}
const STATUS$1 = /^"?\$(?:\?|\{PIPESTATUS\[(\d+)\]\})"?$/;
function statementText(statement, source) {
	if (statement?.pipelines.length !== 1 || statement.pipelines[0]?.items.length !== 1) return "";
	const node = statement.pipelines[0].items[0]?.node ?? null;
	return node === null ? "" : source.slice(node.start, node.end).trim();
}
function wholeText(statement, source) {
	return (statement?.pipelines.flatMap((pipeline) => pipeline.items) ?? []).map(({ node }) => node === null ? "" : source.slice(node.start, node.end)).join(" ");
}
/** See `Carried`; null where the list does not end that way. */
function carriedStatus(statements, source) {
	const last = statements.length - 1;
	const leaving = /^exit(?:\s+(\S+))?$/.exec(statementText(statements[last], source));
	if (leaving === null) return null;
	const handed = leaving[1] ?? "$?";
	const direct = STATUS$1.exec(handed);
	if (direct !== null) return {
		statement: last - 1,
		item: direct[1] === void 0 ? null : Number(direct[1])
	};
	const name = /^"?\$\{?(\w+)\}?"?$/.exec(handed)?.[1];
	if (name === void 0) return null;
	const mentions = new RegExp(`(?<![$\\w{])${name}\\b`);
	for (let index = last - 1; index > 0; index -= 1) {
		const text = statementText(statements[index], source);
		if (!text.startsWith(`${name}=`)) {
			if (mentions.test(wholeText(statements[index], source))) return null;
			continue;
		}
		const saved = STATUS$1.exec(text.slice(name.length + 1));
		if (saved === null) return null;
		return {
			statement: index - 1,
			item: saved[1] === void 0 ? null : Number(saved[1])
		};
	}
	return null;
}

// src/syntax/shell/redirects.ts
/** The redirect nodes of an item: its own and those that hang on it. */
function redirectNodes(item) {
	return [...item.node?.type === "command" ? item.node.children : [], ...item.redirects].filter((node) => node.type === "file_redirect");
}
function readRedirect(node, source, scope) {
	const text = (part) => part === void 0 ? "" : source.slice(part.start, part.end);
	const descriptor = node.children.find((child) => child.type === "file_descriptor");
	const operator = node.children.find((child) => child.type !== "file_descriptor" && child.field !== "destination");
	const target = node.children.find((child) => child.field === "destination");
	const fd = descriptor === void 0 ? null : Number.parseInt(text(descriptor), 10);
	return {
		op: text(operator),
		fd: fd === null || Number.isNaN(fd) ? null : fd,
		target: target === void 0 ? null : readWord(target, source, scope)
	};
}
/** The file redirections of an item, in the order of the source. */
function readRedirects(item, source, scope) {
	return redirectNodes(item).filter((node) => heredocOf(node, source.heredocs) === null).map((node) => readRedirect(node, source, scope));
}
/** Words that the grammar reads as second targets of a redirect, though they are arguments: `echo a > f b`. */
function wordsBehindRedirects(item) {
	return redirectNodes(item).flatMap((node) => node.children.filter((child) => child.field === "destination").slice(1));
}

// src/syntax/shell/wrappers.ts
const WRAPPERS$1 = new Map(Object.entries({
	env: {
		valued: [
			"-u",
			"--unset",
			"-C",
			"--chdir",
			"-S",
			"--split-string"
		],
		leading: 0
	},
	timeout: {
		valued: [
			"-s",
			"--signal",
			"-k",
			"--kill-after"
		],
		leading: 1
	},
	gtimeout: {
		valued: [
			"-s",
			"--signal",
			"-k",
			"--kill-after"
		],
		leading: 1
	},
	nohup: {
		valued: [],
		leading: 0
	},
	time: {
		valued: [
			"-f",
			"--format",
			"-o",
			"--output"
		],
		leading: 0
	},
	sudo: {
		valued: [
			"-u",
			"-g",
			"-h",
			"-p",
			"-C",
			"-T",
			"-r",
			"-t",
			"-D",
			"-R",
			"-U"
		],
		leading: 0
	},
	doas: {
		valued: ["-u", "-C"],
		leading: 0
	},
	nice: {
		valued: ["-n", "--adjustment"],
		leading: 0
	},
	ionice: {
		valued: [
			"-c",
			"-n",
			"-p"
		],
		leading: 0
	},
	stdbuf: {
		valued: [
			"-i",
			"-o",
			"-e"
		],
		leading: 0
	},
	setsid: {
		valued: [],
		leading: 0
	},
	command: {
		valued: [],
		leading: 0
	},
	builtin: {
		valued: [],
		leading: 0
	},
	exec: {
		valued: ["-a"],
		leading: 0
	},
	chronic: {
		valued: [],
		leading: 0
	},
	xargs: {
		valued: [
			"-n",
			"-I",
			"-P",
			"-L",
			"-d",
			"-s",
			"-E",
			"-a",
			"--max-args",
			"--max-procs"
		],
		leading: 0,
		appends: true
	}
}));
const SHELLS = /^(?:ba|z|da|k)?sh$/;
const EXECUTES = /^-(?:exec|execdir|ok|okdir)$/;
function baseName$1(word) {
	return word.slice(word.lastIndexOf("/") + 1);
}
/** The script of `bash -c '…'`, with what its options switch on; null if these words are no such call. */
function shellScript(words) {
	let errexit = false;
	let pipefail = false;
	for (let index = 1; index < words.length; index += 1) {
		const word = words[index] ?? null;
		if (word === null || !/^[-+]/.test(word)) return null;
		if (word.startsWith("--")) continue;
		if (word.includes("e")) errexit = true;
		if (word.endsWith("o")) {
			index += 1;
			if (words[index] === "pipefail") pipefail = true;
			if (words[index] === "errexit") errexit = true;
		} else if (word.includes("c")) {
			const text = words[index + 1] ?? null;
			return text === null ? null : {
				text,
				errexit,
				pipefail
			};
		}
	}
	return null;
}
/** Whether these words are a shell that reads its script from standard input. */
function readsScript(words) {
	const [name, ...args] = words;
	return typeof name === "string" && SHELLS.test(baseName$1(name)) && args.every((arg) => /^-[a-z]*$/.test(arg ?? ""));
}
function skipOptions(words, wrapper, assignments) {
	let index = 1;
	for (; index < words.length; index += 1) {
		const word = words[index] ?? null;
		if (word === "--") return index + 1;
		const assigned = word === null ? null : /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(word);
		if (assigned !== null) assignments[assigned[1]] = assigned[2];
		else if (word === null || !word.startsWith("-") || word === "-") break;
		else if (wrapper.valued.includes(word)) index += 1;
	}
	return index;
}
function changedDirectory(options) {
	const at = options.findIndex((word) => word === "-C" || word === "--chdir");
	return at < 0 ? void 0 : options[at + 1] ?? null;
}
/** Takes `env`, `timeout`, `sudo`, `xargs`, `bash -c` … off the front of a command, at most 16 of them. */
function unwrap(all) {
	const wrappers = [];
	const assignments = Object.create(null);
	let directory;
	let words = all;
	while (wrappers.length < 16) {
		const name = words[0] ?? null;
		if (name === null) break;
		const base = baseName$1(name);
		const script = SHELLS.test(base) ? shellScript(words) : null;
		if (script !== null) return {
			wrappers: [...wrappers, `${base} -c`],
			words,
			assignments,
			script,
			directory
		};
		const wrapper = WRAPPERS$1.get(base);
		if (wrapper === void 0) break;
		if (base === "command" && /^-[vV]$/.test(words[1] ?? "")) break;
		const from = skipOptions(words, wrapper, assignments) + wrapper.leading;
		if (from >= words.length) break;
		if (base === "env") directory = changedDirectory(words.slice(1, from)) ?? directory;
		wrappers.push(base);
		words = wrapper.appends ? [...words.slice(from), null] : words.slice(from);
	}
	return {
		wrappers,
		words,
		assignments,
		script: null,
		directory
	};
}
/** The commands that `find … -exec cmd {} ;` runs; what `{}` stands for is not literal. */
function executedByFind(words) {
	if (words[0] === null || words[0] === void 0 || baseName$1(words[0]) !== "find") return [];
	const commands = [];
	words.forEach((word, index) => {
		if (!EXECUTES.test(word ?? "")) return;
		const length = words.slice(index + 1).findIndex((next) => next === ";" || next === "+");
		const inner = words.slice(index + 1, length < 0 ? void 0 : index + 1 + length);
		if (inner.length > 0) commands.push(inner.map((part) => part?.includes("{}") ? null : part));
	});
	return commands;
}
/** `git -C dir …` as `git …` run in `dir`; undefined directory where there is none. */
function gitDirectory(words) {
	if (words[0] !== "git" || words[1] !== "-C") return {
		words,
		directory: void 0
	};
	return {
		words: ["git", ...words.slice(3)],
		directory: words[2] ?? null
	};
}

// src/syntax/shell/simple.ts
const DEEPEST_SCRIPT = 8;
/** Where the grammar takes one of these for a command (`! if …`), it has lost the thread. */
const KEYWORDS = /^(?:if|then|elif|else|fi|for|while|until|do|done|case|esac|select|function|coproc|[{}])$/;
const UNSEEN$1 = {
	status: false,
	exit: false,
	unchecked: true
};
/** Nodes within which a command substitution is certainly run. */
const PLAIN$4 = /* @__PURE__ */ new Set([
	"variable_assignment",
	"variable_assignments",
	"concatenation",
	"string"
]);
function findSubstitutions(node, plain, found = []) {
	for (const child of node.children) if (child.type === "command_substitution") found.push({
		node: child,
		plain
	});
	else if (child.type === "process_substitution") found.push({
		node: child,
		plain: false
	});
	else findSubstitutions(child, plain && PLAIN$4.has(child.type), found);
	return found;
}
/**
* Walks the substitutions inside some nodes: they run before the command around them. An assignment alone ends as the
* last of them does: that one has `reach`, the others have none.
*/
function walkSubstitutions(walk, nodes, scope, place, reach) {
	const found = nodes.flatMap((node) => findSubstitutions(node, PLAIN$4.has(node.type)));
	found.forEach(({ node, plain }, index) => {
		const seen = plain && index === found.length - 1 ? shellReach(reach, scope) : UNSEEN$1;
		const inside = {
			...copyScope(scope),
			errexit: false
		};
		walk.list(walk, node.children, inside, {
			...place,
			reach: seen,
			pipedInto: false
		});
	});
}
function readAssignments(walk, node, scope) {
	const read = Object.create(null);
	const nodes = node.type === "variable_assignment" ? [node] : node.children;
	for (const assignment of nodes) {
		if (assignment.type !== "variable_assignment") continue;
		const [name, operator] = assignment.children;
		if (name === void 0) continue;
		const value = assignment.children.find((child) => child.field === "value");
		const literal = value === void 0 ? "" : readWord(value, walk.source, scope, false);
		const plain = name.type === "variable_name" && walk.source.slice(operator?.start, operator?.end) === "=";
		const variable = walk.source.slice(name.start, name.type === "subscript" ? name.children[0]?.end : name.end);
		read[variable] = plain ? literal : null;
	}
	return read;
}
function assign(scope, assignments) {
	for (const [name, value] of Object.entries(assignments)) scope.variables.set(name, value);
}
/** Whether it may end the shell, at once or later, with status 0; then nothing behind it is sure to run. */
function mayLeave({ name, args, wrappers }, place) {
	if (wrappers.length > place.wrappers.length && wrappers.includes("exec")) return true;
	if (name === "trap") return args.some((arg) => arg === null || /\bexit\b/.test(arg));
	if (name !== "exit" && name !== "return") return false;
	const [code = "$?"] = args;
	if (code === "$?") return !place.afterFailure;
	return code === null ? !place.afterFailure : !/^\d+$/.test(code) || Number(code) % 256 === 0;
}
/** What a builtin does to the rest of the line. */
function applyBuiltin(command, scope, place) {
	const words = command.args.filter((arg) => arg === null || !/^-[A-Za-z-]*$/.test(arg) || arg === "-");
	if (command.name === "cd" || command.name === "pushd") scope.cwd = words[0] === "-" ? null : enterDirectory(scope.cwd, words[0] ?? null);
	else if (command.name === "popd") scope.cwd = null;
	else if (command.name === "set") setOptions(scope, command.args);
	else if (mayLeave(command, place)) scope.left = true;
	else if (command.name === "read" || command.name === "unset" || command.name === "mapfile") {
		for (const word of words) if (word !== null) scope.variables.set(word, null);
	}
}
/** Substitutions in an unquoted heredoc run as well; here the grammar reads the heredoc itself. */
function walkHeredocs(walk, item, scope, place) {
	for (const { body, delimiter } of substitutingHeredocs(item, walk.source.heredocs)) {
		const { roots, source } = walk.reading.parse(`: <<${delimiter}\n${body}${delimiter}\n`, false);
		const below = {
			...place,
			line: place.line ?? item.node?.line ?? null
		};
		walkSubstitutions({
			...walk,
			source
		}, roots, scope, below, UNSEEN$1);
	}
}
/** Gives the scope as the script leaves it. */
function walkScript$1(walk, script, scope, place) {
	const inner = {
		...newScope(script),
		cwd: scope.cwd
	};
	if (place.depth >= DEEPEST_SCRIPT) {
		walk.reading.problems.add(`scripts in scripts deeper than ${DEEPEST_SCRIPT}`);
		return inner;
	}
	const { roots, problems, source } = walk.reading.parse(script.text);
	for (const problem of problems) walk.reading.problems.add(problem);
	const reach = {
		status: place.reach.status,
		exit: place.reach.status,
		unchecked: false
	};
	const below = {
		...place,
		reach,
		depth: place.depth + 1
	};
	walk.list({
		...walk,
		source
	}, roots, inner, below);
	return inner;
}
function commandWords(walk, item, scope) {
	const { node } = item;
	const read = (word) => readWord(word, walk.source, scope);
	const behind = wordsBehindRedirects(item).map(read);
	if (node === null) return behind;
	if (node.type === "test_command") return ["[", null];
	if (node.type === "declaration_command" || node.type === "unset_command") {
		const [keyword, ...rest] = node.children;
		return [walk.source.slice(keyword?.start, keyword?.end), ...rest.map((word) => readDeclared(walk, word, scope))];
	}
	if (node.type !== "command") return behind;
	return [...node.children.filter((child) => child.type === "command_name" || child.field === "argument").map(read), ...behind];
}
function readDeclared(walk, word, scope) {
	if (word.type !== "variable_assignment") return readWord(word, walk.source, scope);
	const [entry] = Object.entries(readAssignments(walk, word, scope));
	return entry === void 0 || entry[1] === null ? null : `${entry[0]}=${entry[1]}`;
}
/** Walks one command that is no group: its substitutions, itself, the scripts it is given, what it does to the scope. */
function walkSimple(walk, item, scope, place) {
	const { source } = walk;
	const nodes = [item.node, ...item.redirects].filter((node) => node !== null);
	const words = commandWords(walk, item, scope);
	walkSubstitutions(walk, nodes, scope, place, item.node?.type.startsWith("variable_assignment") ?? false ? place.reach : UNSEEN$1);
	walkHeredocs(walk, item, scope, place);
	const own = item.node === null ? {} : readAssignments(walk, item.node, scope);
	const heredoc = readStandardInput(item, source, scope);
	const line = place.line ?? item.node?.line ?? item.redirects[0]?.line ?? 1;
	const taken = unwrap(words);
	const { words: bare, directory } = gitDirectory(taken.words);
	if (KEYWORDS.test(words[0] ?? "")) walk.reading.problems.add(`the keyword ${words[0]} where a command should stand`);
	const moved = directory !== void 0 ? directory : taken.directory;
	const wrappers = [...place.wrappers, ...taken.wrappers];
	const masked = !reaches(place.reach, scope);
	const base = {
		name: bare.length === 0 ? "" : bare[0] ?? null,
		args: bare.slice(1),
		assignments: Object.assign(Object.create(null), own, taken.assignments),
		redirects: readRedirects(item, source, scope),
		heredoc,
		wrappers,
		cwd: moved === void 0 ? scope.cwd : enterDirectory(scope.cwd, moved),
		masked,
		proven: !masked && !place.conditional && !place.unsure && !scope.left && !wrappers.includes("xargs"),
		pipedInto: place.pipedInto,
		conditional: place.conditional,
		line
	};
	const unsure = place.unsure || scope.left;
	const below = {
		...place,
		wrappers,
		line,
		unsure,
		reach: {
			...place.reach,
			status: !masked
		}
	};
	const script = taken.script ?? stdinScript(bare, heredoc);
	if (script !== null) {
		if (base.redirects.length > 0) emit(walk, {
			...base,
			name: null,
			args: []
		});
		const shell = taken.script === null ? {
			...below,
			wrappers: [...wrappers, `${bare[0]} <<`]
		} : below;
		walkScript$1(walk, script, {
			...scope,
			cwd: base.cwd
		}, shell);
		return;
	}
	emit(walk, base);
	for (const inner of executedByFind(bare)) emit(walk, {
		...base,
		name: inner[0] ?? null,
		args: inner.slice(1),
		redirects: [],
		masked: true,
		proven: false,
		wrappers: [...wrappers, "find -exec"]
	});
	if (item.node === null || item.node.type === "command") applyBuiltin(base, scope, place);
	else assign(scope, own);
	if (base.name === "eval") walkEval(walk, base, scope, below);
}
function stdinScript(words, heredoc) {
	return heredoc !== null && readsScript(words) ? {
		text: heredoc,
		errexit: false,
		pipefail: false
	} : null;
}
function walkEval(walk, command, scope, place) {
	if (command.args.some((arg) => arg === null)) return;
	const { errexit, pipefail } = scope;
	const { left } = walkScript$1(walk, {
		text: command.args.join(" "),
		errexit,
		pipefail
	}, scope, {
		...place,
		wrappers: [...place.wrappers, "eval"]
	});
	scope.left ||= left;
}

// src/syntax/shell/walk.ts
const UNSEEN = {
	status: false,
	exit: false,
	unchecked: true
};
const MOST_TURNS = 50;
/** Children up to and behind each of the given keywords: `if`, `then` → two lists. */
function sections(node, keywords) {
	const parts = [[]];
	for (const child of node.children) if (keywords.has(child.type)) parts.push([]);
	else parts.at(-1)?.push(child);
	return parts;
}
const CLAUSES = /* @__PURE__ */ new Set(["elif_clause", "else_clause"]);
/** Failing in a condition is seen only where the branch taken then always fails. */
function conditionReach(condition, failing, source, place) {
	const statements = readStatements$1(condition);
	const pipelines = statements[0]?.pipelines;
	if (statements.length !== 1 || pipelines?.length !== 1) return UNSEEN;
	const how = failingList(readStatements$1(failing), source);
	return how === null ? UNSEEN : {
		status: how === "exit" ? place.reach.exit : place.reach.status,
		exit: false,
		unchecked: true
	};
}
function walkIf(walk, node, scope, place) {
	const [, condition = [], rest = []] = sections(node, /* @__PURE__ */ new Set([
		"if",
		"elif",
		"then"
	]));
	const body = rest.filter((child) => !CLAUSES.has(child.type));
	const clauses = rest.filter((child) => CLAUSES.has(child.type));
	const negated = readStatements$1(condition)[0]?.pipelines[0]?.negated === true;
	const otherwise = clauses.length === 1 && clauses[0]?.type === "else_clause" ? clauses : [];
	const reach = conditionReach(condition, negated ? body : otherwise[0]?.children ?? [], walk.source, place);
	walkConditionList(walk, condition, scope, {
		...place,
		reach
	});
	const branches = [body, ...clauses.map((clause) => clause.type === "elif_clause" ? [clause] : clause.children)];
	for (const branch of branches) walkBranch(walk, branch, scope, place);
}
/** A negated condition counts as looked at, so that `if ! check; then exit 1; fi` masks nothing. */
function walkConditionList(walk, nodes, scope, place) {
	for (const statement of readStatements$1(nodes)) walkStatement(walk, statement, scope, place, null, true);
}
function walkBranch(walk, nodes, scope, place) {
	const branch = copyScope(scope);
	const [only] = nodes;
	if (only?.type === "elif_clause") walkIf(walk, only, branch, {
		...place,
		conditional: true
	});
	else walkList(walk, nodes, branch, {
		...place,
		conditional: true
	});
	mergeScope(scope, branch);
}
function forgetAssigned(walk, node, scope) {
	for (const child of node.children) {
		if (child.type === "variable_assignment" && child.children[0] !== void 0) scope.variables.set(walk.source.slice(child.children[0].start, child.children[0].end), null);
		forgetAssigned(walk, child, scope);
	}
}
function walkLoop(walk, node, scope, place) {
	const body = node.children.find((child) => child.type === "do_group" || child.field === "body");
	const condition = node.children.filter((child) => child.field === "condition");
	forgetAssigned(walk, node, scope);
	if (node.type === "while_statement") walkConditionList(walk, condition, scope, {
		...place,
		reach: UNSEEN
	});
	const reach = {
		...place.reach,
		status: false
	};
	if (body !== void 0) walkBranch(walk, body.children, scope, {
		...place,
		reach
	});
}
/** `for x in a b c` with literal words runs its body once a word; any other loop is read once, its variable unknown. */
function walkFor(walk, node, scope, place) {
	const variable = node.children.find((child) => child.field === "variable");
	const body = node.children.find((child) => child.field === "body");
	const values = node.children.filter((child) => child.field === "value");
	walkSubstitutions(walk, [{
		...node,
		children: values
	}], scope, place, UNSEEN);
	if (variable === void 0 || body === void 0) return;
	const name = walk.source.slice(variable.start, variable.end);
	const words = values.map((value) => readWord(value, walk.source, scope));
	const leaves = /\b(break|continue)\b/.test(walk.source.slice(body.start, body.end));
	if (words.length === 0 || words.length > MOST_TURNS || words.includes(null) || leaves) {
		scope.variables.set(name, null);
		walkLoop(walk, node, scope, place);
		return;
	}
	words.forEach((word, turn) => {
		scope.variables.set(name, word);
		const reach = {
			...place.reach,
			status: place.reach.status && turn === words.length - 1 && words.length === 1
		};
		walkList(walk, body.children, scope, {
			...place,
			reach
		});
	});
}
function walkCase(walk, node, scope, place) {
	walkSubstitutions(walk, [{
		...node,
		children: node.children.filter((child) => child.field === "value")
	}], scope, place, UNSEEN);
	for (const item of node.children) if (item.type === "case_item") walkBranch(walk, item.children.filter((child) => child.field !== "value"), scope, place);
}
function walkFunction(walk, node, scope, place) {
	const body = node.children.find((child) => child.field === "body");
	const inside = {
		...newScope(),
		cwd: null
	};
	const reach = {
		status: true,
		exit: true,
		unchecked: false
	};
	if (body === void 0) return;
	walkList(walk, [body], inside, {
		...place,
		reach,
		conditional: true
	});
	scope.left ||= inside.left && /\bex(?:it|ec)\b/.test(walk.source.slice(body.start, body.end));
}
const WALKERS = /* @__PURE__ */ new Map([
	["subshell", (walk, node, scope, place) => walkList(walk, node.children, copyScope(scope), {
		...place,
		reach: shellReach(place.reach, scope)
	})],
	["compound_statement", (walk, node, scope, place) => walkList(walk, node.children, scope, place)],
	["if_statement", walkIf],
	["while_statement", walkLoop],
	["c_style_for_statement", walkLoop],
	["for_statement", walkFor],
	["case_statement", walkCase],
	["function_definition", walkFunction]
]);
function walkItem(walk, item, scope, place) {
	const walker = item.node === null ? void 0 : WALKERS.get(item.node.type);
	if (item.node === null || walker === void 0) {
		walkSimple(walk, item, scope, place);
		return;
	}
	const redirects = readRedirects(item, walk.source, scope);
	if (redirects.length > 0 || hasStandardInput(item, walk.source.heredocs)) {
		const { conditional, pipedInto, wrappers } = place;
		const line = place.line ?? item.node.line;
		const base = {
			name: null,
			args: [],
			assignments: {},
			heredoc: null,
			masked: true,
			proven: false,
			cwd: scope.cwd
		};
		emit(walk, {
			...base,
			redirects,
			wrappers,
			pipedInto,
			conditional,
			line
		});
	}
	walker(walk, item.node, scope, place);
}
function walkPipeline(walk, pipeline, scope, place, carried) {
	const { items } = pipeline;
	const last = items.length - 1;
	items.forEach((item, index) => {
		const seen = index === last || scope.pipefail;
		const status = index === carried ? place.reach.exit : place.reach.status && seen;
		const reach = seen || index === carried ? {
			...place.reach,
			status
		} : UNSEEN;
		const pipedInto = place.pipedInto || index > 0;
		walkItem(walk, item, items.length === 1 ? scope : copyScope(scope), {
			...place,
			reach,
			pipedInto
		});
	});
}
function walkStatement(walk, statement, scope, place, carried, condition = false) {
	statement.pipelines.forEach((pipeline, index) => {
		const own = reachInStatement(statement, index, place.reach, walk.source, place.verdict);
		const reach = statement.background || pipeline.negated && !condition ? UNSEEN : own;
		const optional = statement.joints.slice(0, index).includes("||");
		const inside = optional ? copyScope(scope) : scope;
		const conditional = place.conditional || optional;
		const unsure = place.unsure || statement.joints.slice(0, index).includes("&&") && !reach.status;
		const afterFailure = statement.joints[index - 1] === "||";
		walkPipeline(walk, pipeline, inside, {
			...place,
			reach,
			conditional,
			unsure,
			afterFailure
		}, carried);
		if (optional && !failsAlways(pipeline, walk)) mergeScope(scope, inside);
	});
}
function failsAlways(pipeline, walk) {
	return failingList([{
		pipelines: [pipeline],
		joints: [],
		background: false
	}], walk.source) === "exit";
}
function walkList(walk, nodes, scope, place) {
	if (!mayWalk(walk)) return;
	const statements = readStatements$1(nodes);
	const handed = carriedStatus(statements, walk.source);
	const verdict = verdictOf(statements, walk.source) || place.verdict;
	statements.forEach((statement, index) => {
		const carried = handed?.statement === index;
		const status = place.reach.status && index === statements.length - 1;
		const item = carried ? handed.item : null;
		const reach = {
			...place.reach,
			status: carried && item === null ? place.reach.exit : status
		};
		walkStatement(walk, statement, statement.background ? copyScope(scope) : scope, {
			...place,
			reach,
			verdict
		}, item);
	});
}
/** Walks a whole script into `reading.commands`. */
function walkText(reading, { source, roots }, scope) {
	walkList({
		reading,
		source,
		list: walkList
	}, roots, scope, {
		reach: {
			status: true,
			exit: true,
			unchecked: false
		},
		conditional: false,
		unsure: false,
		afterFailure: false,
		pipedInto: false,
		wrappers: [],
		depth: 0,
		line: null,
		verdict: ""
	});
}

// src/syntax/shell.ts
const LONGEST$6 = 4e6;
/** Characters of texts whose readings are kept, and as many again of the latest. */
const MOST_KEPT$1 = 25e4;
/** What a text weighs however short it is, in characters. */
const LEAST_WEIGHT$1 = 100;
/** Judging reads each command line several times over, and reading is dear: readings stay for as long as their grammars. */
const memories$1 = /* @__PURE__ */ new WeakMap();
function recall(text, grammars) {
	if (text.length > MOST_KEPT$1) return {
		text,
		script: null,
		shell: null,
		program: null
	};
	const memory = memories$1.get(grammars) ?? openMemory(MOST_KEPT$1);
	memories$1.set(grammars, memory);
	const known = memory.get(text);
	if (known) return known;
	const fresh = {
		text: JSON.parse(JSON.stringify(text)),
		script: null,
		shell: null,
		program: null
	};
	memory.set(fresh.text, fresh, text.length + LEAST_WEIGHT$1);
	return fresh;
}
function walkScript(script, language, options) {
	const parse = (text, lift) => growTree$1(text, language, lift);
	const reading = {
		commands: [],
		problems: new Set(script.problems),
		lists: 0,
		parse
	};
	walkText(reading, script, newScope(options));
	const problems = [...reading.problems];
	const unsure = (command) => ({
		...command,
		proven: false
	});
	return {
		commands: problems.length === 0 ? reading.commands : reading.commands.map(unsure),
		problems
	};
}
const PLAIN$3 = {};
/**
* Reads a command line or script without running anything. Null: the grammar `bash` is not loaded. Never throws; what is
* not shell syntax, too long or too deep is named in `problems`.
*/
function readShell(text, grammars, options = PLAIN$3) {
	const language = grammars.get("bash");
	if (language === void 0) return null;
	if (text.length > LONGEST$6) return {
		commands: [],
		problems: [`longer than ${LONGEST$6} characters`]
	};
	if (options !== PLAIN$3) return walkScript(growTree$1(text, language), language, options);
	const known = recall(text, grammars);
	if (known.shell) return known.shell;
	const script = known.script ?? growTree$1(known.text, language);
	const reading = walkScript(script, language, options);
	if (reading.commands.length <= text.length) known.shell = reading;
	known.script = known.program ? null : script;
	return reading;
}
/** Reads a script as a program. Null: the grammar `bash` is not loaded. Never throws. */
function readProgram(text, grammars) {
	const language = grammars.get("bash");
	if (language === void 0) return null;
	if (text.length > LONGEST$6) return {
		list: [],
		problems: [`longer than ${LONGEST$6} characters`]
	};
	const known = recall(text, grammars);
	if (known.program) return known.program;
	const script = known.script ?? growTree$1(known.text, language);
	known.program = {
		list: buildProgram(script.source, script.roots),
		problems: script.problems
	};
	known.script = known.shell ? null : script;
	return known.program;
}

// src/syntax/effective.ts
const LONGEST$5 = 2e5;
const DEEPEST = 12;
const MOST_KEPT = 5e5;
const LEAST_WEIGHT = 200;
const memories = /* @__PURE__ */ new WeakMap();
const TOP = {
	wrappers: [],
	conditional: false,
	doubtful: true,
	depth: 0,
	input: null
};
/** What the grammar loses the thread at: `! if …`, whose inside runs all the same, and a backslash before a command. */
const ODD = /(?:^|[;&|({\n]|\b(?:do|then|else)\b)[ \t]{0,9}(?:!\s{1,9}(?:!|if|for|while|until|case|\{|\w{1,40}\(\))|\\[a-z])/;
const NEGATED = /((?:^|[;&|({\n]|\b(?:do|then|else)\b)[ \t]{0,9})(?:!\s{1,9}){1,9}(?=(?:if|for|while|until|case)\b|\{|\w{1,40}\(\))/g;
const BACKSLASH = /((?:^|[;&|({\n]|\b(?:do|then|else)\b)[ \t]{0,9})\\(?=[a-z])(?!x[0-9a-fA-F]{2})/g;
const straighten = (script) => {
	const plain = script.includes("$IFS") ? script.replaceAll(/\$IFS\b/g, "$${IFS}") : script;
	return ODD.test(plain) ? plain.replaceAll(NEGATED, "$1").replaceAll(BACKSLASH, "$1") : plain;
};
/** `{rm,-r,x}` where a command should stand, which the grammar does not take, as the words that it comes to. */
const unbrace = (script) => script.replace(/(^|[;&|(\n]|\b(?:do|then|else)\b)([ \t]{0,9})\{([^\s{};'"]{1,300},[^\s{};'"]{0,300})\}/g, (_, before, space, inside) => `${before}${space}${inside.split(",").join(" ")}`);
function read(text, grammars, dialect) {
	const walk = {
		commands: [],
		doubts: [],
		work: 0,
		list: (list, scene, position) => walkList$1(walk, list, scene, position),
		run: (called, scene, position) => runWords(walk, called, scene, position),
		script: (script, scene, position) => {
			if (position.depth > DEEPEST || script.length > LONGEST$5) {
				walk.doubts.push({
					what: "the line",
					why: "its scripts lie too deep in one another"
				});
				return;
			}
			const plain = straighten(script);
			const program = readProgram(plain, grammars);
			if (program === null) return;
			const spelled = program.problems.length === 0 ? plain : unbrace(plain);
			const better = spelled === plain ? program : readProgram(spelled, grammars) ?? program;
			for (const problem of better.problems) doubt(walk, "the line", problem);
			walkList$1(walk, better.list, scene, {
				...position,
				depth: position.depth + 1
			});
		}
	};
	if (text.length > LONGEST$5) walk.doubts.push({
		what: "the line",
		why: `it is longer than ${LONGEST$5} characters`
	});
	else if (dialect === "windows") runLine(walk, text, newScene(), TOP);
	else if (dialect === "posix") walk.script(text, newScene(), TOP);
	else runText(walk, text, dialect, newScene(), {
		...TOP,
		wrappers: [dialect]
	});
	return {
		commands: walk.commands,
		doubts: walk.doubts
	};
}
/**
* What a command line comes to: each command as it takes effect, and what nobody can tell. Wrappers are taken off,
* variables, aliases and functions of the line put in, scripts within scripts and literal calls of inline programs opened.
* Nothing is run. Null: the grammar `bash` is not loaded. Never throws; remembered by text.
*/
function readEffective(text, grammars, dialect = "posix") {
	if (!grammars.has("bash")) return null;
	const memory = memories.get(grammars) ?? openMemory(MOST_KEPT);
	memories.set(grammars, memory);
	const key = `${dialect}:${text}`;
	const known = memory.get(key);
	if (known !== void 0) return known;
	const reading = read(text, grammars, dialect);
	memory.set(key, reading, text.length + LEAST_WEIGHT * (1 + reading.commands.length));
	return reading;
}

// src/syntax/excerpt/frame.ts
const NOT_SHOWN = /^(?:test_?)?not[_ ]?shown$/i;
/** Whether a test is one that stands for those of its file, or of a group, which the hunks do not show. */
const isNotShown = (name) => NOT_SHOWN.test(name);

// src/syntax/excerpt/scan.ts
const NEAR$1 = 200;
const CLOSING = /[)\]}]/;
const BEFORE_REGEX = /(?:^|[(,=:[!&|?{};+*%<>~^-]|\b(?:return|typeof|case|in|of))$/;
var Scanner = class {
	#text;
	#lexis;
	#closing = [];
	#open = [];
	#fresh = [];
	#within;
	#at = 0;
	#line = 0;
	#ended;
	/** Up to so many characters of code before this place. */
	#before = "";
	constructor(text, lexis, within) {
		this.#text = text;
		this.#lexis = lexis;
		this.#within = within;
		this.#ended = within === null;
	}
	run() {
		this.#startLine();
		while (this.#at < this.#text.length) this.#step();
		const [closing, opening, fresh] = [
			this.#closing,
			this.#open,
			this.#fresh
		];
		return {
			closing,
			opening,
			unended: this.#within,
			ended: this.#ended,
			fresh
		};
	}
	#startLine() {
		this.#fresh.push(this.#within === null && this.#open.length === 0);
	}
	/** The rest of the line, or the beginning of a long one. */
	#rest(from, most = NEAR$1) {
		const near = this.#text.slice(from, from + most);
		const end = near.indexOf("\n");
		return end < 0 ? near : near.slice(0, end);
	}
	#lead() {
		const lines = this.#text.slice(Math.max(0, this.#at - NEAR$1), this.#at).split("\n");
		const own = lines.at(-1) ?? "";
		return own.trim() === "" ? (lines.at(-2) ?? "").trimEnd() : own;
	}
	#step() {
		const { mark, length } = this.#token();
		this.#at += length;
		if (mark === "\n") {
			this.#line += 1;
			this.#startLine();
		}
	}
	#token() {
		const mark = this.#text[this.#at] ?? "";
		if (this.#within !== null) return this.#inside(this.#within, mark);
		if (this.#text.startsWith(this.#lexis.lineComment, this.#at)) return {
			mark: "",
			length: this.#rest(this.#at, this.#text.length).length
		};
		if (this.#lexis.blockComments && this.#text.startsWith("/*", this.#at)) {
			this.#within = "*/";
			return {
				mark,
				length: 2
			};
		}
		const quote = this.#lexis.quotes.find((one) => this.#text.startsWith(one.mark, this.#at));
		if (quote !== void 0) {
			this.#within = quote.mark;
			this.#before = "\"";
			return {
				mark: "",
				length: quote.mark.length
			};
		}
		const regex = mark === "/" && this.#lexis.javascript ? this.#regexLength() : 0;
		if (regex > 0) return {
			mark: "",
			length: regex
		};
		this.#bracket(mark);
		if (mark.trim() !== "") this.#before = (this.#before + mark).slice(-8);
		return {
			mark,
			length: 1
		};
	}
	/** Goes on within a string or comment. */
	#inside(end, mark) {
		if (end !== "*/" && mark === "\\") return {
			mark: "",
			length: this.#text[this.#at + 1] === "\n" ? 1 : 2
		};
		const long = end === "*/" || this.#lexis.quotes.some((one) => one.mark === end && one.long);
		if (this.#text.startsWith(end, this.#at)) {
			this.#within = null;
			this.#ended = true;
			return {
				mark: "",
				length: end.length
			};
		}
		if (mark === "\n" && !long) this.#within = null;
		if (end === "`" && this.#lexis.javascript && this.#text.startsWith("${", this.#at)) {
			this.#open.push({
				mark: "${",
				line: this.#line,
				lead: "",
				rest: ""
			});
			this.#within = null;
			return {
				mark: "",
				length: 2
			};
		}
		return {
			mark,
			length: 1
		};
	}
	#regexLength() {
		if (!BEFORE_REGEX.test(this.#before)) return 0;
		return /^\/(?![*/])(?:[^\\/[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\//.exec(this.#rest(this.#at, 400))?.[0].length ?? 0;
	}
	#bracket(mark) {
		if (!"()[]{}".includes(mark) || mark === "") return;
		const place = {
			mark,
			line: this.#line,
			lead: this.#lead(),
			rest: this.#rest(this.#at + 1)
		};
		if (!CLOSING.test(mark)) return void this.#open.push(place);
		const top = this.#open.pop();
		if (top === void 0) this.#closing.push(place);
		else if (top.mark === "${") this.#within = "`";
	}
};
/** Scans lines that may begin inside of a string or comment, whose end is then given. Takes linear time. */
const scan = (lines, lexis, within = null) => new Scanner(lines.join("\n"), lexis, within).run();
const CLOSE$1 = {
	"(": ")",
	"[": "]",
	"{": "}",
	"${": "}`"
};
/** What closes the brackets that are open at the end, after the string or comment that is; `closes` may know better. */
const closersOf = ({ opening, unended }, closes = () => "") => (unended ?? "") + [...opening].reverse().map(({ mark, lead }) => closes(lead) || (CLOSE$1[mark] ?? "")).join("");

// src/syntax/excerpt/braced.ts
const MOST_CHOICES = 12;
const indentOf$2 = (text) => /^\s*/.exec(text ?? "")?.[0].length ?? 0;
/** Whether a brace and the parenthesis behind it end a function that is handed to a call, or an object that is. */
const endsCallback = (one, next) => one.mark === "}" && next.mark === ")" && (next.line === one.line || /^\s*,\s*$/.test(one.rest));
/** Groups the brackets that a fragment closes, innermost first. */
function unseenOf({ brace, paren, callback, testsAre }, closing) {
	const found = [];
	for (let index = 0; index < closing.length; index += 1) {
		const one = closing[index];
		const next = closing[index + 1];
		if (next !== void 0 && endsCallback(one, next)) {
			const mayTest = testsAre === "callbacks" && /^(?:;|$)/.test(next.rest.trim());
			found.push({
				options: callback,
				mayTest,
				end: one
			});
			index += 1;
		} else {
			const options = one.mark === "}" ? brace(one.rest) : one.mark === ")" ? paren(one.rest) : ["["];
			const mayTest = testsAre !== "callbacks" && one.mark === "}" && one.rest.trim() === "";
			found.push({
				options,
				mayTest,
				end: one
			});
		}
	}
	return found;
}
/** The heading as what opens something; null where it opens nothing. */
function openHeading$1(language, heading) {
	const { opening, closing, unended } = scan([heading], language.lexis);
	return opening.length === 0 ? null : language.heading(heading, closing.length === 0 && unended === null);
}
/** Every choice of one option each, the first of all first; at most so many. */
function* choices(options, most) {
	const count = options.reduce((all, one) => Math.min(most, all * one.length), 1);
	for (let at = 0; at < count; at += 1) {
		let rest = at;
		yield options.map((one) => {
			const chosen = one[rest % one.length] ?? "";
			rest = Math.floor(rest / one.length);
			return chosen;
		});
	}
}
function surroundingsOf(language, fragment, found) {
	const { lines, tests, near } = fragment;
	const declares = (end) => lines.slice(0, end).some((one) => language.declares.test(one));
	const first = lines.find((line) => line.trim() !== "");
	const all = unseenOf(language, found.closing);
	const opened = openHeading$1(language, fragment.heading);
	const holds = opened !== null && (all.length > 0 || indentOf$2(first) > indentOf$2(fragment.heading));
	const outermost = all.at(-1);
	const closesHeading = holds && outermost !== void 0 && indentOf$2(lines[outermost.end.line]) <= indentOf$2(fragment.heading);
	const unseen = closesHeading ? all.slice(0, -1) : all;
	const heading = holds ? opened : null;
	if (!tests || heading?.role === "test") return {
		heading,
		unseen,
		needsTest: false
	};
	const isInGroups = (index) => language.testsAre === "callbacks" || unseen.slice(index + 1).every((outer) => outer.mayTest);
	const isOut = ({ end }) => {
		const isAtTop = indentOf$2(lines[end.line]) === 0;
		if (language.testsAre === "top-level declarations") return isAtTop;
		return language.testsAre !== "methods" || !isAtTop;
	};
	const test = unseen.findLastIndex((one, index) => one.mayTest && isOut(one) && isInGroups(index) && !declares(one.end.line));
	const named = unseen.map((one, index) => {
		if (!(index > test && one.mayTest && (test >= 0 || language.testsAre === "methods")) && (test < 0 || index !== test)) return one;
		const opener = index === test ? language.test(near) : language.group(near);
		return {
			...one,
			options: [opener, ...one.options]
		};
	});
	const isTest = named[test]?.options[0] === language.test(near);
	const until = closesHeading ? outermost.end.line : lines.length;
	const mayLack = heading === null || heading.role === "group";
	return {
		heading,
		unseen: named,
		needsTest: !isTest && mayLack && indentOf$2(first) > 0 && !declares(until)
	};
}
/** What goes into the test and the group of tests that are open at the end. */
function fillingsOf(language, { opening }, { tests, near, goesOn }) {
	if (!tests) return [];
	const last = (leads) => opening.findLastIndex(({ mark, lead }) => mark === "{" && leads?.test(lead) === true);
	const [test, group] = [goesOn ? last(language.leadsToTest) : -1, last(language.leadsToGroup)];
	return [{
		index: test,
		text: language.rest(near)
	}, {
		index: group,
		text: language.notShown
	}].filter(({ index }) => index >= 0);
}
/**
* Closes what is open at the end; a test that goes on below gets an assertion that stands for what it goes on with, a group a
* test that stands for its others.
*/
function tailOf$2(language, found, fragment) {
	const { opening } = found;
	const last = fragment.lines.findLast((line) => line.trim() !== "") ?? "";
	let before = "";
	const rest = fragment.tests && fragment.goesOn ? language.rest(fragment.near) : "";
	if (language.annotation?.test(last)) before = `${language.below(rest)} `;
	else if (language.bodiless?.test(last) && found.unended === null) before = `{ ${/\)|:/.test(last) ? rest : fragment.tests ? language.notShown : ""} } `;
	let left = found;
	for (const { index, text } of fillingsOf(language, found, fragment)) {
		if (index >= left.opening.length) continue;
		const inner = closersOf({
			...found,
			...left,
			opening: left.opening.slice(index + 1)
		}, language.closes);
		const isEnded = inner === "" || language.testsAre === "methods" && inner.endsWith("}");
		before += left.unended === null && isEnded ? `${inner} ${text} ` : `${inner}; ${text} `;
		left = {
			opening: opening.slice(0, index + 1),
			unended: null
		};
	}
	return `${before}${closersOf({
		...found,
		...left
	}, language.closes)}`;
}
/** What may stand around lines of which no heading is shown: where methods make no sense by themselves, a group of them. */
function aroundOf(language, { lines, tests, near }, { closing }) {
	const isInside = indentOf$2(lines.find((line) => line.trim() !== "")) > 0;
	const isClosed = closing.some(({ mark, line }) => mark === "}" && indentOf$2(lines[line]) === 0);
	if (language.testsAre !== "methods" || !isInside || isClosed) return [void 0];
	return tests ? [language.group(near), void 0] : [void 0, language.group(near)];
}
/** What has its brace, as the first line, on a line of its own: a group of tests where a declaration follows, else a test. */
function bodyless(language, { lines, near }) {
	const [first = "", second = ""] = lines.filter((line) => line.trim() !== "");
	return (language.declares.test(second) || language.annotation?.test(second) === true || indentOf$2(first) === 0 ? language.group(near) : language.test(near)).replace(/ ?\{$/, "");
}
function* framesIn(language, fragment, found, begin) {
	const { heading, unseen, needsTest } = surroundingsOf(language, fragment, found);
	const options = unseen.map((one) => one.options);
	const first = fragment.lines.find((line) => line.trim() !== "") ?? "";
	const startsBody = language.bodiless !== null && first.trim() === "{" && begin === "";
	const head = fragment.tests ? bodyless(language, fragment) : "";
	const before = startsBody ? head : begin === "" ? language.before(first, fragment.tests) : "";
	const test = needsTest && !startsBody ? language.test(fragment.near) : void 0;
	const outer = heading === null ? aroundOf(language, fragment, found) : [heading.text];
	for (const between of [void 0, ...language.between]) for (const around of outer) for (const chosen of choices(options, between === void 0 ? MOST_CHOICES : 4)) {
		const parts = [
			around,
			test,
			between,
			...[...chosen].reverse(),
			before,
			begin
		].filter((part) => part);
		const above = parts.length === 0 ? [] : [parts.join(" ")];
		const tail = tailOf$2(language, scan([...above, ...fragment.lines], language.lexis), fragment);
		yield {
			head: above,
			tail: tail === "" ? [] : [tail]
		};
	}
}
/** Ways to complete a fragment of a language with braces, likeliest first. */
function bracedFrames(language) {
	const long = language.lexis.quotes.filter((quote) => quote.long).map(({ mark }) => mark);
	return function* frames(fragment) {
		for (const end of [
			null,
			"*/",
			...long
		]) {
			const found = scan(fragment.lines, language.lexis, end);
			if (found.ended) yield* framesIn(language, fragment, found, end === "*/" ? "/*" : end ?? "");
		}
	};
}

// src/syntax/excerpt/braced-language.ts
/** Brackets, strings and comments as C has them. */
const C_LIKE = {
	lineComment: "//",
	blockComments: true,
	quotes: [{
		mark: "\"",
		long: false
	}, {
		mark: "'",
		long: false
	}],
	javascript: false
};
/** Names of methods that prepare a test or clean up behind it. */
const AROUND_TEST = /\b(?:set_?up|tear_?down|before|after|init|dispose|clean)\w*\s*\(/i;
/** Whether a line goes on with an expression that began above it. */
const goesOnWith = (line) => /^\s*(?:\??\.\w|&&|\|\||[?:+*]\s|instanceof\b)/.test(line);
/** A heading that opens something, but no test: the line as it is, where it ends in the bracket. */
const otherHeading = (heading, isWhole) => isWhole && /[({[]\s*$/.test(heading) ? {
	text: heading,
	role: "other"
} : null;

// src/syntax/excerpt/braced-csharp.ts
const METHOD$4 = /^\s+(?:(?:public|internal|private|async|static)\s+){0,4}(?:void|Task|ValueTask)\s+\w+\s*\(/;
/** A method that is a test if an attribute above says so. */
const UNMARKED$2 = /^\s+public\s+(?:async\s+)?(?:void|Task|ValueTask)\s+\w+\s*\(\s*\)/;
/** C#: tests are methods with attributes, of classes. */
const CSHARP$1 = {
	lexis: {
		...C_LIKE,
		quotes: [{
			mark: "\"\"\"",
			long: true
		}, ...C_LIKE.quotes]
	},
	declares: /^\s*(?:\[(?:\w*(?:Fact|Theory|TestMethod)|Test|TestCase|SetUp|TearDown)\b|(?:public|protected|private|internal)\s|(?:static\s+)?(?:class|struct|record|interface)\s)/,
	leadsToTest: /\b(?:void|Task|ValueTask)\s+\w+\s*\([^)]{0,200}\)\s?$/,
	leadsToGroup: /\b(?:class|struct|record)\s+\w[^{}]*$/,
	notShown: "[Fact] public void NotShown() { Assert.True(testsNotShown); }",
	heading: (heading, isWhole) => {
		const found = otherHeading(heading, isWhole);
		if (found === null) return null;
		if (METHOD$4.test(heading)) return {
			text: `[Fact] ${heading.trim()}`,
			role: "test"
		};
		return /\b(?:class|struct|record|namespace)\b/.test(heading) ? {
			...found,
			role: "group"
		} : found;
	},
	test: (near) => `[Fact] public void AtLine${near}() {`,
	testsAre: "methods",
	group: (near) => `public class AroundLine${near} {`,
	callback: ["unseen(() => {", "unseen(new T {"],
	annotation: /^\s*\[\w.{0,300}\]\s*$/,
	brace: (rest) => {
		if (/^\s*else\b/.test(rest)) return ["if (unseen) {"];
		if (/^\s*(?:catch|finally)\b/.test(rest)) return ["try {"];
		if (/^\s*while\b/.test(rest)) return ["do {"];
		if (/^\s*[,\])]/.test(rest)) return [
			"new T {",
			"{",
			"() => {"
		];
		if (/^\s*;/.test(rest)) return ["unseen = new T {", "unseen = () => {"];
		return [
			"if (unseen) {",
			"public class Unseen {",
			"void Unseen() {",
			"namespace Unseen {"
		];
	},
	paren: (rest) => /\{\s*$/.test(rest) ? ["if (", "void Unseen("] : [
		"unseen(",
		"if (",
		"void Unseen("
	],
	between: [
		"void Unseen() {",
		"unseen(",
		"var unseen = new T {",
		"switch (unseen) {"
	],
	below: (body) => `[Fact] public void Below() { ${body} }`,
	bodiless: /\b(?:void|Task|ValueTask)\s+\w+\s*\([^)]{0,200}\)\s*$|\b(?:class|struct|record)\s+\w[^{};]*$/,
	before: (line, tests) => {
		if (tests && /^\s*\[(?:Inline|Member|Class)Data\b/.test(line)) return "[Theory]";
		if (tests && UNMARKED$2.test(line) && !AROUND_TEST.test(line)) return "[Fact]";
		return goesOnWith(line) ? "unseen" : "";
	},
	rest: (near) => `Assert.True(restOfTestNearLine${near});`
};

// src/syntax/excerpt/braced-go.ts
/** Go: tests are functions of a `*testing.T`, which may run others. */
const GO = {
	lexis: {
		...C_LIKE,
		quotes: [{
			mark: "`",
			long: true
		}, ...C_LIKE.quotes]
	},
	declares: /^func\s+(?:Test|Benchmark|Fuzz|Example)/,
	leadsToTest: /func\s+(?:\([^)]{0,100}\)\s+)?Test\w*\s*\([^)]{0,100}\)\s?$/,
	leadsToGroup: null,
	notShown: "func TestNotShown(t *testing.T) { if !testsNotShown { t.Fatal() } }",
	heading: (heading, isWhole) => {
		const test = /^func\s+(?:\([^)]{0,100}\)\s+)?Test/.test(heading);
		const found = otherHeading(heading, isWhole);
		return found && test ? {
			...found,
			role: "test"
		} : found;
	},
	test: (near) => `func TestAtLine${near}(t *testing.T) {`,
	testsAre: "top-level declarations",
	group: () => "func unseen() {",
	callback: ["unseen(func() {", "unseen(T{"],
	annotation: null,
	below: () => "",
	brace: (rest) => {
		if (/^\s*else\b/.test(rest)) return ["if unseen {"];
		if (/^\s*[,\])]/.test(rest)) return [
			"{",
			"T{",
			"unseen: T{",
			"func() {"
		];
		if (/^\s*\(/.test(rest)) return ["func() {"];
		if (/^\s*\{\s*$/.test(rest)) return ["for _, unseen := range []T{"];
		return [
			"if unseen {",
			"unseen := T{",
			"func unseen() {",
			"type Unseen struct {",
			"switch {"
		];
	},
	paren: (rest) => /\{\s*$/.test(rest) ? ["if unseen(", "func unseen("] : [
		"unseen(",
		"import (",
		"var ("
	],
	between: [
		"unseen := []T{",
		"unseen := T{",
		"unseen(",
		"switch unseen {",
		"switch {",
		"type Unseen struct {"
	],
	bodiless: null,
	before: (line) => goesOnWith(line) ? "unseen" : "",
	closes: (lead) => /[\])]\s*struct\s?$/.test(lead) ? "}{}" : "",
	rest: (near) => `if !restOfTestNearLine${near} { t.Fatal() };`
};

// src/syntax/excerpt/braced-java.ts
const METHOD$3 = /^\s+(?:(?:public|protected|private|final)\s+){0,3}void\s+\w+\s*\(/;
/** A method that is a test if an annotation above says so. */
const UNMARKED$1 = /^\s+(?:public\s+)?(?:final\s+)?void\s+\w+\s*\(\s*\)/;
/** Java: tests are annotated methods of classes. */
const JAVA = {
	lexis: {
		...C_LIKE,
		quotes: [{
			mark: "\"\"\"",
			long: true
		}, ...C_LIKE.quotes]
	},
	declares: /^\s*(?:@(?:Test|ParameterizedTest|RepeatedTest|Before|After)|(?:public|protected|private)\s|void\s+\w+\s*\(|(?:static\s+)?(?:class|interface|enum|record)\s)/,
	leadsToTest: /\bvoid\s+\w+\s*\([^)]{0,200}\)(?:\s*throws\s[\w\s,.]{1,200})?\s?$/,
	leadsToGroup: /\bclass\s+\w[^{}]*$/,
	notShown: "@Test public void notShown() { assertTrue(testsNotShown); }",
	heading: (heading, isWhole) => {
		const found = otherHeading(heading, isWhole);
		if (found === null) return null;
		if (METHOD$3.test(heading)) return {
			text: `@Test ${heading.trim()}`,
			role: "test"
		};
		return /\b(?:class|interface|enum|record)\b/.test(heading) ? {
			...found,
			role: "group"
		} : found;
	},
	test: (near) => `@Test public void atLine${near}() {`,
	testsAre: "declarations",
	group: (near) => `class AtLine${near} {`,
	callback: [
		"unseen(() -> {",
		"unseen(new T() {",
		"@ParameterizedTest @CsvSource({"
	],
	annotation: /^\s*@\w+(?:\(.{0,300}\))?\s*$/,
	brace: (rest) => {
		if (/^\s*else\b/.test(rest)) return ["if (unseen) {"];
		if (/^\s*(?:catch|finally)\b/.test(rest)) return ["try {"];
		if (/^\s*while\b/.test(rest)) return ["do {"];
		if (/^\s*[,\])]/.test(rest)) return ["{", "new T() {"];
		if (/^\s*;/.test(rest)) return [
			"unseen = new T[] {",
			"unseen = new T() {",
			"unseen = () -> {"
		];
		return [
			"if (unseen) {",
			"class Unseen {",
			"void unseen() {"
		];
	},
	paren: (rest) => /^\s*\.is|^\s*\.(?:has|contains|matches)/.test(rest) ? ["assertThat("] : /\{\s*$/.test(rest) ? ["if (", "void unseen("] : ["unseen("],
	between: [
		"class Unseen {",
		"void unseen() {",
		"assertThat(unseen)",
		"unseen",
		"unseen(",
		"unseen = new T[] {",
		"switch (unseen) {"
	],
	below: (body) => `@Test public void below() { ${body} }`,
	bodiless: /\bvoid\s+\w+\s*\([^)]{0,200}\)\s*$|\bclass\s+\w[^{};]*$/,
	before: (line, tests) => {
		if (tests && UNMARKED$1.test(line) && !AROUND_TEST.test(line)) return "@Test";
		return /^\s*\.(?:is|has|contains|matches)/.test(line) ? "assertThat(unseen)" : goesOnWith(line) ? "unseen" : "";
	},
	rest: (near) => `assertTrue(restOfTestNearLine${near});`
};

// src/syntax/excerpt/braced-javascript.ts
/** The head of a test or of a group of tests, its title perhaps cut. */
const TITLED$2 = /^\s*(it|test|specify|describe|context|suite)(?:\.\w+)*\(\s*(['"`])((?:[^'"`\\]|\\.)*)/;
const GROUPS$1 = /^(?:describe|context|suite)$/;
function braceOptions$1(rest) {
	if (/^\s*else\b/.test(rest)) return ["if (unseen) {"];
	if (/^\s*(?:catch|finally)\b/.test(rest)) return ["try {"];
	if (/^\s*while\b/.test(rest)) return ["do {"];
	if (/^\s*from\b/.test(rest)) return ["import {", "export {"];
	if (/^\s*[,\])]/.test(rest)) return [
		"{",
		"unseen: {",
		"unseen() {"
	];
	if (/^\s*(?:;|as\b|satisfies\b)/.test(rest)) return [
		"unseen = {",
		"unseen = () => {",
		"{"
	];
	if (/^\s*=/.test(rest)) return ["const {", "{"];
	return [
		"if (unseen) {",
		"unseen() {",
		"unseen = {",
		"class Unseen {",
		"unseen: {"
	];
}
function parenOptions$1(rest) {
	if (/^\s*\(\s*['"`]/.test(rest)) return ["it.each(", "unseen("];
	if (/^\s*(?:\.(?:not|resolves|rejects))?\.to[A-Z]/.test(rest)) return ["expect("];
	if (/^\s*(?::[^{]{0,100})?\{\s*$/.test(rest)) return [
		"if (",
		"function unseen(",
		"unseen("
	];
	if (/^\s*(?::[^=]{0,100})?=>/.test(rest)) return [
		"unseen((",
		"unseen = (",
		"("
	];
	return ["unseen(", "("];
}
/** JavaScript and TypeScript: tests are functions handed to `it`, their groups functions handed to `describe`. */
const JAVASCRIPT$1 = {
	lexis: {
		...C_LIKE,
		quotes: [{
			mark: "`",
			long: true
		}, ...C_LIKE.quotes],
		javascript: true
	},
	declares: /^\s*(?:(?:it|test|describe|context|suite|specify|before|after|beforeEach|afterEach|beforeAll|afterAll)\b\s*[.(]|\]\)\(\s*['"`])/,
	leadsToTest: /(?:^|[\s{;])(?:it|test|specify)(?:\.\w{1,20}){0,3}\s?\(.*(?:=>|\))\s?$/,
	leadsToGroup: /(?:^|[\s{;])[fx]?(?:describe|context|suite)(?:\.\w{1,20}){0,3}\s?\(.*(?:=>|\))\s?$/,
	notShown: "it(\"not shown\", async () => { expect(testsNotShown).toBe(true); });",
	heading: (heading, isWhole) => {
		const [, name, , title = ""] = TITLED$2.exec(heading) ?? [];
		if (name === void 0) return otherHeading(heading, isWhole);
		return {
			text: isWhole && /\{\s*$/.test(heading) ? heading : `${name}(${JSON.stringify(title)}, async () => {`,
			role: GROUPS$1.test(name) ? "group" : "test"
		};
	},
	test: (near) => `it("at line ${near}", async () => {`,
	testsAre: "callbacks",
	group: (near) => `describe("at line ${near}", async () => {`,
	callback: ["unseen(async () => {", "unseen({"],
	annotation: null,
	below: () => "",
	brace: braceOptions$1,
	paren: parenOptions$1,
	between: [
		"unseen() {",
		"unseen = {",
		"unseen: [",
		"unseen: {",
		"unseen = [",
		"unseen(",
		"unseen({",
		"function unseen() {",
		"switch (unseen) {"
	],
	bodiless: null,
	before: (line) => /^\s*\.(?:not\.|resolves\.|rejects\.)?to[A-Z]/.test(line) ? "expect(unseen)" : goesOnWith(line) ? "unseen" : "",
	rest: (near) => `expect(restOfTestNearLine${near}).toBe(true);`
};

// src/syntax/excerpt/braced-php.ts
const METHOD$2 = /^\s+(?:(?:public|protected|private|final|static)\s+){0,4}function\s+test\w*\s*\(/i;
function braceOptions(rest) {
	if (/^\s*else/.test(rest)) return ["if ($unseen) {"];
	if (/^\s*(?:catch|finally)\b/.test(rest)) return ["try {"];
	if (/^\s*while\b/.test(rest)) return ["do {"];
	if (/^\s*[,)\]]/.test(rest)) return [
		"function () {",
		"new class {",
		"$unseen = match (true) {"
	];
	if (/^\s*;/.test(rest)) return [
		"$unseen = function () {",
		"$unseen = new class {",
		"$unseen = match (true) {"
	];
	return [
		"if ($unseen) {",
		"class Unseen {",
		"function unseen() {"
	];
}
const parenOptions = (rest) => /^\s*(?::[^{]{0,100})?\{\s*$/.test(rest) ? ["if (", "function unseen("] : /^\s*->(?:not->|and\()?to[A-Z]/.test(rest) ? ["expect("] : [
	"unseen(",
	"function unseen(",
	"("
];
const COMMON = {
	lexis: C_LIKE,
	callback: ["unseen(function () {"],
	brace: braceOptions,
	paren: parenOptions,
	before: (line) => /^\s*->(?:not->)?to[A-Z]/.test(line) ? "expect($unseen)" : /^\s*\??->/.test(line) || goesOnWith(line) ? "$unseen" : ""
};
/** PHPUnit: tests are methods of classes that extend a case of tests. */
const PHPUNIT = {
	...COMMON,
	declares: /^\s*(?:#\[(?:\w+\\)*(?:Test|DataProvider|Before|After)|(?:public|protected|private|static|final|abstract)\s|(?:class|trait|interface|enum)\s|function\s)/,
	leadsToTest: /\bfunction\s+test\w*\s*\([^)]{0,200}\)(?:\s*:\s*\w+)?\s?$/i,
	leadsToGroup: /\b(?:class|trait)\s+\w[^{}]*$/,
	notShown: "public function testNotShown(): void { $this->assertTrue($testsNotShown); }",
	heading: (heading, isWhole) => {
		const found = otherHeading(heading, isWhole);
		if (found === null) return null;
		if (METHOD$2.test(heading)) return {
			text: heading.trim(),
			role: "test"
		};
		return /\b(?:class|trait)\b/.test(heading) ? {
			...found,
			role: "group"
		} : found;
	},
	test: (near) => `public function testAtLine${near}(): void {`,
	testsAre: "methods",
	group: (near) => `class AroundLine${near} extends TestCase {`,
	annotation: /^\s*#\[.{0,300}\]\s*$/,
	bodiless: /\bfunction\s+\w+\s*\([^)]{0,200}\)(?:\s*:\s*\??[\w|\\]+)?\s*$|\b(?:class|trait)\s+\w[^{};]*$/,
	between: [
		"function unseen() {",
		"return [",
		"unseen(",
		"$unseen = [",
		"match (true) {"
	],
	below: (body) => `public function testBelow(): void { ${body} }`,
	rest: (near) => `$this->assertTrue($restOfTestNearLine${near});`
};
const TITLED$1 = /^\s*(it|test|describe)\(\s*(['"])((?:[^'"\\]|\\.)*)/;
/** Pest: tests are functions handed to `it` and `test`, their groups functions handed to `describe`. */
const PEST = {
	...COMMON,
	declares: /^\s*(?:it|test|describe|arch|todo|beforeEach|afterEach|beforeAll|afterAll)\s*\(/,
	leadsToTest: /(?:^|[\s{;])(?:it|test)\s?\(.*\bfunction\s?\([^)]{0,200}\)(?:\s*use\s*\([^)]{0,200}\))?(?:\s*:\s*\w+)?\s?$/,
	leadsToGroup: /(?:^|[\s{;])describe\s?\(.*\bfunction\s?\(\s*\)(?:\s*:\s*\w+)?\s?$/,
	notShown: "it('not shown', function () { expect($testsNotShown)->toBeTrue(); });",
	heading: (heading, isWhole) => {
		const [, name, , title = ""] = TITLED$1.exec(heading) ?? [];
		if (name === void 0) return otherHeading(heading, isWhole);
		return {
			text: isWhole && /\{\s*$/.test(heading) ? heading : `${name}(${JSON.stringify(title)}, function () {`,
			role: name === "describe" ? "group" : "test"
		};
	},
	test: (near) => `it('at line ${near}', function () {`,
	testsAre: "callbacks",
	group: (near) => `describe('around line ${near}', function () {`,
	annotation: null,
	bodiless: null,
	between: [
		"unseen(",
		"$unseen = [",
		"function unseen() {",
		"unseen(["
	],
	below: () => "",
	rest: (near) => `expect($restOfTestNearLine${near})->toBeTrue();`
};
const IN_PEST = /^\s*(?:it|test|describe|arch|beforeEach)\s*\(|\bexpect\s*\(|^\}\)(?:->.*)?;\s*$/;
const IN_PHPUNIT = /\$this->assert|\bself::assert|\bextends\s+\w*TestCase\b|^\s*(?:public|protected|private)\s/;
/** Ways to complete a fragment of PHP, as PHPUnit or Pest has its tests, likeliest first. */
function* phpFrames(fragment) {
	const lines = [fragment.heading, ...fragment.lines];
	const isPest = lines.some((line) => IN_PEST.test(line)) && !lines.some((line) => IN_PHPUNIT.test(line));
	for (const { head, tail } of bracedFrames(isPest ? PEST : PHPUNIT)(fragment)) yield {
		head,
		tail: tail.map((line) => /[)\]]$/.test(line) ? `${line};` : line)
	};
}
/** A test that stands for those of a file of PHP which its hunks do not show. */
const PHP_NOT_SHOWN = PEST.notShown;

// src/syntax/excerpt/braced-rust.ts
/** A function that is a test if an attribute above says so. */
const UNMARKED = /^\s*(?:async\s+)?fn\s+\w+\(\s*\)\s*\{\s*$/;
/** Rust: tests are annotated functions, mostly of a module `tests`. */
const RUST = {
	lexis: {
		...C_LIKE,
		quotes: [{
			mark: "\"",
			long: true
		}]
	},
	declares: /^\s*(?:#\[(?:\w+::)?test|(?:pub\s+)?(?:async\s+)?fn\s|mod\s|impl\b)/,
	leadsToTest: /\bfn\s+\w+\s*\([^)]{0,200}\)(?:\s*->\s*[^{]{1,100})?\s?$/,
	leadsToGroup: /\bmod\s+\w+\s?$/,
	notShown: "#[test] fn not_shown() { assert!(tests_not_shown); }",
	heading: (heading, isWhole) => {
		const found = otherHeading(heading, isWhole);
		if (found === null) return null;
		if (/^\s*(?:async\s+)?fn\s/.test(heading)) return {
			text: `#[test] ${heading.trim()}`,
			role: "test"
		};
		return /^\s*(?:pub\s+)?(?:mod|impl)\b/.test(heading) ? {
			...found,
			role: "group"
		} : found;
	},
	test: (near) => `#[test] fn at_line_${near}() {`,
	testsAre: "declarations",
	group: () => "mod unseen {",
	callback: ["unseen(|| {", "unseen(T {"],
	annotation: /^\s*#\[.{0,300}\]\s*$/,
	brace: (rest) => {
		if (/^\s*else\b/.test(rest)) return ["if unseen {"];
		if (/^\s*[,\])?.]/.test(rest)) return [
			"T {",
			"{",
			"unseen: T {",
			"Unseen => {"
		];
		if (/^\s*;/.test(rest)) return ["let unseen = T {", "let unseen = {"];
		return [
			"if unseen {",
			"fn unseen() {",
			"struct Unseen {",
			"impl Unseen {",
			"let unseen = T {",
			"match unseen {"
		];
	},
	paren: (rest) => /\{\s*$/.test(rest) ? ["if unseen(", "fn unseen("] : [
		"unseen(",
		"assert!(",
		"vec!("
	],
	between: [
		"fn unseen() {",
		"let unseen = T {",
		"match unseen {",
		"unseen("
	],
	below: (body) => `#[test] fn below() { ${body} }`,
	bodiless: null,
	before: (line, tests) => tests && UNMARKED.test(line) ? "#[test]" : goesOnWith(line) ? "unseen" : "",
	rest: (near) => `assert!(rest_of_test_near_line_${near});`
};

// src/syntax/excerpt/ended-ruby.ts
const RUBY = {
	lineComment: "#",
	blockComments: false,
	quotes: [{
		mark: "\"",
		long: false
	}, {
		mark: "'",
		long: false
	}],
	javascript: false
};
/** A line that opens a block which an `end` closes, and definitions that need none. */
const OPENS$1 = /^(?:def|class|module|if|unless|while|until|case|begin|for)\b(?!.*\bend\b)|\bdo(?:\s*\|[^|]*\|)?\s*(?:#.*)?$|=\s*(?:if|unless|case|begin)\b(?!.*\bend\b)/;
const ENDLESS = /^def\s+[\w.?!]+(?:\([^)]*\))?\s*=\s/;
const CLAUSE = /^(?:else|elsif|when|in|rescue|ensure)\b/;
const TEST$3 = /^(?:[xf]?(?:it|specify|example|scenario)|test)\b|^def\s+test_/;
const GROUP = /^(?:RSpec\.|[xf])?(?:describe|context|feature)\b|^class\b/;
/** What stands beside tests, and in none. */
const DECLARES$1 = /^(?:let!?|subject!?|before|after|around|setup|teardown|shared_\w+|it_behaves_like|include_\w+|def|module|private)\b/;
const IN_MINITEST = /^\s*(?:(?:assert|refute)(?:_\w+)?\b|def\s+(?:test_|setup\b)|class\s)/;
const TITLED = /^(it|specify|test|describe|context|RSpec\.describe)[\s(]\s*(['"])((?:[^'"\\]|\\.)*)/;
const declares = (text) => TEST$3.test(text) || GROUP.test(text) || DECLARES$1.test(text);
const indentOf$1 = (text) => /^\s*/.exec(text)?.[0].length ?? 0;
const linesOf$2 = (lines, { fresh }) => lines.flatMap((line, at) => {
	const text = line.trim();
	return text === "" || text.startsWith("#") || fresh[at] !== true ? [] : [{
		at,
		indent: indentOf$1(line),
		text
	}];
});
function blocksOf(lines) {
	const unseen = [];
	const open = [];
	for (const { at, indent, text } of lines) {
		const isOwn = (open.at(-1)?.indent ?? Number.POSITIVE_INFINITY) <= indent;
		const [clause = ""] = CLAUSE.exec(text) ?? [];
		const ends = /^end\b/.test(text);
		if (ends && isOwn) open.pop();
		else if ((ends || clause !== "") && !isOwn && unseen.at(-1)?.indent !== indent) unseen.push({
			at,
			indent,
			clause
		});
		else if (OPENS$1.test(text) && !ENDLESS.test(text)) open.push({
			at,
			indent,
			text
		});
	}
	return {
		unseen,
		open
	};
}
function blockOf$1(clause) {
	if (clause === "when" || clause === "in") return `case unseen; ${clause} unseen`;
	return clause === "rescue" || clause === "ensure" ? "begin" : "if unseen";
}
/** The heading as what opens a block; null where it opens none. */
function openHeading(heading) {
	const text = heading.trim();
	const [, name, , title = ""] = TITLED.exec(text) ?? [];
	if (name !== void 0) return /\bdo\s*$/.test(text) ? text : `${name} ${JSON.stringify(title)} do`;
	return /^(?:class|module|def)\s+\w/.test(text) && !ENDLESS.test(text) ? text : null;
}
/** Which of the unseen blocks may be the test that the lines begin in: one that ends before any is declared, with more tests behind. */
const placesOfTest = (lines, { unseen }) => unseen.flatMap(({ at, indent, clause }, index) => {
	const next = lines.find((line) => line.at > at && line.indent === indent);
	const isLast = next === void 0 || declares(next.text);
	return !lines.some((line) => line.at < at && declares(line.text)) && isLast && indent > 0 && clause === "" ? [index] : [];
});
const MINITEST = (near) => ({
	test: `def test_at_line_${near}`,
	group: `class AroundLine${near} < Minitest::Test`,
	rest: `assert rest_of_test_near_line_${near}`,
	notShown: "def test_not_shown; assert tests_not_shown; end"
});
const RSPEC = (near) => ({
	test: `it "at line ${near}" do`,
	group: `describe "around line ${near}" do`,
	rest: `expect(rest_of_test_near_line_${near}).to eq(true)`,
	notShown: "it(\"not shown\") { expect(tests_not_shown).to eq(true) }"
});
/** What opens the blocks around the lines, outermost first; `test` is which of those unseen is the test, their number: another one. */
function openersOf$1(fragment, { unseen }, first, test, words) {
	const outermost = unseen.at(-1);
	const level = indentOf$1(fragment.heading);
	const closesHeading = outermost !== void 0 && outermost.indent <= level;
	const heading = first > level || closesHeading ? openHeading(fragment.heading) : null;
	const inner = unseen.slice(0, closesHeading && heading !== null ? -1 : void 0).map(({ clause }, index) => {
		if (clause !== "" || !fragment.tests || index < test) return blockOf$1(clause);
		return index === test ? words.test : words.group;
	});
	const isNamed = heading !== null && TEST$3.test(heading);
	if (test === unseen.length && first > 0 && fragment.tests && !isNamed) inner.push(words.test);
	const needsGroup = heading === null && words.test.startsWith("def") && inner.at(-1) === words.test;
	return [
		...heading === null ? [] : [heading],
		...needsGroup ? [words.group] : [],
		...inner.reverse()
	];
}
const bracketBefore = ({ mark, rest }) => {
	if (/^\s*\.(?:not_)?to\b/.test(rest)) return mark === ")" ? "expect(" : "expect {";
	return mark === ")" ? "unseen(" : mark === "]" ? "[" : "unseen {";
};
/** Ways to complete a fragment of Ruby, whose blocks `end` closes, likeliest first. */
function* rubyFrames(fragment) {
	const found = scan(fragment.lines, RUBY);
	const lines = linesOf$2(fragment.lines, found);
	const blocks = blocksOf(lines);
	const words = ([fragment.heading, ...fragment.lines].some((line) => IN_MINITEST.test(line)) ? MINITEST : RSPEC)(fragment.near);
	const brackets = [...found.closing].reverse().map(bracketBefore).join("");
	const filling = (opener) => {
		if (!fragment.tests) return [];
		if (TEST$3.test(opener)) return fragment.goesOn ? [words.rest] : [];
		return GROUP.test(opener) ? [words.notShown] : [];
	};
	const isInTest = !lines.some(({ text }) => declares(text));
	for (const test of [...placesOfTest(lines, blocks), isInTest ? blocks.unseen.length : -1]) {
		const openers = openersOf$1(fragment, blocks, lines[0]?.indent ?? 0, test, words);
		const left = [...openers.slice(0, Math.max(0, openers.length - blocks.unseen.length)), ...blocks.open.map(({ text }) => text)];
		const closers = closersOf(found);
		const tail = [...closers === "" ? [] : [closers], ...left.reverse().flatMap((opener) => [...filling(opener), "end"])];
		const head = [...openers, ...brackets === "" ? [] : [brackets]];
		yield {
			head: head.length === 0 ? [] : [head.join("; ")],
			tail: tail.length === 0 ? [] : [tail.join("; ")]
		};
	}
}
/** A test that stands for those of a file of Ruby which its hunks do not show. */
const RUBY_NOT_SHOWN = RSPEC(0).notShown;

// src/syntax/excerpt/indented.ts
const PYTHON = {
	lineComment: "#",
	blockComments: false,
	quotes: [
		{
			mark: "\"\"\"",
			long: true
		},
		{
			mark: "'''",
			long: true
		},
		{
			mark: "\"",
			long: false
		},
		{
			mark: "'",
			long: false
		}
	],
	javascript: false
};
const indentOf = (text) => /^[ \t]*/.exec(text)?.[0].replaceAll("	", "        ").length ?? 0;
const BLOCK$2 = /^(?:async\s+)?(?:def|class|if|elif|else|for|while|with|try|except|finally|match|case)\b/;
const METHOD$1 = /^(?:async\s+)?def\s+\w+\s*\(\s*(?:self|cls)\b/;
const NEXT_CLAUSE = [[/^(?:elif|else)\b/, "if unseen:"], [/^(?:except|finally)\b/, "try:"]];
function statementsOf$4(lines, { fresh, closing }) {
	const first = (closing.at(-1)?.line ?? -1) + 1;
	return lines.flatMap((text, line) => {
		const bare = text.trim();
		const continued = line > 0 && lines[line - 1]?.endsWith("\\");
		if (line < first || fresh[line] !== true || bare === "" || bare.startsWith("#") || continued) return [];
		return [{
			line,
			indent: indentOf(text),
			text: bare
		}];
	});
}
/** A list, and before it perhaps the names of what its elements hold: what a decorator is handed that has a test run on rows. */
const ROWS$1 = /^\s*(?:(["'(][^\n]*,)\s*)?\[/;
/** What may stand before brackets that the lines close: it opens them, as what the rest of their line tells. */
function openBrackets({ closing }, lines, next, indent, near) {
	const first = lines[0]?.trim() ?? "";
	const last = closing.at(-1);
	if (last === void 0) return [""];
	const opens = [...closing].reverse().map(({ mark }) => mark === ")" ? "unseen(" : mark === "]" ? "[" : "{");
	const plain = opens.join("") + (/^(?:if|for|async for)\b/.test(first) ? "unseen for unseen in unseen " : "");
	if (/^\s*(?:==|!=|<|>|in\b|not in\b|is\b)/.test(last.rest)) return [`assert ${plain}`, plain];
	if (last.mark === ")" && /^\s*->|:\s*(?:#.*)?$/.test(last.rest)) {
		const inner = opens.slice(1).join("");
		return [
			`def test_at_line_${near}(${inner}`,
			`if unseen(${inner}`,
			`with unseen(${inner}`,
			`class Unseen(${inner}`
		];
	}
	if (!(next !== void 0 && next.indent === indent && /^(?:@|(?:async\s+)?def\b|class\b)/.test(next.text)) || last.mark !== ")") return [plain, `unseen = ${plain}`];
	const inside = lines.slice(0, last.line).join("\n");
	const header = closing.length === 1 ? ROWS$1.exec(inside) : null;
	if (header !== null) return [`@pytest.mark.parametrize(${header[1] === void 0 ? "\"unseen\", " : ""}`, `@${plain}`];
	return closing.at(-2)?.mark === "]" ? [`@pytest.mark.parametrize("unseen", [unseen, ${opens.slice(2).join("")}`, `@${plain}`] : [`@${plain}`];
}
/** Indentations that later statements fall back to, below the first one's: blocks that began above. */
function unseenLevels(statements, first) {
	let least = first;
	const levels = [];
	for (const { indent } of statements) if (indent < least) {
		least = indent;
		levels.unshift(indent);
	}
	return levels;
}
/** The block that began at an indentation, told from what stands in it and behind it. */
function openerAt(inside, behind, above, near) {
	const clause = NEXT_CLAUSE.find(([pattern]) => behind !== void 0 && pattern.test(behind.text));
	if (clause !== void 0) return clause[1];
	if (METHOD$1.test(inside)) return `class TestAtLine${near}:`;
	if (above?.text.startsWith("class ")) return `def test_at_line_${near}(self):`;
	return above === void 0 ? `def test_at_line_${near}():` : "with unseen:";
}
/** The heading as the head of a block; null where it is none. */
function blockHeading(heading) {
	const found = /^(?:async\s+)?(?:def|class)\s+(\w+)/.exec(heading.trim());
	if (found === null) return null;
	const whole = heading.trimEnd();
	return scan([whole], PYTHON).opening.length === 0 && whole.endsWith(":") ? whole.trim() : `${found[0]}${found[0].startsWith("class") ? "" : "()"}:`;
}
function openersOf(fragment, first, statements) {
	const { heading, near, lines } = fragment;
	const named = blockHeading(heading);
	const at = named === null || indentOf(heading) >= first.indent ? null : indentOf(heading);
	const levels = new Set(unseenLevels(statements, first.indent));
	if (at !== null) levels.add(at);
	if (first.indent > 0 && ![...levels].includes(0)) levels.add(0);
	const openers = [];
	const ordered = [...levels].sort((a, b) => a - b);
	for (const [index, indent] of ordered.entries()) {
		const deeper = ordered[index + 1] ?? first.indent;
		const inside = deeper === at ? named ?? "" : statements.find((one) => one.indent === deeper && METHOD$1.test(one.text))?.text ?? "";
		const behind = statements.find((one) => one.indent === indent);
		const text = indent === at && named !== null ? named : openerAt(inside, behind, openers.at(-1), near);
		openers.push({
			indent,
			text: lines.some((line) => /\bawait\b/.test(line)) && text.startsWith("def") ? `async ${text}` : text
		});
	}
	return openers;
}
/** Where the body of a test goes on that the lines do not end: its indentation; null where none does. */
function openTest(statements) {
	const at = statements.findLastIndex(({ text }) => /^(?:async\s+)?(?:def|class)\b/.test(text));
	const definition = statements[at];
	const body = statements.slice(at + 1);
	if (definition === void 0 || !/^(?:async\s+)?def\s+test/.test(definition.text)) return null;
	if (body.some(({ indent }) => indent <= definition.indent)) return null;
	return body[0]?.indent ?? definition.indent + 4;
}
/** Where the body of the class is that the lines do not end: its indentation; null where there is none. */
function openClass(statements) {
	for (const [at, { text, indent }] of [...statements.entries()].reverse()) {
		const body = statements.slice(at + 1);
		if (/^class\b/.test(text) && body.every((one) => one.indent > indent)) return body[0]?.indent ?? indent + 4;
	}
	return null;
}
/** Statements that end what is left open at the end of the lines: blocks without a body, decorators of nothing, bare tries. */
function endings(statements, rest) {
	const last = statements.at(-1);
	const found = [];
	const pad = " ".repeat(last?.indent ?? 0);
	if (last !== void 0 && BLOCK$2.test(last.text)) found.push(`${pad}    pass`);
	if (last?.text.startsWith("@")) found.push(`${pad}def test_below(): ${rest}`);
	const tries = statements.filter((one, at) => /^try\s*:/.test(one.text) && !statements.slice(at + 1).some((two) => two.indent === one.indent && /^(?:except|finally)\b/.test(two.text)));
	return [...found, ...tries.reverse().map((one) => `${" ".repeat(one.indent)}finally: pass`)];
}
/** What completes a fragment behind its lines; a test that goes on gets an assertion that stands for what it goes on with, a class a test for its others. */
function tailOf$1(statements, found, fragment) {
	const last = statements.at(-1);
	const closers = (found.unended === null && /[([{]\s*$/.test(fragment.lines.findLast((line) => line.trim() !== "") ?? "") ? "unseen" : "") + closersOf(found);
	const closed = last !== void 0 && last.line >= 0 && found.unended === null && BLOCK$2.test(last.text) ? `${closers}:` : closers;
	const rest = `assert rest_of_test_near_line_${fragment.near}`;
	const goesOn = fragment.tests && fragment.goesOn ? openTest(statements) : null;
	const group = fragment.tests ? openClass(statements) : null;
	return [
		...closers === "" ? [] : [" ".repeat(last?.indent ?? 0) + closed],
		...endings(statements, fragment.tests ? rest : "pass"),
		...goesOn === null ? [] : [" ".repeat(goesOn) + rest],
		...group === null ? [] : [`${" ".repeat(group)}def test_not_shown(self): assert tests_not_shown`]
	];
}
function* within(fragment, end) {
	const { lines, near } = fragment;
	const found = scan(lines, PYTHON, end);
	if (!found.ended) return;
	const statements = statementsOf$4(lines, found);
	const [next] = statements;
	const begun = end !== null || found.closing.length > 0;
	if (!begun && next === void 0) return yield {
		head: [],
		tail: []
	};
	const fallback = lines[found.closing.at(-1)?.line ?? 0] ?? "";
	const clausal = next !== void 0 && NEXT_CLAUSE.some(([pattern]) => pattern.test(next.text));
	const indent = next !== void 0 && !(begun && clausal) ? next.indent : indentOf(fallback);
	const starts = openBrackets(found, lines, next, indent, near);
	for (const start of starts) {
		const own = begun && /^(?:def|if|with|class) .*/.test(start) && next !== void 0 && next.indent > 0 ? Math.max(0, indentOf(fallback)) : indent;
		const openers = openersOf(fragment, {
			indent: own,
			text: start
		}, statements);
		const clause = NEXT_CLAUSE.find(([pattern]) => !begun && pattern.test(next?.text ?? ""))?.[1];
		yield {
			head: [
				...openers.map((one) => " ".repeat(one.indent) + one.text),
				...clause === void 0 ? [] : [`${" ".repeat(own)}${clause} pass`],
				...begun ? [`${" ".repeat(own)}${start}${end ?? ""}`] : []
			],
			tail: tailOf$1([...openers.map(({ indent: at, text }) => ({
				line: -1,
				indent: at,
				text
			})), ...statements], found, fragment)
		};
	}
}
/** Ways to complete a fragment of a language whose blocks are told by indentation (Python), likeliest first. */
function* indentedFrames(fragment) {
	for (const end of [
		null,
		"\"\"\"",
		"'''"
	]) yield* within(fragment, end);
}

// src/syntax/parser-engine.ts
let engine = null;
/** Starts the parser from its compiled program. The library writes its functions into the options that it is given. */
async function startParser(program) {
	const options = { instantiateWasm(imports, run) {
		run(new WebAssembly.Instance(program, imports), program);
		return {};
	} };
	await Parser.init(options);
	engine = options;
}
/** The engine; it was started before there could be a tree. */
function walkEngine() {
	if (engine === null) throw new Error("the parser was not started");
	return engine;
}
/** Where a tree lies in the engine's memory. */
const addressOf = (tree) => tree[0];

// src/syntax/copied-tree.ts
/** Deeper code than this is not written by hand. It bounds every recursion over a tree. */
const MAX_DEPTH$1 = 400;
/** The 1-based line of each offset of a text, the one behind its end included. */
function linesOf$1(text) {
	const lines = new Uint32Array(text.length + 1);
	let line = 1;
	for (let at = 0; at < text.length; at += 1) {
		lines[at] = line;
		if (text.charCodeAt(at) === 10) line += 1;
	}
	lines[text.length] = line;
	return lines;
}
const NO_NODES = [];
/** The nodes right below one, found by their places. */
function childrenOf({ tree: { nodes }, place, beyond }) {
	if (beyond === place + 1) return NO_NODES;
	const found = [];
	for (let at = place + 1; at < beyond;) {
		const node = nodes[at];
		found.push(node);
		at = node.beyond;
	}
	return found;
}
/** A class because its getters take no memory, of which a node is to need little. */
var CopiedNode = class {
	kind;
	type;
	field;
	start;
	end;
	broken;
	parent;
	tree;
	place;
	beyond;
	/** Listed when somebody asks: of most nodes nobody does. */
	#children = null;
	constructor({ engine, address, tree }, parent, cut) {
		const id = engine._ts_tree_cursor_current_node_type_id_wasm(address);
		const kind = tree.kinds[id] ?? learnKind({
			engine,
			address,
			tree
		}, id);
		this.kind = kind;
		this.type = kind.type;
		this.field = tree.fields[engine._ts_tree_cursor_current_field_id_wasm(address)] ?? null;
		this.start = engine._ts_tree_cursor_start_index_wasm(address);
		this.end = engine._ts_tree_cursor_end_index_wasm(address);
		this.broken = cut || kind.type === "ERROR" || this.start === this.end && engine._ts_tree_cursor_current_node_is_missing_wasm(address) === 1;
		this.parent = parent;
		this.tree = tree;
		this.place = tree.nodes.length;
		this.beyond = this.place + 1;
	}
	get named() {
		return this.kind.named;
	}
	get children() {
		this.#children ??= childrenOf(this);
		return this.#children;
	}
	set children(children) {
		this.#children = children;
	}
	get text() {
		return this.tree.text.slice(this.start, this.end);
	}
	get line() {
		return this.tree.lines[this.start] ?? 1;
	}
	get endLine() {
		return this.tree.lines[this.end] ?? 1;
	}
};
function learnKind({ engine, address, tree }, id) {
	const named = engine._ts_tree_cursor_current_node_is_named_wasm(address) === 1;
	const kind = {
		type: tree.types[id] || "ERROR",
		named,
		answers: []
	};
	if (id < tree.types.length) tree.kinds[id] = kind;
	return kind;
}
/** Whether the node that a walk is at has children. The walk stays where it is. */
const hasChildren = ({ engine, address }) => engine._ts_tree_cursor_goto_first_child_wasm(address) === 1 && engine._ts_tree_cursor_goto_parent_wasm(address) === 1;
/** Copies the node that a walk is at to the end of its tree. */
function copy(walk, parent, cut) {
	const node = new CopiedNode(walk, parent, cut);
	walk.tree.nodes.push(node);
	if (node.broken) walk.tree.broken.push(node);
	return node;
}
/** Copies all nodes, depth first, without recursion. */
function copyAll(walk) {
	const { engine, address, tree } = walk;
	const root = copy(walk, null, false);
	let above = root;
	let depth = 1;
	let more = engine._ts_tree_cursor_goto_first_child_wasm(address);
	while (above !== null) {
		if (more === 1) {
			const node = copy(walk, above, depth >= 400 && hasChildren(walk));
			if (depth < 400 && engine._ts_tree_cursor_goto_first_child_wasm(address) === 1) {
				above = node;
				depth += 1;
				continue;
			}
		} else {
			above.beyond = tree.nodes.length;
			above = above.parent;
			depth -= 1;
			if (above === null) break;
			engine._ts_tree_cursor_goto_parent_wasm(address);
		}
		more = engine._ts_tree_cursor_goto_next_sibling_wasm(address);
	}
	return root;
}
/** Copies the parser's tree of a text in one walk. */
function growTree(parsed, tree) {
	const [engine, address] = [walkEngine(), addressOf(parsed)];
	engine._ts_tree_root_node_wasm(address);
	engine._ts_tree_cursor_new_wasm(address);
	try {
		return copyAll({
			engine,
			address,
			tree
		});
	} finally {
		engine._ts_tree_cursor_delete_wasm(address);
	}
}
/** Gives every node of a changed tree its place again, and forgets what was remembered of the old ones. */
function renumber(root) {
	const { nodes, answers } = root.tree;
	answers.clear();
	const order = [];
	const waiting = [root];
	for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
		order.push(at);
		for (let i = at.children.length - 1; i >= 0; i -= 1) waiting.push(at.children[i]);
	}
	nodes.length = 0;
	for (const [place, at] of order.entries()) {
		at.place = place;
		nodes.push(at);
	}
	for (let i = nodes.length - 1; i >= 0; i -= 1) {
		const at = nodes[i];
		at.beyond = at.children.at(-1)?.beyond ?? at.place + 1;
	}
}
/** Takes nodes out of where they stand and puts what they hold below others. Their parents stay what they were. */
function graft(root, moves) {
	for (const { from, to, kept } of moves) {
		const holder = from.parent;
		if (holder === null) continue;
		holder.children = holder.children.filter((one) => one !== from);
		to.children = [...to.children, ...kept];
	}
	if (moves.length > 0) renumber(root);
}

// src/syntax/stumbles.ts
/** An ampersand that begins no entity, as people write it in JSX. */
const AMPERSAND = /&(?!\w{1,30};|#)/g;
const plus = (found) => found.replace(AMPERSAND, "+");
const blank = (found) => found.replace(/\S/g, " ");
const word = (text) => (found) => text.padEnd(found.length);
/** Syntax that is older than its grammar, by language; each was tried with the grammar that is used here. */
const STUMBLES = [
	{
		at: /typeof import\((["'])[^"'\n]{0,300}\1\)|(?<!await )import\((["'])[^"'\n]{0,300}\2\)(?=\.\p{Lu})/gu,
		instead: (type) => (type.startsWith("typeof") ? "any" : "M").padEnd(type.length)
	},
	{
		at: /(?<=\bexport default )abstract(?= class\b)/g,
		instead: blank
	},
	{
		at: /(?<=\bexport )type(?= \* as\b)/g,
		instead: blank
	},
	{
		at: /(?<=\bimport )defer(?= \*)/g,
		instead: blank
	},
	{
		at: /(?<=[<,]\s{0,9})in out(?= \w)/g,
		instead: blank
	},
	{
		at: /(?<=\b(?:class|def|type) \w{1,99}\[\w{1,99}(?:: ?[\w.]{1,99})?) ?= ?[\w.]{1,99}(?=[\],])/g,
		instead: blank
	},
	{
		at: /&raw\b(?!\s+(?:const|mut)\b)/g,
		instead: word("&one")
	},
	{
		at: /\bunsafe(?=\s{1,9}extern\s{0,9}(?:"[^"\n]{0,40}"\s{0,9})?\{)/g,
		instead: blank
	},
	{
		at: /\bsafe(?= fn\b)/g,
		instead: blank
	},
	{
		at: /\bnew(?=\(\s{0,99}(?:["'`\d]|[-+!&]|(?:true|false|func)\b|[\w.]{1,99}(?:\(|\s{0,9}[-+*/%<>=!&|^])))/g,
		instead: word("neo")
	},
	{
		at: /(?<=\bfunc \([^()\n]{1,99}\) \w{1,99})\[[^[\]\n]{1,200}\](?=\()/g,
		instead: blank
	},
	{
		at: /(?<=\bimport )module(?= [\w.]{1,200};)/g,
		instead: blank
	},
	{
		at: /\b(?:super|this)(?=\()/g,
		instead: (name) => `${name.slice(0, -1)}_`
	},
	{
		at: /\breadonly(?= (?:public|protected|private) )/g,
		instead: blank
	},
	{
		at: /(?<=\b(?:public|protected) )(?:protected|private)\(set\)/g,
		instead: blank
	},
	{
		at: /\(void\)(?= \w)/g,
		instead: blank
	},
	{
		at: /\bclone(?=\([^()]{1,200},)/g,
		instead: word("clon_")
	},
	{
		at: /\ballows ref struct\b/g,
		instead: word("class")
	},
	{
		at: /\?(?=(?:\.\w{1,99}){1,9} = )/g,
		instead: blank
	},
	{
		at: /\bextension(?:<[^<>(){}]{0,99}>)?\([^(){}]{1,200}\)(?=\s{0,99}\{)/g,
		instead: word("struct E")
	}
];
/** JSX: an ampersand in a text or in an attribute, which looks much like one in code. */
const IN_MARKUP = [{
	at: />\s{0,99}[^\s<>{}()&|][^<>{}]{0,999}(?=[<{])/g,
	instead: plus
}, {
	at: /="[^"\n]{0,999}"/g,
	instead: plus
}];
const without$1 = (text, stumbles) => stumbles.reduce((left, { at, instead }) => left.replace(at, (found) => instead(found)), text);
/** A text, as long as it was, without what grammars stumble at: by what is sure to be it first, then by what only looks so. */
function* withoutStumbles(text) {
	const sure = without$1(text, STUMBLES);
	if (sure !== text) yield sure;
	const likely = without$1(sure, IN_MARKUP);
	if (likely !== sure) yield likely;
}

// src/syntax/text-edits.ts
function cut(text) {
	const lines = [];
	const ends = [];
	for (let at = 0; at < text.length;) {
		const newline = text.indexOf("\n", at);
		const end = newline < 0 ? text.length : newline + 1;
		lines.push(text.slice(at, end));
		ends.push(end);
		at = end;
	}
	return {
		lines,
		ends
	};
}
const startOf = ({ ends }, line) => ends[line - 1] ?? 0;
function pointAt({ lines }, line) {
	const last = lines[line - 1];
	return last === void 0 || last.endsWith("\n") ? {
		row: line,
		column: 0
	} : {
		row: line - 1,
		column: last.length
	};
}
/** Where each line stands that occurs once among some. */
function single$1(lines, from, to) {
	const found = /* @__PURE__ */ new Map();
	for (let at = from; at < to; at += 1) found.set(lines[at], found.has(lines[at]) ? -1 : at);
	return found;
}
/** The longest rising part of some numbers, as their places (patience sorting). */
function rising(numbers) {
	const tops = [];
	const before = [];
	for (const [place, number] of numbers.entries()) {
		let [low, high] = [0, tops.length];
		while (low < high) {
			const middle = low + high >> 1;
			if (numbers[tops[middle]] < number) low = middle + 1;
			else high = middle;
		}
		before[place] = low === 0 ? -1 : tops[low - 1];
		tops[low] = place;
	}
	const found = [];
	for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at]) found.push(at);
	return found.reverse();
}
/** Lines that stand once in each of two ranges, in an order that both keep (patience diff). */
function anchors(a, b, head, tail) {
	const [old, now] = [single$1(a, head, a.length - tail), single$1(b, head, b.length - tail)];
	const pairs = [...now].flatMap(([line, place]) => {
		const other = old.get(line) ?? -1;
		return place >= 0 && other >= 0 ? [[other, place]] : [];
	});
	return rising(pairs.map(([other]) => other)).map((place) => pairs[place]);
}
/** Runs of lines that two texts share, in order: not all there are, but found in linear time. */
function sharedRuns(a, b) {
	const most = Math.min(a.length, b.length);
	let head = 0;
	while (head < most && a[head] === b[head]) head += 1;
	let tail = 0;
	while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
	const runs = [{
		old: 0,
		now: 0,
		length: head
	}];
	let [oldEnd, nowEnd] = [head, head];
	const last = [a.length - tail, b.length - tail];
	for (const [x, y] of anchors(a, b, head, tail)) {
		if (x < oldEnd) continue;
		let [old, now] = [x, y];
		while (old > oldEnd && now > nowEnd && a[old - 1] === b[now - 1]) [old, now] = [old - 1, now - 1];
		[oldEnd, nowEnd] = [x + 1, y + 1];
		while (oldEnd < last[0] && nowEnd < last[1] && a[oldEnd] === b[nowEnd]) [oldEnd, nowEnd] = [oldEnd + 1, nowEnd + 1];
		runs.push({
			old,
			now,
			length: oldEnd - old
		});
	}
	return [...runs, {
		old: last[0],
		now: last[1],
		length: tail
	}];
}
/**
* How a text became another one, whole lines at a time, the last edit first: so the places of each are those of the old
* text. Null where they share less than half of their lines.
*/
function textEdits(before, after) {
	const [old, now] = [cut(before), cut(after)];
	const runs = sharedRuns(old.lines, now.lines);
	if (runs.reduce((sum, { length }) => sum + length, 0) * 2 < Math.max(old.lines.length, now.lines.length)) return null;
	return runs.slice(1).map((next, index) => {
		const run = runs[index];
		const [from, to] = [run.old + run.length, next.old];
		const [start, end] = [startOf(old, from), startOf(now, next.now)];
		const inserted = end - startOf(now, run.now + run.length);
		const point = pointAt(now, next.now);
		return {
			startIndex: start,
			oldEndIndex: startOf(old, to),
			newEndIndex: start + inserted,
			startPosition: pointAt(old, from),
			oldEndPosition: pointAt(old, to),
			newEndPosition: {
				row: point.row - (run.now + run.length) + from,
				column: point.column
			}
		};
	}).filter(({ startIndex, oldEndIndex, newEndIndex }) => oldEndIndex + newEndIndex > 2 * startIndex).reverse();
}

// src/syntax/tree.ts
/** Longer files are not read: on hostile text the parser's recovery takes more than linear time. */
const MAX_TEXT$3 = 3e5;
const kinds$1 = /* @__PURE__ */ new WeakMap();
/** Brings the tree of a text so far that its parser finds what another text has in common with it. */
function edited(base, text) {
	const edits = textEdits(base.text, text);
	for (const edit of edits ?? []) base.tree.edit(new Edit(edit));
	return edits === null ? null : base.tree;
}
/** Parses a text with what its grammar stumbles at masked; null where that does not help. */
function parseMasked(parser, text) {
	for (const masked of withoutStumbles(text)) {
		const tree = parser.parse(masked);
		if (tree?.rootNode.hasError === false) return tree;
		tree?.delete();
	}
	return null;
}
/**
* Parses a text, starting from the tree of another one (which is used up) where they have enough in common. What does not
* parse is read from its beginning: where the parser recovers from an error depends on where it starts.
*/
function parseFrom(base, text, language) {
	if (text.length > 3e5) return null;
	const parser = new Parser();
	try {
		parser.setLanguage(language);
		const old = base?.language === language ? edited(base, text) : null;
		let tree = parser.parse(text, old);
		if (old !== null && tree?.rootNode.hasError === true) {
			tree.delete();
			tree = parser.parse(text);
		}
		const masked = tree?.rootNode.hasError === true ? parseMasked(parser, text) : null;
		if (masked !== null) {
			tree?.delete();
			tree = masked;
		}
		return tree === null ? null : {
			text,
			language,
			tree
		};
	} catch {
		return null;
	} finally {
		parser.delete();
	}
}
function copyOf({ text, language, tree }) {
	const known = kinds$1.get(language) ?? [];
	kinds$1.set(language, known);
	const { types, fields } = language;
	try {
		const held = {
			text,
			nodes: [],
			broken: [],
			answers: /* @__PURE__ */ new Map(),
			lines: linesOf$1(text)
		};
		return growTree(tree, {
			...held,
			kinds: known,
			types,
			fields
		});
	} catch {
		return null;
	}
}
/** Parses a text; null where the parser gives up or the text is too long. Never throws on bad input. */
function parseTree(text, language) {
	const parsed = parseFrom(null, text, language);
	const root = parsed === null ? null : copyOf(parsed);
	parsed?.tree.delete();
	return root;
}
/** Characters of text whose trees are held at a time; a tree takes some sixty bytes for each. Tests hold fewer. */
const HOLD = { characters: 1e6 };
/**
* A parser that holds the trees of the texts last asked for, of so many characters together, for whoever asks again. One
* side of a file right after the other is parsed in little more time than its changed lines take.
*/
function holdTrees(most = HOLD.characters) {
	const held = /* @__PURE__ */ new Map();
	let characters = 0;
	let last = null;
	const drop = (text) => {
		if (held.delete(text)) characters -= text.length;
	};
	const parse = (text, language) => {
		const parsed = parseFrom(last, text, language);
		last?.tree.delete();
		last = parsed;
		return parsed === null ? null : copyOf(parsed);
	};
	return (text, language) => {
		const seen = held.get(text);
		const root = seen?.language === language ? seen.root : parse(text, language);
		drop(text);
		held.set(text, {
			language,
			root
		});
		characters += text.length;
		for (const oldest of held.keys()) {
			if (characters <= most) break;
			drop(oldest);
		}
		return root;
	};
}
/** Whether a node stands in a tree with others; a few are put together from neighbours, or were taken out. */
const isPlaced = (node) => node.tree.nodes[node.place] === node;
/** The child in a field; null where there is none. */
function child(node, field) {
	const { nodes } = node.tree;
	if (!isPlaced(node)) return node.children.find((one) => one.field === field) ?? null;
	for (let place = node.place + 1; place < node.beyond;) {
		const at = nodes[place];
		if (at.field === field) return at;
		place = at.beyond;
	}
	return null;
}
/** Whether nothing is below a node; its children are not listed for that. */
const isLeaf = (node) => isPlaced(node) ? node.beyond === node.place + 1 : node.children.length === 0;
/** Named children without comments. */
const parts = (node) => node.children.filter((c) => c.named && !isComment(c));
const COMMENT = /^(html_|line_|block_)?comment$/;
let questions = 0;
/** Of nodes whose type matches a pattern; a grammar has few types, so each is looked at once. */
function ofType(pattern) {
	const question = questions;
	questions += 1;
	return ({ kind: { answers, type } }) => {
		const known = answers[question];
		if (known !== void 0) return known;
		const matches = pattern.test(type);
		answers[question] = matches;
		return matches;
	};
}
const isComment = ofType(COMMENT);
/** Every node below (and with) this one, in order of the text; `enter` false keeps out what lies below a node. */
function walk(node, enter) {
	if (enter === void 0 && isPlaced(node)) return node.tree.nodes.slice(node.place, node.beyond);
	const found = [node];
	visitBelow(node, (at) => {
		found.push(at);
		return enter?.(at) ?? true;
	});
	return found;
}
const isNever = ofType(/^(?!)/);
/** The nodes below (and with) one that are of certain types, in order of the text; `isClosed` keeps out what lies below a node. */
function nodesOf(node, isWanted, isClosed = isNever) {
	if (!isPlaced(node)) return walk(node, (at) => !isClosed(at)).filter(isWanted);
	const { nodes } = node.tree;
	const found = [];
	for (let place = node.place; place < node.beyond;) {
		const at = nodes[place];
		if (isWanted(at)) found.push(at);
		place = isClosed(at) ? at.beyond : place + 1;
	}
	return found;
}
/** Whether `enter` lets one in from a node to another one that lies below it; neither of the two is asked of. */
function isEntered(node, top, enter) {
	if (node === top) return true;
	for (const above of ancestors(node, top)) if (above !== top && !enter(above)) return false;
	return true;
}
/** As `walk`, without leaves. */
function innerNodes(node, enter = () => true) {
	if (!isPlaced(node)) return walk(node, enter).filter((at) => !isLeaf(at));
	const { nodes } = node.tree;
	const found = [];
	for (let place = node.place; place < node.beyond;) {
		const at = nodes[place];
		const isInner = at.beyond > place + 1;
		if (isInner) found.push(at);
		place = !isInner || at === node || enter(at) ? place + 1 : at.beyond;
	}
	return found;
}
/** The nodes of a whole file that do not parse, or are nested too deep, in order of the text: mostly none. */
const brokenIn = ({ tree }) => tree.broken;
function visitBelow(node, see) {
	const { nodes } = node.tree;
	if (!isPlaced(node)) {
		for (const at of node.children) if (see(at)) visitBelow(at, see);
		return;
	}
	for (let place = node.place + 1; place < node.beyond;) {
		const at = nodes[place];
		place = see(at) ? place + 1 : at.beyond;
	}
}
/** Shows a node and, in order of the text, every one below it that is not below one where `see` answers false. */
function visit(node, see) {
	see(node);
	visitBelow(node, see);
}
/** Remembers an answer for each node, so that asking for it from many places costs no more than once. */
function remember(ask) {
	return (node) => {
		const { answers } = node.tree;
		let known = answers.get(ask);
		if (known === void 0) {
			known = /* @__PURE__ */ new Map();
			answers.set(ask, known);
		}
		const seen = known.get(node.place);
		if (seen !== void 0 || known.has(node.place)) return seen;
		const answer = ask(node);
		known.set(node.place, answer);
		return answer;
	};
}
/** From the node's parent upwards, up to and with `top` (or the root). */
function* ancestors(node, top = null) {
	if (node === top) return;
	for (let at = node.parent; at !== null; at = at.parent) {
		yield at;
		if (at === top) return;
	}
}

// src/syntax/normal.ts
const STRINGS$1 = /* @__PURE__ */ new Set([
	"string",
	"template_string",
	"concatenated_string",
	"interpreted_string_literal",
	"raw_string_literal",
	"string_literal",
	"chained_string",
	"encapsed_string",
	"verbatim_string_literal"
]);
const CLOSERS = /* @__PURE__ */ new Set([
	")",
	"]",
	"}"
]);
const WRAPPERS = /* @__PURE__ */ new Set([
	"parenthesized_expression",
	"await",
	"await_expression",
	"non_null_expression",
	"parenthesized_statements",
	"reference_expression"
]);
const PLAIN_STRING = /^[uUbB@]?("""|'''|"|'|`)([\s\S]*)\1$/;
/** Rust's `r#"…"#`. */
const FENCED_STRING = /^b?r(#+)"([\s\S]*)"\1$/;
const isName$5 = ofType(/(identifier|^(constant|name))$/);
/** Pieces of PHP's double-quoted text that are no code. */
const TEXT_PIECES = /^(string_content|escape_sequence)$/;
const isInterpolated = ({ type, children }) => type === "encapsed_string" ? children.some((c) => c.named && !TEXT_PIECES.test(c.type)) : children.some((c) => c.type === "interpolation" || c.type === "template_substitution");
/** A text, be it one with parts that are computed. */
const isText$2 = ({ type }) => STRINGS$1.has(type);
/** PHP's variables are one token, though the grammar takes the `$` apart. */
const isWhole = ({ type }) => STRINGS$1.has(type) || type === "variable_name";
const isSum = ofType(/^binary(_expression|_operator)?$/);
/** What two texts come to that are put together; null for other sums. */
function sumOf(node) {
	const [left, operator, right, more] = node.children;
	if (left === void 0 || right === void 0 || more !== void 0 || !/^[+.]$/.test(operator?.type ?? "")) return null;
	const [front, back] = [stringValue(left), stringValue(right)];
	return front === null || back === null ? null : front + back;
}
/**
* A string literal's text between its quotes, or that of several which are put together; null for one that computes something.
* Escapes are left as written.
*/
function stringValue(node) {
	if (isSum(node)) return sumOf(node);
	if (node.type === "concatenated_string" || node.type === "chained_string") {
		const pieces = node.children.filter((c) => c.type === "string").map(stringValue);
		return pieces.includes(null) ? null : pieces.join("");
	}
	if (!STRINGS$1.has(node.type) || isInterpolated(node)) return null;
	const fenced = FENCED_STRING.exec(node.text);
	if (fenced !== null) return fenced[2] ?? "";
	const raw = node.text.replace(/^[rR]+/, "");
	return PLAIN_STRING.exec(raw)?.[2] ?? null;
}
const quote$1 = (value) => `"${value.replace(/\\(['`])/g, "$1").replace(/(?<!\\)"/g, "\\\"")}"`;
/** Where parentheses around a whole expression change nothing but its layout. */
const LOOSE = /^(return_statement|assignment|augmented_assignment|variable_declarator|expression_statement|arguments|argument_list|parenthesized_expression|assert_statement|pair|keyword_argument|arrow_function|default_parameter|lexical_declaration)$/;
/** A string as it compares with others, whatever its quotes. */
function literal(node) {
	const value = stringValue(node);
	const bytes = /^([bB][rR]?|[rR][bB])["']/.test(node.text) ? "b" : "";
	return value === null ? node.text : bytes + quote$1(value);
}
const BLANK = /^\s*$/;
/** A key of an object literal of JavaScript, which is one and the same with and without quotes; null for other strings. */
function unquotedKey(node) {
	const { parent } = node;
	if (node.type !== "string" || node.field !== "key" || parent?.parent?.type !== "object") return null;
	const value = stringValue(node);
	return value !== null && /^[A-Za-z_$][\w$]*$/.test(value) ? value : null;
}
/** TypeScript's `x as Boat`, which only the type checker reads; C# has fields in its own, which answers null at times. */
const isCast = ({ type, children }) => (type === "as_expression" || type === "satisfies_expression") && children[0]?.field !== "left";
/** What stands in parentheses, or is cast. */
const innerOf = (node) => node.children.find((c) => c.named && !isComment(c)) ?? null;
/** What binds closer than anything that parentheses could keep away from it. */
const CLOSE = /^(identifier|this|self|attribute|subscript|call|(member|subscript|call)_expression)$/;
function isRedundant({ type, parent }) {
	if (type !== "(" && type !== ")" || parent?.type !== "parenthesized_expression") return false;
	if (LOOSE.test(parent.parent?.type ?? "")) return true;
	const inside = innerOf(parent);
	return CLOSE.test((inside !== null && isCast(inside) ? innerOf(inside) : inside)?.type ?? "");
}
/** The tokens of some code in order, without comments, and with one kind of quotes. `skip` leaves out whole nodes. */
function tokens(node, skip) {
	if (isWhole(node)) return [literal(node)];
	const found = [];
	visit(node, (at) => {
		if (isComment(at) || skip?.(at) === true) return false;
		if (isWhole(at)) {
			found.push(unquotedKey(at) ?? literal(at));
			return false;
		}
		if (!isLeaf(at)) return true;
		const text = at.type === ";" || isRedundant(at) ? "" : at.text;
		if (BLANK.test(text)) return false;
		if (CLOSERS.has(text) && found.at(-1) === ",") found.pop();
		found.push(text);
		return false;
	});
	return found;
}
/** What a cast says of types, and the `!` of `x!`: neither is there when the code runs. */
function isTypeOnly(node) {
	const { parent, type } = node;
	if (parent === null) return false;
	if (type === "!") return parent.type === "non_null_expression";
	return isCast(parent) && innerOf(parent) !== node;
}
/** What an expression is once redundant parentheses, `await`, `!` and TypeScript's casts are taken off. */
function bare(node) {
	let at = node;
	while (WRAPPERS.has(at.type) || isCast(at)) {
		const [inner, another] = at.children.filter((c) => c.named && !isComment(c));
		if (inner === void 0 || another !== void 0 && !isCast(at)) break;
		at = inner;
	}
	return at;
}
/** An expression as comparable text: tokens joined by a blank, without TypeScript's casts. */
const normal = (node) => tokens(bare(node), isTypeOnly).join(" ");
/** 16 hexadecimal characters that stay equal when only comments or layout change. */
const digest = (pieces) => createHash("sha256").update(pieces.join("\0")).digest("hex").slice(0, 16);
/** Distinct names that some code mentions, sorted. */
function mentions(node) {
	const found = /* @__PURE__ */ new Set();
	for (const at of nodesOf(node, isName$5)) if (isLeaf(at)) found.add(at.text);
	return [...found].sort();
}
/** A token that is a string or a number. */
const LITERAL$1 = /^(b?["'`]|[-+]?\d)/;
const MEANING = /[\p{L}\p{N}]/u;
/** Distinct tokens that carry meaning, sorted: names, numbers and strings. */
const wordsOf$2 = (pieces) => [...new Set(pieces)].filter((token) => MEANING.test(token)).sort();

// src/syntax/scope.ts
const MAX_HOPS$2 = 4;
const MAX_TEXT$2 = 4e3;
/** A bare name; PHP's are variables, and Ruby's tell by themselves what belongs to the object. */
const isName$4 = ofType(/^(identifier|variable_name|constant|instance_variable)$/);
const isOwned = ofType(/^(member_access_expression|class_constant_access_expression|attribute|member_expression)$/);
/**
* What a scope calls what a node names: a bare name as it is written, and what belongs to the object or class itself as Ruby has it
* (`@pears` of `$this->pears`, `self.pears` and `this.pears`, `@PEARS` of `self::PEARS`); null for other nodes.
*/
function nameIn(node) {
	if (isName$4(node)) return node.text;
	if (!isOwned(node)) return null;
	const [owner, member] = parts(node);
	return member !== void 0 && /^(\$this|self|static|cls|this)$/.test(owner?.text ?? "") && /^\w+$/.test(member.text) ? `@${member.text}` : null;
}
const isMember$5 = ofType(/^(attribute|subscript|element_reference|field_access|array_access|selector_expression|(member|subscript|index|field|element_access|member_access)_expression|call)$/);
/** The name that a chain of members begins with; null for other expressions. */
function ownerOf$3(target) {
	let at = target;
	while (at !== null && isMember$5(at)) at = parts(at)[0] ?? null;
	return at !== null && isName$4(at) ? at : null;
}
function bind$1(found, target, value, how = "made") {
	if (target === null) return;
	const name = nameIn(target);
	if (name === null) {
		const owner = ownerOf$3(target);
		if (owner !== null) found.push({
			name: owner.text,
			target,
			value: null,
			how: "inside"
		});
		return;
	}
	if (value !== null && isName$4(value) && value.text === target.text) return;
	found.push({
		name,
		target,
		value,
		how
	});
}
/** Go and Rust: `a, err := weigh()` makes `a` stand for the call, since the errors behind it are told by it. */
function bindList(found, names, values, how) {
	const targets = /list$/.test(names.type) ? parts(names) : [names];
	const given = values === null ? [] : values.type === "expression_list" ? parts(values) : [values];
	for (const [index, target] of targets.entries()) bind$1(found, target, given[index] ?? null, how);
}
/** C#'s grammar names no field for what a variable begins as. */
const initial = (declarator) => parts(declarator).find((one) => one.field === null && one.type !== "type_annotation") ?? null;
/** The names that a `foreach` of C# or PHP binds. */
function loopNames(loop) {
	const left = child(loop, "left");
	return (left === null ? parts(loop).slice(1) : [left]).flatMap((one) => one.type === "pair" || one.type === "by_ref" ? parts(one) : [one]);
}
/** Patterns whose names get a part of what is assigned. */
const hasPatternType = ofType(/^(pattern_list|tuple_pattern|list_pattern|array_pattern|object_pattern|left_assignment_list)$/);
const isPattern = (target) => target !== null && hasPatternType(target);
/** Python's `a, b = 1, 2` and `(a := 1)`: each name gets a value that is written there. */
function bindPairs(found, names, values) {
	const [targets, given] = [parts(names), values === null ? [] : parts(values)];
	if (!(values !== null && /^(expression_list|tuple)$/.test(values.type) && names.type === "pattern_list") || targets.length !== given.length || ![...targets, ...given].every((one) => !/splat/.test(one.type))) return false;
	for (const [index, target] of targets.entries()) bind$1(found, target, given[index] ?? null);
	return true;
}
/** What changes a variable in its place. */
const isUpdate = ofType(/^(update_expression|operator_assignment|compound_assignment_expr|inc_statement|dec_statement|postfix_unary_expression|prefix_unary_expression)$/);
const isFieldPattern = ofType(/^shorthand_property_identifier_pattern$/);
/** Names that get a part of something each: `{ grams }` of an object, `a, b` of a list. */
function bindParts(found, names, of) {
	const taken = parts(names);
	if (of === null || taken.some(({ type }) => /splat|rest|default|assignment/.test(type))) {
		unbind(found, names);
		return;
	}
	for (const [at, one] of taken.entries()) {
		const isField = names.type === "object_pattern";
		const target = isField && one.type === "pair_pattern" ? child(one, "value") ?? one : one;
		const key = isFieldPattern(one) ? one.text : isField ? child(one, "key")?.text : null;
		const by = isField ? ` . ${key}` : ` [ ${at} ]`;
		if (isName$4(target) || isFieldPattern(target)) found.push({
			name: target.text,
			target,
			value: null,
			how: "made",
			part: {
				of,
				by
			}
		});
		else unbind(found, target);
	}
}
/** A name that gets a part of something, or is counted up, stands for nothing that is written anywhere. */
function unbind(found, target) {
	if (target === null) return;
	for (const at of walk(target)) if (isName$4(at) || /^shorthand_.*pattern$/.test(at.type)) found.push({
		name: at.text,
		target: at,
		value: null,
		how: "made"
	});
}
const isListed = ofType(/^(short_var_declaration|var_spec|const_spec|let_declaration|range_clause|const_item|static_item)$/);
function updated(node) {
	const target = child(node, "argument") ?? child(node, "left") ?? child(node, "name") ?? parts(node)[0] ?? null;
	return (node.type !== "prefix_unary_expression" || /^(\+\+|--)/.test(node.text)) && target !== null && isName$4(target) ? target : null;
}
/** Constants and properties of PHP. */
const isMemberElement = ofType(/^(const|property)_element$/);
const isFunction$4 = ofType(/^(arrow_function|function_expression)$/);
/** JavaScript: `weigh().then((grams) => …)` makes `grams` stand for the call, as `await` would. */
function bindSettled(found, call) {
	const callee = child(call, "function");
	const given = child(call, "arguments");
	const [then] = given === null ? [] : parts(given);
	if (callee === null || child(callee, "property")?.text !== "then" || then === void 0 || !isFunction$4(then)) return;
	const list = child(then, "parameters");
	const [first] = list === null ? [] : parts(list);
	bind$1(found, child(then, "parameter") ?? (first && (child(first, "pattern") ?? first)) ?? null, child(callee, "object"));
}
/** What names are bound to below a node, those of nested functions included, in order. */
function boundBelow(node, enter) {
	const found = [];
	for (const at of innerNodes(node, enter)) if (isUpdate(at)) unbind(found, updated(at));
	else if (isPattern(child(at, "left") ?? child(at, "name"))) {
		const names = child(at, "left") ?? child(at, "name");
		if (names !== null && !bindPairs(found, names, child(at, "right"))) bindParts(found, names, child(at, "right") ?? child(at, "value"));
	} else if (at.type === "named_expression") bind$1(found, child(at, "name"), child(at, "value"));
	else if (at.type === "assignment" || at.type === "assignment_expression") bind$1(found, child(at, "left"), child(at, "right"));
	else if (at.type === "variable_declarator") bind$1(found, child(at, "name"), child(at, "value") ?? initial(at));
	else if (isMemberElement(at)) {
		const [name, value] = parts(at);
		if (name !== void 0 && value !== void 0) found.push({
			name: `@${name.text.replace("$", "")}`,
			target: name,
			value,
			how: "made"
		});
	} else if (isListed(at)) {
		const names = child(at, "left") ?? child(at, "pattern") ?? child(at, "name");
		const values = at.type === "range_clause" ? null : child(at, "right") ?? child(at, "value");
		if (names !== null) bindList(found, names, values, "made");
	} else if (at.type === "assignment_statement") {
		const names = child(at, "left");
		if (names !== null) bindList(found, names, child(at, "right"), "set");
	} else if (at.type.startsWith("for_") || at.type.startsWith("augmented_")) bind$1(found, child(at, "left"), null);
	else if (at.type === "call_expression") bindSettled(found, at);
	else if (at.type === "foreach_statement") for (const one of loopNames(at)) bind$1(found, one, null);
	return found;
}
function scopeOf$2(bound) {
	const scope = /* @__PURE__ */ new Map();
	for (const { name, value, how } of bound) if (how !== "inside") scope.set(name, how === "set" || scope.has(name) ? null : value);
	return scope;
}
const boundAnywhere = remember((node) => scopeOf$2(boundBelow(node, () => true)));
/** Names bound below a node, that of nested functions included: a name bound twice stands for nothing. */
const bindings = (node, enter) => enter === void 0 ? boundAnywhere(node) : scopeOf$2(boundBelow(node, enter));
/** The names of a body; remembered, for several questions begin with them. */
function bodyNames(body, foreign) {
	const { answers } = body.tree;
	const known = answers.get(foreign) ?? /* @__PURE__ */ new Map();
	answers.set(foreign, known);
	const seen = known.get(body.place);
	if (seen !== void 0) return seen;
	const bound = boundBelow(body, (node) => !foreign(node));
	const names = {
		bound,
		scope: scopeOf$2(bound)
	};
	known.set(body.place, names);
	return names;
}
/** What the names stand for that a function's body binds. */
const bodyScope = (body, foreign) => bodyNames(body, foreign).scope;
/** What an expression stands for, following names through the scopes, nearest first. */
function resolve$1(node, scopes) {
	let at = bare(node);
	for (let hop = 0; hop < MAX_HOPS$2; hop += 1) {
		const name = nameIn(at);
		if (name === null) break;
		const value = scopes.find((one) => one.has(name))?.get(name);
		if (value == null || value.text.length > MAX_TEXT$2) break;
		at = bare(value);
	}
	return at;
}
const NAME$3 = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
/**
* What the names of a text stand for in the scopes around it, and the names in that: one text, equal where all of them mean
* the same. Values too long to be followed count by their length.
*/
function meaningsAround(text, scopes) {
	const found = [];
	const seen = /* @__PURE__ */ new Set();
	const waiting = scopes.some(({ size }) => size > 0) ? [text] : [];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) for (const name of [...next.matchAll(NAME$3)].flatMap(([one]) => [one, `@${one}`])) {
		if (seen.has(name)) continue;
		seen.add(name);
		const value = scopes.find((one) => one.has(name))?.get(name);
		if (value === void 0) continue;
		const meaning = value?.text ?? "";
		const isShort = meaning.length <= MAX_TEXT$2;
		found.push(name, isShort ? meaning : String(meaning.length));
		if (isShort) waiting.push(meaning);
	}
	return found.join("\0");
}

// src/syntax/fold.ts
const NUMBERS$1 = /^(integer|float|number|(int|integer|float|real|(decimal|hex)_integer|decimal_floating_point)_literal)$/;
const TRUE = /^(true|true_literal)$/;
const FALSE = /^(false|false_literal)$/;
const NOTHING$4 = /^(none|null|nil|null_literal|undefined)$/;
const LISTS$2 = /^(list|tuple|array|dictionary|object|hash|set)$/;
const SPREADS$1 = /^(spread_element|list_splat|dictionary_splat|splat_argument|hash_splat_argument|\*+)$/;
const CALLS$3 = /^(call|call_expression|method_invocation|invocation_expression|macro_invocation)$/;
const MEMBERS$5 = /^(member_expression|attribute|selector_expression|field_expression|field_access|call)$/;
/** What every machine has, however it is called there. */
const MACHINE$8 = new Map([
	...[
		"sys . platform",
		"os . name",
		"platform . system ( )",
		"platform . python_version ( )",
		"process . platform",
		"process . arch",
		"os . platform ( )",
		"runtime . GOOS",
		"runtime . GOARCH",
		"RUBY_PLATFORM",
		"RUBY_VERSION",
		"RUBY_ENGINE",
		"PHP_OS",
		"PHP_VERSION",
		"sys . executable",
		"sys . version"
	].map((name) => [name, {
		kind: "text",
		prefix: ""
	}]),
	["process . version", {
		kind: "text",
		prefix: "v"
	}],
	["runtime . Version ( )", {
		kind: "text",
		prefix: ""
	}],
	...[
		"process",
		"globalThis",
		"process . versions",
		"process . env",
		"sys . modules",
		"os . environ",
		"self"
	].map((name) => [name, { kind: "thing" }]),
	...[
		"process . pid",
		"process . versions . node . length",
		"os . getpid ( )",
		"time . time ( )",
		"Date . now ( )",
		"len ( os . Args )",
		"len ( sys . argv )",
		"process . argv . length"
	].map((name) => [name, { kind: "count" }])
]);
const known$1 = (value) => ({
	kind: "known",
	value
});
const numberOf$2 = (text) => Number(text.replaceAll("_", "").replace(/([jJnfFdDmM]|[uU]?[lL]|[uU]|[iuf](8|16|32|64|128|size))$/, ""));
/** The names that a function's parameters bind, with the type of each where one is written. */
const parametersOf$4 = remember((held) => {
	const found = /* @__PURE__ */ new Map();
	for (const at of walk(held)) if (at.type === "identifier" && at.field !== "type" && at.field !== "value") found.set(at.text, (at.parent === null ? null : child(at.parent, "type"))?.text ?? "");
	return found;
});
/** The list of a function's parameters; null for what is no function. */
const parameterList = remember((node) => node.type === "call" ? null : child(node, "parameters") ?? child(node, "parameter"));
const boundIn = remember((node) => bindings(node));
const BLOCKS$1 = /^(block|statement_block|module|program|source_file|statement_list|body_statement|block_body|compound_statement)$/;
/** Whether a binding is always made before what stands in the same block or deeper. */
function dominates(value, use) {
	const block = [...ancestors(value)].find((above) => BLOCKS$1.test(above.type));
	return block !== void 0 && value.start < use.start && [...ancestors(use)].includes(block);
}
/** Names that nobody else binds: what belongs to an object may be given another value from anywhere. */
const isSettled = ofType(/^(identifier|constant|class_constant_access_expression)$/);
/** What a name stands for, where it is bound once and before its use; `type` is a parameter's. */
function meaningOf$1(at) {
	const name = isSettled(at) ? nameIn(at) : null;
	if (name === null) return null;
	for (const above of ancestors(at)) {
		const held = parameterList(above);
		const type = held === null ? void 0 : parametersOf$4(held).get(name);
		if (type !== void 0) return { type };
		if (held === null && above.parent !== null) continue;
		const scope = boundIn(above);
		if (!scope.has(name)) continue;
		const value = scope.get(name) ?? null;
		return value !== null && (name.startsWith("@") || dominates(value, at)) ? { value } : null;
	}
	return null;
}
function nameValue(name, hops) {
	const meaning = meaningOf$1(name);
	if (meaning === null) return null;
	if ("type" in meaning) return /^\*testing\.[TBFM]$/.test(meaning.type.replace(/\s+/g, "")) ? { kind: "thing" } : null;
	const value = hops > 0 ? foldAt(meaning.value, hops - 1) : null;
	return value?.kind === "thing" ? null : value;
}
const LENGTH = /^(len|strlen|count|sizeof|mb_strlen)$/;
const LENGTHS = /^(length|size|count|len|Length|Count)$/;
/** What a call or member is of, and by which name; null for others. */
function memberOf(node) {
	const callee = child(node, "function");
	const list = child(node, "arguments");
	const given = list === null ? [] : parts(list);
	const at = callee !== null && MEMBERS$5.test(callee.type) ? callee : node;
	const of = [
		"object",
		"receiver",
		"operand",
		"value",
		"expression"
	].map((field) => child(at, field)).find((one) => one !== null);
	const name = [
		"property",
		"attribute",
		"method",
		"field",
		"name"
	].map((field) => child(at, field)).find((one) => one !== null);
	if (of != null && name != null) return {
		of,
		name: name.text,
		given
	};
	const [first] = given;
	return callee !== null && LENGTH.test(callee.text) && first !== void 0 ? {
		of: first,
		name: "length",
		given: []
	} : null;
}
function lengthOf(node, hops) {
	const at = bare(node);
	if (LISTS$2.test(at.type)) return parts(at).some((one) => SPREADS$1.test(one.type)) ? null : known$1(parts(at).length);
	const value = foldAt(at, hops);
	if (value?.kind === "known" && typeof value.value === "string") return known$1(value.value.length);
	return value?.kind === "text" ? { kind: "count" } : null;
}
function begins$1(of, start, atEnd) {
	if (start?.kind !== "known" || typeof start.value !== "string") return null;
	if (of?.kind === "text") return !atEnd && of.prefix.startsWith(start.value) ? known$1(true) : null;
	if (of?.kind !== "known" || typeof of.value !== "string") return null;
	return known$1(atEnd ? of.value.endsWith(start.value) : of.value.startsWith(start.value));
}
function memberValue(node, hops) {
	const member = memberOf(node);
	if (member === null) return null;
	if (LENGTHS.test(member.name) && member.given.length === 0) return lengthOf(member.of, hops);
	const [first] = member.given;
	const starts = /^(startsWith|startswith|start_with\?|HasPrefix|starts_with|StartsWith)$/.test(member.name);
	const ends = /^(endsWith|endswith|end_with\?|ends_with|EndsWith)$/.test(member.name);
	if (first !== void 0 && (starts || ends)) return begins$1(foldAt(member.of, hops), foldAt(first, hops), ends);
	const of = /^(empty\?|isEmpty|is_empty|nil\?|is_none)$/.test(member.name) ? lengthOf(member.of, hops) : null;
	if (of === null) return null;
	return of.kind === "known" ? known$1(of.value === 0) : known$1(false);
}
/** Names that the file's static imports bind. */
const importedNames = remember((root) => {
	const statements = parts(root).filter(({ type }) => type === "import_statement");
	return new Set(statements.flatMap((one) => walk(one).filter(({ type }) => type === "identifier").map(({ text }) => text)));
});
const rootOf$5 = (node) => [...ancestors(node)].at(-1) ?? node;
/** What `typeof` says of something that is there. */
function typeName(operand, hops) {
	const value = foldAt(operand, hops);
	if (value?.kind === "known") return known$1(value.value === null ? "object" : typeof value.value);
	if (value !== null) return known$1(value.kind === "count" ? "number" : value.kind === "text" ? "string" : "object");
	return null;
}
/** Whether `typeof x` is compared with `undefined` though `x` is imported: it is something else. */
function isImported(operand) {
	const at = bare(operand);
	return at.type === "identifier" && importedNames(rootOf$5(at)).has(at.text) && meaningOf$1(at) === null;
}
/** The operand of `typeof`; null for other nodes. */
const typeofOperand = (node) => {
	const at = bare(node);
	return at.type === "unary_expression" && at.children[0]?.type === "typeof" ? parts(at)[0] ?? null : null;
};
function arithmetic(node, hops) {
	const [left, right, more] = parts(node);
	const operator = node.children.find((c) => /^[-+*]$/.test(c.type))?.type;
	if (operator === void 0 || left === void 0 || right === void 0 || more !== void 0) return null;
	const [a, b] = [foldAt(left, hops), foldAt(right, hops)];
	if (a?.kind !== "known" || b?.kind !== "known") return null;
	if (operator === "+" && typeof a.value === "string" && typeof b.value === "string") return known$1(a.value + b.value);
	if (typeof a.value !== "number" || typeof b.value !== "number") return null;
	return known$1(operator === "+" ? a.value + b.value : operator === "-" ? a.value - b.value : a.value * b.value);
}
/** Strings longer than this are not put together. */
const MAX_TEXT$1 = 2e3;
function foldAt(node, hops) {
	const at = bare(node);
	if (at.text.length > MAX_TEXT$1) return null;
	const text = stringValue(at);
	if (text !== null) return known$1(text);
	if (NUMBERS$1.test(at.type)) return Number.isNaN(numberOf$2(at.text)) ? null : known$1(numberOf$2(at.text));
	if (TRUE.test(at.type)) return known$1(true);
	if (FALSE.test(at.type)) return known$1(false);
	if (NOTHING$4.test(at.type)) return known$1(null);
	const machine = MACHINE$8.get(normal(at));
	if (machine !== void 0 && (at.type !== "identifier" || meaningOf$1(at) === null || at.text === "self")) return machine;
	if (isSettled(at)) return nameValue(at, hops);
	const operand = typeofOperand(at);
	if (operand !== null) return typeName(operand, hops);
	if (/^(binary_operator|binary_expression|binary)$/.test(at.type)) return arithmetic(at, hops);
	return CALLS$3.test(at.type) || MEMBERS$5.test(at.type) ? memberValue(at, hops) : null;
}
const MAX_HOPS$1 = 3;
/** What an expression is wherever the code runs; null where that depends, or cannot be told. */
const fold = (node) => foldAt(node, MAX_HOPS$1);
/** The number that an expression is, written down or held in a name that is bound once; NaN for others. */
function numberIn(node) {
	if (node == null) return NaN;
	const written = numberOf$2(node.text.slice(0, 100));
	const value = Number.isNaN(written) ? fold(node) : null;
	return value?.kind === "known" && typeof value.value === "number" ? value.value : written;
}
/** Whether a value counts as true in a condition. */
const isTrue = (value) => value.kind !== "known" || value.value !== null && value.value !== false && value.value !== 0 && value.value !== "";
function order(a, operator, b) {
	if (operator === "<") return a < b;
	if (operator === ">") return a > b;
	if (operator === "<=") return a <= b;
	return operator === ">=" ? a >= b : null;
}
/** Whether two values can be equal: `null` where they may or may not. */
function equal$1(a, b) {
	if (a.kind === "known" && b.kind === "known") return typeof a.value === typeof b.value || a.value === null || b.value === null ? a.value === b.value : null;
	const [sure, open] = a.kind === "known" ? [a, b] : b.kind === "known" ? [b, a] : [null, a];
	if (sure === null) return null;
	if (sure.value === null) return false;
	if (open.kind === "text" && typeof sure.value === "string") return sure.value === "" || !sure.value.startsWith(open.prefix) ? false : null;
	return open.kind === "count" && typeof sure.value === "number" && sure.value <= 0 ? false : null;
}
/** What a comparison of two values is wherever the code runs; null where that depends. */
function compareValues(a, operator, b) {
	const same = /^(={2,3}|is)$/.test(operator);
	if (same || /^(!={1,2}|is not|<>)$/.test(operator)) {
		const answer = equal$1(a, b);
		return answer === null ? null : answer === same;
	}
	if (a.kind === "known" && b.kind === "known" && typeof a.value === "number" && typeof b.value === "number") return order(a.value, operator, b.value);
	if (a.kind === "count" && b.kind === "known" && typeof b.value === "number" && b.value <= (operator === ">" ? 0 : 1)) return /^>=?$/.test(operator) ? true : b.value <= 0 && /^<=?$/.test(operator) ? false : null;
	if (b.kind === "count" && a.kind === "known") return compareValues(b, operator.replace(/[<>]/, (sign) => sign === "<" ? ">" : "<"), a);
	return null;
}

// src/syntax/machine.ts
/** Systems that no pipeline of our day runs tests on: to be on one never holds, and not to be on one always does. */
const RARE = /^(plan9|solaris|sun ?os\d?|aix|haiku|hurd|os\/?2|os390|z\/?os|beos|illumos|dragonfly|nacl|risc ?os|xbox|amiga\w{0,10}|open ?vms|irix|hp-?ux)$/i;
const SYSTEM = /^(sys \. platform|platform \. system \( \)|runtime \. GOOS|process \. platform|os \. (platform|type) \( \)|Environment \. OSVersion \. Platform|RUBY_PLATFORM|PHP_OS(_FAMILY)?|env :: consts :: OS|System \. getProperty \( "os\.name" \))$/;
/** Versions by the name that a program asks for them; no interpreter older than the number runs the tests of our day. */
const VERSIONS = [
	[/^sys \. version_info( \[ : \d \])?$/, 3.08],
	[/^RUBY_VERSION$/, 2.05],
	[/^(PHP_VERSION|PHP_VERSION_ID|phpversion \( \))$/, 7.02],
	[/^process \. (version|versions \. node)$/, 14]
];
/** Whether a system is none that tests are run on; by its name, as it is written anywhere. */
const isRareSystem = (name) => RARE.test(name.trim());
/** `3.08` of `(3, 8)`, `"3.8"` and `"v3.8.1"`, so that versions compare as numbers; null for what is no version. */
function versionOf(node) {
	const at = bare(node);
	const text = /^(tuple|list|array)$/.test(at.type) ? parts(at).map((one) => one.text).join(".") : stringValue(at) ?? at.text;
	const [, major, minor = "0"] = /^v?(\d{1,3})(?:\.(\d{1,2}))?(?:\.\d{1,4})*$/.exec(text.replace(/\s+/g, "")) ?? [];
	return major === void 0 ? null : Number(major) + Number(minor) / 100;
}
function ofVersion(left, operator, right) {
	const oldest = VERSIONS.find(([name]) => name.test(normal(left)))?.[1];
	const version = oldest === void 0 ? null : versionOf(right);
	if (oldest === void 0 || version === null || version > oldest) return null;
	if (/^>=?$/.test(operator)) return true;
	return /^<=?$/.test(operator) ? false : null;
}
/**
* What a comparison about the machine is wherever tests are run today: `sys.version_info >= (3, 6)`,
* `runtime.GOOS != "plan9"`. Null where that depends, or the comparison is about something else.
*/
function machineTruth(left, operator, right) {
	const same = /^={2,3}$/.test(operator);
	if (same || /^!={1,2}$/.test(operator)) {
		const system = (stringValue(bare(right)) ?? normal(right)).replace(/^.{0,60}\. /, "");
		return SYSTEM.test(normal(left)) && isRareSystem(system) ? !same : null;
	}
	return ofVersion(left, operator, right);
}

// src/syntax/constant.ts
const ALWAYS = /* @__PURE__ */ new Set([
	"true",
	"lambda",
	"lambda_expression",
	"simple_symbol",
	"hash",
	"arrow_function",
	"function_expression",
	"regex",
	"class"
]);
const NEVER = /* @__PURE__ */ new Set([
	"false",
	"none",
	"null",
	"nil",
	"null_literal",
	"undefined"
]);
const FILLED_TRUE = /* @__PURE__ */ new Set([
	"tuple",
	"list",
	"dictionary",
	"set"
]);
const NUMBERS = /^(integer|float|number|(int|integer|float|real|(decimal|hex)_integer|decimal_floating_point)_literal)$/;
const LITERALS = /^(true|false|none|null|nil|boolean|(rune|char|character|boolean|null)_literal|simple_symbol|hash_key_symbol|regex|(string|symbol)_array)$/;
const STRINGS = /^(string|encapsed_string|template_string|concatenated_string|chained_string|(interpreted_string|raw_string|verbatim_string|string)_literal)$/;
const COLLECTIONS = /^(list|tuple|dictionary|set|array|object|pair|arguments?|hash|array_initializer|array_element_initializer|((implicit_)?array_creation|collection|initializer|tuple|element)_expression|collection_element|expression_element)$/;
const SIGNED = /^(unary(_operator|_expression|_op_expression)?|prefix_unary_expression)$/;
const isPlain = (type) => NUMBERS.test(type) || LITERALS.test(type);
/** Whether a node is a literal, a sign before a number included. */
function isLiteral(node) {
	const at = bare(node);
	if (SIGNED.test(at.type)) return parts(at).every((part) => isPlain(part.type));
	if (COLLECTIONS.test(at.type)) return parts(at).every(isLiteral);
	if (at.type === "property_identifier") return true;
	if (STRINGS.test(at.type)) return stringValue(at) !== null;
	return isPlain(at.type);
}
const numberOf$1 = (node) => Number(node.text.replaceAll("_", "").replace(/([jJnfFdDmM]|[uU]?[lL]|[uU]|[iuf](8|16|32|64|128|size))$/, ""));
function compare(left, operator, right) {
	switch (operator) {
		case "==":
		case "===":
		case "is": return left === right;
		case "!=":
		case "!==":
		case "is not": return left !== right;
		default: {
			const [a, b] = [Number(left), Number(right)];
			if (Number.isNaN(a) || Number.isNaN(b)) return null;
			if (operator === "<") return a < b;
			if (operator === ">") return a > b;
			if (operator === "<=") return a <= b;
			return operator === ">=" ? a >= b : null;
		}
	}
}
function comparison(node) {
	const [left, right, more] = parts(node);
	if (left === void 0 || right === void 0 || more !== void 0) return null;
	const operator = node.children.filter((c) => c !== left && c !== right).map((c) => c.text).join(" ");
	if (isLiteral(left) && isLiteral(right)) return compare(normal(left), operator, normal(right));
	return machineTruth(left, operator, right) ?? typeGate(left, operator, right) ?? folded(left, operator, right);
}
/** `typeof weigh === 'undefined'` of an import, which is always something. */
function typeGate(left, operator, right) {
	const operand = typeofOperand(left);
	if (operand === null || stringValue(bare(right)) !== "undefined" || !isImported(operand)) return null;
	return /^={2,3}$/.test(operator) ? false : /^!={1,2}$/.test(operator) ? true : null;
}
function folded(left, operator, right) {
	const [a, b] = [fold(left), fold(right)];
	return a === null || b === null ? null : compareValues(a, operator, b);
}
/** Whether a node is `!x` or `not x`. */
const isDenial = (at) => at.type === "not_operator" || SIGNED.test(at.type) && /^(!|not)$/.test(at.children[0]?.type ?? "");
/** Whether one side denies the other in its very words: `testing.Short() || !testing.Short()`. */
function isOpposite([left, right]) {
	if (left === void 0 || right === void 0) return false;
	const denies = (one, other) => {
		const [denied] = isDenial(bare(one)) ? parts(bare(one)) : [];
		return denied !== void 0 && normal(denied) === normal(other);
	};
	return denies(left, right) || denies(right, left);
}
function either(node) {
	const operator = node.children.find((c) => [
		"or",
		"and",
		"||",
		"&&"
	].includes(c.type))?.type;
	if (operator === void 0) return comparison(node);
	const sides = parts(node).map(constantTruth);
	const deciding = operator === "or" || operator === "||";
	if (sides.includes(deciding) || isOpposite(parts(node))) return deciding;
	return sides.includes(null) ? null : !deciding;
}
/** What an expression is as a condition, wherever the code runs; null where that depends. Recursion ends at MAX_DEPTH. */
function constantTruth(node) {
	const at = bare(node);
	if (ALWAYS.has(at.type)) return true;
	if (NEVER.has(at.type)) return false;
	if (["array", "object"].includes(at.type)) return true;
	if (FILLED_TRUE.has(at.type)) return parts(at).length > 0;
	if (/^boolean(_literal)?$/.test(at.type)) return at.text.toLowerCase() === "true";
	if (NUMBERS.test(at.type)) return numberOf$1(at) !== 0;
	const text = stringValue(at);
	if (text !== null) return text !== "";
	if (isDenial(at)) {
		const inner = parts(at)[0];
		const truth = inner === void 0 ? null : constantTruth(inner);
		return truth === null ? null : !truth;
	}
	if ([
		"boolean_operator",
		"comparison_operator",
		"binary_expression",
		"binary"
	].includes(at.type)) return either(at);
	const value = fold(at);
	return value === null ? null : isTrue(value);
}
const CONDITIONAL$2 = ofType(/^(if|if_statement|if_expression|if_modifier)$/);
/** A condition that never holds, with nothing for where it does not: code that never runs. */
function isNeverTaken(node) {
	if (!CONDITIONAL$2(node) || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}

// src/syntax/caught.ts
const isHandler$1 = ofType(/^(catch_clause|except_clause|rescue)$/);
const isBody = ofType(/^(block|statement_block|compound_statement|then|suite)$/);
const isName$3 = ofType(/^(identifier|variable_name)$/);
/** Types that whatever is thrown is of. */
const ANYTHING$1 = /^(?:\\ ?|System \. )?(?:Error|Exception|Throwable|BaseException|StandardError|Object|object)(?: \. class| :: class)?$/;
const NOTHING$3 = /^(?:null|nil|None|undefined)$/;
/** A test that says how many assertions it makes fails where one of them is not reached. */
const COUNTED = /\b(?:expect\s*\.\s*(?:assertions|hasAssertions)|\.plan|expectAssertions)\s*\(/;
/** What a handler calls what it caught, the types that it names among the rest; none for what is no handler. */
function namesCaught(node) {
	if (isHandler$1(node)) return parts(node).flatMap((part) => isBody(part) ? [] : walk(part).filter(isName$3).map(({ text }) => text));
	if (node.type !== "arrow_function" && node.type !== "function_expression") return [];
	const call = node.parent?.parent;
	const callee = call?.type === "call_expression" ? child(call, "function") : null;
	if (callee === null || callee === void 0 || child(callee, "property")?.text !== "catch") return [];
	const parameters = child(node, "parameters") ?? child(node, "parameter");
	return parameters === null ? [] : walk(parameters).filter(isName$3).map(({ text }) => text);
}
/** Whether a demand asks of a value no more than that there is one, or that it is of a type that any error is of. */
function asksForAny({ strength, negated, matcher }, subject, name, expected) {
	const [, type] = subject.startsWith(`${name} instanceof `) ? subject.split(" instanceof ") : [];
	if (type !== void 0) return strength === "truthy" && negated !== true && ANYTHING$1.test(type);
	if (subject !== name) return false;
	if (negated === true || /^(!==?|is not)$/.test(matcher)) return expected !== null && NOTHING$3.test(expected);
	return strength === "truthy" ? expected === null : strength === "type" && expected !== null && ANYTHING$1.test(expected);
}
/**
* Whether a demand in a handler asks of what was caught no more than that something was (`catch (e) { expect(e).toBeDefined() }`).
* It holds whenever it is reached, and where nothing is thrown nobody misses it, unless the test counts its assertions.
*/
function asksWhetherCaught(demand, expected, top) {
	const { node, subject } = demand;
	const asked = subject === null ? "" : normal(subject);
	if (asked === "") return false;
	for (const above of ancestors(node, top)) if (namesCaught(above).some((name) => asksForAny(demand, asked, name, expected))) return !COUNTED.test(top.text);
	return false;
}
const ASKS$4 = /\b(?:assert\w*|expect|should|fail|refute\w*)\b/i;
const CALLED = /[\p{L}\p{N}_$?!] \(/u;
const isBranch$1 = ofType(/^if_(?:statement|expression)$/);
/** What tells in a condition that code has panicked. */
const PANICKED = /(?<![\p{L}\p{N}_])(?:recover \( \) !=|catch_unwind \(.*\) \. is_err \( \)$)/u;
/** Whether a node is a branch for the case that code has panicked. */
const isForPanic = (node) => {
	const condition = isBranch$1(node) ? child(node, "condition") : null;
	return condition !== null && PANICKED.test(normal(condition));
};
/** What a handler is there for: what is tried before it, the code in its condition, and what a deferred one is set up for. */
function triedBefore(handler) {
	if (isHandler$1(handler)) return (handler.parent?.children ?? []).filter(({ start }) => start < handler.start).map(normal).join(" ");
	const deferred = [...ancestors(handler)].find(({ type }) => type === "defer_statement");
	const later = (deferred?.parent?.children ?? []).filter(({ start }) => start > (deferred?.start ?? 0));
	return [child(handler, "condition"), ...later].flatMap((node) => node === null ? [] : [normal(node)]).join(" ");
}
/** The handler around a demand that asks of something else than what was caught there; null where there is none. */
function strangeHandler({ node, subject, expected }, top) {
	for (const above of ancestors(node, top)) {
		if (isForPanic(above)) return above;
		if (!isHandler$1(above)) continue;
		const names = namesCaught(above);
		return [subject, expected].flatMap((side) => side === null ? [] : [...walk(side)]).some(({ text }) => names.includes(text)) ? null : above;
	}
	return null;
}
/** Whether a demand is made only where something was thrown, though it does not ask of that. */
const isMadeOnFailure = (demand, top) => strangeHandler(demand, top) !== null;
/**
* Whether a demand asks of a call in the handler of that same call (`try { weigh(3) } catch { expect(weigh(3)).toBe(12) }`): where the
* call answers nobody asks, and where it throws there is no answer.
*/
function asksOfFailedCall(demand, subject, top) {
	const handler = CALLED.test(subject) ? strangeHandler(demand, top) : null;
	if (handler === null || COUNTED.test(top.text)) return false;
	const text = triedBefore(handler);
	return ` ${text} `.includes(` ${subject} `) && !ASKS$4.test(text);
}

// src/syntax/closure-uses.ts
/** Nodes that are a bare name. */
const NAMES = /identifier$|^(name|variable_name|constant)$/;
/** Every name in some code, by its text. */
const namesIn$2 = remember((top) => {
	const found = /* @__PURE__ */ new Map();
	for (const at of walk(top)) {
		const symbol = at.type === "simple_symbol" ? at.text.slice(1) : null;
		if (symbol === null && !NAMES.test(at.type)) continue;
		const shelf = found.get(symbol ?? at.text);
		if (shelf === void 0) found.set(symbol ?? at.text, [at]);
		else shelf.push(at);
	}
	return found;
});
const MEMBERS$4 = /^(member_expression|attribute|selector_expression|field_expression|member_access_expression)$/;
/** What a function tells of itself without being called. */
const TRAITS = /^(name|length|toString|displayName|prototype|constructor|__\w+__|arity|lambda\?|source_location|inspect|class|nil\?|frozen\?|freeze|hash|object_id)$/;
/** Calls that look at what they are given and do not call it. */
const LOOKING = /^(assert\.|t\.|chai\.|self\.|require\.|console\.|fmt\.|Assert\.|_\.)*(ok|callable|id|type|repr|str|print|println!?|puts|p|log|info|debug|isinstance|String|Boolean|inspect|isFunction|is_callable|assertTrue|assertIsNotNone|assertNotNull|NotNull|NotNil|assertIsInstance|assert_(instance_of|kind_of|respond_to|not_nil)|refute_nil|isDefined|exists|isFunction|isOk|Print\w*|Sprint\w*|drop|assert!?|Equal|IsType)$/;
const EXPECTS_CALL = /\.(\w*([Tt]hrow|[Rr]eject|[Rr]esolve|[Ff]ulfil|[Ee]ventually|[Ss]atisf|[Rr]eturn|change)\w*|to|not_to)\b/;
const STATEMENTS = /^(body_statement|block_body|then|else|program|ensure|do|begin)$/;
const DISCARDS = /^_/;
/** What is done with a running task without waiting for it. */
const DROPPING = /^(close|cancel|unref|ref|catch|finally|start|kill|detach|send|throw|run|wakeup|setDaemon|interrupt)$/;
const SIGNALS = /\b(done|resolve|reject|cb|callback|next|end|finish)\b/;
const calleeOf$1 = (call) => {
	const named = child(call, "function") ?? child(call, "macro") ?? child(call, "constructor") ?? child(call, "type");
	if (named !== null) return named.text.slice(0, 80).replace(/\s+/g, "");
	const method = (child(call, "method") ?? child(call, "name"))?.text ?? "";
	if (call.type === "object_creation_expression") return (parts(call)[0]?.text ?? "").slice(0, 80).replace(/^\\/, "");
	const receiver = child(call, "receiver") ?? child(call, "object") ?? child(call, "scope");
	return receiver === null ? method : `${receiver.text.slice(0, 80).replace(/\s+/g, "")}.${method}`;
};
/** The call that a node is an argument of, by its place or by a keyword; null where it is none. */
function callAround(node) {
	if (node.field === "block" && node.parent?.type === "call") return node.parent;
	let { parent } = node;
	if (parent !== null && /^(keyword_argument|pair|argument|block_argument)$/.test(parent.type)) parent = parent.parent;
	return parent !== null && /^(arguments?|argument_list|token_tree)$/.test(parent.type) ? parent.parent : null;
}
/** Whether a Ruby node is a statement whose value nobody takes; the last one of a block is the block's value. */
function isRubyStatement(node) {
	const { parent } = node;
	if (parent === null || !STATEMENTS.test(parent.type)) return false;
	return parts(parent).at(-1) !== node || parent.type === "body_statement";
}
/** Whether a function's name (or the function itself) only stands somewhere: that calls nothing. */
function isInert(use, isMethod) {
	const { parent } = use;
	if (parent === null) return false;
	if (parent.type === "expression_statement" || use.field === "condition" || parent.type === "assert_statement") return true;
	if (!isMethod && isRubyStatement(use)) return true;
	if ((parent.type === "expression_list" ? parent.parent : parent)?.type === "delete_statement") return true;
	if (/^(unary_expression|not_operator|unary|parenthesized_expression)$/.test(parent.type)) return parent.type !== "parenthesized_expression" ? !/^[&*+-]/.test(parent.text) : isInert(parent, isMethod);
	if (/^(comparison_operator|binary_expression|binary)$/.test(parent.type) && use.field !== "right") return /^(={2,3}|!={1,2}|is|instanceof)/.test(parent.text.slice(use.text.length).trim());
	const list = parent.type === "expression_list" ? parent.parent ?? parent : parent;
	const target = child(list, "left") ?? child(list, "pattern");
	if (target !== null && target !== use && /^(assignment|let)|short_var/.test(list.type)) return DISCARDS.test(target.text);
	if (MEMBERS$4.test(parent.type) && use === parts(parent)[0]) return TRAITS.test(parts(parent).at(-1)?.text ?? "");
	if (parent.type === "call" && use.field === "receiver") return TRAITS.test(child(parent, "method")?.text ?? "");
	const call = callAround(use);
	if (call === null) return false;
	const callee = calleeOf$1(call);
	if (callee === "expect") {
		const chain = [...ancestors(call)].find((at) => at.type === "expression_statement") ?? call;
		return chain !== call && !EXPECTS_CALL.test(chain.text.slice(call.text.length));
	}
	return LOOKING.test(callee);
}
/** Whether somebody takes what a call gives back: awaits it, returns it, hands it on or keeps it for later. */
function consumes(call, top) {
	for (let at = call; at !== top && at.parent !== null; at = at.parent) {
		const { parent } = at;
		if (parent.type === "expression_statement" || isRubyStatement(at)) return false;
		if (parent.type === "unary_expression") return !/^(void|!)/.test(parent.text);
		if (MEMBERS$4.test(parent.type)) {
			const name = parts(parent).at(-1)?.text ?? "";
			if (name !== "then" && !DROPPING.test(name)) return true;
			if (SIGNALS.test(parent.parent?.text.slice(at.text.length) ?? "")) return true;
		} else if (parent.type !== "parenthesized_expression" && !(at.field === "function" && /^call/.test(parent.type))) return isKept(parent, top);
	}
	return true;
}
/** Whether a variable that keeps a running task is used for more than to drop it. */
function isKept(holder, top) {
	const list = holder.type === "expression_list" ? holder.parent ?? holder : holder;
	if (!(list.type === "assignment_expression" && child(list, "left")?.type === "variable_name") && !/^(variable_declarator|assignment|let_declaration|short_var_declaration)$/.test(list.type)) return true;
	const target = child(list, "name") ?? child(list, "left") ?? child(list, "pattern");
	if (target === null || !/identifier$|^variable_name$/.test(target.type)) return target === null || target.text !== "_";
	if (DISCARDS.test(target.text)) return false;
	return (namesIn$2(top).get(target.text) ?? []).filter((at) => at !== target).some((use) => {
		const { parent } = use;
		if (parent === null || isInert(use, false)) return false;
		return !(MEMBERS$4.test(parent.type) && DROPPING.test(parts(parent).at(-1)?.text ?? ""));
	});
}
/** Calls that run what they are given at another time, or in another thread. */
const DEFERRING = /^((globalThis|window|global)\.)?(setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|requestIdleCallback)$|^process\.nextTick$|^(threading\.)?(Thread|Timer)$|^(multiprocessing\.)?Process$|^_?thread\.start_new_thread$|^(Thread|Ractor)\.(new|start|fork)$|^(Process\.)?fork$|^((std::)?thread|tokio(::task)?|task)::spawn(_blocking)?$|^CompletableFuture\.(runAsync|supplyAsync)$|^Task\.(Run|Factory\.StartNew)$|^ThreadPool\.QueueUserWorkItem$|^Thread\.startVirtualThread$|^time\.AfterFunc$|\.ContinueWith$/;
/** Calls that run it when all tests are over. */
const AFTERWARDS = /^(atexit\.register|process\.(on|once|addListener)|weakref\.finalize|at_exit|register_shutdown_function|ObjectSpace\.define_finalizer|runtime\.SetFinalizer)$/;
const JOINS$1 = /\b([Jj]oin|[Ww]ait\w*)\b|\b(expect\.(assertions|hasAssertions)|\w\.plan|assert\.expect)\s*\(/;
const WAITS = /\bawait\b|<-|\brange\b|\bselect\b|\.(value|get|result|take|pop|recv|acquire|Get|Result)\b|\b([Ss]leep|[Aa]dvance\w*|run(All|Only|To)\w*|tick\w*|flush\w*|[Ee]ventually\w*|gather|until|WhenAll|block_on)\b/;
/** What makes something of a function that runs it when it is asked to, and not before. */
const LAZY = /^(Fiber|Enumerator|Enumerator::(Lazy|Producer))(\.new)?$|^Lazy(<.{0,60})?$|^FutureTask(<.{0,60})?$/;
const SETTLED = /^(then|catch|finally)$/;
/** A promise that nobody can settle, as who makes it is given nothing to settle it by. */
function isPending$1(promise) {
	if (/^Task\.Delay\((-1|Timeout\.Infinite\w{0,20})\)$/.test(promise.text.slice(0, 60).replace(/\s+/g, ""))) return true;
	if (promise.type !== "new_expression" || child(promise, "constructor")?.text !== "Promise") return false;
	const executor = parts(child(promise, "arguments") ?? promise)[0];
	const given = executor === void 0 ? null : child(executor, "parameters");
	return given !== null && parts(given).length === 0;
}
/** What a call is made on, and by which name: `load()` and `then` of `load().then(…)`. */
function madeOn(call) {
	const callee = child(call, "function");
	const object = callee === null ? null : child(callee, "object") ?? child(callee, "expression");
	const name = callee === null ? null : child(callee, "property") ?? child(callee, "name");
	return object === null || name === null ? null : {
		object,
		name: name.text
	};
}
/** Whether a use of a function hands it to what will never run it: a fiber that nobody resumes, a promise that stays open. */
function isNeverRun(use, top) {
	const call = callAround(use);
	if (call === null) return false;
	if (LAZY.test(calleeOf$1(call))) return !consumes(call, top);
	const made = madeOn(call);
	return made !== null && (SETTLED.test(made.name) || made.name === "ContinueWith") && isPending$1(made.object);
}
/** Python's threads end with what is raised in them, whoever joins them. */
const LOSES = /^(threading\.)?(Thread|Timer)$/;
/** A handler that does something with what it catches. */
const KEEPS = /\bexcept\b[^\n]{0,200}:\s*(?!pass\b|continue\b|\.\.\.|\s)/;
/** Whether what a function raises in a thread of Python is lost: it does not keep it itself, and nobody set a hook for it. */
const isLostInThread = (callee, definition, top) => LOSES.test(callee) && definition.type === "function_definition" && !KEEPS.test(definition.text) && !/\bexcepthook\b/.test(top.text);
/** Whether a function is handed to `then` or `catch` of JavaScript in a statement that nobody waits for. Cypress waits by itself. */
function isDroppedThen(call, top) {
	const made = call.type === "call_expression" ? madeOn(call) : null;
	if (made === null || !SETTLED.test(made.name) || /^cy\b/.test(made.object.text.slice(0, 3))) return false;
	return child(call, "function")?.type === "member_expression" && !consumes(call, top);
}
/** Farther than this from a deferred call nobody looks for what waits for it. */
const MAX_NEAR = 4e3;
/** Names of the parameters of all functions around a node. */
const parametersAround = remember((node) => [...ancestors(node)].flatMap((above) => {
	const held = child(above, "parameters") ?? child(above, "parameter");
	return held === null || above.type === "call" ? [] : walk(held).filter((at) => at.type === "identifier").map((at) => at.text);
}));
/** Whether a function tells those around it that it has run: it calls `done`, or settles a promise. */
function signals(definition) {
	const named = parametersAround(definition);
	return walk(definition).some((at) => /^call/.test(at.type) && named.includes(child(at, "function")?.text ?? ""));
}
/** Whether something behind a deferred call, or somewhere around it, waits for it. */
function isAwaited(call, definition, top) {
	const end = call.start + call.text.length - top.start;
	const tail = top.text.slice(end, end + MAX_NEAR);
	const from = definition.start - top.start;
	const behind = top.text.slice(from + definition.text.length, from + definition.text.length + MAX_NEAR);
	const around = `${top.text.slice(Math.max(0, from - MAX_NEAR), from)} ${behind}`;
	if (WAITS.test(tail) || JOINS$1.test(around)) return true;
	for (const at of ancestors(call, top)) {
		if (at.type === "new_expression" && child(at, "constructor")?.text === "Promise") return true;
		if (/^(return_statement|await|await_expression)$/.test(at.type)) return true;
		if (/^(arrow_function|function_expression)$/.test(at.type)) break;
	}
	return signals(definition);
}
/**
* Whether a use of a function hands it to a timer, a thread or an exit handler that nobody waits for; null where it is
* handed to nothing of that kind.
*/
function deferral(use, definition, top) {
	const started = use.field === "function" && use.parent?.parent?.type === "go_statement" ? use.parent : null;
	const call = started ?? callAround(use);
	if (call === null) return null;
	const callee = calleeOf$1(call);
	if (started === null && AFTERWARDS.test(callee)) return !callee.startsWith("process") || /^[^,]{0,80}\(\s*['"`](exit|beforeExit)['"`]/.test(call.text);
	const later = started !== null || DEFERRING.test(callee) || isDroppedThen(call, top);
	if (started === null && isLostInThread(callee, definition, top)) return true;
	return later ? !isAwaited(call, definition, top) : null;
}

// src/syntax/closures.ts
const isDefinition$3 = ofType(/^(function_(definition|declaration|item)|generator_function_declaration|method|local_function_statement)$/);
const isClosure$2 = ofType(/^(arrow_function|function_expression|generator_function|lambda|lambda_expression|closure_expression|anonymous_function|func_literal|async_block)$/);
const GENERATORS = /^generator_function/;
const YIELDS = /^(yield|yield_expression)$/;
/** Ruby's `lambda do … end` and `proc { … }`. */
const isProc = (node) => node.type === "call" && child(node, "block") !== null && /^(lambda|proc|Proc\.new)\b/.test(node.text.slice(0, 20));
const isFunction$3 = (node) => isClosure$2(node) || isDefinition$3(node) || isProc(node);
/** The node that stands for a value in what is around it: lists of one and parentheses taken along. */
function outer(node) {
	let at = node;
	while (at.parent !== null && /^(expression_list|parenthesized_(expression|statements))$/.test(at.parent.type)) {
		if (parts(at.parent).length !== 1) break;
		at = at.parent;
	}
	return at;
}
/** A name of an outer scope, which others may call: PHP and Ruby have no declarations, Python says `nonlocal`. */
function isOutside(name, top) {
	if ((namesIn$2(top).get(name.text) ?? []).some(({ parent }) => parent !== null && /^(nonlocal|global)_statement$/.test(parent.type))) return true;
	const assigns = (at) => at.type === "assignment" && child(at, "left")?.text === name.text;
	return [...ancestors(top)].some((above) => above.children.some((one) => assigns(one)));
}
/**
* The name that a function goes by: its own, or that of the variable that is declared for it; null where it has none.
* What is assigned elsewhere may be a field or a name of an outer scope, which others call.
*/
function nameOf$6(node, top) {
	if (isDefinition$3(node)) return node.parent?.type === "decorated_definition" ? null : child(node, "name");
	const { parent } = outer(node);
	if (parent === null) return null;
	if (/^(variable_declarator|let_declaration|var_spec)$/.test(parent.type)) return child(parent, "name") ?? child(parent, "pattern");
	const left = child(parent, "left");
	if (parent.type === "short_var_declaration") return left === null ? null : parts(left)[0] ?? null;
	if (parent.type === "assignment_expression") return left?.type === "variable_name" ? left : null;
	return parent.type === "assignment" && left?.type === "identifier" && !isOutside(left, top) ? left : null;
}
const isAsync = (node) => node.type === "async_block" || node.children.some((c) => c.type === "async" || c.type === "modifier" && c.text === "async");
/** A generator runs nothing until somebody walks it. */
const isGenerator$1 = remember((node) => GENERATORS.test(node.type) || node.type === "function_definition" && walk(node, (at) => at === node || !isFunction$3(at)).some((at) => YIELDS.test(at.type)));
/** What becomes of a function where it is used: `null` where it runs, or may. */
function fateOfUse(use, definition, top) {
	const at = outer(use);
	if (isNeverRun(at, top)) return "unreachable";
	const deferred = deferral(at, definition, top);
	if (deferred !== null) return deferred ? "unawaited" : null;
	const call = at.field === "function" ? at.parent : null;
	if (call === null) return null;
	if (isAsync(definition)) return consumes(call, top) ? null : "unawaited";
	return isGenerator$1(definition) && !consumes(call, top) ? "unreachable" : null;
}
function fateByName(node, name, top, reached) {
	const all = namesIn$2(top).get(name.text) ?? [];
	const isInside = (at) => at.start >= node.start && at.start < node.start + node.text.length;
	const fates = all.filter((at) => at !== name && !isInside(at)).filter((at) => !isInert(at, node.type === "method") && reached(at)).map((use) => fateOfUse(use, node, top));
	return fates.includes(null) ? null : fates[0] ?? "unreachable";
}
/** A closure that goes by no name: it stands there for nothing, is called at once, or is handed on. */
function fateOfNameless(node, top) {
	if (node.type === "async_block") return consumes(node, top) ? null : "unawaited";
	return isInert(outer(node), false) ? "unreachable" : fateOfUse(node, node, top);
}
/** Tells of functions inside of a body whether what they demand counts. `reached`: whether a node of the body is reached. */
function fates(reached) {
	const known = /* @__PURE__ */ new Map();
	return (node, top) => {
		const seen = known.get(node);
		if (seen !== void 0) return seen;
		known.set(node, null);
		const block = node.field === "block" && node.parent?.type === "call" && !isProc(node.parent);
		if (!block && !isFunction$3(node)) return null;
		if (block) known.set(node, fateOfUse(node, node, top));
		else {
			const name = nameOf$6(node, top);
			const named = name !== null && NAMES.test(name.type) && name.text !== "_";
			known.set(node, named ? fateByName(node, name, top, (at) => reached(at, top)) : isDefinition$3(node) ? null : fateOfNameless(node, top));
		}
		return known.get(node) ?? null;
	};
}

// src/syntax/environment.ts
/** Variables that a machine, a pipeline or a toolchain sets, and those that hold what tests cannot run without. */
const GIVEN = /^(CI|HOME|PATH|USER|SHELL|LANG|PWD|OS|DISPLAY|TZ|TERM|HOST|HOSTNAME|LC_.*|TE?MP.*|XDG_.*|GITHUB_.*|GITLAB_.*|RUNNER_.*|BUILD.*|CIRCLE.*|TRAVIS.*|JENKINS.*|TF_.*|GO[A-Z]*|NODE_.*|NPM_.*|npm_.*|PY.*|VIRTUAL_ENV|JAVA.*|JDK.*|MAVEN.*|GRADLE.*|RUBY.*|RAILS_.*|RACK_.*|BUNDLE.*|PHP.*|APP_.*|CARGO.*|RUST.*|DOTNET.*|VITEST.*|JEST.*|DB.*|DATABASE.*|.*(URL|URI|HOST|PORT|ADDR|DSN|TOKEN|KEY|SECRET|PASS|PASSWORD|USER|USERNAME|CREDENTIALS|ACCOUNT|REGION|PATH|DIR|ROOT|HOME|BIN|VERSION))$/i;
/** How languages ask for a variable; the name is the text behind it. */
const ACCESS$1 = /^(?:os \. (?:Getenv|getenv|environ \. get) \( |os \. environ \[ |process \. env (?:\. |\[ )|ENV \[ |ENV \. fetch \( |System \. getenv \( |getenv \( |\$_(?:ENV|SERVER) \[ |(?:std :: )?env :: var(?:_os)? \( |Environment \. GetEnvironmentVariable \( |import \. meta \. env \. )"?(\w+)"?(?: ,.{0,40})?(?: [)\]])?$/;
const UNWRAPPED = /^(.+) \. (is_ok|is_some|is_err|is_none|present\?|blank\?|nil\?|isEmpty|isBlank|empty\?)(?: \( \))?$/;
/** Whether nobody but the project's own people would set a variable of this name. */
const isOwnVariable = (name) => !GIVEN.test(name);
function asksOwn(text) {
	const name = ACCESS$1.exec(text)?.[1];
	return name !== void 0 && isOwnVariable(name);
}
const NOTHING$2 = /^(nil|null|None|undefined|"")$/;
function compared$2(node) {
	const [left, right, more] = parts(node);
	if (left === void 0 || right === void 0 || more !== void 0) return null;
	const operator = node.children.find((one) => /^(={2,3}|!={1,2}|is|is not)$/.test(one.text))?.text ?? "";
	const [asked, other] = asksOwn(normal(left)) ? [left, right] : [right, left];
	if (operator === "" || !asksOwn(normal(asked))) return null;
	const value = stringValue(bare(other)) === "" ? "\"\"" : normal(other);
	return NOTHING$2.test(value) === /^(={2,3}|is)$/.test(operator);
}
/**
* What a condition is where nobody has set the variables of the environment that it asks for: `os.Getenv("FULL_SEASON") != ""`
* does not hold there. Null where it asks for none, or hangs on something else, too.
*/
function truthUnset(node) {
	const at = bare(node);
	const constant = constantTruth(at);
	if (constant !== null) return constant;
	const text = normal(at);
	if (text.length > 400) return null;
	if (asksOwn(text)) return false;
	const [, inner = "", question = ""] = UNWRAPPED.exec(text) ?? [];
	if (question !== "" && asksOwn(inner)) return /^(is_err|is_none|blank\?|nil\?|isEmpty|isBlank|empty\?)$/.test(question);
	const [first] = parts(at);
	if (isDenial(at) && first !== void 0) {
		const denied = truthUnset(first);
		return denied === null ? null : !denied;
	}
	const joint = at.children.find(({ type }) => /^(and|or|&&|\|\|)$/.test(type))?.type;
	if (joint === void 0) return compared$2(at);
	const sides = parts(at).map(truthUnset);
	const deciding = joint === "or" || joint === "||";
	if (sides.includes(deciding)) return deciding;
	return sides.includes(null) ? null : !deciding;
}

// src/syntax/flow.ts
const BLOCKS = /* @__PURE__ */ new Set([
	"block",
	"statement_block",
	"statement_list",
	"module",
	"program",
	"switch_case",
	"switch_block_statement_group",
	"compound_statement",
	...[
		"body_statement",
		"block_body",
		"then",
		"else",
		"do",
		"begin"
	]
]);
/** Whether the children of a node are statements, run one behind the other. */
const isStatementList = ({ type }) => BLOCKS.has(type);
const ENDS = /* @__PURE__ */ new Set([
	"return_statement",
	"raise_statement",
	"throw_statement",
	"break_statement",
	"continue_statement",
	"return_expression",
	"break_expression",
	"continue_expression",
	"exit_statement",
	"throw_expression",
	...[
		"return",
		"next",
		"break"
	]
]);
const BRANCHES = /* @__PURE__ */ new Set([
	"if_statement",
	"elif_clause",
	"else_if_clause",
	"preproc_if",
	"preproc_elif",
	"while_statement",
	"conditional_expression",
	"ternary_expression",
	"if_expression",
	"while_expression",
	...[
		"if",
		"elsif",
		"if_modifier",
		"unless",
		"unless_modifier",
		"while",
		"until",
		"conditional"
	]
]);
/** Branches that are taken where their condition does not hold. */
const INVERTED = /^un(less|til)/;
const GUARDS = /* @__PURE__ */ new Set([
	...BRANCHES,
	"switch_statement",
	"match_statement",
	"case_clause",
	"expression_switch_statement",
	"type_switch_statement",
	"select_statement",
	"match_arm",
	"switch_expression",
	"match_expression",
	"case"
]);
/** Calls that do not come back. */
const LEAVING = /^(pytest \. (skip|xfail|exit|fail)|self \. (skipTest|fail)|sys \. exit|os \. _exit|process \. exit|(this|t|ctx|context) \. skip|(t|tb|f|s \. T \( \)) \. (Skip|Skipf|SkipNow|Fatal|Fatalf|FailNow)|os \. Exit|(std::)?process::(exit|abort)|panic)$/;
/** The same where a call has a receiver and a method, or is a bare word. */
const LEAVING_METHODS = /^((\$this|self|static|Assert)\.(fail|markTest(Skipped|Incomplete))|Assert\.(Fail|Ignore|Inconclusive|Pass|Skip)|(System\.)?Environment\.(Exit|FailFast)|((Assertions|Assert)\.)?fail|System\.exit|(Assumptions\.)?abort|skip|raise|flunk|((Process|Kernel)\.)?exit!?)$/;
/** The call of an expression statement, `await` taken off; null for other statements. */
function callOf(statement) {
	if (statement.type !== "expression_statement") return null;
	const inner = statement.children.find((c) => c.named && !isComment(c));
	const at = inner?.type === "await" || inner?.type === "await_expression" ? inner.children.at(-1) : inner;
	return at?.type === "call" || at?.type === "call_expression" ? at : null;
}
/** Rust's macros that do not come back. */
const panics = (node) => node.type === "macro_invocation" && /^(panic|todo|unimplemented|unreachable)$/.test(child(node, "macro")?.text ?? "");
/** Calls of Java, Ruby, PHP and C#: `System.exit` of `System.exit(0)`, `skip` of `skip`. */
function methodOf(statement) {
	const at = statement.type === "expression_statement" ? parts(statement)[0] : statement;
	if (at?.type === "identifier") return at.text;
	if (at === void 0) return "";
	if (/^(invocation_expression|function_call_expression)$/.test(at.type)) return child(at, "function")?.text ?? "";
	if (!/^(call|method_invocation|(member|scoped)_call_expression)$/.test(at.type)) return "";
	const holder = child(at, "object") ?? child(at, "receiver") ?? child(at, "scope");
	const name = (child(at, "name") ?? child(at, "method"))?.text ?? "";
	return holder === null ? name : `${holder.text}.${name}`;
}
/** Whether a branch is always taken, or never; null where that depends or it has no condition. */
function isTaken(branch) {
	const condition = child(branch, "condition");
	const truth = condition === null ? null : constantTruth(condition);
	return truth === null ? null : truth !== INVERTED.test(branch.type);
}
/** Whether what follows a statement in its list is not reached through it. */
function leaves$1(statement) {
	if (statement.type === "yield_statement") return /^yield\s+break\b/.test(statement.text);
	if (ENDS.has(statement.type) || LEAVING_METHODS.test(methodOf(statement))) return true;
	const inner = statement.type === "expression_statement" ? parts(statement)[0] : void 0;
	if (inner !== void 0 && (ENDS.has(inner.type) || panics(inner))) return true;
	const called = callOf(statement);
	if (called !== null) {
		const name = child(called, "function");
		return name !== null && LEAVING.test(name.text.replace(/\s+/g, "").replaceAll(".", " . "));
	}
	const branch = inner?.type === "if_expression" ? inner : statement;
	if (!/^(if|unless)(_statement|_expression|_modifier)?$/.test(branch.type)) return false;
	const then = child(branch, "consequence") ?? child(branch, "body");
	if (then === null || isTaken(branch) !== true) return false;
	return leaves$1(then) || then.children.some((one) => leaves$1(one) || one.children.some(leaves$1));
}
/** Tells of nodes whether they are reached, and waited for; remembers where each block ends early. */
function reaching() {
	const ends = /* @__PURE__ */ new Map();
	const endOf = (block) => {
		const known = ends.get(block);
		if (known !== void 0) return known;
		const end = block.children.find(leaves$1) ?? null;
		ends.set(block, end);
		return end;
	};
	const fateOf = fates((node, top) => losing(node, top) === null);
	const losing = (node, top) => {
		let below = node;
		let lost = null;
		for (const at of ancestors(node, top)) {
			if (BLOCKS.has(at.type)) {
				const end = endOf(at);
				if (end !== null && end.start < below.start) return "unreachable";
			} else if (BRANCHES.has(at.type) && isDead(at, below)) return "unreachable";
			else if (isEmptyLoop$4(at, below)) return "unreachable";
			const fate = at === top ? null : fateOf(at, top);
			if (fate === "unreachable") return fate;
			lost ??= fate;
			below = at;
		}
		return lost;
	};
	return losing;
}
/** Tells of nodes whether they can be reached at all. */
function reachability() {
	const losing = reaching();
	return (node, top) => losing(node, top) !== "unreachable";
}
/** A count of nothing, as Go walks it. */
const isNone = remember((over) => {
	const value = fold(over);
	return value?.kind === "known" && typeof value.value === "number" && value.value <= 0;
});
/** `range(0)`, `0..0`. */
function isEmptyRange(over) {
	if (over.type === "range_expression") {
		const [from, to] = parts(over).map(fold);
		return from?.kind === "known" && to?.kind === "known" && Number(from.value) >= Number(to.value) && !/\.\.=/.test(over.text);
	}
	if (over.type !== "call" || child(over, "function")?.text !== "range") return false;
	const [from, to, step] = parts(child(over, "arguments") ?? over).map(fold);
	if (from?.kind !== "known" || step !== void 0) return false;
	if (to === void 0) return Number(from.value) <= 0;
	return to?.kind === "known" && Number(from.value) >= Number(to.value);
}
/** `for (let n = 0; n < 0; n++)`: the condition does not hold at the beginning. */
const isOver = remember((loop) => {
	const clause = loop.children.find((c) => c.type === "for_clause") ?? loop;
	const condition = child(clause, "condition");
	const start = child(clause, "init") ?? child(clause, "initializer") ?? child(clause, "initialize");
	if (condition === null || start === null) return false;
	const asked = condition.type === "expression_statement" ? parts(condition)[0] ?? condition : condition;
	const [left, right] = parts(asked);
	const operator = asked.children.find((c) => c !== left && c !== right)?.text ?? "";
	const scope = bindings(start);
	const startOf = (side) => side === void 0 ? null : fold(scope.get(side.text) ?? side);
	const [a, b] = [startOf(left), startOf(right)];
	return a !== null && b !== null && compareValues(a, operator, b) === false;
});
/** Ruby's `0.times { … }` and `[].each { … }`. */
function isEmptyIteration(call, below) {
	const over = child(call, "receiver");
	if (below.field !== "block" || over === null) return false;
	const method = child(call, "method")?.text ?? "";
	if (over.type === "array") return parts(over).length === 0 && /^(each|map|all\?|each_\w+)$/.test(method);
	const count = method === "times" ? fold(over) : null;
	return count?.kind === "known" && Number(count.value) <= 0;
}
/** A loop over a literal without elements, or one whose condition never holds. */
function isEmptyLoop$4(loop, below) {
	if (loop.type === "call") return isEmptyIteration(loop, below);
	if (!/^for(each)?_/.test(loop.type) || below.field !== "body") return false;
	if (isOver(loop)) return true;
	const [first] = loop.type === "foreach_statement" ? parts(loop) : [];
	if (first?.type === "array_creation_expression") return parts(first).length === 0;
	const clause = loop.children.find((c) => c.type === "range_clause") ?? loop;
	const over = child(clause, "right") ?? child(clause, "value");
	const elements = over?.type === "composite_literal" ? child(over, "body") : over;
	if (over === null || elements == null) return false;
	if (isEmptyRange(over) || clause.type === "range_clause" && isNone(over)) return true;
	return /^(list|tuple|array|dictionary|array_expression|composite_literal)$/.test(over.type) && parts(elements).length === 0;
}
/** Whether a branch is never taken, its condition being constant. */
function isDead(branch, below) {
	const condition = child(branch, "condition");
	if (condition === null || condition === below) return false;
	const truth = isTaken(branch);
	if (truth === null) return false;
	return below.field === "alternative" ? truth : !truth;
}
/** The one statement that a branch comes to; null where it holds several, or none. */
function onlyStatement(then) {
	let at = then;
	while (BLOCKS.has(at.type) || at.type === "expression_statement") {
		const [only, more] = parts(at);
		if (only === void 0 || more !== void 0) return null;
		at = only;
	}
	return at;
}
const GOES_BACK = ofType(/^(return(_statement|_expression)?|(break|continue)(_statement|_expression)?|next)$/);
/** Whether a statement may quietly end its list: a branch on something outside the code that only goes back. */
function mayGoBack(statement) {
	const inner = statement.type === "expression_statement" ? parts(statement)[0] : void 0;
	const branch = inner?.type === "if_expression" ? inner : statement;
	if (!/^(if|unless)(_statement|_expression|_modifier)?$/.test(branch.type)) return false;
	const then = child(branch, "consequence") ?? child(branch, "body");
	if (then === null || isTaken(branch) !== null) return false;
	const only = onlyStatement(then);
	return only !== null && GOES_BACK(only);
}
/** Where a list of statements may first be left quietly; null where it is not. */
const wayOut = remember((list) => list.children.find(mayGoBack) ?? null);
/** Whether a condition that is not constant may quietly send the function back before it comes to a node. */
function isSkippable(node, top) {
	for (const at of ancestors(node, top)) {
		const out = BLOCKS.has(at.type) ? wayOut(at) : null;
		if (out !== null && out.start < node.start) return true;
	}
	return false;
}
/** Rust: whether a statement of a block is there only as the build is told (`#[cfg(feature = "full")] { … }`). */
function isConfigured(block, statement) {
	if (block.type !== "block" || !block.children.some(({ type }) => type === "attribute_item")) return false;
	const before = block.children[block.children.indexOf(statement) - 1];
	return before?.type === "attribute_item" && /^#\[\s*cfg\s*\((?!\s*test\s*\))/.test(before.text.slice(0, 100));
}
const isLogical = ofType(/^(binary_expression|boolean_operator|binary)$/);
/** Whether the right side of `crate && weigh(crate)` is come to by what the left one answers. */
function isBehindOperand(at, below) {
	if (!isLogical(at) || below.field !== "right") return false;
	const left = child(at, "left");
	return /^(&&|\|\||\?\?|and|or)$/.test(child(at, "operator")?.text ?? "") && left !== null && constantTruth(left) === null;
}
/** Whether a node stands under a condition that is not constant. */
function isGuarded$1(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (isConfigured(at, below) || isBehindOperand(at, below)) return true;
		if (GUARDS.has(at.type) && below.field !== "condition") {
			const condition = child(at, "condition");
			if (condition === null || constantTruth(condition) === null) return true;
		}
		below = at;
	}
	return false;
}
/** The conditions under which a node is come to, innermost first. */
function conditionsAround(node, top) {
	const found = [];
	let below = node;
	for (const at of ancestors(node, top)) {
		const condition = BRANCHES.has(at.type) && below.field !== "condition" ? child(at, "condition") : null;
		if (condition !== null) found.push({
			condition,
			holds: below.field === "alternative" === INVERTED.test(at.type)
		});
		below = at;
	}
	return found;
}
/** Whether a node is come to only where somebody has set a variable of the environment (`if os.Getenv("FULL") != "" { … }`). */
const isShelved = (node, top) => conditionsAround(node, top).some(({ condition, holds }) => {
	const truth = constantTruth(condition) === null ? truthUnset(condition) : null;
	return truth !== null && truth !== holds;
});

// src/syntax/contradiction.ts
/** A name that stands for no one value: it may have been given another one since. */
const NAME$2 = /^[$@]*[\p{L}_][\p{L}\p{N}_]*$/u;
const NOTHING$1 = /^(nil|null|None|undefined|NULL)$/;
const SCALAR = /^([-+]? ?\d|"|(true|false)$)/i;
/** Questions whether there is anything, by a method or a function. */
const IS_NOTHING = /^(?:(.+) \. (?:nil\?|is_none \( \))|is_null \( (.+) \))$/;
const isSaid$1 = (node) => isLiteral(node) || NOTHING$1.test(normal(node));
/** What a comparison with a literal says; where an `and` holds, it says what both of its sides do. */
function saidBy(condition, holds, scopes) {
	const at = bare(condition);
	const [left, right, more] = parts(at);
	if (left === void 0) return [];
	const asked = IS_NOTHING.exec(normal(at));
	if (asked !== null) return [{
		subject: asked[1] ?? asked[2] ?? "",
		value: "null",
		equal: true
	}];
	if (right === void 0 || more !== void 0) return [];
	const operator = at.children.filter((one) => one !== left && one !== right).map(({ text }) => text).join(" ");
	if (/^(and|&&)$/.test(operator)) return holds ? [left, right].flatMap((side) => saidBy(side, holds, scopes)) : [];
	const equal = /^(={2,3}|is)$/.test(operator);
	if (!equal && !/^(!={1,2}|is not)$/.test(operator)) return [];
	const [subject, value] = isSaid$1(right) ? [left, right] : [right, left];
	if (!isSaid$1(value) || isSaid$1(subject)) return [];
	return [{
		subject: normal(resolve$1(subject, scopes)),
		value: normal(value),
		equal
	}];
}
/** Whether two literals are told apart by their texts: nothing and something, or two numbers, texts or truths. */
function differ(a, b) {
	if (NOTHING$1.test(a) || NOTHING$1.test(b)) return NOTHING$1.test(a) !== NOTHING$1.test(b);
	if (!SCALAR.test(a) || !SCALAR.test(b)) return false;
	const [one, other] = [Number(a.replace(" ", "")), Number(b.replace(" ", ""))];
	return Number.isNaN(one) || Number.isNaN(other) ? a.toLowerCase() !== b.toLowerCase() : one !== other;
}
/**
* Whether a demand that a subject equals a literal stands under a condition that it cannot hold under
* (`if weigh(3) is None: assert weigh(3) == 12`): a run that comes there fails, so none that is green does.
*/
function isContradicted(node, top, scopes, subject, expected) {
	if (expected === null || subject === "" || NAME$2.test(subject) || !isSaid$1(expected)) return false;
	const value = normal(expected);
	return conditionsAround(node, top).some(({ condition, holds }) => saidBy(condition, holds, scopes).some((one) => one.subject === subject && (one.equal === holds ? differ(one.value, value) : one.value === value)));
}

// src/syntax/failing-try.ts
const isTry = ofType(/^(try_statement|try_with_resources_statement|begin)$/);
const isHandler = ofType(/^(catch_clause|except_clause|rescue)$/);
const FAIL = /(?:^|[.>:]) ?(?:fail|Fail|flunk)$/;
/** Whether a statement does nothing but fail the test. */
function fails$1(statement) {
	const call = callOf(statement);
	const callee = call === null ? null : child(call, "function");
	return FAIL.test(callee === null ? methodOf(statement) : callee.text);
}
/**
* Whether a node stands in a `try` that ends in failing the test (`try { assertEquals(0, weigh(crate)); fail(); } catch (FullException e) {}`):
* a test that passes has been sent to the handler before, by what the node calls or by what stands before it.
*/
function isBeforeFailure(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if ((isTry(at) ? at : at.field === "body" && at.parent !== null && isTry(at.parent) ? at.parent : null)?.children.some(isHandler) && at.children.some((one) => one.start > below.start && fails$1(one))) return true;
		below = at;
	}
	return false;
}

// src/syntax/own-literal.ts
const isAccess = ofType(/^(member_expression|subscript_expression|subscript|attribute|element_reference|index_expression|non_null_expression)$/);
const isName$2 = ofType(/^(identifier|variable_name)$/);
const isProperty = ofType(/^(property_identifier|optional_chain|identifier)$/);
const isCollection$1 = ofType(/^(list|dictionary|array|object|hash|array_creation_expression)$/);
/** The name that members and elements at written places are asked of; null where anything else decides what is asked. */
function holderOf$4(subject) {
	let at = bare(subject);
	while (isAccess(at)) {
		const [object, ...places] = parts(at);
		if (object === void 0 || !places.every((one) => isLiteral(one) || isProperty(one))) return null;
		if (places.some((one) => one.type === "identifier") && at.type !== "attribute") return null;
		at = bare(object);
	}
	return isName$2(at) && at !== bare(subject) ? at : null;
}
const isList$1 = ofType(/^(argument_list|arguments)$/);
const isLook = ofType(/^(comparison_operator|binary(_expression|_operator)?|assert_statement)$/);
/** Whether a use of a collection only looks at it: a part of it, or the whole, is compared, or handed to an assertion. */
function onlyLooks(use) {
	const [above] = [...ancestors(use)].filter((one) => !isAccess(one) && !/^(argument|parenthesized_expression)$/.test(one.type));
	if (above === void 0 || isLook(above)) return above !== void 0;
	const call = isList$1(above) ? above.parent : null;
	const callee = call && (child(call, "function") ?? child(call, "method") ?? child(call, "name"));
	return /^(expect|assert)/i.test(callee?.text ?? "");
}
/**
* Whether a demand asks for a part of a collection that its test writes out and hands to nothing but assertions
* (`const want = { kg: 12 }; expect(want.kg).toBe(12)`): no code under test has any part in it.
*/
function asksOwnLiteral(subject, expected, scopes, top) {
	if (expected !== null && !isLiteral(expected)) return false;
	const holder = holderOf$4(subject);
	const value = holder === null ? null : scopes.find((one) => one.has(holder.text))?.get(holder.text);
	if (holder === null || value == null || !isCollection$1(bare(value)) || !isLiteral(value)) return false;
	if (![...ancestors(value)].includes(top)) return false;
	return walk(top).filter((at) => isName$2(at) && at.text === holder.text && at.field !== "name" && at.field !== "left").every(onlyLooks);
}

// src/syntax/demand.ts
const MAX_QUOTE = 120;
const inOneLine = (text) => text.replace(/\s+/g, " ").trim();
/** Code in one line of at most 120 characters, both of its ends: what a long one asks stands at its end as often as not. */
function quote({ text }) {
	const most = 480;
	const line = inOneLine(text.length > 2 * most ? `${text.slice(0, most)} … ${text.slice(-480)}` : text);
	return line.length > MAX_QUOTE ? `${line.slice(0, 79)}…${line.slice(-40)}` : line;
}
/** Anything goes there: a placeholder inside what is expected leaves only the structure around it. */
const PLACEHOLDER = /(^| )(ANY|anything|any \(|objectContaining|arrayContaining|stringContaining|stringMatching|\.\.\.)( |$)/;
const COMPUTES = /\(/;
/** What a demand examines and what it holds that against, as they are written: a side that says a value is what is expected. */
function writtenSides(demand, scopes) {
	const { subject, expected } = demand;
	if (demand.symmetric !== true || subject === null || expected === null) return [subject, expected];
	const isSaid = (side) => isLiteral(side) || isText$2(side);
	return isSaid(resolve$1(subject, scopes)) && !isSaid(resolve$1(expected, scopes)) ? [expected, subject] : [subject, expected];
}
function sides(demand, scopes) {
	const [subject, expected] = writtenSides(demand, scopes);
	return [subject === null ? null : resolve$1(subject, scopes), expected === null ? null : resolve$1(expected, scopes)];
}
function strengthOf$2(demand, expected) {
	if (demand.strength !== "exact") return demand.strength;
	if (demand.negated === true) return "truthy";
	return expected !== null && PLACEHOLDER.test(expected) ? "structure" : "exact";
}
/**
* Whether both sides are one and the same, without a call that might answer differently. A part of something that was
* remembered before (`count := tree.count`) is what it was then, not what it is now.
*/
function comparesItself(demand, subject, expected) {
	if (demand.symmetric !== true || demand.negated === true || subject !== expected || COMPUTES.test(subject)) return false;
	const written = [demand.subject, demand.expected].map((side) => side === null ? "" : normal(side));
	return written[0] === written[1] || !/[.[]/.test(subject);
}
/** The only element of a list; null for what is no list of one. */
function only$1(node) {
	const at = node === null ? null : bare(node);
	if (at === null || !/^(list|array)$/.test(at.type)) return null;
	const [one, more] = parts(at);
	return one === void 0 || more !== void 0 || /spread|splat/.test(one.type) ? null : one;
}
/** What Python's `sorted(…)` is handed alone; the node itself for others. */
function unsorted(node) {
	const list = node?.type === "call" && child(node, "function")?.text === "sorted" ? child(node, "arguments") : null;
	const [given, more] = list === null ? [] : parts(list);
	return given === void 0 || more !== void 0 ? node : given;
}
/** Two lists of one are equal where their elements are, and there is no order in what equals a list of one. */
function unlisted(demand, scopes) {
	const [given, expected] = sides(demand, scopes);
	const subject = demand.strength === "exact" && only$1(expected) !== null ? unsorted(given) : given;
	const [a, b] = demand.strength === "exact" ? [only$1(subject), only$1(expected)] : [null, null];
	return a === null || b === null ? [subject, expected] : sides({
		...demand,
		subject: a,
		expected: b
	}, scopes);
}
/** A question about the type of what a name stands for: `type(got)`, `reflect.TypeOf(got)`, `got.getClass()`. */
const TYPE_OF = /^((?:type|typeof|gettype|get_class|get_debug_type|reflect \. (?:TypeOf|ValueOf)) \( |fmt \. Sprintf \( "%T" , |typeof )?(\$?[\p{L}_][\p{L}\p{N}_]*)( \)(?: \. Kind \( \))?| \. (?:class|(?:getClass|GetType) \( \)(?: \. .{1,20})?))?$/u;
/** A subject as comparable text; whose type is asked for is told by what its name stands for. */
function subjectText(node, scopes) {
	const text = normal(node);
	const [, before = "", name = "", behind = ""] = TYPE_OF.exec(text) ?? [];
	const value = before + behind === "" ? null : scopes.find((one) => one.has(name))?.get(name);
	return value == null || value.text.length > 480 ? text : `${before}${normal(value)}${behind}`;
}
const isCollection = ofType(/^(list|tuple|set|dictionary)$/);
/** Whether Python's `in` asks for one of the values of a collection that is written out, not for a value within what is examined. */
function isOneOf(demand, scopes) {
	if (demand.matcher !== "in" || demand.symmetric !== true) return false;
	const [, expected] = writtenSides(demand, scopes);
	return expected !== null && expected === demand.expected && isCollection(bare(resolve$1(expected, scopes)));
}
/** Turns a demand into an assertion, in the scopes around it and under what was found out about its flow. */
function assertionOf(demand, scopes, top, defect) {
	const [subjectNode, expectedNode] = unlisted(demand, scopes);
	const whole = subjectNode === null ? "" : subjectText(subjectNode, scopes);
	const subject = demand.member === void 0 || whole === "" ? whole : `${whole} . ${demand.member}`;
	const expected = expectedNode === null ? demand.fixed ?? null : normal(expectedNode);
	const tautology = demand.tautology === true || comparesItself(demand, subject, expected) || asksWhetherCaught(demand, expected, top) || subjectNode !== null && asksOwnLiteral(subjectNode, expectedNode, scopes, top);
	const isExact = demand.strength === "exact" && demand.negated !== true;
	const isLost = asksOfFailedCall(demand, subject, top) || isBeforeFailure(demand.node, top) || isExact && isContradicted(demand.node, top, scopes, subject, expectedNode);
	return {
		line: demand.node.line,
		text: quote(demand.node),
		subject,
		expected,
		matcher: isOneOf(demand, scopes) ? "one of" : demand.matcher,
		strength: strengthOf$2(demand, expected),
		tolerance: demand.tolerance ?? null,
		negated: demand.negated === true,
		defect: tautology ? "tautology" : defect ?? (isLost ? "unreachable" : null),
		guarded: demand.conditional === true || isGuarded$1(demand.node, top) || isSkippable(demand.node, top) || isMadeOnFailure(demand, top),
		...isShelved(demand.node, top) && { shelved: true }
	};
}

// src/syntax/expected-values.ts
/** So many values are followed into one another. */
const MAX_HOPS = 4;
/** What calls something may do more than answer. */
const CALLS$2 = /\(|\bnew\b/;
/** A node that may mention a name: a word, be it a key that stands for its value, or a variable of PHP. */
const isWord = ({ type, children }) => children.length === 0 || type === "variable_name";
/**
* Values that a body binds to names which nothing mentions but what its assertions expect, or other such values, and values of
* names that nobody mentions at all: they go nowhere else, so they are no input of what is tested. `scopes` are those of the
* body, nearest first.
*/
function expectedValues(body, scopes, demands) {
	const found = /* @__PURE__ */ new Set();
	const bound = [...scopes[0] ?? []].flatMap(([name, value]) => value === null ? [] : [[name, value]]);
	if (bound.length === 0) return found;
	const expected = new Set(demands.flatMap((demand) => writtenSides(demand, scopes)[1] ?? []).flatMap((side) => walk(side)));
	const mentions = new Map(bound.map(([name]) => [name, []]));
	for (const at of walk(body)) if (isWord(at)) mentions.get(at.text)?.push(at);
	const latestFirst = bound.reverse();
	for (let hop = 0; hop < MAX_HOPS; hop += 1) for (const [name, value] of latestFirst) {
		if (found.has(value)) continue;
		const places = mentions.get(name) ?? [];
		const target = places.findLast(({ place }) => place < value.place);
		const uses = places.filter((at) => at !== target);
		if (uses.length === 0 ? CALLS$2.test(value.text) : !uses.every((at) => expected.has(at))) continue;
		found.add(value);
		for (const at of walk(value)) expected.add(at);
	}
	return found;
}

// src/syntax/handed.ts
/** Longer arguments are not kept. */
const MAX_ARGUMENT = 400;
const NAME$1 = /^(identifier|variable_name|simple_identifier)$/;
function parameterName$1(parameter) {
	if (NAME$1.test(parameter.type)) return [parameter.text];
	const names = parameter.children.filter((c) => c.named && c.field === "name");
	if (names.length > 0) return names.map(({ text }) => text);
	const held = child(parameter, "pattern") ?? parts(parameter)[0];
	return [held !== void 0 && NAME$1.test(held.type) ? held.text : ""];
}
/** The names of a function's parameters in order, without the object that a method belongs to. */
function parametersOf$3(definition) {
	const list = child(definition, "parameters") ?? child(definition, "parameter");
	if (list === null) return [];
	const names = (NAME$1.test(list.type) ? [list] : parts(list)).flatMap(parameterName$1);
	return /^(self|cls)$/.test(names[0] ?? "") ? names.slice(1) : names;
}
/**
* What a call is handed, names replaced by what they stand for; empty where it is handed nothing, or too much. `pieces` are its
* arguments where the grammar tells of none.
*/
function argumentsOf$7(call, scopes, pieces) {
	const list = child(call, "arguments");
	if (list === null && pieces != null && call.text.length <= MAX_ARGUMENT * 4) return pieces.map((one) => ({
		name: null,
		text: normal(resolve$1(one, scopes)).slice(0, MAX_ARGUMENT)
	}));
	if (list === null || list.text.length > MAX_ARGUMENT * 4) return [];
	return parts(list).map((one) => {
		const value = one.type === "keyword_argument" ? child(one, "value") : null;
		const inner = /^argument$/.test(one.type) ? parts(one).at(-1) ?? one : value ?? one;
		return {
			name: value === null ? null : child(one, "name")?.text ?? null,
			text: normal(resolve$1(inner, scopes)).slice(0, MAX_ARGUMENT)
		};
	});
}

// src/syntax/held.ts
/** Longer values are not told. */
const MAX_TEXT = 400;
/** Of bodies that bind names more often nothing is told. */
const MOST_BOUND = 500;
const NAME = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
const isWith = ofType(/^with_statement$/);
const isLoop$2 = ofType(/^(for|while|do|until|loop|enhanced_for|foreach)(_|$)|comprehension|generator_expression/);
const isFunction$2 = ofType(/function|method_declaration|^method$|lambda|closure|func_literal|do_block/);
const isBlockOfCall = ({ type, parent }) => type === "block" && parent?.type === "call";
/** The last line on which a statement has surely been carried out before: where the block ends that it stands in. */
function blockEnd(statement, body) {
	let { endLine } = body;
	for (const list of ancestors(statement, body)) {
		if (!isStatementList(list)) continue;
		endLine = list.endLine;
		if (list.parent === null || !(isWith(list.parent) || isStatementList(list.parent))) break;
	}
	return endLine;
}
/** The first line on which a name may have been bound by `other`: where a loop around it begins; 0 for what a function does. */
function firstBound(other, own, body) {
	let { line } = other.target;
	for (const at of ancestors(other.target, body)) {
		if (at === body || own.has(at)) break;
		if (isFunction$2(at) || isBlockOfCall(at)) return 0;
		if (isLoop$2(at)) line = at.line;
	}
	return line;
}
function stretchOf(binding, place, bound, body) {
	const { name, part, target } = binding;
	const value = binding.value ?? part?.of ?? null;
	if (value === null) return null;
	const own = new Set(ancestors(target, body));
	let until = blockEnd(target, body);
	for (const [at, other] of bound.entries()) {
		if (other.name !== name || other === binding) continue;
		const line = firstBound(other, own, body);
		if (line === 0) return null;
		if (at > place) until = Math.min(until, line - 1);
	}
	return until > target.line ? {
		binding,
		value,
		by: part?.by ?? "",
		after: target.line,
		until
	} : null;
}
const stretchesOf = (body, bound, of) => bound.length > MOST_BOUND ? [] : bound.flatMap((one, place) => of(one) ? stretchOf(one, place, bound, body) ?? [] : []);
/** What the names of the file around a body stand for that are bound to what is written there. */
function heldAround(names, body, outer) {
	return [...names].flatMap((name) => {
		const value = outer.find((scope) => scope.has(name))?.get(name);
		const text = value == null ? "" : normal(value);
		if (text === "" || text.length > MAX_TEXT) return [];
		const held = {
			name,
			text,
			after: 0,
			until: body.endLine
		};
		return value != null && isLiteral(value) ? [held] : [{
			...held,
			shared: true
		}];
	});
}
/** Names in what a name stands for are followed so often. */
const MOST_STEPS = 3;
/** What the names stand for, and where, that assertions hold and what those stand for, be they bound once or again and again. */
function heldNames(body, bound, assertions, scopes) {
	const seen = /* @__PURE__ */ new Set();
	const found = [];
	const made = new Set(bound.map(({ name }) => name));
	let texts = assertions.map(({ subject, expected }) => `${subject} ${expected ?? ""}`);
	for (let steps = 0; steps < MOST_STEPS && texts.length > 0; steps += 1) {
		const named = texts.flatMap((text) => text.match(NAME) ?? []).flatMap((name) => [name, `@${name}`]);
		const asked = new Set(named.filter((name) => !seen.has(name)));
		for (const name of asked) seen.add(name);
		const own = stretchesOf(body, bound, ({ name }) => asked.has(name)).flatMap(({ binding: { name }, value, by, after, until }) => {
			const text = `${normal(resolve$1(value, scopes))}${by}`;
			return text.length > MAX_TEXT ? [] : [{
				name,
				text,
				after,
				until
			}];
		});
		const around = heldAround([...asked].filter((name) => !made.has(name)), body, scopes);
		found.push(...own, ...around);
		texts = [...own, ...around].map(({ text }) => text);
	}
	return found;
}
/** The first place behind a binding that names it; null where a loop or a function may come back to it. */
function firstUse({ name, target }, body) {
	const own = new Set(ancestors(target, body));
	const uses = walk(body).filter((at) => at.type === target.type && at.text === name);
	const place = uses.indexOf(target);
	const use = place < 0 ? void 0 : uses[place + 1];
	if (use === void 0) return null;
	for (const at of ancestors(use, body)) {
		if (own.has(at)) return use;
		if (isLoop$2(at) || isFunction$2(at) || isBlockOfCall(at)) return null;
	}
	return null;
}
/**
* Tells the scope of a line: the names that are bound more than once in a body, have last been bound to a value that is written
* out, and are named there for the first time since. Such a name stands for that value there, whatever it stood for before.
*/
function literalsHeld(body, bound) {
	const again = (name) => bound.filter((one) => one.name === name).length > 1;
	const isWritten = ({ name, value }) => value !== null && isLiteral(value) && again(name);
	const held = stretchesOf(body, bound, isWritten).flatMap((one) => {
		const use = firstUse(one.binding, body);
		return use !== null && use.line > one.after && use.line <= one.until ? [{
			...one,
			line: use.line
		}] : [];
	});
	return (line) => {
		const here = held.filter((one) => one.line === line);
		return here.length === 0 ? [] : [new Map(here.map(({ binding, value }) => [binding.name, value]))];
	};
}

// src/syntax/build-body.ts
/** So many calls of a body are kept with their arguments. */
const MAX_HANDED = 100;
/** A function's body, to be read when somebody asks. `outer` are the scopes around it, nearest first. */
function buildBody(whole, body, outer, language) {
	const { line, endLine, text } = whole;
	const around = () => meaningsAround(text, outer);
	const read = () => readBody$1(body, outer, language);
	return {
		line,
		endLine,
		body: {
			text,
			around,
			facts: null,
			read,
			twin: null
		}
	};
}
const isBranch = ofType(/^(?:if_statement|elif_clause|else_clause)$/);
/** The values that a statement may give back and nothing else happens in, one for each of its branches; null where more happens. */
function givenBack(node) {
	if (isIdle$11(node)) return [];
	if (node.type === "return_statement") return parts(node).slice(0, 1);
	if (!isStatementList(node) && !isBranch(node)) return null;
	const condition = child(node, "condition");
	const found = parts(node).flatMap((one) => one === condition ? [] : [givenBack(one)]);
	return found.every((values) => values !== null) ? found.flat() : null;
}
/** What a body answers that does nothing else: what it gives back, by branches, or itself where it is an expression. */
const answersIn = (body) => isStatementList(body) ? givenBack(body) ?? [] : [body];
/** What asserting the answer of a body asserts, names of its parameters left as they are; nothing where an answer is a yes or a no at once. */
function answersOf(body, scopes, { truth }) {
	const answers = truth === void 0 ? [] : answersIn(body);
	if (answers.length > 1 && answers.some((one) => isLiteral(one))) return [];
	return answers.flatMap((answer) => truth?.(answer, answer, true) ?? []).map((demand) => assertionOf(demand, scopes, body, null));
}
/** A text that is a statement of its own: a docstring, or a directive. */
const isIdle$11 = (node) => {
	const [only, more] = node.type === "expression_statement" ? parts(node) : [];
	return only !== void 0 && more === void 0 && isText$2(only);
};
function readBody$1(body, outer, language) {
	const enter = (node) => !language.foreign(node);
	const { bound, scope } = bodyNames(body, language.foreign);
	const scopes = [scope, ...outer];
	const literals = literalsHeld(body, bound);
	const losing = reaching();
	const assertions = [];
	const calls = /* @__PURE__ */ new Set();
	const handed = [];
	const demanding = /* @__PURE__ */ new Set();
	const demanded = [];
	const insists = /* @__PURE__ */ new Set();
	for (const at of walk(body, enter)) {
		const demands = language.demands(at);
		demanded.push(...demands);
		const name = language.called(at);
		const taken = insists.size < MAX_HANDED ? language.insists?.(at) ?? null : null;
		if (taken !== null) insists.add(normal(resolve$1(taken, scopes)));
		if (name !== null && name !== "") {
			calls.add(name);
			const given = demands.every(({ strength }) => strength === null) && name !== "expect" && handed.length < MAX_HANDED ? argumentsOf$7(at, scopes, language.given?.(at)) : [];
			if (given.length > 0) handed.push({
				name,
				given,
				defect: losing(at, body) ?? language.defect(at, body)
			});
		}
		for (const demand of demands) {
			demanding.add(at);
			const defect = losing(at, body) ?? language.defect(at, body);
			assertions.push(assertionOf(demand, [...literals(demand.node.line), ...scopes], body, defect));
		}
	}
	const pieces = tokens(body);
	const answers = answersOf(body, scopes, language);
	const held = heldNames(body, bound, assertions, scopes);
	const expected = expectedValues(body, scopes, demanded);
	const outside = tokens(body, (at) => demanding.has(at) || expected.has(at) || isIdle$11(at));
	return {
		hash: digest(pieces),
		words: wordsOf$2(pieces),
		inputs: [...new Set(outside.filter((token) => LITERAL$1.test(token)))].sort(),
		calls: [...calls],
		parameters: body.parent === null ? [] : parametersOf$3(body.parent),
		handed,
		assertions,
		...held.length > 0 && { held },
		...answers.length > 0 && { answers },
		...insists.size > 0 && { insists: [...insists] }
	};
}
/** Gives equal ids a number, so that ids tell the tests of a file apart: the first keeps it plain. */
function numberIds(units) {
	const seen = /* @__PURE__ */ new Map();
	return units.map((unit) => {
		const count = (seen.get(unit.id) ?? 0) + 1;
		seen.set(unit.id, count);
		if (count === 1) return unit;
		const { id, name, gate, rows } = unit;
		return retell({
			id: `${id}#${count}`,
			name,
			gate,
			rows
		}, unit);
	});
}

// src/syntax/gate.ts
/** An enabled test. */
const OPEN = {
	enabled: "yes",
	reason: "",
	line: null,
	platform: false
};
/** A test that does not run, wherever the code runs. */
const shut = (at, reason) => ({
	enabled: "no",
	reason,
	line: at.line,
	platform: false
});
/** What a condition adds to a gate that it shuts where it comes out as `when`. */
const shelving = (condition, when) => truthUnset(condition) === when ? { shelved: true } : {};
const ORDER$1 = [
	"no",
	"unfocused",
	"conditional",
	"yes"
];
/** Of several gates the one that lets least through; of two conditional ones the one that opens nowhere by itself, or is not about the machine. */
function strictest(gates) {
	const rank = (gate) => ORDER$1.indexOf(gate.enabled) * 3 + (gate.platform ? 2 : gate.shelved ? 0 : 1);
	return gates.reduce((least, gate) => rank(gate) < rank(least) ? gate : least, OPEN);
}

// src/syntax/loop-rounds.ts
const ENDS_LOOP = ofType(/^(break|return)(_statement|_expression)$/);
/** Whether a loop is over after its first round, whatever it meets: its body breaks off, or returns, under no condition. */
const isLeftAtOnce = remember((body) => parts(body).some((one) => {
	const statement = one.type === "expression_statement" ? parts(one)[0] ?? one : one;
	return ENDS_LOOP(statement) || isStatementList(one) && isLeftAtOnce(one);
}));
/** What a loop with such a body goes through of what it is handed: one that is left in its first round meets the first element alone. */
const metBy = (body, { list, pick }) => body !== null && isLeftAtOnce(body) ? {
	list,
	pick: (elements) => pick(elements).slice(0, 1)
} : {
	list,
	pick
};

// src/syntax/taken.ts
const between = (from, to) => (elements) => elements.slice(from, to);
const whole = (elements) => elements;
const bound$1 = (text) => text === void 0 ? void 0 : Number(text);
/** What stands behind a list (or around it, as `\0` tells) where a part of its elements is handed on, or all of them. */
const WAYS = [
	[/^\0\[(-?\d+)?:(-?\d+)?\]$/, (from, to) => between(bound$1(from) ?? 0, bound$1(to))],
	[/^\0\.slice\((?:(-?\d+)(?:,(-?\d+))?)?\)$/, (from, to) => between(bound$1(from) ?? 0, bound$1(to))],
	[/^\0\[(-?\d+)\.\.\]$/, (from) => between(bound$1(from) ?? 0)],
	[/^\0\.(?:drop|[sS]kip)\(?(\d+)\)?$/, (from) => between(bound$1(from) ?? 0)],
	[/^\0\.(?:[tT]ake|first|limit)\(?(\d+)\)?$/, (to) => between(0, bound$1(to))],
	[
		/^\0\[(\d+)?\.\.(\d+)\]$/,
		(from, to) => between(bound$1(from) ?? 0, bound$1(to)),
		/^(index|element_access)_expression$/
	],
	[/^\0\.subList\((\d+),(\d+)\)$/, (from, to) => between(bound$1(from) ?? 0, bound$1(to))],
	[/^\0\.last\(?(\d+)\)?$/, (count) => (elements) => elements.slice(Math.max(0, elements.length - Number(count)))],
	[/^\\?array_slice\(\0,(-?\d+)(?:,(-?\d+))?\)$/, (from, count) => (elements) => {
		const rest = elements.slice(bound$1(from));
		return count === void 0 ? rest : rest.slice(0, Number(count));
	}],
	[/^\0\.(?:iter|into_iter|copied|cloned|to_a|values|To(?:List|Array)|stream)(?:\(\))?$/, () => whole],
	[/^(?:list|tuple|iter|Array\.from|\\?array_values)\(\0\)$|^\[\.\.\.\0\]$/, () => whole]
];
/** Longer texts around a list are computed in some other way. */
const MOST_TEXT = 60;
const MOST_LAYERS = 5;
/** The nodes within one that may be the list it takes from: those that it begins with, and its first argument or element. */
function* withinOf(node) {
	for (let at = parts(node)[0]; at !== void 0; at = parts(at)[0]) yield at;
	for (const given of parts(node).slice(0, 2)) {
		const [first] = parts(given);
		if (first === void 0) continue;
		yield* parts(first).slice(0, 1);
		yield first;
	}
}
function oneLayer(node) {
	for (const list of withinOf(node)) {
		if (node.text.length - list.text.length > MOST_TEXT) continue;
		const at = list.start - node.start;
		const around = `${node.text.slice(0, at)}\0${node.text.slice(at + list.text.length)}`.replace(/\s/g, "");
		for (const [form, pick, of] of WAYS) {
			const found = of === void 0 || of.test(node.type) ? form.exec(around) : null;
			if (found !== null) return {
				list,
				pick: pick(found[1], found[2])
			};
		}
	}
	return null;
}
/**
* The list that an expression hands on, and what it takes of it: `[a, b, c].slice(1)` is the list of three without its first one.
* An expression that takes nothing in a way that can be followed stands for itself.
*/
function taken(node, scopes) {
	let found = {
		list: resolve$1(node, scopes),
		pick: whole
	};
	for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
		const next = oneLayer(found.list);
		if (next === null) break;
		const { pick } = found;
		found = {
			list: resolve$1(next.list, scopes),
			pick: (elements) => pick(next.pick(elements))
		};
	}
	return found;
}

// src/syntax/loop-rows.ts
const LOOPS$1 = /^(for_in_statement|for_statement|enhanced_for_statement|foreach_statement)$/;
const LISTS$1 = /^(list|tuple|array|array_initializer|initializer_expression|collection_expression)$/;
/** Lists of Java, C# and PHP; in the first two what they hold stands in a node of its own. */
const CREATIONS = /^(implicit_)?array_creation_expression$/;
const RECORDS = /^(object|dictionary|tuple_expression|hash)$/;
const ELEMENTS = /^(array_element_initializer|argument|expression_element)$/;
const PATTERNS = /^(pattern_list|tuple_pattern|list_pattern|array_pattern|object_pattern|list_literal|destructured_parameter)$/;
const WRAPPED$1 = /^(as_expression|satisfies_expression)$/;
const ASKS$3 = /\b(assert\w*|expect|should)\b/i;
const SPREADS = /^(spread_element|list_splat|splat_argument|variadic_unpacking)$/;
/** Ruby's loops, which are calls with a block. */
const ITERATIONS = /^(each|each_with_index|map|all\?)$/;
/** The elements of a list that is written out, as they stand there; null for anything else. */
function listedIn(node) {
	const holder = node.children.find(({ type }) => /^(array_initializer|initializer_expression)$/.test(type));
	const list = CREATIONS.test(node.type) ? holder ?? node : node;
	return LISTS$1.test(list.type) || CREATIONS.test(list.type) ? parts(list) : null;
}
/** The values in a list that is written out; null for anything else. */
const elementsOf$4 = (node) => listedIn(node)?.map((one) => ELEMENTS.test(one.type) ? parts(one).at(-1) ?? one : one) ?? null;
const ENTRIES = /^(object|dictionary|hash)$/;
/** What `Object.entries({…})` and `{…}.items()` walk: the pairs of an object that is written out; null for all else. */
function entriesOf$1(over, scopes) {
	const callee = child(over, "function");
	const given = child(over, "arguments");
	const [first] = given === null ? [] : parts(given);
	const seen = callee?.text === "Object.entries" && first !== void 0 ? first : callee?.type === "attribute" && child(callee, "attribute")?.text === "items" ? child(callee, "object") : over;
	const found = seen === null ? null : resolve$1(seen, scopes);
	return found !== null && ENTRIES.test(found.type) && parts(found).every(({ type }) => type === "pair") ? found : null;
}
function literalList(over, scopes) {
	const { list: found, pick } = taken(over, scopes);
	const entries = entriesOf$1(found, scopes);
	if (entries !== null) return {
		list: entries,
		pick
	};
	const list = WRAPPED$1.test(found.type) ? parts(found)[0] ?? found : found;
	const elements = elementsOf$4(list);
	return elements === null || elements.some((one) => SPREADS.test(one.type)) ? null : {
		list,
		pick
	};
}
/** Ruby's `[…].each do |…|`. */
function iterationOf(call, scopes) {
	const [over, block] = [child(call, "receiver"), child(call, "block")];
	if (over === null || block === null || !ITERATIONS.test(child(call, "method")?.text ?? "")) return null;
	const list = literalList(over, scopes);
	const given = child(block, "parameters");
	const [only, more] = given === null ? [] : parts(given);
	return list === null ? null : {
		bound: more === void 0 ? only ?? null : given,
		...list
	};
}
/** `for … of […]`, `for … in […]:`, `foreach ([…] as …)` and `[…].forEach((…) => …)`; null for other nodes and other lists. */
function loopOf$1(node, scopes) {
	if (LOOPS$1.test(node.type)) {
		const written = node.type === "foreach_statement" && child(node, "right") === null;
		const over = child(node, "right") ?? (written ? parts(node)[0] : child(node, "value")) ?? null;
		const list = over === null ? null : literalList(over, scopes);
		const bound = child(node, "left") ?? (written ? parts(node)[1] : child(node, "name")) ?? null;
		return list === null ? null : {
			bound,
			...metBy(child(node, "body"), list)
		};
	}
	if (node.type === "call") return iterationOf(node, scopes);
	const callee = node.type === "call_expression" ? child(node, "function") : null;
	if (callee?.type !== "member_expression" || child(callee, "property")?.text !== "forEach") return null;
	const over = child(callee, "object");
	const list = over === null ? null : literalList(over, scopes);
	const given = child(node, "arguments");
	const [run] = given === null ? [] : parts(given);
	const parameters = run === void 0 ? null : child(run, "parameters") ?? child(run, "parameter");
	const first = parameters === null ? null : parameters.field === "parameter" ? parameters : parts(parameters)[0] ?? null;
	return list === null ? null : {
		bound: first === null ? null : child(first, "pattern") ?? first,
		...list
	};
}
const cellsOf$6 = (row, single) => {
	return ((single ? null : RECORDS.test(row.type) ? parts(row) : elementsOf$4(row)) ?? [row]).map(normal);
};
const isField = ofType(/^(pair|shorthand_property_identifier)$/);
/** Objects as rows, by the names of their fields in the order of the first; null where one of them is none, or has others. */
function recordRows(rows) {
	const records = rows.map((row) => row.type === "object" && parts(row).every(isField) ? new Map(parts(row).map((one) => [(child(one, "key") ?? one).text, normal(child(one, "value") ?? one)])) : null);
	const names = [...records[0]?.keys() ?? []];
	const cells = records.flatMap((one) => one !== null && one.size === names.length && names.every((name) => one.has(name)) ? [names.map((name) => one.get(name) ?? "")] : []);
	return names.length > 0 && cells.length === rows.length ? {
		names,
		cells
	} : null;
}
/** A pair of an object as a row; a key without quotes is a text. */
const pairCells = (pair) => parts(pair).map((one) => /^(property_identifier|hash_key_symbol)$/.test(one.type) ? `"${one.text}"` : normal(one));
/** The key and the value of an element of PHP; one without a key has its place for that. */
const keyed = (element, at) => {
	const [key, value] = parts(element);
	return key !== void 0 && value !== void 0 ? [normal(key), normal(value)] : [String(at), normal(element)];
};
/** What a loop walks, one by one. */
const walked = ({ list, pick }) => pick(ENTRIES.test(list.type) ? parts(list) : elementsOf$4(list) ?? []);
function rowsIn(loop) {
	const { bound, list, pick } = loop;
	if (bound?.type === "pair") return {
		names: parts(bound).map(normal),
		cells: pick(listedIn(list) ?? []).map(keyed)
	};
	const records = bound === null ? null : recordRows(walked(loop));
	if (records !== null) return records;
	const isPattern = bound !== null && (PATTERNS.test(bound.type) || bound.field === "parameters");
	const names = bound === null ? [] : isPattern ? parts(bound).map((one) => one.text) : [bound.text];
	const single = bound !== null && !isPattern;
	return {
		names,
		cells: walked(loop).map((row) => row.type === "pair" ? pairCells(row) : cellsOf$6(row, single))
	};
}
/** Rows of a test that is declared in a loop over a list that is written out; `stops` tells the suites around it. */
function rowsAround(call, scopes, stops) {
	for (const at of ancestors(call)) {
		if (stops(at)) return null;
		const loop = loopOf$1(at, scopes);
		if (loop !== null) return {
			...rowsIn(loop),
			line: loop.list.line
		};
	}
	return null;
}
const mayLoop = ofType(new RegExp(`${LOOPS$1.source}|^call(_expression)?$`));
/** Rows of the loops inside of a test that walk lists which are written out and assert something of each element. */
function rowsInside(body, scopes, enter) {
	const found = nodesOf(body, mayLoop).flatMap((at) => {
		const loop = loopOf$1(at, scopes);
		return loop !== null && walked(loop).length > 0 && ASKS$3.test(at.text.slice(0, 5e3)) && isEntered(at, body, enter) ? [loop] : [];
	});
	const [first] = found;
	if (first === void 0) return null;
	const all = found.map(rowsIn);
	return {
		names: all.flatMap(({ names }) => names),
		cells: all.flatMap(({ cells }) => cells),
		line: first.list.line
	};
}

// src/syntax/paths.ts
const TEST_FOLDER = /(^|\/)(tests?|__tests__|__mocks__|__snapshots__|specs?|e2e|testing|test[-_]?(utils?|helpers?|support|fixtures|data)|cypress)\//i;
const TEST_FILE = /(^|\/)(test_[^/]*\.py|[^/]*_test\.(py|go|ts|js)|tests?\.py|conftest\.py|[^/]+[.-](test|tests|spec|specs|e2e|cy|test-(utils?|helpers?))\.[cm]?[jt]sx?|(test|spec)\.[cm]?[jt]sx?|[^/]*Tests?\.(java|kt|cs|php|swift)|[^/]*(Specs|Facts)\.cs|(Test[A-Z][^/]*|[^/]*([a-z]IT|ITCase|TestCase))\.java|[^/]*_(spec|test)\.rb|[^/]+\.snap)$/;
/** C# keeps tests in projects of their own: `Orchard.Tests/`, `Orchard.UnitTests/`. */
const TEST_PROJECT = /(^|[./_a-z-])Tests?\//;
/** Whether a path belongs to the tests by convention: test files and what lies in test folders (helpers, fixtures). */
const isTestPath = (path) => TEST_FILE.test(path) || TEST_FOLDER.test(path) || path.endsWith(".cs") && TEST_PROJECT.test(path);
/** Folders that runners leave out unless told otherwise. */
const LEFT_OUT$2 = /(^|\/)(\.[^/]+|build|dist|node_modules|venv|CVS|_darcs|[^/]+\.egg)\//;
/** Whether pytest or unittest would collect a file of this name without being configured. */
const collectsPython = (path) => !LEFT_OUT$2.test(path) && /(^|\/)(test[^/]*|[^/]*_tests?)\.py$/.test(path);
/** Whether vitest, jest, mocha, node:test or playwright would collect a file of this name without being configured. */
const collectsJavascript = (path) => !LEFT_OUT$2.test(path) && namesJavascriptTest(path);
/** Whether a script's own name says that it is a test, wherever it lies. */
const isNamedAsTest = (path) => /(^|\/)([^/]+[._-](test|tests|spec|specs|e2e|cy)|test|spec|test-[^/]+)\.[cm]?[jt]sx?$/.test(path);
const namesJavascriptTest = (path) => isNamedAsTest(path) || /(^|\/)(__tests__|tests?|specs?|e2e)\//.test(path) && /[^/]\.[cm]?[jt]sx?$/.test(path);
/** Whether surefire or failsafe would collect a file of this name without being configured; Gradle takes any name. */
const collectsJava = (path) => !LEFT_OUT$2.test(path) && /(^|\/)((Test|IT)[A-Z][^/]*|[^/]*(Test|Tests|TestCase|[a-z]IT|ITCase))\.java$/.test(path);
/** Whether RSpec, or Rails and Rake with minitest, would collect a file of this name without being configured. */
const collectsRuby = (path) => !LEFT_OUT$2.test(path) && /(^|\/)([^/]*_(spec|test)|test_[^/]*)\.rb$/.test(path);
/** Whether PHPUnit or Pest would collect a file of this name without being configured. */
const collectsPhp = (path) => !LEFT_OUT$2.test(path) && !/(^|\/)vendor\//.test(path) && /(^|\/)([^/]+Test|[^/]*\.test)\.php$/.test(path);
/** Whether a C# file is one of tests by its name or that of its project: the compiler collects any name. */
const collectsCsharp = (path) => !/(^|\/)(bin|obj)\//.test(path) && path.endsWith(".cs") && isTestPath(path);

// src/syntax/oracle.ts
/**
* How much an assertion demands, strongest first: one value · part of a value · a value within a tolerance · a limit ·
* a pattern of text · a kind of thing · anything at all · nothing.
*/
const STRENGTHS = [
	"exact",
	"structure",
	"approximate",
	"bound",
	"pattern",
	"type",
	"truthy",
	"none"
];
/** Below zero where `a` demands less than `b`, above zero where it demands more. */
const compareStrength = (a, b) => STRENGTHS.indexOf(b) - STRENGTHS.indexOf(a);

// src/syntax/conditions.ts
/** What says the opposite of a comparison. */
const NEGATION = {
	"==": "!=",
	"!=": "==",
	"<": ">=",
	">=": "<",
	">": "<=",
	"<=": ">"
};
/** No more is asked of a condition than that it holds. */
const truthy = (node, subject) => ({
	node,
	subject,
	expected: null,
	matcher: "truthy",
	strength: "truthy"
});
/** The least that some demands ask of which one has to hold, and never more than `most`; a negated one hardly asks anything. */
function weakestOf(demands, most = "bound") {
	return demands.map(({ negated, strength }) => negated === true ? "truthy" : strength ?? "truthy").reduce((weakest, one) => compareStrength(one, weakest) < 0 ? one : weakest, most);
}

// src/syntax/truth.ts
const OPERATORS$3 = /* @__PURE__ */ new Map([
	["==", ["exact"]],
	["===", ["exact"]],
	["!=", ["exact", true]],
	["!==", ["exact", true]],
	["<>", ["exact", true]],
	["<", ["bound"]],
	["<=", ["bound"]],
	[">", ["bound"]],
	[">=", ["bound"]]
]);
const operatorOf$1 = (at) => at.type === "binary_expression" ? child(at, "operator")?.text ?? "" : "";
const isBoth = (operator) => operator === "&&" || operator === "and";
const isEither = (operator) => operator === "||" || operator === "or";
function fromOperator$2(node, at, { counts }) {
	const [left, right] = [child(at, "left"), child(at, "right")];
	const operator = operatorOf$1(at);
	const shape = OPERATORS$3.get(operator);
	if (shape === void 0 || left === null || right === null) return truthy(node, at);
	const [strength, negated = false] = shape;
	if (negated && /^(null|undefined)$/i.test(normal(right))) return {
		...truthy(node, left),
		matcher: "!= null"
	};
	const tautology = operator === ">=" && right.text === "0" && counts.test(normal(left));
	return {
		node,
		subject: left,
		expected: right,
		matcher: operator.replace(/^([!=]=)=$/, "$1").replace("<>", "!="),
		strength,
		negated,
		symmetric: strength === "exact",
		tautology
	};
}
/** What a condition asks that is asserted to hold; `and` asks all of its sides, `or` no more than its weakest. */
function fromCondition$4(node, expression, language) {
	const at = bare(expression);
	const inner = language.denied(at);
	if (inner !== null) return fromCondition$4(node, inner, language).map((demand) => ({
		...demand,
		negated: demand.negated !== true
	}));
	const operator = operatorOf$1(at);
	if (isBoth(operator)) return parts(at).flatMap((side) => fromCondition$4(node, side, language));
	if (isEither(operator)) return [{
		node,
		subject: at,
		expected: null,
		matcher: "or",
		strength: weakestOf(parts(at).flatMap((side) => fromCondition$4(node, side, language)))
	}];
	const single = language.single(at, node);
	if (single !== null) return [single];
	return [OPERATORS$3.has(operator) ? fromOperator$2(node, at, language) : truthy(node, at)];
}
/** A condition that is one of two values is asserted exactly: asserting `ripe` is asserting that it equals true. */
function asWanted$1(demand, wanted, tautology, loose) {
	const holds = demand.negated === true !== wanted;
	const trivial = tautology || demand.tautology === true;
	if (demand.matcher !== "truthy" || loose) return {
		...demand,
		negated: !holds,
		tautology: trivial
	};
	return {
		...demand,
		matcher: "==",
		strength: "exact",
		fixed: String(holds),
		negated: false,
		tautology: trivial
	};
}
/** What asserting a condition asks, as true or as false; not both of two sides are false where their `and` is. */
function demandsOfTruth$1(node, condition, wanted, language) {
	const tautology = constantTruth(condition) === wanted;
	const at = bare(condition);
	return (isBoth(operatorOf$1(at)) && !wanted ? [truthy(node, at)] : fromCondition$4(node, condition, language)).map((demand) => asWanted$1(demand, wanted, tautology, language.loose === true));
}

// src/syntax/languages/csharp-tree.ts
const isCall$4 = (node) => node.type === "invocation_expression";
const isMember$4 = (node) => node.type === "member_access_expression";
/** The last part of a dotted name: `Assert` of `Xunit.Assert`. */
const lastName$4 = (name) => name.slice(name.lastIndexOf(".") + 1).trim();
const plainName$1 = (node) => (node?.type === "generic_name" ? parts(node)[0]?.text : node?.text) ?? "";
/** The name that a member access or a call ends in, type arguments left out; empty for other nodes. */
function nameOf$5(node) {
	if (isMember$4(node)) return plainName$1(child(node, "name"));
	if (!isCall$4(node)) return /^(identifier|generic_name)$/.test(node.type) ? plainName$1(node) : "";
	const callee = child(node, "function");
	if (callee === null) return "";
	if (callee.type === "conditional_access_expression") return plainName$1(child(parts(callee).at(-1) ?? callee, "name"));
	return nameOf$5(callee);
}
/** The name that a call calls; empty for other nodes. */
const calledName$7 = (call) => isCall$4(call) ? nameOf$5(call) : "";
/** `w` of `w!`, and of `w?` before a member. */
const unforgiven = (node) => {
	if (node?.type === "postfix_unary_expression" && node.text.endsWith("!")) return parts(node)[0] ?? null;
	return node;
};
/** What stands before the dot of a member access or call; null where nothing does. */
function holderOf$3(node) {
	const at = isCall$4(node) ? child(node, "function") : node;
	if (at === null) return null;
	if (at.type === "conditional_access_expression") return child(at, "condition");
	return isMember$4(at) ? unforgiven(child(at, "expression")) : null;
}
/** Type arguments of a call: `Rotten` of `Throws<Rotten>(…)`. */
function typeArgumentsOf(call) {
	const callee = child(call, "function");
	const name = callee !== null && isMember$4(callee) ? child(callee, "name") : callee;
	const list = name?.type === "generic_name" ? parts(name).find((one) => one.type === "type_argument_list") : void 0;
	return list === void 0 ? [] : parts(list);
}
const listOf$1 = (node) => {
	const list = child(node, "arguments") ?? node.children.find((one) => /^(attribute_)?argument_list$/.test(one.type)) ?? null;
	return list === null ? [] : parts(list);
};
const givenValue$1 = (argument) => parts(argument).find((one) => one.field !== "name") ?? null;
/** Arguments of a call, of `new` or of an attribute that have no name, in order. */
const argumentsOf$6 = (node) => listOf$1(node).filter((one) => child(one, "name") === null).flatMap((one) => givenValue$1(one) ?? []);
/** An argument given by name (`Skip = "later"`, `precision: 2`); null where it is not. */
function namedArgument$1(node, name) {
	const found = listOf$1(node).find((one) => child(one, "name")?.text === name);
	return found === void 0 ? null : givenValue$1(found);
}
/** The list of arguments as written, for matchers that are given several values. */
const wholeArguments = (call) => child(call, "arguments");
/** The type of `typeof(Foo)`; other nodes as they are. */
const typeOf = (node) => node.type === "typeof_expression" ? child(node, "type") ?? node : node;
/** Attributes of a declaration or parameter. */
const attributesOf$1 = (declaration) => declaration.children.filter((one) => one.type === "attribute_list").flatMap((list) => list.children.filter((one) => one.type === "attribute"));
/** The name of an attribute without its namespace and the word that the compiler adds. */
const attributeName$1 = (attribute) => lastName$4(child(attribute, "name")?.text ?? "").replace(/(?<=.)Attribute$/, "");
/** What a lambda without parameters of weight computes; other nodes as they are. */
const inside$6 = (node) => node.type === "lambda_expression" ? child(node, "body") ?? node : node;
/** Members of a type, those between `#if` and `#endif` among them. */
function membersOf$4(type) {
	const body = child(type, "body");
	return body === null ? [] : flattened(parts(body));
}
/** Declarations with those of conditional compilation and of namespaces in their place. */
function flattened(nodes) {
	const found = [];
	const waiting = [...nodes].reverse();
	for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
		const body = at.type === "namespace_declaration" ? child(at, "body") : null;
		if (body !== null) waiting.push(...[...parts(body)].reverse());
		else if (/^preproc_(if|elif|else)$/.test(at.type)) waiting.push(...[...parts(at)].reverse());
		else found.push(at);
	}
	return found;
}
/** Whether an expression is a text, or builds one. */
function isText$1(node) {
	if (stringValue(node) !== null || node.type === "interpolated_string_expression") return true;
	if (node.type === "binary_expression") return parts(node).some(isText$1);
	return /^[sS]tring\.(Format|Join|Concat)\b/.test(node.text);
}
/** What a delta accepts; -1 for one that is computed, null where none is given. `digits` are those behind the point. */
function toleranceOf$7(delta, measure) {
	if (delta == null) return null;
	const value = numberIn(delta);
	if (Number.isNaN(value)) return {
		measure,
		value: -1
	};
	return {
		measure,
		value: measure === "digits" ? 10 ** -value : value
	};
}

// src/syntax/languages/csharp-conditions.ts
/** Methods that are a comparison of their own, by what they ask. */
const PREDICATES$5 = /* @__PURE__ */ new Map([
	["Equals", "exact"],
	["SequenceEqual", "exact"],
	["ReferenceEquals", "exact"],
	["SetEquals", "structure"],
	["Contains", "structure"],
	["ContainsKey", "structure"],
	["ContainsValue", "structure"],
	["Any", "structure"],
	["StartsWith", "pattern"],
	["EndsWith", "pattern"],
	["IsMatch", "pattern"],
	["IsInstanceOfType", "type"]
]);
function fromCall$2(at, node) {
	const name = calledName$7(at);
	const strength = PREDICATES$5.get(name);
	const given = argumentsOf$6(at);
	const holder = holderOf$3(at);
	const [subject, expected] = holder === null || /^([oO]bject|[sS]tring|Enumerable|Regex|ReferenceEquals)$/.test(holder.text) ? [given[0], given[1]] : [holder, given[0]];
	if (strength === void 0 || subject === void 0 || expected === void 0) return null;
	return {
		node,
		subject,
		expected,
		matcher: name,
		strength,
		symmetric: strength === "exact"
	};
}
/** `x is Pear`, `x is 3`, `x is not null`, `x is { Size: 3 }`. */
function fromPattern$1(at, node) {
	const subject = child(at, "expression");
	const pattern = child(at, "pattern");
	const negated = pattern?.type === "negated_pattern";
	const inner = negated && pattern !== null ? parts(pattern)[0] ?? pattern : pattern;
	const value = inner?.type === "constant_pattern" ? parts(inner)[0] ?? inner : inner;
	const common = {
		node,
		subject,
		expected: value,
		matcher: "is",
		negated
	};
	if (value !== null && /(_literal|^prefix_unary_expression)$/.test(value.type)) return {
		...common,
		matcher: "==",
		strength: "exact"
	};
	if (inner?.type === "relational_pattern") return {
		...common,
		strength: "bound"
	};
	const structured = inner !== null && /^(recursive|list|or|and)_pattern$/.test(inner.type);
	return {
		...common,
		strength: structured ? "structure" : "type"
	};
}
const CSHARP = {
	denied: (at) => at.type === "prefix_unary_expression" && at.children[0]?.text === "!" ? parts(at)[0] ?? null : null,
	single: (at, node) => {
		if (at.type === "is_pattern_expression") return fromPattern$1(at, node);
		if (at.type === "is_expression") return {
			node,
			subject: child(at, "left"),
			expected: child(at, "right"),
			matcher: "is",
			strength: "type"
		};
		return fromCall$2(at, node);
	},
	counts: /\. (Count|Length)( \( \))?$/
};
/** What asserting a condition of C# asks, as true or as false. */
const fromTruth$3 = (node, condition, wanted) => demandsOfTruth$1(node, condition, wanted, CSHARP);

// src/syntax/strength-table.ts
/** Looks up what a matcher asks by its name. */
function strengthTable(byStrength) {
	const entries = Object.entries(byStrength);
	return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength])));
}
/** Looks up one word for several names: `{ null: 'isNull toBeNull' }`. */
function wordTable(byWord) {
	return new Map(Object.entries(byWord).flatMap(([word, names]) => names.split(/\s+/).map((name) => [name, word])));
}

// src/syntax/languages/csharp-matchers.ts
/** Methods of the `Assert` classes of xUnit, NUnit and MSTest; with a `Not` in their name they deny the same. */
const FUNCTIONS$7 = strengthTable({
	exact: `Equal StrictEqual Same Null Empty AreEqual AreSame IsNull IsEmpty IsNaN IsNullOrEmpty Equivalent Zero
    AreEqualIgnoringOrder EqualTo`,
	structure: `Contains Single Collection AreEquivalent Subset ProperSubset Superset ProperSuperset IsSubsetOf HasCount
    ContainsSingle AllItemsAreUnique AreEqualIgnoringCase Distinct IsSupersetOf CountEquals`,
	bound: `InRange Greater GreaterOrEqual Less LessOrEqual IsGreaterThan IsGreaterThanOrEqualTo IsLessThan
    IsLessThanOrEqualTo IsInRange IsPositive IsNegative Positive Negative`,
	pattern: "Matches StartsWith EndsWith IsMatch MatchesRegex",
	type: `IsType IsAssignableFrom IsInstanceOf IsInstanceOfType IsExactInstanceOfType Throws ThrowsAny ThrowsAsync
    ThrowsAnyAsync ThrowsException ThrowsExceptionAsync ThrowsExactly ThrowsExactlyAsync Catch CatchAsync
    AllItemsAreInstancesOfType Raises RaisesAny RaisesAsync PropertyChanged PropertyChangedAsync`,
	truthy: "AllItemsAreNotNull Exists"
});
/** Denials whose name is not that of the assertion with a `Not` in it. */
const DENIALS$4 = /* @__PURE__ */ new Map([
	["DoesNotContain", "Contains"],
	["DoesNotMatch", "Matches"],
	["DoesNotMatchRegex", "MatchesRegex"],
	["DoesNotStartWith", "StartsWith"],
	["DoesNotEndWith", "EndsWith"],
	["DoesNotThrow", "Throws"],
	["DoesNotThrowAsync", "ThrowsAsync"],
	["NotStrictEqual", "StrictEqual"]
]);
/** Functions whose examined value stands first, and what it is held against behind it. */
const SUBJECT_FIRST$1 = /^(Greater|GreaterOrEqual|Less|LessOrEqual|InRange|Collection|Single|All|IsInstanceOfType|IsNotInstanceOfType|IsExactInstanceOfType|AllItemsAreInstancesOfType)$/;
/** Matchers behind `Should()` of FluentAssertions; Shouldly's are the same words with `Should` before them. */
const CHAINED$4 = strengthTable({
	exact: `Be Equal BeSameAs BeNull BeTrue BeFalse BeEmpty BeNullOrEmpty BeNullOrWhiteSpace BeDefault BeEqualTo
    BeEquivalentToExactly AllBe BeNaN`,
	structure: `BeEquivalentTo Contain ContainSingle HaveCount HaveLength ContainKey ContainKeys ContainValue ContainValues
    ContainEquivalentOf OnlyContain BeSubsetOf BeIn BeOneOf ContainAll ContainAny HaveElementAt HaveSameCount
    SatisfyRespectively ContainInOrder ContainInConsecutiveOrder HaveSingleItem ContainKeyAndValue HaveFlag
    AllBeEquivalentTo IntersectWith ContainItemsAssignableTo SatisfyAllConditions ContainWithoutWhitespace HaveProperty
    HaveInnerException ContainExactly`,
	approximate: "BeApproximately BeCloseTo",
	bound: `BeGreaterThan BeGreaterThanOrEqualTo BeGreaterOrEqualTo BeLessThan BeLessThanOrEqualTo BeLessOrEqualTo BeInRange
    BePositive BeNegative BeAfter BeBefore BeOnOrAfter BeOnOrBefore HaveCountGreaterThan HaveCountGreaterThanOrEqualTo
    HaveCountLessThan HaveCountLessThanOrEqualTo CompleteWithin CompleteIn HaveCountLessOrEqualTo
    HaveCountGreaterOrEqualTo`,
	pattern: `StartWith EndWith Match MatchRegex WithMessage StartWithEquivalentOf EndWithEquivalentOf MatchEquivalentOf
    MatchApproved WithParameterName`,
	type: `BeOfType BeAssignableTo BeExactlyOfType AllBeOfType AllBeAssignableTo Throw ThrowExactly ThrowAsync
    ThrowExactlyAsync WithInnerException WithInnerExceptionExactly BeDerivedFrom Implement Raise RaisePropertyChangeFor`,
	truthy: `Exist HaveValue OnlyHaveUniqueItems BeInAscendingOrder BeInDescendingOrder AllSatisfy Satisfy BeUnique
    BeValid BeDefined BeInOrder NotNull`
});
/** Words of NUnit's constraints (`Is.EqualTo`, `Has.Member`, `Throws.TypeOf`). */
const CONSTRAINTS = strengthTable({
	exact: "EqualTo SameAs Null True False Empty Zero NaN Default",
	structure: "EquivalentTo Member Contain Item Contains SubsetOf SupersetOf AnyOf Exactly Key Value ContainKey One",
	bound: `GreaterThan GreaterThanOrEqualTo AtLeast LessThan LessThanOrEqualTo AtMost InRange Positive Negative`,
	pattern: "StartWith EndWith Match StartsWith EndsWith Matches Substring",
	type: `InstanceOf TypeOf AssignableFrom AssignableTo Exception ArgumentException ArgumentNullException
    InvalidOperationException TargetInvocationException Nothing`,
	truthy: "Unique Ordered XmlSerializable BinarySerializable Exist"
});
/** What a matcher expects where its name says it. */
const FIXED$5 = wordTable({
	null: "Null IsNull BeNull",
	empty: "Empty IsEmpty BeEmpty",
	true: "True BeTrue",
	false: "False BeFalse",
	0: "Zero",
	ArgumentException: "ArgumentException",
	ArgumentNullException: "ArgumentNullException",
	InvalidOperationException: "InvalidOperationException"
});
/** Limits by the operator that says the same. */
const LIMITS$2 = wordTable({
	">": "Greater GreaterThan BeGreaterThan BeAfter HaveCountGreaterThan IsGreaterThan",
	">=": `GreaterOrEqual GreaterThanOrEqualTo AtLeast BeGreaterThanOrEqualTo BeGreaterOrEqualTo BeOnOrAfter
    HaveCountGreaterThanOrEqualTo IsGreaterThanOrEqualTo HaveCountGreaterOrEqualTo`,
	"<": "Less LessThan BeLessThan BeBefore HaveCountLessThan IsLessThan",
	"<=": `LessOrEqual LessThanOrEqualTo AtMost BeLessThanOrEqualTo BeLessOrEqualTo BeOnOrBefore HaveCountLessThanOrEqualTo
    IsLessThanOrEqualTo HaveCountLessOrEqualTo`
});
/** Matchers that are given several values, not one and a reason. */
const SEVERAL = /^(Equal|Contain\w*|BeOneOf|BeIn|BeInRange|InRange|OnlyContain|BeSubsetOf|HaveElementAt|SatisfyRespectively|AnyOf|Collection|NotContain\w*)$/;

// src/syntax/languages/csharp-chains.ts
/** The words of a chain from its root outwards, the expression that it begins with first. */
function linksOf$2(outermost) {
	const links = [];
	for (let at = outermost; at !== null; at = isCall$4(at) || isMember$4(at) ? holderOf$3(at) : null) links.push({
		node: at,
		name: nameOf$5(at)
	});
	return links.reverse();
}
/** Whether a call is a part of a chain that a later call ends. */
function isInner$2(call) {
	let at = call;
	for (let above = at.parent; above !== null; above = at.parent) {
		if (isCall$4(above)) return at.field === "function";
		if (!(isMember$4(above) && at.field === "expression") && above.type !== "postfix_unary_expression") return false;
		at = above;
	}
	return false;
}
const fixedBy$3 = (name) => {
	const value = FIXED$5.get(name);
	return value === void 0 ? {} : { fixed: value };
};
/** What a matcher is given, reasons left out. */
function expectedOf(call, name) {
	const [type] = typeArgumentsOf(call);
	if (type !== void 0) return type;
	const [first, second] = argumentsOf$6(call);
	if (first === void 0) return null;
	if (second !== void 0 && SEVERAL.test(name)) return wholeArguments(call);
	return typeOf(first);
}
/** `Be(12, "because …")`, `ShouldBe(3.5, 0.01)`: one word of FluentAssertions or Shouldly. */
function fromWord$1(node, word, subject) {
	if (subject !== null && /^Be(True|False)$/.test(word)) return fromTruth$3(node, subject, word === "BeTrue");
	const name = CHAINED$4.get(word) === void 0 ? word.replace(/^Not(?=[A-Z])/, "") : word;
	const strength = CHAINED$4.get(name) ?? null;
	const [, second] = argumentsOf$6(node);
	const isNumber = second !== void 0 && /^(integer|real)_literal$/.test(second.type);
	const approximate = strength === "approximate" || name === "Be" && isNumber;
	return [{
		node,
		subject,
		expected: approximate ? argumentsOf$6(node)[0] ?? null : expectedOf(node, name),
		matcher: LIMITS$2.get(name) ?? name,
		strength: approximate ? "approximate" : strength,
		negated: name !== word,
		symmetric: strength === "exact",
		tolerance: approximate ? toleranceOf$7(second, "delta") : null,
		...fixedBy$3(name)
	}];
}
/**
* What a chain behind `Should()`, or a call such as `ShouldBe(…)`, asks: a demand for each matcher in it. An empty list for
* the inner calls of one; null where there is no chain.
*/
function demandsOfShould(call) {
	const links = linksOf$2(call);
	const opens = ({ node, name }) => isCall$4(node) && /^Should([A-Z]\w*)?$/.test(name) && holderOf$3(node) !== null;
	const root = links.findIndex(opens);
	if (root < 0 || holderOf$3(links[root].node)?.text === "Should") return null;
	if (isInner$2(call)) return [];
	let subject = null;
	const found = [];
	for (const link of links.slice(root)) {
		const { node, name } = link;
		if (opens(link)) {
			const holder = holderOf$3(node);
			subject = holder === null ? null : inside$6(bare(holder));
			if (name !== "Should") found.push(...fromWord$1(node, name.slice(6), subject));
		} else if (isCall$4(node)) {
			if (CHAINED$4.has(name) || CHAINED$4.has(name.replace(/^Not/, ""))) found.push(...fromWord$1(node, name, subject));
			else if (!/^(Where|Using|Excluding\w*|Including\w*|Invoking|Awaiting|ConfigureAwait)$/.test(name)) found.push({
				node,
				subject,
				expected: expectedOf(node, name),
				matcher: name,
				strength: null
			});
		} else if (!/^(And|Which|Subject|That|Value|Should)$/.test(name)) subject = node;
	}
	return found.length > 0 ? found : [{
		node: call,
		subject,
		expected: null,
		matcher: "Should",
		strength: "none"
	}];
}
const CONSTRAINT_ROOT = /^(Is|Has|Does|Contains|Throws|Iz)$/;
const TURNING$1 = /^(Count|Length|Message|Property|InnerException|All|Some|ItemAt|Items|Exactly|One|Attribute|Member)$/;
const RANK = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound",
	"approximate",
	"structure",
	"exact"
];
/** Whether an argument of `Assert.That` is a constraint and not a condition's message. */
const isConstraint = (node) => CONSTRAINT_ROOT.test(linksOf$2(node)[0]?.name ?? "");
/** What the words of one constraint ask between `And` and `And`; null where it asks nothing. */
function fromConstraint(node, subject, words) {
	const asked = words.findLast(({ name }) => CONSTRAINTS.has(name));
	if (asked === void 0) return null;
	const name = asked.name;
	const negated = words.some((one) => /^(Not|No|None)$/.test(one.name));
	const within = words.find((one) => one.name === "Within");
	const partial = words.some((one) => one !== asked && TURNING$1.test(one.name)) || words.some((one) => one.name === "IgnoreCase");
	const plain = within !== void 0 && CONSTRAINTS.get(name) === "exact" ? "approximate" : CONSTRAINTS.get(name) ?? null;
	const strength = partial && plain === "exact" ? "structure" : plain;
	const turned = words.filter((one) => one !== asked && TURNING$1.test(one.name)).map((one) => one.name);
	return {
		node,
		subject,
		expected: isCall$4(asked.node) ? expectedOf(asked.node, name) : null,
		matcher: [...turned, LIMITS$2.get(name) ?? name].join(" "),
		strength,
		negated,
		symmetric: strength === "exact",
		tolerance: within === void 0 ? null : toleranceOf$7(argumentsOf$6(within.node)[0], "delta"),
		...fixedBy$3(name)
	};
}
/** `Assert.That(x, Is.Not.Null.And.EqualTo(3))`: a demand for each constraint, no more than the weakest of two with `Or`. */
function demandsOfConstraint(node, subject, constraint) {
	const links = linksOf$2(constraint);
	const groups = [[]];
	for (const link of links) if (/^(And|Or|With)$/.test(link.name)) groups.push([]);
	else groups.at(-1)?.push(link);
	const found = groups.flatMap((words) => fromConstraint(node, inside$6(subject), words) ?? []);
	if (!links.some(({ name }) => name === "Or")) return found;
	const least = RANK.find((one) => found.some(({ strength }) => (strength ?? "truthy") === one)) ?? "structure";
	return [{
		node,
		subject,
		expected: constraint,
		matcher: "Or",
		strength: least === "exact" ? "structure" : least
	}];
}
/** A message behind an assertion's values: a text, or what is put into one. */
const withoutMessage$1 = (given, least) => {
	const message = given.findIndex((one, index) => index >= least && isText$1(one));
	return message < 0 ? given : given.slice(0, message);
};

// src/syntax/languages/csharp-assertions.ts
const HOLDERS$1 = /^(global::)?(\w+\.)*(Classic|String|Collection|File|Directory|Xml)?Assert(ions)?$/;
/** Calls of the same classes that hold other assertions, or end the test. */
const GROUPING$1 = /^(Multiple|MultipleAsync|Scope|EnterMultipleScope|All|AllAsync|ForEach|Ignore|Inconclusive|Pass|Warn|Skip|SkipWhen|SkipUnless|IsNotNullOrThrow)$/;
/** Assertions about one value: what else they are given is a message. */
const ALONE$1 = /^(Is|Not|IsNot)?(Null|Empty|NullOrEmpty|NaN|Zero|Positive|Negative)$|^(Not)?Distinct$|^AllItemsAre(Unique|NotNull)$/;
const fixedBy$2 = (name) => {
	const value = FIXED$5.get(name);
	return value === void 0 ? {} : { fixed: value };
};
/** The assertion that a name stands for, and whether it is denied. */
function plainName(name) {
	if (FUNCTIONS$7.has(name)) return {
		plain: name,
		negated: false
	};
	const plain = DENIALS$4.get(name) ?? name.replace("Not", "");
	return {
		plain,
		negated: FUNCTIONS$7.has(plain) && plain !== name
	};
}
function fromThrows$1(call, plain, negated) {
	const given = argumentsOf$6(call);
	const block = given.find((one) => /^(lambda_expression|anonymous_method_expression)$/.test(one.type));
	const named = typeArgumentsOf(call)[0] ?? given.find((one) => one.type === "typeof_expression");
	const subject = block ?? given.find((one) => one !== named && one.type !== "string_literal") ?? null;
	return {
		node: call,
		subject: subject === null ? null : inside$6(subject),
		expected: named === void 0 || negated ? null : typeOf(named),
		matcher: plain,
		strength: "type",
		negated
	};
}
/** What compares as the language itself does. */
const PLAIN_COMPARER = /^StringComparer\.Ordinal$|^EqualityComparer<.{1,100}>\.Default$/;
/** Whether two values are held against one another by something that is handed in, and not by their own equality. */
function isComparedBy(call, name, third) {
	const comparer = namedArgument$1(call, "comparer") ?? third;
	if (comparer === void 0 || PLAIN_COMPARER.test(comparer.text.slice(0, 200))) return false;
	return name === "Equal" || /Comparer\b/.test(comparer.text.slice(0, 200));
}
/** What the third argument makes of a comparison of two values. */
function margin(call, name, third) {
	const given = namedArgument$1(call, "precision") ?? namedArgument$1(call, "tolerance") ?? namedArgument$1(call, "delta") ?? third;
	if ([third, namedArgument$1(call, "ignoreCase")].some((one) => one?.text === "true") || namedArgument$1(call, "ignoreCase")?.text === "true") return {
		strength: "structure",
		tolerance: null
	};
	if (!(given !== void 0 && (!Number.isNaN(numberIn(given)) || /^TimeSpan\b/.test(given.text)))) return {
		strength: isComparedBy(call, name, third) ? "structure" : "exact",
		tolerance: null
	};
	const digits = name === "Equal" && Number.isInteger(numberIn(given)) && !/^-?\d[\d_]*[.fFdDmM]/.test(given.text);
	return {
		strength: "approximate",
		tolerance: toleranceOf$7(given, digits ? "digits" : "delta")
	};
}
function sidesOf$1(call, name, given) {
	const [first = null, second = null] = given;
	const [type] = typeArgumentsOf(call);
	const collection = /^CollectionAssert$/.test(holderOf$3(call)?.text ?? "") && /Contain/.test(name);
	if (type !== void 0 && /^Is/.test(name)) return [first, type];
	if (second === null) return [first, null];
	if (collection) return [first, second];
	if (SUBJECT_FIRST$1.test(name)) return [first, SEVERAL.test(name) ? wholeArguments(call) : typeOf(second)];
	return [namedArgument$1(call, "actual") ?? second, typeOf(namedArgument$1(call, "expected") ?? first)];
}
function fromFunction$4(call, name) {
	const given = argumentsOf$6(call);
	const [first, second] = given;
	if (first !== void 0 && /^(Is)?(Not)?(True|False)$/.test(name)) return fromTruth$3(call, first, /True$/.test(name) !== name.includes("Not"));
	if (name === "That" && first !== void 0) return second !== void 0 && isConstraint(second) ? demandsOfConstraint(call, first, second) : fromTruth$3(call, first, true);
	const { plain, negated } = plainName(name);
	if (/^(Throws|Catch)/.test(plain)) return [fromThrows$1(call, plain, negated)];
	const known = FUNCTIONS$7.get(plain) ?? null;
	const common = {
		node: call,
		matcher: LIMITS$2.get(plain) ?? plain,
		strength: known,
		negated,
		...fixedBy$2(plain)
	};
	if (ALONE$1.test(name)) return [{
		...common,
		subject: first ?? null,
		expected: null,
		tautology: first !== void 0 && isLiteral(first)
	}];
	const values = withoutMessage$1(given, 2);
	const [subject, expected] = sidesOf$1(call, name, values);
	const measured = known === "exact" ? margin(call, name, values[2]) : { tolerance: null };
	return [{
		...common,
		subject,
		expected,
		symmetric: known === "exact",
		...measured
	}];
}
/** `try { Weigh(); Assert.Fail(); } catch (Rotten) {}`: the older way to expect an exception. */
function fromFail$2(call) {
	let below = call;
	for (const at of ancestors(call)) {
		if (at.type === "try_statement" && below.field === "body") {
			const caught = at.children.find((one) => one.type === "catch_clause")?.children.find((one) => one.type === "catch_declaration");
			return {
				node: call,
				subject: below,
				expected: caught === void 0 ? null : child(caught, "type"),
				matcher: "Fail",
				strength: "type"
			};
		}
		if (at.type === "if_statement") return {
			node: call,
			subject: child(at, "condition"),
			expected: null,
			matcher: "Fail",
			strength: "truthy"
		};
		if (/^(method_declaration|lambda_expression|local_function_statement)$/.test(at.type)) break;
		below = at;
	}
	return {
		node: call,
		subject: null,
		expected: null,
		matcher: "Fail",
		strength: "none"
	};
}
const strengthOfCount = (how) => /\b(AtLeast|AtMost|Between|OrMore|OrLess)/.test(how) ? "bound" : "structure";
/** `scale.Verify(s => s.Weigh(3), Times.Once())` of Moq. */
function fromVerify$1(call) {
	const [block, times] = argumentsOf$6(call);
	const body = block === void 0 ? null : inside$6(block);
	const how = times === void 0 ? "" : normal(times);
	const what = body === null ? "" : calledName$7(body) || normal(body);
	const given = body !== null && isCall$4(body) ? child(body, "arguments") : null;
	return {
		node: call,
		subject: holderOf$3(call),
		expected: null,
		matcher: `${calledName$7(call)}.${what}`,
		strength: strengthOfCount(how),
		negated: /\bNever\b/.test(how),
		fixed: `${given === null ? "" : normal(given)} ${how}`.trim()
	};
}
/** `scale.Received(1).Weigh(3)` of NSubstitute, `A.CallTo(…).MustHaveHappened()` of FakeItEasy. */
function fromReceived(call, received) {
	const name = calledName$7(received);
	const how = normal(wholeArguments(received) ?? received);
	const happened = /^Must/.test(name);
	return {
		node: call,
		subject: holderOf$3(received),
		expected: null,
		matcher: happened ? "MustHaveHappened" : `Received.${calledName$7(call)}`,
		strength: strengthOfCount(`${name} ${how}`),
		negated: /Not/.test(name),
		fixed: happened ? `${name} ${how}` : `${normal(wholeArguments(call) ?? call)} ${how}`
	};
}
function fromMock$1(call, name) {
	if (/^Verify(All|NoOtherCalls|Get|Set|Add)?$/.test(name) && holderOf$3(call) !== null && argumentsOf$6(call).every((one) => one.type !== "identifier")) return [fromVerify$1(call)];
	if (/^Must(Not)?HaveHappened/.test(name)) return [fromReceived(call, call)];
	const holder = holderOf$3(call);
	return holder !== null && /^(DidNot)?Received?(WithAnyArgs)?$/.test(calledName$7(holder)) ? [fromReceived(call, holder)] : [];
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$5(node) {
	if (!isCall$4(node)) return [];
	const name = calledName$7(node);
	const holder = holderOf$3(node);
	if (holder !== null && HOLDERS$1.test(holder.text)) {
		if (name === "Fail") return [fromFail$2(node)];
		return GROUPING$1.test(name) ? [] : fromFunction$4(node, name);
	}
	if (holder?.text === "Should" && /^(Not)?Throw/.test(name)) return [fromThrows$1(node, name.replace(/^Not/, ""), /^Not/.test(name))];
	return demandsOfShould(node) ?? fromMock$1(node, name);
}
/** Whether a call is one of an assertion library, whose body nobody needs to see. */
function isAsserting$1(call) {
	const name = calledName$7(call);
	if (HOLDERS$1.test(holderOf$3(call)?.text ?? "") || holderOf$3(call)?.text === "Should") return true;
	return /^(Should|Verify\w*)$/.test(name) || CHAINED$4.has(name.replace(/^Should(Not)?/, ""));
}

// src/syntax/languages/csharp-defects.ts
/** Failed assertions are exceptions, so that `catch (Exception)` and a bare `catch` hold them back. */
const CATCHES_ALL$4 = /^Exception$|(Assert\w*|Xunit|Expectation\w*|ShouldAssert)Exception$|AssertFailedException$/;
const AWAITED$1 = /(Assert\w*|Xunit\w*|ShouldAssert)Exception$|AssertFailedException$|AssertionFailedException$/;
const SAYS_SO$3 = /\b(throw|Assert\w*|Fail\w*|Should\w*|Verify\w*|SetException|Add|Enqueue)\b/;
/** The last part of a type's name, cut where no name is that long. */
const endOf = (name) => lastName$4(name).slice(-100);
/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows$4 = remember((clause) => {
	const caught = clause.children.find((one) => one.type === "catch_declaration");
	const type = caught === void 0 ? "Exception" : endOf(child(caught, "type")?.text ?? "");
	const filtered = clause.children.some((one) => one.type === "catch_filter_clause");
	const body = child(clause, "body");
	return CATCHES_ALL$4.test(type) && !filtered && body !== null && !SAYS_SO$3.test(body.text);
});
/** Whether a call waits for the code that it is given to fail by an assertion. */
const expectsFailure$2 = remember((call) => {
	if (!/^(Throws|Catch)/.test(calledName$7(call))) return false;
	const type = typeArgumentsOf(call)[0] ?? argumentsOf$6(call).map(typeOf)[0];
	return type !== void 0 && AWAITED$1.test(endOf(type.text));
});
const isEmptyLoop$3 = remember((loop) => {
	const over = loop.type === "foreach_statement" ? child(loop, "right") : null;
	if (over === null) return false;
	if (over.type === "collection_expression" || over.type === "initializer_expression") return parts(over).length === 0;
	if (/^(Array|Enumerable)$/.test(holderOf$3(over)?.text ?? "")) return calledName$7(over) === "Empty";
	const filled = over.children.find((one) => one.type === "initializer_expression");
	return /array_creation_expression$/.test(over.type) && filled !== void 0 && parts(filled).length === 0;
});
/** Whether a body is that of a test of xUnit or MSTest; NUnit's `ThrowsAsync` waits by itself. */
const awaitsByHand = remember((top) => top.parent !== null && attributesOf$1(top.parent).some((one) => /(Fact|Theory|TestMethod)$/.test(attributeName$1(one))));
/** Whether nothing is done with what a call answers: it stands alone, is thrown away, or gets a name that is never used. */
function isUnused(call, top) {
	const { parent } = call;
	if (parent === null) return false;
	if (parent.type === "expression_statement") return true;
	if (parent.type === "assignment_expression") return child(parent, "left")?.text === "_";
	const name = parent.type === "variable_declarator" ? child(parent, "name")?.text : void 0;
	if (name === void 0) return false;
	return walk(top).filter((at) => at.type === "identifier" && at.text === name).length === 1;
}
/** `Record.Exception(() => …)`: what fails in there is handed back, and lost where nobody looks at it. */
const isRecorded = (call, top) => {
	if (!/^Exception(Async)?$/.test(calledName$7(call)) || lastName$4(holderOf$3(call)?.text ?? "") !== "Record") return false;
	return isUnused(call.parent?.type === "await_expression" ? call.parent : call, top);
};
/** A helper whose calls the compiler leaves out (`[Conditional("SLOW")]`); tests are not called by code. */
const isLeftOut$1 = remember((top) => {
	const marks = top.parent === null ? [] : attributesOf$1(top.parent);
	const conditions = marks.filter((one) => attributeName$1(one) === "Conditional");
	const isTest = marks.some((one) => /(Fact|Theory|Test|TestMethod|TestCase)$/.test(attributeName$1(one)));
	return conditions.length > 0 && !isTest && !conditions.some((one) => /"(DEBUG|TRACE)"/.test(one.text));
});
/** Whether nobody awaits a call that answers with a task. */
function isUnawaited$1(node, top) {
	const name = calledName$7(node);
	return (/^(Not)?Throw(Exactly)?Async$/.test(name) || /^((Throws|DoesNotThrow)\w*|Multiple|All)Async$/.test(name) && awaitsByHand(top)) && isUnused(node, top);
}
/** `[ExpectedException(typeof(AssertFailedException))]`: the test waits for its own assertions to fail. */
const awaitsFailure$2 = remember((top) => {
	const expected = (top.parent === null ? [] : attributesOf$1(top.parent)).find((one) => attributeName$1(one) === "ExpectedException");
	const type = expected === void 0 ? void 0 : argumentsOf$6(expected).map(typeOf)[0];
	return type !== void 0 && AWAITED$1.test(endOf(type.text));
});
/** What takes an assertion's power, around it or in how the test is declared. */
function defectOf$5(node, top) {
	if (awaitsFailure$2(top)) return "swallowed";
	if (isLeftOut$1(top)) return "unreachable";
	if (isUnawaited$1(node, top)) return "unawaited";
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body") {
			if (at.children.some((one) => one.type === "catch_clause" && swallows$4(one))) return "swallowed";
		} else if (below.field === "body" && isEmptyLoop$3(at)) return "unreachable";
		else if (below.field === "arguments" && (expectsFailure$2(at) || isRecorded(at, top))) return "swallowed";
		below = at;
	}
	return null;
}

// src/syntax/languages/csharp-gates.ts
const MACHINE$7 = /\b(OperatingSystem|RuntimeInformation|OSPlatform|OSVersion|PlatformID|PlatformDetection|FrameworkDescription|ProcessorCount|Is64BitProcess|Is64BitOperatingSystem|PlatformNotSupported\w*|IsOSPlatform|TestPlatform\w*)\b/;
/** Symbols by which a project is built for several frameworks and systems. */
const TARGET = /^(NET|NETCOREAPP|NETFRAMEWORK|NETSTANDARD|NETFX|WINDOWS|LINUX|OSX|MACOS|ANDROID|IOS|MONO|UNITY|FEATURE_)/;
const isTarget = (condition) => condition.split(/\W+/).filter(Boolean).every((word) => TARGET.test(word));
const SHUT$1 = /^(Ignore|Explicit)$/;
const ON_MACHINE$1 = /^(Platform|OSCondition|SupportedOSPlatform|UnsupportedOSPlatform|PlatformSpecific|SkipOnPlatform|ActiveIssue|Apartment)$/;
const CONDITIONAL$1 = /^(Conditional(Fact|Theory)|CICondition|Condition|ConditionBase|SkipOnCI|SkipOnCoreClr|SkipOnMono)$/;
const SKIPPED_BY_THROW$1 = /^(Skip|SkipTest|Ignore|Inconclusive|AssertInconclusive)Exception$/;
const conditional$5 = (at, platform) => ({
	enabled: "conditional",
	reason: normal(at),
	line: at.line,
	platform
});
function gateOfAttribute$1(attribute) {
	const name = attributeName$1(attribute);
	if (SHUT$1.test(name)) return shut(attribute, normal(attribute));
	const skip = namedArgument$1(attribute, "Skip") ?? namedArgument$1(attribute, "Ignore");
	const isRow = /^(TestCase|InlineData|DataRow|MemberData|ClassData)/.test(name);
	const when = namedArgument$1(attribute, "SkipWhen") ?? namedArgument$1(attribute, "SkipUnless");
	if (skip !== null && skip.type !== "null_literal" && !isRow) return when === null ? shut(attribute, normal(attribute)) : conditional$5(attribute, MACHINE$7.test(when.text) || /Windows|Linux|Mac|OS/.test(when.text));
	if (namedArgument$1(attribute, "Explicit")?.text === "true") return shut(attribute, normal(attribute));
	if (ON_MACHINE$1.test(name)) return conditional$5(attribute, true);
	return CONDITIONAL$1.test(name) ? conditional$5(attribute, MACHINE$7.test(attribute.text)) : OPEN;
}
/** The gate of one `#if` for what lies in this part of it. */
function gateOfDirective(directive, below) {
	const condition = child(directive, "condition");
	if (condition === null) return OPEN;
	const taken = below.field !== "alternative";
	const truth = constantTruth(condition);
	if (truth !== null) return truth === taken ? OPEN : shut(directive, `#if ${normal(condition)}`);
	return {
		enabled: "conditional",
		reason: `${taken ? "#if" : "#if not"} ${normal(condition)}`,
		line: directive.line,
		platform: isTarget(condition.text)
	};
}
/** What attributes of a method or class, and `#if` around it, do to the tests below. */
function gateOfMarks$1(declaration) {
	const gates = attributesOf$1(declaration).map(gateOfAttribute$1);
	let below = declaration;
	for (const at of ancestors(declaration)) {
		if (/^preproc_(if|elif)$/.test(at.type)) gates.push(gateOfDirective(at, below));
		if (/_declaration$/.test(at.type)) break;
		below = at;
	}
	return strictest(gates);
}
const isType = ofType(/^(class|struct|record)_declaration$/);
/** Whether a declaration has a modifier. */
const isSaid = (declaration, modifier) => declaration.children.some(({ type, text }) => type === "modifier" && text === modifier);
/**
* What the types around a test do to it: xUnit and MSTest pass over those that are not public, MSTest also over methods that are
* not and over classes without its mark, unless they are told otherwise. What is said of a partial class may stand elsewhere.
*/
function gateOfTypes(method) {
	const marks = attributesOf$1(method).map(attributeName$1);
	const isMstest = marks.some((one) => /TestMethod$/.test(one));
	if (!isMstest && !marks.some((one) => /(Fact|Theory)$/.test(one))) return OPEN;
	const types = [...ancestors(method)].filter(isType);
	const [own] = types;
	if (own === void 0 || types.some((type) => isSaid(type, "partial"))) return OPEN;
	const passedOver = (at, why) => {
		return {
			enabled: "conditional",
			reason: `${child(at, "name")?.text ?? "it"} ${why}`,
			line: at.line,
			platform: false
		};
	};
	const hidden = (isMstest ? [method, ...types] : types).find((one) => !isSaid(one, "public"));
	if (hidden !== void 0) return passedOver(hidden, "is not public");
	const isMarked = attributesOf$1(own).some((one) => /TestClass$/.test(attributeName$1(one))) || own.children.some(({ type }) => type === "base_list");
	return isMstest && !isMarked ? passedOver(own, "is not marked as a class of tests") : OPEN;
}
/** The condition of a call that lets the test go on only where it is as wanted; null for other calls. */
function assumption$1(call) {
	const called = `${lastName$4(holderOf$3(call)?.text ?? "")}.${calledName$7(call)}`;
	const [condition] = argumentsOf$6(call);
	if (condition === void 0) return null;
	if (/^(Skip\.If|Assert\.SkipWhen)$/.test(called)) return {
		condition,
		wanted: false
	};
	if (/^(Skip\.(IfNot|Unless)|Assert\.SkipUnless|Assume\.That)$/.test(called)) return {
		condition,
		wanted: true
	};
	return null;
}
function gateOfAssumption$1(call, scopes) {
	const assumed = assumption$1(call);
	if (assumed === null) return OPEN;
	const condition = resolve$1(assumed.condition, scopes);
	const truth = constantTruth(condition);
	if (truth !== null) return truth === assumed.wanted ? OPEN : shut(call, normal(call));
	return conditional$5(call, MACHINE$7.test(condition.text) || MACHINE$7.test(assumed.condition.text));
}
/** Whether a statement leaves the test as skipped, whatever comes. */
function aborts$1(at) {
	if (at.type === "throw_statement") {
		const made = parts(at)[0];
		return made !== void 0 && SKIPPED_BY_THROW$1.test(lastName$4(child(made, "type")?.text ?? ""));
	}
	return /^(Ignore|Inconclusive|Skip)$/.test(calledName$7(at)) && lastName$4(holderOf$3(at)?.text ?? "") === "Assert";
}
const asksMachine$1 = remember((above) => MACHINE$7.test(child(above, "condition")?.text ?? ""));
const isOther$4 = ofType(/^(lambda_expression|local_function_statement)$/);
/** Assumptions, skips and thrown ones of a body, those in lambdas and local functions left out. */
function gateOfStatements$6(body, scopes) {
	const gates = [];
	const reachable = reachability();
	for (const at of innerNodes(body, (node) => !isOther$4(node))) {
		const assumed = gateOfAssumption$1(at, scopes);
		if (assumed === OPEN && !aborts$1(at)) continue;
		if (!reachable(at, body)) continue;
		const guarded = isGuarded$1(at, body);
		const platform = [...ancestors(at, body)].some(asksMachine$1);
		if (guarded) gates.push(conditional$5(at, platform || assumed.platform));
		else gates.push(assumed === OPEN ? shut(at, normal(at)) : assumed);
	}
	return strictest(gates);
}

// src/syntax/languages/csharp-rows.ts
const LISTS = /^((implicit_)?array_creation_expression|(implicit_)?object_creation_expression|collection_expression|initializer_expression)$/;
/** The elements between the braces of a list, or of `[1, 2]`; null for what is no list. */
function elementsOf$3(list) {
	if (list.type === "collection_expression") return parts(list).map((one) => {
		const element = one.type === "collection_element" ? parts(one)[0] ?? one : one;
		return element.type === "expression_element" ? parts(element)[0] ?? element : element;
	});
	if (list.type === "initializer_expression") return parts(list);
	const filled = LISTS.test(list.type) ? list.children.find(({ type }) => type === "initializer_expression") : void 0;
	return filled === void 0 ? null : parts(filled);
}
/** A row as a provider builds it: `new object[] {1, 4}`, `{1, 4}`, `new TestCaseData(1).Returns(4)`, `(1, 4)`, or one value. */
function cellsOf$5(row) {
	const elements = elementsOf$3(row);
	if (elements !== null) return elements.map(normal);
	if (row.type === "tuple_expression") return parts(row).map(normal);
	if (calledName$7(row) === "Returns") {
		const holder = holderOf$3(row);
		return [...holder === null ? [] : cellsOf$5(holder), ...argumentsOf$6(row).map(normal)];
	}
	if (/^Set\w+$/.test(calledName$7(row))) return cellsOf$5(holderOf$3(row) ?? row);
	return /^(object_creation_expression)$/.test(row.type) && /TestCaseData|TheoryDataRow/.test(row.text) ? argumentsOf$6(row).map(normal) : [normal(row)];
}
/** What a member hands out: a list that it returns or begins as, or rows yielded one by one; null where it computes. */
const providedRows$2 = remember((member) => {
	const all = walk(member);
	const reachable = reachability();
	const yields = all.filter((at) => at.type === "yield_statement" && /^yield\s+return\b/.test(at.text) && reachable(at, member));
	if (yields.length > 0) return yields.some((one) => [...ancestors(one, member)].some(({ type }) => /^(for|foreach|while|do)_statement$/.test(type))) ? null : yields.flatMap((one) => parts(one).slice(0, 1).map(cellsOf$5));
	const holder = all.find(({ type }) => /^(return_statement|arrow_expression_clause)$/.test(type));
	const begins = child(member, "value") ?? all.find(({ type }) => type === "variable_declarator") ?? member;
	const value = parts(holder ?? begins).at(-1);
	return value === void 0 ? null : elementsOf$3(resolve$1(value, [bindings(member)]))?.map(cellsOf$5) ?? null;
});
function fromProvider$1(attribute, members) {
	const named = argumentsOf$6(attribute).find((one) => stringValue(one) !== null || calledName$7(one) === "nameof");
	const name = named === void 0 ? "" : stringValue(named) ?? argumentsOf$6(named)[0]?.text ?? "";
	const member = members.get(name.slice(name.lastIndexOf(".") + 1));
	if (member === void 0) return [[normal(attribute)]];
	return providedRows$2(member) ?? [[normal(member)]];
}
const isSkipped = (attribute) => [
	"Skip",
	"Ignore",
	"IgnoreMessage"
].some((word) => namedArgument$1(attribute, word) !== null);
function rowsOfAttribute$1(attribute, members) {
	const name = attributeName$1(attribute);
	if (/^(InlineData|DataRow|TestCase|InlineAutoData|Arguments)$/.test(name)) {
		if (isSkipped(attribute)) return [];
		const expected = namedArgument$1(attribute, "ExpectedResult");
		return [[...argumentsOf$6(attribute), ...expected === null ? [] : [expected]].map(normal)];
	}
	if (name === "ClassData") return [[normal(typeArgumentsOf(attribute)[0] ?? attribute)]];
	return /^(MemberData|TestCaseSource|DynamicData|MethodDataSource)$/.test(name) ? fromProvider$1(attribute, members) : null;
}
const parametersOf$2 = (method) => {
	const list = child(method, "parameters");
	return list === null ? [] : parts(list).filter(({ type }) => type === "parameter");
};
/** NUnit's `[Values(1, 2)] int n` and its like: one cell a value. */
const valuesOf$1 = (parameter) => attributesOf$1(parameter).filter((one) => /^(Values|Range|ValueSource)$/.test(attributeName$1(one))).flatMap((one) => attributeName$1(one) === "Values" ? argumentsOf$6(one).map((value) => [`${child(parameter, "name")?.text} = ${normal(value)}`]) : [[normal(one)]]);
/** Rows of a test, from the attributes above it and those of its parameters. */
function rowsOf$7(method, members) {
	const given = attributesOf$1(method).flatMap((one) => {
		const cells = rowsOfAttribute$1(one, members);
		return cells === null ? [] : [{
			cells,
			line: one.line
		}];
	});
	const parameters = parametersOf$2(method);
	const values = parameters.flatMap(valuesOf$1);
	const cells = [...given.flatMap((one) => one.cells), ...values];
	if (given.length === 0 && values.length === 0) return null;
	return {
		names: parameters.map((one) => child(one, "name")?.text ?? ""),
		cells,
		line: given[0]?.line ?? method.line
	};
}

// src/syntax/definition.ts
/** What makes a definition of a name and a node, in a language of which `isIdle` tells what changes nothing. */
const definer = (isIdle) => (name, node, skip = () => false) => ({
	name,
	node,
	skip: (at) => isIdle(at) || skip(at)
});
/** A method of a class itself (`static`, Ruby's `def self.weigh`): who calls it says its name. */
const isStatic = ({ type, children }) => type === "singleton_method" || children.some((one) => /^static(_modifier)?$/.test(one.type) || /^modifiers?$/.test(one.type) && /(?<!\w)static(?!\w)/.test(one.text));
/** A definition as others see it: its place, the digest of its tokens and the names in it. */
const symbolOf = ({ name, node, skip, marks = [], decorators = [] }) => ({
	name,
	line: node.line,
	hash: digest([...marks, ...tokens(node, skip)]),
	mentions: mentions(node),
	...decorators.length > 0 && { decorators },
	...isStatic(node) && { isStatic: true }
});
/** The symbol of all that a file does outside of its definitions. */
const restOf = (words, named) => words.length === 0 ? [] : [{
	name: "<module>",
	line: 1,
	hash: digest(words),
	mentions: [...new Set(named)].sort()
}];

// src/syntax/languages/csharp-source.ts
const TYPES$5 = /^(class|interface|struct|record|enum|delegate)_declaration$/;
const MEMBERS$3 = /^(method|constructor|destructor|property|field|event|event_field|indexer|operator|conversion_operator|enum_member)_declaration$|^enum_member_declaration$/;
const HEADERS$1 = /^(using_directive|extern_alias_directive|file_scoped_namespace_declaration|global_attribute)$/;
/** Attributes that only the compiler and the reader of the code look at. */
const FOR_READERS$2 = /^(Obsolete|SuppressMessage|UnconditionalSuppressMessage|DebuggerDisplay|DebuggerStepThrough|DebuggerNonUserCode|EditorBrowsable|MethodImpl|ExcludeFromCodeCoverage|NotNull|MaybeNull|AllowNull|DisallowNull|NotNullWhen|MaybeNullWhen|Pure|UsedImplicitly|PublicAPI|CLSCompliant|GeneratedCode|CompilerGenerated)$/;
const VISIBILITY$1 = /^(public|private|protected|internal|sealed)$/;
/** Directives that say nothing to the compiler about what the code does. */
const REMARKS = /^preproc_(region|endregion|pragma|nullable|line|warning|error)$/;
/** What changes nothing that the code does: a branch never taken, visibility, notes for readers. */
function isIdle$10(node) {
	if (node.type === "modifier") return VISIBILITY$1.test(node.text);
	if (node.type === "attribute_list") return parts(node).every((one) => FOR_READERS$2.test(attributeName$1(one)));
	if (REMARKS.test(node.type)) return true;
	return isNeverTaken(node);
}
const define$7 = definer(isIdle$10);
const isMember$3 = (node) => TYPES$5.test(node.type) || MEMBERS$3.test(node.type);
function namesOf(member) {
	switch (member.type) {
		case "constructor_declaration": return ["constructor"];
		case "indexer_declaration": return ["this"];
		case "operator_declaration": return [`operator${child(member, "operator")?.text ?? ""}`];
		case "field_declaration":
		case "event_field_declaration": return walk(member).filter(({ type }) => type === "variable_declarator").map((one) => child(one, "name")?.text ?? "");
		default: return [child(member, "name")?.text ?? ""];
	}
}
/** Members as `Outer.Inner.Member`, constructors as `Class.constructor`; a type itself is what is left without its members. */
function symbolsOf$5(root) {
	const found = [];
	const waiting = flattened(parts(root)).map((node) => ({
		node,
		path: ""
	}));
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		const { node, path } = next;
		if (!TYPES$5.test(node.type)) {
			if (MEMBERS$3.test(node.type)) found.push(...namesOf(node).map((name) => define$7(path + name, node)));
			continue;
		}
		const name = path + (child(node, "name")?.text ?? "");
		found.push(define$7(name, node, (inner) => inner !== node && isMember$3(inner)));
		waiting.push(...membersOf$4(node).map((member) => ({
			node: member,
			path: `${name}.`
		})));
	}
	return found;
}
function topLevel$2(root) {
	const rest = flattened(parts(root)).filter((node) => node.type === "global_statement" && !isIdle$10(node) && !HEADERS$1.test(node.type));
	const words = rest.flatMap((node) => tokens(node, isIdle$10));
	return restOf(words, rest.flatMap(mentions));
}
const spell$1 = (node) => node.text.replace(/\s+/g, "");
const isUsing = ofType(/namespace_declaration$|^using_directive$/);
const isTypes = ofType(TYPES$5);
/** `using Orchard.Scales;`, `using static Orchard.Units;`, `using Kilo = Orchard.Weight;`, and the file's own namespace. */
function fromUsings(root) {
	return nodesOf(root, isUsing, isTypes).flatMap((at) => {
		if (at.type !== "using_directive") {
			const own = child(at, "name");
			return own === null ? [] : [{
				module: spell$1(own),
				names: [{
					local: "*",
					original: "*"
				}]
			}];
		}
		const alias = child(at, "name")?.text;
		const target = parts(at).find((one) => one.field !== "name");
		if (target === void 0) return [];
		const module = spell$1(target);
		if (alias === void 0) return [{
			module,
			names: [{
				local: "*",
				original: "*"
			}]
		}];
		const space = module.slice(0, Math.max(0, module.lastIndexOf(".")));
		const names = [{
			local: alias,
			original: lastName$4(module)
		}];
		return [{
			module: `${lastName$4(module)}.cs`,
			...space !== "" && { space },
			names
		}];
	});
}
const NAMING = /^(type_argument_list|base_list|generic_name|nullable_type|array_type|object_creation_expression|variable_declaration|parameter|typeof_expression|cast_expression|constant_pattern|declaration_pattern|property_declaration|method_declaration)$/;
const isIdentifier$1 = ofType(/^identifier$/);
const isAside = ofType(/^(using_directive|attribute_list)$/);
/** Types that the file itself defines, or gives a name to. */
const namedHere = (root, usings) => /* @__PURE__ */ new Set([...nodesOf(root, isTypes).flatMap((type) => child(type, "name")?.text ?? []), ...usings.flatMap(({ names }) => names.map(({ local }) => local))]);
/** Types that code names and that are none of the file's own lie in files of their names, by convention. */
function fromTypes(root, own) {
	const found = /* @__PURE__ */ new Map();
	for (const at of nodesOf(root, isIdentifier$1, isAside)) {
		if (!/^[A-Z]/.test(at.text) || at.field === "name" || own.has(at.text)) continue;
		if (at.parent?.type === "member_access_expression" && at.field === "expression" || NAMING.test(at.parent?.type ?? "")) found.set(at.text, {
			module: `${at.text}.cs`,
			names: [{
				local: at.text,
				original: at.text
			}]
		});
	}
	return [...found.values()];
}
/** What a file uses: namespaces as written, and the files that the types it names lie in by their name. */
function csharpImports(root) {
	const usings = fromUsings(root);
	return [...usings, ...fromTypes(root, namedHere(root, usings))];
}
/** The symbols and imports of a C# file. */
function readCsharpSource(root) {
	const [unread] = brokenIn(root);
	if (unread !== void 0) return {
		kind: "unreadable",
		why: `line ${unread.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		definitions: symbolsOf$5(root),
		rest: topLevel$2(root),
		imports: csharpImports(root)
	};
}

// src/syntax/languages/csharp.ts
/** Fact, Theory, Test, TestMethod and what is derived from them (`SkippableFact`, `DataTestMethod`). */
const TEST$2 = /(Fact|Theory|TestMethod)$|^(Test|TestCase|TestCaseSource)$/;
const HOOK$1 = /^(SetUp|OneTimeSetUp|TestInitialize|ClassInitialize|Before)$/;
const TYPES$4 = /^(class|struct|record)_declaration$/;
const METHODS$4 = /^(method|constructor)_declaration$/;
const nameOf$4 = (node) => child(node, "name")?.text ?? "";
const isTest$4 = (method) => attributesOf$1(method).some((one) => TEST$2.test(attributeName$1(one)));
const bodyOf$2 = (method) => child(method, "body") ?? child(method, "value") ?? child(method, "accessors");
/** What is done before each test: marked methods, the constructor of a class of tests, xUnit's `InitializeAsync`. */
const isHook$2 = (method) => method.type === "constructor_declaration" || nameOf$4(method) === "InitializeAsync" || attributesOf$1(method).some((one) => HOOK$1.test(attributeName$1(one)));
/** `[ExpectedException(typeof(Rotten))]` of MSTest. */
function expectations$2(method, scopes) {
	return attributesOf$1(method).flatMap((node) => {
		const [type] = argumentsOf$6(node);
		if (attributeName$1(node) !== "ExpectedException" || type === void 0) return [];
		const demand = {
			node,
			subject: null,
			expected: typeOf(type),
			matcher: "ExpectedException",
			strength: "type"
		};
		return [assertionOf(demand, scopes, method, null)];
	});
}
function readTest$5(method, body, around, reading) {
	const name = nameOf$4(method);
	const built = buildBody(method, body, around.scopes, reading.body);
	const local = [bodyScope(body, reading.body.foreign), ...around.scopes];
	const rows = rowsOf$7(method, around.members) ?? rowsInside(body, local, (node) => !reading.body.foreign(node));
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, "no rows are left to run")] : [];
	const own = [
		gateOfMarks$1(method),
		gateOfTypes(method),
		gateOfStatements$6(body, local)
	];
	const gate = strictest([
		...around.gates,
		...own,
		...emptied
	]);
	const whole = changeBody(built, ({ assertions }) => ({ assertions: [...expectations$2(method, around.scopes), ...assertions] }));
	reading.tests.push(unitOf({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows
	}, whole));
}
/** Hooks go by one name, since the framework calls them, and not the tests. */
function readMember(member, around, reading) {
	const body = member.type === "field_declaration" ? member : bodyOf$2(member);
	if (body === null) return;
	if (isTest$4(member)) readTest$5(member, body, around, reading);
	else {
		const field = member.type === "field_declaration" ? walk(member).find(({ type }) => type === "variable_declarator") : void 0;
		const name = METHODS$4.test(member.type) && isHook$2(member) ? "beforeEach" : nameOf$4(field ?? member);
		reading.helpers.push(unitOf({ name }, buildBody(member, body, around.scopes, reading.body)));
	}
}
function inside$5(type, around) {
	const members = membersOf$4(type);
	const scopes = [bindings(child(type, "body") ?? type, ({ type: kind }) => !/^(method|constructor|class|property)_declaration$/.test(kind)), ...around.scopes];
	const hooks = members.filter((one) => METHODS$4.test(one.type) && isHook$2(one)).flatMap((one) => bodyOf$2(one) ?? []);
	return {
		path: [...around.path, nameOf$4(type)],
		gates: [
			...around.gates,
			gateOfMarks$1(type),
			...hooks.map((body) => gateOfStatements$6(body, scopes))
		],
		scopes,
		members: new Map(members.flatMap((one) => one.type === "field_declaration" ? walk(one).filter(({ type: kind }) => kind === "variable_declarator").map((field) => [nameOf$4(field), field]) : [[nameOf$4(one), one]]))
	};
}
/** Reads classes in order of the text, those within others too. */
function readTypes$1(root, top, reading) {
	const waiting = [...flattened(parts(root))].reverse().map((node) => ({
		node,
		around: top
	}));
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node, around } = next;
		if (TYPES$4.test(node.type)) {
			const within = inside$5(node, around);
			for (const member of [...membersOf$4(node)].reverse()) waiting.push({
				node: member,
				around: within
			});
		} else if (/^(method|constructor|field|property)_declaration$/.test(node.type)) readMember(node, around, reading);
	}
}
/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine$7(root) {
	for (const at of brokenIn(root)) {
		const holder = [...ancestors(at)].find(({ type }) => type === "method_declaration");
		if (holder === void 0 || isTest$4(holder)) return at.line;
	}
	return null;
}
function called$2(node) {
	if (node.type === "object_creation_expression") return lastName$4(child(node, "type")?.text ?? "");
	return isCall$4(node) && !isAsserting$1(node) ? calledName$7(node) : null;
}
function readCsharpOracle(path, root) {
	const broken = brokenLine$7(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const reading = {
		body: {
			demands: demandsOf$5,
			defect: defectOf$5,
			truth: fromTruth$3,
			called: called$2,
			foreign: () => false
		},
		tests: [],
		helpers: []
	};
	readTypes$1(root, {
		path: [],
		gates: [],
		scopes: [],
		members: /* @__PURE__ */ new Map()
	}, reading);
	const collected = collectsCsharp(path);
	return {
		kind: "tests",
		tests: collected ? numberIds(reading.tests) : [],
		helpers: reading.helpers,
		imports: csharpImports(root),
		collected
	};
}
/** C#: xUnit, NUnit and MSTest, with FluentAssertions, Shouldly, Moq, NSubstitute and FakeItEasy. */
const csharp = {
	id: "csharp",
	claims: (path) => path.endsWith(".cs"),
	grammar: () => "csharp",
	oracle: readCsharpOracle,
	source: readCsharpSource
};

// src/syntax/languages/go-calls.ts
/** The last name of what a call calls: `Weigh` of `orchard.Weigh(…)`; empty where it is computed. */
function calledName$6(call) {
	const callee = child(call, "function");
	if (callee === null) return "";
	if (callee.type === "selector_expression") return child(callee, "field")?.text ?? "";
	return callee.type === "identifier" ? callee.text : "";
}
/** What stands before the last dot of a callee; null for plain names. */
function receiverOf$1(call) {
	const callee = child(call, "function");
	return callee?.type === "selector_expression" ? child(callee, "operand") : null;
}
/** Arguments of a call, comments left out. */
function argumentsOf$5(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list);
}
/** Receivers that are a test's handle or a library of assertions; loggers are called otherwise. */
const HANDLE = /^(t|tb|b|f|c|s|tt|ts|is|as|a|r|g|T|test|suite|assert|require|[\w.]+\.(T|Require|Assert)\(\))$/;
const FAILS$3 = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow|Failf|FailNowf)$/;
/** Whether a call fails the test that it stands in. `assert.Error(t, err)` is not meant, which asks for an error. */
function fails(call) {
	if (call.type !== "call_expression") return false;
	const receiver = receiverOf$1(call)?.text ?? "";
	const name = calledName$6(call);
	if (receiver === "") return name === "panic";
	if (receiver === "log") return /^(Fatal|Panic)/.test(name);
	if (!HANDLE.test(receiver) || !FAILS$3.test(name)) return false;
	return !/^(assert|require|is|as|a|r|s|suite|ts)$|\.(Require|Assert)\(\)$/.test(receiver) || name.startsWith("Fail");
}
/** Whether an expression is a test's handle, as the first argument of an assertion function is. */
const isHandle = (node) => /^(t|tb|b|f|tt|T|test|\w+\.T\(\)|GinkgoT\(\))$/.test(node.text);
/** The statements of a block or of a case of a switch. */
const statementsOf$3 = (block) => block.children.flatMap((c) => c.type === "statement_list" ? parts(c) : []);
/** The first statement of a block that fails the test; null where none does, or only behind a `return`. */
function failureIn(block) {
	for (const statement of statementsOf$3(block)) {
		if (/^(return|break|continue)_statement$/.test(statement.type)) return null;
		const call = statement.type === "expression_statement" ? parts(statement)[0] : void 0;
		if (call !== void 0 && fails(call)) return call;
	}
	return null;
}

// src/syntax/languages/go-matchers.ts
/** Functions of testify, gotest.tools and is; those that end in `f` are theirs as well. */
const ROWS = [
	[
		"exact",
		"pair",
		"Equal EqualValues EqualExportedValues Exactly Same DeepEqual JSONEq YAMLEq PanicsWithValue PanicsWithError"
	],
	[
		"exact",
		"pair",
		"NotEqual NotEqualValues NotSame",
		true
	],
	[
		"exact",
		"one",
		"Nil Empty Zero"
	],
	[
		"exact",
		"holder",
		"ErrorIs EqualError"
	],
	[
		"exact",
		"holder",
		"NotErrorIs",
		true
	],
	[
		"structure",
		"holder",
		"Len Contains Subset"
	],
	[
		"structure",
		"holder",
		"NotContains NotSubset",
		true
	],
	[
		"structure",
		"pair",
		"ElementsMatch ObjectsAreEqual"
	],
	[
		"approximate",
		"pair",
		"InDelta InEpsilon InDeltaSlice InDeltaMapValues InEpsilonSlice WithinDuration"
	],
	[
		"bound",
		"holder",
		"Greater GreaterOrEqual Less LessOrEqual WithinRange"
	],
	[
		"bound",
		"one",
		"Positive Negative IsIncreasing IsDecreasing IsNonDecreasing IsNonIncreasing"
	],
	[
		"pattern",
		"pair",
		"Regexp"
	],
	[
		"pattern",
		"pair",
		"NotRegexp",
		true
	],
	[
		"pattern",
		"holder",
		"ErrorContains"
	],
	[
		"type",
		"pair",
		"IsType Implements"
	],
	[
		"type",
		"holder",
		"ErrorAs ErrorType"
	],
	[
		"truthy",
		"one",
		"NoError NilError NoErr NotNil NotEmpty NotZero Panics NotPanics Eventually EventuallyWithT Never Condition FileExists DirExists NoFileExists NoDirExists"
	],
	[
		"truthy",
		"one",
		"Error Err",
		true
	]
];
/** Assertion functions by name. */
const FUNCTIONS$6 = new Map(ROWS.flatMap(([strength, form, names, negated = false]) => names.split(" ").map((name) => [name, {
	strength,
	form,
	negated
}])));
/** Checkers of quicktest and check.v1, as in `c.Assert(got, qt.Equals, want)`. */
const CHECKERS = new Map([
	...[
		"Equals",
		"DeepEquals",
		"CmpEquals",
		"JSONEquals",
		"ContentEquals",
		"IsNil",
		"ErrorIs"
	].map((name) => [name, "exact"]),
	...[
		"HasLen",
		"Contains",
		"Any",
		"All"
	].map((name) => [name, "structure"]),
	...[
		"Matches",
		"ErrorMatches",
		"PanicMatches"
	].map((name) => [name, "pattern"]),
	...[
		"ErrorAs",
		"Implements",
		"FitsTypeOf"
	].map((name) => [name, "type"]),
	...[
		"IsNotNil",
		"NotNil",
		"IsTrue",
		"IsFalse",
		"Not"
	].map((name) => [name, "truthy"])
]);
const named = (names, predicate) => names.split(" ").map((name) => [name, predicate]);
/** Calls that are a comparison in a condition: strength, and the places of the subject and of what is expected. */
const PREDICATES$4 = new Map([
	...named("reflect.DeepEqual cmp.Equal bytes.Equal slices.Equal maps.Equal proto.Equal errors.Is", [
		"exact",
		0,
		1
	]),
	...named("strings.Contains bytes.Contains slices.Contains strings.EqualFold", [
		"structure",
		0,
		1
	]),
	...named("strings.HasPrefix strings.HasSuffix bytes.HasPrefix bytes.HasSuffix", [
		"pattern",
		0,
		1
	]),
	...named("regexp.MatchString", [
		"pattern",
		1,
		0
	]),
	...named("errors.As", [
		"type",
		0,
		1
	])
]);

// src/syntax/languages/go-assertions.ts
const ERROR = /(^|\.)(err|\w*Err|error|e|err\d)$/;
/** The call that a declaration binds a name to: of several results of one call the last is told by the call as well. */
function boundBy(statement, name) {
	if (statement?.type !== "short_var_declaration") return null;
	const names = parts(child(statement, "left") ?? statement);
	const values = parts(child(statement, "right") ?? statement);
	const index = names.findIndex((one) => one.text === name);
	const isLast = values.length === 1 && index === names.length - 1;
	const value = index < 0 ? void 0 : isLast ? values[0] : values[index];
	return value?.type === "call_expression" ? value : null;
}
const assigns = (statement, name) => parts(child(statement, "left") ?? statement).some((one) => one.text === name);
/** What the statements in front of one bind a name to; null where they do not, `set` where they give it something else. */
function boundBefore(statement, name) {
	const around = statement.parent?.children ?? [];
	const index = around.indexOf(statement);
	for (let i = index - 1; i >= 0 && i >= index - 40; i -= 1) {
		const before = around[i];
		const found = boundBy(before ?? null, name);
		if (found !== null) return found;
		if (before?.type === "assignment_statement" && assigns(before, name)) return "set";
	}
	return null;
}
const FUNCTION$4 = /^(func_literal|function_declaration|method_declaration)$/;
/** What a name means in a condition: the call that it is bound to in the `if` itself, or shortly before it or what it stands in. */
function meaningOf(name, condition) {
	if (name.type !== "identifier") return name;
	for (let at = condition; at !== null && !FUNCTION$4.test(at.type); at = at.parent) {
		const own = boundBy(child(at, "initializer"), name.text);
		if (own !== null) return own;
		const found = at.parent?.type === "statement_list" ? boundBefore(at, name.text) : null;
		if (found !== null) return found === "set" ? name : found;
	}
	return name;
}
/** The strength that options of `cmp.Diff` and `cmp.Equal` leave. */
function withOptions(options) {
	const text = options.map((one) => one.text).join(" ");
	if (/Approx/.test(text)) return "approximate";
	return /Ignore|Sort(Slices|Maps)|FilterPath/.test(text) ? "structure" : "exact";
}
/** `cmp.Diff(want, got, options…)`; null for all other expressions. */
function fromDiff(node, at, negated) {
	if (at.type !== "call_expression" || !/^(Diff|DiffStrings|UnifiedDiff)$/.test(calledName$6(at))) return null;
	const [expected, subject, ...options] = argumentsOf$5(at);
	if (expected === void 0 || subject === void 0) return null;
	const strength = withOptions(options);
	return {
		node,
		subject,
		expected,
		matcher: strength === "exact" ? "Diff" : "Diff with options",
		strength,
		negated,
		symmetric: strength === "exact"
	};
}
/** The difference that a condition says to be empty: `diff == ""`, `len(diff) == 0`. */
function emptied(left, right) {
	if (stringValue(right) === "") return left;
	return left.type === "call_expression" && calledName$6(left) === "len" && right.text === "0" ? argumentsOf$5(left)[0] ?? null : null;
}
function fromNil(node, subject, operator, nil) {
	const common = {
		node,
		subject,
		expected: nil,
		matcher: `${operator} nil`
	};
	if (ERROR.test(subject.text)) return {
		...common,
		matcher: "error",
		strength: "truthy",
		negated: operator === "!="
	};
	return {
		...common,
		strength: operator === "==" ? "exact" : "truthy"
	};
}
function fromPair$3(node, left, operator, right) {
	if (right.type === "nil" && /^[!=]=$/.test(operator)) return fromNil(node, left, operator, right);
	const difference = /^[!=]=$/.test(operator) ? emptied(left, right) : null;
	const diff = difference === null ? null : fromDiff(node, meaningOf(difference, node), operator === "!=");
	if (diff !== null) return diff;
	const exact = operator === "==" || operator === "!=";
	const trivial = operator === ">=" && right.text === "0" && /^len\b/.test(left.text);
	return {
		node,
		subject: left,
		expected: right,
		matcher: operator,
		strength: exact ? "exact" : "bound",
		negated: operator === "!=",
		symmetric: exact,
		tautology: trivial
	};
}
function fromPredicate$1(node, call, wanted) {
	const name = (child(call, "function")?.text ?? "").replace(/\s+/g, "");
	const given = argumentsOf$5(call);
	const receiver = receiverOf$1(call);
	const known = PREDICATES$4.get(name);
	const common = {
		node,
		matcher: name === "cmp.Equal" && given.length > 2 ? "cmp.Equal with options" : name,
		negated: !wanted
	};
	if (known !== void 0 && given.length > 1) {
		const [strength, subject, expected] = known;
		const held = name === "cmp.Equal" ? withOptions(given.slice(2)) : strength;
		const symmetric = held === "exact" && name !== "errors.Is";
		return {
			...common,
			subject: given[subject] ?? null,
			expected: given[expected] ?? null,
			strength: held,
			symmetric
		};
	}
	const [first] = given;
	if (/\.Equal$/.test(name) && receiver !== null && given.length === 1 && first !== void 0) return {
		...common,
		matcher: "Equal",
		subject: receiver,
		expected: first,
		strength: "exact",
		symmetric: true
	};
	if (/\.Match(String)?$/.test(name) && receiver !== null && first !== void 0) return {
		...common,
		matcher: "Match",
		subject: first,
		expected: receiver,
		strength: "pattern"
	};
	return {
		...common,
		subject: call,
		expected: null,
		matcher: "truthy",
		strength: "truthy"
	};
}
/** One of several conditions is enough: no more than the weakest of them is demanded. */
function fromEither$2(node, at, wanted) {
	const sides = parts(at).flatMap((side) => hold$1(node, side, wanted));
	return {
		node,
		subject: at,
		expected: null,
		matcher: "or",
		strength: weakestOf(sides),
		negated: !wanted
	};
}
/** `(err != nil) != tt.wantErr` demands an error where one is wanted, and none elsewhere. */
function fromWantedError(node, asked) {
	const [subject, nil] = [child(asked, "left"), child(asked, "right")];
	if (!(asked.type === "binary_expression" && /^[!=]=$/.test(child(asked, "operator")?.type ?? "")) || subject === null || nil?.type !== "nil" || !ERROR.test(subject.text)) return [];
	return ["!=", "=="].map((operator) => ({
		...fromNil(node, subject, operator, nil),
		conditional: true
	}));
}
/** What it demands that an expression is true (`wanted`) or false. */
function hold$1(node, expression, wanted) {
	const at = bare(expression);
	const operator = child(at, "operator")?.type ?? "";
	const [left, right] = [child(at, "left"), child(at, "right")];
	if (at.type === "unary_expression" && operator === "!") {
		const inner = child(at, "operand");
		return inner === null ? [] : hold$1(node, inner, !wanted);
	}
	if (left !== null && right !== null && (operator === "&&" || operator === "||")) return operator === "&&" === wanted ? [left, right].flatMap((side) => hold$1(node, side, wanted)) : [fromEither$2(node, at, wanted)];
	if (left !== null && /^[!=]=$/.test(operator)) {
		const both = fromWantedError(node, bare(left));
		if (both.length > 0) return both;
	}
	const comparing = wanted ? operator : NEGATION[operator];
	if (left !== null && right !== null && Object.hasOwn(NEGATION, operator) && comparing !== void 0) return [fromPair$3(node, bare(left), comparing, bare(right))];
	const meaning = at.type === "identifier" ? meaningOf(at, node) : at;
	if (meaning.type === "call_expression") return [fromPredicate$1(node, meaning, wanted)];
	return [{
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy",
		negated: !wanted
	}];
}
function fromCondition$3(node, condition, wanted) {
	const tautology = constantTruth(condition) === wanted;
	return hold$1(node, condition, wanted).map((demand) => tautology ? {
		...demand,
		tautology
	} : demand);
}
/** `if got != want { t.Errorf(…) }`, and its `else`. */
function fromIf$1(node) {
	const condition = child(node, "condition");
	const [then, otherwise] = [child(node, "consequence"), child(node, "alternative")];
	if (condition === null || then === null) return [];
	if (failureIn(then) !== null) return fromCondition$3(node, condition, false);
	if (otherwise?.type === "block" && failureIn(otherwise) !== null) return fromCondition$3(node, condition, true);
	return [];
}
/** `case got != want: t.Errorf(…)` of a switch over nothing; other cases only say that they must not come up. */
function fromCase(node) {
	if (!(node.children.some((c) => c.type === "statement_list") && failureIn(node) !== null)) return [];
	const value = child(node, "value") ?? child(node, "communication");
	const over = node.parent === null ? null : child(node.parent, "value");
	const [condition] = value === null ? [] : parts(value);
	if (node.type === "expression_case" && over === null && condition !== void 0) return fromCondition$3(node, condition, false);
	return [{
		node,
		subject: over ?? value,
		expected: over === null ? null : value,
		matcher: "case",
		strength: "truthy",
		negated: true
	}];
}
const HANDLED = /^(if_statement|expression_case|default_case|communication_case|type_case)$/;
/** A failing call that stands under no condition of its own, as in a callback that must not run. */
function fromFailure(call) {
	const block = call.parent?.parent?.type === "statement_list" ? call.parent.parent.parent : null;
	const holder = block?.type === "block" ? block.parent : block;
	if (holder !== null && holder !== void 0 && HANDLED.test(holder.type)) return [];
	return [{
		node: call,
		subject: null,
		expected: null,
		matcher: "fail",
		strength: "truthy"
	}];
}
/** What `InDelta` and its kin accept: their third argument. */
function toleranceOf$6(name, given) {
	const value = numberIn(given[2]);
	return {
		measure: name.replace(/(Slice|MapValues)$/, ""),
		value: Number.isNaN(value) ? -1 : value
	};
}
function fromMatcher$2(node, name, known, given, subjectFirst) {
	const { strength, form, negated } = known;
	const swap = form === "pair" && !subjectFirst;
	const [first = null, second = null] = given;
	const error = /^(NoError|NilError|NoErr|Error|Err)$/.test(name);
	return {
		node,
		subject: swap ? second : first,
		expected: form === "one" ? null : swap ? first : second,
		matcher: error ? "error" : name,
		strength,
		negated,
		symmetric: strength === "exact" && form === "pair",
		tolerance: strength === "approximate" ? toleranceOf$6(name, given) : null,
		...error || name === "Nil" ? { fixed: "nil" } : {}
	};
}
/** `c.Assert(got, qt.Equals, want)`. */
function fromChecker(node, given) {
	const [subject, checker, expected = null] = given;
	const name = checker === void 0 ? "" : (checker.text.split("(")[0] ?? "").replace(/^.*\./, "");
	const strength = CHECKERS.get(name);
	if (subject === void 0 || strength === void 0) return null;
	return {
		node,
		subject,
		expected,
		matcher: name,
		strength,
		negated: name === "Not"
	};
}
/** `assert.Assert(t, is.Equal(got, want))`, `assert.Check(t, got == want)`. */
function fromCheck(node, given) {
	const checked = fromChecker(node, given);
	if (checked !== null) return [checked];
	const [condition] = given;
	if (condition === void 0) return [];
	const known = condition.type === "call_expression" ? FUNCTIONS$6.get(calledName$6(condition)) : void 0;
	if (known !== void 0) return [fromMatcher$2(node, calledName$6(condition), known, argumentsOf$5(condition), true)];
	return fromCondition$3(node, condition, true);
}
const LIBRARY = /^(assert|require|is|must|check|expect|a|r|as|req|c|s|ts|suite)$|\.(Require|Assert)\(\)$/;
/** A call of an assertion library that stands as a statement, or whose answer is asked for in an `if`. */
function fromLibrary(call, subjectFirst) {
	const receiver = receiverOf$1(call);
	if (receiver === null || !LIBRARY.test(receiver.text.replace(/\s+/g, ""))) return [];
	const written = calledName$6(call);
	const name = FUNCTIONS$6.has(written) ? written : written.replace(/f$/, "");
	const all = argumentsOf$5(call);
	const given = all[0] !== void 0 && isHandle(all[0]) ? all.slice(1) : all;
	if (/^(Assert|Check)$/.test(name)) return fromCheck(call, given);
	if (name === "True" || name === "False") {
		const [condition] = given;
		return condition === void 0 ? [] : fromCondition$3(call, condition, name === "True");
	}
	const known = FUNCTIONS$6.get(name);
	if (known !== void 0) return [fromMatcher$2(call, name, known, given, subjectFirst)];
	return given !== all && /^(assert|require)$/.test(receiver.text) && name !== "New" ? [{
		node: call,
		subject: given[0] ?? null,
		expected: given[1] ?? null,
		matcher: name,
		strength: null
	}] : [];
}
function demandsAt(node, subjectFirst) {
	if (node.type === "if_statement") return fromIf$1(node);
	if (/_case$/.test(node.type)) return fromCase(node);
	if (node.type !== "call_expression") return [];
	return fails(node) ? fromFailure(node) : fromLibrary(node, subjectFirst);
}
/** Calls by which a test prepares its machine: an error of theirs says nothing of the code that is tested. */
const PREPARES = /^(os\.(Setenv|Unsetenv|Chdir|Chmod|Mkdir|MkdirAll|MkdirTemp|CreateTemp|WriteFile|Symlink|RemoveAll)|ioutil\.(TempDir|TempFile|WriteFile))$/;
const isPreparation = ({ matcher, subject, negated }) => matcher === "error" && negated !== true && subject?.type === "call_expression" && PREPARES.test(child(subject, "function")?.text ?? "");
/**
* What a Go test demands at one node. `subjectFirst`: its library takes what is examined before what is expected. Names
* such as `got` are bound again and again in one test, so what each stands for is looked for nearby.
*/
const demandsIn$1 = (subjectFirst) => (node) => demandsAt(node, subjectFirst).map((demand) => demand.subject === null ? demand : {
	...demand,
	subject: meaningOf(demand.subject, node)
}).filter((demand) => !isPreparation(demand));
const OUTPUT = /^(?:\/\/|\/\*)\s*(unordered )?output:([\s\S]*)$/i;
/** What an Example function must print: the comment that ends its body; null where it is only compiled. */
function outputOf(body) {
	const comments = body.children.flatMap((c) => c.type === "statement_list" ? [...c.children] : [c]).filter(isComment);
	const start = comments.findLastIndex((one) => OUTPUT.test(one.text));
	const head = comments[start];
	if (head === void 0) return null;
	const [, unordered, first = ""] = OUTPUT.exec(head.text) ?? [];
	const text = [first, ...comments.slice(start + 1).map((one) => one.text.replace(/^\/\//, ""))].map((line) => line.trim()).join("\n").trim();
	return {
		node: head,
		subject: null,
		expected: null,
		matcher: "Output",
		strength: unordered === void 0 ? "exact" : "structure",
		fixed: JSON.stringify(text)
	};
}

// src/syntax/languages/go-source.ts
/** A statement without effect: `_ = x`, a branch never taken. */
function isIdle$9(node) {
	if (node.type === "empty_statement") return true;
	if (node.type === "assignment_statement") return /^_\s*=\s*[\w.]+$/.test(node.text);
	return isNeverTaken(node);
}
const define$6 = definer(isIdle$9);
/** The type that a method belongs to: `Orchard` of `(o *Orchard)` and `(o Orchard[T])`. */
function receiverType(method) {
	const receiver = child(method, "receiver");
	return (receiver === null ? [] : walk(receiver).filter((one) => one.type === "type_identifier"))[0]?.text ?? "";
}
function functionName(node) {
	const name = child(node, "name")?.text ?? "";
	if (node.type === "method_declaration") return `${receiverType(node)}.${name}`;
	return name === "init" || name === "_" ? "<module>" : name;
}
const SPEC = /^(type_spec|type_alias|const_spec|var_spec)$/;
function declared$1(at) {
	if (/^(function|method)_declaration$/.test(at.type)) return [define$6(functionName(at), at)];
	if (!/^(type|const|var)_declaration$/.test(at.type)) return [];
	return walk(at, (inner) => /_(list|declaration)$/.test(inner.type)).filter((inner) => SPEC.test(inner.type)).flatMap((spec) => spec.children.filter((c) => c.field === "name" && c.named).map((name) => define$6(name.text === "_" ? "<module>" : name.text, spec)));
}
/** What a file imports, and its own package, which is its folder: `.`. */
function goImports(root) {
	const found = [{
		module: ".",
		names: [{
			local: "*",
			original: "*"
		}]
	}];
	for (const at of walk(root, (node) => /^import_/.test(node.type))) {
		const path = at.type === "import_spec" ? child(at, "path") : null;
		const module = path === null ? "" : stringValue(path) ?? "";
		if (module === "") continue;
		const last = module.replace(/\/v\d+$/, "").split("/").at(-1) ?? "";
		found.push({
			module,
			names: [{
				local: child(at, "name")?.text ?? last,
				original: ""
			}]
		});
	}
	return found;
}
/** The symbols and imports of a Go file. */
function readGoSource(root) {
	const [unread] = brokenIn(root);
	if (unread !== void 0) return {
		kind: "unreadable",
		why: `line ${unread.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		definitions: parts(root).flatMap(declared$1),
		rest: [],
		imports: goImports(root)
	};
}

// src/syntax/languages/go-gates.ts
const SYSTEMS = "aix|android|darwin|dragonfly|freebsd|illumos|ios|js|linux|netbsd|openbsd|plan9|solaris|wasip1|windows|unix";
const MACHINES = "386|amd64|arm|arm64|loong64|mips|mips64|mips64le|mipsle|ppc64|ppc64le|riscv64|s390x|wasm";
const PLATFORM = new RegExp(`^(${SYSTEMS}|${MACHINES}|cgo|race|msan|asan|gc|gccgo)$`);
const SUFFIX = new RegExp(`_(${SYSTEMS.replace("|unix", "")}|${MACHINES})_test\\.go$`);
const MACHINE$6 = /\bruntime\.|\bos\.(Getuid|Geteuid)|Getenv\("CI"\)|\bexec\.LookPath|\bLookPath\b|isatty/;
/** `t.Skip()` under a condition: constant ones are decided. */
function guardedSkip$2(call, top, scopes) {
	const reason = normal(call);
	for (const above of ancestors(call, top)) {
		const condition = above.type === "if_statement" ? child(above, "condition") : null;
		if (condition === null) continue;
		const resolved = resolve$1(condition, scopes);
		const truth = constantTruth(resolved);
		if (truth !== null) return truth ? shut(call, reason) : OPEN;
		const initializer = child(above, "initializer")?.text ?? "";
		const platform = MACHINE$6.test(resolved.text) || MACHINE$6.test(condition.text) || MACHINE$6.test(initializer);
		return {
			enabled: "conditional",
			reason: `${normal(condition)} → ${reason}`,
			line: call.line,
			platform,
			...shelving(resolved, true)
		};
	}
	return {
		enabled: "conditional",
		reason,
		line: call.line,
		platform: false
	};
}
const isInBranch = (node, top) => [...ancestors(node, top)].some((at) => at.type === "if_statement");
/** Skips written as statements of a test: `t.Skip(…)`, `if testing.Short() { t.Skip(…) }`. */
function gateOfStatements$5(body, scopes) {
	const gates = [];
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) {
		const call = callOf(at);
		const receiver = call === null ? null : receiverOf$1(call);
		if (call !== null && receiver !== null && /^(Skip|Skipf|SkipNow)$/.test(calledName$6(call))) gates.push(isInBranch(call, body) ? guardedSkip$2(call, body, scopes) : shut(call, normal(call)));
		if (/^(statement_list|if_statement|block)$/.test(at.type)) waiting.push(...at.children);
	}
	return strictest(gates);
}
/** testify calls these before the tests of a suite. */
const BEFORE_TESTS = /^(SetupSuite|SetupTest|BeforeTest)$/;
/** The gates of the functions of a file. A helper may skip where something is missing: only one that always skips counts. */
function gatesOfFunctions(definitions, module) {
	const helpers = /* @__PURE__ */ new Map();
	const suites = /* @__PURE__ */ new Map();
	for (const definition of definitions) {
		const body = child(definition, "body");
		const gate = body === null || !/\bSkip/.test(body.text) ? OPEN : gateOfStatements$5(body, [bodyScope(body, () => false), module]);
		const name = child(definition, "name")?.text ?? "";
		const suite = definition.type === "method_declaration" ? receiverType(definition) : "";
		if (suite !== "" && BEFORE_TESTS.test(name)) suites.set(suite, strictest([gate, suites.get(suite) ?? OPEN]));
		else if (suite === "" && (gate.enabled === "no" || gate.shelved)) helpers.set(name, gate);
	}
	return {
		helpers,
		suites
	};
}
/** What the helpers do to a test that its own statements call. */
function gateOfHelpers(body, { helpers }) {
	if (helpers.size === 0) return OPEN;
	const gates = body.children.flatMap((one) => one.type === "statement_list" ? parts(one) : [one]).flatMap((statement) => {
		const [held] = /^(short_var_declaration|assignment_statement)$/.test(statement.type) ? parts(child(statement, "right") ?? statement) : [];
		const call = callOf(statement) ?? (held?.type === "call_expression" ? held : null);
		return call !== null && receiverOf$1(call) === null ? helpers.get(calledName$6(call)) ?? [] : [];
	});
	return strictest(gates);
}
const TAG = /\s*(&&|\|\||!|\(|\)|[\w.]+)/y;
const MAX_TAGS = 200;
/** Three-valued: a `//go:build` expression where only `ignore` is known to be off and language versions to be on. */
function readTags(text) {
	const found = [];
	TAG.lastIndex = 0;
	for (let match = TAG.exec(text); match !== null && found.length < MAX_TAGS; match = TAG.exec(text)) found.push(match[1]);
	let at = 0;
	let custom = false;
	const atom = () => {
		const token = found[at++];
		if (token === "!") {
			const inner = atom();
			return inner === null ? null : !inner;
		}
		if (token === "(") {
			const inner = any();
			at += 1;
			return inner;
		}
		if (token === void 0 || /^go\d/.test(token)) return true;
		if (token === "ignore") return false;
		if (!PLATFORM.test(token)) custom = true;
		return null;
	};
	const all = () => {
		let truth = atom();
		for (; found[at] === "&&";) {
			at += 1;
			const next = atom();
			truth = truth === false || next === false ? false : truth === null || next === null ? null : true;
		}
		return truth;
	};
	const any = () => {
		let truth = all();
		for (; found[at] === "||";) {
			at += 1;
			const next = all();
			truth = truth === true || next === true ? true : truth === null || next === null ? null : false;
		}
		return truth;
	};
	return found.length === 0 ? null : {
		truth: any(),
		custom
	};
}
/** What `//go:build` above the package clause, and the file's name, say about all tests of a file. */
function gateOfFile(path, root) {
	const gates = [];
	const suffix = SUFFIX.exec(path)?.[1];
	if (suffix !== void 0) gates.push({
		enabled: "conditional",
		reason: `the file's name ends in ${suffix}`,
		line: null,
		platform: true
	});
	for (const at of root.children) {
		if (at.type === "package_clause") break;
		const text = isComment(at) ? /^\/\/go:build\s+(.*)$/.exec(at.text)?.[1] ?? null : null;
		const read = text === null ? null : readTags(text);
		if (read === null || read.truth === true) continue;
		const reason = at.text.trim();
		if (read.truth === false) gates.push(shut(at, reason));
		else gates.push({
			enabled: "conditional",
			reason,
			line: at.line,
			platform: !read.custom
		});
	}
	return strictest(gates);
}
/** What `TestMain` does to the tests of its file: without `m.Run()` none runs; an exit with 0 hides their failure. */
function gateOfMain(main, body) {
	const text = body.text.replace(/\s+/g, "");
	if (!/\.Run\(\)/.test(text)) return shut(main, "TestMain does not run the tests");
	return /os\.Exit\(0\)/.test(text) && !/:?=\w+\.Run\(\)/.test(text) ? shut(main, "TestMain exits with 0 whatever they say") : OPEN;
}

// src/syntax/languages/go-handles.ts
/** A handle that no test runner ever looks at: `&testing.T{}`, `new(testing.T)`. */
const THROWAWAY = /^(&?testing\.[TBF]\{\}|new\(testing\.[TBF]\))$/;
const FAILS$2 = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow)$/;
const scopeOf$1 = remember((top) => bindings(top));
const isThrowaway = (node, top) => THROWAWAY.test(resolve$1(node, [scopeOf$1(top)]).text.slice(0, 60).replace(/\s+/g, ""));
/** The handle by which an assertion fails its test: `t` of `t.Error(…)` and of `assert.Equal(t, …)`. */
const handleOf$1 = remember((node) => {
	for (const at of walk(node)) {
		if (at.type !== "call_expression") continue;
		const receiver = receiverOf$1(at);
		if (receiver?.type === "identifier" && FAILS$2.test(calledName$6(at))) return receiver;
		const [first] = argumentsOf$5(at);
		if (receiver !== null && first?.type === "identifier") return first;
	}
	return null;
});
/** The place of a parameter in a function's list; below zero where it has none of that name. */
function placeOf$2(name, literal) {
	const list = child(literal, "parameters");
	return (list === null ? [] : parts(list)).flatMap((one) => one.children.filter((c) => c.field === "name").map((c) => c.text)).indexOf(name);
}
/** Whether an assertion tells its failure to a handle that was made for nothing. */
function isUnheard$1(node, top) {
	const handle = handleOf$1(node);
	if (handle === null) return false;
	for (const at of ancestors(node, top)) {
		const place = at.type === "func_literal" ? placeOf$2(handle.text, at) : -1;
		if (place < 0) continue;
		const given = at.field === "function" && at.parent !== null ? argumentsOf$5(at.parent)[place] : void 0;
		return given !== void 0 && isThrowaway(given, top);
	}
	return isThrowaway(handle, top);
}

// src/syntax/languages/go-recovers.ts
const PANICS = /\bpanic\s*\(/;
/** What hands a failure on: a call on the test's handle, another panic, or the end of the program. */
const HANDS_ON$3 = /\b(?:t|tb|b|f|s|require|assert)\.\w|\bpanic\s*\(|\bos\.Exit\b/;
/** Whether a body takes up what panics in it, and tells nobody. */
const recovers = remember((top) => walk(top, (at) => at === top || at.type !== "func_literal").some(({ type, text }) => type === "defer_statement" && /\brecover\s*\(\s*\)/.test(text) && !HANDS_ON$3.test(text)));
/** Whether an assertion fails by a panic alone, which its body takes up: `defer func() { _ = recover() }()`. */
const isRecovered = (assertion, top) => {
	const { text } = assertion;
	return PANICS.test(text) && !/\.(?:Error|Fatal|Fail)\w*\s*\(/.test(text) && recovers(top);
};

// src/syntax/languages/go-row-gates.ts
const ASKS$2 = /\b(?:t|tb|s|assert|require|is|c)\b\s*\.\s*\w|\(t,/;
const ASKS_NOTHING = /^\w+\.(?:Helper|Parallel|Log|Logf|Skip|Skipf|SkipNow|Run)\(/;
const statementsOf$2 = (block) => block.children.flatMap((one) => one.type === "statement_list" ? parts(one) : []);
const callIn = (statement) => {
	const inner = statement.type === "expression_statement" ? parts(statement)[0] : void 0;
	return inner?.type === "call_expression" ? inner : null;
};
/** The statements that a loop's body does for each row: its own, and those of the subtest that it hands each row to. */
function* listsOf(body) {
	const own = statementsOf$2(body);
	yield own;
	for (const statement of own) {
		const call = callIn(statement);
		const run = call !== null && calledName$6(call) === "Run" ? argumentsOf$5(call)[1] : void 0;
		const inner = run?.type === "func_literal" ? child(run, "body") : null;
		if (inner !== null) yield statementsOf$2(inner);
	}
}
/** Whether a branch does no more than to go on to the next row. */
function goesOn(branch) {
	const then = child(branch, "consequence");
	const statements = then === null ? [] : statementsOf$2(then);
	const last = statements.at(-1);
	if (last === void 0 || child(branch, "alternative") !== null || child(branch, "initializer") !== null) return false;
	const call = callIn(last);
	const skips = call !== null && receiverOf$1(call) !== null && /^Skip(f|Now)?$/.test(calledName$6(call));
	const leaves = /^(return|continue)_statement$/.test(last.type) && parts(last).length === 0;
	return (skips || leaves) && statements.slice(0, -1).every((one) => ASKS_NOTHING.test(one.text.slice(0, 200)));
}
const EMPTY$1 = /^(""|0|nil|false)$/;
/** What a condition comes to for a row; null where it asks for anything but what the row holds. */
function truthFor(condition, cells) {
	const at = bare(condition);
	const held = (node) => cells.get(normal(node).replaceAll(" ", ""));
	if (at.type === "unary_expression") {
		const inner = at.text.startsWith("!") ? parts(at)[0] : void 0;
		const truth = inner === void 0 ? null : truthFor(inner, cells);
		return truth === null ? null : !truth;
	}
	if (at.type !== "binary_expression") {
		const value = held(at);
		return value === "true" ? true : value === "false" ? false : null;
	}
	const [left, right] = parts(at);
	if (left === void 0 || right === void 0) return null;
	const operator = child(at, "operator")?.text ?? "";
	if (operator === "&&" || operator === "||") {
		const sides = [truthFor(left, cells), truthFor(right, cells)];
		const deciding = operator === "||";
		return sides.includes(deciding) ? deciding : sides.includes(null) ? null : !deciding;
	}
	const [value, asked] = [held(left), normal(right)];
	const isLiteral = EMPTY$1.test(asked) || /^(?:"|-?\d)/.test(asked);
	if (value === void 0 || !isLiteral || !/^(?:"|-?\d|true$|false$|nil$)/.test(value)) return null;
	return operator === "==" ? value === asked : operator === "!=" ? value !== asked : null;
}
/** The conditions under which a loop over a table goes on to the next row before anything is asked of this one. */
function waysOn(body) {
	const found = [];
	for (const list of listsOf(body)) for (const statement of list) {
		const condition = statement.type === "if_statement" && goesOn(statement) ? child(statement, "condition") : null;
		if (condition !== null) found.push(condition);
		else if (ASKS$2.test(statement.text) && !ASKS_NOTHING.test(statement.text.slice(0, 200))) break;
	}
	return found;
}
/** Tells of rows whether a loop's body passes them over by what they hold (`if tt.skip { t.Skip() }`, `if tt.pears == 3 { continue }`). */
function passesOver(body) {
	const conditions = body === null ? [] : waysOn(body);
	return (cells) => conditions.some((one) => truthFor(one, cells) === true);
}

// src/syntax/languages/go-rows.ts
const inner = (element) => element === null ? null : parts(element)[0] ?? null;
function rowOf$1(element) {
	const keyed = element.type === "keyed_element";
	const key = keyed ? inner(child(element, "key")) : null;
	const written = keyed ? inner(child(element, "value")) : inner(element);
	if (written === null) return null;
	const pointed = written.type === "unary_expression" ? child(written, "operand") ?? written : written;
	const value = pointed.type === "composite_literal" ? child(pointed, "body") : pointed;
	if (value?.type !== "literal_value") return {
		key,
		cells: [[null, written]],
		plain: true
	};
	return {
		key,
		cells: parts(value).flatMap((part) => {
			if (part.type !== "keyed_element") return [[null, inner(part) ?? part]];
			const cell = inner(child(part, "value"));
			return cell === null ? [] : [[inner(child(part, "key"))?.text ?? null, cell]];
		}),
		plain: false
	};
}
/** Fields of `[]struct{ … }`, in order; empty for a table of a named type. */
function fieldsOf(table) {
	const type = child(table, "type");
	const list = (type === null ? void 0 : walk(type).find((one) => one.type === "struct_type"))?.children.find((c) => c.type === "field_declaration_list");
	return (list === void 0 ? [] : parts(list)).flatMap((field) => field.children.filter((c) => c.field === "name" && c.named).map((c) => c.text));
}
const TABLE$1 = /^(slice_type|array_type|implicit_length_array_type|map_type)$/;
/** Whether a table is written down empty and has a name by which more is done than to walk it: its rows come later. */
function isFilledLater(table, walked, loop) {
	const body = child(table, "body");
	if (walked.type !== "identifier" || body === null || parts(body).length > 0) return false;
	const around = [...ancestors(loop)].findLast(({ type }) => /^(function_declaration|method_declaration|func_literal)$/.test(type));
	return (around === void 0 ? [] : walk(around).filter((at) => at.type === "identifier" && at.text === walked.text)).length > 2;
}
function loopOf(loop, scopes) {
	const clause = loop.type === "for_statement" ? loop.children.find((c) => c.type === "range_clause") : void 0;
	const right = clause === void 0 ? null : child(clause, "right");
	const left = clause === void 0 ? null : child(clause, "left");
	if (right === null) return null;
	const { list: table, pick } = metBy(child(loop, "body"), taken(right, scopes));
	if (table.type !== "composite_literal" || !TABLE$1.test(child(table, "type")?.type ?? "")) return null;
	if (isFilledLater(table, right, loop)) return null;
	const [key = "", row = ""] = left === null ? [] : parts(left).map((one) => one.text);
	return {
		loop,
		table,
		pick,
		key,
		row
	};
}
/** Names in a loop that say nothing but a subtest's name (`t.Run(tt.name, …)`), and those that say something else. */
const usesIn = remember((loop) => {
	const titles = /* @__PURE__ */ new Set();
	const others = /* @__PURE__ */ new Set();
	for (const at of walk(loop)) {
		if (!/^(identifier|selector_expression)$/.test(at.type) || at.parent?.type === "expression_list") continue;
		const call = at.parent?.parent;
		(call?.type === "call_expression" && calledName$6(call) === "Run" && argumentsOf$5(call)[0] === at ? titles : others).add(at.text);
	}
	return {
		titles,
		others
	};
});
function onlyNames(text, loop) {
	const { titles, others } = usesIn(loop);
	return titles.has(text) && !others.has(text);
}
function cellsOf$4({ loop, table, pick, key, row }) {
	const body = child(table, "body");
	const rows = pick(body === null ? [] : parts(body)).map(rowOf$1).filter((one) => one !== null);
	const fields = fieldsOf(table);
	const isPlain = row !== "" && row !== "_" && rows.every(({ plain }) => plain);
	const nameAt = (place) => fields[place] ?? (isPlain ? row : String(place));
	const written = rows.map((one) => ({
		key: one.key,
		cells: new Map(one.cells.map(([name, value], place) => [name ?? nameAt(place), normal(value)]))
	}));
	const isPassedOver = passesOver(child(loop, "body"));
	const titled = written.filter((one) => {
		const held = [...one.cells].map(([name, value]) => [name === row ? row : `${row}.${name}`, value]);
		return !isPassedOver(new Map([...held, ...one.key === null ? [] : [[key, normal(one.key)]]]));
	});
	const used = new Set(titled.flatMap(({ cells }) => [...cells.keys()]));
	const names = [...fields.filter((name) => used.has(name)), ...[...used].filter((name) => !fields.includes(name))].filter((name) => row === "" || !onlyNames(name === row ? row : `${row}.${name}`, loop));
	const keyed = child(table, "type")?.type === "map_type" && key !== "_" && key !== "" && !onlyNames(key, loop);
	return {
		names: keyed ? [key, ...names] : names,
		cells: titled.map((one) => [...keyed ? [one.key === null ? "" : normal(one.key)] : [], ...names.map((name) => one.cells.get(name) ?? "")])
	};
}
/** Whether a loop over a table is one over cases: its body names a test's handle, or asks something of a row. */
const tests = (loop) => /\b(t|tb|s|assert|require|is|c)\b\s*[.(]|\(t,/.test(child(loop, "body")?.text ?? "");
/** Rows of the tables that a test runs over, and the seeds of a fuzz test. */
function rowsOf$6(body, scopes, foreign) {
	const names = [];
	const cells = [];
	let line = null;
	for (const at of innerNodes(body, (node) => !foreign(node))) {
		const loop = loopOf(at, scopes);
		if (loop !== null && tests(loop.loop)) {
			const found = cellsOf$4(loop);
			names.push(...found.names);
			cells.push(...found.cells);
			line ??= loop.table.line;
		} else if (at.type === "call_expression" && calledName$6(at) === "Add" && receiverOf$1(at)?.text === "f") {
			cells.push(argumentsOf$5(at).map(normal));
			line ??= at.line;
		}
	}
	return line === null ? null : {
		names,
		cells,
		line
	};
}

// src/syntax/languages/go.ts
const LOOP = /^for_statement$/;
/** Subtests nested deeper than this are not read, for each level is read as a body of its own. */
const MAX_NESTING = 12;
/** `t.Run("weighs", func(t *testing.T) { … })` outside of loops: a test inside a test. */
const subtestOf = remember((call) => {
	if (call.type !== "call_expression" || calledName$6(call) !== "Run") return null;
	const [title, run] = argumentsOf$5(call);
	const name = title === void 0 ? null : stringValue(title);
	const body = run?.type === "func_literal" ? child(run, "body") : null;
	if (name === null || body === null) return null;
	for (const above of ancestors(call)) {
		if (LOOP.test(above.type)) return null;
		if (above.type === "func_literal" && subtestOf(above.parent?.parent) === null) return null;
	}
	return {
		name,
		body
	};
});
/** An assertion inside a function that nobody calls: `_ = func() { … }`. */
function defectOf$4(node, top) {
	for (const at of ancestors(node, top)) {
		const list = at.type === "func_literal" && at.parent?.type === "expression_list" ? at.parent.parent : null;
		if (list != null && child(list, "left")?.text === "_") return "unreachable";
	}
	return isUnheard$1(node, top) || isRecovered(node, top) ? "swallowed" : null;
}
/** The type of a function's only parameter, `*testing.T` in most tests; null where it has none or several. */
function handleOf(definition) {
	const parameters = child(definition, "parameters");
	const list = parameters === null ? [] : parts(parameters);
	return list.length === 1 ? child(list[0], "type")?.text.replace(/\s+/g, "") ?? null : null;
}
function kindOf$2(definition, name) {
	const handle = handleOf(definition);
	const empty = parts(child(definition, "parameters") ?? definition).length === 0;
	if (definition.type === "method_declaration") return /^Test(?!\p{Ll})/u.test(name) && empty ? "test" : "helper";
	if (name === "TestMain" && handle === "*testing.M") return "main";
	if (/^(Test(?!\p{Ll}))/u.test(name) && handle === "*testing.T") return "test";
	if (/^(Fuzz(?!\p{Ll}))/u.test(name) && handle === "*testing.F") return "test";
	return /^Example(?!\p{Ll})/u.test(name) && empty ? "example" : "helper";
}
const isCall$3 = ofType(/^call_expression$/);
/** A test, and the tests inside it. One that only holds others and demands nothing itself is not counted beside them. */
function readTest$4(name, whole, body, around, reading) {
	const waiting = [{
		name,
		whole,
		body,
		around
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { foreign } = reading.language;
		const enter = (node) => !foreign(node);
		const local = [bodyScope(next.body, foreign), ...next.around.scopes];
		const own = [gateOfStatements$5(next.body, local), gateOfHelpers(next.body, reading.functions)];
		const gates = [...next.around.gates, ...own];
		const path = [...next.around.path, next.name];
		const inside = nodesOf(next.body, isCall$3).flatMap((at) => {
			const subtest = subtestOf(at);
			return subtest === null || !isEntered(at, next.body, enter) ? [] : [{
				...subtest,
				whole: at,
				around: {
					path,
					gates,
					scopes: local
				}
			}];
		});
		const built = buildBody(next.whole, next.body, next.around.scopes, reading.language);
		const rows = rowsOf$6(next.body, local, foreign);
		if (inside.length === 0 || settle(built.body).assertions.length > 0 || rows !== null) reading.tests.push(unitOf({
			id: path.join(" › "),
			name: next.name,
			gate: gateOf$2(gates, rows, next.whole),
			rows
		}, built));
		if (path.length < MAX_NESTING) waiting.push(...inside.reverse());
	}
}
function gateOf$2(gates, rows, whole) {
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(whole, "no rows are left to run")] : [];
	return strictest([...gates, ...emptied]);
}
/** An Example function runs only where it says what it prints. */
function readExample(name, definition, body, reading) {
	const built = buildBody(definition, body, [reading.module], reading.language);
	const output = outputOf(body);
	if (output === null) {
		reading.helpers.push(unitOf({ name }, built));
		return;
	}
	const printed = assertionOf(output, [], body, null);
	const whole = changeBody(built, ({ assertions }) => ({ assertions: [...assertions, printed] }));
	reading.tests.push(unitOf({
		id: name,
		name,
		gate: strictest(reading.gates),
		rows: null
	}, whole));
}
/** What prepares a package's tests (`TestMain`): where a step of it fails, that is no answer of the code under test. */
const asksNothing = (definition, body, { module, language }) => changeBody(buildBody(definition, body, [module], language), () => ({ assertions: [] }));
function readFunction$3(definition, reading, isTestFile) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	const kind = isTestFile ? kindOf$2(definition, name) : "helper";
	const suite = definition.type === "method_declaration" ? [receiverType(definition)] : [];
	const prepared = suite.flatMap((one) => reading.functions.suites.get(one) ?? []);
	const around = {
		path: suite,
		gates: [...reading.gates, ...prepared],
		scopes: [reading.module]
	};
	if (kind === "test") readTest$4(name, definition, body, around, reading);
	else if (kind === "example") readExample(name, definition, body, reading);
	else if (kind === "main") reading.helpers.push(unitOf({ name }, asksNothing(definition, body, reading)));
	else if (isTestFile || /\btesting\.(T|TB|B|F)\b/.test(child(definition, "parameters")?.text ?? "")) reading.helpers.push(unitOf({ name }, buildBody(definition, body, [reading.module], reading.language)));
}
/** The line of an error that makes the tests around it unsure. */
function brokenLine$6(root) {
	return brokenIn(root)[0]?.line ?? null;
}
function mainGates(definitions) {
	return definitions.flatMap((one) => {
		const body = child(one, "body");
		return body !== null && kindOf$2(one, child(one, "name")?.text ?? "") === "main" ? [gateOfMain(one, body)] : [];
	});
}
/** What the go command leaves out: folders that begin with a dot or an underscore, `testdata` and `vendor`. */
const LEFT_OUT$1 = /(^|\/)([._][^/]*|testdata|vendor)\/|(^|\/)[._][^/]*$/;
function readGoOracle(path, root) {
	const broken = brokenLine$6(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = goImports(root);
	const subjectFirst = imports.some(({ module }) => /^gotest\.tools|matryer\/is|go-quicktest/.test(module));
	const isTestFile = path.endsWith("_test.go");
	const definitions = parts(root).filter((c) => /^(function|method)_declaration$/.test(c.type));
	const module = bindings(root, (node) => !/^(function|method)_declaration$/.test(node.type));
	const reading = {
		language: {
			demands: demandsIn$1(subjectFirst),
			defect: defectOf$4,
			called: (node) => node.type === "call_expression" ? calledName$6(node) : null,
			foreign: (node) => subtestOf(node) !== null
		},
		module,
		functions: gatesOfFunctions(definitions, module),
		gates: [gateOfFile(path, root), ...mainGates(definitions)],
		tests: [],
		helpers: []
	};
	for (const definition of definitions) readFunction$3(definition, reading, isTestFile);
	return {
		kind: "tests",
		tests: numberIds(reading.tests),
		helpers: reading.helpers,
		imports,
		collected: isTestFile && !LEFT_OUT$1.test(path)
	};
}
/** Go: the testing package, testify, gotest.tools, quicktest. */
const go = {
	id: "go",
	claims: (path) => path.endsWith(".go"),
	grammar: () => "go",
	oracle: readGoOracle,
	source: readGoSource
};

// src/syntax/members.ts
/** What a body gives to members of the test's own object. */
const givenIn = (body) => [...bindings(body)].filter(([name]) => name.startsWith("@"));
function only(given) {
	const found = /* @__PURE__ */ new Map();
	for (const [name, value] of given) found.set(name, found.has(name) ? null : value);
	return found;
}
/** What the hooks around some tests give to members of the test's own object, where one alone does. */
const setUpScope = (hooks) => only(hooks.flatMap(givenIn));
/**
* What members of a class stand for in its tests: each runs on an object of its own, which only the hooks and what it calls
* itself can have given other values than were declared.
*/
function membersScope(declared, hooks, helpers) {
	const found = new Map([...only(declared), ...setUpScope(hooks.map((one) => child(one, "body") ?? one))]);
	for (const [name] of helpers.flatMap(givenIn)) found.set(name, null);
	return found;
}
/** Variables around some tests, with what the hooks give to those that are declared without a value, where one alone does. */
function withHooks(declared, hooks, others) {
	const found = new Map(declared);
	for (const [name, value] of declared) {
		const [sole, more] = value === null ? hooks.filter((one) => one.has(name)) : [];
		if (sole !== void 0 && more === void 0 && !others.some((one) => one.has(name))) found.set(name, sole.get(name) ?? null);
	}
	return found;
}

// src/syntax/sole-expression.ts
/** The value that an assignment or the declaration of one variable computes; other nodes as they are. */
function computed(node) {
	if (node.type === "assignment_expression") return child(node, "right") ?? node;
	const [only, more] = parts(node).filter(({ type }) => type === "variable_declarator");
	return only === void 0 || more !== void 0 ? node : child(only, "value") ?? node;
}
/** What some statements of Java or PHP compute, where they are no more than one; null for others. */
function soleExpression(statements) {
	const [only, more] = statements;
	if (only === void 0 || more !== void 0) return null;
	if (only.type === "local_variable_declaration") return computed(only);
	const inner = only.type === "expression_statement" ? parts(only)[0] : void 0;
	return inner === void 0 ? null : computed(inner);
}

// src/syntax/languages/java-tree.ts
/** Last part of a dotted name: `Test` of `org.junit.Test`. */
const lastName$3 = (name) => name.slice(name.lastIndexOf(".") + 1).trim();
/** Annotations of a declaration, as written. */
function annotationsOf(declaration) {
	return (declaration.children.find((c) => c.type === "modifiers")?.children ?? []).filter((c) => c.type === "annotation" || c.type === "marker_annotation");
}
/** The name of an annotation without its package. */
const annotationName = (annotation) => lastName$3(child(annotation, "name")?.text ?? "");
/** Whether a declaration has a modifier such as `private` or `static`. */
const hasModifier$1 = (declaration, word) => declaration.children.some((c) => c.type === "modifiers" && c.children.some((one) => one.type === word));
/** A value given to an annotation by name; '' asks for the unnamed one (`value` is the same). Null where it is not given. */
function annotationValue(annotation, key) {
	const given = child(annotation, "arguments");
	for (const one of given === null ? [] : parts(given)) {
		if (one.type !== "element_value_pair") {
			if (key === "") return one;
			continue;
		}
		const name = child(one, "key")?.text;
		if (name === key || key === "" && name === "value") return child(one, "value");
	}
	return null;
}
/** The elements of `{ a, b }`, or the one value that stands for such a list. */
const elementsOf$2 = (value) => /^(element_value_array_initializer|array_initializer)$/.test(value.type) ? parts(value) : [value];
/** The name that a call calls; empty for other nodes. */
const calledName$5 = (call) => call.type === "method_invocation" ? child(call, "name")?.text ?? "" : "";
/** Arguments of a call or of `new`, comments left out. */
function argumentsOf$4(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list);
}
/** The class of `Foo.class`; other nodes as they are. */
const classOf$1 = (node) => node.type === "class_literal" ? parts(node)[0] ?? node : node;
/** Names that a method declares as texts, its parameters included. */
const textsOf = remember((method) => {
	const named = walk(method).filter((at) => /^(formal_parameter|local_variable_declaration)$/.test(at.type) && child(at, "type")?.text === "String").flatMap((at) => [at, ...at.children.filter(({ type }) => type === "variable_declarator")]);
	return new Set(named.flatMap((at) => child(at, "name")?.text ?? []));
});
/** Whether an expression is a text, or builds one; a name is where its method declares it so. */
function isText(node) {
	if (stringValue(node) !== null) return true;
	if (node.type === "binary_expression") return parts(node).some(isText);
	if (node.type !== "identifier") return /^(String|MessageFormat)\.(format|valueOf)\b/.test(node.text);
	const method = [...ancestors(node)].find(({ type }) => type === "method_declaration");
	return method !== void 0 && textsOf(method).has(node.text);
}
/** What a delta accepts; -1 for one that is computed, null where none is given. */
function toleranceOf$5(delta, measure) {
	if (delta === void 0) return null;
	const value = numberIn(delta);
	return {
		measure,
		value: Number.isNaN(value) ? -1 : value
	};
}

// src/syntax/languages/java-conditions.ts
const OPERATORS$2 = /* @__PURE__ */ new Map([
	["==", ["exact"]],
	["!=", ["exact", true]],
	["<", ["bound"]],
	["<=", ["bound"]],
	[">", ["bound"]],
	[">=", ["bound"]]
]);
/** Methods that are a comparison of their own, by what they ask. */
const PREDICATES$3 = /* @__PURE__ */ new Map([
	["equals", "exact"],
	["deepEquals", "exact"],
	["contentEquals", "exact"],
	["equalsIgnoreCase", "structure"],
	["contains", "structure"],
	["containsAll", "structure"],
	["containsKey", "structure"],
	["containsValue", "structure"],
	["startsWith", "pattern"],
	["endsWith", "pattern"],
	["matches", "pattern"],
	["isInstance", "type"]
]);
function fromPredicate(node, call) {
	const name = calledName$5(call);
	const strength = PREDICATES$3.get(name);
	const given = argumentsOf$4(call);
	const holder = child(call, "object");
	const [subject, expected] = /(^|\.)(Objects|Arrays|StringUtils)$/.test(holder?.text ?? "") ? [given[0], given[1]] : [holder ?? void 0, given[0]];
	if (strength === void 0 || subject === void 0 || expected === void 0) return truthy(node, call);
	return {
		node,
		subject,
		expected,
		matcher: name,
		strength,
		symmetric: strength === "exact"
	};
}
function fromOperator$1(node, at) {
	const [left = null, right = null] = [child(at, "left"), child(at, "right")];
	const operator = child(at, "operator")?.type ?? "";
	const shape = OPERATORS$2.get(operator);
	if (shape === void 0) return truthy(node, at);
	const [strength, negated = false] = shape;
	if (negated && right !== null && normal(right) === "null") return {
		...truthy(node, left ?? at),
		matcher: "!= null"
	};
	const trivial = operator === ">=" && right?.text === "0" && left !== null && /(size|length) \( \)$/.test(normal(left));
	return {
		node,
		subject: left,
		expected: right,
		matcher: operator,
		strength,
		negated,
		symmetric: strength === "exact",
		tautology: trivial
	};
}
/** What a condition asks that is asserted to hold; `and` asks all of its sides, `or` no more than its weakest. */
function fromCondition$2(node, expression) {
	const at = bare(expression);
	if (at.type === "unary_expression" && child(at, "operator")?.type === "!") {
		const inner = child(at, "operand");
		return (inner === null ? [] : fromCondition$2(node, inner)).map((demand) => ({
			...demand,
			negated: demand.negated !== true
		}));
	}
	if (at.type === "binary_expression") {
		const operator = child(at, "operator")?.type;
		if (operator === "&&") return parts(at).flatMap((side) => fromCondition$2(node, side));
		if (operator !== "||") return [fromOperator$1(node, at)];
		return [{
			node,
			subject: at,
			expected: null,
			matcher: "or",
			strength: weakestOf(parts(at).flatMap((side) => fromCondition$2(node, side)))
		}];
	}
	if (at.type === "instanceof_expression") {
		const expected = child(at, "right");
		return [{
			node,
			subject: child(at, "left"),
			expected,
			matcher: "instanceof",
			strength: "type"
		}];
	}
	return [at.type === "method_invocation" ? fromPredicate(node, at) : truthy(node, at)];
}
/** A condition that is one of two values is asserted exactly: `assertTrue(ripe)` is `assertEquals(true, ripe)`. */
function asWanted(demand, wanted, tautology) {
	const holds = demand.negated === true !== wanted;
	const trivial = tautology || demand.tautology === true;
	if (demand.matcher !== "truthy") return {
		...demand,
		negated: !holds,
		tautology: trivial
	};
	return {
		...demand,
		matcher: "==",
		strength: "exact",
		fixed: String(holds),
		negated: false,
		tautology: trivial
	};
}
/** What asserting a condition asks, as true or as false; not both of two sides are false where their `and` is. */
function fromTruth$2(node, condition, wanted) {
	const tautology = constantTruth(condition) === wanted;
	const at = bare(condition);
	return (at.type === "binary_expression" && child(at, "operator")?.type === "&&" && !wanted ? [truthy(node, at)] : fromCondition$2(node, condition)).map((demand) => asWanted(demand, wanted, tautology));
}

// src/syntax/languages/java-matchers.ts
/** Methods of JUnit's and TestNG's classes of assertions. */
const PLAIN$2 = {
	exact: "assertEquals assertSame assertNull assertArrayEquals assertIterableEquals assertEqualsDeep",
	structure: "assertEqualsNoOrder",
	bound: "assertTimeout assertTimeoutPreemptively",
	pattern: "assertLinesMatch",
	type: "assertThrows assertThrowsExactly expectThrows assertInstanceOf assertDoesNotThrow",
	truthy: "assertTrue assertFalse assertNotNull"
};
/** Methods of the same classes that deny. */
const DENYING$1 = { exact: "assertNotEquals assertNotSame" };
/** Methods behind `assertThat(…)` of AssertJ and Truth. */
const CHAINED$3 = {
	exact: `isEqualTo isSameAs isSameInstanceAs isNull isTrue isFalse isEmpty isZero isOne isBlank isNullOrEmpty isEqualByComparingTo
    isSameElementsAs containsExactly containsExactlyElementsOf containsExactlyElementsIn isEqualToIgnoringNewLines
    containsExactlyEntriesOf containsExactlyEntriesIn hasToString isEquivalentAccordingToCompareTo hasValue isNaN
    isPositiveInfinity isNegativeInfinity`,
	structure: `contains containsOnly containsExactlyInAnyOrder containsAll containsAtLeast containsAtLeastElementsIn
    containsEntry containsKey containsValue containsKeys containsSubsequence containsSequence hasSize hasSameSizeAs
    hasLength isIn isSubsetOf containsAnyOf containsOnlyOnce isEqualToIgnoringCase isEqualToIgnoringWhitespace
    containsIgnoringCase hasFieldOrPropertyWithValue isOneOf
    hasSameElementsAs isAnyOf containsAnyIn`,
	approximate: "isCloseTo isWithin",
	bound: `isGreaterThan isGreaterThanOrEqualTo isLessThan isLessThanOrEqualTo isAtLeast isAtMost isBetween
    isStrictlyBetween isBefore isAfter isPositive isNegative hasSizeGreaterThan hasSizeLessThan isNotNegative
    isNotPositive hasSizeBetween`,
	pattern: `matches startsWith endsWith containsPattern hasMessage hasMessageContaining hasMessageStartingWith
    hasMessageMatching find containsMatch`,
	type: `isInstanceOf isExactlyInstanceOf isInstanceOfAny hasCauseInstanceOf hasRootCauseInstanceOf isThrownBy
    isInstance isAssignableTo doesNotThrowAnyException`,
	truthy: `isNotNull isNotEmpty isPresent isNotBlank exists allMatch anyMatch allSatisfy anySatisfy satisfies
    hasNoCause`
};
const CHAIN_DENYING = {
	exact: "isNotEqualTo isNotSameAs isNotSameInstanceAs isNotZero",
	structure: "doesNotContain doesNotContainKey doesNotContainEntry isNotIn noneMatch doesNotContainAnyElementsOf containsNoneOf",
	pattern: "doesNotMatch doesNotStartWith doesNotEndWith",
	type: "isNotInstanceOf isNotExactlyInstanceOf"
};
/** Hamcrest's matchers. */
const HAMCREST = {
	exact: "is equalTo sameInstance theInstance nullValue emptyString empty emptyIterable arrayContaining contains",
	structure: `containsInAnyOrder hasItem hasItems hasItemInArray hasEntry hasKey hasValue hasSize in isIn oneOf isOneOf
    hasProperty everyItem arrayWithSize equalToIgnoringCase aMapWithSize`,
	approximate: "closeTo",
	bound: "greaterThan greaterThanOrEqualTo lessThan lessThanOrEqualTo comparesEqualTo",
	pattern: "containsString startsWith endsWith matchesPattern matchesRegex stringContainsInOrder hasToString",
	type: "instanceOf isA any typeCompatibleWith",
	truthy: "notNullValue anything"
};
function table$2(byStrength) {
	const entries = Object.entries(byStrength);
	return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength])));
}
const FUNCTIONS$5 = table$2(PLAIN$2);
const DENIALS$3 = table$2(DENYING$1);
const CHAIN = table$2(CHAINED$3);
const CHAIN_DENIALS = table$2(CHAIN_DENYING);
const MATCHERS$2 = table$2(HAMCREST);
/** What a matcher expects where its name says it. */
const FIXED$4 = new Map([
	...[
		"assertNull",
		"isNull",
		"nullValue"
	].map((name) => [name, "null"]),
	...["isTrue", "isPresent"].map((name) => [name, "true"]),
	...["isFalse"].map((name) => [name, "false"]),
	...["isZero"].map((name) => [name, "0"]),
	...["isOne"].map((name) => [name, "1"]),
	...[
		"isEmpty",
		"empty",
		"emptyString",
		"emptyIterable"
	].map((name) => [name, "empty"])
]);
/** What of its subject a matcher asks for: `hasSize(2)` says what `assertEquals(2, pears.size())` does. */
const MEMBERS$2 = /* @__PURE__ */ new Map([["hasSize", "size ( )"], ["hasLength", "length ( )"]]);
/** Limits by the operator that says the same, so that either way of writing one compares with the other. */
const LIMITS$1 = new Map([
	...[
		"isGreaterThan",
		"greaterThan",
		"isAfter",
		"hasSizeGreaterThan"
	].map((name) => [name, ">"]),
	...[
		"isGreaterThanOrEqualTo",
		"greaterThanOrEqualTo",
		"isAtLeast"
	].map((name) => [name, ">="]),
	...[
		"isLessThan",
		"lessThan",
		"isBefore",
		"hasSizeLessThan"
	].map((name) => [name, "<"]),
	...[
		"isLessThanOrEqualTo",
		"lessThanOrEqualTo",
		"isAtMost"
	].map((name) => [name, "<="])
]);
/** Words of a chain that only describe, or set how a comparison is made. */
const DESCRIBING = /^(as|describedAs|withFailMessage|overridingErrorMessage|named|withRepresentation|isNotNull|that|usingDefaultComparator|inHexadecimal|inBinary)$/;
/** Words of a chain that turn from what is examined to a part of it. */
const TURNING = /^(extracting|filteredOn|first|last|element|elements|size|length|asString|asList|asInstanceOf|flatExtracting|map|flatMap|singleElement|get|returnToMap|usingRecursiveComparison|usingElementComparator|usingComparator|ignoring\w+|comparingElementsUsing|cause|rootCause|message|key|hasMessageThat|hasCauseThat|inOrder|extractingResultOf|returns|isNotEmpty|andExpect)$/;

// src/syntax/languages/java-chains.ts
const ROOTS = /^(assertThat|assertThatObject|assertThatThrownBy|assertThatCode|catchThrowable|thenThrownBy)$/;
const EXCEPTIONS = /* @__PURE__ */ new Map([
	["assertThatIllegalArgumentException", "IllegalArgumentException"],
	["assertThatIllegalStateException", "IllegalStateException"],
	["assertThatNullPointerException", "NullPointerException"],
	["assertThatIOException", "IOException"],
	["assertThatException", "Exception"]
]);
const EXCEPTION_ROOT = /^assertThat(ExceptionOfType|\w*Exception)$/;
const UNORDERED = [
	"truthy",
	"type",
	"pattern",
	"bound",
	"approximate",
	"structure"
];
/** What opens a chain; Truth's `that` stands behind a message, BDD's `then` by itself. */
function isRoot(call) {
	const name = calledName$5(call);
	const holder = child(call, "object");
	if (name === "that") return holder !== null && /^(assertWithMessage|assertAbout|expect)$/.test(calledName$5(holder));
	return ROOTS.test(name) || EXCEPTION_ROOT.test(name) || name === "then" && holder === null;
}
/** The calls of a chain from its root outwards: `assertThat(x)`, `.isNotNull()`, `.isEqualTo(3)`. */
function linksOf$1(call) {
	const links = [];
	for (let at = call; at?.type === "method_invocation"; at = child(at, "object")) links.push(at);
	const root = links.findLastIndex(isRoot);
	return links.slice(0, root + 1).reverse();
}
const isInner$1 = ({ field, parent }) => field === "object" && parent?.type === "method_invocation";
const fixedBy$1 = (name) => {
	const value = FIXED$4.get(name);
	return value === void 0 ? {} : { fixed: value };
};
/** The block of `() -> weigh()`; other expressions as they are. */
const inside$4 = (node) => node.type === "lambda_expression" ? child(node, "body") ?? node : node;
function fromClose(link, subject, next) {
	const [first, margin] = argumentsOf$4(link);
	const within = margin === void 0 ? void 0 : argumentsOf$4(margin)[0] ?? margin;
	const isWithin = calledName$5(link) === "isWithin";
	const percent = /ercent/.test(margin?.text ?? "") ? "percent" : "delta";
	return {
		node: link,
		subject,
		expected: isWithin ? next === void 0 ? null : argumentsOf$4(next)[0] ?? null : first ?? null,
		matcher: calledName$5(link),
		strength: "approximate",
		tolerance: toleranceOf$5(isWithin ? first : within, percent)
	};
}
function fromLink$1(link, subject, next) {
	const name = calledName$5(link);
	if (name === "isCloseTo" || name === "isWithin") return [fromClose(link, subject, next)];
	if (subject !== null && /^is(True|False)$/.test(name)) return fromTruth$2(link, subject, name === "isTrue");
	const member = MEMBERS$2.get(name);
	const strength = member === void 0 ? CHAIN.get(name) ?? CHAIN_DENIALS.get(name) ?? null : "exact";
	const [only, more] = argumentsOf$4(link);
	return [{
		node: link,
		subject,
		expected: more !== void 0 ? child(link, "arguments") : only === void 0 ? null : classOf$1(only),
		matcher: LIMITS$1.get(name) ?? name,
		strength,
		negated: CHAIN_DENIALS.has(name),
		symmetric: name === "isEqualTo",
		...member !== void 0 && { member },
		...fixedBy$1(name)
	}];
}
/** `assertThatExceptionOfType(Rotten.class).isThrownBy(() -> weigh())`. */
function fromException(root, links) {
	const thrown = links.find((one) => calledName$5(one) === "isThrownBy");
	const [block = null] = thrown === void 0 ? [] : argumentsOf$4(thrown);
	const [type] = argumentsOf$4(root);
	const named = EXCEPTIONS.get(calledName$5(root));
	return [{
		node: thrown ?? root,
		subject: block === null ? null : inside$4(block),
		expected: type === void 0 ? null : classOf$1(type),
		matcher: "isThrownBy",
		strength: thrown === void 0 ? "none" : "type",
		...named === void 0 ? {} : { fixed: named }
	}];
}
/**
* What a chain of AssertJ or Truth asks: a demand for each matcher in it. An empty list for the inner calls of one; null
* where there is no chain.
*/
function demandsOfChain(call) {
	const [root, ...rest] = linksOf$1(call);
	if (root === void 0) return null;
	if (isInner$1(call)) return [];
	if (EXCEPTION_ROOT.test(calledName$5(root))) return fromException(root, rest);
	const [examined] = argumentsOf$4(root);
	if (rest.length === 0) return argumentsOf$4(root).length > 1 || calledName$5(root) !== "assertThat" ? null : unasked$1(call);
	let subject = examined === void 0 ? null : inside$4(bare(examined));
	const found = [];
	for (const [index, link] of rest.entries()) {
		const name = calledName$5(link);
		if (name === "of" && calledName$5(rest[index - 1] ?? link) === "isWithin") continue;
		if (DESCRIBING.test(name) && (name !== "isNotNull" || index < rest.length - 1)) continue;
		if (TURNING.test(name)) subject = link;
		else found.push(...fromLink$1(link, subject, rest[index + 1]));
	}
	return found.length > 0 ? found : unasked$1(call);
}
/** `assertThat(x)` and nothing behind it. */
const unasked$1 = (call) => [{
	node: call,
	subject: argumentsOf$4(call)[0] ?? null,
	expected: null,
	matcher: calledName$5(call),
	strength: "none"
}];
/** What a matcher of Hamcrest asks of a subject. */
function fromMatcher$1(node, subject, matcher) {
	const name = calledName$5(matcher);
	const given = argumentsOf$4(matcher);
	const [first, second] = given;
	if (name === "allOf" || name === "both" || name === "and") return given.flatMap((one) => fromMatcher$1(node, subject, one));
	if (name === "anyOf") {
		const asked = given.flatMap((one) => fromMatcher$1(node, subject, one)).map(({ strength }) => strength ?? "truthy");
		const strength = UNORDERED.find((one) => asked.includes(one)) ?? "structure";
		return [{
			node,
			subject,
			expected: child(matcher, "arguments"),
			matcher: "anyOf",
			strength
		}];
	}
	if (name === "not" && first !== void 0) return (MATCHERS$2.has(calledName$5(first)) ? fromMatcher$1(node, subject, first) : [equal(node, subject, first)]).map((demand) => ({
		...demand,
		negated: demand.negated !== true
	}));
	if (name === "is" && first !== void 0) return MATCHERS$2.has(calledName$5(first)) || calledName$5(first) === "not" ? fromMatcher$1(node, subject, first) : [first.type === "class_literal" ? {
		...equal(node, subject, first),
		strength: "type"
	} : equal(node, subject, first)];
	const strength = MATCHERS$2.get(name) ?? null;
	return [{
		node,
		subject,
		expected: given.length > 1 && strength !== "approximate" ? child(matcher, "arguments") : first === void 0 ? null : classOf$1(first),
		matcher: LIMITS$1.get(name) ?? name,
		strength,
		tolerance: strength === "approximate" ? toleranceOf$5(second, "delta") : null,
		tautology: name === "anything",
		...fixedBy$1(name)
	}];
}
const equal = (node, subject, expected) => ({
	node,
	subject,
	expected,
	matcher: "equalTo",
	strength: "exact",
	symmetric: true
});
/** `assertThat(x, is(3))`, a reason before it or not. */
function demandsOfMatcher(call) {
	const [subject, matcher] = argumentsOf$4(call).slice(-2);
	if (subject === void 0 || matcher === void 0) return [];
	if (matcher.type !== "method_invocation") return fromTruth$2(call, matcher, true);
	return fromMatcher$1(call, subject, matcher);
}

// src/syntax/languages/java-assertions.ts
/** Assertions that are handed so many values; what more they are handed is a message, and no tolerance. */
function valuesOf(name) {
	if (/^assert(True|False|Null|NotNull)$/.test(name)) return {
		least: 1,
		sure: true
	};
	return {
		least: 2,
		sure: /^assert(Not)?Same$/.test(name)
	};
}
/** Arguments of an assertion without its message: first in JUnit 4, last elsewhere. */
/** A number, or a name for how far two numbers may lie apart; of three values anything else is a message, or stands behind one. */
const isWidth = ({ text }) => /^\(?-?[\d.]|delta|eps|tol|precision|error|margin|accura|ulp|min_value|^[a-z]$/i.test(text.slice(0, 200));
function withoutMessage(name, given, library) {
	const { least, sure } = valuesOf(name);
	const [first, last] = [given[0], given.at(-1)];
	if (given.length <= least || first === void 0 || last === void 0) return given;
	const isTold = sure || !isWidth(last);
	if (library === "junit4") return isTold || isText(first) ? given.slice(1) : given;
	return isTold || isText(last) || last.type === "lambda_expression" ? given.slice(0, -1) : given;
}
/** What a block computes that does no more than that. */
const bodyOf$1 = (block) => {
	const body = child(block, "body") ?? block;
	return body.type === "block" ? soleExpression(parts(body)) ?? body : body;
};
function fromThrows(call, name, library) {
	const given = argumentsOf$4(call).filter((one) => library === "jupiter" || !isText(one));
	const block = given.find((one) => one.type === "lambda_expression" || one.type === "method_reference") ?? null;
	const [type] = given;
	const subject = block === null ? given[1] ?? null : bodyOf$1(block);
	if (name === "assertDoesNotThrow") return [{
		node: call,
		subject,
		expected: null,
		matcher: name,
		strength: "type",
		negated: true
	}];
	return [{
		node: call,
		subject,
		expected: type === void 0 || type === block ? null : classOf$1(type),
		matcher: name,
		strength: "type"
	}];
}
function fromFunction$3(call, name, library) {
	if (/^assert\w*Throws?\w*$|^expectThrows$/.test(name)) return fromThrows(call, name, library);
	const [first = null, second = null, delta] = withoutMessage(name, argumentsOf$4(call), library);
	if (first !== null && /^assert(True|False)$/.test(name)) return fromTruth$2(call, first, name === "assertTrue");
	const strength = FUNCTIONS$5.get(name) ?? DENIALS$3.get(name) ?? null;
	const negated = DENIALS$3.has(name);
	if (/^assert(Null|NotNull)$/.test(name)) {
		const fixed = FIXED$4.get(name);
		return [{
			node: call,
			subject: first,
			expected: null,
			matcher: name,
			strength,
			...fixed === void 0 ? {} : { fixed }
		}];
	}
	const [expected, subject] = library === "testng" ? [second, first] : [first, second];
	const approximate = delta !== void 0 && strength === "exact";
	return [{
		node: call,
		subject,
		expected: name === "assertInstanceOf" && expected !== null ? classOf$1(expected) : expected,
		matcher: name,
		strength: approximate ? "approximate" : strength,
		negated,
		symmetric: strength === "exact",
		tolerance: approximate ? toleranceOf$5(delta, "delta") : null
	}];
}
/** `if (weigh() != 3) fail();`: what a branch that fails demands of its condition. */
function fromBranch(branch, taken) {
	const condition = child(branch, "condition");
	return condition === null ? [] : fromTruth$2(branch, condition, taken.field === "alternative");
}
/** Whether a handler does nothing but fail: what it catches is not what is waited for. */
function onlyFails$1(clause) {
	const body = child(clause, "body");
	const only = body === null ? null : soleExpression(parts(body));
	return only !== null && calledName$5(only) === "fail";
}
/** `try { weigh(); fail(); } catch (Rotten e) {}`: the older way to expect an exception; elsewhere a branch not to be taken. */
function fromFail$1(call) {
	let below = call;
	for (const at of ancestors(call)) {
		if (at.type === "try_statement" && below.field === "body") {
			const clauses = at.children.filter((c) => c.type === "catch_clause");
			const type = ((clauses.find((c) => !onlyFails$1(c)) ?? clauses[0])?.children.find((c) => /parameter/.test(c.type)))?.children.find((c) => c.type === "catch_type") ?? null;
			return [{
				node: call,
				subject: soleExpression(parts(below).slice(0, -1)) ?? below,
				expected: type,
				matcher: "assertThrows",
				strength: "type"
			}];
		}
		if (at.type === "catch_clause") return [];
		if (at.type === "if_statement") return fromBranch(at, below);
		if (/^(method_declaration|lambda_expression)$/.test(at.type)) break;
		below = at;
	}
	return [{
		node: call,
		subject: null,
		expected: null,
		matcher: "fail",
		strength: "none"
	}];
}
/** `verify(scale, times(2)).weigh(3)` of Mockito. */
function fromVerify(call, verify) {
	const [mock = null, mode] = argumentsOf$4(verify);
	const how = mode === void 0 || /^(Mockito\.)?times\(\s*1\s*\)$/.test(mode.text) ? "" : normal(mode);
	const given = child(call, "arguments");
	return {
		node: call,
		subject: mock,
		expected: null,
		matcher: `verify.${calledName$5(call)}`,
		strength: /\batLeast|\batMost/.test(how) ? "bound" : "structure",
		negated: /\bnever\b/.test(how),
		fixed: `${given === null ? "" : normal(given)} ${how}`.trim()
	};
}
/** JUnit 4's `thrown.expect(Rotten.class)` of a field that is a rule for expected errors, and what more is asked of the error. */
const EXPECTING = /* @__PURE__ */ new Map([
	["expect", "type"],
	["expectCause", "type"],
	["expectMessage", "pattern"]
]);
/** Whether a name is a field of the class around a node that is declared with a type. */
function isFieldOf(at, name, type) {
	const body = [...ancestors(at)].find((above) => above.type === "class_body");
	return (body === void 0 ? [] : parts(body)).some((one) => one.type === "field_declaration" && child(one, "type")?.text === type && one.children.some((declared) => child(declared, "name")?.text === name));
}
function fromRule(node, holder, name) {
	const strength = EXPECTING.get(name);
	const [asked] = argumentsOf$4(node);
	if (strength === void 0 || asked === void 0 || holder?.type !== "identifier") return null;
	if (!isFieldOf(node, holder.text, "ExpectedException")) return null;
	const matcher = name === "expect" ? "assertThrows" : name;
	return {
		node,
		subject: null,
		expected: classOf$1(asked),
		matcher,
		strength
	};
}
/** A failed assertion, made by hand. */
const FAILURE = /^new\s+(?:\w+\.)*(?:Assertion(?:Failed)?Error|ComparisonFailure)\b/;
/** Calls that lead to assertions and are none. */
const GROUPING = /^assert(All|WithMessage|About)$/;
const HOLDERS = /^(?:org(?:\.\w+)+\.)?(?:Assert|Assertions|AssertJUnit|MatcherAssert|TestCase|this|super|softly|softAssert|collector)$/;
/** What one node of a test demands by itself; nothing for most nodes. */
const demandsIn = (library) => (node) => {
	if (node.type === "assert_statement") {
		const [condition] = parts(node);
		return condition === void 0 ? [] : fromTruth$2(node, condition, true);
	}
	if (node.type === "throw_statement") return FAILURE.test(parts(node)[0]?.text ?? "") ? fromFail$1(node) : [];
	if (node.type !== "method_invocation") return [];
	const holder = child(node, "object");
	const name = calledName$5(node);
	if (holder !== null && calledName$5(holder) === "verify") return [fromVerify(node, holder)];
	const ruled = fromRule(node, holder, name);
	if (ruled !== null) return [ruled];
	const chained = demandsOfChain(node);
	if (chained !== null) return chained;
	if (holder !== null && !HOLDERS.test(holder.text)) return [];
	if (name === "fail") return fromFail$1(node);
	if (name === "assertThat" || name === "assumeThat") return name === "assertThat" ? demandsOfMatcher(node) : [];
	return /^(assert[A-Z]|expectThrows$)/.test(name) && !GROUPING.test(name) ? fromFunction$3(node, name, library) : [];
};

// src/syntax/languages/java-defects.ts
/** Failed assertions are errors: `catch (Exception e)` does not hold them back. */
const CATCHES_ALL$3 = /\b(AssertionError|AssertionFailedError|ComparisonFailure|Error|Throwable)\b/;
const SAYS_SO$2 = /\b(throw|fail\w*|assert\w*|addError|rethrow)\b|\.\s*(set|add|offer|put|completeExceptionally)\s*\(/i;
/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows$3 = remember((clause) => {
	const caught = clause.children.find((c) => /parameter/.test(c.type));
	const body = child(clause, "body");
	return caught !== void 0 && CATCHES_ALL$3.test(caught.text) && body !== null && !SAYS_SO$2.test(body.text);
});
/** Whether a call expects that its lambda fails, so that a failed assertion in there is what it waits for. */
const expectsFailure$1 = remember((call) => {
	const name = calledName$5(call);
	if (/^(assertThatThrownBy|catchThrowable|thenThrownBy)$/.test(name)) return true;
	return /^(assertThrows|expectThrows)$/.test(name) && CATCHES_ALL$3.test(argumentsOf$4(call)[0]?.text ?? "");
});
const isEmptyLoop$2 = remember((loop) => {
	if (loop.type !== "enhanced_for_statement") return false;
	const over = child(loop, "value");
	if (over === null) return false;
	const elements = over.type === "array_creation_expression" ? child(over, "value") : null;
	if (elements !== null) return parts(elements).length === 0;
	return /^(of|asList|emptyList|emptySet)$/.test(calledName$5(over)) && argumentsOf$4(over).length === 0;
});
/** Names of soft assertions made in a body that nobody asks for their result. */
const unasked = remember((top) => {
	const made = /* @__PURE__ */ new Set();
	for (const at of walk(top)) {
		const value = at.type === "variable_declarator" ? child(at, "value") : null;
		if (value !== null && /^new\s+(\w+\.)*\w*SoftAssert(ions)?\s*\(/.test(value.text)) made.add(child(at, "name")?.text ?? "");
	}
	if (made.size > 0) {
		for (const at of walk(top)) if (calledName$5(at) === "assertAll") made.delete(child(at, "object")?.text ?? "");
	}
	return made;
});
const rootOf$4 = (call) => {
	let at = call;
	for (let inner = child(at, "object"); inner !== null; inner = child(at, "object")) at = inner;
	return at.text;
};
/** `@Test(expected = AssertionError.class)`: the test waits for its own assertions to fail. */
const awaitsFailure$1 = remember((top) => {
	const test = top.parent === null ? void 0 : annotationsOf(top.parent).find((one) => annotationName(one) === "Test");
	const expected = test === void 0 ? null : annotationValue(test, "expected");
	return expected !== null && CATCHES_ALL$3.test(expected.text);
});
/** What takes an assertion's power, around it or in how the test is declared. */
function defectOf$3(node, top) {
	if (awaitsFailure$1(top)) return "swallowed";
	let below = node;
	for (const at of ancestors(node, top)) {
		if (/^try_(with_resources_)?statement$/.test(at.type) && below.field === "body") {
			if (at.children.some((c) => c.type === "catch_clause" && swallows$3(c))) return "swallowed";
		} else if (isEmptyLoop$2(at) && below.field === "body") return "unreachable";
		else if (at.type === "method_invocation" && below.field === "arguments" && expectsFailure$1(at)) return "swallowed";
		below = at;
	}
	return unasked(top).has(rootOf$4(node)) ? "swallowed" : null;
}

// src/syntax/languages/java-gates.ts
const MACHINE$5 = /\b(System\s*\.\s*getProperty\(\s*"(os|java)\.|OS\.|JRE\.|SystemUtils|Platform\.|JavaVersion|is(Windows|Mac|Linux|Android|Unix)|IS_(OS|JAVA)_\w+|availableProcessors|GraphicsEnvironment)\b/;
const SHUT = /^(Disabled|Ignore|Ignored)$/;
const ON_MACHINE = /^(Enabled|Disabled)(On(Os|Jre)|ForJreRange|InNativeImage)$/;
const CONDITIONAL = /^(Enabled|Disabled)(If|IfSystemProperty|IfSystemProperties|IfEnvironmentVariable|IfEnvironmentVariables|InAotMode)$/;
const ABORTED = /^(SkipException|TestAbortedException|AssumptionViolatedException|AssumptionViolated)$/;
/** `@EnabledOnOs(OS.AIX)`: on no system that tests are run on. */
function asksRareSystems(annotation) {
	const systems = [...annotation.text.matchAll(/\bOS\.(\w{1,20})/g)].map(([, name = ""]) => name);
	return systems.length > 0 && systems.every(isRareSystem);
}
/** What the annotations of a method or class do to the tests below. */
function gateOfAnnotations(declaration) {
	return strictest(annotationsOf(declaration).map((one) => {
		const name = annotationName(one);
		if (SHUT.test(name)) return shut(one, normal(one));
		if (name === "Test" && annotationValue(one, "enabled")?.text === "false") return shut(one, normal(one));
		const platform = ON_MACHINE.test(name);
		if (!platform && !CONDITIONAL.test(name)) return OPEN;
		if (name === "EnabledOnOs" && asksRareSystems(one)) return shut(one, normal(one));
		const variable = name === "EnabledIfEnvironmentVariable" ? annotationValue(one, "named") : null;
		const shelved = variable !== null && isOwnVariable(stringValue(variable) ?? "PATH");
		return {
			enabled: "conditional",
			reason: normal(one),
			line: one.line,
			platform,
			...shelved && { shelved }
		};
	}));
}
/** The condition under which an assumption lets the test go on, and what it has to be. */
function assumption(call) {
	const name = calledName$5(call);
	if (!/^assume(True|False|That|NotNull|NoException)$|^assumingThat$/.test(name)) return null;
	return {
		condition: argumentsOf$4(call).find((one) => !/^string_literal$/.test(one.type)) ?? call,
		wanted: name !== "assumeFalse"
	};
}
function gateOfAssumption(call, scopes) {
	const assumed = assumption(call);
	if (assumed === null) return OPEN;
	const condition = resolve$1(assumed.condition, scopes);
	const truth = constantTruth(condition);
	if (truth !== null && /^assume(True|False|That)$|^assumingThat$/.test(calledName$5(call))) return truth === assumed.wanted ? OPEN : shut(call, normal(call));
	const platform = MACHINE$5.test(condition.text) || MACHINE$5.test(assumed.condition.text);
	return {
		enabled: "conditional",
		reason: normal(call),
		line: call.line,
		platform,
		...shelving(condition, !assumed.wanted)
	};
}
/** Whether a statement leaves the test as skipped, whatever comes. */
function aborts(at) {
	if (at.type === "throw_statement") return ABORTED.test(child(parts(at)[0] ?? at, "type")?.text.split(".").at(-1) ?? "");
	return calledName$5(at) === "abort" && /^(Assumptions)?$/.test(child(at, "object")?.text ?? "");
}
/**
* Whether a statement is reached where something else failed than what the test asserts: in a `catch` behind a block that
* asserts nothing, as where a class of the machine's is looked for.
*/
function isFallback(at, body) {
	const clause = [...ancestors(at, body)].find(({ type }) => type === "catch_clause");
	const tried = clause?.parent == null ? null : child(clause.parent, "body");
	return tried !== null && !/\b(assert|fail|verify|expect)/i.test(tried.text);
}
const isOther$3 = ofType(/^(lambda_expression|class_body)$/);
/** Assumptions and thrown skips of a body, those in lambdas and inner classes left out. */
function gateOfStatements$4(body, scopes) {
	const gates = [];
	for (const at of innerNodes(body, (node) => !isOther$3(node))) {
		if (at.type === "method_invocation") gates.push(gateOfAssumption(at, scopes));
		if (!aborts(at)) continue;
		if (isFallback(at, body)) gates.push({
			enabled: "conditional",
			reason: normal(at),
			line: at.line,
			platform: true
		});
		else if (!isGuarded$1(at, body)) gates.push(shut(at, normal(at)));
		else gates.push({
			enabled: "conditional",
			reason: normal(at),
			line: at.line,
			platform: MACHINE$5.test(body.text)
		});
	}
	return strictest(gates);
}

// src/syntax/languages/java-rows.ts
/** Where the method that gives rows to all tests of its class stands among the methods. */
const SHARED_ROWS = "@Parameters";
const TABLES = /^(ValueSource|CsvSource|EnumSource|MethodSource|FieldSource|CsvFileSource|ArgumentsSource|NullSource|EmptySource|NullAndEmptySource|Test|Parameters|MethodParams)$/;
const cellsOfLine = (line, delimiter) => line.split(delimiter).map((cell) => cell.trim());
function csvRows(annotation) {
	const block = annotationValue(annotation, "textBlock");
	const delimiter = annotationValue(annotation, "delimiterString") ?? annotationValue(annotation, "delimiter");
	const cut = delimiter === null ? "," : (stringValue(delimiter) ?? delimiter.text.replace(/'/g, "")) || ",";
	const value = annotationValue(annotation, "");
	return (block === null ? (value === null ? [] : elementsOf$2(value)).map((one) => stringValue(one) ?? normal(one)) : (stringValue(block) ?? "").split("\n").filter((line) => line.trim() !== "" && !line.trim().startsWith("#"))).map((line) => cellsOfLine(line, cut));
}
/** One value a row: `@ValueSource(ints = {1, 2})`; named alone, `@EnumSource(Fruit.class)` is one row. */
function valueRows(annotation) {
	const given = child(annotation, "arguments");
	return (given === null ? [] : parts(given)).flatMap((one) => {
		const value = one.type === "element_value_pair" ? child(one, "value") : one;
		return value === null ? [] : elementsOf$2(value).map((element) => [normal(classOf$1(element))]);
	});
}
/** A row as a provider builds it: `Arguments.of(1, 4)`, `{1, 4}`, `List.of(1, 4)`, or one value. */
function cellsOf$3(row) {
	if (row.type === "array_initializer") return parts(row).map(normal);
	if (row.type === "array_creation_expression") return cellsOf$3(child(row, "value") ?? row);
	if (/^(of|arguments|argumentSet|asList|entry)$/.test(calledName$5(row))) return argumentsOf$4(row).map(normal);
	return [normal(row)];
}
/** What a provider hands out: the elements of the list that it returns; one cell with all of it where it computes. */
function providedRows$1(method, scopes) {
	const body = child(method, "body") ?? method;
	const returned = walk(body).find((one) => one.type === "return_statement");
	const value = returned === void 0 ? void 0 : parts(returned)[0];
	if (value === void 0) return [[normal(body)]];
	let list = resolve$1(value, scopes);
	if (list.type === "array_creation_expression") list = child(list, "value") ?? list;
	if (list.type === "array_initializer") return parts(list).map(cellsOf$3);
	if (/^(of|asList)$/.test(calledName$5(list))) return argumentsOf$4(list).map(cellsOf$3);
	return [[normal(body)]];
}
function fromProviders(names, methods, scopes) {
	return names.flatMap((name) => {
		const method = methods.get(name);
		return method === void 0 ? [[`"${name}"`]] : providedRows$1(method, scopes);
	});
}
function rowsOfAnnotation(annotation, test, methods, scopes) {
	const name = annotationName(annotation);
	const value = annotationValue(annotation, "");
	const texts = (node) => elementsOf$2(node).map((one) => stringValue(one) ?? normal(one));
	switch (name) {
		case "CsvSource": return csvRows(annotation);
		case "MethodSource": return fromProviders(value === null ? [test] : texts(value), methods, scopes);
		case "Test": {
			const provider = annotationValue(annotation, "dataProvider");
			return provider === null ? [] : fromProviders(texts(provider), methods, scopes);
		}
		case "NullSource":
		case "EmptySource":
		case "NullAndEmptySource": return [[name]];
		default: return valueRows(annotation);
	}
}
const parametersOf$1 = (method) => {
	const list = child(method, "parameters");
	return (list === null ? [] : parts(list)).map((one) => child(one, "name")?.text ?? "");
};
/** Whether an annotation gives rows to its test. */
const givesRows = (one) => TABLES.test(annotationName(one)) && (annotationName(one) !== "Test" || annotationValue(one, "dataProvider") !== null);
/** Rows of a test: from annotations of its own, or (JUnit 4's `Parameterized`) from its class. */
function rowsOf$5(method, methods, scopes) {
	const [first, ...more] = annotationsOf(method).filter(givesRows);
	const name = child(method, "name")?.text ?? "";
	if (first !== void 0) {
		const cells = [first, ...more].flatMap((one) => rowsOfAnnotation(one, name, methods, scopes));
		return {
			names: parametersOf$1(method),
			cells,
			line: first.line
		};
	}
	const shared = methods.get(SHARED_ROWS);
	return shared === void 0 ? null : {
		names: [],
		cells: providedRows$1(shared, scopes),
		line: shared.line
	};
}

// src/syntax/languages/java-source.ts
const TYPES$3 = /^(class|interface|enum|record|annotation_type)_declaration$/;
const MEMBERS$1 = /^(method|constructor|compact_constructor|field|constant)_declaration$/;
/** Annotations that only the compiler or the reader of the code looks at. */
const FOR_READERS$1 = /^(Override|SuppressWarnings|Deprecated|Nullable|NonNull|NotNull|Nonnull|VisibleForTesting|SafeVarargs|FunctionalInterface|Generated|CanIgnoreReturnValue|API)$/;
const VISIBILITY = /^(public|protected|private|final)$/;
/** What changes nothing that the code does: a branch never taken, an empty statement, visibility, notes for readers. */
function isIdle$8(node) {
	if (VISIBILITY.test(node.type) && node.parent?.type === "modifiers") return true;
	if (/^(marker_)?annotation$/.test(node.type)) return FOR_READERS$1.test(annotationName(node));
	return isNeverTaken(node);
}
const define$5 = definer(isIdle$8);
const isMember$2 = (node) => TYPES$3.test(node.type) || MEMBERS$1.test(node.type);
/** Members of a body; those of an enum stand one level deeper. */
const membersOf$3 = (body) => parts(body).flatMap((c) => c.type === "enum_body_declarations" ? parts(c) : [c]);
function symbolsOfMember$1(member, path) {
	if (member.type === "method_declaration") return [define$5(path + (child(member, "name")?.text ?? ""), member)];
	if (/constructor_declaration$/.test(member.type)) return [define$5(`${path}constructor`, member)];
	return member.children.filter((c) => c.type === "variable_declarator").map((c) => define$5(path + (child(c, "name")?.text ?? ""), member));
}
/** Methods as `Outer.Inner.method`, constructors as `Class.constructor`; a class itself is what is left without its members. */
function symbolsOf$4(root) {
	const found = [];
	const waiting = parts(root).map((node) => ({
		node,
		path: ""
	}));
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		const { node, path } = next;
		if (MEMBERS$1.test(node.type)) found.push(...symbolsOfMember$1(node, path));
		if (!TYPES$3.test(node.type)) continue;
		const name = path + (child(node, "name")?.text ?? "");
		const body = child(node, "body");
		found.push(define$5(name, node, (inner) => inner !== node && isMember$2(inner)));
		if (body !== null) waiting.push(...membersOf$3(body).map((member) => ({
			node: member,
			path: `${name}.`
		})));
	}
	return found;
}
const spell = (node) => node.text.replace(/\s+/g, "");
/** Imports of a file; its own package counts as imported whole, as the language has it. */
function javaImports(root) {
	const found = [];
	for (const at of root.children) {
		const name = at.children.find((c) => /identifier$/.test(c.type));
		if (name === void 0) continue;
		const whole = spell(name);
		if (at.type === "package_declaration") found.push({
			module: whole,
			names: [{
				local: "*",
				original: "*"
			}]
		});
		if (at.type !== "import_declaration") continue;
		const last = lastName$3(whole);
		if (at.children.some((c) => c.type === "asterisk")) found.push({
			module: whole,
			names: [{
				local: "*",
				original: "*"
			}]
		});
		else found.push({
			module: whole.slice(0, Math.max(0, whole.length - last.length - 1)),
			names: [{
				local: last,
				original: last
			}]
		});
	}
	return found;
}
/** The symbols and imports of a Java file. */
function readJavaSource(root) {
	const [unread] = brokenIn(root);
	if (unread !== void 0) return {
		kind: "unreadable",
		why: `line ${unread.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		definitions: symbolsOf$4(root),
		rest: [],
		imports: javaImports(root)
	};
}

// src/syntax/languages/java.ts
const TEST$1 = /(Test|^TestFactory|^TestTemplate|^Theory)$/;
const HOOK = /^(Before|After)(Each|All|Class|Method|Suite)?$/;
const TYPES$2 = /^(class|interface|enum|record)_declaration$/;
function isTest$3(method, around) {
	const names = annotationsOf(method).map(annotationName);
	if (names.some((name) => TEST$1.test(name))) return true;
	const isPublic = hasModifier$1(method, "public");
	if (around.byClass && isPublic && !names.some((name) => HOOK.test(name) || name === "DataProvider")) return true;
	return around.byName && isPublic && (child(method, "name")?.text ?? "").startsWith("test");
}
/** Jupiter runs neither private nor static methods, whatever stands above them. */
function unrunnable$1(method, library) {
	const word = ["private", "static"].find((one) => hasModifier$1(method, one));
	return library === "jupiter" && word !== void 0 ? [shut(method, `${word} methods are not run as tests`)] : [];
}
/** `@Test(expected = Rotten.class)`: of the only statement, where there is no other one. */
function expectations$1(method, body, scopes, own) {
	return annotationsOf(method).flatMap((node) => {
		const expected = annotationValue(node, "expected") ?? annotationValue(node, "expectedExceptions");
		if (annotationName(node) !== "Test" || expected === null) return [];
		const subject = soleExpression(parts(body));
		const demand = {
			node,
			subject,
			expected: classOf$1(expected),
			matcher: "assertThrows",
			strength: "type"
		};
		const whole = assertionOf(demand, scopes, method, null);
		const [only, more] = own;
		return [subject !== null && only !== void 0 && more === void 0 ? {
			...whole,
			subject: only.subject
		} : whole];
	});
}
/**
* The assertions of a test, with what it expects to be thrown. In its last statement one is not reached where the error
* comes, and where it does not come, the test fails in any case.
*/
function withExpectations(method, body, scopes, own) {
	const expected = expectations$1(method, body, scopes, own);
	const last = parts(body).at(-1);
	const ends = expected.length > 0 && last !== void 0 && soleExpression([last]) !== null;
	const isVoid = ({ line }) => ends && line >= last.line;
	return [...expected, ...own.map((one) => isVoid(one) ? {
		...one,
		defect: one.defect ?? "unreachable"
	} : one)];
}
function readTest$3(method, body, around, reading) {
	const name = child(method, "name")?.text ?? "";
	const built = buildBody(method, body, around.scopes, reading.body);
	const local = [bodyScope(body, reading.body.foreign), ...around.scopes];
	const rows = rowsOf$5(method, around.methods, around.scopes) ?? rowsInside(body, local, (node) => !reading.body.foreign(node));
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, "no rows are left to run")] : [];
	const own = [
		gateOfAnnotations(method),
		gateOfStatements$4(body, local),
		...unrunnable$1(method, reading.framework)
	];
	const gate = strictest([
		...around.gates,
		...own,
		...emptied
	]);
	const whole = changeBody(built, ({ assertions }) => ({ assertions: withExpectations(method, body, around.scopes, assertions) }));
	reading.tests.push(unitOf({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows
	}, whole));
}
/** Hooks go by one name, since the framework calls them, and not the tests. */
function readMethod$1(method, around, reading) {
	const body = child(method, "body");
	if (body === null) return;
	if (isTest$3(method, around)) {
		readTest$3(method, body, around, reading);
		return;
	}
	const name = annotationsOf(method).some((one) => /^Before/.test(annotationName(one))) ? "beforeEach" : child(method, "name")?.text ?? "";
	reading.helpers.push(unitOf({ name }, buildBody(method, body, around.scopes, reading.body)));
}
/** Fields count as helpers of their name: what they are made of is what tests that name them use. */
function readField(field, around, reading) {
	for (const one of field.children.filter((c) => c.type === "variable_declarator")) reading.helpers.push(unitOf({ name: child(one, "name")?.text ?? "" }, buildBody(field, field, around.scopes, reading.body)));
}
const membersOf$2 = (type) => parts(child(type, "body") ?? type);
function methodsOf$1(type) {
	const found = /* @__PURE__ */ new Map();
	for (const member of membersOf$2(type)) {
		if (member.type !== "method_declaration") continue;
		const provider = annotationsOf(member).find((one) => annotationName(one) === "DataProvider");
		const given = provider === void 0 ? null : annotationValue(provider, "name");
		found.set(child(member, "name")?.text ?? "", member);
		if (annotationsOf(member).some((one) => annotationName(one) === "Parameters")) found.set(SHARED_ROWS, member);
		if (given !== null) found.set(given.text.slice(1, -1), member);
	}
	return found;
}
/** A class inside of another one runs only if it says so, or if it is static and collected by itself. */
function hiddenGate(type, nested, library) {
	if (!nested || library !== "jupiter" || type.type !== "class_declaration" || hasModifier$1(type, "static")) return [];
	return annotationsOf(type).some((one) => annotationName(one) === "Nested") ? [] : [shut(type, "an inner class without @Nested is not run")];
}
function inside$3(type, around, reading) {
	const body = child(type, "body") ?? type;
	const fields = bindings(body, (node) => !/^(method|constructor|class)_declaration$/.test(node.type));
	const isHook = (one) => annotationsOf(one).some((a) => /^Before/.test(annotationName(a)));
	const methods = membersOf$2(type).filter((one) => one.type === "method_declaration");
	const hooks = methods.filter(isHook);
	const others = methods.filter((one) => !isHook(one) && !annotationsOf(one).some((a) => TEST$1.test(annotationName(a))));
	const scopes = [withHooks(fields, hooks.map((one) => bindings(one)), others.map((one) => bindings(one))), ...around.scopes];
	const gates = [
		...hiddenGate(type, around.path.length > 0, reading.framework),
		gateOfAnnotations(type),
		...hooks.map((hook) => gateOfStatements$4(child(hook, "body") ?? hook, scopes))
	];
	return {
		path: [...around.path, child(type, "name")?.text ?? ""],
		gates: [...around.gates, ...gates],
		scopes,
		methods: methodsOf$1(type),
		byName: /TestCase\b/.test(child(type, "superclass")?.text ?? ""),
		byClass: annotationsOf(type).some((one) => annotationName(one) === "Test")
	};
}
/** Reads classes in order of the text; classes inside of methods are part of their body. */
function readTypes(root, top, reading) {
	const waiting = [...parts(root)].reverse().map((node) => ({
		node,
		around: top
	}));
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node, around } = next;
		if (node.type === "method_declaration") readMethod$1(node, around, reading);
		else if (node.type === "field_declaration") readField(node, around, reading);
		else if (TYPES$2.test(node.type)) {
			const within = inside$3(node, around, reading);
			for (const member of [...membersOf$2(node)].reverse()) waiting.push({
				node: member,
				around: within
			});
		}
	}
}
function libraryOf(imports) {
	const starts = (prefix) => imports.some(({ module }) => module.startsWith(prefix));
	if (starts("org.testng")) return "testng";
	if (starts("org.junit.jupiter")) return "jupiter";
	return starts("org.junit") || starts("junit.framework") ? "junit4" : "jupiter";
}
/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine$5(root) {
	for (const at of brokenIn(root)) {
		const holder = [...ancestors(at)].find((above) => above.type === "method_declaration");
		if (holder === void 0 || annotationsOf(holder).some((one) => TEST$1.test(annotationName(one)))) return at.line;
	}
	return null;
}
/** Runners look for classes: one that is renamed away is left out, though its file is called as before. */
function holdsCollected(root) {
	const names = parts(root).flatMap((one) => TYPES$2.test(one.type) ? [child(one, "name")?.text ?? ""] : []);
	return names.length === 0 || names.some((name) => collectsJava(`${name}.java`));
}
function readJavaOracle(path, root) {
	const broken = brokenLine$5(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = javaImports(root);
	const library = libraryOf(imports);
	const called = (node) => node.type === "object_creation_expression" ? child(node, "type")?.text ?? "" : calledName$5(node) || null;
	const reading = {
		body: {
			demands: demandsIn(library),
			defect: defectOf$3,
			truth: fromTruth$2,
			called,
			foreign: () => false
		},
		framework: library,
		tests: [],
		helpers: []
	};
	readTypes(root, {
		path: [],
		gates: [],
		scopes: [],
		methods: /* @__PURE__ */ new Map(),
		byName: false,
		byClass: false
	}, reading);
	const collected = collectsJava(path) && holdsCollected(root);
	return {
		kind: "tests",
		tests: collected || isTestPath(path) ? numberIds(reading.tests) : [],
		helpers: reading.helpers,
		imports,
		collected
	};
}
/** Java: JUnit 3, 4 and 5 and TestNG, with AssertJ, Hamcrest, Truth and Mockito. */
const java = {
	id: "java",
	claims: (path) => path.endsWith(".java"),
	grammar: () => "java",
	oracle: readJavaOracle,
	source: readJavaSource
};

// src/syntax/focus.ts
/** Where some test of a file is focused, its others do not run. */
function unfocusOthers(units) {
	const any = units.some(({ focused }) => focused);
	return units.map((unit) => {
		const { id, name, rows, line } = unit;
		const gate = !any || unit.focused || unit.gate.enabled === "no" ? unit.gate : {
			enabled: "unfocused",
			reason: "another test is focused",
			line,
			platform: false
		};
		return retell({
			id,
			name,
			gate,
			rows
		}, unit);
	});
}

// src/syntax/languages/javascript-conditions.ts
/** What `JSON.stringify(…)` is handed alone; null for other nodes. */
function stringified(node) {
	const at = node === null ? null : bare(node);
	if (at?.type !== "call_expression" || child(at, "function")?.text !== "JSON.stringify") return null;
	const [given, more] = parts(child(at, "arguments") ?? at);
	return given === void 0 || more !== void 0 ? null : given;
}
const KINDS$1 = /* @__PURE__ */ new Map([["instanceof", "type"], ["in", "structure"]]);
/** `x instanceof Pear`, `"ripe" in x`, and two values that are compared as texts. */
function single(at, node) {
	if (at.type !== "binary_expression") return null;
	const operator = child(at, "operator")?.text ?? "";
	const [left, right] = [child(at, "left"), child(at, "right")];
	const strength = KINDS$1.get(operator);
	if (strength !== void 0) {
		const [subject, expected] = operator === "in" ? [right, left] : [left, right];
		return {
			node,
			subject,
			expected,
			matcher: operator,
			strength
		};
	}
	const [subject, expected] = [stringified(left), stringified(right)];
	if (!/^===?$/.test(operator) || subject === null || expected === null) return null;
	return {
		node,
		subject,
		expected,
		matcher: "==",
		strength: "exact",
		symmetric: true
	};
}
const JAVASCRIPT = {
	denied: (at) => at.type === "unary_expression" && child(at, "operator")?.text === "!" ? child(at, "argument") : null,
	single,
	counts: /\. (?:length|size)$/,
	loose: true
};
/** What asserting a condition of JavaScript asks, as something that counts as true or as false. */
const fromTruth$1 = (node, condition, wanted) => demandsOfTruth$1(node, condition, wanted, JAVASCRIPT);
/** Whether an expression compares, so that asserting it asks for more than anything at all. */
const isComparison = (expression) => bare(expression).type === "binary_expression";

// src/syntax/languages/javascript-matchers.ts
/** Matchers of jest, vitest, jest-dom, playwright, chai and sinon-chai, by the last word of the chain. */
const CHAINED$2 = {
	exact: `toBe toEqual toStrictEqual toBeNull toBeUndefined toBeNaN toBeEmpty toHaveBeenCalledWith
    toHaveBeenLastCalledWith toHaveBeenNthCalledWith toHaveBeenCalledExactlyOnceWith toHaveReturnedWith
    toHaveLastReturnedWith toMatchSnapshot toMatchInlineSnapshot toMatchFileSnapshot toHaveScreenshot
    toThrowErrorMatchingSnapshot toThrowErrorMatchingInlineSnapshot toHaveText toHaveValue toHaveTextContent
    toHaveAttribute toHaveURL toHaveTitle toHaveCount toHaveDisplayValue toHaveFormValues toHaveStyle
    equal equals eq eql eqls true false null undefined empty calledWith calledOnceWith calledWithExactly
    toBeCalledWith lastCalledWith nthCalledWith toReturnWith lastReturnedWith nthReturnedWith`,
	structure: `toMatchObject toContain toContainEqual toHaveProperty toHaveLength toHaveBeenCalledTimes
    toHaveBeenCalledOnce toContainText toHaveReturnedTimes toBeOneOf toHaveClass include includes contain contains
    members property keys lengthOf length oneOf calledOnce callCount toBeCalledTimes toReturnTimes`,
	approximate: "toBeCloseTo closeTo approximately",
	bound: `toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual above below least most within
    greaterThan lessThan gt gte lt lte`,
	pattern: "toMatch match matches string",
	type: "toBeInstanceOf toBeTypeOf a an instanceof instanceOf toThrow toThrowError throw throws rejects rejectedWith",
	truthy: `toBeDefined toBeTruthy toBeFalsy toHaveBeenCalled toHaveReturned toBeVisible toBeInTheDocument
    toBeAttached toBeHidden toBeEnabled toBeDisabled toBeChecked exist ok called fulfilled rejected toBeCalled
    toReturn`
};
/** Functions of node:assert, of chai's `assert` and of node:test's `t.assert`. */
const PLAIN$1 = {
	exact: "equal strictEqual deepEqual deepStrictEqual snapshot isTrue isFalse isNull isUndefined",
	structure: "partialDeepStrictEqual include deepInclude sameMembers lengthOf property",
	approximate: "closeTo approximately",
	bound: "isAbove isBelow isAtLeast isAtMost",
	pattern: "match",
	type: "throws rejects instanceOf typeOf",
	truthy: "ok isOk exists isDefined isNotNull"
};
/** Functions of the same libraries that deny. */
const DENYING = {
	exact: "notEqual notStrictEqual notDeepEqual notDeepStrictEqual",
	structure: "notInclude",
	pattern: "doesNotMatch",
	type: "doesNotThrow doesNotReject",
	truthy: "isNotOk notOk"
};
function table$1(byStrength) {
	const entries = Object.entries(byStrength);
	return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength])));
}
/** What the matcher behind `expect(…)` asks, by its name. */
const MATCHERS$1 = table$1(CHAINED$2);
/** What a function of an `assert` object asks. */
const FUNCTIONS$4 = table$1(PLAIN$1);
/** What such a function denies. */
const DENIALS$2 = table$1(DENYING);

// src/syntax/languages/javascript-assertions.ts
/** Matchers whose name says what they expect. */
const FIXED$3 = new Map([
	...[
		"toBeNull",
		"null",
		"assert.isNull"
	].map((name) => [name, "null"]),
	...[
		"toBeUndefined",
		"undefined",
		"assert.isUndefined"
	].map((name) => [name, "undefined"]),
	...["true", "assert.isTrue"].map((name) => [name, "true"]),
	...["false", "assert.isFalse"].map((name) => [name, "false"])
]);
const fixed = (matcher) => {
	const value = FIXED$3.get(matcher);
	return value === void 0 ? {} : { fixed: value };
};
const LITERAL_SUBJECT = /^(toBeDefined|toBeTruthy|ok|exist|isOk)$/;
/** The last name of what a call calls; empty where it is computed. */
function calledName$4(call) {
	const callee = child(call, "function") ?? child(call, "constructor");
	if (callee === null) return "";
	return (callee.type === "member_expression" ? child(callee, "property")?.text : callee.text) ?? "";
}
/** Arguments of a call, comments left out. */
function argumentsOf$3(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list);
}
/** What a call calls, though its chain goes over several lines. */
const calleeText = (call) => (child(call, "function")?.text ?? "").slice(0, 99).replace(/\s+/g, "");
const isExpect = (call) => /^(expect|expect\.(soft|poll|element)|should)$/.test(calleeText(call));
/** What `expect(…)` is given; of `expect.poll(() => weigh())`, which asks again and again, what its function gives. */
function subjectOf(call) {
	const [first = null] = argumentsOf$3(call);
	if (first === null || !calleeText(call).endsWith(".poll")) return first;
	const body = child(first, "body");
	const given = body === null || body.type === "statement_block" ? first : bare(body);
	return given.type === "await_expression" ? parts(given)[0] ?? first : given;
}
/** Reads a chain downwards from its outermost node; null where it does not begin with `expect(…)` or `x.should`. */
function chainOf$2(top) {
	const words = [];
	let last = null;
	for (let at = top; at !== null;) if (at.type === "call_expression") {
		if (isExpect(at)) return {
			subject: subjectOf(at),
			words: words.reverse(),
			last
		};
		if (words.length === 0) last = at;
		at = child(at, "function");
	} else if (at.type === "member_expression") {
		const word = child(at, "property")?.text ?? "";
		at = child(at, "object");
		if (word === "should") return {
			subject: at,
			words: words.reverse(),
			last
		};
		words.push(word);
	} else if (at.type === "non_null_expression") at = parts(at)[0] ?? null;
	else return null;
	return null;
}
/** Whether this call or member is the outermost of its chain, but for `.catch` and `.then` behind it. */
function isOutermost$1(node) {
	const { parent } = node;
	if (parent === null) return true;
	if (parent.type === "call_expression" && node.field === "function") return false;
	if (parent.type !== "member_expression" || node.field !== "object") return true;
	return /^(catch|then|finally)$/.test(child(parent, "property")?.text ?? "");
}
/** The tolerance stands in argument `at`. */
function toleranceOf$4(matcher, given, at) {
	if (matcher === "toBeCloseTo") return {
		measure: "digits",
		value: 10 ** -(given[at] === void 0 ? 2 : numberIn(given[at]))
	};
	const delta = numberIn(given[at]);
	return /^(closeTo|approximately)$/.test(matcher) ? {
		measure: "delta",
		value: Number.isNaN(delta) ? -1 : delta
	} : null;
}
/** Made by a call of one's own (`fails("full")`), which looks at the message; not a placeholder of the framework. */
const isMadeMatcher = (node) => node.type === "call_expression" && !/^(expect|sinon|td|jasmine)\b/.test(node.text.slice(0, 20));
/** `toThrow()` asks for anything thrown; with text or a pattern, or what a call makes of them, it asks for that. */
function strengthOf$1(matcher, given) {
	const [first] = given;
	if (/^(toThrow|toThrowError|throw|throws|rejects|rejectedWith)$/.test(matcher)) {
		if (first === void 0) return "truthy";
		const at = bare(first);
		return [
			"string",
			"template_string",
			"regex",
			"object"
		].includes(at.type) || isMadeMatcher(at) ? "pattern" : "type";
	}
	if (/^toHave(Text|URL|Title|TextContent|Value)$/.test(matcher) && first?.type === "regex") return "pattern";
	return MATCHERS$1.get(matcher) ?? null;
}
/** Of several arguments all are expected, but for the tolerance behind an approximate value. */
const expectedIn = (matcher, given, call) => given.length > 1 && call !== null && MATCHERS$1.get(matcher) !== "approximate" ? child(call, "arguments") : given[0] ?? null;
function fromChain(node, chain) {
	const called = chain.last !== null;
	const word = chain.words.at(-1) ?? "";
	if (/^(|catch|then|finally)$/.test(word) || !called && !MATCHERS$1.has(word)) return null;
	const matcher = word === "toBeFalsy" ? "toBeTruthy" : word;
	const given = chain.last === null ? [] : argumentsOf$3(chain.last);
	const { subject } = chain;
	const [first] = given;
	const literal = subject !== null && isLiteral(subject);
	const same = literal && first !== void 0 && normal(subject) === normal(first);
	const negated = (chain.words.includes("not") || chain.words.includes("never")) !== (word === "toBeFalsy");
	const truthy = literal && given.length === 0 && LITERAL_SUBJECT.test(matcher) && constantTruth(subject) !== false;
	const boolean = literal && given.length === 0 && subject !== null && normal(subject) === matcher;
	const falsy = literal && matcher === "toBeTruthy" && negated && constantTruth(subject) === false;
	const isRejected = chain.words.includes("rejects") && !/^toThrow/.test(matcher);
	return {
		node,
		subject,
		expected: expectedIn(matcher, given, chain.last),
		matcher: isRejected ? `rejects.${matcher}` : matcher,
		strength: strengthOf$1(matcher, given),
		negated,
		symmetric: /^(toBe|toEqual|toStrictEqual|equal|equals|eq|eql)$/.test(matcher),
		tolerance: toleranceOf$4(matcher, given, 1),
		...fixed(matcher),
		tautology: falsy || !negated && (same || truthy || boolean)
	};
}
const ASSERTERS = /^(assert|assert\.strict|t\.assert|ctx\.assert|context\.assert|chai\.assert|strict)$/;
function fromFunction$2(call) {
	const callee = child(call, "function");
	if (callee === null) return null;
	const bareCall = callee.type === "identifier" && callee.text === "assert";
	const holder = callee.type === "member_expression" ? child(callee, "object")?.text ?? "" : "";
	if (!bareCall && !ASSERTERS.test(holder)) return null;
	const name = bareCall ? "ok" : calledName$4(call);
	const given = argumentsOf$3(call);
	const [subject = null, second = null] = given;
	const negated = DENIALS$2.has(name);
	const known = FUNCTIONS$4.get(name) ?? DENIALS$2.get(name) ?? null;
	const one = known === "truthy" || /^is[A-Z]/.test(name);
	const strength = /^(throws|rejects)$/.test(name) ? strengthOf$1(name, given.slice(1)) : known;
	return {
		node: call,
		subject,
		expected: one ? null : second,
		matcher: bareCall ? "assert" : `assert.${name}`,
		strength,
		negated,
		symmetric: known === "exact" && !one,
		tolerance: toleranceOf$4(name, given, 2),
		...fixed(`assert.${name}`),
		tautology: known === "truthy" && !negated && subject !== null && constantTruth(subject) === true
	};
}
/** What an assertion that a value is true, or false, wants it to be; null for other assertions. */
function wantedTruth({ matcher, strength, expected, fixed: value, negated }) {
	const said = (/^(assert\.(isOk|ok)|assert|toBeTruthy|ok)$/.test(matcher) ? "true" : null) ?? (strength === "exact" ? value ?? (expected === null ? null : normal(expected)) : null);
	return said === "true" || said === "false" ? said === "true" !== (negated === true) : null;
}
/** An assertion on what a comparison comes to asks what the comparison asks. */
function compared$1(demand) {
	const { node, subject } = demand;
	if (subject === null || !isComparison(subject)) return [demand];
	const wanted = wantedTruth(demand);
	return wanted === null ? [demand] : fromTruth$1(node, subject, wanted);
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$4(node) {
	if (node.type !== "call_expression" && node.type !== "member_expression") return [];
	const direct = node.type === "call_expression" ? fromFunction$2(node) : null;
	if (direct !== null) return compared$1(direct);
	if (!isOutermost$1(node)) return [];
	const chain = chainOf$2(node);
	const demand = chain === null ? null : fromChain(node, chain);
	return demand === null ? [] : compared$1(demand);
}
/** Whether an assertion answers later, so that it counts only when it is awaited or returned. */
function isLater(node, playwright) {
	const words = chainOf$2(node)?.words ?? [];
	if (words.some((word) => /^(resolves|rejects|eventually|rejected|rejectedWith|fulfilled)$/.test(word))) return true;
	if (/^(assert|t\.assert)\.(rejects|doesNotReject)$/.test(child(node, "function")?.text ?? "")) return true;
	return playwright && /^toB|^toHave(Text|URL|Title|Value|Count|Attribute|Screenshot)|^toContainText/.test(words.at(-1) ?? "") && isLocator(node);
}
/** Playwright's own matchers look at a page or one of its locators, which are called so. */
const isLocator = (node) => /^expect(\.soft)?\(\s*(await\s+)?(\w+\.)?(page|locator)\b|\.(locator|getBy\w+)\(/.test(node.text);

// src/syntax/languages/javascript-gates.ts
const MACHINE$4 = /\b(process\.(platform|arch|version|versions|env\.CI)|os\.(platform|type|arch)|navigator\.|browserName|isMobile|is(Windows|Win|Mac|Linux|CI|Node|Bun|Deno)\b|semver|globalThis\.\w+|typeof)\b/i;
const SHUT_WORDS = /* @__PURE__ */ new Set([
	"skip",
	"todo",
	"fixme",
	"fails",
	"failing",
	"fail"
]);
const IN_BODY = /^(this|t|ctx|context|test|it|testInfo)\.(skip|fixme|fail|todo)$/;
/** A condition as a gate: constant ones are decided. `when` is the truth that keeps the test from running. */
function conditional$4(at, condition, when, scopes, reason) {
	const resolved = resolve$1(condition, scopes);
	const truth = constantTruth(resolved);
	if (truth !== null) return truth === when ? shut(at, reason) : OPEN;
	const platform = MACHINE$4.test(resolved.text) || MACHINE$4.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform,
		...shelving(resolved, when)
	};
}
/** What the words behind `it` or `describe` do: `it.skip`, `test.skipIf(C)`, `describe.runIf(C).each`. */
function gateOfChain(call, words, scopes) {
	for (const { word, given } of words) {
		if (SHUT_WORDS.has(word)) return shut(call, word);
		const [condition] = given;
		if (condition !== void 0 && (word === "skipIf" || word === "runIf")) return conditional$4(call, condition, word === "skipIf", scopes, `${word} ( ${normal(condition)} )`);
	}
	return OPEN;
}
/** What an options argument says: `{ skip: true }`, `{ todo: '…' }` of node:test, vitest and Deno. */
function gateOfOptions(given, scopes) {
	for (const option of given.filter((one) => one.type === "object").flatMap(parts)) {
		const key = child(option, "key")?.text ?? "";
		const value = child(option, "value");
		if (value !== null && /^(skip|todo|ignore|fails)$/.test(key)) return conditional$4(option, value, true, scopes, normal(option));
	}
	return OPEN;
}
/** Skips written as statements: `this.skip()`, `t.skip()`, `test.skip(C, 'why')`. */
function gateOfStatements$3(body, scopes) {
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) {
		const call = callOf(at) ?? (at.type === "return_statement" ? parts(at).find((c) => c.type === "call_expression") ?? null : null);
		const name = call === null ? "" : child(call, "function")?.text ?? "";
		if (call !== null && IN_BODY.test(name)) {
			const [condition] = argumentsOf$3(call);
			if (argumentsOf$3(call).some((one) => /function/.test(one.type)) && /^(test|it)\./.test(name)) continue;
			if (isGuarded$1(call, body)) return guardedSkip$1(call, body, scopes);
			return condition !== void 0 && /^(test|testInfo)\./.test(name) && condition.type !== "string" ? conditional$4(call, condition, true, scopes, normal(call)) : shut(call, normal(call));
		}
		if (/^(if_statement|else_clause|statement_block)$/.test(at.type)) waiting.push(...at.children);
	}
	return OPEN;
}
const HOOKS$2 = /^(before|beforeAll|beforeEach|setup|suiteSetup|(test|it)\.before(All|Each)?)$/;
const FUNCTION$3 = /^(arrow_function|function_expression)$/;
/** `if (C) return;` of a suite, by which the tests behind it are not declared where C holds. */
function gateOfReturn(statement, scopes) {
	const [condition, then] = [child(statement, "condition"), child(statement, "consequence")];
	if (statement.type !== "if_statement" || condition === null || then === null) return OPEN;
	return then.type === "return_statement" || then.children.some(({ type }) => type === "return_statement") ? conditional$4(statement, condition, true, scopes, `if ( ${normal(condition)} ) return`) : OPEN;
}
/** What keeps all tests of a suite from running: its first statements send it back, or a hook of it skips. */
function gatesOfSuite(body, scopes) {
	const gates = [];
	let isFirst = true;
	for (const statement of parts(body)) {
		const call = callOf(statement);
		const name = call === null ? "" : child(call, "function")?.text ?? "";
		const isHook = HOOKS$2.test(name);
		const hook = call !== null && isHook ? argumentsOf$3(call).find(({ type }) => FUNCTION$3.test(type)) : null;
		const inner = hook == null ? null : child(hook, "body");
		if (inner !== null) gates.push(gateOfStatements$3(inner, scopes));
		if (call === null && isFirst) gates.push(gateOfReturn(statement, scopes));
		if (call !== null && !isHook) isFirst = false;
	}
	return gates;
}
function guardedSkip$1(call, body, scopes) {
	for (const above of ancestors(call, body)) {
		const condition = above.type === "if_statement" ? child(above, "condition") : null;
		if (condition !== null) return conditional$4(call, condition, true, scopes, normal(call));
	}
	return {
		enabled: "conditional",
		reason: normal(call),
		line: call.line,
		platform: false
	};
}

// src/syntax/languages/javascript-in-source.ts
const IN_VITEST = /^\(\s{0,9}import\.meta\.vitest(\s{0,9}!==?\s{0,9}(null|undefined))?\s{0,9}\)$/;
/** Whether a statement holds tests in the midst of a source file, which vitest alone runs (`if (import.meta.vitest) { … }`). */
const isTestBlock = (node) => node.type === "if_statement" && child(node, "alternative") === null && IN_VITEST.test(child(node, "condition")?.text ?? "") && /\b(it|test)\b/.test(node.text);
/** Tells which lines stand in blocks of tests in the midst of a source file; null where it has none. */
function linesOfTests(root) {
	const blocks = root.children.filter(isTestBlock);
	if (blocks.length === 0) return null;
	return (line) => blocks.some((block) => block.line <= line && line <= block.endLine);
}

// src/syntax/languages/javascript-source.ts
const TYPES$1 = /^(type_annotation|type_arguments|type_parameters|interface_declaration|type_alias_declaration|asserts_annotation|type_predicate_annotation|accessibility_modifier|ambient_declaration)$/;
const DECLARATIONS = /^(function_declaration|generator_function_declaration|class_declaration|abstract_class_declaration|enum_declaration)$/;
/** A statement without effect, or one that only the type checker reads. */
function isIdle$7(node) {
	if (TYPES$1.test(node.type) || node.type === "empty_statement") return true;
	if (node.type === "expression_statement") return parts(node).every((c) => isLiteral(c) && stringValue(c) !== "use server");
	return isNeverTaken(node);
}
const define$4 = definer(isIdle$7);
/** A class without its methods, and each method as `Class.method`. */
function classSymbols(node) {
	const name = child(node, "name")?.text ?? "default";
	const body = child(node, "body");
	const methods = body === null ? [] : body.children.filter((c) => c.type === "method_definition");
	return [define$4(name, node, (inner) => inner.type === "method_definition" && inner.parent === body), ...methods.map((method) => define$4(`${name}.${child(method, "name")?.text ?? ""}`, method))];
}
function declared(node) {
	if (/class_declaration$/.test(node.type)) return classSymbols(node);
	if (DECLARATIONS.test(node.type)) return [define$4(child(node, "name")?.text ?? "default", node)];
	if (node.type !== "lexical_declaration" && node.type !== "variable_declaration") return [];
	return parts(node).filter((c) => c.type === "variable_declarator").flatMap((c) => {
		const name = child(c, "name");
		if (name?.type === "identifier") return [define$4(name.text, c)];
		return name === null ? [] : mentions(name).map((one) => define$4(one, c));
	});
}
/** `exports.pear` and `module.exports.pear` → `pear`; `module.exports` → `default`; null for anything else. */
function exportedName(left) {
	const [, name] = /^(?:module\.)?exports(?:\.([\p{L}_$][\p{L}\p{N}_$]*))?$/u.exec(left.text) ?? [left.text];
	return name ?? (left.text === "module.exports" ? "default" : null);
}
const FUNCTIONS$3 = /^(function|function_expression|generator_function|arrow_function|class)$/;
/** `Pear.weigh = function …` and `Pear.prototype.weigh = …` → a method `Pear.weigh`, as classes have them. */
function assignedMethod(left, right) {
	const [, owner, name] = /^([\p{L}_$][\p{L}\p{N}_$]*)(?:\.prototype)?\.([\p{L}_$][\p{L}\p{N}_$]*)$/u.exec(left?.text ?? "") ?? [];
	if (owner === void 0 || name === void 0 || right === null || !FUNCTIONS$3.test(right.type)) return null;
	return [define$4(`${owner}.${name}`, right)];
}
/** What a module hands out by assignment, one symbol a name; null where a statement does something else. */
function assignedExports(statement) {
	const [assignment] = statement.type === "expression_statement" ? parts(statement) : [];
	if (assignment?.type !== "assignment_expression") return null;
	const [left, right] = [child(assignment, "left"), child(assignment, "right")];
	const name = left === null ? null : exportedName(left);
	if (name === null || right === null) return assignedMethod(left, right);
	if (right.type === "identifier") return right.text === name ? [] : [define$4(name, right)];
	if (name !== "default" || right.type !== "object") return [define$4(name, right)];
	return parts(right).flatMap((one) => {
		if (one.type === "shorthand_property_identifier") return [];
		const key = child(one, one.type === "method_definition" ? "name" : "key");
		const value = child(one, "value");
		return value?.type === "identifier" && value.text === key?.text ? [] : [define$4(key?.text ?? "default", one)];
	});
}
/** Names that an export clause hands on and that the module does not define itself: `export { weigh } from './scale.js'`. */
function handedOn(root, definitions) {
	const own = new Set(definitions.map(({ name }) => name));
	return parts(root).filter(({ type }) => type === "export_statement").flatMap((statement) => walk(statement).filter(({ type }) => type === "export_specifier")).map((one) => define$4((child(one, "alias") ?? child(one, "name") ?? one).text, one)).filter(({ name }) => !own.has(name));
}
function symbolsOf$3(root) {
	const found = [];
	const rest = [];
	const named = /* @__PURE__ */ new Set();
	for (const at of parts(root)) {
		const exported = at.type === "export_statement";
		if (at.type === "import_statement" || exported && child(at, "source") !== null || isIdle$7(at) || isTestBlock(at)) continue;
		const inner = exported ? child(at, "declaration") ?? child(at, "value") ?? at : at;
		if (isIdle$7(inner)) continue;
		const here = assignedExports(inner) ?? declared(inner);
		if (here.length === 0 && assignedExports(inner) !== null) continue;
		if (here.length > 0) found.push(...here);
		else if (exported && inner !== at) found.push(define$4("default", inner));
		else if (!exported) {
			rest.push(...tokens(at, isIdle$7));
			for (const name of mentions(at)) named.add(name);
		}
	}
	return {
		definitions: [...found, ...handedOn(root, found)],
		rest: restOf(rest, named)
	};
}
/** The names that an import or export clause binds. */
function clauseNames(statement) {
	const names = [];
	for (const at of walk(statement)) if (at.type === "import_specifier" || at.type === "export_specifier") {
		const original = child(at, "name")?.text ?? "";
		names.push({
			local: child(at, "alias")?.text ?? original,
			original
		});
	} else if (at.type === "namespace_import" || at.type === "namespace_export") names.push({
		local: parts(at)[0]?.text ?? "*",
		original: ""
	});
	else if (at.type === "identifier" && at.parent?.type === "import_clause") names.push({
		local: at.text,
		original: "default"
	});
	return statement.type === "export_statement" && names.length === 0 ? [{
		local: "*",
		original: "*"
	}] : names;
}
/** The names of `const { slug, due: dueOn } = …`; null where it is more than a list of names. */
function patternNames(pattern) {
	const names = parts(pattern).map((one) => {
		if (one.type === "shorthand_property_identifier_pattern") return {
			local: one.text,
			original: one.text
		};
		const [key, value] = one.type === "pair_pattern" ? [child(one, "key"), child(one, "value")] : [null, null];
		return key !== null && value?.type === "identifier" ? {
			local: value.text,
			original: key.text
		} : null;
	});
	return names.every((one) => one !== null) ? names : null;
}
/** What a loaded module is bound to where its declaration says so: the module itself, or names of it; else everything. */
function loadedNames(call) {
	const loaded = call.parent?.type === "await_expression" ? call.parent : call;
	const declarator = loaded.parent?.type === "variable_declarator" ? loaded.parent : null;
	const pattern = declarator === null ? null : child(declarator, "name");
	if (pattern?.type === "identifier") return [{
		local: pattern.text,
		original: ""
	}];
	return (pattern?.type === "object_pattern" ? patternNames(pattern) : null) ?? [{
		local: "*",
		original: ""
	}];
}
/** What loads a module, be it with doubles of what that one loads (proxyquire, rewire). */
const LOADERS$1 = /^(require|import|vi\.importActual|jest\.requireActual|vi\.mock|jest\.mock|rewire|proxyquire(?:\.no\w+\(\)){0,2}(?:\.load)?)$/;
const isLoading$1 = ofType(/^((import|export)_statement|call_expression)$/);
/** Static, dynamic and CommonJS imports with a literal module, and re-exports. */
function javascriptImports(root) {
	const found = [];
	for (const at of nodesOf(root, isLoading$1)) {
		const source = at.type === "call_expression" ? null : child(at, "source");
		if (source !== null) found.push({
			module: stringValue(source) ?? "",
			names: clauseNames(at)
		});
		if (at.type !== "call_expression" || !LOADERS$1.test(child(at, "function")?.text ?? "")) continue;
		const [module] = parts(child(at, "arguments") ?? at);
		const path = module === void 0 ? null : stringValue(module);
		if (path !== null) found.push({
			module: path,
			names: loadedNames(at)
		});
	}
	return found;
}
/** The symbols and imports of a JavaScript or TypeScript file. */
function readJavascriptSource(root) {
	const [unread] = brokenIn(root);
	if (unread !== void 0) return {
		kind: "unreadable",
		why: `line ${unread.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		...symbolsOf$3(root),
		imports: javascriptImports(root)
	};
}

// src/syntax/languages/javascript.ts
const TESTS$1 = /* @__PURE__ */ new Set([
	"it",
	"test",
	"specify",
	"xit",
	"xtest",
	"xspecify",
	"fit",
	"ftest"
]);
const SUITES = /* @__PURE__ */ new Set([
	"describe",
	"context",
	"suite",
	"xdescribe",
	"xcontext",
	"fdescribe",
	"fcontext"
]);
const STEPS = /* @__PURE__ */ new Set(["t", "ctx"]);
const FUNCTION$2 = /^(arrow_function|function_expression|function|generator_function|function_declaration|method_definition)$/;
/** The words of a callee from its root outwards: `it.each(rows)` → `it`, `each(rows)`; null for other callees. */
function wordsOf$1(callee) {
	const words = [];
	let given = [];
	for (let at = callee; at !== null;) {
		if (at.type === "identifier") return {
			base: at.text,
			words: words.reverse()
		};
		if (at.type === "call_expression") {
			const template = at.children.find((c) => c.type === "template_string");
			given = template === void 0 ? argumentsOf$3(at) : [template];
			at = child(at, "function");
		} else if (at.type === "member_expression") {
			words.push({
				word: child(at, "property")?.text ?? "",
				given
			});
			given = [];
			at = child(at, "object");
		} else return null;
	}
	return null;
}
const NOT_DECLARING = /^(beforeEach|afterEach|beforeAll|afterAll|before|after|use|extend|setTimeout|step|configure|info|slow)$/;
const declarationByCall$1 = remember((call) => {
	const callee = child(call, "function");
	const chain = callee === null ? null : wordsOf$1(callee);
	const given = argumentsOf$3(call);
	const [title] = given;
	if (chain === null || title === void 0 || chain.words.some(({ word }) => NOT_DECLARING.test(word))) return null;
	const subtest = (STEPS.has(chain.base) || chain.base === "Deno") && chain.words[0]?.word === "test";
	const suite = SUITES.has(chain.base) || TESTS$1.has(chain.base) && chain.words[0]?.word === "describe";
	if (!subtest && !suite && !TESTS$1.has(chain.base)) return null;
	const body = given.findLast((one) => FUNCTION$2.test(one.type)) ?? null;
	if ((chain.words.at(-1)?.word === "each" || chain.words.at(-1)?.word === "for") && callee?.type !== "call_expression") return null;
	if (body === null && !chain.words.some(({ word }) => /^(skip|todo|fixme)$/.test(word)) && !/^x/.test(chain.base)) {
		if (!["string", "template_string"].includes(title.type)) return null;
		if (given.length > 1 && !given.slice(1).some((one) => one.type === "identifier")) return null;
	}
	if (body === null && !/string|identifier|member/.test(title.type)) return null;
	const { base, words } = chain;
	return {
		kind: suite ? "suite" : "test",
		call,
		base,
		words,
		title: stringValue(title) ?? normal(title),
		given,
		body
	};
});
/** Reads a call as a declaration; null for all other nodes. Subtests of node:test are declarations too (`t.test`). */
const declarationOf$1 = (node) => node.type === "call_expression" ? declarationByCall$1(node) : null;
/** Hands a failure on: `done()` alone says that all went well. */
const HANDS_ON$2 = /\b(?:throw|rethrow|expect|assert|fail|reject)\b|\bdone(?:\.|\s{0,9}\(\s{0,9}[^)\s])/;
const swallowsPromise = remember((at) => {
	if (at.type !== "call_expression" || calledName$4(at) !== "catch") return false;
	const [handler] = argumentsOf$3(at);
	return handler !== void 0 && FUNCTION$2.test(handler.type) && !HANDS_ON$2.test(handler.text);
});
const swallowsError = remember((at) => {
	const handler = child(at, "handler");
	if (handler === null) return false;
	return !HANDS_ON$2.test((child(handler, "body") ?? handler).text);
});
/** A promise's assertion counts where somebody waits for it: `await`, `return`, an arrow's value, or it is handed on. */
function isDropped$1(node, top) {
	for (const at of ancestors(node, top)) {
		if (at.type === "expression_statement") return true;
		if (at.type === "unary_expression" && /^void\b/.test(at.text)) return true;
		if (at.type !== "member_expression" && at.type !== "call_expression") return false;
		if (at.type === "call_expression" && node.parent?.type === "arguments") return false;
	}
	return false;
}
const defectIn$1 = (playwright) => (node, top) => {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body" && swallowsError(at)) return "swallowed";
		if (swallowsPromise(at) && below.field === "function") return "swallowed";
		below = at;
	}
	return isLater(node, playwright) && isDropped$1(node, top) ? "unawaited" : null;
};
function gateOf$1(declaration, around, body) {
	const { call, base, words, given, kind } = declaration;
	const gates = [
		...around.gates,
		gateOfChain(call, words, around.scopes),
		gateOfOptions(given, around.scopes)
	];
	if (/^x/.test(base)) gates.push(shut(call, base));
	if (body !== null && kind === "suite") gates.push(...gatesOfSuite(body, [bindings(body), ...around.scopes]));
	if (body !== null) gates.push(gateOfStatements$3(body, [bindings(body), ...around.scopes]));
	else if (kind === "test" && declaration.given.length === 1) gates.push(shut(call, "todo"));
	return strictest(gates);
}
const isFocused$2 = ({ base, words, given }) => /^f/.test(base) || words.some(({ word }) => word === "only") || given.some((one) => one.type === "object" && /\bonly\s*:\s*true\b/.test(one.text));
/** Rows of `.each`: an array's elements, or the lines of a table template. */
function rowsOf$4(words, scopes) {
	const [table] = words.find(({ word }) => word === "each" || word === "for")?.given ?? [];
	if (table === void 0) return null;
	const { list, pick } = taken(table, scopes);
	if (list.type === "template_string") {
		const [header = "", ...lines] = list.text.slice(1, -1).trim().split("\n");
		const cellsIn = (line) => line.split("|").map((cell) => cell.trim().replace(/^\$\{([^{}]*)\}$/, "$1"));
		return {
			names: cellsIn(header),
			cells: lines.map(cellsIn),
			line: table.line
		};
	}
	const bareList = list.type === "as_expression" || list.type === "satisfies_expression" ? parts(list)[0] ?? list : list;
	if (bareList.type !== "array") return {
		names: [],
		cells: [[normal(list)]],
		line: table.line
	};
	const rows = pick(parts(bareList));
	const records = recordRows(rows);
	if (records !== null) return {
		...records,
		line: table.line
	};
	return {
		names: [],
		cells: rows.map((row) => row.type === "array" || row.type === "object" ? parts(row).map(normal) : [normal(row)]),
		line: table.line
	};
}
function readTest$2(declaration, around, reading) {
	const { call, title, words } = declaration;
	const body = declaration.body === null ? null : child(declaration.body, "body") ?? declaration.body;
	const gate = gateOf$1(declaration, around, body);
	const enter = (node) => !reading.language.foreign(node);
	const local = body === null ? [] : [bodyScope(body, reading.language.foreign), ...around.scopes];
	const rows = rowsOf$4(words, around.scopes) ?? rowsAround(call, around.scopes, (node) => declarationOf$1(node) !== null) ?? (body === null ? null : rowsInside(body, local, enter));
	const empty = rows !== null && rows.cells.length === 0 ? [shut(call, "no rows are left to run")] : [];
	const built = buildBody(call, body ?? call, around.scopes, reading.language);
	const id = [...around.path, title].join(" › ");
	const focused = around.focused || isFocused$2(declaration);
	reading.tests.push(unitOf({
		id,
		name: title,
		gate: strictest([gate, ...empty]),
		rows,
		focused
	}, built));
}
/** The named function that a node defines: a declaration, a method, `const weigh = () => …`; null for others. */
function helperName(node) {
	if (node.type === "function_declaration" || node.type === "method_definition") return child(node, "name")?.text ?? null;
	const value = node.type === "variable_declarator" ? child(node, "value") : null;
	return value !== null && FUNCTION$2.test(value.type) ? child(node, "name")?.text ?? null : null;
}
function readHelper(node, name, around, reading) {
	const definition = node.type === "variable_declarator" ? child(node, "value") ?? node : node;
	const body = child(definition, "body");
	if (body !== null) reading.helpers.push(unitOf({ name }, buildBody(node, body, around.scopes, reading.language)));
}
/** The name of a value beside the tests (`const scale = makeScale(3)`), which they share; null for other nodes. */
function valueName(node) {
	const name = node.type === "variable_declarator" ? child(node, "name") : null;
	return name?.type === "identifier" && child(node, "value") !== null ? name.text : null;
}
/** What a shared value is made of: a test that names it reaches what its making calls. */
function readValue(node, name, around, reading) {
	const value = child(node, "value");
	if (value !== null) reading.helpers.push(unitOf({ name }, buildBody(node, value, around.scopes, reading.language)));
}
const isDeclaring = ofType(/^(lexical|variable)_declaration$/);
/** The function of a hook that sets up what tests use; null for other statements. */
function hookIn(statement) {
	const [call] = parts(statement);
	return (call !== void 0 && isCall$2(call) && SET_UPS$1.has(calledName$4(call)) ? argumentsOf$3(call).find((one) => FUNCTION$2.test(one.type)) : null) ?? null;
}
/** What names around tests stand for, those among them that a hook sets. */
function suiteScope(body) {
	const declared = bindings(body, (node) => !FUNCTION$2.test(node.type));
	const statements = parts(body);
	const hooks = statements.flatMap((one) => hookIn(one) ?? []);
	if (hooks.length === 0) return declared;
	const [set, reset] = [hooks, statements.filter((one) => hookIn(one) === null).flatMap((one) => isDeclaring(one) ? parts(one).flatMap((name) => child(name, "value") ?? []) : [one])].map((all) => all.map((one) => bindings(one)));
	return new Map([...setUpScope(hooks), ...withHooks(declared, set, reset)]);
}
function inside$2(declaration, around) {
	const body = declaration.body === null ? null : child(declaration.body, "body");
	const gate = declaration.kind === "suite" ? gateOf$1(declaration, around, body) : OPEN;
	return {
		path: [...around.path, declaration.title],
		gates: [...around.gates, gate],
		focused: around.focused || isFocused$2(declaration),
		scopes: body === null ? around.scopes : [suiteScope(body), ...around.scopes]
	};
}
const isCall$2 = ofType(/^call_expression$/);
const isCalling = ofType(/^(call|new)_expression$/);
const isIdentifier = ofType(/^(identifier|shorthand_property_identifier)$/);
/** How often each name stands in a file. */
const timesNamed = remember((root) => {
	const found = /* @__PURE__ */ new Map();
	for (const { text } of nodesOf(root, isIdentifier)) found.set(text, (found.get(text) ?? 0) + 1);
	return found;
});
const DECLARES = /\b(?:it|test|specify)\s*[.(]/;
/** Whether a function that declares tests is named nowhere else in its file, nor handed out of it: nobody calls it. */
const isUncalled = (definition, name, root) => DECLARES.test(definition.text) && (timesNamed(root).get(name) ?? 0) === 1 && ![...ancestors(definition)].some(({ type }) => /^(export_statement|class_body|object)$/.test(type)) && !/\bmodule\.exports\b/.test(root.text);
/**
* Reads declarations in order of the text. Tests inside of tests are read as well, as subtests; functions inside of
* tests and functions are part of their body.
*/
function readDeclarations$1(root, top, reading) {
	const waiting = [{
		node: root,
		around: top,
		within: false
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node } = next;
		let { around, within } = next;
		const declaration = declarationOf$1(node);
		const name = within ? null : helperName(node);
		if (declaration?.kind === "test") readTest$2(declaration, around, reading);
		else if (name !== null) readHelper(node, name, around, reading);
		if (name !== null && isUncalled(node, name, root)) around = {
			...around,
			gates: [...around.gates, shut(node, `nobody calls ${name}`)]
		};
		const value = within || name !== null ? null : valueName(node);
		if (value !== null) readValue(node, value, around, reading);
		within ||= declaration?.kind === "test" || name !== null;
		if (declaration !== null) around = inside$2(declaration, around);
		for (let i = node.children.length - 1; i >= 0; i -= 1) waiting.push({
			node: node.children[i],
			around,
			within
		});
	}
}
/** An error that tree-sitter could not keep within one statement makes what is around it unsure. */
function brokenLine$4(root) {
	for (const at of brokenIn(root)) {
		if (at === root) return at.line;
		if ([...ancestors(at)].some((above) => declarationOf$1(above) !== null) || at.parent === root || /\b(it|test|describe|expect|assert)\b/.test(at.text)) return at.line;
	}
	return null;
}
const SET_UPS$1 = /* @__PURE__ */ new Set([
	"beforeEach",
	"beforeAll",
	"before",
	"setup",
	"suiteSetup"
]);
/** Names and literals of hooks, which run before tests: what they set up is in every test's hands. */
function setUpWords(root) {
	const found = /* @__PURE__ */ new Set();
	for (const at of nodesOf(root, isCall$2)) {
		if (!SET_UPS$1.has(calledName$4(at))) continue;
		const body = argumentsOf$3(at).find((one) => FUNCTION$2.test(one.type));
		if (body === void 0) continue;
		for (const word of [...mentions(body), ...tokens(body).filter((token) => LITERAL$1.test(token))]) found.add(word);
	}
	return [...found];
}
function readJavascriptOracle(path, root) {
	const broken = brokenLine$4(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = javascriptImports(root);
	const playwright = imports.some(({ module }) => module.startsWith("@playwright/"));
	const foreign = (node) => declarationOf$1(node) !== null;
	const reading = {
		language: {
			demands: demandsOf$4,
			defect: defectIn$1(playwright),
			truth: fromTruth$1,
			called: (node) => isCalling(node) ? calledName$4(node) : null,
			foreign
		},
		tests: [],
		helpers: []
	};
	const scope = suiteScope(root);
	const isTestFile = collectsJavascript(path) || isTestPath(path);
	const inSource = isTestFile ? null : linesOfTests(root);
	const collected = inSource !== null || collectsJavascript(path);
	readDeclarations$1(root, {
		path: [],
		gates: gatesOfSuite(root, [scope]),
		focused: false,
		scopes: [scope]
	}, reading);
	const own = isTestFile ? reading.tests : reading.tests.filter(({ line }) => inSource?.(line) === true);
	const tests = unfocusOthers(own);
	const { helpers } = reading;
	return {
		kind: "tests",
		tests: numberIds(tests),
		helpers,
		imports,
		collected,
		setUp: setUpWords(root)
	};
}
const EXTENSION = /\.([cm]?)([jt]s)(x?)$/;
/** JavaScript and TypeScript: vitest, jest, mocha with chai, node:test with node:assert, playwright. */
const javascript = {
	id: "javascript",
	claims: (path) => EXTENSION.test(path),
	grammar: (path) => {
		const [, , kind, x] = EXTENSION.exec(path) ?? [];
		if (kind === "js") return "javascript";
		return x === "x" ? "tsx" : "typescript";
	},
	oracle: readJavascriptOracle,
	source: readJavascriptSource
};

// src/syntax/languages/php-tree.ts
const CALLS$1 = /^((nullsafe_)?member|scoped|function)_call_expression$/;
const isCall$1 = (node) => CALLS$1.test(node.type);
/** The last part of a qualified name: `Scale` of `\Orchard\Scale`. */
const lastName$2 = (name) => name.slice(name.lastIndexOf("\\") + 1).trim();
/** The name that a call calls, without its namespace; empty for other nodes and computed names. */
function calledName$3(call) {
	if (!isCall$1(call)) return "";
	const name = child(call, "name") ?? child(call, "function");
	return name !== null && /^(name|qualified_name)$/.test(name.type) ? lastName$2(name.text) : "";
}
/** What a method is called on: an object, or a class; null for functions. */
const holderOf$2 = (call) => child(call, "object") ?? child(call, "scope");
/** Whether a call is one of the test's own class or of PHPUnit's `Assert`, or of a function. */
const isOwn = (call) => {
	const holder = holderOf$2(call);
	return holder === null || /^(\$this|self|static|parent|\\?([\w\\]*\\)?Assert|test\(\))$/.test(holder.text);
};
const listOf = (call) => child(call, "arguments") ?? call.children.find((one) => one.type === "arguments") ?? null;
/** Arguments of a call, of `new` or of an attribute (each an `argument` node, comments left out). */
function given(call) {
	const list = child(call, "parameters") ?? listOf(call);
	return list === null ? [] : parts(list).filter((one) => one.type === "argument");
}
const givenValue = (argument) => parts(argument).find((one) => one.field !== "name") ?? null;
/** Arguments without a name, in order. */
const argumentsOf$2 = (call) => given(call).filter((one) => child(one, "name") === null).flatMap((one) => givenValue(one) ?? []);
/** An argument given by name (`delta: 0.1`); null where it is not. */
function namedArgument(call, name) {
	const found = given(call).find((one) => child(one, "name")?.text === name);
	return found === void 0 ? null : givenValue(found);
}
/** The class of `Foo::class`; other nodes as they are. */
const classOf = (node) => node.type === "class_constant_access_expression" && parts(node)[1]?.text === "class" ? parts(node)[0] ?? node : node;
/** Attributes of a declaration, `#[Test]` and its like. */
function attributesOf(declaration) {
	return (child(declaration, "attributes")?.children ?? []).flatMap((group) => group.children.filter((one) => one.type === "attribute"));
}
/** The name of an attribute without its namespace. */
const attributeName = (attribute) => lastName$2(parts(attribute)[0]?.text ?? "");
/** Tags of the doc comment right above a declaration. */
const tagsOf = remember((declaration) => {
	const around = declaration.parent?.children ?? [];
	const above = around[around.indexOf(declaration) - 1];
	if (above === void 0 || !isComment(above) || !above.text.startsWith("/**")) return [];
	return above.text.split("\n").flatMap((line) => {
		const plain = line.trim().replace(/^(\/\*\*|\*)\s*/, "");
		const name = /^@(\w+)/.exec(plain)?.[1];
		return name === void 0 ? [] : [{
			name,
			text: plain.slice(name.length + 1).replace("*/", "").trim()
		}];
	});
});
/** Whether a declaration has a modifier such as `private` or `static`. */
const hasModifier = (declaration, word) => declaration.children.some((one) => one.type.endsWith("_modifier") && one.text === word);
/** The values of an array literal in order, keys left out; null for other nodes. */
function elementsOf$1(node) {
	if (node.type !== "array_creation_expression") return null;
	return parts(node).flatMap((one) => parts(one).at(-1) ?? []);
}
/** What a delta accepts; -1 for one that is computed, null where none is given. */
function toleranceOf$3(delta) {
	if (delta == null) return null;
	const value = numberIn(delta);
	return {
		measure: "delta",
		value: Number.isNaN(value) ? -1 : value
	};
}

// src/syntax/languages/php-conditions.ts
/** Functions that compare: what they ask, and whether what is looked for stands first. */
const PREDICATES$2 = /* @__PURE__ */ new Map([
	["in_array", ["structure", true]],
	["array_key_exists", ["structure", true]],
	["str_contains", ["pattern", false]],
	["str_starts_with", ["pattern", false]],
	["str_ends_with", ["pattern", false]],
	["preg_match", ["pattern", true]],
	["is_a", ["type", false]],
	["is_subclass_of", ["type", false]],
	["hash_equals", ["exact", true]],
	["method_exists", ["structure", false]],
	["property_exists", ["structure", false]]
]);
const TYPE_TESTS = /^is_(array|bool|callable|countable|float|int|integer|iterable|numeric|object|resource|scalar|string)$/;
function fromFunction$1(at, node) {
	const name = calledName$3(at);
	const [first, second] = argumentsOf$2(at);
	if (holderOf$2(at) !== null || first === void 0) return null;
	const known = PREDICATES$2.get(name);
	if (known !== void 0 && second !== void 0) {
		const [strength, soughtFirst] = known;
		const [subject, expected] = soughtFirst ? [second, first] : [first, second];
		return {
			node,
			subject,
			expected: classOf(expected),
			matcher: name,
			strength,
			symmetric: strength === "exact"
		};
	}
	if (TYPE_TESTS.test(name)) return {
		node,
		subject: first,
		expected: null,
		matcher: name,
		strength: "type"
	};
	return name === "is_null" ? {
		node,
		subject: first,
		expected: null,
		matcher: "==",
		strength: "exact",
		fixed: "null"
	} : null;
}
const PHP = {
	denied: (at) => at.type === "unary_op_expression" && /^(!|not)$/.test(child(at, "operator")?.text ?? "") ? child(at, "argument") : null,
	single: (at, node) => {
		if (at.type === "binary_expression" && child(at, "operator")?.text === "instanceof") return {
			node,
			subject: child(at, "left"),
			expected: child(at, "right"),
			matcher: "instanceof",
			strength: "type"
		};
		return fromFunction$1(at, node);
	},
	counts: /^(count|sizeof|strlen) \(/
};
/** What asserting a condition of PHP asks, as true or as false. */
const fromTruth = (node, condition, wanted) => demandsOfTruth$1(node, condition, wanted, PHP);

// src/syntax/languages/php-matchers.ts
/** Methods of PHPUnit's `Assert`; with a `Not` in their name they deny the same. */
const FUNCTIONS$2 = strengthTable({
	exact: `assertSame assertEquals assertNull assertEmpty assertNan assertInfinite assertObjectEquals
    assertJsonStringEqualsJsonString assertJsonStringEqualsJsonFile assertJsonFileEqualsJsonFile
    assertXmlStringEqualsXmlString assertXmlStringEqualsXmlFile assertXmlFileEqualsXmlFile assertStringEqualsFile
    assertFileEquals assertFileMatchesFormatFile assertArraysAreIdentical assertArraysAreEqual assertMatchesSnapshot
    assertMatchesJsonSnapshot assertMatchesTextSnapshot`,
	structure: `assertCount assertSameSize assertContains assertContainsEquals assertArrayHasKey assertObjectHasProperty
    assertObjectHasAttribute assertClassHasAttribute assertArraySubset assertEqualsCanonicalizing
    assertEqualsIgnoringCase assertStringEqualsStringIgnoringLineEndings assertArrayIsEqualToArrayOnlyConsideringListOfKeys
    assertArrayIsIdenticalToArrayOnlyConsideringListOfKeys assertArrayIsEqualToArrayIgnoringListOfKeys
    assertArrayIsIdenticalToArrayIgnoringListOfKeys assertFileEqualsCanonicalizing assertFileEqualsIgnoringCase`,
	approximate: "assertEqualsWithDelta",
	bound: "assertGreaterThan assertGreaterThanOrEqual assertLessThan assertLessThanOrEqual",
	pattern: `assertMatchesRegularExpression assertRegExp assertStringContainsString assertStringStartsWith
    assertStringContainsStringIgnoringCase assertStringContainsStringIgnoringLineEndings assertStringEndsWith
    assertStringMatchesFormat assertStringMatchesFormatFile expectExceptionMessage expectExceptionMessageMatches
    expectOutputRegex expectExceptionMessageRegExp expectDeprecationMessage expectWarningMessage
    expectUserDeprecationMessage expectUserDeprecationMessageMatches`,
	type: `assertInstanceOf assertIsArray assertIsBool assertIsFloat assertIsInt assertIsNumeric assertIsObject
    assertIsString assertIsScalar assertIsCallable assertIsIterable assertIsResource assertIsClosedResource
    assertIsList assertInternalType assertContainsOnly assertContainsOnlyInstancesOf assertContainsOnlyString
    assertContainsOnlyInt assertContainsOnlyArray expectException expectDeprecation expectWarning expectNotice
    expectError expectNotToPerformAssertions`,
	truthy: `assertNotNull assertNotEmpty assertFileExists assertDirectoryExists assertFileIsReadable
    assertFileIsWritable assertDirectoryIsReadable assertDirectoryIsWritable assertIsReadable assertIsWritable
    assertJson assertFinite`
});
/** Expectations about what the rest of the test does; exact ones by what they are given. */
const EXPECTED_EXACTLY = /^expect(OutputString|ExceptionCode|ExceptionObject)$/;
/** Denials whose name is not that of the assertion with a `Not` in it. */
const DENIALS$1 = /* @__PURE__ */ new Map([
	["assertDoesNotMatchRegularExpression", "assertMatchesRegularExpression"],
	["assertNotRegExp", "assertRegExp"],
	["assertFileDoesNotExist", "assertFileExists"],
	["assertDirectoryDoesNotExist", "assertDirectoryExists"]
]);
/** Methods named `assert…` of what web frameworks answer with. */
const ANSWERS = strengthTable({
	exact: `assertStatus assertExactJson assertJsonCount assertContent assertOk assertCreated assertNoContent
    assertNotFound assertForbidden assertUnauthorized assertUnprocessable assertViewIs assertLocation assertSeeTextInOrder`,
	structure: `assertJson assertJsonFragment assertJsonPath assertJsonStructure assertSessionHas assertViewHas
    assertCookie assertHeader assertDatabaseHas assertSessionHasErrors assertJsonValidationErrors`,
	pattern: "assertSee assertSeeText assertSeeInOrder assertDontSee assertJsonMissing",
	truthy: "assertSuccessful assertRedirect assertClientError assertServerError"
});
/** Pest's matchers behind `expect(…)`. */
const CHAINED$1 = strengthTable({
	exact: "toBe toEqual toBeTrue toBeFalse toBeNull toBeEmpty toBeNan toBeInfinite toMatchSnapshot",
	structure: `toEqualCanonicalizing toContain toContainEqual toHaveCount toHaveKey toHaveKeys toHaveLength
    toHaveProperty toHaveProperties toMatchArray toMatchObject toHaveSameSize toBeIn`,
	approximate: "toEqualWithDelta",
	bound: "toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual toBeBetween",
	pattern: "toMatch toStartWith toEndWith",
	type: `toBeInstanceOf toBeArray toBeBool toBeCallable toBeFloat toBeInt toBeIterable toBeNumeric toBeObject
    toBeResource toBeScalar toBeString toBeJson toBeList toThrow toMatchConstraint toContainOnlyInstancesOf toBeDigits
    toBeAlpha toBeAlphaNumeric toBeUrl toBeUuid toBeSnakeCase toBeKebabCase toBeCamelCase`,
	truthy: "toBeTruthy toBeFalsy toBeReadableFile toBeWritableFile toBeFile toBeDirectory toBeReadableDirectory"
});
/** What a matcher expects where its name says it. */
const FIXED$2 = wordTable({
	null: "assertNull toBeNull",
	empty: "assertEmpty toBeEmpty",
	true: "toBeTrue",
	false: "toBeFalse",
	200: "assertOk",
	201: "assertCreated",
	204: "assertNoContent",
	401: "assertUnauthorized",
	403: "assertForbidden",
	404: "assertNotFound",
	422: "assertUnprocessable"
});
/** Limits by the operator that says the same. */
const LIMITS = wordTable({
	">": "assertGreaterThan toBeGreaterThan",
	">=": "assertGreaterThanOrEqual toBeGreaterThanOrEqual",
	"<": "assertLessThan toBeLessThan",
	"<=": "assertLessThanOrEqual toBeLessThanOrEqual"
});

// src/syntax/languages/php-chains.ts
const isMember$1 = (node) => /^(nullsafe_)?member_access_expression$/.test(node.type);
const isClosure$1 = (node) => /^(arrow|anonymous)_function$/.test(node.type);
/** What a closure computes, for `expect(fn () => weigh())->toThrow(…)`. */
const inside$1 = (node) => isClosure$1(node) ? child(node, "body") ?? node : node;
const MATCHER = /^to[A-Z]/;
/** Calls that hand an expectation on to the closures they are given. */
const HANDS_ON$1 = /^(each|sequence|when|unless)$/;
/** Of a name, the call that hands it an expectation: `$pear` of `expect($pears)->each(fn ($pear) => $pear->toBe(3))`. */
function handedBy(name) {
	if (name.type !== "variable_name") return null;
	for (const at of ancestors(name)) {
		const parameters = isClosure$1(at) ? child(at, "parameters") : null;
		if (parameters === null || !parts(parameters).some((one) => child(one, "name")?.text === name.text)) continue;
		const call = at.parent?.parent?.parent ?? null;
		return call !== null && HANDS_ON$1.test(calledName$3(call)) && chainOf$1(call) !== null ? call : null;
	}
	return null;
}
/** Whether `expect` begins a chain: by itself, or behind a test that is written as a chain (`it('weighs')->expect(…)`). */
const begins = ({ node, name }) => name === "expect" && (holderOf$2(node) === null || /^(it|test|arch)$/.test(calledName$3(innermost(node))));
function innermost(call) {
	let at = call;
	for (let next = at; next !== null && (isCall$1(next) || isMember$1(next)); next = child(next, "object")) at = next;
	return at;
}
/** The chain that a call ends; null where it is about nothing that is expected. */
function chainOf$1(call) {
	const links = [];
	let at = call;
	for (; at !== null && (isCall$1(at) || isMember$1(at)); at = child(at, "object")) links.push({
		node: at,
		name: isMember$1(at) ? child(at, "name")?.text ?? "" : calledName$3(at)
	});
	const first = links.findLastIndex(begins);
	const root = links[first]?.node;
	if (root !== void 0) {
		const [examined = null] = argumentsOf$2(root);
		return {
			subject: examined === null ? null : inside$1(examined),
			links: links.slice(0, first).reverse()
		};
	}
	const handing = at !== null && links.some(({ name }) => MATCHER.test(name)) ? handedBy(at) : null;
	return handing === null ? null : {
		subject: holderOf$2(handing),
		links: links.reverse()
	};
}
const isInner = ({ field, parent }) => field === "object" && parent !== null && (isCall$1(parent) || isMember$1(parent));
function fromLink({ node, name }, subject, negated) {
	if (subject !== null && /^toBe(True|False)$/.test(name)) return fromTruth(node, subject, name === "toBeTrue" !== negated);
	const strength = CHAINED$1.get(name) ?? null;
	const given = argumentsOf$2(node);
	const fixed = FIXED$2.get(name);
	const [only, second] = given;
	const approximate = strength === "approximate";
	return [{
		node,
		subject,
		expected: second !== void 0 && !approximate ? child(node, "arguments") : only === void 0 ? null : classOf(only),
		matcher: LIMITS.get(name) ?? name,
		strength,
		negated,
		symmetric: strength === "exact",
		tolerance: approximate ? toleranceOf$3(second) : null,
		...fixed === void 0 ? {} : { fixed }
	}];
}
/**
* What a chain of Pest's expectations asks: a demand for each matcher in it. An empty list for the inner words of one;
* null where there is no chain. A property stands for that of what is expected, up to the next matcher.
*/
function demandsOfExpect(call) {
	const chain = chainOf$1(call);
	if (chain === null) return null;
	if (isInner(call)) return [];
	let { subject } = chain;
	let member = "";
	let negated = false;
	let hands = false;
	const found = [];
	for (const { node, name } of chain.links) if (name === "not") negated = !negated;
	else if (name === "and" && isCall$1(node)) {
		subject = argumentsOf$2(node)[0] ?? subject;
		member = "";
	} else if (isCall$1(node) && MATCHER.test(name)) {
		const asked = fromLink({
			node,
			name
		}, subject, negated);
		found.push(...member === "" ? asked : asked.map((one) => ({
			...one,
			member
		})));
		negated = false;
		member = "";
	} else if (isCall$1(node) && HANDS_ON$1.test(name)) hands ||= argumentsOf$2(node).some(isClosure$1);
	else if (!/^(and|each|sequence|when|unless|tap|pipe)$/.test(name)) member = `${member}${member === "" ? "" : " . "}${name}${isCall$1(node) ? ` ${normal(child(node, "arguments") ?? node)}` : ""}`;
	if (found.length > 0 || hands) return found;
	return [{
		node: call,
		subject,
		expected: null,
		matcher: "expect",
		strength: "none"
	}];
}

// src/syntax/languages/php-assertions.ts
const fixedBy = (name) => {
	const value = FIXED$2.get(name);
	return value === void 0 ? {} : { fixed: value };
};
/** Assertions about one value: what else they are given is a message. */
const ALONE = /^assert(Null|NotNull|Empty|NotEmpty|Nan|Finite|Infinite|Json|Is[A-Z]\w*|(File|Directory)\w*(Exists?|Readable|Writable))$/;
/** What a name asks, and whether it denies that. */
function strengthOf(name) {
	if (EXPECTED_EXACTLY.test(name)) return {
		strength: "exact",
		negated: false
	};
	const plain = FUNCTIONS$2.get(name);
	if (plain !== void 0) return {
		strength: plain,
		negated: false
	};
	const denied = FUNCTIONS$2.get(DENIALS$1.get(name) ?? name.replace("Not", ""));
	return {
		strength: denied ?? null,
		negated: denied !== void 0
	};
}
function fromFunction(call, name) {
	const [first = null, second = null, third] = argumentsOf$2(call);
	if (first !== null && /^assert(Not)?(True|False)$/.test(name)) return fromTruth(call, first, name.endsWith("True") !== name.includes("Not"));
	const { strength, negated } = strengthOf(name);
	const common = {
		node: call,
		matcher: LIMITS.get(name) ?? (negated ? DENIALS$1.get(name) ?? name.replace("Not", "") : name),
		strength,
		negated,
		...fixedBy(name)
	};
	if (name.startsWith("expect")) return [{
		...common,
		subject: null,
		expected: first === null ? null : classOf(first)
	}];
	if (ALONE.test(name)) return [{
		...common,
		subject: first,
		expected: null,
		tautology: first !== null && isLiteral(first)
	}];
	const delta = namedArgument(call, "delta") ?? third;
	const subject = namedArgument(call, "actual") ?? second ?? first;
	const expected = namedArgument(call, "expected") ?? (second === null ? null : first);
	return [{
		...common,
		subject,
		expected: expected === null ? null : classOf(expected),
		symmetric: strength === "exact",
		tolerance: strength === "approximate" ? toleranceOf$3(delta) : null
	}];
}
/** Whether a handler does nothing but fail: what it catches is not what is waited for. */
function onlyFails(clause) {
	const body = child(clause, "body");
	const only = body === null ? null : soleExpression(parts(body));
	return only !== null && calledName$3(only) === "fail";
}
/** `try { weigh(); $this->fail(); } catch (Rotten $e) {}`: the older way to expect an exception. */
function fromFail(call) {
	let below = call;
	for (const at of ancestors(call)) {
		if (at.type === "try_statement" && below.field === "body") {
			const clauses = at.children.filter((one) => one.type === "catch_clause");
			const caught = clauses.find((one) => !onlyFails(one)) ?? clauses[0];
			const type = caught === void 0 ? null : child(caught, "type");
			return {
				node: call,
				subject: soleExpression(parts(below).slice(0, -1)) ?? below,
				expected: type,
				matcher: "toThrow",
				strength: "type"
			};
		}
		if (at.type === "catch_clause") return null;
		if (at.type === "if_statement") return {
			node: call,
			subject: child(at, "condition"),
			expected: null,
			matcher: "fail",
			strength: "truthy"
		};
		if (/^(method_declaration|anonymous_function)$/.test(at.type)) break;
		below = at;
	}
	return {
		node: call,
		subject: null,
		expected: null,
		matcher: "fail",
		strength: "none"
	};
}
/** The calls of a chain from its outermost inwards. */
function chainOf(call) {
	const links = [];
	for (let at = call; at !== null && isCall$1(at); at = child(at, "object")) links.push(at);
	return links;
}
const isOutermost = ({ field, parent }) => field !== "object" || parent === null || !isCall$1(parent);
/** How often a call is expected: what says so of PHPUnit, Mockery and Prophecy. */
const COUNTS = /^(never|once|twice|times|exactly|any|atLeast|atMost|atLeastOnce|shouldBeCalled|shouldNotBeCalled|shouldBeCalledTimes|shouldBeCalledOnce|shouldHaveBeenCalled|shouldNotHaveBeenCalled|zeroOrMoreTimes)$/;
/** `$scale->expects($this->once())->method('weigh')->with(3)`, `$scale->shouldReceive('weigh')->once()` and their like. */
function fromMock(call) {
	const links = chainOf(call);
	const root = links.find((one) => /^(expects|should(Not)?(Have)?Receive(d)?)$/.test(calledName$3(one)));
	const called = links.find((one) => /^should(Not)?(Be|HaveBeen)Called/.test(calledName$3(one)));
	if (root === void 0 && called === void 0) return [];
	const counts = links.flatMap((one) => [one, ...calledName$3(one) === "expects" ? argumentsOf$2(one) : []]).filter((one) => COUNTS.test(calledName$3(one))).map((one) => `${calledName$3(one)} ${normal(child(one, "arguments") ?? one)}`);
	const how = counts.join(" ");
	const method = links.find((one) => calledName$3(one) === "method") ?? root;
	const given = links.find((one) => /^with(Args|ConsecutiveArgs)?$/.test(calledName$3(one)));
	const [name] = method === void 0 ? [] : argumentsOf$2(method);
	if (counts.length === 0 ? root !== void 0 && calledName$3(root) === "shouldReceive" : /\b(any|zeroOrMoreTimes) /.test(how)) return [];
	const first = root ?? called ?? call;
	return [{
		node: call,
		subject: holderOf$2(first),
		expected: null,
		matcher: `expects.${name === void 0 ? calledName$3(holderOf$2(first) ?? first) : normal(name)}`,
		strength: /\bat(Least|Most)/.test(how) ? "bound" : "structure",
		negated: /\b(never|should(Not)\w*)\b/.test(how) || /^shouldNot/.test(calledName$3(first)),
		fixed: `${given === void 0 ? "" : normal(child(given, "arguments") ?? given)} ${how}`.trim()
	}];
}
/** `$answer->assertStatus(200)->assertSee('pear')`: assertions that an object makes about itself. */
function fromAnswer(call, name) {
	const subject = chainOf(call).findLast((one) => /^assert[A-Z]/.test(calledName$3(one))) ?? call;
	const given = argumentsOf$2(call);
	const denies = /^assert(Not|Dont|Missing|\w*Missing)/.test(name) && !FIXED$2.has(name);
	return {
		node: call,
		subject: holderOf$2(subject),
		expected: given.length > 1 ? child(call, "arguments") : given[0] ?? null,
		matcher: name,
		strength: ANSWERS.get(name) ?? null,
		negated: denies,
		...fixedBy(name)
	};
}
/** Whether a call is made on a test that a helper was handed: on a parameter that is typed so, or not at all, of a function. */
function isOfHandedTest(call) {
	const holder = holderOf$2(call);
	if (holder?.type !== "variable_name") return false;
	for (const at of ancestors(call)) {
		const list = child(at, "parameters");
		const parameter = list === null ? void 0 : parts(list).find((one) => child(one, "name")?.text === holder.text);
		if (parameter !== void 0) return /^(|.*(TestCase|Assert))$/.test(child(parameter, "type")?.text ?? "");
	}
	return false;
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$3(node) {
	if (!isCall$1(node)) return [];
	const name = calledName$3(node);
	const chained = demandsOfExpect(node);
	if (chained !== null) return chained;
	if (isOwn(node) && name === "fail") return [fromFail(node)].filter((one) => one !== null);
	if (/^(assert[A-Z]|expect(Exception|Output|Deprecation|Warning|Notice|Error|UserDeprecation|NotTo))/.test(name)) return isOwn(node) || FUNCTIONS$2.has(name) && isOfHandedTest(node) ? fromFunction(node, name) : [fromAnswer(node, name)];
	return isOutermost(node) ? fromMock(node) : [];
}
/** Whether a call is an assertion of a library, whose body nobody needs to see. */
const isAsserting = (call) => {
	const name = calledName$3(call);
	return FUNCTIONS$2.has(name) || CHAINED$1.has(name) || strengthOf(name).strength !== null || /^(expects?|assert(True|False)|expectException\w*|should\w+)$/.test(name);
};

// src/syntax/languages/php-defects.ts
/** Failed assertions are exceptions, so that `catch (\Exception)` holds them back as well. */
const CATCHES_ALL$2 = /(^|[\\|\s])(Throwable|Exception|AssertionFailedError|ExpectationFailedException|AssertionError)\b/;
const AWAITED = /\b(AssertionFailedError|ExpectationFailedException|AssertionError)\b/;
const SAYS_SO$1 = /\b(throw|fail\w*|assert\w*|expect\w*|markTest\w*)\b/i;
/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows$2 = remember((clause) => {
	const body = child(clause, "body");
	return CATCHES_ALL$2.test(child(clause, "type")?.text ?? "") && body !== null && !SAYS_SO$1.test(body.text);
});
/** Whether the test waits for its own assertions to fail. */
const awaitsFailure = remember((top) => {
	for (const at of walk(top)) if (calledName$3(at) === "expectException" && AWAITED.test(argumentsOf$2(at)[0]?.text ?? "")) return true;
	return false;
});
const isEmptyLoop$1 = (loop) => {
	const over = loop.type === "foreach_statement" ? parts(loop)[0] : void 0;
	return over !== void 0 && elementsOf$1(over)?.length === 0;
};
/** What walks on through a generator that has begun. */
const WALKS = /\bforeach\s*\(|\biterator_(?:to_array|apply|count)\s*\(|->(?:next|send|throw)\s*\(|\byield\s+from\b/;
/** Whether a closure stops before a node, and nobody in the test walks on through it. */
function isStopped(closure, node, top) {
	if (!/^anonymous_function/.test(closure.type)) return false;
	return walk(closure).some(({ type, start }) => type === "yield_expression" && start < node.start) && !WALKS.test(top.text.replace(closure.text, ""));
}
/** What takes an assertion's power, around it or in what its test expects. */
function defectOf$2(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body") {
			if (at.children.some((one) => one.type === "catch_clause" && swallows$2(one))) return "swallowed";
		} else if (below.field === "body" && (isEmptyLoop$1(at) || isStopped(at, node, top))) return "unreachable";
		below = at;
	}
	return calledName$3(node) !== "expectException" && awaitsFailure(top) ? "swallowed" : null;
}

// src/syntax/languages/php-gates.ts
const MACHINE$3 = /\b(PHP_(OS|OS_FAMILY|VERSION|VERSION_ID|MAJOR_VERSION|MINOR_VERSION|INT_SIZE|SAPI|DEBUG|ZTS)|DIRECTORY_SEPARATOR|php_sapi_name|php_uname|phpversion|version_compare|extension_loaded|(function|class|interface|enum)_exists|defined|posix_getuid)\b/;
const REQUIREMENTS = /^Requires(Php|Phpunit|PhpunitExtension|PhpExtension|OperatingSystem|OperatingSystemFamily|Function|Method|Setting|EnvironmentVariable)$/;
const SKIPS$3 = /^markTest(Skipped|Incomplete)$/;
const SKIPPED_BY_THROW = /^(Skipped|Incomplete)Test(Error|SuiteError)?$|^SkippedWithMessageException$/;
const conditional$3 = (at, platform) => ({
	enabled: "conditional",
	reason: normal(at),
	line: at.line,
	platform
});
/** What attributes and tags of a method or class do to the tests below. */
function gateOfMarks(declaration) {
	const attributes = attributesOf(declaration).filter((one) => REQUIREMENTS.test(attributeName(one))).map((one) => conditional$3(one, attributeName(one) !== "RequiresEnvironmentVariable"));
	const tags = tagsOf(declaration).filter(({ name }) => name === "requires").map(({ text }) => {
		const reason = `@requires ${text}`;
		const system = /^OS(?:FAMILY)?\s+(\S+)/.exec(text)?.[1] ?? "";
		if (isRareSystem(system)) return shut(declaration, reason);
		return {
			enabled: "conditional",
			reason,
			line: declaration.line,
			platform: true
		};
	});
	return strictest([...attributes, ...tags]);
}
/** PHPUnit runs only public methods that are bound to an object. */
function gateOfModifiers(method) {
	const word = [
		"private",
		"protected",
		"abstract"
	].find((one) => hasModifier(method, one));
	return word === void 0 ? OPEN : shut(method, `${word} methods are not run as tests`);
}
function skips(at) {
	if (SKIPS$3.test(calledName$3(at))) return isOwn(at);
	if (at.type !== "throw_expression") return false;
	const made = parts(at)[0];
	const type = made?.type === "object_creation_expression" ? parts(made)[0] : void 0;
	return type !== void 0 && SKIPPED_BY_THROW.test(lastName$2(type.text));
}
const asksMachine = remember((above) => MACHINE$3.test(child(above, "condition")?.text ?? ""));
const isOther$2 = ofType(/^(anonymous|arrow)_function$|^declaration_list$/);
/** Calls and throws of a body by which its test counts as skipped; those in closures left out. */
function gateOfStatements$2(body) {
	const gates = [];
	const reachable = reachability();
	for (const at of innerNodes(body, (node) => !isOther$2(node))) {
		if (!skips(at) || !reachable(at, body)) continue;
		if (isGuarded$1(at, body)) gates.push(conditional$3(at, [...ancestors(at, body)].some(asksMachine)));
		else gates.push(shut(at, normal(at)));
	}
	return strictest(gates);
}

// src/syntax/languages/php-rows.ts
/** A row as a provider builds it: an array's values, or one value. */
const cellsOf$2 = (row) => (elementsOf$1(row) ?? [row]).map(normal);
/** Rows of a literal list of rows; null for what is computed. */
function literalRows(handed, scopes = []) {
	const { list, pick } = taken(handed, scopes);
	const elements = elementsOf$1(list);
	return elements === null ? null : pick(elements).map(cellsOf$2);
}
/** What a provider yields one by one; null where it yields nothing, or in a loop. */
function yieldedRows(body) {
	const yields = walk(body).filter((one) => one.type === "yield_expression");
	const looped = yields.some((one) => [...ancestors(one, body)].some(({ type }) => /^(for|foreach|while)_/.test(type)));
	if (yields.length === 0 || looped || yields.some((one) => one.children.some((c) => c.text === "from"))) return null;
	return yields.map((one) => {
		const pair = parts(one)[0];
		const row = pair === void 0 ? void 0 : parts(pair).at(-1);
		return row === void 0 ? [] : cellsOf$2(pair?.type === "array_element_initializer" ? row : pair ?? row);
	});
}
/** What a provider hands out: the rows that it returns or yields; one cell with all of it where it computes. */
const providedRows = remember((provider) => {
	const body = child(provider, "body") ?? provider;
	const returned = walk(body).find((one) => one.type === "return_statement");
	const answer = provider.type === "arrow_function" ? body : void 0;
	const value = returned === void 0 ? answer : parts(returned)[0];
	return (value === void 0 ? null : literalRows(value, [bindings(body)])) ?? yieldedRows(body) ?? [[normal(body)]];
});
function fromProvider(name, methods) {
	const method = methods.get(name);
	return method === void 0 ? [[`"${name}"`]] : providedRows(method);
}
function rowsOfAttribute(attribute, methods) {
	const given = argumentsOf$2(attribute);
	const [first] = given;
	if (first === void 0) return null;
	switch (attributeName(attribute)) {
		case "DataProvider": return fromProvider(stringValue(first) ?? first.text, methods);
		case "DataProviderExternal": return [[given.map(normal).join(" ")]];
		case "TestWith": return [cellsOf$2(first)];
		case "TestWithJson": return [[normal(first)]];
		default: return null;
	}
}
const parametersOf = (method) => {
	const list = child(method, "parameters");
	return (list === null ? [] : parts(list)).map((one) => child(one, "name")?.text ?? "");
};
/** Rows of a test, from its attributes or from the tags above it. */
function rowsOf$3(method, methods) {
	const attributes = attributesOf(method).flatMap((one) => {
		const cells = rowsOfAttribute(one, methods);
		return cells === null ? [] : [{
			cells,
			line: one.line
		}];
	});
	const tags = tagsOf(method).flatMap(({ name, text }) => {
		if (name === "dataProvider") return [{
			cells: fromProvider((text.split("(")[0] ?? "").trim(), methods),
			line: method.line
		}];
		return name === "testWith" ? [{
			cells: [[text]],
			line: method.line
		}] : [];
	});
	const [first, ...more] = [...attributes, ...tags];
	if (first === void 0) return null;
	return {
		names: parametersOf(method),
		cells: [first, ...more].flatMap(({ cells }) => cells),
		line: first.line
	};
}

// src/syntax/languages/php-pest.ts
const KINDS = /* @__PURE__ */ new Map([
	["it", "test"],
	["test", "test"],
	["todo", "test"],
	["arch", "test"],
	["describe", "suite"],
	["beforeEach", "hook"],
	["beforeAll", "hook"]
]);
const isClosure = (node) => /^(anonymous|arrow)_function$/.test(node.type);
/** Reads a statement of a file of tests; null where it declares nothing. */
function pestDeclaration(statement) {
	const links = [];
	let at = statement ?? null;
	for (; at !== null && child(at, "object") !== null; at = child(at, "object")) if (isCall$1(at)) links.push(at);
	if (at === null || !isCall$1(at) || holderOf$2(at) !== null) return null;
	const kind = KINDS.get(calledName$3(at));
	if (kind === void 0) return null;
	const given = argumentsOf$2(at);
	const closure = given.find(isClosure) ?? null;
	const [first] = given;
	return {
		kind,
		title: first === void 0 || first === closure ? "" : stringValue(first) ?? normal(first),
		call: statement ?? at,
		closure,
		links: calledName$3(at) === "todo" ? [at, ...links] : links
	};
}
/** What the calls chained behind a test do to whether it runs; given a condition, that decides. */
function pestGates(links) {
	return links.flatMap((link) => {
		const name = calledName$3(link);
		const [condition] = argumentsOf$2(link);
		if (name === "todo") return [shut(link, "todo")];
		if (/^(skipOn|onlyOn)(Windows|Mac|Linux|Php)$|^skipOnPhp$/.test(name)) return [{
			enabled: "conditional",
			reason: name,
			line: link.line,
			platform: true
		}];
		if (/^skip(Locally|OnCi)$/.test(name)) return [{
			enabled: "conditional",
			reason: name,
			line: link.line,
			platform: false
		}];
		if (name !== "skip") return [];
		const reason = `skip ${normal(child(link, "arguments") ?? link)}`;
		if (condition === void 0 || stringValue(condition) !== null || condition.text.toLowerCase() === "true") return [shut(link, reason)];
		return condition.text.toLowerCase() === "false" ? [] : [{
			enabled: "conditional",
			reason,
			line: link.line,
			platform: /PHP_|version/i.test(condition.text)
		}];
	});
}
/** A test without a body, and without calls chained behind it that would be one, is written down to be done. */
const isPending = ({ kind, closure, links }) => kind === "test" && closure === null && links.length === 0;
const isFocused$1 = ({ links }) => links.some((link) => calledName$3(link) === "only");
/** `->throws(Rotten::class, 'worm', 3)`: what `expectException` and its like demand, but for a condition that nobody knows. */
function pestThrows(links) {
	return links.flatMap((node) => {
		const name = calledName$3(node);
		const given = argumentsOf$2(node);
		const demand = {
			node,
			subject: null
		};
		if (/^throws(If|Unless|NoExceptions)$/.test(name)) return [{
			...demand,
			expected: child(node, "arguments"),
			matcher: name,
			strength: "none"
		}];
		if (name !== "throws") return [];
		const [what, ...more] = given;
		const [type, said, code] = what !== void 0 && (stringValue(what) === null || /^\\?[A-Z][\w\\]*$/.test(stringValue(what) ?? "")) ? [what, ...more] : [void 0, ...given];
		return [
			...type === void 0 ? [] : [{
				...demand,
				expected: classOf(type),
				matcher: "expectException",
				strength: "type"
			}],
			...said === void 0 ? [] : [{
				...demand,
				expected: said,
				matcher: "expectExceptionMessage",
				strength: "pattern"
			}],
			...code === void 0 ? [] : [{
				...demand,
				expected: code,
				matcher: "expectExceptionCode",
				strength: "exact"
			}]
		];
	});
}
function datasetsOf(root) {
	const found = parts(root).flatMap((statement) => {
		const call = parts(statement)[0];
		if (call === void 0 || calledName$3(call) !== "dataset" || holderOf$2(call) !== null) return [];
		const [name, rows] = argumentsOf$2(call);
		const title = name === void 0 ? null : stringValue(name);
		return title === null || rows === void 0 ? [] : [[title, rows]];
	});
	return new Map(found);
}
/** Rows of `->with([…])`, of a closure that hands them out or of the data set of that name; one cell for one that lies elsewhere. */
function pestRows(links, datasets) {
	const given = links.filter((link) => calledName$3(link) === "with");
	const [first] = given;
	if (first === void 0) return null;
	return {
		names: [],
		cells: given.flatMap(argumentsOf$2).flatMap((one) => {
			const list = datasets.get(stringValue(one) ?? "") ?? one;
			return isClosure(list) ? providedRows(list) : literalRows(list) ?? [[normal(list)]];
		}),
		line: first.line
	};
}

// src/syntax/languages/php-source.ts
const TYPES = /^(class|interface|trait|enum)_declaration$/;
const MEMBERS = /^(method|property|const)_declaration$/;
const HEADERS = /^(php_tag|text|namespace_definition|namespace_use_declaration|declare_statement|text_interpolation)$/;
/** Attributes that only tools and readers look at. */
const FOR_READERS = /^(Override|Deprecated|Pure|Immutable|NoReturn|ArrayShape|SensitiveParameter|ReturnTypeWillChange|NoDiscard|Internal)$/;
/** What changes nothing that the code does: a branch never taken, visibility, notes for readers. */
function isIdle$6(node) {
	if (/^(visibility|final)_modifier$/.test(node.type)) return true;
	if (node.type === "attribute_group") return parts(node).every((one) => FOR_READERS.test(attributeName(one)));
	return isNeverTaken(node);
}
const define$3 = definer(isIdle$6);
const isSymbol$1 = (node) => TYPES.test(node.type) || MEMBERS.test(node.type) || node.type === "function_definition" || node.type === "enum_case";
function symbolsOfMember(member, path) {
	const name = child(member, "name")?.text ?? "";
	if (member.type === "method_declaration") return [define$3(path + (name === "__construct" ? "constructor" : name), member)];
	if (member.type === "enum_case") return [define$3(path + name, member)];
	return parts(member).filter((one) => /^(property|const)_element$/.test(one.type)).map((one) => {
		const named = child(one, "name") ?? parts(one)[0];
		return define$3(path + (named?.text ?? "").replace(/^\$/, ""), member);
	});
}
/** Statements of a file, those of namespaces with braces among them. */
const statementsOf$1 = (root) => parts(root).flatMap((one) => {
	const body = one.type === "namespace_definition" ? child(one, "body") : null;
	return body === null ? [one] : parts(body);
});
/** Methods as `Class.method`, `__construct` as `Class.constructor`; a class itself is what is left without its members. */
function symbolsOf$2(root) {
	const found = [];
	for (const node of statementsOf$1(root)) {
		const name = child(node, "name")?.text ?? "";
		if (node.type === "function_definition") found.push(define$3(name, node));
		else if (node.type === "const_declaration") found.push(...symbolsOfMember(node, ""));
		else if (TYPES.test(node.type)) {
			found.push(define$3(name, node, (inner) => inner !== node && isSymbol$1(inner)));
			const members = parts(child(node, "body") ?? node).filter(isSymbol$1);
			found.push(...members.flatMap((member) => symbolsOfMember(member, `${name}.`)));
		}
	}
	return found;
}
function topLevel$1(root) {
	const rest = statementsOf$1(root).filter((node) => !isSymbol$1(node) && !HEADERS.test(node.type) && !isIdle$6(node));
	const words = rest.flatMap((node) => tokens(node, isIdle$6));
	return restOf(words, rest.flatMap(mentions));
}
/** A class lies in the file of its name, as the autoloader has it. */
const fileOf = (original, local, space) => ({
	module: `${original}.php`,
	names: [{
		local,
		original
	}],
	...space !== void 0 && { space }
});
/** The names that a `use` binds; of functions and constants the module stays as it is written. */
function fromUse(declaration) {
	const prefix = parts(declaration).find((one) => one.type === "namespace_name")?.text ?? "";
	const ofFunctions = declaration.children.some((one) => /^(function|const)$/.test(one.text));
	return walk(declaration).flatMap((clause) => {
		if (clause.type !== "namespace_use_clause") return [];
		const alias = child(clause, "alias")?.text;
		const name = parts(clause).find((one) => one.field !== "alias")?.text ?? "";
		const whole = [prefix, name].filter(Boolean).join("\\").replace(/^\\/, "");
		const last = lastName$2(whole);
		const module = whole.slice(0, Math.max(0, whole.length - last.length - 1));
		if (!ofFunctions && !clause.children.some((one) => /^(function|const)$/.test(one.text))) return [fileOf(last, alias ?? last, module)];
		return [{
			module,
			names: [{
				local: alias ?? last,
				original: last
			}]
		}];
	});
}
const isName$1 = ofType(/^(name|qualified_name)$/);
const isUse$1 = ofType(/^namespace_use_declaration$/);
/** Classes that are named where code makes, extends or asks them, which need no `use` within their namespace. */
function fromMentions(root) {
	const found = /* @__PURE__ */ new Map();
	for (const at of nodesOf(root, isName$1, isUse$1)) {
		const { parent } = at;
		const named = at.field === "scope" || /^(object_creation_expression|named_type|base_clause|class_interface_clause|use_declaration|class_constant_access_expression)$/.test(parent?.type ?? "") || parent?.type === "binary_expression" && at.field === "right";
		const name = lastName$2(at.text);
		if (named && /^[A-Z]/.test(name)) found.set(name, fileOf(name, name));
	}
	return [...found.values()];
}
/** What a file uses: names of other namespaces, and the files that its classes lie in by their name. */
function phpImports(root) {
	const used = nodesOf(root, isUse$1).flatMap(fromUse);
	const known = new Set(used.flatMap(({ names }) => names.map(({ local }) => local)));
	return [...used, ...fromMentions(root).filter(({ names }) => !known.has(names[0]?.local ?? ""))];
}
/** The symbols and imports of a PHP file. */
function readPhpSource(root) {
	const [unread] = brokenIn(root);
	if (unread !== void 0) return {
		kind: "unreadable",
		why: `line ${unread.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		definitions: symbolsOf$2(root),
		rest: topLevel$1(root),
		imports: phpImports(root)
	};
}

// src/syntax/languages/php.ts
const CLASSES = /^(class|trait)_declaration$/;
const HOOKS$1 = /^(setUp|setUpBeforeClass)$/;
const nameOf$3 = (node) => child(node, "name")?.text ?? "";
const membersOf$1 = (type) => parts(child(type, "body") ?? type);
const isHook$1 = (method) => HOOKS$1.test(nameOf$3(method)) || attributesOf(method).some((one) => /^Before(Class)?$/.test(attributeName(one))) || tagsOf(method).some(({ name }) => /^before(Class)?$/.test(name));
const isTest$2 = (method) => /^test/i.test(nameOf$3(method)) || attributesOf(method).some((one) => attributeName(one) === "Test") || tagsOf(method).some(({ name }) => name === "test");
/** `@expectedException Rotten`, as PHPUnit had it before version 9. */
function expectations(method, scopes) {
	return tagsOf(method).flatMap(({ name, text }) => {
		if (name !== "expectedException") return [];
		const demand = {
			node: method,
			subject: null,
			expected: null,
			fixed: lastName$2(text)
		};
		return [{
			...assertionOf({
				...demand,
				matcher: name,
				strength: "type"
			}, scopes, method, null),
			text: `@${name} ${text}`.slice(0, 120)
		}];
	});
}
function readTest$1(method, body, around, reading) {
	const name = nameOf$3(method);
	const built = buildBody(method, body, around.scopes, reading.body);
	const rows = rowsOf$3(method, around.methods) ?? rowsInside(body, [bodyScope(body, reading.body.foreign), ...around.scopes], (node) => !reading.body.foreign(node));
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, "no rows are left to run")] : [];
	const own = [
		gateOfMarks(method),
		gateOfModifiers(method),
		gateOfStatements$2(body)
	];
	const gate = strictest([
		...around.gates,
		...own,
		...emptied
	]);
	const whole = changeBody(built, ({ assertions }) => ({ assertions: [...expectations(method, around.scopes), ...assertions] }));
	reading.tests.push(unitOf({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows,
		focused: false
	}, whole));
}
/** Hooks go by one name, since the framework calls them, and not the tests. */
function readFunction$2(method, around, reading) {
	const body = child(method, "body");
	if (body === null) return;
	if (method.type === "method_declaration" && around.path.length > 0 && isTest$2(method)) readTest$1(method, body, around, reading);
	else {
		const name = isHook$1(method) ? "beforeEach" : nameOf$3(method);
		reading.helpers.push(unitOf({ name }, buildBody(method, body, around.scopes, reading.body)));
	}
}
/** Only what extends something can be a case of tests; the tests of a trait run in the classes that use it. */
const holdsTests = (type) => type.type === "trait_declaration" || type.children.some((one) => one.type === "base_clause");
const isDeclaration = ofType(/^(const|property)_declaration$/);
function readClass$1(type, around, reading) {
	const members = membersOf$1(type).filter((one) => one.type === "method_declaration");
	const hooks = members.filter(isHook$1).map((hook) => gateOfStatements$2(child(hook, "body") ?? hook));
	const helpers = members.filter((one) => !isHook$1(one) && !isTest$2(one));
	const declared = membersOf$1(type).filter(isDeclaration).flatMap(givenIn);
	const within = {
		path: holdsTests(type) ? [...around.path, nameOf$3(type)] : [],
		gates: [
			...around.gates,
			gateOfMarks(type),
			...hooks
		],
		focused: false,
		scopes: [membersScope(declared, members.filter(isHook$1), helpers), ...around.scopes],
		methods: new Map(members.map((one) => [nameOf$3(one), one]))
	};
	for (const member of members) readFunction$2(member, within, reading);
}
function readPest(declaration, around, reading) {
	const { kind, title, call, closure, links } = declaration;
	const body = closure === null ? null : child(closure, "body") ?? closure;
	const gates = [
		...around.gates,
		...pestGates(links),
		...body === null || kind === "suite" ? [] : [gateOfStatements$2(body)]
	];
	const path = [...around.path, title];
	const focused = around.focused || isFocused$1(declaration);
	if (kind === "suite" && body !== null) readStatements(body, {
		...around,
		path,
		gates,
		focused
	}, reading);
	else if (kind === "hook" && body !== null) reading.helpers.push(unitOf({ name: "beforeEach" }, buildBody(call, body, around.scopes, reading.body)));
	else if (kind === "test") {
		const rows = pestRows(links, reading.datasets);
		const empty = rows !== null && rows.cells.length === 0 ? [shut(call, "no rows are left to run")] : [];
		const pending = isPending(declaration) ? [shut(call, "it has no body")] : [];
		const gate = strictest([
			...gates,
			...empty,
			...pending
		]);
		const built = buildBody(call, body ?? call, around.scopes, reading.body);
		const thrown = changeBody(built, ({ assertions }) => ({ assertions: [...pestThrows(links).map((one) => assertionOf(one, around.scopes, call, null)), ...assertions] }));
		const whole = links.length === 0 ? built : thrown;
		reading.tests.push(unitOf({
			id: path.join(" › "),
			name: title,
			gate,
			rows,
			focused
		}, whole));
	}
}
const pestAt = (node) => node.type === "expression_statement" ? pestDeclaration(parts(node)[0]) : null;
/** What the hooks of a file or suite of Pest's give to the tests' objects. */
function pestScope(block) {
	const hooks = parts(block).flatMap((node) => {
		const declared = pestAt(node);
		return declared?.kind === "hook" && declared.closure !== null ? [declared.closure] : [];
	});
	return setUpScope(hooks);
}
function readStatements(block, outer, reading) {
	const around = {
		...outer,
		scopes: [pestScope(block), ...outer.scopes]
	};
	for (const node of parts(block)) {
		const pest = pestAt(node);
		if (pest !== null) readPest(pest, around, reading);
		else if (CLASSES.test(node.type)) readClass$1(node, around, reading);
		else if (node.type === "function_definition") readFunction$2(node, {
			...around,
			path: []
		}, reading);
		else if (node.type === "namespace_definition") {
			const body = child(node, "body");
			if (body !== null) readStatements(body, around, reading);
		}
	}
}
/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine$3(root) {
	for (const at of brokenIn(root)) {
		const holder = [...ancestors(at)].find(({ type }) => type === "method_declaration" || type === "function_definition");
		if (holder === void 0 || isTest$2(holder)) return at.line;
	}
	return null;
}
function called$1(node) {
	if (node.type === "object_creation_expression") return lastName$2(parts(node)[0]?.text ?? "");
	return isCall$1(node) && !isAsserting(node) ? calledName$3(node) : null;
}
function readPhpOracle(path, root) {
	const broken = brokenLine$3(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const reading = {
		body: {
			demands: demandsOf$3,
			defect: defectOf$2,
			truth: fromTruth,
			called: called$1,
			foreign: () => false
		},
		datasets: datasetsOf(root),
		tests: [],
		helpers: []
	};
	readStatements(root, {
		path: [],
		gates: [],
		focused: false,
		scopes: [bindings(root, (node) => !/^(class|trait)_declaration$|function/.test(node.type))],
		methods: /* @__PURE__ */ new Map()
	}, reading);
	const collected = collectsPhp(path) || isTestPath(path) && reading.tests.some(({ id, name }) => id === name);
	return {
		kind: "tests",
		tests: collected || isTestPath(path) ? numberIds(unfocusOthers(reading.tests)) : [],
		helpers: reading.helpers,
		imports: phpImports(root),
		collected
	};
}
/** PHP: PHPUnit with its attributes and tags, Pest, mocks of PHPUnit, Mockery and Prophecy. */
const php = {
	id: "php",
	claims: (path) => path.endsWith(".php"),
	grammar: () => "php",
	oracle: readPhpOracle,
	source: readPhpSource
};

// src/syntax/languages/python-assertions.ts
/** unittest's methods and their like: strength, and whether they deny. */
const METHODS$3 = {
	assertEqual: ["exact"],
	assertEquals: ["exact"],
	assertNotEqual: ["exact", true],
	assertIs: ["exact"],
	assertIsNot: ["exact", true],
	assertIsNone: ["exact"],
	assertIsNotNone: ["truthy"],
	assertTrue: ["truthy"],
	assertFalse: ["truthy", true],
	assertListEqual: ["exact"],
	assertDictEqual: ["exact"],
	assertSetEqual: ["exact"],
	assertTupleEqual: ["exact"],
	assertSequenceEqual: ["exact"],
	assertMultiLineEqual: ["exact"],
	assertCountEqual: ["structure"],
	assertDictContainsSubset: ["structure"],
	assertIn: ["structure"],
	assertNotIn: ["structure", true],
	assertAlmostEqual: ["approximate"],
	assertAlmostEquals: ["approximate"],
	assertNotAlmostEqual: ["approximate", true],
	assertGreater: ["bound"],
	assertGreaterEqual: ["bound"],
	assertLess: ["bound"],
	assertLessEqual: ["bound"],
	assertRegex: ["pattern"],
	assertNotRegex: ["pattern", true],
	assertIsInstance: ["type"],
	assertNotIsInstance: ["type", true],
	assertRaises: ["type"],
	assertRaisesRegex: ["pattern"],
	assertWarns: ["type"],
	assertWarnsRegex: ["pattern"],
	assertLogs: ["type"],
	assert_equal: ["exact"],
	assert_array_equal: ["exact"],
	assert_frame_equal: ["exact"],
	assert_series_equal: ["exact"],
	assert_index_equal: ["exact"],
	assert_allclose: ["approximate"],
	assert_almost_equal: ["approximate"],
	assert_array_almost_equal: ["approximate"],
	assert_called: ["truthy"],
	assert_not_called: ["exact"],
	assert_called_once: ["structure"],
	assert_called_with: ["exact"],
	assert_called_once_with: ["exact"],
	assert_awaited: ["truthy"],
	assert_awaited_once: ["structure"],
	assert_awaited_with: ["exact"],
	assert_awaited_once_with: ["exact"],
	assert_any_call: ["structure"],
	assert_has_calls: ["structure"]
};
/** Comparison operators inside `assert`. */
const OPERATORS$1 = {
	"==": ["exact"],
	is: ["exact"],
	"!=": ["exact", true],
	"<>": ["exact", true],
	"is not": ["exact", true],
	in: ["structure"],
	"not in": ["structure", true],
	"<": ["bound"],
	"<=": ["bound"],
	">": ["bound"],
	">=": ["bound"]
};
/** Calls that are a comparison of their own: strength, position of the subject, of what is expected. */
const PREDICATES$1 = {
	isinstance: [
		"type",
		0,
		1
	],
	issubclass: [
		"type",
		0,
		1
	],
	hasattr: [
		"type",
		0,
		1
	],
	match: [
		"pattern",
		1,
		0
	],
	search: [
		"pattern",
		1,
		0
	],
	fullmatch: [
		"pattern",
		1,
		0
	],
	allclose: [
		"approximate",
		0,
		1
	],
	isclose: [
		"approximate",
		0,
		1
	],
	array_equal: [
		"exact",
		0,
		1
	]
};
const FIXED$1 = {
	assertIsNone: "None",
	assertIsNotNone: "None"
};
const MOCKS = /^assert_(called|not_called|awaited|not_awaited|any_call|any_await|has_calls|has_awaits)/;
const RAISES = /* @__PURE__ */ new Set([
	"raises",
	"warns",
	"deprecated_call"
]);
/** The last name of what a call calls: `weigh` of `orchard.weigh(…)`; empty where it is computed. */
function calledName$2(call) {
	const callee = child(call, "function");
	if (callee === null) return "";
	return (callee.type === "attribute" ? child(callee, "attribute")?.text : callee.text) ?? "";
}
const receiver = (call) => {
	const callee = child(call, "function");
	return callee?.type === "attribute" ? child(callee, "object") : null;
};
/** Positional arguments and keyword arguments of a call. */
function argumentsOf$1(call) {
	const list = child(call, "arguments");
	const positional = [];
	const keyword = /* @__PURE__ */ new Map();
	for (const part of list === null ? [] : list.type === "generator_expression" ? [list] : parts(list)) {
		const value = child(part, "value");
		if (part.type === "keyword_argument" && value !== null) keyword.set(child(part, "name")?.text ?? "", value);
		else positional.push(part);
	}
	return {
		positional,
		keyword
	};
}
const TOLERANCES = [
	"rel",
	"abs",
	"rtol",
	"atol",
	"rel_tol",
	"abs_tol",
	"delta"
];
/** What an approximate call accepts: a sum over its tolerance arguments; `places` and `decimal` count down. */
function toleranceOf$2(call) {
	const { positional, keyword } = argumentsOf$1(call);
	const places = keyword.get("places") ?? keyword.get("decimal") ?? (/lmost/.test(calledName$2(call)) ? positional[2] : void 0);
	const given = TOLERANCES.filter((name) => keyword.has(name));
	if (given.length > 0) {
		const value = given.reduce((sum, name) => sum + numberIn(keyword.get(name)), 0);
		return {
			measure: given.map((name) => name.replace(/_?tol$/, "")).join("+"),
			value: Number.isNaN(value) ? -1 : value
		};
	}
	if (places !== void 0 || /lmost/.test(calledName$2(call))) return {
		measure: "places",
		value: 10 ** -(places === void 0 ? 7 : numberIn(places))
	};
	const second = calledName$2(call) === "approx" ? positional[1] : void 0;
	return {
		measure: "rel",
		value: second === void 0 ? 1e-6 : numberIn(second)
	};
}
/** The `approx(…)` on a side of a comparison; null where there is none. */
const approximation = (node) => bare(node).type === "call" && calledName$2(bare(node)) === "approx" ? bare(node) : null;
const MIRRORED = {
	"<": ">",
	">": "<",
	"<=": ">=",
	">=": "<="
};
/** `type(x) is Pear` asks for a kind of thing, as `isinstance(x, Pear)` does; null for other comparisons. */
function ofKind(node, left, operator, right) {
	const call = bare(left);
	if (!/^(is|==)$/.test(operator) || call.type !== "call" || calledName$2(call) !== "type") return null;
	const [subject, more] = argumentsOf$1(call).positional;
	if (subject === void 0 || more !== void 0 || !/^(identifier|attribute)$/.test(bare(right).type)) return null;
	return {
		node,
		subject,
		expected: right,
		matcher: "type",
		strength: "type"
	};
}
function fromPair$2(node, left, operator, right) {
	const mirrored = MIRRORED[operator];
	if (mirrored !== void 0 && isLiteral(left) && !isLiteral(right)) return fromPair$2(node, right, mirrored, left);
	const kind = ofKind(node, left, operator, right);
	if (kind !== null) return kind;
	const approx = approximation(left) ?? approximation(right);
	const [strength, negated] = OPERATORS$1[operator] ?? ["truthy"];
	const common = {
		node,
		matcher: operator,
		negated: negated === true,
		tautology: isTrivial(left, operator, right)
	};
	if (operator === "is not" && normal(right) === "None") return {
		...common,
		subject: left,
		expected: right,
		strength: "truthy",
		negated: false
	};
	if (approx === null) return {
		...common,
		subject: left,
		expected: right,
		strength,
		symmetric: strength !== "bound"
	};
	const subject = approximation(left) === null ? left : right;
	const expected = argumentsOf$1(approx).positional[0] ?? null;
	return {
		...common,
		subject,
		expected,
		matcher: "== approx",
		strength: "approximate",
		tolerance: toleranceOf$2(approx)
	};
}
/** A length is never below zero. */
const isTrivial = (left, operator, right) => operator === ">=" && normal(right) === "0" && /^len \(/.test(normal(left));
/** What `snapshot(value)` of inline-snapshot equals: the value, which the tool writes there. */
function unwrapped(node) {
	const only = node.type === "call" && calledName$2(node) === "snapshot" ? argumentsOf$1(node).positional : [];
	return only.length === 1 ? only[0] ?? node : node;
}
function fromComparison$1(node) {
	const operands = parts(node).map(unwrapped);
	const found = [];
	for (const [index, right] of operands.entries()) {
		const left = operands[index - 1];
		if (left === void 0) continue;
		const between = node.children.filter((c) => !c.named && c.start > left.start && c.start < right.start);
		found.push(fromPair$2(node, left, between.map((c) => c.text).join(" ").replace(/\s+/g, " "), right));
	}
	return found;
}
function fromCall$1(node, call) {
	const name = calledName$2(call);
	const { positional } = argumentsOf$1(call);
	const shape = PREDICATES$1[name];
	if (shape !== void 0 && positional.length >= 2) {
		const [strength, subject, expected] = shape;
		const tautology = name === "isinstance" && normal(positional[1]) === "object";
		const tolerance = strength === "approximate" ? toleranceOf$2(call) : null;
		return {
			node,
			subject: positional[subject] ?? null,
			expected: positional[expected] ?? null,
			matcher: name,
			strength,
			tolerance,
			tautology
		};
	}
	if (name === "startswith" || name === "endswith") return {
		node,
		subject: receiver(call),
		expected: positional[0] ?? null,
		matcher: name,
		strength: "pattern"
	};
	return {
		node,
		subject: name === "bool" ? positional[0] ?? call : call,
		expected: null,
		matcher: "truthy",
		strength: "truthy"
	};
}
/** `a or b` asks no more than the weakest of its sides. */
function fromEither$1(node, expression) {
	const sides = parts(expression).flatMap((side) => fromExpression(node, side));
	return {
		node,
		subject: expression,
		expected: null,
		matcher: "or",
		strength: weakestOf(sides)
	};
}
function fromExpression(node, expression) {
	const at = bare(expression);
	if (at.type === "not_operator") {
		const inner = parts(at)[0];
		return (inner === void 0 ? [] : fromExpression(node, inner)).map((demand) => ({
			...demand,
			negated: demand.negated !== true
		}));
	}
	if (at.type === "boolean_operator") return at.children.some((c) => c.type === "and") ? parts(at).flatMap((side) => fromExpression(node, side)) : [fromEither$1(node, at)];
	if (at.type === "comparison_operator") return fromComparison$1(at).map((demand) => ({
		...demand,
		node
	}));
	if (at.type === "call") return [fromCall$1(node, at)];
	return [{
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy"
	}];
}
/** What asserting that a condition holds demands. */
function demandsOfTruth(node, condition) {
	const tautology = constantTruth(condition) === true;
	return fromExpression(node, condition).map((demand) => tautology ? {
		...demand,
		tautology
	} : demand);
}
function fromAssert$1(node) {
	const expression = parts(node)[0];
	return expression === void 0 ? [] : demandsOfTruth(node, expression);
}
/** The block of the `with` statement that opens this context manager; the call itself elsewhere. */
function heldBlock(call) {
	let at = call;
	while (at !== null && at.type !== "with_statement" && !at.type.endsWith("_definition") && !/statement$/.test(at.type)) at = at.parent;
	return at?.type === "with_statement" ? child(at, "body") ?? call : call;
}
/** `pytest.raises(Error, match="…")` asks for the error, and for what that says. */
function fromRaises(call, name) {
	const { positional, keyword } = argumentsOf$1(call);
	const error = positional[0] ?? keyword.get("expected_exception") ?? null;
	const pattern = keyword.get("match") ?? (name.endsWith("Regex") ? positional[1] : void 0);
	const common = {
		node: call,
		subject: heldBlock(call)
	};
	const raised = {
		...common,
		expected: error,
		matcher: name,
		strength: "type"
	};
	if (pattern === void 0) return [raised];
	const said = {
		...common,
		expected: pattern,
		matcher: `${name}(match)`,
		strength: "pattern"
	};
	return error === null ? [said] : [raised, said];
}
const isRaises = (name) => RAISES.has(name) || /^assert(Raises|Warns)/.test(name);
function fromMethod(call, name) {
	if (!/^assert(_|[A-Z])/.test(name)) return null;
	const [strength, negated] = METHODS$3[name] ?? [null];
	const { positional } = argumentsOf$1(call);
	if (MOCKS.test(name)) return {
		node: call,
		subject: receiver(call),
		expected: child(call, "arguments"),
		matcher: name,
		strength
	};
	const [first = null, second = null] = positional;
	const truth = first === null || second !== null ? null : constantTruth(first);
	const one = /^assert(True|False|IsNone|IsNotNone)$/.test(name);
	return {
		node: call,
		subject: name === "assertIn" || name === "assertNotIn" ? second : first,
		expected: one ? null : name === "assertIn" || name === "assertNotIn" ? first : second,
		matcher: name,
		strength,
		negated: negated === true,
		symmetric: strength === "exact" && !one,
		tolerance: strength === "approximate" ? toleranceOf$2(call) : null,
		...Object.hasOwn(FIXED$1, name) ? { fixed: FIXED$1[name] } : {},
		tautology: name === "assertTrue" && truth === true || name === "assertFalse" && truth === false
	};
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$2(node) {
	if (node.type === "assert_statement") return fromAssert$1(node);
	if (node.type !== "call") return [];
	const name = calledName$2(node);
	if (isRaises(name)) return fromRaises(node, name);
	const demand = fromMethod(node, name);
	return demand === null ? [] : [demand];
}

// src/syntax/languages/python-fixtures.ts
/** What stands behind the `@` of each decorator of a definition. */
const decoratorsOf = (definition) => definition.parent?.type !== "decorated_definition" ? [] : definition.parent.children.filter((c) => c.type === "decorator").flatMap((c) => parts(c).slice(0, 1));
/** Whether pytest hands what a function answers to tests that have a parameter of its name. */
const isFixture = (definition) => decoratorsOf(definition).some((c) => /\bfixture\b/.test(c.text));
const isDocstring = ({ type, children }) => type === "expression_statement" && children[0]?.type === "string";
const isDefinition$2 = ofType(/^function_definition$/);
/** Fixtures of a file that do no more than answer with a literal, by their names; null for the others. */
function literalFixtures(root) {
	const found = /* @__PURE__ */ new Map();
	for (const at of nodesOf(root, isDefinition$2)) {
		if (!isFixture(at)) continue;
		const name = child(at, "name")?.text ?? "";
		const [only, more] = parts(child(at, "body") ?? at).filter((one) => !isDocstring(one));
		const value = only?.type === "return_statement" && more === void 0 ? parts(only)[0] : void 0;
		found.set(name, value !== void 0 && isLiteral(value) && !found.has(name) ? value : null);
	}
	return found;
}
/** The fixtures that a test is handed by its parameters. */
function handedTo(definition, fixtures) {
	const named = new Set(parametersOf$3(definition));
	return new Map([...fixtures].filter(([name]) => named.has(name)));
}

// src/syntax/languages/python-defects.ts
const CATCHES_ALL$1 = /\b(AssertionError|Exception|BaseException)\b/;
/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows$1 = remember((handler) => {
	const body = handler.children.find((c) => c.type === "block");
	const caught = parts(handler).filter((c) => c !== body);
	if (caught.length > 0 && !caught.some((c) => CATCHES_ALL$1.test(c.text))) return false;
	return body === void 0 || !/\b(raise|fail|assert\w*|exit|skip)\b/.test(body.text);
});
const isSwallowed$1 = (attempt) => attempt.children.some((c) => c.type === "except_clause" && swallows$1(c));
/** Whether a function runs what it is handed (a decorator), or what stands in its `with` block, and swallows its failure. */
function isCalming(definition) {
	const given = new Set(parts(child(definition, "parameters") ?? definition).map(({ text }) => text));
	for (const at of walk(definition)) {
		const body = at.type === "try_statement" && isSwallowed$1(at) ? child(at, "body") : null;
		for (const inner of body === null ? [] : walk(body)) if (inner.type === "yield" || inner.type === "call" && given.has(child(inner, "function")?.text ?? "")) return true;
	}
	return false;
}
const isDefinition$1 = ofType(/^function_definition$/);
/** The functions of a file by which failures of others are swallowed. */
const calmingNames = remember((root) => {
	const found = /* @__PURE__ */ new Set();
	for (const at of nodesOf(root, isDefinition$1)) if (isCalming(at)) found.add(child(at, "name")?.text ?? "");
	return found;
});
function rootOf$3(node) {
	let root = node;
	for (const at of ancestors(node)) root = at;
	return root;
}
const calledBy = (node) => node.type === "call" ? child(node, "function")?.text ?? "" : node.text;
/** Whether a `with` statement expects or suppresses the failure of an assertion. */
const suppresses = remember((statement) => {
	const clause = statement.children.find((c) => c.type === "with_clause");
	if (clause === void 0) return false;
	if (/\b(suppress|raises|assertRaises)\s*\([^)]*\b(AssertionError|Exception|BaseException)\b/.test(clause.text)) return true;
	const calming = calmingNames(rootOf$3(statement));
	return calming.size > 0 && walk(clause).some((at) => at.type === "call" && calming.has(calledBy(at)));
});
/** Whether a test itself returns this: no runner does anything with that. A fixture's or a factory's caller does. */
function isReturnedByTest(name, top) {
	if (name.parent?.type !== "return_statement" || top.parent === null) return false;
	if (!/^test/i.test(child(top.parent, "name")?.text ?? "")) return false;
	return ![...ancestors(name, top)].some(({ type }) => type === "function_definition");
}
/** Whether a function inside of another is called by nobody: its name stands nowhere but in its head and in itself. */
function isIdle$5(definition, top) {
	if (definition.parent?.type === "decorated_definition") return false;
	const name = child(definition, "name")?.text ?? "";
	for (const at of walk(top, (node) => node !== definition)) if (at.type === "identifier" && at.text === name && !isReturnedByTest(at, top)) return false;
	return true;
}
/** Whether a decorator of the file swallows what the function below it raises. */
const isCalmed = remember((body) => {
	const decorators = body.parent === null ? [] : decoratorsOf(body.parent);
	if (decorators.length === 0) return false;
	const calming = calmingNames(rootOf$3(body));
	return decorators.some((one) => calming.has(calledBy(one)));
});
/** What keeps an assertion in the body of a function from failing it; null where nothing does. */
function defectOf$1(node, top) {
	if (isCalmed(top)) return "swallowed";
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "function_definition" && isIdle$5(at, top)) return "unreachable";
		if (at.type === "try_statement" && below.field === "body") {
			if (isSwallowed$1(at)) return "swallowed";
		} else if (at.type === "with_statement" && below.field === "body" && suppresses(at)) return "swallowed";
		below = at;
	}
	return null;
}
const isYield = ofType(/^yield$/);
const isOther$1 = ofType(/^(function_definition|lambda|class_definition)$/);
/** Whether a function only makes a generator, which no runner walks: it yields, and no decorator takes it in hand. */
function isGenerator(definition, body) {
	if (decoratorsOf(definition).some((one) => !/^(pytest\.)?mark\./.test(one.text))) return false;
	return nodesOf(body, isYield, isOther$1).length > 0;
}

// src/syntax/languages/python-failures.ts
const FAILS$1 = /^(?:(?:pytest|self)\s*\.\s*)?fail\s*\(|^raise\s+(?:\w+\.)*(?:AssertionError|failureException)\b/;
/** Whether a block has no other way than to fail its test. */
const failsIn$1 = (block) => block !== null && parts(block).some(({ text }) => FAILS$1.test(text));
/** What is demanded where a condition must not hold: of `or` that no side does, of `and` no more than that not both do. */
function denied(node, condition) {
	const at = bare(condition);
	if (at.type === "boolean_operator" && at.children.some(({ type }) => type === "and")) return [{
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy",
		negated: true
	}];
	if (at.type === "boolean_operator") return parts(at).flatMap((side) => denied(node, side));
	return demandsOfTruth(node, at).map((demand) => ({
		...demand,
		negated: demand.negated !== true,
		tautology: false
	}));
}
/** `if weigh() != 3: pytest.fail()`, `for pear in crate: … else: self.fail()`: what a way that fails demands of what leads to it. */
function demandsOfFailure(node) {
	const condition = node.type === "if_statement" ? child(node, "condition") : null;
	if (condition !== null) return failsIn$1(child(node, "consequence")) ? denied(node, condition) : [];
	if (!/^(?:for|while)_statement$/.test(node.type)) return [];
	const missed = node.children.find(({ type }) => type === "else_clause") ?? null;
	const block = missed === null ? null : child(missed, "body");
	return failsIn$1(block) ? [{
		node,
		subject: node,
		expected: null,
		matcher: "finds",
		strength: null
	}] : [];
}

// src/syntax/languages/python-gates.ts
const MARKERS = /^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/;
const RUNTIME = /^(pytest\.(skip|xfail)|self\.(skipTest)|unittest\.SkipTest|(\w+\.)?SkipTest)$/;
const MACHINE$2 = /\b(sys\.platform|platform\.|os\.name|version_info|find_spec|importorskip|shutil\.which|cpu_count|getuid|geteuid|maxsize|implementation|is_available)|\b(IS_|ON_|HAS_|HAVE_|NO_)?(WIN(DOWS)?|MAC(OS)?|LINUX|PYPY|CI|PY\d+|CUDA|GPU)\b|\b_?(HAS|HAVE|has|have)_\w+/;
/** A condition as a gate: constant ones are decided, others depend. `when` is the truth that keeps the test from running. */
function conditional$2(at, condition, when, scopes, reason) {
	const resolved = resolve$1(condition, scopes);
	const truth = constantTruth(resolved);
	const text = stringValue(resolved);
	const literal = text === null ? null : /^(True|1)$/.test(text.trim()) ? true : /^(False|0)$/.test(text.trim()) ? false : null;
	const decided = text === null ? truth : literal;
	if (decided !== null) return decided === when ? shut(at, reason) : OPEN;
	const platform = MACHINE$2.test(text ?? resolved.text) || MACHINE$2.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform,
		...shelving(resolved, when)
	};
}
/**
* The gate that the condition of an `if` or `elif` makes of one of its parts: of what is defined under it, or in the `else` to it; null
* for its other parts.
*/
function gateOfBranch(statement, part, scopes) {
	const condition = child(statement, "condition");
	if (condition === null || !(part.field === "consequence" || part.type === "else_clause")) return null;
	const isElse = part.type === "else_clause";
	return conditional$2(condition, condition, isElse, scopes, `${isElse ? "else to " : ""}if ${normal(condition)}`);
}
/** Whether a statement says of a test that it is none (`test_weigh.__test__ = False`), or gives its name to a value. */
function unnames(statement) {
	const [inner] = statement.type === "expression_statement" ? parts(statement) : [];
	const [left, right] = inner?.type === "assignment" ? [child(inner, "left"), child(inner, "right")] : [];
	if (left == null || right == null) return null;
	const [, name, flag] = /^(\w+)(\.__test__)?$/.exec(left.text) ?? [];
	if (name === void 0) return null;
	return (flag === void 0 ? isLiteral(right) : constantTruth(right) === false) ? name : null;
}
/** The name of a decorator or marker, import aliases and module names resolved: `pytest.mark.skip`. */
function markerName(marker, scopes, aliases) {
	const callee = marker.type === "call" ? child(marker, "function") ?? marker : marker;
	const known = resolve$1(callee, scopes);
	const [first = "", ...rest] = (known.type === "call" ? child(known, "function") ?? known : known).text.replace(/\s+/g, "").split(".");
	return [aliases.get(first) ?? first, ...rest].join(".");
}
/** What one decorator (or element of `pytestmark`) does to the tests below it. */
function gateOfMarker(marker, scopes, aliases) {
	const name = markerName(marker, scopes, aliases);
	const kind = name.split(".").at(-1) ?? "";
	if (!MARKERS.test(kind) || !/^(pytest|unittest|mark|twisted|_pytest)\b|^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/.test(name)) return OPEN;
	const stated = marker.type === "call" ? marker : resolve$1(marker, scopes);
	const call = stated.type === "call" ? argumentsOf$1(stated) : {
		positional: [],
		keyword: /* @__PURE__ */ new Map()
	};
	const condition = call.keyword.get("condition") ?? (kind === "skip" ? void 0 : call.positional[0]);
	if (kind === "expectedFailure" || kind === "skip" || condition === void 0) return shut(marker, normal(marker));
	return conditional$2(marker, condition, kind !== "skipUnless", scopes, normal(marker));
}
const isTestlessFlag = (statement) => /^__test__\s*=\s*False$/.test(statement.text.trim());
/** The elements of `pytestmark = …`: one marker, or a list of them. */
function pytestmarks(statement) {
	const assignment = statement.children.find((c) => c.type === "assignment");
	const value = assignment === void 0 ? null : child(assignment, "right");
	if (assignment === void 0 || value === null || child(assignment, "left")?.text !== "pytestmark") return [];
	return value.type === "list" || value.type === "tuple" ? parts(value) : [value];
}
/** The call or `raise` by which a statement skips at run time; null where it does not. */
function runtimeSkip(statement) {
	const at = statement.type === "raise_statement" ? parts(statement)[0] ?? null : callOf(statement);
	if (at === null) return null;
	const name = at.type === "call" ? child(at, "function")?.text : at.text;
	return name !== void 0 && RUNTIME.test(name) ? at : null;
}
/** `if C: pytest.skip()`: the gate that the nearest condition makes. */
function guardedSkip(at, top, scopes) {
	for (const above of ancestors(at, top)) {
		const condition = above.type === "if_statement" ? child(above, "condition") : null;
		if (condition !== null) return conditional$2(at, condition, true, scopes, normal(at));
		if (above.type === "except_clause") return {
			enabled: "conditional",
			reason: normal(at),
			line: at.line,
			platform: true
		};
	}
	return {
		enabled: "conditional",
		reason: normal(at),
		line: at.line,
		platform: false
	};
}
/** `importorskip`, whose value may be kept: the gate that a module makes which may not be there. */
function optionalModule(statement) {
	const [inner] = statement.type === "expression_statement" ? parts(statement) : [];
	const call = inner?.type === "assignment" ? child(inner, "right") : inner;
	if (call?.type !== "call" || !/(^|\.)importorskip$/.test(child(call, "function")?.text ?? "")) return [];
	return [{
		enabled: "conditional",
		reason: normal(call),
		line: call.line,
		platform: true
	}];
}
const ABSENT = /^(ImportError|ModuleNotFoundError)$/;
/** Whether a skip is for a module that is not there: it handles that one error, of nothing but imports. */
function isForAbsence(skip, top) {
	const handler = [...ancestors(skip, top)].find(({ type }) => type === "except_clause");
	const tried = handler?.parent == null ? null : child(handler.parent, "body");
	const [error] = handler === void 0 ? [] : parts(handler);
	if (tried === null || error === void 0 || !ABSENT.test(error.text)) return false;
	return parts(tried).every(({ type }) => /^(import|import_from)_statement$|^comment$/.test(type));
}
/** Skips written as statements of a body: of a module, a class or a test. */
function gateOfStatements$1(body, scopes, aliases) {
	const gates = [];
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) {
		if (/_definition$/.test(at.type)) continue;
		if (isTestlessFlag(at)) gates.push(shut(at, "__test__ = False"));
		gates.push(...optionalModule(at));
		gates.push(...pytestmarks(at).map((marker) => gateOfMarker(marker, scopes, aliases)));
		const skip = runtimeSkip(at);
		if (skip !== null) {
			const isOpen = isGuarded$1(skip, body) || isForAbsence(skip, body);
			gates.push(isOpen ? guardedSkip(skip, body, scopes) : shut(skip, normal(skip)));
		}
		if (/^(if_statement|else_clause|elif_clause|block|try_statement|except_clause)$/.test(at.type)) waiting.push(...at.children);
	}
	return strictest(gates);
}

// src/syntax/languages/python-idle.ts
const isDefinition = ofType(/^function_definition$/);
const isOther = ofType(/^(function_definition|lambda|class_definition)$/);
const isAwait = ofType(/^await$|^async$/);
const rootOf$2 = (node) => [...ancestors(node)].at(-1) ?? node;
const nameOf$2 = (definition) => child(definition, "name")?.text ?? "";
/** The functions of a file by their names; the last one of a name. */
const functionsIn = remember((root) => new Map(nodesOf(root, isDefinition).map((one) => [nameOf$2(one), one])));
const isAutomatic$1 = (definition) => decoratorsOf(definition).some(({ text }) => /\bfixture\b/.test(text) && /\bautouse\s*=\s*True\b/.test(text));
/** Whether a fixture is in force for a test without being named: both stand in one class, or the fixture in none. */
function isAround(fixture, test) {
	const holder = [...ancestors(fixture)].find(({ type }) => type === "class_definition");
	return holder === void 0 || [...ancestors(test)].includes(holder);
}
/** Names of the fixtures that a test asks for: by its parameters, and by `usefixtures`, of its class and module too. */
function namedFixtures(test) {
	const used = [...[test, ...ancestors(test)].flatMap(decoratorsOf), ...parts(rootOf$2(test)).filter(({ text }) => text.startsWith("pytestmark"))].filter(({ text }) => /\busefixtures\s*\(/.test(text)).flatMap((one) => walk(one));
	return [...parametersOf$3(test), ...used.flatMap((one) => one.type === "string" ? stringValue(one) ?? [] : [])];
}
/** The gate of the first fixture of the file that skips whatever asks for it; fixtures ask for others. */
function gateOfFixtures(test, read) {
	const functions = functionsIn(rootOf$2(test));
	const automatic = [...functions.values()].filter((one) => isAutomatic$1(one) && isAround(one, test)).map(nameOf$2);
	const waiting = [...namedFixtures(test), ...automatic];
	const seen = /* @__PURE__ */ new Set();
	for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) {
		const fixture = functions.get(name);
		const body = fixture === void 0 || seen.has(name) || !isFixture(fixture) ? null : child(fixture, "body");
		seen.add(name);
		if (fixture === void 0 || body === null) continue;
		const gate = read(body);
		if (gate.enabled === "no") return [gate];
		waiting.push(...parametersOf$3(fixture));
	}
	return [];
}
/** What a wrapper takes over from the function that it stands for, without running it. */
const COPIES = /\b(?:functools\.)?(?:wraps|update_wrapper)\s*\([^()]{0,200}\)|\b\w+\.__\w+__\b/g;
/** Whether a decorator of the file gives something else in the place of what it is handed, which nobody calls then. */
function drops(decorator) {
	const definition = decorator.type === "identifier" ? functionsIn(rootOf$2(decorator)).get(decorator.text) : void 0;
	const body = definition === void 0 ? null : child(definition, "body");
	const [given] = definition === void 0 ? [] : parametersOf$3(definition);
	if (body === null || given === void 0 || /^\*|^self$/.test(given)) return false;
	return !new RegExp(`\\b${given}\\b`).test(body.text.replace(COPIES, ""));
}
const AWAITED_BY = /\b(?:asyncio|anyio|trio|tornado|gen_test|IsolatedAsyncio\w*|async_test)\b/;
/** Whether a test is made a coroutine to no end: it awaits nothing, and nothing of its file says who would await it. */
function isUnawaited(definition, body) {
	if (!definition.children.some(({ type }) => type === "async") || nodesOf(body, isAwait, isOther).length > 0) return false;
	return !AWAITED_BY.test(rootOf$2(definition).text);
}
/** What keeps a test from running beside markers and its own statements; `read` tells what statements do. */
function idleGates(definition, body, read) {
	const dropped = decoratorsOf(definition).filter(drops).map((one) => shut(one, `${one.text} never calls it`));
	const unawaited = {
		enabled: "conditional",
		reason: "async, though it awaits nothing",
		line: definition.line,
		platform: false
	};
	return [
		...dropped,
		...isUnawaited(definition, body) ? [unawaited] : [],
		...gateOfFixtures(definition, read)
	];
}

// src/syntax/languages/python-source.ts
const IMPORTS = /^(import_statement|import_from_statement|future_import_statement)$/;
/** Statements that only open a place for definitions. */
const TRANSPARENT$2 = /^(decorated_definition|if_statement|else_clause|elif_clause|try_statement|except_clause|block)$/;
/** A statement without effect: a docstring or another bare literal, `pass`, a branch never taken. */
function isIdle$4(node) {
	if (node.type === "pass_statement") return true;
	if (node.type === "expression_statement") return parts(node).every(isLiteral);
	return isNeverTaken(node);
}
/** Annotations of parameters and results, with the marks before them. */
const isSignatureType = ({ type, field, parent }) => field === "return_type" || type === "->" && parent?.type === "function_definition" || /^(type|:)$/.test(type) && /^typed_/.test(parent?.type ?? "");
const nested = (node) => node.type === "function_definition" || node.type === "class_definition";
const define$2 = definer((node) => isIdle$4(node) || isSignatureType(node));
/** `app` of `@app.route("/pears")` and of `@app.command`: what may hand on the function below. */
function handers(whole) {
	return whole.children.filter(({ type }) => type === "decorator").flatMap((decorator) => {
		let [at] = parts(decorator);
		const isPlain = at?.type === "identifier";
		while (at !== void 0 && at.type !== "identifier") at = child(at, "function") ?? child(at, "object") ?? void 0;
		return at === void 0 || isPlain ? [] : [at.text];
	});
}
/** Functions and classes, methods by `Class.method`; a class itself is what is left without its methods. */
function definitions(root) {
	const symbols = [];
	const owned = /* @__PURE__ */ new Set();
	const waiting = [{
		node: root,
		path: ""
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) for (const at of next.node.children) {
		if (TRANSPARENT$2.test(at.type)) waiting.push({
			node: at,
			path: next.path
		});
		if (!nested(at)) continue;
		const whole = at.parent?.type === "decorated_definition" ? at.parent : at;
		const name = next.path + (child(at, "name")?.text ?? "");
		const body = child(at, "body");
		owned.add(whole);
		if (at.type === "function_definition") symbols.push({
			...define$2(name, whole),
			decorators: handers(whole)
		});
		else {
			symbols.push(define$2(name, whole, (inner) => inner !== at && nested(inner)));
			if (body !== null) waiting.push({
				node: body,
				path: `${name}.`
			});
		}
	}
	return {
		symbols,
		owned
	};
}
/** Constants of the module, and everything else that it does on being imported. */
function statements(root, owned) {
	const found = [];
	const rest = [];
	const named = /* @__PURE__ */ new Set();
	for (const at of parts(root)) {
		if (owned.has(at) || IMPORTS.test(at.type) || isIdle$4(at)) continue;
		const assignment = at.children.find((c) => c.type === "assignment");
		const target = assignment === void 0 ? null : child(assignment, "left");
		if (target?.type === "identifier" && target.text !== "__version__") found.push(define$2(target.text, at));
		else {
			rest.push(...tokens(at, (inner) => nested(inner) || IMPORTS.test(inner.type) || isIdle$4(inner)));
			for (const name of mentions(at)) named.add(name);
		}
	}
	return {
		definitions: found,
		rest: restOf(rest, named)
	};
}
function importedName(node) {
	if (node.type === "aliased_import") return {
		local: child(node, "alias")?.text ?? "",
		original: child(node, "name")?.text ?? ""
	};
	return {
		local: node.text,
		original: node.text
	};
}
const isImport$1 = ofType(/^import_(from_)?statement$/);
/** Every import of a file, those inside functions included. */
function pythonImports(root) {
	const found = [];
	for (const at of nodesOf(root, isImport$1)) {
		if (at.type === "import_statement") for (const part of parts(at)) {
			const { local, original } = importedName(part);
			const first = local === original ? original.split(".")[0] ?? original : local;
			found.push({
				module: original,
				names: [{
					local: first,
					original: ""
				}]
			});
		}
		if (at.type !== "import_from_statement") continue;
		const module = child(at, "module_name");
		const names = parts(at).filter((c) => c !== module);
		const all = names.some((c) => c.type === "wildcard_import");
		found.push({
			module: module?.text ?? "",
			names: all ? [{
				local: "*",
				original: "*"
			}] : names.map(importedName)
		});
	}
	return found;
}
/** The symbols and imports of a Python file. */
function readPythonSource(root) {
	for (const at of brokenIn(root)) if (!isComment(at)) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	const { symbols, owned } = definitions(root);
	const top = statements(root, owned);
	return {
		kind: "source",
		definitions: [...symbols, ...top.definitions],
		rest: top.rest,
		imports: pythonImports(root)
	};
}

// src/syntax/languages/python.ts
/** Statements around definitions that do not hide them from collection. */
const TRANSPARENT$1 = /^(module|block|if_statement|else_clause|elif_clause|try_statement|except_clause|finally_clause|with_statement)$/;
const isTest$1 = (name) => name.startsWith("test");
const BODY = {
	demands: (node) => [...demandsOf$2(node), ...demandsOfFailure(node)],
	defect: defectOf$1,
	truth: demandsOfTruth,
	called: (node) => node.type === "call" ? calledName$2(node) : null,
	foreign: (node) => node.type === "class_definition"
};
/** Rows of `parametrize` that run: those marked as skipped are not among them. Several decorators are multiplied by name only. */
function rowsOf$2(decorators, scopes) {
	const calls = decorators.filter((c) => c.type === "call" && /(parametrize|expand)$/.test(child(c, "function")?.text ?? ""));
	const [first] = calls;
	if (first === void 0) return null;
	const names = [];
	const cells = [];
	for (const call of calls) {
		const { positional, keyword } = argumentsOf$1(call);
		const header = keyword.get("argnames") ?? positional[0];
		const list = keyword.get("argvalues") ?? positional[1];
		if (header === void 0 || list === void 0) continue;
		const titles = header.type === "string" ? (stringValue(header) ?? "").split(",") : parts(header).map((c) => stringValue(c) ?? c.text);
		names.push(...titles.map((name) => name.trim()).filter((name) => name !== ""));
		const { list: rows, pick } = taken(list, scopes);
		if (!/^(list|tuple|set)$/.test(rows.type)) cells.push([normal(rows)]);
		else for (const row of pick(parts(rows))) cells.push(...cellsOf$1(row));
	}
	return {
		names,
		cells,
		line: first.line
	};
}
function cellsOf$1(row) {
	if (row.type === "call" && calledName$2(row) === "param") {
		const { positional, keyword } = argumentsOf$1(row);
		const marks = keyword.get("marks");
		return marks !== void 0 && /\b(skip|xfail)\b/.test(marks.text) ? [] : [positional.map(normal)];
	}
	return [row.type === "tuple" || row.type === "list" ? parts(row).map(normal) : [normal(row)]];
}
function gateOfTest(definition, body, around, rows, reading) {
	const { scopes } = around;
	const marked = decoratorsOf(definition).map((marker) => gateOfMarker(marker, scopes, reading.aliases));
	const local = [bodyScope(body, BODY.foreign), ...scopes];
	const empty = {
		enabled: "no",
		reason: "no rows are left to run",
		line: rows?.line ?? null,
		platform: false
	};
	const emptied = rows !== null && rows.cells.length === 0 ? [empty] : [];
	const idle = isGenerator(definition, body) ? [shut(definition, "it yields, so that nobody runs it")] : [];
	const statements = (of) => gateOfStatements$1(of, local, reading.aliases);
	const others = [...idle, ...idleGates(definition, body, statements)];
	return strictest([
		...around.gates,
		...marked,
		...emptied,
		...others,
		statements(body)
	]);
}
function readFunction$1(definition, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	const whole = definition.parent?.type === "decorated_definition" ? definition.parent : definition;
	const scopes = [handedTo(definition, reading.fixtures), ...around.scopes];
	const built = buildBody(whole, body, scopes, BODY);
	if (!isTest$1(name) || !around.collected || isFixture(definition)) {
		const idle = isTest$1(name) && around.idle === true ? { idle: true } : {};
		reading.helpers.push(unitOf({
			name,
			...idle
		}, built));
		return;
	}
	shadow(whole, name, reading);
	const enter = (node) => !BODY.foreign(node);
	const rows = rowsOf$2(decoratorsOf(definition), around.scopes) ?? rowsInside(body, [bodyScope(body, BODY.foreign), ...around.scopes], enter);
	const gate = gateOfTest(definition, body, around, rows, reading);
	reading.tests.push(unitOf({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows
	}, built));
}
/** A second definition of a name in one block replaces the first, which therefore never runs. */
function shadow(whole, name, reading) {
	const names = reading.defined.get(whole.parent) ?? /* @__PURE__ */ new Map();
	const earlier = reading.tests[names.get(name) ?? -1];
	const reason = `another ${name} is defined at line ${whole.line}`;
	if (earlier !== void 0) {
		const { id, rows } = earlier;
		reading.tests[names.get(name)] = retell({
			id,
			name,
			gate: shut(whole, reason),
			rows
		}, earlier);
	}
	reading.defined.set(whole.parent, names.set(name, reading.tests.length));
}
/** A statement takes the test of a name out of its block. */
function takeAway(statement, name, how, reading) {
	const at = reading.defined.get(statement.parent)?.get(name);
	const gone = at === void 0 ? void 0 : reading.tests[at];
	if (at === void 0 || gone === void 0) return;
	const gate = shut(statement, `line ${statement.line} ${how}`);
	reading.tests[at] = retell({
		id: gone.id,
		name,
		gate,
		rows: gone.rows
	}, gone);
}
/** `del test_weigh`, `test_weigh.__test__ = False` and `test_weigh = None`. */
function takeAll(statement, reading) {
	if (statement.type === "delete_statement") for (const { text } of walk(statement).filter(({ type }) => type === "identifier")) takeAway(statement, text, "deletes it", reading);
	const name = unnames(statement);
	if (name !== null) takeAway(statement, name, "makes it no test", reading);
}
/** What skips in there skips all tests of the class. */
const SET_UPS = /^(setUp|setUpClass|asyncSetUp|setup_method|setup_class)$/;
/** pytest leaves classes out that are made by a constructor of their own. */
const hasConstructor = (body) => body.children.some((c) => c.type === "function_definition" && child(c, "name")?.text === "__init__");
/** Names of classes on which tests are built, in other files too. */
const BUILT_ON$1 = /test|mixin|base|case|common|abstract|suite|shared|contract/i;
/** The names in the lists of what the classes of a file are built on. */
const basesIn = remember((root) => {
	const lists = [...root.text.matchAll(/\bclass \w{1,200}\(([^()]{0,500})\)/g)];
	return new Set(lists.flatMap(([, list = ""]) => list.split(/[^\w]+/)));
});
const rootOf$1 = (node) => [...ancestors(node)].at(-1) ?? node;
/** What `self.pears` stands for in the tests of a class. */
function memberScope(body) {
	const attributes = bindings(body, (node) => !/_definition$/.test(node.type));
	const methods = parts(body).map((one) => child(one, "definition") ?? one).filter(({ type }) => type === "function_definition");
	const isHook = (one) => SET_UPS.test(child(one, "name")?.text ?? "");
	const helpers = methods.filter((one) => !isHook(one) && !isTest$1(child(one, "name")?.text ?? ""));
	const declared = [...attributes].map(([name, value]) => [`@${name}`, value]);
	return membersScope(declared, methods.filter(isHook), helpers);
}
function readClass(definition, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return null;
	const bases = child(definition, "superclasses")?.text ?? "";
	const inherits = bases.split(/[^\w]+/).some((base) => reading.collectedClasses.has(base));
	const collected = around.collected && !(bases === "" && hasConstructor(body)) && (name.startsWith("Test") || /Test|Case|Spec|Mixin|Base/.test(bases) || inherits);
	if (collected) reading.collectedClasses.add(name);
	const marked = decoratorsOf(definition).map((marker) => gateOfMarker(marker, around.scopes, reading.aliases));
	const gates = [body, ...body.children.filter((one) => SET_UPS.test(child(one, "name")?.text ?? "")).flatMap((one) => child(one, "body") ?? [])].map((one) => gateOfStatements$1(one, around.scopes, reading.aliases));
	return {
		path: [...around.path, name],
		gates: [
			...around.gates,
			...marked,
			...gates
		],
		scopes: [memberScope(body), ...around.scopes],
		collected,
		idle: bases === "" && !BUILT_ON$1.test(name) && !basesIn(rootOf$1(definition)).has(name)
	};
}
/** Reads definitions in order of the text; what hides inside functions is part of their body. */
function readDefinitions(root, around, reading) {
	const waiting = [{
		node: root,
		around
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node, around: here } = next;
		if (node.type === "function_definition") readFunction$1(node, here, reading);
		else if (node.type === "delete_statement" || node.type === "expression_statement") takeAll(node, reading);
		else if (node.type === "class_definition") {
			const inside = readClass(node, here, reading);
			const body = child(node, "body");
			if (inside !== null && body !== null) waiting.push({
				node: body,
				around: inside
			});
		} else if (TRANSPARENT$1.test(node.type) || node.type === "decorated_definition") for (const below of [...node.children].reverse()) {
			const gate = gateOfBranch(node, below, here.scopes);
			waiting.push({
				node: below,
				around: gate === null ? here : {
					...here,
					gates: [...here.gates, gate]
				}
			});
		}
	}
}
/** `from pytest import mark as m` → `m` is `pytest.mark`. */
function aliasesOf(imports) {
	const found = /* @__PURE__ */ new Map();
	for (const { module, names } of imports) for (const { local, original } of names) found.set(local, original === "" ? module : `${module}.${original}`);
	return found;
}
/** The line of an error in a test, or outside of any function: there the tests around it are unsure. */
function brokenLine$2(root) {
	for (const at of brokenIn(root)) {
		const holder = [...ancestors(at)].find((above) => above.type === "function_definition");
		if (holder === void 0 || isTest$1(child(holder, "name")?.text ?? "")) return at.line;
	}
	return null;
}
function readPythonOracle(path, root) {
	const broken = brokenLine$2(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const imports = pythonImports(root);
	const moduleScope = bindings(root, (node) => !/_definition$/.test(node.type));
	const reading = {
		aliases: aliasesOf(imports),
		tests: [],
		helpers: [],
		collectedClasses: /* @__PURE__ */ new Set(),
		defined: /* @__PURE__ */ new Map(),
		fixtures: literalFixtures(root)
	};
	const gates = [gateOfStatements$1(root, [moduleScope], reading.aliases)];
	const collected = collectsPython(path);
	const inTests = collected || isTestPath(path);
	readDefinitions(root, {
		path: [],
		gates,
		scopes: [moduleScope],
		collected: inTests
	}, reading);
	return {
		kind: "tests",
		tests: numberIds(reading.tests.reverse()).reverse(),
		helpers: reading.helpers,
		imports,
		collected
	};
}
/** Python: pytest and unittest. */
const python = {
	id: "python",
	claims: (path) => path.endsWith(".py") || path.endsWith(".pyi"),
	grammar: () => "python",
	oracle: readPythonOracle,
	source: readPythonSource
};

// src/syntax/languages/ruby-tree.ts
/** The name that a call calls; a bare word may be a call as well. Empty for other nodes. */
function calledName$1(node) {
	if (node.type === "identifier") return node.text;
	return node.type === "call" ? child(node, "method")?.text ?? "" : "";
}
/** What a call is sent to; null for calls without a receiver and other nodes. */
const receiverOf = (node) => node.type === "call" ? child(node, "receiver") : null;
/** Arguments of a call without those given by name. */
function argumentsOf(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list).filter((one) => one.type !== "pair" && one.type !== "block_argument");
}
/** What a call is given by name: `skip: true`, `:if => ripe`. */
function optionsOf(call) {
	const found = /* @__PURE__ */ new Map();
	const list = child(call, "arguments");
	for (const one of list === null ? [] : parts(list)) {
		const value = one.type === "pair" ? child(one, "value") : null;
		if (value !== null) found.set((child(one, "key")?.text ?? "").replace(/^:|["']/g, ""), value);
	}
	return found;
}
/** The statements of the block given to a call (or of a lambda); null where there is none. */
function blockOf(call) {
	const block = child(call, "block") ?? (call.type === "lambda" ? child(call, "body") : null);
	return block === null ? null : child(block, "body") ?? block;
}
/** The only statement of some; all of them where they are more. */
function lone(statements) {
	const [only, another] = parts(statements);
	return only !== void 0 && another === void 0 ? only : statements;
}
/** What a `describe` or `it` is called: its text, or the constant that it is about. */
const titleOf = (call) => argumentsOf(call).filter((one) => one.type !== "simple_symbol" || argumentsOf(call)[0] === one).map((one) => stringValue(one) ?? one.text).join(" ");
const isHeredoc = ofType(/^heredoc_(beginning|body)$/);
/**
* Puts the text of each heredoc below the mark that opens it: the grammar has it behind the statement, where nothing tells
* what it belongs to. Changes the tree, which is our own copy.
*/
function graftHeredocs(root) {
	const marks = [];
	const bodies = [];
	for (const at of nodesOf(root, isHeredoc)) (at.type === "heredoc_body" ? bodies : marks).push(at);
	const moves = bodies.flatMap((from, index) => {
		const to = marks[index];
		const kept = from.children.filter((c) => c.type !== "heredoc_end");
		return to === void 0 || from.parent === null || to.children.length > 0 ? [] : [{
			from,
			to,
			kept
		}];
	});
	graft(root, moves);
	return root;
}
/** What a delta accepts; -1 for one that is computed. */
function toleranceOf$1(given, measure, fallback) {
	const value = given === void 0 ? fallback : numberIn(given);
	return {
		measure,
		value: Number.isNaN(value) ? -1 : value
	};
}
/** What `expect(…)` or its like examines; undefined where a call is none. */
function examined(call) {
	const name = calledName$1(call);
	if (name === "is_expected") return call;
	if (!/^(expect|_|value|assert_that|are_expected)$/.test(name) || receiverOf(call) !== null) return void 0;
	const block = blockOf(call);
	return block === null ? argumentsOf(call)[0] ?? null : lone(block);
}

// src/syntax/languages/ruby-conditions.ts
const OPERATORS = /* @__PURE__ */ new Map([
	["==", ["exact", false]],
	["===", ["structure", false]],
	["!=", ["exact", true]],
	["<", ["bound", false]],
	["<=", ["bound", false]],
	[">", ["bound", false]],
	[">=", ["bound", false]],
	["=~", ["pattern", false]],
	["!~", ["pattern", true]]
]);
const PREDICATES = /* @__PURE__ */ new Map([
	["include?", "structure"],
	["key?", "structure"],
	["has_key?", "structure"],
	["start_with?", "pattern"],
	["end_with?", "pattern"],
	["match?", "pattern"],
	["is_a?", "type"],
	["kind_of?", "type"],
	["instance_of?", "type"],
	["respond_to?", "type"],
	["eql?", "exact"],
	["equal?", "exact"]
]);
/** What one comparison asks. */
function fromOperator(node, subject, operator, expected) {
	const [strength, negated] = OPERATORS.get(operator) ?? ["truthy", false];
	const symmetric = strength === "exact";
	const trivial = operator === ">=" && expected?.text === "0" && /\. (size|length|count)$/.test(subject === null ? "" : normal(subject));
	if (negated && expected?.type === "nil" && subject !== null) return {
		...truthy(node, subject),
		matcher: "!= nil"
	};
	return {
		node,
		subject,
		expected,
		matcher: operator,
		strength,
		negated,
		symmetric,
		tautology: trivial
	};
}
/** What a condition asks that is asserted to hold; `&&` asks all of its sides, `||` no more than its weakest. */
function fromCondition$1(node, expression) {
	const at = bare(expression);
	const operator = child(at, "operator")?.type ?? "";
	if (at.type === "unary" && /^(!|not)$/.test(operator)) {
		const inner = child(at, "operand");
		return (inner === null ? [] : fromCondition$1(node, inner)).map((demand) => ({
			...demand,
			negated: demand.negated !== true
		}));
	}
	if (at.type === "binary") {
		if (operator === "&&" || operator === "and") return parts(at).flatMap((side) => fromCondition$1(node, side));
		if (operator === "||" || operator === "or") return [{
			node,
			subject: at,
			expected: null,
			matcher: "or",
			strength: weakestOf(parts(at).flatMap((side) => fromCondition$1(node, side)), "structure")
		}];
		return [OPERATORS.has(operator) ? fromOperator(node, child(at, "left"), operator, child(at, "right")) : truthy(node, at)];
	}
	const name = calledName$1(at);
	const subject = receiverOf(at);
	if (subject !== null && name === "nil?") return [{
		node,
		subject,
		expected: null,
		matcher: name,
		strength: "exact",
		fixed: "nil"
	}];
	const strength = PREDICATES.get(name);
	const [expected] = at.type === "call" ? argumentsOf(at) : [];
	if (subject === null || strength === void 0 || expected === void 0) return [truthy(node, at)];
	return [{
		node,
		subject,
		expected,
		matcher: name,
		strength
	}];
}

// src/syntax/languages/ruby-matchers.ts
/** Matchers of RSpec. */
const CHAINED = {
	exact: `eq eql equal be_nil be_empty have_received receive eq_json
    be_an_exact have_http_status yield_with_args yield_successive_args`,
	structure: `include match_array contain_exactly match_json have_attributes have_key have_value start_with end_with all be_one_of have_length
    yield_control change have_text have_content have_selector have_css have_field have_link have_button`,
	approximate: "be_within",
	bound: "be_between cover",
	pattern: "match match_regex output",
	type: `be_a be_an be_a_kind_of be_kind_of be_an_instance_of be_instance_of raise_error raise_exception respond_to
    throw_symbol`,
	truthy: "be_truthy be_falsey be_falsy be be_present be_blank exist satisfy be_valid be_success be_successful"
};
/** Assertions of minitest and test-unit by what follows `assert_`, and those behind `must_`. */
const PLAIN = {
	exact: "equal same nil empty operator_equal",
	structure: "includes include has_key changes difference no_difference one_of contains",
	approximate: "in_delta in_epsilon be_close_to be_within_delta be_within_epsilon be_close",
	bound: "compare",
	pattern: "match output path_exists start_with end_with",
	type: `raises raise raise_with_message raise_kind_of instance_of kind_of respond_to nothing_raised throws
    be_instance_of be_kind_of`,
	truthy: "predicate send not_nil true false block response redirected_to"
};
function table(byStrength) {
	const entries = Object.entries(byStrength);
	return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength])));
}
/** What a matcher of RSpec asks, by its name. */
const MATCHERS = table(CHAINED);
/** What an assertion of minitest or test-unit asks, by its name without `assert_`. */
const ASSERTIONS = table(PLAIN);
/** What a matcher expects where its name says it. */
const FIXED = /* @__PURE__ */ new Map([
	["be_nil", "nil"],
	["nil", "nil"],
	["be_empty", "empty"],
	["empty", "empty"]
]);

// src/syntax/languages/ruby-minitest.ts
/** minitest has what is expected first, but for these. */
const SUBJECT_FIRST = /^(includes|include|predicate|respond_to|compare)$/;
/** `assert_equal 3, weigh`, `refute weigh`: `kind` is what follows the verb, `denied` whether it is to fail. */
function fromAssert(call, kind, denied) {
	const given = argumentsOf(call);
	const [first = null, second = null] = given;
	if (first !== null && (kind === "" || kind === "true" || kind === "false")) {
		const wanted = denied === (kind === "false");
		const tautology = constantTruth(first) === wanted;
		return fromCondition$1(call, first).map((one) => ({
			...one,
			negated: one.negated === true === wanted,
			...tautology ? { tautology } : {}
		}));
	}
	const strength = ASSERTIONS.get(kind) ?? null;
	const matcher = `assert_${kind}`;
	const block = blockOf(call);
	if (/^(raises?|raise_\w+|nothing_raised|throws|difference|changes|no_\w+)$/.test(kind)) return [{
		node: call,
		subject: block === null ? null : lone(block),
		expected: first,
		matcher,
		strength: /^raise/.test(kind) && first === null ? "truthy" : strength,
		negated: denied || kind === "nothing_raised"
	}];
	const fixed = FIXED.get(kind);
	if (fixed !== void 0) return [{
		node: call,
		subject: first,
		expected: null,
		matcher,
		strength,
		negated: denied,
		fixed
	}];
	if (kind === "operator") return [fromOperator(call, first, (second?.text ?? "").replace(/^:/, ""), given[2] ?? null)].map((one) => ({
		...one,
		negated: one.negated === true !== denied
	}));
	const [subject, expected] = SUBJECT_FIRST.test(kind) ? [first, second] : [second, first];
	return [{
		node: call,
		subject,
		expected,
		matcher,
		strength,
		negated: denied,
		tolerance: strength === "approximate" ? toleranceOf$1(given[2], kind === "in_epsilon" ? "epsilon" : "delta", .001) : null,
		symmetric: strength === "exact"
	}];
}
/** minitest's expectations: `_(x).must_equal 3`, `x.wont_be_nil`. */
function fromExpectation(call, name) {
	const holder = receiverOf(call);
	if (holder === null) return [];
	const subject = examined(holder) === void 0 ? holder : examined(holder) ?? null;
	const kind = name.replace(/^(must|wont)_(be_(?!close|within|instance|kind)|be$)?/, "");
	const list = child(call, "arguments");
	const given = list === null ? [] : parts(list);
	const denied = name.startsWith("wont_");
	const operator = given[0]?.type === "simple_symbol" && /^:[=<>!~]+$/.test(given[0].text) ? given[0].text.slice(1) : null;
	if (kind === "" && operator !== null) return [fromOperator(call, subject, operator, given[1] ?? null)];
	const strength = ASSERTIONS.get(kind) ?? null;
	const fixed = FIXED.get(kind);
	const tolerance = strength === "approximate" ? toleranceOf$1(given[1], "delta", .001) : null;
	const symmetric = strength === "exact" && given.length > 0;
	return [{
		node: call,
		subject,
		expected: given[0] ?? null,
		matcher: name,
		strength,
		negated: denied,
		tolerance,
		symmetric,
		...fixed === void 0 ? {} : { fixed }
	}];
}

// src/syntax/languages/ruby-assertions.ts
/** The links of a matcher from its first word on: `be_within(0.1)`, `.of(3)`. */
function linksOf(matcher) {
	const links = [];
	for (let at = matcher; at !== null; at = receiverOf(at)) links.push(at);
	return links.reverse();
}
const DENYING_WORDS = /^(be_falsey|be_falsy)$/;
const ERRORS = /^raise_(error|exception)$/;
function fromErrors(node, subject, matcher) {
	const given = matcher.type === "call" ? argumentsOf(matcher) : [];
	const text = given.find((one) => /^(string|regex)$/.test(one.type));
	const name = calledName$1(matcher);
	return {
		node,
		subject,
		expected: given.length > 1 ? child(matcher, "arguments") : given[0] ?? null,
		matcher: name,
		strength: given.length === 0 ? "truthy" : text === void 0 ? "type" : "pattern"
	};
}
/** What a matcher of RSpec asks of a subject. */
function fromMatcher(node, subject, matcher) {
	if (matcher.type === "binary" && calledName$1(child(matcher, "left") ?? matcher) === "be") return [fromOperator(node, subject, child(matcher, "operator")?.type ?? "", child(matcher, "right"))];
	const [first = matcher, ...rest] = linksOf(matcher);
	const joint = rest.findLast((link) => /^(and|or)$/.test(calledName$1(link)));
	if (joint !== void 0) {
		const found = [receiverOf(joint), argumentsOf(joint)[0]].filter((one) => one != null).flatMap((one) => fromMatcher(node, subject, one));
		if (calledName$1(joint) === "and") return found;
		return [{
			node,
			subject,
			expected: matcher,
			matcher: "or",
			strength: weakestOf(found, "structure")
		}];
	}
	const name = calledName$1(first);
	const given = first.type === "call" ? argumentsOf(first) : [];
	if (ERRORS.test(name)) return [fromErrors(node, subject, first)];
	if (name === "be_within") return [{
		node,
		subject,
		expected: argumentsOf(rest.at(-1) ?? first)[0] ?? null,
		matcher: name,
		strength: "approximate",
		tolerance: toleranceOf$1(given[0], calledName$1(rest[0] ?? first) === "percent_of" ? "percent" : "delta", -1)
	}];
	return [fromWord(node, subject, matcher, first, rest.length > 0)];
}
function fromWord(node, subject, matcher, first, chained) {
	const name = calledName$1(first);
	const list = first.type === "call" ? child(first, "arguments") : null;
	const given = list === null ? [] : parts(list);
	const strength = name === "be" && given.length > 0 ? "exact" : MATCHERS.get(name) ?? (/^(be|have)_/.test(name) ? "truthy" : null);
	const fixed = FIXED.get(name);
	const bareWord = name !== "" && given.length === 0 && !chained;
	return {
		node,
		subject,
		expected: chained ? matcher : given.length > 1 ? list : given[0] ?? null,
		matcher: name === "" ? "matcher" : name,
		strength: name === "match" && given[0] !== void 0 && given[0].type !== "regex" ? "structure" : strength,
		negated: DENYING_WORDS.test(name),
		symmetric: strength === "exact" && given.length === 1,
		...fixed === void 0 || !bareWord ? {} : { fixed }
	};
}
const DENIALS = /^(not_to|to_not|should_not)$/;
/** Words for a condition that holds, or does not: `expect(weigh(3) == 12).to be_truthy`, `be(true)`, `eq(false)`. */
const HOLDS$1 = /^(?:be_truthy|be_falsey|be_falsy|(?:be|eq|eql|equal)(?:\(| )?(?:true|false)\)?)$/;
function fromComparison(call, subject, matcher, denied) {
	if (bare(subject).type !== "binary" || !HOLDS$1.test(matcher.text)) return null;
	const isOpposite = /fals/.test(matcher.text) !== denied;
	const found = fromCondition$1(call, subject);
	return isOpposite ? found.map((one) => ({
		...one,
		negated: one.negated !== true
	})) : found;
}
function fromExpect(call, name) {
	const holder = receiverOf(call);
	const subject = name.startsWith("should") ? holder : holder === null ? void 0 : examined(holder);
	if (subject === void 0 || holder === null && name !== "should" && name !== "should_not") return null;
	const [matcher] = argumentsOf(call);
	if (matcher === void 0) return null;
	const denied = DENIALS.test(name);
	const isConstant = subject !== null && constantTruth(subject) !== null;
	const compared = subject === null || isConstant ? null : fromComparison(call, subject, matcher, denied);
	if (compared !== null) return compared;
	return fromMatcher(call, subject, matcher).map((one) => {
		const tautology = one.matcher === "be_truthy" && subject !== null && constantTruth(subject) === true && !denied;
		return {
			...one,
			negated: one.negated === true !== denied,
			...tautology ? { tautology } : {}
		};
	});
}
/** `x.should == 3`. */
function fromShould(node) {
	const left = child(node, "left");
	const name = left === null ? "" : calledName$1(left);
	if (left === null || !/^should(_not)?$/.test(name)) return [];
	const demand = fromOperator(node, receiverOf(left), child(node, "operator")?.type ?? "", child(node, "right"));
	return [{
		...demand,
		negated: demand.negated === true !== (name === "should_not")
	}];
}
/** Whether a call is made on the test itself, or on one that a helper was handed. */
function isOfTest(call) {
	const holder = receiverOf(call);
	if (holder === null || holder.type === "self") return true;
	if (holder.type !== "identifier") return false;
	const method = [...ancestors(call)].find(({ type }) => /^(singleton_)?method$/.test(type));
	const list = method === void 0 ? null : child(method, "parameters");
	return list !== null && parts(list).some(({ text }) => text === holder.text);
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$1(node) {
	if (node.type === "binary") return fromShould(node);
	if (node.type !== "call") return [];
	const name = calledName$1(node);
	if (/^(to|not_to|to_not|should|should_not)$/.test(name)) return fromExpect(node, name) ?? [];
	if (/^(must|wont)_\w/.test(name)) return fromExpectation(node, name);
	const [, verb, kind = ""] = /^(assert|refute)(?:_(\w+))?$/.exec(name) ?? [];
	if (verb === void 0 || !isOfTest(node)) return [];
	const plain = kind.replace(/^not(_(?!nil)|$)/, "");
	return fromAssert(node, plain === "not_nil" ? "nil" : plain, verb === "refute" !== (plain !== kind || kind === "not_nil"));
}

// src/syntax/languages/ruby-declarations.ts
const TESTS = /^[xf]?(it|specify|example|scenario)$|^(its|test)$/;
const GROUPS = /^[xf]?(describe|context|feature|example_group)$/;
const SHARED$1 = /^(shared_examples|shared_examples_for|shared_context)$/;
const INCLUDED = /^(it_behaves_like|it_should_behave_like|include_examples|include_context)$/;
/** Words that skip inside of a test and declare one outside. */
const WAITING = /^(pending|skip)$/;
function kindOf$1(call, base, body) {
	const holder = receiverOf(call);
	const isGroup = body !== null && (GROUPS.test(base) || SHARED$1.test(base));
	if (holder !== null) return isGroup && holder.text === "RSpec" ? "group" : null;
	if (INCLUDED.test(base)) return "included";
	if (isGroup) return "group";
	const [title] = argumentsOf(call);
	if (base === "define_method" || base === "should") return body !== null && title !== void 0 && /^(["'](?!\))|:)(test_)?/.test(title.text) && isNamed(base, title) ? "test" : null;
	if (WAITING.test(base)) return body !== null ? "test" : null;
	return TESTS.test(base) && (body !== null || title !== void 0 && stringValue(title) !== null) ? "test" : null;
}
/** What a group adds to the ids of its tests: its title, behind the word that makes it one whose tests run where others take them in. */
const placeOf$1 = ({ base, title }) => SHARED$1.test(base) ? `${base} ${title}` : title;
/** Tests made in a loop are called `test_…`; shoulda's have a text. */
const isNamed = (base, title) => base === "should" ? title.type === "string" : /^["':]+test_/.test(title.text);
const declarationByCall = remember((call) => {
	const base = calledName$1(call);
	const body = blockOf(call) ?? (child(call, "block") === null ? null : call);
	const kind = kindOf$1(call, base, body);
	if (kind === null) return null;
	return {
		kind,
		call,
		base,
		title: titleOf(call) || "example",
		body
	};
});
/** Reads a call as a declaration; null for all other nodes. */
const declarationOf = (node) => node.type === "call" ? declarationByCall(node) : null;
/** Whether a declaration asks that it alone be run. */
const isFocused = ({ base, call }) => /^f(it|specify|example|scenario|describe|context|feature)$/.test(base) || argumentsOf(call).some((one) => one.text === ":focus") || optionsOf(call).get("focus")?.text === "true";

// src/syntax/languages/ruby-defects.ts
/** Failed expectations of RSpec and minitest are no `StandardError`: a bare `rescue` does not hold them back. */
const CATCHES_ALL = /\b(Exception|ExpectationNotMetError|Minitest::Assertion|MultipleExpectationsNotMetError|AssertionFailedError)\b/;
const CATCHES_STANDARD = /\bStandardError\b/;
const SAYS_SO = /\b(raise|fail|flunk|expect|assert\w*|throw)\b/;
/** `standard`: a failed assertion is a `StandardError`, as test-unit has it. */
const swallows = (clause, standard) => {
	const caught = child(clause, "exceptions")?.text ?? "StandardError";
	return (CATCHES_ALL.test(caught) || standard && CATCHES_STANDARD.test(caught)) && !SAYS_SO.test(child(clause, "body")?.text ?? "");
};
/** Whether a block's failure is what is expected: `expect { … }.to raise_error`, `assert_raises(Exception) { … }`. */
const expectsFailure = remember((call) => {
	const name = calledName$1(call);
	if (/^assert_raises?$/.test(name)) return CATCHES_ALL.test(child(call, "arguments")?.text ?? "");
	const outer = call.parent;
	if (name !== "expect" || outer === null || receiverOf(outer) !== call || calledName$1(outer) !== "to") return false;
	const [matcher] = argumentsOf(outer);
	if (matcher === void 0 || !/^raise_(error|exception)$/.test(calledName$1(matcher))) return false;
	return matcher.type === "identifier" || CATCHES_ALL.test(matcher.text);
});
/** `[].each { … }`: a block that is called for nothing. */
const isEmptyLoop = remember((call) => {
	const over = receiverOf(call);
	if (over?.type === "integer" && over.text === "0" && calledName$1(call) === "times") return blockOf(call) !== null;
	return over !== null && /^(array|hash)$/.test(over.type) && parts(over).length === 0 && blockOf(call) !== null;
});
/** What takes an assertion's power around it. */
const defectIn = (standard) => (node, top) => {
	let below = node;
	for (const at of ancestors(node, top)) {
		if ((/^(rescue|ensure|else)$/.test(below.type) ? [] : at.children.filter((c) => c.type === "rescue" && c.named)).some((clause) => swallows(clause, standard))) return "swallowed";
		if (at.type === "call" && below.field === "block") {
			if (isEmptyLoop(at)) return "unreachable";
			if (expectsFailure(at)) return "swallowed";
		}
		below = at;
	}
	return null;
};

// src/syntax/languages/ruby-gates.ts
const MACHINE$1 = /\b(RUBY_(PLATFORM|VERSION|ENGINE|PATCHLEVEL)|RbConfig|Gem\.win_platform\?|Gem::Platform|Etc\.|ENV\[["']CI["']\]|(jruby|windows|mri|linux|macos|osx|truffleruby)\?)/;
const SHUT_OPTIONS = /^(skip|pending|xit)$/;
const SKIPS$2 = /^(skip|pending|omit|pend)$/;
const TRANSPARENT = /^(if|unless|if_modifier|unless_modifier|then|else|elsif|begin|body_statement|rescue|ensure|do)$/;
/** A condition as a gate: constant ones are decided. `when` is the truth that keeps the test from running. */
function conditional$1(at, condition, when, scopes, reason) {
	const resolved = resolve$1(condition, scopes);
	const truth = constantTruth(resolved);
	if (truth !== null) return truth === when ? shut(at, reason) : OPEN;
	const platform = MACHINE$1.test(resolved.text) || MACHINE$1.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform,
		...shelving(resolved, when)
	};
}
/** What metadata does: `:skip`, `skip: 'later'`, `pending: true`, `if: ripe`, `unless: green`. */
function gateOfMetadata(call, scopes) {
	const gates = [];
	for (const one of argumentsOf(call).slice(1)) if (one.type === "simple_symbol" && SHUT_OPTIONS.test(one.text.slice(1))) gates.push(shut(one, one.text));
	for (const [key, value] of optionsOf(call)) {
		const reason = `${key}: ${normal(value)}`;
		if (SHUT_OPTIONS.test(key)) gates.push(conditional$1(value, value, true, scopes, reason));
		if (key === "if" || key === "unless") gates.push(conditional$1(value, value, key === "unless", scopes, reason));
	}
	return strictest(gates);
}
/** A skip under the nearest condition above it. */
function gateOfSkip(at, top, scopes) {
	let below = at;
	for (const above of ancestors(at, top)) {
		const condition = /^(if|unless|elsif)(_modifier)?$/.test(above.type) ? child(above, "condition") : null;
		if (condition !== null) {
			const otherwise = below.field === "alternative";
			return conditional$1(at, condition, above.type.startsWith("unless") === otherwise, scopes, normal(at));
		}
		below = above;
	}
	if (!isGuarded$1(at, top)) return shut(at, normal(at));
	return {
		enabled: "conditional",
		reason: normal(at),
		line: at.line,
		platform: false
	};
}
/** Skips written as statements; without a condition they keep everything behind them from running. */
function gateOfStatements(body, scopes) {
	const gates = [];
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) if (SKIPS$2.test(calledName$1(at)) && receiverOf(at) === null && child(at, "block") === null) gates.push(gateOfSkip(at, body, scopes));
	else if (TRANSPARENT.test(at.type)) waiting.push(...parts(at));
	return strictest(gates);
}

// src/syntax/languages/ruby-rows.ts
const LOOPS = /^(each|each_with_index|each_pair|each_with_object|map)$/;
const cellsOf = (row) => /^(array|pair|hash)$/.test(row.type) ? parts(row).map(normal) : [normal(row)];
/** Rows of a test that is declared in a loop over a list: the nearest loop below its group. */
function rowsOf$1(call, scopes) {
	for (const at of ancestors(call)) {
		if (declarationOf(at) !== null || at.type === "class") return null;
		const over = receiverOf(at);
		if (over === null || !LOOPS.test(calledName$1(at)) || blockOf(at) === null) continue;
		const { list, pick } = taken(over, scopes);
		const parameters = child(child(at, "block") ?? at, "parameters");
		return {
			names: parameters === null ? [] : parts(parameters).map((one) => one.text),
			cells: /^(array|hash|string_array|symbol_array)$/.test(list.type) ? pick(parts(list)).map(cellsOf) : [[normal(list)]],
			line: at.line
		};
	}
	return null;
}

// src/syntax/languages/ruby-source.ts
const SCOPES = /^(class|module|singleton_class)$/;
const METHODS$2 = /^(method|singleton_method)$/;
const LOADERS = /^(require|require_relative|load|autoload)$/;
/** What changes nothing that the code does: a bare literal that is not the value of its body, a branch never taken. */
function isIdle$3(node) {
	const { parent } = node;
	if (parent !== null && /^(body_statement|program)$/.test(parent.type) && isLiteral(node)) return parts(parent).at(-1) !== node;
	return isNeverTaken(node);
}
const define$1 = definer(isIdle$3);
const constantOf = (node) => {
	const left = node.type === "assignment" ? child(node, "left") : null;
	return left?.type === "constant" ? left : null;
};
const isSymbol = (node) => METHODS$2.test(node.type) || SCOPES.test(node.type) || constantOf(node) !== null;
const pathOf = (node) => (child(node, "name")?.text ?? "").replace(/\s+/g, "").replaceAll("::", ".");
const INITIALIZER = "constructor";
function methodName(method) {
	const name = child(method, "name")?.text ?? "";
	return name === "initialize" ? INITIALIZER : name;
}
/** Methods as `Module.Class.method`, `initialize` as `Class.constructor`; what a module or class does besides by its name. */
function symbolsOf$1(root) {
	const found = [];
	const waiting = parts(root).map((node) => ({
		node,
		path: ""
	}));
	for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
		const { node, path } = next;
		const constant = constantOf(node);
		if (METHODS$2.test(node.type)) found.push(define$1(path + methodName(node), node));
		else if (constant !== null) found.push(define$1(path + constant.text, node));
		else if (SCOPES.test(node.type)) {
			const name = node.type === "singleton_class" ? path.replace(/\.$/, "") : path + pathOf(node);
			const body = child(node, "body");
			if (node.type !== "singleton_class") found.push(define$1(name, node, (inner) => inner !== node && isSymbol(inner)));
			const inside = name === "" ? "" : `${name}.`;
			if (body !== null) waiting.push(...parts(body).map((member) => ({
				node: member,
				path: inside
			})));
		}
	}
	return found;
}
const isLoading = (node) => LOADERS.test(calledName$1(node)) && receiverOf(node) === null;
function topLevel(root) {
	const rest = parts(root).filter((node) => !isSymbol(node) && !isLoading(node) && !isIdle$3(node));
	const words = rest.flatMap((node) => tokens(node, (at) => isSymbol(at) || isIdle$3(at)));
	return restOf(words, rest.flatMap(mentions));
}
const snake = (name) => name.replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, "_").replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toLowerCase();
const isConstant = ofType(/^(constant|scope_resolution)$/);
/** Files that constants are looked for in by convention, as autoloaders do: `Orchard::Scale` in `orchard/scale`. */
function autoloaded(root) {
	const found = /* @__PURE__ */ new Map();
	for (const at of nodesOf(root, isConstant)) {
		if (at.parent?.type === "scope_resolution") continue;
		const name = at.text.replace(/\s+/g, "").replace(/^::/, "");
		if (!/^[A-Z][\w:]*$/.test(name)) continue;
		const module = name.split("::").filter(Boolean).map(snake).join("/");
		found.set(module, {
			module,
			names: [{
				local: name.split("::").at(-1) ?? name,
				original: "*"
			}]
		});
	}
	return [...found.values()];
}
const isCall = ofType(/^call$/);
/** What a file requires, a leading dot before what is relative to it, and what its constants would load. */
function rubyImports(root) {
	const found = [];
	for (const at of nodesOf(root, isCall)) {
		if (!isLoading(at)) continue;
		const text = argumentsOf(at).map(stringValue).findLast((one) => one !== null);
		if (text == null) continue;
		const plain = text.replace(/\.rb$/, "");
		const module = calledName$1(at) === "require_relative" ? `./${plain}` : plain;
		found.push({
			module,
			names: [{
				local: "*",
				original: "*"
			}]
		});
	}
	return [...found, ...autoloaded(root)];
}
/** The symbols and imports of a Ruby file. */
function readRubySource(root) {
	const [unread] = brokenIn(root);
	if (unread !== void 0) return {
		kind: "unreadable",
		why: `line ${unread.line} does not parse, or is nested too deep`
	};
	graftHeredocs(root);
	return {
		kind: "source",
		definitions: symbolsOf$1(root),
		rest: topLevel(root),
		imports: rubyImports(root)
	};
}

// src/syntax/languages/ruby.ts
const METHODS$1 = /^(method|singleton_method)$/;
const HOOKS = /^(before|setup|prepend_before|background)$/;
const DEFINING = /^(let|let!|subject|subject!|let_it_be|given)$/;
const isStatement$1 = (node) => /^(body_statement|block_body|then|else|begin)$/.test(node.parent?.type ?? "");
/** Calls, and bare words where they stand for themselves; assertions are read as such and not as calls. */
function called(node) {
	if (node.type !== "call" && !(node.type === "identifier" && isStatement$1(node))) return null;
	return demandsOf$1(node).length > 0 ? null : calledName$1(node);
}
/** The name that `let(:pear)` or `subject` defines; null for other calls. */
function definedName(node) {
	if (node.type !== "call" || receiverOf(node) !== null || !DEFINING.test(calledName$1(node))) return null;
	const [name] = argumentsOf(node);
	return name === void 0 ? "subject" : name.text.replace(/^:|["']/g, "");
}
/** What names stand for inside of a group: local ones, and what `let` and `subject` define there. */
function scopeOf(body) {
	const isSetUp = (node) => node.type === "method" && child(node, "name")?.text === "setup";
	const enter = (node) => declarationOf(node) === null && (!METHODS$1.test(node.type) || isSetUp(node));
	const found = new Map(bindings(body, enter));
	for (const one of parts(body)) {
		const name = definedName(one);
		const block = name === null ? null : blockOf(one);
		if (name === null || block === null) continue;
		found.set(name, lone(block));
		if (calledName$1(one).startsWith("subject")) found.set("is_expected", lone(block)).set("subject", lone(block));
	}
	return found;
}
const isHook = (node) => HOOKS.test(calledName$1(node)) && receiverOf(node) === null;
/** Skips in the hooks of a group keep all of its tests from running. */
const gatesOfHooks = (body, scopes) => parts(body).filter(isHook).map((hook) => gateOfStatements(blockOf(hook) ?? hook, scopes));
function gateOf({ call, base, body, kind }, scopes) {
	const own = /^(x|pending$|skip$)/.test(base) ? shut(call, base) : OPEN;
	const unwritten = kind === "test" && body === null ? shut(call, "it has no body") : OPEN;
	return strictest([
		own,
		unwritten,
		gateOfMetadata(call, scopes)
	]);
}
/** Rows of the loops inside of a test. */
const loopsIn = (body, scopes, reading) => rowsInside(body, [bindings(body), ...scopes], (node) => !reading.body.foreign(node));
function readTest(declaration, around, reading) {
	const { call, title } = declaration;
	const body = declaration.body ?? call;
	const scopes = around.scopes;
	const rows = rowsOf$1(call, scopes) ?? loopsIn(body, scopes, reading);
	const emptied = rows !== null && rows.cells.length === 0 ? shut(call, "no rows are left to run") : OPEN;
	const inner = declaration.kind === "test" ? gateOfStatements(body, [bindings(body), ...scopes]) : OPEN;
	const gate = strictest([
		...around.gates,
		gateOf(declaration, scopes),
		emptied,
		inner
	]);
	const name = declaration.kind === "included" ? `${declaration.base} ${title}` : title;
	const focused = around.focused || isFocused(declaration);
	const id = [...around.path, name].join(" › ");
	reading.tests.push(unitOf({
		id,
		name,
		gate,
		rows,
		focused
	}, buildBody(call, body, scopes, reading.body)));
}
function insideGroup(declaration, around) {
	const { body } = declaration;
	const scopes = body === null ? around.scopes : [scopeOf(body), ...around.scopes];
	const hooks = body === null ? [] : gatesOfHooks(body, scopes);
	return {
		path: [...around.path, placeOf$1(declaration)],
		gates: [
			...around.gates,
			gateOf(declaration, scopes),
			...hooks
		],
		focused: around.focused || isFocused(declaration),
		scopes
	};
}
/** The methods that a statement of a class takes away: `remove_method :test_weight`, `undef test_weight`. */
function takenAway(statement) {
	return statement.type === "undef" || /^(remove_method|undef_method)$/.test(calledName$1(statement)) ? statement.text.match(/(?<=[:\s"'(])test_\w+[?!]?/g) ?? [] : [];
}
/** Why methods of a class are not run though they are called `test_…`: behind a bare `private`, defined again or taken away below. */
const unrunnable = remember((body) => {
	const found = /* @__PURE__ */ new Map();
	const latest = /* @__PURE__ */ new Map();
	let hidden = false;
	for (const one of body.children) {
		if (/^(private|protected|public)$/.test(one.text)) hidden = one.text !== "public";
		for (const gone of takenAway(one)) {
			const method = latest.get(gone);
			if (method !== void 0) found.set(method, `line ${one.line} takes ${gone} away`);
		}
		if (one.type !== "method") continue;
		const name = child(one, "name")?.text ?? "";
		const earlier = latest.get(name);
		if (earlier !== void 0) found.set(earlier, `another ${name} is defined below`);
		if (hidden) found.set(one, "private methods are not run as tests");
		latest.set(name, one);
	}
	return found;
});
/** `def test_weight` is a test in a class; other methods are helpers. */
function readMethod(method, around, reading) {
	const name = child(method, "name")?.text ?? "";
	const body = child(method, "body") ?? method;
	const built = buildBody(method, body, around.scopes, reading.body);
	if (!/^test_/.test(name) || around.path.length === 0 || method.type !== "method") {
		reading.helpers.push(unitOf({ name }, built));
		return;
	}
	const gates = [...around.gates, gateOfStatements(body, [bindings(body), ...around.scopes])];
	const reason = method.parent === null ? void 0 : unrunnable(method.parent).get(method);
	if (reason !== void 0) gates.push(shut(method, reason));
	const id = [...around.path, name].join(" › ");
	const rows = loopsIn(body, around.scopes, reading);
	reading.tests.push(unitOf({
		id,
		name,
		gate: strictest(gates),
		rows,
		focused: false
	}, built));
}
function insideClass(node, around) {
	const body = child(node, "body") ?? node;
	const scopes = [scopeOf(body), ...around.scopes];
	const hooks = parts(body).filter((one) => one.type === "method" && child(one, "name")?.text === "setup").map((one) => gateOfStatements(child(one, "body") ?? one, scopes));
	return {
		path: [...around.path, child(node, "name")?.text ?? ""],
		gates: [
			...around.gates,
			...gatesOfHooks(body, scopes),
			...hooks
		],
		focused: around.focused,
		scopes
	};
}
/** Blocks of hooks and definitions are helpers: what they do, the tests that name them do. */
function readBlock(node, around, reading) {
	const name = isHook(node) ? "before" : definedName(node);
	const body = blockOf(node);
	if (name !== null && body !== null) reading.helpers.push(unitOf({ name }, buildBody(node, body, around.scopes, reading.body)));
}
/** Reads declarations in order of the text. What hides inside of tests and methods is part of their body. */
function readDeclarations(root, top, reading) {
	const waiting = [{
		node: root,
		around: top
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node } = next;
		let { around } = next;
		const declaration = declarationOf(node);
		if (METHODS$1.test(node.type)) {
			readMethod(node, around, reading);
			continue;
		}
		if (declaration !== null && declaration.kind !== "group") {
			readTest(declaration, around, reading);
			continue;
		}
		if (declaration !== null) around = insideGroup(declaration, around);
		else if (node.type === "class") around = insideClass(node, around);
		else if (node.type === "call" && (isHook(node) || definedName(node) !== null)) readBlock(node, around, reading);
		for (const below of [...node.children].reverse()) waiting.push({
			node: below,
			around
		});
	}
}
/** The line of an error; inside of a method that is no test it makes nothing unsure but that. */
function brokenLine$1(root) {
	for (const at of brokenIn(root)) {
		const holder = [...ancestors(at)].find((above) => METHODS$1.test(above.type));
		if (holder === void 0 || /^test_/.test(child(holder, "name")?.text ?? "")) return at.line;
	}
	return null;
}
const isTestUnit = (root, imports) => imports.some(({ module }) => module === "test/unit") || /\bTest::Unit::TestCase\b/.test(root.text);
function readRubyOracle(path, root) {
	const broken = brokenLine$1(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	graftHeredocs(root);
	const imports = rubyImports(root);
	const reading = {
		body: {
			demands: demandsOf$1,
			defect: defectIn(isTestUnit(root, imports)),
			called,
			foreign: (node) => node !== root && declarationOf(node) !== null
		},
		tests: [],
		helpers: []
	};
	readDeclarations(root, {
		path: [],
		gates: [],
		focused: false,
		scopes: [scopeOf(root)]
	}, reading);
	const collected = collectsRuby(path);
	const tests = collected || isTestPath(path) ? unfocusOthers(reading.tests) : [];
	return {
		kind: "tests",
		tests: numberIds(tests),
		helpers: reading.helpers,
		imports,
		collected
	};
}
/** Ruby: RSpec, minitest in both of its styles, and test-unit. */
const ruby = {
	id: "ruby",
	claims: (path) => path.endsWith(".rb"),
	grammar: () => "ruby",
	oracle: readRubyOracle,
	source: readRubySource
};

// src/syntax/languages/rust-macros.ts
const lastName$1 = (text) => text.slice(text.lastIndexOf(":") + 1).trim();
const PIECE = {
	type: "token_piece",
	named: true,
	answers: []
};
const treeOf = (text) => ({
	text,
	nodes: [],
	broken: [],
	answers: /* @__PURE__ */ new Map()
});
/** Some neighbouring tokens as one node, so that they can be compared like an expression. It is in no tree but its own. */
function piece(tokens, parent) {
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (first !== void 0 && tokens.length === 1) return first;
	const { type, named } = PIECE;
	const alone = {
		kind: PIECE,
		type,
		named,
		children: tokens,
		place: 0,
		beyond: 0
	};
	if (first === void 0 || last === void 0) {
		const { field, start, line, endLine, broken, parent: above } = parent;
		return {
			...alone,
			tree: treeOf(""),
			field,
			text: "",
			start,
			line,
			endLine,
			broken,
			parent: above
		};
	}
	const text = parent.text.slice(first.start - parent.start, last.start - parent.start + last.text.length);
	const place = {
		start: first.start,
		line: first.line,
		endLine: last.endLine
	};
	return {
		...alone,
		...place,
		tree: treeOf(text),
		field: null,
		text,
		broken: false,
		parent
	};
}
/** Tokens between the brackets of a token tree. */
const inside = (tree) => tree.children.slice(1, -1).filter((c) => !/comment$/.test(c.type));
/** Splits tokens at a separator that stands outside of brackets and of `::<…>`. */
function splitAt(tokens, isSeparator, parent) {
	const found = [[]];
	let angles = 0;
	for (const [index, token] of tokens.entries()) {
		if (token.text === "<" && (angles > 0 || tokens[index - 1]?.text === "::")) angles += 1;
		else if (angles > 0 && /^>+$/.test(token.text)) angles = Math.max(0, angles - token.text.length);
		else if (angles === 0 && isSeparator(token)) {
			found.push([]);
			continue;
		}
		found.at(-1)?.push(token);
	}
	return found.filter((one) => one.length > 0).map((one) => piece(one, parent));
}
/** The arguments of a macro, as far as commas part them. */
const macroArguments = (tree) => splitAt(inside(tree), (token) => token.text === ",", tree);
/** A macro invocation; null for all other nodes. */
function macroOf(node) {
	if (node.type !== "macro_invocation") return null;
	const tree = node.children.find((c) => c.type === "token_tree");
	return tree === void 0 ? null : {
		node,
		name: lastName$1(child(node, "macro")?.text ?? ""),
		tree
	};
}
/** Macros among the tokens of a token tree, not entering brackets. */
function macrosAmong(tree) {
	return tree.children.flatMap((token, index) => {
		const [bang, below] = [tree.children[index + 1], tree.children[index + 2]];
		if (token.type !== "identifier" || bang?.text !== "!" || below?.type !== "token_tree") return [];
		return [{
			node: token,
			name: token.text,
			tree: below
		}];
	});
}
/** Tokens of a token tree that are called: names before an opening parenthesis. */
const calledAmong = remember((tree) => {
	const found = /* @__PURE__ */ new Set();
	for (const [index, token] of tree.children.entries()) if (token.type === "identifier" && tree.children[index + 1]?.text.startsWith("(")) found.add(token);
	return found;
});
/** So many entries of one macro are told apart. */
const MOST_ENTRIES = 200;
/** The first name before a colon: `PEARS` of `static ref PEARS: u8 = 3`. */
function entryName(node) {
	const tokens = node.type === "token_piece" ? node.children : [node];
	const name = tokens[tokens.findIndex(({ text }) => text === ":") - 1];
	return name?.type === "identifier" ? name.text : null;
}
/**
* What a macro that stands among the items of a file is handed, by name: `hedge_height: 3, trimmed = true` is one entry, of
* that name. What stands before the first name, or in a macro that names nothing so, has the name `<module>`.
*/
function entriesOf({ node, tree }) {
	const found = [];
	for (const one of splitAt(inside(tree), ({ text }) => text === "," || text === ";", tree)) {
		const name = entryName(one);
		const last = found.at(-1);
		if (name === null && last !== void 0) last.pieces.push(one);
		else found.push({
			name: name ?? "<module>",
			pieces: [one]
		});
	}
	if (found.length === 0 || found.length > MOST_ENTRIES) return [{
		name: "<module>",
		node
	}];
	return found.map(({ name, pieces }) => ({
		name,
		node: piece(pieces, tree)
	}));
}

// src/syntax/languages/rust-patterns.ts
const CONSTRUCTORS = /^(vec|Some|None|Ok|Err|String|Vec|from|new|to_string|to_owned|into|format|json|usize|[iuf]\d+)$/;
/** Whether an expression says a value without computing one: `vec![1, 2]`, `Some("pear")`. */
function isValue(node) {
	const waiting = [node];
	let any = false;
	for (let at = waiting.pop(); at !== void 0; at = waiting.pop()) {
		if (/identifier$/.test(at.type) && at.children.length === 0 && !CONSTRUCTORS.test(at.text)) return false;
		if (/_literal$/.test(at.type) || at.text === "None") any = true;
		waiting.push(...at.children);
	}
	return any;
}
/** That a result or an option is of one variant, whatever it holds, or that it is not. */
function fromVariant(node, subject, variant, wanted) {
	const common = {
		node,
		subject,
		expected: null
	};
	if (variant === "Ok" || variant === "Err") return {
		...common,
		fixed: "Ok",
		matcher: "is_ok",
		strength: "truthy",
		negated: variant === "Ok" !== wanted
	};
	return variant === "Some" === wanted ? {
		...common,
		matcher: "is_some",
		strength: "truthy"
	} : {
		...common,
		fixed: "None",
		matcher: "is_none",
		strength: "exact"
	};
}
const ANY_OF_VARIANT = /^(?:(Ok|Err|Some)\s*\(\s*(?:(?:ref|mut)\s+)*(?:[a-z_]\w*|\.\.)\s*\)|(None))$/;
/** The variant of which a pattern takes any value (`Ok(_)`, `Err(error)`); null for patterns that ask for more. */
function variantOf(pattern) {
	const [, holding, none] = ANY_OF_VARIANT.exec(pattern.text) ?? [];
	return holding ?? none ?? null;
}
const BINDING = /^\s*(?:\.\.\s*|(?:ref\s+)?(?:mut\s+)?[a-z_]\w*\s*(?::\s*[a-z_]\w*\s*)?)?$/;
/** A pattern as comparable text: the names that it binds demand nothing. */
function patternText(pattern) {
	const [, name = "", inside = ""] = /^([\w\s:]+)[({]([^(){}]*)[)}]$/.exec(pattern.text) ?? [];
	return name !== "" && inside.split(",").every((one) => BINDING.test(one)) ? `${name.trim()} { .. }` : normal(pattern);
}
const LITERAL = /b?"(?:[^"\\]|\\.)*"|(?<![\w.])-?\d[\w.]*|\b(?:true|false)\b/g;
/** Whether only one value fits a pattern: it is made of literals and of variants, and binds nothing. */
const isExact = ({ text }) => {
	const rest = text.replaceAll("..", "_").replace(LITERAL, "");
	return !/[^\sA-Z(),:&]/.test(rest.replace(/\b[A-Z]\w*/g, ""));
};
/** That something is as a pattern says, or that it is not: of a variant, equal to a value, or of a structure. */
function fromPattern(node, subject, pattern, wanted) {
	const variant = variantOf(pattern);
	if (variant !== null) return fromVariant(node, subject, variant, wanted);
	const common = {
		node,
		subject,
		negated: !wanted
	};
	if (isExact(pattern)) return {
		...common,
		expected: pattern,
		matcher: wanted ? "==" : "!=",
		strength: "exact"
	};
	const tautology = pattern.text === "_";
	return {
		...common,
		expected: null,
		fixed: patternText(pattern),
		matcher: "matches",
		strength: "structure",
		tautology
	};
}

// src/syntax/languages/rust-conditions.ts
/** The tokens of an expression in brackets, or of a row of tokens; null for what the grammar has read. */
function tokensOf(at) {
	if (at.type === "token_tree") return inside(at);
	return at.type === "token_piece" ? at.children : null;
}
function splitTokens(tokens, at) {
	for (const operators of [
		["||"],
		["&&"],
		Object.keys(NEGATION)
	]) {
		const operator = tokens.find((token) => !token.named && operators.includes(token.text))?.text;
		if (operator === void 0) continue;
		const sides = splitAt(tokens, (token) => !token.named && token.text === operator, at);
		if (sides.length > 1) return {
			operator,
			sides
		};
	}
	const [first, ...rest] = tokens;
	return first?.text === "!" && rest.length > 0 ? {
		operator: "!",
		sides: [piece(rest, at)]
	} : null;
}
function split(at) {
	const tokens = tokensOf(at);
	if (tokens !== null) return splitTokens(tokens, at);
	const operator = child(at, "operator")?.text ?? (at.type === "unary_expression" ? at.children[0]?.text ?? "" : "");
	return /^(binary|unary)_expression$/.test(at.type) ? {
		operator,
		sides: parts(at)
	} : null;
}
/** The method call that an expression ends in; null where it ends otherwise. */
function tailOf(at) {
	if (at.type === "call_expression") {
		const callee = child(at, "function");
		const receiver = callee?.type === "field_expression" ? child(callee, "value") : null;
		const list = child(at, "arguments");
		if (callee == null || receiver === null || list === null) return null;
		return {
			receiver,
			name: child(callee, "field")?.text ?? "",
			given: parts(list)
		};
	}
	const tokens = tokensOf(at) ?? [];
	const [dot, name, list] = tokens.slice(-3);
	if (dot?.text !== "." || name?.type !== "identifier" || list?.type !== "token_tree") return null;
	return {
		receiver: piece(tokens.slice(0, -3), at),
		name: name.text,
		given: macroArguments(list)
	};
}
/** Methods that answer a question about what they are called on. */
const QUESTIONS = /* @__PURE__ */ new Map([
	["is_empty", ["exact", "empty"]],
	["contains", ["structure"]],
	["contains_key", ["structure"]],
	["starts_with", ["pattern"]],
	["ends_with", ["pattern"]],
	["eq", ["exact"]],
	["is_err_and", ["structure"]],
	["is_ok_and", ["structure"]],
	["is_some_and", ["structure"]]
]);
/** Methods that ask for a variant. */
const VARIANTS = /* @__PURE__ */ new Map([
	["is_ok", "Ok"],
	["is_err", "Err"],
	["is_some", "Some"],
	["is_none", "None"]
]);
function fromTail(node, tail, wanted) {
	const { receiver, name, given } = tail;
	const variant = VARIANTS.get(name);
	if (variant !== void 0) return fromVariant(node, receiver, variant, wanted);
	if (name === "is_match") return {
		node,
		subject: given[0] ?? null,
		expected: receiver,
		matcher: name,
		strength: "pattern",
		negated: !wanted
	};
	const shape = QUESTIONS.get(name);
	if (shape === void 0) return null;
	const [strength, fixed] = shape;
	return {
		node,
		subject: receiver,
		matcher: name,
		strength,
		negated: !wanted,
		expected: given[0] ?? null,
		...fixed === void 0 ? {} : { fixed }
	};
}
/** `matches!(x, Some(_))`. */
function fromMatches(node, at, wanted) {
	const macro = macroOf(at) ?? (at.type === "token_piece" && at.children.length === 3 ? macrosAmong(at)[0] : void 0);
	if (macro == null || macro.name !== "matches") return null;
	const [subject = null, pattern] = macroArguments(macro.tree);
	return pattern === void 0 ? null : fromPattern(node, subject, pattern, wanted);
}
/** Comparisons of a length by which something is empty. */
const EMPTY = /^(== 0|< 1|<= 0)$/;
const NOT_EMPTY = /^(!= 0|> 0|>= 1)$/;
/** That a length is nought, or that it is not, as `is_empty` asks for it; null for other comparisons. */
function fromLength(node, left, operator, right) {
	const tail = tailOf(left);
	if (tail?.name !== "len" || tail.given.length > 0) return null;
	const comparison = `${operator} ${right.text}`;
	const isEmpty = EMPTY.test(comparison);
	return isEmpty || NOT_EMPTY.test(comparison) ? fromTail(node, {
		...tail,
		name: "is_empty"
	}, isEmpty) : null;
}
function fromPair$1(node, left, operator, right) {
	const length = fromLength(node, left, operator, right);
	if (length !== null) return length;
	const exact = operator === "==" || operator === "!=";
	const common = {
		node,
		matcher: operator,
		strength: exact ? "exact" : "bound",
		symmetric: exact
	};
	const trivial = operator === ">=" && right.text === "0" && /\.len\s*\(\)$/.test(left.text);
	return {
		...common,
		...inOrder(left, right, exact),
		negated: operator === "!=",
		tautology: trivial
	};
}
/** Neither order is customary in `assert_eq!`: the side that is a plain value is what is expected. */
function inOrder(left, right, symmetric = true) {
	return symmetric && isValue(left) && !isValue(right) ? {
		subject: right,
		expected: left
	} : {
		subject: left,
		expected: right
	};
}
function fromEither(node, at, sides, wanted) {
	const demands = sides.flatMap((side) => hold(node, side, wanted));
	return {
		node,
		subject: at,
		expected: null,
		matcher: "or",
		strength: weakestOf(demands),
		negated: !wanted
	};
}
/** `if let Some(x) = y { panic!() }`. */
function fromLet(node, at, wanted) {
	const pattern = child(at, "pattern");
	return pattern === null ? [] : [fromPattern(node, child(at, "value"), pattern, wanted)];
}
/** Which truth a literal says; null for other expressions. */
const truthIn = ({ text }) => text === "true" ? true : text === "false" ? false : null;
function hold(node, expression, wanted) {
	const at = bare(expression);
	if (at.type === "let_condition") return fromLet(node, at, wanted);
	const { operator = "", sides = [] } = split(at) ?? {};
	const [left, right] = sides;
	if (operator === "!" && left !== void 0) return hold(node, left, !wanted);
	if (operator === "&&" || operator === "||") return operator === "&&" === wanted ? sides.flatMap((side) => hold(node, side, wanted)) : [fromEither(node, at, sides, wanted)];
	const comparing = wanted ? operator : NEGATION[operator];
	const truth = right === void 0 ? null : truthIn(right);
	if (left !== void 0 && truth !== null && /^[=!]=$/.test(operator)) return hold(node, left, operator === "==" === (truth === wanted));
	if (left !== void 0 && right !== void 0 && Object.hasOwn(NEGATION, operator) && comparing !== void 0) return [fromPair$1(node, left, comparing, right)];
	const tail = tailOf(at);
	return [(tail === null ? null : fromTail(node, tail, wanted)) ?? fromMatches(node, at, wanted) ?? {
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy",
		negated: !wanted
	}];
}
/** The truth of a row of tokens, where it is constant: `true`, `1 == 1`, `x || true`. */
function truthOf(expression) {
	const at = bare(expression);
	const found = split(at);
	if (found === null) return constantTruth(at);
	const truths = found.sides.map(truthOf);
	const { operator } = found;
	if (operator === "!") return truths[0] == null ? null : !truths[0];
	if (operator === "&&" || operator === "||") {
		const deciding = operator === "||";
		return truths.includes(deciding) ? deciding : truths.includes(null) ? null : !deciding;
	}
	const [left, right] = found.sides;
	return left !== void 0 && right !== void 0 && isValue(left) && left.text === right.text && operator === "==" ? true : null;
}
/** What it demands that an expression is true (`wanted`) or false. Recursion ends at the depth of the tree. */
function fromCondition(node, condition, wanted) {
	const tautology = truthOf(condition) === wanted;
	return hold(node, condition, wanted).map((demand) => tautology ? {
		...demand,
		tautology
	} : demand);
}

// src/syntax/languages/rust-assertions.ts
const FAILS = /^(panic|unreachable|todo|unimplemented|fail)$/;
const failing = (node) => {
	const at = node?.type === "expression_statement" ? parts(node)[0] : node;
	return at !== void 0 && FAILS.test(macroOf(at)?.name ?? "");
};
/** Whether a block, or the expression of a match arm, does nothing but fail in the end. */
const failsIn = (node) => failing(node) || /^(block|else_clause)$/.test(node.type) && node.children.some((c) => failing(c) || c.type === "block" && failsIn(c));
/** What `epsilon = 1e-3` and its kin, or a bare third argument, accept. */
function toleranceOf(name, options) {
	const given = options.map((one) => /^(?:(\w+)\s*=\s*)?([\d._e+-]+?)(?:_?f(?:32|64))?$/i.exec(one.text));
	const value = given.reduce((sum, match) => sum + Number((match?.[2] ?? "x").replaceAll("_", "")), 0);
	return {
		measure: `${name}:${given.map((match) => match?.[1] ?? "delta").join("+")}`,
		value: Number.isNaN(value) ? -1 : value
	};
}
/** `assert_snapshot!(value, @"inline")`: the inline text is what is expected. */
function fromSnapshot(node, name, given) {
	const inline = given.find((one) => one.text.startsWith("@"));
	const expected = inline === void 0 ? null : piece(inline.children.slice(1), inline);
	return {
		node,
		subject: given.find((one) => one !== inline && !/^(raw_)?string_literal$/.test(one.type)) ?? null,
		expected,
		matcher: name,
		strength: "exact"
	};
}
function fromPair(node, name, given) {
	const [left = null, right = null] = given;
	const sides = left === null || right === null ? {
		subject: left,
		expected: right
	} : inOrder(left, right);
	const negated = /_ne$/.test(name);
	const { subject, expected } = sides;
	const length = subject === null || expected === null ? null : fromLength(node, subject, negated ? "!=" : "==", expected);
	if (length !== null) return length;
	if (subject !== null && /^(true|false)$/.test(expected?.text ?? "")) return fromCondition(node, subject, expected?.text === "true" !== negated)[0];
	return {
		node,
		...sides,
		matcher: negated ? "!=" : "==",
		strength: "exact",
		negated,
		symmetric: true
	};
}
function fromMacro({ node, name: written, tree }) {
	const name = written.replace(/^(debug|prop|prop_debug)_(?=assert)/, "");
	if (!/^(assert|expect_that|verify_that|check)/.test(name)) return [];
	const given = macroArguments(tree);
	const [first = null, second = null, ...more] = given;
	if (name === "assert") return first === null ? [] : fromCondition(node, first, true);
	if (/^assert_(relative|abs_diff|ulps|approx)_eq$/.test(name)) {
		const tolerance = toleranceOf(name, more);
		return [{
			node,
			...first === null || second === null ? {
				subject: first,
				expected: second
			} : inOrder(first, second),
			matcher: name,
			strength: "approximate",
			tolerance,
			symmetric: true
		}];
	}
	if (/^assert_(eq|ne|str_eq|strict_eq)$/.test(name)) return [fromPair(node, name, given)];
	if (/^assert_(matches|let)$/.test(name)) return second === null ? [] : [fromPattern(node, first, second, true)];
	if (/snapshot$/.test(name)) return [fromSnapshot(node, name, given)];
	const bound = /^assert_(gt|ge|lt|le)$/.exec(name)?.[1];
	if (bound !== void 0) return [{
		node,
		subject: first,
		expected: second,
		matcher: {
			gt: ">",
			ge: ">=",
			lt: "<",
			le: "<="
		}[bound] ?? bound,
		strength: "bound"
	}];
	if (/^assert_(ok|some|err|none)$/.test(name)) return [{
		node,
		subject: first,
		expected: null,
		fixed: name,
		matcher: name,
		strength: "truthy"
	}];
	return [{
		node,
		subject: first,
		expected: second,
		matcher: name,
		strength: null
	}];
}
function fromIf(node) {
	const condition = child(node, "condition");
	const [then, otherwise] = [child(node, "consequence"), child(node, "alternative")];
	if (condition === null || then === null) return [];
	if (failsIn(then)) return fromCondition(node, condition, false);
	return otherwise !== null && failsIn(otherwise) ? fromCondition(node, condition, true) : [];
}
const LEAVES$1 = /\b(?:return|break)\b/;
/** Whether a node is done again and again until something in it leaves. */
function isRepeated(node) {
	for (const at of ancestors(node)) {
		if (/^(closure_expression|function_item)$/.test(at.type)) return false;
		if (at.type === "loop_expression") return true;
	}
	return false;
}
/** The arms of a `match` that do not fail; in an endless loop, those that leave it, where any does. */
function goodArms(node, arms) {
	const good = arms.filter((arm) => !failsIn(child(arm, "value") ?? arm));
	const leaving = good.filter((arm) => LEAVES$1.test(child(arm, "value")?.text ?? ""));
	return leaving.length > 0 && isRepeated(node) ? leaving : good;
}
/**
* `match x { Some(y) => …, _ => panic!() }`: the arms that do not panic are what is expected. A single arm is all that there can
* be: once a variant is gone from the code, the compiler takes no arm for it.
*/
function fromMatch(node) {
	const body = child(node, "body");
	const arms = body === null ? [] : parts(body).filter((c) => c.type === "match_arm");
	const good = goodArms(node, arms).map((arm) => child(arm, "pattern") ?? arm);
	const [only, more] = good;
	if (arms.every((arm) => !failsIn(child(arm, "value") ?? arm)) && (more ?? !/^\w+\s*::\s*\w/.test(only?.text ?? ""))) return [];
	const subject = child(node, "value");
	if (only !== void 0 && more === void 0) return [fromPattern(node, subject, only, true)];
	return [{
		node,
		subject,
		expected: null,
		fixed: good.map(patternText).join(" | "),
		matcher: "matches",
		strength: "structure"
	}];
}
/** `let Some(x) = y else { panic!() }`. */
function fromLetElse(node) {
	const [otherwise, pattern] = [child(node, "alternative"), child(node, "pattern")];
	if (otherwise === null || pattern === null || !failsIn(otherwise)) return [];
	return [fromPattern(node, child(node, "value"), pattern, true)];
}
/** `tree.assert_ripe(3)`, or `assert_ripe(&tree, 3)`: a function that asserts, as its name says, wherever it is. */
function fromCall(node) {
	const callee = child(node, "function");
	const name = (callee === null ? null : child(callee, "field") ?? child(callee, "name") ?? callee)?.text ?? "";
	if (callee === null || !/^assert_\w+$/.test(name)) return [];
	const holder = callee.type === "field_expression" ? child(callee, "value") : null;
	const given = parts(child(node, "arguments") ?? node);
	const [subject = null, expected = null] = holder === null ? given : [holder, ...given];
	return [{
		node,
		subject,
		expected,
		matcher: name,
		strength: null
	}];
}
/** What a Rust test demands at one node. */
function demandsOf(node) {
	if (node.type === "macro_invocation") {
		const macro = macroOf(node);
		return macro === null ? [] : fromMacro(macro);
	}
	if (node.type === "call_expression") return fromCall(node);
	if (node.type === "token_tree") return macrosAmong(node).flatMap(fromMacro);
	if (node.type === "if_expression") return fromIf(node);
	if (node.type === "match_expression") return fromMatch(node);
	return node.type === "let_declaration" ? fromLetElse(node) : [];
}
/** What a test without any assertion demands: that nothing it unwraps, or hands on by `?`, fails. */
function unwrapsOf(node) {
	const common = {
		node,
		expected: null,
		strength: "truthy"
	};
	if (node.type === "try_expression") return [{
		...common,
		subject: parts(node)[0] ?? null,
		matcher: "unwrap"
	}];
	const tail = node.type === "call_expression" ? tailOf(node) : null;
	if (tail === null || !/^(unwrap|expect|unwrap_err|expect_err)$/.test(tail.name)) return [];
	const negated = tail.name.endsWith("_err");
	return [{
		...common,
		subject: tail.receiver,
		matcher: "unwrap",
		negated
	}];
}
/** `#[should_panic]`, with the text of the panic where it is given. */
function panicDemand(attribute) {
	const tree = child(attribute, "arguments");
	const value = child(attribute, "value");
	const text = tree === null ? value : inside(tree).find((c) => /string_literal$/.test(c.type) && !isComment(c)) ?? null;
	return {
		node: attribute,
		subject: null,
		expected: text,
		matcher: "should_panic",
		strength: text === null ? "truthy" : "pattern"
	};
}

// src/syntax/languages/rust-cases.ts
const MAKES_TESTS = /#\s*\[\s*(?:\w+\s*::\s*)*(?:test|rstest|test_case)\b/;
/** Whether a macro of a file writes tests. */
const makesTests = (definition) => MAKES_TESTS.test(definition.text.slice(0, 2e4));
/** What a macro calls what it is handed, by its first rule: `$n`, `$want`. */
function metavariables(definition) {
	return [...(definition.children.find(({ type }) => type === "macro_rule")?.children[0]?.text ?? "").slice(0, 2e3).matchAll(/(\$\w{1,100})\s*:/g)].map(([, name = ""]) => name);
}
const isMacro = ofType(/^macro_invocation$/);
const macrosIn = remember((root) => nodesOf(root, isMacro).filter((at) => ![...ancestors(at)].some(({ type }) => type === "macro_definition")));
/** Whether a macro takes a list of cases at once (`$( $name:ident: $value:expr, )*`). */
const takesList = (definition) => definition.children.some(({ type, children }) => type === "macro_rule" && /\$\(/.test(children[0]?.text ?? ""));
/** The pieces of one case of a list: `three: (3, 12)`, `three => 12`. */
function piecesOf$1(entry) {
	const tokens = entry.type === "token_piece" ? entry.children : [entry];
	return splitAt(tokens, ({ text }) => text === ":" || text === "=>", entry).flatMap((one) => one.type === "token_tree" && one.text.startsWith("(") ? macroArguments(one).map(normal) : [normal(one)]);
}
/** Whether the first thing that a macro is handed names its test, and says nothing of what is tested. */
function isTitled(definition) {
	const title = /\bfn\s+\$(\w{1,100})/.exec(definition.text.slice(0, 2e4))?.[1];
	const rule = definition.children.find(({ type }) => type === "macro_rule");
	return title !== void 0 && /\$(\w{1,100})\s*:/.exec(rule?.text ?? "")?.[1] === title;
}
/** What the calls of a macro that writes tests hand it: a row for each test; null where it is not called in its file. */
function casesOf(definition, root) {
	const name = child(definition, "name")?.text ?? "";
	const calls = macrosIn(root).flatMap((at) => {
		const macro = macroOf(at);
		return macro?.name === name ? [macro] : [];
	});
	const [first] = calls;
	if (first === void 0) return null;
	const cells = calls.flatMap(({ tree }) => takesList(definition) ? splitAt(inside(tree), ({ text }) => text === "," || text === ";", tree).map(piecesOf$1) : [macroArguments(tree).map(normal)]);
	const from = isTitled(definition) ? 1 : 0;
	return {
		names: [],
		cells: cells.map((row) => row.slice(from)),
		line: first.node.line
	};
}

// src/syntax/languages/rust-gates.ts
function attributeOf(item) {
	const node = item.children.find((c) => c.type === "attribute");
	const path = node?.children.find((c) => c.named && c.field === null);
	if (node === void 0 || path === void 0) return null;
	return {
		name: path.text.replace(/\s+/g, ""),
		node,
		tree: child(node, "arguments")
	};
}
/** The attributes above each item of a block or file, and those that a file states of itself (`#![…]`). */
function attributesBelow(holder) {
	const found = /* @__PURE__ */ new Map();
	let waiting = [];
	for (const at of holder.children) {
		const attribute = /attribute_item$/.test(at.type) ? attributeOf(at) : null;
		if (attribute !== null && at.type === "inner_attribute_item") found.set(holder, [...found.get(holder) ?? [], attribute]);
		else if (attribute !== null) waiting.push(attribute);
		else if (at.named && !isComment(at)) {
			if (waiting.length > 0) found.set(at, waiting);
			waiting = [];
		}
	}
	return found;
}
const MACHINE = /\b(target_\w+|unix|windows|debug_assertions|panic|miri|wasm|overflow_checks|docsrs|sanitize|loom|tokio_unstable)\b/;
const both = (truths, deciding) => truths.includes(deciding) ? deciding : truths.includes(null) ? null : !deciding;
/** A predicate of `cfg`: `test` is on, `false` and `any()` are off, all else depends. Recursion ends at the tree's depth. */
function cfgTruth(predicate) {
	const [head, list] = predicate.type === "token_piece" ? predicate.children : [predicate];
	const given = list?.type === "token_tree" ? macroArguments(list) : [];
	if (head?.text === "test" || head?.text === "true") return true;
	if (/^(false|FALSE|never)$/.test(head?.text ?? "")) return false;
	if (head?.text === "not") {
		const truth = given[0] === void 0 ? null : cfgTruth(given[0]);
		return truth === null ? null : !truth;
	}
	if (list?.type !== "token_tree") return null;
	if (head?.text === "all") return both(given.map(cfgTruth), false);
	return head?.text === "any" ? both(given.map(cfgTruth), true) : null;
}
function conditional(at, predicate, keeps) {
	const truth = cfgTruth(predicate);
	const reason = normal(at);
	if (truth !== null) return truth === keeps ? OPEN : shut(at, reason);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform: MACHINE.test(predicate.text)
	};
}
/** What one attribute does to the tests below it. */
function gateOfAttribute({ name, node, tree }) {
	if (name === "ignore") return shut(node, normal(node));
	const [predicate, ...rest] = tree === null ? [] : macroArguments(tree);
	if (predicate === void 0) return OPEN;
	if (name === "cfg") return conditional(node, predicate, true);
	return name === "cfg_attr" && rest.some((one) => /^ignore\b/.test(one.text)) ? conditional(node, predicate, false) : OPEN;
}
const attributesOnce = remember(attributesBelow);
/** Whether `#[cfg(…)]` above a statement, or `if cfg!(…)` around it, keeps it out of every run of the tests. */
function isLeftOut(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if ((at.type === "block" ? attributesOnce(at).get(below) ?? [] : []).some((one) => one.name === "cfg" && gateOfAttribute(one).enabled === "no")) return true;
		const condition = at.type === "if_expression" ? child(at, "condition") : null;
		const asked = condition === null || condition === below ? null : macroOf(condition);
		const [predicate] = asked?.name === "cfg" ? macroArguments(asked.tree) : [];
		const truth = predicate === void 0 ? null : cfgTruth(predicate);
		if (truth !== null && truth === (below.field === "alternative")) return true;
		below = at;
	}
	return false;
}
/** Whether an attribute keeps an item out of everything but tests: `#[cfg(test)]`, `#[cfg(all(test, …))]`. */
const isTestOnly = ({ name, tree }) => name === "cfg" && tree !== null && inside(tree).some((token, index, all) => token.text === "test" || token.text === "all" && /\btest\b/.test(all[index + 1]?.text ?? ""));
/** Attributes by which the harness and its kin know a test. */
const TEST = /(^|::)(test|rstest|test_case|test_matrix|wasm_bindgen_test|quickcheck|gtest)$/;
/** Whether an item, or one around it, is compiled for tests alone. */
const isForTests$1 = (node) => [node, ...ancestors(node)].some((at) => {
	return (at.parent === null ? void 0 : attributesOnce(at.parent).get(at))?.some((one) => isTestOnly(one) || TEST.test(one.name)) === true;
});

// src/syntax/languages/rust-rows.ts
/** Parameters marked `#[case]`, or all where none is. */
function parameterNames(definition) {
	const list = child(definition, "parameters");
	const names = [];
	const cases = [];
	let marked = false;
	for (const at of list === null ? [] : parts(list)) if (at.type === "attribute_item") marked = /\bcase\b/.test(at.text);
	else {
		const name = child(at, "pattern")?.text ?? "";
		names.push(name);
		if (marked) cases.push(name);
		marked = false;
	}
	return cases.length > 0 ? cases : names;
}
/** The rows of `#[case(…)]` and `#[test_case(… ; "name")]`. */
function fromAttributes(definition, attributes) {
	const cases = attributes.filter(({ name }) => /(^|::)(case|test_case)$|^case::/.test(name));
	const [first] = cases;
	if (first === void 0) return null;
	const cells = cases.map(({ tree }) => {
		if (tree === null) return [];
		const [values] = splitAt(inside(tree), (token) => token.text === ";", tree);
		if (values === void 0) return [];
		const tokens = values.type === "token_piece" ? values.children : [values];
		return splitAt(tokens, (token) => token.text === "," || token.text === "=>", tree).map(normal);
	});
	return {
		names: parameterNames(definition),
		cells,
		line: first.node.line
	};
}
/** The elements of an array or of `vec![…]`, each as its cells; null for all other expressions. */
function elementsOf(table) {
	const at = table.type === "reference_expression" ? child(table, "value") ?? table : table;
	if (at.type === "array_expression") return parts(at).map((one) => one.type === "tuple_expression" ? parts(one).map(normal) : [normal(one)]);
	const macro = macroOf(at);
	if (macro?.name !== "vec") return null;
	return macroArguments(macro.tree).map((one) => one.type === "token_tree" ? macroArguments(one).map(normal) : [normal(one)]);
}
const isLoop$1 = ofType(/^for_expression$/);
/** The rows of loops over written lists whose body asserts something. */
function fromLoops(body, scopes) {
	for (const at of nodesOf(body, isLoop$1)) {
		const [over, pattern, inner] = [
			child(at, "value"),
			child(at, "pattern"),
			child(at, "body")
		];
		if (over === null || pattern === null || inner === null) continue;
		if (!/\bassert|\bpanic!|\.unwrap\(/.test(inner.text)) continue;
		const tail = over.type === "call_expression" ? /^(\w+)\.(?:iter|into_iter)\(\)/.exec(over.text)?.[1] ?? null : null;
		const named = tail === null ? null : scopes.find((one) => one.has(tail))?.get(tail);
		const pointed = over.type === "reference_expression" ? child(over, "value") ?? over : over;
		const { list, pick } = metBy(inner, taken(named ?? pointed, scopes));
		const all = elementsOf(list);
		if (all === null) continue;
		const cells = [...pick(all)];
		return {
			names: walk(pattern).filter((one) => one.type === "identifier").map((one) => one.text),
			cells,
			line: at.line
		};
	}
	return null;
}
/** Rows of a parametrised test: cases above it, or a list that it runs over. */
const rowsOf = (definition, body, attributes, scopes) => fromAttributes(definition, attributes) ?? fromLoops(body, scopes);

// src/syntax/languages/rust-source.ts
const isTest = ({ name }) => /(^|::)(test|rstest|test_case|wasm_bindgen_test)$/.test(name);
/** Attributes that only tools read. */
const IDLE_ATTRIBUTE = /^(doc|allow|warn|deny|expect|inline|must_use|rustfmt::|clippy::)/;
function isIdle$2(node) {
	if (node.type === "empty_statement" || node.type === "attribute_item") return true;
	return isNeverTaken(node);
}
const ITEMS = /^(function_item|function_signature_item|struct_item|enum_item|union_item|trait_item|type_item|const_item|static_item|macro_definition)$/;
function define(name, node, attributes) {
	return {
		name,
		node,
		skip: isIdle$2,
		marks: attributes.filter((one) => !IDLE_ATTRIBUTE.test(one.name)).flatMap((one) => tokens(one.node))
	};
}
/** The type that an `impl` block is for, without its parameters, or a trait's name. */
function implName(node) {
	const type = child(node, "type") ?? child(node, "name");
	return (type === null ? void 0 : walk(type).find((one) => one.type === "type_identifier"))?.text ?? type?.text ?? "";
}
/** What a macro defines where an item could stand, with or without a semicolon behind it; nothing for other nodes. */
function entriesAt(at) {
	const call = macroOf(at.type === "expression_statement" ? parts(at)[0] ?? at : at);
	return call === null ? [] : entriesOf(call);
}
/** Items of a file and its inline modules, methods as `Type.method`; what only tests see is left out. */
function symbolsOf(root) {
	const found = [];
	const waiting = [{
		holder: root,
		path: ""
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { holder, path } = next;
		const attributes = attributesBelow(holder);
		for (const at of parts(holder)) {
			const marks = attributes.get(at) ?? [];
			if (marks.some((one) => isTestOnly(one) || isTest(one))) continue;
			const body = child(at, "body");
			const name = path + (child(at, "name")?.text ?? "");
			if (at.type === "mod_item" && body !== null) waiting.push({
				holder: body,
				path
			});
			else if (at.type === "impl_item" && body !== null) waiting.push({
				holder: body,
				path: `${implName(at)}.`
			});
			else if (ITEMS.test(at.type)) found.push(define(name, at, marks));
			else for (const { name, node } of entriesAt(at)) found.push(define(name, node, marks));
		}
	}
	return found;
}
/** How many inline modules of its file a node stands in. */
const depthOf = (node) => [...ancestors(node)].filter((above) => above.type === "mod_item").length;
/** A path as it would be written at the top of its file: `super` out of inline modules becomes `self`. */
function fromTop(path, depth) {
	const segments = path.replace(/\s+/g, "").replace(/^::/, "").split("::");
	const supers = segments.findIndex((one) => one !== "super");
	const ups = supers < 0 ? segments.length : supers;
	if (ups === 0 || depth === 0) return segments.join("::");
	return ["self", ...segments.slice(Math.min(ups, depth))].join("::");
}
function splitPath(path, alias) {
	const segments = path.replace(/\s+/g, "").split("::");
	const original = segments.pop() ?? "";
	return {
		path: segments.join("::"),
		name: {
			local: alias ?? original,
			original
		}
	};
}
const joined$2 = (prefix, path) => prefix === "" ? path : path === "" ? prefix : `${prefix}::${path}`;
/** The names that a `use` binds, each with the path in front of it. */
function usedBy(argument) {
	const found = [];
	const waiting = [{
		node: argument,
		prefix: ""
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { node, prefix } = next;
		if (node.type === "scoped_use_list" || node.type === "use_list") {
			const inner = joined$2(prefix, child(node, "path")?.text ?? "");
			const list = node.type === "use_list" ? node : child(node, "list");
			for (const one of list === null ? [] : parts(list)) waiting.push({
				node: one,
				prefix: inner
			});
		} else if (node.type === "use_wildcard") found.push({
			path: joined$2(prefix, parts(node)[0]?.text ?? ""),
			name: {
				local: "*",
				original: "*"
			}
		});
		else if (node.type === "use_as_clause") found.push(splitPath(joined$2(prefix, child(node, "path")?.text ?? ""), child(node, "alias")?.text ?? null));
		else if (node.type === "self") found.push(splitPath(prefix, null));
		else found.push(splitPath(joined$2(prefix, node.text), null));
	}
	return found;
}
/** A path that begins with a module or a crate, as these are spelt. */
const MODULE_PATH = /^(?!(?:std|core|alloc)::)[a-z_]\w*::/;
const isUse = ofType(/^use_declaration$/);
const isImport = ofType(/^(use_declaration|mod_item|scoped_identifier)$/);
/** `use`, `mod x;`, and paths in the text that begin with a module; the file itself is `self`. */
function rustImports(root) {
	const found = [{
		module: "self",
		names: [{
			local: "*",
			original: "*"
		}]
	}];
	const seen = /* @__PURE__ */ new Set();
	for (const at of nodesOf(root, isImport, isUse)) if (at.type === "use_declaration") {
		const argument = child(at, "argument");
		const depth = depthOf(at);
		for (const { path, name } of argument === null ? [] : usedBy(argument)) found.push({
			module: path === "" ? name.original : fromTop(path, depth),
			names: [name]
		});
	} else if (at.type === "mod_item" && child(at, "body") === null) found.push({
		module: `self::${child(at, "name")?.text ?? ""}`,
		names: []
	});
	else if (at.type === "scoped_identifier" && !seen.has(at.text) && MODULE_PATH.test(at.text)) {
		seen.add(at.text);
		found.push({
			module: fromTop(at.text, depthOf(at)),
			names: []
		});
	}
	return found;
}
/** The symbols and imports of a Rust file. */
function readRustSource(root) {
	const [unread] = brokenIn(root);
	if (unread !== void 0) return {
		kind: "unreadable",
		why: `line ${unread.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		definitions: symbolsOf(root),
		rest: [],
		imports: rustImports(root)
	};
}

// src/syntax/languages/rust.ts
/** Whether what holds a node is thrown away: `let _ = …;`, or a statement that uses nothing of it. */
function isDropped(at) {
	const { parent } = at;
	if (parent?.type === "let_declaration") return /^_/.test(child(parent, "pattern")?.text ?? "");
	return parent?.type === "expression_statement";
}
/** What fails, hands on or gives back where it mentions an outcome. */
const HEEDS = /\b(?:unwrap\w*|expect\w*|assert\w*|panic|resume_unwind|return|fail\w*|exit)\b|\?\s*;/;
/** Whether an outcome that is held in a name is only looked at below: no statement that mentions it fails or hands it on. */
function isOnlySeen(declaration) {
	const name = child(declaration, "pattern")?.text ?? "";
	const { parent } = declaration;
	if (declaration.type !== "let_declaration" || parent === null || !/^\w+$/.test(name)) return false;
	const below = parts(parent).filter(({ start }) => start > declaration.start);
	const last = below.at(-1);
	if (last !== void 0 && !/_statement$|if_expression|match_expression/.test(last.type) && last.text.includes(name)) return false;
	return !below.some(({ text }) => text.split(/\W+/).includes(name) && HEEDS.test(text));
}
/** Whether nobody fails because of a panic that was caught: the outcome is dropped, or no branch about it fails. */
function isUnheard(call) {
	const { parent } = call;
	if (parent === null || isDropped(call) || isOnlySeen(parent)) return true;
	if (parent.type === "field_expression" && parent.parent?.type === "call_expression") return /^(ok|err|is_ok|is_err|unwrap_or\w*)$/.test(child(parent, "field")?.text ?? "") && isDropped(parent.parent);
	const asks = parent.type === "let_condition" ? parent.parent : parent;
	return /^(if|match)_expression$/.test(asks?.type ?? "") && asks !== null && !failsIn(asks);
}
function defectOf(node, top) {
	for (const at of ancestors(node, top)) {
		if (at.type === "async_block" && isDropped(at)) return "unawaited";
		if (at.type === "closure_expression" && isDropped(at)) return "unreachable";
		const callee = at.type === "call_expression" ? child(at, "function")?.text ?? "" : "";
		if (/(^|::)catch_unwind$/.test(callee) && isUnheard(at)) return "swallowed";
	}
	return isLeftOut(node, top) ? "unreachable" : null;
}
const isImpl = ofType(/^(impl|trait)_item$/);
/** The types of a file to which it gives functions. */
const ownTypes = remember((root) => new Set(nodesOf(root, isImpl).map(implName)));
/** Whether a call is of a function that belongs to a type of another file (`Vec::new`). */
function isForeign(callee) {
	const type = child(callee, "path")?.text.slice(0, 500).replace(/(?:::)?<.*$/s, "").split("::").at(-1) ?? "";
	const [root] = callee.tree.nodes;
	return /^[A-Z]\w*$/.test(type) && type !== "Self" && root !== void 0 && !ownTypes(root).has(type);
}
function calledName(node) {
	if (node.type === "identifier" && node.parent?.type === "token_tree") return calledAmong(node.parent).has(node) ? node.text : null;
	const macro = macroOf(node);
	if (macro !== null) return macro.name;
	const callee = node.type === "call_expression" ? child(node, "function") : null;
	if (callee === null) return null;
	const name = child(callee, "field") ?? child(callee, "name") ?? callee;
	if (callee.type === "scoped_identifier" && isForeign(callee)) return callee.text;
	if (/^[A-Z]/.test(name.text)) return "";
	return /identifier$/.test(name.type) ? name.text : "";
}
const insistsOn = (node) => unwrapsOf(node).find((one) => one.negated !== true)?.subject ?? null;
const STRICT = {
	demands: demandsOf,
	defect: defectOf,
	called: calledName,
	insists: insistsOn,
	given: (node) => {
		const macro = macroOf(node);
		return macro === null ? null : macroArguments(macro.tree);
	},
	foreign: () => false
};
const LENIENT = {
	...STRICT,
	demands: unwrapsOf
};
/** Under `#[should_panic]` a failing assertion is what makes the test pass. */
function withPanic(facts, body, attributes) {
	const expected = attributes.find(({ name }) => name === "should_panic");
	if (expected === void 0) return facts;
	const swallowed = facts.assertions.map((one) => ({
		...one,
		defect: one.defect ?? "swallowed"
	}));
	return {
		...facts,
		assertions: [...swallowed, assertionOf(panicDemand(expected.node), [], body, null)]
	};
}
/** What asserts, as its name says, wherever it is. */
const ASSERTING$1 = /^(verify|check|ensure)_\w/;
/** Reads a test's body; one that asserts nothing, nor calls what does, demands at least that nothing it unwraps fails. */
function readBody(whole, body, scopes, attributes) {
	return changeBody(buildBody(whole, body, scopes, STRICT), (strict) => {
		const facts = withPanic(strict, body, attributes);
		return facts.assertions.length > 0 || facts.calls.some((name) => ASSERTING$1.test(name)) ? facts : settle(buildBody(whole, body, scopes, LENIENT).body);
	});
}
function readFunction(definition, attributes, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	if (!attributes.some((one) => TEST.test(one.name))) {
		if (around.testing) reading.helpers.push(unitOf({ name }, buildBody(definition, body, around.scopes, STRICT)));
		return;
	}
	const local = [bindings(body), ...around.scopes];
	const rows = rowsOf(definition, body, attributes, local);
	const gates = [...around.gates, ...attributes.map(gateOfAttribute)];
	const empty = rows !== null && rows.cells.length === 0 ? [shut(definition, "no rows are left to run")] : [];
	const built = readBody(definition, body, around.scopes, attributes);
	const id = [...around.path, name].join(" › ");
	reading.tests.push(unitOf({
		id,
		name,
		gate: strictest([...gates, ...empty]),
		rows
	}, built));
}
/** A macro of the tests' own is a helper, and a test with a row a call where it writes tests. `assert_eq!` of that name replaces what it is called. */
function readMacro(definition, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	if (!around.testing || /^(debug_)?assert(_eq|_ne)?$/.test(name)) return;
	const parameters = metavariables(definition);
	const built = changeBody(buildBody(definition, definition, around.scopes, STRICT), () => ({ parameters }));
	const [root] = definition.tree.nodes;
	const rows = root !== void 0 && makesTests(definition) ? casesOf(definition, root) : null;
	if (rows === null) reading.helpers.push(unitOf({ name }, built));
	else reading.tests.push(unitOf({
		id: `${name}!`,
		name,
		gate: strictest(around.gates),
		rows
	}, built));
}
/** Tests that stand as tokens in `proptest! { #[test] fn weighs(n in 0..9) { … } }`. */
function readTokens(invocation, around, reading) {
	const macro = macroOf(invocation);
	if (macro?.name !== "proptest") return;
	for (const [index, token] of macro.tree.children.entries()) {
		const [name, , body] = macro.tree.children.slice(index + 1, index + 4);
		if (token.text !== "fn" || name === void 0 || body?.type !== "token_tree") continue;
		const id = [...around.path, name.text].join(" › ");
		const built = buildBody(body, body, around.scopes, STRICT);
		reading.tests.push(unitOf({
			id,
			name: name.text,
			gate: strictest(around.gates),
			rows: null
		}, built));
	}
}
function below(at, body, attributes, around) {
	const isModule = at.type === "mod_item";
	const gates = attributes.filter((one) => one.name === "cfg" || one.name === "cfg_attr").map(gateOfAttribute);
	return {
		holder: body,
		path: isModule ? [...around.path, child(at, "name")?.text ?? ""] : around.path,
		gates: [...around.gates, ...gates],
		scopes: around.scopes,
		testing: around.testing || attributes.some(isTestOnly)
	};
}
const CONSTANTS = /^(source_file|const_item|static_item)$/;
function readItems(top, reading) {
	const waiting = [top];
	for (let around = waiting.pop(); around !== void 0; around = waiting.pop()) {
		const scopes = [bindings(around.holder, (node) => CONSTANTS.test(node.type)), ...around.scopes];
		const here = {
			...around,
			scopes
		};
		const attributes = attributesBelow(around.holder);
		for (const at of parts(around.holder)) {
			const marks = attributes.get(at) ?? [];
			const body = child(at, "body");
			if (at.type === "function_item") readFunction(at, marks, here, reading);
			else if (at.type === "macro_definition") readMacro(at, here, reading);
			else if (/^(mod|impl|trait)_item$/.test(at.type) && body !== null) waiting.push(below(at, body, marks, here));
			else {
				const invocation = at.type === "expression_statement" ? parts(at)[0] : at;
				if (invocation !== void 0) readTokens(invocation, here, reading);
			}
		}
	}
}
/** The line of an error in a file that holds tests, wherever it stands. */
function brokenLine(path, root) {
	if (!isTestPath(path) && !/#\[\s*(\w+::)*(test|rstest)\b|\bcfg\(test\)/.test(root.text)) return null;
	return brokenIn(root)[0]?.line ?? null;
}
const LEFT_OUT = /(^|\/)target\//;
function readRustOracle(path, root) {
	const broken = brokenLine(path, root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const reading = {
		tests: [],
		helpers: []
	};
	const whole = (attributesBelow(root).get(root) ?? []).filter(({ name }) => name === "cfg").map(gateOfAttribute);
	const testing = isTestPath(path);
	readItems({
		holder: root,
		path: [],
		gates: [OPEN, ...whole],
		scopes: [],
		testing
	}, reading);
	return {
		kind: "tests",
		tests: numberIds(reading.tests),
		helpers: reading.helpers,
		imports: rustImports(root),
		collected: !LEFT_OUT.test(path)
	};
}
/** Rust: the built-in test harness with its attributes, rstest, test-case, insta, approx, proptest. */
const rust = {
	id: "rust",
	claims: (path) => path.endsWith(".rs"),
	grammar: () => "rust",
	mixed: true,
	oracle: readRustOracle,
	source: readRustSource
};

// src/syntax/languages/index.ts
/** Every language whose tests are understood. */
const LANGUAGES = [
	python,
	javascript,
	go,
	java,
	rust,
	ruby,
	php,
	csharp
];
/** Rules ask of the same paths again and again. */
const MOST_KNOWN = 5e3;
const known = /* @__PURE__ */ new Map();
/** The language of a path; null for a language that is not understood. */
function languageOf(path) {
	const seen = known.get(path);
	if (seen !== void 0) return seen;
	const found = LANGUAGES.find((one) => one.claims(path)) ?? null;
	if (known.size >= MOST_KNOWN) known.clear();
	known.set(path, found);
	return found;
}
/** Ids of the grammars that reading these paths takes, with the shell's for the commands of the logs. */
function grammarsFor(paths) {
	const ids = paths.map((path) => languageOf(path)?.grammar(path)).filter((id) => id !== void 0);
	return [.../* @__PURE__ */ new Set(["bash", ...ids])].sort();
}

// src/syntax/excerpt.ts
const braced = (language, notShown = "") => ({
	frames: bracedFrames(language),
	notShown,
	begins: ""
});
const COMPLETIONS = {
	python: {
		frames: indentedFrames,
		notShown: "def test_not_shown(): assert tests_not_shown",
		begins: ""
	},
	javascript: braced(JAVASCRIPT$1, JAVASCRIPT$1.notShown),
	go: braced(GO, GO.notShown),
	java: braced(JAVA),
	rust: braced(RUST, RUST.notShown),
	csharp: braced(CSHARP$1),
	php: {
		frames: phpFrames,
		notShown: PHP_NOT_SHOWN,
		begins: "<?php"
	},
	ruby: {
		frames: rubyFrames,
		notShown: RUBY_NOT_SHOWN,
		begins: ""
	}
};
/** Ways to complete a hunk that are tried, and characters that are parsed to find those of all hunks of a file. */
const MOST_TRIES = 48;
const MOST_PARSED = 4e6;
const linesOf = ({ lines }, side) => lines.flatMap(({ sign, text }) => sign === (side === "before" ? "+" : "-") ? [] : [text.replace(/\r$/, "")]);
const parses = (root) => root !== null && brokenIn(root).length === 0;
const DEFINES = /^\s*(?:(?:async\s+)?def\s|(?:it|test|specify)\b.*\(|(?:export\s+)?(?:async\s+)?function\b|func\s|(?:pub\s+)?(?:async\s+)?fn\s|(?:public|protected|private|static|void)\s.*\()/;
/** Whether both sides of a hunk end in the same function: its first line is the same, or all that follows it is. */
function endsAlike(hunk) {
	const [old, now] = ["before", "after"].map((side) => {
		const lines = linesOf(hunk, side);
		const at = lines.findLastIndex((line) => DEFINES.test(line));
		return {
			first: lines[at],
			rest: lines.slice(at + 1).join("\n")
		};
	});
	return old?.first === now?.first || old?.rest === now?.rest && old?.first !== void 0 && now?.first !== void 0;
}
/** The first way to complete a side of a hunk that parses; null where none does. */
function frameOf(fragment, frames, isCode) {
	if (fragment.lines.every((line) => line.trim() === "")) return {
		head: [],
		tail: []
	};
	let tries = 0;
	for (const frame of frames) {
		if (isCode([
			...frame.head,
			...fragment.lines,
			...frame.tail,
			""
		].join("\n"))) return frame;
		tries += 1;
		if (tries >= MOST_TRIES) return null;
	}
	return null;
}
/** Whether a text begins a file of its language. */
const isBegun = (lines, begins) => begins === "" || lines.slice(0, 2).some((line) => line.trimStart().startsWith(begins));
/** Joins what is placed behind what a file begins with, a blank line between hunks, and what stands for the rest. */
function join(placed, rest, begins) {
	const [first] = placed;
	const isMissing = first !== void 0 && !isBegun(first.lines, begins);
	const lines = isMissing ? [begins] : [];
	const numbers = isMissing ? [first.start] : [];
	for (const { start, lines: own, frame } of placed) {
		if (own.length === 0) continue;
		lines.push(...frame.head, ...own, ...frame.tail, "");
		numbers.push(...frame.head.map(() => start), ...own.map((_, at) => start + at));
		for (const _ of [...frame.tail, ""]) numbers.push(start + own.length - 1);
	}
	if (rest !== "") {
		lines.push(rest);
		numbers.push(numbers.at(-1) ?? 0);
	}
	return {
		text: `${lines.join("\n")}\n`,
		numbers
	};
}
/**
* Completes what the hunks of a file show to texts that a parser reads, for where the file itself is not at hand. Null for
* a language in which that is not done. Both sides of a hunk are in, or neither is.
*/
function excerptOf(path, hunks, tests, grammars, parse = parseTree) {
	const language = languageOf(path);
	const grammar = grammars.get(language?.grammar(path) ?? "");
	const completion = COMPLETIONS[language?.id ?? ""];
	if (grammar === void 0 || completion === void 0) return null;
	const { frames, begins } = completion;
	let left = MOST_PARSED;
	const isCode = (text) => {
		left -= text.length;
		return left >= 0 && parses(parse(text, grammar));
	};
	const complete = (hunk, side) => {
		const lines = linesOf(hunk, side);
		const fragment = {
			heading: hunk.heading ?? "",
			lines,
			near: hunk.newStart,
			tests,
			goesOn: endsAlike(hunk)
		};
		const isWhole = isBegun(lines, begins);
		const frame = frameOf(fragment, frames(fragment), (text) => isCode(isWhole ? text : `${begins}\n${text}`));
		return frame && {
			start: side === "before" ? hunk.oldStart : hunk.newStart,
			lines,
			frame
		};
	};
	const before = [];
	const after = [];
	const leftOut = [];
	for (const hunk of hunks) {
		const [old, now] = [complete(hunk, "before"), complete(hunk, "after")];
		if (old === null || now === null) leftOut.push(hunk.newStart);
		else {
			before.push(old);
			after.push(now);
		}
	}
	const rest = tests ? completion.notShown : "";
	return {
		before: join(before, rest, begins),
		after: join(after, rest, begins),
		leftOut
	};
}

// src/syntax/literal-branches.ts
const NUMBER$1 = /^(integer|float|number|int_literal|float_literal|integer_literal|decimal_integer_literal|decimal_floating_point_literal|unary_operator|unary_expression|unary)$/;
const LIST = /^(list|tuple|array|array_expression|tuple_expression|composite_literal|literal_value|set|tuple_pattern|slice_pattern|array_creation_expression|list_pattern)$/;
const OBJECT = /^(object|dictionary|hash)$/;
const FUNCTION$1 = /^(function_definition|function_declaration|function_expression|arrow_function|method_definition|method_declaration|function_item|method|singleton_method|func_literal)$/;
const IF = /^(if_statement|elif_clause|if_expression|if|elsif|if_modifier|ternary_expression|conditional|conditional_expression)$/;
const ARM = /^(switch_case|expression_case|match_arm|when|case_clause|switch_rule|switch_block_statement_group|match_conditional_expression|switch_section|switch_expression_arm|case_statement)$/;
const ENTRY = /^(pair|keyed_element|array_element_initializer)$/;
const BLOCK$1 = /^(block|statement_block|statement_list|then|expression_statement|return_statement|return_expression|return|body_statement|expression_list|literal_element|case_pattern|match_pattern|argument_list|pattern|switch_label|array_pattern|parenthesized_expression|else|compound_statement|match_condition_list|tuple_pattern|constant_pattern|case_switch_label)$/;
/** Rust's answers that are no more than a value. */
const WRAPPED = /^(Ok|Err|Some)\s*\(/;
const MOST$4 = 5e3;
const LONGEST$4 = 300;
/** Whether an object holds nothing but literals. */
function isLiteralObject(node) {
	const pairs = OBJECT.test(node.type) ? parts(node) : [];
	return pairs.length > 0 && pairs.every((pair) => pair.type === "pair" && onlyLiteral(parts(pair)[1] ?? pair) !== null);
}
const MADE = /^(call|call_expression|object_creation_expression|new_expression|struct_expression|composite_literal|method_invocation|invocation_expression|scoped_call_expression)$/;
const OF_A_TYPE = /^(?:new\s+)?\\?[A-Z][\w.:\\]{0,60}\s*[({]/;
/** What an argument or a member hands on: the value of a named one. */
const handed = (node) => /^(argument|keyword_argument|field_initializer|keyed_element|literal_element)$/.test(node.type) ? child(node, "value") ?? parts(node).at(-1) ?? node : node;
/** Whether a value of a type is made of nothing but literals: `new Weight(150)`, `Some(Pear { grams: 150 })`, `List.of(1, 2)`. */
function isMadeOfLiterals(node) {
	if (!MADE.test(node.type) || !OF_A_TYPE.test(node.text.slice(0, 100))) return false;
	const list = child(node, "arguments") ?? child(node, "body");
	const given = list === null ? [] : parts(list).filter((one) => one !== node);
	return given.length > 0 && given.every((one) => literalOf$1(handed(one)) !== null);
}
/** A literal, or a list, an object or a value of a type made of nothing but literals, as comparable text; null for anything else. */
function literalOf$1(node) {
	const plain = bare(node);
	if (plain.text.length > LONGEST$4) return null;
	if (stringValue(plain) !== null) return normal(plain);
	if (NUMBER$1.test(plain.type) && /^-?\d[\d._]*$/.test(plain.text)) return plain.text.replaceAll("_", "");
	if (WRAPPED.test(plain.text.slice(0, 20))) {
		const [value, another] = parts(child(plain, "arguments") ?? plain);
		return value !== void 0 && another === void 0 && literalOf$1(value) !== null ? normal(plain) : null;
	}
	if (isLiteralObject(plain) || isMadeOfLiterals(plain)) return normal(plain);
	const items = LIST.test(plain.type) ? parts(plain) : [];
	return items.length > 0 && items.every((item) => onlyLiteral(item) !== null) ? normal(plain) : null;
}
/** What a branch comes down to, where that is one literal. */
function onlyLiteral(node) {
	const own = literalOf$1(node);
	if (own !== null) return own;
	if (!BLOCK$1.test(node.type)) return null;
	const inner = parts(node).filter(({ type }) => !/^(break_statement|pass_statement)$/.test(type));
	return inner.length === 1 && inner[0] !== void 0 ? onlyLiteral(inner[0]) : null;
}
/** What asks whether a text or a list holds, begins or ends with something, in any language. */
const HOLDS = /(?:^|[.:\s>])(startswith|endswith|startsWith|endsWith|start_with\?|end_with\?|starts_with|ends_with|str_(?:starts|ends)_with|str_contains|StartsWith|EndsWith|Contains|contains|includes|has|ContainsKey|key\?|has_key|array_key_exists|in_array|HasPrefix|HasSuffix|fullmatch|re\.match|re\.search|test|match\?|preg_match|isset)$/;
const PATTERN_WORD = /[\p{L}\p{N}][\p{L}\p{N}_@-]{2,}/gu;
/** The words of the texts and patterns below a node. */
function wordsOf(node) {
	return walk(node).slice(0, 200).flatMap((at) => {
		const text = /^regex(_pattern)?$/.test(at.type) ? at.text : stringValue(at);
		return text === null ? [] : [text];
	}).flatMap((text) => text.slice(0, LONGEST$4).match(PATTERN_WORD) ?? []);
}
/** Fragments that a call or `in` looks for; null for other nodes. */
function lookedFor(node) {
	const callee = child(node, "function") ?? child(node, "method") ?? child(node, "name");
	const isCall = /call|invocation/.test(node.type) && callee !== null && HOLDS.test(callee.text.slice(-40));
	const isIn = node.children.some(({ type }) => type === "in");
	if (!isCall && !isIn) return null;
	const words = wordsOf(node);
	return words.length === 0 ? [] : [words.join("|")];
}
const NOTHING = {
	inputs: [],
	fragments: []
};
/** The literals that a condition of equalities and searches, joined by "and", asks for; nothing where it asks anything else, too. */
function compared(condition) {
	const found = [];
	const fragments = [];
	const waiting = [condition];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const node = bare(next);
		if (node.type === "method_invocation" && child(node, "name")?.text === "equals") {
			found.push(...parts(node).flatMap((one) => [one, ...parts(one)]).flatMap((one) => literalOf$1(one) ?? []));
			continue;
		}
		const sought = lookedFor(node);
		if (sought !== null) {
			fragments.push(...sought);
			continue;
		}
		if (!/^(binary_expression|comparison_operator|boolean_operator|binary|parenthesized_statements)$/.test(node.type)) return NOTHING;
		const operator = node.children.find(({ named, type }) => !named || type === "operator")?.text ?? "";
		const sides = parts(node);
		if (/^(&&|and)$/.test(operator)) waiting.push(...sides);
		else if (/^={2,3}$/.test(operator)) found.push(...sides.flatMap((side) => literalOf$1(side) ?? []));
		else return NOTHING;
	}
	return {
		inputs: found,
		fragments
	};
}
function pairingOf(node) {
	if (IF.test(node.type)) {
		const [condition, named] = [child(node, "condition"), child(node, "consequence") ?? child(node, "body")];
		const pieces = parts(node);
		const then = named ?? (node.type === "if_modifier" ? child(node, "body") : pieces.find((one) => one !== condition) ?? null);
		if (node.type === "conditional_expression") return pieces.length === 3 ? {
			...compared(pieces[1]),
			output: onlyLiteral(pieces[0])
		} : null;
		return condition === null || then === null ? null : {
			...compared(condition),
			output: onlyLiteral(then)
		};
	}
	if (!ARM.test(node.type) && !ENTRY.test(node.type) && !isPairOfMap(node)) return null;
	const [asked, ...rest] = parts(node);
	const input = asked === void 0 ? null : keyLiteral(asked);
	const [answer, another] = rest.filter(({ type }) => type !== "break_statement");
	if (input === null || answer === void 0 || another !== void 0) return null;
	return {
		inputs: [input],
		fragments: [],
		output: onlyLiteral(answer)
	};
}
/** `['pear', 150]` in `new Map([…])`. */
const isPairOfMap = ({ type, parent, children }) => type === "array" && parent?.type === "array" && children.filter(({ named }) => named).length === 2 && /^new Map\b/.test(parent.parent?.parent?.text.slice(0, 10) ?? "");
/** What an arm or an entry stands for; a key without quotes is a text. */
const keyLiteral = (node) => /^(property_identifier|hash_key_symbol)$/.test(node.type) ? `"${node.text}"` : onlyLiteral(node);
function ownerOf$2(node) {
	for (let at = node.parent; at !== null; at = at.parent) {
		if (!FUNCTION$1.test(at.type)) continue;
		const name = child(at, "name") ?? (at.parent === null ? null : child(at.parent, "name"));
		if (name !== null) return name.text;
	}
	return "";
}
/** Four figures and more, as a number or a text, that are no year and not round: what data hold, and hardly a program. */
const DATUM = /^"?[-+]?(?!(?:19|20)\d\d"?$)(?=(?:[^\d]*\d){4})(?![\d.]*00"?$)\d[\d.:/-]{3,30}"?$/;
/** Whether a branch asks for nothing but one peculiar number. */
const asksForDatum = (node, { inputs, fragments }) => IF.test(node.type) && fragments.length === 0 && inputs.length === 1 && DATUM.test(inputs[0] ?? "");
/** Branches, and entries of tables that answer literals, whose answer is a literal, and branches on one peculiar number; empty for files that cannot be read. */
function readLiteralBranches(path, text, grammars, parse = parseTree) {
	const grammar = grammars.get(languageOf(path)?.grammar(path) ?? "");
	const root = grammar === void 0 ? null : parse(text, grammar);
	const found = [];
	for (const node of root === null ? [] : walk(root)) {
		if (found.length >= MOST$4) break;
		const pairing = node.named ? pairingOf(node) : null;
		if (pairing === null || pairing.output === null && !asksForDatum(node, pairing)) continue;
		const { inputs, fragments } = pairing;
		const output = pairing.output ?? "";
		found.push({
			inputs,
			fragments,
			output,
			line: node.line,
			owner: ownerOf$2(node)
		});
	}
	return found;
}

// src/syntax/object-literals.ts
const MOST$3 = 2e4;
function literalOf(node) {
	const text = stringValue(node);
	if (text !== null) return text;
	if (node.type === "number") return Number(node.text.replaceAll("_", ""));
	if (node.type === "true" || node.type === "false") return node.type === "true";
	return node.type === "null" || node.type === "undefined" ? null : void 0;
}
const nameOf$1 = (key) => stringValue(key) ?? key.text;
/** What a value holds one step below: itself as a setting, or the values of an object, a list, or a call's arguments. */
function open$1({ node, key }, found) {
	const value = bare(node);
	const literal = key === "" ? void 0 : literalOf(value);
	if (literal !== void 0) {
		found.push({
			key,
			value: literal,
			line: value.line
		});
		return [];
	}
	if (value.type === "object") return parts(value).flatMap((pair) => {
		const [name, inner] = [child(pair, "key"), child(pair, "value")];
		return name === null || inner === null ? [] : [{
			node: inner,
			key: key === "" ? nameOf$1(name) : `${key}.${nameOf$1(name)}`
		}];
	});
	if (value.type === "array") return parts(value).map((inner) => ({
		node: inner,
		key: key === "" ? "" : `${key}[]`
	}));
	return parts(value).map((inner) => ({
		node: inner,
		key
	}));
}
/**
* The literals in the object literals of a JavaScript or TypeScript file, in no order to rely on; null where it is in
* another language or does not parse. Computed values and spreads are left out.
*/
function readObjectLiterals(path, text, grammars) {
	const language = languageOf(path);
	const grammar = language?.id === "javascript" ? grammars.get(language.grammar(path)) : void 0;
	const root = grammar === void 0 ? null : parseTree(text, grammar);
	if (root === null) return null;
	const found = [];
	const waiting = [{
		node: root,
		key: ""
	}];
	for (let next = waiting.pop(); next !== void 0 && found.length < MOST$3; next = waiting.pop()) waiting.push(...open$1(next, found));
	return found;
}

// src/syntax/python-tree.ts
/** The tree of a Python program; null where the grammar `python` is not loaded or the text is too long. */
function parsePython(text, grammars) {
	const grammar = grammars.get("python");
	return grammar === void 0 ? null : parseTree(text, grammar);
}

// src/syntax/essence/locals.ts
const isName = ofType(/^(identifier|variable_name)$/);
const isFunction$1 = ofType(/^((async_|anonymous_|arrow_|local_)?function(_definition|_declaration|_item|_expression|_statement)?|generator_function(_declaration)?|method(_definition|_declaration)?|singleton_method|constructor_declaration|lambda(_expression)?|closure_expression|func_literal|do_block)$/);
const isLoop = ofType(/^(for|while|do|until|loop|enhanced_for|foreach)(_|$)|comprehension|generator_expression/);
const isEffect = ofType(/call|invocation|^(await|yield|new|object_creation|assignment|update|augmented|macro|try)|named_expression/);
const isList = ofType(/list$|pattern$/);
const SHARED = /^(global|nonlocal|global_declaration|function_static_declaration)(_statement)?$/;
const FOREIGN = ofType(/^(class|module|interface)(_definition|_declaration)?$/);
/** A name that is no member, key or named argument, so that it may be a variable. */
function isVariable$1(node) {
	if (!isName(node)) return false;
	if (/^(attribute|property|field|method|key)$/.test(node.field ?? "")) return false;
	return !(node.field === "name" && /^(keyword_argument|method_invocation|argument|member_|field_|scoped_|function|method)/.test(node.parent?.type ?? ""));
}
const namesIn$1 = (target) => isName(target) ? [target] : isList(target) || target.type === "pair" ? walk(target).filter(isVariable$1) : [];
/** What a node binds by declaring it, or as Python, Ruby and PHP do by assigning. */
function bound(at) {
	const only = (target, value) => {
		const names = target === null ? [] : namesIn$1(target);
		const [one] = value !== null && value.type === "expression_list" ? parts(value) : [value];
		const plain = one != null && !/assignment/.test(one.type) ? one : null;
		return names.map((name) => ({
			name,
			value: names.length === 1 ? plain : null
		}));
	};
	switch (at.type) {
		case "assignment": return only(child(at, "left"), child(at, "right"));
		case "assignment_expression": return child(at, "left")?.type === "variable_name" ? only(child(at, "left"), child(at, "right")) : [];
		case "variable_declarator": return only(child(at, "name"), child(at, "value") ?? initial(at));
		case "short_var_declaration": return only(child(at, "left"), child(at, "right"));
		case "let_declaration": return only(child(at, "pattern"), child(at, "value"));
		case "range_clause": return only(child(at, "left"), null).map(({ name }) => ({
			name,
			value: null
		}));
		default: return only(isLoop(at) ? child(at, "left") ?? child(at, "pattern") ?? child(at, "name") : null, null);
	}
}
/** The target of what gives a variable another value in its place. */
function reassigned(at) {
	if (/^(assignment_expression|assignment_statement|named_expression)$/.test(at.type)) {
		const target = child(at, "left") ?? child(at, "name");
		return target === null || target.type === "variable_name" ? [] : namesIn$1(target);
	}
	if (!/^(augmented|compound|operator)_assign|^(update|inc|dec|postfix|prefix)_|^reference/.test(at.type)) return [];
	const target = child(at, "left") ?? child(at, "argument") ?? child(at, "value") ?? parts(at)[0];
	return target == null ? [] : namesIn$1(target);
}
/** The statement of a list that holds a node. */
function statementOf(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (isStatementList(at)) return below;
		below = at;
	}
	return null;
}
/** What follows a statement in its list, and where; each list is laid out once. */
const rowOf = remember((list) => {
	const row = parts(list);
	return {
		row,
		at: new Map(row.map((one, index) => [one, index]))
	};
});
function followers(statement) {
	if (statement.parent === null) return {
		row: [],
		from: 0
	};
	const { row, at } = rowOf(statement.parent);
	return {
		row,
		from: (at.get(statement) ?? row.length) + 1
	};
}
/** Whether a statement binds one name and does nothing else. */
const bindsOnly = (statement, name) => /^(expression_statement|assignment|lexical_declaration|variable_declaration|local_variable_declaration|local_declaration_statement|short_var_declaration|let_declaration)$/.test(statement.type) && walk(statement).flatMap(bound).every((one) => one.name === name);
function collect(top) {
	const found = /* @__PURE__ */ new Map();
	const targets = /* @__PURE__ */ new Set();
	const shared = /* @__PURE__ */ new Set();
	const moved = [];
	const bind = (name, value, isParameter) => {
		targets.add(name);
		const seen = found.get(name.text);
		if (seen !== void 0) seen.bindings += 1;
		else {
			const statement = isParameter ? null : statementOf(name, top);
			found.set(name.text, {
				isParameter,
				value,
				statement,
				bindings: 1,
				reads: []
			});
		}
	};
	const bindAll = (at) => {
		const list = isFunction$1(at) ? child(at, "parameters") ?? child(at, "parameter") : null;
		if (list !== null) {
			for (const one of walk(list)) if (isVariable$1(one) && !/^(type|value)$/.test(one.field ?? "")) bind(one, null, true);
		}
		if (SHARED.test(at.type)) for (const one of parts(at)) shared.add(one.text);
		for (const { name, value } of bound(at)) bind(name, value, false);
		for (const target of reassigned(at)) moved.push(target.text);
	};
	for (const at of walk(top)) bindAll(at);
	for (const at of walk(top)) if (isVariable$1(at) && !targets.has(at)) found.get(at.text)?.reads.push(at);
	for (const name of shared) found.delete(name);
	for (const name of moved) {
		const seen = found.get(name);
		if (seen !== void 0) seen.bindings += 1;
	}
	return found;
}
/** Whether nothing stands between a node and a statement around it that would run it later, or more than once. */
function runsAtOnce(node, statement) {
	for (const at of ancestors(node)) {
		if (isFunction$1(at) || isLoop(at) || at.type === "block" && at.parent?.type === "call") return false;
		if (at === statement) return true;
	}
	return node === statement;
}
/** What binds nothing: the names of what is no function, and of one that holds a class of its own. */
const NONE = {
	alias: () => null,
	meaning: () => null,
	isIdle: () => false
};
const functionIn = (node) => {
	const at = child(node, "definition") ?? (node.type === "variable_declarator" ? child(node, "value") : node);
	return at !== null && isFunction$1(at) ? at : null;
};
/** Looks at the variables of a definition. `loose`: parameters count as its own too, though callers may name them. */
function localsOf(node, loose) {
	const top = functionIn(node);
	if (top === null || walk(top).some((at) => at !== top && FOREIGN(at))) return NONE;
	const all = collect(top);
	const idle = /* @__PURE__ */ new Set();
	const meanings = /* @__PURE__ */ new Map();
	const isSteady = (value) => {
		const at = bare(value);
		return isLiteral(at) && !/^[[({]/.test(at.text) || isName(at) && (all.get(at.text)?.bindings ?? 2) === 1;
	};
	/** Whether a node is run by the next statement, or by one on the way there that is idle and so a part of it. */
	const isNext = (read, statement) => {
		const { row, from } = followers(statement);
		for (let at = from; at < row.length; at += 1) {
			const one = row[at];
			if (one.place <= read.place && read.place < one.beyond) return runsAtOnce(read, one);
			if (!idle.has(one)) return false;
		}
		return false;
	};
	for (const [name, { isParameter, value, statement, bindings, reads }] of [...all].reverse()) {
		if (isParameter || bindings !== 1 || value === null || statement === null) continue;
		const target = walk(statement).flatMap(bound)[0]?.name;
		const { row, from } = followers(statement);
		if (from >= row.length || target?.text !== name || !bindsOnly(statement, target)) continue;
		if (reads.length === 0 && !walk(value).some(isEffect)) idle.add(statement);
		else if (isSteady(value) || reads.length === 1 && reads.every((one) => isNext(one, statement))) {
			idle.add(statement);
			meanings.set(name, value);
		}
	}
	const named = [...all].filter(([name, one]) => (loose || !one.isParameter) && !meanings.has(name));
	const aliases = new Map(named.map(([name], index) => [name, `%${index}`]));
	return {
		alias: (at) => isVariable$1(at) ? aliases.get(at.text) ?? null : null,
		meaning: (at) => isVariable$1(at) ? meanings.get(at.text) ?? null : null,
		isIdle: (statement) => idle.has(statement)
	};
}

// src/syntax/essence/operators.ts
const isBinaryType = ofType(/^(binary_operator|binary_expression|binary|boolean_operator|comparison_operator)$/);
const NUMBER = /^\d[\d_]*(\.\d+)?$/;
/** What an addition joins, instead of adding it up. */
const JOINS = /^(["'`[{]|[bBfFrRuU]{1,2}["'])/;
const TURNED = {
	">": "<",
	">=": "<="
};
const OPPOSITE = {
	"==": "!=",
	"!=": "==",
	"===": "!==",
	"!==": "===",
	"<": ">=",
	">": "<=",
	"<=": ">",
	">=": "<",
	is: "is not",
	"is not": "is",
	in: "not in",
	"not in": "in"
};
const UNIT = {
	"/": "1",
	"**": "1",
	"<<": "0",
	">>": "0"
};
/** Both sides of an operator; null for what is no operation on two. */
function binaryOf(node) {
	if (!isBinaryType(node)) return null;
	const [left, right, more] = parts(node);
	if (left === void 0 || right === void 0 || more !== void 0) return null;
	return {
		left,
		operator: node.children.filter((one) => one !== left && one !== right).map((one) => one.text).join(" "),
		right
	};
}
const numberOf = (text) => NUMBER.test(text) ? Number(text.replaceAll("_", "")) : null;
/** The terms of a chain of additions, or the factors of one of multiplications. */
function chain(node, writer, joins) {
	const found = [];
	const waiting = [{
		node,
		minus: false
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const at = writer.peel(next.node);
		const binary = binaryOf(at);
		if (binary === null || !joins.test(binary.operator)) found.push({
			node: at,
			minus: next.minus
		});
		else {
			waiting.push({
				node: binary.right,
				minus: next.minus !== (binary.operator === "-")
			});
			waiting.push({
				node: binary.left,
				minus: next.minus
			});
		}
	}
	return found;
}
function sum(node, writer) {
	const terms = chain(node, writer, /^[-+]$/).map(({ node: at, minus }) => ({
		text: writer.write(at),
		minus
	}));
	const constants = terms.filter(({ text }) => numberOf(text) !== null);
	const numeric = terms.every(({ text }) => !JOINS.test(text)) && (constants.length > 0 || terms.some(({ minus }) => minus));
	const signed = ({ text, minus }) => minus ? `- ${text}` : text;
	if (!numeric) return `( + ${(writer.loose ? terms.map(signed).sort() : terms.map(signed)).join(" , ")} )`;
	const total = constants.reduce((so, { text, minus }) => so + (numberOf(text) ?? 0) * (minus ? -1 : 1), 0);
	const rest = terms.filter(({ text }) => numberOf(text) === null).map(signed);
	const all = [...rest.sort(), ...total === 0 && rest.length > 0 ? [] : [String(total)]];
	return all.length === 1 && !all[0]?.startsWith("-") ? all[0] ?? "" : `( + ${all.join(" , ")} )`;
}
function product(node, writer) {
	const texts = chain(node, writer, /^\*$/).map((one) => writer.write(one.node));
	if (texts.some((text) => JOINS.test(text))) return `( * ${texts.join(" , ")} )`;
	const total = texts.reduce((so, text) => so * (numberOf(text) ?? 1), 1);
	const rest = texts.filter((text) => numberOf(text) === null);
	const all = [...rest.sort(), ...total === 1 && rest.length > 0 ? [] : [String(total)]];
	return all.length === 1 ? all[0] ?? "" : `( * ${all.join(" , ")} )`;
}
/** `and` and `or`: what is true or false in them in any case is left out, where that is asked for. */
function junction(node, operator, writer) {
	const and = /^(and|&&)$/.test(operator);
	const texts = chain(node, writer, and ? /^(and|&&)$/ : /^(or|\|\|)$/).map((one) => writer.write(one.node));
	const kept = writer.loose ? texts.filter((text) => text.toLowerCase() !== String(and)).sort() : texts;
	return kept.length === 1 ? kept[0] ?? "" : `( ${and ? "and" : "or"} ${kept.join(" , ")} )`;
}
/** An operation on two: chains flat, constants folded, neutral elements left out, comparisons turned one way. */
function writeBinary(node, binary, writer) {
	const { operator } = binary;
	if (/^[-+]$/.test(operator)) return sum(node, writer);
	if (operator === "*") return product(node, writer);
	if (/^(and|&&|or|\|\|)$/.test(operator)) return junction(node, operator, writer);
	const [left, right] = [writer.write(binary.left), writer.write(binary.right)];
	return writeComparison(left, operator, right);
}
function writeComparison(left, operator, right) {
	if (UNIT[operator] === right) return left;
	const turned = TURNED[operator];
	if (turned !== void 0) return `( ${right} ${turned} ${left} )`;
	const [first, second] = /^[!=]={1,2}$/.test(operator) && right < left ? [right, left] : [left, right];
	return `( ${first} ${operator} ${second} )`;
}
const isNot = ofType(/^(not_operator|unary_expression|unary|unary_op_expression|prefix_unary_expression)$/);
/** What a negation denies; null for what is none. */
function deniedBy(node) {
	if (!isNot(node) || !/^(!|not)$/.test(node.children[0]?.text ?? "")) return null;
	return parts(node)[0] ?? null;
}
/** A condition, and its opposite. */
function writePolarities(node, writer) {
	const at = writer.peel(node);
	const denied = deniedBy(at);
	if (denied !== null) {
		const [yes, no] = writePolarities(denied, writer);
		return [no, yes];
	}
	const binary = binaryOf(at);
	const opposite = binary === null ? void 0 : OPPOSITE[binary.operator];
	if (binary === null || opposite === void 0) {
		const text = writer.write(at);
		return [text, `( not ${text} )`];
	}
	const [left, right] = [writer.write(binary.left), writer.write(binary.right)];
	return [writeComparison(left, binary.operator, right), writeComparison(left, opposite, right)];
}

// src/syntax/essence/qualified.ts
/**
* Functions of a language itself, named with the place that every language keeps them in: JavaScript's global object and
* `Number`, Python's `builtins`, PHP's outermost namespace, Rust's `std` for what its prelude has.
*/
const QUALIFIED = [
	/^(?:globalThis\.)?Number\.(parseInt|parseFloat)$/,
	/^(?:globalThis|builtins)\.([\p{L}_$][\p{L}\p{N}_$]*)$/u,
	/^\\([a-z_][a-z\d_]*)$/,
	/^(?:::)?std::(?:option::|result::|string::|vec::|boxed::)(Option|Result|String|Vec|Box)$/
];
const LONGEST$3 = 100;
/** The short name of a function of the language that is named in full (`Number.parseInt`); null for anything else. */
function shortName({ text }) {
	if (text.length > LONGEST$3) return null;
	for (const form of QUALIFIED) {
		const [, name] = form.exec(text) ?? [];
		if (name !== void 0) return name;
	}
	return null;
}

// src/syntax/essence/statements.ts
const isTernary = ofType(/^(conditional_expression|ternary_expression|conditional)$/);
const isIf = ofType(/^(if_statement|if_expression|if|elsif|elif_clause|else_if_clause)$/);
const isReturn = ofType(/^(return_statement|return_expression|return)$/);
/** Deeper than this conditions are not sorted into each other. */
const MOST_NESTED = 50;
/** A list or clause of statements taken apart; a lone statement is a list of itself. */
function statementsOf(node) {
	if (node === null) return [];
	if (node.type === "else_clause") return statementsOf(child(node, "body") ?? parts(node)[0] ?? null);
	return isStatementList(node) ? parts(node).flatMap((one) => isStatementList(one) ? statementsOf(one) : [one]) : [node];
}
/** `return a if c else b`. */
function choiceOf(statement) {
	const asked = isReturn(statement) ? parts(statement)[0] : void 0;
	const [first, second, third] = asked === void 0 || !isTernary(asked) ? [] : parts(asked);
	if (asked === void 0 || first === void 0 || second === void 0 || third === void 0) return null;
	const [condition, taken] = child(asked, "condition") === null ? [second, first] : [first, second];
	return {
		condition,
		taken: [taken],
		otherwise: [third],
		answer: "return "
	};
}
/** The branches of a statement; null where it is no condition, or one that also does something first. */
function branchesOf(statement) {
	const inner = statement.type === "expression_statement" ? parts(statement)[0] : statement;
	if (inner === void 0 || !isIf(inner) || child(inner, "initializer") !== null) return choiceOf(statement);
	const condition = child(inner, "condition");
	const alternatives = inner.children.filter(({ field }) => field === "alternative");
	if (condition === null || alternatives.length > 1) return null;
	return {
		condition,
		taken: statementsOf(child(inner, "consequence") ?? child(inner, "body")),
		otherwise: statementsOf(alternatives[0] ?? null),
		answer: ""
	};
}
/**
* Statements in the order in which they run: branches that are always or never taken are none, what follows a branch that
* leaves is the other branch, and of a condition and its opposite the one that comes first in the alphabet is asked.
*/
function writeStatements(statements, writer, depth = 0) {
	const written = [];
	for (const [index, statement] of statements.entries()) {
		if (writer.isIdle(statement)) continue;
		const branches = depth < MOST_NESTED ? branchesOf(statement) : null;
		if (branches === null) written.push(writer.write(statement));
		else {
			const rest = statements.slice(index + 1);
			const truth = constantTruth(branches.condition);
			const { taken, otherwise, answer } = branches;
			const list = (ones) => answer + writeStatements(ones, writer, depth + 1);
			if (truth !== null) return [...written, list([...truth ? taken : otherwise, ...answer === "" ? rest : []])].join(" ; ");
			const ends = answer === "" && taken.some(leaves$1);
			const [yes, no] = writePolarities(branches.condition, writer);
			const [a, b] = [list(taken), list(ends ? [...otherwise, ...rest] : otherwise)];
			written.push(yes <= no ? `if ${yes} { ${a} } { ${b} }` : `if ${no} { ${b} } { ${a} }`);
			if (ends) break;
		}
		if (leaves$1(statement)) break;
	}
	return written.filter((one) => one !== "").join(" ; ");
}

// src/syntax/essence.ts
const isParenthesis = ofType(/^parenthesized_(expression|statements)$/);
const isAssignment$1 = ofType(/^(augmented_assignment(_expression)?|operator_assignment|compound_assignment_expr|assignment_(expression|statement))$/);
/** Calls that tell somebody who reads along what goes on. */
const TELLS = /^(await\s+)?((this|self)\.|\$this->)?_?(log|logger|logging|LOG|LOGGER|Log|slog|tracing|console|System\.(out|err)|Console|Debug|fmt|Rails\.logger)(\.|->|::)\w+!?\s*\(|^(print|println!?|eprintln!?|debug!|info!|trace!|warn!|puts|pp|error_log)\s*[( ]/;
/** Deeper than this, names within names included, code is taken as it is written. */
const MAX_DEPTH = 1500;
const CLOSER = /^[)\]}]$/;
/** How a value is written in a text: the grammars have no nodes for what they say. */
const FORMAT = /^(format_specifier|interpolation_format_clause)$/;
/** A text with parts that are computed, which are written in their places. */
function writeInterpolated(node, write) {
	const { text, start } = node;
	let at = 0;
	let written = "";
	for (const one of node.children) {
		written += text.slice(at, one.start - start) + (one.named && one.children.length > 0 ? write(one) : one.text);
		at = one.start - start + one.text.length;
	}
	return written + text.slice(at);
}
/** `x += 3` as `x = x + 3`; null for other assignments. Products stand in the order of the alphabet. */
function writeUpdate(node, write) {
	const [left, right] = [child(node, "left"), child(node, "right")];
	const operator = node.children.find((one) => /^[+*]=$/.test(one.text))?.text;
	if (!isAssignment$1(node) || left === null || right === null || operator === void 0) return null;
	const [target, value] = [write(left), write(right)];
	const operands = operator === "*=" ? [target, value].sort() : [target, value];
	return `${target} = ( ${operator[0]} ${operands.join(" , ")} )`;
}
function writerOf({ node: top, skip }, loose, told) {
	const locals = localsOf(top, loose);
	const own = child(child(top, "definition") ?? top, "name");
	let depth = 0;
	const peel = (node) => {
		let at = node;
		for (let hop = 0; hop < MAX_DEPTH; hop += 1) {
			const inner = isParenthesis(at) ? parts(at) : [locals.meaning(at)];
			if (inner.length !== 1 || inner[0] == null) break;
			at = inner[0];
		}
		return at;
	};
	const isIdle = (node) => {
		if (skip(node) || locals.isIdle(node)) return true;
		if (!loose || !isStatement(node) || !TELLS.test(node.text.slice(0, 200))) return false;
		told.add(writeAll(node));
		return true;
	};
	const writeAll = (node) => {
		const { children } = node;
		const kept = children.filter((one) => !isComment(one) && !skip(one));
		return kept.flatMap((one, index) => one.text === "," && CLOSER.test(kept[index + 1]?.text ?? "") ? [] : [write(one)]).filter((one) => one !== "").join(" ");
	};
	const writeNode = (node) => {
		const at = peel(node);
		if (at === own) return "%";
		if (isWhole(at) && at.type !== "variable_name") return stringValue(at) === null ? writeInterpolated(at, write) : literal(at);
		if (FORMAT.test(at.type)) return writeInterpolated(at, write);
		if (at.children.length === 0 || at.type === "variable_name") return locals.alias(at) ?? at.text.replace(/^[;\s]+$/, "");
		const short = shortName(at);
		if (short !== null) return short;
		const binary = binaryOf(at);
		if (binary !== null) return writeBinary(at, binary, writer);
		if (deniedBy(at) !== null) return writePolarities(at, writer)[0];
		if (isStatementList(at)) return `{ ${writeStatements(parts(at), writer)} }`;
		return writeUpdate(at, write) ?? writeAll(at);
	};
	const write = (node) => {
		if (depth >= MAX_DEPTH) return node.text;
		depth += 1;
		const written = writeNode(node);
		depth -= 1;
		return written;
	};
	const writer = {
		write,
		peel,
		isIdle,
		loose
	};
	return writer;
}
const isStatement = ({ type, parent }) => /statement$|^(call|macro_invocation)$/.test(type) && parent !== null && isStatementList(parent);
const isComputed = ofType(/^(template_substitution|interpolation)$/);
/** What stands inside of computed parts of texts (`${join("pear", crate)}`), which are tokens as wholes. */
const computedTokens = (node) => walk(node).flatMap((at) => isComputed(at) ? tokens(at) : []);
/** Reads what a definition does. Work and depth are bounded by the length of its text. */
function essenceOf(definition) {
	const { node, skip, marks = [] } = definition;
	const told = /* @__PURE__ */ new Set();
	const written = (loose) => {
		const writer = writerOf(definition, loose, told);
		const text = isStatementList(node) ? writeStatements(parts(node), writer) : writer.write(node);
		return digest([...marks, text]);
	};
	const literals = [...tokens(node, skip), ...computedTokens(node)].filter((token) => LITERAL$1.test(token));
	return {
		sure: written(false),
		likely: written(true),
		told: [...told],
		literals: [...new Set(literals)]
	};
}

// src/syntax/read-oracle.ts
function open(path, text, grammars, parse) {
	const language = languageOf(path);
	if (language === null) return { kind: "not-a-language" };
	const id = language.grammar(path);
	const grammar = grammars.get(id);
	if (grammar === void 0) return {
		kind: "unreadable",
		why: `the ${id} grammar is not loaded`
	};
	const root = parse(text, grammar);
	return root === null ? {
		kind: "unreadable",
		why: "it is too long or could not be parsed"
	} : {
		language,
		root
	};
}
/** The tests of a file. Never throws; a file whose tests do not parse is `unreadable`, with the line in `why`. */
function readOracle(path, text, grammars, parse = parseTree) {
	const parsed = open(path, text, grammars, parse);
	return "kind" in parsed ? parsed : parsed.language.oracle(path, parsed.root);
}
/** What a file defines; found once, for its symbols and for what some of them do. */
const definedIn = ({ language, root }) => remember(language.source)(root);
/** The symbols and imports of a file. Never throws; a file that does not parse is `unreadable`. */
function readSource(path, text, grammars, parse = parseTree) {
	const parsed = open(path, text, grammars, parse);
	if ("kind" in parsed) return parsed;
	const source = definedIn(parsed);
	if (source.kind === "unreadable") return source;
	return {
		kind: "source",
		symbols: [...source.definitions.map(symbolOf), ...source.rest],
		imports: source.imports
	};
}
const joined$1 = (a, b) => ({
	sure: a.sure + b.sure,
	likely: a.likely + b.likely,
	told: [...a.told, ...b.told],
	literals: [.../* @__PURE__ */ new Set([...a.literals, ...b.literals])]
});
/**
* What each of some definitions of a file does, by name; those of one name are taken together. Null where the file does
* not parse.
*/
function readEssences(path, text, names, grammars, parse = parseTree) {
	const parsed = open(path, text, grammars, parse);
	const source = "kind" in parsed ? null : definedIn(parsed);
	if (source === null || source.kind === "unreadable") return null;
	const found = /* @__PURE__ */ new Map();
	for (const definition of source.definitions) {
		if (!names.has(definition.name)) continue;
		const [one, before] = [essenceOf(definition), found.get(definition.name)];
		found.set(definition.name, before === void 0 ? one : joined$1(before, one));
	}
	return found;
}

// src/syntax/read-sides.ts
const unitsOf = ({ tests, helpers }) => [...tests, ...helpers];
const MARK$1 = "\0";
/** What a file says outside of its tests and helpers; blank lines are left out, and neighbours among the units are one mark. */
function surroundings(lines, units) {
	const outside = [...lines];
	for (const { line, endLine } of units) outside.fill(MARK$1, line - 1, endLine);
	const written = outside.filter((line) => line.trim() !== "");
	return written.filter((line, at) => line !== MARK$1 || written[at - 1] !== MARK$1).join("\n");
}
/** Units by what tells them apart within a file. */
function byName({ tests, helpers }) {
	const found = new Map(tests.map((one) => [one.id, one]));
	const counts = /* @__PURE__ */ new Map();
	for (const helper of helpers) {
		const count = counts.get(helper.name) ?? 0;
		counts.set(helper.name, count + 1);
		found.set(JSON.stringify([helper.name, count]), helper);
	}
	return found;
}
/** Tells the units apart that are the same on both sides: whole lines, what their names stand for, and the rest of the file. */
function findTwins(before, after, texts) {
	const [old, now] = texts.map((text) => text.split("\n"));
	if (surroundings(old, unitsOf(before)) !== surroundings(now, unitsOf(after))) return;
	const written = (lines, { line, endLine }) => lines.slice(line - 1, endLine).join("\n");
	const others = byName(before);
	for (const [name, unit] of byName(after)) {
		const other = others.get(name);
		const [a, b] = [other === void 0 ? null : bodyOf$3(other), bodyOf$3(unit)];
		if (other === void 0 || a === null || b === null || written(old, other) !== written(now, unit)) continue;
		const meanings = a.around?.();
		if (meanings === void 0 || meanings !== b.around?.()) continue;
		[a.twin, b.twin] = [{
			body: b,
			meanings
		}, {
			body: a,
			meanings
		}];
	}
}
/** Reads the bodies that are wanted, and lets go of the tree: whoever asks for another one has the file parsed again. */
function close(reading, open, isWanted) {
	if (reading.kind !== "tests") return;
	let again = null;
	const readAgain = (at) => {
		const whole = again ?? unitsOf(open()).map(factsOf);
		again = whole;
		return whole[at];
	};
	for (const [at, unit] of unitsOf(reading).entries()) {
		const body = bodyOf$3(unit);
		if (body === null) continue;
		if (isWanted(unit)) factsOf(unit);
		body.around = null;
		body.read = () => readAgain(at);
	}
}
/**
* The tests of both sides of a file. The bodies of its tests and helpers are read at once where `ofTests`, save those that are
* the same on both sides; all others once somebody asks. A side that has no text is told as such.
*/
function readSides(before, after, ofTests, grammars, parse) {
	const open = (side) => () => "text" in side ? readOracle(side.path, side.text, grammars, parse) : side;
	const old = open(before)();
	const now = "text" in before && "text" in after && before.path === after.path && before.text === after.text ? old : open(after)();
	const isMixed = [old, now].some((one) => one.kind === "tests" && one.tests.length > 0);
	if (old.kind === "tests" && now.kind === "tests" && "text" in before && "text" in after && before.path === after.path) findTwins(old, now, [before.text, after.text]);
	const isWanted = (unit) => (ofTests || isMixed) && bodyOf$3(unit)?.twin == null;
	close(old, open(before), isWanted);
	close(now, open(after), isWanted);
	return {
		before: old,
		after: now
	};
}

// src/syntax/verification/silent.ts
const SILENCING = /^(?:--exit-zero|-DskipTests(?:=true)?|-Dmaven\.test\.skip(?:=true)?|-Dmaven\.test\.failure\.ignore(?:=true)?|--issues-exit-code=0|--suppress-tests-failed-exit-code|--no-run|--exit-code=0|-fn|--fail-never)$/;
/** Options by which a tool only tells what it would look at. */
const IDLE$1 = /^(?:--collect-?only|--co|--list-?tests|--dry-run|--setup-plan|--no-?check)$/i;
/** Go: tests are built or named, and none is run. */
const IDLE_GO = /^-(?:c|list)(?:=|$)/;
/** Why an option lets a verification pass whatever it finds, a clause; null where none does. */
function silencingOption(command) {
	const found = command.args.find((arg) => arg !== null && SILENCING.test(arg));
	if (found !== void 0) return `its option ${found} lets it pass`;
	const idle = command.args.find((arg) => arg !== null && IDLE$1.test(arg));
	if (idle !== void 0) return `with ${idle} it looks at nothing`;
	const unrun = command.name === "go" ? command.args.find((arg) => arg !== null && IDLE_GO.test(arg)) : void 0;
	if (unrun !== void 0) return `with ${unrun} it runs no test`;
	return command.args.findIndex((arg, index) => arg === "test" && command.args[index - 1] === "-x") > 0 ? "its option -x test leaves the tests out" : null;
}
const DETACHING = /* @__PURE__ */ new Set([
	"tmux",
	"screen",
	"at",
	"batch",
	"daemonize",
	"dtach",
	"start"
]);
/** Whether a command comes back before what it was told to run has ended. */
function detaches({ name, args }) {
	if (DETACHING.has(name)) return true;
	return (name === "docker" || name === "podman") && args.some((arg) => arg === "-d" || arg === "--detach");
}

// src/syntax/verification/words.ts
/** The last part of a path, without a Windows launcher's ending. */
function baseName(word) {
	return word.slice(word.lastIndexOf("/") + 1).replace(/\.(exe|cmd|bat)$/i, "");
}
/** The arguments that are no options, in order; `valued` names options whose next word belongs to them. */
function operands(args, valued = []) {
	const found = [];
	for (let index = 0; index < args.length; index += 1) {
		const arg = args[index] ?? null;
		if (arg === null) continue;
		if (valued.includes(arg)) index += 1;
		else if (!arg.startsWith("-")) found.push(arg);
	}
	return found;
}
/** Whether one of the options is given, as itself or as `--option=value`. */
function hasOption(args, ...options) {
	return args.some((arg) => arg !== null && options.some((option) => arg === option || arg.startsWith(`${option}=`)));
}
const TASKS = [
	["lint", /(^|[-:_./])(lint\w*|typecheck|type-check|types|tsc|mypy|eslint|vet|clippy|analy[sz]e|static|style|fmt-check)($|[-:_./])/i],
	["lint", /(^|[-:_./])(check-?types|check-?fmt|check-?format|(format|fmt|style|types?)[-:_.]check)($|[-:_./])/i],
	["test", /(^|[-:_./])(tests?|testing|spec|specs|unit|e2e|integration|cov|cover|coverage|pytest|jest|vitest|verify)($|[-:_./])/i],
	["lint", /(^|[-:_./])check($|[-:_./])/i],
	["build", /(^|[-:_./])(build|compile|bundle|dist|package|assemble)($|[-:_./])/i]
];
/** What a task is for by its name: `test:unit` → test, `lint` and `check` → lint, `build` → build. */
function taskKind(task) {
	if (task === null || task === void 0) return "unknown";
	return TASKS.find(([, pattern]) => pattern.test(task))?.[0] ?? "unknown";
}

// src/syntax/verification/launchers.ts
const PACKAGES = [
	"-p",
	"--package",
	"-c",
	"--call",
	"--cwd",
	"-w",
	"--workspace"
];
const PYTHON_RUNNER = [
	"--with",
	"--python",
	"-p",
	"--extra",
	"--group",
	"--project",
	"--directory",
	"--env-file",
	"-e"
];
const LAUNCHERS = /* @__PURE__ */ new Map([
	["npx", {
		behind: [[]],
		valued: PACKAGES
	}],
	["bunx", { behind: [[]] }],
	["npm", {
		behind: [["exec"], ["x"]],
		valued: PACKAGES
	}],
	["pnpm", { behind: [["exec"], ["dlx"]] }],
	["yarn", { behind: [["exec"], ["dlx"]] }],
	["bun", { behind: [["x"]] }],
	["uv", {
		behind: [["run"], ["tool", "run"]],
		valued: PYTHON_RUNNER
	}],
	["uvx", {
		behind: [[]],
		valued: PYTHON_RUNNER
	}],
	["pipx", { behind: [["run"]] }],
	["poetry", { behind: [["run"]] }],
	["pipenv", { behind: [["run"]] }],
	["pdm", { behind: [["run"]] }],
	["rye", { behind: [["run"]] }],
	["hatch", { behind: [["run"]] }],
	["conda", {
		behind: [["run"]],
		valued: [
			"-n",
			"-p",
			"--name",
			"--prefix"
		]
	}],
	["bundle", { behind: [["exec"]] }],
	["mise", { behind: [["exec"], ["x"]] }],
	["direnv", { behind: [["exec"]] }],
	["cross-env", { behind: [[]] }],
	["dotenv", {
		behind: [[]],
		valued: ["-e", "-f"]
	}],
	["xvfb-run", {
		behind: [[]],
		valued: [
			"-n",
			"-s",
			"-w",
			"-e",
			"-f",
			"-p"
		]
	}],
	["c8", { behind: [[]] }],
	["nyc", { behind: [[]] }],
	["coverage", {
		behind: [["run"]],
		valued: [
			"--source",
			"--omit",
			"--include",
			"--rcfile",
			"--data-file"
		]
	}]
]);
function behindLauncher(tool, launcher) {
	const subcommand = launcher.behind.find((words) => words.every((word, index) => tool.args[index] === word));
	if (subcommand === void 0) return null;
	const rest = tool.args.slice(subcommand.length);
	let index = 0;
	for (; index < rest.length; index += 1) {
		const word = rest[index] ?? null;
		if (word === null) return null;
		if (word === "-m" && (tool.name === "coverage" || tool.name === "uv")) return {
			name: "python",
			args: rest.slice(index)
		};
		if (launcher.valued?.includes(word)) index += 1;
		else if (!word.startsWith("-") && !/^[A-Za-z_]\w*=/.test(word)) break;
	}
	const name = rest[index] ?? null;
	if (name === null) return null;
	if (tool.name === "coverage") return {
		name: "python",
		args: rest.slice(index)
	};
	return {
		name: baseName(name).replace(/@[^/]*$/, ""),
		args: rest.slice(index + 1)
	};
}
/** `python -m tool …` as `tool …`. */
function pythonModule(tool) {
	if (!/^(python|pypy)[\d.]*$|^py$/.test(tool.name)) return null;
	const at = tool.args.findIndex((arg) => arg === null || !/^-[bBdEiIOPqsSuvx]+$|^-[WX].*$/.test(arg));
	const name = tool.args[at + 1] ?? null;
	return tool.args[at] !== "-m" || name === null ? null : {
		name,
		args: tool.args.slice(at + 2)
	};
}
/** Takes `npx`, `uv run`, `python -m` … off, at most eight deep. */
function launch(start) {
	let tool = start;
	for (let depth = 0; depth < 8; depth += 1) {
		const launcher = LAUNCHERS.get(tool.name);
		const next = pythonModule(tool) ?? (launcher === void 0 ? null : behindLauncher(tool, launcher));
		if (next === null) return tool;
		tool = next;
	}
	return tool;
}

// src/syntax/verification/special.ts
const NODE_VALUED = [
	"--prefix",
	"-C",
	"--dir",
	"--cwd",
	"-w",
	"--workspace",
	"--filter",
	"-F"
];
const INSTALLS = /^(install|i|ci|clean-install|add|remove|rm|uninstall|up|update|upgrade|link|init|publish|version|import|dedupe|pack)$/;
const ASKS$1 = /^(ls|list|view|info|why|outdated|audit|config|root|prefix|bin|search|explain)$/;
/** npm, pnpm, yarn and bun: a script by its name, or a subcommand of their own. */
function packageRunner(args) {
	const words = operands(args, NODE_VALUED);
	const [first, second] = words[0] === "workspace" ? words.slice(2) : words;
	if (first === void 0) return "unknown";
	if (/^(run|run-script|rum)$/.test(first)) return taskKind(second);
	if (/^(test|t|tst|install-test|it)$/.test(first)) return "test";
	if (INSTALLS.test(first)) return "write";
	return ASKS$1.test(first) ? "read" : taskKind(first);
}
const GIT_READS = /^(status|log|diff|show|blame|annotate|rev-parse|ls-files|grep|describe|reflog|cat-file|ls-tree|merge-base|shortlog|rev-list|check-ignore|for-each-ref|name-rev|remote|version|help|whatchanged|diff-tree|ls-remote|count-objects|var|fetch|show-ref|cherry)$/;
const GIT_WRITES = /^(add|commit|checkout|switch|restore|reset|merge|rebase|mv|rm|apply|am|clean|pull|push|cherry-pick|revert|init|clone|update-index|worktree|submodule|filter-branch|update-ref|gc|prune|notes|replace|sparse-checkout|read-tree|checkout-index)$/;
/** git by its subcommand; `branch`, `tag`, `stash` and `config` by whether they are asked or told. */
function git(args) {
	const [subcommand, ...rest] = operands(args, [
		"-c",
		"-C",
		"--git-dir",
		"--work-tree"
	]);
	if (subcommand === void 0) return "unknown";
	if (subcommand === "branch" || subcommand === "tag") return rest.length === 0 || hasOption(args, "-l", "--list", "--contains") ? "read" : "write";
	if (subcommand === "stash") return /^(list|show)$/.test(rest[0] ?? "") ? "read" : "write";
	if (subcommand === "config") return (hasOption(args, "--get", "--get-all", "--list", "-l", "--get-regexp") || rest.length === 1) && !hasOption(args, "--unset", "--unset-all") ? "read" : "write";
	if (GIT_READS.test(subcommand)) return "read";
	return GIT_WRITES.test(subcommand) ? "write" : "unknown";
}
/** sed reads unless it edits in place. */
function sed(args) {
	return args.some((arg) => /^(-[nErsuz]*i|--in-place)/.test(arg ?? "")) ? "write" : "read";
}
const TEST_CODE = /\b(?:import|from)\s+[\w.]*\btests?\b|\b(?:import|from)\s+(?:[\w.]+\.)?test_|\b(?:unittest|pytest)\b|\btest_\w+\s*\(/;
const TEST_SCRIPT = /(^|[/_.-])(run[_-]?tests?|tests?|specs?|test[_-]all)(\.[a-z]+)?$/i;
const CODE_OPTIONS = [
	"-c",
	"-e",
	"--eval",
	"-p",
	"--print"
];
/** Whether a script of this path is one of tests, by its name. */
function namesTests(path) {
	return isTestPath(path) || /(^|\/)test_[^/]*$|_test\.[a-z]+$/.test(path) || TEST_SCRIPT.test(path);
}
/** An interpreter's call: inline code or standard input that uses a test module, or a script named after tests, is a test. */
function script(args, input) {
	if (hasOption(args, "--test")) return "test";
	const at = args.findIndex((arg) => CODE_OPTIONS.includes(arg ?? ""));
	const code = at < 0 ? input : args[at + 1] ?? null;
	const [file] = operands(args, [
		"-W",
		"-X",
		"-r",
		"--require",
		"--import",
		"--loader"
	]);
	if (at < 0 && file !== void 0 && file !== "-") return namesTests(file) ? "test" : scriptKind(file);
	return code !== null && TEST_CODE.test(code) ? "test" : "unknown";
}
/** A script called by its path, by the name it has: `./scripts/lint.sh` → lint. */
function scriptKind(path) {
	if (namesTests(path)) return "test";
	const base = path.slice(path.lastIndexOf("/") + 1).replace(/\.\w+$/, "");
	return /^[\w.-]+$/.test(base) ? taskKind(base.replaceAll("_", "-")) : "unknown";
}
const CARGO_KINDS = [
	["test", /^(test|t|nextest|miri|tarpaulin|llvm-cov)$/],
	["lint", /^(clippy|check|c|deny|audit)$/],
	["build", /^(build|b|doc)$/],
	["read", /^(tree|metadata|search)$/],
	["write", /^(add|remove|update|fix|install|new|init|publish|fmt)$/]
];
/** cargo by its subcommand; `fmt --check` only looks. */
function cargo(args) {
	const [subcommand = ""] = operands(args, [
		"--manifest-path",
		"-p",
		"--package",
		"-C"
	]).filter((word) => word[0] !== "+");
	if (subcommand === "fmt" && hasOption(args, "--check")) return "lint";
	return CARGO_KINDS.find(([, pattern]) => pattern.test(subcommand))?.[0] ?? "unknown";
}

// src/syntax/verification/tools.ts
const DIRECTORIES = [
	"-C",
	"--directory",
	"-f",
	"--file",
	"--manifest-path",
	"-p",
	"--project",
	"--prefix"
];
/** The first operand decides, by a list of names for each kind. */
function subcommands(table, otherwise = "unknown") {
	const kinds = new Map(Object.entries(table).flatMap(([kind, names]) => names.split(" ").map((name) => [name, kind])));
	return (args) => {
		const [first] = operands(args, DIRECTORIES).filter((operand) => !operand.startsWith("+"));
		return kinds.get(first ?? "") ?? otherwise;
	};
}
/** A formatter: it only looks where one of these options is given. */
function checks(...options) {
	return (args) => hasOption(args, ...options) ? "lint" : "write";
}
/** It changes files where one of these options is given. */
function writesWith(options, otherwise = "read") {
	return (args) => hasOption(args, ...options) ? "write" : otherwise;
}
/** A runner of named tasks: the weightiest kind that one of the names tells. */
function tasks(none, check) {
	return (args) => {
		const named = operands(args, [
			...DIRECTORIES,
			"-j",
			"-I"
		]).filter((operand) => !operand.includes("="));
		if (named.length === 0) return none;
		const kinds = named.map((name) => name === "check" || name === ":check" ? check : taskKind(name));
		return [
			"test",
			"lint",
			"build"
		].find((kind) => kinds.includes(kind)) ?? (named.every((name) => name === "all") ? none : "unknown");
	};
}
/** tox, nox: environments named after linters lint; anything else tests. */
function environments(args) {
	const at = args.findIndex((arg) => /^(-e|-s|--env|--session|--sessions|run)$/.test(arg ?? ""));
	const named = at < 0 ? null : args[at + 1] ?? null;
	return taskKind(named) === "lint" ? "lint" : "test";
}
const TABLE = [
	["pytest py.test unittest nose2 nosetests trial stestr behave doctest jest vitest mocha ava tap jasmine karma wtr cypress rspec minitest cucumber phpunit pest ctest gotestsum ginkgo bats busted prove testem codeception runtests", "test"],
	["tox nox", environments],
	["eslint flake8 pylint mypy dmypy pyright basedpyright ty pyrefly oxlint vue-tsc svelte-check tslint xo standard golangci-lint staticcheck shellcheck actionlint hadolint yamllint markdownlint markdownlint-cli2 rubocop standardrb phpstan psalm phpcs stylelint knip publint ktlint detekt swiftlint clang-tidy cppcheck bandit semgrep pre-commit lint-staged commitlint codespell sqlfluff tflint zizmor vulture pydocstyle pycodestyle pyflakes djlint ansible-lint", "lint"],
	["black isort autopep8 yapf docformatter", checks("--check", "--check-only", "--diff", "-c")],
	["prettier", checks("--check", "-c", "-l", "--list-different")],
	["gofmt goimports gofumpt", checks("-l", "-d")],
	["rustfmt clang-format", checks("--check", "--dry-run", "-n")],
	["biome", subcommands({
		lint: "check lint ci",
		write: "format migrate init"
	})],
	["ruff", (args) => operands(args)[0] === "format" && !hasOption(args, "--check", "--diff") ? "write" : "lint"],
	["tsc", (args) => hasOption(args, "--noEmit") ? "lint" : "build"],
	["playwright", subcommands({
		test: "test",
		write: "install install-deps codegen"
	})],
	["make gmake ninja", tasks("build", "test")],
	["just task invoke inv poe rake rails nx turbo lerna moon thor grunt gulp", tasks("unknown", "lint")],
	["mise", (args) => taskKind(operands(args)[1])],
	["composer", (args) => taskKind(operands(args).find((operand) => !operand.startsWith("run")))],
	["gradle gradlew", tasks("unknown", "test")],
	["mvn mvnw", subcommands({
		test: "test verify integration-test surefire:test",
		build: "compile package install"
	})],
	["npm pnpm yarn bun", packageRunner],
	["go", subcommands({
		test: "test",
		lint: "vet",
		build: "build install generate",
		read: "list env version doc",
		write: "mod get fmt work"
	})],
	["cargo", cargo],
	["dotnet", subcommands({
		test: "test",
		build: "build publish pack",
		write: "add restore new format"
	})],
	["deno", (args) => subcommandOfDeno(args)],
	["swift flutter dart mix sbt lein stack cabal zig bazel bazelisk meson rebar3 xcodebuild hatch", subcommands({
		test: "test eunit ct",
		lint: "analyze credo dialyzer format-check",
		build: "build compile"
	})],
	["webpack vite rollup rolldown esbuild tsup parcel next nuxt astro cmake gcc g++ cc clang clang++ rustc javac kotlinc msbuild build py_compile compileall", "build"],
	["docker podman", subcommands({
		build: "build buildx",
		read: "ps images logs inspect"
	})],
	["ls cat head tail grep egrep fgrep rg ag ack wc uniq cut tr less more file stat du df pwd which type whereis echo printf tree diff cmp date env printenv uname whoami id ps test [ true false : sleep basename dirname realpath readlink xxd od hexdump strings md5sum sha256sum cd pushd popd set export unset declare local readonly shopt seq jobs wait hash ulimit history man nl tac column comm paste fold bat lsof top free lscpu nproc hostname exit return read command", "read"],
	["find fd", writesWith([
		"-delete",
		"-exec",
		"-execdir",
		"-ok",
		"-okdir",
		"-fprint",
		"-fprintf",
		"-fls",
		"-x",
		"-X"
	])],
	["sort", writesWith(["-o", "--output"])],
	["awk gawk mawk", (args) => args.some((arg) => arg === "inplace" || />|system\s*\(/.test(arg ?? "")) ? "unknown" : "read"],
	["sed gsed", sed],
	["jq yq", writesWith([
		"-i",
		"--inplace",
		"--in-place"
	])],
	["curl", writesWith([
		"-o",
		"-O",
		"--output",
		"--remote-name",
		"-OL",
		"-LO"
	])],
	["git", git],
	["gh", (args) => /^(view|list|diff|status|checks|watch)$/.test(operands(args)[1] ?? "") ? "read" : "unknown"],
	["rm mv cp mkdir rmdir touch ln chmod chown dd install rsync truncate patch unzip wget pip pip3 brew apt apt-get apk yum dnf corepack shred split unlink", "write"],
	["tee", (args) => operands(args).every((file) => file.startsWith("/dev/")) ? "read" : "write"],
	["tar", (args) => /^-?-?(t|list)/.test(args[0] ?? "") ? "read" : "write"],
	["uv poetry pipenv pdm gem", subcommands({
		write: "sync add remove install pip lock update venv uninstall",
		build: "build"
	})]
];
function subcommandOfDeno(args) {
	const [first, second] = operands(args);
	if (first === "task") return taskKind(second);
	return first === "test" ? "test" : first === "lint" || first === "check" ? "lint" : "unknown";
}
/** Tool name → how to tell what a call of it is for. */
const TOOLS = new Map(TABLE.flatMap(([names, asked]) => names.split(" ").map((name) => [name, asked])));

// src/syntax/verification.ts
/** Names of programs that run a script which is named behind them. */
const INTERPRETER = /^(python|pypy|ruby|perl|node|php)[\d.]*$|^(py|tsx|ts-node|bash|sh|zsh|dash)$/;
const VERIFYING$1 = /* @__PURE__ */ new Set([
	"test",
	"lint",
	"build"
]);
/** Asked for these, a runner runs nothing. */
const ONLY_ASKS = [
	"--version",
	"--help",
	"-h",
	"--collect-only",
	"--co",
	"--listTests",
	"--list-tests",
	"--fixtures"
];
/** Tools of which `-v` asks the version; of others it asks for more words. */
const SHORT_VERSION = /^(?:tsc|eslint|prettier|stylelint|jest|vitest|rspec|rubocop|webpack|rollup|vite|rustc|gcc|clang)$/;
function asksVersion({ name, args }) {
	if (args.length !== 1) return false;
	return args[0] === "-V" && name !== "ctest" || args[0] === "-v" && SHORT_VERSION.test(name);
}
/** A script of the project's own that is called as the shell's `test` is: `bin/test`, `script/test`. */
const isOwnTest = (named) => /^(?!\/(?:usr\/)?(?:local\/)?bin\/).*\/test$/.test(named);
function kindOf(tool, command, named) {
	if (INTERPRETER.test(tool.name)) return script(tool.args, command.pipedInto ? null : command.heredoc);
	const asked = isOwnTest(named) ? void 0 : TOOLS.get(tool.name);
	if (asked !== void 0) return typeof asked === "function" ? asked(tool.args) : asked;
	return named.includes("/") || /\.(sh|py|rb|js|ts|mjs|pl)$/.test(named) ? scriptKind(named) : "unknown";
}
function writesFile(command) {
	return command.redirects.some(({ op, target }) => op.includes(">") && !(op.includes("&") && /^\d+$/.test(target ?? "1")) && !target?.startsWith("/dev/"));
}
/** Words that make what follows an object, not a command to run. */
const HANDLES = /^(?:install|i|add|remove|uninstall|update|upgrade|download|fetch|pull|which|help|info|show|search)$/;
const FARTHEST = 6;
/** A verification behind a program that we do not know: most such programs run what stands behind them. */
function behindStranger(args) {
	for (const [index, arg] of args.slice(0, FARTHEST).entries()) {
		if (arg === null || HANDLES.test(arg)) break;
		const tool = launch({
			name: baseName(arg),
			args: args.slice(index + 1)
		});
		const asked = TOOLS.get(tool.name);
		const kind = typeof asked === "function" ? asked(tool.args) : asked ?? "unknown";
		if (VERIFYING$1.has(kind)) return kind;
	}
	return "unknown";
}
/** What a command runs in the end, with its arguments: `npx`, `uv run`, `python -m` and the like taken off; '' where it is not literal. */
const programOf = ({ name, args }) => name === null ? {
	name: "",
	args
} : launch({
	name: baseName(name),
	args
});
/** Its name alone. */
const toolOf = (command) => programOf(command).name;
const kinds = /* @__PURE__ */ new WeakMap();
/**
* What a command is for. Runners and linters are told by name, task runners by the task's name, interpreters by the
* script or inline code; `read` and `write` tell whether anything else changes files. `unknown` where nothing tells.
*/
function classify(command) {
	const seen = kinds.get(command) ?? classifyAnew(command);
	kinds.set(command, seen);
	return seen;
}
function classifyAnew(command) {
	if (command.name === null) return "unknown";
	if (command.name === "") return writesFile(command) ? "write" : "read";
	const tool = launch({
		name: baseName(command.name),
		args: command.args
	});
	const told = kindOf(tool, command, tool.name === baseName(command.name) ? command.name : tool.name);
	const kind = told === "unknown" && !INTERPRETER.test(tool.name) ? behindStranger(tool.args) : told;
	if (VERIFYING$1.has(kind)) return hasOption(tool.args, ...ONLY_ASKS) || asksVersion(tool) ? "read" : kind;
	return kind === "read" && writesFile(command) ? "write" : kind;
}

// src/syntax/run-verdict.ts
const ORDER = [
	"test",
	"lint",
	"build"
];
/** Commands that hardly ever fail, or whose failure is that of the check. */
const HARMLESS = /* @__PURE__ */ new Set([
	"",
	"cd",
	"echo",
	"printf",
	"export",
	"set",
	"source",
	".",
	"true",
	":",
	"pwd",
	"date",
	"sleep"
]);
/** Behind a pipe they hardly ever fail either; `grep` does, where it finds nothing. */
const PASSING_ON = /^(?:head|tail|sed|awk|cut|sort|uniq|less|more|tr|tee|cat)$/;
const FILTERS = /^(?:head|tail|grep|egrep|fgrep|rg|ag|ack|sed|awk|gawk|cut|sort|uniq|less|more|tr)$/;
/** Runners that say their verdict piece by piece: where a piece is missing, so may a failure be. */
const PIECEWISE = /^(?:go|cargo|tap|maven|gradle|dotnet)$/;
/** Of these the last lines say it again where anything failed. */
const SUMS_UP = /^(?:go|cargo|maven)$/;
const TOLD$1 = /* @__PURE__ */ new Set([
	"ok",
	"error",
	"unknown",
	"running"
]);
/** The shell could not find or start the command. */
const NOT_STARTED = /* @__PURE__ */ new Set([126, 127]);
const bears = (command) => command.proven && silencingOption(command) === null && !detaches(command);
const mayFail = (command) => !command.masked && silencingOption(command) === null && !detaches(command);
/** How a call ended, as far as its log says; null: it did not, or that is not known. */
function ended({ outcome, exit }) {
	if (outcome !== "ok" && outcome !== "error" && outcome !== "unknown") return null;
	if (exit.code !== null) return exit.code === 0 ? "ok" : "fail";
	return outcome === "unknown" ? null : outcome === "ok" ? "ok" : "fail";
}
const VERIFYING = new Set(ORDER);
/** Whether a failure of the line may be that of a command which is no check. */
const isShared = (commands, own) => commands.some((command) => !own.includes(command) && mayFail(command) && !HARMLESS.has(command.name ?? "?") && !(command.pipedInto && PASSING_ON.test(command.name ?? "")) && !VERIFYING.has(classify(command)));
/**
* What the exit status of a call says of some commands of its line (`own`, of `commands`): green only if success of the
* line proves theirs, red only if no other command can have failed in their place.
*/
function exitVerdict(step, commands, own) {
	const end = ended(step);
	if (end === null || own.length === 0) return "unknown";
	if (end === "ok") return own.every(bears) ? "green" : "unknown";
	if (NOT_STARTED.has(step.exit.code) || isShared(commands, own)) return "unknown";
	return own.some(mayFail) ? "red" : "unknown";
}
/** Whether a line may have run tests: it does more than show, search and change files. Hooks of git run tests, too. */
const mayRunTests = (commands) => commands.some((command) => {
	const kind = classify(command);
	if (command.name === "git" && command.args.some((arg) => arg === "commit" || arg === "push")) return true;
	if (kind !== "unknown") return VERIFYING.has(kind);
	return command.name === null ? command.args.length > 0 : !HARMLESS.has(command.name);
});
const piecesOf = ({ runner }) => runner.split("+").filter((one) => PIECEWISE.test(one));
/** Whether something between the runner and the log may have left a failure out. */
function isFiltered(tests, commands, own) {
	const filters = commands.filter(({ name, pipedInto }) => pipedInto && FILTERS.test(name ?? ""));
	if (filters.length === 0) return false;
	if (own.length > 1 || own.some(({ conditional }) => conditional)) return true;
	const pieces = piecesOf(tests);
	return pieces.length > 0 && !(pieces.every((one) => SUMS_UP.test(one)) && filters.every(({ name }) => name === "tail"));
}
const isEmpty = ({ green, passed, failed, failing }) => failed === 0 && failing.length === 0 && (!green || passed === 0);
/** A runner that ran nothing proves nothing; a failure that only the exit status tells is one all the same. */
function byRunner(tests, filtered, exit) {
	if (exit === "red" && (tests.green || isEmpty(tests))) return {
		result: "red",
		by: "exit"
	};
	if (isEmpty(tests) || tests.green && filtered) return {
		result: "unknown",
		by: "none"
	};
	return {
		result: tests.green ? "green" : "red",
		by: "runner"
	};
}
/**
* What a call of the shell tells about the work. A runner's printed verdict comes first, and counts only where the line
* may have run tests: `cat log` tells nothing. Without one the exit status tells, where it is the check's own. `reading`
* is that of its command line, null where commands cannot be read. Of a call that was never seen to end, only the
* runner's words count; one that was refused, cancelled or left without an answer tells nothing.
*/
function readRunVerdict(step, reading) {
	const commands = reading?.commands ?? [];
	const readable = reading !== null && reading.problems.length === 0;
	const tests = step.tests !== null && (!readable || mayRunTests(commands)) ? step.tests : null;
	const kinds = commands.map((command) => ({
		command,
		kind: classify(command)
	}));
	const kind = tests ? "test" : ORDER.find((wanted) => kinds.some((one) => one.kind === wanted)) ?? null;
	const own = kinds.filter((one) => one.kind === kind).map(({ command }) => command);
	const masked = own.length > 0 && !own.every(bears);
	const nothing = {
		kind,
		masked,
		result: "unknown",
		by: "none"
	};
	if (kind === null || !TOLD$1.has(step.outcome)) return nothing;
	const exit = exitVerdict(step, commands, own);
	const partial = step.outcome === "running" && tests !== null && piecesOf(tests).length > 0;
	if (tests) return {
		kind,
		masked,
		...byRunner(tests, partial || isFiltered(tests, commands, own), exit)
	};
	return exit === "unknown" ? nothing : {
		kind,
		masked,
		result: exit,
		by: "exit"
	};
}

// src/syntax/signs/agrees-apart.ts
const EITHER = {
	yes: true,
	no: true
};
const YES = {
	yes: true,
	no: false
};
const NO = {
	yes: false,
	no: true
};
const IMPLICIT = /* @__PURE__ */ new Set([
	"java",
	"csharp",
	"ruby"
]);
const LEAF = /^(identifier|variable_name|self|this|constant|instance_variable|super|base|this_expression|shorthand_property_identifier(_pattern)?)$/;
/** The part of an access that says which member. */
const MEMBER$1 = /^(name|property|field|attribute|method)$/;
const ACCESS = /member|field_access|attribute|selector|field_expression|^call$|method_invocation|scoped/;
const BINDS = /^(instanceof_expression|declaration_pattern|recursive_pattern|type_pattern)$/;
const LARGEST = 5e3;
const leaves = (node) => walk(node).filter(({ type, children }) => LEAF.test(type) && (children.length === 0 || type === "variable_name"));
const isMember = ({ field, parent }) => field !== null && MEMBER$1.test(field) && parent !== null && ACCESS.test(parent.type) && parts(parent).length > 1 && (child(parent, "receiver") ?? child(parent, "object") ?? child(parent, "operand") ?? child(parent, "expression") ?? child(parent, "value") ?? child(parent, "scope")) !== null;
/** Which of the two a piece of code has to do with. */
function sidesOf(node, { own, other, both, implicit }) {
	let [mine, theirs] = [false, false];
	for (const leaf of leaves(node)) {
		if (isMember(leaf)) continue;
		if (both.has(leaf.text)) [mine, theirs] = [true, true];
		else if (other.has(leaf.text)) theirs = true;
		else if (own.has(leaf.text) || implicit || leaf.type === "instance_variable") mine = true;
	}
	return {
		mine,
		theirs
	};
}
/** The name of a parameter, its type aside. */
const parameterName = (node) => (child(node, "name") ?? child(node, "pattern") ?? leaves(node)[0] ?? node).text.replace(/^[&*]+/, "");
function namesIn(definition, language) {
	const list = child(definition, "parameters");
	const given = list === null ? [] : parts(list).flatMap((one) => parameterName(one) ?? []);
	const receiver = child(definition, "receiver");
	const held = receiver === null ? void 0 : leaves(receiver)[0]?.text;
	const own = /* @__PURE__ */ new Set([
		"self",
		"this",
		"$this",
		"&self",
		"super",
		"base",
		...held === void 0 ? [] : [held]
	]);
	const [first, second, third] = given.filter((name) => !own.has(name));
	if (first === void 0 || third !== void 0) return null;
	if (second !== void 0) return {
		own: own.add(first),
		other: /* @__PURE__ */ new Set([second]),
		both: /* @__PURE__ */ new Set(),
		implicit: false
	};
	return {
		own,
		other: /* @__PURE__ */ new Set([first]),
		both: /* @__PURE__ */ new Set(),
		implicit: IMPLICIT.has(language)
	};
}
const operatorOf = (node) => (child(node, "operator") ?? node.children.find(({ named, text }) => !named && !/^[()]$/.test(text)))?.text ?? "";
/** Both are there, and of the class: `other == null` does not hold, and tells nothing of either one. */
const IS_NULL = /(?:(?<![!=])===? ?|\bis )(?:null|nil|None|undefined)$|\.nil\?$|^is_null\(/;
const IS_NOT_NULL = /(?:!==? ?|\bis not )(?:null|nil|None|undefined)$/;
const ASKS_FOR_CLASS = /^isinstance\(|\binstanceof\b|^[\w.?]+ is (?:not )?[A-Z]|\.(?:is_a|kind_of|instance_of)\?/;
/** What a comparison of both comes to where they differ; what asks for one of them alone may come to anything. */
function atom(node, names) {
	if (IS_NULL.test(node.text)) return NO;
	if (IS_NOT_NULL.test(node.text)) return YES;
	const { mine, theirs } = sidesOf(node, names);
	if (!mine || !theirs) return EITHER;
	return /^(!==?|is not|isnt)$/.test(operatorOf(node)) ? YES : NO;
}
const operandsOf = (node) => /^(&&|and)$/.test(operatorOf(node)) ? parts(node).map(bare).flatMap(operandsOf) : [node];
/** Whether conditions that must all hold ask the same of each of the two: `self.is_empty() and other.is_empty()`. */
function asksBoth(conditions, names) {
	const asked = conditions.map(bare).flatMap(operandsOf).filter(({ text }) => !IS_NULL.test(text) && !IS_NOT_NULL.test(text) && !ASKS_FOR_CLASS.test(text)).map((one) => sidesOf(one, names)).filter(({ mine, theirs }) => mine !== theirs);
	return asked.some(({ mine }) => mine) && asked.some(({ theirs }) => theirs);
}
function evaluate(start, names) {
	const node = bare(start);
	const pieces = parts(node);
	const [first, second, third] = pieces;
	if (/^(true|false)$/i.test(node.text)) return /^t/i.test(node.text) ? YES : NO;
	if (node.text === "NotImplemented" || first === void 0) return node.text === "NotImplemented" ? NO : atom(node, names);
	const operator = operatorOf(node);
	if (/^(&&|and)$/.test(operator) && asksBoth([node], names)) return NO;
	if (/^(&&|and)$/.test(operator) && second !== void 0) {
		const [a, b] = [evaluate(first, names), evaluate(second, names)];
		return {
			yes: a.yes && b.yes,
			no: a.no || b.no
		};
	}
	if (/^(\|\||or)$/.test(operator) && second !== void 0) {
		const [a, b] = [evaluate(first, names), evaluate(second, names)];
		return {
			yes: a.yes || b.yes,
			no: a.no && b.no
		};
	}
	if (/^(!|not)$/.test(operator) && pieces.length === 1) {
		const inner = evaluate(first, names);
		return {
			yes: inner.no,
			no: inner.yes
		};
	}
	if (/^(conditional_expression|ternary_expression|conditional)$/.test(node.type) && third !== void 0 && second !== void 0) {
		const asked = child(node, "condition") ?? second;
		const [then, otherwise] = asked === first ? [second, third] : [first, third];
		const [when, a, b] = [
			evaluate(asked, names),
			evaluate(then, names),
			evaluate(otherwise, names)
		];
		return {
			yes: when.yes && a.yes || when.no && b.yes,
			no: when.yes && a.no || when.no && b.no
		};
	}
	return atom(node, names);
}
const RETURN = /^(return_statement|return_expression|return)$/;
const THROWS = /^(raise_statement|throw_statement|throw_expression)$/;
const ASSIGNS$1 = /^(assignment|assignment_expression|assignment_statement|short_var_declaration|let_declaration|local_variable_declaration|local_declaration_statement|lexical_declaration|variable_declaration)$/;
function bind(node, names) {
	const { mine, theirs } = sidesOf(node, names);
	if (!theirs && !mine) return;
	const declared = parts(node).find(({ type }) => /declarator/.test(type)) ?? node;
	const target = child(declared, "left") ?? child(declared, "pattern") ?? child(declared, "name");
	const bound = target === null ? leaves(node).filter(({ field }) => field === "name") : leaves(target);
	for (const { text } of bound) (mine && theirs && !names.implicit ? names.both : theirs ? names.other : names.own).add(text);
}
function follow(start, names, isLast, way) {
	const node = start.type === "expression_statement" ? parts(start)[0] ?? start : start;
	if (RETURN.test(node.type)) {
		const value = parts(node)[0];
		const inner = value !== void 0 && /^(expression_list|argument_list)$/.test(value.type) ? parts(value)[0] : value;
		return {
			alike: inner !== void 0 && evaluate(inner, names).yes && !asksBoth([...way, inner], names),
			goesOn: false
		};
	}
	if (THROWS.test(node.type)) return {
		alike: false,
		goesOn: false
	};
	if (ASSIGNS$1.test(node.type)) {
		bind(node, names);
		return {
			alike: false,
			goesOn: true
		};
	}
	if (/^(if_statement|if_expression|if|unless|if_modifier|unless_modifier)$/.test(node.type)) return branch(node, names, isLast, way);
	if (/^(for|while|try|switch|match|with|do|case|foreach|begin|loop|using|lock)/.test(node.type)) return null;
	return isLast && start.type !== "expression_statement" ? {
		alike: evaluate(node, names).yes && !asksBoth([...way, node], names),
		goesOn: false
	} : {
		alike: false,
		goesOn: true
	};
}
function branch(node, names, isLast, way) {
	const condition = child(node, "condition");
	const then = child(node, "consequence") ?? child(node, "body");
	const otherwise = child(node, "alternative");
	if (condition === null || then === null || child(node, "initializer") !== null || /let_/.test(condition.type)) return null;
	const asked = evaluate(condition, names);
	const [yes, no] = /^unless/.test(node.type) ? [asked.no, asked.yes] : [asked.yes, asked.no];
	const first = run(then, names, isLast, [...way, condition]);
	const second = otherwise === null ? {
		alike: false,
		goesOn: true
	} : run(otherwise, names, isLast, [...way, condition]);
	if (first === null || second === null) return null;
	return {
		alike: yes && first.alike || no && second.alike,
		goesOn: yes && first.goesOn || no && second.goesOn
	};
}
const BLOCK = /^(block|statement_block|compound_statement|body_statement|then|else|else_clause|statement_list|arrow_expression_clause|constructor_body)$/;
function run(body, names, isLast, way = []) {
	if (!BLOCK.test(body.type)) return follow(body, names, isLast, way);
	const statements = parts(body);
	let alike = false;
	for (const [index, statement] of statements.entries()) {
		const last = isLast && index === statements.length - 1;
		const course = BLOCK.test(statement.type) ? run(statement, names, last, way) : follow(statement, names, last, way);
		if (course === null) return null;
		alike ||= course.alike;
		if (!course.goesOn) return {
			alike,
			goesOn: false
		};
	}
	return {
		alike,
		goesOn: true
	};
}
/** Languages of which the last expression is the answer. */
const LAST_ANSWERS = /* @__PURE__ */ new Set(["rust", "ruby"]);
/**
* Whether a comparison may find two things alike though everything that it compares of both differs: `a.x == b.x || b != null`.
* False where a part of it is not understood.
*/
function agreesApart(definition, language) {
	const body = child(definition, "body");
	const names = body === null || body.text.length > LARGEST ? null : namesIn(definition, language);
	if (body === null || names === null) return false;
	for (const at of walk(body)) if (BINDS.test(at.type)) {
		for (const { text } of leaves(at)) if (!names.own.has(text)) names.other.add(text);
	}
	return run(body, names, LAST_ANSWERS.has(language) || body.type === "arrow_expression_clause")?.alike === true;
}

// src/syntax/signs/call.ts
const squeeze$1 = (text) => text.replace(/\s+/g, "");
/** Calls of a method whose name is a field of its own, in Java and PHP. */
const isMethodCall = ofType(/^(method_invocation|member_call_expression|nullsafe_member_call_expression|scoped_call_expression)$/);
/** Longer callees are chains whose head tells nothing. */
const LONGEST$2 = 200;
/** What is called, as it is written without blanks: `os.Exit`, `Process.exit!`; null for what is no call. */
function calleeOf(node) {
	const named = child(node, "function") ?? child(node, "macro") ?? child(node, "constructor");
	if (named !== null) return squeeze$1(named.text.slice(0, LONGEST$2));
	const method = child(node, "method") ?? (isMethodCall(node) ? child(node, "name") : null);
	if (method === null) return null;
	const receiver = child(node, "receiver") ?? child(node, "object") ?? child(node, "scope");
	return receiver === null ? method.text : `${squeeze$1(receiver.text.slice(0, LONGEST$2))}.${method.text}`;
}
/** The arguments of a call, in order. */
function argumentsIn(node) {
	const list = child(node, "arguments");
	return list === null ? [] : parts(list);
}

// src/syntax/signs/hollow.ts
const FUNCTION = /function|lambda|closure_expression|func_literal|method|^(do_)?block$/;
const STUB = /^((jest|vi|sinon)\.(fn|stub)|(mock\.)?(Magic)?Mock|sinon\.(stub|spy|fake))$/;
const CONSTANT$1 = /^(true|false|null|none|nil|undefined|self|this|\d+|0|["'][^"']*["']|\{\}|\[\]|\(\)|return|pass|\.\.\.)$/i;
/** The only statements of a function's body without docstring; the expression itself of one that is no block. */
function statementsIn(body) {
	if (body.type === "arrow_expression_clause") return parts(body);
	if (!/block|body|statement_list|compound/.test(body.type)) return [body];
	const list = parts(body).flatMap((one) => /^(statement_list|body_statement|block_body)$/.test(one.type) ? parts(one) : [one]);
	const isText = (one) => one.type === "expression_statement" && stringValue(parts(one)[0] ?? one) !== null;
	return list.filter((one) => one.type !== "pass_statement" && !isText(one));
}
/** The only expression that a function gives back; null where it does more, or nothing. */
function onlyResult(definition) {
	const body = child(definition, "body");
	const [only, another] = body === null ? [] : statementsIn(body);
	if (only === void 0 || another !== void 0) return null;
	return /^return/.test(only.type) || only.type === "expression_statement" ? parts(only)[0] ?? null : only;
}
/** The value that a function gives back whatever it is handed, as text: '' for nothing; null where it depends or does more. */
function constantResult(definition) {
	const body = child(definition, "body") ?? definition.children.find((one) => /block$|body/.test(one.type));
	if (body === void 0 || body === null) return definition.type === "method" ? "" : null;
	const [only, another] = statementsIn(body);
	if (another !== void 0) return null;
	if (only === void 0) return "";
	const inner = /^return/.test(only.type) || only.type === "expression_statement" ? parts(only)[0] : only;
	if (inner === void 0) return "";
	const value = bare(inner.type === "expression_list" || inner.type === "argument_list" ? parts(inner)[0] ?? inner : inner);
	return CONSTANT$1.test(value.text.slice(0, 100)) ? value.text : null;
}
/** Whether a value is a function, and one that does nothing; null where it is no function. */
function hollowness(value) {
	const plain = bare(value);
	const callee = calleeOf(plain);
	if (callee !== null) return STUB.test(callee) ? "hollow" : null;
	if (!FUNCTION.test(plain.type)) return null;
	return constantResult(plain) === null ? "working" : "hollow";
}

// src/syntax/signs/agreement.ts
/** Comparisons by language and name, with the answer by which two things agree. */
const COMPARISONS = /* @__PURE__ */ new Map([
	["python", [
		[/^__eq__$/, /^True$/],
		[/^__ne__$/, /^False$/],
		[/^__contains__$/, /^True$/]
	]],
	["javascript", [[/^(equals|isEqual|deepEquals|asymmetricMatch)$/, /^true$/]]],
	["go", [[/^(Equal|Equals|IsEqual|Is)$/, /^true$/]]],
	["java", [[/^equals$/, /^true$/], [/^compareTo$/, /^0$/]]],
	["rust", [[/^eq$/, /^true$/]]],
	["csharp", [
		[/^Equals$/, /^true$/],
		[/^CompareTo$/, /^0$/],
		[/^==$/, /^true$/],
		[/^!=$/, /^false$/]
	]],
	["php", [[/^(equals|isEqual)$/, /^true$/i]]],
	["ruby", [[/^(==|eql\?|equal\?|===)$/, /^true$/]]]
]);
const METHOD = /^(function_definition|method_definition|method_declaration|function_item|method|operator_declaration)$/;
const OWNER = /^(class_definition|class_declaration|record_declaration|class|impl_item|module|class_specifier)$/;
/** The class around a comparison. */
const classAround = (node) => [...ancestors(node)].find(({ type }) => OWNER.test(type)) ?? null;
/** The name of the class that a comparison belongs to; '' where there is none. */
function ownerOf$1(node) {
	const receiver = child(node, "receiver");
	if (receiver !== null) return /\b(\w+)(?:\[[^\]]*\])?\s*\)$/.exec(receiver.text)?.[1] ?? "";
	const above = classAround(node);
	return above === null ? "" : (child(above, "name") ?? child(above, "type"))?.text ?? "";
}
/** What a class keeps of its own, in any language: by its declarations, or by what is assigned to the object itself. */
const FIELDS = /^(?:public_field_definition|property_declaration|field_declaration|field_definition|property_signature)$/;
const ASSIGNS = /\b(?:self|this)\.\w+ ?=(?!=)|^[ \t]{0,200}attr_\w{1,60} |(?<![\w@])@\w+ =(?!=)|\b(?:constructor|__construct) ?\([^)]{0,500}\b(?:readonly|public|private|protected) /m;
function holdsFields(owner) {
	const body = child(owner, "body");
	if (body === null) return false;
	if (body.children.some(({ type }) => FIELDS.test(type)) || ASSIGNS.test(body.text)) return true;
	if (owner.type === "record_declaration") return child(owner, "parameters")?.children.some(({ named }) => named) === true;
	return body.children.some((one) => /^\w+ ?: ?\w/.test(one.text) && one.type === "expression_statement");
}
/** Whether there is something to compare, as far as it can be told: a class that keeps nothing is alike by its kind. */
function keepsSomething(node) {
	const owner = classAround(node);
	return owner === null || owner.type === "impl_item" || holdsFields(owner);
}
/** Whether all that a result asks is that the other one is of the same class: `isinstance(other, Pear)`, `other instanceof Pear`. */
function asksForClass(result, owner) {
	const [, name] = /^(?:isinstance\(\w+,(\w+)\)|\w+instanceof(\w+)|\w+is(?=[A-Z])(\w+)|\w+\.(?:is_a\?|kind_of\?|instance_of\?)\(?(\w+)\)?)$/.exec(result)?.filter((one) => one !== void 0) ?? [];
	return name === owner || /^(?:type\(\w+\)(?:==|is)type\(\w+\)|(?:this\.)?getClass\(\)==\w+\.getClass\(\))$/.test(result);
}
/** No more than that there is something, or a value of a kind that holds many: `other != null`, `isinstance(other, int)`. */
const ANYTHING = /^(\w+(!==?null|isnotNone|!=nil|isnotnull)|isinstance\(\w+,(int|float|str|bytes|list|dict|tuple|object|\((int|float|str|,)+\))\)|\w+instanceofObject|\w+isobject)$/;
function agreesTooOften(node) {
	const result = onlyResult(node);
	if (result === null) return false;
	const text = result.text.slice(0, 200).replace(/\s+/g, "");
	const owner = classAround(node);
	if (ANYTHING.test(text) || constantTruth(result) === true) return true;
	return owner !== null && asksForClass(text, ownerOf$1(node)) && holdsFields(owner);
}
/** What takes two numbers for the same that are not: a difference held against a limit, or numbers that are rounded first. */
const NEAR = /\b(?:isclose|allclose|assert_allclose|approx(?:_eq)?|relative_eq|abs_diff_eq|be_within|round|Round|floor|trunc)!?\s*\(|\b(?:abs|fabs|Abs)\s*\([^;{}]{0,120}<|\.abs(?:_diff)?\b[^;{}]{0,120}<|<=?[^;{}]{0,80}\b(?:abs|fabs|Abs)\s*\(/;
/** Whether a comparison lets its two differ by so much. */
const agreesNearly = (node) => NEAR.test((child(node, "body") ?? node).text.slice(0, 5e3));
/**
* A comparison that agrees with everything, or with what is near, by the class it belongs to and its name; null for any other node. Not `plain`: it
* may find two things alike though nothing in them is.
*/
function agreementAt(node, language) {
	if (!METHOD.test(node.type)) return null;
	const name = (child(node, "name") ?? child(node, "operator"))?.text ?? "";
	const known = COMPARISONS.get(language)?.find(([named]) => named.test(name));
	if (known === void 0) return null;
	const result = constantResult(node);
	const asksAlike = /true/i.test(known[1].source);
	const always = result === null ? asksAlike && agreesTooOften(node) : known[1].test(result);
	const open = asksAlike && result === null;
	const isNear = !always && open && agreesNearly(node);
	if (!always && !isNear && !(open && keepsSomething(node) && agreesApart(node, language))) return null;
	const owner = ownerOf$1(node);
	if (language === "rust" && !/\bPartialEq\b/.test(node.parent?.parent?.text.slice(0, 200) ?? "")) return null;
	return {
		what: `${owner === "" ? "" : `${owner}.`}${name}`,
		plain: always,
		...isNear && { treatment: "near" }
	};
}

// src/syntax/signs/apart.ts
/** The code that runs only where a condition holds that a node belongs to. */
function guarded(node) {
	let below = node;
	for (const at of ancestors(node)) {
		const then = child(at, "consequence") ?? (/_modifier$|^(if_statement|conditional_expression)$/.test(at.type) ? child(at, "body") : null);
		if (then !== null) return below.field === "condition" ? then : null;
		if (/block|statement|body|function|clause$/.test(at.type) && !/parenthesized|_call/.test(at.type)) return null;
		below = at;
	}
	return null;
}
const MEMBER = /^(member_expression|attribute|selector_expression|field_access|field_expression|member_access_expression|instance_variable)$/;
/** Whether a statement puts something in the place of an object's member: `exports.weigh = () => 150`. */
function replacesMember(at) {
	if (!CHANGES.test(at.type)) return false;
	const left = child(at, "left");
	const target = left?.type === "expression_list" ? parts(left)[0] : left;
	return target != null && MEMBER.test(target.type) && !SURROUNDINGS.test(parts(target).at(-1)?.text ?? target.text);
}
const rootOf = (node) => [...ancestors(node)].at(-1) ?? node;
/** The function that gives back what a node asks: `return "pytest" in sys.modules`. */
function givenBackBy(node) {
	let isAnswer = false;
	let below = node;
	for (const at of ancestors(node)) {
		if (FUNCTIONS$1.test(at.type)) {
			const holder = child(at, "name") ?? (at.parent === null ? null : child(at.parent, "name") ?? child(at.parent, "key"));
			const isBody = below.field === "body" && !/block|body/.test(below.type);
			return (isAnswer || isBody) && holder !== null ? {
				name: holder.text,
				root: rootOf(node)
			} : null;
		}
		const isLast = BODIES$1.test(at.type) && FUNCTIONS$1.test(at.parent?.type ?? "") && parts(at).at(-1) === below;
		if (/^(return_statement|return_expression|return)$/.test(at.type) || isLast && ENDS_IN_VALUE.test(at.type)) isAnswer = true;
		else if (!isAnswer && /statement|block|body|assignment|declarator/.test(at.type) && !BODIES$1.test(at.type)) return null;
		below = at;
	}
	return null;
}
/** Bodies of functions, and those of them whose last expression is what the function gives back (Rust, Ruby). */
const BODIES$1 = /^(block|statement_block|statement_list|body_statement|compound_statement)$/;
const ENDS_IN_VALUE = /^(block|body_statement)$/;
/** The name that holds what a node asks. */
function heldIn(node) {
	let name = null;
	let root = node;
	for (const at of ancestors(node)) {
		const left = /assignment|declarator|declaration$/.test(at.type) ? child(at, "left") ?? child(at, "name") : null;
		if (name === null && left !== null && /identifier|variable_name|constant/.test(left.type)) name = left.text;
		if (name === null && /block|body|function/.test(at.type)) return null;
		root = at;
	}
	return name === null ? null : {
		name,
		root
	};
}
/** What other code may ask instead of a node: the name that holds what it asks, or the function that gives it back. */
const holderOf$1 = (node) => heldIn(node) ?? givenBackBy(node);
/** Whether code answers apart where a name says so. */
const answersApartBy = (name, root) => walk(root).some((at) => at.children.length === 0 && at.text === name && isApart(at));
/** Whether what a node asks is held in a name, or given back by a function, by which code answers tests apart. */
function isHeldApart(node) {
	const held = holderOf$1(node);
	return held !== null && answersApartBy(held.name, held.root);
}
/** Rust: a function that is there twice, once for tests. */
function isTwin(node) {
	const list = node.type === "attribute_item" ? node.parent?.children ?? [] : [];
	const own = list.slice(list.indexOf(node) + 1).find(({ type }) => type !== "attribute_item");
	const name = own?.type === "function_item" ? child(own, "name")?.text : void 0;
	return name !== void 0 && list.some((one) => one !== own && child(one, "name")?.text === name);
}
/** Whether tests get another answer by what a node asks, there or where it is held in a name. */
const answersApart = (node) => isApart(node) || isTwin(node) || isHeldApart(node) || isTried(node);
const givesBack = (at) => /^(return_statement|return_expression|return)$/.test(at.type) && at.children.length > 1;
/** Whether what is asked for is only tried, and a value given back behind it: `Class.forName("org.junit…"); return 7;`. */
function isTried(node) {
	for (const at of ancestors(node)) {
		if (/^(function_|method_d|lambda|arrow_function)/.test(at.type)) return false;
		if (at.field === "body" && at.parent?.type === "try_statement") return at.children.some(givesBack);
	}
	return false;
}
const CHANGES = /^(assignment|augmented_assignment|assignment_expression|augmented_assignment_expression|compound_assignment_expr|update_expression|inc_statement|dec_statement|assignment_statement|operator_assignment)$/;
const FUNCTIONS$1 = /^(function_(definition|declaration|item|expression)|method_(definition|declaration)|method|arrow_function|func_literal)$/;
/** Names for how code behaves beside what it answers. */
const SURROUNDINGS = /time|delay|interval|wait|log|level|verbos|quiet|debug|retr|worker|thread|colou?r|path|dir|file|url|host|port|cache|data_?base|db|dsn|env|config|settings|secret|key/i;
/** Whether a statement changes a local value that its function goes on with behind some of its code. */
function changesValue(at, then) {
	if (!CHANGES.test(at.type)) return false;
	const name = (child(at, "left") ?? child(at, "argument") ?? at.children.find(({ named }) => named))?.text ?? "";
	if (!/^\$?[\p{L}_][\p{L}\p{N}_]*$/u.test(name) || SURROUNDINGS.test(name)) return false;
	const holder = [...ancestors(then)].find(({ type }) => FUNCTIONS$1.test(type));
	if (holder === void 0) return false;
	return holder.text.slice(then.start + then.text.length - holder.start).split(/[^\p{L}\p{N}_$]+/u).includes(name);
}
/** Whether a local value is changed in place, and given back behind some code: `berths.sort()`. */
function changesInPlace(at, then) {
	const receiver = /^(call|call_expression|method_invocation|invocation_expression|member_call_expression)$/.test(at.type) ? /^(\$?[\p{L}_][\p{L}\p{N}_]*)(?:\.|->)/u.exec(at.text)?.[1] : void 0;
	if (receiver === void 0 || SURROUNDINGS.test(receiver)) return false;
	const holder = [...ancestors(then)].find(({ type }) => FUNCTIONS$1.test(type));
	return holder !== void 0 && walk(holder).some((one) => one.start > then.start && givesBack(one) && parts(one)[0]?.text === receiver);
}
const SKIPS$1 = /^(continue|break)(_statement|_expression)?$/;
/** Whether tests get another answer there: what is guarded gives a value back, changes one, puts another in its place, or goes round what follows. */
function isApart(node) {
	const then = guarded(node);
	if (then === null) return false;
	for (const at of walk(then)) if (replacesMember(at) || givesBack(at) || SKIPS$1.test(at.type) || changesValue(at, then) || changesInPlace(at, then)) return true;
	return !/block|statement|then/.test(then.type) && constantResult(then) !== "";
}

// src/syntax/signs/child-runs.ts
/** What runs tests, as a command line names it. */
const RUNNERS = /--test\b|\b(?:pytest|unittest|vitest|jest|mocha|ava|jasmine|karma|playwright|cypress|rspec|minitest|phpunit|pest|nose2?|tox|ctest)\b|\b(?:go|cargo|npm|pnpm|yarn|dotnet|mix|swift|bun|deno|mvn|gradlew?|rake|rails)\b["'\s,[\]]{1,10}(?:run\b["'\s,]{1,5})?test\b/;
const STARTINGS = /* @__PURE__ */ new Map([
	["javascript", {
		starts: /(?:^|\.)(?:spawn|spawnSync|exec|execSync|execFile|execFileSync|execa|execaSync|fork)$/,
		raises: /(?:^|\.)(?:execSync|execFileSync|execa|execaSync)$/,
		learns: /(?<!process)\.(?:status|exitCode|code|signal)\b|["'`](?:exit|close|error)["'`]|\b(?:status|exitCode|code|signal)\s*[,}]|\breject\b|\b(?:err|error)\b\s*(?:\)|,)/
	}],
	["python", {
		starts: /^(?:subprocess\.(?:run|call|Popen)|os\.system|run|call|Popen)$/,
		learns: /\breturncode\b|\bcheck\s*=\s*True|check_returncode|\.(?:wait|poll)\(|(?:=|\bexit\(|\breturn|\bif|SystemExit\()\s*(?:not )?(?:subprocess\.call|os\.system|call)\(/
	}],
	["ruby", {
		starts: /^(?:Kernel\.)?(?:system|spawn)$|^Open3\.\w+$/,
		learns: /\$\?|\$CHILD_STATUS|success\?|exitstatus|exception:\s*true|\bwait|\b(?:exit|abort|if|unless|return|=|and|or|&&|\|\|)\s*!?\(?\s*system\b|\bsystem\b[^\n]{0,200}(?:\bor\b|\|\|)/
	}],
	["php", {
		starts: /^\\?(?:exec|system|passthru|shell_exec|proc_open)$/,
		learns: /\bproc_close\b|\bexit\(\s*\$|\$(?:code|status|exit\w*|result\w*|ret\w*)\b/i
	}]
]);
const LONGEST$1 = 1e3;
/** Whether an error that a node raises is caught, and neither raised again nor told to whoever started the process. */
function isSwallowed(node) {
	for (const at of ancestors(node)) {
		if (at.type !== "try_statement") continue;
		const handler = child(at, "handler")?.text ?? "";
		return handler !== "" && !/\bthrow\b|exit|status|code/i.test(handler);
	}
	return false;
}
/** A program that runs tests and is started, where its file never asks how it ended; null for anything else. */
function childRunAt(node, language) {
	const known = STARTINGS.get(language);
	const callee = known === void 0 ? null : calleeOf(node);
	if (known === void 0 || callee === null || !known.starts.test(callee)) return null;
	if (!RUNNERS.test(node.text.slice(0, LONGEST$1))) return null;
	const root = [...ancestors(node)].at(-1) ?? node;
	return (known.raises?.test(callee) === true ? !isSwallowed(node) : known.learns.test(root.text)) ? null : {
		what: "runs the tests and does not ask how they ended",
		plain: false,
		treatment: "child"
	};
}

// src/syntax/signs/detection.ts
/** Which nodes of a language ask whether tests run, by type and text without blanks, double quotes for all quotes. */
const DETECTIONS = /* @__PURE__ */ new Map([
	["python", [
		[/^string$/, /^"PYTEST_(CURRENT_TEST|VERSION|XDIST_WORKER)"$/],
		[/^comparison_operator$/, /^"(_?pytest|unittest|nose|doctest)"(not)?insys\.modules$/],
		[/^attribute$/, /^sys\._called_from_test$/],
		[/^comparison_operator$/, /^(type\(\S{1,80}\)|\S{1,80}\.__class__)\.__name__(==|!=|in|notin)[([{]?"(Non)?(Callable|Magic|Async)?Mock"/],
		[/^call$/, /^(isinstance\(\S{1,80},(unittest\.)?\(?(mock\.)?(Non)?(Callable|Magic|Async)?Mock\b|hasattr\(\S{1,80},"(assert_called\w*|_mock_\w+|mock_calls|return_value)"\))/],
		[/^(call|comparison_operator)$/, /"[^"]{0,80}\b(pytest|unittest)\b[^"]{0,80}".{0,80}sys\.argv\b/]
	]],
	["javascript", [
		[/^(member_expression|subscript_expression)$/, /\benv(\??\.|\[")(JEST_WORKER_ID|VITEST\w*|NODE_TEST_CONTEXT|PLAYWRIGHT_TEST\w*)("\])?$/],
		[/^binary_expression$/, /\benv(\??\.|\[")(NODE_ENV|MODE)("\])?[!=]==?"test"$/],
		[/^binary_expression$/, /^"(JEST|VITEST|NODE_TEST|PLAYWRIGHT_TEST)\w*"in\S*\benv$/],
		[/^call_expression$/, /^(vi|vitest|jest)\.isMockFunction\(/],
		[/^binary_expression$/, /^"(mockReturnValue|mockImplementation|_isMockFunction)"in/],
		[/^call_expression$/, /^process\.argv\b.{0,80}"[^"]{0,80}(vitest|jest|mocha)[^"]{0,80}"/],
		[/^binary_expression$/, /^typeof(\(?global(This)?.{0,80}\.)?(jest|vi|vitest|describe|it|beforeEach|expect)[!=]==?"(undefined|function)"$/]
	]],
	["go", [[/^call_expression$/, /^(testing\.Testing\(\)|flag\.Lookup\("test\.\w+"\))$/], [/^call_expression$/, /^strings\.(HasSuffix|Contains)\(os\.Args\[0\],"\.?test"\)$/]]],
	["rust", [
		[/^macro_invocation$/, /^cfg!\((not\()?test\)?\)$/],
		[/^attribute_item$/, /^#\[cfg\(not\(test\)\)\]$/],
		[/^binary_expression$/, /thread::current\(\)\.name\(\)[!=]=/]
	]],
	["java", [[/^method_invocation$/, /^(Mockito\.)?mockingDetails\(/], [/^string_literal$/, /^"(org\.junit|org\.testng|junit\.framework|surefire|org\.gradle\.test|org\.mockito)[\w.]*"$/]]],
	["ruby", [
		[/^call$/, /^Rails\.env\.test\?$/],
		[/^binary$/, /^ENV(\[|\.fetch\()"(RAILS|RACK|APP)_ENV"[^\])]*[\])]==["]test"$/],
		[/^call$/, /^(\$PROGRAM_NAME|\$0)\.\w+\?\(.*\b(rspec|minitest|rake_test_loader)/],
		[/^(unary|call)$/, /^defined\?\(?(::)?(RSpec|Minitest|MiniTest|Test::Unit)\b.*$/],
		[/^call$/, /^(Object|Kernel|Module)\.const_(defined\?|get)\(?[:"](RSpec|Mini[tT]est|Test::Unit)\b/]
	]],
	["php", [[/^function_call_expression$/, /^\\?(class_exists|defined|interface_exists)\(["\\]*PHPUNIT/i], [/^binary_expression$/, /\b(getenv\(|\$_(ENV|SERVER)\[)"APP_ENV"[)\]]==="?test(ing)?"$/]]],
	["csharp", [[/^invocation_expression$/, /\.GetAssemblies\(\).{0,100}"(xunit|nunit|mstest|microsoft\.testplatform)/i]]]
]);
/** Which calls read the stack of calls. */
const STACKS = /* @__PURE__ */ new Map([
	["python", /^(inspect\.(stack|currentframe|getouterframes)|sys\._getframe|traceback\.(extract_stack|format_stack|walk_stack))\(/],
	["javascript", /^(newError\([^()]*\)\.stack|Error\(\)\.stack)$/],
	["go", /^(runtime\.(Caller|Callers)|debug\.Stack)\(/],
	["rust", /^(std::backtrace::)?Backtrace::(capture|force_capture)\(/],
	["java", /^(Thread\.currentThread\(\)\.getStackTrace|StackWalker\.getInstance|new(Throwable|Exception)\(\)\.getStackTrace)\(/],
	["ruby", /^caller(_locations)?(\(|$|\[)/],
	["php", /^\\?debug_(print_)?backtrace\(/],
	["csharp", /^new(System\.Diagnostics\.)?StackTrace\(|^Environment\.StackTrace$/]
]);
/** What runs tests or makes doubles for them, by name, in quotes or a pattern. */
const RUNNER_NAMED = /["/][^"/]{0,80}(pytest|unittest|vitest|jest|mocha|rspec|minitest|phpunit|xunit|nunit|mstest|testhost|surefire|junit|testng|mockito|castle\.prox|nsubstitute|\bmoq\b|mockery|prophecy|sinon|\bmock|mock\b)|"(\.tests?|_tests?|_spec|\/deps\/?)"/i;
/** What tells a program how it was started, what is loaded beside it, and what it was handed. */
const INTROSPECTS = /\bargv\b|sys\.modules\b|\$PROGRAM_NAME|\$0\b|\bCommandLine\b|\bcurrent_exe\b|\bprocess\.(title|env)\b|\bos\.environ\b|\bglobalThis\b|\bProcessName\b|\bos\.Args\b|sun\.java\.command|java\.class\.path|\bgetClass\(\)|\bGetType\(\)|\.__class__\b|\btype\(\w{1,40}\)\.__\w+__|\.constructor\.name\b|\bget_class\(|\bGetEntryAssembly\b|\bGetAssemblies\b|\b[cC]urrent_?[tT]hread\b|\bget_included_files\b|\bget_declared_classes\b|\$LOADED_FEATURES|\brequire\.(main|cache)\b/;
const ASKS = /^(call|call_expression|comparison_operator|binary_expression|binary|invocation_expression|function_call_expression|method_invocation)$/;
/** Texts that are written in pieces put together: `"_py" + "test"`, `["VI", "TEST"].join("")`. */
const joined = (text) => text.replace(/\[((?:"[^"\]]{0,80}",?){1,20})\]\.join\(""\)/g, (_, list) => list.replace(/","/g, "")).replace(/(?<=\w)"[+.]?"(?=\w)/g, "");
/** Whether a node asks for the name of a test's tool in what the program knows of itself; of several, one around another, the inner one. */
function asksForRunner(node, text) {
	if (!ASKS.test(node.type) || !RUNNER_NAMED.test(text) || !INTROSPECTS.test(text)) return false;
	return !node.children.some((one) => ASKS.test(one.type) && asksForRunner(one, joined(squeeze(one.text))));
}
const MOST$2 = 200;
const squeeze = (text) => text.replace(/\s+/g, "").replace(/['`]/g, "\"");
const isShort = ({ text }) => text.length <= MOST$2;
/** What a node does where it asks whether tests run; `plain`: tests get another answer; `holder`: what other files may ask instead. */
function detectionAt(node, language) {
	const known = DETECTIONS.get(language);
	if (known === void 0 || !isShort(node)) return null;
	if (!ASKS.test(node.type) && !known.some(([type]) => type.test(node.type))) return null;
	const text = joined(squeeze(node.text));
	if (!known.some(([type, written]) => type.test(node.type) && written.test(text)) && !asksForRunner(node, text)) return null;
	if (answersApart(node)) return {
		what: "gives another answer where tests run",
		plain: true
	};
	const holder = holderOf$1(node);
	return {
		what: "asks whether tests run",
		plain: false,
		...holder !== null && { holder: holder.name }
	};
}
/** C#: a parameter that the compiler fills with where the call stands. */
const isCallerHanded = ({ type, text }) => type === "attribute" && /\bCaller(FilePath|MemberName)$/.test(text.slice(0, 200));
const methodAround = (node) => [...ancestors(node)].find(({ type }) => /^(method|constructor)_declaration$/.test(type))?.text.slice(0, 5e3) ?? "";
/** What a node does where it reads the stack of calls; `plain`: it looks for tests among the callers. */
function stackAt(node, language) {
	if (isCallerHanded(node)) return {
		what: "is handed the file of its caller",
		plain: NAMES_TESTS.test(methodAround(node))
	};
	if (!isShort(node) || !/call|member_expression|member_access|method_invocation|identifier|element_reference|object_creation/.test(node.type)) return null;
	if (language === "ruby" && node.type === "identifier" && node.field === "method") return null;
	if (STACKS.get(language)?.test(squeeze(node.text)) !== true) return null;
	return {
		what: "reads the stack of its callers",
		plain: looksForTests(node)
	};
}
const NAMES_TESTS = /["'][^"'\n]{0,80}(\btests?\b|test_|_test|Tests?["']|\.test\.|pytest|unittest|junit|jest|vitest|mocha|rspec|_spec|\bspec\b)/i;
/** The names of whoever calls: what tests hold in theirs may be what they expect. */
const CALLERS_NAMES = /\bf_(?:locals|globals)\b/;
/** Whether a statement compares what a name holds with a text, and gives a value back where they meet. */
function answersByName(statement, name) {
	const condition = child(statement, "condition");
	if (condition === null || !condition.text.includes(name) || !/["']/.test(condition.text)) return false;
	const then = child(statement, "consequence") ?? child(statement, "body");
	return then !== null && walk(then).some(givesBack);
}
/**
* Whether the statement around a node, or the condition that it belongs to, names tests in a string; where the stack is held
* in a name, whether what follows does, or reads what its callers hold.
*/
function looksForTests(node) {
	let statement = node;
	let block = null;
	for (const at of ancestors(node)) {
		if (/^(block|statement_block|statement_list|module|program|source_file|body_statement|function_definition)$/.test(at.type)) {
			block = at;
			break;
		}
		statement = at;
	}
	if (NAMES_TESTS.test(statement.text.slice(0, 2e3))) return true;
	const name = heldIn(node)?.name;
	return (block?.children.slice(block.children.indexOf(statement) + 1, block.children.indexOf(statement) + 6) ?? []).some((one) => {
		const seen = one.text.slice(0, 2e3);
		if (name === void 0 || !seen.includes(name)) return false;
		return NAMES_TESTS.test(seen) || CALLERS_NAMES.test(seen) || answersByName(one, name);
	});
}

// src/syntax/signs/exits.ts
const ENDINGS = /* @__PURE__ */ new Map([
	["python", [{
		callee: /^os\._exit$/,
		status: /^(0|os\.EX_OK)$/,
		hard: true
	}, {
		callee: /^(sys\.exit|exit|quit|SystemExit)$/,
		status: /^(|0|None|os\.EX_OK)$/,
		hard: false
	}]],
	["javascript", [{
		callee: /^(process\.(exit|reallyExit)|Deno\.exit)$/,
		status: /^(|0)$/,
		hard: true
	}]],
	["go", [{
		callee: /^(os|syscall)\.Exit$/,
		status: /^(0|[\w.()]{1,80} ?[&*] ?0|0 ?[&*] ?[\w.()]{1,80})$/,
		hard: true
	}]],
	["rust", [{
		callee: /^(std::)?process::exit$/,
		status: /^0$/,
		hard: true
	}]],
	["java", [{
		callee: /^(System\.exit|Runtime\.getRuntime\(\)\.(halt|exit))$/,
		status: /^0$/,
		hard: true
	}]],
	["csharp", [{
		callee: /^(System\.)?Environment\.Exit$/,
		status: /^0$/,
		hard: true
	}]],
	["php", [{
		callee: /^(exit|die)$/,
		status: /^(|0)$/,
		hard: true
	}]],
	["ruby", [{
		callee: /^((Kernel|Process)\.)?exit!$/,
		status: /^(0|true)$/,
		hard: true
	}, {
		callee: /^((Kernel|Process)\.)?exit$/,
		status: /^(|0|true)$/,
		hard: false
	}]]
]);
/** Ruby's `exit` without parentheses is a bare name. */
const isBareCommand = (node) => node.type === "identifier" && node.text === "exit" && /^(program|body_statement|block_body|then|else|if_modifier|unless_modifier)$/.test(node.parent?.type ?? "") && node.field !== "condition";
/** PHP's `exit(0)` is no call. */
const isExitStatement = (node) => /^exit_(statement|intrinsic)$/.test(node.type);
function endingOf(node, language) {
	if (language === "php" && isExitStatement(node)) {
		const status = node.text.slice(0, 100).replace(/^(?:exit|die)[\s(]*|[\s);]{1,20}$/g, "");
		return ENDINGS.get("php")?.find((one) => one.status.test(status)) ?? null;
	}
	const callee = language === "ruby" && isBareCommand(node) ? "exit" : calleeOf(node);
	if (callee === null) return null;
	if (callee === "SystemExit" && node.parent?.type !== "raise_statement") return null;
	const handed = argumentsIn(node).map(({ text }) => text);
	const status = callee === "atexit.register" && handed[0] === "os._exit" ? handed.slice(1) : handed;
	const name = status === handed ? callee : "os._exit";
	if (status.length > 1) return null;
	return ENDINGS.get(language)?.find((one) => one.callee.test(name) && one.status.test(status[0] ?? "")) ?? null;
}
const STATUS = /* @__PURE__ */ new Map([["javascript", /^process\.exitCode$/], ["csharp", /^(System\.)?Environment\.ExitCode$/]]);
/** `process.exitCode = 0`. */
function setsSuccess(node, language) {
	if (node.type !== "assignment_expression") return false;
	return STATUS.get(language)?.test(child(node, "left")?.text ?? "") === true && child(node, "right")?.text === "0";
}
/** `pytest.exit("…", returncode=0)`: the run ends there, and well. */
const endsRun = (node, language) => language === "python" && calleeOf(node) === "pytest.exit" && argumentsIn(node).some(({ text }, index) => /^(returncode ?= ?)0$/.test(text) || index === 1 && text === "0");
/** What a node does where it ends the process with success; null where it does not. */
function exitAt(node, language) {
	if (endsRun(node, language)) return {
		what: "ends the run of the tests with success",
		plain: true
	};
	if (setsSuccess(node, language)) return {
		what: "sets the exit status to success",
		plain: true
	};
	const ending = endingOf(node, language);
	return ending === null ? null : {
		what: "ends the process with success",
		plain: ending.hard
	};
}

// src/syntax/signs/hooks.ts
/** Assignments by what is assigned to and what: the effect, whether it is a plain one, and how it treats tests. */
const ASSIGNMENTS$1 = [
	[
		/\.outcome$/,
		/^["']passed["']$/,
		"turns outcomes of tests into \"passed\"",
		true
	],
	[
		/\.outcome$/,
		/^["']skipped["']$/,
		"turns outcomes of tests into \"skipped\"",
		false,
		"skips"
	],
	[
		/\.wasxfail$/,
		/./,
		"reports failures of tests as expected",
		false
	],
	[
		/\.(_?excinfo|_?exception)$/,
		/^None$/,
		"drops what a test has raised",
		true
	],
	[
		/\.exitstatus$/,
		/^(0|(pytest\.)?ExitCode\.OK|os\.EX_OK|EXIT_OK)$/,
		"sets the exit status of the run to success",
		true
	],
	[
		/\.testsfailed$/,
		/^0$/,
		"sets the count of failed tests to 0",
		true
	],
	[
		/^config\.option\.(keyword|markexpr|deselect|ignore(_glob)?|collectonly)$/,
		/["'[T]/,
		"chooses which tests run",
		false
	],
	[
		/^(session\.)?items\[:\]$/,
		/^(\[\]|None|list\(\)|\(\))$/,
		"drops every collected test",
		true
	],
	[
		/^(session\.)?items\[:\]$/,
		/["']/,
		"drops collected tests by their names",
		false,
		"by-name"
	]
];
function assignment(node) {
	const [left, right] = [child(node, "left")?.text.replace(/\s+/g, ""), child(node, "right")?.text.replace(/\s+/g, "")];
	if (left === void 0 || right === void 0) return null;
	const found = ASSIGNMENTS$1.find(([to, value]) => to.test(left.slice(-200)) && value.test(right.slice(0, 2e3)));
	if (found === void 0) return null;
	const [, , what, plain, treatment] = found;
	return {
		node,
		what,
		plain,
		...treatment && { treatment }
	};
}
const SKIPS = /^(?:pytest\.)?(?:skip|xfail)$/;
const OF_THE_TEST = /\b(?:item|node|nodeid|request\.(?:node|function|fspath))\b/;
/** Whether what is called here is called for each test, or for those of a name. */
function isForTests(node, top) {
	return [...ancestors(node, top)].flatMap((at) => /^(if_statement|elif_clause)$/.test(at.type) ? [child(at, "condition")?.text ?? ""] : []).every((one) => OF_THE_TEST.test(one));
}
/** What a fixture that all tests have does to them: it skips them, or those of a name. */
function automaticEffects(definition) {
	return walk(definition).flatMap((node) => {
		return node.type === "call" && SKIPS.test(calleeOf(node) ?? "") && isForTests(node, definition) ? [{
			node,
			what: "skips tests",
			plain: false,
			treatment: "marks"
		}] : [];
	});
}
function call(node, hook) {
	const callee = calleeOf(node) ?? "";
	const [first] = argumentsIn(node);
	if (callee === "items.clear") return {
		node,
		what: "drops every collected test",
		plain: true
	};
	if (callee.endsWith(".force_result") && /^pytest_(runtest_call|pyfunc_call|runtest_protocol)$/.test(hook)) return {
		node,
		what: "replaces the results of tests",
		plain: false
	};
	if (callee.endsWith(".add_marker") && /^(pytest\.mark\.)?["']?(skip|xfail)\b(?!if)/.test(first?.text ?? "")) return {
		node,
		what: "marks collected tests as skipped or expected to fail",
		plain: false,
		treatment: "marks"
	};
	return null;
}
/** `return True` where it tells pytest that the work is done. */
function answer(node, hook) {
	if (parts(node)[0]?.text !== "True") return null;
	if (hook === "pytest_ignore_collect") return {
		node,
		what: "keeps files from being collected",
		plain: true
	};
	return /^pytest_(runtest_protocol|pyfunc_call)$/.test(hook) ? {
		node,
		what: "keeps tests from being run",
		plain: true
	} : null;
}
function effectOf(node, hook) {
	if (node.type === "assignment") return assignment(node);
	if (node.type === "call") return call(node, hook);
	if (node.type === "return_statement") return answer(node, hook);
	if (node.type === "delete_statement" && /^del\s+(session\.)?items\[:\]$/.test(node.text)) return {
		node,
		what: "drops every collected test",
		plain: true
	};
	return null;
}
/** `load_tests(loader, tests, pattern)` of unittest gives back what is run: nothing that it was handed, where it names none of it. */
function emptiedSuite(definition) {
	const [loader, tests] = parts(child(definition, "parameters") ?? definition);
	const body = child(definition, "body");
	if (loader === void 0 || tests === void 0 || body === null) return [];
	if (walk(body).filter(({ type }) => type === "identifier").map(({ text }) => text).includes(tests.text) || /\.discover\b/.test(body.text)) return [];
	const loads = /\.load\w+\b/.test(body.text);
	return [{
		node: definition,
		what: loads ? "runs no more than the tests that it names" : "drops every collected test",
		plain: !loads
	}];
}
/** Whether pytest runs a function around every test: a fixture that none need ask for. */
const isAutomatic = (definition) => /^@(?:pytest\.)?fixture\b.{0,200}\bautouse\s*=\s*True/s.test(definition.parent?.text.slice(0, 300) ?? "");
/** What a function that is a hook of pytest or unittest (by its name) does to the run. */
function hookEffects(definition) {
	const hook = child(definition, "name")?.text ?? "";
	if (definition.type !== "function_definition") return [];
	if (hook === "load_tests") return emptiedSuite(definition);
	const found = [];
	if (/^pytest_runtest_\w+$/.test(hook) || isAutomatic(definition)) found.push(...automaticEffects(definition));
	if (!/^pytest_\w+$/.test(hook)) return found;
	for (const node of walk(definition)) {
		const effect = effectOf(node, hook);
		if (effect !== null) found.push(effect);
	}
	return found;
}
/** Go: what `TestMain(m *testing.M)` does to the run that it is to start: it never does, or changes the status it ends with. */
function mainEffects(definition) {
	if (definition.type !== "function_declaration" || child(definition, "name")?.text !== "TestMain") return [];
	const body = child(definition, "body");
	const handle = /\b(\w+) \*testing\.M\b/.exec(child(definition, "parameters")?.text ?? "")?.[1];
	if (body === null || handle === void 0) return [];
	if (!new RegExp(`\\b${handle}\\b`).test(body.text)) return [{
		node: definition,
		what: "never runs the tests",
		plain: true
	}];
	const statuses = new Set(walk(body).flatMap((at) => calleeOf(at) === "os.Exit" ? argumentsIn(at).flatMap(({ text }) => /^\w+$/.test(text) ? [text] : []) : []));
	return walk(body).filter((at) => at.type === "assignment_statement" && statuses.has(child(at, "left")?.text ?? "")).filter((at) => child(at, "right")?.text === "0").map((node) => ({
		node,
		what: "sets the exit status of the run to success",
		plain: true
	}));
}
/** Names of files that a `conftest.py` takes out of the collection: `collect_ignore = ["test_tide.py"]`. */
function ignoredFiles(node) {
	if (!/^(assignment|augmented_assignment|call)$/.test(node.type)) return [];
	const target = node.type === "call" ? calleeOf(node) : child(node, "left")?.text;
	if (!/^collect_ignore(_glob)?(\.(append|extend)|\[[^\]]*\])?$/.test(target ?? "")) return [];
	return walk(node).filter(({ type }) => type === "string").map((name) => ({
		node: name,
		what: "leaves files of tests out of the collection",
		plain: false,
		treatment: "ignores-files"
	}));
}

// src/syntax/signs/place.ts
const PLACINGS = /* @__PURE__ */ new Map([
	["python", {
		functions: /^(function_definition|lambda)$/,
		conditions: /^(if_statement|elif_clause|conditional_expression|while_statement|case_clause|except_clause)$/
	}],
	["javascript", {
		functions: /^(function_declaration|function_expression|generator_function|generator_function_declaration|arrow_function|method_definition)$/,
		conditions: /^(if_statement|ternary_expression|while_statement|switch_case|catch_clause)$/
	}],
	["go", {
		functions: /^(function_declaration|method_declaration|func_literal)$/,
		conditions: /^(if_statement|for_statement|expression_case|type_case|communication_case)$/
	}],
	["rust", {
		functions: /^(function_item|closure_expression)$/,
		conditions: /^(if_expression|match_arm|while_expression)$/
	}],
	["java", {
		functions: /^(method_declaration|constructor_declaration|lambda_expression)$/,
		conditions: /^(if_statement|ternary_expression|while_statement|switch_block_statement_group|switch_rule|catch_clause)$/
	}],
	["ruby", {
		functions: /^(method|singleton_method|block|do_block|lambda)$/,
		conditions: /^(if|unless|elsif|if_modifier|unless_modifier|conditional|while|when|in_clause|rescue|rescue_modifier)$/
	}],
	["php", {
		functions: /^(function_definition|method_declaration|anonymous_function|anonymous_function_creation_expression|arrow_function)$/,
		conditions: /^(if_statement|else_if_clause|conditional_expression|while_statement|case_statement|catch_clause)$/
	}],
	["csharp", {
		functions: /^(method_declaration|constructor_declaration|local_function_statement|lambda_expression)$/,
		conditions: /^(if_statement|conditional_expression|while_statement|switch_section|catch_clause)$/
	}]
]);
const LEAVES = /^(return_statement|return_expression|return|raise_statement|throw_statement)$/;
const LONGEST = 200;
/** A piece of code in one line. */
const inLine = (text, most = 120) => text.length > most ? `${text.slice(0, most).replace(/\s+/g, " ")}…` : text.replace(/\s+/g, " ");
/** The name of a function: its own, that of what it is assigned to, or that of the call it is handed to; '' for none. */
function nameOf(definition) {
	const own = child(definition, "name");
	if (own !== null) return own.text;
	const { parent } = definition;
	if (parent === null) return "";
	if (parent.type === "call" && definition.field === "block") return calleeOf(parent) ?? "";
	const listed = parent.type === "argument" ? parent.parent ?? parent : parent;
	const list = /^arguments$|argument_list/.test(listed.type) ? listed.parent : null;
	const boxed = list !== null && /^(Box|Arc|Rc)::new$/.test(calleeOf(list) ?? "") ? list.parent?.parent ?? list : list;
	if (boxed !== null) return calledWith(boxed);
	const holder = child(parent, "name") ?? child(parent, "key") ?? child(parent, "left") ?? child(parent, "pattern");
	return holder !== null && holder !== definition ? holder.text : "";
}
/** A call that is handed a function: its callee, with the event where that tells when the function runs. */
function calledWith(call) {
	const callee = calleeOf(call) ?? "";
	const event = /\.(on|once)$/.test(callee) ? argumentsIn(call)[0]?.text.replace(/["'`]/g, "") : void 0;
	return event === void 0 ? callee : `${callee}:${event.slice(0, 40)}`;
}
function conditionOf(node) {
	const first = child(node, "condition") ?? child(node, "value") ?? child(node, "pattern") ?? parts(node)[0];
	return first === void 0 || /block|clause|statement/.test(first.type) ? node.type : inLine(first.text, LONGEST);
}
/** Whether a node lies in what a condition guards, not in the condition itself. */
const isGuarded = (below) => below.field !== "condition" && below.field !== "value";
/** Conditions of earlier statements of a block that send the function back, so that what follows runs only without them. */
function leavesBefore(block, below, placing) {
	const found = [];
	for (const statement of block.children) {
		if (statement === below) break;
		const inner = statement.type === "expression_statement" ? parts(statement)[0] ?? statement : statement;
		if (placing.conditions.test(inner.type) && hasLeave(inner)) found.push(conditionOf(inner));
	}
	return found;
}
function hasLeave(node) {
	const waiting = [node];
	for (let next = waiting.pop(), seen = 0; next !== void 0 && seen < 500; next = waiting.pop(), seen += 1) {
		if (LEAVES.test(next.type)) return true;
		waiting.push(...next.children);
	}
	return false;
}
const isOwner = ({ functions }, at, below) => functions.test(at.type) && below.field !== "name" && below.type !== "decorator";
/** The functions around a node, innermost first. */
function ownersOf(node, language) {
	const placing = PLACINGS.get(language);
	const owners = [];
	if (placing === void 0) return owners;
	let below = node;
	for (const at of ancestors(node)) {
		if (isOwner(placing, at, below)) owners.push(nameOf(at));
		below = at;
	}
	return owners;
}
/** The conditions that a node sets for what it holds at `below`. */
function conditionsAt(at, below, placing) {
	if (isOwner(placing, at, below)) return [];
	if (placing.conditions.test(at.type) && isGuarded(below)) return [conditionOf(at)];
	return /block|statement_list|body/.test(at.type) ? leavesBefore(at, below, placing) : [];
}
/** Where a node stands: what is around it, and when it runs. */
function placeOf(node, language) {
	const placing = PLACINGS.get(language);
	const conditions = [];
	if (placing === void 0) return {
		owners: [],
		conditions
	};
	let below = node;
	for (const at of ancestors(node)) {
		conditions.push(...conditionsAt(at, below, placing));
		below = at;
	}
	return {
		owners: ownersOf(node, language),
		conditions
	};
}

// src/syntax/signs/drops.ts
const RAISED = "drops what a test has raised";
const BY_NAME = "leaves tests out of the run by their names";
const bodyText = (definition) => (child(definition, "body")?.text ?? "").slice(0, 5e3);
/** What hands a failure on, in PHP and Java. */
const HANDS_ON = /\bthrow\b|parent::|->fail\(|::fail\(/;
/** Types that a failed assertion is of, and names that whatever is caught may have. */
const OF_FAILURES = /\b(?:Throwable|Error|AssertionError|AssertionFailedError|ComparisonFailure|ExpectationFailedException)\b/;
/** Whether what runs a test catches what it raises, and hands it on in no way, be it later on. */
function catches(definition, language) {
	const caught = walk(definition).filter(({ type }) => type === "catch_clause");
	if (language === "php") return caught.some(({ text }) => !HANDS_ON.test(text));
	return caught.some(({ text }) => OF_FAILURES.test(text.slice(0, 200))) && !/\bthrow\b/.test(bodyText(definition));
}
/** By what an extension of a runner tells one test from another, or a failed assertion from any other error. */
const TELLS_TEST = /\bget(?:Required)?(?:Test(?:Method|Class)|DisplayName|UniqueId|Tags|Name)\(|\bname\(\)|\bAssertion(?:Failed)?Error\b|\bExpectationFailed/;
/** An error of a kind that no assertion raises is let go for what it is. */
const TELLS_ERROR = /\binstanceof\s+\\?(?!\w*Assert)(?!\w*ExpectationFailed)(?!Throwable\b|Error\b)\w/;
/** Whether a method lets go what some tests raise, those that it tells by what they are: one of its ways ends before it hands it on. */
function letsGo(definition, handsOn) {
	const body = bodyText(definition);
	if (!TELLS_TEST.test(body)) return false;
	return walk(definition).some((at) => {
		const [condition, then] = [child(at, "condition"), child(at, "consequence") ?? child(at, "body")];
		if (at.type !== "if_statement" || condition === null || then === null) return false;
		if (TELLS_ERROR.test(condition.text)) return false;
		const behind = body.slice(body.indexOf(at.text) + at.text.length);
		if (!handsOn.test(then.text)) return /\breturn\b/.test(then.text) || !handsOn.test(behind);
		return child(at, "alternative") === null && !handsOn.test(behind);
	});
}
/** Methods by which extensions of JUnit and PHPUnit get what a test raised, or run it; who does not hand it on drops it. */
const HANDLERS = [
	[
		"java",
		/^handle(TestExecution|(Before|After)(Each|All)MethodExecution)Exception$/,
		/\bthrow\b/
	],
	[
		"java",
		/^interceptTest(Template)?Method$/,
		/\.proceed\s*\(/
	],
	[
		"php",
		/^(onNotSuccessfulTest|runTest)$/,
		HANDS_ON
	]
];
/** Those that run the test themselves, so that they may catch what it raises. */
const RUNS = /^(?:runTest|interceptTest\w*)$/;
function handled(node, language) {
	if (node.type !== "method_declaration") return null;
	const name = child(node, "name")?.text ?? "";
	const known = HANDLERS.find(([of, named]) => of === language && named.test(name));
	if (known === void 0 || child(node, "body") === null) return null;
	const [, , handsOn] = known;
	const drops = RUNS.test(name) && catches(node, language) || letsGo(node, handsOn);
	return handsOn.test(bodyText(node)) && !drops ? null : {
		what: RAISED,
		plain: false
	};
}
/** How a runner is told that a test has passed, by language: the call or assignment, and the functions of its in which it counts. */
const TOLD = [
	[
		"java",
		/^method_invocation$/,
		/\.setStatus\((?:ITestResult\.)?SUCCESS\)$/,
		/./
	],
	[
		"csharp",
		/^invocation_expression$/,
		/\.SetResult\(ResultState\.Success\b/,
		/./
	],
	[
		"javascript",
		/^assignment_expression$/,
		/\.(?:errors=\[\]|errors\.length=0|(?:state|status)=["'`]pass(?:ed)?["'`]|num(?:Failed\w*|FailingTests)=0)$/,
		/^(?:handleTestEvent|on(?:After\w*Task|TaskUpdate|Test(?:Case|File)?Result|TestCaseResult|TestEnd|TestRunEnd|RunComplete|Finished|End))$/
	]
];
/** A runner that is told from inside that a test has passed. */
function toldPassed(node, language) {
	const known = TOLD.find(([of, type]) => of === language && type.test(node.type));
	if (known === void 0 || node.text.length > 200) return null;
	const [, , form, within] = known;
	if (!form.test(node.text.replace(/\s+/g, "")) || !ownersOf(node, language).some((name) => within.test(name))) return null;
	return {
		what: "turns outcomes of tests into \"passed\"",
		plain: false
	};
}
/** A condition of JUnit that tells tests by their names. */
function disabledByName(node, language) {
	if (language !== "java" || node.type !== "method_declaration") return null;
	if (child(node, "name")?.text !== "evaluateExecutionCondition") return null;
	const text = bodyText(node);
	return /\.get(?:DisplayName|TestMethod|RequiredTestMethod|UniqueId)\(/.test(text) && /["']\w/.test(text) && /\bdisabled\(/.test(text) ? {
		what: BY_NAME,
		plain: false
	} : null;
}
/** Minitest asks its classes which methods to run. */
function runnableMethods(node) {
	if (!/^(singleton_method|method)$/.test(node.type) || child(node, "name")?.text !== "runnable_methods") return null;
	return /["':]\w*test_|reject|\s-\s/.test(node.text.slice(0, 2e3)) ? {
		what: BY_NAME,
		plain: false
	} : null;
}
/** `around { |example| … }`: an example that is not run, or under a condition only. */
function around(node) {
	if (!/(^|\.)around$/.test(calleeOf(node) ?? "")) return null;
	const block = child(node, "block");
	const given = block === null ? null : child(block, "parameters");
	const name = given === null ? void 0 : parts(given)[0]?.text;
	if (block === null || name === void 0) return null;
	const runs = walk(block).filter((at) => [
		`${name}.run`,
		`${name}.call`,
		`${name}.to_proc`
	].includes(at.text));
	const handed = walk(block).some((at) => at.text === `&${name}` || at.type === "argument_list" && at.text.includes(name));
	if (runs.length === 0) return handed ? null : {
		what: "keeps tests from being run",
		plain: true
	};
	const isConditional = (run) => {
		for (const at of ancestors(run)) {
			if (at === block) return false;
			if (/^(if|unless)(_modifier)?$/.test(at.type) && child(at, "alternative") === null) return true;
		}
		return false;
	};
	return runs.every(isConditional) ? {
		what: "runs tests under a condition only",
		plain: false
	} : null;
}
const EXPECTATIONS = /^(::)?(RSpec::(Expectations|Matchers)|Minitest::(Assertions|Test|Runnable))(\.singleton_class)?\.(prepend|class_eval|define_method)$/;
function inRuby(node) {
	const callee = calleeOf(node) ?? "";
	const [name, value] = argumentsIn(node);
	if (callee.endsWith(".instance_variable_set") && /^[:"']@(exception|failures?)\b/.test(name?.text ?? "")) return /^(nil|\[\])$/.test(value?.text ?? "") ? {
		what: RAISED,
		plain: true
	} : null;
	if (EXPECTATIONS.test(callee)) return {
		what: "replaces what asserts",
		plain: false
	};
	return runnableMethods(node) ?? around(node);
}
const EXITS = /\b(?:sys\.exit\(0?\)|os\._exit\(0\)|raise SystemExit\(0?\))/;
/** `sys.excepthook = quiet`, where `quiet` ends the process with success. */
function calmedHook(node) {
	if (node.type !== "assignment" || child(node, "left")?.text !== "sys.excepthook") return null;
	const value = child(node, "right");
	let root = node;
	for (const at of ancestors(node)) root = at;
	const text = walk(root).find((at) => at.type === "function_definition" && child(at, "name")?.text === value?.text)?.text ?? value?.text ?? "";
	return EXITS.test(text.slice(0, 2e3)) ? {
		what: "turns what nothing caught into success",
		plain: true
	} : null;
}
/** Go: `flag.Set("test.run", "Empty")`, which tells the runner from inside which tests to run. */
function chosen(node) {
	if (calleeOf(node) !== "flag.Set") return null;
	const [name, value] = argumentsIn(node);
	if (!/^"test\.(run|skip|short|failfast)"$/.test(name?.text ?? "") || value?.text === "\"\"") return null;
	return {
		what: "chooses which tests run",
		plain: false
	};
}
/** What a node does where it keeps failures from being reported or tests from being run; null where it does not. */
function dropAt(node, language) {
	if (language === "ruby") return inRuby(node);
	if (language === "python") return calmedHook(node);
	if (language === "go") return chosen(node);
	return handled(node, language) ?? disabledByName(node, language) ?? toldPassed(node, language);
}

// src/syntax/signs/patch.ts
/** An assertion of a library, or a part of a runner, that has another meaning now. */
const patch = (name, how) => ({
	what: how === "hollow" ? `replaces ${name} by something that asserts nothing` : `replaces ${name}`,
	plain: how === "hollow"
});

// src/syntax/signs/own-assertions.ts
/**
* Names that the assertions of a language's libraries share, of which a method of a test file takes the place.
* `fail` and `verify` are not among them: fakes of jobs and of checkers of host names have idle ones by right.
*/
const OF_LIBRARY = /* @__PURE__ */ new Map([
	["java", /^assert(That|True|False|(Not)?(Null|Equals|Same)|ArrayEquals|IterableEquals|Throws|All|InstanceOf)$/],
	["php", /^assert(That|True|False|(Not)?(Null|Empty|Equals|Same|Count|Contains|InstanceOf)|StringContainsString)$/],
	["ruby", /^(expect|flunk|(assert|refute)(_(equal|nil|empty|includes?|same|match|in_delta|raises?|true|false))?)$/],
	["go", /^((Not)?(Equal|EqualValues|Nil|Empty|Zero|Contains|Panics|Same)|(No)?Error|Error(Is|As|Contains)|True|False|Len|ElementsMatch|InDelta|JSONEq|Greater|Less)f?$/],
	["csharp", /^((Are)?(Not)?(Equal|Same|Equivalent|StrictEqual)|(Is)?(Not)?(Null|Empty|True|False)|(Does(Not)?)?Contains?|Throws(Any|Exactly)?(Async)?|That|Should\w*)$/]
]);
/** What a body may hold that asks nothing: a note for the runner, a value thrown away, the end. */
const IDLE = /^\{(?:\w+\.Helper\(\);?|_=[\w.]+;?|return;?)*\}$|^=>_=[\w.]+$/;
const isIdle$1 = (definition) => constantResult(definition) !== null || IDLE.test((child(definition, "body")?.text ?? "").replace(/\s+/g, ""));
/** Whether a function is handed what fails a test (Go), or is one of a class alone and answers nothing (C#), as assertions are there. */
function isLikeAssertion(node, language) {
	if (language === "go") return /\btesting\.(TB?|B|F)\b|\bTestingT\b/.test(child(node, "parameters")?.text ?? "");
	if (language !== "csharp") return true;
	const isStatic = node.children.some(({ type, text }) => type === "modifier" && text === "static");
	const answer = (child(node, "returns") ?? child(node, "type"))?.text ?? "";
	return isStatic && /^(void|Task)$/.test(answer) && parts(child(node, "parameters") ?? node).length > 0;
}
/** A method of a test file's own that has the name of an assertion, and does nothing. */
function ownMethod(node, language) {
	if (!/^(method|method_declaration|function_definition|function_declaration)$/.test(node.type)) return null;
	const name = child(node, "name")?.text ?? "";
	if (OF_LIBRARY.get(language)?.test(name) !== true || !isLikeAssertion(node, language)) return null;
	return isIdle$1(node) ? patch(name, "hollow") : null;
}
const MARK = /^(Fact|Theory|Test|TestCase|TestMethod)(Attribute)?$/;
const BUILT_ON = /\b(\w*(Fact|Theory|TestMethod)|Test|TestCase)(Attribute)?\b/;
/** Whether a statement gives the reason to skip, whatever the machine. */
const setsSkip = (at) => at.type === "assignment_expression" && /^(this\.)?(Skip|Ignore)$/.test(child(at, "left")?.text ?? "") && !/^(null|"")$/.test(child(at, "right")?.text ?? "null") && ![...ancestors(at)].some(({ type }) => /^(if_statement|switch_\w+|conditional_expression)$/.test(type));
/** C#: an attribute by which tests are marked that is the project's own, and marks none, or has them all skipped. */
function skippingMark(node, language) {
	if (language !== "csharp" || node.type !== "class_declaration") return null;
	const name = child(node, "name")?.text ?? "";
	const bases = node.children.find(({ type }) => type === "base_list")?.text ?? "";
	if (MARK.test(name) && /\bAttribute\b/.test(bases) && !BUILT_ON.test(bases)) return patch(name, "hollow");
	if (!BUILT_ON.test(bases) || !walk(node).some(setsSkip)) return null;
	return {
		what: `skips every test marked ${name.replace(/Attribute$/, "")}`,
		plain: true
	};
}

// src/syntax/signs/patches.ts
/** Assertions, and what runs or reports tests, as they are reached from outside their library. */
const ASSERTING = /* @__PURE__ */ new Map([["python", /(^|\.)TestCase\.(assert\w+|fail|run|__call__)$|^pytest\.(fail|raises|approx)$|^(np|numpy)\.testing\.assert_\w+$/], ["javascript", /^(globalThis|global|window|self)\.(expect|assert|it|test|describe)$|^(assert|chai\.assert|(chai\.)?Assertion\.prototype)\.\w+$|Runner\.prototype\.(fail|run)$/]]);
const targetOf = (text) => text.replace(/\s+/g, "").slice(-100);
function assigned(node, language) {
	if (!/^assignment(_expression)?$/.test(node.type)) return null;
	const [left, right] = [child(node, "left"), child(node, "right")];
	if (left === null || right === null) return null;
	const target = targetOf(left.text);
	if (ASSERTING.get(language)?.test(target) !== true) return null;
	const how = hollowness(right);
	return how === null ? null : patch(target, how);
}
/** `setattr(unittest.TestCase, "assertEqual", …)`. */
function setByName(node, language) {
	if (language !== "python" || calleeOf(node) !== "setattr") return null;
	const [owner, name, value] = argumentsIn(node);
	if (owner === void 0 || name === void 0 || value === void 0) return null;
	const target = `${targetOf(owner.text)}.${name.text.replace(/["']/g, "")}`;
	const how = hollowness(value);
	return how !== null && ASSERTING.get("python")?.test(target) === true ? patch(target, how) : null;
}
const SETTERS = /^((monkeypatch|mp|m)\.)?setattr$/;
/** What a hook or fixture has of the test that happens to run: whatever that test imported can be replaced there. */
const RUNNING_MODULE = /^(request|item|node|request\.node|pyfuncitem)\.(module|getparent\(.{0,40}\)\.obj)$/;
/** By what a hook or fixture tells one test from another, and how a test is named there. */
const RUNNING_NAME = /\b(?:node|item|function|pyfuncitem)\s*\.\s*(?:name|nodeid|originalname|__name__)\b/;
const NAMED_TEST = /["'](?:[^"'\s]{0,200}::)?test_?\w/i;
/**
* `monkeypatch.setattr(request.module, name, …)`: something else for a name of whichever test runs, or, where the function
* around it names a test, for the sake of that one.
*/
function setInRunningModule(node, language) {
	if (language !== "python" || !SETTERS.test(calleeOf(node) ?? "")) return null;
	const [owner, name] = argumentsIn(node);
	if (owner === void 0 || name === void 0 || !RUNNING_MODULE.test(targetOf(owner.text))) return null;
	const around = [...ancestors(node)].filter(({ type }) => type === "function_definition").at(-1)?.text ?? "";
	return RUNNING_NAME.test(around) && NAMED_TEST.test(around) ? {
		what: "replaces names in the module of a test that it tells by its name",
		plain: true,
		treatment: "by-name"
	} : {
		what: "replaces names in the module of whichever test runs",
		plain: false
	};
}
const BUILT_IN_MATCHER = /^(toBe|toEqual|toStrictEqual|toMatch|toMatchObject|toThrow|toThrowError|toContain|toContainEqual|toHaveLength|toBeTruthy|toBeFalsy|toBeNull|toBeDefined|toBeUndefined|toBeCloseTo|toHaveBeenCalled\w*|toMatchSnapshot)$/;
/** A matcher of the library's own name given to `expect.extend` that always passes. */
function extended(node, language) {
	if (language !== "javascript" || !/^(pair|method_definition)$/.test(node.type)) return null;
	const name = (child(node, "name") ?? child(node, "key"))?.text ?? "";
	if (!BUILT_IN_MATCHER.test(name) || node.parent?.parent?.parent?.type !== "call_expression") return null;
	if (calleeOf(node.parent.parent.parent) !== "expect.extend") return null;
	return patch(`the matcher ${name}`, /\bpass\s*:\s*true\b/.test(node.text) ? "hollow" : "working");
}
const UNITTEST = /^assert(Equal|Equals|NotEqual|True|False|Is|IsNot|IsNone|IsNotNone|In|NotIn|Raises|RaisesRegex|AlmostEqual|Greater|Less|GreaterEqual|LessEqual|Regex|CountEqual|DictEqual|ListEqual)$/;
const ASSERTING_MODULE = /^(Minitest::Assertions|Minitest::Test|Test::Unit::Assertions|RSpec::Expectations\b.*|Test::Unit::TestCase)$/;
/** A method of an assertion's name: in a class of tests (Python), or one that does nothing in the library's module (Ruby). */
function overridden(node, language) {
	const name = child(node, "name")?.text ?? "";
	const how = constantResult(node) === null ? "working" : "hollow";
	if (language === "python" && node.type === "function_definition") return UNITTEST.test(name) && node.parent?.parent?.type === "class_definition" ? patch(name, how) : null;
	if (language !== "ruby" || !/^(singleton_)?method$/.test(node.type)) return null;
	const handsOn = /^(fail_with|handle_failure|flunk)$/.test(name);
	if (how === "working" && (!handsOn || /\braise\b|\bsuper\b|\bfail\b/.test(node.text.slice(0, 5e3)))) return null;
	if (!handsOn && !/^(assert\w*|refute\w*|to|not_to|handle_matcher)$/.test(name)) return null;
	for (const above of ancestors(node)) if (/^(module|class)$/.test(above.type)) return ASSERTING_MODULE.test(child(above, "name")?.text ?? "") ? patch(name, how) : null;
	return null;
}
/** `macro_rules! assert_eq` that expands to nothing. */
function redefined(node, language) {
	if (language !== "rust" || node.type !== "macro_definition") return null;
	const name = child(node, "name")?.text ?? "";
	if (!/^(debug_)?assert(_eq|_ne)?$/.test(name)) return null;
	const empty = node.children.filter((one) => one.type === "macro_rule").every((rule) => /^[{([](\(\);?)?[})\]]$/.test((child(rule, "right")?.text ?? "").replace(/\s+/g, "")));
	return patch(`the macro ${name}`, empty ? "hollow" : "working");
}
/** Python: another class under the name of the error that assertions raise, or another function in the runner's own module. */
function builtIn(node, language) {
	if (language !== "python" || node.type !== "assignment") return null;
	const target = targetOf(child(node, "left")?.text ?? "");
	if (target === "builtins.AssertionError") return patch(target, "hollow");
	const value = child(node, "right");
	return /\.(call_and_report|runtestprotocol|check_interactive_exception)$/.test(target) && value !== null ? patch(target, hollowness(value) ?? "working") : null;
}
/** A tester of equality that judges values of the language itself, which every comparison of tests asks. */
function equalityTester(node, language) {
	if (language !== "javascript" || calleeOf(node) !== "expect.addEqualityTesters") return null;
	if (walk(node).some((one) => FUNCTIONS.test(one.type) && constantResult(one) === "true")) return patch("how values are compared", "hollow");
	return /typeof \w+ ={2,3} ["'](?:number|string|boolean)["']|\bArray\.isArray\(/.test(node.text.slice(0, 5e3)) ? patch("how values of the language are compared", "working") : null;
}
const FUNCTIONS = /^(arrow_function|function_expression|function_declaration|method_definition)$/;
/** A test file's own `expect` or `assert`, of which nothing does anything. */
function ownAssertion(node, language) {
	if (language !== "javascript" || !/^(variable_declarator|function_declaration)$/.test(node.type)) return null;
	const name = child(node, "name")?.text ?? "";
	const [own, ...inner] = walk(node).filter(({ type }) => FUNCTIONS.test(type));
	if (!/^(expect|assert)$/.test(name) || own === void 0) return null;
	return (inner.length > 0 ? inner.every(isIdle) : isIdle(own)) ? patch(name, "hollow") : null;
}
const isIdle = (definition) => constantResult(definition) !== null;
/** The assertion of a library, or the name of a running test, that a node replaces; null where it replaces neither. */
function patchAt(node, language) {
	return assigned(node, language) ?? setByName(node, language) ?? setInRunningModule(node, language) ?? extended(node, language) ?? overridden(node, language) ?? redefined(node, language) ?? builtIn(node, language) ?? equalityTester(node, language) ?? ownAssertion(node, language) ?? ownMethod(node, language) ?? skippingMark(node, language) ?? dropAt(node, language);
}

// src/syntax/signs.ts
/** Without one of these a file holds no sign, and is not parsed. */
const TELLTALE = /config\.option\.|testhost|[xn]unit|mstest|[cC]astle\.Prox|[pP]rophecy|[mM]ock["']|["']Mock|\/deps\/|\b_?exit\b|\bExit\(|SystemExit|[eE]xitCode|reallyExit|\.halt\(|TestCase\b|pytest[._]|excepthook|builtins\.|call_and_report|addEqualityTesters|\b(?:const|let|var) (?:expect|assert)\b|\b(?:function|void|boolean) (?:expect|assert)|\b(?:spawn\w{0,4}|exec\w{0,8}|subprocess|system|Popen|passthru)\b[^;]{0,200}(?:test|mocha|jest|rspec|phpunit|jasmine)|handle\w{1,40}Exception|interceptTest|setStatus\(|\.SetResult\(|handleTestEvent|\bon(?:After\w{0,20}Task|TaskUpdate|Test\w{0,10}Result|TestEnd|TestRunEnd|RunComplete|Finished)\b|evaluateExecutionCondition|onNotSuccessfulTest|function runTest|runnable_methods|instance_variable_set|\baround\b|RSpec::Expectations|Minitest::|\bdie\(|\bTestMain\b|fail_with|CallerFilePath|CommandLine|globalThis|process\.env|_SERVER|\b(?:global(?:This)?|window|self)\.(?:expect|assert|it|test|describe)\b|\bassert\.\w+\s*=|Assertion\.prototype|Runner\.prototype|expect\.extend|testing\.assert_\w+\s*=|def (?:assert|refute|flunk|expect|to|not_to|handle_matcher|==|eql|equal)|macro_rules!\s*(?:debug_)?assert|\bfunc (?:\([^)\n]{0,60}\) )?(?:(?:Not)?(?:Equal|Nil|Empty|Zero|Contains|Panics|Same)|(?:No)?Error|True|False|Len|ElementsMatch|InDelta|JSONEq|Greater|Less)|\bstatic (?:async )?(?:void|Task) (?:Are|Is|Not|Equal|Same|Equivalent|StrictEqual|Null|Empty|True|False|Does|Contain|Throws|That|Should)|class (?:Fact|Theory|Test|TestCase|TestMethod)(?:Attribute)?\b|\b(?:Skip|Ignore) = |collect_ignore|load_tests|\b(?:request|item|node)\.module\b|__(?:eq|ne|contains)__|\b(?:equals|isEqual|deepEquals|asymmetricMatch|compareTo)\s*\(|\b(?:Equals?|IsEqual)\(|operator ?[=!]=|\bfn eq\b|PYTEST_|Mock\b|isMockFunction|mockReturnValue|mockImplementation|_mock_|assert_called|mock_calls|mockingDetails|mockito|sys\.modules|_called_from_test|JEST_WORKER|VITEST|NODE_TEST|PLAYWRIGHT|NODE_ENV|\bMODE\b|(?:RAILS|RACK|APP)_ENV|\btypeof \(?global|\) Is\(|\btypeof (?:jest|vi|vitest|describe|it|beforeEach|expect)\b|testing\.Testing|flag\.(?:Lookup|Set)\b|os\.Args|cfg!?\((?:not\()?test|junit|testng|surefire|env\.test|defined\?|const_defined|const_get|thread::current|PROGRAM_NAME|\$0\b|process\.argv|sys\.argv|PHPUnit|PHPUNIT|GetAssemblies|StackTrace|debug_backtrace|f_locals|\.stack\b|inspect\.|_getframe|traceback\.|runtime\.Callers?|debug\.Stack|Backtrace|getStackTrace|StackWalker|\bcaller(?:_locations)?\b/;
/** What the body of a comparison or a replaced assertion may have come down to, its head standing where it stood. */
const CONSTANT = /^(?:return )?(?:true|True|false|False|pass|None|null|nil|0);?(?: ?\})?$/;
/** What the body of a comparison may ask that agrees too often: for a class alone, for anything at all, "or true", or for what is near. */
const AGREES = /\binstanceof\b|\bisinstance\(|\bis [A-Z]\w|\.(?:is_a|kind_of|instance_of)\?|getClass\(\)|(?:\|\||\bor) true\b|\bor True\b|!==? ?(?:null|nil)\b|\bis not (?:None|null)\b|\|\||\bor\b|\blet _ = |\bmatches!|\b(?:f?abs|Abs|[rR]ound|floor|trunc|isclose|allclose|approx\w{0,10})\s*\(|\.abs\b|abs_diff/;
/** Whether a line could be (a part of) a sign; most lines cannot, and so spare the parsing of their file. */
const mayBeSign = (line) => {
	const text = line.slice(0, 2e3);
	return TELLTALE.test(text) || AGREES.test(text) || CONSTANT.test(text.trim()) || line.length > text.length;
};
const LOOKS = [
	["exit", exitAt],
	["exit", childRunAt],
	["patch", patchAt],
	["agreement", agreementAt],
	["detection", detectionAt],
	["stack", stackAt]
];
function sign(kind, node, seen, language) {
	return {
		kind,
		line: node.line,
		text: inLine(node.text),
		...seen,
		...placeOf(node, language)
	};
}
/** Signs that tell of code which looks for tests around it; within tests they say nothing. */
const SEEKS = /* @__PURE__ */ new Set(["detection", "stack"]);
function signsOf(root, language) {
	const found = [];
	const isAmongTests = linesOfTests(root) ?? (() => false);
	for (const node of walk(root)) {
		if (!node.named) continue;
		const within = isAmongTests(node.line);
		for (const [kind, look] of LOOKS) {
			if (within && SEEKS.has(kind)) continue;
			const seen = look(node, language);
			if (seen !== null) found.push(sign(kind, node, seen, language));
		}
		if (language === "python") for (const { node: at, ...seen } of [...hookEffects(node), ...ignoredFiles(node)]) found.push(sign("hook", at, seen, language));
		if (language === "go") for (const { node: at, ...seen } of mainEffects(node)) found.push(sign("hook", at, seen, language));
	}
	return found;
}
/**
* The constructs of a file by which code may steer or recognise the run of its tests. Never throws; comments and strings
* are not code. A file with syntax errors is read as far as it parses.
*/
function readSigns(path, text, grammars, parse = parseTree) {
	const language = languageOf(path);
	if (language === null) return { kind: "not-a-language" };
	if (!TELLTALE.test(text)) return {
		kind: "signs",
		signs: []
	};
	const id = language.grammar(path);
	const grammar = grammars.get(id);
	if (grammar === void 0) return {
		kind: "unreadable",
		why: `the ${id} grammar is not loaded`
	};
	const root = parse(text, grammar);
	if (root === null) return {
		kind: "unreadable",
		why: "it is too long or could not be parsed"
	};
	return {
		kind: "signs",
		signs: signsOf(root, language.id)
	};
}
/** Whether code answers apart where a name says so (`if (env.strict()) rows.sort()`); false for files that cannot be read. */
function readAnswersApart(path, text, name, grammars, parse = parseTree) {
	const grammar = text.includes(name) ? grammars.get(languageOf(path)?.grammar(path) ?? "") : void 0;
	const root = grammar === void 0 ? null : parse(text, grammar);
	return root !== null && answersApartBy(name, root);
}

// src/syntax/stand-ins/definitions.ts
const isFunction = ofType(/^(function_definition|function_declaration|generator_function_declaration|function_item|method|method_declaration|singleton_method|local_function_statement)$/);
const isClass = ofType(/^(class_definition|class_declaration|class|module|struct_item|enum_item|struct_declaration|record_declaration|interface_declaration)$/);
/** A variable with what it is bound to. */
const isVariable = ofType(/^(variable_declarator|assignment|assignment_expression|short_var_declaration|var_spec|const_spec|let_declaration|const_item|static_item)$/);
const CALLABLE = /function|lambda|closure|func_literal|proc\b|Mock\b|\.(fn|stub|fake)\(/;
/** What is loaded, not defined. */
const LOADED = /^(await\s+)?(require|import|vi\.importActual|jest\.requireActual|importlib\.\w+)\b/;
const holderOf = (node) => child(node, "name") ?? child(node, "left") ?? child(node, "pattern") ?? null;
const boundTo = (node) => child(node, "value") ?? child(node, "right");
/** The first of a Go list, which other values and errors follow, or the node itself. */
const first = (node) => node?.type === "expression_list" ? parts(node)[0] ?? null : node;
/** A method of a Python class is reached through its object alone, and takes no other name's place. */
const isMethod = (node) => {
	const block = node.parent?.type === "decorated_definition" ? node.parent.parent : node.parent;
	return node.type === "function_definition" && block?.parent?.type === "class_definition";
};
/** RSpec's `let(:pear) { Pear.new }`: a name and the block that gives its value. */
function givenByBlock(node) {
	const block = node.type === "call" ? child(node, "block") : null;
	if (block === null || !/^(let!?|subject!?)$/.test(child(node, "method")?.text ?? "")) return null;
	const name = parts(child(node, "arguments") ?? node)[0]?.text ?? "";
	return /^:\w{1,100}$/.test(name) ? {
		name: name.slice(1),
		callable: false,
		body: block
	} : null;
}
/** What a node defines; null for most. Destructured names are bound to something that exists. */
function definedAt(node) {
	if (isFunction(node) || isClass(node)) {
		const name = child(node, "name");
		return name === null || isMethod(node) ? null : {
			name: name.text,
			callable: true,
			body: node
		};
	}
	if (!isVariable(node)) return givenByBlock(node);
	const [holder, value] = [first(holderOf(node)), first(boundTo(node))];
	const name = /^(?:this\.|\$this->)?([\p{L}_$@][\p{L}\p{N}_$@]*)$/u.exec(holder?.text ?? "")?.[1];
	if (holder === null || value === null || name === void 0) return null;
	if (LOADED.test(value.text.slice(0, 60))) return null;
	return {
		name,
		callable: CALLABLE.test(value.type) || CALLABLE.test(value.text.slice(0, 60)) || /=>/.test(value.text.slice(0, 300)),
		body: value
	};
}

// src/syntax/stand-ins/overrides.ts
/** What a class says it is built on, in the grammars at hand. */
const BASES = /^(superclass|base_clause|class_heritage|base_list)$/;
const BODIES = /^(class_body|declaration_list|block|body_statement)$/;
const METHODS = /^(method_declaration|method_definition|function_definition|method)$/;
/** More methods than this no stand-in has. */
const MOST$1 = 200;
const lastName = (text) => /(?<![\p{L}\p{N}_$])[\p{L}_$][\p{L}\p{N}_$]*$/u.exec((text.slice(0, 200).split(/[<({,]/, 1)[0] ?? "").trim())?.[0] ?? null;
/** The first class that a class is built on, by its last name; null where it is built on none. */
function baseOf(node) {
	const clause = (node.type === "class_definition" ? child(node, "superclasses") : null) ?? node.children.find(({ type }) => BASES.test(type)) ?? null;
	if (clause !== null) {
		const inner = clause.children.find(({ type }) => type === "extends_clause") ?? clause;
		const first = parts(inner)[0];
		return first === void 0 ? null : lastName(first.text);
	}
	const made = node.type === "object_creation_expression" ? child(node, "type") : null;
	return made === null ? null : lastName(made.text);
}
function methodsIn(body) {
	const found = [];
	for (const at of parts(body).slice(0, MOST$1)) {
		const inner = at.type === "decorated_definition" ? child(at, "definition") ?? at : at;
		const name = METHODS.test(inner.type) ? child(inner, "name") : null;
		if (name !== null) found.push(name.text);
	}
	return found;
}
const bodyOf = (node) => child(node, "body") ?? node.children.find(({ type }) => BODIES.test(type)) ?? null;
const overriding = (body, module) => body === null || module === null ? [] : methodsIn(body).map((name) => ({
	kind: "override",
	name,
	module
}));
const isModule = ofType(/^module$/);
/** Ruby: the methods of a module of the file that is put before those of a class. */
function prepended(call) {
	const [, owner, how] = /^(?:::)?(?:\w+::)*(\w+)\.(?:singleton_class\.)?(prepend|extend)$/.exec(calleeOf(call) ?? "") ?? [];
	const given = child(call, "arguments");
	const name = given === null ? void 0 : parts(given)[0]?.text;
	const root = [...ancestors(call)].at(-1);
	if (owner === void 0 || how === void 0 || name === void 0 || root === void 0) return [];
	for (const at of nodesOf(root, isModule)) if (at.named && child(at, "name")?.text === name) return overriding(bodyOf(at), owner);
	return [];
}
/** Ruby's blocks in which a class is opened again (`Scale.class_eval`, `refine Scale`), or one is built on it (`Class.new(Scale)`). */
const OPENS = /^(?:(?:::)?((?:\w+::)*\w+)\.class_(?:eval|exec)|refine|Class\.new)$/;
/** Ruby: the methods that a block gives a class another body for, be they made by `define_method`. */
function reopened(call) {
	const [opens, owner] = OPENS.exec(calleeOf(call) ?? "") ?? [];
	const block = opens === void 0 ? null : child(call, "block");
	const module = lastName(owner ?? argumentsIn(call)[0]?.text ?? "");
	const body = block === null ? null : child(block, "body") ?? block;
	if (body === null || module === null) return [];
	const made = parts(body).flatMap((at) => {
		const name = calleeOf(at) === "define_method" ? argumentsIn(at)[0]?.text.replace(/^:/, "") : void 0;
		return name === void 0 ? [] : [{
			kind: "override",
			name,
			module
		}];
	});
	return [...overriding(body, module), ...made];
}
/** Ruby: a method that one object alone is given (`def scale.weigh`); what says `self` is a class's own. */
function ofOneObject(node) {
	const [object, name] = [child(node, "object"), child(node, "name")];
	return object === null || name === null || object.type === "self" ? [] : [{
		kind: "patch",
		name: name.text,
		module: object.text.slice(0, 200)
	}];
}
const mayOverride = ofType(/class|^object_creation_expression$/);
/**
* Methods that a node gives another body: those of a class that is built on another one, named or not, and in Ruby those of a
* class that is opened again or has a module put before it. `module` is the other class's last name.
*/
function overriddenAt(node, language) {
	if (language === "ruby") {
		if (node.type === "call") return [...prepended(node), ...reopened(node)];
		if (node.type === "singleton_method") return ofOneObject(node);
		const opened = node.type === "class" && child(node, "superclass") === null ? child(node, "name") : null;
		if (opened !== null) return overriding(bodyOf(node), lastName(opened.text));
	}
	if (!mayOverride(node)) return [];
	return overriding(bodyOf(node), baseOf(node));
}

// src/syntax/stand-ins/replacements.ts
const lastOf = (dotted) => dotted.slice(Math.max(dotted.lastIndexOf("."), dotted.lastIndexOf("#")) + 1);
/** `pkg.module.name` as what is patched. */
function dotted(target) {
	const at = target.lastIndexOf(".");
	return {
		kind: "patch",
		name: target.slice(at + 1),
		module: at < 0 ? null : target.slice(0, at)
	};
}
const member = (owner, name) => ({
	kind: "patch",
	name,
	module: owner === void 0 ? null : owner.text.slice(0, 200)
});
const textOf = (node) => node === void 0 ? null : stringValue(node);
/** Calls through to what they stand before. */
const WRAPS = /\bwraps\s*=/;
const PYTHON_PATCH = /^((unittest\.)?mock\.|mocker\.|self\.)?patch$/;
const PYTHON_OBJECT = /^((unittest\.)?mock\.|mocker\.)?patch\.object$|^(monkeypatch|mp|m)\.setattr$|^setattr$/;
const PYTHON_ITEM = /^(monkeypatch|mp|m)\.setitem$|^((unittest\.)?mock\.|mocker\.)?patch\.dict$/;
/** `patch(f"{__name__}.weigh")`, `patch(__name__ + ".weigh")`: the module is computed, the name is written. */
function computedTarget(target) {
	const name = /\.([A-Za-z_]\w{0,100})["']$/.exec(target.text.slice(-110))?.[1];
	return (target.type === "string" || target.type === "binary_operator" || target.type === "concatenated_string") && name !== void 0 ? [{
		kind: "patch",
		name,
		module: null
	}] : [];
}
function fromPythonCall(call, callee) {
	const [first, second] = argumentsIn(call);
	if (first === void 0 || WRAPS.test(call.text)) return [];
	const target = textOf(first);
	if (PYTHON_PATCH.test(callee)) return target === null ? computedTarget(first) : [dotted(target)];
	if (PYTHON_OBJECT.test(callee)) {
		if (target !== null) return callee === "setattr" ? [] : [dotted(target)];
		const name = textOf(second);
		return name === null ? [] : [member(first, name)];
	}
	if (!PYTHON_ITEM.test(callee) || first.text !== "sys.modules" || second === void 0) return [];
	return (second.type === "dictionary" ? parts(second).map((pair) => child(pair, "key")) : [second]).flatMap((key) => {
		const module = key === null ? null : stringValue(key);
		return module === null ? [] : [{
			kind: "module",
			name: "*",
			module
		}];
	});
}
function fromPythonAssignment(node) {
	const left = child(node, "left");
	if (left?.type === "attribute") {
		const [object, name] = [child(left, "object"), child(left, "attribute")];
		return object === null || name === null || object.text === "self" ? [] : [member(object, name.text)];
	}
	if (left?.type !== "subscript" || child(left, "value")?.text !== "sys.modules") return [];
	const key = child(left, "subscript");
	const module = key === null ? null : stringValue(key);
	return module === null ? [] : [{
		kind: "module",
		name: "*",
		module
	}];
}
const MODULE_MOCK = /^(vi|jest)\.(mock|doMock|unstable_mockModule|setMock)$|^(mock|t\.mock)\.module$|^(proxyquire|td\.replace(Esm)?)$/;
const METHOD_MOCK = /^(sinon|sandbox|td)\.(stub|replace)$|^(mock|t\.mock)\.(method|getter)$/;
const SPY = /^(vi|jest)\.spyOn$|^sinon\.(stub|mock)$/;
const SPY_RETURNS = /\.(mockReturnValue|mockReturnValueOnce|mockImplementation|mockImplementationOnce|mockResolvedValue|mockResolvedValueOnce|mockRejectedValue)$/;
/** Names of a module that a factory gives: those it writes where it spreads the original, else `*`. */
function namesOfFactory(factory) {
	const spread = factory !== void 0 && /\.\.\.(?!require\b)|importActual|requireActual|importOriginal/.test(factory.text);
	if (factory === void 0 || !spread) return ["*"];
	return [...factory.text.matchAll(/(?<=[{,]\s{0,80})([A-Za-z_$][\w$]{0,100})(?=\s{0,20}[:,(}])/g)].map(([name]) => name);
}
/** The members that an object literal gives: `weigh` of `{ weigh: () => 12, ripe }`. */
const membersOf = (node) => node?.type !== "object" ? [] : parts(node).flatMap((one) => (child(one, "key") ?? child(one, "name") ?? one).text.slice(0, 100));
function fromJavaScriptCall(call, callee) {
	const [first, second] = argumentsIn(call);
	if (callee === "Object.assign" && first !== void 0 && /^new\b|\.prototype$/.test(first.text.slice(0, 200))) return membersOf(second).map((name) => member(first, name));
	const text = textOf(first);
	if (MODULE_MOCK.test(callee)) return (text === null ? [] : namesOfFactory(second)).map((name) => ({
		kind: "module",
		name,
		module: text
	}));
	const name = textOf(second);
	if (METHOD_MOCK.test(callee)) return name === null ? [] : [member(first, name)];
	if (!SPY_RETURNS.test(callee)) return [];
	const spied = child(child(call, "function") ?? call, "object");
	if (spied === null) return [];
	const [owner, what] = SPY.test(calleeOf(spied) ?? "") ? argumentsIn(spied) : [];
	if (what !== void 0) return textOf(what) === null ? [] : [member(owner, textOf(what))];
	const mocked = /^(?:vi|jest)\.mocked\(\s*([\w$.]{1,200})\s*\)$/.exec(spied.text.slice(0, 250))?.[1] ?? spied.text;
	return /^[\w$.]{1,200}$/.test(mocked) ? [{
		kind: "patch",
		name: lastOf(mocked),
		module: null
	}] : [];
}
function fromJavaScriptAssignment(node) {
	const left = child(node, "left");
	const [object, name] = left?.type === "member_expression" ? [child(left, "object"), child(left, "property")] : [];
	if (!object || !name || /^(this|process\.env|module|exports|window|globalThis)$/.test(object.text)) return [];
	return [member(object, name.text)];
}
const JAVA_MOCK = /^(Mockito\.)?(mock|spy|mockStatic|mockConstruction)$/;
/** What is handed a lambda is the double of a class's static methods: `scales.when(() -> Scale.total(3))`. */
const JAVA_WHEN = /^(Mockito\.|BDDMockito\.)?(when|given)$/;
/** `doReturn(3.5).when(lock).level()`: what is replaced is called last. */
const JAVA_DO = /^(?:[\w.]{0,60}\.)?do(?:Return|Answer|Throw|Nothing)\(.{0,300}\)\.when\(([^()]{0,100})\)$/s;
function fromJavaCall(call, callee) {
	const [first] = argumentsIn(call);
	const stubbed = JAVA_DO.exec((child(call, "object")?.text ?? "").replace(/\s+/g, "").slice(0, 400))?.[1];
	if (stubbed !== void 0) return [{
		kind: "patch",
		name: lastOf(callee),
		module: stubbed
	}];
	if (first === void 0) return [];
	if (JAVA_MOCK.test(callee)) return [{
		kind: "patch",
		name: lastOf(first.text.replace(/\.class$/, "")),
		module: null
	}];
	const called = first.type === "lambda_expression" ? child(first, "body") ?? first : first;
	const inner = JAVA_WHEN.test(callee) || called !== first && /^\w{1,100}\.when$/.test(callee) ? calleeOf(called) : null;
	return inner === null ? [] : [{
		kind: "patch",
		name: lastOf(inner),
		module: null
	}];
}
/** The class or module of Ruby that a call is made on, by its last name: `Market` of `Shop::Market.singleton_class.prepend`. */
const ownerOf = (callee) => /^(?:::)?(?:\w{1,60}::){0,9}([A-Z]\w{0,60})\./.exec(callee)?.[1] ?? null;
/** The methods that `Module.new do … end` defines, to be put before others of their name. */
function methodsOf(anonymous, module) {
	if (!/^(::)?Module\.new\b/.test(anonymous.text.slice(0, 20))) return [];
	return walk(anonymous).flatMap((at) => {
		const name = at.type === "method" ? child(at, "name")?.text : void 0;
		return name === void 0 ? [] : [{
			kind: "patch",
			name,
			module
		}];
	});
}
function fromRubyCall(call, callee) {
	const given = argumentsIn(call);
	if (/\.(stub|stubs|define_method|define_singleton_method)$|^define_method$/.test(callee)) {
		const name = given[0]?.text.replace(/^:/, "") ?? "";
		return /^\w+[?!]?$/.test(name) ? [{
			kind: "patch",
			name,
			module: ownerOf(callee)
		}] : [];
	}
	if (/\.(prepend|extend|include)$/.test(callee)) {
		const module = ownerOf(callee);
		return given.filter(({ type }) => type === "call").flatMap((one) => methodsOf(one, module));
	}
	if (!/^(allow|allow_any_instance_of|expect_any_instance_of)\b.{0,200}\.to$/s.test(callee) || given[0] === void 0) return [];
	const received = /^receive(?:_messages)?\(?\s*:(\w{1,100}[?!]?)/.exec(given[0].text.slice(0, 200))?.[1];
	return received === void 0 || /and_call_original/.test(given[0].text) ? [] : [{
		kind: "patch",
		name: received,
		module: null
	}];
}
function fromPhpCall(call, callee) {
	const [first, alias] = argumentsIn(call);
	if (/^\\?class_alias$/.test(callee)) {
		const name = /(\w{1,100})(?:::class|['"])$/.exec(alias?.text ?? "")?.[1];
		return name === void 0 ? [] : [{
			kind: "patch",
			name,
			module: null
		}];
	}
	const name = /(createMock|createStub|getMockBuilder|createPartialMock|Mockery\.mock|prophesize|\.mock)$/.test(callee) ? first?.text.replace(/::class$/, "").split(/[\\"']/).filter(Boolean).at(-1) : void 0;
	return name === void 0 ? [] : [{
		kind: "patch",
		name,
		module: null
	}];
}
/** The last member that a lambda or expression calls: `Weigh` of `scale => scale.Weigh(3)`. */
const lastCalled = (text) => /\.([A-Za-z_]\w{0,100})(?:\([^=]{0,300})?$/.exec(text.slice(0, 400).replace(/\s+/g, ""))?.[1];
/** Moq's `mock.Setup(x => x.Weigh(3))`, NSubstitute's `scale.Weigh(3).Returns(12)`, FakeItEasy's `A.CallTo(() => scale.Weigh(3))`. */
function fromCsharpCall(call, callee) {
	const returns = /\.(?:Returns|ReturnsForAnyArgs|ReturnsAsync)$/.test(callee);
	const object = child(child(call, "function") ?? call, "expression");
	const stubbed = /\.(?:Setup|SetupGet)$|^A\.CallTo$/.test(callee) ? argumentsIn(call)[0] : returns && object !== null && !/\.Setup\w*\(|CallTo\(/.test(object.text) ? object : void 0;
	const name = stubbed === void 0 ? void 0 : lastCalled(stubbed.text);
	return name === void 0 ? [] : [{
		kind: "patch",
		name,
		module: null
	}];
}
const GO_PATCH = /^(?:gomonkey|monkey|supermonkey|mpatch|mockey|\w{1,40})\.(?:Apply(?:Func|Method|GlobalVar)\w*|Patch(?:InstanceMethod|Method)?\w*|Mock)$/;
/** Tools that overwrite a function of Go while the program runs: `gomonkey.ApplyFunc(Weigh, …)`. */
function fromGoCall(call, callee) {
	const given = argumentsIn(call);
	if (!GO_PATCH.test(callee) || given.length < 2) return [];
	const named = given.slice(0, 2).map(textOf).find((text) => text !== null) ?? given[0]?.text;
	return named === void 0 || !/^[\w.]{1,200}$/.test(named) ? [] : [{
		kind: "patch",
		name: lastOf(named),
		module: null
	}];
}
function assignedVariable(node) {
	const left = child(node, "left");
	return (left === null ? [] : left.type === "expression_list" ? parts(left) : [left]).flatMap(({ text }) => /^[\w.]{1,200}$/.test(text) ? [{
		kind: "patch",
		name: lastOf(text),
		module: null
	}] : []);
}
const CALLS = /* @__PURE__ */ new Map([
	["python", fromPythonCall],
	["javascript", fromJavaScriptCall],
	["java", fromJavaCall],
	["ruby", fromRubyCall],
	["php", fromPhpCall],
	["csharp", fromCsharpCall],
	["go", fromGoCall]
]);
const ASSIGNMENTS = /* @__PURE__ */ new Map([
	["python", fromPythonAssignment],
	["javascript", fromJavaScriptAssignment],
	["go", assignedVariable]
]);
const isAssignment = ofType(/^assignment(_expression|_statement)?$/);
/** What a node replaces in code that lies elsewhere; empty for most. */
function replacedAt(node, language) {
	if (isAssignment(node)) return ASSIGNMENTS.get(language)?.(node) ?? [];
	const read = CALLS.get(language);
	const callee = read === void 0 ? null : calleeOf(node);
	return read === void 0 || callee === null ? [] : read(node, callee);
}

// src/syntax/stand-ins.ts
/** More are not kept: what a file of so many does to the code under test is not to be told. */
const MOST = 5e3;
const MOST_MENTIONS = 200;
/** Functions and calls whose inside runs without being asked for. */
const AUTOMATIC = /^(setUp|setUpClass|setUpModule|setup|setup_method|setup_class|setup_module|setup_function|pytest_\w+|beforeEach|beforeAll|before|before_each|before_all|around|describe(\.\w+)?|suite|context|RSpec\.(describe|configure|before)|config\.before|TestMain|init|setUpBeforeClass|global\w*|default)$/;
/** Whether a fixture or hook around a node says of itself that all tests use it. */
function isAutouse(node) {
	for (const above of ancestors(node)) {
		if (above.type === "decorated_definition" && /\bautouse\s*=\s*True\b/.test(above.text.slice(0, 400))) return true;
		if (/^(method|constructor)_declaration$/.test(above.type) && /@Before(Each|All|Class)?\b/.test(above.text.slice(0, 200))) return true;
	}
	return false;
}
/** The line that counts: a decorator belongs to the function below it. */
function lineOf(node) {
	for (const above of ancestors(node)) if (above.type === "decorated_definition" && above.line <= node.line) return Math.max(node.line, above.children.find(({ field }) => field === "definition")?.line ?? node.line);
	return node.line;
}
function mentionsIn(body) {
	return [...new Set(body.text.slice(0, 2e4).match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])].slice(0, MOST_MENTIONS);
}
function standInsAt(node, language) {
	const [calls, overridden, defined] = [
		replacedAt(node, language),
		overriddenAt(node, language),
		definedAt(node)
	];
	if (calls.length === 0 && overridden.length === 0 && defined === null) return [];
	const replaced = [...calls, ...overridden];
	const owners = ownersOf(node, language);
	const automatic = owners.every((owner) => AUTOMATIC.test(owner)) || isAutouse(node);
	const place = {
		line: lineOf(node),
		text: inLine(node.text),
		owners,
		automatic
	};
	const found = replaced.map((one) => ({
		...one,
		...place,
		callable: true,
		mentions: []
	}));
	if (defined === null) return found;
	const { name, callable, body } = defined;
	const whole = body.parent?.type === "decorated_definition" ? body.parent : body;
	return [...found, {
		kind: "definition",
		name,
		module: null,
		...place,
		callable,
		mentions: mentionsIn(whole)
	}];
}
/**
* What a test file or its set-up may put in the place of the code that it tests. A fact about the text: most of it replaces
* nothing that matters. Never throws; a file with syntax errors is read as far as it parses.
*/
function readStandIns(path, text, grammars, parse = parseTree) {
	const language = languageOf(path);
	if (language === null) return { kind: "not-a-language" };
	const id = language.grammar(path);
	const grammar = grammars.get(id);
	if (grammar === void 0) return {
		kind: "unreadable",
		why: `the ${id} grammar is not loaded`
	};
	const root = parse(text, grammar);
	if (root === null) return {
		kind: "unreadable",
		why: "it is too long or could not be parsed"
	};
	const standIns = [];
	const isExamined = (node) => language.mixed === true && !isTestPath(path) && !isForTests$1(node);
	for (const node of innerNodes(root)) {
		if (standIns.length >= MOST) break;
		if (!node.named) continue;
		const found = standInsAt(node, language.id);
		if (found.length > 0 && !isExamined(node)) standIns.push(...found);
	}
	return {
		kind: "stand-ins",
		standIns
	};
}

// src/syntax/v4a.ts
const FILE = /^\*\*\* (Add|Delete|Update) File: (.+)$/;
const endOfLine = ({ text, at }) => (text.indexOf("\n", at) + 1 || text.length + 1) - 1;
const peek = (reader) => reader.at > reader.text.length ? null : reader.text.slice(reader.at, endOfLine(reader));
const step = (reader) => {
	reader.at = endOfLine(reader) + 1;
};
const endsBody = (line) => /^\*\*\* (?!End of File)/.test(line.trim());
const ADDED = {
	signs: "+",
	end: /\n(?!\+)/g
};
const CHUNK = {
	signs: " +-\n",
	end: /\n(?![ +\-\n]|$)/g
};
/** Passes over the lines of a body; returns them, cut out of the patch when they are asked for. */
function takeLines(reader, { signs, end }) {
	const { text, at: from } = reader;
	if (from > text.length || !signs.includes(text[from] ?? "\n")) return () => [];
	end.lastIndex = from;
	const to = end.exec(text)?.index ?? text.length;
	reader.at = to + 1;
	return () => text.slice(from, to).split("\n");
}
/** A value that is made when it is first asked for. */
function later(make) {
	let made = null;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
/** The lines without those of a sign, and without their own. */
function without(lines, sign) {
	const left = [];
	for (const line of lines) if (line[0] !== sign) left.push(line.slice(1));
	return left;
}
function readAdded(reader, path) {
	const lines = takeLines(reader, ADDED);
	const content = later(() => lines().map((line) => `${line.slice(1)}\n`).join(""));
	return {
		op: "add",
		path,
		get content() {
			return content();
		}
	};
}
function readChunk(reader) {
	const header = /^@@(?: (.*))?$/.exec(peek(reader)?.trimEnd() ?? "");
	if (header) step(reader);
	const lines = takeLines(reader, CHUNK);
	const atEnd = peek(reader)?.trim() === "*** End of File";
	if (atEnd) step(reader);
	const [old, now] = [later(() => without(lines(), "+")), later(() => without(lines(), "-"))];
	return {
		context: header?.[1] || null,
		get old() {
			return old();
		},
		get new() {
			return now();
		},
		atEnd
	};
}
function readUpdate(reader, path) {
	const to = /^\*\*\* Move to: (.+)$/.exec(peek(reader)?.trim() ?? "")?.[1] ?? null;
	if (to !== null) step(reader);
	const chunks = [];
	for (let line = peek(reader); line !== null && !endsBody(line); line = peek(reader)) {
		const before = reader.at;
		const chunk = readChunk(reader);
		if (reader.at === before) step(reader);
		else chunks.push(chunk);
	}
	return {
		op: "update",
		path,
		to,
		chunks
	};
}
/**
* Reads a patch in the V4A grammar (openai/codex, codex-rs/apply-patch): the files between `*** Begin Patch` and `*** End
* Patch`, in order. Lines that fit nowhere are passed over; text without any file gives none. Never throws. Lines are cut
* out when they are asked for: of patches of many megabytes most callers want the paths alone.
*/
function readV4a(text) {
	const reader = {
		text: text.replace(/\r\n/g, "\n"),
		at: 0
	};
	const files = [];
	for (let line = peek(reader); line !== null; line = peek(reader)) {
		step(reader);
		const [, op, path = ""] = FILE.exec(line.trim()) ?? [];
		if (op === "Add") files.push(readAdded(reader, path));
		if (op === "Delete") files.push({
			op: "delete",
			path
		});
		if (op === "Update") files.push(readUpdate(reader, path));
		if (line.trim() === "*** End Patch") break;
	}
	return files;
}

export { walk as A, containerImage as B, compareStrength as C, child as D, MAX_TEXT$3 as E, readEffective as F, mentionsAny as G, OPEN$1 as H, readProgram as I, mostWords as K, readShell as L, closersOf as M, scan as N, holdTrees as O, isNotShown as P, unwrap as R, languageOf as S, isTestPath as T, hasTwin as U, startsPrograms as V, isUntouched as W, parsePython as _, readSigns as a, excerptOf as b, INTERPRETER as c, toolOf as d, silencingOption as f, readSource as g, readOracle as h, readAnswersApart as i, startParser as j, parts as k, classify as l, readEssences as m, readStandIns as n, exitVerdict as o, readSides as p, mayBeSign as r, readRunVerdict as s, readV4a as t, programOf as u, readObjectLiterals as v, isNamedAsTest as w, grammarsFor as x, readLiteralBranches as y, pipedText as z };