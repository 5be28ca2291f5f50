import type { Side } from '../../core/index.ts';
import { type Import, languageOf, type SourceSymbol } from '../../syntax/index.ts';
import { isFollowed, isPackage, type Layout, layoutOf, modulePaths, packagesNamed } from '../change/module-paths.ts';
import { production } from '../change/production.ts';
import { foldersAbove } from '../change/repository-path.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';
import { importedPaths, isInternal } from './module-imports.ts';
import { type Module, walkModules } from './module-walk.ts';

const NONE: ReadonlySet<string> = new Set();
/** Characters of unchanged modules that are read for one pull request, nearest first. */
const MOST_READ = 1_000_000;

/** The repository's modules as far as they are at hand: those of the diff, and unchanged ones that judging asked for. */
interface Shelf {
  readonly layout: Layout;
  /** Whether it is known what lies at a path, be it nothing. */
  readonly knows: (path: string) => boolean;
  readonly at: (path: string) => Module | null;
  readonly paths: readonly string[];
  readonly packages: ReadonlyMap<string, string>;
  /** By language, and then by where the import stands, its module, and the name that it is used by. */
  readonly meanings: Map<string, ByName<ByName<ByName<Meaning>>>>;
  /** Gives the same list for the same modules. */
  readonly listed: (modules: readonly Module[]) => readonly Module[];
}

type ByName<T> = Map<string, T>;

/** What stands under a name, which is made if nothing does. */
function under<T>(map: ByName<T>, name: string, make: () => T): T {
  const seen = map.get(name);
  if (seen !== undefined) return seen;
  const made = make();
  map.set(name, made);
  return made;
}

function ofDiff(facts: Case): Map<string, () => Module | null> {
  const found = new Map<string, () => Module | null>();
  for (const file of facts.evidence.diff.files) {
    if (languageOf(file.path) === null) continue;
    const read = (): Module | null => {
      const sides = [facts.source(file, 'before'), facts.source(file, 'after')] as const;
      const sources = sides.flatMap((one) => (one.kind === 'source' ? [one] : []));
      if (sources.length === 0) return null;
      const [before, after] = sides;
      const old = new Set(before.kind === 'source' ? before.symbols.map(({ name }) => name) : []);
      const now = after.kind === 'source' ? after.symbols : [];
      const fresh = new Set(now.flatMap(({ name }) => (old.has(name) ? [] : [name])));
      const merge = <T>(of: (source: (typeof sources)[number]) => readonly T[]): readonly T[] => sources.flatMap(of);
      return { path: file.path, symbols: merge((one) => one.symbols), imports: merge((one) => one.imports), fresh };
    };
    found.set(file.path, read);
    if (file.oldPath !== null) found.set(file.oldPath, read);
  }
  return found;
}

/** The name that a manifest gives its package; null where it gives none, or is no JSON. */
function nameIn(manifest: string | null): string | null {
  try {
    const { name } = JSON.parse(manifest ?? '') ?? {};
    return typeof name === 'string' ? name : null;
  } catch {
    return null;
  }
}

/** The name in each manifest of a package that is at hand → its folder. */
function packagesOf(facts: Case): Map<string, string> {
  const found = new Map<string, string>();
  for (const { path, side, tree, folder } of facts.evidence.files) {
    if (folder || tree !== 'base' || side.kind !== 'text' || !path.endsWith('/package.json')) continue;
    const name = nameIn(facts.text(facts.unchanged(path, side), 'before'));
    if (name !== null) found.set(name, path.slice(0, -'package.json'.length));
  }
  return found;
}

function readShelf(facts: Case): Shelf {
  const { diff, files } = facts.evidence;
  const readers = ofDiff(facts);
  const sides = new Map<string, Side>();
  for (const { path, side, tree, folder } of files)
    if (!folder && tree === 'base' && !readers.has(path)) sides.set(path, side);
  let left = MOST_READ;
  const known = new Map<string, Module | null>();
  const unchanged = (path: string): Module | null => {
    const side = sides.get(path);
    if (side?.kind !== 'text' || side.bytes > left) return null;
    left -= side.bytes;
    const source = facts.source(facts.unchanged(path, side), 'before');
    return source.kind === 'source' ? { path, symbols: source.symbols, imports: source.imports, fresh: NONE } : null;
  };
  const at = (path: string): Module | null => {
    if (!known.has(path)) known.set(path, readers.get(path)?.() ?? unchanged(path));
    return known.get(path) ?? null;
  };
  const lists: ByName<readonly Module[]> = new Map();
  const changed = diff.files.flatMap(({ path, oldPath }) => (oldPath === null ? [path] : [path, oldPath]));
  const there = [...sides].flatMap(([path, { kind }]) => (kind === 'text' ? [path] : []));
  return {
    layout: layoutOf([...changed, ...there]),
    knows: (path) => sides.has(path) || readers.has(path),
    at,
    paths: [...readers.keys()],
    packages: packagesOf(facts),
    meanings: new Map(),
    listed: (modules) => under(lists, modules.map(({ path }) => path).join('\0'), () => modules),
  };
}

const shelves = new WeakMap<Case, Shelf>();

function shelfOf(facts: Case): Shelf {
  const shelf = shelves.get(facts) ?? readShelf(facts);
  shelves.set(facts, shelf);
  return shelf;
}

