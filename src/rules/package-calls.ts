import { groupBy } from '../collections/index.ts';
import { importedPaths, simpleName } from './module-imports.ts';
import type { ChangedSource } from './production.ts';
import type { PlacedTest } from './test-pairs.ts';

const BUILT_IN =
  /^(append|cap|clear|close|complex|copy|delete|func|imag|len|make|max|min|new|panic|print|println|real|recover|string|bool|byte|rune|u?int(8|16|32|64)?|uintptr|float(32|64)|complex(64|128)|error|any)$/;
/** `Weigh (` and `scale . Weigh (`, exported names that are called on nothing, or on what may be a package. */
const EXPORTED = /(?<!\. ?|[\p{L}\p{N}_])(?:([\p{L}_][\p{L}\p{N}_]*) \. )?(\p{Lu}[\p{L}\p{N}_]*)(?= \()/gu;

/** Names that a test calls itself, or by helpers of its file. */
function callsOf({ unit, reading }: PlacedTest): ReadonlySet<string> {
  const helpers = groupBy(reading.helpers, ({ name }) => name);
  const calls = new Set(unit.calls);
  for (const name of calls)
    for (const helper of helpers.get(name) ?? []) for (const one of helper.calls) calls.add(one);
  return calls;
}

/** Exported names of its own package, or of one whose files the diff changes, that a test's assertions examine. */
function examined(test: PlacedTest, sources: readonly ChangedSource[]): readonly string[] {
  const paths = sources.map(({ file }) => file.path);
  const packages = new Set(
    test.reading.imports.flatMap((one) =>
      one.module !== '.' && importedPaths(test.path, one, 'go', paths).length > 0
        ? one.names.map(({ local }) => local)
        : [],
    ),
  );
  const texts = test.unit.assertions.flatMap(({ subject, expected }) => [subject, expected ?? '']);
  return texts.flatMap((text) =>
    [...text.matchAll(EXPORTED)].flatMap(([, holder, name = '']) =>
      holder === undefined || packages.has(holder) ? [name] : [],
    ),
  );
}

/**
 * Go: whether a test calls something of the packages it reaches that no changed file defines. A package is a folder, and what
 * lies in its other files may lead to any of the changed ones.
 */
export function callsOutside(test: PlacedTest, sources: readonly ChangedSource[]): boolean {
  const known = new Set([
    ...sources.flatMap(({ symbols }) => symbols.map(({ name }) => simpleName(name))),
    ...test.reading.helpers.map(({ name }) => name),
  ]);
  const unexported = [...callsOf(test)].filter((name) => /^[\p{Ll}_]/u.test(name) && !BUILT_IN.test(name));
  return [...unexported, ...examined(test, sources)].some((name) => !known.has(name));
}
