import { describe, expect, test } from 'vitest';
import { loadGrammars } from '../../src/host/grammars.ts';
import { openCase } from '../../src/rules/case.ts';
import { deletedTest } from '../../src/rules/deleted-test.ts';
import { harnessHook } from '../../src/rules/harness-hook.ts';
import { skippedTest } from '../../src/rules/skipped-test.ts';
import { weakenedAssertion } from '../../src/rules/weakened-assertion.ts';
import { bareCase, gravest, type Sides } from './build-case.ts';

const grammars = await loadGrammars([
  ...['python', 'javascript', 'typescript', 'tsx', 'go', 'java', 'rust', 'php', 'ruby', 'csharp'],
]);

const rest = '\n\n\n\n\n\n';

describe('what disables tests that no hunk shows', () => {
  const skipped = (path: string, before: string, after: string) =>
    skippedTest.find(bareCase({ [path]: [before, after] }, grammars));
  const PYTHON = 'import pytest\nimport os\n\nfrom ferry import depart\n';
  const SUITE = 'describe("ferry", () => {\n  let pier;\n  beforeEach(() => {\n    pier = open();\n';
  const GO = 'package ferry\n\nimport "testing"\n';
  const JAVA = 'class FerryTest {\n  private Pier pier;\n  private int tide;\n\n';
  const RUST = 'use ferry::depart;\n\nmod trips {\n    use super::*;\n';
  const IT = 'import { depart } from "./ferry";\n\n';

  test.each([
    ['tests/test_ferry.py', PYTHON, `${PYTHON}\npytest.skip("tides", allow_module_level=True)\n`, 'block'],
    ['tests/test_ferry.py', PYTHON, `${PYTHON}\npytestmark = pytest.mark.skip\n`, 'block'],
    ['tests/test_ferry.py', PYTHON, `__test__ = False\n${PYTHON}`, 'block'],
    ['tests/test_ferry.py', PYTHON, `${PYTHON}\nif os.getenv("TIDES"):\n    pytest.skip("tides")\n`, 'warn'],
    ['tests/test_ferry.py', PYTHON, `${PYTHON}\ntide = 3\n`, 'clear'],
    ['tests/test_ferry.py', 'class TestFerry:\n    tide = 1\n', '@skip\nclass TestFerry:\n    tide = 1\n', 'block'],
    ['test/ferry.test.js', SUITE, SUITE.replace('describe', 'describe.skip'), 'block'],
    ['test/ferry.test.js', SUITE, SUITE.replace('describe', 'xdescribe'), 'block'],
    ['test/ferry.test.js', SUITE, SUITE.replace('ferry', 'ferries'), 'clear'],
    ['test/ferry.test.js', IT, `${IT}it.only("departs", () => {\n  expect(depart()).toBe(8);\n});\n`, 'block'],
    ['ferry/ferry_test.go', GO, `//go:build ignore\n\n${GO}`, 'block'],
    ['ferry/ferry_test.go', GO, `//go:build linux\n\n${GO}`, 'note'],
    ['src/test/java/FerryTest.java', JAVA, `@Disabled("tides")\n${JAVA}`, 'block'],
    ['src/test/java/FerryTest.java', JAVA, `@Tag("tides")\n${JAVA}`, 'clear'],
    ['tests/ferry.rs', RUST, `#![cfg(any())]\n${RUST}`, 'block'],
    ['tests/ferry.rs', RUST, RUST.replace('mod', '#[cfg(any())]\nmod'), 'block'],
  ])('%s %j → %j: %s', (path, before, after, level) => {
    expect(gravest(skipped(path, before, after))).toBe(level);
  });

  test('are told of as such, and only where no test that is shown says the same', () => {
    const says = (after: string) => skipped('tests/test_ferry.py', PYTHON, after).map((one) => one.says);
    expect(says(`__test__ = False\n${PYTHON}`)[0]).toMatch(
      /^What the diff does not show of the tests of tests\/test_ferry/,
    );
    const shown = 'def test_depart():\n    assert depart() == 8\n';
    const found = skipped('tests/test_ferry.py', shown, `__test__ = False\n${shown}`);
    expect(found.map(({ says: text }) => text)).toEqual([expect.stringContaining('"test_depart"')]);
  });
});

describe('an assertion that is gone where neither the head nor the end of its test is shown', () => {
  test.each([
    ['spec/ferry_spec.rb', '    expect(depart(day)).to eq(8)', '    depart(day)', 'block'],
    ['test/ferry_test.rb', '    assert_equal 8, depart(day)', '    depart(day)', 'block'],
    ['tests/FerryTest.php', '        $this->assertSame(8, depart($day));', '        depart($day);', 'block'],
    ['tests/FerryTests.cs', '            Assert.Equal(8, Depart(day));', '            Depart(day);', 'warn'],
  ])('%s', (path, asserts, calls, level) => {
    const end = /\.rb$/.test(path) ? '  end\n' : `${/^ */.exec(asserts)?.[0].slice(4)}}\n`;
    const side = (line: string): string => `${line}\n${end}`;
    expect(gravest(weakenedAssertion.find(bareCase({ [path]: [side(asserts), side(calls)] }, grammars)))).toBe(level);
  });
});

