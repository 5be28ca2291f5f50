import { groupBy } from '../../src/collections/index.ts';
import { isTestPath, languageOf } from '../../src/syntax/index.ts';

/** Whether a path is that of a test, in a language that is understood. */
export const isTestCode = (path: string): boolean => isTestPath(path) && languageOf(path) !== null;

/** Whether tests of this path's language stand in files of production code, too, as Rust's do. */
export const isMixed = (path: string): boolean => languageOf(path)?.mixed === true;

/**
 * The language that most test files of a change are written in (`javascript` is TypeScript, too), of those paths that it edits or
 * deletes; where there are none, that of most files which may hold tests. `other` where none is in a language that is understood.
 */
export function languageOfEdits(paths: readonly string[]): string {
  const tests = paths.filter((path) => isTestCode(path));
  const counted = tests.length > 0 ? tests : paths.filter((path) => isMixed(path));
  const groups = [...groupBy(counted, (path) => languageOf(path)?.id ?? 'other')];
  const [most] = groups.toSorted(([, a], [, b]) => b.length - a.length);
  return most?.[0] ?? 'other';
}
