import { i as __toESM } from "./rolldown-runtime.js";
import { A as CHECK_NAME, M as LEDGER_BRANCH, O as POLICY_PATH, c as oneLine, d as stripControl, j as HostError } from "./text.js";
import { _ as proctorJobs, a as agentSteps, c as applyLine, d as UPKEEP_PATH, f as GRADE_PATH, g as workflowsOf, h as UPKEEP, m as STAGES, n as surveyRepository, o as ACTIONS_APP, p as GRADE, r as OWN_FILES, s as proposeRulesets, t as openWorkingFolder } from "./working-folder.js";
import { t as readPolicy } from "./read3.js";
import { t as RULES } from "./rules.js";
import { t as require_picomatch } from "./picomatch.js";
import { t as parseFlags } from "./parse-flags.js";
import { n as deliver, r as progress } from "./terminal.js";
import { t as UsageError } from "./usage.js";

// src/setup/check.ts
const ok = (where, says) => ({
	level: "ok",
	where,
	says,
	remedy: null
});
const advice = (where, says, remedy) => ({
	level: "advice",
	where,
	says,
	remedy
});
const problem = (where, says, remedy) => ({
	level: "problem",
	where,
	says,
	remedy
});
/** Looks at what GitHub told; where it told nothing, that is said with the permission that would help. */
function lookAt(answer, where, what, look) {
	if (answer.told) return look(answer.value);
	return [{
		level: "unknown",
		where,
		says: `${what} could not be looked at: ${answer.why}.`,
		remedy: null
	}];
}

// src/setup/checks/action-version.ts
function look$11({ ours }) {
	const uses = ours.flatMap(({ workflow, job }) => job.steps.flatMap(({ uses: name, line }) => name !== null && /\/proctor@/i.test(name) ? [{
		name,
		where: `${workflow.path}:${line}`
	}] : []));
	const moving = uses.filter(({ name }) => !/@[0-9a-f]{40}$/.test(name));
	const refs = [...new Set(moving.map(({ name }) => name))];
	if (uses.length === 0) return [];
	if (moving.length === 0) return [ok(uses[0]?.where ?? "", "The Action is pinned to a commit.")];
	return [advice(moving[0]?.where ?? "", `${refs.join(" and ")} is whatever its publisher moves it to, with this job's rights.`, "Pin it to a full commit id, with the version in a comment.")];
}
/** Is the Action pinned to a commit? */
const actionVersion = {
	id: "action-version",
	part: "files",
	look: look$11
};

// src/setup/checks/actions-enabled.ts
const WHERE$4 = "Settings → Actions → General";
function allowed({ actions }) {
	return lookAt(actions, WHERE$4, "Whether Actions may run", ({ enabled, allowed: which }) => {
		if (!enabled) return [problem(WHERE$4, "Actions are disabled: nothing is graded.", "Enable them.")];
		if (which === "all" || which === null) return [ok(WHERE$4, "Actions may run.")];
		return [advice(WHERE$4, `Only actions ${which === "local_only" ? "of this owner" : "that are named"} may run.`, "Make sure that Proctor's is among them.")];
	});
}
function look$10({ settings, ours }) {
	if (settings === null) return [];
	const paths = [...new Set(ours.map(({ workflow }) => workflow.path))];
	return [...allowed(settings), ...lookAt(settings.workflows, "Actions", "Whether the workflows are enabled", (states) => paths.flatMap((path) => {
		const state = states.get(path);
		if (state === void 0 || state === "active") return [];
		return [problem(path, `The workflow is ${state.replace(/_/g, " ")}.`, "Enable it on the page Actions.")];
	}))];
}
/** May the Action run at all? */
const actionsEnabled = {
	id: "actions-enabled",
	part: "github",
	look: look$10
};

// src/setup/facts.ts
/** Whether a job runs on an event, as far as its condition tells by naming events. */
function serves({ workflow, job: { condition } }, event) {
	if (!workflow.triggers.has(event)) return false;
	return condition === null || !condition.includes("event_name") || condition.includes(`'${event}'`);
}
/** Types of an event that start a workflow; GitHub's own three where a pull request's are not named. */
function typesOf({ triggers }, event) {
	const named = triggers.get(event)?.lists.get("types");
	if (named !== void 0 && named.length > 0) return named;
	return event.startsWith("pull_request") ? [
		"opened",
		"synchronize",
		"reopened"
	] : [];
}
/** Whether a job does a duty, as far as event and inputs tell; the types of the event are not looked at. */
function attends(ours, { event, input }) {
	const sweeps = ours.job.steps.some((step) => step.with.has("sweep"));
	return serves(ours, event) && sweeps === (input === "sweep");
}
const OF_PULLS = [
	"pull_request_target",
	"pull_request",
	"workflow_run"
];
/** Which half of a grade a job makes; `all` where it makes both. */
function stageOf({ job: { steps } }) {
	const stage = steps.map((step) => step.with.get("stage")).find((named) => named !== void 0);
	return stage === "grade" || stage === "publish" ? stage : "all";
}
/** Of two jobs that make a grade together, the one that posts it. */
const grades = (ours) => stageOf(ours) !== "grade" && OF_PULLS.some((event) => serves(ours, event) && (event === "workflow_run" || typesOf(ours.workflow, event).some((type) => type !== "closed")));
/** Lays out what is known of a repository for the checks. Never throws. */
function gatherFacts(survey, unmerged, settings) {
	const readings = workflowsOf(survey);
	const workflows = readings.flatMap((reading) => reading.kind === "workflow" ? [reading.workflow] : []);
	const ours = workflows.flatMap((workflow) => proctorJobs(survey, workflow).map((job) => ({
		workflow,
		job
	})));
	const text = survey.texts.get(POLICY_PATH);
	const rules = RULES.map(({ id }) => id);
	return {
		survey,
		workflows,
		unreadable: readings.flatMap((reading) => reading.kind === "unreadable" ? [`${reading.path}: ${reading.why}`] : []),
		ours,
		grading: ours.filter(grades),
		policy: text === void 0 ? null : readPolicy(text, POLICY_PATH, rules),
		unmerged,
		settings
	};
}

