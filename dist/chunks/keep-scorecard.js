import { t as recognise } from "./recognise.js";
import { D as DEFAULT_POLICY, j as HostError } from "./text.js";
import { t as githubOutcomes } from "./outcome2.js";
import { t as readPull } from "./pull.js";
import { n as connect, t as attempt } from "./client.js";
import { t as defaultPolicy } from "./default-policy.js";
import { t as openLedger } from "./open-ledger.js";
import { t as readPolicy } from "./read3.js";
import { n as drawCharts, t as chartNames } from "./charts.js";
import { i as renderScorecard, n as ranksOf, t as periodOf } from "./scorecard.js";
import { n as score } from "./score.js";
import { t as keepOutcomes } from "./keep-outcomes.js";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";

// src/host/github/scorecard.ts
/** The first characters of our issue, by which we find it again. */
const MARKER = "<!-- proctor:scorecard:v1 -->";
const LABEL = "proctor-scorecard";
/** Pages of a hundred pull requests that are looked through for the window. */
const PAGES = 10;
/** Reads the ledger and keeps the scorecard's issue. */
function githubScorecard(source) {
	const [owner = "", repo = ""] = source.repository.split("/");
	const client = connect(source);
	return {
		ledger: openLedger(source),
		policy: () => defaultPolicy(client, {
			owner,
			repo
		}),
		pulls: (since) => attempt("the pull requests", "pull-requests: read", async () => {
			const found = [];
			const newest = {
				owner,
				repo,
				state: "all",
				sort: "created",
				direction: "desc",
				per_page: 100
			};
			for (let page = 1; page <= PAGES; page++) {
				const { data } = await client.rest.pulls.list({
					...newest,
					page
				});
				const recent = data.filter(({ created_at }) => Date.parse(created_at) >= Date.parse(since));
				found.push(...recent.map(readPull));
				if (recent.length < newest.per_page) break;
			}
			return found;
		}),
		publish: (title, body) => attempt("the scorecard", "issues: write", async () => {
			const text = `${MARKER}\n${body}`;
			const { data } = await client.rest.issues.listForRepo({
				owner,
				repo,
				labels: LABEL,
				state: "open",
				per_page: 100
			});
			const ours = data.filter((issue) => issue.body?.startsWith(MARKER) && issue.user?.type === "Bot");
			const same = ours.find((issue) => issue.title === title);
			if (same?.body === text) return {
				what: "scorecard",
				ok: true,
				why: "unchanged"
			};
			if (same) await client.rest.issues.update({
				owner,
				repo,
				issue_number: same.number,
				body: text
			});
			else await client.rest.issues.create({
				owner,
				repo,
				title,
				body: text,
				labels: [LABEL]
			});
			for (const old of ours.filter((issue) => issue !== same)) await client.rest.issues.update({
				owner,
				repo,
				issue_number: old.number,
				state: "closed"
			});
			return {
				what: "scorecard",
				ok: true,
				why: same ? "edited" : "created"
			};
		})
	};
}

// src/commands/keep-scorecard.ts
const DAYS = 30;
const DAY = 864e5;
/** The Monday on which the week of a moment began, as YYYY-MM-DD (UTC). */
function weekOf(moment) {
	const sinceMonday = (moment.getUTCDay() + 6) % 7;
	return (/* @__PURE__ */ new Date(moment.getTime() - sinceMonday * DAY)).toISOString().slice(0, 10);
}
/** Runs what may fail without taking the scorecard with it; what stood in the way is a warning. */
async function orWarn(warnings, what, act) {
	try {
		return await act();
	} catch (error) {
		if (!(error instanceof HostError)) throw error;
		warnings.push(`${what}: ${[error.message, error.remedy].filter(Boolean).join(". ")}`);
		return null;
	}
}
/** The bandit's part of the default branch's policy; one with mistakes is said, and the defaults hold. */
async function banditPolicy(host, warnings) {
	const text = await orWarn(warnings, "the policy", () => host.policy());
	const { policy, problems } = readPolicy(text, ".github/proctor.yml");
	warnings.push(...problems);
	return problems.length > 0 ? DEFAULT_POLICY.bandit : policy.bandit;
}
/** Agents' pull requests of the window, `owner/name#12` each; null where GitHub does not tell. */
async function agentsPulls(host, since, warnings) {
	return ((await orWarn(warnings, "the coverage", () => host.pulls(since)))?.filter((pull) => recognise(pull, []).agent !== null) ?? null)?.map(({ repository, number }) => `${repository}#${number}`) ?? null;
}
/** The change that puts a scorecard and its charts on the ledger's branch; null where they are there. */
function cardChange(files, wanted, nonce) {
	const known = new Map(files.map(({ path: name, text }) => [name, text]));
	const changed = wanted.filter(({ path: name, text }) => known.get(name) !== text);
	const names = new Set(wanted.map(({ path: name }) => name));
	const removed = [...known.keys()].filter((name) => /^charts\/[a-z]+-(?:light|dark)\.svg$/.test(name) && !names.has(name));
	if (changed.length + removed.length === 0) return null;
	return {
		files: changed,
		removed,
		message: `Renew the scorecard\n\nNonce: ${nonce}\n`
	};
}
async function storeCard(host, scored, period) {
	const drawn = await drawCharts(scored);
	const names = chartNames(drawn);
	const wanted = [{
		path: "SCORECARD.md",
		text: renderScorecard(scored, {
			period,
			charts: {
				url: (file) => `charts/${file}`,
				names
			}
		})
	}, ...drawn];
	await host.ledger.update((files) => cardChange(files, wanted, host.ledger.nonce()));
	return names;
}
async function keepWith(host, runner, scratch) {
	const warnings = [];
	const now = /* @__PURE__ */ new Date();
	const asOf = now.toISOString();
	const bandit = await banditPolicy(host, warnings);
	await orWarn(warnings, "the outcomes", () => keepOutcomes(githubOutcomes({
		...runner,
		scratch
	}), asOf));
	const pulls = await agentsPulls(host, (/* @__PURE__ */ new Date(now.getTime() - DAYS * DAY)).toISOString(), warnings);
	const scored = score(await host.ledger.read(), {
		asOf,
		days: DAYS,
		halfLifeDays: bandit["half-life-days"],
		ranks: ranksOf(bandit),
		...pulls && { pulls }
	});
	const period = periodOf(asOf, DAYS);
	const stored = scored.arms.length === 0 ? null : await orWarn(warnings, "SCORECARD.md and its charts", () => storeCard(host, scored, period));
	const base = `${runner.serverUrl}/${runner.repository}/blob/proctor/charts`;
	const url = (file) => `${base}/${file}?raw=true&week=${weekOf(now)}`;
	const body = renderScorecard(scored, {
		period,
		...stored && { charts: {
			url,
			names: stored
		} }
	});
	const { why } = await host.publish(`Proctor scorecard, week of ${weekOf(now)}`, body);
	return {
		exit: 0,
		line: `scorecard ${why}`,
		outputs: {},
		summary: body,
		warnings
	};
}
/** Keeps the week's scorecard: the issue, and SCORECARD.md with its charts on the ledger's branch. */
async function keepScorecard(runner) {
	const scratch = mkdtempSync(path.join(runner.temp, "proctor-"));
	try {
		return await keepWith(githubScorecard({
			...runner,
			scratch
		}), runner, scratch);
	} finally {
		rmSync(scratch, {
			recursive: true,
			force: true
		});
	}
}

export { keepScorecard };