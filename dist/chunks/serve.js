import { j as HostError } from "./text.js";
import { r as loadPages } from "./report.js";
import { t as parseFlags } from "./parse-flags.js";
import { t as UsageError } from "./usage.js";
import { createServer } from "node:http";
import { lstatSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

// src/host/page-server.ts
const HERE = "127.0.0.1";
const HEADERS = {
	"Content-Type": "text/html; charset=utf-8",
	"Cache-Control": "no-store",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY"
};
const SILENT = "default-src 'none'";
const refusal = (status, body) => ({
	status,
	body,
	policy: SILENT
});
/** Whether a request names this server: another name that leads here is a foreign page's trick to read ours. */
const isOurs = (host, port) => host === `${HERE}:${port}` || host === `localhost:${port}`;
async function answerTo(request, port, answer) {
	const { method, url = "/", headers } = request;
	if (!isOurs(headers.host, port)) return refusal(400, "This server answers to its own address only.");
	if (method !== "GET" && method !== "HEAD") return refusal(405, "Only GET is answered.");
	try {
		return await answer(new URL(url, `http://${HERE}:${port}`));
	} catch {
		return refusal(500, "This page could not be made.");
	}
}
function send(response, { status, body, policy }, isHead) {
	const bytes = Buffer.from(body);
	response.writeHead(status, {
		...HEADERS,
		"Content-Length": bytes.length,
		"Content-Security-Policy": policy
	});
	response.end(isHead ? void 0 : bytes);
}
/** Serves pages on this machine alone. `port` 0: any that is free. An answer that throws becomes a page that says so. */
function servePages(port, answer) {
	const server = createServer((request, response) => {
		const { port: own } = server.address();
		answerTo(request, own, answer).then((reply) => send(response, reply, request.method === "HEAD"));
	});
	return new Promise((resolve, reject) => {
		server.on("error", (error) => reject(new HostError(`port ${port}: ${error.message}`, "Give another with --port.")));
		server.listen(port, HERE, () => {
			const close = () => new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			});
			resolve({
				address: `http://${HERE}:${server.address().port}/`,
				close
			});
		});
	});
}

// src/host/report-folder.ts
const KINDS = /\.(?:html|json|jsonl)$/;
/** Larger files and deeper folders are not looked at: our pages stay under 5 MB, downloaded artifacts lie a folder deep. */
const [LARGEST, DEEPEST, MOST] = [
	67108864,
	5,
	5e3
];
function* filesUnder(dir, prefix, depth) {
	for (const entry of readdirSync(dir, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1)) {
		const file = path.join(dir, entry.name);
		if (entry.isDirectory() && depth < DEEPEST && !entry.name.startsWith(".")) yield* filesUnder(file, `${prefix}${entry.name}/`, depth + 1);
		if (!entry.isFile() || !KINDS.test(entry.name)) continue;
		const { size, mtimeMs } = lstatSync(file);
		if (size <= LARGEST) yield {
			name: prefix + entry.name,
			version: `${size} ${mtimeMs}`,
			read: () => readFileSync(file)
		};
	}
}
/** The files below a folder that may hold reports, by name. Links are not followed: nothing outside of the folder is read. */
function findReportFiles(dir) {
	try {
		const found = [];
		for (const file of filesUnder(dir, "", 0)) if (found.push(file) >= MOST) break;
		return found;
	} catch (error) {
		throw new HostError(`${dir}: ${error instanceof Error ? error.message : String(error)}`, "Name a folder of reports.");
	}
}

// src/commands/serve.ts
const HELP = `proctor serve: look at many reports in a browser, and compare two of them

  proctor serve DIR [--port N]

  DIR         a folder of reports, folders within it included: pages of "grade --format html", reports of "--format json",
              answers of backfill (.jsonl)
  --port N    the port on this machine (default: any that is free); nobody else reaches it

Stops with Ctrl-C. Nothing that lies in the folder is run: pages are shown without their script.

Examples
  proctor serve reports/
  proctor serve . --port 8080
`;
/** Reads the reports of a folder anew where its files have changed. */
function openFolder(dir, { readStored }) {
	const known = /* @__PURE__ */ new Map();
	const readOne = (file) => {
		const before = known.get(file.name);
		if (before?.version === file.version) return before.reports;
		const reports = readStored(file.name, file.read().toString("utf8"));
		known.set(file.name, {
			version: file.version,
			reports
		});
		return reports;
	};
	return () => {
		const files = findReportFiles(dir);
		const byFile = files.map(readOne);
		return {
			files,
			reports: byFile.flat(),
			skipped: byFile.filter(({ length }) => length === 0).length
		};
	};
}
/** What the pages of a folder answer; exported for its tests. */
async function openReports(dir) {
	const pages = await loadPages();
	const { LISTING_POLICY, STORED_POLICY } = pages;
	const look = openFolder(dir, pages);
	const missing = {
		status: 404,
		body: "There is no such report in this folder.",
		policy: LISTING_POLICY
	};
	const shown = (body) => ({
		status: 200,
		body,
		policy: LISTING_POLICY
	});
	return async ({ pathname, searchParams }) => {
		const { files, reports, skipped } = look();
		const named = (key) => reports.find(({ name }) => name === searchParams.get(key));
		if (pathname === "/") return shown(pages.listPage(dir, reports, skipped));
		if (pathname === "/compare") {
			const [one, other] = [named("a"), named("b")];
			return one && other ? shown(pages.comparePage([one, other])) : missing;
		}
		const stored = pathname === "/report" ? named("name") : void 0;
		if (stored === void 0) return missing;
		return {
			status: 200,
			body: files.find(({ name }) => name === stored.name && name.endsWith(".html"))?.read() ?? await pages.renderPage(stored.data.report, { dossier: null }),
			policy: STORED_POLICY
		};
	};
}
function readPort(text) {
	if (text === void 0) return 0;
	const port = /^\d{1,5}$/.test(text) ? Number(text) : NaN;
	if (port <= 65535) return port;
	throw new UsageError(`--port ${text}: no port`, "Give a number up to 65535.");
}
const readFlags = (args) => parseFlags({
	args: [...args],
	options: { port: { type: "string" } },
	allowPositionals: true
}, "See: proctor serve --help");
const stopped = () => new Promise((resolve) => {
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => resolve());
});
async function perform(args) {
	const { values, positionals } = readFlags(args);
	const [dir, ...more] = positionals;
	if (dir === void 0 || more.length > 0) throw new UsageError("name one folder", "See: proctor serve --help");
	findReportFiles(dir);
	const server = await servePages(readPort(values.port), await openReports(dir));
	process.stdout.write(`${server.address}\n`);
	await stopped();
	await server.close();
	return {
		exit: 0,
		line: "stopped"
	};
}
/** `proctor serve`. */
const serve = {
	help: HELP,
	perform
};

export { serve };