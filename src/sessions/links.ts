import { type JsonObject, nameAt } from './json.ts';

const MOST_WAITING = 10_000;

/** Under which keys records have their own name and that of the one before. */
interface Keys {
  readonly own: string;
  readonly parent: string;
}

/**
 * Follows records that name the one before them, which may stand behind them in the file. Not counted are the
 * first record, which may go on from another file, and system records: a compaction's boundary follows a message that is
 * never written.
 */
export function openLinks({ own: ownKey, parent: parentKey }: Keys, isKnown: (name: string) => boolean) {
  /** Name that was named and has not been seen → records that name it. */
  const waiting = new Map<string, number>();
  let chained = false;
  return {
    /** Notes a record; asked before its own name is known. */
    note(value: JsonObject): void {
      const [own, parent] = [nameAt(value, ownKey), nameAt(value, parentKey)];
      if (own === null || value[parentKey] === undefined) return;
      const isFirst = !chained;
      chained = true;
      if (waiting.size > 0) waiting.delete(own);
      if (isFirst || parent === null || value.type === 'system' || isKnown(parent)) return;
      if (waiting.has(parent) || waiting.size < MOST_WAITING) waiting.set(parent, (waiting.get(parent) ?? 0) + 1);
    },
    /** Puts down how many records follow one which never came, if any of them names another. */
    count(counts: { brokenLinks?: number }): void {
      if (chained) counts.brokenLinks = [...waiting.values()].reduce((sum, times) => sum + times, 0);
    },
  };
}
