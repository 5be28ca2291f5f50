import { n as openRepository } from "./git.js";
import { t as policyFrom } from "./policy-file.js";
import { t as makeScratch } from "./scratch.js";
import { t as fileSpill } from "./spill.js";
import { t as inParallel } from "./worker-pool.js";
import { t as RULES } from "./rules.js";
import { t as openMeter } from "./meter.js";
import { t as parseFlags } from "./parse-flags.js";
import { t as share } from "./share.js";
import { O as POLICY_PATH, c as oneLine, d as stripControl, t as redact } from "./text.js";
import { n as deliver } from "./terminal.js";
import { t as UsageError } from "./usage.js";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { availableParallelism } from "node:os";

// src/commands/sweep-tally.ts
const LEVELS = [
	"block",
	"warn",
	"note"
];
const LONGEST = 300;
const safe = (text) => oneLine(stripControl(redact(text)), LONGEST);
const none = () => ({
	block: 0,
	warn: 0,
	note: 0
});
function gravest(findings) {
	const levels = new Set(findings.map(({ level }) => level));
	return LEVELS.find((level) => levels.has(level)) ?? null;
}
const ratesOf = (counts, judged) => ({
	block: share(counts.block, judged),
	warn: share(counts.warn, judged),
	note: share(counts.note, judged)
});
function blockedBy({ commit, subject }, hits) {
	const blocking = hits.filter(({ level }) => level === "block");
	const [first] = blocking;
	if (first === void 0) return null;
	const { rule, says, path, line } = first;
	return {
		commit,
		subject: safe(subject),
		rule,
		says: safe(says),
		path: path === void 0 ? null : safe(path),
		line: line ?? null,
		findings: blocking.length
	};
}
/** Adds up the reports of commits, one at a time; nothing of a report is kept but counts and its first blocking finding. */
function openTally(head, rules) {
	const union = none();
	const counts = new Map(rules.map((rule) => [rule, none()]));
	const blocked = [];
	const failed = [];
	let judged = 0;
	let unknown = 0;
	return {
		add(swept, { findings }) {
			judged += 1;
			const ours = findings.filter(({ rule }) => counts.has(rule));
			const hits = ours.filter(({ outcome }) => outcome === "hit");
			if (hits.length < ours.length) unknown += 1;
			const level = gravest(hits);
			if (level !== null) union[level] += 1;
			for (const [rule, count] of counts) {
				const own = gravest(hits.filter((one) => one.rule === rule));
				if (own !== null) count[own] += 1;
			}
			const found = blockedBy(swept, hits);
			if (found !== null) blocked.push(found);
		},
		fail: ({ commit }, why) => void failed.push({
			commit,
			why: safe(why)
		}),
		/** The sums so far. Commits are listed in the order of `commits`, whenever they were added. */
		sum(commits) {
			const place = new Map(commits.map(({ commit }, at) => [commit, at]));
			const inOrder = (one, other) => (place.get(one.commit) ?? 0) - (place.get(other.commit) ?? 0);
			return {
				schema: "proctor/sweep/1",
				head,
				judged,
				union: ratesOf(union, judged),
				rules: Object.fromEntries([...counts].map(([rule, count]) => [rule, ratesOf(count, judged)])),
				unknown: share(unknown, judged),
				blocked: blocked.toSorted(inOrder),
				failed: failed.toSorted(inOrder)
			};
		}
	};
}
const percent = (value) => ((value ?? 0) * 100).toFixed(1);
/** `3 (1.5 %, 0.5–4.3)`: count, share and its Wilson interval. */
const shown = (one) => one.of === 0 ? "–" : `${one.count} (${percent(one.value)} %, ${percent(one.low)}–${percent(one.high)})`;
function rowOf(name, rates) {
	return [name.padEnd(20), ...LEVELS.map((level) => shown(rates[level]).padEnd(24))].join(" ").trimEnd();
}
const placeOf = ({ path, line }) => path === null ? "" : ` ${path}${line === null ? "" : `:${line}`}`;
/** A sweep for people: a table of rates with 95 % intervals, then each commit that would have been blocked on one line. */
function describeSweep(sweep) {
	const { judged, union, rules, blocked, failed, unknown, head } = sweep;
	const table = [
		[
			"".padEnd(20),
			"blocked".padEnd(24),
			"warned".padEnd(24),
			"noted"
		].join(" "),
		...Object.entries(rules).map(([rule, rates]) => rowOf(rule, rates)),
		rowOf("any of them", union)
	];
	const more = (one) => one.findings > 1 ? ` (and ${one.findings - 1} more)` : "";
	const lines = blocked.map((one) => `${one.commit.slice(0, 12)} ${one.subject}\n    ${one.rule}${placeOf(one)}: ${one.says}${more(one)}`);
	const bad = failed.map(({ commit, why }) => `${commit.slice(0, 12)} ${why}`);
	return [
		`${judged} commits up to ${head.slice(0, 12)}, each judged as a pull request without task and log; share and 95 % interval in brackets`,
		"",
		...table,
		"",
		`A part could not be looked at in ${shown(unknown)}.`,
		...lines.length === 0 ? [] : [
			"",
			"Would have been blocked:",
			...lines
		],
		...bad.length === 0 ? [] : [
			"",
			"Could not be judged:",
			...bad
		],
		""
	].join("\n");
}

