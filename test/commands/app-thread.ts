import { parentPort } from 'node:worker_threads';
import type { Task } from '../../src/commands/app-perform.ts';

/** Stands in for the threads' program: a repository of that name is its end, unless it is only to report what broke. */
parentPort?.on('message', ({ job, token, broken }: Task) => {
  if (broken === null && job.repository === 'harbour/storm') process.exit(1);
  parentPort?.postMessage({ end: 'done', said: broken ?? token });
});
