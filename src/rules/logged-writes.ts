import path from 'node:path';
import type { FileEdit, LoggedSession, RunStep, Session, Step } from '../core/index.ts';
import type { ShellCommand } from '../syntax/index.ts';
import { whole } from '../text/index.ts';
import type { Case } from './rule.ts';

/** A write that a log shows. `done`: it was carried out; else it was refused, failed or need not have run. */
export interface LoggedWrite {
  readonly session: number;
  readonly step: number;
  /** In the repository, as far as the log tells where that is. */
  readonly path: string;
  readonly done: boolean;
}

const PROGRAMS = /^(?:rm|mv|cp|touch|tee|ln|install|truncate|unlink|chmod|rsync)$/;
const V4A_FILE = /^\*\*\* (?:Update|Add|Delete) File: (.+)$|^\*\*\* Move to: (.+)$/gm;
const MOST_WRITES = 5_000;

const literal = (args: ShellCommand['args']): readonly string[] => args.filter((arg) => arg !== null);
const operands = (args: ShellCommand['args']): readonly string[] => literal(args).filter((arg) => !arg.startsWith('-'));

function patchPaths(text: string): readonly string[] {
  return [...text.matchAll(V4A_FILE)].map((match) => (match[1] ?? match[2] ?? '').trim());
}

/** Where `core.hooksPath` is set, git runs other hooks from then on: as good as a write of them. */
function setsHooksPath({ name, args }: ShellCommand): boolean {
  if (name !== 'git') return false;
  const words = literal(args);
  if (words.some((word, index) => words[index - 1] === '-c' && /^core\.hookspath=/i.test(word))) return true;
  const at = words.findIndex((word) => /^core\.hookspath$/i.test(word));
  return (
    words[0] === 'config' && at > 0 && words.length > at + 1 && !words.some((word) => /^--get|^--unset/.test(word))
  );
}

/** Paths that a command writes, removes or moves, as its words name them. */
function pathsOfCommand(command: ShellCommand): readonly string[] {
  const { name, args, redirects } = command;
  const into = redirects.flatMap(({ op, target }) =>
    op.includes('>') && target !== null && !/^\d+$/.test(target) ? [target] : [],
  );
  const base = (name ?? '').slice((name ?? '').lastIndexOf('/') + 1);
  if (setsHooksPath(command)) return [...into, '.git/config'];
  if (base === 'apply_patch' || base === 'applypatch')
    return [...into, ...patchPaths(command.heredoc ?? literal(args).join('\n'))];
  if (base === 'git' && /^(?:rm|mv|restore|checkout)$/.test(args[0] ?? ''))
    return [...into, ...operands(args.slice(1))];
  if (base === 'sed' && args.some((arg) => /^(?:-[nErsuz]*i|--in-place)/.test(arg ?? '')))
    return [...into, ...operands(args)];
  if (base === 'cp' || base === 'install' || base === 'ln') return [...into, ...copied(operands(args))];
  return PROGRAMS.test(base) ? [...into, ...operands(args)] : into;
}

/** A copy writes its target, or into it under the names of its sources. */
function copied(words: readonly string[]): readonly string[] {
  const to = words.at(-1);
  if (to === undefined) return [];
  return [to, ...words.slice(0, -1).map((from) => path.posix.join(to, path.posix.basename(from)))];
}

/** So many edits are enough to tell where the repository lies. */
const MOST_PLACED = 500;

function* editsOf(steps: Session['steps'], most: number): Generator<FileEdit> {
  let left = most;
  for (const step of steps) {
    if (step.kind !== 'edit') continue;
    for (const edit of step.edits) {
      if (left === 0) return;
      left -= 1;
      yield edit;
    }
  }
}

/** Directories that hold the repository: found by logged paths that end in a path of the diff, then the session's own. */
export function rootsOf(facts: Case, { session }: LoggedSession): readonly string[] {
  const files = facts.evidence.diff.files.map((file) => `/${file.path}`);
  const found = new Set<string>();
  for (const edit of editsOf(session.steps, MOST_PLACED)) {
    const named = edit.op === 'patch' ? null : edit.path;
    const end = named === null || !named.startsWith('/') ? undefined : files.find((file) => named.endsWith(file));
    if (named !== null && end !== undefined) found.add(named.slice(0, -end.length));
  }
  const roots = [...found].sort((a, b) => a.length - b.length);
  return session.cwd === null ? roots : [...roots, session.cwd.replace(/(?<!\/)\/+$/, '')];
}

/** A logged path as one of the repository; null where it lies outside or cannot be placed. */
export function placePath(logged: string, directory: string, roots: readonly string[]): string | null {
  const full = path.posix.join(logged.startsWith('/') ? '' : directory, logged);
  if (!full.startsWith('/')) return full.startsWith('..') ? null : full;
  const root = roots.find((one) => one !== '' && full.startsWith(`${one}/`));
  return root === undefined ? null : full.slice(root.length + 1);
}

interface Written {
  readonly path: string;
  readonly directory: string;
  readonly done: boolean;
}

function writtenByRun(facts: Case, step: RunStep, base: string): readonly Written[] {
  const commands = facts.shell(step.command)?.commands ?? [];
  const ran = step.outcome === 'ok' || step.outcome === 'unknown';
  const start = step.cwd === null ? base : path.posix.join(step.cwd.startsWith('/') ? '' : base, step.cwd);
  return commands.flatMap((command, index) => {
    const cwd = command.cwd ?? '';
    const directory = path.posix.join(cwd.startsWith('/') ? '' : start, cwd);
    const failed = step.outcome === 'error' && index === commands.length - 1 && !command.masked;
    const done = (ran || (step.outcome === 'error' && !failed)) && !command.conditional;
    return pathsOfCommand(command).map((written) => ({ path: written, directory, done }));
  });
}

function writtenBy(facts: Case, step: Step, base: string): readonly Written[] {
  if (step.kind === 'run') return writtenByRun(facts, step, base);
  if (step.kind !== 'edit') return [];
  const done = step.outcome === 'ok' || step.outcome === 'unknown';
  return step.edits.flatMap((edit) => {
    if (edit.op !== 'patch') return edit.path === null ? [] : [{ path: edit.path, directory: base, done }];
    const text = whole(edit.text, facts.tools.blobs) ?? edit.text.head;
    return patchPaths(text).map((named) => ({ path: named, directory: base, done }));
  });
}

/** Every write of a repository path that the logs show, by edit tools and by commands whose words name the path. */
export function loggedWrites(facts: Case): readonly LoggedWrite[] {
  const writes: LoggedWrite[] = [];
  facts.evidence.sessions.forEach((logged, session) => {
    const roots = rootsOf(facts, logged);
    for (const step of logged.session.steps)
      for (const written of writtenBy(facts, step, logged.session.cwd ?? '')) {
        const placed = placePath(written.path, written.directory, roots);
        if (placed !== null && writes.length < MOST_WRITES)
          writes.push({ session, step: step.index, path: placed, done: written.done });
      }
  });
  return writes;
}