// src/commands/sweep.ts
const HELP = `proctor sweep: what would have been flagged in a repository's own history

  proctor sweep --repo DIR [--last N] [--head REV] [--each] [--format text|json] [--out FILE]
  proctor sweep --open OWNER/NAME [--last N] [--post] [--format text|json] [--out FILE]

Judges each of the last commits against its parent, as if it were a pull request without task and session log, by the rules
that need neither. Prints for each rule, and for all of them together, how many commits it would have blocked, warned of and
noted, with 95 % (Wilson) intervals, and each commit that would have been blocked. Nothing is checked out or run.

With --open: grades the open pull requests on GitHub whose heads have no grade, as they are now; the token is GITHUB_TOKEN.

  --open OWNER/NAME     a repository on GitHub
  --last N              with --open: at most so many (default 20), those first that changed last
  --post                with --open: post comment, check and ledger event as well; only an App's token can make checks

  --repo DIR            a git repository, bare or not
  --last N              so many commits (default 200)
  --head REV            go back from here (default HEAD)
  --each                every commit that is no merge; without it only those of the first-parent line
  --policy FILE         instead of .github/proctor.yml at the head
  --format FORM         text (default) or json
  --out FILE            write there instead of standard output
  --jobs N              commits judged at a time (default: one for each core)
  --time-limit SECONDS  a commit that takes longer counts as not judged (default 120)

Exit code: 0 the sweep was made, whatever it found · 2 bad usage or unreadable input

Examples
  proctor sweep --repo . --last 500
  GITHUB_TOKEN=… proctor sweep --open harbour/ferries
`;
const OPTIONS = {
	repo: { type: "string" },
	open: { type: "string" },
	post: {
		type: "boolean",
		default: false
	},
	last: { type: "string" },
	head: {
		type: "string",
		default: "HEAD"
	},
	each: {
		type: "boolean",
		default: false
	},
	policy: { type: "string" },
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" },
	jobs: { type: "string" },
	"time-limit": {
		type: "string",
		default: "120"
	}
};
const SEE = "See: proctor sweep --help";
const FORMS = {
	text: describeSweep,
	json: (sweep) => `${JSON.stringify(sweep, null, 2)}\n`
};
const readFlags = (args) => parseFlags({
	args: [...args],
	options: OPTIONS,
	allowPositionals: false
}, SEE).values;
function readCount(flag, text, most) {
	const value = Number(text);
	if (Number.isInteger(value) && value > 0 && value <= most) return value;
	throw new UsageError(`--${flag} ${text}: not a whole number from 1 to ${most}`, SEE);
}
/** Rules that judge a commit without a log; those about agents alone do where the policy asks for it. */
const JUDGING = RULES.filter(({ group }) => group !== "log").map(({ id }) => id);
async function planOf(repo, revision, last, each) {
	const repository = await openRepository(repo);
	const spill = fileSpill();
	try {
		const head = await repository.resolve(revision);
		const [side] = await repository.files(head, [POLICY_PATH], spill);
		const policy = policyFrom(side ?? { kind: "absent" }, spill)?.text ?? null;
		return {
			head,
			commits: await repository.history(head, last, each),
			policy
		};
	} finally {
		spill.close();
		repository.close();
	}
}
const PROGRAM = new URL(`../worker${path.extname(import.meta.url)}`, import.meta.url);
/** A worker's line as a report, or why there is none. Only lines of ours come here. */
function readAnswer(line) {
	const { report, error } = JSON.parse(line);
	return report ?? { why: error ?? "no answer" };
}
async function judgeAll({ head, commits }, jobs, size, limit) {
	const tally = openTally(head, JUDGING);
	const meter = openMeter(commits.length, process.stderr);
	const options = {
		program: PROGRAM,
		size: Math.min(size, commits.length),
		limit
	};
	for await (const [{ swept }, settled] of inParallel(jobs, options)) {
		const answer = "answer" in settled ? readAnswer(settled.answer) : settled;
		if ("findings" in answer) tally.add(swept, answer);
		else tally.fail(swept, answer.why);
		meter.step();
	}
	meter.close();
	return tally.sum(commits);
}
function* jobsOf(repo, commits, policy) {
	for (const swept of commits) {
		const { commit: head, parent: base } = swept;
		yield {
			id: head,
			swept,
			source: {
				repo,
				base,
				head,
				policy,
				diff: null,
				pull: null,
				sessions: []
			}
		};
	}
}
async function perform(args) {
	const flags = readFlags(args);
	const { repo, open, post, format, out } = flags;
	if (open !== void 0) {
		const { sweepRemote } = await import("./sweep-remote.js");
		return sweepRemote({
			repository: open,
			most: readCount("last", flags.last ?? "20", 200),
			post,
			format,
			out
		});
	}
	if (repo === void 0) throw new UsageError("name the repository by --repo, or one on GitHub by --open", SEE);
	const form = Object.hasOwn(FORMS, flags.format) ? FORMS[flags.format] : void 0;
	if (form === void 0) throw new UsageError(`--format ${flags.format}: unknown form`, "Use one of: text, json");
	const size = readCount("jobs", flags.jobs ?? String(availableParallelism()), 256);
	const limit = 1e3 * readCount("time-limit", flags["time-limit"], 1e6);
	const plan = await planOf(repo, flags.head, readCount("last", flags.last ?? "200", 1e6), flags.each);
	const scratch = makeScratch("sweep");
	try {
		const policy = flags.policy ?? path.join(scratch.path, "proctor.yml");
		if (flags.policy === void 0) writeFileSync(policy, plan.policy ?? "");
		const sweep = await judgeAll(plan, jobsOf(repo, plan.commits, policy), size, limit);
		deliver(form(sweep), flags.out);
		const { judged, union, failed } = sweep;
		return {
			exit: 0,
			line: `${judged} commits judged, ${union.block.count} blocked, ${failed.length} not judged`
		};
	} finally {
		scratch.remove();
	}
}
/** `proctor sweep`. */
const sweep = {
	help: HELP,
	perform
};

export { sweep };