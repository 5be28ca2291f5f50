import type { LedgerEvent, LedgerFile } from '../core/index.ts';
import { canonicalJson } from './canonical.ts';
import { orderOf } from './fold.ts';
import { type Read, readEntries, type UnknownEvent } from './read.ts';

const LOOSE = /^events\/\d{4}\/\d\d\/\d\d\/[\w.-]+\.json$/;

/** The file of a sealed month, by the events' times: `events/2026-05.jsonl`. */
const monthPath = ({ at }: Pick<LedgerEvent, 'at'>): string => `events/${at.slice(0, 7)}.jsonl`;

/** Months that are sealed: the files to write, and the paths that are no longer needed. */
export interface Sealed {
  readonly files: readonly LedgerFile[];
  readonly removed: readonly string[];
}

type Readable = Exclude<Read, { readonly kind: 'bad' }>;
const isReadable = (read: Read): read is Readable => read.kind !== 'bad';

/** The text of a month: each event once, by time and id; lines that could not be read stay behind them as they were. */
function monthText(events: readonly (LedgerEvent | UnknownEvent)[], unread: readonly string[]): string {
  const byOrder = new Map(events.map((event) => [orderOf(event), event]));
  const lines = [...byOrder].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, event]) => canonicalJson(event));
  return [...lines, ...unread].map((line) => `${line}\n`).join('');
}

/** The events of loose files of months before `month` (YYYY-MM), with the files that they lie in. */
function looseBefore(files: readonly LedgerFile[], month: string) {
  return files
    .filter(({ path }) => LOOSE.test(path))
    .flatMap((file) => {
      const read = readEntries(file)?.[0]?.read;
      return read && isReadable(read) && read.event.at.slice(0, 7) < month
        ? [{ path: file.path, event: read.event }]
        : [];
    });
}

/**
 * Seals each month before that of `at` that has events in files of their own: all its events go into one file, which a late
 * event joins at the next sealing. What is in quarantine stays where it is. A ledger says the same before and after.
 */
export function sealMonths(files: readonly LedgerFile[], at: string): Sealed {
  const loose = looseBefore(files, at.slice(0, 7));
  const sealed = new Map(files.map((file) => [file.path, file]));
  const months = [...new Set(loose.map(({ event }) => monthPath(event)))].sort();
  return {
    removed: loose.map(({ path }) => path).sort(),
    files: months.map((path) => {
      const known = sealed.get(path);
      const entries = known ? (readEntries(known) ?? []) : [];
      const kept = entries.map(({ read }) => read).filter(isReadable);
      const added = loose.filter(({ event }) => monthPath(event) === path);
      const unread = entries.filter(({ read }) => !isReadable(read)).map(({ text }) => text);
      return {
        path,
        text: monthText(
          [...kept, ...added].map(({ event }) => event),
          unread,
        ),
      };
    }),
  };
}
