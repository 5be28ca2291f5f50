import type { FileChange } from '../../core/index.ts';
import { holdsGates, readSettings } from '../gates/read-settings.ts';
import type { Case } from '../rule.ts';

/**
 * What a file is to the tests: `harness` prepares and ends their run, `tests` holds them, `support` lies beside them,
 * `data` is there to be read or run by them, `tooling` builds, configures or shows, `production` is what they are about.
 */
export type FileRole = 'harness' | 'tests' | 'support' | 'data' | 'tooling' | 'production';

const HARNESS =
  /(^|\/)(conftest\.py|(site|user)customize\.py|(setup[-_.]?tests?|(jest|vitest|mocha|test|tests|karma|global)[-_.]?(global[-_.]?)?(setup|teardown|bootstrap|hooks|env|environment|reporter|runner))\.[cm]?[jt]sx?|(spec|test|rails)_helper\.rb)$|(^|\/)(spec|test)\/support\/[^/]+\.rb$|(^|\/)tests?\/bootstrap\.php$|(^|\/)(__)?(tests?|specs?)(__)?\/(setup|bootstrap|globals?)\.[cm]?[jt]sx?$/i;
const DATA = /(^|\/)(__)?(fixtures?|testdata|test-data|samples?|examples?|snapshots|golden|resources)(__)?\//i;
const TOOLING =
  /(^|\/)(scripts?|tools?|bin|build|ci|\.ci|\.github|docs?|website|benchmarks?|bench|examples?|packaging|release|hack|contrib)\/|(^|\/)(setup|noxfile|manage|fabfile|tasks|dodo)\.py$|(^|\/)__main__\.py$|\.config\.[cm]?[jt]s$|(^|\/)(gulpfile|gruntfile|webpack[^/]*|rollup[^/]*|vite[^/]*|babel[^/]*|Rakefile|build\.rs|jest[^/]*|Makefile)(\.[cm]?[jt]s|\.rb)?$/i;

/** Where packages begin, whose names tell nothing of what lies in them: `src/main/java/org/example/`. */
const SOURCE_ROOT = /^.*\bsrc\/\w+\/(?:java|kotlin|scala|groovy)\/(?:[^/]+\/)*/;

/** Whether a file is there for people to read, by its ending. */
export const isProse = (path: string): boolean => /\.(md|mdx|rst|adoc|txt)$/i.test(path);

/** Settings that name files which a runner loads, or hands its results to. */
const LOADED =
  /(^|\.)(setupFiles\w*|globalSetup|globalTeardown|reporters?|testRunner|testResultsProcessor|testEnvironment|require|helpers)(\[\])*$|@bootstrap$|^addopts (-r|--require|-p)$/;

/** A path as a setting writes it, from the root of the repository; plugins of pytest are modules. */
function rooted(value: string, settings: string): readonly string[] {
  const folder = settings.includes('/') ? settings.slice(0, settings.lastIndexOf('/') + 1) : '';
  const plain = value.replace(/^<rootDir>\//, '').replace(/^\.\//, '');
  return [`${folder}${plain}`, `${folder}${plain.replaceAll('.', '/')}.py`];
}

const loaded = new WeakMap<Case, ReadonlySet<string>>();

/** Files that changed settings have a runner load. */
function loadedFiles(facts: Case): ReadonlySet<string> {
  const files = facts.evidence.diff.files.filter(({ path }) => holdsGates(path));
  const paths = files.flatMap((file) => {
    const text = facts.text(file, 'after');
    const settings = text === null ? null : readSettings(file.path, text, facts.tools.grammars);
    if (settings === null || 'why' in settings) return [];
    return settings
      .filter(({ key }) => LOADED.test(key))
      .flatMap(({ value }) => rooted(String(value).slice(0, 300), file.path));
  });
  return new Set(paths);
}

function isLoaded(facts: Case, path: string): boolean {
  const known = loaded.get(facts) ?? loadedFiles(facts);
  loaded.set(facts, known);
  return known.has(path);
}

/** The role of a changed file, told by its path, by what settings say of it and by whether it holds tests. */
export function roleOf(facts: Case, file: FileChange): FileRole {
  const { path } = file;
  if (HARNESS.test(path) || isLoaded(facts, path)) return 'harness';
  const below = path.replace(SOURCE_ROOT, '');
  if (facts.isTestPath(path)) {
    if (/_test\.go$/.test(path)) return DATA.test(below) ? 'data' : 'tests';
    const reading = facts.oracle(file, 'after');
    if (reading.kind === 'tests' && reading.tests.length > 0 && reading.collected) return 'tests';
    return DATA.test(below) ? 'data' : 'support';
  }
  return TOOLING.test(below) ? 'tooling' : 'production';
}
