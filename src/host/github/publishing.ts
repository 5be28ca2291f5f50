import path from 'node:path';
import type { LedgerStore, Posted, Publication, PullRequest } from '../../core/index.ts';
import { readPull } from '../pull.ts';
import { publishCheck } from './check.ts';
import { attempt, connect } from './client.ts';
import { commandComments } from './commands.ts';
import { type Comments, listComments, publishComment } from './comment.ts';
import { defaultPolicy } from './default-policy.ts';
import { compare } from './fetch.ts';
import { type GitHubSource, publishAll } from './index.ts';
import { openLedger } from './open-ledger.ts';
import type { Place } from './place.ts';

/** A pull request as GitHub tells it now; commits are listed only where a comment asks for something, to know who had a hand in them. */
export interface CurrentPull {
  readonly pull: PullRequest;
  readonly head: string;
  readonly isOpen: boolean;
}

/** Posts what another job found out. Reads nothing of the pull request but what GitHub's API says of it: no git, no file. */
export interface PublishingHost {
  now(): string;
  /** The text of the policy on the default branch; null where there is none. */
  policy(): Promise<string | null>;
  pull(): Promise<CurrentPull>;
  publish(publication: Publication, head: string): Promise<readonly Posted[]>;
  readonly ledger: LedgerStore;
}

/** A host that publishes on one pull request. `scratch`: a folder of ours, for the ledger's objects. */
export function githubPublishing(source: GitHubSource & { readonly number: number }): PublishingHost {
  const [owner = '', repo = ''] = source.repository.split('/');
  const place: Place = { owner, repo, number: source.number };
  const client = connect(source);
  let listed: Promise<Comments> | undefined;
  const comments = (): Promise<Comments> => {
    listed ??= attempt('the comments', 'pull-requests: read', () => listComments(client, place));
    return listed;
  };
  return {
    now: () => new Date().toISOString(),
    policy: () => defaultPolicy(client, place),
    pull: () =>
      attempt('the pull request', 'pull-requests: read', async () => {
        const { data } = await client.rest.pulls.get({ owner, repo, pull_number: source.number });
        const asking = await commandComments(client, place, await comments());
        const range = `${data.base.sha}...${data.head.sha}`;
        const commits = asking.length === 0 ? [] : (await compare(client, place, range)).commits;
        const pull = readPull({ ...data, commits, comments: asking });
        return { pull, head: data.head.sha, isOpen: data.state === 'open' };
      }),
    publish: ({ comment, check }, head) =>
      publishAll([
        ...(comment === null ? [] : [['comment', () => publishComment(client, place, comment, comments)] as const]),
        ['check', () => publishCheck(client, place, head, { ...check, asApp: source.writer.app !== null })],
      ]),
    ledger: openLedger({ ...source, scratch: path.join(source.scratch, 'state') }),
  };
}
