import { createReadStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Gap, Trust } from '../../core/index.ts';
import { findLogs, type LogsFound } from '../log-set.ts';
import { type Download, type Downloaded, download } from './download.ts';
import { MOST_BYTES } from './source.ts';

/** A log, or an archive of some, that lies on a server. */
export interface Remote extends Omit<Download, 'limit'> {
  /** As people are shown it. */
  readonly name: string;
  /** `zip` where only the server knows that it is one. */
  readonly kind?: 'zip';
  /** Rewrites what came into a form in which logs are read. */
  readonly read?: (bytes: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  readonly trust: Trust;
  readonly boundBy: string;
}

let made = 0;

/** The name under which it is looked at: archives are told by their ends. */
const endOf = ({ address, kind }: Remote): string =>
  kind === 'zip'
    ? '.zip'
    : (/\.(?:zip|tar|tgz|tar\.gz|jsonl|json|md|txt|gz)$/i.exec(
        URL.canParse(address) ? new URL(address).pathname : '',
      )?.[0] ?? '');

/** Fetches one into the folder and finds the logs in it. What could not be fetched is a gap, or nothing where `mayMiss` says so. */
export async function fetchLogs(
  remote: Remote,
  folder: string,
  { mayMiss = false }: { readonly mayMiss?: boolean } = {},
): Promise<LogsFound & { readonly result: Downloaded }> {
  mkdirSync(folder, { recursive: true });
  made += 1;
  const file = path.join(folder, `${made}${endOf(remote)}`);
  const result = await download({ ...remote, limit: MOST_BYTES }, file);
  if ('why' in result) {
    const gap: Gap = { what: remote.name, why: `not fetched: ${result.why}`, remedy: null };
    const isMissing = mayMiss && result.status === 404;
    return { logs: [], gaps: isMissing ? [] : [gap], passed: [], result };
  }
  const { name, trust, boundBy } = remote;
  const found = await findLogs({
    names: [file],
    about: () => ({ name, named: false, trust, boundBy }),
    open: () => (remote.read ?? ((bytes) => bytes))(createReadStream(file)),
    opens: { archives: true, databases: false },
  });
  return { ...found, result };
}
