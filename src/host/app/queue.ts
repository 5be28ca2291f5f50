import type { Work } from './work.ts';

/** One thing to do in a repository, as a webhook asked for it. It holds names and numbers, and no words of a pull request. */
export interface Job {
  /** A UUID made of what the webhook says: the same event has the same one, however often and by whichever way it comes. */
  readonly id: string;
  /** `X-GitHub-Delivery`, for the log. */
  readonly delivery: string;
  /** `pull_request.opened`. */
  readonly event: string;
  readonly installation: number;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: number;
  readonly work: Work;
}

/** A job in our hands until the lease runs out. `tries` counts from 1, and tells this lease from an earlier one. */
export interface Lease {
  readonly job: Job;
  readonly tries: number;
}

/** What became of a job that was handed in: new, or known as waiting or being worked at, or done before. */
export type Added = 'added' | 'waiting' | 'done';

/** How a job ended for good. One that failed may be handed in again, by a redelivery; one that is done is not done twice. */
type End = 'done' | 'failed';

/** What lies in the queue. */
export interface Depth {
  readonly waiting: number;
  readonly running: number;
}

/**
 * Jobs on disk. A repository's jobs are given out one at a time, in the order in which they came, also where the first has to
 * wait. A lease that nobody keeps runs out, and the job is given out again. Methods reject where the store cannot be reached.
 */
export interface Queue {
  add(job: Job): Promise<Added>;
  /** The oldest job that may be worked at now, `paused` installations left out; null where there is none. */
  take(paused: readonly number[]): Promise<Lease | null>;
  /** Makes the lease last anew; false where it is ours no longer. */
  keep(lease: Lease): Promise<boolean>;
  /** Ends the job; a lease that is ours no longer ends nothing. */
  finish(lease: Lease, end: End): Promise<void>;
  /** Gives the job back, for `seconds` at least; it keeps its place. */
  postpone(lease: Lease, seconds: number): Promise<void>;
  depth(): Promise<Depth>;
  close(): Promise<void>;
}

/** How long a lease lasts, in seconds. */
export interface QueueOptions {
  readonly leaseSeconds: number;
}

/** For how long the ends of jobs are remembered: longer than the three days in which GitHub delivers again. */
export const MEMORY_DAYS = 7;
