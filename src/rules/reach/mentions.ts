import type { Helper, TestFile } from '../../syntax/index.ts';
import type { ChangedSource, ChangedSymbol } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import { ownerOf, simpleName } from './module-imports.ts';
import { helpersByName, symbolsByName } from './symbol-names.ts';

/** Sources that a test reaches, and all names that it mentions through them. */
export interface Reached {
  readonly names: ReadonlySet<string>;
  readonly sources: readonly ChangedSource[];
}

/** Helpers that run without being named. */
const SET_UPS = ['setUp', 'setup_method', 'setUpClass', 'setup_class', 'beforeEach', 'before', 'setup'];

/** Names that a test mentions: in its body, in the helpers and fixtures that it names, and behind import aliases. */
export function namesOf(test: PlacedTest, reading: TestFile): Set<string> {
  const names = new Set([...test.unit.words, ...test.unit.calls]);
  const helpers = helpersByName(reading);
  for (const name of names)
    for (const helper of helpers.get(name) ?? []) for (const word of helper.words) names.add(word);
  for (const implicit of SET_UPS)
    for (const helper of helpers.get(implicit) ?? []) for (const word of helper.words) names.add(word);
  for (const name of reading.setUp ?? []) names.add(name);
  for (const { names: bound } of reading.imports)
    for (const { local, original } of bound) if (names.has(local) && original !== '') names.add(original);
  return names;
}

/** The helpers of a test's file that prepare it, or that it names, be it through others. */
export function namedHelpers(test: PlacedTest): readonly Helper[] {
  const names = namesOf(test, test.reading);
  return test.reading.helpers.filter(({ name }) => names.has(name) || SET_UPS.includes(name));
}

/** Adds to the names whatever the symbols so named mention, until nothing new comes. */
export function close(names: Set<string>, sources: readonly ChangedSource[]): Set<string> {
  const byName = symbolsByName(sources);
  const waiting = [...names, '<module>'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
    for (const symbol of byName.get(name) ?? [])
      for (const mention of symbol.mentions)
        if (!names.has(mention)) {
          names.add(mention);
          waiting.push(mention);
        }
  return names;
}

export const isSpecial = (name: string): boolean => /^(__\w+__|constructor)$/.test(simpleName(name));

/** Whether the names mention a symbol: a method by its own name, a special one by its class's. */
export function mentioned(names: ReadonlySet<string>, { name }: ChangedSymbol): boolean {
  if (!name.includes('.')) return names.has(name) || isSpecial(name);
  return isSpecial(name) ? names.has(simpleName(ownerOf(name))) : names.has(simpleName(name));
}

/**
 * Whether a new method is called by anybody: the test names it, or a symbol within the test's reach does that is not the
 * class or module around it. Nothing that was there before can use what nobody names.
 */
export function isCalled({ name, change }: ChangedSymbol, direct: ReadonlySet<string>, reached: Reached): boolean {
  if (change !== 'added' || !name.includes('.') || isSpecial(name) || direct.has(simpleName(name))) return true;
  return reached.sources.some(({ symbols }) =>
    symbols.some(
      (other) =>
        other.name !== name &&
        !name.startsWith(`${other.name}.`) &&
        reached.names.has(simpleName(other.name)) &&
        other.mentions.includes(simpleName(name)),
    ),
  );
}
