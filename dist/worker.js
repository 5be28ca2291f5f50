import { t as answerJob } from "./chunks/job.js";
import { parentPort } from "node:worker_threads";

// src/worker.ts
/** What worker threads run: it answers a job of `proctor backfill` or `sweep` with its line of output, a task of `proctor app` with its result. */
parentPort?.on("message", async (asked) => {
	const answer = "token" in asked ? (await import("./chunks/app-perform2.js")).performTask(asked) : answerJob(asked);
	parentPort?.postMessage(await answer);
});

export {  };