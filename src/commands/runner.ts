import type { Writer } from '../core/index.ts';
import type { Ended } from './usage.ts';

/** What a workflow asks for when it wants to know which arm its next task goes to. */
export interface Asked {
  readonly arms: readonly string[];
  readonly category: string | null;
  readonly promptBytes: number | null;
  /** What it is for, such as `owner/name#12`: a grade of that pull request is laid beside the choice. */
  readonly task: string;
}

/** What the Actions runner tells a step, and what the workflow gave it. */
export interface Runner {
  readonly token: string;
  readonly sessions: readonly string[];
  /** Tokens for agents' own platforms, where their logs lie. */
  readonly tokens?: { readonly copilot?: string; readonly openHands?: string };
  readonly event: string;
  readonly payload: Payload;
  readonly repository: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly temp: string;
  readonly writer: Writer;
  /** Two jobs in place of one: `grade` reads and leaves a claim, `publish` posts it; left out: both at once. */
  readonly stage?: 'grade' | 'publish';
  /** For `publish`, the file that the other job left. */
  readonly claim?: string;
  /** The report is left as a page, too. */
  readonly report?: 'html';
  /** On a schedule, the open pull requests are graded that no event graded. */
  readonly sweep?: 'open';
  /** The choice that the workflow asks for; absent where it asks for none. */
  readonly select?: Asked;
  readonly say: (line: string) => void;
}

/** Somebody whom a payload names. */
interface Account {
  readonly login?: string;
  readonly type?: string;
}

/** The few fields of a webhook's payload that choose what to do; everything else is read afresh. */
export interface Payload {
  readonly action?: string;
  readonly sender?: Account;
  readonly pull_request?: { readonly number: number; readonly head: { readonly sha: string } };
  readonly issue?: { readonly number: number; readonly pull_request?: unknown };
  readonly comment?: { readonly body?: string; readonly user?: Account | null };
  readonly check_run?: {
    readonly name?: string;
    readonly external_id?: string | null;
    readonly pull_requests?: readonly { readonly number: number }[];
  };
  readonly check_suite?: { readonly pull_requests?: readonly { readonly number: number }[] };
  /** Of a button below a check. */
  readonly requested_action?: { readonly identifier?: string };
  /** A run that ended, of the workflow that this one waits for. */
  readonly workflow_run?: {
    readonly event?: string;
    readonly head_sha?: string;
    readonly head_branch?: string | null;
    readonly head_repository?: { readonly owner?: Account } | null;
  };
  readonly merge_group?: { readonly head_sha?: string; readonly head_ref?: string };
  /** Of a push. */
  readonly ref?: string;
  readonly before?: string;
  readonly after?: string;
  readonly repository?: { readonly default_branch?: string };
}

/** What the step leaves: outputs, the job summary, and how it ends. */
export interface Response extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** What could not be posted, a sentence each. */
  readonly warnings: readonly string[];
}

/** The response to an event that left nothing to post. */
export const nothing = (line: string): Response => ({ exit: 0, line, outputs: {}, summary: '', warnings: [] });
