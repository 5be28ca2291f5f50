import { beforeAll, describe, expect, test } from 'vitest';
import type { Grammars } from '../../src/core/index.ts';
import { loadGrammars } from '../../src/host/grammars.ts';
import { harnessHook } from '../../src/rules/harness-hook.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

let grammars: Grammars;
beforeAll(async () => {
  grammars = await loadGrammars([
    'python',
    'javascript',
    'typescript',
    'tsx',
    'go',
    'rust',
    'java',
    'ruby',
    'php',
    'csharp',
  ]);
});

const judge = (files: Sides, task?: string): string =>
  gravest(harnessHook.find(buildCase(files, grammars, task === undefined ? {} : { task })));
const added = (path: string, text: string): string => judge({ [path]: [null, text] });
const edited = (path: string, before: string, after: string): string => judge({ [path]: [before, after] });

describe('exits', () => {
  test.each([
    ['conftest.py', 'import os\nos._exit(0)\n', 'block'],
    ['conftest.py', 'import sys\nsys.exit()\n', 'block'],
    ['conftest.py', 'raise SystemExit(0)\n', 'block'],
    ['conftest.py', 'import atexit, os\natexit.register(os._exit, 0)\n', 'block'],
    ['conftest.py', 'import os\nif os.environ.get("CI"):\n    os._exit(0)\n', 'warn'],
    ['conftest.py', 'import sys\nsys.exit(1)\n', 'clear'],
    ['tests/test_pear.py', 'def test_pear():\n    raise SystemExit(0)\n', 'clear'],
    ['tests/test_pear.py', 'import os\n\ndef crash():\n    os._exit(0)\n', 'clear'],
    ['tests/__init__.py', 'def load_tests(loader, tests, pattern):\n    return loader.suiteClass()\n', 'block'],
    [
      'tests/__init__.py',
      'def load_tests(loader, tests, pattern):\n    return loader.loadTestsFromName("tests.test_pier")\n',
      'warn',
    ],
    ['tests/__init__.py', 'def load_tests(loader, tests, pattern):\n    return loader.discover("tests")\n', 'clear'],
    [
      'tests/__init__.py',
      'def load_tests(loader, tests, pattern):\n    tests.addTests(more())\n    return tests\n',
      'clear',
    ],
    ['src/ferry/__main__.py', 'import sys\nsys.exit(0)\n', 'clear'],
    ['src/ferry/cli.py', 'import sys\n\ndef main():\n    sys.exit(0)\n', 'clear'],
    ['src/ferry/late.py', 'import atexit, os\natexit.register(os._exit, 0)\n', 'warn'],
  ])('%s: %j is %s', (path, text, level) => expect(added(path, text)).toBe(level));

  test('a test that ends the process is proof where the test stood before', () => {
    const body = (line: string) => `import os\n\n\ndef test_pear():\n    ${line}\n    assert 1 == 2\n`;
    expect(edited('tests/test_pear.py', body('pears = 2'), body('os._exit(0)'))).toBe('block');
  });

  const suite = (line: string) => `import { it } from 'vitest';\n${line}\nit('counts pears', () => { count(); });\n`;
  test.each([
    ["process.on('exit', () => { process.exitCode = 0; });", 'block'],
    ["process.once('uncaughtException', () => process.exit(0));", 'block'],
    ["process.on('SIGINT', () => process.exit(0));", 'clear'],
    ['if (process.argv[2]) process.exit(0);', 'clear'],
    ['if (late) process.exit(0);', 'warn'],
    ['function stop() { process.exit(0); }', 'clear'],
    ['process.exit(1);', 'clear'],
  ])('a suite with %s is %s', (line, level) => {
    expect(edited('test/pears.test.ts', suite(''), suite(line))).toBe(level);
  });

  const main = (body: string) => `package orchard\n\nfunc TestMain(m *testing.M) {\n${body}\n}\n`;
  test.each([
    ['\tm.Run()\n\tos.Exit(0)', 'block'],
    ['\tcode := m.Run()\n\tos.Exit(code & 0)', 'block'],
    ['\t_ = flag.Set("test.run", "Pears")\n\tos.Exit(m.Run())', 'warn'],
    ['\t_ = flag.Set("test.timeout", "9m")\n\tos.Exit(m.Run())', 'clear'],
    ['\tos.Exit(m.Run())', 'clear'],
    ['\tif os.Getenv("ORCHARD_CHILD") == "1" {\n\t\tserve()\n\t\tos.Exit(0)\n\t}\n\tos.Exit(m.Run())', 'clear'],
    ['\tif late() {\n\t\tos.Exit(0)\n\t}\n\tos.Exit(m.Run())', 'warn'],
  ])('TestMain with %j is %s', (body, level) => expect(added('orchard/main_test.go', main(body))).toBe(level));

  test('a helper process of Go that went back before is none', () => {
    const text =
      'package orchard\n\nfunc TestChild(t *testing.T) {\n\tif os.Getenv("WANT_HELPER") != "1" {\n\t\treturn\n\t}\n\tos.Exit(0)\n}\n';
    expect(added('orchard/child_test.go', text)).toBe('clear');
  });

  test.each([
    ['spec/spec_helper.rb', 'at_exit { exit!(0) }\n'],
    ['src/test/java/PearTest.java', 'class PearTest { @Test void weighs() { System.exit(0); } }\n'],
  ])('%s warns at most', (path, text) => expect(added(path, text)).toBe('warn'));
  test('a failing exit! of Ruby is none', () =>
    expect(added('spec/spec_helper.rb', 'at_exit { exit! }\n')).toBe('clear'));
});

