import { t as makeScratch } from "./scratch.js";
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
/** One worker after another: a thread that is lost is replaced when the next task comes. `close` breaks off what runs. */
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

export { openLane as n, inParallel as t };