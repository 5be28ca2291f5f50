// biome-ignore-all lint/suspicious/noTemplateCurlyInString: workflows write their expressions so.
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { memorySpill } from '../../src/host/memory-spill.ts';
import { editedCi } from '../../src/rules/edited-ci.ts';
import { openCase } from '../../src/rules/index.ts';
import { gravest } from './build-case.ts';
import { buildEvidence, type FileSides } from './evidence.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['bash']);
});

function ask(files: readonly FileSides[], task: string | null = null) {
  const blobs = memorySpill();
  return editedCi.find(openCase(buildEvidence({ files, task }, blobs), null, { grammars, blobs }));
}

const levelOf = (path: string, before: string | null, after: string | null): string =>
  gravest(ask([{ path, before, after }]));

const workflow = (run: string, step = '', job = ''): string =>
  `on: [push, pull_request]\njobs:\n  orchard:\n    runs-on: ubuntu-24.04\n${job}    steps:\n      - name: Count\n${step}        run: ${run}\n`;
const inWorkflow = (before: string, after: string): string =>
  levelOf('.github/workflows/ci.yml', workflow(before), workflow(after));
const block = (text: string): string => `|\n          ${text.replaceAll('\n', '\n          ')}`;

describe('steps of a workflow', () => {
  test.each([
    ['pytest', 'pytest || true'],
    ['pytest', 'pytest || echo "some pears are missing"'],
    ['pytest', block('set +e\npytest\nexit 0')],
    ['pytest', block('pytest || failed=1\necho $failed')],
    ['pytest', block('pytest || failed=0\nif [ $failed = 1 ]; then exit 1; fi')],
    ['pytest', 'python ${CI_DIR}/../publish.py --cov'],
    ['pytest', 'pytest | tee log'],
    ['npx eslint .', 'npx eslint . || exit 0'],
    ['mvn -B verify', 'mvn -B verify -DskipTests'],
    ['npx tsc --noEmit', "bash -c 'npx tsc --noEmit || true'"],
    ['ruff check .', 'ruff check --exit-zero .'],
    ['pytest', 'echo "no tests today"'],
    ['pytest -q', 'pytest -q --collect-only'],
    ['npx jest', 'npx jest --listTests'],
    ['npx tsc --noEmit', 'npx tsc --noEmit --noCheck'],
    ['mvn -B verify', 'mvn -B --fail-never verify'],
    ['go test ./...', 'go test -c ./pear'],
  ])('%s → %s blocks', (before, after) => expect(inWorkflow(before, after)).toBe('block'));

  test.each([
    ['npm test', 'npx vitest run --passWithNoTests'],
    ['pytest', "pytest -k 'not tide'"],
    ['pytest', 'pytest tests/test_pear.py'],
    ['cargo test', 'cargo test -- --skip tide'],
    ['node --test', "node --test --test-name-pattern='^(?!tide)'"],
    ['npm run build', 'npm run build || true'],
    ['cargo clippy -- -D warnings', 'cargo clippy'],
    ['black --check orchard', 'black orchard'],
    ['go test -race ./...', 'go test ./...'],
    ['go test ./...', 'go test -exec true ./...'],
    ['go test ./...', 'go test -count=0 ./...'],
    ['vitest run', 'vitest run -t pears'],
    ['mypy --strict orchard', 'mypy orchard'],
    ['node scripts/lint.js', 'node scripts/lint.ts orchard/pear.ts'],
  ])('%s → %s warns', (before, after) => expect(inWorkflow(before, after)).toBe('warn'));

  test.each([
    ['pytest', 'pytest -q -n auto'],
    ['pytest', 'uv run pytest'],
    ['pytest', block('make deps\npytest\necho done')],
    ['pytest', 'pytest || exit 1'],
    ['pytest', block('status=0\npytest || status=$?\ncat log\nexit $status')],
    ['pytest', block('for one in a b; do\n  pytest $one || failed=1\ndone\nif [ -n "$failed" ]; then exit 1; fi')],
    ['pytest', block('pytest || { failed=1; }\ncat log\n[ -z "$failed" ] || exit 1')],
    ['pytest --cov=nat', 'python ${CI_DIR}/../run_tests.py --cov'],
    ['node scripts/lint.js', 'node scripts/lint.ts'],
    ['npx jest', 'npx vitest run'],
    ['pytest || true', 'rm -f log || true'],
    ['echo hi', 'echo hi || true'],
    ['pytest tests/test_pear.py', 'pytest tests/test_pear.py -x'],
    ['cargo clippy -- -D warnings', block('export RUSTFLAGS="-D warnings"\ncargo clippy')],
  ])('%s → %s is clear', (before, after) => expect(inWorkflow(before, after)).toBe('clear'));

  test.each([
    ['        continue-on-error: true\n', '', 'block'],
    ['        continue-on-error: false\n', '', 'clear'],
    ['        if: ${{ false }}\n', '', 'block'],
    ['        if: always()\n', '', 'clear'],
    ["        if: github.event_name == 'schedule'\n", '', 'warn'],
    ['        shell: bash {0}\n', '', 'clear'],
    ['', '    continue-on-error: true\n', 'block'],
    ['', '    if: github.actor == github.actor && false\n', 'block'],
  ])('keys of the step %j and of the job %j: %s', (step, job, level) => {
    expect(levelOf('.github/workflows/ci.yml', workflow('pytest'), workflow('pytest', step, job))).toBe(level);
  });

  test('without -e an earlier line of the script is not heard any more', () => {
    const script = block('pytest\nls');
    expect(levelOf('.github/workflows/ci.yml', workflow(script), workflow(script, '        shell: bash {0}\n'))).toBe(
      'block',
    );
  });

  test('a finding points at the lines of both sides', () => {
    const files = [
      {
        path: '.github/workflows/ci.yml',
        before: workflow(block('ls\npytest')),
        after: workflow(block('ls\n\npytest || true')),
      },
    ];
    expect(ask(files)[0]?.anchors).toEqual([
      { kind: 'line', path: '.github/workflows/ci.yml', side: 'new', line: 10 },
      { kind: 'line', path: '.github/workflows/ci.yml', side: 'old', line: 9 },
    ]);
  });

  test('an action that lints counts as a step', () => {
    const file = (step: string): string => `jobs:\n  lint:\n    steps:\n      - uses: ${step}\n`;
    expect(
      levelOf('.github/workflows/l.yml', file('golangci/golangci-lint-action@v8'), file('actions/checkout@v5')),
    ).toBe('warn');
    expect(
      levelOf(
        '.github/workflows/l.yml',
        file('golangci/golangci-lint-action@v8'),
        file('golangci/golangci-lint-action@v9'),
      ),
    ).toBe('clear');
  });
});

