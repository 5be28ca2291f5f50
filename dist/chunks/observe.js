import { i as servedAs, n as armOf } from "./arm.js";
import { T as isTestPath } from "./syntax.js";
import { E as isCall, c as oneLine, d as stripControl } from "./text.js";

// src/observe/category.ts
/** Words for a kind of work, in labels and titles, by the category that they name. */
const WORDS = new Map(Object.entries({
	bugfix: "bug bugs bugfix fix fixes hotfix regression",
	feature: "feature features feat enhancement improvement",
	docs: "docs doc documentation",
	tests: "test tests testing",
	refactor: "refactor refactoring cleanup style tech-debt",
	performance: "perf performance",
	dependencies: "dependencies dependency deps",
	ci: "ci build cd",
	chore: "chore maintenance"
}).flatMap(([category, words]) => words.split(" ").map((word) => [word, category])));
const CONVENTIONAL = /^([a-z]{2,12})(?:\([^()\n]{0,100}\))?!?: /i;
/** A label's kind: `bug`, `type: bug`, `kind/bug`. */
function ofLabel(label) {
	const word = label.toLowerCase().split(/[:/]/).at(-1)?.trim() ?? "";
	return WORDS.get(word) ?? null;
}
function ofTitle(title) {
	const [, type = ""] = CONVENTIONAL.exec(title) ?? [];
	return type.toLowerCase() === "revert" ? "revert" : WORDS.get(type.toLowerCase()) ?? null;
}
const isDocs = (path) => /(?:^|\/)docs?\/|\.(?:md|mdx|rst|adoc|txt)$/i.test(path);
const isCi = (path) => /^\.(?:github\/workflows|gitlab|circleci)\/|^\.gitlab-ci\.yml$/.test(path);
function ofPaths(files) {
	if (files.length === 0) return null;
	if (files.every(({ path }) => isDocs(path))) return "docs";
	if (files.every(({ path }) => isTestPath(path))) return "tests";
	return files.every(({ path }) => isCi(path)) ? "ci" : null;
}
/**
* The kind of work of a pull request, for comparing like with like: of its labels, else of a conventional title or first
* commit, else of its paths where all are of one kind; null where nothing tells. Title and commits are the author's word: it
* chooses among strata, and no grade depends on it.
*/
function categoryOf(pull, files) {
	for (const label of pull.labels) {
		const found = ofLabel(label);
		if (found !== null) return found;
	}
	return ofTitle(pull.title) ?? ofTitle(pull.commits[0]?.message ?? "") ?? ofPaths(files);
}

// src/observe/factors.ts
/** More tools, files or skills than this are not told apart. */
const MOST = 24;
const INSTRUCTIONS = /(?:^|\/)(AGENTS(?:\.override)?\.md|CLAUDE(?:\.local)?\.md|GEMINI\.md|QWEN\.md|\.cursorrules|copilot-instructions\.md)$/i;
const SKILL = /(?:^|\/)([^/]{1,80})\/SKILL\.md$/i;
/** A name of the log or of GitHub as a factor's: one line, at most 80 characters. */
const factorOf = (kind, name) => `${kind}:${oneLine(stripControl(name), 80)}`;
/** Collects what sessions worked with: the tools that they called, and the instruction files and skills that they read. */
function openFactors() {
	const found = /* @__PURE__ */ new Set();
	return {
		add(step) {
			if (!isCall(step) || found.size >= MOST) return;
			if (step.tool !== "") found.add(factorOf("tool", step.tool));
			if (step.kind !== "read" || step.path === null || step.path.length > 4096) return;
			const path = step.path.replaceAll("\\", "/");
			const [, instructions] = INSTRUCTIONS.exec(path) ?? [];
			const [, skill] = SKILL.exec(path) ?? [];
			if (instructions !== void 0) found.add(factorOf("instructions", instructions));
			if (skill !== void 0) found.add(factorOf("skill", skill));
		},
		found: () => [...found]
	};
}

