import { commitOf, entryAt, listTree, readBlob, refOf, refsBelow, tryGit, typeOf } from '../git.ts';
import { listCommits, readCommits } from '../git-commits.ts';
import { nodeId } from '../objects/account.ts';
import { accountBehind } from '../objects/commit.ts';
import { association } from '../objects/issue.ts';
import { pageUrl } from '../objects/repository.ts';
import type { Account, Comment, Issue, Repository, World } from '../world.ts';

/** A value of GitHub's schema: fields that cost something are functions, called when asked for. */
export type Node = Record<string, unknown>;

/** GraphQL speaks of bots without the `[bot]` that REST has. */
export const actorNode = (world: World, { id, login, type }: Account): Node => ({
  __typename: type,
  id: nodeId('User', id),
  databaseId: id,
  login: login.replace(/\[bot\]$/, ''),
  url: `${world.url}/${login}`,
  avatarUrl: `${world.url}/avatars/${id}`,
});

interface Paged {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
}

/** A connection over a list; cursors are positions. */
function connection(items: readonly Node[], { first, after, last }: Paged): Node {
  const from = after === undefined || after === null ? 0 : Number(after) + 1;
  const rest = items.slice(from);
  const nodes = last ? rest.slice(-last) : rest.slice(0, first ?? 100);
  return {
    totalCount: items.length,
    nodes,
    edges: nodes.map((node, at) => ({ node, cursor: String(from + at) })),
    pageInfo: {
      hasNextPage: nodes.length < rest.length && !last,
      hasPreviousPage: from > 0,
      startCursor: nodes.length > 0 ? String(from) : null,
      endCursor: nodes.length > 0 ? String(from + nodes.length - 1) : null,
    },
  };
}

const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0);

/** GitHub gives no more of a text than this. */
const TEXT_BYTES = 512_000;

