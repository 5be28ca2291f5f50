import type { Language } from 'web-tree-sitter';
import type { RawChanges, Side } from './diff.ts';
import type { Attribution, Gap, Look, Need, Trust } from './evidence.ts';
import type { LedgerStore } from './ledger.ts';
import type { Blobs, Spill } from './payload.ts';
import type { Policy } from './policy.ts';
import type { PullRequest } from './pull.ts';

/** Grammars that are loaded, by id (`python`, `typescript`, `tsx`, `javascript`, `bash` …). */
export type Grammars = ReadonlyMap<string, Language>;

/** How a formatter lays code out, as far as projects differ. `indent`: columns a level, of blanks or a tab; `width`: columns a line. */
export interface Layout {
  readonly indent: number;
  readonly tabs: boolean;
  readonly width: number;
  readonly quotes: 'single' | 'double';
  readonly semicolons: boolean;
  /** Commas behind the last of several lines: wherever they may stand, only where they could in ES5, nowhere. */
  readonly commas: 'all' | 'es5' | 'none';
  /** Around the only parameter of an arrow function. */
  readonly parentheses: boolean;
}

/** A file's text as the formatter of its language would lay it out; null where there is none, or it cannot read the text. */
export type Formatter = (text: string, path: string, layout: Layout) => string | null;

/** What judging may use besides the evidence. `format`: left out where no formatter is at hand. */
export interface Tools {
  readonly grammars: Grammars;
  readonly blobs: Blobs;
  readonly format?: Formatter;
}

/** A session log that was found; `open` may be called once. `named`: by the operator, so that an unreadable one is an error. */
export interface LogFile {
  readonly name: string;
  readonly named: boolean;
  readonly trust: Trust;
  readonly boundBy: string;
  /** What is kept beside the log and does not fit it, in words; left out where nothing does not. */
  readonly misfit?: string;
  /** Id of the session in whose folder of sub-agents it lies; left out for any other log. */
  readonly parent?: string;
  /** The files that it was made of, where it is not the one that its name says. */
  readonly files?: readonly string[];
  open(): AsyncIterable<Uint8Array>;
}

/** What a search for session logs came to. `passed`: files beside them that need not be read. */
export interface LogSearch {
  readonly logs: readonly LogFile[];
  readonly gaps: readonly Gap[];
  readonly passed?: readonly string[];
  readonly looked?: readonly Look[];
  readonly attributed?: readonly Attribution[];
}

/** A question to a language model. `endpoint`: `github`, or an address up to before `/chat/completions`. */
export interface Question {
  readonly endpoint: string;
  readonly model: string;
  readonly system: string;
  readonly user: string;
}

/** What came of a question; `why` says what stood in the way, in half a sentence. */
export type Answered = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly why: string };

/** The branch that holds the ledger. */
export const LEDGER_BRANCH = 'proctor';

/** The name of our check on a head: never a job's, since checks of one name hide each other. */
export const CHECK_NAME = 'proctor / grade';

/** A check on the head commit. Annotation lines are 1-based, on the new side. */
export interface Check {
  readonly conclusion: 'success' | 'failure' | 'neutral';
  readonly title: string;
  readonly summary: string;
  readonly annotations: readonly {
    readonly path: string;
    readonly line: number;
    readonly level: 'notice' | 'warning' | 'failure';
    readonly title: string;
    readonly message: string;
  }[];
}

/** Everything that people are shown. A null comment: there is to be none. */
export interface Publication {
  readonly comment: string | null;
  readonly check: Check;
}

/** One thing that was to be posted. `why` says what stood in the way; `again` as in `HostError`, left out where it is null. */
export interface Posted {
  readonly what: 'comment' | 'check' | 'ledger' | 'scorecard';
  readonly ok: boolean;
  readonly why: string;
  readonly again?: number;
}

/**
 * The only way out: the host gathers and publishes, in whatever world it lives (a folder, GitHub, memory).
 * Every method may throw `HostError`; the message names the way out.
 */
export interface Host {
  readonly spill: Spill;
  /** ISO 8601 in UTC. */
  now(): string;
  /** Progress, for people; one short line. */
  say(line: string): void;
  /** The policy file's text on the default branch; null where there is none. */
  policy(): Promise<{ readonly text: string; readonly where: string } | null>;
  pull(): Promise<PullRequest | null>;
  changes(): Promise<RawChanges>;
  /** Contents of files, and names in folders, at the base or the head; `absent` where the tree has none. */
  files(needs: readonly Need[]): Promise<readonly (Need & { readonly side: Side })[]>;
  /**
   * Session logs, in order of trust; `changed` are the paths of the diff, where an author may have committed one. `passed` are
   * files beside them that need not be read.
   */
  logs(policy: Policy, changed: readonly string[]): Promise<LogSearch>;
  /** Loads grammars by id; ids that are not known are left out. */
  grammars(ids: readonly string[]): Promise<Grammars>;
  /** Lays a file out; left out where the host has no formatters. */
  readonly format?: Formatter;
  /** Asks a language model; never throws. Left out where the host has no way to. */
  ask?(question: Question): Promise<Answered>;
  publish(publication: Publication): Promise<readonly Posted[]>;
  /** Null where this host keeps no ledger. */
  readonly ledger: LedgerStore | null;
}

/**
 * The host could not do something; `remedy` says what would help. `again`: seconds after which it may work, where it failed
 * for now only; null where trying again would not help.
 */
export class HostError extends Error {
  readonly remedy: string | null;
  readonly again: number | null;
  constructor(message: string, remedy: string | null = null, again: number | null = null) {
    super(message);
    this.name = 'HostError';
    this.remedy = remedy;
    this.again = again;
  }
}
