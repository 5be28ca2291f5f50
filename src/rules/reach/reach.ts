import { groupBy, oncePer } from '../../collections/index.ts';
import { languageOf, type TestFile } from '../../syntax/index.ts';
import { isProse } from '../change/file-roles.ts';
import { type ChangedSource, type ChangedSymbol, production } from '../change/production.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import { isNamedFor } from '../change/test-paths.ts';
import type { Case } from '../rule.ts';
import { loadsByName } from './loads-by-name.ts';
import { handedOn, type Imports, isInternal, reachedSources, simpleName } from './module-imports.ts';
import { walkModulesOf } from './modules.ts';
import { namedFile, sayingFile } from './named-files.ts';
import { callsOutside } from './package-calls.ts';
import { helpersByName, symbolsByName } from './symbol-names.ts';

/**
 * Whether a production change of the diff explains that a test changes. `explained`: the test reaches a changed symbol,
 * along imports and names of the diff's own files; `possible`: it may, through files that are not in the diff;
 * `none`: it cannot. `why` is a clause for people.
 */
export interface Explanation {
  readonly kind: 'explained' | 'possible' | 'none';
  readonly why: string;
  /** The symbol is gone from the head. */
  readonly removal: boolean;
}

/** A name of several words, which hardly stands in code by chance. */
const COMPOUND = /^(?=.{6})_*[\p{L}\p{N}]+(_|\p{Ll}\p{Lu})/u;

/** Calls by which a test drives code without importing it. */
const REMOTE =
  /^(subprocess|Popen|check_output|check_call|run_command|execa|spawn|spawnSync|exec|execFile|execSync|fetch|request|supertest|page|browser|client|live_server|runner)$/;

/** Names that a test mentions: in its body, in the helpers and fixtures that it names, and behind import aliases. */
function namesOf(test: PlacedTest, reading: TestFile): Set<string> {
  const names = new Set([...test.unit.words, ...test.unit.calls]);
  const helpers = helpersByName(reading);
  for (const name of names)
    for (const helper of helpers.get(name) ?? []) for (const word of helper.words) names.add(word);
  for (const implicit of ['setUp', 'setup_method', 'setUpClass', 'setup_class', 'beforeEach', 'before', 'setup'])
    for (const helper of helpers.get(implicit) ?? []) for (const word of helper.words) names.add(word);
  for (const name of reading.setUp ?? []) names.add(name);
  for (const { names: bound } of reading.imports)
    for (const { local, original } of bound) if (names.has(local) && original !== '') names.add(original);
  return names;
}

/** Adds to the names whatever the symbols so named mention, until nothing new comes. */
function close(names: Set<string>, sources: readonly ChangedSource[]): Set<string> {
  const byName = symbolsByName(sources);
  const waiting = [...names, '<module>'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop())
    for (const symbol of byName.get(name) ?? [])
      for (const mention of symbol.mentions)
        if (!names.has(mention)) {
          names.add(mention);
          waiting.push(mention);
        }
  return names;
}

const isSpecial = (name: string): boolean => /^(__\w+__|constructor)$/.test(simpleName(name));

/** Whether the names mention a symbol: a method by its own name, a special one by its class's. */
function mentioned(names: ReadonlySet<string>, { name }: ChangedSymbol): boolean {
  if (!name.includes('.')) return names.has(name) || isSpecial(name);
  return isSpecial(name) ? names.has(simpleName(name.slice(0, name.lastIndexOf('.')))) : names.has(simpleName(name));
}

/**
 * Whether a new method is called by anybody: the test names it, or a symbol within the test's reach does that is not the
 * class or module around it. Nothing that was there before can use what nobody names.
 */
function isCalled({ name, change }: ChangedSymbol, direct: ReadonlySet<string>, reached: Reached): boolean {
  if (change !== 'added' || !name.includes('.') || isSpecial(name) || direct.has(simpleName(name))) return true;
  return reached.sources.some(({ symbols }) =>
    symbols.some(
      (other) =>
        other.name !== name &&
        !name.startsWith(`${other.name}.`) &&
        reached.names.has(simpleName(other.name)) &&
        other.mentions.includes(simpleName(name)),
    ),
  );
}

/** Sources that a test reaches, and all names that it mentions through them. */
interface Reached {
  readonly names: ReadonlySet<string>;
  readonly sources: readonly ChangedSource[];
}