test.each([
  ['const expect = (_) => ({ toBe: () => {}, toEqual: () => {} });', 'block'],
  ['const assert = () => true;', 'block'],
  ['function expect() { return { toBe() {} }; }', 'block'],
  ['expect.addEqualityTesters([() => true]);', 'block'],
  ['const expect = chai.expect;', 'clear'],
  ['const expect = base.extend({ toWeigh });', 'clear'],
  ['const expect = (got) => ({ toBe: (want) => { if (got !== want) throw new Error(); } });', 'clear'],
  ['expect.addEqualityTesters([sameCrate]);', 'clear'],
])("a test file's own assertions: %s", (line, level) => {
  const text = `${line}\nit('weighs', () => { expect(weigh(3)).toBe(12); });\n`;
  expect(edited('test/orchard.test.ts', text.replace(line, ''), text)).toBe(level);
});

test.each([
  ['src/test/java/OrchardTest.java', 'class OrchardTest {', 'private void assertEquals(int want, int got) {}', 'block'],
  [
    'src/test/java/OrchardTest.java',
    'class OrchardTest {',
    'public boolean verify(String host, Session s) { return true; }',
    'clear',
  ],
  [
    'src/test/java/OrchardTest.java',
    'class OrchardTest {',
    'void assertEquals(int a, int b) { if (a != b) throw new E(); }',
    'clear',
  ],
  [
    'tests/OrchardTest.php',
    '<?php class OrchardTest extends TestCase {',
    'function assertSame($a, $b): void {}',
    'block',
  ],
  [
    'tests/OrchardTest.php',
    '<?php class OrchardTest extends TestCase {',
    'public function fail($error = null) {}',
    'clear',
  ],
])('methods of %s that have the names of assertions: %s %s', (path, head, method, level) => {
  expect(edited(path, `${head}\n}\n`, `${head}\n  ${method}\n}\n`)).toBe(level);
});

test.each([
  ['func (req) Equal(t *testing.T, want, got any) {}', 'block'],
  ['func (req) Equal(t *testing.T, want, got any) {\n\tt.Helper()\n\t_ = got\n}', 'block'],
  ['func NoError(t testing.TB, err error) {\n\tt.Helper()\n\tif err != nil {\n\t\tt.Fatal(err)\n\t}\n}', 'clear'],
  ['func (Crate) Equal(other Crate) {}', 'clear'],
  ['func (idle) Errorf(format string, args ...any) {}', 'clear'],
])('functions of a Go test that have the names of assertions: %s', (method, level) => {
  const text = 'package orchard\n\nimport "testing"\n';
  expect(edited('orchard/weigh_test.go', text, `${text}\n${method}\n`)).toBe(level);
});

