import path from 'node:path';
import type { Blobs, LedgerStore, OutcomeRevised, RawChanges, Side, Spill } from '../../core/index.ts';
import { fileSpill } from '../spill.ts';
import { attempt, type Client, connect, isRefused } from './client.ts';
import { defaultPolicy } from './default-policy.ts';
import { fetchPull } from './fetch.ts';
import type { GitHubSource } from './index.ts';
import { openLedger } from './open-ledger.ts';
import type { Place } from './place.ts';

/** How a pull request ended, as GitHub says. */
export interface PullEnd {
  readonly stage: 'merged' | 'closed' | 'superseded';
  readonly at: string;
  readonly head: string;
  /** The commit that merged it. */
  readonly commit: string | null;
  readonly ci: NonNullable<OutcomeRevised['ci']> | null;
  readonly review: NonNullable<OutcomeRevised['review']> | null;
}

/** A pull request's change, and the default branch's files now. */
interface Aftermath {
  readonly changes: RawChanges;
  /** Sides of those paths on the default branch. */
  files(paths: readonly string[]): Promise<ReadonlyMap<string, Side>>;
  readonly spill: Spill & Blobs;
  close(): void;
}

/** What outcomes are read from, and the ledger that they go to. */
export interface OutcomeHost {
  readonly ledger: LedgerStore;
  /** Null while the pull request is open. */
  ended(number: number): Promise<PullEnd | null>;
  aftermath(number: number): Promise<Aftermath>;
  /** Messages of the commits that a push brought, at most a thousand. */
  pushed(before: string, after: string): Promise<readonly string[]>;
  policy(): Promise<string | null>;
}

const PER_PAGE = 100;
const PAGES = 10;

const OURS = /^proctor\b/i;
const BROKEN = new Set(['failure', 'timed_out', 'startup_failure']);

/** What the checks of a head had said, ours left out; null where none had ended or GitHub does not tell. */
async function checksOf(client: Client, { owner, repo }: Place, head: string): Promise<PullEnd['ci']> {
  try {
    const { data } = await client.rest.checks.listForRef({ owner, repo, ref: head, per_page: PER_PAGE });
    const ended = data.check_runs.filter(({ name, conclusion }) => conclusion !== null && !OURS.test(name));
    if (ended.some(({ conclusion }) => BROKEN.has(conclusion ?? ''))) return 'failed';
    return ended.some(({ conclusion }) => conclusion === 'success') ? 'passed' : null;
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
}

const MAINTAINS = new Set(['OWNER', 'MEMBER', 'COLLABORATOR']);

/** Whether a person of the repository wrote it, who is not the pull request's author. */
const isOfOthers = (
  { user, author_association: role }: { user?: { type?: string; login: string } | null; author_association?: string },
  author: string,
): boolean => user?.type === 'User' && user.login !== author && MAINTAINS.has(role ?? '');

/** What a person decided, gravest first; comments and reviews that were not sent decide nothing. */
const DECISIONS = [
  ['CHANGES_REQUESTED', 'changes-requested'],
  ['APPROVED', 'approved'],
  ['DISMISSED', 'dismissed'],
] as const;

/**
 * What people of the repository had said in reviews: the last decision of each counts. Null where GitHub does not tell, or
 * tells of more reviews than one page holds.
 */
async function reviewOf(client: Client, place: Place, author: string): Promise<PullEnd['review']> {
  const { owner, repo, number } = place;
  try {
    const { data } = await client.rest.pulls.listReviews({ owner, repo, pull_number: number, per_page: PER_PAGE });
    if (data.length >= PER_PAGE) return null;
    const decided = data.filter(
      (review) => isOfOthers(review, author) && DECISIONS.some(([state]) => state === review.state),
    );
    const last = new Set(new Map(decided.map(({ user, state }) => [user?.login, state])).values());
    return DECISIONS.find(([state]) => last.has(state))?.[1] ?? 'none';
  } catch (error) {
    if (isRefused(error)) return null;
    throw error;
  }
}

const LABELS = new Set(['superseded', 'duplicate']);
const SAYS = /\b(?:superseded by|in favou?r of|duplicate of) #\d/i;

/** Whether somebody of the repository, not the author, says that another pull request took its place. */
async function isSuperseded(client: Client, place: Place, author: string, labels: readonly string[]): Promise<boolean> {
  if (labels.some((label) => LABELS.has(label.toLowerCase()))) return true;
  const { owner, repo, number } = place;
  const { data } = await client.rest.issues.listComments({ owner, repo, issue_number: number, per_page: PER_PAGE });
  return data.some((comment) => isOfOthers(comment, author) && SAYS.test(comment.body ?? ''));
}

async function endOf(client: Client, place: Place): Promise<PullEnd | null> {
  const { owner, repo, number } = place;
  const { data } = await client.rest.pulls.get({ owner, repo, pull_number: number });
  if (data.state !== 'closed') return null;
  const names = data.labels.map(({ name }) => name);
  const merged = data.merged_at !== null;
  const author = data.user?.login ?? '';
  const stage = merged ? 'merged' : (await isSuperseded(client, place, author, names)) ? 'superseded' : 'closed';
  return {
    stage,
    at: data.merged_at ?? data.closed_at ?? data.updated_at,
    head: data.head.sha,
    commit: merged ? data.merge_commit_sha : null,
    ci: await checksOf(client, place, data.head.sha),
    review: await reviewOf(client, place, author),
  };
}

async function messagesOf(client: Client, place: Place, basehead: string): Promise<readonly string[]> {
  const { owner, repo } = place;
  const messages: string[] = [];
  for (let page = 1; page <= PAGES; page++) {
    const { data } = await client.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead,
      per_page: PER_PAGE,
      page,
    });
    messages.push(...data.commits.map(({ commit }) => commit.message));
    if (data.commits.length < PER_PAGE) break;
  }
  return messages;
}

/** Reads how pull requests ended and what became of them. */
export function githubOutcomes(source: GitHubSource): OutcomeHost {
  const [owner = '', repo = ''] = source.repository.split('/');
  const client = connect(source);
  const placeOf = (number: number): Place => ({ owner, repo, number });
  return {
    ledger: openLedger(source),
    policy: () => defaultPolicy(client, { owner, repo }),
    ended: (number) => attempt('the pull request', 'pull-requests: read', () => endOf(client, placeOf(number))),
    pushed: (before, after) =>
      attempt('the pushed commits', 'contents: read', () => messagesOf(client, placeOf(0), `${before}...${after}`)),
    async aftermath(number) {
      const spill = fileSpill();
      const url = `${source.serverUrl}/${source.repository}`;
      const remote = { url, token: source.token, scratch: path.join(source.scratch, `pull-${number}`) };
      const { repository, base, head, main } = await fetchPull(client, placeOf(number), remote, async () => []);
      return {
        changes: await repository.changes(base, head, spill),
        async files(paths) {
          const sides = await repository.files(main, paths, spill);
          return new Map(paths.flatMap((name, at) => (sides[at] ? [[name, sides[at]] as const] : [])));
        },
        spill,
        close() {
          spill.close();
          repository.close();
        },
      };
    },
  };
}
