import { cargo, git, packageRunner, sed } from './special.ts';
import { type CommandKind, hasOption, operands, type Tool, taskKind } from './words.ts';

/** A tool's kind, or how its arguments decide. */
export type Asked = CommandKind | ((args: Tool['args']) => CommandKind);

const DIRECTORIES = ['-C', '--directory', '-f', '--file', '--manifest-path', '-p', '--project', '--prefix'];

/** The first operand decides, by a list of names for each kind. */
function subcommands(table: Partial<Record<CommandKind, string>>, otherwise: CommandKind = 'unknown'): Asked {
  const kinds = new Map(
    Object.entries(table).flatMap(([kind, names]) =>
      names.split(' ').map((name) => [name, kind as CommandKind] as const),
    ),
  );
  return (args) => {
    const [first] = operands(args, DIRECTORIES).filter((operand) => !operand.startsWith('+'));
    return kinds.get(first ?? '') ?? otherwise;
  };
}

/** A formatter: it only looks where one of these options is given. */
function checks(...options: readonly string[]): Asked {
  return (args) => (hasOption(args, ...options) ? 'lint' : 'write');
}

/** It changes files where one of these options is given. */
function writesWith(options: readonly string[], otherwise: CommandKind = 'read'): Asked {
  return (args) => (hasOption(args, ...options) ? 'write' : otherwise);
}

/** A runner of named tasks: the weightiest kind that one of the names tells. */
function tasks(none: CommandKind, check: CommandKind): Asked {
  return (args) => {
    const named = operands(args, [...DIRECTORIES, '-j', '-I']).filter((operand) => !operand.includes('='));
    if (named.length === 0) return none;
    const kinds = named.map((name) => (name === 'check' || name === ':check' ? check : taskKind(name)));
    const told = (['test', 'lint', 'build'] as const).find((kind) => kinds.includes(kind));
    return told ?? (named.every((name) => name === 'all') ? none : 'unknown');
  };
}

/** tox, nox: environments named after linters lint; anything else tests. */
function environments(args: Tool['args']): CommandKind {
  const at = args.findIndex((arg) => /^(-e|-s|--env|--session|--sessions|run)$/.test(arg ?? ''));
  const named = at < 0 ? null : (args[at + 1] ?? null);
  return taskKind(named) === 'lint' ? 'lint' : 'test';
}

