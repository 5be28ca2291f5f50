import { i as __toESM } from "./rolldown-runtime.js";
import { A as CHECK_NAME, M as LEDGER_BRANCH, O as POLICY_PATH, c as oneLine, d as stripControl, j as HostError, o as nestsDeeper } from "./text.js";
import { n as openRepository } from "./git.js";
import { T as isTestPath } from "./syntax.js";
import { _ as builtIn, y as parse } from "./rules.js";
import { t as require_dist } from "./dist2.js";
import { createHash } from "node:crypto";
import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

// src/setup/proctor-jobs.ts
/** Whether the repository is Proctor's own: its workflows then name the Action `./`. */
const isProctor = ({ texts }) => /^name:\s*Proctor\s*$/m.test(texts.get("action.yml") ?? "");
/** The jobs of a workflow that run Proctor: steps that use an action called `proctor`, whoever publishes it. */
function proctorJobs(survey, { jobs }) {
	const ours = (uses) => uses !== null && (/^[\w.-]+\/proctor@/i.test(uses) || uses === "./" && isProctor(survey));
	return jobs.filter(({ steps }) => steps.some(({ uses }) => ours(uses)));
}

// src/setup/workflow-file.ts
var import_dist = /* @__PURE__ */ __toESM(require_dist(), 1);
/** Characters of a workflow that are read; a longer one is said to be unreadable. */
const LONGEST = 3e5;
/** Lists and mappings within one another; a workflow needs ten. Brackets of scripts count, too. */
const DEEPEST = 200;
const textOf = (node) => (0, import_dist.isScalar)(node) && node.value !== null ? String(node.value) : null;
const at = (node, key) => (0, import_dist.isMap)(node) ? node.get(key, true) : void 0;
const pairsOf = (node) => (0, import_dist.isMap)(node) ? node.items.map(({ key, value }) => [
	textOf(key) ?? "",
	value,
	key
]) : [];
const textsOf = (node) => {
	return ((0, import_dist.isSeq)(node) ? node.items : [node]).flatMap((item) => textOf(item) ?? []);
};
function readGrants(node) {
	const word = textOf(node);
	if (word === "read-all" || word === "write-all") return word;
	return (0, import_dist.isMap)(node) ? new Map(pairsOf(node).map(([key, value]) => [key, textOf(value) ?? ""])) : null;
}
function readConcurrency(node) {
	const group = textOf(node) ?? textOf(at(node, "group"));
	return group === null ? null : {
		group,
		cancel: textOf(at(node, "cancel-in-progress")) ?? "false"
	};
}
function readTrigger(node, line) {
	const crons = (0, import_dist.isSeq)(node) ? node.items.flatMap((item) => textOf(at(item, "cron")) ?? []) : [];
	const lists = pairsOf(node).map(([key, value]) => [key, textsOf(value)]);
	return {
		line,
		lists: new Map(crons.length > 0 ? [["cron", crons]] : lists)
	};
}
function readTriggers(node, lineOf) {
	if ((0, import_dist.isMap)(node)) return new Map(pairsOf(node).map(([event, value, place]) => [event, readTrigger(value, lineOf(place))]));
	return new Map(textsOf(node).map((event) => [event, {
		line: lineOf(node),
		lists: /* @__PURE__ */ new Map()
	}]));
}
const readStep = (node, lineOf) => ({
	line: lineOf(node),
	id: textOf(at(node, "id")),
	uses: textOf(at(node, "uses")),
	run: textOf(at(node, "run")),
	with: new Map(pairsOf(at(node, "with")).map(([key, value]) => [key, textOf(value) ?? ""]))
});
function readJob(id, node, line, lineOf) {
	const steps = at(node, "steps");
	return {
		id,
		name: textOf(at(node, "name")) ?? id,
		line,
		condition: textOf(at(node, "if")),
		permissions: readGrants(at(node, "permissions")),
		concurrency: readConcurrency(at(node, "concurrency")),
		isOptional: textOf(at(node, "continue-on-error")) === "true",
		uses: textOf(at(node, "uses")),
		steps: (0, import_dist.isSeq)(steps) ? steps.items.filter(import_dist.isMap).map((step) => readStep(step, lineOf)) : []
	};
}
function read(path, text) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		uniqueKeys: false,
		logLevel: "silent"
	});
	const lineOf = (node) => lines.linePos(node?.range?.[0] ?? 0).line || 1;
	const [error] = document.errors;
	if (error) return {
		kind: "unreadable",
		path,
		why: `line ${error.linePos?.[0].line ?? 1} is no plain YAML`
	};
	const top = document.contents;
	if (!(0, import_dist.isMap)(top)) return {
		kind: "unreadable",
		path,
		why: "it is no mapping"
	};
	return {
		kind: "workflow",
		workflow: {
			path,
			triggers: readTriggers(at(top, "on"), lineOf),
			permissions: readGrants(at(top, "permissions")),
			concurrency: readConcurrency(at(top, "concurrency")),
			jobs: pairsOf(at(top, "jobs")).map(([id, job, place]) => readJob(id, job, lineOf(place), lineOf))
		}
	};
}
/** Reads a workflow file. Aliases are not followed. Never throws: what is no workflow is unreadable, with the reason. */
function readWorkflow(path, text) {
	if (text.length > LONGEST) return {
		kind: "unreadable",
		path,
		why: `it is longer than ${LONGEST} characters`
	};
	if (nestsDeeper(text, DEEPEST)) return {
		kind: "unreadable",
		path,
		why: "its values lie too deep in one another"
	};
	try {
		return read(path, text);
	} catch {
		return {
			kind: "unreadable",
			path,
			why: "it cannot be parsed"
		};
	}
}
/** Whether a path is that of a workflow. */
const isWorkflowPath = (path) => /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);

// src/setup/survey.ts
const SETTINGS = /* @__PURE__ */ new Set([
	".gitattributes",
	"package.json",
	"pyproject.toml",
	"pytest.ini",
	"setup.cfg",
	"tox.ini",
	"phpunit.xml",
	"phpunit.xml.dist",
	".npmrc",
	".yarnrc.yml",
	"pip.conf",
	"NuGet.config",
	"nuget.config",
	".cargo/config.toml",
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS",
	"action.yml",
	POLICY_PATH
]);
/** Workflows that are read at most. */
const MOST_WORKFLOWS = 200;
/** Of a repository's files, those whose text a survey holds: workflows, settings, the policy. */
function wantedFiles(paths) {
	return [...paths.filter(isWorkflowPath).slice(0, MOST_WORKFLOWS), ...paths.filter((path) => SETTINGS.has(path))];
}
/** The survey's workflows, read. */
const workflowsOf = ({ texts }) => [...texts].flatMap(([path, text]) => isWorkflowPath(path) ? [readWorkflow(path, text)] : []);

