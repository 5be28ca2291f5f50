import type { Level } from '../../core/index.ts';
import type { Setting } from './setting.ts';

/** How a setting lets more through: a number falls or rises, a switch goes on or off, a list grows or shrinks, a rule sinks. */
type Loosening = 'falls' | 'rises' | 'on' | 'off' | 'grows' | 'shrinks' | 'sinks';

/** A kind of gate in configurations. */
export interface Gate {
  /** What it decides, for people: "the coverage that is demanded". */
  readonly what: string;
  readonly files: RegExp;
  readonly key: RegExp;
  readonly by: Loosening;
  readonly level: Level;
  /** Who sets it for the first time takes nothing from it. */
  readonly whereSet?: true;
  /** Elements of a list that take nothing from a gate. */
  readonly harmless?: RegExp;
  /** An element that comes in → the elements whose work it does. */
  readonly heirs?: ReadonlyMap<string, RegExp>;
}

const RUFF =
  /^(flake8|pyupgrade|isort|reorder-python-imports|autoflake|pycodestyle|pydocstyle|pyflakes|pycln|pylint|bandit|yesqa)$/;
const RUFF_FORMAT = /^(black|black-jupyter|yapf|autopep8|add-trailing-comma)$/;
/** Hooks by what newer ones say in their manuals that they stand for. */
const HOOK_HEIRS: ReadonlyMap<string, RegExp> = new Map([
  ['ruff', RUFF],
  ['ruff-check', RUFF],
  ['ruff-format', RUFF_FORMAT],
  ['biome-check', /^(eslint|prettier)$/],
  ['biome-lint', /^eslint$/],
  ['biome-format', /^prettier$/],
  ['oxlint', /^eslint$/],
  ['golangci-lint', /^(go-vet|golint|go-lint|staticcheck|errcheck)$/],
]);

const PYTHON = /(pyproject\.toml|setup\.cfg|tox\.ini|pytest\.ini)$/;
const COVERAGE_PY = /(pyproject\.toml|setup\.cfg|tox\.ini|\.coveragerc(\.toml)?)$/;
const JAVASCRIPT = /(package\.json|\.[cm]?[jt]s|rc\.ya?ml|rc\.jsonc?|rc|jest\.config\.json)$/;
const METRIC = '(branches|functions|lines|statements)';
/** Folders that hold no tests of the project's own, and what tests are set up by. */
const NO_TESTS =
  /(^|\/)(__)?(fixtures?|mocks)(__)?\/?$|(^|\/)(set-?up|helpers?)\.\w{1,4}$|node_modules|(^|\/|\*)(dist|build|out|lib|coverage|vendor|\.git|\.venv|venv|target|\.next|\.cache|docs?|\.tox|__pycache__|\.turbo|tmp|temp)(\/|$|\*)|configDefaults|^\s*$/;

/** Patterns of files that hold no code. */
const NO_CODE =
  /\.(?:md|rst|txt|lock|json|ya?ml|toml|svg|snap|csv|html?)\)?\$?$|^\^?(?:docs?|examples?|vendor|third_party)\//;

/** Folders of a project in Ruby that hold nothing that it runs of its own. */
const NO_RUBY =
  /^(?:\*\*\/)?\/?(?:specs?|tests?|features|vendor|bin|db|config|node_modules|tmp|log|script|\.bundle|bundle)(?:\/|$)/;

/** Names for what stands in for code, in paths. */
const NO_STAND_IN =
  /^(?!.*(?:^|[/_.-])(?:tests?|specs?|__tests__|stubs?|fakes?|mocks?|__mocks__|doubles?)(?:$|[/_.-]))/i;

/** Folders in which the helpers of tests lie, or no test at all. */
const SEARCHED_IN_TESTS =
  /^(?:\.?\/?(?:tests?|specs?)(?:\/(?:helpers?|support|utils?|lib|common|unit|integration))?|(?!.*(?:^|[/_.-])(?:tests?|specs?|stubs?|fakes?|mocks?|doubles?)(?:$|[/_.-])).*)$/i;

