import type { RunStep } from '../core/index.ts';
import { classify, exitVerdict, readRunVerdict, type ShellCommand, type ShellReading } from '../syntax/index.ts';
import type { Settled } from './settled.ts';

/** `trial`: a program of the project was run, which tells less than a test. */
export type CheckKind = 'test' | 'lint' | 'build' | 'trial';

/** A call that tells whether the work is right. `unsettled`: what it found cannot be known, say for a masked exit code. */
export interface Check {
  readonly kind: CheckKind;
  readonly result: 'green' | 'red' | 'unsettled';
}

/** How much a check of each kind proves. */
export const STRENGTH = { test: 1, lint: 1, build: 1, trial: 0.6 } as const satisfies Record<CheckKind, number>;

const INTERPRETERS =
  /^(?:python[\d.]*|pypy3?|node|deno|bun|tsx|ts-node|ruby|perl|php|lua|Rscript|julia|java|go|cargo|dotnet|swift|elixir|scala|kotlin)$/;
const ASKS_NOTHING = new Set(['--version', '-V', '-v', '--help', '-h', 'version', 'help', 'env']);

const asksNothing = ({ args }: ShellCommand): boolean => args.length === 1 && ASKS_NOTHING.has(args[0] ?? '');

function isTrial({ name, args, heredoc }: ShellCommand): boolean {
  if (name === null) return false;
  return INTERPRETERS.test(name) ? args.length > 0 || heredoc !== null : name.startsWith('./');
}

const SAYS = { green: 'green', red: 'red', unknown: 'unsettled' } as const;

/** What a run checked, and what came of it; null where it checked nothing or was refused. */
export function readCheck(step: RunStep, reading: ShellReading | null, settled: Settled): Check | null {
  if (settled === 'refused') return null;
  const { kind, result } = readRunVerdict(step, reading);
  if (kind !== null) return { kind, result: SAYS[result] };
  const commands = reading?.commands ?? [];
  const trials = commands.filter(
    (command) => classify(command) === 'unknown' && isTrial(command) && !asksNothing(command),
  );
  return trials.length === 0 ? null : { kind: 'trial', result: SAYS[exitVerdict(step, commands, trials)] };
}
