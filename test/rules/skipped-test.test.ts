import { expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { skippedTest } from '../../src/rules/skipped-test.ts';
import { buildCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars(['python', 'javascript', 'typescript', 'tsx', 'java', 'ruby', 'php', 'csharp']);
const levelOf = (files: Sides, task?: string): string =>
  gravest(skippedTest.find(buildCase(files, grammars, task === undefined ? {} : { task })));

const PYTHON =
  'import sys\nimport pytest\nfrom ferry import depart\n\n\ndef test_depart():\n    assert depart() == "08:15"\n';
const python = (change: (text: string) => string): string =>
  levelOf({ 'tests/test_ferry.py': [PYTHON, change(PYTHON)] });
const decorated = (decorator: string) => (text: string) => text.replace('def test', `${decorator}\ndef test`);

test.each([
  '@pytest.mark.skip',
  '@pytest.mark.skip(reason="tides")',
  '@pytest.mark.skipif(True, reason="tides")',
  '@pytest.mark.skipif("True")',
  '@pytest.mark.skipif(sys.version_info >= (3, 6), reason="tides")',
  '@pytest.mark.xfail',
  '@pytest.mark.xfail(strict=False)',
  '@pytest.mark.parametrize("n", [])',
])('blocks %s on an existing test', (decorator) => {
  expect(python(decorated(decorator))).toBe('block');
});

test.each([
  ['a module-level marker', (text: string) => text.replace('\n\n\ndef', '\n\npytestmark = pytest.mark.skip\n\n\ndef')],
  [
    'a module-level skip',
    (text: string) => text.replace('\n\n\ndef', '\n\npytest.skip("tides", allow_module_level=True)\n\n\ndef'),
  ],
  [
    'an aliased marker',
    (text: string) => decorated('@later')(text).replace('\n\n\n@', '\n\nlater = pytest.mark.skip\n\n\n@'),
  ],
  [
    'a renamed import',
    (text: string) => decorated('@m.skip')(text).replace('import pytest', 'from pytest import mark as m'),
  ],
  ['a skip in the body', (text: string) => text.replace('    assert', '    pytest.skip("tides")\n    assert')],
  [
    'a constant condition in the body',
    (text: string) => text.replace('    assert', '    if True:\n        pytest.skip("tides")\n    assert'),
  ],
])('blocks %s', (_, change) => {
  expect(python(change)).toMatch(/block/);
});

test('a condition about the machine is a note, another condition a warning, a false one nothing', () => {
  expect(python(decorated('@pytest.mark.skipif(sys.platform == "win32", reason="no pier")'))).toBe('note');
  expect(python(decorated('@pytest.mark.skipif(foggy(), reason="no sight")'))).toBe('warn');
  expect(python(decorated('@pytest.mark.skipif(False, reason="never")'))).toBe('clear');
});

test('a skip where a module is not there is one for the machine; where anything else fails it is not', () => {
  const skips = (tried: string, error: string): string =>
    python(
      (text) =>
        `import pytest\ntry:\n    ${tried}\nexcept ${error}:\n    pytest.skip("no tide", allow_module_level=True)\n${text}`,
    );
  expect(skips('import tide', 'ImportError')).toBe('note');
  expect(skips('from tide import rise', 'ModuleNotFoundError')).toBe('note');
  expect(skips('import tide', 'Exception')).toBe('block');
  expect(skips('import tide\n    tide.rise()', 'ImportError')).toBe('block');
});

test('a file that only grows until it is too long to be read is not known', () => {
  const long = '# low water\n'.repeat(25_001);
  expect(python((text) => text + long)).toBe('unknown');
  expect(python((text) => text.replace('08:15', '08:20') + long)).toBe('warn');
});

test('a set-up that skips, skips all tests of its class', () => {
  const suite = (setUp: string): string =>
    `import unittest\nfrom ferry import depart\n\n\nclass FerryTest(unittest.TestCase):\n    def setUp(self):\n        ${setUp}\n\n    def test_depart(self):\n        self.assertEqual(depart(), "08:15")\n`;
  const level = (after: string): string => levelOf({ 'tests/test_ferry.py': [suite('self.pier = 4'), suite(after)] });
  expect(level('self.skipTest("tides")')).toBe('block');
  expect(level('if foggy(): raise unittest.SkipTest("tides")')).toBe('warn');
});

test('a later test of the same name takes the place of the first', () => {
  expect(python((text) => `${text}\n\ndef test_depart():\n    pass\n`)).toBe('block');
});

test('new tests that are born skipped, and old ones that run again, are clear', () => {
  expect(python((text) => `${text}\n\n@pytest.mark.skip\ndef test_arrive():\n    assert True\n`)).toBe('clear');
  expect(levelOf({ 'tests/test_ferry.py': [decorated('@pytest.mark.skip')(PYTHON), PYTHON] })).toBe('clear');
});

test('the task may ask for a test to be skipped', () => {
  const files: Sides = { 'tests/test_ferry.py': [PYTHON, decorated('@pytest.mark.skip')(PYTHON)] };
  expect(levelOf(files, 'Mark test_depart as flaky and skip it until the pier is mended')).toBe('note');
  expect(levelOf(files, 'Do not skip any tests')).toBe('block');
});

const SCRIPT = `import { describe, expect, it } from 'vitest';
import { depart } from '../src/ferry';

describe('ferry', () => {
  it('departs', () => { expect(depart()).toBe('08:15'); });
  it('arrives', () => { expect(depart(1)).toBe('09:00'); });
});
`;
const script = (from: string, to: string): string =>
  levelOf({ 'src/ferry.test.ts': [SCRIPT, SCRIPT.replace(from, to)] });

test.each([
  ["it('departs'", "it.skip('departs'"],
  ["it('departs'", "xit('departs'"],
  ["it('departs'", "it.todo('departs'"],
  ["it('departs'", "it.only('departs'"],
  ["it('departs'", "it.fails('departs'"],
  ["it('departs'", "it.skipIf(true)('departs'"],
  ["it('departs', ", "it('departs', { skip: true }, "],
  ['describe(', 'describe.skip('],
  ["it('departs', () => {", "it('departs', (ctx) => { ctx.skip();"],
])('blocks %s → %s', (from, to) => {
  expect(script(from, to)).toBe('block');
});

test('conditions in JavaScript are evaluated too', () => {
  expect(script("it('departs'", "it.skipIf(process.platform === 'win32')('departs'")).toBe('note');
  expect(script("it('departs'", "it.skipIf(false)('departs'")).toBe('clear');
  expect(script("it('departs'", "it.concurrent('departs'")).toBe('clear');
});

const CONFTEST = (tag: string): string =>
  `def pytest_collection_modifyitems(config, items):\n    owned = [i for i in items if i.get_closest_marker("${tag}")]\n    items[:] = [i for i in items if i not in owned]\n`;
const JAVA_FERRY = 'class FerryTest {\n  @Test\n  void departs() { assertEquals("08:15", Ferry.depart()); }\n}\n';
const CS_FERRY =
  'public class FerryTests {\n  [Test]\n  public void Departs() { Assert.AreEqual("08:15", Ferry.Depart()); }\n}\n';
const PHP_FERRY =
  '<?php\nclass FerryTest extends TestCase {\n  public function testDeparts(): void { $this->assertSame("08:15", depart()); }\n}\n';
const RUBY_FERRY = "describe Ferry do\n  it 'departs' do\n    expect(Ferry.depart).to eq('08:15')\n  end\nend\n";
const JS_FERRY = "test('departs', () => {\n  expect(depart()).toBe('08:15');\n});\n";

test.each<[string, Sides]>([
  [
    'pytest, a hook',
    {
      'tests/test_ferry.py': [PYTHON, decorated('@pytest.mark.pier')(PYTHON)],
      'tests/conftest.py': [null, CONFTEST('pier')],
    },
  ],
  [
    'pytest, options',
    {
      'tests/test_ferry.py': [PYTHON, decorated('@pytest.mark.pier')(PYTHON)],
      'pytest.ini': ['[pytest]\n', '[pytest]\naddopts = -m "not pier"\n'],
    },
  ],
  [
    'JUnit',
    {
      'src/test/java/FerryTest.java': [JAVA_FERRY, JAVA_FERRY.replace('@Test', '@Test\n  @Tag("pier")')],
      'build.gradle': ['test {\n}\n', "test {\n  useJUnitPlatform { excludeTags 'pier' }\n}\n"],
    },
  ],
  [
    'NUnit',
    {
      'tests/FerryTests.cs': [CS_FERRY, CS_FERRY.replace('[Test]', '[Test]\n  [Category("pier")]')],
      'ci.runsettings': ['<RunSettings/>\n', '<RunSettings><NUnit><Where>cat != pier</Where></NUnit></RunSettings>\n'],
    },
  ],
  [
    'PHPUnit',
    {
      'tests/FerryTest.php': [PHP_FERRY, PHP_FERRY.replace('  public', "  #[Group('pier')]\n  public")],
      'phpunit.xml': [
        '<phpunit>\n</phpunit>\n',
        '<phpunit>\n<groups><exclude><group>pier</group></exclude></groups>\n</phpunit>\n',
      ],
    },
  ],
  [
    'RSpec',
    {
      'spec/ferry_spec.rb': [RUBY_FERRY, RUBY_FERRY.replace("'departs' do", "'departs', :pier do")],
      'spec/spec_helper.rb': [
        'RSpec.configure do |c|\nend\n',
        'RSpec.configure do |c|\n  c.filter_run_excluding :pier\nend\n',
      ],
    },
  ],
  [
    'Playwright',
    {
      'test/ferry.test.ts': [JS_FERRY, JS_FERRY.replace("'departs'", "'departs @pier'")],
      'package.json': ['{}\n', '{"scripts":{"test":"playwright test --grep-invert @pier"}}\n'],
    },
  ],
])('warns of a tag by which the run newly leaves a test out: %s', (_, files) => {
  expect(levelOf(files)).toBe('warn');
});

test('a tag that nothing leaves out is none, one for what a test needs is a note', () => {
  const tagged = (tag: string, conftest: string): string =>
    levelOf({
      'tests/test_ferry.py': [PYTHON, decorated(`@pytest.mark.${tag}`)(PYTHON)],
      'tests/conftest.py': [null, conftest],
    });
  expect(
    tagged('pier', 'def pytest_configure(config):\n    config.addinivalue_line("markers", "pier: at the pier")\n'),
  ).toBe('clear');
  expect(tagged('pier', CONFTEST('quay'))).toBe('clear');
  expect(tagged('slow', CONFTEST('slow'))).toBe('note');
  expect(tagged('usefixtures("pier")', CONFTEST('pier'))).toBe('clear');
  expect(
    levelOf({
      'tests/test_ferry.py': [PYTHON, decorated('@pytest.mark.pier')(PYTHON)],
      'CHANGES.md': ['', 'Tests at the pier are not run.\n'],
    }),
  ).toBe('clear');
});