function blobNode(repository: Repository, oid: string): Node {
  const bytes = readBlob(repository.directory, oid);
  const binary = isBinary(bytes);
  return {
    __typename: 'Blob',
    id: nodeId('Blob', oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    byteSize: bytes.length,
    isBinary: binary,
    isTruncated: !binary && bytes.length > TEXT_BYTES,
    text: binary ? null : bytes.subarray(0, TEXT_BYTES).toString(),
  };
}

function treeNode(world: World, repository: Repository, oid: string, path: string): Node {
  const entries = () =>
    listTree(repository.directory, oid).map((entry) => {
      const at = path === '' ? entry.path : `${path}/${entry.path}`;
      return {
        name: entry.path,
        path: at,
        type: entry.type,
        mode: Number.parseInt(entry.mode, 8),
        oid: entry.sha,
        size: entry.size ?? 0,
        isGenerated: false,
        object: () => objectNode(world, repository, entry.sha, at),
      };
    });
  return { __typename: 'Tree', id: nodeId('Tree', oid), oid, abbreviatedOid: oid.slice(0, 7), entries };
}

/** A commit by its id. */
export function commitNode(world: World, repository: Repository, oid: string): Node {
  const [commit] = readCommits(repository.directory, [oid]);
  if (commit === undefined) throw new Error(`${oid} is no commit`);
  const person = ({ name, email, date }: typeof commit.author): Node => {
    const behind = accountBehind(world, { name, email, date });
    return { name, email, date, user: behind === null || behind.type !== 'User' ? null : actorNode(world, behind) };
  };
  const headline = commit.message.split('\n')[0] ?? '';
  return {
    __typename: 'Commit',
    id: nodeId('Commit', oid),
    oid,
    abbreviatedOid: oid.slice(0, 7),
    url: `${pageUrl(world, repository)}/commit/${oid}`,
    message: commit.message,
    messageHeadline: headline,
    messageBody: commit.message.slice(headline.length).trim(),
    committedDate: commit.committer.date,
    authoredDate: commit.author.date,
    author: person(commit.author),
    committer: person(commit.committer),
    tree: () => treeNode(world, repository, commit.tree, ''),
    parents: (paged: Paged) =>
      connection(
        commit.parents.map((sha) => commitNode(world, repository, sha)),
        paged,
      ),
    history: (paged: Paged) =>
      connection(
        listCommits(repository.directory, oid).map((sha) => commitNode(world, repository, sha)),
        paged,
      ),
    file: ({ path }: { path: string }) => {
      const entry = entryAt(repository.directory, oid, path);
      if (entry === null) return null;
      const object = () => objectNode(world, repository, entry.sha, path);
      return {
        name: path.split('/').at(-1),
        path,
        type: entry.type,
        mode: Number.parseInt(entry.mode, 8),
        oid: entry.sha,
        object,
      };
    },
  };
}

/** Any git object by its id; null where there is none. */
export function objectNode(world: World, repository: Repository, oid: string, path = ''): Node | null {
  const type = typeOf(repository.directory, oid);
  if (type === 'blob') return blobNode(repository, oid);
  if (type === 'tree') return treeNode(world, repository, oid, path);
  return type === 'commit' ? commitNode(world, repository, oid) : null;
}

/** A git object by an expression (`proctor:events`, `HEAD`, an id); null where it names nothing. */
export function expressionNode(world: World, repository: Repository, expression: string): Node | null {
  const colon = expression.indexOf(':');
  const commit = commitOf(repository.directory, colon < 0 ? expression : expression.slice(0, colon));
  if (colon < 0 || commit === null) return objectNode(world, repository, commit ?? expression);
  const path = expression.slice(colon + 1).replace(/\/$/, '');
  const oid = tryGit(repository.directory, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${commit}:${path}`,
  ]);
  return oid === null ? null : objectNode(world, repository, oid, path);
}

/** A ref by its full name; null where there is none. */
export function refNode(world: World, repository: Repository, ref: string): Node | null {
  const oid = refOf(repository.directory, ref);
  if (oid === null) return null;
  const [, kind = '', ...name] = ref.split('/');
  return {
    id: nodeId('Ref', ref),
    name: name.join('/'),
    prefix: `refs/${kind}/`,
    target: () => objectNode(world, repository, oid),
  };
}

/** All refs below a prefix, as a connection. */
export const refNodes = (
  world: World,
  repository: Repository,
  { refPrefix, ...paged }: Paged & { refPrefix: string },
): Node =>
  connection(
    [...refsBelow(repository.directory, refPrefix).keys()]
      .map((ref) => refNode(world, repository, ref))
      .filter((node) => node !== null),
    paged,
  );

/** A comment of an issue or pull request. */
const commentNode = (world: World, repository: Repository, comment: Comment): Node => ({
  id: nodeId('IssueComment', comment.id),
  databaseId: comment.id,
  body: comment.body,
  author: actorNode(world, comment.user),
  authorAssociation: association(repository, comment.user),
  createdAt: comment.createdAt,
  updatedAt: comment.updatedAt,
  lastEditedAt: comment.updatedAt === comment.createdAt ? null : comment.updatedAt,
  isMinimized: false,
  url: `${pageUrl(world, repository)}/issues/${comment.issue.number}#issuecomment-${comment.id}`,
});

const CLOSING = /\b(?:close[sd]?|fix(?:e[sd])?|resolve[sd]?):? +#(\d+)\b/gi;

/** The issues that a pull request's text closes by its keywords. */
function closedBy(repository: Repository, pull: Issue): Issue[] {
  const numbers = new Set([...(pull.body ?? '').matchAll(CLOSING)].map((found) => Number(found[1])));
  return [...numbers].flatMap((number) => {
    const issue = repository.issues.get(number);
    return issue === undefined || issue.pull !== null ? [] : [issue];
  });
}

/** An issue or pull request. */
export function issueNode(world: World, repository: Repository, issue: Issue): Node {
  const comments = () => [...repository.comments.values()].filter((comment) => comment.issue === issue);
  const shared = {
    id: nodeId(issue.pull === null ? 'Issue' : 'PullRequest', issue.id),
    databaseId: issue.id,
    number: issue.number,
    title: issue.title,
    body: issue.body ?? '',
    url: `${pageUrl(world, repository)}/${issue.pull === null ? 'issues' : 'pull'}/${issue.number}`,
    closed: issue.state === 'closed',
    author: actorNode(world, issue.user),
    authorAssociation: association(repository, issue.user),
    createdAt: issue.createdAt,
    updatedAt: issue.updatedAt,
    lastEditedAt: issue.lastEditedAt,
    labels: (paged: Paged) =>
      connection(
        issue.labels.map((name) => ({ id: nodeId('Label', name), name })),
        paged,
      ),
    comments: (paged: Paged) =>
      connection(
        comments().map((comment) => commentNode(world, repository, comment)),
        paged,
      ),
  };
  const { pull } = issue;
  if (pull === null) return { ...shared, __typename: 'Issue', state: issue.state.toUpperCase() };
  return {
    ...shared,
    __typename: 'PullRequest',
    state: pull.mergedAt === null ? issue.state.toUpperCase() : 'MERGED',
    isDraft: pull.draft,
    merged: pull.mergedAt !== null,
    mergedAt: pull.mergedAt,
    headRefName: pull.head.ref,
    headRefOid: pull.head.sha,
    baseRefName: pull.base.ref,
    baseRefOid: pull.base.sha,
    isCrossRepository: pull.head.repository !== repository,
    closingIssuesReferences: (paged: Paged) =>
      connection(
        closedBy(repository, issue).map((closed) => issueNode(world, repository, closed)),
        paged,
      ),
  };
}
