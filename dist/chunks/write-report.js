import { t as RENDERERS } from "./report.js";
import { existsSync, readFileSync } from "node:fs";

// src/host/own-files.ts
/** The package both when bundled (dist/chunks/x.js, dist/cli.js) and when run from the sources (src/host/own-files.ts). */
const ROOTS = ["../", "../../"];
/** A file of our own package, such as `docs/rules/edited-ci.md`; null where it is not there. */
function readOwnFile(name) {
	const file = ROOTS.map((root) => new URL(root + name, import.meta.url)).find((url) => existsSync(url));
	return file === void 0 ? null : readFileSync(file, "utf8");
}

// src/host/rule-pages.ts
/** A link to another page means nothing outside of the repository; its words stay. */
const unlink = (text) => text.replace(/\[([^\]]{1,200})\]\((?!https:)[^)]{0,300}\)/g, "$1");
/** Reads `docs/rules/<rule>.md` up to its examples: the question in bold type, and what follows it. */
function readPage(rule) {
	const [head = ""] = ((/^[a-z][a-z-]{1,60}$/.test(rule) ? readOwnFile(`docs/rules/${rule}.md`) : null) ?? "").split("\n## ");
	const question = /^\*\*([^\n]{1,1000})\*\*$/m.exec(head)?.[1];
	if (question === void 0) return null;
	return {
		question,
		help: `${question}\n\n${unlink(head.slice(head.indexOf("**") + question.length + 4)).trim()}`
	};
}
/** Our version, and the pages of these rules as far as there are any. */
function describeTool(rules) {
	const { version = "0" } = JSON.parse(readOwnFile("package.json") ?? "{}");
	const pages = [...new Set(rules)].flatMap((rule) => {
		const page = readPage(rule);
		return page === null ? [] : [[rule, page]];
	});
	return {
		version,
		pages: new Map(pages)
	};
}

// src/commands/write-report.ts
/** A report in one of its forms; the rules' pages are read where the form tells of them. */
function writeReport(form, report, options = { color: false }) {
	if (form !== "sarif") return RENDERERS[form](report, options);
	return RENDERERS.sarif(report, {
		...options,
		tool: describeTool(report.findings.map(({ rule }) => rule))
	});
}

export { readOwnFile as n, writeReport as t };