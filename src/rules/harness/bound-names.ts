import { groupBy, oncePer } from '../../collections/index.ts';
import { languageOf, mentionsAny, type StandIn, type StandInReading } from '../../syntax/index.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import type { Case, SideName } from '../rule.ts';

const ROOT = /^(?:(?:self|this) \. |\$this -> )?([@$]{0,2}[\p{L}_][\p{L}\p{N}_$]*)(?= (?:\.|\[|->|\?\.)|$)/u;
/** What makes a double, in any language. */
const MAKES_DOUBLE =
  /^(?:(?:Non)?(?:Callable|Magic|Async)?Mock|create_autospec|mock|spy|mockDeep|mocked|createStubInstance|createMock|createStub|getMockBuilder|instance_double|double|instance_spy|class_double|prophesize|Substitute|OpenStruct|SimpleNamespace)$/;
/** What a value is called from, of a definition in one line: `quote` of `got = fares.quote(10)`. */
const CALLEE =
  /^[^=]{0,100}=\s*(?:await |new )?(?:[\w$]{1,100}(?:\.|::|->|\\)){0,8}([\p{L}_$][\p{L}\p{N}_$]{0,100})\s?\(/u;
/** Languages in which a test names classes of its package, namespace or program without importing them. */
const SHARED: ReadonlySet<string> = new Set(['java', 'csharp', 'php', 'ruby']);
const IS_CLASS =
  /^(?:(?:public|private|internal|export|final|sealed|abstract|static|pub|default) ){0,4}(?:class|struct|record)\b/;

const definitionsIn = oncePer((reading: StandInReading): readonly StandIn[] =>
  reading.kind === 'stand-ins' ? reading.standIns.filter(({ kind }) => kind === 'definition') : [],
);

const definitionsOn = (facts: Case, test: PlacedTest, side: SideName): readonly StandIn[] =>
  definitionsIn(facts.standIns(test.file, side));

const isDouble = ({ mentions }: StandIn): boolean => mentions.some((name) => MAKES_DOUBLE.test(name));

/** Whether a file makes a double, or defines a class that it had not; `old` is what it was. */
const mayGiveOther = oncePer((now: StandInReading, old: StandInReading): boolean => {
  const had = new Set(definitionsIn(old).map(({ name }) => name));
  return definitionsIn(now).some((one) => isDouble(one) || (IS_CLASS.test(one.text) && !had.has(one.name)));
});

/** The variables that a test examines, or whose members it does: `slow` of `slow . minutes ( )`. */
export const rootsOf = ({ unit }: PlacedTest): readonly string[] => [
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

const givenToRoots = (facts: Case, test: PlacedTest): readonly StandIn[] =>
  rootsOf(test).flatMap((root) => givenTo(facts, test, 'before', root));

/** Names that stand in what the variables are given which a test examines. */
export const boundNames = (facts: Case, test: PlacedTest): ReadonlySet<string> =>
  new Set(givenToRoots(facts, test).flatMap(({ mentions }) => mentions));

function calleeOf({ text }: StandIn): readonly string[] {
  const name = CALLEE.exec(text)?.[1];
  return name === undefined ? [] : [name];
}

/** Functions and classes that give the variables which a test examines. */
export const boundCalls = (facts: Case, test: PlacedTest): readonly string[] => [
  ...new Set(givenToRoots(facts, test).flatMap(calleeOf)),
];

const givenBy = oncePer((reading: StandInReading) =>
  groupBy(
    definitionsIn(reading).flatMap((one) => calleeOf(one).map((callee) => ({ callee, one }))),
    ({ callee }) => callee,
  ),
);

/** Whether one of the names may give a variable that a test examines, as far as can be told without reading the test. */
export function mayBeBound(facts: Case, test: PlacedTest, names: ReadonlySet<string>): boolean {
  const given = givenBy(facts.standIns(test.file, 'before'));
  const near = [...names].flatMap((name) => given.get(name) ?? []).filter(({ one }) => isNear(one, test));
  return (
    near.length > 0 &&
    mentionsAny(test.unit, new Set(near.flatMap(({ one: { name } }) => [name, name.replace(/^@+/, '')])))
  );
}

/** Whether a value is made by a class that the test's file defines now, which is not built on what made it before. */
function isMadeByOwn(facts: Case, after: PlacedTest, one: StandIn, old: readonly StandIn[]): boolean {
  const [callee] = calleeOf(one);
  const former = old.flatMap(calleeOf);
  const own = definitionsOn(facts, after, 'after').find(({ name, text }) => name === callee && IS_CLASS.test(text));
  const had = definitionsOn(facts, after, 'before').map(({ name }) => name);
  return (
    own !== undefined &&
    former.length > 0 &&
    !former.some((name) => had.includes(name) || own.mentions.includes(name)) &&
    !had.includes(own.name)
  );
}

/** A variable that a test examines, and that is given a double now, or a class of the test's own, in the place of what an import gave. */
export function becameDouble(facts: Case, before: PlacedTest, after: PlacedTest): StandIn | null {
  // Most files give nothing of the kind, and then nobody need look at what the test examines.
  if (!mayGiveOther(facts.standIns(after.file, 'after'), facts.standIns(after.file, 'before'))) return null;
  const imported = new Set(before.reading.imports.flatMap(({ names }) => names.map(({ local }) => local)));
  const own = new Set(definitionsOn(facts, before, 'before').map(({ name }) => name));
  const isShared = SHARED.has(languageOf(before.path)?.id ?? '');
  const isFromCode = (name: string): boolean =>
    imported.has(name) || (isShared && (name === 'described_class' || (/^[A-Z]/.test(name) && !own.has(name))));
  for (const root of rootsOf(before)) {
    const given = givenTo(facts, before, 'before', root);
    const old = given.flatMap(({ mentions }) => mentions);
    if (given.some(isDouble)) continue;
    const isImported = old.some(isFromCode);
    const found = givenTo(facts, after, 'after', root).find(
      (one) => (isImported && isDouble(one)) || isMadeByOwn(facts, after, one, given),
    );
    if (found !== undefined) return found;
  }
  return null;
}
