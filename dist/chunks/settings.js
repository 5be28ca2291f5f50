import { M as LEDGER_BRANCH, j as HostError } from "./text.js";
import { i as isRefused, n as connect, t as attempt } from "./client.js";

// src/host/github/settings.ts
const PER_PAGE = 100;
/** Runs that wait are counted among the newest so many. */
const MOST_RUNS = 100;
/** What GitHub refuses is not known, and the permission that the token lacks is said. */
async function tell(what, permission, ask) {
	try {
		return {
			told: true,
			value: await attempt(what, permission, ask)
		};
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		return {
			told: false,
			why: `${error.message}; the token needs \`${permission}\``
		};
	}
}
/** Checks that classic branch protection requires; none where the branch has none, or is not there. */
async function protectedChecks(client, where, branch) {
	try {
		const { data } = await client.rest.repos.getBranch({
			...where,
			branch
		});
		return ((data.protection?.required_status_checks)?.checks ?? []).map(({ context, app_id: source }) => ({
			context,
			source,
			by: "branch protection"
		}));
	} catch (error) {
		if (isRefused(error) && error.status === 404) return [];
		throw error;
	}
}
/** A ruleset's name, and who may pass it by: only those who may change a ruleset are told that. */
async function rulesetOf(client, where, id) {
	try {
		const { data } = await client.rest.repos.getRepoRuleset({
			...where,
			ruleset_id: id,
			includes_parents: true
		});
		const actors = data.bypass_actors?.map(({ actor_type, actor_id }) => [actor_type, actor_id].filter(Boolean).join(" "));
		return {
			id,
			name: data.name,
			bypass: actors ?? null
		};
	} catch (error) {
		if (isRefused(error)) return {
			id,
			name: `${id}`,
			bypass: null
		};
		throw error;
	}
}
/** What holds for a branch, whether by rulesets of the repository, of its organisation, or by branch protection. */
async function rulesFor(client, where, branch) {
	const { data } = await client.rest.repos.getBranchRules({
		...where,
		branch,
		per_page: PER_PAGE
	});
	const ids = new Set(data.flatMap(({ ruleset_id: id }) => id ?? []));
	const rulesets = [];
	for (const id of ids) rulesets.push(await rulesetOf(client, where, id));
	const nameOf = (id) => `the ruleset ${rulesets.find((ruleset) => ruleset.id === id)?.name ?? id}`;
	const required = data.flatMap((rule) => rule.type !== "required_status_checks" ? [] : (rule.parameters?.required_status_checks ?? []).map(({ context, integration_id: source }) => ({
		context,
		source: source ?? null,
		by: nameOf(rule.ruleset_id)
	})));
	return {
		rules: data.map(({ type, ruleset_id: ruleset }) => ({
			type,
			ruleset: ruleset ?? null
		})),
		checks: [...required, ...await protectedChecks(client, where, branch)],
		rulesets
	};
}
/** Runs that ended because nobody approved them yet, by who started them. */
async function waitingRuns(client, where) {
	const status = "action_required";
	const { data } = await client.rest.actions.listWorkflowRunsForRepo({
		...where,
		status,
		per_page: MOST_RUNS
	});
	const waiting = /* @__PURE__ */ new Map();
	for (const { actor } of data.workflow_runs) {
		const login = actor?.login ?? "somebody";
		const count = (waiting.get(login)?.count ?? 0) + 1;
		waiting.set(login, {
			login,
			isBot: actor?.type === "Bot",
			count
		});
	}
	return [...waiting.values()];
}
async function workflowStates(client, where) {
	const { data } = await client.rest.actions.listRepoWorkflows({
		...where,
		per_page: PER_PAGE
	});
	return new Map(data.workflows.map(({ path, state }) => [path, state]));
}
const FORK_APPROVAL = "GET /repos/{owner}/{repo}/actions/permissions/fork-pr-contributor-approval";
/** Asks GitHub for the settings that Proctor depends on, some ten requests. What a token may not see is not told. */
async function githubSettings(connection, branch) {
	const { repository } = connection;
	const [owner = "", repo = ""] = repository.split("/");
	const client = connect(connection);
	const where = {
		owner,
		repo
	};
	return {
		repository,
		branch: await tell(`the rules for ${branch}`, "contents: read", () => rulesFor(client, where, branch)),
		ledger: await tell(`the rules for ${LEDGER_BRANCH}`, "contents: read", () => rulesFor(client, where, LEDGER_BRANCH)),
		token: await tell("the workflows' permissions", "administration: read", async () => {
			const { data } = await client.rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository(where);
			const { default_workflow_permissions: level, can_approve_pull_request_reviews: mayApprove } = data;
			return {
				default: level,
				mayApprove
			};
		}),
		forkApproval: await tell("the approval of forks", "administration: read", async () => {
			const { data } = await client.request(FORK_APPROVAL, where);
			return String(data.approval_policy);
		}),
		waiting: await tell("the workflow runs", "actions: read", () => waitingRuns(client, where)),
		actions: await tell("the settings of Actions", "administration: read", async () => {
			const { data } = await client.rest.actions.getGithubActionsPermissionsRepository(where);
			return {
				enabled: data.enabled,
				allowed: data.allowed_actions ?? null
			};
		}),
		workflows: await tell("the workflows", "actions: read", () => workflowStates(client, where))
	};
}

export { githubSettings };