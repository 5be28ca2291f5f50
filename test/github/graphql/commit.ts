import { entryAt, moveRef, refOf } from '../git.ts';
import { writeCommit } from '../git-commits.ts';
import { may } from '../permissions.ts';
import { followBranches } from '../pull-heads.ts';
import { isTreePath, signatureOf } from '../rest/git-database.ts';
import { findRepository, type Repository, type Token, type World } from '../world.ts';
import { commitNode, refNode } from './objects.ts';
import { refuse } from './refused.ts';

interface CommitInput {
  readonly clientMutationId?: string | null;
  readonly branch: {
    readonly id?: string | null;
    readonly repositoryNameWithOwner?: string | null;
    readonly branchName?: string | null;
  };
  readonly expectedHeadOid: string;
  readonly message: { readonly headline: string; readonly body?: string | null };
  readonly fileChanges?: {
    readonly additions?: readonly { readonly path: string; readonly contents: string }[] | null;
    readonly deletions?: readonly { readonly path: string }[] | null;
  } | null;
}

const stale = (expected: string) =>
  refuse('STALE_DATA', `Expected branch to point to "${expected}" but it did not. Pull and try again.`);

function findBranch(world: World, token: Token, input: CommitInput): { repository: Repository; ref: string } {
  const { id, repositoryNameWithOwner, branchName } = input.branch;
  if (id || !repositoryNameWithOwner || !branchName)
    throw refuse('UNPROCESSABLE', 'The double takes a branch by repositoryNameWithOwner and branchName.');
  const [owner = '', name = ''] = repositoryNameWithOwner.split('/');
  const repository = findRepository(world, owner, name);
  if (repository === null)
    throw refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${repositoryNameWithOwner}'.`);
  if (!may(token, 'contents', 'write')) throw refuse('FORBIDDEN', 'Resource not accessible by integration');
  const ref = branchName.startsWith('refs/heads/') ? branchName : `refs/heads/${branchName}`;
  return { repository, ref };
}

function readChanges(repository: Repository, head: string, input: CommitInput): Record<string, Uint8Array | null> {
  const files: Record<string, Uint8Array | null> = {};
  for (const { path } of input.fileChanges?.deletions ?? []) {
    if (entryAt(repository.directory, head, path) === null)
      throw refuse(
        'UNPROCESSABLE',
        `A path was requested for deletion which does not exist as of commit oid \`${head}\`: ${path}`,
      );
    files[path] = null;
  }
  for (const { path, contents } of input.fileChanges?.additions ?? []) {
    if (!isTreePath(path)) throw refuse('UNPROCESSABLE', `A path was requested which is invalid: ${path}`);
    if (!/^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(contents)) throw refuse('UNPROCESSABLE', 'Contents are not valid base64.');
    files[path] = Buffer.from(contents, 'base64');
  }
  return files;
}

/** The mutation: one commit on a branch that must exist and must still stand where the caller saw it. */
export const createCommitOnBranch =
  (world: World, token: Token) =>
  ({ input }: { readonly input: CommitInput }): Record<string, unknown> => {
    const { repository, ref } = findBranch(world, token, input);
    const { directory } = repository;
    const head = refOf(directory, ref);
    if (head === null) throw refuse('NOT_FOUND', `Could not resolve to a Ref with the name '${ref}'.`);
    if (head !== input.expectedHeadOid) throw stale(input.expectedHeadOid);
    const { headline, body } = input.message;
    const author = signatureOf(world, token);
    const sha = writeCommit(directory, {
      parent: head,
      files: readChanges(repository, head, input),
      message: body ? `${headline}\n\n${body}` : headline,
      author,
      committer: { ...author, name: 'GitHub', email: 'noreply@github.com' },
    });
    if (!moveRef(directory, ref, sha, head)) throw stale(input.expectedHeadOid);
    followBranches(world);
    return {
      clientMutationId: input.clientMutationId ?? null,
      commit: commitNode(world, repository, sha),
      ref: refNode(world, repository, ref),
    };
  };
