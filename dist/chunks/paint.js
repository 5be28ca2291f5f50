// src/report/paint.ts
const CODES = {
	bold: "1",
	dim: "2",
	red: "31",
	green: "32",
	yellow: "33",
	cyan: "36"
};
/** A painter that writes SGR sequences, or one that leaves text alone. */
const painter = (color) => color ? (text, ...styles) => styles.length === 0 ? text : `\x1b[${styles.map((style) => CODES[style]).join(";")}m${text}\x1b[0m` : (text) => text;
/** Breaks one line at blanks into lines of at most `width` characters; a longer word stands alone. */
function wrap(text, width) {
	const lines = [];
	let line = "";
	for (const word of text.split(" ")) if (line !== "" && line.length + 1 + word.length > width) {
		lines.push(line);
		line = word;
	} else line = line === "" ? word : `${line} ${word}`;
	return line === "" ? lines : [...lines, line];
}

export { wrap as n, painter as t };