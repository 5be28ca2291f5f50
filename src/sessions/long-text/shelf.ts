import { LongText } from './long-string.ts';
import type { Text } from './long-text.ts';

/** Room for a longer text is given back. */
const MOST_ROOM = 16 * 1024 * 1024;

/** Where texts wait that are mostly thrown away unread. */
export interface Shelf {
  /** The text, which may be kept until it is let go. */
  keep(text: Text): Text;
  /** A text that was kept is not read again. */
  letGo(text: Text): void;
}

/**
 * A shelf on which the same memory holds one text after the other: memory of its own for each would be garbage that the
 * engine, which sees but little of it, is slow to collect.
 */
export function openShelf(): Shelf {
  let spare: Buffer | null = null;
  const rooms = new Map<Text, Buffer>();
  return {
    keep(text) {
      if (typeof text === 'string') return text;
      const { raw, skip } = text;
      const room: Buffer = spare && spare.length >= raw.length ? spare : Buffer.allocUnsafeSlow(raw.length);
      if (room === spare) spare = null;
      raw.copy(room);
      const kept = new LongText(room.subarray(0, raw.length), skip);
      rooms.set(kept, room);
      return kept;
    },
    letGo(text) {
      const room = rooms.get(text);
      rooms.delete(text);
      if (room && room.length <= MOST_ROOM && room.length > (spare?.length ?? 0)) spare = room;
    },
  };
}
