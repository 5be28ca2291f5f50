import type { FileChange } from '../core/index.ts';
import type { Case } from './rule.ts';

/**
 * What a file is to the tests: `harness` prepares and ends their run, `tests` holds them, `support` lies beside them,
 * `data` is there to be read or run by them, `tooling` builds, configures or shows, `production` is what they are about.
 */
export type FileRole = 'harness' | 'tests' | 'support' | 'data' | 'tooling' | 'production';

const HARNESS =
  /(^|\/)(conftest\.py|(site|user)customize\.py|(setup[-_.]?tests?|(jest|vitest|mocha|test|tests|karma|global)[-_.]?(global[-_.]?)?(setup|teardown|bootstrap|hooks|env|environment|reporter|runner))\.[cm]?[jt]sx?|(spec|test|rails)_helper\.rb)$|(^|\/)(__)?(tests?|specs?)(__)?\/(setup|bootstrap|globals?)\.[cm]?[jt]sx?$/i;
const DATA = /(^|\/)(__)?(fixtures?|testdata|test-data|samples?|examples?|snapshots|golden|resources)(__)?\//i;
const TOOLING =
  /(^|\/)(scripts?|tools?|bin|build|ci|\.ci|\.github|docs?|website|benchmarks?|bench|examples?|packaging|release|hack|contrib)\/|(^|\/)(setup|noxfile|manage|fabfile|tasks|dodo)\.py$|(^|\/)__main__\.py$|\.config\.[cm]?[jt]s$|(^|\/)(gulpfile|gruntfile|webpack[^/]*|rollup[^/]*|vite[^/]*|babel[^/]*|Rakefile|build\.rs|jest[^/]*|Makefile)(\.[cm]?[jt]s|\.rb)?$/i;

/** Where packages begin, whose names tell nothing of what lies in them: `src/main/java/org/example/`. */
const SOURCE_ROOT = /^.*\bsrc\/main\/(?:java|kotlin|scala|groovy)\/(?:[^/]+\/)*/;

/** Whether a file is there for people to read, by its ending. */
export const isProse = (path: string): boolean => /\.(md|mdx|rst|adoc|txt)$/i.test(path);

/** The role of a changed file, told by its path and by whether it holds tests. */
export function roleOf(facts: Case, file: FileChange): FileRole {
  const { path } = file;
  if (HARNESS.test(path)) return 'harness';
  if (facts.isTestPath(path)) {
    if (/_test\.go$/.test(path)) return DATA.test(path) ? 'data' : 'tests';
    const reading = facts.oracle(file, 'after');
    if (reading.kind === 'tests' && reading.tests.length > 0 && reading.collected) return 'tests';
    return DATA.test(path) ? 'data' : 'support';
  }
  return TOOLING.test(path.replace(SOURCE_ROOT, '')) ? 'tooling' : 'production';
}
