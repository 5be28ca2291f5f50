import { j as HostError } from "./text.js";
import { t as localHost } from "./local.js";
import { t as RENDERERS } from "./report.js";
import { o as run } from "./run.js";
import { t as parseFlags } from "./parse-flags.js";
import { i as wantsColor, n as deliver, t as columns } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { t as writeReport } from "./write-report.js";
import { fileURLToPath } from "node:url";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";

// src/commands/demo.ts
const HELP = `proctor demo: grade recorded example pull requests, offline, with nothing to install

  proctor demo [NAME]… [--format text|json|markdown|sarif] [--list]

Each example was recorded from a real session of a coding-agent CLI on a small repository. They are graded by the same
code as any other pull request: a git bundle, a session log and a pull object.

Examples
  proctor demo
  proctor demo weakened-test --format markdown
`;
const EXAMPLES = fileURLToPath(new URL("../../examples/", import.meta.url));
function findExamples(root) {
	if (!existsSync(root)) throw new HostError(`${root}: the recorded examples are missing`, "Take the whole repository.");
	return readdirSync(root).filter((name) => existsSync(path.join(root, name, "repo.bundle"))).map((name) => {
		const folder = path.join(root, name);
		const { about } = JSON.parse(readFileSync(path.join(folder, "meta.json"), "utf8"));
		return {
			name,
			folder,
			about: about ?? name
		};
	});
}
/** Grades one recorded example through the same `run` as everything else. */
async function gradeExample(folder) {
	const host = localHost({
		repo: path.join(folder, "repo.bundle"),
		base: "base",
		head: "head",
		diff: null,
		sessions: [path.join(folder, "session.jsonl")],
		pull: path.join(folder, "pull.json"),
		policy: null,
		say: () => {}
	});
	try {
		return (await run(host)).report;
	} finally {
		host.close();
	}
}
const tally = (graded) => graded.map(([{ name }, { verdict, grade }]) => {
	const value = grade.value === null ? "   –" : grade.value.toFixed(2);
	return `  ${name.padEnd(18)} ${verdict.padEnd(9)} ${value}  ${grade.band ?? ""}`.trimEnd();
}).join("\n");
function choose(all, names) {
	const unknown = names.find((name) => !all.some((example) => example.name === name));
	if (unknown !== void 0) throw new UsageError(`no example "${unknown}"`, `There are: ${all.map(({ name }) => name).join(", ")}`);
	return names.length === 0 ? all : all.filter(({ name }) => names.includes(name));
}
async function perform(args) {
	const options = {
		format: {
			type: "string",
			default: "text"
		},
		list: {
			type: "boolean",
			default: false
		}
	};
	const { values, positionals } = parseFlags({
		args: [...args],
		options,
		allowPositionals: true
	}, "See: proctor demo --help");
	if (!Object.hasOwn(RENDERERS, values.format)) throw new UsageError(`--format ${values.format}: unknown form`, `Use one of: ${Object.keys(RENDERERS).join(", ")}`);
	const examples = choose(findExamples(EXAMPLES), positionals);
	if (values.list) {
		deliver(examples.map(({ name, about }) => `${name.padEnd(18)} ${about}`).join("\n"), void 0);
		return {
			exit: 0,
			line: null
		};
	}
	const graded = [];
	for (const example of examples) {
		const report = await gradeExample(example.folder);
		graded.push([example, report]);
		const text = writeReport(values.format, report, {
			color: wantsColor(),
			width: columns()
		});
		deliver(values.format === "text" ? `\n━━ ${example.name}: ${example.about}\n\n${text}` : text, void 0);
	}
	if (values.format === "text" && graded.length > 1) deliver(`\n━━ all examples\n\n${tally(graded)}\n`, void 0);
	return {
		exit: 0,
		line: null
	};
}
/** `proctor demo`: its exit code says that the demo ran, whatever the examples' verdicts. */
const demo = {
	help: HELP,
	perform
};

export { demo };