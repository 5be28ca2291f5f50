import type { Sequence } from '../core/index.ts';
import { type Kinded, Paged } from './paged.ts';

/** Those of some types of value that may be of a kind. */
type OfKind<T extends Kinded, Kind> = T extends Kinded
  ? [Extract<T['kind'], Kind>] extends [never]
    ? never
    : T
  : never;

/**
 * The values of a list that are of some kinds, in order. Of a list that lies in a store no others are read, so that to ask
 * costs as much as there are of them.
 */
export function ofKind<T extends Kinded, Kind extends T['kind']>(
  list: Sequence<T>,
  ...kinds: readonly Kind[]
): Iterable<OfKind<T, Kind>> {
  if (list instanceof Paged) return list.ofKind(kinds) as Iterable<OfKind<T, Kind>>;
  const asked: readonly string[] = kinds;
  return list.filter((value): value is OfKind<T, Kind> => asked.includes(value.kind));
}
