import path from 'node:path';
import type { PullCommit, PullRequest } from '../../core/index.ts';
import { fetchInto, type Repository } from '../git.ts';
import { existingRefs } from '../git-fetch.ts';
import type { Asked } from './source.ts';

/** Longest that one call of git may take; a source as a whole is given up after a minute. */
const TIME_LIMIT_MS = 45_000;
const NAME = /^[\w.-]{1,100}\/[\w.-]{1,100}$/;

/** Refs that lie beside the branches where the pull request's author pushes, and the repository that has them. */
export interface PushedRefs {
  /** `owner/name`. */
  readonly from: string;
  readonly refs: readonly string[];
  readonly repository: Repository | null;
}

/**
 * Fetches those of the refs that there are, from the repository which the pull request comes from (a fork, mostly none):
 * tools push what they record beside the commits. Without blobs: they come when they are read. HostError where git is refused.
 */
export async function fetchPushedRefs(asked: Asked, folder: string, wants: readonly string[]): Promise<PushedRefs> {
  const { pull, server, scratch } = asked;
  const from = [pull.headRepository, pull.repository].find((name) => name !== null && NAME.test(name)) ?? '';
  if (from === '' || wants.length === 0) return { from, refs: [], repository: null };
  const url = `${server.url}/${from}`;
  const limits = { token: server.token, timeLimit: TIME_LIMIT_MS };
  const dir = path.join(scratch, folder);
  const refs = await existingRefs(dir, url, { wants, ...limits });
  if (refs.length === 0) return { from, refs, repository: null };
  return { from, refs, repository: await fetchInto(dir, url, { wants: refs, depth: 1, ...limits }) };
}

/** The newest commits of the pull request, at most so many. */
export const newestCommits = ({ commits }: PullRequest, most: number): readonly PullCommit[] => commits.slice(-most);
