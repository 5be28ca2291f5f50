import type { RunStep } from '../core/index.ts';
import { exitVerdict, readRunVerdict } from '../syntax/index.ts';
import type { CommandLine } from './command-line.ts';
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

const NOTHING = { kind: null, result: 'unknown' } as const;
const SAYS = { green: 'green', red: 'red', unknown: 'unsettled' } as const;

/** What a run checked, and what came of it; null where it checked nothing or was refused. */
export function readCheck(step: RunStep, line: CommandLine, settled: Settled): Check | null {
  if (settled === 'refused') return null;
  const { reading, commands, verifies, trials } = line;
  const { kind, result } = verifies || step.tests !== null ? readRunVerdict(step, reading) : NOTHING;
  if (kind !== null) return { kind, result: SAYS[result] };
  return trials.length === 0 ? null : { kind: 'trial', result: SAYS[exitVerdict(step, commands, trials)] };
}
