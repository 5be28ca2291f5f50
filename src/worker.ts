import { parentPort } from 'node:worker_threads';
import { answerJob, type Job } from './commands/job.ts';

/** The program of the workers of `proctor backfill` and `proctor sweep`: it answers each job with its line of output. */
parentPort?.on('message', async (job: Job) => parentPort?.postMessage(await answerJob(job)));