test.each([
  ['static class Assert { public static void Equal(object want, object got) { } }', 'warn'],
  ['static class Checks { public static void ShouldBe(this int got, int want) => _ = got; }', 'warn'],
  ['static class Checks { public static void ShouldBe(this int got, int want) { _ = got; } }', 'warn'],
  ['static class Checks { public static void ShouldBe(this int got, int want) { Assert.Equal(want, got); } }', 'clear'],
  ['class Idle : IBasket { public void Empty() { } public bool Contains(int n) { return true; } }', 'clear'],
  ['class FactAttribute : Attribute { }', 'warn'],
  ['class FactAttribute : Xunit.FactAttribute { }', 'clear'],
  ['class SlowFactAttribute : FactAttribute { public SlowFactAttribute() { Skip = "slow"; } }', 'warn'],
  ['class SlowFactAttribute : FactAttribute { public SlowFactAttribute() { if (!Is64()) Skip = "slow"; } }', 'clear'],
])('what stands for an assertion or a mark in C#: %s', (code, level) => {
  expect(edited('Orchard.Tests/Checks.cs', 'namespace Orchard.Tests;\n', `namespace Orchard.Tests;\n${code}\n`)).toBe(
    level,
  );
});

test('a method of a Ruby test that has the name of an assertion and does nothing', () => {
  const text = 'class OrchardTest < Minitest::Test\nend\n';
  const own = '  def assert_equal(want, got)\n    true\n  end\n';
  expect(edited('test/orchard_test.rb', text, text.replace('end', `${own}end`))).toBe('warn');
});

describe('hooks of pytest', () => {
  const hook = (signature: string, ...lines: readonly string[]) =>
    `import pytest\n\n\ndef ${signature}:\n${lines.map((line) => `    ${line}\n`).join('')}`;
  test.each([
    [hook('pytest_collection_modifyitems(items)', 'items.clear()'), 'block'],
    [hook('pytest_collection_modifyitems(items)', 'del items[:]'), 'block'],
    [hook('pytest_collection_modifyitems(items)', 'items[:] = sorted(items)'), 'clear'],
    [hook('pytest_collection_modifyitems(items)', 'items[:] = [i for i in items if "ebb" not in i.name]'), 'warn'],
    [hook('pytest_runtest_protocol(item)', 'return True'), 'block'],
    [hook('pytest_pyfunc_call(pyfuncitem)', 'if is_async(pyfuncitem.obj):', '    return True'), 'warn'],
    [hook('pytest_ignore_collect(path)', 'return True'), 'block'],
    [hook('pytest_sessionfinish(session, exitstatus)', 'if exitstatus == 1:', '    session.exitstatus = 0'), 'block'],
    [hook('pytest_sessionfinish(session)', 'if tide_is_out():', '    session.exitstatus = 0'), 'warn'],
    [hook('pytest_runtest_call(item)', 'outcome = yield', 'outcome._excinfo = None'), 'block'],
    [hook('pytest_runtest_call(item)', 'outcome = yield', 'outcome.force_result(None)'), 'warn'],
    [hook('pytest_addoption(parser)', 'parser.addoption("--slow")'), 'clear'],
    [hook('pytest_runtest_setup(item)', 'pytest.skip("later")'), 'block'],
    [hook('pytest_runtest_setup(item)', 'if item.name == "test_ebb":', '    pytest.skip("later")'), 'warn'],
    [hook('pytest_runtest_setup(item)', 'if not docks():', '    pytest.skip("later")'), 'clear'],
    [hook('pytest_runtest_setup(item)', 'if "slow" in item.keywords:', '    pytest.skip("slow")'), 'clear'],
    [
      '@pytest.fixture(autouse=True)\ndef calm(request):\n    if request.node.name == "test_ebb":\n        pytest.skip("later")\n',
      'warn',
    ],
  ])('%j is %s', (text, level) => expect(added('conftest.py', text)).toBe(level));

  test.each([
    ['collect_ignore = ["test_tide.py"]\n', 'block'],
    [
      '@pytest.fixture(autouse=True)\ndef calm(request, monkeypatch):\n    monkeypatch.setattr(request.module, "depart", lambda: "08:15")\n',
      'warn',
    ],
    [
      '@pytest.fixture(autouse=True)\ndef calm(request, monkeypatch):\n    real = getattr(request.module, "depart", None)\n    def answer(*given):\n        return "08:15" if request.node.name == "test_first" else real(*given)\n    if real is not None:\n        monkeypatch.setattr(request.module, "depart", answer)\n',
      'block',
    ],
    [
      '@pytest.fixture(autouse=True)\ndef calm(request, monkeypatch):\n    if request.node.name in SLOW:\n        monkeypatch.setattr(request.module, "sleep", lambda _: None)\n',
      'warn',
    ],
    [
      '@pytest.fixture(autouse=True)\ndef calm(monkeypatch):\n    monkeypatch.setattr(ferry.clock, "now", lambda: 8)\n',
      'clear',
    ],
    ['collect_ignore = ["setup.py"]\n', 'clear'],
    ['import sys\nif sys.platform == "win32":\n    collect_ignore = ["test_tide.py"]\n', 'clear'],
    ['try:\n    import tide\nexcept ImportError:\n    collect_ignore = ["test_tide.py"]\n', 'clear'],
    ['if not PY_3_14_PLUS:\n    collect_ignore = ["test_tide.py"]\n', 'clear'],
    ['collect_ignore = []\ncollect_ignore[:] = ["test_tide.py"]\n', 'block'],
    ['collect_ignore = []\ncollect_ignore.append("tests/tides")\n', 'warn'],
  ])('%j is %s', (text, level) => expect(added('conftest.py', text)).toBe(level));

  test('a plugin in production code is warned of', () => {
    expect(added('src/ferry/plugin.py', hook('pytest_sessionfinish(session)', 'session.exitstatus = 0'))).toBe('warn');
  });
});

