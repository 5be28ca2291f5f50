import type { Node, ShellList } from '../../syntax/index.ts';
import type { Shell } from '../disk/call.ts';
import type { Disk } from '../disk/disk.ts';
import type { Input, Output } from './streams.ts';

/** Where a piece of a script stands. */
export interface Place {
  readonly input: Input;
  readonly output: Output;
  readonly errors: Output;
  /** The status that it is known to end with, from the log; null: nothing is known. */
  readonly expected: number | null;
  /** Failing here does not end the shell, whatever `set -e` says. */
  readonly checked: boolean;
  readonly depth: number;
}

/** Runs one script. A status is null where it cannot be told. */
export interface Runner {
  readonly disk: Disk;
  readonly list: (list: ShellList, shell: Shell, place: Place) => number | null;
  /** Reads a text as a script; null where it is none. */
  readonly read: (text: string) => ShellList | null;
  /** Reads a text as a Python program. */
  readonly python: (text: string) => Node | null;
}

/** How texts are read as programs. */
export type Readers = Pick<Runner, 'read' | 'python'>;
