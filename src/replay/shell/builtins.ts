import { pathIn, type Shell } from '../disk/call.ts';
import { condition } from './conditions.ts';
import { type Ready, runScript } from './simple.ts';

/** A builtin that changes the shell itself; undefined: it is left to a program of the same name. */
type Builtin = (args: readonly (string | null)[], ready: Ready) => number | null | undefined;

function changeDirectory(args: readonly (string | null)[], { shell, runner }: Ready): number | null {
  const words = args.filter((arg) => arg !== '-P' && arg !== '-L' && arg !== '--');
  const [word = null] = words;
  const path =
    word === null || word === '-' || word.startsWith('~') || words.length > 1 ? null : pathIn(shell.cwd, word);
  if (path === null) {
    shell.cwd = null;
    return null;
  }
  const folder = isStart(path, shell) ? true : runner.disk.isFolder(path);
  const held = folder === null ? null : folder;
  if (held === false) return 1;
  shell.cwd = path;
  return held === null ? null : 0;
}

/** Whether a folder is the one we are in, or holds it. */
function isStart(path: string, { cwd }: Shell): boolean {
  return cwd !== null && (path === cwd || path === '/' || cwd.startsWith(`${path}/`));
}

function assignAll(args: readonly (string | null)[], { shell }: Ready): number {
  for (const arg of args) {
    const match = /^(\w+)=([\s\S]*)$/.exec(arg ?? '');
    if (match !== null) shell.variables.set(match[1] as string, match[2] as string);
    else if (arg === null) for (const name of shell.variables.keys()) shell.variables.set(name, null);
  }
  return 0;
}

function setOptions(args: readonly (string | null)[], { shell }: Ready): number {
  for (const [index, arg] of args.entries()) {
    const short = /^([-+])([a-zA-Z]+)$/.exec(arg ?? '');
    if (short === null) {
      if (arg === '--' || index === 0) shell.positional = args.slice(arg === '--' ? index + 1 : index);
      if (!/^(pipefail|errexit|nounset|xtrace|noglob)$/.test(arg ?? '')) break;
      continue;
    }
    const on = short[1] === '-';
    if (short[2]?.includes('e')) shell.errexit = on;
    if (short[2]?.includes('f') || (short[2]?.includes('o') && args[index + 1] === 'noglob')) shell.globs = false;
    if (!short[2]?.includes('o')) continue;
    if (args[index + 1] === 'pipefail') shell.pipefail = on;
    if (args[index + 1] === 'errexit') shell.errexit = on;
  }
  return 0;
}

function leave(args: readonly (string | null)[], { shell }: Ready): number | null {
  shell.exited = true;
  const [code] = args;
  if (code === undefined) return shell.last;
  return code !== null && /^\d+$/.test(code) ? Number(code) % 256 : null;
}

function readLine(args: readonly (string | null)[], { shell, streams }: Ready): number | null {
  const names = args.filter((arg) => arg !== '-r');
  const [name = null] = names;
  const line = streams.input.line();
  const plain = names.length === 1 && name !== null && /^[A-Za-z_]\w*$/.test(name);
  if (line === undefined && plain) {
    shell.variables.set(name, null);
    return 1;
  }
  const known = plain && typeof line === 'string' && !line.includes('\\');
  for (const one of names)
    if (one !== null) shell.variables.set(one, known ? line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, '') : null);
  return known ? 0 : null;
}

function source(args: readonly (string | null)[], ready: Ready): number | null {
  const [file = null] = args;
  const path = file === null ? null : pathIn(ready.shell.cwd, file);
  const text = path === null ? null : ready.runner.disk.text(path);
  if (text !== null) return runScript(ready, text, ready.shell);
  for (const name of ready.shell.variables.keys()) ready.shell.variables.set(name, null);
  return null;
}

const BUILTINS: ReadonlyMap<string, Builtin> = new Map<string, Builtin>([
  ['cd', changeDirectory],
  [
    'pushd',
    (args, ready) => {
      ready.streams.output.write(null);
      return changeDirectory(args, ready);
    },
  ],
  [
    'popd',
    (_, { shell, streams }) => {
      shell.cwd = null;
      streams.output.write(null);
      return null;
    },
  ],
  ['export', assignAll],
  ['declare', assignAll],
  ['local', assignAll],
  ['readonly', assignAll],
  ['set', setOptions],
  [
    'shopt',
    (args, { shell }) => {
      if (args.some((arg) => arg === null || /glob|nocasematch|^-o$/.test(arg))) shell.globs = false;
      return null;
    },
  ],
  ['trap', () => 0],
  [
    'unset',
    (args, { shell }) => {
      for (const arg of args) if (arg !== null) shell.variables.set(arg, null);
      return 0;
    },
  ],
  ['exit', leave],
  ['return', leave],
  ['read', readLine],
  ['source', source],
  ['.', source],
  ['eval', (args, ready) => runScript(ready, args.includes(null) ? null : args.join(' '), ready.shell)],
  ['test', (args, { shell, runner }) => condition(args, { disk: runner.disk, shell, double: false })],
  [
    '[',
    (args, { shell, runner }) =>
      args.at(-1) === ']' ? condition(args.slice(0, -1), { disk: runner.disk, shell, double: false }) : 2,
  ],
]);

/** Runs a builtin that changes or asks the shell itself; undefined: it is none. */
export function runBuiltin(name: string, args: readonly (string | null)[], ready: Ready): number | null | undefined {
  return BUILTINS.get(name)?.(args, ready);
}
