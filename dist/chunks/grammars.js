import { j as HostError } from "./text.js";
import { t as compileBusy } from "./engine.js";
import { brotliDecompressSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import { existsSync, readFileSync } from "node:fs";

// src/host/grammars.ts
/** dist/ both when bundled (dist/chunks/x.js, dist/cli.js) and when run from the sources (src/host/grammars.ts). */
const FOLDERS = [
	"./grammars/",
	"../grammars/",
	"../../dist/grammars/"
];
const loaded = /* @__PURE__ */ new Map();
let started;
function findFile(name) {
	for (const folder of FOLDERS) {
		const file = fileURLToPath(new URL(folder + name, import.meta.url));
		if (existsSync(file)) return file;
	}
	return null;
}
function readModule(name) {
	const file = findFile(name);
	if (file === null) throw new HostError(`${name} is missing from dist/grammars`, "Run: node scripts/grammars.ts");
	return brotliDecompressSync(readFileSync(file));
}
async function start() {
	const [treeSitter, { startParser }] = await Promise.all([import("./web-tree-sitter.js"), import("./syntax2.js")]);
	await startParser(compileBusy(readModule("web-tree-sitter.wasm.br")));
	return treeSitter;
}
/** Loads grammars from dist/grammars, once each. Throws where one is missing: judged without it, everything would be unknown. */
async function loadGrammars(ids) {
	const wanted = [...new Set(ids)];
	if (wanted.length === 0) return /* @__PURE__ */ new Map();
	started ??= start();
	const { Language } = await started;
	for (const id of wanted) if (!loaded.has(id)) loaded.set(id, await Language.load(readModule(`${id}.wasm.br`)));
	return new Map(wanted.flatMap((id) => loaded.has(id) ? [[id, loaded.get(id)]] : []));
}

export { loadGrammars as t };