import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { tmpdir } from "node:os";

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
/** Makes an empty folder in the system's place for temporary files (mode 0700), named for what it is for. */
function makeScratch(purpose) {
	const folder = mkdtempSync(path.join(tmpdir(), `proctor-${purpose}-`));
	if (!watching) process.once("exit", discardAll);
	watching = true;
	kept.add(folder);
	return {
		path: folder,
		remove: () => discard(folder)
	};
}

export { makeScratch as t };