import { t as localHost } from "./local.js";
import { i as renderPage, t as RENDERERS } from "./report.js";
import { o as run } from "./run.js";
import { t as parseFlags } from "./parse-flags.js";
import { i as wantsColor, n as deliver, r as progress, t as columns } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { t as writeReport } from "./write-report.js";

// src/commands/grade.ts
const HELP = `proctor grade: grade one pull request

  proctor grade --repo DIR --base REV [--head REV] [--session FILE|DIR]…
  proctor grade --diff FILE [--session FILE|DIR]…

  --repo DIR       a git repository; nothing of it is checked out or run
  --base REV       what the pull request is made against; its merge base with the head is used
  --head REV       the pull request's last commit (default HEAD)
  --diff FILE      a unified diff instead of a repository: says what it could not look at
  --session FILE   a session log, or a folder of them; may be repeated, gzipped, or - for standard input
  --pr FILE        the pull request as GitHub's REST API gives it, optionally with commits, comments and task
  --policy FILE    instead of .github/proctor.yml at the base
  --rubric NAME    process (default), or bob-v1: the published step rubric of gptme-sessions, for comparison
  --format FORM    text (default), json, markdown, sarif or html (one page that stands alone)
  --out FILE       write there instead of standard output

Exit code: 0 passed · 1 blocked by a finding · 2 bad usage or unreadable input · 3 could not be graded

Examples
  proctor grade --repo . --base origin/main --session ~/.claude/projects/-home-me-orchard/
  git diff main... | proctor grade --diff - --format json
  proctor grade --repo . --base main --session session.jsonl --format html --out report.html
`;
const FLAGS = {
	repo: { type: "string" },
	base: { type: "string" },
	head: { type: "string" },
	diff: { type: "string" },
	session: {
		type: "string",
		multiple: true
	},
	pr: { type: "string" },
	policy: { type: "string" },
	rubric: { type: "string" },
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
/** Reads flags; what the parser refuses becomes a `UsageError`. */
const readFlags = (args) => parseFlags({
	args: [...args],
	options: FLAGS,
	allowPositionals: false
}, "See: proctor grade --help").values;
function readForm(name) {
	if (name === "html" || Object.hasOwn(RENDERERS, name)) return name;
	throw new UsageError(`--format ${name}: unknown form`, `Use one of: ${Object.keys(RENDERERS).join(", ")}, html`);
}
const RUBRICS = ["process", "bob-v1"];
const isRubric = (name) => RUBRICS.includes(name);
/** What the flags want otherwise than the policy: the rubric. */
function changeOf(rubric) {
	if (rubric === void 0) return (policy) => policy;
	if (!isRubric(rubric)) throw new UsageError(`--rubric ${rubric}: unknown rubric`, `Use one of: ${RUBRICS.join(", ")}`);
	return (policy) => ({
		...policy,
		grade: {
			...policy.grade,
			rubric
		}
	});
}
/** The exit code of a verdict; an advising policy passes. */
function exitOf(report, policy) {
	if (report.verdict === "block") return {
		exit: 1,
		line: `blocked: ${report.why}`
	};
	if (report.verdict === "pass") return {
		exit: 0,
		line: `passed: ${report.why}`
	};
	return policy["on-error"] === "pass" ? {
		exit: 0,
		line: `not graded, and the policy lets that pass: ${report.why}`
	} : {
		exit: 3,
		line: `not graded: ${report.why}`
	};
}
/** An outcome in the form that was asked for; the dossier is read only for a page. */
const write = async (form, { report, dossier }, options) => form === "html" ? renderPage(report, dossier()) : writeReport(form, report, options);
async function perform(args) {
	const flags = readFlags(args);
	const form = readForm(flags.format);
	const change = changeOf(flags.rubric);
	if (flags.repo === void 0 === (flags.diff === void 0)) throw new UsageError("give either --repo or --diff", "See: proctor grade --help");
	const host = localHost({
		repo: flags.repo ?? null,
		base: flags.base ?? null,
		head: flags.head ?? null,
		diff: flags.diff ?? null,
		sessions: flags.session ?? [],
		pull: flags.pr ?? null,
		policy: flags.policy ?? null,
		say: progress()
	});
	try {
		const outcome = await run(host, change);
		const color = wantsColor() && flags.out === void 0;
		deliver(await write(form, outcome, {
			color,
			width: columns()
		}), flags.out);
		return exitOf(outcome.report, outcome.policy);
	} finally {
		host.close();
	}
}
/** `proctor grade`. */
const grade = {
	help: HELP,
	perform
};

export { grade as n, exitOf as t };