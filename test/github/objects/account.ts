import type { Account, App, World } from '../world.ts';

/** GitHub's opaque ids: stable, and different for each kind. */
export const nodeId = (kind: string, id: number | string): string => Buffer.from(`${kind}:${id}`).toString('base64url');

/** A `simple-user`. */
export function renderAccount(world: World, { id, login, type }: Account): Record<string, unknown> {
  const api = `${world.url}/users/${encodeURIComponent(login)}`;
  const page = login.endsWith('[bot]') ? `${world.url}/apps/${login.slice(0, -5)}` : `${world.url}/${login}`;
  return {
    login,
    id,
    node_id: nodeId('User', id),
    avatar_url: `${world.url}/avatars/${id}`,
    gravatar_id: '',
    url: api,
    html_url: page,
    followers_url: `${api}/followers`,
    following_url: `${api}/following{/other_user}`,
    gists_url: `${api}/gists{/gist_id}`,
    starred_url: `${api}/starred{/owner}{/repo}`,
    subscriptions_url: `${api}/subscriptions`,
    organizations_url: `${api}/orgs`,
    repos_url: `${api}/repos`,
    events_url: `${api}/events{/privacy}`,
    received_events_url: `${api}/received_events`,
    type,
    user_view_type: 'public',
    site_admin: false,
  };
}

const BEGINNING = '2020-01-01T00:00:00Z';

/** A `public-user`. */
export const renderPublicUser = (world: World, account: Account): Record<string, unknown> => ({
  ...renderAccount(world, account),
  name: null,
  company: null,
  blog: '',
  location: null,
  email: null,
  hireable: null,
  bio: null,
  public_repos: 1,
  public_gists: 0,
  followers: 0,
  following: 0,
  created_at: BEGINNING,
  updated_at: BEGINNING,
});

/** An `integration`: a GitHub App. */
export function renderApp(world: World, { id, slug }: App): Record<string, unknown> {
  const owner: Account = { id: 9919, login: 'github', type: 'Organization' };
  return {
    id,
    slug,
    node_id: nodeId('App', id),
    owner: renderAccount(world, owner),
    name: slug,
    description: null,
    external_url: world.url,
    html_url: `${world.url}/apps/${slug}`,
    created_at: BEGINNING,
    updated_at: BEGINNING,
    permissions: {},
    events: [],
  };
}
