import { n as connect, t as attempt } from "./client.js";
import { t as performStage } from "./perform-stage.js";
import { t as nothing } from "./runner.js";

// src/host/github/open-pulls.ts
/** The open pull request of a branch whose head is this commit, the oldest of them; null where there is none. One request. */
function findOpenPull(source, { owner: from, branch, head }) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const asked = {
		owner,
		repo,
		state: "open",
		head: `${from}:${branch}`,
		per_page: 100
	};
	return attempt("the open pull requests", "pull-requests: read", async () => {
		const { data } = await connect(source).rest.pulls.list(asked);
		return data.filter((pull) => pull.head.sha === head).at(-1)?.number ?? null;
	});
}

// src/commands/follow-run.ts
/**
* A workflow that ran for a pull request, without any rights, has ended: grades that pull request. Which one it is GitHub
* says, by the run's branch and commit; what the run left is found like any other log, as the author's own word.
*/
async function followRun(runner) {
	const { event, head_sha: head = "", head_branch: branch, head_repository: from } = runner.payload.workflow_run ?? {};
	const owner = from?.owner?.login;
	if (runner.payload.action !== "completed" || event !== "pull_request" || !branch || !owner) return nothing("nothing to do for this workflow run");
	const number = await findOpenPull(runner, {
		owner,
		branch,
		head
	});
	return number === null ? nothing(`no open pull request has the head ${head}`) : performStage(runner, number, head);
}

export { followRun };