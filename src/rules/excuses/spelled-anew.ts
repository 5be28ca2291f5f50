import { contentOf, tokensOf } from '../change/likeness.ts';
import { type PlacedTest, type TestPair, testPairs } from '../change/test-pairs.ts';
import type { OracleChange } from '../oracles/oracle-change.ts';
import type { Case } from '../rule.ts';
import { changedWords } from './changed-words.ts';

const TEXT = /"(?:[^"\\]|\\.)*"|`[^`]*`/g;
const RUN = /[\p{L}\p{N}_$-]+/gu;
/** Shorter ones stand in other places by chance. */
const LEAST = 4;

/** A name that is called without arguments stands for a value as the bare name does. */
const uncalled = (text: string): string => text.replace(/(?<=[\p{L}\p{N}_$]) \( \)/gu, '');

type Exchange = readonly [old: string, now: string];

const runsOf = (text: string): readonly string[] => text.match(RUN) ?? [];

/** What stands for what, where two texts are alike but for some runs of letters and digits; null where they are not. */
function exchanged(old: string, now: string): ReadonlyMap<string, string> | null {
  const [was, is] = [uncalled(old), uncalled(now)];
  const [had, has] = [runsOf(was), runsOf(is)];
  if (had.length !== has.length || was.replace(RUN, '#') !== is.replace(RUN, '#')) return null;
  const found = new Map<string, string>();
  for (const [at, run] of had.entries()) {
    const other = has[at] ?? '';
    if ((found.get(run) ?? other) !== other) return null;
    found.set(run, other);
  }
  for (const [run, other] of found) if (run === other) found.delete(run);
  const apart = new Set(found.values()).size === found.size;
  return apart && [...found].every((both) => both.every((run) => run.length >= LEAST)) ? found : null;
}

/** The runs of what goes into a test: of its literals outside of assertions, and the names that its calls are handed. */
function putIn({ unit }: PlacedTest): readonly string[] {
  const names = unit.handed.flatMap(({ given }) => given.flatMap(({ text }) => tokensOf(uncalled(text))));
  return [...unit.inputs.flatMap((one) => runsOf(contentOf(one))), ...names];
}

type Spell = (run: string) => string;

/** A name in whatever case it is written. */
const fold: Spell = (run) => run.replace(/[-_]/g, '').toLowerCase();

/** One number of a form says where another one of it goes. */
const form: Spell = (run) => run.replace(/\d+/g, ({ length }) => `<${'d'.repeat(length)}>`);

/** Whether a test says one part of a run where it said another, in what goes in, too, and says the old one nowhere. */
function exchanges({ before, after }: TestPair, [old, now]: Exchange, spell: Spell): boolean {
  const said = ({ unit }: PlacedTest): readonly string[] => unit.words.flatMap(runsOf).map(spell);
  const [had, has, was, is] = [said(before), new Set(said(after)), spell(old), spell(now)];
  const became = had.filter((run) => run.includes(was)).map((run) => run.replace(was, is));
  const isGone = ![...has].some((run) => run.includes(was)) && became.length > 0 && became.every((run) => has.has(run));
  const takes = (test: PlacedTest, part: string): boolean => putIn(test).some((run) => spell(run).includes(part));
  return isGone && takes(before, was) && takes(after, is);
}

const says = ({ unit }: PlacedTest, part: string): boolean => unit.words.some((word) => word.includes(part));

/** The runs without the words with which both begin, for what is exchanged may be a part of longer values. */
function core([old, now]: Exchange): Exchange {
  const [was, is] = [old.split(/(?=[-_])/), now.split(/(?=[-_])/)];
  const same = was.findIndex((word, at) => word !== is[at]);
  const [a, b] = [was.slice(same).join(''), is.slice(same).join('')];
  return same >= 0 && a.length >= LEAST && b.length >= LEAST ? [a, b] : [old, now];
}

const imports = ({ reading }: PlacedTest, name: string): boolean =>
  reading.imports.some(({ names }) => names.some(({ local }) => local === name));

const others = (facts: Case, pair: TestPair): readonly TestPair[] =>
  testPairs(facts).pairs.filter((one) => one !== pair);

/**
 * Whether an assertion demands the same with other names or values of the sample data in the place of those that it had, which
 * its test and another one put in, too, and both exchanged alike: such a test asks what it asked. `surely` of values, and of
 * names that code under test has come to say; null for all other changes. An imported name is none of the data.
 */
export function spelledAnew(facts: Case, { before, after }: OracleChange, pair: TestPair): 'surely' | 'likely' | null {
  if (after === null || after.assertion.defect !== null) return null;
  const [old, now] = [before.assertion, after.assertion];
  if (old.matcher !== now.matcher || old.negated !== now.negated || old.tolerance?.value !== now.tolerance?.value)
    return null;
  const told = [old, now].map(({ subject, expected }) => `${subject} ⊢ ${expected ?? ''}`) as [string, string];
  const found = exchanged(...told);
  if (found === null || found.size === 0) return null;
  const texts = new Set((told[0].match(TEXT) ?? []).flatMap(runsOf));
  const isValues = [...found.keys()].every((run) => texts.has(run));
  // A bare number is an input like any other: what is asked of another one may be asked where the bug is not.
  if ([...found.keys()].some((run) => /^\d/.test(run) && !texts.has(run))) return null;
  if (!isValues && [...found].some(([was, is]) => imports(pair.before, was) || imports(pair.after, is))) return null;
  const parts = [...found].map((both) => (isValues ? core(both) : both));
  const [own, theirs] = isValues ? [(run: string) => run, form] : [fold, fold];
  if (parts.some(([, is]) => says(pair.before, is))) return null;
  const alike = parts.every(
    (both) => exchanges(pair, both, own) && others(facts, pair).some((one) => exchanges(one, both, theirs)),
  );
  if (!alike) return null;
  const { gained } = changedWords(facts);
  return isValues || parts.every(([, is]) => gained.names.has(is)) ? 'surely' : 'likely';
}
