import type { Anchor, Finding } from '../core/index.ts';
import { keyOf } from './change/likeness.ts';
import { helperPairs, type TestPair, testPairs } from './change/test-pairs.ts';
import { listsTheChange } from './excuses/added-paths.ts';
import { isAskedElsewhere } from './excuses/asked-elsewhere.ts';
import { credit } from './excuses/credits.ts';
import { isFiled } from './excuses/filed-snapshot.ts';
import { namesRemoved, saysWhatCodeSays, wentWithCode } from './excuses/follows-code.ts';
import { isRowNow } from './excuses/partly-shown.ts';
import { isPutInAnew } from './excuses/put-in-anew.ts';
import { comesBack } from './excuses/round-trip.ts';
import { withoutNoise } from './excuses/rounded.ts';
import { sayOnce, type Told } from './excuses/said-once.ts';
import { asksAsBefore, leavesItsObject, onlyGrows } from './excuses/same-call.ts';
import { answersItself, asksTheSame } from './excuses/same-terms.ts';
import { spelledAnew } from './excuses/spelled-anew.ts';
import { isAskedApart } from './excuses/split-tests.ts';
import { stoodTwice } from './excuses/stood-twice.ts';
import { asksForGivenUpField, isGivenUp, turnsToOtherCall } from './excuses/vanished-words.ts';
import { writesTestsAnew } from './excuses/written-anew.ts';
import { atLine, brief, clear, hit, unreadIn } from './finding.ts';
import { callsIn, isWrapper } from './oracles/calls-in.ts';
import { asksForSomething } from './oracles/contradicts.ts';
import { type Demanded, type Demands, demandsOf, demandsTheSame } from './oracles/effective.ts';
import { type Gained, gainedDemands } from './oracles/gained.ts';
import { inNewNames } from './oracles/helper-calls.ts';
import type { ChangeKind, OracleChange } from './oracles/oracle-change.ts';
import { compareOracles } from './oracles/oracle-changes.ts';
import { nowOf, quote } from './oracles/quoted.ts';
import { rebound } from './oracles/rebound.ts';
import { changedRows } from './oracles/row-changes.ts';
import type { Case, Rule } from './rule.ts';
import { amidRewrite, type Weighed } from './verdict/rewrite.ts';
import { type Loss, type Verdict, weigh } from './verdict/verdict.ts';

const RULE = { id: 'weakened-assertion', group: 'cheating' } as const;

/** For each kind of change how it weighs, and what is said of the assertion. */
const KINDS: Readonly<Record<ChangeKind, readonly [loss: Loss, says: string]>> = {
  tautology: ['void', 'can no longer fail'],
  swallowed: ['void', 'no longer fails the test, its failure being swallowed'],
  unreachable: ['void', 'is no longer reached'],
  unawaited: ['void', 'is no longer awaited, so it cannot fail the test'],
  removed: ['less', 'is gone'],
  weaker: ['less', 'demands less'],
  widened: ['less', 'accepts more'],
  rewritten: ['upkeep', 'expects another value'],
  flipped: ['other', 'demands the opposite'],
  replaced: ['unsure', 'is replaced by another'],
  reworded: ['unsure', 'matches another text'],
  reaimed: ['unsure', 'examines something else'],
  conditional: ['unsure', 'is made under a condition only'],
  fed: ['upkeep', 'is asked of another input'],
};

const KEYWORDS = /^(true|false|null|nil|undefined|new|not|and|or|in|is)$/;
/** A name that is no member's and no key's, and begins as no class's and no constant's does. */
const OWN_NAME = /(?<![\p{L}\p{N}_$]|\. )\p{Ll}[\p{L}\p{N}_$]*(?! :)/gu;

/** Whether a value stands in the test as it is: nothing of it has a name, or is computed. */
const isStated = (text: string | null): boolean =>
  (text?.replace(/"(?:[^"\\]|\\.)*"/g, '').match(OWN_NAME) ?? []).every(
    (name) => KEYWORDS.test(name) || isWrapper(name),
  );

/**
 * How a change weighs. A stated value that is computed now, by calls that it did without, is no correction of a value: it may be
 * whatever the code under test answers. One that the test made before says no more than that it is made in another way.
 */
