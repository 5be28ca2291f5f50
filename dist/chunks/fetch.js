import { t as fetchInto } from "./git.js";
import { t as readPull } from "./pull.js";
import { t as attempt } from "./client.js";

// src/host/github/fetch.ts
/** As many commits as GitHub lists of a pull request. */
const COMMITS = 250;
const PER_PAGE = 100;
/** The merge base and the commits since, oldest first: one request tells both where there are no more than a hundred. */
async function compare(client, { owner, repo }, basehead) {
	const commits = [];
	for (let page = 1;; page++) {
		const { data } = await client.rest.repos.compareCommitsWithBasehead({
			owner,
			repo,
			basehead,
			per_page: PER_PAGE,
			page
		});
		commits.push(...data.commits);
		if (data.commits.length < PER_PAGE || commits.length >= Math.min(COMMITS, data.total_commits)) return {
			base: data.merge_base_commit.sha,
			commits
		};
	}
}
/** Reads the pull request and fetches its two trees; the head is data and is never checked out. `comments`: those that ask for something. */
async function fetchPull(client, place, remote, comments) {
	const { owner, repo, number } = place;
	const pull = await attempt("the pull request", "pull-requests: read", async () => {
		const { data } = await client.rest.pulls.get({
			owner,
			repo,
			pull_number: number
		});
		return data;
	});
	const range = `${pull.base.sha}...${pull.head.sha}`;
	const { base, commits } = await attempt("the merge base", "contents: read", () => compare(client, place, range));
	const main = `refs/heads/${pull.base.repo.default_branch}`;
	const wants = [
		base,
		pull.head.sha,
		main
	];
	const repository = await fetchInto(remote.scratch, remote.url, {
		wants,
		token: remote.token,
		depth: 1
	});
	return {
		repository,
		pull: readPull({
			...pull,
			commits,
			comments: await comments()
		}),
		base,
		head: pull.head.sha,
		main: await repository.resolve(main),
		mainBranch: pull.base.repo.default_branch
	};
}

export { fetchPull as n, compare as t };