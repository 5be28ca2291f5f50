import { KERNEL } from './kernel-code.ts';

/** kernel.wat says what these do. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  longStrings(at: number, to: number, least: number, table: number, most: number): number;
  unescape(at: number, to: number, into: number): number;
  holdsAny(at: number, to: number, set: number): number;
}

/** As far as it is used here: the types of Node leave it out. */
declare const WebAssembly: {
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

const PAGE = 65_536;
const DIGITS = 256;
const PLACES = 512;
const MOST_PLACES = 1024;
const SETS = PLACES + 8 * MOST_PLACES;
const MOST_SETS = 16;
const MOST_WORDS = 32;
/** Eight tables of sixteen bytes, how many words there are, and the words of four bytes. */
const SET = 132 + 4 * MOST_WORDS;
const BUCKETS = 8;
/** Behind the tables: what is read, and behind that what is written. */
const INPUT = SETS + MOST_SETS * SET;
/** The kernel touches some bytes behind what it is given. */
const SLACK = 32;

const ESCAPES = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', u: '\u0001' };

function fillTables(memory: Buffer): void {
  for (const [letter, stands] of Object.entries(ESCAPES)) memory[letter.charCodeAt(0)] = stands.charCodeAt(0);
  memory.fill(0x80, DIGITS, DIGITS + 256);
  for (const digit of '0123456789abcdefABCDEF') memory[DIGITS + digit.charCodeAt(0)] = Number.parseInt(digit, 16);
}

function load() {
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Buffer.from(KERNEL, 'base64')));
  const kernel = exports as Kernel;
  let memory = Buffer.from(kernel.memory.buffer);
  fillTables(memory);
  for (const set of sets) fillSet(memory, set);
  return {
    kernel,
    /** Its memory, with room for so many bytes from `INPUT` on; an older view is void once there had to be more. */
    memory(room: number): Buffer {
      const missing = INPUT + room + 2 * SLACK - memory.length;
      if (missing > 0) {
        kernel.memory.grow(Math.ceil(missing / PAGE));
        memory = Buffer.from(kernel.memory.buffer);
      }
      return memory;
    },
  };
}

/** Words that are looked for together. */
export interface WordSet {
  /** Its place among the others. */
  readonly number: number;
  readonly words: readonly Buffer[];
}

const sets: WordSet[] = [];

/** Words that are much alike share a bucket: the tables then allow for little else. */
function fillSet(memory: Buffer, { number, words }: WordSet): void {
  const at = SETS + number * SET;
  const sorted = words.toSorted((one, other) => one.compare(other));
  for (const [index, word] of sorted.entries()) {
    const bucket = 1 << Math.floor((index * BUCKETS) / sorted.length);
    for (const [place, byte] of word.entries()) {
      for (const half of [byte & 15, 16 + (byte >> 4)]) {
        const cell = at + 32 * place + half;
        memory[cell] = (memory[cell] ?? 0) | bucket;
      }
    }
    word.copy(memory, at + 132 + 4 * index);
  }
  memory.writeUInt32LE(sorted.length, at + 128);
}

let loaded: ReturnType<typeof load> | null = null;
const NOTHING = Buffer.alloc(0);
/** What is in memory: the JSON text that was last looked through, from `INPUT` on, and the text of a string. */
let json: Buffer = NOTHING;
let last: { readonly raw: Uint8Array; readonly text: Buffer } | null = null;

/** Defines at most 32 words of four bytes each that are looked for together; there may be 16 such sets. */
export function defineWords(words: readonly Buffer[]): WordSet {
  const set = { number: sets.length, words };
  sets.push(set);
  if (loaded) fillSet(loaded.memory(0), set);
  return set;
}

/**
 * Where the strings of at least `least` bytes lie in JSON text, at most 1,024 of them: their bytes between the quotes, as
 * they stand there. null where a string is not valid JSON. What is outside of strings is not looked at.
 */
export function findLongStrings(text: Buffer, least: number): readonly Buffer[] | null {
  loaded ??= load();
  const memory = loaded.memory(text.length);
  memory.set(text, INPUT);
  [json, last] = [text, null];
  const count = loaded.kernel.longStrings(INPUT, INPUT + text.length, least, PLACES, MOST_PLACES);
  if (count < 0) return null;
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [PLACES + 8 * at, PLACES + 8 * at + 4].map((place) => memory.readInt32LE(place) - INPUT);
    return text.subarray(from, to);
  });
}

/** Where bytes lie in memory, into which they are put where they are not part of what is there. */
function placeOf(raw: Uint8Array, memory: Buffer): number {
  const at = raw.byteOffset - json.byteOffset;
  if (raw.buffer !== json.buffer || at < 0 || at + raw.length > json.length) {
    memory.set(raw, INPUT);
    json = NOTHING;
    return INPUT;
  }
  return INPUT + at;
}

/**
 * The text of a string, given the bytes between its quotes, which are valid JSON and UTF-8. It is UTF-8, too; half of a
 * surrogate pair becomes U+FFFD. The bytes returned are good until the next call of a function of this file.
 */
export function unescapeString(raw: Uint8Array): Buffer {
  if (last?.raw === raw) return last.text;
  loaded ??= load();
  const memory = loaded.memory(json.length + 2 * raw.length);
  const at = placeOf(raw, memory);
  const into = INPUT + Math.max(json.length, raw.length) + SLACK;
  const text = memory.subarray(into, loaded.kernel.unescape(at, at + raw.length, into));
  last = { raw, text };
  return text;
}

/** Whether some bytes, which `unescapeString` gave last, hold any of the words. */
export function holdsAny(text: Buffer, { number }: WordSet): boolean {
  const at = text.byteOffset;
  return loaded?.kernel.holdsAny(at, at + text.length, SETS + number * SET) === 1;
}
