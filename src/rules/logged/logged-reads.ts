import path from 'node:path';
import { ofKind } from '../../collections/index.ts';
import type { Clip, Session, Step } from '../../core/index.ts';
import { isCall } from '../../core/index.ts';
import type { ShellCommand } from '../../syntax/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';
import { placePath, rootsOf } from './logged-places.ts';

/** A read of a file that a log shows. */
export interface LoggedRead {
  readonly session: number;
  readonly step: number;
  /** Where the file lies: absolute where the log tells, without `.` and `..`. */
  readonly path: string;
  /** The same path in the repository; null where it lies outside or cannot be placed. */
  readonly inside: string | null;
  /** It was carried out and gave something; else it was refused, failed, was empty or need not have run. */
  readonly done: boolean;
  readonly output: Clip;
}

interface Named {
  readonly path: string;
  readonly directory: string;
  readonly done: boolean;
}

const MOST_READS = 20_000;
const LONGEST_LINE = 4_000;
const SHOWING =
  /^(?:cat|bat|batcat|less|more|head|tail|nl|tac|strings|xxd|od|hexdump|base64|cp|diff|cmp|source|\.|zcat)$/;
/** Their first operand is a pattern or a script. */
const SEARCHING = /^(?:grep|egrep|fgrep|rg|ag|sed|awk|gawk|jq|yq)$/;
const RUNNING = /^(?:bash|sh|zsh|dash|python[\d.]*|node|ruby|perl|php)$/;
/** Options of which the word behind is no operand, for ends of files and for searches. */
const VALUED = {
  ends: /^(?:-[nc]|--lines|--bytes)$/,
  searches: /^-(?:[eABCmf]|-regexp|-expression|-max-count|-(?:after-|before-)?context)$/,
} as const;
/** A file that inline code opens by a literal name. */
const OPENS =
  /(?:\bopen|\bPath|\breadFile(?:Sync)?|\bFile\.(?:read|open|readlines)|\bfile_get_contents|\bread_(?:text|csv|json))\s*\(\s*(?:r|b|rb)?["']([^"'\n]{1,400})["'](?!\s*,\s*["'][wax])/g;

const baseName = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

function operands(name: string, args: ShellCommand['args']): readonly string[] {
  const valued = SEARCHING.test(name) ? VALUED.searches : VALUED.ends;
  return args.filter(
    (arg, index): arg is string => arg !== null && !arg.startsWith('-') && !valued.test(args[index - 1] ?? ''),
  );
}

/** A pattern of names stands for the folder before it. */
function withoutPattern(word: string): string {
  const parts = word.split('/');
  const at = parts.findIndex((part) => /[*?[{]/.test(part));
  return at < 0 ? word : `${parts.slice(0, at).join('/')}/`;
}

function inlineCode({ name, args, heredoc }: ShellCommand): string {
  if (!RUNNING.test(baseName(name ?? ''))) return '';
  const at = args.findIndex((arg) => arg === '-c' || arg === '-e');
  return `${at >= 0 ? (args[at + 1] ?? '') : ''}\n${heredoc ?? ''}`;
}

/** Paths whose content a command shows, copies or runs, as its words name them. */
function pathsOf(command: ShellCommand): readonly string[] {
  const name = baseName(command.name ?? '');
  const from = command.redirects.flatMap(({ op, target }) => (op === '<' && target !== null ? [target] : []));
  const opened = [...inlineCode(command).matchAll(OPENS)].map(([, file = '']) => file);
  const words = operands(name, command.args);
  const named = (): readonly string[] => {
    if (name === 'cp') return words.slice(0, -1);
    if (SHOWING.test(name)) return words;
    const given = command.args.some((arg) => /^-[a-zA-Z]*[ef]$|^--(?:regexp|expression|file)/.test(arg ?? ''));
    if (SEARCHING.test(name)) return given ? words : words.slice(1);
    if (RUNNING.test(name)) return opened.length > 0 || command.heredoc !== null ? [] : words.slice(0, 1);
    return (command.name ?? '').startsWith('/') || (command.name ?? '').startsWith('./') ? [command.name ?? ''] : [];
  };
  return [...from, ...opened, ...named()].filter((word) => word !== '' && !word.includes('\n'));
}

/** Words of a line that stand for several files or for the home folder, which the shell's reading leaves open. */
function openWords(lines: () => readonly string[], { line, name, args, wrappers }: ShellCommand): readonly string[] {
  const base = baseName(name ?? '');
  const shows = SHOWING.test(base) || SEARCHING.test(base) || RUNNING.test(base);
  if (!shows || !args.includes(null) || wrappers.includes('find -exec')) return [];
  const words = (lines()[line - 1] ?? '').slice(0, LONGEST_LINE).split(/[\s;]+/);
  return words.filter((word) => /^(?:~\/|\/[^'"`$|&<>()]*[*?[{])[^'"`$|&<>()]*$/.test(word)).map(withoutPattern);
}

/** Where `find` was to look, for the command that it runs on what it finds. */
function foundIn(command: ShellCommand, before: ShellCommand | undefined): readonly string[] {
  if (!command.wrappers.includes('find -exec') || before?.name !== 'find') return [];
  if (!SHOWING.test(command.name ?? '') && !SEARCHING.test(command.name ?? '')) return [];
  const end = before.args.findIndex((arg) => arg?.startsWith('-'));
  return before.args.slice(0, end < 0 ? undefined : end).filter((arg) => arg !== null);
}

function readByRun(facts: Case, step: Extract<Step, { kind: 'run' }>, base: string): readonly Named[] {
  const commands = facts.shell(step.command)?.commands ?? [];
  const start = step.cwd === null ? base : path.posix.join(step.cwd.startsWith('/') ? '' : base, step.cwd);
  const ended = step.outcome === 'ok' || step.outcome === 'unknown' || step.outcome === 'error';
  let split: readonly string[] | undefined;
  const lines = (): readonly string[] => {
    split ??= (whole(step.command, facts.tools.blobs) ?? '').split('\n');
    return split;
  };
  const missing = commands.length === 0 ? [] : missingLines(facts, step);
  return commands.flatMap((command, index) => {
    const cwd = command.cwd ?? '';
    const directory = path.posix.join(cwd.startsWith('/') ? '' : start, cwd);
    const failed = step.outcome === 'error' && index === commands.length - 1;
    const silent = baseName(command.name ?? '') === 'cp' || command.redirects.some(({ op }) => op.includes('>'));
    const gave = ended && !failed && (silent ? step.outcome !== 'error' : step.output.bytes > 0);
    const named = [...pathsOf(command), ...openWords(lines, command), ...foundIn(command, commands[index - 1])];
    return named.map((one) => ({ path: one, directory, done: gave && !missing.some((line) => line.includes(one)) }));
  });
}

/** Lines of a short output that say of a file that it is not there; at most 50. */
function missingLines(facts: Case, step: Extract<Step, { kind: 'run' }>): readonly string[] {
  const text = step.output.bytes > 20_000 ? step.output.head : (whole(step.output, facts.tools.blobs) ?? '');
  const says = (line: string): boolean => /No such file|not found|cannot (?:open|access)|denied/i.test(line);
  return text.split('\n').filter(says).slice(0, 50);
}

/** The path that a search or another tool is asked about, by the usual names of that argument. */
function askedPath(input: string): string | null {
  try {
    const asked = JSON.parse(input) as Readonly<Record<string, unknown>> | null;
    const found = ['path', 'file_path', 'filePath', 'absolute_path', 'file'].map((key) => asked?.[key]);
    return found.find((value) => typeof value === 'string') ?? null;
  } catch {
    return null;
  }
}

function readBy(facts: Case, step: Step, base: string): readonly Named[] {
  if (!isCall(step)) return [];
  if (step.kind === 'run') return readByRun(facts, step, base);
  const done = step.outcome === 'ok' || (step.outcome === 'unknown' && step.output.bytes > 0);
  const asked = step.kind === 'search' ? askedPath(whole(step.input, facts.tools.blobs) ?? '') : null;
  const named = step.kind === 'read' ? step.path : asked;
  return named === null ? [] : [{ path: named, directory: base, done }];
}

const known = new WeakMap<Case, readonly LoggedRead[]>();

function readAll(facts: Case): readonly LoggedRead[] {
  const reads: LoggedRead[] = [];
  const inSession = (session: Session, index: number, roots: readonly string[]): void => {
    for (const step of ofKind(session.steps, 'run', 'read', 'search'))
      for (const { path: named, directory, done } of readBy(facts, step, session.cwd ?? '')) {
        if (reads.length >= MOST_READS) return;
        const full = path.posix.join(/^[/~]/.test(named) ? '' : directory, named);
        const inside = named.startsWith('~') ? null : placePath(named, directory, roots);
        reads.push({ session: index, step: step.index, path: full, inside, done, output: step.output });
      }
  };
  for (const [index, logged] of facts.evidence.sessions.entries())
    inSession(logged.session, index, rootsOf(facts, logged));
  return reads;
}

/** Every read of a file that the logs show, by tools made for it and by commands whose words name the file; the first 20,000. */
export function loggedReads(facts: Case): readonly LoggedRead[] {
  const reads = known.get(facts) ?? readAll(facts);
  known.set(facts, reads);
  return reads;
}