// src/setup/checks/approval.ts
const WHERE$3 = "Settings → Actions → General";
const POLICIES = {
	first_time_contributors_new_to_github: "newcomers to GitHub",
	first_time_contributors: "first-time contributors",
	all_external_contributors: "all from outside"
};
function told({ login, isBot, count }) {
	return `${count} of ${login}${isBot ? " (a bot)" : ""}`;
}
/** Runs that wait: among them may be the one that would have made a log, or a check that a person must release. */
function waiting({ waiting: answer }) {
	return lookAt(answer, "Actions", "Which runs wait for approval", (runs) => {
		if (runs.length === 0) return [ok("Actions", "No workflow run waits for an approval.")];
		const bots = runs.some(({ isBot }) => isBot);
		return [advice("Actions", `Workflow runs wait for an approval: ${runs.map(told).join(", ")}.`, bots ? "Let trusted agents run without one (Settings → Copilot → Cloud agent, or an App token in the place of GITHUB_TOKEN), or approve them." : "Approve them, or leave them: no check of theirs reports until then.")];
	});
}
function forks({ forkApproval }, isGated) {
	return lookAt(forkApproval, WHERE$3, "Whose pull requests from forks need an approval", (policy) => {
		const whose = POLICIES[policy] ?? policy;
		if (!isGated) return [ok(WHERE$3, `Forks need an approval for ${whose}; pull_request_target does not wait for it.`)];
		return [advice(WHERE$3, `Pull requests from forks wait for an approval for ${whose}: until then they have no grade.`, "Start Proctor by pull_request_target, which does not wait.")];
	});
}
function look$9({ settings, grading }) {
	if (settings === null) return [];
	return [...forks(settings, grading.some((one) => serves(one, "pull_request"))), ...waiting(settings)];
}
/** Which approvals keep pull requests of agents and forks waiting? */
const approval = {
	id: "approval",
	part: "github",
	look: look$9
};

// src/setup/checks/concurrency.ts
/** Words that tell one pull request's runs from another's. */
const APART = /pull_request\.number|event\.number|event\.issue\.number|head_ref|head\.(?:sha|ref)|run_id|workflow_run\./;
function lookAtJob$2({ workflow, job }) {
	const where = `${workflow.path}:${job.line}`;
	const both = [workflow.concurrency, job.concurrency].flatMap((one) => one ?? []);
	const shared = both.find(({ group }) => !APART.test(group));
	if (shared !== void 0) return [problem(where, `All pull requests share the concurrency group ${shared.group}: a grade of one ends or drops that of another.`, "Put the number of the pull request into the group.")];
	if (both.length > 0) return [];
	return [advice(where, `Two pushes in a row are graded at once by the job ${job.name}, the older one for nothing.`, "Give the workflow a concurrency group with the number of the pull request and `cancel-in-progress: true`.")];
}
/** Do runs for different pull requests get in each other's way? */
const concurrency = {
	id: "concurrency",
	part: "files",
	look: ({ grading }) => grading.flatMap(lookAtJob$2)
};

