import type { FileChange } from '../../core/index.ts';
import { folderOf } from '../change/repository-path.ts';
import type { Case, SideName } from '../rule.ts';
import { LOCK_FILES, manifestOf } from './lock-files.ts';

/** Files reached over so many others still follow from the scope. */
const FARTHEST = 4;

const stem = (path: string): string =>
  path
    .replace(/^.*\//, '')
    .replace(/\.[^.]+$/, '')
    .replace(/^(?:test_|spec_)|(?:[._-](?:test|spec|tests))$|Tests?$|_test$/, '')
    .toLowerCase();

/** Whether a change outside follows from one inside: a test of it, a lock of it, generated from it. */
export function follows(
  facts: Case,
  file: FileChange,
  within: readonly FileChange[],
  isGenerated: (path: string) => boolean,
): boolean {
  if (isGenerated(file.path)) return true;
  if (LOCK_FILES.test(file.path)) return within.some(({ path }) => manifestOf(path));
  return facts.isTestPath(file.path) && within.some(({ path }) => stem(path) === stem(file.path));
}

const BOTH: readonly SideName[] = ['before', 'after'];

/** The last parts of what some sides of a file import; null where it cannot be read as source. */
function importsOf(facts: Case, file: FileChange, of: readonly SideName[] = BOTH): readonly string[] | null {
  const sides = of.map((side) => facts.source(file, side));
  const read = sides.flatMap((one) => (one.kind === 'source' ? one.imports : []));
  return sides.some(({ kind }) => kind === 'source')
    ? read.map(({ module }) =>
        module
          .replace(/\.[cm]?[jt]sx?$/, '')
          .replace(/^.*[/.]/, '')
          .toLowerCase(),
      )
    : null;
}

/**
 * Whether a changed file in the scope imports this one, or this one imports it: a neighbour may have to follow. `of`: on
 * which sides; what a change itself imports anew ties nothing that it was not to touch.
 */
export function isNeighbour(
  facts: Case,
  file: FileChange,
  within: readonly FileChange[],
  of: readonly SideName[] = BOTH,
): boolean {
  const own = importsOf(facts, file, of) ?? [];
  return within.some(
    (one) => own.includes(stem(one.path)) || (importsOf(facts, one, of) ?? []).includes(stem(file.path)),
  );
}

/**
 * Of changed source files, those that nothing ties to the ones within: no import in either direction, not over other
 * changed files, and no folder in common. What is no source, or cannot be read, is never among them.
 */
export function strangersTo(
  facts: Case,
  outside: readonly FileChange[],
  within: readonly FileChange[],
): readonly FileChange[] {
  const folders = new Set(within.map(({ path }) => folderOf(path)));
  let reached = [...within];
  let left = outside.filter(
    (file) => !facts.isTestPath(file.path) && !folders.has(folderOf(file.path)) && importsOf(facts, file) !== null,
  );
  for (let turn = 0; turn < FARTHEST && left.length > 0; turn += 1) {
    const next = left.filter((file) => isNeighbour(facts, file, reached));
    if (next.length === 0) break;
    reached = [...reached, ...next];
    left = left.filter((file) => !next.includes(file));
  }
  return left;
}
