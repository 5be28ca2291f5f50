import { classify, type Redirect, type ShellCommand } from '../syntax/index.ts';
import { type Effect, pathsOf } from './effect.ts';
import { literalOutput } from './output.ts';
import { readSed } from './sed.ts';

const UNBOUNDED: Effect = { kind: 'opaque', paths: null };

/** Programs that write no file but those that their arguments name. */
const BOUNDED = new Set([
  'sed',
  'perl',
  'touch',
  'truncate',
  'tee',
  'ln',
  'rm',
  'mv',
  'cp',
  'install',
  'rmdir',
  'unlink',
]);
/** Programs of the above that only read unless an option says otherwise. */
const IN_PLACE = /^(-[a-zA-Z]*i|--in-place)/;
/** Programs whose writes are no contents of the repository's files. */
const HARMLESS = new Set([
  'mkdir',
  'chmod',
  'chown',
  'kill',
  'pkill',
  'sleep',
  'export',
  'set',
  'source',
  '.',
  'cd',
  'wait',
]);
/** git commands that change files of the working folder; the others move only its own records. */
const GIT_WRITES = new Set(
  'am apply bisect checkout cherry-pick clean merge mv pull read-tree rebase reset restore revert rm stash switch worktree'.split(
    ' ',
  ),
);

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

const named = (args: readonly (string | null)[]): readonly string[] | null => {
  const words = args.filter((arg) => arg !== null);
  return words.length < args.length ? null : words.filter((word) => !word.startsWith('-'));
};

const opaque = (paths: readonly string[] | null): Effect => ({ kind: 'opaque', paths });

function copies(name: string, args: readonly (string | null)[]): Effect[] {
  const paths = named(args);
  const to = paths?.at(-1);
  if (paths === null || to === undefined || paths.length < 2) return [opaque(paths)];
  if (args.some((arg) => /^-(t|-target-directory|-no-clobber|n$|-update|u$)/.test(arg ?? ''))) return [opaque(paths)];
  const folder = paths.length > 2 && !to.endsWith('/') ? `${to}/` : to;
  return paths.slice(0, -1).map((path) => ({ kind: 'move', path, to: folder, keep: name === 'cp' }));
}

function removes(args: readonly (string | null)[]): Effect[] {
  if (args.includes('--cached')) return [];
  return named(args)?.map((path) => ({ kind: 'remove', path })) ?? [UNBOUNDED];
}

function effectsOfGit(args: readonly (string | null)[]): Effect[] {
  const at = args.findIndex((arg) => arg === null || !arg.startsWith('-'));
  const verb = args[at] ?? null;
  if (at > 0 || verb === null) return args.length === 0 ? [] : [UNBOUNDED];
  const rest = args.slice(1);
  if (verb === 'rm') return removes(rest);
  if (verb === 'mv') return copies(verb, rest);
  const dashes = rest.indexOf('--');
  if ((verb === 'checkout' || verb === 'restore') && dashes >= 0) return [opaque(named(rest.slice(dashes + 1)))];
  return GIT_WRITES.has(verb) ? [UNBOUNDED] : [];
}

function patchText(command: ShellCommand): string | null {
  return command.heredoc ?? command.args.find((arg) => arg?.includes('*** Begin Patch')) ?? null;
}

function effectsOfTee(command: ShellCommand): Effect[] {
  const paths = named(command.args);
  const content = command.pipedInto ? null : command.heredoc;
  if (paths === null || content === null) return [opaque(paths)];
  const append = command.args.some((arg) => arg === '-a' || arg === '--append');
  return paths.map((path) =>
    append ? { kind: 'append', path, content } : { kind: 'write', path, content, before: null },
  );
}

/** What the program itself does, its redirects aside. */
function effectsOfProgram(name: string, command: ShellCommand): Effect[] {
  const { args } = command;
  if (name === 'apply_patch' || name === 'applypatch') {
    const text = patchText(command);
    return [text === null ? UNBOUNDED : { kind: 'patch', text }];
  }
  if (name === 'tee') return effectsOfTee(command);
  if (name === 'mv' || name === 'cp') return copies(name, args);
  if (name === 'rm' || name === 'unlink') return removes(args);
  if (name === 'git') return effectsOfGit(args);
  if (HARMLESS.has(name)) return [];
  const sed = name === 'sed' ? readSed(args) : null;
  if (sed) return sed.paths.map((path) => ({ kind: 'substitute', path, what: sed.what }));
  if (name === 'sed' || name === 'perl') {
    if (!args.some((arg) => arg === null || IN_PLACE.test(arg))) return name === 'sed' ? [] : [UNBOUNDED];
  }
  if (BOUNDED.has(name)) return [opaque(named(args))];
  const kind = classify({ ...command, redirects: [] });
  return kind === 'write' || kind === 'unknown' ? [UNBOUNDED] : [];
}

function effectOfRedirect(redirect: Redirect, output: string | null): Effect | null {
  const { op, fd, target } = redirect;
  if (!op.includes('>') || (op === '>&' && /^\d*-?$/.test(target ?? ''))) return null;
  if (target === null) return UNBOUNDED;
  if (target.startsWith('/dev/')) return null;
  if (output === null || (fd !== null && fd !== 1)) return opaque([target]);
  if (op.includes('>>')) return { kind: 'append', path: target, content: output };
  return { kind: 'write', path: target, content: output, before: null };
}

/** What cannot be relied on to have happened is opaque, though its paths are known. */
function uncertain(effect: Effect): Effect {
  return effect.kind === 'opaque' ? effect : opaque(pathsOf(effect));
}

/**
 * What a command does to files, as far as its words tell for certain; anything else that may write is opaque, bounded to
 * paths where the program writes no others. `sure`: false where the command may not have run, or not to its end.
 */
export function effectsOfCommand(command: ShellCommand, sure: boolean): Effect[] {
  if (command.name === null) return [UNBOUNDED];
  const name = baseName(command.name);
  const output = literalOutput(name, command);
  const redirects = command.redirects.map((redirect) => effectOfRedirect(redirect, output));
  const effects = [...effectsOfProgram(name, command), ...redirects.filter((effect) => effect !== null)];
  return sure && !command.conditional ? effects : effects.map(uncertain);
}
