import type { StandIn } from '../syntax/index.ts';
import type { Case, SideName } from './rule.ts';
import type { PlacedTest } from './test-pairs.ts';

const ROOT = /^(?:(?:self|this) \. )?([@$]{0,2}[\p{L}_][\p{L}\p{N}_$]*)(?= (?:\.|\[|->))/u;
/** What makes a double, in any language. */
const MAKES_DOUBLE =
  /^(?:(?:Non)?(?:Callable|Magic|Async)?Mock|create_autospec|mock|spy|mockDeep|mocked|createStubInstance|createMock|createStub|getMockBuilder|instance_double|double|instance_spy|class_double|prophesize|Substitute)$/;

const definitionsOn = (facts: Case, test: PlacedTest, side: SideName): readonly StandIn[] => {
  const reading = facts.standIns(test.file, side);
  return reading.kind === 'stand-ins' ? reading.standIns.filter(({ kind }) => kind === 'definition') : [];
};

/** The variables whose members a test examines: `slow` of `slow . minutes ( )`. */
const rootsOf = ({ unit }: PlacedTest): readonly string[] => [
  ...new Set(unit.assertions.flatMap(({ subject }) => ROOT.exec(subject)?.[1] ?? [])),
];

const isNear = ({ line }: StandIn, { unit, reading }: PlacedTest): boolean =>
  (line >= unit.line && line <= unit.endLine) ||
  !reading.tests.some((other) => line >= other.line && line <= other.endLine);

/** What a name is given in a test, or around all tests of its file. */
const givenTo = (facts: Case, test: PlacedTest, side: SideName, name: string): readonly StandIn[] =>
  definitionsOn(facts, test, side).filter(
    (one) => one.name.replace(/^[@$]+/, '') === name.replace(/^[@$]+/, '') && isNear(one, test),
  );

/** Names that stand in what the variables are given which a test examines. */
export const boundNames = (facts: Case, test: PlacedTest): ReadonlySet<string> =>
  new Set(rootsOf(test).flatMap((root) => givenTo(facts, test, 'before', root).flatMap(({ mentions }) => mentions)));

/** A variable that a test examines, and that is given a double now in the place of what an import gave. */
export function becameDouble(facts: Case, before: PlacedTest, after: PlacedTest): StandIn | null {
  const imported = new Set(before.reading.imports.flatMap(({ names }) => names.map(({ local }) => local)));
  for (const root of rootsOf(before)) {
    const old = givenTo(facts, before, 'before', root).flatMap(({ mentions }) => mentions);
    if (old.some((name) => MAKES_DOUBLE.test(name)) || !old.some((name) => imported.has(name))) continue;
    const found = givenTo(facts, after, 'after', root).find(({ mentions }) =>
      mentions.some((name) => MAKES_DOUBLE.test(name)),
    );
    if (found !== undefined) return found;
  }
  return null;
}
