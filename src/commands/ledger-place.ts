import path from 'node:path';
import type { LedgerStore, Writer } from '../core/index.ts';
import { gitLedger } from '../host/git-ledger.ts';
import type { GitHubSource } from '../host/github/index.ts';
import { openLedger } from '../host/github/open-ledger.ts';
import { UsageError } from './usage.ts';
import { writerOf } from './writer.ts';

/** A ledger's remote. `github`: null of another git server, and where nobody gave a token. */
export interface LedgerPlace {
  readonly url: string;
  readonly token: string | null;
  readonly writer: Writer;
  readonly github: GitHubSource | null;
}

/** Where `--remote` points: `owner/name` on a server with GitHub's API, else any address of a git server. */
export function placeOf(remote: string, env: NodeJS.ProcessEnv, scratch: string): LedgerPlace {
  const serverUrl = env.GITHUB_SERVER_URL || 'https://github.com';
  const name = remote.startsWith(`${serverUrl}/`)
    ? remote.slice(serverUrl.length + 1).replace(/(?:\.git|\/)$/, '')
    : remote;
  const isName = /^[\w.-]+\/[\w.-]+$/.test(name);
  if (!isName && !/^https?:\/\//.test(remote))
    throw new UsageError(`--remote ${remote}: neither owner/name nor an https address`, 'See: proctor ledger --help');
  const token = env.GITHUB_TOKEN || null;
  const url = isName ? `${serverUrl}/${name}` : remote;
  const writer = writerOf(env);
  if (!isName || token === null) return { url, token, writer, github: null };
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  const say = (): void => undefined;
  return { url, token, writer, github: { token, apiUrl, serverUrl, repository: name, writer, scratch, say } };
}

/** The ledger there, to be written: through GitHub's API, which signs what an App commits, else by a leased push. */
export const openPlace = ({ url, token, writer, github }: LedgerPlace, scratch: string): LedgerStore =>
  github === null ? gitLedger({ url, token, scratch: path.join(scratch, 'push'), writer }) : openLedger(github);
