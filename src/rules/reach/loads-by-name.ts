import { languageOf } from '../../syntax/index.ts';
import type { PlacedTest } from '../change/test-pairs.ts';
import type { Case } from '../rule.ts';

/** Calls that load code by a name which is computed, or which no import shows. */
const LOADERS =
  /\b(?:proxyquire|rewire|esmock|quibble|import_module|__import__|runpy|exec_module|importActual|isolateModules)\b|\b(?:require|import) ?\( ?(?!["'`][^"'`$\n]{0,200}["'`] ?[,)])/;
/** Ways to run a program, be it the one under test. */
const RUNNERS =
  /\b(?:subprocess|Popen|check_output|check_call|execa|execaNode|spawn|spawnSync|execFile|execFileSync|execSync|fork|child_process|pexpect|node-pty)\b/;

/** Code that serves tests, by its path: `packages/test-utils/src/rig.ts`. */
const FOR_TESTS = /test|spec|fixture|harness/i;

/** Whether code loads or runs other code in a way that imports do not show. */
const leadsOn = (text: string): boolean => LOADERS.test(text) || RUNNERS.test(text);

/**
 * Whether the file of a test, or code for tests that it reaches, loads code by a name that is computed, or runs
 * programs: where that leads nobody can tell.
 */
export function loadsByName(facts: Case, test: PlacedTest, reached: Iterable<string>): boolean {
  const own = facts.text(test.file, test.path === test.file.path ? 'after' : 'before');
  if (own === null || leadsOn(own)) return true;
  const helpers = new Set(
    [...reached].filter((path) => (facts.isTestPath(path) || FOR_TESTS.test(path)) && languageOf(path) !== null),
  );
  const { diff, files } = facts.evidence;
  const changed = diff.files.filter(({ path }) => helpers.has(path)).map((file) => facts.text(file, 'after'));
  const beside = files
    .filter(({ path, tree, folder }) => tree === 'base' && folder !== true && helpers.has(path))
    .map(({ path, side }) => facts.text(facts.unchanged(path, side), 'before'));
  return [...changed, ...beside].some((text) => text !== null && leadsOn(text));
}
