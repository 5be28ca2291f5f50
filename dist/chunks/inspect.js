import { E as isCall, d as stripControl, f as brief, g as whole, t as redact } from "./text.js";
import { t as loadGrammars } from "./grammars.js";
import { t as namedLogs } from "./session-files.js";
import { t as fileSpill } from "./spill.js";
import { n as readSessions } from "./sessions.js";
import { L as readShell, s as readRunVerdict } from "./syntax.js";
import { t as parseFlags } from "./parse-flags.js";
import { a as mergeLogs, i as childOf, n as isMissed, r as unopened, t as gapOfOthers } from "./others.js";
import { n as deliver } from "./terminal.js";
import { t as UsageError } from "./usage.js";

// src/commands/inspect.ts
const HELP = `proctor inspect: what a session log says

  proctor inspect SESSION… [--steps] [--format text|json] [--out FILE]

  SESSION      a log file, a folder of them or an archive (.zip, .tar.gz); files may be gzipped; - is standard input.
               Parts of one session and its sub-agents' logs are shown as one
  --steps      list every step by its number and its line in the log, and of each check what came of it: "masked" where
               the exit status of the command line is not its own
  --format     json holds every step, and under "verdicts" what the command lines checked

Examples
  proctor inspect ~/.codex/sessions/2026/11/21/
  proctor inspect session.jsonl --steps
`;
const SEE = "See: proctor inspect --help";
const OPTIONS = {
	steps: {
		type: "boolean",
		default: false
	},
	format: {
		type: "string",
		default: "text"
	},
	out: { type: "string" }
};
const safe = (text) => stripControl(redact(text));
/** What each command line of a session that checks something tells: step → verdict. */
function readVerdicts(session, { grammars, blobs }) {
	const verdicts = /* @__PURE__ */ new Map();
	for (const step of session.steps) {
		if (step.kind !== "run") continue;
		const verdict = readRunVerdict(step, readShell(whole(step.command, blobs) ?? step.command.head, grammars));
		if (verdict.kind !== null) verdicts.set(step.index, verdict);
	}
	return verdicts;
}
function describeVerdict(step, verdict) {
	if (verdict === void 0) return "";
	const { passed, failed } = (step.kind === "run" ? step.tests : null) ?? {
		passed: null,
		failed: null
	};
	const counts = [passed === null ? "" : `${passed} passed`, failed === null ? "" : `${failed} failed`].filter(Boolean);
	const told = verdict.by === "runner" && counts.length > 0 ? ` (${counts.join(", ")})` : "";
	return `  [${verdict.kind} ${verdict.result}${told}${verdict.masked ? ", masked" : ""}]`;
}
function describeStep(step, verdict) {
	const place = `${String(step.index).padStart(5)}  line ${String(step.line).padEnd(6)}`;
	if (step.kind === "say") return `${place}  ${step.by.padEnd(8)} ${safe(brief(step.text, 90))}`;
	if (step.kind === "note") return `${place}  ${step.what.padEnd(8)} ${safe(brief(step.says, 90))}`;
	const what = step.kind === "run" ? brief(step.command, 80) : step.kind === "read" ? step.path ?? "" : step.tool;
	return `${place}  ${step.kind.padEnd(8)} ${step.outcome.padEnd(10)} ${safe(what)}${describeVerdict(step, verdict)}`;
}
function describe({ file, session }, verdicts, steps) {
	const calls = session.steps.filter(isCall);
	const count = (outcome) => calls.filter((call) => call.outcome === outcome).length;
	const { diagnostics, usage } = session;
	const skipped = Object.entries(diagnostics.skipped).map(([reason, records]) => `${reason} ${records}`);
	const checks = [...verdicts.values()];
	const came = (result) => checks.filter((check) => check.result === result).length;
	const masked = checks.filter((check) => check.masked).length;
	const known = (value) => value === null ? "unknown" : value.toLocaleString("en");
	const head = [
		["format", `${session.format} (${session.agent} ${session.agentVersion ?? "of unknown version"})`],
		["models", session.models.join(", ") || "unknown"],
		["session", `${session.id ?? "no id"}, ${session.startedAt ?? "?"} to ${session.endedAt ?? "?"}, ${session.end}`],
		["calls", `${calls.length}: ${count("ok")} ok, ${count("error")} failed, ${count("rejected")} rejected`],
		["checks", `${checks.length}: ${came("green")} green, ${came("red")} red, ${came("unknown")} unknown; exit status masked in ${masked}`],
		["tokens", `${known(usage.input)} in, ${known(usage.output)} out`],
		["cost", usage.costUsd === null ? "unknown" : `$${known(usage.costUsd)}`],
		["records", `${diagnostics.records}: ${diagnostics.used} used; skipped: ${skipped.join(", ") || "none"}`]
	].map(([name = "", value = ""]) => `  ${name.padEnd(9)} ${safe(value)}`).join("\n");
	const listed = session.steps.map((step) => describeStep(step, verdicts.get(step.index)));
	return `${safe(file)}\n${head}${steps ? `\n${listed.join("\n")}` : ""}`;
}
const warn = ({ what, why, remedy }) => {
	process.stderr.write(`proctor: ${safe(what)}: ${safe(why)}${remedy === null ? "" : `. ${remedy}`}\n`);
};
/** The sessions that the named logs are of, and whether any that was named could not be read. */
async function readAll(names, spill) {
	const read = [];
	let missed = false;
	const { logs, gaps, passed } = await namedLogs(names);
	const others = [...passed];
	for (const log of logs) {
		const sessions = await readSessions(log.open(), spill).catch((error) => unopened(log, error));
		if (!("kind" in sessions)) for (const session of sessions) read.push({
			file: log.name,
			session: childOf(session, log.parent)
		});
		else if (isMissed(log)) warn({
			what: log.name,
			why: sessions.why,
			remedy: null
		});
		else others.push(log.name);
		missed ||= log.named && "kind" in sessions;
	}
	for (const gap of [...gaps, gapOfOthers(others)]) if (gap) warn(gap);
	const merged = mergeLogs(read.map(({ session }) => session));
	const nameOf = (of) => {
		const [own = "", ...rest] = of.map((at) => read[at]?.file ?? "");
		return rest.length === 0 ? own : `${own} (with ${rest.length} more)`;
	};
	return {
		found: merged.map(({ session, of }) => ({
			file: nameOf(of),
			session
		})),
		missed
	};
}
async function perform(args) {
	const { values, positionals } = parseFlags({
		args: [...args],
		options: OPTIONS,
		allowPositionals: true
	}, SEE);
	if (positionals.length === 0) throw new UsageError("no session log was named", SEE);
	if (values.format !== "text" && values.format !== "json") throw new UsageError(`--format ${values.format}: unknown form`, "Use text or json");
	const spill = fileSpill();
	try {
		const { found, missed } = await readAll(positionals, spill);
		const grammars = await loadGrammars(["bash"]);
		const parts = found.map((one) => {
			const verdicts = readVerdicts(one.session, {
				grammars,
				blobs: spill
			});
			if (values.format !== "json") return describe(one, verdicts, values.steps);
			return redact(JSON.stringify({
				...one,
				verdicts: [...verdicts].map(([step, told]) => ({
					step,
					...told
				}))
			}));
		});
		if (parts.length > 0) deliver(parts.join(values.format === "json" ? "\n" : "\n\n"), values.out);
		return {
			exit: missed || parts.length === 0 ? 2 : 0,
			line: null
		};
	} finally {
		spill.close();
	}
}
/** `proctor inspect`. */
const inspect = {
	help: HELP,
	perform
};

export { inspect };