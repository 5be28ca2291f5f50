/** A commit of the pull request, as far as it tells who wrote it. Times are ISO 8601. */
export interface PullCommit {
  readonly sha: string;
  readonly message: string;
  readonly authorName: string;
  readonly authorEmail: string;
  /** GitHub login of the author; null where GitHub knows none. */
  readonly authorLogin: string | null;
  readonly committerLogin: string | null;
  /** Whether GitHub vouches for the signature; left out where nobody asked. */
  readonly verified?: boolean;
  readonly authoredAt: string | null;
}

/**
 * A comment on the pull request. `permission` is the commenter's right on the repository (`admin`, `maintain`, `write` …),
 * null where not looked up. Times are ISO 8601, null where not known; they differ once the comment was edited.
 */
export interface PullComment {
  readonly id: number;
  readonly login: string;
  readonly authorType: PullRequest['authorType'];
  readonly body: string;
  readonly permission: string | null;
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
}

/** The pull request as GitHub describes it, cut to what is judged. All of it is written by others. */
export interface PullRequest {
  readonly repository: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly body: string;
  readonly login: string | null;
  readonly authorType: 'User' | 'Bot' | 'Organization' | 'Mannequin' | null;
  /** GitHub's id of the account that opened it; left out where not known. Names can be taken again, ids cannot. */
  readonly authorId?: number | null;
  readonly headBranch: string | null;
  readonly headRepository: string | null;
  readonly baseBranch: string | null;
  readonly createdAt: string | null;
  readonly labels: readonly string[];
  readonly commits: readonly PullCommit[];
  readonly comments: readonly PullComment[];
  /** Words that may license an edit: the operator's `--pr` file, or the linked issue of somebody who may. */
  readonly task: string | null;
}

/** Who wrote the pull request, as far as its marks tell. `agent` is null where none shows; that never proves a human. */
export interface Authorship {
  readonly agent: string | null;
  readonly models: readonly string[];
  readonly confidence: number;
  /** One short phrase each: which mark, where. */
  readonly evidence: readonly string[];
}
