import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Host, Posted, Side, Writer } from '../../core/index.ts';
import { formatFile } from '../formatters.ts';
import { loadGrammars } from '../grammars.ts';
import { askModel } from '../model.ts';
import { readNeeds } from '../needed-files.ts';
import { POLICY_PATH, policyFrom } from '../policy-file.ts';
import { fileSpill } from '../spill.ts';
import { publishCheck } from './check.ts';
import { attempt, connect } from './client.ts';
import { commandComments } from './commands.ts';
import { type Comments, listComments, publishComment } from './comment.ts';
import { type FetchedPull, fetchPull } from './fetch.ts';
import { githubLedger } from './ledger.ts';
import type { Place } from './place.ts';

/** What a workflow run knows: where GitHub is, for which repository it runs, and who it is. */
export interface GitHubSource {
  readonly token: string;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly writer: Writer;
  /** A folder of ours for fetched objects; removed on close. */
  readonly scratch: string;
  /** Longest wait for a rate limit, in seconds; a minute unless told. */
  readonly patience?: number;
  readonly say: (line: string) => void;
}

/** A pull request to grade. `head` is what the event named; the check goes to the head as it is now. */
export interface PullSource extends GitHubSource {
  readonly number: number;
  readonly head: string;
  /** Logs that an earlier step put on the runner. */
  readonly sessions: readonly string[];
  /** Tokens for the agents' own platforms; left out where none was given. */
  readonly tokens?: { readonly copilot?: string; readonly openHands?: string };
  /** Says of an error in looking for logs that it will pass; left out: each becomes a gap. */
  readonly passes?: (error: unknown) => boolean;
}

type Attempt = readonly [Posted['what'], () => Promise<Posted>];

/** Each thing is tried by itself: a token that may not comment may still be allowed a check. */
export async function publishAll(attempts: readonly Attempt[]): Promise<readonly Posted[]> {
  const { refusedPost } = await import('../../run.ts');
  const posted: Posted[] = [];
  for (const [what, publish] of attempts) {
    try {
      posted.push(await publish());
    } catch (error) {
      posted.push(refusedPost(what, error));
    }
  }
  return posted;
}

const urlOf = (source: GitHubSource): string => `${source.serverUrl}/${source.repository}`;

function placeOf({ repository }: GitHubSource, number: number): Place {
  const [owner = '', repo = ''] = repository.split('/');
  return { owner, repo, number };
}

/** A host over GitHub: reads through the API and a blobless fetch, publishes a comment and a check, keeps the ledger. */
export function githubHost(source: PullSource): Host & { close(): void } {
  const { token } = source;
  const place = placeOf(source, source.number);
  const client = connect(source);
  const spill = fileSpill();
  const url = urlOf(source);
  let pending: Promise<FetchedPull> | undefined;
  let listed: Promise<Comments> | undefined;
  const comments = (): Promise<Comments> => {
    listed ??= listComments(client, place);
    return listed;
  };
  const fetched = (): Promise<FetchedPull> => {
    pending ??= fetchPull(client, place, { url, token, scratch: path.join(source.scratch, 'pull') }, async () =>
      attempt('the comments', 'pull-requests: read', async () => commandComments(client, place, await comments())),
    );
    return pending;
  };
  const headNow = async (): Promise<string> =>
    fetched()
      .then(({ head }) => head)
      .catch(() => source.head);
  const fileAt = async (commit: string, name: string): Promise<Side> => {
    const { repository } = await fetched();
    return (await repository.files(commit, [name], spill))[0] ?? { kind: 'absent' };
  };
  return {
    spill,
    now: () => new Date().toISOString(),
    say: source.say,
    grammars: loadGrammars,
    format: formatFile,
    ask: (question) => askModel(question, { ...process.env, GITHUB_TOKEN: token }),
    ledger: githubLedger(
      client,
      placeOf(source, 0),
      { url, token, scratch: path.join(source.scratch, 'ledger') },
      source.writer,
    ),
    policy: async () => policyFrom(await fileAt((await fetched()).main, POLICY_PATH), spill),
    pull: async () => (await fetched()).pull,
    async changes() {
      const { repository, base, head } = await fetched();
      return repository.changes(base, head, spill);
    },
    files: async (needs) => readNeeds(await fetched(), needs, spill),
    async logs(policy, changed) {
      const { searchLogs } = await import('./logs.ts');
      return searchLogs(source, { ...(await fetched()), policy, changed, spill, client, place, comments });
    },
    async publish({ comment, check }) {
      const head = await headNow();
      const attempts: Attempt[] = [
        ['check', () => publishCheck(client, place, head, { ...check, asApp: source.writer.app !== null })],
      ];
      if (comment !== null) attempts.unshift(['comment', () => publishComment(client, place, comment, comments)]);
      return publishAll(attempts);
    },
    close() {
      spill.close();
      rmSync(source.scratch, { recursive: true, force: true });
    },
  };
}
