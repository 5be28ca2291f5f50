import { readJwt } from './apps.ts';
import { notFound, Refusal } from './refusal.ts';
import { account, type Level, type Repository, type Token, type World } from './world.ts';

/** What each operation asks of a token: any one of these. Operations that are not here ask for nothing but a login. */
const NEEDS: readonly (readonly [operations: RegExp, ...needs: string[]])[] = [
  [/^(repos\/get-content|repos\/compare|repos\/get-commit|repos\/list-commits|git\/(get|list))/, 'contents:read'],
  [/^git\/(create|update|delete)/, 'contents:write'],
  [/^pulls\//, 'pull_requests:read'],
  [/^checks\/(get|list)/, 'checks:read'],
  [/^checks\/(create|update)/, 'checks:write'],
  [/^repos\/create-repo-ruleset$/, 'administration:write'],
  [/^repos\/get-branch$/, 'contents:read'],
  [/^actions\/get-(github-actions|fork-pr)-/, 'administration:read'],
  [/^actions\//, 'actions:read'],
  [/^repos\/create-commit-status$/, 'statuses:write'],
  [/^issues\/(get|list)/, 'issues:read', 'pull_requests:read'],
  [/^issues\//, 'issues:write', 'pull_requests:write'],
];

const INTEGRATIONS = new Set<Token['kind']>(['actions', 'app']);

/** Whether a token may do something: `contents` at `write`, say. Whoever may write may read. */
export const may = (token: Token, permission: string, level: Level): boolean =>
  token.permissions[permission] === 'write' || (level === 'read' && token.permissions[permission] === 'read');

/** The refusal that a token of this kind meets. */
export const inaccessible = (token: Token): Refusal =>
  new Refusal(
    403,
    `Resource not accessible by ${INTEGRATIONS.has(token.kind) ? 'integration' : 'personal access token'}`,
  );

/**
 * Issues and pull requests share their operations: a token for the one must not touch the other. `isPull` is null where
 * the operation is about neither (labels of the repository, lists).
 */
function fits(token: Token, need: string, isPull: boolean | null): boolean {
  const [permission = '', level] = need.split(':');
  if (permission === 'pull_requests' && isPull === false) return false;
  return may(token, permission, level as Level);
}

/** Throws GitHub's refusal where the token may not use the operation on that repository. */
export function checkPermission(token: Token, operation: string, repository: Repository, isPull: boolean | null): void {
  if (token.kind === 'anonymous' && repository.private) throw notFound();
  if (/^checks\/(create|update)$/.test(operation) && !INTEGRATIONS.has(token.kind))
    throw new Refusal(403, 'You must authenticate via a GitHub App.');
  const found = NEEDS.find(([operations]) => operations.test(operation));
  if (found === undefined) return;
  const [, ...needs] = found;
  if (!repository.private && needs.every((need) => need.endsWith(':read'))) return;
  if (token.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
  if (!needs.some((need) => fits(token, need, isPull || operation.startsWith('pulls/') ? true : isPull)))
    throw inaccessible(token);
}

/** A token that nobody gave. */
function nobody(world: World): Token {
  const known = world.tokens.get('');
  if (known !== undefined) return known;
  const who = account(world, 'anonymous');
  const token: Token = { value: '', kind: 'anonymous', account: who, app: null, permissions: {}, ...unused() };
  world.tokens.set('', token);
  return token;
}

/** Counters of a token that has not been used. */
export const unused = (): Pick<Token, 'used' | 'hourFrom' | 'created'> => ({
  used: 0,
  hourFrom: Date.now(),
  created: [],
});

/** Who asks, by the `Authorization` header of an API request; 401 for a token that was never given out. */
export function authenticate(world: World, header: string | undefined): Token {
  if (header === undefined) return nobody(world);
  const value = /^(?:bearer|token) (.+)$/i.exec(header)?.[1];
  const token = value === undefined ? undefined : (world.tokens.get(value) ?? readJwt(world, value));
  if (token == null) throw new Refusal(401, 'Bad credentials');
  return token;
}

/** Who asks, by the `Authorization` header of a git request: only Basic is taken, the token being the password. */
export function authenticateGit(world: World, header: string | undefined): Token {
  if (header === undefined) return nobody(world);
  const coded = /^basic (.+)$/i.exec(header)?.[1] ?? '';
  const password = Buffer.from(coded, 'base64').toString().split(':').slice(1).join(':');
  const token = password === '' ? undefined : world.tokens.get(password);
  if (token === undefined) throw new Refusal(401, 'Bad credentials');
  return token;
}
