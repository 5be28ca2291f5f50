import { groupBy } from '../../collections/index.ts';
import type { Rows } from '../../syntax/index.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import type { Demanded } from './effective.ts';
import { inFieldOrder } from './field-order.ts';
import type { OracleChange } from './oracle-change.ts';

type Row = readonly string[];

const WORD = /b?"(?:[^"\\]|\\.)*"|[\p{L}_$][\p{L}\p{N}_$]*|[-+]?\d[\p{L}\p{N}_.]*/gu;

/** So many differing rows are compared; those behind them say nothing new. */
const MAX_ROWS = 500;

/** A row as something demanded: its first cells are examined, its last is expected. */
function demanded(row: Row, rows: Rows, place: PlacedTest): Demanded {
  const assertion = {
    line: rows.line,
    text: `row ${row.join(', ')}`.slice(0, 120),
    subject: row.slice(0, -1).join(' , '),
    expected: row.at(-1) ?? null,
    matcher: 'row',
    strength: 'exact',
    tolerance: null,
    negated: false,
    defect: null,
    guarded: false,
  } as const;
  return { assertion, file: place.file, helper: null };
}

/** Columns that assertions hold something against; all but the first where names tell nothing. */
function expectedColumns({ unit }: PlacedTest, names: readonly string[], width: number): ReadonlySet<number> {
  const texts = unit.assertions.flatMap(({ expected }) => (expected ?? '').split(' '));
  const named = names.flatMap((name, index) => (texts.includes(name) ? [index] : []));
  return new Set(named.length > 0 ? named : width > 1 ? [width - 1] : []);
}

const differing = (a: Row, b: Row): number[] => a.flatMap((cell, index) => (cell === b[index] ? [] : [index]));

const isNamed = ({ names, cells }: Rows): boolean =>
  new Set(names).size === names.length && cells.every((row) => row.length === names.length);

/** Rows, whose columns have the names of the test's parameters where they have none. */
const namedRows = (rows: Rows, { unit }: PlacedTest): Rows =>
  rows.names.length > 0 ? rows : { ...rows, names: unit.parameters };

/** Rows with a column of its own for each name are compared by the names that both sides have: a new one changes no row. */
function onShared(old: Rows, now: Rows): readonly [old: Rows, now: Rows] {
  const names = old.names.filter((name) => now.names.includes(name));
  if (names.length === 0 || !isNamed(old) || !isNamed(now)) return [old, now];
  const project = (rows: Rows): Rows => {
    const places = names.map((name) => rows.names.indexOf(name));
    return { ...rows, names, cells: rows.cells.map((row) => places.map((place) => row[place] ?? '')) };
  };
  return [project(old), project(now)];
}

/** Calls that hand on what they are given, one after the other. */
const HANDS_ON = /^(chain|itertools|list|tuple|iter|from_iterable|Array|from|of|Object|concat)$/;

/** The literals and names of some rows in order, without those that only hand on. */
const wordsOf = (rows: readonly Row[]): readonly string[] =>
  rows.flatMap((row) => row.flatMap((cell) => cell.match(WORD) ?? [])).filter((word) => !HANDS_ON.test(word));

/** Whether rows that are computed are written with the same words in the same order, so that only brackets changed. */
function isReworded(gone: readonly Row[], fresh: readonly Row[]): boolean {
  const [old, now] = [wordsOf(gone), wordsOf(fresh)];
  return (
    gone.length !== fresh.length &&
    old.length > 1 &&
    old.length === now.length &&
    old.every((word, at) => word === now[at])
  );
}

/** Rows of a parametrised test that are gone or expect another value. Reordering and adding rows is nothing. */
export function changedRows({ before, after }: TestPair): OracleChange[] {
  if (before.unit.rows === null || after.unit.rows === null) return [];
  const [old, now] = onShared(namedRows(before.unit.rows, before), namedRows(after.unit.rows, after));
  const keyOf = (row: Row): string => JSON.stringify(row.map(inFieldOrder));
  const left = groupBy(now.cells, keyOf);
  const gone = old.cells.filter((row) => left.get(keyOf(row))?.shift() === undefined);
  const fresh = [...left.values()].flat().slice(0, MAX_ROWS);
  if (isReworded(gone.slice(0, MAX_ROWS), fresh)) return [];
  return gone.slice(0, MAX_ROWS).flatMap((row): OracleChange[] => {
    const expected = expectedColumns(before, old.names, row.length);
    const rated = fresh.map((other) => ({ other, off: other.length === row.length ? differing(row, other) : null }));
    const best = rated
      .filter(({ off }) => off !== null && off.length < row.length)
      .sort((a, b) => (a.off?.length ?? 0) - (b.off?.length ?? 0))[0];
    if (best === undefined) {
      const kind = fresh.length > 0 ? 'replaced' : 'removed';
      return [{ kind, before: demanded(row, old, before), after: null }];
    }
    fresh.splice(fresh.indexOf(best.other), 1);
    const kind = best.off?.every((index) => expected.has(index)) === true ? 'rewritten' : 'reaimed';
    return [{ kind, before: demanded(row, old, before), after: demanded(best.other, now, after) }];
  });
}
