// src/text/control.ts
/** Well-formed terminal sequences: OSC, DCS/PM/APC/SOS strings, CSI, two-character and charset escapes (ECMA-48). */
const TERMINAL_SEQUENCES = /\x1b\][^\x07\x1b\n]*(?:\x07|\x1b\\)|\x1b[PX^_][^\x1b\n]*\x1b\\|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]|\x1b[ -/]+[0-~]|\x1b[@-Z\\^_a-z]/g;
/**
* Characters that are not seen, or that change how others are seen: controls, format characters (bidi, zero width, tags),
* line and paragraph separators, lone surrogates, private and unassigned code points, blank fillers, variation selectors (Unicode's
* Default_Ignorable_Code_Point).
*/
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]/gu;
const PILED_MARKS = /(\p{M}{4})\p{M}+/gu;
const show = (character) => character === "\n" || character === "	" ? character : `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
/**
* Makes text safe to print on a terminal: colour and cursor sequences are taken out, CR LF becomes LF, and every other
* character that is not seen is shown as `\u{…}` with its code point, so that two names that differ also look different.
* Newlines and tabs stay. Idempotent.
*/
function stripControl(text) {
	return text.replace(TERMINAL_SEQUENCES, "").replace(/\r\n/g, "\n").replace(/(?<=\p{Extended_Pictographic})\ufe0f/gu, "").replace(UNSEEN, show).replace(PILED_MARKS, "$1");
}

// src/collections/group-by.ts
/** Values by key, in order of first appearance; `Map.groupBy`, which Node 20 lacks. */
function groupBy(values, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}

export { stripControl as n, groupBy as t };