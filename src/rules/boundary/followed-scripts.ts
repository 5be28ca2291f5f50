import path from 'node:path';
import type { Grammars } from '../../core/index.ts';
import { type Dialect, type EffectiveCommand, readEffective } from '../../syntax/index.ts';
import { recipesOf } from './recipes.ts';
import { fileAt, type WrittenFiles } from './written-files.ts';

/** What a command comes to beside itself: the commands of a script that the session wrote. */
export interface Followed {
  readonly commands: readonly EffectiveCommand[];
  /** Why nobody can tell what it runs. */
  readonly doubts: readonly string[];
}

const NOTHING: Followed = { commands: [], doubts: [] };
const SHELL = /^(?:ba|z|da|k|a)?sh$/;
const LANGUAGES: readonly (readonly [program: RegExp, ending: RegExp, dialect: Dialect])[] = [
  [/^(?:python|pypy)[\d.]*$/, /\.py$/, 'python'],
  [/^(?:node|nodejs|deno|bun|tsx|ts-node)$/, /\.[cm]?[jt]s$/, 'node'],
  [/^ruby$/, /\.rb$/, 'ruby'],
  [/^perl$/, /\.pl$/, 'perl'],
  [/^php$/, /\.php$/, 'php'],
  [/^(?:pwsh|powershell|cmd)$/, /\.(?:ps1|bat|cmd)$/, 'windows'],
];
/** A program with functions of its own: nobody can tell from its text which of them ran. */
const FUNCTIONS = /^\s{0,40}(?:async\s{1,9})?(?:def|function|class|sub)\s|=>|\bfunction\b/m;
/** Options that say what is run, or that nothing is, so that no file is run. */
const INLINE = {
  shell: /^-[a-zA-Z]{0,9}[cn][a-zA-Z]{0,9}$/,
  other: /^-(?!file$)\w{0,9}[ceE]$|^-m$|^--?(?:eval|print|command|version|check|test)\b|^-[VvnS]$/i,
} as const;

interface File {
  readonly named: string;
  /** By which program it is run; null: by its own first line, or its ending. */
  readonly dialect: Dialect | null;
  readonly args: readonly EffectiveCommand['args'][number][];
}

/** The script file that a command runs, as the line names it; null where it runs none. */
function fileRun({ name, called, args }: EffectiveCommand): File | null {
  const program = name ?? '';
  const language = LANGUAGES.find(([pattern]) => pattern.test(program));
  if (program === 'source' || program === '.')
    return args[0] === undefined ? null : { named: args[0].text, dialect: 'posix', args: args.slice(1) };
  if (SHELL.test(program) || language !== undefined) {
    const at = args.findIndex(({ text }) => !/^[-+/]\w{1,40}$|^--/.test(text) && text !== 'run');
    const file = args[at];
    const inline = language === undefined ? INLINE.shell : INLINE.other;
    if (file === undefined || args.slice(0, at).some(({ text }) => inline.test(text))) return null;
    return { named: file.text, dialect: language?.[2] ?? 'posix', args: args.slice(at + 1) };
  }
  const isFile = called.includes('/') || /\.(?:sh|bash|ps1|bat|cmd)$/.test(called);
  return isFile ? { named: called, dialect: null, args } : null;
}

function dialectOf(text: string, named: string): Dialect | null {
  const line = /^#!([^\n]{1,200})/.exec(text)?.[1] ?? '';
  const program = path.posix.basename(
    line
      .trim()
      .replace(/^\S{0,80}\/env\s{1,9}(?:-S\s{1,9})?/, '')
      .split(/\s/)[0] ?? '',
  );
  if (SHELL.test(program) || (program === '' && /\.(?:sh|bash)$/.test(named))) return 'posix';
  const language = LANGUAGES.find(([by, ending]) => (program === '' ? ending.test(named) : by.test(program)));
  return language?.[2] ?? (program === '' ? 'posix' : null);
}

const spelled = ({ name, args, redirects }: EffectiveCommand): string =>
  JSON.stringify([name, args.map(({ text }) => text), redirects.map(({ op, target }) => op + target.text)]);

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** A command of a script as one of the line that runs the script, in a folder relative to that line's. */
export function placed(
  inner: EffectiveCommand,
  outer: EffectiveCommand,
  folder: string,
  unsure: boolean,
): EffectiveCommand {
  const around = outer.cwd === null ? null : path.posix.join(outer.cwd, folder).replace(/^\.$/, '');
  const below = inner.cwd ?? '';
  const isOwn = /^(?:[/~]|[A-Za-z]:)/.test(below);
  return {
    ...inner,
    wrappers: [...outer.wrappers, outer.name ?? outer.called, ...inner.wrappers],
    cwd:
      inner.cwd === null
        ? null
        : isOwn
          ? below
          : around === null
            ? null
            : path.posix.join(around, below).replace(/^\.$/, ''),
    conditional: outer.conditional || inner.conditional || unsure,
    doubtful: outer.doubtful && inner.doubtful,
  };
}

/**
 * Follows a command into a script, a Makefile or a package.json, where the session wrote it: what it runs is then the
 * session's own. Commands that a file of the base had already are left out: they are the project's.
 */
export function followScript(
  command: EffectiveCommand,
  start: string,
  files: WrittenFiles,
  grammars: Grammars,
): Followed {
  const recipes = recipesOf(command);
  const file = recipes === null ? fileRun(command) : null;
  if (recipes === null && file === null) return NOTHING;
  for (const named of recipes?.files ?? [file?.named ?? '']) {
    const given = recipes !== null && /(?:^|\/)-$/.test(named) ? (command.input?.text ?? null) : null;
    const full = fileAt(named, command.cwd, start);
    const written = given !== null ? { text: given } : full === null ? null : files.textOf(full);
    if (full === null || written === null) continue;
    if (written === 'unknown') {
      const isShell = recipes === null && (file?.dialect ?? dialectOf('', named)) === 'posix';
      return isShell
        ? { commands: [], doubts: [`${named}: it runs a script whose text the log does not tell`] }
        : NOTHING;
    }
    const script = recipes === null ? written.text : recipes.linesIn(written.text);
    const dialect = recipes === null ? (file?.dialect ?? dialectOf(script, named)) : 'posix';
    if (dialect === null || script === '') return NOTHING;
    const words = (file?.args ?? []).filter(({ open }) => !open).map(({ text }) => quoted(text));
    const line = dialect === 'posix' && words.length > 0 ? `set -- ${words.join(' ')}\n${script}` : script;
    const reading = readEffective(line, grammars, dialect);
    if (reading === null) return NOTHING;
    const before = files.before(full);
    const old = before === null ? null : readEffective(recipes?.linesIn(before) ?? before, grammars, dialect);
    const known = new Set(old?.commands.map(spelled));
    const unsure = dialect !== 'posix' && dialect !== 'windows' && FUNCTIONS.test(script);
    return {
      commands: reading.commands
        .filter((inner) => !known.has(spelled(inner)))
        .map((inner) => placed(inner, command, recipes?.folder ?? '', unsure)),
      doubts: reading.doubts.map(({ what, why }) => `${what}: ${why}`),
    };
  }
  return NOTHING;
}
