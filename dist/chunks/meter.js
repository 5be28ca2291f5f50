import { n as makeScratch } from "./spill.js";
import { Worker } from "node:worker_threads";

// src/host/worker-pool.ts
/** A thread that runs. Its temporary files lie in a folder that goes with it, for a thread that is ended cleans up nothing. */
function startThread(program) {
	const scratch = makeScratch("worker");
	const folder = scratch.path;
	const worker = new Worker(program, { env: {
		...process.env,
		TMPDIR: folder,
		TEMP: folder,
		TMP: folder
	} });
	worker.on("error", () => {});
	const end = async () => {
		await worker.terminate();
		scratch.remove();
	};
	return {
		worker,
		end
	};
}
/** Asks a thread for one answer. `lost`: it failed, ended or took too long, and cannot be asked again. */
function askThread({ worker }, task, limit) {
	return new Promise((resolve) => {
		const settle = (settled, lost) => {
			clearTimeout(timer);
			worker.off("message", answered).off("error", failed).off("exit", ended);
			resolve({
				settled,
				lost
			});
		};
		const answered = (answer) => settle({ answer }, false);
		const failed = (error) => settle({ why: `the worker failed: ${error instanceof Error ? error.message : String(error)}` }, true);
		const ended = () => settle({ why: "the worker ended without an answer" }, true);
		const timer = setTimeout(() => settle({ why: `no answer within ${limit / 1e3} s` }, true), limit);
		worker.once("message", answered).once("error", failed).once("exit", ended);
		worker.postMessage(task);
	});
}
/** One worker after another: a thread that is lost is replaced when the next task comes. */
function openLane({ program, limit }) {
	let thread = null;
	const close = async () => {
		const old = thread;
		thread = null;
		await old?.end();
	};
	const perform = async (task) => {
		thread ??= startThread(program);
		const { settled, lost } = await askThread(thread, task, limit);
		if (lost) await close();
		return settled;
	};
	return {
		perform,
		close
	};
}
/**
* Has tasks done by worker threads and gives each with what became of it, in the order in which they are done. The program
* answers every message with exactly one. A task that crashes its worker, or takes longer than the limit, costs that worker
* alone. Whoever stops reading ends the workers.
*/
async function* inParallel(tasks, options) {
	const waiting = tasks[Symbol.iterator]();
	const lanes = Array.from({ length: options.size }, () => openLane(options));
	const busy = /* @__PURE__ */ new Map();
	const feed = (at) => {
		const next = waiting.next();
		const lane = lanes[at];
		if (next.done || !lane) return;
		const task = next.value;
		busy.set(at, lane.perform(task).then((settled) => [
			at,
			task,
			settled
		]));
	};
	try {
		for (const at of lanes.keys()) feed(at);
		while (busy.size > 0) {
			const [at, task, settled] = await Promise.race(busy.values());
			busy.delete(at);
			feed(at);
			yield [task, settled];
		}
	} finally {
		await Promise.all(lanes.map((lane) => lane.close()));
	}
}

// src/commands/meter.ts
const TERMINAL_EVERY = 200;
const OTHERWISE_EVERY = 5e3;
/** Seconds as people say them: `4 s`, `3 min 20 s`, `2 h 5 min`; a dash where they cannot be known. */
function duration(seconds) {
	if (!Number.isFinite(seconds)) return "–";
	const whole = Math.round(seconds);
	if (whole < 60) return `${whole} s`;
	const minutes = Math.floor(whole / 60);
	return minutes < 60 ? `${minutes} min ${whole % 60} s` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** How far the work is, in one line: done and total, how many a second since `seconds` ago, and how long the rest may take. */
function describeProgress(done, total, seconds) {
	const rate = done / seconds;
	return `${done} of ${total} jobs, ${rate >= 10 ? rate.toFixed(0) : rate.toFixed(1)} a second, ${duration((total - done) / rate)} left`;
}
/** Tells on a screen how much of `total` is done, each time one more is; `clock` gives milliseconds. */
function openMeter(total, screen, clock = () => performance.now()) {
	const started = clock();
	const every = screen.isTTY ? TERMINAL_EVERY : OTHERWISE_EVERY;
	let told = started;
	let done = 0;
	return {
		step() {
			done += 1;
			const now = clock();
			if (now - told < every) return;
			told = now;
			const line = `proctor: ${describeProgress(done, total, (now - started) / 1e3)}`;
			screen.write(screen.isTTY ? `\r\x1b[K${line}` : `${line}\n`);
		},
		/** Takes the line off the terminal again. */
		close() {
			if (screen.isTTY && told !== started) screen.write("\r\x1B[K");
		}
	};
}

export { inParallel as n, openMeter as t };