const TABLE: readonly (readonly [string, Asked])[] = [
  [
    'pytest py.test unittest nose2 nosetests trial stestr behave doctest jest vitest mocha ava tap jasmine karma wtr cypress rspec minitest cucumber phpunit pest ctest gotestsum ginkgo bats busted prove testem codeception runtests',
    'test',
  ],
  ['tox nox', environments],
  [
    'eslint flake8 pylint mypy dmypy pyright basedpyright ty pyrefly oxlint vue-tsc svelte-check tslint xo standard golangci-lint staticcheck shellcheck actionlint hadolint yamllint markdownlint markdownlint-cli2 rubocop standardrb phpstan psalm phpcs stylelint knip publint ktlint detekt swiftlint clang-tidy cppcheck bandit semgrep pre-commit lint-staged commitlint codespell sqlfluff tflint zizmor vulture pydocstyle pycodestyle pyflakes djlint ansible-lint',
    'lint',
  ],
  ['black isort autopep8 yapf docformatter', checks('--check', '--check-only', '--diff', '-c')],
  ['prettier', checks('--check', '-c', '-l', '--list-different')],
  ['gofmt goimports gofumpt', checks('-l', '-d')],
  ['rustfmt clang-format', checks('--check', '--dry-run', '-n')],
  ['biome', subcommands({ lint: 'check lint ci', write: 'format migrate init' })],
  ['ruff', (args) => (operands(args)[0] === 'format' && !hasOption(args, '--check', '--diff') ? 'write' : 'lint')],
  ['tsc', (args) => (hasOption(args, '--noEmit') ? 'lint' : 'build')],
  ['playwright', subcommands({ test: 'test', write: 'install install-deps codegen' })],
  ['make gmake ninja', tasks('build', 'test')],
  ['just task invoke inv poe rake rails nx turbo lerna moon thor grunt gulp', tasks('unknown', 'lint')],
  ['mise', (args) => taskKind(operands(args)[1])],
  ['composer', (args) => taskKind(operands(args).find((operand) => !operand.startsWith('run')))],
  ['gradle gradlew', tasks('unknown', 'test')],
  ['mvn mvnw', subcommands({ test: 'test verify integration-test surefire:test', build: 'compile package install' })],
  ['npm pnpm yarn bun', packageRunner],
  [
    'go',
    subcommands({
      test: 'test',
      lint: 'vet',
      build: 'build install generate',
      read: 'list env version doc',
      write: 'mod get fmt work',
    }),
  ],
  ['cargo', cargo],
  ['dotnet', subcommands({ test: 'test', build: 'build publish pack', write: 'add restore new format' })],
  ['deno', (args) => subcommandOfDeno(args)],
  [
    'swift flutter dart mix sbt lein stack cabal zig bazel bazelisk meson rebar3 xcodebuild hatch',
    subcommands({ test: 'test eunit ct', lint: 'analyze credo dialyzer format-check', build: 'build compile' }),
  ],
  [
    'webpack vite rollup rolldown esbuild tsup parcel next nuxt astro cmake gcc g++ cc clang clang++ rustc javac kotlinc msbuild build py_compile compileall',
    'build',
  ],
  ['docker podman', subcommands({ build: 'build buildx', read: 'ps images logs inspect' })],
  [
    'ls cat head tail grep egrep fgrep rg ag ack wc uniq cut tr less more file stat du df pwd which type whereis echo printf tree diff cmp date env printenv uname whoami id ps test [ true false : sleep basename dirname realpath readlink xxd od hexdump strings md5sum sha256sum cd pushd popd set export unset declare local readonly shopt seq jobs wait hash ulimit history man nl tac column comm paste fold bat lsof top free lscpu nproc hostname exit return read command',
    'read',
  ],
  ['find fd', writesWith(['-delete', '-exec', '-execdir', '-ok', '-okdir', '-fprint', '-fprintf', '-fls', '-x', '-X'])],
  ['sort', writesWith(['-o', '--output'])],
  [
    'awk gawk mawk',
    (args) => (args.some((arg) => arg === 'inplace' || />|system\s*\(/.test(arg ?? '')) ? 'unknown' : 'read'),
  ],
  ['sed gsed', sed],
  ['jq yq', writesWith(['-i', '--inplace', '--in-place'])],
  ['curl', writesWith(['-o', '-O', '--output', '--remote-name', '-OL', '-LO'])],
  ['git', git],
  ['gh', (args) => (/^(view|list|diff|status|checks|watch)$/.test(operands(args)[1] ?? '') ? 'read' : 'unknown')],
  [
    'rm mv cp mkdir rmdir touch ln chmod chown dd install rsync truncate patch unzip wget pip pip3 brew apt apt-get apk yum dnf corepack shred split unlink',
    'write',
  ],
  ['tee', (args) => (operands(args).every((file) => file.startsWith('/dev/')) ? 'read' : 'write')],
  ['tar', (args) => (/^-?-?(t|list)/.test(args[0] ?? '') ? 'read' : 'write')],
  [
    'uv poetry pipenv pdm gem',
    subcommands({ write: 'sync add remove install pip lock update venv uninstall', build: 'build' }),
  ],
];

function subcommandOfDeno(args: Tool['args']): CommandKind {
  const [first, second] = operands(args);
  if (first === 'task') return taskKind(second);
  return first === 'test' ? 'test' : first === 'lint' || first === 'check' ? 'lint' : 'unknown';
}

/** Tool name → how to tell what a call of it is for. */
export const TOOLS: ReadonlyMap<string, Asked> = new Map(
  TABLE.flatMap(([names, asked]) => names.split(' ').map((name) => [name, asked] as const)),
);
