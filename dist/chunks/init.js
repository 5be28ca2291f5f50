import { t as createTwoFilesPatch } from "./libesm.js";
import { O as POLICY_PATH } from "./text.js";
import { i as propose, l as renderSetUp, n as surveyRepository, t as openWorkingFolder, u as setUpJson } from "./working-folder.js";
import { t as readPolicy } from "./read3.js";
import { t as RULES } from "./rules.js";
import { t as parseFlags } from "./parse-flags.js";
import { n as deliver } from "./terminal.js";
import { t as UsageError } from "./usage.js";

// src/commands/init.ts
const HELP = `proctor init: write the workflows and a policy into a repository

  proctor init [--repo DIR] [--dry-run] [--force] [--two-jobs|--two-stage] [--action REF]
               [--branch NAME] [--app ID] [--format text|json]

Writes, fitted to what the repository holds:

  .github/workflows/proctor.yml         grades each pull request; its job can be required
  .github/workflows/proctor-upkeep.yml  outcomes, comments that ask for something, the weekly scorecard
  .github/proctor.yml                   a commented policy: tests, package managers, generated paths, agents in CI
  .github/rulesets/proctor-*.json       rulesets to apply: for the ledger's branch, and to make it a gate

A file that is there is never overwritten without --force: its difference is shown. Run again, it changes nothing. Then it
says what is left to do, and how strong the gate is.

  --repo DIR     the repository (default: here)
  --dry-run      show everything, write nothing
  --force        overwrite files that say something else
  --two-jobs     the job that reads the pull request gets no right to write; a second one posts the grade
  --two-stage    for where pull_request_target is forbidden: graded behind a run for pull_request
  --action REF   what the workflows use (default: OWNER/proctor@v1, OWNER to be filled in)
  --branch NAME  the default branch, where origin does not tell
  --app ID       the id of an App of your own that alone is to write the ledger
  --format FORM  text (default) or json

Examples
  proctor init --dry-run
  proctor init --action octo-org/proctor@v1
  proctor init --dry-run --format json | jq -r '.files[] | select(.path == ".github/proctor.yml").text'

Exit code: 0 done, or nothing to do · 2 bad usage or unreadable input
`;
const OPTIONS = {
	repo: {
		type: "string",
		default: "."
	},
	"dry-run": {
		type: "boolean",
		default: false
	},
	force: {
		type: "boolean",
		default: false
	},
	"two-jobs": {
		type: "boolean",
		default: false
	},
	"two-stage": {
		type: "boolean",
		default: false
	},
	action: {
		type: "string",
		default: "OWNER/proctor@v1"
	},
	branch: { type: "string" },
	app: { type: "string" },
	format: {
		type: "string",
		default: "text"
	}
};
const SEE = "See: proctor init --help";
const FORMS = {
	text: renderSetUp,
	json: setUpJson
};
function readFlags(args) {
	const flags = parseFlags({
		args: [...args],
		options: OPTIONS
	}, SEE).values;
	const { action, branch, app, format } = flags;
	if (!/^[\w.-]+\/[\w.-]+(?:\/[\w./-]+)?@[\w./-]+$/.test(action)) throw new UsageError(`--action ${action}: not an action`, "Write it as OWNER/proctor@v1 or OWNER/proctor@COMMIT.");
	if (branch !== void 0 && !/^(?![-/])[^\s~^:?*[\\]{1,250}$/.test(branch)) throw new UsageError(`--branch ${branch}: not the name of a branch`, SEE);
	if (app !== void 0 && !/^[1-9]\d{0,14}$/.test(app)) throw new UsageError(`--app ${app}: not the id of an App`, "It is the number that the App’s settings show.");
	if (!Object.hasOwn(FORMS, format)) throw new UsageError(`--format ${format}: unknown form`, "Use one of: text, json");
	const { "two-jobs": twoJobs, "two-stage": twoStage } = flags;
	if (twoJobs && twoStage) throw new UsageError("--two-jobs and --two-stage: choose one", SEE);
	const form = twoJobs ? "two-jobs" : twoStage ? "two-stage" : "one-job";
	return {
		...flags,
		form,
		format
	};
}
/** What we propose must hold by our own reading; where it does not, that is a defect of ours and nothing is written. */
function proofread(files) {
	const text = files.find(({ path }) => path === ".github/proctor.yml")?.text ?? "";
	const { problems } = readPolicy(text, POLICY_PATH, RULES.map(({ id }) => id));
	if (problems.length > 0) throw new Error(`the policy that was proposed is wrong: ${problems.join("; ")}`);
}
function place(folder, { path, text }, force) {
	const old = folder.read(path);
	if (old === text) return {
		path,
		became: "unchanged",
		diff: ""
	};
	if (old === null) return {
		path,
		became: "created",
		diff: ""
	};
	const diff = createTwoFilesPatch(`a/${path}`, `b/${path}`, old, text, void 0, void 0, { context: 2 });
	return {
		path,
		became: force ? "replaced" : "kept",
		diff: diff.replace(/^=+\n/, "")
	};
}
async function perform(args) {
	const { repo, force, action, branch, app, form, format, "dry-run": isTrial } = readFlags(args);
	const folder = openWorkingFolder(repo);
	const survey = await surveyRepository(repo, {
		at: "head",
		...branch !== void 0 && { branch }
	});
	const proposal = propose(survey, {
		action,
		form,
		app: app === void 0 ? null : Number(app)
	});
	proofread(proposal.files);
	const placed = proposal.files.map((file) => place(folder, file, force));
	const written = placed.filter(({ became }) => became === "created" || became === "replaced");
	if (!isTrial) for (const { path } of written) folder.write(path, proposal.files.find((file) => file.path === path)?.text ?? "");
	deliver(FORMS[format]({
		top: folder.top,
		proposal,
		action,
		placed,
		isTrial
	}), void 0);
	const told = isTrial ? "would be written; nothing was" : "written";
	return {
		exit: 0,
		line: `${written.length} of ${placed.length} files ${told}`
	};
}
/** `proctor init`. */
const init = {
	help: HELP,
	perform
};

export { init };