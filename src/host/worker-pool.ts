import { Worker } from 'node:worker_threads';
import { makeScratch } from './scratch.ts';

/** What became of a task: what its worker answered, or one sentence that says why there is no answer. */
export type Settled<Answer> = { readonly answer: Answer } | { readonly why: string };

/** Which program the workers run, how many of them, and how long one may take over a task, in milliseconds. */
export interface PoolOptions {
  readonly program: URL;
  readonly size: number;
  readonly limit: number;
}

/** A thread that runs. Its temporary files lie in a folder that goes with it, for a thread that is ended cleans up nothing. */
function startThread(program: URL) {
  const scratch = makeScratch('worker');
  const folder = scratch.path;
  const worker = new Worker(program, { env: { ...process.env, TMPDIR: folder, TEMP: folder, TMP: folder } });
  // An error that arrives between two tasks shows when the next one gets no answer.
  worker.on('error', () => {});
  const end = async (): Promise<void> => {
    await worker.terminate();
    scratch.remove();
  };
  return { worker, end };
}

type Thread = ReturnType<typeof startThread>;

/** Asks a thread for one answer. `lost`: it failed, ended or took too long, and cannot be asked again. */
function askThread<Answer>(
  { worker }: Thread,
  task: unknown,
  limit: number,
): Promise<{ readonly settled: Settled<Answer>; readonly lost: boolean }> {
  return new Promise((resolve) => {
    const settle = (settled: Settled<Answer>, lost: boolean): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', ended);
      resolve({ settled, lost });
    };
    const answered = (answer: Answer): void => settle({ answer }, false);
    const failed = (error: unknown): void =>
      settle({ why: `the worker failed: ${error instanceof Error ? error.message : String(error)}` }, true);
    const ended = (): void => settle({ why: 'the worker ended without an answer' }, true);
    const timer = setTimeout(() => settle({ why: `no answer within ${limit / 1000} s` }, true), limit);
    worker.once('message', answered).once('error', failed).once('exit', ended);
    worker.postMessage(task);
  });
}

/** One worker after another: a thread that is lost is replaced when the next task comes. `close` breaks off what runs. */
export function openLane<Task, Answer>({ program, limit }: Pick<PoolOptions, 'program' | 'limit'>) {
  let thread: Thread | null = null;
  const close = async (): Promise<void> => {
    const old = thread;
    thread = null;
    await old?.end();
  };
  const perform = async (task: Task): Promise<Settled<Answer>> => {
    thread ??= startThread(program);
    const { settled, lost } = await askThread<Answer>(thread, task, limit);
    if (lost) await close();
    return settled;
  };
  return { perform, close };
}

/**
 * Has tasks done by worker threads and gives each with what became of it, in the order in which they are done. The program
 * answers every message with exactly one. A task that crashes its worker, or takes longer than the limit, costs that worker
 * alone. Whoever stops reading ends the workers.
 */
export async function* inParallel<Task, Answer>(
  tasks: Iterable<Task>,
  options: PoolOptions,
): AsyncGenerator<readonly [task: Task, settled: Settled<Answer>]> {
  const waiting = tasks[Symbol.iterator]();
  const lanes = Array.from({ length: options.size }, () => openLane<Task, Answer>(options));
  const busy = new Map<number, Promise<readonly [at: number, task: Task, settled: Settled<Answer>]>>();
  const feed = (at: number): void => {
    const next = waiting.next();
    const lane = lanes[at];
    if (next.done || !lane) return;
    const task = next.value;
    busy.set(
      at,
      lane.perform(task).then((settled) => [at, task, settled] as const),
    );
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
