/** Texts that were typed ahead and not yet handed to the agent; the same one may wait several times. */
export interface Queue {
  add(text: string): void;
  /** Takes one such text out; false where none waits. */
  take(text: string): boolean;
}

/** A queue in which nothing waits. */
export function openQueue(): Queue {
  const waiting = new Map<string, number>();
  return {
    add(text) {
      waiting.set(text, (waiting.get(text) ?? 0) + 1);
    },
    take(text) {
      const count = waiting.get(text);
      if (count === undefined) return false;
      if (count > 1) waiting.set(text, count - 1);
      else waiting.delete(text);
      return true;
    },
  };
}
