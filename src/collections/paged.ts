import type { Blobs, Digest, Sequence, Spill } from '../core/index.ts';

/** How many values one page holds. */
export const PAGE = 256;

/** Pages that `at` keeps decoded: who asks for single values asks for neighbours. */
const MOST_DECODED = 4;

function textOf(blobs: Blobs, digest: Digest): string | null {
  if (blobs.readText) return blobs.readText(digest);
  const bytes = blobs.read(digest);
  return bytes && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

/** Values that are kept apart by their kind. */
export interface Kinded {
  readonly kind: string;
}

/** A page as it lies in a store: the values of each kind on their own, so that whoever looks for some reads no others. */
export type Page = readonly (readonly [kind: string, values: Digest])[];

/** The values of one kind on a page, and their places on it. */
interface Part<T> {
  readonly places: readonly number[];
  readonly values: readonly T[];
}

function putText(text: string, spill: Spill): Digest {
  return spill.putText?.(text).digest ?? spill.put(Buffer.from(text));
}

/** Puts the values of a page into a store. */
export function writePage<T extends Kinded>(values: readonly T[], spill: Spill): Page {
  const parts = new Map<string, { readonly places: number[]; readonly values: T[] }>();
  for (const [place, value] of values.entries()) {
    const part = parts.get(value.kind) ?? { places: [], values: [] };
    if (part.places.length === 0) parts.set(value.kind, part);
    part.places.push(place);
    part.values.push(value);
  }
  return [...parts].map(([kind, part]) => [kind, putText(JSON.stringify(part), spill)]);
}

/** The values of a page, or those of some kinds. Only a store that lost what it was given cannot bring them. */
export function readPage<T extends Kinded>(blobs: Blobs, page: Page, kinds?: readonly string[]): readonly T[] {
  const asked = kinds === undefined ? page : page.filter(([kind]) => kinds.includes(kind));
  const parts = asked.map(([, digest]) => {
    const text = textOf(blobs, digest);
    if (text === null) throw new Error('a page of a list is no longer in its store');
    return JSON.parse(text) as Part<T>;
  });
  const [only] = parts;
  if (only === undefined || parts.length === 1) return only?.values ?? [];
  const values: T[] = [];
  for (const part of parts) for (const [at, place] of part.places.entries()) values[place] = part.values[at] as T;
  // To filter leaves out the places of other kinds, which are empty.
  return kinds === undefined ? values : values.filter(() => true);
}

/** A list that lies in a store, as pages of JSON: values must be plain JSON. `pages` are full but for the last. */
export class Paged<T extends Kinded> implements Sequence<T> {
  readonly length: number;
  readonly #pages: readonly Page[];
  readonly #blobs: Blobs;
  readonly #decoded = new Map<number, readonly T[]>();

  constructor(blobs: Blobs, pages: readonly Page[], length: number) {
    this.#blobs = blobs;
    this.#pages = pages;
    this.length = length;
  }

  #page(number: number): readonly T[] {
    const known = this.#decoded.get(number);
    if (known) return known;
    const page = readPage<T>(this.#blobs, this.#pages[number] ?? []);
    this.#decoded.set(number, page);
    const [oldest] = this.#decoded.keys();
    if (this.#decoded.size > MOST_DECODED && oldest !== undefined) this.#decoded.delete(oldest);
    return page;
  }

  at(place: number): T | undefined {
    const whole = Math.trunc(place) || 0;
    const index = whole < 0 ? this.length + whole : whole;
    return index < 0 || index >= this.length ? undefined : this.#page(Math.floor(index / PAGE))[index % PAGE];
  }

  *[Symbol.iterator](): Generator<T> {
    // Not `yield*`, which costs several times as much for each value.
    for (const page of this.#pages) for (const value of readPage<T>(this.#blobs, page)) yield value;
  }

  /** The values of some kinds, in order; the others are not read. */
  *ofKind(kinds: readonly string[]): Generator<T> {
    for (const page of this.#pages) for (const value of readPage<T>(this.#blobs, page, kinds)) yield value;
  }

  *entries(): Generator<[number, T]> {
    let place = 0;
    for (const value of this) {
      yield [place, value];
      place += 1;
    }
  }

  find<Found extends T>(test: (value: T, place: number) => value is Found): Found | undefined;
  find(test: (value: T, place: number) => boolean): T | undefined;
  find(test: (value: T, place: number) => boolean): T | undefined {
    for (const [place, value] of this.entries()) if (test(value, place)) return value;
    return undefined;
  }

  some(test: (value: T, place: number) => boolean): boolean {
    for (const [place, value] of this.entries()) if (test(value, place)) return true;
    return false;
  }

  every(test: (value: T, place: number) => boolean): boolean {
    return !this.some((value, place) => !test(value, place));
  }

  flatMap<To>(to: (value: T, place: number) => To | readonly To[]): To[] {
    const mapped: To[] = [];
    for (const [place, value] of this.entries()) {
      const one = to(value, place);
      if (Array.isArray(one)) for (const inner of one as readonly To[]) mapped.push(inner);
      else mapped.push(one as To);
    }
    return mapped;
  }

  map<To>(to: (value: T, place: number) => To): To[] {
    const mapped: To[] = [];
    for (const [place, value] of this.entries()) mapped.push(to(value, place));
    return mapped;
  }

  filter<Kept extends T>(test: (value: T, place: number) => value is Kept): Kept[];
  filter(test: (value: T, place: number) => boolean): T[];
  filter(test: (value: T, place: number) => boolean): T[] {
    const kept: T[] = [];
    for (const [place, value] of this.entries()) if (test(value, place)) kept.push(value);
    return kept;
  }

  slice(from = 0, to = this.length): T[] {
    const start = from < 0 ? Math.max(0, this.length + from) : from;
    const end = to < 0 ? this.length + to : Math.min(to, this.length);
    const values: T[] = [];
    for (let index = start; index < end; index += 1) values.push(this.at(index) as T);
    return values;
  }

  /** As JSON it is the array that it stands for. */
  toJSON(): T[] {
    return [...this];
  }
}
