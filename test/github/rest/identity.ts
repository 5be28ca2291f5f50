import { renderApp, renderPublicUser } from '../objects/account.ts';
import { inaccessible, unused } from '../permissions.ts';
import { Refusal } from '../refusal.ts';
import { account, type Permissions, type Token, timestamp } from '../world.ts';
import { type Call, created, found, type Handler, ok, type Reply } from './call.ts';

function getAuthenticated(call: Call): Reply {
  const { world, token } = call;
  if (token.kind === 'anonymous') throw new Refusal(401, 'Requires authentication');
  if (token.kind !== 'user') throw inaccessible(token);
  return ok(renderPublicUser(world, token.account));
}

function getUser(call: Call): Reply {
  const known = found(call.world.accounts.get((call.path.username ?? '').toLowerCase()));
  return ok(renderPublicUser(call.world, known));
}

function requireJwt(token: Token): void {
  if (token.kind !== 'jwt') throw new Refusal(401, 'A JSON web token could not be decoded');
}

function getApp({ world, token }: Call): Reply {
  requireJwt(token);
  return ok(renderApp(world, found(token.app)));
}

/** An installation token, with the App's permissions or fewer. */
function createInstallationToken(call: Call): Reply {
  const { world, token } = call;
  requireJwt(token);
  const app = found(token.app);
  const asked = (call.body ?? {}) as { permissions?: Permissions };
  const permissions = asked.permissions ?? token.permissions;
  for (const [name, level] of Object.entries(permissions))
    if (token.permissions[name] !== 'write' && token.permissions[name] !== level)
      throw new Refusal(422, 'The permissions requested are not granted to this installation.');
  const value = `ghs_double${world.tokens.size}`;
  const made: Token = {
    value,
    kind: 'app',
    account: account(world, `${app.slug}[bot]`),
    app,
    permissions,
    ...unused(),
  };
  world.tokens.set(value, made);
  const expires = new Date(world.clock().getTime() + 3_600_000).toISOString();
  return created({ token: value, expires_at: expires, permissions, repository_selection: 'all' });
}

function getRateLimit({ world, token }: Call): Reply {
  const reset = Math.ceil(token.hourFrom / 1000) + 3600;
  const { primary } = world.limits;
  const rate = { limit: primary, remaining: Math.max(0, primary - token.used), reset, used: token.used };
  return ok({ resources: { core: rate, search: rate }, rate }, { date: timestamp(world) });
}

export const IDENTITY = {
  'apps/create-installation-access-token': createInstallationToken,
  'apps/get-authenticated': getApp,
  'rate-limit/get': getRateLimit,
  'users/get-authenticated': getAuthenticated,
  'users/get-by-username': getUser,
} satisfies Record<string, Handler>;
