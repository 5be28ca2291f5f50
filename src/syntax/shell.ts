import type { Language } from 'web-tree-sitter';
import type { Grammars } from '../core/index.ts';
import { buildProgram } from './shell/build-program.ts';
import type { Reading, ShellCommand } from './shell/command.ts';
import { type Memory, openMemory } from './shell/memory.ts';
import type { ShellList } from './shell/program.ts';
import { newScope } from './shell/scope.ts';
import { growTree, type Script } from './shell/tree.ts';
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

/** A command line or script as a program that can be followed. `problems`: as for `readShell`. */
export interface ProgramReading {
  readonly list: ShellList;
  readonly problems: readonly string[];
}

/** What has been read of a text. Its tree is kept until it has been read both ways. */
interface Known {
  readonly text: string;
  script: Script | null;
  shell: ShellReading | null;
  program: ProgramReading | null;
}

const LONGEST = 4_000_000;
/** Characters of texts whose readings are kept, and as many again of the latest. */
const MOST_KEPT = 250_000;
/** What a text weighs however short it is, in characters. */
const LEAST_WEIGHT = 100;

/** Judging reads each command line several times over, and reading is dear: readings stay for as long as their grammars. */
const memories = new WeakMap<Grammars, Memory<Known>>();

function recall(text: string, grammars: Grammars): Known {
  if (text.length > MOST_KEPT) return { text, script: null, shell: null, program: null };
  const memory = memories.get(grammars) ?? openMemory<Known>(MOST_KEPT);
  memories.set(grammars, memory);
  const known = memory.get(text);
  if (known) return known;
  // A copy: a piece of a larger text would keep all of that.
  const fresh: Known = { text: JSON.parse(JSON.stringify(text)), script: null, shell: null, program: null };
  memory.set(fresh.text, fresh, text.length + LEAST_WEIGHT);
  return fresh;
}

function walkScript(script: Script, language: Language, options: ShellOptions): ShellReading {
  const parse: Reading['parse'] = (text, lift) => growTree(text, language, lift);
  const reading: Reading = { commands: [], problems: new Set(script.problems), lists: 0, parse };
  walkText(reading, script, newScope(options));
  const problems = [...reading.problems];
  const unsure = (command: ShellCommand): ShellCommand => ({ ...command, proven: false });
  return { commands: problems.length === 0 ? reading.commands : reading.commands.map(unsure), problems };
}

const PLAIN: ShellOptions = {};

/**
 * Reads a command line or script without running anything. Null: the grammar `bash` is not loaded. Never throws; what is
 * not shell syntax, too long or too deep is named in `problems`.
 */
export function readShell(text: string, grammars: Grammars, options: ShellOptions = PLAIN): ShellReading | null {
  const language = grammars.get('bash');
  if (language === undefined) return null;
  if (text.length > LONGEST) return { commands: [], problems: [`longer than ${LONGEST} characters`] };
  if (options !== PLAIN) return walkScript(growTree(text, language), language, options);
  const known = recall(text, grammars);
  if (known.shell) return known.shell;
  const script = known.script ?? growTree(known.text, language);
  const reading = walkScript(script, language, options);
  // Loops over literal words may multiply commands beyond what the text weighs.
  if (reading.commands.length <= text.length) known.shell = reading;
  known.script = known.program ? null : script;
  return reading;
}

/** Reads a script as a program. Null: the grammar `bash` is not loaded. Never throws. */
export function readProgram(text: string, grammars: Grammars): ProgramReading | null {
  const language = grammars.get('bash');
  if (language === undefined) return null;
  if (text.length > LONGEST) return { list: [], problems: [`longer than ${LONGEST} characters`] };
  const known = recall(text, grammars);
  if (known.program) return known.program;
  const script = known.script ?? growTree(known.text, language);
  known.program = { list: buildProgram(script.source, script.roots), problems: script.problems };
  known.script = known.shell ? null : script;
  return known.program;
}
