import path from 'node:path';
import type { LedgerStore } from '../../core/index.ts';
import { connect } from './client.ts';
import type { GitHubSource } from './index.ts';
import { githubLedger } from './ledger.ts';

/** The ledger of a repository, for a run that grades nothing. */
export function openLedger(source: GitHubSource): LedgerStore {
  const { repository, serverUrl, token, scratch, writer } = source;
  const [owner = '', repo = ''] = repository.split('/');
  const remote = { url: `${serverUrl}/${repository}`, token, scratch: path.join(scratch, 'ledger') };
  return githubLedger(connect(source), { owner, repo }, remote, writer);
}
