import { KERNEL } from './kernel-code.ts';

/** kernel.wat says what these do. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  readonly open: { readonly value: number };
  readonly stopped: { readonly value: number };
  begin(): void;
  longStrings(at: number, to: number, shift: number, least: number, table: number, most: number): number;
  unescape(at: number, to: number, end: number, into: number): number;
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
const MOST_SETS = 32;
const WORD = 4;
const MOST_WORDS = 32;
/** Eight tables of sixteen bytes, how many words there are, and the words of four bytes. */
const SET = 132 + 4 * MOST_WORDS;
const BUCKETS = 8;
/** Behind the tables: what is read, and behind that what is written. */
const INPUT = SETS + MOST_SETS * SET;
/** The kernel touches some bytes behind what it is given; blanks stand behind the end of JSON text. */
const SLACK = 64;
const BLANK = 0x20;
/** What is longer is gone through in pieces, so that its memory, which never shrinks, stays small. */
const PIECE = 1024 * 1024;
/** An escape of a piece may end in the next one, and so may the pair that begins with it. */
const ESCAPE = 12;
/** Room for a longer text is kept for the next one up to this size. */
const MOST_ROOM = 16 * PIECE;

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
  /** The set that is asked of most texts as well, and both sets' words as one. */
  readonly beside: { readonly other: WordSet; readonly both: WordSet } | null;
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
const machine = (): ReturnType<typeof load> => {
  loaded ??= load();
  return loaded;
};

const NOTHING = Buffer.alloc(0);
/** Where the text of a string is put together that is gone through in pieces. */
let room: Buffer = NOTHING;
/** What is in memory: the JSON text that was last looked through, from `INPUT` on, and the text of a string. */
let json: Buffer = NOTHING;
let last: {
  readonly raw: Uint8Array;
  readonly text: Buffer;
  /** Sets of which the text holds no word, and from which byte of `text.buffer` on it was looked through. */
  readonly without: Map<WordSet, number>;
} | null = null;

function addSet(words: readonly Buffer[], beside: WordSet['beside']): WordSet {
  const set = { number: sets.length, words, beside };
  sets.push(set);
  if (loaded) fillSet(loaded.memory(0), set);
  return set;
}

/**
 * Defines words of four bytes each that are looked for together, at most 32, and as many of `other`, another set that is
 * mostly asked of the same texts: both are then looked for at once. There may be 32 sets, two of those beside another.
 */
export function defineWords(words: readonly Buffer[], other: WordSet | null = null): WordSet {
  return addSet(words, other && { other, both: addSet([...words, ...other.words], null) });
}

/** Puts a piece of JSON text into memory, and blanks behind it if it is the last. */
function enter(text: Buffer, from: number): Buffer {
  const memory = machine().memory(Math.min(text.length - from, PIECE + SLACK));
  const piece = text.subarray(from, from + PIECE + SLACK);
  memory.set(piece, INPUT);
  if (from + PIECE >= text.length) memory.fill(BLANK, INPUT + piece.length, INPUT + piece.length + SLACK);
  return memory;
}

/** The places of strings that the kernel found, `count` of them, added to others. */
function takePlaces(memory: Buffer, count: number, places: number[]): void {
  for (let at = 0; at < 2 * count; at += 1) places.push(memory.readInt32LE(PLACES + 4 * at));
}

/**
 * Where the strings of at least `least` bytes begin and end in JSON text, quotes left out, one after the other; at most
 * 1,024 of them. null where a string is not valid JSON. What is outside of strings is not looked at.
 */
export function findLongStrings(text: Buffer, least: number): readonly number[] | null {
  const { kernel } = machine();
  const places: number[] = [];
  kernel.begin();
  [json, last] = [NOTHING, null];
  for (let from = 0; from < text.length; from += PIECE) {
    const memory = enter(text, from);
    const end = INPUT + Math.min(PIECE, text.length - from);
    const left = MOST_PLACES - places.length / 2;
    const count = kernel.longStrings(INPUT, end, from - INPUT, least, PLACES, left);
    if (count < 0) return null;
    takePlaces(memory, count, places);
    if (count === left) break;
  }
  if (text.length <= PIECE) json = text;
  return kernel.open.value < 0 ? places : null;
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

function unescapeShort(raw: Uint8Array): Buffer {
  const { kernel, memory: grown } = machine();
  const memory = grown(json.length + 2 * raw.length);
  const at = placeOf(raw, memory);
  const into = INPUT + Math.max(json.length, raw.length) + SLACK;
  const end = at + raw.length;
  return memory.subarray(into, kernel.unescape(at, end, end, into));
}

function unescapeLong(raw: Uint8Array): Buffer {
  const { kernel, memory: grown } = machine();
  const memory = grown(2 * PIECE + 2 * SLACK);
  const into = INPUT + PIECE + SLACK;
  const text = raw.length > room.length ? Buffer.allocUnsafeSlow(raw.length) : room;
  if (raw.length <= MOST_ROOM) room = text;
  json = NOTHING;
  let length = 0;
  for (let from = 0; from < raw.length; from += kernel.stopped.value - INPUT) {
    const piece = raw.subarray(from, from + PIECE + ESCAPE);
    memory.set(piece, INPUT);
    const to = kernel.unescape(INPUT, INPUT + Math.min(PIECE, piece.length), INPUT + piece.length, into);
    memory.copy(text, length, into, to);
    length += to - into;
  }
  return text.subarray(0, length);
}

/**
 * The text of a string, given the bytes between its quotes, which are valid JSON and UTF-8. It is UTF-8, too; half of a
 * surrogate pair becomes U+FFFD. The bytes returned are good until the next call of a function of this file.
 */
export function unescapeString(raw: Uint8Array): Buffer {
  if (last?.raw === raw) return last.text;
  const text = raw.length > PIECE ? unescapeLong(raw) : unescapeShort(raw);
  last = { raw, text, without: new Map() };
  return text;
}

function finds(text: Buffer, { number }: WordSet): boolean {
  const { kernel, memory: grown } = machine();
  const memory = grown(0);
  const set = SETS + number * SET;
  if (text.buffer === memory.buffer) return kernel.holdsAny(text.byteOffset, text.byteOffset + text.length, set) === 1;
  for (let from = 0; from < text.length; from += PIECE) {
    const piece = text.subarray(from, from + PIECE + WORD - 1);
    memory.set(piece, INPUT);
    if (kernel.holdsAny(INPUT, INPUT + piece.length, set) === 1) return true;
  }
  return false;
}

/** Whether some bytes are the text that `unescapeString` gave last, or the end of it. */
const endsLast = (text: Buffer): boolean =>
  last !== null &&
  text.buffer === last.text.buffer &&
  text.byteOffset >= last.text.byteOffset &&
  text.byteOffset + text.length === last.text.byteOffset + last.text.length;

/** Whether some bytes, the text that `unescapeString` gave last or the end of it, hold any of the words. */
export function holdsAny(text: Buffer, set: WordSet): boolean {
  const without = endsLast(text) ? last?.without : undefined;
  if (text.byteOffset >= (without?.get(set) ?? Number.POSITIVE_INFINITY)) return false;
  const { beside } = set;
  if (beside === null || without === undefined) return finds(text, set);
  if (finds(text, beside.both)) return finds(text, set);
  without.set(set, text.byteOffset).set(beside.other, text.byteOffset);
  return false;
}

/** Lets go of the texts that were last worked on, which are as large as the log's largest strings: another log needs others. */
export function forgetTexts(): void {
  [json, last, room] = [NOTHING, null, NOTHING];
}
