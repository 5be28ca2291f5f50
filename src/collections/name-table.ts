import crypto from 'node:crypto';

/** Numbers by name: below 2^32 − 1. */
export interface NameTable {
  get(name: string): number | undefined;
  set(name: string, value: number): void;
  delete(name: string): void;
}

/** Up to so many names are kept as they are. */
const MOST_PLAIN = 20_000;
const GONE = 0xffffffff;
const FULL = 0.8;

/** `hash` came with Node 20.12; it is several times as fast. */
const digestOf = (name: string): string =>
  crypto.hash?.('sha256', name) ?? crypto.createHash('sha256').update(name).digest('hex');

/** 64 bits, as two numbers below 2^32. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** The first 64 bits of a name's SHA-256; a weaker hash would let a hostile log make all its names collide. */
export function hashOf(name: string): Hash {
  const digest = digestOf(name);
  return { high: Number.parseInt(digest.slice(0, 8), 16), low: Number.parseInt(digest.slice(8, 16), 16) };
}

/** Where a hash stands in a table of three words a slot (hash, value), or the free slot for it: one whose hash is 0. */
function slotOf(table: Uint32Array, { high, low }: Hash): number {
  let at = (high & (table.length / 3 - 1)) * 3;
  while ((table[at] !== 0 || table[at + 1] !== 0) && (table[at] !== high || table[at + 1] !== low)) {
    at += 3;
    if (at === table.length) at = 0;
  }
  return at;
}

function grown(table: Uint32Array): Uint32Array {
  const larger = new Uint32Array(table.length * 2);
  for (let at = 0; at < table.length; at += 3) {
    const slot = table.subarray(at, at + 3);
    const [high = 0, low = 0] = slot;
    if (high !== 0 || low !== 0) larger.set(slot, slotOf(larger, { high, low }));
  }
  return larger;
}

/** Numbers below 2^32 − 1 by hash, 12 bytes a slot. A hash of 0 cannot be told from none. */
export interface HashTable {
  get(hash: Hash): number | undefined;
  set(hash: Hash, value: number): void;
  delete(hash: Hash): void;
}

/** An empty table of hashes. */
export function openHashTable(): HashTable {
  let slots: Uint32Array = new Uint32Array(3 * 1024);
  let used = 0;
  const set = (hash: Hash, value: number): void => {
    if ((used * 3) / slots.length > FULL) slots = grown(slots);
    const at = slotOf(slots, hash);
    if (slots[at] === 0 && slots[at + 1] === 0) used += 1;
    slots.set([hash.high, hash.low, value], at);
  };
  const get = (hash: Hash): number | undefined => {
    const at = slotOf(slots, hash);
    const value = slots[at] === 0 && slots[at + 1] === 0 ? GONE : slots[at + 2];
    return value === GONE ? undefined : value;
  };
  return {
    get,
    set,
    delete(hash) {
      if (get(hash) !== undefined) set(hash, GONE);
    },
  };
}

/**
 * An empty table. With few names it is a Map; many take some 20 bytes each, as only a hash of each is kept: that two of a
 * million names are taken for one has a chance of 1 : 10^7.
 */
export function openNameTable(mostPlain = MOST_PLAIN): NameTable {
  const plain = new Map<string, number>();
  let hashes: HashTable | null = null;
  return {
    get: (name) => (hashes ? hashes.get(hashOf(name)) : plain.get(name)),
    set(name, value) {
      if (hashes === null && plain.size >= mostPlain && !plain.has(name)) {
        hashes = openHashTable();
        for (const [known, number] of plain) hashes.set(hashOf(known), number);
        plain.clear();
      }
      if (hashes) hashes.set(hashOf(name), value);
      else plain.set(name, value);
    },
    delete(name) {
      if (hashes) hashes.delete(hashOf(name));
      else plain.delete(name);
    },
  };
}
