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

const placeOf = (key: number): Hash => {
  const size = Math.abs(key);
  return { high: Math.floor(size / LOW), low: (size % LOW) + (key < 0 ? LOW : 0) };
};

const keyAt = ({ high, low }: Hash): number => (low < LOW ? 1 : -1) * (high * LOW + (low % LOW));

const WIDTH = 4;
const BLOCK = 1024;
/** Stand for a count that is not known, and for one that lies elsewhere: it is no whole number, or too large. */
const [UNKNOWN, ELSEWHERE] = [0xffffffff, 0xfffffffe];

const isPlain = (count: number): boolean => count >>> 0 === count && count < ELSEWHERE;

/** The tokens of many messages by the messages' keys (see `keyOf`); some 30 bytes a message. */
export class Messages {
  readonly #rows = openHashTable();
  readonly #blocks: Uint32Array[] = [];
  /** Counts that do not fit, by their places among all counts. */
  readonly #odd = new Map<number, number>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  #count(row: number, at: number): number | null {
    const place = row * WIDTH + at;
    const count = this.#blocks[Math.floor(row / BLOCK)]?.[place % (BLOCK * WIDTH)] ?? UNKNOWN;
    return count === ELSEWHERE ? (this.#odd.get(place) ?? null) : count === UNKNOWN ? null : count;
  }

  #tokens(row: number): MessageTokens {
    return [this.#count(row, 0), this.#count(row, 1), this.#count(row, 2), this.#count(row, 3)];
  }

  get(key: number): MessageTokens | undefined {
    const row = this.#rows.get(placeOf(key));
    return row === undefined ? undefined : this.#tokens(row);
  }

  set(key: number, tokens: MessageTokens): void {
    const hash = placeOf(key);
    const row = this.#rows.get(hash) ?? this.#size;
    if (row === this.#size) {
      if (row % BLOCK === 0) this.#blocks.push(new Uint32Array(WIDTH * BLOCK));
      this.#rows.set(hash, row);
      this.#size += 1;
    }
    const block = this.#blocks[Math.floor(row / BLOCK)];
    for (let at = 0; at < WIDTH; at += 1) {
      const count = tokens[at] ?? null;
      const place = row * WIDTH + at;
      const plain = count === null || isPlain(count);
      if (!plain) this.#odd.set(place, count);
      if (block) block[place % (BLOCK * WIDTH)] = plain ? (count ?? UNKNOWN) : ELSEWHERE;
    }
  }

  /** In no particular order. */
  *entries(): Generator<{ readonly key: number; readonly tokens: MessageTokens }> {
    for (const [hash, row] of this.#rows.entries()) yield { key: keyAt(hash), tokens: this.#tokens(row) };
  }
}
