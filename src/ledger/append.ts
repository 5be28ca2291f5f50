import type { LedgerChange, LedgerFile, SessionGraded } from '../core/index.ts';
import { canonicalJson } from './canonical.ts';
import { type Ledger, readLedger } from './read.ts';
import { eventPath } from './seal.ts';

/** What an event says, apart from who said it and when. */
const content = (event: SessionGraded): string | null => canonicalJson({ ...event, at: null, writer: null, id: null });

function newestOf(ledger: Ledger, unit: string): SessionGraded | null {
  const found = ledger.events.findLast((event) => event.type === 'session.graded' && event.unit === unit);
  return found?.type === 'session.graded' ? found : null;
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
  const added: LedgerFile = { path: eventPath(event), text: `${canonicalJson(event)}\n` };
  return {
    files: [added, ...derive(readLedger([...files, added]))],
    message: `Record a graded session\n\nEvent: ${event.id}\nNonce: ${nonce}\n`,
  };
}
