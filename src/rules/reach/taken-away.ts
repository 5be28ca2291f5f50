import { oncePer } from '../../collections/index.ts';
import type { ChangedSource, ChangedSymbol } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import { describe, type Explanation } from './explanation.ts';
import { simpleName } from './module-imports.ts';

/** A name of several words, which hardly stands in code by chance. */
const COMPOUND = /^(?=.{6})_*[\p{L}\p{N}]+(_|\p{Ll}\p{Lu})/u;

const isRemoved = ({ change }: ChangedSymbol): boolean => change === 'removed';

/** Methods that some sources have no more, by their own names, where none of that name is left in them. */
const takenAway = oncePer((own: readonly ChangedSource[]): ReadonlyMap<string, string> => {
  const left = new Set<string>();
  for (const { symbols, changed } of own) {
    const gone = new Set(changed.filter(isRemoved).map(({ name }) => name));
    for (const { name } of symbols) if (!gone.has(name)) left.add(simpleName(name));
  }
  const removed = own.flatMap((source) =>
    source.changed.flatMap((symbol): [string, string][] => {
      const name = simpleName(symbol.name);
      const counts = isRemoved(symbol) && symbol.name.includes('.') && COMPOUND.test(name) && !left.has(name);
      return counts ? [[name, describe(symbol, source)]] : [];
    }),
  );
  return new Map(removed);
});

/** Whether a test calls a method that is nowhere in the diff any more: however it came by the object, its call could not stay. */
export function withoutItsMethod({ unit }: PlacedTest, own: readonly ChangedSource[]): Explanation | null {
  const why = unit.calls.map((name) => takenAway(own).get(name)).find((one) => one !== undefined);
  return why === undefined ? null : { kind: 'explained', why, removal: true };
}
