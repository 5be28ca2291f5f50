import { groupBy, oncePer } from '../../collections/index.ts';
import type { FileChange } from '../../core/index.ts';
import {
  type Assertion,
  type Helper,
  hasTwin,
  isNotShown,
  isUntouched,
  languageOf,
  mostWords,
  type TestFile,
  type TestUnit,
} from '../../syntax/index.ts';
import type { Case, SideName } from '../rule.ts';
import { alike, contains, keyOf } from './likeness.ts';
import { readAlong } from './read-along.ts';
import { folderOf } from './repository-path.ts';

/** A test and the file it stands in, on one side. */
export interface PlacedTest {
  readonly file: FileChange;
  readonly path: string;
  readonly reading: TestFile;
  readonly unit: TestUnit;
}

/** A test of the base and what it has become. */
export interface TestPair {
  readonly before: PlacedTest;
  readonly after: PlacedTest;
}

/** A test of the base that no test of the head continues; `renamed` is the function that holds its body uncollected. */
export interface LostTest {
  readonly before: PlacedTest;
  readonly renamed: { readonly path: string; readonly name: string; readonly line: number } | null;
}

/** All tests of a diff's files, matched across the whole diff. */
export interface TestPairs {
  readonly pairs: readonly TestPair[];
  readonly lost: readonly LostTest[];
  readonly added: readonly PlacedTest[];
  /** Test files of which a side could not be read. */
  readonly unread: readonly { readonly path: string; readonly why: string }[];
}

/** More comparisons than this are not made: matching by likeness is given up, by name it is not. */
const MAX_COMPARISONS = 250_000;
const OTHER_LANGUAGE = /\.(go|rs|java|kt|kts|rb|cs|php|swift|c|cc|cpp|scala|ex|exs|dart|lua)$/;

type Matcher = (before: PlacedTest, after: PlacedTest) => number;

const sameFile: Matcher = (a, b) => (a.file === b.file ? 1 : 0);
const sameName = (a: PlacedTest, b: PlacedTest): boolean => a.unit.name === b.unit.name;

/** What a test names of what its file imports, as the modules call it: of modules by a path, where there are such. */
function importedBy({ unit, reading }: PlacedTest): ReadonlySet<string> {
  const words = new Set(unit.words);
  const bound = reading.imports.flatMap(({ module, names }) =>
    names.flatMap(({ local, original }) => (words.has(local) ? [{ module, name: original || module }] : [])),
  );
  const own = bound.filter(({ module }) => module.startsWith('.'));
  return new Set((own.length > 0 ? own : bound).map(({ name }) => name));
}

/** Whether two tests of different files examine different things: each names something imported, and nothing both. */
function examineOthers(a: PlacedTest, b: PlacedTest): boolean {
  if (a.file === b.file) return false;
  const [ours, theirs] = [importedBy(a), importedBy(b)];
  return ours.size > 0 && theirs.size > 0 && [...ours].every((name) => !theirs.has(name));
}

/** What a test examines by a call, once each, and all that its assertions look at. */
const examinedBy = oncePer(({ assertions }: TestUnit) => ({
  calls: [...new Set(assertions.flatMap(({ subject }) => (subject.includes(' (') ? [` ${subject} `] : [])))],
  all: assertions.map(({ subject, expected }) => ` ${subject} ${expected ?? ''} `).join('\n'),
}));

/** How many of the calls that a test examines another one looks at, too, with the same arguments. */
const asksOfTheSame: Matcher = (a, b) => {
  const { all } = examinedBy(b.unit);
  return examinedBy(a.unit).calls.filter((call) => all.includes(call)).length;
};

const sameLanguage = (a: PlacedTest, b: PlacedTest): boolean => languageOf(a.path) === languageOf(b.path);

/** The place of a test, the same for those of one file that only a number tells apart. */
const placeOf = ({ file, unit }: PlacedTest): string => `${file.path}\0${unit.id.replace(/#\d+$/, '')}`;

/** Places at which several tests of one side stand. */
const sharedPlaces = (sides: readonly Iterable<PlacedTest>[]): ReadonlySet<string> =>
  new Set(sides.flatMap((tests) => [...groupBy(tests, placeOf)].flatMap(([place, all]) => (all[1] ? [place] : []))));

interface Pass {
  readonly score: Matcher;
  readonly key?: (test: PlacedTest) => string;
}

/** Finds a test that is still at its place, with the body that it had; of one that was not touched nothing is read for that. */
const unmoved = (shared: ReadonlySet<string>): Pass => ({
  key: (test) => {
    const place = placeOf(test);
    return `${place}\0${hasTwin(test.unit) && !shared.has(place) ? '' : test.unit.hash}`;
  },
  score: sameFile,
});

