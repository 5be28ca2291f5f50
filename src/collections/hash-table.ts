import crypto from 'node:crypto';

/** 64 bits, as two numbers below 2^32. */
export interface Hash {
  readonly high: number;
  readonly low: number;
}

/** One character a byte. `hash` came with Node 20.12; it is several times as fast. */
const digestOf = (name: string): string =>
  crypto.hash?.('sha256', name, 'binary') ?? crypto.createHash('sha256').update(name).digest('binary');

const wordAt = (bytes: string, at: number): number =>
  ((bytes.charCodeAt(at) << 24) |
    (bytes.charCodeAt(at + 1) << 16) |
    (bytes.charCodeAt(at + 2) << 8) |
    bytes.charCodeAt(at + 3)) >>>
  0;

/** Names that were hashed last: whoever asks for a name adds it next, and the next record names the one before. */
const LAST = 8;
/** A longer text is no name, and is not kept. */
const LONGEST_NAME = 500;
const [names, hashes]: [string[], Hash[]] = [[], []];
let oldest = 0;

/** The first 64 bits of a name's SHA-256; a weaker hash would let a hostile log make all its names collide. */
export function hashOf(name: string): Hash {
  const known = hashes[names.indexOf(name)];
  if (known) return known;
  const digest = digestOf(name);
  const hash = { high: wordAt(digest, 0), low: wordAt(digest, 4) };
  if (name.length > LONGEST_NAME) return hash;
  names[oldest] = name;
  hashes[oldest] = hash;
  oldest = (oldest + 1) % LAST;
  return hash;
}

/** Slots lie in so many arrays, each of which grows by itself: to copy all of them at once would take as much again. */
const SEGMENTS = 64;
const FIRST_SLOTS = 16;
const FULL = 0.8;
/** How much larger a segment becomes that is full. */
const GROWTH = 1.5;

/** Words of 32 bits in a slot: the hash, and behind it a value or nothing. */
type Width = 2 | 3;

const isTaken = (words: Uint32Array, at: number): boolean => words[at] !== 0 || words[at + 1] !== 0;

/** Where a hash stands in a segment, or the free slot for it: one whose hash is 0. */
function slotOf(words: Uint32Array, width: Width, { high, low }: Hash): number {
  let at = Math.floor((high / 2 ** 32) * (words.length / width)) * width;
  while (isTaken(words, at) && (words[at] !== high || words[at + 1] !== low)) {
    at += width;
    if (at === words.length) at = 0;
  }
  return at;
}

function grown(words: Uint32Array, width: Width): Uint32Array {
  const larger = new Uint32Array(Math.ceil((words.length / width) * GROWTH) * width);
  for (let at = 0; at < words.length; at += width) {
    if (!isTaken(words, at)) continue;
    const to = slotOf(larger, width, { high: words[at] ?? 0, low: words[at + 1] ?? 0 });
    for (let word = 0; word < width; word += 1) larger[to + word] = words[at + word] ?? 0;
  }
  return larger;
}

/** Slots by hash, in segments. */
function openSlots(width: Width) {
  const segments = Array.from({ length: SEGMENTS }, (): Uint32Array => new Uint32Array(FIRST_SLOTS * width));
  const used = new Uint32Array(SEGMENTS);
  const segmentOf = ({ low }: Hash): Uint32Array => segments[low % SEGMENTS] as Uint32Array;
  return {
    segments,
    segmentOf,
    /** The segment that a hash is in, with the slot where it stands from now on. */
    take(hash: Hash): { readonly words: Uint32Array; readonly at: number } {
      const number = hash.low % SEGMENTS;
      const old = segmentOf(hash);
      const words = ((used[number] ?? 0) * width) / old.length > FULL ? grown(old, width) : old;
      segments[number] = words;
      const at = slotOf(words, width, hash);
      if (!isTaken(words, at)) used[number] = (used[number] ?? 0) + 1;
      words[at] = hash.high;
      words[at + 1] = hash.low;
      return { words, at };
    },
  };
}

const GONE = 0xffffffff;

/** Numbers below 2^32 − 1 by hash, 12 bytes a slot. A hash of 0 cannot be told from none. */
export interface HashTable {
  get(hash: Hash): number | undefined;
  set(hash: Hash, value: number): void;
  delete(hash: Hash): void;
  /** In no particular order. */
  entries(): Iterable<readonly [hash: Hash, value: number]>;
}

/** An empty table of hashes. */
export function openHashTable(): HashTable {
  const slots = openSlots(3);
  const get = (hash: Hash): number | undefined => {
    const words = slots.segmentOf(hash);
    const at = slotOf(words, 3, hash);
    const value = isTaken(words, at) ? words[at + 2] : GONE;
    return value === GONE ? undefined : value;
  };
  const set = (hash: Hash, value: number): void => {
    const { words, at } = slots.take(hash);
    words[at + 2] = value;
  };
  return {
    get,
    set,
    delete(hash) {
      if (get(hash) !== undefined) set(hash, GONE);
    },
    *entries() {
      for (const words of slots.segments)
        for (let at = 0; at < words.length; at += 3) {
          const value = words[at + 2] ?? GONE;
          if (isTaken(words, at) && value !== GONE) yield [{ high: words[at] ?? 0, low: words[at + 1] ?? 0 }, value];
        }
    },
  };
}

/** Hashes, 8 bytes a slot. A hash of 0 counts as held. */
export interface HashSet {
  has(hash: Hash): boolean;
  add(hash: Hash): void;
}

/** An empty set of hashes. */
export function openHashSet(): HashSet {
  const slots = openSlots(2);
  return {
    has({ high, low }) {
      const words = slots.segmentOf({ high, low });
      const at = slotOf(words, 2, { high, low });
      return words[at] === high && words[at + 1] === low;
    },
    add(hash) {
      slots.take(hash);
    },
  };
}