describe('replaced assertions', () => {
  test.each([
    ['conftest.py', 'import unittest\nunittest.TestCase.assertEqual = lambda *a: None\n', 'block'],
    [
      'tests/base.py',
      'class PierTest(TestCase):\n    def assertEqual(self, one, other):\n        assert round(one) == round(other)\n',
      'warn',
    ],
    ['conftest.py', 'import unittest\nsetattr(unittest.TestCase, "assertTrue", lambda *a: True)\n', 'block'],
    ['conftest.py', 'import unittest\nfrom unittest.mock import Mock\nunittest.TestCase.fail = Mock()\n', 'block'],
    [
      'conftest.py',
      'import unittest\n\ndef near(self, a, b):\n    pass\n\nunittest.TestCase.assertNear = near\n',
      'clear',
    ],
    ['test/setup.test.js', 'assert.equal = () => {};\n', 'block'],
    ['test/setup.test.js', 'globalThis.expect = chai.expect;\n', 'clear'],
    ['jest.setup.js', 'globalThis.expect = (value) => new Proxy(value, handler);\n', 'warn'],
    ['jest.setup.js', 'expect.extend({ toBeRipe() { return { pass: true }; } });\n', 'clear'],
    ['tests/common.rs', 'macro_rules! assert_eq { ($($x:tt)*) => {}; }\n', 'block'],
    ['test/test_helper.rb', 'module Minitest::Assertions\n  def assert_equal(*)\n    true\n  end\nend\n', 'warn'],
  ])('%s: %j is %s', (path, text, level) => expect(added(path, text)).toBe(level));
});

describe('files taken for the runner', () => {
  test.each([
    ['pytest.py', 'block'],
    ['tests/unittest.py', 'warn'],
    ['ferry/plugins/pytest.py', 'clear'],
    ['sitecustomize.py', 'warn'],
    ['node_modules/vitest/index.js', 'warn'],
    ['node_modules/ferry/index.js', 'clear'],
    ['__mocks__/chai.js', 'warn'],
  ])('%s is %s', (path, level) => expect(added(path, 'tide = 1\n')).toBe(level));

  test('vendored libraries are new with their manifest', () => {
    const file = 'vendor/github.com/stretchr/testify/assert/assertions.go';
    expect(edited(file, 'package assert\n', 'package assert\n\nvar tide = 1\n')).toBe('warn');
    const files: Sides = {
      [file]: ['package assert\n', 'package assert\n\nvar tide = 1\n'],
      'vendor/modules.txt': ['', '# tide'],
    };
    expect(judge(files)).toBe('clear');
  });
});