const coverage = (files: RegExp, key: RegExp, by: Loosening = 'falls'): Gate => ({
  what: 'the coverage that is demanded',
  files,
  key,
  by,
  level: 'warn',
});
const collection = (files: RegExp, key: RegExp, by: Loosening): Gate => ({
  what: 'which tests are collected',
  files,
  key,
  by,
  level: 'warn',
  harmless: NO_TESTS,
});
const verdict = (files: RegExp, key: RegExp, by: Loosening, level: Level): Gate => ({
  what: 'whether failing tests fail the run',
  files,
  key,
  by,
  level,
});
/** What takes the place of code when tests load it. */
const loading = (files: RegExp, key: RegExp, harmless = /^\b$/): Gate => ({
  what: 'which code the tests load',
  files,
  key,
  by: 'grows',
  level: 'warn',
  harmless,
});
const strictness = (files: RegExp, key: RegExp, by: Loosening, what = 'what linters and type checkers find'): Gate => ({
  what,
  files,
  key,
  by,
  level: 'note',
});

/** Every gate, one line each; the first that fits a setting has it. */
const GATES: readonly Gate[] = [
  coverage(COVERAGE_PY, /(^|[.:])(report|coverage)\.fail_under$/),
  coverage(PYTHON, /^addopts --cov-fail-under$/),
  coverage(JAVASCRIPT, new RegExp(`(^|\\.)coverageThreshold\\..*${METRIC}$`)),
  coverage(JAVASCRIPT, new RegExp(`(^|\\.)coverage\\.(thresholds\\.)?(.*\\.)?${METRIC}$`)),
  coverage(/(\.nycrc(\.json|\.ya?ml|\.[cm]?js)?|\.c8rc(\.json)?)$/, new RegExp(`^${METRIC}$`)),
  coverage(/package\.json$/, new RegExp(`^(nyc|c8)\\.${METRIC}$`)),
  coverage(/(package\.json|\.nycrc[^/]*|\.c8rc[^/]*)$/, /(^|\.)check-?[cC]overage$/, 'off'),
  coverage(/codecov\.ya?ml$/, /\.status\.(project|patch)(\..+)?\.target$/),
  coverage(/codecov\.ya?ml$/, /\.status\.(project|patch)(\..+)?\.threshold$/, 'rises'),
  coverage(/codecov\.ya?ml$/, /\.status\.(project|patch)(\..+)?\.informational$/, 'on'),
  coverage(/pom\.xml$/, /\.limit\.minimum$/),
  coverage(/\.gradle(\.kts)?$/, /^minimum$/),
  coverage(/(\.simplecov|_helper\.rb)$/, /^(minimum_coverage|minimum_coverage_by_file)$/),
  coverage(/(\.simplecov|_helper\.rb)$/, /^(maximum_coverage_drop)$/, 'rises'),
  coverage(/\.csproj$/, /\.Threshold$/),
  coverage(/stryker[^/]*$/, /(^|\.)thresholds\.break$/),

  verdict(/pom\.xml$/, /(\.testFailureIgnore|\.maven\.test\.failure\.ignore)$/, 'on', 'block'),
  verdict(/pom\.xml$/, /(\.skipTests|\.skipITs|\.maven\.test\.skip)$/, 'on', 'warn'),
  verdict(/\.gradle(\.kts)?$/, /^(ignoreFailures|setIgnoreFailures)$/, 'on', 'warn'),
  verdict(JAVASCRIPT, /(^|\.)(passWithNoTests|dangerouslyIgnoreUnhandledErrors)$/, 'on', 'warn'),
  verdict(JAVASCRIPT, /(^|\.)(forbidOnly)$/, 'off', 'warn'),
  verdict(JAVASCRIPT, /(^|\.)(retries|retry)$/, 'rises', 'note'),
  verdict(PYTHON, /^addopts --(reruns|suppress-no-test-exit-code|suppress-tests-failed-exit-code)$/, 'grows', 'note'),
  verdict(/phpunit[^/]*$/, /^phpunit@failOn\w+$/, 'off', 'note'),
  verdict(/pom\.xml$/, /\.rerunFailingTestsCount$/, 'rises', 'note'),
  verdict(
    /\.mvn\/maven\.config$/,
    /^addopts -D(skipTests|skipITs|maven\.test\.(skip|failure\.ignore))$/,
    'grows',
    'warn',
  ),
  verdict(/nextest\.toml$/, /^profile\.[\w-]+\.(overrides\[\]\.)?retries(\.count)?$/, 'rises', 'note'),
  verdict(/\.rspec$/, /^addopts --failure-exit-code$/, 'sinks', 'warn'),
  verdict(/_helper\.rb$/, /^failure_exit_code$/, 'sinks', 'warn'),
  verdict(/Rakefile$/, /^fail_on_error$/, 'off', 'warn'),
  verdict(PYTHON, /(^|[.:])xfail_strict$/, 'off', 'warn'),
  verdict(/\.golangci\.ya?ml$/, /^run\.issues-exit-code$/, 'sinks', 'warn'),
  {
    ...verdict(PYTHON, /(^|[.:])filterwarnings(\[\])?$/, 'shrinks', 'warn'),
    harmless: /^(?!["']?error["']?$)/,
  },
  {
    ...verdict(JAVASCRIPT, /(^|\.)(testRunner|testResultsProcessor)$/, 'grows', 'warn'),
    harmless: /^(?!\.|<rootDir>)/,
  },
  {
    ...verdict(/\.cargo\/config(\.toml)?$/, /^target\..*\.runner(\[\])?$/, 'grows', 'warn'),
    harmless: /^(?!\.?[\w.-]*\/)/,
  },
  verdict(/pom\.xml$/, /\.(failIfNoTests|failIfNoSpecifiedTests)$/, 'off', 'note'),
  loading(JAVASCRIPT, /(^|\.)resolver$/, /^(?!\.|<rootDir>)/),
  { ...loading(JAVASCRIPT, /(^|\.)automock$/), by: 'on' },
  loading(JAVASCRIPT, /(^|\.)alias\[\]\.replacement$/, NO_STAND_IN),
  loading(/package\.json$/, /^imports\.#/, NO_STAND_IN),
  loading(/[jt]sconfig[^/]*\.json$/, /^compilerOptions\.paths\..*\[\]$/, NO_STAND_IN),
  loading(PYTHON, /(^|[.:])pythonpath(\[\])?$/, SEARCHED_IN_TESTS),
  loading(
    /composer\.json$/,
    /^autoload(-dev)?\.psr-4\.(?!.*(?:Tests?|Specs?|Fixtures|Factories|Stubs|Doubles)\\)/i,
    NO_STAND_IN,
  ),
  loading(
    /pom\.xml$/,
    /\.(additionalClasspathElement|classesDirectory)$/,
    /^\$\{project\.build\.outputDirectory\}$|\.jar$/,
  ),
  loading(/composer\.json$/, /^autoload(-dev)?\.(classmap|files)\[\]$/, NO_STAND_IN),
  loading(/composer\.json$/, /^autoload(-dev)?\.exclude-from-classmap\[\]$/, /^\/?(?!src\/|lib\/|app\/)/),
  loading(/\.rspec$/, /^addopts -I$/, SEARCHED_IN_TESTS),
  loading(/(^|\/)go\.mod$/, /^replace /, /^(?!\.\/)/),
  loading(/Cargo\.toml$/, /^patch\.[^.]+\.[^.]+\.path$/, /^\.\.\//),
  { ...loading(/[Tt]ests?[^/]*\.csproj$/, /\.ProjectReference@Include$/), by: 'shrinks' },
  {
    what: 'which code the tests load',
    files: JAVASCRIPT,
    key: /(^|\.)moduleNameMapper\.(?!.{0,200}\b(?:s?css|less|svg|png|jpe?g|gif|webp|woff2?|ttf|mdx?|graphql|wasm)\b).{0,200}(?:\.\.?\\?\/|\b(?:src|lib|app)\\?\/)|(^|\.)alias\.(?:\.\.?\/|(?:src|lib|app)\/)/,
    by: 'grows',
    level: 'warn',
    harmless: NO_STAND_IN,
  },

  collection(PYTHON, /^addopts (-k|-m|--ignore|--ignore-glob|--deselect)$/, 'grows'),
  collection(PYTHON, /(^|\.)norecursedirs(\[\])?$/, 'grows'),
  collection(PYTHON, /(^|\.)(testpaths|python_files|python_classes|python_functions)(\[\])?$/, 'shrinks'),
  collection(
    JAVASCRIPT,
    /(^|\.)(testPathIgnorePatterns|modulePathIgnorePatterns|testIgnore|excludeSpecPattern)(\[\])?$/,
    'grows',
  ),
  collection(/(vite|vitest)[^/]*\.[cm]?[jt]s$/, /(^|\.)test\.(projects\[\]\.test\.)?exclude\[\]$/, 'grows'),
  collection(/(vite|vitest)[^/]*\.[cm]?[jt]s$/, /(^|\.)test\.(projects\[\]\.test\.)?include\[\]$/, 'shrinks'),
  collection(JAVASCRIPT, /(^|\.)(testMatch|testRegex|specPattern)(\[\])?$/, 'shrinks'),
  collection(/mocharc[^/]*$/, /^(ignore|exclude|grep|fgrep)(\[\])?$/, 'grows'),
  collection(/mocharc[^/]*$/, /^spec(\[\])?$/, 'shrinks'),
  collection(/pom\.xml$/, /\.configuration\.groups$/, 'grows'),
  collection(/pom\.xml$/, /(\.configuration\.excludes\.exclude|\.excludedGroups)$/, 'grows'),
  collection(/phpunit[^/]*$/, /(\.testsuite\.exclude|\.groups\.exclude\.group)$/, 'grows'),
  collection(/phpunit[^/]*$/, /\.testsuite\.(directory|file)$/, 'shrinks'),
  collection(/phpunit[^/]*$/, /\.testsuite\.directory@suffix$/, 'shrinks'),
  collection(/\.rspec$/, /^addopts (--tag|-t|--exclude-pattern)$/, 'grows'),
  collection(/_helper\.rb$/, /^filter_run_excluding$/, 'grows'),
  {
    ...collection(/\.rspec$/, /^addopts (--pattern|-P|--example|-e|--only-failures)$/, 'grows'),
    harmless: /^["']?(?:\.\/)?(?:spec\/)?[*{},/]*\*_spec\.rb["']?$|^\s*$/,
  },
  collection(/\.gradle(\.kts)?$/, /^(exclude|include)(TestsMatching|Tags|Groups|Categories)$/, 'grows'),
  collection(/Rakefile$/, /^(pattern|exclude_pattern)$/, 'shrinks'),
  collection(JAVASCRIPT, /(^|\.)testNamePattern$/, 'grows'),
  collection(/nextest\.toml$/, /^profile\.[\w-]+\.default-filter$/, 'grows'),
  { ...collection(/pom\.xml$/, /\.execution\.phase$/, 'grows'), harmless: /^(?!none$)/ },
  collection(/Cargo\.toml$/, /^test\[\]\.harness$/, 'off'),
  collection(/Cargo\.toml$/, /^test\[\]\.required-features\[\]$/, 'grows'),
  collection(/\.csproj$/, /\.(IsTestProject|EnableDefault(Compile)?Items)$/, 'off'),
  collection(/\.csproj$/, /\.Compile@Remove$/, 'grows'),
  collection(/\.runsettings$/, /\.TestCaseFilter$/, 'grows'),
  collection(/Cargo\.toml$/, /^(package\.autotests|(test|bin|bench|example)\[\]\.test|lib\.(test|doctest))$/, 'off'),

  strictness(
    /[jt]sconfig[^/]*\.json$/,
    /^compilerOptions\.(strict\w*|no[A-Z]\w+|exactOptionalPropertyTypes|useUnknownInCatchVariables|checkJs)$/,
    'off',
  ),
  strictness(
    /(pyproject\.toml|mypy\.ini|setup\.cfg)$/,
    /mypy[^.]*(\.overrides\[\])?\.(strict\w*|disallow_\w+|check_\w+|warn_\w+|no_implicit_\w+)$/,
    'off',
  ),
  strictness(/(pyproject\.toml|mypy\.ini|setup\.cfg)$/, /mypy.*\.(ignore_errors|ignore_missing_imports)$/, 'on'),
  strictness(
    /(pyproject\.toml|ruff\.toml|setup\.cfg|tox\.ini|\.flake8|pylintrc)$/,
    /(?:^|[.:])(?:ignore|extend-ignore|extend_ignore|disable)(?:\[\])?$|[.:]per-file-ignores\b/,
    'grows',
  ),
  strictness(/(pyproject\.toml|ruff\.toml)$/, /(^|\.)lint\.(select|extend-select)\[\]$/, 'shrinks'),
  strictness(/[jt]sconfig[^/]*\.json$/, /^(include|files)\[\]$/, 'shrinks'),
  strictness(/(eslint[^/]*|package\.json|biome\.jsonc?|\.oxlintrc\.json)$/, /(^|\.)rules\.[^[]+(\[\])?$/, 'sinks'),
  { ...strictness(/eslint\.config\.[cm]?[jt]s$/, /(^|\.)ignores\[\]$/, 'grows'), harmless: NO_TESTS },
  strictness(/\.golangci\.ya?ml$/, /(^linters\.disable\[\]|exclude[\w-]*(\[\]|\.).*)$/, 'grows'),
  strictness(/\.golangci\.ya?ml$/, /^linters\.enable\[\]$/, 'shrinks'),
  strictness(/\.golangci\.ya?ml$/, /^run\.tests$/, 'off'),
  strictness(/(\.csproj|Directory\.Build\.props)$/, /\.TreatWarningsAsErrors$/, 'off'),
  strictness(/(\.csproj|Directory\.Build\.props)$/, /\.(NoWarn|WarningsNotAsErrors)$/, 'grows'),
  strictness(/Cargo\.toml$/, /lints\.(rust|clippy|rustdoc)\.[\w-]+(\.level)?$/, 'sinks'),
  strictness(/\.rubocop(_todo)?\.yml$/, /\.Enabled$/, 'off'),
  { ...strictness(/\.rubocop(_todo)?\.yml$/, /\.Exclude\[\]$/, 'grows'), harmless: NO_RUBY },
  strictness(/phpstan[^/]*$/, /^parameters\.level$/, 'falls'),
  strictness(/phpstan[^/]*$/, /^parameters\.(ignoreErrors|excludePaths)\b.*$/, 'grows'),
  strictness(
    COVERAGE_PY,
    /(^|[.:])(run|report)\.(omit|exclude_lines|exclude_also)(\[\])?$/,
    'grows',
    'what coverage counts',
  ),
  {
    ...strictness(
      /(\.nycrc[^/]*|\.c8rc[^/]*|package\.json)$/,
      /^((nyc|c8)\.)?exclude\[\]$/,
      'grows',
      'what coverage counts',
    ),
    harmless: NO_TESTS,
  },
  {
    ...strictness(/biome\.jsonc?$/, /(^|\.)(includes?|ignore|experimentalScannerIgnores)\[\]$/, 'grows'),
    harmless: /^[^!]*[*][^!]*$|node_modules|(^|\/)(dist|build|coverage|vendor)\b/,
  },
  strictness(/codecov\.ya?ml$/, /^ignore\[\]$/, 'grows', 'what coverage counts'),
  strictness(
    JAVASCRIPT,
    /(^|\.)(coveragePathIgnorePatterns\[\]|coverage\.exclude\[\])$/,
    'grows',
    'what coverage counts',
  ),
  {
    ...strictness(JAVASCRIPT, /(^|\.)collectCoverageFrom\[\]$/, 'grows', 'what coverage counts'),
    harmless:
      /^[^!]|\.d\.ts|(^!|[/.*_-])(tests?|specs?|mocks?|stories|fixtures|__\w+__|node_modules|dist|build|coverage)\b/i,
  },
  {
    ...strictness(/(\.simplecov|_helper\.rb)$/, /^add_filter$/, 'grows', 'what coverage counts'),
    harmless: NO_RUBY,
  },
  {
    what: 'which checks a build runs',
    files: /\.gradle(\.kts)?$/,
    key: /^dependsOn \w+$/,
    by: 'off',
    level: 'warn',
  },
  {
    ...strictness(
      /\.pre-commit-config\.yaml$/,
      /^(repos\[\]\.hooks\[\]\.)?exclude$/,
      'grows',
      'which checks run before a commit',
    ),
    harmless: NO_CODE,
  },
  {
    ...strictness(
      /\.pre-commit-config\.yaml$/,
      /^repos\[\]\.hooks\[\]\.id$/,
      'shrinks',
      'which checks run before a commit',
    ),
    heirs: HOOK_HEIRS,
  },
  {
    ...strictness(
      /\.pre-commit-config\.yaml$/,
      /^repos\[\]\.hooks\[\]\.(entry|stages\[\])$/,
      'grows',
      'which checks run before a commit',
    ),
    harmless: /^(?!(?:true|:|exit|echo|manual)$)/,
  },
];

/** The gate that a setting of a file belongs to; null for all other settings. */
export function gateOf(path: string, { key }: Setting): Gate | null {
  return GATES.find(({ files, key: named }) => files.test(path) && named.test(key)) ?? null;
}
