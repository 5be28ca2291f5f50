import { groupBy } from '../../collections/index.ts';
import type { FileChange } from '../../core/index.ts';
import {
  type Assertion,
  type Defect,
  type Handed,
  type Held,
  type Helper,
  isUntouched,
  mentionsAny,
  type TestFile,
} from '../../syntax/index.ts';
import type { PlacedTest, TestPair } from '../change/test-pairs.ts';
import type { Case, SideName } from '../rule.ts';
import { answeredBy, inCall, type Meanings, meaningsOf, substitute } from './helper-calls.ts';

/** An assertion and where it is written: in the test itself, or in a helper that it calls. */
export interface Demanded {
  readonly assertion: Assertion;
  readonly file: FileChange;
  /** The helper's name; null for the test's own. */
  readonly helper: string | null;
  /** A call of a helper that is in the diff: what that helper demands stands beside it. */
  readonly delegates?: boolean;
  /** What names of the test stand for, of its own. */
  readonly held?: readonly Held[];
}

/** All that a test demands, its helpers' demands included. */
export interface Demands {
  readonly demanded: readonly Demanded[];
  /** Calls by an asserting name (`assert_ripe`, `expectOrder`) whose body is not in the diff. */
  readonly unseen: readonly string[];
  /** Its helpers demand so much that they were left out; they are compared by themselves. */
  readonly crowded: boolean;
}

type Placed = { readonly helper: Helper; readonly file: FileChange };

const MAX_DEPTH = 4;
const MAX_DEMANDS = 500;
/** Names of what asserts; what `ensures` something brings it about as often as it asks for it. */
export const ASSERTING =
  /^_?(?:(?:[a-z\d]{1,20}_)?assert(?=_)|assert|check|verify|expect|should|must|validate|compare)(?!\w*(?:Error|Exception)$)./i;
/** Calls of an assertion library itself are read as assertions and need no body. */
const LIBRARY = /^(assert[A-Z_]\w*|expect|assert|should)$/;

const shelves = new WeakMap<object, Record<SideName, ReadonlyMap<string, readonly Placed[]>>>();

/** Code that serves tests by its place, its name or what it holds; what production code asserts is its own affair. */
const ofTests = (facts: Case, { path, oldPath }: FileChange, { tests }: TestFile): boolean =>
  tests.length > 0 ||
  facts.isTestPath(path) ||
  facts.isTestPath(oldPath ?? path) ||
  /test|spec|fixture|mock/i.test(path);

function shelf(facts: Case, side: SideName): ReadonlyMap<string, readonly Placed[]> {
  const all = facts.evidence.diff.files.flatMap((file) => {
    const reading = facts.oracle(file, side);
    return reading.kind === 'tests' && ofTests(facts, file, reading)
      ? reading.helpers.map((helper) => ({ helper, file }))
      : [];
  });
  return groupBy(all, ({ helper }) => helper.name);
}

function helpersOf(facts: Case, side: SideName): ReadonlyMap<string, readonly Placed[]> {
  const seen = shelves.get(facts.basis) ?? { before: shelf(facts, 'before'), after: shelf(facts, 'after') };
  shelves.set(facts.basis, seen);
  return seen[side];
}

/** Last names of what the helpers of a name call, of those that the diff holds; null where it holds none. */
export function calledByHelper(facts: Case, side: SideName, name: string): readonly string[] | null {
  const helpers = helpersOf(facts, side).get(name);
  return helpers?.flatMap(({ helper }) => helper.calls) ?? null;
}

const touched = new WeakMap<object, ReadonlySet<string>>();

/** Names of helpers that are not on both sides as they were, or that mention one of those. */
function touchedHelpers(facts: Case): ReadonlySet<string> {
  const [before, after] = [helpersOf(facts, 'before'), helpersOf(facts, 'after')];
  const isKept = (name: string): boolean => {
    const [old, now] = [before.get(name) ?? [], after.get(name) ?? []];
    return (
      old.length === now.length &&
      old.every(({ helper, file }, at) => file === now[at]?.file && isUntouched(helper, now[at].helper))
    );
  };
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const found = new Set(names.filter((name) => !isKept(name)));
  for (let depth = 0; depth < MAX_DEPTH && found.size > 0; depth += 1) {
    const reaching = names.filter(
      (name) => !found.has(name) && after.get(name)?.some(({ helper }) => mentionsAny(helper, found)),
    );
    for (const name of reaching) found.add(name);
  }
  return found;
}

/** Whether a test demands what it did: it is as it was, and so are the helpers that it may call. */
export function demandsTheSame(facts: Case, { before, after }: TestPair): boolean {
  if (!isUntouched(before.unit, after.unit)) return false;
  const helpers = touched.get(facts.basis) ?? touchedHelpers(facts);
  touched.set(facts.basis, helpers);
  return !mentionsAny(after.unit, helpers);
}

/**
 * The helper that a call means: of the same file, of several such (overloads) the one with as many parameters as are handed
 * over; or the only one of that name in the diff.
 */
function find(
  known: ReadonlyMap<string, readonly Placed[]>,
  name: string,
  file: FileChange,
  handed: number | null = null,
): Placed | null {
  const offers = known.get(name) ?? [];
  const near = offers.filter((one) => one.file === file);
  const fitting = near.find(({ helper }) => helper.parameters.length === handed);
  return fitting ?? near[0] ?? (offers.length === 1 ? (offers[0] ?? null) : null);
}

