import type { Sequence, Spill } from '../core/index.ts';
import { groupBy } from './group-by.ts';
import { type Kinded, PAGE, type Page, Paged, readPage, writePage } from './paged.ts';

/** A list that never grows longer is a plain array. */
const MOST_LIVE = 8192;
/** Of a longer list the last so many stay in memory: few enough that most are gone before the engine moves them to old space. */
const MOST_RECENT = 512;
/** Older values that were asked for again, to be changed, stay in memory up to this number before they are written back. */
const MOST_HELD = 16_384;

/** What is asked of each value of a list. */
export interface Watched<T> {
  /** Whether it may still be changed by whoever pushed it: it stays in memory when it grows old, as far as there is room. */
  waits(value: T): boolean;
  /** Whether it counts. */
  counts(value: T): boolean;
}

/** A list that grows at its end while its older values go to a store. */
export interface Pages<T> {
  readonly length: number;
  /** How many values count; known behind `finish`. */
  readonly counted: number;
  push(value: T): void;
  /**
   * The value at a place, as an object that may be changed: changes count until as many others were asked for. undefined
   * where there is none.
   */
  hold(index: number): T | undefined;
  /** Puts a value (back) at a place that is there; as with `hold`, later changes of it count, too. */
  put(index: number, value: T): void;
  /** The values from a place on, to be read. */
  from(index: number): Iterable<T>;
  /** The whole list; call it once, behind the last `push`. */
  finish(): Sequence<T>;
}

/** Begins a list of plain JSON values. */
export function openPages<T extends Kinded>(
  spill: Spill,
  { waits, counts }: Watched<T>,
  mostLive = MOST_LIVE,
): Pages<T> {
  const pages: Page[] = [];
  let counted = 0;
  const held = new Map<number, T>();
  let tail: T[] = [];
  let recent: { readonly number: number; readonly values: readonly T[] } | null = null;
  const most = (): number => PAGE + (pages.length === 0 ? mostLive : Math.min(mostLive, MOST_RECENT));
  const sealed = (): number => pages.length * PAGE;
  const writeBack = (): void => {
    const byPage = groupBy(held, ([index]) => Math.floor(index / PAGE));
    for (const [number, changed] of byPage) {
      const values = [...readPage<T>(spill, pages[number] ?? [])];
      for (const [index, value] of changed) {
        counted += Number(counts(value)) - Number(counts(values[index % PAGE] as T));
        values[index % PAGE] = value;
      }
      pages[number] = writePage(values, spill);
    }
    held.clear();
    recent = null;
  };
  const keep = (index: number, value: T): void => {
    if (held.size >= MOST_HELD && !held.has(index)) writeBack();
    held.set(index, value);
  };
  const seal = (): void => {
    const values = tail.splice(0, PAGE);
    pages.push(writePage(values, spill));
    counted += values.filter(counts).length;
    const first = sealed() - PAGE;
    for (const [at, value] of values.entries()) if (waits(value)) keep(first + at, value);
  };
  const hold = (index: number): T | undefined => {
    if (index >= sealed()) return tail[index - sealed()];
    const known = held.get(index);
    if (known) return known;
    const number = Math.floor(index / PAGE);
    if (recent?.number !== number) recent = { number, values: readPage<T>(spill, pages[number] ?? []) };
    const value = recent.values[index % PAGE];
    if (value !== undefined) keep(index, value);
    return value;
  };
  return {
    get length() {
      return sealed() + tail.length;
    },
    get counted() {
      return counted;
    },
    push(value) {
      tail.push(value);
      while (tail.length >= most()) seal();
    },
    hold,
    put(index, value) {
      if (index < sealed()) keep(index, value);
      else tail[index - sealed()] = value;
    },
    *from(index) {
      for (let number = Math.floor(Math.min(index, sealed()) / PAGE); number < pages.length; number += 1) {
        const values = readPage<T>(spill, pages[number] ?? []);
        for (const [at, value] of values.entries()) {
          const place = number * PAGE + at;
          if (place >= index) yield held.get(place) ?? value;
        }
      }
      yield* tail.slice(Math.max(0, index - sealed()));
    },
    finish() {
      counted += tail.filter(counts).length;
      if (pages.length === 0) return tail;
      const length = sealed() + tail.length;
      writeBack();
      while (tail.length > 0) pages.push(writePage(tail.splice(0, PAGE), spill));
      tail = [];
      return new Paged<T>(spill, pages, length);
    },
  };
}
