import type { LedgerFile, Posted } from '../../core/index.ts';
import { attempt, connect } from './client.ts';
import type { GitHubSource } from './index.ts';
import { openLedger } from './open-ledger.ts';

/** The first characters of our issue, by which we find it again. */
const MARKER = '<!-- proctor:scorecard:v1 -->';
const LABEL = 'proctor-scorecard';

/** A week's scorecard as an issue: one per title, edited and never repeated. */
export interface ScorecardHost {
  ledger(): Promise<readonly LedgerFile[]>;
  publish(title: string, body: string): Promise<Posted>;
}

/** Reads the ledger and keeps the scorecard's issue. */
export function githubScorecard(source: GitHubSource): ScorecardHost {
  const [owner = '', repo = ''] = source.repository.split('/');
  const client = connect(source);
  const ledger = openLedger(source);
  return {
    ledger: () => attempt('the ledger', 'contents: read', () => ledger.read()),
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