// src/setup/checks/ledger-branch.ts
const WHERE$2 = `Settings → Rules, branch ${LEDGER_BRANCH}`;
const ACTIONS = `Integration ${ACTIONS_APP}`;
const HELD = {
	deletion: "deleted",
	non_fast_forward: "rewritten"
};
function history({ rules }) {
	const open = Object.keys(HELD).filter((type) => rules.every((rule) => rule.type !== type));
	if (open.length === 0) return [ok(WHERE$2, "The ledger can neither be deleted nor rewritten.")];
	const [file = ""] = proposeRulesets("", null).map(({ path }) => path);
	return [advice(WHERE$2, `The ledger can be ${open.map((type) => HELD[type]).join(" and ")} by whoever may write to the repository.`, `Apply the ruleset of \`proctor init\`: ${applyLine(file)}`)];
}
function writers({ rules, rulesets }) {
	const updates = rules.filter(({ type }) => type === "update").map(({ ruleset }) => ruleset);
	const holding = rulesets.filter(({ id }) => updates.includes(id));
	if (updates.length === 0) return [advice(WHERE$2, "Whoever may write to the repository can add commits to the ledger.", "Check it by `proctor ledger verify --remote`; with an App of your own, `proctor init --app ID` proposes a ruleset that lets only it write.")];
	return holding.map(({ name, bypass }) => {
		if (bypass === null) return {
			level: "unknown",
			where: WHERE$2,
			says: `Who may bypass the ruleset ${name} could not be looked at: GitHub shows that to administrators only.`,
			remedy: null
		};
		if (bypass.length === 0) return advice(WHERE$2, `The ruleset ${name} lets nobody write the ledger, Proctor's workflows included.`, "Name the App that writes it, or take out the rule `update`.");
		const people = bypass.filter((actor) => actor !== ACTIONS && !actor.startsWith("Integration "));
		if (people.length > 0) return advice(WHERE$2, `Beside Apps, ${people.join(", ")} may bypass the ruleset ${name} and write the ledger.`, "Leave only the App that writes it.");
		return ok(WHERE$2, `Only ${bypass.join(", ")} may write the ledger, by the ruleset ${name}.`);
	});
}
function look$8({ settings }) {
	if (settings === null) return [];
	return lookAt(settings.ledger, WHERE$2, "What holds for the branch of the ledger", (branch) => [...history(branch), ...writers(branch)]);
}
/** Who can write, rewrite or delete the ledger? */
const ledgerBranch = {
	id: "ledger-branch",
	part: "github",
	look: look$8
};

// src/setup/checks/log-source.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
const UPLOAD = (path) => `Add a step \`actions/upload-artifact\` behind it, with \`if: always()\` and \`path: ${path}\`.`;
/** Events for which a workflow is the author's own version. */
const OF_THE_AUTHOR = [
	"pull_request",
	"pull_request_review",
	"pull_request_review_comment"
];
function lookAtStep({ agent, workflow, line, artifact, path }, facts) {
	const where = `${workflow.path}:${line}`;
	const logs = facts.policy?.policy.logs;
	if (artifact === null) {
		const says = `${agent} runs here and its log is not uploaded`;
		return logs?.require === "required" ? [problem(where, `${says}, while \`logs.require\` is \`required\`: pull requests that it opens cannot pass.`, UPLOAD(path))] : [advice(where, `${says}: pull requests that it opens are judged by the diff alone, and have no grade.`, UPLOAD(path))];
	}
	const isNamed = (0, import_picomatch.default)([...logs?.artifacts ?? []], { dot: true });
	const own = OF_THE_AUTHOR.find((event) => workflow.triggers.has(event));
	return [logs !== void 0 && logs.artifacts.length > 0 && isNamed(artifact.replace(/\*/g, "x")) ? ok(where, `The log of ${agent} is in the artifact ${artifact}.`) : advice(where, `The artifact ${artifact} with the log of ${agent} is found only where a comment or the description links the run.`, `Name it under \`logs.artifacts\` in the policy.`), ...own === void 0 ? [] : [advice(where, `${agent} runs for ${own}, where the pull request has its own version of this workflow: its log is trusted no more than the author (class C).`, "Start it by issue_comment, issues, workflow_dispatch or schedule.")]];
}
/** Is there a log of each agent that the workflows run? */
const logSource = {
	id: "log-source",
	part: "files",
	look: (facts) => facts.workflows.flatMap(agentSteps).flatMap((step) => lookAtStep(step, facts))
};

// src/setup/checks/merge-queue.ts
function look$7({ settings, survey: { branch }, grading }) {
	const [first] = grading;
	if (settings === null || first === void 0) return [];
	const { path, triggers } = first.workflow;
	return lookAt(settings.branch, "Settings → Rules", `Whether ${branch} has a merge queue`, ({ rules, checks }) => {
		if (!rules.some(({ type }) => type === "merge_queue")) return [];
		if (grading.some((one) => serves(one, "merge_group"))) return [ok(path, `${branch} has a merge queue, and the job reports in it.`)];
		const required = checks.some(({ context }) => grading.some(({ job }) => job.name === context));
		return [problem(`${path}:${triggers.get("pull_request_target")?.line ?? 1}`, `${branch} has a merge queue, in which the job ${first.job.name} never reports${required ? ": nothing can be merged" : ""}.`, "Add `merge_group:` to its triggers.")];
	});
}
/** Does the job report in the merge queue, where there is one? */
const mergeQueue = {
	id: "merge-queue",
	part: "github",
	look: look$7
};

