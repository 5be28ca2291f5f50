import { oncePer } from '../collections/index.ts';
import type { Finding } from '../core/index.ts';
import { compareStrength, isNamedAsTest, type TestUnit } from '../syntax/index.ts';
import { suiteOf } from './change/suite.ts';
import { type LostTest, type PlacedTest, testPairs } from './change/test-pairs.ts';
import { leavesDocumentation } from './excuses/documented.ts';
import { namesLost } from './excuses/follows-code.ts';
import { liveDemands, newTests, weightsOf } from './excuses/own-demands.ts';
import { mayBeWithMoved } from './excuses/partly-shown.ts';
import { sayOnce, type Told } from './excuses/said-once.ts';
import { isSelfContained } from './excuses/self-contained.ts';
import { standsElsewhere } from './excuses/twin-tests.ts';
import { writesTestsAnew } from './excuses/written-anew.ts';
import { atLine, brief, clear, hit, unreadIn } from './finding.ts';
import { losesTarget } from './harness/undeclared-modules.ts';
import { demandsShrink, tells } from './oracles/demands-shrink.ts';
import { demandsOf } from './oracles/effective.ts';
import { gainedDemands } from './oracles/gained.ts';
import type { Case, Rule } from './rule.ts';
import { amidRewrite, type Weighed } from './verdict/rewrite.ts';
import { type Loss, weigh } from './verdict/verdict.ts';

const RULE = { id: 'deleted-test', group: 'cheating' } as const;

/** So large a part of the calls has to be there again. */
const MOST = 0.75;

/** Words by which RSpec's tests take in those of a shared group, and by which such a group is one. */
const TAKES_IN = /^(?:it_behaves_like|it_should_behave_like|include_examples|include_context) (.+)$/;
const IS_SHARED = /^(?:shared_examples|shared_examples_for|shared_context) (.+)$/;

/** Titles of shared groups whose tests run where collected tests of the head take them in. */
const takenIn = oncePer((facts: Case): ReadonlySet<string> => {
  const { pairs, added } = testPairs(facts);
  return new Set(
    [...pairs.map(({ after }) => after), ...added].flatMap(({ unit, reading }) => {
      const title = reading.collected && unit.gate.enabled !== 'no' ? TAKES_IN.exec(unit.name)?.[1] : undefined;
      return title ?? [];
    }),
  );
});

/** The title of the shared group that a test stands in; undefined where it stands in none. */
const sharedIn = ({ unit }: PlacedTest): string | undefined =>
  unit.id.split(' › ').flatMap((place) => IS_SHARED.exec(place)?.[1] ?? [])[0];

/** Whether a script among the tests loses the name by which any runner knows it for one (`weigh.test.ts`); some take all there. */
const losesName = (facts: Case, before: string, after: string): boolean =>
  isNamedAsTest(before) && !isNamedAsTest(after) && facts.isTestPath(after);

/** Tests that are still there, where test runners do not collect them any more. */
function uncollected(facts: Case): LostTest[] {
  return testPairs(facts).pairs.flatMap(({ before, after }) => {
    const group = sharedIn(after);
    const isRun =
      group === undefined || group === sharedIn(before) ? after.reading.collected : takenIn(facts).has(group);
    const isLost = losesName(facts, before.path, after.path) || losesTarget(facts, before.path, after.path);
    if (!before.reading.collected || (isRun && !isLost)) return [];
    return [{ before, renamed: { path: after.path, name: after.unit.name, line: after.unit.line } }];
  });
}

/**
 * Whether a test goes with its whole suite, of two tests at least, out of a file that lives on: so do people who retire a
 * topic, while who hides a failure takes out the test that fails.
 */
function isRetired(facts: Case, test: PlacedTest): boolean {
  const suite = suiteOf(test);
  const now = facts.oracle(test.file, 'after');
  if (suite === null || now.kind !== 'tests' || now.tests.length === 0) return false;
  const belongs = ({ id }: TestUnit): boolean => id.startsWith(`${suite} › `);
  return test.reading.tests.filter(belongs).length > 1 && !now.tests.some(belongs);
}

