import { git, remember } from './git.ts';

export interface ChangedFile {
  readonly path: string;
  readonly oldPath: string | null;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed' | 'copied' | 'changed';
  /** Blob id after the change; before it, for a removed file. */
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Hunks only; null for binary files and those that GitHub finds too large. */
  readonly patch: string | null;
}

const STATUS: Readonly<Record<string, ChangedFile['status']>> = {
  A: 'added',
  D: 'removed',
  M: 'modified',
  R: 'renamed',
  C: 'copied',
  T: 'changed',
};

/** GitHub leaves out the patch of a file beyond these. */
const PATCH_BYTES = 500_000;
const PATCH_LINES = 20_000;

const DIFF = ['diff', '-M', '--no-ext-diff', '--no-textconv', '--no-color'];

function readRaw(text: string): Omit<ChangedFile, 'additions' | 'deletions' | 'patch'>[] {
  const fields = text.split('\0');
  const files: Omit<ChangedFile, 'additions' | 'deletions' | 'patch'>[] = [];
  for (let at = 0; (fields[at] ?? '').startsWith(':'); ) {
    const [, , before = '', after = '', letter = ''] = (fields[at] ?? '').split(' ');
    const status = STATUS[letter.slice(0, 1)] ?? 'changed';
    const moved = status === 'renamed' || status === 'copied';
    const first = fields[at + 1] ?? '';
    const path = moved ? (fields[at + 2] ?? '') : first;
    files.push({ path, oldPath: moved ? first : null, status, sha: status === 'removed' ? before : after });
    at += moved ? 3 : 2;
  }
  return files;
}

/** Lines added and deleted, in the order of the raw listing. */
function readCounts(text: string): (readonly [number, number])[] {
  const fields = text.split('\0');
  const counts: (readonly [number, number])[] = [];
  for (let at = 0; at < fields.length; at++) {
    const found = /^(\d+|-)\t(\d+|-)\t([\s\S]*)$/.exec(fields[at] ?? '');
    if (found === null) continue;
    counts.push([Number(found[1]) || 0, Number(found[2]) || 0]);
    if (found[3] === '') at += 2;
  }
  return counts;
}

/** Only a newline begins a line here: a carriage return in a file must not. */
function readPatches(text: string): (string | null)[] {
  return text.split('\ndiff --git ').map((part) => {
    const start = part.indexOf('\n@@ ');
    if (start < 0) return null;
    const hunks = part.slice(start + 1).replace(/\n$/, '');
    return hunks.length > PATCH_BYTES || hunks.split('\n').length > PATCH_LINES ? null : hunks;
  });
}

function readChanges(directory: string, from: string, to: string): ChangedFile[] {
  const shape = ['--raw', '--numstat', '--patch', '-z', '--no-abbrev'];
  const text = git(directory, [...DIFF, ...shape, from, to, '--']).toString();
  const end = text.indexOf('\0\0diff --git ');
  const listing = end < 0 ? text : text.slice(0, end + 1);
  const counts = readCounts(listing);
  const patches = end < 0 ? [] : readPatches(text.slice(end + 2));
  let section = 0;
  return readRaw(listing).map((file, at) => {
    const [additions, deletions] = counts[at] ?? [0, 0];
    const patch = patches[section] ?? null;
    // A file that became a symbolic link is written as one deleted and one added.
    section += file.status === 'changed' ? 2 : 1;
    return { ...file, additions, deletions, patch };
  });
}

/** Files that differ between two commits (given by their ids), as GitHub lists them. */
export const changedFiles = (directory: string, from: string, to: string): readonly ChangedFile[] =>
  remember(['changes', directory, from, to], () => readChanges(directory, from, to));

/** Unified diff text between two commits. */
export const diffText = (directory: string, from: string, to: string): Buffer =>
  git(directory, [...DIFF, from, to, '--']);
