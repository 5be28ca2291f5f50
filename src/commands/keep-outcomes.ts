import { createHash } from 'node:crypto';
import {
  HostError,
  type LedgerEvent,
  type OutcomeRevised,
  type PolicyChanged,
  type SessionGraded,
  type Writer,
} from '../core/index.ts';
import { readDiff } from '../diff/index.ts';
import type { OutcomeHost } from '../host/github/outcome.ts';
import { appendEvent, readLedger, sealEvent } from '../ledger/index.ts';
import { dueForKeeping, gradingOf, outcomeIn, revertedIn, survivingShare } from '../observe/index.ts';
import { deriveFiles } from '../score/index.ts';

/** Merged pull requests that one run looks at again: each needs a fetch. */
const MOST = 20;

/** A claimed revert is believed where at most this share of the lines that the pull request added is left. */
const GONE = 0.5;

type Unsealed<Event> = Omit<Event, 'id' | 'writer' | 'v'>;

/** Adds an event where the ledger, as it is when it is written, still wants it; tells whether it did. */
async function add(
  { ledger }: OutcomeHost,
  make: (
    events: readonly LedgerEvent[],
    writer: Writer,
  ) => Omit<OutcomeRevised, 'id'> | Omit<PolicyChanged, 'id'> | null,
): Promise<boolean> {
  const commit = await ledger.update((files) => {
    const wanted = make(readLedger(files).events, ledger.writer);
    const event = wanted && sealEvent(wanted);
    return event && appendEvent(files, event, deriveFiles, ledger.nonce());
  });
  return commit !== null;
}

/** An outcome of a pull request that the ledger knows, unless it says so already. */
function revise(
  host: OutcomeHost,
  pull: { readonly repository: string; readonly number: number },
  says: (grading: SessionGraded) => Unsealed<OutcomeRevised>,
): Promise<boolean> {
  return add(host, (events, writer) => {
    const grading = gradingOf(events, pull);
    if (grading === null) return null;
    const outcome = says(grading);
    const known = outcomeIn(events, pull);
    return known?.stage === outcome.stage && known.at >= outcome.at ? null : { v: 1, writer, ...outcome };
  });
}

/** Share of what a pull request added that the default branch still has; null where that cannot be told. */
async function shareLeft(host: OutcomeHost, number: number): Promise<number | null> {
  try {
    const { changes, files, spill, close } = await host.aftermath(number);
    try {
      const diff = readDiff(changes, spill);
      return survivingShare(diff, await files(diff.files.map(({ path }) => path)), spill);
    } finally {
      close();
    }
  } catch (error) {
    if (error instanceof HostError) return null;
    throw error;
  }
}

const micro = (share: number | null): number | null => (share === null ? null : Math.round(share * 1e6));

/** A pull request was closed: keeps how it ended, where the ledger has a grade of it. Returns one line for people. */
export async function recordEnd(host: OutcomeHost, repository: string, number: number): Promise<string> {
  const end = await host.ended(number);
  if (end === null) return `pull request ${number} is open again: no outcome`;
  const { stage, at, head, commit, ci, review } = end;
  const pull = { repository, number };
  const added = await revise(host, pull, () => ({
    type: 'outcome.revised',
    at,
    pull: { ...pull, head },
    stage,
    ci,
    review,
    commit,
  }));
  return added
    ? `pull request ${number} was ${stage}`
    : `the ledger has no grade of pull request ${number}, or knows its end`;
}

/** Keeps that a pull request was reverted, if the default branch has lost most of what it added. */
async function recordRevert(host: OutcomeHost, { pull }: OutcomeRevised, at: string): Promise<boolean> {
  const left = await shareLeft(host, pull.number);
  if (left === null || left > GONE) return false;
  return revise(host, pull, () => ({
    type: 'outcome.revised',
    at,
    pull,
    stage: 'reverted',
    survivingMicro: micro(left),
  }));
}

/** Keeps from when on another policy holds. */
function recordPolicy(host: OutcomeHost, text: string | null, commit: string, at: string): Promise<boolean> {
  const policy = text === null ? null : `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
  return add(host, (events, writer) => {
    const changes = events.filter((event) => event.type === 'policy.changed');
    const last = changes.at(-1)?.policy ?? null;
    if (events.length === 0 || last === policy) return null;
    return { v: 1, type: 'policy.changed', at, writer, policy, commit };
  });
}

/** A push to the default branch: its tip before and after (all zeros: there was none), and when. */
export interface Push {
  readonly repository: string;
  readonly before: string;
  readonly after: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
}

/** The default branch was pushed to: keeps what was reverted, and whether another policy holds. */
export async function recordPush(host: OutcomeHost, { repository, before, after, at }: Push): Promise<string> {
  const changed = await recordPolicy(host, await host.policy(), after, at);
  const messages = /^0*$/.test(before) ? [] : await host.pushed(before, after);
  const claimed = revertedIn(readLedger(await host.ledger.read()).events, messages, repository);
  let reverted = 0;
  for (const merged of claimed.slice(0, MOST)) if (await recordRevert(host, merged, at)) reverted += 1;
  const told = claimed.length === 0 ? 'nothing was reverted' : `${reverted} of ${claimed.length} claimed reverts hold`;
  return `${told}${changed ? '; another policy holds' : ''}`;
}

/** Pull requests that were merged fourteen days ago and not reverted: keeps that, with the share of their lines that is left. */
export async function keepOutcomes(host: OutcomeHost, asOf: string): Promise<number> {
  const due = dueForKeeping(readLedger(await host.ledger.read()).events, asOf).slice(0, MOST);
  for (const { pull } of due) {
    const survivingMicro = micro(await shareLeft(host, pull.number));
    await revise(host, pull, () => ({ type: 'outcome.revised', at: asOf, pull, stage: 'kept', survivingMicro }));
  }
  return due.length;
}
