import type { Grammars } from '../core/index.ts';
import { type BodyFacts, bodyOf, factsOf } from './deferred-body.ts';
import type { Helper, OracleReading, TestFile, TestUnit } from './oracle.ts';
import { readOracle } from './read-oracle.ts';
import type { Parse } from './tree.ts';

/** One side of a file. */
export interface SideText {
  readonly path: string;
  readonly text: string;
}

/** What a file says about tests on both sides of a change. */
interface OracleSides {
  readonly before: OracleReading;
  readonly after: OracleReading;
}

type Unit = TestUnit | Helper;

const unitsOf = ({ tests, helpers }: TestFile): readonly Unit[] => [...tests, ...helpers];

const MARK = '\0';

/** What a file says outside of its tests and helpers; blank lines are left out, and neighbours among the units are one mark. */
function surroundings(lines: readonly string[], units: readonly Unit[]): string {
  const outside = [...lines];
  for (const { line, endLine } of units) outside.fill(MARK, line - 1, endLine);
  const written = outside.filter((line) => line.trim() !== '');
  return written.filter((line, at) => line !== MARK || written[at - 1] !== MARK).join('\n');
}

/** Units by what tells them apart within a file. */
function byName({ tests, helpers }: TestFile): ReadonlyMap<string, Unit> {
  const found = new Map<string, Unit>(tests.map((one) => [one.id, one]));
  const counts = new Map<string, number>();
  for (const helper of helpers) {
    const count = counts.get(helper.name) ?? 0;
    counts.set(helper.name, count + 1);
    found.set(JSON.stringify([helper.name, count]), helper);
  }
  return found;
}

/** Tells the units apart that are the same on both sides: whole lines, what their names stand for, and the rest of the file. */
function findTwins(before: TestFile, after: TestFile, texts: readonly [old: string, now: string]): void {
  const [old, now] = texts.map((text) => text.split('\n')) as [string[], string[]];
  if (surroundings(old, unitsOf(before)) !== surroundings(now, unitsOf(after))) return;
  const written = (lines: readonly string[], { line, endLine }: Unit): string =>
    lines.slice(line - 1, endLine).join('\n');
  const others = byName(before);
  for (const [name, unit] of byName(after)) {
    const other = others.get(name);
    const [a, b] = [other === undefined ? null : bodyOf(other), bodyOf(unit)];
    if (other === undefined || a === null || b === null || written(old, other) !== written(now, unit)) continue;
    const meanings = a.around?.();
    if (meanings === undefined || meanings !== b.around?.()) continue;
    [a.twin, b.twin] = [
      { body: b, meanings },
      { body: a, meanings },
    ];
  }
}

/** Reads the bodies that are wanted, and lets go of the tree: whoever asks for another one has the file parsed again. */
function close(reading: OracleReading, open: () => OracleReading, isWanted: (unit: Unit) => boolean): void {
  if (reading.kind !== 'tests') return;
  let again: readonly BodyFacts[] | null = null;
  const readAgain = (at: number): BodyFacts => {
    const whole = again ?? unitsOf(open() as TestFile).map(factsOf);
    again = whole;
    return whole[at] as BodyFacts;
  };
  for (const [at, unit] of unitsOf(reading).entries()) {
    const body = bodyOf(unit);
    if (body === null) continue;
    if (isWanted(unit)) factsOf(unit);
    body.around = null;
    body.read = () => readAgain(at);
  }
}

/**
 * The tests of both sides of a file. The bodies of its tests and helpers are read at once where `ofTests`, save those that are
 * the same on both sides; all others once somebody asks. A side that has no text is told as such.
 */
export function readSides(
  before: SideText | OracleReading,
  after: SideText | OracleReading,
  ofTests: boolean,
  grammars: Grammars,
  parse: Parse,
): OracleSides {
  const open = (side: SideText | OracleReading) => (): OracleReading =>
    'text' in side ? readOracle(side.path, side.text, grammars, parse) : side;
  const old = open(before)();
  const isSame = 'text' in before && 'text' in after && before.path === after.path && before.text === after.text;
  const now = isSame ? old : open(after)();
  const isMixed = [old, now].some((one) => one.kind === 'tests' && one.tests.length > 0);
  if (old.kind === 'tests' && now.kind === 'tests' && 'text' in before && 'text' in after && before.path === after.path)
    findTwins(old, now, [before.text, after.text]);
  const isWanted = (unit: Unit): boolean => (ofTests || isMixed) && bodyOf(unit)?.twin == null;
  close(old, open(before), isWanted);
  close(now, open(after), isWanted);
  return { before: old, after: now };
}