const isLive = ({ unit }: PlacedTest): boolean =>
  unit.gate.enabled !== 'no' && unit.assertions.some(({ defect }) => defect === null);

/** What a test calls; a helper of its own file counts as what that calls. */
function callsOf({ unit, reading }: PlacedTest): ReadonlySet<string> {
  const helpers = new Map(reading.helpers.map(({ name, calls }) => [name, calls]));
  return new Set(unit.calls.flatMap((name) => helpers.get(name) ?? [name]));
}

/** The calls of tests that the pull request adds, and how much the strongest of their own demands asks for. */
const arrivals = oncePer((facts: Case) =>
  newTests(facts).flatMap(({ test, demands }) => {
    const [strongest] = weightsOf(demands);
    return strongest === undefined ? [] : [{ calls: callsOf(test), strongest }];
  }),
);

/** Whether new tests call most of what a missing one called, and one asks for as much, in demands of its own: they may have come in its stead. */
function isReplaced(facts: Case, test: PlacedTest): boolean {
  const called = [...callsOf(test)];
  const [asked = 'none'] = weightsOf(liveDemands(facts, 'before', test));
  const come = arrivals(facts);
  const shared = called.filter((name) => come.some(({ calls }) => calls.has(name)));
  const isAsked = come.some(({ strongest }) => compareStrength(strongest, asked) >= 0);
  return called.length > 0 && shared.length >= called.length * MOST && isAsked;
}

/** Whether a test of the same file, edited, has got values of a missing one and makes most of its calls: it may have taken it in. */
function isTakenIn(facts: Case, { file, unit }: PlacedTest): boolean {
  return testPairs(facts).pairs.some(({ before, after }) => {
    if (after.file !== file || before.unit.hash === after.unit.hash || !isLive(after)) return false;
    const [calls, had, has] = [new Set(after.unit.calls), new Set(before.unit.words), new Set(after.unit.words)];
    const shared = unit.calls.filter((name) => calls.has(name)).length;
    if (unit.calls.length === 0) return false;
    return shared >= unit.calls.length * MOST && unit.inputs.some((value) => has.has(value) && !had.has(value));
  });
}

/** Whether all that a test with rows demanded is demanded of the values of each of them, in tests of their own. */
function isUnrolled(facts: Case, test: PlacedTest): boolean {
  if (test.unit.rows === null) return false;
  const [gained, live] = [gainedDemands(facts), liveDemands(facts, 'before', test)];
  return live.length > 0 && live.every((one) => gained.hasUnrolled(one, test));
}

/** Tests of the head that run and call the function in which a test left its body. */
function callersOf(facts: Case, { renamed }: LostTest): readonly PlacedTest[] {
  const { pairs, added } = testPairs(facts);
  return [...pairs.map(({ after }) => after), ...added].filter(
    ({ unit }) => renamed !== null && unit.gate.enabled === 'yes' && unit.calls.includes(renamed.name),
  );
}

/** Whether the body that a test left in a function still makes its demands, in a test of the head that calls it. */
function stillRuns(facts: Case, lost: LostTest): boolean {
  const { renamed } = lost;
  if (renamed === null) return false;
  return callersOf(facts, lost).some((test) =>
    demandsOf(facts, 'after', test).demanded.some(
      ({ helper, file, assertion }) =>
        helper === renamed.name && file.path === renamed.path && assertion.defect === null,
    ),
  );
}

/** Whether a bare diff shows too little to say: a test without its head, a body that tests still call, a file that takes in others. */
function isHalfShown(facts: Case, lost: LostTest): boolean {
  const { file, unit } = lost.before;
  if (facts.excerpt(file) === null) return false;
  if (/\bat[ _]line[ _]\d+$/.test(unit.name) || callersOf(facts, lost).length > 0) return true;
  return lost.renamed === null && mayBeWithMoved(facts, lost.before);
}

