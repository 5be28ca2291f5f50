import { parentPort } from 'node:worker_threads';
import type { Task } from './commands/app-perform.ts';
import { answerJob, type Job } from './commands/job.ts';

/** What worker threads run: it answers a job of `proctor backfill` or `sweep` with its line of output, a task of `proctor app` with its result. */
parentPort?.on('message', async (asked: Job | Task) => {
  const answer = 'token' in asked ? (await import('./commands/app-perform.ts')).performTask(asked) : answerJob(asked);
  parentPort?.postMessage(await answer);
});
