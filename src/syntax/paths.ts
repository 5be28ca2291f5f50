const TEST_FOLDER =
  /(^|\/)(tests?|__tests__|__mocks__|__snapshots__|specs?|e2e|testing|test[-_]?(utils?|helpers?|support|fixtures|data)|cypress)\//i;
const TEST_FILE =
  /(^|\/)(test_[^/]*\.py|[^/]*_test\.(py|go|ts|js)|tests?\.py|conftest\.py|[^/]+[.-](test|tests|spec|specs|e2e|cy|test-(utils?|helpers?))\.[cm]?[jt]sx?|(test|spec)\.[cm]?[jt]sx?|[^/]*Tests?\.(java|kt|cs|php|swift)|[^/]*(Specs|Facts)\.cs|(Test[A-Z][^/]*|[^/]*([a-z]IT|ITCase|TestCase))\.java|[^/]*_(spec|test)\.rb|[^/]+\.snap)$/;

/** C# keeps tests in projects of their own: `Orchard.Tests/`, `Orchard.UnitTests/`. */
const TEST_PROJECT = /(^|[./_a-z-])Tests?\//;

/** Whether a path belongs to the tests by convention: test files and what lies in test folders (helpers, fixtures). */
export const isTestPath = (path: string): boolean =>
  TEST_FILE.test(path) || TEST_FOLDER.test(path) || (path.endsWith('.cs') && TEST_PROJECT.test(path));

/** Folders that runners leave out unless told otherwise. */
const LEFT_OUT = /(^|\/)(\.[^/]+|build|dist|node_modules|venv|CVS|_darcs|[^/]+\.egg)\//;

/** Whether pytest or unittest would collect a file of this name without being configured. */
export const collectsPython = (path: string): boolean =>
  !LEFT_OUT.test(path) && /(^|\/)(test[^/]*|[^/]*_tests?)\.py$/.test(path);

/** Whether vitest, jest, mocha, node:test or playwright would collect a file of this name without being configured. */
export const collectsJavascript = (path: string): boolean => !LEFT_OUT.test(path) && namesJavascriptTest(path);

/** Whether a script's own name says that it is a test, wherever it lies. */
export const isNamedAsTest = (path: string): boolean =>
  /(^|\/)([^/]+[._-](test|tests|spec|specs|e2e|cy)|test|spec|test-[^/]+)\.[cm]?[jt]sx?$/.test(path);

const namesJavascriptTest = (path: string): boolean =>
  isNamedAsTest(path) || (/(^|\/)(__tests__|tests?|specs?|e2e)\//.test(path) && /[^/]\.[cm]?[jt]sx?$/.test(path));

/** Whether surefire or failsafe would collect a file of this name without being configured; Gradle takes any name. */
export const collectsJava = (path: string): boolean =>
  !LEFT_OUT.test(path) && /(^|\/)((Test|IT)[A-Z][^/]*|[^/]*(Test|Tests|TestCase|[a-z]IT|ITCase))\.java$/.test(path);

/** Whether RSpec, or Rails and Rake with minitest, would collect a file of this name without being configured. */
export const collectsRuby = (path: string): boolean =>
  !LEFT_OUT.test(path) && /(^|\/)([^/]*_(spec|test)|test_[^/]*)\.rb$/.test(path);

/** Whether PHPUnit or Pest would collect a file of this name without being configured. */
export const collectsPhp = (path: string): boolean =>
  !LEFT_OUT.test(path) && !/(^|\/)vendor\//.test(path) && /(^|\/)([^/]+Test|[^/]*\.test)\.php$/.test(path);

/** Whether a C# file is one of tests by its name or that of its project: the compiler collects any name. */
export const collectsCsharp = (path: string): boolean =>
  !/(^|\/)(bin|obj)\//.test(path) && path.endsWith('.cs') && isTestPath(path);
