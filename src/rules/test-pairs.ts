import type { FileChange } from '../core/index.ts';
import { languageOf, type TestFile, type TestUnit } from '../syntax/index.ts';
import { alike, contains, keyOf } from './likeness.ts';
import type { Case, SideName } from './rule.ts';

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

/** Ways to recognise a test, surest first; each gives a score, 0 for no. */
const PASSES: readonly { readonly score: Matcher; readonly key?: (test: PlacedTest) => string }[] = [
  { key: (t) => `${t.file.path}\0${t.unit.id}`, score: sameFile },
  { key: (t) => `${t.file.path}\0${t.unit.name}`, score: (a, b) => sameFile(a, b) },
  { key: (t) => t.unit.hash, score: (a, b) => (a.unit.words.length > 3 ? 1 + sameFile(a, b) : 0) },
  {
    key: (t) => t.unit.name,
    score: (a, b) => (sameName(a, b) && alike(a.unit, b.unit) >= 0.4 ? alike(a.unit, b.unit) : 0),
  },
  { key: (t) => t.file.path, score: (a, b) => (alike(a.unit, b.unit) >= 0.6 ? alike(a.unit, b.unit) : 0) },
  { score: (a, b) => (alike(a.unit, b.unit) >= 0.75 ? alike(a.unit, b.unit) : 0) },
];

function placed(facts: Case, side: SideName): PlacedTest[] {
  return facts.evidence.diff.files.flatMap((file) => {
    const reading = facts.oracle(file, side);
    const path = side === 'before' ? (file.oldPath ?? file.path) : file.path;
    return reading.kind === 'tests' ? reading.tests.map((unit) => ({ file, path, reading, unit })) : [];
  });
}

/** Pairs off the best matches of one pass and takes them out of both sets. */
function match(pass: (typeof PASSES)[number], before: Set<PlacedTest>, after: Set<PlacedTest>): TestPair[] {
  const shelves = Map.groupBy(after, pass.key ?? (() => ''));
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

/** A test of the head that has taken in another: it holds the other's assertions, or its values as rows. */
const absorbs = (host: PlacedTest, guest: PlacedTest): boolean => {
  const keys = guest.unit.assertions.filter((one) => one.defect === null).map(keyOf);
  const held = new Set(host.unit.assertions.filter((one) => one.defect === null).map(keyOf));
  const kept = keys.filter((key) => held.has(key)).length;
  return (keys.length > 0 && kept >= keys.length * 0.8) || contains(host.unit, guest.unit);
};

function renamedTo(facts: Case, test: PlacedTest): LostTest['renamed'] {
  for (const file of facts.evidence.diff.files) {
    const reading = facts.oracle(file, 'after');
    if (reading.kind !== 'tests') continue;
    const now = reading.helpers.find(
      (one) => one.hash === test.unit.hash || (file === test.file && alike(one, test.unit) >= 0.75),
    );
    if (now !== undefined && test.unit.words.length > 1) return { path: file.path, name: now.name, line: now.line };
  }
  return null;
}

function unreadFiles(facts: Case): TestPairs['unread'] {
  return facts.evidence.diff.files.flatMap((file) => {
    const path = file.path;
    if (!facts.isTestPath(path) && !facts.isTestPath(file.oldPath ?? path)) return [];
    if (languageOf(path) === null && OTHER_LANGUAGE.test(path))
      return [{ path, why: 'its language is not understood yet' }];
    const sides = (['before', 'after'] as const).map((side) => facts.oracle(file, side));
    const failed = sides.find((one) => one.kind === 'unreadable');
    return failed === undefined || languageOf(path) === null ? [] : [{ path, why: failed.why }];
  });
}

function pair(facts: Case): TestPairs {
  const before = new Set(placed(facts, 'before'));
  const after = new Set(placed(facts, 'after'));
  const all = [...after];
  const pairs = PASSES.flatMap((pass) => match(pass, before, after));
  const unread = unreadFiles(facts);
  const sure = [...before].filter((test) => !unread.some(({ path }) => path === test.file.path));
  const lost = sure.filter(
    (test) => all.length * before.size > MAX_COMPARISONS || !all.some((host) => absorbs(host, test)),
  );
  return {
    pairs,
    lost: lost.map((test) => ({ before: test, renamed: renamedTo(facts, test) })),
    added: [...after],
    unread,
  };
}

const known = new WeakMap<Case, TestPairs>();

/** Matches the tests of the base with those of the head: by place, name, body and likeness, in that order. */
export function testPairs(facts: Case): TestPairs {
  const seen = known.get(facts) ?? pair(facts);
  known.set(facts, seen);
  return seen;
}