// src/setup/checks/permissions.ts
/** What a job grants: its own word, else the workflow's. */
const grantsOf = ({ workflow, job }) => job.permissions ?? workflow.permissions;
function grants(held, name, level) {
	if (held === "write-all") return true;
	if (held === "read-all" || held === null) return level === "read" && held === "read-all";
	return held.get(name) === "write" || level === "read" && held.get(name) === "read";
}
const servedBy = (ours) => [GRADE, ...UPKEEP].filter((duty) => attends(ours, duty) && (duty.types.length === 0 || duty.types.some((type) => typesOf(ours.workflow, duty.event).includes(type))));
/** What the job's duties ask for; one that makes half of a grade asks for less. */
function wantedBy(ours) {
	const stage = stageOf(ours);
	if (stage !== "all") return STAGES[stage];
	return [...serves(ours, "workflow_run") ? GRADE.permissions : [], ...servedBy(ours).flatMap((duty) => duty.permissions)];
}
function lacking(ours, where, held) {
	return [...new Map(wantedBy(ours).filter(({ name, level }) => !grants(held, name, level)).map((one) => [`${one.name}: ${one.level}`, one.why]))].map(([permission, why]) => advice(where, `The job ${ours.job.name} lacks \`${permission}\` (${why}).`, `Add \`${permission}\` to its permissions.`));
}
/** Rights that no duty of ours asks for. */
function needless(ours, where, held) {
	if (held === null || typeof held === "string") return [];
	const known = new Set([GRADE, ...UPKEEP].flatMap((duty) => duty.permissions.map(({ name }) => name)));
	const strange = [...held].filter(([name, level]) => level === "write" && !known.has(name)).map(([name]) => name);
	if (strange.length === 0) return [];
	return [advice(where, `The job ${ours.job.name} may write ${strange.join(", ")}, which Proctor has no use for.`, "Take it out, or move what needs it into another job.")];
}
function lookAtJob$1(ours) {
	const where = `${ours.workflow.path}:${ours.job.line}`;
	const held = grantsOf(ours);
	if (held === null || held === "write-all") return [problem(where, `The job ${ours.job.name} names no permissions of its own: its token may do whatever the repository's default allows.`, "Write `permissions: {}` at the top and the few that it needs in the job; `proctor init` shows them.")];
	const found = [...lacking(ours, where, held), ...needless(ours, where, held)];
	return found.length > 0 ? found : [ok(where, `The job ${ours.job.name} has the rights that it needs.`)];
}
/** Has each job the rights that it needs, and no others? */
const permissions = {
	id: "permissions",
	part: "files",
	look: ({ ours }) => ours.flatMap(lookAtJob$1)
};

// src/setup/checks/policy.ts
function look$6({ policy, survey: { branch }, unmerged }) {
	if (policy === null) return [advice(POLICY_PATH, unmerged.includes(".github/proctor.yml") ? `The policy is in the working folder and not on ${branch}: the defaults hold.` : `There is no policy on ${branch}: the defaults hold, and any pull request may add one.`, unmerged.includes(".github/proctor.yml") ? `Merge it into ${branch}.` : "Run `proctor init` for one that is fitted.")];
	if (policy.problems.length > 0) return policy.problems.map((told) => {
		const [, where = POLICY_PATH, says = told] = /^(.*?:\d+): (.*)$/s.exec(told) ?? [];
		return problem(where, `The policy is wrong: ${says}.`, "Correct it: until then the check fails closed.");
	});
	const { gate, logs } = policy.policy;
	const read = ok(POLICY_PATH, `The policy reads; gate: ${gate}, logs: ${logs.require}.`);
	if (gate === "block") return [read];
	return [read, advice(POLICY_PATH, gate === "off" ? "`gate: off`: nothing is judged." : "`gate: advise`: findings are shown and nothing is blocked.", "Write `gate: block` when `proctor sweep` shows that it would not stand in the way.")];
}
/** Is there a policy on the default branch, and does it read? */
const policy = {
	id: "policy",
	part: "files",
	look: look$6
};