const describe = ({ name, change }: ChangedSymbol, source: ChangedSource): string =>
  `${name === '<module>' ? 'code at the top level' : name} in ${source.file.path} is ${change}`;

function fromDependencies([manifest]: readonly string[]): Explanation | null {
  if (manifest === undefined) return null;
  return { kind: 'possible', why: `the version of a dependency changes in ${manifest}`, removal: false };
}

/** Whether code of one language may stand behind a test in another without an import that says so. */
function mayServe(language: string, path: string): boolean {
  const own = languageOf(path)?.id;
  return language !== own && !(/^(python|javascript)$/.test(language) && /^(python|javascript)$/.test(own ?? ''));
}

/** New static methods that no other definition of some sources names: code that was there before has no use of them. */
const idleStatics = oncePer((own: readonly ChangedSource[]): ReadonlySet<string> => {
  const users = groupBy(
    own.flatMap(({ symbols }) =>
      symbols.flatMap(({ name, mentions }) => mentions.map((called) => [called, name] as const)),
    ),
    ([called]) => called,
  );
  const isUsed = (name: string): boolean =>
    (users.get(simpleName(name)) ?? []).some(([, user]) => user !== name && !name.startsWith(`${user}.`));
  const added = own.flatMap(({ changed, symbols }) => {
    const statics = new Set(symbols.flatMap(({ name, isStatic }) => (isStatic ? [name] : [])));
    return changed.filter(({ name, change }) => change === 'added' && statics.has(name));
  });
  return new Set(added.flatMap(({ name }) => (isUsed(name) ? [] : [name])));
});

const isRemoved = ({ change }: ChangedSymbol): boolean => change === 'removed';

/** Methods that some sources have no more, by their own names, where none of that name is left in them. */
const takenAway = oncePer((own: readonly ChangedSource[]): ReadonlyMap<string, string> => {
  const left = new Set<string>();
  for (const { symbols, changed } of own) {
    const gone = new Set(changed.filter(isRemoved).map(({ name }) => name));
    for (const { name } of symbols) if (!gone.has(name)) left.add(simpleName(name));
  }
  const removed = own.flatMap((source) =>
    source.changed.flatMap((symbol): [string, string][] => {
      const name = simpleName(symbol.name);
      const counts = isRemoved(symbol) && symbol.name.includes('.') && COMPOUND.test(name) && !left.has(name);
      return counts ? [[name, describe(symbol, source)]] : [];
    }),
  );
  return new Map(removed);
});

/** Whether a test calls a method that is nowhere in the diff any more: however it came by the object, its call could not stay. */
function withoutItsMethod({ unit }: PlacedTest, own: readonly ChangedSource[]): Explanation | null {
  const why = unit.calls.map((name) => takenAway(own).get(name)).find((one) => one !== undefined);
  return why === undefined ? null : { kind: 'explained', why, removal: true };
}

function unsure(test: PlacedTest, facts: Case, imports: Imports, own: readonly ChangedSource[]): Explanation | null {
  const { foreign, dependencies, sources, unseen } = production(facts);
  const idle = idleStatics(own);
  const direct = idle.size === 0 ? null : namesOf(test, test.reading);
  const isFelt = ({ name }: ChangedSymbol): boolean => !idle.has(name) || direct?.has(simpleName(name)) === true;
  const other = own.find((source) => source.changed.some(isFelt));
  const bare =
    test.reading.imports.every((one) => !isInternal(one, own[0]?.language ?? 'python', sources)) &&
    imports.reached.length === 0;
  const beside = own[0]?.language === 'go' && imports.reached.length > 0 && callsOutside(test, imports.reached);
  if (other !== undefined && (imports.unseen || bare || beside || facts.excerpt(test.file) !== null)) {
    const first = other.changed.find(isFelt);
    const what = first === undefined ? other.file.path : describe(first, other);
    return {
      kind: 'possible',
      why: `${what}, and the test may reach it through files outside the diff`,
      removal: false,
    };
  }
  const [hidden] = unseen;
  if (hidden !== undefined)
    return { kind: 'possible', why: `${hidden} changes, and the diff shows too little of it`, removal: false };
  const remote = test.unit.words.some((word) => REMOTE.test(word));
  const anywhere = sources.find((source) => source.changed.length > 0);
  if (remote && anywhere !== undefined)
    return {
      kind: 'possible',
      why: `${anywhere.file.path} changes, and the test may run it from outside`,
      removal: false,
    };
  const [code] = foreign;
  if (code !== undefined) return { kind: 'possible', why: `${code} changes, which is not understood`, removal: false };
  const alien = sources.find((source) => source.changed.length > 0 && mayServe(source.language, test.path));
  if (alien !== undefined)
    return { kind: 'possible', why: `${alien.file.path} changes, and another language may call it`, removal: false };
  const saying = sayingFile(facts, test);
  if (saying !== null)
    return { kind: 'possible', why: `${saying.path} changes where it says what the test names`, removal: false };
  return fromDependencies(dependencies);
}

