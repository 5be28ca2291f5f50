import { git, isAncestor, listTree, moveRef, readBlob, refOf, refsBelow, tryGit, typeOf } from '../git.ts';
import { readCommits, type Signature, writeCommitOfTree, writeTree } from '../git-commits.ts';
import { nodeId } from '../objects/account.ts';
import { renderGitCommit, renderRef } from '../objects/commit.ts';
import { apiUrl } from '../objects/repository.ts';
import { followBranches } from '../pull-heads.ts';
import { unprocessable } from '../refusal.ts';
import { type Token, timestamp, type World } from '../world.ts';
import { created, found, noContent, ok, type Reply, type RepositoryCall, type RepositoryHandler } from './call.ts';

const refName = (call: RepositoryCall): string => `refs/${call.path.ref ?? ''}`;

function getRef(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const ref = refName(call);
  return ok(renderRef(world, repository, ref, found(refOf(repository.directory, ref))));
}

function listMatchingRefs(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const refs = [...refsBelow(repository.directory, refName(call))];
  return ok(refs.map(([ref, sha]) => renderRef(world, repository, ref, sha)));
}

function createRef(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { ref, sha } = call.body as { ref: string; sha: string };
  if (!/^refs\/[^/]+\/./.test(ref)) throw unprocessable("Reference name must start with 'refs/' and have two slashes.");
  if (ref.startsWith('refs/pull/') || tryGit(repository.directory, ['check-ref-format', ref]) === null)
    throw unprocessable(`${ref} is not a valid ref name.`);
  if (refOf(repository.directory, ref) !== null) throw unprocessable('Reference already exists');
  if (typeOf(repository.directory, sha) === null) throw unprocessable('Object does not exist');
  if (!moveRef(repository.directory, ref, sha, null)) throw unprocessable('Reference already exists');
  followBranches(world);
  return created(renderRef(world, repository, ref, sha));
}

/** Without `force` only a fast-forward test, as on GitHub: not a compare-and-swap. */
function updateRef(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { sha, force = false } = call.body as { sha: string; force?: boolean };
  const ref = refName(call);
  const old = refOf(repository.directory, ref);
  if (old === null) throw unprocessable('Reference does not exist');
  if (typeOf(repository.directory, sha) === null) throw unprocessable('Object does not exist');
  if (!force && !isAncestor(repository.directory, old, sha)) throw unprocessable('Update is not a fast forward');
  if (!moveRef(repository.directory, ref, sha, old)) throw unprocessable('Reference update failed');
  followBranches(world);
  return ok(renderRef(world, repository, ref, sha));
}

function deleteRef(call: RepositoryCall): Reply {
  const { directory } = call.repository;
  if (refOf(directory, refName(call)) === null) throw unprocessable('Reference does not exist');
  git(directory, ['update-ref', '-d', refName(call)]);
  return noContent;
}

function createBlob(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const { content, encoding = 'utf-8' } = call.body as { content: string; encoding?: string };
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
  const sha = git(repository.directory, ['hash-object', '-w', '--stdin'], bytes).toString().trim();
  return created({ sha, url: `${apiUrl(world, repository)}/git/blobs/${sha}` });
}

function getBlob(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const sha = call.path.file_sha ?? '';
  if (typeOf(repository.directory, sha) !== 'blob') found(null);
  const bytes = readBlob(repository.directory, sha);
  return ok({
    sha,
    node_id: nodeId('Blob', sha),
    url: `${apiUrl(world, repository)}/git/blobs/${sha}`,
    size: bytes.length,
    content: bytes.toString('base64'),
    encoding: 'base64',
  });
}

interface AskedEntry {
  readonly path?: string;
  readonly mode?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

/** Whether a path may stand in a tree. */
export const isTreePath = (path: string): boolean =>
  path !== '' &&
  path.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && part.toLowerCase() !== '.git');

function renderTree(call: RepositoryCall, sha: string, recursive: boolean): Record<string, unknown> {
  const url = `${apiUrl(call.world, call.repository)}/git`;
  const entries = listTree(call.repository.directory, sha, recursive).map(({ path, mode, type, sha: id, size }) => ({
    path,
    mode,
    type,
    sha: id,
    url: `${url}/${type}s/${id}`,
    ...(size === null ? {} : { size }),
  }));
  return { sha, url: `${url}/trees/${sha}`, tree: entries, truncated: false };
}

function createTree(call: RepositoryCall): Reply {
  const { directory } = call.repository;
  const { tree, base_tree: base } = call.body as { tree: readonly AskedEntry[]; base_tree?: string };
  const baseTree =
    base === undefined ? null : tryGit(directory, ['rev-parse', '--verify', '--quiet', `${base}^{tree}`]);
  if (base !== undefined && baseTree === null) throw unprocessable('base_tree is not a valid tree oid');
  const changes = tree.map(({ path = '', mode = '100644', sha, content }) => {
    if (!isTreePath(path)) throw unprocessable('tree.path contains a malformed path component');
    if (sha === null) return { path, mode, sha };
    const id =
      sha ??
      git(directory, ['hash-object', '-w', '--stdin'], content ?? '')
        .toString()
        .trim();
    if (mode !== '160000' && typeOf(directory, id) === null) throw unprocessable('GitRPC::BadObjectState');
    return { path, mode, sha: id };
  });
  return created(renderTree(call, writeTree(directory, baseTree, changes), false));
}

function getTree(call: RepositoryCall): Reply {
  const asked = call.path.tree_sha ?? '';
  const sha = found(
    tryGit(call.repository.directory, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${asked}^{tree}`]),
  );
  return ok(renderTree(call, sha, call.query.recursive !== undefined));
}

/** Who GitHub says made a commit when the request does not tell. */
export const signatureOf = (world: World, token: Token): Signature => ({
  name: token.account.login,
  email: `${token.account.id}+${token.account.login}@users.noreply.github.com`,
  date: timestamp(world),
});

function createCommit(call: RepositoryCall): Reply {
  const { world, repository, token } = call;
  const { directory } = repository;
  const body = call.body as {
    message: string;
    tree: string;
    parents?: readonly string[];
    author?: Partial<Signature>;
    committer?: Partial<Signature>;
  };
  if (typeOf(directory, body.tree) !== 'tree') throw unprocessable('Tree SHA does not exist');
  for (const parent of body.parents ?? [])
    if (typeOf(directory, parent) !== 'commit')
      throw unprocessable('Parent SHA does not exist or is not a commit object');
  const author = { ...signatureOf(world, token), ...body.author };
  const sha = writeCommitOfTree(directory, body.tree, body.parents ?? [], {
    message: body.message,
    author,
    committer: { ...author, ...body.committer },
  });
  const [commit] = readCommits(directory, [sha]);
  return created(renderGitCommit(world, repository, found(commit)));
}

function getCommit(call: RepositoryCall): Reply {
  const { world, repository } = call;
  const [commit] = readCommits(repository.directory, [call.path.commit_sha ?? '']);
  return ok(renderGitCommit(world, repository, found(commit)));
}

export const GIT_DATABASE = {
  'git/create-blob': createBlob,
  'git/create-commit': createCommit,
  'git/create-ref': createRef,
  'git/create-tree': createTree,
  'git/delete-ref': deleteRef,
  'git/get-blob': getBlob,
  'git/get-commit': getCommit,
  'git/get-ref': getRef,
  'git/get-tree': getTree,
  'git/list-matching-refs': listMatchingRefs,
  'git/update-ref': updateRef,
} satisfies Record<string, RepositoryHandler>;
