import type { Attribution, Digest, Policy, PullRequest, Spill } from '../../core/index.ts';
import type { Repository } from '../git.ts';
import { type FileSet, findLogs, type LogsFound } from '../log-set.ts';

/** What a source may go by. Commit ids are full. */
export interface Asked {
  readonly pull: PullRequest;
  readonly head: string;
  /** Tip of the default branch. */
  readonly main: string;
  /** Paths of the diff. */
  readonly changed: readonly string[];
  readonly policy: Policy;
  readonly spill: Spill;
  readonly repository: Repository;
  /** Where git and web pages are, and the token for that server alone. */
  readonly server: { readonly url: string; readonly token: string };
  /** A folder of ours; what is put there goes with the run. */
  readonly scratch: string;
  /** Says of an error that it will pass: it is then thrown on, in place of a gap. Left out: of none. */
  readonly passes?: (error: unknown) => boolean;
}

/** What a source came to: the logs, what was in the way, and a phrase of what it saw. */
export interface Yielded extends LogsFound {
  readonly says: string;
  readonly attributed?: readonly Attribution[];
}

/** A kind of place where logs lie. `find` may throw a `HostError`: it then becomes a gap, and the other sources are asked all the same. */
export interface LogSource {
  /** In words, as it stands in "looked in …". */
  readonly where: string;
  find(asked: Asked, signal: AbortSignal): Promise<Yielded>;
}

/** Nothing was found, and why. */
export const nothing = (says: string): Yielded => ({ logs: [], gaps: [], passed: [], says });

/** Files that one pull request may bring from one source. */
const MOST_FILES = 50;
/** Bytes of one of them. */
export const MOST_BYTES = 100 * 1024 ** 2;

/** The file that a numbered piece (`full.jsonl.001`) belongs to; null for a file of its own. */
const wholeOf = (path: string): string | null => /^(.*\.jsonl)\.\d{3}$/.exec(path)?.[1] ?? null;

/**
 * Files of a commit's tree as logs may be looked for among them; those that are not there, or too large, are left out. A
 * `.jsonl` file with numbered pieces beside it is one log. `about` is told the digest of a file's bytes, where it has no pieces.
 */
export async function filesAt(
  { repository, spill }: Pick<Asked, 'repository' | 'spill'>,
  commit: string,
  paths: readonly string[],
  about: (path: string, digest: Digest | undefined) => ReturnType<FileSet['about']>,
): Promise<LogsFound> {
  const wanted = paths.slice(0, MOST_FILES);
  const sides = await repository.files(commit, wanted, spill, MOST_BYTES);
  const digests = new Map<string, Digest>();
  const piecesOf = (path: string) => [...digests.keys()].filter((other) => wholeOf(other) === path).sort();
  const gaps = wanted.flatMap((path, at) => {
    const side = sides[at];
    if (side !== undefined && 'digest' in side && side.digest !== null) digests.set(path, side.digest);
    return side?.kind === 'unavailable' ? [{ what: about(path, undefined).name, why: side.why, remedy: null }] : [];
  });
  const found = await findLogs({
    names: [...digests.keys()].filter((path) => !digests.has(wholeOf(path) ?? '')),
    about: (path) => about(path, piecesOf(path).length === 0 ? digests.get(path) : undefined),
    async *open(path) {
      for (const piece of [path, ...piecesOf(path)]) {
        const bytes = spill.read(digests.get(piece) ?? '');
        if (bytes !== null) yield bytes;
      }
    },
    opens: { archives: true, databases: false },
  });
  const left = paths.length - wanted.length;
  const rest = left > 0 ? [{ what: `${left} more files`, why: `only ${MOST_FILES} are read`, remedy: null }] : [];
  return { ...found, gaps: [...found.gaps, ...gaps, ...rest] };
}

/** `3 logs`, `1 log`. */
export const count = (of: number, thing: string): string => `${of} ${thing}${of === 1 ? '' : 's'}`;