/** What stands in every test's reach without an import: the fixtures of `conftest.py`. */
const given = (path: string, language: string): readonly string[] =>
  language === 'python'
    ? foldersAbove(path).map((folder) => (folder === '' ? 'conftest.py' : `${folder}/conftest.py`))
    : [];

const GIVEN: Import = { module: '', names: [{ local: '*', original: '*' }] };

/** What a test reaches through the modules at hand (path → names of symbols), and which files would lead further. */
interface Walk {
  readonly reached: ReadonlyMap<string, ReadonlySet<string>>;
  readonly wanted: readonly string[];
  /** An import of the repository's own code led to no file that is at hand. */
  readonly open: boolean;
}

/** What an import means, by the modules at hand, and where else it may lead. */
interface Meaning {
  readonly modules: readonly Module[];
  readonly wanted: readonly string[];
  /** It is of the repository's own code, of which no module is at hand. */
  readonly open: boolean;
}

function meaningOf(facts: Case, from: string, one: Import, name: string, language: string): Meaning {
  const shelf = shelfOf(facts);
  const isGiven = one === GIVEN;
  const candidates = isGiven ? given(from, language) : modulePaths(from, one, name, language, shelf.layout);
  const owned = isGiven || language !== 'javascript' || !isPackage(one.module) ? null : ownPackage(shelf, one.module);
  const usable = owned === null ? candidates : candidates.filter((path) => owned.some((at) => path.startsWith(at)));
  const modules = shelf.listed(usable.flatMap((path) => shelf.at(path) ?? []));
  const manifests = owned === null ? [] : packagesNamed(one.module, shelf.layout).map((at) => `${at}package.json`);
  const isOpen = modules.length === 0 || language === 'python';
  const wanted = isOpen ? [...candidates, ...manifests].filter((path) => !shelf.knows(path)) : [];
  if (modules.length > 0 || isGiven) return { modules, wanted, open: false };
  const met = shelf.listed(importedPaths(from, one, language, shelf.paths).flatMap((path) => shelf.at(path) ?? []));
  return { modules: met, wanted, open: met.length === 0 && isInternal(one, language, production(facts).sources) };
}

/** Paths at which the module may lie that an import of the file at `from` means when it is used by the local `name`. */
export const pathsMeant = (facts: Case, from: string, one: Import, name: string): readonly string[] =>
  modulePaths(from, one, name, languageOf(from)?.id ?? '', shelfOf(facts).layout);

function walkFrom(facts: Case, test: PlacedTest, names: Iterable<string>): Walk {
  const language = languageOf(test.path)?.id ?? '';
  const meanings = under(shelfOf(facts).meanings, language, () => new Map());
  const wanted = new Set<string>();
  let open = false;
  const find = (from: string, one: Import, name: string): readonly Module[] => {
    const isWhole = one.names[0]?.local === '*' && language !== 'java';
    const byName = under(
      under(meanings, from, () => new Map()),
      one.module,
      () => new Map(),
    );
    const usedBy = isWhole ? `${one === GIVEN}` : name;
    const meaning = under(byName, usedBy, () => meaningOf(facts, from, one, name, language));
    for (const path of meaning.wanted) wanted.add(path);
    open ||= meaning.open;
    return meaning.modules;
  };
  const reached = new Map<string, ReadonlySet<string>>();
  const start = startOf(facts, test);
  for (const [module, found] of walkModules(start, names, find))
    if (module !== start) reached.set(module.path, new Set([...found].map(({ name }: SourceSymbol) => name)));
  return { reached, wanted: [...wanted], open };
}

const starts = new WeakMap<PlacedTest['reading'], Module>();

/** The file of a test, whose other tests and top level are not in its reach; once per file. */
function startOf(facts: Case, { file, path, reading }: PlacedTest): Module {
  const known = starts.get(reading);
  if (known !== undefined) return known;
  const own = facts.source(file, path === file.path ? 'after' : 'before');
  const symbols = own.kind === 'source' ? own.symbols.filter(({ name }) => name !== '<module>') : [];
  const start = { path, symbols, imports: [...reading.imports, GIVEN], fresh: NONE };
  starts.set(reading, start);
  return start;
}

/** Folders of a package of the workspace; none where no manifest at hand has that name. */
function ownPackage({ packages }: Shelf, module: string): readonly string[] {
  const parts = module.split('/');
  const folder = packages.get(parts.slice(0, module.startsWith('@') ? 2 : 1).join('/'));
  return folder === undefined ? [] : [folder];
}

const NOWHERE: Walk = { reached: new Map(), wanted: [], open: true };

const walks = new WeakMap<Case, Map<PlacedTest, Walk>>();

/** Where the names of a test lead through the modules at hand: path → names of symbols; once per test. */
export function walkModulesOf(facts: Case, test: PlacedTest, names: Iterable<string>): Walk {
  if (!isFollowed(languageOf(test.path)?.id ?? '')) return NOWHERE;
  const known = walks.get(facts) ?? new Map<PlacedTest, Walk>();
  walks.set(facts, known);
  const walk = known.get(test) ?? walkFrom(facts, test, names);
  known.set(test, walk);
  return walk;
}

/** Paths at which files may lie that would lead a test further; empty where nobody asked how far it leads. */
export const modulesWanted = (facts: Case, test: PlacedTest): readonly string[] =>
  walks.get(facts)?.get(test)?.wanted ?? [];