// src/observe/progress.ts
const [CALLS, BINS] = [40, 100];
/** Paths that are remembered; a session that edits more has made its progress. */
const MOST_PATHS = 2e4;
const PATCHED = /^\*\*\* (?:Update|Add|Delete) File: (.{1,400})$/gm;
const COMMIT = /\bgit(?: -\S{1,200}(?: [^-\s]\S{0,200})??){0,4} commit\b/;
const pathsOf = ({ edits }) => edits.flatMap((edit) => {
	if (edit.op === "patch") return [...edit.text.head.matchAll(PATCHED)].map(([, path = ""]) => path);
	return edit.path === null ? [] : [edit.path];
});
/**
* Counts steps of progress by the call at which they were made, forty calls a bin: the first successful edit of a file, a
* test run that passes with more tests than any before, a commit. What comes behind bin 100 goes into that one.
*/
function openProgress() {
	const bins = [];
	const touched = /* @__PURE__ */ new Set();
	let [calls, passed] = [0, 0];
	const isProgress = (step) => {
		if (!isCall(step) || step.outcome !== "ok") return false;
		if (step.kind === "edit") {
			const fresh = pathsOf(step).filter((path) => !touched.has(path) && touched.size < MOST_PATHS);
			for (const path of fresh) touched.add(path);
			return fresh.length > 0;
		}
		if (step.kind !== "run") return false;
		const more = step.tests?.green === true && (step.tests.passed ?? 1) > passed;
		if (more) passed = step.tests?.passed ?? 1;
		return more || COMMIT.test(step.command.head);
	};
	return {
		add(step) {
			if (!isCall(step)) return;
			const at = Math.min(BINS - 1, Math.floor(calls / CALLS));
			calls += 1;
			bins[at] ??= {
				calls: 0,
				steps: 0
			};
			bins[at].calls += 1;
			if (isProgress(step)) bins[at].steps += 1;
		},
		bins: () => bins
	};
}

// src/observe/unattended.ts
/** Figures beyond a year are a broken clock's. */
const LONGEST = 31622400;
/**
* Measures for how long a session worked without a word of a human: from what somebody said to the last thing that happened
* before somebody said more. What lies between the agent's last act and the next word is a human's time, not its own.
*/
function openUnattended() {
	let [longest, total, known] = [
		0,
		0,
		false
	];
	let began = null;
	let last = null;
	const close = () => {
		if (began !== null && last !== null && last >= began) {
			const seconds = Math.min(LONGEST, Math.round((last - began) / 1e3));
			longest = Math.max(longest, seconds);
			total = Math.min(LONGEST, total + seconds);
			known = true;
		}
		began = null;
		last = null;
	};
	return {
		add(step) {
			const millis = step.time === null ? NaN : Date.parse(step.time);
			if (Number.isNaN(millis)) return;
			if (step.kind === "say" && step.by === "human") close();
			began ??= millis;
			last = Math.max(last ?? millis, millis);
			const end = "endTime" in step && step.endTime !== null ? Date.parse(step.endTime) : NaN;
			if (end > last) last = end;
		},
		/** The session is over; the next step is of another one. */
		end: close,
		/** Null where no step has a time. */
		found: () => known ? {
			longestSeconds: longest,
			totalSeconds: total
		} : null
	};
}

// src/observe/walk.ts
const NOTHING = {
	promptBytes: null,
	responded: true,
	edits: null,
	progress: [],
	unattended: null,
	factors: []
};
const isAnswer = (step) => isCall(step) || step.kind === "say" && step.by === "agent";
/** Goes through the steps of all sessions once: a long session's lie on disk, a page at a time. */
function walkSessions(sessions) {
	if (sessions.length === 0) return NOTHING;
	const [progress, factors, unattended] = [
		openProgress(),
		openFactors(),
		openUnattended()
	];
	let [promptBytes, edits, responded] = [
		0,
		0,
		false
	];
	for (const { session } of sessions) {
		for (const step of session.steps) {
			if (step.kind === "say" && step.by === "human") promptBytes += step.text.bytes;
			if (step.kind === "edit" && step.outcome === "ok") edits += 1;
			responded ||= isAnswer(step);
			progress.add(step);
			factors.add(step);
			unattended.add(step);
		}
		unattended.end();
	}
	return {
		promptBytes,
		responded,
		edits,
		progress: progress.bins(),
		unattended: unattended.found(),
		factors: factors.found()
	};
}

