import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { readShell } from '../../src/syntax/shell.ts';
import { type CommandKind, classify } from '../../src/syntax/verification.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

/** The kind of the first command that is not only a change of directory. */
function kindOf(line: string): CommandKind | undefined {
  const command = readShell(line, grammars)?.commands.find(({ name }) => name !== 'cd');
  return command === undefined ? undefined : classify(command);
}

const EXAMPLES: Readonly<Record<CommandKind, readonly string[]>> = {
  test: [
    'pytest -q tests/test_pruning.py',
    'python -m pytest',
    'python3.12 -u -m unittest discover',
    'cd orchard && uv run --extra dev pytest -x',
    'poetry run python -m pytest',
    'coverage run -m pytest',
    'tox -e py312',
    'nox',
    'npm test',
    'npm run test:unit -- --run',
    'npm --prefix web t',
    'pnpm --filter ferry test',
    'yarn test',
    'yarn workspace ferry test',
    'bun test',
    'bun run test',
    'npx --yes vitest@5 run',
    'npx -p jest jest',
    './node_modules/.bin/mocha',
    'npx playwright test',
    'node --test',
    'node --import tsx --test test/ferry.test.ts',
    'go test ./...',
    'cargo test',
    'cargo +nightly nextest run',
    'mvn -q test',
    './gradlew check',
    'bundle exec rspec',
    'bundle exec rake test',
    'vendor/bin/phpunit',
    'dotnet test',
    'make test',
    'make cover',
    'make -C orchard check',
    'make -j4 lint test',
    'ctest --output-on-failure',
    'just test',
    'mise run test:fast',
    'timeout 60 env CI=1 pytest',
    "python3 -c 'import test_calc; test_calc.test_add()'",
    'python -c "from tests.test_tide import test_ebb; test_ebb()"',
    'python test_pruning.py',
    'python tests/run.py',
    './run_tests.sh',
    'bash scripts/run-tests.sh',
    "python - <<'PY'\nimport test_tide\ntest_tide.test_ebb()\nPY",
    "bash -lc 'cd ferry && npm test'",
    'deno test',
    'composer test',
    'swift test',
    'pytest > log.txt',
    'docker compose run web pytest',
    'stopwatch --laps bun run test',
  ],
  lint: [
    'npx eslint .',
    'npx tsc --noEmit',
    'npm run typecheck',
    'npm run lint:fix',
    'pnpm check',
    'ruff check .',
    'ruff format --check',
    'uvx ruff check',
    'python -m mypy src',
    'black --check .',
    'npx prettier --check .',
    'go vet ./...',
    'cargo clippy -- -D warnings',
    'cargo fmt -- --check',
    'golangci-lint run',
    'shellcheck build.sh',
    'tox -e lint',
    'make lint',
    './scripts/lint.sh',
    'pre-commit run --all-files',
    'biome ci',
  ],
  build: [
    'make',
    'make all',
    'npm run build',
    'npx tsc',
    'cargo build --release',
    'go build ./...',
    'cmake --build .',
    'vite build',
    'python -m build',
    'docker build .',
    'mvn package',
  ],
  read: [
    'ls -la',
    'cat orchard.py',
    'grep -rn prune src',
    'rg tide',
    "sed -n '1,40p' ferry.ts",
    'git status --short',
    'git -C orchard log --oneline',
    'git diff HEAD~1',
    'git branch',
    'git stash list',
    'git config user.name',
    'find . -name "*.py"',
    'head -5 timetable.csv',
    'echo done 2>&1',
    'echo done 2>/dev/null',
    'pytest --version',
    'pytest --collect-only',
    'awk "{print $1}" f',
    'curl https://ferry.example',
  ],
  write: [
    'rm -rf build',
    'mv a b',
    'echo ripe > orchard.txt',
    "cat <<'EOF' > ferry.ts\nx\nEOF",
    '> empty.txt',
    'sed -i s/a/b/ f',
    "sed -n -i.bak 's/a/b/p' f",
    'find . -name "*.pyc" -delete',
    'git commit -m x',
    'git checkout -- f',
    'git stash',
    'git config user.name Ada',
    'npm install',
    'pip install -e .',
    'tee notes.md',
    'black .',
    'npx prettier --write .',
    'cargo fmt',
    'ruff format .',
    'npm ci',
  ],
  unknown: [
    'python orchard.py',
    'node ferry.js',
    './deploy',
    '$RUNNER tests',
    'npm run start',
    'python -c "print(1)"',
    'frobnicate',
    'conda install pytest',
    'git frobnicate',
  ],
};

describe('classify', () => {
  for (const [kind, lines] of Object.entries(EXAMPLES))
    test.each(lines)(`${kind}: %s`, (line) => expect(kindOf(line)).toBe(kind));

  test('a name from the object prototype is no tool', () => {
    expect(kindOf('constructor')).toBe('unknown');
    expect(kindOf('npm __proto__')).toBe('unknown');
  });

  test('text piped into an interpreter is not taken from a heredoc', () => {
    const command = readShell('cat notes | python -', grammars)?.commands.at(-1);
    expect(command && classify(command)).toBe('unknown');
  });
});
