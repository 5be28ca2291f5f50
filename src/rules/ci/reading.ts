import type { ShellOptions } from '../../syntax/index.ts';
import type { Matrices } from './matrix.ts';
import type { Waits } from './waits.ts';

/** A command of a CI configuration that verifies something. */
export interface Check {
  /** `other`: it verifies nothing itself, and may call what does. */
  readonly kind: 'test' | 'lint' | 'build' | 'other';
  /** Job, target, script or environment that it belongs to. */
  readonly job: string;
  readonly tool: string;
  /** The command as far as its words are literal. */
  readonly words: string;
  /** 1-based line in its file. */
  readonly line: number;
  /** Why its failure cannot be seen, a clause; null: it can. */
  readonly silent: string | null;
  /** Options by which it looks at less. */
  readonly narrowed: readonly string[];
  /** Numbers that it demands or bears, by option: `--cov-fail-under=90`, `--max-warnings 0`. */
  readonly limits: ReadonlyMap<string, number>;
  /** Options without which it lets more pass: `-D warnings`, `--strict`, `-race`. */
  readonly strict: readonly string[];
  /** What puts other code before the code that is tested, or turns its assertions off: `RUBYOPT=-r./ci/boot`. */
  readonly steered: readonly string[];
  /** The condition under which alone it runs; null: always. */
  readonly condition: string | null;
  /** The part of its own file that it may call; null: none. */
  readonly calls: string | null;
  /** The part of the file through which its job comes to it; null: it stands there itself. */
  readonly via: string | null;
}

/** What a command tells of a check by itself. */
export type PlainCheck = Pick<Check, 'kind' | 'tool' | 'words' | 'limits' | 'strict'>;

/** What the place of a script in its file adds to its commands. */
export interface ScriptPlace {
  readonly job: string;
  readonly silent: string | null;
  readonly condition: string | null;
  /** File line of the script's line 1. */
  readonly line: number;
  readonly shell: ShellOptions;
  /** Options that a tool gets from the environment: `pytest` → `-k fast`. */
  readonly options?: ReadonlyMap<string, string>;
  /** Variables of the environment, as far as they are literal. */
  readonly variables?: ReadonlyMap<string, string>;
  /** PowerShell: its status is that of what it ends with. */
  readonly isPowerShell?: boolean;
}

/** What a CI file verifies. */
export interface CiReading {
  readonly checks: readonly Check[];
  /** What runs it at all: event → filters as text; empty where the file does not say. */
  readonly triggers: ReadonlyMap<string, string>;
  /** What its jobs run on; empty where the file has no matrix. */
  readonly matrices: Matrices;
  /** For whom its jobs wait, as far as the file says so of them. */
  readonly waits: Waits;
  /**
   * Names by which other files call its parts: one that is gone makes its caller fail, loudly. Null for the configuration
   * of a CI system, whose parts nobody need call.
   */
  readonly called: ReadonlySet<string> | null;
}
