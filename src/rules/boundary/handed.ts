import type { Grammars } from '../../core/index.ts';
import { type EffectiveCommand, OPEN, printedText, readEffective } from '../../syntax/index.ts';
import { useOf } from './data-words.ts';
import { placed } from './followed-scripts.ts';
import { handedLines } from './handed-lines.ts';
import { wordsOf } from './words.ts';
import { fileAt, type WrittenFiles } from './written-files.ts';

const MOST_COMMANDS = 400;
const LONGEST_FILE = 20_000;
/** Files of other languages than a shell's: as lines of a shell they say nothing. */
const OTHER =
  /\.(?!sh$|bash$|zsh$|ksh$|fish$|txt$|list$|cmds?$|conf$|cfg$|rc$|in$|log$|job$|jobs$|batch$|tmp$|service$|cron$)\w{1,12}$/i;

/** Variables that name a file which programs read, and run, before anything else. */
const READ_FIRST = /^(?:BASH_ENV|ENV|ZDOTDIR|NODE_OPTIONS|PYTHONSTARTUP|PERL5OPT|RUBYOPT)$/;

/** The texts of files that the session wrote and a command names, where its program may run them. */
function namedFiles(command: EffectiveCommand, start: string, files: WrittenFiles): readonly string[] {
  const first = Object.entries(command.assignments).flatMap(([name, { text }]) =>
    READ_FIRST.test(name) ? text.split(/\s+/) : [],
  );
  const inputs = command.redirects.flatMap(({ op, target }) => (op === '<' ? [target.text] : []));
  const words = useOf(command) === 'runs' ? [...wordsOf(command), ...inputs] : [];
  return [...first, ...words].slice(0, 20).flatMap((word) => {
    const named = word.replace(/^--?[\w-]{1,40}=|^@|^[\w.-]{1,40}:(?!\/\/)/, '');
    if (named.startsWith('-') || OTHER.test(named)) return [];
    const full = fileAt(named, command.cwd, start);
    const written = full === null ? null : files.textOf(full);
    return written === null || written === 'unknown' || written.text.length > LONGEST_FILE ? [] : [written.text];
  });
}

/** What stands in the files that the shell makes for a command: `make -f <(printf …)`. */
function substituted(command: EffectiveCommand): readonly string[] {
  if (useOf(command) === 'data') return [];
  return command.args.flatMap(({ text, from }) => (text === OPEN ? (printedText(from?.at(-1)) ?? []) : []));
}

/**
 * The commands that a program may run besides: those of lines that it is handed and of files that the session wrote, where
 * nobody knows that it takes them for data.
 */
export function handedCommands(
  command: EffectiveCommand,
  start: string,
  files: WrittenFiles,
  grammars: Grammars,
): readonly EffectiveCommand[] {
  const lines = [...handedLines(command), ...substituted(command), ...namedFiles(command, start, files)];
  return lines
    .flatMap((line) => {
      const reading = readEffective(line, grammars);
      const isShell = reading !== null && !reading.doubts.some(({ why }) => why.startsWith('not shell syntax'));
      return isShell ? reading.commands.map((inner) => placed(inner, command, '', true)) : [];
    })
    .slice(0, MOST_COMMANDS);
}
