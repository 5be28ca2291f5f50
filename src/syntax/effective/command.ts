import type { ShellList } from '../shell/program.ts';

/** Stands for a part of a word that is not known. */
export const OPEN = '\u0000';

/** One word of a command. `open`: part of it is not known, and written as `OPEN`. */
export interface EffectiveWord {
  readonly text: string;
  readonly open: boolean;
  /** The commands whose output is, or is in, the word. */
  readonly from?: readonly EffectiveCommand[];
  /** Variables in it that the line does not set. */
  readonly variables?: readonly string[];
}

/** What stands on a command's standard input: `text` where it is literal, `from` the commands that write it. */
export interface Input {
  readonly text: string | null;
  readonly from: readonly EffectiveCommand[];
}

interface EffectiveRedirect {
  readonly op: string;
  readonly target: EffectiveWord;
}

/** A command as it takes effect: wrappers taken off, variables and aliases put in, scripts within scripts opened. */
export interface EffectiveCommand {
  /** The program without its folder and in lower case; null where it is not known. */
  readonly name: string | null;
  /** The program as the line calls it, with its folder; '' where there is none. */
  readonly called: string;
  readonly args: readonly EffectiveWord[];
  /** Variables set for this command alone, or by it. */
  readonly assignments: Readonly<Record<string, EffectiveWord>>;
  readonly redirects: readonly EffectiveRedirect[];
  readonly input: Input | null;
  /** What was taken off its front or opened on the way to it, outermost first: `sudo`, `bash -c`, `python` … */
  readonly wrappers: readonly string[];
  /** The words of what fetches or finds the program: `npx -y`, `uvx --from pear`; left out where nothing does. */
  readonly launcher?: readonly string[];
  /** Directory in force, relative to the start ('' = unchanged), absolute or under `~`; null: unknown. */
  readonly cwd: string | null;
  /** It may not run although the line succeeds: a branch, a loop, right of `||`. */
  readonly conditional: boolean;
  /** Some command before it on the line must have succeeded, or it is the last: a failure of the line may be its own. */
  readonly doubtful: boolean;
}

/** A command as the line has it, its words expanded. */
export interface Called {
  readonly words: readonly EffectiveWord[];
  readonly assignments: Readonly<Record<string, EffectiveWord>>;
  readonly redirects: readonly EffectiveRedirect[];
}

/** Something in a line of which nobody can tell what it runs. `what` names it; `why` is a phrase. */
interface Doubt {
  readonly what: string;
  readonly why: string;
}

/** What a command line comes to. */
export interface EffectiveReading {
  readonly commands: readonly EffectiveCommand[];
  readonly doubts: readonly Doubt[];
}

/** What holds while a line is followed. */
export interface Scene {
  readonly variables: Map<string, EffectiveWord>;
  /** Names of variables that programs started here are handed. */
  readonly exported: Set<string>;
  /** Values that a variable may have besides, where what sets it need not have run. */
  readonly choices: Map<string, readonly EffectiveWord[]>;
  readonly functions: Map<string, ShellList>;
  /** Functions of which the definition need not have run. */
  readonly unsure: Set<string>;
  readonly aliases: Map<string, string>;
  readonly gitAliases: Map<string, string>;
  positional: readonly EffectiveWord[];
  cwd: string | null;
}

/** Where in a line a command stands. */
export interface Position {
  readonly wrappers: readonly string[];
  readonly conditional: boolean;
  readonly doubtful: boolean;
  readonly depth: number;
  readonly input: Input | null;
}

/** One reading under way. */
export interface Walk {
  readonly commands: EffectiveCommand[];
  readonly doubts: Doubt[];
  /** Words and commands made so far, so that hostile lines end. */
  work: number;
  readonly list: (list: ShellList, scene: Scene, position: Position) => void;
  /** Follows one command whose words are expanded. */
  readonly run: (called: Called, scene: Scene, position: Position) => void;
  /** Follows a text as a script of a shell. */
  readonly script: (text: string, scene: Scene, position: Position) => void;
}

export const known = (text: string): EffectiveWord => ({ text, open: false });
export const unknownWord: EffectiveWord = { text: OPEN, open: true };

const MOST_WORK = 20_000;

/** Counts work done; false where there has been too much. */
export function mayWork(walk: Walk, amount = 1): boolean {
  const before = walk.work;
  walk.work += amount;
  if (walk.work <= MOST_WORK) return true;
  if (before <= MOST_WORK) doubt(walk, 'the line', 'it comes to more commands than are followed');
  return false;
}

const MOST_DOUBTS = 20;

/** Notes what cannot be told. */
export function doubt(walk: Walk, what: string, why: string): void {
  if (walk.doubts.length < MOST_DOUBTS) walk.doubts.push({ what: what.slice(0, 60), why });
}

/** A copy for a subshell: what it changes does not come back. */
export function copyScene(scene: Scene): Scene {
  return {
    variables: new Map(scene.variables),
    exported: new Set(scene.exported),
    choices: new Map(scene.choices),
    functions: new Map(scene.functions),
    unsure: new Set(scene.unsure),
    aliases: new Map(scene.aliases),
    gitAliases: new Map(scene.gitAliases),
    positional: scene.positional,
    cwd: scene.cwd,
  };
}

/** The scene of a shell that is started as a program: it knows what is exported, and what is set for it alone. */
export function childScene(scene: Scene, own: Readonly<Record<string, EffectiveWord>>): Scene {
  const handed = [...scene.variables].filter(([name]) => scene.exported.has(name));
  return {
    ...copyScene(scene),
    variables: new Map([...handed, ...Object.entries(own)]),
    choices: new Map([...scene.choices].filter(([name]) => scene.exported.has(name) && own[name] === undefined)),
    functions: new Map(),
    unsure: new Set(),
    aliases: new Map(),
  };
}

/** A scene in which nothing is known but the home folder and where one stands. */
export function newScene(): Scene {
  return {
    variables: new Map([
      ['HOME', known('~')],
      ['PWD', known('.')],
      ['TMPDIR', known('/tmp')],
      ['IFS', known(' ')],
    ]),
    exported: new Set(['HOME', 'PWD', 'TMPDIR', 'IFS']),
    choices: new Map(),
    functions: new Map(),
    unsure: new Set(),
    aliases: new Map(),
    gitAliases: new Map(),
    positional: [],
    cwd: '',
  };
}

/** The name of a program without folder, `.exe` and capitals. */
export function programName(word: string): string {
  return word
    .slice(Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')) + 1)
    .replace(/\.exe$/i, '')
    .toLowerCase();
}

/** Directory `to` seen from `from`; null where not known. `~` stays as it is. */
export function enter(from: string | null, to: EffectiveWord | undefined): string | null {
  if (to === undefined) return '~';
  if (to.text.startsWith(OPEN) || to.text === '-') return null;
  if (/^[/~]|^[A-Za-z]:[\\/]/.test(to.text)) return to.text;
  if (from === null) return null;
  return from === '' ? to.text : `${from}/${to.text}`;
}
