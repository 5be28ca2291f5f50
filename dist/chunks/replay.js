import { D as DEFAULT_POLICY, f as brief } from "./text.js";
import { t as localHost } from "./local.js";
import { _ as linesOf, f as compareAll, g as knownOf, h as headText, m as playSteps, n as gather, p as differs } from "./run.js";
import { n as structuredPatch } from "./libesm.js";
import { n as TRACE_RENDERERS } from "./report.js";
import { t as parseFlags } from "./parse-flags.js";
import { i as wantsColor, n as deliver, r as progress, t as columns } from "./terminal.js";
import { t as UsageError } from "./usage.js";

// src/replay/left-over.ts
/** Texts that differ in more lines than this are not laid side by side. */
const MOST_EDITS = 4e3;
const CONTEXT = 2;
function sides(entry, change, head) {
	const { content } = entry;
	if (content.kind === "unknown") return { why: content.why };
	if (content.kind === "other") return { why: `what was replayed is a ${content.side.kind}` };
	if (head === null && change.after.kind !== "absent") return { why: "the head’s content is not at hand as text" };
	return {
		old: content.kind === "text" ? content.text : "",
		now: head ?? ""
	};
}
function hunksOf(entry, origins, { old, now }) {
	const patch = structuredPatch("", "", old, now, "", "", {
		context: CONTEXT,
		maxEditLength: MOST_EDITS
	});
	const written = entry.content.kind === "text" ? [...knownOf(entry.content.runs)] : [];
	return patch?.hunks.map(({ oldStart, newStart, lines }) => {
		let [oldAt, newAt] = [oldStart, newStart];
		return {
			oldStart,
			newStart,
			lines: lines.flatMap((line) => {
				const [sign, text] = [line[0], line.slice(1)];
				if (sign === "-") return [{
					sign,
					text,
					origin: written[oldAt++ - 1]?.by ?? null
				}];
				if (sign === "+") return [{
					sign,
					text,
					origin: origins.get(newAt++) ?? null
				}];
				if (sign !== " ") return [];
				newAt += 1;
				return [{
					sign,
					text,
					origin: written[oldAt++ - 1]?.by ?? null
				}];
			})
		};
	}) ?? null;
}
/** What lies between a replayed file and the head's; null where nothing does. */
function leftOver(file, change, entry, blobs) {
	if (change === void 0 || file.state === "exact") return null;
	const { path, state } = file;
	const both = sides(entry, change, headText(change.after, blobs));
	if ("why" in both) return {
		path,
		state,
		hunks: [],
		why: both.why
	};
	const hunks = hunksOf(entry, new Map(file.origins.flatMap(({ side, line, origin }) => side === "new" ? [[line, origin]] : [])), both);
	if (hunks === null) return {
		path,
		state,
		hunks: [],
		why: "it differs in too many lines to be shown"
	};
	return {
		path,
		state,
		hunks,
		why: ""
	};
}

// src/replay/trace.ts
const bare = (text) => text.replace(/\r?\n$/, "");
function whyNoLines(content) {
	if (content.kind === "text") return "";
	if (content.kind === "absent") return "it is not there";
	return content.kind === "unknown" ? content.why : `it is a ${content.side.kind}, not a text file`;
}
function changeOf({ base, content }) {
	if (content.kind === "unknown") return "unknown";
	if (!differs(base, content)) return "same";
	if (base.kind === "absent") return "added";
	return content.kind === "absent" ? "removed" : "changed";
}
/** What the tree holds at an entry, for people. */
function traceFile(entry) {
	const { path, content, steps } = entry;
	const lines = content.kind === "text" ? Array.from(linesOf(content), ({ text, by }) => ({
		text: bare(text),
		by
	})) : null;
	return {
		path,
		change: changeOf(entry),
		lines,
		why: whyNoLines(content),
		steps
	};
}
/** As `replay`, with the tree that the steps led to: as it stood behind the step `until`, or at the end. */
function trace(input, tools, until) {
	const stage = playSteps(input, tools, until);
	const replay = compareAll(input, stage, tools);
	const left = replay.files.map((file, at) => leftOver(file, input.diff.files[at], stage.tree.at(file.path), tools.blobs)).filter((file) => file !== null);
	const entries = stage.tree.entries().sort((one, other) => one.path < other.path ? -1 : 1);
	const inDiff = new Set(input.diff.files.map(({ path }) => path));
	return {
		replay,
		files: entries.filter(({ path, steps, missed }) => inDiff.has(path) || steps.length > 0 || missed > 0).map(traceFile),
		left
	};
}

// src/commands/step-labels.ts
function writtenBy(edit) {
	if (edit.op === "replace") return brief(edit.new);
	if (edit.op === "write") return brief(edit.content);
	return edit.op === "patch" ? brief(edit.text) : edit.note;
}
/** The beginning of what a step did: its command, or the text that it wrote. */
function doesOf(step) {
	if (step.kind === "run") return brief(step.command);
	if (step.kind === "edit") return step.edits.map(writtenBy)[0] ?? "";
	if (step.kind === "say" || step.kind === "note") return "";
	return "input" in step ? brief(step.input) : step.path ?? "";
}
/** Steps in words, for those that these lines come from. Texts are the log's own, as they are. */
function labelSteps(sessions, origins) {
	const wanted = /* @__PURE__ */ new Map();
	for (const origin of origins) {
		if (origin === null || origin.kind === "unlogged") continue;
		wanted.set(origin.session, (wanted.get(origin.session) ?? /* @__PURE__ */ new Set()).add(origin.step));
	}
	const labels = [];
	for (const [session, { session: logged }] of sessions.entries()) {
		const steps = wanted.get(session);
		if (!steps) continue;
		for (const step of logged.steps) {
			if (!steps.has(step.index)) continue;
			const tool = step.kind === "note" ? step.what : step.kind === "say" ? step.by : step.tool;
			labels.push({
				session,
				step: step.index,
				line: step.line,
				tool,
				does: doesOf(step)
			});
		}
	}
	return labels;
}