/** A call into a helper outside of the diff, as one demand of unknown strength. */
function unseenDemand(name: string, defect: Defect | null, test: PlacedTest): Demanded {
  const assertion = {
    line: test.unit.line,
    text: `${name}(…)`,
    subject: `${name} ( )`,
    expected: null,
    matcher: 'call',
    strength: null,
    tolerance: null,
    negated: false,
    defect,
    guarded: false,
  } as const;
  return { assertion, file: test.file, helper: null };
}

/** One way in which a helper is called; `defect` takes the power of all that it asserts. */
interface Call {
  readonly name: string;
  readonly file: FileChange;
  readonly given: Handed['given'];
  readonly defect: Defect | null;
}

/** A keyword by which a function is told what has to come out. */
const EXPECTED = /^expect(?:s|ed)?(?:_|$|(?=\p{Lu}))/u;

/** Whether a function that is not at hand may assert something, by its name or by what it is handed. */
const mayAssert = ({ name, given }: Call): boolean =>
  !LIBRARY.test(name) && (ASSERTING.test(name) || given.some((one) => EXPECTED.test(one.name ?? '')));

/** All calls of a body, those of an assertion library left out: each with what it is handed, and those that are handed nothing. */
function callsOf(
  body: Pick<Helper, 'calls' | 'handed' | 'assertions'>,
  file: FileChange,
  meanings: Meanings,
  defect: Defect | null,
): Call[] {
  const named = new Set(body.handed.map(({ name }) => name));
  const read = body.assertions.flatMap(({ matcher, strength }) => (strength === null ? [] : [matcher]));
  const known = new Set([...named, ...read.filter((name) => LIBRARY.test(name))]);
  const bare = body.calls.filter((name) => !known.has(name)).map((name): Call => ({ name, file, given: [], defect }));
  const handed = body.handed.map((one): Call => {
    const given = one.given.map(({ name, text }) => ({ name, text: substitute(text, meanings) }));
    return { name: one.name, file, given, defect: one.defect ?? defect };
  });
  return [...bare, ...handed];
}

/** Whether what a helper demands depends on what it is handed. */
const isMoulded = ({ parameters, assertions, handed }: Helper): boolean =>
  handed.length > 0 ||
  assertions.some(({ subject, expected }) =>
    [...subject.split(' '), ...(expected ?? '').split(' ')].some((token) => token !== '' && parameters.includes(token)),
  );

/** So many demands of one test are remembered; more are collected anew, for many tests of many demands take much room. */
const MOST_REMEMBERED = 100;

const remembered: Record<SideName, WeakMap<PlacedTest, Demands>> = { before: new WeakMap(), after: new WeakMap() };

/** Collects a test's demands, following calls into helpers of the diff at most four deep. */
export function demandsOf(facts: Case, side: SideName, test: PlacedTest): Demands {
  const seen = remembered[side].get(test);
  if (seen !== undefined) return seen;
  const found = collect(facts, side, test);
  if (found.demanded.length <= MOST_REMEMBERED) remembered[side].set(test, found);
  return found;
}

function collect(facts: Case, side: SideName, test: PlacedTest): Demands {
  const known = helpersOf(facts, side);
  const answered = (assertion: Assertion, file: FileChange): readonly Assertion[] =>
    answeredBy(assertion, (name, handed) => find(known, name, file, handed)?.helper ?? null) ?? [assertion];
  const demanded: Demanded[] = test.unit.assertions
    .flatMap((assertion) => answered(assertion, test.file))
    .map((assertion) => ({
      assertion,
      file: test.file,
      helper: null,
      ...(test.unit.held === undefined ? {} : { held: test.unit.held }),
      delegates: assertion.strength === null && find(known, assertion.matcher, test.file) !== null,
    }));
  const unseen = new Map<string, Defect | null>();
  const visited = new Set<string>();
  let calls: readonly Call[] = callsOf(test.unit, test.file, new Map(), null);
  for (let depth = 0; depth < MAX_DEPTH && calls.length > 0; depth += 1) {
    const next: Call[] = [];
    for (const call of calls) {
      const { name, file, defect } = call;
      const found = find(known, name, file, call.given.length);
      const moulded = found !== null && isMoulded(found.helper);
      const key = moulded ? JSON.stringify([name, call.given, defect]) : `${name} ${found?.helper.line ?? ''}`;
      if (visited.has(key)) continue;
      visited.add(key);
      if (found === null) {
        if (mayAssert(call) && unseen.get(name) !== null) unseen.set(name, defect);
        continue;
      }
      if (demanded.length - test.unit.assertions.length > MAX_DEMANDS) continue;
      const meanings = meaningsOf(found.helper, call.given);
      for (const one of found.helper.assertions.flatMap((own) => answered(inCall(own, meanings, defect), found.file)))
        demanded.push({ assertion: one, file: found.file, helper: name });
      next.push(...callsOf(found.helper, found.file, meanings, defect));
    }
    calls = next;
  }
  for (const [name, defect] of unseen) demanded.push(unseenDemand(name, defect, test));
  const own = demanded.filter(({ helper }) => helper === null);
  const crowded = demanded.length - own.length > MAX_DEMANDS;
  return { demanded: crowded ? own : demanded, unseen: [...unseen.keys()], crowded };
}
