import type { Files } from './files.ts';
import { type Raised, refuse, type Value } from './value.ts';

/** A program under way. */
export interface Machine {
  readonly files: Files;
  /** `sys.argv`. */
  readonly argv: readonly Value[];
  /** All of standard input that is left; null: not known. */
  readonly input: () => string | null;
  /** Whether the log says that it ended well. */
  readonly succeeded: boolean;
  /** What it has printed so far; null once that is not known. */
  printed: string | null;
  /** `try` blocks around what runs now: in them an exception need not end the program. */
  tries: number;
  /** Functions of the program that run now, one in the other. */
  depth: number;
  /** The exception that is being handled. */
  caught: Raised | null;
  steps: number;
  /** False where too much work was done. */
  readonly spend: (amount: number) => boolean;
  /** Where its imports are looked for first, as the program would name it; null: not known. */
  readonly folder: string | null;
}

const MOST_STEPS = 400_000;

/** Counts a step of a program, and so many characters looked at. */
export function tick(machine: Machine, characters = 0): void {
  machine.steps += 1;
  if (machine.steps > MOST_STEPS || !machine.spend(40 + characters)) refuse('it runs for too long');
}

/** Notes something on standard output; null: not known what. */
export function print(machine: Machine, text: string | null): void {
  machine.printed = machine.printed === null || text === null ? null : machine.printed + text;
  tick(machine, text?.length ?? 0);
}

/** Whether what cannot be computed here can be said not to have raised: the log says that the program ended well. */
export const didNotRaise = (machine: Machine): boolean => machine.succeeded && machine.tries === 0;