/**
 * In a bare diff, whose tests' imports are not seen, a changed symbol that the test names is the one that it means, and one of
 * the file that the test's is named for is within its reach.
 */
function shown(
  facts: Case,
  test: PlacedTest,
  names: ReadonlySet<string>,
  own: readonly ChangedSource[],
): Explanation | null {
  if (facts.excerpt(test.file) === null) return null;
  for (const source of own) {
    const symbol = source.changed.find(
      (one) => one.name !== '<module>' && one.alike !== true && !isSpecial(one.name) && mentioned(names, one),
    );
    if (symbol !== undefined)
      return { kind: 'explained', why: describe(symbol, source), removal: symbol.change === 'removed' };
  }
  const source = own.find(({ file, changed }) => changed.length > 0 && isNamedFor(file.path, test.path));
  // What is gone could be used by those only that name it.
  const symbol = source?.changed.find(({ alike, change }) => alike !== true && change !== 'removed');
  if (source !== undefined && symbol !== undefined)
    return { kind: 'explained', why: describe(symbol, source), removal: false };
  const hidden = production(facts).unseen.find((path) => isNamedFor(path, test.path));
  return hidden === undefined ? null : { kind: 'explained', why: `${hidden} is changed`, removal: false };
}

/** A package that the test imports as a whole may hand on any symbol below its folder; one that is named is meant. */
function throughPackage(
  folders: readonly string[],
  names: ReadonlySet<string>,
  sources: readonly ChangedSource[],
): Explanation | null {
  for (const source of sources) {
    if (!folders.some((one) => `/${source.file.path}`.includes(one))) continue;
    const symbol = source.changed.find((one) => one.name !== '<module>' && one.alike !== true && mentioned(names, one));
    if (symbol !== undefined)
      return { kind: 'explained', why: describe(symbol, source), removal: symbol.change === 'removed' };
  }
  return null;
}

const known = new WeakMap<Case, Map<PlacedTest, Explanation>>();

/** Looks for a production change of the diff that explains a change of this test (of either side); once per test. */
export function explain(facts: Case, test: PlacedTest): Explanation {
  const explained = known.get(facts) ?? new Map<PlacedTest, Explanation>();
  known.set(facts, explained);
  const seen = explained.get(test) ?? look(facts, test);
  explained.set(test, seen);
  return seen;
}

const byLanguage = oncePer((sources: readonly ChangedSource[]) => groupBy(sources, ({ language }) => language));

const NO_SOURCES: readonly ChangedSource[] = [];

/** The sources of one language; always the same list, by which others remember what they found out about it. */
const sourcesIn = (sources: readonly ChangedSource[], language: string): readonly ChangedSource[] =>
  byLanguage(sources).get(language) ?? NO_SOURCES;

/** A symbol within reach that is written in another way, and hardly does anything else. */
function rewordedWithin(reached: readonly ChangedSource[], names: ReadonlySet<string>): Explanation | null {
  for (const source of reached) {
    const symbol = source.changed.find((one) => one.alike === true && mentioned(names, one));
    if (symbol !== undefined)
      return { kind: 'possible', why: `${describe(symbol, source)} in hardly more than its wording`, removal: false };
  }
  return null;
}

