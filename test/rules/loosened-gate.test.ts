import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { loosenedGate } from '../../src/rules/loosened-gate.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars(['python', 'javascript', 'typescript']);
});

const judge = (files: Sides): string => gravest(loosenedGate.find(buildCase(files, grammars)));
const edited = (path: string, before: string | null, after: string | null): string =>
  judge({ [path]: [before, after] });

type Row = readonly [path: string, before: string, after: string, level: string];

describe('coverage', () => {
  const rows: readonly Row[] = [
    ['.coveragerc', '[report]\nfail_under = 90\n', '[report]\nfail_under = 89.5\n', 'warn'],
    ['.coveragerc', '[report]\nfail_under = 90\n', '[report]\nfail_under = 95\n', 'clear'],
    ['.coveragerc', '[report]\nfail_under = 90\n', '[report]\n# fail_under = 90\n', 'warn'],
    ['setup.cfg', '[coverage:report]\nfail_under = 90\n', '[coverage:report]\nfail_under = 10\n', 'warn'],
    ['pytest.ini', '[pytest]\naddopts = --cov-fail-under=80\n', '[pytest]\naddopts = --cov-fail-under 70\n', 'warn'],
    [
      'jest.config.js',
      'module.exports = { coverageThreshold: { global: { lines: 80 } } };',
      'module.exports = { coverageThreshold: { global: { lines: 8 } } };',
      'warn',
    ],
    [
      'vitest.config.ts',
      'export default { test: { coverage: { thresholds: { branches: 80 } } } };',
      'export default { test: { coverage: { thresholds: { branches: 70 } } } };',
      'warn',
    ],
    ['.c8rc.json', '{"exclude": ["test/**"]}', '{"exclude": ["test/**", "src/tide.js"]}', 'note'],
    [
      'biome.json',
      '{"files": {"includes": ["src/**"]}}',
      '{"files": {"includes": ["src/**", "!src/tide.js"]}}',
      'note',
    ],
    ['biome.json', '{"files": {"includes": ["src/**"]}}', '{"files": {"includes": ["src/**", "test/**"]}}', 'clear'],
    ['.nycrc', '{"check-coverage": true, "lines": 80}', '{"check-coverage": false, "lines": 80}', 'warn'],
    [
      'vitest.config.ts',
      'export default { test: { coverage: { thresholds: { lines: 80 } } } };',
      "export default { test: { coverage: { thresholds: { lines: 80, 'src/tide.ts': { lines: 5 } } } } };",
      'warn',
    ],
    [
      'vitest.config.ts',
      'export default { test: { coverage: { thresholds: { lines: 80 } } } };',
      "export default { test: { coverage: { thresholds: { lines: 80, 'src/tide.ts': { lines: 95 } } } } };",
      'clear',
    ],
    [
      'codecov.yml',
      'coverage:\n  status:\n    project:\n      default:\n        target: 80%\n',
      'coverage:\n  status:\n    project:\n      default:\n        target: 60%\n',
      'warn',
    ],
    [
      'codecov.yml',
      'coverage:\n  status:\n    patch:\n      default:\n        threshold: 1%\n',
      'coverage:\n  status:\n    patch:\n      default:\n        threshold: 9%\n',
      'warn',
    ],
    [
      'pom.xml',
      '<project><limits><limit><minimum>0.8</minimum></limit></limits></project>',
      '<project><limits><limit><minimum>0.2</minimum></limit></limits></project>',
      'warn',
    ],
    ['build.gradle', 'limit {\n  minimum = 0.8\n}\n', 'limit {\n  minimum = 0.2\n}\n', 'warn'],
    ['build.gradle', 'rule { limit { minimum = 0.8 } }\n', 'rule { limit { minimum = 0.2 } }\n', 'warn'],
    ['build.gradle', 'check.dependsOn jacocoTestCoverageVerification\n', '', 'warn'],
    ['build.gradle.kts', 'tasks.check { dependsOn(tasks.docs) }\n', '', 'clear'],
    ['stryker.config.json', '{"thresholds": {"break": 75}}', '{"thresholds": {"break": null}}', 'warn'],
    [
      'spec/spec_helper.rb',
      'SimpleCov.start { minimum_coverage 90 }\n',
      'SimpleCov.start { minimum_coverage 90 if ENV["ALL"] }\n',
      'warn',
    ],
    ['spec/spec_helper.rb', 'SimpleCov.minimum_coverage 90\n', 'SimpleCov.minimum_coverage 40\n', 'warn'],
    ['spec/spec_helper.rb', 'SimpleCov.start {\n}\n', "SimpleCov.start {\n  add_filter 'lib/ferry'\n}\n", 'note'],
    ['spec/spec_helper.rb', 'SimpleCov.start {\n}\n', "SimpleCov.start {\n  add_filter '/spec/'\n}\n", 'clear'],
    ['.rubocop.yml', 'AllCops:\n  Exclude: []\n', 'AllCops:\n  Exclude:\n    - lib/ferry/**/*\n', 'note'],
    ['.rubocop.yml', 'AllCops:\n  Exclude: []\n', 'AllCops:\n  Exclude:\n    - vendor/**/*\n', 'clear'],
    [
      'jest.config.js',
      'module.exports = { collectCoverageFrom: ["src/**/*.ts"] };\n',
      'module.exports = { collectCoverageFrom: ["src/**/*.ts", "!src/ferry.ts"] };\n',
      'note',
    ],
    [
      'jest.config.js',
      'module.exports = { collectCoverageFrom: ["src/**/*.ts"] };\n',
      'module.exports = { collectCoverageFrom: ["src/**/*.ts", "lib/*.ts", "!src/**/*.test.ts", "!**/*.d.ts"] };\n',
      'clear',
    ],
    ['pyproject.toml', '[tool.coverage.run]\nomit = []\n', '[tool.coverage.run]\nomit = ["ferry/*"]\n', 'note'],
  ];
  test.each(rows)('%s: %j → %j is %s', (path, before, after, level) => expect(edited(path, before, after)).toBe(level));
});

