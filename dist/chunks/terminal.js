import { writeFileSync } from "node:fs";

// src/commands/terminal.ts
/** Colour only where a person looks at a terminal and has not asked for none. */
const wantsColor = () => process.env.NO_COLOR === void 0 && process.env.TERM !== "dumb" && process.stdout.isTTY === true;
/** Columns of the terminal, between 60 and 120; 100 where there is none. */
const columns = () => Math.min(120, Math.max(60, process.stdout.columns ?? 100));
/** Milliseconds after which work is long enough to tell about. */
const QUIET = 1e3;
/** Progress on stderr, one line at a time, and only for work that takes longer than a second. */
function progress() {
	const started = performance.now();
	return (line) => {
		if (performance.now() - started > QUIET) process.stderr.write(`proctor: ${line}\n`);
	};
}
/** Writes a result to the file of `--out`, else to standard output. */
function deliver(text, out) {
	const ended = text.endsWith("\n") ? text : `${text}\n`;
	if (out === void 0 || out === "-") process.stdout.write(ended);
	else writeFileSync(out, ended);
}

export { wantsColor as i, deliver as n, progress as r, columns as t };