// src/observe/index.ts
const micro = (value) => value == null ? null : Math.round(value * 1e6);
/** A signal that is a plain share, as its counts. */
function sharesOf(report, id) {
	const signal = report.measured.find((one) => one.id === id);
	if (signal?.value == null || signal.of === void 0) return null;
	return {
		part: Math.round(signal.value * signal.of),
		of: signal.of
	};
}
const LEVELS = [
	"block",
	"warn",
	"note"
];
/** Each rule that found something, with its gravest level; what was waived found nothing. */
function hitsOf({ findings }) {
	const hits = findings.filter(({ outcome, waived }) => outcome === "hit" && waived === void 0);
	return [...new Set(hits.map(({ rule }) => rule))].sort().flatMap((rule) => {
		const own = hits.filter((hit) => hit.rule === rule);
		const level = LEVELS.find((one) => own.some((hit) => hit.level === one)) ?? "note";
		return own.slice(0, 1).map(({ group }) => ({
			rule,
			group,
			level
		}));
	});
}
function judgedOf({ grade: { judged } }) {
	if (judged === null) return {};
	const { by, value, rules } = judged;
	return { judged: {
		by,
		micro: Math.round(value * 1e6),
		rulesMicro: Math.round(rules * 1e6)
	} };
}
function detailsOf(report, evidence, walked) {
	const { sessions, pull, policy } = evidence;
	const [calls, episodes] = [sharesOf(report, "toolSuccess"), sharesOf(report, "recoveryRate")];
	const labels = (pull?.labels ?? []).slice(0, 20).map((label) => factorOf("label", label));
	return {
		model: {
			...servedAs(sessions[0]?.session ?? null),
			names: 1
		},
		log: {
			found: sessions.length > 0,
			required: policy.logs.require === "required"
		},
		calls: calls && {
			settled: calls.of,
			failed: calls.of - calls.part
		},
		episodes: episodes && {
			all: episodes.of,
			recovered: episodes.part
		},
		progress: walked.progress,
		loopMicro: micro(report.signals.loopWaste),
		edits: walked.edits,
		unattended: walked.unattended,
		hits: hitsOf(report),
		factors: [.../* @__PURE__ */ new Set([...walked.factors, ...labels])].sort(),
		selection: null,
		...judgedOf(report)
	};
}
/** The event that tells the ledger of a grade, before it has an id; null where the pull request has no number. */
function observeGrade(report, evidence, at, writer) {
	const { pull, sessions, diff, policy } = evidence;
	if (pull?.repository == null || pull.number === null || report.head === null) return null;
	const first = sessions[0] ?? null;
	const walked = walkSessions(sessions);
	const { input, output } = report.cost.tokens;
	const { value, mask, rubric, why } = report.grade;
	return {
		v: 2,
		type: "session.graded",
		at,
		writer,
		unit: `${pull.repository}#${pull.number}:${first?.session.id ?? "-"}`,
		pull: {
			repository: pull.repository,
			number: pull.number,
			head: report.head
		},
		session: {
			id: first?.session.id ?? null,
			format: first?.session.format ?? "none",
			trust: first?.trust ?? "none"
		},
		arm: armOf(report.author, first, policy.bandit.aliases),
		context: {
			category: categoryOf(pull, diff.files),
			promptBytes: walked.promptBytes
		},
		grade: {
			micro: micro(value),
			mask,
			rubric,
			why
		},
		verdict: report.verdict,
		responded: walked.responded,
		cost: {
			usdMicro: micro(report.cost.usd),
			tokens: input == null || output == null ? null : input + output
		},
		details: detailsOf(report, evidence, walked)
	};
}

export { observeGrade as t };