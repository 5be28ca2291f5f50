import { n as openFile } from "./session-files.js";
import { t as inParallel } from "./worker-pool.js";
import { t as UsageError } from "./usage.js";
import { n as errorLine, r as readJob } from "./job.js";
import { t as openMeter } from "./meter.js";
import { t as parseFlags } from "./parse-flags.js";
import { closeSync, createReadStream, existsSync, ftruncateSync, openSync, statSync, writeSync } from "node:fs";
import path from "node:path";
import { availableParallelism } from "node:os";

// src/commands/answers.ts
/** The name under which an answer is known again: its job's id, or where there is none, the number of its line. */
const keyOf = (id, line) => id === null ? `line ${line}` : JSON.stringify(id);
/** The key of a line that was written by us; null for any other. */
function readKey(line) {
	try {
		const { id, line: number, ...answer } = JSON.parse(line);
		if (!("report" in answer || "error" in answer)) return null;
		return id === null && typeof number === "number" ? keyOf(null, number) : id == null ? null : keyOf(id, 0);
	} catch {
		return null;
	}
}
/** The whole lines of a file with where each ends; what stands behind the last newline is left out. */
async function* wholeLines(file) {
	let parts = [];
	let end = 0;
	for await (const chunk of createReadStream(file)) {
		let from = 0;
		for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
			parts.push(chunk.subarray(from, at));
			const line = Buffer.concat(parts);
			parts = [];
			from = at + 1;
			end += line.length + 1;
			yield [line.toString("utf8"), end];
		}
		parts.push(chunk.subarray(from));
	}
}
/** What earlier runs left in a file, and how many of its bytes are whole lines. */
async function readAnswers(file) {
	const done = /* @__PURE__ */ new Set();
	let bytes = 0;
	let number = 0;
	for await (const [line, end] of wholeLines(file)) {
		number += 1;
		const key = readKey(line);
		if (key === null && line.trim() !== "") throw new UsageError(`--out ${file}: line ${number} is no answer of backfill, and nothing is written behind it`, "Name another file, or take that line out.");
		if (key !== null) done.add(key);
		bytes = end;
	}
	return {
		done,
		bytes
	};
}
const toScreen = {
	done: /* @__PURE__ */ new Set(),
	write: (line) => void process.stdout.write(`${line}\n`),
	close: () => {}
};
/**
* Opens the file of `--out` to go on behind the answers that it holds, a half-written one at its end taken off; without a
* name, standard output. UsageError: it cannot be written, or holds something else.
*/
async function openAnswers(file) {
	if (file === void 0 || file === "-") return toScreen;
	const { done, bytes } = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false ? await readAnswers(file) : {
		done: /* @__PURE__ */ new Set(),
		bytes: null
	};
	let out;
	try {
		out = openSync(file, "a");
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new UsageError(`--out ${file}: ${why}`, "Name a file that can be written.");
	}
	if (bytes !== null) ftruncateSync(out, bytes);
	return {
		done,
		write: (line) => void writeSync(out, `${line}\n`),
		close: () => closeSync(out)
	};
}