/** A changed symbol that the test's names lead to, by what each file on the way defines and imports, changed or not. */
function throughModules(
  facts: Case,
  test: PlacedTest,
  direct: ReadonlySet<string>,
  own: readonly ChangedSource[],
): Explanation | null {
  if (own.every(({ changed }) => changed.length === 0)) return null;
  const { reached } = walkModulesOf(facts, test, direct);
  for (const source of own) {
    const names = reached.get(source.file.path);
    const symbol = source.changed.find(
      (one) => one.name !== '<module>' && one.alike !== true && names?.has(one.name) === true,
    );
    if (symbol !== undefined)
      return { kind: 'explained', why: describe(symbol, source), removal: symbol.change === 'removed' };
  }
  return null;
}

/** Languages in which a name comes from an import that says so, but for what test runners hand out. */
const BY_IMPORT = /^(python|javascript)$/;

/** Whether all code of the repository that a test leads to is at hand, so that what was not met is not within its reach. */
function hasEnded(facts: Case, test: PlacedTest, direct: ReadonlySet<string>): boolean {
  if (!BY_IMPORT.test(languageOf(test.path)?.id ?? '')) return false;
  const { wanted, open, reached } = walkModulesOf(facts, test, direct);
  return !open && wanted.length === 0 && !loadsByName(facts, test, reached.keys());
}

function look(facts: Case, test: PlacedTest): Explanation {
  const { sources } = production(facts);
  const language = languageOf(test.path)?.id ?? '';
  const own = sourcesIn(sources, language);
  const imports = reachedSources(test, language, own);
  const direct = namesOf(test, test.reading);
  const names = close(new Set(direct), imports.reached);
  const reached = { names, sources: imports.reached };
  for (const removal of [true, false])
    for (const source of imports.reached) {
      const symbol = source.changed.find(
        (one) =>
          (one.change === 'removed') === removal &&
          one.name !== '<module>' &&
          one.alike !== true &&
          mentioned(names, one) &&
          isCalled(one, direct, reached),
      );
      if (symbol !== undefined) return { kind: 'explained', why: describe(symbol, source), removal };
    }
  const further = throughModules(facts, test, direct, own);
  if (further !== null) return further;
  const reworded = rewordedWithin(imports.reached, names);
  if (reworded !== null) return reworded;
  const top = imports.reached.find((source) => source.changed.some(({ name }) => name === '<module>'));
  if (top !== undefined)
    return { kind: 'possible', why: `code at the top level of ${top.file.path} is changed`, removal: false };
  const plain = shown(facts, test, names, own);
  if (plain !== null) return plain;
  const others = own.filter((source) => !imports.reached.includes(source));
  const named = throughPackage(handedOn(test, language), names, others);
  if (named !== null) return named;
  const data = namedFile(facts, test);
  if (data !== null)
    return { kind: 'explained', why: `${data.path} is changed, which it names`, removal: data.status === 'deleted' };
  const seen = hasEnded(facts, test, direct) ? { ...imports, unseen: false } : imports;
  const gone = own.find(({ file }) => file.status === 'deleted' && isNamedFor(file.path, test.path));
  if (gone !== undefined) return { kind: 'explained', why: `${gone.file.path} is removed`, removal: true };
  const taken = seen.unseen ? withoutItsMethod(test, own) : null;
  return taken ?? unsure(test, facts, seen, own) ?? { kind: 'none', why: nothing(facts), removal: false };
}

/** As `explain`, of a file that tests compare with: anything but tests and prose may be what it was recorded from. */
export function explainFile(facts: Case): Explanation {
  const { sources } = production(facts);
  const changed = sources.flatMap((source) => source.changed.slice(0, 1).map((symbol) => describe(symbol, source)));
  const other =
    production(facts).unseen[0] ??
    facts.evidence.diff.files.find(({ path }) => !facts.isTestPath(path) && mayBeShown(path))?.path;
  const [first] = changed;
  if (first !== undefined) return { kind: 'explained', why: first, removal: false };
  if (other !== undefined) return { kind: 'possible', why: `${other} changes, too`, removal: false };
  return { kind: 'none', why: nothing(facts), removal: false };
}

/** Whether what a program shows may come from this file: neither source code that was read, nor prose. */
const mayBeShown = (path: string): boolean => languageOf(path) === null && !isProse(path);

function nothing(facts: Case): string {
  const { sources, unread } = production(facts);
  if (unread.length > 0)
    return `${unread[0]?.path} changes but cannot be read (${unread[0]?.why}), which explains nothing`;
  return sources.some((source) => source.changed.length > 0)
    ? 'no changed production code is within its reach'
    : 'no production code changes';
}
