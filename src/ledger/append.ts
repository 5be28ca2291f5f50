import type { LedgerChange, LedgerEvent, LedgerFile, SessionGraded, WaiverGranted } from '../core/index.ts';
import { canonicalJson } from './canonical.ts';
import { type Ledger, readLedger } from './read.ts';
import { eventPath } from './seal.ts';

/** What an event says, apart from who said it and when. */
const content = (event: SessionGraded): string | null => canonicalJson({ ...event, at: null, writer: null, id: null });

function newestOf(ledger: Ledger, unit: string): SessionGraded | null {
  const found = ledger.events.findLast((event) => event.type === 'session.graded' && event.unit === unit);
  return found?.type === 'session.graded' ? found : null;
}

const fileOf = (event: LedgerEvent): LedgerFile => ({ path: eventPath(event), text: `${canonicalJson(event)}\n` });

/**
 * The change that adds waivers which the ledger does not hold yet: one a comment and rule, for what was waived once stays
 * bound to what it was. Null where there is nothing to add.
 */
export function appendWaivers(
  files: readonly LedgerFile[],
  waivers: readonly WaiverGranted[],
  derive: (ledger: Ledger) => readonly LedgerFile[],
  nonce: string,
): LedgerChange | null {
  const keyOf = ({ pull, comment, rule }: WaiverGranted): string =>
    JSON.stringify([pull.repository, pull.number, comment, rule]);
  const { events } = readLedger(files);
  const known = new Set(events.flatMap((event) => (event.type === 'waiver.granted' ? [keyOf(event)] : [])));
  const added = waivers.filter((waiver) => !known.has(keyOf(waiver))).map(fileOf);
  if (added.length === 0) return null;
  return {
    files: [...added, ...derive(readLedger([...files, ...added]))],
    message: `Record a waiver\n\nNonce: ${nonce}\n`,
  };
}

/**
 * The change that adds a grading to a ledger and renews the files derived from it, which `derive` makes. Null where
 * there is nothing to add: the event is there, or the newest of its unit says the same (a webhook delivered twice, a
 * job run again). `nonce` goes into the commit message, so that no two writers make the same commit. The message
 * holds nothing else from the event: GitHub would link the numbers and names in it.
 */
export function appendGraded(
  files: readonly LedgerFile[],
  event: SessionGraded,
  derive: (ledger: Ledger) => readonly LedgerFile[],
  nonce: string,
): LedgerChange | null {
  const before = readLedger(files);
  if (before.events.some(({ id }) => id === event.id)) return null;
  const newest = newestOf(before, event.unit);
  if (newest !== null && content(newest) === content(event)) return null;
  const added = fileOf(event);
  return {
    files: [added, ...derive(readLedger([...files, added]))],
    message: `Record a graded session\n\nEvent: ${event.id}\nNonce: ${nonce}\n`,
  };
}
