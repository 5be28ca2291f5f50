import { type Hash, hashOf, openHashTable } from '../../collections/index.ts';

/** Tokens of one message of the model: input, cached input, cache writes, output; null where it does not say. */
export type MessageTokens = readonly [
  input: number | null,
  cachedInput: number | null,
  cacheWrite: number | null,
  output: number | null,
];

const LOW = 2 ** 20;

/** A message's name as a number: 52 bits of a hash of it, negative where the name may be another message's elsewhere. */
export function keyOf(name: string): number {
  const { high, low } = hashOf(name);
  const key = high * LOW + (low >>> 12) || 1;
  // A mere place in the file, or what a counter could have made.
  return name.length >= 12 && !name.startsWith('@') ? key : -key;
}

/** Whether a message's key names it in every log. */
export const isSure = (key: number): boolean => key > 0;

const WIDTH = 5;
const BLOCK = 256;

const placeOf = (key: number): Hash => {
  const size = Math.abs(key);
  return { high: Math.floor(size / LOW), low: (size % LOW) + (key < 0 ? LOW : 0) };
};

const readRow = (row: Float64Array): MessageTokens => {
  const known = (at: number): number | null => (Number.isNaN(row[at]) ? null : (row[at] ?? null));
  return [known(1), known(2), known(3), known(4)];
};

/** The tokens of many messages by the messages' keys (see `keyOf`), in order of first mention; 60 bytes a message. */
export class Messages {
  readonly #rows = openHashTable();
  readonly #blocks: Float64Array[] = [];
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** A row's key and counts; NaN stands for a count that is not known. */
  #row(number: number): Float64Array {
    const block = this.#blocks[Math.floor(number / BLOCK)] ?? new Float64Array(WIDTH * BLOCK);
    const from = (number % BLOCK) * WIDTH;
    return block.subarray(from, from + WIDTH);
  }

  get(key: number): MessageTokens | undefined {
    const number = this.#rows.get(placeOf(key));
    return number === undefined ? undefined : readRow(this.#row(number));
  }

  set(key: number, tokens: MessageTokens): void {
    const place = placeOf(key);
    const number = this.#rows.get(place) ?? this.#size;
    if (number === this.#size) {
      if (number % BLOCK === 0) this.#blocks.push(new Float64Array(WIDTH * BLOCK));
      this.#rows.set(place, number);
      this.#size += 1;
    }
    this.#row(number).set([key, ...tokens.map((count) => count ?? Number.NaN)]);
  }

  *entries(): Generator<{ readonly key: number; readonly tokens: MessageTokens }> {
    for (let number = 0; number < this.#size; number += 1) {
      const row = this.#row(number);
      yield { key: row[0] ?? 0, tokens: readRow(row) };
    }
  }
}