// src/setup/duties.ts
const permission = (name, level, why) => ({
	name,
	level,
	why
});
/** What every job that keeps something needs. */
const LEDGER = permission("contents", "write", "the ledger, on the branch `proctor`");
const READ_PULLS = permission("pull-requests", "read", "to read the pull request");
const COMMENT = permission("pull-requests", "write", "the one comment");
const CHECK = permission("checks", "write", "the check on the head commit");
const ARTIFACTS = permission("actions", "read", "session logs in workflow artifacts");
/** What grading a pull request takes, whatever asks for it. */
const GRADING = [
	LEDGER,
	COMMENT,
	CHECK,
	ARTIFACTS
];
/** What each half of a grade takes, where they are jobs apart: the one that reads may not write. */
const STAGES = {
	grade: [
		permission("contents", "read", "the two trees, the policy"),
		READ_PULLS,
		ARTIFACTS
	],
	publish: [
		LEDGER,
		COMMENT,
		CHECK
	]
};
/** The job that is to be required. It works in a file of its own: a job that another event skips would count as passed. */
const GRADE = {
	id: "grade",
	event: "pull_request_target",
	types: [
		"opened",
		"synchronize",
		"reopened",
		"ready_for_review",
		"edited"
	],
	permissions: GRADING,
	lost: "nothing is graded"
};
/** Everything else, one job each. */
const UPKEEP = [
	{
		id: "outcome",
		event: "pull_request_target",
		types: ["closed"],
		permissions: [
			LEDGER,
			READ_PULLS,
			permission("checks", "read", "what the checks of the head had said")
		],
		lost: "the ledger does not learn which graded pull requests were merged"
	},
	{
		id: "reverts",
		event: "push",
		types: [],
		permissions: [LEDGER, READ_PULLS],
		lost: "the ledger does not learn what was reverted"
	},
	{
		id: "answer",
		event: "issue_comment",
		types: ["created"],
		permissions: GRADING,
		lost: "comments such as `/proctor waive` are not answered"
	},
	{
		id: "scorecard",
		event: "schedule",
		types: [],
		permissions: [
			LEDGER,
			READ_PULLS,
			permission("issues", "write", "the week's issue")
		],
		lost: "there is no scorecard, and no outcome after fourteen days"
	},
	{
		id: "missed",
		event: "schedule",
		types: [],
		input: "sweep",
		permissions: GRADING,
		lost: "pull requests whose event was missed stay ungraded until their next push"
	}
];

// src/setup/job-text.ts
const MINUTES = 10;
const indented = (text, by) => text.trimEnd().split("\n").map((line) => `${" ".repeat(by)}${line}\n`).join("");
/** One job of a workflow, as YAML below `jobs:`; each of its rights with the reason for it. */
function jobText({ id, permissions, condition, needs, group, steps }) {
	const width = Math.max(...permissions.map(({ name, level }) => `${name}: ${level}`.length)) + 1;
	const rights = permissions.map(({ name, level, why }) => `${`${name}: ${level}`.padEnd(width)} # ${why}`);
	return [
		`  ${id}:\n`,
		needs === void 0 ? "" : `    needs: ${needs}\n`,
		condition === void 0 ? "" : `    if: >-\n${indented(condition, 6)}`,
		group === void 0 ? "" : `    concurrency:\n      group: ${group}\n      cancel-in-progress: false\n`,
		`    runs-on: ubuntu-latest\n    timeout-minutes: ${MINUTES}\n    permissions:\n`,
		indented(rights.join("\n"), 6),
		"    steps:\n",
		indented(steps, 6)
	].join("");
}

// src/setup/grade-workflow.ts
/** The workflow that grades, and the one that the two-stage form waits for. */
const GRADE_PATH = ".github/workflows/proctor.yml";
const START_PATH = ".github/workflows/proctor-start.yml";
/** Silences zizmor about a trigger, with the reason. */
const NO_CHECKOUT = "# zizmor: ignore[dangerous-triggers] nothing of the pull request is checked out or run";
const START = "Proctor start";
const HEAD = `# Grades the pull requests that coding agents open. Written by \`proctor init\`.
#
# The pull request is read as data: there is no checkout, and nothing of it is run.`;
const ON_TARGET = `${HEAD} pull_request_target takes this file
# and the policy from the default branch, so that a pull request cannot change its own judge.
name: Proctor
on:
  pull_request_target: ${NO_CHECKOUT}
    types: [${GRADE.types.join(", ")}]
  # A required job must also report in a merge queue: the pull request's grade is passed on there.
  merge_group:
    types: [checks_requested]
permissions: {}
concurrency:
  group: proctor-\${{ github.event.pull_request.number || github.event.merge_group.head_sha }}
  cancel-in-progress: true
jobs:
`;
const oneJob = (action) => ON_TARGET + jobText({
	id: GRADE.id,
	permissions: GRADE.permissions,
	steps: `- uses: ${action}`
});
/** GitHub's own actions for artifacts, pinned: the second job has rights, and what it downloads decides what it posts. */
const UPLOAD = "actions/upload-artifact@ea165f8d65b6e75b540449e92b4886f43607fa02 # v4.6.2";
const DOWNLOAD = "actions/download-artifact@d3f86a106a0bac45b974a628896c90dbdf5c8093 # v4.3.0";
const readSteps = (action) => `- uses: ${action}
  id: proctor
  with:
    stage: grade
- uses: ${UPLOAD}
  if: steps.proctor.outputs.claim != ''
  with:
    name: proctor-claim
    path: \${{ steps.proctor.outputs.claim }}`;
const publishSteps = (action) => `- uses: ${DOWNLOAD}
  if: needs.read.result == 'success'
  with:
    name: proctor-claim
    path: \${{ runner.temp }}
- uses: ${action}
  with:
    stage: publish
    claim: \${{ runner.temp }}/proctor-claim.json`;
/** The second job never sees the diff or a log. It always runs: a required job that is skipped counts as passed. */
function twoJobs(action) {
	const read = jobText({
		id: "read",
		permissions: STAGES.grade,
		condition: "github.event_name == 'pull_request_target'",
		steps: readSteps(action)
	});
	const publish = jobText({
		id: GRADE.id,
		permissions: STAGES.publish,
		needs: "read",
		condition: "always()",
		steps: publishSteps(action)
	});
	return `${ON_TARGET}${read}\n${publish}`;
}
const START_TEXT = `# Starts the workflow Proctor where pull_request_target is forbidden. Written by \`proctor init\`.
#
# It runs as the pull request has it, so that nothing of it is believed: it may hand over logs and has no rights.
name: ${START}
on:
  pull_request:
    types: [${GRADE.types.join(", ")}]
permissions: {}
concurrency:
  group: proctor-start-\${{ github.event.pull_request.number }}
  cancel-in-progress: true
jobs:
  start:
    runs-on: ubuntu-latest
    timeout-minutes: 5
    steps:
      - run: echo "Nothing to hand over." # or upload an artifact that logs.artifacts of the policy names
`;
function behind(action) {
	return `${HEAD} It runs behind ${START}, from the default
# branch; the pull request is found by what GitHub says of that run. What can be required is the check \`proctor / grade\`.
name: Proctor
on:
  workflow_run: ${NO_CHECKOUT}
    workflows: [${START}]
    types: [completed]
  merge_group:
    types: [checks_requested]
permissions: {}
concurrency:
  group: proctor-\${{ github.event.workflow_run.head_sha || github.event.merge_group.head_sha }}
  cancel-in-progress: true
jobs:
${jobText({
		id: GRADE.id,
		permissions: GRADE.permissions,
		steps: `- uses: ${action}`
	})}`;
}
/** The files of the workflow that grades, in one form; `action` is what `uses:` names. */
function gradeWorkflows(form, action) {
	if (form === "one-job") return [{
		path: GRADE_PATH,
		text: oneJob(action)
	}];
	if (form === "two-jobs") return [{
		path: GRADE_PATH,
		text: twoJobs(action)
	}];
	return [{
		path: START_PATH,
		text: START_TEXT
	}, {
		path: GRADE_PATH,
		text: behind(action)
	}];
}

