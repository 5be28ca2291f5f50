import type { FileChange, Finding } from '../core/index.ts';
import { type Import, isUntouched, languageOf, mentionsAny, type StandIn } from '../syntax/index.ts';
import { roleOf } from './change/file-roles.ts';
import { type PlacedTest, type TestPair, testPairs } from './change/test-pairs.ts';
import { atLine, brief, clear, hit, unreadIn } from './finding.ts';
import { becameDouble, boundCalls, boundNames, mayBeBound, rootsOf } from './harness/bound-names.ts';
import { overrides } from './harness/overriding-class.ts';
import { bindingOf, holds, isHeld, shadows } from './harness/own-definitions.ts';
import { ownHolder } from './harness/own-holders.ts';
import { setUpPairs } from './harness/set-up-tests.ts';
import { shadowedClasses } from './harness/shadowed-class.ts';
import { standInsOf } from './harness/stand-ins.ts';
import { demandsOf } from './oracles/effective.ts';
import { importedPaths, meansSameModule } from './reach/module-imports.ts';
import type { Case, Rule } from './rule.ts';
import { weigh } from './verdict/verdict.ts';

const RULE = { id: 'replaced-subject', group: 'cheating' } as const;

/** What takes the place of code under test, where it is written, and which name it takes. */
interface Replacement {
  readonly name: string;
  readonly file: FileChange;
  readonly line: number;
  readonly text: string;
}

