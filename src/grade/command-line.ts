import type { Tools } from '../core/index.ts';
import { classify, readShell, type ShellCommand, type ShellReading } from '../syntax/index.ts';
import { patchedPaths, patchesIn, writtenBy } from './changes.ts';
import { type Act, actsIn } from './deeds.ts';

/** What a command line says by itself, whatever came of it. */
export interface CommandLine {
  /** Null: it is no command line, or command lines cannot be read. */
  readonly reading: ShellReading | null;
  readonly commands: readonly ShellCommand[];
  /** One of its commands waits for something else to change. */
  readonly waits: boolean;
  /** It only asks for a state that changes by itself: of a build service, a cluster, a container. */
  readonly polls: boolean;
  /** It holds only commands of no known kind. */
  readonly strange: boolean;
  /** It holds only commands that look at something. */
  readonly looks: boolean;
  /** One of its commands is a test, a linter or a build. */
  readonly verifies: boolean;
  /** Programs of the project that it runs. */
  readonly trials: readonly ShellCommand[];
  /** Patches that it hands to `apply_patch`, and the files that they name. */
  readonly patches: readonly string[];
  readonly patched: readonly string[];
  /** Files that it writes by redirection or edits in place; `unknown` stands for one that it does not name. */
  readonly written: readonly string[];
  readonly acts: readonly Act[];
}

/** A call that is no command line. */
export const NO_COMMAND_LINE: CommandLine = {
  reading: null,
  commands: [],
  waits: false,
  polls: false,
  strange: false,
  looks: false,
  verifies: false,
  trials: [],
  patches: [],
  patched: [],
  written: [],
  acts: [],
};

const WAITING = new Set(['sleep', 'wait', 'watch', 'inotifywait', 'wait-for-it']);
const WAITING_LINE = /^(?:gh run watch|(?:kubectl|oc) rollout status|tail (?:\S+ ){0,2}-[fF])\b/;
/** Commands that ask how a build, a job, a cluster or a container is doing. */
const POLLING_LINE =
  /^(?:gh (?:run (?:view|list)|pr (?:checks|view|status))|glab (?:ci|pipeline) (?:status|view|list|get)|(?:kubectl|oc) (?:get|describe|logs)|(?:docker|podman) (?:ps|logs|inspect)|docker compose (?:ps|logs)|systemctl (?:status|is-active)|squeue|sacct|qstat)\b/;

const firstWords = ({ name, args }: ShellCommand): string => [name, ...args.slice(0, 3)].join(' ');

const waits = (command: ShellCommand): boolean =>
  WAITING.has(command.name ?? '') ||
  command.args[0] === 'wait' ||
  command.args.includes('--watch') ||
  WAITING_LINE.test(firstWords(command));

const asksState = (command: ShellCommand): boolean => POLLING_LINE.test(firstWords(command));

/** Whether a line asks for such a state, and does nothing else but look. */
const polls = (commands: readonly ShellCommand[]): boolean =>
  commands.some(asksState) && commands.every((command) => classify(command) === 'read' || asksState(command));

const INTERPRETERS =
  /^(?:python[\d.]*|pypy3?|node|deno|bun|tsx|ts-node|ruby|perl|php|lua|Rscript|julia|java|go|cargo|dotnet|swift|elixir|scala|kotlin)$/;
const ASKS_NOTHING = new Set([
  '--version',
  '-V',
  '-v',
  '-version',
  '--help',
  '-h',
  'version',
  'help',
  'env',
  'clean',
  'fetch',
]);
/** What they do besides running a program: `deno install`, `swift package resolve`, `python -m venv`. */
const PREPARES = /^(?:install|cache|package|venv|ensurepip|http\.server|json\.tool)$/;

const runsNothing = ({ args: [first, second, ...rest] }: ShellCommand): boolean =>
  (second === undefined && rest.length === 0 && ASKS_NOTHING.has(first ?? '')) ||
  PREPARES.test((first === '-m' ? second : first) ?? '');

/** Whether a command runs a program of the project, and is no known check. */
function isTrial(command: ShellCommand): boolean {
  const { name, args, heredoc } = command;
  if (name === null || classify(command) !== 'unknown' || runsNothing(command)) return false;
  return INTERPRETERS.test(name) ? args.length > 0 || heredoc !== null : name.startsWith('./');
}

function tell(reading: ShellReading): CommandLine {
  const { commands } = reading;
  const kinds = commands.map(classify);
  const patches = patchesIn(commands);
  return {
    reading,
    commands,
    waits: commands.some(waits),
    polls: polls(commands),
    strange: kinds.length > 0 && kinds.every((kind) => kind === 'unknown'),
    looks: kinds.length > 0 && kinds.every((kind) => kind === 'read'),
    verifies: kinds.some((kind) => kind === 'test' || kind === 'lint' || kind === 'build'),
    trials: commands.filter(isTrial),
    patches,
    patched: patches.flatMap(patchedPaths),
    written: writtenBy(commands),
    acts: actsIn(commands),
  };
}

/** Kept for as long as the reading is, so that a line that comes again is told once. */
const told = new WeakMap<ShellReading, CommandLine>();

/** What a command line says. */
export function readCommandLine(text: string, grammars: Tools['grammars']): CommandLine {
  const reading = readShell(text, grammars);
  if (reading === null) return NO_COMMAND_LINE;
  const line = told.get(reading) ?? tell(reading);
  told.set(reading, line);
  return line;
}
