import type { Disk } from './disk.ts';
import { resolvePath } from './place.ts';

/** A variable's value; null: assigned, but not known. */
export type Value = string | null;

/** What the running shell holds. */
export interface Shell {
  /** Absolute, or relative to a start that is not known; null: lost. */
  cwd: string | null;
  readonly variables: Map<string, Value>;
  readonly functions: Map<string, import('../../syntax/index.ts').ShellList>;
  positional: readonly Value[];
  errexit: boolean;
  pipefail: boolean;
  last: number | null;
  /** Whether patterns are matched as they are without any option. */
  globs: boolean;
  /** Whether it is bash for certain: other shells' `echo` reads backslashes. */
  readonly bash: boolean;
  /** Set once the script has ended early. */
  exited: boolean;
}

/** What a command is given: its words, all of them known, and what it may look at. */
export interface Call {
  readonly name: string;
  readonly args: readonly string[];
  /** Everything on standard input; null: not known. */
  readonly input: () => string | null;
  /** Names on standard input, each with what ends it, in an order that is not known; null: there is a text, or nothing that is known. */
  readonly names: readonly string[] | null;
  readonly shell: Shell;
  readonly disk: Disk;
  /** Variables set for this command alone. */
  readonly own: ReadonlyMap<string, Value>;
  /** Whether patterns in its words may have matched other names, or in another order. */
  readonly loose: boolean;
  /** The status with which it ended as the log tells it; null: the log does not. */
  readonly expected: number | null;
  /** The path that a word means; null where the directory is not known. */
  readonly path: (word: string) => string | null;
  /** Reads a text as a Python program; null where that cannot be done. */
  readonly python: (text: string) => import('../../syntax/index.ts').Node | null;
  /** Nobody looks at what it prints. */
  readonly silent: boolean;
  /** Runs another command, without input; its status. */
  readonly run: (words: readonly string[]) => number | null;
}

/** What a command did. `status` and `output` are null where they are not known. */
export interface Done {
  readonly status: number | null;
  readonly output: string | null;
  /** It may have written to standard error although it succeeded. */
  readonly loud?: boolean;
  /** Names that it printed, each with what ends it, in an order that is not known; then `output` is null. */
  readonly names?: readonly string[];
}

/** A command that is computed; null, and nothing done, where these words of it cannot be. */
export type Command = (call: Call) => Done | null;

export const SILENT: Done = { status: 0, output: '' };

/** Failed as such programs do; what it says goes to standard error. */
export const failed = (status = 1): Done => ({ status, output: '' });

export const printed = (output: string): Done => ({ status: 0, output });

/** Resolves a word against a directory; null where that is lost and the word is relative. */
export function pathIn(cwd: string | null, word: string): string | null {
  if (word === '') return null;
  if (cwd === null && !word.startsWith('/')) return null;
  return resolvePath(word, cwd === '' || cwd === null ? null : cwd);
}

/** Paths of words; null where one cannot be told. */
export function pathsIn(call: Call, words: readonly string[]): string[] | null {
  const paths = words.map(call.path).filter((path) => path !== null);
  return paths.length < words.length ? null : paths;
}

/** Texts of the files that words name, `-` (or no word at all) being standard input; null where one is not known. */
export function textsOf(call: Call, words: readonly string[]): string[] | null {
  const texts: string[] = [];
  for (const word of words.length === 0 ? ['-'] : words) {
    const path = word === '-' ? null : call.path(word);
    const text = word === '-' ? call.input() : path === null ? null : call.disk.text(path);
    if (text === null || !call.disk.spend(text.length)) return null;
    texts.push(text);
  }
  return texts;
}

/** Lines with their newlines; the last may lack its own. */
export function linesOf(text: string): string[] {
  return text === '' ? [] : (text.match(/[^\n]*\n|[^\n]+$/g) ?? []);
}
