import type { Blobs, CallStep } from '../core/index.ts';
import type { ShellCommand } from '../syntax/index.ts';
import { whole } from '../text/index.ts';

/** What became of a call. `refused`: a person, a policy or an interruption stopped it. */
export type Settled = 'ok' | 'fail' | 'refused' | 'unknown';

/** Commands whose exit code 1 is an answer, not a failure. */
const ANSWERING = new Set(
  'grep egrep fgrep zgrep rg ag ack findstr diff cmp colordiff test [ [[ which type command pgrep pidof'.split(' '),
);
/** Subcommands of git of which the same holds. */
const GIT_ANSWERS = new Set(['diff', 'grep', 'check-ignore', 'merge-base']);

const answers = ({ name, args }: ShellCommand): boolean =>
  (name !== null && ANSWERING.has(name)) || (name === 'git' && GIT_ANSWERS.has(args[0] ?? ''));

const LONGEST = 4000;

const linesOf = (output: string): readonly string[] => output.split('\n').filter((line) => line.trim() !== '');

/** `rm` of what is not there any more: what was asked for holds. Each line of the answer must say so. */
function isGone(output: string): boolean {
  const lines = linesOf(output);
  return lines.length > 0 && lines.every((line) => /^rm: .{0,500}No such file or directory$/.test(line.trim()));
}

/** `ls` or `stat` of what may be there: whether it is was asked. Of all that they complain about they must say so. */
function isMissing(output: string): boolean {
  const complaints = linesOf(output).filter((line) => /^(?:ls|stat): /.test(line.trim()));
  return complaints.length > 0 && complaints.every((line) => /: No such file or directory$/.test(line.trim()));
}

/** `git commit` where everything is committed already, as its last line says. */
const isCommitted = (output: string): boolean => /^nothing to commit\b/.test(output.trimEnd().split('\n').at(-1) ?? '');

/** `xargs` ends so where a command that it ran ended with 1 to 125. */
const SOME_FAILED = 123;
/** `gh pr checks` ends so while checks are running. */
const PENDING = 8;

function isBenign(step: CallStep, commands: readonly ShellCommand[], blobs: Blobs): boolean {
  if (step.kind !== 'run') return false;
  const { code } = step.exit;
  const last = commands.findLast((command) => !command.masked);
  if (last === undefined) return false;
  const [first, second] = last.args;
  if (code === SOME_FAILED) return answers(last) && last.wrappers.includes('xargs');
  if (code === PENDING) return last.name === 'gh' && first === 'pr' && second === 'checks';
  const output = step.output.bytes <= LONGEST ? (whole(step.output, blobs) ?? '') : '';
  if (last.name === 'ls' || last.name === 'stat') return (code === 1 || code === 2) && isMissing(output);
  if (code !== 1) return false;
  if (answers(last)) return true;
  if (last.name === 'rm') return isGone(output);
  return last.name === 'git' && first === 'commit' && isCommitted(output);
}

/** A non-zero exit code is a failure whatever the harness called it, but for exit codes that are answers. */
export function settle(step: CallStep, commands: readonly ShellCommand[], blobs: Blobs): Settled {
  const code = step.kind === 'run' ? step.exit.code : null;
  switch (step.outcome) {
    case 'rejected':
    case 'cancelled':
      return 'refused';
    case 'running':
    case 'unanswered':
      return 'unknown';
    case 'unknown':
      if (code === null) return 'unknown';
  }
  const failed = step.outcome === 'error' || (code !== null && code !== 0);
  return failed && !isBenign(step, commands, blobs) ? 'fail' : 'ok';
}

const NOT_FOUND = 127;
const NOT_THERE = /command not found|is not recognized as an internal|unknown tool|no such tool|tool not found/i;

/** Whether a call failed because its program or its tool is not there. */
export const isAbsent = (step: CallStep): boolean =>
  (step.kind === 'run' && step.exit.code === NOT_FOUND) ||
  NOT_THERE.test(step.output.head.slice(0, 300)) ||
  (step.kind === 'run' && NOT_THERE.test(step.output.tail.slice(-300)));
