import { openCalm } from '../host/app/calm.ts';
import { type Hand, startCrew } from '../host/app/crew.ts';
import { type Delivery, type GitHubApp, openGitHubApp } from '../host/app/github-app.ts';
import type { Logger } from '../host/app/log.ts';
import { openMetrics } from '../host/app/metrics.ts';
import { openQueue } from '../host/app/open-queue.ts';
import { openPauses } from '../host/app/pauses.ts';
import type { Job, Queue } from '../host/app/queue.ts';
import { listen } from '../host/app/server.ts';
import { jobsOf } from './app-jobs.ts';
import type { Settings } from './app-settings.ts';

/** An App that runs. */
export interface Running {
  readonly port: number;
  /** Ends what is begun or gives it back, and closes everything; until then `/healthz` says so and webhooks are still taken. */
  stop(): Promise<void>;
}

/** GitHub gives up after ten seconds: by then it must know whether we have the event. */
const PATIENCE = 8000;

/** Rejects where the work takes longer than so many milliseconds. */
async function inTime<T>(work: Promise<T>, patience: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the queue did not answer in time')), patience);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A job as it is logged: names and numbers. */
const told = ({ delivery, event, repository, work }: Job) => ({ delivery, event, repository, work });

type MakeHand = (app: GitHubApp) => Hand;

/**
 * As `serveApp`, on a queue that is open. `patience`: milliseconds after which a queue that has not answered is given up, so
 * that the webhook fails and can be delivered again.
 */
export async function serveFrom(
  queue: Queue,
  settings: Settings,
  log: Logger,
  makeHand: MakeHand,
  patience = PATIENCE,
): Promise<Running> {
  const failed = (error: unknown): void => log.error({ err: error }, 'not done');
  const [pauses, calm] = [openPauses(), openCalm()];
  const metrics = openMetrics(queue, () => pauses.list().length);
  let isStopping = false;

  const keep = async (job: Job): Promise<void> => {
    const added = await inTime(queue.add(job), patience);
    metrics.received(job.event, added);
    log.info({ ...told(job), added }, 'event');
    crew.wake();
  };
  const receive = async (delivery: Delivery): Promise<void> => {
    try {
      for (const job of jobsOf(delivery)) await keep(job);
    } catch (error) {
      failed(error);
      throw error;
    }
  };
  // Probot would log whole webhooks where it refuses one; that it did, the answer's status tells.
  const app = await openGitHubApp(settings, settings.webhookPath, log.child({}, { level: 'silent' }), receive);
  const crew = startCrew({
    queue,
    pauses,
    hands: Array.from({ length: settings.workers }, () => makeHand(app)),
    leaseSeconds: settings.leaseSeconds,
    calm,
    failed,
    ended({ job, tries }, result, seconds) {
      metrics.ended(job.work.kind, result.end, seconds);
      log.info({ ...told(job), tries, took: seconds, ...result }, 'job');
    },
  });
  const listening = listen({
    ...settings,
    webhook(request, response) {
      response.once('close', calm.begin());
      return app.middleware(request, response);
    },
    health: async () => {
      if (isStopping) throw new Error('stopping');
      return { ...(await inTime(queue.depth(), patience)) };
    },
    metrics: metrics.show,
    answered(status, seconds) {
      metrics.answered(status, seconds);
      if (status >= 400) log.warn({ status }, 'a webhook was not taken');
    },
  });
  const server = await listening.catch(async (error: unknown) => {
    await crew.stop(0);
    throw error;
  });
  log.info({ port: server.port, path: settings.webhookPath, workers: settings.workers }, 'listening');
  return {
    port: server.port,
    async stop() {
      isStopping = true;
      log.info('stopping');
      // Webhooks are taken to the last, for GitHub does not send again what was refused.
      await crew.stop(settings.graceSeconds);
      await server.close();
      await queue.close();
      log.info('stopped');
    },
  };
}

/**
 * Starts the App: listens for webhooks, keeps what they ask for in the queue, and has hands work that off. HostError where
 * the queue cannot be opened or the port is taken.
 */
export async function serveApp(settings: Settings, log: Logger, makeHand: MakeHand): Promise<Running> {
  const queue = await openQueue(settings.queue, settings, (error) => log.error({ err: error }, 'the queue failed'));
  try {
    return await serveFrom(queue, settings, log, makeHand);
  } catch (error) {
    await queue.close();
    throw error;
  }
}
