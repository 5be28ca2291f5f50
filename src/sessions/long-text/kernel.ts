import { KERNEL } from './kernel-code.ts';

/** kernel.wat says what these do. */
interface Kernel {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number };
  longStrings(at: number, to: number, least: number, table: number, most: number): number;
  unescape(at: number, to: number, into: number): number;
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
/** Behind the tables: what is read, and behind that what is written. */
const INPUT = PLACES + 8 * MOST_PLACES;
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

let loaded: ReturnType<typeof load> | null = null;
/** The string whose text is in memory, and where it lies. */
let last: { readonly raw: Uint8Array; readonly from: number; readonly to: number } | null = null;

/**
 * Where the strings of at least `least` bytes lie in JSON text, at most 1,024 of them: their bytes between the quotes, as
 * they stand there. null where a string is not valid JSON. What is outside of strings is not looked at.
 */
export function findLongStrings(json: Buffer, least: number): readonly Buffer[] | null {
  loaded ??= load();
  last = null;
  const memory = loaded.memory(json.length);
  memory.set(json, INPUT);
  const count = loaded.kernel.longStrings(INPUT, INPUT + json.length, least, PLACES, MOST_PLACES);
  if (count < 0) return null;
  return Array.from({ length: count }, (_, at) => {
    const [from, to] = [PLACES + 8 * at, PLACES + 8 * at + 4].map((place) => memory.readInt32LE(place) - INPUT);
    return json.subarray(from, to);
  });
}

/**
 * The text of a string, given the bytes between its quotes, which are valid JSON and UTF-8. It is UTF-8, too; half of a
 * surrogate pair becomes U+FFFD. The bytes returned are good until the next call of a function of this file.
 */
export function unescapeString(raw: Uint8Array): Buffer {
  loaded ??= load();
  const memory = loaded.memory(2 * raw.length);
  if (last?.raw !== raw) {
    memory.set(raw, INPUT);
    const [end, from] = [INPUT + raw.length, INPUT + raw.length + SLACK];
    last = { raw, from, to: loaded.kernel.unescape(INPUT, end, from) };
  }
  return memory.subarray(last.from, last.to);
}
