/**
 * Values in order that need not all be in memory at once; an array is one. Going through it costs the same each time, so
 * whoever asks much should ask in one pass. What it filters, maps or slices to is an array, in memory as arrays are.
 */
export interface Sequence<T> extends Iterable<T> {
  readonly length: number;
  /** As of an array: a negative place counts from the end, one that is not there gives undefined. */
  at(place: number): T | undefined;
  entries(): IterableIterator<[number, T]>;
  every(test: (value: T, place: number) => boolean): boolean;
  some(test: (value: T, place: number) => boolean): boolean;
  find<Found extends T>(test: (value: T, place: number) => value is Found): Found | undefined;
  find(test: (value: T, place: number) => boolean): T | undefined;
  filter<Kept extends T>(test: (value: T, place: number) => value is Kept): Kept[];
  filter(test: (value: T, place: number) => boolean): T[];
  map<To>(to: (value: T, place: number) => To): To[];
  flatMap<To>(to: (value: T, place: number) => To | readonly To[]): To[];
  slice(from?: number, to?: number): T[];
}