// src/setup/checks/policy-guard.ts
const OWNERS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
/** Whether a line of CODEOWNERS gives a path an owner. Patterns are those of .gitignore; the last that fits counts. */
function isOwned(owners, path) {
	const rules = owners.split("\n").flatMap((line) => {
		const [pattern, ...people] = line.replace(/(?:^|\s)#.*$/, "").trim().split(/\s+/);
		return pattern === void 0 || pattern === "" ? [] : [{
			pattern,
			isOwned: people.length > 0
		}];
	});
	const fits = (pattern) => {
		const plain = pattern.replace(/^\/|\/$/g, "");
		const anchored = /^\/|\/./.test(pattern);
		return (0, import_picomatch.default)([plain, `${plain}/**`].map((one) => anchored ? one : `**/${one}`), { dot: true })(path);
	};
	return rules.findLast(({ pattern }) => pattern.length <= 256 && fits(pattern))?.isOwned ?? false;
}
function guards(facts, own) {
	const { rules, paths } = facts.policy?.policy ?? {
		rules: {},
		paths: { protected: [] }
	};
	const level = rules["protected-path"] ?? "block";
	if (level === "off" || level === "note") return [problem(POLICY_PATH, `\`protected-path: ${level}\` lets agents change the policy and the workflows unremarked.`, "Leave the rule at its level.")];
	const covers = paths.protected.length === 0 ? () => false : (0, import_picomatch.default)([...paths.protected], { dot: true });
	const open = own.filter((path) => !covers(path));
	if (open.length === 0) return [ok(POLICY_PATH, "The policy protects itself and the workflows of Proctor.")];
	return [advice(POLICY_PATH, `A change of ${open.join(" and ")} by an agent is warned of and not blocked.`, "Name it under `paths.protected`.")];
}
function look$5(facts) {
	if (facts.ours.length === 0) return [];
	const own = [.../* @__PURE__ */ new Set([POLICY_PATH, ...facts.ours.map(({ workflow }) => workflow.path)])];
	const file = OWNERS.find((one) => facts.survey.texts.has(one));
	const owners = file === void 0 ? null : facts.survey.texts.get(file) ?? "";
	const orphans = owners === null ? [] : own.filter((path) => !isOwned(owners, path));
	return [...guards(facts, own), ...orphans.length > 0 ? [advice(file ?? "", `Nobody owns ${orphans.join(", ")}.`, "Give /.github/ an owner whose review is required.")] : []];
}
/** Would a pull request that weakens the judge be noticed? */
const policyGuard = {
	id: "policy-guard",
	part: "files",
	look: look$5
};

// src/setup/checks/required-check.ts
const WHERE$1 = "Settings → Rules";
const ENFORCING = "For an enforcing gate require a check whose expected source is an App of your own, or have the organisation require the workflow.";
function lookAtCheck({ context, source, by }) {
	if (source !== null && source !== 15368) return ok(WHERE$1, `Enforcing: ${by} requires ${context}, which only the App ${source} can report.`);
	return advice(WHERE$1, `Advisory: ${by} requires ${context}; ${source === null ? "whoever may write to the repository can report a check of that name" : "whoever can push a workflow can have another job report under that name"}.`, ENFORCING);
}
/** Whoever may bypass the ruleset that requires the check merges without it. */
function passedBy({ rulesets, rules }) {
	const requiring = new Set(rules.filter(({ type }) => type === "required_status_checks").map(({ ruleset }) => ruleset));
	return rulesets.filter(({ id, bypass }) => requiring.has(id) && bypass !== null && bypass.length > 0).map(({ name, bypass }) => advice(WHERE$1, `The ruleset ${name} can be bypassed by ${bypass?.join(", ")}.`, "Take out whoever need not merge without a grade; no agent should be among them."));
}
function look$4(facts) {
	if (facts.settings === null) return [];
	const jobs = facts.grading.filter((one) => !serves(one, "workflow_run")).map(({ job }) => job.name);
	const names = /* @__PURE__ */ new Set([CHECK_NAME, ...jobs]);
	return lookAt(facts.settings.branch, WHERE$1, `What ${facts.survey.branch} requires`, (branch) => {
		const ours = branch.checks.filter(({ context }) => names.has(context));
		if (branch.rules.some(({ type }) => type === "workflows")) return [advice(WHERE$1, `The organisation requires workflows on ${facts.survey.branch}; which, is not looked at.`, "Make sure that one of them runs Proctor: that is an enforcing gate."), ...ours.map(lookAtCheck)];
		if (ours.length === 0) return [advice(WHERE$1, `Nothing requires the grade on ${facts.survey.branch}: a blocked pull request can be merged.`, `Require ${[...names].at(-1)}; \`proctor init\` writes .github/rulesets/proctor-gate.json for that.`)];
		return [...ours.map(lookAtCheck), ...passedBy(branch)];
	});
}
/** Is the grade required, and which of the two strengths has the gate? */
const requiredCheck = {
	id: "required-check",
	part: "github",
	look: look$4
};

// src/setup/checks/skippable-job.ts
function lookAtJob({ workflow, job }) {
	const where = `${workflow.path}:${job.line}`;
	const mayBeSkipped = job.condition !== null && !/^(?:\$\{\{\s*)?always\(\)/.test(job.condition);
	const isClosed = typesOf(workflow, "pull_request_target").includes("closed");
	return [...job.isOptional ? [problem(where, `\`continue-on-error\` lets the job ${job.name} pass whatever it finds.`, "Take it out; `gate: advise` in the policy shows findings and blocks nothing.")] : [], ...mayBeSkipped || isClosed ? [advice(where, !mayBeSkipped ? `The job ${job.name} also runs when a pull request is closed, and reports that as a pass of the same name.` : `\`if:\` can skip the job ${job.name}, and a required job that is skipped counts as passed.`, "Give what is to be required a workflow of its own, as `proctor init` does.")] : []];
}
/** Can the job be passed by without grading? */
const skippableJob = {
	id: "skippable-job",
	part: "files",
	look: ({ grading }) => grading.filter((one) => !one.workflow.triggers.has("workflow_run")).flatMap(lookAtJob)
};

// src/setup/checks/token-default.ts
const WHERE = "Settings → Actions → General → Workflow permissions";
function look$3({ settings }) {
	if (settings === null) return [];
	return lookAt(settings.token, WHERE, "The rights of GITHUB_TOKEN", ({ default: level, mayApprove }) => {
		const found = [];
		if (level === "write") found.push(advice(WHERE, "GITHUB_TOKEN may write wherever a workflow names no permissions: any such workflow that an agent changes can write the ledger and report checks.", "Choose read permissions as the default."));
		if (mayApprove) found.push(advice(WHERE, "Workflows may approve pull requests: an agent can have its own one approved.", "Take that right away from workflows."));
		return found.length > 0 ? found : [ok(WHERE, "GITHUB_TOKEN may only read unless a workflow says otherwise.")];
	});
}
/** What may a workflow do that names no permissions? */
const tokenDefault = {
	id: "token-default",
	part: "github",
	look: look$3
};

// src/setup/checks/triggers.ts
/** Types without which a head goes ungraded; the others are for the better. */
const NEEDED = /* @__PURE__ */ new Set([
	"opened",
	"synchronize",
	"reopened"
]);
function missingTypes(ours) {
	const { workflow } = ours;
	if (!serves(ours, GRADE.event)) return [];
	const where = `${workflow.path}:${workflow.triggers.get(GRADE.event)?.line ?? 1}`;
	const types = typesOf(workflow, GRADE.event);
	const missing = GRADE.types.filter((type) => !types.includes(type));
	const needed = missing.filter((type) => NEEDED.has(type));
	if (missing.length === 0) return [ok(where, `${GRADE.event} starts it for every head.`)];
	const remedy = `Write \`types: [${GRADE.types.join(", ")}]\`.`;
	if (needed.length > 0) return [problem(where, `Pull requests are not graded when ${needed.join(", ")}.`, remedy)];
	const why = missing.includes("edited") ? ": one that is given another base keeps the grade against the old one" : "";
	return [advice(where, `Pull requests are not graded when ${missing.join(", ")}${why}.`, remedy)];
}
function ofPullRequest(ours) {
	const { workflow } = ours;
	if (!serves(ours, "pull_request")) return [];
	return [problem(`${workflow.path}:${workflow.triggers.get("pull_request")?.line ?? 1}`, "It runs for pull_request, where the pull request has its own version of this file, and forks get a token that may only read.", "Use pull_request_target, without a checkout.")];
}
/** A list that keeps an event away from some branches or paths. */
function filters({ workflow }) {
	const trigger = workflow.triggers.get(GRADE.event);
	const named = [
		"branches",
		"branches-ignore",
		"paths",
		"paths-ignore"
	].filter((list) => trigger?.lists.has(list));
	if (trigger === void 0 || named.length === 0) return [];
	return [advice(`${workflow.path}:${trigger.line}`, `\`${named.join("` and `")}\` leave pull requests ungraded; where the job is required, those wait for it for ever.`, "Let it run for all of them, and state scopes in the policy.")];
}
function upkeep({ ours, survey: { branch } }) {
	const waysOf = (duty) => [duty, {
		...duty,
		event: duty.event.replace(/_target$/, "")
	}];
	const isDone = (duty) => waysOf(duty).some((way) => ours.some((one) => attends(one, way) && way.types.every((type) => typesOf(one.workflow, way.event).includes(type))));
	const missing = UPKEEP.filter((duty) => !isDone(duty));
	const elsewhere = ours.filter((one) => {
		const branches = serves(one, "push") ? one.workflow.triggers.get("push")?.lists.get("branches") : void 0;
		return branches !== void 0 && !branches.some((name) => name === branch || name.includes("*"));
	});
	return [...missing.map(({ event, types, input, lost }) => {
		const how = `${[event, ...types].join(": ")}${input === void 0 ? "" : ` with the input \`${input}\``}`;
		return advice(UPKEEP_PATH, `No job runs for ${how}; without it ${lost}.`, "Run `proctor init`.");
	}), ...elsewhere.map(({ workflow }) => problem(`${workflow.path}:${workflow.triggers.get("push")?.line ?? 1}`, `Pushes start it on other branches than the default branch, ${branch}.`, `Write \`branches: [${branch}]\`.`))];
}
function look$2(facts) {
	if (facts.ours.length === 0) return [];
	return [...facts.grading.flatMap((ours) => [
		...missingTypes(ours),
		...ofPullRequest(ours),
		...filters(ours)
	]), ...upkeep(facts)];
}
/** Do all events start Proctor that it has something to do for? */
const triggers = {
	id: "triggers",
	part: "files",
	look: look$2
};

// src/setup/checks/untrusted-checkout.ts
/** Events whose runs have the repository's rights though somebody else wrote what they are about. */
const PRIVILEGED = [
	"pull_request_target",
	"workflow_run",
	"issue_comment"
];
/** Words that name the pull request's own code. */
const HEAD = /\bpull_request\.head\b|\bpull_request\.merge_commit_sha\b|\bworkflow_run\.head_(?:sha|branch|repository|commit)\b|\bgithub\.head_ref\b|\brefs\/(?:remotes\/)?pull\//;
const FETCHES = /\bgh\s+pr\s+checkout\b|\bgit\s+(?:fetch|pull|checkout|clone|switch)\b[^\n]{0,300}(?:\bpull\/|head[_.](?:ref|sha)|\$\{\{[^}\n]{0,200}head)/;
const takesHead = ({ uses, run, with: given }) => /^actions\/checkout@/i.test(uses ?? "") ? HEAD.test(`${given.get("ref") ?? ""} ${given.get("repository") ?? ""}`) : run !== null && FETCHES.test(run);
function lookAtWorkflow(workflow) {
	const event = PRIVILEGED.find((one) => workflow.triggers.has(one));
	if (event === void 0) return [];
	return workflow.jobs.flatMap(({ name, steps }) => steps.filter(takesHead).map(({ line }) => problem(`${workflow.path}:${line}`, `The job ${name} checks out the pull request's code in a run for ${event}, which has the repository's rights and secrets.`, "Read the pull request as data (Proctor needs no checkout), or run its code under pull_request.")));
}
function look$1({ workflows }) {
	const found = workflows.flatMap(lookAtWorkflow);
	if (found.length > 0 || workflows.length === 0) return found;
	return [ok(".github/workflows/", "No workflow with the rights of the repository checks out a pull request.")];
}
/** Does a workflow with the repository's rights check out what a pull request brings? */
const untrustedCheckout = {
	id: "untrusted-checkout",
	part: "files",
	look: look$1
};

// src/setup/checks/workflow.ts
function absent({ survey, unmerged }) {
	if (unmerged.includes(".github/workflows/proctor.yml")) return problem(GRADE_PATH, `The workflow is in the working folder and not on ${survey.branch}, so that it does not run.`, `Merge it into ${survey.branch}.`);
	return problem(".github/workflows/", `No workflow on ${survey.branch} grades pull requests.`, "Run `proctor init` and merge what it writes.");
}
function placeholders(ours) {
	const [first, ...others] = ours.flatMap(({ workflow, job }) => job.steps.flatMap(({ uses, line }) => uses?.startsWith("OWNER/") ? [`${workflow.path}:${line}`] : []));
	if (first === void 0) return [];
	const more = others.length > 0 ? ` (and in ${others.length} more places)` : "";
	return [problem(first, `\`uses\` still names OWNER, which publishes no Action${more}.`, "Run `proctor init --force --action …`.")];
}
function look(facts) {
	const { grading, ours, unreadable } = facts;
	const [first, ...others] = grading;
	return [
		first === void 0 ? absent(facts) : ok(`${first.workflow.path}:${first.job.line}`, `The job ${first.job.name} grades pull requests.`),
		...others.map(({ workflow, job }) => advice(`${workflow.path}:${job.line}`, `The job ${job.name} grades pull requests, too.`, "Keep one of them, unless the two are stages of one set-up.")),
		...placeholders(ours),
		...unreadable.map((told) => {
			const [where = "", why = ""] = told.split(/: (.*)/s);
			return {
				level: "unknown",
				where,
				says: `The workflow cannot be read: ${why}.`,
				remedy: "Mend the YAML."
			};
		})
	];
}
/** Does a workflow on the default branch grade pull requests? */
const workflow = {
	id: "workflow",
	part: "files",
	look
};

// src/setup/checks/index.ts
/** Every check, one line each, in the order in which they are told: files first, then what GitHub knows. */
const CHECKS = [
	workflow,
	triggers,
	permissions,
	untrustedCheckout,
	skippableJob,
	concurrency,
	actionVersion,
	policy,
	policyGuard,
	logSource,
	actionsEnabled,
	requiredCheck,
	mergeQueue,
	approval,
	tokenDefault,
	ledgerBranch
];

// src/setup/examine.ts
/** All that the checks found, in their order. Never throws: a check that fails says so itself. */
function examine(facts) {
	return CHECKS.flatMap(({ id, part, look }) => {
		try {
			return look(facts).map((found) => ({
				check: id,
				part,
				...found
			}));
		} catch (error) {
			return [{
				check: id,
				part,
				level: "unknown",
				where: id,
				says: `An error of our own: ${error instanceof Error ? error.message : String(error)}.`,
				remedy: "Report it."
			}];
		}
	});
}
/** How many findings there are of each level. */
function countLevels(findings) {
	const counts = {
		ok: 0,
		advice: 0,
		problem: 0,
		unknown: 0
	};
	for (const { level } of findings) counts[level] += 1;
	return counts;
}

// src/setup/doctor-report.ts
const MARKS = {
	ok: "ok",
	advice: "advice",
	problem: "PROBLEM",
	unknown: "unknown"
};
const plain = (text) => oneLine(stripControl(text), 600);
function lines({ level, where, says, remedy }) {
	return [`  ${MARKS[level].padEnd(8)} ${plain(where)}`, ...[says, ...remedy === null ? [] : [`→ ${remedy}`]].map((text) => `           ${plain(text)}`)];
}
/** One line that sums up: `2 problems, 3 pieces of advice, 1 thing that could not be looked at`. */
function sumUp({ findings }) {
	const { problem, advice, unknown } = countLevels(findings);
	const some = (count, one, more) => `${count} ${count === 1 ? one : more}`;
	return [
		some(problem, "problem", "problems"),
		some(advice, "piece of advice", "pieces of advice"),
		some(unknown, "thing that could not be looked at", "things that could not be looked at")
	].join(", ");
}
/** The examination for people: what needs doing first within each part. */
function renderExamination(examination) {
	const { folder, branch, repository, findings } = examination;
	const order = [
		"problem",
		"unknown",
		"advice",
		"ok"
	];
	const part = (name) => order.flatMap((level) => findings.filter((found) => found.part === name && found.level === level)).flatMap(lines);
	return [
		`The files of ${plain(folder)}, as they are on ${plain(branch)}`,
		...part("files"),
		"",
		repository === null ? "GitHub was not asked: give --github OWNER/NAME, and a token in GITHUB_TOKEN." : `The settings of ${plain(repository)}`,
		...part("github"),
		"",
		`${sumUp(examination)}.`,
		""
	].join("\n");
}
/** The examination as JSON. */
function examinationJson({ folder, branch, repository, findings }) {
	const counts = countLevels(findings);
	return `${JSON.stringify({
		schema: "proctor/doctor/1",
		folder,
		branch,
		repository,
		counts,
		findings
	}, null, 2)}\n`;
}

// src/commands/doctor.ts
const HELP = `proctor doctor: what is missing from a repository's set-up

  proctor doctor [--repo DIR] [--github OWNER/NAME] [--branch NAME] [--format text|json] [--out FILE]

Looks at the workflows and the policy as they are on the default branch (in a clone: as they were last fetched): do the
events start it, are the permissions right, is a pull request's code checked out, does the policy read and protect itself,
are the logs of agents uploaded. With --github and a token it asks GitHub, too: is the job required, and is that gate
advisory or enforcing, which approvals keep pull requests waiting, the merge queue, the default rights of workflows, and
who can write the branch of the ledger.

  --repo DIR           a clone, bare or not (default: here)
  --github OWNER/NAME  ask GitHub about this repository, with the token in GITHUB_TOKEN or GH_TOKEN. One that may read
                       administration sees most; what it may not see is said to be unknown. Nothing is changed.
  --branch NAME        the default branch, where origin does not tell
  --format FORM        text (default) or json
  --out FILE           write there instead of to standard output

Each finding says what was found, where, and what would clear it: ok, advice, PROBLEM, or unknown (could not look).

Examples
  proctor doctor
  GITHUB_TOKEN=$(gh auth token) proctor doctor --github octo-org/orchard
  proctor doctor --format json | jq -r '.findings[] | select(.level == "problem").says'

Exit code: 0 no problem · 1 a problem · 2 bad usage or unreadable input
`;
const OPTIONS = {
	repo: {
		type: "string",
		default: "."
	},
	github: { type: "string" },
	branch: { type: "string" },
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
const SEE = "See: proctor doctor --help";
const FORMS = {
	text: renderExamination,
	json: examinationJson
};
function readFlags(args) {
	const flags = parseFlags({
		args: [...args],
		options: OPTIONS
	}, SEE).values;
	const { github, format } = flags;
	if (github !== void 0 && !/^[\w.-]+\/[\w.-]+$/.test(github)) throw new UsageError(`--github ${github}: not a repository`, "Write it as OWNER/NAME.");
	if (!Object.hasOwn(FORMS, format)) throw new UsageError(`--format ${format}: unknown form`, "Use one of: text, json");
	return {
		...flags,
		format
	};
}
/** The settings on GitHub. Its client is loaded only for this. */
async function askGitHub(repository, branch) {
	const token = process.env.GITHUB_TOKEN || process.env.GH_TOKEN;
	if (!token) throw new UsageError("--github needs a token", "Put one into GITHUB_TOKEN or GH_TOKEN.");
	const { githubSettings } = await import("./settings.js");
	return githubSettings({
		token,
		apiUrl: process.env.GITHUB_API_URL || "https://api.github.com",
		say: progress(),
		repository
	}, branch);
}
/** Files of ours that are in the working folder and not on the default branch; none where there is no such folder. */
function unmergedIn(dir, merged) {
	try {
		const folder = openWorkingFolder(dir);
		return OWN_FILES.filter((name) => !merged.includes(name) && folder.read(name) !== null);
	} catch (error) {
		if (error instanceof HostError) return [];
		throw error;
	}
}
async function perform(args) {
	const { repo, github, branch, format, out } = readFlags(args);
	const survey = await surveyRepository(repo, {
		at: "default",
		...branch !== void 0 && { branch }
	});
	const settings = github === void 0 ? null : await askGitHub(github, survey.branch);
	const findings = examine(gatherFacts(survey, unmergedIn(repo, survey.paths), settings));
	const examination = {
		folder: repo,
		branch: survey.branch,
		repository: github ?? null,
		findings
	};
	deliver(FORMS[format](examination), out);
	return {
		exit: countLevels(findings).problem > 0 ? 1 : 0,
		line: sumUp(examination)
	};
}
/** `proctor doctor`. */
const doctor = {
	help: HELP,
	perform
};

export { doctor };