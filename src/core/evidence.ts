import type { Diff, Side } from './diff.ts';
import type { Anchor } from './finding.ts';
import type { Opinion } from './grade.ts';
import type { WaiverGranted } from './ledger.ts';
import type { Policy } from './policy.ts';
import type { PullRequest } from './pull.ts';
import type { Session } from './session.ts';

/**
 * How far a log can be trusted: A held by a platform that the author cannot write (or named by the operator), B made by
 * a CI run of trusted code, C pushed by the author, D linked.
 */
export type Trust = 'A' | 'B' | 'C' | 'D';

/** A session and where it came from; `boundBy` says in words why it is taken for this pull request's. */
export interface LoggedSession {
  readonly file: string;
  readonly trust: Trust;
  readonly boundBy: string;
  /** What was kept beside the log and does not fit it, in words. */
  readonly misfit?: string;
  readonly session: Session;
}

/** Something that could not be looked at: a result of its own, neither clean nor a finding. */
export interface Gap {
  readonly what: string;
  readonly why: string;
  /** What would provide it; null where nothing would. */
  readonly remedy: string | null;
}

/** A place where session logs were looked for, and what came of it, in a phrase without a full stop. */
export interface Look {
  readonly where: string;
  readonly found: string;
  readonly logs: number;
}

/**
 * What a record beside a commit says of who made it (a git note, a trace file): the agent as the session adapters name it,
 * and the model. Whoever pushes can write such a record.
 */
export interface Attribution {
  readonly commit: string;
  readonly agent: string;
  readonly model: string | null;
  /** Which record, in words. */
  readonly by: string;
}

/** A file that judging would like to see. `tree` tells of which side. */
export interface Need {
  readonly tree: 'base' | 'head';
  readonly path: string;
  /** The names in a folder are asked for ('' is the root): its side is a text, a JSON list of `FolderEntry`. */
  readonly folder?: true;
}

/** What lies in a folder of a tree, in git's order. `other`: a symbolic link or a submodule. */
export type FolderEntry = readonly [name: string, kind: 'file' | 'folder' | 'other'];

/** What the repository's ledger says that judging may use. */
export interface Past {
  /** Waivers of this pull request, oldest first. */
  readonly waivers: readonly WaiverGranted[];
  /** Heads of this pull request and when each was first graded (ISO 8601). */
  readonly heads: Readonly<Record<string, string>>;
  /** Pull requests of which a session was graded, or in which something was waived. */
  readonly pulls: number;
  /** Rule → pull requests in which a maintainer waived a block of it: false blocks. */
  readonly falseBlocks: Readonly<Record<string, number>>;
}

/** A secret that was seen while gathering; its value is not kept. */
export interface FoundSecret {
  /** As the scanner names it: `github`, `aws`, `privatekey` … */
  readonly kind: string;
  readonly where: Anchor;
  /** The changed file; '' in a log. */
  readonly path: string;
  /** It plainly stands for a secret, or opens nothing beyond one's own machine. */
  readonly placeholder: boolean;
  /** Names the value without telling it. */
  readonly digest: string;
}

/** Everything that judging may know. Plain data: saved as JSON beside a folder of blobs, it judges to the same bytes. */
export interface Evidence {
  readonly schema: 'proctor/evidence/1';
  readonly pull: PullRequest | null;
  readonly policy: Policy;
  readonly diff: Diff;
  readonly sessions: readonly LoggedSession[];
  /** Files beside the diff's, fetched because judging asked for them. */
  readonly files: readonly (Need & { readonly side: Side })[];
  readonly gaps: readonly Gap[];
  /** Where logs were looked for beside the command line; left out where nobody looked. */
  readonly looked?: readonly Look[];
  readonly attributed?: readonly Attribution[];
  /** What a language model thinks of the trajectory; left out where none was asked. */
  readonly opinion?: Opinion;
  /** Secrets in the diff and the logs; left out where nobody looked. */
  readonly secrets?: readonly FoundSecret[];
  /** Left out where the ledger was not asked, or there is none. */
  readonly past?: Past;
}