/** Further ways to recognise a test, surest first; each gives a score, 0 for no. */
const PASSES: readonly Pass[] = [
  { key: (t) => `${t.file.path}\0${t.unit.id}`, score: sameFile },
  { key: (t) => `${t.file.path}\0${t.unit.name}`, score: (a, b) => sameFile(a, b) },
  { key: (t) => t.unit.hash, score: (a, b) => (a.unit.words.length > 3 ? 1 + sameFile(a, b) : 0) },
  {
    key: (t) => t.unit.name,
    score: (a, b) =>
      sameName(a, b) && alike(a.unit, b.unit) >= 0.4 && !examineOthers(a, b) ? alike(a.unit, b.unit) : 0,
  },
  { key: (t) => t.file.path, score: (a, b) => (alike(a.unit, b.unit) >= 0.6 ? alike(a.unit, b.unit) : 0) },
  { key: (t) => t.file.path, score: (a, b) => (alike(a.unit, b.unit) >= 0.4 ? alike(a.unit, b.unit) : 0) },
  // However its body was written anew: it went and came in one file, and the very same is examined.
  { key: (t) => t.file.path, score: asksOfTheSame },
  // A test of its name that is put beside its file, or that examines the same elsewhere.
  {
    key: (t) => t.unit.name,
    score: (a, b) => {
      const isNear = sameLanguage(a, b) && folderOf(a.path) === folderOf(b.path);
      return asksOfTheSame(a, b) + (isNear && !examineOthers(a, b) ? 0.5 : 0);
    },
  },
  { score: (a, b) => (alike(a.unit, b.unit) >= 0.75 ? alike(a.unit, b.unit) : 0) },
];

function placed(facts: Case, file: FileChange, side: SideName): PlacedTest[] {
  const reading = facts.oracle(file, side);
  const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
  return reading.kind === 'tests' ? reading.tests.map((unit) => ({ file, path, reading, unit })) : [];
}

/** The tests of both sides. A file's sides are read one right after the other, which takes less time. */
function placeTests(facts: Case): Record<SideName, Set<PlacedTest>> {
  const all = facts.evidence.diff.files.map((file) => {
    const [before, after] = [placed(facts, file, 'before'), placed(facts, file, 'after')];
    readAlong(facts, file);
    return { before, after };
  });
  return { before: new Set(all.flatMap(({ before }) => before)), after: new Set(all.flatMap(({ after }) => after)) };
}

/** Pairs off the best matches of one pass and takes them out of both sets. */
function match(pass: Pass, before: Set<PlacedTest>, after: Set<PlacedTest>): TestPair[] {
  const shelves = groupBy(after, pass.key ?? (() => ''));
  const offers: (TestPair & { readonly score: number })[] = [];
  if (pass.key === undefined && before.size * after.size > MAX_COMPARISONS) return [];
  for (const old of before) {
    const shelf = shelves.get((pass.key ?? (() => ''))(old)) ?? [];
    if (shelf.length * before.size > MAX_COMPARISONS) continue;
    for (const now of shelf) {
      const score = pass.score(old, now);
      if (score > 0) offers.push({ before: old, after: now, score });
    }
  }
  const found: TestPair[] = [];
  for (const offer of offers.sort((a, b) => b.score - a.score)) {
    if (!before.has(offer.before) || !after.has(offer.after)) continue;
    before.delete(offer.before);
    after.delete(offer.after);
    found.push({ before: offer.before, after: offer.after });
  }
  return found;
}

/** What the tests of the head demand and the tests that they continue did not. */
interface Gains {
  readonly keys: ReadonlySet<string>;
  readonly hosts: readonly PlacedTest[];
}

/** Whether a test is written as it was, runs as it did, and on as many rows. */
export const isSame = ({ before: { unit: old }, after: { unit: now } }: TestPair): boolean =>
  isUntouched(old, now) &&
  (old.gate.enabled === 'no') === (now.gate.enabled === 'no') &&
  old.rows?.cells.length === now.rows?.cells.length;

/** The assertions of a test that can fail it; none where it does not run. */
export const liveAssertions = ({ unit }: PlacedTest): readonly Assertion[] =>
  (unit.gate.enabled === 'no' ? [] : unit.assertions).filter((one) => one.defect === null);

const liveKeys = (test: PlacedTest): string[] => liveAssertions(test).map(keyOf);

function gainsOf(pairs: readonly TestPair[], added: Iterable<PlacedTest>): Gains {
  const hosts = [
    ...added,
    ...pairs
      .filter((one) => one.before.unit.rows?.cells.length !== one.after.unit.rows?.cells.length)
      .map((one) => one.after),
  ];
  const keys = new Set([...added].flatMap(liveKeys));
  for (const pair of pairs) {
    if (isSame(pair)) continue;
    const old = new Set(liveKeys(pair.before));
    for (const key of liveKeys(pair.after)) if (!old.has(key)) keys.add(key);
  }
  return { keys, hosts };
}

