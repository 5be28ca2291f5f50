import { parse as parseToml } from 'smol-toml';
import { isTestPath } from '../syntax/index.ts';
import { globOf } from './glob.ts';
import type { Survey } from './survey.ts';

/** A folder (with its closing slash) or a kind of file, and how many files it has. */
interface Counted {
  readonly what: string;
  readonly count: number;
}

/** Where a repository keeps its tests. */
export interface TestFolders {
  /** What Proctor takes for tests by itself; most files first. */
  readonly known: readonly Counted[];
  /** Globs of folders that a runner's settings name and that Proctor would not know. */
  readonly named: readonly string[];
  /** Globs of folders that look like tests by their names alone. */
  readonly likely: readonly string[];
}

/** A file's name that says nothing by itself: whether a path with it is a test tells of the folder. */
const PLAIN = 'x';
const SOURCE =
  /\.(?:[cm]?[jt]sx?|py|go|rs|java|kts?|scala|groovy|rb|php|cs|fs|swift|dart|exs?|clj|c|cc|cpp|h|hpp|m|sh|bats|lua|pl|t|r|jl)$/i;
const LOOKS = /(?:^|[-_.])(?:tests?|specs?|testsuites?|qa)(?:$|[-_.])|[a-z](?:Tests?|Specs?)$/;
const MOST = 12;

/** The folders above a path, outermost first: `a/`, `a/b/`. */
function foldersOf(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => `${parts.slice(0, at + 1).join('/')}/`);
}

const lastPart = (folder: string): string => folder.split('/').at(-2) ?? '';

/** Folders deep in modules are told by their end: `core/src/test/` and `web/src/test/` are both `src/test/`. */
const shortened = (folder: string): string => {
  const parts = folder.split('/').filter((part) => part !== '');
  return parts.length > 2 ? `…/${parts.slice(-2).join('/')}/` : folder;
};

function countBy(labels: readonly string[]): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts].map(([what, count]) => ({ what, count })).sort((one, other) => other.count - one.count);
}

function knownIn(tests: readonly string[]): readonly Counted[] {
  const beside = new Map<string, string>();
  const labels = tests.map((path) => {
    const folder = foldersOf(path).find((one) => isTestPath(`${one}${PLAIN}`));
    if (folder !== undefined) return shortened(folder);
    const kind = /\.[^./]+$/.exec(path)?.[0] ?? path;
    if (!beside.has(kind)) beside.set(kind, path.split('/').at(-1) ?? path);
    return `files such as ${beside.get(kind)}`;
  });
  return countBy(labels);
}

/** `[tool.pytest.ini_options] testpaths` of a pyproject.toml; nothing where it cannot be read. */
function pytestPaths(toml: string): readonly string[] {
  try {
    const { tool } = parseToml(toml) as { tool?: { pytest?: { ini_options?: { testpaths?: unknown } } } };
    const paths = tool?.pytest?.ini_options?.testpaths ?? [];
    return (Array.isArray(paths) ? paths : String(paths).split(/\s+/)).map(String);
  } catch {
    return [];
  }
}

/** `testpaths =` of an INI file, over as many indented lines as it has. */
const iniPaths = (ini: string): readonly string[] =>
  (/^testpaths[ \t]*=((?:.*(?:\n[ \t]+.*)*))/m.exec(ini)?.[1] ?? '').split(/\s+/);

/** `jest.roots` and `mocha.spec` of a package.json. */
function packagePaths(json: string): readonly string[] {
  try {
    const { jest, mocha } = JSON.parse(json) as { jest?: { roots?: unknown }; mocha?: { spec?: unknown } };
    return [jest?.roots, mocha?.spec]
      .flat()
      .filter((one) => typeof one === 'string')
      .map((one) => one.replace(/^<rootDir>\//, '').replace(/\/?\*.*$/, ''));
  } catch {
    return [];
  }
}

const phpunitPaths = (xml: string): readonly string[] =>
  [...xml.matchAll(/<directory[^<>]{0,200}>([^<>]{1,200})<\/directory>/g)].map(([, path = '']) => path);

/** Folders that the runners' settings name, with a closing slash. */
function foldersNamed({ texts }: Survey): readonly string[] {
  const read = (name: string, paths: (text: string) => readonly string[]): readonly string[] =>
    paths(texts.get(name) ?? '');
  const found = [
    ...read('pyproject.toml', pytestPaths),
    ...['pytest.ini', 'setup.cfg', 'tox.ini'].flatMap((name) => read(name, iniPaths)),
    ...read('package.json', packagePaths),
    ...['phpunit.xml', 'phpunit.xml.dist'].flatMap((name) => read(name, phpunitPaths)),
  ];
  const clean = found.map((path) => path.trim().replace(/^\.\/|\/+$/g, ''));
  return [...new Set(clean.filter((path) => path !== '' && path !== '.' && !path.includes('..')))].map(
    (path) => `${path}/`,
  );
}

/** Whether half and more of a folder's sources are tests by their own names: settings also name folders of sources. */
function holdsTests(paths: readonly string[], folder: string): boolean {
  const sources = paths.filter((path) => path.startsWith(folder) && SOURCE.test(path));
  return sources.length > 0 && sources.filter(isTestPath).length * 2 >= sources.length;
}

/** Finds where a repository keeps its tests, by the same test for a path that judges pull requests. */
export function findTestFolders(survey: Survey): TestFolders {
  const { paths } = survey;
  const named = foldersNamed(survey).filter(
    (folder) => !isTestPath(`${folder}${PLAIN}`) && (LOOKS.test(lastPart(folder)) || holdsTests(paths, folder)),
  );
  const present = named.filter((folder) => paths.some((path) => path.startsWith(folder)));
  const others = paths.filter(
    (path) => SOURCE.test(path) && !isTestPath(path) && !present.some((folder) => path.startsWith(folder)),
  );
  const likely = others.flatMap((path) => foldersOf(path).find((folder) => LOOKS.test(lastPart(folder))) ?? []);
  return {
    known: knownIn(paths.filter(isTestPath)).slice(0, MOST),
    named: present.map(globOf).slice(0, MOST),
    likely: countBy(likely)
      .map(({ what }) => globOf(what))
      .slice(0, MOST),
  };
}
