import { type JsonObject, nameAt } from '../json.ts';

const MOST_WAITING = 10_000;

/**
 * Follows records that name the one before them (`parentUuid`), which may stand behind them in the file. Not counted are the
 * first record, which may go on from another file, and system records: a compaction's boundary follows a message that is
 * never written.
 */
export function openLinks(isKnown: (uuid: string) => boolean) {
  /** Uuid that was named and has not been seen → records that name it. */
  const waiting = new Map<string, number>();
  let chained = false;
  return {
    /** Notes a record; asked before its own uuid is known. */
    note(value: JsonObject): void {
      const [own, parent] = [nameAt(value, 'uuid'), nameAt(value, 'parentUuid')];
      if (own === null || value.parentUuid === undefined) return;
      const isFirst = !chained;
      chained = true;
      waiting.delete(own);
      if (isFirst || parent === null || value.type === 'system' || isKnown(parent)) return;
      if (waiting.has(parent) || waiting.size < MOST_WAITING) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
    },
    /** Records that follow one which never came; null where none names another. */
    broken: (): number | null => (chained ? [...waiting.values()].reduce((sum, count) => sum + count, 0) : null),
  };
}
