import type { Clip } from './payload.ts';
import type { Sequence } from './sequence.ts';

/**
 * What became of a tool call, as the log tells it. `rejected`: a person or a policy refused it; `cancelled`: it was
 * stopped by something else than its own failure (a parallel call failed, the user interrupted); `running`: started and
 * never seen to end; `unanswered`: the log holds no result; `unknown`: there is a result that does not say.
 */
export type Outcome = 'ok' | 'error' | 'rejected' | 'cancelled' | 'running' | 'unanswered' | 'unknown';

/** A process exit code and how it is known: a field of its own, read from the result's text, implied by success. */
export interface Exit {
  readonly code: number | null;
  readonly source: 'field' | 'text' | 'implied' | 'none';
}

/**
 * The verdict that a test runner printed; counts are null where it does not print them. Green: something passed and
 * nothing failed. Neither green nor failed (`failed` is 0): nothing ran. Red without a count: `failed` is null.
 */
export interface TestRun {
  readonly runner: string;
  readonly passed: number | null;
  readonly failed: number | null;
  /** Identifiers of failing tests as the runner prints them; at most 50. */
  readonly failing: readonly string[];
  /** `path:line` as printed, at most 50, where fewer tests are named than failed: some may lie within those that are not. */
  readonly places?: readonly string[];
  readonly green: boolean;
}

interface Place {
  /** Position in `Session.steps`. */
  readonly index: number;
  /** 1-based number of the raw record (line) that began this step, and its byte range in the file. */
  readonly line: number;
  readonly offset: number;
  readonly length: number;
  /** ISO 8601 in UTC; null where the log has no time. */
  readonly time: string | null;
  /** 0 for the main agent, 1 for its sub-agents, and so on. */
  readonly depth: number;
  readonly model: string | null;
  /** Id of the log that `line` and `offset` are of, where that is not the session's first: a sub-agent's. */
  readonly log?: string;
}

interface Call extends Place {
  /** The tool's name as logged. */
  readonly tool: string;
  readonly callId: string | null;
  readonly outcome: Outcome;
  /** What the tool answered. */
  readonly output: Clip;
  /** Something of the answer is missing: the harness cut it before it was logged, or a recorder took a secret out. */
  readonly cut?: true;
  /** When the answer came; null where the log does not say. */
  readonly endTime: string | null;
}

/** A file that was put beside a text: its path as logged, and how the SHA-256 of what it then held begins, in hex. */
export interface AttachedFile {
  readonly path: string;
  readonly digest: string;
}

/** Somebody said something. `harness`: text that the tool put into the conversation by itself. */
export interface SayStep extends Place {
  readonly kind: 'say';
  readonly by: 'agent' | 'human' | 'harness';
  readonly text: Clip;
  /** Left out where there are none, or the log does not tell what they held. */
  readonly attached?: readonly AttachedFile[];
}

/** A shell command. */
export interface RunStep extends Call {
  readonly kind: 'run';
  readonly command: Clip;
  /** Working directory as logged; null: the session's. */
  readonly cwd: string | null;
  readonly exit: Exit;
  readonly tests: TestRun | null;
}

/** A change of files through a tool made for it. */
export interface EditStep extends Call {
  readonly kind: 'edit';
  readonly edits: readonly FileEdit[];
  /** A human changed the proposal before it was made: its lines cannot be told to be the agent's. */
  readonly amended?: true;
}

/** A file, listing or search result was read. `path` is as logged. */
export interface ReadStep extends Call {
  readonly kind: 'read';
  readonly path: string | null;
}

/**
 * Any other call: a search in the code, something on the web, a sub-agent (`task`), a plan or to-do list, or a tool that
 * we do not know (`other`).
 */
export interface OtherStep extends Call {
  readonly kind: 'search' | 'web' | 'task' | 'plan' | 'other';
  /** The call's input, as JSON text. */
  readonly input: Clip;
}

/**
 * Something that happened to the session, and was no call: the context was compacted, the user interrupted, the model's
 * API failed, a permission was asked or decided, somebody else changed a file (`path`, as logged), or the harness said
 * under which settings it runs.
 */
export interface NoteStep extends Place {
  readonly kind: 'note';
  readonly what: 'compaction' | 'interruption' | 'api-error' | 'permission' | 'external-change' | 'context';
  readonly says: Clip;
  readonly path: string | null;
}

/** A step that called a tool. */
export type CallStep = RunStep | EditStep | ReadStep | OtherStep;

export type Step = SayStep | NoteStep | CallStep;

/** Whether a step called a tool. */
export const isCall = (step: Step): step is CallStep => step.kind !== 'say' && step.kind !== 'note';

/**
 * One change as the tool was asked to make it; `path` is as logged. `before`, where a format records it, is the whole
 * file before the call. A `patch` is in the "V4A" grammar of apply_patch and names its files itself.
 */
export type FileEdit =
  | {
      readonly op: 'replace';
      readonly path: string;
      readonly old: Clip;
      readonly new: Clip;
      readonly all: boolean;
      readonly before: Clip | null;
    }
  | { readonly op: 'write'; readonly path: string; readonly content: Clip; readonly before: Clip | null }
  | { readonly op: 'patch'; readonly text: Clip }
  | { readonly op: 'opaque'; readonly path: string | null; readonly note: string };

/**
 * Tokens and cost. null is "the log does not say", never zero. `input` leaves out what the cache gave (`cachedInput`) and
 * took (`cacheWrite`). `how` tells how repeated figures were summed.
 */
export interface Usage {
  readonly input: number | null;
  readonly cachedInput: number | null;
  readonly cacheWrite: number | null;
  readonly output: number | null;
  readonly costUsd: number | null;
  readonly how: 'message-id' | 'cumulative-last' | 'sum' | 'none';
}

/** What reading the log lost. Every non-empty record is either used or skipped: `records = used + Σ skipped`. */
export interface Diagnostics {
  readonly records: number;
  readonly used: number;
  /** Reason (`progress`, `bad-json`, `unknown:<type>` …) → records. */
  readonly skipped: Readonly<Record<string, number>>;
  /** Records found glued behind another one on the same line. */
  readonly spliced: number;
  readonly orphanResults: number;
  /** Records that follow one which the log does not hold; left out where the format does not name the one before. */
  readonly brokenLinks?: number;
  readonly unanswered: number;
  readonly duplicates: number;
  /** Payloads that the agent itself cut before logging. */
  readonly truncated: number;
  /** Strings that a recorder replaced by `REDACTED`. */
  readonly redacted: number;
}

/** One agent session, whatever tool logged it. Paths are as logged, times ISO 8601 in UTC. */
export interface Session {
  /** Identifier of the adapter that read it. */
  readonly format: string;
  /** The harness: `claude-code`, `codex` … */
  readonly agent: string;
  readonly agentVersion: string | null;
  readonly id: string | null;
  /** The session whose sub-agent this was; left out where it was nobody's or the log does not say. */
  readonly parentId?: string;
  /** Raw model names in order of first use. */
  readonly models: readonly string[];
  readonly cwd: string | null;
  readonly branch: string | null;
  /** Commit the session says it started from. */
  readonly baseCommit: string | null;
  /** Pull-request URLs that the log's own records (not its texts) name. */
  readonly pullRequests: readonly string[];
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly end: 'completed' | 'interrupted' | 'error' | 'unknown';
  readonly compactions: number;
  /** Errors of the model's API, retried or not. */
  readonly apiErrors: number;
  /** An array, or, of a long session, pages that are read as one goes through them. */
  readonly steps: Sequence<Step>;
  readonly usage: Usage;
  readonly diagnostics: Diagnostics;
}
