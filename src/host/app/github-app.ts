import { createNodeMiddleware, Probot, ProbotOctokit } from 'probot';
import { attempt } from '../github/client.ts';
import type { Logger } from './log.ts';
import type { Middleware } from './server.ts';

/** Who we are to GitHub. */
export interface Identity {
  readonly appId: string;
  readonly privateKey: string;
  readonly secret: string;
  readonly apiUrl: string;
}

/** A webhook whose signature was right. */
export interface Delivery {
  readonly id: string;
  /** `pull_request`. */
  readonly name: string;
  readonly payload: unknown;
}

/** What is asked of GitHub as the App itself. */
export interface GitHubApp {
  readonly middleware: Middleware;
  /** A token for one repository of an installation, good for ten minutes at least. HostError where GitHub gives none. */
  tokenFor(installation: number, repositoryId: number): Promise<string>;
}

/** The events that the App subscribes to; deploy/app.yml lists the same. */
export const EVENTS = ['pull_request', 'issue_comment', 'push', 'check_run', 'check_suite', 'merge_group'] as const;

const LEFT = 10 * 60_000;
/** Tokens that are kept; the oldest go first. */
const KEPT = 5000;

function openTokens(probot: Probot) {
  const kept = new Map<string, { readonly token: string; readonly expires: number }>();
  return async (installation: number, repositoryId: number): Promise<string> => {
    const key = `${installation} ${repositoryId}`;
    const known = kept.get(key);
    if (known !== undefined && known.expires - Date.now() > LEFT) return known.token;
    const { data } = await attempt("the installation's token", 'the installation', async () =>
      (await probot.auth()).rest.apps.createInstallationAccessToken({
        installation_id: installation,
        repository_ids: [repositoryId],
      }),
    );
    kept.delete(key);
    kept.set(key, { token: data.token, expires: Date.parse(data.expires_at) });
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return data.token;
  };
}

/** Connects with GitHub as an App: Probot checks signatures and speaks for us. A `receive` that rejects is answered with 500. */
export async function openGitHubApp(
  { appId, privateKey, secret, apiUrl }: Identity,
  path: string,
  log: Logger,
  receive: (delivery: Delivery) => Promise<void>,
): Promise<GitHubApp> {
  const Octokit = ProbotOctokit.defaults({ throttle: { enabled: false }, retry: { retries: 1 } });
  const probot = new Probot({ appId, privateKey, secret, baseUrl: apiUrl, log, Octokit });
  await probot.ready();
  const middleware = await createNodeMiddleware(
    (app) => app.on([...EVENTS], ({ id, name, payload }) => receive({ id, name, payload })),
    { probot, webhooksPath: path },
  );
  return { middleware, tokenFor: openTokens(probot) };
}
