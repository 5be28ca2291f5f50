import type { Reach } from './reach.ts';
import type { Redirect } from './redirects.ts';
import type { Scope } from './scope.ts';
import type { Source } from './source.ts';
import type { Branch, Script } from './tree.ts';

/** One command of a line, its words resolved as far as they are literal: null stands for what is not. */
export interface ShellCommand {
  /** '' where there is no command word (`A=b`, `> file`); null where it is not literal, or a group is redirected. */
  readonly name: string | null;
  readonly args: readonly (string | null)[];
  readonly assignments: Readonly<Record<string, string | null>>;
  readonly redirects: readonly Redirect[];
  /** Literal text on standard input, from a heredoc or here-string. */
  readonly heredoc: string | null;
  /** What was taken off its front, outermost first: `env`, `timeout`, `bash -c`, `xargs`, `find -exec` … */
  readonly wrappers: readonly string[];
  /** Directory in force, relative to the start ('' = unchanged), absolute after `cd /…`; null: unknown. */
  readonly cwd: string | null;
  /** A failure of this command cannot reach the exit status of the whole line. */
  readonly masked: boolean;
  /** Where the whole line ends with status 0, this command has run, and ended with 0 each time. */
  readonly proven: boolean;
  /** Something is piped into its standard input. */
  readonly pipedInto: boolean;
  /** It may not run although the line succeeds: a branch, a loop's body, right of `||`, a function's body. */
  readonly conditional: boolean;
  /** 1-based line of the text on which it starts. */
  readonly line: number;
}

/** What a whole reading shares. `parse` grows the tree of a script inside. */
export interface Reading {
  readonly commands: ShellCommand[];
  readonly problems: Set<string>;
  /** Lists walked so far: loops over literal words multiply them. */
  lists: number;
  readonly parse: (text: string, lift?: boolean) => Script;
}

/** Where in the line a command stands. */
export interface Place {
  readonly reach: Reach;
  readonly conditional: boolean;
  /** It may be stepped over although the line succeeds, in ways that `conditional` does not name. */
  readonly unsure: boolean;
  /** The command before it has just failed: a bare `exit` hands that on. */
  readonly afterFailure: boolean;
  readonly pipedInto: boolean;
  readonly wrappers: readonly string[];
  readonly depth: number;
  /** The last statement of the list around it, if that decides how the list ends. */
  readonly verdict: string;
  /** Line of the script's own command; null at the top. */
  readonly line: number | null;
}

/** One text being walked; `list` walks the statements among some nodes of it. */
export interface Walk {
  readonly reading: Reading;
  readonly source: Source;
  readonly list: (walk: Walk, nodes: readonly Branch[], scope: Scope, place: Place) => void;
}

const MOST_COMMANDS = 10_000;

/** Adds a command to the reading, up to a bound. */
export function emit(walk: Walk, command: ShellCommand): void {
  if (walk.reading.commands.length < MOST_COMMANDS) walk.reading.commands.push(command);
  else walk.reading.problems.add(`more than ${MOST_COMMANDS} commands`);
}

const MOST_LISTS = 20_000;

/** Counts a list that is about to be walked; false where there have been too many. */
export function mayWalk({ reading }: Walk): boolean {
  reading.lists += 1;
  if (reading.lists <= MOST_LISTS && reading.commands.length < MOST_COMMANDS) return true;
  reading.problems.add(`more than ${MOST_COMMANDS} commands`);
  return false;
}

/** Whether a failure is seen from outside the line, given the options in force. */
export function reaches(reach: Reach, scope: Scope): boolean {
  return reach.status || (scope.errexit && reach.exit && !reach.unchecked);
}

/** A subshell's own exit is but its status to the shell around it. */
export function shellReach(reach: Reach, scope: Scope): Reach {
  const seen = reaches(reach, scope);
  return { status: seen, exit: seen, unchecked: reach.unchecked };
}