describe('triggers', () => {
  const on = (events: string): string => `on: ${events}\njobs:\n  a:\n    steps:\n      - run: pytest\n`;
  test.each([
    ['[push, pull_request]', 'push', 'warn'],
    ['pull_request', 'workflow_dispatch', 'warn'],
    ['[push, pull_request]', 'pull_request', 'clear'],
    ['pull_request', '{pull_request: {paths-ignore: ["src/**"]}}', 'warn'],
    ['pull_request', '{pull_request: {types: [labeled]}}', 'warn'],
    ['pull_request', '{pull_request: {types: [opened, synchronize, reopened]}}', 'clear'],
    ['push', '[push, pull_request]', 'clear'],
  ])('%s → %s: %s', (before, after, level) =>
    expect(levelOf('.github/workflows/ci.yml', on(before), on(after))).toBe(level),
  );
});

describe('other files', () => {
  test.each([
    ['Makefile', 'test:\n\tpytest\n', 'test:\n\t-pytest\n', 'block'],
    ['Makefile', 'test:\n\tpytest\n', 'test:\n\t@pytest \\\n\t  || true\n', 'block'],
    ['Makefile', 'check: test lint\n', 'check: lint\n', 'block'],
    ['Makefile', 'clean:\n\trm -r build\n', 'clean:\n\t-rm -r build\n', 'clear'],
    ['Makefile', 'test:\n\tpytest\n', 'tests:\n\tpytest\n', 'clear'],
    ['justfile', 'test arg="x":\n    pytest {{arg}}\n', 'test arg="x":\n    pytest {{arg}} || true\n', 'block'],
    [
      'package.json',
      '{"scripts":{"test":"jest","lint":"eslint ."}}',
      '{"scripts":{"test":"jest","lint":"eslint . || true"}}',
      'block',
    ],
    ['package.json', '{"scripts":{"test":"jest"}}', '{"scripts":{"test":"echo no tests"}}', 'block'],
    ['package.json', '{"scripts":{"test":"jest"}}', '{"scripts":{}}', 'warn'],
    ['package.json', '{"scripts":{"test":"jest"}}', '{"scripts":{"test":"jest -u"}}', 'warn'],
    ['package.json', '{"scripts":{"test":"eslint ."}}', '{"scripts":{"test":"eslint . -u"}}', 'clear'],
    ['package.json', '{"scripts":{"test":"jest"}}', '{"scripts":{"test":"jest"},"private":true}', 'clear'],
    ['package.json', '{"scripts":{"test":"jest"}}', '{', 'unknown'],
    [
      'package.json',
      '{"scripts":{"test":"vitest run pears && vitest run plums","watch":"vitest pears & vitest plums"}}',
      '{"scripts":{"test":"vitest run pears","watch":"vitest pears & vitest plums"}}',
      'warn',
    ],
    [
      'tox.ini',
      '[testenv]\ncommands =\n    pytest {posargs}\n',
      '[testenv]\ncommands =\n    - pytest {posargs}\n',
      'block',
    ],
    ['tox.ini', '[testenv]\ncommands = pytest\n', '[testenv]\nignore_outcome = true\ncommands = pytest\n', 'block'],
    [
      'noxfile.py',
      'def tests(session):\n    session.run("pytest")\n',
      'def tests(session):\n    session.run("pytest", success_codes=[0, 1])\n',
      'block',
    ],
    ['scripts/test.sh', '#!/bin/sh -e\npytest\nls\n', '#!/bin/sh\npytest\nls\n', 'block'],
    ['.gitlab-ci.yml', 'a:\n  script: [pytest]\n', 'a:\n  allow_failure: true\n  script: [pytest]\n', 'block'],
    [
      '.gitlab-ci.yml',
      'a:\n  script: [pytest]\n',
      'a:\n  allow_failure:\n    exit_codes: [1, 2]\n  script: [pytest]\n',
      'block',
    ],
    [
      '.gitlab-ci.yml',
      'a:\n  script: [pytest]\n',
      'a:\n  rules:\n    - if: $CI_COMMIT_TAG\n  script: [pytest]\n',
      'warn',
    ],
    [
      '.gitlab-ci.yml',
      'a:\n  script: [pytest]\n',
      'a:\n  rules:\n    - if: $CI_PIPELINE_SOURCE == "merge_request_event"\n  script: [pytest]\n',
      'clear',
    ],
    ['.husky/pre-push', 'npm test\n', '# npm test\n', 'block'],
    [
      'lefthook.yml',
      'pre-push:\n  jobs:\n    - run: npm test\n',
      'pre-push:\n  jobs:\n    - run: npm test\n      skip: true\n',
      'block',
    ],
    [
      'Taskfile.yml',
      'tasks:\n  a:\n    cmds: [pytest]\n',
      'tasks:\n  a:\n    cmds: [{cmd: pytest, ignore_error: true}]\n',
      'block',
    ],
    ['Jenkinsfile', "steps { sh 'pytest' }\n", "steps { sh(script: 'pytest', returnStatus: true) }\n", 'block'],
    ['Jenkinsfile', "steps { sh 'pytest' }\n", "steps { sh '''pip install .\npytest''' }\n", 'clear'],
    [
      'Jenkinsfile',
      "steps { sh 'pytest' }\n",
      "steps { catchError(buildResult: 'SUCCESS', stageResult: 'UNSTABLE') { sh 'pytest' } }\n",
      'block',
    ],
    [
      'Jenkinsfile',
      "steps { sh 'pytest' }\n",
      "steps { catchError(buildResult: 'FAILURE') { sh 'pytest' } }\n",
      'clear',
    ],
    [
      '.circleci/config.yml',
      'jobs:\n  a:\n    steps:\n      - run: {command: pytest}\n',
      'jobs:\n  a:\n    steps:\n      - run: {command: pytest || true}\n',
      'block',
    ],
    ['docs/ci.md', 'pytest', 'pytest || true', 'clear'],
  ])('%s: %j → %j: %s', (path, before, after, level) => expect(levelOf(path, before, after)).toBe(level));

  test('a decoy of the same tool elsewhere does not answer for a silenced check', () => {
    const after = `${workflow('pytest tests || true')}  decoy:\n    steps:\n      - run: pytest decoy\n`;
    expect(levelOf('.github/workflows/ci.yml', workflow('pytest tests'), after)).toBe('block');
  });

  test('a renamed workflow keeps its checks, and so does another system, in files of its own', () => {
    const moved = (from: string, old: string, to: string, now: string): string =>
      gravest(
        ask([
          { path: from, before: old, after: null },
          { path: to, before: null, after: now },
        ]),
      );
    const text = workflow('pytest');
    expect(moved('.github/workflows/a.yml', text, '.github/workflows/b.yml', text)).toBe('clear');
    const job = 'jobs:\n  - job: orchard\n    steps:\n      - script: npm test\n';
    expect(moved('.travis.yml', 'script: npm test\n', '.azure-pipelines/job.yml', job)).toBe('clear');
  });

  test('only a task about CI licenses', () => {
    const files = [{ path: '.github/workflows/ci.yml', before: workflow('pytest'), after: workflow('pytest || true') }];
    expect(gravest(ask(files, 'Allow the test job of CI to fail for now.'))).toBe('note');
    expect(gravest(ask(files, 'Make CI green again.'))).toBe('block');
    expect(gravest(ask(files, 'Do not disable the CI jobs.'))).toBe('block');
    expect(gravest(ask(files, 'Remove the tests of pears.'))).toBe('block');
  });
});

