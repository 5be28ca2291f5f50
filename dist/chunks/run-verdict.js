import { c as Parser } from "./web-tree-sitter2.js";
import path from "node:path";

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
const OPERATORS = /* @__PURE__ */ new Set([
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
const LOOSE = /* @__PURE__ */ new Set([
	"list",
	"pipeline",
	"redirected_statement",
	"negated_command",
	"program",
	"ERROR"
]);
const ITEMS = /* @__PURE__ */ new Set([
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
		if (OPERATORS.has(node.type)) {
			this.tokens.push({ op: node.type });
			if (node.type !== "!") this.#last = null;
		} else if (node.type === "file_redirect" || node.type === "herestring_redirect") this.#owner().redirects.push(node);
		else if (ITEMS.has(node.type)) this.#add(newItem(node));
		else if (LOOSE.has(node.type)) {
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
function readStatements(nodes) {
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
			if ("item" in token && !joined) close(false);
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
const NAME = /(?:[A-Za-z_]\w*|[0-9?@*#$!-])/y;
const BRACED = /\$\{([A-Za-z_]\w*|[0-9?@*#])(:?[-+?]|%%?|##?|\/\/?)?([^{}$`"'\\]*)\}/y;
/** What ends a word where it stands unquoted. */
const ENDS = /[\s;&|<>()]/;
function exec(pattern, text, at) {
	pattern.lastIndex = at;
	return pattern.exec(text);
}
/** Reads one word, or all words, of a stretch of a source; the grammar is asked only where substitutions end. */
var Scanner = class {
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
		const plain = exec(NAME, this.#text, this.#at + 1);
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
	return new Scanner(source, node, inner).word();
}
/** The words between the brackets of a test; null where operators of the shell stand among them. */
function splitWords(source, node, inner) {
	const words = new Scanner(source, node, inner).words();
	return words.some((word) => word.some((part) => part.kind === "text" && !part.quoted && ENDS.test(part.text))) ? null : words;
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
	return new Scanner(plainSource(text), node, () => []).expanded();
}

// src/syntax/shell/build-program.ts
const DEEPEST$1 = 60;
const CLAUSES$1 = /* @__PURE__ */ new Set(["elif_clause", "else_clause"]);
function between(node, from, to) {
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
		const words = node.children.filter((child) => child.type === "command_name" || child.field === "argument");
		return {
			kind: "simple",
			assignments: this.#assignments(node.children),
			words: [...words, ...behind].map((word) => this.#word(word))
		};
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
			condition: this.list(between(clause, clause === first ? "if" : "elif", "then")),
			body: this.list(between(clause, "then", "fi"))
		}));
		const last = clauses.find((clause) => clause.type === "else_clause");
		return {
			kind: "if",
			branches,
			otherwise: last === void 0 ? null : this.list(between(last, "else", null))
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
			body: this.list(between(one, ")", null).filter((child) => !/^;[;&]+$/.test(child.type)))
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
		return {
			items: items.map((item) => this.#item(item)),
			negated
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
		if (this.#depth >= DEEPEST$1) return [{
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
		const list = readStatements(nodes).map((statement) => this.#statement(statement));
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
const LONGEST$1 = 4e4;
const COSTLY = 800;
const OPENS = /(?:^|[;&|(]|\b(?:then|do|else)\b)\s*(?:if|for|while|until|case|select)\b|(?:^|[\s;&|)])\{(?=\s|$)/g;
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
		if (end > LONGEST$1) {
			problem = `only its first ${LONGEST$1} characters were read`;
			break;
		}
		const line = source.slice(from, end);
		depth += count(line, OPENS) - count(line, CLOSES);
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
const COMMENT = /#[^\n]*/y;
const PLACEHOLDER = "</h";
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
		this.#pieces.push(PLACEHOLDER);
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
		else if (here === "#" && /[\s;&|(]/.test(before)) this.#at += matchAt(COMMENT, this.#text, this.#at)?.[0].length ?? 1;
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
const DEEPEST = 400;
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
			if (path.length < DEEPEST) return cursor.gotoFirstChild();
			if (cursor.currentNode.childCount > 0) this.note(`nested deeper than ${DEEPEST}`);
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
function growTree(text, language, lift = true) {
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
const GROUPS = /* @__PURE__ */ new Set([
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
	if (!GROUPS.has(node.type)) return null;
	const failing = failingList(readStatements(node.children), source, depth + 1);
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
const STATUS = /^"?\$(?:\?|\{PIPESTATUS\[(\d+)\]\})"?$/;
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
	const direct = STATUS.exec(handed);
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
		const saved = STATUS.exec(text.slice(name.length + 1));
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
const WRAPPERS = new Map(Object.entries({
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
		const wrapper = WRAPPERS.get(base);
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
const PLAIN$1 = /* @__PURE__ */ new Set([
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
	else findSubstitutions(child, plain && PLAIN$1.has(child.type), found);
	return found;
}
/**
* Walks the substitutions inside some nodes: they run before the command around them. An assignment alone ends as the
* last of them does: that one has `reach`, the others have none.
*/
function walkSubstitutions(walk, nodes, scope, place, reach) {
	const found = nodes.flatMap((node) => findSubstitutions(node, PLAIN$1.has(node.type)));
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
	const statements = readStatements(condition);
	const pipelines = statements[0]?.pipelines;
	if (statements.length !== 1 || pipelines?.length !== 1) return UNSEEN;
	const how = failingList(readStatements(failing), source);
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
	const negated = readStatements(condition)[0]?.pipelines[0]?.negated === true;
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
	for (const statement of readStatements(nodes)) walkStatement(walk, statement, scope, place, null, true);
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
	const statements = readStatements(nodes);
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
const LONGEST = 4e6;
/** Characters of texts whose readings are kept, and as many again of the latest. */
const MOST_KEPT = 25e4;
/** What a text weighs however short it is, in characters. */
const LEAST_WEIGHT = 100;
/** Judging reads each command line several times over, and reading is dear: readings stay for as long as their grammars. */
const memories = /* @__PURE__ */ new WeakMap();
function recall(text, grammars) {
	if (text.length > MOST_KEPT) return {
		text,
		script: null,
		shell: null,
		program: null
	};
	const memory = memories.get(grammars) ?? openMemory(MOST_KEPT);
	memories.set(grammars, memory);
	const known = memory.get(text);
	if (known) return known;
	const fresh = {
		text: JSON.parse(JSON.stringify(text)),
		script: null,
		shell: null,
		program: null
	};
	memory.set(fresh.text, fresh, text.length + LEAST_WEIGHT);
	return fresh;
}
function walkScript(script, language, options) {
	const parse = (text, lift) => growTree(text, language, lift);
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
const PLAIN = {};
/**
* Reads a command line or script without running anything. Null: the grammar `bash` is not loaded. Never throws; what is
* not shell syntax, too long or too deep is named in `problems`.
*/
function readShell(text, grammars, options = PLAIN) {
	const language = grammars.get("bash");
	if (language === void 0) return null;
	if (text.length > LONGEST) return {
		commands: [],
		problems: [`longer than ${LONGEST} characters`]
	};
	if (options !== PLAIN) return walkScript(growTree(text, language), language, options);
	const known = recall(text, grammars);
	if (known.shell) return known.shell;
	const script = known.script ?? growTree(known.text, language);
	const reading = walkScript(script, language, options);
	if (reading.commands.length <= text.length) known.shell = reading;
	known.script = known.program ? null : script;
	return reading;
}
/** Reads a script as a program. Null: the grammar `bash` is not loaded. Never throws. */
function readProgram(text, grammars) {
	const language = grammars.get("bash");
	if (language === void 0) return null;
	if (text.length > LONGEST) return {
		list: [],
		problems: [`longer than ${LONGEST} characters`]
	};
	const known = recall(text, grammars);
	if (known.program) return known.program;
	const script = known.script ?? growTree(known.text, language);
	known.program = {
		list: buildProgram(script.source, script.roots),
		problems: script.problems
	};
	known.script = known.shell ? null : script;
	return known.program;
}

// src/syntax/paths.ts
const TEST_FOLDER = /(^|\/)(tests?|__tests__|__mocks__|__snapshots__|specs?|e2e|testing|testdata|test-utils|cypress)\//i;
const TEST_FILE = /(^|\/)(test_[^/]*\.py|[^/]*_test\.(py|go|ts|js)|tests?\.py|conftest\.py|[^/]+[.-](test|tests|spec|specs|e2e|cy)\.[cm]?[jt]sx?|(test|spec)\.[cm]?[jt]sx?|[^/]*Tests?\.(java|kt|cs|php|swift)|[^/]*(Specs|Facts)\.cs|(Test[A-Z][^/]*|[^/]*([a-z]IT|ITCase|TestCase))\.java|[^/]*_(spec|test)\.rb|[^/]+\.snap)$/;
/** C# keeps tests in projects of their own: `Orchard.Tests/`, `Orchard.UnitTests/`. */
const TEST_PROJECT = /(^|[./_a-z-])Tests?\//;
/** Whether a path belongs to the tests by convention: test files and what lies in test folders (helpers, fixtures). */
const isTestPath = (path) => TEST_FILE.test(path) || TEST_FOLDER.test(path) || path.endsWith(".cs") && TEST_PROJECT.test(path);
/** Folders that runners leave out unless told otherwise. */
const LEFT_OUT = /(^|\/)(\.[^/]+|build|dist|node_modules|venv|CVS|_darcs|[^/]+\.egg)\//;
/** Whether pytest or unittest would collect a file of this name without being configured. */
const collectsPython = (path) => !LEFT_OUT.test(path) && /(^|\/)(test[^/]*|[^/]*_tests?)\.py$/.test(path);
/** Whether vitest, jest, mocha, node:test or playwright would collect a file of this name without being configured. */
const collectsJavascript = (path) => !LEFT_OUT.test(path) && namesJavascriptTest(path);
const namesJavascriptTest = (path) => /(^|\/)([^/]+[._-](test|tests|spec|specs|e2e|cy)|test|spec|test-[^/]+)\.[cm]?[jt]sx?$/.test(path) || /(^|\/)(__tests__|tests?|specs?|e2e)\//.test(path) && /[^/]\.[cm]?[jt]sx?$/.test(path);
/** Whether surefire or failsafe would collect a file of this name without being configured; Gradle takes any name. */
const collectsJava = (path) => !LEFT_OUT.test(path) && /(^|\/)((Test|IT)[A-Z][^/]*|[^/]*(Test|Tests|TestCase|[a-z]IT|ITCase))\.java$/.test(path);
/** Whether RSpec, or Rails and Rake with minitest, would collect a file of this name without being configured. */
const collectsRuby = (path) => !LEFT_OUT.test(path) && /(^|\/)([^/]*_(spec|test)|test_[^/]*)\.rb$/.test(path);
/** Whether PHPUnit or Pest would collect a file of this name without being configured. */
const collectsPhp = (path) => !LEFT_OUT.test(path) && !/(^|\/)vendor\//.test(path) && /(^|\/)([^/]+Test|[^/]*\.test)\.php$/.test(path);
/** Whether a C# file is one of tests by its name or that of its project: the compiler collects any name. */
const collectsCsharp = (path) => !/(^|\/)(bin|obj)\//.test(path) && path.endsWith(".cs") && isTestPath(path);

// src/syntax/verification/silent.ts
const SILENCING = /^(?:--exit-zero|-DskipTests(?:=true)?|-Dmaven\.test\.skip(?:=true)?|-Dmaven\.test\.failure\.ignore(?:=true)?|--issues-exit-code=0|--suppress-tests-failed-exit-code|--no-run|--exit-code=0)$/;
/** Why an option lets a verification pass whatever it finds, a clause; null where none does. */
function silencingOption(command) {
	const found = command.args.find((arg) => arg !== null && SILENCING.test(arg));
	if (found !== void 0) return `its option ${found} lets it pass`;
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
	["test", /(^|[-:_./])(tests?|testing|spec|specs|unit|e2e|integration|coverage|pytest|jest|vitest|verify)($|[-:_./])/i],
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
const ASKS = /^(ls|list|view|info|why|outdated|audit|config|root|prefix|bin|search|explain)$/;
/** npm, pnpm, yarn and bun: a script by its name, or a subcommand of their own. */
function packageRunner(args) {
	const words = operands(args, NODE_VALUED);
	const [first, second] = words[0] === "workspace" ? words.slice(2) : words;
	if (first === void 0) return "unknown";
	if (/^(run|run-script|rum)$/.test(first)) return taskKind(second);
	if (/^(test|t|tst|install-test|it)$/.test(first)) return "test";
	if (INSTALLS.test(first)) return "write";
	return ASKS.test(first) ? "read" : taskKind(first);
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
	["just task invoke inv poe rake nx turbo lerna moon thor grunt gulp", tasks("unknown", "lint")],
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
/** The tool that a command runs in the end, `npx`, `uv run`, `python -m` and the like taken off; '' where it is not literal. */
function toolOf(command) {
	return command.name === null ? "" : launch({
		name: baseName(command.name),
		args: command.args
	}).name;
}
/**
* What a command is for. Runners and linters are told by name, task runners by the task's name, interpreters by the
* script or inline code; `read` and `write` tell whether anything else changes files. `unknown` where nothing tells.
*/
function classify(command) {
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
const TOLD = /* @__PURE__ */ new Set([
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
	if (kind === null || !TOLD.has(step.outcome)) return nothing;
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

export { decodeAnsiC as _, silencingOption as a, collectsJavascript as c, collectsRuby as d, isTestPath as f, openMemory as g, unwrap as h, toolOf as i, collectsPhp as l, readShell as m, readRunVerdict as n, collectsCsharp as o, readProgram as p, classify as r, collectsJava as s, exitVerdict as t, collectsPython as u };