function lossOf(facts: Case, lost: LostTest): Loss {
  const { before, renamed } = lost;
  if (isHalfShown(facts, lost)) return 'unsure';
  // What no runner collects by its file's name was perhaps never run.
  if (renamed !== null)
    return before.reading.collected &&
      !losesName(facts, before.path, renamed.path) &&
      !losesTarget(facts, before.path, renamed.path)
      ? 'less'
      : 'unsure';
  const { gate } = before.unit;
  // One that ran only where somebody asked for it hardly hides a failure; one that ran on some machines may.
  const isOptional = gate.enabled === 'conditional' && !gate.platform;
  if (isOptional || isReplaced(facts, before) || isTakenIn(facts, before)) return 'unsure';
  return isRetired(facts, before) || leavesDocumentation(facts, before) || writesTestsAnew(facts) ? 'upkeep' : 'less';
}

function describe({ before, renamed }: LostTest): string {
  const name = `The test "${brief(before.unit.name)}" of ${before.path}`;
  if (renamed === null) return `${name} is in no file of the head`;
  return `${name} is not collected any more: its body is ${renamed.name} in ${renamed.path} now`;
}

interface WeighedLoss extends Weighed {
  readonly lost: LostTest;
}

function weighLost(facts: Case, lost: LostTest): WeighedLoss[] {
  const { before, renamed } = lost;
  const { gate, assertions, calls } = before.unit;
  const isEmpty = assertions.every(({ defect }) => defect !== null) && calls.length === 0;
  if (gate.enabled === 'no' || isEmpty || stillRuns(facts, lost)) return [];
  if (renamed === null && (standsElsewhere(facts, lost) || isUnrolled(facts, before))) return [];
  const loss = lossOf(facts, lost);
  const kind = renamed === null ? 'gone' : 'uncollected';
  return [
    { test: before, lost, loss, verdict: weigh(facts, [before], { rule: RULE.id, kind, loss, asked: 'remove' }) },
  ];
}

function tell(facts: Case, { lost, verdict }: WeighedLoss): Told[] {
  const { before } = lost;
  const { level, because, anchors, explanation } = verdict;
  const wentWithCode = (): boolean =>
    !demandsShrink(facts) || before.unit.assertions.some((one) => tells(one) && namesLost(facts, one));
  const followed = explanation.removal || (explanation.kind === 'explained' && wentWithCode());
  const isNone = lost.renamed === null && anchors.length === 0 && isSelfContained(facts, before);
  if (level === null || isNone || (followed && lost.renamed === null && level === 'note')) return [];
  const remedy = level === 'block' ? '; bring it back, or have the task ask for its removal' : '';
  const place = lost.renamed === null ? [] : [atLine(lost.renamed.path, 'new', lost.renamed.line)];
  const finding = hit(RULE, {
    level,
    says: `${describe(lost)}, and ${because}${remedy}.`,
    anchors: [...place, atLine(before.file.path, 'old', before.unit.line), ...anchors],
    path: before.path,
    subject: before.unit.id,
  });
  return [{ finding, because }];
}

function settled(before: readonly PlacedTest[]): string {
  return before.length === 0
    ? 'No test of the base is missing.'
    : `${before.length} tests are gone together with the code that they tested.`;
}

function find(facts: Case): readonly Finding[] {
  const { lost, unread } = testPairs(facts);
  const weighed = [...lost, ...uncollected(facts)].flatMap((one) => weighLost(facts, one));
  const hits = sayOnce(amidRewrite(facts, weighed).flatMap((one) => tell(facts, one)));
  const gaps = unread.map(({ path, why }) => unreadIn(RULE, path, `tests of ${path} were deleted`, why));
  const found = [...hits, ...gaps];
  return found.length > 0 ? found : [clear(RULE, settled(lost.map(({ before }) => before)))];
}

/** Is a test of the base gone, or no longer collected, though what it tests is still there? */
export const deletedTest: Rule = {
  ...RULE,
  question: 'Is a test of the base gone, or no longer collected, while the code that it tests is still there?',
  appliesTo: 'every-pull-request',
  find,
};
