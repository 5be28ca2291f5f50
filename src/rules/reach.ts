import type { Import, TestFile } from '../syntax/index.ts';
import { type ChangedSource, type ChangedSymbol, production } from './production.ts';
import type { Case } from './rule.ts';
import type { PlacedTest } from './test-pairs.ts';

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

/** Calls by which a test drives code without importing it. */
const REMOTE =
  /^(subprocess|Popen|check_output|check_call|run_command|execa|spawn|spawnSync|exec|execFile|execSync|fetch|request|supertest|page|browser|client|live_server|runner)$/;

const folder = (path: string): string => (path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
const withoutExtension = (path: string): string => path.replace(/(\.d)?\.[cm]?[jt]sx?$|\.pyi?$/, '');
const simpleName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** Resolves `./a/../b` against a folder; null where it leaves the repository. */
function join(from: string, relative: string): string | null {
  const parts = from === '' ? [] : from.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return null;
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

/** Paths without extension that a Python import may mean; a leading `/` stands for any folder. */
function pythonTargets(from: string, { module, names }: Import): string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const inner = module.slice(dots).replaceAll('.', '/');
  const up = Array.from({ length: Math.max(0, dots - 1) }, () => '..').join('/');
  const base = dots === 0 ? `/${inner}` : (join(folder(from), `${up}/${inner}`) ?? '');
  const below = names
    .filter(({ original }) => original !== '' && original !== '*')
    .map(({ original }) => `${base}/${original}`);
  return [base, `${base}/__init__`, ...below];
}

function javascriptTargets(from: string, { module }: Import): string[] {
  const plain = withoutExtension(module);
  const tail = plain.replace(/^(@|~|#|\$lib)?\/?/, '');
  const base = module.startsWith('.') ? (join(folder(from), plain) ?? '') : `/${tail}`;
  return [base, `${base}/index`];
}

function meets(target: string, path: string): boolean {
  const plain = withoutExtension(path);
  if (target === '' || target === '/') return false;
  return target.startsWith('/') ? plain === target.slice(1) || plain.endsWith(target) : plain === target;
}

interface Imports {
  readonly reached: readonly ChangedSource[];
  /** Imports of the repository's own modules that lie outside the diff. */
  readonly unseen: boolean;
}

/** Whether an import that meets no file of the diff names the repository's own code all the same. */
function isInternal({ module }: Import, language: string, sources: readonly ChangedSource[]): boolean {
  if (module.startsWith('.') || /^(@\/|~|#|\$lib|src\/)/.test(module)) return true;
  const first =
    language === 'python'
      ? module.split('.')[0]
      : module
          .split('/')
          .slice(0, module.startsWith('@') ? 2 : 1)
          .join('/');
  const name = simpleName(first?.split('/').at(-1) ?? '');
  return sources.some(({ file }) => withoutExtension(file.path).split('/').includes(name));
}

function follow(
  path: string,
  imports: readonly Import[],
  language: string,
  sources: readonly ChangedSource[],
): Imports {
  const targetsOf = language === 'python' ? pythonTargets : javascriptTargets;
  const reached: ChangedSource[] = [];
  let unseen = false;
  for (const one of imports) {
    const targets = targetsOf(path, one);
    const met = sources.filter((source) => targets.some((target) => meets(target, source.file.path)));
    reached.push(...met);
    if (met.length === 0 && isInternal(one, language, sources)) unseen = true;
  }
  return { reached, unseen };
}

/** All sources of the diff that a test file imports, directly or through others of them. */
function reachedSources(test: PlacedTest, language: string, sources: readonly ChangedSource[]): Imports {
  const found = new Set<ChangedSource>();
  const first = follow(test.path, test.reading.imports, language, sources);
  let { unseen } = first;
  let waiting = first.reached;
  while (waiting.length > 0) {
    const fresh = [...new Set(waiting)].filter((one) => !found.has(one));
    for (const one of fresh) found.add(one);
    const next = fresh.map((one) => follow(one.file.path, one.imports, language, sources));
    unseen ||= next.some((one) => one.unseen);
    waiting = next.flatMap((one) => one.reached);
  }
  return { reached: [...found], unseen };
}

/** Names that a test mentions: in its body, in the helpers and fixtures that it names, and behind import aliases. */
function namesOf(test: PlacedTest, reading: TestFile): Set<string> {
  const names = new Set([...test.unit.words, ...test.unit.calls]);
  const helpers = Map.groupBy(reading.helpers, ({ name }) => name);
  for (const name of names)
    for (const helper of helpers.get(name) ?? []) for (const word of helper.words) names.add(word);
  for (const implicit of ['setUp', 'setup_method', 'setUpClass', 'setup_class', 'beforeEach'])
    for (const helper of helpers.get(implicit) ?? []) for (const word of helper.words) names.add(word);
  for (const { names: bound } of reading.imports)
    for (const { local, original } of bound) if (names.has(local) && original !== '') names.add(original);
  return names;
}

/** Adds to the names whatever the symbols so named mention, until nothing new comes. */
function close(names: Set<string>, sources: readonly ChangedSource[]): Set<string> {
  const symbols = sources.flatMap((source) => source.symbols);
  const byName = Map.groupBy(symbols, ({ name }) => simpleName(name));
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
  if (!name.includes('.')) return names.has(name);
  return isSpecial(name) ? names.has(simpleName(name.slice(0, name.lastIndexOf('.')))) : names.has(simpleName(name));
}

const describe = ({ name, change }: ChangedSymbol, source: ChangedSource): string =>
  `${name === '<module>' ? 'code at the top level' : name} in ${source.file.path} is ${change}`;

function fromDependencies(test: PlacedTest, dependencies: ReadonlySet<string>): Explanation | null {
  const moved = test.reading.imports.find(
    ({ module }) =>
      dependencies.has(module.toLowerCase()) || dependencies.has((module.split('.')[0] ?? '').toLowerCase()),
  );
  if (moved === undefined) return null;
  return { kind: 'possible', why: `the dependency ${moved.module} changes in a manifest`, removal: false };
}

function unsure(test: PlacedTest, facts: Case, imports: Imports, own: readonly ChangedSource[]): Explanation | null {
  const { foreign, dependencies, sources } = production(facts);
  const [other] = own.filter((source) => source.changed.length > 0 && !imports.reached.includes(source));
  const bare =
    test.reading.imports.every((one) => !isInternal(one, own[0]?.language ?? 'python', sources)) &&
    imports.reached.length === 0;
  if (other !== undefined && (imports.unseen || bare)) {
    const [first] = other.changed;
    const what = first === undefined ? other.file.path : describe(first, other);
    return {
      kind: 'possible',
      why: `${what}, and the test may reach it through files outside the diff`,
      removal: false,
    };
  }
  const remote = test.unit.words.some((word) => REMOTE.test(word));
  const anywhere = sources.find((source) => source.changed.length > 0);
  if (remote && anywhere !== undefined)
    return {
      kind: 'possible',
      why: `${anywhere.file.path} changes, and the test may run it from outside`,
      removal: false,
    };
  const [code] = foreign;
  if (code !== undefined)
    return { kind: 'possible', why: `${code} changes, whose language is not understood`, removal: false };
  return fromDependencies(test, dependencies);
}

/** Looks for a production change of the diff that explains a change of this test (of either side). */
export function explain(facts: Case, test: PlacedTest): Explanation {
  const { sources } = production(facts);
  const language = /\.pyi?$/.test(test.path) ? 'python' : 'javascript';
  const own = sources.filter((source) => source.language === language);
  const imports = reachedSources(test, language, own);
  const names = close(namesOf(test, test.reading), imports.reached);
  for (const removal of [true, false])
    for (const source of imports.reached) {
      const symbol = source.changed.find(
        (one) => (one.change === 'removed') === removal && one.name !== '<module>' && mentioned(names, one),
      );
      if (symbol !== undefined) return { kind: 'explained', why: describe(symbol, source), removal };
    }
  const top = imports.reached.find((source) => source.changed.some(({ name }) => name === '<module>'));
  if (top !== undefined)
    return { kind: 'possible', why: `code at the top level of ${top.file.path} is changed`, removal: false };
  const elsewhere = own
    .filter((source) => !imports.reached.includes(source))
    .flatMap((source) => source.changed.map((symbol) => ({ source, symbol })));
  const named = elsewhere.find(
    ({ symbol }) => symbol.name !== '<module>' && symbol.name.length > 3 && mentioned(names, symbol),
  );
  if (named !== undefined && imports.unseen)
    return { kind: 'explained', why: describe(named.symbol, named.source), removal: named.symbol.change === 'removed' };
  return unsure(test, facts, imports, own) ?? { kind: 'none', why: nothing(facts), removal: false };
}

function nothing(facts: Case): string {
  const { sources, unread } = production(facts);
  if (unread.length > 0)
    return `${unread[0]?.path} changes but cannot be read (${unread[0]?.why}), which explains nothing`;
  return sources.some((source) => source.changed.length > 0)
    ? 'no changed production code is within its reach'
    : 'no production code changes';
}
