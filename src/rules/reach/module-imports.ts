import { groupBy, oncePer } from '../../collections/index.ts';
import type { Import, TestFile } from '../../syntax/index.ts';
import type { ChangedSource } from '../change/production.ts';
import { folderOf, joinPath } from '../change/repository-path.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import { csharpTargets, isCsharpInternal, isPhpInternal, phpTargets } from './namespace-targets.ts';
import { crateFolder, goTargets, isGoInternal, isRustInternal, rustTargets } from './package-targets.ts';

const withoutExtension = (path: string): string =>
  path.replace(/(\.d)?\.[cm]?[jt]sx?$|\.(pyi?|java|rb|go|rs|php|cs)$/, '');

/** The last part of a dotted name. */
export const simpleName = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

/** What stands before the last part of a dotted name: a method's class. */
export const ownerOf = (name: string): string => name.slice(0, name.lastIndexOf('.'));

/** Paths without extension that a Python import may mean; a leading `/` stands for any folder. */
function pythonTargets(from: string, { module, names }: Import): string[] {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const inner = module.slice(dots).replaceAll('.', '/');
  const up = Array.from({ length: Math.max(0, dots - 1) }, () => '..').join('/');
  const base = dots === 0 ? `/${inner}` : (joinPath(folderOf(from), `${up}/${inner}`) ?? '');
  const below = names
    .filter(({ original }) => original !== '' && original !== '*')
    .map(({ original }) => `${base}/${original}`);
  return [base, `${base}/__init__`, ...below];
}

