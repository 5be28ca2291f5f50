/** What was read of texts, kept by text. */
export interface Memory<Value> {
  get(text: string): Value | undefined;
  /** Keeps a value, if there is room for its weight. */
  set(text: string, value: Value, weight: number): void;
}

/**
 * An empty memory for values that weigh `most` at a time, and as much again. Whoever goes through more texts than fit, time
 * after time in one order, finds the first ones each time, where a memory of the latest alone would have lost each before
 * it is asked for again; and of the rest the latest.
 */
export function openMemory<Value>(most: number): Memory<Value> {
  const first = new Map<string, Value>();
  const latest = new Map<string, Value>();
  let [ofFirst, ofLatest] = [0, 0];
  return {
    get: (text) => first.get(text) ?? latest.get(text),
    set(text, value, weight) {
      if (weight > most) return;
      if (ofFirst + weight <= most) {
        first.set(text, value);
        ofFirst += weight;
        return;
      }
      if (ofLatest + weight > most) {
        latest.clear();
        ofLatest = 0;
      }
      latest.set(text, value);
      ofLatest += weight;
    },
  };
}
