import type { RunStep } from '../core/index.ts';
import { classify, type ShellCommand } from '../syntax/index.ts';
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

function kindOf(command: ShellCommand): CheckKind | null {
  if (asksNothing(command)) return null;
  const what = classify(command);
  if (what === 'test' || what === 'lint' || what === 'build') return what;
  return what === 'unknown' && isTrial(command) ? 'trial' : null;
}

const ORDER: readonly CheckKind[] = ['test', 'lint', 'build', 'trial'];

function resultOf(step: RunStep, bearing: boolean, settled: Settled): Check['result'] {
  if (step.tests !== null) return step.tests.green && !(bearing && settled === 'fail') ? 'green' : 'red';
  if (!bearing || settled === 'unknown') return 'unsettled';
  return settled === 'ok' ? 'green' : 'red';
}

/** What a run checked, and what came of it; null where it checked nothing or was refused. */
export function readCheck(step: RunStep, commands: readonly ShellCommand[], settled: Settled): Check | null {
  if (settled === 'refused') return null;
  const kinds = commands.map((command) => ({ command, kind: kindOf(command) }));
  const kind = ORDER.find((wanted) => kinds.some((found) => found.kind === wanted)) ?? (step.tests && 'test');
  if (kind === null) return null;
  const bearing = kinds.some((found) => found.kind === kind && !found.command.masked);
  return { kind, result: resultOf(step, bearing, settled) };
}
