import { oncePer } from '../../collections/index.ts';
import type { FileChange } from '../../core/index.ts';
import { type PlacedTest, testPairs } from '../change/test-pairs.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Case } from '../rule.ts';

/** Whether a bare diff moves tests of the same file to one that it shows in part: a test that is missing may be there already. */
export function mayBeWithMoved(facts: Case, { file }: PlacedTest): boolean {
  return testPairs(facts).pairs.some(
    ({ before, after }) => before.file === file && after.file !== file && facts.excerpt(after.file) !== null,
  );
}

/** The cells of rows that tests of a file have got, by the file. */
const newCells = oncePer((facts: Case): ReadonlyMap<FileChange, ReadonlySet<string>> => {
  const { pairs, added } = testPairs(facts);
  const cells = new Map<FileChange, Set<string>>();
  const gained = [...pairs.filter(({ before }) => before.unit.rows === null).map(({ after }) => after), ...added];
  for (const { file, unit } of gained) {
    const own = cells.get(file) ?? new Set<string>();
    for (const cell of unit.rows?.cells.flat() ?? []) own.add(cell);
    cells.set(file, own);
  }
  return cells;
});

/**
 * Whether in a bare diff the value that a missing assertion asked for is one of the rows that a test of its file has got: the
 * head of a test, with its rows, and its body may be shown by two hunks.
 */
export function isRowNow(facts: Case, { before: { file, assertion } }: OracleChange): boolean {
  const { expected, subject } = assertion;
  if (facts.excerpt(file) === null || expected === null) return false;
  const cells = newCells(facts).get(file);
  return cells?.has(expected) === true || cells?.has(subject) === true;
}
