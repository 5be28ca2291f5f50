import type { FileChange, Level } from '../../core/index.ts';
import type { Case } from '../rule.ts';
import { LOCK_FILES, manifestOf } from './lock-files.ts';

/** Something odd about a changed lock file. */
export interface LockChange {
  readonly file: FileChange;
  readonly what: string;
  readonly subject: string;
  readonly level: Level;
}

/** Where packages are usually taken from. */
const REGISTRIES =
  /^(?:registry\.npmjs\.org|registry\.yarnpkg\.com|registry\.npmmirror\.com|npm\.pkg\.github\.com|codeload\.github\.com|github\.com|jsr\.io|npm\.jsr\.io|(?:files\.pythonhosted|pypi)\.org|crates\.io|static\.crates\.io|index\.crates\.io|rubygems\.org|proxy\.golang\.org|sum\.golang\.org|repo\.packagist\.org|api\.github\.com|hex\.pm|repo\.hex\.pm|pub\.dev|cdn\.cocoapods\.org|trunk\.cocoapods\.org)$/i;
const HOST = /\b(?:https?|git\+https?|git\+ssh):\/\/(?:[^/@\s"']{1,100}@)?([a-z0-9.-]{1,200})[/:]/gi;
const INTEGRITY = /"integrity":|^\s+integrity[: ]|checksum\s*=|integrity: sha|--hash=sha/;
const VERSION = /"version":|^\s+version[: ]|^version\s*=|resolution:/;
const MOST = 2_000_000;

const lines = (file: FileChange, sign: '+' | '-'): readonly string[] =>
  file.hunks.flatMap((hunk) => hunk.lines.flatMap((line) => (line.sign === sign ? [line.text] : [])));

function hostsIn(text: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const line of text)
    for (const [, host] of line.slice(0, 2_000).matchAll(HOST)) found.add((host ?? '').toLowerCase());
  return found;
}

function newHosts(facts: Case, file: FileChange): readonly LockChange[] {
  const before = facts.text(file, 'before');
  const known = before === null || before.length > MOST ? hostsIn(lines(file, '-')) : hostsIn(before.split('\n'));
  const resolved = lines(file, '+').filter((line) =>
    /resolved|tarball|resolution|source\s*=|url\s*=|registry/i.test(line),
  );
  const fresh = [...hostsIn(resolved)].filter((host) => !known.has(host) && !REGISTRIES.test(host));
  return fresh.slice(0, 5).map((host) => ({
    file,
    what: `takes packages from ${host}, from which it took none before`,
    subject: `host ${host}`,
    level: 'warn' as const,
  }));
}

/** Hashes that went while the package's version stayed. */
function lostHashes(file: FileChange): readonly LockChange[] {
  const [gone, come] = [lines(file, '-'), lines(file, '+')];
  const count = (some: readonly string[], pattern: RegExp): number => some.filter((line) => pattern.test(line)).length;
  const lost = count(gone, INTEGRITY) - count(come, INTEGRITY);
  const packages = count(gone, VERSION) - count(come, VERSION);
  if (file.status === 'deleted' || lost <= 0 || packages >= lost) return [];
  return [{ file, what: `loses ${lost} hashes by which packages are checked`, subject: 'integrity', level: 'warn' }];
}

/** What is odd about the lock files of the diff. */
export function changedLocks(facts: Case): readonly LockChange[] {
  const { files } = facts.evidence.diff;
  const locks = files.filter(
    ({ path, binary, status }) =>
      LOCK_FILES.test(path) && !binary && status !== 'deleted' && !/(?:^|\/)(?:fixtures?|testdata)\//.test(path),
  );
  const manifests = files.some(({ path }) => manifestOf(path));
  return locks.flatMap((file) => {
    const alone: readonly LockChange[] =
      manifests || file.status === 'added'
        ? []
        : [{ file, what: 'changes without a manifest that asks for it', subject: 'lock alone', level: 'note' }];
    return [...newHosts(facts, file), ...(file.status === 'modified' ? lostHashes(file) : []), ...alone];
  });
}
