import { nodeId } from '../objects/account.ts';
import { pageUrl } from '../objects/repository.ts';
import { may } from '../permissions.ts';
import { findRepository, fullName, type Level, type Repository, type Token, type World } from '../world.ts';
import { actorNode, expressionNode, issueNode, type Node, objectNode, refNode, refNodes } from './objects.ts';
import { refuse } from './refused.ts';

function repositoryNode(world: World, token: Token, repository: Repository): Node {
  const demand = (permission: string, level: Level): void => {
    if (repository.private && !may(token, permission, level))
      throw refuse('FORBIDDEN', 'Resource not accessible by integration');
  };
  const branch = `refs/heads/${repository.defaultBranch}`;
  const numbered = (permission: string, isPull: boolean) => {
    return ({ number }: { number: number }): Node => {
      demand(permission, 'read');
      const issue = repository.issues.get(number);
      if (issue === undefined || (issue.pull !== null) !== isPull)
        throw refuse(
          'NOT_FOUND',
          `Could not resolve to ${isPull ? 'a PullRequest' : 'an Issue'} with the number of ${number}.`,
        );
      return issueNode(world, repository, issue);
    };
  };
  return {
    id: nodeId('Repository', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: fullName(repository),
    owner: actorNode(world, repository.owner),
    isPrivate: repository.private,
    isFork: repository.fork,
    url: pageUrl(world, repository),
    defaultBranchRef: () => refNode(world, repository, branch),
    ref: ({ qualifiedName }: { qualifiedName: string }) => {
      demand('contents', 'read');
      const full = qualifiedName.startsWith('refs/') ? qualifiedName : `refs/heads/${qualifiedName}`;
      return refNode(world, repository, full);
    },
    refs: (args: { refPrefix: string }) => refNodes(world, repository, args),
    object: ({ expression, oid }: { expression?: string; oid?: string }) => {
      demand('contents', 'read');
      return oid ? objectNode(world, repository, oid) : expressionNode(world, repository, expression ?? '');
    },
    pullRequest: numbered('pull_requests', true),
    issue: numbered('issues', false),
  };
}

/** What queries start from. */
export function queryRoot(world: World, token: Token): Node {
  return {
    viewer: () => ({ ...actorNode(world, token.account), __typename: 'User', login: token.account.login }),
    repository: ({ owner, name }: { owner: string; name: string }) => {
      const repository = findRepository(world, owner, name);
      if (repository === null)
        throw refuse('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`);
      return repositoryNode(world, token, repository);
    },
    rateLimit: () => ({
      limit: world.limits.primary,
      remaining: Math.max(0, world.limits.primary - token.used),
      used: token.used,
      cost: 1,
      nodeCount: 0,
      resetAt: new Date(token.hourFrom + 3_600_000).toISOString(),
    }),
  };
}
