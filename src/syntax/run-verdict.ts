import type { RunStep, TestRun } from '../core/index.ts';
import type { ShellCommand, ShellReading } from './shell.ts';
import { detaches, silencingOption } from './verification/silent.ts';
import type { CommandKind } from './verification/words.ts';
import { classify } from './verification.ts';

/** What a command line looked at, and what came of it. */
export interface RunVerdict {
  /** The firmest kind of check in it; null: it checks nothing that can be told. */
  readonly kind: 'test' | 'lint' | 'build' | null;
  /** The exit status of the line does not prove that its commands of this kind ran and passed. */
  readonly masked: boolean;
  readonly result: 'green' | 'red' | 'unknown';
  /** What told the result: the runner's own words, the exit status, or nothing. */
  readonly by: 'runner' | 'exit' | 'none';
}

type Result = RunVerdict['result'];

const ORDER = ['test', 'lint', 'build'] as const;
/** Commands that hardly ever fail, or whose failure is that of the check. */
const HARMLESS = new Set([
  '',
  'cd',
  'echo',
  'printf',
  'export',
  'set',
  'source',
  '.',
  'true',
  ':',
  'pwd',
  'date',
  'sleep',
]);
/** Behind a pipe they hardly ever fail either; `grep` does, where it finds nothing. */
const PASSING_ON = /^(?:head|tail|sed|awk|cut|sort|uniq|less|more|tr|tee|cat)$/;
const FILTERS = /^(?:head|tail|grep|egrep|fgrep|rg|ag|ack|sed|awk|gawk|cut|sort|uniq|less|more|tr)$/;
/** Runners that say their verdict piece by piece: where a piece is missing, so may a failure be. */
const PIECEWISE = /^(?:go|cargo|tap|maven|gradle|dotnet)$/;
/** Of these the last lines say it again where anything failed. */
const SUMS_UP = /^(?:go|cargo|maven)$/;
const TOLD: ReadonlySet<RunStep['outcome']> = new Set(['ok', 'error', 'unknown', 'running']);
/** The shell could not find or start the command. */
const NOT_STARTED: ReadonlySet<number | null> = new Set([126, 127]);

const bears = (command: ShellCommand): boolean =>
  command.proven && silencingOption(command) === null && !detaches(command);
const mayFail = (command: ShellCommand): boolean =>
  !command.masked && silencingOption(command) === null && !detaches(command);

/** How a call ended, as far as its log says; null: it did not, or that is not known. */
function ended({ outcome, exit }: RunStep): 'ok' | 'fail' | null {
  if (outcome !== 'ok' && outcome !== 'error' && outcome !== 'unknown') return null;
  if (exit.code !== null) return exit.code === 0 ? 'ok' : 'fail';
  return outcome === 'unknown' ? null : outcome === 'ok' ? 'ok' : 'fail';
}

const VERIFYING: ReadonlySet<CommandKind> = new Set(ORDER);

/** Whether a failure of the line may be that of a command which is no check. */
const isShared = (commands: readonly ShellCommand[], own: readonly ShellCommand[]): boolean =>
  commands.some(
    (command) =>
      !own.includes(command) &&
      mayFail(command) &&
      !HARMLESS.has(command.name ?? '?') &&
      !(command.pipedInto && PASSING_ON.test(command.name ?? '')) &&
      !VERIFYING.has(classify(command)),
  );

/**
 * What the exit status of a call says of some commands of its line (`own`, of `commands`): green only if success of the
 * line proves theirs, red only if no other command can have failed in their place.
 */
export function exitVerdict(step: RunStep, commands: readonly ShellCommand[], own: readonly ShellCommand[]): Result {
  const end = ended(step);
  if (end === null || own.length === 0) return 'unknown';
  if (end === 'ok') return own.every(bears) ? 'green' : 'unknown';
  if (NOT_STARTED.has(step.exit.code) || isShared(commands, own)) return 'unknown';
  return own.some(mayFail) ? 'red' : 'unknown';
}

/** Whether a line may have run tests: it does more than show, search and change files. Hooks of git run tests, too. */
const mayRunTests = (commands: readonly ShellCommand[]): boolean =>
  commands.some((command) => {
    const kind = classify(command);
    if (command.name === 'git' && command.args.some((arg) => arg === 'commit' || arg === 'push')) return true;
    if (kind !== 'unknown') return VERIFYING.has(kind);
    return command.name === null ? command.args.length > 0 : !HARMLESS.has(command.name);
  });

const piecesOf = ({ runner }: TestRun): readonly string[] => runner.split('+').filter((one) => PIECEWISE.test(one));

/** Whether something between the runner and the log may have left a failure out. */
function isFiltered(tests: TestRun, commands: readonly ShellCommand[], own: readonly ShellCommand[]): boolean {
  const filters = commands.filter(({ name, pipedInto }) => pipedInto && FILTERS.test(name ?? ''));
  if (filters.length === 0) return false;
  if (own.length > 1 || own.some(({ conditional }) => conditional)) return true;
  const pieces = piecesOf(tests);
  return (
    pieces.length > 0 && !(pieces.every((one) => SUMS_UP.test(one)) && filters.every(({ name }) => name === 'tail'))
  );
}

const isEmpty = ({ green, passed, failed, failing }: TestRun): boolean =>
  failed === 0 && failing.length === 0 && (!green || passed === 0);

/** A runner that ran nothing proves nothing; a failure that only the exit status tells is one all the same. */
function byRunner(tests: TestRun, filtered: boolean, exit: Result): Pick<RunVerdict, 'result' | 'by'> {
  if (exit === 'red' && (tests.green || isEmpty(tests))) return { result: 'red', by: 'exit' };
  if (isEmpty(tests) || (tests.green && filtered)) return { result: 'unknown', by: 'none' };
  return { result: tests.green ? 'green' : 'red', by: 'runner' };
}

/**
 * What a call of the shell tells about the work. A runner's printed verdict comes first, and counts only where the line
 * may have run tests: `cat log` tells nothing. Without one the exit status tells, where it is the check's own. `reading`
 * is that of its command line, null where commands cannot be read. Of a call that was never seen to end, only the
 * runner's words count; one that was refused, cancelled or left without an answer tells nothing.
 */
export function readRunVerdict(step: RunStep, reading: ShellReading | null): RunVerdict {
  const commands = reading?.commands ?? [];
  const readable = reading !== null && reading.problems.length === 0;
  const tests = step.tests !== null && (!readable || mayRunTests(commands)) ? step.tests : null;
  const kinds = commands.map((command) => ({ command, kind: classify(command) }));
  const kind = tests ? 'test' : (ORDER.find((wanted) => kinds.some((one) => one.kind === wanted)) ?? null);
  const own = kinds.filter((one) => one.kind === kind).map(({ command }) => command);
  const masked = own.length > 0 && !own.every(bears);
  const nothing = { kind, masked, result: 'unknown', by: 'none' } as const;
  if (kind === null || !TOLD.has(step.outcome)) return nothing;
  const exit = exitVerdict(step, commands, own);
  const partial = step.outcome === 'running' && tests !== null && piecesOf(tests).length > 0;
  if (tests) return { kind, masked, ...byRunner(tests, partial || isFiltered(tests, commands, own), exit) };
  return exit === 'unknown' ? nothing : { kind, masked, result: exit, by: 'exit' };
}
