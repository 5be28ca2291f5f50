import { ofKind } from '../../collections/index.ts';
import type { RunStep, Session } from '../../core/index.ts';
import type { ShellCommand } from '../../syntax/index.ts';
import { whole } from '../../text/index.ts';
import type { Case } from '../rule.ts';

/** A call of git that shows what other commits hold, or takes it over into the working folder. */
export interface HistoryLook {
  readonly session: number;
  readonly step: RunStep;
  readonly how: 'shown' | 'taken';
  /** The commit as the command names it; null: many, or none by name. */
  readonly revision: string | null;
  /** Paths that it was narrowed to. */
  readonly paths: readonly string[];
}

/** What the logs tell of commits: their dates (seconds since 1970), and those that are the work's own. */
export interface CommitLore {
  readonly dates: ReadonlyMap<string, number>;
  readonly own: ReadonlySet<string>;
}

const HASH = /^[0-9a-f]{7,40}$/;
const SHOWS = /^(?:show|log|diff|cat-file|format-patch|whatchanged|stash|diff-tree)$/;
const VALUED = /^(?:-C|-c|--git-dir|--work-tree|--namespace)$/;
/** Options of `git log` of which the word behind is no commit. */
const ASKED_FOR = /^(?:-[SGnL]|--(?:grep|author|since|until|after|before|max-count|format|pretty))$/;
const PER_COMMIT = /^commit ([0-9a-f]{7,40})\b.*$/gm;

/** A git command without the options before its subcommand; null for any other command. */
export function gitWords({ name, args }: ShellCommand): readonly string[] | null {
  if (name !== 'git' && !name?.endsWith('/git')) return null;
  let at = 0;
  while (args[at]?.startsWith('-')) at += VALUED.test(args[at] ?? '') ? 2 : 1;
  return args.slice(at).filter((arg) => arg !== null);
}

/** Other commits than those that lead to `HEAD`. */
const isWide = (words: readonly string[]): boolean =>
  words.some((word) => /^(?:--all|--branches|--remotes|--tags|--glob.*|-g|--walk-reflogs|--reflog)$/.test(word));

/** `HEAD~2`, `@`, `HEAD^`: what leads to the work itself. */
const isHeads = (revision: string): boolean => /^(?:HEAD|@)(?:[~^][~^\d]*)?$/.test(revision);

const revisionOf = (word: string): string => word.replace(/:.*$/s, '');

function shownBy(words: readonly string[]): Pick<HistoryLook, 'revision' | 'paths'> | null {
  const end = words.indexOf('--');
  const all = words.slice(1, end < 0 ? undefined : end);
  const before = all.filter((word, index) => !word.startsWith('-') && !ASKED_FOR.test(all[index - 1] ?? ''));
  const paths = end < 0 ? [] : words.slice(end + 1);
  if (words[0] === 'cat-file' && !words.some((word) => /^(?:-p|blob|commit)$/.test(word))) return null;
  const named = before.map(revisionOf).filter((word) => word !== '' && !word.includes('..'));
  const heads = named.length > 0 && named.every(isHeads);
  if (heads && !isWide(words)) return null;
  if (named.length === 0 && !isWide(words) && words[0] !== 'stash' && !before.some((word) => word.includes('..')))
    return null;
  return { revision: named.find((word) => !isHeads(word)) ?? null, paths };
}

/** A name with an ending, which no version is: `git checkout a.py b.py` takes nothing from another commit. */
const isFile = (word: string | undefined): boolean => /\.[A-Za-z]\w{0,5}$/.test(word ?? '') || word === '.';

function takenBy(words: readonly string[]): Pick<HistoryLook, 'revision' | 'paths'> | null {
  const [verb] = words;
  const end = words.indexOf('--');
  const plain = words.slice(1, end < 0 ? undefined : end).filter((word) => !word.startsWith('-'));
  const paths = end < 0 ? plain.slice(1) : words.slice(end + 1);
  if (verb === 'cherry-pick') return { revision: plain.at(-1) ?? null, paths: [] };
  if (verb === 'checkout' && paths.length > 0 && !isFile(plain[0])) return { revision: plain[0] ?? null, paths };
  if (verb !== 'restore') return null;
  const given = words.find((word) => word.startsWith('--source='))?.slice('--source='.length);
  const at = words.findIndex((word) => word === '-s' || word === '--source');
  const revision = given ?? (at < 0 ? undefined : words[at + 1]);
  return revision === undefined ? null : { revision, paths: plain.filter((word) => word !== revision) };
}