// src/setup/upkeep-workflow.ts
/** Where the workflow goes that does everything but grading. */
const UPKEEP_PATH = ".github/workflows/proctor-upkeep.yml";
const WEEKLY = "17 6 * * 1";
const SIX_HOURLY = "23 */6 * * *";
const scheduled = (cron) => `github.event_name == 'schedule' && github.event.schedule == '${cron}'`;
/** By job: when it runs, which of its runs wait for one another, and what it gives the Action. */
const TERMS = {
	outcome: {
		condition: "github.event_name == 'pull_request_target'",
		group: `proctor-outcome-\${{ github.event.pull_request.number }}`
	},
	reverts: {
		condition: "github.event_name == 'push'",
		group: "proctor-reverts"
	},
	answer: {
		condition: "github.event_name == 'issue_comment' && github.event.issue.pull_request &&\nstartsWith(github.event.comment.body, '/proctor ')",
		group: `proctor-answer-\${{ github.event.issue.number }}`
	},
	scorecard: {
		condition: `(${scheduled(WEEKLY)}) ||\n(github.event_name == 'workflow_dispatch' && inputs.arms == '')`,
		group: "proctor-scorecard"
	},
	missed: {
		condition: scheduled(SIX_HOURLY),
		group: "proctor-missed",
		inputs: "\n  with:\n    sweep: open"
	}
};
const selectJob = (action) => jobText({
	id: "select",
	permissions: [LEDGER],
	condition: "github.event_name == 'workflow_dispatch' && inputs.arms != ''",
	steps: `- uses: ${action}
  with:
    select: true
    arms: \${{ inputs.arms }}
    category: \${{ inputs.category }}`
});
/** The workflow of everything else: outcomes, comments that ask for something, the scorecard, a choice by hand. */
function upkeepWorkflow({ form, branch, action }) {
	const jobs = UPKEEP.map(({ id, permissions }) => {
		const { inputs = "", ...terms } = TERMS[id] ?? {};
		return jobText({
			id,
			permissions,
			...terms,
			steps: `- uses: ${action}${inputs}`
		});
	});
	const text = `# What Proctor does beside grading. Written by \`proctor init\`. None of these jobs is to be required.
name: Proctor upkeep
on:
  pull_request_target: ${NO_CHECKOUT}
    types: [closed]
  push:
    branches: [${JSON.stringify(branch)}]
  issue_comment: ${NO_CHECKOUT}
    types: [created]
  schedule:
    - cron: "${WEEKLY}" # the scorecard
    - cron: "${SIX_HOURLY}" # pull requests that no event graded
  workflow_dispatch:
    inputs:
      arms:
        description: Arms to choose one of, as harness:model, one a line. Without any, the scorecard is made now.
        default: ""
      category:
        description: The kind of task that the choice is for.
        default: ""
permissions: {}
jobs:
${[...jobs, selectJob(action)].join("\n")}`;
	if (form !== "two-stage") return text;
	return text.replace(`pull_request_target: ${NO_CHECKOUT}`, "pull_request: # of a fork, it may not write: that outcome is not kept").replace("github.event_name == 'pull_request_target'", "github.event_name == 'pull_request'");
}