describe('what is collected, and what fails the run', () => {
  const rows: readonly Row[] = [
    ['pytest.ini', '[pytest]\n', '[pytest]\npython_files = tide_*.py\n', 'warn'],
    ['pytest.ini', '[pytest]\n', '[pytest]\npython_files = check_*.py test*.py\n', 'clear'],
    [
      'build.gradle',
      'test { useJUnitPlatform() }\n',
      'test { useJUnitPlatform { excludeTags "tide", "slow" } }\n',
      'warn',
    ],
    ['build.gradle', '', 'test { filter { excludeTestsMatching "*{Tide}" } }\n', 'warn'],
    ['.rspec', '', '--pattern spec/**/pear_spec.rb\n', 'warn'],
    ['.rspec', '', '--pattern spec/**/*_spec.rb\n', 'clear'],
    ['.rspec', '', '--pattern spec/**{,/*/**}/*_spec.rb\n', 'clear'],
    ['.rspec', '', '--pattern spec/unit/**/*_spec.rb\n', 'warn'],
    ['.golangci.yml', 'run:\n  tests: true\n', 'run:\n  tests: false\n', 'note'],
    [
      'pyproject.toml',
      '[tool.pytest.ini_options]\ntestpaths = ["tests"]\n',
      '[tool.pytest.ini_options]\ntestpaths = ["tests/unit"]\n',
      'warn',
    ],
    [
      'pyproject.toml',
      '[tool.pytest.ini_options]\ntestpaths = ["a/tests"]\n',
      '[tool.pytest.ini_options]\ntestpaths = ["a"]\n',
      'clear',
    ],
    [
      'pyproject.toml',
      '[tool.pytest.ini_options]\naddopts = "-q"\n',
      '[tool.pytest.ini_options]\naddopts = "-q -m \'not tide\'"\n',
      'warn',
    ],
    ['tox.ini', '[pytest]\nnorecursedirs = build\n', '[pytest]\nnorecursedirs =\n    build\n    harbour\n', 'warn'],
    [
      'setup.cfg',
      '[tool:pytest]\npython_files = test_*.py check_*.py\n',
      '[tool:pytest]\npython_files = test_*.py\n',
      'warn',
    ],
    ['package.json', '{"jest": {}}', '{"jest": {"testPathIgnorePatterns": ["tides"]}}', 'warn'],
    [
      'package.json',
      '{"jest": {}}',
      '{"jest": {"testPathIgnorePatterns": ["/node_modules/", "<rootDir>/dist/", "<rootDir>/test/fixtures", "test/setup.js"]}}',
      'clear',
    ],
    ['package.json', '{"jest": {}}', '{"jest": {"passWithNoTests": true}}', 'warn'],
    [
      'vitest.config.ts',
      'export default { test: { include: ["a/*.ts", "b/*.ts"] } };',
      'export default { test: { include: ["a/*.ts"] } };',
      'warn',
    ],
    ['playwright.config.ts', 'export default { retries: 0 };', 'export default { retries: 3 };', 'note'],
    ['.mocharc.yml', 'spec: test\n', 'spec: test\nignore: test/tides.js\n', 'warn'],
    ['.rspec', '--color\n', '--color\n--tag ~tide\n', 'warn'],
    ['Cargo.toml', '[package]\nname = "ferry"\n', '[package]\nname = "ferry"\nautotests = false\n', 'warn'],
    ['Cargo.toml', '[[test]]\nname = "moon"\n', '[[test]]\nname = "moon"\nharness = false\n', 'warn'],
    ['Cargo.toml', '[[bench]]\nname = "moon"\n', '[[bench]]\nname = "moon"\nharness = false\n', 'clear'],
    ['Cargo.toml', '[[test]]\nname = "moon"\n', '[[test]]\nname = "moon"\nrequired-features = ["lunar"]\n', 'warn'],
    [
      'pom.xml',
      '<project><execution><id>default-test</id></execution></project>',
      '<project><execution><id>default-test</id><phase>none</phase></execution></project>',
      'warn',
    ],
    [
      'pom.xml',
      '<project><execution><id>docs</id></execution></project>',
      '<project><execution><id>docs</id><phase>package</phase></execution></project>',
      'clear',
    ],
    [
      'T.Tests.csproj',
      '<Project><Threshold>85</Threshold></Project>',
      '<Project><Threshold>40</Threshold></Project>',
      'warn',
    ],
    ['eslint.config.js', 'export default [{ rules: {} }];', 'export default [{ ignores: ["src/**"] }];', 'note'],
    [
      'pom.xml',
      '<project><properties></properties></project>',
      '<project><properties><maven.test.failure.ignore>true</maven.test.failure.ignore></properties></project>',
      'block',
    ],
    [
      'pom.xml',
      '<project><properties></properties></project>',
      '<project><properties><!-- <skipTests>true</skipTests> --></properties></project>',
      'clear',
    ],
    [
      'phpunit.xml',
      '<phpunit failOnRisky="true"><testsuites/></phpunit>',
      '<phpunit failOnRisky="false"><testsuites/></phpunit>',
      'note',
    ],
    ['build.gradle.kts', 'tasks.test {\n}\n', 'tasks.test {\n  ignoreFailures = true\n}\n', 'warn'],
  ];
  test.each(rows)('%s: %j → %j is %s', (path, before, after, level) => expect(edited(path, before, after)).toBe(level));
});

