import { c as oneLine, d as stripControl, i as escapeMarkdown, r as codeSpan, s as cut, t as redact } from "./text.js";

// src/report/safe.ts
/** More than any sentence of ours; what lies behind it is not looked at, so that a huge text costs nothing. */
const LONGEST = 2e4;
const clean = (text) => redact(stripControl(cut(text, LONGEST, "…")));
/** Hostile text as one redacted line of at most `width` characters, for a terminal or another place of plain text. */
const plain = (text, width = 600) => oneLine(clean(text), width);
/**
* Lines of a hostile text for a terminal, as many as there were: redacted as the one text that they are, so that a key of
* several lines is found; each at most `width` characters.
*/
function plainLines(lines, width = 2e3) {
	const cleaned = stripControl(redact(lines.map((line) => line.replaceAll("\n", " ")).join("\n"))).split("\n");
	return (cleaned.length === lines.length ? cleaned : lines.map((line) => stripControl(redact(line)).replaceAll("\n", " "))).map((line) => cut(line, width, "…"));
}
/** Whether a path may go out as it is: git quotes odd ones, and one that would have to be cleaned could hide or leak. */
const isPlainPath = (path) => path !== "" && path.length <= 1e3 && !path.startsWith("\"") && plain(path, path.length) === path;
/** Hostile text as words inside GitHub Markdown: redacted, inert, at most `width` characters before it is escaped. */
const words = (text, width = 600) => escapeMarkdown(plain(text, width));
/** Hostile text as code inside GitHub Markdown: redacted, inert, at most `width` characters. */
const code = (text, width = 200) => codeSpan(plain(text, width));

export { words as a, plainLines as i, isPlainPath as n, plain as r, code as t };