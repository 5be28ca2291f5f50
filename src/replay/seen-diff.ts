import type { Step, Tools } from '../core/index.ts';
import { readShell, type ShellCommand } from '../syntax/index.ts';
import { whole } from '../text/index.ts';
import { type FileDiff, readUnified } from './edit/unified.ts';

/** What a step shows as a diff: of the working folder, against what; or of the last commits, newest first. */
export interface ShownDiff {
  readonly against: 'index' | 'head' | 'parents';
  /** Directory that git ran in, as the line has it, relative to `from` (null: the session's); null: not known. */
  readonly cwd: string | null;
  readonly from: string | null;
  readonly files: readonly FileDiff[];
}

const LARGEST = 2_000_000;

/** Options of `git diff` that change neither which lines it prints nor how, beyond their number and order. */
const PLAIN =
  /^(--no-color|--no-ext-diff|--patch|-p|-u|-U\d{1,4}|--unified=\d{1,4}|--minimal|--patience|--histogram|--stat|--summary|--patch-with-stat|--)$/;

/** Options of `git show` and `git log` that change what stands around the diffs, and how many there are. */
const AROUND =
  /^(--oneline|--abbrev-commit|--no-abbrev-commit|--decorate|--no-decorate|--no-notes|--(?:pretty|format|date)=[^\n]{0,80}|-\d{1,3}|-n\d{1,3}|--max-count=\d{1,3})$/;

const GLOBAL = /^(--no-pager|-P)$/;

/** Whether the words behind `git show` or `git log` ask for the patches of the last commits alone. */
function showsCommits(verb: string | null | undefined, args: readonly (string | null)[]): boolean {
  if (verb !== 'show' && verb !== 'log') return false;
  const counted = args.indexOf('-n');
  const rest = counted >= 0 && /^\d{1,3}$/.test(args[counted + 1] ?? '') ? args.toSpliced(counted, 2) : args;
  const dashes = rest.indexOf('--');
  const asked = dashes < 0 ? rest : rest.slice(0, dashes);
  if (verb === 'log' && !asked.some((arg) => /^(-p|-u|--patch|-U\d{1,4})$/.test(arg ?? ''))) return false;
  return asked.every((arg) => arg !== null && (/^(HEAD|@)$/.test(arg) || PLAIN.test(arg) || AROUND.test(arg)));
}

/** What a git command shows as a diff, and against what; null where it is something else, or in another form. */
function comparison({ name, args, redirects, heredoc }: ShellCommand): ShownDiff['against'] | null {
  const at = args.findIndex((arg) => arg === null || !GLOBAL.test(arg));
  if (name !== 'git' || redirects.length > 0 || heredoc !== null) return null;
  if (showsCommits(args[at], args.slice(at + 1))) return 'parents';
  if (args[at] !== 'diff') return null;
  const rest = args.slice(at + 1);
  const dashes = rest.indexOf('--');
  const asked = dashes < 0 ? rest : rest.slice(0, dashes);
  const words = asked.filter((arg) => arg === null || !PLAIN.test(arg));
  if (words.length === 0) return 'index';
  if (words.some((word) => word === null || word.startsWith('-'))) return null;
  if (words[0] === 'HEAD') return words.length === 1 || dashes < 0 ? 'head' : null;
  return words.every((word) => /\.\w{1,10}$/.test(word ?? '') && !word?.includes('..')) ? 'index' : null;
}

/** Commands beside which the diff is still the last word on the files. */
const HARMLESS = /^(cd|echo|true|ls|pwd|cat)$/;

function isHarmless(command: ShellCommand): boolean {
  const { name, args, redirects } = command;
  if (redirects.length > 0) return false;
  return (
    (name !== null && HARMLESS.test(name)) ||
    (name === 'git' && /^(status|log)$/.test(args[0] ?? '') && comparison(command) === null)
  );
}

/**
 * The diff of the working folder or of commits that a step prints, where it prints one whole and does nothing to files; null for any
 * other step.
 */
export function diffShownBy(step: Step, tools: Tools): ShownDiff | null {
  if (step.kind !== 'run' || step.outcome !== 'ok' || step.exit.code !== 0 || step.output.bytes > LARGEST) return null;
  if (step.command.digest !== null || !/\bgit\b[^\n]{0,40}\b(?:diff|show|log)\b/.test(step.command.head)) return null;
  const reading = readShell(step.command.head, tools.grammars);
  if (reading === null || reading.problems.length > 0) return null;
  const found = reading.commands.filter((one) => !isHarmless(one));
  const [only] = found;
  const piped = reading.commands.some(
    ({ pipedInto, name, args }) => pipedInto && !(name === 'cat' && args.length === 0),
  );
  const against = only === undefined || found.length > 1 || piped ? null : comparison(only);
  const text = against === null ? null : whole(step.output, tools.blobs);
  const files = text === null || text.includes('\ufffd') ? null : readUnified(text);
  return against === null || files === null ? null : { against, cwd: only?.cwd ?? null, from: step.cwd, files };
}
