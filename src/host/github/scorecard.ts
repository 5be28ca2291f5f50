import type { LedgerStore, Posted, PullRequest } from '../../core/index.ts';
import { readPull } from '../pull.ts';
import { attempt, connect } from './client.ts';
import { defaultPolicy } from './default-policy.ts';
import type { GitHubSource } from './index.ts';
import { openLedger } from './open-ledger.ts';

/** The first characters of our issue, by which we find it again. */
const MARKER = '<!-- proctor:scorecard:v1 -->';
const LABEL = 'proctor-scorecard';

/** Pages of a hundred pull requests that are looked through for the window. */
const PAGES = 10;

/** A week's scorecard as an issue: one per title, edited and never repeated. */
export interface ScorecardHost {
  readonly ledger: LedgerStore;
  policy(): Promise<string | null>;
  /** Pull requests that were opened since a moment, newest first; at most a thousand, and without their commits. */
  pulls(since: string): Promise<readonly PullRequest[]>;
  publish(title: string, body: string): Promise<Posted>;
}

/** Reads the ledger and keeps the scorecard's issue. */
export function githubScorecard(source: GitHubSource): ScorecardHost {
  const [owner = '', repo = ''] = source.repository.split('/');
  const client = connect(source);
  return {
    ledger: openLedger(source),
    policy: () => defaultPolicy(client, { owner, repo }),
    pulls: (since) =>
      attempt('the pull requests', 'pull-requests: read', async () => {
        const found: PullRequest[] = [];
        const newest = { owner, repo, state: 'all', sort: 'created', direction: 'desc', per_page: 100 } as const;
        for (let page = 1; page <= PAGES; page++) {
          const { data } = await client.rest.pulls.list({ ...newest, page });
          const recent = data.filter(({ created_at }) => Date.parse(created_at) >= Date.parse(since));
          found.push(...recent.map(readPull));
          if (recent.length < newest.per_page) break;
        }
        return found;
      }),
    publish: (title, body) =>
      attempt('the scorecard', 'issues: write', async () => {
        const text = `${MARKER}\n${body}`;
        const { data } = await client.rest.issues.listForRepo({
          owner,
          repo,
          labels: LABEL,
          state: 'open',
          per_page: 100,
        });
        const ours = data.filter((issue) => issue.body?.startsWith(MARKER) && issue.user?.type === 'Bot');
        const same = ours.find((issue) => issue.title === title);
        if (same?.body === text) return { what: 'scorecard', ok: true, why: 'unchanged' };
        if (same) await client.rest.issues.update({ owner, repo, issue_number: same.number, body: text });
        else await client.rest.issues.create({ owner, repo, title, body: text, labels: [LABEL] });
        for (const old of ours.filter((issue) => issue !== same))
          await client.rest.issues.update({ owner, repo, issue_number: old.number, state: 'closed' });
        return { what: 'scorecard', ok: true, why: same ? 'edited' : 'created' };
      }),
  };
}