/** Whether other tests have taken in a missing one: they have got most of its assertions, or its values as rows. */
function isAbsorbed(guest: PlacedTest, { keys, hosts }: Gains): boolean {
  const wanted = liveKeys(guest);
  const kept = wanted.filter((key) => keys.has(key)).length;
  return (
    (kept > 0 && kept >= wanted.length * 0.8) ||
    hosts.slice(0, 500).some((host) => contains(host.unit, guest.unit, host.reading.helpers))
  );
}

/** Whether a test of the same body stays in the file: of two that fail alike one is enough. */
const hasDouble = ({ file, unit }: PlacedTest, pairs: readonly TestPair[]): boolean =>
  unit.rows === null &&
  unit.words.length > 3 &&
  pairs.some(
    ({ after }) =>
      after.file === file &&
      after.unit.rows === null &&
      after.unit.gate.enabled === 'yes' &&
      mostWords(after.unit, unit.words) === unit.words.length &&
      after.unit.hash === unit.hash,
  );

/** The uncollected function that holds a lost test's body: the same, or much alike and in the same file. */
function renamedTo(facts: Case, test: PlacedTest, few: boolean): LostTest['renamed'] {
  if (test.unit.words.length <= 1) return null;
  for (const file of facts.evidence.diff.files) {
    const reading = facts.oracle(file, 'after');
    if (reading.kind !== 'tests') continue;
    const near = few && file === test.file && reading.helpers.length <= 500;
    const { words, hash } = test.unit;
    const isIt = (one: Helper): boolean => one.hash === hash || (near && alike(one, test.unit) >= 0.75);
    const now = reading.helpers.find((one) => mostWords(one, words) >= words.length * (near ? 0.75 : 1) && isIt(one));
    if (now !== undefined) return { path: file.path, name: now.name, line: now.line };
  }
  return null;
}

function unreadFiles(facts: Case): TestPairs['unread'] {
  return facts.evidence.diff.files.flatMap((file) => {
    const path = file.path;
    const mixed = languageOf(path)?.mixed === true;
    if (!mixed && !facts.isTestPath(path) && !facts.isTestPath(file.oldPath ?? path)) return [];
    if (languageOf(path) === null && OTHER_LANGUAGE.test(path))
      return [{ path, why: 'its language is not understood yet' }];
    const sides = (['before', 'after'] as const).map((side) => facts.oracle(file, side));
    const failed = sides.find((one) => one.kind === 'unreadable');
    if (failed !== undefined) return languageOf(path) === null ? [] : [{ path, why: failed.why }];
    const leftOut = facts.excerpt(file)?.leftOut ?? [];
    return leftOut.length === 0 ? [] : [{ path, why: `the diff shows too little around line ${leftOut[0]}` }];
  });
}

/** Whether a test stands for what hunks do not show, more of it on one side than on the other, for they end elsewhere. */
const isOfLongerHunk = (facts: Case, { file, unit }: PlacedTest): boolean =>
  facts.excerpt(file) !== null && isNotShown(unit.name);

function pair(facts: Case): TestPairs {
  const { before, after } = placeTests(facts);
  const passes = [unmoved(sharedPlaces([before, after])), ...PASSES];
  const pairs = passes.flatMap((pass) => match(pass, before, after));
  const unread = unreadFiles(facts);
  const sure = [...before].filter(
    (test) => !unread.some(({ path }) => path === test.file.path) && !isOfLongerHunk(facts, test),
  );
  const gains = gainsOf(pairs, after);
  const lost = sure.filter((test) => !isAbsorbed(test, gains) && !hasDouble(test, pairs));
  return {
    pairs,
    lost: lost.map((test) => ({ before: test, renamed: renamedTo(facts, test, lost.length <= 500) })),
    added: [...after],
    unread,
  };
}

const known = new WeakMap<object, TestPairs>();

/** Matches the tests of the base with those of the head: by place, name, body and likeness, in that order. */
export function testPairs(facts: Case): TestPairs {
  const seen = known.get(facts.basis) ?? pair(facts);
  known.set(facts.basis, seen);
  return seen;
}

const OPEN = { enabled: 'yes', reason: '', line: null, platform: false } as const;

/** Helpers and fixtures of test files that are on both sides by the same name, as if each were a test of its own. */
export function helperPairs(facts: Case): TestPair[] {
  return facts.evidence.diff.files.flatMap((file) => {
    const [old, now] = [facts.oracle(file, 'before'), facts.oracle(file, 'after')];
    if (!facts.isTestPath(file.path) || old.kind !== 'tests' || now.kind !== 'tests') return [];
    const place = (reading: TestFile, helper: Helper): PlacedTest => {
      const unit: TestUnit = { ...helper, id: helper.name, gate: OPEN, rows: null };
      return { file, path: file.path, reading, unit };
    };
    return old.helpers.flatMap((helper) => {
      const after = now.helpers.filter(({ name }) => name === helper.name);
      const [only, more] = after;
      if (only === undefined || more !== undefined) return [];
      if (isUntouched(helper, only) || only.hash === helper.hash || (helper.idle && only.idle)) return [];
      return [{ before: place(old, helper), after: place(now, only) }];
    });
  });
}
