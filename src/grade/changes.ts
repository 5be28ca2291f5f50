import type { Blobs, CallStep, FileEdit, Replay, ReplayedFile, StepRef } from '../core/index.ts';
import type { ShellCommand } from '../syntax/index.ts';
import { copyText } from '../text/index.ts';
import { textOf } from './identity.ts';

/** Which changed files a call wrote; `unknown` stands for a write whose path is not known. */
type ChangedPaths = readonly string[];

/**
 * Tells the changed files of the pull request that a call which succeeded wrote: by the files that it names as those it
 * changes, and by those that its command line seems to write.
 */
export type FindChanges = (ref: StepRef, named: readonly string[], written: readonly string[]) => ChangedPaths;

const PROSE = /\.(?:md|mdx|markdown|rst|txt|adoc|org|png|jpe?g|gif|svg|ico|webp|pdf)$/i;
const PROSE_NAMES = /(?:^|\/)(?:LICEN[CS]E|CHANGELOG|NOTICE|AUTHORS|README|CODEOWNERS)$/i;

/** Files that no test, linter or build could check: documents and pictures. */
export const isProse = (path: string): boolean => PROSE.test(path) || PROSE_NAMES.test(path);

const key = ({ session, step }: StepRef): string => `${session}:${step}`;

/** Every step to which the replay owes a part of a file. */
function stepsOf(file: ReplayedFile): readonly StepRef[] {
  const origins = file.origins.flatMap(({ origin }) => (origin.kind === 'unlogged' ? [] : [origin]));
  return [...file.steps, ...origins];
}

function indexReplay(replay: Replay): ReadonlyMap<string, ReadonlySet<string>> {
  const paths = new Map<string, Set<string>>();
  for (const file of replay.files)
    for (const ref of stepsOf(file)) {
      const known = paths.get(key(ref)) ?? new Set();
      paths.set(key(ref), known.add(file.path));
    }
  return paths;
}

const PATCH_FILE = /^\*\*\* (?:Add|Update|Delete) File: (.+)$/gm;

function loggedPaths(edit: FileEdit, blobs: Blobs): readonly string[] {
  if (edit.op !== 'patch') return edit.path === null ? ['unknown'] : [edit.path];
  return patchedPaths(textOf(edit.text, blobs));
}

/** Paths that a call names as those it changes, as logged; `patched` are those of the patches on its command line. */
export const namedPaths = (step: CallStep, patched: readonly string[], blobs: Blobs): readonly string[] =>
  step.kind === 'edit' ? step.edits.flatMap((edit) => loggedPaths(edit, blobs)) : patched;

/** Texts of patches that command lines hand to `apply_patch`, on standard input or as an argument. */
export const patchesIn = (commands: readonly ShellCommand[]): readonly string[] =>
  commands.flatMap(({ name, args, heredoc }) => {
    const text = name === 'apply_patch' || name === 'applypatch' ? (heredoc ?? args[0]) : null;
    return text == null ? [] : [text];
  });

/** Files that a patch in the V4A grammar names; copies, for whoever keeps one is not to keep the patch. */
export const patchedPaths = (text: string): readonly string[] =>
  [...text.matchAll(PATCH_FILE)].map((match) => copyText((match[1] ?? '').trim()));

/** Files that redirections write and commands edit in place, where no replay tells. */
export function writtenBy(commands: readonly ShellCommand[]): readonly string[] {
  const into = commands.flatMap(({ redirects }) =>
    redirects.filter(({ op, fd }) => op.startsWith('>') && !op.includes('&') && (fd === null || fd === 1)),
  );
  const targets = into.map(({ target }) => target ?? 'unknown').filter((target) => !/^\/(?:dev|tmp)\//.test(target));
  const editors = commands.filter(({ name, args }) => {
    const inPlace = (name === 'sed' || name === 'perl') && args.some((arg) => arg?.startsWith('-i') ?? false);
    return inPlace || name === 'patch';
  });
  return [...targets, ...editors.map(({ args }) => args.at(-1) ?? 'unknown')];
}

/** `logged` and `path` name the same file, whichever of them begins at a deeper folder. */
export const sameFile = (logged: string, path: string): boolean =>
  logged === path || logged.endsWith(`/${path}`) || path.endsWith(`/${logged.replace(/^\.\//, '')}`);

/**
 * Where the pull request's files are known, only they count: scratch files that the agent made and removed are no part of the
 * work. Where they were not replayed, shell commands count as far as they name what they write; where they are not known at
 * all, every edit does.
 */
export function findChanges(replay: Replay): FindChanges {
  if (replay.files.length === 0) return (_, named, written) => [...named, ...written];
  const replayed = indexReplay(replay);
  const files = replay.files.map(({ path }) => path);
  return (ref, named, written) => {
    const known = replayed.get(key(ref)) ?? [];
    const told = replay.status === 'replayed' ? named : [...named, ...written];
    return [...new Set([...known, ...told.flatMap((path) => files.filter((file) => sameFile(path, file)))])];
  };
}
