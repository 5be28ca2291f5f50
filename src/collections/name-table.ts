import { type HashSet, type HashTable, hashOf, openHashSet, openHashTable } from './hash-table.ts';

/** Up to so many names are kept as they are. */
const MOST_PLAIN = 20_000;

/** Numbers by name: below 2^32 − 1. */
export interface NameTable {
  get(name: string): number | undefined;
  set(name: string, value: number): void;
  delete(name: string): void;
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

/** Names, of which only the presence is known. */
export interface NameSet {
  has(name: string): boolean;
  add(name: string): void;
}

/** An empty set of names; like `openNameTable`, of many it keeps but hashes, some 14 bytes each. */
export function openNameSet(mostPlain = MOST_PLAIN): NameSet {
  const plain = new Set<string>();
  let hashes: HashSet | null = null;
  return {
    has: (name) => (hashes ? hashes.has(hashOf(name)) : plain.has(name)),
    add(name) {
      if (hashes === null && plain.size >= mostPlain) {
        hashes = openHashSet();
        for (const known of plain) hashes.add(hashOf(known));
        plain.clear();
      }
      if (hashes) hashes.add(hashOf(name));
      else plain.add(name);
    },
  };
}
