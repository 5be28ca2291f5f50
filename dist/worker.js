import { t as answerJob } from "./chunks/job.js";
import { parentPort } from "node:worker_threads";

// src/worker.ts
/** The program of the workers of `proctor backfill` and `proctor sweep`: it answers each job with its line of output. */
parentPort?.on("message", async (job) => parentPort?.postMessage(await answerJob(job)));

export {  };