function lossOf(facts: Case, change: OracleChange, pair: TestPair): Loss {
  const { kind, before, after } = change;
  const [loss] = KINDS[kind];
  if (kind === 'swallowed' && before.helper === null && after?.helper === null) return 'silenced';
  if (kind === 'conditional' && after?.assertion.shelved === true && before.assertion.shelved !== true) return 'less';
  if (answersItself(change)) return 'less';
  if (asksTheSame(change) || asksAsBefore(change) || isGivenUp(facts, change)) return 'same';
  if (leavesItsObject(change, pair)) return 'same';
  if (spelledAnew(facts, change, pair) === 'likely') return 'same';
  if (kind === 'removed' && (namesRemoved(facts, before.assertion) || turnsToOtherCall(facts, pair))) return 'unsure';
  if (isPutInAnew(change, pair) || comesBack(change, pair) || asksForGivenUpField(facts, change)) return 'unsure';
  if (kind === 'removed' && writesTestsAnew(facts)) return 'upkeep';
  if (kind === 'fed' && asksForSomething(before.assertion)) return 'unsure';
  if (loss !== 'upkeep') return loss;
  const old = new Set(callsIn(before.assertion.expected));
  const isNew = (name: string): boolean => !old.has(name) && !isWrapper(name);
  return isStated(before.assertion.expected) && callsIn(after?.assertion.expected).some(isNew) ? 'other' : 'upkeep';
}

function anchorsOf({ before, after }: OracleChange): Anchor[] {
  const old = atLine(before.file.path, 'old', before.assertion.line);
  return after === null ? [old] : [atLine(after.file.path, 'new', after.assertion.line), old];
}

function describe(change: OracleChange, pair: TestPair, verdict: Verdict): string {
  const [, says] = KINDS[change.kind];
  const where = change.before.helper === null ? '' : ` (in ${change.before.helper})`;
  const remedy =
    verdict.level === 'block'
      ? '; restore it, change the production code that it tests, or have the task ask for it'
      : '';
  return `In the test "${brief(pair.before.unit.name)}" the assertion ${quote(change.before)}${where} ${says}${nowOf(change)}, and ${verdict.because}${remedy}.`;
}

/** What stands in a bare diff for names that no hunk shows. */
const UNSEEN = 'unseen';

/** A test that demanded nothing but to run through, and now runs nothing. */
function emptied({ before, after }: TestPair): OracleChange[] {
  const [old, now] = [before, after].map(({ unit }) => unit.calls.filter((name) => name !== UNSEEN)) as [
    string[],
    string[],
  ];
  if (before.unit.assertions.length > 0 || old.length === 0 || now.length > 0) return [];
  const assertion = {
    line: before.unit.line,
    text: `${old.slice(0, 5).join('(), ')}()`,
    subject: old.join(', '),
    expected: null,
    matcher: 'runs',
    strength: 'none',
    tolerance: null,
    negated: false,
    defect: null,
    guarded: false,
  } as const;
  return [{ kind: 'removed', before: { assertion, file: before.file, helper: null }, after: null }];
}

/** A helper that did something and now is nothing at all; one that hands out another value is still there. */
const emptiedHelper = (pair: TestPair): OracleChange[] => (pair.after.unit.words.length > 0 ? [] : emptied(pair));

/** `none`: what became of a test or a helper that demands nothing of its own. */
type None = (pair: TestPair) => OracleChange[];

function changesOf(facts: Case, pair: TestPair, elsewhere: Gained, none: None): OracleChange[] {
  const rows = changedRows(pair);
  if (rows.length === 0 && demandsTheSame(facts, pair)) return [];
  const before = demandsOf(facts, 'before', pair.before);
  const after = demandsOf(facts, 'after', pair.after);
  const unseen = after.unseen.some((name) => !before.unseen.includes(name));
  const crowded = before.crowded || after.crowded;
  const kept = ({ demanded }: Demands): readonly Demanded[] =>
    demanded.filter((one) => !crowded || one.helper === null);
  const sides = [kept(before), kept(after)] as const;
  const found = [...compareOracles(...sides), ...rebound(facts, pair, ...sides), ...rows, ...none(pair)];
  return found
    .map((change) => withoutNoise(facts, change))
    .filter((change) => change !== null)
    .filter((change) => change.kind === 'conditional' || !elsewhere.hasUnrolled(change.before.assertion, pair.before))
    .filter((change) => (change.after !== null && change.kind !== 'fed') || !elsewhere.has(change.before.assertion))
    .filter((change) => !stoodTwice(facts, change, sides) && !listsTheChange(facts, change) && !isFiled(facts, change))
    .filter((change) => spelledAnew(facts, change, pair) !== 'surely')
    .map((change) => {
      const isGone = change.kind === 'removed';
      const apart = isAskedElsewhere(change, pair, sides) || isAskedApart(facts, change, pair);
      const doubtful = (isGone && (unseen || isRowNow(facts, change))) || apart;
      return doubtful ? { ...change, kind: 'replaced' as const } : change;
    })
    .map((change) => credit(change, pair))
    .filter((change) => change !== null);
}