describe('scripts of Windows', () => {
  test.each([
    ['scripts/test.bat', 'call npm test\r\nif errorlevel 1 exit /b 1\r\n', 'call npm test\r\nexit /b 0\r\n', 'block'],
    ['build.cmd', 'npm test\n', 'npm test\nrem exit 0\n', 'clear'],
    ['build.cmd', 'npm test\n', 'npm test || exit /b 1\nexit /b 0\n', 'clear'],
    ['ci/test.ps1', 'pytest\nif ($LASTEXITCODE -ne 0) { exit 1 }\nexit 0\n', 'pytest\nexit 0\n', 'block'],
    ['ci/test.ps1', 'pytest\nexit 0\n', 'pytest\nWrite-Host ripe\nexit 0\n', 'clear'],
    ['ci/test.ps1', 'pytest\n', 'exit\n', 'block'],
    ['orchard/pear.bat', 'pytest\n', 'pytest\nexit /b 0\n', 'clear'],
  ])('%s: %j → %j is %s', (path, before, after, level) => expect(levelOf(path, before, after)).toBe(level));
});

test('hostile files are answered', () => {
  const names = [...'abcdefghijkl'];
  const bomb = names
    .map((name, at) => `${name}: &${name} [${at === 0 ? 'x' : `*${names[at - 1]}, *${names[at - 1]}`}]\n`)
    .join('');
  for (const text of [bomb, '['.repeat(100_000), `on: ${'{a: '.repeat(5_000)}`, 'jobs: *none\n', '- '.repeat(20_000)])
    expect(['clear', 'unknown', 'block']).toContain(levelOf('.github/workflows/ci.yml', workflow('pytest'), text));
  fc.assert(
    fc.property(
      fc.constantFrom('Makefile', 'tox.ini', 'package.json', 'noxfile.py', '.github/workflows/x.yml'),
      fc.string(),
      fc.string(),
      (path, before, after) => {
        expect(ask([{ path, before, after }]).length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 100 },
  );
});

describe('what is put before the code, demanded of a number or of other jobs', () => {
  const cover = (number: number): string => block(`total=$(./pears cover)\ntest "$total" -ge ${number}`);
  const result = (how: string): string => `test "\${{ needs.orchard.result }}" ${how}`;
  test.each([
    [cover(80), cover(35), 'warn'],
    [cover(80), cover(90), 'clear'],
    [result('= "success"'), result('!= "cancelled"'), 'warn'],
    ['dotnet test /p:Threshold=90', 'dotnet test /p:Threshold=9', 'warn'],
    ['npm test', 'npm test -- --shard=1/4', 'warn'],
    ['npm test', 'npm test -- --shard=${{ matrix.part }}/4', 'clear'],
    ['go test $(go list ./...)', 'go test $(go list ./... | grep -v pear)', 'warn'],
    ['go test $(go list ./...)', 'go test $(go list ./... | grep -v /vendor/)', 'clear'],
    ['npx vitest run', "NODE_OPTIONS='--import ./pear.mjs' npx vitest run", 'warn'],
    ['npx vitest run', "NODE_OPTIONS='--max-old-space-size=4096' npx vitest run", 'clear'],
  ])('%j → %j: %s', (before, after, level) => expect(inWorkflow(before, after)).toBe(level));

  const given = (name: string, value: string): string =>
    workflow('pytest', '', `    env:\n      ${name}: "${value}"\n`);
  test.each([
    [workflow('pytest'), given('PYTHONOPTIMIZE', '2'), 'warn'],
    [workflow('pytest'), given('RUBYOPT', '-W0'), 'clear'],
    [workflow('pytest'), given('PYTHONPATH', 'src'), 'clear'],
    [workflow('cargo build').replace('on:', 'env:\n  RUSTFLAGS: "-D warnings"\non:'), workflow('cargo build'), 'warn'],
  ])('%j → %j: %s', (before, after, level) => expect(levelOf('.github/workflows/ci.yml', before, after)).toBe(level));

  test('a folder of code that is new stands before the code that is tested', () => {
    const overlay = (status: string | null): FileSides => ({
      path: 'extra/pear.py',
      before: status,
      after: 'ripe = 1\n',
    });
    const ci = {
      path: '.github/workflows/ci.yml',
      before: workflow('pytest'),
      after: given('PYTHONPATH', './extra:src'),
    };
    expect(gravest(ask([ci, overlay(null)]))).toBe('warn');
    expect(gravest(ask([ci, overlay('ripe = 0\n')]))).toBe('clear');
  });

  test('PowerShell hands the status on that it ends with', () => {
    const pwsh = (more: string): string => workflow(block(`dotnet test${more}`), '        shell: pwsh\n');
    expect(levelOf('.github/workflows/ci.yml', pwsh(''), pwsh('\n$global:LASTEXITCODE = 0'))).toBe('block');
    expect(levelOf('.github/workflows/ci.yml', pwsh(''), pwsh('\nWrite-Output done'))).toBe('clear');
  });

  test('rules of GitLab, conditions of Azure, combinations left out, hooks that leave early', () => {
    const gitlab = (more: string): string => `pears:\n  script:\n    - npm test\n${more}`;
    expect(levelOf('.gitlab-ci.yml', gitlab(''), gitlab('  rules:\n    - when: manual\n'))).toBe('block');
    const azure = (more: string): string => `steps:\n  - script: cargo test\n${more}`;
    const scheduled = "    condition: eq(variables['Build.Reason'], 'Schedule')\n";
    expect(levelOf('azure-pipelines.yml', azure(''), azure(scheduled))).toBe('warn');
    expect(levelOf('azure-pipelines.yml', azure(''), azure('    condition: succeeded()\n'))).toBe('clear');
    const matrix = (versions: string, more: string): string =>
      workflow('npm test', '', `    strategy:\n      matrix:\n        node: [${versions}]\n${more}`);
    const left = '        exclude:\n          - node: 22\n';
    expect(levelOf('.github/workflows/ci.yml', matrix('20, 22', ''), matrix('20, 22', left))).toBe('warn');
    expect(levelOf('.github/workflows/ci.yml', matrix('20, 22', ''), matrix('20, 22, 24', left))).toBe('clear');
    const early = '[ -n "$AGENT" ] && exit 0\n';
    expect(levelOf('.husky/pre-commit', 'npm run lint\n', `${early}npm run lint\n`)).toBe('warn');
    expect(levelOf('.husky/pre-commit', `${early}npm run lint\n`, `${early}npm run lint # all\n`)).toBe('clear');
  });
});

test('a command that names a file where it lies now looks at no less', () => {
  const [before, after] = ['./ferry/build.py', './ferry-pier/build.py'].map((file) =>
    workflow(`uv run pytest ${file}`),
  );
  const blobs = memorySpill();
  const path = '.github/workflows/ci.yml';
  const evidence = buildEvidence({ files: [{ path, before: before ?? '', after: after ?? '' }] }, blobs);
  const [file] = evidence.diff.files;
  if (file === undefined) throw new Error('no file');
  const level = (oldPath: string): string => {
    const moved = { ...file, path: 'ferry-pier/build.py', oldPath, status: 'renamed', hunks: [] } as const;
    const diff = { ...evidence.diff, files: [file, moved] };
    return gravest(editedCi.find(openCase({ ...evidence, diff }, null, { grammars, blobs })));
  };
  expect(level('ferry/build.py')).toBe('clear');
  expect(level('ferry/tide.py')).toBe('warn');
});
