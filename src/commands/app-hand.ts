import type { Hand, Result } from '../host/app/crew.ts';
import type { GitHubApp } from '../host/app/github-app.ts';
import type { Job } from '../host/app/queue.ts';
import { openLane } from '../host/worker-pool.ts';
import { resultOf, type Task } from './app-perform.ts';
import type { Settings } from './app-settings.ts';

const LOST = 'the thread that did it was lost';

/** A hand of the crew: a thread that does one job at a time, so that hostile input can neither hold up the webhooks nor end them. */
export function makeHand(settings: Settings, app: GitHubApp, program: URL): Hand {
  const { appId, apiUrl, serverUrl, tokens, jobSeconds } = settings;
  const lane = openLane<Task, Result>({ program, limit: jobSeconds * 1000 });
  const writer = { app: appId, run: null, attempt: null, workflow: null, sha: null };

  const ask = async (job: Job, isLast: boolean, broken: string | null): Promise<Result | null> => {
    const token = await app.tokenFor(job.installation, job.repositoryId);
    const settled = await lane.perform({ job, token, tokens, apiUrl, serverUrl, writer, isLast, broken });
    return 'answer' in settled ? settled.answer : null;
  };
  return {
    async perform(job, isLast) {
      try {
        const result = await ask(job, isLast, null);
        if (result !== null) return result;
        if (!isLast) return { end: 'again', seconds: 0, isLimit: false, said: LOST };
        // Told on the pull request rather than left open: it could not be looked at.
        const told = job.work.kind === 'grade' ? await ask(job, true, 'grading was broken off each time') : null;
        return { end: 'failed', said: told === null ? LOST : `${LOST}; said so: ${told.said}` };
      } catch (error) {
        return resultOf(error);
      }
    },
    stop: lane.close,
  };
}