// src/commands/backfill.ts
const HELP = `proctor backfill: grade many pull requests

  proctor backfill JOBS.jsonl [--out FILE] [--jobs N] [--time-limit SECONDS]

Reads one job a line and writes one answer a line, in the order in which they are done:

  {"id": …, "repo"?, "base"?, "head"?, "diff"?, "sessions"?: […], "pr"?}    as the flags of proctor grade
  {"id": …, "report": …}   or   {"id": …, "error": "…"}

A report is the one that proctor grade --format json prints. Paths are relative to the current directory. A line that is
no job is answered with an error (without an id of its own: {"id": null, "line": N, "error": "…"}), and the run goes on.

  JOBS.jsonl            the jobs; may be gzipped; - is standard input
  --out FILE            add to this file instead of writing to standard output. Jobs that it already answers are left out, so
                        that a run that was stopped goes on where it was; take a line out of it to have its job done again
  --jobs N              jobs done at a time (default: one for each core)
  --time-limit SECONDS  a job that takes longer is answered with an error (default 600)

Exit code: 0 every job has its line, whatever it says · 2 bad usage, or jobs that cannot be read

Examples
  proctor backfill jobs.jsonl --out reports.jsonl
  echo '{"id":"orchard#7","repo":".","base":"main","head":"figs","sessions":["log.jsonl"]}' | proctor backfill -
`;
const OPTIONS = {
	out: { type: "string" },
	jobs: { type: "string" },
	"time-limit": {
		type: "string",
		default: "600"
	}
};
const SEE = "See: proctor backfill --help";
function readFlags(args) {
	const { values, positionals } = parseFlags({
		args: [...args],
		options: OPTIONS,
		allowPositionals: true
	}, SEE);
	const [file, ...more] = positionals;
	if (file === void 0 || more.length > 0) throw new UsageError("name one file of jobs", SEE);
	return {
		file,
		...values
	};
}
function readNumber(flag, text, most) {
	const value = Number(text);
	if (Number.isFinite(value) && value > 0 && value <= most) return value;
	throw new UsageError(`--${flag} ${text}: not a number above 0 and up to ${most}`, SEE);
}
const MOST_WORKERS = 256;
/** A timer holds no more than this many seconds. */
const LONGEST_LIMIT = 2e6;
async function readLines(file) {
	if (file !== "-" && !existsSync(file)) throw new UsageError(`${file}: no such file`, SEE);
	const chunks = [];
	for await (const chunk of openFile(file)) chunks.push(chunk);
	return Buffer.concat(chunks).toString("utf8").replace(/^\ufeff/, "").split("\n");
}
/** Tells of each unknown key once: it may be a slip of the pen, and the job then lacks what it was to have. */
function warnOnce(file) {
	const told = /* @__PURE__ */ new Set();
	return (line, key) => {
		if (told.has(key) || told.size >= 20) return;
		told.add(key);
		process.stderr.write(`proctor: ${file}:${line}: the key ${JSON.stringify(key)} is not read; see --help\n`);
	};
}
/** The jobs of some lines that are still to be done. Lines that are no job, or a second one of their id, are answered at once. */
function readJobs(file, lines, answers) {
	const warn = warnOnce(file);
	const first = /* @__PURE__ */ new Map();
	const jobs = [];
	let bad = 0;
	let kept = 0;
	for (const [at, text] of lines.entries()) {
		if (text.trim() === "") continue;
		const line = at + 1;
		const job = readJob(text, (key) => warn(line, key));
		const before = first.get(keyOf(job.id, line));
		const own = before === void 0 ? job.id : null;
		if (own !== null) first.set(keyOf(own, line), line);
		if (answers.done.has(keyOf(own, line))) kept += 1;
		else if ("source" in job && own !== null) jobs.push(job);
		else {
			const why = "why" in job ? job.why : `the id ${JSON.stringify(job.id)} is that of line ${before}, too`;
			answers.write(errorLine(own, `line ${line}: ${why}`, line));
			bad += 1;
		}
	}
	return {
		jobs,
		bad,
		kept
	};
}
/** The workers' program lies beside the command line's, bundled (dist/chunks/x.js, dist/worker.js) or not. */
const PROGRAM = new URL(`../worker${path.extname(import.meta.url)}`, import.meta.url);
/** Answers jobs in parallel; returns how many were graded. */
async function answerAll(jobs, answers, size, limit) {
	const meter = openMeter(jobs.length, process.stderr);
	let graded = 0;
	const options = {
		program: PROGRAM,
		size: Math.min(size, jobs.length),
		limit
	};
	for await (const [job, settled] of inParallel(jobs, options)) {
		const line = "answer" in settled ? settled.answer : errorLine(job.id, settled.why);
		if (line.startsWith(`{"id":${JSON.stringify(job.id)},"report":`)) graded += 1;
		answers.write(line);
		meter.step();
	}
	meter.close();
	return graded;
}
async function perform(args) {
	const flags = readFlags(args);
	const size = Math.ceil(readNumber("jobs", flags.jobs ?? String(availableParallelism()), MOST_WORKERS));
	const limit = 1e3 * readNumber("time-limit", flags["time-limit"], LONGEST_LIMIT);
	const lines = await readLines(flags.file);
	const answers = await openAnswers(flags.out);
	try {
		const { jobs, bad, kept } = readJobs(flags.file, lines, answers);
		const graded = await answerAll(jobs, answers, size, limit);
		return {
			exit: 0,
			line: `${graded} graded, ${bad + jobs.length - graded} with an error${kept > 0 ? `, ${kept} answered before` : ""}`
		};
	} finally {
		answers.close();
	}
}
/** `proctor backfill`. */
const backfill = {
	help: HELP,
	perform
};

export { backfill };