function looksOf(facts: Case, session: number, step: RunStep): readonly HistoryLook[] {
  if (step.outcome !== 'ok' && step.outcome !== 'unknown') return [];
  const commands = facts.shell(step.command)?.commands ?? [];
  return commands.flatMap((command, index): HistoryLook[] => {
    const words = gitWords(command);
    const verb = words?.[0] ?? '';
    if (words === null) return [];
    const shown = SHOWS.test(verb) ? shownBy(words) : null;
    const taken = shown === null ? takenBy(words) : null;
    const next = commands[index + 1];
    const applies = next?.pipedInto === true && (next.name === 'patch' || gitWords(next)?.[0] === 'apply');
    const into = command.redirects.some(
      ({ op, target }) => op.includes('>') && target !== null && !/^\d$/.test(target),
    );
    if (shown !== null) return [{ session, step, how: applies || into ? 'taken' : 'shown', ...shown }];
    return taken === null || taken.revision === null || isHeads(taken.revision)
      ? []
      : [{ session, step, how: 'taken', ...taken }];
  });
}

/** Every look at commits other than those on the way to `HEAD`, in the order of the logs. */
export function historyLooks(facts: Case): readonly HistoryLook[] {
  return facts.evidence.sessions.flatMap(({ session }, index) => {
    const looks: HistoryLook[] = [];
    for (const step of ofKind(session.steps, 'run')) looks.push(...looksOf(facts, index, step));
    return looks;
  });
}

/** One commit of an output of `git log -p` or `git show`; without a header the whole text is one, of no known commit. */
export interface ShownCommit {
  readonly hash: string | null;
  readonly text: string;
}

/** Takes an output apart by its lines `commit <hash>`. */
export function shownCommits(output: string): readonly ShownCommit[] {
  const heads = [...output.matchAll(PER_COMMIT)];
  if (heads.length === 0) return [{ hash: null, text: output }];
  return heads.map((head, index) => ({
    hash: head[1] ?? null,
    text: output.slice(head.index, heads[index + 1]?.index),
  }));
}

/** The time (seconds since 1970) of a line `Date: …`, as a cherry-pick prints it too; null where there is none. */
export function printedDate(text: string): number | null {
  const written = /^ *(?:Author|Commit)?Date: +(.{10,40})$/m.exec(text.slice(0, 2_000))?.[1];
  const time = Date.parse((written ?? '').trim());
  return Number.isNaN(time) ? null : time / 1000;
}

const LONGEST = 4_000_000;

/** Whether a command lists nothing but what leads to `HEAD`. */
function isOwnLine(words: readonly string[]): boolean {
  const revisions = words.slice(1).filter((word) => !word.startsWith('-'));
  return words[0] === 'blame' || (words[0] === 'log' && !isWide(words) && revisions.every(isHeads));
}

function learn(
  text: string,
  calls: readonly (readonly string[])[],
  dates: Map<string, number>,
  own: Set<string>,
): void {
  for (const { hash, text: section } of shownCommits(text)) {
    const date = printedDate(section);
    if (hash !== null && date !== null) dates.set(hash.slice(0, 7), date);
  }
  // `[branch 1a2b3c4] subject`: a commit that the session made; a cherry-pick's is a copy under a new name.
  for (const [, hash = ''] of text.matchAll(/^\[[^\]\n]{1,200} ([0-9a-f]{7,40})\]/gm)) own.add(hash.slice(0, 7));
  if (calls.every(isOwnLine))
    for (const [, hash = ''] of text.matchAll(/^(?:commit |\* |\^)?([0-9a-f]{7,40})\b/gm)) own.add(hash.slice(0, 7));
}

/** Reads what the sessions' outputs of git tell of commits. Hashes are cut to seven characters. */
export function commitLore(facts: Case): CommitLore {
  const { pull, diff, sessions } = facts.evidence;
  const dates = new Map<string, number>();
  const named = [diff.base, diff.head, ...(pull?.commits ?? []).map(({ sha }) => sha)];
  const own = new Set(named.flatMap((sha) => (sha === null ? [] : [sha.slice(0, 7)])));
  const readSession = (session: Session): void => {
    for (const step of ofKind(session.steps, 'run')) {
      if (!/git/.test(step.command.head + step.command.tail)) continue;
      const calls = (facts.shell(step.command)?.commands ?? []).map(gitWords).filter((words) => words !== null);
      const text = calls.length === 0 ? null : whole(step.output, facts.tools.blobs);
      if (text !== null) learn(text.slice(0, LONGEST), calls, dates, own);
    }
  };
  for (const { session } of sessions) readSession(session);
  return { dates, own };
}

/** Whether a word can be the name of a commit. */
export const isHash = (word: string | null): boolean => word !== null && HASH.test(word);
