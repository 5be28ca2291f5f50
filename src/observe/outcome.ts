import type { LedgerEvent, OutcomeRevised, PullRef, SessionGraded } from '../core/index.ts';

/** After so many days without a revert merged work counts as kept. */
const KEPT_DAYS = 14;

const DAY = 86_400_000;

const isOf = (pull: Pick<PullRef, 'repository' | 'number'>, other: PullRef | null): boolean =>
  other !== null && other.number === pull.number && other.repository.toLowerCase() === pull.repository.toLowerCase();

/** The latest grading of a pull request; null where the ledger has none: its outcome would revise nothing. */
export const gradingOf = (
  events: readonly LedgerEvent[],
  pull: Pick<PullRef, 'repository' | 'number'>,
): SessionGraded | null =>
  events.filter((event) => event.type === 'session.graded').findLast((event) => isOf(pull, event.pull)) ?? null;

/** How a pull request ended, as the ledger now says; null where it does not. */
export const outcomeIn = (
  events: readonly LedgerEvent[],
  pull: Pick<PullRef, 'repository' | 'number'>,
): OutcomeRevised | null =>
  events.filter((event) => event.type === 'outcome.revised').findLast((event) => isOf(pull, event.pull)) ?? null;

/** Merged pull requests that fourteen days have passed over without another word, oldest first. */
export function dueForKeeping(events: readonly LedgerEvent[], asOf: string): readonly OutcomeRevised[] {
  const last = new Map<string, OutcomeRevised>();
  for (const event of events)
    if (event.type === 'outcome.revised')
      last.set(`${event.pull.repository.toLowerCase()}#${event.pull.number}`, event);
  return [...last.values()].filter(
    ({ stage, at }) => stage === 'merged' && Date.parse(asOf) - Date.parse(at) >= KEPT_DAYS * DAY,
  );
}

/** What a commit message says that it reverts: commits by their ids, pull requests by their numbers. */
interface Reverted {
  readonly commits: readonly string[];
  readonly pulls: readonly number[];
}

const COMMIT = /\bThis reverts commit ([0-9a-f]{40})\b/g;
const PULL = /^Reverts (?:([\w.-]{1,100}\/[\w.-]{1,100}))?#(\d{1,9})\s*$/gm;

/** Reads reverts as git and GitHub write them; of another repository's pull requests it says nothing. */
function revertsIn(message: string, repository: string): Reverted {
  const text = message.slice(0, 65_536);
  const commits = [...text.matchAll(COMMIT)].map(([, commit = '']) => commit);
  const pulls = [...text.matchAll(PULL)].flatMap(([, of, number = '']) =>
    of === undefined || of.toLowerCase() === repository.toLowerCase() ? [Number(number)] : [],
  );
  return { commits: commits.slice(0, 50), pulls: [...new Set(pulls)].slice(0, 50) };
}

/** The merged pull requests that some messages claim to revert, as the ledger knows them. */
export function revertedIn(
  events: readonly LedgerEvent[],
  messages: readonly string[],
  repository: string,
): readonly OutcomeRevised[] {
  const claims = messages.map((message) => revertsIn(message, repository));
  const [commits, pulls] = [new Set(claims.flatMap((one) => one.commits)), new Set(claims.flatMap((one) => one.pulls))];
  const found = new Map<number, OutcomeRevised>();
  for (const event of events) {
    if (event.type !== 'outcome.revised' || event.pull.repository.toLowerCase() !== repository.toLowerCase()) continue;
    if (event.stage === 'reverted' || event.stage === 'closed' || event.stage === 'superseded')
      found.delete(event.pull.number);
    else if (pulls.has(event.pull.number) || commits.has(event.commit ?? '') || commits.has(event.pull.head))
      found.set(event.pull.number, event);
  }
  return [...found.values()];
}
