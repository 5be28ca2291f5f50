import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Added, Queue } from './queue.ts';

/** What is counted, for Prometheus. Labels take few values: no repository and no pull request is one. */
export interface Metrics {
  /** A webhook was answered. */
  answered(status: number, seconds: number): void;
  /** An event asked for a job. */
  received(event: string, added: Added): void;
  /** A try ended. */
  ended(kind: string, end: string, seconds: number): void;
  /** The text that Prometheus reads, and its content type. */
  show(): Promise<{ readonly type: string; readonly text: string }>;
}

const ANSWER_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const TRY_SECONDS = [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];

/** Opens the counters of one replica; `paused` tells how many installations rest. */
export function openMetrics(queue: Queue, paused: () => number): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const answers = new Histogram({
    name: 'proctor_webhook_seconds',
    help: 'Time to answer a webhook',
    labelNames: ['status'],
    buckets: ANSWER_SECONDS,
    registers,
  });
  const events = new Counter({
    name: 'proctor_events_total',
    help: 'Events that ask for a job: added, waiting (known already) or done (before)',
    labelNames: ['event', 'job'],
    registers,
  });
  const tries = new Histogram({
    name: 'proctor_try_seconds',
    help: 'Time of a try at a job, by how it ended',
    labelNames: ['work', 'end'],
    buckets: TRY_SECONDS,
    registers,
  });
  new Gauge({
    name: 'proctor_queue_jobs',
    help: 'Jobs in the queue',
    labelNames: ['state'],
    registers,
    async collect() {
      const { waiting, running } = await queue.depth();
      this.set({ state: 'waiting' }, waiting);
      this.set({ state: 'running' }, running);
    },
  });
  new Gauge({
    name: 'proctor_installations_paused',
    help: 'Installations that GitHub told this replica to let rest',
    registers,
    collect() {
      this.set(paused());
    },
  });
  return {
    answered: (status, seconds) => answers.observe({ status: String(status) }, seconds),
    received: (event, job) => events.inc({ event, job }),
    ended: (work, end, seconds) => tries.observe({ work, end }, seconds),
    show: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
}
