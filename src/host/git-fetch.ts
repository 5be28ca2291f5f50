import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { HostError } from '../core/index.ts';
import { type GitFolder, runGit, secondsUntilServed } from './git-run.ts';
import { layOut } from './git-store.ts';

/**
 * What to fetch. `wants`: full commit ids, or full ref names (`refs/pull/5/head`), which keep their name. `token` goes
 * to that server only. `depth` null: the whole history. `filter` null: all blobs at once; by default they are fetched
 * when they are first needed. `timeLimit`: milliseconds, five minutes unless told.
 */
export interface FetchOptions {
  readonly wants: readonly string[];
  readonly token?: string | null;
  readonly depth?: number | null;
  readonly filter?: 'blob:none' | null;
  readonly timeLimit?: number;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/** Only https, or http to this very machine; nothing secret in the URL, for it is written to the folder's config. */
function checkUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  const allowed = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.test(url.hostname));
  if (!url || !allowed || url.username !== '' || url.password !== '') {
    throw new HostError('git fetches over https only, from a URL without credentials in it');
  }
  return url;
}

/** A want as a refspec that means nothing but itself: no patterns, no options, no deletions. */
function refspec(want: string): string {
  if (/^[0-9a-f]{40}$/.test(want)) return want;
  if (/^refs\/[\w./-]+$/.test(want) && !/\.\.|\/\/|\.lock$|\/$/.test(want)) return `+${want}:${want}`;
  throw new HostError(`${JSON.stringify(want)} is neither a full commit id nor a full ref name`);
}

function configFor(url: URL, filter: string | null): string {
  const remote = `[remote "origin"]\n\turl = "${url.href.replace(/["\\]/g, '\\$&')}"\n`;
  if (filter === null) return `[core]\n\trepositoryformatversion = 0\n\tbare = true\n${remote}`;
  return (
    '[core]\n\trepositoryformatversion = 1\n\tbare = true\n[extensions]\n\tpartialClone = origin\n' +
    `${remote}\tpromisor = true\n\tpartialclonefilter = ${filter}\n`
  );
}

function secretsFor(url: URL, token: string | null): (readonly [string, string])[] {
  const secrets: (readonly [string, string])[] = [];
  if (url.protocol === 'http:') secrets.push(['protocol.http.allow', 'always']);
  if (token !== null) {
    const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
    secrets.push([`http.${url.origin}/.extraheader`, `Authorization: Basic ${basic}`]);
  }
  return secrets;
}

/** A bare folder of ours whose one remote is the server. */
function prepare(gitDir: string, url: URL, filter: string | null, token: string | null): GitFolder {
  layOut(gitDir, configFor(url, filter));
  mkdirSync(path.join(gitDir, 'refs'), { recursive: true });
  const secrets = secretsFor(url, token);
  return { gitDir, objects: null, secrets, ...(filter !== null && { partial: true as const }) };
}

function fetchError(errors: string, url: URL): HostError {
  const lines = errors.split('\n').filter((line) => /^(error|fatal|remote: error): /.test(line));
  const said = lines.join('; ').slice(0, 300) || 'it gave no reason';
  if (/Authentication failed|could not read Username|returned error: 40[13]/.test(errors)) {
    return new HostError(`${url.host} refused git's fetch (${said})`, 'Give a token that may read the contents.');
  }
  const remedy = 'Check that the commit exists there, and try again.';
  return new HostError(`git fetch from ${url.host} failed: ${said}`, remedy, secondsUntilServed(errors));
}

/**
 * Fetches commits into a bare folder of ours at `gitDir` (made if absent), shallow and without blobs unless told
 * otherwise, and checks every object. The token travels in the environment: never in argv, never on disk.
 */
export async function fetchObjects(gitDir: string, address: string, options: FetchOptions): Promise<GitFolder> {
  const url = checkUrl(address);
  const wanted = options.wants.map(refspec);
  const filter = options.filter === undefined ? 'blob:none' : options.filter;
  const depth = options.depth === undefined ? 1 : options.depth;
  const folder = prepare(gitDir, url, filter, options.token ?? null);
  if (wanted.length === 0) return folder;
  const args = ['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-recurse-submodules', '--refmap='];
  if (depth !== null) args.push(`--depth=${depth}`);
  if (filter !== null) args.push(`--filter=${filter}`);
  const { timeLimit } = options;
  const result = await runGit(folder, [...args, 'origin', ...wanted], timeLimit === undefined ? {} : { timeLimit });
  if (result.code !== 0) throw fetchError(result.errors, url);
  return folder;
}

/** Of the refs named in full, those that the server has. HostError where it refuses, or the repository is not there. */
export async function existingRefs(
  gitDir: string,
  address: string,
  { wants, token = null, timeLimit }: Pick<FetchOptions, 'wants' | 'token' | 'timeLimit'>,
): Promise<readonly string[]> {
  const url = checkUrl(address);
  for (const want of wants) refspec(want);
  const folder = prepare(gitDir, url, 'blob:none', token);
  const limits = timeLimit === undefined ? {} : { timeLimit };
  const result = await runGit(folder, ['ls-remote', '--quiet', '--refs', 'origin', ...wants], limits);
  if (result.code !== 0) throw fetchError(result.errors, url);
  const there = new Set(
    result.stdout
      .toString('utf8')
      .split('\n')
      .map((line) => line.slice(line.indexOf('\t') + 1)),
  );
  return wants.filter((want) => there.has(want));
}