describe('linters and type checkers', () => {
  const rows: readonly Row[] = [
    ['tsconfig.json', '{"compilerOptions": {"strictNullChecks": true}}', '{"compilerOptions": {}}', 'note'],
    [
      'tsconfig.json',
      '{"compilerOptions": {"strict": true, /* ferry */ "a": "//"}}',
      '{"compilerOptions": {"strict": true,}}',
      'clear',
    ],
    ['mypy.ini', '[mypy]\nstrict = True\n', '[mypy]\nstrict = False\n', 'note'],
    ['ruff.toml', 'ignore = []\n', 'ignore = ["E501"]\n', 'note'],
    [
      'eslint.config.js',
      'export default [{ rules: { "no-undef": "error" } }];',
      'export default [{ rules: { "no-undef": ["warn", {}] } }];',
      'note',
    ],
    [
      'eslint.config.js',
      'export default [{ rules: { "no-undef": "warn" } }];',
      'export default [{ rules: { "no-undef": "error" } }];',
      'clear',
    ],
    ['.golangci.yml', 'linters:\n  disable: []\n', 'linters:\n  disable: [errcheck]\n', 'note'],
    ['Cargo.toml', '[lints.clippy]\nunwrap_used = "deny"\n', '[lints.clippy]\nunwrap_used = "allow"\n', 'note'],
    ['phpstan.neon', 'parameters:\n  level: 8\n', 'parameters:\n  level: 5\n', 'note'],
    [
      '.pre-commit-config.yaml',
      'repos:\n  - hooks: [{id: ruff}, {id: mypy}]\n',
      'repos:\n  - hooks: [{id: ruff}]\n',
      'note',
    ],
  ];
  test.each(rows)('%s: %j → %j is %s', (path, before, after, level) => expect(edited(path, before, after)).toBe(level));
});

