import type { Spill } from '../../core/index.ts';
import type { Repository } from '../git.ts';

/** A workflow run, as far as its trust depends on it. */
export interface WorkflowRun {
  readonly id: number;
  readonly event: string;
  readonly headSha: string;
  readonly headBranch: string | null;
  /** `owner/name` of the repository whose commit it ran on; null where that was deleted. */
  readonly headRepository: string | null;
  /** The workflow's file, and the files of this repository that it calls; without the `@ref` that GitHub may add. */
  readonly files: readonly string[];
  readonly isComplete: boolean;
}

/** Events that run a pull request's own version of the workflow, on its own code. */
const OF_THE_PULL_REQUEST: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
]);

/** What the run is held against. */
export interface Trusted {
  /** `owner/name`. */
  readonly repository: string;
  readonly headBranch: string | null;
  readonly isFork: boolean;
}

/** Why the event or the place of a run leaves its artifacts in the author's reach; null where they do not. */
export function reachOf({ event, headBranch, headRepository, files }: WorkflowRun, trusted: Trusted): string | null {
  if (OF_THE_PULL_REQUEST.has(event)) return `it ran for the event ${event}, as the pull request has the workflow`;
  if (headRepository?.toLowerCase() !== trusted.repository.toLowerCase())
    return 'it ran on a commit of another repository';
  if (event === 'push' && !trusted.isFork && headBranch === trusted.headBranch)
    return "it ran on a push of the pull request's branch";
  const [file = ''] = files;
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(file) ? null : 'it ran no workflow of this repository';
}

/** The digests of files at a commit, where they are text; anything else is null and equals nothing. */
async function digestsAt(repository: Repository, commit: string, files: readonly string[], spill: Spill) {
  const sides = await repository.files(commit, files, spill);
  return sides.map((side) => (side.kind === 'text' ? side.digest : null));
}

/**
 * Whether the workflow's files are, byte by byte, those of the default branch; a phrase where they are not. `repository`
 * must hold both commits.
 */
export async function differsFromMain(
  { files, headSha }: WorkflowRun,
  { repository, main, spill }: { readonly repository: Repository; readonly main: string; readonly spill: Spill },
): Promise<string | null> {
  const there = await digestsAt(repository, main, files, spill);
  const ran = headSha === main ? there : await digestsAt(repository, headSha, files, spill);
  const at = files.findIndex((_, index) => ran[index] == null || ran[index] !== there[index]);
  return at < 0 ? null : `${files[at]} is not what the default branch has`;
}