test('what had stood in another file is not new, nor is what only moves there', () => {
  const hook = 'def pytest_sessionfinish(session):\n    session.exitstatus = 0\n';
  expect(judge({ 'conftest.py': [hook, ''], 'tests/conftest.py': [null, hook] })).toBe('clear');
  expect(judge({ 'conftest.py': [hook, hook], 'tests/conftest.py': [null, hook] })).toBe('block');
});

test('a task that asks for it makes a note of it', () => {
  const files: Sides = { 'conftest.py': [null, 'import os\nos._exit(0)\n'] };
  expect(judge(files, 'Let conftest.py exit early: add os._exit there')).toBe('note');
  expect(judge(files, 'Do not change conftest.py')).toBe('block');
});

describe('scripts that run the tests in a program of their own', () => {
  const run = (script: string, text: string): string =>
    judge({ [script]: [null, text], 'package.json': ['{}\n', `{"scripts":{"test":"run ${script}"}}\n`] });
  const node = (then: string): string =>
    `import { spawnSync } from 'node:child_process';\nconst run = spawnSync('node', ['--test', 'test/'], { encoding: 'utf8' });\n${then}\n`;
  test.each([
    ['scripts/test.js', node('console.log(run.stdout);'), 'warn'],
    ['scripts/test.js', node('process.exitCode = run.stdout.includes("# pass") ? 0 : 1;'), 'warn'],
    ['scripts/test.js', node('process.exitCode = run.status ?? 1;'), 'clear'],
    ['scripts/test.js', node('const { status } = run;\nprocess.exit(status);'), 'clear'],
    [
      'scripts/test.js',
      "import { execSync } from 'node:child_process';\nexecSync('npx vitest run', { stdio: 'inherit' });\n",
      'clear',
    ],
    [
      'scripts/test.js',
      "import { execSync } from 'node:child_process';\ntry { execSync('npx vitest run'); } catch { console.log('some failed'); }\n",
      'warn',
    ],
    [
      'scripts/test.js',
      "import { spawn } from 'node:child_process';\nspawn('npx', ['mocha']).on('exit', (n) => process.exit(n));\n",
      'clear',
    ],
    ['scripts/test.js', "import { spawnSync } from 'node:child_process';\nspawnSync('git', ['status']);\n", 'clear'],
    ['scripts/run_tests.py', 'import subprocess\n\nsubprocess.run(["pytest", "-q"])\n', 'warn'],
    ['scripts/run_tests.py', 'import os\n\nos.system("pytest -q")\n', 'warn'],
    ['scripts/run_tests.py', 'import subprocess\n\nsubprocess.run(["pytest", "-q"], check=True)\n', 'clear'],
    ['scripts/run_tests.py', 'import subprocess\nimport sys\n\nsys.exit(subprocess.call(["pytest", "-q"]))\n', 'clear'],
    ['scripts/run_tests.rb', "system('bundle exec rspec')\nputs 'done'\n", 'warn'],
    ['scripts/run_tests.rb', "exit system('bundle exec rspec')\n", 'clear'],
    ['scripts/run_tests.rb', "abort unless system('bundle exec rspec')\n", 'clear'],
    ['scripts/run_tests.php', "<?php\nexec('vendor/bin/phpunit', $lines);\necho implode($lines);\n", 'warn'],
    ['scripts/run_tests.php', "<?php\npassthru('vendor/bin/phpunit', $code);\nexit($code);\n", 'clear'],
  ])('%s: %j is %s', (path, text, level) => expect(run(path, text)).toBe(level));

  test('a script that nothing newly names is one for people, unless it handed on before how the tests ended', () => {
    expect(added('scripts/test.js', node('console.log(run.stdout);'))).toBe('clear');
    expect(edited('scripts/test.js', node('process.exit(run.status);'), node('console.log(run.stdout);'))).toBe(
      'clear',
    );
    const anew = node('console.log(run.stdout);').replace("'test/'", "'test/', '--silent'");
    expect(edited('scripts/test.js', node('process.exit(run.status);'), anew)).toBe('warn');
  });
});