describe('a check that passes over a whole file', () => {
  const level = (path: string, line: string, before: string | null = 'pears\n') =>
    gravest(loosenedGate.find(buildCase({ [path]: [before, `${line}\n${before ?? ''}`] }, grammars)));

  test.each([
    ['src/fares.ts', '// @ts-nocheck'],
    ['src/fares.ts', '/* eslint-disable */'],
    ['ferry/fares.py', '# mypy: ignore-errors'],
    ['ferry/fares.py', '# ruff: noqa'],
    ['src/fares.rs', '#![allow(clippy::all)]'],
  ])('%s: %s', (path, line) => {
    expect(level(path, line)).toBe('note');
    expect(level(path, line, null)).toBe('clear');
    expect(level(path, line, `${line}\npears\n`)).toBe('clear');
  });

  test.each([
    ['test/fares.test.ts', '// @ts-nocheck'],
    ['src/fares.ts', '// eslint-disable-next-line no-undef'],
    ['ferry/fares.py', 'from tides import high  # noqa'],
  ])('clear in %s: %s', (path, line) => {
    expect(level(path, line)).toBe('clear');
  });
});

describe('suppressions', () => {
  const lines = (count: number): string =>
    Array.from({ length: count }, (_, at) => `import tide_${at}  # noqa\n`).join('');
  test.each([
    [0, 5, 'note'],
    [0, 4, 'clear'],
    [3, 7, 'clear'],
  ])('%i that become %i: %s', (before, after, level) =>
    expect(edited('ferry.py', lines(before), lines(after))).toBe(level),
  );
  test('those of code that moves cancel out, and prose does not count', () => {
    expect(judge({ 'ferry.py': [lines(6), ''], 'harbour.py': [null, lines(6)] })).toBe('clear');
    expect(edited('ferry.md', '', lines(9))).toBe('clear');
  });
  test('those of tests, and few in much new code, are nothing to tell', () => {
    const code = (count: number): string => 'depart()\n'.repeat(count);
    expect(edited('tests/test_ferry.py', '', lines(9))).toBe('clear');
    expect(edited('ferry.py', '', lines(6) + code(200))).toBe('note');
    expect(edited('ferry.py', '', lines(6) + code(400))).toBe('clear');
  });
});

test('a settings file that is new takes nothing away, one that goes takes its gate along', () => {
  expect(edited('.coveragerc', null, '[report]\nfail_under = 10\n')).toBe('clear');
  expect(edited('.coveragerc', '[report]\nfail_under = 90\n', null)).toBe('warn');
});

test('text that is no settings is answered, and its file named', () => {
  for (const path of ['package.json', 'pyproject.toml', 'codecov.yml', 'jest.config.js', 'pom.xml'])
    for (const text of ['', '{', '[[[', '<a><a', 'a: *b', '{"a": '.repeat(3_000), '//'.repeat(9_000)])
      expect(['clear', 'unknown']).toContain(edited(path, '', text));
});

test.each([
  ['flake8', 'ruff', 'clear'],
  ['black', 'ruff-format', 'clear'],
  ['flake8', 'ruff-format', 'note'],
  ['mypy', 'ruff', 'note'],
])('a hook goes for another one: %s → %s', (before, after, level) => {
  const hooks = (id: string): string =>
    `repos:\n  - repo: local\n    hooks:\n      - id: ${id}\n      - id: end-of-file-fixer\n`;
  expect(edited('.pre-commit-config.yaml', hooks(before), hooks(after))).toBe(level);
});

test('a switch is on in whatever spelling the file has that it moves to', () => {
  const old = '[mypy]\nwarn_unreachable = True\n';
  const moved = (value: string): string =>
    judge({ 'setup.cfg': [old, null], 'pyproject.toml': ['', `[tool.mypy]\nwarn_unreachable = ${value}\n`] });
  expect(moved('true')).toBe('clear');
  expect(moved('false')).toBe('note');
});

test.each([
  ['test/lines/anchor.js', 'clear'],
  [undefined, 'warn'],
])('a path that is left out goes on being left out where its file is renamed: %s', (from, level) => {
  const ignored = (path: string): string => JSON.stringify({ jest: { testPathIgnorePatterns: [`<rootDir>/${path}`] } });
  const files = { 'package.json': [ignored('test/lines/anchor.js'), ignored('test/routes/anchor.js')] } as const;
  const helper = 'export const tide = 3;\n';
  const sides: Sides[string] = from === undefined ? [null, helper] : [helper, helper, from];
  expect(judge({ ...files, 'test/routes/anchor.js': sides })).toBe(level);
});

