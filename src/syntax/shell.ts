import type { Grammars } from '../core/index.ts';
import { buildProgram } from './shell/build-program.ts';
import type { Reading, ShellCommand } from './shell/command.ts';
import type { ShellList } from './shell/program.ts';
import { newScope } from './shell/scope.ts';
import { growTree } from './shell/tree.ts';
import { walkText } from './shell/walk.ts';

export type { ShellCommand } from './shell/command.ts';
export type {
  ShellItem,
  ShellList,
  ShellNode,
  ShellPipeline,
  ShellRedirect,
  ShellStatement,
  ShellWord,
  WordPart,
} from './shell/program.ts';

/** The commands of a line or script in the order in which they are written; substitutions come before what uses them. */
export interface ShellReading {
  readonly commands: readonly ShellCommand[];
  /** What could not be read, a phrase each; the commands around it are still there, but nothing is certain. */
  readonly problems: readonly string[];
}

/** Shell options that are on from the start, as CI runners set them (`bash -e`, `-o pipefail`). */
export interface ShellOptions {
  readonly errexit?: boolean;
  readonly pipefail?: boolean;
}

const LONGEST = 4_000_000;

/**
 * Reads a command line or script without running anything. Null: the grammar `bash` is not loaded. Never throws; what is
 * not shell syntax, too long or too deep is named in `problems`.
 */
export function readShell(text: string, grammars: Grammars, options: ShellOptions = {}): ShellReading | null {
  const language = grammars.get('bash');
  if (language === undefined) return null;
  if (text.length > LONGEST) return { commands: [], problems: [`longer than ${LONGEST} characters`] };
  const parse: Reading['parse'] = (script, lift) => growTree(script, language, lift);
  const script = parse(text);
  const reading: Reading = { commands: [], problems: new Set(script.problems), lists: 0, parse };
  walkText(reading, script, newScope(options));
  const problems = [...reading.problems];
  const unsure = (command: ShellCommand): ShellCommand => ({ ...command, proven: false });
  return { commands: problems.length === 0 ? reading.commands : reading.commands.map(unsure), problems };
}

/** A command line or script as a program that can be followed. `problems`: as for `readShell`. */
export interface ProgramReading {
  readonly list: ShellList;
  readonly problems: readonly string[];
}

/** Reads a script as a program. Null: the grammar `bash` is not loaded. Never throws. */
export function readProgram(text: string, grammars: Grammars): ProgramReading | null {
  const language = grammars.get('bash');
  if (language === undefined) return null;
  if (text.length > LONGEST) return { list: [], problems: [`longer than ${LONGEST} characters`] };
  const { source, roots, problems } = growTree(text, language);
  return { list: buildProgram(source, roots), problems };
}