function javascriptTargets(from: string, { module }: Import): string[] {
  const plain = withoutExtension(module);
  const tail = plain.replace(/^(@|~|#|\$lib)?\/?/, '');
  const base = module.startsWith('.') ? (joinPath(folderOf(from), plain) ?? '') : `/${tail}`;
  return [base, `${base}/index`];
}

/** Packages are folders: of this one, of another, or one class of it (`/*` stands for all files of a folder). */
function javaTargets(_from: string, { module, names }: Import): string[] {
  if (module === '') return [];
  const base = `/${module.replaceAll('.', '/')}`;
  return [base, ...names.map(({ original }) => `${base}/${original}`)];
}

/** `require_relative` is written with a leading dot here; other features are looked for below any folder. */
const rubyTargets = (from: string, { module }: Import): string[] => [
  module.startsWith('.') ? (joinPath(folderOf(from), module) ?? '') : `/${module}`,
];

const TARGETS: ReadonlyMap<string, (from: string, one: Import) => string[]> = new Map([
  ['python', pythonTargets],
  ['java', javaTargets],
  ['ruby', rubyTargets],
  ['go', goTargets],
  ['rust', rustTargets],
  ['php', phpTargets],
  ['csharp', csharpTargets],
]);

/** Whether a target means a file; `plain` is its path without extension. */
function meets(target: string, path: string, plain: string): boolean {
  if (target === '' || target === '/') return false;
  if (target.endsWith('/*')) {
    const wanted = target.slice(0, -2);
    return wanted.startsWith('/') ? `/${folderOf(path)}`.endsWith(wanted) : folderOf(path) === wanted;
  }
  return target.startsWith('/') ? plain === target.slice(1) || plain.endsWith(target) : plain === target;
}

/** Where the imports of a test lead. */
export interface Imports {
  readonly reached: readonly ChangedSource[];
  /** Imports of the repository's own modules that lie outside the diff. */
  readonly unseen: boolean;
}

const pathsOf = oncePer((sources: readonly ChangedSource[]) => sources.map(({ file }) => file.path));

/** Folders that some sources lie in: the name of each, and that with the name of the one below. */
const foldersOf = oncePer(
  (sources: readonly ChangedSource[]): ReadonlySet<string> =>
    new Set(
      pathsOf(sources).flatMap((path) => {
        const folders = path.split('/').slice(0, -1);
        return folders.flatMap((name, at) => [name, folders.slice(at, at + 2).join('/')]);
      }),
    ),
);

/** Whether a Java name starts with the first two parts of the package that a source of the diff lies in. */
const sharesPackage = (module: string, sources: readonly ChangedSource[]): boolean =>
  module !== '' && foldersOf(sources).has(module.split('.').slice(0, 2).join('/'));

/** Names of the sources and of the folders they lie in. */
const segmentsOf = oncePer(
  (sources: readonly ChangedSource[]): ReadonlySet<string> =>
    new Set(pathsOf(sources).flatMap((path) => withoutExtension(path).split('/'))),
);

/** Whether an import that meets no file of the diff names the repository's own code all the same. */
export function isInternal(one: Import, language: string, sources: readonly ChangedSource[]): boolean {
  const { module } = one;
  const paths = pathsOf(sources);
  if (language === 'rust') return isRustInternal(one);
  if (language === 'go') return isGoInternal(module, paths);
  if (language === 'php') return isPhpInternal(one, paths);
  if (language === 'csharp') return isCsharpInternal(one, paths);
  if (module.startsWith('.') || /^(@\/|~|#|\$lib|src\/)/.test(module)) return true;
  if (language === 'java') return sharesPackage(module, sources);
  if (language === 'ruby' && /^(spec|test|rails)_helper$/.test(module)) return true;
  const first =
    language === 'python'
      ? module.split('.')[0]
      : module
          .split('/')
          .slice(0, module.startsWith('@') ? 2 : 1)
          .join('/');
  return segmentsOf(sources).has(simpleName(first?.split('/').at(-1) ?? ''));
}

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Some paths, each with its place among them, by the last part of what a target of theirs may end in. */
const indexed = oncePer((paths: readonly string[]) => {
  const placed = paths.map((path, place) => ({ path, place, plain: withoutExtension(path) }));
  return {
    byFile: groupBy(placed, ({ plain }) => lastPart(plain)),
    byFolder: groupBy(placed, ({ path }) => lastPart(folderOf(path))),
  };
});

/** The places of those of some paths that one of some targets means, in order. */
function placesMet(targets: readonly string[], paths: readonly string[]): readonly number[] {
  const { byFile, byFolder } = indexed(paths);
  const met = new Set<number>();
  for (const target of targets) {
    const near = target.endsWith('/*') ? byFolder.get(lastPart(target.slice(0, -2))) : byFile.get(lastPart(target));
    for (const { path, place, plain } of near ?? []) if (meets(target, path, plain)) met.add(place);
  }
  return [...met].sort((a, b) => a - b);
}

function follow(
  path: string,
  imports: readonly Import[],
  language: string,
  sources: readonly ChangedSource[],
): Imports {
  const targetsOf = TARGETS.get(language) ?? javascriptTargets;
  const reached: ChangedSource[] = [];
  let unseen = false;
  for (const one of imports) {
    const met = placesMet(targetsOf(path, one), pathsOf(sources));
    for (const place of met) reached.push(sources[place] as ChangedSource);
    if (met.length === 0 && isInternal(one, language, sources)) unseen = true;
  }
  return { reached, unseen };
}

/** Those of some paths that an import of the file at `from` may mean. */
export function importedPaths(
  from: string,
  one: Import,
  language: string,
  paths: readonly string[],
): readonly string[] {
  const targets = (TARGETS.get(language) ?? javascriptTargets)(from, one);
  return placesMet(targets, paths).map((place) => paths[place] as string);
}

/** Paths at which the source may lie that an import of the file at `from` means: with its extension, at the root or in `src/`. */
export function sourcePathsOf(from: string, one: Import, language: string): readonly string[] {
  const extension = /\.\w+$/.exec(from)?.[0] ?? '';
  const targets = (TARGETS.get(language) ?? javascriptTargets)(from, one).filter((target) => /\w/.test(target));
  return targets.flatMap((target) =>
    target.startsWith('/') ? [`${target.slice(1)}${extension}`, `src${target}${extension}`] : [`${target}${extension}`],
  );
}

/** A module as a file names it. */
interface NamedModule {
  readonly path: string;
  readonly module: string;
}

/** Whether two files mean the same module, by dots, or by paths from where each lies. */
export function meansSameModule(one: NamedModule, other: NamedModule): boolean {
  if (one.module === other.module) return true;
  const placed = ({ path, module }: NamedModule): string | null =>
    module.startsWith('./') || module.startsWith('../') ? joinPath(folderOf(path), withoutExtension(module)) : null;
  const [here, there] = [placed(one), placed(other)];
  return here !== null && here === there;
}

/** Where the imports of some sources lead among them, as far as it was asked. */
const ledFrom = oncePer((_sources: readonly ChangedSource[]) => new Map<ChangedSource, Imports>());

function followSource(source: ChangedSource, language: string, sources: readonly ChangedSource[]): Imports {
  const known = ledFrom(sources);
  const led = known.get(source) ?? follow(source.file.path, source.imports, language, sources);
  known.set(source, led);
  return led;
}

const followAll = oncePer(
  (reading: TestFile, path: string, language: string, sources: readonly ChangedSource[]): Imports => {
    const found = new Set<ChangedSource>();
    const first = follow(path, reading.imports, language, sources);
    let { unseen } = first;
    let waiting = first.reached;
    while (waiting.length > 0) {
      const fresh = [...new Set(waiting)].filter((one) => !found.has(one));
      for (const one of fresh) found.add(one);
      const next = fresh.map((one) => followSource(one, language, sources));
      unseen ||= next.some((one) => one.unseen);
      waiting = next.flatMap((one) => one.reached);
    }
    return { reached: [...found], unseen };
  },
);

/** All sources of the diff that a test file imports, directly or through others of them, and itself where it is one. */
export function reachedSources(test: PlacedTest, language: string, sources: readonly ChangedSource[]): Imports {
  const found = followAll(test.reading, test.path, language, sources);
  const around = sources.filter((one) => one.file === test.file && !found.reached.includes(one));
  return around.length === 0 ? found : { ...found, reached: [...around, ...found.reached] };
}

/** Folders whose code an import of a package, or of the index file of a folder, may hand on; each ends in `/`. */
export function handedOn(test: PlacedTest, language: string): string[] {
  return test.reading.imports.flatMap(({ module }) => {
    if (language === 'rust') return [`/${crateFolder(test.path)}/`];
    if (language === 'java' || language === 'go') return [];
    if (language !== 'javascript') return module.startsWith('.') ? [] : [`/${module.replaceAll('.', '/')}/`];
    if (!module.startsWith('.')) return [];
    const base = joinPath(folderOf(test.path), withoutExtension(module).replace(/(^|\/)index$/, ''));
    return base === null || base === '' ? [] : [`/${base}/`];
  });
}
