import { r as __toESM, t as __commonJSMin } from "./rolldown-runtime.js";
import { t as HostError } from "./host.js";
import { a as readRunVerdict, c as silencingOption, d as collectsJavascript, f as collectsPhp, h as isTestPath, i as exitVerdict, l as collectsCsharp, m as collectsRuby, n as readShell, o as classify, p as collectsPython, s as toolOf, u as collectsJava, v as whole, y as isCall$2 } from "./shell.js";
import { t as groupBy } from "./group-by.js";
import { c as Parser } from "./web-tree-sitter2.js";
import { t as require_dist } from "./dist2.js";
import { createHash } from "node:crypto";
import path from "node:path";

// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	/**
	* Posix glob regex
	*/
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	/**
	* Windows glob regex
	*/
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	/**
	* POSIX Bracket Regex
	*/
	const POSIX_REGEX_SOURCE = {
		__proto__: null,
		alnum: "a-zA-Z0-9",
		alpha: "a-zA-Z",
		ascii: "\\x00-\\x7F",
		blank: " \\t",
		cntrl: "\\x00-\\x1F\\x7F",
		digit: "0-9",
		graph: "\\x21-\\x7E",
		lower: "a-z",
		print: "\\x20-\\x7E ",
		punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
		space: " \\t\\r\\n\\v\\f",
		upper: "A-Z",
		word: "A-Za-z0-9_",
		xdigit: "A-Fa-f0-9"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE,
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		/**
		* Create EXTGLOB_CHARS
		*/
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		/**
		* Create GLOB_CHARS
		*/
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));

// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));

// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	/**
	* Quickly scans a glob pattern and returns an object with a handful of
	* useful properties, like `isGlob`, `path` (the leading non-glob, if it exists),
	* `glob` (the actual pattern), `negated` (true if the path starts with `!` but not
	* with `!(`) and `negatedExtglob` (true if the path starts with `!(`).
	*
	* ```js
	* const pm = require('picomatch');
	* console.log(pm.scan('foo/bar/*.js'));
	* { isGlob: true, input: 'foo/bar/*.js', base: 'foo/bar', glob: '*.js' }
	* ```
	* @param {String} `str`
	* @param {Object} `options`
	* @return {Object} Returns an object with tokens and regex source string.
	* @api public
	*/
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));

// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	/**
	* Constants
	*/
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	/**
	* Helpers
	*/
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	/**
	* Create the message for a syntax error
	*/
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	/**
	* Parse the given input string.
	* @param {String} input
	* @param {Object} options
	* @return {Object}
	*/
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		/**
		* Tokenizing helpers
		*/
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		/**
		* Push tokens onto the tokens array. This helper speeds up
		* tokenizing by 1) helping us avoid backtracking as much as possible,
		* and 2) helping us avoid creating extra tokens when consecutive
		* characters are plain text. This improves performance and simplifies
		* lookbehinds.
		*/
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		/**
		* Fast paths
		*/
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		/**
		* Tokenize input until we reach end-of-string
		*/
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			/**
			* Escaped characters
			*/
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			/**
			* If we're inside a regex character class, continue
			* until we reach the closing bracket.
			*/
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* If we're inside a quoted string, continue
			* until we reach the closing double quote.
			*/
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			/**
			* Double quotes
			*/
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Parentheses
			*/
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			/**
			* Square brackets
			*/
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			/**
			* Braces
			*/
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			/**
			* Pipes
			*/
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Commas
			*/
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			/**
			* Slashes
			*/
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			/**
			* Dots
			*/
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			/**
			* Question marks
			*/
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			/**
			* Exclamation
			*/
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			/**
			* Plus
			*/
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Plain text
			*/
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			/**
			* Stars
			*/
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	/**
	* Fast paths for creating regular expressions for common glob patterns.
	* This can significantly speed up processing and has very little downside
	* impact when none of the fast paths match.
	*/
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));

// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	/**
	* Creates a matcher function from one or more glob patterns. The
	* returned function takes a string to match as its first argument,
	* and returns true if the string is a match. The returned matcher
	* function also takes a boolean as the second argument that, when true,
	* returns an object with additional information.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch(glob[, options]);
	*
	* const isMatch = picomatch('*.!(*a)');
	* console.log(isMatch('a.a')); //=> false
	* console.log(isMatch('a.b')); //=> true
	*
	* // For environments without `node.js`, `picomatch/posix` provides you a dependency-free matcher, without automatic OS detection.
	* const picomatch = require('picomatch/posix');
	* // the same API, defaulting to posix paths
	* const isMatch = picomatch('a/*');
	* console.log(isMatch('a\\b')); //=> false
	* console.log(isMatch('a/b')); //=> true
	*
	* // you can still configure the matcher function to accept windows paths
	* const isMatch = picomatch('a/*', { options: windows });
	* console.log(isMatch('a\\b')); //=> true
	* console.log(isMatch('a/b')); //=> true
	* ```
	* @name picomatch
	* @param {String|Array} `globs` One or more glob patterns.
	* @param {Object=} `options`
	* @return {Function=} Returns a matcher function.
	* @api public
	*/
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	/**
	* Test `input` with the given `regex`. This is used by the main
	* `picomatch()` function to test the input string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.test(input, regex[, options]);
	*
	* console.log(picomatch.test('foo/bar', /^(?:([^/]*?)\/([^/]*?))$/));
	* // { isMatch: true, match: [ 'foo/', 'foo', 'bar' ], output: 'foo/bar' }
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp} `regex`
	* @return {Object} Returns an object with matching info.
	* @api public
	*/
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	/**
	* Match the basename of a filepath.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.matchBase(input, glob[, options]);
	* console.log(picomatch.matchBase('foo/bar.js', '*.js'); // true
	* ```
	* @param {String} `input` String to test.
	* @param {RegExp|String} `glob` Glob pattern or regex created by [.makeRe](#makeRe).
	* @return {Boolean}
	* @api public
	*/
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	/**
	* Returns true if **any** of the given glob `patterns` match the specified `string`.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.isMatch(string, patterns[, options]);
	*
	* console.log(picomatch.isMatch('a.a', ['b.*', '*.a'])); //=> true
	* console.log(picomatch.isMatch('a.a', 'b.*')); //=> false
	* ```
	* @param {String|Array} str The string to test.
	* @param {String|Array} patterns One or more glob patterns to use for matching.
	* @param {Object} [options] See available [options](#options).
	* @return {Boolean} Returns true if any patterns match `str`
	* @api public
	*/
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	/**
	* Parse a glob pattern to create the source string for a regular
	* expression.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const result = picomatch.parse(pattern[, options]);
	* ```
	* @param {String} `pattern`
	* @param {Object} `options`
	* @return {Object} Returns an object with useful properties and output to be used as a regex source string.
	* @api public
	*/
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	/**
	* Scan a glob pattern to separate the pattern into segments.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.scan(input[, options]);
	*
	* const result = picomatch.scan('!./foo/*.js');
	* console.log(result);
	* { prefix: '!./',
	*   input: '!./foo/*.js',
	*   start: 3,
	*   base: 'foo',
	*   glob: '*.js',
	*   isBrace: false,
	*   isBracket: false,
	*   isGlob: true,
	*   isExtglob: false,
	*   isGlobstar: false,
	*   negated: true }
	* ```
	* @param {String} `input` Glob pattern to scan.
	* @param {Object} `options`
	* @return {Object} Returns an object with
	* @api public
	*/
	picomatch.scan = (input, options) => scan(input, options);
	/**
	* Compile a regular expression from the `state` object returned by the
	* [parse()](#parse) method.
	*
	* ```js
	* const picomatch = require('picomatch');
	* const state = picomatch.parse('*.js');
	* // picomatch.compileRe(state[, options]);
	*
	* console.log(picomatch.compileRe(state));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {Object} `state`
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Intended for implementors, this argument allows you to return the raw output from the parser.
	* @param {Boolean} `returnState` Adds the state to a `state` property on the returned regex. Useful for implementors and debugging.
	* @return {RegExp}
	* @api public
	*/
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	/**
	* Create a regular expression from a parsed glob pattern.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.makeRe(state[, options]);
	*
	* const result = picomatch.makeRe('*.js');
	* console.log(result);
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `state` The object returned from the `.parse` method.
	* @param {Object} `options`
	* @param {Boolean} `returnOutput` Implementors may use this argument to return the compiled output, instead of a regular expression. This is not exposed on the options to prevent end-users from mutating the result.
	* @param {Boolean} `returnState` Implementors may use this argument to return the state from the parsed glob with the returned regular expression.
	* @return {RegExp} Returns a regex created from the given pattern.
	* @api public
	*/
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	/**
	* Create a regular expression from the given regex source string.
	*
	* ```js
	* const picomatch = require('picomatch');
	* // picomatch.toRegex(source[, options]);
	*
	* const { output } = picomatch.parse('*.js');
	* console.log(picomatch.toRegex(output));
	* //=> /^(?:(?!\.)(?=.)[^/]*?\.js)$/
	* ```
	* @param {String} `source` Regular expression source string.
	* @param {Object} `options`
	* @return {RegExp}
	* @api public
	*/
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	/**
	* Picomatch constants.
	* @return {Object}
	*/
	picomatch.constants = constants;
	/**
	* Expose "picomatch"
	*/
	module.exports = picomatch;
}));

// node_modules/picomatch/index.js
var require_picomatch = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
}));

// src/host/policy-file.ts
/** Where a repository keeps its policy. */
const POLICY_PATH = ".github/proctor.yml";
/**
* The policy's text from the side that a tree has of it; null where the tree has none. A policy that is there and cannot be
* read is a `HostError`: taking the defaults in its stead would drop what the owner asked for without a word.
*/
function policyFrom(side, spill) {
	if (side.kind === "absent") return null;
	const bytes = side.kind === "text" ? spill.read(side.digest) : null;
	if (bytes !== null) return {
		text: Buffer.from(bytes).toString("utf8"),
		where: POLICY_PATH
	};
	const why = side.kind === "unavailable" ? side.why : `it is a ${side.kind}, not a text file`;
	throw new HostError(`${POLICY_PATH} could not be read: ${why}`, "Make it a plain YAML file on the default branch.");
}

// src/syntax/tree.ts
/** Deeper code than this is not written by hand. It bounds every recursion over a tree. */
const MAX_DEPTH$1 = 400;
/** Longer files are not read: on hostile text the parser's recovery takes more than linear time. */
const MAX_TEXT$2 = 3e5;
/** Whether a node has children that are not copied. Leaves the cursor where it is. */
const isCut = (cursor) => cursor.gotoFirstChild() && cursor.gotoParent();
const kinds = /* @__PURE__ */ new WeakMap();
function kindAt(cursor, known) {
	const id = cursor.nodeTypeId;
	const kind = known.get(id) ?? {
		type: cursor.nodeType,
		named: cursor.nodeIsNamed
	};
	known.set(id, kind);
	return kind;
}
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
function copy(cursor, source, parent, cut = false) {
	const { startIndex, endIndex } = cursor;
	const { type, named } = kindAt(cursor, source.kinds);
	const missing = startIndex === endIndex && cursor.nodeIsMissing;
	return {
		type,
		field: source.fields[cursor.currentFieldId] ?? null,
		named,
		text: source.text.slice(startIndex, endIndex),
		start: startIndex,
		line: source.lines[startIndex] ?? 1,
		endLine: source.lines[endIndex] ?? 1,
		broken: cut || type === "ERROR" || missing,
		parent,
		children: []
	};
}
/** Copies a whole tree in one walk, depth first, without recursion. */
function grow(cursor, source) {
	const root = copy(cursor, source, null);
	let at = root;
	let depth = 0;
	const descend = () => {
		if (depth >= 400 || !cursor.gotoFirstChild()) return false;
		depth += 1;
		return true;
	};
	const advance = () => {
		for (;;) {
			if (depth === 0) return false;
			const above = at.parent;
			if (cursor.gotoNextSibling()) {
				at = above;
				return true;
			}
			cursor.gotoParent();
			depth -= 1;
			at = above;
		}
	};
	for (;;) {
		if (!descend() && !advance()) return root;
		const child = copy(cursor, source, at, depth >= 400 && isCut(cursor));
		at.children.push(child);
		at = child;
	}
}
/** Parses a text; null where the parser gives up or the text is too long. Never throws on bad input. */
function parseTree(text, language) {
	if (text.length > 3e5) return null;
	const parser = new Parser();
	try {
		const tree = parser.setLanguage(language).parse(text);
		if (tree === null) return null;
		const cursor = tree.walk();
		const known = kinds.get(language) ?? /* @__PURE__ */ new Map();
		kinds.set(language, known);
		const root = grow(cursor, {
			text,
			lines: linesOf$1(text),
			kinds: known,
			fields: language.fields
		});
		cursor.delete();
		tree.delete();
		return root;
	} catch {
		return null;
	} finally {
		parser.delete();
	}
}
/** Characters of text whose trees are held at a time; a tree takes some sixty bytes for each. */
const MOST_HELD = 1e6;
/** A parser that holds the trees of the texts last asked for, of so many characters together, for whoever asks again. */
function holdTrees(most = MOST_HELD) {
	const held = /* @__PURE__ */ new Map();
	let characters = 0;
	const drop = (text) => {
		if (held.delete(text)) characters -= text.length;
	};
	return (text, language) => {
		const seen = held.get(text);
		const root = seen?.language === language ? seen.root : parseTree(text, language);
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
/** The child in a field; null where there is none. */
const child = (node, field) => node.children.find((c) => c.field === field) ?? null;
/** Named children without comments. */
const parts = (node) => node.children.filter((c) => c.named && !isComment$1(c));
const isComment$1 = (node) => /^(html_|line_|block_)?comment$/.test(node.type);
/** Every node below (and with) this one, in order of the text; `enter` false keeps out what lies below a node. */
function* walk(node, enter = () => true) {
	const waiting = [node];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		yield next;
		if (next !== node && !enter(next)) continue;
		for (let i = next.children.length - 1; i >= 0; i -= 1) waiting.push(next.children[i]);
	}
}
/** Remembers an answer for each node, so that asking for it from many places costs no more than once. */
function remember(ask) {
	const known = /* @__PURE__ */ new WeakMap();
	return (node) => {
		const seen = known.get(node) ?? { answer: ask(node) };
		known.set(node, seen);
		return seen.answer;
	};
}
/** From the node's parent upwards, up to and with `top` (or the root). */
function* ancestors(node, top = null) {
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
	"parenthesized_statements"
]);
const PLAIN_STRING = /^[uUbB@]?("""|'''|"|'|`)([\s\S]*)\1$/;
/** Rust's `r#"…"#`. */
const FENCED_STRING = /^b?r(#+)"([\s\S]*)"\1$/;
const NAMES$2 = /(identifier|^(constant|name))$/;
/** Pieces of PHP's double-quoted text that are no code. */
const TEXT_PIECES = /^(string_content|escape_sequence)$/;
const isInterpolated = ({ type, children }) => type === "encapsed_string" ? children.some((c) => c.named && !TEXT_PIECES.test(c.type)) : children.some((c) => c.type === "interpolation" || c.type === "template_substitution");
/** PHP's variables are one token, though the grammar takes the `$` apart. */
const isWhole = ({ type }) => STRINGS$1.has(type) || type === "variable_name";
/** A string literal's text between its quotes; null for one that computes something. Escapes are left as written. */
function stringValue(node) {
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
const quote$3 = (value) => `"${value.replace(/\\(['`])/g, "$1").replace(/(?<!\\)"/g, "\\\"")}"`;
/** Where parentheses around a whole expression change nothing but its layout. */
const LOOSE = /^(return_statement|assignment|augmented_assignment|variable_declarator|expression_statement|arguments|argument_list|parenthesized_expression|assert_statement|pair|keyword_argument|arrow_function|default_parameter|lexical_declaration)$/;
const isRedundant = ({ type, parent }) => (type === "(" || type === ")") && parent?.type === "parenthesized_expression" && LOOSE.test(parent.parent?.type ?? "");
function literal$1(node) {
	const value = stringValue(node);
	return value === null ? node.text : quote$3(value);
}
/** The tokens of some code in order, without comments, and with one kind of quotes. `skip` leaves out whole nodes. */
function tokens(node, skip = () => false) {
	const found = [];
	if (isWhole(node)) return [literal$1(node)];
	for (const at of walk(node, (n) => !isWhole(n) && !isComment$1(n) && !skip(n))) {
		if (isComment$1(at) || skip(at) || at.type === ";" || isRedundant(at)) continue;
		if (isWhole(at)) found.push(literal$1(at));
		else if (at.children.length === 0 && at.text.trim() !== "") {
			if (CLOSERS.has(at.text) && found.at(-1) === ",") found.pop();
			found.push(at.text);
		}
	}
	return found;
}
/** What an expression is once redundant parentheses, `await` and `!` are taken off. */
function bare(node) {
	let at = node;
	while (WRAPPERS.has(at.type)) {
		const [inner, another] = at.children.filter((c) => c.named && !isComment$1(c));
		if (inner === void 0 || another !== void 0) break;
		at = inner;
	}
	return at;
}
/** An expression as comparable text: tokens joined by a blank. */
const normal = (node) => tokens(bare(node)).join(" ");
/** 16 hexadecimal characters that stay equal when only comments or layout change. */
const digest = (pieces) => createHash("sha256").update(pieces.join("\0")).digest("hex").slice(0, 16);
/** Distinct names that some code mentions, sorted. */
function mentions(node) {
	const found = /* @__PURE__ */ new Set();
	for (const at of walk(node)) if (NAMES$2.test(at.type) && at.children.length === 0) found.add(at.text);
	return [...found].sort();
}
/** A token that is a string or a number. */
const LITERAL$1 = /^(["'`]|[-+]?\d)/;
/** Distinct tokens that carry meaning, sorted: names, numbers and strings. */
function words(node) {
	return [...new Set(tokens(node).filter((token) => /[\p{L}\p{N}]/u.test(token)))].sort();
}

// src/syntax/scope.ts
const MAX_HOPS$1 = 4;
const MAX_TEXT$1 = 4e3;
/** A bare name; PHP's are variables. */
const NAME$1 = /^(identifier|variable_name)$/;
function bind(scope, target, value) {
	if (target === null || !NAME$1.test(target.type)) return;
	scope.set(target.text, scope.has(target.text) ? null : value);
}
/** Go and Rust: `a, err := weigh()` makes `a` stand for the call, since the errors behind it are told by it. */
function bindList(scope, names, values) {
	const targets = /list$/.test(names.type) ? parts(names) : [names];
	const given = values === null ? [] : values.type === "expression_list" ? parts(values) : [values];
	for (const [index, target] of targets.entries()) bind(scope, target, given[index] ?? null);
}
/** C#'s grammar names no field for what a variable begins as. */
const initial = (declarator) => parts(declarator).find((one) => one.field === null && one.type !== "type_annotation") ?? null;
/** The names that a `foreach` of C# or PHP binds. */
function loopNames(loop) {
	const left = child(loop, "left");
	return (left === null ? parts(loop).slice(1) : [left]).flatMap((one) => one.type === "pair" || one.type === "by_ref" ? parts(one) : [one]);
}
/** Patterns whose names get a part of what is assigned. */
const PATTERNS$1 = /^(pattern_list|tuple_pattern|list_pattern|array_pattern|object_pattern|left_assignment_list)$/;
/** What changes a variable in its place. */
const UPDATES = /^(update_expression|operator_assignment|compound_assignment_expr|inc_statement|dec_statement|postfix_unary_expression|prefix_unary_expression|named_expression)$/;
/** A name that gets a part of something, or is counted up, stands for nothing that is written anywhere. */
function unbind(scope, target) {
	if (target === null) return;
	for (const at of walk(target)) if (NAME$1.test(at.type) || /^shorthand_.*pattern$/.test(at.type)) scope.set(at.text, null);
}
const LISTED = /^(short_var_declaration|var_spec|const_spec|let_declaration|range_clause|const_item|static_item)$/;
function updated(node) {
	const target = child(node, "argument") ?? child(node, "left") ?? child(node, "name") ?? parts(node)[0] ?? null;
	return (node.type !== "prefix_unary_expression" || /^(\+\+|--)/.test(node.text)) && target !== null && NAME$1.test(target.type) ? target : null;
}
/** Names bound below a node, that of nested functions included: a name bound twice stands for nothing. */
function bindings(node, enter = () => true) {
	const scope = /* @__PURE__ */ new Map();
	for (const at of walk(node, enter)) if (UPDATES.test(at.type)) unbind(scope, updated(at));
	else if (PATTERNS$1.test(child(at, "left")?.type ?? child(at, "name")?.type ?? "")) unbind(scope, child(at, "left") ?? child(at, "name"));
	else if (at.type === "assignment" || at.type === "assignment_expression") bind(scope, child(at, "left"), child(at, "right"));
	else if (at.type === "variable_declarator") bind(scope, child(at, "name"), child(at, "value") ?? initial(at));
	else if (LISTED.test(at.type)) {
		const names = child(at, "left") ?? child(at, "pattern") ?? child(at, "name");
		const values = at.type === "range_clause" ? null : child(at, "right") ?? child(at, "value");
		if (names !== null) bindList(scope, names, values);
	} else if (at.type === "assignment_statement") {
		const names = child(at, "left");
		if (names !== null) bindList(scope, names, null);
	} else if (at.type.startsWith("for_") || at.type.startsWith("augmented_")) bind(scope, child(at, "left"), null);
	else if (at.type === "foreach_statement") for (const one of loopNames(at)) bind(scope, one, null);
	return scope;
}
/** What an expression stands for, following names through the scopes, nearest first. */
function resolve(node, scopes) {
	let at = bare(node);
	for (let hop = 0; hop < MAX_HOPS$1 && NAME$1.test(at.type); hop += 1) {
		const value = scopes.find((one) => one.has(at.text))?.get(at.text);
		if (value == null || value.text.length > MAX_TEXT$1) break;
		at = bare(value);
	}
	return at;
}

// src/syntax/fold.ts
const NUMBERS$1 = /^(integer|float|number|(int|integer|float|real|(decimal|hex)_integer|decimal_floating_point)_literal)$/;
const TRUE = /^(true|true_literal)$/;
const FALSE = /^(false|false_literal)$/;
const NOTHING = /^(none|null|nil|null_literal|undefined)$/;
const LISTS$2 = /^(list|tuple|array|dictionary|object|hash|set)$/;
const SPREADS$1 = /^(spread_element|list_splat|dictionary_splat|splat_argument|hash_splat_argument|\*+)$/;
const CALLS$2 = /^(call|call_expression|method_invocation|invocation_expression|macro_invocation)$/;
const MEMBERS$4 = /^(member_expression|attribute|selector_expression|field_expression|field_access|call)$/;
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
		"Date . now ( )"
	].map((name) => [name, { kind: "count" }])
]);
const known$12 = (value) => ({
	kind: "known",
	value
});
const numberOf$1 = (text) => Number(text.replaceAll("_", "").replace(/([jJnfFdDmM]|[uU]?[lL]|[uU]|[iuf](8|16|32|64|128|size))$/, ""));
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
/** What a name stands for, where it is bound once and before its use; `type` is a parameter's. */
function meaningOf$1(name) {
	for (const above of ancestors(name)) {
		const held = parameterList(above);
		const type = held === null ? void 0 : parametersOf$4(held).get(name.text);
		if (type !== void 0) return { type };
		if (held === null && above.parent !== null) continue;
		const scope = boundIn(above);
		if (!scope.has(name.text)) continue;
		const value = scope.get(name.text) ?? null;
		return value !== null && dominates(value, name) ? { value } : null;
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
	const at = callee !== null && MEMBERS$4.test(callee.type) ? callee : node;
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
	if (LISTS$2.test(at.type)) return parts(at).some((one) => SPREADS$1.test(one.type)) ? null : known$12(parts(at).length);
	const value = foldAt(at, hops);
	if (value?.kind === "known" && typeof value.value === "string") return known$12(value.value.length);
	return value?.kind === "text" ? { kind: "count" } : null;
}
function begins(of, start, atEnd) {
	if (start?.kind !== "known" || typeof start.value !== "string") return null;
	if (of?.kind === "text") return !atEnd && of.prefix.startsWith(start.value) ? known$12(true) : null;
	if (of?.kind !== "known" || typeof of.value !== "string") return null;
	return known$12(atEnd ? of.value.endsWith(start.value) : of.value.startsWith(start.value));
}
function memberValue(node, hops) {
	const member = memberOf(node);
	if (member === null) return null;
	if (LENGTHS.test(member.name) && member.given.length === 0) return lengthOf(member.of, hops);
	const [first] = member.given;
	const starts = /^(startsWith|startswith|start_with\?|HasPrefix|starts_with|StartsWith)$/.test(member.name);
	const ends = /^(endsWith|endswith|end_with\?|ends_with|EndsWith)$/.test(member.name);
	if (first !== void 0 && (starts || ends)) return begins(foldAt(member.of, hops), foldAt(first, hops), ends);
	const of = /^(empty\?|isEmpty|is_empty|nil\?|is_none)$/.test(member.name) ? lengthOf(member.of, hops) : null;
	if (of === null) return null;
	return of.kind === "known" ? known$12(of.value === 0) : known$12(false);
}
/** Names that the file's static imports bind. */
const importedNames = remember((root) => {
	const statements = parts(root).filter(({ type }) => type === "import_statement");
	return new Set(statements.flatMap((one) => [...walk(one)].filter(({ type }) => type === "identifier").map(({ text }) => text)));
});
const rootOf$1 = (node) => [...ancestors(node)].at(-1) ?? node;
/** What `typeof` says of something that is there. */
function typeName(operand, hops) {
	const value = foldAt(operand, hops);
	if (value?.kind === "known") return known$12(value.value === null ? "object" : typeof value.value);
	if (value !== null) return known$12(value.kind === "count" ? "number" : value.kind === "text" ? "string" : "object");
	return null;
}
/** Whether `typeof x` is compared with `undefined` though `x` is imported: it is something else. */
function isImported(operand) {
	const at = bare(operand);
	return at.type === "identifier" && importedNames(rootOf$1(at)).has(at.text) && meaningOf$1(at) === null;
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
	if (operator === "+" && typeof a.value === "string" && typeof b.value === "string") return known$12(a.value + b.value);
	if (typeof a.value !== "number" || typeof b.value !== "number") return null;
	return known$12(operator === "+" ? a.value + b.value : operator === "-" ? a.value - b.value : a.value * b.value);
}
/** Strings longer than this are not put together. */
const MAX_TEXT = 2e3;
function foldAt(node, hops) {
	const at = bare(node);
	if (at.text.length > MAX_TEXT) return null;
	const text = stringValue(at);
	if (text !== null) return known$12(text);
	if (NUMBERS$1.test(at.type)) return Number.isNaN(numberOf$1(at.text)) ? null : known$12(numberOf$1(at.text));
	if (TRUE.test(at.type)) return known$12(true);
	if (FALSE.test(at.type)) return known$12(false);
	if (NOTHING.test(at.type)) return known$12(null);
	const machine = MACHINE$8.get(normal(at));
	if (machine !== void 0 && (at.type !== "identifier" || meaningOf$1(at) === null || at.text === "self")) return machine;
	if (at.type === "identifier") return nameValue(at, hops);
	const operand = typeofOperand(at);
	if (operand !== null) return typeName(operand, hops);
	if (/^(binary_operator|binary_expression|binary)$/.test(at.type)) return arithmetic(at, hops);
	return CALLS$2.test(at.type) || MEMBERS$4.test(at.type) ? memberValue(at, hops) : null;
}
const MAX_HOPS = 3;
/** What an expression is wherever the code runs; null where that depends, or cannot be told. */
const fold = (node) => foldAt(node, MAX_HOPS);
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

// src/syntax/constant.ts
const ALWAYS$1 = /* @__PURE__ */ new Set([
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
const NEVER$2 = /* @__PURE__ */ new Set([
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
/** No interpreter older than this runs the tests of our day, so a comparison with one is a constant. */
const OLDEST_PYTHON = 8;
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
const numberOf = (node) => Number(node.text.replaceAll("_", "").replace(/([jJnfFdDmM]|[uU]?[lL]|[uU]|[iuf](8|16|32|64|128|size))$/, ""));
function compare$1(left, operator, right) {
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
/** `sys.version_info >= (3, 6)` and its like: true on whatever runs today. */
function versionGate(left, operator, right) {
	if (normal(left) !== "sys . version_info") return null;
	const [major, minor] = parts(bare(right)).map(numberOf);
	if (major === void 0 || major > 3 || major === 3 && (minor ?? 0) > OLDEST_PYTHON) return null;
	if (operator === ">=" || operator === ">") return true;
	return operator === "<" || operator === "<=" ? false : null;
}
function comparison(node) {
	const [left, right, more] = parts(node);
	if (left === void 0 || right === void 0 || more !== void 0) return null;
	const operator = node.children.filter((c) => c !== left && c !== right).map((c) => c.text).join(" ");
	if (isLiteral(left) && isLiteral(right)) return compare$1(normal(left), operator, normal(right));
	return versionGate(left, operator, right) ?? typeGate(left, operator, right) ?? folded(left, operator, right);
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
	if (sides.includes(deciding)) return deciding;
	return sides.includes(null) ? null : !deciding;
}
/** What an expression is as a condition, wherever the code runs; null where that depends. Recursion ends at MAX_DEPTH. */
function constantTruth(node) {
	const at = bare(node);
	if (ALWAYS$1.has(at.type)) return true;
	if (NEVER$2.has(at.type)) return false;
	if (["array", "object"].includes(at.type)) return true;
	if (FILLED_TRUE.has(at.type)) return parts(at).length > 0;
	if (/^boolean(_literal)?$/.test(at.type)) return at.text.toLowerCase() === "true";
	if (NUMBERS.test(at.type)) return numberOf(at) !== 0;
	const text = stringValue(at);
	if (text !== null) return text !== "";
	if (at.type === "not_operator" || SIGNED.test(at.type) && /^(!|not)$/.test(at.children[0]?.type ?? "")) {
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

// src/syntax/closure-uses.ts
/** Nodes that are a bare name. */
const NAMES$1 = /identifier$|^(name|variable_name|constant)$/;
/** Every name in some code, by its text. */
const namesIn$1 = remember((top) => {
	const found = /* @__PURE__ */ new Map();
	for (const at of walk(top)) {
		const symbol = at.type === "simple_symbol" ? at.text.slice(1) : null;
		if (symbol === null && !NAMES$1.test(at.type)) continue;
		const shelf = found.get(symbol ?? at.text);
		if (shelf === void 0) found.set(symbol ?? at.text, [at]);
		else shelf.push(at);
	}
	return found;
});
const MEMBERS$3 = /^(member_expression|attribute|selector_expression|field_expression|member_access_expression)$/;
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
	if (/^(unary_expression|not_operator|unary|parenthesized_expression)$/.test(parent.type)) return parent.type !== "parenthesized_expression" ? !/^[&*+-]/.test(parent.text) : isInert(parent, isMethod);
	if (/^(comparison_operator|binary_expression|binary)$/.test(parent.type) && use.field !== "right") return /^(={2,3}|!={1,2}|is|instanceof)/.test(parent.text.slice(use.text.length).trim());
	const list = parent.type === "expression_list" ? parent.parent ?? parent : parent;
	const target = child(list, "left") ?? child(list, "pattern");
	if (target !== null && target !== use && /^(assignment|let)|short_var/.test(list.type)) return DISCARDS.test(target.text);
	if (MEMBERS$3.test(parent.type) && use === parts(parent)[0]) return TRAITS.test(parts(parent).at(-1)?.text ?? "");
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
		if (MEMBERS$3.test(parent.type)) {
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
	if (!/^(variable_declarator|assignment|let_declaration|short_var_declaration)$/.test(list.type)) return true;
	const target = child(list, "name") ?? child(list, "left") ?? child(list, "pattern");
	if (target === null || !/identifier$/.test(target.type)) return target === null || target.text !== "_";
	if (DISCARDS.test(target.text)) return false;
	return (namesIn$1(top).get(target.text) ?? []).filter((at) => at !== target).some((use) => {
		const { parent } = use;
		if (parent === null || isInert(use, false)) return false;
		return !(MEMBERS$3.test(parent.type) && DROPPING.test(parts(parent).at(-1)?.text ?? ""));
	});
}
/** Calls that run what they are given at another time, or in another thread. */
const DEFERRING = /^((globalThis|window|global)\.)?(setTimeout|setInterval|setImmediate|queueMicrotask|requestAnimationFrame|requestIdleCallback)$|^process\.nextTick$|^(threading\.)?(Thread|Timer)$|^(multiprocessing\.)?Process$|^_?thread\.start_new_thread$|^(Thread|Ractor)\.(new|start|fork)$|^(Process\.)?fork$|^((std::)?thread|tokio(::task)?|task)::spawn(_blocking)?$|^CompletableFuture\.(runAsync|supplyAsync)$|^Task\.(Run|Factory\.StartNew)$|^ThreadPool\.QueueUserWorkItem$|^Thread\.startVirtualThread$|^time\.AfterFunc$/;
/** Calls that run it when all tests are over. */
const AFTERWARDS = /^(atexit\.register|process\.(on|once|addListener)|weakref\.finalize|at_exit|register_shutdown_function|ObjectSpace\.define_finalizer|runtime\.SetFinalizer)$/;
const JOINS = /\b([Jj]oin|[Ww]ait\w*)\b|\b(expect\.(assertions|hasAssertions)|\w\.plan|assert\.expect)\s*\(/;
const WAITS = /\bawait\b|<-|\brange\b|\bselect\b|\.(value|get|result|take|pop|recv|acquire|Get|Result)\b|\b([Ss]leep|[Aa]dvance\w*|run(All|Only|To)\w*|tick\w*|flush\w*|[Ee]ventually\w*|gather|until|WhenAll|block_on)\b/;
/** Farther than this from a deferred call nobody looks for what waits for it. */
const MAX_NEAR = 4e3;
/** Names of the parameters of all functions around a node. */
const parametersAround = remember((node) => [...ancestors(node)].flatMap((above) => {
	const held = child(above, "parameters") ?? child(above, "parameter");
	return held === null || above.type === "call" ? [] : [...walk(held)].filter((at) => at.type === "identifier").map((at) => at.text);
}));
/** Whether a function tells those around it that it has run: it calls `done`, or settles a promise. */
function signals(definition) {
	const named = parametersAround(definition);
	return [...walk(definition)].some((at) => /^call/.test(at.type) && named.includes(child(at, "function")?.text ?? ""));
}
/** Whether something behind a deferred call, or somewhere around it, waits for it. */
function isAwaited(call, definition, top) {
	const end = call.start + call.text.length - top.start;
	const tail = top.text.slice(end, end + MAX_NEAR);
	const from = definition.start - top.start;
	const behind = top.text.slice(from + definition.text.length, from + definition.text.length + MAX_NEAR);
	const around = `${top.text.slice(Math.max(0, from - MAX_NEAR), from)} ${behind}`;
	if (WAITS.test(tail) || JOINS.test(around)) return true;
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
	return started !== null || DEFERRING.test(callee) ? !isAwaited(call, definition, top) : null;
}

// src/syntax/closures.ts
const DEFINITIONS = /^(function_(definition|declaration|item)|generator_function_declaration|method|local_function_statement)$/;
const CLOSURES = /^(arrow_function|function_expression|generator_function|lambda|lambda_expression|closure_expression|anonymous_function|func_literal|async_block)$/;
const GENERATORS = /^generator_function/;
const YIELDS = /^(yield|yield_expression)$/;
/** Ruby's `lambda do … end` and `proc { … }`. */
const isProc = (node) => node.type === "call" && child(node, "block") !== null && /^(lambda|proc|Proc\.new)\b/.test(node.text.slice(0, 20));
const isFunction = (node) => CLOSURES.test(node.type) || DEFINITIONS.test(node.type) || isProc(node);
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
	if ((namesIn$1(top).get(name.text) ?? []).some(({ parent }) => parent !== null && /^(nonlocal|global)_statement$/.test(parent.type))) return true;
	const assigns = (at) => at.type === "assignment" && child(at, "left")?.text === name.text;
	return [...ancestors(top)].some((above) => above.children.some((one) => assigns(one)));
}
/**
* The name that a function goes by: its own, or that of the variable that is declared for it; null where it has none.
* What is assigned elsewhere may be a field or a name of an outer scope, which others call.
*/
function nameOf$5(node, top) {
	if (DEFINITIONS.test(node.type)) return node.parent?.type === "decorated_definition" ? null : child(node, "name");
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
const isGenerator = remember((node) => GENERATORS.test(node.type) || node.type === "function_definition" && [...walk(node, (at) => at === node || !isFunction(at))].some((at) => YIELDS.test(at.type)));
/** What becomes of a function where it is used: `null` where it runs, or may. */
function fateOfUse(use, definition, top) {
	const at = outer(use);
	const deferred = deferral(at, definition, top);
	if (deferred !== null) return deferred ? "unawaited" : null;
	const call = at.field === "function" ? at.parent : null;
	if (call === null) return null;
	if (isAsync(definition)) return consumes(call, top) ? null : "unawaited";
	return isGenerator(definition) && !consumes(call, top) ? "unreachable" : null;
}
function fateByName(node, name, top, reached) {
	const all = namesIn$1(top).get(name.text) ?? [];
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
		if (!block && !isFunction(node)) return null;
		if (block) known.set(node, deferral(node, node, top) === true ? "unawaited" : null);
		else {
			const name = nameOf$5(node, top);
			const named = name !== null && NAMES$1.test(name.type) && name.text !== "_";
			known.set(node, named ? fateByName(node, name, top, (at) => reached(at, top)) : DEFINITIONS.test(node.type) ? null : fateOfNameless(node, top));
		}
		return known.get(node) ?? null;
	};
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
	const inner = statement.children.find((c) => c.named && !isComment$1(c));
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
function leaves(statement) {
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
	return leaves(then) || then.children.some((one) => leaves(one) || one.children.some(leaves));
}
/** Tells of nodes whether they are reached, and waited for; remembers where each block ends early. */
function reaching() {
	const ends = /* @__PURE__ */ new Map();
	const endOf = (block) => {
		const known = ends.get(block);
		if (known !== void 0) return known;
		const end = block.children.find(leaves) ?? null;
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
/** A loop over a literal without elements. */
function isEmptyLoop$4(loop, below) {
	if (!loop.type.startsWith("for_") || below.field !== "body") return false;
	const clause = loop.children.find((c) => c.type === "range_clause") ?? loop;
	const over = child(clause, "right") ?? child(clause, "value");
	const elements = over?.type === "composite_literal" ? child(over, "body") : over;
	if (over === null || elements == null) return false;
	if (isEmptyRange(over)) return true;
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
/** Whether a node stands under a condition that is not constant. */
function isGuarded$1(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (GUARDS.has(at.type) && below.field !== "condition") {
			const condition = child(at, "condition");
			if (condition === null || constantTruth(condition) === null) return true;
		}
		below = at;
	}
	return false;
}

// src/syntax/demand.ts
const MAX_QUOTE = 120;
/** Code in one line of at most 120 characters. */
function quote$2(node) {
	const line = node.text.slice(0, 480).replace(/\s+/g, " ").trim();
	return line.length > MAX_QUOTE ? `${line.slice(0, 119)}…` : line;
}
/** Anything goes there: a placeholder inside what is expected leaves only the structure around it. */
const PLACEHOLDER = /(^| )(ANY|anything|any \(|objectContaining|arrayContaining|stringContaining|stringMatching|\.\.\.)( |$)/;
const COMPUTES = /\(/;
function sides(demand, scopes) {
	const subject = demand.subject === null ? null : resolve(demand.subject, scopes);
	const expected = demand.expected === null ? null : resolve(demand.expected, scopes);
	return demand.symmetric === true && subject !== null && expected !== null && isLiteral(subject) && !isLiteral(expected) ? [expected, subject] : [subject, expected];
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
function only(node) {
	const at = node === null ? null : bare(node);
	if (at === null || !/^(list|array)$/.test(at.type)) return null;
	const [one, more] = parts(at);
	return one === void 0 || more !== void 0 || /spread|splat/.test(one.type) ? null : one;
}
/** Two lists of one are equal where their elements are. */
function unlisted(demand, scopes) {
	const [subject, expected] = sides(demand, scopes);
	const [a, b] = demand.strength === "exact" ? [only(subject), only(expected)] : [null, null];
	return a === null || b === null ? [subject, expected] : sides({
		...demand,
		subject: a,
		expected: b
	}, scopes);
}
/** Turns a demand into an assertion, in the scopes around it and under what was found out about its flow. */
function assertionOf(demand, scopes, top, defect) {
	const [subjectNode, expectedNode] = unlisted(demand, scopes);
	const subject = subjectNode === null ? "" : normal(subjectNode);
	const expected = expectedNode === null ? demand.fixed ?? null : normal(expectedNode);
	const tautology = demand.tautology === true || comparesItself(demand, subject, expected);
	return {
		line: demand.node.line,
		text: quote$2(demand.node),
		subject,
		expected,
		matcher: demand.matcher,
		strength: strengthOf$2(demand, expected),
		tolerance: demand.tolerance ?? null,
		negated: demand.negated === true,
		defect: tautology ? "tautology" : defect,
		guarded: isGuarded$1(demand.node, top)
	};
}

// src/syntax/handed.ts
/** Longer arguments are not kept. */
const MAX_ARGUMENT = 400;
const NAME = /^(identifier|variable_name|simple_identifier)$/;
function parameterName(parameter) {
	if (NAME.test(parameter.type)) return [parameter.text];
	const names = parameter.children.filter((c) => c.named && c.field === "name");
	if (names.length > 0) return names.map(({ text }) => text);
	const held = child(parameter, "pattern") ?? parts(parameter)[0];
	return [held !== void 0 && NAME.test(held.type) ? held.text : ""];
}
/** The names of a function's parameters in order, without the object that a method belongs to. */
function parametersOf$3(definition) {
	const list = child(definition, "parameters") ?? child(definition, "parameter");
	if (list === null) return [];
	const names = (NAME.test(list.type) ? [list] : parts(list)).flatMap(parameterName);
	return /^(self|cls)$/.test(names[0] ?? "") ? names.slice(1) : names;
}
/** What a call is handed, names replaced by what they stand for; empty where it is handed nothing, or too much. */
function argumentsOf$7(call, scopes) {
	const list = child(call, "arguments");
	if (list === null || list.text.length > MAX_ARGUMENT * 4) return [];
	return parts(list).map((one) => {
		const value = one.type === "keyword_argument" ? child(one, "value") : null;
		const inner = /^argument$/.test(one.type) ? parts(one).at(-1) ?? one : value ?? one;
		return {
			name: value === null ? null : child(one, "name")?.text ?? null,
			text: normal(resolve(inner, scopes)).slice(0, MAX_ARGUMENT)
		};
	});
}

// src/syntax/build-body.ts
/** So many calls of a body are kept with their arguments. */
const MAX_HANDED = 100;
/** Reads a function's body. `outer` are the scopes around it, nearest first. */
function buildBody(whole, body, outer, language) {
	const enter = (node) => !language.foreign(node);
	const scopes = [bindings(body, enter), ...outer];
	const losing = reaching();
	const assertions = [];
	const calls = /* @__PURE__ */ new Set();
	const handed = [];
	const demanding = /* @__PURE__ */ new Set();
	for (const at of walk(body, enter)) {
		const demands = language.demands(at);
		const name = language.called(at);
		if (name !== null && name !== "") {
			calls.add(name);
			const given = demands.every(({ strength }) => strength === null) && name !== "expect" && handed.length < MAX_HANDED ? argumentsOf$7(at, scopes) : [];
			if (given.length > 0) handed.push({
				name,
				given,
				defect: losing(at, body) ?? language.defect(at, body)
			});
		}
		for (const demand of demands) {
			demanding.add(at);
			const defect = losing(at, body) ?? language.defect(at, body);
			assertions.push(assertionOf(demand, scopes, body, defect));
		}
	}
	return {
		line: whole.line,
		endLine: whole.endLine,
		hash: digest(tokens(body)),
		words: words(body),
		inputs: [...new Set(tokens(body, (at) => demanding.has(at)).filter((token) => LITERAL$1.test(token)))].sort(),
		calls: [...calls],
		parameters: body.parent === null ? [] : parametersOf$3(body.parent),
		handed,
		assertions
	};
}
/** Gives equal ids a number, so that ids tell the tests of a file apart: the first keeps it plain. */
function numberIds(units) {
	const seen = /* @__PURE__ */ new Map();
	return units.map((unit) => {
		const count = (seen.get(unit.id) ?? 0) + 1;
		seen.set(unit.id, count);
		return count === 1 ? unit : {
			...unit,
			id: `${unit.id}#${count}`
		};
	});
}

// src/syntax/gate.ts
/** An enabled test. */
const OPEN$1 = {
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
const ORDER$4 = [
	"no",
	"unfocused",
	"conditional",
	"yes"
];
/** Of several gates the one that lets least through; of two conditional ones the one that is not about the machine. */
function strictest(gates) {
	const rank = (gate) => ORDER$4.indexOf(gate.enabled) * 2 + (gate.platform ? 1 : 0);
	return gates.reduce((least, gate) => rank(gate) < rank(least) ? gate : least, OPEN$1);
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
const WEAKEST$2 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
const operatorOf = (at) => at.type === "binary_expression" ? child(at, "operator")?.text ?? "" : "";
const isBoth = (operator) => operator === "&&" || operator === "and";
const isEither = (operator) => operator === "||" || operator === "or";
const truthy$2 = (node, subject) => ({
	node,
	subject,
	expected: null,
	matcher: "truthy",
	strength: "truthy"
});
function fromOperator$2(node, at, { counts }) {
	const [left, right] = [child(at, "left"), child(at, "right")];
	const operator = operatorOf(at);
	const shape = OPERATORS$3.get(operator);
	if (shape === void 0 || left === null || right === null) return truthy$2(node, at);
	const [strength, negated = false] = shape;
	if (negated && normal(right).toLowerCase() === "null") return {
		...truthy$2(node, left),
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
	const operator = operatorOf(at);
	if (isBoth(operator)) return parts(at).flatMap((side) => fromCondition$4(node, side, language));
	if (isEither(operator)) {
		const asked = parts(at).flatMap((side) => fromCondition$4(node, side, language)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
		return [{
			node,
			subject: at,
			expected: null,
			matcher: "or",
			strength: WEAKEST$2.find((one) => asked.includes(one)) ?? "bound"
		}];
	}
	const single = language.single(at, node);
	if (single !== null) return [single];
	return [OPERATORS$3.has(operator) ? fromOperator$2(node, at, language) : truthy$2(node, at)];
}
/** A condition that is one of two values is asserted exactly: asserting `ripe` is asserting that it equals true. */
function asWanted$1(demand, wanted, tautology) {
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
function demandsOfTruth(node, condition, wanted, language) {
	const tautology = constantTruth(condition) === wanted;
	const at = bare(condition);
	return (isBoth(operatorOf(at)) && !wanted ? [truthy$2(node, at)] : fromCondition$4(node, condition, language)).map((demand) => asWanted$1(demand, wanted, tautology));
}

// src/syntax/languages/csharp-tree.ts
const isCall$1 = (node) => node.type === "invocation_expression";
const isMember$3 = (node) => node.type === "member_access_expression";
/** The last part of a dotted name: `Assert` of `Xunit.Assert`. */
const lastName$3 = (name) => name.slice(name.lastIndexOf(".") + 1).trim();
const plainName$2 = (node) => (node?.type === "generic_name" ? parts(node)[0]?.text : node?.text) ?? "";
/** The name that a member access or a call ends in, type arguments left out; empty for other nodes. */
function nameOf$4(node) {
	if (isMember$3(node)) return plainName$2(child(node, "name"));
	if (!isCall$1(node)) return /^(identifier|generic_name)$/.test(node.type) ? plainName$2(node) : "";
	const callee = child(node, "function");
	if (callee === null) return "";
	if (callee.type === "conditional_access_expression") return plainName$2(child(parts(callee).at(-1) ?? callee, "name"));
	return nameOf$4(callee);
}
/** The name that a call calls; empty for other nodes. */
const calledName$7 = (call) => isCall$1(call) ? nameOf$4(call) : "";
/** `w` of `w!`, and of `w?` before a member. */
const unforgiven = (node) => {
	if (node?.type === "postfix_unary_expression" && node.text.endsWith("!")) return parts(node)[0] ?? null;
	return node;
};
/** What stands before the dot of a member access or call; null where nothing does. */
function holderOf$2(node) {
	const at = isCall$1(node) ? child(node, "function") : node;
	if (at === null) return null;
	if (at.type === "conditional_access_expression") return child(at, "condition");
	return isMember$3(at) ? unforgiven(child(at, "expression")) : null;
}
/** Type arguments of a call: `Rotten` of `Throws<Rotten>(…)`. */
function typeArgumentsOf(call) {
	const callee = child(call, "function");
	const name = callee !== null && isMember$3(callee) ? child(callee, "name") : callee;
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
const attributeName$1 = (attribute) => lastName$3(child(attribute, "name")?.text ?? "").replace(/(?<=.)Attribute$/, "");
/** What a lambda without parameters of weight computes; other nodes as they are. */
const inside$6 = (node) => node.type === "lambda_expression" ? child(node, "body") ?? node : node;
/** Members of a type, those between `#if` and `#endif` among them. */
function membersOf$3(type) {
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
	const value = Number(delta.text.replaceAll("_", "").replace(/(?<![fFdDmMlLuU])[fFdDmMlLuU]{1,2}$/, ""));
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
function fromCall$1(at, node) {
	const name = calledName$7(at);
	const strength = PREDICATES$5.get(name);
	const given = argumentsOf$6(at);
	const holder = holderOf$2(at);
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
function fromPattern(at, node) {
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
		if (at.type === "is_pattern_expression") return fromPattern(at, node);
		if (at.type === "is_expression") return {
			node,
			subject: child(at, "left"),
			expected: child(at, "right"),
			matcher: "is",
			strength: "type"
		};
		return fromCall$1(at, node);
	},
	counts: /\. (Count|Length)( \( \))?$/
};
/** What asserting a condition of C# asks, as true or as false. */
const fromTruth$2 = (node, condition, wanted) => demandsOfTruth(node, condition, wanted, CSHARP);

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
const FUNCTIONS$5 = strengthTable({
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
const DENIALS$5 = /* @__PURE__ */ new Map([
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
function linksOf$3(outermost) {
	const links = [];
	for (let at = outermost; at !== null; at = isCall$1(at) || isMember$3(at) ? holderOf$2(at) : null) links.push({
		node: at,
		name: nameOf$4(at)
	});
	return links.reverse();
}
/** Whether a call is a part of a chain that a later call ends. */
function isInner$2(call) {
	let at = call;
	for (let above = at.parent; above !== null; above = at.parent) {
		if (isCall$1(above)) return at.field === "function";
		if (!(isMember$3(above) && at.field === "expression") && above.type !== "postfix_unary_expression") return false;
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
	if (subject !== null && /^Be(True|False)$/.test(word)) return fromTruth$2(node, subject, word === "BeTrue");
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
	const links = linksOf$3(call);
	const opens = ({ node, name }) => isCall$1(node) && /^Should([A-Z]\w*)?$/.test(name) && holderOf$2(node) !== null;
	const root = links.findIndex(opens);
	if (root < 0 || holderOf$2(links[root].node)?.text === "Should") return null;
	if (isInner$2(call)) return [];
	let subject = null;
	const found = [];
	for (const link of links.slice(root)) {
		const { node, name } = link;
		if (opens(link)) {
			const holder = holderOf$2(node);
			subject = holder === null ? null : inside$6(bare(holder));
			if (name !== "Should") found.push(...fromWord$1(node, name.slice(6), subject));
		} else if (isCall$1(node)) {
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
const RANK$1 = [
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
const isConstraint = (node) => CONSTRAINT_ROOT.test(linksOf$3(node)[0]?.name ?? "");
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
		expected: isCall$1(asked.node) ? expectedOf(asked.node, name) : null,
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
	const links = linksOf$3(constraint);
	const groups = [[]];
	for (const link of links) if (/^(And|Or|With)$/.test(link.name)) groups.push([]);
	else groups.at(-1)?.push(link);
	const found = groups.flatMap((words) => fromConstraint(node, inside$6(subject), words) ?? []);
	if (!links.some(({ name }) => name === "Or")) return found;
	const least = RANK$1.find((one) => found.some(({ strength }) => (strength ?? "truthy") === one)) ?? "structure";
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
function plainName$1(name) {
	if (FUNCTIONS$5.has(name)) return {
		plain: name,
		negated: false
	};
	const plain = DENIALS$5.get(name) ?? name.replace("Not", "");
	return {
		plain,
		negated: FUNCTIONS$5.has(plain) && plain !== name
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
/** What the third argument makes of a comparison of two values. */
function margin(call, name, third) {
	const given = namedArgument$1(call, "precision") ?? namedArgument$1(call, "tolerance") ?? namedArgument$1(call, "delta") ?? third;
	if ([third, namedArgument$1(call, "ignoreCase")].some((one) => one?.text === "true") || namedArgument$1(call, "ignoreCase")?.text === "true") return {
		strength: "structure",
		tolerance: null
	};
	if (!(given !== void 0 && (/^(integer|real)_literal$/.test(given.type) || /^TimeSpan\b/.test(given.text)))) return {
		strength: "exact",
		tolerance: null
	};
	const digits = name === "Equal" && given.type === "integer_literal";
	return {
		strength: "approximate",
		tolerance: toleranceOf$7(given, digits ? "digits" : "delta")
	};
}
function sidesOf(call, name, given) {
	const [first = null, second = null] = given;
	const [type] = typeArgumentsOf(call);
	const collection = /^CollectionAssert$/.test(holderOf$2(call)?.text ?? "") && /Contain/.test(name);
	if (type !== void 0 && /^Is/.test(name)) return [first, type];
	if (second === null) return [first, null];
	if (collection) return [first, second];
	if (SUBJECT_FIRST$1.test(name)) return [first, SEVERAL.test(name) ? wholeArguments(call) : typeOf(second)];
	return [namedArgument$1(call, "actual") ?? second, typeOf(namedArgument$1(call, "expected") ?? first)];
}
function fromFunction$4(call, name) {
	const given = argumentsOf$6(call);
	const [first, second] = given;
	if (first !== void 0 && /^(Is)?(Not)?(True|False)$/.test(name)) return fromTruth$2(call, first, /True$/.test(name) !== name.includes("Not"));
	if (name === "That" && first !== void 0) return second !== void 0 && isConstraint(second) ? demandsOfConstraint(call, first, second) : fromTruth$2(call, first, true);
	const { plain, negated } = plainName$1(name);
	if (/^(Throws|Catch)/.test(plain)) return [fromThrows$1(call, plain, negated)];
	const known = FUNCTIONS$5.get(plain) ?? null;
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
	const [subject, expected] = sidesOf(call, name, values);
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
	const given = body !== null && isCall$1(body) ? child(body, "arguments") : null;
	return {
		node: call,
		subject: holderOf$2(call),
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
		subject: holderOf$2(received),
		expected: null,
		matcher: happened ? "MustHaveHappened" : `Received.${calledName$7(call)}`,
		strength: strengthOfCount(`${name} ${how}`),
		negated: /Not/.test(name),
		fixed: happened ? `${name} ${how}` : `${normal(wholeArguments(call) ?? call)} ${how}`
	};
}
function fromMock$1(call, name) {
	if (/^Verify(All|NoOtherCalls|Get|Set|Add)?$/.test(name) && holderOf$2(call) !== null && argumentsOf$6(call).every((one) => one.type !== "identifier")) return [fromVerify$1(call)];
	if (/^Must(Not)?HaveHappened/.test(name)) return [fromReceived(call, call)];
	const holder = holderOf$2(call);
	return holder !== null && /^(DidNot)?Received?(WithAnyArgs)?$/.test(calledName$7(holder)) ? [fromReceived(call, holder)] : [];
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$6(node) {
	if (!isCall$1(node)) return [];
	const name = calledName$7(node);
	const holder = holderOf$2(node);
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
	if (HOLDERS$1.test(holderOf$2(call)?.text ?? "") || holderOf$2(call)?.text === "Should") return true;
	return /^(Should|Verify\w*)$/.test(name) || CHAINED$4.has(name.replace(/^Should(Not)?/, ""));
}

// src/syntax/languages/csharp-defects.ts
/** Failed assertions are exceptions, so that `catch (Exception)` and a bare `catch` hold them back. */
const CATCHES_ALL$4 = /^Exception$|(Assert\w*|Xunit|Expectation\w*|ShouldAssert)Exception$|AssertFailedException$/;
const AWAITED$1 = /(Assert\w*|Xunit\w*|ShouldAssert)Exception$|AssertFailedException$|AssertionFailedException$/;
const SAYS_SO$3 = /\b(throw|Assert\w*|Fail\w*|Should\w*|Verify\w*|SetException|Add|Enqueue)\b/;
/** The last part of a type's name, cut where no name is that long. */
const endOf = (name) => lastName$3(name).slice(-100);
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
	if (/^(Array|Enumerable)$/.test(holderOf$2(over)?.text ?? "")) return calledName$7(over) === "Empty";
	const filled = over.children.find((one) => one.type === "initializer_expression");
	return /array_creation_expression$/.test(over.type) && filled !== void 0 && parts(filled).length === 0;
});
/** Whether a body is that of a test of xUnit or MSTest; NUnit's `ThrowsAsync` waits by itself. */
const awaitsByHand = remember((top) => top.parent !== null && attributesOf$1(top.parent).some((one) => /(Fact|Theory|TestMethod)$/.test(attributeName$1(one))));
/** Whether a call that answers with a task stands there alone, and nobody awaits it. */
function isUnawaited(node, top) {
	if (node.parent?.type !== "expression_statement") return false;
	const name = calledName$7(node);
	if (/^(Not)?Throw(Exactly)?Async$/.test(name)) return true;
	return /^((Throws|DoesNotThrow)\w*|Multiple|All)Async$/.test(name) && awaitsByHand(top);
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
	if (isUnawaited(node, top)) return "unawaited";
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body") {
			if (at.children.some((one) => one.type === "catch_clause" && swallows$4(one))) return "swallowed";
		} else if (below.field === "body" && isEmptyLoop$3(at)) return "unreachable";
		else if (below.field === "arguments" && expectsFailure$2(at)) return "swallowed";
		below = at;
	}
	return null;
}

// src/syntax/languages/csharp-gates.ts
const MACHINE$7 = /\b(OperatingSystem|RuntimeInformation|OSPlatform|OSVersion|PlatformID|PlatformDetection|FrameworkDescription|ProcessorCount|Is64BitProcess|Is64BitOperatingSystem|PlatformNotSupported\w*|IsOSPlatform|TestPlatform\w*)\b/;
/** Symbols by which a project is built for several frameworks and systems. */
const TARGET$1 = /^(NET|NETCOREAPP|NETFRAMEWORK|NETSTANDARD|NETFX|WINDOWS|LINUX|OSX|MACOS|ANDROID|IOS|MONO|UNITY|FEATURE_)/;
const isTarget = (condition) => condition.split(/\W+/).filter(Boolean).every((word) => TARGET$1.test(word));
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
	return CONDITIONAL$1.test(name) ? conditional$5(attribute, MACHINE$7.test(attribute.text)) : OPEN$1;
}
/** The gate of one `#if` for what lies in this part of it. */
function gateOfDirective(directive, below) {
	const condition = child(directive, "condition");
	if (condition === null) return OPEN$1;
	const taken = below.field !== "alternative";
	const truth = constantTruth(condition);
	if (truth !== null) return truth === taken ? OPEN$1 : shut(directive, `#if ${normal(condition)}`);
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
/** The condition of a call that lets the test go on only where it is as wanted; null for other calls. */
function assumption$1(call) {
	const called = `${lastName$3(holderOf$2(call)?.text ?? "")}.${calledName$7(call)}`;
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
	if (assumed === null) return OPEN$1;
	const condition = resolve(assumed.condition, scopes);
	const truth = constantTruth(condition);
	if (truth !== null) return truth === assumed.wanted ? OPEN$1 : shut(call, normal(call));
	return conditional$5(call, MACHINE$7.test(condition.text) || MACHINE$7.test(assumed.condition.text));
}
/** Whether a statement leaves the test as skipped, whatever comes. */
function aborts$1(at) {
	if (at.type === "throw_statement") {
		const made = parts(at)[0];
		return made !== void 0 && SKIPPED_BY_THROW$1.test(lastName$3(child(made, "type")?.text ?? ""));
	}
	return /^(Ignore|Inconclusive|Skip)$/.test(calledName$7(at)) && lastName$3(holderOf$2(at)?.text ?? "") === "Assert";
}
const asksMachine$1 = remember((above) => MACHINE$7.test(child(above, "condition")?.text ?? ""));
/** Assumptions, skips and thrown ones of a body, those in lambdas and local functions left out. */
function gateOfStatements$6(body, scopes) {
	const gates = [];
	const reachable = reachability();
	for (const at of walk(body, ({ type }) => !/^(lambda_expression|local_function_statement)$/.test(type))) {
		const assumed = gateOfAssumption$1(at, scopes);
		if (assumed === OPEN$1 && !aborts$1(at)) continue;
		if (!reachable(at, body)) continue;
		const guarded = isGuarded$1(at, body);
		const platform = [...ancestors(at, body)].some(asksMachine$1);
		if (guarded) gates.push(conditional$5(at, platform || assumed.platform));
		else gates.push(assumed === OPEN$1 ? shut(at, normal(at)) : assumed);
	}
	return strictest(gates);
}

// src/syntax/languages/csharp-rows.ts
const LISTS$1 = /^((implicit_)?array_creation_expression|(implicit_)?object_creation_expression|collection_expression|initializer_expression)$/;
/** The elements between the braces of a list, or of `[1, 2]`; null for what is no list. */
function elementsOf$3(list) {
	if (list.type === "collection_expression") return parts(list).map((one) => {
		const element = one.type === "collection_element" ? parts(one)[0] ?? one : one;
		return element.type === "expression_element" ? parts(element)[0] ?? element : element;
	});
	if (list.type === "initializer_expression") return parts(list);
	const filled = LISTS$1.test(list.type) ? list.children.find(({ type }) => type === "initializer_expression") : void 0;
	return filled === void 0 ? null : parts(filled);
}
/** A row as a provider builds it: `new object[] {1, 4}`, `{1, 4}`, `new TestCaseData(1).Returns(4)`, `(1, 4)`, or one value. */
function cellsOf$6(row) {
	const elements = elementsOf$3(row);
	if (elements !== null) return elements.map(normal);
	if (row.type === "tuple_expression") return parts(row).map(normal);
	if (calledName$7(row) === "Returns") {
		const holder = holderOf$2(row);
		return [...holder === null ? [] : cellsOf$6(holder), ...argumentsOf$6(row).map(normal)];
	}
	if (/^Set\w+$/.test(calledName$7(row))) return cellsOf$6(holderOf$2(row) ?? row);
	return /^(object_creation_expression)$/.test(row.type) && /TestCaseData|TheoryDataRow/.test(row.text) ? argumentsOf$6(row).map(normal) : [normal(row)];
}
/** What a member hands out: a list that it returns or begins as, or rows yielded one by one; null where it computes. */
const providedRows$2 = remember((member) => {
	const all = [...walk(member)];
	const yields = all.filter(({ type, text }) => type === "yield_statement" && /^yield\s+return\b/.test(text));
	if (yields.length > 0) return yields.some((one) => [...ancestors(one, member)].some(({ type }) => /^(for|foreach|while|do)_statement$/.test(type))) ? null : yields.flatMap((one) => parts(one).slice(0, 1).map(cellsOf$6));
	const holder = all.find(({ type }) => /^(return_statement|arrow_expression_clause)$/.test(type));
	const begins = child(member, "value") ?? all.find(({ type }) => type === "variable_declarator") ?? member;
	const value = parts(holder ?? begins).at(-1);
	return value === void 0 ? null : elementsOf$3(resolve(value, [bindings(member)]))?.map(cellsOf$6) ?? null;
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
const valuesOf = (parameter) => attributesOf$1(parameter).filter((one) => /^(Values|Range|ValueSource)$/.test(attributeName$1(one))).flatMap((one) => attributeName$1(one) === "Values" ? argumentsOf$6(one).map((value) => [`${child(parameter, "name")?.text} = ${normal(value)}`]) : [[normal(one)]]);
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
	const values = parameters.flatMap(valuesOf);
	const cells = [...given.flatMap((one) => one.cells), ...values];
	if (given.length === 0 && values.length === 0) return null;
	return {
		names: parameters.map((one) => child(one, "name")?.text ?? ""),
		cells,
		line: given[0]?.line ?? method.line
	};
}

// src/syntax/languages/csharp-source.ts
const TYPES$5 = /^(class|interface|struct|record|enum|delegate)_declaration$/;
const MEMBERS$2 = /^(method|constructor|destructor|property|field|event|event_field|indexer|operator|conversion_operator|enum_member)_declaration$|^enum_member_declaration$/;
const HEADERS$1 = /^(using_directive|extern_alias_directive|file_scoped_namespace_declaration|global_attribute)$/;
/** Attributes that only the compiler and the reader of the code look at. */
const FOR_READERS$2 = /^(Obsolete|SuppressMessage|UnconditionalSuppressMessage|DebuggerDisplay|DebuggerStepThrough|DebuggerNonUserCode|EditorBrowsable|MethodImpl|ExcludeFromCodeCoverage|NotNull|MaybeNull|AllowNull|DisallowNull|NotNullWhen|MaybeNullWhen|Pure|UsedImplicitly|PublicAPI|CLSCompliant|GeneratedCode|CompilerGenerated)$/;
const VISIBILITY$1 = /^(public|private|protected|internal|sealed)$/;
/** Directives that say nothing to the compiler about what the code does. */
const REMARKS = /^preproc_(region|endregion|pragma|nullable|line|warning|error)$/;
/** What changes nothing that the code does: a branch never taken, visibility, notes for readers. */
function isIdle$7(node) {
	if (node.type === "modifier") return VISIBILITY$1.test(node.text);
	if (node.type === "attribute_list") return parts(node).every((one) => FOR_READERS$2.test(attributeName$1(one)));
	if (REMARKS.test(node.type)) return true;
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$7(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$7(at) || skip(at))),
		mentions: mentions(node)
	};
}
const isMember$2 = (node) => TYPES$5.test(node.type) || MEMBERS$2.test(node.type);
function namesOf$1(member) {
	switch (member.type) {
		case "constructor_declaration": return ["constructor"];
		case "indexer_declaration": return ["this"];
		case "operator_declaration": return [`operator${child(member, "operator")?.text ?? ""}`];
		case "field_declaration":
		case "event_field_declaration": return [...walk(member)].filter(({ type }) => type === "variable_declarator").map((one) => child(one, "name")?.text ?? "");
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
			if (MEMBERS$2.test(node.type)) found.push(...namesOf$1(node).map((name) => symbol$7(path + name, node)));
			continue;
		}
		const name = path + (child(node, "name")?.text ?? "");
		found.push(symbol$7(name, node, (inner) => inner !== node && isMember$2(inner)));
		waiting.push(...membersOf$3(node).map((member) => ({
			node: member,
			path: `${name}.`
		})));
	}
	return found;
}
function topLevel$2(root) {
	const rest = flattened(parts(root)).filter((node) => node.type === "global_statement" && !isIdle$7(node) && !HEADERS$1.test(node.type));
	const words = rest.flatMap((node) => tokens(node, isIdle$7));
	if (words.length === 0) return [];
	return [{
		name: "<module>",
		line: 1,
		hash: digest(words),
		mentions: [...new Set(rest.flatMap(mentions))].sort()
	}];
}
const spell$1 = (node) => node.text.replace(/\s+/g, "");
/** `using Orchard.Scales;`, `using static Orchard.Units;`, `using Kilo = Orchard.Weight;`, and the file's own namespace. */
function fromUsings(root) {
	return [...walk(root, ({ type }) => !TYPES$5.test(type))].flatMap((at) => {
		if (/namespace_declaration$/.test(at.type)) {
			const own = child(at, "name");
			return own === null ? [] : [{
				module: spell$1(own),
				names: [{
					local: "*",
					original: "*"
				}]
			}];
		}
		if (at.type !== "using_directive") return [];
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
		return [{
			module: `${lastName$3(module)}.cs`,
			names: [{
				local: alias,
				original: lastName$3(module)
			}]
		}];
	});
}
const NAMING = /^(type_argument_list|base_list|generic_name|nullable_type|array_type|object_creation_expression|variable_declaration|parameter|typeof_expression|cast_expression|constant_pattern|declaration_pattern|property_declaration|method_declaration)$/;
/** Types that code names lie in files of their names, by convention. */
function fromTypes(root) {
	const found = /* @__PURE__ */ new Map();
	for (const at of walk(root, ({ type }) => type !== "using_directive" && type !== "attribute_list")) {
		if (at.type !== "identifier" || !/^[A-Z]/.test(at.text) || at.field === "name") continue;
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
const csharpImports = (root) => [...fromUsings(root), ...fromTypes(root)];
/** The symbols and imports of a C# file. */
function readCsharpSource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: [...symbolsOf$5(root), ...topLevel$2(root)],
		imports: csharpImports(root)
	};
}

// src/syntax/languages/csharp.ts
/** Fact, Theory, Test, TestMethod and what is derived from them (`SkippableFact`, `DataTestMethod`). */
const TEST$2 = /(Fact|Theory|TestMethod)$|^(Test|TestCase|TestCaseSource)$/;
const HOOK$1 = /^(SetUp|OneTimeSetUp|TestInitialize|ClassInitialize|Before)$/;
const TYPES$4 = /^(class|struct|record)_declaration$/;
const METHODS$3 = /^(method|constructor)_declaration$/;
const nameOf$3 = (node) => child(node, "name")?.text ?? "";
const isTest$4 = (method) => attributesOf$1(method).some((one) => TEST$2.test(attributeName$1(one)));
const bodyOf = (method) => child(method, "body") ?? child(method, "value") ?? child(method, "accessors");
/** What is done before each test: marked methods, the constructor of a class of tests, xUnit's `InitializeAsync`. */
const isHook$2 = (method) => method.type === "constructor_declaration" || nameOf$3(method) === "InitializeAsync" || attributesOf$1(method).some((one) => HOOK$1.test(attributeName$1(one)));
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
	const name = nameOf$3(method);
	const built = buildBody(method, body, around.scopes, reading.body);
	const rows = rowsOf$7(method, around.members);
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(method, "no rows are left to run")] : [];
	const own = [gateOfMarks$1(method), gateOfStatements$6(body, [bindings(body), ...around.scopes])];
	const gate = strictest([
		...around.gates,
		...own,
		...emptied
	]);
	const assertions = [...expectations$2(method, around.scopes), ...built.assertions];
	reading.tests.push({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows,
		...built,
		assertions
	});
}
/** Hooks go by one name, since the framework calls them, and not the tests. */
function readMember(member, around, reading) {
	const body = member.type === "field_declaration" ? member : bodyOf(member);
	if (body === null) return;
	if (isTest$4(member)) readTest$5(member, body, around, reading);
	else {
		const field = member.type === "field_declaration" ? [...walk(member)].find(({ type }) => type === "variable_declarator") : void 0;
		const name = METHODS$3.test(member.type) && isHook$2(member) ? "beforeEach" : nameOf$3(field ?? member);
		reading.helpers.push({
			name,
			...buildBody(member, body, around.scopes, reading.body)
		});
	}
}
function inside$5(type, around) {
	const members = membersOf$3(type);
	const scopes = [bindings(child(type, "body") ?? type, ({ type: kind }) => !/^(method|constructor|class|property)_declaration$/.test(kind)), ...around.scopes];
	const hooks = members.filter((one) => METHODS$3.test(one.type) && isHook$2(one)).flatMap((one) => bodyOf(one) ?? []);
	return {
		path: [...around.path, nameOf$3(type)],
		gates: [
			...around.gates,
			gateOfMarks$1(type),
			...hooks.map((body) => gateOfStatements$6(body, scopes))
		],
		scopes,
		members: new Map(members.flatMap((one) => one.type === "field_declaration" ? [...walk(one)].filter(({ type: kind }) => kind === "variable_declarator").map((field) => [nameOf$3(field), field]) : [[nameOf$3(one), one]]))
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
			for (const member of [...membersOf$3(node)].reverse()) waiting.push({
				node: member,
				around: within
			});
		} else if (/^(method|constructor|field|property)_declaration$/.test(node.type)) readMember(node, around, reading);
	}
}
/** The line of an error; in a helper that is no test it makes nothing unsure but that helper. */
function brokenLine$7(root) {
	for (const at of walk(root)) {
		if (!at.broken) continue;
		const holder = [...ancestors(at)].find(({ type }) => type === "method_declaration");
		if (holder === void 0 || isTest$4(holder)) return at.line;
	}
	return null;
}
function called$2(node) {
	if (node.type === "object_creation_expression") return lastName$3(child(node, "type")?.text ?? "");
	return isCall$1(node) && !isAsserting$1(node) ? calledName$7(node) : null;
}
function readCsharpOracle(path, root) {
	const broken = brokenLine$7(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const reading = {
		body: {
			demands: demandsOf$6,
			defect: defectOf$5,
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
	measured: false,
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
const FAILS$2 = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow|Failf|FailNowf)$/;
/** Whether a call fails the test that it stands in. `assert.Error(t, err)` is not meant, which asks for an error. */
function fails(call) {
	if (call.type !== "call_expression") return false;
	const receiver = receiverOf$1(call)?.text ?? "";
	const name = calledName$6(call);
	if (receiver === "") return name === "panic";
	if (receiver === "log") return /^(Fatal|Panic)/.test(name);
	if (!HANDLE.test(receiver) || !FAILS$2.test(name)) return false;
	return !/^(assert|require|is|as|a|r|s|suite|ts)$|\.(Require|Assert)\(\)$/.test(receiver) || name.startsWith("Fail");
}
/** Whether an expression is a test's handle, as the first argument of an assertion function is. */
const isHandle = (node) => /^(t|tb|b|f|tt|T|test|\w+\.T\(\)|GinkgoT\(\))$/.test(node.text);
/** The statements of a block or of a case of a switch. */
const statementsOf$1 = (block) => block.children.flatMap((c) => c.type === "statement_list" ? parts(c) : []);
/** The first statement of a block that fails the test; null where none does, or only behind a `return`. */
function failureIn(block) {
	for (const statement of statementsOf$1(block)) {
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
const FUNCTIONS$4 = new Map(ROWS.flatMap(([strength, form, names, negated = false]) => names.split(" ").map((name) => [name, {
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
const NEGATION$1 = {
	"==": "!=",
	"!=": "==",
	"<": ">=",
	">=": "<",
	">": "<=",
	"<=": ">"
};
const ORDER$3 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
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
/** What a name means in a condition: the call that it is bound to in the `if` itself, or shortly before it. */
function meaningOf(name, condition) {
	if (name.type !== "identifier") return name;
	let statement = condition;
	for (; statement !== null; statement = statement.parent) {
		const found = boundBy(child(statement, "initializer"), name.text);
		if (found !== null) return found;
		if (statement.parent?.type === "statement_list") break;
	}
	const around = statement?.parent?.children ?? [];
	const index = statement === null ? 0 : around.indexOf(statement);
	for (let i = index - 1; i >= 0 && i >= index - 40; i -= 1) {
		const before = around[i];
		const found = boundBy(before ?? null, name.text);
		if (found !== null) return found;
		if (before?.type === "assignment_statement" && assigns(before, name.text)) return name;
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
function emptied$1(left, right) {
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
	const difference = /^[!=]=$/.test(operator) ? emptied$1(left, right) : null;
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
	const weakest = parts(at).flatMap((side) => hold$1(node, side, wanted)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
	return {
		node,
		subject: at,
		expected: null,
		matcher: "or",
		strength: ORDER$3.find((one) => weakest.includes(one)) ?? "bound",
		negated: !wanted
	};
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
	const comparing = wanted ? operator : NEGATION$1[operator];
	if (left !== null && right !== null && Object.hasOwn(NEGATION$1, operator) && comparing !== void 0) return [fromPair$3(node, bare(left), comparing, bare(right))];
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
	const value = Number(given[2]?.text.replaceAll("_", ""));
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
	const known = condition.type === "call_expression" ? FUNCTIONS$4.get(calledName$6(condition)) : void 0;
	if (known !== void 0) return [fromMatcher$2(node, calledName$6(condition), known, argumentsOf$5(condition), true)];
	return fromCondition$3(node, condition, true);
}
const LIBRARY$1 = /^(assert|require|is|must|check|expect|a|r|as|req|c|s|ts|suite)$|\.(Require|Assert)\(\)$/;
/** A call of an assertion library that stands as a statement, or whose answer is asked for in an `if`. */
function fromLibrary(call, subjectFirst) {
	const receiver = receiverOf$1(call);
	if (receiver === null || !LIBRARY$1.test(receiver.text.replace(/\s+/g, ""))) return [];
	const written = calledName$6(call);
	const name = FUNCTIONS$4.has(written) ? written : written.replace(/f$/, "");
	const all = argumentsOf$5(call);
	const given = all[0] !== void 0 && isHandle(all[0]) ? all.slice(1) : all;
	if (/^(Assert|Check)$/.test(name)) return fromCheck(call, given);
	if (name === "True" || name === "False") {
		const [condition] = given;
		return condition === void 0 ? [] : fromCondition$3(call, condition, name === "True");
	}
	const known = FUNCTIONS$4.get(name);
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
/**
* What a Go test demands at one node. `subjectFirst`: its library takes what is examined before what is expected. Names
* such as `got` are bound again and again in one test, so what each stands for is looked for nearby.
*/
const demandsIn$1 = (subjectFirst) => (node) => demandsAt(node, subjectFirst).map((demand) => demand.subject === null ? demand : {
	...demand,
	subject: meaningOf(demand.subject, node)
});
const OUTPUT = /^(?:\/\/|\/\*)\s*(unordered )?output:([\s\S]*)$/i;
/** What an Example function must print: the comment that ends its body; null where it is only compiled. */
function outputOf(body) {
	const comments = body.children.flatMap((c) => c.type === "statement_list" ? [...c.children] : [c]).filter(isComment$1);
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
		const resolved = resolve(condition, scopes);
		const truth = constantTruth(resolved);
		if (truth !== null) return truth ? shut(call, reason) : OPEN$1;
		const initializer = child(above, "initializer")?.text ?? "";
		const platform = MACHINE$6.test(resolved.text) || MACHINE$6.test(condition.text) || MACHINE$6.test(initializer);
		return {
			enabled: "conditional",
			reason: `${normal(condition)} → ${reason}`,
			line: call.line,
			platform
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
const TAG$1 = /\s*(&&|\|\||!|\(|\)|[\w.]+)/y;
const MAX_TAGS = 200;
/** Three-valued: a `//go:build` expression where only `ignore` is known to be off and language versions to be on. */
function readTags(text) {
	const found = [];
	TAG$1.lastIndex = 0;
	for (let match = TAG$1.exec(text); match !== null && found.length < MAX_TAGS; match = TAG$1.exec(text)) found.push(match[1]);
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
		const text = isComment$1(at) ? /^\/\/go:build\s+(.*)$/.exec(at.text)?.[1] ?? null : null;
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
	return /os\.Exit\(0\)/.test(text) && !/:?=\w+\.Run\(\)/.test(text) ? shut(main, "TestMain exits with 0 whatever they say") : OPEN$1;
}

// src/syntax/languages/go-handles.ts
/** A handle that no test runner ever looks at: `&testing.T{}`, `new(testing.T)`. */
const THROWAWAY = /^(&?testing\.[TBF]\{\}|new\(testing\.[TBF]\))$/;
const FAILS$1 = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow)$/;
const scopeOf$1 = remember((top) => bindings(top));
const isThrowaway = (node, top) => THROWAWAY.test(resolve(node, [scopeOf$1(top)]).text.slice(0, 60).replace(/\s+/g, ""));
/** The handle by which an assertion fails its test: `t` of `t.Error(…)` and of `assert.Equal(t, …)`. */
const handleOf$1 = remember((node) => {
	for (const at of walk(node)) {
		if (at.type !== "call_expression") continue;
		const receiver = receiverOf$1(at);
		if (receiver?.type === "identifier" && FAILS$1.test(calledName$6(at))) return receiver;
		const [first] = argumentsOf$5(at);
		if (receiver !== null && first?.type === "identifier") return first;
	}
	return null;
});
/** The place of a parameter in a function's list; below zero where it has none of that name. */
function placeOf$1(name, literal) {
	const list = child(literal, "parameters");
	return (list === null ? [] : parts(list)).flatMap((one) => one.children.filter((c) => c.field === "name").map((c) => c.text)).indexOf(name);
}
/** Whether an assertion tells its failure to a handle that was made for nothing. */
function isUnheard(node, top) {
	const handle = handleOf$1(node);
	if (handle === null) return false;
	for (const at of ancestors(node, top)) {
		const place = at.type === "func_literal" ? placeOf$1(handle.text, at) : -1;
		if (place < 0) continue;
		const given = at.field === "function" && at.parent !== null ? argumentsOf$5(at.parent)[place] : void 0;
		return given !== void 0 && isThrowaway(given, top);
	}
	return isThrowaway(handle, top);
}

// src/syntax/languages/go-rows.ts
const inner = (element) => element === null ? null : parts(element)[0] ?? null;
function rowOf(element) {
	const keyed = element.type === "keyed_element";
	const key = keyed ? inner(child(element, "key")) : null;
	const written = keyed ? inner(child(element, "value")) : inner(element);
	if (written === null) return null;
	const pointed = written.type === "unary_expression" ? child(written, "operand") ?? written : written;
	const value = pointed.type === "composite_literal" ? child(pointed, "body") : pointed;
	if (value?.type !== "literal_value") return {
		key,
		cells: [[null, written]]
	};
	return {
		key,
		cells: parts(value).flatMap((part) => {
			if (part.type !== "keyed_element") return [[null, inner(part) ?? part]];
			const cell = inner(child(part, "value"));
			return cell === null ? [] : [[inner(child(part, "key"))?.text ?? null, cell]];
		})
	};
}
/** Fields of `[]struct{ … }`, in order; empty for a table of a named type. */
function fieldsOf(table) {
	const type = child(table, "type");
	const list = (type === null ? void 0 : [...walk(type)].find((one) => one.type === "struct_type"))?.children.find((c) => c.type === "field_declaration_list");
	return (list === void 0 ? [] : parts(list)).flatMap((field) => field.children.filter((c) => c.field === "name" && c.named).map((c) => c.text));
}
const TABLE = /^(slice_type|array_type|implicit_length_array_type|map_type)$/;
function loopOf$1(loop, scopes) {
	const clause = loop.type === "for_statement" ? loop.children.find((c) => c.type === "range_clause") : void 0;
	const right = clause === void 0 ? null : child(clause, "right");
	const left = clause === void 0 ? null : child(clause, "left");
	if (right === null) return null;
	const table = resolve(right, scopes);
	if (table.type !== "composite_literal" || !TABLE.test(child(table, "type")?.type ?? "")) return null;
	const [key = "", row = ""] = left === null ? [] : parts(left).map((one) => one.text);
	return {
		loop,
		table,
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
function cellsOf$5({ loop, table, key, row }) {
	const body = child(table, "body");
	const rows = (body === null ? [] : parts(body)).map(rowOf).filter((one) => one !== null);
	const fields = fieldsOf(table);
	const nameAt = (place) => fields[place] ?? String(place);
	const titled = rows.map((one) => ({
		key: one.key,
		cells: new Map(one.cells.map(([name, value], place) => [name ?? nameAt(place), normal(value)]))
	}));
	const used = new Set(titled.flatMap(({ cells }) => [...cells.keys()]));
	const names = [...fields.filter((name) => used.has(name)), ...[...used].filter((name) => !fields.includes(name))].filter((name) => row === "" || !onlyNames(`${row}.${name}`, loop));
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
	for (const at of walk(body, (node) => !foreign(node))) {
		const loop = loopOf$1(at, scopes);
		if (loop !== null && tests(loop.loop)) {
			const found = cellsOf$5(loop);
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

// src/syntax/languages/go-source.ts
/** A statement without effect: `_ = x`, a branch never taken. */
function isIdle$6(node) {
	if (node.type === "empty_statement") return true;
	if (node.type === "assignment_statement") return /^_\s*=\s*[\w.]+$/.test(node.text);
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
const symbol$6 = (name, node) => ({
	name,
	line: node.line,
	hash: digest(tokens(node, isIdle$6)),
	mentions: mentions(node)
});
/** The type that a method belongs to: `Orchard` of `(o *Orchard)` and `(o Orchard[T])`. */
function receiverType(method) {
	const receiver = child(method, "receiver");
	return (receiver === null ? [] : [...walk(receiver)].filter((one) => one.type === "type_identifier"))[0]?.text ?? "";
}
function functionName(node) {
	const name = child(node, "name")?.text ?? "";
	if (node.type === "method_declaration") return `${receiverType(node)}.${name}`;
	return name === "init" || name === "_" ? "<module>" : name;
}
const SPEC = /^(type_spec|type_alias|const_spec|var_spec)$/;
function declared$1(at) {
	if (/^(function|method)_declaration$/.test(at.type)) return [symbol$6(functionName(at), at)];
	if (!/^(type|const|var)_declaration$/.test(at.type)) return [];
	return [...walk(at, (inner) => /_(list|declaration)$/.test(inner.type))].filter((inner) => SPEC.test(inner.type)).flatMap((spec) => spec.children.filter((c) => c.field === "name" && c.named).map((name) => symbol$6(name.text === "_" ? "<module>" : name.text, spec)));
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
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: parts(root).flatMap(declared$1),
		imports: goImports(root)
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
	return isUnheard(node, top) ? "swallowed" : null;
}
/** The type of a function's only parameter, `*testing.T` in most tests; null where it has none or several. */
function handleOf(definition) {
	const parameters = child(definition, "parameters");
	const list = parameters === null ? [] : parts(parameters);
	return list.length === 1 ? child(list[0], "type")?.text.replace(/\s+/g, "") ?? null : null;
}
function kindOf$1(definition, name) {
	const handle = handleOf(definition);
	const empty = parts(child(definition, "parameters") ?? definition).length === 0;
	if (definition.type === "method_declaration") return /^Test(?!\p{Ll})/u.test(name) && empty ? "test" : "helper";
	if (name === "TestMain" && handle === "*testing.M") return "main";
	if (/^(Test(?!\p{Ll}))/u.test(name) && handle === "*testing.T") return "test";
	if (/^(Fuzz(?!\p{Ll}))/u.test(name) && handle === "*testing.F") return "test";
	return /^Example(?!\p{Ll})/u.test(name) && empty ? "example" : "helper";
}
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
		const local = [bindings(next.body, enter), ...next.around.scopes];
		const gates = [...next.around.gates, gateOfStatements$5(next.body, local)];
		const path = [...next.around.path, next.name];
		const inside = [...walk(next.body, enter)].flatMap((at) => {
			const subtest = subtestOf(at);
			return subtest === null ? [] : [{
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
		if (inside.length === 0 || built.assertions.length > 0 || rows !== null) reading.tests.push({
			id: path.join(" › "),
			name: next.name,
			gate: gateOf$3(gates, rows, next.whole),
			rows,
			...built
		});
		if (path.length < MAX_NESTING) waiting.push(...inside.reverse());
	}
}
function gateOf$3(gates, rows, whole) {
	const emptied = rows !== null && rows.cells.length === 0 ? [shut(whole, "no rows are left to run")] : [];
	return strictest([...gates, ...emptied]);
}
/** An Example function runs only where it says what it prints. */
function readExample(name, definition, body, reading) {
	const built = buildBody(definition, body, [reading.module], reading.language);
	const output = outputOf(body);
	if (output === null) {
		reading.helpers.push({
			name,
			...built
		});
		return;
	}
	const printed = assertionOf(output, [], body, null);
	const whole = {
		...built,
		assertions: [...built.assertions, printed]
	};
	reading.tests.push({
		id: name,
		name,
		gate: strictest(reading.gates),
		rows: null,
		...whole
	});
}
function readFunction$3(definition, reading, isTestFile) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	const kind = isTestFile ? kindOf$1(definition, name) : "helper";
	const around = {
		path: definition.type === "method_declaration" ? [receiverType(definition)] : [],
		gates: reading.gates,
		scopes: [reading.module]
	};
	if (kind === "test") readTest$4(name, definition, body, around, reading);
	else if (kind === "example") readExample(name, definition, body, reading);
	else if (isTestFile || /\btesting\.(T|TB|B|F)\b/.test(child(definition, "parameters")?.text ?? "")) reading.helpers.push({
		name,
		...buildBody(definition, body, [reading.module], reading.language)
	});
}
/** The line of an error that makes the tests around it unsure. */
function brokenLine$6(root) {
	for (const at of walk(root)) if (at.broken) return at.line;
	return null;
}
function mainGates(definitions) {
	return definitions.flatMap((one) => {
		const body = child(one, "body");
		return body !== null && kindOf$1(one, child(one, "name")?.text ?? "") === "main" ? [gateOfMain(one, body)] : [];
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
	const reading = {
		language: {
			demands: demandsIn$1(subjectFirst),
			defect: defectOf$4,
			called: (node) => node.type === "call_expression" ? calledName$6(node) : null,
			foreign: (node) => subtestOf(node) !== null
		},
		module: bindings(root, (node) => !/^(function|method)_declaration$/.test(node.type)),
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
	measured: false,
	oracle: readGoOracle,
	source: readGoSource
};

// src/syntax/languages/java-tree.ts
/** Last part of a dotted name: `Test` of `org.junit.Test`. */
const lastName$2 = (name) => name.slice(name.lastIndexOf(".") + 1).trim();
/** Annotations of a declaration, as written. */
function annotationsOf(declaration) {
	return (declaration.children.find((c) => c.type === "modifiers")?.children ?? []).filter((c) => c.type === "annotation" || c.type === "marker_annotation");
}
/** The name of an annotation without its package. */
const annotationName = (annotation) => lastName$2(child(annotation, "name")?.text ?? "");
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
/** Whether an expression is a text, or builds one. */
function isText(node) {
	if (stringValue(node) !== null) return true;
	if (node.type === "binary_expression") return parts(node).some(isText);
	return /^(String|MessageFormat)\.(format|valueOf)\b/.test(node.text);
}
/** What a delta accepts; -1 for one that is computed, null where none is given. */
function toleranceOf$5(delta, measure) {
	if (delta === void 0) return null;
	const value = Number(delta.text.replace(/_/g, "").replace(/[fFdDlL]$/, ""));
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
const WEAKEST$1 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
const truthy$1 = (node, subject) => ({
	node,
	subject,
	expected: null,
	matcher: "truthy",
	strength: "truthy"
});
function fromPredicate(node, call) {
	const name = calledName$5(call);
	const strength = PREDICATES$3.get(name);
	const given = argumentsOf$4(call);
	const holder = child(call, "object");
	const [subject, expected] = /^(Objects|Arrays|StringUtils)$/.test(holder?.text ?? "") ? [given[0], given[1]] : [holder ?? void 0, given[0]];
	if (strength === void 0 || subject === void 0 || expected === void 0) return truthy$1(node, call);
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
	if (shape === void 0) return truthy$1(node, at);
	const [strength, negated = false] = shape;
	if (negated && right !== null && normal(right) === "null") return {
		...truthy$1(node, left ?? at),
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
		const asked = parts(at).flatMap((side) => fromCondition$2(node, side)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
		return [{
			node,
			subject: at,
			expected: null,
			matcher: "or",
			strength: WEAKEST$1.find((one) => asked.includes(one)) ?? "bound"
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
	return [at.type === "method_invocation" ? fromPredicate(node, at) : truthy$1(node, at)];
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
function fromTruth$1(node, condition, wanted) {
	const tautology = constantTruth(condition) === wanted;
	const at = bare(condition);
	return (at.type === "binary_expression" && child(at, "operator")?.type === "&&" && !wanted ? [truthy$1(node, at)] : fromCondition$2(node, condition)).map((demand) => asWanted(demand, wanted, tautology));
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
const FUNCTIONS$3 = table$2(PLAIN$2);
const DENIALS$4 = table$2(DENYING$1);
const CHAIN = table$2(CHAINED$3);
const CHAIN_DENIALS = table$2(CHAIN_DENYING);
const MATCHERS$3 = table$2(HAMCREST);
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
function linksOf$2(call) {
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
	if (subject !== null && /^is(True|False)$/.test(name)) return fromTruth$1(link, subject, name === "isTrue");
	const strength = CHAIN.get(name) ?? CHAIN_DENIALS.get(name) ?? null;
	const [only, more] = argumentsOf$4(link);
	return [{
		node: link,
		subject,
		expected: more !== void 0 ? child(link, "arguments") : only === void 0 ? null : classOf$1(only),
		matcher: LIMITS$1.get(name) ?? name,
		strength,
		negated: CHAIN_DENIALS.has(name),
		symmetric: name === "isEqualTo",
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
	const [root, ...rest] = linksOf$2(call);
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
	if (name === "not" && first !== void 0) return (MATCHERS$3.has(calledName$5(first)) ? fromMatcher$1(node, subject, first) : [equal(node, subject, first)]).map((demand) => ({
		...demand,
		negated: demand.negated !== true
	}));
	if (name === "is" && first !== void 0) return MATCHERS$3.has(calledName$5(first)) || calledName$5(first) === "not" ? fromMatcher$1(node, subject, first) : [first.type === "class_literal" ? {
		...equal(node, subject, first),
		strength: "type"
	} : equal(node, subject, first)];
	const strength = MATCHERS$3.get(name) ?? null;
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
	if (matcher.type !== "method_invocation") return fromTruth$1(call, matcher, true);
	return fromMatcher$1(call, subject, matcher);
}

// src/syntax/languages/java-assertions.ts
/** Arguments of an assertion without its message: first in JUnit 4 where a text stands before two others, last elsewhere. */
function withoutMessage(name, given, library) {
	const least = /^assert(True|False|Null|NotNull)$/.test(name) ? 1 : 2;
	const [first] = given;
	if (given.length > least && library === "junit4" && first !== void 0 && isText(first)) return given.slice(1);
	const last = given.at(-1);
	const trailing = last !== void 0 && (isText(last) || last.type === "lambda_expression");
	return given.length > least && trailing && library !== "junit4" ? given.slice(0, -1) : given;
}
function fromThrows(call, name, library) {
	const given = argumentsOf$4(call).filter((one) => library === "jupiter" || !isText(one));
	const block = given.find((one) => one.type === "lambda_expression" || one.type === "method_reference") ?? null;
	const [type] = given;
	const subject = block === null ? given[1] ?? null : child(block, "body") ?? block;
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
	if (first !== null && /^assert(True|False)$/.test(name)) return fromTruth$1(call, first, name === "assertTrue");
	const strength = FUNCTIONS$3.get(name) ?? DENIALS$4.get(name) ?? null;
	const negated = DENIALS$4.has(name);
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
/** `try { weigh(); fail(); } catch (Rotten e) {}`: the older way to expect an exception; elsewhere a branch not to be taken. */
function fromFail$1(call) {
	let below = call;
	for (const at of ancestors(call)) {
		if (at.type === "try_statement" && below.field === "body") {
			const type = (at.children.find((c) => c.type === "catch_clause")?.children.find((c) => /parameter/.test(c.type)))?.children.find((c) => c.type === "catch_type") ?? null;
			return {
				node: call,
				subject: below,
				expected: type,
				matcher: "fail",
				strength: "type"
			};
		}
		if (at.type === "if_statement") return {
			node: call,
			subject: child(at, "condition"),
			expected: null,
			matcher: "fail",
			strength: "truthy"
		};
		if (/^(method_declaration|lambda_expression)$/.test(at.type)) break;
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
/** Calls that lead to assertions and are none. */
const GROUPING = /^assert(All|WithMessage|About)$/;
const HOLDERS = /^(?:org(?:\.\w+)+\.)?(?:Assert|Assertions|AssertJUnit|MatcherAssert|TestCase|this|super|softly|softAssert|collector)$/;
/** What one node of a test demands by itself; nothing for most nodes. */
const demandsIn = (library) => (node) => {
	if (node.type === "assert_statement") {
		const [condition] = parts(node);
		return condition === void 0 ? [] : fromTruth$1(node, condition, true);
	}
	if (node.type !== "method_invocation") return [];
	const holder = child(node, "object");
	const name = calledName$5(node);
	if (holder !== null && calledName$5(holder) === "verify") return [fromVerify(node, holder)];
	const chained = demandsOfChain(node);
	if (chained !== null) return chained;
	if (holder !== null && !HOLDERS.test(holder.text)) return [];
	if (name === "fail") return [fromFail$1(node)];
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
const rootOf = (call) => {
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
	return unasked(top).has(rootOf(node)) ? "swallowed" : null;
}

// src/syntax/languages/java-gates.ts
const MACHINE$5 = /\b(System\s*\.\s*getProperty\(\s*"(os|java)\.|OS\.|JRE\.|SystemUtils|Platform\.|JavaVersion|is(Windows|Mac|Linux|Android|Unix)|IS_(OS|JAVA)_\w+|availableProcessors|GraphicsEnvironment)\b/;
const SHUT = /^(Disabled|Ignore|Ignored)$/;
const ON_MACHINE = /^(Enabled|Disabled)(On(Os|Jre)|ForJreRange|InNativeImage)$/;
const CONDITIONAL = /^(Enabled|Disabled)(If|IfSystemProperty|IfSystemProperties|IfEnvironmentVariable|IfEnvironmentVariables|InAotMode)$/;
const ABORTED = /^(SkipException|TestAbortedException|AssumptionViolatedException|AssumptionViolated)$/;
/** What the annotations of a method or class do to the tests below. */
function gateOfAnnotations(declaration) {
	return strictest(annotationsOf(declaration).map((one) => {
		const name = annotationName(one);
		if (SHUT.test(name)) return shut(one, normal(one));
		if (name === "Test" && annotationValue(one, "enabled")?.text === "false") return shut(one, normal(one));
		const platform = ON_MACHINE.test(name);
		if (!platform && !CONDITIONAL.test(name)) return OPEN$1;
		return {
			enabled: "conditional",
			reason: normal(one),
			line: one.line,
			platform
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
	if (assumed === null) return OPEN$1;
	const condition = resolve(assumed.condition, scopes);
	const truth = constantTruth(condition);
	if (truth !== null && /^assume(True|False|That)$|^assumingThat$/.test(calledName$5(call))) return truth === assumed.wanted ? OPEN$1 : shut(call, normal(call));
	const platform = MACHINE$5.test(condition.text) || MACHINE$5.test(assumed.condition.text);
	return {
		enabled: "conditional",
		reason: normal(call),
		line: call.line,
		platform
	};
}
/** Whether a statement leaves the test as skipped, whatever comes. */
function aborts(at) {
	if (at.type === "throw_statement") return ABORTED.test(child(parts(at)[0] ?? at, "type")?.text.split(".").at(-1) ?? "");
	return calledName$5(at) === "abort" && /^(Assumptions)?$/.test(child(at, "object")?.text ?? "");
}
/** Assumptions and thrown skips of a body, those in lambdas and inner classes left out. */
function gateOfStatements$4(body, scopes) {
	const gates = [];
	for (const at of walk(body, (node) => !/^(lambda_expression|class_body)$/.test(node.type))) {
		if (at.type === "method_invocation") gates.push(gateOfAssumption(at, scopes));
		if (!aborts(at)) continue;
		if (!isGuarded$1(at, body)) gates.push(shut(at, normal(at)));
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
function cellsOf$4(row) {
	if (row.type === "array_initializer") return parts(row).map(normal);
	if (row.type === "array_creation_expression") return cellsOf$4(child(row, "value") ?? row);
	if (/^(of|arguments|argumentSet|asList|entry)$/.test(calledName$5(row))) return argumentsOf$4(row).map(normal);
	return [normal(row)];
}
/** What a provider hands out: the elements of the list that it returns; one cell with all of it where it computes. */
function providedRows$1(method, scopes) {
	const body = child(method, "body") ?? method;
	const returned = [...walk(body)].find((one) => one.type === "return_statement");
	const value = returned === void 0 ? void 0 : parts(returned)[0];
	if (value === void 0) return [[normal(body)]];
	let list = resolve(value, scopes);
	if (list.type === "array_creation_expression") list = child(list, "value") ?? list;
	if (list.type === "array_initializer") return parts(list).map(cellsOf$4);
	if (/^(of|asList)$/.test(calledName$5(list))) return argumentsOf$4(list).map(cellsOf$4);
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
function isIdle$5(node) {
	if (VISIBILITY.test(node.type) && node.parent?.type === "modifiers") return true;
	if (/^(marker_)?annotation$/.test(node.type)) return FOR_READERS$1.test(annotationName(node));
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$5(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$5(at) || skip(at))),
		mentions: mentions(node)
	};
}
const isMember$1 = (node) => TYPES$3.test(node.type) || MEMBERS$1.test(node.type);
/** Members of a body; those of an enum stand one level deeper. */
const membersOf$2 = (body) => parts(body).flatMap((c) => c.type === "enum_body_declarations" ? parts(c) : [c]);
function symbolsOfMember$1(member, path) {
	if (member.type === "method_declaration") return [symbol$5(path + (child(member, "name")?.text ?? ""), member)];
	if (/constructor_declaration$/.test(member.type)) return [symbol$5(`${path}constructor`, member)];
	return member.children.filter((c) => c.type === "variable_declarator").map((c) => symbol$5(path + (child(c, "name")?.text ?? ""), member));
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
		found.push(symbol$5(name, node, (inner) => inner !== node && isMember$1(inner)));
		if (body !== null) waiting.push(...membersOf$2(body).map((member) => ({
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
		const last = lastName$2(whole);
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
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: symbolsOf$4(root),
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
/** `@Test(expected = Rotten.class)`. */
function expectations$1(method, scopes) {
	return annotationsOf(method).flatMap((node) => {
		const expected = annotationValue(node, "expected") ?? annotationValue(node, "expectedExceptions");
		if (annotationName(node) !== "Test" || expected === null) return [];
		const demand = {
			node,
			subject: null,
			expected: classOf$1(expected),
			matcher: "expected",
			strength: "type"
		};
		return [assertionOf(demand, scopes, method, null)];
	});
}
function readTest$3(method, body, around, reading) {
	const name = child(method, "name")?.text ?? "";
	const built = buildBody(method, body, around.scopes, reading.body);
	const rows = rowsOf$5(method, around.methods, around.scopes);
	const local = [bindings(body), ...around.scopes];
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
	const assertions = [...expectations$1(method, around.scopes), ...built.assertions];
	reading.tests.push({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows,
		...built,
		assertions
	});
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
	reading.helpers.push({
		name,
		...buildBody(method, body, around.scopes, reading.body)
	});
}
/** Fields count as helpers of their name: what they are made of is what tests that name them use. */
function readField(field, around, reading) {
	for (const one of field.children.filter((c) => c.type === "variable_declarator")) reading.helpers.push({
		name: child(one, "name")?.text ?? "",
		...buildBody(field, field, around.scopes, reading.body)
	});
}
const membersOf$1 = (type) => parts(child(type, "body") ?? type);
function methodsOf$1(type) {
	const found = /* @__PURE__ */ new Map();
	for (const member of membersOf$1(type)) {
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
	const scopes = [bindings(body, (node) => !/^(method|constructor|class)_declaration$/.test(node.type)), ...around.scopes];
	const hooks = membersOf$1(type).filter((one) => one.type === "method_declaration" && annotationsOf(one).some((a) => /^Before/.test(annotationName(a))));
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
			for (const member of [...membersOf$1(node)].reverse()) waiting.push({
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
	for (const at of walk(root)) {
		if (!at.broken) continue;
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
const java$1 = {
	id: "java",
	claims: (path) => path.endsWith(".java"),
	grammar: () => "java",
	measured: false,
	oracle: readJavaOracle,
	source: readJavaSource
};

// src/syntax/loop-rows.ts
const LOOPS$1 = /^(for_in_statement|for_statement)$/;
const LISTS = /^(list|tuple|array)$/;
const RECORDS = /^(list|tuple|array|object|dictionary)$/;
const PATTERNS = /^(pattern_list|tuple_pattern|list_pattern|array_pattern|object_pattern)$/;
const WRAPPED = /^(as_expression|satisfies_expression)$/;
const ASKS$3 = /\b(assert\w*|expect|should)\b/i;
const SPREADS = /^(spread_element|list_splat)$/;
function literalList(over, scopes) {
	const found = resolve(over, scopes);
	const list = WRAPPED.test(found.type) ? parts(found)[0] ?? found : found;
	return LISTS.test(list.type) && !parts(list).some((one) => SPREADS.test(one.type)) ? list : null;
}
/** `for … of […]`, `for … in […]:` and `[…].forEach((…) => …)`; null for other nodes and other lists. */
function loopOf(node, scopes) {
	if (LOOPS$1.test(node.type)) {
		const over = child(node, "right");
		const list = over === null ? null : literalList(over, scopes);
		return list === null ? null : {
			bound: child(node, "left"),
			list
		};
	}
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
		list
	};
}
const cellsOf$3 = (row, single) => !single && RECORDS.test(row.type) ? parts(row).map(normal) : [normal(row)];
function rowsIn({ bound, list }) {
	const isPattern = bound !== null && PATTERNS.test(bound.type);
	const names = bound === null ? [] : isPattern ? parts(bound).map((one) => one.text) : [bound.text];
	const single = bound !== null && !isPattern;
	return {
		names,
		cells: parts(list).map((row) => cellsOf$3(row, single))
	};
}
/** Rows of a test that is declared in a loop over a list that is written out; `stops` tells the suites around it. */
function rowsAround(call, scopes, stops) {
	for (const at of ancestors(call)) {
		if (stops(at)) return null;
		const loop = loopOf(at, scopes);
		if (loop !== null) return {
			...rowsIn(loop),
			line: loop.list.line
		};
	}
	return null;
}
/** Rows of the loops inside of a test that walk lists which are written out and assert something of each element. */
function rowsInside(body, scopes, enter) {
	const found = [...walk(body, enter)].flatMap((at) => {
		const loop = loopOf(at, scopes);
		return loop !== null && parts(loop.list).length > 0 && ASKS$3.test(at.text.slice(0, 5e3)) ? [loop] : [];
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

// src/syntax/languages/javascript-matchers.ts
/** Matchers of jest, vitest, jest-dom, playwright, chai and sinon-chai, by the last word of the chain. */
const CHAINED$2 = {
	exact: `toBe toEqual toStrictEqual toBeNull toBeUndefined toBeNaN toBeEmpty toHaveBeenCalledWith
    toHaveBeenLastCalledWith toHaveBeenNthCalledWith toHaveBeenCalledExactlyOnceWith toHaveReturnedWith
    toHaveLastReturnedWith toMatchSnapshot toMatchInlineSnapshot toMatchFileSnapshot toHaveScreenshot
    toThrowErrorMatchingSnapshot toThrowErrorMatchingInlineSnapshot toHaveText toHaveValue toHaveTextContent
    toHaveAttribute toHaveURL toHaveTitle toHaveCount toHaveDisplayValue toHaveFormValues toHaveStyle
    equal equals eq eql eqls true false null undefined empty calledWith calledOnceWith calledWithExactly`,
	structure: `toMatchObject toContain toContainEqual toHaveProperty toHaveLength toHaveBeenCalledTimes
    toHaveBeenCalledOnce toContainText toHaveReturnedTimes toBeOneOf toHaveClass include includes contain contains
    members property keys lengthOf length oneOf calledOnce callCount`,
	approximate: "toBeCloseTo closeTo approximately",
	bound: `toBeGreaterThan toBeGreaterThanOrEqual toBeLessThan toBeLessThanOrEqual above below least most within
    greaterThan lessThan gt gte lt lte`,
	pattern: "toMatch match matches string",
	type: "toBeInstanceOf toBeTypeOf a an instanceof instanceOf toThrow toThrowError throw throws rejects rejectedWith",
	truthy: `toBeDefined toBeTruthy toBeFalsy toHaveBeenCalled toHaveReturned toBeVisible toBeInTheDocument
    toBeAttached toBeHidden toBeEnabled toBeDisabled toBeChecked exist ok called fulfilled rejected`
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
const MATCHERS$2 = table$1(CHAINED$2);
/** What a function of an `assert` object asks. */
const FUNCTIONS$2 = table$1(PLAIN$1);
/** What such a function denies. */
const DENIALS$3 = table$1(DENYING);

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
	const callee = child(call, "function");
	if (callee === null) return "";
	return (callee.type === "member_expression" ? child(callee, "property")?.text : callee.text) ?? "";
}
/** Arguments of a call, comments left out. */
function argumentsOf$3(call) {
	const list = child(call, "arguments");
	return list === null ? [] : parts(list);
}
const isExpect = (call) => /^(expect|expect\.(soft|poll|element)|should)$/.test(child(call, "function")?.text ?? "");
/** Reads a chain downwards from its outermost node; null where it does not begin with `expect(…)` or `x.should`. */
function chainOf$1(top) {
	const words = [];
	let last = null;
	for (let at = top; at !== null;) if (at.type === "call_expression") {
		if (isExpect(at)) return {
			subject: argumentsOf$3(at)[0] ?? null,
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
		value: 10 ** -Number(given[at]?.text ?? 2)
	};
	const delta = Number(given[at]?.text);
	return /^(closeTo|approximately)$/.test(matcher) ? {
		measure: "delta",
		value: Number.isNaN(delta) ? -1 : delta
	} : null;
}
/** `toThrow()` asks for anything thrown; with text or a pattern it asks for that. */
function strengthOf$1(matcher, given) {
	const [first] = given;
	if (/^(toThrow|toThrowError|throw|throws|rejects|rejectedWith)$/.test(matcher)) {
		if (first === void 0) return "truthy";
		return [
			"string",
			"template_string",
			"regex",
			"object"
		].includes(bare(first).type) ? "pattern" : "type";
	}
	if (/^toHave(Text|URL|Title|TextContent|Value)$/.test(matcher) && first?.type === "regex") return "pattern";
	return MATCHERS$2.get(matcher) ?? null;
}
/** Of several arguments all are expected, but for the tolerance behind an approximate value. */
const expectedIn = (matcher, given, call) => given.length > 1 && call !== null && MATCHERS$2.get(matcher) !== "approximate" ? child(call, "arguments") : given[0] ?? null;
function fromChain(node, chain) {
	const called = chain.last !== null;
	const matcher = chain.words.at(-1) ?? "";
	if (/^(|catch|then|finally)$/.test(matcher) || !called && !MATCHERS$2.has(matcher)) return null;
	const given = chain.last === null ? [] : argumentsOf$3(chain.last);
	const { subject } = chain;
	const [first] = given;
	const literal = subject !== null && isLiteral(subject);
	const same = literal && first !== void 0 && normal(subject) === normal(first);
	const negated = chain.words.includes("not") || chain.words.includes("never");
	const truthy = literal && given.length === 0 && LITERAL_SUBJECT.test(matcher) && constantTruth(subject) !== false;
	const boolean = literal && given.length === 0 && subject !== null && normal(subject) === matcher;
	return {
		node,
		subject,
		expected: expectedIn(matcher, given, chain.last),
		matcher,
		strength: strengthOf$1(matcher, given),
		negated,
		symmetric: /^(toBe|toEqual|toStrictEqual|equal|equals|eq|eql)$/.test(matcher),
		tolerance: toleranceOf$4(matcher, given, 1),
		...fixed(matcher),
		tautology: !negated && (same || truthy || boolean)
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
	const negated = DENIALS$3.has(name);
	const known = FUNCTIONS$2.get(name) ?? DENIALS$3.get(name) ?? null;
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
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$5(node) {
	if (node.type !== "call_expression" && node.type !== "member_expression") return [];
	const direct = node.type === "call_expression" ? fromFunction$2(node) : null;
	if (direct !== null) return [direct];
	if (!isOutermost$1(node)) return [];
	const chain = chainOf$1(node);
	const demand = chain === null ? null : fromChain(node, chain);
	return demand === null ? [] : [demand];
}
/** Whether an assertion answers later, so that it counts only when it is awaited or returned. */
function isLater(node, playwright) {
	const words = chainOf$1(node)?.words ?? [];
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
	const resolved = resolve(condition, scopes);
	const truth = constantTruth(resolved);
	if (truth !== null) return truth === when ? shut(at, reason) : OPEN$1;
	const platform = MACHINE$4.test(resolved.text) || MACHINE$4.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform
	};
}
/** What the words behind `it` or `describe` do: `it.skip`, `test.skipIf(C)`, `describe.runIf(C).each`. */
function gateOfChain(call, words, scopes) {
	for (const { word, given } of words) {
		if (SHUT_WORDS.has(word)) return shut(call, word);
		const [condition] = given;
		if (condition !== void 0 && (word === "skipIf" || word === "runIf")) return conditional$4(call, condition, word === "skipIf", scopes, `${word} ( ${normal(condition)} )`);
	}
	return OPEN$1;
}
/** What an options argument says: `{ skip: true }`, `{ todo: '…' }` of node:test, vitest and Deno. */
function gateOfOptions(given, scopes) {
	for (const option of given.filter((one) => one.type === "object").flatMap(parts)) {
		const key = child(option, "key")?.text ?? "";
		const value = child(option, "value");
		if (value !== null && /^(skip|todo|ignore|fails)$/.test(key)) return conditional$4(option, value, true, scopes, normal(option));
	}
	return OPEN$1;
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
	return OPEN$1;
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

// src/syntax/languages/javascript-source.ts
const TYPES$1 = /^(type_annotation|type_arguments|type_parameters|interface_declaration|type_alias_declaration|asserts_annotation|type_predicate_annotation|accessibility_modifier|ambient_declaration)$/;
const DECLARATIONS = /^(function_declaration|generator_function_declaration|class_declaration|abstract_class_declaration|enum_declaration)$/;
/** A statement without effect, or one that only the type checker reads. */
function isIdle$4(node) {
	if (TYPES$1.test(node.type) || node.type === "empty_statement") return true;
	if (node.type === "expression_statement") return parts(node).every((c) => isLiteral(c) && stringValue(c) !== "use server");
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$4(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$4(at) || skip(at))),
		mentions: mentions(node)
	};
}
/** A class without its methods, and each method as `Class.method`. */
function classSymbols(node) {
	const name = child(node, "name")?.text ?? "default";
	const body = child(node, "body");
	const methods = body === null ? [] : body.children.filter((c) => c.type === "method_definition");
	return [symbol$4(name, node, (inner) => inner.type === "method_definition" && inner.parent === body), ...methods.map((method) => symbol$4(`${name}.${child(method, "name")?.text ?? ""}`, method))];
}
function declared(node) {
	if (/class_declaration$/.test(node.type)) return classSymbols(node);
	if (DECLARATIONS.test(node.type)) return [symbol$4(child(node, "name")?.text ?? "default", node)];
	if (node.type !== "lexical_declaration" && node.type !== "variable_declaration") return [];
	return parts(node).filter((c) => c.type === "variable_declarator").flatMap((c) => {
		const name = child(c, "name");
		if (name?.type === "identifier") return [symbol$4(name.text, c)];
		return name === null ? [] : mentions(name).map((one) => symbol$4(one, c));
	});
}
function symbolsOf$3(root) {
	const found = [];
	const rest = [];
	const named = /* @__PURE__ */ new Set();
	for (const at of parts(root)) {
		const exported = at.type === "export_statement";
		if (at.type === "import_statement" || exported && child(at, "source") !== null || isIdle$4(at)) continue;
		const inner = exported ? child(at, "declaration") ?? child(at, "value") ?? at : at;
		if (isIdle$4(inner)) continue;
		const here = declared(inner);
		if (here.length > 0) found.push(...here);
		else if (exported && inner !== at) found.push(symbol$4("default", inner));
		else if (!exported) {
			rest.push(...tokens(at, isIdle$4));
			for (const name of mentions(at)) named.add(name);
		}
	}
	if (rest.length > 0) found.push({
		name: "<module>",
		line: 1,
		hash: digest(rest),
		mentions: [...named].sort()
	});
	return found;
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
const LOADERS$1 = /^(require|import|vi\.importActual|jest\.requireActual|vi\.mock|jest\.mock)$/;
/** Static, dynamic and CommonJS imports with a literal module, and re-exports. */
function javascriptImports(root) {
	const found = [];
	for (const at of walk(root)) {
		const source = /^(import|export)_statement$/.test(at.type) ? child(at, "source") : null;
		if (source !== null) found.push({
			module: stringValue(source) ?? "",
			names: clauseNames(at)
		});
		if (at.type !== "call_expression" || !LOADERS$1.test(child(at, "function")?.text ?? "")) continue;
		const [module] = parts(child(at, "arguments") ?? at);
		const path = module === void 0 ? null : stringValue(module);
		if (path !== null) found.push({
			module: path,
			names: [{
				local: "*",
				original: ""
			}]
		});
	}
	return found;
}
/** The symbols and imports of a JavaScript or TypeScript file. */
function readJavascriptSource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: symbolsOf$3(root),
		imports: javascriptImports(root)
	};
}

// src/syntax/languages/javascript.ts
const TESTS$2 = /* @__PURE__ */ new Set([
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
function wordsOf(callee) {
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
/** Reads a call as a declaration; null for all other calls. Subtests of node:test are declarations too (`t.test`). */
const declarationOf$1 = remember((call) => {
	if (call.type !== "call_expression") return null;
	const callee = child(call, "function");
	const chain = callee === null ? null : wordsOf(callee);
	const given = argumentsOf$3(call);
	const [title] = given;
	if (chain === null || title === void 0 || chain.words.some(({ word }) => NOT_DECLARING.test(word))) return null;
	const subtest = (STEPS.has(chain.base) || chain.base === "Deno") && chain.words[0]?.word === "test";
	const suite = SUITES.has(chain.base) || TESTS$2.has(chain.base) && chain.words[0]?.word === "describe";
	if (!subtest && !suite && !TESTS$2.has(chain.base)) return null;
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
const swallowsPromise = remember((at) => {
	if (at.type !== "call_expression" || calledName$4(at) !== "catch") return false;
	const [handler] = argumentsOf$3(at);
	return handler !== void 0 && FUNCTION$2.test(handler.type) && !/\b(throw|expect|assert|fail|done|reject)\b/.test(handler.text);
});
const swallowsError = remember((at) => {
	const handler = child(at, "handler");
	if (handler === null) return false;
	return !/\b(throw|expect|assert|fail|done|reject|rethrow)\b/.test((child(handler, "body") ?? handler).text);
});
/** A promise's assertion counts where somebody waits for it: `await`, `return`, an arrow's value, or it is handed on. */
function isDropped$1(node, top) {
	for (const at of ancestors(node, top)) {
		if (at.type === "expression_statement") return true;
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
function gateOf$2(declaration, around, body) {
	const { call, base, words, given, kind } = declaration;
	const gates = [
		...around.gates,
		gateOfChain(call, words, around.scopes),
		gateOfOptions(given, around.scopes)
	];
	if (/^x/.test(base)) gates.push(shut(call, base));
	if (body !== null) gates.push(gateOfStatements$3(body, [bindings(body), ...around.scopes]));
	else if (kind === "test" && declaration.given.length === 1) gates.push(shut(call, "todo"));
	return strictest(gates);
}
const isFocused$1 = ({ base, words, given }) => /^f/.test(base) || words.some(({ word }) => word === "only") || given.some((one) => one.type === "object" && /\bonly\s*:\s*true\b/.test(one.text));
/** Rows of `.each`: an array's elements, or the lines of a table template. */
function rowsOf$4(words, scopes) {
	const [table] = words.find(({ word }) => word === "each" || word === "for")?.given ?? [];
	if (table === void 0) return null;
	const list = resolve(table, scopes);
	if (list.type === "template_string") {
		const [header = "", ...lines] = list.text.slice(1, -1).trim().split("\n");
		const cellsIn = (line) => line.split("|").map((cell) => cell.trim());
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
	return {
		names: [],
		cells: parts(bareList).map((row) => row.type === "array" || row.type === "object" ? parts(row).map(normal) : [normal(row)]),
		line: table.line
	};
}
function readTest$2(declaration, around, reading) {
	const { call, title, words } = declaration;
	const body = declaration.body === null ? null : child(declaration.body, "body") ?? declaration.body;
	const gate = gateOf$2(declaration, around, body);
	const enter = (node) => !reading.language.foreign(node);
	const local = body === null ? [] : [bindings(body, enter), ...around.scopes];
	const rows = rowsOf$4(words, around.scopes) ?? rowsAround(call, around.scopes, (node) => declarationOf$1(node) !== null) ?? (body === null ? null : rowsInside(body, local, enter));
	const empty = rows !== null && rows.cells.length === 0 ? [shut(call, "no rows are left to run")] : [];
	const built = buildBody(call, body ?? call, around.scopes, reading.language);
	const id = [...around.path, title].join(" › ");
	const focused = around.focused || isFocused$1(declaration);
	reading.tests.push({
		id,
		name: title,
		gate: strictest([gate, ...empty]),
		rows,
		focused,
		...built
	});
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
	if (body !== null) reading.helpers.push({
		name,
		...buildBody(node, body, around.scopes, reading.language)
	});
}
/** The name of a value beside the tests (`const scale = makeScale(3)`), which they share; null for other nodes. */
function valueName(node) {
	const name = node.type === "variable_declarator" ? child(node, "name") : null;
	return name?.type === "identifier" && child(node, "value") !== null ? name.text : null;
}
/** What a shared value is made of: a test that names it reaches what its making calls. */
function readValue(node, name, around, reading) {
	const value = child(node, "value");
	if (value !== null) reading.helpers.push({
		name,
		...buildBody(node, value, around.scopes, reading.language)
	});
}
function inside$2(declaration, around) {
	const body = declaration.body === null ? null : child(declaration.body, "body");
	const gate = declaration.kind === "suite" ? gateOf$2(declaration, around, body) : OPEN$1;
	return {
		path: [...around.path, declaration.title],
		gates: [...around.gates, gate],
		focused: around.focused || isFocused$1(declaration),
		scopes: body === null ? around.scopes : [bindings(body, (node) => !FUNCTION$2.test(node.type)), ...around.scopes]
	};
}
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
/** Where some test has `.only`, all others do not run. */
function unfocus$1({ focused, ...unit }, any) {
	if (!any || focused || unit.gate.enabled === "no") return unit;
	return {
		...unit,
		gate: {
			enabled: "unfocused",
			reason: "another test has .only",
			line: unit.line,
			platform: false
		}
	};
}
/** An error that tree-sitter could not keep within one statement makes what is around it unsure. */
function brokenLine$4(root) {
	for (const at of walk(root)) {
		if (!at.broken) continue;
		if (at === root) return at.line;
		if ([...ancestors(at)].some((above) => declarationOf$1(above) !== null) || at.parent === root || /\b(it|test|describe|expect|assert)\b/.test(at.text)) return at.line;
	}
	return null;
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
			demands: demandsOf$5,
			defect: defectIn$1(playwright),
			called: (node) => node.type === "call_expression" ? calledName$4(node) : null,
			foreign
		},
		tests: [],
		helpers: []
	};
	const scope = bindings(root, (node) => !FUNCTION$2.test(node.type));
	const collected = collectsJavascript(path);
	readDeclarations$1(root, {
		path: [],
		gates: [],
		focused: false,
		scopes: [scope]
	}, reading);
	const any = reading.tests.some((unit) => unit.focused);
	const tests = collected || isTestPath(path) ? reading.tests.map((unit) => unfocus$1(unit, any)) : [];
	return {
		kind: "tests",
		tests: numberIds(tests),
		helpers: reading.helpers,
		imports,
		collected
	};
}
const EXTENSION = /\.([cm]?)([jt]s)(x?)$/;
/** JavaScript and TypeScript: vitest, jest, mocha with chai, node:test with node:assert, playwright. */
const javascript$1 = {
	id: "javascript",
	claims: (path) => EXTENSION.test(path),
	grammar: (path) => {
		const [, , kind, x] = EXTENSION.exec(path) ?? [];
		if (kind === "js") return "javascript";
		return x === "x" ? "tsx" : "typescript";
	},
	measured: true,
	oracle: readJavascriptOracle,
	source: readJavascriptSource
};

// src/syntax/languages/php-tree.ts
const CALLS$1 = /^((nullsafe_)?member|scoped|function)_call_expression$/;
const isCall = (node) => CALLS$1.test(node.type);
/** The last part of a qualified name: `Scale` of `\Orchard\Scale`. */
const lastName$1 = (name) => name.slice(name.lastIndexOf("\\") + 1).trim();
/** The name that a call calls, without its namespace; empty for other nodes and computed names. */
function calledName$3(call) {
	if (!isCall(call)) return "";
	const name = child(call, "name") ?? child(call, "function");
	return name !== null && /^(name|qualified_name)$/.test(name.type) ? lastName$1(name.text) : "";
}
/** What a method is called on: an object, or a class; null for functions. */
const holderOf$1 = (call) => child(call, "object") ?? child(call, "scope");
/** Whether a call is one of the test's own class or of PHPUnit's `Assert`, or of a function. */
const isOwn$1 = (call) => {
	const holder = holderOf$1(call);
	return holder === null || /^(\$this|self|static|parent|\\?([\w\\]*\\)?Assert|test\(\))$/.test(holder.text);
};
const listOf = (call) => child(call, "arguments") ?? call.children.find((one) => one.type === "arguments") ?? null;
/** Arguments of a call, of `new` or of an attribute (each an `argument` node, comments left out). */
function given$1(call) {
	const list = child(call, "parameters") ?? listOf(call);
	return list === null ? [] : parts(list).filter((one) => one.type === "argument");
}
const givenValue = (argument) => parts(argument).find((one) => one.field !== "name") ?? null;
/** Arguments without a name, in order. */
const argumentsOf$2 = (call) => given$1(call).filter((one) => child(one, "name") === null).flatMap((one) => givenValue(one) ?? []);
/** An argument given by name (`delta: 0.1`); null where it is not. */
function namedArgument(call, name) {
	const found = given$1(call).find((one) => child(one, "name")?.text === name);
	return found === void 0 ? null : givenValue(found);
}
/** The class of `Foo::class`; other nodes as they are. */
const classOf = (node) => node.type === "class_constant_access_expression" && parts(node)[1]?.text === "class" ? parts(node)[0] ?? node : node;
/** Attributes of a declaration, `#[Test]` and its like. */
function attributesOf(declaration) {
	return (child(declaration, "attributes")?.children ?? []).flatMap((group) => group.children.filter((one) => one.type === "attribute"));
}
/** The name of an attribute without its namespace. */
const attributeName = (attribute) => lastName$1(parts(attribute)[0]?.text ?? "");
/** Tags of the doc comment right above a declaration. */
const tagsOf = remember((declaration) => {
	const around = declaration.parent?.children ?? [];
	const above = around[around.indexOf(declaration) - 1];
	if (above === void 0 || !isComment$1(above) || !above.text.startsWith("/**")) return [];
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
	const value = Number(delta.text.replaceAll("_", ""));
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
	if (holderOf$1(at) !== null || first === void 0) return null;
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
const fromTruth = (node, condition, wanted) => demandsOfTruth(node, condition, wanted, PHP);

// src/syntax/languages/php-matchers.ts
/** Methods of PHPUnit's `Assert`; with a `Not` in their name they deny the same. */
const FUNCTIONS$1 = strengthTable({
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
const DENIALS$2 = /* @__PURE__ */ new Map([
	["assertDoesNotMatchRegularExpression", "assertMatchesRegularExpression"],
	["assertNotRegExp", "assertRegExp"],
	["assertFileDoesNotExist", "assertFileExists"],
	["assertDirectoryDoesNotExist", "assertDirectoryExists"]
]);
/** Methods named `assert…` of what web frameworks answer with. */
const ANSWERS$1 = strengthTable({
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
const isMember = (node) => /^(nullsafe_)?member_access_expression$/.test(node.type);
/** The words of a chain from `expect(…)` outwards; null where it does not begin with it. */
function linksOf$1(call) {
	const links = [];
	for (let at = call; at !== null && (isCall(at) || isMember(at)); at = child(at, "object")) links.push({
		node: at,
		name: isMember(at) ? child(at, "name")?.text ?? "" : calledName$3(at)
	});
	const root = links.at(-1);
	return root?.name === "expect" && holderOf$1(root.node) === null ? links.reverse() : null;
}
const isInner = ({ field, parent }) => field === "object" && parent !== null && (isCall(parent) || isMember(parent));
/** What a closure computes, for `expect(fn () => weigh())->toThrow(…)`. */
const inside$1 = (node) => /^(arrow|anonymous)_function$/.test(node.type) ? child(node, "body") ?? node : node;
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
* null where there is no chain.
*/
function demandsOfExpect(call) {
	const [root, ...rest] = linksOf$1(call) ?? [];
	if (root === void 0) return null;
	if (isInner(call)) return [];
	const [examined = null] = argumentsOf$2(root.node);
	let subject = examined === null ? null : inside$1(examined);
	let negated = false;
	const found = [];
	for (const link of rest) if (link.name === "not") negated = !negated;
	else if (link.name === "and" && isCall(link.node)) subject = argumentsOf$2(link.node)[0] ?? subject;
	else if (isCall(link.node) && /^to[A-Z]/.test(link.name)) {
		found.push(...fromLink(link, subject, negated));
		negated = false;
	} else if (!/^(and|each|sequence|when|unless|tap|pipe)$/.test(link.name)) subject = link.node;
	if (found.length > 0) return found;
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
	const plain = FUNCTIONS$1.get(name);
	if (plain !== void 0) return {
		strength: plain,
		negated: false
	};
	const denied = FUNCTIONS$1.get(DENIALS$2.get(name) ?? name.replace("Not", ""));
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
		matcher: LIMITS.get(name) ?? (negated ? DENIALS$2.get(name) ?? name.replace("Not", "") : name),
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
/** `try { weigh(); $this->fail(); } catch (Rotten $e) {}`: the older way to expect an exception. */
function fromFail(call) {
	let below = call;
	for (const at of ancestors(call)) {
		if (at.type === "try_statement" && below.field === "body") {
			const caught = at.children.find((one) => one.type === "catch_clause");
			const type = caught === void 0 ? null : child(caught, "type");
			return {
				node: call,
				subject: below,
				expected: type,
				matcher: "fail",
				strength: "type"
			};
		}
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
	for (let at = call; at !== null && isCall(at); at = child(at, "object")) links.push(at);
	return links;
}
const isOutermost = ({ field, parent }) => field !== "object" || parent === null || !isCall(parent);
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
	const mayBe = counts.length === 0 ? root !== void 0 && calledName$3(root) === "shouldReceive" : /\b(any|zeroOrMoreTimes) /.test(how);
	const first = root ?? called ?? call;
	return [{
		node: call,
		subject: holderOf$1(first),
		expected: null,
		matcher: `expects.${name === void 0 ? calledName$3(holderOf$1(first) ?? first) : normal(name)}`,
		strength: mayBe ? "none" : /\bat(Least|Most)/.test(how) ? "bound" : "structure",
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
		subject: holderOf$1(subject),
		expected: given.length > 1 ? child(call, "arguments") : given[0] ?? null,
		matcher: name,
		strength: ANSWERS$1.get(name) ?? null,
		negated: denies,
		...fixedBy(name)
	};
}
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$4(node) {
	if (!isCall(node)) return [];
	const name = calledName$3(node);
	const chained = demandsOfExpect(node);
	if (chained !== null) return chained;
	if (isOwn$1(node) && name === "fail") return [fromFail(node)];
	if (/^(assert[A-Z]|expect(Exception|Output|Deprecation|Warning|Notice|Error|UserDeprecation|NotTo))/.test(name)) return isOwn$1(node) ? fromFunction(node, name) : [fromAnswer(node, name)];
	return isOutermost(node) ? fromMock(node) : [];
}
/** Whether a call is an assertion of a library, whose body nobody needs to see. */
const isAsserting = (call) => {
	const name = calledName$3(call);
	return FUNCTIONS$1.has(name) || strengthOf(name).strength !== null || /^(expects?|assert(True|False)|expectException\w*|should\w+)$/.test(name);
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
/** What takes an assertion's power, around it or in what its test expects. */
function defectOf$2(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body") {
			if (at.children.some((one) => one.type === "catch_clause" && swallows$2(one))) return "swallowed";
		} else if (below.field === "body" && isEmptyLoop$1(at)) return "unreachable";
		below = at;
	}
	return calledName$3(node) !== "expectException" && awaitsFailure(top) ? "swallowed" : null;
}

// src/syntax/languages/php-gates.ts
const MACHINE$3 = /\b(PHP_(OS|OS_FAMILY|VERSION|VERSION_ID|MAJOR_VERSION|MINOR_VERSION|INT_SIZE|SAPI|DEBUG|ZTS)|DIRECTORY_SEPARATOR|php_sapi_name|php_uname|phpversion|version_compare|extension_loaded|(function|class|interface|enum)_exists|defined|posix_getuid)\b/;
const REQUIREMENTS = /^Requires(Php|Phpunit|PhpunitExtension|PhpExtension|OperatingSystem|OperatingSystemFamily|Function|Method|Setting|EnvironmentVariable)$/;
const SKIPS$1 = /^markTest(Skipped|Incomplete)$/;
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
	const tags = tagsOf(declaration).filter(({ name }) => name === "requires").map(({ text }) => ({
		enabled: "conditional",
		reason: `@requires ${text}`,
		line: declaration.line,
		platform: true
	}));
	return strictest([...attributes, ...tags]);
}
/** PHPUnit runs only public methods that are bound to an object. */
function gateOfModifiers(method) {
	const word = [
		"private",
		"protected",
		"abstract"
	].find((one) => hasModifier(method, one));
	return word === void 0 ? OPEN$1 : shut(method, `${word} methods are not run as tests`);
}
function skips(at) {
	if (SKIPS$1.test(calledName$3(at))) return isOwn$1(at);
	if (at.type !== "throw_expression") return false;
	const made = parts(at)[0];
	const type = made?.type === "object_creation_expression" ? parts(made)[0] : void 0;
	return type !== void 0 && SKIPPED_BY_THROW.test(lastName$1(type.text));
}
const asksMachine = remember((above) => MACHINE$3.test(child(above, "condition")?.text ?? ""));
/** Calls and throws of a body by which its test counts as skipped; those in closures left out. */
function gateOfStatements$2(body) {
	const gates = [];
	const reachable = reachability();
	for (const at of walk(body, (node) => !/^(anonymous|arrow)_function$|^declaration_list$/.test(node.type))) {
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
function literalRows(list) {
	return elementsOf$1(list)?.map(cellsOf$2) ?? null;
}
/** What a provider yields one by one; null where it yields nothing, or in a loop. */
function yieldedRows(body) {
	const yields = [...walk(body)].filter((one) => one.type === "yield_expression");
	const looped = yields.some((one) => [...ancestors(one, body)].some(({ type }) => /^(for|foreach|while)_/.test(type)));
	if (yields.length === 0 || looped || yields.some((one) => one.children.some((c) => c.text === "from"))) return null;
	return yields.map((one) => {
		const pair = parts(one)[0];
		const row = pair === void 0 ? void 0 : parts(pair).at(-1);
		return row === void 0 ? [] : cellsOf$2(pair?.type === "array_element_initializer" ? row : pair ?? row);
	});
}
/** What a provider hands out: the rows that it returns or yields; one cell with all of it where it computes. */
const providedRows = remember((method) => {
	const body = child(method, "body") ?? method;
	const returned = [...walk(body)].find((one) => one.type === "return_statement");
	const value = returned === void 0 ? void 0 : parts(returned)[0];
	return (value === void 0 ? null : literalRows(resolve(value, [bindings(body)]))) ?? yieldedRows(body) ?? [[normal(body)]];
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
	return (list === null ? [] : parts(list)).map((one) => (child(one, "name")?.text ?? "").replace(/^\$/, ""));
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
const KINDS$1 = /* @__PURE__ */ new Map([
	["it", "test"],
	["test", "test"],
	["todo", "test"],
	["describe", "suite"],
	["beforeEach", "hook"],
	["beforeAll", "hook"]
]);
/** Reads a statement of a file of tests; null where it declares nothing. */
function pestDeclaration(statement) {
	const links = [];
	let at = statement ?? null;
	for (; at !== null && isCall(at) && child(at, "object") !== null; at = child(at, "object")) links.push(at);
	if (at === null || !isCall(at) || holderOf$1(at) !== null) return null;
	const kind = KINDS$1.get(calledName$3(at));
	if (kind === void 0) return null;
	const given = argumentsOf$2(at);
	const closure = given.find((one) => /^(anonymous|arrow)_function$/.test(one.type)) ?? null;
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
/** Rows of `->with([…])`; one cell for a data set that is named or computed. */
function pestRows(links) {
	const given = links.filter((link) => calledName$3(link) === "with");
	const [first] = given;
	if (first === void 0) return null;
	return {
		names: [],
		cells: given.flatMap((link) => argumentsOf$2(link).flatMap((list) => literalRows(list) ?? [[normal(list)]])),
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
function isIdle$3(node) {
	if (/^(visibility|final)_modifier$/.test(node.type)) return true;
	if (node.type === "attribute_group") return parts(node).every((one) => FOR_READERS.test(attributeName(one)));
	if (node.type !== "if_statement" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$3(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$3(at) || skip(at))),
		mentions: mentions(node)
	};
}
const isSymbol$1 = (node) => TYPES.test(node.type) || MEMBERS.test(node.type) || node.type === "function_definition" || node.type === "enum_case";
function symbolsOfMember(member, path) {
	const name = child(member, "name")?.text ?? "";
	if (member.type === "method_declaration") return [symbol$3(path + (name === "__construct" ? "constructor" : name), member)];
	if (member.type === "enum_case") return [symbol$3(path + name, member)];
	return parts(member).filter((one) => /^(property|const)_element$/.test(one.type)).map((one) => {
		return symbol$3(path + ((child(one, "name") ?? parts(one)[0])?.text ?? "").replace(/^\$/, ""), member);
	});
}
/** Statements of a file, those of namespaces with braces among them. */
const statementsOf = (root) => parts(root).flatMap((one) => {
	const body = one.type === "namespace_definition" ? child(one, "body") : null;
	return body === null ? [one] : parts(body);
});
/** Methods as `Class.method`, `__construct` as `Class.constructor`; a class itself is what is left without its members. */
function symbolsOf$2(root) {
	const found = [];
	for (const node of statementsOf(root)) {
		const name = child(node, "name")?.text ?? "";
		if (node.type === "function_definition") found.push(symbol$3(name, node));
		else if (node.type === "const_declaration") found.push(...symbolsOfMember(node, ""));
		else if (TYPES.test(node.type)) {
			found.push(symbol$3(name, node, (inner) => inner !== node && isSymbol$1(inner)));
			const members = parts(child(node, "body") ?? node).filter(isSymbol$1);
			found.push(...members.flatMap((member) => symbolsOfMember(member, `${name}.`)));
		}
	}
	return found;
}
function topLevel$1(root) {
	const rest = statementsOf(root).filter((node) => !isSymbol$1(node) && !HEADERS.test(node.type) && !isIdle$3(node));
	const words = rest.flatMap((node) => tokens(node, isIdle$3));
	if (words.length === 0) return [];
	return [{
		name: "<module>",
		line: 1,
		hash: digest(words),
		mentions: [...new Set(rest.flatMap(mentions))].sort()
	}];
}
/** A class lies in the file of its name, as the autoloader has it. */
const fileOf = (original, local) => ({
	module: `${original}.php`,
	names: [{
		local,
		original
	}]
});
/** The names that a `use` binds; of functions and constants the module stays as it is written. */
function fromUse(declaration) {
	const prefix = parts(declaration).find((one) => one.type === "namespace_name")?.text ?? "";
	const ofFunctions = declaration.children.some((one) => /^(function|const)$/.test(one.text));
	return [...walk(declaration)].flatMap((clause) => {
		if (clause.type !== "namespace_use_clause") return [];
		const alias = child(clause, "alias")?.text;
		const name = parts(clause).find((one) => one.field !== "alias")?.text ?? "";
		const whole = [prefix, name].filter(Boolean).join("\\").replace(/^\\/, "");
		const last = lastName$1(whole);
		if (!ofFunctions && !clause.children.some((one) => /^(function|const)$/.test(one.text))) return [fileOf(last, alias ?? last)];
		return [{
			module: whole.slice(0, Math.max(0, whole.length - last.length - 1)),
			names: [{
				local: alias ?? last,
				original: last
			}]
		}];
	});
}
/** Classes that are named where code makes, extends or asks them, which need no `use` within their namespace. */
function fromMentions(root) {
	const found = /* @__PURE__ */ new Map();
	for (const at of walk(root, (node) => node.type !== "namespace_use_declaration")) {
		if (!/^(name|qualified_name)$/.test(at.type)) continue;
		const { parent } = at;
		const named = at.field === "scope" || /^(object_creation_expression|named_type|base_clause|class_interface_clause|use_declaration|class_constant_access_expression)$/.test(parent?.type ?? "") || parent?.type === "binary_expression" && at.field === "right";
		const name = lastName$1(at.text);
		if (named && /^[A-Z]/.test(name)) found.set(name, fileOf(name, name));
	}
	return [...found.values()];
}
/** What a file uses: names of other namespaces, and the files that its classes lie in by their name. */
function phpImports(root) {
	const used = [...walk(root)].filter((one) => one.type === "namespace_use_declaration").flatMap(fromUse);
	const known = new Set(used.flatMap(({ names }) => names.map(({ local }) => local)));
	return [...used, ...fromMentions(root).filter(({ names }) => !known.has(names[0]?.local ?? ""))];
}
/** The symbols and imports of a PHP file. */
function readPhpSource(root) {
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: [...symbolsOf$2(root), ...topLevel$1(root)],
		imports: phpImports(root)
	};
}

// src/syntax/languages/php.ts
const CLASSES$1 = /^(class|trait)_declaration$/;
const HOOKS$1 = /^(setUp|setUpBeforeClass)$/;
const nameOf$2 = (node) => child(node, "name")?.text ?? "";
const membersOf = (type) => parts(child(type, "body") ?? type);
const isHook$1 = (method) => HOOKS$1.test(nameOf$2(method)) || attributesOf(method).some((one) => /^Before(Class)?$/.test(attributeName(one))) || tagsOf(method).some(({ name }) => /^before(Class)?$/.test(name));
const isTest$2 = (method) => /^test/i.test(nameOf$2(method)) || attributesOf(method).some((one) => attributeName(one) === "Test") || tagsOf(method).some(({ name }) => name === "test");
/** `@expectedException Rotten`, as PHPUnit had it before version 9. */
function expectations(method, scopes) {
	return tagsOf(method).flatMap(({ name, text }) => {
		if (name !== "expectedException") return [];
		const demand = {
			node: method,
			subject: null,
			expected: null,
			fixed: lastName$1(text)
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
	const name = nameOf$2(method);
	const built = buildBody(method, body, around.scopes, reading.body);
	const rows = rowsOf$3(method, around.methods);
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
	const assertions = [...expectations(method, around.scopes), ...built.assertions];
	reading.tests.push({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows,
		...built,
		assertions
	});
}
/** Hooks go by one name, since the framework calls them, and not the tests. */
function readFunction$2(method, around, reading) {
	const body = child(method, "body");
	if (body === null) return;
	if (method.type === "method_declaration" && around.path.length > 0 && isTest$2(method)) readTest$1(method, body, around, reading);
	else {
		const name = isHook$1(method) ? "beforeEach" : nameOf$2(method);
		reading.helpers.push({
			name,
			...buildBody(method, body, around.scopes, reading.body)
		});
	}
}
/** Only what extends something can be a case of tests; the tests of a trait run in the classes that use it. */
const holdsTests = (type) => type.type === "trait_declaration" || type.children.some((one) => one.type === "base_clause");
function readClass$1(type, around, reading) {
	const members = membersOf(type).filter((one) => one.type === "method_declaration");
	const hooks = members.filter(isHook$1).map((hook) => gateOfStatements$2(child(hook, "body") ?? hook));
	const within = {
		path: holdsTests(type) ? [...around.path, nameOf$2(type)] : [],
		gates: [
			...around.gates,
			gateOfMarks(type),
			...hooks
		],
		scopes: around.scopes,
		methods: new Map(members.map((one) => [nameOf$2(one), one]))
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
	if (kind === "suite" && body !== null) readStatements(body, {
		...around,
		path,
		gates
	}, reading);
	else if (kind === "hook" && body !== null) reading.helpers.push({
		name: "beforeEach",
		...buildBody(call, body, around.scopes, reading.body)
	});
	else if (kind === "test") {
		const rows = pestRows(links);
		const empty = rows !== null && rows.cells.length === 0 ? [shut(call, "no rows are left to run")] : [];
		const whole = buildBody(call, body ?? call, around.scopes, reading.body);
		reading.tests.push({
			id: path.join(" › "),
			name: title,
			gate: strictest([...gates, ...empty]),
			rows,
			...whole
		});
	}
}
function readStatements(block, around, reading) {
	for (const node of parts(block)) {
		const pest = node.type === "expression_statement" ? pestDeclaration(parts(node)[0]) : null;
		if (pest !== null) readPest(pest, around, reading);
		else if (CLASSES$1.test(node.type)) readClass$1(node, around, reading);
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
	for (const at of walk(root)) {
		if (!at.broken) continue;
		const holder = [...ancestors(at)].find(({ type }) => type === "method_declaration" || type === "function_definition");
		if (holder === void 0 || isTest$2(holder)) return at.line;
	}
	return null;
}
function called$1(node) {
	if (node.type === "object_creation_expression") return lastName$1(parts(node)[0]?.text ?? "");
	return isCall(node) && !isAsserting(node) ? calledName$3(node) : null;
}
function readPhpOracle(path, root) {
	const broken = brokenLine$3(root);
	if (broken !== null) return {
		kind: "unreadable",
		why: `line ${broken} does not parse, or is nested too deep`
	};
	const reading = {
		body: {
			demands: demandsOf$4,
			defect: defectOf$2,
			called: called$1,
			foreign: () => false
		},
		tests: [],
		helpers: []
	};
	readStatements(root, {
		path: [],
		gates: [],
		scopes: [bindings(root, (node) => !/^(class|trait)_declaration$|function/.test(node.type))],
		methods: /* @__PURE__ */ new Map()
	}, reading);
	const collected = collectsPhp(path) || isTestPath(path) && reading.tests.some(({ id, name }) => id === name);
	return {
		kind: "tests",
		tests: collected || isTestPath(path) ? numberIds(reading.tests) : [],
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
	measured: false,
	oracle: readPhpOracle,
	source: readPhpSource
};

// src/syntax/languages/python-assertions.ts
/** unittest's methods and their like: strength, and whether they deny. */
const METHODS$2 = {
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
const ORDER$2 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
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
		const value = given.reduce((sum, name) => sum + Number(keyword.get(name)?.text), 0);
		return {
			measure: given.map((name) => name.replace(/_?tol$/, "")).join("+"),
			value: Number.isNaN(value) ? -1 : value
		};
	}
	if (places !== void 0 || /lmost/.test(calledName$2(call))) return {
		measure: "places",
		value: 10 ** -Number(places?.text ?? 7)
	};
	const second = calledName$2(call) === "approx" ? positional[1] : void 0;
	return {
		measure: "rel",
		value: Number(second?.text ?? 1e-6)
	};
}
/** The `approx(…)` on a side of a comparison; null where there is none. */
const approximation = (node) => bare(node).type === "call" && calledName$2(bare(node)) === "approx" ? bare(node) : null;
function fromPair$2(node, left, operator, right) {
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
function fromComparison(node) {
	const operands = parts(node);
	const found = [];
	for (const [index, right] of operands.entries()) {
		const left = operands[index - 1];
		if (left === void 0) continue;
		const between = node.children.filter((c) => !c.named && c.start > left.start && c.start < right.start);
		found.push(fromPair$2(node, left, between.map((c) => c.text).join(" ").replace(/\s+/g, " "), right));
	}
	return found;
}
function fromCall(node, call) {
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
	const weakest = parts(expression).flatMap((side) => fromExpression(node, side)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
	return {
		node,
		subject: expression,
		expected: null,
		matcher: "or",
		strength: ORDER$2.find((one) => weakest.includes(one)) ?? "bound"
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
	if (at.type === "comparison_operator") return fromComparison(at).map((demand) => ({
		...demand,
		node
	}));
	if (at.type === "call") return [fromCall(node, at)];
	return [{
		node,
		subject: at,
		expected: null,
		matcher: "truthy",
		strength: "truthy"
	}];
}
function fromAssert$1(node) {
	const expression = parts(node)[0];
	if (expression === void 0) return [];
	const tautology = constantTruth(expression) === true;
	return fromExpression(node, expression).map((demand) => tautology ? {
		...demand,
		tautology
	} : demand);
}
/** The block of the `with` statement that opens this context manager; the call itself elsewhere. */
function heldBlock(call) {
	let at = call;
	while (at !== null && at.type !== "with_statement" && !at.type.endsWith("_definition") && !/statement$/.test(at.type)) at = at.parent;
	return at?.type === "with_statement" ? child(at, "body") ?? call : call;
}
function fromRaises(call, name) {
	const { positional, keyword } = argumentsOf$1(call);
	const pattern = keyword.get("match") ?? (name.endsWith("Regex") ? positional[1] : void 0);
	return {
		node: call,
		subject: heldBlock(call),
		expected: pattern ?? positional[0] ?? keyword.get("expected_exception") ?? null,
		matcher: pattern === void 0 ? name : `${name}(match)`,
		strength: pattern === void 0 ? "type" : "pattern"
	};
}
function fromMethod(call, name) {
	if (RAISES.has(name) || /^assert(Raises|Warns)/.test(name)) return fromRaises(call, name);
	if (!/^assert(_|[A-Z])/.test(name)) return null;
	const [strength, negated] = METHODS$2[name] ?? [null];
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
function demandsOf$3(node) {
	if (node.type === "assert_statement") return fromAssert$1(node);
	if (node.type !== "call") return [];
	const demand = fromMethod(node, calledName$2(node));
	return demand === null ? [] : [demand];
}

// src/syntax/languages/python-gates.ts
const MARKERS = /^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/;
const RUNTIME = /^(pytest\.(skip|xfail)|self\.(skipTest)|unittest\.SkipTest|(\w+\.)?SkipTest)$/;
const MACHINE$2 = /\b(sys\.platform|platform\.|os\.name|version_info|find_spec|importorskip|shutil\.which|cpu_count|getuid|geteuid|maxsize|implementation|is_available)|\b(IS_|ON_|HAS_|HAVE_|NO_)?(WIN(DOWS)?|MAC(OS)?|LINUX|PYPY|CI|PY\d+|CUDA|GPU)\b|\b_?(HAS|HAVE|has|have)_\w+/;
/** A condition as a gate: constant ones are decided, others depend. `when` is the truth that keeps the test from running. */
function conditional$2(at, condition, when, scopes, reason) {
	const resolved = resolve(condition, scopes);
	const truth = constantTruth(resolved);
	const text = stringValue(resolved);
	const literal = text === null ? null : /^(True|1)$/.test(text.trim()) ? true : /^(False|0)$/.test(text.trim()) ? false : null;
	const decided = text === null ? truth : literal;
	if (decided !== null) return decided === when ? shut(at, reason) : OPEN$1;
	const platform = MACHINE$2.test(text ?? resolved.text) || MACHINE$2.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform
	};
}
/** The name of a decorator or marker, import aliases and module names resolved: `pytest.mark.skip`. */
function markerName(marker, scopes, aliases) {
	const callee = marker.type === "call" ? child(marker, "function") ?? marker : marker;
	const known = resolve(callee, scopes);
	const [first = "", ...rest] = (known.type === "call" ? child(known, "function") ?? known : known).text.replace(/\s+/g, "").split(".");
	return [aliases.get(first) ?? first, ...rest].join(".");
}
/** What one decorator (or element of `pytestmark`) does to the tests below it. */
function gateOfMarker(marker, scopes, aliases) {
	const name = markerName(marker, scopes, aliases);
	const kind = name.split(".").at(-1) ?? "";
	if (!MARKERS.test(kind) || !/^(pytest|unittest|mark|twisted|_pytest)\b|^(skip|skipif|skipIf|skipUnless|xfail|expectedFailure)$/.test(name)) return OPEN$1;
	const stated = marker.type === "call" ? marker : resolve(marker, scopes);
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
/** Skips written as statements of a body: of a module, a class or a test. */
function gateOfStatements$1(body, scopes, aliases) {
	const gates = [];
	const waiting = [...body.children];
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) {
		if (/_definition$/.test(at.type)) continue;
		if (isTestlessFlag(at)) gates.push(shut(at, "__test__ = False"));
		gates.push(...pytestmarks(at).map((marker) => gateOfMarker(marker, scopes, aliases)));
		const skip = runtimeSkip(at);
		if (skip !== null) gates.push(isGuarded$1(skip, body) ? guardedSkip(skip, body, scopes) : shut(skip, normal(skip)));
		if (/^(if_statement|else_clause|elif_clause|block|try_statement|except_clause)$/.test(at.type)) waiting.push(...at.children);
	}
	return strictest(gates);
}

// src/syntax/languages/python-source.ts
const IMPORTS = /^(import_statement|import_from_statement|future_import_statement)$/;
/** Statements that only open a place for definitions. */
const TRANSPARENT$2 = /^(decorated_definition|if_statement|else_clause|elif_clause|try_statement|except_clause|block)$/;
/** A statement without effect: a docstring or another bare literal, `pass`, a branch never taken. */
function isIdle$2(node) {
	if (node.type === "pass_statement") return true;
	if (node.type === "expression_statement") return parts(node).every(isLiteral);
	if (node.type !== "if_statement" || node.children.some((c) => c.field === "alternative")) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
/** Annotations of parameters and results, with the marks before them. */
const isSignatureType = ({ type, field, parent }) => field === "return_type" || type === "->" && parent?.type === "function_definition" || /^(type|:)$/.test(type) && /^typed_/.test(parent?.type ?? "");
const nested = (node) => node.type === "function_definition" || node.type === "class_definition";
function symbol$2(name, node, skip = () => false) {
	const idle = (at) => isIdle$2(at) || isSignatureType(at) || skip(at);
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, idle)),
		mentions: mentions(node)
	};
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
		if (at.type === "function_definition") symbols.push(symbol$2(name, whole));
		else {
			symbols.push(symbol$2(name, whole, (inner) => inner !== at && nested(inner)));
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
		if (owned.has(at) || IMPORTS.test(at.type) || isIdle$2(at)) continue;
		const assignment = at.children.find((c) => c.type === "assignment");
		const target = assignment === void 0 ? null : child(assignment, "left");
		if (target?.type === "identifier" && target.text !== "__version__") found.push(symbol$2(target.text, at));
		else {
			rest.push(...tokens(at, (inner) => nested(inner) || IMPORTS.test(inner.type) || isIdle$2(inner)));
			for (const name of mentions(at)) named.add(name);
		}
	}
	if (rest.length > 0) found.push({
		name: "<module>",
		line: 1,
		hash: digest(rest),
		mentions: [...named].sort()
	});
	return found;
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
/** Every import of a file, those inside functions included. */
function pythonImports(root) {
	const found = [];
	for (const at of walk(root)) {
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
	for (const at of walk(root)) if (at.broken && !isComment$1(at)) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	const { symbols, owned } = definitions(root);
	return {
		kind: "source",
		symbols: [...symbols, ...statements(root, owned)],
		imports: pythonImports(root)
	};
}

// src/syntax/languages/python.ts
const CATCHES_ALL$1 = /\b(AssertionError|Exception|BaseException)\b/;
/** Statements around definitions that do not hide them from collection. */
const TRANSPARENT$1 = /^(module|block|if_statement|else_clause|elif_clause|try_statement|except_clause|finally_clause|with_statement)$/;
/** Whether an exception handler lets a failed assertion pass without a trace. */
const swallows$1 = remember((handler) => {
	const body = handler.children.find((c) => c.type === "block");
	const caught = parts(handler).filter((c) => c !== body);
	if (caught.length > 0 && !caught.some((c) => CATCHES_ALL$1.test(c.text))) return false;
	return body === void 0 || !/\b(raise|fail|assert\w*|exit|skip)\b/.test(body.text);
});
/** Whether a `with` statement expects or suppresses the failure of an assertion. */
const suppresses = remember((statement) => {
	const clause = statement.children.find((c) => c.type === "with_clause");
	return clause !== void 0 && /\b(suppress|raises|assertRaises)\s*\([^)]*\b(AssertionError|Exception|BaseException)\b/.test(clause.text);
});
function defectOf$1(node, top) {
	let below = node;
	for (const at of ancestors(node, top)) {
		if (at.type === "try_statement" && below.field === "body") {
			if (at.children.some((c) => c.type === "except_clause" && swallows$1(c))) return "swallowed";
		} else if (at.type === "with_statement" && below.field === "body" && suppresses(at)) return "swallowed";
		below = at;
	}
	return null;
}
const isTest$1 = (name) => name.startsWith("test");
const BODY = {
	demands: demandsOf$3,
	defect: defectOf$1,
	called: (node) => node.type === "call" ? calledName$2(node) : null,
	foreign: (node) => node.type === "class_definition"
};
const decoratorsOf = (definition) => definition.parent?.type !== "decorated_definition" ? [] : definition.parent.children.filter((c) => c.type === "decorator").flatMap((c) => parts(c).slice(0, 1));
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
		const rows = resolve(list, scopes);
		if (!/^(list|tuple|set)$/.test(rows.type)) cells.push([normal(rows)]);
		else for (const row of parts(rows)) cells.push(...cellsOf$1(row));
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
	const local = [bindings(body, (node) => !BODY.foreign(node)), ...scopes];
	const empty = {
		enabled: "no",
		reason: "no rows are left to run",
		line: rows?.line ?? null,
		platform: false
	};
	const emptied = rows !== null && rows.cells.length === 0 ? [empty] : [];
	return strictest([
		...around.gates,
		...marked,
		...emptied,
		gateOfStatements$1(body, local, reading.aliases)
	]);
}
function readFunction$1(definition, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	const whole = definition.parent?.type === "decorated_definition" ? definition.parent : definition;
	const built = buildBody(whole, body, around.scopes, BODY);
	if (!isTest$1(name) || !around.collected || isFixture(definition)) {
		reading.helpers.push({
			name,
			...built
		});
		return;
	}
	shadow(whole, name, reading);
	const enter = (node) => !BODY.foreign(node);
	const rows = rowsOf$2(decoratorsOf(definition), around.scopes) ?? rowsInside(body, [bindings(body, enter), ...around.scopes], enter);
	const gate = gateOfTest(definition, body, around, rows, reading);
	reading.tests.push({
		id: [...around.path, name].join(" › "),
		name,
		gate,
		rows,
		...built
	});
}
/** A second definition of a name in one block replaces the first, which therefore never runs. */
function shadow(whole, name, reading) {
	const names = reading.defined.get(whole.parent) ?? /* @__PURE__ */ new Map();
	const earlier = reading.tests[names.get(name) ?? -1];
	const reason = `another ${name} is defined at line ${whole.line}`;
	if (earlier !== void 0) reading.tests[names.get(name)] = {
		...earlier,
		gate: shut(whole, reason)
	};
	reading.defined.set(whole.parent, names.set(name, reading.tests.length));
}
const isFixture = (definition) => decoratorsOf(definition).some((c) => /\bfixture\b/.test(c.text));
function readClass(definition, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return null;
	const bases = child(definition, "superclasses")?.text ?? "";
	const inherits = bases.split(/[^\w]+/).some((base) => reading.collectedClasses.has(base));
	const collected = around.collected && (name.startsWith("Test") || /Test|Case|Spec|Mixin|Base/.test(bases) || inherits);
	if (collected) reading.collectedClasses.add(name);
	const marked = decoratorsOf(definition).map((marker) => gateOfMarker(marker, around.scopes, reading.aliases));
	const gates = [
		...around.gates,
		...marked,
		gateOfStatements$1(body, around.scopes, reading.aliases)
	];
	return {
		path: [...around.path, name],
		gates,
		scopes: around.scopes,
		collected
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
		else if (node.type === "class_definition") {
			const inside = readClass(node, here, reading);
			const body = child(node, "body");
			if (inside !== null && body !== null) waiting.push({
				node: body,
				around: inside
			});
		} else if (TRANSPARENT$1.test(node.type) || node.type === "decorated_definition") for (const below of [...node.children].reverse()) waiting.push({
			node: below,
			around: here
		});
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
	for (const at of walk(root)) {
		if (!at.broken) continue;
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
		defined: /* @__PURE__ */ new Map()
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
const python$1 = {
	id: "python",
	claims: (path) => path.endsWith(".py") || path.endsWith(".pyi"),
	grammar: () => "python",
	measured: true,
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
/**
* Puts the text of each heredoc below the mark that opens it: the grammar has it behind the statement, where nothing tells
* what it belongs to. Changes the tree, which is our own copy.
*/
function graftHeredocs(root) {
	const marks = [];
	const bodies = [];
	for (const at of walk(root)) if (at.type === "heredoc_beginning") marks.push(at);
	else if (at.type === "heredoc_body") bodies.push(at);
	for (const [index, body] of bodies.entries()) {
		const mark = marks[index];
		const holder = body.parent;
		if (mark === void 0 || holder === null || mark.children.length > 0) continue;
		holder.children.splice(holder.children.indexOf(body), 1);
		mark.children.push(...body.children.filter((c) => c.type !== "heredoc_end"));
	}
	return root;
}
/** What a delta accepts; -1 for one that is computed. */
function toleranceOf$1(given, measure, fallback) {
	const value = given === void 0 ? fallback : Number(given.text.replaceAll("_", ""));
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
const WEAKEST = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound",
	"approximate",
	"structure"
];
const truthy = (node, subject) => ({
	node,
	subject,
	expected: null,
	matcher: "truthy",
	strength: "truthy"
});
/** The least that is asked by some demands, where only one of them has to hold. */
const weakestOf = (demands) => {
	const asked = demands.map((one) => one.negated === true ? "truthy" : one.strength ?? "truthy");
	return WEAKEST.find((one) => asked.includes(one)) ?? "structure";
};
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
			strength: weakestOf(parts(at).flatMap((side) => fromCondition$1(node, side)))
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
const MATCHERS$1 = table(CHAINED);
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
			strength: weakestOf(found)
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
	const strength = name === "be" && given.length > 0 ? "exact" : MATCHERS$1.get(name) ?? (/^(be|have)_/.test(name) ? "truthy" : null);
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
const DENIALS$1 = /^(not_to|to_not|should_not)$/;
function fromExpect(call, name) {
	const holder = receiverOf(call);
	const subject = name.startsWith("should") ? holder : holder === null ? void 0 : examined(holder);
	if (subject === void 0 || holder === null && name !== "should" && name !== "should_not") return null;
	const [matcher] = argumentsOf(call);
	if (matcher === void 0) return null;
	const denied = DENIALS$1.test(name);
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
/** What one node of a test demands by itself; nothing for most nodes. */
function demandsOf$2(node) {
	if (node.type === "binary") return fromShould(node);
	if (node.type !== "call") return [];
	const name = calledName$1(node);
	if (/^(to|not_to|to_not|should|should_not)$/.test(name)) return fromExpect(node, name) ?? [];
	if (/^(must|wont)_\w/.test(name)) return fromExpectation(node, name);
	if (receiverOf(node) !== null && receiverOf(node)?.type !== "self") return [];
	const [, verb, kind = ""] = /^(assert|refute)(?:_(\w+))?$/.exec(name) ?? [];
	if (verb === void 0) return [];
	const plain = kind.replace(/^not(_(?!nil)|$)/, "");
	return fromAssert(node, plain === "not_nil" ? "nil" : plain, verb === "refute" !== (plain !== kind || kind === "not_nil"));
}

// src/syntax/languages/ruby-declarations.ts
const TESTS$1 = /^[xf]?(it|specify|example|scenario)$|^(its|test)$/;
const GROUPS = /^[xf]?(describe|context|feature|example_group)$/;
const SHARED = /^(shared_examples|shared_examples_for|shared_context)$/;
const INCLUDED = /^(it_behaves_like|it_should_behave_like|include_examples|include_context)$/;
/** Words that skip inside of a test and declare one outside. */
const WAITING = /^(pending|skip)$/;
function kindOf(call, base, body) {
	const holder = receiverOf(call);
	if (holder !== null) return GROUPS.test(base) && holder.text === "RSpec" && body !== null ? "group" : null;
	if (INCLUDED.test(base)) return "included";
	if ((GROUPS.test(base) || SHARED.test(base)) && body !== null) return "group";
	const [title] = argumentsOf(call);
	if (base === "define_method" || base === "should") return body !== null && title !== void 0 && /^(["'](?!\))|:)(test_)?/.test(title.text) && isNamed$1(base, title) ? "test" : null;
	if (WAITING.test(base)) return body !== null ? "test" : null;
	return TESTS$1.test(base) && (body !== null || title !== void 0 && stringValue(title) !== null) ? "test" : null;
}
/** Tests made in a loop are called `test_…`; shoulda's have a text. */
const isNamed$1 = (base, title) => base === "should" ? title.type === "string" : /^["':]+test_/.test(title.text);
/** Reads a call as a declaration; null for all other nodes. */
const declarationOf = remember((call) => {
	if (call.type !== "call") return null;
	const base = calledName$1(call);
	const body = blockOf(call) ?? (child(call, "block") === null ? null : call);
	const kind = kindOf(call, base, body);
	if (kind === null) return null;
	return {
		kind,
		call,
		base,
		title: titleOf(call) || "example",
		body
	};
});
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
const SKIPS = /^(skip|pending|omit|pend)$/;
const TRANSPARENT = /^(if|unless|if_modifier|unless_modifier|then|else|elsif|begin|body_statement|rescue|ensure|do)$/;
/** A condition as a gate: constant ones are decided. `when` is the truth that keeps the test from running. */
function conditional$1(at, condition, when, scopes, reason) {
	const resolved = resolve(condition, scopes);
	const truth = constantTruth(resolved);
	if (truth !== null) return truth === when ? shut(at, reason) : OPEN$1;
	const platform = MACHINE$1.test(resolved.text) || MACHINE$1.test(condition.text);
	return {
		enabled: "conditional",
		reason,
		line: at.line,
		platform
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
	for (let at = waiting.shift(); at !== void 0; at = waiting.shift()) if (SKIPS.test(calledName$1(at)) && receiverOf(at) === null && child(at, "block") === null) gates.push(gateOfSkip(at, body, scopes));
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
		const list = resolve(over, scopes);
		const parameters = child(child(at, "block") ?? at, "parameters");
		return {
			names: parameters === null ? [] : parts(parameters).map((one) => one.text),
			cells: /^(array|hash|string_array|symbol_array)$/.test(list.type) ? parts(list).map(cellsOf) : [[normal(list)]],
			line: at.line
		};
	}
	return null;
}

// src/syntax/languages/ruby-source.ts
const SCOPES = /^(class|module|singleton_class)$/;
const METHODS$1 = /^(method|singleton_method)$/;
const LOADERS = /^(require|require_relative|load|autoload)$/;
/** What changes nothing that the code does: a bare literal that is not the value of its body, a branch never taken. */
function isIdle$1(node) {
	const { parent } = node;
	if (parent !== null && /^(body_statement|program)$/.test(parent.type) && isLiteral(node)) return parts(parent).at(-1) !== node;
	if (!/^(if|if_modifier)$/.test(node.type) || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
function symbol$1(name, node, skip = () => false) {
	return {
		name,
		line: node.line,
		hash: digest(tokens(node, (at) => isIdle$1(at) || skip(at))),
		mentions: mentions(node)
	};
}
const constantOf = (node) => {
	const left = node.type === "assignment" ? child(node, "left") : null;
	return left?.type === "constant" ? left : null;
};
const isSymbol = (node) => METHODS$1.test(node.type) || SCOPES.test(node.type) || constantOf(node) !== null;
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
		if (METHODS$1.test(node.type)) found.push(symbol$1(path + methodName(node), node));
		else if (constant !== null) found.push(symbol$1(path + constant.text, node));
		else if (SCOPES.test(node.type)) {
			const name = node.type === "singleton_class" ? path.replace(/\.$/, "") : path + pathOf(node);
			const body = child(node, "body");
			if (node.type !== "singleton_class") found.push(symbol$1(name, node, (inner) => inner !== node && isSymbol(inner)));
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
	const rest = parts(root).filter((node) => !isSymbol(node) && !isLoading(node) && !isIdle$1(node));
	const words = rest.flatMap((node) => tokens(node, (at) => isSymbol(at) || isIdle$1(at)));
	if (words.length === 0) return [];
	return [{
		name: "<module>",
		line: 1,
		hash: digest(words),
		mentions: [...new Set(rest.flatMap(mentions))].sort()
	}];
}
const snake = (name) => name.replace(/(?<=[A-Z])(?=[A-Z][a-z])/g, "_").replace(/(?<=[a-z\d])(?=[A-Z])/g, "_").toLowerCase();
/** Files that constants are looked for in by convention, as autoloaders do: `Orchard::Scale` in `orchard/scale`. */
function autoloaded(root) {
	const found = /* @__PURE__ */ new Map();
	for (const at of walk(root)) {
		if (!/^(constant|scope_resolution)$/.test(at.type) || at.parent?.type === "scope_resolution") continue;
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
/** What a file requires, a leading dot before what is relative to it, and what its constants would load. */
function rubyImports(root) {
	const found = [];
	for (const at of walk(root)) {
		if (at.type !== "call" || !isLoading(at)) continue;
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
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	graftHeredocs(root);
	return {
		kind: "source",
		symbols: [...symbolsOf$1(root), ...topLevel(root)],
		imports: rubyImports(root)
	};
}

// src/syntax/languages/ruby.ts
const METHODS = /^(method|singleton_method)$/;
const HOOKS = /^(before|setup|prepend_before|background)$/;
const DEFINING = /^(let|let!|subject|subject!|let_it_be|given)$/;
const isStatement = (node) => /^(body_statement|block_body|then|else|begin)$/.test(node.parent?.type ?? "");
/** Calls, and bare words where they stand for themselves; assertions are read as such and not as calls. */
function called(node) {
	if (node.type !== "call" && !(node.type === "identifier" && isStatement(node))) return null;
	return demandsOf$2(node).length > 0 ? null : calledName$1(node);
}
/** The name that `let(:pear)` or `subject` defines; null for other calls. */
function definedName(node) {
	if (node.type !== "call" || receiverOf(node) !== null || !DEFINING.test(calledName$1(node))) return null;
	const [name] = argumentsOf(node);
	return name === void 0 ? "subject" : name.text.replace(/^:|["']/g, "");
}
/** What names stand for inside of a group: local ones, and what `let` and `subject` define there. */
function scopeOf(body) {
	const found = new Map(bindings(body, (node) => declarationOf(node) === null && !METHODS.test(node.type)));
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
function gateOf$1({ call, base, body, kind }, scopes) {
	const own = /^(x|pending$|skip$)/.test(base) ? shut(call, base) : OPEN$1;
	const unwritten = kind === "test" && body === null ? shut(call, "it has no body") : OPEN$1;
	return strictest([
		own,
		unwritten,
		gateOfMetadata(call, scopes)
	]);
}
function readTest(declaration, around, reading) {
	const { call, title } = declaration;
	const body = declaration.body ?? call;
	const scopes = around.scopes;
	const rows = rowsOf$1(call, scopes);
	const emptied = rows !== null && rows.cells.length === 0 ? shut(call, "no rows are left to run") : OPEN$1;
	const inner = declaration.kind === "test" ? gateOfStatements(body, [bindings(body), ...scopes]) : OPEN$1;
	const gate = strictest([
		...around.gates,
		gateOf$1(declaration, scopes),
		emptied,
		inner
	]);
	const name = declaration.kind === "included" ? `${declaration.base} ${title}` : title;
	const focused = around.focused || isFocused(declaration);
	const id = [...around.path, name].join(" › ");
	reading.tests.push({
		id,
		name,
		gate,
		rows,
		focused,
		...buildBody(call, body, scopes, reading.body)
	});
}
function insideGroup(declaration, around) {
	const { body, title } = declaration;
	const scopes = body === null ? around.scopes : [scopeOf(body), ...around.scopes];
	const hooks = body === null ? [] : gatesOfHooks(body, scopes);
	return {
		path: [...around.path, title],
		gates: [
			...around.gates,
			gateOf$1(declaration, scopes),
			...hooks
		],
		focused: around.focused || isFocused(declaration),
		scopes
	};
}
/** Why methods of a class are not run though they are called `test_…`: behind a bare `private`, or defined again below. */
const unrunnable = remember((body) => {
	const found = /* @__PURE__ */ new Map();
	const latest = /* @__PURE__ */ new Map();
	let hidden = false;
	for (const one of body.children) {
		if (/^(private|protected|public)$/.test(one.text)) hidden = one.text !== "public";
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
		reading.helpers.push({
			name,
			...built
		});
		return;
	}
	const gates = [...around.gates, gateOfStatements(body, [bindings(body), ...around.scopes])];
	const reason = method.parent === null ? void 0 : unrunnable(method.parent).get(method);
	if (reason !== void 0) gates.push(shut(method, reason));
	const id = [...around.path, name].join(" › ");
	reading.tests.push({
		id,
		name,
		gate: strictest(gates),
		rows: null,
		focused: false,
		...built
	});
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
	if (name !== null && body !== null) reading.helpers.push({
		name,
		...buildBody(node, body, around.scopes, reading.body)
	});
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
		if (METHODS.test(node.type)) {
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
/** Where some test is focused, all others do not run. */
function unfocus({ focused, ...unit }, any) {
	if (!any || focused || unit.gate.enabled === "no") return unit;
	return {
		...unit,
		gate: {
			enabled: "unfocused",
			reason: "another test is focused",
			line: unit.line,
			platform: false
		}
	};
}
/** The line of an error; inside of a method that is no test it makes nothing unsure but that. */
function brokenLine$1(root) {
	for (const at of walk(root)) {
		if (!at.broken) continue;
		const holder = [...ancestors(at)].find((above) => METHODS.test(above.type));
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
			demands: demandsOf$2,
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
	const any = reading.tests.some((unit) => unit.focused);
	const collected = collectsRuby(path);
	const tests = collected || isTestPath(path) ? reading.tests.map((unit) => unfocus(unit, any)) : [];
	return {
		kind: "tests",
		tests: numberIds(tests),
		helpers: reading.helpers,
		imports,
		collected
	};
}
/** Ruby: RSpec, minitest in both of its styles, and test-unit. */
const ruby$1 = {
	id: "ruby",
	claims: (path) => path.endsWith(".rb"),
	grammar: () => "ruby",
	measured: false,
	oracle: readRubyOracle,
	source: readRubySource
};

// src/syntax/languages/rust-macros.ts
const lastName = (text) => text.slice(text.lastIndexOf(":") + 1).trim();
/** Some neighbouring tokens as one node, so that they can be compared like an expression. */
function piece(tokens, parent) {
	const [first, last] = [tokens[0], tokens.at(-1)];
	if (first === void 0 || last === void 0) return {
		...parent,
		type: "token_piece",
		text: "",
		children: []
	};
	if (tokens.length === 1) return first;
	const text = parent.text.slice(first.start - parent.start, last.start - parent.start + last.text.length);
	const { line, start } = first;
	return {
		field: null,
		named: true,
		broken: false,
		parent,
		children: tokens,
		type: "token_piece",
		text,
		start,
		line,
		endLine: last.endLine
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
		name: lastName(child(node, "macro")?.text ?? ""),
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

// src/syntax/languages/rust-conditions.ts
const NEGATION = {
	"==": "!=",
	"!=": "==",
	"<": ">=",
	">=": "<",
	">": "<=",
	"<=": ">"
};
const ORDER$1 = [
	"none",
	"truthy",
	"type",
	"pattern",
	"bound"
];
/** The tokens of an expression in brackets, or of a row of tokens; null for what the grammar has read. */
function tokensOf$1(at) {
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
function split$2(at) {
	const tokens = tokensOf$1(at);
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
	const tokens = tokensOf$1(at) ?? [];
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
	["is_none", ["exact", "None"]],
	["is_empty", ["exact", "empty"]],
	["is_ok", ["truthy", "Ok"]],
	["is_some", ["truthy"]],
	["contains", ["structure"]],
	["contains_key", ["structure"]],
	["starts_with", ["pattern"]],
	["ends_with", ["pattern"]],
	["eq", ["exact"]],
	["is_err_and", ["structure"]],
	["is_ok_and", ["structure"]],
	["is_some_and", ["structure"]]
]);
function fromTail(node, tail, wanted) {
	const { receiver, name, given } = tail;
	if (name === "is_err") return {
		node,
		subject: receiver,
		expected: null,
		fixed: "Ok",
		matcher: "is_ok",
		strength: "truthy",
		negated: wanted
	};
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
	const [subject = null, expected = null] = macroArguments(macro.tree);
	const tautology = expected?.text === "_";
	return {
		node,
		subject,
		expected,
		matcher: "matches",
		strength: "structure",
		negated: !wanted,
		tautology
	};
}
function fromPair$1(node, left, operator, right) {
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
	const weakest = sides.flatMap((side) => hold(node, side, wanted)).map((side) => side.negated === true ? "truthy" : side.strength ?? "truthy");
	return {
		node,
		subject: at,
		expected: null,
		matcher: "or",
		strength: ORDER$1.find((one) => weakest.includes(one)) ?? "bound",
		negated: !wanted
	};
}
/** `if let Some(x) = y { panic!() }`. */
function fromLet(node, at, wanted) {
	const [subject, expected] = [child(at, "value"), child(at, "pattern")];
	return {
		node,
		subject,
		expected,
		matcher: "matches",
		strength: "structure",
		negated: !wanted
	};
}
function hold(node, expression, wanted) {
	const at = bare(expression);
	if (at.type === "let_condition") return [fromLet(node, at, wanted)];
	const { operator = "", sides = [] } = split$2(at) ?? {};
	const [left, right] = sides;
	if (operator === "!" && left !== void 0) return hold(node, left, !wanted);
	if (operator === "&&" || operator === "||") return operator === "&&" === wanted ? sides.flatMap((side) => hold(node, side, wanted)) : [fromEither(node, at, sides, wanted)];
	const comparing = wanted ? operator : NEGATION[operator];
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
	const found = split$2(at);
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
	if (/^assert_(matches|let)$/.test(name)) return [{
		node,
		subject: first,
		expected: second,
		matcher: "matches",
		strength: "structure",
		tautology: second?.text === "_"
	}];
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
/** `match x { Some(y) => …, _ => panic!() }`: the arms that do not panic are what is expected. */
function fromMatch(node) {
	const body = child(node, "body");
	const arms = body === null ? [] : parts(body).filter((c) => c.type === "match_arm");
	const good = arms.filter((arm) => !failsIn(child(arm, "value") ?? arm));
	if (good.length === arms.length) return [];
	const fixed = good.map((arm) => normal(child(arm, "pattern") ?? arm)).join(" | ");
	return [{
		node,
		subject: child(node, "value"),
		expected: null,
		fixed,
		matcher: "matches",
		strength: "structure"
	}];
}
/** `let Some(x) = y else { panic!() }`. */
function fromLetElse(node) {
	const otherwise = child(node, "alternative");
	if (otherwise === null || !failsIn(otherwise)) return [];
	const [subject, expected] = [child(node, "value"), child(node, "pattern")];
	return [{
		node,
		subject,
		expected,
		matcher: "matches",
		strength: "structure"
	}];
}
/** What a Rust test demands at one node. */
function demandsOf$1(node) {
	if (node.type === "macro_invocation") {
		const macro = macroOf(node);
		return macro === null ? [] : fromMacro(macro);
	}
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
	const text = tree === null ? value : inside(tree).find((c) => /string_literal$/.test(c.type) && !isComment$1(c)) ?? null;
	return {
		node: attribute,
		subject: null,
		expected: text,
		matcher: "should_panic",
		strength: text === null ? "truthy" : "pattern"
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
		else if (at.named && !isComment$1(at)) {
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
	if (truth !== null) return truth === keeps ? OPEN$1 : shut(at, reason);
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
	if (predicate === void 0) return OPEN$1;
	if (name === "cfg") return conditional(node, predicate, true);
	return name === "cfg_attr" && rest.some((one) => /^ignore\b/.test(one.text)) ? conditional(node, predicate, false) : OPEN$1;
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
/** The rows of loops over written lists whose body asserts something. */
function fromLoops(body, scopes) {
	for (const at of walk(body)) {
		const [over, pattern, inner] = [
			child(at, "value"),
			child(at, "pattern"),
			child(at, "body")
		];
		if (at.type !== "for_expression" || over === null || pattern === null || inner === null) continue;
		if (!/\bassert|\bpanic!|\.unwrap\(/.test(inner.text)) continue;
		const tail = over.type === "call_expression" ? /^(\w+)\.(?:iter|into_iter)\(\)/.exec(over.text)?.[1] ?? null : null;
		const named = tail === null ? null : scopes.find((one) => one.has(tail))?.get(tail);
		const pointed = over.type === "reference_expression" ? child(over, "value") ?? over : over;
		const cells = elementsOf(named ?? resolve(pointed, scopes));
		if (cells === null) continue;
		return {
			names: [...walk(pattern)].filter((one) => one.type === "identifier").map((one) => one.text),
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
function isIdle(node) {
	if (node.type === "empty_statement" || node.type === "attribute_item") return true;
	if (node.type !== "if_expression" || child(node, "alternative") !== null) return false;
	const condition = child(node, "condition");
	return condition !== null && constantTruth(condition) === false;
}
const ITEMS = /^(function_item|function_signature_item|struct_item|enum_item|union_item|trait_item|type_item|const_item|static_item|macro_definition)$/;
function symbol(name, node, attributes) {
	const marks = attributes.filter((one) => !IDLE_ATTRIBUTE.test(one.name)).flatMap((one) => tokens(one.node));
	return {
		name,
		line: node.line,
		hash: digest([...marks, ...tokens(node, isIdle)]),
		mentions: mentions(node)
	};
}
/** The type that an `impl` block is for, without its parameters. */
function implName(node) {
	const type = child(node, "type");
	return (type === null ? void 0 : [...walk(type)].find((one) => one.type === "type_identifier"))?.text ?? type?.text ?? "";
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
			else if (ITEMS.test(at.type)) found.push(symbol(name, at, marks));
			else if (at.type === "macro_invocation") found.push(symbol("<module>", at, marks));
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
const joined = (prefix, path) => prefix === "" ? path : path === "" ? prefix : `${prefix}::${path}`;
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
			const inner = joined(prefix, child(node, "path")?.text ?? "");
			const list = node.type === "use_list" ? node : child(node, "list");
			for (const one of list === null ? [] : parts(list)) waiting.push({
				node: one,
				prefix: inner
			});
		} else if (node.type === "use_wildcard") found.push({
			path: joined(prefix, parts(node)[0]?.text ?? ""),
			name: {
				local: "*",
				original: "*"
			}
		});
		else if (node.type === "use_as_clause") found.push(splitPath(joined(prefix, child(node, "path")?.text ?? ""), child(node, "alias")?.text ?? null));
		else if (node.type === "self") found.push(splitPath(prefix, null));
		else found.push(splitPath(joined(prefix, node.text), null));
	}
	return found;
}
/** `use`, `mod x;`, and paths in the text that begin with `crate`, `self` or `super`; the file itself is `self`. */
function rustImports(root) {
	const found = [{
		module: "self",
		names: [{
			local: "*",
			original: "*"
		}]
	}];
	const seen = /* @__PURE__ */ new Set();
	for (const at of walk(root, (node) => node.type !== "use_declaration")) if (at.type === "use_declaration") {
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
	else if (at.type === "scoped_identifier" && /^(crate|super|self)\b/.test(at.text) && !seen.has(at.text)) {
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
	for (const at of walk(root)) if (at.broken) return {
		kind: "unreadable",
		why: `line ${at.line} does not parse, or is nested too deep`
	};
	return {
		kind: "source",
		symbols: symbolsOf(root),
		imports: rustImports(root)
	};
}

// src/syntax/languages/rust.ts
const TEST = /(^|::)(test|rstest|test_case|test_matrix|wasm_bindgen_test|quickcheck|gtest)$/;
/** Whether what holds a node is thrown away: `let _ = …;`, or a statement that uses nothing of it. */
function isDropped(at) {
	const { parent } = at;
	if (parent?.type === "let_declaration") return /^_/.test(child(parent, "pattern")?.text ?? "");
	return parent?.type === "expression_statement";
}
function defectOf(node, top) {
	for (const at of ancestors(node, top)) {
		if (at.type === "async_block" && isDropped(at)) return "unawaited";
		if (at.type === "closure_expression" && isDropped(at)) return "unreachable";
		const callee = at.type === "call_expression" ? child(at, "function")?.text ?? "" : "";
		if (/(^|::)catch_unwind$/.test(callee) && isDropped(at)) return "swallowed";
	}
	return isLeftOut(node, top) ? "unreachable" : null;
}
function calledName(node) {
	if (node.type === "identifier" && node.parent?.type === "token_tree") return calledAmong(node.parent).has(node) ? node.text : null;
	const macro = macroOf(node);
	if (macro !== null) return macro.name;
	const callee = node.type === "call_expression" ? child(node, "function") : null;
	if (callee === null) return null;
	const name = child(callee, "field") ?? child(callee, "name") ?? callee;
	return /identifier$/.test(name.type) ? name.text : "";
}
const STRICT = {
	demands: demandsOf$1,
	defect: defectOf,
	called: calledName,
	foreign: () => false
};
const LENIENT = {
	...STRICT,
	demands: unwrapsOf
};
/** Under `#[should_panic]` a failing assertion is what makes the test pass. */
function withPanic(built, body, attributes) {
	const expected = attributes.find(({ name }) => name === "should_panic");
	if (expected === void 0) return built;
	const swallowed = built.assertions.map((one) => ({
		...one,
		defect: one.defect ?? "swallowed"
	}));
	return {
		...built,
		assertions: [...swallowed, assertionOf(panicDemand(expected.node), [], body, null)]
	};
}
/** Reads a test's body; one that asserts nothing demands at least that nothing it unwraps fails. */
function readBody(whole, body, scopes, attributes) {
	const built = withPanic(buildBody(whole, body, scopes, STRICT), body, attributes);
	return built.assertions.length > 0 ? built : buildBody(whole, body, scopes, LENIENT);
}
function readFunction(definition, attributes, around, reading) {
	const name = child(definition, "name")?.text ?? "";
	const body = child(definition, "body");
	if (body === null) return;
	if (!attributes.some((one) => TEST.test(one.name))) {
		if (around.testing) reading.helpers.push({
			name,
			...buildBody(definition, body, around.scopes, STRICT)
		});
		return;
	}
	const local = [bindings(body), ...around.scopes];
	const rows = rowsOf(definition, body, attributes, local);
	const gates = [...around.gates, ...attributes.map(gateOfAttribute)];
	const empty = rows !== null && rows.cells.length === 0 ? [shut(definition, "no rows are left to run")] : [];
	const built = readBody(definition, body, around.scopes, attributes);
	const id = [...around.path, name].join(" › ");
	reading.tests.push({
		id,
		name,
		gate: strictest([...gates, ...empty]),
		rows,
		...built
	});
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
		reading.tests.push({
			id,
			name: name.text,
			gate: strictest(around.gates),
			rows: null,
			...built
		});
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
	for (const at of walk(root)) if (at.broken) return at.line;
	return null;
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
		gates: [OPEN$1, ...whole],
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
	measured: false,
	mixed: true,
	oracle: readRustOracle,
	source: readRustSource
};

// src/syntax/languages/index.ts
/** Every language whose tests are understood. */
const LANGUAGES = [
	python$1,
	javascript$1,
	go,
	java$1,
	rust,
	ruby$1,
	php,
	csharp
];
/** The language of a path; null for a language that is not understood. */
const languageOf = (path) => LANGUAGES.find((one) => one.claims(path)) ?? null;
/** Ids of the grammars that reading these paths takes, with the shell's for the commands of the logs. */
function grammarsFor(paths) {
	const ids = paths.map((path) => languageOf(path)?.grammar(path)).filter((id) => id !== void 0);
	return [.../* @__PURE__ */ new Set(["bash", ...ids])].sort();
}

// src/syntax/literal-branches.ts
const NUMBER$2 = /^(integer|float|number|int_literal|float_literal|integer_literal|decimal_integer_literal|decimal_floating_point_literal|unary_operator|unary_expression|unary)$/;
const LIST = /^(list|tuple|array|array_expression|tuple_expression|composite_literal|literal_value|set)$/;
const FUNCTION$1 = /^(function_definition|function_declaration|function_expression|arrow_function|method_definition|method_declaration|function_item|method|singleton_method|func_literal)$/;
const IF = /^(if_statement|elif_clause|if_expression|if|elsif|if_modifier|ternary_expression|conditional|conditional_expression)$/;
const ARM = /^(switch_case|expression_case|match_arm|when|case_clause|switch_rule|switch_block_statement_group)$/;
const ENTRY$1 = /^(pair|keyed_element)$/;
const BLOCK = /^(block|statement_block|statement_list|then|expression_statement|return_statement|return_expression|return|body_statement|expression_list|literal_element|case_pattern|match_pattern|argument_list|pattern|switch_label|array_pattern|parenthesized_expression|else)$/;
const MOST$7 = 5e3;
const LONGEST$8 = 300;
/** A literal, or a list of nothing but literals, as comparable text; null for anything else. */
function literalOf$1(node) {
	const plain = bare(node);
	if (plain.text.length > LONGEST$8) return null;
	if (stringValue(plain) !== null) return normal(plain);
	if (NUMBER$2.test(plain.type) && /^-?\d[\d._]*$/.test(plain.text)) return plain.text.replaceAll("_", "");
	const items = LIST.test(plain.type) ? parts(plain) : [];
	return items.length > 0 && items.every((item) => literalOf$1(item) !== null) ? normal(plain) : null;
}
/** What a branch comes down to, where that is one literal. */
function onlyLiteral(node) {
	const own = literalOf$1(node);
	if (own !== null) return own;
	if (!BLOCK.test(node.type)) return null;
	const inner = parts(node).filter(({ type }) => !/^(break_statement|pass_statement)$/.test(type));
	return inner.length === 1 && inner[0] !== void 0 ? onlyLiteral(inner[0]) : null;
}
/** The literals that a condition of equalities, joined by "and", compares with; empty where it asks anything else, too. */
function compared(condition) {
	const found = [];
	const waiting = [condition];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const node = bare(next);
		if (node.type === "method_invocation" && child(node, "name")?.text === "equals") {
			found.push(...parts(node).flatMap((one) => [one, ...parts(one)]).flatMap((one) => literalOf$1(one) ?? []));
			continue;
		}
		if (!/^(binary_expression|comparison_operator|boolean_operator|binary|parenthesized_statements)$/.test(node.type)) return [];
		const operator = node.children.find(({ named, type }) => !named || type === "operator")?.text ?? "";
		const sides = parts(node);
		if (/^(&&|and)$/.test(operator)) waiting.push(...sides);
		else if (/^={2,3}$/.test(operator)) found.push(...sides.flatMap((side) => literalOf$1(side) ?? []));
		else return [];
	}
	return found;
}
function pairingOf(node) {
	if (IF.test(node.type)) {
		const [condition, named] = [child(node, "condition"), child(node, "consequence")];
		const pieces = parts(node);
		const then = named ?? (node.type === "if_modifier" ? child(node, "body") : pieces.find((one) => one !== condition) ?? null);
		if (node.type === "conditional_expression") return pieces.length === 3 ? {
			inputs: compared(pieces[1]),
			output: onlyLiteral(pieces[0])
		} : null;
		return condition === null || then === null ? null : {
			inputs: compared(condition),
			output: onlyLiteral(then)
		};
	}
	if (!ARM.test(node.type) && !ENTRY$1.test(node.type)) return null;
	const [asked, ...rest] = parts(node);
	const input = asked === void 0 ? null : onlyLiteral(asked);
	const [answer, another] = rest.filter(({ type }) => type !== "break_statement");
	if (input === null || answer === void 0 || another !== void 0) return null;
	return {
		inputs: [input],
		output: onlyLiteral(answer)
	};
}
function ownerOf$2(node) {
	for (let at = node.parent; at !== null; at = at.parent) {
		if (!FUNCTION$1.test(at.type)) continue;
		const name = child(at, "name") ?? (at.parent === null ? null : child(at.parent, "name"));
		if (name !== null) return name.text;
	}
	return "";
}
/** Branches and entries of tables that answer literals with a literal; empty for files that cannot be read. */
function readLiteralBranches(path, text, grammars) {
	const grammar = grammars.get(languageOf(path)?.grammar(path) ?? "");
	const root = grammar === void 0 ? null : parseTree(text, grammar);
	const found = [];
	for (const node of root === null ? [] : walk(root)) {
		if (found.length >= MOST$7) break;
		const pairing = node.named ? pairingOf(node) : null;
		if (pairing === null || pairing.output === null || pairing.inputs.length === 0) continue;
		found.push({
			inputs: pairing.inputs,
			output: pairing.output,
			line: node.line,
			owner: ownerOf$2(node)
		});
	}
	return found;
}

// src/syntax/object-literals.ts
const MOST$6 = 2e4;
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
	for (let next = waiting.pop(); next !== void 0 && found.length < MOST$6; next = waiting.pop()) waiting.push(...open$1(next, found));
	return found;
}

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
/** The symbols and imports of a file. Never throws; a file that does not parse is `unreadable`. */
function readSource$1(path, text, grammars, parse = parseTree) {
	const parsed = open(path, text, grammars, parse);
	return "kind" in parsed ? parsed : parsed.language.source(parsed.root);
}

// src/syntax/signs/call.ts
const squeeze$1 = (text) => text.replace(/\s+/g, "");
/** Calls of a method whose name is a field of its own, in Java and PHP. */
const METHOD_CALLS = /^(method_invocation|member_call_expression|nullsafe_member_call_expression|scoped_call_expression)$/;
/** Longer callees are chains whose head tells nothing. */
const LONGEST$7 = 200;
/** What is called, as it is written without blanks: `os.Exit`, `Process.exit!`; null for what is no call. */
function calleeOf(node) {
	const named = child(node, "function") ?? child(node, "macro") ?? child(node, "constructor");
	if (named !== null) return squeeze$1(named.text.slice(0, LONGEST$7));
	const method = child(node, "method") ?? (METHOD_CALLS.test(node.type) ? child(node, "name") : null);
	if (method === null) return null;
	const receiver = child(node, "receiver") ?? child(node, "object") ?? child(node, "scope");
	return receiver === null ? method.text : `${squeeze$1(receiver.text.slice(0, LONGEST$7))}.${method.text}`;
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
	if (!/block|body|statement_list|compound/.test(body.type)) return [body];
	const list = parts(body).flatMap((one) => /^(statement_list|body_statement|block_body)$/.test(one.type) ? parts(one) : [one]);
	const isText = (one) => one.type === "expression_statement" && stringValue(parts(one)[0] ?? one) !== null;
	return list.filter((one) => one.type !== "pass_statement" && !isText(one));
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
	["go", [[/^(Equal|Equals|IsEqual)$/, /^true$/]]],
	["java", [[/^equals$/, /^true$/], [/^compareTo$/, /^0$/]]],
	["rust", [[/^eq$/, /^true$/]]],
	["ruby", [[/^(==|eql\?|equal\?|===)$/, /^true$/]]]
]);
const METHOD = /^(function_definition|method_definition|method_declaration|function_item|method)$/;
const OWNER = /^(class_definition|class_declaration|class|impl_item|module|class_specifier)$/;
/** The name of the class that a comparison belongs to; '' where there is none. */
function ownerOf$1(node) {
	const receiver = child(node, "receiver");
	if (receiver !== null) return /\b(\w+)(?:\[[^\]]*\])?\s*\)$/.exec(receiver.text)?.[1] ?? "";
	for (const above of ancestors(node)) if (OWNER.test(above.type)) return (child(above, "name") ?? child(above, "type"))?.text ?? "";
	return "";
}
/** A comparison that agrees with everything, by the class it belongs to and its name; null for any other node. */
function agreementAt(node, language) {
	if (!METHOD.test(node.type)) return null;
	const name = child(node, "name")?.text ?? "";
	const known = COMPARISONS.get(language)?.find(([named]) => named.test(name));
	if (known === void 0) return null;
	const result = constantResult(node);
	if (result === null || !known[1].test(result)) return null;
	const owner = ownerOf$1(node);
	if (language === "rust" && !/\bPartialEq\b/.test(node.parent?.parent?.text.slice(0, 200) ?? "")) return null;
	return {
		what: `${owner === "" ? "" : `${owner}.`}${name}`,
		plain: true
	};
}

// src/syntax/signs/detection.ts
/** Which nodes of a language ask whether tests run, by type and text without blanks, double quotes for all quotes. */
const DETECTIONS = /* @__PURE__ */ new Map([
	["python", [
		[/^string$/, /^"PYTEST_(CURRENT_TEST|VERSION|XDIST_WORKER)"$/],
		[/^comparison_operator$/, /^"(_?pytest|unittest|nose|doctest)"(not)?insys\.modules$/],
		[/^attribute$/, /^sys\._called_from_test$/]
	]],
	["javascript", [
		[/^(member_expression|subscript_expression)$/, /\benv(\.|\[")(JEST_WORKER_ID|VITEST\w*|NODE_TEST_CONTEXT|PLAYWRIGHT_TEST\w*)("\])?$/],
		[/^binary_expression$/, /\benv(\.|\[")(NODE_ENV|MODE)("\])?[!=]==?"test"$/],
		[/^binary_expression$/, /^typeof(jest|vi|vitest|describe|it|beforeEach|expect)[!=]==?"(undefined|function)"$/]
	]],
	["go", [[/^call_expression$/, /^(testing\.Testing\(\)|flag\.Lookup\("test\.\w+"\))$/], [/^call_expression$/, /^strings\.(HasSuffix|Contains)\(os\.Args\[0\],"\.?test"\)$/]]],
	["rust", [[/^macro_invocation$/, /^cfg!\((not\()?test\)?\)$/], [/^attribute_item$/, /^#\[cfg\(not\(test\)\)\]$/]]],
	["java", [[/^string_literal$/, /^"(org\.junit|org\.testng|junit\.framework|surefire|org\.gradle\.test)[\w.]*"$/]]],
	["ruby", [
		[/^call$/, /^Rails\.env\.test\?$/],
		[/^binary$/, /^ENV(\[|\.fetch\()"(RAILS|RACK|APP)_ENV"[^\])]*[\])]==["]test"$/],
		[/^(unary|call)$/, /^defined\?\(?(::)?(RSpec|Minitest|MiniTest|Test::Unit)\b.*$/]
	]]
]);
/** Which calls read the stack of calls. */
const STACKS = /* @__PURE__ */ new Map([
	["python", /^(inspect\.(stack|currentframe|getouterframes)|sys\._getframe|traceback\.(extract_stack|format_stack|walk_stack))\(/],
	["javascript", /^(newError\([^()]*\)\.stack|Error\(\)\.stack)$/],
	["go", /^(runtime\.(Caller|Callers)|debug\.Stack)\(/],
	["rust", /^(std::backtrace::)?Backtrace::(capture|force_capture)\(/],
	["java", /^(Thread\.currentThread\(\)\.getStackTrace|StackWalker\.getInstance|new(Throwable|Exception)\(\)\.getStackTrace)\(/],
	["ruby", /^caller(_locations)?(\(|$|\[)/]
]);
const MOST$5 = 200;
const squeeze = (text) => text.replace(/\s+/g, "").replace(/['`]/g, "\"");
const isShort = ({ text }) => text.length <= MOST$5;
/** The code that runs only where a condition holds that a node belongs to. */
function guarded(node) {
	let below = node;
	for (const at of ancestors(node)) {
		const then = child(at, "consequence") ?? (/_modifier$/.test(at.type) ? child(at, "body") : null);
		if (then !== null) return below.field === "condition" ? then : null;
		if (/block|statement|body|function|clause$/.test(at.type) && !/parenthesized/.test(at.type)) return null;
		below = at;
	}
	return null;
}
/** Whether tests get another answer there: what is guarded gives a value back. */
function answersApart(node) {
	const then = guarded(node);
	if (then === null) return false;
	for (const at of walk(then)) if (/^(return_statement|return_expression|return)$/.test(at.type) && at.children.length > 1) return true;
	return !/block|statement|then/.test(then.type) && constantResult(then) !== "";
}
/** What a node does where it asks whether tests run; `plain`: tests get another answer. */
function detectionAt(node, language) {
	const known = DETECTIONS.get(language);
	if (known === void 0 || !isShort(node) || !known.some(([type]) => type.test(node.type))) return null;
	const text = squeeze(node.text);
	if (!known.some(([type, written]) => type.test(node.type) && written.test(text))) return null;
	const plain = answersApart(node);
	return {
		what: plain ? "gives another answer where tests run" : "asks whether tests run",
		plain
	};
}
/** What a node does where it reads the stack of calls; `plain`: it looks for tests among the callers. */
function stackAt(node, language) {
	if (!isShort(node) || !/call|member_expression|method_invocation|identifier|element_reference/.test(node.type)) return null;
	if (language === "ruby" && node.type === "identifier" && node.field === "method") return null;
	if (STACKS.get(language)?.test(squeeze(node.text)) !== true) return null;
	return {
		what: "reads the stack of its callers",
		plain: looksForTests(node)
	};
}
/** Whether the statement around a node, or the condition that it belongs to, names tests in a string. */
function looksForTests(node) {
	let statement = node;
	for (const at of ancestors(node)) {
		if (/^(block|statement_block|statement_list|module|program|source_file|body_statement|function_definition)$/.test(at.type)) break;
		statement = at;
	}
	return /["'][^"'\n]{0,80}(\btests?\b|test_|_test|pytest|unittest|junit|jest|vitest|mocha|rspec|\bspec\b)/i.test(statement.text.slice(0, 2e3));
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
		status: /^0$/,
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
function endingOf(node, language) {
	const callee = language === "ruby" && isBareCommand(node) ? "exit" : calleeOf(node);
	if (callee === null) return null;
	if (callee === "SystemExit" && node.parent?.type !== "raise_statement") return null;
	const handed = argumentsIn(node).map(({ text }) => text);
	const status = callee === "atexit.register" && handed[0] === "os._exit" ? handed.slice(1) : handed;
	const name = status === handed ? callee : "os._exit";
	if (status.length > 1) return null;
	return ENDINGS.get(language)?.find((one) => one.callee.test(name) && one.status.test(status[0] ?? "")) ?? null;
}
/** `process.exitCode = 0`. */
function setsSuccess(node) {
	if (node.type !== "assignment_expression") return false;
	return child(node, "left")?.text === "process.exitCode" && child(node, "right")?.text === "0";
}
/** What a node does where it ends the process with success; null where it does not. */
function exitAt(node, language) {
	if (language === "javascript" && setsSuccess(node)) return {
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
/** Assignments by what is assigned to and what: the effect, and whether it is a plain one. */
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
		false
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
		/^(session\.)?items\[:\]$/,
		/^(\[\]|None|list\(\)|\(\))$/,
		"drops every collected test",
		true
	],
	[
		/^(session\.)?items\[:\]$/,
		/["']/,
		"drops collected tests by their names",
		false
	]
];
function assignment(node) {
	const [left, right] = [child(node, "left")?.text.replace(/\s+/g, ""), child(node, "right")?.text.replace(/\s+/g, "")];
	if (left === void 0 || right === void 0) return null;
	const found = ASSIGNMENTS$1.find(([to, value]) => to.test(left.slice(-200)) && value.test(right.slice(0, 2e3)));
	return found === void 0 ? null : {
		node,
		what: found[2],
		plain: found[3]
	};
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
		plain: false
	};
	return null;
}
/** `return True` where it tells pytest that the work is done. */
function answer$1(node, hook) {
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
	if (node.type === "return_statement") return answer$1(node, hook);
	if (node.type === "delete_statement" && /^del\s+(session\.)?items\[:\]$/.test(node.text)) return {
		node,
		what: "drops every collected test",
		plain: true
	};
	return null;
}
/** What a function that is a hook of pytest (by its name) does to the run. */
function hookEffects(definition) {
	const hook = child(definition, "name")?.text ?? "";
	if (definition.type !== "function_definition" || !/^pytest_\w+$/.test(hook)) return [];
	const found = [];
	for (const node of walk(definition)) {
		const effect = effectOf(node, hook);
		if (effect !== null) found.push(effect);
	}
	return found;
}
/** Names of files that a `conftest.py` takes out of the collection: `collect_ignore = ["test_tide.py"]`. */
function ignoredFiles(node) {
	if (!/^(assignment|augmented_assignment|call)$/.test(node.type)) return [];
	const target = node.type === "call" ? calleeOf(node) : child(node, "left")?.text;
	if (!/^collect_ignore(_glob)?(\.(append|extend)|\[[^\]]*\])?$/.test(target ?? "")) return [];
	return [...walk(node)].filter(({ type }) => type === "string").map((text) => ({
		node: text,
		what: "leaves files of tests out of the collection",
		plain: false
	}));
}

// src/syntax/signs/patches.ts
/** Assertions, and what runs or reports tests, as they are reached from outside their library. */
const ASSERTING$1 = /* @__PURE__ */ new Map([["python", /(^|\.)TestCase\.(assert\w+|fail|run|__call__)$|^pytest\.(fail|raises|approx)$|^(np|numpy)\.testing\.assert_\w+$/], ["javascript", /^(globalThis|global|window|self)\.(expect|assert|it|test|describe)$|^(assert|chai\.assert|(chai\.)?Assertion\.prototype)\.\w+$|Runner\.prototype\.(fail|run)$/]]);
const patch = (name, how) => ({
	what: how === "hollow" ? `replaces ${name} by something that asserts nothing` : `replaces ${name}`,
	plain: how === "hollow"
});
const targetOf = (text) => text.replace(/\s+/g, "").slice(-100);
function assigned(node, language) {
	if (!/^assignment(_expression)?$/.test(node.type)) return null;
	const [left, right] = [child(node, "left"), child(node, "right")];
	if (left === null || right === null) return null;
	const target = targetOf(left.text);
	if (ASSERTING$1.get(language)?.test(target) !== true) return null;
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
	return how !== null && ASSERTING$1.get("python")?.test(target) === true ? patch(target, how) : null;
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
/** A method of an assertion's name that does nothing: in a class of tests (Python), or in the library's module (Ruby). */
function overridden(node, language) {
	const name = child(node, "name")?.text ?? "";
	if (constantResult(node) === null) return null;
	if (language === "python" && node.type === "function_definition") return UNITTEST.test(name) && node.parent?.parent?.type === "class_definition" ? patch(name, "hollow") : null;
	if (language !== "ruby" || node.type !== "method") return null;
	if (!/^(assert\w*|refute\w*|flunk|to|not_to|handle_matcher)$/.test(name)) return null;
	for (const above of ancestors(node)) if (/^(module|class)$/.test(above.type)) return ASSERTING_MODULE.test(child(above, "name")?.text ?? "") ? patch(name, "hollow") : null;
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
/** The assertion of a library that a node replaces; null where it replaces none. */
function patchAt(node, language) {
	return assigned(node, language) ?? setByName(node, language) ?? extended(node, language) ?? overridden(node, language) ?? redefined(node, language);
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
	}]
]);
const LEAVES = /^(return_statement|return_expression|return|raise_statement|throw_statement)$/;
const LONGEST$6 = 200;
/** A piece of code in one line. */
const inLine = (text, most = 120) => text.length > most ? `${text.slice(0, most).replace(/\s+/g, " ")}…` : text.replace(/\s+/g, " ");
/** The name of a function: its own, that of what it is assigned to, or that of the call it is handed to; '' for none. */
function nameOf(definition) {
	const own = child(definition, "name");
	if (own !== null) return own.text;
	const { parent } = definition;
	if (parent === null) return "";
	if (parent.type === "call" && definition.field === "block") return calleeOf(parent) ?? "";
	const list = /^arguments$|argument_list/.test(parent.type) ? parent.parent : null;
	if (list !== null) return calledWith(list);
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
	return first === void 0 || /block|clause|statement/.test(first.type) ? node.type : inLine(first.text, LONGEST$6);
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
/** Where a node stands: what is around it, and when it runs. */
function placeOf(node, language) {
	const placing = PLACINGS.get(language);
	const owners = [];
	const conditions = [];
	if (placing === void 0) return {
		owners,
		conditions
	};
	let below = node;
	for (const at of ancestors(node)) {
		if (placing.functions.test(at.type) && below.field !== "name" && below.type !== "decorator") owners.push(nameOf(at));
		else if (placing.conditions.test(at.type) && isGuarded(below)) conditions.push(conditionOf(at));
		else if (/block|statement_list|body/.test(at.type)) conditions.push(...leavesBefore(at, below, placing));
		below = at;
	}
	return {
		owners,
		conditions
	};
}

// src/syntax/signs.ts
/** Without one of these a file holds no sign, and is not parsed. */
const TELLTALE = /\b_?exit\b|\bExit\(|SystemExit|exitCode|reallyExit|\.halt\(|TestCase\b|pytest[._]|\b(?:global(?:This)?|window|self)\.(?:expect|assert|it|test|describe)\b|\bassert\.\w+\s*=|Assertion\.prototype|Runner\.prototype|expect\.extend|testing\.assert_\w+\s*=|def (?:assert|refute|flunk|to|not_to|handle_matcher|==|eql|equal)|macro_rules!\s*(?:debug_)?assert|collect_ignore|__(?:eq|ne|contains)__|\b(?:equals|isEqual|deepEquals|asymmetricMatch|compareTo)\s*\(|\b(?:Equals?|IsEqual)\(|\bfn eq\b|PYTEST_|sys\.modules|_called_from_test|JEST_WORKER|VITEST|NODE_TEST|PLAYWRIGHT|NODE_ENV|\bMODE\b|(?:RAILS|RACK|APP)_ENV|\btypeof (?:jest|vi|vitest|describe|it|beforeEach|expect)\b|testing\.Testing|flag\.Lookup|os\.Args|cfg!?\((?:not\()?test|junit|testng|surefire|env\.test|defined\?|\.stack\b|inspect\.|_getframe|traceback\.|runtime\.Callers?|debug\.Stack|Backtrace|getStackTrace|StackWalker|\bcaller(?:_locations)?\b/;
/** What the body of a comparison or a replaced assertion may have come down to, its head standing where it stood. */
const CONSTANT = /^(?:return )?(?:true|True|false|False|pass|None|null|nil|0);?(?: ?\})?$/;
/** Whether a line could be (a part of) a sign; most lines cannot, and so spare the parsing of their file. */
const mayBeSign = (line) => {
	const text = line.slice(0, 2e3);
	return TELLTALE.test(text) || CONSTANT.test(text.trim()) || line.length > text.length;
};
const LOOKS$1 = [
	["exit", exitAt],
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
function signsOf$1(root, language) {
	const found = [];
	for (const node of walk(root)) {
		if (!node.named) continue;
		for (const [kind, look] of LOOKS$1) {
			const seen = look(node, language);
			if (seen !== null) found.push(sign(kind, node, seen, language));
		}
		if (language === "python") for (const { node: at, ...seen } of [...hookEffects(node), ...ignoredFiles(node)]) found.push(sign("hook", at, seen, language));
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
		signs: signsOf$1(root, language.id)
	};
}

// src/syntax/stand-ins/definitions.ts
const FUNCTIONS = /^(function_definition|function_declaration|generator_function_declaration|function_item|method|method_declaration|singleton_method|local_function_statement)$/;
const CLASSES = /^(class_definition|class_declaration|class|module|struct_item|enum_item|struct_declaration|record_declaration|interface_declaration)$/;
/** A variable with what it is bound to. */
const VARIABLES = /^(variable_declarator|assignment|short_var_declaration|var_spec|const_spec|let_declaration|const_item|static_item)$/;
const CALLABLE = /function|lambda|closure|func_literal|proc\b|Mock\b|\.(fn|stub|fake)\(/;
/** What is loaded, not defined. */
const LOADED = /^(await\s+)?(require|import|vi\.importActual|jest\.requireActual|importlib\.\w+)\b/;
const holderOf = (node) => child(node, "name") ?? child(node, "left") ?? child(node, "pattern") ?? null;
const boundTo = (node) => child(node, "value") ?? child(node, "right");
/** Single values of a Go list, or the node itself. */
const single = (node) => node?.type === "expression_list" ? parts(node).length === 1 ? parts(node)[0] ?? null : null : node;
/** A method of a Python class is reached through its object alone, and takes no other name's place. */
const isMethod = (node) => {
	const block = node.parent?.type === "decorated_definition" ? node.parent.parent : node.parent;
	return node.type === "function_definition" && block?.parent?.type === "class_definition";
};
/** What a node defines; null for most. Destructured names are bound to something that exists. */
function definedAt(node) {
	if (FUNCTIONS.test(node.type) || CLASSES.test(node.type)) {
		const name = child(node, "name");
		return name === null || isMethod(node) ? null : {
			name: name.text,
			callable: true,
			body: node
		};
	}
	if (!VARIABLES.test(node.type)) return null;
	const [holder, value] = [single(holderOf(node)), single(boundTo(node))];
	if (holder === null || value === null || !/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(holder.text)) return null;
	if (LOADED.test(value.text.slice(0, 60))) return null;
	const callable = CALLABLE.test(value.type) || CALLABLE.test(value.text.slice(0, 60)) || /=>/.test(value.text.slice(0, 300));
	return {
		name: holder.text,
		callable,
		body: value
	};
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
const textOf$1 = (node) => node === void 0 ? null : stringValue(node);
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
	const target = textOf$1(first);
	if (PYTHON_PATCH.test(callee)) return target === null ? computedTarget(first) : [dotted(target)];
	if (PYTHON_OBJECT.test(callee)) {
		if (target !== null) return callee === "setattr" ? [] : [dotted(target)];
		const name = textOf$1(second);
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
	const spread = factory !== void 0 && /\.\.\.|importActual|requireActual|importOriginal/.test(factory.text);
	if (factory === void 0 || !spread) return ["*"];
	return [...factory.text.matchAll(/(?<=[{,]\s{0,80})([A-Za-z_$][\w$]{0,100})(?=\s{0,20}[:,(}])/g)].map(([name]) => name);
}
function fromJavaScriptCall(call, callee) {
	const [first, second] = argumentsIn(call);
	const text = textOf$1(first);
	if (MODULE_MOCK.test(callee)) return (text === null ? [] : namesOfFactory(second)).map((name) => ({
		kind: "module",
		name,
		module: text
	}));
	const name = textOf$1(second);
	if (METHOD_MOCK.test(callee)) return name === null ? [] : [member(first, name)];
	if (!SPY_RETURNS.test(callee)) return [];
	const spied = child(child(call, "function") ?? call, "object");
	if (spied === null) return [];
	const [owner, what] = SPY.test(calleeOf(spied) ?? "") ? argumentsIn(spied) : [];
	if (what !== void 0) return textOf$1(what) === null ? [] : [member(owner, textOf$1(what))];
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
const JAVA_WHEN = /^(Mockito\.|BDDMockito\.)?(when|given)$/;
function fromJavaCall(call, callee) {
	const [first] = argumentsIn(call);
	if (first === void 0) return [];
	if (JAVA_MOCK.test(callee)) return [{
		kind: "patch",
		name: lastOf(first.text.replace(/\.class$/, "")),
		module: null
	}];
	const inner = JAVA_WHEN.test(callee) ? calleeOf(first) : null;
	return inner === null ? [] : [{
		kind: "patch",
		name: lastOf(inner),
		module: null
	}];
}
/** The methods that `Module.new do … end` defines, to be put before others of their name. */
function methodsOf(anonymous) {
	if (!/^(::)?Module\.new\b/.test(anonymous.text.slice(0, 20))) return [];
	return [...walk(anonymous)].flatMap((at) => {
		const name = at.type === "method" ? child(at, "name")?.text : void 0;
		return name === void 0 ? [] : [{
			kind: "patch",
			name,
			module: null
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
			module: null
		}] : [];
	}
	if (/\.(prepend|extend|include)$/.test(callee)) return given.filter(({ type }) => type === "call").flatMap(methodsOf);
	if (!/^(allow|allow_any_instance_of|expect_any_instance_of)\b.{0,200}\.to$/s.test(callee) || given[0] === void 0) return [];
	const received = /^receive(?:_messages)?\(?\s*:(\w{1,100}[?!]?)/.exec(given[0].text.slice(0, 200))?.[1];
	return received === void 0 || /and_call_original/.test(given[0].text) ? [] : [{
		kind: "patch",
		name: received,
		module: null
	}];
}
function fromPhpCall(call, callee) {
	const [first] = argumentsIn(call);
	const name = /(createMock|createStub|getMockBuilder|createPartialMock|Mockery\.mock|prophesize|\.mock)$/.test(callee) ? first?.text.replace(/::class$/, "").split(/[\\"']/).filter(Boolean).at(-1) : void 0;
	return name === void 0 ? [] : [{
		kind: "patch",
		name,
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
	["php", fromPhpCall]
]);
const ASSIGNMENTS = /* @__PURE__ */ new Map([
	["python", fromPythonAssignment],
	["javascript", fromJavaScriptAssignment],
	["go", assignedVariable]
]);
/** What a node replaces in code that lies elsewhere; empty for most. */
function replacedAt(node, language) {
	if (/^assignment(_expression|_statement)?$/.test(node.type)) return ASSIGNMENTS.get(language)?.(node) ?? [];
	const read = CALLS.get(language);
	const callee = read === void 0 ? null : calleeOf(node);
	return read === void 0 || callee === null ? [] : read(node, callee);
}

// src/syntax/stand-ins.ts
/** More are not kept: what a file of so many does to the code under test is not to be told. */
const MOST$4 = 5e3;
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
function lineOf$1(node) {
	for (const above of ancestors(node)) if (above.type === "decorated_definition" && above.line <= node.line) return Math.max(node.line, above.children.find(({ field }) => field === "definition")?.line ?? node.line);
	return node.line;
}
function mentionsIn(body) {
	return [...new Set(body.text.slice(0, 2e4).match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [])].slice(0, MOST_MENTIONS);
}
function standInsAt(node, language) {
	const replaced = replacedAt(node, language);
	const defined = definedAt(node);
	if (replaced.length === 0 && defined === null) return [];
	const { owners } = placeOf(node, language);
	const automatic = owners.every((owner) => AUTOMATIC.test(owner)) || isAutouse(node);
	const place = {
		line: lineOf$1(node),
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
	for (const node of walk(root)) {
		if (standIns.length >= MOST$4) break;
		if (node.named) standIns.push(...standInsAt(node, language.id));
	}
	return {
		kind: "stand-ins",
		standIns
	};
}

// src/rules/file-roles.ts
const HARNESS = /(^|\/)(conftest\.py|(site|user)customize\.py|(setup[-_.]?tests?|(jest|vitest|mocha|test|tests|karma|global)[-_.]?(global[-_.]?)?(setup|teardown|bootstrap|hooks|env|environment|reporter|runner))\.[cm]?[jt]sx?|(spec|test|rails)_helper\.rb)$/i;
const DATA = /(^|\/)(__)?(fixtures?|testdata|test-data|samples?|examples?|snapshots|golden|resources)(__)?\//i;
const TOOLING = /(^|\/)(scripts?|tools?|bin|build|ci|\.ci|\.github|docs?|website|benchmarks?|bench|examples?|packaging|release|hack|contrib)\/|(^|\/)(setup|noxfile|manage|fabfile|tasks|dodo)\.py$|(^|\/)__main__\.py$|\.config\.[cm]?[jt]s$|(^|\/)(gulpfile|gruntfile|webpack[^/]*|rollup[^/]*|vite[^/]*|babel[^/]*|Rakefile|build\.rs|jest[^/]*|Makefile)(\.[cm]?[jt]s|\.rb)?$/i;
/** Whether a file is there for people to read, by its ending. */
const isProse = (path) => /\.(md|mdx|rst|adoc|txt)$/i.test(path);
/** The role of a changed file, told by its path and by whether it holds tests. */
function roleOf(facts, file) {
	const { path } = file;
	if (HARNESS.test(path)) return "harness";
	if (facts.isTestPath(path)) {
		if (/_test\.go$/.test(path)) return DATA.test(path) ? "data" : "tests";
		const reading = facts.oracle(file, "after");
		if (reading.kind === "tests" && reading.tests.length > 0 && reading.collected) return "tests";
		return DATA.test(path) ? "data" : "support";
	}
	return TOOLING.test(path) ? "tooling" : "production";
}

// src/rules/finding.ts
/** 16 hexadecimal characters naming a rule's finding about one subject in one path; line numbers play no part. */
function fingerprint(rule, path, subject) {
	return createHash("sha256").update(JSON.stringify([
		rule,
		path,
		subject
	])).digest("hex").slice(0, 16);
}
/** The thing was found. */
function hit(rule, found) {
	const { level, says, anchors } = found;
	return {
		rule: rule.id,
		group: rule.group,
		outcome: "hit",
		level,
		says,
		anchors,
		fingerprint: fingerprint(rule.id, found.path, found.subject)
	};
}
/** The thing was looked for and is not there; `says` tells why the rule does not fire. */
function clear(rule, says) {
	return {
		rule: rule.id,
		group: rule.group,
		outcome: "clear",
		level: "note",
		says,
		anchors: [],
		fingerprint: fingerprint(rule.id, "", "clear")
	};
}
/** The thing could not be looked for in `path` ('' for the whole pull request); `says` tells why. */
function unknown(rule, path, says, anchors = []) {
	return {
		rule: rule.id,
		group: rule.group,
		outcome: "unknown",
		level: "note",
		says,
		anchors,
		fingerprint: fingerprint(rule.id, path, "unknown")
	};
}
/** A name or a piece of code as a sentence has it: 80 characters at most. */
const brief$1 = (text) => text.length > 80 ? `${text.slice(0, 79)}…` : text;
/** A line of the diff as an anchor. */
const atLine = (path, side, line) => ({
	kind: "line",
	path,
	side,
	line
});
/** A step of a session as an anchor. */
const atStep = (session, step) => ({
	kind: "step",
	session,
	step
});

// src/rules/new-signs.ts
const keyOf$4 = ({ kind, what, text, owners }) => JSON.stringify([
	kind,
	what,
	text,
	owners[0] ?? ""
]);
function signsOn(facts, file, side, kinds) {
	const reading = facts.signs(file, side);
	return reading.kind === "signs" ? reading.signs.filter(({ kind }) => kinds.has(kind)) : [];
}
/** The lines of a hunk that may be a part of something new: those added, and where none is, those that come together. */
function suspects({ lines }) {
	const added = lines.filter(({ sign }) => sign === "+");
	return added.length > 0 ? added : lines.filter(({ sign }) => sign === " ");
}
const mayHoldNew = ({ hunks, status }) => status === "added" || hunks.length === 0 || hunks.some((hunk) => suspects(hunk).some(({ text }) => mayBeSign(text)));
/**
* The signs of some kinds that the change adds: those of the head for which the base has no equal in any changed file, so
* that code that moved is not new.
*/
function newSigns(facts, wanted, looks) {
	const kinds = new Set(wanted);
	const { files } = facts.evidence.diff;
	const candidates = new Set(files.filter((file) => looks(file.path) && languageOf(file.path) !== null && mayHoldNew(file)));
	const seen = [...candidates].flatMap((file) => signsOn(facts, file, "after", kinds).map((sign) => ({
		file,
		sign
	})));
	const found = seen.filter(({ file }) => file.before.kind !== "unavailable");
	const had = /* @__PURE__ */ new Map();
	if (found.length > 0) for (const file of files) for (const sign of signsOn(facts, file, "before", kinds)) had.set(keyOf$4(sign), (had.get(keyOf$4(sign)) ?? 0) + 1);
	const signs = found.filter(({ sign }) => {
		const left = had.get(keyOf$4(sign)) ?? 0;
		had.set(keyOf$4(sign), left - 1);
		return left <= 0;
	});
	const unsure = new Set(seen.map(({ file }) => file));
	return {
		signs,
		unread: unreadAmong(facts, [...candidates], unsure)
	};
}
/** Why nothing can be said of a file: it could not be read, or it has signs that may have stood in a base out of sight. */
function whyUnread(facts, file, hasSigns) {
	const reading = facts.signs(file, "after");
	if (reading.kind === "unreadable") return reading.why;
	return hasSigns && file.before.kind === "unavailable" ? file.before.why : null;
}
function unreadAmong(facts, files, withSigns) {
	const failed = files.flatMap((file) => {
		const why = whyUnread(facts, file, withSigns.has(file));
		return why === null ? [] : [{
			path: file.path,
			why
		}];
	});
	const [first] = failed;
	return first === void 0 ? null : {
		...first,
		count: failed.length
	};
}
/** Which files could not be looked at, as a clause. */
const describeUnread = ({ path, why, count }) => count === 1 ? `${path}: ${why}` : `${path} and ${count - 1} more files: ${why}`;
/** Languages of which enough ordinary commits were judged to let these signs block. */
const COUNTED = /* @__PURE__ */ new Set([
	"python",
	"javascript",
	"go",
	"java"
]);
/** Whether signs in a file of this path may block, false alarms in its language having been counted. */
const isCounted = (path) => COUNTED.has(languageOf(path)?.id ?? "");

// src/rules/task-words.ts
const VERBS$1 = /\b(?:add|adds|adding|create|write|update|updating|change|edit|modify|fix|remove|delete|drop|bump|pin|migrate|move|rename|set up|configure|introduce|replace|rewrite|improve|extend|document|adjust|disable|enable|simplify|clean up|switch|upgrade|refactor|port|generate|install)\b/i;
const DENIALS = /\b(?:not|never|without|avoid|no|nor|rather than|instead of|refrain|except)\b|n['’]t\b/i;
const LONGEST$5 = 5e4;
const LONGEST_QUOTE = 160;
/**
* The first sentence of a task that says something and denies nothing, cut to 160 characters; hostile text. null where
* there is none. A full stop inside a number or a file name ends no sentence.
*/
function sentenceThat(task, says) {
	return task.slice(0, LONGEST$5).split(/[!?;\n]+|\.(?=\s|$)/).find((one) => !DENIALS.test(one) && says(one))?.trim().slice(0, LONGEST_QUOTE) ?? null;
}
const escapePattern = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
/** Whether a sentence names a path: in full, by its last part, or by one of its folders with a dot in front. */
function names$1(sentence, path) {
	const base = path.slice(path.lastIndexOf("/") + 1);
	return (base.length > 5 && /[.A-Z]/.test(base) ? [path, base] : [path]).some((name) => new RegExp(`(?:^|[\\s\`"'(/])${escapePattern(name)}(?:$|[\\s\`"'),.:;!?])`).test(sentence));
}
/**
* Looks in the task (the operator's or issue author's words; nothing else can license) for a sentence that asks for a
* change of this path, by one of the verbs and by its name or words for its kind. A sentence with a denial in it licenses
* nothing. Returns the sentence as `sentenceThat` does.
*/
function asksFor(task, path, words, verbs = VERBS$1) {
	return sentenceThat(task, (one) => verbs.test(one) && (names$1(one, path) || words?.test(one) === true));
}

// src/rules/always-equal.ts
const RULE$20 = {
	id: "always-equal",
	group: "cheating"
};
const ASKED$4 = /\b(?:equal\w*|equality|compar\w+|__eq__|wildcards?|matchers?|match(?:es)? anything)\b/i;
/** Classes that are there to agree with everything. */
const AGREEABLE = /any|all|wild|match|like|ignore|every|universal|always|top|joker/i;
/** Comparisons by which an assertion of equality is decided. */
const DECIDES = /^(__eq__|equals|isEqual|Equals?|IsEqual|eq|==|eql\?)$/;
function comparisonOf({ sign }) {
	const at = sign.what.lastIndexOf(".", sign.what.length - 2);
	return {
		owner: sign.what.slice(0, Math.max(0, at)),
		name: sign.what.slice(at + 1)
	};
}
/** What the base had of a comparison: another one, its class alone, or nothing. */
function stoodBefore(facts, { file }, { owner, name }) {
	const before = facts.source(file, "before");
	if (before.kind !== "source" || owner === "") return "nothing";
	const members = before.symbols.filter((one) => one.name === owner || one.name.startsWith(`${owner}.`));
	if (members.some((one) => one.name === `${owner}.${name}`)) return "comparison";
	return members.length > 0 ? "class" : "nothing";
}
function weigh$2(facts, found, comparison) {
	const stood = stoodBefore(facts, found, comparison);
	const agreeable = AGREEABLE.test(comparison.owner);
	if (agreeable && stood !== "comparison") return null;
	const role = roleOf(facts, found.file);
	if (role === "data" || role === "tooling") return null;
	if (role !== "production") return "note";
	return DECIDES.test(comparison.name) && !agreeable && stood !== "nothing" && isCounted(found.file.path) ? "block" : "warn";
}
function judge$13(facts, found) {
	const level = weigh$2(facts, found, comparisonOf(found));
	if (level === null) return [];
	const { path } = found.file;
	const asked = asksFor(facts.evidence.pull?.task ?? "", path, ASKED$4);
	const clause = asked === null ? "compare what the values hold, or have the task ask for this" : `the task asks for it ("${asked}")`;
	return [hit(RULE$20, {
		level: asked === null ? level : "note",
		says: `\`${found.sign.what}\` of ${path} now agrees with everything, and so does an assertion of equality; ${clause}.`,
		anchors: [atLine(path, "new", found.sign.line)],
		path,
		subject: found.sign.what
	})];
}
function find$21(facts) {
	const { signs, unread } = newSigns(facts, ["agreement"], () => true);
	const hits = signs.flatMap((found) => judge$13(facts, found));
	const gaps = unread === null ? [] : [unknown(RULE$20, unread.path, `Whether new comparisons always agree is not known of ${describeUnread(unread)}.`)];
	const found = [...hits, ...gaps];
	return found.length > 0 ? found : [clear(RULE$20, "No new comparison agrees with everything.")];
}
/** Does a comparison now agree with everything, so that no assertion of equality can fail? */
const alwaysEqual = {
	...RULE$20,
	question: "Does a comparison now agree with everything, so that assertions of equality cannot fail?",
	appliesTo: "every-pull-request",
	find: find$21
};

// src/rules/effective.ts
const MAX_DEPTH = 4;
const MAX_DEMANDS = 500;
const ASSERTING = /^_?(assert|check|verify|expect|ensure|should|must|validate|compare)./i;
/** Calls of an assertion library itself are read as assertions and need no body. */
const LIBRARY = /^(assert[A-Z_]\w*|expect|assert|should)$/;
const shelves = /* @__PURE__ */ new WeakMap();
function shelf(facts, side) {
	const all = facts.evidence.diff.files.flatMap((file) => {
		const reading = facts.oracle(file, side);
		return reading.kind === "tests" ? reading.helpers.map((helper) => ({
			helper,
			file
		})) : [];
	});
	return groupBy(all, ({ helper }) => helper.name);
}
function helpersOf(facts, side) {
	const seen = shelves.get(facts) ?? {
		before: shelf(facts, "before"),
		after: shelf(facts, "after")
	};
	shelves.set(facts, seen);
	return seen[side];
}
/** The helper that a call means: of the same file, or the only one of that name in the diff. */
function find$20(known, name, file) {
	const offers = known.get(name) ?? [];
	return offers.find((one) => one.file === file) ?? (offers.length === 1 ? offers[0] ?? null : null);
}
/** A call into a helper outside of the diff, as one demand of unknown strength. */
function unseenDemand(name, test) {
	return {
		assertion: {
			line: test.unit.line,
			text: `${name}(…)`,
			subject: `${name} ( )`,
			expected: null,
			matcher: "call",
			strength: null,
			tolerance: null,
			negated: false,
			defect: null,
			guarded: false
		},
		file: test.file,
		helper: null
	};
}
const substitute$1 = (text, meanings) => meanings.size === 0 ? text : text.split(" ").map((token) => meanings.get(token) ?? token).join(" ");
function meaningsOf({ parameters }, { given }) {
	const placed = given.filter(({ name }) => name === null);
	const found = /* @__PURE__ */ new Map();
	for (const [index, parameter] of parameters.entries()) {
		const value = given.find(({ name }) => name === parameter) ?? placed[index];
		if (parameter !== "" && value !== void 0) found.set(parameter, value.text);
	}
	return found;
}
/** A helper's assertion as it is when the helper is called so. */
function inCall(assertion, meanings, defect) {
	return {
		...assertion,
		subject: substitute$1(assertion.subject, meanings),
		expected: assertion.expected === null ? null : substitute$1(assertion.expected, meanings),
		defect: assertion.defect ?? defect
	};
}
/** All calls of a body: each with what it is handed, and those that are handed nothing. */
function callsOf(body, file, meanings, defect) {
	const named = new Set(body.handed.map(({ name }) => name));
	const bare = body.calls.filter((name) => !named.has(name)).map((name) => ({
		name,
		file,
		given: [],
		defect
	}));
	const handed = body.handed.map((one) => {
		const given = one.given.map(({ name, text }) => ({
			name,
			text: substitute$1(text, meanings)
		}));
		return {
			name: one.name,
			file,
			given,
			defect: one.defect ?? defect
		};
	});
	return [...bare, ...handed];
}
/** Whether what a helper demands depends on what it is handed. */
const isMoulded = ({ parameters, assertions, handed }) => handed.length > 0 || assertions.some(({ subject, expected }) => [...subject.split(" "), ...(expected ?? "").split(" ")].some((token) => token !== "" && parameters.includes(token)));
/** Collects a test's demands, following calls into helpers of the diff at most four deep. */
function demandsOf(facts, side, test) {
	const known = helpersOf(facts, side);
	const demanded = test.unit.assertions.map((assertion) => ({
		assertion,
		file: test.file,
		helper: null,
		delegates: assertion.strength === null && find$20(known, assertion.matcher, test.file) !== null
	}));
	const unseen = /* @__PURE__ */ new Set();
	const visited = /* @__PURE__ */ new Set();
	let calls = callsOf(test.unit, test.file, /* @__PURE__ */ new Map(), null);
	for (let depth = 0; depth < MAX_DEPTH && calls.length > 0; depth += 1) {
		const next = [];
		for (const call of calls) {
			const { name, file, defect } = call;
			const found = find$20(known, name, file);
			const key = found === null || !isMoulded(found.helper) ? name : JSON.stringify([
				name,
				call.given,
				defect
			]);
			if (visited.has(key)) continue;
			visited.add(key);
			if (found === null) {
				if (ASSERTING.test(name) && !LIBRARY.test(name)) unseen.add(name);
				continue;
			}
			if (demanded.length - test.unit.assertions.length > MAX_DEMANDS) continue;
			const meanings = meaningsOf(found.helper, call);
			for (const one of found.helper.assertions) demanded.push({
				assertion: inCall(one, meanings, defect),
				file: found.file,
				helper: name
			});
			next.push(...callsOf(found.helper, found.file, meanings, defect));
		}
		calls = next;
	}
	for (const name of unseen) demanded.push(unseenDemand(name, test));
	const own = demanded.filter(({ helper }) => helper === null);
	const crowded = demanded.length - own.length > MAX_DEMANDS;
	return {
		demanded: crowded ? own : demanded,
		unseen: [...unseen],
		crowded
	};
}

// src/rules/likeness.ts
/** More distinct words than this tell no more about likeness. */
const MAX_WORDS = 1e3;
/** Share of the words that two bodies have in common (Jaccard), in [0,1]; 0 for empty bodies. */
function alike(a, b) {
	const [ours, theirs] = [a.words.slice(0, MAX_WORDS), b.words.slice(0, MAX_WORDS)];
	if (ours.length === 0 || theirs.length === 0) return 0;
	const other = new Set(theirs);
	const common = ours.filter((word) => other.has(word)).length;
	return common / (ours.length + theirs.length - common);
}
const keys = /* @__PURE__ */ new WeakMap();
/** An assertion's demand as a key: equal keys demand the same. */
function keyOf$3(one) {
	const key = keys.get(one) ?? JSON.stringify([
		one.subject,
		one.matcher,
		one.expected,
		one.negated,
		one.tolerance
	]);
	keys.set(one, key);
	return key;
}
const LITERAL = /^(["'`]|[-+]?\d)/;
/** The literals among some words. */
const literals = (words) => words.filter((word) => LITERAL.test(word));
/** The cells of a parametrised test, and the words of its cells. */
const rowWords = (rows) => (rows?.cells ?? []).flat().flatMap((cell) => [cell, ...cell.split(" ")]);
/** Whether a parametrised test holds another's values among its rows, and calls what that one called. */
function contains(host, guest) {
	const values = literals(guest.words);
	if (host.rows === null || values.length === 0) return false;
	const held = /* @__PURE__ */ new Set([...host.words, ...rowWords(host.rows)]);
	const called = new Set(host.calls);
	const shared = guest.calls.filter((name) => called.has(name)).length;
	return values.every((value) => held.has(value)) && shared >= guest.calls.length / 2;
}

// src/rules/test-pairs.ts
/** More comparisons than this are not made: matching by likeness is given up, by name it is not. */
const MAX_COMPARISONS$1 = 25e4;
const OTHER_LANGUAGE = /\.(go|rs|java|kt|kts|rb|cs|php|swift|c|cc|cpp|scala|ex|exs|dart|lua)$/;
const sameFile = (a, b) => a.file === b.file ? 1 : 0;
const sameName = (a, b) => a.unit.name === b.unit.name;
/** Ways to recognise a test, surest first; each gives a score, 0 for no. */
const PASSES$1 = [
	{
		key: (t) => `${t.file.path}\0${t.unit.id}`,
		score: sameFile
	},
	{
		key: (t) => `${t.file.path}\0${t.unit.name}`,
		score: (a, b) => sameFile(a, b)
	},
	{
		key: (t) => t.unit.hash,
		score: (a, b) => a.unit.words.length > 3 ? 1 + sameFile(a, b) : 0
	},
	{
		key: (t) => t.unit.name,
		score: (a, b) => sameName(a, b) && alike(a.unit, b.unit) >= .4 ? alike(a.unit, b.unit) : 0
	},
	{
		key: (t) => t.file.path,
		score: (a, b) => alike(a.unit, b.unit) >= .6 ? alike(a.unit, b.unit) : 0
	},
	{
		key: (t) => t.file.path,
		score: (a, b) => alike(a.unit, b.unit) >= .4 ? alike(a.unit, b.unit) : 0
	},
	{ score: (a, b) => alike(a.unit, b.unit) >= .75 ? alike(a.unit, b.unit) : 0 }
];
function placed$1(facts, side) {
	return facts.evidence.diff.files.flatMap((file) => {
		const reading = facts.oracle(file, side);
		const path = side === "before" ? file.oldPath ?? file.path : file.path;
		return reading.kind === "tests" ? reading.tests.map((unit) => ({
			file,
			path,
			reading,
			unit
		})) : [];
	});
}
/** Pairs off the best matches of one pass and takes them out of both sets. */
function match(pass, before, after) {
	const shelves = groupBy(after, pass.key ?? (() => ""));
	const offers = [];
	if (pass.key === void 0 && before.size * after.size > MAX_COMPARISONS$1) return [];
	for (const old of before) {
		const shelf = shelves.get((pass.key ?? (() => ""))(old)) ?? [];
		if (shelf.length * before.size > MAX_COMPARISONS$1) continue;
		for (const now of shelf) {
			const score = pass.score(old, now);
			if (score > 0) offers.push({
				before: old,
				after: now,
				score
			});
		}
	}
	const found = [];
	for (const offer of offers.sort((a, b) => b.score - a.score)) {
		if (!before.has(offer.before) || !after.has(offer.after)) continue;
		before.delete(offer.before);
		after.delete(offer.after);
		found.push({
			before: offer.before,
			after: offer.after
		});
	}
	return found;
}
const liveKeys = ({ unit }) => (unit.gate.enabled === "no" ? [] : unit.assertions).filter((one) => one.defect === null).map(keyOf$3);
function gainsOf$1(pairs, added) {
	const hosts = [...added, ...pairs.filter((one) => one.before.unit.rows?.cells.length !== one.after.unit.rows?.cells.length).map((one) => one.after)];
	const keys = new Set([...added].flatMap(liveKeys));
	for (const { before, after } of pairs) {
		const old = new Set(liveKeys(before));
		for (const key of liveKeys(after)) if (!old.has(key)) keys.add(key);
	}
	return {
		keys,
		hosts
	};
}
/** Whether other tests have taken in a missing one: they have got most of its assertions, or its values as rows. */
function isAbsorbed(guest, { keys, hosts }) {
	const wanted = liveKeys(guest);
	const kept = wanted.filter((key) => keys.has(key)).length;
	return kept > 0 && kept >= wanted.length * .8 || hosts.slice(0, 500).some((host) => contains(host.unit, guest.unit));
}
/** The uncollected function that holds a lost test's body: the same, or much alike and in the same file. */
function renamedTo(facts, test, few) {
	if (test.unit.words.length <= 1) return null;
	for (const file of facts.evidence.diff.files) {
		const reading = facts.oracle(file, "after");
		if (reading.kind !== "tests") continue;
		const near = few && file === test.file && reading.helpers.length <= 500;
		const now = reading.helpers.find((one) => one.hash === test.unit.hash || near && alike(one, test.unit) >= .75);
		if (now !== void 0) return {
			path: file.path,
			name: now.name,
			line: now.line
		};
	}
	return null;
}
function unreadFiles(facts) {
	return facts.evidence.diff.files.flatMap((file) => {
		const path = file.path;
		if (!(languageOf(path)?.mixed === true) && !facts.isTestPath(path) && !facts.isTestPath(file.oldPath ?? path)) return [];
		if (languageOf(path) === null && OTHER_LANGUAGE.test(path)) return [{
			path,
			why: "its language is not understood yet"
		}];
		const failed = ["before", "after"].map((side) => facts.oracle(file, side)).find((one) => one.kind === "unreadable");
		return failed === void 0 || languageOf(path) === null ? [] : [{
			path,
			why: failed.why
		}];
	});
}
function pair(facts) {
	const before = new Set(placed$1(facts, "before"));
	const after = new Set(placed$1(facts, "after"));
	const pairs = PASSES$1.flatMap((pass) => match(pass, before, after));
	const unread = unreadFiles(facts);
	const sure = [...before].filter((test) => !unread.some(({ path }) => path === test.file.path));
	const gains = gainsOf$1(pairs, after);
	const lost = sure.filter((test) => !isAbsorbed(test, gains));
	return {
		pairs,
		lost: lost.map((test) => ({
			before: test,
			renamed: renamedTo(facts, test, lost.length <= 500)
		})),
		added: [...after],
		unread
	};
}
const known$11 = /* @__PURE__ */ new WeakMap();
/** Matches the tests of the base with those of the head: by place, name, body and likeness, in that order. */
function testPairs(facts) {
	const seen = known$11.get(facts) ?? pair(facts);
	known$11.set(facts, seen);
	return seen;
}
const OPEN = {
	enabled: "yes",
	reason: "",
	line: null,
	platform: false
};
/** Helpers and fixtures of test files that are on both sides by the same name, as if each were a test of its own. */
function helperPairs(facts) {
	return facts.evidence.diff.files.flatMap((file) => {
		const [old, now] = [facts.oracle(file, "before"), facts.oracle(file, "after")];
		if (!facts.isTestPath(file.path) || old.kind !== "tests" || now.kind !== "tests") return [];
		const place = (reading, helper) => {
			const unit = {
				...helper,
				id: helper.name,
				gate: OPEN,
				rows: null
			};
			return {
				file,
				path: file.path,
				reading,
				unit
			};
		};
		return old.helpers.flatMap((helper) => {
			const [only, more] = now.helpers.filter(({ name }) => name === helper.name);
			if (only === void 0 || more !== void 0 || only.hash === helper.hash) return [];
			return [{
				before: place(old, helper),
				after: place(now, only)
			}];
		});
	});
}

// src/rules/licence.ts
/** A verb of the kind and its object, within one sentence. */
const ASKS$2 = {
	rewrite: [/\b(update|updating|regenerate|refresh|re-?record|adjust|adapt|correct|fix|change|rewrite)\b/i, /\b(snapshots?|goldens?|expectations?|expected (values?|outputs?|results?)|(the|these|those|affected|existing|outdated|failing|wrong|unit) (tests?|assertions?)|tests? to (match|expect|reflect))\b/i],
	remove: [/\b(remove|delete|drop|retire|clean up|prune)\b/i, /\b(tests?|assertions?|test (cases?|files?|suites?)|specs?)\b/i],
	disable: [/\b(skip|disable|quarantine|mark|mute|xfail)\b/i, /\b(tests?|flaky|suite|specs?|xfail|skipped)\b/i]
};
/** Tests that a task wants mended because code is at fault are not thereby licensed to be rewritten. */
const CODE_AT_FAULT = /\b(make|get|fix)\b.{0,40}\b(failing|broken|red) (unit )?tests?\b|\btests? pass(es)?\b/i;
/** A value that somebody chose to write down: at least three characters, with something in it beside a small number. */
const isTelling$2 = (literal) => literal.length >= 3 && /[\p{L}\d]/u.test(literal) && !/^(true|false|null|none|undefined)$/i.test(literal);
const isWord = (character) => character !== void 0 && /[\p{L}\d]/u.test(character);
/** Whether a literal stands in a sentence by itself, not as a part of a longer word or number. */
function standsIn(sentence, literal) {
	for (let at = sentence.indexOf(literal); at >= 0; at = sentence.indexOf(literal, at + 1)) if (!isWord(sentence[at - 1]) && !isWord(sentence[at + literal.length])) return true;
	return false;
}
/**
* Looks in the task's text (the operator's or issue author's words; nothing else can license) for a sentence that asks
* for this kind of edit, or that names the new value itself. Doubtful wording licenses nothing.
*/
function licence(facts, kind, value = null) {
	const task = facts.evidence.pull?.task ?? "";
	if (task === "") return null;
	const [verb, object] = ASKS$2[kind];
	const asks = (one) => verb.test(one) && object.test(one) && !(kind === "rewrite" && CODE_AT_FAULT.test(one));
	const literal = value === null ? "" : value.replace(/^"([\s\S]*)"$/, "$1").trim();
	const names = (one) => isTelling$2(literal) && standsIn(one, literal);
	const quote = sentenceThat(task, (one) => asks(one) || names(one));
	return quote === null ? null : { quote };
}

// src/rules/log-proof.ts
/** Paths that a patch in the V4A grammar names. */
const patchPaths$1 = (text) => [...text.matchAll(/^\*\*\* (?:Update|Add|Delete) File: (.+)$/gm)].map((m) => m[1] ?? "");
function editedPaths(step) {
	if (step.kind !== "edit") return [];
	return step.edits.flatMap((edit) => {
		if (edit.op !== "patch") return [edit.path];
		const named = patchPaths$1(edit.text.head);
		return edit.text.digest === null || named.length > 0 ? named : [null];
	});
}
/** Whether a path as logged, absolute or not, is one of the repository. */
const isSame = (logged, path) => logged === path || logged.endsWith(`/${path}`);
const SILENT = /^(cd|echo|true|set|export|tail|head|grep|cat|)$/;
/** Whether a step runs tests and nothing else that may write. */
function isTestRun(facts, step) {
	if (step?.kind !== "run" || step.tests === null) return false;
	return (facts.shell(step.command)?.commands ?? []).every((one) => classify(one) === "test" || SILENT.test(one.name ?? "?"));
}
/**
* Every edit of a session but of prose: by its edit tools as logged (null: of what is not told), and what replay found by
* path. That a run of the tests may have written a line, too, is no edit: else any file that is in no log would be one.
*/
function editsOf$1(facts, session) {
	const found = [];
	const steps = facts.evidence.sessions[session]?.session.steps ?? [];
	for (const step of steps) if (step.kind === "edit" && step.outcome !== "error" && step.outcome !== "rejected") for (const path of editedPaths(step)) found.push({
		step: step.index,
		path
	});
	const { files = [], notInDiff = [], missed = [] } = facts.replay ?? {};
	const add = (ref, path) => {
		if (ref.session === session) found.push({
			step: ref.step,
			path
		});
	};
	for (const file of files) {
		for (const ref of file.steps) add(ref, file.path);
		for (const { origin } of file.origins) if (origin.kind === "explained" || origin.kind === "opaque" && !isTestRun(facts, steps.at(origin.step))) add(origin, file.path);
	}
	for (const ref of [...notInDiff, ...missed]) add(ref, ref.path);
	return found.filter(({ path }) => path === null || !isProse(path));
}
/** Which steps of a session edit this test file, and which anything else that is no test. */
function marksOf(facts, session, path) {
	const test = /* @__PURE__ */ new Set();
	const source = /* @__PURE__ */ new Set();
	for (const { step, path: edited } of editsOf$1(facts, session)) if (edited !== null && isSame(edited, path)) test.add(step);
	else if (edited === null || !facts.isTestPath(edited)) source.add(step);
	return {
		test,
		source
	};
}
/** The steps of a session that edit tests, and those that edit or may have written anything else but prose. */
function editMarks(facts, session) {
	const tests = /* @__PURE__ */ new Map();
	const source = /* @__PURE__ */ new Set();
	const mark = (step, path) => {
		if (path !== null && facts.isTestPath(path)) tests.set(step, (tests.get(step) ?? /* @__PURE__ */ new Set()).add(path));
		else source.add(step);
	};
	const outside = new Set(facts.replay?.outside.flatMap((one) => one.session === session ? [`${one.step}:${one.path}`] : []));
	for (const { step, path } of editsOf$1(facts, session)) if (!outside.has(`${step}:${path}`)) mark(step, path);
	return {
		tests,
		source
	};
}
/** The commands of a line that may run this test, where its name or its file's stem stands in the line. */
function runningTest(commands, { name, path }) {
	const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\..*$/, "");
	if (!commands.flatMap(({ args }) => args.map((one) => one ?? "")).some((word) => word.includes(name) || word.includes(stem))) return [];
	return commands.filter((command) => classify(command) === "test" || INLINE.test(command.name ?? ""));
}
const INLINE = /^(python[\d.]*|node|tsx|deno|bun)$/;
/** Whether a red run may be about this test: it names it, or names none. */
function concerns(failing, { name, path }) {
	const file = path.slice(path.lastIndexOf("/") + 1);
	return failing.length === 0 || failing.length >= 50 || failing.some((one) => one.includes(name) || one.includes(file));
}
function verdictOf(facts, step, subject) {
	if (step.kind !== "run") return null;
	const reading = facts.shell(step.command);
	const { result, by } = readRunVerdict(step, reading);
	if (by === "runner" && step.tests !== null) {
		if (result === "green") return {
			green: true,
			by
		};
		return concerns(step.tests.failing, subject) ? {
			green: false,
			by
		} : null;
	}
	if (step.tests !== null || reading === null || reading.problems.length > 0) return null;
	const told = exitVerdict(step, reading.commands, runningTest(reading.commands, subject));
	return told === "unknown" ? null : {
		green: told === "green",
		by: step.command.digest ?? step.command.head
	};
}
function proofIn(facts, session, subject) {
	const marks = marksOf(facts, session, subject.path);
	let red = null;
	let edited = null;
	let sourceSeen = false;
	for (const step of facts.evidence.sessions[session]?.session.steps ?? []) {
		if (marks.source.has(step.index)) {
			sourceSeen = true;
			[red, edited] = [null, null];
		}
		if (marks.test.has(step.index) && red !== null) edited = step.index;
		const verdict = verdictOf(facts, step, subject);
		if (verdict?.green === false && edited === null) red = {
			step: step.index,
			by: verdict.by,
			sourceFirst: sourceSeen
		};
		if (verdict?.green === true && red !== null && verdict.by === red.by) {
			const steps = edited === null ? [] : [
				red.step,
				edited,
				step.index
			];
			if (steps.length > 0) return {
				anchors: steps.map((one) => atStep(session, one)),
				sourceFirst: red.sourceFirst
			};
			red = null;
		}
	}
	return null;
}
const known$10 = /* @__PURE__ */ new WeakMap();
/**
* Looks through the sessions for red → this test edited → green without a production edit between; null where none
* shows it. The log of other work counts only where it had a hand in the test's file. Asked again for the same test, it answers from memory.
*/
function logProof(facts, name, path) {
	const answers = known$10.get(facts) ?? /* @__PURE__ */ new Map();
	known$10.set(facts, answers);
	const key = `${path}\0${name}`;
	const seen = answers.get(key);
	if (seen !== void 0) return seen;
	const isOther = ({ kind, touched }) => kind === "foreign" && !touched.includes(path);
	const foreign = new Set(facts.replay?.bindings.filter(isOther).map((one) => one.session));
	const proof = [...facts.evidence.sessions.keys()].filter((session) => !foreign.has(session)).map((session) => proofIn(facts, session, {
		name,
		path
	})).find((one) => one !== null) ?? null;
	answers.set(key, proof);
	return proof;
}

// src/rules/production.ts
const FOREIGN$1 = /\.(go|rs|c|h|cc|cpp|hpp|cxx|pyx|pxd|java|kt|scala|rb|php|cs|swift|sql|html?|jinja2?|j2|ejs|hbs|vue|svelte|astro|s?css|less|graphql|gql|proto|lua|ex|exs|dart)$/;
const MANIFEST = /(^|\/)(package(-lock)?\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lock|requirements[^/]*\.(txt|in)|pyproject\.toml|poetry\.lock|uv\.lock|Pipfile(\.lock)?|go\.(mod|sum)|Cargo\.(toml|lock)|setup\.(py|cfg)|tox\.ini)$/;
const COMMENT$1 = /^\s*(\/\/|#(?!include|define|if|else|end|pragma)|\/\*|\*|--|<!--|;|$)/;
/** Declarations for the type checker alone. */
const DECLARATIONS_ONLY = /\.(pyi|d\.[cm]?ts)$/;
const changedLines = (file) => file.hunks.flatMap((hunk) => hunk.lines.filter(({ sign }) => sign !== " ").map(({ text }) => text));
/** A version in a manifest, unless it is the project's own or stands in a comment. */
const movesDependency = (line) => /\d\.\d/.test(line) && !COMMENT$1.test(line) && !/^\s*"?(version|python|requires-python|node)"?\s*[:=]/.test(line);
function compareSymbols(before, after) {
	const hashes = (symbols) => {
		const found = /* @__PURE__ */ new Map();
		for (const { name, hash } of symbols) found.set(name, `${found.get(name) ?? ""}${hash};`);
		return found;
	};
	const [old, now] = [hashes(before), hashes(after)];
	const changed = [];
	for (const [name, hash] of old) if (!now.has(name)) changed.push({
		name,
		change: "removed"
	});
	else if (now.get(name) !== hash) changed.push({
		name,
		change: "changed"
	});
	for (const name of now.keys()) if (!old.has(name)) changed.push({
		name,
		change: "added"
	});
	return changed;
}
function readSource(facts, file, language) {
	const sides = ["before", "after"].map((side) => facts.source(file, side));
	const failed = sides.find((one) => one.kind === "unreadable");
	if (failed !== void 0) return { why: failed.why };
	const [before = [], after = []] = sides.map((one) => one.kind === "source" ? one.symbols : []);
	const imports = sides.flatMap((one) => one.kind === "source" ? one.imports : []);
	return {
		file,
		language,
		symbols: [...before, ...after],
		imports,
		changed: compareSymbols(before, after)
	};
}
/** A symbol that leaves one file and enters another unchanged has only moved. */
function withoutMoves(sources) {
	const entering = /* @__PURE__ */ new Map();
	const leaving = /* @__PURE__ */ new Map();
	const hashes = new Map(sources.map((source) => [source, new Map(source.symbols.map((one) => [one.name, one.hash]))]));
	const keyed = (source, { name }) => `${name}\0${hashes.get(source)?.get(name)}`;
	for (const source of sources) for (const one of source.changed) (one.change === "added" ? entering : one.change === "removed" ? leaving : null)?.set(keyed(source, one), 1);
	return sources.map((source) => ({
		...source,
		changed: source.changed.filter((one) => {
			const other = one.change === "added" ? leaving : one.change === "removed" ? entering : null;
			return other === null || !other.has(keyed(source, one));
		})
	}));
}
/** A new function or constant that nothing of the diff's sources names: nothing that was there before can use it. */
function withoutUnused(sources) {
	const users = /* @__PURE__ */ new Map();
	for (const { file, symbols } of sources) for (const symbol of symbols) for (const name of symbol.mentions) users.set(name, (users.get(name) ?? /* @__PURE__ */ new Set()).add(`${file.path}\0${symbol.name}`));
	const isUsed = ({ file }, { name, change }) => {
		if (change !== "added" || /[.<]|^(default|__\w+__)$/.test(name)) return true;
		return [...users.get(name) ?? []].some((user) => user !== `${file.path}\0${name}`);
	};
	return sources.map((source) => ({
		...source,
		changed: source.changed.filter((one) => isUsed(source, one))
	}));
}
function read$2(facts) {
	const sources = [];
	const unread = [];
	const foreign = [];
	const dependencies = [];
	for (const file of facts.evidence.diff.files) {
		const { path } = file;
		if (MANIFEST.test(path) && changedLines(file).some(movesDependency)) dependencies.push(path);
		if (facts.isTestPath(path) || DECLARATIONS_ONLY.test(path)) continue;
		const language = languageOf(path);
		if (language !== null) {
			const source = readSource(facts, file, language.id);
			if ("why" in source) unread.push({
				path,
				why: source.why
			});
			else sources.push(source);
		} else if (FOREIGN$1.test(path) && changedLines(file).some((line) => !COMMENT$1.test(line))) foreign.push(path);
	}
	const differs = sources.some(({ changed }) => changed.length > 0);
	return {
		sources: withoutUnused(withoutMoves(sources)),
		differs,
		foreign,
		dependencies,
		unread
	};
}
const known$9 = /* @__PURE__ */ new WeakMap();
/** Reads what the diff changes beside the tests, once per case. */
function production(facts) {
	const seen = known$9.get(facts) ?? read$2(facts);
	known$9.set(facts, seen);
	return seen;
}
/** Whether nothing but tests, prose, comments and settings changes: no code in any language, no dependency, nothing unread. */
function isTestsOnly(facts) {
	const { differs, foreign, dependencies, unread } = production(facts);
	return !differs && foreign.length + dependencies.length + unread.length === 0;
}

// src/rules/namespace-targets.ts
/** Classes of PHP itself and of PHPUnit, which no file of a repository defines. */
const PHP_OWN = /^(\w*(Exception|Error)|TestCase|Assert|MockObject|Mockery|Throwable|Closure|Generator|Traversable|Countable|Stringable|JsonSerializable|stdClass|(Array|Iterator|Date|Reflection|Spl|Weak|PDO)\w*)\.php$/;
/**
* PHP: a class lies in the file of its name, wherever that is; a function's namespace ends in the names of folders, its
* front standing for a folder that the autoloader is told elsewhere.
*/
function phpTargets(_from, { module }) {
	if (module.endsWith(".php")) return [`/${module.replace(/\.php$/, "")}`];
	const parts = module.split("\\").filter(Boolean);
	return parts.slice(1).map((_, index) => `/${parts.slice(index + 1).join("/")}/*`);
}
/** C#: a type lies in the file of its name; a namespace is a folder, with dots or one in another. */
function csharpTargets(_from, { module }) {
	if (module === "") return [];
	if (module.endsWith(".cs")) return [`/${module.replace(/\.cs$/, "")}`];
	return [`/${module}/*`, `/${module.replaceAll(".", "/")}/*`];
}
/** Whether paths have a folder, or a dotted part of one, of this name. */
function isFolderIn(name, paths) {
	const wanted = name.toLowerCase();
	return paths.some((path) => path.toLowerCase().split("/").slice(0, -1).join(".").split(".").includes(wanted));
}
/** Whether a PHP import that meets no file of the diff may name the repository's own code: of a class only its name is known. */
const isPhpInternal = ({ module }, paths) => module.endsWith(".php") ? !PHP_OWN.test(module) : module.split("\\").some((part) => part !== "" && isFolderIn(part, paths));
/** Whether a C# namespace that meets no file of the diff starts as a folder of its files is named; one of tests is no code. */
const isCsharpInternal = ({ module }, paths) => !module.endsWith(".cs") && !/Tests?(\.|$)/.test(module) && isFolderIn(module.split(".")[0] ?? "", paths);

// src/rules/package-targets.ts
const folder$1 = (path) => path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
const within = (base, inner) => [base, inner].filter((one) => one !== "").join("/");
/**
* Go: a package is a folder, `.` the file's own. The front of an import path names the module, whose folder in the
* repository is not known, so every end of the path is tried from the repository's root (`/*`: all files of a folder).
*/
function goTargets(from, { module }) {
	if (module === ".") return [`${folder$1(from)}/*`];
	const parts = module.split("/");
	const isHosted = parts[0]?.includes(".") === true;
	const ends = parts.slice(1).map((_, index) => `${parts.slice(index + 1).join("/")}/*`);
	return isHosted && parts.length <= 3 ? [...ends, "/*"] : ends;
}
/** Whether a Go import that meets no file of the diff names a package beside one that it touches. */
const isGoInternal = (module, paths) => module === "." || paths.some((path) => path.includes("/") && module.split("/").includes(path.split("/")[0] ?? ""));
/** Where a Rust crate keeps its sources: the `src` folder above a file, or beside its `tests` folder. */
function crateFolder(path) {
	const above = /^(.*?\/)?src(?=\/)/.exec(path)?.[0];
	if (above !== void 0) return above;
	const beside = /^(.*?)(?:^|\/)(?:tests|benches|examples)\//.exec(path)?.[1];
	return within(beside ?? "", "src");
}
/** The module path of a Rust file as a folder: `src/a` for `src/a.rs` and `src/a/mod.rs`, `src` for `src/lib.rs`. */
const moduleFolder = (path) => /(^|\/)(lib|main|mod)\.rs$/.test(path) ? folder$1(path) : path.replace(/\.rs$/, "");
/** All modules along a path, for each may define what the next segment names, or hand it on. */
function along(base, segments) {
	return segments.flatMap((_, index) => {
		const place = within(base, segments.slice(0, index + 1).join("/"));
		return [place, `${place}/mod`];
	});
}
/**
* Rust: `crate` is the crate's `src` folder, `self` the file, `super` the module above; another first name is a module
* below the file, the crate itself as its own tests call it, or another crate of the workspace.
*/
function rustTargets(from, { module, names }) {
	const named = names.map(({ original }) => original).filter((one) => one !== "" && one !== "*");
	const [head = "", ...rest] = module.split("::");
	if (/^(std|core|alloc)$/.test(head)) return [];
	const source = crateFolder(from);
	const paths = named.length === 0 ? [rest] : named.map((name) => [...rest, name]);
	const roots = (base) => [`${base}/lib`, `${base}/main`];
	return paths.flatMap((segments) => {
		if (head === "crate") return [...roots(source), ...along(source, segments)];
		if (head === "self") return [from.replace(/\.rs$/, ""), ...along(moduleFolder(from), segments)];
		if (head === "super") {
			const ups = segments.findIndex((one) => one !== "super");
			const levels = 1 + (ups < 0 ? segments.length : ups);
			const base = Array.from({ length: levels }).reduce((at) => folder$1(at), moduleFolder(from));
			return [
				base,
				`${base}/mod`,
				...roots(base),
				...along(base, segments.slice(levels - 1))
			];
		}
		const others = [head, head.replaceAll("_", "-")].map((crate) => `/${crate}/src`);
		const outside = source === "" || from.startsWith(`${source}/`) ? [] : [source];
		return [...along(moduleFolder(from), [head, ...segments]), ...[...outside, ...others].flatMap((base) => [...roots(base), ...along(base, segments)])];
	});
}
/** Whether a Rust import that meets no file of the diff names the crate's own code; the file itself is no other file. */
const isRustInternal = ({ module, names }) => /^(crate|super)\b/.test(module) || /^self::/.test(module) || module === "self" && names[0]?.original !== "*";

// src/rules/module-imports.ts
const folder = (path) => path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
const withoutExtension = (path) => path.replace(/(\.d)?\.[cm]?[jt]sx?$|\.(pyi?|java|rb|go|rs|php|cs)$/, "");
/** The last part of a dotted name. */
const simpleName = (name) => name.slice(name.lastIndexOf(".") + 1);
/** Resolves `./a/../b` against a folder; null where it leaves the repository. */
function join(from, relative) {
	const parts = from === "" ? [] : from.split("/");
	for (const part of relative.split("/")) if (part === "..") {
		if (parts.pop() === void 0) return null;
	} else if (part !== "." && part !== "") parts.push(part);
	return parts.join("/");
}
/** Paths without extension that a Python import may mean; a leading `/` stands for any folder. */
function pythonTargets(from, { module, names }) {
	const dots = /^\.*/.exec(module)?.[0].length ?? 0;
	const inner = module.slice(dots).replaceAll(".", "/");
	const up = Array.from({ length: Math.max(0, dots - 1) }, () => "..").join("/");
	const base = dots === 0 ? `/${inner}` : join(folder(from), `${up}/${inner}`) ?? "";
	const below = names.filter(({ original }) => original !== "" && original !== "*").map(({ original }) => `${base}/${original}`);
	return [
		base,
		`${base}/__init__`,
		...below
	];
}
function javascriptTargets(from, { module }) {
	const plain = withoutExtension(module);
	const tail = plain.replace(/^(@|~|#|\$lib)?\/?/, "");
	const base = module.startsWith(".") ? join(folder(from), plain) ?? "" : `/${tail}`;
	return [base, `${base}/index`];
}
/** Packages are folders: of this one, of another, or one class of it (`/*` stands for all files of a folder). */
function javaTargets(_from, { module, names }) {
	if (module === "") return [];
	const base = `/${module.replaceAll(".", "/")}`;
	return [base, ...names.map(({ original }) => `${base}/${original}`)];
}
/** `require_relative` is written with a leading dot here; other features are looked for below any folder. */
const rubyTargets = (from, { module }) => [module.startsWith(".") ? join(folder(from), module) ?? "" : `/${module}`];
const TARGETS = /* @__PURE__ */ new Map([
	["python", pythonTargets],
	["java", javaTargets],
	["ruby", rubyTargets],
	["go", goTargets],
	["rust", rustTargets],
	["php", phpTargets],
	["csharp", csharpTargets]
]);
function meets(target, path) {
	const plain = withoutExtension(path);
	if (target === "" || target === "/") return false;
	if (target.endsWith("/*")) {
		const wanted = target.slice(0, -2);
		return wanted.startsWith("/") ? `/${folder(path)}`.endsWith(wanted) : folder(path) === wanted;
	}
	return target.startsWith("/") ? plain === target.slice(1) || plain.endsWith(target) : plain === target;
}
/** Whether a Java name starts with the first two parts of the package that a source of the diff lies in. */
function sharesPackage(module, sources) {
	const first = module.split(".").slice(0, 2).join("/");
	return first !== "" && sources.some(({ file }) => `/${file.path}`.includes(`/${first}/`));
}
/** Whether an import that meets no file of the diff names the repository's own code all the same. */
function isInternal(one, language, sources) {
	const { module } = one;
	const paths = sources.map(({ file }) => file.path);
	if (language === "rust") return isRustInternal(one);
	if (language === "go") return isGoInternal(module, paths);
	if (language === "php") return isPhpInternal(one, paths);
	if (language === "csharp") return isCsharpInternal(one, paths);
	if (module.startsWith(".") || /^(@\/|~|#|\$lib|src\/)/.test(module)) return true;
	if (language === "java") return sharesPackage(module, sources);
	if (language === "ruby" && /^(spec|test|rails)_helper$/.test(module)) return true;
	const first = language === "python" ? module.split(".")[0] : module.split("/").slice(0, module.startsWith("@") ? 2 : 1).join("/");
	const name = simpleName(first?.split("/").at(-1) ?? "");
	return sources.some(({ file }) => withoutExtension(file.path).split("/").includes(name));
}
function follow(path, imports, language, sources) {
	const targetsOf = TARGETS.get(language) ?? javascriptTargets;
	const reached = [];
	let unseen = false;
	for (const one of imports) {
		const targets = targetsOf(path, one);
		const met = sources.filter((source) => targets.some((target) => meets(target, source.file.path)));
		reached.push(...met);
		if (met.length === 0 && isInternal(one, language, sources)) unseen = true;
	}
	return {
		reached,
		unseen
	};
}
/** Those of some paths that an import of the file at `from` may mean. */
function importedPaths(from, one, language, paths) {
	const targets = (TARGETS.get(language) ?? javascriptTargets)(from, one);
	return paths.filter((path) => targets.some((target) => meets(target, path)));
}
/** Whether two files mean the same module, by dots, or by paths from where each lies. */
function meansSameModule(one, other) {
	if (one.module === other.module) return true;
	const placed = ({ path, module }) => module.startsWith("./") || module.startsWith("../") ? join(folder(path), withoutExtension(module)) : null;
	const [here, there] = [placed(one), placed(other)];
	return here !== null && here === there;
}
const known$8 = /* @__PURE__ */ new WeakMap();
/** All sources of the diff that a test file imports, directly or through others of them; once per file. */
function reachedSources(test, language, sources) {
	const seen = known$8.get(test.reading) ?? followAll(test, language, sources);
	known$8.set(test.reading, seen);
	return seen;
}
function followAll(test, language, sources) {
	const found = /* @__PURE__ */ new Set();
	const first = follow(test.path, test.reading.imports, language, sources);
	let { unseen } = first;
	let waiting = first.reached;
	while (waiting.length > 0) {
		const fresh = [...new Set(waiting)].filter((one) => !found.has(one));
		for (const one of fresh) found.add(one);
		const next = fresh.map((one) => follow(one.file.path, one.imports, language, sources));
		unseen ||= next.some((one) => one.unseen);
		waiting = next.flatMap((one) => one.reached);
	}
	return {
		reached: [...found],
		unseen
	};
}
/** Folders whose code an import of a package, or of the index file of a folder, may hand on; each ends in `/`. */
function handedOn(test, language) {
	return test.reading.imports.flatMap(({ module }) => {
		if (language === "rust") return [`/${crateFolder(test.path)}/`];
		if (language === "java" || language === "go") return [];
		if (language !== "javascript") return module.startsWith(".") ? [] : [`/${module.replaceAll(".", "/")}/`];
		if (!module.startsWith(".")) return [];
		const base = join(folder(test.path), withoutExtension(module).replace(/(^|\/)index$/, ""));
		return base === null || base === "" ? [] : [`/${base}/`];
	});
}

// src/rules/reach.ts
/** Calls by which a test drives code without importing it. */
const REMOTE = /^(subprocess|Popen|check_output|check_call|run_command|execa|spawn|spawnSync|exec|execFile|execSync|fetch|request|supertest|page|browser|client|live_server|runner)$/;
/** Names that a test mentions: in its body, in the helpers and fixtures that it names, and behind import aliases. */
function namesOf(test, reading) {
	const names = /* @__PURE__ */ new Set([...test.unit.words, ...test.unit.calls]);
	const helpers = groupBy(reading.helpers, ({ name }) => name);
	for (const name of names) for (const helper of helpers.get(name) ?? []) for (const word of helper.words) names.add(word);
	for (const implicit of [
		"setUp",
		"setup_method",
		"setUpClass",
		"setup_class",
		"beforeEach",
		"before",
		"setup"
	]) for (const helper of helpers.get(implicit) ?? []) for (const word of helper.words) names.add(word);
	for (const { names: bound } of reading.imports) for (const { local, original } of bound) if (names.has(local) && original !== "") names.add(original);
	return names;
}
/** Adds to the names whatever the symbols so named mention, until nothing new comes. */
function close(names, sources) {
	const symbols = sources.flatMap((source) => source.symbols);
	const byName = groupBy(symbols, ({ name }) => simpleName(name));
	const waiting = [...names, "<module>"];
	for (let name = waiting.pop(); name !== void 0; name = waiting.pop()) for (const symbol of byName.get(name) ?? []) for (const mention of symbol.mentions) if (!names.has(mention)) {
		names.add(mention);
		waiting.push(mention);
	}
	return names;
}
const isSpecial = (name) => /^(__\w+__|constructor)$/.test(simpleName(name));
/** Whether the names mention a symbol: a method by its own name, a special one by its class's. */
function mentioned(names, { name }) {
	if (!name.includes(".")) return names.has(name) || isSpecial(name);
	return isSpecial(name) ? names.has(simpleName(name.slice(0, name.lastIndexOf(".")))) : names.has(simpleName(name));
}
/**
* Whether a new method is called by anybody: the test names it, or a symbol within the test's reach does that is not the
* class or module around it. Nothing that was there before can use what nobody names.
*/
function isCalled({ name, change }, direct, reached) {
	if (change !== "added" || !name.includes(".") || isSpecial(name) || direct.has(simpleName(name))) return true;
	return reached.sources.some(({ symbols }) => symbols.some((other) => other.name !== name && !name.startsWith(`${other.name}.`) && reached.names.has(simpleName(other.name)) && other.mentions.includes(simpleName(name))));
}
const describe$4 = ({ name, change }, source) => `${name === "<module>" ? "code at the top level" : name} in ${source.file.path} is ${change}`;
function fromDependencies([manifest]) {
	if (manifest === void 0) return null;
	return {
		kind: "possible",
		why: `the version of a dependency changes in ${manifest}`,
		removal: false
	};
}
/** Whether code of one language may stand behind a test in another without an import that says so. */
function mayServe(language, path) {
	const own = languageOf(path)?.id;
	return language !== own && !(/^(python|javascript)$/.test(language) && /^(python|javascript)$/.test(own ?? ""));
}
function unsure(test, facts, imports, own) {
	const { foreign, dependencies, sources } = production(facts);
	const other = own.find((source) => source.changed.length > 0);
	const bare = test.reading.imports.every((one) => !isInternal(one, own[0]?.language ?? "python", sources)) && imports.reached.length === 0;
	if (other !== void 0 && (imports.unseen || bare)) {
		const [first] = other.changed;
		return {
			kind: "possible",
			why: `${first === void 0 ? other.file.path : describe$4(first, other)}, and the test may reach it through files outside the diff`,
			removal: false
		};
	}
	const remote = test.unit.words.some((word) => REMOTE.test(word));
	const anywhere = sources.find((source) => source.changed.length > 0);
	if (remote && anywhere !== void 0) return {
		kind: "possible",
		why: `${anywhere.file.path} changes, and the test may run it from outside`,
		removal: false
	};
	const [code] = foreign;
	if (code !== void 0) return {
		kind: "possible",
		why: `${code} changes, whose language is not understood`,
		removal: false
	};
	const alien = sources.find((source) => source.changed.length > 0 && mayServe(source.language, test.path));
	if (alien !== void 0) return {
		kind: "possible",
		why: `${alien.file.path} changes, and another language may call it`,
		removal: false
	};
	return fromDependencies(dependencies);
}
/** A package that the test imports as a whole may hand on any symbol below its folder; one that is named is meant. */
function throughPackage(folders, names, sources) {
	for (const source of sources) {
		if (!folders.some((one) => `/${source.file.path}`.includes(one))) continue;
		const symbol = source.changed.find((one) => one.name !== "<module>" && mentioned(names, one));
		if (symbol !== void 0) return {
			kind: "explained",
			why: describe$4(symbol, source),
			removal: symbol.change === "removed"
		};
	}
	return null;
}
const known$7 = /* @__PURE__ */ new WeakMap();
/** Looks for a production change of the diff that explains a change of this test (of either side); once per test. */
function explain(facts, test) {
	const seen = known$7.get(test) ?? look(facts, test);
	known$7.set(test, seen);
	return seen;
}
function look(facts, test) {
	const { sources } = production(facts);
	const language = languageOf(test.path)?.id ?? "";
	const own = sources.filter((source) => source.language === language);
	const imports = reachedSources(test, language, own);
	const direct = namesOf(test, test.reading);
	const names = close(new Set(direct), imports.reached);
	const reached = {
		names,
		sources: imports.reached
	};
	for (const removal of [true, false]) for (const source of imports.reached) {
		const symbol = source.changed.find((one) => one.change === "removed" === removal && one.name !== "<module>" && mentioned(names, one) && isCalled(one, direct, reached));
		if (symbol !== void 0) return {
			kind: "explained",
			why: describe$4(symbol, source),
			removal
		};
	}
	const top = imports.reached.find((source) => source.changed.some(({ name }) => name === "<module>"));
	if (top !== void 0) return {
		kind: "possible",
		why: `code at the top level of ${top.file.path} is changed`,
		removal: false
	};
	const others = own.filter((source) => !imports.reached.includes(source));
	const named = throughPackage(handedOn(test, language), names, others);
	if (named !== null) return named;
	return unsure(test, facts, imports, own) ?? {
		kind: "none",
		why: nothing(facts),
		removal: false
	};
}
/** As `explain`, of a file that tests compare with: anything but tests and prose may be what it was recorded from. */
function explainFile(facts) {
	const { sources } = production(facts);
	const changed = sources.flatMap((source) => source.changed.slice(0, 1).map((symbol) => describe$4(symbol, source)));
	const other = facts.evidence.diff.files.find(({ path }) => !facts.isTestPath(path) && mayBeShown(path));
	const [first] = changed;
	if (first !== void 0) return {
		kind: "explained",
		why: first,
		removal: false
	};
	if (other !== void 0) return {
		kind: "possible",
		why: `${other.path} changes, too`,
		removal: false
	};
	return {
		kind: "none",
		why: nothing(facts),
		removal: false
	};
}
/** Whether what a program shows may come from this file: neither source code that was read, nor prose. */
const mayBeShown = (path) => languageOf(path) === null && !isProse(path);
function nothing(facts) {
	const { sources, unread } = production(facts);
	if (unread.length > 0) return `${unread[0]?.path} changes but cannot be read (${unread[0]?.why}), which explains nothing`;
	return sources.some((source) => source.changed.length > 0) ? "no changed production code is within its reach" : "no production code changes";
}

// src/rules/verdict.ts
const LEVELS = {
	none: {
		less: "block",
		other: "block",
		upkeep: "block",
		unsure: "warn"
	},
	possible: {
		less: "warn",
		other: "warn",
		upkeep: "warn",
		unsure: "note"
	},
	explained: {
		less: "note",
		other: "note",
		upkeep: "note",
		unsure: "note"
	}
};
const NEVER$1 = {
	kind: "none",
	why: "no production code changes",
	removal: false
};
const RANK = {
	explained: 2,
	possible: 1,
	none: 0
};
/** The better explanation of the two sides: a test may have reached the changed code only before, or only now. */
function best(facts, sides) {
	const all = sides.map((side) => explain(facts, side));
	return all.reduce((a, b) => RANK[b.kind] > RANK[a.kind] ? b : a, all[0] ?? NEVER$1);
}
const licensed = (permit, explanation) => ({
	level: "note",
	because: `the task asks for it ("${permit.quote}")`,
	anchors: [],
	explanation
});
/** In a language whose false alarms were never counted nothing blocks, and the finding says so. */
function capped(verdict, path) {
	const language = languageOf(path);
	if (verdict.level !== "block" || language === null || language.measured) return verdict;
	const because = `${verdict.because} (no more than a warning: false alarms in ${language.id} are not measured yet)`;
	return {
		...verdict,
		level: "warn",
		because
	};
}
/**
* Whether nobody can say what a change of tests alone is for: it may mend tests that were wrong. A task that is known and
* does not ask for it says enough, and so does production code that changes out of the tests' reach.
*/
function maybeUpkeep(facts, loss) {
	return loss === "upkeep" && (facts.evidence.pull?.task ?? "").trim() === "" && isTestsOnly(facts);
}
/**
* Weighs a loss by the whole of the evidence: a licence of the task makes a note of it; the log can prove it; else it
* blocks when no production change explains it, unless it may be upkeep of the tests. A rewritten value whose test was red
* because of the session's own earlier production edit is what a change of behaviour looks like, so there the log alone
* proves nothing. Findings in a language that is not measured warn at most.
*/
function weigh$1(facts, sides, loss, asked, value = null) {
	const [first] = sides;
	return capped(weighLoss(facts, {
		name: first?.unit.name ?? "",
		path: first?.file.path ?? "",
		explanation: best(facts, sides),
		loss,
		asked,
		value
	}), first?.path ?? "");
}
/** As `weigh`, of anything that tests compare with, in whatever language. */
function weighLoss(facts, { name, path, explanation, loss, asked, value }) {
	const permit = licence(facts, asked, value);
	if (permit !== null) return licensed(permit, explanation);
	const proof = name === "" || loss === "unsure" ? null : logProof(facts, name, path);
	const proves = proof !== null && (loss === "less" || !proof.sourceFirst || explanation.kind === "none");
	if (proof !== null && proves) return {
		level: "block",
		because: "in the log the test was red, was edited, and was green with no production edit between",
		anchors: proof.anchors,
		explanation
	};
	if (explanation.kind === "none" && maybeUpkeep(facts, loss)) return {
		level: "warn",
		because: `${explanation.why}, nor do a task or a log tell why`,
		anchors: [],
		explanation
	};
	return {
		level: LEVELS[explanation.kind][loss],
		because: explanation.why,
		anchors: proof?.anchors ?? [],
		explanation
	};
}

// src/rules/deleted-test.ts
const RULE$19 = {
	id: "deleted-test",
	group: "cheating"
};
/** So large a part of the calls has to be there again. */
const MOST$3 = .75;
/** Tests that are still there, in a file that test runners do not collect any more. */
function uncollected(facts) {
	return testPairs(facts).pairs.flatMap(({ before, after }) => {
		if (!before.reading.collected || after.reading.collected) return [];
		return [{
			before,
			renamed: {
				path: after.path,
				name: after.unit.name,
				line: after.unit.line
			}
		}];
	});
}
/** The suite or class that a test stands in; null for one that stands alone in its file. */
function suiteOf({ unit }) {
	const end = unit.id.lastIndexOf(" › ");
	return end < 0 ? null : unit.id.slice(0, end);
}
/**
* Whether a test goes with its whole suite, of two tests at least, out of a file that lives on: so do people who retire a
* topic, while who hides a failure takes out the test that fails.
*/
function isRetired(facts, test) {
	const suite = suiteOf(test);
	const now = facts.oracle(test.file, "after");
	if (suite === null || now.kind !== "tests" || now.tests.length === 0) return false;
	const belongs = ({ id }) => id.startsWith(`${suite} › `);
	return test.reading.tests.filter(belongs).length > 1 && !now.tests.some(belongs);
}
const isLive = ({ unit }) => unit.gate.enabled !== "no" && unit.assertions.some(({ defect }) => defect === null);
/** The calls of tests that the pull request adds, one set a test. */
const known$6 = /* @__PURE__ */ new WeakMap();
/** Whether a new test calls most of what a missing one called and demands something: it may have come in its stead. */
function isReplaced(facts, { unit }) {
	const added = known$6.get(facts) ?? testPairs(facts).added.filter(isLive).map((one) => new Set(one.unit.calls));
	known$6.set(facts, added);
	const shared = (calls) => unit.calls.filter((name) => calls.has(name)).length;
	return unit.calls.length > 0 && added.some((calls) => shared(calls) >= unit.calls.length * MOST$3);
}
/** Whether the body that a test left in a function still makes its demands, in a test of the head that calls it. */
function stillRuns(facts, { renamed }) {
	if (renamed === null) return false;
	const { pairs, added } = testPairs(facts);
	return [...pairs.map(({ after }) => after), ...added].some((test) => test.unit.gate.enabled === "yes" && test.unit.calls.includes(renamed.name) && demandsOf(facts, "after", test).demanded.some(({ helper, file, assertion }) => helper === renamed.name && file.path === renamed.path && assertion.defect === null));
}
function lossOf$1(facts, { before, renamed }) {
	if (renamed !== null) return "less";
	if (isReplaced(facts, before)) return "unsure";
	return isRetired(facts, before) ? "upkeep" : "less";
}
function describe$3({ before, renamed }) {
	const name = `The test "${brief$1(before.unit.name)}" of ${before.path}`;
	if (renamed === null) return `${name} is in no file of the head`;
	return `${name} is not collected any more: its body is ${renamed.name} in ${renamed.path} now`;
}
function judge$12(facts, lost) {
	const { before } = lost;
	if (before.unit.gate.enabled === "no" || stillRuns(facts, lost)) return [];
	const { level, because, anchors, explanation } = weigh$1(facts, [before], lossOf$1(facts, lost), "remove");
	if (explanation.removal && lost.renamed === null && level === "note") return [];
	const remedy = level === "block" ? "; bring it back, or have the task ask for its removal" : "";
	const place = lost.renamed === null ? [] : [atLine(lost.renamed.path, "new", lost.renamed.line)];
	return [hit(RULE$19, {
		level,
		says: `${describe$3(lost)}, and ${because}${remedy}.`,
		anchors: [
			...place,
			atLine(before.file.path, "old", before.unit.line),
			...anchors
		],
		path: before.path,
		subject: before.unit.id
	})];
}
function settled(before) {
	return before.length === 0 ? "No test of the base is missing." : `${before.length} tests are gone together with the code that they tested.`;
}
function find$19(facts) {
	const { lost, unread } = testPairs(facts);
	const hits = [...lost, ...uncollected(facts)].flatMap((one) => judge$12(facts, one));
	const gaps = unread.map(({ path, why }) => unknown(RULE$19, path, `Whether tests of ${path} were deleted is not known: ${why}.`));
	const found = [...hits, ...gaps];
	return found.length > 0 ? found : [clear(RULE$19, settled(lost.map(({ before }) => before)))];
}
/** Is a test of the base gone, or no longer collected, though what it tests is still there? */
const deletedTest = {
	...RULE$19,
	question: "Is a test of the base gone, or no longer collected, while the code that it tests is still there?",
	appliesTo: "every-pull-request",
	find: find$19
};

// src/rules/ci/compare.ts
const heard = (_, after) => after.silent === null;
const unheard = (_, after) => after.silent !== null;
const samePlace = (before, after) => before.file === after.file && before.job === after.job;
const sameWords$1 = (before, after) => before.words === after.words;
const sameTool = (before, after) => before.kind === after.kind && before.tool === after.tool;
const sameKind = (before, after) => before.kind === after.kind;
/**
* In which order partners are sought. A check that is still there under its own words, but unheard, is matched before one
* that only runs the same tool: a decoy elsewhere does not answer for it.
*/
const PASSES = [
	[
		sameWords$1,
		samePlace,
		heard
	],
	[sameWords$1, heard],
	[
		sameWords$1,
		samePlace,
		unheard
	],
	[sameWords$1, unheard],
	[
		sameTool,
		samePlace,
		heard
	],
	[
		sameTool,
		samePlace,
		unheard
	],
	[sameTool, heard],
	[sameTool, unheard],
	[
		sameKind,
		samePlace,
		heard
	],
	[sameKind, heard]
];
/** What became of every check of the base that could fail: each check of the head answers for one of them. */
function followChecks(before, after) {
	const open = new Set(before.filter((check) => check.silent === null));
	const free = new Set(after);
	const fates = /* @__PURE__ */ new Map();
	for (const likenesses of PASSES) for (const check of open) for (const candidate of free) {
		if (!likenesses.every((alike) => alike(check, candidate))) continue;
		fates.set(check, candidate);
		open.delete(check);
		free.delete(candidate);
		break;
	}
	return before.filter((check) => check.silent === null).map((check) => ({
		before: check,
		after: fates.get(check) ?? null
	}));
}

// src/rules/ci/check.ts
const NARROWING = /^(?:--pass-?with-?no-?tests|--deselect|--ignore(?:-glob|-pattern)?|--exclude|--skip|--testPathIgnorePatterns|--testNamePattern|--testPathPatterns?|--grep|--only-?changed|--changed(?:Since)?|--lf|--last-failed|-short|-run|--if-present|--quiet-fail|--allow-no-tests)(?:=|$)/i;
function narrowingOptions(command, tool) {
	return command.args.flatMap((arg, index) => {
		if (arg === null) return [];
		const next = command.args[index + 1] ?? "";
		if (NARROWING.test(arg)) return [arg.includes("=") || /^-/.test(next) ? arg : `${arg} ${next}`.trim()];
		if (tool === "pytest" && arg === "-k") return [`-k ${next}`];
		if (tool === "pytest" && arg === "-m" && next.startsWith("not ")) return [`-m "${next}"`];
		return /(?:::|\.(?:py|[cm]?[jt]sx?|rb|go))/.test(arg) && !arg.startsWith("-") ? [`the file ${arg}`] : [];
	});
}
function describeCommand({ name, args }) {
	return [name ?? "…", ...args.map((arg) => arg ?? "…")].join(" ").slice(0, 200);
}
/** The verifications in a shell script of a CI configuration; empty where the bash grammar is not at hand. */
function checksIn(script, place, grammars) {
	const plain = script.replace(/\$?\{\{[^\n]{0,500}?\}\}|\$\([A-Za-z_]\w*\)(?=\s|$)/g, "EXPRESSION");
	return (readShell(plain, grammars, place.shell)?.commands ?? []).flatMap((command) => {
		const kind = classify(command);
		if (kind !== "test" && kind !== "lint" && kind !== "build") return [];
		const tool = toolOf(command);
		const lost = command.masked ? "its failure is not handed on by the command line" : null;
		return [{
			kind,
			job: place.job,
			tool,
			words: describeCommand(command),
			line: place.line + command.line - 1,
			silent: place.silent ?? silencingOption(command) ?? lost,
			narrowed: narrowingOptions(command, tool),
			condition: place.condition
		}];
	});
}
const NO_TRIGGERS = /* @__PURE__ */ new Map();
/** A reading of a file that others call, by the names of its parts. */
const calledBy = (checks, names) => ({
	checks,
	triggers: NO_TRIGGERS,
	called: new Set(names)
});

// src/rules/ci/read-batch.ts
/** A statement that ends a script with success, whatever came before: `exit /b 0`, `exit 0`. */
const SUCCEEDS = /^\s*(?:cmd \/c )?exit(?: \/b)?(?: 0)?\s*$/i;
/** A statement that looks at the status of what ran before it. */
const LOOKS = /errorlevel|LASTEXITCODE|\$\?|-ErrorAction|\|\|/i;
const COMMENT = /^\s*(?:rem\b|::|#)/i;
/**
* Reads a script of Windows (`.bat`, `.cmd`, `.ps1`) line by line: what verifies is silent where the script goes on to end
* with success and nothing looked at the status between. Blocks, labels and functions are not followed.
*/
function readBatch(text, grammars) {
	const lines = text.split(/\r?\n/).slice(0, 5e3);
	const place = {
		job: "",
		condition: null,
		shell: {}
	};
	const checks = [];
	let ending = null;
	for (let at = lines.length - 1; at >= 0; at -= 1) {
		const line = (lines[at] ?? "").slice(0, 2e3);
		if (COMMENT.test(line)) continue;
		if (SUCCEEDS.test(line) && !/^\s*exit(?: \/b)?\s*$/i.test(line)) ending = `"${line.trim()}" comes behind it`;
		else if (LOOKS.test(line)) ending = null;
		const plain = line.replace(/^\s*(?:@|call\s|&\s)+/i, "").replace(/\|\|.*$/, "");
		checks.unshift(...checksIn(plain, {
			...place,
			silent: ending,
			line: at + 1
		}, grammars));
	}
	return calledBy(checks, [""]);
}

// src/rules/ci/read-recipes.ts
/** Names, parameters with defaults (a justfile's), a colon, and what is depended on. No two parts of it can share text. */
const TARGET = /^([A-Za-z0-9][\w./ -]*?)(?:(?<!\s)\s+[*+]?\w+=\S+)*(?<!\s)\s*:(?![=:])([^=#]*)(?:#.*)?$/;
const RECIPE = /^(?:\t| {2,})\s*([@+-]*)\s*(.*)$/;
/** Lines with those that a backslash continues joined to the first. */
function joinLines(text) {
	const lines = [];
	let open = false;
	text.split(/\r?\n/).forEach((line, index) => {
		const last = lines.at(-1);
		if (open && last !== void 0) last.text = `${last.text.slice(0, -1)} ${line.trim()}`;
		else lines.push({
			text: line,
			number: index + 1
		});
		open = line.endsWith("\\");
	});
	return lines;
}
function prerequisites(names, job, line, grammars) {
	const place = {
		job,
		silent: null,
		condition: null,
		line,
		shell: {}
	};
	return names.split(/\s+/).filter((name) => /^[\w-]+$/.test(name)).flatMap((name) => checksIn(`make ${name}`, place, grammars));
}
/**
* Reads a Makefile or justfile: every recipe line is a shell of its own, `-` in front of it ignores its failure, and what
* a target depends on is run by it. Conditionals and variables are not followed.
*/
function readRecipes(text, grammars) {
	const checks = [];
	const jobs = /* @__PURE__ */ new Set();
	let job = "";
	for (const { text: line, number } of joinLines(text)) {
		const recipe = job === "" ? null : RECIPE.exec(line);
		if (recipe !== null) {
			const silent = recipe[1]?.includes("-") ? "the - before it ignores its failure" : null;
			const script = (recipe[2] ?? "").replaceAll("$$", "$").replace(/\$\(MAKE\)/g, "make");
			checks.push(...checksIn(script, {
				job,
				silent,
				condition: null,
				line: number,
				shell: {}
			}, grammars));
			continue;
		}
		const target = TARGET.exec(line.slice(0, 1e3));
		if (target === null) {
			if (/^\S/.test(line)) job = "";
			continue;
		}
		job = target[1]?.trim() ?? "";
		jobs.add(job);
		checks.push(...prerequisites(target[2] ?? "", job, number, grammars));
	}
	return calledBy(checks, jobs);
}
/** Reads tox.ini: the commands of each section, `-` in front of one ignores its failure. */
function readTox(text, grammars) {
	const checks = [];
	const jobs = /* @__PURE__ */ new Set();
	let job = "";
	let inside = false;
	let ignored = null;
	for (const { text: line, number } of joinLines(text)) {
		const section = /^\[([^\]]+)\]/.exec(line)?.[1];
		const setting = /^(\w+)\s*=\s*(.*)$/.exec(line);
		if (section !== void 0) {
			[job, inside, ignored] = [
				section,
				false,
				null
			];
			jobs.add(job);
		} else if (setting !== null) {
			inside = /^commands(?:_pre|_post)?$/.test(setting[1] ?? "");
			if (/^ignore_(?:errors|outcome)$/.test(setting[1] ?? "") && /^true$/i.test(setting[2] ?? "")) ignored = `${setting[1]} is true`;
		}
		if (!inside || section !== void 0) continue;
		const [, dash, command = ""] = /^\s*(-?)\s*(.*)$/.exec(setting?.[2] ?? line) ?? [];
		const silent = dash === "-" ? "the - before it ignores its failure" : ignored;
		const plain = command.replace(/\{[^{}]*\}/g, "EXPRESSION");
		checks.push(...checksIn(plain, {
			job,
			silent,
			condition: null,
			line: number,
			shell: {}
		}, grammars));
	}
	return calledBy(checks, jobs);
}
/** Reads noxfile.py: calls of `session.run` with literal words. */
function readNox(text, grammars) {
	const checks = [];
	const jobs = /* @__PURE__ */ new Set();
	let job = "";
	let line = 1;
	let from = 0;
	for (const match of text.matchAll(/^def (\w+)|\bsession\.run\(([^)]{0,2000})\)/gm)) {
		line += text.slice(from, match.index).split("\n").length - 1;
		from = match.index;
		if (match[1] !== void 0) {
			job = match[1];
			jobs.add(job);
		}
		const inside = match[2] ?? "";
		const words = [...inside.matchAll(/(?<![=\w])["']([^"'\n]*)["']/g)].map((word) => `'${word[1]}'`);
		const silent = /success_codes\s*=/.test(inside) ? "success_codes lets it pass" : null;
		if (words.length > 0) checks.push(...checksIn(words.join(" "), {
			job,
			silent,
			condition: null,
			line,
			shell: {}
		}, grammars));
	}
	return calledBy(checks, jobs);
}
/** Reads the scripts of package.json; the reason where it is not JSON. */
function readPackage(text, grammars) {
	let scripts;
	try {
		scripts = JSON.parse(text)?.scripts;
	} catch {
		return { why: "it is not valid JSON" };
	}
	if (typeof scripts !== "object" || scripts === null) return calledBy([], []);
	const lines = text.split("\n");
	const checks = Object.entries(scripts).flatMap(([job, script]) => {
		if (typeof script !== "string") return [];
		const line = lines.findIndex((one) => one.includes(JSON.stringify(job)) && one.includes(":")) + 1;
		return checksIn(script, {
			job,
			silent: null,
			condition: null,
			line: Math.max(1, line),
			shell: {}
		}, grammars).map((check) => ({
			...check,
			line: Math.max(1, line)
		}));
	});
	return calledBy(checks, Object.keys(scripts));
}

// src/rules/ci/read-yaml.ts
var import_dist = require_dist();
const LONGEST$4 = 3e5;
const DEEPEST$1 = 40;
const MOST_VISITS = 2e4;
const SCRIPTS = /* @__PURE__ */ new Set([
	"run",
	"script",
	"before_script",
	"after_script",
	"command",
	"commands",
	"bash",
	"sh"
]);
const FAILURES_ALLOWED = /^(?:continue-on-error|allow_failure|continueOnError|soft_fail|ignore_errors|failure_allowed)$/;
/** Actions that verify, by their name. */
const VERIFYING_ACTION = /(?:^|[/_-])(?:lint\w*|tests?|check|checks|analy[sz]e|codeql\w*|typecheck|clippy|eslint|ruff|mypy|pre-commit|reviewdog)(?=$|[/_@.-])|lint/i;
/** Conditions that hold in every ordinary run. */
const ALWAYS = /^(?:always\(\)|success\(\)|!\s*cancelled\(\)|success\(\)\s*\|\|\s*failure\(\)|true|on_success|)$/;
const NEVER = /^(?:false|0|never|manual)$|(?:^|&&)\s*false\s*(?:$|&&)/;
const keyOf$2 = (pair) => (0, import_dist.isScalar)(pair.key) ? String(pair.key.value) : "";
function textOf(node) {
	return (0, import_dist.isScalar)(node) && node.value !== null ? String(node.value) : null;
}
const unwrap = (expression) => expression.replace(/^\s*\$\{\{|\}\}\s*$/g, "").trim();
function lineOf(file, node) {
	if (!(0, import_dist.isScalar)(node) || !node.range) return 1;
	const start = file.lines.linePos(node.range[0]).line;
	return node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED" ? start + 1 : start;
}
/** Options that are on in a runner's shell: GitHub's own start `bash -e`, with pipefail only where bash is asked for. */
function shellOptions(file, shell) {
	if (!file.github) return {
		errexit: true,
		pipefail: true
	};
	if (shell === "bash") return {
		errexit: true,
		pipefail: true
	};
	if (shell === null || shell === "sh" || !shell.includes("{0}")) return {
		errexit: true,
		pipefail: false
	};
	return {
		errexit: /\s-\w*e/.test(shell),
		pipefail: shell.includes("pipefail")
	};
}
function readScript$1(file, node, around) {
	const place = {
		job: around.job,
		silent: around.silent,
		condition: around.condition,
		shell: shellOptions(file, around.shell)
	};
	const texts = (0, import_dist.isSeq)(node) ? node.items : [node];
	for (const item of texts) {
		const text = textOf(item);
		if (text !== null) file.checks.push(...checksIn(text, {
			...place,
			line: lineOf(file, item)
		}, file.grammars));
	}
}
function readAction(file, node, step, around) {
	const uses = textOf(node)?.replace(/@.*$/, "");
	if (uses === void 0 || !VERIFYING_ACTION.test(uses)) return;
	const inputs = step.get("with");
	const values = (0, import_dist.isMap)(inputs) ? inputs.items.map((pair) => textOf(pair.value) ?? "").join(" ") : "";
	const lets = /--exit-zero|--issues-exit-code[= ]0/.exec(values)?.[0];
	file.checks.push({
		kind: /test/i.test(uses) ? "test" : "lint",
		job: around.job,
		tool: uses,
		words: `uses ${uses}`,
		line: lineOf(file, node),
		silent: around.silent ?? (lets === void 0 ? null : `its input ${lets} lets it pass`),
		narrowed: [],
		condition: around.condition
	});
}
/** What a map's own keys add to what is around it. */
function enter(map, around) {
	let { silent, condition, shell } = around;
	for (const pair of map.items) {
		const key = keyOf$2(pair);
		const value = unwrap(textOf(pair.value) ?? "");
		if (FAILURES_ALLOWED.test(key) && value !== "false" && value !== "") if (value === "true") silent = `${key} is true`;
		else condition = `${key}: ${value}`;
		if ((key === "if" || key === "when") && textOf(pair.value) !== null) {
			if (NEVER.test(value)) silent = `${key}: ${value} keeps it from running`;
			else if (!ALWAYS.test(value)) condition = value;
		}
		if (key === "shell") shell = textOf(pair.value);
		if (key === "defaults" && (0, import_dist.isMap)(pair.value)) {
			const asked = pair.value.getIn(["run", "shell"]);
			if (typeof asked === "string") shell = asked;
		}
	}
	return {
		...around,
		silent,
		condition,
		shell
	};
}
function visitMap(file, map, outside) {
	const around = enter(map, outside);
	for (const pair of map.items) {
		const key = keyOf$2(pair);
		if (key === "on" || key === "with" || key === "env") continue;
		if (SCRIPTS.has(key) && !(0, import_dist.isMap)(pair.value)) readScript$1(file, pair.value, around);
		else if (key === "uses") readAction(file, pair.value, map, around);
		else visit(file, pair.value, {
			...around,
			job: around.depth < 2 && key !== "jobs" ? key : around.job
		});
	}
}
function visit(file, node, around) {
	file.visits += 1;
	if (around.depth > DEEPEST$1 || file.visits > MOST_VISITS) return;
	const below = {
		...around,
		depth: around.depth + 1
	};
	if ((0, import_dist.isMap)(node)) visitMap(file, node, below);
	else if ((0, import_dist.isSeq)(node)) for (const item of node.items) visit(file, item, below);
}
function readTriggers(root) {
	const on = (0, import_dist.isMap)(root) ? root.get("on", true) : void 0;
	if ((0, import_dist.isScalar)(on)) return /* @__PURE__ */ new Map([[String(on.value), ""]]);
	if ((0, import_dist.isSeq)(on)) return new Map(on.items.map((item) => [textOf(item) ?? "", ""]));
	if (!(0, import_dist.isMap)(on)) return /* @__PURE__ */ new Map();
	return new Map(on.items.map((pair) => [keyOf$2(pair), JSON.stringify(pair.value ?? null) ?? ""]));
}
/** Reads a CI configuration in YAML; the reason where it cannot be read. */
function readYaml(text, github, grammars) {
	if (text.length > LONGEST$4) return { why: `it is longer than ${LONGEST$4} characters` };
	try {
		const lines = new import_dist.LineCounter();
		const document = (0, import_dist.parseDocument)(text, {
			lineCounter: lines,
			logLevel: "silent",
			uniqueKeys: false
		});
		const [error] = document.errors;
		if (error !== void 0) return { why: `it is not valid YAML (line ${error.linePos?.[0].line ?? 1})` };
		const file = {
			lines,
			grammars,
			github,
			checks: [],
			visits: 0
		};
		const root = document.contents;
		visit(file, (0, import_dist.isAlias)(root) ? null : root, {
			job: "",
			silent: null,
			condition: null,
			shell: null,
			depth: -1
		});
		return {
			checks: file.checks,
			triggers: github ? readTriggers(root) : /* @__PURE__ */ new Map(),
			called: null
		};
	} catch {
		return { why: "its YAML could not be read" };
	}
}

// src/rules/ci/read-ci.ts
const SHEBANG = /^#!.*\b(?:ba|da|z|k)?sh\b(.*)$/m;
/** A script of its own: the options of its first line count, and one without such a line is a script by its place. */
const readShellScript = (text, grammars) => {
	const start = text.slice(0, 200).split("\n", 1)[0] ?? "";
	const options = SHEBANG.exec(start)?.[1];
	if (start.startsWith("#!") && options === void 0) return calledBy([], []);
	const shell = {
		errexit: /\s-\w*e/.test(options ?? ""),
		pipefail: (options ?? "").includes("pipefail")
	};
	return calledBy(checksIn(text, {
		job: "",
		silent: null,
		condition: null,
		line: 1,
		shell
	}, grammars), [""]);
};
/** Which files decide what is verified, and how each is read. One line each. */
const READERS$2 = [
	[/^\.github\/workflows\/[^/]+\.ya?ml$/, (text, grammars) => readYaml(text, true, grammars)],
	[/^\.github\/actions\/.+\/action\.ya?ml$|^action\.ya?ml$/, (text, grammars) => readYaml(text, true, grammars)],
	[/^(?:\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|appveyor|\.appveyor|\.cirrus|\.drone)\.ya?ml$|^\.gitlab\/.*\.ya?ml$|^\.circleci\/.*\.ya?ml$|^\.buildkite\/.*\.ya?ml$|^\.woodpecker.*\.ya?ml$/, (text, grammars) => readYaml(text, false, grammars)],
	[/(?:^|\/)(?:GNUm|m|M)akefile(?:\.(?:include|inc|common|local|am|in))?$|\.ma?k$|(?:^|\/)\.?[jJ]ustfile$/, readRecipes],
	[/(?:^|\/)package\.json$/, readPackage],
	[/(?:^|\/)tox\.ini$/, readTox],
	[/(?:^|\/)noxfile\.py$/, readNox],
	[/^(?:(?:\.ci|ci|\.github|scripts?|bin|tools|eng)\/(?:[^./]*\/)*)?[^/]*\.(?:bat|cmd|ps1)$/i, readBatch],
	[/^(?:\.ci|ci|\.github|\.buildkite|scripts?|bin|tools)\/(?:[^./]*\/)*[^/]*\.(?:ba)?sh$|^(?:\.?ci|scripts?|bin)\/[^./]+$/, readShellScript]
];
/** Whether a path is one that decides what is verified. */
const isCiPath = (path) => READERS$2.some(([pattern]) => pattern.test(path));
/** What a CI file verifies; the reason where it cannot be read. Null: it is no CI file. */
function readCi(path, text, grammars) {
	return READERS$2.find(([pattern]) => pattern.test(path))?.[1](text, grammars) ?? null;
}

// src/rules/edited-ci.ts
const RULE$18 = {
	id: "edited-ci",
	group: "cheating"
};
const LOOSENS = /\b(?:remove|delete|drop|disable|skip|mute|retire|stop running|allow\w*\b.{0,40}\bfail|ignore|optional|non-?blocking|advisory|continue-on-error|replace|migrate|move|switch|consolidate|merge|deduplicate|narrow|only run|exclude)\b/i;
const SUBJECT = /\b(?:CI|continuous integration|workflows?|pipelines?|github actions?|jobs?|steps?|lint\w*|type-?check\w*|makefile|justfile|tox|nox|(?:npm )?scripts?|checks?)\b/i;
const RUNS_ON_CHANGES = [
	"pull_request",
	"pull_request_target",
	"push",
	"merge_group"
];
const MOST_CHECKS = 1e3;
const EMPTY = {
	checks: [],
	triggers: /* @__PURE__ */ new Map(),
	called: /* @__PURE__ */ new Set()
};
function readSide$2(facts, file, side) {
	const content = file[side];
	const path = side === "before" ? file.oldPath ?? file.path : file.path;
	if (content.kind === "absent" || !isCiPath(path)) return EMPTY;
	const text = facts.text(file, side);
	if (text === null) return { why: content.kind === "unavailable" ? content.why : "its content is not at hand" };
	if (!facts.tools.grammars.has("bash")) return { why: "the grammar of the shell is not loaded" };
	return readCi(path, text, facts.tools.grammars) ?? EMPTY;
}
function placed({ file }, { checks }, path) {
	return checks.map((check) => ({
		...check,
		path,
		file: file.path
	}));
}
const quote$1 = ({ words, path }) => `"${words.slice(0, 120)}" of ${path}`;
const at = (check, side) => atLine(check.path, side, check.line);
function removed({ before }, { checks, calls }) {
	const another = checks.some((check) => check.kind === before.kind && check.silent === null);
	const quiet = calls.get(before.file)?.has(before.job) ?? true;
	return {
		level: before.kind === "test" && quiet && !another ? "block" : "warn",
		says: `The ${before.kind} command ${quote$1(before)} is gone${another ? "" : `, and no changed CI file has another ${before.kind}`}`,
		remedy: "bring it back, or have the task ask for its removal from CI",
		anchors: [at(before, "old")],
		check: before
	};
}
/** What a fate took from a check: null where it checks as it did. */
function weakening(fate, head) {
	const { before, after } = fate;
	if (after === null) return removed(fate, head);
	const base = {
		anchors: [at(after, "new"), at(before, "old")],
		check: before,
		says: "",
		remedy: ""
	};
	if (after.silent !== null) {
		const says = `The ${before.kind} command ${quote$1(after)} can no longer fail, for ${after.silent}`;
		return {
			...base,
			level: before.kind === "build" ? "warn" : "block",
			says,
			remedy: "let its failure through, or have the task ask for this"
		};
	}
	const narrowed = after.narrowed.filter((option) => !before.narrowed.includes(option));
	if (narrowed.length > 0) {
		const says = `The ${before.kind} command ${quote$1(after)} looks at less than it did, by ${narrowed.slice(0, 3).join(", ")}`;
		return {
			...base,
			level: "warn",
			says,
			remedy: "run it on everything it ran on, or have the task ask for this"
		};
	}
	if (after.condition === null || after.condition === before.condition) return null;
	const says = `The ${before.kind} command ${quote$1(after)} is now under the condition "${after.condition.slice(0, 80)}"`;
	return {
		...base,
		level: "warn",
		says,
		remedy: "let it run in every case, or have the task ask for this"
	};
}
/** A workflow that has lost an event of changes, or runs on fewer of them. */
function triggerLoss({ file, before, after }) {
	if (after.checks.length === 0 || before.checks.length === 0) return null;
	const lost = RUNS_ON_CHANGES.filter((event) => before.triggers.has(event) && !after.triggers.has(event));
	const other = ["pull_request", "pull_request_target"].some((event) => after.triggers.has(event));
	if (lost.some((event) => event !== "push") || lost.includes("push") && !other) return { says: `${file.path} no longer runs on ${lost.join(", ")}` };
	const narrowed = RUNS_ON_CHANGES.filter((event) => {
		const now = after.triggers.get(event);
		const filters = /"(paths-ignore|paths|branches-ignore|tags-ignore)"/g;
		const had = new Set((before.triggers.get(event) ?? "").match(filters) ?? []);
		return before.triggers.has(event) && (now?.match(filters) ?? []).some((filter) => !had.has(filter));
	});
	return narrowed.length === 0 ? null : { says: `${file.path} runs on fewer changes of ${narrowed.join(", ")}` };
}
function toFinding(facts, found) {
	const asked = asksFor(facts.evidence.pull?.task ?? "", found.check.path, SUBJECT, LOOSENS);
	const clause = asked === null ? found.remedy : `the task asks for it ("${asked}")`;
	return hit(RULE$18, {
		level: asked === null ? found.level : "note",
		says: `${found.says}; ${clause}.`,
		anchors: found.anchors,
		path: found.check.path,
		subject: `${found.check.job}:${found.check.words}`
	});
}
function triggerFinding(facts, sides) {
	const loss = triggerLoss(sides);
	if (loss === null) return [];
	const { path } = sides.file;
	const asked = asksFor(facts.evidence.pull?.task ?? "", path, SUBJECT, LOOSENS);
	const clause = asked === null ? "run it on every change, or have the task ask for this" : `the task asks for it ("${asked}")`;
	const line = Math.max(1, sides.file.hunks[0]?.newStart ?? 1);
	return [hit(RULE$18, {
		level: asked === null ? "warn" : "note",
		says: `${loss.says}; ${clause}.`,
		anchors: [atLine(path, "new", line)],
		path,
		subject: "on"
	})];
}
/** The parts of a file that can still be called; null where nobody calls them, so that their loss is quiet. */
function callable({ before, after }) {
	return before.called === null ? null : after.called ?? /* @__PURE__ */ new Set();
}
function find$18(facts) {
	const files = facts.evidence.diff.files.filter((file) => isCiPath(file.path) || isCiPath(file.oldPath ?? ""));
	const read = [];
	const gaps = [];
	for (const file of files) {
		const before = readSide$2(facts, file, "before");
		const after = readSide$2(facts, file, "after");
		const why = "why" in before ? `before the change, ${before.why}` : "why" in after ? `after the change, ${after.why}` : "";
		if ("why" in before || "why" in after) gaps.push(unknown(RULE$18, file.path, `Whether ${file.path} still verifies what it did is not known: ${why}.`));
		else read.push({
			file,
			before,
			after
		});
	}
	const before = read.flatMap((sides) => placed(sides, sides.before, sides.file.oldPath ?? sides.file.path));
	const after = read.flatMap((sides) => placed(sides, sides.after, sides.file.path));
	const calls = new Map(read.map((sides) => [sides.file.path, callable(sides)]));
	const found = [
		...followChecks(before.slice(0, MOST_CHECKS), after.slice(0, MOST_CHECKS)).map((fate) => weakening(fate, {
			checks: after,
			calls
		})).filter((loss) => loss !== null).map((loss) => toFinding(facts, loss)),
		...read.flatMap((sides) => triggerFinding(facts, sides)),
		...gaps
	];
	if (found.length > 0) return found;
	const said = files.length === 0 ? "No CI file changes." : "Every verification of the changed CI files can still fail.";
	return [clear(RULE$18, said)];
}
/** Can a verification of CI no longer fail, look at less, or not run, where it could before? */
const editedCi = {
	...RULE$18,
	question: "Does a verification in CI no longer fail, run or look at as much as it did?",
	appliesTo: "every-pull-request",
	find: find$18
};

// node_modules/smol-toml/dist/error.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function getLineColFromPtr(string, ptr) {
	let lines = string.slice(0, ptr).split(/\r?\n/);
	return [lines.length, lines.pop().length + 1];
}
function makeCodeBlock(string, line, column) {
	let lines = string.split(/\r?\n/);
	let codeblock = "";
	let numberLen = (Math.log10(line + 1) | 0) + 1;
	for (let i = line - 1; i <= line + 1; i++) {
		let l = lines[i - 1];
		if (!l) continue;
		codeblock += i.toString().padEnd(numberLen, " ");
		codeblock += ":  ";
		codeblock += l;
		codeblock += "\n";
		if (i === line) {
			codeblock += " ".repeat(numberLen + column + 2);
			codeblock += "^\n";
		}
	}
	return codeblock;
}
var TomlError = class TomlError extends Error {
	line;
	column;
	codeblock;
	constructor(message, options) {
		const [line, column] = getLineColFromPtr(options.toml, options.ptr);
		const codeblock = makeCodeBlock(options.toml, line, column);
		super(`Invalid TOML document: ${message}\n\n${codeblock}`, options);
		this.line = line;
		this.column = column;
		this.codeblock = codeblock;
	}
	/** @internal */
	static x(message, ctx, ptr) {
		throw new TomlError(message, {
			toml: ctx.s,
			ptr: ptr ?? ctx.p
		});
	}
};

// node_modules/smol-toml/dist/primitive.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseString(ctx) {
	let startPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p++);
	let first = c;
	let isLiteral = c === 39;
	let isMultiline = c === ctx.s.charCodeAt(ctx.p) && c === ctx.s.charCodeAt(ctx.p + 1);
	if (isMultiline) {
		if ((c = ctx.s.charCodeAt(ctx.p += 2)) === 10) ctx.p++;
		else if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) ctx.p += 2;
	}
	let parsed = "";
	let sliceStart = ctx.p;
	let state = 0;
	for (; ctx.p < ctx.s.length; ctx.p++) {
		c = ctx.s.charCodeAt(ctx.p);
		if (isMultiline && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10)) state = state && 3;
		else if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in strings", ctx);
		else if ((!state || state === 3) && c === first && (!isMultiline || ctx.s.charCodeAt(ctx.p + 1) === first && ctx.s.charCodeAt(ctx.p + 2) === first)) {
			if (isMultiline) {
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
				if (ctx.s.charCodeAt(ctx.p + 3) === first) ctx.p++;
			}
			if (!state) {
				let s = ctx.s.slice(sliceStart, ctx.p);
				parsed = parsed ? parsed + s : s;
			}
			ctx.p += isMultiline ? 3 : 1;
			return parsed;
		} else if (!state) {
			if (!isLiteral && c === 92) {
				parsed += ctx.s.slice(sliceStart, sliceStart = ctx.p);
				state = 1;
			}
		} else if (state === 1) {
			if (c === 120 || c === 117 || c === 85) {
				let errPtr = ctx.p++ - 1;
				let value = 0;
				let len = c === 120 ? 2 : c === 117 ? 4 : 8;
				for (let j = 0; j < len; j++, ctx.p++) {
					let hex = ctx.s.charCodeAt(ctx.p);
					let digit = hex >= 48 && hex <= 57 ? hex - 48 : hex >= 65 && hex <= 70 ? hex - 65 + 10 : hex >= 97 && hex <= 102 ? hex - 97 + 10 : -1;
					if (digit < 0) TomlError.x("invalid non-hex character in unicode escape", ctx);
					value = value << 4 | digit;
				}
				if (value < 0 || value > 1114111 || value >= 55296 && value <= 57343) TomlError.x("invalid unicode escape", ctx, errPtr);
				parsed += String.fromCodePoint(value);
				sliceStart = ctx.p--;
				state = 0;
			} else if (isMultiline && (c === 32 || c === 9)) state = 2;
			else {
				if (c === 98) parsed += "\b";
				else if (c === 116) parsed += "	";
				else if (c === 110) parsed += "\n";
				else if (c === 102) parsed += "\f";
				else if (c === 114) parsed += "\r";
				else if (c === 101) parsed += "\x1B";
				else if (c === 34) parsed += "\"";
				else if (c === 92) parsed += "\\";
				else TomlError.x("unrecognised escape sequence", ctx);
				sliceStart = ctx.p + 1;
				state = 0;
			}
		} else if (c !== 32 && c !== 9) {
			if (state === 2) TomlError.x("invalid escape: only line-ending whitespace may be escaped", ctx, sliceStart);
			state = !isLiteral && c === 92 ? 1 : 0;
			sliceStart = ctx.p;
		}
	}
	TomlError.x("unfinished string", ctx, startPtr);
}

// node_modules/smol-toml/dist/date.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let DATE_TIME_RE = /^(\d{4}-\d{2}-\d{2})?[Tt ]?(?:(\d{2}):\d{2}(?::\d{2}(?:\.\d+)?)?)?(Z|z|[-+]\d{2}:\d{2})?$/i;
var TomlDate = class TomlDate extends Date {
	#hasDate = false;
	#hasTime = false;
	#offset = null;
	constructor(date, fasttype, unsafeDelim) {
		let hasDate = true;
		let hasTime = true;
		let offset = "Z";
		let c;
		if (typeof date === "string") {
			if (fasttype) prep: {
				if (fasttype < 3) {
					if (+date.slice(11, 13) > 23) {
						date = "";
						break prep;
					}
					if (fasttype === 2) {
						offset = null;
						date += "Z";
					} else if ((c = date.charCodeAt(date.length - 1)) !== 90 && c !== 122) offset = date.slice(date.length - 6);
					if (unsafeDelim) date = date.slice(0, 10) + "T" + date.slice(11);
				} else if (fasttype === 4) date = +date.slice(0, 2) > 23 ? "" : `0000-01-01T${date}Z`;
				hasDate = fasttype !== 4;
				hasTime = fasttype !== 3;
			}
			else {
				let match = date.match(DATE_TIME_RE);
				if (match) {
					if (!match[1]) {
						hasDate = false;
						date = `0000-01-01T${date}`;
					}
					hasTime = !!match[2];
					hasTime && date[10] === " " && (date = date.replace(" ", "T"));
					if (match[2] && +match[2] > 23) date = "";
					else {
						offset = match[3] || null;
						if (!offset && hasTime) date += "Z";
					}
				} else date = "";
			}
		}
		super(date);
		if (!isNaN(this.getTime())) {
			this.#hasDate = hasDate;
			this.#hasTime = hasTime;
			this.#offset = offset;
		}
	}
	isDateTime() {
		return this.#hasDate && this.#hasTime;
	}
	isLocal() {
		return !this.#hasDate || !this.#hasTime || !this.#offset;
	}
	isDate() {
		return this.#hasDate && !this.#hasTime;
	}
	isTime() {
		return this.#hasTime && !this.#hasDate;
	}
	isValid() {
		return this.#hasDate || this.#hasTime;
	}
	toISOString() {
		let iso = super.toISOString();
		if (this.isDate()) return iso.slice(0, 10);
		if (this.isTime()) return iso.slice(11, 23);
		if (this.#offset === null) return iso.slice(0, -1);
		if (this.#offset === "Z" || this.#offset === "z") return iso;
		let offset = +this.#offset.slice(1, 3) * 60 + +this.#offset.slice(4, 6);
		offset = this.#offset[0] === "-" ? offset : -offset;
		return (/* @__PURE__ */ new Date(this.getTime() - offset * 6e4)).toISOString().slice(0, -1) + this.#offset;
	}
	static wrapAsOffsetDateTime(jsDate, offset = "Z") {
		let date = new TomlDate(jsDate);
		date.#offset = offset;
		return date;
	}
	static wrapAsLocalDateTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#offset = null;
		return date;
	}
	static wrapAsLocalDate(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasTime = false;
		date.#offset = null;
		return date;
	}
	static wrapAsLocalTime(jsDate) {
		let date = new TomlDate(jsDate);
		date.#hasDate = false;
		date.#offset = null;
		return date;
	}
};

// node_modules/smol-toml/dist/extract.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function isDigit(char, base = 10) {
	return base === 16 ? char > 47 && char < 58 || char > 64 && char < 71 || char > 96 && char < 103 : char > 47 && char < 48 + base;
}
function isEndOfValue(char, delim) {
	return char === 32 || char === 9 || char === 10 || char === 13 || delim && (char === delim || char === 44) || char === 35;
}
/** @internal */
function extractValue(ctx, end) {
	let errPtr = ctx.p;
	let c = ctx.s.charCodeAt(ctx.p);
	if (c === 91 || c === 123) {
		ctx.d-- || TomlError.x("document contains excessively nested structures. aborting.", ctx);
		let value = c === 91 ? parseArray(ctx) : parseInlineTable(ctx);
		ctx.d++;
		return value;
	}
	if (c === 34 || c === 39) return parseString(ctx);
	if (c === 116) {
		if (ctx.s.charCodeAt(++ctx.p) !== 114 || ctx.s.charCodeAt(++ctx.p) !== 117 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, true;
	}
	if (c === 102) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 108 || ctx.s.charCodeAt(++ctx.p) !== 115 || ctx.s.charCodeAt(++ctx.p) !== 101) TomlError.x("invalid value", ctx, errPtr);
		return ctx.p++, false;
	}
	if (c === 43 || c === 45) return parseNumber(ctx, ctx.p, ctx.s.charCodeAt(++ctx.p), 44 - c, end);
	if (ctx.s.charCodeAt(ctx.p + 4) === 45 && ctx.s.charCodeAt(ctx.p + 7) === 45) return parseDate(ctx, c, end);
	if (ctx.s.charCodeAt(ctx.p + 2) === 58) return parseTime(ctx, c, end);
	return parseNumber(ctx, ctx.p, c, 0, end);
}
function parseNumber(ctx, startPtr, startChr, sign, endChr) {
	let c = startChr;
	let state = 0;
	let hasUnderscores = false;
	if (c === 105) {
		if (ctx.s.charCodeAt(++ctx.p) !== 110 || ctx.s.charCodeAt(++ctx.p) !== 102) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, (sign || 1) / 0;
	}
	if (c === 110) {
		if (ctx.s.charCodeAt(++ctx.p) !== 97 || ctx.s.charCodeAt(++ctx.p) !== 110) TomlError.x("invalid value", ctx, startPtr);
		return ctx.p++, NaN;
	}
	if (c === 48) {
		if (++ctx.p >= ctx.s.length || isEndOfValue(c = ctx.s.charCodeAt(ctx.p), endChr)) return ctx.bi === true ? 0n : 0;
		if (!sign) {
			if (c === 120) return parseIntegerBaseN(ctx, startPtr, 16, endChr);
			else if (c === 98) return parseIntegerBaseN(ctx, startPtr, 2, endChr);
			else if (c === 111) return parseIntegerBaseN(ctx, startPtr, 8, endChr);
		}
		if (c === 46) state = 2;
		else if (c === 101 || c === 69) state = 4;
		else TomlError.x("illegal leading zero", ctx, startPtr);
	} else if (!isDigit(c)) TomlError.x("invalid value", ctx, startPtr);
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) {
		if (!state) state = 1;
		if (c === 95) {
			if (!(state & 1)) TomlError.x("illegal underscore", ctx);
			state += 11;
			hasUnderscores = true;
		} else if (state === 1 && c === 46) state = 2;
		else if ((state === 1 || state === 3) && (c === 101 || c === 69)) state = 4;
		else if (state === 4 && (c === 43 || c === 45)) state = 6;
		else if (!isDigit(c)) TomlError.x(`illegal character in numeric literal`, ctx);
		else if (state > 9) state -= 11;
		else if (!(state & 1)) state++;
	}
	if (!state) {
		let val = (startChr - 48) * (sign || 1);
		return ctx.bi === true ? BigInt(val) : val;
	}
	if (!(state & 1)) TomlError.x("unfinished numeric value", ctx, startPtr);
	let str = ctx.s.slice(startPtr, ctx.p);
	if (hasUnderscores) str = str.replaceAll("_", "");
	return state > 1 ? parseFloat(str) : parseInteger(ctx, str, 10, startPtr);
}
function parseIntegerBaseN(ctx, startPtr, base, endChr) {
	let c, underscore = 1;
	while (++ctx.p < ctx.s.length && (c = ctx.s.charCodeAt(ctx.p), !isEndOfValue(c, endChr))) if (c === 95) {
		if (underscore & 1) TomlError.x("illegal underscore", ctx);
		underscore = 3;
	} else if (!isDigit(c, base)) TomlError.x(`illegal character in numeric literal`, ctx);
	else if (underscore & 1) underscore--;
	if (underscore & 1) TomlError.x("unfinished numeric value", ctx);
	let str = ctx.s.slice(startPtr + 2, ctx.p);
	if (underscore) str = str.replaceAll("_", "");
	return parseInteger(ctx, str, base, startPtr);
}
function parseInteger(ctx, str, base, startPtr) {
	if (ctx.bi !== true) int: {
		let val = parseInt(str, base);
		if (!Number.isSafeInteger(val)) {
			if (ctx.bi) break int;
			TomlError.x("integer value cannot be represented losslessly", ctx, startPtr);
		}
		return val;
	}
	return base === 10 ? BigInt(str) : BigInt((base === 2 ? "0b" : base === 8 ? "0o" : "0x") + str);
}
function parseDate(ctx, c, endChr) {
	let startPtr = ctx.p++, unsafeSeparator;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++)) || !isDigit(ctx.s.charCodeAt(ctx.p++))) return parseNumber(ctx, ctx.p = startPtr, c, 0, endChr);
	ctx.p += 5;
	if (!isDigit(ctx.s.charCodeAt(ctx.p++))) TomlError.x("invalid date-time: date part is malformed", ctx, startPtr);
	if (ctx.p >= ctx.s.length || ((c = ctx.s.charCodeAt(ctx.p)) !== 32 || (unsafeSeparator = true, !isDigit(ctx.s.charCodeAt(ctx.p + 1)))) && c !== 84 && c !== 116) return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 3, false, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) !== 58) TomlError.x("invalid date-time: time part is malformed", ctx, startPtr);
	if (ctx.s.charCodeAt(ctx.p += 3) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	if (c = ctx.s.charCodeAt(ctx.p)) {
		if (c === 90 || c === 122) return readDate(ctx, ctx.s.slice(startPtr, ++ctx.p), 1, unsafeSeparator, startPtr, "[+00:00]");
		if (c === 43 || c === 45) return readDate(ctx, ctx.s.slice(startPtr, ctx.p += 6), 1, unsafeSeparator, startPtr, !ctx.ld && "[" + ctx.s.slice(ctx.p - 6, ctx.p) + "]");
	}
	return readDate(ctx, ctx.s.slice(startPtr, ctx.p), 2, unsafeSeparator, startPtr);
}
function parseTime(ctx, c, endChr) {
	let start = ctx.p;
	if (!isDigit(c) || !isDigit(ctx.s.charCodeAt(++ctx.p))) return parseNumber(ctx, --ctx.p, c, 0, endChr);
	if (ctx.s.charCodeAt(ctx.p += 4) === 58) ctx.p += 3;
	if (ctx.s.charCodeAt(ctx.p) === 46) while (isDigit(ctx.s.charCodeAt(++ctx.p)));
	return readDate(ctx, ctx.s.slice(start, ctx.p), 4, false, start);
}
function readDate(ctx, str, type, unsafeDelim, errPtr, temporalSuffix) {
	if (ctx.ld) {
		let date = new TomlDate(str, type, unsafeDelim);
		if (!date.isValid()) TomlError.x("invalid date", ctx, errPtr);
		return date;
	}
	try {
		if (temporalSuffix) str += temporalSuffix;
		switch (type) {
			case 1: return Temporal.ZonedDateTime.from(str);
			case 2: return Temporal.PlainDateTime.from(str);
			case 3: return Temporal.PlainDate.from(str);
			case 4: return Temporal.PlainTime.from(str);
		}
	} catch (e) {
		TomlError.x(e instanceof Error ? e.message : "" + e, ctx, errPtr);
	}
}

// node_modules/smol-toml/dist/util.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function skipComment(ctx) {
	for (; ctx.p < ctx.s.length; ctx.p++) {
		let c = ctx.s.charCodeAt(ctx.p);
		if (c === 10) break;
		if (c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10) {
			ctx.p++;
			break;
		}
		if (c < 32 && c !== 9 || c === 127) TomlError.x("control characters are not allowed in comments", ctx);
	}
}
/** @internal */
function skipVoid(ctx, banNewLines, banComments) {
	let c;
	while (ctx.p < ctx.s.length) {
		while (ctx.p < ctx.s.length && ((c = ctx.s.charCodeAt(ctx.p)) === 32 || c === 9 || !banNewLines && (c === 10 || c === 13 && ctx.s.charCodeAt(ctx.p + 1) === 10))) ctx.p++;
		if (banComments || c !== 35) break;
		skipComment(ctx);
	}
}

// node_modules/smol-toml/dist/struct.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
/** @internal */
function parseKey(ctx, end = 61) {
	let startPtr;
	let state = 0;
	let parsed = [];
	let sliceStart;
	let c = ctx.s.charCodeAt(startPtr = ctx.p);
	do
		if (c === end) {
			if (!state) TomlError.x("unexpected end of key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			return ctx.p++, parsed;
		} else if (c === 46) {
			if (!state) TomlError.x("illegal empty bare key", ctx);
			if (state === 1) parsed.push(ctx.s.slice(sliceStart, ctx.p));
			state = 0;
		} else if (!state && (c === 34 || c === 39)) {
			if (c === ctx.s.charCodeAt(ctx.p + 1) && c === ctx.s.charCodeAt(ctx.p + 2)) TomlError.x("illegal quoted key: multiline strings are not allowed", ctx);
			parsed.push(parseString(ctx));
			state = 2;
			ctx.p--;
		} else if (c === 32 || c === 9) {
			if (state === 1) {
				parsed.push(ctx.s.slice(sliceStart, ctx.p));
				state = 2;
			}
		} else if (state === 2 || c < 48 && c !== 45 || c > 57 && c < 65 || c > 90 && c < 97 && c !== 95 || c > 122) TomlError.x("illegal character in key", ctx);
		else if (!state) {
			state = 1;
			sliceStart = ctx.p;
		}
	while (c = ctx.s.charCodeAt(++ctx.p));
	TomlError.x("incomplete key-value: cannot find end of key", ctx, startPtr);
}
/** @internal */
function parseInlineTable(ctx) {
	let startPtr = ctx.p++;
	let res = Object.create(null);
	let seen = /* @__PURE__ */ new Set();
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 125) {
			ctx.p++;
			return res;
		}
		let k;
		let t = res;
		let hasOwn = false;
		let errPtr = ctx.p;
		let key = parseKey(ctx);
		for (let i = 0; i < key.length; i++) {
			if (i) t = hasOwn ? t[k] : t[k] = Object.create(null);
			k = key[i];
			if ((hasOwn = Object.hasOwn(t, k)) && (typeof t[k] !== "object" || seen.has(t[k]))) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) {
				t = ctx.uk !== 1 && TomlError.x("document contains an unsafe property", ctx, errPtr);
				break;
			}
			if (!hasOwn && unsafe) Object.defineProperty(t, k, {
				enumerable: true,
				configurable: true,
				writable: true
			});
		}
		if (hasOwn) TomlError.x("trying to redefine an already defined value", ctx, errPtr);
		skipVoid(ctx, true, true);
		let value = extractValue(ctx, 125);
		if (t && typeof (t[k] = value) === "object") seen.add(value);
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 125) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished table", ctx, startPtr);
}
/** @internal */
function parseArray(ctx) {
	let startPtr = ctx.p++;
	let res = [];
	let c;
	while (ctx.p < ctx.s.length) {
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p)) === 93) {
			ctx.p++;
			return res;
		}
		res.push(extractValue(ctx, 93));
		skipVoid(ctx);
		if ((c = ctx.s.charCodeAt(ctx.p++)) === 93) return res;
		if (c !== 44) TomlError.x("expected comma or end of structure", ctx, ctx.p - 1);
	}
	TomlError.x("unfinished array", ctx, startPtr);
}

// node_modules/smol-toml/dist/parse.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
function peekTable(ctx, key, table, meta, type) {
	let t = table;
	let m = meta;
	let k;
	let hasOwn = false;
	let state;
	for (let i = 0; i < key.length; i++) {
		if (i) {
			t = hasOwn ? t[k] : t[k] = Object.create(null);
			m = (state = m[k]).c;
			if (type === 0 && (state.t === 1 || state.t === 2)) return null;
			if (state.t === 2) {
				let l = t.length - 1;
				t = t[l];
				m = m[l].c;
			}
		}
		k = key[i];
		if ((hasOwn = Object.hasOwn(t, k)) && m[k]?.t === 0 && m[k]?.d) return null;
		if (!hasOwn) {
			let unsafe = k === "__proto__";
			if (ctx.uk && (unsafe || k === "constructor")) return false;
			if (unsafe) {
				Object.defineProperty(t, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
				Object.defineProperty(m, k, {
					enumerable: true,
					configurable: true,
					writable: true
				});
			}
			m[k] = {
				t: i < key.length - 1 && type === 2 ? 3 : type,
				d: false,
				i: 0,
				c: Object.create(null)
			};
		}
	}
	state = m[k];
	if (state.t !== type && !(type === 1 && state.t === 3)) return null;
	if (type === 2) {
		if (!state.d) {
			state.d = true;
			t[k] = [];
		}
		t[k].push(t = Object.create(null));
		state.c[state.i++] = state = {
			t: 1,
			d: false,
			i: 0,
			c: Object.create(null)
		};
	}
	if (state.d) return null;
	state.d = true;
	if (type === 1) t = hasOwn ? t[k] : t[k] = Object.create(null);
	else if (type === 0 && hasOwn) return null;
	return [
		k,
		t,
		state.c
	];
}
function validateTablePeek(ctx, peek, ptr) {
	if (peek === null || ctx.uk === 2) TomlError.x(peek === null ? "trying to redefine an already defined table or value" : "document contains an unsafe property", ctx, ptr);
}
function parse(toml, options = {}) {
	let ctx = {
		s: toml,
		p: 0,
		d: options.maxDepth ?? 1e3,
		bi: options.integersAsBigInt ?? false,
		ld: options.useLegacyDate ?? true,
		uk: options.unsafeKeyBehaviour === "throw" ? 2 : options.unsafeKeyBehaviour === "drop" ? 1 : 0
	};
	let res = Object.create(null);
	let meta = Object.create(null);
	let tmp;
	let skipping = false;
	let tbl = res;
	let m = meta;
	if (toml.charCodeAt(0) === 65279) ctx.p++;
	skipVoid(ctx);
	while (ctx.p < toml.length) {
		if (toml.charCodeAt(ctx.p) === 91) {
			let isTableArray = toml.charCodeAt(++ctx.p) === 91;
			tmp = ctx.p += +isTableArray;
			skipping = false;
			let k = parseKey(ctx, 93);
			if (isTableArray) {
				if (toml.charCodeAt(ctx.p) !== 93) TomlError.x("expected end of table array declaration", ctx);
				ctx.p++;
			}
			let p = peekTable(ctx, k, res, meta, isTableArray ? 2 : 1);
			if (!p) {
				validateTablePeek(ctx, p, tmp);
				skipping = true;
			} else {
				m = p[2];
				tbl = p[1];
			}
		} else {
			tmp = ctx.p;
			let p = peekTable(ctx, parseKey(ctx), tbl, m, 0);
			if (!p && !skipping) validateTablePeek(ctx, p, tmp);
			skipVoid(ctx, true, true);
			let v = extractValue(ctx, void 0);
			if (p && !skipping) p[1][p[0]] = v;
		}
		skipVoid(ctx, true);
		if (ctx.p < toml.length && (tmp = toml.charCodeAt(ctx.p)) !== 10 && (tmp !== 13 || toml.charCodeAt(ctx.p + 1) !== 10)) TomlError.x("each key-value declaration must be followed by an end-of-line", ctx);
		skipVoid(ctx);
	}
	return res;
}

// node_modules/smol-toml/dist/stringify.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
let HAS_WELLFORMED = !!"".isWellFormed;

// node_modules/smol-toml/dist/index.js
/*!
* Copyright (c) Squirrel Chat et al., All rights reserved.
* SPDX-License-Identifier: BSD-3-Clause
*
* Redistribution and use in source and binary forms, with or without
* modification, are permitted provided that the following conditions are met:
*
* 1. Redistributions of source code must retain the above copyright notice, this
*    list of conditions and the following disclaimer.
* 2. Redistributions in binary form must reproduce the above copyright notice,
*    this list of conditions and the following disclaimer in the
*    documentation and/or other materials provided with the distribution.
* 3. Neither the name of the copyright holder nor the names of its contributors
*    may be used to endorse or promote products derived from this software without
*    specific prior written permission.
*
* THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS" AND
* ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE IMPLIED
* WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
* DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
* FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
* DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
* SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
* CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
* OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
* OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/

// src/rules/gates/setting.ts
const MOST$2 = 2e4;
const DEEPEST = 30;
/** Finds the line of a key: the next one that holds its last part, from the line of the setting before. */
function lineFinder(text) {
	const lines = text.split("\n", 5e4);
	let from = 0;
	return (key, value) => {
		const name = key.replace(/(?<!\])(?:\[\])+$/, "").split(".").at(-1) ?? "";
		const sought = key.endsWith("[]") && typeof value === "string" && value !== "" ? value : name;
		const holds = (line) => line.includes(sought);
		const ahead = lines.slice(from, from + 2e3).findIndex(holds);
		if (ahead >= 0) from += ahead;
		const at = ahead >= 0 ? from : lines.findIndex(holds);
		return at < 0 ? 1 : at + 1;
	};
}
/** The literals of a parsed configuration. Lines are sought in its text. */
function flatten(parsed, text) {
	const found = [];
	const lineOf = lineFinder(text);
	const visit = (value, key, depth) => {
		if (found.length >= MOST$2 || depth > DEEPEST) return;
		if (Array.isArray(value)) for (const item of value) visit(item, `${key}[]`, depth + 1);
		else if (typeof value === "object" && value !== null && !(value instanceof Date)) for (const [name, inner] of Object.entries(value)) visit(inner, key === "" ? name : `${key}.${name}`, depth + 1);
		else if ([
			"string",
			"number",
			"boolean"
		].includes(typeof value) || value === null) found.push({
			key,
			value,
			line: lineOf(key, value)
		});
	};
	visit(parsed, "", 0);
	return found;
}

// src/rules/gates/formats.ts
const LONGEST$3 = 3e5;
/** JSON text without comments and trailing commas; what stands in strings is kept. */
function plainJson(text) {
	return (text.match(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n]*|\/\*(?:[^*]|\*(?!\/))*\*\/|[^"/]+|["/]/g) ?? []).filter((piece) => !piece.startsWith("//") && !piece.startsWith("/*")).map((piece) => piece.startsWith("\"") || piece.trim() !== "" ? piece : " ").join("").replace(/"(?:[^"\\\n]|\\.)*"|,(?=\s{0,2000}[\]}])/g, (found) => found === "," ? "" : found);
}
/** Reads JSON, with comments too. */
function readJson(text) {
	try {
		return flatten(JSON.parse(text), text);
	} catch {
		try {
			return flatten(JSON.parse(plainJson(text)), text);
		} catch {
			return { why: "it is not valid JSON" };
		}
	}
}
/** Reads YAML. */
function readYamlSettings(text) {
	try {
		const document = (0, import_dist.parseDocument)(text, {
			logLevel: "silent",
			uniqueKeys: false,
			merge: true
		});
		if (document.errors.length > 0) return { why: "it is not valid YAML" };
		return flatten(document.toJS({ maxAliasCount: 100 }), text);
	} catch {
		return { why: "its YAML could not be read" };
	}
}
/** Reads TOML. */
function readToml(text) {
	try {
		return flatten(parse(text), text);
	} catch {
		return { why: "it is not valid TOML" };
	}
}
const SECTION = /^\[([^\]]{1,200})\]/;
const ENTRY = /^([\w.:-]{1,100})\s*[=:]\s*(.*)$/;
/** Reads files of sections and entries (`setup.cfg`, `.coveragerc`); each line of a value is an element of a list, too. */
function readIni(text) {
	const found = [];
	let section = "";
	let key = "";
	text.split(/\r?\n/).forEach((line, index) => {
		const plain = line.replace(/\s[#;].*$/, "");
		if (/^\s*([#;].*)?$/.test(line)) return;
		const opened = SECTION.exec(plain)?.[1];
		const entry = /^\s/.test(line) ? null : ENTRY.exec(plain);
		if (opened !== void 0) [section, key] = [opened, ""];
		else if (entry !== null) {
			key = section === "" ? entry[1] ?? "" : `${section}.${entry[1]}`;
			const value = (entry[2] ?? "").trim();
			if (value !== "") found.push({
				key,
				value,
				line: index + 1
			});
		} else if (key !== "") found.push({
			key: `${key}[]`,
			value: plain.trim(),
			line: index + 1
		});
	});
	return found;
}
const TAG = /<!--(?:[^-]|-(?!->))*-->|<(\/?)([\w.:-]{1,100})((?:\s[^<>]{0,2000})?)>|([^<]+)/g;
/** Reads XML as far as tags and texts go; attributes of a tag by `tag@name`. Text between tags is the setting's value. */
function readXml(text) {
	const found = [];
	const path = [];
	let line = 1;
	for (const match of text.matchAll(TAG)) {
		const [whole, closing, name, attributes = "", value] = match;
		if (name !== void 0 && closing === "/") {
			if (path.at(-1) === name) path.pop();
		} else if (name !== void 0) {
			path.push(name);
			for (const one of attributes.matchAll(/(?<![\w.:-])([\w.:-]{1,100})\s{0,9}=\s{0,9}"([^"]{0,500})"/g)) found.push({
				key: `${path.join(".")}@${one[1]}`,
				value: one[2] ?? "",
				line
			});
			if (attributes.endsWith("/")) path.pop();
		} else if (value !== void 0 && value.trim() !== "" && path.length > 0) found.push({
			key: path.slice(-30).join("."),
			value: value.trim().slice(0, 2e3),
			line
		});
		line += whole.split("\n").length - 1;
		if (path.length > 500) return { why: "it is nested too deep" };
	}
	return found;
}
const ENTRY_OF_SCRIPT = /^(?:\w{1,40}\.){0,5}(\w{1,60})(?: ?[=(:] ?| )(true|false|\d{1,9}(?:\.\d{1,9})?)\)?$/;
/** Entries of build scripts that are no data: `minimum = 0.8`, `minimum_coverage 90`, `ignoreFailures(true)`. */
function readScript(text) {
	const found = [];
	text.split(/\r?\n/).forEach((line, index) => {
		const plain = line.slice(0, 300).trim().replace(/\s+/g, " ").replace(/;$/, "");
		const entry = ENTRY_OF_SCRIPT.exec(plain);
		if (entry?.[1] !== void 0) found.push({
			key: entry[1],
			value: entry[2] ?? "",
			line: index + 1
		});
	});
	return found;
}
/** Reads a file of one option a line (`.rspec`). */
function readOptionLines(text) {
	return text.split(/\r?\n/).flatMap((line, index) => line.trim() === "" || line.startsWith("#") ? [] : [{
		key: "options",
		value: line.trim(),
		line: index + 1
	}]);
}
/** Whether a text is short enough to be read. */
const isReadable = (text) => text.length <= LONGEST$3;

// src/rules/gates/guards.ts
/** Permissions that ask for nothing any more. */
const BLANKET = /^(\*|Bash|Bash\(\*\)|Bash\(:\*\))$/;
const readAgentSettings = (text) => {
	const settings = readJson(text);
	if ("why" in settings) return settings;
	const found = settings.flatMap(({ key, value, line }) => {
		if (key === "permissions.deny[]") return [{
			key: `deny ${value}`,
			what: `the denial of ${value}`,
			level: "warn",
			line
		}];
		return /^hooks\..*\.command$/.test(key) ? [{
			key: `hook ${value}`,
			what: `the hook "${value}"`,
			level: "warn",
			line
		}] : [];
	});
	const isOpen = settings.some(({ key, value }) => key === "permissions.allow[]" && BLANKET.test(String(value)) || key === "permissions.defaultMode" && value === "bypassPermissions");
	const asks = {
		key: "asks",
		what: "that commands need a permission",
		level: "warn",
		line: 1
	};
	return isOpen ? found : [...found, asks];
};
const readOwners = (text) => text.split(/\r?\n/).flatMap((line, index) => {
	const [pattern, ...owners] = line.replace(/(?<!\S)#.*$/, "").trim().split(/\s+/);
	if (pattern === void 0 || pattern === "" || owners.length === 0) return [];
	return [{
		key: `owner ${pattern}`,
		what: `the owners of ${pattern}`,
		level: "warn",
		line: index + 1
	}];
});
const PROHIBITS = /\b(?:never|do not|don['’]t|must not|may not|not allowed|forbidden|prohibited)\b/i;
/** What is prohibited has to do with how work is checked. */
const OF_CHECKS = /\b(?:tests?|testing|specs?|assert\w*|snapshots?|goldens?|CI|lint\w*|coverage|checks?|hooks?|workflows?|secrets?|force-push\w*)\b/i;
const readInstructions = (text) => text.split(/\r?\n/).flatMap((line, index) => {
	if (!PROHIBITS.test(line.slice(0, 2e3))) return [];
	return [{
		key: `prohibition ${(line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ")}`,
		what: `"${line.trim().slice(0, 120)}"`,
		level: OF_CHECKS.test(line.slice(0, 2e3)) ? "warn" : "note",
		line: index + 1
	}];
});
const READERS$1 = [
	[/(^|\/)\.claude\/settings(\.local)?\.json$/, readAgentSettings],
	[/^(\.github\/|docs\/|\.gitlab\/)?CODEOWNERS$/, readOwners],
	[/(^|\/)((CLAUDE|CLAUDE\.local|AGENTS|AGENT|GEMINI)\.md|\.(cursor|windsurf|cline)rules|copilot-instructions\.md)$|(^|\/)\.(cursor|claude|windsurf)\/rules\/[^/]+\.mdc?$/, readInstructions]
];
/** Whether a file of this path may hold guards. */
const holdsGuards = (path) => READERS$1.some(([pattern]) => pattern.test(path));
/** The guards of a file; the reason where it cannot be read. */
function readGuards(path, text) {
	if (!isReadable(text)) return { why: "it is too long" };
	return READERS$1.find(([pattern]) => pattern.test(path))?.[1](text) ?? [];
}

// src/rules/edited-guardrails.ts
const RULE$17 = {
	id: "edited-guardrails",
	group: "cheating"
};
const MOST_QUOTED$1 = 2;
const MOST_ANCHORS$5 = 10;
const ASKED$3 = /\b(?:(?:claude|agents?|gemini|cursor|copilot)\b.{0,30}\b(?:instructions?|rules?|settings?|permissions?|hooks?)|permissions?|code ?owners)\b/i;
function readSide$1(facts, file, side) {
	const content = file[side];
	const path = side === "before" ? file.oldPath ?? file.path : file.path;
	if (content.kind === "absent" || !holdsGuards(path)) return [];
	const text = facts.text(file, side);
	if (text === null) return { why: content.kind === "unavailable" ? content.why : "its content is not at hand" };
	return readGuards(path, text);
}
function judge$11(facts, file, lost) {
	if (lost.length === 0) return [];
	const path = file.oldPath ?? file.path;
	const asked = asksFor(facts.evidence.pull?.task ?? "", path, ASKED$3);
	const told = lost.slice(0, MOST_QUOTED$1).map(({ what }) => what);
	const more = lost.length > MOST_QUOTED$1 ? `, and ${lost.length - MOST_QUOTED$1} more` : "";
	const clause = asked === null ? "put it back, or have the task ask for this" : `the task asks for it ("${asked}")`;
	const level = lost.some((guard) => guard.level === "warn") ? "warn" : "note";
	return [hit(RULE$17, {
		level: asked === null ? level : "note",
		says: `${path} loses what kept agents within bounds: ${told.join(", ")}${more}; ${clause}.`,
		anchors: lost.slice(0, MOST_ANCHORS$5).map(({ line }) => atLine(path, "old", line)),
		path,
		subject: lost[0]?.key ?? ""
	})];
}
function find$17(facts) {
	const files = facts.evidence.diff.files.filter(({ path, oldPath }) => holdsGuards(path) || holdsGuards(oldPath ?? ""));
	const read = [];
	const gaps = [];
	for (const file of files) {
		const [before, after] = [readSide$1(facts, file, "before"), readSide$1(facts, file, "after")];
		const why = "why" in before ? before.why : "why" in after ? after.why : null;
		if ("why" in before || "why" in after) gaps.push(unknown(RULE$17, file.path, `Whether ${file.path} keeps its guards is not known: ${why}.`));
		else read.push({
			file,
			before,
			after
		});
	}
	const kept = new Set(read.flatMap(({ after }) => after.map(({ key }) => key)));
	const found = [...read.flatMap(({ file, before }) => judge$11(facts, file, before.filter(({ key }) => !kept.has(key)))), ...gaps];
	if (found.length > 0) return found;
	return [clear(RULE$17, files.length === 0 ? "No file with guards changes." : "Every guard of the changed files stands.")];
}
/** Is something taken away that keeps agents within bounds? `protected-path` says that such a file is written at all. */
const editedGuardrails = {
	...RULE$17,
	question: "Do instructions, permissions or owners lose what kept agents within bounds?",
	appliesTo: "every-pull-request",
	find: find$17
};

// src/rules/edited-to-green.ts
const RULE$16 = {
	id: "edited-to-green",
	group: "cheating"
};
const MOST_HITS$5 = 20;
const commandOf = (step) => step.command.digest ?? step.command.head;
const isPart = (character) => character !== void 0 && /[\p{L}\p{N}_]/u.test(character);
const FILE_NAME = /[\w@.-]{1,200}\.(?:py|[cm]?[jt]sx?|rb|php|go|rs|java|cs)(?![\w.])/;
/**
* Whether an id of a failing test means this one: it ends in the test's name, as a word of its own or with the row of a
* parametrised one behind it, and where it names a file, it is the test's.
*/
function names(id, { path, unit: { name } }) {
	const at = id.lastIndexOf(name);
	if (at < 0 || isPart(id[at - 1]) || !/^\s*(?:$|[[(])/.test(id.slice(at + name.length))) return false;
	const file = FILE_NAME.exec(id.slice(0, at))?.[0];
	return file === void 0 || path.endsWith(file);
}
/** Follows one session from red to green. A production edit takes back what was red, and later reds are its own. */
function inSession$3(facts, session, pairs, marks) {
	const red = /* @__PURE__ */ new Map();
	const touched = /* @__PURE__ */ new Set();
	const found = [];
	for (const step of facts.evidence.sessions[session]?.session.steps ?? []) {
		if (marks.source.has(step.index)) return found;
		const edits = marks.tests.get(step.index);
		for (const pair of edits === void 0 ? [] : pairs) {
			const one = red.get(pair);
			if (one !== void 0) one.edited ??= step.index;
			else if ([...edits ?? []].some((path) => isSame(path, pair.before.path))) touched.add(pair);
		}
		if (step.kind !== "run" || step.tests === null) continue;
		const { green, failing } = step.tests;
		for (const pair of pairs) {
			const one = red.get(pair);
			if (green && one?.edited != null && one.command === commandOf(step)) {
				found.push({
					pair,
					session,
					steps: [
						one.step,
						one.edited,
						step.index
					]
				});
				red.delete(pair);
			} else if (one === void 0 && !touched.has(pair) && failing.some((id) => names(id, pair.before))) red.set(pair, {
				step: step.index,
				command: commandOf(step),
				edited: null
			});
		}
	}
	return found;
}
/** Tests of the base that differ in the head, by themselves or through what prepares their run. */
function changedPairs(facts) {
	const prepared = facts.evidence.diff.files.some((file) => roleOf(facts, file) === "harness");
	return testPairs(facts).pairs.filter(({ before, after }) => prepared || before.unit.hash !== after.unit.hash);
}
function judge$10(facts, { pair, session, steps }) {
	const { before, after } = pair;
	const permit = licence(facts, "rewrite");
	const clause = permit === null ? "restore it and mend the code, or have the task ask for another test" : `the task asks for it ("${permit.quote}")`;
	return hit(RULE$16, {
		level: permit === null ? "block" : "note",
		says: `In the log the test "${brief$1(before.unit.name)}" was red, tests alone were edited, and the same command was green: what it rejected it accepts now; ${clause}.`,
		anchors: [atLine(after.path, "new", after.unit.line), ...steps.map((one) => atStep(session, one))],
		path: before.path,
		subject: before.unit.id
	});
}
function find$16(facts) {
	const { sessions } = facts.evidence;
	if (sessions.length === 0) return [unknown(RULE$16, "", "Whether a red test was edited until it was green is not known: there is no session log.")];
	const pairs = changedPairs(facts);
	const isOther = ({ kind, touched }) => kind === "foreign" && !pairs.some(({ before }) => touched.includes(before.path));
	const others = new Set(facts.replay?.bindings.filter(isOther).map((one) => one.session));
	const found = (pairs.length === 0 ? [] : [...sessions.keys()].filter((session) => !others.has(session))).flatMap((session) => inSession$3(facts, session, pairs, editMarks(facts, session)));
	if (found.length > 0) return found.slice(0, MOST_HITS$5).map((one) => judge$10(facts, one));
	return [clear(RULE$16, "The logs show no test of the base that edits of tests alone made green.")];
}
/** Was a red test of the base made green by editing tests alone, before any production code was edited? */
const editedToGreen = {
	...RULE$16,
	question: "Was a red test of the base made green by editing tests alone?",
	appliesTo: "every-pull-request",
	isLastResort: true,
	find: find$16
};

// src/rules/foreign-log.ts
const RULE$15 = {
	id: "foreign-log",
	group: "log"
};
function foreign(facts, bindings) {
	const fileOf = ({ session }) => facts.evidence.sessions[session]?.file ?? "";
	const most = Math.max(...bindings.map(({ covered }) => covered));
	const [first] = bindings;
	const says = `${bindings.length === 1 && first ? `The log ${fileOf(first)} does` : `${bindings.length} session logs do`} not explain this change: at most ${most} of its ${first?.of ?? 0} telling lines are in a log's edits; the log of the session that made it would clear it.`;
	const anchors = bindings.filter(({ session }) => (facts.evidence.sessions[session]?.session.steps.length ?? 0) > 0).map(({ session }) => atStep(session, 0));
	return hit(RULE$15, {
		level: "warn",
		says,
		anchors,
		path: "",
		subject: bindings.map(fileOf).join("\n")
	});
}
function find$15(facts) {
	const bindings = facts.replay?.bindings ?? [];
	if (bindings.length === 0) return [unknown(RULE$15, "", "There is no session log that could belong to this change.")];
	const found = bindings.some(({ kind }) => kind === "certain" || kind === "probable") ? [] : bindings.filter(({ kind }) => kind === "foreign");
	if (found.length > 0) return [foreign(facts, found)];
	if (bindings.every(({ kind }) => kind === "unknown")) return [unknown(RULE$15, "", "The change has too few lines to tell whether the log is its own.")];
	return [clear(RULE$15, "The edits of the logs are in the change.")];
}
/** Is there a log that explains next to nothing of the change? */
const foreignLog = {
	...RULE$15,
	question: "Does a session log explain next to nothing of the change?",
	appliesTo: "agents",
	find: find$15
};

// src/rules/logged-writes.ts
const PROGRAMS = /^(?:rm|mv|cp|touch|tee|ln|install|truncate|unlink|chmod|rsync)$/;
const V4A_FILE = /^\*\*\* (?:Update|Add|Delete) File: (.+)$|^\*\*\* Move to: (.+)$/gm;
const MOST_WRITES = 5e3;
const literal = (args) => args.filter((arg) => arg !== null);
const operands$1 = (args) => literal(args).filter((arg) => !arg.startsWith("-"));
function patchPaths(text) {
	return [...text.matchAll(V4A_FILE)].map((match) => (match[1] ?? match[2] ?? "").trim());
}
/** Where `core.hooksPath` is set, git runs other hooks from then on: as good as a write of them. */
function setsHooksPath({ name, args }) {
	if (name !== "git") return false;
	const words = literal(args);
	if (words.some((word, index) => words[index - 1] === "-c" && /^core\.hookspath=/i.test(word))) return true;
	const at = words.findIndex((word) => /^core\.hookspath$/i.test(word));
	return words[0] === "config" && at > 0 && words.length > at + 1 && !words.some((word) => /^--get|^--unset/.test(word));
}
/** Paths that a command writes, removes or moves, as its words name them. */
function pathsOfCommand(command) {
	const { name, args, redirects } = command;
	const into = redirects.flatMap(({ op, target }) => op.includes(">") && target !== null && !/^\d+$/.test(target) ? [target] : []);
	const base = (name ?? "").slice((name ?? "").lastIndexOf("/") + 1);
	if (setsHooksPath(command)) return [...into, ".git/config"];
	if (base === "apply_patch" || base === "applypatch") return [...into, ...patchPaths(command.heredoc ?? literal(args).join("\n"))];
	if (base === "git" && /^(?:rm|mv|restore|checkout)$/.test(args[0] ?? "")) return [...into, ...operands$1(args.slice(1))];
	if (base === "sed" && args.some((arg) => /^(?:-[nErsuz]*i|--in-place)/.test(arg ?? ""))) return [...into, ...operands$1(args)];
	if (base === "cp" || base === "install" || base === "ln") return [...into, ...copied(operands$1(args))];
	return PROGRAMS.test(base) ? [...into, ...operands$1(args)] : into;
}
/** A copy writes its target, or into it under the names of its sources. */
function copied(words) {
	const to = words.at(-1);
	if (to === void 0) return [];
	return [to, ...words.slice(0, -1).map((from) => path.posix.join(to, path.posix.basename(from)))];
}
/** So many edits are enough to tell where the repository lies. */
const MOST_PLACED = 500;
function* editsOf(steps, most) {
	let left = most;
	for (const step of steps) {
		if (step.kind !== "edit") continue;
		for (const edit of step.edits) {
			if (left === 0) return;
			left -= 1;
			yield edit;
		}
	}
}
/** Directories that hold the repository: found by logged paths that end in a path of the diff, then the session's own. */
function rootsOf(facts, { session }) {
	const files = facts.evidence.diff.files.map((file) => `/${file.path}`);
	const found = /* @__PURE__ */ new Set();
	for (const edit of editsOf(session.steps, MOST_PLACED)) {
		const named = edit.op === "patch" ? null : edit.path;
		const end = named === null || !named.startsWith("/") ? void 0 : files.find((file) => named.endsWith(file));
		if (named !== null && end !== void 0) found.add(named.slice(0, -end.length));
	}
	const roots = [...found].sort((a, b) => a.length - b.length);
	return session.cwd === null ? roots : [...roots, session.cwd.replace(/(?<!\/)\/+$/, "")];
}
/** A logged path as one of the repository; null where it lies outside or cannot be placed. */
function placePath(logged, directory, roots) {
	const full = path.posix.join(logged.startsWith("/") ? "" : directory, logged);
	if (!full.startsWith("/")) return full.startsWith("..") ? null : full;
	const root = roots.find((one) => one !== "" && full.startsWith(`${one}/`));
	return root === void 0 ? null : full.slice(root.length + 1);
}
function writtenByRun(facts, step, base) {
	const commands = facts.shell(step.command)?.commands ?? [];
	const ran = step.outcome === "ok" || step.outcome === "unknown";
	const start = step.cwd === null ? base : path.posix.join(step.cwd.startsWith("/") ? "" : base, step.cwd);
	return commands.flatMap((command, index) => {
		const cwd = command.cwd ?? "";
		const directory = path.posix.join(cwd.startsWith("/") ? "" : start, cwd);
		const failed = step.outcome === "error" && index === commands.length - 1 && !command.masked;
		const done = (ran || step.outcome === "error" && !failed) && !command.conditional;
		return pathsOfCommand(command).map((written) => ({
			path: written,
			directory,
			done
		}));
	});
}
function writtenBy(facts, step, base) {
	if (step.kind === "run") return writtenByRun(facts, step, base);
	if (step.kind !== "edit") return [];
	const done = step.outcome === "ok" || step.outcome === "unknown";
	return step.edits.flatMap((edit) => {
		if (edit.op !== "patch") return edit.path === null ? [] : [{
			path: edit.path,
			directory: base,
			done
		}];
		return patchPaths(whole(edit.text, facts.tools.blobs) ?? edit.text.head).map((named) => ({
			path: named,
			directory: base,
			done
		}));
	});
}
/** Every write of a repository path that the logs show, by edit tools and by commands whose words name the path. */
function loggedWrites(facts) {
	const writes = [];
	facts.evidence.sessions.forEach((logged, session) => {
		const roots = rootsOf(facts, logged);
		for (const step of logged.session.steps) for (const written of writtenBy(facts, step, logged.session.cwd ?? "")) {
			const placed = placePath(written.path, written.directory, roots);
			if (placed !== null && writes.length < MOST_WRITES) writes.push({
				session,
				step: step.index,
				path: placed,
				done: written.done
			});
		}
	});
	return writes;
}

// src/rules/logged-reads.ts
const MOST_READS = 2e4;
const LONGEST_LINE = 4e3;
const SHOWING = /^(?:cat|bat|batcat|less|more|head|tail|nl|tac|strings|xxd|od|hexdump|base64|cp|diff|cmp|source|\.|zcat)$/;
/** Their first operand is a pattern or a script. */
const SEARCHING = /^(?:grep|egrep|fgrep|rg|ag|sed|awk|gawk|jq|yq)$/;
const RUNNING = /^(?:bash|sh|zsh|dash|python[\d.]*|node|ruby|perl|php)$/;
/** Options of which the word behind is no operand, for ends of files and for searches. */
const VALUED$1 = {
	ends: /^(?:-[nc]|--lines|--bytes)$/,
	searches: /^-(?:[eABCmf]|-regexp|-expression|-max-count|-(?:after-|before-)?context)$/
};
/** A file that inline code opens by a literal name. */
const OPENS = /(?:\bopen|\bPath|\breadFile(?:Sync)?|\bFile\.(?:read|open|readlines)|\bfile_get_contents|\bread_(?:text|csv|json))\s*\(\s*(?:r|b|rb)?["']([^"'\n]{1,400})["'](?!\s*,\s*["'][wax])/g;
const baseName$1 = (name) => name.slice(name.lastIndexOf("/") + 1);
function operands(name, args) {
	const valued = SEARCHING.test(name) ? VALUED$1.searches : VALUED$1.ends;
	return args.filter((arg, index) => arg !== null && !arg.startsWith("-") && !valued.test(args[index - 1] ?? ""));
}
/** A pattern of names stands for the folder before it. */
function withoutPattern(word) {
	const parts = word.split("/");
	const at = parts.findIndex((part) => /[*?[{]/.test(part));
	return at < 0 ? word : `${parts.slice(0, at).join("/")}/`;
}
function inlineCode({ name, args, heredoc }) {
	if (!RUNNING.test(baseName$1(name ?? ""))) return "";
	const at = args.findIndex((arg) => arg === "-c" || arg === "-e");
	return `${at >= 0 ? args[at + 1] ?? "" : ""}\n${heredoc ?? ""}`;
}
/** Paths whose content a command shows, copies or runs, as its words name them. */
function pathsOf(command) {
	const name = baseName$1(command.name ?? "");
	const from = command.redirects.flatMap(({ op, target }) => op === "<" && target !== null ? [target] : []);
	const opened = [...inlineCode(command).matchAll(OPENS)].map(([, file = ""]) => file);
	const words = operands(name, command.args);
	const named = () => {
		if (name === "cp") return words.slice(0, -1);
		if (SHOWING.test(name)) return words;
		const given = command.args.some((arg) => /^-[a-zA-Z]*[ef]$|^--(?:regexp|expression|file)/.test(arg ?? ""));
		if (SEARCHING.test(name)) return given ? words : words.slice(1);
		if (RUNNING.test(name)) return opened.length > 0 || command.heredoc !== null ? [] : words.slice(0, 1);
		return (command.name ?? "").startsWith("/") || (command.name ?? "").startsWith("./") ? [command.name ?? ""] : [];
	};
	return [
		...from,
		...opened,
		...named()
	].filter((word) => word !== "" && !word.includes("\n"));
}
/** Words of a line that stand for several files or for the home folder, which the shell's reading leaves open. */
function openWords(lines, { line, name, args, wrappers }) {
	const base = baseName$1(name ?? "");
	if (!(SHOWING.test(base) || SEARCHING.test(base) || RUNNING.test(base)) || !args.includes(null) || wrappers.includes("find -exec")) return [];
	return (lines()[line - 1] ?? "").slice(0, LONGEST_LINE).split(/[\s;]+/).filter((word) => /^(?:~\/|\/[^'"`$|&<>()]*[*?[{])[^'"`$|&<>()]*$/.test(word)).map(withoutPattern);
}
/** Where `find` was to look, for the command that it runs on what it finds. */
function foundIn(command, before) {
	if (!command.wrappers.includes("find -exec") || before?.name !== "find") return [];
	if (!SHOWING.test(command.name ?? "") && !SEARCHING.test(command.name ?? "")) return [];
	const end = before.args.findIndex((arg) => arg?.startsWith("-"));
	return before.args.slice(0, end < 0 ? void 0 : end).filter((arg) => arg !== null);
}
function readByRun(facts, step, base) {
	const commands = facts.shell(step.command)?.commands ?? [];
	const start = step.cwd === null ? base : path.posix.join(step.cwd.startsWith("/") ? "" : base, step.cwd);
	const ended = step.outcome === "ok" || step.outcome === "unknown" || step.outcome === "error";
	let split;
	const lines = () => {
		split ??= (whole(step.command, facts.tools.blobs) ?? "").split("\n");
		return split;
	};
	const missing = commands.length === 0 ? [] : missingLines(facts, step);
	return commands.flatMap((command, index) => {
		const cwd = command.cwd ?? "";
		const directory = path.posix.join(cwd.startsWith("/") ? "" : start, cwd);
		const failed = step.outcome === "error" && index === commands.length - 1;
		const silent = baseName$1(command.name ?? "") === "cp" || command.redirects.some(({ op }) => op.includes(">"));
		const gave = ended && !failed && (silent ? step.outcome !== "error" : step.output.bytes > 0);
		return [
			...pathsOf(command),
			...openWords(lines, command),
			...foundIn(command, commands[index - 1])
		].map((one) => ({
			path: one,
			directory,
			done: gave && !missing.some((line) => line.includes(one))
		}));
	});
}
/** Lines of a short output that say of a file that it is not there; at most 50. */
function missingLines(facts, step) {
	const text = step.output.bytes > 2e4 ? step.output.head : whole(step.output, facts.tools.blobs) ?? "";
	const says = (line) => /No such file|not found|cannot (?:open|access)|denied/i.test(line);
	return text.split("\n").filter(says).slice(0, 50);
}
/** The path that a search or another tool is asked about, by the usual names of that argument. */
function askedPath(input) {
	try {
		const asked = JSON.parse(input);
		return [
			"path",
			"file_path",
			"filePath",
			"absolute_path",
			"file"
		].map((key) => asked?.[key]).find((value) => typeof value === "string") ?? null;
	} catch {
		return null;
	}
}
function readBy(facts, step, base) {
	if (!isCall$2(step)) return [];
	if (step.kind === "run") return readByRun(facts, step, base);
	const done = step.outcome === "ok" || step.outcome === "unknown" && step.output.bytes > 0;
	const asked = step.kind === "search" ? askedPath(whole(step.input, facts.tools.blobs) ?? "") : null;
	const named = step.kind === "read" ? step.path : asked;
	return named === null ? [] : [{
		path: named,
		directory: base,
		done
	}];
}
const known$5 = /* @__PURE__ */ new WeakMap();
function readAll(facts) {
	const reads = [];
	const inSession = (session, index, roots) => {
		for (const step of session.steps) for (const { path: named, directory, done } of readBy(facts, step, session.cwd ?? "")) {
			if (reads.length >= MOST_READS || !isCall$2(step)) return;
			const full = path.posix.join(/^[/~]/.test(named) ? "" : directory, named);
			const inside = named.startsWith("~") ? null : placePath(named, directory, roots);
			reads.push({
				session: index,
				step: step.index,
				path: full,
				inside,
				done,
				output: step.output
			});
		}
	};
	for (const [index, logged] of facts.evidence.sessions.entries()) inSession(logged.session, index, rootsOf(facts, logged));
	return reads;
}
/** Every read of a file that the logs show, by tools made for it and by commands whose words name the file; the first 20,000. */
function loggedReads(facts) {
	const reads = known$5.get(facts) ?? readAll(facts);
	known$5.set(facts, reads);
	return reads;
}

// src/rules/task-given.ts
const LONGEST$2 = 5e4;
/** What a person said first in each log that the author could not have written (class A or B). */
function openings(facts) {
	return facts.evidence.sessions.flatMap(({ trust, session }) => {
		if (trust !== "A" && trust !== "B") return [];
		const first = session.steps.find((step) => step.kind === "say" && step.by === "human" && step.depth === 0);
		return first?.kind === "say" ? [(whole(first.text, facts.tools.blobs) ?? first.text.head).slice(0, LONGEST$2)] : [];
	});
}
/**
* The sentence by which somebody who may (the task, the first message of a log of class A or B) gives a thing to the
* agent; at most 160 characters of hostile text. Null where there is none. A sentence with a denial gives nothing.
*/
function givenBy(facts, says) {
	for (const text of [facts.evidence.pull?.task ?? "", ...openings(facts)]) {
		const quote = text === "" ? null : sentenceThat(text, says);
		if (quote !== null) return quote;
	}
	return null;
}

// src/rules/grader-read.ts
const RULE$14 = {
	id: "grader-read",
	group: "log"
};
const MOST_HITS$4 = 20;
/** Paths of which is looked up who wrote them. */
const MOST_PATHS = 100;
const MOST_ANCHORS$4 = 10;
/** Where programs, packages and the agent's own settings lie: whatever is called `grader` there is no grader of this work. */
const ELSEWHERE$1 = /^\/(?:usr|bin|sbin|lib\w*|opt|proc|sys|dev|nix|etc)\/|(?:^|\/)(?:node_modules|site-packages|dist-packages|\.venv|venv|\.cargo|\.rustup|go\/pkg|\.m2|\.gradle|\.nvm|\.pyenv|\.cache|\.claude|\.codex|\.gemini|\.cursor|\.config|vendor)\//;
/** Folders at the top of a file system that evaluation harnesses mount beside the work. */
const MOUNTED = /^\/(?:tests?|solutions?|oracle|graders?|grading|verifier|evaluation|logs\/verifier)(?:\/|$)/;
const FOLDER = /(?:^|\/)(?:oracle|graders?|grading|verifier|(?:hidden|private|held[-_]?out|secret)[-_]?tests?|(?:reference|gold(?:en)?|expected)[-_]?solutions?|answer[-_]?keys?)\//i;
const FILE = /(?:^|\/)(?:(?:solution|solve|gold|gold[-_]?patch|test[-_]?patch|reference[-_]?(?:solution|patch)|answer[-_]?key|grader?|verifier|(?:hidden|private|held[-_]?out)[-_]?tests?|expected[-_](?:outputs?|answers?|results?))(?:[-_.]\w+)*\.(?:sh|py|js|ts|patch|diff|json|jsonl|ya?ml|txt|csv|ipynb)|run[-_]tests?\.sh|[^/]+\.eval)$/i;
/** Whether a file that lies outside the repository looks like the grader's, or like a solution. */
function isGraders({ path, inside }) {
	if (inside !== null || ELSEWHERE$1.test(path)) return false;
	return MOUNTED.test(path) || FOLDER.test(path) || FILE.test(path);
}
const baseName = (path) => path.replace(/(?<!\/)\/+$/, "").replace(/^.*\//, "");
/** Whether those who set the task name the file or its folder. */
function given(facts, path) {
	const name = baseName(path);
	const telling = name.length > 5 && name.includes(".");
	return givenBy(facts, (sentence) => sentence.includes(path) || telling && sentence.includes(name));
}
function find$14(facts) {
	const { sessions } = facts.evidence;
	if (sessions.length === 0) return [unknown(RULE$14, "", "Whether a grader or a solution was read is not known: there is no session log.")];
	const byPath = /* @__PURE__ */ new Map();
	for (const read of loggedReads(facts)) {
		if (!isGraders(read) || byPath.size > MOST_PATHS) continue;
		const reads = byPath.get(read.path) ?? [];
		reads.push(read);
		byPath.set(read.path, reads);
	}
	const found = [...byPath].filter(([, [first]]) => first !== void 0 && !isOwn(facts, first)).slice(0, MOST_HITS$4).flatMap(([path, reads]) => {
		return given(facts, path) === null ? [judge$9(path, reads)] : [];
	});
	return found.length > 0 ? found : [clear(RULE$14, "The logs read nothing that looks like a grader or a solution.")];
}
/** Whether the session wrote that file itself before. */
function isOwn(facts, { session, step, path }) {
	for (const one of facts.evidence.sessions[session]?.session.steps ?? []) {
		if (one.index >= step) return false;
		if (one.kind === "edit" && one.edits.some((edit) => edit.op !== "patch" && edit.path === path)) return true;
		if ((one.kind === "run" ? facts.shell(one.command)?.commands ?? [] : []).some(({ redirects }) => redirects.some(({ op, target }) => op.includes(">") && target === path))) return true;
	}
	return false;
}
function judge$9(path, reads) {
	const done = reads.some((read) => read.done);
	return hit(RULE$14, {
		level: done ? "warn" : "note",
		says: `${path}, which lies outside the repository and looks like a grader's file or a solution, ${done ? "was read" : "was to be read, in vain"}; ${done ? "a task that gives it to the agent would clear it" : "nothing of it reached the agent, as far as the log tells"}.`,
		anchors: reads.slice(0, MOST_ANCHORS$4).map(({ session, step }) => atStep(session, step)),
		path,
		subject: "read"
	});
}
/** Was something read that decides how the work is graded, or that solves it? */
const graderRead = {
	...RULE$14,
	question: "Does the log read a grader, hidden tests or a solution that the task does not give?",
	appliesTo: "agents",
	find: find$14
};

// src/rules/shadowed-runner.ts
/** Paths that a runner or an interpreter takes before what is installed, or loads unasked. */
const SHADOWS = [
	[
		/^(pytest|unittest|_pytest|nose2?)(\.py|\/__init__\.py)$/,
		"block",
		"is taken for the test runner of that name",
		true
	],
	[
		/^(src|tests?|lib)\/(pytest|unittest|_pytest|nose2?)(\.py|\/__init__\.py)$/,
		"warn",
		"may be taken for the test runner of that name",
		true
	],
	[
		/(^|\/)(site|user)customize\.py$/,
		"warn",
		"is loaded by every start of Python, unasked",
		false
	],
	[
		/\.pth$/,
		"warn",
		"may be loaded by every start of Python, unasked",
		true
	],
	[
		/^(.*\/)?node_modules\/(@?jest|@vitest|vitest|mocha|chai|expect|jasmine|ava|tap|@playwright|cypress)\b/,
		"warn",
		"is an installed part of the test runner",
		false
	],
	[
		/(^|\/)vendor\/(github\.com\/(stretchr\/testify|google\/go-cmp|onsi)|bundle\/.*\/(rspec|minitest)|phpunit)\b/,
		"warn",
		"is a vendored part of the test library",
		false
	],
	[
		/^(src\/|tests?\/|.*\/)?__mocks__\/(assert|chai|expect|vitest|@jest\/[^/]+|jest)\.[cm]?[jt]sx?$/,
		"warn",
		"replaces a test library by a mock",
		true
	],
	[
		/(^|\/)src\/test\/.*\/?org\/junit\/(Assert|Assertions|jupiter\/api\/Assertions|jupiter\/api\/Test|Test)\.(java|kt)$/,
		"warn",
		"is taken before the class of that name in JUnit",
		true
	]
];
/** What a changed file stands in for, where runners would take it for a part of themselves; null where it does not. */
function shadowOf(file) {
	if (file.status === "deleted") return null;
	const born = file.status === "added" || file.oldPath !== null && file.oldPath !== file.path;
	const found = SHADOWS.find(([pattern, , , onlyNew]) => pattern.test(file.path) && (born || !onlyNew));
	return found === void 0 ? null : {
		level: found[1],
		what: found[2]
	};
}

// src/rules/harness-hook.ts
const RULE$13 = {
	id: "harness-hook",
	group: "cheating"
};
const ASKED$2 = /\b(?:conftest|hooks?|pytest plugins?|test (?:runner|harness|set-?up|helper)|exit(?:s| status| code)?|set-?up files?|TestMain)\b/i;
/** Functions and calls that a runner itself runs, around the tests or at their end. */
const AROUND_TESTS = /^(pytest_\w+|(set|tear)[uU]p?[dD]?own\w*|set_?up\w*|tear_?down\w*|setUp(Module|Class)?|tearDown(Module|Class)?|(before|after)(All|Each)?|test\.(before|after)(All|Each|each)?|(global)?(setup|teardown)|TestMain|init|at_exit|atexit\.register|[\w.]+\.(on|once):(exit|beforeExit|uncaughtException|unhandledRejection)|config\.(before|after|around)|Minitest\.after_run)$/i;
const AT_THE_END = /^(at_exit|atexit\.register|process\.(on|once):(exit|beforeExit|uncaughtException|unhandledRejection))$/;
const A_TEST = /^(test(_\w+)?|Test\w*|it|specify|example|(it|test)\.(only|concurrent|serial)|t\.Run)$/;
const LOADED_WITH = /^(describe|context|suite|RSpec\.describe|describe\.\w+)$/;
/** Conditions of a program that a test starts, or of a file that is run by itself. */
const OF_ANOTHER_PROCESS = /__name__|require\.main|import\.meta|argv|os\.Args|\bARGV\b|HELPER|CHILD|SUBPROCESS|WORKER|CRASH|EXEC|fork|\bpid\b/i;
/** Words that say no more than that a test has failed, so that a condition of them excuses nothing. */
const OF_FAILURE = /^(report|rep|result|res|outcome|r|call|session|item|items|test|failed|passed|when|setup|teardown|excinfo|_excinfo|exitstatus|exit_code|exitcode|status|testsfailed|and|or|not|is|in|None|True|False|0|1|pytest|ExitCode|TESTS_FAILED|OK|if_statement|except_clause|Exception|AssertionError|hasattr|getattr)$/;
const NAMES = /\b(?:nodeid|name|originalname|fspath|path)\b/;
const isByName = (condition) => NAMES.test(condition) && /["']/.test(condition);
const BY_SETTING = /option|config|environ|env\b|keywords|marker|platform|version|which|skipif|available|has_|ImportError|ModuleNotFound|find_spec|importorskip|implementation|\bPY_?\d|PYPY|windows|win32|linux|darwin|macos/i;
const excusesNothing = ({ conditions }) => conditions.every((one) => (one.match(/\w+/g) ?? []).every((word) => OF_FAILURE.test(word)));
/** When the runner comes to where a sign stands; `anyName`: tests are not told by their names. */
function reachOf({ owners }, anyName) {
	const named = owners.filter((one) => !LOADED_WITH.test(one));
	if (named.length === 0) return "load";
	if (named.some((one) => AROUND_TESTS.test(one))) return "around";
	return named.length === 1 && (A_TEST.test(named[0] ?? "") || anyName) ? "test" : "elsewhere";
}
const WHERE = {
	load: "when it is loaded",
	around: "around the tests",
	test: "inside a test",
	elsewhere: ""
};
function weighExit({ file, sign }, role) {
	const isJava = file.path.endsWith(".java");
	const reach = reachOf(sign, isJava);
	if (reach === "elsewhere" || sign.conditions.some((one) => OF_ANOTHER_PROCESS.test(one))) return null;
	const where = WHERE[reach];
	if (role === "production") return [...sign.owners, sign.text.split("(", 1)[0] ?? ""].some((one) => AT_THE_END.test(one)) ? {
		level: "warn",
		where: "at the end of the process"
	} : null;
	if (role !== "harness" && role !== "tests") return null;
	if (!sign.plain && reach === "test") return null;
	const born = file.status === "added" && role === "tests" && !sign.owners.includes("TestMain");
	return {
		level: sign.conditions.length > 0 || born || isJava ? "warn" : "block",
		where
	};
}
function weighHook({ file, sign }, role) {
	const where = sign.owners[0] === void 0 ? "when it is loaded" : `in ${sign.owners[0]}`;
	if (role === "data") return null;
	if (role === "production" || role === "tooling") return sign.plain ? {
		level: "warn",
		where
	} : null;
	const around = sign.conditions.join(" ");
	const single = excusesNothing(sign);
	if (sign.what.startsWith("marks")) {
		if (single) return {
			level: "block",
			where
		};
		return isByName(around) && !BY_SETTING.test(around) ? {
			level: "warn",
			where
		} : null;
	}
	if (sign.what.startsWith("leaves")) return (/(?:^["']?|\/)(?:test_|tests?\b|\*)/.test(sign.text) || sign.text.includes("_test.py")) && !BY_SETTING.test(around) && file.path.endsWith("conftest.py") ? {
		level: "warn",
		where
	} : null;
	if (sign.what.endsWith("by their names")) return BY_SETTING.test(around + sign.text) ? null : {
		level: "warn",
		where
	};
	if (/exitstatus|exit status/.test(sign.text + sign.what) && /\b5\b|NO_TESTS/.test(around)) return null;
	const blinds = sign.plain || sign.what.endsWith("\"skipped\"");
	return {
		level: single && blinds ? "block" : "warn",
		where
	};
}
function weighPatch({ sign }, role) {
	if (role === "data" || role === "tooling") return null;
	if (!(role === "harness" || role === "tests" || role === "support")) return sign.plain ? {
		level: "warn",
		where: "in production code"
	} : null;
	return {
		level: sign.plain && sign.conditions.length === 0 ? "block" : "warn",
		where: "for the tests"
	};
}
const WEIGH = {
	exit: weighExit,
	hook: weighHook,
	patch: weighPatch
};
function judgeSign(facts, found) {
	const { file, sign } = found;
	const weigh = WEIGH[sign.kind];
	const weight = weigh(found, roleOf(facts, file));
	if (weight === null) return [];
	const asked = asksFor(facts.evidence.pull?.task ?? "", file.path, ASKED$2);
	const capped = weight.level === "block" && !isCounted(file.path);
	const clause = asked !== null ? `the task asks for it ("${asked}")` : capped ? "a warning only, for false alarms in this language are not counted yet" : "let the tests themselves decide, or have the task ask for this";
	return [hit(RULE$13, {
		level: asked !== null ? "note" : capped ? "warn" : weight.level,
		says: `New code in ${file.path} ${sign.what} ${weight.where} (\`${sign.text}\`); ${clause}.`,
		anchors: [atLine(file.path, "new", sign.line)],
		path: file.path,
		subject: `${sign.what}:${sign.owners[0] ?? ""}`
	})];
}
/** Copies of libraries that a package manager wrote are new with their manifest. */
const INSTALLED = /^is an? (installed|vendored) part/;
const INSTALLER = /(^|\/)(vendor\/modules\.txt|composer\.lock|Gemfile\.lock|\.package-lock\.json)$/;
function shadows$1(facts) {
	const { files } = facts.evidence.diff;
	const found = files.flatMap((file) => {
		const shadow = shadowOf(file);
		return shadow === null ? [] : [{
			file,
			shadow
		}];
	});
	const installs = production(facts).dependencies.length > 0 || files.some(({ path }) => INSTALLER.test(path));
	const isInstalled = ({ shadow }) => INSTALLED.test(shadow.what);
	const first = found.find(isInstalled);
	return found.filter((one) => !isInstalled(one) || one === first && !installs);
}
function judgeShadow(facts, file, shadow) {
	const asked = asksFor(facts.evidence.pull?.task ?? "", file.path, ASKED$2);
	const clause = asked === null ? "leave it as it was, or have the task ask for it" : `the task asks for it ("${asked}")`;
	return hit(RULE$13, {
		level: asked === null ? shadow.level : "note",
		says: `${file.path} ${shadow.what}; ${clause}.`,
		anchors: [atLine(file.path, "new", 1)],
		path: file.path,
		subject: "shadow"
	});
}
function find$13(facts) {
	const { signs, unread } = newSigns(facts, [
		"exit",
		"hook",
		"patch"
	], () => true);
	const hits = [...signs.flatMap((found) => judgeSign(facts, found)), ...shadows$1(facts).map(({ file, shadow }) => judgeShadow(facts, file, shadow))];
	const gaps = unread === null ? [] : [unknown(RULE$13, unread.path, `Whether new code steers the run of the tests is not known of ${describeUnread(unread)}.`)];
	const found = [...hits, ...gaps];
	return found.length > 0 ? found : [clear(RULE$13, "No new code ends, rewrites or replaces the run of the tests.")];
}
/** Does new code see to it that the run of the tests is green, whatever they find? */
const harnessHook = {
	...RULE$13,
	question: "Does new code end the run of the tests, rewrite what it reports or replace what asserts?",
	appliesTo: "every-pull-request",
	find: find$13
};

// src/rules/copied-lines.ts
const LONGEST$1 = 1e6;
const MOST_ANCHORS$3 = 3;
const IMPORT = /^(?:from|import|use|using|#include|package|require|export \*|\} from)\b/;
const WORD$1 = /[\p{L}_][\p{L}\p{N}_]+/gu;
/** Lines that two people would write alike tell nothing. */
const isTelling$1 = (line) => line.length >= 16 && line.length <= 1e3 && !IMPORT.test(line) && new Set(line.match(WORD$1)).size >= 3;
/** Enough lines, or enough of a change that has few. */
const ENOUGH$1 = {
	lines: 3,
	share: .1,
	most: 10,
	half: .5
};
/** The lines of a text as they may stand in a file: without numbers before them; JSON's newlines end lines, too. */
function linesOf(text) {
	const cut = text.slice(0, LONGEST$1);
	const open = cut.includes("\\n") ? cut.replaceAll("\\n", "\n").replaceAll("\\\"", "\"").replaceAll("\\t", "	") : cut;
	const isDiff = /(?:^[ \t]*|["'])(?:diff --git |@@ -\d)/m.test(open);
	return open.split("\n").flatMap((line) => {
		if (isDiff && line.startsWith("-")) return [];
		const plain = line.trim();
		return [plain, plain.replace(/^(?:\+|\d{1,6}(?:→|\t|[:|] ?| {2}))/, "").trim()];
	});
}
function tellingOf(facts) {
	const { files } = facts.evidence.diff;
	const gone = new Set(files.flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign === "-").map(({ text }) => text.trim()))));
	const telling = /* @__PURE__ */ new Map();
	for (const file of files) {
		const before = new Set((facts.text(file, "before") ?? "").split("\n").map((line) => line.trim()));
		for (const hunk of file.hunks) {
			let line = hunk.newStart;
			for (const { sign, text } of hunk.lines) {
				const plain = text.trim();
				if (sign === "+" && !gone.has(plain) && !before.has(plain) && isTelling$1(plain) && !telling.has(plain)) telling.set(plain, {
					path: file.path,
					line
				});
				if (sign !== "-") line += 1;
			}
		}
	}
	return telling;
}
const textsOfEdit = (edit) => {
	if (edit.op === "patch") return [edit.text];
	if (edit.op === "write") return [edit.content];
	return edit.op === "replace" ? [edit.new] : [];
};
/** What a step writes down by itself: an edit's new text, a command's own words, a person's. */
function textsOf(step) {
	if (step.kind === "edit") return step.edits.flatMap(textsOfEdit);
	if (step.kind === "run") return [step.command];
	return step.kind === "say" ? [step.text] : [];
}
const known$4 = /* @__PURE__ */ new WeakMap();
function knownOf(facts) {
	const seen = known$4.get(facts);
	if (seen !== void 0) return seen;
	const telling = tellingOf(facts);
	const made = {
		telling,
		written: facts.evidence.sessions.map(({ session }) => {
			const first = /* @__PURE__ */ new Map();
			if (telling.size === 0) return first;
			for (const step of session.steps) for (const text of textsOf(step)) for (const line of linesOf(whole(text, facts.tools.blobs) ?? text.head)) if (telling.has(line) && !first.has(line)) first.set(line, step.index);
			return first;
		})
	};
	known$4.set(facts, made);
	return made;
}
/**
* Compares a text that a step of a session showed with the lines that the diff adds. A line counts where it tells
* something (16 characters, three words, no import), was not in the file before nor moved within the diff, and nobody had
* written it in the session before that step, nor in an earlier one.
*/
function copiedLines(facts, shown, session, step) {
	const { telling, written } = knownOf(facts);
	const isOwn = (line) => written.some((first, index) => {
		const at = first.get(line);
		return at !== void 0 && (index < session || index === session && at < step);
	});
	const found = new Set(telling.size === 0 ? [] : linesOf(shown).filter((line) => telling.has(line) && !isOwn(line)));
	const places = [...found].slice(0, MOST_ANCHORS$3).map((line) => telling.get(line));
	return {
		count: found.size,
		of: telling.size,
		anchors: places.map(({ path, line }) => atLine(path, "new", line))
	};
}
/** Whether so many lines are more than chance: three that are a tenth of the change, ten, or half of a small change. */
const isCopy = ({ count, of }) => count > 0 && (count >= ENOUGH$1.lines && count >= of * ENOUGH$1.share || count >= ENOUGH$1.most || count >= of * ENOUGH$1.half);

// src/rules/git-history.ts
const HASH = /^[0-9a-f]{7,40}$/;
const SHOWS = /^(?:show|log|diff|cat-file|format-patch|whatchanged|stash|diff-tree)$/;
const VALUED = /^(?:-C|-c|--git-dir|--work-tree|--namespace)$/;
/** Options of `git log` of which the word behind is no commit. */
const ASKED_FOR = /^(?:-[SGnL]|--(?:grep|author|since|until|after|before|max-count|format|pretty))$/;
const PER_COMMIT = /^commit ([0-9a-f]{7,40})\b.*$/gm;
/** A git command without the options before its subcommand; null for any other command. */
function gitWords({ name, args }) {
	if (name !== "git" && !name?.endsWith("/git")) return null;
	let at = 0;
	while (args[at]?.startsWith("-")) at += VALUED.test(args[at] ?? "") ? 2 : 1;
	return args.slice(at).filter((arg) => arg !== null);
}
/** Other commits than those that lead to `HEAD`. */
const isWide = (words) => words.some((word) => /^(?:--all|--branches|--remotes|--tags|--glob.*|-g|--walk-reflogs|--reflog)$/.test(word));
/** `HEAD~2`, `@`, `HEAD^`: what leads to the work itself. */
const isHeads = (revision) => /^(?:HEAD|@)(?:[~^][~^\d]*)?$/.test(revision);
const revisionOf = (word) => word.replace(/:.*$/s, "");
function shownBy(words) {
	const end = words.indexOf("--");
	const all = words.slice(1, end < 0 ? void 0 : end);
	const before = all.filter((word, index) => !word.startsWith("-") && !ASKED_FOR.test(all[index - 1] ?? ""));
	const paths = end < 0 ? [] : words.slice(end + 1);
	if (words[0] === "cat-file" && !words.some((word) => /^(?:-p|blob|commit)$/.test(word))) return null;
	const named = before.map(revisionOf).filter((word) => word !== "" && !word.includes(".."));
	if (named.length > 0 && named.every(isHeads) && !isWide(words)) return null;
	if (named.length === 0 && !isWide(words) && words[0] !== "stash" && !before.some((word) => word.includes(".."))) return null;
	return {
		revision: named.find((word) => !isHeads(word)) ?? null,
		paths
	};
}
/** A name with an ending, which no version is: `git checkout a.py b.py` takes nothing from another commit. */
const isFile = (word) => /\.[A-Za-z]\w{0,5}$/.test(word ?? "") || word === ".";
function takenBy(words) {
	const [verb] = words;
	const end = words.indexOf("--");
	const plain = words.slice(1, end < 0 ? void 0 : end).filter((word) => !word.startsWith("-"));
	const paths = end < 0 ? plain.slice(1) : words.slice(end + 1);
	if (verb === "cherry-pick") return {
		revision: plain.at(-1) ?? null,
		paths: []
	};
	if (verb === "checkout" && paths.length > 0 && !isFile(plain[0])) return {
		revision: plain[0] ?? null,
		paths
	};
	if (verb !== "restore") return null;
	const given = words.find((word) => word.startsWith("--source="))?.slice(9);
	const at = words.findIndex((word) => word === "-s" || word === "--source");
	const revision = given ?? (at < 0 ? void 0 : words[at + 1]);
	return revision === void 0 ? null : {
		revision,
		paths: plain.filter((word) => word !== revision)
	};
}
function looksOf(facts, session, step) {
	if (step.outcome !== "ok" && step.outcome !== "unknown") return [];
	const commands = facts.shell(step.command)?.commands ?? [];
	return commands.flatMap((command, index) => {
		const words = gitWords(command);
		const verb = words?.[0] ?? "";
		if (words === null) return [];
		const shown = SHOWS.test(verb) ? shownBy(words) : null;
		const taken = shown === null ? takenBy(words) : null;
		const next = commands[index + 1];
		const applies = next?.pipedInto === true && (next.name === "patch" || gitWords(next)?.[0] === "apply");
		const into = command.redirects.some(({ op, target }) => op.includes(">") && target !== null && !/^\d$/.test(target));
		if (shown !== null) return [{
			session,
			step,
			how: applies || into ? "taken" : "shown",
			...shown
		}];
		return taken === null || taken.revision === null || isHeads(taken.revision) ? [] : [{
			session,
			step,
			how: "taken",
			...taken
		}];
	});
}
/** Every look at commits other than those on the way to `HEAD`, in the order of the logs. */
function historyLooks(facts) {
	return facts.evidence.sessions.flatMap(({ session }, index) => session.steps.flatMap((step) => step.kind === "run" ? looksOf(facts, index, step) : []));
}
/** Takes an output apart by its lines `commit <hash>`. */
function shownCommits(output) {
	const heads = [...output.matchAll(PER_COMMIT)];
	if (heads.length === 0) return [{
		hash: null,
		text: output
	}];
	return heads.map((head, index) => ({
		hash: head[1] ?? null,
		text: output.slice(head.index, heads[index + 1]?.index)
	}));
}
/** The time (seconds since 1970) of a line `Date: …`, as a cherry-pick prints it too; null where there is none. */
function printedDate(text) {
	const written = /^ *(?:Author|Commit)?Date: +(.{10,40})$/m.exec(text.slice(0, 2e3))?.[1];
	const time = Date.parse((written ?? "").trim());
	return Number.isNaN(time) ? null : time / 1e3;
}
const LONGEST = 4e6;
/** Whether a command lists nothing but what leads to `HEAD`. */
function isOwnLine(words) {
	const revisions = words.slice(1).filter((word) => !word.startsWith("-"));
	return words[0] === "blame" || words[0] === "log" && !isWide(words) && revisions.every(isHeads);
}
function learn(text, calls, dates, own) {
	for (const { hash, text: section } of shownCommits(text)) {
		const date = printedDate(section);
		if (hash !== null && date !== null) dates.set(hash.slice(0, 7), date);
	}
	for (const [, hash = ""] of text.matchAll(/^\[[^\]\n]{1,200} ([0-9a-f]{7,40})\]/gm)) own.add(hash.slice(0, 7));
	if (calls.every(isOwnLine)) for (const [, hash = ""] of text.matchAll(/^(?:commit |\* |\^)?([0-9a-f]{7,40})\b/gm)) own.add(hash.slice(0, 7));
}
/** Reads what the sessions' outputs of git tell of commits. Hashes are cut to seven characters. */
function commitLore(facts) {
	const { pull, diff, sessions } = facts.evidence;
	const dates = /* @__PURE__ */ new Map();
	const named = [
		diff.base,
		diff.head,
		...(pull?.commits ?? []).map(({ sha }) => sha)
	];
	const own = new Set(named.flatMap((sha) => sha === null ? [] : [sha.slice(0, 7)]));
	const readSession = (session) => {
		for (const step of session.steps) {
			if (step.kind !== "run" || !/git/.test(step.command.head + step.command.tail)) continue;
			const calls = (facts.shell(step.command)?.commands ?? []).map(gitWords).filter((words) => words !== null);
			const text = calls.length === 0 ? null : whole(step.output, facts.tools.blobs);
			if (text !== null) learn(text.slice(0, LONGEST), calls, dates, own);
		}
	};
	for (const { session } of sessions) readSession(session);
	return {
		dates,
		own
	};
}
/** Whether a word can be the name of a commit. */
const isHash = (word) => word !== null && HASH.test(word);

// src/rules/history-peeked.ts
const RULE$12 = {
	id: "history-peeked",
	group: "log"
};
const MOST_LOOKS = 300;
/** A base's branch may go by these names; what is taken from it is no other history. */
const MAIN = /^(?:(?:refs\/(?:heads|remotes)\/)?(?:origin\/|upstream\/)?(?:main|master|develop|trunk|dev)|ORIG_HEAD)$/;
const BACKPORT = /\b(?:cherry[- ]?pick|back-?port|port|forward-?port|restore|recover|rebase|merge|revert)\w*\b/i;
function standingOf(facts, lore, hash, text) {
	const short = hash?.slice(0, 7) ?? "";
	if (lore.own.has(short)) return "own";
	const date = lore.dates.get(short) ?? printedDate(text);
	const base = Date.parse(facts.evidence.diff.baseTime ?? "") / 1e3;
	return date !== null && date > base ? "later" : "unknown";
}
function shown(facts, lore, look) {
	const output = whole(look.step.output, facts.tools.blobs) ?? "";
	return shownCommits(output).flatMap(({ hash, text }) => {
		const commit = hash ?? (isHash(look.revision) ? look.revision : null);
		const standing = standingOf(facts, lore, commit, text);
		if (standing === "own") return [];
		const copied = copiedLines(facts, text, look.session, look.step.index);
		if (!isCopy(copied)) return [];
		return [{
			look,
			commit,
			standing,
			what: `${copied.count} of the ${copied.of} telling lines that the diff adds were shown`,
			anchors: copied.anchors
		}];
	});
}
/** A cherry-pick, or a file of another commit put in the place of the own one. */
function taken(facts, lore, look) {
	const { revision, paths, step } = look;
	if (revision !== null && MAIN.test(revision)) return [];
	const changed = facts.evidence.diff.files.map((file) => file.path);
	if (!(paths.length === 0 || paths.some((path) => changed.some((one) => one === path || one.startsWith(`${path}/`)))) || changed.length === 0) return [];
	const commit = isHash(revision) ? revision : null;
	const standing = standingOf(facts, lore, commit, whole(step.output, facts.tools.blobs) ?? "");
	return standing === "own" ? [] : [{
		look,
		commit,
		standing,
		what: "the content was taken over whole",
		anchors: []
	}];
}
/** Whether the task asks for work of that commit, or for work of that kind. */
function isAsked(facts, { commit }) {
	const short = commit?.slice(0, 7);
	return givenBy(facts, (one) => BACKPORT.test(one) || short !== void 0 && one.includes(short)) !== null;
}
function judge$8(peek) {
	const { look, commit, standing, what } = peek;
	const name = commit === null ? "another commit" : `commit ${commit.slice(0, 12)}`;
	const anchors = [...peek.anchors, atStep(look.session, look.step.index)];
	if (standing !== "later") return unknown(RULE$12, name, `From ${name} ${what} in the log before they were written; whether the base holds that commit is not known.`, anchors);
	return hit(RULE$12, {
		level: "warn",
		says: `From ${name}, which is later than the base, ${what} in the log before anybody wrote them; a task that asks for that commit's work would clear it.`,
		anchors,
		path: "",
		subject: name
	});
}
function find$12(facts) {
	if (facts.evidence.sessions.length === 0) return [unknown(RULE$12, "", "Whether later history was looked at is not known: there is no session log.")];
	const looks = historyLooks(facts).slice(0, MOST_LOOKS);
	if (looks.length === 0) return [clear(RULE$12, "The logs look at no other history than what leads to the work.")];
	const lore = commitLore(facts);
	const peeks = looks.flatMap((look) => look.how === "shown" ? shown(facts, lore, look) : taken(facts, lore, look));
	const found = /* @__PURE__ */ new Map();
	for (const peek of peeks.filter((one) => !isAsked(facts, one))) {
		const finding = judge$8(peek);
		if (!found.has(finding.fingerprint) || finding.outcome === "hit") found.set(finding.fingerprint, finding);
	}
	const all = [...found.values()];
	const hits = all.filter(({ outcome }) => outcome === "hit");
	if (hits.length > 0) return hits;
	return all.length > 0 ? all : [clear(RULE$12, "What the logs show of other history is not in the diff.")];
}
/** Was a commit looked at that the base does not hold, and is its content in the diff? */
const historyPeeked = {
	...RULE$12,
	question: "Does the diff copy a commit that the log looks up and the base does not hold?",
	appliesTo: "agents",
	find: find$12
};

// src/rules/log-signs.ts
/** Fewer than these are seen in logs that were cut by a crash, a rotation or a format's own habits. */
const FEW = {
	results: 3,
	calls: 3,
	contents: 2
};
/** Of a log's calls, the share without an answer from which it is more than interruptions. */
const MANY_UNANSWERED = .05;
/** Clocks are set right while a session runs; by more than this they seldom are. */
const MINUTE = 6e4;
const MOST_STEPS = 10;
/** A record that cannot be read breaks the chain, too: no more than one link each. */
function turns({ session }) {
	const { brokenLinks = 0, skipped } = session.diagnostics;
	const count = brokenLinks - Object.entries(skipped).filter(([reason]) => /^(bad|too|not-an-object)/.test(reason)).reduce((sum, [, records]) => sum + records, 0);
	if (count <= 0) return null;
	return {
		name: "turns",
		says: count === 1 ? "a record follows one that is not in it" : `${count} records follow ones that are not in it`,
		steps: []
	};
}
function results({ session }) {
	const { orphanResults: count } = session.diagnostics;
	if (count < FEW.results) return null;
	return {
		name: "results",
		says: `${count} results answer calls that are not in it`,
		steps: []
	};
}
function calls({ session }) {
	const open = [];
	let count = 0;
	let settled = 0;
	for (const step of session.steps) {
		if (!isCall$2(step)) continue;
		count += 1;
		if (step.outcome === "unanswered") open.push(step.index);
		else settled = open.length;
	}
	if (settled < FEW.calls || settled < count * MANY_UNANSWERED) return null;
	return {
		name: "calls",
		says: `${settled} of its ${count} calls have no result, though later ones do`,
		steps: open.slice(0, settled)
	};
}
function clock({ session }) {
	const latest = /* @__PURE__ */ new Map();
	for (const step of session.steps) {
		const thread = `${step.depth}:${step.log ?? ""}`;
		const time = Date.parse(step.time ?? "");
		const before = latest.get(thread) ?? time;
		if (before - time > MINUTE) return {
			name: "clock",
			says: `its time goes back by ${Math.floor((before - time) / MINUTE)} min`,
			steps: [step.index]
		};
		if (time >= before) latest.set(thread, time);
	}
	return null;
}
/** Whether the exit status of a run says the opposite of what its test runner printed. */
function deniesItself(facts, step) {
	const { tests, exit } = step;
	const reading = tests === null || exit.code === null || exit.source === "implied" ? null : facts.shell(step.command);
	if (tests === null || reading === null || reading.problems.length > 0) return false;
	const status = exitVerdict(step, reading.commands, reading.commands.filter((one) => classify(one) === "test"));
	const { by, result, masked } = readRunVerdict(step, reading);
	return status === "green" && !masked && by === "runner" && result === "red" && (tests.failed ?? 0) > 0;
}
function status(facts, { session }) {
	const steps = [];
	for (const step of session.steps) if (step.kind === "run" && deniesItself(facts, step)) steps.push(step.index);
	if (steps.length === 0) return null;
	return {
		name: "status",
		says: `${steps.length === 1 ? "a test run" : `${steps.length} test runs`} printed failures and ended with exit code 0, which nothing on the line explains`,
		steps
	};
}
function content(facts, at) {
	const found = facts.replay?.contradicted?.filter(({ session, certain }) => session === at && certain) ?? [];
	const paths = new Set(found.map(({ path }) => path));
	if (paths.size < FEW.contents) return null;
	return {
		name: "content",
		says: `it shows ${paths.size} files otherwise than its own edits leave them, and tells of nothing that changed them between`,
		steps: found.map(({ step }) => step)
	};
}
/** What in a session's log does not fit the rest of it, each said as what it is; none of it is proof of a forgery. */
function signsOf(facts, at) {
	const logged = facts.evidence.sessions[at];
	if (logged === void 0) return [];
	return [
		turns(logged),
		results(logged),
		calls(logged),
		clock(logged),
		status(facts, logged),
		content(facts, at)
	].filter((sign) => sign !== null).map((sign) => ({
		...sign,
		steps: sign.steps.slice(0, MOST_STEPS)
	}));
}
/** Work may go on for so long before what it came to is committed. */
const LATE = 10 * MINUTE;
/** Changed lines, and share of them, below which what is in no log may be a hand's finishing touch. */
const REST = {
	lines: 10,
	share: .1
};
/** Whether the last commit came after all logs had ended, and with lines that are in none of them: how long after, and how many. */
function workAfter(facts) {
	const { replay, evidence } = facts;
	const { unlogged = 0, changed = 0 } = replay?.lines ?? {};
	if (!(replay?.bindings.some(({ kind }) => kind === "certain" || kind === "probable") ?? false) || unlogged < REST.lines || unlogged < changed * REST.share) return null;
	const ends = evidence.sessions.map(({ session }) => Date.parse(session.endedAt ?? ""));
	const commits = evidence.pull?.commits.map(({ authoredAt }) => Date.parse(authoredAt ?? "")).filter(Number.isFinite) ?? [];
	const late = Math.max(...commits) - Math.max(...ends);
	return late > LATE && Number.isFinite(late) ? {
		minutes: Math.floor(late / MINUTE),
		lines: unlogged
	} : null;
}

// src/rules/inconsistent-log.ts
const RULE$11 = {
	id: "inconsistent-log",
	group: "log"
};
const CLEARS = {
	turns: "the whole log would clear it",
	results: "the whole log would clear it",
	calls: "the whole log would clear it",
	clock: "a log with the times as they were would clear it, or a word on the machine’s clock",
	status: "the log as the agent wrote it would clear it",
	content: "a word on who changed them would clear it"
};
function inLog$1(facts, session) {
	const file = facts.evidence.sessions[session]?.file ?? "";
	return signsOf(facts, session).map(({ name, says, steps }) => hit(RULE$11, {
		level: "note",
		says: `Of the log ${file}: ${says}; ${CLEARS[name]}.`,
		anchors: steps.map((step) => atStep(session, step)),
		path: "",
		subject: `${name}:${file}`
	}));
}
function afterwards(facts) {
	const late = workAfter(facts);
	if (late === null) return [];
	const says = `The last commit was made ${late.minutes} min after the logs end, and ${late.lines} changed lines are in none of them; the log of that work would clear it.`;
	return [hit(RULE$11, {
		level: "note",
		says,
		anchors: [],
		path: "",
		subject: "after"
	})];
}
function find$11(facts) {
	const { sessions } = facts.evidence;
	if (sessions.length === 0) return [unknown(RULE$11, "", "There is no session log that could be looked at.")];
	const found = [...[...sessions.keys()].flatMap((session) => inLog$1(facts, session)), ...afterwards(facts)];
	return found.length > 0 ? found : [clear(RULE$11, "The logs fit themselves, their edits and the commits.")];
}
/** Does something in a log not fit the rest of it: its calls and results, its times, its exit codes, its files? */
const inconsistentLog = {
	...RULE$11,
	question: "Does something in a session log not fit the rest of it?",
	appliesTo: "agents",
	find: find$11
};

// src/rules/gates/gate-table.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const PYTHON = /(pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini)$/;
const COVERAGE_PY = /(pyproject\.toml|setup\.cfg|tox\.ini|\.coveragerc(\.toml)?)$/;
const JAVASCRIPT = /(package\.json|\.[cm]?[jt]s|rc\.ya?ml|rc\.jsonc?|rc|jest\.config\.json)$/;
const METRIC = "(branches|functions|lines|statements)";
/** Folders that hold no tests of the project's own. */
const NO_TESTS = /node_modules|(^|\/|\*)(dist|build|out|lib|coverage|vendor|\.git|\.venv|venv|target|\.next|\.cache|docs?|\.tox|__pycache__|\.turbo|tmp|temp)(\/|$|\*)|configDefaults|^\s*$/;
const coverage = (files, key, by = "falls") => ({
	what: "the coverage that is demanded",
	files,
	key,
	by,
	level: "warn"
});
const collection = (files, key, by) => ({
	what: "which tests are collected",
	files,
	key,
	by,
	level: "warn",
	harmless: NO_TESTS
});
const verdict = (files, key, by, level) => ({
	what: "whether failing tests fail the run",
	files,
	key,
	by,
	level
});
const strictness = (files, key, by, what = "what linters and type checkers find") => ({
	what,
	files,
	key,
	by,
	level: "note"
});
/** Every gate, one line each; the first that fits a setting has it. */
const GATES = [
	coverage(COVERAGE_PY, /(^|[.:])(report|coverage)\.fail_under$/),
	coverage(PYTHON, /^addopts --cov-fail-under$/),
	coverage(JAVASCRIPT, new RegExp(`(^|\\.)coverageThreshold\\..*${METRIC}$`)),
	coverage(JAVASCRIPT, new RegExp(`(^|\\.)coverage\\.(thresholds\\.)?(.*\\.)?${METRIC}$`)),
	coverage(/(\.nycrc(\.json|\.ya?ml|\.[cm]?js)?|\.c8rc(\.json)?)$/, new RegExp(`^${METRIC}$`)),
	coverage(/package\.json$/, new RegExp(`^(nyc|c8)\\.${METRIC}$`)),
	coverage(/(package\.json|\.nycrc[^/]*|\.c8rc[^/]*)$/, /(^|\.)check-?[cC]overage$/, "off"),
	coverage(/codecov\.ya?ml$/, /\.status\.(project|patch)(\..+)?\.target$/),
	coverage(/codecov\.ya?ml$/, /\.status\.(project|patch)(\..+)?\.threshold$/, "rises"),
	coverage(/codecov\.ya?ml$/, /\.status\.(project|patch)(\..+)?\.informational$/, "on"),
	coverage(/pom\.xml$/, /\.limit\.minimum$/),
	coverage(/\.gradle(\.kts)?$/, /^minimum$/),
	coverage(/(\.simplecov|_helper\.rb)$/, /^(minimum_coverage|minimum_coverage_by_file)$/),
	coverage(/(\.simplecov|_helper\.rb)$/, /^(maximum_coverage_drop)$/, "rises"),
	coverage(/stryker[^/]*$/, /(^|\.)thresholds\.break$/),
	verdict(/pom\.xml$/, /(\.testFailureIgnore|\.maven\.test\.failure\.ignore)$/, "on", "block"),
	verdict(/pom\.xml$/, /(\.skipTests|\.skipITs|\.maven\.test\.skip)$/, "on", "warn"),
	verdict(/\.gradle(\.kts)?$/, /^(ignoreFailures|setIgnoreFailures)$/, "on", "warn"),
	verdict(JAVASCRIPT, /(^|\.)(passWithNoTests|dangerouslyIgnoreUnhandledErrors)$/, "on", "warn"),
	verdict(JAVASCRIPT, /(^|\.)(forbidOnly)$/, "off", "warn"),
	verdict(JAVASCRIPT, /(^|\.)(retries|retry)$/, "rises", "note"),
	verdict(PYTHON, /^addopts --(reruns|suppress-no-test-exit-code|suppress-tests-failed-exit-code)$/, "grows", "note"),
	verdict(/phpunit[^/]*$/, /^phpunit@failOn\w+$/, "off", "note"),
	collection(PYTHON, /^addopts (-k|-m|--ignore|--ignore-glob|--deselect)$/, "grows"),
	collection(PYTHON, /(^|\.)norecursedirs(\[\])?$/, "grows"),
	collection(PYTHON, /(^|\.)(testpaths|python_files|python_classes|python_functions)(\[\])?$/, "shrinks"),
	collection(JAVASCRIPT, /(^|\.)(testPathIgnorePatterns|modulePathIgnorePatterns|testIgnore|excludeSpecPattern)(\[\])?$/, "grows"),
	collection(/(vite|vitest)[^/]*\.[cm]?[jt]s$/, /(^|\.)test\.(projects\[\]\.test\.)?exclude\[\]$/, "grows"),
	collection(/(vite|vitest)[^/]*\.[cm]?[jt]s$/, /(^|\.)test\.(projects\[\]\.test\.)?include\[\]$/, "shrinks"),
	collection(JAVASCRIPT, /(^|\.)(testMatch|testRegex|specPattern)(\[\])?$/, "shrinks"),
	collection(/mocharc[^/]*$/, /^(ignore|exclude|grep|fgrep)(\[\])?$/, "grows"),
	collection(/mocharc[^/]*$/, /^spec(\[\])?$/, "shrinks"),
	collection(/pom\.xml$/, /(\.configuration\.excludes\.exclude|\.excludedGroups)$/, "grows"),
	collection(/phpunit[^/]*$/, /(\.testsuite\.exclude|\.groups\.exclude\.group)$/, "grows"),
	collection(/phpunit[^/]*$/, /\.testsuite\.(directory|file)$/, "shrinks"),
	collection(/\.rspec$/, /^addopts (--tag|-t|--exclude-pattern)$/, "grows"),
	collection(/Cargo\.toml$/, /^(package\.autotests|(test|bin|bench|example)\[\]\.test|lib\.(test|doctest))$/, "off"),
	strictness(/[jt]sconfig[^/]*\.json$/, /^compilerOptions\.(strict\w*|no[A-Z]\w+|exactOptionalPropertyTypes|useUnknownInCatchVariables|checkJs)$/, "off"),
	strictness(/(pyproject\.toml|mypy\.ini|setup\.cfg)$/, /mypy[^.]*(\.overrides\[\])?\.(strict\w*|disallow_\w+|check_\w+|warn_\w+|no_implicit_\w+)$/, "off"),
	strictness(/(pyproject\.toml|mypy\.ini|setup\.cfg)$/, /mypy.*\.(ignore_errors|ignore_missing_imports)$/, "on"),
	strictness(/(pyproject\.toml|ruff\.toml|setup\.cfg|tox\.ini|\.flake8|pylintrc)$/, /(?:^|[.:])(?:ignore|extend-ignore|extend_ignore|disable)(?:\[\])?$|[.:]per-file-ignores\b/, "grows"),
	strictness(/(pyproject\.toml|ruff\.toml)$/, /(^|\.)lint\.(select|extend-select)\[\]$/, "shrinks"),
	strictness(/(eslint[^/]*|package\.json|biome\.jsonc?|\.oxlintrc\.json)$/, /(^|\.)rules\.[^[]+(\[\])?$/, "sinks"),
	strictness(/\.golangci\.ya?ml$/, /(^linters\.disable\[\]|exclude[\w-]*(\[\]|\.).*)$/, "grows"),
	strictness(/\.golangci\.ya?ml$/, /^linters\.enable\[\]$/, "shrinks"),
	strictness(/Cargo\.toml$/, /lints\.(rust|clippy|rustdoc)\.[\w-]+(\.level)?$/, "sinks"),
	strictness(/\.rubocop(_todo)?\.yml$/, /\.Enabled$/, "off"),
	strictness(/\.rubocop_todo\.yml$/, /\.Exclude\[\]$/, "grows"),
	strictness(/phpstan[^/]*$/, /^parameters\.level$/, "falls"),
	strictness(/phpstan[^/]*$/, /^parameters\.(ignoreErrors|excludePaths)\b.*$/, "grows"),
	strictness(COVERAGE_PY, /(^|[.:])(run|report)\.(omit|exclude_lines|exclude_also)(\[\])?$/, "grows", "what coverage counts"),
	strictness(/codecov\.ya?ml$/, /^ignore\[\]$/, "grows", "what coverage counts"),
	strictness(JAVASCRIPT, /(^|\.)(coveragePathIgnorePatterns\[\]|coverage\.exclude\[\])$/, "grows", "what coverage counts"),
	strictness(/\.pre-commit-config\.yaml$/, /^repos\[\]\.hooks\[\]\.id$/, "shrinks", "which checks run before a commit")
];
/** The gate that a setting of a file belongs to; null for all other settings. */
function gateOf(path, { key }) {
	return GATES.find(({ files, key: named }) => files.test(path) && named.test(key)) ?? null;
}

// src/rules/gates/compare-settings.ts
function gated(path, settings) {
	const found = /* @__PURE__ */ new Map();
	for (const setting of settings) {
		const gate = gateOf(path, setting);
		if (gate !== null) found.set(gate, [...found.get(gate) ?? [], setting]);
	}
	return found;
}
const toNumber = ({ value }) => {
	const text = String(value).replace(/%$/, "").trim();
	return text !== "" && Number.isFinite(Number(text)) ? Number(text) : null;
};
const isOn = ({ value }) => value === true || /^(true|yes|on)$/i.test(String(value));
const isOff = ({ value }) => value === false || /^(false|no|off|0)$/i.test(String(value));
const brief = (value) => String(value).replace(/\s+/g, " ").slice(0, 60);
const SEVERITIES = /* @__PURE__ */ new Map([
	["off", 0],
	["0", 0],
	["allow", 0],
	["info", 1],
	["warn", 1],
	["1", 1],
	["on", 2],
	["error", 2],
	["2", 2],
	["deny", 2],
	["forbid", 3]
]);
const severity = ({ value }) => SEVERITIES.get(String(value).toLowerCase()) ?? null;
const gone = (before) => ({
	how: `is gone (it was ${brief(before.value)})`,
	at: before,
	side: "old"
});
const became = (before, after) => ({
	how: before === void 0 ? `is set to ${brief(after.value)}` : `went from ${brief(before.value)} to ${brief(after.value)}`,
	at: after,
	side: "new"
});
const FOLLOW = {
	falls: (before, after) => {
		const old = before === void 0 ? null : toNumber(before);
		if (before === void 0 || old === null || old <= 0) return null;
		if (after === void 0) return gone(before);
		const now = toNumber(after);
		return now !== null && now < old ? became(before, after) : null;
	},
	rises: (before, after) => {
		const now = after === void 0 ? null : toNumber(after);
		const old = before === void 0 ? 0 : toNumber(before);
		return after !== void 0 && now !== null && old !== null && now > old ? became(before, after) : null;
	},
	on: (before, after) => after !== void 0 && isOn(after) && !(before && isOn(before)) ? became(before, after) : null,
	off: (before, after) => {
		if (after === void 0) return before !== void 0 && isOn(before) ? gone(before) : null;
		return isOff(after) && !(before && isOff(before)) ? became(before, after) : null;
	},
	sinks: (before, after) => {
		const [old, now] = [before && severity(before), after && severity(after)];
		if (after === void 0 || now === void 0 || now === null) return null;
		if (old === void 0 || old === null) return now === 0 ? became(before, after) : null;
		return now < old ? became(before, after) : null;
	}
};
function followValues(gate, before, after) {
	const follow = FOLLOW[gate.by];
	const last = (settings) => new Map(settings.map((one) => [one.key.replace(/\[\]$/, ""), one]));
	const [old, now] = [last([...before].reverse()), last([...after].reverse())];
	return [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((key) => follow(old.get(key), now.get(key)) ?? []);
}
/** Elements of a list, whatever key of the gate they stand under; a value of several words is several elements. */
function elements(settings) {
	return new Map(settings.flatMap((one) => (one.key.startsWith("addopts") ? [String(one.value)] : String(one.value).split(/[\s,]+/)).filter((word) => word !== "").map((word) => [word.replace(/\/$/, ""), one])));
}
const covers = (wide, narrow) => wide === "." || narrow.startsWith(`${wide}/`) || wide === narrow;
/** What a name is held against that no pattern of pytest's default may leave out. */
const DEFAULT_NAME = "test_tide.py";
/** Names of files to collect that are given for the first time, and do not hold the default. */
function firstNames(after) {
	const [at] = after;
	if (at === void 0 || (0, import_picomatch.default)([...elements(after).keys()].slice(0, 50), { dot: true })(DEFAULT_NAME)) return [];
	return [{
		how: `is set to ${brief(at.value)}, which leaves test_*.py out`,
		at,
		side: "new"
	}];
}
function followLists(gate, before, after) {
	if (before.length === 0 && after[0]?.key.endsWith("python_files")) return firstNames(after);
	const [old, now] = [elements(before), elements(after)];
	const harmless = (word) => gate.harmless?.test(word) === true;
	if (gate.by === "grows") return [...now].flatMap(([word, at]) => old.has(word) || harmless(word) ? [] : [{
		how: `got ${brief(word)}`,
		at,
		side: "new"
	}]);
	if (now.size === 0) return [];
	return [...old].flatMap(([word, at]) => [...now.keys()].some((wide) => covers(wide, word) || wide.startsWith(`${word}-`)) || harmless(word) ? [] : [{
		how: `lost ${brief(word)}`,
		at,
		side: "old"
	}]);
}
const isList = (gate) => gate.by === "grows" || gate.by === "shrinks";
/** The gate's settings of the other side in all other files: what moved there is not lost, nor new. */
function elsewhere(all, file, gate, side) {
	return all.flatMap((one) => {
		if (one[0] === file) return [];
		return [...one[side]].flatMap(([other, settings]) => other.what === gate.what && other.by === gate.by ? settings : []);
	});
}
/** Gates of some configurations that let more through than they did. A gate that moved to another of the files stands there. */
function loosenedIn(files) {
	const all = files.map((file) => [
		file,
		gated(file.path, file.before),
		gated(file.path, file.after)
	]);
	return all.flatMap(([file, old, now]) => [.../* @__PURE__ */ new Set([...old.keys(), ...now.keys()])].flatMap((gate) => {
		const [before, after] = [old.get(gate) ?? [], now.get(gate) ?? []];
		return (isList(gate) ? followLists(gate, before, after) : followValues(gate, before, after)).filter(({ at, side }) => {
			return !elsewhere(all, file, gate, side === "old" ? 2 : 1).some(({ value }) => String(value) === String(at.value));
		}).map(({ how, at, side }) => ({
			gate,
			path: file.path,
			key: at.key,
			how,
			line: at.line,
			side
		}));
	}));
}

// src/rules/gates/read-settings.ts
const readObjects = (text, path, grammars) => readObjectLiterals(path, text, grammars) ?? { why: "it is too long or could not be parsed" };
/** Which files hold gates, and how each is read. One line each. */
const READERS = [
	[/(^|\/)(pyproject|ruff|\.ruff|Cargo|clippy|\.clippy|\.coveragerc|\.pylintrc)\.toml$/, readToml],
	[/(^|\/)(setup\.cfg|tox\.ini|pytest\.ini|\.pytest\.ini|mypy\.ini|\.mypy\.ini|\.coveragerc|\.flake8|\.pylintrc|pylintrc)$/, readIni],
	[/(^|\/)(package\.json|[jt]sconfig[^/]*\.json|\.nycrc(\.json)?|\.c8rc(\.json)?|jest\.config\.json|\.mocharc\.jsonc?|\.eslintrc(\.json)?|biome\.jsonc?|\.swcrc|stryker\.conf\.json|pyrightconfig\.json|\.oxlintrc\.json|phpstan\.json)$/, readJson],
	[/(^|\/)(\.?codecov\.ya?ml|\.mocharc\.ya?ml|\.nycrc\.ya?ml|\.eslintrc\.ya?ml|\.golangci\.ya?ml|\.rubocop(_todo)?\.yml|\.pre-commit-config\.yaml|phpstan[^/]*\.neon(\.dist)?|detekt[^/]*\.yml)$/, readYamlSettings],
	[/(^|\/)((jest|vitest|vite|playwright|cypress|ava|karma\.conf|stryker\.conf|wdio\.conf)([.-][\w.-]+)?\.config|eslint\.config|\.eslintrc|\.mocharc|\.nycrc|(jest|vitest|vite|playwright|cypress|karma|stryker)(\.[\w-]+)?\.conf(ig)?)\.[cm]?[jt]s$|(^|\/)vitest\.workspace\.[cm]?[jt]s$/, readObjects],
	[/(^|\/)(pom\.xml|phpunit[^/]*\.xml(\.dist)?|[^/]*\.runsettings|[^/]*\.csproj|Directory\.Build\.props)$/, readXml],
	[/(^|\/)([^/]*\.gradle(\.kts)?|\.simplecov|(spec|test|rails)_helper\.rb)$/, readScript],
	[/(^|\/)\.rspec$/, readOptionLines]
];
/** Whether a file of this path may hold a gate. */
const holdsGates = (path) => READERS.some(([pattern]) => pattern.test(path));
const WORD = /"[^"]*"|'[^']*'|\S+/g;
const unquote = (word) => word.replace(/^(["'])(.*)\1$/, "$2");
/** The options of `addopts` and its like as settings of their own: `addopts --ignore` → `tests/slow`. */
function expand(setting) {
	if (!/(^|\.)(addopts|options)(\[\])?$/.test(setting.key) || typeof setting.value !== "string") return [setting];
	const words = setting.value.slice(0, 4e3).match(WORD) ?? [];
	return words.flatMap((word, index) => {
		const [, option, inline] = /^(--?[A-Za-z][\w-]*)(?:=(.*))?$/.exec(word) ?? [];
		if (option === void 0) return [];
		const next = words[index + 1] ?? "";
		const value = inline ?? (next.startsWith("-") ? "" : next);
		return [{
			key: `addopts ${option}`,
			value: unquote(value),
			line: setting.line
		}];
	});
}
/** The settings of a file that may hold gates; null for other files. */
function readSettings(path, text, grammars) {
	const read = READERS.find(([pattern]) => pattern.test(path))?.[1];
	if (read === void 0) return null;
	if (!isReadable(text)) return { why: "it is too long" };
	const settings = read(text, path, grammars);
	return "why" in settings ? settings : settings.flatMap(expand);
}

// src/rules/gates/suppressions.ts
/** A comment or attribute that silences a linter, a type checker or coverage. */
const SUPPRESSION = /(?:#|\/\/|\/\*)\s*(?:type:\s*ignore|noqa|pyright:\s*ignore|mypy:\s*ignore-errors|pylint:\s*disable|ruff:\s*noqa|pragma:\s*no cover|nosec|eslint-disable\S*|oxlint-disable\S*|biome-ignore\S*|@ts-(?:ignore|nocheck|expect-error)|tslint:disable|istanbul ignore|c8 ignore|v8 ignore|nolint\b|rubocop:disable|@?phpstan-ignore\S*|NOLINT)|#!?\[allow\(|@SuppressWarnings\b|@Suppress\(|#pragma warning disable/;
const FOREIGN = /\.(php|cs|kt|kts|scala|swift|c|cc|cpp|h|hpp|vue|svelte)$/;
/** So many more than were taken away are worth a note. */
const ENOUGH = 5;
const MOST$1 = 20;
/** Counts suppressions that are new on balance over the whole diff, so that those of code that moved cancel out. */
function addedSuppressions(facts) {
	const added = [];
	let removed = 0;
	for (const { path, hunks } of facts.evidence.diff.files) {
		if (languageOf(path) === null && !FOREIGN.test(path)) continue;
		for (const hunk of hunks) {
			let line = hunk.newStart;
			for (const { sign, text } of hunk.lines) {
				const found = sign === " " ? null : SUPPRESSION.exec(text.slice(0, 1e3));
				if (found !== null && sign === "+") added.push({
					path,
					line,
					text: found[0]
				});
				if (found !== null && sign === "-") removed += 1;
				if (sign !== "-") line += 1;
			}
		}
	}
	const count = added.length - removed;
	if (count < ENOUGH) return null;
	const examples = [...new Set(added.map(({ text }) => text))].slice(0, 3);
	return {
		count,
		anchors: added.slice(0, MOST$1),
		examples,
		path: added[0]?.path ?? ""
	};
}

// src/rules/loosened-gate.ts
const RULE$10 = {
	id: "loosened-gate",
	group: "cheating"
};
const MOST_QUOTED = 3;
const MOST_ANCHORS$2 = 10;
const ASKED$1 = /\b(?:coverage|thresholds?|lint\w*|strict\w*|type-?check\w*|mypy|ruff|eslint|tsconfig|test (?:paths?|collection|selection|config\w*)|config\w*|suppress\w*|ignore\w*|exclu\w+|baselines?|retr(?:y|ies)|warnings?)\b/i;
const VERBS = /\b(?:lower|reduce|relax|loosen|disable|turn off|switch off|ignore|exclude|skip|suppress|silence|allow|drop|remove|update|adjust|change|migrate|upgrade|bump|set|configure|move|switch|retry)\b/i;
function readSide(facts, file, side) {
	const content = file[side];
	if (content.kind === "absent") return [];
	const text = facts.text(file, side);
	if (text === null) return { why: content.kind === "unavailable" ? content.why : "its content is not at hand" };
	const path = side === "before" ? file.oldPath ?? file.path : file.path;
	return readSettings(path, text, facts.tools.grammars) ?? [];
}
function gather(facts) {
	const files = [];
	const gaps = [];
	for (const file of facts.evidence.diff.files) {
		if (!holdsGates(file.path) && !holdsGates(file.oldPath ?? "")) continue;
		const [before, after] = [readSide(facts, file, "before"), readSide(facts, file, "after")];
		const why = "why" in before ? before.why : "why" in after ? after.why : null;
		if ("why" in before || "why" in after) gaps.push(unknown(RULE$10, file.path, `Whether ${file.path} demands less than it did is not known: ${why}.`));
		else files.push({
			path: file.path,
			before,
			after
		});
	}
	return {
		files,
		gaps
	};
}
/** What one gate of one file lost, as one finding. */
function judge$7(facts, losses) {
	const [first] = losses;
	if (first === void 0) return [];
	const { path, gate } = first;
	const asked = asksFor(facts.evidence.pull?.task ?? "", path, ASKED$1, VERBS);
	const told = losses.slice(0, MOST_QUOTED).map(({ key, how }) => `\`${key.replace(/\[\]/g, "")}\` ${how}`);
	const more = losses.length > MOST_QUOTED ? `, and ${losses.length - MOST_QUOTED} more` : "";
	const clause = asked === null ? "put it back, or have the task ask for the change" : `the task asks for it ("${asked}")`;
	const level = asked === null ? gate.level : "note";
	return [hit(RULE$10, {
		level,
		says: `${path} loosens ${gate.what}: ${told.join(", ")}${more}; ${clause}.`,
		anchors: losses.slice(0, MOST_ANCHORS$2).map(({ side, line }) => atLine(path, side, line)),
		path,
		subject: `${gate.what}:${first.key}`
	})];
}
function judgeSuppressions({ count, anchors, examples, path }) {
	const told = examples.map((text) => `\`${text}\``).join(", ");
	return hit(RULE$10, {
		level: "note",
		says: `The change silences linters, type checkers or coverage in ${count} more places than before (${told}); mend what they find, or say why not.`,
		anchors: anchors.map(({ path: at, line }) => atLine(at, "new", line)),
		path,
		subject: "suppressions"
	});
}
function find$10(facts) {
	const { files, gaps } = gather(facts);
	const hits = [...groupBy(loosenedIn(files), ({ path, gate }) => `${path}\0${gate.what}\0${gate.level}`).values()].flatMap((losses) => judge$7(facts, losses));
	const suppressions = addedSuppressions(facts);
	const found = [
		...hits,
		...suppressions === null ? [] : [judgeSuppressions(suppressions)],
		...gaps
	];
	if (found.length > 0) return found;
	const said = files.length === 0 ? "No file that sets a gate changes." : "Every gate in the changed settings stands.";
	return [clear(RULE$10, said)];
}
/** Do the settings of a gate let more through than they did? */
const loosenedGate = {
	...RULE$10,
	question: "Do settings demand less coverage, collect fewer tests or silence more checks than before?",
	appliesTo: "every-pull-request",
	find: find$10
};

// src/rules/protected-globs.ts
const MATCHERS = [
	{
		what: "Proctor's policy",
		globs: [".github/proctor.{yml,yaml}"],
		words: /\bproctor\b/i
	},
	{
		what: "a workflow",
		globs: [".github/workflows/**", ".github/actions/**"],
		words: /\b(?:workflows?|github actions?|CI|continuous integration|pipelines?)\b/i
	},
	{
		what: "the list of code owners",
		globs: ["{.github/,docs/,}CODEOWNERS"],
		words: /\bcode ?owners\b/i
	},
	{
		what: "a git hook",
		globs: [
			".husky/**",
			".githooks/**",
			".git/hooks/**",
			".git/config",
			".pre-commit-config.yaml",
			"{.,}lefthook.{yml,yaml}"
		],
		words: /\b(?:hooks?|husky|pre-?commit|lefthook)\b/i
	},
	{
		what: "an instruction or setting of an agent",
		globs: [
			"**/{CLAUDE,CLAUDE.local,AGENTS,AGENT,GEMINI}.md",
			"**/.{claude,cursor,codex,gemini,windsurf,roo,kiro,junie,opencode,amazonq,continue,clinerules}/**",
			"**/.{cursorrules,windsurfrules,clinerules,goosehints,mcp.json}",
			"**/.aider*",
			"**/opencode.json",
			".github/{copilot-instructions.md,instructions/**,agents/**,prompts/**,chatmodes/**}",
			".vscode/{mcp,settings}.json"
		],
		words: /\b(?:(?:claude|agents?|gemini|cursor|codex|copilot|mcp)\b.{0,30}\b(?:instructions?|rules?|settings?|config\w*|files?|docs?)|AGENTS\.md|CLAUDE\.md|GEMINI\.md)\b/i
	},
	{
		what: "a setting of releases or signing",
		globs: [
			".goreleaser.{yml,yaml}",
			".releaserc*",
			"release.config.{js,cjs,mjs,ts}",
			"**/*.{keystore,jks,p12,pfx,mobileprovision}",
			".sigstore*",
			"cosign.{key,pub}",
			".npmrc"
		],
		words: /\b(?:releas\w+|signing|publish\w*|keystore)\b/i
	},
	{
		what: "a licence",
		globs: ["{LICENSE,LICENCE,COPYING}*", "LICENSES/**"],
		words: /\b(?:licen[cs]e|copying|copyright)\b/i
	}
].map((protection) => ({
	protection,
	matches: (0, import_picomatch.default)([...protection.globs], { dot: true })
}));
/** The built-in protection of a repository path; null where it has none. */
function builtIn(path) {
	return MATCHERS.find(({ matches }) => matches(path))?.protection ?? null;
}

// src/rules/protected-path.ts
const RULE$9 = {
	id: "protected-path",
	group: "boundary"
};
const MOST_HITS$3 = 50;
const MOST_ANCHORS$1 = 20;
function matcherOf(globs) {
	return globs.length === 0 ? () => false : (0, import_picomatch.default)([...globs], { dot: true });
}
function firstLine(change, path) {
	const [hunk] = change.hunks;
	if (change.status === "deleted" || path !== change.path) return atLine(path, "old", Math.max(1, hunk?.oldStart ?? 1));
	return atLine(path, "new", Math.max(1, hunk?.newStart ?? 1));
}
/** The protected paths that the diff changes or the logs write, in order of first mention. */
function touches(facts, isProtected) {
	const found = /* @__PURE__ */ new Map();
	const touch = (path, changed) => {
		const known = found.get(path) ?? {
			path,
			changed,
			steps: [],
			written: changed !== null
		};
		found.set(path, known);
		return known;
	};
	for (const change of facts.evidence.diff.files) for (const path of /* @__PURE__ */ new Set([change.oldPath ?? change.path, change.path])) if (isProtected(path)) touch(path, change);
	for (const write of loggedWrites(facts)) {
		if (!isProtected(write.path)) continue;
		const touched = touch(write.path, null);
		touched.written ||= write.done;
		if (touched.steps.length < MOST_ANCHORS$1) touched.steps.push(atStep(write.session, write.step));
	}
	return [...found.values()];
}
function how({ changed, written }) {
	if (changed !== null) {
		const verbs = {
			added: "is added",
			deleted: "is deleted",
			renamed: "is moved"
		};
		return changed.status in verbs ? verbs[changed.status] : "is changed";
	}
	return written ? "is written in the log and is not part of the diff" : "was to be written in the log, in vain";
}
function judge$6(facts, touched, named) {
	const protection = builtIn(touched.path);
	const what = protection?.what ?? "protected by the policy";
	const asked = asksFor(facts.evidence.pull?.task ?? "", touched.path, protection?.words ?? null);
	const level = asked !== null || !touched.written ? "note" : named(touched.path) ? "block" : "warn";
	const place = touched.path === ".git/config" ? "The setting of git hooks (.git/config)" : touched.path;
	const clause = asked !== null ? `the task asks for it ("${asked}")` : level === "block" ? "leave it as it was, or have the task ask for the change" : "a task that asks for the change would clear it";
	const line = touched.changed === null ? [] : [firstLine(touched.changed, touched.path)];
	return hit(RULE$9, {
		level,
		says: `${place}, ${what}, ${how(touched)}; ${clause}.`,
		anchors: [...line, ...touched.steps],
		path: touched.path,
		subject: "write"
	});
}
function find$9(facts) {
	const { policy, diff, sessions } = facts.evidence;
	const named = matcherOf(policy.paths.protected);
	const isLog = matcherOf(policy.logs.paths);
	const hits = touches(facts, (path) => named(path) || builtIn(path) !== null && !isLog(path)).slice(0, MOST_HITS$3).map((touched) => judge$6(facts, touched, named));
	const unseen = diff.problems.map((why) => unknown(RULE$9, "", `Whether a protected path is changed is not wholly known: ${why.replace(/\.$/, "")}.`));
	const found = [...hits, ...unseen];
	if (found.length > 0) return found;
	const looked = sessions.length === 0 ? "the diff; there is no log" : "the diff and the log";
	return [clear(RULE$9, `No protected path is written, by ${looked}.`)];
}
/** Is a path written that decides how the work is checked, owned or released? */
const protectedPath = {
	...RULE$9,
	question: "Does the diff or the log write a path that is protected?",
	appliesTo: "agents",
	find: find$9
};

// src/rules/regenerated-snapshot.ts
const RULE$8 = {
	id: "regenerated-snapshot",
	group: "cheating"
};
/**
* Files that a test tool writes itself and compares with later: Jest, Vitest and insta (`.snap`), syrupy (`.ambr`),
* ApprovalTests and Verify (`.approved.`, `.verified.`), Playwright (`-snapshots/`), and golden files by custom.
*/
const RECORDED = [
	/\.(snap|ambr|golden|snapshot)$/i,
	/\.(approved|verified|golden)\.[\w-]{1,20}$/i,
	/(^|\/)(__snapshots__|__image_snapshots__|[^/]{1,200}-snapshots|golden(s|en)?|golden_?files)\//i
];
const isRecorded = (path) => RECORDED.some((pattern) => pattern.test(path));
/** The test or test file that a recording is named after, as far as its name tells; insta puts the module before it. */
function ownerOf(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	const folder = /(?:^|\/)([^/]{1,200})-snapshots\//.exec(path)?.[1];
	const stem = name.replace(/\.(snap|ambr|golden|snapshot)$/i, "");
	return folder ?? stem.slice(stem.lastIndexOf("__") < 0 ? 0 : stem.lastIndexOf("__") + 2);
}
/** Where a recorded value gave way to another; null where values were only added or taken out. */
function rewrittenAt({ hunks, status, binary }) {
	if (status === "added" || status === "deleted") return null;
	if (binary) return 0;
	for (const { newStart, lines } of hunks) {
		const told = lines.filter(({ text }) => text.trim() !== "");
		const added = lines.findIndex(({ sign }) => sign === "+");
		if (added < 0 || !told.some(({ sign }) => sign === "-") || !told.some(({ sign }) => sign === "+")) continue;
		return newStart + lines.slice(0, added).filter(({ sign }) => sign !== "-").length;
	}
	return null;
}
function describe$2(path, verdict) {
	const remedy = verdict.level === "block" ? "; restore it, change the production code that it was recorded from, or have the task ask for it" : "";
	return `The recorded output in ${path} is replaced by another, and ${verdict.because}${remedy}.`;
}
function judge$5(facts, file) {
	const line = rewrittenAt(file);
	const hidden = [file.before, file.after].find((side) => side.kind === "unavailable");
	if (line === null && hidden?.kind === "unavailable") return [unknown(RULE$8, file.path, `Whether ${file.path} was recorded anew is not known: ${hidden.why}.`)];
	if (line === null) return [];
	const { path } = file;
	const verdict = weighLoss(facts, {
		name: ownerOf(path),
		path,
		explanation: explainFile(facts),
		loss: "upkeep",
		asked: "rewrite",
		value: null
	});
	const { kind } = verdict.explanation;
	if (kind === "explained" && verdict.level === "note") return [];
	const level = kind === "possible" && verdict.level === "warn" ? "note" : verdict.level;
	const anchors = [...line > 0 ? [atLine(path, "new", line)] : [], ...verdict.anchors];
	return [hit(RULE$8, {
		level,
		says: describe$2(path, verdict),
		anchors,
		path,
		subject: "rewritten"
	})];
}
function find$8(facts) {
	const recorded = facts.evidence.diff.files.filter(({ path, oldPath }) => isRecorded(path) && isRecorded(oldPath ?? path));
	const hits = recorded.flatMap((file) => judge$5(facts, file));
	if (hits.length > 0) return hits;
	const says = recorded.length === 0 ? "No recorded output of a test is edited." : `What changes in ${recorded.length === 1 ? recorded[0]?.path : `${recorded.length} recorded outputs`} is accounted for.`;
	return [clear(RULE$8, says)];
}
/** Was the output that a test compares with recorded anew, though no production change explains another? */
const regeneratedSnapshot = {
	...RULE$8,
	question: "Is output that tests compare with recorded anew, though no production change explains another?",
	appliesTo: "every-pull-request",
	find: find$8
};

// src/rules/replaced-subject.ts
const RULE$7 = {
	id: "replaced-subject",
	group: "cheating"
};
const CALLED$1 = /(?<![\p{L}\p{N}_$])[\p{L}\p{N}_$]+[?!]?(?= ?\()/gu;
function subjectsOf(facts, test) {
	const [all, bare] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
	for (const { assertion, helper } of demandsOf(facts, "before", test).demanded) {
		if (helper !== null) continue;
		for (const { 0: name, index } of assertion.subject.matchAll(CALLED$1)) {
			all.add(name);
			if (!/[.:>] ?$/.test(assertion.subject.slice(Math.max(0, index - 3), index))) bare.add(name);
		}
	}
	return {
		all,
		bare
	};
}
function standInsOf(facts, file, side) {
	const reading = facts.standIns(file, side);
	return reading.kind === "stand-ins" ? reading.standIns : [];
}
/** What makes two stand-ins the same one; a definition is, wherever it went. */
const keyOf$1 = ({ kind, name, module, owners }) => JSON.stringify(kind === "definition" ? [kind, name] : [
	kind,
	name,
	module,
	owners
]);
const known$3 = /* @__PURE__ */ new WeakMap();
function freshIn(facts) {
	const tests = facts.evidence.diff.files.filter(({ path, oldPath }) => facts.isTestPath(oldPath ?? path));
	return {
		had: new Set(tests.flatMap((file) => standInsOf(facts, file, "before").map(keyOf$1))),
		byFile: /* @__PURE__ */ new Map()
	};
}
/** Stand-ins of the head's side of a file that the tests of the base did not have; once per file. */
function newIn(facts, file) {
	const { had, byFile } = known$3.get(facts) ?? freshIn(facts);
	known$3.set(facts, {
		had,
		byFile
	});
	const found = byFile.get(file) ?? standInsOf(facts, file, "after").filter((one) => !had.has(keyOf$1(one)));
	byFile.set(file, found);
	return found;
}
const holds = ({ unit }, line) => line >= unit.line && line <= unit.endLine;
/** Names that a test mentions, those of its parameters and decorators among them. */
function namesIn(facts, test) {
	const own = standInsOf(facts, test.file, "after").filter(({ name, line }) => name === test.unit.name && holds(test, line));
	return /* @__PURE__ */ new Set([
		...test.unit.words,
		...test.unit.calls,
		...own.flatMap(({ mentions }) => mentions)
	]);
}
/** Whether a stand-in of the test's own file is in force while the test runs. */
function isInForce(facts, standIn, test) {
	if (holds(test, standIn.line)) return true;
	if (test.reading.tests.some(({ line, endLine }) => standIn.line >= line && standIn.line <= endLine)) return false;
	if (standIn.automatic) return true;
	const names = namesIn(facts, test);
	return standIn.owners.some((owner) => names.has(owner));
}
/** The import that binds a name in a test file; null where none does. */
function bindingOf(test, name) {
	const { imports } = test.reading;
	return imports.find(({ names }) => names.some(({ local }) => local === name)) ?? null;
}
/** Whether a definition does no more than hand on the original: it mentions what the original is imported as. */
function wraps({ name, mentions }, test) {
	return test.reading.imports.flatMap(({ names }) => names.filter(({ local, original }) => original === name || original === "" && local !== name).map(({ local }) => local)).some((local) => local !== name && mentions.includes(local));
}
/** Whether a definition of the test file's own takes the place of a name that the test had from elsewhere. */
function shadows(standIn, { before, after }, { bare }) {
	if (wraps(standIn, after)) return false;
	if (bindingOf(before, standIn.name) !== null) return holds(after, standIn.line) || bindingOf(after, standIn.name) === null;
	const old = before.reading.helpers.some(({ name }) => name === standIn.name);
	return bare.has(standIn.name) && standIn.callable && !old && before.reading.imports.length > 0;
}
/** Whether a module that is replaced is the one from which the test has a name. */
function replacesModule(standIn, file, test, name) {
	const binding = bindingOf(test, name);
	if (binding === null || standIn.module === null) return false;
	return meansSameModule({
		path: file.path,
		module: standIn.module
	}, {
		path: test.path,
		module: binding.module
	});
}
function takes(standIn, file, pair, subjects) {
	const { all } = subjects;
	const named = standIn.name === "*" ? [...all] : all.has(standIn.name) ? [standIn.name] : [];
	for (const name of named) {
		if (standIn.kind === "patch") return name;
		if (standIn.kind === "module" && replacesModule(standIn, file, pair.before, name)) return name;
		if (standIn.kind === "definition" && file === pair.after.file && shadows(standIn, pair, subjects)) return name;
	}
	return null;
}
/** A name that the test had from production code and has from another file of the tests now. */
function reimported(facts, { before, after }, subjects) {
	for (const name of subjects.all) {
		const [old, now] = [bindingOf(before, name), bindingOf(after, name)];
		if (old === null || now === null || old.module === now.module) continue;
		const language = languageOf(after.path)?.id ?? "";
		const file = facts.evidence.diff.files.find(({ path, status }) => status === "added" && facts.isTestPath(path) && importedPaths(after.path, now, language, [path]).length > 0);
		if (file !== void 0) return {
			name,
			file,
			line: 1,
			text: now.module
		};
	}
	return null;
}
/** Files whose stand-ins may be in force in a test: its own, and those that prepare the run. */
function placesFor(facts, { after }) {
	const prepares = facts.evidence.diff.files.filter((file) => file !== after.file && roleOf(facts, file) === "harness" && languageOf(file.path)?.id === languageOf(after.path)?.id);
	return [after.file, ...prepares];
}
function replacementIn(facts, pair) {
	const subjects = subjectsOf(facts, pair.before);
	if (subjects.all.size === 0) return null;
	for (const file of placesFor(facts, pair)) for (const standIn of newIn(facts, file)) {
		const name = (file === pair.after.file ? isInForce(facts, standIn, pair.after) : standIn.automatic) ? takes(standIn, file, pair, subjects) : null;
		if (name !== null) return {
			name,
			file,
			line: standIn.line,
			text: standIn.text
		};
	}
	return reimported(facts, pair, subjects);
}
function judge$4(facts, pair) {
	const { before, after } = pair;
	if (before.unit.gate.enabled === "no" || after.unit.gate.enabled === "no") return [];
	const found = replacementIn(facts, pair);
	if (found === null) return [];
	const verdict = weigh$1(facts, [before, after], "less", "rewrite");
	const remedy = verdict.level === "block" ? "; let the test call the real one again" : "";
	const says = `The test "${brief$1(after.unit.name)}" examines ${found.name}, and now something else stands in its place (\`${found.text}\` in ${found.file.path}), and ${verdict.because}${remedy}.`;
	const anchors = [atLine(found.file.path, "new", found.line), ...verdict.anchors];
	return [hit(RULE$7, {
		level: verdict.level,
		says,
		anchors,
		path: after.file.path,
		subject: `${after.unit.id}\0${found.name}`
	})];
}
function find$7(facts) {
	const { pairs, unread } = testPairs(facts);
	const hits = pairs.flatMap((pair) => judge$4(facts, pair));
	const gaps = unread.map(({ path, why }) => unknown(RULE$7, path, `Whether ${path} still examines the real code is not known: ${why}.`));
	if (hits.length + gaps.length > 0) return [...hits, ...gaps];
	return [clear(RULE$7, "Tests of the base examine the same code as before.")];
}
/** Does an existing test now examine a stand-in for the code that it examined? */
const replacedSubject = {
	...RULE$7,
	question: "Does an existing test now examine a stand-in for the code that it examined?",
	appliesTo: "every-pull-request",
	find: find$7
};

// src/rules/skipped-test.ts
const RULE$6 = {
	id: "skipped-test",
	group: "cheating"
};
const ORDER = [
	"no",
	"unfocused",
	"conditional",
	"yes"
];
/** Whether a test runs under fewer circumstances than it did. */
const isLess = (before, after) => ORDER.indexOf(after.enabled) < ORDER.indexOf(before.enabled) || before.enabled === "conditional" && after.enabled === "conditional" && before.reason !== after.reason;
const cut = (text) => text.length > 80 ? `${text.slice(0, 79)}…` : text;
function judgePair$1(facts, pair) {
	const [old, now] = [pair.before.unit.gate, pair.after.unit.gate];
	if (!isLess(old, now)) return [];
	const verdict = weigh$1(facts, [pair.before, pair.after], now.enabled === "conditional" ? "unsure" : "less", "disable");
	const level = now.platform ? "note" : verdict.level;
	const how = now.enabled === "conditional" ? "runs only under a condition now" : "does not run any more";
	const remedy = level === "block" ? "; let it run, or have the task ask for it" : "";
	const why = now.platform ? "the condition is about the machine" : verdict.because;
	return [hit(RULE$6, {
		level,
		says: `The test "${cut(pair.before.unit.name)}" ${how} (\`${cut(now.reason)}\`), and ${why}${remedy}.`,
		anchors: [atLine(pair.after.file.path, "new", now.line ?? pair.after.unit.line), ...verdict.anchors],
		path: pair.before.file.path,
		subject: pair.before.unit.id
	})];
}
function find$6(facts) {
	const { pairs, unread } = testPairs(facts);
	const hits = pairs.flatMap((pair) => judgePair$1(facts, pair));
	const gaps = unread.map(({ path, why }) => unknown(RULE$6, path, `Whether tests of ${path} were skipped is not known: ${why}.`));
	const found = [...hits, ...gaps];
	if (found.length > 0) return found;
	return [clear(RULE$6, pairs.length === 0 ? "No test of the base is edited." : `The ${pairs.length} tests of the base in the changed files run as they did.`)];
}
/** Was an existing test kept from running? New tests that are born skipped are not meant. */
const skippedTest = {
	...RULE$6,
	question: "Does an existing test no longer run, though it is still there?",
	appliesTo: "every-pull-request",
	find: find$6
};

// src/rules/case.ts
/** Remembers the answer for each pair of a changed file and a side. */
function perSide(read) {
	const known = {
		before: /* @__PURE__ */ new Map(),
		after: /* @__PURE__ */ new Map()
	};
	return (file, side) => {
		const seen = known[side];
		if (!seen.has(file)) seen.set(file, read(file, side));
		return seen.get(file);
	};
}
/** Where a changed file lies on one side. */
const pathOn = (file, side) => side === "before" ? file.oldPath ?? file.path : file.path;
/** Why a side has no text; null where it has (or ought to have) one. */
function withoutText(file, side) {
	const content = file[side];
	if (content.kind === "text") return null;
	if (content.kind === "absent") return { kind: "absent" };
	if (content.kind === "unavailable") return {
		kind: "unreadable",
		why: content.why
	};
	return {
		kind: "unreadable",
		why: `it is a ${content.kind}, not text`
	};
}
/** Commands that are remembered at a time. */
const MOST_READINGS = 2e3;
function shellReader(tools) {
	const known = /* @__PURE__ */ new Map();
	return (command) => {
		const key = command.digest ?? `:${command.head}`;
		if (!known.has(key)) {
			if (known.size >= MOST_READINGS) known.clear();
			const text = whole(command, tools.blobs);
			known.set(key, text === null ? null : readShell(text, tools.grammars));
		}
		return known.get(key) ?? null;
	};
}
function testPaths(globs) {
	const named = globs.length === 0 ? () => false : (0, import_picomatch.default)([...globs], { dot: true });
	return (path) => named(path) || isTestPath(path);
}
/** Opens the evidence for the rules: readings of files and commands, each made once, on demand. */
function openCase(evidence, replay, tools) {
	const text = perSide((file, side) => {
		const content = file[side];
		const bytes = content.kind === "text" ? tools.blobs.read(content.digest) : null;
		return bytes === null ? null : Buffer.from(bytes).toString("utf8");
	});
	const reading = (read) => perSide((file, side) => {
		const content = text(file, side);
		if (content !== null) return read(pathOn(file, side), content);
		return withoutText(file, side) ?? {
			kind: "unreadable",
			why: "its content is not at hand"
		};
	});
	const parse = holdTrees();
	return {
		evidence,
		replay,
		tools,
		text,
		shell: shellReader(tools),
		oracle: reading((path, content) => readOracle(path, content, tools.grammars, parse)),
		source: reading((path, content) => readSource$1(path, content, tools.grammars, parse)),
		signs: reading((path, content) => readSigns(path, content, tools.grammars, parse)),
		standIns: reading((path, content) => readStandIns(path, content, tools.grammars, parse)),
		isTestPath: testPaths(evidence.policy.paths.tests)
	};
}

// src/rules/new-branches.ts
/** A line without one of these begins or ends no such branch. */
const ASKS$1 = /==|\.equals\(|\b(?:case|when|if)\b|=>|["'`\d\])]\s*:/;
const ANSWERS = /(?:\breturn\b|=>|:|\?|\bthen\b|=)\s*[-["'`\d(]|^\s*[-["'`\d(]/;
const isTelling = (literal) => /^-?\d/.test(literal) ? /\d{2}/.test(literal) && !/^1?00?$/.test(literal) : literal.length > 4;
const mayHold = (file) => {
	const added = file.hunks.flatMap(({ lines }) => lines.filter(({ sign }) => sign === "+").map(({ text }) => text.slice(0, 500)));
	return added.some((line) => ASKS$1.test(line)) && added.some((line) => ANSWERS.test(line));
};
function branchesOn(facts, file, side) {
	const text = facts.text(file, side);
	const path = side === "before" ? file.oldPath ?? file.path : file.path;
	return text === null ? [] : readLiteralBranches(path, text, facts.tools.grammars);
}
const keyOf = ({ inputs, output }) => JSON.stringify([inputs, output]);
function read$1(facts) {
	const { files } = facts.evidence.diff;
	const found = files.filter(({ path, status }) => languageOf(path) !== null && status === "modified").filter((file) => mayHold(file) && roleOf(facts, file) === "production").flatMap((file) => branchesOn(facts, file, "after").map((branch) => ({
		file,
		branch
	}))).filter(({ branch }) => isTelling(branch.output) && branch.inputs.some(isTelling));
	if (found.length === 0) return [];
	const had = new Set(files.filter(({ path }) => languageOf(path) !== null).flatMap((file) => branchesOn(facts, file, "before").map(keyOf)));
	return found.filter(({ branch }) => !had.has(keyOf(branch)));
}
const known$2 = /* @__PURE__ */ new WeakMap();
/** Branches with telling literals that production files of the base newly have. */
function newBranches(facts) {
	const seen = known$2.get(facts) ?? read$1(facts);
	known$2.set(facts, seen);
	return seen;
}

// src/rules/test-paths.ts
/** Folder, name and extension of a path. */
const split$1 = (path) => {
	const [, folder = "", name = "", extension = ""] = /^(.*\/)?([^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
	return [
		folder,
		name,
		extension
	];
};
/** A folder of sources with its first part taken off, as trees of tests mirror it. */
const mirrored = (folder) => folder.replace(/^(src|lib|app)\//, "");
const python = (folder, name) => {
	const below = mirrored(folder).replace(/^[^/]*\//, "");
	const file = `test_${name}.py`;
	return [
		`tests/${file}`,
		`test/${file}`,
		`tests/${below}${file}`,
		`tests/unit/${file}`,
		`${folder}tests/${file}`,
		`${folder}${file}`
	];
};
const javascript = (folder, name, extension) => [
	`${folder}${name}.test${extension}`,
	`${folder}${name}.spec${extension}`,
	`${folder}__tests__/${name}.test${extension}`,
	`test/${mirrored(folder)}${name}.test${extension}`,
	`tests/${mirrored(folder)}${name}.test${extension}`,
	`test/${mirrored(folder)}${name}${extension}`
];
const ruby = (folder, name) => [
	`spec/${mirrored(folder)}${name}_spec.rb`,
	`test/${mirrored(folder)}${name}_test.rb`,
	`test/${mirrored(folder)}test_${name}.rb`
];
const java = (folder, name) => {
	const tests = folder.replace(/(^|\/)src\/main\//, "$1src/test/");
	return [
		`${tests}${name}Test.java`,
		`${tests}${name}Tests.java`,
		`${tests}Test${name}.java`
	];
};
const GUESSES = [
	[/^\.py$/, python],
	[/^\.[cm]?[jt]sx?$/, javascript],
	[/^\.go$/, (folder, name) => [`${folder}${name}_test.go`]],
	[/^\.rs$/, (_, name) => [`tests/${name}.rs`, `tests/test_${name}.rs`]],
	[/^\.java$/, java],
	[/^\.rb$/, ruby]
];
/** Paths at which the tests of a source file commonly lie; empty for languages that are not understood. */
function testPathsOf(source) {
	const [folder, name, extension] = split$1(source);
	const guess = GUESSES.find(([pattern]) => pattern.test(extension))?.[1];
	return guess === void 0 ? [] : [...new Set(guess(folder, name, extension))];
}

// src/rules/test-vectors.ts
const MOST = 2e4;
function vectorsOf(path, reading) {
	if (reading.kind !== "tests") return [];
	return reading.tests.flatMap(({ assertions, rows }) => [...assertions.flatMap(({ subject, expected, line }) => expected === null ? [] : [[expected, {
		path,
		line,
		asked: ` ${subject} `
	}]]), ...(rows?.cells ?? []).flatMap((cells) => cells.map((cell) => [cell, {
		path,
		line: rows?.line ?? 1,
		asked: ` ${cells.join(" ")} `
	}]))]);
}
function read(facts) {
	const { diff, files } = facts.evidence;
	const changed = diff.files.flatMap((file) => vectorsOf(file.oldPath ?? file.path, facts.oracle(file, "before")));
	const beside = files.flatMap(({ path, side, tree }) => {
		if (tree !== "base" || side.kind !== "text" || !facts.isTestPath(path)) return [];
		const bytes = facts.tools.blobs.read(side.digest);
		const text = bytes === null ? null : Buffer.from(bytes).toString("utf8");
		return text === null ? [] : vectorsOf(path, readOracle(path, text, facts.tools.grammars));
	});
	const found = groupBy([...changed, ...beside].slice(0, MOST), ([expected]) => expected);
	return new Map([...found].map(([expected, list]) => [expected, list.map(([, vector]) => vector)]));
}
const known$1 = /* @__PURE__ */ new WeakMap();
/** The vectors of the base's tests, as far as they are in the diff or at hand beside it. */
function testVectors(facts) {
	const seen = known$1.get(facts) ?? read(facts);
	known$1.set(facts, seen);
	return seen;
}

// src/rules/special-cased-test.ts
const RULE$5 = {
	id: "special-cased-test",
	group: "cheating"
};
const MOST_ANCHORS = 10;
const MOST_NEEDS = 24;
/** The vector of a test that a branch answers: it puts in all that the branch asks for, and expects what it gives. */
function matchOf(facts, found) {
	const { inputs, output } = found.branch;
	const language = languageOf(found.file.path)?.id;
	const vector = testVectors(facts).get(output)?.find(({ asked, path }) => languageOf(path)?.id === language && inputs.every((input) => asked.includes(` ${input} `)));
	return vector === void 0 ? null : {
		...found,
		vector
	};
}
/** A literal of which nobody would write a branch but for one case. */
const isPeculiar = (literal) => /^[[({]/.test(literal) || /^-?\d[\d.]{3,}/.test(literal) || literal.length > 14;
function levelOf(matches) {
	return matches.length > 1 || matches.some(({ branch }) => branch.inputs.length > 1) || matches.some(({ branch }) => [...branch.inputs, branch.output].some(isPeculiar)) ? "warn" : "note";
}
/** The task's own words for the pair, which then is a demand and no trick. */
function asksForPair(facts, { branch }) {
	const plain = (literal) => literal.replace(/^"(.*)"$/s, "$1");
	return sentenceThat(facts.evidence.pull?.task ?? "", (one) => one.includes(plain(branch.output)) && branch.inputs.every((input) => one.includes(plain(input))));
}
function judge$3(facts, matches) {
	const [first] = matches;
	if (first === void 0) return [];
	const { file, branch, vector } = first;
	const asked = matches.every((one) => asksForPair(facts, one) !== null) ? asksForPair(facts, first) : null;
	const pair = `${branch.inputs.join(", ")} → ${branch.output}`.slice(0, 120);
	const more = matches.length > 1 ? `, and ${matches.length - 1} more` : "";
	const clause = asked === null ? "compute it, or have the task ask for these cases" : `the task asks for it ("${asked}")`;
	return [hit(RULE$5, {
		level: asked === null ? levelOf(matches) : "note",
		says: `New code in ${branch.owner === "" ? file.path : `\`${branch.owner}\` of ${file.path}`} answers just what ${vector.path} puts in with just what it expects (${pair}${more}); ${clause}.`,
		anchors: matches.slice(0, MOST_ANCHORS).map((one) => atLine(file.path, "new", one.branch.line)),
		path: file.path,
		subject: `${branch.owner}:${pair}`
	})];
}
function find$5(facts) {
	const branches = newBranches(facts);
	const matches = branches.flatMap((found) => matchOf(facts, found) ?? []);
	const hits = [...groupBy(matches, ({ file, branch }) => `${file.path}\0${branch.owner}`).values()].flatMap((group) => judge$3(facts, group));
	if (hits.length > 0) return hits;
	const [first] = branches;
	if (first === void 0) return [clear(RULE$5, "No new production code answers a literal with a literal.")];
	if (testVectors(facts).size > 0) return [clear(RULE$5, "No new branch answers what a test at hand puts in with what it expects.")];
	const { path } = first.file;
	return [unknown(RULE$5, path, `Whether new branches of ${path} answer the cases of its tests is not known: no test of the base is at hand.`)];
}
/** Tests of the base that may tell whether new branches single out their cases: by the paths that they commonly have. */
function testsToRead(evidence, tools) {
	const facts = openCase(evidence, null, tools);
	const changed = new Set(evidence.diff.files.flatMap(({ path, oldPath }) => [path, oldPath ?? path]));
	return [...new Set(newBranches(facts).map(({ file }) => file.path))].flatMap(testPathsOf).filter((path) => !changed.has(path)).slice(0, MOST_NEEDS).map((path) => ({
		tree: "base",
		path
	}));
}
/** Does new production code answer what the tests put in with what they expect, case by case? */
const specialCasedTest = {
	...RULE$5,
	question: "Does new production code single out the inputs of a test and give back what it expects?",
	appliesTo: "every-pull-request",
	find: find$5
};

// src/rules/test-detection.ts
const RULE$4 = {
	id: "test-detection",
	group: "cheating"
};
const MOST_HITS$2 = 20;
const ASKED = /\b(?:NODE_ENV|RAILS_ENV|test (?:environment|mode|run)s?|(?:under|in|during|while) (?:the )?(?:tests?|testing|pytest|jest|vitest)|test detection|call ?stack|stack ?traces?|caller)\b/i;
/** Whether the base's side of the file asked for the same already. */
function askedBefore(facts, { file, sign }) {
	const before = facts.signs(file, "before");
	return before.kind === "signs" && before.signs.some(({ kind }) => kind === sign.kind);
}
function weigh(facts, found) {
	return found.sign.plain && !askedBefore(facts, found) ? "warn" : "note";
}
function describe$1({ kind, what, plain }) {
	if (kind === "stack") return plain ? `${what} and looks for tests among them` : what;
	return what;
}
function judge$2(facts, found) {
	const { path } = found.file;
	const asked = asksFor(facts.evidence.pull?.task ?? "", path, ASKED);
	const level = weigh(facts, found);
	const clause = asked !== null ? `the task asks for it ("${asked}")` : level === "warn" ? "let it behave alike, or have the task ask for this" : "what tests see should be what users get";
	return hit(RULE$4, {
		level: asked === null ? level : "note",
		says: `New production code of ${path} ${describe$1(found.sign)} (\`${found.sign.text}\`); ${clause}.`,
		anchors: [atLine(path, "new", found.sign.line)],
		path,
		subject: `${found.sign.kind}:${found.sign.text}`
	});
}
function find$4(facts) {
	const looks = (path) => !facts.isTestPath(path);
	const { signs, unread } = newSigns(facts, ["detection", "stack"], looks);
	const hits = signs.filter(({ file }) => roleOf(facts, file) === "production").slice(0, MOST_HITS$2).map((found) => judge$2(facts, found));
	const gaps = unread === null ? [] : [unknown(RULE$4, unread.path, `Whether new code asks if tests run is not known of ${describeUnread(unread)}.`)];
	const found = [...hits, ...gaps];
	return found.length > 0 ? found : [clear(RULE$4, "No new production code asks whether tests run, or who calls it.")];
}
/** Can production code newly tell that it is being tested? */
const testDetection = {
	...RULE$4,
	question: "Does production code newly ask whether tests run, or read the stack of its callers?",
	appliesTo: "every-pull-request",
	find: find$4
};

// src/rules/green-claim.ts
const TESTS = "(?:tests?|specs?|suites?|test cases?|unit tests?|pytest|vitest|jest)";
const CLAIMS$1 = [
	new RegExp(`\\b${TESTS}\\b(?:(?!\\b(?:for|of|that|which|by|via|about)\\b)[^.?]){0,40}\\b(?:pass|passes|passed|passing|succeed|succeeds|succeeded|green)\\b`, "i"),
	/\b(?:all|everything)\b[^.?]{0,20}\b(?:is|are)\s+green\b/i,
	new RegExp(`\\b[1-9]\\d{0,6}\\s+(?:${TESTS}\\s+)?(?:passed|passing|pass)\\b`, "i"),
	new RegExp(`\\bpassing\\s+(?:all\\s+)?(?:the\\s+|\\d+\\s+)?${TESTS}\\b`, "i")
];
/** Words that make a sentence a wish, a condition, a plan, a partial failure or a tale of the past. */
const RETRACTS$1 = /\b(?:not|never|cannot|unable|fail\w*|broken|red|should|would|will|could|may|might|must|needs?|want|expect\w*|assum\w*|hope\w*|ensur\w*|make sure|if|once|when|until|unless|whether|so that|before|previously|except|apart|other than|aside|besides|but|although|though|however|pre-?existing|unrelated|only|some|most|(?:can|to|and|please|i'll|i will|then) run|try|let me|let's|todo|please|likely|probably|presumably|in theory|untested|unverified|without running|locally for you)\b|n['’]t\b|\?/i;
/** Not failures but their absence. */
const NO_FAILURES = /\b(?:0|no|zero|without(?: any)?)\s+(?:tests?\s+)?(?:failed|failures?|failing|fails?|errors?|regressions?|skipped|issues?)\b/gi;
const PURPOSE = /\b(?:make|makes|making|get|gets|getting|let|lets|keeps?|for)\b[^.]{0,40}\bpass(?:es|ing)?\b|\bto\s+(?:\w+\s+){0,4}pass\b/i;
const HANDS_OVER = /\bpass(?:es|ed|ing)?\s+(?:a|an|the|in(?!\s+[\d~])|into|through|it|them|this|its|along|on|data|arguments?|values?|as|by)\b/i;
const PARTIAL = /\b(?:new|added|related|relevant|focused|targeted|specific|affected|these|my|those|own)\b/i;
function sentences(text) {
	return text.slice(-2e4).replace(/^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, "\n").split(/\n+|(?<=[.!?])\s+/).map((line) => line.replace(/[*_`]+/g, "").trim()).filter((line) => line.length > 0 && line.length < 400 && !line.startsWith(">"));
}
function claims(sentence) {
	const plain = sentence.replace(NO_FAILURES, " ");
	if (RETRACTS$1.test(plain) || PURPOSE.test(plain) || HANDS_OVER.test(plain)) return false;
	return CLAIMS$1.some((pattern) => pattern.test(plain));
}
/**
* Looks for a plain statement that tests pass. Doubtful wording (conditions, wishes, exceptions, quotations, code blocks)
* claims nothing; the last plain statement counts. Null where there is none.
*/
function findGreenClaim(text) {
	const found = sentences(text).findLast(claims);
	return found === void 0 ? null : {
		quote: found.slice(0, 160),
		partial: PARTIAL.test(found)
	};
}

// src/rules/test-record.ts
const PROSE = /(?:\.(?:md|mdx|markdown|rst|txt|adoc|log|lock)|(?:^|\/)(?:LICENSE|CHANGELOG|README|NOTICE|\.gitignore)[^/]*)$/i;
/** Outside the repository, or files of tools that no test run reads. */
const ELSEWHERE = /^(?:\/(?:tmp|var\/tmp|dev|proc)\/|~)|(?:^|\/)\.(?:github|git|husky|vscode|idea)\//;
function isCode(path) {
	return path !== null && !PROSE.test(path) && !ELSEWHERE.test(path);
}
/** Files that a command line certainly writes, as far as its words tell. */
function writtenByShell(facts, step) {
	return (facts.shell(step.command)?.commands ?? []).some(({ name, args, redirects }) => {
		if (redirects.some(({ op, target }) => op.startsWith(">") && isCode(target) && !/^\d+$/.test(target ?? ""))) return true;
		if (name === "apply_patch" || name === "patch") return true;
		if (name === "git") return args[0] === "apply" || args[0] === "restore" || args[0] === "revert";
		return (name === "sed" && args.some((arg) => /^(?:-[nErsuz]*i|--in-place)/.test(arg ?? "")) || name === "tee") && args.some((arg) => arg !== null && !arg.startsWith("-") && isCode(arg));
	});
}
function patchTouchesCode(text) {
	const paths = [...text.matchAll(/^\*\*\* (?:Update|Add|Delete) File: (.+)$/gm)].map((match) => match[1] ?? "");
	return paths.length === 0 || paths.some(isCode);
}
function edits(facts, step) {
	if (step.kind === "run") return step.outcome === "ok" && writtenByShell(facts, step);
	if (step.kind !== "edit" || !(step.outcome === "ok" || step.outcome === "unknown")) return false;
	return step.edits.some((edit) => edit.op === "patch" ? patchTouchesCode(edit.text.head) : isCode(edit.path));
}
function mayRunTests(name, kind) {
	return kind === "unknown" && name !== null && /\/|^(?:make|just|task|npm|pnpm|yarn|bun|docker|bash|sh|invoke|nox|rake)$/.test(name);
}
/** Words that look like a runner's summary and that the command line itself prints, by `echo` and the like. */
function saysItself({ tests }, reading) {
	if (tests === null || !tests.green) return false;
	const said = (reading?.commands ?? []).flatMap(({ name, args, heredoc, redirects }) => {
		return /^(?:echo|printf|cat)$/.test(name ?? "") && !redirects.some(({ op }) => op.includes(">")) ? [name === "cat" ? heredoc ?? "" : args.join(" ")] : [];
	});
	const count = tests.passed === null ? "" : String(tests.passed);
	return said.some((text) => text.includes(count) && /\b(?:pass(?:ed|es|ing)?|ok|success\w*|green)\b/i.test(text));
}
function readRun(facts, { tests, ...rest }) {
	const reading = facts.shell(rest.command);
	const step = {
		...rest,
		tests: saysItself({
			tests,
			...rest
		}, reading) ? null : tests
	};
	const somePassed = (step.tests?.passed ?? 0) > 0;
	const pipedInto = reading?.commands.find((command) => command.pipedInto)?.name ?? null;
	const record = (result) => ({
		step: step.index,
		result,
		somePassed,
		pipedInto
	});
	if (step.outcome === "rejected" || step.outcome === "cancelled") return null;
	const { kind, masked, result } = readRunVerdict(step, reading);
	if (kind === "test") return record(result !== "unknown" ? result : masked ? "masked" : "pending");
	if (reading === null) return record("pending");
	return reading.commands.some((command) => mayRunTests(command.name, classify(command))) ? record("strange") : null;
}
const STRANGE = {
	result: "strange",
	somePassed: false,
	pipedInto: null
};
function runIn(facts, step) {
	if (step.kind === "run") return readRun(facts, step);
	return step.kind === "other" && /test/i.test(step.tool) ? {
		step: step.index,
		...STRANGE
	} : null;
}
/** Goes through a session for its runs of tests and its edits, by edit tools, plain shell writes and what replay found. */
function readTestHistory(facts, session, index) {
	const replayed = new Set((facts.replay?.files ?? []).filter(({ path }) => isCode(path)).flatMap((file) => file.steps.filter((ref) => ref.session === index).map((ref) => ref.step)));
	let since = /* @__PURE__ */ new Set();
	let [last, lastEdit, verdict] = [
		null,
		null,
		null
	];
	let somePassed = false;
	for (const step of session.steps) {
		const edited = edits(facts, step) || replayed.has(step.index);
		if (edited) [lastEdit, verdict, somePassed, since] = [
			step.index,
			null,
			false,
			/* @__PURE__ */ new Set()
		];
		const run = runIn(facts, step);
		if (run === null) continue;
		if (run.result !== "strange") last = run;
		if (edited) continue;
		since.add(run.result);
		somePassed ||= run.somePassed;
		if (run.result === "green" || run.result === "red") verdict = run.result;
	}
	return {
		last,
		lastEdit,
		since,
		verdict,
		somePassed
	};
}

// src/rules/unsupported-green.ts
const RULE$3 = {
	id: "unsupported-green",
	group: "log"
};
const REMEDY = "a green run of the tests after the last edit would clear it";
/** Says what the last telling run shows, given that the runs after the last edit show no green. */
function lacking({ last, lastEdit }) {
	if (last === null) return {
		kind: "missing",
		why: "the log holds no run of tests",
		steps: []
	};
	if (last.result === "red") return {
		kind: "missing",
		why: "the last run of tests in the log is red",
		steps: [last.step]
	};
	if (last.result === "masked") return {
		kind: "missing",
		why: last.pipedInto === null ? "the last run of tests lost its exit status and printed no verdict" : `the last run of tests was piped into ${last.pipedInto.slice(0, 40)}, which hid its exit status, and shows no verdict of its own`,
		steps: [last.step]
	};
	return {
		kind: "missing",
		why: "code or tests were edited after the last green run",
		steps: lastEdit === null ? [last.step] : [last.step, lastEdit]
	};
}
function supportOf(claim, history) {
	const { since, verdict, somePassed } = history;
	if (verdict === "green" || claim.partial && somePassed) return { kind: "supported" };
	if (since.has("pending")) return {
		kind: "unsure",
		why: "the log does not hold the result of the last run of tests"
	};
	if (verdict === null && since.has("strange")) return {
		kind: "unsure",
		why: "a script that may run the tests is not one that can be told"
	};
	return lacking(history);
}
/** What the agent said last: its words after the last call, or else its last words; null where it said nothing. */
function lastWords(facts, session) {
	let words = [];
	let called = false;
	for (const step of session.steps) {
		if (step.depth !== 0) continue;
		if (isCall$2(step)) called = true;
		if (step.kind !== "say" || step.by !== "agent") continue;
		if (called) words = [];
		called = false;
		words.push(step);
	}
	if (called) words = words.slice(-1);
	const [first] = words;
	if (first === void 0) return null;
	return {
		text: words.map((step) => whole(step.text, facts.tools.blobs) ?? step.text.head).join("\n"),
		step: first.index
	};
}
function answer(claim, support, where, session, said) {
	if (support.kind === "supported") return [];
	const quote = `${where} says "${claim.quote}"`;
	const told = said === null ? [] : [atStep(session, said)];
	if (support.kind === "unsure") return [unknown(RULE$3, where, `${quote}; whether that is so is not known, for ${support.why}.`, told)];
	const says = `${quote}, but ${support.why}; ${REMEDY}.`;
	const anchors = [...told, ...support.steps.map((step) => atStep(session, step))];
	return [hit(RULE$3, {
		level: "warn",
		says,
		anchors,
		path: "",
		subject: `${where}:${session}`
	})];
}
function inSession$2(facts, session, index) {
	const words = lastWords(facts, session);
	const claim = words === null ? null : findGreenClaim(words.text);
	if (words === null || claim === null) return {
		claimed: false,
		found: []
	};
	return {
		claimed: true,
		found: answer(claim, supportOf(claim, readTestHistory(facts, session, index)), "The final message", index, words.step)
	};
}
/** The pull request's own words, weighed against the session that supports them best. */
function inBody(facts) {
	const claim = findGreenClaim(facts.evidence.pull?.body ?? "");
	if (claim === null) return {
		claimed: false,
		found: []
	};
	const supports = facts.evidence.sessions.map(({ session }, index) => supportOf(claim, readTestHistory(facts, session, index)));
	const rank = {
		supported: 0,
		unsure: 1,
		missing: 2
	};
	const best = supports.reduce((a, b) => rank[b.kind] < rank[a.kind] ? b : a);
	const index = supports.indexOf(best);
	const end = (facts.evidence.sessions[index]?.session.steps.length ?? 1) - 1;
	return {
		claimed: true,
		found: answer(claim, best, "The description", index, best.kind === "missing" && best.steps.length === 0 && end >= 0 ? end : null)
	};
}
function find$3(facts) {
	const { sessions } = facts.evidence;
	if (sessions.length === 0) return [unknown(RULE$3, "", "Whether the claims about tests are true is not known: there is no session log.")];
	const answers = [...sessions.map(({ session }, index) => inSession$2(facts, session, index)), inBody(facts)];
	const found = answers.flatMap((one) => one.found);
	if (found.length > 0) return found;
	const claimed = answers.some((one) => one.claimed);
	return [clear(RULE$3, claimed ? "The log shows the tests green after the last edit." : "Nobody claims that tests pass.")];
}
/** Is it claimed that tests pass, though the log shows no green run of them after the last edit? */
const unsupportedGreen = {
	...RULE$3,
	question: "Does the agent claim that tests pass, though the log shows no green run after the last edit?",
	appliesTo: "agents",
	find: find$3
};

// src/rules/upstream-sources.ts
const URL_TEXT = /https?:\/\/[^\s"'`<>\\)\]}]{4,500}/g;
/** Pages and files of a forge that hold code: pull requests, commits, comparisons, raw files, archives. */
const FORGE = /^https?:\/\/(?:www\.|api\.)?(?:patch-diff\.githubusercontent\.com\/raw|github\.com|raw\.githubusercontent\.com|codeload\.github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|cdn\.jsdelivr\.net\/gh)\/(?:repos\/|projects\/)?([\w.-]+)(?:\/|%2F)([\w.-]+?)(?:\.git)?(?:@[\w.-]+)?(?:\/(.*))?$/i;
const HOLDS_CODE = /^(?:-\/)?(?:pulls?|merge_requests|commits?|compare|raw|blob|contents|git\/(?:blobs|commits|trees)|archive|zip|tar\.gz|zipball|tarball|src|repository\/(?:files|commits|archive))(?:\/|\.|$)/i;
const NUMBER$1 = /^(?:-\/)?(?:pulls?|merge_requests)\/(\d{1,9})/;
const PACKAGE_FETCH = {
	pip: /^download$/,
	pip3: /^download$/,
	npm: /^pack$/,
	gem: /^(?:fetch|unpack)$/,
	cargo: /^(?:download|clone)$/,
	apt: /^source$/,
	"apt-get": /^source$/
};
const plainName = (name) => name.toLowerCase().replace(/[._]/g, "-");
/** What a URL of a forge names; null for other pages, and for those that hold no code, such as issues. */
function readForge(url) {
	const [, owner = "", project = "", rest = ""] = FORGE.exec(url.replace(/[?#].*$/, "")) ?? [];
	if (project === "") return null;
	if (!/\/\/(?:raw\.githubusercontent|codeload|cdn\.jsdelivr)/i.test(url) && !HOLDS_CODE.test(rest)) return null;
	const number = Number(NUMBER$1.exec(rest)?.[1] ?? NaN);
	return {
		name: `${Number.isNaN(number) ? `${rest.slice(0, 80)} of` : `pull request ${number} of`} ${owner}/${project}`,
		project: plainName(project),
		number: Number.isNaN(number) ? null : number
	};
}
function packageOf({ name, args }) {
	const words = args.filter((arg) => arg !== null);
	const tool = /^python[\d.]*$/.test(name ?? "") && words[0] === "-m" ? words[1] ?? "" : name ?? "";
	const rest = tool === name ? words : words.slice(2);
	const wanted = Object.hasOwn(PACKAGE_FETCH, tool) ? PACKAGE_FETCH[tool] : void 0;
	if (!(/^pip3?$/.test(tool) && rest[0] === "install" && rest.some((word) => /^(?:-t|--target)/.test(word))) && wanted?.test(rest[0] ?? "") !== true) return null;
	const project = (rest.slice(1).find((word) => /^@?[A-Za-z][\w./@-]*(?:[=~<>@].*)?$/.test(word)) ?? "").replace(/(?!^)[=~<>@].*$/, "").replace(/^@[^/]*\//, "");
	return project === "" ? null : {
		name: `package ${project}`,
		project: plainName(project),
		number: null
	};
}
function pullOf({ name, args }, own) {
	const words = args.filter((arg) => arg !== null);
	if (name !== "gh" && name !== "glab") return null;
	if (words[0] === "api") {
		const path = words.find((word, index) => index > 0 && /^\/?(?:repos|projects)\//.test(word));
		return path === void 0 ? null : readForge(`https://api.github.com/${path.replace(/^\//, "")}`);
	}
	if (!/^(?:pr|mr)$/.test(words[0] ?? "") || !/^(?:diff|checkout|view)$/.test(words[1] ?? "")) return null;
	const at = words.findIndex((word) => word === "-R" || word === "--repo");
	const project = (at < 0 ? "" : words[at + 1] ?? "").replace(/^.*\//, "");
	const target = words.slice(2).find((word, index) => !word.startsWith("-") && index + 2 !== at + 1) ?? "";
	const linked = readForge(target);
	if (linked !== null) return linked;
	const number = /^#?(\d{1,9})$/.exec(target)?.[1];
	return number === void 0 ? null : {
		name: `pull request ${number}`,
		project: plainName(project === "" ? own : project),
		number: Number(number)
	};
}
function urlsOf({ name, args }) {
	if (!/^(?:curl|wget|http|https|aria2c|fetch|xh)$/.test(name ?? "")) return [];
	return args.flatMap((arg) => arg === null ? [] : [...arg.matchAll(URL_TEXT)].map(([url]) => readForge(url))).filter((where) => where !== null);
}
function cloned(command) {
	const words = gitWords(command) ?? [];
	if (words[0] !== "clone") return [];
	return words.flatMap((word) => {
		const [, owner = "", project = ""] = FORGE.exec(word) ?? [];
		return project === "" ? [] : [{
			name: `a clone of ${owner}/${project}`,
			project: plainName(project),
			number: null
		}];
	});
}
/** Whether the output of a download goes to a file. */
const isStored = ({ name, args, redirects }) => name === "wget" && !args.some((arg) => arg === "-" || arg === "-O-" || arg === "-qO-") || args.some((arg) => /^(?:-[a-zA-Z]*[oO]|--output|--remote-name|--output-document)/.test(arg ?? "")) || redirects.some(({ op, target }) => op.includes(">") && target !== null && !/^(?:\d|\/dev\/.*)$/.test(target));
function sourcesOfRun(facts, step, own) {
	const commands = facts.shell(step.command)?.commands ?? [];
	return commands.flatMap((command, index) => {
		const next = commands[index + 1];
		const applied = next?.pipedInto === true && (next.name === "patch" || /^(?:apply|am)$/.test(gitWords(next)?.[0] ?? ""));
		const kept = [...cloned(command), packageOf(command)].filter((where) => where !== null);
		const seen = [...urlsOf(command), pullOf(command, own)].filter((where) => where !== null);
		const stored = isStored(command) || command.args[1] === "checkout";
		return [...kept.map((where) => ({
			...where,
			stored: true,
			applied: false
		})), ...seen.map((where) => ({
			...where,
			stored,
			applied
		}))];
	});
}
/** What a call of a tool for the web, or of a forge's own tools, asks for. */
function sourcesOfInput(text) {
	const seen = {
		stored: false,
		applied: false
	};
	const urls = [...text.matchAll(URL_TEXT)].map(([url]) => readForge(url)).filter((where) => where !== null);
	if (urls.length > 0) return urls.map((where) => ({
		...where,
		...seen
	}));
	try {
		const { repo, pull_number, pullNumber, sha, path } = JSON.parse(text) ?? {};
		const number = [pull_number, pullNumber].find((one) => typeof one === "number");
		if (typeof repo !== "string" || number === void 0 && typeof sha !== "string" && typeof path !== "string") return [];
		return [{
			name: number === void 0 ? `a file or commit of ${repo}` : `pull request ${number} of ${repo}`,
			project: plainName(repo),
			number: number ?? null,
			...seen
		}];
	} catch {
		return [];
	}
}
/** What a step fetched of published code; nothing where it was refused or failed. `own` is the project's name. */
function upstreamSources(facts, step, own) {
	if (!isCall$2(step) || !(step.outcome === "ok" || step.outcome === "unknown")) return [];
	if (step.kind === "run") return sourcesOfRun(facts, step, own);
	if (step.kind !== "web" && step.kind !== "other") return [];
	return sourcesOfInput((whole(step.input, facts.tools.blobs) ?? step.input.head).slice(0, 2e4));
}
/** The project's own names: of its repository, and of folders that hold its package; in lower case. */
function ownNames(facts) {
	const { pull, diff } = facts.evidence;
	const repository = (pull?.repository ?? "").replace(/^.*\//, "");
	const folders = diff.files.flatMap(({ path }) => path.split("/").slice(0, -1).slice(0, 2));
	const general = /^(?:src|lib|pkg|cmd|test|tests|docs?|app|apps|packages|internal|scripts|examples?|core|api|web)$/i;
	return new Set([repository, ...folders].filter((name) => name !== "" && !general.test(name)).map(plainName));
}

// src/rules/upstream-copied.ts
const RULE$2 = {
	id: "upstream-copied",
	group: "log"
};
const MOST_HITS$1 = 10;
const MOST_SHOWN = 300;
/** Whether a text shows one of the diff's own files, as a patch's header or a path. */
function namesChanged(facts, text) {
	return facts.evidence.diff.files.some(({ path }) => path.includes("/") && text.includes(path));
}
/** The pull request at hand itself: its own diff is its own work. */
function isOwnPull(facts, session, { number }) {
	if (number === null) return false;
	const { pull } = facts.evidence;
	return pull?.number === number || session.pullRequests.some((url) => url.endsWith(`/${number}`));
}
/** Whether the task gives it: by its number or its address, or by asking to port or pick. */
function isGiven(facts, { number, name }) {
	const tail = number === null ? name : String(number);
	const named = (one) => number === null ? one.includes(tail) : new RegExp(`(?:#|pull/|merge_requests/|PR )${tail}\\b`).test(one);
	return givenBy(facts, (one) => named(one) || /\b(?:cherry[- ]?pick|back-?port|port|sync|vendor)\w*\b/i.test(one)) !== null;
}
const copyFrom = (facts, source, text, at, step) => {
	const copied = copiedLines(facts, text, at, step);
	if (!isCopy(copied)) return null;
	return {
		source,
		what: `${copied.count} of the ${copied.of} telling lines that the diff adds`,
		anchors: [...copied.anchors, atStep(at, step)]
	};
};
/** A fetched file put in the place of one of the diff's, or a fetched patch that is applied. */
function isPutInPlace(facts, step) {
	if (step.kind !== "run" || !(step.outcome === "ok" || step.outcome === "unknown")) return false;
	const changed = facts.evidence.diff.files.map(({ path }) => path);
	return (facts.shell(step.command)?.commands ?? []).some((command) => {
		const words = command.args.filter((arg) => arg !== null && !arg.startsWith("-"));
		const outside = words.some((word) => /^(?:\/tmp\/|\.\.\/|~\/|\/var\/)/.test(word) || /\.(?:patch|diff)$/.test(word));
		if (gitWords(command)?.[0] === "apply" || gitWords(command)?.[0] === "am") return outside;
		if (command.name === "patch") return outside || command.redirects.some(({ op }) => op === "<");
		const to = words.at(-1) ?? "";
		return command.name === "cp" && outside && changed.some((path) => to === path || to.endsWith(`/${path}`));
	});
}
/** Follows one session: what was fetched, what it showed, and what was read of it afterwards. */
function inSession$1(facts, at, own) {
	const { session } = facts.evidence.sessions[at] ?? {};
	if (session === void 0) return [];
	const reads = /* @__PURE__ */ new Map();
	for (const read of loggedReads(facts)) if (read.session === at && read.done && read.inside === null) reads.set(read.step, read);
	const copies = [];
	let stored = null;
	let shown = 0;
	for (const step of session.steps) {
		if (!isCall$2(step) || shown > MOST_SHOWN) continue;
		const output = () => whole(step.output, facts.tools.blobs) ?? "";
		if (stored !== null && reads.has(step.index)) {
			shown += 1;
			copies.push(copyFrom(facts, stored, output(), at, step.index));
		}
		if (stored !== null && isPutInPlace(facts, step)) copies.push({
			source: stored,
			what: "a whole file or patch",
			anchors: [atStep(at, step.index)]
		});
		for (const source of upstreamSources(facts, step, [...own][0] ?? "")) {
			if (isOwnPull(facts, session, source)) continue;
			const isOwn = own.has(source.project);
			const text = source.stored ? "" : output();
			if (!isOwn && !namesChanged(facts, `${source.name}\n${text}`)) continue;
			if (source.stored) stored = source;
			else if (source.applied) copies.push({
				source,
				what: "a whole patch",
				anchors: [atStep(at, step.index)]
			});
			else {
				shown += 1;
				copies.push(copyFrom(facts, source, text, at, step.index));
			}
		}
	}
	return copies.filter((copy) => copy !== null);
}
function judge$1({ source, what, anchors }) {
	return hit(RULE$2, {
		level: "warn",
		says: `The log fetched ${source.name} of this very project, and ${what} came from there; a task that gives it to the agent would clear it.`,
		anchors,
		path: "",
		subject: source.name
	});
}
function find$2(facts) {
	const { sessions, diff } = facts.evidence;
	if (sessions.length === 0) return [unknown(RULE$2, "", "Whether published work was fetched and copied is not known: there is no session log.")];
	const own = ownNames(facts);
	const all = diff.files.length === 0 ? [] : [...sessions.keys()].flatMap((at) => inSession$1(facts, at, own));
	const found = /* @__PURE__ */ new Map();
	for (const copy of all.filter(({ source }) => !isGiven(facts, source))) {
		const finding = judge$1(copy);
		if (!found.has(finding.fingerprint) && found.size < MOST_HITS$1) found.set(finding.fingerprint, finding);
	}
	if (found.size > 0) return [...found.values()];
	return [clear(RULE$2, "The logs copy nothing that the project has published elsewhere.")];
}
/** Was a published fix of this project fetched and handed in? */
const upstreamCopied = {
	...RULE$2,
	question: "Does the diff copy work of the same project that the log fetches from elsewhere?",
	appliesTo: "agents",
	find: find$2
};

// src/rules/credits.ts
const TOKEN$1 = /"(?:[^"\\]|\\.)*"|\S+/g;
const tokensOf = (text) => text?.match(TOKEN$1) ?? [];
const known = /* @__PURE__ */ new WeakMap();
function gainsOf(pair) {
	const [old, now] = [pair.before.unit, pair.after.unit];
	const gains = known.get(pair) ?? {
		rows: gained$1(rowWords(now.rows), rowWords(old.rows)),
		names: gained$1(now.rows?.names ?? [], old.rows?.names ?? []),
		inputs: gained$1(now.inputs, old.inputs),
		restructured: isRestructured(pair)
	};
	known.set(pair, gains);
	return gains;
}
/** What is in `now` and was not in `before`. */
function gained$1(now, before) {
	const old = new Set(before);
	return new Set(now.filter((one) => !old.has(one)));
}
/** The values that an assertion demanded stand among rows that its test has got. */
function movedIntoRows({ before }, pair) {
	const { rows } = gainsOf(pair);
	const { expected } = before.assertion;
	if (rows.size === 0 || expected === null) return false;
	const values = literals(tokensOf(expected));
	return values.length === 0 ? rows.has(expected) : values.every((value) => rows.has(value));
}
/** The same demand is still made, once for each of the rows that the test has got, instead of once for each value. */
function repeatsPerRow({ before }, pair) {
	const count = ({ unit }) => unit.rows?.cells.length ?? 1;
	const key = keyOf$3(before.assertion);
	return pair.after.unit.assertions.some((one) => one.defect === null && keyOf$3(one) === key) && count(pair.after) > count(pair.before);
}
/** What is expected now is computed from parameters that the test did not have. */
function comesFromRows({ after }, pair) {
	const { names } = gainsOf(pair);
	return (after?.assertion.expected ?? "").split(/[^\p{L}\p{N}_$]+/u).some((word) => names.has(word));
}
/** The new value was also put in elsewhere in the test, where it was not before: what goes in and what comes out changed together. */
function followsInput({ before, after }, pair) {
	const { inputs } = gainsOf(pair);
	const old = new Set(tokensOf(before.assertion.expected));
	const fresh = literals(tokensOf(after?.assertion.expected ?? null)).filter((value) => !old.has(value));
	return fresh.length > 0 && fresh.every((value) => value.length > 3 && inputs.has(value));
}
/** Below this likeness a test has been written anew, so that its old assertions have no counterparts to be missed. */
const SAME_TEST = .5;
/** In fewer words than this, one edited assertion is half of the test. */
const ENOUGH_WORDS = 15;
const live = ({ unit }) => unit.assertions.filter((one) => one.defect === null).length;
/** Its cases, once one behind the other, have become rows: what it demands of a row, for every row, is as much as it did. */
function becameRows({ before, after }) {
	const { rows, assertions } = after.unit;
	if (before.unit.rows !== null || rows === null || rows.cells.length < 2) return false;
	return assertions.some(({ defect, subject, expected }) => defect === null && [subject, expected].some((side) => side !== null && rows.names.includes(side))) && live(after) * rows.cells.length >= live(before);
}
/** A test written anew that still demands at least half as often as the old one did. */
function isRestructured(pair) {
	const { before, after } = pair;
	if (becameRows(pair)) return true;
	if (before.unit.words.length < ENOUGH_WORDS) return false;
	return alike(before.unit, after.unit) < SAME_TEST && live(after) > 0 && live(after) * 2 >= live(before);
}
/**
* Gives a change the benefit of what happened around it in the same test: values that moved into rows are no change at
* all (null); an expectation computed from new parameters, or following a new input, may be as good as the old one.
*/
function credit(change, pair) {
	if ([
		"removed",
		"rewritten",
		"replaced",
		"fed"
	].includes(change.kind)) {
		if (change.before.assertion.matcher !== "row" && (movedIntoRows(change, pair) || repeatsPerRow(change, pair))) return null;
	}
	if ([
		"removed",
		"rewritten",
		"flipped",
		"weaker",
		"fed"
	].includes(change.kind) && gainsOf(pair).restructured) return {
		...change,
		kind: "replaced"
	};
	if (change.kind !== "rewritten") return change;
	if (comesFromRows(change, pair)) return {
		...change,
		kind: "replaced"
	};
	return followsInput(change, pair) ? {
		...change,
		kind: "reaimed"
	} : change;
}

// src/rules/oracle-changes.ts
/** Functions that throw away part of what they are given, and the most that can still be demanded of the rest. */
const REDUCERS = [
	[/^(?:sorted|set|frozenset|list|Object \. keys|Array \. from) \( (.+) \)$/, "structure"],
	[/^round \( (.+) , \d+ \)$/, "approximate"],
	[/^(?:len|abs) \( (.+) \)$/, "bound"],
	[/^(.+) \. (?:length|size|shape|count)(?: \( \))?$/, "bound"],
	[/^(?:type|str|repr|bool|Boolean|String|typeof) \( (.+) \)$/, "type"],
	[/^typeof (.+)$/, "type"],
	[/^(.+) \. (?:class|constructor(?: \. name)?|to_s|inspect|toString \( \)|__class__(?: \. __name__)?)$/, "type"],
	[/^! ! (.+)$/, "truthy"],
	[/^(.+) \. (?:strip|lower|upper|trim|toLowerCase|toUpperCase|sort) \( \)$/, "structure"]
];
const BROAD_ERRORS = /^(Exception|BaseException|Error|Throwable|RuntimeException|StandardError)$/;
/** What a subject examines once reducers that the other side has not are taken off. */
function reduce(subject, towards) {
	if (subject !== towards) for (const [pattern, cap] of REDUCERS) {
		const inner = pattern.exec(subject)?.[1];
		if (inner === towards) return {
			core: inner,
			cap
		};
	}
	return {
		core: subject,
		cap: "exact"
	};
}
const weakest = (a, b) => compareStrength(a, b) < 0 ? a : b;
/** For `x > 3` → `x > 1` and its like: whether the limit moved outwards; null where that cannot be told. */
function limitMoved(before, after) {
	const [old, now] = [Number(before.expected), Number(after.expected)];
	if (before.expected === null || Number.isNaN(old) || Number.isNaN(now)) return null;
	const lower = /^(>=?|toBeGreater|assertGreater|above|least|greaterThan|gte?$|assert\.is(Above|AtLeast))/.test(before.matcher);
	const upper = /^(<=?|toBeLess|assertLess|below|most|lessThan|lte?$|assert\.is(Below|AtMost))/.test(before.matcher);
	if (!lower && !upper) return null;
	return (lower ? now < old : now > old) ? "widened" : "tightened";
}
function toleranceMoved(before, after) {
	if (before.tolerance === null || after.tolerance === null) return "same";
	if (before.tolerance.measure !== after.tolerance.measure) return "widened";
	if (after.tolerance.value === before.tolerance.value) return "same";
	return after.tolerance.value > before.tolerance.value ? "widened" : "tightened";
}
/** A bare name or attribute: nothing that can be compared with what stood there before. */
const isName = (text) => /^[\p{L}_$][\p{L}\p{N}_$]*( \??\. [\p{L}_$][\p{L}\p{N}_$]*)*$/u.test(text) && !/^(True|False|None|true|false|null|undefined)$/.test(text);
function compareExpected(before, after) {
	if (before.expected === after.expected) return null;
	if (after.expected === null) return "weaker";
	if (before.expected === null) return null;
	if (before.strength === "type") return BROAD_ERRORS.test(after.expected) ? "weaker" : "rewritten";
	if (before.strength === "pattern") return "reworded";
	if (before.strength === "bound") {
		const moved = limitMoved(before, after);
		return moved === "tightened" ? null : moved ?? "replaced";
	}
	return isName(after.expected) || isName(before.expected) ? "replaced" : "rewritten";
}
/** Whether what is expected is asked of the code under test itself, in the very words that examine it. */
const isSelfMade = ({ subject, expected, negated }) => !negated && subject.includes("(") && expected !== null && ` ${expected} `.includes(` ${subject} `);
/** How an assertion compares with the one that stands for it; null where it demands as much or more. */
function compare(before, after) {
	if (after.defect !== null) return after.defect;
	if (before.strength === null || after.strength === null) return before.matcher === after.matcher ? compareExpected(before, after) : "replaced";
	if (isSelfMade(after) && !isSelfMade(before)) return "weaker";
	const { cap } = reduce(after.subject, before.subject);
	const difference = compareStrength(weakest(after.strength, cap), before.strength);
	if (difference < 0) return "weaker";
	if (difference > 0) return null;
	if (before.negated !== after.negated) return "flipped";
	return toleranceMoved(before, after) === "widened" ? "widened" : compareExpected(before, after);
}
function score(before, after) {
	const { core } = reduce(after.subject, before.subject);
	if (core !== before.subject && reduce(before.subject, after.subject).core !== after.subject) return 0;
	return 1 + [
		after.subject === before.subject,
		after.matcher === before.matcher,
		after.expected === before.expected,
		after.defect === null
	].filter(Boolean).length;
}
/** Takes the best-scoring candidate out of a list; null where none scores. */
function take(from, rate) {
	let best = null;
	let most = 0;
	for (const one of from) {
		const rated = rate(one);
		if (rated > most) [best, most] = [one, rated];
	}
	if (best !== null) from.delete(best);
	return best;
}
/** A text that both hold something against, as when a comparison becomes the pattern of an expected error. */
const sharesLiteral = ({ expected }, other) => expected !== null && expected.length > 5 && expected.startsWith("\"") && (other.expected ?? "").includes(expected.slice(1, -1));
const TOKEN = /"(?:[^"\\]|\\.)*"|\S+/g;
const isInput = (token) => /^([-+]?\d|"|(true|false|none|null|nil)$)/i.test(token) && !/[/\\]/.test(token);
/** Whether the same calls are examined with other literals: another input, which may be one without the bug. */
function sameButInput(before, after) {
	if (!before.subject.includes("(") || before.subject === after.subject) return false;
	const [old, now] = [before.subject.match(TOKEN) ?? [], after.subject.match(TOKEN) ?? []];
	return old.length === now.length && old.every((token, at) => token === now[at] || isInput(token) && isInput(now[at] ?? ""));
}
/** An assertion that demands as much, of the same calls with another input. */
function fed({ assertion }, left) {
	return take(left, ({ assertion: one }) => {
		if (one.defect !== null || one.strength === null || assertion.strength === null) return 0;
		if (compareStrength(one.strength, assertion.strength) < 0 || one.negated !== assertion.negated) return 0;
		return sameButInput(assertion, one) ? 1 + Number(one.expected === assertion.expected) : 0;
	});
}
/** Whether an assertion hands all that another one compared to a function of its own, which may compare it. */
function handsOn(before, { subject }) {
	const { expected } = before;
	if (expected === null || before.subject === "" || !/^[\p{L}\p{N}_$. ]+ \(/u.test(subject)) return false;
	const inside = subject.slice(subject.indexOf("(") + 1);
	return inside.includes(before.subject) && inside.replace(before.subject, "").includes(expected);
}
/** The same words as before, though names in them stand for something else now. */
function sameWords({ assertion }, left) {
	return take(left, (one) => one.assertion.defect === null && one.assertion.text === assertion.text ? 1 : 0);
}
/** Nothing of the same subject is left: an assertion about something else may have come instead. */
function substitute(before, left) {
	const { assertion } = before;
	const trivial = take(left, (one) => one.assertion.defect === "tautology" ? 1 : 0);
	if (trivial !== null) return {
		kind: "tautology",
		before,
		after: trivial
	};
	const other = fed(before, left);
	if (other !== null) return {
		kind: "fed",
		before,
		after: other
	};
	const live = (one) => one.assertion.defect === null;
	const holds = take(left, (one) => live(one) && sharesLiteral(assertion, one.assertion) ? 1 : 0);
	if (holds !== null) return {
		kind: "replaced",
		before,
		after: holds
	};
	const reaimed = take(left, (one) => {
		const same = one.assertion.matcher === assertion.matcher && one.assertion.expected === assertion.expected;
		return live(one) && same && one.assertion.negated === assertion.negated ? 1 : 0;
	});
	if (reaimed !== null) return {
		kind: "reaimed",
		before,
		after: reaimed
	};
	const asGood = take(left, (one) => {
		const { strength } = one.assertion;
		if (!live(one)) return 0;
		if (strength === "truthy" && !one.assertion.negated && handsOn(assertion, one.assertion)) return 2;
		return strength === null || assertion.strength === null || compareStrength(strength, assertion.strength) >= 0 ? 1 : 0;
	});
	return asGood === null ? {
		kind: "removed",
		before,
		after: null
	} : {
		kind: "replaced",
		before,
		after: asGood
	};
}
/** So many differing assertions are only counted: what is missing in number is gone, the rest is replaced. */
const MAX_COMPARISONS = 1e5;
function crowd(open, left) {
	const live = [...left].filter(({ assertion }) => assertion.defect === null);
	return open.map((before, index) => {
		const after = live[index] ?? null;
		return {
			kind: after === null ? "removed" : "replaced",
			before,
			after
		};
	});
}
/** Compares what a test demanded with what it demands now. Assertions that could not fail before are not missed. */
function compareOracles(before, after) {
	const left = new Set(after.filter((one) => one.delegates !== true));
	const kept = groupBy(after.filter(({ assertion }) => assertion.defect === null), ({ assertion }) => keyOf$3(assertion));
	const open = before.filter(({ assertion, delegates }) => {
		if (assertion.defect !== null) return false;
		const same = kept.get(keyOf$3(assertion))?.shift();
		return same === void 0 ? delegates !== true : same.delegates !== true && !left.delete(same);
	});
	const changes = [];
	const homeless = [];
	if (open.length * left.size > MAX_COMPARISONS) return crowd(open, left);
	for (const one of open) {
		const found = take(left, (other) => score(one.assertion, other.assertion));
		const kind = found === null ? null : compare(one.assertion, found.assertion);
		if (found === null) homeless.push(one);
		else if (kind !== null) changes.push({
			kind,
			before: one,
			after: found
		});
	}
	const again = new Map(homeless.map((one) => [one, sameWords(one, left)]));
	const reaimed = (before) => {
		const after = again.get(before) ?? null;
		return after === null ? null : {
			kind: "reaimed",
			before,
			after
		};
	};
	return [...changes, ...homeless.map((one) => reaimed(one) ?? substitute(one, left))];
}

// src/rules/row-changes.ts
/** So many differing rows are compared; those behind them say nothing new. */
const MAX_ROWS = 500;
/** A row as something demanded: its first cells are examined, its last is expected. */
function demanded(row, rows, place) {
	return {
		assertion: {
			line: rows.line,
			text: `row ${row.join(", ")}`.slice(0, 120),
			subject: row.slice(0, -1).join(" , "),
			expected: row.at(-1) ?? null,
			matcher: "row",
			strength: "exact",
			tolerance: null,
			negated: false,
			defect: null,
			guarded: false
		},
		file: place.file,
		helper: null
	};
}
/** Columns that assertions hold something against; all but the first where names tell nothing. */
function expectedColumns({ unit }, names, width) {
	const texts = unit.assertions.flatMap(({ expected }) => (expected ?? "").split(" "));
	const named = names.flatMap((name, index) => texts.includes(name) ? [index] : []);
	return new Set(named.length > 0 ? named : width > 1 ? [width - 1] : []);
}
const differing = (a, b) => a.flatMap((cell, index) => cell === b[index] ? [] : [index]);
const isNamed = ({ names, cells }) => new Set(names).size === names.length && cells.every((row) => row.length === names.length);
/** Rows with a column of its own for each name are compared by the names that both sides have: a new one changes no row. */
function onShared(old, now) {
	const names = old.names.filter((name) => now.names.includes(name));
	if (names.length === 0 || !isNamed(old) || !isNamed(now)) return [old, now];
	const project = (rows) => {
		const places = names.map((name) => rows.names.indexOf(name));
		return {
			...rows,
			names,
			cells: rows.cells.map((row) => places.map((place) => row[place] ?? ""))
		};
	};
	return [project(old), project(now)];
}
/** Rows of a parametrised test that are gone or expect another value. Reordering and adding rows is nothing. */
function changedRows({ before, after }) {
	if (before.unit.rows === null || after.unit.rows === null) return [];
	const [old, now] = onShared(before.unit.rows, after.unit.rows);
	const left = groupBy(now.cells, (row) => JSON.stringify(row));
	const gone = old.cells.filter((row) => left.get(JSON.stringify(row))?.shift() === void 0);
	const fresh = [...left.values()].flat().slice(0, MAX_ROWS);
	return gone.slice(0, MAX_ROWS).flatMap((row) => {
		const expected = expectedColumns(before, old.names, row.length);
		const best = fresh.map((other) => ({
			other,
			off: other.length === row.length ? differing(row, other) : null
		})).filter(({ off }) => off !== null && off.length < row.length).sort((a, b) => (a.off?.length ?? 0) - (b.off?.length ?? 0))[0];
		if (best === void 0) return [{
			kind: fresh.length > 0 ? "replaced" : "removed",
			before: demanded(row, old, before),
			after: null
		}];
		fresh.splice(fresh.indexOf(best.other), 1);
		return [{
			kind: best.off?.every((index) => expected.has(index)) === true ? "rewritten" : "reaimed",
			before: demanded(row, old, before),
			after: demanded(best.other, now, after)
		}];
	});
}

// src/rules/weakened-assertion.ts
const RULE$1 = {
	id: "weakened-assertion",
	group: "cheating"
};
/** For each kind of change how it weighs, and what is said of the assertion. */
const KINDS = {
	tautology: ["less", "can no longer fail"],
	swallowed: ["less", "no longer fails the test, its failure being swallowed"],
	unreachable: ["less", "is no longer reached"],
	unawaited: ["less", "is no longer awaited, so it cannot fail the test"],
	removed: ["less", "is gone"],
	weaker: ["less", "demands less"],
	widened: ["less", "accepts more"],
	rewritten: ["upkeep", "expects another value"],
	flipped: ["other", "demands the opposite"],
	replaced: ["unsure", "is replaced by another"],
	reworded: ["unsure", "matches another text"],
	reaimed: ["unsure", "examines something else"],
	fed: ["upkeep", "is asked of another input"]
};
const CALLED = /(?<![\p{L}\p{N}_$])[\p{L}\p{N}_$]+(?= \()/gu;
const callsIn = (text) => text?.match(CALLED) ?? [];
/**
* How a change weighs. A value that is computed now, by calls that the old one did without, is no correction of a value:
* it may be whatever the code under test answers.
*/
function lossOf({ kind, before, after }) {
	const [loss] = KINDS[kind];
	if (loss !== "upkeep") return loss;
	const old = new Set(callsIn(before.assertion.expected));
	return callsIn(after?.assertion.expected).every((name) => old.has(name)) ? "upkeep" : "other";
}
const quote = ({ assertion }) => `\`${brief$1(assertion.text)}\``;
function anchorsOf({ before, after }) {
	const old = atLine(before.file.path, "old", before.assertion.line);
	return after === null ? [old] : [atLine(after.file.path, "new", after.assertion.line), old];
}
function describe(change, pair, verdict) {
	const [, says] = KINDS[change.kind];
	const now = change.after === null || change.after.assertion.defect !== null ? "" : ` (now ${quote(change.after)})`;
	const where = change.before.helper === null ? "" : ` (in ${change.before.helper})`;
	const remedy = verdict.level === "block" ? "; restore it, change the production code that it tests, or have the task ask for it" : "";
	return `In the test "${brief$1(pair.before.unit.name)}" the assertion ${quote(change.before)}${where} ${says}${now}, and ${verdict.because}${remedy}.`;
}
/** How often each demand is made by a test, defects left out. */
function countKeys(facts, side, test) {
	const counts = /* @__PURE__ */ new Map();
	if (test.unit.gate.enabled === "no") return counts;
	for (const { assertion } of demandsOf(facts, side, test).demanded) if (assertion.defect === null) counts.set(keyOf$3(assertion), (counts.get(keyOf$3(assertion)) ?? 0) + 1);
	return counts;
}
/** Demands that a test makes now and did not make before: where a missing one may have gone. */
function gained(facts) {
	const { pairs, added } = testPairs(facts);
	const total = /* @__PURE__ */ new Map();
	const add = (key, count) => {
		if (count > 0) total.set(key, (total.get(key) ?? 0) + count);
	};
	for (const { before, after } of pairs) {
		const old = countKeys(facts, "before", before);
		for (const [key, count] of countKeys(facts, "after", after)) add(key, count - (old.get(key) ?? 0));
	}
	for (const test of added) for (const [key, count] of countKeys(facts, "after", test)) add(key, count);
	return total;
}
/** Whether an assertion that is missing here has come up in another test; each one found there is used once. */
function hasMoved(change, elsewhere) {
	const key = keyOf$3(change.before.assertion);
	const count = elsewhere.get(key) ?? 0;
	if (count <= 0) return false;
	elsewhere.set(key, count - 1);
	return true;
}
/** A test that demanded nothing but to run through, and now runs nothing. */
function emptied({ before, after }) {
	if (before.unit.assertions.length > 0 || before.unit.calls.length === 0 || after.unit.calls.length > 0) return [];
	return [{
		kind: "removed",
		before: {
			assertion: {
				line: before.unit.line,
				text: `${before.unit.calls.slice(0, 5).join("(), ")}()`,
				subject: before.unit.calls.join(", "),
				expected: null,
				matcher: "runs",
				strength: "none",
				tolerance: null,
				negated: false,
				defect: null,
				guarded: false
			},
			file: before.file,
			helper: null
		},
		after: null
	}];
}
function changesOf(facts, pair, elsewhere) {
	const before = demandsOf(facts, "before", pair.before);
	const after = demandsOf(facts, "after", pair.after);
	const unseen = after.unseen.some((name) => !before.unseen.includes(name));
	const crowded = before.crowded || after.crowded;
	const [old, now] = [before, after].map(({ demanded }) => demanded.filter((one) => !crowded || one.helper === null));
	return [
		...compareOracles(old ?? [], now ?? []),
		...changedRows(pair),
		...emptied(pair)
	].filter((change) => change.after !== null && change.kind !== "fed" || !hasMoved(change, elsewhere)).map((change) => unseen && change.kind === "removed" ? {
		...change,
		kind: "replaced"
	} : change).map((change) => credit(change, pair)).filter((change) => change !== null);
}
function judgePair(facts, pair, elsewhere) {
	if (pair.before.unit.gate.enabled === "no" || pair.after.unit.gate.enabled === "no") return [];
	return changesOf(facts, pair, elsewhere).map((change) => {
		const asked = change.kind === "removed" ? "remove" : "rewrite";
		const verdict = weigh$1(facts, [pair.before, pair.after], lossOf(change), asked, change.after?.assertion.expected ?? null);
		const { assertion } = change.before;
		return hit(RULE$1, {
			level: verdict.level,
			says: describe(change, pair, verdict),
			anchors: [...anchorsOf(change), ...verdict.anchors],
			path: change.before.file.path,
			subject: JSON.stringify([
				pair.before.unit.id,
				change.before.helper,
				keyOf$3(assertion)
			])
		});
	});
}
/** One change of a helper weakens all tests that call it: it is said once. */
function oncePerPlace(findings) {
	const seen = /* @__PURE__ */ new Set();
	return findings.filter(({ anchors }) => {
		const place = JSON.stringify(anchors.filter((anchor) => anchor.kind === "line"));
		return !seen.has(place) && seen.add(place);
	});
}
function find$1(facts) {
	const { pairs, unread } = testPairs(facts);
	const elsewhere = gained(facts);
	const hits = oncePerPlace([...pairs, ...helperPairs(facts)].flatMap((pair) => judgePair(facts, pair, elsewhere)));
	const gaps = unread.map(({ path, why }) => unknown(RULE$1, path, `Whether assertions of ${path} were weakened is not known: ${why}.`));
	const found = [...hits, ...gaps];
	if (found.length > 0) return found;
	const says = pairs.length === 0 ? "No test of the base is edited." : `The ${pairs.length} tests of the base in the changed files demand as much as they did.`;
	return [clear(RULE$1, says)];
}
/** Did an existing test come to demand less, or something else that no production change explains? */
const weakenedAssertion = {
	...RULE$1,
	question: "Does an existing test demand less than it did, or another value that no production change explains?",
	appliesTo: "every-pull-request",
	find: find$1
};

// src/rules/improvement-claim.ts
const UNIT = "(?:ns|µs|us|ms|s|sec(?:onds?)?|ops|ops/s|req/s|rps|qps|[KMG]i?B(?:/s)?|bytes|iterations/s|allocs?)";
const CLAIMS = [
	/\b\d[\d.,]{0,9} ?(?:x|×|times|%|percent|fold)\s+(?:faster|quicker|speed-?up|less (?:time|memory)|fewer allocations|improvement|reduction|higher throughput|lower latency)/i,
	/\b(?:speed-?up|improvement|improved|faster|reduc(?:ed|tion|es)|throughput|latency)\b[^.!?]{0,60}\b\d[\d.,]{0,9} ?(?:x\b|×|%|times\b|fold\b)/i,
	new RegExp(`\\bfrom\\s+[~≈]?\\d[\\d.,]{0,12} ?${UNIT}\\b[^.!?]{0,60}\\bto\\s+[~≈]?\\d[\\d.,]{0,12} ?${UNIT}\\b`, "i"),
	new RegExp(`\\b\\d[\\d.,]{0,12} ?${UNIT}\\s*(?:→|->|=>)\\s*[~≈]?\\d[\\d.,]{0,12} ?${UNIT}\\b`, "i"),
	/\bbenchmarks?\b[^.!?]{0,60}\b(?:faster|improved?|improves|better|quicker|speed-?up)\b/i
];
const RETRACTS = /\b(?:not|never|cannot|should|would|could|may|might|if|goal|target|expect\w*|hope\w*|estimate\w*|want|todo|regress\w*|slower|no (?:measurable|significant))\b|n['’]t\b|\?/i;
/**
* Looks for a plain statement that a measured number became better. Wishes, conditions, questions, code blocks and
* quotations claim nothing; the last plain statement counts. Null where there is none. English only.
*/
function findImprovementClaim(text) {
	const found = text.slice(-2e4).replace(/^ {0,3}(```|~~~)[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm, "\n").split(/\n+|(?<=[.!?])\s+/).map((line) => line.replace(/[*_`]+/g, "").trim()).filter((line) => line.length > 0 && line.length < 400 && !line.startsWith(">")).findLast((line) => !RETRACTS.test(line) && CLAIMS.some((pattern) => pattern.test(line)));
	return found === void 0 ? null : { quote: found.slice(0, 160) };
}

// src/rules/workload.ts
const BENCH_PATH = /(?:^|\/)(?:bench(?:es|marks?)?|perf(?:ormance)?(?:[-_]tests?)?)\/|(?:^|\/)[^/]*(?:bench(?:mark)?s?)[^/]*\.[A-Za-z]{1,6}$/i;
const BASELINE = /(?:^|\/)[^/]*baseline[^/]*\.(?:json|csv|ya?ml|toml|txt)$/i;
/** Names of what a benchmark does: how often, on how much, after which warm-up. */
const WORKLOAD = /\b(?:\w+_|\w+-)?(?:iter(?:ation)?s?|n_?iters?|rounds?|runs?|repeats?|repetitions?|reps|loops?|samples?|sample_?size|warm_?-?ups?|sizes?|count|length|len|batch(?:_?size)?|duration|seconds|concurrency|workers|threads|connections|requests|rows|items|elements|depth|width|height|seed|limit|total|num\w*|n)\b/i;
const WORKLOAD_TAIL = /(?<!\w)\w+(?:Iterations|Rounds|Runs|Size|Count|Samples|Warmup|WarmUp|Requests|Duration|Rows|Items|Batch)\b/;
const workloadIn = (text) => (WORKLOAD_TAIL.exec(text) ?? WORKLOAD.exec(text))?.[0];
const NUMBER = /(?<![\w.])\d[\d_]*(?:\.\d+)?(?:e\d{1,3})?(?![\w.])/gi;
const MOST_CHANGES = 20;
/** A line with its numbers taken out, and the numbers. */
function split(text) {
	const numbers = text.match(NUMBER) ?? [];
	return {
		frame: text.replace(NUMBER, "#").replace(/\s+/g, " ").trim(),
		numbers
	};
}
const isComment = (text) => /^\s*(?:#|\/\/|\*|\/\*)/.test(text);
/** The number that differs between a line taken out and one put in that are alike otherwise; null where they are not. */
function changedNumber(before, after) {
	const [old, now] = [split(before), split(after)];
	if (old.frame !== now.frame || old.numbers.length !== now.numbers.length) return null;
	const at = old.numbers.findIndex((number, index) => number !== now.numbers[index]);
	return at < 0 ? null : [old.numbers[at] ?? "", now.numbers[at] ?? ""];
}
/** Lines of a hunk taken out and put in one for one, with the line numbers of the new side. */
function pairs(lines, start) {
	const found = [];
	let gone = [];
	let line = start;
	for (const { sign, text } of lines) if (sign === "-") gone.push(text);
	else {
		const before = sign === "+" ? gone.shift() : void 0;
		if (before !== void 0) found.push([
			before,
			text,
			line
		]);
		if (sign === " ") gone = [];
		line += 1;
	}
	return found;
}
function inFile(file) {
	const baseline = BASELINE.test(file.path);
	if (file.status !== "modified" && file.status !== "renamed") return [];
	if (!baseline && !BENCH_PATH.test(file.path)) return [];
	return file.hunks.flatMap(({ lines, newStart }) => pairs(lines, newStart).flatMap(([before, after, line]) => {
		const changed = isComment(after) ? null : changedNumber(before, after);
		const named = baseline ? "the baseline" : workloadIn(split(after).frame);
		if (changed === null || named === void 0) return [];
		return [{
			what: `${named} ${changed[0]} → ${changed[1]} in ${file.path}`,
			path: file.path,
			anchors: [atLine(file.path, "new", line)]
		}];
	}));
}
/** Numbers of a benchmark's command line by option; positional ones by place. */
function settingsOf(args) {
	const settings = /* @__PURE__ */ new Map();
	for (const [index, arg] of args.entries()) {
		const [, name, value] = /^(-{1,2}[\w-]+)=(\d[\d_.]*)$/.exec(arg ?? "") ?? [];
		const before = args[index - 1];
		if (name !== void 0 && value !== void 0) settings.set(name, value);
		else if (arg !== null && /^\d[\d_.]*$/.test(arg) && before?.startsWith("-") === true) settings.set(before, arg);
	}
	return settings;
}
const isSetting = (option) => workloadIn(option.replace(/^-+/, "")) !== void 0 || /^-[nckrdt]$/.test(option);
/** The last run of each benchmark beside its first: whether options that set its workload differ. */
function inLog(facts, session) {
	const first = /* @__PURE__ */ new Map();
	const changes = [];
	for (const step of facts.evidence.sessions[session]?.session.steps ?? []) {
		if (step.kind !== "run" || step.outcome !== "ok" && step.outcome !== "unknown") continue;
		for (const { name, args } of facts.shell(step.command)?.commands ?? []) {
			const words = [name, ...args].filter((arg) => arg !== null).filter((arg) => !/^-|^\d/.test(arg));
			const target = words.find((word) => /bench|perf/i.test(word));
			if (target === void 0 || !/^(?:python[\d.]*|node|go|cargo|npm|npx|make|\.?\/.*|hyperfine|pytest|deno|bun|ruby|java)$/.test(name ?? "")) continue;
			const run = {
				program: words.join(" "),
				settings: settingsOf(args),
				step: step.index
			};
			const before = first.get(run.program) ?? run;
			first.set(run.program, before);
			const option = [...run.settings].find(([key, value]) => {
				const old = before.settings.get(key);
				return old !== void 0 && old !== value && isSetting(key);
			});
			if (option === void 0 || changes.length >= MOST_CHANGES) continue;
			const what = `${option[0]} ${before.settings.get(option[0])} → ${option[1]} between two runs of ${target}`;
			changes.push({
				what,
				path: target,
				anchors: [atStep(session, before.step), atStep(session, step.index)]
			});
		}
	}
	return changes.slice(-1);
}
/** What changed in the workloads of benchmarks: in the diff's benchmark and baseline files, and between runs in the logs. */
function workloadChanges(facts) {
	const { diff, sessions } = facts.evidence;
	return [...diff.files.flatMap(inFile), ...[...sessions.keys()].flatMap((session) => inLog(facts, session))].slice(0, MOST_CHANGES);
}

// src/rules/workload-changed.ts
const RULE = {
	id: "workload-changed",
	group: "log"
};
const MOST_HITS = 5;
const ASKS = /\b(?:chang\w*|reduc\w*|lower\w*|rais\w*|increas\w*|adjust\w*|updat\w*|set|tune|shorten\w*|cut)\b.{0,60}\b(?:benchmarks?|iterations?|warm-?up|rounds|runs|input size|workload|baselines?)\b/i;
function inSession(facts, session, index) {
	let last = null;
	for (const step of session.steps) {
		if (step.kind !== "say" || step.by !== "agent" || step.depth !== 0) continue;
		const claim = findImprovementClaim(whole(step.text, facts.tools.blobs) ?? step.text.head);
		if (claim !== null) last = {
			quote: claim.quote,
			where: "The agent",
			anchors: [atStep(index, step.index)]
		};
	}
	return last;
}
function claimOf(facts) {
	const { pull, sessions } = facts.evidence;
	const told = findImprovementClaim(`${pull?.body ?? ""}\n${pull?.title ?? ""}`);
	if (told !== null) return {
		quote: told.quote,
		where: "The description",
		anchors: []
	};
	return sessions.map(({ session }, index) => inSession(facts, session, index)).findLast((one) => one !== null) ?? null;
}
function judge(facts, claim, changes) {
	const asked = givenBy(facts, (one) => ASKS.test(one));
	const clause = asked === null ? "both sides measured with the same workload would clear it" : `the task asks for the change ("${asked}")`;
	return changes.slice(0, MOST_HITS).map(({ what, path, anchors }) => hit(RULE, {
		level: asked === null ? "warn" : "note",
		says: `${claim.where} says "${claim.quote}", but the measurement itself changed: ${what}; ${clause}.`,
		anchors: [...anchors, ...claim.anchors],
		path,
		subject: what.replace(/\d[\d_.]*/g, "#")
	}));
}
function find(facts) {
	const { sessions, diff, pull } = facts.evidence;
	const claim = claimOf(facts);
	const changes = claim === null ? [] : workloadChanges(facts);
	if (claim !== null && changes.length > 0) return judge(facts, claim, changes);
	if (claim === null && sessions.length === 0 && (pull?.body ?? "") === "") return [unknown(RULE, "", "Whether a measured improvement is claimed is not known: there is no log and no description.")];
	const unseen = diff.problems[0];
	if (claim !== null && unseen !== void 0) return [unknown(RULE, "", `Whether a benchmark changed is not wholly known: ${unseen.replace(/\.$/, "")}.`)];
	return [clear(RULE, claim === null ? "Nobody claims a measured improvement." : "No benchmark changed what it measures.")];
}
/** Is a better number claimed, while what the benchmark does or is compared with changed? */
const workloadChanged = {
	...RULE,
	question: "Is a benchmark's number claimed to be better while the benchmark's workload changed?",
	appliesTo: "agents",
	find
};

// src/rules/index.ts
/** Every rule, one line each, in the order in which reports name them. */
const RULES = [
	deletedTest,
	skippedTest,
	weakenedAssertion,
	regeneratedSnapshot,
	replacedSubject,
	editedToGreen,
	harnessHook,
	alwaysEqual,
	testDetection,
	specialCasedTest,
	editedCi,
	loosenedGate,
	editedGuardrails,
	protectedPath,
	unsupportedGreen,
	graderRead,
	historyPeeked,
	upstreamCopied,
	workloadChanged,
	foreignLog,
	inconsistentLog
];

export { child as a, walk as c, require_picomatch as d, grammarsFor as i, POLICY_PATH as l, testsToRead as n, parseTree as o, openCase as r, parts as s, RULES as t, policyFrom as u };