import type { Import } from '../../syntax/index.ts';
import { folderOf, joinPath } from './repository-path.ts';

/** Where a repository's own modules lie, as far as paths at hand tell. */
export interface Layout {
  /** Folders, each ending in `/` ('' is the root), under which a folder or file of this name lies. */
  readonly rootsOf: (name: string) => readonly string[];
  /** Folders of packages in a workspace: `packages/orchard/`. */
  readonly packages: readonly string[];
}

const WORKSPACE = /^(?:[^/]+\/)*?(?:packages|apps|libs|modules|crates|plugins)\/[^/]+\//;
const PACKAGE_FILE = /\.[cm]?[jt]sx?$/;

/** Reads the layout off paths of the repository. */
export function layoutOf(paths: readonly string[]): Layout {
  const there = new Set(paths);
  const roots = new Map<string, Set<string>>();
  const packages = new Set<string>();
  for (const path of paths) {
    const parts = path.split('/');
    parts.forEach((part, index) => {
      const name = index === parts.length - 1 ? part.replace(/\.\w+$/, '') : part;
      const root = parts
        .slice(0, index)
        .map((folder) => `${folder}/`)
        .join('');
      // What lies in a package is named by way of the package.
      if (there.has(`${root}__init__.py`)) return;
      roots.set(name, (roots.get(name) ?? new Set()).add(root));
    });
    const workspace = PACKAGE_FILE.test(path) ? WORKSPACE.exec(path)?.[0] : undefined;
    if (workspace !== undefined) packages.add(workspace);
  }
  return { rootsOf: (name) => [...(roots.get(name) ?? [])], packages: [...packages] };
}

type Candidates = (from: string, one: Import, name: string, layout: Layout) => readonly string[];

const python: Candidates = (from, { module, names }, name, layout) => {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const inner = module.slice(dots).split('.').filter(Boolean);
  const up = dots === 0 ? null : joinPath(folderOf(from), '../'.repeat(dots - 1));
  const [first = ''] = inner;
  // `import orchard.scale` binds `orchard`, and runs both.
  const isWhole = names[0]?.original === '' && name === first;
  const opened = isWhole ? inner.map((_, index) => inner.slice(0, index + 1).join('/')) : [inner.join('/')];
  const bases =
    dots > 0
      ? up === null
        ? []
        : [[...up.split('/').filter(Boolean), ...inner].join('/')]
      : layout.rootsOf(first).flatMap((root) => opened.map((path) => root + path));
  const below = names.find(({ local, original }) => local === name && !['', '*'].includes(original))?.original;
  return bases.flatMap((base) => {
    const own = base === '' ? ['__init__.py'] : [`${base}.py`, `${base}/__init__.py`];
    return below === undefined ? own : [...own, `${base === '' ? '' : `${base}/`}${below}.py`];
  });
};

const ENDINGS = ['.ts', '.tsx', '.js', '.jsx', '.mjs', '.cjs', '.mts', '/index.ts', '/index.tsx', '/index.js'];

/** Files that a path in an import may mean: itself, with an ending, or TypeScript's source of what it names. */
function withEndings(base: string): readonly string[] {
  const named = /^(.*)\.([cm]?)(js|ts)(x?)$/.exec(base);
  if (named === null) return ENDINGS.map((ending) => base + ending);
  const [, stem = '', form = '', , react = ''] = named;
  return [base, `${stem}.${form}ts${react}`, `${stem}.tsx`, `${stem}.${form}js${react}`];
}

/** `name` and what comes behind it in `@scope/name/inner`, or in `name/inner`. */
function packageName(module: string): readonly [name: string, inner: string] {
  const parts = module.split('/');
  const length = module.startsWith('@') ? 2 : 1;
  return [parts.slice(0, length).join('/'), parts.slice(length).join('/')];
}

/** Packages of the workspace that may have a name; their manifests tell. */
export function packagesNamed(module: string, { packages }: Layout): readonly string[] {
  const [name] = packageName(module);
  const last = name.slice(name.lastIndexOf('/') + 1);
  return packages.filter((folder) => {
    const own = folder.split('/').at(-2) ?? '';
    return own === last || last.endsWith(`-${own}`) || own.endsWith(`-${last}`);
  });
}

/** Whether an import is of a package by its name; only a manifest tells where that lies. */
export const isPackage = (module: string): boolean => !/^([./#~]|@\/)/.test(module);

const javascript: Candidates = (from, { module }, _name, layout) => {
  if (module.startsWith('.')) {
    const base = joinPath(folderOf(from), module);
    return base === null ? [] : base === '' ? ['index.ts', 'index.js'] : withEndings(base);
  }
  const alias = /^(?:@\/|~\/?|#\/?|\$lib\/)(.+)$/.exec(module)?.[1];
  if (alias !== undefined) {
    const workspace = WORKSPACE.exec(from)?.[0] ?? '';
    return ['src/', '', 'app/'].flatMap((root) => withEndings(workspace + root + alias));
  }
  const [, inner] = packageName(module);
  const below = inner === '' ? ['index', 'src/index', 'lib/index'] : [inner, `src/${inner}`];
  return packagesNamed(module, layout).flatMap((folder) =>
    below.flatMap((path) => withEndings(folder + path).filter((one) => inner !== '' || !one.includes('/index/'))),
  );
};

/** A class of a package lies in the file of its name; tests lie beside the sources in a tree of their own. */
const java: Candidates = (from, { module, names }, name, layout) => {
  const original = names.some((one) => one.local === '*')
    ? name
    : (names.find(({ local }) => local === name)?.original ?? '');
  if (module === '' || !/^[A-Z]\w*$/.test(original)) return [];
  const inner = module.split('.');
  const own = from.replace(/(^|\/)src\/test\/java\/.*$/, '$1src/main/java/');
  const roots = new Set([...layout.rootsOf(inner[0] ?? ''), ...(own === from ? [] : [own])]);
  return [...roots].map((root) => `${root}${inner.join('/')}/${original}.java`);
};

const CANDIDATES: ReadonlyMap<string, Candidates> = new Map([
  ['python', python],
  ['javascript', javascript],
  ['java', java],
]);

/** Whether a name comes from an import that says so, in a language, but for what test runners hand out. */
export const isByImport = (language: string): boolean => /^(python|javascript)$/.test(language);

/** Whether imports of a language are followed to files that the diff leaves alone. */
export const isFollowed = (language: string): boolean => CANDIDATES.has(language);

/**
 * Paths at which a module may lie that an import of the file at `from` means when it is used by the local `name`: exact
 * ones for relative imports, else under folders that paths at hand show. None in a language that is not followed.
 */
export const modulePaths = (
  from: string,
  one: Import,
  name: string,
  language: string,
  layout: Layout,
): readonly string[] => CANDIDATES.get(language)?.(from, one, name, layout) ?? [];
