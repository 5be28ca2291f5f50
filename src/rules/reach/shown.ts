import { type ChangedSource, production } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import { isNamedFor } from '../change/test-paths.ts';
import type { Case } from '../rule.ts';
import { describe, type Explanation } from './explanation.ts';
import { isSpecial, mentioned } from './mentions.ts';

/**
 * In a bare diff, whose tests' imports are not seen, a changed symbol that the test names is the one that it means, and one of
 * the file that the test's is named for is within its reach.
 */
export function shown(
  facts: Case,
  test: PlacedTest,
  names: ReadonlySet<string>,
  own: readonly ChangedSource[],
): Explanation | null {
  if (facts.excerpt(test.file) === null) return null;
  for (const source of own) {
    const symbol = source.changed.find(
      (one) => one.name !== '<module>' && one.alike !== true && !isSpecial(one.name) && mentioned(names, one),
    );
    if (symbol !== undefined)
      return { kind: 'explained', why: describe(symbol, source), removal: symbol.change === 'removed' };
  }
  const source = own.find(({ file, changed }) => changed.length > 0 && isNamedFor(file.path, test.path));
  // What is gone could be used by those only that name it.
  const symbol = source?.changed.find(({ alike, change }) => alike !== true && change !== 'removed');
  if (source !== undefined && symbol !== undefined)
    return { kind: 'explained', why: describe(symbol, source), removal: false };
  const hidden = production(facts).unseen.find((path) => isNamedFor(path, test.path));
  return hidden === undefined ? null : { kind: 'explained', why: `${hidden} is changed`, removal: false };
}