describe('a hunk that begins with the brace of a class, on a line of its own', () => {
  const PHP = (line: string): string =>
    `{\n    public function testDeparts(): void\n    {\n        ${line}\n    }\n}\n`;
  const CSHARP = (line: string, pad = ''): string =>
    `${pad}{\n${pad}    [Fact]\n${pad}    public void Departs()\n${pad}    {\n${pad}        ${line}\n${pad}    }\n${pad}}\n`;
  const JAVA = (line: string): string => `{\n    @Test\n    void departs()\n    {\n        ${line}\n    }\n}\n`;
  test.each([
    ['tests/FerryTest.php', PHP('$this->assertSame(8, depart());'), PHP('depart();'), 'block'],
    ['src/test/java/FerryTest.java', JAVA('assertEquals(8, depart());'), JAVA('depart();'), 'block'],
    ['tests/FerryTests.cs', CSHARP('Assert.Equal(8, Depart());'), CSHARP('Depart();'), 'warn'],
    ['tests/FerryTests.cs', CSHARP('Assert.Equal(8, Depart());', '    '), CSHARP('Depart();', '    '), 'warn'],
  ])('shows its tests: %s', (path, before, after, level) => {
    const found = weakenedAssertion.find(bareCase({ [path]: [before, after] }, grammars));
    expect(gravest(found)).toBe(level);
    expect(found[0]?.says).toMatch(/^In the test "\w*departs"/i);
  });
});

describe('changed code whose import no hunk shows', () => {
  const level = (files: Sides) => gravest(weakenedAssertion.find(bareCase(files, grammars)));
  const script = (hour: number): string => `${rest}it("departs", () => {\n  expect(ferry()).toBe(${hour});\n});\n`;
  const code = (hour: number): string => `${rest}const first = ${hour};\n${rest}export const second = 12;\n`;

  test('explains a test whose file is named for its own, and may explain another', () => {
    const test = [script(8), script(9)] as const;
    expect(level({ 'src/ferry.test.ts': test, 'src/ferry.ts': [code(8), code(9)] })).toBe('clear');
    expect(level({ 'test/ferry.test.tsx': test, 'src/ferry.ts': [code(8), code(9)] })).toBe('clear');
    expect(level({ 'src/ferry.test.ts': test, 'src/tide.ts': [code(8), code(9)] })).toBe('warn');
  });

  test('explains nothing where no more than remarks on it change, whatever else a hunk shows of it', () => {
    const emptied = [script(8), script(8).replace('expect(ferry()).toBe(8)', 'ferry()')] as const;
    const cut = (line: string): string => `${rest} * the end of a remark ) ] }\n ${line}\n${rest}`;
    expect(level({ 'src/ferry.test.ts': emptied, 'src/tide.ts': [cut('// low'), cut('// high')] })).toBe('block');
    expect(level({ 'src/ferry.test.ts': emptied, 'src/tide.ts': [cut('low();'), cut('high();')] })).toBe('warn');
  });
});

test('what goes to rows that another hunk shows is no loss, in a bare diff', () => {
  const between = '    ferry = open()\n'.repeat(12);
  const test = (head: string, asserts: string): string => `${rest}${head}\n${between}${asserts}`;
  const asserts = ['"low"', '"high"'].map((tide) => `    assert ${tide} in ferry.tides()\n`).join('');
  const rows = (cells: string): string => `@pytest.mark.parametrize("tide", [${cells}])\ndef test_tides(tide):`;
  const after = (cells: string): string => test(rows(cells), '    assert tide in ferry.tides()\n');
  const level = (cells: string) =>
    gravest(
      weakenedAssertion.find(
        bareCase({ 'tests/test_ferry.py': [test('def test_tides():', asserts), after(cells)] }, grammars),
      ),
    );
  expect(level('"low", "high"')).toBe('warn');
  expect(level('"low"')).toBe('block');
});

test('a test that is missing beside others which move to a file shown in part may stand there, in a bare diff', () => {
  const tests = ['depart', 'arrive'].map((name) => `\n\ndef test_${name}():\n    assert ${name}(8) == "${name}"\n`);
  const files = (moved: string): Sides => ({
    'tests/test_ferry.py': [`${rest}${tests.join('')}`, rest],
    'tests/test_pier.py': [`${rest}pier = 1\n`, `${rest}pier = 1\n${moved}`],
  });
  const level = (moved: string) => gravest(deletedTest.find(bareCase(files(moved), grammars)));
  expect(level(tests[0] ?? '')).toBe('warn');
  expect(level('')).toBe('block');
});

test.each([
  ['tests/conftest.py', '+collect_ignore = ["test_ferry.py"]', '', 'block'],
  ['tests/conftest.py', '+    collect_ignore.append("test_ferry.py")', '', 'unknown'],
  ['tests/conftest.py', '+    collect_ignore.append("test_ferry.py")', ' if tides:', 'warn'],
  ['test/setup.js', '+process.exit(0);', '', 'block'],
  ['test/setup.js', '+  process.exit(0);', '', 'unknown'],
])('what ends or thins out the run is told where a hunk of %s shows all around it: %s', (path, line, above, level) => {
  const hunk = { oldStart: 40, oldLines: 1, newStart: 40, newLines: 2, lines: [] };
  const lines = [above, line, ' '].filter((text) => text !== '');
  const shown = bareCase({ [path]: ['pier', 'ferry'] }, grammars);
  const signed = lines.map((text) => ({ sign: text[0] as ' ' | '+', text: text.slice(1) }));
  const hunks = [{ ...hunk, oldLines: lines.length - 1, newLines: lines.length, lines: signed }];
  const files = shown.evidence.diff.files.map((file) => ({ ...file, hunks }));
  const facts = openCase({ ...shown.evidence, diff: { ...shown.evidence.diff, files } }, null, shown.tools);
  expect(gravest(harnessHook.find(facts))).toBe(level);
});
