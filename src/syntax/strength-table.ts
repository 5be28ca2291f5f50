import type { Strength } from './oracle.ts';

/** Names of matchers by what they ask, separated by blanks. */
export type ByStrength = Readonly<Partial<Record<Strength, string>>>;

/** Looks up what a matcher asks by its name. */
export function strengthTable(byStrength: ByStrength): ReadonlyMap<string, Strength> {
  const entries = Object.entries(byStrength) as [Strength, string][];
  return new Map(entries.flatMap(([strength, names]) => names.split(/\s+/).map((name) => [name, strength] as const)));
}

/** Looks up one word for several names: `{ null: 'isNull toBeNull' }`. */
export function wordTable(byWord: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(byWord).flatMap(([word, names]) => names.split(/\s+/).map((name) => [name, word] as const)),
  );
}