// src/setup/init-report.ts
/** How strong the gate is that a set-up gives; said plainly, since the weaker one must never be taken for the other. */
function gateSays(required) {
	return `Advisory. The ${required === "proctor / grade" ? `check \`${required}\`` : `job \`${required}\``} can be required, and it fails where a finding blocks; but whoever can push a workflow to this repository can have something else report under that name. An enforcing gate needs a check whose expected source is an App of your own, or a workflow that the organisation requires.`;
}
const plain$1 = (text) => oneLine(stripControl(text), 100);
function foundLines({ found: { branch, tests, packages, agents } }) {
	const places = tests.known.slice(0, 4).map(({ what, count }) => `${plain$1(what)} (${count})`);
	const names = packages.managers.map(({ name, file }) => `${name} (${plain$1(file)})`);
	const steps = agents.map(({ agent, workflow, line, artifact }) => `${agent} in ${plain$1(workflow.path)}:${line}, ${artifact === null ? "its log is not uploaded" : `its log in the artifact ${plain$1(artifact)}`}`);
	return [
		`default branch  ${plain$1(branch)}`,
		`tests           ${places.join(", ") || "none by their names"}`,
		`packages        ${names.join(", ") || "no package manager that is known"}`,
		...(steps.length > 0 ? steps : ["none in the workflows"]).map((one) => `agents          ${one}`)
	];
}
/** The command that puts a ruleset in force; `gh` fills in owner and name of the repository it is run in. */
const applyLine = (file) => `gh api --method POST 'repos/{owner}/{repo}/rulesets' --input ${file}`;
/** What is left to be done by a person, in order. */
function nextSteps({ proposal, action, placed }) {
	const kept = placed.filter(({ became }) => became === "kept");
	const history = proposal.rulesets.filter(({ path }) => !path.endsWith("-gate.json"));
	const gate = proposal.rulesets.filter(({ path }) => path.endsWith("-gate.json"));
	const apply = (files) => files.map(({ path }) => applyLine(path)).join(" && ");
	return [
		...kept.length > 0 ? [`Look at the differences above: ${kept.length} files were kept; --force overwrites them.`] : [],
		...action.startsWith("OWNER/") ? [`Put who publishes the Action in the place of OWNER in ${GRADE_PATH} and ${UPKEEP_PATH} (or run this with --action).`] : [],
		...proposal.others.map((other) => `Take Proctor out of ${plain$1(other)}, or leave its jobs out of ${GRADE_PATH} and ${UPKEEP_PATH}: with both, the same is done twice.`),
		`Read .github/proctor.yml, and merge it with the workflows into ${plain$1(proposal.found.branch)}: they have no effect elsewhere.`,
		"See what would have been blocked in your own history: proctor sweep --repo . --last 500",
		...proposal.found.agents.some(({ artifact }) => artifact === null) ? ["Have the agents above upload their logs: docs/providing-logs.md has five lines for each."] : [],
		`Protect the ledger: ${apply(history)}`,
		`To make it a gate, when a first pull request was graded: ${apply(gate)}`,
		"Ask what is still missing: proctor doctor --repo ."
	];
}
/** What `init` did, for people. */
function renderSetUp(setUp) {
	const { proposal, placed, isTrial } = setUp;
	const widest = Math.max(...placed.map(({ became }) => became.length));
	const would = isTrial ? " (nothing was written)" : "";
	return [
		`Proctor in ${plain$1(setUp.top)}`,
		"",
		"Found",
		...foundLines(proposal).map((line) => `  ${line}`),
		"",
		`Files${would}`,
		...placed.map(({ became, path }) => `  ${became.padEnd(widest)}  ${path}`),
		...placed.filter(({ diff }) => diff !== "").flatMap(({ diff }) => ["", ...stripControl(diff).trimEnd().split("\n")]),
		"",
		"The gate",
		`  ${gateSays(proposal.required)}`,
		"",
		"Rulesets: in force once they are applied; administrators can change or remove them",
		...proposal.rulesets.flatMap(({ path, says }) => [`  ${path}`, ...says.map((one) => `    - ${one}`)]),
		"",
		"Next",
		...nextSteps(setUp).map((step, at) => `  ${at + 1}. ${step}`),
		""
	].join("\n");
}
/** What `init` did, as JSON. */
function setUpJson(setUp) {
	const { proposal, placed, isTrial, top } = setUp;
	const { branch, tests, generated, protects, packages, agents } = proposal.found;
	const json = {
		schema: "proctor/init/1",
		repository: top,
		written: !isTrial,
		found: {
			branch,
			tests,
			generated,
			protected: protects,
			packages,
			agents: agents.map(({ agent, workflow, line, artifact }) => ({
				agent,
				workflow: workflow.path,
				line,
				artifact
			})),
			others: proposal.others
		},
		files: placed.map((file) => ({
			...file,
			text: proposal.files.find(({ path }) => path === file.path)?.text ?? ""
		})),
		gate: {
			strength: "advisory",
			says: gateSays(proposal.required),
			required: proposal.required
		},
		rulesets: proposal.rulesets.map(({ path, says }) => ({
			path,
			says,
			apply: applyLine(path)
		})),
		next: nextSteps(setUp)
	};
	return `${JSON.stringify(json, null, 2)}\n`;
}

// src/setup/ruleset.ts
/** GitHub Actions, as an App. */
const ACTIONS_APP = 15368;
const OPEN = [
	"Nobody, administrators included, can delete the branch proctor or rewrite its history: nobody may bypass it.",
	"Whoever may write to the repository can still add commits to the branch. GitHub refuses its Actions App as an actor that bypasses a ruleset of a repository, so that a stricter rule would lock the workflows out (a ruleset of an organisation may name it).",
	"Such a commit is noticed, not prevented: `proctor ledger verify --remote` checks who wrote each event."
];
const writtenBy = (app) => [`Only the App ${app} can create the branch proctor and add commits to it: nobody else may bypass it, administrators included.`, "The workflows must be given a token of that App as `github-token`; with GITHUB_TOKEN the ledger cannot be written any more."];
const GATE = [
	"Nothing is merged into the default branch unless the grade passed; nobody may bypass it.",
	"Direct pushes to it are refused as well, for nothing has graded them.",
	"Apply it when a first pull request was graded: before, every merge would wait for what never reported."
];
function rulesetOf(name, ref, rules, app = null) {
	return {
		name,
		target: "branch",
		enforcement: "active",
		bypass_actors: app === null ? [] : [{
			actor_id: app,
			actor_type: "Integration",
			bypass_mode: "always"
		}],
		conditions: { ref_name: {
			include: [ref],
			exclude: []
		} },
		rules
	};
}
const LEDGER_REF = `refs/heads/${LEDGER_BRANCH}`;
const HISTORY = {
	path: ".github/rulesets/proctor-history.json",
	body: rulesetOf("Proctor: history of the ledger", LEDGER_REF, [{ type: "deletion" }, { type: "non_fast_forward" }]),
	says: OPEN
};
const writer = (app) => ({
	path: ".github/rulesets/proctor-writer.json",
	body: rulesetOf("Proctor: writer of the ledger", LEDGER_REF, [{ type: "creation" }, { type: "update" }], app),
	says: writtenBy(app)
});
/** Requires the job or check, whatever its workflow: that it comes from GitHub Actions is all that a ruleset can say of it. */
const gate = (context) => ({
	path: ".github/rulesets/proctor-gate.json",
	body: rulesetOf("Proctor: required grade", "~DEFAULT_BRANCH", [{
		type: "required_status_checks",
		parameters: {
			strict_required_status_checks_policy: false,
			required_status_checks: [{
				context,
				integration_id: ACTIONS_APP
			}]
		}
	}]),
	says: GATE
});
/**
* The rulesets that a repository should have: one or two for the ledger's branch, and one that requires `context`, a job or a check. `app`: the id
* of an App of one's own that writes the ledger; null where the workflows write it with `GITHUB_TOKEN`. History and writer
* are apart because who may bypass a ruleset bypasses all of it.
*/
function proposeRulesets(context, app) {
	return [
		app === null ? HISTORY : {
			...HISTORY,
			says: OPEN.slice(0, 1)
		},
		...app === null ? [] : [writer(app)],
		gate(context)
	];
}

// src/setup/agents-in-ci.ts
/** What may stand before a command on its line: settings of variables, and programs that start another. */
const BEFORE = "(?:^|[;&|(])[ \\t]*(?:[A-Za-z_]\\w{0,60}=\\S{0,200}[ \\t]+){0,4}(?:(?:npx|bunx|uvx|timeout|nice|time)[ \\t]+(?:(?:-\\S{0,40}|\\d\\S{0,10})[ \\t]+){0,4})?";
/** A command of that name with one of those words behind it, on its line or on those that continue it. */
const command = (name, words) => new RegExp(`${BEFORE}${name}${words === void 0 ? "(?=\\s)" : `[ \\t](?:(?:[^\\n]|\\\\\\n){0,300}[ \\t])?(?:${words})(?=[\\s=]|$)`}`, "m");
const AGENTS = [
	{
		name: "claude-code-action",
		uses: /^anthropics\/claude-code(?:-base)?-action@/i,
		run: null,
		log: /execution_file|claude-execution-output|\.claude\/projects/,
		path: `\${{ steps.ID.outputs.execution_file }}`
	},
	{
		name: "Claude Code",
		uses: null,
		run: command("claude", "-p|--print"),
		log: /\.claude/,
		path: "~/.claude/projects"
	},
	{
		name: "Codex",
		uses: /^openai\/codex-action@/i,
		run: command("codex", "exec"),
		log: /codex|sessions/i,
		path: "~/.codex/sessions"
	},
	{
		name: "Gemini CLI",
		uses: /^(?:google-github-actions\/run-gemini-cli|google-gemini\/gemini-cli-action)@/i,
		run: command("gemini", "-p|--prompt"),
		log: /gemini/i,
		path: "~/.gemini/tmp"
	},
	{
		name: "Copilot CLI",
		uses: null,
		run: command("copilot", "-p|--prompt"),
		log: /copilot/i,
		path: "~/.copilot/session-state"
	},
	{
		name: "Qwen Code",
		uses: /^qwenlm\/qwen-code-action@/i,
		run: command("qwen", "-p|--prompt"),
		log: /qwen/i,
		path: "~/.qwen/projects"
	},
	{
		name: "Cursor",
		uses: null,
		run: command("cursor-agent"),
		log: /cursor/i,
		path: "~/.cursor/projects"
	},
	{
		name: "OpenCode",
		uses: /^(?:sst|anomalyco)\/opencode\/github@/i,
		run: command("opencode", "run|github"),
		log: /opencode/i,
		path: "~/.local/share/opencode"
	},
	{
		name: "OpenHands",
		uses: /^(?:all-hands-ai|openhands)\/[\w.-]+(?:\/[^@]{0,200})?@/i,
		run: command("openhands"),
		log: /openhands|output|trajector/i,
		path: "~/.openhands/conversations"
	},
	{
		name: "Aider",
		uses: null,
		run: command("aider"),
		log: /aider/i,
		path: ".aider.chat.history.md"
	},
	{
		name: "gptme",
		uses: null,
		run: command("gptme"),
		log: /gptme|logs/i,
		path: "~/.local/share/gptme/logs"
	},
	{
		name: "SWE-agent",
		uses: null,
		run: command("(?:sweagent|mini-swe-agent|mini)", "run|run-batch|-t|--task"),
		log: /traj/i,
		path: "trajectories"
	}
];
const isUpload = ({ uses }) => /^actions\/upload-artifact@/i.test(uses ?? "");
/** The name of the artifact, with `*` where an expression stands; that of the action where none is given. */
const artifactName = (step) => (step.with.get("name") ?? "artifact").replace(/\$\{\{(?:(?!\}\}).){0,300}\}\}/g, "*").trim();
function agentOf({ uses, run }) {
	return AGENTS.find((agent) => agent.uses?.test(uses ?? "") || run !== null && agent.run?.test(run));
}
function stepsIn(workflow, job) {
	return job.steps.flatMap((step, at) => {
		const agent = agentOf(step);
		if (agent === void 0) return [];
		const upload = job.steps.slice(at + 1).find((later) => isUpload(later) && agent.log.test(later.with.get("path") ?? ""));
		return {
			agent: agent.name,
			workflow,
			job,
			line: step.line,
			artifact: upload === void 0 ? null : artifactName(upload),
			path: agent.path.replace("ID", step.id ?? "agent")
		};
	});
}
/** The agents that a workflow starts. Those that a called workflow or a script of the repository starts are not seen. */
const agentSteps = (workflow) => workflow.jobs.flatMap((job) => stepsIn(workflow, job));

// src/setup/glob.ts
/** The glob of everything in a folder, which is named with its closing slash. */
const globOf = (folder) => `${folder.replace(/[\\*?[\]{}()!|+@]/g, "\\$&")}**`;

// src/setup/generated-paths.ts
/** Names that only tools give to files. */
const MADE = [
	["**/*.pb.{go,cc,h,swift,dart,rb}", /\.pb\.(?:go|cc|h|swift|dart|rb)$/],
	["**/*_pb2{,_grpc}.{py,pyi}", /_pb2(?:_grpc)?\.pyi?$/],
	["**/zz_generated.*.go", /(?:^|\/)zz_generated\.[^/]*\.go$/],
	["**/*.{g,freezed,mocks}.dart", /\.(?:g|freezed|mocks)\.dart$/],
	["**/*.{g,g.i,designer,Designer}.cs", /\.(?:g|g\.i|[dD]esigner)\.cs$/],
	["**/*.min.{js,css}", /\.min\.(?:js|css)$/],
	["**/*.generated.*", /\.generated\.[^/.]+$/],
	["**/__generated__/**", /(?:^|\/)__generated__\//]
];
/** Folders whose contents tools usually make or copy. */
const FOLDERS = /(?:^|\/)((?:dist|build|out|generated|gen|vendor|third_party|node_modules)\/)/;
const MOST$2 = 12;
const ATTRIBUTE = /^(?!#)(\S+)(?:\s.*)?\slinguist-generated(?:=true)?(?:\s|$)/;
/** A pattern of .gitattributes as a glob of the repository: without a slash it stands for any folder. */
function globOfPattern(pattern) {
	if (pattern.startsWith("\"") || pattern.startsWith("[attr]")) return null;
	const plain = pattern.replace(/^\//, "");
	return `${pattern.replace(/\/+$/, "").includes("/") ? "" : "**/"}${plain}${plain.endsWith("/") ? "**" : ""}`;
}
/** Finds what a repository calls generated in .gitattributes, and what only tools name so. */
function findGenerated({ paths, texts }) {
	const attributes = (texts.get(".gitattributes") ?? "").split("\n").flatMap((line) => {
		const pattern = ATTRIBUTE.exec(line)?.[1];
		return pattern === void 0 ? [] : globOfPattern(pattern) ?? [];
	});
	const made = MADE.filter(([, path]) => paths.some((one) => path.test(one))).map(([glob]) => glob);
	const folders = paths.flatMap((path) => {
		const found = FOLDERS.exec(path);
		return found === null || isTestPath(path) ? [] : path.slice(0, found.index + found[0].length);
	});
	return {
		named: [.../* @__PURE__ */ new Set([...attributes, ...made])].slice(0, MOST$2),
		likely: [...new Set(folders)].map(globOf).slice(0, MOST$2)
	};
}

// src/setup/package-managers.ts
const NPM = ["registry.npmjs.org"];
const PYPI = ["pypi.org", "files.pythonhosted.org"];
const MAVEN = ["repo.maven.apache.org", "repo1.maven.org"];
const MANAGERS = [
	{
		name: "npm",
		file: /^(?:package-lock|npm-shrinkwrap)\.json$/,
		hosts: NPM
	},
	{
		name: "Yarn",
		file: /^yarn\.lock$/,
		hosts: [...NPM, "registry.yarnpkg.com"]
	},
	{
		name: "pnpm",
		file: /^pnpm-lock\.yaml$/,
		hosts: NPM
	},
	{
		name: "Bun",
		file: /^bun\.lockb?$/,
		hosts: NPM
	},
	{
		name: "npm",
		file: /^package\.json$/,
		hosts: NPM,
		isFallback: true
	},
	{
		name: "Deno",
		file: /^deno\.lock$/,
		hosts: [
			...NPM,
			"jsr.io",
			"deno.land"
		]
	},
	{
		name: "uv",
		file: /^uv\.lock$/,
		hosts: PYPI
	},
	{
		name: "Poetry",
		file: /^poetry\.lock$/,
		hosts: PYPI
	},
	{
		name: "PDM",
		file: /^pdm\.lock$/,
		hosts: PYPI
	},
	{
		name: "Pipenv",
		file: /^Pipfile\.lock$/,
		hosts: PYPI
	},
	{
		name: "pip",
		file: /^(?:requirements[\w.-]*\.txt|setup\.(?:py|cfg)|pyproject\.toml)$/,
		hosts: PYPI,
		isFallback: true
	},
	{
		name: "pixi",
		file: /^pixi\.lock$/,
		hosts: ["conda.anaconda.org", ...PYPI]
	},
	{
		name: "Go modules",
		file: /^go\.(?:sum|mod)$/,
		hosts: ["proxy.golang.org", "sum.golang.org"]
	},
	{
		name: "Cargo",
		file: /^Cargo\.(?:lock|toml)$/,
		hosts: [
			"index.crates.io",
			"static.crates.io",
			"crates.io"
		]
	},
	{
		name: "Maven",
		file: /^pom\.xml$/,
		hosts: MAVEN
	},
	{
		name: "Gradle",
		file: /^(?:gradle\.lockfile|build\.gradle(?:\.kts)?)$/,
		hosts: [
			...MAVEN,
			"plugins.gradle.org",
			"services.gradle.org"
		]
	},
	{
		name: "Bundler",
		file: /^Gemfile(?:\.lock)?$/,
		hosts: ["rubygems.org", "index.rubygems.org"]
	},
	{
		name: "Composer",
		file: /^composer\.(?:lock|json)$/,
		hosts: ["repo.packagist.org", "api.github.com"]
	},
	{
		name: "NuGet",
		file: /^(?:packages\.lock\.json|[\w.-]+\.csproj)$/,
		hosts: ["api.nuget.org"]
	},
	{
		name: "Mix",
		file: /^mix\.(?:lock|exs)$/,
		hosts: ["hex.pm", "repo.hex.pm"]
	},
	{
		name: "pub",
		file: /^pubspec\.(?:lock|yaml)$/,
		hosts: ["pub.dev"]
	},
	{
		name: "Swift packages",
		file: /^Package\.(?:resolved|swift)$/,
		hosts: []
	}
];
/** Settings in which a repository names registries of its own. */
const REGISTRY_SETTINGS = [
	".npmrc",
	".yarnrc.yml",
	"pip.conf",
	"NuGet.config",
	"nuget.config",
	".cargo/config.toml"
];
const MOST_HOSTS = 30;
/** Paths in which other projects lie: what they depend on is not what this one does. */
const isForeign = (path) => isTestPath(path) || /(^|\/)(?:node_modules|vendor|third_party|fixtures|examples?|docs?)\//.test(path);
const depthOf = (path) => path.split("/").length;
/** Finds a repository's package managers by their files; of several files of one, the outermost is named. */
function findPackages({ paths, texts }) {
	const own = paths.filter((path) => !isForeign(path));
	const found = MANAGERS.flatMap((manager) => {
		const [file] = own.filter((path) => manager.file.test(path.split("/").at(-1) ?? "")).sort((one, other) => depthOf(one) - depthOf(other));
		return file === void 0 ? [] : [{
			...manager,
			file
		}];
	});
	const locked = found.filter(({ isFallback }) => !isFallback);
	const managers = found.filter(({ isFallback, hosts: [first = ""] }) => !isFallback || !locked.some(({ hosts }) => hosts.includes(first)));
	const named = REGISTRY_SETTINGS.flatMap((file) => [...(texts.get(file) ?? "").matchAll(/https?:\/\/(?:[^\s/@]{1,100}@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)].map(([, host = ""]) => host.toLowerCase()));
	const hosts = [.../* @__PURE__ */ new Set([...managers.flatMap((manager) => manager.hosts), ...named])];
	return {
		managers: managers.map(({ name, file }) => ({
			name,
			file
		})),
		hosts: hosts.slice(0, MOST_HOSTS)
	};
}

// src/setup/policy-text.ts
/** Items of a list that are named in a comment. */
const MOST_NAMED = 6;
/** The policy's own bound on a glob. */
const LONGEST_GLOB = 256;
/** Somebody's text inside a comment: one line, nothing unseen. */
const plain = (text) => oneLine(stripControl(text), 80);
/** Globs that a policy can hold and a person can read, as YAML: paths may hold anything. */
const quoted = (globs) => globs.filter((glob) => glob.length <= LONGEST_GLOB && !/^\.{0,2}\//.test(glob) && stripControl(glob) === glob).map((glob) => JSON.stringify(glob));
/** A key with a list, an item a line; what is not in force is commented out. */
function list(key, { sure = [], maybe = [], such }) {
	const [held, open] = [quoted(sure), quoted(maybe)];
	const shown = held.length + open.length > 0 ? open : quoted([such]);
	return [
		held.length > 0 ? `  ${key}:` : `  # ${key}:`,
		...held.map((item) => `    - ${item}`),
		...shown.map((item) => `  #   - ${item}`)
	];
}
function some(items, left) {
	const more = items.length - MOST_NAMED;
	return items.slice(0, MOST_NAMED).map(plain).join(", ") + (more > 0 ? ` and ${more} more ${left}`.trimEnd() : "");
}
const comment = (lines, indent = "  ") => lines.map((line) => `${indent}# ${line}`.trimEnd());
function logs({ agents }) {
	const artifacts = [...new Set(agents.flatMap(({ artifact }) => artifact ?? []))];
	const lost = agents.filter(({ artifact }) => artifact === null);
	return [
		"logs:",
		...comment(["optional: without a log the diff is judged alone, and there is no grade.", "required: an agent's pull request without a readable log does not pass."]),
		"  require: optional",
		...comment(["Artifacts of workflows that hold logs, by name."]),
		...list("artifacts", {
			sure: artifacts,
			such: "agent-session*"
		}),
		...lost.flatMap(({ agent, workflow, line, path }) => comment([`${plain(workflow.path)}:${line} runs ${agent} and uploads no log: add a step actions/upload-artifact`, `behind it, with \`if: always()\` and \`path: ${path}\`.`]))
	];
}
function tests({ tests: { known, named, likely } }) {
	const told = known.map(({ what }) => what);
	return comment([
		"What counts as a test, beside what Proctor tells by itself:",
		told.length > 0 ? `${some(told, "places")}.` : "nothing in this repository.",
		...named.length > 0 ? ["The settings of the test runner name these:"] : [],
		...likely.length > 0 ? ["By their names these may be tests, too. Uncomment those that are:"] : []
	]).concat(list("tests", {
		sure: named,
		maybe: likely,
		such: "checks/**"
	}));
}
function protects({ own, protects: { builtIn, likely } }) {
	return comment([
		"What agents may not change: such a finding blocks. By itself Proctor warns of changes to:",
		...builtIn.map(({ what, paths }) => `- ${what}: ${some(paths, "")}`),
		...likely.length > 0 ? ["Uncomment what no agent should touch at all:"] : []
	]).concat(list("protected", {
		sure: own,
		maybe: likely,
		such: "infra/**"
	}));
}
function generated({ generated: { named, likely } }) {
	return comment(["What tools make: it is not judged line by line. Lock files need not be named.", ...likely.length > 0 ? ["Uncomment what nobody writes by hand:"] : []]).concat(list("generated", {
		sure: named,
		maybe: likely,
		such: "dist/**"
	}));
}
function allowed({ packages: { managers, hosts } }) {
	const names = managers.map(({ name, file }) => `${name} (${plain(file)})`);
	return [
		"allow:",
		...comment(["Hosts that agents may contact. As soon as one is named here, a contact with any other blocks.", names.length > 0 ? `Found: ${some(names, "")}. They fetch from:` : "No package manager was found."]),
		...list("hosts", {
			maybe: [
				"github.com",
				"*.githubusercontent.com",
				...hosts
			],
			such: "github.com"
		}),
		...comment(["Commands that no boundary rule speaks of, as they take effect."]),
		...list("commands", { such: "sudo apt-get install *" })
	];
}
/**
* A commented policy for `.github/proctor.yml`. Everything that is not certain of the repository is commented out, so that
* the file changes nothing by itself but for the paths which it names; it always reads without a problem.
*/
function policyText(fit) {
	return `${[
		`# Proctor's policy. It is read from the default branch (${plain(fit.branch)}), never from a pull request.`,
		"# Written by `proctor init` from what the repository holds. Every key has a default: any of them may be left out.",
		"",
		"# block: a finding that is proven fails the check. advise: it is only shown. off: nothing is judged.",
		"# `proctor sweep --repo . --last 500` tells what `block` would have blocked in this history.",
		"gate: block",
		"",
		"# always, findings (only where something was found) or off: when an agent's pull request gets a comment.",
		"comment: always",
		"",
		...logs(fit),
		"",
		"paths:",
		...tests(fit),
		"",
		...protects(fit),
		"",
		...generated(fit),
		"",
		"scope:",
		...comment(["What agents may change at all; everything where nothing is named. A change outside blocks."]),
		...list("paths", { such: "src/**" }),
		"",
		...allowed(fit),
		"",
		"rules:",
		...comment(["A rule that errs here can be lowered (block, warn, note, off) until it is mended; the list is in docs/rules.", "skipped-test: warn"]),
		"",
		"# agents: boundary rules look at agents' pull requests. everyone: at those of people, too.",
		"boundaries: agents"
	].join("\n")}\n`;
}

// src/setup/protected-paths.ts
/** Settings of CI, and of the bots beside it. */
const CI = [
	[".github/workflows/**", /^\.github\/workflows\//],
	[".gitlab-ci.yml", /^\.gitlab-ci\.yml$/],
	[".gitlab/**", /^\.gitlab\//],
	[".circleci/**", /^\.circleci\//],
	[".travis.yml", /^\.travis\.yml$/],
	["{.,}appveyor.yml", /^\.?appveyor\.yml$/],
	["**/azure-pipelines*.{yml,yaml}", /(?:^|\/)azure-pipelines[^/]*\.ya?ml$/],
	[".azure-pipelines/**", /^\.azure-pipelines\//],
	["**/Jenkinsfile*", /(?:^|\/)Jenkinsfile[^/]*$/],
	[".buildkite/**", /^\.buildkite\//],
	[".teamcity/**", /^\.teamcity\//],
	[".semaphore/**", /^\.semaphore\//],
	[".drone.{yml,yaml,jsonnet}", /^\.drone\.(?:ya?ml|jsonnet)$/],
	[".woodpecker{.yml,.yaml,/**}", /^\.woodpecker(?:\.ya?ml$|\/)/],
	[".cirrus.{yml,star}", /^\.cirrus\.(?:yml|star)$/],
	["bitbucket-pipelines.yml", /^bitbucket-pipelines\.yml$/],
	["cloudbuild.{yml,yaml}", /^cloudbuild\.ya?ml$/],
	[".github/dependabot.{yml,yaml}", /^\.github\/dependabot\.ya?ml$/]
];
const WEIGHTY = /(?:^|\/)((?:infra|infrastructure|terraform|deploy|deployment|k8s|kubernetes|helm|ansible|migrations)\/)/;
const MOST$1 = 12;
/** Finds what is protected in a repository already, and what may be worth it. */
function findProtected({ paths }) {
	const kinds = /* @__PURE__ */ new Map();
	for (const path of paths) {
		const what = builtIn(path)?.what;
		if (what !== void 0) kinds.set(what, [...kinds.get(what) ?? [], path]);
	}
	const weighty = paths.flatMap((path) => {
		const found = WEIGHTY.exec(path);
		return found === null ? [] : path.slice(0, found.index + found[0].length);
	});
	const ci = CI.filter(([, pattern]) => paths.some((path) => pattern.test(path))).map(([glob]) => glob);
	return {
		builtIn: [...kinds].map(([what, found]) => ({
			what,
			paths: found
		})),
		likely: [...ci, ...[...new Set(weighty)].map(globOf).slice(0, MOST$1)]
	};
}

// src/setup/test-folders.ts
/** A file's name that says nothing by itself: whether a path with it is a test tells of the folder. */
const PLAIN = "x";
const SOURCE = /\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|scala|groovy|rb|php|cs|fs|swift|dart|exs?|clj|c|cc|cpp|h|hpp|m|sh|bats|lua|pl|t|r|jl)$/i;
const LOOKS = /(?:^|[-_.])(?:tests?|specs?|testsuites?|qa)(?:$|[-_.])|[a-z](?:Tests?|Specs?)$/;
const MOST = 12;
/** The folders above a path, outermost first: `a/`, `a/b/`. */
function foldersOf(path) {
	const parts = path.split("/").slice(0, -1);
	return parts.map((_, at) => `${parts.slice(0, at + 1).join("/")}/`);
}
const lastPart = (folder) => folder.split("/").at(-2) ?? "";
/** Folders deep in modules are told by their end: `core/src/test/` and `web/src/test/` are both `src/test/`. */
const shortened = (folder) => {
	const parts = folder.split("/").filter((part) => part !== "");
	return parts.length > 2 ? `…/${parts.slice(-2).join("/")}/` : folder;
};
function countBy(labels) {
	const counts = /* @__PURE__ */ new Map();
	for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
	return [...counts].map(([what, count]) => ({
		what,
		count
	})).sort((one, other) => other.count - one.count);
}
function knownIn(tests) {
	const beside = /* @__PURE__ */ new Map();
	return countBy(tests.map((path) => {
		const folder = foldersOf(path).find((one) => isTestPath(`${one}${PLAIN}`));
		if (folder !== void 0) return shortened(folder);
		const kind = /\.[^./]+$/.exec(path)?.[0] ?? path;
		if (!beside.has(kind)) beside.set(kind, path.split("/").at(-1) ?? path);
		return `files such as ${beside.get(kind)}`;
	}));
}
/** `[tool.pytest.ini_options] testpaths` of a pyproject.toml; nothing where it cannot be read. */
function pytestPaths(toml) {
	try {
		const { tool } = parse(toml);
		const paths = tool?.pytest?.ini_options?.testpaths ?? [];
		return (Array.isArray(paths) ? paths : String(paths).split(/\s+/)).map(String);
	} catch {
		return [];
	}
}
/** `testpaths =` of an INI file, over as many indented lines as it has. */
const iniPaths = (ini) => (/^testpaths[ \t]*=((?:.*(?:\n[ \t]+.*)*))/m.exec(ini)?.[1] ?? "").split(/\s+/);
/** `jest.roots` and `mocha.spec` of a package.json. */
function packagePaths(json) {
	try {
		const { jest, mocha } = JSON.parse(json);
		return [jest?.roots, mocha?.spec].flat().filter((one) => typeof one === "string").map((one) => one.replace(/^<rootDir>\//, "").replace(/\/?\*.*$/, ""));
	} catch {
		return [];
	}
}
const phpunitPaths = (xml) => [...xml.matchAll(/<directory[^<>]{0,200}>([^<>]{1,200})<\/directory>/g)].map(([, path = ""]) => path);
/** Folders that the runners' settings name, with a closing slash. */
function foldersNamed({ texts }) {
	const read = (name, paths) => paths(texts.get(name) ?? "");
	const clean = [
		...read("pyproject.toml", pytestPaths),
		...[
			"pytest.ini",
			"setup.cfg",
			"tox.ini"
		].flatMap((name) => read(name, iniPaths)),
		...read("package.json", packagePaths),
		...["phpunit.xml", "phpunit.xml.dist"].flatMap((name) => read(name, phpunitPaths))
	].map((path) => path.trim().replace(/^\.\/|\/+$/g, ""));
	return [...new Set(clean.filter((path) => path !== "" && path !== "." && !path.includes("..")))].map((path) => `${path}/`);
}
/** Whether half and more of a folder's sources are tests by their own names: settings also name folders of sources. */
function holdsTests(paths, folder) {
	const sources = paths.filter((path) => path.startsWith(folder) && SOURCE.test(path));
	return sources.length > 0 && sources.filter(isTestPath).length * 2 >= sources.length;
}
/** Finds where a repository keeps its tests, by the same test for a path that judges pull requests. */
function findTestFolders(survey) {
	const { paths } = survey;
	const present = foldersNamed(survey).filter((folder) => !isTestPath(`${folder}${PLAIN}`) && (LOOKS.test(lastPart(folder)) || holdsTests(paths, folder))).filter((folder) => paths.some((path) => path.startsWith(folder)));
	const likely = paths.filter((path) => SOURCE.test(path) && !isTestPath(path) && !present.some((folder) => path.startsWith(folder))).flatMap((path) => foldersOf(path).find((folder) => LOOKS.test(lastPart(folder))) ?? []);
	return {
		known: knownIn(paths.filter(isTestPath)).slice(0, MOST),
		named: present.map(globOf).slice(0, MOST),
		likely: countBy(likely).map(({ what }) => globOf(what)).slice(0, MOST)
	};
}

// src/setup/propose.ts
/** The files that make Proctor work in a repository. */
const OWN_FILES = [
	POLICY_PATH,
	START_PATH,
	GRADE_PATH,
	UPKEEP_PATH
];
/** Jobs of a run behind another one do not report on the pull request; the check does. */
const requiredOf = (form) => form === "two-stage" ? CHECK_NAME : GRADE.id;
/** The repository without what an earlier `init` put there: what is proposed must not depend on it. */
function withoutOurs({ branch, paths, texts }, ours) {
	const isTheirs = (path) => !ours.has(path);
	return {
		branch,
		paths: paths.filter(isTheirs),
		texts: new Map([...texts].filter(([path]) => isTheirs(path)))
	};
}
/** Fits workflows, a policy and rulesets to a repository. Never throws, whatever the repository holds. */
function propose(whole, { action, form, app }) {
	const { branch } = whole;
	const rulesets = proposeRulesets(requiredOf(form), app);
	const grading = gradeWorkflows(form, action);
	const survey = withoutOurs(whole, /* @__PURE__ */ new Set([...OWN_FILES, ...rulesets.map(({ path }) => path)]));
	const workflows = workflowsOf(survey).flatMap((reading) => reading.kind === "workflow" ? [reading.workflow] : []);
	const found = {
		branch,
		own: [
			POLICY_PATH,
			...grading.map(({ path }) => path),
			UPKEEP_PATH
		],
		tests: findTestFolders(survey),
		generated: findGenerated(survey),
		protects: findProtected(survey),
		packages: findPackages(survey),
		agents: workflows.flatMap(agentSteps)
	};
	return {
		files: [
			...grading,
			{
				path: UPKEEP_PATH,
				text: upkeepWorkflow({
					form,
					branch,
					action
				})
			},
			{
				path: POLICY_PATH,
				text: policyText(found)
			},
			...rulesets.map(({ path, body }) => ({
				path,
				text: `${JSON.stringify(body, null, 2)}\n`
			}))
		],
		found,
		required: requiredOf(form),
		rulesets,
		others: workflows.filter((workflow) => proctorJobs(survey, workflow).length > 0).map(({ path }) => path)
	};
}

// src/host/memory-spill.ts
/** A blob store in memory, for tests and small inputs. */
function memorySpill() {
	const blobs = /* @__PURE__ */ new Map();
	return {
		put(bytes) {
			const digest = createHash("sha256").update(bytes).digest("hex");
			if (!blobs.has(digest)) blobs.set(digest, new Uint8Array(bytes));
			return digest;
		},
		read: (digest) => blobs.get(digest) ?? null
	};
}

// src/host/survey.ts
/** Larger files are no settings that anybody wrote. */
const LARGEST = 1e6;
async function exists(repository, revision) {
	try {
		return await repository.resolve(revision);
	} catch (error) {
		if (error instanceof HostError) return null;
		throw error;
	}
}
/** The default branch: what `origin` says, else `main` or `master` where they are, else the branch at hand. */
async function defaultBranch(repository) {
	const remote = await repository.symbolicRef("refs/remotes/origin/HEAD");
	if (remote !== null) return remote.replace(/^refs\/remotes\/origin\//, "");
	for (const name of ["main", "master"]) if (await exists(repository, `refs/heads/${name}`) !== null) return name;
	return (await repository.symbolicRef("HEAD"))?.replace(/^refs\/heads\//, "") ?? "main";
}
async function textsAt(repository, commit, names, spill) {
	const sides = await repository.files(commit, names, spill, LARGEST);
	return new Map(names.flatMap((name, at) => {
		const side = sides[at];
		const bytes = side?.kind === "text" ? spill.read(side.digest) : null;
		return bytes === null ? [] : [[name, Buffer.from(bytes).toString("utf8")]];
	}));
}
/**
* What a repository holds, read from its objects. `at`: `head`, what is checked out; `default`, the tip of the default
* branch, as it was last fetched where there is a remote. `branch`: the default branch, if it is known better.
*/
async function surveyRepository(dir, { at, branch: named }) {
	const repository = await openRepository(dir);
	try {
		const branch = named ?? await defaultBranch(repository);
		const commit = (at === "head" ? null : await exists(repository, `refs/remotes/origin/${branch}`)) ?? await exists(repository, at === "head" ? "HEAD" : `refs/heads/${branch}`);
		if (commit === null) return {
			branch,
			commit,
			paths: [],
			texts: /* @__PURE__ */ new Map()
		};
		const paths = await repository.listFiles(commit);
		return {
			branch,
			commit,
			paths,
			texts: await textsAt(repository, commit, wantedFiles(paths), memorySpill())
		};
	} finally {
		repository.close();
	}
}

// src/host/working-folder.ts
function topOf(dir) {
	for (let folder = path.resolve(dir);; folder = path.dirname(folder)) {
		if (existsSync(path.join(folder, ".git"))) return folder;
		if (folder === path.dirname(folder)) throw new HostError(`${dir} lies in no working folder of git`, "Name the folder of a clone by --repo.");
	}
}
/** A link could lead anywhere: the repository may have been written by somebody else. */
function placeOf(top, name) {
	const parts = name.split("/");
	parts.forEach((_, at) => {
		const place = path.join(top, ...parts.slice(0, at + 1));
		const found = lstatSync(place, { throwIfNoEntry: false });
		const fits = at === parts.length - 1 ? found?.isFile() : found?.isDirectory();
		if (found !== void 0 && !fits) throw new HostError(`${place} is no plain ${at === parts.length - 1 ? "file" : "folder"}`, "Move it away.");
	});
	return path.join(top, ...parts);
}
/** Opens the working folder that `dir` lies in. HostError where there is none. */
function openWorkingFolder(dir) {
	const top = topOf(dir);
	return {
		top,
		read(name) {
			const place = placeOf(top, name);
			return existsSync(place) ? readFileSync(place, "utf8") : null;
		},
		write(name, text) {
			const place = placeOf(top, name);
			mkdirSync(path.dirname(place), { recursive: true });
			writeFileSync(place, text);
		}
	};
}

export { proctorJobs as _, agentSteps as a, applyLine as c, UPKEEP_PATH as d, GRADE_PATH as f, workflowsOf as g, UPKEEP as h, propose as i, renderSetUp as l, STAGES as m, surveyRepository as n, ACTIONS_APP as o, GRADE as p, OWN_FILES as r, proposeRulesets as s, openWorkingFolder as t, setUpJson as u };