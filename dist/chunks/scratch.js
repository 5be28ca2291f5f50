import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { constants, tmpdir } from "node:os";

// src/host/scratch.ts
const kept = /* @__PURE__ */ new Set();
let watching = false;
function discard(folder) {
	kept.delete(folder);
	rmSync(folder, {
		recursive: true,
		force: true,
		maxRetries: 3
	});
}
function discardAll() {
	for (const folder of kept) discard(folder);
}
/** Answers a signal that nobody else answers: ends the process, as one that cleans up. */
function endBy(signal) {
	if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
}
function watch() {
	watching = true;
	process.once("exit", discardAll);
	for (const signal of [
		"SIGINT",
		"SIGTERM",
		"SIGHUP"
	]) process.prependListener(signal, endBy);
}
/** Makes an empty folder in the system's place for temporary files (mode 0700), named for what it is for. */
function makeScratch(purpose) {
	const folder = mkdtempSync(path.join(tmpdir(), `proctor-${purpose}-`));
	if (!watching) watch();
	kept.add(folder);
	return {
		path: folder,
		remove: () => discard(folder)
	};
}

export { makeScratch as t };