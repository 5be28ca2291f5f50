import type { ChangedFile } from '../git-changes.ts';
import type { CommitText, Signature } from '../git-commits.ts';
import type { Account, Repository, World } from '../world.ts';
import { nodeId, renderAccount } from './account.ts';
import { apiUrl, pageUrl } from './repository.ts';

const UNSIGNED = { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };

/** The account that GitHub finds behind an address of its own (`17+orchard@users.noreply.…`); null for any other. */
export function accountBehind(world: World, signature: Signature): Account | null {
  const login = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/.exec(signature.email)?.[1];
  return login === undefined ? null : (world.accounts.get(login.toLowerCase()) ?? null);
}

/** A `diff-entry`: one changed file. */
export function renderFile(
  world: World,
  repository: Repository,
  head: string,
  file: ChangedFile,
): Record<string, unknown> {
  const path = file.path.split('/').map(encodeURIComponent).join('/');
  const page = pageUrl(world, repository);
  return {
    sha: file.sha,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${page}/blob/${head}/${path}`,
    raw_url: `${page}/raw/${head}/${path}`,
    contents_url: `${apiUrl(world, repository)}/contents/${path}?ref=${head}`,
    ...(file.patch === null ? {} : { patch: file.patch }),
    ...(file.oldPath === null ? {} : { previous_filename: file.oldPath }),
  };
}

/** A `commit`, as lists of commits show it. */
export function renderCommit(world: World, repository: Repository, commit: CommitText): Record<string, unknown> {
  const url = `${apiUrl(world, repository)}/commits/${commit.sha}`;
  const page = pageUrl(world, repository);
  const person = (signature: Signature): unknown => {
    const behind = accountBehind(world, signature);
    return behind === null ? null : renderAccount(world, behind);
  };
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url,
    html_url: `${page}/commit/${commit.sha}`,
    comments_url: `${url}/comments`,
    commit: {
      url: `${apiUrl(world, repository)}/git/commits/${commit.sha}`,
      author: commit.author,
      committer: commit.committer,
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${apiUrl(world, repository)}/git/trees/${commit.tree}` },
      verification: UNSIGNED,
    },
    author: person(commit.author),
    committer: person(commit.committer),
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${apiUrl(world, repository)}/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
  };
}

/** A `git-commit`, as the git database shows it. */
export function renderGitCommit(world: World, repository: Repository, commit: CommitText): Record<string, unknown> {
  const url = `${apiUrl(world, repository)}/git`;
  const page = pageUrl(world, repository);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${url}/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: commit.author,
    committer: commit.committer,
    message: commit.message,
    tree: { sha: commit.tree, url: `${url}/trees/${commit.tree}` },
    parents: commit.parents.map((sha) => ({ sha, url: `${url}/commits/${sha}`, html_url: `${page}/commit/${sha}` })),
    verification: UNSIGNED,
  };
}

/** A `git-ref`. */
export function renderRef(world: World, repository: Repository, ref: string, sha: string): Record<string, unknown> {
  return {
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: `${apiUrl(world, repository)}/git/${ref}`,
    object: { type: 'commit', sha, url: `${apiUrl(world, repository)}/git/commits/${sha}` },
  };
}
