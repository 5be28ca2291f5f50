import type { FileChange } from '../../core/index.ts';
import type { StandIn } from '../../syntax/index.ts';
import { escapePattern } from '../../text/index.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

/** The name that a class is given where it is defined. */
const OWN_NAME = /(?<![\p{L}\p{N}_$])class (?!extends\b)(?:[\p{L}_$][\p{L}\p{N}_$]*::)*([\p{L}_$][\p{L}\p{N}_$]*)/u;

/** How often an object of a class is made in a text: `new Shelf(3)`, `Shelf(3)`, `Shelf.new`. */
const timesMade = (text: string, name: string): number =>
  text.match(new RegExp(`(?<![\\p{L}\\p{N}_$])${escapePattern(name)}(?:\\.new\\b| ?\\()`, 'gu'))?.length ?? 0;

/** What a test's file knows a class by → the name under which it is imported. */
const originalOf = (test: PlacedTest, name: string): string =>
  test.reading.imports.flatMap(({ names }) => names).find(({ local }) => local === name)?.original || name;

/**
 * Whether a method that the test examines has another body in the class that the test had made, opened again, or in one that
 * is built on it and made in its place, there or in the file that makes it for the test. `file` is the stand-in's.
 */
export function overrides(
  facts: Case,
  { name, module, text }: StandIn,
  file: FileChange,
  { before, after }: TestPair,
  examined: ReadonlySet<string>,
): boolean {
  if (module === null || !examined.has(name)) return false;
  const original = originalOf(after, module);
  const own = OWN_NAME.exec(text)?.[1] ?? module;
  const sides = [
    [facts.text(before.file, 'before'), facts.text(after.file, 'after')] as const,
    [facts.text(file, 'before'), facts.text(file, 'after')] as const,
  ];
  return sides.some(
    ([old, now]) =>
      old != null &&
      now !== null &&
      (old.includes(original) || old.includes(module)) &&
      (own === module || own === original || timesMade(now, original) < timesMade(old, original)),
  );
}
