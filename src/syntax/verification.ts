import type { ShellCommand } from './shell.ts';
import { launch } from './verification/launchers.ts';
import { script, scriptKind } from './verification/special.ts';
import { TOOLS } from './verification/tools.ts';
import { baseName, type CommandKind, hasOption, type Tool } from './verification/words.ts';

export type { CommandKind } from './verification/words.ts';

/** Names of programs that run a script which is named behind them. */
export const INTERPRETER = /^(python|pypy|ruby|perl|node|php)[\d.]*$|^(py|tsx|ts-node|bash|sh|zsh|dash)$/;
const VERIFYING: ReadonlySet<CommandKind> = new Set(['test', 'lint', 'build']);
/** Asked for these, a runner runs nothing. */
const ONLY_ASKS = ['--version', '--help', '-h', '--collect-only', '--co', '--listTests', '--list-tests', '--fixtures'];

/** Tools of which `-v` asks the version; of others it asks for more words. */
const SHORT_VERSION =
  /^(?:tsc|eslint|prettier|stylelint|jest|vitest|rspec|rubocop|webpack|rollup|vite|rustc|gcc|clang)$/;

function asksVersion({ name, args }: Tool): boolean {
  if (args.length !== 1) return false;
  return (args[0] === '-V' && name !== 'ctest') || (args[0] === '-v' && SHORT_VERSION.test(name));
}

/** A script of the project's own that is called as the shell's `test` is: `bin/test`, `script/test`. */
const isOwnTest = (named: string): boolean => /^(?!\/(?:usr\/)?(?:local\/)?bin\/).*\/test$/.test(named);

function kindOf(tool: Tool, command: ShellCommand, named: string): CommandKind {
  if (INTERPRETER.test(tool.name)) return script(tool.args, command.pipedInto ? null : command.heredoc);
  const asked = isOwnTest(named) ? undefined : TOOLS.get(tool.name);
  if (asked !== undefined) return typeof asked === 'function' ? asked(tool.args) : asked;
  return named.includes('/') || /\.(sh|py|rb|js|ts|mjs|pl)$/.test(named) ? scriptKind(named) : 'unknown';
}

function writesFile(command: ShellCommand): boolean {
  return command.redirects.some(
    ({ op, target }) =>
      op.includes('>') && !(op.includes('&') && /^\d+$/.test(target ?? '1')) && !target?.startsWith('/dev/'),
  );
}

/** Words that make what follows an object, not a command to run. */
const HANDLES = /^(?:install|i|add|remove|uninstall|update|upgrade|download|fetch|pull|which|help|info|show|search)$/;
const FARTHEST = 6;

/** A verification behind a program that we do not know: most such programs run what stands behind them. */
function behindStranger(args: Tool['args']): CommandKind {
  for (const [index, arg] of args.slice(0, FARTHEST).entries()) {
    if (arg === null || HANDLES.test(arg)) break;
    const tool = launch({ name: baseName(arg), args: args.slice(index + 1) });
    const asked = TOOLS.get(tool.name);
    const kind = typeof asked === 'function' ? asked(tool.args) : (asked ?? 'unknown');
    if (VERIFYING.has(kind)) return kind;
  }
  return 'unknown';
}

/** What a command runs in the end, with its arguments: `npx`, `uv run`, `python -m` and the like taken off; '' where it is not literal. */
export const programOf = ({ name, args }: ShellCommand): Tool =>
  name === null ? { name: '', args } : launch({ name: baseName(name), args });

/** Its name alone. */
export const toolOf = (command: ShellCommand): string => programOf(command).name;

const kinds = new WeakMap<ShellCommand, CommandKind>();

/**
 * What a command is for. Runners and linters are told by name, task runners by the task's name, interpreters by the
 * script or inline code; `read` and `write` tell whether anything else changes files. `unknown` where nothing tells.
 */
export function classify(command: ShellCommand): CommandKind {
  const seen = kinds.get(command) ?? classifyAnew(command);
  kinds.set(command, seen);
  return seen;
}

function classifyAnew(command: ShellCommand): CommandKind {
  if (command.name === null) return 'unknown';
  if (command.name === '') return writesFile(command) ? 'write' : 'read';
  const tool = launch({ name: baseName(command.name), args: command.args });
  const told = kindOf(tool, command, tool.name === baseName(command.name) ? command.name : tool.name);
  const kind = told === 'unknown' && !INTERPRETER.test(tool.name) ? behindStranger(tool.args) : told;
  if (VERIFYING.has(kind)) return hasOption(tool.args, ...ONLY_ASKS) || asksVersion(tool) ? 'read' : kind;
  return kind === 'read' && writesFile(command) ? 'write' : kind;
}
