import type { LedgerChange, LedgerEvent, LedgerFile, SessionGraded, WaiverGranted } from '../core/index.ts';
import { isRuling, type Ruling, standingRulings } from './aside.ts';
import { canonicalJson } from './canonical.ts';
import { sealMonths } from './month.ts';
import { type Ledger, readLedger } from './read.ts';
import { eventPath } from './seal.ts';

type Derive = (ledger: Ledger) => readonly LedgerFile[];

/** What an event says, apart from who said it and when. */
const content = (event: LedgerEvent): string | null => canonicalJson({ ...event, at: null, writer: null, id: null });

function newestOf(ledger: Ledger, unit: string): SessionGraded | null {
  const found = ledger.events.findLast((event) => event.type === 'session.graded' && event.unit === unit);
  return found?.type === 'session.graded' ? found : null;
}

const fileOf = (event: LedgerEvent): LedgerFile => ({ path: eventPath(event), text: `${canonicalJson(event)}\n` });

/** The change that adds events which are not there yet, seals the months before them and renews what is derived. */
function changeOf(files: readonly LedgerFile[], events: readonly LedgerEvent[], derive: Derive, message: string) {
  const added = events.map(fileOf);
  const earliest = events.map(({ at }) => at).sort()[0] ?? '';
  const { files: months, removed } = sealMonths(files, earliest);
  const derived = derive(readLedger([...files, ...added]));
  return { files: [...added, ...months, ...derived], message, ...(removed.length > 0 && { removed }) };
}

/**
 * The change that adds waivers which the ledger does not hold yet: one a comment and rule, for what was waived once stays
 * bound to what it was. Null where there is nothing to add.
 */
export function appendWaivers(
  files: readonly LedgerFile[],
  waivers: readonly WaiverGranted[],
  derive: Derive,
  nonce: string,
): LedgerChange | null {
  const keyOf = ({ pull, comment, rule }: WaiverGranted): string =>
    JSON.stringify([pull.repository, pull.number, comment, rule]);
  const { events } = readLedger(files);
  const known = new Set(events.flatMap((event) => (event.type === 'waiver.granted' ? [keyOf(event)] : [])));
  const added = waivers.filter((waiver) => !known.has(keyOf(waiver)));
  return added.length === 0 ? null : changeOf(files, added, derive, `Record a waiver\n\nNonce: ${nonce}\n`);
}

/**
 * The change that adds rulings on events on which none stands: what was set aside is so already, and what somebody let count
 * again is not set aside by a second check. Null where there is nothing to add.
 */
export function appendRulings(
  files: readonly LedgerFile[],
  rulings: readonly Ruling[],
  derive: Derive,
  nonce: string,
): LedgerChange | null {
  const { events, aside } = readLedger(files);
  const standing = standingRulings([...events, ...aside].filter(isRuling));
  const added = rulings.filter(({ event }) => !standing.has(event));
  return added.length === 0 ? null : changeOf(files, added, derive, `Set events aside\n\nNonce: ${nonce}\n`);
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
  derive: Derive,
  nonce: string,
): LedgerChange | null {
  const newest = newestOf(readLedger(files), event.unit);
  if (newest !== null && content(newest) === content(event)) return null;
  return appendEvent(files, event, derive, nonce);
}

const WHAT = {
  'session.graded': 'a graded session',
  'outcome.revised': 'an outcome',
  'waiver.granted': 'a waiver',
  'selection.made': 'a selection',
  'grade.voided': 'a voided grade',
  'event.quarantined': 'a quarantine',
  'event.released': 'a release',
  'arm.registered': 'an arm',
  'arm.retired': 'a retired arm',
  'policy.changed': 'a new policy',
} as const satisfies Record<LedgerEvent['type'], string>;

/** The change that adds an event of any kind; null where the very event is there. */
export function appendEvent(
  files: readonly LedgerFile[],
  event: LedgerEvent,
  derive: Derive,
  nonce: string,
): LedgerChange | null {
  const { events, aside } = readLedger(files);
  if ([...events, ...aside].some(({ id }) => id === event.id)) return null;
  const message = `Record ${WHAT[event.type]}\n\nEvent: ${event.id}\nNonce: ${nonce}\n`;
  return changeOf(files, [event], derive, message);
}