// src/commands/replay.ts
const HELP = `proctor replay: what session logs explain of a change

  proctor replay SESSION… --repo DIR --base REV [--head REV]

  SESSION        a log file, a folder of them or an archive; - is standard input
  --repo DIR     a git repository; nothing of it is checked out or run
  --base REV     what the change is made against; its merge base with the head is used
  --head REV     the last commit of the change (default HEAD)
  --at STEP      the tree as it stood behind a step: 12, or 2:12 for step 12 of the second session
  --path FILE    that file as it was replayed, at the end or --at a step
  --blame FILE   which step wrote each line of the replayed file; "?" before a step: a command that may have
  --diff         what is left: the replayed files laid beside the head's, where they are not the same
  --format FORM  text (default) or json
  --out FILE     write there instead of standard output

Steps are numbered from 0, as "proctor inspect --steps" and reports do.

States: exact (byte for byte) · whitespace (but for blanks) · partial (some lines are the log's) · diverged (none is)
· uncovered (no edit of it could be followed) · unknown (a side is not at hand). docs/replay.md says more.

Exit code: 0 shown · 2 bad usage or unreadable input · 3 our own error

Examples
  proctor replay ~/.claude/projects/-home-me-orchard/ --repo . --base origin/main
  proctor replay session.jsonl --repo . --base main --head figs --at 12 --path src/orchard.ts
  proctor replay session.jsonl --repo . --base main --blame src/orchard.ts
`;
const FLAGS = {
	repo: { type: "string" },
	base: { type: "string" },
	head: { type: "string" },
	at: { type: "string" },
	path: { type: "string" },
	blame: { type: "string" },
	diff: {
		type: "boolean",
		default: false
	},
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
const HINT = "See: proctor replay --help";
const readFlags = (args) => parseFlags({
	args: [...args],
	options: FLAGS,
	allowPositionals: true
}, HINT);
/** The step that `--at` names; it must be one of the log's. */
function readStep(at, sessions) {
	if (at === void 0) return null;
	const [, session, step] = /^(?:(\d{1,6}):)?(\d{1,9})$/.exec(at) ?? [];
	if (step === void 0) throw new UsageError(`--at ${at}: no step`, "Give a number, or SESSION:STEP.");
	if (session === void 0 && sessions.length > 1) throw new UsageError(`--at ${at}: there are ${sessions.length} sessions`, `Say of which: --at 1:${at}`);
	const ref = {
		session: session === void 0 ? 0 : Number(session) - 1,
		step: Number(step)
	};
	const length = sessions[ref.session]?.session.steps.length ?? 0;
	if (ref.step >= length) throw new UsageError(`--at ${at}: the log has ${length} steps`, "They are numbered from 0.");
	return ref;
}
/** The file that `--path` or `--blame` names. */
function readFile(path, { files }) {
	if (path === void 0) return null;
	const file = files.find((one) => one.path === path);
	if (file) return file;
	throw new UsageError(`${path}: neither the logs nor the change touch it`, "Paths are the repository’s, as the list of files shows them.");
}
function viewOf({ sessions, diff }, flags, traced, at) {
	const { replay, files, left } = traced;
	return {
		schema: "proctor/replay/1",
		base: diff.base,
		head: diff.head,
		sessions: sessions.map(({ file, session }, index) => ({
			file,
			agent: session.agent,
			steps: session.steps.length,
			binding: replay.bindings[index] ?? null
		})),
		replay,
		at: at === null || flags.path !== void 0 || flags.blame !== void 0 ? null : {
			step: at,
			files
		},
		file: readFile(flags.blame ?? flags.path, traced),
		blame: flags.blame !== void 0,
		left: flags.diff ? left : null
	};
}
/** What the flags ask for, from the evidence. */
function show(evidence, tools, flags) {
	const at = readStep(flags.at, evidence.sessions);
	const view = viewOf(evidence, flags, trace(evidence, tools, at), at);
	const origins = [...(view.file?.lines ?? []).map(({ by }) => by), ...(view.left ?? []).flatMap(({ hunks }) => hunks.flatMap(({ lines }) => lines.map(({ origin }) => origin)))];
	return {
		...view,
		labels: labelSteps(evidence.sessions, origins)
	};
}
async function perform(args) {
	const { values: flags, positionals } = readFlags(args);
	const { format } = flags;
	if (positionals.length === 0) throw new UsageError("no session log was named", HINT);
	if (flags.repo === void 0) throw new UsageError("--repo is missing", HINT);
	if (format !== "text" && format !== "json") throw new UsageError(`--format ${format}: unknown form`, "Use text or json");
	const host = localHost({
		repo: flags.repo,
		base: flags.base ?? null,
		head: flags.head ?? null,
		diff: null,
		sessions: positionals,
		pull: null,
		policy: null,
		say: progress()
	});
	try {
		const { evidence, tools } = await gather(host, DEFAULT_POLICY);
		const view = show(evidence, tools, flags);
		deliver(TRACE_RENDERERS[format](view, {
			color: wantsColor() && flags.out === void 0,
			width: columns()
		}), flags.out);
		return {
			exit: 0,
			line: null
		};
	} finally {
		host.close();
	}
}
/** `proctor replay`. */
const replay = {
	help: HELP,
	perform
};

export { replay };