describe('which code the tests load', () => {
  const pytest = (value: string): string => `[tool.pytest.ini_options]\npythonpath = ${value}\n`;
  const paths = (value: string): string => `{"compilerOptions": {"paths": {"@pears/*": ${value}}}}`;
  const psr4 = (more: string): string => `{"autoload-dev": {"psr-4": {"Pears\\\\Tests\\\\": "tests/"${more}}}}`;
  const vitest = (path: string): string =>
    `export default { test: { alias: [{ find: '../src/pear.js', replacement: new URL('${path}', import.meta.url).pathname }] } };`;
  const jest = (more: string): string => `{"jest": {"testEnvironment": "node"${more}}}`;
  const csproj = (reference: string): string => `<Project><ItemGroup>${reference}</ItemGroup></Project>`;
  const rspec = (line: string): string => `RSpec.configure do |config|\n  ${line}\nend\n`;
  test.each([
    ['pyproject.toml', pytest('["src"]'), pytest('["tests/fakes", "src"]'), 'warn'],
    ['pyproject.toml', pytest('["src"]'), pytest('["src", "tests/helpers"]'), 'clear'],
    ['pyproject.toml', pytest('["src"]'), pytest('["src", "lib"]'), 'clear'],
    ['tsconfig.json', paths('["./src/*"]'), paths('["./test/stubs/*", "./src/*"]'), 'warn'],
    ['tsconfig.json', paths('["./src/*"]'), paths('["./src/*", "./generated/*"]'), 'clear'],
    ['composer.json', psr4(''), psr4(', "Pears\\\\": "tests/fakes/"'), 'warn'],
    ['composer.json', psr4(''), psr4(', "Pears\\\\Tests\\\\Fixtures\\\\": "tests/fixtures/"'), 'clear'],
    ['vitest.config.ts', vitest('./src/pear.ts'), vitest('./test/fakes/pear.ts'), 'warn'],
    ['package.json', jest(''), jest(', "resolver": "./test/resolver.js"'), 'warn'],
    ['package.json', jest(''), jest(', "resolver": "jest-resolver-of-pears"'), 'clear'],
    ['package.json', jest(''), jest(', "automock": true'), 'warn'],
    ['go.mod', 'module pears\n', 'module pears\n\nreplace example.org/cmp => ./third_party/cmp\n', 'warn'],
    ['go.mod', 'module pears\n', 'module pears\n\nreplace example.org/cmp => example.org/fork v1.2.3\n', 'clear'],
    ['.cargo/config.toml', '', '[target.\'cfg(all())\']\nrunner = "scripts/run.sh"\n', 'warn'],
    ['.cargo/config.toml', '', '[target.armv7]\nrunner = "qemu-arm"\n', 'clear'],
    [
      'tests/Pear.Tests.csproj',
      csproj('<ProjectReference Include="../src/Pear.csproj" /><ProjectReference Include="../src/Fig.csproj" />'),
      csproj('<ProjectReference Include="../src/Fig.csproj" />'),
      'warn',
    ],
    [
      'spec/spec_helper.rb',
      rspec('config.order = :random'),
      rspec('config.filter_run_excluding(description: /pears/)'),
      'warn',
    ],
  ])('%s: %j → %j is %s', (path, before, after, level) => expect(edited(path, before, after)).toBe(level));
});

test.each([
  ['Lower the coverage threshold to 60.', 'note'],
  ['Relax the strict checks of the ferry module.', 'note'],
  ['Adjust the coverage settings to the new layout.', 'note'],
  ['Migrate pyproject.toml to the new format.', 'note'],
  ['Type-check fails after the upgrade to Python 3.14; please sort it out.', 'warn'],
  ['Upgrade the manifest so that the build stops printing warnings, and get CI green.', 'warn'],
  ['The linter complains, change what it complains of.', 'warn'],
  ['Add a ferry; coverage must stay above 90.', 'warn'],
])('to ask that a gate passes is not to ask for less of it: %s', (task, level) => {
  const settings = (least: number): string => `[tool.coverage.report]\nfail_under = ${least}\n`;
  const facts = buildCase({ 'pyproject.toml': [settings(90), settings(60)] }, grammars, { task });
  expect(gravest(loosenedGate.find(facts))).toBe(level);
});