/** A change with its finding; null where there is nothing to tell, for production code explains it. */
interface Judged extends Omit<Told, 'finding'> {
  readonly finding: Finding | null;
}

/** A change of what a test demands, weighed. */
interface WeighedChange extends Weighed {
  readonly change: OracleChange;
  readonly pair: TestPair;
}

function weighPair(facts: Case, pair: TestPair, elsewhere: Gained, none: None): WeighedChange[] {
  if (pair.before.unit.gate.enabled === 'no' || pair.after.unit.gate.enabled === 'no') return [];
  return changesOf(facts, pair, elsewhere, none).map((change) => {
    const loss = lossOf(facts, change, pair);
    const verdict = weigh(facts, [pair.before, pair.after], {
      rule: RULE.id,
      kind: change.kind === 'removed' && change.before.assertion.matcher === 'row' ? 'row' : change.kind,
      loss,
      asked: change.kind === 'removed' ? 'remove' : 'rewrite',
      value: change.after?.assertion.expected ?? null,
    });
    return { test: pair.before, change, pair, loss, verdict };
  });
}

/** Whether a change with no known way from its test to the code that changes may follow it all the same. */
function mayFollow(facts: Case, { change, loss, verdict: { anchors, explanation } }: WeighedChange): boolean {
  if (anchors.length > 0) return false;
  if (saysWhatCodeSays(facts, change, explanation.kind)) return true;
  return explanation.kind === 'possible' && (onlyGrows(change) || (explanation.whole === true && loss === 'upkeep'));
}

function tell(facts: Case, weighed: WeighedChange, elsewhere: Gained): Judged {
  const { change, pair, verdict } = weighed;
  const { level, because, explanation } = verdict;
  const followed =
    explanation.kind === 'explained'
      ? level === 'note' &&
        ((change.kind === 'removed' && explanation.removal) || wentWithCode(facts, change, pair, elsewhere))
      : mayFollow(facts, weighed);
  if (level === null || followed) return { because, finding: null };
  const { assertion } = change.before;
  const found = {
    level,
    says: describe(change, pair, verdict),
    anchors: [...anchorsOf(change), ...verdict.anchors],
    path: change.before.file.path,
    subject: JSON.stringify([pair.before.unit.id, change.before.helper, keyOf(assertion)]),
  };
  return { because, finding: hit(RULE, found) };
}

/** One change of a helper weakens all tests that call it: it is said once. */
function oncePerPlace(judged: readonly Judged[]): Judged[] {
  const seen = new Set<string>();
  return judged.filter(({ finding }) => {
    const place = JSON.stringify(finding?.anchors.filter((anchor) => anchor.kind === 'line'));
    return finding === null || (!seen.has(place) && seen.add(place));
  });
}

function settled(pairs: number, [explained, ...more]: readonly Judged[]): string {
  if (explained !== undefined)
    return `Where assertions (${more.length + 1}) demand something else than they did, ${explained.because}.`;
  return pairs === 0
    ? 'No test of the base is edited.'
    : `The ${pairs} tests of the base in the changed files demand as much as they did.`;
}

function find(facts: Case): readonly Finding[] {
  const { pairs, unread } = testPairs(facts);
  const elsewhere = gainedDemands(facts);
  const weighed = amidRewrite(facts, [
    ...pairs.flatMap((pair) => weighPair(facts, pair, elsewhere, emptied)),
    ...helperPairs(facts).flatMap((pair) => weighPair(facts, inNewNames(pair), elsewhere, emptiedHelper)),
  ]);
  const judged = oncePerPlace(weighed.map((one) => tell(facts, one, elsewhere)));
  const hits = sayOnce(judged.flatMap(({ finding, because }) => (finding === null ? [] : [{ finding, because }])));
  const gaps = unread.map(({ path, why }) => unreadIn(RULE, path, `assertions of ${path} were weakened`, why));
  const found = [...hits, ...gaps];
  if (found.length > 0) return found;
  return [clear(RULE, settled(pairs.length, judged))];
}

/** Did an existing test come to demand less, or something else that no production change explains? */
export const weakenedAssertion: Rule = {
  ...RULE,
  question: 'Does an existing test demand less than it did, or another value that no production change explains?',
  appliesTo: 'every-pull-request',
  find,
};