/** Ruby calls without parentheses. */
const SENT = /(?<=\. )[\p{L}\p{N}_]+[?!]?/gu;
const CALLED = /(?<![\p{L}\p{N}_$])[\p{L}\p{N}_$]+[?!]?(?= ?\()/gu;

/** A class or module that something is called on: `Scale` of `Scale . weigh ( 3 )`. */
const HOLDERS = /(?<![\p{L}\p{N}_$.:>] ?)[A-Z][\p{L}\p{N}_$]*(?= ?(?:\.|::|->) ?[\p{L}_$])/gu;

/**
 * Names that a test's assertions call, what is held against something; `bare`: those that are called on nothing, and the
 * classes and modules that others are called on.
 */
interface Subjects {
  readonly all: ReadonlySet<string>;
  readonly bare: ReadonlySet<string>;
  /** Names in what the variables are given that are examined. */
  readonly bound: ReadonlySet<string>;
}

function subjectsOf(facts: Case, test: PlacedTest): Subjects {
  const [all, bare] = [new Set<string>(), new Set<string>()];
  for (const { assertion, helper } of demandsOf(facts, 'before', test).demanded) {
    if (helper !== null) continue;
    for (const [holder] of assertion.subject.matchAll(HOLDERS)) bare.add(holder);
    if (languageOf(test.path)?.id === 'ruby') for (const [name] of assertion.subject.matchAll(SENT)) all.add(name);
    for (const { 0: name, index } of assertion.subject.matchAll(CALLED)) {
      all.add(name);
      if (!/[.:>] ?$/.test(assertion.subject.slice(Math.max(0, index - 3), index))) bare.add(name);
    }
  }
  for (const name of boundCalls(facts, test)) if (bindingOf(test, name) !== null) all.add(name);
  return { all, bare, bound: boundNames(facts, test) };
}

/** What makes two stand-ins the same one; a definition is, wherever it went. */
const keyOf = ({ kind, name, module, owners }: StandIn): string =>
  JSON.stringify(kind === 'definition' ? [kind, name] : [kind, name, module, owners]);

interface Fresh {
  readonly had: ReadonlySet<string>;
  readonly byFile: Map<FileChange, readonly StandIn[]>;
}

const known = new WeakMap<Case, Fresh>();

/** Whether tests stand in a file, be it among the source code. */
function mayHoldTests(facts: Case, file: FileChange): boolean {
  const { path, oldPath } = file;
  if (facts.isTestPath(oldPath ?? path) || languageOf(path)?.mixed === true) return true;
  const now = facts.oracle(file, 'after');
  return now.kind === 'tests' && now.tests.length > 0;
}

function freshIn(facts: Case): Fresh {
  const tests = facts.evidence.diff.files.filter((file) => mayHoldTests(facts, file));
  const had = new Set(tests.flatMap((file) => standInsOf(facts, file, 'before').map(keyOf)));
  return { had, byFile: new Map() };
}

/** Stand-ins of the head's side of a file that the tests of the base did not have; once per file. */
function newIn(facts: Case, file: FileChange): readonly StandIn[] {
  const { had, byFile } = known.get(facts) ?? freshIn(facts);
  known.set(facts, { had, byFile });
  const found = byFile.get(file) ?? standInsOf(facts, file, 'after').filter((one) => !had.has(keyOf(one)));
  byFile.set(file, found);
  return found;
}

/** Names that a test mentions, those of its parameters and decorators among them. */
function namesIn(facts: Case, test: PlacedTest): ReadonlySet<string> {
  const own = standInsOf(facts, test.file, 'after').filter(
    ({ name, line }) => name === test.unit.name && holds(test, line),
  );
  return new Set([...test.unit.words, ...test.unit.calls, ...own.flatMap(({ mentions }) => mentions)]);
}

/** Whether a stand-in of the test's own file is in force while the test runs. */
function isInForce(facts: Case, standIn: StandIn, test: PlacedTest): boolean {
  if (holds(test, standIn.line)) return true;
  if (test.reading.tests.some(({ line, endLine }) => standIn.line >= line && standIn.line <= endLine)) return false;
  if (standIn.automatic) return true;
  const names = namesIn(facts, test);
  return standIn.owners.some((owner) => names.has(owner));
}

/** Whether a module that is replaced is the one from which the test has a name. */
function replacesModule(facts: Case, { module }: StandIn, file: FileChange, test: PlacedTest, name: string): boolean {
  const binding = bindingOf(test, name);
  const isOwn = (): boolean =>
    standInsOf(facts, test.file, 'before').some((one) => one.kind === 'definition' && one.name === name);
  if (module === null || (binding === null && isOwn())) return false;
  // `require` binds what its pattern says, which the import does not tell.
  const whole = test.reading.imports.filter(({ names }) => names.every(({ local }) => local === '*'));
  return (binding === null ? whole : [binding]).some((one) =>
    meansSameModule({ path: file.path, module }, { path: test.path, module: one.module }),
  );
}

/**
 * Modules and objects of the platform that tests commonly hold still: clocks, chance, the process and its surroundings. They are
 * no code under test, even where an assertion calls one.
 */
const PLATFORM =
  /^(time|datetime|random|secrets|uuid|os|sys|socket|subprocess|Date|Math|performance|crypto|process)(\.|$)/;

/**
 * Whether a member is overwritten of something that the test imports and has the variable from which it examines, or one that
 * the test itself calls, of what it examines.
 */
function overwrites({ kind, name, module }: StandIn, { before }: TestPair, bound: Subjects['bound']): boolean {
  const [root = ''] = kind === 'patch' && module !== null ? module.split('.') : [];
  if (root === '' || PLATFORM.test(module ?? '')) return false;
  const isImported = bindingOf(before, root) !== null;
  if (isImported && bound.has(name)) return true;
  const isExamined = (isImported && bound.has(root)) || rootsOf(before).includes(root);
  return isExamined && before.unit.calls.includes(name);
}

function takes(facts: Case, standIn: StandIn, file: FileChange, pair: TestPair, subjects: Subjects): string | null {
  const { all, bound } = subjects;
  if (standIn.kind === 'override') return overrides(facts, standIn, file, pair, all) ? standIn.name : null;
  if (overwrites(standIn, pair, bound)) return standIn.name;
  const isNamed = all.has(standIn.name) || (standIn.kind === 'definition' && isHeld(standIn, subjects));
  const named = standIn.name === '*' ? [...all] : isNamed ? [standIn.name] : [];
  for (const name of named) {
    if (standIn.kind === 'patch' && !PLATFORM.test(standIn.module ?? '')) return name;
    if (standIn.kind === 'module' && replacesModule(facts, standIn, file, pair.before, name)) return name;
    if (standIn.kind === 'definition' && file === pair.after.file && shadows(facts, standIn, pair, subjects))
      return name;
  }
  return null;
}

/** Whether an import means a file; a module of Rust may lie anywhere under its name (`#[path = "steady/scale.rs"] mod scale;`). */
const means = (from: string, one: Import, language: string, path: string): boolean =>
  importedPaths(from, one, language, [path]).length > 0 ||
  (language === 'rust' && path.endsWith(`/${one.module.split('::').at(-1)}.rs`));

/** A name that the test had from production code and has from another file of the tests now. */
function reimported(facts: Case, { before, after }: TestPair, subjects: Subjects): Replacement | null {
  for (const name of new Set([...subjects.all, ...subjects.bare])) {
    const [old, now] = [bindingOf(before, name), bindingOf(after, name)];
    if (old === null || now === null || (old.module === now.module && old.space === now.space)) continue;
    const language = languageOf(after.path)?.id ?? '';
    // A file of C# may hold several types.
    const defines = (file: FileChange): boolean =>
      language === 'csharp' &&
      languageOf(file.path)?.id === language &&
      newIn(facts, file).some((one) => one.kind === 'definition' && one.name === name);
    const file = facts.evidence.diff.files.find(
      (one) => isNewHelper(facts, one) && (means(after.path, now, language, one.path) || defines(one)),
    );
    if (file !== undefined) return { name, file, line: 1, text: now.module };
  }
  return null;
}

const preparing = new WeakMap<Case, readonly FileChange[]>();

function filesThatPrepare(facts: Case): readonly FileChange[] {
  const files = preparing.get(facts) ?? facts.evidence.diff.files.filter((file) => roleOf(facts, file) === 'harness');
  preparing.set(facts, files);
  return files;
}

/** New files of the tests that are none themselves: what they hold is in force where a test names it. */
const isNewHelper = (facts: Case, { path, status }: FileChange): boolean =>
  status === 'added' && facts.isTestPath(path);

/** Files whose stand-ins may be in force in a test: its own, those that prepare the run, and new ones that lie among the tests. */
function placesFor(facts: Case, { after }: TestPair): readonly FileChange[] {
  const helpers = facts.evidence.diff.files.filter((file) => isNewHelper(facts, file));
  const prepares = [...new Set([...filesThatPrepare(facts), ...helpers])].filter(
    (file) => file !== after.file && languageOf(file.path)?.id === languageOf(after.path)?.id,
  );
  return [after.file, ...prepares];
}

/** What the test's own file defines anew, and that the test names. */
function freshFor(facts: Case, { before, after }: TestPair): readonly StandIn[] {
  const isTouched = !isUntouched(before.unit, after.unit);
  const definitions = newIn(facts, after.file).filter(
    ({ kind, name }) => kind === 'definition' && (isTouched || bindingOf(before, name) !== null),
  );
  if (definitions.length === 0) return [];
  const words = new Set([...after.unit.words, ...boundCalls(facts, after)]);
  return definitions.filter((one) => words.has(one.name) && isInForce(facts, one, after));
}

/** Whether a test names what some stand-ins replace, or has it from where its variables are made; as far as can be told without reading it. */
function mayTake(facts: Case, { before }: TestPair, standIns: readonly StandIn[]): boolean {
  const names = new Set(standIns.map(({ name }) => name));
  return names.size > 0 && (names.has('*') || mentionsAny(before.unit, names) || mayBeBound(facts, before, names));
}

/** Whether both sides of a test's file import the same, so that no name of it comes from elsewhere now. */
const importsTheSame = ({ before, after }: TestPair): boolean =>
  before.reading === after.reading || JSON.stringify(before.reading.imports) === JSON.stringify(after.reading.imports);

/** Whether a stand-in of another file than the test's is in force there. */
const holdsFrom = (facts: Case, { kind, automatic }: StandIn, file: FileChange): boolean =>
  automatic && (kind === 'override' || filesThatPrepare(facts).includes(file));

function replacementIn(facts: Case, pair: TestPair): Replacement | null {
  const double = becameDouble(facts, pair.before, pair.after);
  if (double !== null) return { name: double.name, file: pair.after.file, line: double.line, text: double.text };
  const places = placesFor(facts, pair).filter((file) => mayTake(facts, pair, newIn(facts, file)));
  const fresh = freshFor(facts, pair);
  if (places.length + fresh.length === 0 && importsTheSame(pair)) return null;
  const subjects = subjectsOf(facts, pair.before);
  if (subjects.all.size + subjects.bound.size === 0) return null;
  for (const file of places)
    for (const standIn of newIn(facts, file)) {
      const inForce =
        file === pair.after.file ? isInForce(facts, standIn, pair.after) : holdsFrom(facts, standIn, file);
      const name = inForce ? takes(facts, standIn, file, pair, subjects) : null;
      if (name !== null) return { name, file, line: standIn.line, text: standIn.text };
    }
  const own = ownHolder(pair, subjects.all, standInsOf(facts, pair.before.file, 'before'), fresh);
  if (own !== null) return { name: own.name, file: pair.after.file, line: own.made.line, text: own.made.text };
  return reimported(facts, pair, subjects);
}

function judge(facts: Case, pair: TestPair): Finding[] {
  const { before, after } = pair;
  if (before.unit.gate.enabled === 'no' || after.unit.gate.enabled === 'no') return [];
  const found = replacementIn(facts, pair);
  if (found === null) return [];
  const verdict = weigh(facts, [before, after], { rule: RULE.id, kind: 'replaced', loss: 'less', asked: 'rewrite' });
  const { level } = verdict;
  if (level === null) return [];
  const remedy = level === 'block' ? '; let the test call the real one again' : '';
  const says = `The test "${brief(after.unit.name)}" examines ${found.name}, and now something else stands in its place (\`${found.text}\` in ${found.file.path}), and ${verdict.because}${remedy}.`;
  const anchors = [atLine(found.file.path, 'new', found.line), ...verdict.anchors];
  return [
    hit(RULE, {
      level,
      says,
      anchors,
      path: after.file.path,
      subject: `${after.unit.id}\0${found.name}`,
    }),
  ];
}

function find(facts: Case): readonly Finding[] {
  const { pairs, unread } = testPairs(facts);
  const pairHits = [...pairs, ...setUpPairs(facts)].flatMap((pair) => judge(facts, pair));
  const hits = [...pairHits, ...shadowedClasses(facts, RULE)];
  const gaps = unread.map(({ path, why }) => unreadIn(RULE, path, `${path} still examines the real code`, why));
  if (hits.length + gaps.length > 0) return [...hits, ...gaps];
  return [clear(RULE, 'Tests of the base examine the same code as before.')];
}

/** Does an existing test now examine a stand-in for the code that it examined? */
export const replacedSubject: Rule = {
  ...RULE,
  question: 'Does an existing test now examine a stand-in for the code that it examined?',
  appliesTo: 'every-pull-request',
  find,
};
